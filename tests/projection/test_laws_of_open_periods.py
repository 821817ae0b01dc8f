"""Laws of periods that are open: quotas, what is carried over, windows, bands of periods and paces to be reached."""

from __future__ import annotations

import math
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, NamedTuple

import pytest
from hypothesis import assume, given, strategies as st

import smartgoals as sg
from smartgoals import codec

MONDAY = date(2026, 1, 5)
OTHER_SIDE = {"at_least": "at_most", "at_most": "at_least"}
EVERY_PACE: list[dict[str, Any]] = [
    {"counted": "calendar"},
    {"counted": "calendar", "carry": "surplus"},
    {"counted": "calendar", "carry": "both"},
    {"counted": "calendar", "carry": "both", "room": 0.5},
    {"counted": "rolling"},
]
PACES = st.sampled_from(EVERY_PACE)
BOUNDS = st.sampled_from(["at_least", "at_most"])


class Log(NamedTuple):
    """Amounts of days in a row from a Monday on, and a goal of about as much that runs on for so many days."""

    values: tuple[float, ...]
    quota: float
    ahead: int
    unit: str = "count"
    better: str = "higher"

    @property
    def last(self) -> date:
        """The day of the last reading."""
        return MONDAY + timedelta(len(self.values) - 1)

    def times(self, factor: float, **changes: Any) -> Log:
        """Return the same in another unit, or turned over."""
        values = tuple([factor * one for one in self.values])
        return self._replace(values=values, quota=factor * self.quota, **changes)

    def history(self, later: int = 0) -> sg.History:
        """Return the readings."""
        metric = sg.Metric(id="m", nature="flow", unit=self.unit, better=self.better)
        rows = [(MONDAY + timedelta(later + k), one) for k, one in enumerate(self.values)]
        return sg.History.of(rows, metric=metric)

    def goal(self, target: sg.Target, later: int = 0, **more: Any) -> sg.Goal:
        """Return a goal of a target from the day after the last reading but three on."""
        last = self.last + timedelta(later)
        facts = {"start": last - timedelta(2), "deadline": last + timedelta(self.ahead)} | more
        return sg.Goal(id="g", metric="m", target=target, **facts)

    def project(self, target: sg.Target, later: int = 0, **more: Any) -> sg.Projection:
        """Return the projection of a target from the last reading on."""
        return sg.project(self.goal(target, later, **more), self.history(later), as_of=self.last + timedelta(later))

    def weekly(self, *, room: float | None = None, **more: Any) -> sg.KeepPace:
        """Return the quota of each week; what may be carried over is a share of it."""
        limit = {} if room is None else {"carry_at_most": room * abs(self.quota)}
        return sg.KeepPace(sg.Pace(self.quota, "week"), **more, **limit)


@st.composite
def logs(draw: st.DrawFn) -> Log:
    """Draw a few weeks of days, and a quota from half as much as they bring to half as much again."""
    values = draw(st.lists(st.integers(0, 20), min_size=15, max_size=30).filter(lambda xs: len(set(xs)) > 3))
    share = draw(st.integers(50, 150))
    return Log(tuple(values), max(1, round(7 * sum(values) / len(values) * share / 100)), draw(st.integers(7, 45)))


def told(p: sg.Projection) -> float:
    """Return the chance of a projection that has one."""
    assume(p.probability is not None)
    assert p.probability is not None
    return p.probability


# ---------------------------------------------------------------- what a chance of periods does not hang on


@given(logs(), PACES, BOUNDS, st.integers(-50, 50))
def test_no_period_hangs_on_the_year(log: Log, how: dict[str, Any], bound: str, weeks: int) -> None:
    """Some weeks later the same weeks have the same chances, each those weeks later."""
    p, q = (log.project(log.weekly(bound=bound, **how), later=7 * one) for one in (0, weeks))
    assert q.probability == pytest.approx(p.probability, abs=1e-9)
    by = timedelta(7 * weeks)
    assert [(one.start - by, one.end - by, one.left) for one in q.periods] == [one[:3] for one in p.periods]
    assert [one.probability for one in q.periods] == pytest.approx([one.probability for one in p.periods], abs=1e-9)


