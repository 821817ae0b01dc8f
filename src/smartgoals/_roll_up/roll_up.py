"""Roll-up: the progress of several goals as one figure, up to objectives and the strategy.

Shares of the way are rolled up, not values, so that followers and euros may stand side by side;
only by size are values added, and only in one unit. Knows progress; what a policy leaves out or
fills in is reported beside the result.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias, cast, final

from attrs import field, frozen

from smartgoals._checked import Arguments, mapping, named, refuse, sequence
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType, raise_all
from smartgoals._messages.formatting import ENGLISH, Language, asked_in
from smartgoals._messages.outline import outlined
from smartgoals._messages.say import say
from smartgoals._messages.worded import Worded
from smartgoals._model.currency import may_be_one
from smartgoals._model.currency_signs import currency_of
from smartgoals._numbers import (
    Number,
    NumberLike,
    exact,
    not_negative,
    of_few_digits,
    rounded,
    rounded_within_reach,
)
from smartgoals._progress.measures import Quantities, gap_in_all
from smartgoals._progress.progress import Progress, counts_people
from smartgoals._record import Record
from smartgoals._renamed import Renamed, renamed_fields
from smartgoals._words import Word, member

if TYPE_CHECKING:
    from smartgoals._progress.presets import PresetLike
    from smartgoals._time.period import Period

__all__ = ["RollUp", "RollUpCap", "RollUpHow", "RollUpMissing", "roll_up"]

_BY_SHARES = "roll up by mean or weights, which add shares and not values"
OF_GOAL = "goal:"
"""Begins the name of a goal among the children of objectives, which may have its id."""
ONE = Fraction(1)
ZERO = Fraction(0)


class RollUpHow(Word):
    """How children become one figure.

    `mean`: each counts the same. `weighted`: by the weights given, 1 where none is; 0 leaves a
    child out. `size`: by the size of the change each goal asks for, in one unit. `worst`: the child
    furthest behind its plan.
    """

    MEAN = "mean"
    WEIGHTED = "weighted"
    SIZE = "size"
    WORST = "worst"


RollUpHowLike: TypeAlias = RollUpHow | Literal["mean", "weighted", "size", "worst"]
"""A way to roll up, or its word."""


class RollUpCap(Word):
    """Where overachievement is cut: of `each` child before it counts (and falling back below 0), in
    the `total`, or not.
    """

    EACH = "each"
    TOTAL = "total"
    NONE = "none"


RollUpCapLike: TypeAlias = RollUpCap | Literal["each", "total", "none"]
"""Where shares are cut, or the word of it."""


class RollUpMissing(Word):
    """What a child without a value means: it is left out (and reported), counts as zero, or makes
    the whole unknown.
    """

    LEAVE_OUT = "leave_out"
    ZERO = "zero"
    UNKNOWN = "unknown"


RollUpMissingLike: TypeAlias = RollUpMissing | Literal["leave_out", "zero", "unknown"]
"""What becomes of what has no value, or the word of it."""


Child: TypeAlias = "Progress | RollUp"
"""What can be rolled up: a progress, or what was rolled up before."""


class _Share:
    """The exact share of one child that is made, the one expected by now, and the size of its way.

    `unit` is that of its size: what a month brings, what a week does and a total do not add up.
    """

    __slots__ = ("adds_up", "currency", "due", "gap", "made", "met", "per", "size", "unit")

    def __init__(self, child: Child) -> None:
        of = child.quantities
        self.gap = of.gap
        self.met = of.is_met
        self.unit, self.per = child.metric_unit, child.per
        said = None if isinstance(child, RollUp) or self.unit != "money" else child.unit
        self.currency = None if said is None else currency_of(said)
        self.size = abs(of.way) if of.way else None
        # Neither people of several goals, who may be the same ones, nor shares of several wholes.
        self.adds_up = self.unit != "ratio" and (isinstance(child, RollUp) or not counts_people(child))
        self.made, self.due = _shares(of)

    @property
    def named(self) -> str:
        """The unit in words."""
        return (self.unit or "unknown") + ("" if self.per is None else f"/{self.per}")


def _shares(of: Quantities) -> tuple[Fraction | None, Fraction]:
    """Return the share made and the share due, turned so that more is better for an allowance too."""
    due = (of.expected_way or ZERO) / of.way if of.way else ONE
    gap = gap_in_all(of)
    if gap is None:
        return None, due
    if not of.way:
        is_ahead = of.since_start is not None and of.since_start < 1
        return (ZERO, ZERO) if is_ahead else (Fraction(gap >= 0), due)
    if of.is_cap or of.made is None:
        return due + gap / abs(of.way), due
    return of.made / of.way, due


@renamed_fields(counted="weights", why="reason")
@final
@document
@outlined
@frozen(kw_only=True)
class RollUp:
    """Several children as one: `attainment` is the share of the way made, `expected_attainment` the
    share due by now.

    Both are in 0 to 1 unless the cap says otherwise; `gap` is their difference. An allowance counts
    by its plan: on it, it has made what is due. Of what is held nothing is due before it begins.
    `weights` are those of the children that went in (shares of 1), `left_out` the others with the reason.
    All is None, with `reason`, when nothing can be said. By size it is in `metric_unit`, or so much `per` period.
    """

    how: RollUpHow
    cap: RollUpCap
    attainment: Number | None
    expected_attainment: Number | None
    weights: Record[str, Number]
    left_out: Record[str, str]
    reason: str | None = None
    is_met: bool | None = None
    metric_unit: str | None = None
    per: Period | None = None
    children: Record[str, Child]
    _made: Fraction | None = field(default=None, alias="made")
    _due: Fraction | None = field(default=None, alias="due")
    _size: Fraction | None = field(default=None, alias="size")

    @property
    def value_share(self) -> Number | None:
        """The attainment within 0 to 1."""
        return None if self.attainment is None else min(1, max(0, self.attainment))

    @property
    def gap(self) -> Number | None:
        """The share made less the share due; None also where no number tells it."""
        gap = None if self._made is None or self._due is None else self._made - self._due
        return None if gap is None else rounded_within_reach(gap)

    @property
    def quantities(self) -> Quantities:
        """The exact quantities that statuses are judged by: shares of one whole way."""
        if self._made is None or self._due is None:
            return Quantities()
        size = self._size or ONE
        gap = (self._made - self._due) * size
        return Quantities(
            gap=gap, way=size, made=self._made * size, expected_way=self._due * size, is_met=self.is_met
        )

    def status(self, preset_or_id: PresetLike) -> str:
        """Return the status under a preset; rolled up by `worst`, the worst status of the children
        that counted.
        """
        # Twenty presets are built when they are first asked for.
        from smartgoals._progress.presets import preset

        rule = named("preset_or_id", preset, preset_or_id)
        if self.how is RollUpHow.WORST:
            return rule.worst_of(self.children[name].status(rule) for name in self.weights)
        return rule.judge(self).status

    counted = Renamed("counted", "weights")
    why = Renamed("why", "reason")

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language how much is made and expected, from how many parts, and what is left out."""
        into = asked_in(language)
        parts = {"counted": len(self.weights), "parts": len(self.children)}
        if self.attainment is None:
            said = [into.say("roll_up.unknown", {"reason": self.reason})]
        else:
            facts = {"made": self.attainment, "due": self.expected_attainment, **parts}
            said = [into.say("roll_up.line", facts)]
        said += [
            into.say("roll_up.left_out", {"name": name, "reason": why}) for name, why in self.left_out.items()
        ]
        return into.joined(said)

    def __str__(self) -> str:
        if self.attainment is None:
            return f"unknown: {self.reason}"
        of = f"{len(self.weights)} of {len(self.children)}"
        made, due = ENGLISH.figure(self.attainment), ENGLISH.figure(self.expected_attainment or 0)
        return f"{made} made, {due} expected, by {self.how} of {of}"


