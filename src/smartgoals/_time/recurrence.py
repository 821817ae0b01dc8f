"""Recurrences: the days of an RFC 5545 rule, worked out interval by interval.

What belongs here: which days a rule names, from its parts as text. Knows nothing of goals, and
nothing of how a rule is written: that is `rule_text`. Any interval is reached without those before
it, and no question looks at more than :data:`HORIZON` days, so that a rule of a hundred bytes costs
no more than that, wherever its start lies and whether or not it ever occurs.
"""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from itertools import count, islice, takewhile
from typing import Final, final

__all__ = ["HORIZON", "HORIZON_YEARS", "WEEKDAYS", "Recurrence"]

HORIZON_YEARS: Final = 60
"""How far a search for the next or the last look goes."""
HORIZON: Final = 366 * HORIZON_YEARS
COUNTED: Final = 146_097
"""The days over which a COUNT is counted, 400 years: no question may walk further."""
WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LAST: Final = date.max.toordinal()

_Test = Callable[[date], bool]


@final
class Recurrence:
    """A rule from a start: its intervals by number, each with its days in order."""

    def __init__(self, said: Mapping[str, str], start: date) -> None:
        self._said = said
        self._start = start
        self._freq = said["FREQ"]
        self._step = int(said.get("INTERVAL", "1"))
        self._week_start = WEEKDAYS.index(said.get("WKST", "MO"))
        self._until = _until(said)

    def forward(self, first: date, upto: date) -> Iterator[date]:
        """Yield the days from *first* on and up to a day, in order."""
        begins = max(first, self._start)
        if "COUNT" in self._said:
            begins, upto = self._start, min(upto, _later(self._start, COUNTED))
        days = self._days(count(max(0, self._number_of(begins))), min(upto, self._until))
        if "COUNT" in self._said:
            days = islice(days, int(self._said["COUNT"]))
        return (day for day in days if day >= first)

    def last(self, after: date, upto: date) -> date | None:
        """Return the last day after *after* and up to *upto*, where there is one within the horizon."""
        last = min(upto, self._until)
        if "COUNT" in self._said:
            return max((day for day in self.forward(after, last) if day > after), default=None)
        least = max(after.toordinal(), last.toordinal() - HORIZON)
        for number in range(self._number_of(last), -1, -1):
            days = [day for day in self._of(number) if day <= last]
            if days and max(days) > after:
                return max(days)
            if self._bounds(number)[0] <= least:
                return None
        return None

    def _days(self, numbers: Iterable[int], upto: date) -> Iterator[date]:
        last = upto.toordinal()
        begun = takewhile(lambda number: self._bounds(number)[0] <= last, numbers)
        return (day for number in begun for day in self._of(number) if self._start <= day <= upto)

    def _of(self, number: int) -> list[date]:
        """Return the days of an interval, in order; those before the start are among them."""
        days = [day for day in self._candidates(number) if all(holds(day) for holds in self._tests)]
        if "BYSETPOS" not in self._said:
            return days
        places = {at - 1 if at > 0 else len(days) + at for at in self._numbers("BYSETPOS")}
        return [days[place] for place in sorted(places) if 0 <= place < len(days)]

    def _candidates(self, number: int) -> Iterator[date]:
        first, end = self._bounds(number)
        if self._freq != "YEARLY" or not self._months:
            yield from map(date.fromordinal, range(max(1, first), min(end, _LAST + 1)))
            return
        year = date.fromordinal(first).year
        for month in sorted(self._months):
            for day in range(1, monthrange(year, month)[1] + 1):
                yield date(year, month, day)

    def _bounds(self, number: int) -> tuple[int, int]:
        """Return the ordinals of the first day of an interval and of the day after it; beyond the calendar, its end."""
        steps = number * self._step
        if self._freq == "DAILY":
            first = self._start.toordinal() + steps
            return first, first + 1
        if self._freq == "WEEKLY":
            first = self._first_week + 7 * steps
            return first, first + 7
        if self._freq == "MONTHLY":
            months = self._start.year * 12 + self._start.month - 1 + steps
            return _month(months), _month(months + 1)
        return _month(12 * (self._start.year + steps)), _month(12 * (self._start.year + steps + 1))

    def _number_of(self, day: date) -> int:
        """Return the number of the last interval that begins by a day; negative before the start."""
        if self._freq == "DAILY":
            return (day.toordinal() - self._start.toordinal()) // self._step
        if self._freq == "WEEKLY":
            return (day.toordinal() - self._first_week) // (7 * self._step)
        if self._freq == "MONTHLY":
            return (12 * (day.year - self._start.year) + day.month - self._start.month) // self._step
        return (day.year - self._start.year) // self._step

    @cached_property
    def _first_week(self) -> int:
        return self._start.toordinal() - (self._start.weekday() - self._week_start) % 7

    def _numbers(self, name: str) -> frozenset[int]:
        return frozenset(int(said) for said in self._said[name].split(",")) if name in self._said else frozenset()

    @cached_property
    def _is_bare(self) -> bool:
        """Whether nothing but the frequency says on which days."""
        return not self._said.keys() & {"BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY"}

    @cached_property
    def _months(self) -> frozenset[int]:
        by_start = self._is_bare and self._freq == "YEARLY" and "BYMONTH" not in self._said
        return frozenset({self._start.month}) if by_start else self._numbers("BYMONTH")

    @cached_property
    def _tests(self) -> list[_Test]:
        """What is asked of a day, the cheapest first."""
        tests: list[_Test] = []
        if self._months and self._freq != "YEARLY":
            tests.append(lambda day, months=self._months: day.month in months)  # type: ignore[misc]
        if self._is_bare and self._freq in ("YEARLY", "MONTHLY"):
            tests.append(lambda day: day.day == self._start.day)
        if self._is_bare and self._freq == "WEEKLY":
            tests.append(lambda day: day.weekday() == self._start.weekday())
        if "BYDAY" in self._said:
            tests.append(self._weekday_test())
        for name, place in (
            ("BYMONTHDAY", _day_of_month),
            ("BYYEARDAY", _day_of_year),
            ("BYWEEKNO", self._week_of_year),
        ):
            if name in self._said:
                tests.append(_either_end(place, self._numbers(name)))
        return tests

    def _weekday_test(self) -> _Test:
        plain: set[int] = set()
        placed: dict[int, set[int]] = {}
        for said in self._said["BYDAY"].split(","):
            weekday = WEEKDAYS.index(said[-2:])
            if said[:-2]:
                placed.setdefault(weekday, set()).add(int(said[:-2]))
            else:
                plain.add(weekday)
        place = _day_of_month if self._freq == "MONTHLY" or self._months else _day_of_year

        def holds(day: date) -> bool:
            weekday = day.weekday()
            if weekday in plain or weekday not in placed:
                return weekday in plain
            at, of = place(day)
            numbers = placed[weekday]
            return (at - 1) // 7 + 1 in numbers or -((of - at) // 7 + 1) in numbers

        return holds

    def _week_of_year(self, day: date) -> tuple[int, int]:
        """Return the number of a day's week and of its year's weeks; the first has at least four days of its year."""
        first = day.toordinal() - (day.weekday() - self._week_start) % 7
        # The fourth day of a week lies in the year that the week belongs to.
        year = date.fromordinal(min(max(first + 3, 1), _LAST)).year
        opens, closes = self._first_of_year(year), self._first_of_year(year + 1)
        return (first - opens) // 7 + 1, (closes - opens) // 7

    def _first_of_year(self, year: int) -> int:
        fourth = _month(12 * year) + 3
        return fourth - (fourth - 1 - self._week_start) % 7


def _month(months: int) -> int:
    """Return the ordinal of the first day of a month, counted from the year 0; beyond the calendar, the day after it."""
    year, month = divmod(months, 12)
    return date(year, month + 1, 1).toordinal() if year <= date.max.year else _LAST + 1


def _later(day: date, days: int) -> date:
    return day + timedelta(days=min(days, _LAST - day.toordinal()))


def _until(said: Mapping[str, str]) -> date:
    last = said.get("UNTIL")
    return date.max if last is None else date(int(last[:4]), int(last[4:6]), int(last[6:8]))


def _day_of_month(day: date) -> tuple[int, int]:
    return day.day, monthrange(day.year, day.month)[1]


def _day_of_year(day: date) -> tuple[int, int]:
    return day.timetuple().tm_yday, 366 if isleap(day.year) else 365


def _either_end(place: Callable[[date], tuple[int, int]], numbers: frozenset[int]) -> _Test:
    """Return what asks whether a day's place is among numbers, which count from the start or, below zero, from the end."""

    def holds(day: date) -> bool:
        at, of = place(day)
        return at in numbers or at - of - 1 in numbers

    return holds
