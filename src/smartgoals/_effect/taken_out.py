"""Taken out: a history as it would have been without an event. Imports estimates.

What belongs here: readings of the days of an event in place of those read. Forecasts leave out by
it what an event brought.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from smartgoals._days import day
from smartgoals._effect.constants import AmountsKind
from smartgoals._effect.curve import MIDDLE
from smartgoals._effect.estimate import expected
from smartgoals._effect.reasons import EffectReason
from smartgoals._effect.sides import Sides, whole
from smartgoals._effect.window import EventWindow, window_of
from smartgoals._forecast.distribution import finite
from smartgoals._model.event import Event
from smartgoals._model.history import History


def without_event(history: History, event: Event, as_of: date) -> History:
    """Return a history with what an event brought taken out, as known on a day; unchanged where
    nobody can say what it was.

    The readings of the window bring together what would have come (its middle, by both sides once
    there are readings after it), shared out as their days usually are. Of a stock the value read
    last stays, and what was read before the window is moved by what the event brought, so that its
    changes are those without the event and its level is today's.

    >>> from datetime import timedelta
    >>> days = [date(2026, 1, 4) + timedelta(days=k) for k in range(60)]
    >>> visits = History.of([(on, 100 + 50 * (30 <= k < 35)) for k, on in enumerate(days)], metric="sessions")
    >>> fair = Event(id="fair", start=days[30], end=days[34])
    >>> [round(value) for value in without_event(visits, fair, days[-1]).values[28:37]]
    [100, 100, 100, 100, 100, 100, 100, 100, 100]
    """
    known = history.upto(day(as_of))
    window = window_of(known, event)
    if not isinstance(window, EventWindow):
        return history
    found = expected(known, window)
    if isinstance(found, EffectReason):
        return history
    curve, sides = found
    return _replaced(history, window, curve[MIDDLE], sides)


def _replaced(history: History, window: EventWindow, amount: float, sides: Sides) -> History:
    """Return a history whose window brings what was expected of it."""
    values = [float(value) for value in history.numbers]
    shares = _shares(history, window, sides)
    if window.course is AmountsKind.STOCK:
        eve, brought = window.low - 1, window.actual - amount
        moved = [finite(value + brought) for value in values[: window.low]]
        values[: window.low] = moved
        gone = 0.0
        for at, share in enumerate(shares, window.low):
            gone += share
            values[at] = finite(moved[eve] + gone * amount)
        values[window.high - 1] = float(history.numbers[window.high - 1])
    else:
        values[window.low : window.high] = [finite(share * amount) for share in shares]
    return History.from_columns(
        history.days,
        values,
        covers=history.covers,
        metric=history.metric,
        channel=history.channel,
        definition=history.definition,
        source=history.source,
    )


def _shares(history: History, window: EventWindow, sides: Sides) -> Sequence[float]:
    """Return what each reading of the window has of its total, by the season and the days since the
    reading before it.
    """
    series, last = sides.before, sides.before.last_ordinal
    weights = []
    for at in range(window.low, window.high):
        own = history.ordinals[at]
        earlier = history.ordinals[at - 1] if at > window.low else max(last, window.start - 1)
        steps = whole(series.steps.between(earlier, own))
        factor = (
            1.0
            if series.season is None or sides.add
            else series.season_after(round(series.steps.between(last, own)))
        )
        weights.append(max(0.0, steps * factor))
    total = sum(weights)
    return [weight / total for weight in weights] if total > 0.0 else [1.0 / len(weights)] * len(weights)
