"""The number law: what is a number, what it stands for exactly, and how it is written."""

import math
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from numbers import Real
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import _numbers as n
from smartgoals.strategies import numbers

LARGEST = int(1.7976931348623157e308)
LARGE = numbers(-1e308, 1e308)


class Level(IntEnum):
    """An int with a name."""

    HIGH = 3


class Centimes(int):
    """A caller's own int."""


class Ratio(float):
    """A caller's own float."""


class Odd(Real):
    """A real number of a caller's own, whose text is no number."""

    def __float__(self) -> float:
        return 2.5

    def __str__(self) -> str:
        return "two and a half"


for _abstract in Real.__abstractmethods__ - {"__float__"}:
    setattr(Odd, _abstract, lambda *_: NotImplemented)
Odd.__abstractmethods__ = frozenset()


@pytest.mark.parametrize(
    ("given_as", "kept"),
    [
        (7, 7),
        (0.1, 0.1),
        (3.0, 3.0),
        (Decimal("0.10"), 0.1),
        (Decimal("3.00"), 3),
        (Decimal("1e308"), 10**308),
        (Decimal("1e-400000000"), 0),
        (Decimal("0e999999999"), 0),
        (Decimal("0e-999999999"), 0),
        (Decimal("1e-320"), 1e-320),
        (Fraction(1, 4), 0.25),
        (Fraction(8, 4), 2),
        (Level.HIGH, 3),
        (Centimes(5), 5),
        (Ratio(0.5), 0.5),
        (Odd(), 2.5),
        (10**308, 10**308),
        (LARGEST, LARGEST),
        (1.7976931348623157e308, 1.7976931348623157e308),
        (np.int64(7), 7),
        (np.uint8(7), 7),
        (np.float64(0.1), 0.1),
        (np.float32(0.1), 0.1),
        (np.float16(0.1), 0.1),
        (np.longdouble("0.1"), 0.1),
    ],
    ids=lambda value: f"{type(value).__name__}-{str(value)[:12]}",
)
def test_numbers_of_every_kind_become_json(given_as: object, kept: object) -> None:
    """int, float, Decimal, Fraction, their subclasses and numpy scalars become the plain int or float they print as."""
    value = n.number(given_as)  # type: ignore[arg-type]  # the point of the test
    assert value == kept
    assert type(value) is type(kept)


@pytest.mark.parametrize(
    ("value", "error"),
    [
        (True, sg.WrongType),
        (np.bool_(True), sg.WrongType),
        (np.timedelta64(5, "s"), sg.WrongType),  # numpy calls it a whole number, and will not say which
        ("7", sg.WrongType),
        (None, sg.WrongType),
        (1j, sg.WrongType),
        ([1], sg.WrongType),
        (np.array([1, 2]), sg.WrongType),
        (object(), sg.WrongType),
        (math.nan, sg.InvalidValue),
        (math.inf, sg.InvalidValue),
        (-math.inf, sg.InvalidValue),
        (Ratio("nan"), sg.InvalidValue),
        (np.float32("nan"), sg.InvalidValue),
        (np.float64("inf"), sg.InvalidValue),
        (np.longdouble("inf"), sg.InvalidValue),
        (Decimal("NaN"), sg.InvalidValue),
        (Decimal("sNaN"), sg.InvalidValue),
        (Decimal("-Infinity"), sg.InvalidValue),
        (Decimal("1e309"), sg.InvalidValue),
        (Decimal("1e999999999"), sg.InvalidValue),
        (Decimal("1.8e308"), sg.InvalidValue),
        (Fraction(10**400, 3), sg.InvalidValue),
        (Fraction(-(10**400)), sg.InvalidValue),
        (10**5000, sg.InvalidValue),
        (LARGEST + 1, sg.InvalidValue),
        (-LARGEST - 1, sg.InvalidValue),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_number_is_refused(value: object, error: type[Exception]) -> None:
    """Truth values, text, NaN, infinities and what no float can reach are refused with an error of ours."""
    with pytest.raises(error) as caught:
        n.number(value)  # type: ignore[arg-type]  # the point of the test
    assert isinstance(caught.value, sg.SmartGoalsError)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("7", "write numbers without quotes"),
        (" -7.5 ", "write numbers without quotes"),
        ("3%", "a share is written as a number, 0.03 for 3 %, and a percentage without its sign, as 3"),
        ("2,5 %", "a share is written as a number, 0.03 for 3 %, and a percentage without its sign, as 3"),
        ("1,5", "write the number alone, in digits and with a decimal point, such as 1200 or 0.5"),
        ("1 200 followers", "write the number alone, in digits and with a decimal point, such as 1200 or 0.5"),
        ("many", ""),
        ("", ""),
        ("7" * 100, ""),
    ],
)
def test_a_hint_says_how_the_number_that_is_meant_is_written(text: str, hint: str) -> None:
    """A number in quotes, a percentage, a figure in words or with a comma: each has its own; what says none has no hint."""
    with pytest.raises(sg.WrongType) as caught:
        n.number(text)  # type: ignore[arg-type]  # the point of the test
    assert caught.value.hint == hint


