"""What comes after so many a period, channels beside the first and words that narrow a review are not lost unseen."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 3, 10)
ENDS = [("Gain {n} followers a week to reach {m:,} by June", "to reach {m:,}"),
        ("Gain {n} leads a month for a total of {m:,}", "a total of {m:,}"),
        ("Gain {n} followers a week until we have {m:,}", "{m:,}"),
        ("Gain {n} followers a week, {m:,} in total", "{m:,}"),
        ("Gagner {n} abonnés par semaine pour atteindre {m} d'ici juin", "pour atteindre {m}"),
        ("Gagner {n} abonnés par semaine pour un total de {m}", "un total de {m}"),
        ("Gagner {n} abonnés par semaine, soit {m} au total", "{m}")]  # fmt: skip


def lost(text: str) -> list[str]:
    """Return what a sentence is told to lose."""
    return [one.text for one in sg.parse_goal(text, as_of=DAY).ambiguities if one.field == "also"]


@given(st.sampled_from(ENDS), st.integers(2, 90), st.integers(100, 900))
def test_what_steps_come_to_is_told(words: tuple[str, str], n: int, m: int) -> None:
    """Beside so many in each period, what they shall come to is kept by no field, and is told."""
    said, told = (one.format(n=n, m=m) for one in words)
    draft = sg.parse_goal(said, as_of=DAY)
    assert draft.pace is not None
    assert draft.pace.amount == n
    assert told in lost(said)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("500 followers on Instagram and Facebook by June", ["Facebook"]),
        ("Gagner 500 abonnés sur Instagram et sur TikTok d'ici juin", ["TikTok"]),
        ("Reach 500 followers on Instagram, Facebook and on TikTok", ["Facebook", "TikTok"]),
        ("Attract 500 visitors to our website from Facebook by June", []),
        ("Reach 500 followers on Instagram by June", []),
        ("Increase followers on Instagram and TikTok by 10 %", ["TikTok"]),
        ("Grow followers by 500 on Instagram and 200 on LinkedIn by June", []),
        ("Grow on Instagram and Facebook", []),
        # Steps that are of the goal itself, a smaller figure, and one of something else.
        ("Save €50 a month to reach €600 by June", []),
        ("Gain 50 followers a week from 1,400", []),
        ("Post 5 reels a week for 3 months", []),
    ],
)
def test_channels_beside_the_first_are_told(text: str, told: list[str]) -> None:
    """A goal is of one channel; those that an "and" joins to it are told, and no others."""
    assert lost(text) == told


@pytest.mark.parametrize(
    ("text", "metric", "better"),
    [
        ("Get 10 five-star reviews by June", "five_star_reviews", "higher"),
        ("Have no more than 2 negative reviews by June", "negative_reviews", "lower"),
        ("Reach 2 bad reviews by June", "negative_reviews", "lower"),
        ("Reach 3 one-star reviews by June", "one_star_reviews", "lower"),
        ("Get 20 positive reviews by June", "positive_reviews", "higher"),
        ("Obtenir 10 avis 5 étoiles d'ici juin", "five_star_reviews", "higher"),
        ("Pas plus de 2 avis négatifs d'ici juin", "negative_reviews", "lower"),
        ("Obtenir 20 avis positifs d'ici juin", "positive_reviews", "higher"),
        ("Reach 4 late deliveries by June", "late_deliveries", "lower"),
    ],
)
def test_a_word_that_narrows_a_review_names_it(text: str, metric: str, better: Any) -> None:
    """Reviews of five stars are not all reviews, and fewer negative ones are better, whatever a sentence does."""
    own: Any = sg.parse_goal(text, as_of=DAY).own_metric
    assert (own.id, own.nature, own.better) == (metric, "flow", better)
