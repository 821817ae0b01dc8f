"""Restated: the statement of a goal that asks for another number, where the statement names the old one.

A proposal that left "by 300 a week" beside a target of 48 would contradict itself. Knows the figures in a
statement, and changes nothing else of it.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from smartgoals._case.statement_claims import scale_asked
from smartgoals._case.statement_words import Figure, figures_in
from smartgoals._model.metric import Unit
from smartgoals._model.scale import scale_of
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachLevel, ReachPace
from smartgoals._numbers import exact, plain, rounded
from smartgoals._time.period import Period, parse_period

if TYPE_CHECKING:
    from smartgoals._case.known import Known
    from smartgoals._model.goal import Goal
    from smartgoals._model.metric import Metric
    from smartgoals._model.scale import Scale
    from smartgoals._model.target import Target
    from smartgoals._numbers import Number


def restated(case: Known, goal: Goal) -> Goal:
    """Return a proposed goal whose statement names its number, where it named that of the goal it mends once."""
    said, named = goal.statement, _named(case, goal)
    if said is None or named is None:
        return goal
    figure, value = named
    written = _written(rounded(value), figure.written)
    after_it = figure.at + len(figure.written)
    return evolve(goal, statement=said[: figure.at] + written + said[after_it:])


def is_turned_round(case: Known, goal: Goal) -> bool:
    """Tell whether a statement "from 400 to 300" would lead nowhere, or back, with the number of a proposed goal."""
    said, named = goal.statement, _named(case, goal)
    if said is None or named is None:
        return False
    figure, value = named
    before = [one for one in figures_in(said) if one.until <= figure.at]
    if not before or not re.search(_FROM, said[: before[-1].at], re.IGNORECASE):
        return False
    if not re.fullmatch(_TO, said[before[-1].until : figure.at], re.IGNORECASE):
        return False
    start, asked = (one.amounts()[0] for one in (before[-1], figure))
    value *= asked / _read(figure)
    return (value - start) * (asked - start) <= 0


def _named(case: Known, goal: Goal) -> tuple[Figure, Fraction] | None:
    """Return the one figure that names the number of the goal that is mended, and what stands there of another."""
    said, before, after = goal.statement, _number(case.goal.target), _number(goal.target)
    if said is None or before is None or after is None or goal.target is None:
        return None
    sense = _sense(case.metric, goal.target)
    named = [figure for figure in figures_in(said) if _stands_for(figure, exact(before), sense)]
    if len(named) != 1 or _is_of_another_period(said[named[0].until :], goal.target):
        return None
    (figure,) = named
    value = exact(after) * (100 if _is_in_hundredths(figure, sense) else 1)
    if figure.power:
        value /= exact(before) / _read(figure)
    return figure, value


def _is_of_another_period(after: str, target: Target | None) -> bool:
    """Tell whether what follows a figure tells it of another period than that of the target."""
    if not isinstance(target, (KeepPace, ReachPace)):
        return False
    phrase = re.split(r"[,;.\d]", after, maxsplit=1)[0].casefold()
    # One or two letters are mostly no period: the "d" of « d’abonnés », the "an" of "an hour".
    words = re.findall(r"par an\b|[^\W\d_]{3,}", phrase)
    told = next(filter(None, map(parse_period, words)), None)
    return told is not None and Period(*told) != target.pace.period


def _number(target: Target | None) -> Number | None:
    if isinstance(target, (KeepPace, ReachPace)):
        return target.pace.amount
    if isinstance(target, GrowBy):
        return target.growth.percent
    if isinstance(target, ChangeBy):
        return abs(target.percent if target.amount is None else target.amount)  # type: ignore[arg-type]  # one is there
    return target.value if isinstance(target, ReachLevel) else None


_FROM: Final = r"\b(?:from|de|depuis)\W*$"
_TO: Final = r"[^.;\d]*\b(?:to|à)\b[^.;\d]*"
"""Between where a sentence starts from and where it leads: "from 400 calls to 300"."""
_POINTS: Final = frozenset("point points pp pt pts".split())


class _Sense(NamedTuple):
    """What a number is of: a share, a change in percent, a duration in a scale; or none of them."""

    is_share: bool
    is_percent: bool
    scale: Scale | None


def _sense(metric: Metric | None, target: Target) -> _Sense:
    is_percent = isinstance(target, GrowBy) or (isinstance(target, ChangeBy) and target.percent is not None)
    scale = None if metric is None else scale_asked(metric, target)
    return _Sense(metric is not None and metric.unit is Unit.RATIO, is_percent, scale)


def _is_in_hundredths(figure: Figure, sense: _Sense) -> bool:
    """Tell whether a share is told as a percentage, or its change in points."""
    is_told_so = figure.is_percent or figure.what in _POINTS
    return is_told_so and sense.is_share and not sense.is_percent


def _stands_for(figure: Figure, number: Fraction, sense: _Sense) -> bool:
    if figure.is_year and not figure.is_percent:
        return False
    own = scale_of(figure.scale) if len(figure.scale) > 1 else None  # "11k d’abonnés" are no days
    if own is not None and own != sense.scale:
        return False
    if figure.is_percent != sense.is_percent and not _is_in_hundredths(figure, sense):
        return False
    return number * (100 if _is_in_hundredths(figure, sense) else 1) in figure.amounts()


def _read(figure: Figure) -> Fraction:
    return figure._replace(power="").amounts()[0]


def _written(number: Number, like: str) -> str:
    """Write a number as another one was written: with its groups of thousands, and its decimal comma."""
    told = plain(number)
    whole, _, part = told.partition(".")
    group = re.search(r"\d([ \u00a0\u2009\u202f.,'’])\d{3}(?!\d)", like)
    comma = "," if re.fullmatch(r"\d+,\d+", like) or (group and group[1] == ".") else "."
    if group and len(whole.lstrip("-")) > 3:
        whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", group[1], whole)
    return whole + (comma + part if part else "")
