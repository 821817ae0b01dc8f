"""Holidays as a snapshot: days off by name of nobody, taken once from whatever container holds them.

Works with any iterable or mapping of dates, with containers that only answer `in`, and with the
PyPI package `holidays`, whose objects fill themselves as they are asked. Such lazy ones are copied,
never touched, and asked about a window of years; outside of it a calendar refuses to answer, since
"no holidays known" is not "no holidays".
"""

from __future__ import annotations

import copy
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Self, TypeAlias, final

from attrs import field, frozen

from smartgoals._checked import brief, checked, each, refuse
from smartgoals._days import day as to_day, optional_day
from smartgoals._documents import document
from smartgoals._errors import WrongType

__all__ = ["Holidays", "HolidaysLike", "holidays"]

FIRST_YEAR = 2000
"""First year a lazily filled source is asked about unless the caller says otherwise."""
LAST_YEAR = 2060
"""Last year a lazily filled source is asked about unless the caller says otherwise."""

HolidaysLike: TypeAlias = "Holidays | Iterable[date] | Container[date] | Mapping[date, Any] | None"
"""Holidays as they may be handed over: days, any container of days, or None for none."""


def _days(value: Iterable[date]) -> tuple[date, ...]:
    listed = list(value) if isinstance(value, Mapping) else value
    return tuple(sorted(set(each(listed, "dates", to_day))))


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Holidays:
    """Days off, sorted, and the span in which they are all known (None: these are all there are).

    >>> from datetime import date
    >>> list(Holidays.of({date(2026, 12, 25): "Christmas"}))
    [datetime.date(2026, 12, 25)]
    """

    days: tuple[date, ...] = field(default=(), converter=_days)
    known_from: date | None = field(default=None, converter=optional_day)
    known_until: date | None = field(default=None, converter=optional_day)

    def __attrs_post_init__(self) -> None:
        if (self.known_from is None) != (self.known_until is None):
            raise refuse("known_until", self.known_until, "given together with known_from, or neither")
        if self.known_from and self.known_until and self.known_until < self.known_from:
            raise refuse(
                "known_until", self.known_until, f"on or after known_from, {self.known_from.isoformat()}"
            )

    @classmethod
    def of(cls, source: HolidaysLike, *, first_year: int = FIRST_YEAR, last_year: int = LAST_YEAR) -> Self:
        """Take a snapshot of *source*; the years matter only to sources that fill themselves as
        they are asked.

        Raises :class:`~smartgoals.WrongType` for text and for anything that holds no dates.
        """
        if isinstance(source, cls):
            return source
        if source is None:
            return cls()
        if isinstance(source, str | bytes):
            raise WrongType(value=source, expected="a container of dates")
        if getattr(source, "expand", None) is True and isinstance(source, Mapping | Iterable):
            own = copy.deepcopy(source)
            for year in range(first_year, last_year + 1):
                _ = date(year, 1, 1) in own  # asking is what fills the copy
            first, last = date(first_year, 1, 1), date(last_year, 12, 31)
            return cls(
                days=tuple(one for one in own if first <= one <= last), known_from=first, known_until=last
            )
        if isinstance(source, Iterable):
            return cls(days=source)
        if isinstance(source, Container):
            first, last = date(first_year, 1, 1), date(last_year, 12, 31)
            asked = (first + timedelta(days=k) for k in range((last - first).days + 1))
            return cls(days=tuple(one for one in asked if one in source), known_from=first, known_until=last)
        raise WrongType(value=source, expected="a container of dates")

    def __iter__(self) -> Iterator[date]:
        return iter(self.days)

    def __len__(self) -> int:
        return len(self.days)

    def __contains__(self, day: object) -> bool:
        return day in self.days


def holidays(value: HolidaysLike) -> Holidays:
    """Return a snapshot of any container of holidays."""
    return Holidays.of(value)
