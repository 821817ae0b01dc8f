"""Ones of a period: a word for one counts, an English article does not, and each of several weekdays counts."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 3, 16)

ONES = (
    ("One post each Tuesday until June", "posts_published", 1, "week"),
    ("Publish one blog post each Tuesday until June", "posts_published", 1, "week"),
    ("Read one book every two weeks until June", "books", 1, "2 weeks"),
    ("Send one newsletter every Thursday until June", "emails_sent", 1, "week"),
    ("Post one video on our YouTube every week until June", "posts_published", 1, "week"),
    ("Write one article per week until June", "posts_published", 1, "week"),
    ("At least one post a week until June", "posts_published", 1, "week"),
    ("Hold one webinar each month until December", "webinars", 1, "month"),
    ("Un article chaque mardi jusqu'en juin", "posts_published", 1, "week"),
    ("Lire un livre toutes les deux semaines jusqu'en juin", "books", 1, "2 weeks"),
    ("Envoyer une newsletter chaque jeudi jusqu'en juin", "emails_sent", 1, "week"),
    ("Organiser un webinaire chaque mois jusqu'en décembre", "webinars", 1, "month"),
    ("One post every Monday and Thursday until June", "posts_published", 2, "week"),
    ("Publish one post on Instagram each Tuesday and Friday until June", "posts_published", 2, "week"),
    ("Un article chaque lundi et jeudi jusqu'en juin", "posts_published", 2, "week"),
    ("Publier un article tous les lundis, mercredis et vendredis jusqu'en juin", "posts_published", 3, "week"),
)


@pytest.mark.parametrize(("text", "metric", "amount", "period"), ONES)
def test_one_of_each_period_is_a_quota(text: str, metric: str, amount: int, period: str) -> None:
    """One post each Tuesday is a quota of one a week, one on each of two weekdays a quota of two."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, draft.amount, str(draft.amount_kind)) == (metric, amount, "rate")
    assert draft.pace is not None
    assert (draft.pace.amount, str(draft.pace.period)) == (amount, period)
    assert draft.ambiguities == ()
    assert isinstance(draft.to_goal().target, sg.KeepPace)


NO_ONES = (
    ("A post each Tuesday until June", None),
    ("Hold a webinar each month until December", None),
    ("Read an hour a day until June", None),
    ("Take a day off every month until June", None),
    ("Schedule a month's worth of posts by the 25th of each month", None),
    ("Have a conversation with each client every month until June", None),
    ("Send a weekly newsletter until June", None),
    ("Get a raise by June", None),
    ("Give a discount of 10 % every month until June", 10),
    ("Reach a revenue of $500 a month by June", 500),
    ("Gain 50 followers by publishing a post every day until June", 50),
    ("Take a kilo of flour every week until June", None),
    ("Post a story, then rest every week until June", None),
)


@pytest.mark.parametrize(("text", "amount"), NO_ONES)
def test_an_english_article_counts_nothing(text: str, amount: int | None) -> None:
    """A pace is read where a number is said: a field is empty rather than guessed."""
    assert sg.parse_goal(text, as_of=DAY).amount == amount


EACH = (
    ("Publish 2 posts every Monday and Thursday until June", 4, ("4/week", "2/week"), "every Monday and Thursday"),
    ("Publier 2 posts chaque lundi et jeudi jusqu'en juin", 4, ("4/week", "2/week"), "chaque lundi et jeudi"),
)


@pytest.mark.parametrize(("text", "amount", "readings", "said"), EACH)
def test_more_than_one_on_several_weekdays_is_told(
    text: str, amount: int, readings: tuple[str, str], said: str
) -> None:
    """Two on Mondays and Thursdays are four a week, or two in all of it, which is told."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.amount == amount
    assert [(one.text, one.readings) for one in draft.ambiguities] == [(said, readings)]


def test_a_level_is_that_of_each_weekday() -> None:
    """A time of response on two weekdays is no sum of both."""
    draft = sg.parse_goal("Answer within 2 hours every Monday and Thursday until June", as_of=DAY)
    assert draft.amount == 2


@given(st.integers(2, 50), st.sampled_from(["Monday", "Tuesday", "Friday"]))
def test_one_weekday_multiplies_nothing(amount: int, weekday: str) -> None:
    """So many each Tuesday are so many a week."""
    draft = sg.parse_goal(f"Publish {amount} posts every {weekday} until June", as_of=DAY)
    assert draft.pace == sg.Pace(amount, "week", "posts_published")
    assert draft.ambiguities == ()
