"""Levels: two levels of a goal made alike, in one unit and period, and clocks of a length of time as seconds.

Knows quantities and phrases of time. Months are no number of weeks, so that an amount of a week is
told as none of a month: what would be an answer that nobody gave stays open.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from smartgoals._model.metric import Better
from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.figures import less_by
from smartgoals._statement.sides import side_of
from smartgoals._statement.units import in_unit
from smartgoals.catalog import METRICS

if TYPE_CHECKING:
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.metrics import Named
    from smartgoals._statement.quantities import SaidQuantity
    from smartgoals._statement.sentence import Sentence
    from smartgoals._time.period import Period

__all__ = ["alike", "in_seconds", "parted_levels"]

_MINUTE: Final = 60
_CLOSE: Final = 3
_PLACES: Final = 6


def alike(sentence: Sentence, quantity: SaidQuantity | None) -> tuple[SaidQuantity | None, SaidFigure | None]:
    """Return two levels in the unit and period of the later, "from 1/week to 1/day"; else the
    later, and the other apart.
    """
    if quantity is None or quantity.base is None:
        return quantity, None
    base, end = quantity.base, quantity.target or quantity.figure
    level = in_unit(base.value, base.unit, end.unit)
    if level is None:
        return quantity._replace(base=None), base  # "from €500 to $900"
    if base.unit is not None and end.unit is not None:
        base = base._replace(value=level, unit=end.unit)
        quantity = quantity._replace(base=base)
    before, after = (_period_behind(sentence, figure) for figure in (base, quantity.figure))
    if before is None or after is None or before == after:
        return quantity, None
    times = _times(before, after)
    if times is None:
        return quantity._replace(base=None), base
    value = round(base.value * times[1] / times[0], _PLACES)
    return quantity._replace(base=base._replace(value=value)), None


def parted_levels(sentence: Sentence, apart: SaidFigure | None) -> Iterator[Ambiguity]:
    """Yield that a level is told in a unit or for a period which is no number of those of the other."""
    if apart is not None:
        number = _timed(sentence, apart)
        until = apart.until if number < 0 else sentence.times[number][1]
        yield Ambiguity(field="baseline", text=sentence.said(apart.first, until))


def improved(
    sentence: Sentence, quantity: SaidQuantity | None, metric: Named | None, verb: int
) -> SaidQuantity | None:
    """Return so many times better of what is better lower as so many times less."""
    if quantity is None or not quantity.figure.is_factor or quantity.figure.sign != "+":
        return quantity
    if metric is None or side_of(metric.name) is not Better.LOWER:
        return quantity
    is_better = sentence.has("directions", verb, "improve") and not sentence.has(
        "directions", verb, "increase"
    )
    return quantity._replace(figure=less_by(quantity.figure)) if is_better else quantity


def in_seconds(quantity: SaidQuantity | None, metric: Named | None) -> SaidQuantity | None:
    """Return the clocks of a length of time as seconds: a session of "1:30" takes 90 of them."""
    known = None if metric is None else METRICS.get(metric.name)
    if quantity is None or known is None or str(known.unit) != "duration":
        return quantity
    base = None if quantity.base is None else _seconds(quantity.base)
    return quantity._replace(figure=_seconds(quantity.figure), base=base)


def _seconds(figure: SaidFigure) -> SaidFigure:
    if not figure.is_clock or figure.unit is not None:
        return figure
    return figure._replace(value=round(figure.value * _MINUTE, 0), unit="seconds")


def _timed(sentence: Sentence, figure: SaidFigure) -> int:
    """Return the phrase of time behind a figure and the noun that it counts, or -1."""
    for place in range(figure.until, min(figure.until + _CLOSE, sentence.size)):
        if sentence.timed[place] >= 0:
            return sentence.timed[place]
        if sentence.is_break(place) or place in sentence.marks["roles"]:
            break
    return -1


def _period_behind(sentence: Sentence, figure: SaidFigure) -> Period | None:
    number = _timed(sentence, figure)
    return None if number < 0 else sentence.times[number][2].period


def _times(before: Period, after: Period) -> tuple[int, int] | None:
    """Return the lengths of two periods in days or in months; None where one has days and the other
    months.
    """
    for one, other in ((before.days, after.days), (before.months, after.months)):
        if one is not None and other is not None:
            return one, other
    return None
