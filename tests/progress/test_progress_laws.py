"""Laws of progress as properties, each fast path held against a slow reckoning day by day."""

import pickle
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise, takewhile

import pytest
from hypothesis import assume, given, strategies as st
from progress_oracle import Oracle

import smartgoals as sg

FLOW = sg.Metric(id="sales", nature="flow", unit="count")
DAY0 = date(2026, 1, 1)
WEEKS = (frozenset(range(7)), frozenset(range(5)), frozenset({0, 2, 4}))
values = st.integers(-40, 40) | st.decimals(-40, 40, places=2).map(float)
steps = st.integers(1, 25)
# Half days, worked days off, a double shift and a day off, on some days; mostly none.
WEIGHTS = st.just({}) | st.dictionaries(
    st.integers(0, 60).map(lambda k: DAY0 + timedelta(days=k)), st.sampled_from([0.5, 1, 2, 0.1, 0]), max_size=8
)


@st.composite
def cases(
    draw: st.DrawFn, *, monotone: bool = False, straight: bool = False, flow: bool | None = None, read: bool = True
) -> Oracle:
    """Draw a plan, a calendar, readings and a day within or around it; plain to read when it fails."""
    count = 2 if straight else draw(st.integers(2, 4))
    days = [DAY0]
    for _ in range(count - 1):
        days.append(days[-1] + timedelta(days=draw(steps)))
    levels = draw(st.lists(values, min_size=count, max_size=count, unique=monotone or straight))
    if monotone:
        levels.sort(reverse=draw(st.booleans()))
    weekdays = draw(st.sampled_from(WEEKS))
    off = frozenset(DAY0 + timedelta(days=k) for k in draw(st.sets(st.integers(0, 60), max_size=6)))
    last = (days[-1] - DAY0).days
    entries = draw(st.lists(st.tuples(st.integers(-4, last + 4), values), max_size=12))
    passed = draw(st.integers(0, last))
    if read:
        entries.append((draw(st.integers(min(1, passed), passed)), draw(values)))
    flows = draw(st.booleans()) if flow is None else flow
    case = Oracle(
        knots=list(zip(days, levels, strict=True)),
        readings=[(DAY0 + timedelta(days=k), value) for k, value in entries],
        as_of=DAY0 + timedelta(days=passed),
        sign=-1 if levels[-1] < levels[0] else 1,
        flow=flows,
        off=off,
        weekdays=weekdays,
        weights=draw(WEIGHTS),
    )
    # A stretch without an active day has no pace; the plan steps there, which the slow reckoning leaves out.
    assume(all(case.count(one, two) for one, two in pairwise(days)))
    return case


def plan_of(case: Oracle) -> sg.Plan:
    """Return the library's plan of a case."""
    calendar = sg.Calendar(working_days=case.weekdays, holidays=case.off, weights=case.weights)
    better = "higher" if case.sign > 0 else "lower"
    return sg.Plan.through(case.knots, calendar=calendar, better=better)


def history_of(case: Oracle) -> sg.History:
    """Return the library's history of a case."""
    return sg.History.of(case.readings, metric=FLOW if case.flow else None)


def progress_of(case: Oracle) -> sg.Progress:
    """Return the library's progress of a case."""
    return sg.assess(plan_of(case), history_of(case), as_of=case.as_of)


def same(found: float | None, slow: Fraction | None) -> bool:
    """Tell whether a rounded figure is the exact one, rounded once."""
    return found is None if slow is None else found is not None and found == float(slow)


@given(cases(read=False))
def test_value_plan_and_gap_agree_with_counting(case: Oracle) -> None:
    """Actual, expected and gap are what walking through readings and days gives."""
    p = progress_of(case)
    assert p.expected == float(case.expected(case.as_of))
    assert same(p.actual, case.actual)
    assert same(p.gap, None if case.actual is None else case.gap(case.as_of))


