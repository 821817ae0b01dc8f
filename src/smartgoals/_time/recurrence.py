"""Recurrences: the days of an RFC 5545 rule, which `dateutil.rrule` finds year by year.

What belongs here: which days a rule names, from its parts as text. Knows nothing of goals, and
nothing of how a rule is written: that is `rule_text`.

Where no day fits, dateutil walks from the start of a rule to the year 9999. So it is asked for one
year at a time, for the days that fit the parts of a rule, and only for one year of each kind there
is. What it is not asked for is counted here: INTERVAL, COUNT and UNTIL, which need days far apart,
and three parts that it counts otherwise than RFC 5545 does (as of dateutil 2.9):

- BYWEEKNO: it misses days around New Year of weeks 52 and 53, and of -52 and -53;
- BYSETPOS of a weekly rule: it counts the places of the first week from the start on;
- BYDAY with and without numbers (`MO,1TU`): it asks for both at once, so that no day fits.
"""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cached_property
from itertools import chain, dropwhile, groupby, islice, takewhile
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, final

if TYPE_CHECKING:
    from dateutil.rrule import weekday

__all__ = ["HORIZON", "HORIZON_YEARS", "WEEKDAYS", "Recurrence"]

HORIZON_YEARS: Final = 60
"""How far a search for the next or the last look goes."""
HORIZON: Final = 366 * HORIZON_YEARS
COUNTED: Final = 146_097
"""The days over which a COUNT is counted, 400 years: after them the calendar repeats itself."""
WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LAST: Final = date.max.toordinal()


_Kind = tuple[int, bool, bool, bool]


def _kind(year: int) -> _Kind:
    """Return all that the weekdays and weeks of a year hang on: where it begins, and what leaps around it."""
    return monthrange(year, 1)[0], isleap(year - 1), isleap(year), isleap(year + 1)


_MODELS: Final[Mapping[_Kind, int]] = MappingProxyType({_kind(year): year for year in range(2001, 2029)})
"""A year of each of the 28 kinds there are."""


