"""Years far from ours: a number in the place of a year is that year, one that counts stays an amount, and none is lost."""

from datetime import date

import pytest

import smartgoals as sg
from smartgoals._statement.ambiguity import Ambiguity

DAY = date(2026, 7, 9)
FRAMES = {"en": "Grow followers from 100 to 500 {}", "fr": "Passer de 100 à 500 abonnés {}"}

YEARS = """
en | until December 31, 9999 | 9999-12-31
en | by December 31 of 2150 | 2150-12-31
en | by 31 December 1850 | 1850-12-31
en | by 1 Jan 0999 | 0999-01-01
en | by 1 Jan 999 | 0999-01-01
en | by 31 Dec. 2150 | 2150-12-31
en | by 31 December 27 | 2027-12-31
en | by 31-Dec-27 | 2027-12-31
en | by December 31st, 2150 | 2150-12-31
en | by December 31 (2150) | 2150-12-31
en | by May 2150 | 2150-05-31
en | by May, 2150 | 2150-05-31
en | by the end of May 2150 | 2150-05-31
en | by Q3 2150 | 2150-09-30
en | by Q3-2150 | 2150-09-30
en | by 2150 Q3 | 2150-09-30
en | by the third quarter of 2150 | 2150-09-30
en | in H1 2150 | 2150-06-30
en | by week 3 of 2150 | 2150-01-18
en | by 2150-W03 | 2150-01-18
en | by 2027-W03 | 2027-01-24
en | by FY2150 | 2150-12-31
en | by FY 2150 | 2150-12-31
en | by the year 9999 | 9999-12-31
en | by end of 2150 | 2150-12-31
en | by the end of 2150 | 2150-12-31
en | by year-end 2150 | 2150-12-31
en | by 2150-05-03 | 2150-05-03
en | by 2150-05 | 2150-05-31
en | by 05/2150 | 2150-05-31
en | by 31.12.2150 | 2150-12-31
en | by Christmas 2150 | 2150-12-25
en | by the last Friday of March 2150 | 2150-03-27
en | from 1 May 2150 to 31 May 2151 | 2151-05-31
en | from May 2150 to June 2151 | 2151-06-30
en | May 1-15, 2150 | 2150-05-15
en | by 31 December of the year 2150 | 2150-12-31
en | on 31 December in 2150 | 2150-12-31
en | by May in 2150 | 2150-05-31
en | by 31 December in 2027 | 2027-12-31
en | by 31 December (2027) | 2027-12-31
en | by 2150 | 2150-12-31
en | in 2150 | 2150-12-31
en | before 2150 | 2149-12-31
en | from 2099 to 2101 | 2101-12-31
en | between 2027 and 2150 | 2150-12-31
fr | jusqu'au 31 décembre 9999 | 9999-12-31
fr | d'ici le 31 déc. 2150 | 2150-12-31
fr | d'ici le 1er janvier 0999 | 0999-01-01
fr | d'ici le 31 décembre 27 | 2027-12-31
fr | d'ici mai 2150 | 2150-05-31
fr | d'ici fin mai 2150 | 2150-05-31
fr | au T3 2150 | 2150-09-30
fr | d'ici le T3 de 2150 | 2150-09-30
fr | d'ici la semaine 3 de 2150 | 2150-01-18
fr | d'ici fin 2150 | 2150-12-31
fr | en l'an 2150 | 2150-12-31
fr | d'ici la fin de l'année 2150 | 2150-12-31
fr | d'ici l'exercice 2150 | 2150-12-31
fr | d'ici le 31/12/9999 | 9999-12-31
fr | d'ici le 2150-12-31 | 2150-12-31
fr | d'ici 12/2150 | 2150-12-31
fr | d'ici le 31 décembre de l'an 2150 | 2150-12-31
fr | d'ici 2150 | 2150-12-31
fr | en 2150 | 2150-12-31
fr | jusqu'en 2150 | 2150-12-31
fr | à l'horizon 2150 | 2150-12-31
fr | avant 2150 | 2149-12-31
fr | de 2099 à 2101 | 2101-12-31
"""
NOWHERE = """
en | by December 31, 10000
en | by December 31, 0
en | by December 31, 0000
en | by 31 December 2,150
en | by 31 December 15
en | by 0000-12-31
en | by 31/12/10000
en | by 31/12/0000
en | by 0000-05
en | by 2027-02-30
en | by 31.02.2150
en | by week 53 of 2027
en | by 2027-W53
en | by the year 0000
en | by summer 4150
fr | d'ici le 31 décembre 10000
fr | avant le 31 décembre 2 150
"""
AMOUNTS = """
Gain 3000 by June | 3000 | 2027-06-30
Grow by 3000 followers by June | 3000 | 2027-06-30
Grow followers to 2150 by May | 2150 | 2027-05-31
By June 30, 5000 followers | 5000 | 2027-06-30
By June 5000 followers | 5000 | 2027-06-30
Grow revenue by May $3000 | 3000 | 2027-05-31
Grow revenue by 31 May 3000 € | 3000 | 2027-05-31
Close 3000 by June | 3000 | 2027-06-30
Reach 1000 by May, 1500 by June | 1000 | 2027-05-31
Grow followers from 2150 to 3000 by December 2027 | 3000 | 2027-12-31
Grow visits in Q3 1500 to 3000 | 1500 | 2026-09-30
By 31 December 500 | 500 | 2026-12-31
Publish by 31 December (3 posts) | 3 | 2026-12-31
Publish by 31 December 23 posts | 23 | 2026-12-31
Gagner en mai 2500 abonnés | 2500 | 2027-05-31
Augmenter en mai de 3000 | 3000 | 2027-05-31
D'ici le 31 mai, 2500 abonnés | 2500 | 2027-05-31
"""
OPEN = """
By June 30, 5000 | 5000-06-30, 2027-06-30
Launch the site by May 2150 | 2150-05-31, 2027-05-31
Atteindre en juin, 5000 | 2027-06-30, 5000-06-30
"""
BARE = """
Increase followers by 3000 | 3000 | None
Increase followers from 1200 by 3000 | 3000 | None
Increase sales up to 5000 | 5000 | None
Sell 500 units in 2150 stores | 500 | None
Increase followers by 500 and views by 3000 units | 500 | None
Increase followers by 500 by June, views by 3000 | 500 | 2027-06-30
Increase followers from 2150 to 2500 by 2150 | 2500 | 2150-12-31
Cut debt by 2150 by 2150 | 2150 | 2150-12-31
By 2150, reach 500 followers | 500 | 2150-12-31
Grow followers from 400 in 2020 to 600 | 600 | None
Garder les coûts sous 2150 | 2150 | None
Gain 500 followers and 3000 views in 2150 | 500 | 2150-12-31
Double followers in 2150 | 100 | 2150-12-31
Followers: from 100 to 500 by 2150 | 500 | 2150-12-31
"""
DOUBTS = """
Launch the site by 2150 | by 2150
Become carbon neutral in 2150 | in 2150
Increase followers by 500, views by 3000 | by 3000
Increase followers by 500 and views by 3000 | by 3000
Increase sales by 10% until 2150 | until 2150
Increase sales by 1000 until 2150 | until 2150
Grow followers from 100 to 500 by 1149 | by 1149
Grow followers from 100 to 500 until 2150 | until 2150
Reach 500 followers (2150) | 2150
Objectif 2150 : 500 abonnés | 2150
Atteindre 5000 abonnés jusqu'à 3000 | jusqu'à 3000
Grow followers from 100 to 500, views from 2200 to 3000 | from 2200 to 3000
"""


