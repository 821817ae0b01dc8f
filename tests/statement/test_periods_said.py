"""Periods that a word of the figure's noun says: "50 k€ de ventes mensuelles", "a reel every day in April"."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 3, 10)
Row = tuple[str, dict[str, Any]]

MONEY: tuple[Row, ...] = (
    ("Réaliser 50 k€ de ventes mensuelles d’ici fin 2026", {"amount": 50_000, "pace": "50000 EUR/month"}),
    ("Réaliser 50 k€ de ventes trimestrielles", {"amount": 50_000, "pace": "50000 EUR/quarter"}),
    ("Réaliser 50 k€ de ventes en ligne mensuelles", {"metric": "revenue", "pace": "50000 EUR/month"}),
    ("Atteindre 50 k€ de ventes mensuelles", {"pace": "50000 EUR/month", "per": sg.Period(1, "month")}),
    ("Atteindre 2 000 € de dons hebdomadaires", {"metric": "donations", "pace": "2000 EUR/week"}),
    ("Dégager 5 k€ de bénéfice mensuel", {"metric": "gross_profit", "pace": "5000 EUR/month"}),
    ("CA mensuel de 50 k€", {"metric": "revenue", "pace": "50000 EUR/month"}),
    ("Make $50k of quarterly revenue", {"metric": "revenue", "pace": "50000 USD/quarter"}),
    ("Make $50k in monthly sales", {"metric": "revenue", "pace": "50000 USD/month"}),
    # A year is the whole of what is reached; and what a noun far behind is, is another thing.
    ("Réaliser 50 k€ de ventes annuelles", {"amount": 50_000, "target": 50_000, "pace": None}),
    ("Former 100 % des managers à la conduite d’entretiens annuels", {"per": None, "pace": None}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "fields"), MONEY)
def test_a_period_behind_the_noun_of_money_is_its_pace(text: str, fields: dict[str, Any]) -> None:
    """So much of sales by the month is no total, which would ask for a twelfth of it."""
    draft = sg.parse_goal(text, as_of=DAY)
    shown = {name: getattr(draft, name) for name in fields}
    pace = {"pace": None if draft.pace is None else str(draft.pace)} if "pace" in fields else {}
    assert {**shown, **pace} == fields


@given(
    st.integers(1, 90),
    st.sampled_from((("mensuelles", "month"), ("trimestrielles", "quarter"), ("hebdomadaires", "week"))),
    st.sampled_from(("Réaliser", "Atteindre", "Générer", "Faire")),
)
def test_money_with_its_period_is_read_alike_as_an_adjective(thousands: int, said: tuple[str, str], verb: str) -> None:
    """ "50 k€ de ventes mensuelles" and "50 k€ de ventes par mois" are one pace, whatever the verb."""
    adjective, unit = said
    french = {"month": "mois", "quarter": "trimestre", "week": "semaine"}[unit]
    one, other = (
        sg.parse_goal(f"{verb} {thousands} k€ de ventes {words} d’ici fin 2026", as_of=DAY)
        for words in (adjective, f"par {french}")
    )
    assert (one.pace, one.amount, one.deadline) == (other.pace, other.amount, other.deadline)
    assert one.pace == sg.Pace(1000 * thousands, sg.Period(1, unit), "EUR")


TWO_WEEKS: tuple[Row, ...] = (
    ("Send one newsletter every second Tuesday", {"pace": "1 emails_sent/2 weeks"}),
    ("Send one newsletter every other Tuesday", {"pace": "1 emails_sent/2 weeks"}),
    ("Envoyer une newsletter un mardi sur deux", {"pace": "1 emails_sent/2 weeks"}),
    # One of the month where it says so, and where it is no second one.
    ("Send one newsletter every second Tuesday of the month", {"pace": "1 emails_sent/month"}),
    ("Send one newsletter every first Tuesday", {"pace": "1 emails_sent/month"}),
)


@pytest.mark.parametrize(("text", "fields"), TWO_WEEKS)
def test_every_second_weekday_is_one_of_two(text: str, fields: dict[str, Any]) -> None:
    """Every second Tuesday comes every two weeks, as in French."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert {"pace": str(draft.pace)} == fields


