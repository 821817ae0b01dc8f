"""Whether a statement and the target beside it ask for different things: only where both can be compared.

Whatever the target asks may be told in other words: as a level, as a change, as a pace of any period, in
percent. A figure that comes near one of these agrees. Where a claim cannot be put beside the target,
because nobody knows where the goal starts or how long it runs, nothing is said.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from smartgoals._case.statement_figures import figures_in, is_of_each, sense_of
from smartgoals._case.statement_terms import UnlikeTerms, unlike_terms
from smartgoals._model.facts import nature_of
from smartgoals._model.metric import Nature, Unit
from smartgoals._model.scale import scale_of
from smartgoals._model.target import (
    Bound,
    ChangeBy,
    GrowBy,
    KeepPace,
    ReachLevel,
    ReachPace,
    StayWithin,
)
from smartgoals._numbers import exact, rounded
from smartgoals._plan.terms import level_at_end
from smartgoals._statement.asking import is_currency
from smartgoals._statement.draft import Draft, asking_of
from smartgoals._statement.words import AmountKind, Movement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from smartgoals._case.asked import Asked
    from smartgoals._case.known import KnownGoal
    from smartgoals._model.metric import Metric
    from smartgoals._model.target import Milestone, Target
    from smartgoals._numbers import Number
    from smartgoals._statement.sentence import Sentence

_DAYS: Final = (1, 5, 7, 28, 30, Fraction(487, 16), 91, 365)
"""So many days a day, a week of work and a whole one, months, a quarter and a year have."""
_NEAR: Final = Fraction(1, 10)
"""What was worked out agrees when it lies so near: months and quarters are not equally long."""
_ALIKE: Final = (
    frozenset({"followers", "new_followers", "net_new_followers"}),
    frozenset({"email_subscribers", "new_email_subscribers"}),
    frozenset({"ad_spend", "spending"}),
    frozenset({"sessions", "visitors", "page_views"}),
)
"""Metrics that a sentence may call by one name."""
_MOST_FIGURES: Final = 20
"""A statement of more figures than this is a table, and nobody can be sure of it."""
_SEVERAL: Final = 2
Sizes: TypeAlias = tuple[frozenset[Fraction], tuple[Fraction, ...]]
"""The sizes that a target names, and those that it may be told in."""
_OPEN: Final = frozenset({"amount", "target", "unit", "pace", "metric"})
"""Fields of a draft that claim nothing where they can be read in two ways."""


class Contradiction(NamedTuple):
    """What a statement claims, and what the target asks, neither of which can be meant by the other.

    Percentages are signed: what a level asks in percent is told from where the goal starts. `terms` is
    there where both have one number and tell it of unlike things, `day` where the statement has another day.
    """

    said: Number
    asked: tuple[Number, ...]
    is_percent: bool = False
    wants_percent: bool = False
    terms: UnlikeTerms | None = None
    day: date | None = None


class Claim(NamedTuple):
    """A figure that a statement claims of the goal's metric, in the unit of that, and what it is of it."""

    amount: Fraction
    kind: AmountKind
    upper: Fraction


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


def contradiction_of(
    case: KnownGoal, draft: Draft, words: Callable[[], Sentence], asked: Asked | None
) -> Contradiction | None:
    """Return what the statement claims where no reading of it is one of the target's; None where one may be.

    *words* are those of the statement, which few need.
    """
    target, metric = case.goal.target, case.metric
    if target is None or metric is None:
        return None
    goals = (draft, *draft.also)
    claims = _levels(draft, metric, target) or _claims(goals, metric, target)
    if len({claim.amount for claim in claims}) != 1:
        return None
    # Most statements name a number of the target, and need no size worked out.
    if any(_agrees(claim, _named(target), ()) for claim in claims):
        terms = unlike_terms(draft, target, words)
        return None if terms is None else Contradiction(terms.amount, numbers_of(target), terms=terms)
    sizes = sizes_of(case, target, asked)
    others = (one for goal in goals for one in _other_figures(goal, metric, target))
    if any(_agrees(claim, *sizes) for claim in (*claims, *others)):
        return None
    if draft.bound is not None and _is_beyond(draft.bound, claims[0], sizes):
        return None
    if not all(_is_comparable(case, one, target) for one in claims):
        return None
    if not _is_sure(words(), draft, metric, target, sizes):
        return None
    return _told(case, draft, claims[0], target, asked)


