"""Where a history stands on a day, by the nature of what is counted; exact. Knows histories, and no plan and no target.

A flow is the total since the plan's start, on top of the value the plan starts from. Everything else is a level: the last
reading on or before the day, carried forward. Both take a logarithm of the history's length; a counter that resets and
a ratio that is recomputed over a window take one pass over the readings concerned.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from smartgoals._days import ONE_DAY
from smartgoals._model.history import History
from smartgoals._model.metric import Nature
from smartgoals._numbers import Number, exact
from smartgoals._progress.missing import Assume, MissingDays, Run, missing_runs
from smartgoals._progress.reasons import Reason
from smartgoals._progress.windows import back
from smartgoals._time.period import Period

RECOMPUTED = frozenset({Nature.RATIO, Nature.MEAN})


class HowRead(NamedTuple):
    """How readings become one value: everything that a caller may say about it."""

    nature: Nature | None
    assume: Assume
    before_start: bool
    counter: bool
    recompute_over: Period | None

    def pools(self, history: History) -> bool:
        """Whether the value is a ratio or mean pooled over a window, and not the last reading."""
        return self.recompute_over is not None and self.nature in RECOMPUTED and history.out_of is not None


class Standing(NamedTuple):
    """The value of a history on a day, or the reason why there is none; and what was assumed for it."""

    value: Fraction | None
    reason: Reason | None = None
    read_on: date | None = None
    assumed: tuple[Run, ...] = ()
    resets: tuple[date, ...] = ()


def standing(history: History, how: HowRead, *, base: Fraction, since: date, on: date) -> Standing:
    """Return where a history stands at the end of a day, for a plan that stood on *base* at the end of *since*."""
    if how.nature is Nature.FLOW:
        return _total(history, how, base, since, on)
    return _level(history, how, since, on)


def _total(history: History, how: HowRead, base: Fraction, since: date, on: date) -> Standing:
    after = date.min if how.before_start else since
    low, high = 0 if how.before_start else history.position(since), history.position(on)
    read_on = date.fromordinal(history.ordinals[high - 1]) if high > low else None
    assumed = missing_runs(history, since, on, between=how.assume.between) if on > since else ()
    if assumed and how.assume.missing is MissingDays.UNKNOWN:
        return Standing(None, Reason.DAYS_UNKNOWN, read_on)
    if read_on is None and on > since and how.assume.missing is MissingDays.CARRY:
        return Standing(None, Reason.NO_READING_SINCE_START)
    if read_on is None:
        return Standing(base, None, None, assumed)
    return Standing(base + history.exact_total(after, on), None, read_on, assumed)


def _level(history: History, how: HowRead, since: date, on: date) -> Standing:
    high = history.position(on)
    if not high:
        return Standing(None, Reason.NO_READING)
    read_on = date.fromordinal(history.ordinals[high - 1])
    assumed = ((read_on + ONE_DAY, on),) if read_on < on else ()
    if assumed and how.assume.missing is MissingDays.UNKNOWN:
        return Standing(None, Reason.DAYS_UNKNOWN, read_on)
    if how.pools(history):
        value = level_on(history, how, since, on)
        return Standing(value, Reason.NO_READING if value is None else None, read_on, assumed)
    value = exact(history.value_at(high - 1))
    if not how.counter:
        return Standing(value, None, read_on, assumed)
    lost, resets = _resets(history, since, high)
    return Standing(value + lost, None, read_on, assumed, resets)


def level_on(history: History, how: HowRead, since: date, on: date) -> Fraction | None:
    """Return the exact level at the end of a day, whatever the policy for missing days, or None before any reading."""
    if how.recompute_over is not None and history.out_of is not None and how.pools(history):
        return _pooled(history, history.out_of, history.position(back(how.recompute_over, on)), history.position(on))
    high = history.position(on)
    if not high:
        return None
    level = exact(history.value_at(high - 1))
    return level + _resets(history, since, high)[0] if how.counter else level


def _pooled(history: History, out_of: Sequence[Number], low: int, high: int) -> Fraction | None:
    """Return a ratio or mean over some readings, by their parts; None without any."""
    weights = [exact(one) for one in out_of[low:high]]
    parts = [exact(one) * weight for one, weight in zip(history.numbers[low:high], weights, strict=True)]
    return sum(parts, Fraction(0)) / sum(weights, Fraction(0)) if weights else None


def _resets(history: History, since: date, high: int) -> tuple[Fraction, tuple[date, ...]]:
    """Return what a counter stood on before each drop since the start, in all, and the days of the drops."""
    low = max(history.position(since) - 1, 0)
    drops = [k for k, (one, after) in enumerate(pairwise(history.numbers[low:high]), start=low) if after < one]
    lost = sum((exact(history.value_at(k)) for k in drops), Fraction(0))
    return lost, tuple(date.fromordinal(history.ordinals[k + 1]) for k in drops)


def day_total(history: History, on: date) -> Standing:
    """Return the total of the last day with readings on or before a day: what a band on a flow is held against."""
    high = history.position(on)
    if not high:
        return Standing(None, Reason.NO_READING)
    read_on = date.fromordinal(history.ordinals[high - 1])
    total = sum((exact(one.value) for one in history.on_day(read_on)), Fraction(0))
    return Standing(total, None, read_on, ((read_on + ONE_DAY, on),) if read_on < on else ())
