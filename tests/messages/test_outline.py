"""Results show themselves on one line: what they hold is many screens, and nobody pastes it back."""

from datetime import date

from hypothesis import given

import smartgoals as sg
from smartgoals import strategies
from smartgoals._messages.outline import outlined

LONGEST = 300
DAY = date(2026, 3, 1)


def results_of(review: sg.Review) -> list[object]:
    """Return a review and what it holds."""
    parts = [part for one in review.goals for part in (one, one.report, one.progress, one.projection)]
    forecasts = [one.projection.forecast for one in review.goals if one.projection is not None]
    diff = review.diff(review)
    rolled = sg.roll_up_strategy(review.strategy, as_of=review.as_of)
    return [one for one in (review, *parts, *forecasts, diff, *diff.goals, rolled) if one is not None]


@given(strategies.reviews())
def test_results_fit_a_line(review: sg.Review) -> None:
    """Of every result the `repr` is short, on one line, and begins with what it is."""
    for one in results_of(review):
        shown = repr(one)
        assert len(shown) < LONGEST
        assert shown.startswith(f"<{type(one).__name__}")
        assert "\n" not in shown


def test_a_long_summary_is_cut() -> None:
    """However much a title holds, a line is a line; marks that nobody sees are left out."""
    review = sg.review(sg.Strategy(title="more\u202e " * 200), as_of=DAY)
    assert len(repr(review)) < LONGEST
    assert repr(review).endswith("…>")
    assert "\u202e" not in repr(review)


def test_a_notebook_shows_the_same_line() -> None:
    """Who asks for a pretty form first, as IPython and Hypothesis do, gets no other."""
    told: list[str] = []

    class Printer:
        def text(self, said: str) -> None:
            told.append(said)

    review = sg.review(sg.Strategy(), as_of=DAY)
    review._repr_pretty_(Printer(), False)  # type: ignore[attr-defined]  # a protocol of IPython's
    assert told == [repr(review)]


def test_a_class_of_ones_own() -> None:
    """The summary is what `str` says."""

    @outlined
    class Count:
        def __str__(self) -> str:
            return "three\nof four"

    assert repr(Count()) == "<Count: three of four>"