def _told(case: KnownGoal, draft: Draft, claim: Claim, target: Target, asked: Asked | None) -> Contradiction:
    """Return a claim and what the target asks instead, both in percent where the claim is."""
    claimed = rounded(claim.amount)
    if claim.kind is not AmountKind.RELATIVE:
        return Contradiction(claimed, numbers_of(target), wants_percent=_is_of_percent(target))
    wanted = numbers_of(target) if _is_of_percent(target) else _percent_of(case, asked)
    sign = -1 if draft.direction is Movement.DECREASE else 1
    return Contradiction(sign * claimed, wanted, is_percent=True, wants_percent=True)


def _is_of_percent(target: Target) -> bool:
    return isinstance(target, GrowBy) or (isinstance(target, ChangeBy) and target.percent is not None)


def _percent_of(case: KnownGoal, asked: Asked | None) -> tuple[Number, ...]:
    """Return what a goal asks in percent of where it starts; nothing where that is nothing, or nobody knows."""
    final, base = _final(case, asked), None if case.start is None else exact(case.start.value)
    return (rounded(100 * (final / base - 1)),) if final is not None and base else ()


def _is_beyond(bound: Bound, claim: Claim, sizes: Sizes) -> bool:
    """Tell whether a target asks for more than "more than 4,000", or for less than "under 3"."""
    plain, _ = sizes
    if bound is Bound.AT_LEAST:
        return all(one >= claim.amount for one in plain)
    return all(one <= claim.amount for one in plain)


def _is_sure(words: Sentence, draft: Draft, metric: Metric, target: Target, sizes: Sizes) -> bool:
    """Tell whether no other figure of a statement tells the target, or another claim of the metric."""
    figures, sense = figures_in(words), sense_of(metric, target)
    if len(figures) > _MOST_FIGURES:
        return False
    of_it = {one.values[0] for one in figures if metric.id in one.counts}
    is_change = draft.amount_kind in (AmountKind.RELATIVE, AmountKind.DELTA)  # which "de 20 %" may be as well
    is_of_today = not is_change and any(one.is_from and draft.amount in one.values for one in figures)
    told = [value for one in figures for value in one.read_as(sense)]
    # "We have 4,000, and want 1,000 more"; of "by 2 points to 6 %" the level has the change in it.
    sums = (
        []
        if is_change and draft.target is not None
        else [one + other for one, other in combinations(told, 2)]
    )
    if len(of_it) >= _SEVERAL or is_of_today or is_of_each(words):
        return False
    claims = (Claim(value, AmountKind.TARGET, value) for value in (*told, *sums))
    return not any(_agrees(claim, *sizes) for claim in claims)


def _claims(goals: tuple[Draft, ...], metric: Metric, target: Target) -> list[Claim]:
    return [one for one in (_claim(goal, metric, target) for goal in goals) if one is not None]


def _levels(draft: Draft, metric: Metric, target: Target) -> list[Claim]:
    """Return the level that a change leads to, as a claim beside a level: it is what the goal asks, and can be
    compared without knowing where it starts.
    """
    if draft.target is None or not isinstance(target, ReachLevel) or _claim(draft, metric, target) is None:
        return []
    return [_read(draft, draft.target, AmountKind.TARGET, metric, target)]


def _claim(draft: Draft, metric: Metric, target: Target) -> Claim | None:
    """Return what a draft surely claims of the metric; None where it speaks of another, or can be
    read in two ways.
    """
    if draft.amount is None or draft.amount_kind is None or not _is_of(draft, metric):
        return None
    is_whole = metric.unit is Unit.COUNT  # of which "12.000" are twelve thousand
    for doubt in draft.ambiguities:
        is_settled = (is_whole and doubt.field == "amount") or metric.id in doubt.readings
        if doubt.field in _OPEN and not is_settled:
            return None
    return _read(draft, draft.amount, draft.amount_kind, metric, target)


def _read(draft: Draft, value: Number, kind: AmountKind, metric: Metric, target: Target) -> Claim:
    asking = asking_of(draft, metric)
    scale = scale_of(target.pace.unit) if isinstance(target, (KeepPace, ReachPace)) else None
    ends = (value, value if draft.upper is None or value != draft.amount else draft.upper)
    one, other = (
        exact(end) if kind is AmountKind.RELATIVE else exact(asking.in_unit(end, scale)) for end in ends
    )
    return Claim(abs(one), kind, abs(other))


