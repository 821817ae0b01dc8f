"""Events on the page of a strategy: what happened or will, and what forecasts make of it. Knows
events and sentences.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from smartgoals._forecast.caution import Caution, CautionCode
from smartgoals._messages.inert import inert
from smartgoals._model.event import Event, EventKind
from smartgoals.present._blocks import Heading, Item, Items, line, own

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from smartgoals._review.review import GoalReview, Review
    from smartgoals.present._blocks import Block
    from smartgoals.present._voice import PageVoice

__all__ = ["event_blocks"]


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
