"""Paces: how they are written, what they mean, and their exact arithmetic; growth beside them."""

import pickle
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given, strategies as st

from smartgoals import Growth, InvalidValue, Pace, Period, SmartGoalsError, WrongType
from smartgoals._numbers import exact
from smartgoals._time.pace import pace
from smartgoals._time.pace_text import split
from smartgoals.types import PeriodUnit

AMOUNTS = st.one_of(
    st.integers(-(10**9), 10**9),
    st.decimals(-1000, 1000, places=3, allow_nan=False).map(float),
    st.floats(-1e25, 1e25, allow_nan=False),
)
UNITS = st.sampled_from(
    [None, "followers", "nouveaux abonnés", "€", "posts/day", "km/h", "k", "M", "web 2", "pp", "per week"]
)
PERIODS = st.builds(Period, st.integers(1, 30), st.sampled_from(PeriodUnit))
PACES = st.builds(Pace, AMOUNTS, PERIODS, UNITS)
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
SHORT = st.builds(Period, st.integers(1, 14), st.sampled_from(["day", "week"]))
LONG = st.builds(Period, st.integers(1, 12), st.sampled_from(["month", "quarter", "year"]))
LEVELS = st.integers(0, 3).flatmap(lambda rate: st.just(rate) | st.integers(-3, 3))


def level_paces(periods: st.SearchStrategy[Period], length: str) -> st.SearchStrategy[tuple[Pace, Pace, Pace]]:
    """Three paces of whole rates a day or a month, of which some run level."""
    pace_of = st.builds(lambda rate, period: Pace(rate * getattr(period, length), period, "leads"), LEVELS, periods)
    return st.tuples(pace_of, pace_of, pace_of)


COMPARABLE = level_paces(SHORT, "days") | level_paces(LONG, "months")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("50 followers/week", "50 followers/week"),
        ("50/week", "50/week"),
        ("2.5 leads per day", "2.5 leads/day"),
        ("1 200 €/mois", "1200 €/month"),
        ("1\u202f200\u00a0€/mois", "1200 €/month"),
        ("1,200/week", "1200/week"),
        ("10 000 vues/an", "10000 vues/year"),
        ("1.5k/week", "1500/week"),
        ("2M views/year", "2000000 views/year"),
        ("2,5 heures par jour", "2.5 heures/day"),
        ("2,5/day", "2.5/day"),
        ("100 every 2 weeks", "100/2 weeks"),
        ("50 nouveaux abonnés par semaine", "50 nouveaux abonnés/week"),
        ("5 hours/week", "5 hours/week"),
        ("$50/week", "50 $/week"),
        ("€ 1,250.50 per month", "1250.5 €/month"),
        ("1.250,50 €/mois", "1250.5 €/month"),
        ("1,5 k€/mois", "1500 €/month"),
        ("2 k€/mois", "2000 €/month"),
        ("1,2 million d’abonnés par an", "1200000 abonnés/year"),
        ("3 thousand of views a year", "3000 views/year"),
        ("3k of views a year", "3000 views/year"),
        ("3M of views a year", "3000000 views/year"),
        ("3k d'euros par an", "3000 euros/year"),
        ("3 milliers d'euros par an", "3000 euros/year"),
        ("3k cups of tea a year", "3000 cups of tea/year"),
        ("3 cups of tea a year", "3 cups of tea/year"),
        ("2 mille vues par an", "2000 vues/year"),
        ("5 m/day", "5 m/day"),
        ("20 leads weekly", "20 leads/week"),
        ("5 abonnés hebdomadaires", "5 abonnés/week"),
        ("−2 kg/week", "-2 kg/week"),
        ("+3/day", "3/day"),
        (".5/day", "0.5/day"),
        ("0,125/jour", "0.125/day"),
        ("1,000,000/an", "1000000/year"),
        ("1'200/week", "1200/week"),
        ("3 kg every other day", "3 kg/2 days"),
        ("100 toutes les deux semaines", "100/2 weeks"),
        ("7 likes/post/week", "7 likes/post/week"),
        ("2.125/day", "2.125/day"),
        ("1e3/week", "1000/week"),
        ("2 pp/mois", "2 pp/month"),
    ],
)
def test_written_forms(text: str, shown: str) -> None:
    """A pace is read as it is written, in English and French, with thin spaces, groups, multiples and signs."""
    assert str(Pace.parse(text)) == shown


