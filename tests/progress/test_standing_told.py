"""Where a value stands, in words: figures that differ are told apart."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

FIRST, LAST = date(2026, 1, 1), date(2026, 6, 30)
W = sg.Metric(id="w", nature="stock", unit="count", better="higher")


def stands(actual: float, target: float) -> sg.Progress:
    """Return the progress of a goal that is over, of a value that was half of its target."""
    goal = sg.Goal(
        id="g",
        metric="w",
        target=sg.ReachLevel(target),
        start=FIRST,
        deadline=LAST,
        baseline=sg.Baseline(value=target / 2),
    )
    history = sg.History.of([(FIRST, target / 2), (LAST, actual)], metric=W)
    return sg.assess(goal, history, as_of=LAST)


@given(st.integers(2, 100_000), st.integers(1, 99_999), st.sampled_from(["en", "fr"]))
def test_whoever_lacks_a_little_is_not_told_that_nothing_lacks(target: int, short: int, language: str) -> None:
    """What lies below its target by a hundred-thousandth of one or more is told as another figure."""
    progress = stands(target - short / 100_000, target)
    told = progress.text(language).partition(": " if language == "en" else "\u00a0: ")[2]
    actual, _, expected = told.partition(" of " if language == "en" else " sur ")
    assert not progress.is_met
    assert actual != expected.removesuffix(" expected").removesuffix(" attendus")


@pytest.mark.parametrize(
    ("actual", "target", "told"),
    [
        (4.496, 4.5, "behind on 30 June 2026: 4.496 of 4.5 expected"),
        (4.9996, 5, "behind on 30 June 2026: 4.9996 of 5 expected"),
        (4.2, 4.5, "behind on 30 June 2026: 4.2 of 4.5 expected"),
        (1234.56, 1300, "behind on 30 June 2026: 1235 of 1300 expected"),
        (1299.9, 1300, "behind on 30 June 2026: 1299.9 of 1300 expected"),
        (5, 5, "on plan on 30 June 2026: 5 of 5 expected"),
        (5 - 1e-9, 5, "behind on 30 June 2026: 5 of 5 expected"),
    ],
)
def test_figures_have_no_more_digits_than_tell_them_apart(actual: float, target: float, told: str) -> None:
    """A figure is as short as ever where it differs so, and as long as it takes where it would not."""
    assert stands(actual, target).text() == told
