"""A page of what an event brought: what came, what would have come, both answers, and what could
have been seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals._effect.text import called, figure
from smartgoals.present._blocks import Fact, Facts, Heading, Item, Items, Paragraph, line
from smartgoals.present._results import paged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._effect.answer import EffectAnswer
    from smartgoals._effect.effect import Effect
    from smartgoals.present._blocks import Block, Document
    from smartgoals.present._voice import PageVoice

__all__ = ["effect_document"]


def effect_document(found: Effect, voice: PageVoice) -> Document:
    """Return the page of what came on the days of an event beyond what would have come."""
    return paged(
        voice.say("title_effect", event=called(found, voice.language)), _of_effect(found, voice), voice
    )


def _of_effect(found: Effect, voice: PageVoice) -> Iterator[Block]:
    answer = found.answer
    if answer is None:
        why = found.reasons["amount"].text(voice.language)
        yield Paragraph(line(voice.say("untold", reason=why)))
    else:
        yield Facts(tuple(_facts(found, answer, voice)))
    if found.cautions:
        yield Heading(2, line(voice.say("caution")))
        yield Items(tuple(Item(line(caution.text(voice.language))) for caution in found.cautions))


def _facts(found: Effect, answer: EffectAnswer, voice: PageVoice) -> Iterator[Fact]:
    into = voice.language
    is_one = found.start == found.end
    days = into.value(found.start) if is_one else voice.say("days_to", start=found.start, end=found.end)
    yield Fact(voice.say("effect_days"), line(days))
    yield Fact(voice.say("effect_actual"), line(figure(found, answer, found.actual or 0.0).into(into)))
    yield Fact(voice.say("effect_expected"), line(figure(found, answer, answer.expected_without).into(into)))
    yield Fact(voice.say("effect_amount"), line(_between(found, answer, voice)))
    if found.both_sides is not None and found.before_only is not None:
        yield Fact(voice.say("effect_before"), line(_between(found, found.before_only, voice)))
    visible = answer.smallest_visible
    smallest = figure(found, answer, visible.amount).into(into)
    if visible.share is not None:
        smallest = voice.say("effect_of_usual", amount=smallest, share=into.percent(visible.share, 0))
    yield Fact(voice.say("effect_smallest"), line(smallest))


def _between(found: Effect, answer: EffectAnswer, voice: PageVoice) -> str:
    low, high = (figure(found, answer, end).into(voice.language) for end in answer.interval())
    bounds = voice.say("from_to", low=low, high=high)
    middle = figure(found, answer, answer.amount).into(voice.language)
    return voice.say("effect_between", amount=middle, bounds=bounds)
