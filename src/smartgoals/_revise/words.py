"""What revising says: one sentence for each verdict, and one for each proposal, joined."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from smartgoals._messages.formatting import Language
from smartgoals._model.goal import Goal
from smartgoals._model.target_words import target_in_words

__all__ = ["sentence"]


def sentence(
    verdict: str,
    figures: Mapping[str, Any],
    proposed: Goal | None,
    alternative: Goal | None,
    into: Language,
) -> str:
    """Return why a goal is as hard as it is, and what is proposed, in a language."""
    is_level = figures.get("shape", "level") == "level"
    per = "" if is_level else f" {into.phrase('period.per_week')}"
    parts: list[tuple[str, Mapping[str, object]]] = [(_phrase(verdict, figures), {**figures, "per": per})]
    parts += [(code, figures) for name, code in _WEAK if name in figures]
    if figures.get("chance") is not None:
        parts.append(("chance", figures))
    if proposed is not None and proposed.target is not None:
        parts.append(("proposed", {"target": target_in_words(proposed.target)}))
    if alternative is not None:
        parts.append(("later", {"deadline": alternative.deadline}))
    return "".join(into.say(f"revise.{code}", facts) for code, facts in parts)


_WEAK = (("periods", "thin"), ("last", "stale"))


def _phrase(verdict: str, figures: Mapping[str, Any]) -> str:
    """Return which phrase says a verdict."""
    for name in ("missed", "meant"):
        if figures.get(name):
            return name
    if verdict == "unknown" and (figures.get("readings") or figures.get("audited")):
        return "too_few"
    if verdict in ("unknown", "already_met") or "supported" in figures:
        return verdict
    return f"band_{verdict}"
