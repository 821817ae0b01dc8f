"""Asking for an effect: the front of this room. What is known of other events and of controls is
brought to an estimate.

Knows histories, events, estimates and the result type.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import final

from attrs import evolve

from smartgoals._checked import Arguments, each, instance, refuse
from smartgoals._days import day
from smartgoals._effect.answer import EffectAnswer, EffectSides, answer_of, differ
from smartgoals._effect.constants import FEW_BEFORE, FEWEST_AFTER, AmountsKind
from smartgoals._effect.controls import Adjusted, adjusted
from smartgoals._effect.effect import Effect
from smartgoals._effect.estimate import Bounds, Estimate, estimate
from smartgoals._effect.reasons import EffectCaution, EffectCautionCode, EffectReason
from smartgoals._effect.taken_out import without_event
from smartgoals._effect.window import EventWindow, window_of
from smartgoals._errors import SmartGoalsError, raise_all
from smartgoals._evidence import Evidence, EvidenceLike, evidence_of
from smartgoals._model.currency import currency_of_history
from smartgoals._model.event import Event, EventKind
from smartgoals._model.facts import better_of, scale_of, unit_of
from smartgoals._model.history import History
from smartgoals._model.metric import Metric, Unit
from smartgoals._numbers import Number, number


def effect(
    history: History,
    event: Event,
    *,
    as_of: date,
    evidence: EvidenceLike | None = None,
    events: Iterable[Event] = (),
    controls: Iterable[History] = (),
) -> Effect:
    """Return what came on the days of an event beyond what would have come without it, with its uncertainty.

    Only readings dated on or before `as_of` count. What would have come is told by the library's
    own forecast from before the event and, once there are readings after it, backwards from these,
    by a bridge between the means of both sides and by a smoother; `docs/explanation/effects.md`
    tells how, and how right it is. `events` are the others that are known: what those of other days
    brought is taken out first, those of the same days are cautioned of, and a change of definition
    cuts the readings. `controls` are histories that the event did not touch, read in the same
    steps: what they did on these days beyond what they usually do is no part of the effect. The
    metrics of the *evidence*, such as a strategy's own, say what a history that names one by its id
    is made of.

    An effect is undefined, with its reason, for a metric that does not add up, an event that no
    reading tells of, fewer than eight amounts before it, and a change of definition on its days.
    Raises :class:`~smartgoals.InvalidValue` for an event of other metrics or channels, and at
    `controls[0]` for one that the event touches or that is the history itself.

    >>> from datetime import date, timedelta
    >>> days = [date(2026, 1, 4) + timedelta(days=k) for k in range(120)]
    >>> rows = [(on, 100 + 7 * (k % 5) + 40 * (80 <= k < 90)) for k, on in enumerate(days)]
    >>> visits = History.of(rows, metric="sessions", channel="site")
    >>> found = effect(visits, Event(id="fair", start=days[80], end=days[89]), as_of=days[-1])
    >>> low, high = found.interval(0.8)
    >>> low < 400 < high, str(found.sides), found.is_shown
    (True, 'both', True)
    >>> found.cautions[0].code
    EffectCautionCode.NO_CONTROL
    """
    told = Arguments()
    told.read("history", lambda one: instance(one, History, "a History"), history)
    told.read("event", lambda one: instance(one, Event, "an Event"), event)
    on = told.read("as_of", day, as_of)
    others = told.read(
        "events", lambda some: each(some, "events", lambda one: instance(one, Event, "an Event")), events
    )
    beside = told.read("controls", lambda some: each(some, "histories", _history), controls)
    known = told.read("evidence", evidence_of, evidence)
    told.settle()
    raise_all(list(_faults(history, event, beside)))
    return _EffectQuestion(
        _described(history, known), event, on, others, [_described(one, known) for one in beside]
    ).effect()


def _history(value: object) -> History:
    return instance(value, History, "a History")


def _described(history: History, known: Evidence) -> History:
    """Return a history with its metric as the strategy, or a catalogue, describes it, where it
    names one by its id.
    """
    named = history.metric_id
    if named is None or isinstance(history.metric, Metric):
        return history
    own = None if known.strategy is None else known.strategy.metrics.get(named)
    if own is None and known.catalog is not None:
        own = known.catalog.metrics.get(named)
    return history if own is None else evolve(history, metric=own)


def _faults(history: History, event: Event, controls: Sequence[History]) -> Iterator[SmartGoalsError]:
    """Yield what keeps an event from being asked about."""
    if not event.touches(history.metric_id, history.channel):
        named = f"{history.metric_id or 'the metric'} on {history.channel or 'the channel'}"
        yield refuse("event", event.id, f"an event of {named}")
    for place, one in enumerate(controls):
        if one == history:
            yield refuse(f"controls[{place}]", str(one), "another history than that of the event")
        elif (event.metrics or event.channels) and event.touches(one.metric_id, one.channel):
            hint = "a control is what the event leaves alone"
            yield refuse(f"controls[{place}]", str(one), f"a history that {event.id} does not touch", hint)


@final
class _EffectQuestion:
    """One question: a history, its event, and what else is known of these days."""

    def __init__(
        self,
        history: History,
        event: Event,
        as_of: date,
        events: Sequence[Event],
        controls: Sequence[History],
    ) -> None:
        self.event, self.as_of, self.controls = event, as_of, controls
        touching = [
            one for one in events if one.id != event.id and one.touches(history.metric_id, history.channel)
        ]
        self.breaks = [one for one in touching if one.kind is EventKind.DEFINITION]
        self.others = [one for one in touching if one.kind is not EventKind.DEFINITION]
        self.history, self.known = history, history.upto(as_of)
        self.taken = 0

    def effect(self) -> Effect:
        """Return the answer, or why there is none."""
        window = window_of(self.known, self.event)
        if not isinstance(window, EventWindow):
            return self._undefined(window)
        is_defined_anew = any(window.start < one.start.toordinal() <= window.end for one in self.breaks)
        if self.event.kind is EventKind.DEFINITION or is_defined_anew:
            return self._undefined(EffectReason.DEFINITION_CHANGED)
        clean = self._without_others(window)
        found = estimate(clean, window, self._bounds(window))
        if not isinstance(found, Estimate):
            return self._undefined(found)
        return self._told(window, found)

    def _without_others(self, window: EventWindow) -> History:
        """Return what is known without what events of other days brought."""
        clean = self.known
        for one in self.others:
            apart = one.end.toordinal() < window.start or one.start.toordinal() > window.end
            own = window_of(clean, one) if apart and not one.comes_again else None
            if isinstance(own, EventWindow) and (own.end < window.start or own.start > window.end):
                without = without_event(clean, one, self.as_of)
                self.taken += without is not clean
                clean = without
        return clean

    def _bounds(self, window: EventWindow) -> Bounds:
        days = sorted(one.start.toordinal() for one in self.breaks)
        before = [one for one in days if one <= window.start]
        after = days[len(before) :]  # of a change inside the window nothing is told at all
        return Bounds(before[-1] if before else None, after[0] - 1 if after else None)

    def _told(self, window: EventWindow, found: Estimate) -> Effect:
        alone = answer_of(EffectSides.BEFORE, window.actual, found.before)
        both, beside = None, None
        if found.both is not None:
            beside = adjusted(found, window, [one.upto(self.as_of) for one in self.controls])
            both = answer_of(EffectSides.BOTH, window.actual, found.both if beside is None else beside.curve)
        used = () if beside is None else tuple([_label(self.controls[place]) for place in beside.used])
        return evolve(
            self._undefined(None),
            start=date.fromordinal(window.start),
            end=date.fromordinal(window.end),
            actual=window.actual,
            before_only=alone,
            both_sides=both,
            controls=used,
            cautions=tuple(self._cautions(window, found, beside, alone, both)),
        )

    def _undefined(self, why: EffectReason | None) -> Effect:
        history, event = self.history, self.event
        unit = unit_of(history.metric)
        return Effect(
            event=str(event.id),
            title=event.title,
            metric=history.metric_id,
            channel=history.channel,
            nature=history.nature,
            as_of=self.as_of,
            is_money=unit is Unit.MONEY,
            unit=unit,
            scale=scale_of(history.metric),
            currency=currency_of_history(history) if unit is Unit.MONEY else None,
            better=better_of(history.metric),
            why=why,
        )

    def _cautions(
        self,
        window: EventWindow,
        found: Estimate,
        beside: Adjusted | None,
        alone: EffectAnswer,
        both: EffectAnswer | None,
    ) -> Iterator[EffectCaution]:
        used = 0 if beside is None else len(beside.used)
        yield (
            EffectCaution(EffectCautionCode.CONTROL_ASSUMED, used)
            if used
            else EffectCaution(EffectCautionCode.NO_CONTROL)
        )
        if used < len(self.controls):
            yield EffectCaution(EffectCautionCode.CONTROL_LEFT_OUT, len(self.controls) - used)
        if found.both is None:
            yield EffectCaution(self._why_alone(window))
        elif differ(alone, answer_of(EffectSides.BOTH, window.actual, found.both)):
            # What controls explain is no change of the rate: both answers are compared as they are
            # without them.
            yield EffectCaution(EffectCautionCode.RATES_DIFFER)
        answer = alone if both is None else both
        if not answer.is_shown:
            yield EffectCaution(EffectCautionCode.NOT_SHOWN, _shown(answer.smallest_visible.amount))
        yield from self._of_readings(window, found)
        yield from self._of_events(window)

    def _why_alone(self, window: EventWindow) -> EffectCautionCode:
        """Return whether there are readings after the event that do not count, or too few as yet."""
        after = len(window.after(self.known)) - (window.course is AmountsKind.STOCK)
        is_read = window.is_over and after >= FEWEST_AFTER
        return EffectCautionCode.AFTER_UNUSED if is_read else EffectCautionCode.BEFORE_ALONE

    def _of_readings(self, window: EventWindow, found: Estimate) -> Iterator[EffectCaution]:
        event = self.event
        if not window.is_over:
            yield EffectCaution(EffectCautionCode.STILL_ON)
        wider = max(0, event.start.toordinal() - window.start) + max(0, window.end - event.end.toordinal())
        if wider:
            yield EffectCaution(EffectCautionCode.WIDER_WINDOW, wider)
        if window.untold:
            yield EffectCaution(EffectCautionCode.UNTOLD_DAYS, window.untold)
        count = len(found.sides.before.changes)
        if count < FEW_BEFORE:
            yield EffectCaution(EffectCautionCode.FEW_READINGS, count)
        if window.course is AmountsKind.GENERIC:
            yield EffectCaution(EffectCautionCode.NATURE_UNKNOWN)

    def _of_events(self, window: EventWindow) -> Iterator[EffectCaution]:
        if self.taken:
            yield EffectCaution(EffectCautionCode.OTHER_EVENTS, self.taken)
        same = [
            one
            for one in self.others
            if one.start.toordinal() <= window.end and one.end.toordinal() >= window.start
        ]
        if same:
            yield EffectCaution(EffectCautionCode.OVERLAPPING_EVENTS, len(same))
        if self.breaks:
            yield EffectCaution(EffectCautionCode.DEFINITION_BREAK, len(self.breaks))


def _label(history: History) -> str:
    """Return how a control is called: its metric, and its channel."""
    named = [str(one) for one in (history.metric_id, history.channel) if one is not None]
    return " on ".join(named) or "unnamed"


def _shown(value: float) -> Number:
    """Return a figure in three digits, as a caution tells it."""
    return number(float(f"{value:.3g}"))
