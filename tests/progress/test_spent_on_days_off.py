"""What is spent is spent: days off change what is expected of a day, and not what counts as brought."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

MONDAY = date(2026, 6, 1)
WEEKDAYS = sg.Calendar(working_days="mon-fri")
COSTS = sg.Metric(id="m", nature="flow", unit="count", better="lower", range=(0, None))
SALES = sg.Metric(id="m", nature="flow", unit="count", better="higher", range=(0, None))
CALENDARS = st.sampled_from(
    (
        WEEKDAYS,
        sg.Calendar(working_days="tue,thu"),
        sg.Calendar(working_days="mon-fri", holidays=[MONDAY + timedelta(days=k) for k in (7, 8, 9, 10, 11)]),
    )
)
SPENT = st.lists(st.integers(0, 9), min_size=14, max_size=14)


def told(
    target: sg.Target, spent: Sequence[float], calendar: sg.Calendar, as_of: int | None = None, **more: Any
) -> sg.Progress:
    """Return how a goal stands of which each day from Monday on brought so much, on its last day."""
    metric = more.pop("metric", COSTS)
    last = MONDAY + timedelta(days=len(spent) - 1)
    goal = sg.Goal(id="g", metric="m", target=target, start=MONDAY, deadline=last, calendar=calendar)
    history = sg.History.of([(MONDAY + timedelta(days=k), one) for k, one in enumerate(spent)], metric=metric)
    return sg.assess(goal, history, as_of=last if as_of is None else MONDAY + timedelta(days=as_of), **more)


def capped(amount: float, per: str, counted: str, **more: Any) -> sg.KeepPace:
    """Return an allowance of so much in each period."""
    return sg.KeepPace(sg.Pace(amount, sg.Period.parse(per)), bound="at_most", counted=counted, **more)


def of_each_day(amount: float) -> list[sg.Target]:
    """Return the same allowance of each day in every form."""
    forms = [capped(amount, "day", counted) for counted in ("calendar", "rolling")]
    return [*forms, sg.StayWithin(high=amount, per="day"), sg.StayWithin(high=amount)]


def of_all_days(amount: float, days: int) -> list[sg.Target]:
    """Return the same allowance of so many days in every form."""
    per = f"{days} days"
    forms = [capped(amount, per, counted) for counted in ("calendar", "rolling", "continuous")]
    return [*forms, sg.StayWithin(high=amount, per=per), sg.ReachLevel(amount)]


@given(SPENT, st.integers(0, 9), CALENDARS)
def test_a_cap_of_each_day_is_one_in_every_form(spent: list[int], amount: int, calendar: sg.Calendar) -> None:
    """As quota, window, band of days and band it is missed exactly when some day had more, be it a day off."""
    answers = [told(form, spent, calendar).is_met for form in of_each_day(amount)]
    assert answers == [max(spent) <= amount] * 4


@given(SPENT, st.integers(0, 90), CALENDARS)
def test_a_cap_of_one_period_is_one_in_every_form(spent: list[int], amount: int, calendar: sg.Calendar) -> None:
    """As quota, window, line, band and total it is missed exactly when all days had more, those off with the others."""
    answers = [told(form, spent, calendar).is_met for form in of_all_days(amount, len(spent))]
    assert answers == [sum(spent) <= amount] * 5


@given(SPENT, st.integers(1, 90), CALENDARS)
def test_a_floor_of_one_period_is_one_in_every_form(sold: list[int], amount: int, calendar: sg.Calendar) -> None:
    """What is sold on a day off counts for its period, as it does for the total."""
    per = sg.Period(len(sold), "day")
    paces = [sg.KeepPace(sg.Pace(amount, per), counted=counted) for counted in ("calendar", "rolling", "continuous")]
    forms = [*paces, sg.StayWithin(low=amount, per=per), sg.ReachLevel(amount)]
    answers = [told(form, sold, calendar, metric=SALES).is_met for form in forms]
    assert answers == [sum(sold) >= amount] * 5


@given(st.lists(st.integers(0, 9), min_size=12, max_size=12), st.integers(1, 9))
def test_what_is_sold_on_a_day_off_pays_for_others(sold: list[int], amount: int) -> None:
    """A quota of each working day that hands on all it has over, or owes, is met exactly when the total is."""
    both = sg.KeepPace(sg.Pace(amount, "day"), counted="calendar", carry="both")
    total = sg.KeepPace(sg.Pace(amount, "day"))
    answers = [told(target, sold, WEEKDAYS, metric=SALES).is_met for target in (both, total)]
    assert answers == [sum(sold) >= 10 * amount] * 2


@given(SPENT, st.integers(0, 9), CALENDARS, st.sampled_from(("at_least", "at_most")), st.none() | st.integers(1, 9))
def test_who_hands_on_more_is_never_worse_off(
    spent: list[int], amount: int, calendar: sg.Calendar, bound: str, limit: int | None
) -> None:
    """What is met by days that stand alone is met with surplus, and that with debt, days off among them."""
    metric = COSTS if bound == "at_most" else SALES

    def is_met(carry: str, at_most: int | None = None) -> bool:
        pace = sg.Pace(amount, "day")
        target = sg.KeepPace(pace, bound=bound, counted="calendar", carry=carry, carry_at_most=at_most)
        met = told(target, spent, calendar, metric=metric).is_met
        assert met is not None
        return met

    assert is_met("none") <= is_met("surplus", limit) <= is_met("surplus") <= is_met("both")


def week(friday: float, saturday: float, sunday: float = 0, monday: float = 0) -> list[float]:
    """Return what eight days brought from a Monday on, of which four brought two each."""
    return [2, 2, 2, 2, friday, saturday, sunday, monday]


@pytest.mark.parametrize(
    ("target", "spent", "is_met", "gap"),
    [
        (capped(5, "day", "calendar"), week(5, 5), True, 5),
        (capped(5, "day", "calendar"), week(5, 6), False, -1),
        (capped(5, "day", "calendar"), week(5, 6, 7), False, -3),
        (capped(0, "day", "calendar"), [0, 0, 0, 0, 0, 1, 0, 0], False, -1),
        # What a day off spares is left over to no other day, and what was handed to it may be used on it.
        (capped(5, "day", "calendar", carry="surplus", carry_at_most=2), week(3, 7, 0, 5), True, 0),
        (capped(5, "day", "calendar", carry="surplus", carry_at_most=2), week(3, 7, 0, 6), False, -1),
        (capped(5, "day", "calendar", carry="surplus", carry_at_most=2), week(3, 8), False, -1),
        (capped(5, "day", "calendar", carry="both", carry_at_most=1), week(3, 8), False, -1),
        (capped(5, "day", "rolling"), week(5, 5), True, 5),
        (capped(5, "day", "rolling"), week(5, 6, 8), False, -3),
    ],
)
def test_what_a_day_off_lets_be_used(target: sg.KeepPace, spent: list[float], is_met: bool, gap: float) -> None:
    """As much as any day, and no more: it asks for nothing, and gives nothing to others."""
    progress = told(target, spent, WEEKDAYS)
    assert (progress.is_met, progress.gap) == (is_met, gap)


@given(SPENT, st.integers(1, 9), CALENDARS, st.integers(0, 13), st.sampled_from(("calendar", "rolling")))
def test_figures_of_a_cap_of_each_day_agree_with_its_verdict(
    spent: list[int], amount: int, calendar: sg.Calendar, day: int, counted: str
) -> None:
    """Who never used more than a day lets be used is not over by any figure, days off among them."""
    kept = [min(one, amount) for one in spent]
    progress = told(capped(amount, "day", counted), kept, calendar, day)
    assert progress.gap is not None
    assert progress.gap >= 0
    assert progress.status("ad_pacing") not in {"over", "over_budget"}
    for share in (progress.attainment, progress.pace_index, progress.burn_rate):
        assert share is None or share <= 1 + 1e-9
    if counted == "calendar":
        assert progress.actual <= progress.expected


@pytest.mark.parametrize(("saturday", "shares"), [(0, 25 / 30), (5, 30 / 35), (7, 32 / 35)])
def test_what_a_day_off_lets_be_used_is_asked_as_it_is_used(saturday: float, shares: float) -> None:
    """What is left there adds nothing to what is given, and what is used beyond it is used of the other days."""
    for counted in ("calendar", "rolling"):
        progress = told(capped(5, "day", counted), [5, 5, 5, 5, 5, saturday, 0, 0], WEEKDAYS)
        assert progress.attainment == pytest.approx(shares)
        assert progress.burn_rate == pytest.approx((25 + max(0, saturday - 5)) / 30)
        is_said = saturday > 0 or counted == "rolling"  # of which what the days brought in all is no figure
        assert ("what days off let be used /" in progress.explain()) is is_said
        assert ("ni ce que permettaient les jours de repos" in progress.explain("fr")) is is_said


def test_a_running_day_off_is_asked_as_it_is_used() -> None:
    """A week of holidays lets be used what any week does; what was used of it until Wednesday is expected."""
    holidays = sg.Calendar(working_days="mon-fri", holidays=[MONDAY + timedelta(days=k) for k in range(5)])
    progress = told(capped(14, "week", "calendar"), [9, 0, 0, 0, 0, 0, 0, 1], holidays, 2)
    assert (progress.actual, progress.expected, progress.pace_index) == (9, 9, 1)


def test_a_day_off_is_told_as_it_may_be_used() -> None:
    """On a Saturday the running period has what it lets be used, and days off count once they are overdrawn."""
    spent = week(5, 3, 9)
    saturday, sunday = (told(capped(5, "day", "calendar"), spent, WEEKDAYS, day).quota for day in (5, 6))
    assert saturday is not None
    assert sunday is not None
    assert (saturday.due, saturday.made, saturday.left, saturday.closed, saturday.met) == (5, 3, 2, 5, 5)
    assert (sunday.due, sunday.made, sunday.left, sunday.closed, sunday.met) == (5, 9, 0, 6, 5)


def test_a_band_of_days_asks_its_upper_bound_of_a_day_off() -> None:
    """Its lower bound asks nothing of a Saturday; beyond the upper one the day counts, and the band is missed."""
    band, spent = sg.StayWithin(low=1, high=5, per="day"), [2, 2, 2, 2, 2, 0, 6]
    kept, left = (told(band, spent, WEEKDAYS, day) for day in (5, 6))
    assert kept.quota is not None
    assert left.quota is not None
    assert (kept.is_met, kept.quota.closed, kept.quota.met) == (None, 5, 5)
    assert (left.is_met, left.quota.closed, left.quota.met, left.gap) == (False, 6, 5, -1)


def test_a_week_that_begins_on_a_day_off_lets_its_share_be_used() -> None:
    """Of a week of 14 that the start cuts to its weekend two days of seven are left."""
    saturday = MONDAY - timedelta(days=2)
    for used, gap in ((2, 14), (3, -1)):
        history = sg.History.of([(saturday, used), (saturday + timedelta(days=1), 2), (MONDAY, 0)], metric=COSTS)
        target = capped(14, "week", "calendar")
        goal = sg.Goal(
            id="g", metric="m", target=target, start=saturday, deadline=MONDAY + timedelta(days=6), calendar=WEEKDAYS
        )
        assert sg.assess(goal, history, as_of=MONDAY).gap == gap


def test_an_open_period_of_days_off_counts_what_is_used() -> None:
    """A week of holidays that runs has what any week has, less what was used of it."""
    holidays = sg.Calendar(working_days="mon-fri", holidays=[MONDAY + timedelta(days=k) for k in range(5)])
    progress = told(capped(14, "week", "calendar"), [9, 0, 0, 0, 0, 0, 0, 1], holidays, 2)
    assert (progress.actual, progress.gap, progress.left_today) == (9, 5, 5)


@pytest.mark.parametrize("counted", ["calendar", "rolling"])
def test_nothing_is_judged_in_a_pause(counted: str) -> None:
    """A pause is no day off: what is used in it, no period of its own tells."""
    paused = sg.Calendar(
        working_days="mon-fri", pauses=[sg.Pause(MONDAY + timedelta(days=3), MONDAY + timedelta(days=6), keeps="pace")]
    )
    assert told(capped(5, "day", counted), [2, 2, 2, 9, 9, 5, 5, 2], paused).is_met is True
    assert told(capped(5, "day", counted), [2, 2, 2, 9, 9, 9, 5, 2], paused).is_met is False  # on a Saturday


@pytest.mark.parametrize("form", of_each_day(5)[:3])
def test_days_off_need_not_be_read(form: sg.Target) -> None:
    """A log of working days that ends on Friday tells of a goal until Sunday: nothing is expected of its last days."""
    goal = sg.Goal(
        id="g", metric="m", target=form, start=MONDAY, deadline=MONDAY + timedelta(days=6), calendar=WEEKDAYS
    )
    history = sg.History.of([(MONDAY + timedelta(days=k), 5) for k in range(5)], metric=COSTS)
    assert sg.assess(goal, history, as_of=goal.deadline).is_met is True
    late = history.with_readings([(MONDAY + timedelta(days=5), 6)])
    assert sg.assess(goal, late, as_of=goal.deadline).is_met is False


# ---------------------------------------------------------------- a cap that runs on

ALIKE = "actual expected is_met attainment pace_index burn_rate mean_pace recent_pace is_on_plan".split()


@given(SPENT, st.integers(1, 9), CALENDARS, st.integers(0, 13))
def test_a_cap_that_runs_on_is_a_quota_that_hands_all_on(
    spent: list[int], amount: int, calendar: sg.Calendar, day: int
) -> None:
    """A line of so much a day, and a quota of each day with surplus and debt, are one: days off let as much be used."""
    line, quota = (
        told(target, spent, calendar, day)
        for target in (capped(amount, "day", "continuous"), capped(amount, "day", "calendar", carry="both"))
    )
    assert line.is_met == quota.is_met or quota.is_met is None
    for name in ALIKE:
        one, other = getattr(line, name), getattr(quota, name)
        if name != "is_met" and other is not None and one is not None:
            assert one == pytest.approx(other) if isinstance(one, (int, float)) else one == other, name


@given(SPENT, st.integers(0, 9), CALENDARS)
def test_a_cap_that_runs_on_is_met_by_what_days_off_let_be_used(
    spent: list[int], amount: int, calendar: sg.Calendar
) -> None:
    """It is met when all days but what days off let be used, up to as much as any, bring what active days give."""
    days = [MONDAY + timedelta(days=k) for k in range(len(spent))]
    given_to = sum(
        amount if calendar.is_active(on) else min(amount, used) for on, used in zip(days, spent, strict=True)
    )
    progress = told(capped(amount, "day", "continuous"), spent, calendar)
    assert progress.is_met is (sum(spent) <= given_to)
    assert (progress.target, progress.expected) == (given_to, given_to)
    assert progress.gap == given_to - sum(spent)


WEEKS_OF_FIVE = [
    ([5, 5, 5, 5, 5, 5, 5], True, 35, 35, 0, 5, 1),
    ([5, 5, 5, 5, 5, 6, 5], False, 36, 35, -1, 5.2, 1.04),
    ([3, 3, 3, 3, 3, 5, 5], True, 25, 35, 10, 3, 0.6),
    ([5, 5, 5, 5, 5, 0, 0], True, 25, 25, 0, 5, 1),
    ([0, 0, 0, 0, 0, 20, 0], True, 20, 30, 10, 3, 0.6),
    ([0, 0, 0, 0, 0, 40, 0], False, 40, 30, -10, 7, 1.4),
]


@pytest.mark.parametrize(("spent", "is_met", "actual", "expected", "gap", "mean", "burn"), WEEKS_OF_FIVE)
def test_a_week_of_five_a_day(
    spent: list[float],
    *,
    is_met: bool,
    actual: float,
    expected: float,
    gap: float,
    mean: float,
    burn: float,
) -> None:
    """From Monday to Friday 25 are given, and on the weekend what is used, up to five a day; paces tell of the others."""
    progress = told(capped(5, "day", "continuous"), spent, WEEKDAYS)
    assert (progress.is_met, progress.actual, progress.expected, progress.gap) == (is_met, actual, expected, gap)
    assert progress.mean_pace == sg.Pace(mean, "day")
    assert progress.burn_rate == pytest.approx(burn)
    assert progress.target == expected


@pytest.mark.parametrize("per", ["week", "month", "2 days"])
def test_a_cap_of_a_longer_period_gives_what_it_gives(per: str) -> None:
    """A rate of a week keeps its total over days off: what is used on them is used of it."""
    progress = told(capped(25, per, "continuous"), [0, 0, 0, 0, 0, 20, 0], WEEKDAYS)
    assert progress.expected == progress.plan.end_value  # type: ignore[union-attr]  # it has one


def test_a_pause_gives_nothing_to_a_cap_that_runs_on() -> None:
    """What is used in a pause is used of the other days; a weekend in it is one."""
    pause = sg.Pause(MONDAY + timedelta(days=2), MONDAY + timedelta(days=5), keeps="pace")
    paused = sg.Calendar(working_days="mon-fri", pauses=[pause])
    progress = told(capped(5, "day", "continuous"), [5, 5, 4, 0, 0, 3, 2, 0], paused)
    assert (progress.actual, progress.expected, progress.gap) == (19, 20, 1)


def test_shares_of_a_cap_that_runs_on_are_explained_by_their_figures() -> None:
    """Its target holds what days off let be used, so that each formula gives what is told."""
    progress = told(capped(5, "day", "continuous"), [3, 3, 3, 3, 3, 5, 5, *[0] * 7], WEEKDAYS, 6)
    assert (progress.actual, progress.target, progress.attainment) == (25, 60, pytest.approx(25 / 60))
    assert progress.required_pace == sg.Pace(7, "day")
    assert progress.feasibility == pytest.approx(3 / 7)
    assert "(value - start) / (target - start)" in progress.explain() or "target" in progress.explain()
    assert progress.left_today == 10


@pytest.mark.parametrize("used", [0, 4, 5, 9])
def test_what_days_off_will_let_be_used_is_part_of_a_chance(used: int) -> None:
    """Five on each working day are kept as likely as not, whatever the weekends bring up to five, as a quota's are."""
    spent = [(4, 5, 6)[k % 3] if k % 7 < 5 else used for k in range(70)]
    goal = sg.Goal(
        id="g",
        metric="m",
        target=capped(5, "day", "continuous"),
        start=MONDAY,
        deadline=MONDAY + timedelta(days=97),
        calendar=WEEKDAYS,
    )
    history = sg.History.of([(MONDAY + timedelta(days=k), one) for k, one in enumerate(spent)], metric=COSTS)
    found = sg.project(goal, history, as_of=MONDAY + timedelta(days=69))
    free = min(used, 5) * 28
    assert found.target == 5 * 70 + free
    assert found.probability is not None
    assert 0.3 < found.probability < 0.9 if used <= 5 else found.probability < 0.01
    ended = history.with_readings([(MONDAY + timedelta(days=k), (5 if k % 7 < 5 else used)) for k in range(70, 98)])
    assert sg.project(goal, ended, as_of=goal.deadline).target == sg.assess(goal, ended, as_of=goal.deadline).target


def test_days_off_in_a_pause_ahead_give_nothing() -> None:
    """Nothing comes in a pause, so that its weekends let nothing be used."""
    rest = sg.Pause(MONDAY + timedelta(days=70), MONDAY + timedelta(days=97), keeps="pace")
    goal = sg.Goal(
        id="g",
        metric="m",
        target=capped(5, "day", "continuous"),
        start=MONDAY,
        deadline=MONDAY + timedelta(days=104),
        calendar=sg.Calendar(working_days="mon-fri", pauses=[rest]),
    )
    spent = [(MONDAY + timedelta(days=k), 5) for k in range(70)]
    found = sg.project(goal, sg.History.of(spent, metric=COSTS), as_of=spent[-1][0])
    assert found.target == 5 * 55 + 5 * 22
    in_rest = sg.History.of([(rest.start, 0)], metric=COSTS)
    assert sg.project(goal, in_rest, as_of=rest.start).target == 5 * 55  # no weekend tells of those to come
