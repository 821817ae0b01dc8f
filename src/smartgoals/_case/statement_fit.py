"""Whether a statement and the target beside it ask for different things: only where both can be compared.

Whatever the target asks may be told in other words: as a level, as a change, as a pace of any period, in
percent. A figure that comes near one of these agrees. Where a claim cannot be put beside the target,
because nobody knows where the goal starts or how long it runs, nothing is said.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._case.statement_claims import claims_of, scale_asked
from smartgoals._case.statement_words import JOINS, OF_TIME
from smartgoals._model.metric import Nature, Unit
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachLevel, ReachPace, StayWithin
from smartgoals._numbers import exact, rounded
from smartgoals._plan.terms import level_at_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._case.asked import Asked
    from smartgoals._case.known import Known
    from smartgoals._case.statement_claims import Claim
    from smartgoals._case.statement_words import Figure
    from smartgoals._model.metric import Metric
    from smartgoals._model.target import Target
    from smartgoals._numbers import Number

_DAYS: Final = (1, 5, 7, 28, 30, Fraction(487, 16), 91, 365)
"""So many days a day, a week of work and a whole one, months, a quarter and a year have."""
_NEAR: Final = Fraction(1, 10)
"""What was worked out agrees when it lies so near: months and quarters are not equally long."""


class Contradiction(NamedTuple):
    """What a statement claims, and what the target asks, neither of which can be meant by the other."""

    said: Number
    asked: tuple[Number, ...]
    is_percent: bool


def numbers_of(target: Target) -> tuple[Number, ...]:
    """Return the numbers that stand in a target."""
    if isinstance(target, (KeepPace, ReachPace)):
        return (target.pace.amount,)
    if isinstance(target, GrowBy):
        return (target.growth.percent,)
    if isinstance(target, ReachLevel):
        return (target.value,)
    two = (target.amount, target.percent) if isinstance(target, ChangeBy) else (target.low, target.high)
    return tuple(one for one in two if one is not None)


def contradiction_of(case: Known, told: tuple[Figure, ...], asked: Asked | None) -> Contradiction | None:
    """Return what the statement claims where no reading of it is one of the target's; None where one may be."""
    said, target, metric = case.goal.statement, case.goal.target, case.metric
    if said is None or target is None or metric is None:
        return None
    claims = claims_of(said, told, metric, target)
    if len({claim[:2] for claim in claims}) != 1 or not all(_is_comparable(case, one) for one in claims):
        return None
    if any(told_of(case, told, asked)):
        return None
    claim = claims[0]
    return Contradiction(rounded(claim.amount), numbers_of(target), claim.is_percent)


def told_of(case: Known, told: tuple[Figure, ...], asked: Asked | None, near: Fraction = _NEAR) -> list[bool]:
    """Return of each figure of a statement whether it may tell what the target asks, in any words.

    What was worked out agrees with a figure that lies so `near`.
    """
    target, metric = case.goal.target, case.metric
    if target is None or metric is None:
        return [False] * len(told)
    plain, worked_out = _told_by(case, target, asked)
    return [
        any(
            one in plain or any(abs(one - other) <= near * other for other in worked_out)
            for one in _read_as(figure, metric, target)
        )
        for figure in told
    ]


def _read_as(figure: Figure, metric: Metric, target: Target) -> set[Fraction]:
    """Return what a figure may stand for beside a target; nothing for the days until the deadline and the like."""
    scale = scale_asked(metric, target)
    if scale is None and (figure.what in OF_TIME - JOINS or (figure.is_year and not figure.what)):
        return set()
    amounts = figure.amounts(scale, whole=metric.unit is Unit.COUNT)
    return {*amounts, *(one / 100 for one in amounts if figure.is_percent or metric.unit is Unit.RATIO)}


def _is_comparable(case: Known, claim: Claim) -> bool:
    """Tell whether a claim can be put beside the target with what is known of the goal."""
    target = case.goal.target
    if claim.is_percent or isinstance(target, StayWithin):
        return True
    is_level = isinstance(target, (ReachLevel, ReachPace))
    if case.start is not None and (case.goal.deadline is not None or is_level or claim.is_rate):
        return True
    if isinstance(target, KeepPace):
        return claim.is_rate
    if is_level and case.nature is not Nature.FLOW:
        return not claim.is_rate and (claim.is_level or case.nature is not Nature.STOCK)
    return is_level is not claim.is_rate or isinstance(target, ReachPace)


def _told_by(case: Known, target: Target, asked: Asked | None) -> tuple[frozenset[Fraction], tuple[Fraction, ...]]:
    """Return the sizes that a target names, and those that it may be told in."""
    numbers = [abs(exact(one)) for one in numbers_of(target)]
    numbers += [abs(exact(one.value)) for one in getattr(target, "milestones", ())]
    plain = frozenset(numbers)
    worked_out = map(abs, _other_words(case, target, asked))
    return plain, tuple(one for one in worked_out if one and one not in plain)


def _other_words(case: Known, target: Target, asked: Asked | None) -> Iterator[Fraction]:
    goal, start = case.goal, case.start
    days = (goal.deadline - goal.plan_starts_on).days if goal.deadline and goal.plan_starts_on else 0
    final = asked.final if asked is not None and asked.final is not None else None
    if final is None and start is not None:
        final = level_at_end(goal, start, case.per)
    changes = []
    if isinstance(target, (KeepPace, ReachPace)):
        a_day = exact(target.pace.amount) / Fraction(target.pace.period.mean_days)
        yield from (a_day * one for one in _DAYS)
        changes.append(a_day * days)
    if isinstance(target, ChangeBy) and target.amount is not None:
        changes.append(exact(target.amount))
    if final is not None:
        yield final
        if case.nature is Nature.FLOW:  # a level is no amount of its days
            changes.append(final)
        if start is not None and start.value:
            base = exact(start.value)
            changes.append(final - base)
            yield 100 * (final / base - 1)
            yield final / base - 1
    for change in changes:
        yield change
        if start is not None:
            yield exact(start.value) + change
        if days > 0:
            yield from (change * one / days for one in _DAYS)
