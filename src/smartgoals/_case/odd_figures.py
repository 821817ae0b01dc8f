"""Odd figures of a goal: those that its metric cannot have, or hardly ever has, and what was probably meant.

The commonest is a percentage written where a share belongs: 3 for 3 %. What a figure can be is told by
the catalogue's limits; the statement and the baseline may show a slip that no limit does.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from smartgoals._errors import SmartGoalsError
from smartgoals._model.facts import is_standard
from smartgoals._model.metric import Nature, Unit
from smartgoals._model.target import Bound, ChangeBy, GrowBy, KeepPace, ReachLevel, ReachPace, StayWithin
from smartgoals._numbers import exact, rounded
from smartgoals._plan.good_side import sign_of
from smartgoals._plan.plan import Plan
from smartgoals._plan.terms import level_at_end
from smartgoals.catalog._limits import Limits, Oddity, limits_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._case.known import KnownGoal
    from smartgoals._model.goal import Goal
    from smartgoals._model.target import Milestone, Target
    from smartgoals._numbers import Number
    from smartgoals._statement.draft import Draft

LEVELS: Final = frozenset({Nature.STOCK, Nature.RATIO, Nature.MEAN, Nature.SCORE, Nature.DISTRIBUTION})
"""Natures of which a target or a baseline is a level, and not an amount of days."""
_PERCENT: Final = 100
_BESIDE: Final = 2
"""A bound that somebody holds lies within so many times what is there."""
_AGREES: Final = 20
"""A corrected figure that lies within so many times the baseline is taken for what was meant."""
_FAR_OFF: Final = 30
"""A figure that lies beyond so many times the baseline may be a percentage beside a share."""
_BEYOND: Final = frozenset({Oddity.OUTSIDE, Oddity.PERCENT})
_MILESTONES: Final = "target.milestones"
_NONE: Final = Limits(None, None, None, whole=False, takes_back=False)


class OddFigure(NamedTuple):
    """A figure of a goal that is odd: where it stands, in which way, and what was meant where that
    can be told.

    `is_sure` says that nothing else can have been meant, so that a mended goal may be offered.
    """

    path: str
    value: Number
    oddity: Oddity
    meant: Number | None = None
    is_sure: bool = False

    @property
    def is_of_target(self) -> bool:
        """Whether it stands in the target."""
        return self.path.startswith("target")

    @property
    def is_of_milestone(self) -> bool:
        """Whether it is a value on the way."""
        return self.path.startswith(_MILESTONES)


def limits_of_case(case: KnownGoal) -> Limits:
    """Return what figures of the goal's metric can be; the range is the one that its definition states."""
    metric = case.metric
    if metric is None:
        return _NONE
    if not is_standard(metric.id):
        return limits_of(metric)
    low, high = metric.range
    return limits_of(metric.id)._replace(low=low, high=high)


def odd_figures_of(case: KnownGoal, draft: Draft | None) -> tuple[OddFigure, ...]:
    """Return the odd figures of a goal, those of its target first; *draft* is what its statement says."""
    limits = limits_of_case(case)
    if limits == _NONE:
        return ()
    return (*_of_target(case, limits, draft), *_of_milestones(case, limits), *_of_baseline(case, limits))


def _of_target(case: KnownGoal, limits: Limits, draft: Draft | None) -> Iterator[OddFigure]:
    if isinstance(case.goal.target, (ChangeBy, GrowBy)) and _is_base_wrong(case, limits):
        return  # the change may be right, and is of a wrong figure
    are_all_right = True
    for path, value in _figures_asked(case):
        oddity = limits.oddity(value)
        if oddity is Oddity.FRACTION and not _counts_wholes(case, limits, value):
            oddity = None
        if oddity is not None:
            meant = _meant(case, limits, value)
            yield OddFigure(path, value, oddity, meant, is_sure=_is_sure(case, limits, meant))
        elif _is_shown_slip(case, limits, value, draft):
            yield OddFigure(path, value, Oddity.PERCENT, _hundredth(value), is_sure=True)
        elif _is_lone_slip(case, limits, value):
            yield OddFigure(path, value, Oddity.PERCENT, _hundredth(value))
        else:
            continue
        are_all_right = False
    if are_all_right:
        yield from _of_end(case, limits)


