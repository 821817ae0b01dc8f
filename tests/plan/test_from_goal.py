"""From goals to plans: which path each target means for each nature of metric, and what is missing when there is none."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from smartgoals import (
    Band,
    Baseline,
    Calendar,
    ChangeBy,
    Goal,
    InvalidValue,
    KeepPace,
    Metric,
    Milestone,
    Pace,
    Pause,
    Plan,
    ReachLevel,
    StayWithin,
    Strategy,
    WrongType,
    plan,
)
from smartgoals._plan.from_goal import metric_of, plan_or_reason
from smartgoals._plan.start import Start, StartBy
from smartgoals.progress import NoPlan
from smartgoals.types import Better

START, DEADLINE = date(2026, 1, 5), date(2026, 6, 28)
BASE = Baseline(value=1200, on=date(2026, 1, 4))


def goal(**changes: object) -> Goal:
    """Return the guide's Instagram goal with some fields changed."""
    fields = {
        "id": "g",
        "metric": "followers",
        "target": KeepPace(Pace.parse("50 followers/week")),
        "baseline": BASE,
        "start": START,
        "deadline": DEADLINE,
        **changes,
    }
    return Goal(**fields)  # type: ignore[arg-type]


def test_a_pace_on_a_stock_leads_up_from_the_baseline() -> None:
    """Fifty followers a week from 1200 is 1250 after a week, and 25 weeks of it by the deadline."""
    found = plan(goal())
    assert found.value_on(date(2026, 1, 11)) == 1250
    assert found.end_value == 2450
    assert found.end_day == DEADLINE
    assert (found.pace, found.counted, found.unit, found.better) == (
        Pace.parse("50 followers/week"),
        "continuous",
        "followers",
        Better.HIGHER,
    )


def test_a_pace_on_a_flow_counts_up_from_zero() -> None:
    """Five posts a week start from zero at the end of the day before the start, whatever the baseline was."""
    found = plan(goal(metric="posts_published", target=KeepPace(Pace.parse("5 posts/week"), counted="calendar")))
    assert (found.start_day, found.start_value, found.value_on(date(2026, 1, 11)), found.counted) == (
        date(2026, 1, 4),
        0,
        5,
        "calendar",
    )
    without = plan(goal(metric="posts_published", target=KeepPace(Pace.parse("5 posts/week")), baseline=None))
    assert without.exact_on(DEADLINE) == found.exact_on(DEADLINE) == 125


def test_a_total_on_a_flow_counts_up_to_it() -> None:
    """Reaching 300 leads, or a tenth more than the 100 of before, is counted from zero over the goal's own days."""
    leads = Metric(id="leads", nature="flow", unit="count")
    strategy = Strategy(metrics=[leads], goals=[])
    reach = goal(metric="leads", target=ReachLevel(175), baseline=None)
    assert metric_of(reach, strategy) is leads
    assert metric_of(reach, None) == "leads"
    assert metric_of(goal(metric=None), strategy) is None
    found = plan(reach, strategy)
    assert found.start_value == 0
    assert found.value_on(START) == 1
    assert found.end_value == 175
    more = plan(
        goal(metric="leads", target=ChangeBy(percent=10), baseline=Baseline(value=100, on=date(2025, 11, 30))), strategy
    )
    assert (more.start_day, more.start_value, more.end_value) == (date(2026, 1, 4), 0, 110)


def test_levels_and_changes_start_from_the_baseline() -> None:
    """A level, an amount and a percentage are reached on the deadline from the baseline's own day."""
    targets = (ReachLevel(1500), ChangeBy(300), ChangeBy(percent=25))
    assert [plan(goal(target=one)).end_value for one in targets] == [1500, 1500, 1500]
    falling = plan(goal(metric="first_response_time", target=ReachLevel(900)))
    assert falling.better is Better.LOWER
    assert falling.value_on(date(2026, 1, 4)) == 1200


def test_the_baseline_may_have_its_own_day_or_none() -> None:
    """From 30 April at 31 March half is due on 15 April; from 1 April 14/29; a baseline without a day is the eve's."""
    april = {"start": date(2026, 4, 1), "deadline": date(2026, 4, 30), "target": ReachLevel(100)}
    on_eve = plan(goal(**april, baseline=Baseline(value=0, on=date(2026, 3, 31))))
    on_first = plan(goal(**april, baseline=Baseline(value=0, on=date(2026, 4, 1))))
    dayless = plan(goal(**april, baseline=Baseline(value=0)))
    assert on_eve.exact_on(date(2026, 4, 15)) == dayless.exact_on(date(2026, 4, 15)) == 50
    assert on_first.exact_on(date(2026, 4, 15)) * 29 == 1400


def test_months_of_a_goal_run_from_its_first_day() -> None:
    """Thirty a month from 1 May is thirty by the end of May, though the baseline stands on 30 April."""
    found = plan(
        goal(
            target=KeepPace(Pace.parse("30/month")),
            start=date(2026, 5, 1),
            deadline=date(2026, 7, 31),
            baseline=Baseline(value=0),
        )
    )
    assert [found.value_on(date(2026, m, 31)) for m in (5, 7)] == [30, 90]
    assert found.value_on(date(2026, 6, 30)) == 60


