"""Changes of a plan: each gives a new plan, and none rewrites what was expected before it."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import assume, example, given, strategies as st

from smartgoals import Calendar, History, InvalidValue, Pause, Plan, SmartGoalsError, assess, codec

START = date(2026, 1, 1)
WEEKDAYS = Calendar(working_days="mon-fri")
LINE = Plan.linear(START, 0, date(2026, 1, 31), 30)
BENT = Plan.through(
    [(START, 0), (date(2026, 1, 11), 30), (date(2026, 1, 21), 30), (date(2026, 1, 21), 35), (date(2026, 1, 31), 40)]
)
FALLING = Plan.linear(START, 100, date(2026, 1, 31), 10, calendar=WEEKDAYS)
WEIGHED = Plan.through(
    [(START, 0), (date(2026, 1, 11), 12), (date(2026, 1, 31), 40)],
    calendar=Calendar(working_days="mon-fri", weights={"sat": 0.5, date(2026, 1, 14): 2, date(2026, 1, 22): 0.25}),
)
WHOLE_DAYS = st.sampled_from([LINE, BENT, FALLING])
PLANS = st.sampled_from([LINE, BENT, FALLING, WEIGHED])
OFFSETS = st.integers(1, 29)


def day(k: int) -> date:
    """Return the day k days after the start."""
    return START + timedelta(days=k)


@given(WHOLE_DAYS, OFFSETS, OFFSETS, st.sampled_from(["pace", "end"]))
def test_a_pause_stands_still_and_keeps_what_it_says(plan: Plan, first: int, length: int, keeps: str) -> None:
    """Before a pause nothing changes, in it nothing is due, and after it the end or the pace is as it was."""
    start, end = day(first), day(first + length)
    if keeps == "end":
        assume(end < plan.end_day and plan.calendar.active_days(end, plan.end_day) > 0)
    paused = plan.pause(start, end, keeps=keeps)
    for k in range(first):
        assert paused.exact_on(day(k)) == plan.exact_on(day(k))
    eve = start - timedelta(days=1)
    assert {paused.exact_on(day(k)) for k in range(first, first + length + 1)} == {paused.exact_on(eve)}
    assert paused.end_value == plan.end_value
    if keeps == "end":
        assert paused.end_day == plan.end_day
    else:
        assert paused.total_active == plan.total_active
        lost = plan.calendar.active_days(eve, end)
        after = paused.calendar.nth_active_day(end, 3)
        before = plan.calendar.nth_active_day(eve, 3)
        if lost and after and before and after <= paused.end_day and eve >= plan.start_day:
            assert paused.exact_on(after) == plan.exact_on(before)


@given(OFFSETS, st.integers(0, 12), st.sampled_from(["pace", "end"]))
def test_a_pause_among_days_by_weight(first: int, length: int, keeps: str) -> None:
    """A pause moves the end to the first day that gives as many days of work as were lost, or leaves it where it is."""
    start, end = day(first), day(first + length)
    if keeps == "end":
        assume(end < WEIGHED.end_day)
    paused = WEIGHED.pause(start, end, keeps=keeps)
    assert [paused.exact_on(day(k)) for k in range(first)] == [WEIGHED.exact_on(day(k)) for k in range(first)]
    assert paused.exact_on(end) == paused.exact_on(day(first - 1))
    assert paused.end_value == WEIGHED.end_value
    if keeps == "end":
        assert paused.end_day == WEIGHED.end_day
    else:
        assert paused.total_active >= WEIGHED.total_active
        assert paused.elapsed(paused.end_day - timedelta(days=1)) < WEIGHED.total_active


def test_a_ratchet_in_the_middle_of_a_day() -> None:
    """Margin is given up in whole days of work, which may end at noon: the step is what the plan asks for by then."""
    half = Calendar(weights={day(k): 0.5 for k in range(1, 31)})
    plan = Plan.linear(START, 0, day(30), 30, calendar=half)  # two a day of work, one a day
    assert plan.ratchet(day(4), 10, keep_days=1).exact_on(day(4)) == 8
    noon = Plan.linear(START, 0, day(30), 30, calendar=Calendar(weights={day(8): 3}))
    assert noon.total_active == 32
    ratcheted = noon.ratchet(day(6), 9, keep_days=1)  # 9.6 days earned, 6 passed: two are given up
    assert ratcheted.exact_on(day(6)) == Fraction(30 * 8, 32)
    assert not ratcheted.easier_than(noon, before=day(40))


def test_pauses_at_the_edges() -> None:
    """A pause before the plan, over its start, or after its end changes what it must and no more."""
    assert LINE.pause(date(2025, 1, 1), date(2025, 2, 1), keeps="end").exact_on(day(10)) == 10
    over = LINE.pause(date(2025, 12, 20), day(10), keeps="end")
    assert over.exact_on(day(10)) == 0
    assert over.exact_on(day(20)) == 15
    assert over.start_day == START
    assert LINE.pause(day(40), day(50), keeps="end").knots == LINE.knots
    whole = LINE.pause(date(2025, 12, 20), day(10), keeps="pace")
    assert whole.end_day == day(40)
    assert whole.exact_on(day(11)) == 1
    with pytest.raises(InvalidValue) as caught:
        LINE.pause(day(20), day(30), keeps="end")
    assert caught.value.path == "end"
    flat_end = Plan.through([(START, 0), (day(10), 5), (day(20), 5)]).pause(day(12), day(25), keeps="end")
    assert flat_end.end_value == 5
    assert flat_end.end_day == day(20)


def test_a_milestone_inside_a_pause_is_left_out() -> None:
    """Nothing can be due in a pause that keeps the end, so the knots in it are passed over."""
    paused = BENT.pause(day(8), day(15), keeps="end")
    assert [one.on for one in paused.knots] == [START, day(7), day(20), day(20), day(30)]
    assert paused.exact_on(day(15)) == 21
    assert paused.exact_on(day(30)) == 40


@given(WHOLE_DAYS, st.integers(-500, 500), OFFSETS)
def test_a_shift_moves_every_day(plan: Plan, days: int, k: int) -> None:
    """On whole weeks, or where every day counts, a shift moves all values by so many days."""
    days = days if plan.calendar != WEEKDAYS else days * 7
    assert plan.shift(days).exact_on(day(k + days)) == plan.exact_on(day(k))
    assert plan.shift(days).shift(-days) == plan


@pytest.mark.parametrize("days", [10**8, -(10**8), 1.5, True])
def test_a_shift_stays_in_the_calendar(days: int) -> None:
    """A shift beyond the years 1 to 9999, or by no whole number, is refused."""
    with pytest.raises(SmartGoalsError) as caught:
        LINE.shift(days)
    assert caught.value.path == "days"


def test_a_ratchet_keeps_some_days_of_margin() -> None:
    """Ahead by nine days and keeping two, the plan steps up by seven days' worth and ends seven days earlier."""
    ratcheted = LINE.ratchet(day(5), 14, keep_days=2)
    assert [ratcheted.exact_on(day(k)) for k in (4, 5, 6)] == [4, 12, 13]
    assert ratcheted.end_day == day(23)
    assert ratcheted.end_value == 30
    assert ratcheted.earned(14, near=day(5)) - ratcheted.elapsed(day(5)) == 2
    assert LINE.ratchet(day(5), 14, keep_days=9) == LINE == LINE.ratchet(day(5), 3)
    assert LINE.ratchet(day(5), 99).end_day == day(5)
    assert LINE.ratchet(day(5), 99).end_value == 30


