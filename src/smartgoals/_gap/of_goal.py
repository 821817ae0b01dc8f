"""The gap of a goal to its plan on a day, by what the readings of its parts say. What it is, the
goal's case says.

A flow is explained over the days that count for the goal, against as many before it: what its parts
changed by, and what the plan asks beyond what there was. A level, by the flows that moved it. A
rate, by what it is made of over the days that its value speaks of, against as many up to the start.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from attrs import evolve

from smartgoals._case.known import KnownGoal
from smartgoals._case.surroundings import Surroundings
from smartgoals._checked import refuse
from smartgoals._days import ONE_DAY
from smartgoals._evidence import Evidence
from smartgoals._gap.gap import Gap, GapPart, GapReason, GapSide, PartKind, Unexplained
from smartgoals._gap.levels import moved, shape_of_level
from smartgoals._gap.made import gap_of, with_rest
from smartgoals._gap.measured import ChannelReadings, before_of
from smartgoals._gap.of_windows import check_alike
from smartgoals._gap.shapes import Shapes, beside, links_of, read_of, shape_of
from smartgoals._gap.split import Split, split
from smartgoals._model._spans import firsts, says_days
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.measurement import Window
from smartgoals._model.metric import Nature
from smartgoals._numbers import exact, rounded
from smartgoals._plan.from_goal import NoPlan
from smartgoals._plan.one_day import asks_for_one_day
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import back
from smartgoals._progress.exactly import exactly, gap_exactly
from smartgoals._progress.progress import Counted
from smartgoals._relevance.same_days import known_of
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._formulas import Node


class _GoalAsked(NamedTuple):
    """A goal's value and what its plan expects, exactly, over which days, and what is asked about it."""

    case: KnownGoal
    history: History
    actual: Fraction
    expected: Fraction
    baseline: Fraction
    eve: date
    end: date
    against: Window | None
    formula: Node | None


class _Explained(NamedTuple):
    """A gap split into its parts, by which formula, and over which days; whether it is the difference
    of its sides.
    """

    split: Split
    node: Node | None = None
    window: Window | None = None
    against: Window | None = None
    is_the_change: bool = True


def of_goal(
    goal: Goal,
    history: History | None,
    *,
    as_of: date,
    evidence: Evidence,
    catalog: Catalog,
    against: Window | None,
    formula: Node | None,
) -> Gap:
    """Return the gap of a goal on a day."""
    asked = goal.as_asked_on(as_of) if goal.revisions else goal
    case = KnownGoal(goal=asked, surroundings=Surroundings(evidence=evidence, as_of=as_of), given=history)
    progress = case.progress
    actual, expected = exactly(progress)
    end = as_of if case.ends_on is None else min(as_of, case.ends_on)
    if actual is None or expected is None:
        is_too_long = case.no_plan is NoPlan.TOO_MANY_PERIODS
        reason = GapReason.TOO_MANY_PERIODS if is_too_long else GapReason.NO_GAP
        found = _untold(expected, actual, reason)
    elif gap_exactly(progress) != (actual - expected) * _side(case):
        is_reached = _is_line(case)  # what misses nothing is not behind, wherever it stands by now
        why = GapReason.STAYS_REACHED if is_reached else GapReason.NO_LINE
        found = _untold(expected, actual, why)._replace(is_the_change=False)
    elif not _is_line(case) or progress.start is None or progress.baseline is None or goal.metric is None:
        found = _untold(expected, actual, GapReason.NO_LINE)
    else:
        history = History.of(()) if case.history is None else case.history
        asks = _GoalAsked(
            case, history, actual, expected, exact(progress.baseline), progress.start, end, against, formula
        )
        found = _explained(asks, catalog)
    gap = gap_of(
        found.split,
        metric=goal.metric,
        formula=found.node,
        goal=goal.id,
        channel=goal.channel,
        as_of=as_of,
        window=found.window,
        against=found.against,
        currency=case.currency,
    )
    return gap if found.is_the_change else evolve(gap, change=None)


def _untold(
    before: Fraction | None, after: Fraction | None, reason: GapReason, name: str | None = None
) -> _Explained:
    return _Explained(Split(before, after, (), (Unexplained(reason=reason, name=name),)))


def _side(case: KnownGoal) -> int:
    """Return 1 where more is on the good side of the plan, -1 where less is."""
    return case.plan.sign if isinstance(case.plan, Plan) else 1


def _is_line(case: KnownGoal) -> bool:
    """Tell whether a goal follows one line, from its start to its end."""
    is_periodic = case.period is not None or asks_for_one_day(case.goal, case.nature)
    return not is_periodic and case.progress.counted is Counted.CONTINUOUS and isinstance(case.plan, Plan)


def _explained(asks: _GoalAsked, catalog: Catalog) -> _Explained:
    """Return the gap explained as the nature of its metric allows."""
    case = asks.case
    readings = ChannelReadings(
        around=case.surroundings,
        catalog=catalog,
        metric=str(case.goal.metric),
        channel=case.goal.channel or asks.history.channel,
        own=case.history,
    )
    if not asks.history.position(asks.end) or asks.end <= asks.eve:
        return _untold(asks.expected, asks.actual, GapReason.NO_READINGS, readings.metric)
    if case.nature is Nature.FLOW:
        return _of_flow(asks, readings)
    if case.nature is Nature.STOCK:
        return _of_level(asks, readings)
    return _of_rate(asks, readings)


