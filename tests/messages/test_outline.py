"""Results show themselves on one line: what they hold is many screens, and nobody pastes it back."""

from datetime import date

from hypothesis import example, given, strategies as st

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


def test_a_notebook_shows_the_same_line() -> None:
    """Who asks for a pretty form first, as IPython and Hypothesis do, gets no other."""
    told: list[str] = []

    class Printer:
        def text(self, said: str) -> None:
            told.append(said)

    review = sg.review(sg.Strategy(), as_of=DAY)
    review._repr_pretty_(Printer(), False)  # type: ignore[attr-defined]  # a protocol of IPython's
    assert told == [repr(review)]


@given(st.text(max_size=400))
@example("more\u202e " * 200)
@example("three\nof four")
def test_a_summary_is_one_short_line(said: str) -> None:
    """However much people write, a line is a line; marks that nobody sees are left out, and a long one is cut."""

    @outlined
    class Count:
        def __str__(self) -> str:
            return said

    review = sg.review(sg.Strategy(title=said if said.strip() else "t"), as_of=DAY)
    for shown in (repr(Count()), repr(review)):
        assert len(shown) < LONGEST
        assert "\n" not in shown
        assert "\u202e" not in shown
        assert shown.endswith(">")
    assert repr(Count()).startswith("<Count: ")
    if len(said) > LONGEST and said.isalnum():
        assert repr(Count()) == f"<Count: {said[:240]}…>"


def test_the_summary_is_what_str_says() -> None:
    """On one line."""

    @outlined
    class Count:
        def __str__(self) -> str:
            return "three\nof four"

    assert repr(Count()) == "<Count: three of four>"
