"""Figures that nothing can have are read as they are said, and told."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Reduce complaints by 120% by June", "120%"),
        ("Réduire les réclamations de 120 % d'ici juin", "120 %"),
        ("Cut costs by 150%", "150%"),
        ("Reach 6 stars on Google by June", "6 stars"),
        ("Get 6 stars by June", "6 stars"),
        ("Avoir 6 étoiles d'ici juin", "6 étoiles"),
        ("Atteindre 6 étoiles sur Google d'ici juin", "6 étoiles"),
        ("Note de 5,4 sur 5", "5,4 sur 5"),
        ("Reach a rating of 5.4 out of 5 by June", "5.4 out of 5"),
        ("Avoir 22/20 en maths d'ici juin", "22/20"),
        ("Obtenir 110 % de satisfaction d'ici juin", "110 %"),
        ("Reach an open rate of 120% by June", "120%"),
        ("Reach an NPS of 130 by June", "130"),
        ("Reach an average rating of 45 by June", "45"),
        ("Reduce churn from 5% to -2% by June", "-2%"),
        ("Reach -200 followers by June", "-200"),
        ("Increase the attendance rate to 105% by June", "105%"),
        ("Avoir un taux de présence de 120 % d'ici juin", "120 %"),
        ("Reach 120% uptime by June", "120%"),
        ("Reach -20 members by June", "-20"),
    ],
)
def test_what_cannot_be_is_told(text: str, told: str) -> None:
    """The figure is among the ambiguities, by its words, and no reading makes sense of it."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.amount is not None
    assert ("amount", told, ()) in [(one.field, one.text, one.readings) for one in draft.ambiguities]


@pytest.mark.parametrize(
    "text",
    [
        "Increase sales by 120% by June",
        "Reduce our net loss by 120% by June",
        "Reduce waste by 100% by June",
        "Note de 4,4 sur 5",
        "Obtenir une note de 15 en maths",
        "Reach an NPS of -10 by June",
        "Reach a ROI of 150% by June",
        "Reach a net revenue retention of 120% by June",
        "Reach a balance of -200 by June",
        "Reach a satisfaction of 4.5 by June",
        "Reach 8 stars on GitHub by June",
        "Reach an average rating of 90% by June",
        "Blood pressure of 120/80",
    ],
)
def test_what_can_be_is_not(text: str) -> None:
    """Growth, what may be negative, multiples, marks of other scales and counts of stars are told of nothing."""
    assert not any(one.field == "amount" for one in sg.parse_goal(text, as_of=DAY).ambiguities)


@pytest.mark.parametrize(
    ("text", "baseline", "target"),
    [
        ("Reach 5 stars on Google by June", None, 5),
        ("Get 5 stars by June", None, 5),
        ("Get 4.5 stars by June", None, 4.5),
        ("Obtenir 5 étoiles d'ici juin", None, 5),
        ("Atteindre 4 étoiles d'ici juin", None, 4),
        ("Passer de 4 à 5 étoiles", 4, 5),
    ],
)
def test_whole_stars_are_a_rating(text: str, baseline: int | None, target: float) -> None:
    """So many stars that somebody is to have are a mark as those with a decimal are."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, draft.baseline, draft.target) == ("average_rating", baseline, target)


@pytest.mark.parametrize(
    "text", ["Open a 5 star hotel by June", "Ouvrir un hôtel 5 étoiles d'ici juin", "Get five-star reviews"]
)
def test_stars_of_a_name_count_nothing(text: str) -> None:
    """What is called by its stars has no figure."""
    assert sg.parse_goal(text, as_of=DAY).amount is None


@pytest.mark.parametrize(
    ("text", "counted"),
    [("Reach 4 stars on GitHub by June", 4), ("Get 6 stars on GitHub", 6), ("Obtenir 4 étoiles sur GitHub", 4)],
)
def test_stars_that_are_counted_are_no_rating(text: str, counted: int) -> None:
    """A repository is given so many of them, however few."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, draft.amount, draft.ambiguities) == (None, counted, ())


@pytest.mark.parametrize("text", ["Win 3 stars by June", "Obtenir 3 étoiles Michelin", "Get 20 five-star reviews"])
def test_stars_that_are_won_are_no_rating(text: str) -> None:
    """An award is no mark, and reviews of five stars are reviews."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.metric != "average_rating"
    assert draft.unit != "stars"
