"""Laws of round targets: they lie near, have few digits, and their chance is close where a finer number would be."""

from fractions import Fraction

from hypothesis import given, strategies as st

from smartgoals._propose.rounding import CLOSE, Lean, Wish, rounded_to

SIZES = st.fractions(Fraction(1, 10_000), Fraction(1_000_000), max_denominator=10_000)


@given(SIZES, st.floats(0.05, 0.95), st.sampled_from([-1, 1]), st.sampled_from(Lean), st.floats(0.001, 3.0))
def test_close_with_few_digits(number: Fraction, chance: float, sign: int, lean: Lean, spread: float) -> None:
    """However narrow the distribution, a number of six digits at most is close to the chance asked for, or nearest to it."""
    wish = Wish(chance, number, sign, lean, None)

    def chance_of(one: Fraction) -> float:
        return min(1.0, max(0.0, chance - sign * float((one - number) / number) / spread))

    found = rounded_to(wish, chance_of)
    assert found is not None
    assert found.chance == chance_of(found.number)
    assert abs(found.chance - chance) <= CLOSE
    assert float(f"{float(found.number):.6g}") == float(found.number)


@given(st.integers(1, 10_000), st.sampled_from(Lean))
def test_an_exact_whole_number_is_kept_where_nothing_rounder_is_close(number: int, lean: Lean) -> None:
    """On the finest step the number itself is found."""
    wish = Wish(0.5, Fraction(number), 1, lean, Fraction(1))
    found = rounded_to(wish, lambda one: 0.5 if one == number else 0.9)
    assert found is not None
    assert found.number == number


def test_no_chance_at_all() -> None:
    """Where no number has a chance there is none; of zero the finest step is tried."""
    assert rounded_to(Wish(0.5, Fraction(7), 1, Lean.EASIER, None), lambda one: None) is None
    found = rounded_to(Wish(0.5, Fraction(0), 1, Lean.EASIER, None), lambda one: 0.5)
    assert found is not None
    assert found.number == 0
    assert rounded_to(Wish(0.5, Fraction(0), 1, Lean.HARDER, Fraction(1, 10)), lambda one: None) is None
