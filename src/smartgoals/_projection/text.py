"""Text of a projection: the chance, what is expected and when it arrives, in one line of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals._messages.formatting import Language, language as language_of

if TYPE_CHECKING:
    from smartgoals._projection.projection import Projection

__all__ = ["projection_text"]


def projection_text(projection: Projection, language: Language | str) -> str:
    """Return what a projection says in one line, its cautions last."""
    into = language_of(language)
    chance = projection.probability
    if chance is None:
        why = projection.reasons.get("probability")
        code = "unknown" if why is None else "unknown_because"
        reason = None if why is None else why.sentence(into)
        return into.say(f"projection.{code}", {"reason": reason})
    facts = {"chance": chance, "target": projection.target, "day": projection.deadline}
    said = [into.say("projection.chance" if projection.target is None else "projection.chance_of", facts)]
    bounds = projection.interval(0.8)
    if bounds is not None and projection.expected is not None:
        low, high = bounds
        within = {"expected": projection.expected, "low": low, "high": high}
        said.append(into.say("projection.chance_within", within))
    median = None if projection.arrival is None else projection.arrival.median
    if median is not None:
        said.append(into.say("projection.arrives", {"median": median}))
    said += [caution.sentence(into) for caution in projection.cautions]
    return "; ".join(said)
