"""Strategies for histories with a shape: whole numbers, a reading a day, and something that a
program has to get right.

Few choices make a long history: a level, a small number for each day, and where the shape shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from hypothesis import strategies as st

from smartgoals._model.history import History
from smartgoals._model.metric import Metric
from smartgoals._model.reading import Reading
from smartgoals.strategies._values import DULL_DAY, check_day, check_sizes, check_strategy, days, made

_LATEST_START: Final = date(2027, 12, 31)
_LEVELS: Final = st.integers(0, 1_000)
_VALUES: Final = ("min_value", "max_value")


def _shaped(
    rows: st.SearchStrategy[list[tuple[int, int]]],
    starts: st.SearchStrategy[date] | None,
    metrics: st.SearchStrategy[Metric | str | None] | None,
    channels: st.SearchStrategy[str | None] | None,
    usual: str,
) -> st.SearchStrategy[History]:
    """Return a strategy for histories of rows (days after the start, value)."""

    def history(
        start: date, drawn: list[tuple[int, int]], metric: Metric | str | None, channel: str | None
    ) -> History:
        read = [Reading(start + timedelta(days=offset), value) for offset, value in drawn]
        return History.of(read, metric=metric, channel=channel)

    return made(history, _starts(starts), rows, *_whose(metrics, channels, usual))


def _starts(starts: st.SearchStrategy[date] | None) -> st.SearchStrategy[date]:
    return check_strategy(starts, "starts", days(DULL_DAY, _LATEST_START))


def _whose(
    metrics: st.SearchStrategy[Metric | str | None] | None,
    channels: st.SearchStrategy[str | None] | None,
    usual: str,
) -> tuple[st.SearchStrategy[Metric | str | None], st.SearchStrategy[str | None]]:
    named: st.SearchStrategy[Metric | str | None] = st.just(usual)
    return check_strategy(metrics, "metrics", named), check_strategy(channels, "channels", st.none())


def _daily(values: Sequence[int]) -> list[tuple[int, int]]:
    return list(enumerate(values))


def steady_histories(
    min_size: int = 2,
    max_size: int = 30,
    *,
    min_value: int = 0,
    max_value: int = 1_000,
    spread: int = 5,
    starts: st.SearchStrategy[date] | None = None,
    metrics: st.SearchStrategy[Metric | str | None] | None = None,
    channels: st.SearchStrategy[str | None] | None = None,
) -> st.SearchStrategy[History]:
    """Histories that stay where they are: a level from *min_value* to *max_value*, and each day up
    to *spread* more.

    One reading a day. Shrinks to two readings of 0 followers.
    """
    check_sizes(min_size, max_size)
    check_sizes(min_value, max_value, _VALUES)
    check_sizes(0, spread, ("0", "spread"))
    noise = st.lists(st.integers(0, spread), min_size=min_size, max_size=max_size)
    rows = made(
        lambda level, some: _daily([level + one for one in some]), st.integers(min_value, max_value), noise
    )
    return _shaped(rows, starts, metrics, channels, "followers")


def growing_histories(
    min_size: int = 2,
    max_size: int = 30,
    *,
    min_step: int = 1,
    max_step: int = 50,
    starts: st.SearchStrategy[date] | None = None,
    metrics: st.SearchStrategy[Metric | str | None] | None = None,
    channels: st.SearchStrategy[str | None] | None = None,
) -> st.SearchStrategy[History]:
    """Histories that grow each day, by *min_step* to *max_step*. One reading a day. Shrinks to 1
    and 2 followers.
    """
    check_sizes(min_size, max_size)
    check_sizes(min_step, max_step, ("min_step", "max_step"))
    steps = st.lists(st.integers(min_step, max_step), min_size=min_size, max_size=max_size)
    rows = made(lambda level, some: _daily(_sums(level, some)), _LEVELS, steps)
    return _shaped(rows, starts, metrics, channels, "followers")


def _sums(level: int, steps: Sequence[int]) -> list[int]:
    return [level + sum(steps[: place + 1]) for place in range(len(steps))]


def seasonal_histories(
    min_weeks: int = 2,
    max_weeks: int = 6,
    *,
    min_peak: int = 10,
    max_peak: int = 500,
    starts: st.SearchStrategy[date] | None = None,
    metrics: st.SearchStrategy[Metric | str | None] | None = None,
    channels: st.SearchStrategy[str | None] | None = None,
) -> st.SearchStrategy[History]:
    """Histories that are the same each week: a level each weekday, and one weekday *min_peak* to
    *max_peak* above the best.

    One reading a day, over whole weeks. Shrinks to two weeks of no purchases but 10 on the first weekday.
    """
    check_sizes(min_weeks, max_weeks, ("min_weeks", "max_weeks"))
    check_sizes(min_peak, max_peak, ("min_peak", "max_peak"))

    def rows(week: list[int], peak: int, place: int, weeks: int) -> list[tuple[int, int]]:
        levels = [*week[:place], max(week) + peak, *week[place:]]
        return _daily(levels * weeks)

    week = st.lists(st.integers(0, 200), min_size=6, max_size=6)
    drawn = made(
        rows, week, st.integers(min_peak, max_peak), st.integers(0, 6), st.integers(min_weeks, max_weeks)
    )
    return _shaped(drawn, starts, metrics, channels, "purchases")


def gappy_histories(
    min_size: int = 2,
    max_size: int = 20,
    *,
    min_gap: int = 7,
    max_gap: int = 60,
    starts: st.SearchStrategy[date] | None = None,
    metrics: st.SearchStrategy[Metric | str | None] | None = None,
    channels: st.SearchStrategy[str | None] | None = None,
) -> st.SearchStrategy[History]:
    """Histories with at least one gap, of *min_gap* to *max_gap* days without a reading, else one
    reading a day.

    Of two readings or more, as *min_size* has to say. Shrinks to two readings of 0 purchases, 8 days apart.
    """
    check_sizes(min_size, max_size)
    check_sizes(2, min_size, ("2", "min_size"))
    check_sizes(min_gap, max_gap, ("min_gap", "max_gap"))

    def rows(values: list[int], places: list[int], gap: int) -> list[tuple[int, int]]:
        before = {1 + place % (len(values) - 1) for place in places}
        waits = [gap * sum(one <= place for one in before) for place in range(len(values))]
        return [(place + waits[place], value) for place, value in enumerate(values)]

    values = st.lists(st.integers(0, 100), min_size=min_size, max_size=max_size)
    places = st.lists(st.integers(0, 20), min_size=1, max_size=2)
    drawn = made(rows, values, places, st.integers(min_gap, max_gap))
    return _shaped(drawn, starts, metrics, channels, "purchases")


def bursty_histories(
    min_size: int = 3,
    max_size: int = 30,
    *,
    min_times: int = 5,
    max_times: int = 50,
    starts: st.SearchStrategy[date] | None = None,
    metrics: st.SearchStrategy[Metric | str | None] | None = None,
    channels: st.SearchStrategy[str | None] | None = None,
) -> st.SearchStrategy[History]:
    """Histories with bursts: a level of 1 to 200 each day, but *min_times* to *max_times* as much
    on one day or two.

    Shrinks to 5, 1 and 1 purchases.
    """
    check_sizes(min_size, max_size)
    check_sizes(1, min_size, ("1", "min_size"))
    check_sizes(min_times, max_times, ("min_times", "max_times"))

    def rows(level: int, size: int, times: int, places: list[int]) -> list[tuple[int, int]]:
        bursts = {place % size for place in places}
        return [(day, level * times if day in bursts else level) for day in range(size)]

    places = st.lists(st.integers(0, 30), min_size=1, max_size=2)
    drawn = made(
        rows, st.integers(1, 200), st.integers(min_size, max_size), st.integers(min_times, max_times), places
    )
    return _shaped(drawn, starts, metrics, channels, "purchases")


def counter_histories(
    min_size: int = 4,
    max_size: int = 30,
    *,
    min_resets: int = 1,
    max_resets: int = 3,
    max_step: int = 100,
    starts: st.SearchStrategy[date] | None = None,
    metrics: st.SearchStrategy[Metric | str | None] | None = None,
    channels: st.SearchStrategy[str | None] | None = None,
) -> st.SearchStrategy[History]:
    """Histories of a counter that rises by 1 to *max_step* a day, and begins again at 0
    *min_resets* to *max_resets* times.

    Read them with `counter=True`. *min_size* must leave a day for each reset. Shrinks to 1, 0, 1
    and 2 impressions.
    """
    check_sizes(min_size, max_size)
    check_sizes(min_resets, max_resets, ("min_resets", "max_resets"))
    check_sizes(max_resets + 1, min_size, ("max_resets plus one", "min_size"))
    check_sizes(1, max_step, ("1", "max_step"))

    def rows(steps: list[int], resets: list[int]) -> list[tuple[int, int]]:
        free, at = list(range(1, len(steps))), set()
        for one in resets:
            at.add(free.pop(one % len(free)))
        stands, shown = 0, []
        for day, step in enumerate(steps):
            # A counter that is at 0 already cannot be seen to begin again, so a second reset in a
            # row shows no fall.
            stands = 0 if day in at else stands + step
            shown.append((day, stands))
        return shown

    steps = st.lists(st.integers(1, max_step), min_size=min_size, max_size=max_size)
    resets = st.lists(st.integers(0, 30), min_size=min_resets, max_size=max_resets)
    return _shaped(made(rows, steps, resets), starts, metrics, channels, "impressions")


def silent_histories(
    min_size: int = 1,
    max_size: int = 30,
    *,
    until: date | None = None,
    min_silence: int = 14,
    max_silence: int = 90,
    metrics: st.SearchStrategy[Metric | str | None] | None = None,
    channels: st.SearchStrategy[str | None] | None = None,
) -> st.SearchStrategy[History]:
    """Histories that fall silent: one reading a day, the last one *min_silence* to *max_silence*
    days before *until*.

    *until* is the day on which somebody asks (1 July 2026). Shrinks to 0 purchases on 17 June 2026.
    """
    check_sizes(min_size, max_size)
    check_sizes(1, min_size, ("1", "min_size"))
    check_sizes(min_silence, max_silence, ("min_silence", "max_silence"))
    asked = check_day(until, "until", date(2026, 7, 1))

    def history(values: list[int], silence: int, metric: Metric | str | None, channel: str | None) -> History:
        first = asked - timedelta(days=silence + len(values) - 1)
        rows = [(first + timedelta(days=k), value) for k, value in enumerate(values)]
        return History.of(rows, metric=metric, channel=channel)

    values = st.lists(st.integers(0, 100), min_size=min_size, max_size=max_size)
    return made(
        history, values, st.integers(min_silence, max_silence), *_whose(metrics, channels, "purchases")
    )


def corrected_histories(
    min_size: int = 1,
    max_size: int = 20,
    *,
    min_late: int = 1,
    max_late: int = 40,
    starts: st.SearchStrategy[date] | None = None,
    metrics: st.SearchStrategy[Metric | str | None] | None = None,
    channels: st.SearchStrategy[str | None] | None = None,
) -> st.SearchStrategy[History]:
    """Histories in which one to three readings were corrected, *min_late* to *max_late* days later,
    to another value.

    One reading a day, known on its day. Shrinks to 0 purchases that became 1 a day later.
    """
    check_sizes(min_size, max_size)
    check_sizes(1, min_size, ("1", "min_size"))
    check_sizes(1, min_late, ("1", "min_late"))
    check_sizes(min_late, max_late, ("min_late", "max_late"))

    def history(
        start: date,
        values: list[int],
        corrections: list[tuple[int, int, int]],
        metric: Metric | str | None,
        channel: str | None,
    ) -> History:
        rows = [Reading(start + timedelta(days=k), value) for k, value in enumerate(values)]
        rows = [Reading(one.day, one.value, recorded_on=one.day) for one in rows]
        late = {place % len(values): (wait, change) for place, wait, change in corrections}
        for place, (wait, change) in late.items():
            was = rows[place]
            rows.append(Reading(was.day, was.value + change, recorded_on=was.day + timedelta(days=wait)))
        return History.of(rows, metric=metric, channel=channel)

    correction = st.tuples(st.integers(0, 20), st.integers(min_late, max_late), st.integers(1, 50))
    values = st.lists(st.integers(0, 100), min_size=min_size, max_size=max_size)
    corrections = st.lists(correction, min_size=1, max_size=3)
    return made(history, _starts(starts), values, corrections, *_whose(metrics, channels, "purchases"))
