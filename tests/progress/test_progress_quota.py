"""Quotas of calendar periods and rolling windows, for demands and for allowances."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import smartgoals as sg

MONDAY = date(2026, 1, 5)
POSTS = sg.Metric(id="posts", nature="flow", unit="count")
COMPLAINTS = sg.Metric(id="complaints", nature="flow", unit="count", better="lower")


def goal(pace: str, *, counted: str = "calendar", weeks: int = 4, **more: object) -> sg.Goal:
    """Return a goal that keeps a pace from a Monday on, for some weeks."""
    deadline = MONDAY + timedelta(weeks=weeks, days=-1)
    target = sg.KeepPace(sg.Pace.parse(pace), counted=counted, bound=more.pop("bound", None))
    return sg.Goal(id="g", target=target, deadline=deadline, **({"metric": "posts", "start": MONDAY} | more))


def made(*amounts: float, metric: sg.Metric = POSTS) -> sg.History:
    """Return a flow with an amount on each day from the Monday on."""
    return sg.History.of([(MONDAY + timedelta(days=k), amount) for k, amount in enumerate(amounts)], metric=metric)


def test_a_weekly_quota_is_not_a_seventh_short_on_monday() -> None:
    """With nothing done on the first day of a week, a quota is on plan, where a rate is a seventh short."""
    nothing = made(0)
    quota = sg.assess(goal("7/week"), nothing, as_of=MONDAY)
    rate = sg.assess(goal("7/week", counted="continuous"), nothing, as_of=MONDAY)
    assert (quota.expected, quota.gap, quota.gap_days, quota.counted) == (0, 0, None, "calendar")
    path = ("gap_days", "time_index", "earned_on", "arrives_on")
    assert {quota.reasons[name] for name in path} == {"quota_has_no_path"}
    assert (rate.expected, rate.gap, rate.gap_days, rate.counted) == (1, -1, -1, "continuous")
    assert quota.status("viva") == "on_track"
    assert rate.status("viva") == "behind"


def test_a_quota_is_judged_when_its_period_closes() -> None:
    """The week that closes short is behind on its last day, and every day before is not."""
    short = made(1, 1, 1, 0, 0, 0, 0)
    days = [MONDAY + timedelta(days=k) for k in range(7)]
    gaps = [sg.assess(goal("7/week"), short, as_of=on).gap for on in days]
    assert [gap < 0 for gap in gaps] == [False] * 6 + [True]
    saturday = sg.assess(goal("7/week"), short, as_of=days[5])
    assert saturday.safe_days == 0
    assert saturday.falls_behind_on == days[6]
    assert saturday.quota.left == 4
    assert saturday.quota.end == days[6]
    assert str(saturday.quota) == "3 of 7 from 2026-01-05 to 2026-01-11; 0 of 0 periods met"


def test_each_closed_period_stands_by_itself() -> None:
    """10 and 4 make 14 in two weeks, but what one week had left over is not the other's: it missed by three."""
    p = sg.assess(goal("7/week"), made(10, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0), as_of=MONDAY + timedelta(days=13))
    assert (p.expected, p.actual, p.gap, p.is_met) == (14, 11, -3, False)
    assert (p.quota.closed, p.quota.met) == (2, 1)
    assert p.reasons["required_pace"] == "already_missed"
    assert p.settled == (False, False)


@pytest.mark.parametrize("amount", [7, 7.5, 14, 28])
def test_what_was_done_ahead_keeps_no_later_period(amount: float) -> None:
    """Whatever the first week had left over, the second one asks for its own quota."""
    p = sg.assess(goal("7/week"), made(amount), as_of=MONDAY)
    assert (p.actual, p.gap, p.quota.made) == (7, 7, amount)
    assert p.falls_behind_on == MONDAY + timedelta(days=13)
    assert p.safe_days == 12


def test_a_quota_falls_behind_while_it_has_days() -> None:
    """On the last day of a quota that is met nothing can fall behind; one that missed a period is behind for good."""
    last_day = sg.assess(goal("7/week", weeks=1), made(7), as_of=MONDAY + timedelta(days=6))
    assert last_day.falls_behind_on is None
    assert last_day.safe_days == 0
    behind = sg.assess(goal("7/week"), made(0, 0, 0, 0, 0, 0, 0, 0), as_of=MONDAY + timedelta(days=7))
    assert behind.reasons["falls_behind_on"] == "already_behind"


