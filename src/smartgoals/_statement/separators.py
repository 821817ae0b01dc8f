"""Separators: which of two readings of "1.250" a figure has: three decimals, or thousands.

Knows figures and metrics. Plain counts have thousands; what is measured has decimals behind the sign of
its language, and so has a level beside one of that size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.metric_kinds import MARKS
from smartgoals._statement.numbers import as_number, readings_of
from smartgoals._statement.units import CURRENCIES

if TYPE_CHECKING:
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.quantities import SaidQuantity
    from smartgoals._statement.sentence import Sentence

__all__ = ["open_figures", "with_decimals"]

_COUNTED: Final = frozenset({None, "pages", "words", "stars", "calories", "x"})
"""Units of what is counted and not measured, beside money."""
_NEAR: Final = 20
"""Two levels of a thing are not further apart than so many times."""
_LEVELS: Final = frozenset({"from", "now", "between"})
_COSTS: Final = ("cost_per_", "cpc", "cpm", "cpa")


def with_decimals(
    sentence: Sentence, figures: Sequence[SaidFigure], metric: str | None = None
) -> list[SaidFigure]:
    """Return figures with those that can be read in two ways read as what they measure.

    `metric` is named before the sentence, as by a heading.
    """
    readable = [_with_point(sentence, figure) for figure in figures]
    if not any(figure.others for figure in readable):
        return list(figures)
    names = {mark.senses[0] for mark in sentence.marks["metrics"].values()} | {metric or ""}
    return [
        _turned(one) if _read(readable, place, names) else figure
        for place, (figure, one) in enumerate(zip(figures, readable, strict=True))
    ]


def _with_point(sentence: Sentence, figure: SaidFigure) -> SaidFigure:
    """Return a figure that may have decimals behind a point, in a language whose own sign is a
    comma: "3.125 %".
    """
    if figure.others or figure.scale != 1 or sentence.decimal != ",":
        return figure
    said = next(
        (token.text for token in sentence.tokens[figure.first : figure.until] if token.kind == "number"), ""
    )
    readings = readings_of(said, ".") if said.count(".") == 1 else ()
    return figure._replace(others=readings[1:]) if readings[:1] == (figure.value,) else figure


def _turned(figure: SaidFigure) -> SaidFigure:
    return figure._replace(value=figure.others[0], others=(figure.value,))


def _read(figures: Sequence[SaidFigure], place: int, names: Set[str]) -> bool:
    """Tell whether a figure has decimals; zeros behind the sign are those of thousands: "12.000 km"."""
    figure = figures[place]
    if (
        len(figure.others) != 1
        or figure.scale != 1
        or figure.others[0] == figure.others[0].to_integral_value()
    ):
        return False
    other = _other_level(figures, place)
    unit = figure.unit if figure.unit is not None or other is None else other.unit
    if other is not None and _is_near(figure.others[0], other.value) != _is_near(figure.value, other.value):
        return _is_near(figure.others[0], other.value)  # "from 1.250 tonnes to 900" begins at no 1.25
    return (unit not in _COUNTED and unit not in CURRENCIES) or _is_of_one(names, unit)


def _other_level(figures: Sequence[SaidFigure], place: int) -> SaidFigure | None:
    """Return the other of two levels: "from 3.125 to 3.5"."""
    for first, second, other in ((place, place + 1, place + 1), (place - 1, place, place - 1)):
        if first < 0 or second >= len(figures):
            continue
        before, after = figures[first], figures[second]
        is_pair = bool(_LEVELS & before.role) or "arrow" in after.role
        # Of "augmenter de 3,125 % (400 aujourd'hui)" the share is no level.
        is_change = before.unit == "%" and after.unit is None and "to" not in after.role
        if is_pair and not is_change and (None in {before.unit, after.unit} or before.unit == after.unit):
            return figures[other]
    return None


def _is_near(value: Decimal, other: Decimal) -> bool:
    """Tell whether two values may be levels of one thing."""
    return min(value, other) * _NEAR >= max(value, other)


def _is_of_one(names: Set[str], unit: str | None) -> bool:
    """Tell whether a metric that is named is a mark, or what one of many costs, which has no thousands."""
    is_money = unit is None or unit in CURRENCIES
    return any((is_money and name.startswith(_COSTS)) or (unit is None and name in MARKS) for name in names)


def open_figures(sentence: Sentence, quantity: SaidQuantity | None) -> Iterator[Ambiguity]:
    """Yield the figures of a quantity whose digits can be read in another way, the reading taken first."""
    if quantity is None:
        return
    for name, figure in (
        ("amount", quantity.figure),
        ("baseline", quantity.base),
        ("target", quantity.target),
    ):
        if figure is not None and figure.others:
            values = (figure.value, *figure.others)
            readings = tuple(str(as_number(value)) for value in values)
            yield Ambiguity(field=name, text=sentence.said(figure.first, figure.until), readings=readings)
