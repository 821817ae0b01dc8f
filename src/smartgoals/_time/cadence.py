"""Cadence: the days on which somebody looks at a goal: every period from its start, or an RFC 5545 rule.

Knows periods and weekdays. How a rule is written is in `rule_text`, which days it names in
`recurrence`. Occurrences are days: a rule by the hour is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from types import MappingProxyType
from typing import Self, final

from attrs import field, frozen

from smartgoals._checked import Arguments, brief, checked, refuse
from smartgoals._days import day as to_day
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, SmartGoalsError, WrongType
from smartgoals._time.period import (
    MEAN_MONTH_DAYS,
    Period,
    PeriodLike,
    PeriodUnit,
    parse_period,
    period,
    why_no_period,
)
from smartgoals._time.recurrence import HORIZON, WEEKDAYS, Recurrence
from smartgoals._time.rule_text import parts_of, rule_text
from smartgoals._time.weekdays import weekday

__all__ = ["Cadence", "optional_cadence"]

_EXPECTED = "a cadence such as 'weekly', 'every 2 weeks', 'every monday' or 'FREQ=WEEKLY;BYDAY=MO'"
_FREQUENCIES: Mapping[str, PeriodUnit] = MappingProxyType({
    "YEARLY": PeriodUnit.YEAR, "MONTHLY": PeriodUnit.MONTH, "WEEKLY": PeriodUnit.WEEK, "DAILY": PeriodUnit.DAY,
})  # fmt: skip
_ON_WEEKDAY = r"(?:every|each|on|chaque|tous les|le|les)\s+([^\W\d]+)"
_HORIZON = timedelta(days=HORIZON)
_LONGEST = timedelta(days=146_097)  # 400 years
# Days of a rule fall again as they fell 28 years before, unless a century without a leap day lies between.
_CYCLE = timedelta(days=10_227)
_CYCLE_START = date(2001, 1, 1)


def _optional_period(value: PeriodLike | None) -> Period | None:
    return None if value is None else period(value)


def _optional_rule(value: str | None) -> str | None:
    return None if value is None else rule_text(value)


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Cadence:
    """When a goal is looked at: every `period` from its start, or the days of an RFC 5545 `rule`;
    exactly one of them.

    A period counts from the start by its own boundaries (monthly from 31 January: 28 February, 31
    March); a rule skips months that lack the day, as RFC 5545 says. A count ends, at the latest,
    400 years after the start. Raises
    :class:`~smartgoals.InvalidValue` for a rule by the hour, for numbers that no month, year or
    week has, and for a rule whose parts never meet, such as 31 February.

    >>> from datetime import date
    >>> print(Cadence.parse("every 2 weeks"), Cadence.parse("chaque lundi"), sep=", ")
    every 2 weeks, FREQ=WEEKLY;BYDAY=MO
    >>> [day.isoformat() for day in Cadence.parse("monthly").days(date(2026, 1, 31), date(2026, 3, 31))]
    ['2026-01-31', '2026-02-28', '2026-03-31']
    """

    every: Period | None = field(default=None, converter=_optional_period)
    rule: str | None = field(default=None, converter=_optional_rule)

    def __attrs_post_init__(self) -> None:
        if (self.every is None) == (self.rule is None):
            raise refuse("rule", self.rule, "exactly one of every and rule")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "weekly", "every 2 weeks", "mensuel", "every monday", "tous les lundis" or an RFC
        5545 rule.
        """
        if not isinstance(text, str):
            raise WrongType(value=text, expected=_EXPECTED)
        if "=" in text:
            return cls(rule=text)
        parts = parse_period(text)
        if parts is not None:
            return cls(every=Period(*parts))
        found = re.fullmatch(_ON_WEEKDAY, " ".join(text.casefold().split()))
        try:
            if found is not None:
                return cls(rule=f"FREQ=WEEKLY;BYDAY={WEEKDAYS[weekday(found[1])]}")
        except SmartGoalsError:
            pass
        raise InvalidValue(value=text, expected=_EXPECTED, hint=why_no_period(text))

    def days(self, start: date, end: date) -> tuple[date, ...]:
        """Return the days looked at from *start*, where counting begins, to *end*, both included.

        Raises :class:`~smartgoals.InvalidValue` when the end lies before the start, or more than
        400 years after it.
        """
        told = Arguments()
        first, last = told.read("start", to_day, start), told.read("end", to_day, end)
        told.settle()
        if last < first:
            raise refuse("end", last, f"on or after the start {first.isoformat()}")
        if last - first > _LONGEST:
            raise refuse("end", last, "at most 400 years after the start")
        return tuple(self._from(first, last))

    def next_after(self, day: date, *, start: date) -> date | None:
        """Return the first day looked at after *day*, counting from *start*; None when there is
        none in 60 years.
        """
        day, start = to_day(day), to_day(start)
        latest = max(day, start)
        horizon = latest + _HORIZON if latest <= date.max - _HORIZON else date.max
        if self.rule is not None:
            days = Recurrence(parts_of(self.rule), start).forward(max(day, start), horizon)
            return next((looked for looked in days if looked > day), None)
        if day < start:
            return start
        k = int(self.period.position(start, day))
        return self._boundary(start, k + 1)

    def last_day(self, after: date, upto: date) -> date | None:
        """Return the last day looked at, counting from *after*, that lies after it and up to a day.

        None while there is no such day yet; of a rule, None too when there is none in the last 60 years.

        >>> from datetime import date
        >>> Cadence.parse("every 2 weeks").last_day(date(2026, 1, 5), date(2026, 2, 10))
        datetime.date(2026, 2, 2)
        """
        after, upto = to_day(after), to_day(upto)
        if upto <= after:
            return None
        if self.rule is not None:
            return Recurrence(parts_of(self.rule), after).last(after, upto)
        k = int(self.period.position(after, upto))
        return self.period.boundary(after, k) if k > 0 else None

    @property
    def period(self) -> Period:
        """The period between two looks; for a rule the nearest one to the mean distance of its days
        over the years.

        >>> print(Cadence.parse("FREQ=DAILY;BYMONTH=6").period)  # 30 days a year
        12 days
        """
        if self.every is not None:
            return self.every
        said = parts_of(self.rule or "")
        days_of_week = said.get("BYDAY", "")
        one_day = said["FREQ"] == "WEEKLY" and "," not in days_of_week
        if said.keys() <= {"FREQ", "INTERVAL", "WKST", "COUNT", "UNTIL"} | ({"BYDAY"} if one_day else set()):
            return Period(int(said.get("INTERVAL", "1")), _FREQUENCIES[said["FREQ"]])
        return _nearest(_mean_gap(said))

    def _from(self, start: date, end: date) -> Iterator[date]:
        if self.rule is not None:
            yield from Recurrence(parts_of(self.rule), start).forward(start, end)
            return
        k = 0
        while (reached := self._boundary(start, k)) is not None and reached <= end:
            yield reached
            k += 1

    def _boundary(self, start: date, k: int) -> date | None:
        """Return a boundary of the period, or None where it lies beyond the calendar."""
        try:
            return self.period.boundary(start, k)
        except InvalidValue:
            return None

    def __str__(self) -> str:
        return self.rule if self.rule is not None else f"every {self.every}"