def test_the_due_table_of_a_quota_steps_at_closes() -> None:
    """What a period asks is due on the day it closes; what is still needed until a day never falls."""
    rows = sg.assess(goal("7/week"), made(2), as_of=MONDAY).due_table(15)
    assert [row.due for row in rows] == [0] * 6 + [7] + [0] * 6 + [7, 0]
    assert [row.delta for row in rows] == [0] * 6 + [5] * 7 + [12, 12]


def test_the_due_table_of_an_allowance_tells_what_a_day_allows() -> None:
    """A row of an allowance says what the period of its day gives, and what it still allows."""
    cap = goal("7/week", metric="complaints")
    saturday = MONDAY - timedelta(days=2)
    early = sg.assess(cap, made(0, metric=COMPLAINTS), as_of=saturday).due_table(3)
    assert [(row.due, row.delta) for row in early] == [(0, 0), (0, 0), (7, 7)]
    rows = sg.assess(cap, made(9, metric=COMPLAINTS), as_of=MONDAY).due_table(8)
    assert [(row.due, row.delta) for row in rows] == [(7, -2)] * 7 + [(7, 7)]


def test_an_allowance_by_the_week_may_be_used_on_its_first_day() -> None:
    """At most 7 a week: all of them on Monday are on plan, an eighth is not, and no week gives another what it left."""
    cap = goal("7/week", metric="complaints")
    all_at_once = sg.assess(cap, made(7, metric=COMPLAINTS), as_of=MONDAY)
    assert all_at_once.is_allowance
    assert all_at_once.gap == 0
    assert all_at_once.left_today == 0
    assert all_at_once.reasons["gap_days"] == "quota_has_no_path" == all_at_once.reasons["exhausted_on"]
    assert all_at_once.falls_behind_on is None
    assert all_at_once.required_pace == sg.Pace(0, "day")
    over = sg.assess(cap, made(8, metric=COMPLAINTS), as_of=MONDAY)
    assert over.gap == -1
    assert over.left_today == 0
    assert over.reasons["required_pace"] == "used_up"
    assert (over.is_met, over.settled) == (False, (False, False))
    next_week = sg.assess(cap, made(7, 0, 0, 0, 0, 0, 0, 0, metric=COMPLAINTS), as_of=MONDAY + timedelta(days=7))
    assert next_week.left_today == 7
    frugal = sg.assess(cap, made(5, 0, 0, 0, 0, 0, 0, 1, metric=COMPLAINTS), as_of=MONDAY + timedelta(days=7))
    assert (frugal.expected, frugal.actual) == (14, 6)
    assert (frugal.gap, frugal.left_today, frugal.quota.left) == (6, 6, 6)
    lavish = sg.assess(cap, made(9, 0, 0, 0, 0, 0, 0, 1, metric=COMPLAINTS), as_of=MONDAY + timedelta(days=7))
    assert (lavish.expected, lavish.actual) == (14, 10)
    assert (lavish.gap, lavish.left_today, lavish.quota.left) == (-2, 6, 6)
    assert next_week.quota.left == 7
    assert next_week.quota.met == 1
    before = sg.assess(cap, made(0, metric=COMPLAINTS), as_of=MONDAY - timedelta(days=3))
    assert (before.expected, before.gap, before.left_today) == (0, 0, 0)
    assert before.required_pace == sg.Pace(1, "day")
    assert before.quota.made == 0
    assert before.quota.closed == 0


def test_a_quota_of_a_stock() -> None:
    """50 new followers a week on a stock: each week stands by what the level grew in it, told on the level's scale."""
    one = goal("50 followers/week", metric="followers", baseline=sg.Baseline(value=1200, on=date(2026, 1, 4)))
    h = sg.History.of(
        [(date(2026, 1, 4), 1200), (date(2026, 1, 11), 1245), (date(2026, 1, 18), 1301)], metric="followers"
    )
    p = sg.assess(one, h, as_of=date(2026, 1, 20))
    assert (p.expected, p.actual, p.gap, p.is_met) == (1300, 1295, -5, False)
    assert (p.quota.closed, p.quota.met, p.quota.made) == (2, 1, 0)
    assert (p.safe_days, p.reasons["falls_behind_on"]) == (0, "already_behind")


