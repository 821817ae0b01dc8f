"""Days: the only measure of time in the core is `datetime.date`; imports only the errors.

A datetime is refused, because the day it falls on depends on a time zone and on when a day starts; :func:`day_of_moment`
turns one into a day once the host has said both.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo

from smartgoals._errors import InvalidValue, WrongType

ONE_DAY = timedelta(days=1)


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


def day_of_moment(moment: datetime, *, zone: tzinfo, day_starts: time = time(0)) -> date:
    """Return the day that an aware moment belongs to, in a zone, for people whose day starts at *day_starts*.

    A bar that closes at 3 in the morning counts 02:30 to the day before: `day_starts=time(3)`. Raises
    :class:`~smartgoals.InvalidValue` for a naive datetime, whose day nobody can know.

    >>> from datetime import datetime, time, timedelta, timezone
    >>> day_of_moment(datetime(2026, 3, 1, 1, 30, tzinfo=timezone.utc), zone=timezone(timedelta(hours=-5)))
    datetime.date(2026, 2, 28)
    """
    if not isinstance(moment, datetime):
        raise WrongType(value=moment, expected="an aware datetime", path="moment")
    if moment.utcoffset() is None:
        raise InvalidValue(value=moment, expected="an aware datetime", hint="attach its time zone first", path="moment")
    if not isinstance(day_starts, time):
        raise WrongType(value=day_starts, expected="a time of day", path="day_starts")
    if not isinstance(zone, tzinfo):
        raise WrongType(value=zone, expected="a time zone such as zoneinfo.ZoneInfo('Europe/Paris')", path="zone")
    try:
        local = moment.astimezone(zone)
    except OverflowError:
        raise InvalidValue(
            value=moment, expected="a moment within the years 1 to 9999 of its zone", path="moment"
        ) from None
    today = local.date()
    return today if local.time() >= day_starts.replace(tzinfo=None) or today == date.min else today - ONE_DAY
