"""Days as people write them: 2026-03-31, 31/03/2026, "5 January 2026", "1er avril 2026". Pure text;
knows no audit.

Some put the day first and some the month. A whole column is written by one hand, so one cell with a
part above twelve decides for all; what nothing decides is refused with both readings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any, Final

from smartgoals._audit.cells import absent_figure
from smartgoals._errors import InvalidValue, WrongType
from smartgoals._messages.formatting import language
from smartgoals._time.day_words import in_words, other_weekday
from smartgoals._words import Word

_EXPECTED: Final = "a day such as 2026-03-31"
_MIDNIGHT: Final = re.compile(r"(?P<day>.*\d)[ T]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?", re.DOTALL)
_YEAR_FIRST: Final = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_WEEK: Final = re.compile(r"\d{4}-?W\d\d")  # which Python reads as the Monday of the week
_SHORT_YEAR: Final = re.compile(r"\d{1,2}([-/.])\d{1,2}\1\d{2}")


class Order(Word):
    """Which part comes first in a day such as 05/01/2026."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


def order_of(cells: Iterable[Any]) -> Order | None:
    """Return the order in which a column writes its days, if its cells show one and agree.

    >>> order_of(["05/01/2026", "31/03/2026"]), order_of(["05/01/2026"])
    (Order.DAY_FIRST, None)
    """
    shown = set()
    for cell in cells:
        said = _YEAR_LAST.fullmatch(_bare(cell)) if isinstance(cell, str) else None
        if said is not None:
            first, second = int(said[1]), int(said[3])
            if first > 12 >= second:
                shown.add(Order.DAY_FIRST)
            elif second > 12 >= first:
                shown.add(Order.MONTH_FIRST)
    return shown.pop() if len(shown) == 1 else None


def day_of(cell: Any, order: Order | None = None) -> date | None:
    """Read a day; None for `n/a`. Midnight is the day that begins with it, and any other time of
    day is refused.

    >>> day_of("05/01/2026", Order.DAY_FIRST), day_of("5 janvier 2026"), day_of("n/a")
    (datetime.date(2026, 1, 5), datetime.date(2026, 1, 5), None)
    >>> day_of("05/01/2026")
    Traceback (most recent call last):
        ...
    smartgoals._errors.InvalidValue: must be a day that can be read in one way only, such as 2026-03-31, got '05/01/2026' \
(it may be 5 January 2026 or 1 May 2026, and no other cell of the column tells)
    """
    if absent_figure(cell):
        return None
    if isinstance(cell, datetime):
        if cell.time() != time():
            raise WrongType(value=cell, expected=_EXPECTED, hint="it has a time of day")
        return cell.date()
    if isinstance(cell, date):
        return cell
    if not isinstance(cell, str):
        raise WrongType(value=cell, expected=_EXPECTED)
    return _read(_bare(cell), cell, order)


def _bare(cell: str) -> str:
    """Return a day without the midnight that spreadsheets put behind it."""
    text = cell.strip()
    midnight = _MIDNIGHT.fullmatch(text)
    return midnight["day"] if midnight else text


def _read(text: str, cell: str, order: Order | None) -> date:
    year_first = _YEAR_FIRST.fullmatch(text)
    if year_first is not None:
        return _date(year_first[1], year_first[3], year_first[4], cell)
    year_last = _YEAR_LAST.fullmatch(text)
    if year_last is not None:
        return _decided(year_last[1], year_last[3], year_last[4], cell, order)
    if _SHORT_YEAR.fullmatch(text):
        raise InvalidValue(
            value=cell, expected=_EXPECTED, hint="its year has two digits, and its parts any order"
        )
    if _WEEK.fullmatch(text):
        raise InvalidValue(value=cell, expected=_EXPECTED, hint="it is a whole week")
    named = in_words(text)
    if named is not None and named.day is not None:
        found = _date(named.year, named.month, named.day, cell)
        weekday = other_weekday(found, named.weekday)
        if weekday is not None:
            raise InvalidValue(value=cell, expected=_EXPECTED, hint=f"that day is a {weekday}")
        return found
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidValue(value=cell, expected=_EXPECTED) from None


def _decided(first: str, second: str, year: str, cell: str, order: Order | None) -> date:
    by_order = {Order.DAY_FIRST: (second, first), Order.MONTH_FIRST: (first, second)}
    if int(first) > 12 or int(first) == int(second):
        order = Order.DAY_FIRST
    elif int(second) > 12:
        order = Order.MONTH_FIRST
    if order is not None:
        return _date(year, *by_order[order], cell)
    english = language("en")
    either = " or ".join(english.day(_date(year, *parts, cell)) for parts in by_order.values())
    raise InvalidValue(
        value=cell,
        expected="a day that can be read in one way only, such as 2026-03-31",
        hint=f"it may be {either}, and no other cell of the column tells",
    )


def _date(year: str | int, month: str | int, day: str | int, cell: str) -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise InvalidValue(value=cell, expected=_EXPECTED, hint="the calendar has no such day") from None