@pytest.mark.parametrize(
    "text",
    [
        "many/week",
        "50",
        "/week",
        "50/hour",
        "5 an hour",
        "",
        "12,00,000/week",
        "1 200 00/week/week week",
        "1" * 1001 + "/day",
        "nan/day",
    ],
)
def test_what_is_no_pace_is_refused(text: str) -> None:
    """Anything else is one error of ours that shows a pace that would do."""
    with pytest.raises(InvalidValue) as caught:
        Pace.parse(text)
    assert caught.value.expected == "a pace such as '50 followers/week'"


@pytest.mark.parametrize(
    "text", ["10 %/month", "10 percent per month", "10 per cent per month", "5 pour cent par mois", "10% growth/year"]
)
def test_a_percentage_is_growth(text: str) -> None:
    """A percentage per period is refused as a pace, and the reason names compound growth."""
    with pytest.raises(InvalidValue) as caught:
        Pace.parse(text)
    assert "Growth" in caught.value.hint


@pytest.mark.parametrize("text", ["1,200 abonnés/mois", "10.000 abonnés par mois"])
def test_two_readings_are_refused_with_both(text: str) -> None:
    """In French a single group of three after a comma or a point may be thousands or decimals: both are told."""
    with pytest.raises(InvalidValue) as caught:
        Pace.parse(text)
    assert "without a separator" in caught.value.hint


def test_blanks_of_a_unit_fold_into_one() -> None:
    """However a unit is spaced, it is one line with single spaces."""
    assert Pace(1, "week", " new\n followers ").unit == "new followers"


@pytest.mark.parametrize("unit", ["", "  ", "%", "percent", "000", "million views", "k€", "a\0b", "x" * 1000])
def test_units_that_could_not_be_read_back_are_refused(unit: str) -> None:
    """A unit that the written pace would not give back is refused when the pace is made."""
    with pytest.raises(SmartGoalsError) as caught:
        Pace(1, "week", unit)
    assert caught.value.problems[0].path == "unit"


def test_fields_are_checked_together() -> None:
    """All faults of a pace come at once, with their fields."""
    with pytest.raises(SmartGoalsError) as caught:
        Pace(True, "hour", 5)  # type: ignore[arg-type]
    assert [one.path for one in caught.value.problems] == ["amount", "period", "unit"]
    with pytest.raises(WrongType):
        pace(5)  # type: ignore[arg-type]
    with pytest.raises(WrongType):
        Pace.parse(5)  # type: ignore[arg-type]
    assert pace("5/day") == pace(Pace(Decimal("5.0"), "day"))


@given(PACES)
def test_str_and_repr_read_back(one: Pace) -> None:
    """`parse(str(p)) == p`, the repr pastes back, and pickle keeps it."""
    assert Pace.parse(str(one)) == one
    assert repr(eval(repr(one), {"Pace": Pace, "Period": Period})) == repr(one)
    assert pickle.loads(pickle.dumps(one)) == one


@given(st.text(max_size=40))
def test_any_text_is_a_pace_or_an_error_of_ours(text: str) -> None:
    """No text makes the parser fail in another way than with our error."""
    for made in (text, f"{text}/week", f"5 {text}/week"):
        try:
            assert Pace.parse(str(Pace.parse(made))) == Pace.parse(made)
        except SmartGoalsError:
            continue


@given(PACES, DAYS, st.integers(0, 800))
def test_equal_paces_do_the_same(pace: Pace, start: date, days: int) -> None:
    """Whole numbers may be floats and units in capitals: such paces are equal, and hash, read and add up alike."""
    assume(abs(exact(pace.amount)) < 2**53)
    unit = None if pace.unit is None else pace.unit.swapcase()
    equal = Pace(float(pace.amount), pace.period, unit)
    assert pace == equal
    assert hash(pace) == hash(equal)
    assert str(pace).casefold() == str(equal).casefold()
    assert pace.same_rate(equal)
    assert pace.over(start, start + timedelta(days=days)) == equal.over(start, start + timedelta(days=days))


