"""Plans: values, inverse, paces and building, against a slow day-by-day oracle and the published edge cases."""

import pickle
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, example, given, strategies as st

from smartgoals import Band, Calendar, InvalidValue, Pace, Pause, Plan, SmartGoalsError, WrongType
from smartgoals.progress import Direction, Knot
from smartgoals.types import EVERY_DAY, Better, Bound, Counting

START = date(2026, 1, 4)
WEEKDAYS = Calendar(working_days="mon-fri")
VALUES = st.one_of(st.integers(-1000, 1000), st.decimals(-100, 100, places=2, allow_nan=False).map(float))
CALENDARS = st.one_of(
    st.just(EVERY_DAY),
    st.builds(
        Calendar,
        working_days=st.sets(st.integers(0, 6), min_size=2),
        holidays=st.lists(st.dates(START, START + timedelta(days=90)), max_size=5),
        weights=st.just({})
        | st.dictionaries(
            st.sampled_from(["sat", "fri"]) | st.dates(START, START + timedelta(days=90)),
            st.sampled_from([0.5, 1, 2, 0.1]),
            max_size=4,
        ),
        pauses=st.sampled_from([(), (Pause(START + timedelta(days=20), START + timedelta(days=27), keeps="end"),)]),
    ),
)


@st.composite
def plans(draw: st.DrawFn, *, monotone: bool = False) -> Plan:
    """Draw a plan with two to five knots, steps among them, on a calendar."""
    days = sorted(
        draw(st.lists(st.integers(0, 90), min_size=2, max_size=5).filter(lambda one: max(one) - min(one) > 14))
    )
    values = draw(st.lists(VALUES, min_size=len(days), max_size=len(days)))
    if monotone:
        values = sorted(set(values), reverse=draw(st.booleans()))
        days = sorted(set(days))[: len(values)]
        assume(len(days) > 1 and days[-1] - days[0] > 14)
    pairs = [(START + timedelta(days=k), value) for k, value in zip(days, values, strict=False)]
    return Plan(knots=pairs, calendar=draw(CALENDARS))  # type: ignore[arg-type]


def oracle(plan: Plan, day: date) -> Fraction:
    """Walk day by day from the knot before: every active day of a stretch adds the same, a half day half of it."""
    if day < plan.start_day:
        return plan.knots[0].exact
    before = [one for one in plan.knots if one.on <= day][-1]
    after = next((one for one in plan.knots if one.on > day), before)
    stretch = [before.on + timedelta(days=k) for k in range(1, (after.on - before.on).days + 1)]
    active = [(one, plan.calendar.exact_weight_of(one)) for one in stretch if plan.calendar.is_active(one)]
    done = sum((weight for one, weight in active if one <= day), Fraction(0))
    whole = sum((weight for _, weight in active), Fraction(0))
    return before.exact + (after.exact - before.exact) * done / whole if done else before.exact


@given(plans(), st.integers(-5, 100))
def test_values_agree_with_the_oracle(plan: Plan, k: int) -> None:
    """The value on a day is what adding up the active days gives, flat outside of the plan."""
    day = START + timedelta(days=k)
    assert plan.exact_on(day) == oracle(plan, day)
    if not any(one.on == day for one in plan.knots):
        asked = oracle(plan, day) - oracle(plan, day - timedelta(days=1))
        assert plan.exact_pace_on(day) * plan.calendar.exact_weight_of(day) == asked


@given(plans(monotone=True), st.integers(0, 100))
def test_the_inverse_of_a_value_is_its_day(plan: Plan, k: int) -> None:
    """On strictly monotone plans `day_of(value_on(d)) == d` for every active day from start to end."""
    day = START + timedelta(days=k)
    assume(plan.start_day <= day <= plan.end_day)
    assume(day == plan.start_day or (plan.calendar.is_active(day) and plan.exact_pace_on(day) != 0))
    assert plan.day_of(plan.value_on(day)) == day