@given(cases())
def test_safe_days_agree_with_stepping(case: Oracle) -> None:
    """Safe days and the day it falls behind are what stepping on from today gives, on any plan, kinked or not."""
    p = progress_of(case)
    # A total that shall end where it starts has met the goal at once, whatever a milestone asks for on the way.
    assume(not case.flow or p.plan.change)
    assert p.safe_days == case.safe_days
    assert p.falls_behind_on == (case.falls_behind_on if case.gap(case.as_of) >= 0 else None)


@given(cases())
def test_paces_agree_with_counting(case: Oracle) -> None:
    """Required and mean pace are what is missing or made, over the active days counted one by one."""
    p = progress_of(case)
    assert same(p.required_pace and p.required_pace.amount, case.required)
    assert same(p.mean_pace and p.mean_pace.amount, case.mean)


@given(cases())
def test_arrival_agrees_with_stepping(case: Oracle) -> None:
    """The arrival is the first day on which adding the mean pace, day by day, has reached the target."""
    p = progress_of(case)
    slow = case.arrives_on(400)
    assert p.arrives_on == slow or (slow is None and (p.arrives_on is None or (p.arrives_on - case.as_of).days > 400))


@given(cases(monotone=True))
def test_earned_time_agrees_with_walking(case: Oracle) -> None:
    """Days ahead or behind are the active days after which the plan has the value, less those passed."""
    p = progress_of(case)
    assert same(p.gap_days, case.earned - case.count(case.start, case.as_of))


@given(cases())
def test_gap_is_not_negative_exactly_when_on_plan(case: Oracle) -> None:
    """A gap of zero or more, being on plan, and a value on the good side of the line, or met for good, are one thing."""
    p = progress_of(case)
    is_good = case.is_met_for_good or case.sign * (p.actual - p.expected) >= 0
    assert (p.gap >= 0) is p.is_on_plan is (case.gap(case.as_of) >= 0) is is_good


@given(cases(monotone=True))
def test_ahead_in_units_is_ahead_in_days(case: Oracle) -> None:
    """On a plan that never stands still, who is ahead or behind in days is so in units as well."""
    p = progress_of(case)
    assert p.gap * p.gap_days >= 0
    assert p.gap_days == 0 or p.gap != 0


@given(cases(straight=True, flow=False), st.integers(0, 8))
def test_both_indices_are_one_on_straight_plans(case: Oracle, eighths: int) -> None:
    """SPI equals SPI(t) on a straight plan, for any value between its ends, with days off and without."""
    assume(case.count(case.start, case.as_of))
    start, end = case.expected(case.start), case.expected(case.end)
    case = replace(case, readings=[(case.as_of, float(start + (end - start) * Fraction(eighths, 8)))])
    p = progress_of(case)
    assert p.pace_index == p.time_index is not None


@given(cases(), st.integers(0, 30))
def test_good_progress_never_lowers_safe_days(case: Oracle, more: int) -> None:
    """Whoever does more than before has at least as many safe days."""
    better = replace(case, readings=[*case.readings, (case.as_of, more * case.sign if case.flow else 0.0)])
    if not case.flow:
        better.readings[-1] = (case.as_of, float(case.actual + more * case.sign))
    assert progress_of(better).safe_days >= progress_of(case).safe_days