@given(PACES, PACES)
def test_equal_as_written(pace: Pace, other: Pace) -> None:
    """What differs in amount, period or unit is another pace, level with the first or not."""
    for changed in (
        Pace(other.amount, pace.period, pace.unit),
        Pace(pace.amount, other.period, pace.unit),
        Pace(pace.amount, pace.period, other.unit),
    ):
        assert (pace == changed) == (str(pace) == str(changed))
        assert len({pace, changed}) == 2 - (pace == changed)


@pytest.mark.parametrize(
    ("pace", "other", "equal"),
    [
        ("7 Leads/week", "7 leads per week", True),
        ("100 every 2 weeks", "100/fortnight", True),
        ("50 abonnés par quinzaine", "50 abonnés/fortnight", True),
        ("7/week", "1/day", False),
        ("7/7 days", "7/week", False),
        ("12/year", "1/month", False),
        ("3/3 months", "3/quarter", False),
        ("0/day", "0/week", False),
    ],
)
def test_running_level_is_not_being_equal(pace: str, other: str, equal: bool) -> None:
    """Seven a week and one a day run level and are two paces, in a set and beside each other."""
    slow, fast = Pace.parse(pace), Pace.parse(other)
    assert (slow == fast) is equal
    assert len({slow, fast}) == 2 - equal
    assert slow.same_rate(fast)
    assert slow.same_rate(other)


def test_what_is_no_pace_is_no_equal() -> None:
    """No unit equals only no unit, days are no months, and a pace is not its words."""
    assert Pace.parse("7 leads/week") != Pace.parse("7/week")
    assert Pace.parse("30/month") != Pace.parse("1/day")
    assert Pace.parse("1/day") != "1/day"


@given(COMPARABLE)
def test_running_level_is_an_equivalence(paces: tuple[Pace, Pace, Pace]) -> None:
    """A pace runs level with itself, both ways or neither, and with what runs level with its like; as the order says."""
    first, second, third = paces
    assert first.same_rate(first)
    assert first.same_rate(second) == second.same_rate(first) == (first <= second and first >= second)
    assert first.same_rate(third) or not (first.same_rate(second) and second.same_rate(third))
    assert [first < second, first.same_rate(second), first > second].count(True) == 1
    assert first.same_rate(second) or first != second


@given(PACES, PACES)
def test_running_level_is_refused_where_the_order_is(pace: Pace, other: Pace) -> None:
    """Units and lengths that have no order have no level either, and both say so in the same words."""

    def answer(ask: Callable[[], bool]) -> bool | str:
        try:
            return ask()
        except InvalidValue as refused:
            return str(refused)

    assert answer(lambda: pace.same_rate(other)) == answer(lambda: pace <= other <= pace)


def test_only_a_pace_runs_level() -> None:
    """What is neither a pace nor its words is the wrong type."""
    with pytest.raises(WrongType):
        Pace.parse("1/day").same_rate(7)  # type: ignore[arg-type]  # the point of the test


def test_order() -> None:
    """Comparable paces are ordered by what they mean."""
    slow, fast = Pace.parse("6/week"), Pace.parse("1/day")
    assert slow < fast
    assert slow <= fast
    assert fast > slow
    assert fast >= slow
    assert sorted([fast, slow]) == [slow, fast]
    for compare in ("__lt__", "__le__", "__gt__", "__ge__", "__add__", "__sub__"):
        assert getattr(slow, compare)(5) is NotImplemented
    assert slow.__mul__(fast) is NotImplemented
    assert slow.__truediv__(fast) is NotImplemented


@pytest.mark.parametrize(
    ("one", "other"), [("5 leads/week", "5 clicks/week"), ("5 leads/week", "5/week"), ("5/week", "5 leads/week")]
)
def test_units_never_mix(one: str, other: str) -> None:
    """Adding or comparing paces of two units names both."""
    for mix in (lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a < b, lambda a, b: a >= b):
        with pytest.raises(InvalidValue) as caught:
            mix(Pace.parse(one), Pace.parse(other))
        assert one in str(caught.value)
        assert other in str(caught.value)