@pytest.mark.parametrize(
    ("text", "pace", "bound"),
    [
        ("Never spend more than $200 in any month on Meta ads until June", "200 USD/month", "at_most"),
        ("Spend at most $200 in any given month until June", "200 USD/month", "at_most"),
        ("Publish at least 3 posts in any week until June", "3 posts_published/week", "at_least"),
        ("Au moins 3 publications dans n'importe quelle semaine d'ici juin", "3 posts_published/week", "at_least"),
        ("Ne pas dépasser 200 € de publicité dans n'importe quel mois d'ici juin", "200 EUR/month", "at_most"),
    ],
)
def test_any_period_is_each_of_them(text: str, pace: str, bound: str) -> None:
    """What is allowed or wanted in any month is so in each, and no total of all."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (str(draft.pace), draft.bound, draft.deadline) == (pace, bound, date(2026, 6, 30))


@pytest.mark.parametrize(
    ("text", "pace"),
    [
        ("Never more than 5 posts in a single week", "5 posts_published/week"),
        ("Jamais plus de 5 posts en une seule semaine", "5 posts_published/week"),
        ("Pas plus de 3 réunions dans la même journée", "3 meetings/day"),
        ("Never spend more than €200 in a single month", "200 EUR/month"),
        ("At most 5 meetings in the same day", "5 meetings/day"),
        ("Never more than 5 in one week", "5/week"),
        ("No more than 3 accidents in 1 month", "3 accidents/month"),
        ("Don't spend more than $200 within one month", "200 USD/month"),
        ("Do not lose more than 3 clients in one month", "3 lost_customers/month"),
        ("Limit refunds to 5 in one month", "5 refunds/month"),
        ("Pas plus de 2 réclamations en une semaine", "2 complaints/week"),
        ("Ne pas dépasser 3 absences sur un mois", "3 absenteeism/month"),
    ],
)
def test_a_cap_inside_of_one_period_holds_in_each(text: str, pace: str) -> None:
    """What no single week may pass, or one, no week may, and the week is no deadline."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (str(draft.pace), draft.bound, draft.deadline) == (pace, "at_most", None)


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("Gain 50 followers in one week", date(2026, 3, 17)),
        ("Reduce refunds to at most 5 in one month", date(2026, 4, 10)),
        ("Reach 500 followers in one month with no more than 3 posts a day", date(2026, 4, 10)),
        ("Without spending more than 300 €, reach 500 followers in one month", date(2026, 4, 10)),
        ("Do not spend more: gain 50 followers in one month", date(2026, 4, 10)),
        ("We do not sell enough and want 50 sales in one month", date(2026, 4, 10)),
        ("Réduire les remboursements à 5 au plus en un mois", date(2026, 4, 10)),
    ],
)
def test_one_period_by_which_so_many_are_there_ends_the_goal(text: str, deadline: date) -> None:
    """What is gained, brought down, or capped elsewhere in a sentence has "in one month" for its end."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.pace, draft.deadline) == (None, deadline)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Keep revenue above €50,000 until June", ("50000", "50000/month")),
        ("Maintenir le chiffre d'affaires au-dessus de 50 000 €", ("50000", "50000/month")),
        ("Hold sales at 300 until June", ("300", "300/month")),
    ],
)
def test_a_floor_of_what_adds_up_may_be_one_of_each_month(text: str, told: tuple[str, ...]) -> None:
    """A total is reached and not kept: what is kept above a level is more likely that of a period."""
    ambiguities = sg.parse_goal(text, as_of=DAY).ambiguities
    assert [(one.field, one.readings) for one in ambiguities] == [("pace", told)]


@pytest.mark.parametrize(
    "text",
    [
        "Keep monthly revenue above €50,000 until June",
        "Keep refunds under 50 until June",
        "Keep complaints at 5 until June",
        "Keep followers above 500 until June",
        "Never let sales fall below 300 by June",
        "Keep our attendance rate above 80% until June",
        "Keep 20 meetings by June",
        "Stay between 300 and 400 sales until June",
    ],
)
def test_caps_levels_and_told_periods_are_plain(text: str) -> None:
    """A cap of a total, what is there on any day and an amount of a period leave nothing open."""
    assert sg.parse_goal(text, as_of=DAY).ambiguities == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Reach 100 sales in a single day by June", "in a single day"),
        ("Vendre 100 billets en une seule journée d'ici juin", "en une seule journée"),
        ("Win 500 followers in a single week by June", "in a single week"),
    ],
)
def test_what_comes_inside_of_one_period_is_told(text: str, told: str) -> None:
    """So many on one day are no total of all, which no field says; the last day is another."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.deadline, draft.pace) == (date(2026, 6, 30), None)
    assert ("also", told) in [(one.field, one.text) for one in draft.ambiguities]


