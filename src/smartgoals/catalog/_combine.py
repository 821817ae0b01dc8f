"""Arithmetic by nature: derived metrics from their parts, and windows or channels combined as each metric allows.

Knows the catalogue's tables through a small protocol, formulas and figures. What may be added is never decided here: it
is read from `over_time` and `over_channels` of the metric. Sums are exact; a ratio is recomputed from its combined parts
and never averaged; people counted in several windows or channels give bounds; what is absent stays absent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Final, Protocol, TypeAlias, final

from attrs import frozen

from smartgoals._checked import optional_text, refuse, sequence
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType
from smartgoals._model.metric import Metric, Nature
from smartgoals._numbers import NumberLike, exact, number, optional_number, rounded
from smartgoals.catalog._combination import Combination
from smartgoals.catalog._figures import Absence, Figure, Interval, Remark
from smartgoals.catalog._formulas import Bounds, Node, ZeroDenominator, denominators, evaluate, parts

Item: TypeAlias = "NumberLike | Mapping[str, NumberLike | None] | None"
_PLAIN_ABSENCE: Final = (
    ("restat", Absence.RAW_DATA_NEEDED),
    ("requery", Absence.ASK_AGAIN),
    ("none", Absence.DOES_NOT_ADD_UP),
    ("recompute", Absence.PART_MISSING),
)


class Tables(Protocol):
    """What the arithmetic asks of a catalogue."""

    def metric(self, name: str) -> Metric: ...
    def tree(self, name: str) -> Node | None: ...
    def combination_of(self, name: str) -> Combination: ...
    def part_names(self) -> tuple[str, ...]: ...


@final
@frozen
class Known:
    """A part of a formula: its bounds, or why it has none."""

    bounds: Bounds | None = None
    reason: Absence | None = None
    about: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()


def derive(
    tables: Tables, name: str, values: Mapping[str, NumberLike | None], units: Mapping[str, str] | None
) -> Figure:
    """Return a derived metric from its parts; parts that have a formula of their own are derived when not given."""
    metric = tables.metric(name)
    given = {key: _part(tables, key, value) for key, value in _mapping(values, "values").items()}
    _one_unit(tables, units or {})
    tree = tables.tree(metric.id)
    if tree is None:
        return Figure(metric=metric.id, reason=Absence.NO_FORMULA)

    def find(part: str) -> Known:
        if part in given:
            value = given[part]
            return Known(reason=Absence.PART_ABSENT, about=(part,)) if value is None else Known(bounds=(value, value))
        below = tables.tree(part)
        return Known(reason=Absence.PART_MISSING, about=(part,)) if below is None else _tree(below, find)

    return _figure(metric, _tree(tree, find))


def _mapping(values: Mapping[str, NumberLike | None], path: str) -> Mapping[str, NumberLike | None]:
    if not isinstance(values, Mapping):
        raise WrongType(value=values, expected="a mapping from metric ids or named inputs to numbers", path=path)
    return values


def _part(tables: Tables, name: str, value: NumberLike | None) -> Fraction | None:
    if name not in tables.part_names():
        raise UnknownName(kind="metric or named input", name=name, known=tables.part_names())
    try:
        checked = optional_number(value)
    except SmartGoalsError as fault:
        raise fault.at(name) from None
    return None if checked is None else exact(checked)


def _one_unit(tables: Tables, units: Mapping[str, str]) -> None:
    by_kind: dict[str, tuple[str, str]] = {}
    for part, unit in units.items():
        if part not in tables.part_names():
            raise UnknownName(kind="metric or named input", name=part, known=tables.part_names(), path="units")
        kind = tables.combination_of(part).unit
        first = by_kind.setdefault(kind, (part, unit))
        if first[1] != unit:
            hint = f"{first[0]} is in {first[1]}, and nothing is converted here"
            raise refuse(f"units.{part}", unit, f"the same unit or currency for every {kind}", hint)


def _tree(tree: Node, find: Find) -> Known:
    values: dict[str, Bounds] = {}
    remarks: tuple[Remark, ...] = ()
    missing: list[Known] = []
    for part in parts(tree):
        known = find(part)
        remarks += known.remarks
        if known.bounds is None:
            missing.append(known)
        else:
            values[part] = known.bounds
    if missing:
        first = missing[0].reason
        about = tuple(dict.fromkeys(name for one in missing if one.reason is first for name in one.about))
        return Known(reason=first, about=about)
    try:
        return Known(bounds=evaluate(tree, values), remarks=tuple(dict.fromkeys(remarks)))
    except ZeroDenominator:
        zero = tuple(part for part in denominators(tree) if values[part][0] <= 0 <= values[part][1])
        return Known(reason=Absence.ZERO_DENOMINATOR, about=zero or denominators(tree))


class Find(Protocol):
    """How a formula asks for one of its parts."""

    def __call__(self, part: str, /) -> Known: ...


def _figure(metric: Metric, known: Known) -> Figure:
    if known.bounds is None:
        return Figure(metric=metric.id, reason=known.reason, parts=known.about, remarks=known.remarks)
    low, high = known.bounds
    least, most = (None if end is None else exact(end) for end in metric.range)
    if (least is not None and high < least) or (most is not None and low > most):
        return Figure(metric=metric.id, reason=Absence.OUTSIDE_RANGE, remarks=known.remarks)
    if low == high:
        return Figure(metric=metric.id, value=rounded(low), remarks=known.remarks)
    low = low if least is None else max(low, least)
    high = high if most is None else min(high, most)
    between = Interval(rounded(low), rounded(high))
    return Figure(
        metric=metric.id, interval=between, reason=Absence.ONLY_BOUNDS, parts=known.about, remarks=known.remarks
    )


@final
@frozen(kw_only=True)
class Call:
    """What one call combines: the items, along time or across channels, and what the caller knows of the whole."""

    tables: Tables
    items: tuple[Mapping[str, NumberLike | None], ...]
    over_channels: bool
    known: Mapping[str, NumberLike | None]
    models: tuple[str, ...] | None

    def rule(self, name: str) -> str:
        """Return how this part combines along the axis of the call."""
        known = self.tables.combination_of(name)
        return known.over_channels if self.over_channels else known.over_time

    def column(self, name: str) -> list[Fraction | None] | None:
        """Return the part's value in every item, or None when some item does not have it."""
        column = []
        for item in self.items:
            if name not in item:
                return None
            column.append(_part(self.tables, name, item[name]))
        return column

    def part(self, name: str) -> Known:
        """Return the part of the whole: asked again, combined from the items, or derived from combined parts."""
        column = self.column(name)
        if name in self.known:
            return self.asked_again(name, column)
        combined = None if column is None else self.plain(name, column)
        if combined is not None and combined.bounds is not None:
            return combined
        tree = self.tables.tree(name)
        if tree is not None and self.derivable(name):
            return _tree(tree, self.part)
        return combined or Known(reason=Absence.PART_MISSING, about=(name,))

    def derivable(self, name: str) -> bool:
        """Tell whether the whole may be derived from combined parts: a median may not, a recounted survey score may."""
        rule = self.rule(name)
        return rule in {"recompute", "sum", "sum_overlap"} or (
            rule == "restat" and self.tables.combination_of(name).nature is Nature.SCORE
        )

    def asked_again(self, name: str, column: list[Fraction | None] | None) -> Known:
        """Return the value the source gave for the whole, if the items allow it."""
        whole = _part(self.tables, name, self.known[name])
        if whole is None:
            return Known(reason=Absence.PART_ABSENT, about=(name,))
        if self.is_union(name) and column:
            low, high = _union([value for value in column if value is not None])
            if whole < low or (whole > high and None not in column):
                expected = f"between the largest part {rounded(low)} and their sum {rounded(high)}"
                raise refuse(f"known.{name}", self.known[name], expected, "a union cannot lie outside")
        return Known(bounds=(whole, whole))

    def is_union(self, name: str) -> bool:
        """Tell whether the whole is a union of people who may be in several items."""
        known = self.tables.combination_of(name)
        return known.over_channels == "interval" and (self.over_channels or known.over_time == "requery")

    def plain(self, name: str, column: Sequence[Fraction | None]) -> Known:
        """Combine the values of one part by its own rule."""
        rule = self.rule(name)
        if rule in {"last", "first"}:
            column = column[-1:] if rule == "last" else column[:1]
            rule = "sum"
        for word, absence in _PLAIN_ABSENCE:
            if rule == word and not self.is_union(name):
                return Known(reason=absence, about=(name,))
        values = [value for value in column if value is not None]
        if len(values) < len(column):
            return Known(reason=Absence.PART_ABSENT, about=(name,))
        if self.is_union(name):
            return Known(bounds=_union(values), about=(name,))
        if rule == "sum_model":
            return self.modelled(name, values)
        remarks = (Remark.ACCOUNTS_NOT_PEOPLE,) if rule == "sum_overlap" else ()
        total = sum(values, Fraction(0))
        return Known(bounds=(total, total), remarks=remarks)

    def modelled(self, name: str, values: Sequence[Fraction]) -> Known:
        """Add what an attribution model credited, if one and the same model credited all of it."""
        if self.models is None:
            return Known(reason=Absence.ATTRIBUTION_UNKNOWN, about=(name,))
        if len(set(self.models)) > 1:
            raise refuse("models", self.models, "one attribution model for all channels", "credits overlap otherwise")
        total = sum(values, Fraction(0))
        return Known(bounds=(total, total), remarks=(Remark.ONE_ATTRIBUTION_MODEL,))