def _why(code: str) -> Worded:
    """Return a reason as English text that each language says in its words."""
    return Worded(say(f"roll_up.{code}"), f"roll_up.{code}")


def roll_up(
    children: Mapping[str, Child] | Iterable[Child],
    *,
    how: RollUpHowLike = RollUpHow.MEAN,
    weights: Mapping[str, NumberLike] | None = None,
    cap: RollUpCapLike = RollUpCap.EACH,
    missing: RollUpMissingLike = RollUpMissing.LEAVE_OUT,
) -> RollUp:
    """Return several progresses, or roll-ups of them, as one.

    Children are named by the mapping, else by their goal or their position. Raises
    :class:`~smartgoals.InvalidValue` for weights below zero or that sum to zero, for weights with
    another way than `weighted`, and for sizes in several units, and
    :class:`~smartgoals.UnknownName` for weights of no child; what is wrong with several arguments
    is told at once.

    >>> from datetime import date
    >>> from smartgoals import History, Plan, assess
    >>> plan, on = Plan.linear(date(2026, 1, 1), 0, date(2026, 1, 11), 10), date(2026, 1, 6)
    >>> a, b = (assess(plan, History.of([(on, value)]), as_of=on) for value in (12, 2))
    >>> print(roll_up({"a": a, "b": b}))
    0.6 made, 0.5 expected, by mean of 2 of 2
    """
    told = Arguments()
    named = told.read("children", _named, children)
    policy = policy_of(told, how=how, weights=weights, cap=cap, missing=missing, known=named, kind="child")
    told.settle()
    return rolled(named, policy)


