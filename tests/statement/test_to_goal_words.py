"""What a sentence lacks for a goal is told to people in their language, by `codec.wording`."""

from datetime import date

import pytest

import smartgoals as sg
from smartgoals import codec

DAY = date(2026, 1, 5)
LACKING = {
    "Avoir plus d’abonnés": ("combien\u00a0?", "pour quand\u00a0?"),
    "Faire 50 d’ici le 30 juin 2026": ("le chiffre qui compte", "quel chiffre\u00a0?"),
    "Gagner 20 % d’abonnés en plus chaque semaine": ("à quel rythme", "le dernier jour du but"),
    "Réduire les réclamations de 20 par mois d’ici le 30 juin 2026": (
        "la quantité d’une période",
        "part de quelque chose",
    ),
    "Gagner 500 abonnés d’ici juin": ("le jour dont il s’agit", "le jour de référence"),
}


@pytest.mark.parametrize("text", LACKING)
def test_what_is_lacking_is_told_in_french(text: str) -> None:
    """Each gap of a French sentence is told in French, with nothing of the English words for programs."""
    with pytest.raises(sg.SmartGoalsError) as refused:
        sg.parse_goal(text, "fr").to_goal(id="g")
    told = codec.wording(refused.value, "fr")
    assert "anglais" not in told
    assert "on lit rien" not in told
    assert [word for word in LACKING[text] if word.casefold() not in told.casefold()] == []


ODD = {
    "Reach 20% followers by 30 June 2026": "qui est une part",
    "Reach an open rate of 85 by 30 June 2026": "sur quelle échelle",
}


@pytest.mark.parametrize("text", ODD)
def test_odd_amounts_are_asked_about_in_french(text: str) -> None:
    """An amount that could be meant in two ways is asked about in French, too."""
    with pytest.raises(sg.SmartGoalsError) as refused:
        sg.parse_goal(text).to_goal(id="g")
    told = codec.wording(refused.value, "fr")
    assert "anglais" not in told
    assert ODD[text] in told.casefold()


def test_a_change_without_a_direction_is_asked_about_in_french() -> None:
    """A change that may go up or down is no target yet."""
    ends = {"deadline": date(2026, 6, 30), "as_of": DAY}
    draft = sg.Draft(statement="x", language="fr", metric="bounce_rate", amount=10, amount_kind="delta", **ends)
    with pytest.raises(sg.SmartGoalsError) as refused:
        draft.to_goal(id="g")
    assert "une hausse ou une baisse de 10" in codec.wording(refused.value, "fr")


def test_an_empty_cell_among_headings_is_nothing() -> None:
    """A row of headings that is not recognised is told cell by cell, the empty ones among them."""
    with pytest.raises(sg.SmartGoalsError) as refused:
        sg.catalog.read_table([[None, "Foo", "Bar"], [1, 2, 3]])
    value = refused.value
    told = codec.wording(type(value)(value=[None, "Foo"], expected=value.expected, hint=value.hint), "fr")
    assert "rien, «\u00a0Foo\u00a0»" in told
