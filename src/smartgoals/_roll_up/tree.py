"""Roll-up along an alignment: goals to objectives, objectives to what they serve, and all of it to the strategy.

Knows the roll-up of children and the model's strategy. An alignment with a cycle is refused with the cycle's path.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, TypedDict, final

from attrs import evolve, frozen

from smartgoals._case.assess import assess
from smartgoals._case.surroundings import Surroundings
from smartgoals._checked import instance, refuse
from smartgoals._documents import document
from smartgoals._errors import UnknownName
from smartgoals._evidence import Evidence, EvidenceLike, formerly, knowledge
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.strategy import Strategy
from smartgoals._model.way_of_reading import AssumeLike
from smartgoals._numbers import NumberLike
from smartgoals._progress.progress import Progress
from smartgoals._record import Record
from smartgoals._roll_up.roll_up import (
    RollUp,
    RollUpCap,
    RollUpCapLike,
    RollUpHow,
    RollUpHowLike,
    RollUpMissing,
    RollUpMissingLike,
    roll_up,
)
from smartgoals._time.period import PeriodLike

__all__ = ["StrategyProgress", "roll_up_strategy", "roll_up_tree"]


class Assessing(TypedDict, total=False):
    """What an assessment in a roll-up may be told besides: arguments of :func:`smartgoals.assess`."""

    before_start: bool
    counter: bool | None
    horizon: PeriodLike | None
    known_on: date | None
    missing: AssumeLike | None
    recent: PeriodLike
    recompute_over: PeriodLike | None


_FURTHER: Final = tuple(sorted(Assessing.__annotations__))


def roll_up_tree(
    goals: Mapping[str, Progress],
    parents: Mapping[str, Iterable[str] | str],
    *,
    how: RollUpHowLike = RollUpHow.MEAN,
    weights: Mapping[str, NumberLike] | None = None,
    cap: RollUpCapLike = RollUpCap.EACH,
    missing: RollUpMissingLike = RollUpMissing.LEAVE_OUT,
) -> Record[str, RollUp]:
    """Return the roll-up of every parent, from the lowest up; *parents* names what each goal and parent counts into.

    *how*, *cap* and *missing* are those of :func:`smartgoals.roll_up`; *weights* are by child and hold wherever it
    counts. Raises :class:`~smartgoals.InvalidValue` for a cycle, with its path.

    >>> roll_up_tree({}, {"sales": "growth", "growth": "sales"})
    Traceback (most recent call last):
        ...
    smartgoals._errors.InvalidValue: parents: must be free of cycles, got 'growth -> sales -> growth'
    """
    above = {name: (one,) if isinstance(one, str) else tuple(one) for name, one in parents.items()}
    children: dict[str, list[str]] = {}
    for name, over in above.items():
        for one in over:
            children.setdefault(one, []).append(name)
    rolled: dict[str, RollUp] = {}
    for name in _lowest_first(children):
        known: dict[str, Progress | RollUp] = {}
        for one in children[name]:
            if one in rolled:
                known[one] = rolled[one]
            elif one in goals:
                known[one] = goals[one]
            else:
                raise UnknownName(kind="goal or parent", name=one, known=(*goals, *children), path="parents")
        rolled[name] = roll_up(known, how=how, weights=_weights_of(known, weights), cap=cap, missing=missing)
    return Record(rolled)


def _weights_of(
    children: Mapping[str, Progress | RollUp], weights: Mapping[str, NumberLike] | None
) -> Mapping[str, NumberLike] | None:
    """Return the weights of these children only."""
    return None if weights is None else {name: weight for name, weight in weights.items() if name in children}


def _lowest_first(children: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the parents so that each comes after those that count into it; refuse a cycle with its path."""
    done: dict[str, None] = {}
    for root in children:
        path: dict[str, None] = {}
        stack = [(root, False)]
        while stack:
            name, seen = stack.pop()
            if seen:
                path.popitem()
                done[name] = None
            elif name in path:
                above = list(path)
                cycle = [*above[above.index(name) :], name]
                raise refuse("parents", " -> ".join(reversed(cycle)), "free of cycles")
            elif name in children and name not in done:
                path[name] = None
                stack.append((name, True))
                stack.extend((one, False) for one in children[name])
    return list(done)