@given(cases(flow=True), st.randoms(use_true_random=False))
def test_order_of_entry_does_not_matter_for_sums(case: Oracle, random: object) -> None:
    """The same amounts entered in another order give the same progress."""
    shuffled = list(case.readings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis hands in a Random
    assert progress_of(case) == progress_of(replace(case, readings=shuffled))


MIRRORED = ("expected", "actual", "target", "baseline")
UNCHANGED = (
    "gap gap_days attainment pace_index time_index earned_on feasibility safe_days falls_behind_on arrives_on time_share "
    "burn_rate exhausted_on left_today is_met finished_on settled assumed reasons is_allowance"
).split()


@given(cases(read=False), st.booleans(), st.sampled_from(["carry", "zero", "pessimistic", "unknown"]))
def test_directions_are_mirror_images(case: Oracle, cap: bool, missing: str) -> None:
    """With every value turned over and the good side with it, all quantities stay and all values turn over.

    A total that shall stay at nothing is the exception: amounts add up, which of fewer takes it away for good.
    """
    assume(not case.flow or case.knots[0][1] != case.knots[-1][1])
    case = replace(case, sign=-case.sign if cap else case.sign)
    mirror = replace(
        case,
        knots=[(on, -value) for on, value in case.knots],
        readings=[(on, -value) for on, value in case.readings],
        sign=-case.sign,
    )
    one, other = (
        sg.assess(plan_of(each), history_of(each), as_of=each.as_of, missing=missing) for each in (case, mirror)
    )
    for name in MIRRORED:
        found = getattr(one, name)
        assert getattr(other, name) == (None if found is None else -found), name
    for name in UNCHANGED:
        assert getattr(one, name) == getattr(other, name), name
    for name in ("required_pace", "mean_pace", "recent_pace"):
        found = getattr(one, name)
        assert getattr(other, name) == (None if found is None else -found), name
    for preset in sg.status.STATUS_PRESETS:
        assert one.status(preset) == other.status(preset), preset


def split_at(case: Oracle, k: int) -> tuple[sg.Progress, sg.Progress]:
    """Return how a case stands along its plan, and along it with one more knot on its k-th day or its last but one."""
    plan = plan_of(case)
    on = min(case.start + timedelta(days=k), case.end - timedelta(days=1))
    split = plan if on <= case.start else plan.split(on)
    whole, other = (sg.assess(one, history_of(case), as_of=case.as_of) for one in (plan, split))
    return whole, other


@given(cases(), st.integers(1, 60))
def test_splitting_a_stretch_changes_nothing(case: Oracle, k: int) -> None:
    """One more knot on the line leaves every quantity as it was, also where a plan turns back."""
    whole, split = split_at(case, k)
    assert split.derivations() == whole.derivations()
    assert split.due_table(9) == whole.due_table(9)
    assert split.quantities == whole.quantities


@given(cases(monotone=True, read=False), st.integers(0, 60))
def test_the_number_a_plan_gives_for_a_day_counts_as_that_day(case: Oracle, k: int) -> None:
    """Who logs today what the plan gives for a later day is ahead by exactly the days between, rounded number or not."""
    plan, day = plan_of(case), min(case.as_of + timedelta(days=k), case.end)
    p = sg.assess(plan, sg.History.of([(case.as_of, plan.value_on(day))]), as_of=case.as_of)
    assert p.gap_days == float(plan.elapsed(day) - plan.elapsed(case.as_of))
    assert p.is_on_plan
    assert p.safe_days >= (day - case.as_of).days
    if plan.elapsed(day) == plan.elapsed(case.as_of):
        assert p.gap == 0
        assert p.pace_index in (None, 1)
        assert p.time_index in (None, 1)


@given(cases(), st.sampled_from([0.5, 2, 0.1, 3]), st.sampled_from(["carry", "zero", "pessimistic"]))
def test_only_the_ratio_of_weights_matters(case: Oracle, times: float, missing: str) -> None:
    """Where every day weighs so many times as much, nothing changes but the number of days, and what is told per day."""
    plan = plan_of(case)
    days = {key: float(Fraction(str(one)) * Fraction(str(times))) for key, one in case.weights.items()}
    named = dict.fromkeys(case.weekdays, times)
    heavier = sg.Calendar(working_days=case.weekdays, holidays=case.off, weights=named | days)
    other = sg.Plan(knots=plan.knots, calendar=heavier, better=plan.better)
    light, heavy = (sg.assess(one, history_of(case), as_of=case.as_of, missing=missing) for one in (plan, other))
    scaled = {"gap_days", "required_pace", "mean_pace", "recent_pace"}
    for name in (row.quantity for row in light.derivations()):
        if name not in scaled:
            assert getattr(heavy, name) == getattr(light, name), name
    assert heavy.due_table(5) == light.due_table(5)
    if light.gap_days is not None:
        assert heavy.gap_days == pytest.approx(light.gap_days * times)
    if light.required_pace is not None:
        assert heavy.required_pace.amount == pytest.approx(light.required_pace.amount / times)


@given(cases())
def test_a_progress_is_a_value(case: Oracle) -> None:
    """A progress is equal to itself made again, hashes alike, pickles, and cannot be changed."""
    p = progress_of(case)
    assert p == progress_of(case)
    assert hash(p) == hash(progress_of(case))
    assert pickle.loads(pickle.dumps(p)) == p
    with pytest.raises(AttributeError):
        p.gap = 0  # type: ignore[misc]  # the point of the test


@given(cases(read=False), st.booleans(), st.integers(-5, 5))
def test_none_has_its_reason_and_nothing_else_has(case: Oracle, cap: bool, late: int) -> None:
    """A quantity is None exactly when the reasons say why; the reasons name nothing else."""
    case = replace(case, sign=-case.sign if cap else case.sign, as_of=case.as_of + timedelta(days=late))
    p = progress_of(case)
    names = [one.quantity for one in p.derivations()]
    assert {name for name in names if getattr(p, name) is None} == set(p.reasons)
    assert {"is_met", "finished_on", "left_today"} < set(names)


TOLD_IN_UNITS = ("expected", "actual", "target", "baseline", "gap", "left_today")
TOLD_AS_DAYS = ("earned_on", "falls_behind_on", "arrives_on", "exhausted_on", "finished_on")
POLICIES = st.sampled_from(["carry", "zero", "pessimistic", "unknown"])


@given(cases(read=False), st.booleans(), POLICIES, st.sampled_from([2, 0.25, 1024]))
def test_the_unit_of_a_figure_changes_only_the_numbers_told_in_it(
    case: Oracle, cap: bool, missing: str, times: float
) -> None:
    """In a unit so many times smaller amounts and paces are so many times larger, and all else is as it was."""
    case = replace(case, sign=-case.sign if cap else case.sign)
    finer = replace(
        case,
        knots=[(on, value * times) for on, value in case.knots],
        readings=[(on, value * times) for on, value in case.readings],
    )
    one, other = (
        sg.assess(plan_of(each), history_of(each), as_of=each.as_of, missing=missing) for each in (case, finer)
    )
    for name in TOLD_IN_UNITS:
        found = getattr(one, name)
        assert getattr(other, name) == (None if found is None else found * times), name
    for name in ("required_pace", "mean_pace", "recent_pace"):
        found, finely = getattr(one, name), getattr(other, name)
        assert (finely and finely.amount) == (found and found.amount * times), name
    for name in UNCHANGED:
        if name not in TOLD_IN_UNITS:
            assert getattr(other, name) == getattr(one, name), name
    rows = [(row.day, row.due * times, row.delta * times) for row in one.due_table(9)]
    assert [(row.day, row.due, row.delta) for row in other.due_table(9)] == rows


@given(cases(read=False), st.booleans(), POLICIES, st.integers(-300, 300))
def test_a_year_earlier_or_later_all_stands_alike(case: Oracle, cap: bool, missing: str, weeks: int) -> None:
    """With plan, calendar and readings moved by whole weeks the days that are told move with them, and nothing else."""
    case, by = replace(case, sign=-case.sign if cap else case.sign), timedelta(weeks=weeks)
    moved = replace(
        case,
        knots=[(on + by, value) for on, value in case.knots],
        readings=[(on + by, value) for on, value in case.readings],
        as_of=case.as_of + by,
        off=frozenset(on + by for on in case.off),
        weights={on + by: weight for on, weight in case.weights.items()},
    )
    one, other = (
        sg.assess(plan_of(each), history_of(each), as_of=each.as_of, missing=missing) for each in (case, moved)
    )
    for name in (row.quantity for row in one.derivations()):
        found = getattr(one, name)
        is_moved = name in TOLD_AS_DAYS and found is not None
        assert getattr(other, name) == (found + by if is_moved else found), name
    assert other.reasons == one.reasons
    rows = [(row.day + by, row.due, row.delta) for row in one.due_table(9)]
    assert [(row.day, row.due, row.delta) for row in other.due_table(9)] == rows


@given(cases(read=False), POLICIES)
def test_what_is_dated_later_changes_nothing_of_a_day(case: Oracle, missing: str) -> None:
    """Without the readings of later days a day stands as with them."""
    known = replace(case, readings=[row for row in case.readings if row[0] <= case.as_of])
    one, other = (
        sg.assess(plan_of(each), history_of(each), as_of=each.as_of, missing=missing) for each in (case, known)
    )
    assert other == one
    assert other.due_table(5) == one.due_table(5)


@given(cases(), st.integers(1, 9))
def test_what_a_status_is_judged_by_stays_that_of_the_deadline(case: Oracle, late: int) -> None:
    """Whatever is read after the deadline, and however late it is, the figures of a status are those of that day."""
    judged, later = (progress_of(replace(case, as_of=case.end + timedelta(days=days))).quantities for days in (0, late))
    for name in ("gap", "way", "made", "expected_way", "gap_days", "is_met"):
        assert getattr(later, name) == getattr(judged, name), name


@given(
    st.lists(st.integers(0, 4), min_size=1, max_size=12),
    st.lists(st.tuples(st.integers(2, 11), st.integers(1, 3)), max_size=2),
    st.integers(1, 12),
    st.integers(0, 4),
)
def test_what_readings_decided_stays_decided_in_silence(
    amounts: list[int], gaps: list[tuple[int, int]], target: int, silent: int
) -> None:
    """From the first day without a reading on nothing is known but what was decided before it."""
    start, skipped = date(2026, 1, 1), {first + k for first, length in gaps for k in range(length)}
    rows = {start + timedelta(days=k): amount for k, amount in enumerate(amounts, start=1) if k not in skipped}
    last = start + timedelta(days=len(amounts) + silent)
    told = next(day for day in (start + timedelta(days=k) for k in range(99)) if day + timedelta(days=1) not in rows)
    goal = sg.Goal(id="g", metric="sales", target=sg.ReachLevel(target), start=start + timedelta(days=1), deadline=last)
    history, way = sg.History.of(sorted(rows.items()), metric=FLOW), sg.Assume("unknown", between=True)
    assume(told < last and rows)
    before, after = (sg.assess(goal, history, as_of=day, missing=way) for day in (told, last))
    assert after.actual is None
    if told > start and before.settled is not None:
        assert before.settled.is_met
        assert (after.settled, after.is_met) == ((True, True), True)
        assert after.finished_on == before.finished_on
    else:
        assert (after.settled, after.is_met, after.finished_on) == (None, None, None)


@given(cases(), st.integers(1, 10))
def test_the_due_table_is_the_plan_made_monotone(case: Oracle, days: int) -> None:
    """Each row says the plan's value, and what is missing to it never falls."""
    p = progress_of(case)
    rows = p.due_table(days)
    assert [row.day for row in rows] == [case.as_of + timedelta(days=k) for k in range(days)]
    assert [row.due for row in rows] == [float(case.expected(row.day)) for row in rows]
    deltas = [row.delta for row in rows]
    assert deltas == sorted(deltas)
    assert deltas[0] >= 0
    short = [-case.gap(row.day) for row in rows]
    assert deltas == [float(max(*short[: k + 1], Fraction(0))) for k in range(days)]


@given(cases())
def test_feasible_is_arriving_in_time(case: Oracle) -> None:
    """On a plan of every day a feasibility of at most 1 and an arrival by the deadline are one thing."""
    case = replace(case, weekdays=WEEKS[0], off=frozenset(), weights={})
    p = progress_of(case)
    assume(p.feasibility is not None and p.arrives_on is not None)
    assert (p.feasibility <= 1) == (p.arrives_on <= case.end)


@given(cases(), st.data())
def test_presumed_use_agrees_with_counting(case: Oracle, data: st.DataObject) -> None:
    """Presuming k times the pace is adding, day by day, k times what the plan gave away on each missing day."""
    times = data.draw(st.sampled_from([0, 1, 1.5, 2, 3]))
    p = sg.assess(plan_of(case), history_of(case), as_of=case.as_of, missing=sg.Assume("pessimistic", times=times))
    read = [on for on, _ in case.readings if on <= case.as_of]
    assume(read and (not case.flow or max(read) > case.start))
    last = max(*read, case.start)
    value = case.actual
    for on in case.days(last, case.as_of):
        step = case.expected(on) - case.expected(on - timedelta(days=1))
        value += Fraction(times) * step if step * case.sign < 0 else 0
    assert p.actual == float(value)
    on = case.as_of + timedelta(days=1)
    while p.is_on_plan and on <= case.end:
        step = case.expected(on) - case.expected(on - timedelta(days=1))
        value += Fraction(times) * step if step * case.sign < 0 else 0
        if case.sign * (value - case.expected(on)) < 0:
            break
        on += timedelta(days=1)
    if p.is_on_plan and p.settled is None:
        assert p.falls_behind_on == (on if on <= case.end else None)


@given(
    st.lists(st.tuples(st.integers(0, 25), st.integers(-3, 12)), max_size=25),
    st.sampled_from(["stock", "flow"]),
    st.booleans(),
    st.integers(11, 30),
)
def test_a_late_finish_is_found_as_by_looking_at_every_day(
    entries: list[tuple[int, int]], nature: str, falls: bool, on: int
) -> None:
    """A finish is the first day of the run on which the target stands, whichever way it is looked for; time stops on it."""
    start = date(2026, 1, 1)
    sign = -1 if falls else 1
    rows = [(start + timedelta(days=day), sign * value) for day, value in entries]
    plan = sg.Plan.linear(start, 0, start + timedelta(days=10), sign * 10)
    history = sg.History.of(rows, metric=sg.Metric(id="m", nature=nature, unit="count"))
    today = start + timedelta(days=on)
    found = sg.assess(plan, history, as_of=today)
    # A plan that ends today and asks for the same tells whether the target stands reached today.
    stands = {
        day: sg.assess(sg.Plan.linear(start, 0, day, sign * 10), history, as_of=day).is_met
        for day in (start + timedelta(days=k) for k in range(1, on + 1))
    }
    run = list(takewhile(lambda day: stands[day], sorted(stands, reverse=True)))
    if found.actual is None:
        assert found.finished_on is None
        return
    assert found.finished_on == (run[-1] if run else None)
    if found.is_met:
        assert found.gap_days == 0
    elif run:
        assert found.gap_days == 10 - (run[-1] - start).days


def test_what_a_day_ends_on_decides_when_a_finish_was_late() -> None:
    """A low entry that a later one of the same day mends does not make the finish later."""
    start = date(2026, 1, 1)
    plan = sg.Plan.linear(start, 0, start + timedelta(days=10), 10)
    late = start + timedelta(days=12)
    history = sg.History.of([(start + timedelta(days=9), 10), (late, 3), (late, 11)])
    assert sg.assess(plan, history, as_of=late + timedelta(days=3)).gap_days == 0
    mended = sg.History.of([(start + timedelta(days=9), 9), (late, 3), (late, 11)])
    assert sg.assess(plan, mended, as_of=late + timedelta(days=3)).gap_days == -2
