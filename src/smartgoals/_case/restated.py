"""Restated: the statement of a goal that asks for another number, where the statement names the old one.

A proposal that left "by 300 a week" beside a target of 48 would contradict itself. Knows the figures in a
statement, and changes nothing else of it.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve

from smartgoals._case.statement_words import Figure, figures_in
from smartgoals._model.metric import Unit
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachLevel, ReachPace
from smartgoals._numbers import exact, plain, rounded

if TYPE_CHECKING:
    from smartgoals._case.known import Known
    from smartgoals._model.goal import Goal
    from smartgoals._model.target import Target
    from smartgoals._numbers import Number


def restated(case: Known, goal: Goal) -> Goal:
    """Return a proposed goal whose statement names its number, where it named that of the goal it mends once."""
    said, before, after = goal.statement, _number(case.goal.target), _number(goal.target)
    if said is None or before is None or after is None:
        return goal
    is_share = case.metric is not None and case.metric.unit is Unit.RATIO
    is_percent = isinstance(goal.target, GrowBy) or (
        isinstance(goal.target, ChangeBy) and goal.target.percent is not None
    )
    named = [one for one in figures_in(said) if _stands_for(one, exact(before), is_share, is_percent)]
    if len(named) != 1 or len(re.findall(rf"(?<![\\d.,]){re.escape(named[0].written)}(?!\\d)", said)) != 1:
        return goal
    value = exact(after) * (100 if is_share and not is_percent and named[0].is_percent else 1)
    if named[0].power:
        factor = exact(before) / _read(named[0])
        value /= factor
    written = _written(rounded(value), named[0].written)
    return evolve(goal, statement=said.replace(named[0].written, written, 1))


def _number(target: Target | None) -> Number | None:
    if isinstance(target, (KeepPace, ReachPace)):
        return target.pace.amount
    if isinstance(target, GrowBy):
        return target.growth.percent
    if isinstance(target, ChangeBy):
        return abs(target.percent if target.amount is None else target.amount)  # type: ignore[arg-type]  # one is there
    return target.value if isinstance(target, ReachLevel) else None


def _stands_for(figure: Figure, number: Fraction, is_share: bool, is_percent: bool) -> bool:
    if figure.is_year and not figure.is_percent:
        return False
    if figure.is_percent:
        wanted = number if is_percent else number * 100
        return (is_percent or is_share) and wanted in figure.amounts()
    return not is_percent and number in figure.amounts()


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
