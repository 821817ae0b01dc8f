"""What an account has shown it can do: its best and usual change, total or level, from readings,
audits or past goals.

Knows readings and exact numbers, and no target beyond its shape. Readings are cut into windows of
about equal length that end with the last one (totals on days with readings): a week, or the spacing
of the readings when they are rarer, or four weeks when there are eight of those; so that one lucky
day is not taken for a pace. Of a pace they are as long as its period, where the readings show two
of these. Of a share, a mean or a score it is what it moved by that counts, over windows as long as
the goal has left. Ratios of these figures do not change when every count is scaled.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._case.asked import WEEK, Asked, AskedShape
from smartgoals._model.metric import Metric, Nature
from smartgoals._numbers import exact

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._model.measurement import Measurement
    from smartgoals._time.period import Period

LEAST_SHOWN: Final = 2
"""From so many windows, or whole periods, on a history shows what it can do; of fewer nobody sees a spread."""
_MONTHLY: Final = 28
_ENOUGH_MONTHS: Final = 8
"""Eight periods make a history long enough to be cut into months."""
_LONGEST_LOOK: Final = 730
_TENTHS: Final = 10
_LUMPY: Final = 2
"""Where the mean is more than so many times the median, amounts come in lumps. House choice, 2026."""
_NEARLY: Final = Fraction(3, 4)
"""How much of its length a window must have: months of 28 days pass for 30, and a lucky day for no week."""


class Demonstrated(NamedTuple):
    """What has been shown, the good direction upwards, in the terms of :attr:`Asked.wanted`.

    `windows` says over how many windows (of a level, changes from reading to reading) it was seen, each
    of `days` days; `readings` how many readings that is. `best` of a level has the noise from window to
    window on top, which is `noise`: a figure that wobbles is not held to its last reading. `lasting` is the
    best change of a level a week over windows as long as the goal has left, or half the readings; None of
    other figures.
    """

    best: Fraction
    usual: Fraction
    windows: int
    days: int
    readings: int
    noise: Fraction = Fraction(0)
    lasting: Fraction | None = None


def noise_of(asked: Asked, shown: Demonstrated) -> Fraction:
    """Return how far a level lies from itself without anybody's doing: a change of it that small is none.

    That is half of what its windows differ by, since two readings make a difference.
    """
    return (shown.noise if asked.weeks is None else shown.noise * shown.days / WEEK) / 2


def shape_of(metric: Metric | None) -> AskedShape:
    """Return the shape in which a metric shows what it can do, where no target says it."""
    shapes = {Nature.STOCK: AskedShape.CHANGE, Nature.FLOW: AskedShape.TOTAL}
    return AskedShape.LEVEL if metric is None else shapes.get(metric.nature, AskedShape.LEVEL)


def lately(history: History) -> History:
    """Return the readings of two years up to the last one: what was before shows little of today."""
    since = history.last.day.toordinal() - _LONGEST_LOOK
    return history.after(date.fromordinal(since)) if since > 0 else history


def with_nothings(history: History, upto: date) -> History:
    """Return a history with a nothing for each reading that its silence up to a day lacks, as far apart
    as readings usually lie.
    """
    days = sorted(set(lately(history).ordinals))
    from statistics import median_low

    spacing = median_low([later - earlier for earlier, later in pairwise(days)]) if len(days) > 1 else 1
    silent = range(days[-1] + spacing, upto.toordinal() + 1, spacing)
    return history.with_readings([(date.fromordinal(one), 0) for one in silent]) if silent else history


def shown_by(history: History, asked: Asked, period: Period | None) -> Demonstrated | None:
    """Return what a history has shown in the shape and direction that is asked, of a pace over
    windows as its period.
    """
    recent = lately(history)
    if asked.is_rated:
        return _of_moves(recent, asked)
    if asked.shape in (AskedShape.LEVEL, AskedShape.BAND):
        return _of_levels([exact(one) for one in recent.values], asked)
    days = sorted(set(recent.ordinals))
    from statistics import median, median_low  # a check without readings needs neither

    spacing = median_low([later - earlier for earlier, later in pairwise(days)]) if len(days) > 1 else 1
    is_flow = asked.shape is AskedShape.TOTAL
    covered = days[-1] - days[0] + (spacing if is_flow else 0)
    length = _window(covered, spacing, period, least=1 + _NEARLY if is_flow else Fraction(2))
    ends = (
        _edges([days[0] - spacing, *days], length) if is_flow else list(range(days[-1], days[0] - 1, -length))
    )
    if len(ends) < 2:
        return None
    values = _totals(recent, ends) if is_flow else _changes(recent, ends)
    lengths = [later - earlier for later, earlier in pairwise(ends)]
    weekly = [one * asked.sign * WEEK / long for one, long in zip(values, lengths, strict=True)]
    usual = _usual(weekly) if is_flow else median(weekly)
    lasting = None if is_flow else _lasting(recent, days, asked)
    return Demonstrated(max(weekly), usual, len(weekly), median_low(lengths), len(recent), lasting=lasting)


def _lasting(history: History, days: list[int], asked: Asked) -> Fraction | None:
    """Return the best change a week over windows as long as the goal has left, or half the readings: of a stock
    that only wobbles its best four weeks, one after the other, lead nowhere. None within a week of readings.
    """
    if asked.weeks is None:
        return None
    length = max(WEEK, min(round(asked.weeks * WEEK), (days[-1] - days[0]) // 2))
    ends = [one for one in days if one - length >= days[0]]
    moves = [_level_on(history, one) - _level_on(history, one - length) for one in ends]
    return max((one * asked.sign * WEEK / length for one in moves), default=None)


def _usual(amounts: list[Fraction]) -> Fraction:
    """Return what windows of a flow bring as a rule: their median, or where most bring next to
    nothing their mean.

    Of sales that come every third week the median is none, and nobody sells nothing. The largest
    tenth is left out of the mean, so that a burst or two make no rule.
    """
    from statistics import median

    rest = sorted(amounts, key=abs)[: len(amounts) - -(-len(amounts) // _TENTHS)]
    middle, mean = median(amounts), sum(rest, Fraction(0)) / max(1, len(rest))
    return mean if abs(mean) > abs(middle) * _LUMPY else middle


def _edges(days: list[int], length: int) -> list[int]:
    """Return the days that part windows of about a length, the last first, each a day with a reading.

    Otherwise 30 days would catch four weekly totals at times and five at others, and five would be
    taken for a good month.
    """
    ends = [days[-1]]
    while True:
        wanted = ends[-1] - length
        after = bisect_left(days, wanted)
        near = [one for one in days[max(0, after - 1) : after + 1] if ends[-1] - one >= length * _NEARLY]
        if not near:
            return ends
        ends.append(min((abs(one - wanted), one) for one in near)[1])


def _of_levels(values: list[Fraction], asked: Asked) -> Demonstrated | None:
    """Return the best and the usual level; of a band how far inside, which is 0 at most and
    negative outside.
    """
    if len(values) < 2:
        return None
    told = [one * asked.sign if asked.shape is AskedShape.LEVEL else -_outside(one, asked) for one in values]
    from statistics import median

    return Demonstrated(max(told), median(told), len(told), 0, len(told))


def _of_moves(history: History, asked: Asked) -> Demonstrated | None:
    """Return by how much a level moved over windows as long as the goal has left, or half the readings."""
    days = sorted(set(history.ordinals))
    if len(days) < 2:
        return None
    from statistics import median, median_low

    spacing = median_low([later - earlier for earlier, later in pairwise(days)])
    covered = days[-1] - days[0]
    left = covered if asked.weeks is None else round(asked.weeks * WEEK)
    wanted = min(left, covered // 2)
    length = min(covered, spacing * max(1, round(wanted / spacing)))
    ends = [one for one in days if one - length >= days[0]]
    moves = [_level_on(history, one) - _level_on(history, one - length) for one in ends]
    per = Fraction(1) if asked.weeks is None else Fraction(WEEK, length)
    told = [one * per * asked.sign for one in moves]
    usual = median(told)
    noise = max(median([abs(one - usual) for one in told]), _wobble(history, days) * per)
    lasting = _lasting(history, days, asked)
    return Demonstrated(max(told) + noise, usual, len(days) - 1, length, len(history), noise, lasting)


def wobble_of(history: History) -> Fraction:
    """Return how far a reading of a level lies from its neighbours by itself; nothing where one alone
    was read.
    """
    days = sorted(set(history.ordinals))
    return _wobble(history, days) if len(days) > 1 else Fraction(0)


def _wobble(history: History, days: Sequence[int]) -> Fraction:
    """Return how far a reading lies from its neighbours beyond the trend: half the mean deviation
    of single steps.
    """
    levels = [_level_on(history, one) for one in days]
    steps = [later - earlier for earlier, later in pairwise(levels)]
    mean = sum(steps, Fraction(0)) / len(steps)
    return sum((abs(one - mean) for one in steps), Fraction(0)) / len(steps) / 2


def _outside(value: Fraction, asked: Asked) -> Fraction:
    under = asked.low - value if asked.low is not None else Fraction(0)
    over = value - asked.high if asked.high is not None else Fraction(0)
    return max(under, over, Fraction(0))


def _window(covered: int, spacing: int, period: Period | None, *, least: Fraction) -> int:
    """Return the length of windows: that of a period of which readings show two, so many times as long
    at the least; of a longer one a week or four, as where no period is asked about.
    """
    days = Fraction(WEEK) if period is None else period.mean_days
    asked = max(WEEK, round(days)) if round(days) * least <= covered else WEEK
    if asked <= WEEK and covered >= _ENOUGH_MONTHS * _MONTHLY:
        asked = _MONTHLY
    return max(asked, spacing)


def _totals(history: History, ends: list[int]) -> list[Fraction]:
    edges = [date.fromordinal(max(1, one)) for one in ends]
    return [history.exact_total(earlier, later) for later, earlier in pairwise(edges)]


def _changes(history: History, ends: list[int]) -> list[Fraction]:
    levels = [_level_on(history, one) for one in ends]
    return [later - earlier for later, earlier in pairwise(levels)]


def _level_on(history: History, ordinal: int) -> Fraction:
    """Return the level on a day, straight between the readings beside it."""
    at = bisect_left(history.ordinals, ordinal)
    if history.ordinals[at] == ordinal:
        last = history.position(date.fromordinal(ordinal)) - 1
        return exact(history.value_at(last))
    before, after = history.ordinals[at - 1], history.ordinals[at]
    low, high = exact(history.value_at(at - 1)), exact(history.value_at(at))
    return low + (high - low) * Fraction(ordinal - before, after - before)


def from_audits(audited: Sequence[Measurement], asked: Asked | None) -> Demonstrated | None:
    """Return what the audits have shown: totals of their windows, or the change of a level from one
    audit to the next.
    """
    if asked is None or not audited:
        return None
    rows = [(one, exact(one.value)) for one in audited if one.value is not None]
    if asked.is_rated:
        return _of_audited(rows, asked)
    if asked.shape in (AskedShape.LEVEL, AskedShape.BAND):
        return _of_levels([value for _, value in rows], asked)
    if asked.shape is AskedShape.TOTAL:
        weekly = [
            value * asked.sign * WEEK / one.window.days for one, value in rows if one.window is not None
        ]
    else:
        weekly = _weekly_changes(rows, asked)
    from statistics import median

    return Demonstrated(max(weekly), median(weekly), len(weekly), 0, len(rows)) if weekly else None


def _weekly_changes(rows: Sequence[tuple[Measurement, Fraction]], asked: Asked) -> list[Fraction]:
    """Return the changes a week from one audit to the next, the good direction upwards."""
    levels = [(one.ends_on.toordinal() if one.ends_on else 0, value) for one, value in rows]
    return [
        (value - before) * asked.sign * WEEK / (day - since)
        for (since, before), (day, value) in pairwise(levels)
        if day > since
    ]


def _of_audited(rows: Sequence[tuple[Measurement, Fraction]], asked: Asked) -> Demonstrated | None:
    """Return by how much a level moved from one audit to the next."""
    from statistics import median

    if asked.weeks is None:
        moves = [(after - before) * asked.sign for (_, before), (_, after) in pairwise(rows)]
    else:
        moves = _weekly_changes(rows, asked)
    if not moves:
        return None
    usual = median(moves)
    noise = median([abs(one - usual) for one in moves])
    return Demonstrated(max(moves) + noise, usual, len(moves), 0, len(rows), noise)
