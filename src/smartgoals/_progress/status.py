"""Statuses: a preset is an ordered set of rules and one scale cut into half-open bands, as an
immutable value.

Knows measures, and nothing of how they come about. That bands leave no hole and do not overlap, and
that every status has its place in the order from worst to best, is checked when a preset is made;
so each progress has exactly one status.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import partial
from itertools import pairwise
from types import MappingProxyType
from typing import Final, Protocol, Self, final

from attrs import evolve, field, frozen

from smartgoals._checked import checked, each, instance, name, refuse, refusing, sequence, text
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, WrongType
from smartgoals._messages.formatting import ENGLISH
from smartgoals._numbers import Number, NumberLike, exact, number, optional_number, plain, rounded
from smartgoals._progress.measures import Quantities, StatusMeasure, measure, measure_of
from smartgoals._words import Word, member

__all__ = ["StatusBand", "StatusCondition", "StatusPreset", "StatusRule", "StatusVerdict"]


class Relation(Word):
    """How a condition compares; equality is always said."""

    AT_LEAST = ">="
    ABOVE = ">"
    AT_MOST = "<="
    BELOW = "<"
    EQUAL = "=="


_COMPARE: Final[Mapping[Relation, Callable[[Fraction, Fraction], bool]]] = MappingProxyType(
    {
        Relation.AT_LEAST: operator.ge,
        Relation.ABOVE: operator.gt,
        Relation.AT_MOST: operator.le,
        Relation.BELOW: operator.lt,
        Relation.EQUAL: operator.eq,
    }
)


class Judgeable(Protocol):
    """What can be given a status: a progress, a roll-up, or anything else that hands out its exact
    quantities.
    """

    @property
    def quantities(self) -> Quantities:
        """The exact quantities that measures are made from."""
        ...


def _comparison(value: Relation | str) -> Relation:
    return member(Relation, value, "comparison")


def _quantities(value: Quantities) -> None:
    if not hasattr(value, "since_start"):
        raise WrongType(value=value, expected="the quantities of a Progress or a RollUp")


def _judgeable(value: Judgeable) -> Judgeable:
    if hasattr(value, "quantities"):
        return value
    raise WrongType(value=value, expected="a Progress or a RollUp")


@final
@checked
@frozen
class StatusCondition:
    """A measure held against a number; false where the measure is undefined.

    >>> print(StatusCondition("attainment", ">=", 1))
    attainment >= 1
    """

    measure: StatusMeasure = field(converter=measure)
    comparison: Relation = field(converter=_comparison)
    value: Number = field(converter=number)

    @refusing(of=_quantities)
    def holds(self, of: Quantities) -> bool:
        """Tell whether the condition is known to hold."""
        found = measure_of(of, self.measure)
        return found is not None and _COMPARE[self.comparison](found, exact(self.value))

    def __str__(self) -> str:
        return f"{self.measure} {self.comparison} {plain(self.value)}"


def _conditions(value: Iterable[StatusCondition]) -> tuple[StatusCondition, ...]:
    kept = each(value, "conditions", lambda one: instance(one, StatusCondition, "a StatusCondition"))
    if not kept:
        raise InvalidValue(value=(), expected="at least one condition", hint="the bands are the 'otherwise'")
    return kept


@final
@checked
@frozen
class StatusRule:
    """A status, and the conditions that give it when all of them hold; rules are asked in order,
    before the bands.

    >>> print(StatusRule("achieved", [StatusCondition("attainment", ">=", 1)]))
    achieved if attainment >= 1
    """

    status: str = field(converter=name)
    conditions: tuple[StatusCondition, ...] = field(converter=_conditions)

    def __str__(self) -> str:
        return f"{self.status} if {' and '.join(map(str, self.conditions))}"


@final
@checked
@frozen
class StatusBand:
    """A status for values from `low`, which belongs to it, up to `high`, which belongs to the next;
    None is open.

    >>> print(StatusBand("behind", -25, 0))
    behind from -25 to below 0
    """

    status: str = field(converter=name)
    low: Number | None = field(converter=optional_number)
    high: Number | None = field(converter=optional_number)

    def __str__(self) -> str:
        below = "" if self.high is None else f"below {plain(self.high)}"
        if self.low is None:
            return f"{self.status} {below or 'always'}"
        return f"{self.status} from {plain(self.low)}" + (f" to {below}" if below else "")


@final
@document
@frozen(kw_only=True)
class StatusVerdict:
    """A status and what led to it: the preset, the rule or band that decided, the measure and its value.

    `value` is None when a rule decided, or when the measure is undefined and the preset's `unknown`
    was given.
    """

    status: str
    preset: str
    because: str
    measure: StatusMeasure
    value: Number | None

    def __str__(self) -> str:
        value = "" if self.value is None else f", {self.measure} is {ENGLISH.figure(self.value)}"
        return f"{self.status} ({self.preset}: {self.because}{value})"


def _bands(value: Iterable[StatusBand]) -> tuple[StatusBand, ...]:
    given = each(value, "bands", lambda one: instance(one, StatusBand, "a StatusBand"))
    if not given:
        raise InvalidValue(value=(), expected="at least one band")
    kept = tuple(sorted(given, key=lambda one: (one.low is not None, exact(one.low or 0))))
    if kept[0].low is not None or kept[-1].high is not None:
        raise InvalidValue(value=[str(one) for one in kept], expected="bands that begin and end open (None)")
    for lower, upper in pairwise(kept):
        if lower.high is None or upper.low is None or exact(lower.high) != exact(upper.low):
            fault = "a hole or an overlap lies between them"
            raise InvalidValue(
                value=f"{lower} / {upper}",
                expected="bands that meet: high of one, low of the next",
                hint=fault,
            )
        if lower.low is not None and exact(lower.low) >= exact(lower.high):
            raise InvalidValue(value=str(lower), expected="a band whose low lies below its high")
    return kept


def _rules(value: Iterable[StatusRule]) -> tuple[StatusRule, ...]:
    return each(value, "rules", lambda one: instance(one, StatusRule, "a StatusRule"))


def _names(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(name, sequence(value, "statuses")))


@final
@checked
@frozen(kw_only=True)
class StatusPreset:
    """How a status is given: rules in order, then the band a measure falls into, else `unknown`.

    `source` says where the thresholds come from and `note` how holes or overlaps of the published
    rule were closed. `worst_first` orders all statuses but `unknown`, for the worst of several; by
    default rules and bands must not need it (a preset without rules takes the order of its bands).
    Raises :class:`~smartgoals.InvalidValue` for bands with a hole or an overlap, and for an order
    that lacks a status.

    >>> mine = StatusPreset(id="mine", source="our handbook", measure="adherence", bands=[
    ...     StatusBand("red", None, 0.8), StatusBand("amber", 0.8, 1), StatusBand("green", 1, None)])
    >>> mine.worst_of(["green", "amber"])
    'amber'
    """

    id: str = field(converter=name)
    source: str = field(converter=text)
    note: str = field(default="As published.", converter=text)
    measure: StatusMeasure = field(converter=measure)
    bands: tuple[StatusBand, ...] = field(converter=_bands)
    rules: tuple[StatusRule, ...] = field(default=(), converter=_rules)
    worst_first: tuple[str, ...] = field(default=(), converter=_names)
    unknown: str = field(default="unknown", converter=name)

    def __attrs_post_init__(self) -> None:
        said = dict.fromkeys([*(one.status for one in self.bands), *(one.status for one in self.rules)])
        said.pop(self.unknown, None)
        if not self.worst_first and not self.rules:
            object.__setattr__(self, "worst_first", tuple(said))
        if len(set(self.worst_first)) != len(self.worst_first) or set(self.worst_first) != set(said):
            raise refuse(
                "worst_first", self.worst_first, f"each status once, from worst to best: {', '.join(said)}"
            )

    @refusing(judged=_judgeable)
    def judge(self, judged: Judgeable) -> StatusVerdict:
        """Return the status of a progress or roll-up, with the rule or band that gave it."""
        of = judged.quantities
        rule = next(
            (one for one in self.rules if all(each_one.holds(of) for each_one in one.conditions)), None
        )
        if rule is not None:
            return self._verdict(rule.status, str(rule), None)
        value = measure_of(of, self.measure)
        if value is None:
            return self._verdict(self.unknown, f"{self.measure} is undefined", None)
        band = next(one for one in reversed(self.bands) if one.low is None or value >= exact(one.low))
        return self._verdict(band.status, str(band), rounded(value))

    def _verdict(self, status: str, because: str, value: Number | None) -> StatusVerdict:
        return StatusVerdict(
            status=status, preset=self.id, because=because, measure=self.measure, value=value
        )

    @refusing(statuses=partial(each, what="statuses", convert=text))
    def worst_of(self, statuses: Iterable[str]) -> str:
        """Return the worst of several statuses; `unknown` counts only when nothing else is there.

        Raises :class:`~smartgoals.InvalidValue` for a status that this preset does not give.
        """
        given = sequence(statuses, "statuses")
        strange = [one for one in given if one not in self.worst_first and one != self.unknown]
        if strange:
            raise InvalidValue(
                value=strange[0], expected=f"a status of {self.id}: {', '.join(self.worst_first)}"
            )
        known = [one for one in given if one != self.unknown]
        return min(known, key=self.worst_first.index, default=self.unknown)

    def with_edges(self, *edges: NumberLike) -> Self:
        """Return the preset with other thresholds between its bands, from the lowest up; the first
        belongs to band two.

        >>> from smartgoals.status import STATUS_PRESETS
        >>> [str(one) for one in STATUS_PRESETS["viva"].with_edges(-10, 0).bands][1]
        'behind from -10 to below 0'
        """
        if len(edges) != len(self.bands) - 1:
            raise refuse("edges", edges, f"{len(self.bands) - 1} numbers, one between each two bands")
        ends = [None, *map(number, edges), None]
        bands = [StatusBand(one.status, *pair) for one, pair in zip(self.bands, pairwise(ends), strict=True)]
        return evolve(self, bands=bands, note=f"{self.note} Thresholds set by the caller.")

    def with_rule(self, rule: StatusRule, *, worst_first: Iterable[str]) -> Self:
        """Return the preset with one more rule, asked before the others, and the order that places
        its status.
        """
        return evolve(self, rules=(rule, *self.rules), worst_first=worst_first)

    def __str__(self) -> str:
        return f"{self.id}: " + "; ".join(map(str, (*self.rules, *reversed(self.bands))))
