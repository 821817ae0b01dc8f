"""Sample values for converters: of every kind of the model that stands in documents, and of
results; made anew at each call.

Numbers stay within 64 bits, which is what every format has room for; some of them are no float, and
some texts have tabs, blanks and ends of lines within, which no format may tidy.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from attrs import evolve

from smartgoals._model.audit import Audit, ChannelAudit
from smartgoals._model.baseline import Baseline
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.measurement import Cost, Measurement, Window
from smartgoals._model.metric import Metric
from smartgoals._model.reading import Reading
from smartgoals._model.strategy import Strategy
from smartgoals._model.target import ReachLevel
from smartgoals._time.calendar import Calendar, Pause
from smartgoals._time.pace import Pace
from smartgoals.catalog._sheet import Sheet, SheetColumn
from smartgoals.rules._report import SmartReport
from smartgoals.testing._sample_goals import AS_OF, sample_goals, sample_histories, sample_strategy

_ODD_LINES: Final = "Reach:\n\t- what  we planned\r\n\t- # and: more –\u2028\u00a0😀 by June"


def documents() -> Iterator[tuple[str, Any, type]]:
    """Yield values of the model by name, each with the type that it is read as."""
    for goal in sample_goals():
        if goal.id != "huge":  # of a number that is written in another way by each format
            yield f"goal {goal.id}", goal, Goal
    yield "goal of great figures and odd texts", _exact_goal(), Goal
    whole = sample_strategy()
    yield (
        "strategy",
        evolve(whole, goals=[goal for goal in whole.goals if goal.id != "huge"]),
        Strategy,
    )
    yield "objective", whole.objectives[0], type(whole.objectives[0])
    yield "channel", whole.channels[0], type(whole.channels[0])
    yield "event", whole.events[0], type(whole.events[0])
    yield "data source", whole.sources[0], type(whole.sources[0])
    for history in (*sample_histories()[:3], _corrected()):
        yield f"history of {history.metric_id}", history, History
    yield "history of great figures", _exact_history(), History
    yield "metric", Metric(id="km", nature="flow", range=(0, None), name_en="kilometres"), Metric
    yield "calendar", _calendar(), Calendar
    yield "pace", Pace.parse("0.5 calls/2 weeks"), Pace
    yield "audit", _audit(), Audit
    yield (
        "sheet",
        Sheet(
            platform="x",
            id="mine",
            day="Jour",
            columns=[SheetColumn(["Vues", "Views"], "content_views")],
        ),
        Sheet,
    )


def results() -> Iterator[tuple[str, Any, type]]:
    """Yield results by name, each with its type."""
    from smartgoals.rules._check import check

    for goal in sample_goals()[:4]:
        yield (
            f"report on goal {goal.id}",
            check(goal, as_of=AS_OF, language="fr"),
            SmartReport,
        )


def _exact_goal() -> Goal:
    return Goal(
        id="exact",
        metric="reach",
        target=ReachLevel(2**53 + 1),
        baseline=Baseline(value=2**31, on=date(2026, 1, 4), source="a\tb"),
        statement=_ODD_LINES,
        audience="buyers  and\nsellers",
        start=date(2026, 1, 5),
        deadline=date(2026, 6, 28),
    )


def _exact_history() -> History:
    values = (-(2**31) - 1, 2**31, 2**32, 2**53 + 1, 2**63 - 1, 0.1)
    return History.of([(date(2026, 1, 4 + k), value) for k, value in enumerate(values)], metric="nps")


def _corrected() -> History:
    return History.of(
        [
            (date(2026, 1, 4), 10),
            (date(2026, 1, 4), 12, date(2026, 1, 6)),
            Reading(date(2026, 1, 5), 7.25),
        ],
        metric="link_clicks",
        channel="ig",
        source="export",
    )


def _calendar() -> Calendar:
    return Calendar(
        working_days="mon-fri",
        holidays=[date(2026, 1, 1), date(2026, 12, 25)],
        pauses=[Pause(date(2026, 8, 1), date(2026, 8, 16), keeps="pace", reason="summer")],
        weights={"sat": 0.5, date(2026, 12, 24): 0.5},
        week_start="sunday",
        fiscal_year_start=7,
        fiscal_pattern="4-4-5",
    )


def _audit() -> Audit:
    window = Window(date(2026, 1, 1), date(2026, 3, 31))
    measured = Measurement(metric="followers", value=1776, on=date(2026, 3, 31), source="export")
    entry = ChannelAudit(
        platform="instagram",
        handle="@b",
        baselines=[measured, Measurement(metric="reach", value=None)],
        content_mix={"video": 0.5},
        cost=Cost(ad_spend=200, effort_hours=10, hourly_cost=30, currency="EUR"),
        notes="none",
    )
    return Audit(id="q1", as_of=date(2026, 3, 31), window=window, channels=[entry], notes=["first"])
