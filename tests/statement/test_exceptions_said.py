"""Times that a sentence leaves out: they end nothing, and no goal holds them."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 3, 16)
DECEMBER = date(2026, 12, 31)
JUNE = date(2026, 6, 30)

LEFT_OUT = (
    ("2 articles a week, except in August, until December", "except in August", DECEMBER),
    ("Publish 2 articles a week until December, except in August", "except in August", DECEMBER),
    ("Win 50 leads a month from April to December, excluding July", "excluding July", DECEMBER),
    (
        "2 articles a week, except July, August and October, until December",
        "except July, August and October",
        DECEMBER,
    ),
    ("2 articles a week except from 1 to 15 August until December", "except from 1 to 15 August", DECEMBER),
    (
        "2 articles a week, except the first week of August, until December",
        "except the first week of August",
        DECEMBER,
    ),
    (
        "2 articles a week, except during the school holidays, until December",
        "except during the school holidays",
        DECEMBER,
    ),
    ("Run 3 km a day except Sundays until June", "except Sundays", JUNE),
    ("Run 3 km a day except on weekends until June", "except on weekends", JUNE),
    ("Grow sales by 10% excluding Q3 until December", "excluding Q3", DECEMBER),
    ("2 articles par semaine, sauf en août, jusqu'en décembre", "sauf en août", DECEMBER),
    (
        "2 articles par semaine, sauf en juillet et en août, jusqu'en décembre",
        "sauf en juillet et en août",
        DECEMBER,
    ),
    ("Publier 2 articles par semaine hors vacances jusqu'en décembre", "hors vacances", DECEMBER),
    ("Publier 2 articles par semaine hors juillet d'ici décembre", "hors juillet", DECEMBER),
    ("Courir 3 km par jour sauf le dimanche jusqu'en juin", "sauf le dimanche", JUNE),
)


@pytest.mark.parametrize(("text", "said", "deadline"), LEFT_OUT)
def test_what_is_left_out_is_told_and_ends_nothing(text: str, said: str, deadline: date) -> None:
    """The end is the one that the sentence names, wherever the exception stands."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.deadline == deadline
    assert [(one.field, one.text) for one in draft.ambiguities] == [("also", said)]


OTHERS = (
    ("Sell 500 tickets, excluding refunds, by June", JUNE),
    ("Vendre 500 billets hors taxes d'ici juin", JUNE),
)


@pytest.mark.parametrize(("text", "deadline"), OTHERS)
def test_what_is_no_time_is_left_out_of_none(text: str, deadline: date) -> None:
    """Behind the same words may stand what is not counted, which says nothing of days."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.deadline, draft.ambiguities) == (deadline, ())


def test_at_most_a_dozen_times_are_left_out_at_once() -> None:
    """A list without an end is read as far as a year has months."""
    months = "July and August and " * 8
    draft = sg.parse_goal(f"2 articles a week, except in {months}July, until December", as_of=DAY)
    assert draft.deadline is not None