def _of_end(case: KnownGoal, limits: Limits) -> Iterator[OddFigure]:
    """Yield where a target leads that is right by itself: so many percent or so much a week less than
    there can be.
    """
    target, end = case.goal.target, _end_of(case)
    if target is None or end is None:
        return
    is_low = limits.low is not None and end < exact(limits.low)
    if is_low or (limits.high is not None and end > exact(limits.high)):
        path = path_of_change(target) if isinstance(target, (ChangeBy, GrowBy)) else "target.pace"
        yield OddFigure(path, rounded(end), Oddity.OUTSIDE)


def _end_of(case: KnownGoal) -> Fraction | None:
    """Return the level to which a pace leads, or the amount to which a change does; None of any other
    target, of a pace that is a limit, and of one that has no end.
    """
    goal, nature = case.goal, case.nature
    if isinstance(goal.target, (ChangeBy, GrowBy)):
        return level_at_end(goal, case.start, case.per) if nature is Nature.FLOW else None
    is_way = isinstance(goal.target, KeepPace) and goal.target.bound is not Bound.AT_MOST
    if not is_way or goal.deadline is None or case.start is None or nature not in LEVELS:
        return None
    plan = case.plan
    return exact(case.start.value) + plan.change if isinstance(plan, Plan) else None


def _of_milestones(case: KnownGoal, limits: Limits) -> Iterator[OddFigure]:
    """Yield values on the way that cannot be; with a wrong base of a change they are of that."""
    target = case.goal.target
    if target is None or (isinstance(target, ChangeBy) and _is_base_wrong(case, limits)):
        return
    base = _start_of(case, limits)
    for place, one in enumerate(target.milestones):
        oddity = limits.oddity(one.value)
        if oddity is not None and oddity not in {Oddity.FRACTION, Oddity.RETURNED}:
            meant = limits.meant(one.value)
            is_near = meant is not None and (base is None or _lies_within(exact(meant), base, _AGREES))
            yield OddFigure(f"{_MILESTONES}[{place}]", one.value, oddity, meant, is_sure=is_near)


def _hundredth(value: Number) -> Number:
    return rounded(exact(value) / _PERCENT)


def _figures_asked(case: KnownGoal) -> tuple[tuple[str, Number], ...]:
    """Return the figures of a target that must be figures of its metric, with where they stand."""
    target, metric = case.goal.target, case.metric
    if isinstance(target, ReachLevel):
        return (("target.value", target.value),)
    if isinstance(target, StayWithin):
        sides = (("target.low", target.low), ("target.high", target.high))
        return tuple((path, value) for path, value in sides if value is not None)
    if isinstance(target, KeepPace) and metric is not None and metric.unit is Unit.RATIO:
        return (("target.pace", abs(target.pace.amount)),)
    if isinstance(target, KeepPace) and metric is not None and metric.nature not in LEVELS:
        return (("target.pace", target.pace.amount),)
    if isinstance(target, ReachPace):
        return (("target.pace", target.pace.amount),)
    if metric is None or case.start is None or metric.nature not in LEVELS:
        return ()
    if isinstance(target, (ChangeBy, GrowBy)):
        final = level_at_end(case.goal, case.start, case.per)
        return ((path_of_change(target), rounded(final)),) if final is not None else ()
    return ()


def path_of_change(target: ChangeBy | GrowBy) -> str:
    """Return where the number of a change stands."""
    if isinstance(target, GrowBy):
        return "target.growth"
    return "target.amount" if target.percent is None else "target.percent"


