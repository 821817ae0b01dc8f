"""What a chance hangs on and what not: questions moved, scaled, turned over, or asking for more."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any, NamedTuple

import pytest
from attrs import evolve
from hypothesis import assume, given, strategies as st

import smartgoals as sg

MONDAY = date(2026, 1, 5)
VALUES = st.lists(st.integers(0, 40), min_size=8, max_size=18).filter(lambda xs: len(set(xs)) > 2)
CERTAIN = {"already_met", "already_missed", "judged"}


class Asked(NamedTuple):
    """Daily values of a nature, a level beyond the last of them, and how many days are left for it."""

    values: list[float]
    level: float
    ahead: int
    nature: str
    judged: str = "on_deadline"

    def times(self, factor: float) -> Asked:
        """Return the same question in another unit."""
        values = [factor * one for one in self.values]
        return self._replace(values=values, level=factor * self.level)

    def plus(self, amount: float) -> Asked:
        """Return the same question from another origin."""
        values = [one + amount for one in self.values]
        return self._replace(values=values, level=self.level + amount)

    def history(self, *, later: int = 0, better: str = "higher", unit: str = "count") -> sg.History:
        """Return the readings, so many days later than they are."""
        rows = [(MONDAY + timedelta(later + k), value) for k, value in enumerate(self.values)]
        return sg.History.of(rows, metric=sg.Metric(id="m", nature=self.nature, better=better, unit=unit))

    def project(
        self,
        target: sg.Target | None = None,
        *,
        later: int = 0,
        better: str = "higher",
        unit: str = "count",
        **more: Any,
    ) -> sg.Projection:
        """Return the projection of the level, or of another target, from the last reading on."""
        history = self.history(later=later, better=better, unit=unit)
        last = history.last.day
        goal = sg.Goal(
            id="g",
            metric="m",
            target=target or sg.ReachLevel(self.level, judged=self.judged),
            start=last - timedelta(2),
            deadline=last + timedelta(self.ahead),
            **more,
        )
        return sg.project(goal, history, as_of=last)


@st.composite
def questions(draw: st.DrawFn, *natures: str) -> Asked:
    """Return a question about a few days of a nature."""
    nature = draw(st.sampled_from(natures or ("flow", "stock", "score")))
    values = draw(VALUES)
    if nature == "stock":
        values = [100 + sum(values[:k]) for k in range(1, len(values) + 1)]
    since = sum(values[-3:]) if nature == "flow" else values[-1]
    level, ahead = since + draw(st.integers(1, 120)), draw(st.integers(1, 40))
    judged = "on_deadline" if nature == "flow" else draw(st.sampled_from(["on_deadline", "any_day"]))
    return Asked([float(one) for one in values], float(level), ahead, nature, judged)


def moved(one: date | None, days: int) -> date | None:
    """Return a day so many days later, if there is one."""
    return None if one is None else one + timedelta(days)


# ---------------------------------------------------------------- what a chance does not hang on


@given(questions(), st.integers(-60, 60), st.sampled_from([None, "mon-fri"]))
def test_no_chance_hangs_on_the_year(asked: Asked, weeks: int, working: str | None) -> None:
    """Some weeks later the same readings have the same chance, and arrive those weeks later."""
    calendar = sg.Calendar(working_days=working)
    p = asked.project(calendar=calendar)
    q = asked.project(calendar=calendar, later=7 * weeks)
    assert q.probability == pytest.approx(p.probability, abs=1e-9)
    assert (q.expected, q.days_ahead, q.reasons) == (pytest.approx(p.expected), p.days_ahead, p.reasons)
    for name in ("earliest", "median", "latest", "horizon"):
        assert getattr(q.arrival, name) == moved(getattr(p.arrival, name), 7 * weeks)


@given(questions(), st.integers(1, 6), st.sets(st.integers(0, 6), min_size=2, max_size=6))
def test_no_chance_hangs_on_which_day_is_monday(asked: Asked, days: int, working: set[int]) -> None:
    """Where readings and working days move on by the same days, the chance and the arrival move along."""
    p = asked.project(calendar=sg.Calendar(working_days=tuple(sorted(working))))
    later = tuple(sorted((day + days) % 7 for day in working))
    q = asked.project(calendar=sg.Calendar(working_days=later), later=days)
    assert q.probability == pytest.approx(p.probability, abs=1e-9)
    assert (q.expected, q.days_ahead, q.reasons) == (pytest.approx(p.expected), p.days_ahead, p.reasons)
    for name in ("earliest", "median", "latest", "horizon"):
        assert getattr(q.arrival, name) == moved(getattr(p.arrival, name), days)


@given(questions(), st.sampled_from([0.25, 4.0, 10.0]))
def test_no_chance_hangs_on_the_unit(asked: Asked, factor: float) -> None:
    """In another unit of what is not counted the chance is the same, and what is expected and needed is told in it."""
    p, q = asked.project(unit="money"), asked.times(factor).project(unit="money")
    assert q.probability == pytest.approx(p.probability, abs=1e-9)
    assert q.interval() == pytest.approx([factor * one for one in p.interval()], abs=1e-6)
    assert (q.pace_expected is None) == (p.pace_expected is None)
    if p.pace_expected is not None and q.pace_expected is not None:
        told = factor * float(p.pace_expected.amount)
        assert float(q.pace_expected.amount) == pytest.approx(told, abs=1e-4)


@given(questions("stock", "score"), st.integers(-500, 500))
def test_no_chance_of_a_level_hangs_on_its_origin(asked: Asked, amount: int) -> None:
    """So much more of every reading and of the level leaves the chance and the paces."""
    p, q = asked.project(), asked.plus(amount).project()
    assert q.probability == pytest.approx(p.probability, abs=1e-9)
    assert q.expected == pytest.approx((p.expected or 0.0) + amount, abs=1e-6)
    assert (q.pace_expected is None) == (p.pace_expected is None)
    if p.pace_expected is not None and q.pace_expected is not None:
        told = float(p.pace_expected.amount)
        assert float(q.pace_expected.amount) == pytest.approx(told, abs=1e-6)


@given(questions("stock", "score"), st.integers(0, 30))
def test_lower_is_better_is_the_mirror_image(asked: Asked, room: int) -> None:
    """A fall to a level has the chance of the mirrored rise, and so has a floor that of a ceiling."""
    p, q = asked.project(), asked.times(-1).project(better="lower")
    assert (p.bound, q.bound) == ("at_least", "at_most")
    assert q.probability == pytest.approx(p.probability, abs=1e-9)
    assert q.arrival.median == p.arrival.median
    if p.pace_expected is not None and q.pace_expected is not None:
        told = -float(p.pace_expected.amount)
        assert float(q.pace_expected.amount) == pytest.approx(told, abs=1e-6)
    up = asked.project(sg.StayWithin(high=asked.level + room))
    down = asked.times(-1).project(sg.StayWithin(low=-asked.level - room))
    assert down.probability == pytest.approx(up.probability, abs=1e-9)


@given(questions(), st.lists(st.integers(0, 500), min_size=1, max_size=5))
def test_what_is_read_later_tells_nothing_of_today(asked: Asked, later: list[int]) -> None:
    """A projection as of a day is what it was on that day."""
    history = asked.history()
    last = history.last.day
    goal = sg.Goal(
        id="g",
        metric="m",
        target=sg.ReachLevel(asked.level),
        start=last - timedelta(2),
        deadline=last + timedelta(asked.ahead),
    )
    more = history.with_readings([(last + timedelta(k + 1), one) for k, one in enumerate(later)])
    assert sg.project(goal, more, as_of=last) == sg.project(goal, history, as_of=last)


@given(questions("stock", "score"), st.integers(1, 99))
def test_a_change_is_the_level_it_leads_to(asked: Asked, percent: int) -> None:
    """A change by an amount or a percentage is judged as baseline plus change."""
    base = sg.Baseline(value=100)
    level, change, share = (
        asked.project(target, baseline=base)
        for target in (
            sg.ReachLevel(100 + percent),
            sg.ChangeBy(percent),
            sg.ChangeBy(percent=percent),
        )
    )
    assert change.probability == share.probability == level.probability
    assert change.target == share.target == level.target == 100 + percent


# ---------------------------------------------------------------- what asks for more


@given(questions("stock", "score"))
def test_any_day_is_no_less_likely_than_the_deadline(asked: Asked) -> None:
    """Whoever may choose the day has at least the chance of the last one."""
    p = asked._replace(judged="on_deadline").project()
    q = asked._replace(judged="any_day").project()
    assert p.probability is not None
    assert q.probability is not None
    assert q.probability >= p.probability - 1e-9


@given(questions("stock", "score"), st.integers(0, 40), st.integers(0, 40), st.integers(0, 20))
def test_a_wider_band_is_no_less_likely(asked: Asked, down: int, up: int, wider: int) -> None:
    """More room on either side, or no bound on it at all, never lowers the chance of staying."""
    now = asked.values[-1]
    low, high = now - down, now + up
    bands: list[dict[str, float]] = [
        {"low": low, "high": high},
        {"low": low - wider, "high": high},
        {"low": low - wider, "high": high + wider},
        {"low": low - wider},
    ]
    chances = [asked.project(sg.StayWithin(**band)).probability or 0.0 for band in bands]
    assert all(one <= other + 1e-9 for one, other in pairwise(chances))


@given(
    questions("flow"),
    st.integers(20, 200),
    st.integers(1, 40),
    st.sampled_from(["calendar", "rolling"]),
    st.sampled_from(["at_least", "at_most"]),
)
def test_a_stricter_quota_is_no_likelier(asked: Asked, quota: int, more: int, counted: str, bound: str) -> None:
    """Where a week has to bring more, or is allowed less, no chance rises."""
    asked = asked._replace(ahead=asked.ahead % 15 + 1)
    chances = [
        asked.project(sg.KeepPace(f"{one}/week", counted=counted, bound=bound)).probability
        for one in (quota, quota + more)
    ]
    assume(None not in chances)
    low, high = chances if bound == "at_most" else reversed(chances)
    assert (low or 0.0) <= (high or 0.0) + 1e-9


@given(questions("flow"), st.integers(1, 20))
def test_more_days_make_a_total_no_less_likely(asked: Asked, more: int) -> None:
    """Amounts are never taken back: a total that may be reached later is at least as likely."""
    p, q = asked.project(), asked._replace(ahead=asked.ahead + more).project()
    assert (q.probability or 0.0) >= (p.probability or 0.0) - 1e-9
    assert (p.arrival.median or date.max) >= (q.arrival.median or q.arrival.horizon or date.max)


@given(questions(), st.integers(1, 60))
def test_what_lies_further_arrives_no_earlier(asked: Asked, more: int) -> None:
    """Of two levels the further one is no likelier, and none of its three days is before the other's."""
    p, q = asked.project(), asked._replace(level=asked.level + more).project()
    assert (q.probability or 0.0) <= (p.probability or 0.0) + 1e-9
    for name in ("earliest", "median", "latest"):
        assert (getattr(p.arrival, name) or date.max) <= (getattr(q.arrival, name) or date.max)