def _other_figures(draft: Draft, metric: Metric, target: Target) -> Iterator[Claim]:
    """Yield the other figures of an outcome: the level beside a percentage, the pace beside a total."""
    pace = None if draft.pace is None else draft.pace.amount
    for value, kind in ((draft.target, AmountKind.TARGET), (pace, AmountKind.RATE)):
        if value is not None:
            yield _read(draft, value, kind, metric, target)


def _is_of(draft: Draft, metric: Metric) -> bool:
    """Tell whether a draft speaks of a metric: by its name, or by a unit that nothing else beside it has."""
    if draft.metric is not None:
        is_level = draft.amount_kind is AmountKind.TARGET
        if is_level and draft.unit == "%" and metric.unit is Unit.RATIO:
            return draft.metric == metric.id or draft.metric == f"{metric.id.removesuffix('_rate')}s"
        own = draft.own_metric
        return metric.id in (draft.metric, own and own.id) or (
            is_alike(metric.id, draft.metric) and not (is_level and nature_of(metric) is Nature.STOCK)
        )
    if metric.scale is not None:
        return scale_of(draft.unit) is not None
    return metric.unit is Unit.MONEY and draft.unit is not None and is_currency(draft.unit)


def is_alike(metric: str | None, other: str | None) -> bool:
    """Tell whether a sentence may call two metrics by one name: followers, and new ones."""
    return metric == other or any(metric in names and other in names for names in _ALIKE)


def _agrees(claim: Claim, plain: frozenset[Fraction], worked_out: tuple[Fraction, ...]) -> bool:
    low, high = sorted((claim.amount, claim.upper))
    if any(low <= one <= high for one in plain):
        return True
    return any(low - _NEAR * one <= one <= high + _NEAR * one for one in worked_out)


def _is_comparable(case: KnownGoal, claim: Claim, target: Target) -> bool:
    """Tell whether a target can be told as what is claimed, with what is known of where the goal
    starts and ends.
    """
    goal, is_flow = case.goal, case.nature is Nature.FLOW
    starts = case.start is not None
    runs = goal.deadline is not None and goal.plan_starts_on is not None
    of_percent = _is_of_percent(target)
    if claim.kind is AmountKind.RELATIVE:
        return of_percent or (starts and not isinstance(target, StayWithin))
    if of_percent:
        return starts and (runs or claim.kind is not AmountKind.RATE)
    is_of_periods = isinstance(target, (KeepPace, ReachPace)) or (
        isinstance(target, StayWithin) and target.per is not None
    )
    if claim.kind is AmountKind.RATE:
        return is_of_periods or (runs and (is_flow or starts or isinstance(target, ChangeBy)))
    if isinstance(target, KeepPace):
        return runs and (starts or is_flow or claim.kind is AmountKind.DELTA)
    if isinstance(target, ChangeBy):
        return starts or claim.kind is AmountKind.DELTA
    return claim.kind is AmountKind.TARGET or starts or is_flow


def sizes_of(case: KnownGoal, target: Target, asked: Asked | None) -> Sizes:
    """Return the sizes that a target names, and those that it may be told in."""
    plain = _named(target)
    worked_out = map(abs, _other_words(case, target, asked))
    return plain, tuple(one for one in worked_out if one and one not in plain)


def _named(target: Target) -> frozenset[Fraction]:
    """Return the sizes that a target names."""
    marks: tuple[Milestone, ...] = getattr(target, "milestones", ())
    return frozenset([abs(exact(one)) for one in (*numbers_of(target), *(mark.value for mark in marks))])


def _other_words(case: KnownGoal, target: Target, asked: Asked | None) -> Iterator[Fraction]:
    goal, start = case.goal, case.start
    days = (goal.deadline - goal.plan_starts_on).days if goal.deadline and goal.plan_starts_on else 0
    final = _final(case, asked)
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


def _final(case: KnownGoal, asked: Asked | None) -> Fraction | None:
    """Return what a goal asks by its end; None where nobody knows."""
    if asked is not None and asked.final is not None:
        return asked.final
    return None if case.start is None else level_at_end(case.goal, case.start, case.per)