@given(logs(), PACES, BOUNDS, st.sampled_from([0.25, 3.0, 1000.0]))
def test_no_period_hangs_on_the_unit(log: Log, how: dict[str, Any], bound: str, factor: float) -> None:
    """Of money the chance of each week is the same in cents, and so is what is left of it."""
    log = log._replace(unit="money")
    other = log.times(factor)
    p, q = (one.project(one.weekly(bound=bound, **how)) for one in (log, other))
    assert q.probability == pytest.approx(p.probability, abs=1e-7)
    assert [float(one.left) for one in q.periods] == pytest.approx([factor * float(one.left) for one in p.periods])
    assert [one.probability for one in q.periods] == pytest.approx([one.probability for one in p.periods], abs=1e-7)


@given(logs(), PACES, BOUNDS)
def test_a_quota_turned_over_has_the_chance_of_its_mirror_image(log: Log, how: dict[str, Any], bound: str) -> None:
    """Amounts of the opposite sign under the other bound are as likely kept, week by week."""
    log = log._replace(unit="money")  # nothing is counted below zero
    other = log.times(-1, better="lower")
    p = log.project(log.weekly(bound=bound, **how))
    q = other.project(other.weekly(bound=OTHER_SIDE[bound], **how))
    assert q.probability == pytest.approx(p.probability, abs=1e-9)
    assert [-float(one.left) for one in q.periods] == pytest.approx([float(one.left) for one in p.periods])


@given(logs(), st.sampled_from(["on_deadline", "any_day"]))
def test_a_pace_to_reach_turned_over_has_the_chance_of_its_mirror_image(log: Log, judged: str) -> None:
    """Judged on the deadline or on any day, its chance and its arrival are those of the mirror image."""
    log = log._replace(unit="money")  # nothing is counted below zero
    p, q = (
        one.project(
            sg.ReachPace(sg.Pace(one.quota, "week"), judged=judged),
            baseline=sg.Baseline(value=one.quota * 0.9, per="week"),
        )
        for one in (log, log.times(-1, better="lower"))
    )
    assert (p.bound, q.bound) == ("at_least", "at_most")
    assert q.probability == pytest.approx(p.probability, abs=1e-9)
    assert q.arrival == p.arrival


# ---------------------------------------------------------------- what asks for more


@given(logs(), st.floats(0.1, 1), st.floats(0, 1), BOUNDS)
def test_whoever_carries_over_more_is_no_less_likely_to_keep_a_quota(
    log: Log, room: float, more: float, bound: str
) -> None:
    """A surplus handed on never hurts, nor does a debt that may be made good, nor a higher limit of either.

    What is handed on is told by its mean and spread, which err by less than a hundredth.
    """
    none = told(log.project(log.weekly(counted="calendar", bound=bound)))
    surplus, both = (
        [
            told(log.project(log.weekly(counted="calendar", bound=bound, carry=carry, room=one)))
            for one in (room, room + more, None)
        ]
        for carry in ("surplus", "both")
    )
    for chances in ([none, *surplus], [none, *both]):
        assert all(less <= other + 0.01 for less, other in pairwise(chances))
    assert all(less <= other + 1e-6 for less, other in zip(surplus, both, strict=True))


@given(logs(), st.integers(0, 30), st.sampled_from(["on_deadline", "any_day"]))
def test_a_higher_pace_is_no_likelier_reached(log: Log, more: int, judged: str) -> None:
    """Of two paces the higher one has no larger chance and arrives no earlier."""
    base = sg.Baseline(value=1, per="week")
    p, q = (
        log.project(sg.ReachPace(sg.Pace(one, "week"), judged=judged), baseline=base)
        for one in (log.quota + 1, log.quota + 1 + more)
    )
    assert told(q) <= told(p) + 1e-9
    assert (p.arrival.median or date.max) <= (q.arrival.median or date.max)


