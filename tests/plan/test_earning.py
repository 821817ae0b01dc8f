"""What a pace earns by the periods it names: its total on working days, and what pauses take from it."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import assume, example, given, strategies as st

import smartgoals as sg
from smartgoals import Calendar, Holidays, Pace, Pause, Plan

EVE = date(2026, 1, 4)  # a Sunday
WEEKDAYS = Calendar(working_days="mon-fri")


def after(days: int) -> date:
    """Return a day so many days after the eve of the first Monday."""
    return EVE + timedelta(days=days)


def asked(
    pace: str, until: date, *pauses: tuple[int, int], calendar: Calendar = WEEKDAYS, keeps: str = "pace"
) -> object:
    """Return what a plan at a pace asks for until a day, with pauses from one day to another."""
    paused = [Pause(after(first), after(last), keeps=keeps) for first, last in pauses]
    return Plan.at_pace(EVE, 0, pace, until=until, calendar=evolve(calendar, pauses=paused)).end_value


SUNDAY_4 = after(28)


@pytest.mark.parametrize(
    ("until", "pauses", "total"),
    [
        (SUNDAY_4, [], 160),
        (SUNDAY_4, [(6, 7)], 160),  # a weekend
        (SUNDAY_4, [(8, 12)], 120),  # a working week
        (SUNDAY_4, [(8, 14)], 120),  # the same with its weekend
        (SUNDAY_4, [(8, 9)], 144),  # two working days of five
        (SUNDAY_4, [(6, 9)], 144),  # the same with the weekend before
        (SUNDAY_4, [(1, 1), (3, 3), (8, 19)], 64),  # two days of one week, and two weeks
        (after(5), [], 40),
        (after(7), [], 40),
        (after(5), [(5, 5)], 32),
        (after(10), [], 64),  # a week and three days
    ],
)
def test_forty_a_week_on_five_days(until: date, pauses: list[tuple[int, int]], total: float) -> None:
    """A week asks its amount on its five days, be the weekend in the plan or not, and a pause takes its days' share."""
    assert asked("40/week", until, *pauses) == total
    assert asked("40/week", until, *pauses, keeps="end") == asked("40/week", until)
    goal = sg.Goal(
        id="calls",
        metric="impressions",
        target=sg.KeepPace("40/week"),
        start=after(1),
        deadline=until,
        calendar=evolve(WEEKDAYS, pauses=[Pause(after(a), after(b), keeps="pace") for a, b in pauses]),
    )
    assert sg.plan(goal).end_value == total
    assert sg.plan(evolve(goal, target=sg.KeepPace("40/week", counted="calendar"))).end_value == total


@pytest.mark.parametrize(
    ("pace", "until", "pauses", "total"),
    [
        ("23/month", date(2026, 2, 4), [], 23),  # a month from 5 January on has 23 working days
        ("23/month", date(2026, 2, 4), [(6, 7)], 23),
        ("23/month", date(2026, 2, 4), [(8, 12)], 18),
        ("23/month", date(2026, 1, 9), [], 5),
        ("23/month", date(2026, 1, 11), [], 5),
        ("10/5 days", after(5), [], 10),
        ("10/5 days", after(7), [], 10),
        ("10/5 days", after(8), [], Fraction(40, 3)),  # the second five days have three to work on
        ("10/2 days", after(7), [], 30),  # three times two days; of the next two the Sunday is off
        ("10/2 days", after(28), [], 140),  # once both days are off, and others make up for them
        ("10/2 days", after(28), [(13, 14)], 140),
        ("-40/week", after(28), [(8, 12)], -120),
    ],
)
def test_other_periods_are_spread_alike(pace: str, until: date, pauses: list[tuple[int, int]], total: Fraction) -> None:
    """Months and several days keep their totals on the working days of each, as weeks do."""
    value = Plan.at_pace(
        EVE,
        0,
        pace,
        until=until,
        months_from=after(1),
        calendar=evolve(WEEKDAYS, pauses=[Pause(after(a), after(b), keeps="pace") for a, b in pauses]),
    ).change
    assert value == total


# ---------------------------------------------------------------- laws

SPECIAL = [after(k) for k in (3, 9, 15, 16, 17, 18, 19, 40)]  # the third week has no working day on some calendars
CALENDARS = st.builds(
    Calendar,
    working_days=st.sampled_from([None, "mon-fri", "mon,wed,sat", "tue"]),
    holidays=st.sets(st.sampled_from(SPECIAL)),
    weights=st.sampled_from([None, {"fri": 0.5}, {after(4): 0.5, after(13): 1}]),
)
PERIODS = st.sampled_from(["week", "2 weeks", "10 days", "5 days", "2 days", "month", "quarter"])
PAUSES = st.lists(st.tuples(st.integers(-5, 70), st.integers(0, 25)), max_size=3).map(
    lambda spans: [(first, first + length) for first, length in spans]
)