def _shapes(asks: _GoalAsked, readings: ChannelReadings) -> Shapes:
    objective = asks.case.goal.objective
    return shape_of(readings, links_of(asks.case.evidence.strategy, objective), asks.formula)


def _of_flow(asks: _GoalAsked, readings: ChannelReadings) -> _Explained:
    """Return what a flow changed by from the days before, by part, and what the plan asks beyond those."""
    # Days that nobody read have a value where a way of reading was declared for them, by which
    # progress counts them.
    is_declared = asks.case.evidence.way_of(readings.metric, readings.channel).missing is not None
    # What came is known up to the last reading: a goal asked about today is explained by what was
    # read until yesterday.
    known = asks.history.upto(asks.end).last.day
    is_whole = is_declared or asks.against is not None or known <= asks.eve
    end = asks.end if is_whole else min(asks.end, known)
    window = Window(asks.eve + ONE_DAY, end)
    against = before_of(window) if asks.against is None else asks.against
    shapes = _shapes(asks, readings)
    if shapes.shape is None or against is None:
        return _Explained(Split(asks.expected, asks.actual, (), shapes.unexplained), None, window, against)
    check_alike(against, window)
    earlier, node = readings.whole(against), shapes.shape.node
    later = asks.actual if is_declared and asks.case.progress.assumed_days else readings.whole(window)
    sides = ((against, earlier, GapSide.BEFORE), (window, later, GapSide.AFTER))
    unread = tuple(readings.unwhole(days, side) for days, value, side in sides if value is None)
    if earlier is None or unread:
        return _Explained(
            Split(asks.expected, asks.actual, (), (*shapes.unexplained, *unread)), node, window, against
        )
    read = read_of(readings, shapes.shape, against, window)
    # A flow is counted from nothing, so its value is what came; what was only assumed of it is in the rest.
    found = with_rest(split(node, read.given), earlier, asks.actual, readings.metric)
    later_days = (
        () if end == asks.end else (readings.unwhole(Window(asks.eve + ONE_DAY, asks.end), GapSide.AFTER),)
    )
    notes = (*shapes.unexplained, *read.unexplained, *later_days)
    return _Explained(_beside_plan(asks, found, notes, (asks.expected, earlier)), node, window, against)


def _of_level(asks: _GoalAsked, readings: ChannelReadings) -> _Explained:
    """Return what moved a level since the goal's start, by flow, and what the plan asks."""
    if asks.against is not None:
        expected = "None for a level, which is explained by what moved it since the start"
        raise refuse("against", str(asks.against), expected)
    window = Window(asks.eve + ONE_DAY, asks.end)
    shapes = shape_of_level(readings, asks.formula)
    if shapes.shape is None:
        return _Explained(Split(asks.expected, asks.actual, (), shapes.unexplained), None, window)
    read = moved(readings, shapes.shape, asks.eve, asks.end)
    found = with_rest(read, Fraction(0), asks.actual - asks.baseline, readings.metric)
    plan = asks.expected - asks.baseline, Fraction(0)
    return _Explained(_beside_plan(asks, found, (), plan), shapes.shape.node, window)


def _of_rate(asks: _GoalAsked, readings: ChannelReadings) -> _Explained:
    """Return what a rate changed by since the start, by what it is made of, and what the plan asks
    beyond that.
    """
    window = _days_of(asks)
    last = asks.eve.toordinal()
    against = asks.against or Window(date.fromordinal(max(1, last - window.days + 1)), asks.eve)
    shapes = _shapes(asks, readings)
    if shapes.shape is None:
        return _Explained(Split(asks.expected, asks.actual, (), shapes.unexplained), None, window, against)
    read = read_of(readings, shapes.shape, against, window)
    found = split(shapes.shape.node, read.given)
    notes = (*shapes.unexplained, *read.unexplained)
    earlier = found.before
    if earlier is None:
        return _Explained(
            Split(asks.expected, asks.actual, (), beside(notes, found.unexplained)),
            shapes.shape.node,
            window,
            against,
        )
    found = with_rest(found, earlier, asks.actual, readings.metric)
    return _Explained(
        _beside_plan(asks, found, notes, (asks.expected, earlier)), shapes.shape.node, window, against
    )


def _days_of(asks: _GoalAsked) -> Window:
    """Return the days that the value of a rate speaks of: those it is pooled over, or those of its
    last reading.
    """
    how = asks.case.how
    if how is not None and how.recompute_over is not None:
        return Window(back(how.recompute_over, asks.end) + ONE_DAY, asks.end)
    read = asks.history.upto(asks.end)
    first, last = known_of(read, read).spans[-1]
    if says_days(read):
        first = firsts(read, 0, len(read))[-1]
    return Window(date.fromordinal(first), date.fromordinal(last))


def _beside_plan(
    asks: _GoalAsked, found: Split, notes: tuple[Unexplained, ...], plan: tuple[Fraction, Fraction]
) -> Split:
    """Return a split change beside what the plan asks, which with it makes the gap; `plan` is that,
    and what there was.
    """
    told = beside(notes, found.unexplained)
    if not found.parts:
        return Split(asks.expected, asks.actual, (), told)
    asked, earlier = plan
    part = GapPart(
        name="plan", kind=PartKind.PLAN, amount=earlier - asked, before=rounded(asked), after=rounded(earlier)
    )
    return Split(asks.expected, asks.actual, (*found.parts, part), told)