@pytest.mark.parametrize(
    ("pace", "on", "start", "end"),
    [
        ("1/day", date(2026, 2, 10), date(2026, 2, 10), date(2026, 2, 10)),
        ("7/week", date(2026, 2, 10), date(2026, 2, 9), date(2026, 2, 15)),
        ("100/2 weeks", date(2026, 2, 10), date(2026, 2, 2), date(2026, 2, 15)),
        ("30/month", date(2026, 2, 10), date(2026, 2, 1), date(2026, 2, 28)),
        ("30/month", date(2026, 1, 10), MONDAY, date(2026, 1, 31)),
        ("90/quarter", date(2026, 5, 10), date(2026, 4, 1), date(2026, 6, 30)),
        ("360/year", date(2026, 5, 10), MONDAY, date(2026, 12, 31)),
        ("360/year", date(2027, 1, 10), date(2027, 1, 1), date(2027, 1, 10)),
        ("60/2 months", date(2026, 3, 20), date(2026, 3, 5), date(2026, 5, 4)),
    ],
)
def test_quota_periods_are_those_of_the_calendar(pace: str, on: date, start: date, end: date) -> None:
    """Weeks, months, quarters and years are the calendar's, cut to the goal; several of a unit run from the goal's start."""
    p = sg.assess(goal(pace, weeks=53), made(1), as_of=on)
    assert (p.quota.start, p.quota.end) == (start, end)


def test_the_last_period_of_the_calendar_has_an_end() -> None:
    """Periods of several units end with the calendar when nothing else ends them."""
    last = sg.Goal(
        id="g",
        metric="posts",
        target=sg.KeepPace(sg.Pace.parse("10/20 weeks"), counted="calendar"),
        start=date(9999, 11, 1),
        deadline=date(9999, 12, 31),
    )
    p = sg.assess(last, sg.History.of([(date(9999, 11, 2), 1)], metric=POSTS), as_of=date(9999, 11, 3))
    assert p.quota.end == date(9999, 12, 31)


def test_milestones_bend_a_quota_too() -> None:
    """Milestones bend what the periods ask for, and each period stands by itself as ever."""
    target = sg.KeepPace(
        sg.Pace.parse("7/week"),
        counted="calendar",
        milestones=[sg.Milestone(MONDAY + timedelta(days=2), 9), sg.Milestone(MONDAY + timedelta(days=9), 2)],
    )
    bent = sg.Goal(id="g", metric="posts", target=target, start=MONDAY, deadline=MONDAY + timedelta(days=27))
    p = sg.assess(bent, made(8), as_of=MONDAY)
    assert (p.quota.due, p.gap) == (5, 5)
    assert p.falls_behind_on == MONDAY + timedelta(days=13)
    assert [row.due for row in p.due_table(14) if row.due] == [5, 25 / 9]


def test_after_the_end_a_quota_is_over() -> None:
    """Past the deadline the last period is shown as it closed."""
    p = sg.assess(goal("7/week", weeks=1), made(1, 1, 1, 1, 1, 1, 0, 9), as_of=MONDAY + timedelta(days=8))
    assert p.quota.made == 6
    assert p.quota.closed == 1
    assert p.quota.met == 0
    assert p.reasons["safe_days"] == "past_deadline"


def test_a_rolling_window_asks_once_it_is_full() -> None:
    """5 in any 7 days: nothing is due in the first six, then each day's last seven must hold five."""
    rolling = goal("5/week", counted="rolling")
    h = made(1, 1, 0, 1, 0, 1, 0, 1, 0)
    gaps = [sg.assess(rolling, h, as_of=MONDAY + timedelta(days=k)).gap for k in range(9)]
    assert gaps == [1, 2, 2, 3, 3, 4, -1, -1, -2]
    p = sg.assess(rolling, h, as_of=MONDAY + timedelta(days=8))
    assert (p.expected, p.actual, p.target, p.baseline) == (5, 3, 5, 0)
    # Of 45 sevenths asked by now, two are lacking in all: so much as the worst of the windows lacks.
    assert (p.attainment, p.pace_index) == (pytest.approx(31 / 7 / 20), pytest.approx(31 / 45))
    assert p.safe_days == 0
    assert p.is_met is False
    assert {p.reasons[name] for name in ("gap_days", "time_index", "earned_on", "arrives_on")} == {"quota_has_no_path"}
    assert p.required_pace.amount == 5 / 7
    assert p.status("upraise") == "at_risk"


