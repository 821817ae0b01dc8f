"""The edge cases of pace engines that were published with figures: what smartgoals answers to each."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from smartgoals import Calendar, InvalidValue, Pace, Plan

START = date(2024, 1, 1)
WEEKDAYS = Calendar(working_days="mon-fri")


def test_a_year_is_a_calendar_year() -> None:
    """365.25 a year is 365.25 in a leap year too; the mean year gives 366 over its 366 days, when it is asked for."""
    pace = Pace.parse("365.25/year")
    assert pace.over(START, date(2025, 1, 1)) == 365.25
    assert pace.in_terms_of("day", mean_month=True).over(START, date(2025, 1, 1)) == 366
    assert Pace.parse("365/year").over(date(2023, 1, 1), START) == 365
    assert round(float(Pace.parse("365/year").per_day_mean * 365), 6) == 364.750171


def test_sixty_days_of_two_months() -> None:
    """30 a month is exactly 60 over January and February 2024, and 59.137577 by the mean month."""
    assert Pace.parse("30/month").over(START, date(2024, 3, 1)) == 60
    assert round(float(Pace.parse("30/month").per_day_mean * 60), 6) == 59.137577


def test_the_leap_day_is_a_day() -> None:
    """From 28 February to 1 March 2024 the 29th is half of the way."""
    assert Plan.linear(date(2024, 2, 28), 0, date(2024, 3, 1), 2).value_on(date(2024, 2, 29)) == 1


def test_weekends_off() -> None:
    """14 a week with weekends off stay 14, spread over five days; so do 2.8 a day on weekdays, and 2 a day are 10."""
    week = {"until": START + timedelta(days=7), "calendar": WEEKDAYS}
    assert Plan.at_pace(START, 0, "14/week", **week).end_value == 14
    assert Plan.at_pace(START, 0, "2/day", **week).end_value == 10
    assert Plan.at_pace(START, 0, "2.8/day", **week).end_value == 14


def test_a_pause_counts_both_its_days() -> None:
    """A pause from the 25th to the 27th has three free days, the first of them among them."""
    plan = Plan.linear(START, 0, date(2024, 1, 31), 30).pause(date(2024, 1, 25), date(2024, 1, 27), keeps="pace")
    assert plan.end_day == date(2024, 2, 3)
    assert [plan.value_on(date(2024, 1, d)) for d in (24, 25, 27, 28)] == [23, 23, 23, 24]


def test_four_a_week_reaches_four_on_day_seven() -> None:
    """4 a week stands on 4 on day 7, the last day a value of 4 is on plan."""
    plan = Plan.at_pace(START, 0, "4/week", until=START + timedelta(days=30))
    assert plan.day_of(4) == START + timedelta(days=7)
    assert plan.value_on(START + timedelta(days=8)) > 4


def test_one_unit_is_worth_its_share_of_a_year() -> None:
    """One unit of four in 365 days has earned 91.25 days."""
    assert Plan.linear(date(2022, 12, 31), 0, date(2023, 12, 31), 4).earned(1) == Fraction(365, 4)


def test_no_time_no_plan() -> None:
    """A plan that starts and ends on one day is refused; a step inside a plan needs no division."""
    with pytest.raises(InvalidValue) as caught:
        Plan.linear(START, 0, START, 10)
    assert caught.value.path == "end_day"
    assert Plan.through([(START, 0), (START, 10), (date(2024, 1, 2), 10)]).value_on(START) == 10


def test_a_flat_plan_is_a_plan() -> None:
    """From 10 to 10 the pace is zero and the value 10 on every day."""
    plan = Plan.linear(START, 10, date(2024, 2, 1), 10)
    assert plan.value_on(date(2024, 1, 15)) == 10
    assert plan.mean_pace.amount == 0
    assert plan.day_of(10) == START


@pytest.mark.parametrize("pace", ["0/day", "-1/day"])
def test_no_invented_end(pace: str) -> None:
    """Ten at zero or at minus one a day has no day, and the error says so at the pace."""
    with pytest.raises(InvalidValue) as caught:
        Plan.at_pace(START, 0, pace, reaching=10)
    assert caught.value.path == "pace"


def test_a_third_of_a_day_is_a_whole_day() -> None:
    """Ten at three a day is first reached on day 4."""
    assert Plan.at_pace(START, 0, "3/day", reaching=10).day_of(10) == START + timedelta(days=4)


def test_falling_plans_have_no_forgotten_sign() -> None:
    """From 233 to 0: 155.3333 on 10 June, and 150 is 36 % of the way by value against 33 % by time."""
    plan = Plan.linear(date(2021, 5, 31), 233, date(2021, 6, 30), 0)
    assert round(plan.value_on(date(2021, 6, 10)), 4) == 155.3333
    share = (150 - plan.knots[0].exact) / plan.change
    assert round(float(share), 2) == 0.36
    assert Fraction(plan.elapsed(date(2021, 6, 10)), plan.total_active) == Fraction(1, 3)


@pytest.mark.parametrize(("amount", "days"), [(0.1, 10), (0.03, 365)])
def test_decimals_add_up(amount: float, days: int) -> None:
    """A tenth on ten days, and 0.03 on 365, lie exactly on their plan."""
    plan = Plan.at_pace(START, 0, Pace(amount, "day"), until=START + timedelta(days=days))
    assert plan.exact_on(plan.end_day) == Fraction(str(amount)) * days


def test_the_day_of_the_baseline_is_the_one_switch() -> None:
    """10,000 for January from the 15th: 625 a day when the baseline stands on the 15th, 588.24 when on the 14th."""
    from_15, from_14 = (Plan.linear(date(2024, 1, d), 0, date(2024, 1, 31), 10_000) for d in (15, 14))
    assert from_15.mean_pace.amount / from_15.total_active == 625
    assert round(from_14.mean_pace.amount / from_14.total_active, 2) == 588.24


def test_the_week_starts_where_the_calendar_says() -> None:
    """Only quotas know where a week begins; a plan at the same pace is the same for both."""
    plans = [
        Plan.at_pace(START, 0, "7/week", until=date(2024, 2, 1), calendar=Calendar(week_start=day))
        for day in ("monday", "sunday")
    ]
    assert plans[0].knots == plans[1].knots
    assert plans[0].calendar.week_of(date(2024, 1, 7)).end != plans[1].calendar.week_of(date(2024, 1, 7)).end
