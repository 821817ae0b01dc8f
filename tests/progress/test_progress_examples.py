"""Worked examples: the ones that must run as written, and every published edge case that concerns progress."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

import smartgoals as sg

KM = sg.Metric(id="km", nature="flow", unit="count")
FEWER = sg.Metric(id="cigarettes", nature="flow", unit="count", better="lower")
DAY0 = date(2026, 1, 1)


def day(k: int) -> date:
    """Return the k-th day after the plans of these tests start."""
    return DAY0 + timedelta(days=k)


def level(value: float, k: int) -> sg.History:
    """Return a history with one reading on the k-th day."""
    return sg.History.of([(day(k), value)])


def test_the_falling_plan_of_the_documentation() -> None:
    """Ten days into 233 to 0 in thirty, 150 is 5.3333 ahead, 36 % by value and 33 % by time."""
    plan = sg.Plan.linear(date(2021, 5, 31), 233, date(2021, 6, 30), 0)
    p = sg.assess(plan, sg.History.of([(date(2021, 6, 10), 150)]), as_of=date(2021, 6, 10))
    assert round(p.expected, 4) == 155.3333
    assert round(p.gap, 4) == 5.3333
    assert p.required_pace is not None
    assert p.required_pace == sg.Pace.parse("-7.5/day")
    assert round(p.value_share, 2) == 0.36
    assert round(p.time_share, 2) == 0.33
    assert p.mean_pace == sg.Pace.parse("-8.3/day")
    assert p.is_on_plan
    assert p.bound == "at_most"
    assert not p.is_allowance
    assert p.earned_on == date(2021, 6, 11)


def test_do_less_with_presumed_use() -> None:
    """At most 1 a day with 7 to spare, 2 used by day 2: presuming twice the pace, day 8 fails; after an entry, day 9."""
    plan = sg.Plan.linear(DAY0, 7, day(100), 107, better="lower")
    used = sg.History.of([(DAY0, 0), (day(1), 2)])
    nothing_logged = sg.assess(plan, used, as_of=day(2), missing="pessimistic")
    assert nothing_logged.actual == 4
    assert nothing_logged.assumed == ((day(2), day(2)),)
    assert nothing_logged.assumed_days == 1
    assert nothing_logged.falls_behind_on == day(2 + 6)
    assert nothing_logged.safe_days == 5
    logged = sg.assess(plan, sg.History.of([(day(1), 2), (day(2), 3)]), as_of=day(2), missing="pessimistic")
    assert logged.falls_behind_on == day(2 + 7)
    assert logged.safe_days == 6
    nothing_used = sg.assess(plan, sg.History.of([(day(2), 2)]), as_of=day(2), missing="pessimistic")
    assert nothing_used.falls_behind_on == day(2 + 8)


def test_do_less_without_presumption_is_safe_while_idle() -> None:
    """An allowance that nobody presumes to be used cannot fall behind by idling, and says so."""
    plan = sg.Plan.linear(DAY0, 7, day(100), 107, better="lower")
    p = sg.assess(plan, level(2, 2), as_of=day(2))
    assert p.safe_days == 98
    assert p.falls_behind_on is None
    assert p.reasons["falls_behind_on"] == sg.progress.Reason.SAFE_TO_THE_END
    assert p.left_today == 7


def test_a_zero_length_plan_is_refused() -> None:
    """A plan that starts and ends on one day has no time, and is refused by name instead of divided by."""
    with pytest.raises(sg.InvalidValue, match="end_day"):
        sg.Plan.linear(DAY0, 0, DAY0, 10)


@pytest.mark.parametrize(("value", "share", "on_plan"), [(10, 1, True), (12, 1, True), (9, 0, False)])
def test_a_flat_goal_is_held_or_not(value: float, share: float, on_plan: bool) -> None:
    """From 10 to 10: required 0 and safe to the end on the good side, all or nothing by share, and no division."""
    plan = sg.Plan.linear(DAY0, 10, day(10), 10)
    p = sg.assess(plan, level(value, 2), as_of=day(2))
    assert p.attainment == share == p.value_share
    assert p.is_on_plan is on_plan
    assert p.is_met is on_plan
    assert p.pace_index is None
    assert p.reasons["pace_index"] == "nothing_expected"
    assert p.time_index is None
    assert p.gap_days is None
    assert p.reasons["gap_days"] == "no_change_asked"
    if on_plan:
        assert p.required_pace == sg.Pace(0, "day")
        assert p.safe_days == 8
        assert p.falls_behind_on is None
    else:
        assert p.required_pace == sg.Pace(0.125, "day")
        assert p.safe_days == 0
        assert p.arrives_on is None
        assert p.reasons["arrives_on"] == "wrong_way"


def test_ten_at_three_a_day_arrives_on_the_fourth_day() -> None:
    """3 a day reaches 10 after 3.3333 days, and the first whole day on which it has is the fourth."""
    plan = sg.Plan.linear(DAY0, 0, day(10), 10)
    p = sg.assess(plan, level(3, 1), as_of=day(1))
    assert p.arrives_on == day(4)


def test_past_the_end_unmet() -> None:
    """After the deadline there is no required pace, and time goes on: 8 of 10 two days late is four days behind."""
    p = sg.assess(sg.Plan.linear(DAY0, 0, day(10), 10), level(8, 10), as_of=day(12))
    assert p.required_pace is None
    assert p.reasons["required_pace"] == "past_deadline"
    assert p.feasibility is None
    assert p.safe_days is None
    assert p.falls_behind_on is None
    assert p.gap == -2
    assert p.gap_days == -4
    assert p.time_share == 1
    assert p.pace_index == 0.8
    assert p.time_index == Fraction(8, 12).__float__()
    assert p.arrives_on is None
    assert p.reasons["arrives_on"] == "past_deadline"
    assert p.is_met is False
    assert p.reasons["finished_on"] == "not_finished"


def test_a_reading_after_the_deadline_judges_nothing() -> None:
    """What was first read after the deadline tells nothing of the deadline: value, gap and verdict stay unknown."""
    p = sg.assess(sg.Plan.linear(DAY0, 0, day(10), 10), level(8, 12), as_of=day(12))
    assert (p.actual, p.gap, p.is_met, p.settled) == (None, None, None, None)
    assert {p.reasons[name] for name in ("actual", "gap", "is_met", "required_pace")} == {"no_reading"}
    assert p.expected == 10
    assert p.status("viva") == "unknown"


def test_a_late_finish_stays_late() -> None:
    """The deadline judges; SPI(t) goes on until the late finish and keeps its two days (Lipke 2003), ever after."""
    plan = sg.Plan.linear(DAY0, 0, day(10), 10)
    rows = [(day(10), 8), (day(12), 10)]
    for as_of in (day(12), day(13), day(300)):
        for readings in (sg.History.of(rows), sg.History.of([(day(10), 8), (day(12), 2)], metric=KM)):
            p = sg.assess(plan, readings, as_of=as_of)
            assert (p.actual, p.gap, p.pace_index, p.is_met) == (8, -2, 0.8, False)
            assert p.gap_days == -2
            assert p.time_index == 10 / 12
            assert p.finished_on == day(12)
    fallen_back = sg.assess(plan, sg.History.of([*rows, (day(14), 9), (day(16), 11)]), as_of=day(20))
    assert (fallen_back.actual, fallen_back.gap_days, fallen_back.finished_on) == (8, -6, day(16))


def test_a_counter_that_meets_its_target_late_stays_late() -> None:
    """The day of a late finish is read as the value is: what a counter lost at a reset is added first."""
    plan = sg.Plan.linear(DAY0, 0, day(10), 10)
    p = sg.assess(plan, sg.History.of([(day(9), 7), (day(11), 2), (day(12), 3)]), as_of=day(20), counter=True)
    assert (p.actual, p.is_met) == (7, False)
    assert p.gap_days == -2
    assert p.finished_on == day(12)


def test_a_window_that_meets_its_target_without_a_reading() -> None:
    """A pooled mean can come right only because old readings leave the window; then that day is the day."""
    rows = sg.History.from_columns([day(8), day(12)], [4, 10], out_of=[100, 1], metric="average_rating")
    p = sg.assess(sg.Plan.linear(DAY0, 0, day(10), 10), rows, as_of=day(16), recompute_over="week")
    assert (p.actual, p.is_met) == (4, False)
    assert p.finished_on == day(15)
    assert p.gap_days == -5


@pytest.mark.parametrize("ends", [(0, 1), (1, 0)])
def test_thirds_that_nobody_can_log(ends: tuple[int, int]) -> None:
    """A third is rounded in every log, and is on plan all the same: no gap, an index of 1, and the days it lasts."""
    plan = sg.Plan.linear(DAY0, ends[0], day(3), ends[1])
    for k in (1, 2):
        p = sg.assess(plan, sg.History.of([(day(k), plan.value_on(day(k)))]), as_of=day(k))
        assert (p.gap, p.gap_days, p.pace_index, p.time_index, p.safe_days) == (0, 0, 1, 1, 0)
        assert p.falls_behind_on == day(k + 1)
        assert p.due_table(1)[0].delta == 0
    early = sg.assess(plan, sg.History.of([(day(1), plan.value_on(day(2)))]), as_of=day(1))
    assert (early.gap_days, early.safe_days, early.falls_behind_on, early.earned_on) == (1, 1, day(3), day(2))


def test_thirds_before_days_off() -> None:
    """An idle third lasts over the days off behind it, and over the knot that stands there."""
    weekdays = sg.Calendar(working_days="mon-fri")  # 1 January 2026 is a Thursday
    plan = sg.Plan.through([(day(-1), 0), (day(3), Fraction(2, 3)), (day(6), 2)], calendar=weekdays)
    p = sg.assess(plan, sg.History.of([(DAY0, plan.value_on(day(1)))]), as_of=DAY0)
    assert plan.value_on(day(1)) == 2 / 3
    assert (p.safe_days, p.falls_behind_on) == (3, day(4))


def test_past_the_end_met() -> None:
    """A target met before the deadline is on time for ever, and requires nothing."""
    p = sg.assess(sg.Plan.linear(DAY0, 0, day(10), 10), level(10, 9), as_of=day(20))
    assert p.required_pace == sg.Pace(0, "day")
    assert p.gap == 0
    assert p.gap_days == 0
    assert p.is_met


def test_on_the_deadline_unmet() -> None:
    """On the deadline no active day is left, which is said instead of dividing by it."""
    p = sg.assess(sg.Plan.linear(DAY0, 0, day(10), 10), level(8, 10), as_of=day(10))
    assert p.required_pace is None
    assert p.reasons["required_pace"] == "no_days_left"
    assert p.reasons["feasibility"] == "no_days_left"
    assert p.safe_days == 0


def test_before_the_start_nothing_has_elapsed() -> None:
    """Before the plan starts its start value is expected, and indices and mean pace are None with a reason."""
    p = sg.assess(sg.Plan.linear(DAY0, 5, day(10), 15), level(5, -2), as_of=day(-1))
    assert p.expected == 5
    assert p.gap == 0
    assert p.time_share == 0
    assert p.reasons["pace_index"] == "nothing_expected"
    assert p.reasons["time_index"] == "nothing_elapsed"
    assert p.reasons["mean_pace"] == "nothing_elapsed"
    assert p.mean_window is None
    assert p.required_pace == sg.Pace(1, "day")
    assert p.reasons["arrives_on"] == "nothing_elapsed"
    assert p.falls_behind_on == day(1)
    assert p.safe_days == 1
    assert p.earned_on == DAY0


def test_the_two_published_day_counts_are_two_baseline_days() -> None:
    """1 to 30 April on the 15th: 50 % from a baseline on 31 March, 14/29 from one on 1 April."""
    for on, share in ((date(2026, 3, 31), Fraction(15, 30)), (date(2026, 4, 1), Fraction(14, 29))):
        goal = sg.Goal(
            id="g",
            metric="followers",
            target=sg.ReachLevel(200),
            baseline=sg.Baseline(value=100, on=on),
            start=date(2026, 4, 1),
            deadline=date(2026, 4, 30),
        )
        p = sg.assess(goal, sg.History.of([(on, 100)], metric="followers"), as_of=date(2026, 4, 15))
        assert p.time_share == float(share)
        assert p.expected == float(100 + 100 * share)


def test_weekends_off_cost_nothing() -> None:
    """On a plan of weekdays nothing is due on Saturday and Sunday, and no pace is counted over them."""
    weekdays = sg.Calendar(working_days="mon-fri")
    plan = sg.Plan.linear(date(2026, 1, 4), 0, date(2026, 1, 30), 20, calendar=weekdays)
    assert plan.value_on(date(2026, 1, 9)) == plan.value_on(date(2026, 1, 11)) == 5
    for on in (date(2026, 1, 9), date(2026, 1, 10), date(2026, 1, 11)):
        p = sg.assess(plan, sg.History.of([(date(2026, 1, 9), 5)]), as_of=on)
        assert p.gap == 0
        assert p.gap_days == 0
        assert p.mean_pace == sg.Pace(1, "day")
        assert p.earned_on == on
        assert p.falls_behind_on == date(2026, 1, 12)
        assert p.required_pace == sg.Pace(1, "day")


def test_a_goal_takes_its_terms_and_names_along() -> None:
    """A pace goal is assessed by its own unit, baseline, dates and ids."""
    goal = sg.Goal(
        id="ig-growth",
        metric="followers",
        channel="ig",
        target=sg.KeepPace(sg.Pace.parse("50 followers/week")),
        baseline=sg.Baseline(value=1200, on=date(2026, 1, 4)),
        start=date(2026, 1, 5),
        deadline=date(2026, 6, 28),
    )
    h = sg.History.of(
        [(date(2026, 1, 4), 1200), (date(2026, 1, 11), 1245), (date(2026, 1, 18), 1301)],
        metric="followers",
        channel="ig",
    )
    p = sg.assess(goal, h, as_of=date(2026, 1, 18))
    assert (p.goal, p.metric, p.unit, p.metric_unit) == ("ig-growth", "followers", "followers", "count")
    assert (p.expected, p.actual, p.gap, p.target) == (1300, 1301, 1, 2450)
    assert p.required_pace is not None
    assert p.required_pace > sg.Pace.parse("50 followers/week") / 1.01
    assert p.pace_index == 1.01 == p.time_index


def test_without_a_baseline_the_history_gives_one() -> None:
    """A goal without a baseline starts from the last reading before its start, else from the first one it has."""
    goal = sg.Goal(
        id="g", metric="followers", target=sg.ReachLevel(2400), start=date(2026, 2, 15), deadline=date(2026, 5, 10)
    )
    weekly = [(date(2026, 2, 1) + timedelta(weeks=k), 1000 + 10 * k) for k in range(6)]
    h = sg.History.of(weekly, metric="followers")
    p = sg.assess(goal, h, as_of=date(2026, 2, 15))
    assert p.baseline == 1010
    assert p.baseline_read_on == date(2026, 2, 8)
    assert p.start == date(2026, 2, 14)
    late = sg.assess(goal, h.after(date(2026, 2, 20)), as_of=date(2026, 3, 1))
    assert late.baseline == 1030
    assert late.baseline_read_on == date(2026, 2, 22) == late.start
    never = sg.assess(goal, h.after(date(2027, 1, 1)), as_of=date(2026, 3, 1))
    assert never.actual is None
    assert never.reasons["gap"] == "no_baseline"
    too_late = sg.History.of([(date(2026, 5, 11), 1)], metric="followers")
    judged = sg.assess(goal, too_late, as_of=date(2026, 5, 11))
    assert (judged.actual, judged.gap, judged.is_met, judged.settled) == (None, None, None, None)


@pytest.mark.parametrize(
    ("metric", "target", "value", "is_met"),
    [
        ("followers", 200, 250, True),
        ("followers", 200, 200, True),
        ("followers", 2400, 1, False),
        ("support_calls", 200, 250, False),
        ("support_calls", 200, 150, True),
    ],
)
@pytest.mark.parametrize("start", [date(2026, 2, 15), None])
def test_a_first_reading_on_the_deadline_is_judged(
    metric: str, target: int, value: int, is_met: bool, start: date | None
) -> None:
    """Target, better side and value are known, so it is known whether the level is held, though no way led there."""
    deadline = date(2026, 5, 10)
    own = sg.Metric(id="m", nature="stock", better="lower" if metric == "support_calls" else "higher")
    goal = sg.Goal(id="g", metric="m", target=sg.ReachLevel(target), start=start, deadline=deadline)
    history = sg.History.of([(deadline, value)], metric=own)
    for as_of in (deadline, deadline + timedelta(days=3)):
        p = sg.assess(goal, history, as_of=as_of)
        assert (p.actual, p.expected, p.is_met, p.baseline) == (value, target, is_met, value)
        assert p.is_on_plan is is_met
        assert p.gap == abs(value - target) * (1 if is_met else -1)
        assert p.finished_on == (deadline if is_met else None)
        assert sg.close(goal, history, as_of=as_of).outcome == ("met" if is_met else "missed")
        assert sg.project(goal, history, as_of=as_of).probability == float(is_met)
    before = sg.assess(goal, history, as_of=deadline - timedelta(days=1))
    assert (before.plan, before.actual) == (None, None)


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"target": sg.ChangeBy(5)}, "no_baseline"),
        ({"target": sg.ReachLevel(9), "metric": sg.Metric(id="m", nature="stock", better="context")}, "no_baseline"),
        ({"start": None, "target": sg.ChangeBy(5)}, "no_start"),
        ({"start": date(2026, 5, 9), "calendar": sg.Calendar(working_days="mon-fri")}, "no_active_day"),
    ],
)
def test_a_first_reading_on_the_deadline_may_tell_nothing(facts: dict[str, object], why: str) -> None:
    """A change needs what it is measured from, a level a good side, and a plan an active day: else the reason is told."""
    known: dict[str, object] = {"start": date(2026, 2, 15), "target": sg.ReachLevel(5)} | facts
    metric = known.pop("metric", sg.Metric(id="m", nature="stock"))
    goal = sg.Goal(id="g", metric="m", deadline=date(2026, 5, 10), **known)  # type: ignore[arg-type]  # fields by name
    p = sg.assess(goal, sg.History.of([(date(2026, 5, 10), 9)], metric=metric), as_of=date(2026, 5, 10))
    assert (p.actual, p.is_met, p.reasons["gap"]) == (9, None, why)


@pytest.mark.parametrize("k", [0, 1, 2, 5])
@pytest.mark.parametrize("value", [200, 201])
def test_a_level_that_stood_on_its_target_has_it_on_its_first_day(k: int, value: int) -> None:
    """What was reached before a goal began is reached on its first day, on that day itself as on each later one."""
    goal = sg.Goal(id="g", metric="followers", target=sg.ReachLevel(200), start=day(1), deadline=day(20))
    found = sg.assess(goal, sg.History.of([(day(-2), value)], metric="followers"), as_of=day(k))
    assert (found.is_met, found.finished_on) == (k > 0, day(1) if k else None)


def test_a_level_to_hold_moves_from_where_it_stood() -> None:
    """A level that began beyond its target has made nothing while it stands still, and its pace is what it lost."""
    goal = sg.Goal(id="g", metric="followers", target=sg.ReachLevel(200), start=day(1), deadline=day(20))
    history = sg.History.of([(DAY0, 250), (day(5), 250), (day(10), 230)], metric="followers")
    still, fallen = (sg.assess(goal, history, as_of=day(k)) for k in (5, 10))
    assert (still.baseline, still.gap, still.is_met, still.finished_on) == (250, 50, True, day(1))
    assert still.mean_pace == sg.Pace(0, "day")
    assert fallen.mean_pace == sg.Pace(-2, "day")
    assert (fallen.gap, fallen.required_pace) == (30, sg.Pace(0, "day"))


def test_a_first_reading_after_a_milestone() -> None:
    """A goal without a baseline starts from its first reading, and a milestone that had passed by then bends nothing."""
    asked = [sg.Milestone(date(2026, 2, 1), 1100), sg.Milestone(date(2026, 3, 1), 1150)]
    goal = sg.Goal(
        id="g",
        metric="followers",
        target=sg.ReachLevel(1200, milestones=asked),
        start=date(2026, 1, 1),
        deadline=date(2026, 4, 1),
    )
    p = sg.assess(goal, sg.History.of([(date(2026, 2, 15), 1000)], metric="followers"), as_of=date(2026, 2, 22))
    assert (p.start, p.baseline, p.expected) == (date(2026, 2, 15), 1000, 1075)


def test_a_change_of_a_flow_on_any_day_is_its_total() -> None:
    """A total is no level of a day: it is judged as it stands, also when a correction has taken some back."""
    goal = sg.Goal(
        id="g",
        metric="km",
        target=sg.ChangeBy(10, judged="any_day"),
        baseline=sg.Baseline(value=0),
        start=day(1),
        deadline=day(20),
    )
    rows = [(day(2), 12), (day(3), -5)]
    met = [sg.assess(goal, sg.History.of(rows, metric=KM), as_of=day(k)).is_met for k in (2, 3)]
    assert met == [True, False]


@pytest.mark.parametrize(("stated", "falls_behind"), [(None, day(6)), (day(3), None), (day(4), None), (day(5), day(6))])
def test_what_stands_before_the_start_is_the_newer_of_a_reading_and_what_is_stated(
    stated: date | None, falls_behind: date | None
) -> None:
    """A reading of 20 on the fourth day lies above the goal for good, unless the start is stated later, at 10."""
    base = sg.Baseline(value=10, on=stated)
    goal = sg.Goal(id="g", metric="followers", target=sg.ReachLevel(15), baseline=base, start=day(6), deadline=day(20))
    read = sg.History.of([(day(4), 20)], metric="followers")
    assert sg.assess(goal, read, as_of=day(4)).falls_behind_on == falls_behind
    later = next((on for on in map(day, range(5, 21)) if (sg.assess(goal, read, as_of=on).gap or 0) < 0), None)
    assert later == falls_behind


def test_a_total_of_nothing_is_safe_before_it_begins() -> None:
    """What only adds up and asks for nothing cannot fall behind, whenever one asks."""
    goal = sg.Goal(id="g", metric="km", target=sg.ReachLevel(0), start=day(6), deadline=day(20))
    read = sg.History.of([(day(0), 7), (day(1), 12)], metric=sg.Metric(id="km", nature="flow", range=(0, None)))
    progress = sg.assess(goal, read, as_of=day(1))
    assert (progress.falls_behind_on, progress.reasons["falls_behind_on"]) == (None, "safe_to_the_end")