def test_a_rolling_window_forgets() -> None:
    """With six in the window, two must be forgotten before it is short: the day follows from when they were made."""
    h = made(2, 1, 1, 1, 0, 0, 1)
    p = sg.assess(goal("5/week", counted="rolling"), h, as_of=MONDAY + timedelta(days=6))
    assert p.actual == 6
    assert p.falls_behind_on == MONDAY + timedelta(days=7)
    assert p.safe_days == 0
    rows = p.due_table(9)
    assert [row.delta for row in rows] == [0, 1, 2, 3, 4, 4, 4, 5, 5]
    last = sg.assess(goal("5/week", counted="rolling", weeks=1), h, as_of=MONDAY + timedelta(days=6))
    assert last.falls_behind_on is None
    assert last.reasons["falls_behind_on"] == "safe_to_the_end"
    over = sg.assess(goal("5/week", counted="rolling", weeks=1), h, as_of=MONDAY + timedelta(days=9))
    assert over.reasons["required_pace"] == "past_deadline" == over.reasons["safe_days"]


def test_a_rolling_allowance_holds_from_the_first_day() -> None:
    """At most 5 in any 7 days: the sixth is one too many at once, and forgetting gives room again."""
    cap = goal("5/week", counted="rolling", metric="complaints")
    over = sg.assess(cap, made(6, metric=COMPLAINTS), as_of=MONDAY)
    assert over.gap == -1
    assert over.left_today == 0
    assert over.is_allowance
    rows = over.due_table(8)
    assert [row.delta for row in rows] == [-1] * 7 + [5]
    within = sg.assess(cap, made(4, metric=COMPLAINTS), as_of=MONDAY)
    assert within.left_today == 1
    assert within.burn_rate == 5.6
    assert within.reasons["exhausted_on"] == "quota_has_no_path"
    assert within.falls_behind_on is None
    assert within.safe_days == 27
    early = sg.assess(cap, made(0, metric=COMPLAINTS), as_of=MONDAY - timedelta(days=2))
    assert early.reasons["burn_rate"] == "nothing_elapsed" == early.reasons["mean_pace"]
    assert early.left_today == 0
    silent = sg.assess(cap, sg.History.of([], metric=COMPLAINTS), as_of=MONDAY)
    assert silent.actual is None
    assert silent.expected == 5


def test_a_rolling_window_at_the_end_of_the_calendar() -> None:
    """Where the calendar ends, the window stops forgetting instead of failing."""
    last = sg.Goal(
        id="g",
        metric="posts",
        target=sg.KeepPace(sg.Pace.parse("5/week"), counted="rolling"),
        start=date(9999, 12, 25),
        deadline=date(9999, 12, 31),
    )
    p = sg.assess(last, sg.History.of([(date(9999, 12, 30), 5)], metric=POSTS), as_of=date(9999, 12, 30))
    assert p.gap == 5
    assert p.falls_behind_on is None
    assert len(p.due_table(9)) == 2


def test_a_plan_says_how_it_is_counted_only_with_a_pace() -> None:
    """A quota needs a pace to have periods; a plan without one is a line, however it is marked."""
    plan = sg.Plan(knots=[(MONDAY, 0), (date(2026, 2, 2), 28)], counted="calendar")
    assert sg.assess(plan, made(0), as_of=date(2026, 1, 6)).counted == "continuous"


@given(st.lists(st.integers(0, 4), min_size=8, max_size=40), st.integers(1, 20), st.booleans(), st.integers(1, 9))
def test_rolling_windows_agree_with_counting(amounts: list[int], quota: int, cap: bool, left: int) -> None:
    """Adding up seven days, day by day, gives the gap, of the worst window once one failed, and the first failing day."""
    metric = COMPLAINTS if cap else POSTS
    on = MONDAY + timedelta(days=len(amounts) - 1)
    ends = on + timedelta(days=left)
    one = goal(f"{quota}/week", counted="rolling", metric=metric.id, weeks=1)
    p = sg.assess(evolve(one, deadline=ends), made(*amounts, metric=metric), as_of=on)
    sign = -1 if cap else 1
    margins = [sign * (sum(amounts[max(0, k - 7) : k]) - quota) for k in range(1 if cap else 7, len(amounts) + 1)]
    assert p.gap == (min(margins) if min(margins) < 0 else margins[-1])
    assert p.actual == sum(amounts[-7:])
    idle = [sign * (sum([*amounts, *([0] * k)][-7:]) - quota) for k in range(left + 3)]
    short = [max(0, -min(idle[: k + 1])) for k in range(left + 3)]
    assert [row.due for row in p.due_table(left + 3)] == [quota] * (left + 3)
    assert [row.delta for row in p.due_table(left + 3)] == (idle if cap else short)
    if p.is_on_plan:
        fails = [k for k in range(1, left + 1) if idle[k] < 0]
        assert p.falls_behind_on == (on + timedelta(days=fails[0]) if fails else None)
        assert p.safe_days == (fails[0] - 1 if fails else left)


