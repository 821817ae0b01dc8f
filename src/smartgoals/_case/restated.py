"""Restated: the statement of a goal that asks for another number, where the statement names the old one.

A proposal that left "by 300 a week" beside a target of 48 would contradict itself. Knows the figures in a
statement, and changes nothing else of it.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from smartgoals._case.statement_claims import names, says_how_much, scale_asked, told_at
from smartgoals._case.statement_fit import told_of
from smartgoals._case.statement_words import JOINS, Figure, figures_in
from smartgoals._messages.formatting import ENGLISH, FRENCH
from smartgoals._model.metric import Unit
from smartgoals._model.scale import scale_of
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachLevel, ReachPace
from smartgoals._numbers import exact, plain, rounded
from smartgoals._time.period import Period, parse_period

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals._model.metric import Metric
    from smartgoals._model.scale import Scale
    from smartgoals._model.target import Target
    from smartgoals._numbers import Number


def restated(case: Case, goal: Goal) -> Goal:
    """Return a proposed goal whose statement names its number, where it named that of the goal it mends once.

    It has none where other words of the statement still tell what the old target asked: the sum of a pace, a
    multiple, the number a second time.
    """
    said, named = goal.statement, _named(case, goal)
    if said is None:
        return goal
    if _tells_the_old(case, goal, said, None if named is None else named[0]):
        return evolve(goal, statement=None)
    if named is None:
        return goal
    figure, value = named
    written = _written(rounded(value), figure.written)
    after_it = figure.at + len(figure.written)
    return evolve(goal, statement=said[: figure.at] + written + said[after_it:])


def by_another_day(goal: Goal, deadline: date | None) -> Goal:
    """Return a goal with the day in its statement that it has now, *deadline* being the one before.

    It has no statement where that tells of time in other words.
    """
    said = goal.statement
    if said is None or deadline is None or goal.deadline is None:
        return goal
    for write in (ENGLISH.day, FRENCH.day, date.isoformat):
        if said.count(write(deadline)) == 1:
            said = said.replace(write(deadline), write(goal.deadline))
            return evolve(goal, statement=said)
    return evolve(goal, statement=None) if re.search(_OF_DAYS, said, re.IGNORECASE) else goal


def _tells_the_old(case: Case, goal: Goal, said: str, named: Figure | None) -> bool:
    """Tell whether a statement tells what was asked before, in words that the proposed target is not told by."""
    figures = figures_in(said)
    without = said
    for one in reversed(figures):
        without = without[: one.at] + without[one.until :]
    if re.search(_MULTIPLES, without, re.IGNORECASE):
        return True
    start = None if case.start is None else exact(case.start.value)
    again, target = case.with_goal(goal), case.goal.target
    before = told_of(case, figures, case.asked, _CLOSELY)
    after = told_of(again, figures, again.asked, _CLOSELY)
    return any(
        was and not still and one != named and start not in one.amounts() and _may_tell(case, one, said)
        for one, was, still in zip(figures, before, after, strict=True)
        if not _is_of_another_period(said[one.until :], target)
    )


def _may_tell(case: Case, figure: Figure, said: str) -> bool:
    """Tell whether a figure may be one of the target: the number itself, or one that counts nothing else."""
    told, number = told_at(said, figure), _number(case.goal.target)
    if not says_how_much(told):
        return False
    if number is not None and exact(number) in figure.amounts():
        return True
    if not figure.what or figure.what in _EACH:
        return True
    return case.metric is not None and names(case.metric, told.after)


def is_turned_round(case: Case, goal: Goal) -> bool:
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


def _named(case: Case, goal: Goal) -> tuple[Figure, Fraction] | None:
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


_CLOSELY: Final = Fraction(3, 100)
"""What was worked out of the old target is told by a figure that lies so near: 6,500 for 13 weeks of 500."""
_EACH: Final = JOINS | frozenset("a an every each chaque".split())
_MULTIPLES: Final = (
    r"\b(?:doubl|tripl|quadrupl|halv)\w*|\b(?:twice|half|moitié|hundreds?|thousands?|millions?|milliards?|"
    r"billions?|centaines?|milliers?|dozens?|dizaines?|douzaines?)\b"
)
_OF_DAYS: Final = (
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|"
    r"mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b|"
    r"\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|janv|févr|avr|juil|déc)\b|"
    r"\b(?:19|20)\d\d\b|\b[QT][1-4]\b|\b(?:day|week|month|quarter|year|jour|semaine|mois|trimestre|an|année)s?\b|"
    r"\b(?:spring|summer|autumn|winter|christmas|printemps|été|automne|hiver|noël)\b|\d[./]\d"
)
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
