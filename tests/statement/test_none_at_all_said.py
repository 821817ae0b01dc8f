"""None at all of something is zero said in words, and what narrows it wants no zero."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 3, 16)

NONE = (
    ("No accident until June", "accidents"),
    ("Not a single late delivery until June", "late_deliveries"),
    ("No Sev-1 incidents until June", "p1_incidents"),
    ("No production outages until June", "incidents"),
    ("Have no overdue invoices until June", "unpaid_invoices"),
    ("Smoke no cigarettes from 1 April to 30 June", "cigarettes"),
    ("Goal: no complaints until June", "complaints"),
    ("Our goal is to have no complaints until June", "complaints"),
    ("No complaints from customers until June", "complaints"),
    ("No debt until June", "debt"),
    ("No new hires until June", "hires"),
    ("Aucun accident jusqu'en juin", "accidents"),
    ("Aucun accident du travail jusqu'en juin", "accidents"),
    ("Aucun incident majeur jusqu'en juin", "incidents"),
    ("Aucun accident grave jusqu'en juin", "accidents"),
    ("Pas un seul accident jusqu'en juin", "accidents"),
    ("Pas une seule livraison en retard jusqu'en juin", "late_deliveries"),
    ("Pas d'accident jusqu'en juin", "accidents"),
    ("Pas de plainte jusqu'en juin", "complaints"),
    ("N'avoir aucun accident jusqu'en juin", "accidents"),
    ("Aucune cigarette du 1er avril au 30 juin", "cigarettes"),
    ("Aucune panne en production jusqu'en juin", "downtime"),
)


@pytest.mark.parametrize(("text", "metric"), NONE)
def test_none_at_all_is_zero(text: str, metric: str) -> None:
    """It is a level of nothing, as "zero accidents" is, and measurable."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, draft.amount, str(draft.amount_kind)) == (metric, 0, "target")
    assert draft.to_goal().target == sg.ReachLevel(0)
    assert sg.check_statement(text, as_of=DAY).verdicts["measurable"] == "pass"


LOST = ("Lose no customers until June", "Lose zero customers until June", "Ne perdre aucun client jusqu'en juin")


@pytest.mark.parametrize("text", LOST)
def test_none_that_is_lost_is_of_the_lost(text: str) -> None:
    """Customers of whom none is lost are not brought to none."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, draft.amount) == ("lost_customers", 0)
    assert draft.to_goal().target == sg.StayWithin(high=0)


NOT_ALL = (
    "No meeting without an agenda until June",
    "No meetings on Fridays until June",
    "No meeting, except in May, until June",
    "No growth in debt until June",
    "No price increases until 2027",
    "No customer left unanswered until June",
    "No more complaints by June",
    "No one complains until June",
    "No pain no gain",
    "Grow revenue, with no refunds, by June",
    "We publish posts with no complaints until June",
    "No later than June",
    "No customer not served until June",
    "No unhappy customers until June",
    "No customers in debt until June",
    "Aucune commande en retard jusqu'en juin",
    "Aucun client perdu jusqu'en juin",
    "Pas de nouveau client perdu jusqu'en juin",
    "Aucun client sans réponse d'ici juin",
    "Aucune hausse de prix d'ici 2027",
    "Ne publier aucun post le dimanche jusqu'en juin",
    "Aucune raison de douter jusqu'en juin",
)


@pytest.mark.parametrize("text", NOT_ALL)
def test_what_is_narrowed_is_not_read_as_none(text: str) -> None:
    """A meeting without an agenda, or on one weekday, is some of many, and nothing is guessed of it."""
    assert sg.parse_goal(text, as_of=DAY).amount is None


FIGURES = (
    ("No more than 3 complaints until June", 3),
    ("No fewer than 3 posts a week until June", 3),
    ("No meeting longer than 30 minutes until June", 30),
    ("No late deliveries and 50 new customers by June", 50),
    ("Pas plus de 3 plaintes jusqu'en juin", 3),
)


@pytest.mark.parametrize(("text", "amount"), FIGURES)
def test_a_figure_goes_before_none(text: str, amount: int) -> None:
    """Where a number is said it is that one."""
    assert sg.parse_goal(text, as_of=DAY).amount == amount


@given(st.sampled_from(["accidents", "complaints", "refunds", "outages"]), st.sampled_from(["", " in the warehouse"]))
def test_zero_in_words_is_zero_in_digits(noun: str, where: str) -> None:
    """No accidents, not a single one, zero and 0 ask for the same."""
    said = ("No", "Zero", "0", "Not one" if noun == "" else "No single")
    targets = {str(sg.parse_goal(f"{word} {noun}{where} until June", as_of=DAY).to_goal().target) for word in said}
    assert targets == {"reach 0"}
