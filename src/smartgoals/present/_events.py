"""Events on a page: what one brought, what coming ones are taken to bring, and on the page of a
strategy what happened or will, and what forecasts make of it.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from smartgoals._effect.text import called as event_called, figure
from smartgoals._forecast.caution import Caution, CautionCode
from smartgoals._messages.inert import inert
from smartgoals._model.event import Event, EventKind
from smartgoals._model.metric import Unit
from smartgoals._what_if.assumed import effect_line
from smartgoals.present._blocks import (
    Fact,
    Facts,
    Heading,
    Item,
    Items,
    Line,
    Paragraph,
    Tone,
    line,
    own,
    toned,
)
from smartgoals.present._measured import chance_facts, chance_line, is_guess, tone_of_chance
from smartgoals.present._results import called, paged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from smartgoals._effect.answer import EffectAnswer
    from smartgoals._effect.effect import Effect
    from smartgoals._review.review import GoalReview, Review
    from smartgoals._what_if.what_if import WhatIf
    from smartgoals.present._blocks import Block, Document
    from smartgoals.present._voice import PageVoice

__all__ = ["effect_document", "event_blocks", "what_if_document"]


def event_blocks(review: Review, voice: PageVoice) -> Iterator[Block]:
    """Yield the events by their days; nothing where there are none."""
    events = sorted(review.strategy.events, key=lambda one: (one.start, one.end, one.id))
    items = tuple(_item(one, _fate(one, review), voice) for one in events)
    if items:
        yield Heading(2, line(voice.say("events")), anchor="events")
        yield Items(items)


def _item(event: Event, fate: str, voice: PageVoice) -> Item:
    phrase = "event_of_a_day" if event.start == event.end else "event_of_days"
    facts = {
        "kind": voice.language.say(f"word.event_{event.kind.value}"),
        "start": event.start,
        "end": event.end,
        "fate": voice.say(fate),
    }
    before, after = voice.around(phrase, "name", **facts)
    return Item(line(before, own(inert(event.title or event.id)), after))


def _fate(event: Event, review: Review) -> str:
    """Return the phrase for what the forecasts of a review made of an event, as their cautions tell it."""
    if event.start > review.as_of:
        return "event_ahead"
    if event.kind is EventKind.DEFINITION:
        return "event_defined"
    goals = [one for one in review.goals if event.touches(one.goal.metric, one.goal.channel)]
    if not goals:
        return "event_of_no_goal"
    told = {caution.code for one in goals for caution in _cautions(one) if event.id in caution.about}
    if told:
        return _SAID[frozenset(told)]
    if all(_is_before(event, one, review) for one in goals):
        return "event_before_readings"
    is_carried_on = event.comes_again and any(one.projection and one.projection.forecast for one in goals)
    return "event_carried_on" if is_carried_on else "event_of_no_forecast"


_SAID: Final = MappingProxyType(
    {
        frozenset({CautionCode.EVENTS_LEFT_OUT}): "event_left_out",
        frozenset({CautionCode.EVENTS_LEFT_IN}): "event_left_in",
        frozenset({CautionCode.EVENTS_LEFT_OUT, CautionCode.EVENTS_LEFT_IN}): "event_left_out_of_some",
    }
)


def _cautions(one: GoalReview) -> Iterable[Caution]:
    return () if one.projection is None else one.projection.cautions


def _is_before(event: Event, one: GoalReview, review: Review) -> bool:
    """Tell whether an event was over before the first reading of a goal that the strategy holds."""
    goal = one.goal
    history = None if goal.metric is None else review.strategy.history_of(goal.metric, goal.channel)
    return history is not None and len(history) > 0 and event.end < history.first.day


def effect_document(found: Effect, voice: PageVoice) -> Document:
    """Return the page of what came on the days of an event beyond what would have come."""
    return paged(
        voice.say("title_effect", event=event_called(found, voice.language)), _of_effect(found, voice), voice
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
