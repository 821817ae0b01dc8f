"""Names before a colon, and days: what a goal calls its metric reads back, and each day is the one that was said."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg
from smartgoals._messages.formatting import LANGUAGES
from smartgoals._messages.lexicons import lexicon_of
from smartgoals._statement.metric_kinds import derived_names, measured_as
from smartgoals._statement.sentence import NO_METRIC

AS_OF = date(2026, 3, 10)
DEADLINE = date(2026, 6, 30)


def read(said: str) -> sg.Draft:
    """Return a sentence as it is read on the day of these tests."""
    return sg.parse_goal(said, as_of=AS_OF)


def lexicon_names() -> list[str]:
    """Return the names of metrics that the lexicons of the house can give."""
    lexicons = [lexicon_of(code) for code in LANGUAGES]
    listed = {name for one in lexicons if one is not None for name in one.metrics}
    names = listed | set(derived_names())
    return sorted(name for name in names if name != NO_METRIC and measured_as(name) == name)


TERMS: list[dict[str, Any]] = [
    {"target": sg.ReachLevel(40), "start": AS_OF, "deadline": DEADLINE},
    {"target": sg.ChangeBy(-5), "owner": "Ana"},
    {"target": sg.KeepPace("5/week"), "deadline": DEADLINE},
]


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("terms", TERMS)
def test_each_name_of_a_lexicon_reads_back(language: str, terms: dict[str, Any]) -> None:
    """A goal of a metric that a sentence can name says it so that it is the same metric again, in the same language."""
    for name in lexicon_names():
        said = sg.Goal(id="g", metric=name, **terms).text(language)
        draft = read(said)
        assert (draft.metric, draft.language) == (name, language), said
        assert draft.amount is not None, said


HEADINGS: list[tuple[str, str | None]] = [
    ("training hours: reach 40 by June", "training_hours"),
    ("pass rate: reach 50% by June", "pass_rate"),
    ("training sessions: reach 50", "training_sessions"),
    ("cycle lanes in km: reach 30", "cycle_lanes_in_km"),
    ("reading proficiency rate: reach 80%", "reading_proficiency_rate"),
    ("a/b tests: reach 50", None),
    ("podcast episodes: reach 50", "podcast_episodes"),
    ("volunteers: reach 40 by 30 June 2026", "volunteers"),
    ("volunteers: reach 40 by June, owned by Ana", "volunteers"),
    ("pages read: keep 30 pages a day", "pages_read"),
    ("words written\xa0: tenir 500 words par jour, du 10 mars 2026 au 30 juin 2026", "words_written"),
    ("subscriptions: reach 50", "subscriptions"),
    ("diplomas: reach 50", "diplomas"),
    ("diploma: reach 50", "diploma"),
    ("Instagram: reach 5,000", None),
    ("Instagram: reach 5,000 people", "reach"),
    ("Goal: reach 5,000", "reach"),
    ("Ana: hire 5 people", "hires"),
    ("followers on our Instagram: reach 500", "followers"),
]


@pytest.mark.parametrize(("said", "metric"), HEADINGS)
def test_what_stands_before_a_colon_is_counted(said: str, metric: str | None) -> None:
    """A noun before a colon is what a bare figure behind it counts, and no verb is a metric there."""
    assert read(said).metric == metric


def test_a_language_is_that_behind_the_colon() -> None:
    """A noun before a colon keeps its name in any language; where nothing follows all words tell it."""
    assert read("electric vans\xa0: réduire de 5").language == "fr"
    assert read("Followers on Instagram : gagner 50").language == "fr"
    assert read("Abonnés sur Instagram : 50 de plus").language == "fr"
    assert read("electric vans:").language == "en"


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("channel", ["instagram_fr", "main", "paris store", "instagram"])
@pytest.mark.parametrize("metric", ["followers", "volunteers"])
def test_a_channel_of_the_caller_reads_back(language: str, channel: str, metric: str) -> None:
    """The id of a channel that no platform has is read as it is, and what it is counted by stays the metric."""
    goal = sg.Goal(id="g", metric=metric, channel=channel, target=sg.ReachLevel(500), deadline=DEADLINE)
    draft = read(goal.text(language))
    assert (draft.metric, draft.channels, draft.amount) == (metric, (channel,), 500)


ON: list[tuple[str, tuple[str, ...]]] = [
    ("followers on our Instagram: reach 500", ("instagram",)),
    ("followers on the page: reach 500", ()),
    ("followers on main Instagram: reach 500", ("instagram",)),
    ("followers on Sunday: reach 500", ()),
    ("people of note on main: reach 500", ()),
    (f"followers on {'x' * 70}: reach 500", ()),
]


@pytest.mark.parametrize(("said", "channels"), ON)
def test_what_people_say_of_a_network_is_no_id(said: str, channels: tuple[str, ...]) -> None:
    """Words behind a metric are the id of a channel only as the house says it."""
    assert read(said).channels == channels
