"""Samples for worked cases of pace: metrics, and short ways to goals, readings and answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, TypeAlias

import smartgoals as sg

Day: TypeAlias = date | str
Row: TypeAlias = Sequence[Any]
Verdicts: TypeAlias = tuple[bool | None, str, float | None]


def measured(ident: str, nature: str, better: str = "higher", **facts: Any) -> sg.Metric:
    """Return a metric of one's own."""
    return sg.Metric(id=ident, nature=nature, better=better, **({"unit": "count"} | facts))


FLOW, FLOW_LOW = measured("units", "flow"), measured("bad", "flow", "lower")
STOCK, STOCK_LOW = measured("level", "stock"), measured("weight", "stock", "lower")
PROFIT = measured("profit", "stock", unit="money")
RATIO = measured("rate", "ratio", unit="ratio")
USERS = measured("active", "unique")
METRICS = (FLOW, FLOW_LOW, STOCK, STOCK_LOW, PROFIT, RATIO, USERS)
STRATEGY = sg.Strategy(metrics=METRICS)
WEEKDAYS = sg.Calendar(working_days="mon-fri")

MET: Verdicts = (True, "met", 1.0)
MISSED: Verdicts = (False, "missed", 0.0)
UNKNOWN: Verdicts = (None, "unknown", None)


def day(text: Day) -> date:
    """Return a day written as 2026-01-31, or a day as it is."""
    return date.fromisoformat(text) if isinstance(text, str) else text


def days(start: Day, count: int, step: int = 1) -> list[date]:
    """Return so many days from a day on, each so many days after the one before."""
    return [day(start) + timedelta(k * step) for k in range(count)]


def weekday_log(amount: float = 10) -> list[tuple[date, float]]:
    """Return 12 weeks of readings from Monday 5 January 2026 on, with none at weekends."""
    return [(on, amount) for on in days("2026-01-05", 84) if on.weekday() < 5]


def paused(start: Day, end: Day, keeps: str = "pace", **facts: Any) -> sg.Calendar:
    """Return a calendar with one pause."""
    pause = sg.Pause(day(start), day(end), keeps=keeps)
    return sg.Calendar(pauses=[pause], **facts)


def read(rows: Iterable[Row], metric: sg.Metric | str = FLOW) -> sg.History:
    """Return a history of rows: day, value and, of a correction, the day it was recorded on."""
    return sg.History.of([(day(row[0]), row[1], *map(day, row[2:])) for row in rows], metric=metric)


def goal(
    target: sg.Target | None,
    start: Day,
    deadline: Day | None,
    metric: sg.Metric | str = FLOW,
    base: float | None = None,
    *,
    on: Day | None = None,
    **facts: Any,
) -> sg.Goal:
    """Return a goal on a metric, from a baseline (of a day) where one is said."""
    return sg.Goal(
        id="g",
        metric=metric if isinstance(metric, str) else metric.id,
        target=target,
        start=day(start),
        deadline=None if deadline is None else day(deadline),
        baseline=None if base is None else sg.Baseline(value=base, on=None if on is None else day(on)),
        **facts,
    )


def metric_of(asked: sg.Goal) -> sg.Metric:
    """Return the metric of a goal on one of those here."""
    return next(each for each in METRICS if each.id == asked.metric)


def drawn(asked: sg.Goal, **facts: Any) -> sg.Plan:
    """Return the plan of a goal on one of the metrics here."""
    return sg.plan(asked, STRATEGY, **facts)


def assessed(asked: sg.Goal | sg.Plan, history: sg.History, on: Day, **how: Any) -> sg.Progress:
    """Return the progress on a day."""
    return sg.assess(asked, history, as_of=day(on), **how)


def projected(asked: sg.Goal, history: sg.History, on: Day, **how: Any) -> sg.Projection:
    """Return the projection on a day."""
    return sg.project(asked, history, as_of=day(on), **how)


def closed(asked: sg.Goal, history: sg.History, on: Day, **how: Any) -> sg.ClosedGoal:
    """Return the goal as it is closed on a day."""
    return sg.close(asked, history, as_of=day(on), **how)


def verdicts(asked: sg.Goal, history: sg.History, on: Day, **how: Any) -> Verdicts:
    """Return the three answers to one question: those of progress, closing and projection."""
    return (
        assessed(asked, history, on, **how).is_met,
        str(closed(asked, history, on, **how).outcome),
        projected(asked, history, on, **how).probability,
    )


def quota(asked: sg.Goal, history: sg.History, on: Day, **how: Any) -> sg.progress.QuotaPeriod:
    """Return the running period of a quota."""
    period = assessed(asked, history, on, **how).quota
    assert period is not None
    return period


def pace(text: str, counted: str = "continuous", bound: str | None = None) -> sg.KeepPace:
    """Return the target of a pace."""
    return sg.KeepPace(text, counted=counted, bound=bound)
