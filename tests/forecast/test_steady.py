"""What never changed: with the chance of the rule of succession it goes on just so, and a goal that asks just that is likely."""

import math
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._forecast.distribution import Steady, TwoPiece

FIRST = date(2026, 1, 5)
DAY = timedelta(days=1)
NORMAL = TwoPiece(centre=2.0, down=1.0, up=3.0, down_df=4, up_df=2)
SHARES = st.floats(0.01, 0.99)


def history(values: list[float], nature: str) -> sg.History:
    """Return readings of as many days."""
    metric = sg.Metric(id="m", nature=nature)
    return sg.History.of([(FIRST + k * DAY, value) for k, value in enumerate(values)], metric=metric)


def chance(target: sg.Target, known: sg.History, days: int = 28, **facts: Any) -> float:
    """Return the chance of a goal of so many days that begins after the last reading."""
    last = known.last.day
    goal = sg.Goal(id="g", metric="m", target=target, start=last + DAY, deadline=last + days * DAY, **facts)
    found = sg.project(goal, known, as_of=last).probability
    assert found is not None
    return found


@given(SHARES, SHARES, st.floats(-50, 50))
def test_a_steady_shape_is_a_distribution(share: float, p: float, x: float) -> None:
    """Its quantile is where its distribution function passes a share, and the middle has a share of its own."""
    shape = Steady(NORMAL, share)
    place = shape.quantile(p)
    assert shape.below(place) - 1e-6 <= p <= shape.at_most(place) + 1e-6
    assert 0.0 <= shape.below(x) <= shape.at_most(x) <= 1.0
    assert shape.at_most(2.0) - shape.below(2.0) == pytest.approx(share)
    assert shape.at_most(x) == pytest.approx(share * (x >= 2.0) + (1.0 - share) * NORMAL.at_most(x))


@given(st.integers(4, 120), st.integers(1, 60), st.sampled_from([0, 1, 2, 40]))
def test_what_always_came_comes_again_by_the_rule_of_succession(count: int, days: int, amount: int) -> None:
    """After n days of one amount, m more bring at least as much with (n + 1) in (n + m + 1), and half of the rest."""
    found = chance(sg.ReachLevel(amount * days or 0.0), history([amount] * count, "flow"), days)
    alike = (count + 1) / (count + days + 1)
    assert found == pytest.approx(alike + (1.0 - alike) / 2.0, abs=1e-6)


@given(st.integers(5, 60), st.integers(1, 40), st.sampled_from([0, 7, 1000]))
def test_a_level_that_never_moved_stays_likely(count: int, days: int, level: int) -> None:
    """A level that was read n times, and never another, had n - 1 chances to change."""
    found = chance(sg.ReachLevel(level), history([level] * count, "stock"), days)
    alike = count / (count + days)
    assert found == pytest.approx(alike + (1.0 - alike) / 2.0, abs=1e-6)


def test_a_straight_line_is_no_certainty() -> None:
    """What grew by fifty a day reaches the end of that line as likely as not."""
    known = history([1000 + 50 * k for k in range(40)], "stock")
    assert chance(sg.ReachLevel(1000 + 50 * 49), known, 10) == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("pace", ["2/day", "14/week"])
@pytest.mark.parametrize("counted", ["calendar", "rolling", "continuous"])
def test_who_does_just_what_a_quota_asks_is_likely_to_go_on(pace: str, counted: str) -> None:
    """Two a day for twelve weeks: four weeks more of it are likely, whichever way they are counted."""
    assert chance(sg.KeepPace(pace, counted=counted), history([2] * 84, "flow")) > 0.7


def test_a_revision_calls_what_was_always_done_no_heroic_deed() -> None:
    """Its replay met every such goal, and so its verdict is none of the hard ones."""
    known = history([2] * 84, "flow")
    last = known.last.day
    goal = sg.Goal(
        id="q", metric="m", target=sg.KeepPace("2/day", counted="calendar"), start=last + DAY, deadline=last + 28 * DAY
    )
    strategy = sg.Strategy(goals=[goal], metrics=[sg.Metric(id="m", nature="flow")], histories=[known])
    assert sg.revise(goal, strategy, as_of=last).verdict not in {"heroic", "implausible"}


def test_nothing_is_likely_where_nothing_ever_came() -> None:
    """At most nothing, of what never came, is kept likely; and one a day is not."""
    none = history([0] * 84, "flow")
    assert chance(sg.ReachLevel(0), none) > 0.8
    assert chance(sg.KeepPace("0/week", counted="calendar", bound="at_most"), none) > 0.7
    assert chance(sg.KeepPace("1/day", counted="calendar"), none) < 0.001


@pytest.mark.parametrize("values", [[2.0] * 20 + [3.0] + [2.0] * 20, [2.0, 2.0]], ids=["once more", "too few"])
def test_what_changed_once_or_was_read_twice_is_not_steady(values: list[float]) -> None:
    """One day that brought more, or two readings, give no share of their own to what came most."""
    found = sg.forecast(history(values, "flow"), on=FIRST + 60 * DAY, as_of=FIRST + (len(values) - 1) * DAY)
    assert not isinstance(found.distribution, Steady)
    assert "Steady" not in repr(found.distribution)
    assert math.isfinite(found.expected)


BANDS: list[tuple[sg.Target, sg.Target]] = [
    (sg.StayWithin(low=2, high=2), sg.StayWithin(low=2, high=2, per="day")),
    (sg.StayWithin(low=2), sg.KeepPace("2/day", counted="calendar")),
    (sg.StayWithin(high=2), sg.KeepPace("2/day", counted="calendar", bound="at_most")),
]


@pytest.mark.parametrize(("band", "quota"), BANDS, ids=["both", "least", "most"])
@pytest.mark.parametrize("days", [1, 7, 28])
def test_a_band_of_days_is_as_likely_as_a_quota_of_them(band: sg.Target, quota: sg.Target, days: int) -> None:
    """Two a day for twelve weeks stay at two a day as likely by a band as by what each day asks."""
    known = history([2] * 84, "flow")
    assert chance(band, known, days) == pytest.approx(chance(quota, known, days), abs=0.04)
    both = chance(sg.StayWithin(low=2, high=2), known, days)
    assert both == pytest.approx(85 / (85 + days), abs=1e-3)


@given(st.integers(4, 60), st.integers(1, 40))
def test_a_level_that_never_moved_is_reached_on_some_day(count: int, days: int) -> None:
    """What stands where it is asked is there on the first day; what it never stood at is not on the way."""
    known = history([500] * count, "stock")
    there = chance(sg.ReachLevel(500, judged="any_day"), known, days)
    assert there >= count / (count + 1)
    later = chance(sg.ReachLevel(500, judged="any_day"), known, days + 7)
    assert later >= there - 1e-9
    assert chance(sg.StayWithin(low=500, high=500), known, days) >= count / (count + days) - 1e-6
    assert chance(sg.StayWithin(low=501), known, days) < 0.4
