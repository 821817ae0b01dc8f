"""Quotas, caps, bands and windows of steady flows: as likely kept in every period as the same law keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import product as pairs
from math import prod
from random import Random
from statistics import fmean
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._forecast.distribution import Known
from smartgoals._forecast.skewed import Skewed
from smartgoals._projection.brought import Brought, Keeping, chance_of
from smartgoals._projection.carried import chance_alone

FIRST = date(2026, 3, 30)  # a Monday
LAST = FIRST - timedelta(1)


def daily(values: Sequence[float], metric: str = "leads") -> sg.History:
    """Return a history of a reading a day, up to the eve of the goals."""
    days = [LAST - timedelta(at) for at in range(len(values))][::-1]
    return sg.History.of(list(zip(days, values, strict=True)), metric=metric)


def drawn(seed: int, count: int = 728, mean: float = 6.0) -> list[float]:
    """Return so many counts a day, each of them by chance."""
    chance = Random(seed)
    return [float(sum(chance.random() < mean / 60 for _ in range(60))) for _ in range(count)]


def told(history: sg.History, target: sg.Target, days: int) -> sg.Projection:
    """Return the projection of a goal of so many days."""
    metric = history.metric
    goal = sg.Goal(id="g", metric=metric, target=target, start=FIRST, deadline=LAST + timedelta(days))
    return sg.project(goal, history, as_of=LAST)


def chance(history: sg.History, target: sg.Target, days: int) -> float:
    """Return its chance."""
    found = told(history, target, days).probability
    assert found is not None
    return found


def quota(amount: float, counted: str = "calendar", bound: str = "at_least", per: str = "week") -> sg.Target:
    """Return a quota, or a cap."""
    return sg.KeepPace(sg.Pace(amount, per), counted=counted, bound=bound)


STEADY = daily(drawn(3))
WEEKS = sg.History.of(
    [
        (LAST - timedelta(weeks=51 - at), one)
        for at, one in enumerate([15, 21, 19, 24, 17, 20, 26, 18, 22, 16, 20, 23, 19] * 4)
    ],
    metric="leads",
)


def spent(weeks: int) -> sg.History:
    """Return so many weeks of money, 300 a day."""
    money = Random(18)
    return daily([round(money.gauss(300, 30)) for _ in range(7 * weeks)], "ad_spend")


CLEAR: dict[str, tuple[sg.History, sg.Target, int, float, float]] = {
    "a cap that was never passed, 104 weeks": (spent(104), quota(2400, bound="at_most"), 91, 0.95, 1.0),
    "the same, 26 weeks": (spent(26), quota(2400, bound="at_most"), 91, 0.8, 0.97),
    "the same, 8 weeks": (spent(8), quota(2400, bound="at_most"), 91, 0.4, 0.85),
    "far below all weeks": (WEEKS, quota(8), 91, 0.95, 1.0),
    "somewhat below all weeks": (WEEKS, quota(12), 91, 0.85, 1.0),
    "what half of the weeks brought": (WEEKS, quota(20), 91, 0.0, 0.06),
    "a band that nine in ten are in": (STEADY, sg.StayWithin(low=30, high=55, per="week"), 56, 0.45, 0.87),
    "its floor": (STEADY, quota(30), 56, 0.6, 0.9),
    "its cap": (STEADY, quota(55, bound="at_most"), 56, 0.75, 0.95),
    "any seven days": (STEADY, quota(70, "rolling", "at_most"), 56, 0.95, 1.0),
    "each month": (STEADY, quota(120, per="month"), 183, 0.9, 1.0),
    "what is handed on": (STEADY, sg.KeepPace("36/week", counted="calendar", carry="surplus"), 56, 0.7, 1.0),
}


@pytest.mark.parametrize("name", CLEAR)
def test_steady_flows_keep_what_they_kept(name: str) -> None:
    """The more was seen of them the surer; .58, .64, .41, .07, .08, .42 and .49 were told of some of these."""
    history, target, days, least, most = CLEAR[name]
    assert least <= chance(history, target, days) <= most


def test_bursts_are_no_spread_of_the_other_weeks() -> None:
    """One week in twelve that brings five times as much leaves the others as they are: a law of sums as wide as that
    lies far below a floor that none of 78 came near, and would give it .19.
    """
    chances = Random(5)
    even = [round(chances.gauss(140, 12)) for _ in range(78)]
    weeks = [LAST - timedelta(weeks=77 - at) for at in range(78)]
    burst = [one + 700 * (at % 12 == 5) for at, one in enumerate(even)]
    calm, news = (sg.History.of(list(zip(weeks, row, strict=True)), metric="leads") for row in (even, burst))
    assert min(even) > 110
    assert chance(calm, quota(90), 56) > 0.85
    assert chance(news, quota(90), 56) > 0.3


@given(
    seed=st.integers(0, 5),
    shown=st.sampled_from([35, 91, 728]),
    amount=st.floats(10, 80),
    room=st.floats(0, 30),
    counted=st.sampled_from(["calendar", "rolling"]),
    bound=st.sampled_from(["at_least", "at_most"]),
    days=st.integers(7, 90),
    more=st.integers(1, 40),
)
def test_room_helps_and_periods_do_not(
    *, seed: int, shown: int, amount: float, room: float, counted: str, bound: str, days: int, more: int
) -> None:
    """A milder bound is no less likely kept, and more days of the goal make it no likelier."""
    history = daily(drawn(seed, shown))
    milder = max(0.1, amount - room) if bound == "at_least" else amount + room
    there = chance(history, quota(amount, counted, bound), 7 * (days // 7))
    assert chance(history, quota(milder, counted, bound), 7 * (days // 7)) >= there - 1e-9
    assert chance(history, quota(amount, counted, bound), 7 * (days // 7 + more // 7)) <= there + 1e-9


@given(
    st.integers(0, 5),
    st.sampled_from([35, 91, 728]),
    st.floats(20, 60),
    st.sampled_from(["at_least", "at_most"]),
    st.integers(1, 13),
)
def test_all_lie_between_each_by_itself_and_the_worst(
    seed: int, shown: int, amount: float, bound: str, weeks: int
) -> None:
    """Periods have something in common, and none is kept where another is missed for it."""
    found = told(daily(drawn(seed, shown)), quota(amount, bound=bound), 7 * weeks)
    each = [one.probability for one in found.periods]
    assert found.probability is not None
    assert prod(each) - 1e-6 <= found.probability <= min(each) + 1e-6


@given(st.integers(0, 3), st.floats(25, 60), st.sampled_from(["at_least", "at_most"]))
def test_any_seven_days_ask_for_more_than_each_week(seed: int, amount: float, bound: str) -> None:
    """Each week of the calendar is one of the windows."""
    history = daily(drawn(seed, 364))
    rolling, calendar = (chance(history, quota(amount, how, bound), 56) for how in ("rolling", "calendar"))
    assert rolling <= calendar + 0.02


@given(st.integers(0, 3), st.floats(25, 60), st.sampled_from(["at_least", "at_most"]))
def test_a_week_has_one_chance(seed: int, amount: float, bound: str) -> None:
    """As a quota, as a window, as a band and as a total."""
    history = daily(drawn(seed, 364))
    band = sg.StayWithin(low=amount, per="week") if bound == "at_least" else sg.StayWithin(high=amount, per="week")
    total = sg.KeepPace(sg.Pace(amount, "week"), counted="continuous", bound=bound)
    targets = [quota(amount, bound=bound), band, total]
    if bound == "at_least":  # an allowance is asked of the first days already
        targets.append(quota(amount, "rolling"))
    chances = [chance(history, one, 7) for one in targets]
    assert max(chances) - min(chances) < 1e-6


def test_a_band_is_no_likelier_than_its_bounds() -> None:
    """Nor less likely than both would be missed for themselves."""
    low, high = (chance(STEADY, quota(one, bound=bound), 56) for one, bound in ((30, "at_least"), (55, "at_most")))
    both = chance(STEADY, sg.StayWithin(low=30, high=55, per="week"), 56)
    assert low + high - 1 - 1e-9 <= both <= min(low, high) + 1e-9


def test_bounds_with_histories_of_their_own_share_what_rates_there_are() -> None:
    """Where silence means another thing for each bound, one of them may keep a level and the other not."""
    rows = [row for row in zip(STEADY.days, STEADY.values, strict=True) if row[0] <= LAST - timedelta(3)]
    history = sg.History.of(rows, metric="leads")
    target = sg.StayWithin(low=5, high=90, per="week")
    goal = sg.Goal(id="g", metric="leads", target=target, start=FIRST, deadline=LAST + timedelta(28))
    found = sg.project(goal, history, as_of=LAST, missing="pessimistic").probability
    assert found is not None
    assert 0.0 < found < 1.0


@given(st.floats(1e-6, 1 - 1e-6), st.floats(0.0, 0.9), st.sampled_from([1, -1]))
def test_rates_of_a_level_have_the_chance_of_the_own_days(share: float, common: float, sign: int) -> None:
    """In the mean, whatever they have in common; and where all is in common, more so in a row."""
    own = Skewed(mean=40.0, deviation=6.0, skew=0.3, df=50.0)
    left, keeping = own.quantile(share), Keeping(own, common)
    row = keeping.by_rate(left, sign)
    expected = 1.0 - own.below(left) if sign > 0 else own.at_most(left)
    assert fmean(row) == pytest.approx(expected, abs=1e-6)
    assert sorted(row) == (row if sign > 0 else row[::-1])
    assert fmean([one**5 for one in row]) >= expected**5 - 1e-9
    rooms = keeping.rooms(left, sign)
    assert fmean(map(chance_alone, rooms)) == pytest.approx(min(0.99, max(0.01, expected)), abs=0.011)


@pytest.mark.parametrize("common", [0.15, 0.7, 0.9])
@pytest.mark.parametrize("share", [1e-8, 1e-6, 1e-5, 1e-3, 0.5, 1 - 1e-6])
def test_what_is_nearly_sure_is_so_in_the_mean(share: float, common: float) -> None:
    """Far out the mean of chances goes along no line: a quota nearly sure to be kept was told as missed."""
    own = Skewed(mean=40.0, deviation=6.0, skew=0.0, df=1e6)
    left = own.quantile(share)
    for sign in (1, -1):
        expected = chance_of(own, left, sign)
        row = Keeping(own, common).by_rate(left, sign)
        assert fmean(row) == pytest.approx(expected, abs=1e-6 * min(expected, 1 - expected))


def test_what_is_sure_is_sure_at_every_rate() -> None:
    """On days off nothing comes."""
    assert set(Keeping(Known(0.0), 0.0).by_rate(0.0, 1)) == {1.0}
    assert set(Keeping(Known(0.0), 0.0).by_rate(1.0, 1)) == {0.0}
    assert {room.mean < 0 for room in Keeping(Known(0.0), 0.0).rooms(1.0, 1)} == {True}
    assert Brought([1.0], 0.0, None, keeping=Keeping(Known(0.0), 0.0)).by_rate(0.5, 1)[0] == 1.0


@pytest.mark.parametrize(("counted", "carry"), [("calendar", None), ("rolling", None), ("calendar", "both")])
def test_weeks_off_ask_for_nothing(counted: str, carry: str | None) -> None:
    """A pause among steady weeks leaves the others as they are."""
    calendar = sg.Calendar(pauses=[sg.Pause(FIRST + timedelta(14), FIRST + timedelta(27), keeps="pace")])
    options: dict[str, Any] = {} if carry is None else {"carry": carry}
    target = sg.KeepPace("30/week", counted=counted, **options)
    goal = sg.Goal(id="g", metric="leads", target=target, start=FIRST, deadline=LAST + timedelta(56), calendar=calendar)
    found = sg.project(goal, STEADY, as_of=LAST).probability
    assert found is not None
    assert found > 0.3


def test_some_week_brings_what_most_do_not() -> None:
    """A pace to reach in any week is likelier the more weeks there are."""
    target = sg.ReachPace("50/week", judged="any_day")
    chances = [chance(STEADY, target, 7 * weeks) for weeks in (1, 4, 12)]
    assert chances == sorted(chances)
    assert chances[0] < 0.3 < chances[2]


def test_longer_pasts_are_surer_on_either_side() -> None:
    """Of what is kept, and of what is missed."""
    for amount, (shown, longer) in pairs((25, 48), [(56, 182), (182, 728)]):
        short, long = (chance(daily(drawn(7, count)), quota(amount), 56) for count in (shown, longer))
        assert long > short if amount == 25 else long < max(short, 0.01)


@pytest.mark.parametrize("counted", ["calendar", "rolling"])
def test_where_days_off_alone_are_left_nothing_comes(counted: str) -> None:
    """What the week lacks on its Friday it will lack, however steady the weeks are."""
    friday = LAST - timedelta(2)
    rows = [row for row in zip(STEADY.days, STEADY.values, strict=True) if row[0] <= friday and row[0].weekday() < 5]
    history = sg.History.of(rows, metric="leads")
    made = sum(float(value) for on, value in rows if on > friday - timedelta(5))
    for amount, least, most in ((made / 2, 0.5, 1.0), (made + 20, 0.0, 1e-5)):
        goal = sg.Goal(
            id="g",
            metric="leads",
            target=quota(amount, counted),
            start=FIRST - timedelta(7),
            deadline=LAST + timedelta(14),
            calendar=sg.Calendar(working_days="mon-fri"),
        )
        found = sg.project(goal, history, as_of=friday).probability
        assert found is not None
        assert least <= found <= most
