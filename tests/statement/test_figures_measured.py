"""Examples of figures that are measured: their units, decimals and times, and bounds behind them."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg

DAY = date(2026, 1, 5)
Row = tuple[str, dict[str, Any]]


def said(text: str, **fields: Any) -> Row:
    """Return a row: a sentence and the fields of its draft."""
    return text, fields


TIMES: tuple[Row, ...] = (
    said("Reduce first response time by a factor of 4", direction="decrease", amount=75, unit="%"),
    said("Cut errors by a factor of 10", direction="decrease", amount=90),
    said("Réduire les erreurs d'un facteur 10", direction="decrease", amount=90),
    said("Reduce costs 3x", direction="decrease", amount=66.67),
    said("Réduire les coûts x3", direction="decrease", amount=66.67),
    said("Cut costs fourfold", direction="decrease", amount=75),
    said("A fourfold reduction in errors", direction="decrease", amount=75),
    said("Improve first response time by a factor of 4", direction="decrease", amount=75),
    said("Améliorer le temps de réponse d'un facteur 4", direction="decrease", amount=75),
    said("Improve revenue by a factor of 4", direction="increase", amount=300),
    said("Increase sales by a factor of 3", direction="increase", amount=200),
    said("Augmenter les ventes d'un facteur 3", direction="increase", amount=200),
    said("Increase sales threefold", direction="increase", amount=200),
    said("Reduce costs and sell 3x more", direction="increase", amount=200),
)
BOUNDS: tuple[Row, ...] = (
    said("Keep posts on LinkedIn at 5 or fewer a week", amount=5, bound="at_most", metric="posts_published"),
    said("Stay at 5 or below a week", amount=5, bound="at_most"),
    said("Rester à 5 ou moins par semaine", amount=5, bound="at_most"),
    said("Keep spending at €500 or less a month", amount=500, bound="at_most", unit="EUR"),
    said("Spend $200 or less a week", amount=200, bound="at_most", unit="USD"),
    said("Limiter les dépenses à 500 € ou moins par mois", amount=500, bound="at_most"),
    said("Publish 4 articles of at least 800 words", amount=4, bound=None),
)
UNITS: tuple[Row, ...] = (
    said("Cut weight from 5 t to 800 kg", direction="decrease", baseline=5000, target=800, unit="kg"),
    said("Réduire le poids de 5 t à 800 kg", direction="decrease", baseline=5000, target=800, unit="kg"),
    said("Sell 500 t-shirts", amount=500, unit=None),
    said("Go from 100 Mbps to 1 Gbps", direction="increase", baseline=0.1, target=1, unit="Gbps"),
    said("Passer de 100 Mb/s à 1 Gb/s", direction="increase", baseline=0.1, target=1, unit="Gbps"),
    said("Raise 5 gbp", amount=5, unit="GBP"),
    said("Réduire la durée moyenne des projets de 5 ans à 3 ans", direction="decrease", baseline=5, target=3),
    said("Faire passer la durée de 1 an à 3 ans", direction="increase", baseline=1, target=3, unit="years"),
    said("Ramener la durée des contrats à 3 ans", target=3, unit="years"),
    said("Passer de 5 ans à 3 ans", direction="decrease", baseline=5, target=3, unit="years"),
    said("Passer de 500 à 800 abonnés de 18 ans ou 20 ans", baseline=500, target=800),
    said("Passer les abonnés de 18 ans à 800", target=800),
    said("Toucher 500 jeunes de 18 ans à 25 ans", amount=500),
    said("Gagner 500 abonnés de 18 ans et plus", amount=500),
)
DECIMALS: tuple[Row, ...] = (
    said("Reach an average rating of 4.125", target=4.125),
    said("Porter la note moyenne à 4,125", target=4.125),
    said("average rating: reach 4.125 by June", target=4.125),
    said("note moyenne : atteindre 4,125 d'ici juin", target=4.125),
    said("Lower CPC to 1.125", target=1.125),
    said("cost per click: go from 40 to 1.125", baseline=40, target=1.125),
    said("coût par clic : passer de 40 à 1,125", baseline=40, target=1.125),
    said("abonnés : augmenter de 3,125 % (en partant de 400)", amount=3.125, baseline=400),
    said("followers: increase by 3.125 % (from 400)", amount=3.125, baseline=400),
    said("Ramener le taux de conversion à 3.125 % d'ici juin", target=3.125),
    said("Courir 42.195 km d'ici juin", amount=42.195),
    said("Courir 42.195,5 km d'ici juin", amount=42_195.5),
    said("Atteindre 10.000 abonnés", amount=10_000),
    said("Courir 12.000 km d'ici juin", amount=12_000),
)


@pytest.mark.parametrize(("text", "fields"), [*TIMES, *BOUNDS, *UNITS, *DECIMALS])
def test_what_a_figure_measures(text: str, fields: dict[str, Any]) -> None:
    """Times less are no times more, a bound behind is one before a period too, and what is measured has decimals."""
    draft = sg.parse_goal(text, as_of=DAY)

    assert {name: getattr(draft, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("metric", "target", "start"),
    [
        ("average_rating", sg.ReachLevel(4.125), None),
        ("cpc", sg.ReachLevel(1.125), 40),
        ("cpm", sg.ReachLevel(2.125), None),
        ("followers", sg.ChangeBy(percent=3.125), 400),
        ("followers", sg.ReachLevel(4125), 3),
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_three_decimals_read_back(metric: str, target: Any, start: float | None, language: str) -> None:
    """What the house says of a goal has the value of that goal."""
    baseline = None if start is None else sg.Baseline(value=start, on=DAY)
    goal = sg.Goal(id="g", metric=metric, target=target, start=DAY, deadline=date(2026, 6, 30), baseline=baseline)
    again = sg.parse_goal(goal.text(language), language, DAY).to_goal(id="g")
    assert (again.target, again.baseline and again.baseline.value) == (target, start)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("Augmenter le taux de conversion de 3.125 %", [("3.125", "3125")]),
        ("Atteindre 10.000 abonnés", []),
        ("Reach 10.000 followers", [("10000", "10")]),
    ],
)
def test_a_point_in_french_is_told_as_open(text: str, readings: list[tuple[str, ...]]) -> None:
    """Decimals that are read behind a sign of another language are told with their other reading."""
    assert [one.readings for one in sg.parse_goal(text, as_of=DAY).ambiguities] == readings
