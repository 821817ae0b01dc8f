"""A page of the chance of a goal with coming events and without: both chances, and what each event
is taken to bring.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals._model.metric import Unit
from smartgoals._what_if.assumed import effect_line
from smartgoals.present._blocks import Fact, Facts, Heading, Item, Items, Line, Tone, line, toned
from smartgoals.present._measured import chance_facts, chance_line, is_guess, tone_of_chance
from smartgoals.present._results import called, paged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._what_if.what_if import WhatIf
    from smartgoals.present._blocks import Block, Document
    from smartgoals.present._voice import PageVoice

__all__ = ["what_if_document"]


def what_if_document(found: WhatIf, voice: PageVoice) -> Document:
    """Return the page of a chance with events and without."""
    return paged(voice.say("title_what_if", as_of=found.as_of), _of_what_if(found, voice), voice)


def _of_what_if(found: WhatIf, voice: PageVoice) -> Iterator[Block]:
    figures = voice.figures_of(found.without.progress, currency=_currency(found))
    said = figures.signed if figures.unit is Unit.RATIO else figures.level
    yield from called(found.goal, voice)
    yield Heading(2, line(voice.say("without_events")))
    yield Facts(tuple(chance_facts(found.without, figures, voice)))
    yield Heading(2, line(voice.say("with_events")))
    yield Facts((Fact(voice.say("chance"), _chance(found, voice)),))
    yield Items(tuple(Item(line(effect_line(one, voice.language, said))) for one in found.effects))
    if found.cautions:
        yield Heading(2, line(voice.say("caution")))
        yield Items(tuple(Item(line(caution.text(voice.language))) for caution in found.cautions))


def _currency(found: WhatIf) -> str | None:
    """Return the money that the events of a chance bring, where it is known."""
    return next((one.currency for one in found.effects), None)


def _chance(found: WhatIf, voice: PageVoice) -> Line:
    """Return the chance with the events as that of a projection is told, or why there is none."""
    chance = found.chance_with
    if chance is None:
        return line(
            toned(voice.say("untold", reason=found.reasons["chance_with"].text(voice.language)), Tone.UNSURE)
        )
    if found.without.is_certain or is_guess(found.without):
        return chance_line(found.without, voice)
    return line(
        toned(
            voice.say("chance_said", chance=voice.percent(chance), words=voice.likely(chance)),
            tone_of_chance(chance),
        )
    )
