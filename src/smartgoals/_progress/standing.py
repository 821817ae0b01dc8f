"""Where a history stands on a day, by the nature of what is counted and the way it is read; exact.

Knows histories and the way of reading, and no plan and no target. A flow is the total since a day,
on top of the value a plan starts from. Everything else is a level: the last reading on or before
the day, carried forward. Both take a logarithm of the history's length; a counter and a ratio that
is pooled take one pass over the readings concerned.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from smartgoals._days import ONE_DAY
from smartgoals._model._spans import amount, are_mixed, firsts, part_after
from smartgoals._model.metric import Nature
from smartgoals._model.way_of_reading import MissingDays
from smartgoals._numbers import Number, exact
from smartgoals._plan.quota import back
from smartgoals._progress.counters import jumps, lost_to_resets
from smartgoals._progress.how_read import HowRead
from smartgoals._progress.reasons import Reason

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._progress.kept import Kept

Run: TypeAlias = "tuple[date, date]"
"""The first and the last day of a run of days."""
# Amounts are spread over the days they cover, and a level is that of the last one.
_ONE_LENGTH = frozenset({Nature.FLOW, Nature.STOCK, None})


class HistoryStanding(NamedTuple):
    """The value of a history on a day, or the reason why there is none; and what was assumed for it."""

    value: Fraction | None
    reason: Reason | None = None
    read_on: date | None = None
    assumed: tuple[Run, ...] = ()
    resets: tuple[date, ...] = ()


def standing(
    history: History, how: HowRead, *, base: Fraction, since: date, on: date, kept: Kept | None = None
) -> HistoryStanding:
    """Return where a history stands at the end of a day, for a plan that stood on *base* at the end
    of *since*.
    """
    if how.nature is Nature.FLOW:
        return _total(history, how, base, since, on)
    return _level(history, how, base, since, on, kept=kept)


def _total(history: History, how: HowRead, base: Fraction, since: date, on: date) -> HistoryStanding:
    after = date.min if how.before_start else since
    low, high = 0 if how.before_start else history.position(since), history.position(on)
    read_on = date.fromordinal(history.ordinals[high - 1]) if high > low else None
    assumed = missing_runs(history, since, on, between=how.assume.between) if on > since else ()
    if assumed and how.assume.missing is MissingDays.UNKNOWN:
        return HistoryStanding(None, Reason.DAYS_UNKNOWN, read_on)
    if read_on is None and on > since and how.assume.missing is MissingDays.CARRY:
        return HistoryStanding(None, Reason.NO_READING_SINCE_START)
    if read_on is None:
        return HistoryStanding(base, None, None, assumed)
    return HistoryStanding(base + amount(history, after, on, on), None, read_on, assumed)


def _level(
    history: History, how: HowRead, base: Fraction, since: date, on: date, *, kept: Kept | None
) -> HistoryStanding:
    high = history.position(on)
    if not high:
        return HistoryStanding(None, Reason.NO_READING)
    is_newer = how.is_stated_since(history, high, since, on)
    if (
        not is_newer
        and how.nature not in _ONE_LENGTH
        and are_mixed(history, max(0, history.position(since) - 1), high)
    ):
        return HistoryStanding(None, Reason.SPANS_DIFFER, date.fromordinal(history.ordinals[high - 1]))
    read_on = since if is_newer else date.fromordinal(history.ordinals[high - 1])
    assumed = ((read_on + ONE_DAY, on),) if read_on < on else ()
    if assumed and how.assume.missing is MissingDays.UNKNOWN:
        return HistoryStanding(None, Reason.DAYS_UNKNOWN, read_on)
    if how.pools(history):
        value = level_on(history, how, base, since, on)
        return HistoryStanding(value, Reason.NO_READING if value is None else None, read_on, assumed)
    value = base if is_newer else exact(history.value_at(high - 1))
    if is_newer or not how.counter:
        return HistoryStanding(value, None, read_on, assumed)
    lost, resets = lost_to_resets(history, how, base, since, high, kept=kept)
    return HistoryStanding(value + lost, None, read_on, assumed, resets)


def level_on(
    history: History, how: HowRead, base: Fraction, since: date, on: date, *, kept: Kept | None = None
) -> Fraction | None:
    """Return the exact level at the end of a day, whatever the policy for missing days, or None
    before any reading.
    """
    if how.recompute_over is not None and history.out_of is not None and how.pools(history):
        low, high = history.position(back(how.recompute_over, on)), history.position(on)
        return _pooled(history, history.out_of, low, high)
    high = history.position(on)
    if not high:
        return None
    if how.is_stated_since(history, high, since, on):
        return base
    level = exact(history.value_at(high - 1))
    return level + lost_to_resets(history, how, base, since, high, kept=kept)[0] if how.counter else level


def _pooled(history: History, out_of: Sequence[Number], low: int, high: int) -> Fraction | None:
    """Return a ratio or mean over some readings, by their parts; None without any."""
    weights = [exact(weight) for weight in out_of[low:high]]
    parts = [exact(value) * weight for value, weight in zip(history.numbers[low:high], weights, strict=True)]
    return sum(parts, Fraction(0)) / sum(weights, Fraction(0)) if weights else None


def values_since(
    history: History, how: HowRead, base: Fraction, since: date, upto: date
) -> Iterator[tuple[date, Fraction]]:
    """Yield each day with readings after *since* and the value at its end, in order, in one pass.

    Of a flow the value is its total since then on top of *base*, of anything else the level.
    """
    low, high, after = history.position(since), history.position(upto), since.toordinal()
    ordinals, lost = history.ordinals, Fraction(0)
    passed = jumps(history, how, base, since, high) if how.counter else ()
    carried = {jump.position: jump.carried for jump in passed}
    total = value = base
    for at in range(low, high):
        closes = at + 1 == high or ordinals[at + 1] != ordinals[at]
        if how.nature is Nature.FLOW:
            total += part_after(history, at, after)
            value = total
        elif how.counter:
            lost += carried.get(at, 0)
            value = lost + exact(history.value_at(at))
        elif closes:
            level = level_on(history, how, base, since, date.fromordinal(ordinals[at]))
            value = total if level is None else level
        if closes:
            yield date.fromordinal(ordinals[at]), value


def values_of_days(
    history: History, how: HowRead, base: Fraction, since: date, upto: date
) -> Iterator[tuple[date, Fraction]]:
    """Yield the days after *since* on which the value may have changed, and the value at their end, in order.

    What is pooled over a window changes as well when a reading leaves it, so all of its days are yielded.
    """
    if not how.pools(history):
        yield from values_since(history, how, base, since, upto)
        return
    first = max(since.toordinal() + 1, history.ordinals[0]) if len(history) else upto.toordinal() + 1
    for on in map(date.fromordinal, range(first, upto.toordinal() + 1)):
        level = level_on(history, how, base, since, on)
        if level is not None:
            yield on, level


def day_total(history: History, on: date) -> Fraction:
    """Return the total of a day's readings; of one that covers several days, the share of a day."""
    first = history.position(on) - len(history.on_day(on))
    parts = (part_after(history, at, on.toordinal() - 1) for at in range(first, history.position(on)))
    return sum(parts, Fraction(0))


def missing_runs(history: History, after: date, upto: date, *, between: bool) -> tuple[Run, ...]:
    """Return the runs of days in (after, upto] without a reading, both ends of each run included.

    Only the days after the last reading, unless *between*: then the cost grows with the readings in
    that span, and days that one of them covers are read.
    """
    first, last = after.toordinal(), upto.toordinal()
    ordinals, high = history.ordinals, history.position(upto)
    if not between:
        seen = max(first, ordinals[high - 1]) if high else first
        return _runs(seen, last + 1)
    low = history.position(after)
    covered = zip(ordinals[low:high], firsts(history, low, high), strict=True)
    runs: list[Run] = []
    for own, begins in covered:
        runs += _runs(first, begins)
        first = own
    return (*runs, *_runs(first, last + 1))


def _runs(left: int, right: int) -> tuple[Run, ...]:
    """Return the run of days strictly between two ordinals, as none or one."""
    if right - left <= 1:
        return ()
    return ((date.fromordinal(left + 1), date.fromordinal(right - 1)),)
