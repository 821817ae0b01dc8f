"""A pace to keep says its bound: to lose no more than so much is not told as to lose as much."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from smartgoals import KeepPace, Pace
from smartgoals._messages.formatting import ENGLISH, FRENCH
from smartgoals._model.target import Bound
from smartgoals._model.target_words import TargetWords, target_in_words

SAID = {
    (3, None): ("keep 3/week", "tenir 3 par semaine", "keep 3 a week", "tenir 3 par semaine"),
    (3, "at_least"): (
        "keep at least 3/week",
        "tenir au moins 3 par semaine",
        "keep at least 3 a week",
        "tenir au moins 3 par semaine",
    ),
    (3, "at_most"): (
        "keep at most 3/week",
        "ne pas dépasser 3 par semaine",
        "keep at most 3 a week",
        "ne pas dépasser 3 par semaine",
    ),
    (-3, None): ("keep -3/week", "tenir -3 par semaine", "decrease by 3 a week", "réduire de 3 par semaine"),
    (-3, "at_least"): (
        "keep at least -3/week",
        "tenir au moins -3 par semaine",
        "decrease by at most 3 a week",
        "réduire d’au plus 3 par semaine",
    ),
    (-3, "at_most"): (
        "keep at most -3/week",
        "ne pas dépasser -3 par semaine",
        "decrease by 3 a week",
        "réduire de 3 par semaine",
    ),
}
"""As text, in French, and in both languages with a verb that says which way it goes."""
BOUNDS = st.sampled_from([None, *Bound])


@pytest.mark.parametrize(("pace", "texts"), SAID.items(), ids=str)
def test_a_pace_is_told_with_its_bound(pace: tuple[int, str | None], texts: tuple[str, str, str, str]) -> None:
    """No less than a fall by three is one by three at most."""
    target = KeepPace(Pace(pace[0], "week"), bound=pace[1])
    told = [TargetWords(one, one.figure, way=True).say(target) for one in (ENGLISH, FRENCH)]
    assert (str(target), target_in_words(target).into("fr"), *told) == texts


@given(st.integers(-50, 50), BOUNDS, st.integers(-50, 50), BOUNDS)
def test_two_paces_read_the_same_only_where_they_are(
    one: int, bound: Bound | None, two: int, other: Bound | None
) -> None:
    """The text of a pace tells its amount and its bound, and so does the sentence in French."""
    first, second = KeepPace(Pace(one, "week"), bound=bound), KeepPace(Pace(two, "week"), bound=other)
    assert (str(first) == str(second)) == (first == second)
    assert (target_in_words(first).into("fr") == target_in_words(second).into("fr")) == (first == second)


@given(st.integers(1, 50), BOUNDS)
def test_losing_at_most_is_told_apart_from_losing(amount: int, bound: Bound | None) -> None:
    """Where a verb says the way, no word is the same of the two sides of one loss."""
    words = TargetWords(FRENCH, FRENCH.figure, way=True)
    told = words.say(KeepPace(Pace(-amount, "week"), bound=bound))
    assert ("au plus" in told) == (bound is Bound.AT_LEAST)