def optional_cadence(value: Cadence | str | None) -> Cadence | None:
    """Read a cadence, or text that says one; None stays None."""
    if value is None or isinstance(value, Cadence):
        return value
    if isinstance(value, str):
        return Cadence.parse(value)
    raise WrongType(value=value, expected="a Cadence, or text such as 'weekly'")


def _mean_gap(said: Mapping[str, str]) -> Fraction:
    """Return the mean distance of a rule's days from one of them to the first that is 28 years
    later or more.
    """
    whenever = {name: value for name, value in said.items() if name not in ("COUNT", "UNTIL", "INTERVAL")}
    # From another day than one of its own an interval may pass over all of them.
    first = next(Recurrence(whenever, _CYCLE_START).forward(_CYCLE_START, _CYCLE_START + _CYCLE))
    spaced = whenever | {"INTERVAL": said.get("INTERVAL", "1")}
    for before, day in enumerate(Recurrence(spaced, first).forward(first, first + _LONGEST)):
        if day >= first + _CYCLE:
            return Fraction((day - first).days, before)
    return Fraction(_LONGEST.days)


def _nearest(gap: Fraction) -> Period:
    """Return the period nearest to a mean distance in days: months where it is months, else weeks,
    else days.
    """
    months = round(gap / MEAN_MONTH_DAYS)
    if months and abs(months * MEAN_MONTH_DAYS - gap) <= gap / 50:
        return Period(months // 12, PeriodUnit.YEAR) if months % 12 == 0 else Period(months, PeriodUnit.MONTH)
    return (
        Period(int(gap) // 7, PeriodUnit.WEEK) if gap % 7 == 0 else Period(max(1, round(gap)), PeriodUnit.DAY)
    )
