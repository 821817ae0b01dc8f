"""What stands beside a figure or a length: where a sentence stops, groups of so many, and a length behind another one."""

from datetime import date

import pytest
from golden_drafts import drafts, written

import smartgoals as sg

AS_OF = date(2026, 11, 30)
SENTENCES = sorted(written())


@pytest.mark.parametrize("turn", range(4))
def test_a_sentence_may_begin_and_stop_anywhere(turn: int) -> None:
    """Whatever word is its first or last, it is read, or refused with an error of ours."""
    for text in SENTENCES[turn * 12 :: 48]:
        words = text.split()
        for at in range(1, len(words)):
            assert drafts(" ".join(words[:at]))
            assert drafts(" ".join(words[at:]))


@pytest.mark.parametrize(
    "text",
    [
        "Grow to 3 teams of 12 people by June",
        "Grow to three groups of 12 members by June",
        "Grow to 3 classes of 12 by June",
        "Passer à 3 groupes de 12 membres d'ici juin",
    ],
)
def test_so_many_groups_of_so_many_are_so_many_groups(text: str) -> None:
    """How large each of them is asks for nothing."""
    assert sg.parse_goal(text, as_of=AS_OF).amount == 3


@pytest.mark.parametrize(
    ("text", "whole"),
    [("Grow to a team of 12 people by June", 12), ("Passer à une équipe de 12 personnes d'ici juin", 12)],
)
def test_a_group_of_so_many_is_so_many(text: str, whole: int) -> None:
    """A single one is a word for all that are in it."""
    assert sg.parse_goal(text, as_of=AS_OF).amount == whole


@pytest.mark.parametrize(
    ("said", "words", "second", "ends"),
    [
        ("Gain 20 members in 6 months", "or of after then and with for from plus not", "2 years", "to"),
        ("Gagner 20 membres en 6 mois", "ou de après puis et avec pour dès pas", "2 ans", "à"),
    ],
)
def test_a_length_ends_at_another_one_behind_to_alone(said: str, words: str, second: str, ends: str) -> None:
    """Six months to two years end in two years; six months and whatever is said of two years are six months."""
    assert sg.parse_goal(f"{said} {ends} {second}", as_of=AS_OF).deadline == date(2028, 11, 30)
    read = {sg.parse_goal(f"{said} {word} {second}", as_of=AS_OF).deadline for word in words.split()}
    assert read == {date(2027, 5, 30)}