def test_months_and_days_never_mix() -> None:
    """Months and days are compared only through the mean month, which has to be asked for by name."""
    with pytest.raises(InvalidValue) as caught:
        _ = Pace.parse("1/day") < Pace.parse("30/month")
    assert "mean_month=True" in caught.value.hint
    with pytest.raises(InvalidValue) as refused:
        Pace.parse("1/day").in_terms_of("month")
    assert "mean_month=True" in refused.value.hint
    assert Pace.parse("1/day").in_terms_of("month", mean_month=True).amount == 30.4375
    assert Pace.parse("487/month").in_terms_of("day", mean_month=True).amount == 16
    assert Pace.parse("5/day").in_terms_of(Period(1, "week")).amount == 35
    assert Pace.parse("365.25/year").per_day_mean == 1


@given(PACES, PACES, st.integers(-50, 50))
def test_arithmetic_is_exact(one: Pace, other: Pace, factor: int) -> None:
    """Sums, differences and multiples are exact rates, rounded once, in the unit and period of the first."""
    assume(abs(exact(one.amount)) < 10**9 and abs(exact(other.amount)) < 10**9)
    rate = exact(one.amount)
    assert (one * factor).amount == (factor * one).amount == float(rate * factor)
    assert (-one).amount == -one.amount
    assert (one / 2).amount == float(rate / 2)
    same = Pace(other.amount, one.period, one.unit)
    assert (one + same).amount == float(rate + exact(same.amount))
    assert exact((one - same).amount) == -exact((same - one).amount)
    assert (one + same).period == one.period
    with pytest.raises(InvalidValue):
        _ = one / 0


def test_over_real_calendars() -> None:
    """30 a month over January and February 2024 is exactly 60; parts of a month go by that month's own days."""
    month = Pace.parse("30/month")
    assert month.over(date(2024, 1, 1), date(2024, 3, 1)) == 60
    assert month.exact_over(date(2024, 2, 1), date(2024, 2, 11)) == Fraction(300, 29)
    assert Pace.parse("50 followers/week").over(date(2026, 1, 4), date(2026, 6, 28)) == 1250
    assert Pace.parse("365/year").over(date(2023, 1, 1), date(2024, 1, 1)) == 365
    with pytest.raises(InvalidValue) as caught:
        month.over(date(2024, 3, 1), date(2024, 1, 1))
    assert caught.value.path == "end"


@given(PACES, DAYS, st.integers(0, 800))
def test_over_agrees_with_adding_up_days(one: Pace, start: date, days: int) -> None:
    """A slow sum over every single day of its own period's share is the amount over the span."""
    total, k = Fraction(0), 0
    for offset in range(days):
        day = start + timedelta(days=offset)
        k += day >= one.period.boundary(start, k + 1)
        since, upto = one.period.boundary(start, k), one.period.boundary(start, k + 1)
        total += exact(one.amount) / (upto - since).days
    assert one.exact_over(start, start + timedelta(days=days)) == total


@pytest.mark.parametrize("text", ["10 %/month", "10%/mois", "10 percent per month", "10 pour cent par mois"])
def test_growth_compounds(text: str) -> None:
    """Growth of ten percent a month makes 1210 of 1000 in two months, exactly."""
    growth = Growth.parse(text)
    assert growth.over(1000, date(2026, 1, 1), date(2026, 3, 1)) == 1210
    assert growth == Growth.parse(str(growth)) == eval(repr(growth), {"Growth": Growth, "Period": Period})
    assert hash(growth) == hash(Growth(10, "month"))
    assert Growth(1e25, "month") == Growth.parse("1e25 %/month")
    assert Growth(1, "week") != Growth(1, "7 days")
    assert growth != "10 %/month"
    assert growth.over(1000, date(2026, 1, 1), date(2026, 1, 16)) == pytest.approx(1000 * 1.1 ** (15 / 31))