@given(questions(), st.floats(0.05, 0.5), st.floats(0.5, 0.95))
def test_intervals_lie_in_each_other_around_what_is_expected(asked: Asked, narrow: float, wide: float) -> None:
    """The more an interval covers the wider it is, and each holds the middle."""
    p = asked.project()
    (inner_low, inner_high), (low, high) = p.interval(narrow), p.interval(wide)
    assert p.expected is not None
    assert low <= inner_low <= p.expected <= inner_high <= high


# ---------------------------------------------------------------- what is said is what is computed


@given(questions(), st.sampled_from(["level", "band", "quota"]), st.integers(0, 6))
def test_only_a_decided_chance_is_certain(asked: Asked, kind: str, late: int) -> None:
    """A chance is 0 or 1 exactly where the progress is settled, and a reason says by what."""
    asked = asked._replace(ahead=asked.ahead % 8)
    targets: dict[str, sg.Target] = {
        "level": sg.ReachLevel(asked.level - 20),
        "band": sg.StayWithin(high=asked.values[-1] + 5),
        "quota": sg.KeepPace("5/day", counted="calendar"),
    }
    history = asked.history()
    goal = sg.Goal(
        id="g",
        metric="m",
        target=targets[kind],
        start=history.last.day - timedelta(3),
        deadline=history.last.day + timedelta(asked.ahead),
        baseline=sg.Baseline(value=0),
    )
    p = sg.project(goal, history, as_of=history.last.day + timedelta(late))
    settled = p.progress.settled
    assert p.is_certain == (settled is not None) == (p.reasons.get("probability") in CERTAIN)
    if settled is not None:
        assert p.probability == float(settled.is_met)
        assert (p.pace_for(0.5), p.probability_with("1/day"), p.sensitivity) == (None, None, ())


