"""Goals about the amounts of periods: paces to reach, growths, bands of periods, people of periods."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import accumulate

import pytest
from agreement_samples import MONDAY, PERIODS, Case, cases, on
from attrs import evolve
from convention_oracle import DAY, Kept, active, exact, quota_on
from hypothesis import HealthCheck, assume, example, given, settings, strategies as st
from period_oracle import grown, last_whole_period, pace_on

import smartgoals as sg

FIGURES = (
    "actual expected gap gap_days attainment pace_index time_share safe_days falls_behind_on left_today is_met "
    "finished_on feasibility arrives_on target baseline required_pace mean_pace"
).split()
VISITS = "page_views"


def rows_of(case: Case) -> list[tuple[date, float]]:
    """Return the readings of a case as (day, value)."""
    return [(on(day), value) for day, value in case.rows]


def with_pace(case: Case, base: int) -> Case:
    """Return a case whose goal states from which amount of its own period it starts, and bends nowhere."""
    target = evolve(case.goal.target, milestones=(), judged="on_deadline")
    baseline = sg.Baseline(value=base, per=target.pace.period)
    return evolve(case, goal=evolve(case.goal, target=target, baseline=baseline))


@given(cases(kinds=["reach_pace"], missing=["carry", "zero"]), st.integers(-9, 20), st.integers(-3, 60))
def test_a_pace_to_reach_agrees_with_a_reckoning_day_by_day(case: Case, base: int, day: int) -> None:
    """The last whole period by the day is held against the line at its own end, which arrives with the last of all."""
    case = with_pace(case, base)
    assume(not (case.goal.calendar.pauses and case.goal.calendar.weights))  # a pause may end within a weighed day
    ends = Fraction(base), exact(case.goal.target.pace.amount)
    side = ends[1] - ends[0] or (-1 if case.metric.better == "lower" else 1)
    answer = pace_on(
        case.goal,
        rows_of(case),
        on(day),
        ends=ends,
        silence_is_zero=case.missing == "zero",
        little_is_good=side * (ends[1] or ends[0]) < 0,
    )
    progress = case.assessed(day)
    if answer is None:
        assert progress.expected is None
        return
    assume(progress.plan is not None)
    assert progress.expected == pytest.approx(float(answer.expected))
    if answer.is_before and progress.actual == base:
        return  # the baseline is newer than what was read
    assume(case.missing != "zero" or answer.actual is not None)
    assert progress.actual == (None if answer.actual is None else float(answer.actual))


COSTS = sg.Goal(
    id="c",
    metric="total_cost",
    target=sg.ReachPace("100/month"),
    baseline=sg.Baseline(value=200, per="month"),
    start=date(2026, 1, 5),
    deadline=date(2026, 6, 30),
)


@pytest.mark.parametrize(
    ("days", "step", "actual"),
    [(range(4, 60), 1, None), (range(60), 1, 186), (range(3, 60, 7), 7, 168), (range(13, 60, 7), 7, None)],
    ids=["days", "days before", "weeks", "weeks too late"],
)
def test_what_nobody_saw_of_a_month_is_no_saving(days: range, step: int, actual: int | None) -> None:
    """The first days of a month that began before the goal are told of, or the month is not, where less is better."""
    log = sg.History.of([(date(2026, 1, 1) + DAY * k, 6 * step) for k in days], metric="total_cost")
    found = sg.assess(COSTS, log, as_of=date(2026, 2, 10))
    assert found.actual == actual
    assert found.reasons.get("gap") == (None if actual else "period_unread")
    assert sg.assess(sg.plan(COSTS), log, as_of=date(2026, 2, 10)).actual == actual
    assert sg.assess(COSTS, log, as_of=date(2026, 2, 10), missing="zero").actual == sum(
        log.value_at(k) for k, day in enumerate(log.days) if day.month == 1
    )


def test_a_month_that_nobody_saw_begin_counts_where_more_is_better() -> None:
    """What nobody saw of it makes no goal look better."""
    visits = evolve(COSTS, metric=VISITS, target=sg.ReachPace("300/month"))
    log = sg.History.of([(date(2026, 1, 5) + DAY * k, 6) for k in range(45)], metric=VISITS)
    assert sg.assess(visits, log, as_of=date(2026, 2, 10)).actual == 162


@given(cases(kinds=["reach_pace"], missing=["carry", "zero"]), st.integers(-9, 20), st.integers(0, 9))
def test_a_pace_is_reached_by_the_last_whole_period(case: Case, base: int, late: int) -> None:
    """From the judged day on a pace is met exactly when the last whole period brought it."""
    case = with_pace(case, base)
    assume(base != case.goal.target.pace.amount)
    progress = case.assessed(case.judged() + late)
    assume(progress.actual is not None)
    rises = case.goal.target.pace.amount > base
    reached = progress.actual >= progress.target if rises else progress.actual <= progress.target
    assert progress.expected == progress.target
    assert progress.is_met is reached is (progress.gap >= 0)


@given(cases(kinds=["change_of_pace"]), st.integers(-3, 60))
def test_a_change_of_a_pace_is_a_pace_to_reach(case: Case, day: int) -> None:
    """A change by an amount or a percentage of a baseline that is a pace asks for the pace it leads to."""
    goal, base = case.goal, case.goal.baseline
    level = base.value + goal.target.amount
    assume(level != base.value and base.value in {1, 2, 4, 5, 8, 10, 16, 20})  # percentages that a float can say
    target = sg.ReachPace(sg.Pace(level, base.per), judged=goal.target.judged, milestones=goal.target.milestones)
    percent = sg.ChangeBy(
        percent=100 * (level / base.value - 1), judged=goal.target.judged, milestones=goal.target.milestones
    )
    plain = case.assessed(day)
    for other in (target, percent):
        progress = evolve(case, goal=evolve(goal, target=other)).assessed(day)
        for name in set(FIGURES) - {"required_pace", "mean_pace"}:
            assert same(getattr(progress, name), getattr(plain, name)), name


def same(left: object, right: object) -> bool:
    """Tell whether two figures are equal, numbers but for the last digits of a float."""
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return left == pytest.approx(right, abs=1e-6)
    return left == right


@st.composite
def read_daily(draw: st.DrawFn) -> Case:
    """Draw a goal about a pace of few days with a baseline, read every day from two weeks before it on."""
    case = with_pace(draw(cases(kinds=["reach_pace"], missing=["carry"], calendar=False)), draw(st.integers(1, 20)))
    level = draw(st.integers(1, 30).filter(lambda level: level != case.goal.baseline.value))
    period = draw(st.sampled_from(("day", "3 days", "week")))
    goal = evolve(
        case.goal,
        target=sg.ReachPace(sg.Pace(level, period)),
        baseline=evolve(case.goal.baseline, per=sg.Period.parse(period)),
    )
    rows = draw(st.lists(st.integers(0, 9), min_size=case.last + 20, max_size=case.last + 20))
    return evolve(case, goal=goal, rows=tuple((k - 14, value) for k, value in enumerate(rows)))


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(read_daily(), st.integers(0, 60))
def test_days_left_bring_what_is_required(case: Case, day: int) -> None:
    """What is required a day, on every active day until the last whole period ends, leads from the one before to
    the target.
    """
    progress = case.assessed(day)
    assume(progress.required_pace is not None and progress.is_met is False and not progress.is_allowance)
    plan = progress.plan
    decides = last_whole_period(case.goal, plan.per, plan.end_day)[1]
    left = plan.elapsed(decides) - plan.elapsed(on(day))
    lacking = progress.target - progress.actual
    is_reached = lacking * plan.sign <= 0
    assert float(progress.required_pace.amount) * left == pytest.approx(0 if is_reached else lacking)


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(read_daily(), st.integers(0, 60))
def test_idle_days_are_safe_until_a_period_falls_behind(case: Case, day: int) -> None:
    """An unchanged amount is on plan until the day on which it falls behind, and that day is the end of a period."""
    progress = case.assessed(day)
    fails = progress.falls_behind_on
    assume(fails is not None and not progress.is_met)
    value = exact(progress.actual)
    plan = progress.plan
    assert (plan.exact_on(fails) - value) * plan.sign > 0
    assert progress.safe_days == (fails - on(day)).days - 1
    rows = progress.due_table((fails - on(day)).days + 1)
    assert rows[-1].delta > 0
    assert [row.delta for row in rows[:-1]] == [0] * (len(rows) - 1)


@given(cases(kinds=["band_of_periods"], missing=["carry", "zero"]), st.integers(0, 60))
def test_a_band_of_periods_agrees_with_a_reckoning_period_by_period(case: Case, day: int) -> None:
    """Each period is held to both bounds, as to a quota of at least and one of at most."""
    target, goal = case.goal.target, case.goal
    assume(all(bound is None or bound > 0 for bound in (target.low, target.high)))
    first = (goal.start - MONDAY).days
    day = max(first, min(day, case.last))
    progress = case.assessed(day)
    assume(progress.actual is not None)
    answers = []
    for amount, sign, bound in ((target.low, 1, "at_least"), (target.high, -1, "at_most")):
        if amount is not None:
            pace = sg.KeepPace(sg.Pace(amount, target.per), counted="calendar", bound=bound)
            kept = Kept(evolve(goal, target=pace), rows_of(case), True, sign)
            answers.append(quota_on(kept, on(day), silence_is_zero=case.missing == "zero"))
    missed = sum((answer.missed_by for answer in answers), Fraction(0))
    quota = progress.quota
    assert quota.closed == answers[0].closed
    assert quota.unread == answers[0].unread
    assert quota.met == answers[0].closed - sum(answer.closed - answer.met for answer in answers)
    if missed:
        assert progress.gap == pytest.approx(float(missed))
        assert progress.is_met is False
    elif answers[0].unread:
        assert progress.gap is None
    elif day == case.last:
        assert progress.is_met is True


@given(cases(kinds=["band_of_periods"]), st.integers(0, 60))
def test_a_band_with_one_bound_is_the_quota_it_is(case: Case, day: int) -> None:
    """At least 3 a week as a band and as a quota by calendar week are met and missed alike."""
    target = case.goal.target
    assume((target.low is None) != (target.high is None))
    amount, bound = (target.high, "at_most") if target.low is None else (target.low, "at_least")
    pace = sg.KeepPace(sg.Pace(amount, target.per), counted="calendar", bound=bound)
    quota = evolve(case, goal=evolve(case.goal, target=pace))
    left, right = case.assessed(day), quota.assessed(day)
    for name in ("gap", "is_met", "safe_days", "falls_behind_on", "left_today", "quota", "settled"):
        assert getattr(left, name) == getattr(right, name), name


@given(
    st.lists(st.integers(0, 30), min_size=1, max_size=40),
    st.integers(-9, 9),
    st.booleans(),
    st.none() | st.integers(900, 1100),
    st.integers(0, 34),
)
@example([1] * 30, 5, True, None, 3)
def test_a_band_of_what_a_level_gains_counts_from_where_it_stood(
    gains: list[int], amount: int, is_most: bool, base: int | None, day: int
) -> None:
    """What a level gains in the first week is the rise from where it stood when the goal began, as of a quota."""
    begins = MONDAY - DAY * 7
    rows = [(begins + DAY * k, 1000 + value) for k, value in enumerate(accumulate(gains))]
    history = sg.History.of(rows, metric="followers")
    targets = (
        sg.StayWithin(**{"high" if is_most else "low": amount}, per="week"),
        sg.KeepPace(sg.Pace(amount, "week"), counted="calendar", bound="at_most" if is_most else "at_least"),
    )
    stated = None if base is None else sg.Baseline(value=base)
    goals = [
        sg.Goal(id="g", metric="followers", start=MONDAY, deadline=MONDAY + DAY * 27, target=one, baseline=stated)
        for one in targets
    ]
    left, right = (sg.assess(one, history, as_of=MONDAY + DAY * day) for one in goals)
    for name in ("gap", "is_met", "quota", "settled"):
        assert getattr(left, name) == getattr(right, name), name
    chances = [sg.project(one, history, as_of=MONDAY + DAY * day).probability for one in goals]
    assert chances[0] == pytest.approx(chances[1], abs=1e-3)


@given(
    st.integers(1, 60),
    st.sampled_from((10, 50, -20, 2.5)),
    st.sampled_from(("week", "10 days")),
    st.integers(1, 8),
)
def test_a_growth_bends_at_the_end_of_each_period(base: int, percent: float, period: str, periods: int) -> None:
    """At each period's end a level has grown by the percentage of what it was, and between two it goes straight."""
    length = sg.Period.parse(period).days
    goal = sg.Goal(
        id="g",
        metric="followers",
        target=sg.GrowBy(sg.Growth(percent, period)),
        baseline=sg.Baseline(value=base),
        start=MONDAY,
        deadline=MONDAY + DAY * (length * periods - 1),
    )
    plan = sg.plan(goal)
    for k in range(periods + 1):
        end = MONDAY + DAY * (length * k - 1)
        assert plan.value_on(end) == pytest.approx(float(grown(Fraction(base), percent, k)))
        if k:
            middle = plan.value_on(end - DAY * (length // 2))
            left, right = plan.value_on(end - DAY * length), plan.value_on(end)
            assert middle == pytest.approx(left + (right - left) * (1 - (length // 2) / length))


def test_a_growth_of_a_pace_is_the_pace_of_each_month() -> None:
    """10 % a month on 1,000 visits a month asks for 1,100 in the first month and 1,331 in the third."""
    goal = sg.Goal(
        id="g",
        metric=VISITS,
        target=sg.GrowBy("10 %/month"),
        baseline=sg.Baseline(value=1000),
        start=date(2026, 1, 1),
        deadline=date(2026, 3, 31),
    )
    ends = [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)]
    assert [sg.plan(goal).value_on(day) for day in ends] == [1100, 1210, 1331]
    h = sg.History.of(list(zip(ends, (1100, 1200, 1331), strict=True)), metric=VISITS)
    assert [sg.assess(goal, h, as_of=day).gap for day in ends] == [0, -10, 0]
    assert sg.close(goal, h, as_of=date(2026, 4, 1)).outcome == "met"


BASE = sg.Baseline(value=15100, per="month", on=date(2026, 5, 31))
PACE = sg.Goal(
    id="v", metric=VISITS, target=sg.ReachPace("18875/month"), baseline=BASE, start=date(2026, 6, 1), deadline=date(2026, 11, 30)
)  # fmt: skip
DAYS = [date(2026, 5, 1) + timedelta(days=k) for k in range(214)]
MORE = sg.History.of([(day, 490 + k) for k, day in enumerate(DAYS)], metric=VISITS)


@pytest.mark.parametrize(
    ("day", "expected", "actual"),
    [
        (date(2026, 6, 15), 15100, 15655),  # May, the whole month before the goal
        (date(2026, 6, 30), 15718.85, 16065),
        (date(2026, 7, 30), 15718.85, 16065),
        (date(2026, 7, 31), 16358.33, 17546),
        (date(2026, 11, 30), 18875, 20655),
        (date(2027, 1, 15), 18875, 20655),
    ],
)
def test_the_last_whole_month_is_held_against_the_plan_at_its_end(day: date, expected: float, actual: int) -> None:
    """The published form: from 15,100 visits a month to 18,875, looked at on any day."""
    progress = sg.assess(PACE, MORE, as_of=day)
    assert progress.expected == pytest.approx(expected, abs=0.01)
    assert progress.actual == actual
    assert str(progress.per) == "month"
    assert progress.time_share == pytest.approx(min(1, ((day - date(2026, 5, 31)).days) / 183))


def test_fewer_calls_a_month_within_two_quarters() -> None:
    """The guide's own example: from 400 telephone requests a month to 300; less is better by the numbers."""
    calls = sg.Metric(id="calls", nature="flow", better="lower")
    goal = evolve(PACE, metric="calls", target=sg.ReachPace("300 calls/month"), baseline=evolve(BASE, value=400))
    ends = [date(2026, month, 28) for month in range(6, 12)]
    fewer = sg.History.of([(day, 390 - 20 * k) for k, day in enumerate(ends)], metric=calls)
    known = sg.Strategy(metrics=[calls])
    july = sg.assess(goal, fewer, as_of=date(2026, 7, 31), evidence=known)
    assert (july.actual, july.bound, july.is_on_plan, july.is_met) == (370, "at_most", False, False)
    assert sg.close(goal, fewer, as_of=date(2026, 12, 1), evidence=known).outcome == "met"
    harder = evolve(goal, target=sg.ReachPace("280/month"))
    assert sg.close(harder, fewer, as_of=date(2026, 12, 1), evidence=known).outcome == "missed"


def test_a_deadline_inside_a_month_is_judged_by_the_month_before() -> None:
    """By mid-November the October total decides, and the plan arrives with it."""
    goal = evolve(PACE, deadline=date(2026, 11, 15))
    progress = sg.assess(goal, MORE, as_of=date(2026, 11, 15))
    assert (progress.expected, progress.actual, progress.is_met) == (18875, 20398, True)
    assert sg.plan(goal).end_day == date(2026, 11, 15)


def test_a_month_that_nobody_read_decides_nothing() -> None:
    """An unread last month leaves the goal unknown; said to be zero, it is missed."""
    until = MORE.upto(date(2026, 10, 31))
    day = date(2026, 12, 1)
    progress = sg.assess(PACE, until, as_of=day)
    assert progress.reasons["actual"] == progress.reasons["is_met"] == "period_unread"
    assert progress.expected == 18875
    assert sg.close(PACE, until, as_of=day).outcome == "unknown"
    assert sg.project(PACE, until, as_of=day).probability is None
    assert sg.assess(PACE, until, as_of=day, missing="zero").is_met is False
    assert sg.assess(PACE, until, as_of=day, missing="unknown").is_met is None
    part = MORE.upto(date(2026, 11, 29))
    assert sg.assess(PACE, part, as_of=day).actual == 19952
    assert sg.assess(PACE, part, as_of=day, missing="unknown").actual is None


def test_a_pace_may_be_reached_in_any_period() -> None:
    """Judged on any day, one good month meets it, and it stays met."""
    goal = evolve(PACE, target=sg.ReachPace("18875/month", judged="any_day"))
    peak = sg.History.of([(date(2026, 6, 30), 19000), (date(2026, 7, 31), 100), (date(2026, 8, 31), 1)], metric=VISITS)
    progress = sg.assess(goal, peak, as_of=date(2026, 8, 31))
    assert (progress.is_met, progress.finished_on) == (True, date(2026, 6, 30))
    assert sg.project(goal, peak, as_of=date(2026, 8, 31)).reasons["probability"] == "already_met"


def test_a_pace_starts_from_the_last_whole_period_that_was_read() -> None:
    """Without a baseline the month before the goal says where it starts, a part of one does not, an audit may."""
    goal = evolve(PACE, baseline=None)
    assert sg.assess(goal, MORE, as_of=date(2026, 7, 31)).baseline == 15655
    part = MORE.after(date(2026, 5, 10))
    assert sg.assess(goal, part, as_of=date(2026, 7, 31)).baseline == 16065
    window = sg.audits.Window(date(2026, 3, 1), date(2026, 5, 31))
    measured = sg.audits.Measurement(metric=VISITS, value=45300, window=window)
    entry = sg.audits.ChannelAudit(platform="website", channel="site", baselines=[measured])
    site = sg.Channel(id="site", platform="website")
    audited = sg.Evidence(
        strategy=sg.Strategy(channels=[site], audits=[sg.Audit(id="q", as_of=window.end, channels=[entry])])
    )
    found = sg.assess(evolve(goal, channel="site"), part, as_of=date(2026, 7, 31), evidence=audited)
    assert found.baseline == 15100


def test_periods_that_a_pause_cuts_are_not_judged() -> None:
    """A month with a week of pause that keeps the pace says nothing of a month; the one before stands."""
    pause = sg.Pause(date(2026, 7, 6), date(2026, 7, 12), keeps="pace")
    goal = evolve(PACE, calendar=sg.Calendar(pauses=[pause]))
    assert sg.assess(goal, MORE, as_of=date(2026, 8, 5)).actual == 16065
    assert sg.plan(goal).end_day == date(2026, 12, 7)


@pytest.mark.parametrize("per", PERIODS)
def test_a_plan_of_a_pace_is_read_as_the_goal_is(per: str) -> None:
    """A plan that is taken from a goal and assessed by itself gives the same figures."""
    goal = evolve(PACE, target=sg.ReachPace(sg.Pace(500, per)), baseline=sg.Baseline(value=400, per=per))
    day = date(2026, 9, 9)
    left, right = sg.assess(goal, MORE, as_of=day), sg.assess(sg.plan(goal), MORE, as_of=day)
    assert [getattr(left, name) for name in FIGURES] == [getattr(right, name) for name in FIGURES]


def test_a_band_taken_from_a_goal_is_read_as_the_goal_is() -> None:
    """A band of weeks assessed by itself holds each week, and not each day, to its bounds."""
    week = sg.Goal(
        id="w", metric="leads", target=sg.StayWithin(low=3, high=5, per="week"), start=MONDAY, deadline=date(2026, 2, 1)
    )
    rows = sg.History.of([(MONDAY + DAY * k, 1 if k % 7 < 4 else 0) for k in range(28)], metric="leads")
    alone = sg.assess(sg.assess(week, rows, as_of=MONDAY).plan, rows, as_of=date(2026, 2, 1))
    assert alone.is_met is True
    assert str(alone.quota) == "4 of 3 to 5 from 2026-01-26 to 2026-02-01; 4 of 4 periods met"


def test_people_of_a_week_are_a_quota_of_their_own_reading() -> None:
    """500 people a week are met by the weekly reach of each week, and no growth by 500 a week."""
    weeks = sg.History.of([(date(2026, 1, 11), 520), (date(2026, 1, 18), 530)], metric="reach")
    goal = sg.Goal(
        id="g", metric="reach", start=MONDAY, deadline=date(2026, 2, 1), target=sg.KeepPace("500 people/week")
    )
    progress = sg.assess(goal, weeks, as_of=date(2026, 1, 18))
    assert (progress.quota.made, progress.quota.met, progress.quota.closed) == (530, 2, 2)
    reach = evolve(goal, target=sg.ReachPace("530 people/week"), baseline=sg.Baseline(value=500))
    assert sg.assess(reach, weeks, as_of=date(2026, 1, 18)).actual == 530


@pytest.mark.parametrize(
    "target",
    [sg.KeepPace("500 people/week"), sg.ReachPace("500/week"), sg.StayWithin(low=500, per="week")],
)
def test_people_of_several_readings_are_not_added_up(target: sg.Target) -> None:
    """Daily reach says nothing of the people of a week, and the answer is None with its reason."""
    daily = sg.History.of([(MONDAY + DAY * k, 100) for k in range(14)], metric="reach")
    goal = sg.Goal(
        id="g", metric="reach", start=MONDAY, deadline=date(2026, 2, 1), target=target, baseline=sg.Baseline(value=400)
    )
    day = date(2026, 1, 18)
    progress = sg.assess(goal, daily, as_of=day)
    assert (progress.actual, progress.is_met) == (None, None)
    assert progress.reasons["gap"] == "people_do_not_add_up"
    assert sg.project(goal, daily, as_of=day).reasons["probability"] == "people_do_not_add_up"
    assert sg.close(goal, daily, as_of=date(2026, 2, 2)).outcome == "unknown"


@pytest.mark.parametrize(
    ("target", "met", "gap"),
    [
        (sg.KeepPace("1100 people/month"), 2, 0),
        (sg.KeepPace("2000 people/month"), 1, -900),
        (sg.StayWithin(low=2000, per="month"), 1, -900),
        (sg.StayWithin(high=1100, per="month"), 1, -1000),
        (sg.StayWithin(low=500, high=1500, per="month"), 1, -600),
    ],
)
def test_people_of_a_month_are_held_to_all_of_it(target: sg.Target, met: int, gap: int) -> None:
    """A goal that starts on the 16th is told the people of January, not of its last half, as of any month."""
    months = sg.History.of([(date(2026, 1, 31), 1100), (date(2026, 2, 28), 2100)], metric="reach")
    goal = sg.Goal(id="g", metric="reach", target=target, start=date(2026, 1, 16), deadline=date(2026, 3, 31))
    progress = sg.assess(goal, months, as_of=date(2026, 2, 28))
    assert (progress.quota.closed, progress.quota.met, progress.gap) == (2, met, gap)
    assert sg.assess(progress.plan, months, as_of=date(2026, 2, 28)).gap == gap
    assert sg.project(goal, months, as_of=date(2026, 2, 28)).probability == (0 if gap else pytest.approx(0.5, abs=0.5))


@pytest.mark.parametrize(
    ("target", "outcome", "later"),
    [
        (sg.KeepPace("500/week"), False, False),
        (sg.KeepPace("410/week", bound="at_most"), False, False),
        (sg.StayWithin(low=500, high=600, per="week"), False, False),
        (sg.ReachPace("500/week", judged="any_day"), True, True),
        (sg.ReachPace("500/week"), True, None),
        (sg.KeepPace("400/week"), None, None),
    ],
)
def test_what_people_of_earlier_weeks_decided_stays_decided(
    target: sg.Target, outcome: bool | None, later: bool | None
) -> None:
    """Two readings in the third week tell nothing of it; what the first two decided, no later week undoes."""
    rows = [(date(2026, 1, 11), 420), (date(2026, 1, 18), 530), (date(2026, 1, 20), 90), (date(2026, 1, 21), 95)]
    goal = sg.Goal(
        id="g",
        metric="reach",
        target=target,
        baseline=sg.Baseline(value=400, per="week"),
        start=MONDAY,
        deadline=date(2026, 2, 1),
    )
    people = sg.History.of(rows, metric="reach")
    assert sg.assess(goal, people, as_of=date(2026, 1, 18)).is_met is outcome
    for day in (date(2026, 1, 26), date(2026, 2, 9)):
        progress = sg.assess(goal, people, as_of=day)
        assert (progress.is_met, progress.actual) == (later, None)
        assert progress.reasons["actual"] == "people_do_not_add_up"
        assert (None if progress.gap is None else progress.gap >= 0) is later
        assert sg.project(goal, people, as_of=day).probability == (None if later is None else float(later))
        # A plan knows its path and not from which day it counts.
        alone = None if getattr(target, "judged", "") == "any_day" else later
        assert sg.assess(progress.plan, people, as_of=day).is_met is alone
    outcomes = {True: "met", False: "missed", None: "unknown"}
    assert sg.close(goal, people, as_of=date(2026, 2, 9)).outcome == outcomes[later]


@pytest.mark.parametrize(
    "target",
    [
        sg.KeepPace("7/week", bound="at_most"),
        sg.KeepPace("7/week", bound="at_most", counted="calendar"),
        sg.KeepPace("7/week", bound="at_most", counted="rolling"),
        sg.StayWithin(low=1, high=7, per="week"),
        sg.StayWithin(high=7),
        sg.ReachLevel(8),
    ],
)
def test_unknown_days_leave_what_was_decided_before_them(target: sg.Target) -> None:
    """Eight on a Monday decided it; days of which nothing is said take that back for no kind of target."""
    goal = sg.Goal(id="g", metric="leads", target=target, start=MONDAY, deadline=date(2026, 1, 11))
    rows = sg.History.of([(MONDAY, 8)], metric="leads")
    known = sg.assess(goal, rows, as_of=MONDAY, missing="unknown")
    assert known.settled is not None
    for day in (date(2026, 1, 6), date(2026, 1, 20)):
        progress = sg.assess(goal, rows, as_of=day, missing="unknown")
        assert (progress.actual, progress.is_met) == (None, known.is_met)
        assert progress.settled == (known.is_met, day > goal.deadline)
        assert progress.gap == known.gap
        assert progress.status("viva") == known.status("viva") != "unknown"
        assert sg.roll_up({"a": progress}).is_met is known.is_met
        assert (progress.finished_on == MONDAY) is known.is_met


def test_what_nobody_told_yet_takes_no_people_away() -> None:
    """Two readings in a week after the deadline, or in the running one, leave what whole weeks said as it was."""
    weeks = [(date(2026, 1, 11), 520), (date(2026, 1, 18), 530)]
    later = sg.History.of([*weeks, (date(2026, 1, 20), 90), (date(2026, 1, 21), 95)], metric="reach")
    base = sg.Baseline(value=400, per="week")
    goal = sg.Goal(
        id="g",
        metric="reach",
        target=sg.ReachPace("500/week"),
        baseline=base,
        start=MONDAY,
        deadline=date(2026, 1, 18),
    )
    for target in (goal.target, sg.KeepPace("500/week"), sg.StayWithin(low=1, high=600, per="week")):
        assert sg.assess(evolve(goal, target=target), later, as_of=date(2026, 1, 26)).is_met is True
    longer = evolve(goal, deadline=date(2026, 3, 1))
    assert sg.assess(longer, later, as_of=date(2026, 1, 21)).actual == 530


def test_a_band_of_weeks_that_was_left_has_no_safe_days() -> None:
    """Eight leads on Monday are beyond five a week, whatever the bound below would still allow."""
    goal = sg.Goal(
        id="g", metric="leads", target=sg.StayWithin(low=3, high=5, per="week"), start=MONDAY, deadline=date(2026, 2, 1)
    )
    progress = sg.assess(goal, sg.History.of([(MONDAY, 8)], metric="leads"), as_of=MONDAY)
    assert (progress.is_met, progress.safe_days, progress.gap) == (False, 0, -3)


@pytest.mark.parametrize(
    "target",
    [
        sg.KeepPace("0/week", bound="at_most", counted="calendar"),
        sg.KeepPace("0/week", bound="at_most", counted="rolling"),
        sg.StayWithin(high=0, per="week"),
        sg.StayWithin(low=0, high=0, per="week"),
    ],
)
def test_at_most_nothing_is_overdrawn_by_the_first(target: sg.Target) -> None:
    """No complaint a week: one on Monday is one too many, and the week is not waited for."""
    complaints = sg.Metric(id="complaints", nature="flow", better="lower", range=(0, None))
    goal = sg.Goal(id="g", metric="complaints", target=target, start=MONDAY, deadline=date(2026, 2, 1))

    def ask(value: int) -> sg.Progress:
        return sg.assess(goal, sg.History.of([(MONDAY, value)], metric=complaints), as_of=MONDAY)

    none, some = ask(0), ask(1)
    assert (none.gap, none.is_on_plan, none.is_met) == (0, True, None)
    assert (some.gap, some.is_on_plan, some.is_met, some.safe_days) == (-1, False, False, 0)
    if isinstance(target, sg.KeepPace):
        assert some.is_allowance
        assert some.reasons["burn_rate"] == "nothing_expected"
        assert some.reasons.get("required_pace") == ("used_up" if target.counted == "calendar" else None)
    assert sg.project(goal, sg.History.of([(MONDAY, 1)], metric=complaints), as_of=MONDAY).probability == 0


def test_what_was_taken_back_may_come_again() -> None:
    """Of net amounts that may fall, two less leave room for two more under an allowance of none."""
    net = sg.Metric(id="net", nature="flow", range=(None, None))
    goal = sg.Goal(
        id="g",
        metric="net",
        target=sg.KeepPace("0/week", bound="at_most", counted="calendar"),
        start=MONDAY,
        deadline=date(2026, 1, 11),
    )
    progress = sg.assess(goal, sg.History.of([(MONDAY, -2)], metric=net), as_of=MONDAY)
    assert (progress.gap, progress.left_today) == (2, 2)
    assert progress.required_pace.amount == pytest.approx(2 / 6)


def test_a_running_week_adds_nothing_to_what_closed_weeks_missed() -> None:
    """As of any quota, the gap is what closed weeks missed by, on either side; the overdrawn running one is not yet."""
    goal = sg.Goal(
        id="g",
        metric="leads",
        target=sg.StayWithin(low=1, high=1, per="week"),
        start=MONDAY,
        deadline=date(2026, 1, 25),
    )
    rows = sg.History.of([(MONDAY, 0), (date(2026, 1, 19), 2)], metric="leads")
    gaps = [sg.assess(goal, rows, as_of=date(2026, 1, day)).gap for day in (11, 19, 24, 25)]
    assert gaps == [-1, -2, -2, -3]


REFUSED = [
    ("followers", sg.ReachPace("50/week"), "target", "unfit_pace"),
    ("bounce_rate", sg.ReachPace("0.4/month"), "target", "unfit_pace"),
    ("bounce_rate", sg.StayWithin(high=0.4, per="month"), "target", "unfit_pace"),
    ("bounce_rate", sg.KeepPace("0.4/month", counted="calendar"), "target", "unfit_pace"),
    ("bounce_rate", sg.KeepPace("-0.05/day", counted="calendar"), "target", "unfit_pace"),
    ("bounce_rate", sg.KeepPace("0.4/month", counted="rolling", bound="at_most"), "target", "unfit_pace"),
    ("first_response_time", sg.KeepPace("4 hours/week", counted="calendar"), "target", "unfit_pace"),
    ("nps", sg.KeepPace("2/quarter", counted="calendar"), "target", "unfit_pace"),
    (VISITS, sg.ReachPace("100/year"), "deadline", "no_whole_period"),
    (VISITS, sg.ReachPace("100/week"), "deadline", "too_many_periods"),
    (VISITS, sg.GrowBy("1000 %/day"), "target.growth", "beyond_numbers"),
    ("watch_time", sg.KeepPace("60 hours/week"), "target.pace", "other_scale"),
]


@pytest.mark.parametrize(("metric", "target", "path", "reason"), REFUSED)
def test_what_has_no_such_pace_is_refused_with_its_path(metric: str, target: sg.Target, path: str, reason: str) -> None:
    """A plan names the field and what would fit; whoever goes on without a plan gets the reason."""
    goal = sg.Goal(
        id="g", metric=metric, target=target, baseline=sg.Baseline(value=0.5), start=date(2026, 1, 5), deadline=date(2027, 12, 30)
    )  # fmt: skip
    if reason == "no_whole_period":
        goal = evolve(goal, deadline=date(2026, 6, 30))
    if reason == "too_many_periods":
        goal = evolve(goal, deadline=date(2300, 6, 30))
    history = sg.History.of([(date(2026, 1, 6), 0.5), (date(2026, 2, 6), 0.4)], metric=metric)
    progress = sg.assess(goal, history, as_of=date(2026, 2, 7))
    assert progress.reasons["gap"] == reason
    assert sg.project(goal, history, as_of=date(2026, 2, 7)).reasons["probability"] == reason
    if not isinstance(target, sg.StayWithin):
        with pytest.raises(sg.InvalidValue) as refused:
            sg.plan(goal)
        assert refused.value.path == path


def test_a_growth_of_nothing_is_undefined() -> None:
    """Ten percent of zero leads nowhere, and says so."""
    goal = sg.Goal(
        id="g",
        metric="followers",
        target=sg.GrowBy("10 %/month"),
        baseline=sg.Baseline(value=0),
        start=MONDAY,
        deadline=date(2026, 6, 30),
    )
    history = sg.History.of([(MONDAY, 3)], metric="followers")
    assert sg.assess(goal, history, as_of=MONDAY).reasons["gap"] == "percent_of_zero"


def test_a_band_with_its_ends_crossed_is_refused() -> None:
    """The path is that of the upper end."""
    with pytest.raises(sg.InvalidValue) as refused:
        sg.StayWithin(low=5, high=3, per="week")
    assert refused.value.path == "high"


def test_a_level_starts_from_no_pace() -> None:
    """A baseline that is a pace tells a total and a stock nothing, and readings say where they start."""
    base = sg.Baseline(value=20, per="week", on=date(2026, 1, 4))
    goal = sg.Goal(
        id="g",
        metric="followers",
        target=sg.KeepPace("50/week"),
        baseline=base,
        start=MONDAY,
        deadline=date(2026, 6, 28),
    )
    history = sg.History.of([(date(2026, 1, 4), 1000), (date(2026, 1, 11), 1050)], metric="followers")
    assert sg.assess(goal, history, as_of=date(2026, 1, 11)).gap == 0
    with pytest.raises(sg.InvalidValue) as refused:
        sg.plan(goal)
    assert refused.value.path == "baseline"


def test_baselines_in_another_period_are_told_in_the_targets() -> None:
    """700 a week are 3,043.75 in a mean month, and 3,000 a quarter are 1,000 a month."""
    for base, expected in (
        (sg.Baseline(value=700, per="week"), 3043.75),
        (sg.Baseline(value=3000, per="quarter"), 1000),
    ):
        assert sg.plan(evolve(PACE, baseline=base)).start_value == expected


def test_kept_up_bands_of_periods_have_no_ending() -> None:
    """Without a deadline each week is judged, and what needs an end has its reason."""
    goal = sg.Goal(id="w", metric="leads", target=sg.StayWithin(low=3, high=5, per="week"), start=MONDAY)
    rows = sg.History.of([(MONDAY + DAY * k, 1 if k % 7 < 4 else 0) for k in range(14)], metric="leads")
    progress = sg.assess(goal, rows, as_of=date(2026, 1, 18))
    assert (progress.quota.closed, progress.quota.met, progress.is_met) == (2, 2, None)
    assert progress.reasons["is_met"] == "no_deadline"
    assert goal.is_recurring


def test_active_days_of_the_way_are_those_of_the_calendar() -> None:
    """A way over weekdays rises on weekdays only."""
    week = sg.Calendar(working_days="mon-fri")
    goal = evolve(PACE, calendar=week)
    plan = sg.plan(goal)
    july = date(2026, 7, 31)
    share = Fraction(active(week, date(2026, 6, 1), july), active(week, date(2026, 6, 1), date(2026, 11, 30)))
    assert plan.exact_on(july) == 15100 + 3775 * share


JUDGED_ON = date(2026, 3, 29)
SPRING = {"start": date(2026, 3, 30), "deadline": date(2026, 6, 28)}


def people(per: str, amount: int = 300) -> sg.Goal:
    """Return a goal of so many people a period in spring."""
    return sg.Goal(id="g", metric="reach", channel="ig", target=sg.KeepPace(f"{amount} people/{per}"), **SPRING)


def nobody_can_tell(goal: sg.Goal, history: sg.History, reason: str) -> None:
    """Assert that no function judges a goal by readings that tell nothing of it, and that none raises."""
    known = sg.Evidence(histories=[history])
    assert sg.assess(goal, history, as_of=JUDGED_ON).reasons["gap"] == reason
    assert sg.project(goal, history, as_of=JUDGED_ON).reasons["probability"] == reason
    revised = sg.revise(goal, known, as_of=JUDGED_ON)
    assert (revised.verdict, revised.proposed) == ("unknown", None)
    codes = {finding.code for finding in sg.check(goal, evidence=known, as_of=JUDGED_ON).findings}
    assert not {f"SGA{number}" for number in range(301, 310)} & codes


@pytest.mark.parametrize("amount", [50, 300, 5000])
@pytest.mark.parametrize("wobble", [1, 3])
def test_people_of_days_judge_no_week(amount: int, wobble: int) -> None:
    """Seven days of 100 people reach 100 to 700 in a week: neither too hard nor too easy can be said."""
    days = [date(2026, 1, 1) + DAY * k for k in range(80)]
    daily = sg.History.of([(day, 100 + k % wobble) for k, day in enumerate(days)], metric="reach", channel="ig")
    nobody_can_tell(people("week", amount), daily, "people_do_not_add_up")


@pytest.mark.parametrize(("covers", "per"), [("week", "month"), ("week", "day"), ("day", "week")])
def test_people_of_other_spans_judge_nothing(covers: str, per: str) -> None:
    """Readings that cover weeks tell nothing of months: unknown with its reason, and no rule fails for it."""
    weeks = [date(2026, 1, 4) + DAY * (7 * k) for k in range(13)]
    read = sg.History.of([(day, 500 + k) for k, day in enumerate(weeks)], metric="reach", channel="ig", covers=covers)
    nobody_can_tell(people(per), read, "spans_differ")


@pytest.mark.parametrize(("metric", "target"), [("reach", "570 people/week"), ("sessions", "570/week")])
def test_people_are_compared_as_the_amounts_they_are(metric: str, target: str) -> None:
    """570 people a week beside a best of 512 are 1.11 times as many, as 570 sessions are."""
    values = [500, 504, 502, 506, 501, 505, 503, 512, 508, 502, 506, 504, 507]
    weeks = [date(2026, 1, 4) + DAY * (7 * k) for k in range(13)]
    read = sg.History.of(zip(weeks, values, strict=True), metric=metric, channel="ig", covers="week")
    goal = sg.Goal(id="g", metric=metric, channel="ig", target=sg.KeepPace(target), **SPRING)
    report = sg.check(goal, evidence=sg.Evidence(histories=[read]), as_of=JUDGED_ON)
    assert report.verdicts["attainable"] == "pass"
    assert report.finding("SGA302").evidence["times"] == pytest.approx(570 / 512, abs=1e-4)


@pytest.mark.parametrize("target", [sg.KeepPace("60 hours/week"), sg.ReachPace("60 hours/week")])
def test_hours_are_held_against_no_seconds(target: sg.Target) -> None:
    """50 hours a week told in seconds meet no 60 hours a week, and no proposal asks for 180,000 hours."""
    weeks = [date(2026, 1, 4) + DAY * (7 * k) for k in range(13)]
    read = sg.History.of([(day, 180_000) for day in weeks], metric="watch_time", channel="ig")
    goal = sg.Goal(id="g", metric="watch_time", channel="ig", target=target, **SPRING)
    nobody_can_tell(goal, read, "other_scale")
    assert sg.check(goal, as_of=JUDGED_ON).finding("SGM204").fix is not None


@pytest.mark.parametrize("target", [sg.KeepPace("500 people/week"), sg.StayWithin(low=500, per="week")])
def test_people_of_an_unread_week_are_not_nobody(target: sg.Target) -> None:
    """No later reading tells how many people a week had: it is unread, and the others are judged."""
    read = [(date(2026, 1, 11), 520), (date(2026, 1, 25), 540), (date(2026, 2, 1), 530)]
    goal = sg.Goal(id="g", metric="reach", target=target, start=MONDAY, deadline=date(2026, 2, 1))
    progress = sg.assess(goal, sg.History.of(read, metric="reach"), as_of=date(2026, 2, 1))
    assert (progress.quota.closed, progress.quota.met, progress.quota.unread) == (3, 3, 1)
    assert (progress.is_met, progress.reasons["is_met"]) == (None, "days_unknown")


def test_people_of_a_month_are_those_of_no_week() -> None:
    """Monthly readings that say nothing of the days they cover judge no weekly pace of people."""
    months = [(date(2025, month, 28), 1500 + month) for month in range(6, 13)]
    read = sg.History.of(months, metric="reach", channel="ig")
    nobody_can_tell(people("week", 600), read, "spans_differ")


def test_silence_that_means_zero_is_zero_from_the_first_day_on() -> None:
    """Months before the first reading are zero where silence is, and read by it where they lie in the goal."""
    goal = evolve(
        PACE, target=sg.ReachPace("300/month"), baseline=sg.Baseline(value=100, per="month"), start=date(2026, 2, 1)
    )
    late, never = (sg.History.of(rows, metric=VISITS) for rows in ([(date(2026, 3, 2), 10)], []))
    for history, way in ((late, {}), (late, {"missing": "zero"}), (never, {"missing": "zero"})):
        assert sg.assess(goal, history, as_of=date(2026, 3, 15), **way).actual == 0
    assert sg.close(goal, never, as_of=date(2026, 12, 1), missing="zero").outcome == "missed"
    assert sg.close(goal, never, as_of=date(2026, 12, 1)).outcome == "unknown"


def test_a_band_around_zero_tells_the_room_to_its_nearer_bound() -> None:
    """Where both bounds are there to be kept, the nearer one says how much room is left; so do mirror images."""
    net = sg.Metric(id="net", nature="flow")
    known = sg.Strategy(metrics=[net])
    for low, high, value in ((-50, 100, -49), (-100, 50, 49)):
        goal = sg.Goal(
            id="g",
            metric="net",
            target=sg.StayWithin(low=low, high=high, per="week"),
            start=MONDAY,
            deadline=date(2026, 2, 1),
        )
        progress = sg.assess(goal, sg.History.of([(MONDAY, value)], metric=net), as_of=MONDAY, evidence=known)
        assert (progress.gap, progress.left_today) == (1, 1)


def test_nothing_at_all_in_any_week_is_missed_by_the_first() -> None:
    """At most none in any window is judged from the first day on, as any allowance."""
    complaints = sg.Metric(id="c", nature="flow", better="lower")
    known = sg.Strategy(metrics=[complaints])
    goal = sg.Goal(
        id="g",
        metric="c",
        target=sg.KeepPace("0/week", counted="rolling", bound="at_most"),
        start=date(2026, 2, 1),
        deadline=date(2026, 2, 5),
    )
    read = sg.History.of([(date(2026, 2, 1) + DAY * k, 3) for k in range(5)], metric=complaints)
    progress = sg.assess(goal, read, as_of=date(2026, 2, 5), evidence=known)
    assert (progress.gap, progress.is_met) == (-15, False)
    assert sg.project(goal, read, as_of=date(2026, 2, 3), evidence=known).probability == 0.0


def test_a_change_of_a_pace_is_of_no_level() -> None:
    """A stock that shall change by 9 from 3 a week has no start, and readings are no substitute for what was stated."""
    goal = sg.Goal(
        id="g", metric="followers", target=sg.ChangeBy(9), baseline=sg.Baseline(value=3, per="week"), **SPRING
    )
    history = sg.History.of([(date(2026, 3, 29), 5), (date(2026, 4, 5), 8)], metric="followers")
    assert sg.assess(goal, history, as_of=date(2026, 4, 5)).reasons["gap"] == "no_baseline"


def test_a_growth_beyond_every_number_breaks_no_rule() -> None:
    """Rules, revision and proposals answer a growth that no number holds."""
    days = [date(2026, 1, 1) + DAY * k for k in range(80)]
    read = sg.History.of([(day, 5000 + k) for k, day in enumerate(days)], metric="followers", channel="ig")
    goal = sg.Goal(
        id="g",
        metric="followers",
        channel="ig",
        target=sg.GrowBy("1000000 %/day"),
        baseline=sg.Baseline(value=5),
        **SPRING,
    )
    known = sg.Evidence(histories=[read])
    report = sg.check(goal, evidence=known, as_of=JUDGED_ON)
    assert not [finding for finding in report.findings if "failed instead" in finding.message]
    assert sg.revise(goal, known, as_of=JUDGED_ON).verdict == "unknown"
    undated = evolve(goal, target=sg.GrowBy("2.5 %/week"), start=None, baseline=None, deadline=JUDGED_ON)
    assert sg.revise(undated, known, as_of=JUDGED_ON).proposed is None


@pytest.mark.parametrize(("first_read", "made"), [(8, 0), (9, None)])
def test_a_silent_period_is_read_by_a_later_reading(first_read: int, made: int | None) -> None:
    """A period of the goal before the log begins brought nothing, as soon as a later reading says so: as for a quota."""
    terms = {"id": "g", "metric": VISITS, "start": date(2026, 1, 5), "deadline": date(2026, 1, 13)}
    log = sg.History.of([(date(2026, 1, first_read), 5)], metric=VISITS)
    pace = sg.Pace(9, sg.Period(3, "day"))
    goal = sg.Goal(target=sg.ReachPace(pace), baseline=sg.Baseline(value=3, per=pace.period), **terms)
    assert sg.assess(goal, log, as_of=date(2026, 1, 8)).actual == made
    quota = sg.assess(sg.Goal(target=sg.KeepPace(pace, counted="calendar"), **terms), log, as_of=date(2026, 1, 8)).quota
    assert made is None if quota is None else (made, quota.met, quota.unread) == (0, 0, 0)


def test_a_pace_of_any_day_stays_reached_when_nobody_reads_on() -> None:
    """A week that brought as much settles it for good; that nobody read the weeks after it takes nothing back."""
    goal = sg.Goal(
        id="g",
        metric="leads",
        target=sg.ReachPace("8/week", judged="any_day"),
        baseline=sg.Baseline(value=1, per="week"),
        start=date(2026, 1, 12),
        deadline=date(2026, 3, 8),
    )
    log = sg.History.of([(date(2026, 1, 15), 1), (date(2026, 2, 11), 9)], metric="leads")
    for day in (date(2026, 2, 15), date(2026, 2, 22), date(2026, 3, 8), date(2026, 3, 20)):
        progress = sg.assess(goal, log, as_of=day)
        assert (progress.is_met, progress.finished_on, progress.settled.is_met) == (True, date(2026, 2, 15), True)
        assert sg.project(goal, log, as_of=day).probability == 1
        assert sg.close(goal, log, as_of=day).outcome == "met"
    assert sg.assess(goal, log, as_of=date(2026, 2, 14)).settled is None


def test_what_was_decided_stays_so_where_the_last_readings_tell_nothing() -> None:
    """A projection says of a band that was left what progress and closing say, though the last span is of other days."""
    score = sg.Metric(id="score", nature="score")
    readings = [
        sg.Reading(date(2026, 1, 1), 0, out_of=1),
        sg.Reading(date(2026, 1, 2), -1, out_of=1, covers=date(2026, 1, 1)),
    ]
    goal = sg.Goal(
        id="g", metric="score", target=sg.StayWithin(low=0), start=date(2026, 1, 1), deadline=date(2026, 1, 2)
    )
    log = sg.History.of(readings, metric=score)
    assert sg.assess(goal, log, as_of=date(2026, 1, 2)).is_met is False
    assert sg.project(goal, log, as_of=date(2026, 1, 2)).probability == 0


def test_a_pace_in_another_unit_of_time_is_held_against_nothing() -> None:
    """The history says in which unit of time its metric is told, with a strategy or without, for a plan as for a goal."""
    watched = sg.Metric(id="watched", nature="flow", unit="duration", scale="hours")
    log = sg.History.of([(date(2026, 1, 1) + timedelta(k), 2) for k in range(24)], metric=watched)
    terms = {"id": "g", "metric": "watched", "start": date(2026, 1, 1), "deadline": date(2026, 3, 31)}
    goal = sg.Goal(target=sg.KeepPace("120 minutes/week"), **terms)
    for strategy in (None, sg.Strategy(metrics=[watched])):
        progress = sg.assess(goal, log, as_of=date(2026, 1, 24), evidence=strategy)
        assert (progress.attainment, progress.reasons["gap"]) == (None, "other_scale")
    with pytest.raises(sg.InvalidValue, match="unit of time"):
        sg.plan(goal, sg.Strategy(metrics=[watched]))


def test_readings_of_nothing_decide_no_total_of_at_most_nothing() -> None:
    """No complaint by Sunday: none on Monday decides nothing yet, and one on Tuesday misses it."""
    complaints = sg.Metric(id="complaints", nature="flow", better="lower")
    goal = sg.Goal(id="g", metric="complaints", target=sg.ReachLevel(0), start=MONDAY, deadline=date(2026, 1, 11))
    rows = sg.History.of([(MONDAY, 0), (MONDAY + DAY, 1)], metric=complaints)
    assert sg.assess(goal, rows, as_of=MONDAY).settled is None
    assert sg.assess(goal, rows, as_of=MONDAY + DAY).is_met is False
    quiet = sg.History.of([(MONDAY, 0)], metric=complaints)
    assert sg.assess(goal, quiet, as_of=date(2026, 1, 12)).is_met is True