@given(st.lists(st.integers(0, 4), min_size=1, max_size=28), st.integers(1, 20), st.integers(0, 40))
def test_the_due_table_of_a_quota_agrees_with_counting(amounts: list[int], quota: int, days: int) -> None:
    """A week is due on its Sunday, and what the weeks that close by a day lack is still to be done by then."""
    on = MONDAY + timedelta(days=len(amounts) - 1)
    rows = sg.assess(goal(f"{quota}/week"), made(*amounts), as_of=on).due_table(days)
    closes = {MONDAY + timedelta(weeks=k, days=6): sum(amounts[k * 7 : k * 7 + 7]) for k in range(4)}
    assert [row.day for row in rows] == [on + timedelta(days=k) for k in range(days)]
    assert [row.due for row in rows] == [quota * (row.day in closes) for row in rows]
    lacking = {day: max(0, quota - total) for day, total in closes.items() if day >= on}
    for row in rows:
        assert row.delta == sum(lack for day, lack in lacking.items() if day <= row.day), row


@given(st.lists(st.sampled_from([0, 0.5, 1, 2, 3.25]), min_size=1, max_size=28), st.integers(1, 12), st.booleans())
def test_quotas_agree_with_counting(amounts: list[float], quota: int, cap: bool) -> None:
    """Counting each week by itself gives the gap, the periods met and the first failing close of a weekly quota."""
    metric = COMPLAINTS if cap else POSTS
    sign, days = (-1 if cap else 1), len(amounts)
    p = sg.assess(
        goal(f"{quota}/week", metric=metric.id), made(*amounts, metric=metric), as_of=MONDAY + timedelta(days - 1)
    )
    totals = [sum(amounts[k : k + 7]) for k in range(0, days - days % 7, 7)]
    running = sum(amounts[(days - 1) // 7 * 7 :])
    missed = sum(min(0, sign * (total - quota)) for total in totals)
    counts = min(running, quota) if days % 7 else 0
    assert p.gap == (missed or (quota - running if cap else counts))
    assert p.left_today == (max(0, quota - running) if cap else None)
    if not cap:
        assert p.gap == p.actual - p.expected
    is_brought = days == 28 or (days > 21 and not cap and running >= quota)
    assert p.is_met is (False if missed or (cap and running > quota) else True if is_brought else None)
    assert (p.quota.closed, p.quota.met) == (len(totals), sum(sign * (total - quota) >= 0 for total in totals))
    if not cap and p.is_on_plan:
        short = [week for week in range(days // 7, 4) if sum(amounts[week * 7 : week * 7 + 7]) < quota]
        assert p.falls_behind_on == (MONDAY + timedelta(weeks=short[0] + 1, days=-1) if short else None)


@given(st.integers(21, 60), st.integers(13, 27))
def test_an_allowance_overdrawn_for_good_is_so_whatever_was_not_read(used: int, on: int) -> None:
    """More than all weeks give, used in the first, is missed by what it left: later weeks that nobody read save nothing."""
    target = sg.KeepPace("5/week", counted="calendar", bound="at_most", carry="both")
    p = sg.assess(evolve(goal("5/week"), target=target), made(used), as_of=MONDAY + timedelta(days=on))
    assert (p.gap, p.is_met, p.quota.unread) == (5 - used, False, (on + 1) // 7 - 1)
    assert p.settled == (False, on == 27)


def test_a_quota_that_nobody_has_read() -> None:
    """What a quota expects is known without a reading: of an allowance what its periods gave, once it has begun."""
    stock = sg.Metric(id="m", nature="stock")
    silence = sg.History.of([], metric=stock)
    base = sg.Baseline(value=100, on=MONDAY - timedelta(days=1))
    demand, cap = (goal("7/week", metric="m", baseline=base, bound=bound) for bound in ("at_least", "at_most"))
    for on, asked, gave in ((MONDAY - timedelta(days=1), 100, 100), (MONDAY, 100, 107), (date(2026, 1, 12), 107, 114)):
        for one, expected in ((demand, asked), (cap, gave)):
            p = sg.assess(one, silence, as_of=on)
            assert (p.actual, p.expected, p.reasons["gap"]) == (None, expected, "no_reading")


def test_a_week_that_asks_nothing_keeps_no_quota_from_falling_behind() -> None:
    """A paused week asks nothing, and an idle value is behind at the close of the week after it."""
    week = sg.Pause(MONDAY + timedelta(days=7), MONDAY + timedelta(days=13), keeps="pace")
    p = sg.assess(goal("7/week", calendar=sg.Calendar(pauses=[week])), made(7), as_of=MONDAY)
    assert p.falls_behind_on == MONDAY + timedelta(days=20)


def test_quotas_where_holidays_are_not_known() -> None:
    """A period that reaches into years whose holidays nobody knows is shared by the days that are no days off."""
    known = sg.Holidays(days=[], known_from=MONDAY, known_until=date(2026, 12, 31))
    cut = goal("7/week", calendar=sg.Calendar(holidays=known), start=date(2026, 1, 7))
    p = sg.assess(cut, sg.History.of([(date(2026, 1, 7), 1)], metric=POSTS), as_of=date(2026, 1, 7))
    assert p.quota.due == 5
    before = sg.Holidays(days=[], known_from=date(2026, 1, 7), known_until=date(2026, 12, 31))
    cut = goal("7/week", calendar=sg.Calendar(holidays=before), start=date(2026, 1, 8))
    p = sg.assess(cut, sg.History.of([(date(2026, 1, 8), 1)], metric=POSTS), as_of=date(2026, 1, 8))
    assert p.quota.due == 4


def test_the_first_period_of_the_calendar_has_a_start() -> None:
    """The first day of the calendar has no eve, and its week is as long as any."""
    first = sg.Goal(
        id="g",
        metric="posts",
        target=sg.KeepPace(sg.Pace.parse("7/week"), counted="calendar"),
        start=date(1, 1, 3),
        deadline=date(1, 1, 31),
    )
    p = sg.assess(first, sg.History.of([(date(1, 1, 3), 1)], metric=POSTS), as_of=date(1, 1, 3))
    assert (p.quota.due, p.quota.end) == (5, date(1, 1, 7))


def test_a_window_that_nobody_read_is_neither_kept_nor_missed() -> None:
    """Silence settles nothing: a window without a reading in it or after it leaves gap, shares and verdict open."""
    rolling = goal("3/week", counted="rolling")
    p = sg.assess(rolling, made(3, 3), as_of=MONDAY + timedelta(days=12))
    names = ("gap", "attainment", "pace_index", "is_on_plan")
    assert [getattr(p, name) for name in names] == [None] * 4
    assert {p.reasons[name] for name in names[:3]} == {"days_unknown"}
    assert (p.is_met, p.reasons["is_met"], p.settled) == (None, "not_over", None)
    zero = sg.assess(rolling, made(3, 3), as_of=MONDAY + timedelta(days=12), missing="zero")
    assert (zero.gap, zero.is_met) == (-3, False)
    end = sg.assess(rolling, made(3, 3), as_of=rolling.deadline)
    assert (end.is_met, end.reasons["is_met"]) == (None, "days_unknown")


def test_a_rolling_allowance_presumes_use_on_silent_days() -> None:
    """Presuming twice the pace, each silent day of a window has used two sevenths of what it allows."""
    cap = goal("7/week", counted="rolling", metric="complaints")
    rows = made(1, metric=COMPLAINTS)
    presumed = [
        sg.assess(cap, rows, as_of=MONDAY + timedelta(days=k), missing=sg.Assume("pessimistic", times=2))
        for k in range(5)
    ]
    assert [p.actual for p in presumed] == [1, 3, 5, 7, 9]
    assert [p.gap for p in presumed] == [6, 4, 2, 0, -2]


def test_a_row_of_the_table_tells_how_it_comes_about() -> None:
    """On the class a quantity is its row: its name, its meaning and its formula, with that of an allowance beside it."""
    row = sg.Progress.feasibility
    assert (row.name, row.formula, row.allowance) == (
        "feasibility",
        "required pace / mean pace",
        "mean pace / pace that may still be used",
    )
    assert row.__doc__.startswith("Required over mean pace")
