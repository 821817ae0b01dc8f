"""Levels beside by how much they beat what was: "500 signups, 100 more than last year"."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 3, 16)

LEVELS = (
    ("Get 500 signups by June, 100 more than last year", 500, "100"),
    ("500 signups by June, 100 more than last year", 500, "100"),
    ("500 inscriptions d'ici juin, 100 de plus que l'an dernier", 500, "100"),
    ("500 inscriptions d'ici juin, 20 % de plus que l'an dernier", 500, "20 %"),
)


@pytest.mark.parametrize(("text", "amount", "said"), LEVELS)
def test_what_is_more_than_before_moves_no_level(text: str, amount: int, said: str) -> None:
    """The word of more belongs to the second number, which is told."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, str(draft.amount_kind)) == (amount, "target")
    assert [(one.field, one.text) for one in draft.ambiguities] == [("also", said)]


CHANGES = (
    "100 inscriptions de plus que l'an dernier d'ici juin",
    "Gagner 100 clients de plus que l'an dernier d'ici juin",
)


@pytest.mark.parametrize("text", CHANGES)
def test_more_of_the_figure_itself_is_a_change(text: str) -> None:
    """Where no other number stands between, the word is that of the figure."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, str(draft.amount_kind)) == (100, "delta")