@given(questions("stock", "score"), st.integers(0, 9))
def test_a_band_is_cautious_as_a_forecast_of_its_deadline_is(asked: Asked, silent: int) -> None:
    """What a reader should know of the forecast is told beside the chance of a band."""
    history = asked.history()
    last = history.last.day
    goal = sg.Goal(
        id="g",
        metric="m",
        target=sg.StayWithin(low=-1000, high=9000),
        start=last - timedelta(2),
        deadline=last + timedelta(asked.ahead + silent),
    )
    p = sg.project(goal, history, as_of=last + timedelta(silent))
    assume(p.progress.settled is None and p.forecast is not None)
    assert p.cautions == sg.forecast(history, on=p.deadline, as_of=p.as_of).cautions


@given(questions("flow", "score"), st.integers(1, 30), st.integers(1, 60))
def test_a_milestone_has_the_chance_of_a_goal_that_ends_on_it(asked: Asked, before: int, value: int) -> None:
    """What shall stand on its day has the chance that the same level has as a deadline's."""
    asked = asked._replace(ahead=before + 12, judged="on_deadline")
    level = asked.level + value
    mark = sg.Milestone(on=asked.history().last.day + timedelta(before), value=asked.level)
    p = asked.project(sg.ReachLevel(level, milestones=[mark]))
    assume(p.progress.baseline is None or p.progress.baseline < asked.level)  # else no way leads by the mark
    (found,) = p.milestones
    alone = asked._replace(ahead=before).project(sg.ReachLevel(asked.level))
    assert (found.day, found.value) == (alone.deadline, asked.level)
    assert found.probability == pytest.approx(alone.probability, abs=1e-9)


