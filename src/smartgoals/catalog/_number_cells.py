"""Cells that hold numbers: a whole column at once, in our unit, whose other cells may decide how one of them is read.

Knows numbers and metrics. An empty cell is no reading; one that cannot be read, or that can be read in two ways, is told and
never guessed. What a single text says is in `_number_text`.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from datetime import time, timedelta
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final, TypeAlias, final

from attrs import evolve, frozen

from smartgoals._errors import SmartGoalsError
from smartgoals._model.currency_signs import parted_amount
from smartgoals._model.metric import Metric, Unit
from smartgoals._model.scale import Scale, times
from smartgoals._model.whole_counts import is_small, is_whole
from smartgoals._numbers import Number, all_finite, exact, number, plain, rounded
from smartgoals.catalog._day_cells import is_empty
from smartgoals.catalog._number_text import (
    NumberReading,
    Readings,
    Sign,
    Unread,
    durations_of,
    readings_of,
    signs_of_small,
    ways_of_small,
)
from smartgoals.catalog._shares import RATINGS_AT_MOST, SHARES_AT_MOST

Cell: TypeAlias = "Number | Unread | None"
_DIGITS_AND_POINTS: Final = frozenset("0123456789.\n")
# A point or comma before three digits may part thousands, or decimals; no number has thousands after a leading zero.
_THREE_DIGITS: Final = re.compile(r"^[1-9]\d{0,2}[.,]\d{3}$", re.MULTILINE)
# A line that is neither plain digits nor digits in groups of three; no number has thousands after a leading zero.
_UNGROUPED: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        sign: re.compile(
            rf"^(?!(?:\d{{1,300}}|[1-9]\d{{0,2}}(?:{re.escape(sign)}\d{{3}}){{1,90}})$)", re.MULTILINE
        )
        for sign in (",", ".")
    }
)
_BLANKS: Final = str.maketrans(dict.fromkeys("'\u00a0\u2009\u202f\u2019", " "))
_DIGITS_AND_BLANKS: Final = frozenset("0123456789 \n")
_UNSPACED: Final = re.compile(r"^(?!(?:\d{1,300}|\d{1,3}(?: \d{3}){1,90})$)", re.MULTILINE)
# A group of three that is no decimals of a whole number.
_SHOWN: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        sign: re.compile(rf"{re.escape(sign)}(?:(?!000$)\d{{3}}|\d{{3}}{re.escape(sign)})", re.MULTILINE)
        for sign in (",", ".")
    }
)
_LONGEST_LINE: Final = 300
_WORK: Final = "effort_hours"


@final
@frozen(kw_only=True)
class Sense:
    """What the numbers of a column can be: whether only whole ones, whether shares, amounts of money, and in which bounds.

    `small` says that numbers of the kind have no thousands, unless the column shows them. `scale` is
    the unit of time in which a metric of durations is told. `most` is what shares of a web
    page hardly ever pass: beyond it the column lacks its percent signs. `work` says that durations
    are of work, of which a day has no fixed hours.
    """

    whole: bool
    share: bool
    money: bool
    bounds: tuple[Number | None, Number | None]
    factor: Fraction
    scale: Scale | None
    most: Number | None
    is_table: bool
    small: bool
    work: bool

    @classmethod
    def of(cls, metric: Metric, factor: Fraction, *, is_table: bool) -> Sense:
        """Return the sense of a metric whose numbers are told in another unit, by a factor.

        Told in another unit, as in thousands, a count need not be whole. A table of a web page
        (`is_table`) may leave out its percent signs; what an answer calls a share is one.
        """
        share = metric.unit is Unit.RATIO
        return cls(
            whole=factor == 1 and is_whole(metric),
            share=share,
            money=metric.unit is Unit.MONEY,
            bounds=(metric.range[0], RATINGS_AT_MOST.get(metric.id, metric.range[1])),
            factor=factor,
            scale=metric.scale,
            most=SHARES_AT_MOST.get(metric.id, metric.range[1]) if share and is_table else None,
            is_table=is_table,
            small=is_small(metric),
            work=metric.id == _WORK,
        )

    def allows(self, value: Number) -> bool:
        """Tell whether a number can be one of the column."""
        ours = exact(value) * self.factor
        return _lies(ours, self.bounds) and (not self.whole or exact(value).denominator == 1)


Elsewhere: TypeAlias = Callable[[], Set[Sign]]


def numbers_of(
    column: Sequence[Any], sense: Sense, elsewhere: Elsewhere, kinds: Set[type] | None = None
) -> tuple[Sequence[Any], bool]:
    """Return the numbers of a column in our unit, and whether any is empty or unread.

    `elsewhere` tells which decimal signs the other columns of the sheet show; it is asked only where this column shows none.
    """
    cells, gaps = _numbers(column, sense, elsewhere, kinds or set(map(type, column)))
    if sense.most is not None:
        told = _shares(column, cells, sense)
        return told, gaps or told is not cells
    if sense.scale is not None and sense.is_table:
        told = _durations(column, cells, sense.factor)
        return told, gaps or told is not cells
    return cells, gaps


def beyond_in(
    numbers: Sequence[Any], bounds: tuple[Number | None, Number | None], *, gaps: bool
) -> list[int]:
    """Return where numbers stand that lie out of the range of their metric; `gaps` says that some are none."""
    if bounds == (None, None):
        return []
    known = [value for value in numbers if isinstance(value, (int, float))] if gaps else numbers
    if not known or (_lies(min(known), bounds) and _lies(max(known), bounds)):
        return []
    return [
        row
        for row, value in enumerate(numbers)
        if isinstance(value, (int, float)) and not _lies(value, bounds)
    ]


def _lies(value: Number | Fraction, bounds: tuple[Number | None, Number | None]) -> bool:
    low, high = bounds
    return (low is None or value >= low) and (high is None or value <= high)


def _numbers(
    column: Sequence[Any], sense: Sense, elsewhere: Elsewhere, kinds: Set[type]
) -> tuple[Sequence[Any], bool]:
    """Return the numbers that the cells of a column say."""
    if kinds == {int}:
        return _packed(column) if sense.factor == 1 else _multiplied(column, sense.factor), False
    if sense.factor == 1:
        if kinds == {float} and all_finite(column):
            return column, False
        if kinds == {str}:
            plain = _plain(column) or _spaced(column) or (_grouped(column) if sense.whole else None)
            if plain is not None:
                return plain
    cells = _told(column, sense, elsewhere)
    told = _shares(column, cells, sense) if sense.share and sense.most is None else cells
    return told, any(cell is None or isinstance(cell, Unread) for cell in told)


def _packed(column: Sequence[int]) -> Sequence[int]:
    """Return whole numbers beside each other in memory, so that picking some of them waits for none; huge ones as they are."""
    try:
        return array("q", column)
    except OverflowError:
        return column


def _multiplied(column: Sequence[int], factor: Fraction) -> Sequence[Number]:
    """Return whole numbers in our unit; a quotient that is no whole number is rounded once, as `rounded` does."""
    times, over = factor.numerator, factor.denominator
    products = [value * times for value in column]
    return products if over == 1 else [value / over if value % over else value // over for value in products]


def _plain(texts: Sequence[str]) -> tuple[Sequence[Any], bool] | None:
    """Return the numbers of texts that are digits and points alone, and can be read in one way; None for any others."""
    try:
        digits = "".join(texts)
    except TypeError:
        return None  # what equals a text, and was taken for one, need be none
    if digits.isascii() and digits.isdigit() and "" not in texts and max(map(len, texts)) <= _LONGEST_LINE:
        return list(map(int, texts)), False
    lines = "\n".join(texts)
    if (
        not set(lines) <= _DIGITS_AND_POINTS
        or _THREE_DIGITS.search(lines)
        or max(map(len, texts)) > _LONGEST_LINE
    ):
        return None
    gaps = "" in texts
    try:
        read = [(float(text) if "." in text else int(text)) if text else None for text in texts]
    except ValueError:
        return None  # a text with two points, or with nothing before one
    whole = all_finite([value for value in read if type(value) is float])
    pointed = lines.startswith(".") or lines.endswith(".") or "\n." in lines or ".\n" in lines
    return (read, gaps) if whole and not pointed else None


def _spaced(texts: Sequence[str]) -> tuple[Sequence[int], bool] | None:
    """Return whole numbers whose thousands blanks or apostrophes part, which none can take for decimals; None for others."""
    try:
        lines = "\n".join(texts).translate(_BLANKS)
    except TypeError:
        return None  # what equals a text, and was taken for one, need be none
    if (
        " " not in lines
        or lines.count("\n") >= len(texts)
        or not set(lines) <= _DIGITS_AND_BLANKS
        or _UNSPACED.search(lines)
    ):
        return None
    return list(map(int, lines.replace(" ", "").split("\n"))), False


def _grouped(texts: Sequence[str]) -> tuple[Sequence[int], bool] | None:
    """Return whole numbers whose thousands commas or points part, in one writing; None for any other texts.

    Where no number has a fraction, 1,776 can be read in one way.
    """
    try:
        lines = "\n".join(texts)
    except TypeError:
        return None  # what equals a text, and was taken for one, need be none
    sign = "," if "," in lines else "."
    if sign not in lines or lines.count("\n") >= len(texts) or not set(lines) <= {*"0123456789\n", sign}:
        return None  # a text of several lines would be the number of another one
    if _UNGROUPED[sign].search(lines):
        return None
    if not _SHOWN[sign].search(lines):
        return None  # 5,000 alone may be five with three decimals
    return list(map(int, lines.replace(sign, "").split("\n"))), False


def within_reach(numbers: Sequence[Any]) -> Sequence[Any]:
    """Return numbers as they are, and as unread those that are too large to be one."""
    return [
        value if value is None or isinstance(value, Unread) else _number(value, Fraction(1))
        for value in numbers
    ]


def signs_in(columns: Iterable[tuple[Sequence[Any], Set[type]]]) -> Set[Sign]:
    """Return the decimal signs that the texts of some columns show beyond doubt."""
    signs: set[Sign] = set()
    for column, kinds in columns:
        if str in kinds:
            texts = {cell for cell in column if isinstance(cell, str)}
            figures = (parted_amount(text)[0].rstrip(" %\u00a0\u202f") for text in texts)
            signs |= _signs(map(readings_of, figures))
    return signs


def _signs(every: Iterable[Readings]) -> Set[Sign]:
    return {
        ways[0].sign
        for ways in every
        if isinstance(ways, tuple) and len(ways) == 1 and ways[0].sign is not None
    }


def _told(column: Sequence[Any], sense: Sense, elsewhere: Elsewhere) -> Sequence[Cell]:
    distinct = dict.fromkeys(cell for cell in column if isinstance(cell, str))
    texts = {cell: _text(cell, sense) for cell in distinct}
    every = [ways for ways, _ in texts.values()]
    doubtful = [ways for ways in every if isinstance(ways, tuple) and len(ways) > 1]
    signs = _signs(every)
    possible = [tuple(way for way in ways if sense.allows(way.value)) for ways in doubtful]
    if sense.whole and len(_signs(possible)) > 1:
        # 1.412 beside 2,532: one of both is no number of thousands, whichever it is.
        texts = {
            text: (Unread.TWO_NUMBERS if isinstance(ways, tuple) and len(ways) > 1 else ways, factor)
            for text, (ways, factor) in texts.items()
        }
    elif doubtful and not signs:
        # 1,776 clicks are no fraction of one, and so 5,000 in the same column are not five.
        signs = _signs(possible) or {*elsewhere()}
    if sense.small:
        sense, signs = _as_shown(sense, every, signs)
    known: Mapping[str, Cell] = {
        text: _settled(ways, factor, signs, sense) for text, (ways, factor) in texts.items()
    }
    return [known[cell] if isinstance(cell, str) else _cell(cell, sense) for cell in column]


def _as_shown(sense: Sense, every: Sequence[Readings], signs: Set[Sign]) -> tuple[Sense, Set[Sign]]:
    """Return the sense of a column of small figures and its decimal signs, as its texts show them."""
    small = signs_of_small(every, signs)
    return (evolve(sense, small=False), signs) if small is None else (sense, small)


def _shares(column: Sequence[Any], cells: Sequence[Cell], sense: Sense) -> Sequence[Cell]:
    """Return shares without those that can be two: beside cells with a percent sign, 2.5 may lack its own.

    So it may beside one that hardly any share is, as 2.5 of clicks: then the whole column may lack its
    signs. A share that cannot be above one, and is, is no number of its metric.
    """
    high, most = sense.bounds[1], sense.most
    numbers = [value if isinstance(value, (int, float)) else 0 for value in cells]
    is_signed = [isinstance(cell, str) and cell.rstrip().endswith("%") for cell in column]
    bare = [bool(value) and not signed for value, signed in zip(numbers, is_signed, strict=True)]
    plain = [value / sense.factor for value, is_bare in zip(numbers, bare, strict=True) if is_bare]
    is_beyond = most is not None and any(value > most for value in plain)
    in_doubt = bool(plain) and (is_beyond or any(is_signed))
    if sense.factor != 1:
        # The heading says percent: 45.2 is one, and 0.45 beside "45.2%", or a workbook's 0.452, may be a share.
        may_be_shares = bool(plain) and not is_beyond and max(plain) <= 1
        texts = any(isinstance(cell, str) for cell in column)
        fractions = most is not None and not texts and any(value != int(value) for value in plain)
        in_doubt = may_be_shares and (any(is_signed) or fractions)
    if not in_doubt and (high is None or max(numbers, default=0) <= high):
        return cells
    return [
        Unread.NOT_A_NUMBER
        if high is not None and number > high
        else (Unread.TWO_NUMBERS if in_doubt and is_bare else value)
        for value, number, is_bare in zip(cells, numbers, bare, strict=True)
    ]


def _durations(column: Sequence[Any], cells: Sequence[Cell], factor: Fraction) -> Sequence[Cell]:
    """Return durations without numbers that may be fractions of a day, as workbooks keep a time: 0.00081 for 0:01:10.

    So they may be beside times and texts, and where no number of a column reaches a single second.
    """
    numbers = [cell for cell in column if isinstance(cell, (int, float, Decimal)) and not is_empty(cell)]
    small = [0 < cell < 1 for cell in numbers]
    others = any(
        isinstance(cell, (time, timedelta)) or (isinstance(cell, str) and not is_empty(cell))
        for cell in column
    )
    if not any(small) or not (others or (factor == 1 and all(cell < 1 for cell in numbers))):
        return cells
    return [
        Unread.TWO_NUMBERS
        if isinstance(cell, (int, float, Decimal)) and not is_empty(cell) and 0 < cell < 1
        else value
        for cell, value in zip(column, cells, strict=True)
    ]


def _text(cell: str, sense: Sense) -> tuple[Readings, Fraction]:
    """Return the ways to read a text, and the factor to our unit: a percent sign or a clock says it, whatever the column does."""
    if sense.scale is not None and (seconds := durations_of(cell, of_work=sense.work)):
        # What says its own unit is told in no other, whatever the column is.
        ways = tuple(NumberReading(rounded(Fraction(value)), None) for value in seconds)
        return ways, times(Scale.SECONDS, sense.scale)
    if sense.share and cell.rstrip().endswith("%"):
        return readings_of(cell.rstrip()[:-1]), Fraction(1, 100)
    return readings_of(parted_amount(cell)[0] if sense.money else cell), sense.factor


def _settled(ways: Readings, factor: Fraction, signs: Set[Sign], sense: Sense) -> Cell:
    """Return the one number of a text, if the column, the rest of the sheet or the metric leave but one."""
    if ways is None or isinstance(ways, Unread):
        return ways
    left: Sequence[NumberReading] = ways
    if len(ways) > 1 and sense.small:
        left = ways_of_small(ways, signs, sense.allows)
    elif len(ways) > 1:
        left = [way for way in ways if sense.allows(way.value) and (len(signs) != 1 or way.sign in signs)]
    return _scaled(left[0].value, factor) if len(left) == 1 else Unread.TWO_NUMBERS


def two_numbers(cell: object, *, share: bool = False, factor: Fraction = Fraction(1)) -> tuple[str, ...]:
    """Return the two numbers that a cell can be read as, in our unit; none where they are not two.

    Of a share they may be the number and its hundredth, where a percent sign may be missing; they are
    told as shares where there is one.

    >>> two_numbers("1,776 €")
    ('1776', '1.776')
    >>> two_numbers("2,5", share=True), two_numbers(2.5, share=True)
    (('2.5', '0.025'), ('2.5', '0.025'))
    >>> two_numbers("1.234%", share=True)
    ('12.34', '0.01234')
    """
    said = cell if isinstance(cell, str) else plain(number(cell))  # type: ignore[arg-type]  # it was read as one
    seconds = durations_of(said)
    if len(seconds) == 2:
        return tuple(str(timedelta(seconds=int(value))) for value in seconds)
    ways = readings_of(parted_amount(said.rstrip(" %"))[0])
    values = [way.value for way in ways] if isinstance(ways, tuple) else []
    if share and said.rstrip().endswith("%"):
        values = [rounded(exact(value) / 100) for value in values]
    elif share and len(values) == 1:
        values.append(rounded(exact(values[0]) / 100))
    elif factor != 1:
        values = [rounded(exact(value) * factor) for value in values]
    return tuple(map(plain, values)) if len(values) == 2 else ()


def _cell(cell: object, sense: Sense) -> Cell:
    """Return the number of a cell that is no text; a span of time, or a time of day as a spreadsheet has one, is a duration."""
    if sense.scale is not None and isinstance(cell, time):
        cell = timedelta(
            hours=cell.hour, minutes=cell.minute, seconds=cell.second, microseconds=cell.microsecond
        )
    if sense.scale is not None and isinstance(cell, timedelta):
        micros = cell // timedelta(microseconds=1)
        return _scaled(rounded(Fraction(micros, 1_000_000) * times(Scale.SECONDS, sense.scale)), Fraction(1))
    return _number(cell, sense.factor)


def _number(cell: object, factor: Fraction) -> Cell:
    if is_empty(cell):
        return None
    try:
        return _scaled(number(cell), factor)  # type: ignore[arg-type]  # what is no number is refused
    except SmartGoalsError:
        return Unread.NOT_A_NUMBER


def _scaled(value: Number, factor: Fraction) -> Cell:
    """Return a number in our unit, exactly."""
    if factor == 1:
        return value
    try:
        return rounded(exact(value) * factor)
    except SmartGoalsError:
        return Unread.NOT_A_NUMBER
