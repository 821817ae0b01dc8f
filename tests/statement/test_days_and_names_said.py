"""Names before a colon, and days: what a goal calls its metric reads back, and each day is the one that was said."""

from datetime import date
from itertools import cycle
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
def test_each_name_of_a_lexicon_reads_back(language: str) -> None:
    """A goal of a metric that a sentence can name says it so that it is the same metric again, in its language."""
    for name, terms in zip(lexicon_names(), cycle(TERMS), strict=False):
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
    ("a/b tests: reach 50", "ad_tests"),
    ("c/d plans: reach 50", None),
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
    ("Goal: reach 5,000", None),
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


MAY, JUNE = date(2026, 5, 1), DEADLINE

DAYS: list[tuple[str, str | None, date | None]] = [
    ("Obtenir 50 inscrits à l'événement du 20 mai d'ici le 1er mai", "d'ici le 1er mai", MAY),
    ("Obtenir 50 inscrits à l'événement du 20 mai", "du 20 mai", date(2026, 5, 20)),
    ("Pour nos 10 ans, atteindre 10 000 adhérents en juin", "en juin", JUNE),
    ("For our 10 years, reach 10,000 members in June", "in June", JUNE),
    ("Pour nos 10 ans, atteindre 10 000 adhérents", "Pour nos 10 ans", None),
    ("Gain 500 followers in 3 days", "in 3 days", date(2026, 3, 13)),
    ("Gagner 500 abonnés en 3 jours", "en 3 jours", date(2026, 3, 13)),
    ("Gain 500 followers within 48 hours", "within 48 hours", date(2026, 3, 12)),
    ("Gagner 500 abonnés en 48 heures", "en 48 heures", date(2026, 3, 12)),
    ("Publier 3 articles en 5 jours", "en 5 jours", date(2026, 3, 15)),
    ("Run 10 km in 1 hour", None, None),
    ("Gain 500 followers in a few hours", None, None),
    ("Answer 90% of emails within 48 hours", None, None),
    ("Répondre à 90 % des e-mails en 48 heures", None, None),
    ("Resolve 20 tickets within 24 hours", None, None),
    ("Livrer 50 commandes en 2 jours", None, None),
    ("Gain 5 members by the weekend", "by the weekend", date(2026, 3, 15)),
    ("Gagner 5 membres d'ici le week-end", "d'ici le week-end", date(2026, 3, 15)),
    ("Gagner 5 membres avant le week-end", "avant le week-end", date(2026, 3, 13)),
    ("Publier 2 posts le week-end", "le week-end", None),
    ("Gain 5 members in the 2026-27 school year", "in the 2026-27 school year", None),
    ("Gain 5 members in the 2026 school year", "in the 2026 school year", None),
    ("Gain 5 members from 1 January 2025 to 31 December 2025", "from 1 January 2025 to 31 December 2025",
     date(2025, 12, 31)),
    ("Gagner 5 membres du 1er janvier 2025 au 31 décembre 2025", "du 1er janvier 2025 au 31 décembre 2025",
     date(2025, 12, 31)),
]  # fmt: skip


@pytest.mark.parametrize(("said", "words", "deadline"), DAYS)
def test_the_day_is_the_one_by_which_it_is_wanted(said: str, words: str | None, deadline: date | None) -> None:
    """Neither the day of an event, nor what a goal is for, nor a service level is the end where another is said."""
    draft = read(said)
    assert (draft.deadline_text, draft.deadline) == (words, deadline)


TWO_DAYS: list[tuple[str, tuple[str, ...]]] = [
    ("Gain 5 members by 1/5/2026", ("2026-01-05", "2026-05-01")),
    ("Gagner 5 membres d'ici le 5/1/2026", ("2026-01-05", "2026-05-01")),
    ("Gain 5 members by 1/2/2026", ()),
    ("Gagner 5 membres d'ici mai 26", ("2026-05-26", "2026-05-31")),
    ("Gagner 5 membres d'ici mai 27", ("2026-05-27", "2027-05-31")),
    ("Gagner 5 membres d'ici mai 15", ()),
    ("Gagner 5 membres d'ici mai 26, 2027", ()),
    ("Gain 5 members by May 26", ()),
]