class Policy(NamedTuple):
    """How children become one figure, as it was read: `weights` are those that were given, or None."""

    how: RollUpHow
    cap: RollUpCap
    missing: RollUpMissing
    weights: Mapping[str, Fraction] | None


def policy_of(
    told: Arguments,
    *,
    how: RollUpHowLike,
    weights: Mapping[str, NumberLike] | None,
    cap: RollUpCapLike,
    missing: RollUpMissingLike,
    known: Iterable[str] | None,
    kind: str,
) -> Policy:
    """Read how to roll up; weights are of those *known*, or of anybody where those could not be read."""
    way = told.read("how", lambda one: member(RollUpHow, one, "way to roll up"), how)
    cut = told.read("cap", lambda one: member(RollUpCap, one, "cap"), cap)
    left = told.read("missing", lambda one: member(RollUpMissing, one, "policy for missing values"), missing)
    names = None if known is None else tuple(known)
    asked = told.read("weights", lambda one: _weights(one, way, names, kind), weights)
    return Policy(way, cut, left, asked)


def rolled(named: Mapping[str, Child], policy: Policy) -> RollUp:
    """Return named children as one; the weights may be of others besides."""
    way, cut = policy.how, policy.cap
    asked = _of_children(policy.weights, named)
    shares = {name: _Share(child) for name, child in named.items()}
    gone = {name for name, one in shares.items() if one.made is None}
    left = dict.fromkeys(gone, _why("no_value")) if policy.missing is RollUpMissing.LEAVE_OUT else {}
    left |= {name: _why("no_weight") for name in named if asked[name] == 0}
    kept = {name: one for name, one in shares.items() if name not in left}
    facts: dict[str, Any] = {"how": way, "cap": cut, "children": Record(named), "left_out": Record(left)}
    if not kept or (policy.missing is RollUpMissing.UNKNOWN and gone & kept.keys()):
        why = _why("part_without_value" if kept else "nothing_has_value")
        return RollUp(attainment=None, expected_attainment=None, weights=Record(), reason=why, **facts)
    sizes = _sizes(kept, asked, way)
    made, due, counted = _totals(kept, sizes, way, cut)
    # Shares of many children have a common denominator of as many digits as they have together.
    made, due = of_few_digits(made), of_few_digits(due)
    first = next(iter(kept.values())) if way is RollUpHow.SIZE else None
    return RollUp(
        attainment=rounded(made),
        expected_attainment=rounded(due),
        weights=Record({name: rounded(weight) for name, weight in counted.items()}),
        is_met=_all_met(one.met for one in kept.values()),
        metric_unit=None if first is None else first.unit,
        per=None if first is None else first.per,
        made=made,
        due=due,
        size=of_few_digits(sum(sizes.values(), ZERO)) if way is RollUpHow.SIZE else None,
        **facts,
    )


def _named(children: Mapping[str, Child] | Iterable[Child]) -> dict[str, Child]:
    named: dict[str, Child] = {}
    if isinstance(children, Mapping):
        named.update(cast("Mapping[str, Child]", children))
    elif isinstance(children, Iterable) and not isinstance(children, str):
        for position, one in enumerate(sequence(children, "progresses")):
            name = one.goal if isinstance(one, Progress) and one.goal is not None else f"[{position}]"
            named[f"{name} [{position}]" if name in named else name] = one
    else:
        raise WrongType(value=children, expected="a mapping or list of progresses")
    faults: list[SmartGoalsError] = [
        WrongType(value=one, expected="a Progress or a RollUp", path=f"[{name!r}]")
        for name, one in named.items()
        if not isinstance(one, (Progress, RollUp))
    ]
    raise_all(faults)
    return named


