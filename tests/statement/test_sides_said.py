"""Which side of a noun is the good one, where a sentence does not move it: "a staff turnover of 8 %"."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 3, 10)

LOWER = (
    "Atteindre un turn-over de 8 % d'ici fin 2026",
    "Atteindre une rotation du personnel de 8 % d'ici juin",
    "Reach an employee turnover rate of 8% by June",
    "Have a gender pay gap of 5% by 2028",
    "Avoir un écart salarial de 5 % d'ici juin",
    "Avoir un taux d'impayés de 5 % d'ici juin",
    "Have a default rate of 5% by June",
    "Have a delinquency rate of 5% by June",
    "Have an unpaid rate of 5% by June",
    "Have a no-show rate of 5% by June",
    "Reach 300 sick days by June",
    "Avoir 300 jours d'arrêt maladie d'ici juin",
    "Have an unemployment rate of 5% by 2028",
    "Avoir un taux de chômage de 5 % d'ici 2028",
    "Avoir un taux de mortalité de 2 % d'ici 2028",
    "Have a vacancy rate of 5% by 2028",
    "Have a fraud rate of 1% by June",
    "Have a crime rate of 1% by June",
    "Avoir un taux de casse de 5 % d'ici juin",
    "Have a leak rate of 1% by June",
    "Have a cost per unit of 30 EUR by June",
)


@pytest.mark.parametrize("text", LOWER)
def test_less_of_what_nobody_wishes_for_is_better(text: str) -> None:
    """A goal that says no side is not met while twice as much of it is there."""
    metric = sg.parse_goal(text, as_of=DAY).own_metric
    assert metric is not None
    assert metric.better == "lower"


HIGHER = (
    "Reach an inventory turnover of 8 by June",
    "Atteindre un taux de rotation des stocks de 8 d'ici juin",
    "Have an occupancy rate of 90% by June",
    "Fix 30 vulnerabilities by June",
    "Repair 30 leaks by June",
    "Have a revenue per user of 30 EUR by June",
)


@pytest.mark.parametrize("text", HIGHER)
def test_more_of_the_rest_is_better(text: str) -> None:
    """Goods that are turned over, what is mended and what is earned per user are wished for."""
    metric = sg.parse_goal(text, as_of=DAY).own_metric
    assert metric is not None
    assert metric.better == "higher"


def test_a_turnover_of_money_is_the_revenue() -> None:
    """Alone and in money it is what is earned, and more of it is better."""
    assert sg.parse_goal("Reach a turnover of 500,000 EUR by June", as_of=DAY).metric == "revenue"
