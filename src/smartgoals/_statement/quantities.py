"""Quantities: figures that belong together, as "from 4 hours to 15 minutes", and which of them is the outcome.

Knows figures and clauses; knows no metric.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._statement.clauses import ASIDE, COMPARED, MAIN, MEANS, PURPOSE
from smartgoals._statement.figures import CURRENCIES, Figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.sentence import Sentence

__all__ = ["Quantity", "chosen", "level_of", "quantities_of"]

_FARTHEST: Final = 9
_IN_SECONDS: Final = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400, "weeks": 604800}


class Quantity(NamedTuple):
    """One figure, or two levels: `base` is where it starts, `figure` what it is about."""

    figure: Figure
    base: Figure | None = None


def quantities_of(sentence: Sentence, figures: Sequence[Figure]) -> list[Quantity]:
    """Return the figures with pairs joined: levels from and to, and ranges."""
    quantities: list[Quantity] = []
    place = 0
    while place < len(figures):
        figure = figures[place]
        following = figures[place + 1] if place + 1 < len(figures) else None
        if following is not None:
            if _is_range(sentence, figure, following):
                quantities.append(Quantity(_ranged(figure, following)))
                place += 2
                continue
            if _is_from_to(sentence, figure, following):
                base, target = _alike(figure, following)
                quantities.append(Quantity(target, base))
                place += 2
                continue
        quantities.append(Quantity(figure))
        place += 1
    return quantities


def _between(sentence: Sentence, first: Figure, second: Figure) -> list[str]:
    return sentence.words[first.until : second.first]


def _is_range(sentence: Sentence, first: Figure, second: Figure) -> bool:
    """Tell whether two figures are the ends of a range: "3 to 5", "10-15 %", "between 3 and 5"."""
    gap = second.first - first.until
    if not 1 <= gap <= 2 or first.is_factor or second.is_factor or second.value <= first.value:
        return False
    if first.unit is not None and second.unit is not None and first.unit != second.unit:
        return False
    joint = sentence.words[first.until]
    if joint == "-":
        return gap == 1 or second.unit in CURRENCIES
    mark = sentence.marks["roles"].get(first.until)
    if mark is None or not {"and", "to"} & set(mark.senses):
        return False
    if "between" in first.role:
        return True
    if joint in {"and", "et", "or", "ou"}:
        return joint in {"or", "ou"}
    if "from" not in first.role:
        return True
    return False


def _ranged(first: Figure, second: Figure) -> Figure:
    unit = first.unit or second.unit
    value = first.value * _same_scale(first, second)
    return first._replace(value=value, upper=second.value, unit=unit, until=second.until)


def _same_scale(first: Figure, second: Figure) -> int:
    """Return what the first of two figures is multiplied by where only the second says thousands: "80 to 100k"."""
    if second.value >= 1000 and first.value * 1000 <= second.value * 2 and first.value < 1000:
        return 1000 if second.until - second.first > 1 and second.value % 1000 == 0 else 1
    return 1


def _is_from_to(sentence: Sentence, first: Figure, second: Figure) -> bool:
    if first.is_factor or second.is_factor or second.first - first.until > _FARTHEST:
        return False
    between = _between(sentence, first, second)
    if any(word in {";", "."} for word in between):
        return False
    if "arrow" in second.role:
        return True
    if "from" in first.role and "to" in second.role and not _is_by(first):
        return "," not in between or len(between) <= 6
    return False


def _is_by(figure: Figure) -> bool:
    return False


def _alike(base: Figure, target: Figure) -> tuple[Figure, Figure]:
    """Return two levels in one unit, that of the target: 4 hours to 15 minutes is 240 to 15."""
    if base.unit is None:
        value = base.value
        if target.unit not in {None, "%"} or base.value * 100 <= target.value:
            value *= _same_scale(base, target)
        return base._replace(unit=target.unit, value=value), target
    if target.unit is None:
        return base, target._replace(unit=base.unit)
    return base._replace(value=level_of(base, target.unit), unit=target.unit), target


def level_of(figure: Figure, unit: str | None) -> Decimal:
    """Return the value of a figure in another unit of time; in any other unit it stays as it is."""
    own, other = _IN_SECONDS.get(figure.unit or ""), _IN_SECONDS.get(unit or "")
    if own is None or other is None or own == other:
        return figure.value
    return round(figure.value * own / other, 6)


def chosen(sentence: Sentence, quantities: Sequence[Quantity], clauses: Clauses) -> Quantity | None:
    """Return the quantity of the outcome; None where no clause but the means names any."""
    best: tuple[int, int] | None = None
    choice: Quantity | None = None
    for place, quantity in enumerate(quantities):
        score = _score(sentence, quantity, clauses)
        if score is not None and (best is None or (score, -place) > best):
            best, choice = (score, -place), quantity
    return choice


def _score(sentence: Sentence, quantity: Quantity, clauses: Clauses) -> int | None:
    """Return how much a quantity looks like the outcome; None for what surely is none."""
    figure = quantity.figure
    label = clauses.labels[figure.first]
    if label in {MEANS, COMPARED} or (label == ASIDE and quantity.base is None):
        return None
    if quantity.base is None and "from" in figure.role and not {"by", "of", "to"} & set(figure.role):
        return None
    score = {MAIN: 40, PURPOSE: 10, ASIDE: 5}.get(label, 30)
    if figure.is_weak:
        score -= 30
    if quantity.base is not None:
        score += 6
    if figure.unit in {"%", "pp"} or figure.is_factor:
        score += 4
    if figure.role & {"to", "by"}:
        score += 3
    if sentence.timed[figure.first] >= 0:
        score -= 12
    if figure.until < sentence.size and figure.until in sentence.marks["metrics"]:
        score += 3
    if figure.first < clauses.verb:
        score -= 2
    return score