@given(logs(), st.integers(0, 30))
def test_a_pace_is_likelier_reached_in_any_week_than_in_each(log: Log, more: int) -> None:
    """Every week: no more than the last one; any of them: no less, and no more than if each went its own way."""
    pace, base = sg.Pace(log.quota + more, "week"), sg.Baseline(value=1, per="week")
    start = log.last + timedelta(7 - log.last.weekday())
    log = log._replace(ahead=(start - log.last).days + 6 + 7 * (log.ahead // 9))
    each = log.project(sg.KeepPace(pace, counted="calendar"), start=start)
    last, either = (
        log.project(sg.ReachPace(pace, judged=judged), start=start, baseline=base)
        for judged in ("on_deadline", "any_day")
    )
    assert told(each) <= told(last) + 2e-6
    assert told(last) <= told(either) + 2e-6
    assert told(either) <= 1 - math.prod(1 - one.probability for one in each.periods) + 2e-6


@given(logs(), BOUNDS)
def test_windows_are_no_likelier_kept_than_weeks(log: Log, bound: str) -> None:
    """Of a goal of whole weeks every week is one of the windows."""
    start = log.last + timedelta(7 - log.last.weekday())
    log = log._replace(ahead=(start - log.last).days + 6 + 7 * (log.ahead // 9))
    windows, weeks = (
        told(log.project(log.weekly(counted=counted, bound=bound), start=start)) for counted in ("rolling", "calendar")
    )
    assert windows <= weeks + 0.02


@given(logs(), st.integers(0, 60), st.integers(0, 15))
def test_a_wider_band_of_weeks_is_no_less_likely(log: Log, room: int, wider: int) -> None:
    """More room on either side never lowers the chance of staying inside, nor does leaving a bound out."""
    bands: list[dict[str, float]] = [
        {"low": log.quota, "high": log.quota + room},
        {"low": log.quota - wider, "high": log.quota + room},
        {"low": log.quota - wider, "high": log.quota + room + wider},
        {"low": log.quota - wider},
    ]
    chances = [told(log.project(sg.StayWithin(**band, per="week"))) for band in bands]
    assert all(less <= other + 1e-6 for less, other in pairwise(chances))


# ---------------------------------------------------------------- what is one and the same


@given(logs(), st.sampled_from(["low", "high"]))
def test_a_band_with_one_bound_is_a_quota(log: Log, side: str) -> None:
    """Its chances, week by week, are those of a pace under that bound."""
    bound = "at_least" if side == "low" else "at_most"
    band = log.project(sg.StayWithin(**{side: log.quota}, per="week"))
    quota = log.project(log.weekly(counted="calendar", bound=bound))
    assert band.probability == pytest.approx(quota.probability, abs=1e-9)
    assert [one[:3] for one in band.periods] == [one[:3] for one in quota.periods]
    chances = [one.probability for one in quota.periods]
    assert [one.probability for one in band.periods] == pytest.approx(chances, abs=1e-9)


@given(logs(), PACES, BOUNDS, st.sets(st.integers(1, 45), min_size=1, max_size=9))
def test_holidays_on_days_off_change_nothing(log: Log, how: dict[str, Any], bound: str, days: set[int]) -> None:
    """A holiday on a Saturday takes nothing from who is off at weekends."""
    weekend = [day for day in (log.last + timedelta(k) for k in days) if day.weekday() > 4]
    target = log.weekly(bound=bound, **how)
    p, q = (
        log.project(target, calendar=sg.Calendar(working_days="mon-fri", holidays=holidays))
        for holidays in ([], weekend)
    )
    assert (q.probability, q.periods, q.expected) == (p.probability, p.periods, p.expected)


@given(logs(), PACES, BOUNDS)
def test_whoever_reads_a_projection_from_data_is_told_the_same(log: Log, how: dict[str, Any], bound: str) -> None:
    """As data and back it has the same chances, fan of figures and sentences in both languages."""
    p = log.project(log.weekly(bound=bound, **how))
    again = codec.structure(codec.unstructure(p), sg.Projection)
    assert again == p
    for language in ("en", "fr"):
        assert again.text(language) == p.text(language)
