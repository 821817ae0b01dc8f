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
    "Reach an electricity consumption of 300 kWh a month by June",
    "Reach a salt intake of 5 g a day by June",
    "Never handle more than 20 complaints a day",
    "Resolve at most 20 complaints by June",
    "Handle 20 fewer complaints a month",
    "Have 20 complaints by June",
    "Avoir 20 réclamations d'ici juin",
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
    "Eat 5 fruits a day until June",
    "Manger 5 légumes par jour",
    "Reach a water intake of 2 litres a day by June",
)


@pytest.mark.parametrize("text", HIGHER)
def test_more_of_the_rest_is_better(text: str) -> None:
    """Goods that are turned over, what is mended and what is earned per user are wished for."""
    metric = sg.parse_goal(text, as_of=DAY).own_metric
    assert metric is not None
    assert metric.better == "higher"


SETTLED = (
    ("Resolve 300 complaints by June", "resolved_complaints"),
    ("Close 40 bugs by June", "resolved_bugs"),
    ("Close 40 open tickets a week", "resolved_tickets"),
    ("Handle 200 incidents a month", "handled_incidents"),
    ("Answer 200 support calls by June", "handled_support_calls"),
    ("Fill 8 vacancies by June", "filled_vacancies"),
    ("Report 40 defects by June", "reported_defects"),
    ("Recycle 5 tonnes of waste by June", "recycled_waste_in_tonnes"),
    ("Recover €20,000 of unpaid invoices by June", "recovered_unpaid_invoices"),
    ("Traiter 300 réclamations d'ici juin", "handled_complaints"),
    ("Répondre à 200 réclamations d'ici juin", "handled_complaints"),
    ("Clôturer 40 incidents par mois", "resolved_incidents"),
    ("Corriger 40 bugs d'ici juin", "resolved_bugs"),
    ("Ramasser 200 kg de déchets d'ici juin", "collected_waste_in_kg"),
    ("Recouvrer 20 000 € d'impayés d'ici juin", "recovered_unpaid_invoices"),
)


@pytest.mark.parametrize(("text", "name"), SETTLED)
def test_more_of_what_is_settled_is_better(text: str, name: str) -> None:
    """Complaints that are resolved are counted as such: fewer complaints are better, and more resolved ones."""
    metric = sg.parse_goal(text, as_of=DAY).own_metric
    assert metric is not None
    assert (metric.id, metric.nature, metric.better) == (name, "flow", "higher")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Close 10 deals by June", "deals"),
        ("Traiter 60 commandes par jour", "purchases"),
        ("Resolve 80% of complaints by June", "resolution_rate"),
        ("Handle complaints within 2 days by June", "resolution_time"),
        ("Clear 300 errors by June", "errors"),
        ("Fix costs at €40,000 by June", "costs"),
        ("Zéro réclamation non traitée au 31 décembre", "complaints"),
    ],
)
def test_what_else_such_verbs_do_is_called_as_before(text: str, name: str) -> None:
    """A share that is resolved, the time that it takes and a price that is fixed count no resolved ones."""
    assert sg.parse_goal(text, as_of=DAY).metric == name


def test_a_consumption_that_may_be_wished_for_has_no_side() -> None:
    """What is seen or heard is neither used up nor eaten."""
    metric = sg.parse_goal("Keep video consumption at 300 a month", as_of=DAY).own_metric
    assert metric is not None
    assert metric.better == "context"


def test_a_turnover_of_money_is_the_revenue() -> None:
    """Alone and in money it is what is earned, and more of it is better."""
    assert sg.parse_goal("Reach a turnover of 500,000 EUR by June", as_of=DAY).metric == "revenue"
