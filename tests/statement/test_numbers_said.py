"""Numbers of sentences: separators, halves, marks, parts of a whole, vague numbers, times and names."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._messages.lexicons import lexicon_of

DAY = date(2026, 3, 10)


def said(text: str, **fields: Any) -> tuple[str, dict[str, Any]]:
    """Return a row: a sentence and the fields of its draft."""
    return text, fields


ROWS = (
    # Decimals behind the sign of the language, where something is measured.
    said("Run 42.195 km by June", amount=42.195, unit="km"),
    said("Courir 42,195 km", amount=42.195, unit="km"),
    said("Cut latency to 1.125 s", target=1.125),
    said("Reduce the cost per click to $1.250", target=1.25),
    said("Réduire le coût par clic à 1,250 €", target=1.25),
    said("Reach a GPA of 3.875", target=3.875),
    said("Porter le taux de conversion à 3,125 %", target=3.125),
    said("Peser 61,500 kg", target=61.5),
    said("Increase GPA from 3.125 to 3.5", baseline=3.125, target=3.5, direction="increase"),
    said("Increase my run from 42.195 to 50 km", baseline=42.195, target=50),
    said("Raise the index from 3.125 to 3.5", baseline=3.125, target=3.5),
    said("Raise the index from 3.5 to 4.125", baseline=3.5, target=4.125),
    said("Reduce emissions from 1.250 tonnes to 900 tonnes", baseline=1250, target=900),
    said("Raise the index: 3.5 → 4.125", baseline=3.5, target=4.125),
    # Thousands, where something is counted, as zeros are those of thousands.
    said("Reach 12.000 followers", target=12_000),
    said("Atteindre 12,000 abonnés", target=12_000),
    said("Increase followers from 10.000 to 12.000", baseline=10_000, target=12_000),
    said("Increase members from 1.250 to 2,400", baseline=1250, target=2400),
    said("Save $1.250", amount=1250),
    said("Drive 12.000 km", amount=12_000),
    said("Atteindre 1,200 million de vues", target=1_200_000),
    # One separator parts thousands, the other decimals.
    said("Atteindre 1 234,567 € de chiffre d'affaires", target=1234.567),
    said("Reach revenue of 1 234.567 €", target=1234.567),
    # Halves that are added.
    said("Atteindre 2 millions et demi de vues", target=2_500_000),
    said("Atteindre un million et demi de vues", target=1_500_000),
    said("Reach one million and a half followers", target=1_500_000),
    said("Réduire le temps de réponse de deux heures et demie à 45 minutes", baseline=150, target=45),
    said("Réduire le délai de 2 jours et demi à 1 jour", baseline=2.5, target=1, unit="days"),
    said("Wait 3 hours and a half", amount=3.5, unit="hours"),
    said("Gagner 2 jours et demi-finale", amount=2),
    said("Earn two hundred and a half", amount=200.5),
    # Parts of a scale.
    said("Reach a quarter of a million views by June", target=250_000, unit=None),
    said("Atteindre un quart de million de vues", target=250_000, unit=None),
    said("Atteindre les trois quarts d'un million de vues", target=750_000, unit=None),
    said("Reach a third of a million views", amount=None),
    said("Reach a quarter of a dozen towns", amount=25),
    # What is counted in places is no share of them.
    said("Teach 5 classes in 12 schools by June", amount=5, unit=None),
    said("Run 5 workshops in 12 districts", amount=5, unit=None),
    said("Visit 10 museums in 5 countries", amount=10, metric="museums"),
    said("Visiter 10 musées dans 5 pays", amount=10),
    said("Deploy 5G in 12 districts", amount=12, unit=None),
    said("Get 1 customer in 5 to renew", amount=20, unit="%"),
    said("Make 1 customer in 5 renew", amount=20, unit="%"),
    said("Win 1 customer in 5 & more", amount=20, unit="%"),
    said("Satisfy 9 in 10 customers", amount=90, unit="%"),
    said("Amener 3 clients sur 4 à renouveler", amount=75, unit="%"),
    # Marks, with what they are out of.
    said("Get a rating of 4 out of 5 by June", target=4, unit=None),
    said("Obtenir une note de 4 sur 5", target=4, unit=None),
    said("Raise our rating from 3 out of 5 to 4 out of 5", baseline=3, target=4),
    said("Avoir 15 sur 20 en maths en juin", amount=15, unit=None),
    said("Score 18 out of 20", amount=18, unit=None),
    said("Répondre à 18 sur 20 des demandes", amount=90, unit="%"),
    said("Get 9 out of 10 customers to renew", amount=90, unit="%"),
    said("Get 9 out of ten", amount=90, unit="%"),
    # Parts of all that there are.
    said("Cover 3 of the 5 regions by 2027", target=3, metric="regions"),
    said("Couvrir 3 des 5 régions", target=3, metric="regions"),
    said("Équiper 4 de nos 10 agences", target=4),
    said("Win three of our five regions", target=3),
    said("Write 3 of the books", amount=3),
    said("Hold 6 talks of 40 guests", amount=6),
    # How many nobody knows.
    said("Gain a couple of hundred followers", amount=200, metric="followers"),
    said("Gain a few hundred followers", amount=None, metric="followers"),
    said("Gain a few hundred thousand followers", amount=None, metric="followers"),
    said("Gain dozens of customers", amount=None, metric="active_customers"),
    said("Gagner quelques centaines d'abonnés", amount=None, metric="followers"),
    said("Gagner plusieurs milliers d'abonnés", amount=None, metric="followers"),
    said("Gagner une dizaine de clients", amount=10),
    said("Gain a dozen customers", amount=12),
    said("Gagner deux cents clients", amount=200),
    # What something is called, or costs, is counted by no number.
    said("Upgrade to Windows 11 by June", amount=None),
    said("Migrate to Python 3.12", amount=None, is_deliverable=True),
    said("Migrer vers PHP 8.3", amount=None),
    said("Switch to iOS 18", amount=None),
    said("Passer de PHP 7 à PHP 8", amount=None),
    said("Reach 20 Java courses", amount=20),
    said("Raise Acme to 5K followers", amount=5000),
    said("Get to TOEIC 850", amount=850),
    said("Adopt the 80/20 rule", amount=None),
    said("Reach a pressure of 120/80", amount=120),
    said("Complete Couch to 5K", amount=None),
    said("Improve Acme to 5K", amount=5000),
    said("Return to 2019 visitor numbers by 2027", amount=None),
    said("Return to 2,019 visitors a day", amount=2019),
    said("Hold bi-weekly one-to-ones", amount=None),
    said("Hold 3-to-5 talks", amount=3),
    said("Buy a two-seat car", amount=2),
    said("Launch a $10 plan by June", amount=None, is_deliverable=True),
    said("Lancer une offre à 10 €", amount=None, is_deliverable=True),
    said("Launch a plan at $10", amount=None),
    said("Lancer 3 offres à 10 €", amount=3),
    said("Lancer des offres à 10 €", amount=10),
    said("Create a donation at $10", amount=10),
    said("Improve and launch a plan at $10", amount=10),
    said("Launch products for $10", amount=10),
    said("Launch the $10", amount=10),
    said("Create a $1,000 emergency fund by June", amount=1000, metric="savings"),
    said("Obtain a £200 grant", amount=200, metric="grants"),
    # What a thing is worth is no number of things.
    said("Sign a €250,000 contract with a key account by Q4", amount=250_000, metric="contract_value", unit="EUR"),
    said("Signer un contrat de 250 000 € avec un grand compte", amount=250_000, metric="deal_value"),
    said("Win a $1M deal", metric="deal_value"),
    said("Signer 10 contrats", metric="deals", amount=10),
    # Times of day.
    said("Wake up at 6:30 every day", amount=None, pace=None),
    said("Se lever à 6 h 30 tous les jours", amount=None, pace=None),
    said("Wake up at 6 h 30 every day", amount=None, pace=None),
    said("Se coucher avant 22 h 30", amount=None),
    said("Publier à 18 h 30 trois fois par semaine", amount=3, amount_kind="rate"),
    said("Ouvrir de 9 h 30 à 18 h 30", amount=None),
    said("Ouvrir de 9h30 à 18h30", amount=None),
    said("Fermer entre 23 h 30 et 5 h", amount=None),
    said("Passer de 9 h 30 à 5 h", direction="decrease", baseline=9.5, amount=5, unit="hours"),
    said("Courir 1 h 30 par semaine", amount=90, unit="minutes"),
    said("Courir le marathon en 3 h 30", amount=210, unit="minutes"),
    said("Passer de 6 h 30 à 7 h 30 de sommeil", baseline=390, amount=450, unit="minutes"),
    said("Réduire le temps de réponse à 1 h 30", amount=90, unit="minutes"),
    said("Se lever à 6h30 tous les jours", amount=None, pace=None),
    said("Be in bed by 10:30 pm every night", amount=None, pace=None),
    said("Publier à 18h30 trois fois par semaine", amount=3, amount_kind="rate"),
    said("Se coucher avant 22h30", amount=None),
    said("Publish at 18:00 every day", amount=None),
    said("Run at 4:30 per km", amount=4.5),
    said("Ramener le temps de réponse à 1h30", target=90, unit="minutes"),
    said("Finish the race time at 1:30", amount=1.5),
    said("At 6:30", amount=6.5),
    said("Sell 3:1 bundles", amount=3),
    said("Wait 6:5", amount=6),
    # The size of a thing, and of those who do it.
    said("Organiser une formation de 2 jours pour 15 managers", amount=15),
    said("Organiser un programme de 6 semaines pour 40 parents", amount=40),
    said("Run a course of 6 weeks for 40 parents", amount=40),
    said("As a team of 5, close 60 tickets per week", amount=60),
    said("À 5, traiter 60 tickets par semaine", amount=60),
    said("Gain 5, then 60 clients", amount=5),
)


@pytest.mark.parametrize(("text", "fields"), ROWS)
def test_a_number_is_what_people_mean_by_it(text: str, fields: dict[str, Any]) -> None:
    """Each sentence has the numbers that its readers see in it."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert {name: getattr(draft, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Increase GPA from 3.125 to 3.5", [("baseline", ("3.125", "3125"))]),
        ("Increase followers from 10.000 to 12.500", [("amount", ("12500", "12.5")), ("baseline", ("10000", "10"))]),
        ("Cut delay from 1.125 hours to 30 minutes", [("baseline", ("67.5", "67500"))]),
        ("Grow from 1.250 to 2.500k followers", [("amount", ("2500", "2500000")), ("baseline", ("1250", "1.25"))]),
    ],
)
def test_what_a_separator_may_mean_is_told_of_both_levels(text: str, told: list[tuple[str, tuple[str, ...]]]) -> None:
    """Where a goal starts can be read in two ways as well as where it ends, in the unit of the draft."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert [(one.field, one.readings) for one in draft.ambiguities] == told


@given(st.integers(1, 10**9), st.sampled_from(["en", "fr"]))
def test_a_level_of_money_with_three_decimals_reads_back(thousandths: int, language: str) -> None:
    """What a goal says of its level of a thousand or more is read as that level, whatever its decimals."""
    value = (1_000_000 + thousandths) / 1000
    goal = sg.Goal(id="g", metric="gross_profit", target=sg.ReachLevel(value), deadline=date(2026, 9, 30))
    assert sg.parse_goal(goal.text(language), language, as_of=DAY).target == value


@pytest.mark.parametrize("text", ["Reach 20% of households by 2027", "Toucher 20 % des foyers d'ici 2027"])
def test_a_share_is_no_count(text: str) -> None:
    """A level in percent is no target of what is counted."""
    with pytest.raises(sg.SmartGoalsError, match="a share of what"):
        sg.parse_goal(text, as_of=DAY).to_goal()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Average 50 likes per post on Instagram by June", [("metric", ("reactions", "likes per post"))]),
        ("Obtenir dix partages par post sur Facebook", [("metric", ("shares", "partages par post"))]),
        ("Get 10 sales per day", []),
        ("Get 10 sales per", []),
        ("Vendre 10 licences pour client", []),
        ("Passer de 150 à 300 interactions par publication", []),
        ("Vendre 20 licences par clients", []),
        ("Sell 20 licences per xyz", [("pace", ())]),
        ("Publish 20 posts per Instagram", []),
        ("Send 20 quotes/hour", [("pace", ())]),
        ("Improve marathon time from 4:10 to 3:45", [("unit", ("hours", "minutes"))]),
    ],
)
def test_what_a_figure_leaves_open_is_told(text: str, told: list[tuple[str, tuple[str, ...]]]) -> None:
    """A figure of each item is no figure of all of them, and a clock may be of hours or minutes."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert [(one.field, one.readings) for one in draft.ambiguities] == told