def rows(table: str) -> list[tuple[str, ...]]:
    """Return the rows of a table, each with its cells."""
    return [tuple(line.split(" | ")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("code", "phrase", "day"), rows(YEARS))
def test_a_number_in_the_place_of_a_year_is_that_year(code: str, phrase: str, day: str) -> None:
    """Behind a day, a month or a quarter, and in a date in figures, any year of the calendar is read."""
    draft = sg.parse_goal(FRAMES[code].format(phrase), code, DAY)
    assert (draft.deadline, draft.deadline_text) == (date.fromisoformat(day), phrase)
    assert (draft.baseline, draft.target) == (100, 500)


@pytest.mark.parametrize(("code", "phrase"), rows(NOWHERE))
@pytest.mark.parametrize("as_of", [DAY, None])
def test_a_year_that_no_calendar_has_is_told(code: str, phrase: str, as_of: date | None) -> None:
    """What stands where a year would and is none leaves no deadline, and its words are told."""
    draft = sg.parse_goal(FRAMES[code].format(phrase), code, as_of)
    assert (draft.deadline, draft.deadline_text) == (None, phrase)
    assert Ambiguity(field="deadline", text=phrase) in draft.ambiguities


@pytest.mark.parametrize(("text", "amount", "day"), rows(AMOUNTS))
def test_an_amount_beside_a_time_is_no_year(text: str, amount: str, day: str) -> None:
    """A number that counts something stays an amount, whatever stands before it."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, draft.deadline) == (int(amount), date.fromisoformat(day))


@pytest.mark.parametrize(("text", "readings"), rows(OPEN))
def test_the_only_figure_behind_a_time_is_told_both_ways(text: str, readings: str) -> None:
    """Where a sentence has no other figure, a number behind a time may be its year or what is counted."""
    (told,) = sg.parse_goal(text, as_of=DAY).ambiguities
    assert (told.field, ", ".join(told.readings)) == ("deadline", readings)


@pytest.mark.parametrize(("text", "amount", "day"), rows(BARE))
def test_a_bare_number_is_a_year_where_no_figure_takes_it(text: str, amount: str, day: str) -> None:
    """Behind "by" and "in" the figures of a goal choose first; the number that they leave is the year."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, str(draft.deadline)) == (int(amount), day)
    assert not draft.ambiguities


@pytest.mark.parametrize(("text", "said"), rows(DOUBTS))
def test_a_bare_number_that_may_be_a_year_is_told(text: str, said: str) -> None:
    """Where nothing says whether a number is a year, there is no deadline, and its words are told."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.deadline is None
    assert draft.ambiguities == (Ambiguity(field="deadline", text=said),)
