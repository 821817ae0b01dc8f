"""Examples of levels that are those of one metric, and not half of the next clause or of a change beside it."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg

DAY = date(2026, 1, 5)
Row = tuple[str, dict[str, Any], list[dict[str, Any]]]


def said(text: str, *also: dict[str, Any], **fields: Any) -> Row:
    """Return a row: a sentence, the fields of its draft, and those of the goals beside it."""
    return text, fields, list(also)


def goal(metric: str, **fields: Any) -> dict[str, Any]:
    """Return the fields of a goal beside another."""
    return {"metric": metric, **fields}


NAMED: tuple[Row, ...] = (
    said("Taux d'ouverture de 20 % à 24 % d'ici T3", direction="increase", baseline=20, target=24, upper=None),
    said("Taux d'ouverture de 20 à 24 %", direction="increase", baseline=20, target=24, upper=None),
    said(
        "Passer le taux de clic de 2,5 % à 3 % et le taux d'ouverture de 20 % à 24 %",
        goal("open_rate", direction="increase", baseline=20, target=24, upper=None),
        metric="click_through_rate",
        baseline=2.5,
        target=3,
    ),
    said("Augmenter les ventes de 10 à 15 %", amount=10, upper=15),
    said("Réduire le taux de réponse de 25 à 30 %", amount=25, upper=30),
    said("Publier de 3 à 4 posts par semaine", amount=3, upper=4),
    said("Augmenter la part des commandes mobiles de 33 % à 50 %", baseline=33, target=50, upper=None),
    said("Augmenter le pourcentage de clients fidèles de 18 % à 25 %", baseline=18, target=25, upper=None),
    said("Augmenter la part du trafic organique de 40 à 55 %", baseline=40, target=55, upper=None),
    said("Augmenter la proportion de dossiers traités de 70 % à 85 %", baseline=70, target=85, upper=None),
    said("Augmenter l'engagement de 2 % à 3 %", baseline=2, target=3, upper=None, amount_kind="target"),
    said("Augmenter la conversion de 2 % à 3 %", metric="conversion_rate", baseline=2, target=3, upper=None),
    said("Augmenter le CA en ligne de 10 % à 25 % du CA total", baseline=10, target=25, upper=None),
    # What shall fall has no levels that rise: those say by how much it falls.
    said("Réduire les réclamations de 20 à 40", direction="decrease", amount=20, upper=40, baseline=None),
    said("Réduire les dépenses de 200 à 300 € par mois", direction="decrease", amount=200, upper=300, baseline=None),
    said("Réduire les réclamations de 40 à 20", direction="decrease", baseline=40, target=20, upper=None),
    said("Réduire les dépenses de 300 à 200 € par mois", direction="decrease", baseline=300, target=200, upper=None),
    said("Réduire le retard : passer de 20 à 40", baseline=20, target=40, upper=None),
    said("Reduce complaints from 20 to 40", baseline=20, target=40, upper=None),
    # What is counted changes by a range, however often the sign is said.
    said("Augmenter les conversions de 10 % à 15 %", metric="conversions", amount=10, upper=15, baseline=None),
    said("Augmenter l'engagement de 10 à 15 %", amount=10, upper=15, baseline=None),
    said("Augmenter le nombre de commandes de 10 % à 15 % d'ici juin", amount=10, upper=15, baseline=None),
    said("Augmenter le niveau des ventes de 10 à 15 %", amount=10, upper=15, baseline=None),
)
PARTED: tuple[Row, ...] = (
    said(
        "Augmenter les ventes de 5 % et garder le churn sous 2 % jusqu'en juin",
        goal("churn_rate", direction="maintain", bound="at_most", target=2, baseline=None),
        metric="revenue",
        direction="increase",
        amount=5,
        amount_kind="relative",
        baseline=None,
        target=None,
    ),
    said(
        "Augmenter les ventes de 500 et atteindre 800 abonnés",
        goal("followers", direction="achieve", target=800, baseline=None),
        metric="purchases",
        amount=500,
        amount_kind="delta",
    ),
    said("Augmenter les ventes de 500 et le NPS à 40", goal("nps", target=40, baseline=None), amount=500),
    said("Augmenter les ventes de 5 %, le churn à 2 %", metric="revenue", amount=5, baseline=None, target=None),
    said("Augmenter les prix de 5 % et garder le churn sous 2 %", amount=5, amount_kind="relative", baseline=None),
    said("Increase sales by 5% and churn to 2%", goal("churn_rate", target=2), amount=5, target=None),
    said(
        "Increase followers from 100 and likes to 300",
        goal("reactions", baseline=None, target=300),
        metric="followers",
        baseline=100,
        target=None,
    ),
    said(
        "Increase leads from 100 and sales from 20 to 30 by June",
        goal("purchases", direction="increase", baseline=20, target=30, deadline=date(2026, 6, 30)),
        metric="leads",
        direction="increase",
        amount=None,
        baseline=100,
    ),
    said(
        "Augmenter les leads à partir de 100 et les ventes de 20 à 30 d'ici juin",
        goal("purchases", direction="increase", baseline=20, target=30),
        metric="leads",
        amount=None,
        baseline=100,
    ),
    said("Start from 500 followers and get to 800 followers", baseline=500, target=800),
    said("Partir de 500 abonnés et arriver à 800", baseline=500, target=800),
)
SPELLED: tuple[Row, ...] = (
    said(
        "Increase revenue by 20% and followers from 100 to 200",
        goal("followers", baseline=100, target=200),
        amount=20,
        baseline=None,
        target=None,
    ),
    said("Increase followers from 100 to 200 and revenue by 20%", metric="followers", baseline=100, target=200),
    said("Augmenter le CA de 20 % et les abonnés de 100 à 200", goal("followers", baseline=100), baseline=None),
    said("Double revenue and grow followers from 100 to 200", goal("followers", target=200), target=None),
    said("Double revenue, taking sales from 400 to 800", amount=100, baseline=400, target=800),
    said("Double it, from 400 to 800", amount=100, baseline=400, target=800),
    said("Increase followers by 20%, likes from 100 to 200", metric="followers", baseline=None),
)


@pytest.mark.parametrize(("text", "fields", "others"), [*NAMED, *PARTED, *SPELLED])
def test_levels_are_those_of_one_metric(text: str, fields: dict[str, Any], others: list[dict[str, Any]]) -> None:
    """A verb inside a metric's name moves nothing, and no figure of the next clause is the end of a change."""
    draft = sg.parse_goal(text, as_of=DAY)

    assert {name: getattr(draft, name) for name in fields} == fields
    also = {one.metric: one for one in draft.also}
    for other in others:
        assert {name: getattr(also[other["metric"]], name) for name in other} == other
