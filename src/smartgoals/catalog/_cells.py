"""Cells of a platform's rows: days and numbers as platforms write them, read strictly and by whole columns.

Knows days and numbers only. A cell that is empty is no reading; a cell that cannot be read is reported, never guessed. The
work goes column by column because a hundred thousand rows must cost little more than their histories.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any, Final

from smartgoals._errors import SmartGoalsError
from smartgoals._numbers import Number, all_finite, exact, number, rounded

_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d")
_COMPACT: Final = re.compile(r"\d{8}")
_DECIMAL: Final = re.compile(r"[+-]?\d{1,300}(?:\.\d{1,300})?(?:[eE][+-]?\d{1,3})?")
_A_DAY: Final = timedelta(days=1)
_A_DAY_MS: Final = 86_400_000
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def day_of(cell: object, form: str) -> date | None:
    """Return the day a cell names, or None when it names none.

    Dates and ISO days are always read; `form` adds the platform's own way. A moment is read only as the exclusive end of
    its day (`end`), because any other moment needs a time zone.
    """
    if isinstance(cell, date) and not isinstance(cell, datetime):
        return cell
    try:
        if isinstance(cell, str):
            return _day_of_text(cell, form)
        if form == "compact" and type(cell) is int and cell > 0:
            return _day_of_text(str(cell), form)
        if isinstance(cell, Mapping):
            return _day_of_parts(cell)
    except (ValueError, OverflowError, TypeError, KeyError):
        return None
    return None


def _day_of_text(cell: str, form: str) -> date | None:
    if _ISO.fullmatch(cell) or (form == "compact" and _COMPACT.fullmatch(cell)):
        return date.fromisoformat(cell)
    if form == "end":
        # The API writes the end of a 24-hour period in UTC; the day that ended began a day earlier.
        moment = datetime.fromisoformat(cell)
        return None if moment.tzinfo is None else (moment.astimezone(UTC) - _A_DAY).date()
    return datetime.fromisoformat(cell).date() if form == "moment" and "T" in cell else None


def _day_of_parts(cell: Mapping[str, Any]) -> date | None:
    if "start" in cell:
        if cell["end"] - cell["start"] != _A_DAY_MS:
            return None
        return (_EPOCH + timedelta(milliseconds=cell["start"])).date()
    return date(cell["year"], cell["month"], cell["day"])


def days_of(column: Sequence[object], form: str, kinds: Set[type] | None = None) -> list[date | None]:
    """Return the day of every cell of a column; cells that name none give None. `kinds` are the types of cells, if known."""
    kinds = kinds or set(map(type, column))
    if kinds == {date}:
        return list(column)  # type: ignore[arg-type]  # kinds says that all are dates
    if kinds == {str}:
        distinct: set[str] = set(column)  # type: ignore[arg-type]  # kinds says that all are texts
        if _all_alike(distinct, form):
            try:
                read = date.fromisoformat
                if 2 * len(distinct) > len(column):
                    return list(map(read, column))  # type: ignore[arg-type]  # kinds says that all are texts
                return _looked_up(column, {cell: read(cell) for cell in distinct})
            except ValueError:
                pass  # a cell is no day: read them one by one to tell which
        return _looked_up(column, {cell: day_of(cell, form) for cell in distinct})
    return [day_of(cell, form) for cell in column]


def _all_alike(cells: set[str], form: str) -> bool:
    """Tell whether all cells look like days in one form, so that the library's own reader may take them in bulk."""
    lengths = set(map(len, cells))
    if lengths == {8}:
        return form == "compact" and "".join(cells).isdecimal()
    return lengths == {10} and "W" not in "".join(cells)


def _looked_up(column: Sequence[Any], known: Mapping[Any, date | None]) -> list[date | None]:
    return list(map(known.__getitem__, column))


def moment_day(cell: object) -> date | None:
    """Return the day an item appeared, from a date, an ISO moment or epoch seconds; None when it does not say."""
    if isinstance(cell, int) and not isinstance(cell, bool):
        try:
            return (_EPOCH + timedelta(seconds=cell)).date()
        except OverflowError:
            return None
    return day_of(cell, "moment")


class Unreadable:
    """Marks a cell that is no number; one such mark is enough."""


UNREADABLE: Final = Unreadable()


def number_of(cell: object) -> Number | Unreadable | None:
    """Return the number in a cell, None for an empty one, or the mark of an unreadable one."""
    if cell is None or cell == "":
        return None
    if isinstance(cell, str):
        if not cell.isascii() or not _DECIMAL.fullmatch(cell):
            return UNREADABLE
        return _finite(int(cell) if cell.lstrip("+-").isdigit() else float(cell))
    return _finite(cell)


def _finite(value: Any) -> Number | Unreadable:
    try:
        return number(value)
    except SmartGoalsError:
        return UNREADABLE


def numbers_of(column: Sequence[object], kinds: Set[type] | None = None) -> tuple[list[Any], bool]:
    """Return the numbers of a column, and whether any is empty or unreadable. `kinds` are the types of cells, if known."""
    kinds = kinds or set(map(type, column))
    if kinds == {int} or (kinds == {float} and all_finite(column)):  # type: ignore[arg-type]  # kinds says that all are floats
        return list(column), False
    if kinds == {str}:
        texts: list[str] = list(column)  # type: ignore[arg-type]  # kinds says that all are texts
        joined = "".join(texts)
        if joined.isascii() and joined.isdigit() and "" not in texts and max(map(len, texts)) < 300:
            return list(map(int, texts)), False
    values = [number_of(cell) for cell in column]
    return values, any(value is None or value is UNREADABLE for value in values)


def scaled(values: list[Any], factor: Fraction) -> list[Any]:
    """Return the numbers in our unit, exactly; empty and unreadable cells stay what they are."""
    if factor == 1:
        return values
    return [rounded(exact(one) * factor) if isinstance(one, (int, float)) else one for one in values]
