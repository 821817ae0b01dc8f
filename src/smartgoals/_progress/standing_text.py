"""Standing text: where a value stands against its plan, its allowance or its band, in one line of a language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from smartgoals._messages.formatting import Language, language as language_of
from smartgoals._numbers import Number
from smartgoals._plan.band import Band
from smartgoals._plan.from_goal import NoPlan
from smartgoals._progress.reasons import Reason

__all__ = ["standing_text"]


class Stands(Protocol):
    """What a line on a standing is read from: a progress."""

    @property
    def as_of(self) -> date: ...
    @property
    def plan(self) -> object: ...
    @property
    def actual(self) -> Number | None: ...
    @property
    def expected(self) -> Number | None: ...
    @property
    def gap(self) -> Number | None: ...
    @property
    def is_on_plan(self) -> bool | None: ...
    @property
    def is_allowance(self) -> bool: ...
    @property
    def reasons(self) -> Mapping[str, Reason | NoPlan]: ...


def standing_text(progress: Stands, language: Language | str) -> str:
    """Return where a value stands and what is expected, or why that cannot be told."""
    into = language_of(language)
    actual, expected, gap = progress.actual, progress.expected, progress.gap
    facts: dict[str, object] = {"day": progress.as_of, "actual": actual, "expected": expected}
    if actual is None or gap is None or (expected is None and not isinstance(progress.plan, Band)):
        why = progress.reasons.get("gap") or progress.reasons.get("actual")
        if why is None:
            return into.say("progress.stands_unknown", facts)
        room = "projection" if isinstance(why, NoPlan) else "progress"
        reason = into.say(f"{room}.{why.value}")
        return into.say("progress.stands_unknown_because", {**facts, "reason": reason})
    if isinstance(progress.plan, Band):
        code = "stands_inside" if progress.is_on_plan else "stands_outside"
        return into.say(f"progress.{code}", {**facts, "gap": abs(gap)})
    sides = ("within", "over") if progress.is_allowance else ("on_plan", "behind")
    return into.say(f"progress.stands_{sides[not progress.is_on_plan]}", facts)