@given(plans(), VALUES)
def test_the_day_of_a_value_is_the_first_that_reaches_it(plan: Plan, value: float) -> None:
    """A slow walk finds the same first day at or past a value, or none."""
    rising = plan.change > 0 or (plan.change == 0 and Fraction(str(value)) > plan.knots[0].exact)
    walked = (plan.start_day + timedelta(days=k) for k in range((plan.end_day - plan.start_day).days + 1))
    begin = plan.knots[0].value
    past = [plan.start_day] if (begin >= value if rising else begin <= value) else []
    past += [one for one in walked if (plan.value_on(one) >= value if rising else plan.value_on(one) <= value)]
    assert plan.day_of(value) == next(iter(past), None)


@given(plans(), VALUES)
def test_mirrored_plans_mirror_every_answer(plan: Plan, value: float) -> None:
    """Turning all values upside down turns values and sides, and leaves days and times as they were."""
    mirrored = Plan(
        knots=[(one.on, -one.exact) for one in plan.knots],  # type: ignore[arg-type]
        calendar=plan.calendar,
        better="lower" if plan.better is Better.HIGHER else "higher",
    )
    day = START + timedelta(days=30)
    assert mirrored.exact_on(day) == -plan.exact_on(day)
    assert mirrored.exact_pace_on(day) == -plan.exact_pace_on(day)
    assert mirrored.day_of(-value) == plan.day_of(value)
    assert mirrored.earned(-value, near=day) == plan.earned(value, near=day)
    assert mirrored.sign == -plan.sign
    assert mirrored.is_cap == plan.is_cap


@given(plans(), st.integers(-5, 100), st.integers(-5, 100), VALUES)
def test_splitting_a_stretch_changes_nothing(plan: Plan, k: int, other: int, value: float) -> None:
    """One more knot on the line leaves every value, day and earned time as it was."""
    day = START + timedelta(days=other)
    cut = plan.split(START + timedelta(days=k))
    assert cut.exact_on(day) == plan.exact_on(day)
    assert cut.exact_pace_on(day) == plan.exact_pace_on(day)
    assert cut.day_of(value) == plan.day_of(value)
    assert cut.earned(value) == plan.earned(value)
    assert cut.earned(value, near=day) == plan.earned(value, near=day)


@given(plans(), st.integers(-5, 100))
def test_on_plan_by_value_is_on_plan_by_time(plan: Plan, k: int) -> None:
    """The value expected on a day has earned exactly the active time until that day."""
    day = START + timedelta(days=k)
    assert plan.earned(plan.value_on(day), near=day) == plan.elapsed(day)
    assert 0 <= plan.earned(k) <= plan.total_active


def test_a_value_met_again_after_a_turn_is_not_the_same_standstill() -> None:
    """Only while the plan stands still without a gap does the day nearby decide: a later return to the value does not."""
    day1, day2, day4 = START, START + timedelta(days=1), START + timedelta(days=3)
    turning = Plan.through([(day1, 0), (START + timedelta(days=2), 1), (day4, -1)])
    assert turning.earned(1, near=day2) == turning.split(day2).earned(1, near=day2) == 0
    standing = Plan.through([(day1, 0), (day2, 5), (day4, 5), (START + timedelta(days=5), 9)])
    assert [standing.earned(5.0, near=START + timedelta(days=k)) for k in (0, 2, 5)] == [1, 2, 3]
    assert standing.split(START + timedelta(days=2)).earned(5, near=START + timedelta(days=5)) == 3
    waiting = Plan.through([(day1, 5), (day4, 5), (START + timedelta(days=5), 9)])
    assert [waiting.earned(5, near=START + timedelta(days=k)) for k in (0, 2, 3, 5)] == [0, 2, 3, 3]


