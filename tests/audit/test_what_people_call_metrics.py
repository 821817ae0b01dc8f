"""What people call metrics in headings, in both languages: read, told to be ambiguous, or refused without a misleading guess."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._audit.metric_names import ALSO, SEVERAL, metric_named, metrics_meant
from smartgoals._model.facts import is_standard
from smartgoals.catalog import METRICS

END = date(2026, 3, 31)


def figure(heading: str, cell: str = "12", **facts: object) -> sg.audits.Measurement:
    """Return the one figure of a sheet with one account and one heading beside its platform."""
    audit = sg.audits.read_audit([("Plateforme", heading), ("Instagram", cell)], id="q", as_of=END, **facts)  # type: ignore[arg-type]
    return audit.channels[0].baselines[0]


@pytest.mark.parametrize(
    ("heading", "metric"),
    [
        *(("Nombre d'abonnés", "followers"), ("nb d’abonnés", "followers"), ("Nbre de fans", "followers")),
        *(("Number of followers", "followers"), ("# followers", "followers"), ("Fans", "followers")),
        *(("Nombre de publications", "posts_published"), ("Posts", "posts_published"), ("Likes", "reactions")),
        *(("J'aime", "reactions"), ("Nombre de likes", "reactions"), ("Retweets", "shares")),
        *(("Avis", "reviews"), ("Nombre d'avis", "reviews"), ("Commandes", "purchases"), ("Orders", "purchases")),
        *(
            ("Nombre de ventes", "purchases"),
            ("CA", "revenue"),
            ("Turnover", "revenue"),
            ("Nb de messages", "inbound_messages"),
        ),
        *(("Temps de réponse", "first_response_time"), ("Response time", "first_response_time")),
        *(("Taux de réponse", "reply_rate"), ("Visites du site", "sessions"), ("Téléchargements", "content_downloads")),
        *(("Vues de page", "page_views"), ("Vues vidéo", "video_views"), ("Comptes touchés", "reach")),
    ],
)
def test_usual_headings(heading: str, metric: str) -> None:
    """The number of a thing is that thing, and usual words are those of the metric they mean."""
    assert metric_named(heading) == metric
    assert figure(heading, "0.5" if metric == "reply_rate" else "12").metric == metric


@pytest.mark.parametrize(
    ("heading", "candidates"),
    [
        ("Views", ("content_views", "video_views", "page_views")),
        ("Vues", ("content_views", "video_views", "page_views")),
        ("Nombre de vues", ("content_views", "video_views", "page_views")),
        ("Ventes", ("purchases", "revenue")),
        ("Sales", ("purchases", "revenue")),
        ("Visites", ("sessions", "profile_visits")),
        ("Subscribers", ("followers", "email_subscribers")),
        ("Engagement rate", ("engagement_rate_followers", "engagement_rate_reach")),
    ],
)
def test_words_of_several_metrics(heading: str, candidates: tuple[str, ...]) -> None:
    """A word that several metrics are called by is read as none of them, and all are named."""
    with pytest.raises(sg.InvalidValue, match="says which is meant") as caught:
        figure(heading)
    assert all(one in str(caught.value) for one in candidates)
    assert caught.value.path == "row 1"
    assert metric_named(heading) is None


@pytest.mark.parametrize("heading", ["Liker", "Humeur", "Nombre de taux de rebond", "Nombre de", "Reshare count xyz"])
def test_other_words_are_not_guessed(heading: str) -> None:
    """What merely looks like a name is no suggestion."""
    with pytest.raises(sg.UnknownName) as caught:
        figure(heading)
    assert caught.value.suggestion is None


@pytest.mark.parametrize(
    ("heading", "near"), [("Abonnées", "Abonnés"), ("Folowers", "Followers"), ("Comentaires", "Commentaires")]
)
def test_slips_are_told(heading: str, near: str) -> None:
    """A slip of a letter or two is told with the name that was meant."""
    with pytest.raises(sg.UnknownName) as caught:
        figure(heading)
    assert caught.value.suggestion == near


def test_own_metrics_come_first() -> None:
    """What the caller calls so is meant, whatever others call so."""
    own = sg.Metric(id="sales", nature="flow", name_fr="Ventes")
    assert figure("Ventes", metrics=[own]).metric == "sales"
    assert metrics_meant("Ventes", [own]) == ("sales",)


def test_french_words_make_a_french_sheet() -> None:
    """Under a heading that only French has a comma is a decimal one."""
    for heading in ("Nombre d'abonnés", "Nb de posts", "Avis clients"):
        rows = [("Platform", heading, "Hours"), ("x", "12", "1,250")]
        cost = sg.audits.read_audit(rows, id="q", as_of=END).channels[0].cost
        assert cost is not None
        assert cost.effort_hours == 1.25


def test_the_table_names_metrics() -> None:
    """Each metric of the tables is one of the catalogue, and no word stands for one metric and for several."""
    several = {word.strip() for words, _ in SEVERAL for word in words.split(",")}
    assert all(is_standard(metric) for metric, *_ in ALSO)
    assert all(is_standard(metric) for _, metrics in SEVERAL for metric in metrics.split())
    told = [word.strip() for _, *languages in ALSO for words in languages for word in words.split(",")]
    assert not several & set(told)


@pytest.mark.parametrize(
    "cell", ["n.c.", "NC", "N/C", "non communiqué", "Non communiquée", "inconnu", "?", "not disclosed", "unknown"]
)
def test_not_communicated_is_not_available(cell: str) -> None:
    """What was looked for and not told is not available: no figure, and neither zero nor a fault."""
    assert figure("Abonnés", cell).value is None


def test_names_are_names_elsewhere() -> None:
    """In a column of names NC and Inconnu are names, as people and accounts may be called so."""
    rows = [("Plateforme", "Responsable", "Nom affiché"), ("Instagram", "NC", "Inconnu")]
    (channel,) = sg.audits.read_audit(rows, id="q", as_of=END).channels
    assert (channel.owner, channel.display_name) == ("NC", "Inconnu")


COUNTS = st.sampled_from(
    sorted(one for one, metric in METRICS.items() if metric.unit == "count" and metric.nature in {"stock", "flow"})
)


@given(COUNTS)
def test_the_number_of_a_thing_is_that_thing(metric: str) -> None:
    """In both languages, for every count of the catalogue, as people shorten the word."""
    english, french = str(METRICS[metric].name_en), str(METRICS[metric].name_fr)
    for words, name in ((("Number of", "# "), english), (("Nombre de", "Nb de", "nbre de"), french)):
        for word in words:
            assert metric_named(f"{word} {name}") in {metric, metric_named(name)}


USUAL = sorted(
    {word.strip() for _, *languages in ALSO for words in languages for word in words.split(",") if word.strip()}
)


@given(st.sampled_from(USUAL), st.sampled_from([str, str.upper, str.title, "  {} ".format]))
def test_capitals_and_blanks_name_nothing_else(word: str, written: Any) -> None:
    """What people call a metric is called so in capitals, and with blanks around it."""
    assert metric_named(written(word)) == metric_named(word) is not None
