"""Impossible: figures that nothing can have: a fall by 120 %, 6 stars, 5.4 out of 5, 110 % who are satisfied.

They are read as they are said, and told: somebody meant something else. Knows the limits of metrics, and
what of a metric beyond the catalogue is a part of a whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from smartgoals._model.facts import is_standard, unit_of
from smartgoals._model.metric import Unit
from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.asking import HUNDREDTHS, SentenceFigures
from smartgoals._statement.metric_kinds import COUNTS_STARS, MARKS
from smartgoals._statement.numbers import number_at
from smartgoals._statement.passed import is_number
from smartgoals._statement.shares import TOPS
from smartgoals._statement.units import CURRENCIES
from smartgoals._statement.words import AmountKind, Movement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.quantities import SaidQuantity
    from smartgoals._statement.sentence import Sentence

__all__ = ["impossible"]

_ALL: Final = 100
_STARS: Final = 5
_MOST_STARS: Final = 10
"""More stars are counted, as those that a repository is given."""
_SIGNED: Final = frozenset(
    "balance deficit ebitda earnings flow gap income loss losses margin nps profit result returns roi".split()
) | frozenset("change difference growth net score sentiment surplus temperature".split())
"""Last words of names, or first ones, of what may lie below zero, so that it may fall by more than all of it."""
_PARTS: Final = frozenset(
    (
        *"absence absenteeism acceptance adoption answer approval attendance completion complaint".split(),
        *"compliance csat defect delivery dropout employment error failure graduation infection".split(),
        *"literacy mortality no_show open participation pass poverty presence punctuality readmission".split(),
        *"recycling response return satisfaction satisfied success survival unemployment uptime".split(),
        *"vacancy vaccination waste".split(),
    )
)
"""What a share is of that is a part of a whole, of which there is never more than all."""


def impossible(
    sentence: Sentence, quantity: SaidQuantity | None, values: Mapping[str, Any]
) -> Iterator[Ambiguity]:
    """Yield the figure of a quantity that cannot be, by the words that say it; no reading of it makes sense."""
    if quantity is None or "amount" not in values:
        return
    figure = quantity.target or quantity.figure
    top = _top_behind(sentence, figure)
    if _is_more_than_all_off(quantity.figure, values):
        figure, until = quantity.figure, quantity.figure.until
    elif top is not None and figure.value > top[0]:
        until = top[1]
    elif _is_beyond(figure, values):
        until = figure.until
    else:
        return
    first = figure.first - 1 if figure.first > 0 and sentence.words[figure.first - 1] == "-" else figure.first
    yield Ambiguity(field="amount", text=sentence.said(first, until))


def _is_more_than_all_off(figure: SaidFigure, values: Mapping[str, Any]) -> bool:
    """Tell whether something that has no debts shall fall by more than there is of it."""
    is_fall = (
        values.get("direction") is Movement.DECREASE and values.get("amount_kind") is AmountKind.RELATIVE
    )
    is_off = is_fall and figure.unit == "%" and figure.value > _ALL
    return is_off and "metric" in values and not _is_signed(values["metric"])


def _top_behind(sentence: Sentence, figure: SaidFigure) -> tuple[Decimal, int] | None:
    """Return what a mark is told out of, and the word behind that: "5.4 / 5", "22 sur 20"."""
    if figure.until >= sentence.size or figure.unit is not None:
        return None
    role = sentence.marks["roles"].get(figure.until)
    at = figure.until + 1 if sentence.words[figure.until] == "/" else 0
    at = role.until if role is not None and "out_of" in role.senses else at
    top = number_at(sentence, at) if at and at < sentence.size and is_number(sentence, at) else None
    return None if top is None or top.value not in TOPS or sentence.timed[at] >= 0 else (top.value, top.until)


def _is_beyond(figure: SaidFigure, values: Mapping[str, Any]) -> bool:
    """Tell whether a level lies where no figure of its metric can."""
    name, unit, level = values.get("metric"), values.get("unit"), values.get("target")
    if unit == "stars" and name in {None, *MARKS}:
        return _STARS < figure.value <= _MOST_STARS and not COUNTS_STARS & {*values.get("channels", ())}
    if name is None or level is None:
        return False
    if not is_standard(name):
        is_counted = unit not in HUNDREDTHS and unit not in CURRENCIES
        return (unit == "%" and level > _ALL and _is_part(name)) or (
            is_counted and level < 0 and not _is_signed(name)
        )
    if (unit in HUNDREDTHS) is not (unit_of(name) is Unit.RATIO):
        return False  # 4.5 of whatever scale, which is asked for; a rating of 90 %
    from smartgoals.catalog._limits import Oddity, limits_of

    odd = limits_of(name).oddity(SentenceFigures(name, unit=unit).in_unit(level))
    if odd is Oddity.OFF_SCALE:
        return bool(level > max(TOPS - {_ALL}))  # a French mark of 15 is one out of twenty
    return odd in (Oddity.OUTSIDE, Oddity.PERCENT)


def _is_signed(name: str) -> bool:
    """Tell whether something may lie below zero, as a balance may."""
    words = name.split("_")
    return bool({words[0], words[-1]} & _SIGNED)


def _is_part(name: str) -> bool:
    """Tell whether a share beyond the catalogue is one of a whole: an attendance rate, and no growth rate."""
    what = name.removesuffix("_rate")
    return bool({what, what.rpartition("_")[2]} & _PARTS)