@given(st.integers(1, 29), CALENDARS)
def test_the_number_of_a_day_has_earned_whole_days(k: int, calendar: Calendar) -> None:
    """What a plan in thirds gives for a day is a rounded number, and has earned that day and not a hair less or more."""
    plan = Plan.linear(START, 233, START + timedelta(days=30), 0, calendar=calendar)
    day = START + timedelta(days=k)
    assert plan.earned(plan.value_on(day)) == plan.elapsed(day)


@given(VALUES, VALUES, st.integers(15, 60), CALENDARS)
def test_solving_for_the_third_comes_back(first: float, last: float, days: int, calendar: Calendar) -> None:
    """Day and value give a pace; that pace and either of them give the other back; all three agree."""
    assume(first != last)
    end = calendar.nth_active_day(START + timedelta(days=days), -1)
    assert end is not None
    line = Plan.linear(START, first, end, last, calendar=calendar.without_pauses())
    # A pace per day is asked of every active day; the same over several days would keep its total over days off.
    start, pace, on = (START, first), line.pace_on(end), {"calendar": line.calendar}
    assert Plan.solve(start=start, value=last, pace=pace, **on).end_day == end
    assert Plan.solve(start=start, day=end, pace=pace, **on).end_value == pytest.approx(last, rel=1e-12)
    agreed = Plan.solve(start=start, day=end, value=last, pace=pace, **on)
    assert agreed.end_day == end
    assert Plan.solve(start=start, day=end, value=last, **on) == line
    with pytest.raises(InvalidValue) as caught:
        Plan.solve(start=start, day=end, value=last * 2 - first, pace=pace, **on)
    assert caught.value.path == "value"
    assert str(pace) in caught.value.expected


@given(plans())
def test_plans_are_values(plan: Plan) -> None:
    """Plans pickle, hash and compare by what they say, and read as a sentence."""
    copied = pickle.loads(pickle.dumps(plan))
    assert copied == plan
    assert hash(copied) == hash(plan)
    assert copied.exact_on(START) == plan.exact_on(START)
    assert str(plan).startswith("from ")
    assert str(plan.end_day) in str(plan)


def test_the_published_example() -> None:
    """From 233 to 0 in June 2021: 155.3333 on the tenth, 150 is earned 10.69 days in, and falling is good."""
    plan = Plan.linear(date(2021, 5, 31), 233, date(2021, 6, 30), 0)
    assert plan.exact_on(date(2021, 6, 10)) == Fraction(466, 3)
    assert plan.earned(150) == Fraction(2490, 233)
    assert plan.day_of(150) == date(2021, 6, 11)
    assert plan.exact_pace_on(date(2021, 6, 1)) == Fraction(-233, 30)
    assert str(plan.mean_pace) == "-233/30 days"
    assert (plan.direction, plan.better, plan.bound, plan.sign, plan.is_cap) == (
        Direction.LOWER,
        Better.LOWER,
        Bound.AT_MOST,
        -1,
        False,
    )
    assert (plan.start_value, plan.end_value, plan.total_active) == (233, 0, 30)


def test_weekends_stand_still() -> None:
    """On weekdays a plan of twenty working days stands on Friday's value over the weekend."""
    plan = Plan.linear(START, 0, date(2026, 1, 30), 20, calendar=WEEKDAYS)
    assert plan.value_on(date(2026, 1, 9)) == plan.value_on(date(2026, 1, 11)) == 5
    assert plan.pace_on(date(2026, 1, 10)) == Pace(0, "day")
    assert plan.pace_on(date(2026, 1, 9)) == Pace(1, "day")
    assert plan.pace_on(START) == plan.pace_on(date(2026, 2, 2)) == Pace(0, "day")
    assert plan.elapsed(date(2026, 1, 11)) == 5
    assert plan.elapsed(date(2025, 1, 1)) == 0
    assert plan.elapsed(date(2030, 1, 1)) == 20
    assert plan.total_over(date(2026, 1, 4), date(2026, 1, 11)) == 5
    assert str(plan) == "from 0 on 2026-01-04 to 20 on 2026-01-30, mon-fri"


