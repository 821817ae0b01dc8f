"""Goals that ask the same in other words are answered alike: a change is a level, a rate a total, a day's window a day."""

from collections.abc import Collection
from datetime import timedelta
from typing import Any

import pytest
from agreement_samples import MONDAY, Case, cases, on
from attrs import evolve
from hypothesis import assume, given, strategies as st

import smartgoals as sg

FIGURES = (
    "actual expected gap gap_days attainment pace_index time_index earned_on time_share safe_days falls_behind_on "
    "is_met finished_on feasibility arrives_on target baseline is_allowance deadline bound required_pace mean_pace "
    "recent_pace assumed settled"
).split()
DAYS = st.integers(-3, 55)


def asks(case: Case, target: Any, **more: Any) -> Case:
    """Return the case with another target, and other parts of the goal."""
    return evolve(case, goal=evolve(case.goal, target=target, **more))


def figures_alike(one: Case, other: Case, day: int, *, but: Collection[str] = ()) -> None:
    """Assert that two goals have the same figures on a day."""
    left, right = one.assessed(day), other.assessed(day)
    for name in [name for name in FIGURES if name not in but]:
        assert getattr(left, name) == getattr(right, name), name


def answered_alike(one: Case, other: Case, day: int, *, but: Collection[str] = ()) -> None:
    """Assert that two goals have the same figures, one status of each preset and one chance on a day."""
    figures_alike(one, other, day, but=but)
    left, right = one.assessed(day), other.assessed(day)
    for preset in sg.status.STATUS_PRESETS:
        assert left.status(preset) == right.status(preset), preset
    chances = [sg.project(it.goal, it.history, as_of=on(day), missing=it.missing) for it in (one, other)]
    assert chances[0].probability == pytest.approx(chances[1].probability, abs=1e-9)
    assert chances[0].reasons.get("probability") == chances[1].reasons.get("probability")


@given(cases(kinds=["change"], natures=["stock"]), st.integers(-9, 20), DAYS)
def test_a_change_is_the_level_it_leads_to(case: Case, base: int, day: int) -> None:
    """Ten more than 40 is 50 by the same day, from the same baseline."""
    case = asks(case, case.goal.target, baseline=sg.Baseline(value=base))
    change = case.goal.target
    level = sg.ReachLevel(base + change.amount, judged=change.judged, milestones=change.milestones)
    answered_alike(case, asks(case, level), day)


