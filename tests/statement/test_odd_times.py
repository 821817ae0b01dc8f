"""Times written oddly, wrongly or twice: each is read whole or told, and no part of one is taken for the whole."""

from datetime import date

import pytest

import smartgoals as sg
from smartgoals._statement.ambiguity import Ambiguity

DAY = date(2026, 7, 9)
FRAMES = {"en": "Grow followers from 100 to 500 {}", "fr": "Passer de 100 à 500 abonnés {}"}

READ = """
en | by December 31,2027 | 2027-12-31
en | by December first, 2027 | 2027-12-01
en | by December thirty-first, 2027 | 2027-12-31
en | by Nov-21-2040 | 2040-11-21
en | by 31/Jan/2150 | 2150-01-31
en | by 2044 March 16 | 2044-03-16
en | by 2044-Mar-16 | 2044-03-16
en | by 2044 March | 2044-03-31
en | by 2055.09.26 | 2055-09-26
en | by 20271231 | 2027-12-31
en | by '27 | 2027-12-31
en | by Q3/Q4 2027 | 2027-12-31
en | by June/July 2028 | 2028-07-31
en | by 15 March/April 2027 | 2027-04-30
en | by the end of the 2030s | 2039-12-31
en | by the year 1950 | 1950-12-31
en | by the day after tomorrow | 2026-07-11
en | by the month after next | 2026-09-30
en | by the year after next | 2028-12-31
en | by 31 December the year after next | 2028-12-31
fr | d'ici le 31 8 2078 | 2078-08-31
fr | d'ici la fin des années 2030 | 2039-12-31
fr | dans les années 2030 | 2039-12-31
fr | d'ici les années 2031 | 2031-12-31
fr | d'ici juin/juillet 2028 | 2028-07-31
"""
NOWHERE = """
en | by 32 December 2027
en | by 0 December 2027
en | by December 32, 2027
fr | d'ici le 32 décembre
"""
UNREAD = """
en | by 32/12/2027
en | by 13/13/2027
en | by 13/2027
en | by 2027-13
en | by 2027-365
en | by Q5 2027
en | by Q5
en | by H3 2027
en | by week 60 of 2027
en | by FY10000
en | in the 2030s
fr | d'ici T5
"""
OPEN = """
en | by Dec-27 | 2027-12-31, 2026-12-27
en | by Monday, 31 December 2026 | 2026-12-31, 2026-12-28
en | by Friday 31 December | 2026-12-31, 2027-01-01
en | by Monday 5/10/2026 | 2026-05-10, 2026-10-05
en | by June or July 2028 | 2028-06-30, 2028-07-31
en | by 31 Dec 2027 or 31 Jan 2028 | 2027-12-31, 2028-01-31
fr | d'ici juin ou juillet 2028 | 2028-06-30, 2028-07-31
fr | d'ici le lundi 31 décembre 2026 | 2026-12-31, 2026-12-28
"""
COUNTED = """
Publish by December 40 posts | 2026-12-31
Publish by Dec-27 posts | 2026-12-31
Sell by June with 20271231 followers | 2027-06-30
Sell chairs of the 2030s by June | 2027-06-30
Grow sales by 3/shop by June | 2027-06-30
Publish by June while Sunday sells 20 | 2027-06-30
Fill by 3 days after next launch 20 posts | None
"""


def rows(table: str) -> list[tuple[str, ...]]:
    """Return the rows of a table, each with its cells."""
    return [tuple(line.split(" | ")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("code", "phrase", "day"), rows(READ))
def test_a_time_written_oddly_is_read_whole(code: str, phrase: str, day: str) -> None:
    """What names one day or one period is that, in whatever order and with whatever marks it is written."""
    draft = sg.parse_goal(FRAMES[code].format(phrase), code, DAY)
    assert (draft.deadline, draft.deadline_text) == (date.fromisoformat(day), phrase)
    assert (draft.baseline, draft.target, draft.ambiguities) == (100, 500, ())


@pytest.mark.parametrize(("code", "phrase"), rows(NOWHERE))
@pytest.mark.parametrize("as_of", [DAY, None])
def test_a_time_that_no_calendar_has_is_told(code: str, phrase: str, as_of: date | None) -> None:
    """A day, a month, a quarter or a week that is none leaves no deadline, and its words are told."""
    draft = sg.parse_goal(FRAMES[code].format(phrase), code, as_of)
    assert (draft.deadline, draft.deadline_text) == (None, phrase)
    assert draft.ambiguities == (Ambiguity(field="deadline", text=phrase),)


@pytest.mark.parametrize(("code", "phrase"), rows(UNREAD))
@pytest.mark.parametrize("as_of", [DAY, None])
def test_what_looks_like_a_time_and_is_none_is_told(code: str, phrase: str, as_of: date | None) -> None:
    """A quarter, a week or a month that no year has is no time, no part of it is one, and its words are told."""
    draft = sg.parse_goal(FRAMES[code].format(phrase), code, as_of)
    assert (draft.deadline, draft.deadline_text) == (None, None)
    assert draft.ambiguities == (Ambiguity(field="deadline", text=phrase),)


@pytest.mark.parametrize(("code", "phrase", "readings"), rows(OPEN))
def test_a_time_with_two_days_is_told_with_both(code: str, phrase: str, readings: str) -> None:
    """Two times, two ways to read one, or a weekday that is not that of its day: both days are told."""
    draft = sg.parse_goal(FRAMES[code].format(phrase), code, DAY)
    (told,) = draft.ambiguities
    assert (told.text, ", ".join(told.readings)) == (phrase, readings)
    assert draft.deadline == date.fromisoformat(told.readings[0])


@pytest.mark.parametrize(("text", "day"), rows(COUNTED))
def test_what_counts_beside_a_time_is_no_part_of_it(text: str, day: str) -> None:
    """A number that counts something makes no day of the words before it."""
    assert str(sg.parse_goal(text, as_of=DAY).deadline) == day


def test_without_a_day_a_weekday_contradicts_nothing() -> None:
    """Where nobody says from which day to count, a day without a year falls on any weekday."""
    assert sg.parse_goal("Reach 500 followers by Monday 31 December", "en").ambiguities == ()
