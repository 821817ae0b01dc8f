"""Numbers that a word of not sets aside for another one: "in 3 days, not 5", « pas 300 mais 500 »."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 11, 30)

DENIED = (
    ("Answer complaints in 3 days, not 5", "first_response_time", 3, None),
    ("Ship orders in 3 days, not 5", "delivery_time", 3, None),
    ("Resolve tickets within 4 hours, not 8", "resolution_time", 4, None),
    ("Close tickets in 3 days, not in 5 days", "resolution_time", 3, None),
    ("Cut delivery time from 5 days to 3, not 2", "delivery_time", 3, 5),
    ("Reduce the response time to 3 days, never 5", "first_response_time", 3, None),
    ("Gain not 300 but 500 followers", "followers", 500, None),
    ("Increase NPS to 40, not to 30", "nps", 40, None),
    ("Read 30 pages a day (not 20)", "pages_read", 30, None),
    ("Gain 500 followers and not 300", "followers", 500, None),
    ("Répondre aux réclamations en 3 jours et non 5", "first_response_time", 3, None),
    ("Répondre en 3 jours, pas 5", "first_response_time", 3, None),
    ("Gagner pas 300 mais 500 abonnés", "followers", 500, None),
    ("Gagner non pas 300 mais bien 500 abonnés", "followers", 500, None),
    ("Passer le délai de livraison de 5 jours à 3, et non 2", "delivery_time", 3, 5),
    ("Lire 30 pages par jour, et non pas 20", "pages_read", 30, None),
    ("Publier 5 articles et non 3 par mois", "posts_published", 5, None),
)


@pytest.mark.parametrize(("text", "metric", "amount", "baseline"), DENIED)
def test_a_number_that_is_denied_is_no_figure(text: str, metric: str, amount: int, baseline: int | None) -> None:
    """The number that is meant is the figure, and the one that is not is neither a level nor another goal."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, draft.amount, draft.baseline) == (metric, amount, baseline)
    assert (draft.also, draft.ambiguities) == ((), ())


@given(
    meant=st.integers(2, 900),
    denied=st.integers(2, 900),
    words=st.sampled_from(
        (
            "Gain {0} followers by June, not {1}",
            "Gain not {1} but {0} followers by June",
            "Gagner {0} abonnés d'ici juin, et non {1}",
            "Gagner non pas {1} mais {0} abonnés d'ici juin",
        )
    ),
)
def test_what_is_denied_changes_nothing(meant: int, denied: int, words: str) -> None:
    """Whatever number is denied, the goal asks for what it asks for without it."""
    draft = sg.parse_goal(words.format(meant, denied), as_of=DAY)
    assert (draft.amount, draft.deadline, draft.also) == (meant, date(2027, 6, 30), ())
    assert str(draft.to_goal(id="goal").target) == f"change by +{meant}"


LIMITS = (
    ("Post no more than 5 times a week", 5, "at_most"),
    ("Never fewer than 3 posts a week", 3, "at_least"),
    ("Not 5 followers", 5, None),
    ("Ne pas dépasser 5 réclamations par mois", 5, "at_most"),
)


@pytest.mark.parametrize(("text", "amount", "bound"), LIMITS)
def test_a_number_under_a_word_of_not_alone_is_a_figure(text: str, amount: int, bound: str | None) -> None:
    """Without another number there is none that would be meant in its place."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, None if draft.bound is None else str(draft.bound)) == (amount, bound)


LENGTHS = (
    ("Answer complaints in 3 days", "first_response_time", 3),
    ("Answer FOI requests in 20 days", "first_response_time", 20),
    ("Répondre aux réclamations en 3 jours", "first_response_time", 3),
    ("Traiter les dossiers en 5 jours ouvrés", "resolution_time", 5),
    ("Livrer les colis en 2 jours", "delivery_time", 2),
)


@pytest.mark.parametrize(("text", "metric", "amount"), LENGTHS)
def test_the_length_in_which_each_is_answered_is_the_figure(text: str, metric: str, amount: int) -> None:
    """Where nothing else is counted, so many days are what is measured, and no end."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, draft.amount, draft.unit, draft.deadline) == (metric, amount, "days", None)


@pytest.mark.parametrize(
    "text", ["Deliver the report in 3 days", "Ship the feature in 2 days", "Livrer le rapport en 3 jours"]
)
def test_the_length_in_which_one_thing_is_done_is_no_figure(text: str) -> None:
    """What is delivered once has no delivery time."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, draft.metric, draft.is_deliverable) == (None, None, True)


TOLD = (
    ("Process 90% of applications in 30 days or less", 90, ["in 30 days or less"]),
    ("Traiter 90 % des demandes en 30 jours ou moins", 90, ["en 30 jours ou moins"]),
    ("Livrer 50 commandes en 2 jours", 50, ["en 2 jours"]),
    ("Close 90 tickets within 3 days at most", 90, ["within 3 days"]),
)


@pytest.mark.parametrize(("text", "amount", "said"), TOLD)
def test_a_length_beside_a_figure_is_told_with_its_own_bound(text: str, amount: int, said: list[str]) -> None:
    """The bound behind a length is that of the length, and no cap of the share before it."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, draft.bound) == (amount, None)
    assert [one.text for one in draft.ambiguities if one.field == "also"] == said


ITEMS = (
    ("Keep sick days under 4 per employee per year", "per employee"),
    ("Cut absences to fewer than 5 per student per year", "per student"),
    ("Make 4 calls per week per rep", "per rep"),
    ("Publish 2 posts per week per channel", "per channel"),
    ("Handle 100 requests per second by June", "per second"),
    ("Livrer 30 points par sprint", "par sprint"),
    ("Prendre 4 rdv par semaine et par commercial", "par commercial"),
    ("Traiter 40 appels par minute d'ici juin", "par minute"),
)


@pytest.mark.parametrize(("text", "said"), ITEMS)
def test_of_what_a_figure_is_told_beside_a_period_is_told(text: str, said: str) -> None:
    """So many of each person, or of a second, are no total, and no pace of the goal's own."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert [(one.field, one.text) for one in draft.ambiguities] == [("pace", said)]
