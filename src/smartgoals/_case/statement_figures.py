"""The figures of a statement where they stand, so that a proposal can write another one in the place of one.

Read from the words that a draft is made of; compared with a target in the unit of its metric.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._model.metric import Unit
from smartgoals._model.scale import Scale, scale_of, times
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachPace

if TYPE_CHECKING:
    from datetime import date

    from smartgoals._model.metric import Metric
    from smartgoals._model.target import Target
    from smartgoals._time.period import Period

__all__ = ["Sense", "Written", "counts_by_name", "figures_in", "is_of_each", "sense_of", "verb_senses", "wishes_in"]

_HUNDREDTHS: Final = frozenset({"%", "pp", "points"})
_NEXT_WORDS: Final = 4
"""So many words after a figure may name what it counts."""
_VAGUE: Final = frozenset({"vague"})
_WISHES: Final = _VAGUE | {"more", "less"}
_LARGE: Final = 100
"""A number in letters from here on is one of the target, and no "two posts"."""


class Written(NamedTuple):
    """A figure as it is written: what it may stand for, its unit, and where its digits are.

    `digits` is empty for a number in letters, and for one of several parts ("1h30"). `counts` holds the
    metrics that the words after it name, `period` what it is told of each of.
    """

    values: tuple[Fraction, ...]
    unit: str | None
    at: int
    digits: str
    is_from: bool
    is_to: bool
    is_factor: bool
    counts: frozenset[str]
    period: Period | None

    @property
    def is_in_hundredths(self) -> bool:
        """Whether it is a percentage, or points of one."""
        return self.unit in _HUNDREDTHS

    @property
    def is_large_in_words(self) -> bool:
        """Whether it is a number in letters that nobody says of anything but the outcome."""
        return not self.digits and self.values[0] >= _LARGE

    def read_as(self, sense: Sense) -> tuple[Fraction, ...]:
        """Return what it stands for beside a target; nothing where its unit is another one."""
        if self.is_factor:
            return self.values if sense.is_percent else ()
        own = scale_of(self.unit)
        if own is not None:
            if sense.scale is None:
                return ()
            return tuple(value * times(own, sense.scale) for value in self.values)
        if self.unit in _HUNDREDTHS and not sense.is_percent:
            return tuple(value / 100 for value in self.values) if sense.is_share else ()
        if sense.is_percent and self.unit != "%":
            return ()
        return self.values[:1] if sense.is_whole else self.values


class Sense(NamedTuple):
    """What a number is of: a share, a change in percent, a duration in a scale, a count; or none of them."""

    is_share: bool
    is_percent: bool
    scale: Scale | None
    is_whole: bool = False


def sense_of(metric: Metric | None, target: Target) -> Sense:
    """Return what the number of a target is of."""
    is_percent = isinstance(target, GrowBy) or (isinstance(target, ChangeBy) and target.percent is not None)
    told = scale_of(target.pace.unit) if isinstance(target, (KeepPace, ReachPace)) else None
    scale = told or (None if metric is None else metric.scale)
    unit = None if metric is None else metric.unit
    return Sense(unit is Unit.RATIO, is_percent, scale, is_whole=unit is Unit.COUNT)


@lru_cache(maxsize=64)
def figures_in(statement: str, as_of: date | None) -> tuple[Written, ...]:
    """Return the figures of a statement that count something, in order."""
    from smartgoals._statement.figures import figures_of
    from smartgoals._statement.parse import sentence_of

    sentence, _ = sentence_of(statement, None, as_of)
    found = []
    figures = figures_of(sentence)
    for place, figure in enumerate(figures):
        tokens = [token for token in sentence.tokens[figure.first : figure.until] if token.kind == "number"]
        ends = figures[place + 1].start if place + 1 < len(figures) else sentence.size
        marks, roles = sentence.marks["metrics"], sentence.marks["roles"]
        nearby = range(figure.until, min(figure.until + _NEXT_WORDS, ends))
        periods = [
            phrase.period
            for first, _, phrase in sentence.times
            if figure.until <= first < ends and phrase.period is not None
        ]
        is_one = len(tokens) == 1
        found.append(
            Written(
                values=tuple(map(Fraction, (figure.value, *figure.others))),
                unit=figure.unit,
                at=tokens[0].start if is_one else sentence.tokens[figure.first].start,
                digits=statement[tokens[0].start : tokens[0].end] if is_one else "",
                is_from=(bool({"from", "now"} & figure.role) and "to" not in figure.role)
                or any(word in roles and "now" in roles[word].senses for word in nearby),
                is_to="to" in figure.role,
                is_factor=figure.is_factor,
                counts=frozenset(sense for word in nearby if word in marks for sense in marks[word].senses),
                period=periods[0] if periods else None,
            )
        )
    return tuple(found)


@lru_cache(maxsize=64)
def wishes_in(statement: str, as_of: date | None, *, of_vague_things: bool = False) -> tuple[str, ...]:
    """Return the words of a statement that want more, less or better, or only those for vague things, in small letters."""
    from smartgoals._statement.parse import sentence_of

    sentence, _ = sentence_of(statement, None, as_of)
    marks, wanted = sentence.marks["others"], _VAGUE if of_vague_things else _WISHES
    return tuple(sentence.tokens[place].text for place in sorted(marks) if wanted & set(marks[place].senses))


@lru_cache(maxsize=64)
def verb_senses(statement: str, as_of: date | None, first: int, until: int) -> frozenset[str]:
    """Return the senses of the verb of a statement that stands at a place, and "oftener" where it wants that."""
    from smartgoals._statement.parse import sentence_of

    sentence, _ = sentence_of(statement, None, as_of)
    marks = sentence.marks["directions"]
    senses = {
        sense for at, mark in marks.items() if first <= sentence.tokens[at].start < until for sense in mark.senses
    }
    if any("oftener" in mark.senses for mark in sentence.marks["others"].values()):
        senses.add("oftener")
    return frozenset(senses)


@lru_cache(maxsize=64)
def is_of_each(statement: str, as_of: date | None) -> bool:
    """Tell whether a statement asks something of each of several: its figure then is none of all of them."""
    from smartgoals._statement.parse import sentence_of

    sentence, _ = sentence_of(statement, None, as_of)
    marks = sentence.marks["owners"]
    return any("each" in mark.senses and sentence.timed[at] < 0 for at, mark in marks.items())


_NO_NOUNS: Final = ("roles", "bounds", "clauses", "channels", "directions")


@lru_cache(maxsize=64)
def counts_by_name(statement: str, as_of: date | None, until: int) -> bool:
    """Tell whether a word that may be a noun stands behind a figure that ends at a place: "300 people", no "10K on X"."""
    from smartgoals._statement.parse import sentence_of

    sentence, _ = sentence_of(statement, None, as_of)
    at = next((at for at, token in enumerate(sentence.tokens) if token.start >= until), None)
    if at is None or sentence.tokens[at].kind != "word" or sentence.timed[at] >= 0:
        return False
    is_stop = any(sentence.has("others", at, sense) for sense in ("stop", "article"))
    return not is_stop and not any(at in sentence.marks[table] for table in _NO_NOUNS)