@given(LARGE)
def test_a_number_is_kept_as_it_is(value: float) -> None:
    """A plain number passes unchanged."""
    assert n.number(value) == value
    assert type(n.number(value)) is type(value)


@given(LARGE)
def test_exact_and_rounded_are_inverse(value: float) -> None:
    """What a number stands for exactly rounds back to it: nothing is lost on the way in and out."""
    assert n.exact(n.rounded(n.exact(value))) == n.exact(value)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-1000, max_value=1000, places=6))
def test_a_float_stands_for_the_decimal_it_prints_as(value: Decimal) -> None:
    """The exact value of a float is the decimal on the page, not its binary neighbour."""
    assert n.exact(float(value)) == Fraction(value)


@given(st.integers(-(10**12), 10**12), st.integers(0, 6))
def test_whatever_class_says_a_number_it_is_one(digits: int, places: int) -> None:
    """A decimal, a fraction, a float and numpy's are one number where they stand for one, and a whole one is an int."""
    value = Decimal(digits).scaleb(-places)
    said = [value, Fraction(value), float(value), np.float64(float(value)), Ratio(value)]
    assert {n.exact(n.number(one)) for one in said} == {Fraction(value)}
    assert {type(n.number(one)) for one in said[:2]} == {int if value == int(value) else float}


KEPT = {
    n.positive: lambda value: value > 0,
    n.not_negative: lambda value: value >= 0,
    n.optional_not_negative: lambda value: value >= 0,
    n.share: lambda value: 0 <= value <= 1,
    n.optional_number: lambda value: True,
}


@given(st.sampled_from(list(KEPT)), st.integers(-3, 3) | st.floats(-2, 2) | st.sampled_from([1e-9, -1e-9, 0.0, -0.0]))
def test_bounds_are_held(check: Any, value: float) -> None:
    """Each bounded kind of number keeps what lies inside, bounds as they are said, and refuses the rest with the value."""
    if KEPT[check](value):
        assert check(value) == value
        return
    with pytest.raises(sg.InvalidValue) as caught:
        check(value)
    assert caught.value.value == value


@pytest.mark.parametrize("check", list(KEPT), ids=lambda check: check.__name__)
def test_what_may_be_left_out_may_be_none(check: Any) -> None:
    """None is a number for those that are optional alone, and text for none of them."""
    if check.__name__.startswith("optional"):
        assert check(None) is None
    else:
        with pytest.raises(sg.WrongType):
            check(None)
    with pytest.raises(sg.WrongType):
        check("1")


@example(0.03, 365)  # 10.95
@example(0.1, 3)  # 0.3
@given(LARGE, st.integers(-1000, 1000))
def test_sums_of_decimals_are_exact(value: float, times: int) -> None:
    """So many times a number is exactly that, whichever way it is added up."""
    total = sum((n.exact(value) for _ in range(abs(times))), Fraction(0))
    assert total == n.exact(value) * abs(times) == Fraction(repr(value)) * abs(times)


@given(st.fractions())
def test_whole_results_are_ints(value: Fraction) -> None:
    """Rounding gives an int exactly for whole results, and otherwise the nearest float."""
    result = n.rounded(value)
    assert isinstance(result, int) == (value.denominator == 1)
    assert result == (value.numerator if value.denominator == 1 else float(value))


@example([1.7e308, 1.7e308])
@given(st.lists(st.floats(), max_size=8))
def test_all_finite_looks_at_every_value(values: list[float]) -> None:
    """A column is finite exactly when each of its values is, even where their sum overflows."""
    assert n.all_finite(values) == all(map(math.isfinite, values))
    assert n.all_finite(iter(values)) == all(map(math.isfinite, values))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (-0.0, "0"),
        (50.0, "50"),
        (2.5, "2.5"),
        (-0.03, "-0.03"),
        (1e-7, "0.0000001"),
        (1e-13, "1e-13"),
        (1e15, "1000000000000000"),
        (1e16, "10000000000000000"),
        (1.5e20, "150000000000000000000"),
        (1e22, "1e+22"),
        (10**20, "100000000000000000000"),
    ],
)
def test_numbers_are_written_as_people_do(value: float, text: str) -> None:
    """No trailing .0, and no exponent where digits will do."""
    assert n.plain(value) == text


@given(LARGE)
def test_what_is_written_reads_back(value: float) -> None:
    """The text of a number is that number."""
    assert n.exact(n.number(Decimal(n.plain(value)))) == n.exact(value)