@given(PLANS, OFFSETS, st.integers(0, 120), st.integers(0, 5))
@example(BENT, 20, 36, 0)  # on the day of a step
def test_a_ratchet_never_eases(plan: Plan, k: int, value: int, keep: int) -> None:
    """After a ratchet the plan asks for as much or more on every day, and for the same before it."""
    ratcheted = plan.ratchet(day(k), value, keep_days=keep)
    assert not ratcheted.easier_than(plan, before=day(60))
    assert all(ratcheted.exact_on(day(i)) == plan.exact_on(day(i)) for i in range(k))
    assert ratcheted.end_value == plan.end_value


@given(PLANS, OFFSETS, st.integers(0, 120), st.integers(0, 5))
def test_a_ratchet_that_keeps_more_days_asks_for_no_more(plan: Plan, k: int, value: int, keep: int) -> None:
    """The more days of margin are kept the less is asked, and on whole days no second ratchet finds any more to take."""
    ratcheted = plan.ratchet(day(k), value, keep_days=keep)
    looser = plan.ratchet(day(k), value, keep_days=keep + 1)
    assert not ratcheted.easier_than(looser, before=day(60))
    if plan is LINE or plan is FALLING:
        again = ratcheted.ratchet(day(k), value, keep_days=keep) if day(k) < ratcheted.end_day else ratcheted
        assert [again.exact_on(day(i)) for i in range(60)] == [ratcheted.exact_on(day(i)) for i in range(60)]


