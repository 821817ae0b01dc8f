"""How long a call takes on a goal of many periods, by the kind of goal, how far it runs and on which day it is asked.

Run `python benchmarks/bench_many_periods.py`, with calls or kinds to ask only some: `bench_many_periods.py agenda
rolling`. Every case is a goal with 60 readings, a few kilobytes, so that the bar is a second of the processor.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from functools import partial

from attrs import frozen
from figures import Figure, at_most, tell
from stopwatch import once

import smartgoals as sg
from smartgoals import codec

BAR = at_most(1)
FIRST = date(2000, 1, 1)
LAST = date(9999, 12, 30)
SALES = sg.Metric(id="sales", nature="flow", unit="count", better="higher")
WEIGHT = sg.Metric(id="weight", nature="stock", unit="count", better="higher")
PEOPLE = sg.Metric(id="callers", nature="unique", unit="count", better="higher")
EVERY_DAY = sg.Calendar()
METRICS = (SALES, WEIGHT, PEOPLE)
READINGS = 60
WEEKDAYS = sg.Calendar(working_days="mon-fri", holidays=[date(2026, 12, 25), date(2027, 12, 24)])


@frozen
class Kind:
    """A target of a metric, and the period that says how many days its bound of periods is."""

    target: sg.Target
    metric: sg.Metric = SALES
    days: float = 1
    calendar: sg.Calendar = EVERY_DAY
    baseline: sg.Baseline | None = None


def _kept(pace: str, days: float, **more: object) -> Kind:
    return Kind(sg.KeepPace(pace, **more), days=days)


_MONTH, _YEAR = 30.4375, 365.25
_PER_MONTH = sg.Baseline(value=200, per="month")
KINDS: Mapping[str, Kind] = {
    "quota of days": _kept("3/day", 1, counted="calendar"),
    "quota of weekdays": Kind(sg.KeepPace("3/day", counted="calendar"), calendar=WEEKDAYS),
    "quota of weeks": _kept("30/week", 7, counted="calendar"),
    "quota of months": _kept("120/month", _MONTH, counted="calendar"),
    "allowance of months": _kept("120/month", _MONTH, counted="calendar", bound="at_most"),
    "handed on by days": _kept("3/day", 1, counted="calendar", carry="both"),
    "handed on by months": _kept("120/month", _MONTH, counted="calendar", carry="both"),
    "rolling week": _kept("30/week", 7, counted="rolling"),
    "rolling month": _kept("120/month", _MONTH, counted="rolling"),
    "rolling month of weekdays": Kind(sg.KeepPace("120/month", counted="rolling"), days=_MONTH, calendar=WEEKDAYS),
    "rolling allowance": _kept("120/month", _MONTH, counted="rolling", bound="at_most"),
    "pace of a month": _kept("120/month", _MONTH),
    "pace of a year": _kept("1500/year", _YEAR),
    "band of days": Kind(sg.StayWithin(low=1, high=9, per="day")),
    "band of months": Kind(sg.StayWithin(low=60, high=300, per="month"), days=_MONTH),
    "band of levels": Kind(sg.StayWithin(low=60, high=300), WEIGHT),
    "pace to reach by day": Kind(sg.ReachPace("9/day"), baseline=sg.Baseline(value=3, per="day")),
    "pace to reach by month": Kind(sg.ReachPace("300/month"), days=_MONTH, baseline=_PER_MONTH),
    "growth by day": Kind(sg.GrowBy("0.01 %/day"), WEIGHT, baseline=sg.Baseline(value=100)),
    "growth by month": Kind(sg.GrowBy("0.1 %/month"), days=_MONTH, baseline=_PER_MONTH),
    "level on any day": Kind(sg.ReachLevel(400, judged="any_day"), WEIGHT, baseline=sg.Baseline(value=100)),
    "day of a flow": Kind(sg.ReachLevel(40, judged="any_day")),
    "total": Kind(sg.ReachLevel(40_000)),
    "people of weeks": Kind(sg.KeepPace("40/week"), PEOPLE, days=7),
}
YEARS: Mapping[str, int | None] = {"1 year": 1, "10 years": 10, "27 years": 27, "the bound": None}
"""How far goals run; None is as many periods as are laid out."""
DAYS: Mapping[str, float | None] = {
    "first day": 0.0,
    "middle": 0.5,
    "last day but three": 0.9999,
    "last day": 1.0,
    "9999": None,
}
"""On which day of a goal somebody asks, as a share of its days; None is in the year 9999."""
SHOWN = 40


@frozen
class Case:
    """A goal, what was read of it by a day, and that day."""

    kind: Kind
    goal: sg.Goal
    history: sg.History
    on: date

    @classmethod
    def of(cls, kind: Kind, years: int | None, share: float | None) -> Case:
        """Return a goal that runs for some years, asked about when a share of them is over; None is in the year 9999."""
        span = int(kind.days * 9_995) if years is None else round(years * _YEAR) - 1
        end = FIRST + timedelta(days=min(span, (LAST - FIRST).days - 400))
        on = LAST if share is None else FIRST + timedelta(days=round((end - FIRST).days * share))
        goal = sg.Goal(
            id="g",
            metric=kind.metric.id,
            target=kind.target,
            start=FIRST,
            deadline=end,
            calendar=kind.calendar,
            baseline=kind.baseline,
        )
        last = min(on, end)
        step = max(1, min(7, (last - FIRST).days // READINGS))
        days = [last - timedelta(days=step * k) for k in range(READINGS)][::-1]
        read = [(day, step * (3 + k * 7919 % 5) + (k if kind.metric is WEIGHT else 0)) for k, day in enumerate(days)]
        return cls(kind, goal, sg.History.of(read, metric=kind.metric), on)

    @property
    def strategy(self) -> sg.Strategy:
        """The goal and its metric as a strategy."""
        return sg.Strategy(goals=[self.goal], metrics=METRICS)

    @property
    def knows(self) -> sg.Evidence:
        """The strategy with what was read."""
        return sg.Evidence(strategy=self.strategy, histories=[self.history])


def _agenda(case: Case) -> object:
    end = min(case.on, LAST - timedelta(days=90)) + timedelta(days=90)
    return sg.agenda(case.strategy, evidence=case.knows, start=case.on, end=end)


def _assessed(case: Case) -> object:
    # Quantities are worked out when they are asked for, and writing one down asks for all.
    return codec.unstructure(sg.assess(case.goal, case.history, as_of=case.on, evidence=case.strategy))


def _series(case: Case) -> object:
    days = [case.on - timedelta(days=k) for k in range(30)]
    return sg.series(case.goal, case.history, as_of=case.on, days=days, evidence=case.strategy)


def _tripwires(case: Case) -> object:
    projection = sg.project(case.goal, case.history, as_of=case.on, evidence=case.strategy)
    end = projection.deadline or case.on
    ahead = range(7, min(84, (end - case.on).days - 1) + 1, 7)
    return projection.tripwires(days=[case.on + timedelta(days=k) for k in ahead])


def _what_if(case: Case) -> object:
    begins = case.on if case.on == LAST else case.on + timedelta(days=10)
    event = sg.Event(id="fair", kind="campaign", start=begins, end=begins)
    asked = {"events": [event], "brings": {"fair": 5}}
    return sg.what_if(case.goal, case.history, as_of=case.on, evidence=case.strategy, **asked)


CALLS: Mapping[str, Callable[[Case], object]] = {
    "plan": lambda case: sg.plan(case.goal, case.strategy),
    "assess": _assessed,
    "check": lambda case: sg.check(case.goal, as_of=case.on, evidence=case.knows),
    "project": lambda case: sg.project(case.goal, case.history, as_of=case.on, evidence=case.strategy),
    "what_if": _what_if,
    "revise": lambda case: sg.revise(case.goal, as_of=case.on, evidence=case.knows),
    "explain_gap": lambda case: sg.explain_gap(case.goal, as_of=case.on, evidence=case.knows),
    "series": _series,
    "agenda": _agenda,
    "tripwires": _tripwires,
    "review": lambda case: sg.review(case.strategy, as_of=case.on, evidence=case.knows),
}


def took(call: Callable[[Case], object], case: Case) -> float:
    """Return the seconds of a call; of one that says why it does not answer as well."""

    def ask() -> None:
        with suppress(sg.SmartGoalsError):
            call(case)

    return once(ask)


def timed(asked: Sequence[str] = (), far: Sequence[str] = tuple(YEARS)) -> Iterator[tuple[str, str, float]]:
    """Yield the name of each call and case that is asked for, with its seconds."""
    calls = [name for name in CALLS if name in asked] or [*CALLS]
    kinds = [name for name in KINDS if any(word in name for word in asked)] or [*KINDS]
    for name in kinds:
        for span in far:
            for when, share in DAYS.items():
                case = Case.of(KINDS[name], YEARS[span], share)
                for call in calls:
                    yield call, f"{name}, {span}, {when}", took(CALLS[call], case)


figure = partial(Figure, source="bench_many_periods")


def figures(asked: Sequence[str] = (), far: Sequence[str] = tuple(YEARS)) -> Iterator[Figure]:
    """Yield the seconds of the slowest case of each call."""
    slowest: dict[str, float] = {}
    for call, _, seconds in timed(asked, far):
        slowest[call] = max(slowest.get(call, 0.0), seconds)
    for call, seconds in slowest.items():
        yield figure(what=f"{call}: the slowest goal of many periods", measured=seconds, unit="s", bar=BAR)


def main(asked: Sequence[str]) -> None:
    """Print the slowest cases of all, and then the figures."""
    every = sorted(timed(asked), key=lambda one: -one[2])
    for call, case, seconds in every[:SHOWN]:
        print(f"{seconds:8.3f} s  {call}: {case}")
    slowest = {call: seconds for call, _, seconds in reversed(every)}
    what = "{}: the slowest goal of many periods"
    tell(figure(what=what.format(call), measured=slowest[call], unit="s", bar=BAR) for call in slowest)


if __name__ == "__main__":
    main(sys.argv[1:])
