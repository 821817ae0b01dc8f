"""Restated: the statement of a goal that asks for another number, where the statement names the old one.

A proposal that left "by 300 a week" beside a target of 48 would contradict itself. Knows the figures in a
statement and what it says of its day, and changes nothing else of it.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.statement_figures import Written, figures_in, sense_of
from smartgoals._case.statement_fit import is_alike, sizes_of
from smartgoals._case.statement_read import draft_of
from smartgoals._messages.formatting import ENGLISH, FRENCH
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachLevel, ReachPace
from smartgoals._numbers import exact, plain, rounded

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals._model.target import Target
    from smartgoals._numbers import Number


def restated(case: Case, goal: Goal) -> Goal:
    """Return a proposed goal whose statement names its number, where it named that of the goal it mends once.

    It has none where other words of the statement still tell what the old target asked: the sum of a pace, a
    multiple, the number a second time.
    """
    said = goal.statement
    if said is None:
        return goal
    figures = figures_in(said, case.goal.start or case.as_of)
    named = _named(case, goal, figures)
    if _tells_the_old(case, goal, figures, None if named is None else named[0]):
        return evolve(goal, statement=None)
    if named is None:
        return goal
    figure, value = named
    written = _written(rounded(value), figure.digits)
    return evolve(goal, statement=said[: figure.at] + written + said[figure.at + len(figure.digits) :])


def by_another_day(goal: Goal, deadline: date | None) -> Goal:
    """Return a goal with the day in its statement that it has now, *deadline* being the one before.

    It has no statement where that tells of its day in other words.
    """
    said = goal.statement
    if said is None or deadline is None or goal.deadline is None:
        return goal
    for write in (ENGLISH.day, FRENCH.day, date.isoformat):
        if said.count(write(deadline)) == 1:
            said = said.replace(write(deadline), write(goal.deadline))
            return evolve(goal, statement=said)
    draft = draft_of(said, goal.start or deadline)
    is_timed = draft.deadline is not None or draft.deadline_text is not None
    return evolve(goal, statement=None) if is_timed else goal


def is_turned_round(case: Case, goal: Goal) -> bool:
    """Tell whether a statement "from 400 to 300" would lead nowhere, or back, with the number of a proposed goal."""
    said = goal.statement
    if said is None:
        return False
    figures = figures_in(said, case.goal.start or case.as_of)
    named = _named(case, goal, figures)
    place = -1 if named is None else figures.index(named[0])
    if named is None or place < 1 or not (figures[place - 1].is_from and named[0].is_to):
        return False
    figure, value = named
    start, asked = figures[place - 1].values[0], figure.values[0]
    value *= asked / _read(figure)
    return (value - start) * (asked - start) <= 0


def _tells_the_old(case: Case, goal: Goal, figures: tuple[Written, ...], named: Written | None) -> bool:
    """Tell whether a statement tells what was asked before, in words that the proposed target is not told by."""
    others = [one for one in figures if one != named]
    if any(one.is_factor or one.is_large_in_words for one in others):
        return True
    target, asked = case.goal.target, goal.target
    if target is None or asked is None or case.metric is None:
        return False
    start = None if case.start is None else exact(case.start.value)
    again, sense, number = case.with_goal(goal), sense_of(case.metric, target), _number(target)
    before, after = sizes_of(case, target, case.asked), sizes_of(again, asked, again.asked)

    def tells_old(one: Written) -> bool:
        if _tells(one.read_as(sense), after):
            return False
        if one.is_in_hundredths and number is not None and exact(number) in one.values:
            return True  # "1 point" beside a change by 1, which is a hundred points
        is_told = _tells(one.read_as(sense), before) and start not in one.values
        return is_told and _may_tell(case, one)

    return any(tells_old(one) for one in others if not _is_of_another_period(one, target))


def _tells(values: tuple[Fraction, ...], sizes: tuple[frozenset[Fraction], tuple[Fraction, ...]]) -> bool:
    plainly, worked_out = sizes
    return any(one in plainly or any(abs(one - other) <= _CLOSELY * other for other in worked_out) for one in values)


def _may_tell(case: Case, figure: Written) -> bool:
    """Tell whether a figure may be one of the target: the number itself, or one that counts nothing else."""
    if figure.is_from:
        return False
    number = _number(case.goal.target)
    if number is not None and exact(number) in figure.values:
        return True
    metric = case.goal.metric
    return not figure.counts or any(is_alike(metric, one) for one in figure.counts)


def _named(case: Case, goal: Goal, figures: tuple[Written, ...]) -> tuple[Written, Fraction] | None:
    """Return the one figure that names the number of the goal that is mended, and what stands there of another."""
    before, after = _number(case.goal.target), _number(goal.target)
    if before is None or after is None or goal.target is None:
        return None
    sense = sense_of(case.metric, goal.target)
    named = [one for one in figures if one.digits and not one.is_factor and exact(before) in one.read_as(sense)]
    if len(named) != 1 or _is_of_another_period(named[0], goal.target):
        return None
    (figure,) = named
    place = figure.read_as(sense).index(exact(before))
    return figure, exact(after) * _read(figure, place) / exact(before) if before else exact(after)


def _is_of_another_period(figure: Written, target: Target | None) -> bool:
    """Tell whether a figure is told of another period than that of the target."""
    if not isinstance(target, (KeepPace, ReachPace)) or figure.period is None:
        return False
    return figure.period != target.pace.period


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


def _read(figure: Written, place: int = 0) -> Fraction:
    """Return the number that the digits alone are, without a k behind them."""
    digits = re.sub(r"[^\d.,]", "", figure.digits)
    grouped = re.fullmatch(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*", digits)
    if grouped and place == 0:
        return Fraction(re.sub(r"[.,]", "", digits))
    last = max(digits.rfind("."), digits.rfind(","))
    whole, part = (digits, "") if last < 0 else (digits[:last], digits[last + 1 :])
    return Fraction(re.sub(r"[.,]", "", whole) + (f".{part}" if part else ""))


def _written(number: Number, like: str) -> str:
    """Write a number as another one was written: with its groups of thousands, and its decimal comma."""
    told = plain(number)
    whole, _, part = told.partition(".")
    group = re.search(r"\d([ \u00a0\u2009\u202f.,'’])\d{3}(?!\d)", like)
    comma = "," if re.fullmatch(r"\d+,\d+", like) or (group and group[1] == ".") else "."
    if group and len(whole.lstrip("-")) > 3:
        whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", group[1], whole)
    return whole + (comma + part if part else "")