@given(questions(), st.integers(-40, 40))
def test_an_amount_and_the_pace_that_brings_it_have_one_chance(asked: Asked, more: int) -> None:
    """So much by the deadline is so much over the days left; nothing more is the chance itself."""
    p = asked.project()
    assume(not p.is_certain and p.days_ahead)
    by_pace = p.probability_with(sg.Pace(more, sg.Period(p.days_ahead or 1, "day")))
    assert by_pace == pytest.approx(p.probability_beyond(more), abs=1e-9)
    assert p.probability_beyond(0) == pytest.approx(p.probability, abs=2e-6)
    if p.expected is not None and p.pace_expected is not None:
        brought = p.pace_expected.per_day_mean * (p.days_ahead or 1)
        assert (p.now or 0.0) + float(brought) == pytest.approx(p.expected, abs=0.5 + 1e-6)  # of counts


@given(
    st.floats(0, 1),
    st.one_of(st.none(), st.integers(-9999, 9999)),
    st.sampled_from(["at_least", "at_most"]),
)
def test_a_projection_shows_its_chance_and_its_target(chance: float, target: int | None, bound: str) -> None:
    """As a string it is the chance in percent by the deadline, with the target where there is one."""
    asked = Asked([float(one) for one in range(9)], 40.0, 9, "score")
    p = evolve(asked.project(), probability=chance, target=target, bound=sg.types.Bound(bound))
    figure = "" if target is None else f" of {sg.Language.of('en').figure(target)}"
    assert str(p) == f"chance{figure} by {p.deadline}: {chance:.0%}"


@given(questions())
def test_arrivals_come_in_order_and_not_before_today(asked: Asked) -> None:
    """The earliest day is none after the median, nor that after the latest; none lies behind the horizon."""
    p = asked.project()
    days = [p.arrival.earliest, p.arrival.median, p.arrival.latest]
    told = [day for day in days if day is not None]
    assert told == sorted(told)
    assert days[: len(told)] == told
    assert all(p.as_of <= day <= p.arrival.horizon for day in told if "arrival" not in p.reasons)