def test_a_step_counts_at_the_end_of_its_day() -> None:
    """Two knots on a day are a step that stands at the end of the day, and belongs to no pace."""
    plan = Plan.through(
        [(START, 0), (date(2026, 1, 9), 5), (date(2026, 1, 9), 8), (date(2026, 1, 14), 8), (date(2026, 1, 14), 9)]
    )
    assert [plan.value_on(date(2026, 1, d)) for d in (8, 9, 12, 13, 14)] == [4, 8, 8, 8, 9]
    assert plan.exact_pace_on(date(2026, 1, 9)) == 1
    assert plan.exact_pace_on(date(2026, 1, 14)) == 0
    assert plan.day_of(6) == date(2026, 1, 9)
    assert plan.earned(6) == 5
    assert plan.day_of(8.5) == date(2026, 1, 14)
    assert str(plan) == "from 0 on 2026-01-04 to 9 on 2026-01-14 through 3 knots"
    step_first = Plan.through([(START, 0), (START, 5), (date(2026, 1, 9), 10)])
    back = Plan.through([(START, 0), (date(2026, 1, 9), 5), (date(2026, 1, 9), 1), (date(2026, 1, 14), 6)])
    assert back.day_of(5) == date(2026, 1, 13)
    assert step_first.value_on(START) == 5
    assert step_first.start_value == 0
    assert step_first.day_of(5) == START


def test_a_stretch_without_active_days_steps_at_its_end() -> None:
    """Over a weekend on which nothing is active the value waits for the last day of the stretch."""
    plan = Plan.through([(date(2026, 1, 9), 0), (date(2026, 1, 11), 4), (date(2026, 1, 16), 9)], calendar=WEEKDAYS)
    assert [plan.value_on(date(2026, 1, d)) for d in (9, 10, 11, 12)] == [0, 0, 4, 5]
    assert plan.day_of(3) == date(2026, 1, 11)


def test_standing_still_earns_until_it_ends() -> None:
    """Where the plan pauses on a value, having it is on time until the pause ends, and late only after it."""
    plan = Plan.through([(START, 0), (date(2026, 1, 14), 10), (date(2026, 1, 24), 10), (date(2026, 2, 3), 20)])
    assert plan.earned(10) == plan.earned(10, near=START) == 10
    assert plan.earned(10, near=date(2026, 1, 19)) == 15
    assert plan.earned(10, near=date(2026, 1, 29)) == 20
    assert plan.earned(5, near=date(2026, 1, 29)) == 5
    assert plan.earned(-1, near=date(2026, 1, 29)) == 0
    assert plan.earned(99) == 30


def test_more_than_two_knots_on_a_day_shrink() -> None:
    """Of several knots on one day the first and last count, and equal ones are one."""
    plan = Plan.through([(START, 0), (START, 7), (START, 3), (date(2026, 1, 9), 5), Knot(date(2026, 1, 9), 5)])
    assert [one.value for one in plan.knots] == [0, 3, 5]


