"""Period levels: a history as goals about paces read it, one level a period: the amount of the
period, on its last day.

Knows histories, whole periods and what silence means, and no goal. Unique counts are people of a
period each, and become amounts where every period has one reading at most; people of several
readings do not add up.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from fractions import Fraction
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from smartgoals._days import ONE_DAY
from smartgoals._model._spans import amount, firsts, says_days
from smartgoals._model.facts import better_of, bounds_of
from smartgoals._model.metric import Better, Metric, Nature, OverChannels, OverTime
from smartgoals._model.way_of_reading import CARRY, Assume, MissingDays
from smartgoals._numbers import Number, rounded
from smartgoals._plan.one_day import level_metric
from smartgoals._progress.standing import missing_runs

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._model.reading import Reading
    from smartgoals._plan.quota import Span
    from smartgoals._plan.whole_periods import WholePeriods

__all__ = [
    "ClosedPeriods",
    "FewReadings",
    "as_amounts",
    "closed_periods",
    "first_added",
    "period_levels",
]

_NEVER: Final = date.max.toordinal() + 1
_FAR_APART: Final = Fraction(5, 2)
"""Readings at least so many periods apart are of longer ones: a month is four weeks, a quarter
three months.
"""


def period_levels(
    history: History,
    metric: Metric | str | None,
    whole: WholePeriods,
    *,
    upto: date,
    begins: date | None,
    ends: date | None,
    assume: Assume = CARRY,
    of_people: bool = False,
    is_little_good: bool = False,
) -> History:
    """Return the amounts of the whole periods that end by a day as levels, each on the last day of
    its period.

    A period is read when a reading lies in it or after it, up to the goal's end if it ends by then, and
    where that covers a part of it, once the next one is told; one that nobody read is left out, unless
    silence is said to mean zero. Whose first reading lies inside a period that ends before the goal
    *begins* has not seen all of it, so that it is left out too. Where it is good that little comes
    (*is_little_good*), so is the one in which the goal begins unless readings tell of its days before,
    as what nobody saw is no success. The people of a period (*of_people*) are read by no later reading.

    >>> from datetime import date, timedelta
    >>> from smartgoals import Calendar, History
    >>> from smartgoals._plan.whole_periods import WholePeriods
    >>> from smartgoals._time.period import Period
    >>> visits = History.of([(date(2026, 1, 5) + timedelta(k), 10) for k in range(17)], metric="page_views")
    >>> weeks = WholePeriods(Period.parse("week"), Calendar(), date(2026, 1, 5))
    >>> levels = period_levels(visits, "page_views", weeks, upto=date(2026, 1, 21), begins=None, ends=None)
    >>> list(zip(levels.days, levels.values))
    [(datetime.date(2026, 1, 11), 70), (datetime.date(2026, 1, 18), 70)]
    """
    table = closed_periods(
        history,
        metric,
        whole,
        upto=upto,
        begins=begins,
        ends=ends,
        assume=assume,
        of_people=of_people,
        is_little_good=is_little_good,
    )
    return table.by(upto)


class ClosedPeriods(NamedTuple):
    """The levels of the whole periods that end by a last day, and the day from which each of them is read.

    Of readings that say nothing of the days they cover the amount of a period is the same on every
    later day, so that one table answers for all of them: each day has the first levels of it.
    """

    levels: History
    read_from: tuple[int, ...]
    upto: date

    def by(self, on: date) -> History:
        """Return the levels of the periods that are over and read on a day."""
        count = min(self.levels.position(on), bisect_right(self.read_from, on.toordinal()))
        return self.levels.upto(date.fromordinal(self.levels.ordinals[count - 1]) if count else date.min)


def closed_periods(
    history: History,
    metric: Metric | str | None,
    whole: WholePeriods,
    *,
    upto: date,
    begins: date | None,
    ends: date | None,
    assume: Assume = CARRY,
    of_people: bool = False,
    is_little_good: bool = False,
) -> ClosedPeriods:
    """Return the table of what :func:`period_levels` returns for days up to one, as long as no
    reading covers days.
    """
    from smartgoals._model.history import History  # a goal that has no readings needs none

    days: list[date] = []
    values: list[Number] = []
    read_from: list[int] = []
    first = _begins(history) if len(history) else None
    is_little_good &= assume.missing is not MissingDays.ZERO and not of_people
    since = first if begins is None or begins == date.max else min(first or date.max, begins + ONE_DAY)
    for span in takewhile(lambda span: span.end <= upto, whole.since(since) if since is not None else ()):
        if not whole.counts(span) or _is_cut(first, span, begins):
            continue
        last = upto if ends is None or span.end > ends else min(ends, upto)
        seen = _read_from(history, span, assume)
        if is_little_good and first and begins and span.start <= begins <= span.end < date.max:
            seen = max(seen or _NEVER, _seen_before(history, first, span))
        if seen is not None and seen <= min(last, span.end if of_people else last).toordinal():
            days.append(span.end)
            brought = amount(history, span.eve, span.end, last)
            values.append(rounded(brought if of_people else whole.in_whole(brought, span)))
            read_from.append(seen)
    levels = History.from_columns(
        days,
        values,
        metric=level_metric(metric),
        channel=history.channel,
        definition=history.definition,
    )
    return ClosedPeriods(levels, tuple(read_from), upto)


def _is_cut(first: date | None, span: Span, begins: date | None) -> bool:
    """Tell whether readings begin inside a period that ends before the goal does begin, so that a
    part is unseen.

    A single reading on its last day tells the whole period.
    """
    if first is None or first <= span.start or (begins is not None and span.end > begins):
        return False
    return first < span.end


def _seen_before(history: History, first: date, span: Span) -> int:
    """Return the ordinal of the reading by which the days of a period before the first one are told
    of: of a log, the first amount speaks for as many days as lie before the second.
    """
    if first <= span.start or first == span.end:
        return first.toordinal()
    place = bisect_right(history.ordinals, first.toordinal())
    if first > span.end or says_days(history) or place == len(history):
        return _NEVER
    second, begins = history.ordinals[place], first.toordinal()
    return second if second - begins > begins - span.start.toordinal() else _NEVER


def _begins(history: History) -> date:
    """Return the first day that is read: of the first reading, or of those that it covers."""
    return date.fromordinal(min(firsts(history, 0, len(history))))


def _read_from(history: History, span: Span, assume: Assume) -> int | None:
    """Return the ordinal of the first reading by which a period is read; None where it never is, 1
    where silence will do.
    """
    if assume.missing is MissingDays.ZERO:
        return date.min.toordinal()
    is_strict = assume.missing in (MissingDays.UNKNOWN, MissingDays.PESSIMISTIC)
    if is_strict and assume.between and missing_runs(history, span.eve, span.end, between=True):
        return None
    place = bisect_left(history.ordinals, span.end.toordinal()) if is_strict else history.position(span.eve)
    return max(history.ordinals[place], _told_from(history, span)) if place < len(history) else None


def _told_from(history: History, span: Span) -> int:
    """Return the ordinal of the reading by which all days of a period are told: those that follow an amount
    of several days wait for the next one.
    """
    read = history.position(span.end)
    if not read or not says_days(history):
        return date.min.toordinal()
    ends, begins = history.ordinals[read - 1], firsts(history, read - 1, read)[0]
    if not begins < ends < span.end.toordinal():
        return date.min.toordinal()
    return history.ordinals[read] if read < len(history) else _NEVER


def _of_whole_periods(history: History, whole: WholePeriods) -> list[Reading]:
    """Return the readings that say nothing of the days they cover, or cover a whole period; a day's
    people are no week's.
    """
    return [one for one in history if one.covers is None or _is_whole(whole.around(one.day), one)]


def _is_whole(span: Span, reading: Reading) -> bool:
    return (span.start, span.end) == (reading.covers, reading.day)


def as_amounts(history: History, metric: Metric | str | None, whole: WholePeriods) -> History:
    """Return unique counts of periods as amounts, so that each period has the people of its own reading."""
    from smartgoals._model.history import History  # a goal that has no readings needs none

    kept = _of_whole_periods(history, whole) if says_days(history) else None
    return History.from_columns(
        history.days if kept is None else [one.day for one in kept],
        history.values if kept is None else [one.value for one in kept],
        metric=amount_metric(metric),
        channel=history.channel,
        definition=history.definition,
    )


class FewReadings(NamedTuple):
    """On which days readings of people come so seldom that they are those of longer periods: from
    one, before another.
    """

    since: int
    before: int

    @classmethod
    def of(cls, history: History, whole: WholePeriods) -> FewReadings:
        """Return the days up to which every gap is too long; readings that say what they cover tell
        it themselves.

        Weekly readings of which every other is missing are still weekly; monthly ones are not.
        """
        days, least = list(dict.fromkeys(history.ordinals)), _FAR_APART * whole.period.mean_days
        if len(days) == 1:
            return cls(_NEVER, _NEVER)
        near = next((later for earlier, later in pairwise(days) if later - earlier < least), _NEVER)
        told = _NEVER
        if says_days(history):
            told = next(one.day.toordinal() for one in history if one.covers is not None)
        return cls(days[1], min(near, told))

    def are_all_by(self, on: date) -> bool:
        """Tell whether the readings up to a day are of longer periods."""
        return self.since <= on.toordinal() < self.before


def first_added(amounts: History, whole: WholePeriods) -> date | None:
    """Return a day of the first period that holds the people of several readings, None where each
    has one reading.
    """
    end = 0
    for ordinal in dict.fromkeys(amounts.ordinals):
        day = date.fromordinal(ordinal)
        if ordinal <= end:
            return day
        end = whole.around(day).end.toordinal()
    return None


def amount_metric(metric: Metric | str | None) -> Metric | None:
    """Return a metric as one of amounts that add up, as each period of a unique count has one."""
    if isinstance(metric, Metric):
        return evolve(metric, nature=Nature.FLOW, over_time=OverTime.SUM, over_channels=OverChannels.NONE)
    better, bounds = better_of(metric) or Better.HIGHER, bounds_of(metric)
    return None if metric is None else Metric(id=metric, nature=Nature.FLOW, better=better, range=bounds)
