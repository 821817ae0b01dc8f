"""Figures, days and templates in English and French."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import example, given, strategies as st

from smartgoals import Language, SmartGoalsError, UnknownName
from smartgoals._messages.formatting import ENGLISH, FRENCH, choose, fill, language

FIGURES = [
    (0, "0", "0"),
    (7.0, "7", "7"),
    (1200, "1200", "1200"),
    (-9999, "-9999", "-9999"),
    (12345, "12,345", "12\u202f345"),
    (1234567.5, "1,234,567.5", "1\u202f234\u202f567,5"),
    (0.12345678, "0.1235", "0,1235"),
    (0.000123456, "0.000123", "0,000123"),
    (-0.00099951, "-0.001", "-0,001"),
    (2.50, "2.5", "2,5"),
]


@pytest.mark.parametrize(("value", "english", "french"), FIGURES)
def test_figures_are_written_as_each_language_does(value: float, english: str, french: str) -> None:
    """Separators differ, four digits have none, and trailing zeros go."""
    assert ENGLISH.figure(value) == english
    assert FRENCH.figure(value) == french


@given(st.floats(allow_nan=False, allow_infinity=False), st.integers(0, 6))
def test_every_number_can_be_written(value: float, places: int) -> None:
    """No number is too large or too small to be written, and its sign stays."""
    text = ENGLISH.figure(value, places)
    assert set(text) <= set("-0123456789.,")
    assert abs(float(text.replace(",", "")) - value) <= max(0.5 * 10.0**-places, abs(value) * 0.005) * 1.0001


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (None, "unknown", "inconnu"),
        (True, "yes", "oui"),
        (0.5, "0.5", "0,5"),
        (date(2026, 8, 1), "1 August 2026", "1er août 2026"),
        (["a", 1.5], "a, 1.5", "a, 1,5"),
        (("x",), "x", "x"),
        ("as it is", "as it is", "as it is"),
    ],
)
def test_whatever_evidence_holds_can_be_written(value: object, english: str, french: str) -> None:
    """Numbers, days, lists, text and nothing at all have a form in each language."""
    assert ENGLISH.value(value) == english
    assert FRENCH.value(value) == french


@given(st.floats(-1e15, 1e15) | st.integers(-(10**15), 10**15), st.integers(0, 6))
def test_both_languages_write_the_same_digits(value: float, places: int) -> None:
    """A figure has the digits and the sign in French that it has in English: what parts them alone differs."""
    swapped = FRENCH.figure(value, places).translate({ord("\u202f"): ",", ord(","): "."})
    assert swapped == ENGLISH.figure(value, places)


@given(st.dates() | st.builds(date, st.integers(1, 9999), st.integers(1, 12), st.integers(1, 3)))
def test_a_day_is_written_with_all_of_it(day: date) -> None:
    """Day, month and year can be told from what is written, in either language, and no two days are written alike."""
    for words in (ENGLISH, FRENCH):
        number, month, year = words.value(day).split(" ")
        assert (int(number.removesuffix("er")), words.months.index(month) + 1, int(year)) == (
            day.day,
            day.month,
            day.year,
        )


@given(
    st.lists(st.none() | st.booleans() | st.floats(-1e6, 1e6) | st.dates() | st.text("abc é", max_size=4), max_size=4)
)
def test_several_values_are_written_one_after_the_other(values: list[object]) -> None:
    """A list is written as each of its values is, whether it is a list or a tuple."""
    for words in (ENGLISH, FRENCH):
        assert words.value(values) == words.value(tuple(values)) == ", ".join(words.value(one) for one in values)


# The very edge of rounding, 0.9995, is left out: it is written as 100 %.
CHANCES = (st.floats(0, 1) | st.floats(0, 0.002) | st.floats(0.998, 1) | st.sampled_from([0, 1, 0.0005])).filter(
    lambda share: share != 0.9995
)


@given(CHANCES, CHANCES)
def test_a_likelier_chance_never_reads_as_less_likely(one: float, other: float) -> None:
    """Only none is 0 % and only certainty 100 %, in either language, and what is shown rises with the chance."""
    for words in (ENGLISH, FRENCH):
        shown = [words.percent(share) for share in sorted((one, other))]
        for share, text in zip(sorted((one, other)), shown, strict=True):
            bare = text.replace("\u202f", "").replace("\u00a0", "").replace(" ", "")
            assert (bare == "0%") is (share == 0)
            assert (bare == "100%") is (share == 1)
        low, high = (float(text.strip("<>%\u202f\u00a0 ").replace(",", ".")) for text in shown)
        assert low <= high


def test_templates_are_filled_as_the_language_writes() -> None:
    """A template says where a figure is a percentage or is rounded; text is left alone."""
    template = "{share:%} of {many}, {rough:.0} or so, on {day}: {who:>3} {yes:%}"
    values = {"share": 0.125, "many": 12000, "rough": 3.7, "day": date(2026, 1, 2), "who": "me", "yes": True}
    assert fill(template, values, ENGLISH) == "12.5 % of 12,000, 4 or so, on 2 January 2026: me yes"
    assert fill(template, values, FRENCH).startswith("12,5\u202f% of 12\u202f000, 4 or so, on 2 janvier 2026")


def test_a_language_is_chosen_by_code_or_brought_along() -> None:
    """An own language falls back on English text; an unknown code names the nearest known one."""
    german = attrs.evolve(FRENCH, code="de", months=tuple("JFMAMJJASOND"), none="unbekannt")
    assert isinstance(german, Language)
    assert language(german) is german
    assert language("fr") is FRENCH
    assert choose({"en": "yes", "fr": "oui"}, FRENCH) == "oui"
    assert choose({"en": "yes", "fr": "oui"}, german) == "yes"
    for wrong in ("frr", ["fr"], None):
        with pytest.raises(UnknownName) as caught:
            language(wrong)  # type: ignore[arg-type]  # that it is refused is the test
        assert caught.value.known == ("en", "fr")
    with pytest.raises(SmartGoalsError):
        attrs.evolve(FRENCH, code="")


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (0, "0 %"),
        (1, "100 %"),
        (1e-9, "<0.1 %"),
        (0.9999999, ">99.9 %"),
        (0.0005, "<0.1 %"),
        (0.0006, "0.1 %"),
        (0.5, "50 %"),
        (1.25, "125 %"),
    ],
)
def test_a_chance_short_of_certainty_never_reads_as_certain(share: float, shown: str) -> None:
    """Only none is 0 % and only certainty 100 %."""
    assert ENGLISH.percent(share) == shown


@example(1.7e308)
@example(-1.7e308)
@given(st.floats(1e300, 1.7e308) | st.floats(-1.7e308, -1e300) | st.integers(10**300, 10**307))
def test_a_share_beyond_every_float_is_told_in_percent(share: float) -> None:
    """A hundred times a number that floats hardly reach is written out, in any language."""
    for told in (ENGLISH.percent(share), FRENCH.percent(share)):
        assert told.endswith("%")
        digits = "".join(letter for letter in told if letter in "-0123456789")
        assert int(digits) == int(Decimal(repr(share)) * 100)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Fraction(1, 4), "0,25"),
        (Fraction(10**5000 + 1, 10**5000), "1"),
        (Decimal("1234.5"), "1234,5"),
        ([Fraction(1, 2), "a", None], "0,5, a, inconnu"),
    ],
)
def test_exact_numbers_of_evidence_are_written_as_figures(value: object, said: str) -> None:
    """A fraction and a decimal are numbers, of however many digits they are."""
    assert FRENCH.value(value) == said
    with pytest.raises(SmartGoalsError):
        FRENCH.value(1j)