@final
class Recurrence:
    """A rule from a start: the days on which it falls."""

    def __init__(self, said: Mapping[str, str], start: date) -> None:
        self._said = said
        self._start = start
        self._freq = said["FREQ"]
        self._step = int(said.get("INTERVAL", "1"))
        self._week_start = WEEKDAYS.index(said.get("WKST", "MO"))
        self._until = _until(said)
        self._fitting: dict[_Kind, tuple[int, ...]] = {}

    def forward(self, first: date, upto: date) -> Iterator[date]:
        """Yield the days from *first* on and up to a day, in order."""
        begins, upto = max(first, self._start), min(upto, self._until)
        if "COUNT" in self._said:
            begins, upto = self._start, min(upto, _later(self._start, COUNTED))
        days: Iterator[date] = takewhile(lambda day: day <= upto, self._days(begins, upto))
        if "COUNT" in self._said:
            days = islice(days, int(self._said["COUNT"]))
        return dropwhile(lambda day: day < first, days)

    def last(self, after: date, upto: date) -> date | None:
        """Return the last day after *after* and up to *upto*, where there is one within the horizon."""
        last = min(upto, self._until)
        if last <= after:
            return None
        first = max(after.toordinal() + 1, last.toordinal() - HORIZON)
        if "COUNT" in self._said:
            return max(self.forward(date.fromordinal(first), last), default=None)
        for year in range(last.year, date.fromordinal(first).year - 1, -1):
            begins = date.fromordinal(max(first, date(year, 1, 1).toordinal()))
            day = max(self.forward(begins, min(last, date(year, 12, 31))), default=None)
            if day is not None:
                return day
        return None

    def _days(self, begins: date, upto: date) -> Iterator[date]:
        """Yield the days from one on, in order; some may lie beyond the other."""
        # A week may lie in two years, and its places are counted from its own beginning.
        around = 6 if self._places else 0
        years = range(_later(begins, -around).year, _later(upto, around).year + 1)
        days = chain.from_iterable(map(self._of, years))
        placed = self._placed(days) if self._places else days
        step = self._step
        return (day for day in placed if day >= begins and (step == 1 or self._number_of(day) % step == 0))

    def _placed(self, days: Iterator[date]) -> Iterator[date]:
        """Yield those days whose places in their interval BYSETPOS names."""
        for _, interval in groupby(days, self._number_of):
            whole = [*interval]
            places = {at - 1 if at > 0 else len(whole) + at for at in self._places}
            yield from (whole[place] for place in sorted(places) if 0 <= place < len(whole))

    def _number_of(self, day: date) -> int:
        """Return the number of a day's interval, counted from the one that the start lies in."""
        if self._freq == "DAILY":
            return day.toordinal() - self._start.toordinal()
        if self._freq == "WEEKLY":
            return (day.toordinal() - self._first_week) // 7
        if self._freq == "MONTHLY":
            return 12 * (day.year - self._start.year) + day.month - self._start.month
        return day.year - self._start.year

    @cached_property
    def _first_week(self) -> int:
        return self._start.toordinal() - (self._start.weekday() - self._week_start) % 7

    def _of(self, year: int) -> Iterator[date]:
        """Yield the days of a year that fit the parts of the rule, in order."""
        kind = _kind(year)
        if kind not in self._fitting:
            days, eve = self._by_dateutil(_MODELS[kind]), date(_MODELS[kind] - 1, 12, 31)
            fitting = [
                day for day in days if not self._weeks or not self._weeks.isdisjoint(self._week_of(day))
            ]
            self._fitting[kind] = tuple((day - eve).days for day in fitting)
        eve_of_all = date(year, 1, 1).toordinal() - 1
        return map(date.fromordinal, [eve_of_all + place for place in self._fitting[kind]])

    def _by_dateutil(self, year: int) -> Iterator[date]:
        """Yield the days of a year that fit all parts but BYWEEKNO."""
        from dateutil import rrule as rules

        first = datetime(year, 1, 1)  # noqa: DTZ001  # a day, not a moment
        # With such an interval there is no second year to walk to.
        once: dict[str, Any] = {"freq": rules.YEARLY, "dtstart": first, "interval": date.max.year}
        fitting = rules.rruleset()
        for weekdays in self._weekdays:
            fitting.rrule(rules.rrule(byweekday=weekdays, **once, **self._numbered))
        return (moment.date() for moment in fitting)

    @cached_property
    def _numbered(self) -> dict[str, Any]:
        """The months, days of months and days of years asked for; those of the start where none are."""
        names = [name for name in ("BYMONTH", "BYMONTHDAY", "BYYEARDAY") if name in self._said]
        numbered = {name.lower(): self._numbers(name) for name in names}
        if self._is_bare and self._freq in ("YEARLY", "MONTHLY"):
            numbered["bymonthday"] = (self._start.day,)
        if self._is_bare and self._freq == "YEARLY":
            numbered.setdefault("bymonth", (self._start.month,))
        if self._freq == "MONTHLY":  # numbered weekdays are then those of the month
            numbered.setdefault("bymonth", tuple(range(1, 13)))
        return numbered

    @cached_property
    def _weekdays(self) -> list[list[weekday]]:
        """The weekdays asked for, those without a number and those with one apart."""
        from dateutil.rrule import weekday

        if "BYDAY" not in self._said:
            by_start = self._is_bare and self._freq == "WEEKLY"
            return [[weekday(self._start.weekday())] if by_start else [weekday(at) for at in range(7)]]
        said = self._said["BYDAY"].split(",")
        plain = [weekday(WEEKDAYS.index(name)) for name in said if name in WEEKDAYS]
        numbered = [
            weekday(WEEKDAYS.index(name[-2:]), int(name[:-2])) for name in said if name not in WEEKDAYS
        ]
        return [weekdays for weekdays in (plain, numbered) if weekdays]

    @cached_property
    def _is_bare(self) -> bool:
        """Whether nothing but the frequency says on which days."""
        return not self._said.keys() & {"BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY"}

    @cached_property
    def _places(self) -> frozenset[int]:
        return frozenset(self._numbers("BYSETPOS"))

    @cached_property
    def _weeks(self) -> frozenset[int]:
        return frozenset(self._numbers("BYWEEKNO"))

    def _numbers(self, name: str) -> tuple[int, ...]:
        return tuple(int(number) for number in self._said[name].split(",")) if name in self._said else ()

    def _week_of(self, day: date) -> tuple[int, int]:
        """Return the number of a day's week in the year it belongs to, and that from the year's end."""
        first = day.toordinal() - (day.weekday() - self._week_start) % 7
        fourth = date.fromordinal(first + 3)  # in the year that the week belongs to
        at, of = fourth.timetuple().tm_yday, 366 if isleap(fourth.year) else 365
        return (at - 1) // 7 + 1, -((of - at) // 7 + 1)


def _later(day: date, days: int) -> date:
    """Return the day so many days later, or the end of the calendar before it."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), _LAST))


def _until(said: Mapping[str, str]) -> date:
    last = said.get("UNTIL")
    return date.max if last is None else date(int(last[:4]), int(last[4:6]), int(last[6:8]))
