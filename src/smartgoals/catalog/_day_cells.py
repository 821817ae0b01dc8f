"""Cells that name days: a whole column at once, whose other cells may decide how one of them is read.

Knows days only; what a single text says is in `_day_text`. The work goes column by column because a
hundred thousand rows must cost little more than their histories.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final, TypeAlias, TypeVar, final

from attrs import frozen

from smartgoals._model._frames import is_missing
from smartgoals._time.day_words import many_in_words
from smartgoals.catalog._coded import Coded, coded
from smartgoals.catalog._day_text import (
    CLOCKS,
    YEAR_LAST,
    DayDoubt,
    DaySpan,
    Said,
    Ways,
    many_in_digits,
    of_midnight,
    of_moment,
    of_text,
    one_day,
    without_clock,
)

T = TypeVar("T")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
# What a hostile cell may raise while it is asked for a day.
_FAULTS: Final = (ValueError, OverflowError, TypeError, KeyError, AttributeError)
_NUMPY: Final = frozenset(f"datetime64[{unit}]" for unit in ("M", "D", "h", "m", "s", "ms", "us", "ns"))
_MONTHS: Final = 12
_FIRST_DAY: Final = date.min.toordinal()
_LAST_DAY: Final = date.max.toordinal()
_IN_DIGITS: Final = frozenset({"compact", "us_week", "iso_week", "week", "month"})
Form: TypeAlias = str


@final
@frozen(kw_only=True)
class Days:
    """The days of a column's rows: the last day of each as an ordinal, and the first where a row is
    about several.

    `firsts` is None when every row is about a single day. `doubts` says why a cell names no day, by
    its position.
    """

    lasts: Sequence[int | None]
    firsts: Sequence[int | None] | None = None
    doubts: Mapping[int, DayDoubt]


def is_empty(cell: object) -> bool:
    """Tell whether a cell says nothing: none, blank text, or what stands for a missing value in a frame."""
    if isinstance(cell, str):
        return not cell or cell.isspace()
    try:
        return is_missing(cell) or bool(cell != cell)  # noqa: PLR0124 -- as the NaN of a Decimal, which is no float
    except Exception:  # a cell of the caller's may compare in any way
        return False


def days_of(
    column: Sequence[Any],
    form: Form,
    kinds: Set[type],
    known: Coded | None,
    *,
    day_first: bool | None = None,
    latest: int | None = None,
) -> Days:
    """Return the days of a column; `kinds` are the types of its cells, `known` the distinct ones if
    they can be looked up.

    `known` is None as well where the cells are texts of which hardly two are equal; `latest` is the
    last day that one without a year can be.
    """
    if kinds == {date} and form not in {"end", "week", "month"}:
        return Days(lasts=list(map(date.toordinal, column)), doubts={})
    if kinds == {str} and form not in {"end", "week", "month"}:
        lasts = _in_bulk(column, known, Ways(form, day_first))
        if lasts is not None:
            return Days(lasts=lasts, doubts={})
        known = known or coded(column)
    cells, codes = known or (column, range(len(column)))
    return _laid_out(codes, _one_by_one(cells, Ways(form, day_first, latest=latest)))


def _in_bulk(column: Sequence[str], known: Coded | None, ways: Ways) -> Sequence[int] | None:
    """Return the days of texts that are all alike; None where that will not do."""
    cells = column if known is None else known.distinct
    days = _alike(cells, ways)
    return days if days is None or known is None else list(map(days.__getitem__, known.codes))


def _alike(cells: Sequence[str], ways: Ways) -> Sequence[int] | None:
    """Return the days of distinct texts that are written alike: by ISO, in words, or in digits
    whose order some of them show.
    """
    if ways.form == "moment":
        lines = CLOCKS.sub(r"\1", "\n".join(cells))
        plain = lines.split("\n")
        cells = plain if len(plain) == len(cells) else cells
    ends_in_year = bool(cells) and cells[0][-4:].isdecimal()
    if ends_in_year and cells[0][-5:-4] == " ":
        return many_in_words(cells)
    if ends_in_year and cells[0][-5:-4] in {"/", "-", "."}:
        return many_in_digits(cells, ways.day_first)
    lengths = set(map(len, cells))
    alike = (ways.form == "compact" and "".join(cells).isdecimal()) if lengths == {8} else lengths == {10}
    if not alike or "W" in "".join(cells):
        return None
    try:
        return list(map(date.toordinal, map(date.fromisoformat, cells)))
    except ValueError:
        return None


def _one_by_one(cells: Sequence[Any], asked: Ways) -> Sequence[Said]:
    """Return what each cell says, by itself where it is clear and as the others do where it is not."""
    said = [said_by(cell, Ways(asked.form, latest=asked.latest)) for cell in cells]
    unclear = [place for place, days in enumerate(said) if days is DayDoubt.TWO_DAYS]
    if unclear:
        # What a cell of the column shows is sure; what the caller says of the export stands where none does.
        shown, east = _decided(cells, said, asked.form)
        ways = asked._replace(day_first=asked.day_first if shown is None else shown, east=east)
        for place in unclear:
            said[place] = said_by(cells[place], ways)
    if any(isinstance(cell, date) for cell in cells) and _were_left(cells, asked.form):
        # A spreadsheet that takes 05/11 for 5 November makes a date of it, and leaves 05/13 the
        # text that it was.
        return [
            DayDoubt.TWO_DAYS if _may_be_swapped(cell) else days
            for cell, days in zip(cells, said, strict=True)
        ]
    return said


def _were_left(cells: Sequence[Any], form: Form) -> bool:
    """Tell whether the days in digits among some cells are those that a spreadsheet could make no date of."""
    texts = (without_clock(cell.strip(), form) for cell in cells if isinstance(cell, str))
    pairs = [sorted((int(day[1]), int(day[3]))) for day in map(YEAR_LAST.fullmatch, texts) if day is not None]
    return bool(pairs) and all(less <= _MONTHS < more for less, more in pairs)


def _may_be_swapped(cell: object) -> bool:
    return isinstance(cell, date) and cell.day <= _MONTHS and cell.day != cell.month


def _decided(cells: Sequence[Any], said: Sequence[Said], form: Form) -> tuple[bool | None, bool | None]:
    """Return whether days come before months, and whether the account lies far east, where the
    clear cells agree on it.
    """
    orders, sides = set(), set()
    for cell, days in zip(cells, said, strict=True):
        if isinstance(days, DayDoubt):
            continue
        if isinstance(cell, str) and (match := YEAR_LAST.fullmatch(without_clock(cell.strip(), form))):
            first, second = int(match[1]), int(match[3])
            orders |= {date.fromordinal(days.first).month == second} if first != second else set()
        elif form == "end" and isinstance(cell, (str, datetime)):
            moment = cell if isinstance(cell, datetime) else datetime.fromisoformat(cell.strip())
            sides |= _side(moment)
    return _only(orders), _only(sides)


def _side(moment: datetime) -> set[bool]:
    """Return whether a moment that closes a day lies east of Greenwich: by its offset, or by the
    hour it is there.
    """
    offset = moment.utcoffset()
    if offset is None:
        return set()
    return {offset > timedelta(0)} if offset else {moment.hour >= 10}


def _only(answers: set[T]) -> T | None:
    """Return what all agree on, or None."""
    return next(iter(answers)) if len(answers) == 1 else None


def said_by(cell: object, ways: Ways) -> Said:
    """Return the days that one cell names, or why it names none."""
    try:
        if isinstance(cell, str):
            return of_text(cell, ways)
        if isinstance(cell, datetime):
            return of_moment(cell, ways)
        if isinstance(cell, date):
            return of_text(cell.isoformat(), ways)
        if isinstance(cell, (int, float)) and not isinstance(cell, bool) and ways.form in _IN_DIGITS:
            return of_text(str(int(cell)), ways) if cell == int(cell) > 0 else DayDoubt.NO_DAY
        if isinstance(cell, Mapping):
            return _of_parts(cell, ways)
        if str(getattr(cell, "dtype", "")) in _NUMPY:  # numpy's moments print as ISO writes them
            return of_text(str(cell), ways)
    except _FAULTS:
        return DayDoubt.NO_DAY
    return DayDoubt.NO_DAY


def _of_parts(cell: Mapping[str, Any], ways: Ways) -> Said:
    if "start" not in cell:
        return one_day(date(cell["year"], cell["month"], cell["day"]))
    begins, ends = (of_midnight(_instant(cell[name]), ways.east) for name in ("start", "end"))
    if isinstance(begins, DayDoubt) or isinstance(ends, DayDoubt):
        return begins if isinstance(begins, DayDoubt) else ends
    return DaySpan(begins.first, ends.last - 1) if begins.first < ends.last else DayDoubt.NO_DAY


def _instant(milliseconds: Any) -> datetime:
    if isinstance(milliseconds, bool) or not isinstance(milliseconds, int):
        raise TypeError(milliseconds)
    return _EPOCH + timedelta(milliseconds=milliseconds)


def _laid_out(codes: Sequence[int], said: Sequence[Said]) -> Days:
    """Return what the distinct cells say as days of all rows, each of which holds one of them."""
    lasts = [None if isinstance(days, DayDoubt) else days.last for days in said]
    column = list(map(lasts.__getitem__, codes))
    if all(isinstance(days, DaySpan) for days in said):
        doubts: Mapping[int, DayDoubt] = {}
    else:
        doubts = {row: days for row, code in enumerate(codes) if isinstance(days := said[code], DayDoubt)}
    if all(isinstance(days, DayDoubt) or days.first == days.last for days in said):
        return Days(lasts=column, doubts=doubts)
    firsts = [None if isinstance(days, DayDoubt) else days.first for days in said]
    return Days(lasts=column, firsts=list(map(firsts.__getitem__, codes)), doubts=doubts)


def moment_day(cell: object) -> int | None:
    """Return the day an item appeared, as an ordinal, from a date, an ISO moment or epoch seconds;
    None when unsaid.
    """
    if isinstance(cell, int) and not isinstance(cell, bool):
        try:
            return (_EPOCH + timedelta(seconds=cell)).toordinal()
        except OverflowError:
            return None
    said = said_by(cell, Ways("moment"))
    return None if isinstance(said, DayDoubt) else said.last


def ways_to_read(cell: object, form: Form) -> tuple[str, ...]:
    """Return the two days that a cell can be read as, in ISO form; none where they are not two.

    Of a week they are its first and last day, where it may begin or end with the day that is named.

    >>> ways_to_read("05/01/2026", "iso")
    ('2026-01-05', '2026-05-01')
    >>> ways_to_read("2026-09-06", "week")
    ('2026-08-31 – 2026-09-06', '2026-09-06 – 2026-09-12')
    """
    if form == "week" and isinstance(bare := said_by(cell, Ways("iso")), DaySpan):
        return _written_week(bare.last - 6), _written_week(bare.last)
    if form == "end" and isinstance(bare := said_by(cell, Ways("iso")), DaySpan):
        days = {bare.last, max(_FIRST_DAY, bare.last - 1)}
    else:
        both = [said_by(cell, Ways(form, day_first=side, east=side)) for side in (True, False)]
        days = {span.last for span in both if isinstance(span, DaySpan)}
    return tuple(date.fromordinal(day).isoformat() for day in sorted(days)) if len(days) == 2 else ()


def _written_week(first: int) -> str:
    """Return the days of a week, as far as the calendar has them."""
    days = max(_FIRST_DAY, first), min(first + 6, _LAST_DAY)
    return " – ".join(date.fromordinal(day).isoformat() for day in days)
