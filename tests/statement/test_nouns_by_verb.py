"""What verbs and hyphens make of the nouns behind them: units that are produced, midwives, invoices that are sent."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 11, 30)

NAMED = (
    ("Produce 500 units by June", "units_produced"),
    ("Sell 500 units by June", "units_sold"),
    ("Produire 500 pièces d'ici juin", "units_produced"),
    ("Vendre 500 pièces d'ici juin", "units_sold"),
    ("Publish 2 papers by June", "papers_published"),
    ("Read 20 papers by June", "articles_read"),
    ("Write 2 papers by June", "papers_written"),
    ("Publier 2 articles scientifiques d'ici juin", "papers_published"),
    ("Upsell 25 customers to the Pro plan by June", "upsells"),
    ("Migrate 25 customers to the new platform by June", "upgraded_customers"),
    ("Raise EBITDA margin from 12 to 15 percent by June", "ebitda_margin"),
    ("Améliorer la marge opérationnelle de 2 points d'ici juin", "operating_margin"),
    ("Réaliser 25 % de marge nette en 2027", "net_margin"),
    ("Train 3 times a week", "exercise"),
    ("Form 12 partnerships by June", "partnerships"),
    ("Form 3 groups of 8 students by June", "groups"),
    ("Envoyer 20 par semaine", "emails_sent"),
)


@pytest.mark.parametrize(("text", "metric"), NAMED)
def test_a_verb_says_which_metric_is_counted(text: str, metric: str) -> None:
    """One noun is another figure where it is made, sold, read or published."""
    assert sg.parse_goal(text, as_of=DAY).metric == metric


UNKNOWN = (
    "Train each employee 3 days a year",
    "Train our staff twice a year",
    "Envoyer 200 factures d'ici juin",
    "Former 60 sages-femmes d'ici août",
    "Recruter 10 sous-traitants et demi-clients",
)


@pytest.mark.parametrize("text", UNKNOWN)
def test_no_metric_is_told_of_another_thing(text: str) -> None:
    """What nobody knows has no name rather than a wrong one: invoices are no emails, and midwives no women."""
    assert sg.parse_goal(text, as_of=DAY).metric in {None, "hires"}


def test_customers_who_are_won_back_come_on_top() -> None:
    """So many are gained, and no level is reached."""
    draft = sg.parse_goal("Récupérer 30 des 80 clients perdus d'ici Pâques", as_of=DAY)
    assert str(draft.to_goal(id="goal").target) == "change by +30"


def test_less_of_what_nobody_knows_is_less() -> None:
    """« De moins » says the direction, whatever the noun and the verb."""
    draft = sg.parse_goal("Prendre 12 avions de moins cette année", as_of=DAY)
    assert (str(draft.direction), draft.amount, str(draft.amount_kind)) == ("decrease", 12, "delta")


def test_a_form_with_its_number_is_one_of_a_row() -> None:
    """ "Form" is a verb where it begins a sentence alone."""
    assert sg.parse_goal("Submit form 3 by June", as_of=DAY).amount is None