@pytest.mark.parametrize(
    "make",
    [
        lambda: Plan.linear(START, 0, START, 10),
        lambda: Plan.linear(START, 0, START - timedelta(days=1), 10),
        lambda: Plan.through([]),
        lambda: Plan.through([(START, 1)]),
        lambda: Plan.through([(START, 1), (START, 2)]),
        lambda: Plan.through([(START, 1), (date(2026, 1, 1), 2)]),
        lambda: Plan.through([5, 6]),
        lambda: Plan.through("ab"),
        lambda: Plan.linear(date(2026, 1, 9), 0, date(2026, 1, 11), 1, calendar=WEEKDAYS),
        lambda: Plan.linear(START, 0, date(2026, 2, 1), float("nan")),
        lambda: Plan.linear(START, True, date(2026, 2, 1), 1),
        lambda: Plan.linear(datetime.fromisoformat("2026-01-01"), 0, date(2026, 2, 1), 1),
        lambda: Plan.linear(START, 0, date(2026, 2, 1), 1, better="context"),
        lambda: Plan.linear(START, 0, date(2026, 2, 1), 1, better="up"),
        lambda: Plan.linear(START, 0, date(2026, 2, 1), 1, calendar="mon-fri"),
        lambda: Plan.at_pace(START, 0, "1/day"),
        lambda: Plan.at_pace(START, 0, "1/day", until=date(2026, 2, 1), reaching=5),
        lambda: Plan.at_pace(START, 0, "1/day", until=START),
        lambda: Plan.at_pace(START, 0, 5, until=date(2026, 2, 1)),
        lambda: Plan.at_pace(START, 0, "1/day", until=date(2026, 2, 1), keeps="both"),
        lambda: Plan.solve(start=(START, 0), day=date(2026, 2, 1)),
        lambda: Plan.solve(start=(START, 0), pace="1/day"),
        lambda: Plan.solve(start=(START, 0)),
        lambda: Plan.solve(start=5, day=date(2026, 2, 1), value=1),
        lambda: Plan.at_pace(START, 0, "1/year", reaching=10**7),
        lambda: Plan.at_pace(START, 0, "1/day", reaching=10**9),
        lambda: Plan.at_pace(START, 0, "1/month", reaching=11_999 * 10),
    ],
)
def test_bad_input_is_one_error_of_ours(make) -> None:  # type: ignore[no-untyped-def]  # lambdas of every kind
    """Every contradiction and wrong type is refused with an error that names it, never a crash or an invented day."""
    with pytest.raises(SmartGoalsError):
        make()


@pytest.mark.parametrize(
    ("known", "lacking"),
    [({}, "pace"), ({"day": date(2026, 2, 1)}, "pace"), ({"value": 5}, "pace"), ({"pace": "1/day"}, "day")],
)
def test_what_a_plan_cannot_be_solved_from_is_told_with_what_lacks(known: dict[str, Any], lacking: str) -> None:
    """Of one thing alone no plan follows, and the error names what would make it one."""
    with pytest.raises(InvalidValue) as caught:
        Plan.solve(start=(START, 0), **known)
    assert caught.value.path == lacking


@given(st.integers(3, 40), st.integers(0, 40), st.integers(-9, 9).filter(bool), st.sampled_from([0.5, 0.25, 0.1, 2]))
def test_a_number_that_a_plan_gives_has_earned_its_day_among_half_days(
    days: int, k: int, change: int, weight: float
) -> None:
    """A third that no number holds is on time to the day, also where days weigh more or less than one."""
    calendar = Calendar(weights={"mon": weight, "wed": weight, START + timedelta(days=k): 0.5})
    plan = Plan.linear(START, 0, START + timedelta(days=days), change, calendar=calendar)
    on = START + timedelta(days=min(k, days))
    assert plan.earned(plan.value_on(on)) == plan.elapsed(on)
    assert plan.earned(plan.value_on(on), near=START) == plan.elapsed(on)


@pytest.mark.parametrize(
    ("pace", "value", "path"),
    [("0/day", 10, "pace"), ("-1/day", 10, "pace"), ("1/day", -10, "pace"), ("1/day", 0, "reaching")],
)
def test_no_day_follows_from_a_pace_of_the_wrong_sign(pace: str, value: int, path: str) -> None:
    """A pace of zero or of the wrong sign reaches nothing, and the error names the sign instead of inventing a day."""
    with pytest.raises(InvalidValue) as caught:
        Plan.at_pace(START, 0, pace, reaching=value)
    assert caught.value.path == path
    if pace == "-1/day":
        assert "positive" in caught.value.expected


