"""The figures of a statement where they stand, so that a proposal can write another one in the place of one.

Read from the words that a draft is made of; compared with a target in the unit of its metric.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._model.metric import Unit
from smartgoals._model.scale import Scale, scale_of, times
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachPace

if TYPE_CHECKING:
    from smartgoals._model.metric import Metric
    from smartgoals._model.target import Target
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.sentence import Sentence
    from smartgoals._statement.text import Token
    from smartgoals._time.period import Period

__all__ = [
    "NumberSense",
    "Written",
    "counts_by_name",
    "figures_in",
    "is_of_each",
    "sense_of",
    "verb_senses",
    "wishes_in",
]

_HUNDREDTHS: Final = frozenset({"%", "pp", "points"})
_NEXT_WORDS: Final = 4
"""So many words after a figure may name what it counts."""
_VAGUE: Final = frozenset({"vague"})
_WISHES: Final = _VAGUE | {"more", "less"}
_THOUSAND: Final = 1000
_GROUP: Final = re.compile(r"\d([ \u00a0\u2009\u202f.,'’])\d{3}(?!\d)")
_DECIMALS: Final = re.compile(r"([.,])\d+$")
_LARGE: Final = 100
"""A number in letters from here on is one of the target, and no "two posts"."""


class Written(NamedTuple):
    """A figure as it is written: what it may stand for, its unit, and where its digits are.

    `digits` is empty for a number in letters, for one of several parts ("1h30"), and where its digits are not
    what it is: "one in 5". `scale` is what stands behind them ("10k"), `decimal` the mark of decimals of its
    language. `counts` holds the metrics that the words after it name, `period` what it is told of each of.
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
    scale: Fraction
    decimal: str

    @property
    def is_in_hundredths(self) -> bool:
        """Whether it is a percentage, or points of one."""
        return self.unit in _HUNDREDTHS

    @property
    def is_large_in_words(self) -> bool:
        """Whether it is a number in letters that nobody says of anything but the outcome."""
        return not self.digits and self.values[0] >= _LARGE

    def read(self, place: int) -> Fraction:
        """Return the number that the digits alone are in one of the readings, without a k behind them."""
        return self.values[place] / self.scale

    def marks(self, place: int) -> tuple[str, str]:
        """Return the marks that part its thousands and its decimals in one of the readings.

        Where digits have no such mark, thousands have none, and decimals that of the language.
        """
        group, decimals = _GROUP.search(self.digits), _DECIMALS.search(self.digits)
        thousands = group[1] if group is not None and self.read(place) >= _THOUSAND else ""
        if decimals is not None and decimals[1] != thousands:
            return thousands, decimals[1]
        if self.decimal != thousands:
            return thousands, self.decimal
        return thousands, "," if thousands == "." else "."

    def read_as(self, sense: NumberSense) -> tuple[Fraction, ...]:
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


class NumberSense(NamedTuple):
    """What a number is of: a share, a change in percent, a duration in a scale, a count; or none of them."""

    is_share: bool
    is_percent: bool
    scale: Scale | None
    is_whole: bool = False


def sense_of(metric: Metric | None, target: Target) -> NumberSense:
    """Return what the number of a target is of."""
    is_percent = isinstance(target, GrowBy) or (isinstance(target, ChangeBy) and target.percent is not None)
    told = scale_of(target.pace.unit) if isinstance(target, (KeepPace, ReachPace)) else None
    scale = told or (None if metric is None else metric.scale)
    unit = None if metric is None else metric.unit
    return NumberSense(unit is Unit.RATIO, is_percent, scale, is_whole=unit is Unit.COUNT)


def figures_in(words: Sentence) -> tuple[Written, ...]:
    """Return the figures of a statement that count something, in order."""
    from smartgoals._statement.figures import figures_of  # the parser loads with the first statement

    figures = figures_of(words)
    ends = [*(figure.start for figure in figures[1:]), words.size]
    return tuple(_written(words, figure, end) for figure, end in zip(figures, ends, strict=False))


def _written(words: Sentence, figure: SaidFigure, end: int) -> Written:
    """Return a figure as it is written, where the next one begins at a word."""
    marks, roles = words.marks["metrics"], words.marks["roles"]
    nearby = range(figure.until, min(figure.until + _NEXT_WORDS, end))
    periods = [
        phrase.period
        for first, _, phrase in words.times
        if figure.until <= first < end and phrase.period is not None
    ]
    values = tuple(map(Fraction, (figure.value, *figure.others)))
    token = _digits_of(words, figure)
    is_of_today = any(word in roles and "now" in roles[word].senses for word in nearby)
    return Written(
        values=values,
        unit=figure.unit,
        at=words.tokens[figure.first].start if token is None else token.start,
        digits="" if token is None else words.text[token.start : token.end],
        is_from=(bool({"from", "now"} & figure.role) and "to" not in figure.role) or is_of_today,
        is_to="to" in figure.role,
        is_factor=figure.is_factor,
        counts=frozenset(sense for word in nearby if word in marks for sense in marks[word].senses),
        period=periods[0] if periods else None,
        scale=Fraction(figure.scale),
        decimal=words.decimal,
    )


def _digits_of(words: Sentence, figure: SaidFigure) -> Token | None:
    """Return the digits that a figure is written in, where they alone, with its scale, are what it is."""
    from smartgoals._statement.numbers import readings_of

    numbers = [token for token in words.tokens[figure.first : figure.until] if token.kind == "number"]
    if len(numbers) != 1:
        return None
    read = {one * figure.scale for one in readings_of(numbers[0].text, words.decimal)}
    return numbers[0] if read == {figure.value, *figure.others} else None


def wishes_in(words: Sentence, *, of_vague_things: bool = False) -> tuple[str, ...]:
    """Return the words of a statement that want more, less or better, or only those for vague
    things, in small letters.
    """
    marks, wanted = words.marks["others"], _VAGUE if of_vague_things else _WISHES
    places = (place for place in sorted(marks) if words.timed[place] < 0)  # "au plus tard" wants nothing
    return tuple(words.tokens[place].text for place in places if wanted & set(marks[place].senses))


def verb_senses(words: Sentence, first: int, until: int) -> frozenset[str]:
    """Return the senses of the verb of a statement that stands at a place, and "oftener" where it
    wants that.
    """
    marks = words.marks["directions"]
    senses = {
        sense
        for at, mark in marks.items()
        if first <= words.tokens[at].start < until
        for sense in mark.senses
    }
    if any("oftener" in mark.senses for mark in words.marks["others"].values()):
        senses.add("oftener")
    return frozenset(senses)


def is_of_each(words: Sentence) -> bool:
    """Tell whether a statement asks something of each of several: its figure then is none of all of them."""
    marks = words.marks["owners"]
    return any("each" in mark.senses and words.timed[at] < 0 for at, mark in marks.items())


_NO_NOUNS: Final = ("roles", "bounds", "clauses", "channels", "directions")


def counts_by_name(words: Sentence, until: int) -> bool:
    """Tell whether a word that may be a noun stands behind a figure that ends at a place: "300
    people", no "10K on X".
    """
    at = next((at for at, token in enumerate(words.tokens) if token.start >= until), None)
    if at is None or words.tokens[at].kind != "word" or words.timed[at] >= 0:
        return False
    is_stop = any(words.has("others", at, sense) for sense in ("stop", "article"))
    return not is_stop and not any(at in words.marks[table] for table in _NO_NOUNS)
