"""Where a history stands on a day, by the nature of what is counted and the way it is read; exact.

Knows histories and the way of reading, and no plan and no target. A flow is the total since a day, on top of the value a
plan starts from. Everything else is a level: the last reading on or before the day, carried forward. Both take a
logarithm of the history's length; a counter and a ratio that is pooled take one pass over the readings concerned.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import compress, count, islice
from operator import gt
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from smartgoals._days import ONE_DAY
from smartgoals._model._spans import amount, are_mixed, firsts, part_after
from smartgoals._model.exchange import Exchange
from smartgoals._model.metric import Nature
from smartgoals._model.way_of_reading import CARRY, Assume, MissingDays, WayOfReading
from smartgoals._numbers import Number, exact
from smartgoals._plan.quota import back
from smartgoals._progress.reasons import Reason

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._time.period import Period

Run: TypeAlias = "tuple[date, date]"
"""The first and the last day of a run of days."""
# Amounts are spread over the days they cover, and a level is that of the last one.
_ONE_LENGTH = frozenset({Nature.FLOW, Nature.STOCK, None})
POOLED = frozenset({Nature.RATIO, Nature.MEAN})
RESET_BELOW = Fraction(1, 2)
"""A counter that stands at less than this share of its last reading was reset; a smaller fall is a correction."""


class HowRead(NamedTuple):
    """How readings become a value: the nature of what they count, and all that a way of reading says.

    `before_start` counts what a flow brought before the plan's start; `from_baseline` says that a level stood on
    the plan's first value because the goal states it, which is newer than what was read before. `base_on` is the
    day from which that value is, None where it is that of the last reading: exchanges up to it are over.
    `of_people` says that the amounts are people of one period each, whom no later reading tells.
    """

    nature: Nature | None
    assume: Assume = CARRY
    counter: bool = False
    reset_below: Fraction = RESET_BELOW
    recompute_over: Period | None = None
    before_start: bool = False
    from_baseline: bool = False
    resets_to: Fraction = Fraction(0)
    exchanges: tuple[Exchange, ...] = ()
    base_on: date | None = None
    of_people: bool = False

    @classmethod
    def of(
        cls,
        nature: Nature | None,
        way: WayOfReading,
        *,
        before_start: bool = False,
        from_baseline: bool = False,
        base_on: date | None = None,
    ) -> HowRead:
        """Return how a history of a nature is read in a way."""
        return cls(
            nature,
            way.missing or CARRY,
            bool(way.counter) and nature is not Nature.FLOW,
            RESET_BELOW if way.reset_below is None else exact(way.reset_below),
            way.recompute_over,
            before_start,
            from_baseline,
            Fraction(0) if way.resets_to is None else exact(way.resets_to),
            way.exchanges,
            base_on,
        )

    def pools(self, history: History) -> bool:
        """Whether the value is a ratio or mean pooled over a window, and not the last reading."""
        return self.recompute_over is not None and self.nature in POOLED and history.out_of is not None

    def is_stated_since(self, history: History, high: int, since: date, on: date) -> bool:
        """Whether the value that the goal states for a day is newer than the last of some readings."""
        if not self.from_baseline or on < since or self.pools(history):
            return False
        return history.ordinals[high - 1] < since.toordinal()


class HistoryStanding(NamedTuple):
    """The value of a history on a day, or the reason why there is none; and what was assumed for it."""

    value: Fraction | None
    reason: Reason | None = None
    read_on: date | None = None
    assumed: tuple[Run, ...] = ()
    resets: tuple[date, ...] = ()


def standing(history: History, how: HowRead, *, base: Fraction, since: date, on: date) -> HistoryStanding:
    """Return where a history stands at the end of a day, for a plan that stood on *base* at the end of *since*."""
    if how.nature is Nature.FLOW:
        return _total(history, how, base, since, on)
    return _level(history, how, base, since, on)


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


def _level(history: History, how: HowRead, base: Fraction, since: date, on: date) -> HistoryStanding:
    high = history.position(on)
    if not high:
        return HistoryStanding(None, Reason.NO_READING)
    is_newer = how.is_stated_since(history, high, since, on)
    if not is_newer and how.nature not in _ONE_LENGTH and are_mixed(history, max(0, history.position(since) - 1), high):
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
    lost, resets = _lost_to_resets(history, how, base, since, high)
    return HistoryStanding(value + lost, None, read_on, assumed, resets)


def level_on(history: History, how: HowRead, base: Fraction, since: date, on: date) -> Fraction | None:
    """Return the exact level at the end of a day, whatever the policy for missing days, or None before any reading."""
    if how.recompute_over is not None and history.out_of is not None and how.pools(history):
        low, high = history.position(back(how.recompute_over, on)), history.position(on)
        return _pooled(history, history.out_of, low, high)
    high = history.position(on)
    if not high:
        return None
    if how.is_stated_since(history, high, since, on):
        return base
    level = exact(history.value_at(high - 1))
    return level + _lost_to_resets(history, how, base, since, high)[0] if how.counter else level


def _pooled(history: History, out_of: Sequence[Number], low: int, high: int) -> Fraction | None:
    """Return a ratio or mean over some readings, by their parts; None without any."""
    weights = [exact(weight) for weight in out_of[low:high]]
    parts = [exact(value) * weight for value, weight in zip(history.numbers[low:high], weights, strict=True)]
    return sum(parts, Fraction(0)) / sum(weights, Fraction(0)) if weights else None


class _Jump(NamedTuple):
    """A reading before which a counter began anew: its position, what is carried on from before, whether it was a reset."""

    position: int
    carried: Fraction
    is_reset: bool


def _lost_to_resets(
    history: History, how: HowRead, base: Fraction, since: date, high: int
) -> tuple[Fraction, tuple[date, ...]]:
    """Return what a counter carries on from before it began anew since the start, in all, and the days of its resets."""
    lost, days = Fraction(0), []
    for jump in _jumps(history, how, base, since, high):
        lost += jump.carried
        if jump.is_reset:
            days.append(date.fromordinal(history.ordinals[jump.position]))
    return lost, tuple(days)


def _jumps(history: History, how: HowRead, base: Fraction, since: date, high: int) -> Iterator[_Jump]:
    """Yield each reading before which a counter was reset or exchanged.

    The baseline stands for what was read until the start. A smaller fall is a correction, and so is a zero
    after which the counter stands where it stood. An exchange counts from the first reading of the new counter,
    and what the old one showed at last and the new one at first are as good as read.
    """
    low = history.position(since)
    if low >= high:
        return
    numbers = history.numbers[low:high]
    falls = set(compress(count(1), map(gt, numbers, islice(numbers, 1, None))))
    if numbers[0] < base:
        falls.add(0)
    exchanged = _exchanged(history, how, low, high)
    for at in sorted(falls | exchanged.keys()):
        shown = exact(numbers[at - 1]) if at else base
        carried, was_reset = Fraction(0), False
        for exchange in exchanged.get(at, ()):
            if exchange.stood_at is not None:
                stood = exact(exchange.stood_at)
                if _is_reset(how, shown, stood, None):
                    carried, was_reset = carried + shown - how.resets_to, True
                shown = stood
            starts = exact(exchange.starts_at)
            carried, shown = carried + shown - starts, starts
        if _is_reset(how, shown, exact(numbers[at]), _shown_next(numbers, at, exchanged)):
            carried, was_reset = carried + shown - how.resets_to, True
        if was_reset or at in exchanged:
            yield _Jump(low + at, carried, was_reset)


def _shown_next(numbers: Sequence[Number], at: int, exchanged: Mapping[int, tuple[Exchange, ...]]) -> Fraction | None:
    """Return what the same counter showed after a reading: when it was read next, or taken out."""
    if at + 1 in exchanged:
        stood = exchanged[at + 1][0].stood_at
        return None if stood is None else exact(stood)
    return exact(numbers[at + 1]) if at + 1 < len(numbers) else None


def _is_reset(how: HowRead, before: Fraction, now: Fraction, after: Fraction | None) -> bool:
    """Tell whether a counter that showed one value, and then another, was reset between them: not from below its start."""
    origin = how.resets_to
    came_back = now in {0, origin} and after is not None and after >= before
    return before > origin and now - origin < (before - origin) * how.reset_below and not came_back


def _exchanged(history: History, how: HowRead, low: int, high: int) -> dict[int, tuple[Exchange, ...]]:
    """Return the exchanges since the value that a plan starts from, by the first reading of the new counter."""
    if not how.exchanges:
        return {}
    known = how.base_on or date.fromordinal(history.ordinals[max(low - 1, 0)])
    found: dict[int, tuple[Exchange, ...]] = {}
    for exchange in how.exchanges:
        at = max(history.position(exchange.on - ONE_DAY), low) if exchange.on > known else high
        if at < high:
            found[at - low] = (*found.get(at - low, ()), exchange)
    return found


def lost_by_stretch(
    history: History, how: HowRead, base: Fraction, since: date, high: int
) -> Iterator[tuple[int, int, Fraction]]:
    """Yield the stretches between resets from the last to the first: where each begins and ends, and what was lost before."""
    jumps = list(_jumps(history, how, base, since, high)) if how.counter else []
    lost = sum((jump.carried for jump in jumps), Fraction(0))
    for jump in reversed(jumps):
        yield jump.position, high, lost
        lost, high = lost - jump.carried, jump.position
    yield history.position(since), high, lost


def values_since(
    history: History, how: HowRead, base: Fraction, since: date, upto: date
) -> Iterator[tuple[date, Fraction]]:
    """Yield each day with readings after *since* and the value at its end, in order, in one pass.

    Of a flow the value is its total since then on top of *base*, of anything else the level.
    """
    low, high, after = history.position(since), history.position(upto), since.toordinal()
    ordinals, lost = history.ordinals, Fraction(0)
    jumps = _jumps(history, how, base, since, high) if how.counter else ()
    carried = {jump.position: jump.carried for jump in jumps}
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

    Only the days after the last reading, unless *between*: then the cost grows with the readings in that span,
    and days that one of them covers are read.
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
