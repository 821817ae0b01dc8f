"""So many groups of so many, of which a verb counts the heads: "hire 3 teams of 5 people"."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 2, 10)

GROUPS = (
    ("Hire 3 teams of 5 people by June 2026", "3 teams of 5 people", ("3", "15")),
    ("Recruter 3 équipes de 5 personnes d'ici juin 2026", "3 équipes de 5 personnes", ("3", "15")),
    ("Send 3 batches of 200 emails by June 2026", "3 batches of 200 emails", ("3", "600")),
)


@pytest.mark.parametrize(("text", "said", "readings"), GROUPS)
def test_groups_may_be_counted_by_the_head(text: str, said: str, readings: tuple[str, ...]) -> None:
    """What the verb counts may be the groups, or what is in them: both are told."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert [(one.field, one.text, one.readings) for one in draft.ambiguities] == [("amount", said, readings)]


PLAIN = (
    "Run 4 workshops of 20 people by June 2026",
    "Organiser 4 ateliers de 20 personnes d'ici juin 2026",
    "Publish 12 articles of 800 words by June 2026",
    "Recruter 3 personnes de 18 à 25 ans d'ici juin 2026",
    "Hire 3 of 5 people by June 2026",
    "Hire 3 teams by June 2026",
)


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_named_is_counted(text: str) -> None:
    """Where the noun at the number is the metric, or nothing is in groups, nothing is open."""
    assert sg.parse_goal(text, as_of=DAY).ambiguities == ()
