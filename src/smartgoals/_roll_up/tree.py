"""Roll-up along an alignment: goals to objectives, objectives to what they serve, and all of it to
the strategy.

Knows the roll-up of children and the model's strategy. An alignment with a cycle is refused with
the cycle's path.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from types import MappingProxyType
from typing import Any, Final, TypedDict, cast, final

from attrs import frozen

from smartgoals._case.assess import assess, way_said
from smartgoals._case.surroundings import Surroundings
from smartgoals._checked import Arguments, each, instance, mapping, name as id_name, refuse, truth
from smartgoals._days import day
from smartgoals._documents import document
from smartgoals._errors import SmartGoalsError, UnknownName
from smartgoals._evidence import Evidence, EvidenceLike, formerly, knowledge_of
from smartgoals._messages.formatting import ENGLISH, Language, asked_in
from smartgoals._messages.outline import outlined
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.strategy import Strategy
from smartgoals._model.way_of_reading import AssumeLike, WayOfReading
from smartgoals._numbers import NumberLike
from smartgoals._progress.progress import Progress
from smartgoals._record import Record
from smartgoals._roll_up.roll_up import (
    OF_GOAL,
    Policy,
    RollUp,
    RollUpCap,
    RollUpCapLike,
    RollUpHow,
    RollUpHowLike,
    RollUpMissing,
    RollUpMissingLike,
    policy_of,
    rolled,
)
from smartgoals._time.period import PeriodLike, period

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


_READ: Final[Mapping[str, Callable[[Any], object]]] = MappingProxyType(
    {"before_start": truth, "horizon": period, "known_on": day, "recent": period}
)
_OF_READING: Final = ("missing", "counter", "recompute_over")


def roll_up_tree(
    goals: Mapping[str, Progress],
    parents: Mapping[str, Iterable[str] | str],
    *,
    how: RollUpHowLike = RollUpHow.MEAN,
    weights: Mapping[str, NumberLike] | None = None,
    cap: RollUpCapLike = RollUpCap.EACH,
    missing: RollUpMissingLike = RollUpMissing.LEAVE_OUT,
) -> Record[str, RollUp]:
    """Return the roll-up of every parent, from the lowest up; *parents* names what each goal and
    parent counts into.

    *how*, *cap* and *missing* are those of :func:`smartgoals.roll_up`; *weights* are by child and
    hold wherever it counts. Raises :class:`~smartgoals.InvalidValue` for a cycle, with its path,
    and what :func:`smartgoals.roll_up` raises; what is wrong with several arguments is told at
    once.

    >>> roll_up_tree({}, {"sales": "growth", "growth": "sales"})
    Traceback (most recent call last):
        ...
    smartgoals._errors.InvalidValue: parents: must be free of cycles, got 'growth -> sales -> growth'
    """
    told = Arguments()
    of = told.read("goals", _progresses, goals)
    above = told.read("parents", _above, parents)
    names = None if of is None or above is None else dict.fromkeys([*of, *above, *chain(*above.values())])
    policy = policy_of(
        told, how=how, weights=weights, cap=cap, missing=missing, known=names, kind="goal or parent"
    )
    told.settle()
    return Record(_rolled_up(of, above, policy))


def _rolled_up(
    goals: Mapping[str, Progress], above: Mapping[str, tuple[str, ...]], policy: Policy
) -> dict[str, RollUp]:
    """Return the roll-up of every parent, from the lowest up."""
    children: dict[str, list[str]] = {}
    for name, over in above.items():
        for one in over:
            children.setdefault(one, []).append(name)
    found: dict[str, RollUp] = {}
    for name in _lowest_first(children):
        known: dict[str, Progress | RollUp] = {}
        for one in children[name]:
            if one in found:
                known[one] = found[one]
            elif one in goals:
                known[one] = goals[one]
            else:
                raise UnknownName(kind="goal or parent", name=one, known=(*goals, *children), path="parents")
        found[name] = rolled(known, policy)
    return found


def _progresses(value: Mapping[str, Progress]) -> Mapping[str, Progress]:
    told = Arguments()
    for name, one in mapping(value, "names to progresses").items():
        told.read(f"[{name!r}]", lambda given: instance(given, Progress, "a Progress"), one)
    told.settle()
    return value


def _above(value: Mapping[str, Iterable[str] | str]) -> dict[str, tuple[str, ...]]:
    """Read what each goal and parent counts into: a name, or several."""
    told, above = Arguments(), dict[str, tuple[str, ...]]()
    for name, over in mapping(value, "names to names of parents").items():
        several = (over,) if isinstance(over, str) else over
        above[name] = told.read(
            f"[{name!r}]", lambda given: each(given, "names of parents", id_name), several
        )
    told.settle()
    return above


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
@outlined
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
        goals = ENGLISH.counted(len(self.goals), "goal")
        objectives = ENGLISH.counted(len(self.objectives), "objective")
        return f"{goals} under {objectives} on {self.as_of.isoformat()}: {self.total}"


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
    """Return the progress of every goal, rolled up to its objective, to the objectives above, and
    to the strategy.

    Histories of the *evidence* come before the strategy's own; a goal without any has no value, and
    the policy for *missing* values decides. An objective rolls up its goals and the objectives that
    serve it; with *also_serves* also goals that serve it besides. *known_on*, *counter* and
    *recompute_over* say how histories are to be read, where their source does not, and so does
    *assessing*, which takes further arguments of
    :func:`smartgoals.assess`, such as its `missing`; *how*, *weights*, *cap* and *missing* are those of
    :func:`smartgoals.roll_up`. Weights are by the names that a :class:`RollUp` has for its
    children: the id of an objective, and `goal:` and its id for a goal.

    A strategy in the evidence is replaced by this one, and another strategy alone is refused; so is
    an argument that is said twice, each time in another way. What is wrong with several arguments
    is told at once.

    >>> from datetime import date
    >>> from smartgoals import Strategy
    >>> str(roll_up_strategy(Strategy(), as_of=date(2026, 1, 1)).total)
    'unknown: no child has a value'
    """
    told = Arguments()
    on = told.read("as_of", day, as_of)
    known = told.read("", lambda one: knowledge_of(strategy, one, known_on), evidence)
    besides = told.read("also_serves", truth, also_serves)
    beside = told.read("", lambda one: way_said(counter=one, recompute_over=recompute_over), counter)
    said: Assessing = {"known_on": None if known is None else known.known_on, **_of_way(beside)}
    further: Assessing = told.read("assessing", _further, assessing) or {}
    told.faults += _said_twice(said, further)
    names = _names(strategy) if isinstance(strategy, Strategy) else None
    policy = policy_of(
        told, how=how, weights=weights, cap=cap, missing=missing, known=names, kind="goal or objective"
    )
    told.settle()
    assessed = cast("Assessing", {**said, **further})
    goals: dict[str, Progress] = {
        goal.id: assess(goal, _history(goal, known, on), as_of=on, evidence=known, **assessed)
        for goal in strategy.goals
    }
    parents = _parents(strategy, also_serves=besides)
    prefixed = {f"{OF_GOAL}{name}": one for name, one in goals.items()}
    objectives = _rolled_up(prefixed, parents, policy)
    parts: dict[str, Progress | RollUp] = {**prefixed, **objectives}
    whole = {name: parts[name] for name, over in parents.items() if not over and name in parts}
    return StrategyProgress(
        as_of=on, goals=Record(goals), objectives=Record(objectives), total=rolled(whole, policy)
    )


def _further(value: Assessing | None) -> Assessing:
    """Read the further arguments of an assessment: those that are said, each under its name."""
    given: Mapping[str, Any] = {} if value is None else mapping(value, "names of arguments to values")
    told = Arguments()
    for name in given:
        if name not in _READ and name not in _OF_READING:
            known = sorted((*_READ, *_OF_READING))
            told.faults.append(UnknownName(kind="argument of assess", name=name, known=known))
    way = told.read("", lambda one: way_said(**one), {name: given.get(name) for name in _OF_READING})
    found = {
        name: told.read(name, convert, given[name])
        for name, convert in _READ.items()
        if given.get(name) is not None
    }
    told.settle()
    return cast("Assessing", {**found, **_of_way(way)})


def _of_way(way: WayOfReading | None) -> Assessing:
    """Return what is said of how to read, as arguments of an assessment."""
    said = {} if way is None else {name: getattr(way, name) for name in _OF_READING}
    return cast("Assessing", {name: one for name, one in said.items() if one is not None})


def _said_twice(said: Assessing, further: Assessing) -> Iterator[SmartGoalsError]:
    """Yield what the arguments and those in `assessing` say each in another way."""
    for name, one in said.items():
        other = further.get(name)
        if one is not None and other is not None and other != one:
            yield refuse(f"assessing.{name}", other, "left out of assessing, or what is said beside it")


def _names(strategy: Strategy) -> tuple[str, ...]:
    """Return what goals and objectives are called in a roll-up."""
    return (*(f"{OF_GOAL}{goal.id}" for goal in strategy.goals), *map(str, strategy.objectives.ids))


def _parents(strategy: Strategy, *, also_serves: bool) -> dict[str, tuple[str, ...]]:
    """Return what each goal and objective counts into; an objective that no goal serves has nothing
    to roll up.
    """
    parents: dict[str, tuple[str, ...]] = {}
    for goal in strategy.goals:
        over = (goal.objective, *(goal.also_serves if also_serves else ()))
        parents[f"{OF_GOAL}{goal.id}"] = tuple(one for one in over if one is not None)
    served = {one for over in parents.values() for name in over for one in (name, *strategy.chain_of(name))}
    for objective in strategy.objectives:
        serves = objective.serves
        if objective.id in served:
            parents[objective.id] = (
                (serves,) if serves is not None and strategy.objectives.get(serves) else ()
            )
    return parents


def _history(goal: Goal, evidence: Evidence, as_of: date) -> History:
    around = Surroundings(evidence=evidence, as_of=as_of)
    history = around.history(goal.metric, goal.channel) if goal.metric is not None else None
    return History.of((), metric=goal.metric, channel=goal.channel) if history is None else history