def test_growth_refuses_what_is_none() -> None:
    """An amount, a loss of everything, an end before the start and a result beyond every number are refused."""
    with pytest.raises(InvalidValue) as amount:
        Growth.parse("10/month")
    assert "Pace.parse" in amount.value.hint
    with pytest.raises(InvalidValue):
        Growth.parse("10 % growth/month")
    with pytest.raises(InvalidValue):
        Growth(-100, "month")
    with pytest.raises(InvalidValue):
        Growth(10, "month").over(1, date(2026, 2, 1), date(2026, 1, 1))
    with pytest.raises(InvalidValue):
        Growth(1e9, "day").over(1, date(2026, 1, 1), date(2027, 1, 1))
    with pytest.raises(InvalidValue):
        Growth(1e300, "2 days").over(1, date(2026, 1, 1), date(2026, 1, 6))


def test_split_tells_its_parts() -> None:
    """The grammar gives the parts it found, with no unit where none is said."""
    assert split("5 every 2 weeks", "x") == (5, None, 2, PeriodUnit.WEEK)


PERCENTAGES = st.sampled_from([5, 0.0123456789, 0.012345678901234567, 1e-300, 5e-324, -0.3, -99.9999, 1e-9])


@given(PERCENTAGES, st.integers(0, 900))
def test_whole_periods_compound_exactly_as_far_as_digits_go(percent: float, periods: int) -> None:
    """A factor of few digits is exact, and one of many is told to more digits than a float has."""
    factor, each = Growth(percent, "day").exact_factor(Fraction(periods)), 1 + exact(percent) / 100
    exactly = each**periods
    assert repr(factor)
    assert factor == exactly or abs(factor - exactly) < Fraction(1, 10**50)
    start = date(2026, 1, 1)
    grown = Growth(percent, "day").over(5, start, start + timedelta(periods))
    assert grown == pytest.approx(float(5 * exactly), rel=1e-15, abs=1e-300)


@given(PERCENTAGES, st.integers(1, 3_000_000))
def test_a_factor_has_as_many_digits_as_python_writes(percent: float, periods: int) -> None:
    """Over all days there are, of percentages of any digits: few digits, or beyond every number."""
    growth = Growth(percent, "day")
    try:
        factor = growth.exact_factor(Fraction(periods))
    except InvalidValue:
        assert percent > 0
    else:
        assert max(factor.numerator.bit_length(), factor.denominator.bit_length()) < 13_300
        assert repr(factor)


def test_whole_results_of_many_digits_are_floats() -> None:
    """What is no longer exact is told as a float, though its digits may make a whole number."""
    grown = Growth(5, "day").over(5, date(2026, 1, 1), date(2036, 1, 1))
    assert type(grown) is float
    assert grown == pytest.approx(5 * 1.05**3652)
    assert Growth(10, "month").over(1000, date(2026, 1, 1), date(2026, 3, 1)) == 1210
    assert Growth(-99.9999, "day").over(5, date(2026, 1, 1), date(2126, 1, 1)) == 0


@pytest.mark.parametrize(("percent", "periods"), [(900, 10_000), (5e-324, 10), (-99.9999, 5_000)])
def test_a_factor_of_too_many_digits(percent: float, periods: int) -> None:
    """Beyond every number it is refused; far below every one it is nothing."""
    growth = Growth(percent, "day")
    if percent > 1:
        with pytest.raises(InvalidValue, match="below 1e308"):
            growth.exact_factor(Fraction(periods))
    else:
        assert growth.exact_factor(Fraction(periods)) == pytest.approx(1 if percent > 0 else 0)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("5 %/week", "Growth(5, Period(1, 'week'))"),
        ("-2.5 %/3 months", "Growth(-2.5, Period(3, 'month'))"),
        ("5 leads/week", "Pace(5, Period(1, 'week'), 'leads')"),
        ("-2.5/3 months", "Pace(-2.5, Period(3, 'month'))"),
    ],
)
def test_a_rate_is_shown_as_it_is_typed(text: str, shown: str) -> None:
    """Without the names of its parts, in the order in which they are given."""
    assert repr((Growth if "%" in text else Pace).parse(text)) == shown