@pytest.mark.parametrize("text", ["Gain dozens of customers", "Gagner quelques centaines d'abonnés"])
def test_how_many_nobody_knows_is_not_measurable(text: str) -> None:
    """A number that is none passes for no measure."""
    assert sg.check_statement(text, as_of=DAY).verdicts["measurable"] != "pass"


def test_a_pace_counts_no_word_of_numbers() -> None:
    """A noun of numbers that a caller's language has no scale for is no unit of a pace."""
    known = lexicon_of("en")
    assert known is not None
    language = evolve(sg.Language.of("en"), code="xx", lexicon=evolve(known, scales={}))
    assert sg.parse_goal("30 combined millions a month", language).pace == sg.Pace(30, "month")


ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
).split()
FRENCH = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf vingt trente quarante cinquante soixante"
).split()


def in_english(n: int) -> str:
    """Return a number below a million as it is written out in English."""
    if n >= 1000:
        return f"{in_english(n // 1000)} thousand" + (f" {in_english(n % 1000)}" if n % 1000 else "")
    if n >= 100:
        return f"{ENGLISH[n // 100]} hundred" + (f" and {in_english(n % 100)}" if n % 100 else "")
    if n < 20:
        return ENGLISH[n]
    return ENGLISH[18 + n // 10] + (f"-{ENGLISH[n % 10]}" if n % 10 else "")


def in_french(n: int) -> str:
    """Return a number below a million as it is written out in French."""
    if n >= 1000:
        head = "mille" if n < 2000 else f"{in_french(n // 1000).replace('cents', 'cent')} mille"
        return head + (f" {in_french(n % 1000)}" if n % 1000 else "")
    if n >= 100:
        head = "cent" if n < 200 else f"{FRENCH[n // 100]} cent" + ("" if n % 100 else "s")
        return head + (f" {in_french(n % 100)}" if n % 100 else "")
    if n < 20:
        return FRENCH[n]
    if n >= 60:
        base, rest = (60, n - 60) if n < 80 else (80, n - 80)
        head = "soixante" if base == 60 else "quatre-vingt"
        if not rest:
            return head if base == 60 else f"{head}s"
        return f"{head} et {FRENCH[rest]}" if base == 60 and rest in {1, 11} else f"{head}-{FRENCH[rest]}"
    head, rest = FRENCH[18 + n // 10], n % 10
    return head if not rest else f"{head} et un" if rest == 1 else f"{head}-{FRENCH[rest]}"


@given(st.one_of(st.integers(2, 130), st.integers(2, 999_999)))
def test_a_number_written_out_is_that_number(n: int) -> None:
    """Every whole number below a million reads as itself, written out in either language."""
    for text in (f"Gain {in_english(n)} followers by June", f"Gagner {in_french(n)} abonnés d'ici juin"):
        draft = sg.parse_goal(text, as_of=DAY)
        assert (draft.metric, draft.amount) == ("followers", n), text


def test_numbers_up_to_two_hundred_are_read_in_both_languages() -> None:
    """None of the numbers that people write out is read as a part of itself, such as ten of eighteen."""
    for n in range(2, 201):
        for text in (f"Gain {in_english(n)} followers", f"Gagner {in_french(n)} abonnés"):
            assert sg.parse_goal(text, as_of=DAY).amount == n, text
