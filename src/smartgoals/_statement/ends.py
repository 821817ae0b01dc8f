"""Ends: the levels that changes lead to, as in "by 2 points, to 5 %" and "de 20 %, à 120 k€".

Knows figures and verbs; chooses none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._model.facts import nature_of
from smartgoals._model.metric import Nature
from smartgoals._statement.metric_kinds import kind_of_metric
from smartgoals._statement.units import SHARES, TIME_UNITS, in_unit

if TYPE_CHECKING:
    from smartgoals._statement.figures import SaidFigure, SaidQuantity
    from smartgoals._statement.sentence import Sentence

__all__ = [
    "FARTHEST_END",
    "in_unit_of",
    "is_bare",
    "is_beyond",
    "is_gain",
    "leads_to",
    "leads_to_share",
    "may_be_year",
]

FARTHEST_END: Final = 5
"""How many times as much the end of a range is at most: "by 5,000 to 45,000" is none."""
_CLOSE: Final = 4
_YEARS: Final = (1800, 2200)
"""The first year that an end may have, and the first one after them."""
_TURNS: Final = frozenset({"increase", "decrease"})
_GAINS: Final = _TURNS | {"gain"}
_COUNTED: Final = frozenset({"count"})
_POINTS: Final = frozenset({"pp", "points"})


def is_bare(sentence: Sentence, figure: SaidFigure) -> bool:
    """Tell whether nothing is counted behind a figure: "to reach 4,950 by June", but not "to reach 50
    schools".
    """
    until = figure.until
    if until >= sentence.size or sentence.is_break(until) or sentence.timed[until] >= 0:
        return True
    return sentence.has("clauses", until, "and")  # "to 50 from 35 and …"


def leads_to(sentence: Sentence, first: SaidFigure, second: SaidFigure) -> bool:
    """Tell whether the first of two figures is a change, and the second the level that it leads to."""
    senses = _senses_before(sentence, first)
    is_share = first.unit == "%" and not first.role and bool(_TURNS & senses)  # "increase visits 20 % to 600"
    is_by = ("by" in first.role or is_share) and not {"to", "now"} & first.role
    if not is_by or "to" not in second.role or "by" in second.role or first.is_factor or second.is_factor:
        return False
    between = range(first.until, second.start)
    is_parted = bool(between) and sentence.words[between[-1]] == ","
    if len(between) > _CLOSE or any(sentence.is_break(at) for at in between[: len(between) - is_parted]):
        return False
    turns = _TURNS | {"improve"} if first.unit in _POINTS and first.unit != second.unit else _TURNS
    if "from" in first.role and ("move" in senses or not turns & senses):
        return False  # "passer de 35 à 50"
    if first.unit in _POINTS and second.unit == "%":
        return True
    if first.unit == "points" and second.unit is None:
        return True  # "de 10 points à 45": two levels, and the ends of a range, have one unit
    if first.unit == "%":
        if second.unit is None and not is_parted:
            if may_be_year(sentence, second):
                return False
            if _is_rate(sentence, second) and _is_flow(sentence, first):
                return True  # "by 25 % to 50 a week": so many of each, and no share
        return _is_end_of_share(first, second, is_parted=is_parted)
    end = in_unit_of(first, second)
    if end is None:
        return False
    if is_parted:
        return True
    # The verb says less, and the numbers more: so much less, as little as that.
    is_told = "from" not in first.role or ("decrease" in senses and "improve" not in senses)
    is_less = "decrease" in senses and "from" not in first.role and end.value < first.value
    is_less = is_less and first.scale == second.scale  # "by 10 to 20 cents"
    return is_told and (is_beyond(first, end) or is_less)  # "by 2 hours to 30 minutes"


def leads_to_share(quantity: SaidQuantity) -> bool:
    """Tell whether points lead to a share, so that one is what moves: "raise conversion by 2 points to 8 %"."""
    end = quantity.target
    return end is not None and end.unit == "%" and quantity.figure.unit in _POINTS


def in_unit_of(change: SaidFigure, end: SaidFigure) -> SaidFigure | None:
    """Return an end in the unit of the change that leads to it: "by 45 seconds to 4 minutes"; None where another
    thing is measured.
    """
    if change.unit == end.unit:
        return end
    is_time = change.unit in TIME_UNITS and end.unit in TIME_UNITS
    value = in_unit(end.value, end.unit, change.unit) if is_time else None
    return None if value is None else end._replace(value=value, unit=change.unit)


def is_gain(sentence: Sentence, figure: SaidFigure) -> bool:
    """Tell whether a verb says that so many more or fewer are wanted: "gain 500 followers", "lose 5 kg"."""
    is_plain = figure.role <= {"of"} and figure.bound is None
    return is_plain and bool(_GAINS & _senses_before(sentence, figure))


def may_be_year(sentence: Sentence, figure: SaidFigure) -> bool:
    """Tell whether a bare number may as well be the year of an end: "by 10 % until 2150"; of an amount
    of each month it cannot.
    """
    is_said = sentence.words[figure.first].isdecimal() and _YEARS[0] <= figure.value < _YEARS[1]
    return is_said and not _is_rate(sentence, figure)


def _is_rate(sentence: Sentence, figure: SaidFigure) -> bool:
    """Tell whether a period follows of which a figure is the amount: "50 a week"."""
    timed = -1 if figure.until >= sentence.size else sentence.timed[figure.until]
    return timed >= 0 and sentence.times[timed][2].period is not None


def _is_flow(sentence: Sentence, figure: SaidFigure) -> bool:
    """Tell whether what is counted before a figure comes in each period: leads, and no followers or prices."""
    names = [mark.senses[0] for at, mark in sentence.marks["metrics"].items() if at < figure.start]
    name = names[-1] if names else ""
    return kind_of_metric(name) == _COUNTED and nature_of(name) is Nature.FLOW


def _is_end_of_share(first: SaidFigure, second: SaidFigure, *, is_parted: bool) -> bool:
    """Tell whether a figure behind a change in percent is its end: "by 10 %, to 4,950", "by 20 % to 4 %"
    of what is a share itself; the end of a range is more, and not many times as much.
    """
    if second.unit in SHARES:
        return second.unit == "%" and "from" not in first.role and second.value < first.value
    is_far = is_beyond(first, second) or second.value < first.value
    return second.unit is not None or is_parted or is_far


def is_beyond(first: SaidFigure, second: SaidFigure) -> bool:
    """Tell whether a figure behind another is too much for the end of a range: "by 10 % to 4,950"."""
    return second.value > FARTHEST_END * first.value


def _senses_before(sentence: Sentence, figure: SaidFigure) -> frozenset[str]:
    """Return what the nearest verb before a figure means."""
    marks = sentence.marks["directions"]
    before = [at for at in marks if at < figure.start]
    verbs = [
        at for at in before if at not in sentence.marks["metrics"]
    ] or before  # "les visites" are no verb
    return frozenset(marks[max(verbs)].senses) if verbs else frozenset()