def paused(calendar: Calendar, spans: list[tuple[int, int]], keeps: str = "pace") -> Calendar:
    """Return a calendar with the pauses of some days, those that overlap joined to one."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return evolve(calendar, pauses=[Pause(after(a), after(b), keeps=keeps) for a, b in joined])


def end_of(pace: Pace, until: date, calendar: Calendar) -> Fraction:
    """Return what a pace asks until a day, exactly, months from the first day on."""
    return Plan.at_pace(EVE, 0, pace, until=until, calendar=calendar, keeps="total", months_from=after(1)).change


def day_by_day(pace: Pace, until: date, calendar: Calendar) -> Fraction:
    """Spread each period's amount over its working days, and add up those until a day that no pause takes."""
    total, k, bare = Fraction(0), 0, calendar.without_pauses()
    if str(pace.period) == "2 weeks":
        pace = Pace(Fraction(pace.amount) / 2, "week")
    while (first := pace.period.boundary(after(1), k)) <= until:
        k += 1
        days = [first + timedelta(n) for n in range((pace.period.boundary(after(1), k) - first).days)]
        weights = {day: Fraction(bare.exact_weight_of(day)) for day in days}
        off = not any(weights.values())
        whole = Fraction(len(days)) if off else sum(weights.values(), Fraction(0))
        for day in days:
            if day <= until and (off or calendar.is_active(day)):
                total += Fraction(pace.amount) * (1 if off else weights[day]) / whole
    return total


@given(PERIODS, st.integers(1, 90), CALENDARS, PAUSES, st.integers(1, 90))
@example("week", 40, WEEKDAYS, [(8, 12)], 28)
@example("2 weeks", 7, Calendar(holidays=SPECIAL), [(1, 60)], 62)
def test_a_period_is_spread_over_its_working_days(
    period: str, amount: int, calendar: Calendar, spans: list[tuple[int, int]], days: int
) -> None:
    """What a pace that keeps its total asks is the sum of its days, each period's amount spread over its own."""
    around, pace = paused(calendar, spans), Pace(amount, period)
    assume(around.active_days(EVE, after(days)) > 0)
    assert end_of(pace, after(days), around) == day_by_day(pace, after(days), around)


@given(PERIODS, st.integers(1, 90), CALENDARS, PAUSES, st.integers(1, 90))
def test_a_pause_of_days_off_changes_nothing(
    period: str, amount: int, calendar: Calendar, spans: list[tuple[int, int]], days: int
) -> None:
    """Days that nobody works on may as well be a pause."""
    pace, idle = Pace(amount, period), [(k, k) for k in range(1, 80) if not calendar.is_active(after(k))]
    assume(calendar.active_days(EVE, after(days)) > 0)
    with_idle = paused(calendar, idle)
    assert end_of(pace, after(days), with_idle) == end_of(pace, after(days), calendar)
    both = paused(calendar, spans + idle)
    assume(both.active_days(EVE, after(days)) > 0)
    assert end_of(pace, after(days), both) == end_of(pace, after(days), paused(calendar, spans))


@given(st.integers(1, 90), CALENDARS, st.sets(st.integers(0, 9), max_size=6), st.integers(1, 10))
def test_a_pause_of_whole_working_weeks_takes_their_amounts(
    amount: int, calendar: Calendar, weeks: set[int], many: int
) -> None:
    """Of whole weeks with a working day, each that is paused all through takes the amount of one."""
    working = [k for k in range(many) if calendar.active_days(after(7 * k), after(7 * k + 7)) > 0]
    taken = weeks & set(working)
    assume(len(taken) < len(working))
    spans = []
    for k in taken:
        on = [n for n in range(7 * k + 1, 7 * k + 8) if calendar.is_active(after(n))]
        spans.append((on[0], on[-1]))
    ends = end_of(Pace(amount, "week"), after(7 * many), paused(calendar, spans))
    assert ends == amount * (many - len(taken))