@given(cases(kinds=["percent"], natures=["stock"]), st.integers(-4, 6).filter(bool), DAYS)
def test_a_percentage_is_the_amount_it_comes_to(case: Case, tens: int, day: int) -> None:
    """Half more than 60 is 30 more, and half more than -60 is 30 more too."""
    case = asks(case, case.goal.target, baseline=sg.Baseline(value=10 * tens))
    share = case.goal.target
    amount = sg.ChangeBy(share.percent * abs(tens) // 10, judged=share.judged, milestones=share.milestones)
    answered_alike(case, asks(case, amount), day)


@given(cases(kinds=["growth"], calendar=False), st.sampled_from((10, 20, 50, -20)), st.integers(1, 6), DAYS)
def test_a_growth_of_one_period_is_a_percentage(case: Case, percent: int, tens: int, day: int) -> None:
    """A growth that ends with its first period bends nowhere: it is a change by its percentage."""
    length = (case.goal.deadline - case.goal.start).days + 1
    base = {"baseline": sg.Baseline(value=10 * tens)}
    judged = case.goal.target.judged
    growth = asks(case, sg.GrowBy(sg.Growth(percent, sg.Period(length, "day")), judged=judged), **base)
    answered_alike(growth, asks(case, sg.ChangeBy(percent=percent, judged=judged), **base), day)


@given(cases(kinds=["pace"], natures=["flow"], sides=["higher"]), st.integers(1, 9), DAYS)
def test_a_pace_of_a_flow_is_the_total_it_comes_to(case: Case, amount: int, day: int) -> None:
    """Five a day over twenty days to work are a hundred: on plan, behind and met on the same days."""
    calendar = evolve(case.goal.calendar, pauses=())
    pace = asks(case, sg.KeepPace(sg.Pace(amount, "day")), baseline=None, calendar=calendar)
    plan = pace.assessed(pace.last).plan
    assume(plan is not None)
    total = asks(pace, sg.ReachLevel(plan.end_value))
    answered_alike(pace, total, day)


@given(cases(kinds=["pace"], missing=["carry", "zero"]), st.integers(1, 6), st.integers(2, 4), DAYS)
def test_a_rate_over_longer_periods_is_the_same_line(case: Case, amount: int, times: int, day: int) -> None:
    """Seven a week and fourteen in two weeks run level, also where days are off: one plan, and one answer."""
    week = asks(case, sg.KeepPace(sg.Pace(amount, "week")))
    longer = asks(case, sg.KeepPace(sg.Pace(amount * times, sg.Period(times, "week"))))
    answered_alike(week, longer, day, but={"required_pace", "mean_pace", "recent_pace"})


@given(cases(kinds=["rolling"], natures=["flow"], missing=["zero"]), st.integers(1, 6), DAYS)
def test_a_window_of_a_day_is_the_day(case: Case, amount: int, day: int) -> None:
    """Any one day and each calendar day are the same days: missed and met together, whatever else is told of them."""
    bound = case.goal.target.bound
    window, period = (
        asks(case, sg.KeepPace(sg.Pace(amount, "day"), counted=counted, bound=bound), baseline=None)
        for counted in ("rolling", "calendar")
    )
    left, right = window.assessed(day), period.assessed(day)
    assert (left.is_met is False) == (right.is_met is False)
    if day >= case.last:
        assert left.is_met is right.is_met


@given(cases(kinds=["quota"], natures=["flow"], sides=["higher"], missing=["zero"]), st.data())
def test_a_quota_of_one_period_is_its_total(case: Case, data: st.DataObject) -> None:
    """Where the goal is one period long, what it asks in the period is what it asks in all."""
    length = (case.goal.deadline - case.goal.start).days + 1
    pace = sg.Pace(data.draw(st.integers(1, 20), label="amount"), sg.Period(length, "day"))
    calendar = evolve(case.goal.calendar, pauses=())
    quota = asks(case, sg.KeepPace(pace, counted="calendar"), baseline=None, calendar=calendar)
    total = asks(quota, sg.ReachLevel(pace.amount))
    left, right = (it.assessed(case.last) for it in (quota, total))
    assume(left.plan is not None)
    assert (left.is_met, left.expected, left.quota.made) == (right.is_met, right.expected, right.actual)
    assert left.gap == min(0, right.gap)


@given(
    cases(kinds=["reach", "pace"], natures=["stock"], sides=["context"], missing=["carry"]),
    st.integers(1, 9),
    st.integers(-9, 20),
    DAYS,
)
def test_a_baseline_that_says_what_was_read_changes_nothing(case: Case, before: int, value: int, day: int) -> None:
    """A goal that starts from its last reading before the start may state it as its baseline, and is the same goal."""
    assume(value != getattr(case.goal.target, "value", None))  # there neither the numbers nor the metric say a side
    first = (case.goal.start - MONDAY).days
    rows = ((first - before, value), *(row for row in case.rows if row[0] >= first))
    case = evolve(asks(case, case.goal.target, baseline=None), rows=rows)
    base = sg.Baseline(value=value, on=on(first - before))
    stated = asks(case, case.goal.target, baseline=base)
    if (
        case.assessed(day).plan is not None and day >= first - 1
    ):  # a stated baseline has a plan from the first, a read one when it has been read
        # What was read is carried on as an assumption and grows old, and what is stated is as of the plan's first day: so
        # a status may say that the one is outdated, and a forecast takes the other for a reading.
        figures_alike(case, stated, day, but={"assumed"})


@given(cases(kinds=["reach", "change"], natures=["stock"], missing=["carry"]), st.data())
def test_a_milestone_on_the_way_asks_nothing_more(case: Case, data: st.DataObject) -> None:
    """A plan that passes through a value says so by itself: a milestone there bends it nowhere."""
    calendar = evolve(case.goal.calendar, pauses=())
    target = evolve(case.goal.target, milestones=())
    case = asks(case, target, calendar=calendar, baseline=sg.Baseline(value=data.draw(st.integers(-9, 20))))
    plan = case.assessed(case.last).plan
    assume(plan is not None)
    bend = data.draw(st.integers((case.goal.start - MONDAY).days + 1, case.last - 1), label="milestone")
    value = plan.exact_on(on(bend))
    assume(value.denominator in {1, 2, 4, 5})  # what a number says exactly
    through = asks(case, evolve(target, milestones=[sg.Milestone(on(bend), float(value))]))
    day = data.draw(st.integers(-3, case.last + 5), label="day")
    left, right = case.assessed(day), through.assessed(day)
    for name in ("expected", "actual", "gap", "gap_days", "target", "attainment", "earned_on", "time_share"):
        assert getattr(left, name) == getattr(right, name), name


@given(cases(kinds=["change", "pace", "quota", "rolling"]), st.integers(0, 50))
def test_a_plan_alone_is_assessed_as_its_goal(case: Case, day: int) -> None:
    """What `plan` makes of a goal is what `assess` holds its readings against, and is assessed like it."""
    start = sg.Baseline(value=5) if case.metric.nature == "stock" else None
    case = asks(case, case.goal.target, baseline=start)
    # A goal knows that what it states is newer than what was read before its start; a plan knows a number.
    case = evolve(case, rows=tuple(row for row in case.rows if on(row[0]) >= case.goal.start))
    if isinstance(case.goal.target, sg.ChangeBy):
        case = asks(case, evolve(case.goal.target, judged="on_deadline"))  # a plan has no day on which it was reached
    if isinstance(case.goal.target, sg.ChangeBy) and start is None:
        case = asks(case, sg.ReachLevel(12))
    known = sg.Strategy(metrics=[case.metric])
    progress = case.assessed(day)
    if progress.plan is None:
        with pytest.raises(sg.SmartGoalsError):
            sg.plan(case.goal, known)
        return
    plan = sg.plan(case.goal, known)
    assert plan == progress.plan
    alone = sg.assess(plan, case.history, as_of=on(day), missing=case.missing)
    for name in ("actual", "expected", "gap", "gap_days", "attainment", "time_share", "quota", "required_pace"):
        assert getattr(alone, name) == getattr(progress, name), name


@given(cases(kinds=["pace"], calendar=False), st.integers(1, 9))
def test_a_plan_at_a_pace_is_the_plan_of_a_goal_that_keeps_it(case: Case, amount: int) -> None:
    """`Plan.at_pace` and the plan of a goal agree on every day, from the eve of the goal to its deadline."""
    base = 0 if case.metric.nature == "flow" else 7
    goal = evolve(
        case.goal,
        target=sg.KeepPace(sg.Pace(amount, "week")),
        baseline=None if case.metric.nature == "flow" else sg.Baseline(value=base),
    )
    eve = goal.start - timedelta(days=1)
    alone = sg.Plan.at_pace(eve, base, sg.Pace(amount, "week"), until=goal.deadline)
    of_goal = sg.plan(goal, sg.Strategy(metrics=[case.metric]))
    days = [eve + timedelta(days=k) for k in range((goal.deadline - eve).days + 1)]
    assert [alone.value_on(day) for day in days] == [of_goal.value_on(day) for day in days]
