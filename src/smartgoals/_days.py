"""Days: the only measure of time in the core is `datetime.date`; imports only the errors.

A datetime is refused, because the day it falls on depends on a time zone and on when a day starts;
:func:`day_of_moment` turns one into a day once the host has said both.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from smartgoals._errors import InvalidValue, WrongType

ONE_DAY = timedelta(days=1)
_FIRST_DAY, _LAST_DAY = date.min.toordinal(), date.max.toordinal()


def day(value: date) -> date:
    """Return *value* if it is a plain date, or refuse it.

    >>> from datetime import date
    >>> day(date(2026, 3, 1))
    datetime.date(2026, 3, 1)
    >>> day("2026-03-01")
    Traceback (most recent call last):
        ...
    smartgoals._errors.WrongType: must be a date, got str '2026-03-01' (date.fromisoformat reads it, or smartgoals.codec)
    """
    if type(value) is date:
        return value
    if isinstance(value, datetime):
        raise WrongType(
            value=value, expected="a date", hint="a moment becomes a day with day_of_moment(moment, zone=…)"
        )
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    hint = "date.fromisoformat reads it, or smartgoals.codec" if isinstance(value, str) else ""
    raise WrongType(value=value, expected="a date", hint=hint)


def optional_day(value: date | None) -> date | None:
    """Return None for None, else :func:`day` of the value."""
    return None if value is None else day(value)


def moved(on: date, by: int) -> date:
    """Return the day so many days later than a day, or earlier; where the calendar ends, its end.

    >>> from datetime import date
    >>> moved(date(2026, 3, 1), -1), moved(date(9999, 12, 30), 7)
    (datetime.date(2026, 2, 28), datetime.date(9999, 12, 31))
    """
    return date.fromordinal(min(max(_FIRST_DAY, on.toordinal() + by), _LAST_DAY))


def day_of_moment(moment: datetime, *, zone: tzinfo, day_starts: time = time(0)) -> date:
    """Return the day that an aware moment belongs to, in a zone, for people whose day starts at *day_starts*.

    A bar that closes at 3 in the morning counts 02:30 to the day before: `day_starts=time(3)`. A day
    begins when the clocks of the zone first show that time on its date, or jump over it, and lasts
    until the next one begins, even if clocks are put back. Raises
    :class:`~smartgoals.InvalidValue` for a naive datetime, whose day nobody can know.

    >>> from datetime import datetime, time, timedelta, timezone
    >>> day_of_moment(datetime(2026, 3, 1, 1, 30, tzinfo=timezone.utc), zone=timezone(timedelta(hours=-5)))
    datetime.date(2026, 2, 28)
    """
    if not isinstance(moment, datetime):
        raise WrongType(value=moment, expected="an aware datetime", path="moment")
    if moment.utcoffset() is None:
        raise InvalidValue(
            value=moment, expected="an aware datetime", hint="attach its time zone first", path="moment"
        )
    if not isinstance(day_starts, time):
        raise WrongType(value=day_starts, expected="a time of day", path="day_starts")
    if not isinstance(zone, tzinfo):
        raise WrongType(
            value=zone, expected="a time zone such as zoneinfo.ZoneInfo('Europe/Paris')", path="zone"
        )
    # Python leaves a moment of this very zone as it is, though it may name an hour that is skipped.
    # UTC does not reach the first and the last hours of the calendar, where no clock is changed.
    with suppress(OverflowError):
        moment = moment.astimezone(UTC)
    starts = day_starts.replace(tzinfo=None)
    try:
        clock = _clock(moment, zone)
    except OverflowError:
        raise InvalidValue(
            value=moment, expected="a moment within the years 1 to 9999 of its zone", path="moment"
        ) from None
    today = clock.date()
    if clock.time() < starts and today > date.min:
        today -= ONE_DAY
    return today + ONE_DAY if _was_put_back(moment, zone, today, starts) else today


def _clock(moment: datetime, zone: tzinfo) -> datetime:
    """Return what the clocks of a zone show at a moment, without the zone."""
    return moment.astimezone(zone).replace(tzinfo=None)


def _was_put_back(moment: datetime, zone: tzinfo, today: date, starts: time) -> bool:
    """Tell whether the clocks of a zone showed the start of tomorrow before they went back to today.

    Asks what clocks show at a moment only, since not every zone can tell the moment of a clock. No
    zone has ever put its clocks back by more than a day, or changed them twice within two days.
    """
    try:
        tomorrow = datetime.combine(today + ONE_DAY, starts)
        yesterday = moment - ONE_DAY
        began = yesterday + (tomorrow - _clock(yesterday, zone))
    except OverflowError:  # the calendar ends here
        return False
    return began <= moment and _clock(began, zone) == tomorrow