def test_a_goal_asks_for_its_pace_whatever_days_are_off() -> None:
    """Fifty a week on weekdays is fifty a week, ten on each of them; a pause that keeps the pace asks for less."""
    weekdays = plan(goal(calendar=Calendar(working_days="mon-fri")))
    assert weekdays.end_value == 2450
    assert weekdays.exact_pace_on(date(2026, 1, 6)) == 10
    for keeps, end in (("pace", 2400), ("end", 2450)):
        pause = Pause(date(2026, 2, 2), date(2026, 2, 8), keeps=keeps)
        assert plan(goal(calendar=Calendar(pauses=[pause]))).end_value == end


CALENDARS = st.builds(
    Calendar,
    working_days=st.sets(st.integers(0, 6), min_size=1),
    holidays=st.lists(st.dates(START, START + timedelta(days=40)), max_size=4),
    weights=st.sampled_from([{}, {"fri": 0.5}]),
    pauses=st.lists(
        st.builds(
            lambda k, days, keeps: Pause(START + timedelta(k), START + timedelta(k + days), keeps=keeps),
            st.integers(0, 20),
            st.integers(0, 15),
            st.sampled_from(["pace", "end"]),
        ),
        max_size=1,
    ),
)


PERIODS: dict[str, Callable[[date], object]] = {
    "day": date.toordinal,
    "week": lambda on: on.isocalendar()[:2],
    "month": lambda on: (on.year, on.month),
}


@given(st.integers(1, 9), st.sampled_from(sorted(PERIODS)), CALENDARS, st.integers(0, 6), st.integers(8, 50))
def test_a_quota_asks_for_the_share_of_each_period_that_is_open(
    amount: int, unit: str, calendar: Calendar, first: int, length: int
) -> None:
    """Of each week or month a goal asks for the share of its active days that lie in it, and of a day all of it."""
    start = START + timedelta(days=first)
    days = [start + timedelta(days=k) for k in range(length)]
    target = KeepPace(f"{amount}/{unit}", counted="calendar")
    asked = goal(
        metric="posts_published", target=target, start=start, deadline=days[-1], calendar=calendar, baseline=None
    )
    found, _ = plan_or_reason(asked, asked.metric)
    around = [start + timedelta(days=k) for k in range(-31, length + 31)]
    own = {on: calendar.exact_weight_of(on) for on in around}
    # Days in a pause that keeps the end count for the share, since the others make up for them.
    asking = evolve(calendar, pauses=[one for one in calendar.pauses if one.keeps == "pace"])
    worked, whole = evolve(calendar, pauses=()), Counter[object]()
    for on in around:
        whole[PERIODS[unit](on)] += worked.exact_weight_of(on)
    total, part, is_active = Fraction(0), Fraction(0), False
    for on in days:
        part += amount * own[on] if unit == "day" else Fraction(asking.exact_weight_of(on))
        is_active = is_active or own[on] > 0
        is_close = PERIODS[unit](on) != PERIODS[unit](on + timedelta(days=1))
        if is_close or on == days[-1]:
            share = part if unit == "day" else amount * part / (whole[PERIODS[unit](on)] or 1)
            total += share if is_active else 0
            part, is_active = Fraction(0), False
            if found is not None:
                assert found.exact_on(on) == total, on
    assert found is not None or total == 0


def test_a_pause_that_keeps_the_pace_moves_the_end_of_a_level() -> None:
    """A week's pause that keeps the pace moves the day on which the level is due by a week."""
    pause = Pause(date(2026, 2, 2), date(2026, 2, 8), keeps="pace")
    assert plan(goal(target=ReachLevel(1500), calendar=Calendar(pauses=[pause]))).end_day == date(2026, 7, 5)


def test_milestones_bend_the_plan() -> None:
    """The plan goes through each milestone on its day, and from the last one to the target."""
    stops = (Milestone(date(2026, 3, 1), 1210), Milestone(date(2026, 4, 1), 1400))
    level = plan(goal(target=ReachLevel(1500, milestones=stops)))
    pace = plan(goal(target=KeepPace(Pace.parse("50/week"), milestones=stops)))
    assert [level.value_on(one.on) for one in stops] == [pace.value_on(one.on) for one in stops] == [1210, 1400]
    assert level.end_value == 1500
    assert pace.end_value == 2450
    early = plan(
        goal(
            metric="posts_published",
            target=ReachLevel(100, milestones=[Milestone(date(2026, 1, 2), 5)]),
            baseline=Baseline(value=0, on=date(2026, 1, 1)),
        )
    )
    assert len(early.knots) == 2


