"""Windows or channels combined as each metric allows, and what the source said of the whole.

What may be added is never decided here: it is read from `over_time` and `over_channels` of the
metric. Sums are exact; a ratio is recomputed, what is above the line added up and what is below it,
and never averaged; people counted in several windows or channels give bounds; what is absent stays
absent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import partial
from types import MappingProxyType
from typing import Final, final

from attrs import evolve, frozen

from smartgoals._checked import refuse
from smartgoals._errors import SmartGoalsError, raise_all
from smartgoals._model.metric import Nature
from smartgoals._numbers import NumberLike, rounded
from smartgoals.catalog._derive import KnownPart, Tables, figure_of, of_item, of_tree, part_of
from smartgoals.catalog._figures import Absence, Figure, Remark
from smartgoals.catalog._formulas import Bounds, Node, Operation, Part, multiplied, parts, quotient, written
from smartgoals.catalog._parts import Item, given, is_union

_PLAIN_ABSENCE: Final = (
    ("restat", Absence.RAW_DATA_NEEDED),
    ("requery", Absence.ASK_AGAIN),
    ("none", Absence.DOES_NOT_ADD_UP),
    ("recompute", Absence.PART_MISSING),
)
_ENDS: Final[Mapping[str, int]] = MappingProxyType({"first": 0, "last": -1})
_SUMS: Final = frozenset({"sum", "sum_overlap", "sum_model"})


@final
@frozen(kw_only=True)
class Call:
    """What one call combines: the items, along time or across channels, and what the caller knows
    of the whole.
    """

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
            column.append(part_of(self.tables, name, item[name]))
        return column

    def part(self, name: str) -> KnownPart:
        """Return the part of the whole: asked again, combined from the items, or derived from
        combined parts.
        """
        return self.asked_again(name) if name in self.known else self.combined(name)

    def combined(self, name: str) -> KnownPart:
        """Return the part of the whole as the items give it, by its own rule or by its formula."""
        column, tree, rule = self.column(name), self.tables.tree(name), self.rule(name)
        if column is None and tree is not None and rule in _ENDS:
            return of_item(self.tables, self.items[_ENDS[rule]], name)
        plain = None if column is None else self.plain(name, column)
        if tree is None or not self.derivable(name):
            missing = None if tree is None else self.absence(name)
            return plain or KnownPart(reason=missing or Absence.PART_MISSING, about=(name,))
        if plain is None:
            return self.derived(tree)
        if plain.bounds is not None and not self.known:
            return plain
        derived = self.derived(tree)
        if plain.bounds is None:
            is_absent = plain.reason is Absence.PART_ABSENT and derived.bounds is None
            return plain if is_absent else derived
        if not derived.asked:
            return plain
        return derived if derived.bounds == plain.bounds else _remarked(derived, Remark.UNLIKE_ITS_PARTS)

    def derivable(self, name: str) -> bool:
        """Tell whether the whole may be derived from combined parts: a median may not, a recounted
        survey score may.
        """
        rule = self.rule(name)
        return len(self.items) == 1 or (
            rule in {"recompute", "sum", "sum_overlap"}
            or (rule == "restat" and self.tables.combination_of(name).nature is Nature.SCORE)
        )

    # -- formulas

    def derived(self, tree: Node) -> KnownPart:
        """Return the whole of a formula: its parts combined, and where that would not be its whole,
        added up by item.
        """
        by_item: dict[str, Node] = {}
        shape = self.reshaped(tree, by_item)

        def find(part: str) -> KnownPart:
            return self.added(by_item[part]) if part in by_item else self.part(part)

        found = of_tree(shape, find)
        about = (
            part
            for name in found.about
            for part in (self.zeros(by_item[name]) if name in by_item else (name,))
        )
        return evolve(found, about=tuple(dict.fromkeys(about)))

    def zeros(self, node: Node) -> tuple[str, ...]:
        """Return the parts of a piece that are zero in every item, or all of them when none is."""
        names = parts(node)
        return tuple(name for name in names if not any(self.column(name) or [True])) or names

    def reshaped(self, node: Node, by_item: dict[str, Node]) -> Node:
        """Return a formula in which every piece that has to be added up by item is one part, named
        in `by_item`.

        A product is, of which a factor adds up: posts times followers of two windows are not all
        posts times the last followers. So is a stock beside a flow in one quotient, which then is
        of each window; unless the formula names the stock at the start, for then it speaks of the
        whole from its first day to its last.
        """
        if not isinstance(node, Operation):
            return node
        if len(self.items) > 1 and node.sign in "*/":
            above, below = quotient(node)
            rules = {self.rule(part) for factor in (*above, *below) for part in parts(factor)}
            mixed = "last" in rules and bool(rules & _SUMS) and "first" not in rules
            if self.is_by_item(above, mixed) or self.is_by_item(below, mixed):
                top = self.side(above, by_item, mixed)
                return Operation("/", top, self.side(below, by_item, mixed)) if below else top
        return Operation(node.sign, self.reshaped(node.left, by_item), self.reshaped(node.right, by_item))

    def is_by_item(self, factors: Sequence[Node], mixed: bool) -> bool:
        """Tell whether a product has to be added up by item."""
        rules = [{self.rule(part) for part in parts(factor)} for factor in factors if parts(factor)]
        adds_up = len(rules) > 1 and any(one & _SUMS for one in rules)
        return adds_up or (mixed and any("last" in one for one in rules))

    def side(self, factors: Sequence[Node], by_item: dict[str, Node], mixed: bool) -> Node:
        """Return one side of a quotient with its pieces combined, or as one part to be added up by
        item.
        """
        if not self.is_by_item(factors, mixed):
            return multiplied([self.reshaped(factor, by_item) for factor in factors])
        product = multiplied(factors)
        by_item[written(product)] = product
        return Part(written(product))

    def added(self, node: Node) -> KnownPart:
        """Return what a piece of a formula comes to in every item, added up; or from what the
        source said of its parts.
        """
        names = parts(node)
        asked = [name for name in names if name in self.known]
        lacking = tuple(name for name in names if name not in self.known and self.rule(name) not in _SUMS)
        if asked and not lacking:
            return of_tree(node, self.part)
        if any(self.asked_again(name).bounds != self.combined(name).bounds for name in asked):
            return KnownPart(reason=Absence.PART_MISSING, about=lacking)
        for name in names:
            model = self.part(name) if self.rule(name) == "sum_model" else None
            if model is not None and model.bounds is None:
                return model
        values: list[Fraction] = []
        for item in self.items:
            known = of_tree(node, partial(of_item, self.tables, item))
            if known.bounds is None:
                return known
            values.append(known.bounds[0])
        total = sum(values, Fraction(0))
        overlap = any(self.rule(name) == "sum_overlap" for name in names)
        return KnownPart(
            bounds=(max(values), total)
            if any(map(self.is_union, names)) and min(values) >= 0
            else (total, total),
            remarks=(Remark.ACCOUNTS_NOT_PEOPLE,) if overlap else (),
            asked=frozenset(asked),
        )

    # -- what the source said

    def asked_again(self, name: str) -> KnownPart:
        """Return the value the source gave for the whole, if the items allow it."""
        whole, column = part_of(self.tables, name, self.known[name]), self.column(name) or []
        if whole is None:
            return KnownPart(reason=Absence.PART_ABSENT, about=(name,))
        told = [value for value in column if value is not None]
        return KnownPart(
            bounds=(whole, whole), remarks=tuple(self.beside(name, whole, told)), asked=frozenset({name})
        )

    def outside_their_parts(self) -> Iterator[SmartGoalsError]:
        """Yield every number of people said of the whole that no union of the items can have."""
        for name, value in self.known.items():
            whole, column = part_of(self.tables, name, value), self.column(name) or []
            told = [one for one in column if one is not None]
            if whole is None or not told or not self.is_union(name):
                continue
            low, high = _union(told)
            if whole < low or (whole > high and None not in column):
                expected = f"between the largest part {rounded(low)} and their sum {rounded(high)}"
                yield refuse(f"known.{name}", value, expected, "a union cannot lie outside")

    def beside(self, name: str, whole: Fraction, told: Sequence[Fraction]) -> Iterable[Remark]:
        """Yield what must be said of a whole that is not what its parts come to."""
        bounds = self.combined(name).bounds
        if bounds is None and len(told) == len(self.items) and self.lies_between(name):
            bounds = min(told), max(told)
        if bounds is not None and not bounds[0] <= whole <= bounds[1]:
            yield Remark.UNLIKE_ITS_PARTS
        holds_all = self.rule(name) in _SUMS or self.tables.combination_of(name).nature in {
            Nature.STOCK,
            Nature.UNIQUE,
        }
        if holds_all and self.rule(name) not in _ENDS and told and min(told) >= 0 and whole < max(told):
            yield Remark.BELOW_A_PART

    def lies_between(self, name: str) -> bool:
        """Tell whether the whole of a rate lies between those of its items: where all that it is
        made of adds up.
        """
        tree = self.tables.tree(name)
        if tree is None:
            return False
        return all(
            self.lies_between(part) if self.rule(part) == "recompute" else self.rule(part) in _SUMS | {"last"}
            for part in parts(tree)
        )

    def is_union(self, name: str) -> bool:
        """Tell whether the whole is a union of people who may be in several items."""
        return is_union(self.tables, name, over_channels=self.over_channels)

    # -- one part by its own rule

    def absence(self, name: str) -> Absence | None:
        """Return why a part does not combine by its own rule, or None when it does."""
        return None if self.is_union(name) else dict(_PLAIN_ABSENCE).get(self.rule(name))

    def plain(self, name: str, column: Sequence[Fraction | None]) -> KnownPart:
        """Combine the values of one part by its own rule; one alone needs none."""
        rule = self.rule(name) if len(column) > 1 else "last"
        absence = self.absence(name) if len(column) > 1 else None
        if absence is not None:
            return KnownPart(reason=absence, about=(name,))
        if rule in _ENDS:
            column = [column[_ENDS[rule]]]
        values = [value for value in column if value is not None]
        if len(values) < len(column):
            return KnownPart(reason=Absence.PART_ABSENT, about=(name,))
        if self.is_union(name):
            return KnownPart(bounds=_union(values), about=(name,))
        if rule == "sum_model":
            return self.modelled(name, values)
        remarks = (Remark.ACCOUNTS_NOT_PEOPLE,) if rule == "sum_overlap" else ()
        total = sum(values, Fraction(0))
        return KnownPart(bounds=(total, total), remarks=remarks)

    def modelled(self, name: str, values: Sequence[Fraction]) -> KnownPart:
        """Add what an attribution model credited, if one and the same model credited all of it."""
        if self.models is None:
            return KnownPart(reason=Absence.ATTRIBUTION_UNKNOWN, about=(name,))
        if len(set(self.models)) > 1:
            raise refuse(
                "models", self.models, "one attribution model for all channels", "credits overlap otherwise"
            )
        total = sum(values, Fraction(0))
        return KnownPart(bounds=(total, total), remarks=(Remark.ONE_ATTRIBUTION_MODEL,))


def _remarked(known: KnownPart, remark: Remark) -> KnownPart:
    return evolve(known, remarks=tuple(dict.fromkeys((*known.remarks, remark))))


def _union(values: Sequence[Fraction]) -> Bounds:
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
    asked = given(
        tables,
        name,
        items,
        over_channels=over_channels,
        known=known,
        units=units,
        models=models,
    )
    metric, whole = asked.metric, asked.known
    call = Call(
        tables=tables,
        items=asked.items,
        over_channels=over_channels,
        known=whole,
        models=asked.models,
    )
    raise_all(list(call.outside_their_parts()))
    found = call.part(metric.id)
    if found.bounds is not None and metric.id not in whole:
        _all_used(whole, found.asked, metric.id)
    return figure_of(metric, found)


def _all_used(known: Mapping[str, NumberLike | None], used: frozenset[str], metric: str) -> None:
    """Refuse what was said of the whole and has no place in the answer, instead of passing over
    it.
    """
    expected = f"{metric}, or a part from which it is combined here"
    raise_all(
        [
            refuse(f"known.{name}", value, expected)
            for name, value in known.items()
            if value is not None and name not in used
        ]
    )
