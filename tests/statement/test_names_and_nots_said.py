"""Examples of numbers that belong to names or to what a rate is of, and of words of not that say no."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg

DAY = date(2026, 1, 5)
Row = tuple[str, dict[str, Any]]


def said(text: str, **fields: Any) -> Row:
    """Return a row: a sentence and the fields of its draft."""
    return text, fields


NAMES: tuple[Row, ...] = (
    said("Move to Office 365", amount=None, metric=None),
    said("Passer à Office 365", amount=None, metric=None),
    said("Move everyone to Office 365 by June", amount=None),
    said("Passer de Windows 10 à Windows 11 d'ici mars 2026", amount=None, language="fr"),
    said("Move from Windows 10 to Windows 11 by March 2026", amount=None, deadline=date(2026, 3, 31)),
    said("Upgrade all 25 servers to Ubuntu", amount=None),
    said("Launch on iOS 18 and gain 500 users", metric="active_users", amount=500),
    said("Lancer sur iOS 18 et gagner 500 utilisateurs", metric="active_users", amount=500),
    said("Launch Ubuntu 24 by June", amount=None, deadline=date(2026, 6, 30)),
    said("Lancer Windows 11 d'ici juin", amount=None, deadline=date(2026, 6, 30)),
    said("Gain on iOS 18", amount=18),
    said("Move to Followers 500", metric="followers", amount=500),
    said("Move to offices 20", metric="offices", amount=20),
    said("Passer du NPS 30 au NPS 50", metric="nps", amount=30),
)
WHOLES: tuple[Row, ...] = (
    said("Keep the number of complaints per 1,000 orders under 5", metric="complaints", amount=5, bound="at_most"),
    said("Complaints per 1,000 orders under 5", metric="complaints", amount=5, bound="at_most"),
    said("Reduce complaints per 1,000 orders to 5", metric="complaints", amount=5, direction="decrease"),
    said("Réduire les réclamations pour 1 000 commandes à moins de 5", metric="complaints", amount=5),
    said("Réclamations pour 1 000 commandes sous 5", metric="complaints", amount=5, bound="at_most"),
    said("Préparer des repas pour 1 000 personnes d'ici juin", amount=1000),
    said("Obtenir des dons pour 1 000 membres", amount=1000),
)
NOTS: tuple[Row, ...] = (
    said("Don't stop until we reach 500 followers", direction="achieve", bound=None, target=500),
    said("Never stop before we reach 500 followers", direction="achieve", bound=None, target=500),
    said("Ne pas s'arrêter avant 500 abonnés", direction="achieve", bound=None, target=500),
    said("Do not fail to reach 500 followers", direction="achieve", metric="followers", bound=None),
    said("Ne pas manquer d'atteindre 500 abonnés", direction="achieve", metric="followers", bound=None),
    said("Don't miss more than 5 workouts", direction="maintain", metric="missed_workouts", bound="at_most"),
    said("Ne pas manquer plus de 5 séances", direction="maintain", bound="at_most"),
    said("No longer spend more than $200 a week", metric="spending", amount=200, bound="at_most"),
)


@pytest.mark.parametrize(("text", "fields"), [*NAMES, *WHOLES, *NOTS])
def test_what_a_number_or_a_not_belongs_to(text: str, fields: dict[str, Any]) -> None:
    """What a thing is called counts nothing, a rate is of its whole, and two words of not say nothing of not."""
    draft = sg.parse_goal(text, as_of=DAY)

    assert {name: getattr(draft, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("Reduce complaints per 1,000 orders to 5", [("complaints", "complaints per 1,000 orders")]),
        ("Réclamations pour 1 000 commandes sous 5", [("complaints", "Réclamations pour 1 000 commandes")]),
        ("Reduce complaints per 3 to 5", []),
    ],
)
def test_a_count_of_so_many_is_told_as_open(text: str, readings: list[tuple[str, ...]]) -> None:
    """How many there are of 1,000 is no count of them, and is told as a metric that may be meant."""
    assert [one.readings for one in sg.parse_goal(text, as_of=DAY).ambiguities if one.field == "metric"] == readings
