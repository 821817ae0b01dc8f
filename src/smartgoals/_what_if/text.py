"""Text of a what-if: both chances, what each event is taken to bring, and cautions, in one line of
a language.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from smartgoals._messages.formatting import Language, asked_in
from smartgoals._projection.projection import Projection
from smartgoals._projection.text import no_chance_text
from smartgoals._what_if.assumed import AssumedEffect
from smartgoals._what_if.words import WhatIfCaution, WhatIfReason

__all__ = ["what_if_text"]


class Answered(Protocol):
    """What a line on a what-if is read from."""

    @property
    def without(self) -> Projection: ...
    @property
    def chance_with(self) -> float | None: ...
    @property
    def effects(self) -> tuple[AssumedEffect, ...]: ...
    @property
    def cautions(self) -> tuple[WhatIfCaution, ...]: ...
    @property
    def reasons(self) -> Mapping[str, WhatIfReason]: ...


def what_if_text(found: Answered, language: Language | str | None = None) -> str:
    """Return what a what-if says in one line, its cautions last."""
    into = asked_in(language)
    said = [_chances(found, into), *(one.text(into) for one in found.effects)]
    return into.joined([*said, *(caution.text(into) for caution in found.cautions)])


def _chances(found: Answered, into: Language) -> str:
    without, about = found.without.probability, into.value([one.name for one in found.effects])
    facts = {"without": _share(without, into), "with_events": _share(found.chance_with, into), "about": about}
    if without is None:
        reason = no_chance_text(found.without, into) or WhatIfReason.NO_CHANCE.text(into)
        return into.say("what_if.line_no_chance", {**facts, "reason": reason})
    if found.chance_with is None:
        return into.say("what_if.line_unknown", {**facts, "reason": found.reasons["chance_with"].text(into)})
    return into.say("what_if.line", facts)


def _share(chance: float | None, into: Language) -> str | None:
    """Say a chance in percent, and in words that it is under or over one: within a sentence no sign does."""
    if chance is None:
        return None
    told = into.percent(chance)
    side = {"<": "below", ">": "above"}.get(told[0])
    return told if side is None else into.say(f"page.{side}_percent", {"share": told[1:]})