@final
@document
@frozen(kw_only=True)
class StrategyProgress:
    """The progress of every goal of a strategy, of its objectives, and of the whole."""

    as_of: date
    goals: Record[str, Progress]
    objectives: Record[str, RollUp]
    total: RollUp

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language how much is made of the whole, and then of each objective, one on a line."""
        into = asked_in(language)
        parts = {"name": into.phrase("roll_up.whole"), "said": self.total.text(into)}
        lines = [into.say("roll_up.part", parts)]
        lines += [
            into.say("roll_up.part", {"name": name, "said": rolled.text(into)})
            for name, rolled in self.objectives.items()
        ]
        return "\n".join(lines)

    def __str__(self) -> str:
        return (
            f"{len(self.goals)} goals under {len(self.objectives)} objectives on {self.as_of.isoformat()}: {self.total}"
        )


@formerly("histories", second="histories")
def roll_up_strategy(
    strategy: Strategy,
    *,
    as_of: date,
    evidence: EvidenceLike | None = None,
    also_serves: bool = False,
    assessing: Assessing | None = None,
    known_on: date | None = None,
    counter: bool | None = None,
    recompute_over: PeriodLike | None = None,
    how: RollUpHowLike = RollUpHow.MEAN,
    weights: Mapping[str, NumberLike] | None = None,
    cap: RollUpCapLike = RollUpCap.EACH,
    missing: RollUpMissingLike = RollUpMissing.LEAVE_OUT,
) -> StrategyProgress:
    """Return the progress of every goal, rolled up to its objective, to the objectives above, and to the strategy.

    Histories of the *evidence* come before the strategy's own; a goal without any has no value, and the policy for
    *missing* values decides. An objective rolls up its goals and the objectives that serve it; with
    *also_serves* also goals that serve it besides. *known_on*, *counter* and *recompute_over* say how histories
    are to be read, where their source does not, and so does *assessing*, which takes further arguments of
    :func:`smartgoals.assess`, such as its `missing`; *how*, *weights*, *cap* and *missing* are those of
    :func:`smartgoals.roll_up`.

    >>> from datetime import date
    >>> from smartgoals import Strategy
    >>> str(roll_up_strategy(Strategy(), as_of=date(2026, 1, 1)).total)
    'unknown: no child has a value'
    """
    given = evolve(knowledge(evidence, known_on), strategy=instance(strategy, Strategy, "a Strategy"))
    for name in assessing or {}:
        if name not in _FURTHER:
            raise UnknownName(kind="argument of assess", name=name, known=_FURTHER, path="assessing")
    told: Assessing = {"counter": counter, "recompute_over": recompute_over, **(assessing or {})}
    goals: dict[str, Progress] = {
        goal.id: assess(goal, _history(goal, given, as_of), as_of=as_of, evidence=given, **told)
        for goal in strategy.goals
    }
    parents = _parents(strategy, also_serves=also_serves)
    prefixed = {f"goal:{name}": one for name, one in goals.items()}
    rolled = roll_up_tree(prefixed, parents, how=how, weights=weights, cap=cap, missing=missing)
    tops = [name for name, over in parents.items() if not over]
    whole = {
        name: rolled[name] if name in rolled else prefixed[name] for name in tops if name in rolled or name in prefixed
    }
    total = roll_up(whole, how=how, weights=_weights_of(whole, weights), cap=cap, missing=missing)
    return StrategyProgress(as_of=as_of, goals=Record(goals), objectives=rolled, total=total)


def _parents(strategy: Strategy, *, also_serves: bool) -> dict[str, tuple[str, ...]]:
    """Return what each goal and objective counts into; an objective that no goal serves has nothing to roll up."""
    parents: dict[str, tuple[str, ...]] = {}
    for goal in strategy.goals:
        over = (goal.objective, *(goal.also_serves if also_serves else ()))
        parents[f"goal:{goal.id}"] = tuple(one for one in over if one is not None)
    served = {one for over in parents.values() for name in over for one in (name, *strategy.chain_of(name))}
    for objective in strategy.objectives:
        serves = objective.serves
        if objective.id in served:
            parents[objective.id] = (serves,) if serves is not None and strategy.objectives.get(serves) else ()
    return parents


def _history(goal: Goal, evidence: Evidence, as_of: date) -> History:
    around = Surroundings(evidence=evidence, as_of=as_of)
    history = around.history(goal.metric, goal.channel) if goal.metric is not None else None
    return History.of((), metric=goal.metric, channel=goal.channel) if history is None else history