@given(st.integers(1, 90), st.integers(1, 12), PAUSES, st.sampled_from(["mon-fri", "tue,thu"]))
def test_a_plan_ends_alike_on_its_last_working_day_and_on_the_sunday(
    amount: int, weeks: int, spans: list[tuple[int, int]], working: str
) -> None:
    """From Monday to Friday a week asks the same as from Monday to Sunday."""
    calendar, pace = paused(Calendar(working_days=working), spans), Pace(amount, "week")
    sunday, friday = after(7 * weeks), after(7 * weeks - 2)
    assume(calendar.active_days(EVE, friday) > 0)
    assert end_of(pace, friday, calendar) == end_of(pace, sunday, calendar)


@given(st.integers(1, 90), CALENDARS, PAUSES, st.integers(1, 80))
def test_a_pace_that_runs_on_and_a_quota_ask_the_same(
    amount: int, calendar: Calendar, spans: list[tuple[int, int]], days: int
) -> None:
    """From the first day of a week on, both spread each week alike; a quota asks nothing of a week without a working day."""
    around = paused(calendar, spans)
    assume(around.active_days(EVE, after(days)) > 0)
    assume(all(calendar.active_days(after(k), after(k + 7)) > 0 for k in range(0, days, 7)))
    target, quota = sg.KeepPace(Pace(amount, "week")), sg.KeepPace(Pace(amount, "week"), counted="calendar")
    goal = sg.Goal(id="g", metric="impressions", target=target, start=after(1), deadline=after(days), calendar=around)
    assert sg.plan(goal).change == sg.plan(evolve(goal, target=quota)).change


@given(
    PERIODS,
    st.integers(-90, 90).filter(bool),
    st.integers(1, 400),
    st.builds(paused, CALENDARS, PAUSES),
    st.sampled_from(["pace", "total"]),
)
@example("10 days", 9, 100, paused(Calendar(working_days="tue"), [(2, 30)]), "total")
def test_reaching_ends_with_the_first_day_that_has_earned_it(
    period: str, amount: int, size: int, calendar: Calendar, keeps: str
) -> None:
    """A plan until a value ends on the first day by which the pace has earned it, pauses or none."""
    value, pace = (size if amount > 0 else -size), Pace(amount, period)
    plan = Plan.at_pace(EVE, 0, pace, reaching=value, calendar=calendar, keeps=keeps)
    assert abs(Plan.at_pace(EVE, 0, pace, until=plan.end_day, calendar=calendar, keeps=keeps).change) >= size
    before = plan.end_day - timedelta(days=1)
    if calendar.active_days(EVE, before) > 0:
        assert abs(Plan.at_pace(EVE, 0, pace, until=before, calendar=calendar, keeps=keeps).change) < size


# ---------------------------------------------------------------- ends of what is known, and of all days


def test_a_week_that_goes_beyond_the_known_holidays_is_spread_all_the_same() -> None:
    """A plan may end with the last day of which holidays are known, in the middle of a week."""
    known = Holidays(days=[after(3)], known_from=EVE, known_until=after(10))
    calendar = Calendar(working_days="mon-fri", holidays=known)
    assert asked("40/week", after(10), calendar=calendar) == 64
    assert Plan.at_pace(EVE, 0, "40/week", reaching=60, calendar=calendar).end_day == after(10)


def test_a_week_that_ends_beyond_all_days_is_spread_as_the_one_before() -> None:
    """The last days there are belong to a week like any other: 31 December 9999 is a Friday."""
    eve = date(9999, 12, 26)
    for pace in ("40/week", "40/7 days"):
        assert Plan.at_pace(eve, 0, pace, until=date.max, calendar=WEEKDAYS).end_value == 40
    first = Plan.at_pace(date.min, 0, "31/month", until=date(1, 1, 31), calendar=WEEKDAYS, months_from=date.min)
    assert first.change == Fraction(31 * 22, 23)  # 1 January of year 1 is a Monday, and not after the eve


def test_a_pause_of_a_thousand_years_is_as_quick_as_one_of_a_week() -> None:
    """What is paused for ever earns nothing, and the plan before it stands."""
    ever = Calendar(working_days="mon-fri", pauses=[Pause(after(8), date(9998, 12, 31), keeps="pace")])
    assert Plan.at_pace(EVE, 0, "40/week", until=after(280_000), calendar=ever).end_value == 40
    with pytest.raises(sg.InvalidValue):
        Plan.at_pace(EVE, 0, "40/week", reaching=40_000, calendar=ever)


def test_a_pace_by_the_month_that_all_days_are_too_few_for_is_refused() -> None:
    """What lies beyond the last month of all is reached on no day, and the error says what was asked for."""
    with pytest.raises(sg.InvalidValue) as caught:
        Plan.at_pace(date(9999, 11, 1), 0, "30/month", reaching=75)
    assert caught.value.path == "reaching"
