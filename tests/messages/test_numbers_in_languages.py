"""Numbers as languages write them: whatever is a number elsewhere is one here, and nothing else is."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, strategies as st
from tests.public_calls import LikeNumpy

from smartgoals import SmartGoalsError
from smartgoals._messages.formatting import ENGLISH, FRENCH
from smartgoals._numbers import number

SHARES = st.fractions(min_value=-3, max_value=3, max_denominator=1000)


@given(SHARES, st.sampled_from((Fraction, lambda one: LikeNumpy(float(one)), lambda one: Decimal(repr(float(one))))))
def test_a_number_is_written_as_the_one_it_stands_for(share: Fraction, made: Any) -> None:
    """A fraction, a decimal and a float of another library read as the number that they are."""
    given_, plain = made(share), number(made(share))
    for language in (ENGLISH, FRENCH):
        assert language.figure(given_) == language.figure(plain)
        assert language.percent(given_) == language.percent(plain)
        assert language.counted(given_, "day") == language.counted(plain, "day")
        assert language.chosen("one|several", given_) == language.chosen("one|several", plain)


def test_a_third_is_a_third() -> None:
    """What was raised by Python's own decimals is said."""
    assert (ENGLISH.figure(Fraction(1, 3)), ENGLISH.percent(Fraction(1, 3))) == ("0.3333", "33.3 %")
    assert FRENCH.counted(Fraction(4, 3), "day") == "1,3333 jour"
    assert ENGLISH.chosen("day|days", Fraction(-1)) == "day"


def test_a_decimal_below_every_float_is_nothing() -> None:
    """A million zeros are not written out; a percentage above every float is."""
    assert ENGLISH.figure(Decimal("1e-999999")) == ENGLISH.figure(0)
    assert ENGLISH.percent(1e308) == "10" + ",000" * 103 + " %"


@pytest.mark.parametrize("junk", [True, Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity"), "7", None, 1j])
def test_what_is_no_number_is_refused_at_its_argument(junk: Any) -> None:
    """The refusal is one of ours, and names the argument."""
    for written, path in ((ENGLISH.figure, "value"), (ENGLISH.percent, "share")):
        with pytest.raises(SmartGoalsError) as caught:
            written(junk)
        assert caught.value.path == path
