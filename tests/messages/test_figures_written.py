"""Figures, money and days as languages write them: the same digits in each, no finer than they are worth."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given, strategies as st

from smartgoals._messages.amount import amount, money_places, places_of
from smartgoals._messages.formatting import ENGLISH, FRENCH, Language

FIGURES = st.integers(-(10**9), 10**9) | st.floats(-1e9, 1e9)
SIZES = st.floats(1e-9, 1e9)
LANGUAGES = st.sampled_from([ENGLISH, FRENCH])
CURRENCIES = st.sampled_from(["EUR", "JPY", "TND", None])


def read(told: str, language: Language) -> float:
    """Return the number that a figure says to a reader of a language."""
    return float(told.replace(language.thousands, "").replace(language.decimal, "."))


@given(FIGURES, st.integers(0, 6))
def test_a_figure_is_the_same_number_in_every_language(value: float, places: int) -> None:
    """Only the marks between digits are a language's own."""
    assert read(FRENCH.figure(value, places), FRENCH) == read(ENGLISH.figure(value, places), ENGLISH)


@given(SIZES | st.integers(1, 10**9), st.integers(0, 6), LANGUAGES)
def test_a_figure_below_nothing_is_its_size_with_a_sign(value: float, places: int, language: Language) -> None:
    """What is less than nothing is written to as many digits as what is more, and what rounds to nothing as that."""
    told = language.figure(value, places)
    assert language.figure(-value, places) == (f"-{told}" if read(told, language) else told)


@given(SIZES, SIZES)
def test_larger_figures_need_no_more_decimals(one: float, other: float) -> None:
    """The larger a figure is the fewer decimals are read of it, of its sign whatever."""
    small, large = sorted([one, other])
    assert places_of(small) >= places_of(large)
    assert places_of(-small) == places_of(small)


@pytest.mark.parametrize(("edge", "at_it", "below"), [(1_000, 0, 1), (100, 1, 2), (1, 2, 4)])
def test_from_a_round_figure_on_a_decimal_less_is_read(edge: int, at_it: int, below: int) -> None:
    """A thousand has none, a hundred has one, and one has two."""
    assert (places_of(edge), places_of(edge - 0.001)) == (at_it, below)


@given(SIZES, CURRENCIES)
def test_money_is_told_closely_enough_to_compare(value: float, currency: str | None) -> None:
    """An amount is told to a twentieth at least, however small it is, and never as nothing."""
    told = read(ENGLISH.figure(value, money_places(value, currency)), ENGLISH)
    assert abs(told - value) <= value / 20
    assert money_places(value, currency) == money_places(-value, currency)


@pytest.mark.parametrize(("currency", "places"), [("EUR", 2), ("JPY", 0), ("TND", 3), (None, 2)])
def test_from_a_thousand_on_no_cent_is_read(currency: str | None, places: int) -> None:
    """A thousand is told without cents, and what is a cent less with those of its currency."""
    assert (money_places(1_000, currency), money_places(999.99, currency)) == (0, places)


@given(st.dates(date(1000, 1, 1)), LANGUAGES)
def test_a_day_is_read_back_from_its_words(day: date, language: Language) -> None:
    """Number, month and year stand in their order, and say the day that they were written of."""
    number, month, year = language.day(day).split()
    figure = 1 if number == language.first_day else int(number)
    assert date(int(year), language.months.index(month) + 1, figure) == day


@given(st.floats(0, 1), LANGUAGES, st.integers(0, 4))
@example(0.0, ENGLISH, 1)
@example(1.0, FRENCH, 1)
@example(0.0004, ENGLISH, 1)
@example(0.9995, ENGLISH, 1)
@example(0.9996, ENGLISH, 1)
def test_a_chance_is_told_as_none_or_certain_only_where_it_is(share: float, language: Language, places: int) -> None:
    """Else it is told to half of its last place, or as less than the least and more than the most there is to tell."""
    told = language.percent(share, places).removesuffix(language.percent_sign)
    least = 10**-places
    if told[0] in "<>":
        bound = read(told[1:], language)
        assert bound == pytest.approx(least if told[0] == "<" else 100 - least)
        assert 0 < share * 100 < least if told[0] == "<" else 100 - least < share * 100 < 100
    else:
        assert abs(read(told, language) - share * 100) <= least / 2 * 1.001
        assert (read(told, language) == 0) == (share == 0)
        assert (read(told, language) == 100) == (share == 1)


@given(SIZES, CURRENCIES)
@example(1234.5678, "EUR")
@example(494.1516, "JPY")
@example(12.3456, "TND")
def test_money_has_no_more_decimals_than_its_coins(value: float, currency: str | None) -> None:
    """Of a thousand and more none, else those of the currency; only what is less than ten coins is told in parts of one."""
    decimals = {"JPY": 0, "TND": 3}.get(str(currency), 2)
    places = money_places(value, currency)
    assert value < 1000 or places == 0
    assert places <= decimals or value < 10.0 ** (1 - decimals)


@pytest.mark.parametrize(
    ("value", "scale", "told"),
    [
        (5 / 60, "hours", "5 min"),
        (-5 / 60, "hours", "-5 min"),
        (125 / 60, "hours", "125 min"),
        (5 / 24, "days", "5 h"),
        (1.5, "hours", "1.5 h"),
        (0.25, "hours", "0.25 h"),
        (3.456, "hours", "3.46 h"),
        (12.346, "seconds", "12.35 s"),
    ],
)
def test_a_time_is_told_in_the_scale_where_it_is_whole(value: float, scale: str, told: str) -> None:
    """Nobody says 0.0833 hours, and a figure that is whole nowhere stays as it is."""
    assert amount(value, "duration", scale=scale).into(ENGLISH).replace("\xa0", " ") == told


@given(st.sampled_from([0, 0.0, -0.0, Decimal("-0"), Decimal("-0.000")]), st.integers(0, 6))
def test_nothing_has_no_sign(value: float | Decimal, places: int) -> None:
    """However it came to be nothing, it is a plain 0."""
    assert {language.figure(value, places) for language in (ENGLISH, FRENCH)} == {"0"}


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0.01, "0.01"),
        (0.0123456, "0.0123"),
        (0.00999999, "0.01"),
        (0.0098765, "0.00988"),
        (0.00123456, "0.00123"),
        (0.000123456, "0.000123"),
        (1e-12, "0.000000000001"),
        (9999, "9999"),
        (9999.5, "9999.5"),
        (10_000, "10,000"),
        (99999.99996, "100,000"),
        (1234567.25, "1,234,567.25"),
    ],
)
def test_a_figure_has_the_digits_that_say_something(value: float, told: str) -> None:
    """Four decimals and no more, below a hundredth three digits, and a mark between thousands from ten of them on."""
    for sign in ("", "-"):
        number = -value if sign else value
        assert ENGLISH.figure(number) == sign + told
        assert FRENCH.figure(number) == (sign + told).replace(",", "\u202f").replace(".", ",")