@pytest.mark.parametrize(("said", "readings"), TWO_DAYS)
def test_a_second_day_that_may_be_meant_is_told(said: str, readings: tuple[str, ...]) -> None:
    """Another order of figures that has not passed, and two figures behind a French month, are told."""
    told = [one.readings for one in read(said).ambiguities]
    assert told == ([readings] if readings else [])


NO_DAYS = (
    "Gagner 500 abonnés Instagram d'ici le 31 juin",
    "Gain 500 followers on Instagram by 31 June",
    "Gain 500 followers on Instagram by 31/06/2026",
    "Gain 500 followers on Instagram by 29 February 2027",
)


@pytest.mark.parametrize("said", NO_DAYS)
def test_a_day_that_is_none_is_told(said: str) -> None:
    """A day that the calendar has not is no deadline: the draft tells of it, and the sentence is not timely."""
    draft = read(said)
    (told,) = draft.ambiguities
    assert (told.field, told.text, told.readings) == ("deadline", draft.deadline_text, ())
    assert draft.deadline is None
    assert not draft.is_timed
    assert str(sg.check_statement(said, as_of=AS_OF).verdicts["timely"]) == "fail"


def test_what_is_no_day_without_today() -> None:
    """Without a day to count from, a day that no year has is none, and one that is not known may be one."""
    assert sg.parse_goal("Gain 5 members by 31 June").ambiguities
    assert not sg.parse_goal("Gain 5 members by 30 June").ambiguities
    assert not sg.parse_goal("Gain 5 members by 30 June next year").ambiguities
    assert not sg.parse_goal("Gain 5 members by next Friday").ambiguities


def test_hours_of_a_time_are_no_hours_of_the_day() -> None:
    """A length of hours that is reached, or stayed within, comes back from the sentence of its goal."""
    for target in (sg.ReachLevel(5), sg.StayWithin(low=3, high=5)):
        for language in LANGUAGES:
            goal = sg.Goal(id="g", metric="first_response_time", target=target, start=AS_OF, deadline=JUNE)
            assert read(goal.text(language)).to_goal().target == target


COUNTED: list[tuple[str, str | None, float | None]] = [
    ("Send 3 emails a week", "emails_sent", 3),
    ("Envoyer 10 emails par jour", "emails_sent", 10),
    ("Collect 500 emails by June", "email_subscribers", 500),
    ("Send our newsletter to 1,000 subscribers by June", "email_subscribers", 1000),
    ("Answer 50 emails a day", None, 50),
    ("Raise the budget from €900 to €1.2k", None, 1200),
    ("Raise our prices from €10 to €12", "price", 12),
    ("Raise €50k by June", "funds_raised", 50_000),
    ("Raise the first €50k by June", "funds_raised", 50_000),
    ("Achieve a 3:1 LTV:CAC ratio", "ltv_cac_ratio", 3),
    ("Atteindre un ratio LTV:CAC de 3", "ltv_cac_ratio", 3),
    ("Obtenir 4,8 étoiles sur Google d'ici juin", "average_rating", 4.8),
    ("Get 4.8 stars on Google by June", "average_rating", 4.8),
    ("Get 100 stars on GitHub", None, 100),
    ("Gain 20 stars on GitHub", None, 20),
    ("Half as many complaints", "complaints", 50),
    ("Call 5 clients each Monday", "calls", 5),
    ("Appeler 5 clients chaque lundi", "calls", 5),
]


@pytest.mark.parametrize(("said", "metric", "amount"), COUNTED)
def test_the_verb_and_the_unit_tell_what_is_counted(said: str, metric: str | None, amount: float | None) -> None:
    """What is sent, called, raised or given as a mark is that, and none of what its noun alone would say."""
    draft = read(said)
    assert (draft.metric, draft.amount) == (metric, amount)


OUTPUTS: list[tuple[str, str]] = [
    ("Terminer la rédaction de mon mémoire le 31 mai 2026 au plus tard", "pass"),
    ("Finish writing my thesis by 31 May 2026 at the latest", "pass"),
    ("Arrêter de fumer", "pass"),
    ("Cesser de fumer d'ici juin", "pass"),
    ("Quit smoking", "pass"),
    ("Finir dans le top 10", "pass"),
    ("Finish in the top 10", "pass"),
    ("Ne plus fumer", "fail"),
    ("Arrêter de", "fail"),
]