def test_which_side_is_good() -> None:
    """A bound decides for a pace, else the metric; numbers decide for a level, the metric for a flat one."""
    pace = Pace.parse("5/week")
    assert plan(goal(metric="unfollows", target=KeepPace(pace))).is_cap
    assert plan(goal(metric="unfollows", target=KeepPace(pace, bound="at_least"))).better is Better.HIGHER
    assert plan(goal(target=KeepPace(pace, bound="at_most"))).is_cap
    assert (
        plan(goal(metric="posts_published", target=KeepPace(pace))).better is Better.HIGHER
    )  # context: told by the direction
    assert plan(goal(metric="unfollows", target=ReachLevel(100))).is_cap
    assert plan(goal(metric="first_response_time", target=ReachLevel(1200))).better is Better.LOWER
    assert plan(goal(metric=None, target=ReachLevel(1100))).better is Better.LOWER
    assert plan(goal(metric="frequency", target=ReachLevel(1200))).better is Better.HIGHER


@pytest.mark.parametrize(
    ("counted", "bound", "is_cap"),
    [
        ("calendar", "at_most", True),
        ("calendar", "at_least", False),
        ("rolling", "at_most", True),
        ("continuous", "at_most", False),
    ],
)
def test_at_most_nothing_a_period_is_an_allowance(counted: str, bound: str, is_cap: bool) -> None:
    """None a week allows nothing and asks for nothing; a line that stays where it is leads nowhere."""
    found = plan(goal(metric="unfollows", target=KeepPace("0/week", counted=counted, bound=bound), baseline=None))
    assert found.is_cap is is_cap


@given(st.integers(0, 40), st.integers(10, 30), st.sampled_from(["followers", "first_response_time"]))
def test_a_level_that_stood_beyond_its_target_is_held_there(value: int, level: int, metric: str) -> None:
    """Where a goal was read on the good side of its level already, its plan is to stay on the level."""
    read = Start(value, date(2026, 1, 4), date(2026, 1, 4), StartBy.HISTORY)
    asked = goal(metric=metric, target=ReachLevel(level), baseline=None)
    found, _ = plan_or_reason(asked, metric, start=read)
    assert isinstance(found, Plan)
    is_beyond = value <= level if metric == "first_response_time" else value >= level
    assert [knot.value for knot in found.knots] == ([level] * 2 if is_beyond else [value, level])


@pytest.mark.parametrize(
    ("changes", "reason", "field"),
    [
        ({"target": None}, NoPlan.NO_TARGET, "target"),
        ({"deadline": None}, NoPlan.NO_DEADLINE, "deadline"),
        ({"baseline": None}, NoPlan.NO_BASELINE, "baseline"),
        ({"start": None, "baseline": Baseline(value=1)}, NoPlan.NO_START, "start"),
        ({"metric": "leads", "target": ChangeBy(5), "baseline": None}, NoPlan.NO_BASELINE, "baseline"),
        (
            {
                "start": date(2026, 1, 10),
                "deadline": date(2026, 1, 11),
                "baseline": Baseline(value=1, on=date(2026, 1, 9)),
                "calendar": Calendar(working_days="mon-fri"),
            },
            NoPlan.NO_ACTIVE_DAY,
            "calendar",
        ),
    ],
)
def test_what_is_missing_is_named(changes: dict[str, object], reason: NoPlan, field: str) -> None:
    """A goal that cannot have a plan says which field lacks what; rooms that go on without one get the reason."""
    lacking = goal(**changes)
    assert plan_or_reason(lacking, lacking.metric) == (None, reason)
    with pytest.raises(InvalidValue) as caught:
        plan(lacking)
    assert caught.value.path == field
    assert reason.missing in caught.value.expected


def test_a_pace_kept_for_good_can_be_planned_until_a_day() -> None:
    """Without a deadline a plan needs the day until which it is wanted."""
    assert plan(goal(deadline=None), until=date(2026, 1, 18)).end_value == 1300
    assert plan_or_reason(goal(deadline=None), "followers", until=date(2026, 1, 4)) == (None, NoPlan.NO_START)


def test_a_band_has_no_path() -> None:
    """Staying within gives a band over the goal's days, and no plan."""
    within = goal(target=StayWithin(low=2, high=4), baseline=None)
    found, reason = plan_or_reason(within, within.metric)
    assert found == Band(low=2, high=4, start_day=date(2026, 1, 4), end_day=DEADLINE)
    assert reason is None
    with pytest.raises(InvalidValue) as caught:
        plan(within)
    assert caught.value.path == "target"


def test_only_goals_have_plans() -> None:
    """What is no goal is refused by its type."""
    with pytest.raises(WrongType):
        plan("g")  # type: ignore[arg-type]


def test_milestones_that_a_pause_moves_to_one_day_make_a_step() -> None:
    """Friday and the Saturday off after it are one active day, and stay one when a pause moves them."""
    friday = date(2026, 1, 9)
    asked = ReachLevel(100, milestones=[Milestone(friday, 8), Milestone(friday + timedelta(days=1), 9)])
    pause = Pause(date(2026, 1, 4), date(2026, 1, 8), keeps="pace")
    moved = goal(target=asked, calendar=Calendar(working_days="mon-fri", pauses=[pause]), baseline=Baseline(value=0))
    found = plan(moved)
    assert [(one.on, one.value) for one in found.knots[1:-1]] == [(date(2026, 1, 15), 8), (date(2026, 1, 15), 9)]
    assert found.value_on(date(2026, 1, 15)) == 9
