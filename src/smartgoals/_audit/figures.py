"""Figures as people write them: 1776, "1,776", "1 776", "12,5", "3,2 %", and amounts of money with their
currency beside them: "$1,200.50", "1 200 €", "EUR 50". Pure text; knows metrics by their kind alone.

A point or a comma parts thousands for some and decimals for others. A count has no fraction, so
"1.776" followers are 1776; a share, a mean or a score has no thousands, as tables of platforms read
them, unless the rest of the column says otherwise and its range allows it; of any other figure the
rest of the column tells which sign is which, or else the headings: a comma under French ones is a
decimal comma. No price has three decimals but in the money of a few countries. What nothing decides,
or what decides against that, is refused, with both readings. A sign that several currencies share, as
the dollar's is, needs the currency said once in its column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final

from smartgoals._audit.cells import absent_figure
from smartgoals._errors import InvalidValue, SmartGoalsError
from smartgoals._messages.amount import decimals_of
from smartgoals._model.currency_signs import currency_of, is_shared, parted_amount, together
from smartgoals._model.facts import bounds_of, nature_of, unit_of
from smartgoals._model.metric import Metric, Nature, Unit
from smartgoals._model.whole_counts import is_small, is_whole
from smartgoals._numbers import Number, number, plain
from smartgoals._words import Word
from smartgoals.catalog._shares import RATINGS_AT_MOST

_EXPECTED: Final = "a number such as 1776 or 12.5, or n/a"
# Thousands parted by blanks or apostrophes, which part nothing else; then the decimals, by either sign.
_BLANKS: Final = re.compile(r"[+-]?\d{1,3}(?:[ ']\d{3})+(?:[.,]\d*)?")
_BOTH: Final = re.compile(r"[+-]?\d{1,3}(?:(?:,\d{3})+\.\d*|(?:\.\d{3})+,\d*)")
_SEVERAL: Final = re.compile(r"[+-]?[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,})")
_TWO_WAYS: Final = re.compile(r"[+-]?[1-9]\d{0,2}(?P<sign>[.,])\d{3}")
_DECIMAL: Final = re.compile(
    r"[+-]?(?:\d+(?P<sign>[.,])\d*|(?P<alone>[.,])\d+|\d+)(?P<power>[eE][+-]?\d{1,4})?"
)
_THOUSAND: Final = 1000
_NO_NUMBERS: Final = re.compile(r"[+-]?(?:nan|inf|infinity)", re.IGNORECASE)


class Figures(Word):
    """What a column of figures holds, as far as it tells how they are written."""

    COUNT = "count"
    SHARE = "share"
    PERCENTAGE = "percentage"
    MEASURE = "measure"
    MARK = "mark"
    MONEY = "money"
    AMOUNT = "amount"


_ADDED: Final = frozenset({Nature.FLOW, Nature.STOCK})


def figures_of(metric: Metric | str | None) -> Figures:
    """Return what figures of a metric are: whole counts, shares, marks, other measures, money that
    was paid, or amounts that may be anything.

    A share whose range ends at 100 is told in percent: 45 % of it are 45. A mark is a measure whose
    range ends below the thousands. A mean of money, such as a cost per click, may be any amount.

    >>> figures_of("followers"), figures_of("bounce_rate"), figures_of("nps"), figures_of("ad_spend"), figures_of("cpc")
    (Figures.COUNT, Figures.SHARE, Figures.MARK, Figures.MONEY, Figures.AMOUNT)
    """
    nature, unit = nature_of(metric), unit_of(metric)
    if unit is Unit.MONEY and nature in _ADDED:
        return Figures.MONEY
    if nature is None or unit in {Unit.MONEY, Unit.DURATION}:
        return Figures.AMOUNT
    if nature is Nature.RATIO or unit is Unit.RATIO:
        return Figures.PERCENTAGE if bounds_of(metric)[1] == 100 else Figures.SHARE
    if is_small(metric):
        id = metric.id if isinstance(metric, Metric) else metric or ""
        most = RATINGS_AT_MOST.get(id, bounds_of(metric)[1])
        return Figures.MEASURE if most is None or most >= _THOUSAND else Figures.MARK
    return Figures.COUNT if is_whole(metric) else Figures.AMOUNT


def decimal_sign(cells: Iterable[Any]) -> str | None:
    """Return the sign that parts decimals in a column, if its cells show it and agree.

    >>> decimal_sign(["1.250", "12.5"]), decimal_sign(["1.250"]), decimal_sign(["1.5", "2,5"])
    ('.', None, None)
    """
    shown = {sign for cell in cells if isinstance(cell, str) for sign in (_shown(_plain(cell)[0]),) if sign}
    return shown.pop() if len(shown) == 1 else None


def may_be_percent(kind: Figures) -> bool:
    """Tell whether figures of a kind may be written in percent."""
    return kind in {Figures.SHARE, Figures.PERCENTAGE}


def shows_percent(cells: Iterable[Any]) -> bool:
    """Tell whether numbers below a heading in percent are written so: one above 1 shows that none is a share.

    A spreadsheet hands over a cell shown as 1.5 % as the number 0.015, which text never is.

    >>> shows_percent([0.9, 1.5]), shows_percent([0.9, 0.015]), shows_percent(["0.9", None])
    (True, False, False)
    """
    return any(map(_is_above_one, cells))


def _is_above_one(cell: Any) -> bool:
    if isinstance(cell, str):
        return False
    try:
        return abs(number(cell)) > 1
    except SmartGoalsError:  # which is told at the cell itself
        return False


def figure_of(
    cell: Any,
    kind: Figures = Figures.AMOUNT,
    *,
    french: bool = False,
    decimal: str | None = None,
    percent: bool | None = None,
    currency: str | None = None,
) -> Number | None:
    """Read a figure; None for `n/a`. Whole numbers stay exact, however long.

    *decimal* is the sign that parts decimals in the column. *percent* is True where the heading says
    percent and False where it does, but numbers of the column may be shares all the same. *currency*
    is that of money. Raises
    :class:`~smartgoals.InvalidValue` for what is no number, and for what can be read in two ways.

    >>> figure_of("1,776"), figure_of("12,5"), figure_of("n/a"), figure_of("12345678901234567890")
    (1776, 12.5, None, 12345678901234567890)
    >>> figure_of("10.000", Figures.COUNT), figure_of("3,2 %", Figures.SHARE)
    (10000, 0.032)
    >>> figure_of("0,9", Figures.SHARE, percent=True)
    0.009
    """
    if not isinstance(cell, str):
        return _typed(number(cell), cell, kind, percent)
    if absent_figure(cell):
        return None
    text, is_percent = _plain(cell)
    if is_percent and not may_be_percent(kind):
        raise InvalidValue(value=cell, expected=_EXPECTED, hint="only a share is written in percent")
    has_three = kind is not Figures.MONEY or decimals_of(currency) > 2
    value = _value(text, cell, kind, french=french, decimal=decimal, has_three=has_three)
    return number(value / 100 if kind is Figures.SHARE and (is_percent or percent is not None) else value)


def written(value: Number, *, french: bool) -> str:
    """Write a figure so that it is read back in one way only: a zero more where three decimals may
    be thousands.

    >>> [written(one, french=False) for one in (1776, 1.776)], written(12.5, french=True)
    (['1776', '1.7760'], '12,5')
    """
    text = plain(value) if isinstance(value, int) else str(value)
    text += "0" if _TWO_WAYS.fullmatch(text) else ""
    return text.replace(".", ",") if french else text


def _typed(value: Number, cell: Any, kind: Figures, percent: bool | None) -> Number:
    """Return a number that is none of text; below a heading in percent it may be a share that is
    shown as percent.
    """
    if percent is None or kind is not Figures.SHARE or value == 0:
        return value
    if not percent and abs(value) <= 1:
        said = f"it may be {plain(value)} % or a share of {plain(value)}"
        raise InvalidValue(value=cell, expected="a figure in percent, written as text", hint=said)
    return number(Decimal(str(value)) / 100)


def _plain(cell: str) -> tuple[str, bool]:
    """Return the figure of a cell with one kind of blank, apostrophe and minus, and whether a
    percent sign followed.
    """
    text = re.sub(r"\s", " ", cell.strip()).replace("’", "'").replace("−", "-")
    return (text[:-1].rstrip(), True) if text.endswith("%") else (text, False)


def _shown(text: str) -> str | None:
    """Return the sign that parts decimals in one figure, or None where it does not show."""
    if _TWO_WAYS.fullmatch(text) or _SEVERAL.fullmatch(text):
        thousands = text[-4] if _SEVERAL.fullmatch(text) else None
        return {",": ".", ".": ","}.get(thousands or "")
    if _BOTH.fullmatch(text) or _BLANKS.fullmatch(text):
        return next((sign for sign in reversed(text) if sign in ".,"), None)
    said = _DECIMAL.fullmatch(text)
    return None if said is None else said["sign"] or said["alone"]


def _value(
    text: str, cell: str, kind: Figures, *, french: bool, decimal: str | None, has_three: bool
) -> Decimal:
    two = _TWO_WAYS.fullmatch(text)
    if two is not None:
        thousands = _parts_thousands(two["sign"], kind, french=french, decimal=decimal)
        readings = Decimal(text.replace(two["sign"], ".")), Decimal(text.replace(two["sign"], ""))
        if thousands is None or not (thousands or has_three):
            hint = f"it may be {plain(number(readings[0]))} or {readings[1]}"
            raise InvalidValue(value=cell, expected="a number that can be read in one way only", hint=hint)
        return readings[thousands]
    if _SEVERAL.fullmatch(text):
        return Decimal(re.sub(r"[.,]", "", text))
    if _BOTH.fullmatch(text):
        sign = text[max(text.rfind("."), text.rfind(","))]
        return Decimal(text.replace("," if sign == "." else ".", "").replace(",", "."))
    if _BLANKS.fullmatch(text):
        text = re.sub(r"[ ']", "", text)
    if _NO_NUMBERS.fullmatch(text):
        return Decimal(text)  # which is refused as no finite number
    if _DECIMAL.fullmatch(text) is None:
        raise InvalidValue(value=cell, expected=_EXPECTED)
    return Decimal(text.replace(",", "."))


def _parts_thousands(sign: str, kind: Figures, *, french: bool, decimal: str | None) -> bool | None:
    """Tell whether the one sign of a figure, three digits before its end, parts thousands; None
    when nothing tells.
    """
    if kind in {Figures.COUNT, Figures.MARK}:
        return kind is Figures.COUNT
    if kind not in {Figures.AMOUNT, Figures.MONEY}:
        return False if decimal in {None, sign} else None
    if decimal is not None:
        return sign != decimal
    return not french if sign == "," else None


def named_currency(said: str) -> str:
    """Return the code of a currency, or the sign that several share; anything else as it stands.

    >>> [named_currency(said) for said in ("euros", "$", "xyz", "shells")]
    ['EUR', '$', 'XYZ', 'shells']
    """
    is_code = len(said) == 3 and said.isascii() and said.isalpha()
    return currency_of(said) or (said.upper() if is_code else said)


def parted(cell: Any) -> tuple[Any, str | None]:
    """Return the figure of a cell and the currency that stands beside it, or None.

    >>> parted("$1,200.50"), parted("1 200 €"), parted("12,5"), parted(50)
    (('1,200.50', '$'), ('1 200', 'EUR'), ('12,5', None), (50, None))
    """
    return parted_amount(cell) if isinstance(cell, str) else (cell, None)


def said_of(cell: Any, heading: str | None) -> str | None:
    """Return the currency that an amount says, by what stands beside it or else in its heading;
    None where neither does.

    Raises :class:`~smartgoals.InvalidValue` where the two differ.

    >>> said_of("50 €", None), said_of("50", "EUR"), said_of("$50", "USD"), said_of("50", None)
    ('EUR', 'EUR', 'USD', None)
    """
    beside = parted(cell)[1]
    if beside is None or heading is None:
        return beside or heading
    both = together(beside, heading)
    if both is None:
        raise InvalidValue(value=cell, expected=f"an amount in {heading}, the currency of its heading")
    return both


def agreed(said: str, named: str | None, cell: Any) -> str:
    """Return the currency of an amount, from what it says itself and what the rest of its row does.

    Raises :class:`~smartgoals.InvalidValue` where the two differ, and where a shared sign needs the row.
    """
    if named is None and is_shared(said):
        raise InvalidValue(
            value=cell, expected="an amount in a currency that is named", hint="several have this sign"
        )
    both = said if named is None else together(said, named_currency(named))
    if both is None:
        hint = "" if parted(cell)[1] is not None else f"its heading says {said}"
        expected = f"an amount in {named_currency(named or '')}, the currency of the row"
        raise InvalidValue(value=cell, expected=expected, hint=hint)
    return both