def _weights(
    weights: Mapping[str, NumberLike] | None, how: RollUpHow | None, known: tuple[str, ...] | None, kind: str
) -> dict[str, Fraction] | None:
    """Read weights by name; all that is wrong with them is told, each at its name."""
    if weights is None:
        return None
    given = mapping(weights, "names to weights")
    if how is not None and how is not RollUpHow.WEIGHTED:
        raise refuse("", dict(given), f"given with how='weighted' only, and how is {how.value!r}")
    told, asked = Arguments(), dict[str, Fraction]()
    for name, weight in given.items():
        if known is not None and name not in known:
            meant = f"{OF_GOAL}{name}"
            near = meant if meant in known else None
            told.faults.append(
                UnknownName(kind=kind, name=name, known=known, suggestion=near, path=f"[{name!r}]")
            )
        asked[name] = told.read(f"[{name!r}]", lambda one: exact(not_negative(one)), weight)
    told.settle()
    return asked


def _of_children(weights: Mapping[str, Fraction] | None, named: Mapping[str, Child]) -> dict[str, Fraction]:
    """Return the weights of these children: 1 where none was given."""
    asked = dict.fromkeys(named, ONE)
    if weights is None:
        return asked
    asked |= {name: weight for name, weight in weights.items() if name in named}
    if named and not any(asked.values()):
        raise refuse(
            "weights", {name: rounded(one) for name, one in asked.items()}, "weights that do not sum to zero"
        )
    return asked


def _sizes(kept: Mapping[str, _Share], asked: Mapping[str, Fraction], how: RollUpHow) -> dict[str, Fraction]:
    if how is not RollUpHow.SIZE:
        return {name: asked[name] for name in kept}
    units = sorted({one.named for one in kept.values()})
    # A level has no place for its currency, nor has what was rolled up: these go with any.
    moneys = sorted({one.currency for one in kept.values() if one.currency is not None})
    if not all(may_be_one(one, other) for one, other in combinations(moneys, 2)):
        units = moneys
    if len(units) > 1:
        raise InvalidValue(
            value=", ".join(units),
            expected="goals in one unit, to roll up by size",
            hint=_BY_SHARES,
            path="children",
        )
    alone = [name for name, one in kept.items() if not one.adds_up]
    if alone and len(kept) > 1:
        raise InvalidValue(
            value=alone[0],
            expected="goals whose amounts add up, to roll up by size: no people, and no rates",
            hint=_BY_SHARES,
            path="children",
        )
    sizes = {name: one.size for name, one in kept.items()}
    without = [name for name, size in sizes.items() if size is None]
    if without:
        asks = "goals that ask for a change, to roll up by size"
        raise InvalidValue(value=without[0], expected=asks, path="children")
    return {name: size for name, size in sizes.items() if size is not None}


def _all_met(parts: Iterable[bool | None]) -> bool | None:
    """Tell whether all parts are met: not where one is not, and unknown where one is."""
    told = set(parts)
    return False if False in told else None if None in told else True


def _totals(
    kept: Mapping[str, _Share], sizes: Mapping[str, Fraction], how: RollUpHow, cap: RollUpCap
) -> tuple[Fraction, Fraction, dict[str, Fraction]]:
    made = {name: ZERO if one.made is None else one.made for name, one in kept.items()}
    if cap is RollUpCap.EACH:
        made = {name: min(ONE, max(ZERO, one)) for name, one in made.items()}
    if how is RollUpHow.WORST:
        worst = min(kept, key=lambda name: (made[name] - kept[name].due, made[name]))
        total, due, counted = made[worst], kept[worst].due, dict.fromkeys(kept, ONE / len(kept))
    else:
        whole = sum(sizes.values(), ZERO)
        counted = {name: size / whole for name, size in sizes.items()}
        total = sum((made[name] * weight for name, weight in counted.items()), ZERO)
        due = sum((kept[name].due * weight for name, weight in counted.items()), ZERO)
    if cap is RollUpCap.TOTAL:
        total = min(ONE, max(ZERO, total))
    return total, due, counted