@pytest.mark.parametrize(("said", "specific"), OUTPUTS)
def test_an_output_is_one_in_either_language(said: str, specific: str) -> None:
    """What shall be finished, or stopped, is there or is not, whichever language says it."""
    assert str(sg.check_statement(said, as_of=AS_OF).verdicts["specific"]) == specific


@pytest.mark.parametrize(
    "said",
    [
        "Increase followers from 500 to 1,000 and engagement from 2% to 4% by June",
        "Passer de 500 à 1000 abonnés et l'engagement de 2 % à 4 % d'ici juin",
    ],
)
def test_a_further_goal_may_name_an_open_metric(said: str) -> None:
    """A second goal whose rate can be counted in several ways is there, and tells of that."""
    (other,) = read(said).also
    assert (other.amount, [one.field for one in other.ambiguities]) == (4, ["metric"])


SENSES = [
    ("Sales: +20% by June 2026", "revenue", 1),
    ("Ventes : +20 % d'ici juin 2026", "revenue", 1),
    ("Sales: reach 500", "purchases", 1),
    ("sales: +20% by June 2026", "revenue", 1),
    ("Sales: hire 5 people", "hires", 1),
    ("People: hire 5", "hires", 1),
    ("Contacts: reach 500", "leads", 1),
    ("Turnover: reach £2m", "revenue", 1),
    ("Turnover: reduce by 10%", "employee_turnover", 1),
    ("Coûts : réduire de 10 %", "costs", 1),
    ("Costs: reduce by 10%", "costs", 1),
    ("Conversion: from 2% to 3%", "conversion_rate", 1),
    ("Conversion : passer de 2 % à 3 %", "conversion_rate", 1),
    ("Complaints: reduce to 2%", "complaint_rate", 1),
    ("Engagement: reach 5%", "engagement_rate_followers", 4),
    ("Engagement : atteindre 5 %", "engagement_rate_followers", 4),
    ("Engagement: increase by 5%", "engagements", 1),
]


@pytest.mark.parametrize(("said", "metric", "readings"), SENSES)
def test_a_noun_before_a_colon_is_what_its_figure_makes_it(said: str, metric: str, readings: int) -> None:
    """A noun has the sense before a colon that it has in a sentence: by unit, direction and verb."""
    draft = read(said)
    told = [one.readings for one in draft.ambiguities if one.field == "metric"]
    assert (draft.metric, len(told[0]) if told else 1) == (metric, readings)


@pytest.mark.parametrize(
    ("said", "metric"),
    [
        ("Reach a few hundred followers by June 2026", "followers"),
        ("Win hundreds of followers on X", "followers"),
        ("Sell a few thousand units", "units_sold"),
        ("Vendre plusieurs milliers d'unités", "units_sold"),
        ("Gagner quelques centaines d'abonnés", "followers"),
    ],
)
def test_how_many_nobody_knows_counts_something(said: str, metric: str) -> None:
    """What is counted is told, though nobody knows how many of it."""
    draft = read(said)
    assert (draft.metric, draft.amount) == (metric, None)
    assert sg.check_statement(said).verdicts["specific"] != "fail"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Atteindre 500 abonnés d'ici lundi prochain", date(2026, 1, 12)),
        ("Atteindre 500 abonnés avant lundi prochain", date(2026, 1, 11)),
        ("Reach 500 followers by next Monday", date(2026, 1, 12)),
        ("Reach 500 followers before next Monday", date(2026, 1, 11)),
        ("Reach 500 followers by Monday", date(2026, 1, 5)),
        ("Reach 500 followers by next Friday", date(2026, 1, 9)),
    ],
)
def test_the_next_day_of_a_week_is_not_today(said: str, day: date) -> None:
    """Said on a Monday, "next Monday" is a week away."""
    assert sg.parse_goal(said, as_of=date(2026, 1, 5)).deadline == day
