"""Derived metrics: the value of a formula from its parts, or why it has none.

Knows the catalogue's tables through a small protocol, formulas and figures. Parts that have a
formula of their own are derived when they are not given. What is absent stays absent, and is never
zero.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import partial
from typing import Protocol, final

from attrs import frozen

from smartgoals._checked import Arguments, refuse
from smartgoals._errors import SmartGoalsError, UnknownName, WrongType, raise_all
from smartgoals._model.metric import Metric, Unit
from smartgoals._numbers import NumberLike, exact, optional_number, rounded
from smartgoals.catalog._combination import Combination
from smartgoals.catalog._figures import Absence, Figure, Interval, Remark
from smartgoals.catalog._formulas import Bounds, Node, ZeroDenominator, denominators, evaluate, parts
from smartgoals.catalog._shares import PARTS
from smartgoals.catalog._wholes import TOGETHER


class Tables(Protocol):
    """What the arithmetic asks of a catalogue."""

    def metric(self, name: str) -> Metric: ...
    def tree(self, name: str) -> Node | None: ...
    def combination_of(self, name: str) -> Combination: ...
    def part_names(self) -> tuple[str, ...]: ...


@final
@frozen
class KnownPart:
    """A part of a formula: its bounds, or why it has none; `asked` names what the source said of
    the whole.
    """

    bounds: Bounds | None = None
    reason: Absence | None = None
    about: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    asked: frozenset[str] = frozenset()


class Find(Protocol):
    """How a formula asks for one of its parts."""

    def __call__(self, part: str, /) -> KnownPart: ...


def derive(
    tables: Tables, name: str, values: Mapping[str, NumberLike | None], units: Mapping[str, str] | None
) -> Figure:
    """Return a derived metric from its parts; see :meth:`smartgoals.catalog.Catalog.derive`."""
    told = Arguments()
    metric = told.read("metric", tables.metric, name)
    said = told.read("values", _mapping, values) or {}
    given = {key: told.read("", partial(part_of, tables, key), value) for key, value in said.items()}
    told.read("units", partial(_one_unit, tables), {} if units is None else units)
    told.settle()
    tree = tables.tree(metric.id)
    if tree is None:
        return Figure(metric=metric.id, reason=Absence.NO_FORMULA)
    return figure_of(metric, of_tree(tree, partial(of_item, tables, given)))


def _mapping(values: Mapping[str, NumberLike | None]) -> Mapping[str, NumberLike | None]:
    if not isinstance(values, Mapping):
        raise WrongType(value=values, expected="a mapping from metric ids or named inputs to numbers")
    return values


def part_of(tables: Tables, name: str, value: NumberLike | None) -> Fraction | None:
    """Return the exact value of a part; raises what is wrong with it, at its name."""
    if name not in tables.part_names():
        raise UnknownName(kind="metric or named input", name=name, known=tables.part_names())
    try:
        checked = optional_number(value)
    except SmartGoalsError as fault:
        raise fault.at(name) from None
    return None if checked is None else exact(checked)


def _one_unit(tables: Tables, units: Mapping[str, str]) -> None:
    if not isinstance(units, Mapping):
        raise WrongType(value=units, expected="a mapping from metric ids or named inputs to units")
    by_kind: dict[str, tuple[str, str]] = {}
    faults: list[SmartGoalsError] = []
    known = tables.part_names()
    for part, unit in units.items():
        if part not in known:
            faults.append(UnknownName(kind="metric or named input", name=part, known=known))
            continue
        kind = tables.combination_of(part).unit
        first = by_kind.setdefault(kind, (part, unit))
        if not _is_same(first[1], unit):
            hint = f"{first[0]} is in {first[1]}, and nothing is converted here"
            faults.append(refuse(part, unit, f"the same unit or currency for every {kind}", hint))
    raise_all(faults)


def _is_same(unit: str, other: str) -> bool:
    """Tell whether two units are one, without regard to capitals, as units of paces compare."""
    is_text = isinstance(unit, str) and isinstance(other, str)
    return unit.casefold() == other.casefold() if is_text else unit == other


def of_item(tables: Tables, item: Mapping[str, NumberLike | None], part: str) -> KnownPart:
    """Return a part as one item gives it: said there, or derived from what is said there."""
    if part in item:
        value = part_of(tables, part, item[part])
        return (
            KnownPart(reason=Absence.PART_ABSENT, about=(part,))
            if value is None
            else KnownPart(bounds=(value, value))
        )
    tree = tables.tree(part)
    if tree is None:
        return KnownPart(reason=Absence.PART_MISSING, about=(part,))
    return of_tree(tree, partial(of_item, tables, item))


def of_tree(tree: Node, find: Find) -> KnownPart:
    """Return the value of a formula from its parts, or the first reason why it has none."""
    known = {part: find(part) for part in parts(tree)}
    remarks = tuple(dict.fromkeys(remark for one in known.values() for remark in one.remarks))
    asked = frozenset(name for one in known.values() for name in one.asked)
    missing = [one for one in known.values() if one.bounds is None]
    if missing:
        first = missing[0].reason
        about = tuple(dict.fromkeys(name for one in missing if one.reason is first for name in one.about))
        return KnownPart(reason=first, about=about)
    values = {part: one.bounds for part, one in known.items() if one.bounds is not None}
    for several, whole in TOGETHER:
        if _exceed(values, several, whole):
            return KnownPart(reason=Absence.MORE_THAN_ALL, about=(*several, whole))
    try:
        return KnownPart(bounds=evaluate(tree, values), remarks=remarks, asked=asked)
    except ZeroDenominator:
        zero = tuple(part for part in denominators(tree) if values[part][0] <= 0 <= values[part][1])
        return KnownPart(reason=Absence.ZERO_DENOMINATOR, about=zero or denominators(tree))


def _exceed(values: Mapping[str, Bounds], several: tuple[str, ...], whole: str) -> bool:
    """Tell whether parts of a whole are more than all of it together."""
    if whole not in values or not all(part in values for part in several):
        return False
    return sum(values[part][0] for part in several) > values[whole][1]


def figure_of(metric: Metric, known: KnownPart) -> Figure:
    """Return what is known of a metric as a figure; what lies outside its range is none, and so is a
    share of more than all.
    """
    if known.bounds is None:
        return Figure(metric=metric.id, reason=known.reason, parts=known.about, remarks=known.remarks)
    low, high = known.bounds
    least, most = (None if end is None else exact(end) for end in metric.range)
    if least is not None and most is None and metric.unit is Unit.RATIO and metric.id in PARTS:
        most = Fraction(1)  # unless the caller's own metric of that id may be anything
    if (least is not None and high < least) or (most is not None and low > most):
        return Figure(metric=metric.id, reason=Absence.OUTSIDE_RANGE, remarks=known.remarks)
    if low == high:
        return Figure(metric=metric.id, value=rounded(low), remarks=known.remarks)
    low = low if least is None else max(low, least)
    high = high if most is None else min(high, most)
    between = Interval(rounded(low), rounded(high))
    return Figure(
        metric=metric.id,
        interval=between,
        reason=Absence.ONLY_BOUNDS,
        parts=known.about,
        remarks=known.remarks,
    )
