"""Gaps made: a split change as the value that comes out, and what the metric's own readings hold
beyond its parts.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Final

from attrs import evolve

from smartgoals._gap.gap import Gap, GapPart, GapReason, PartKind, Unexplained
from smartgoals._gap.split import Split, with_shares
from smartgoals._gap.ties import replaced
from smartgoals._numbers import rounded
from smartgoals.catalog._formulas import Node, Operation, Part, parts, written

_DUST: Final = Fraction(1, 2**50)
"""Of a figure, what a division of floats may leave over: they have 53 bits, and few are lost on the way."""


def gap_of(found: Split, *, metric: str | None, formula: Node | None, **facts: Any) -> Gap:
    """Return a split change as a gap."""
    before, after = found.before, found.after
    change = None if before is None or after is None else after - before
    return Gap(
        metric=metric,
        before=None if before is None else rounded(before),
        after=None if after is None else rounded(after),
        change=change,
        parts=() if change is None else with_shares(found.parts, change),
        unexplained=found.unexplained,
        formula=None if formula is None else _written(formula),
        **facts,
    )


def _written(formula: Node) -> str:
    """Return a formula as text: without brackets around all of it, with some around a rate that is
    a quotient.
    """
    for name in parts(formula):
        if " / " in name:
            formula = replaced(formula, name, Part(f"({name})"))
    text = written(formula)
    return text[1:-1] if isinstance(formula, Operation) else text


def with_rest(
    found: Split, before: Fraction, after: Fraction, metric: str, channel: str | None = None
) -> Split:
    """Return a split change as one of what was read of the metric itself; what its parts do not
    come to is the rest.
    """
    if found.before is None or found.after is None or not found.parts:
        return Split(before, after, (), found.unexplained)
    rest = (after - found.after) - (before - found.before)
    if abs(rest) <= _DUST * max(map(abs, (before, after, found.before, found.after))):
        return Split(before, after, _with_dust(found.parts, rest), found.unexplained)
    note = Unexplained(reason=GapReason.UNLIKE_ITS_PARTS, name=metric, channel=channel)
    part = GapPart(name="rest", kind=PartKind.REST, amount=rest, channel=channel)
    return Split(before, after, (*found.parts, part), (*found.unexplained, note))


def _with_dust(parts: tuple[GapPart, ...], dust: Fraction) -> tuple[GapPart, ...]:
    """Return parts of which the largest takes what only floats left over, so that they sum to the
    change all the same.
    """
    largest = max(range(len(parts)), key=lambda place: abs(parts[place].amount))
    taken = evolve(parts[largest], amount=parts[largest].amount + dust)
    return (*parts[:largest], taken, *parts[largest + 1 :])
