"""Cadence: the days on which somebody looks at a goal: every period from its start, or an RFC 5545 rule.

Knows periods and weekdays. Rules are evaluated by `dateutil.rrule`, imported only when a rule is used; its text parser is
not used, because it asks the clock. Occurrences are days: a rule by the hour is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from fractions import Fraction
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Self, final

from attrs import field, frozen

from smartgoals._checked import Arguments, brief, checked, refuse
from smartgoals._days import day as to_day
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, SmartGoalsError, WrongType
from smartgoals._time.period import MEAN_MONTH_DAYS, Period, PeriodLike, PeriodUnit, parse_period, period, why_no_period
from smartgoals._time.weekdays import weekday

if TYPE_CHECKING:
    from dateutil.rrule import rrule

__all__ = ["Cadence", "optional_cadence"]

_EXPECTED = "a cadence such as 'weekly', 'every 2 weeks', 'every monday' or 'FREQ=WEEKLY;BYDAY=MO'"
_FREQUENCIES: Mapping[str, PeriodUnit] = MappingProxyType({
    "YEARLY": PeriodUnit.YEAR, "MONTHLY": PeriodUnit.MONTH, "WEEKLY": PeriodUnit.WEEK, "DAILY": PeriodUnit.DAY,
})  # fmt: skip
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LIST = r"[+-]?\d{1,3}(?:,[+-]?\d{1,3})*"
_DAY = rf"(?:[+-]?\d{{1,2}})?(?:{'|'.join(_WEEKDAYS)})"
# Patterns as text: `re` compiles and keeps them when a rule is first read.
_PARTS: Mapping[str, str] = MappingProxyType({
    "FREQ": "|".join(_FREQUENCIES), "INTERVAL": r"0*[1-9]\d{0,2}", "COUNT": r"0*[1-9]\d{0,4}",
    "UNTIL": r"\d{8}(?:T\d{6}Z?)?", "BYMONTH": _LIST, "BYMONTHDAY": _LIST, "BYYEARDAY": _LIST,
    "BYWEEKNO": _LIST, "BYDAY": rf"{_DAY}(?:,{_DAY})*", "BYSETPOS": _LIST, "WKST": "|".join(_WEEKDAYS),
})  # fmt: skip
_ON_WEEKDAY = r"(?:every|each|on|chaque|tous les|le|les)\s+([^\W\d]+)"
_HORIZON = timedelta(days=366 * 60)
_SAMPLE = 61
_SAMPLE_START = date(2001, 1, 1)
_SAMPLE_YEARS = 30


def _optional_period(value: PeriodLike | None) -> Period | None:
    return None if value is None else period(value)


def _optional_rule(value: str | None) -> str | None:
    return None if value is None else _canonical(value)


def _canonical(rule: str) -> str:
    """Return a rule in capitals with its parts in a fixed order, or say which part is wrong."""
    if not isinstance(rule, str):
        raise WrongType(value=rule, expected="an RFC 5545 rule such as 'FREQ=WEEKLY;BYDAY=MO'")
    found: dict[str, str] = {}
    for part in rule.strip().upper().removeprefix("RRULE:").removesuffix(";").split(";"):
        name, _, said = (piece.strip() for piece in part.partition("="))
        pattern = _PARTS.get(name)
        if pattern is None or name in found:
            raise InvalidValue(value=rule, expected=f"a rule of the parts {', '.join(_PARTS)}, each once", hint=part)
        if re.fullmatch(pattern, said) is None:
            raise InvalidValue(value=rule, expected=f"a rule by the day with a valid {name}", hint=part)
        found[name] = said
    if "FREQ" not in found or {"COUNT", "UNTIL"} <= found.keys():
        raise InvalidValue(value=rule, expected="a rule with FREQ, and not both COUNT and UNTIL")
    if found["FREQ"] in ("WEEKLY", "DAILY") and re.search(r"\d", found.get("BYDAY", "")):
        raise InvalidValue(value=rule, expected="numbered weekdays only in a monthly or yearly rule")
    canonical = ";".join(f"{name}={found[name]}" for name in _PARTS if name in found)
    try:
        _rrule(canonical, _SAMPLE_START, _SAMPLE_START)
    except ValueError as fault:
        raise InvalidValue(value=rule, expected="a rule that RFC 5545 allows", hint=str(fault)) from None
    return canonical


def _rrule(rule: str, start: date, until: date) -> rrule:
    from dateutil import rrule as rules

    said = dict(part.split("=") for part in rule.split(";"))
    options: dict[str, Any] = {"freq": getattr(rules, said["FREQ"])}
    options |= {
        name.lower(): [int(one) for one in said[name].split(",")]
        for name in ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS")
        if name in said
    }
    if "BYDAY" in said:
        options["byweekday"] = [
            rules.weekday(_WEEKDAYS.index(one[-2:]), int(one[:-2]) if one[:-2] else None)
            for one in said["BYDAY"].split(",")
        ]
    if "UNTIL" in said:
        last = said["UNTIL"]
        until = min(until, date(int(last[:4]), int(last[4:6]), int(last[6:8])))
    return rules.rrule(
        interval=int(said.get("INTERVAL", "1")),
        wkst=_WEEKDAYS.index(said.get("WKST", "MO")),
        dtstart=datetime(start.year, start.month, start.day),  # noqa: DTZ001  # a day, not a moment
        until=datetime(until.year, until.month, until.day),  # noqa: DTZ001  # a day, not a moment
        **options,
    )


def _occurrences(rule: str, start: date, end: date) -> Iterator[date]:
    try:
        for moment in _rrule(rule, start, end):
            yield moment.date()
    except ValueError:  # how dateutil says that it walked past the year 9999
        return


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Cadence:
    """When a goal is looked at: every `period` from its start, or the days of an RFC 5545 `rule`; exactly one of them.

    A period counts from the start by its own boundaries (monthly from 31 January: 28 February, 31 March); a rule skips
    months that lack the day, as RFC 5545 says. Raises :class:`~smartgoals.InvalidValue` for a rule by the hour.

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
        """Read "weekly", "every 2 weeks", "mensuel", "every monday", "tous les lundis" or an RFC 5545 rule."""
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
                return cls(rule=f"FREQ=WEEKLY;BYDAY={_WEEKDAYS[weekday(found[1])]}")
        except SmartGoalsError:
            pass
        raise InvalidValue(value=text, expected=_EXPECTED, hint=why_no_period(text))

    def days(self, start: date, end: date) -> tuple[date, ...]:
        """Return the days looked at from *start*, where counting begins, to *end*, both included.

        Raises :class:`~smartgoals.InvalidValue` when the end lies before the start.
        """
        told = Arguments()
        first, last = told.read("start", to_day, start), told.read("end", to_day, end)
        told.settle()
        if last < first:
            raise refuse("end", last, f"on or after the start {first.isoformat()}")
        return tuple(self._from(first, last))

    def next_after(self, day: date, *, start: date) -> date | None:
        """Return the first day looked at after *day*, counting from *start*; None when there is none in 60 years."""
        day, start = to_day(day), to_day(start)
        latest = max(day, start)
        horizon = latest + _HORIZON if latest <= date.max - _HORIZON else date.max
        if self.every is not None and day > start:
            # Far from the start, begin at the last boundary that is surely not after the day.
            k = int(self.every.position(start, day))
            return self.every.boundary(start, k + 1)
        return next((one for one in self._from(start, horizon) if one > day), None)

    def last_day(self, after: date, upto: date) -> date | None:
        """Return the last day looked at, counting from *after*, that lies after it and up to a day.

        None while there is no such day yet.

        >>> from datetime import date
        >>> Cadence.parse("every 2 weeks").last_day(date(2026, 1, 5), date(2026, 2, 10))
        datetime.date(2026, 2, 2)
        """
        after, upto = to_day(after), to_day(upto)
        if upto <= after:
            return None
        if self.every is not None:
            k = int(self.every.position(after, upto))
            return self.every.boundary(after, k) if k > 0 else None
        last = max(self._from(after, upto), default=after)
        return last if last > after else None

    @property
    def period(self) -> Period:
        """The period between two looks; for a rule the nearest one to the mean distance of its days."""
        if self.every is not None:
            return self.every
        said = dict(part.split("=") for part in (self.rule or "").split(";"))
        days_of_week = said.get("BYDAY", "")
        one_day = said["FREQ"] == "WEEKLY" and "," not in days_of_week
        if said.keys() <= {"FREQ", "INTERVAL", "WKST", "COUNT", "UNTIL"} | ({"BYDAY"} if one_day else set()):
            return Period(int(said.get("INTERVAL", "1")), _FREQUENCIES[said["FREQ"]])
        return _nearest(self._mean_gap(said))

    def _mean_gap(self, said: Mapping[str, str]) -> Fraction:
        endless = ";".join(f"{name}={one}" for name, one in said.items() if name not in ("COUNT", "UNTIL"))
        end = _SAMPLE_START.replace(year=_SAMPLE_START.year + _SAMPLE_YEARS)
        sample = list(islice(_occurrences(endless, _SAMPLE_START, end), _SAMPLE))
        return Fraction((sample[-1] - sample[0]).days, len(sample) - 1) if len(sample) > 1 else Fraction(366)

    def _from(self, start: date, end: date) -> Iterator[date]:
        if self.rule is not None:
            found = re.search(r"COUNT=(\d+)", self.rule)
            days = _occurrences(self.rule, start, end)
            yield from islice(days, int(found[1])) if found else days
            return
        k, every = 0, self.period
        reached = start
        while reached <= end:
            yield reached
            k += 1
            try:
                reached = every.boundary(start, k)
            except InvalidValue:
                return

    def __str__(self) -> str:
        return self.rule if self.rule is not None else f"every {self.every}"


def optional_cadence(value: Cadence | str | None) -> Cadence | None:
    """Read a cadence, or text that says one; None stays None."""
    if value is None or isinstance(value, Cadence):
        return value
    if isinstance(value, str):
        return Cadence.parse(value)
    raise WrongType(value=value, expected="a Cadence, or text such as 'weekly'")


def _nearest(gap: Fraction) -> Period:
    """Return the period nearest to a mean distance in days: months where it is months, else weeks, else days."""
    months = round(gap / MEAN_MONTH_DAYS)
    if months and abs(months * MEAN_MONTH_DAYS - gap) <= gap / 50:
        return Period(months // 12, PeriodUnit.YEAR) if months % 12 == 0 else Period(months, PeriodUnit.MONTH)
    return Period(int(gap) // 7, PeriodUnit.WEEK) if gap % 7 == 0 else Period(max(1, round(gap)), PeriodUnit.DAY)
