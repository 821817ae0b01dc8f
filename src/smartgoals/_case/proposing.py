"""Proposing: what a goal might ask for instead, by its evidence. The one place that proposes a
target or a deadline.

`revise` hands its answers out as proposals, and the rules on how hard a goal is as their fixes. A
proposal keeps the kind of target, is no goal that is met already, asks for more than where the goal
says that it starts and than the noise of its figure, and stands again on the scale where a goal
belongs: comfortable, or a stretch.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Final

from smartgoals._case.asked import AskedShape
from smartgoals._case.case import Case
from smartgoals._case.difficulty import EVEN, LONG_ODDS, Difficulty, stands_there
from smartgoals._case.proposals import SLACK, Request, Wanted, with_deadline, with_target
from smartgoals._case.restated import by_another_day, is_turned_round, restated
from smartgoals._case.surroundings import Surroundings
from smartgoals._model.facts import better_of
from smartgoals._model.goal import Ambition
from smartgoals._model.metric import Nature, Unit
from smartgoals._model.target import KeepPace, StayWithin
from smartgoals._numbers import exact
from smartgoals._plan.good_side import are_opposed
from smartgoals._plan.start import stated_start
from smartgoals._plan.terms import level_at_end
from smartgoals._time.counting import Counting

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from smartgoals._case.outlook import Outlook
    from smartgoals._evidence import Evidence
    from smartgoals._forecast.protocol import MethodLike
    from smartgoals._model.goal import Goal
    from smartgoals._model.history import History
    from smartgoals._model.way_of_reading import WayOfReading

_HARD: Final = frozenset({Difficulty.HEROIC, Difficulty.IMPLAUSIBLE})
_PROPOSABLE: Final = frozenset({Difficulty.COMFORTABLE, Difficulty.STRETCH, Difficulty.UNKNOWN})
_NEEDS_NONE: Final = _PROPOSABLE, frozenset({Difficulty.STRETCH, Difficulty.UNKNOWN})
_EASIER: Final = tuple(Fraction(tenths, 10) for tenths in range(9, 1, -1))
"""Shares of what is happening anyway that are tried of a quota, which every single period must bring."""


def proposed_of(case: Case) -> Goal | None:
    """Return the goal with a target inside its band; None where it is there, or nothing supports one."""
    request = _request(case)
    if request is None:
        return None
    outlook, asking = request
    proposals = [found for wanted in _wanted(case, outlook) if (found := with_target(asking, wanted))]
    cases = [case.with_goal(found) for found in proposals]  # looked through twice, projected once
    for least in _odds(case):
        for again in cases:
            if _fits(case, outlook, again, least):
                return restated(case, again.goal)
    return None


def alternative_of(case: Case) -> Goal | None:
    """Return the goal as it is by a day on which it is in its band; None where there is none."""
    request = _request(case)
    if request is None or case.difficulty is Difficulty.ALREADY_MET:
        return None
    outlook, asking = request
    found = with_deadline(asking, Wanted(outlook.floor, outlook.supported, outlook.preferred))
    return (
        by_another_day(found, case.goal.deadline)
        if found is not None and _fits(case, outlook, case.with_goal(found))
        else None
    )


def fix_of(case: Case) -> Callable[[], Goal | None]:
    """Return what proposes another target when somebody reads it: a value that travels, and holds no case."""
    around = case.surroundings
    return partial(
        _proposed_again,
        goal=case.goal,
        given=case.given,
        evidence=around.evidence,
        as_of=around.as_of,
        way=around.way,
        method=around.method,
    )


def _proposed_again(
    *,
    goal: Goal,
    given: History | None,
    evidence: Evidence,
    as_of: date,
    way: WayOfReading | None,
    method: MethodLike | None,
) -> Goal | None:
    around = Surroundings(evidence=evidence, as_of=as_of, way=way, method=method)
    case = Case(goal=goal, surroundings=around, given=given)
    # Another figure mends no goal that leads to the worse side.
    return None if are_opposed(case.good_side, better_of(case.measured)) else proposed_of(case)


def _request(case: Case) -> tuple[Outlook, Request] | None:
    """Return what a proposal goes by; None where none is wanted, or nothing supports one."""
    is_stretch, target = case.goal.ambition is Ambition.STRETCH, case.goal.target
    if target is None or isinstance(target, StayWithin) or case.difficulty in _NEEDS_NONE[is_stretch]:
        return None
    outlook, shown = case.outlook, case.judgement.shown
    if case.decided is not None or outlook is None:
        return None
    if shown is not None and shown.windows < 2:
        return None  # one change has no like: nobody knows whether it was a lucky one
    if outlook.supported <= 0 and outlook.asked.shape is AskedShape.CHANGE:
        return None  # nothing supports any move this way
    return outlook, Request(case, target, outlook.asked, outlook.amount * outlook.asked.sign)


def _wanted(case: Case, outlook: Outlook) -> Iterator[Wanted]:
    """Yield the bounds that a proposed amount may lie in, the best first."""
    yield Wanted(outlook.floor, outlook.supported, outlook.preferred, outlook.least)
    if outlook.least is not None:  # between narrow bounds lies a number less round
        yield Wanted(outlook.floor, outlook.supported, outlook.preferred, outlook.floor)
    if not _is_quota(case):
        return
    is_hard = case.difficulty in _HARD
    most = min(outlook.happening, outlook.amount) if is_hard else outlook.preferred
    for share in _EASIER:
        amount = most * share if most > 0 else most / share
        yield Wanted(amount - abs(amount) / 20, amount + abs(amount) / 20, amount)


def _is_quota(case: Case) -> bool:
    """Tell whether every single period or window must bring what is asked."""
    target = case.goal.target
    if not isinstance(target, KeepPace):
        return False
    return target.counted is not Counting.CONTINUOUS or case.nature is Nature.UNIQUE


def _odds(case: Case) -> tuple[Fraction, ...]:
    """Return the least chances that a proposal may have, one for each time that they are looked through.

    What is happening anyway has an even chance in all, and not in every one of several periods.
    """
    is_stretch = case.goal.ambition is Ambition.STRETCH
    least = LONG_ODDS[is_stretch]
    return (EVEN, least) if _is_quota(case) and not is_stretch else (least,)


def _fits(case: Case, outlook: Outlook, again: Case, least: Fraction | None = None) -> bool:
    """Tell whether a goal is in its band, and lies where a proposal shall from the one that is mended.

    What has been read may have decided it: of a goal that runs, periods that are over missed a number
    which nobody asked of them then.
    """
    goal = again.goal
    if again.decided is not None:
        return False
    if again.difficulty not in _PROPOSABLE or again.sign != case.sign or again.doubt is not None:
        return False
    if stands_there(again) is not None or again.odd_figures or _is_less_than_one(again):
        return False
    strain = again.strain
    if not _leads_on(again) or is_turned_round(case, goal) or (strain is not None and strain.is_noise):
        return False
    chance = None if strain is None else strain.chance
    least = _odds(case)[-1] if least is None else least
    if goal == case.goal or (chance is not None and chance < least):
        return False
    after = again.outlook
    if after is None:  # benchmarks that needed an assumption can forbid, and cannot allow
        return True
    is_hard = case.difficulty in _HARD
    right_way = after.amount < outlook.amount if is_hard else after.amount > outlook.amount
    # Another deadline has a forecast of its own, so a deadline that suits the goal's first one is
    # judged anew.
    is_free = is_hard or _is_quota(case)
    return right_way and (is_free or after.amount >= after.floor - SLACK * abs(after.floor))


def _is_less_than_one(case: Case) -> bool:
    """Tell whether a goal asks for less than one in all of its days, of what is counted one by one."""
    asked, metric = case.asked, case.metric
    if asked is None or asked.amount is None or asked.weeks is None or asked.shape is AskedShape.LEVEL:
        return False
    return metric is not None and metric.unit is Unit.COUNT and abs(asked.amount) * asked.weeks < 1


def _leads_on(case: Case) -> bool:
    """Tell whether a goal asks for more than where it says that it starts."""
    goal, target = case.goal, case.goal.target
    per, asked = case.per, None
    if isinstance(target, KeepPace):
        if goal.baseline is None or goal.baseline.per is None:
            return True  # a level is no pace to compare one with
        per, asked = target.pace.period, exact(target.pace.amount)
    start = stated_start(goal, per)
    if asked is None:
        asked = level_at_end(goal, start, per)
    return start is None or asked is None or asked * case.sign > exact(start.value) * case.sign