def test_one_week_is_a_length() -> None:
    """In one week is a week from now."""
    assert sg.parse_goal("Win 50 members in one week", as_of=DAY).deadline == date(2026, 3, 17)


@pytest.mark.parametrize(
    "text",
    [
        "Reach 5,000 followers on any platform by June",
        "Win 10 customers in any industry by June",
        "Reach 100 sales in a single day by June",
        "followers: go from 4 to 9 on any day",
    ],
)
def test_any_thing_else_is_no_period(text: str) -> None:
    """What is reached anywhere, or on any day until the last, is no pace."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.pace, draft.per) == (None, None)


@pytest.mark.parametrize(
    ("text", "pace"),
    [
        ("Complete 20 story points per sprint of two weeks", "20 story_points/2 weeks"),
        ("Deliver 5 features per two-week sprint", "5 features/2 weeks"),
        ("Deliver 5 features every 3-week sprint", "5 features/3 weeks"),
        ("Livrer 5 fonctionnalités par sprint de deux semaines", "5 features/2 weeks"),
    ],
)
def test_a_sprint_that_tells_its_length_is_a_period(text: str, pace: str) -> None:
    """What has a name and a length is as long as it says."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert str(draft.pace) == pace
    assert draft.ambiguities == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Score 15 points per game by June", "per game"),
        ("Marquer 15 points par match", "par match"),
        ("Serve 60 meals per shift", "per shift"),
        ("Produce 40 parts per hour", "per hour"),
        ("Vendre 40 billets par représentation", "par représentation"),
        ("Organize 2 events per season", "per season"),
        ("Reduce costs to €30 per unit", "per unit"),
    ],
)
def test_occasions_of_which_nobody_knows_how_many_are_told(text: str, told: str) -> None:
    """So many each time are neither a total nor a pace."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.pace is None
    assert ("pace", told, ()) in [(one.field, one.text, one.readings) for one in draft.ambiguities]


@pytest.mark.parametrize(
    "text",
    [
        "Walk 8,000 steps per day",
        "Gagner 20 clients par téléphone",
        "Reduce the cost per unit to €30",
        "Cut returns to 3.5 per 1,000 orders",
        "Cut average picking time by 12 seconds per order",
        "Increase sales by 10% per store",
        "Reach 30 comments per Instagram post",
        "Réduire les accidents à 2 pour 1 000 salariés",
        "Win 20 customers (per our plan)",
    ],
)
def test_what_else_is_told_of_each_leaves_no_doubt_of_the_pace(text: str) -> None:
    """Periods, means, shares and what has its items in its name are told of nothing more."""
    assert not any(one.field == "pace" for one in sg.parse_goal(text, as_of=DAY).ambiguities)


@pytest.mark.parametrize(
    ("text", "metric"),
    [("Read 2 chapters a day", "chapters_read"), ("Open 2 chapters by June", "local_branches")],
)
def test_chapters_are_read_or_opened(text: str, metric: str) -> None:
    """Those of a book are no branches of an association."""
    assert sg.parse_goal(text, as_of=DAY).metric == metric


@pytest.mark.parametrize(
    ("text", "pace"),
    [
        ("Atteindre une consommation de 300 kWh par mois", "300 kWh/month"),
        ("Avoir une fréquentation de 300 personnes par mois", "300 footfall/month"),
        ("Maintenir un NPS de 40 points par trimestre", "40 nps/quarter"),
        ("Faire un don de 50 € par mois", "50 EUR/month"),
        ("Publier une vidéo de 2 minutes par jour", "1 posts_published/day"),
        ("Publier un post de 300 mots par jour", "1 posts_published/day"),
        ("Faire une vente par jour", "1 purchases/day"),
        ("Passer un examen de 20 questions par mois", "1 exams/month"),
        ("Passer un test de 20 questions par mois", "1/month"),
    ],
)
def test_an_article_counts_things_alone(text: str, pace: str) -> None:
    """One video of two minutes comes each day, and of a consumption so many kilowatt-hours."""
    assert str(sg.parse_goal(text, as_of=DAY).pace) == pace