def test_a_ratchet_of_a_cap_gives_back_what_was_not_used() -> None:
    """At most one a day, three used by day ten: keeping two days of slack takes five from all later days."""
    cap = Plan.linear(START, 0, day(30), 30, better="lower")
    ratcheted = cap.ratchet(day(10), 3, keep_days=2)
    assert [ratcheted.exact_on(day(k)) for k in (9, 10, 11, 30)] == [9, 5, 6, 25]
    assert ratcheted.end_day == cap.end_day
    assert not ratcheted.easier_than(cap, before=day(40))
    assert cap.ratchet(day(10), 0).exact_on(day(10)) == 0


@pytest.mark.parametrize(
    ("as_of", "keep"), [(START, 0), (day(30), 0), (day(99), 0), (day(5), -1), (day(5), True), (day(5), 1.5)]
)
def test_a_ratchet_needs_a_day_inside_and_whole_days(as_of: date, keep: int) -> None:
    """A ratchet outside of the plan, or keeping no whole number of days, is refused."""
    with pytest.raises(SmartGoalsError):
        LINE.ratchet(as_of, 25, keep_days=keep)


@given(PLANS, st.integers(-3, 3), OFFSETS)
def test_rescaling_multiplies_every_change(plan: Plan, factor: int, k: int) -> None:
    """Every value's distance from the start is multiplied; the start and all days stay."""
    start = plan.knots[0].exact
    assert plan.rescale(factor=factor).exact_on(day(k)) - start == factor * (plan.exact_on(day(k)) - start)
    assert plan.rescale(end_value=plan.end_value) == plan


def test_rescaling_needs_one_measure() -> None:
    """Neither or both of factor and end value are refused, and so is an end value for a flat plan."""
    flat = Plan.linear(START, 5, day(30), 5)
    for change in (
        LINE.rescale,
        lambda: LINE.rescale(factor=2, end_value=5),
        lambda: flat.rescale(end_value=6),
    ):
        with pytest.raises(InvalidValue):
            change()
    assert LINE.rescale(end_value=60).exact_on(day(10)) == 20


def test_a_new_baseline_keeps_what_lies_ahead() -> None:
    """From another value on a day the plan goes to the knots after it; past the end there is nothing to go to."""
    rebased = BENT.rebaseline(day(15), 10)
    assert rebased.start_day == day(15)
    assert rebased.exact_on(day(15)) == 10
    assert rebased.exact_on(day(19)) == 10 + Fraction(20 * 4, 5)
    assert rebased.exact_on(day(30)) == 40
    with pytest.raises(InvalidValue) as caught:
        BENT.rebaseline(day(30), 5)
    assert caught.value.path == "on"


@given(PLANS, PLANS, OFFSETS)
def test_easier_agrees_with_walking_the_days(one: Plan, other: Plan, before: int) -> None:
    """A plan is easier if it asks for less on any day before the day, as a walk over all days finds."""
    assume(one.better == other.better)
    walked = any((one.exact_on(day(k)) - other.exact_on(day(k))) * one.sign < 0 for k in range(before))
    assert one.easier_than(other, before=day(before)) == walked


def test_easier_in_both_directions() -> None:
    """Less is on the other side of better; another calendar is walked; other sides and units are refused."""
    assert LINE.shift(1).easier_than(LINE, before=day(10))
    assert not LINE.easier_than(LINE.shift(1), before=day(10))
    assert not LINE.shift(1).easier_than(LINE, before=START)
    slower = Plan.linear(START, 100, date(2026, 1, 31), 40, calendar=WEEKDAYS)
    assert slower.easier_than(FALLING, before=day(10))
    assert not FALLING.easier_than(slower, before=day(10))
    weekdays = Plan.linear(START, 0, date(2026, 1, 31), 30, calendar=WEEKDAYS)
    assert weekdays.easier_than(LINE, before=day(10))
    assert LINE.easier_than(weekdays, before=day(60))
    assert not LINE.easier_than(weekdays, before=START)
    with pytest.raises(InvalidValue) as side:
        LINE.easier_than(FALLING, before=day(10))
    assert side.value.path == "other.better"
    with pytest.raises(InvalidValue) as unit:
        LINE.easier_than(Plan.linear(START, 0, day(30), 30, unit="leads"), before=day(10))
    assert unit.value.path == "other.unit"


@given(WHOLE_DAYS, OFFSETS, st.integers(0, 9), st.integers(1, 9), st.sampled_from(["pace", "end"]))
def test_two_pauses_that_touch_are_one(plan: Plan, first: int, length: int, more: int, keeps: str) -> None:
    """A pause that is made longer on the day after it asks for what one pause of all its days does."""
    middle, end = day(first + length), day(first + length + more)
    if keeps == "end":
        assume(end < plan.end_day and plan.calendar.active_days(end, plan.end_day) > 0)
    longer = plan.pause(day(first), middle, keeps=keeps).pause(middle + timedelta(days=1), end, keeps=keeps)
    at_once = plan.pause(day(first), end, keeps=keeps)
    assert longer.end_day == at_once.end_day
    assert [longer.exact_on(day(k)) for k in range(70)] == [at_once.exact_on(day(k)) for k in range(70)]


