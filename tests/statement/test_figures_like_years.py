"""Figures that look like years: a goal that asks for 2000 is read as one that asks for 2500."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

import smartgoals as sg

AS_OF = date(2026, 11, 29)
PAST = st.integers(1900, 2019)
"""Years that nobody plans until any more."""
SHAPES = (
    "Grow followers from {low} to {high} by June",
    "Grow followers from {low} to {high}",
    "Grow from {low} to {high} followers in 2027",
    "From {low} to {high} followers by end of 2027",
    "Followers {low} -> {high} by June",
    "Increase followers to {high} by 2027",
    "Reach {high} by June",
    "Keep complaints below {high} in 2027",
    "Increase sales to at least {high} by June",
    "Increase followers by {high} by June",
    "Increase our reach in 2027 from {low} to {high}",
    "Passer de {low} à {high} abonnés d'ici juin",
    "Baisser les plaintes de {high} à {low} d'ici juin",
    "Atteindre {high} d'ici juin",
    "Augmenter les abonnés de {high}",
)


@pytest.mark.parametrize("shape", SHAPES)
@given(PAST, PAST)
@example(2000, 1999)
def test_a_year_that_is_over_is_a_figure(shape: str, some: int, other: int) -> None:
    """A number like a year long over is read as any number of its size that is none."""
    low, high = sorted((some, other))
    if low == high:
        high += 1

    def drafted(added: int) -> sg.types.Draft:
        said = shape.format(low=low + added, high=high + added)
        draft = sg.parse_goal(said, as_of=AS_OF)
        figures = {
            name: value - added
            for name in ("amount", "baseline", "target")
            if isinstance(value := getattr(draft, name), int)
        }
        return evolve(draft, statement="s" * len(said), ambiguities=(), deadline_text=None, **figures)

    assert drafted(0) == drafted(500)


@pytest.mark.parametrize(
    ("said", "amount", "deadline"),
    [
        ("Grow followers by 2030", None, date(2030, 12, 31)),
        ("Grow followers from 2026 to 2027", None, date(2027, 12, 31)),
        ("Gain followers between 2026 and 2028", None, date(2028, 12, 31)),
        ("Launch the site by 2028", None, date(2028, 12, 31)),
        ("Grow followers from 2026 to 2027 by 20 %", 20, date(2027, 12, 31)),
        ("Improve NPS over 2027", None, date(2027, 12, 31)),
        ("Improve the 2025 report", None, None),
        ("Prepare 2027", None, None),
        ("Go from 2026 to 2030 followers", 2030, None),
        ("Increase sessions by 2030 by June", 2030, date(2027, 6, 30)),
        ("Reach 2027 by 2027", 2027, date(2027, 12, 31)),
        ("Get to 2000 by end of 2027", 2000, date(2027, 12, 31)),
        ("Grow followers by 2030-31", None, date(2031, 12, 31)),
    ],
)
def test_a_year_to_come_is_an_end_unless_it_can_be_none(said: str, amount: int | None, deadline: date | None) -> None:
    """Who names a year to come plans until then, but where another end, or a noun, says that it is a figure."""
    draft = sg.parse_goal(said, as_of=AS_OF)
    assert (draft.amount, draft.deadline) == (amount, deadline)


def test_without_a_day_only_a_year_long_over_is_a_figure() -> None:
    """Where nobody says which day it is, any year of this century may be to come."""
    assert sg.parse_goal("Increase followers by 1990").amount == 1990
    assert sg.parse_goal("Increase followers by 2010").deadline == date(2010, 12, 31)
