"""Led: the level that a change leads to as what a goal asks: "by 25 % to 2,500" reaches 2,500, from 2,000.

A sentence that names both asks for the level, whatever is there today. Where the change starts follows
from the two, unless it is said; where that is another place than the one said, somebody is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from smartgoals._model.facts import is_standard, unit_of
from smartgoals._model.metric import Unit
from smartgoals._numbers import exact, plain, rounded
from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.units import TIME_UNITS
from smartgoals._statement.words import AmountKind, Movement
from smartgoals.catalog._shares import MULTIPLES

if TYPE_CHECKING:
    from smartgoals._model.metric import Metric
    from smartgoals._numbers import Number
    from smartgoals._statement.asking import SentenceFigures
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.quantities import SaidQuantity
    from smartgoals._statement.sentence import Sentence

__all__ = ["level_alone", "reaching", "unlike_levels"]

_ALL: Final = 100
_CHANGES: Final = (AmountKind.RELATIVE, AmountKind.DELTA)
_SIGNS: Final[Mapping[Movement | None, int]] = MappingProxyType(
    {Movement.INCREASE: 1, Movement.ACHIEVE: 1, Movement.DECREASE: -1}
)
_NEAR: Final = Fraction(1, 10)
"""Two levels lie so near a change by an amount, of which people round all three."""
_HALF: Final = Fraction(1, 2)
"""People tell a percentage as a whole number."""


def reaching(asking: SentenceFigures, end: Number | None) -> SentenceFigures:
    """Return the figures of a change with the level that it leads to as those of the level.

    A change that comes again in each period keeps its pace.
    """
    is_step = asking.pace is not None and asking.pace.amount == asking.amount
    if end is None or asking.kind not in _CHANGES or is_step or asking.direction is Movement.MAINTAIN:
        return asking
    unit = asking.unit
    if asking.kind is AmountKind.RELATIVE and not _is_told_in_percent(asking.metric):
        unit = None  # the percentage is that of the change
    start = asking.baseline if asking.baseline is not None else _start(asking, end)
    level = asking._replace(amount=end, kind=AmountKind.TARGET, unit=unit)
    return level._replace(bound=None, upper=None, baseline=start)


def _is_told_in_percent(metric: Metric | str | None) -> bool:
    """Tell whether a level without a unit is one in percent behind a change in percent: "double engagement
    to 4"; what money brings back is told in times, "double ROAS to 4".
    """
    return unit_of(metric) is Unit.RATIO and metric not in MULTIPLES


def level_alone(quantity: SaidQuantity, metric: str | None) -> SaidQuantity:
    """Return the level of a change in percent as the outcome where a draft could not tell its unit
    beside the percent sign: "by 20 %, to 30 minutes", and "to 4 %" of what may be counted as well.
    """
    change, end = quantity.figure, quantity.target
    if end is None or change.unit != "%":
        return quantity
    if end.unit == "%" and metric is not None and is_standard(metric):
        return quantity._replace(target=_end_of(metric, end))
    return quantity._replace(figure=end, target=None) if end.unit in {"%", *TIME_UNITS} else quantity


def _end_of(metric: str, end: SaidFigure) -> SaidFigure | None:
    """Return an end in percent as one of a metric: 300 % of what is told in times are 3; None of what has no
    share.
    """
    if metric in MULTIPLES:
        return end._replace(value=end.value / _ALL, unit=None)
    return end if unit_of(metric) in {Unit.RATIO, Unit.SCORE} else None


def _start(asking: SentenceFigures, end: Number) -> Number | None:
    """Return the level from which a change leads to its end, with no more decimals than that has; None
    where from there it would be told as another change.
    """
    sign, amount = _SIGNS.get(asking.direction, 0), asking.amount
    if not sign or amount is None or asking.bound is not None or asking.upper is not None:
        return None
    if asking.kind is AmountKind.DELTA:
        return rounded(exact(end) - sign * exact(amount))
    share = 1 + sign * exact(amount) / _ALL
    start = round(exact(end) / share, len(plain(end).partition(".")[2])) if share > 0 else Fraction(0)
    is_told = start > 0 and abs((exact(end) / start - share) * _ALL) < _HALF
    return rounded(start) if is_told else None


def unlike_levels(
    sentence: Sentence, quantity: SaidQuantity | None, values: Mapping[str, Any]
) -> Iterator[Ambiguity]:
    """Yield a change and the level behind it that do not lead to one place: "from 2,000 by 25 % to
    3,000", a change of each period, of which a goal asks or of the level, and a share of what has none.
    """
    if quantity is None or quantity.target is None or values["amount_kind"] not in _CHANGES:
        return
    change, end, pace = quantity.figure, quantity.target, values.get("pace")
    text = sentence.said(min(change.first, end.first), max(change.until, end.until))
    if "target" not in values:  # "reduce leads by 20 % to 10 %": of what has no share
        yield Ambiguity(field="target", text=text)
        return
    amount, level, base = values["amount"], values["target"], values.get("baseline")
    if pace is not None and pace.amount == amount:
        yield Ambiguity(field="pace", text=text, readings=(str(pace), plain(level)))
        return
    if base is None:
        return
    step = exact(amount)
    if values["amount_kind"] is AmountKind.RELATIVE:
        step = abs(exact(base)) * step / _ALL
        room = abs(exact(base)) / _ALL
    else:
        room = step * _NEAR
    led = exact(base) + _SIGNS.get(values["direction"], 0) * step
    if abs(led - exact(level)) > room and values.get("upper") is None:
        yield Ambiguity(field="target", text=text, readings=(plain(level), plain(rounded(led))))