def test_ten_at_three_a_day_takes_four_days() -> None:
    """Ten at three a day is reached after 3 1/3 days, so on the fourth whole day, standing on nine the day before."""
    plan = Plan.at_pace(START, 0, "3 leads/day", reaching=10)
    assert plan.end_day == START + timedelta(days=4)
    assert plan.value_on(START + timedelta(days=3)) == 9
    assert (plan.unit, plan.pace, plan.counted) == ("leads", Pace.parse("3 leads/day"), Counting.CONTINUOUS)
    assert Plan.at_pace(START, 0, "3/day", reaching=9).end_day == START + timedelta(days=3)
    assert Plan.at_pace(START, 0, "30/day", reaching=9).end_day == START + timedelta(days=1)
    nearly = Plan.at_pace(START, 0, "1/day", reaching=1.0000000005)
    assert nearly.end_day == START + timedelta(days=1)
    half = Calendar(weights={START + timedelta(days=1): 0.5})
    assert Plan.at_pace(START, 0, "10/day", reaching=4, calendar=half).end_day == START + timedelta(days=1)


def test_days_off_earn_nothing_or_are_made_up_for() -> None:
    """A pace per week keeps its total and one per day its amount on each active day, unless the plan is told otherwise."""
    sunday = date(2026, 1, 11)
    assert Plan.at_pace(START, 0, "14/week", until=sunday, calendar=WEEKDAYS).end_value == 14
    assert Plan.at_pace(START, 0, "2/day", until=sunday, calendar=WEEKDAYS).end_value == 10
    flat = Plan.at_pace(START, 0, "14/week", until=sunday, calendar=WEEKDAYS, keeps="pace")
    assert flat.end_value == 10
    assert Plan.at_pace(START, 0, "2.8/day", until=sunday, calendar=WEEKDAYS).end_value == 14
    total = Plan.at_pace(START, 0, "14/week", until=sunday, calendar=WEEKDAYS, keeps="total")
    assert total.end_value == 14
    assert total.exact_pace_on(date(2026, 1, 5)) == Fraction(14, 5)
    until_all = Plan.at_pace(START, 0, "14/week", reaching=14, calendar=WEEKDAYS, keeps="pace")
    assert until_all.end_day == date(2026, 1, 13)
    assert Plan.at_pace(START, 0, "2/day", reaching=14, calendar=WEEKDAYS).end_day == date(2026, 1, 13)
    by_friday = Plan.at_pace(START, 0, "14/week", reaching=14, calendar=WEEKDAYS, keeps="total")
    assert by_friday.end_day == date(2026, 1, 9)
    assert Plan.at_pace(START, 0, "2/day", reaching=14, calendar=WEEKDAYS, keeps="total").end_day == sunday


def test_pauses_follow_their_own_word() -> None:
    """A pause that keeps the pace earns nothing; one that keeps the end is made up for on the other days."""
    start, until = date(2025, 12, 31), date(2026, 1, 31)
    for keeps, end in (("pace", 24), ("end", 31)):
        calendar = Calendar(pauses=[Pause(date(2026, 1, 11), date(2026, 1, 17), keeps=keeps)])
        plan = Plan.at_pace(start, 0, "1/day", until=until, calendar=calendar)
        assert plan.end_value == end
        assert plan.value_on(date(2026, 1, 10)) == plan.value_on(date(2026, 1, 17))
    paced = Calendar(pauses=[Pause(date(2026, 1, 11), date(2026, 1, 17), keeps="pace")])
    assert Plan.at_pace(start, 0, "1/day", reaching=20, calendar=paced).end_day == date(2026, 1, 27)
    moved = Plan.linear(start, 0, date(2026, 1, 20), 20, calendar=paced)
    assert moved.end_day == date(2026, 1, 27)
    assert moved.value_on(date(2026, 1, 18)) == 11
    both = Calendar(pauses=[*paced.pauses, Pause(date(2026, 1, 20), date(2026, 1, 21), keeps="end")])
    assert Plan.at_pace(start, 0, "1/day", until=until, calendar=both).end_value == 24
    assert Plan.linear(start, 0, date(2026, 1, 31), 31, calendar=both).end_day == date(2026, 2, 7)


