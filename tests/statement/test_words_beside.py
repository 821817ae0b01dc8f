"""What stands beside a figure or a length: where a sentence stops, groups of so many, and a length behind another one."""

from datetime import date

import pytest
from golden_drafts import drafts, written
from hypothesis import given, strategies as st

import smartgoals as sg

AS_OF = date(2026, 11, 30)
SENTENCES = sorted(written())


@given(st.data())
def test_a_sentence_may_begin_and_stop_anywhere(data: st.DataObject) -> None:
    """Whatever word is its first or last, it is read, or refused with an error of ours."""
    words = data.draw(st.sampled_from(SENTENCES)).split()
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(words))] * 2), label="words"))
    assert all(drafts(" ".join(some)) for some in (words[:first], words[first:], words[:last], words[last:]) if some)


@pytest.mark.parametrize(
    "text",
    [
        "Grow to 3 teams of 12 people by June",
        "Grow to three groups of 12 members by June",
        "Grow to 3 classes of 12 by June",
        "Passer à 3 groupes de 12 membres d'ici juin",
        "Passer à 3 équipes de 12 personnes d'ici juin",
        "Recruter 3 équipes de 12 d'ici juin",
        "Hire 3 crews of 12 by June",
        "Open 3 shops of 12 m² by June",
    ],
)
def test_so_many_groups_of_so_many_are_so_many_groups(text: str) -> None:
    """How large each of them is asks for nothing."""
    assert sg.parse_goal(text, as_of=AS_OF).amount == 3


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Grow to a team of 12 people by June", 12),
        ("Passer à une équipe de 12 personnes d'ici juin", 12),
        ("Grow to our team of 12 by June", 12),
        ("Grandir à notre équipe de 12 d'ici juin", 12),
    ],
)
def test_a_group_of_so_many_is_so_many(text: str, whole: int) -> None:
    """A single one is a word for all that are in it, and a level of theirs."""
    draft = sg.parse_goal(text, as_of=AS_OF)
    assert (draft.amount, draft.amount_kind) == (whole, "target")


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Train 2 cohorts of 20 students", "cohorts"),
        ("Former 2 promotions de 20 élèves", "promotions"),
        ("Train 2 of our 20 students", "trained_students"),
        ("Former 2 de nos 20 élèves", "trained_students"),
        ("Train 2 students in 20 weeks of lessons", "trained_students"),
    ],
)
def test_groups_that_are_trained_are_groups(text: str, metric: str) -> None:
    """Two cohorts of twenty are no two students; two of twenty students are."""
    draft = sg.parse_goal(text, as_of=AS_OF)
    assert (draft.metric, draft.amount) == (metric, 2)


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
