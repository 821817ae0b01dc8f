"""Rules of the attainable criterion (SGA): a module for each thing they look at, and all of them here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals.rules._attainable import (
    benchmarks,
    doubts,
    ease,
    effort,
    ends,
    evidence,
    hardness,
    odds,
)

if TYPE_CHECKING:
    from smartgoals.rules._rule import Rule

RULES: Final[tuple[Rule, ...]] = (
    *hardness.RULES,
    *odds.RULES,
    *ease.RULES,
    *benchmarks.RULES,
    *ends.RULES,
    *evidence.RULES,
    *doubts.RULES,
    *effort.RULES,
)