def _of_baseline(case: KnownGoal, limits: Limits) -> Iterator[OddFigure]:
    base = case.goal.baseline
    if base is None:
        return
    if _is_base_in_percent(case, limits):
        yield OddFigure("baseline.value", base.value, Oddity.PERCENT, _hundredth(base.value), is_sure=True)
    oddity = limits.oddity(base.value)
    if oddity is None or oddity in {Oddity.TAKEN_BACK, Oddity.RETURNED}:
        return
    meant = limits.meant(base.value)
    is_mean = base.per is not None or (case.nature is not Nature.STOCK and meant is None)
    if oddity is Oddity.FRACTION and is_mean:
        return
    yield OddFigure("baseline.value", base.value, oddity, meant, is_sure=meant is not None)


def _is_base_wrong(case: KnownGoal, limits: Limits) -> bool:
    base = case.goal.baseline
    return base is not None and (limits.oddity(base.value) is not None or _is_base_in_percent(case, limits))


def _is_base_in_percent(case: KnownGoal, limits: Limits) -> bool:
    """Tell whether a share above the whole, which may be, is a percentage: a target that cannot be
    stands beside it.
    """
    base = case.goal.baseline
    if (
        base is None
        or not _is_share(limits)
        or not 1 < base.value <= _PERCENT
        or limits.oddity(base.value) is not None
    ):
        return False
    return any(limits.oddity(value) in _BEYOND for _, value in _figures_asked(case))


def _is_share(limits: Limits) -> bool:
    return limits.slip is not None and limits.slip.times == _PERCENT


def _counts_wholes(case: KnownGoal, limits: Limits, value: Number) -> bool:
    """Tell whether a fraction is odd here: of a stock, or a total, any is; of a change one that
    parts thousands.
    """
    target = case.goal.target
    if isinstance(target, (KeepPace, ReachPace)) or (
        isinstance(target, StayWithin) and target.per is not None
    ):
        return False  # what a period brings in the mean
    if isinstance(target, GrowBy) or (isinstance(target, ChangeBy) and target.percent is not None):
        return False  # what a percentage comes to is rounded by who counts
    return not isinstance(target, ChangeBy) or limits.meant(value) is not None


def _meant(case: KnownGoal, limits: Limits, value: Number) -> Number | None:
    meant, target = _as_corrected(case, limits, value), case.goal.target
    if meant is None or case.read is None or case.metric is None:
        return meant
    now = case.read.last.value
    if limits.oddity(now) is not None:
        return meant
    # Nobody asks for what is there: 10.25 beside readings of 4.1 stars was not meant as 1.025.
    if isinstance(target, ReachLevel):
        sign = sign_of(case.metric.better)
        return None if now * sign >= meant * sign else meant
    # Nor to hold a bound that is nowhere near; a percentage is one, however far from what is there.
    is_near = _is_share(limits) or _lies_within(exact(now), exact(meant), _BESIDE)
    return None if isinstance(target, StayWithin) and not is_near else meant


def _as_corrected(case: KnownGoal, limits: Limits, value: Number) -> Number | None:
    target = case.goal.target
    if isinstance(target, GrowBy):
        return None
    if not isinstance(target, ChangeBy):
        return limits.meant(value)
    if target.amount is None or case.start is None or limits.slip is None:
        return None
    # Two points more are told as 2: the change is what is a hundred times too large.
    amount = exact(target.amount)
    final = exact(case.start.value) + amount / limits.slip.times
    is_points = 1 <= abs(amount) <= _PERCENT and limits.oddity(rounded(final)) is None
    return rounded(amount / limits.slip.times) if is_points else None


def _is_sure(case: KnownGoal, limits: Limits, meant: Number | None) -> bool:
    """Tell whether what was probably meant agrees with where the goal starts, as far as that is known."""
    if meant is None or isinstance(case.goal.target, (KeepPace, ChangeBy)):
        return meant is not None
    base = _start_of(case, limits)
    if base is None:
        return not limits.whole
    return _lies_within(exact(meant), base, _AGREES)


