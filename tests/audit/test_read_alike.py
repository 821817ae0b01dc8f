"""One cell, one answer: days and money are read alike in a sheet of an audit and in an export."""

from datetime import date

import pytest

import smartgoals as sg
from smartgoals import catalog
from smartgoals.catalog import Why

SUNDAY, MONDAY, THURSDAY = date(2026, 11, 1), date(2026, 10, 5), date(2026, 11, 5)


def of_audit(cell: object) -> date | None:
    """Return the day that a sheet of an audit reads in a cell."""
    rows = [("Platform", "Last post"), ("x", cell)]
    return sg.read_audit(rows, id="a", as_of=date(2026, 12, 31)).channels[0].last_post_on


def of_export(cell: object) -> date | None:
    """Return the day that an export reads in a cell, or None."""
    read = catalog.read_rows("tiktok", [{"date": cell, "daily_total_followers": 7}])
    return read.histories[0].days[0] if read.histories else None


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("1er novembre 2026", SUNDAY),
        ("1ᵉʳ novembre 2026", SUNDAY),
        ("le 1er nov. 2026", SUNDAY),
        ("dimanche 1er novembre 2026", SUNDAY),
        ("Dim. 1 nov. 2026", SUNDAY),
        ("Sunday, 1 November 2026", SUNDAY),
        ("Sunday the 1st of November 2026", SUNDAY),
        ("November 1st, 2026", SUNDAY),
        ("Sonntag, den 1. November 2026", SUNDAY),
        ("1-Nov-2026", SUNDAY),
        ("lun. 5 oct. 2026", MONDAY),
        ("LUNDI 5 OCTOBRE 2026", MONDAY),
        ("mo, 5. Okt. 2026", MONDAY),
        ("Mon 5\u00a0Oct 2026", MONDAY),
        ("5 novembre 2026, jeudi", THURSDAY),
        ("5th November 2026", THURSDAY),
        ("5 NOVEMBRE 2026 00:00", THURSDAY),
        ("2026-11-5", THURSDAY),
        ("mar. 3 mars 2026", date(2026, 3, 3)),
        ("3 mar. 2026", date(2026, 3, 3)),
        ("2 décembre 2026", date(2026, 12, 2)),
        ("2. Jänner 2026", date(2026, 1, 2)),
    ],
)
def test_days_in_words(cell: str, day: date) -> None:
    """Ordinals, weekdays before and behind, and words that say nothing, in English, French and German."""
    assert of_audit(cell) == of_export(cell) == day


@pytest.mark.parametrize(
    ("cell", "weekday"),
    [
        ("dimanche 5 novembre 2026", "Thursday"),
        ("Monday, 1 November 2026", "Sunday"),
        ("5 octobre 2026, mardi", "Monday"),
    ],
)
def test_a_weekday_that_contradicts_its_day_is_told(cell: str, weekday: str) -> None:
    """Either the weekday or the day is wrong, and nobody but their author knows which."""
    with pytest.raises(sg.InvalidValue, match=f"that day is a {weekday}") as caught:
        of_audit(cell)
    assert caught.value.path == "row 2, column 'Last post'"
    (entry,) = catalog.read_rows("tiktok", [{"date": cell, "daily_total_followers": 7}]).unmapped
    assert (entry.why, entry.rows) == (Why.NO_DAY, (0,))


@pytest.mark.parametrize(
    "cell",
    [
        *("1erer novembre 2026", "001 novembre 2026", "1 novembre 26", "1 novembre", "1 of 2026", "le 2026"),
        *("lundi lundi 5 octobre 2026", "soon 5 October 2026", "5 October 2026 soon", "5 2026 octobre"),
        *("5² November 2026", "31 février 2026", "0 November 2026", "5 brumaire 2026", "1 November 2026!"),
    ],
)
def test_what_names_no_day_is_read_nowhere(cell: str) -> None:
    """Words that are no month, days that no calendar has, and years of two digits."""
    assert of_export(cell) is None
    with pytest.raises(sg.InvalidValue):
        of_audit(cell)


def test_a_month_is_no_day_but_a_period() -> None:
    """An export may tell a month by its name; an account was not last seen in a whole month."""
    assert of_export("Novembre 2026") == date(2026, 11, 30)
    with pytest.raises(sg.InvalidValue):
        of_audit("Novembre 2026")