def test_a_pause_too_long_for_the_calendar_is_refused() -> None:
    """A pause that keeps the pace and leaves no day to end on is refused, not moved beyond the year 9999."""
    calendar = Calendar(pauses=[Pause(date(2026, 1, 10), date.max, keeps="pace")])
    with pytest.raises(InvalidValue) as caught:
        Plan.linear(START, 0, date(2026, 2, 1), 10, calendar=calendar)
    assert caught.value.path == "calendar"


def test_months_bend_at_their_own_boundaries() -> None:
    """30 a month is 30 in every month, spread over that month's own days."""
    plan = Plan.at_pace(date(2023, 12, 31), 0, "30/month", until=date(2024, 3, 31))
    assert [plan.value_on(date(2024, m, d)) for m, d in ((1, 31), (2, 29), (3, 31))] == [30, 60, 90]
    assert plan.exact_pace_on(date(2024, 2, 10)) == Fraction(30, 29)
    assert Plan.at_pace(date(2024, 1, 1), 0, "30/month", until=date(2024, 3, 1)).end_value == 60
    reach = Plan.at_pace(date(2023, 12, 31), 0, "30/month", reaching=75)
    assert reach.end_day == date(2024, 3, 16)
    assert reach.value_on(date(2024, 2, 29)) == 60
    # From the end of 30 April, the month that starts on 1 May ends on 31 May.
    assert (
        Plan.at_pace(date(2026, 4, 30), 0, "30/month", until=date(2026, 5, 31), months_from=date(2026, 5, 1)).end_value
        == 30
    )
    # The last month of the calendar ends with the day after it.
    last = Plan.at_pace(date(9999, 12, 1), 0, "31/month", until=date(9999, 12, 30))
    assert (last.end_value, last.exact_pace_on(date(9999, 12, 30))) == (29, 1)


def test_a_paused_month_is_made_up_for_in_the_next() -> None:
    """A month that is paused all through, keeping the end, adds its amount to the month after it."""
    calendar = Calendar(pauses=[Pause(date(2026, 2, 1), date(2026, 2, 28), keeps="end")])
    plan = Plan.at_pace(date(2025, 12, 31), 0, "30/month", until=date(2026, 4, 30), calendar=calendar)
    assert [plan.value_on(date(2026, m, d)) for m, d in ((1, 31), (2, 28), (3, 31), (4, 30))] == [30, 30, 90, 120]


