"""Bases: where a quantity starts, as another place of the sentence says it: "(currently 3,200)".

Knows quantities and clauses; chooses no outcome.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._model.facts import scale_of
from smartgoals._statement.clauses import ASIDE, MEANS
from smartgoals._statement.ends import is_bare
from smartgoals._statement.stated import STATED
from smartgoals._statement.units import CURRENCIES, SHARES, are_comparable, in_unit
from smartgoals._statement.words import DeadlineKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.quantities import SaidQuantity
    from smartgoals._statement.sentence import Sentence
    from smartgoals._time.period import Period

__all__ = ["in_unit_of_metric", "is_behind_length", "period_of_base", "with_base"]

_LONGEST_NOUN: Final = 3
_CAPS: Final = frozenset({"at_most", "cap"})
_ROUNDED: Final = 1
"""So many percent a change is told beside what it comes to, at most."""
_LONGEST_OF_CHANGE: Final = 6
"""So many words name what changes: "double the number of monthly donors from 120"."""


def with_base(
    sentence: Sentence, quantity: SaidQuantity | None, figures: list[SaidFigure], clauses: Clauses
) -> tuple[SaidQuantity | None, SaidFigure | None]:
    """Return a quantity with the level that another place names, or beside that where it stands
    apart.

    As in "(currently 3,200)" and "up from 550"; apart in "by 500 (from 1,200)".
    """
    found = _based(sentence, quantity, figures, clauses)
    if found is None or found.target is not None or not _stands_apart(sentence, found, clauses):
        return found, None
    return found._replace(base=None), found.base


def _based(
    sentence: Sentence, quantity: SaidQuantity | None, figures: list[SaidFigure], clauses: Clauses
) -> SaidQuantity | None:
    if quantity is None or quantity.base is not None:
        return quantity
    figure = quantity.figure
    aside = next((one for one in figures if clauses.labels[one.first] == ASIDE), None)
    for other in figures:
        label = clauses.labels[other.first]
        # Behind another figure of an aside "de 100 €" says more of that: "(50 clients, de 100 € par mois)".
        is_behind = _is_start_behind(sentence, figure, other) or _is_start_of_change(sentence, figure, other)
        is_behind = is_behind or _is_start_of_more(figures, figure, other)
        if quantity.target is not None:  # "double our fans to 500 from 250"
            is_behind = is_behind or _is_start_behind(sentence, quantity.target, other)
        is_base = "now" in other.role or (other is aside and "from" in other.role) or is_behind
        is_means = label == MEANS and "now" not in other.role and not is_behind
        if other.first == figure.first or not is_base or is_means:
            continue
        if other.start != figure.until and is_behind_length(sentence, other):
            continue
        is_like = other.unit is None or (figure.unit is not None and are_comparable(other.unit, figure.unit))
        is_level = is_behind or ("now" in other.role and _is_level_now(sentence, figure, other))
        if is_level if figure.is_factor else _is_change(figure) or is_like:
            return quantity._replace(base=other)
    return quantity


def is_behind_length(sentence: Sentence, other: SaidFigure) -> bool:
    """Tell whether a figure says what a length of time was that stands right before it: "sell 500 in 30 days
    instead of 60".
    """
    time = sentence.timed[other.start - 1] if sentence.has("others", other.start, "instead") else -1
    return time >= 0 and sentence.times[time][2].kind is DeadlineKind.DURATION


def _is_start_behind(sentence: Sentence, end: SaidFigure, other: SaidFigure) -> bool:
    """Tell whether a figure says where a level starts that stands before it: "to 50 from 35", "à
    50, depuis 35", "under 3 % from 5 %".
    """
    if other.role != {"from"} or end.is_factor or other.first < end.until:
        return False
    if "to" not in end.role and not _is_beyond(end, other):
        return False
    if end.unit is None != other.unit or not are_comparable(other.unit or end.unit, end.unit):
        return False
    # "to 500 from 20 schools" counts others.
    return _is_close_behind(sentence, end, other) and is_bare(sentence, other)


def _is_beyond(end: SaidFigure, start: SaidFigure) -> bool:
    """Tell whether a start lies on the other side of a bound to be reached: "above 30 % from 22 %", and no "at least
    10 from 25".
    """
    if end.role or start.bound is not None or end.upper is not None:
        return False
    level = in_unit(start.value, start.unit, end.unit)
    if level is None or end.bound is None:
        return False
    return level > end.value if end.bound in _CAPS else level < end.value


def _is_start_of_change(sentence: Sentence, change: SaidFigure, other: SaidFigure) -> bool:
    """Tell whether a figure says where a level starts that a change stands beside: "by 10 % from 4,500",
    "double it from 300", "from 4,500 by 10 %".
    """
    if not (change.is_factor or _is_change(change)):
        return False
    if not _is_level_of(change, other):
        return False
    if other.first < change.first:
        return _is_start_before(sentence, change, other)
    is_close = _is_close_behind(sentence, change, other, _LONGEST_OF_CHANGE)
    return other.role == {"from"} and is_close and is_bare(sentence, other)


def _is_start_of_more(figures: Sequence[SaidFigure], level: SaidFigure, other: SaidFigure) -> bool:
    """Tell whether a figure is what a level is so many percent more or less of, by what they come to: "3,000 members,
    up 20 % from 2,500", « 3 000 adhérents, soit 20 % de plus que les 2 500 actuels ».
    """
    place = figures.index(other)
    more = figures[place - 1] if place else level
    if more.unit != "%" or more.first <= level.first or other.unit not in {None, level.unit}:
        return False
    if level.unit == "%" or level.is_factor or other.is_factor or not other.value or _is_change(level):
        return False
    change = abs(level.value / other.value - 1) * 100
    return abs(change - more.value) <= _ROUNDED


def _is_level_of(change: SaidFigure, other: SaidFigure) -> bool:
    """Tell whether a figure can be a level of what changes."""
    is_alike = other.unit is None or are_comparable(other.unit, _of_level(change))
    is_percent = change.unit == "%" and other.unit != "pp" and other.bound is None  # "by 30 % from 4 h"
    is_alike = is_alike or is_percent or other.unit in CURRENCIES
    return is_alike and not other.is_factor and other.upper is None


def _is_level_now(sentence: Sentence, change: SaidFigure, other: SaidFigure) -> bool:
    """Tell whether a figure of today is a level of what changes, and counts nothing else: "(3,500 today)",
    and no "(currently 5 shops)".
    """
    until = other.until
    is_told = until in sentence.marks["metrics"] or sentence.has("roles", until, "now")
    return _is_level_of(change, other) and (is_told or is_bare(sentence, other))


def _is_start_before(sentence: Sentence, change: SaidFigure, other: SaidFigure) -> bool:
    """Tell whether nothing but how often stands between where a level starts and by how much it changes."""
    # In "de 4500 de 10 %" one word says both, in this order.
    is_led = other.role == {"from"} or ("from" in other.role and other.role == change.role)
    until = other.until
    if until < change.start and sentence.timed[until] >= 0:
        _, behind, phrase = sentence.times[sentence.timed[until]]
        until = until if phrase.period is None else behind
    return is_led and until == change.start and not other.bound


def _of_level(change: SaidFigure) -> str | None:
    """Return the unit of what changes: points are those of a share."""
    return "%" if change.unit in {"pp", "points"} else change.unit


def _is_close_behind(
    sentence: Sentence, figure: SaidFigure, other: SaidFigure, most: int = _LONGEST_NOUN
) -> bool:
    between, verbs = range(figure.until, other.start), sentence.marks["directions"]
    verbs = {at: mark for at, mark in verbs.items() if at not in sentence.marks["metrics"]}  # "visits"
    is_parted = any(at in verbs or sentence.timed[at] >= 0 for at in between)
    return len(between) <= most and not is_parted


def _stands_apart(sentence: Sentence, quantity: SaidQuantity, clauses: Clauses) -> bool:
    """Tell whether where a goal starts is told beside it, and makes no level of a change or a pace.

    As in "by 500 (from 1,200)", "keep 50 a week (from 1,200)".
    """
    figure, base = quantity.figure, quantity.base
    is_change = figure.is_factor or _is_change(figure) or _is_won(sentence, quantity, clauses)
    if base is None or is_change or clauses.labels[base.first] != ASIDE:
        return is_change
    verb = sentence.marks["directions"].get(clauses.verb)
    is_held = verb is not None and "maintain" in verb.senses
    return is_held or any(
        phrase.period is not None and figure.until <= first < base.first
        for first, _, phrase in sentence.times
    )


def _is_won(sentence: Sentence, quantity: SaidQuantity, clauses: Clauses) -> bool:
    """Tell whether a verb wins or loses so many of those that are there: "lose 5 kg (currently 82 kg)", and no "gain
    500 instead of 300", where both are told of what is won.
    """
    figure, base, verb = quantity.figure, quantity.base, clauses.verb
    if base is None or verb < 0 or not figure.role <= {"of"} or figure.bound is not None:
        return False
    if clauses.labels[base.first] == STATED:
        return False  # "I weigh 90 kg and want to weigh 80 kg"
    is_won = sentence.has("directions", verb, "gain") or sentence.has("implied", verb, "lose")
    is_like = sentence.has("others", base.start, "instead") or sentence.has("clauses", base.start, "compared")
    return is_won and "now" in base.role and not is_like


def _is_change(figure: SaidFigure) -> bool:
    """Tell whether a figure is one by which something changes, wherever that stands."""
    return "by" in figure.role and "to" not in figure.role


def in_unit_of_metric(start: SaidFigure, unit: str | None, metric: str | None) -> SaidFigure | None:
    """Return where a goal starts in the unit of its change, or of its metric beside a change in percent: "by 30 % from
    4 h"; None where nobody knows in which unit the metric is told.
    """
    if start.unit in {None, "%", *CURRENCIES}:
        return start
    scale = scale_of(metric)
    into = unit if unit not in SHARES else None if scale is None else scale.value
    level = None if into is None else in_unit(start.value, start.unit, into)
    return None if level is None else start._replace(value=level, unit=into)


def period_of_base(sentence: Sentence, base: SaidFigure) -> Period | None:
    """Return the period right behind where a goal starts: "(120 a week today)"; None where none is."""
    number = sentence.timed[base.until] if base.until < sentence.size else -1
    return None if number < 0 else sentence.times[number][2].period