def test_pauses_already_in_the_calendar_may_not_overlap() -> None:
    """A second pause over the first is refused, since the two may keep different things."""
    with pytest.raises(InvalidValue):
        LINE.pause(day(5), day(8), keeps="pace").pause(day(8), day(9), keeps="end")
    assert LINE.pause(day(5), day(8), keeps="pace").calendar.pauses == (Pause(day(5), day(8), keeps="pace"),)


@given(
    st.lists(st.tuples(st.integers(1, 30), st.integers(0, 9)), min_size=1, max_size=4),
    st.dictionaries(st.integers(1, 60), st.sampled_from([0.5, 0.25, 2, 3]), max_size=12),
    st.integers(1, 30),
    st.integers(0, 9),
)
@example([(10, 4), (10, 6), (11, 9)], {10: 0.5, 12: 2}, 5, 0)
def test_a_pause_keeps_the_pace_by_weight(
    bends: list[tuple[int, int]], weights: dict[int, float], first: int, length: int
) -> None:
    """With a pause that keeps the pace, so much work done leads to the same value as without it, bends and steps too."""
    calendar = Calendar(weights={day(k): weight for k, weight in weights.items()})
    plan = Plan.through([(START, 0), *((day(k), value) for k, value in sorted(bends))], calendar=calendar)
    paused = plan.pause(day(first), day(first + length), keeps="pace")
    knots, counts = plan.knots, [plan.elapsed(knot.on) for knot in plan.knots]
    steps = {count for one, other, count in zip(knots, knots[1:], counts, strict=False) if one.on == other.on}
    for k in range(first + length, 70):
        done = paused.calendar.active_days(START, day(k))
        if done in steps:
            continue
        at = next((i for i, count in enumerate(counts) if count > done), None)
        if at is None:
            assert paused.exact_on(day(k)) == knots[-1].exact
        elif done > counts[0]:
            share = Fraction(done - counts[at - 1]) / (counts[at] - counts[at - 1])
            assert paused.exact_on(day(k)) == knots[at - 1].exact + (knots[at].exact - knots[at - 1].exact) * share


LONG = st.builds(
    lambda digits, sign: sign * Fraction(10**digits + 1, 10**digits), st.integers(600, 9000), st.sampled_from([1, -1])
)
"""Exact values of more digits than Python writes, or nearly."""


def is_kept(plan: Plan) -> None:
    """Check that a plan can be shown, written, read again and asked."""
    assert repr(plan)
    assert codec.structure(codec.unstructure(plan), Plan) == plan
    assert repr(plan.exact_on(day(7)))
    assert codec.unstructure(assess(plan, History.of([(day(5), 3.7)]), as_of=day(12)))


@given(LONG, OFFSETS)
def test_values_of_many_digits_are_the_nearest_numbers(value: Fraction, at: int) -> None:
    """However a plan comes by a value of more than 700 digits, it stands on the number nearest to it."""
    end = date(2026, 1, 31)
    made = [
        Plan.linear(START, value, end, 9),
        Plan.through([(START, 3), (end, value)]),
        Plan.solve(start=(START, value), day=end, value=9),
        Plan.at_pace(START, value, "5/week", until=end),
        Plan.at_pace(START, 0, "5/week", reaching=abs(value)),
        Plan(knots=[(START, value), (end, 9)]),
        LINE.rebaseline(day(at), value),
        LINE.rescale(factor=value),
        BENT.rescale(end_value=value),
    ]
    for plan in made:
        is_kept(plan)
    first = made[0].knots[0].exact
    assert first == value if value.denominator < 10**699 else abs(first) == 1


@given(st.lists(st.floats(0.5, 1.9), min_size=1, max_size=5))
def test_many_changes_keep_the_digits_of_a_plan_within_bounds(factors: list[float]) -> None:
    """Hundreds of changes, each by as many digits as a float has, leave a plan that can be written, near what is exact."""
    plan, product = Plan.linear(START, 0.1, date(2026, 1, 31), 9.7), 1.0
    for place in range(300):
        factor = factors[place % len(factors)] if place % 2 else 1 / factors[place // 2 % len(factors)]
        plan, product = plan.rescale(factor=factor), product * factor
    is_kept(plan)
    assert float(plan.end_value) == pytest.approx(0.1 + 9.6 * product, rel=1e-9)
