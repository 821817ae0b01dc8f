"""What narrows a goal and no goal holds is told, in English as in French."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 3, 16)

TOLD = (
    ("Respond to tickets in less than 2 hours, 95% of the time, by June", "95%"),
    ("Répondre aux tickets en moins de 2 heures dans 95 % des cas d'ici juin", "95 %"),
    ("Close 12 deals worth $120k in Q2", "$120k"),
    ("Signer 12 affaires pour un total de 120 k€ au T2", "un total de 120 k€"),
    ("Gagner 100 clients à 20 € d'ici juin", "à 20 €"),
    ("Get 20 clients paying €50 a month by June", "€50"),
    ("Raise £25,000 by 31 May, £10,000 of it online", "£10,000 of it"),
    ("Host 4 webinars with at least 50 attendees each by June", "at least 50 attendees"),
    ("Organiser 4 webinaires d'au moins 50 participants chacun d'ici juin", "d'au moins 50 participants"),
    ("Handle 120 orders a day with fewer than 2 errors a week until June", "fewer than 2 errors"),
    ("Keep CPA below €25 with at least 200 conversions a month until June", "at least 200 conversions"),
    ("Garder le CPA sous 25 € avec au moins 200 conversions par mois jusqu'en juin", "au moins 200 conversions"),
    ("Send 2 newsletters a month with an open rate above 40% until December", "above 40%"),
    ("Envoyer 2 newsletters par mois avec un taux d'ouverture supérieur à 40 % jusqu'en juin", "supérieur à 40 %"),
    ("Earn a 4.7 average rating from at least 200 reviews by December", "from at least 200 reviews"),
    ("Obtenir une note moyenne de 4,7 avec au moins 200 avis d'ici décembre", "au moins 200 avis"),
    ("Répondre en moins de 2 heures pour 80 % des tickets d'ici juin", "80 %"),
    ("Sign up 20 partners by December, at least 5 in Germany", "at least 5"),
    ("Recruter 20 partenaires d'ici décembre, 5 dans le Nord", "5"),
    ("Get 30 reviews of 4 stars or more by June", "4 stars or more"),
    ("Get 30 reviews of 4 stars by June", "4 stars"),
    ("Obtenir 30 avis de 4 étoiles ou plus d'ici juin", "4 étoiles ou plus"),
    ("Keep p95 latency below 300 ms until June", "p95"),
    ("Garder une latence p95 sous 300 ms jusqu'en juin", "p95"),
    ("Keep the 95th percentile of latency below 300 ms until June", "95th percentile"),
    ("Garder le 95e centile de la latence sous 300 ms jusqu'en juin", "95e centile"),
    ("Cut median build time from 14 to 6 minutes by June", "median"),
    ("Close 95 of 100 bugs within a week by June", "within a week"),
    ("Corriger 95 bugs sur 100 en moins d'une semaine d'ici juin", "en moins d'une semaine"),
)


@pytest.mark.parametrize(("text", "said"), TOLD)
def test_a_condition_is_told(text: str, said: str) -> None:
    """For how many cases, what so many are worth, what each has, and of which percentile is spoken."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.amount is not None
    assert [one.text for one in draft.ambiguities if one.field == "also"] == [said]


SILENT = (
    "Gain 500 followers with at least 3 posts a week by June",
    "Gain 500 followers by keeping posts under 60 words by June",
    "Gain 500 followers by replying within 1 hour until June",
    "Close 30 P1 bugs by June",
    "Gain 3 000 followers in group p by June",
    "Win 20 clients with a budget of €500 by June",
    "Grow Google rating from 4.1 to 4.5 stars by June",
    "Gain 500 followers, 20 in all, by June",
    "Win 95 new customers by June",
)


@pytest.mark.parametrize("text", SILENT)
def test_means_and_names_are_none(text: str) -> None:
    """By what something is reached narrows nothing, nor do labels and figures of their own."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.amount is not None
    assert [one.text for one in draft.ambiguities if one.field == "also"] == []


SPRINTS = (
    ("Ship 3 features each sprint until June", "each sprint"),
    ("Ship 3 features per sprint until June", "per sprint"),
    ("Fewer than 3 bugs open at the end of each sprint until June", "at the end of each sprint"),
    ("Livrer 3 fonctionnalités à chaque sprint jusqu'en juin", "à chaque sprint"),
)


@pytest.mark.parametrize(("text", "said"), SPRINTS)
def test_a_period_of_no_known_length_is_told(text: str, said: str) -> None:
    """So many each sprint are no total, and how long a sprint is nobody knows."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert [(one.field, one.text) for one in draft.ambiguities] == [("pace", said)]


ENDS = (
    ("Close 95 of 100 bugs within a week by June", date(2026, 6, 30)),
    ("Corriger 95 bugs sur 100 en moins d'une semaine d'ici juin", date(2026, 6, 30)),
    ("Gain 500 followers within two weeks, by 30 March", date(2026, 3, 30)),
    ("Gain 500 followers within a week", date(2026, 3, 23)),
    ("Gain 500 followers in less than two weeks before June", date(2026, 3, 30)),
    ("Réussir 8 examens sur 10 cette année", date(2026, 12, 31)),
)


@pytest.mark.parametrize(("text", "end"), ENDS)
def test_a_week_that_each_takes_is_no_end_beside_one(text: str, end: date) -> None:
    """Within a week, by June, ends in June; alone it ends in a week."""
    assert sg.parse_goal(text, as_of=DAY).deadline == end


ROLLING = (
    "Pas plus de 2 incidents dans n'importe quelle fenêtre de 7 jours jusqu'en juin",
    "Pas plus de 2 incidents sur n'importe quelle période de 7 jours jusqu'en juin",
    "No more than 2 incidents in any 7-day window until June",
)


@pytest.mark.parametrize("text", ROLLING)
def test_any_window_rolls(text: str) -> None:
    """Whichever window it is, whatever it is called."""
    target = sg.parse_goal(text, as_of=DAY).to_goal().target
    assert target == sg.KeepPace(sg.Pace(2, "7 days", "incidents"), counted="rolling", bound="at_most")