@given(
    st.sampled_from(["7/week", "2.5/day", "30/month", "100/quarter", "365/year", "3/2 weeks"]),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(1, 500),
)
def test_a_plan_at_a_pace_ends_where_the_pace_leads(pace: str, start: date, days: int) -> None:
    """On every day the plan expects the start value and what the pace earns until then."""
    plan = Plan.at_pace(start, 5, pace, until=start + timedelta(days=days))
    for k in (0, 1, days // 2, days):
        assert plan.exact_on(start + timedelta(days=k)) == 5 + Pace.parse(pace).exact_over(
            start, start + timedelta(days=k)
        )


@given(
    st.sampled_from(["7/week", "2.5/day", "30/month", "-100/quarter"]),
    st.integers(1, 300),
    CALENDARS,
    st.sampled_from(["pace", "total"]),
)
@example("2.5/day", 1, EVERY_DAY, "pace")
@example("7/week", 1, Calendar(working_days="tue,wed"), "total")  # reached on a Monday off, so on the Tuesday
def test_reaching_is_the_first_day_that_until_passes(pace: str, size: int, calendar: Calendar, keeps: str) -> None:
    """The plan that reaches a value ends on the first day by which the same pace has earned it."""
    value = size if Pace.parse(pace).amount > 0 else -size
    on = {"calendar": calendar.without_pauses(), "keeps": keeps}
    end = Plan.at_pace(START, 0, pace, reaching=value, **on).end_day
    assert abs(Plan.at_pace(START, 0, pace, until=end, **on).change) >= size
    if end - START > timedelta(days=1) and Calendar.active_days(on["calendar"], START, end - timedelta(days=1)):
        assert abs(Plan.at_pace(START, 0, pace, until=end - timedelta(days=1), **on).change) < size


def test_daily_decimals_never_drift() -> None:
    """0.03 a day for 365 days and 0.1 a day for ten are exactly 10.95 and 1."""
    plan = Plan.at_pace(date(2022, 12, 31), 0, "0.03/day", until=date(2023, 12, 31))
    assert plan.exact_on(date(2023, 12, 31)) == Fraction("10.95")
    assert plan.end_value == 10.95
    assert Plan.at_pace(START, 0, Pace(Decimal("0.1"), "day"), until=START + timedelta(days=10)).end_value == 1


def test_a_cap_is_a_rising_plan_on_whose_lower_side_is_good() -> None:
    """At most 10 a week is a plan that rises and a bound of at most: an allowance, not a demand."""
    cap = Plan.at_pace(START, 0, "10/week", until=date(2026, 2, 1), better="lower", counted="calendar")
    assert (cap.direction, cap.bound, cap.sign, cap.is_cap, cap.counted) == (
        Direction.HIGHER,
        Bound.AT_MOST,
        -1,
        True,
        "calendar",
    )
    flat = Plan.linear(START, 10, date(2026, 2, 1), 10)
    assert (flat.direction, flat.better, flat.is_cap) == (Direction.FLAT, Better.HIGHER, False)
    assert flat.day_of(10) == START
    assert flat.day_of(11) is None
    assert flat.day_of(9) is None
    assert flat.earned(11) == 28
    assert flat.earned(9) == 0
    assert flat.earned(10, near=date(2026, 1, 14)) == 10


def test_percent_levels_move_by_points() -> None:
    """The pace of a plan in percent is told in percentage points, since a percentage per day would be growth."""
    plan = Plan.linear(START, 2, date(2026, 1, 14), 3, unit="%")
    assert str(plan.pace_on(date(2026, 1, 5))) == "0.1 pp/day"
    assert str(plan.mean_pace) == "1 pp/10 days"
    assert Plan.solve(start=(START, 0), day=date(2026, 2, 1), pace="1/day", unit="leads").unit == "leads"


def test_bands() -> None:
    """A band allows the same values every day, its bounds too, and tells how far inside a value is."""
    band = Band(low=2, high=4, start_day=START, end_day=date(2026, 2, 1))
    assert band.holds(2)
    assert band.holds(4)
    assert not band.holds(4.1)
    assert [band.nearest(v) for v in (1, 3, 5)] == [2, 3, 4]
    assert [band.margin(v) for v in (1, 3, 3.9, 5)] == [
        -1,
        1,
        0.1,
        -1,
    ]
    assert str(band) == "within 2 to 4 from 2026-01-04 to 2026-02-01"
    low, high = (
        Band(low=2, start_day=START, end_day=date(2026, 2, 1)),
        Band(high=4, start_day=START, end_day=date(2026, 2, 1)),
    )
    assert str(low).startswith("at least 2 ")
    assert str(high).startswith("at most 4 ")
    assert low.margin(5) == 3
    assert high.margin(1) == 3
    assert high.nearest(9) == 4
    for wrong in ({}, {"low": 4, "high": 2}, {"low": 1, "end_day": START}, {"low": "x"}):
        with pytest.raises(SmartGoalsError):
            Band(**{"start_day": START, "end_day": date(2026, 2, 1), **wrong})  # type: ignore[arg-type]
    with pytest.raises(WrongType):
        Band(low=1, start_day=START, end_day=date(2026, 2, 1), calendar="x")  # type: ignore[arg-type]
