"""How long something takes, beside how long it took: a level of a time, and no end of the goal."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 3, 10)

LEVELS = [
    ("Process permits in 30 days instead of 60", "resolution_time", 30, 60, "days"),
    ("Process permits within 30 days instead of 60 days", "resolution_time", 30, 60, "days"),
    ("Answer tickets within 2 hours instead of 6", "first_response_time", 2, 6, "hours"),
    ("Ship orders in 2 days (today 4)", "delivery_time", 2, 4, "days"),
    ("Ship orders in 2 days, down from 4", "delivery_time", 2, 4, "days"),
    ("Close the books in 5 days rather than 10", None, 5, 10, "days"),
    ("Run 10 km in 50 minutes instead of 60", "race_time", 50, 60, "minutes"),
    ("Livrer en 5 jours au lieu de 8", "delivery_time", 5, 8, "days"),
    ("Traiter les dossiers en 30 jours (60 aujourd'hui)", "resolution_time", 30, 60, "days"),
    ("Traiter les dossiers en 30 jours contre 60 aujourd'hui", "resolution_time", 30, 60, "days"),
    ("Instruire les permis en deux mois au lieu de trois", None, 2, 3, "months"),
]
ENDS = [
    ("Close the books in 5 days", date(2026, 3, 15), None),
    ("Open the shop in 6 months", date(2026, 9, 10), None),
    ("Gain 500 followers in 30 days (today 200)", date(2026, 4, 9), 200),
    ("Gain 500 followers in 30 days, instead of 200", date(2026, 4, 9), 200),
    ("Post 5 times a week instead of 3", None, 3),
    ("Atteindre 500 ventes d'ici juin au lieu de 300", date(2026, 6, 30), 300),
]


@pytest.mark.parametrize(("text", "metric", "amount", "start", "unit"), LEVELS)
def test_a_length_beside_what_it_was_is_a_level(
    text: str, metric: str | None, amount: int, start: int, unit: str
) -> None:
    """A length of time with the one that it comes down from is what is measured, and ends nothing."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, draft.amount, draft.baseline, draft.unit) == (metric, amount, start, unit)
    assert (draft.direction, draft.amount_kind, draft.deadline) == ("decrease", "target", None)


@pytest.mark.parametrize(("text", "deadline", "start"), ENDS)
def test_other_lengths_end_the_goal(text: str, deadline: date | None, start: int | None) -> None:
    """A length alone, or one beside an amount of which a start is told, is the end as before."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.deadline, draft.baseline) == (deadline, start)
    assert not any(one.field == "baseline" for one in draft.ambiguities)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Sell 500 units in 30 days instead of 60", "instead of 60"),
        ("Atteindre 5 000 abonnés en 6 mois au lieu de 12", "au lieu de 12"),
    ],
)
def test_a_start_behind_an_amount_and_a_length_is_asked_about(text: str, said: str) -> None:
    """What a number behind a length was of nobody knows where so many are counted: it is told, and no start."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.baseline is None
    assert draft.deadline is not None
    told = [(one.field, one.text, one.readings) for one in draft.ambiguities]
    assert told == [("baseline", said, (said.rsplit(maxsplit=1)[-1],))]


def test_an_end_stands_beside_a_length_that_is_a_level() -> None:
    """The day of another phrase is the end."""
    draft = sg.parse_goal("Repair bikes in 3 days instead of 7 by June", as_of=DAY)
    assert (draft.amount, draft.baseline, draft.deadline) == (3, 7, date(2026, 6, 30))


def test_a_number_that_counts_something_is_no_length() -> None:
    """A share or a noun behind words for how it is now says of no length what it was."""
    draft = sg.parse_goal("Finish the course in 10 weeks instead of 12 lessons", as_of=DAY)
    assert draft.deadline == date(2026, 5, 19)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Sell 500 units in 6 months of the year", "in 6 months of the year"),
        ("Sell 500 units in 6 months of a year", "in 6 months of a year"),
        ("Sell 500 units in 6 months of 2027", "in 6 months of 2027"),
        ("Sell 500 units in 3 weeks of June", "in 3 weeks of June"),
        ("Exceed 500 sales in 10 months out of 12", "in 10 months out of 12"),
        ("Vendre 500 unités en 6 mois de l'année", "en 6 mois de l'année"),
        ("Dépasser 500 ventes sur 10 mois sur 12", "sur 10 mois sur 12"),
    ],
)
def test_some_months_of_a_year_are_no_end_that_anybody_knows(text: str, said: str) -> None:
    """So many months of a year are some of them: the draft has no day, and asks."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, draft.deadline, draft.deadline_text) == (500, None, said)
    assert [(one.field, one.text, one.readings) for one in draft.ambiguities] == [("deadline", said, ())]


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("Sell 500 units in 6 months of the year by June 2027", date(2027, 6, 30)),
        ("Sell 500 units in the first 6 months of the year", date(2026, 6, 30)),
        ("Vendre 500 unités en 6 mois de travail", date(2026, 9, 10)),
        ("Vendre 500 unités en 6 mois sur Instagram", date(2026, 9, 10)),
    ],
)
def test_other_ends_beside_months_are_known(text: str, deadline: date) -> None:
    """Another end of the sentence, the first months of a year, and months of anything else have their day."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.deadline, draft.ambiguities) == (deadline, ())


def test_one_day_out_of_two_comes_again() -> None:
    """It is every second day, and no single one."""
    draft = sg.parse_goal("Post one day out of two", as_of=DAY)
    assert (draft.metric, draft.amount, draft.deadline_kind) == ("posts_published", None, "recurring")


def test_words_for_how_it_is_now_may_end_a_sentence() -> None:
    """Nothing stands behind them, and the length before them is read all the same."""
    draft = sg.parse_goal("Process permits in 8 weeks currently at", as_of=date(2026, 11, 30))
    assert (draft.amount, draft.deadline) == (None, date(2027, 1, 25))
