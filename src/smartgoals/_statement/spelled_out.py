"""Spelled out: a change with the levels that stand beside it, as in "double it, from 400 to 800".

Knows quantities and clauses; chooses no outcome.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals._statement.clauses import ASIDE, COMPARED, MEANS, PURPOSE
from smartgoals._statement.ends import in_unit_of, is_bare, is_gain, may_be_year
from smartgoals._statement.relations import is_of_another

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.figures import SaidFigure, SaidQuantity
    from smartgoals._statement.sentence import Sentence

__all__ = ["with_levels"]


def with_levels(
    sentence: Sentence, choice: SaidQuantity, quantities: Sequence[SaidQuantity], clauses: Clauses
) -> SaidQuantity:
    """Return a change with its levels where the sentence spells out both: "double it, from 400 to
    800"."""
    pair = (
        choice if choice.base is not None else next((one for one in quantities if one.base is not None), None)
    )
    if pair is None or pair.base is None or clauses.labels[pair.figure.first] == MEANS:
        return _with_end(sentence, choice, quantities, clauses)
    for quantity in quantities:
        figure = quantity.figure
        if quantity.base is not None or clauses.labels[figure.first] in {MEANS, COMPARED}:
            continue
        if _is_apart(sentence, figure, pair.figure, pair.base):
            continue
        is_led = _is_beside(sentence, figure, pair.figure, pair.base) and _leads(
            figure, pair.figure, pair.base
        )
        in_percent = figure.is_factor or (figure.unit == "%" and (pair.figure.unit != "%" or is_led))
        gap = abs(pair.figure.value - pair.base.value)
        if in_percent or (figure.value == gap and figure.unit in {pair.figure.unit, "pp", "points"}):
            return pair._replace(figure=figure, target=pair.figure)
    return choice


def _is_apart(sentence: Sentence, change: SaidFigure, end: SaidFigure, base: SaidFigure) -> bool:
    """Tell whether a change is of another metric than two levels: "revenue by 20 % and followers from
    100 to 200"; parted by a comma alone it may be of theirs, if it leads from the one to the other.
    """
    first, second = (change, base) if change.first < base.first else (end, change)
    if not is_of_another(sentence, first, second):
        return False
    if any(sentence.has("clauses", at, "and") for at in range(first.until, second.start)):
        return True
    return change.unit != "%" or not _leads(change, end, base)


def _is_beside(sentence: Sentence, change: SaidFigure, end: SaidFigure, base: SaidFigure) -> bool:
    """Tell whether a change stands beside two levels, with neither another metric nor an "and" between."""
    first, second = (change, base) if change.first < base.first else (end, change)
    between = range(first.until, second.start)
    is_parted = any(at in sentence.marks["metrics"] or sentence.has("clauses", at, "and") for at in between)
    return "by" in change.role and not is_parted


def _leads(percent: SaidFigure, end: SaidFigure, base: SaidFigure) -> bool:
    """Tell whether so many percent lead from one level to another: 15 of them from 2.0 % to 2.3 %."""
    gap = abs(end.value - base.value) * 100
    return abs(gap - percent.value * base.value) <= base.value


def _with_end(
    sentence: Sentence, choice: SaidQuantity, quantities: Sequence[SaidQuantity], clauses: Clauses
) -> SaidQuantity:
    """Return a change with the level that it leads to: "double our sales to 2m", "by 500 to reach 4,950"."""
    figure = choice.figure
    is_share = sentence.has("roles", figure.until, "of")  # "convert 20% of visitors to $5 plans"
    is_share = is_share and figure.unit != "points"  # "gain 2 points of market share"
    is_change = figure.is_factor or "by" in figure.role or bool(figure.sign) or not (figure.role or is_share)
    if choice.target is not None or choice.base is not None or not is_change:
        return choice
    own, is_by = clauses.labels[figure.first], "by" in figure.role and "to" not in figure.role
    is_gained = is_gain(sentence, figure)
    for other in quantities:
        end = other.figure
        is_end = "to" in end.role and "by" not in end.role and end.first > figure.first
        is_year = end.unit is None and is_bare(sentence, end) and may_be_year(sentence, end)
        is_told = clauses.labels[end.first] == own or (
            clauses.labels[end.first] == ASIDE and is_bare(sentence, end)  # "by 25 % (to 2,500)"
        )
        # Such as doubling it to 4 %.
        is_share_doubled = figure.is_factor and end.unit == "%" and is_bare(sentence, end)
        is_led = is_share_doubled or figure.unit == "%" != end.unit
        if is_end and is_led and is_told and not is_year:
            return choice._replace(target=end)
        is_reached = clauses.labels[end.first] == PURPOSE and is_bare(sentence, end)
        is_reached = is_reached and is_end and other.base is None
        is_reached = is_reached and (is_by or (is_gained and not _is_step(sentence, figure, end)))
        if is_reached and (level := _as_end(figure, end)) is not None:
            return choice._replace(target=level)
    return choice


def _is_step(sentence: Sentence, change: SaidFigure, end: SaidFigure) -> bool:
    """Tell whether a change comes again until it is at its end: "gain 2 a week to reach 100"."""
    return any(sentence.timed[at] >= 0 for at in range(change.until, end.start))


def _as_end(change: SaidFigure, end: SaidFigure) -> SaidFigure | None:
    """Return the level to which a change leads, in its unit; a share and points lead to a level of any other."""
    is_share = change.unit == "%" != end.unit or (change.unit == "points" and end.unit in {"%", None})
    return end if is_share else in_unit_of(change, end)
