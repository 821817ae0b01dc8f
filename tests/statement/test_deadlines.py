"""Deadlines of drafts: which time of a sentence its goal has, and in which language it is said."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 1, 5)

AGAIN = """
20 new fans a week | a week
Ship 4 features per sprint | per sprint
Send a biweekly digest | biweekly
Host a monthly webinar | monthly
Achieve monthly growth of 5% | monthly
Grow followers by 5% monthly | monthly
Send 3 mails every month | every month
Livrer 4 fonctions par sprint | par sprint
Publier chaque semaine 2 articles | chaque semaine
Publier 3 articles mensuels | mensuels
Objectif mensuel : 40 leads | mensuel
Monthly goal: 40 leads | Monthly
Atteindre une croissance mensuelle de 5 % | mensuelle
"""
LEVELS = """
Hold annual churn at 8%
Lift attendance at our weekly class from 12 to 30
Bring our monthly magazine to 900 readers
Grow from 900 to 1,200 monthly visits
Cut errors from 9/week to 3/week
Increase monthly sales by 10%
Halve our weekly meeting hours
Maintenir le turnover annuel sous 9 %
Passer de 900 à 1 200 visites/mois
Hausse de 12 % des ventes mensuelles
Faire passer notre newsletter hebdomadaire de 300 à 500 lecteurs
"""
SECOND = """
Gain 300 fans by summer | 2026-08-31, 2026-06-01
Hire 4 people by March, 9 by September | 2026-03-31, 2026-09-30
Reach 300 fans by May 2026, then 700 by May 2027 | 2026-05-31, 2027-05-31
Pay 10 by 1 May, 20 by 1 June and 30 by 1 July | 2026-05-01, 2026-06-01, 2026-07-01
Signer 4 contrats avant mars puis 9 avant octobre | 2026-02-28, 2026-09-30
"""
SINGLE = """
Gain 30 leads by May and 10 customers by July
Hire 4 people by March, 9 by March
Grow from 30 in March to 60 by June
Reach 300 fans by the end of the campaign, 500 by June
Reach 300 fans by June by posting 4 videos by May
"""
FRENCH = """
Abonnés LinkedIn 2k → 5k, fin T3
MTTR < 45 min au T2
Budget 5k€ fin mars
NPS 45, 2e semestre
NPS > 50 en 2026
NPS > 50 pour Noël
"""
ENGLISH = """
LinkedIn followers 2k → 5k, end Q3
MTTR < 45 min by Q2
NPS 45, end of June
NPS > 50 in 2026
"""


def lines(table: str) -> list[str]:
    """Return the lines of a table."""
    return table.strip().splitlines()


@pytest.mark.parametrize("row", lines(AGAIN))
def test_what_is_done_again_and_again_is_timely(row: str) -> None:
    """A period is how often, and its words are there, though nobody may know how long it is."""
    text, said = row.split(" | ")
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.deadline_text, draft.deadline_kind, draft.deadline) == (said, "recurring", None)
    assert draft.is_timed


@pytest.mark.parametrize("text", lines(LEVELS))
def test_a_period_of_what_is_measured_is_no_deadline(text: str) -> None:
    """What qualifies a noun or stands beside two levels says what is measured, and not by when."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.deadline_text, draft.deadline_kind) == (None, None)


@pytest.mark.parametrize("row", lines(SECOND))
def test_another_day_that_may_be_meant_is_told(row: str) -> None:
    """A season may mean its start, and a later amount of one thing has a day of its own: both days are told."""
    text, days = row.split(" | ")
    draft = sg.parse_goal(text, as_of=DAY)
    (told,) = (one for one in draft.ambiguities if one.field == "deadline")
    assert told.readings == tuple(days.split(", "))
    assert str(draft.deadline) == told.readings[0]
    assert told.text == draft.deadline_text


@pytest.mark.parametrize("text", lines(SINGLE))
def test_of_one_day_nothing_else_is_told(text: str) -> None:
    """Another thing, the same day, a start or a means makes no second deadline."""
    assert [one for one in sg.parse_goal(text, as_of=DAY).ambiguities if one.field == "deadline"] == []


@pytest.mark.parametrize(
    ("text", "code"), [(text, code) for code, table in (("fr", FRENCH), ("en", ENGLISH)) for text in lines(table)]
)
def test_words_of_time_tell_the_language(text: str, code: str) -> None:
    """Figures and borrowed names are in the language of their words of time."""
    assert sg.parse_goal(text, as_of=DAY).language == code
