"""Standing text: where a value stands against its plan, its allowance or its band, in one line of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals._messages.formatting import Language, language as language_of
from smartgoals._plan.band import Band
from smartgoals._plan.from_goal import NoPlan

if TYPE_CHECKING:
    from smartgoals._progress.progress import Progress

__all__ = ["standing_text"]


def standing_text(progress: Progress, language: Language | str) -> str:
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