def _start_of(case: KnownGoal, limits: Limits) -> Fraction | None:
    """Return where the goal starts, as it was meant; None where nobody knows."""
    if case.start is None:
        return None
    value = case.start.value
    if _is_base_in_percent(case, limits):
        return exact(value) / _PERCENT
    return exact(limits.meant(value) or value)


def _lies_within(one: Fraction, other: Fraction, times: int) -> bool:
    if one <= 0 or other <= 0:
        return False
    return max(one, other) <= times * min(one, other)


def _is_shown_slip(case: KnownGoal, limits: Limits, value: Number, draft: Draft | None) -> bool:
    """Tell whether statement or baseline show that a share is told as a percentage, though it may
    be so large.
    """
    if not _is_share(limits) or value == 0 or not isinstance(case.goal.target, (ReachLevel, StayWithin)):
        return False
    asked, base = exact(value), _start_of(case, limits)
    if draft is not None and draft.unit == "%" and asked in _figures_told(draft):
        return base is None or not _lies_within(asked, base, _AGREES)
    if base is None or value <= 1 or _lies_within(asked, base, _FAR_OFF):
        return False
    return _lies_within(asked / _PERCENT, base, _AGREES)


def _figures_told(draft: Draft) -> tuple[Fraction, ...]:
    figures = (draft.amount, draft.target, draft.upper)
    return tuple(exact(one) for one in figures if one is not None)


def _is_lone_slip(case: KnownGoal, limits: Limits, value: Number) -> bool:
    """Tell whether a share of more than the whole is probably a percentage, since nothing speaks
    for so large a one.
    """
    if case.start is not None or case.metric is None or not is_standard(case.metric.id):
        return False
    return (
        _is_share(limits) and 1 < value <= _PERCENT and isinstance(case.goal.target, (ReachLevel, StayWithin))
    )


def as_meant(goal: Goal, odd: tuple[OddFigure, ...]) -> Goal | None:
    """Return the goal with its odd figures as they were meant; None where one of them cannot be told."""
    target, base = goal.target, goal.baseline
    try:
        for one in odd:
            if one.meant is None or not one.is_sure:
                return None
            if one.is_of_target:
                target = _with_figure(target, one, one.meant)
            else:
                base = base and evolve(base, value=one.meant)
        mended = evolve(goal, target=target, baseline=base)
    except SmartGoalsError:  # such as a band that is turned round
        return None
    return None if mended == goal else mended


def _with_figure(target: Target | None, odd: OddFigure, meant: Number) -> Target | None:
    """Return a target with one figure as it was meant, and milestones told in the wrong scale likewise."""
    if odd.is_of_milestone and not isinstance(target, (StayWithin, GrowBy, type(None))):
        marks = (
            evolve(one, value=meant) if f"{_MILESTONES}[{place}]" == odd.path else one
            for place, one in enumerate(target.milestones)
        )
        return evolve(target, milestones=tuple(marks))
    if isinstance(target, StayWithin):
        low, high = (meant, target.high) if odd.path == "target.low" else (target.low, meant)
        return evolve(target, low=low, high=high)
    if isinstance(target, ReachLevel):
        return evolve(target, value=meant, milestones=_milestones(target, odd, meant))
    if isinstance(target, ChangeBy):
        return evolve(target, amount=meant, milestones=())
    return _with_amount(target, meant) if isinstance(target, KeepPace) else target


def _with_amount(target: KeepPace, meant: Number) -> KeepPace:
    amount = -meant if target.pace.amount < 0 else meant
    return evolve(target, pace=evolve(target.pace, amount=amount), milestones=())


def _milestones(target: ReachLevel, odd: OddFigure, meant: Number) -> tuple[Milestone, ...]:
    factor, between = exact(meant) / exact(odd.value), abs(exact(meant) * exact(odd.value))
    return tuple(
        evolve(one, value=rounded(exact(one.value) * factor)) if exact(one.value) ** 2 > between else one
        for one in target.milestones
    )