def _union(values: Sequence[Fraction]) -> Bounds:
    if min(values) < 0:
        raise InvalidValue(value=rounded(min(values)), expected="zero or more people", path="parts")
    return max(values), sum(values, Fraction(0))


def combine(
    tables: Tables,
    name: str,
    items: Iterable[Item],
    *,
    over_channels: bool,
    known: NumberLike | Mapping[str, NumberLike | None] | None,
    units: Iterable[str] | None,
    models: Iterable[str] | None,
) -> Figure:
    """Combine windows or channels of one metric; see :meth:`smartgoals.catalog.Catalog.combine_windows`."""
    metric = tables.metric(name)
    kept = sequence(items, "values, or of mappings from part to value")
    if not kept:
        raise InvalidValue(value=kept, expected="at least one value", path="parts")
    _same_units(units, len(kept))
    whole: Mapping[str, NumberLike | None] = {}
    if isinstance(known, Mapping):
        whole = known
    elif known is not None:
        whole = {str(metric.id): number(known)}
    call = Call(
        tables=tables,
        items=tuple(item if isinstance(item, Mapping) else {metric.id: item} for item in kept),
        over_channels=over_channels,
        known=whole,
        models=_words(models, len(kept), "models"),
    )
    if len(kept) == 1 and metric.id in call.items[0]:
        (column,) = call.column(metric.id) or [None]
        only = (
            Known(reason=Absence.PART_ABSENT, about=(metric.id,)) if column is None else Known(bounds=(column, column))
        )
        return _figure(metric, only)
    return _figure(metric, call.part(metric.id))


def _same_units(units: Iterable[str] | None, count: int) -> None:
    words = _words(units, count, "units")
    if words and len(set(words)) > 1:
        raise refuse("units", words, "one unit or currency", "nothing is converted here")


def _words(words: Iterable[str] | None, count: int, path: str) -> tuple[str, ...] | None:
    if words is None:
        return None
    kept = (words,) * count if isinstance(words, str) else sequence(words, "words")
    for word in kept:
        if optional_text(word) is None:
            raise refuse(path, kept, "a word for every part")
    if len(kept) != count:
        raise refuse(path, kept, f"as many words as parts ({count})")
    return kept
