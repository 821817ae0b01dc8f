"""Band: whether a value is inside its bounds, and whether it has been so since the start. Knows
bands and readings.

There is no way to go, so nothing is early, late, paced or arriving.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from smartgoals._days import ONE_DAY
from smartgoals._model._spans import says_days
from smartgoals._model.metric import Nature
from smartgoals._model.way_of_reading import MissingDays
from smartgoals._numbers import Number, exact, rounded
from smartgoals._progress.course import Course, Settled, Why
from smartgoals._progress.how_read import HowRead
from smartgoals._progress.reasons import Reason
from smartgoals._progress.standing import (
    HistoryStanding,
    day_total,
    level_on,
    missing_runs,
    standing,
    values_of_days,
    values_since,
)

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._plan.band import Band
    from smartgoals._progress.kept import Kept

ZERO = Fraction(0)


@frozen(kw_only=True)
class BandCourse(Course):
    """How a value stands in a band: `worst` is the margin of the worst day on which it was left,
    None while it was not.

    `is_left` says that a reading lies outside, which silence taken for zero does not.
    """

    band: Band
    as_of: date
    worst: Fraction | None
    is_left: bool = False

    @property
    def is_judged(self) -> bool:
        """Whether the day asked about is the deadline, or later."""
        return self.as_of >= self.band.end_day

    def gap_as_read(self) -> Fraction | Why:
        """Return how far inside the value is; once the band was left, how far outside it was at worst."""
        if self.worst is not None:
            return self.worst
        return margin(self.band, self.value) if isinstance(self.value, Fraction) else self.value

    def attainment(self) -> Fraction | Why:
        """Return 1 inside and 0 outside, as for any level that is held."""
        gap = self.gap()
        return Fraction(gap >= 0) if isinstance(gap, Fraction) else gap

    def time_share(self) -> Fraction | Why:
        """Return the share of the active days that has passed; of all days where none is active."""
        band, until = self.band, max(self.on, self.band.start_day)
        total = band.calendar.active_days(band.start_day, band.end_day)
        if not total:
            days = (band.end_day - band.start_day).days
            return Fraction((until - band.start_day).days, days)
        return Fraction(band.calendar.active_days(band.start_day, until), total)

    def is_met(self) -> bool | Why:
        """Return whether the value has stayed inside so far."""
        if self.on <= self.band.start_day:
            return Reason.NOT_OVER
        gap = self.gap()
        return gap >= 0 if isinstance(gap, Fraction) else gap

    def decided(self) -> Settled | None:
        """Return the outcome once the band was left, or its last day has come."""
        if self.is_left:
            return Settled(False, self.is_judged)
        gap = self.gap()
        return Settled(gap >= 0, True) if self.is_judged and isinstance(gap, Fraction) else None


def margin(band: Band, value: Fraction) -> Fraction:
    """Return how far inside the band a value is from its nearer bound, exactly; negative outside."""
    room = [value - exact(band.low)] if band.low is not None else []
    room += [exact(band.high) - value] if band.high is not None else []
    nearest = min(room)
    # What is the bound's own number once rounded is on the bound.
    bounds = [bound for bound in (band.low, band.high) if bound is not None]
    return ZERO if nearest < 0 and rounded(value) in bounds else nearest


def band_of(
    band: Band,
    history: History,
    how: HowRead,
    on: date,
    as_of: date,
    *,
    base: Fraction,
    kept: Kept | None = None,
) -> tuple[BandCourse, HistoryStanding]:
    """Return how a history stands in a band at the end of a day, and how it was read: a level from
    its last reading, or from the value that the goal starts from where that is newer.
    """
    stands = standing_in_band(band, history, how, on, base=base, kept=kept)
    read = _worst_read(band, history, how, on, base=base, kept=kept)
    rooms = [room for room in (read, *_silent(band, history, how, on)) if room is not None]
    course = BandCourse(
        lacking=Reason.BAND_HAS_NO_PATH,
        on=on,
        value=(stands.reason or Reason.NO_READING) if stands.value is None else stands.value,
        band=band,
        as_of=as_of,
        worst=min(rooms, default=None),
        is_left=read is not None,
    )
    return course, stands


def standing_in_band(
    band: Band, history: History, how: HowRead, on: date, *, base: Fraction, kept: Kept | None = None
) -> HistoryStanding:
    """Return the value of a day: of a flow the total of the day, or what is said of days without a
    reading.
    """
    if how.nature is not Nature.FLOW:
        return standing(history, how, base=base, since=band.start_day, on=on, kept=kept)
    return _of_day(band, history, how, on)


def _of_day(band: Band, history: History, how: HowRead, on: date) -> HistoryStanding:
    """Return the total of a day: no reading tells of another day, and of one on which nothing is asked
    the last one that was read does.
    """
    high = history.position(on)
    read_on = date.fromordinal(history.ordinals[high - 1]) if high else None
    if read_on == on:
        return HistoryStanding(day_total(history, on), None, on)
    own = read_on if read_on is not None and read_on > band.start_day else None
    silent_since = own or band.start_day
    is_asked = on > silent_since and band.calendar.active_days(silent_since, on) > 0
    if how.assume.missing is not MissingDays.UNKNOWN and own is not None and not is_asked:
        return HistoryStanding(day_total(history, own), None, own)
    presumed = presumed_of_a_day(band, how) if is_asked else None
    if presumed is not None:
        unread = missing_runs(history, band.start_day, on, between=how.assume.between)
        return HistoryStanding(presumed, None, read_on, unread)
    if how.assume.missing is MissingDays.UNKNOWN or own is not None:
        return HistoryStanding(None, Reason.DAYS_UNKNOWN, read_on)
    return HistoryStanding(None, Reason.NO_READING if read_on is None else Reason.NO_READING_SINCE_START)


def presumed_of_a_day(band: Band, how: HowRead) -> Fraction | None:
    """Return what is said that a day without a reading brought, None where nothing is: the worst of an
    allowance, which is kept by doing nothing, is a multiple of it, of any other band nothing.
    """
    missing = how.assume.missing
    if missing is MissingDays.PESSIMISTIC and None in {band.low, band.high} and margin(band, ZERO) >= 0:
        bound = band.high if band.low is None else band.low
        return exact(bound or 0) * exact(how.assume.times)
    return ZERO if missing in (MissingDays.ZERO, MissingDays.PESSIMISTIC) else None


def base_of(band: Band, history: History, start: Number | None) -> Fraction:
    """Return the value that a level stood on at a band's start: that of its goal, else what was read by then."""
    if start is not None:
        return exact(start)
    reading = history.reading_on(band.start_day)
    return ZERO if reading is None else exact(reading.value)


def _values(
    band: Band, history: History, how: HowRead, base: Fraction, on: date
) -> Iterator[tuple[date, Fraction]]:
    """Yield the values that the band must hold: of each day with readings.

    An amount that covers several days is held against it by its share of one.
    """
    if how.nature is not Nature.FLOW:
        yield from values_of_days(history, how, base, band.start_day, on)
        return
    before = ZERO
    for day, total in values_since(history, how, ZERO, band.start_day, on):
        yield day, day_total(history, day) if says_days(history) else total - before
        before = total


def _silent(band: Band, history: History, how: HowRead, on: date) -> Iterator[Fraction]:
    """Yield the margin of what is said of days without a reading, if it is outside and one of them
    is an active day.
    """
    presumed = presumed_of_a_day(band, how) if how.nature is Nature.FLOW else None
    room = ZERO if presumed is None else margin(band, presumed)
    if room >= 0:
        return
    runs = missing_runs(history, band.start_day, on, between=how.assume.between)
    if any(band.calendar.active_days(first - ONE_DAY, last) for first, last in runs):
        yield room


@frozen(eq=False)
class _Worst:
    """The margin of the worst value outside a band by day, None while none was, read on as far as
    is asked.
    """

    days: list[date]
    margins: list[Fraction | None]
    later: Iterator[tuple[date, Fraction]]

    def by(self, band: Band, day: date) -> Fraction | None:
        """Return the margin of the worst value up to a day."""
        while self.days[-1] <= day and (found := next(self.later, None)) is not None:
            self.days.append(found[0])
            self.margins.append(_worse(band, self.margins[-1], found[1]))
        return self.margins[bisect_right(self.days, day) - 1]


def _worse(band: Band, worst: Fraction | None, value: Fraction) -> Fraction | None:
    room = margin(band, value)
    return room if room < 0 and (worst is None or room < worst) else worst


def _worst_read(
    band: Band, history: History, how: HowRead, on: date, *, base: Fraction, kept: Kept | None
) -> Fraction | None:
    """Return the margin of the worst reading outside a band up to a day, or None."""

    def begun(upto: date) -> _Worst:
        return _Worst([date.min], [None], _values(band, history, how, base, upto))

    if kept is None:
        return begun(on).by(band, on)
    worst = kept.once("worst of a band", (band, history), (how, base), lambda: begun(date.max))
    if not how.counter or how.pools(history) or history.position(on) <= history.position(band.start_day):
        return worst.by(band, on)
    # The last reading of a counter may turn out to be no reset, once there is another.
    last = date.fromordinal(history.ordinals[history.position(on) - 1])
    level = level_on(history, how, base, band.start_day, last, kept=kept)
    return _worse(band, worst.by(band, last - ONE_DAY), level or ZERO)
