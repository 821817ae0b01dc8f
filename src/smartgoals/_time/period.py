"""Periods: a whole number of days, weeks, calendar months, quarters or years.

What belongs here: the type, its words in English and French, and where its boundaries fall. Nothing
here knows an amount (that is a pace) or days off (that is a calendar). Calendar months are calendar
months: the k-th boundary is always start + k × period from the same start, never chained, so 31
January plus two months is 31 March.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import partial
from types import MappingProxyType
from typing import Self, TypeAlias, final

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from smartgoals._checked import checked, refusing
from smartgoals._days import day as to_day
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, WrongType
from smartgoals._time.whole import whole
from smartgoals._words import Word, member

__all__ = ["Period", "PeriodLike", "PeriodUnit"]

MEAN_MONTH_DAYS = Fraction(487, 16)
"""Days of a mean month, 30.4375: a twelfth of the mean Julian year of 365.25 days; used only where
asked for by name.
"""

_MOST_DAYS = 3_652_058  # from date.min to date.max
_MOST_MONTHS = 119_988
_CYCLE = 400
_CYCLE_DAYS = 146_097


@final
class PeriodUnit(Word):
    """The five lengths a period is counted in."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


PeriodLike: TypeAlias = "Period | PeriodUnit | str"
"""A period, its unit, or text that reads as one."""

_DAYS: Mapping[PeriodUnit, int] = MappingProxyType({PeriodUnit.DAY: 1, PeriodUnit.WEEK: 7})
_MONTHS: Mapping[PeriodUnit, int] = MappingProxyType(
    {PeriodUnit.MONTH: 1, PeriodUnit.QUARTER: 3, PeriodUnit.YEAR: 12}
)

# Nouns, then words that say "per period" by themselves; "m" is left out, since it may be metres or minutes.
_ENGLISH = (
    (1, PeriodUnit.DAY, "d day days", "daily"),
    (1, PeriodUnit.WEEK, "w wk wks week weeks", "weekly"),
    (2, PeriodUnit.WEEK, "fortnight fortnights", "fortnightly"),
    (1, PeriodUnit.MONTH, "mo mos mth mths month months", "monthly"),
    (1, PeriodUnit.QUARTER, "qtr qtrs quarter quarters", "quarterly"),
    (1, PeriodUnit.YEAR, "y yr yrs year years annum", "yearly annually"),
)
_FRENCH = (
    (1, PeriodUnit.DAY, "j jour jours", "quotidien quotidienne quotidiens quotidiennes quotidiennement"),
    (1, PeriodUnit.WEEK, "sem semaine semaines", "hebdo hebdomadaire hebdomadaires"),
    (2, PeriodUnit.WEEK, "quinzaine quinzaines", ""),
    (1, PeriodUnit.MONTH, "mois", "mensuel mensuelle mensuels mensuelles mensuellement"),
    (
        1,
        PeriodUnit.QUARTER,
        "trim trimestre trimestres",
        "trimestriel trimestrielle trimestriels trimestrielles",
    ),
    (
        1,
        PeriodUnit.YEAR,
        "an ans année annee années annees",
        "annuel annuelle annuels annuelles annuellement",
    ),
)
_WORDS: Mapping[str, tuple[int, PeriodUnit]] = MappingProxyType(
    {word: row[:2] for row in (*_ENGLISH, *_FRENCH) for word in f"{row[2]} {row[3]}".split()}
)
_ADVERBS = frozenset(word for row in (*_ENGLISH, *_FRENCH) for word in row[3].split())
_FRENCH_WORDS = frozenset(word for row in _FRENCH for word in f"{row[2]} {row[3]}".split())
_COUNTS: Mapping[str, int] = MappingProxyType(
    {word: count for count, words in enumerate((
        "a an one un une", "two other deux", "three trois", "four quatre", "five cinq", "six", "seven sept",
        "eight huit", "nine neuf", "ten dix", "eleven onze", "twelve douze",
    ), start=1) for word in words.split()}
)  # fmt: skip
_LEADS = r"(?:every|each|per|par|chaque|tous\s+les|toutes\s+les)\s+"
_PERIOD = re.compile(
    rf"(?:{_LEADS})?(?:(?P<count>\d{{1,7}}|[^\W\d]+)\s+|(?P<glued>\d{{1,7}}))?(?P<word>[^\W\d]+)\.?"
)
_LONGEST = 60
_NUMBER_OF_PERIODS = "a whole number of periods"
# Twice in one, to some, and every other one to others; both readings are in dictionaries.
_TWO_FACED = re.compile(r"\bbi-?(?P<word>weekly|monthly|annual(?:ly)?|yearly)\b", re.IGNORECASE)
_EXPECTED = "a period such as 'week', '2 weeks', '1 mois' (day, week, month, quarter or year)"


def is_french_period_word(word: str) -> bool:
    """Tell whether a word names a period in French only, so that the numbers beside it are read as
    French ones.
    """
    return word.casefold() in _FRENCH_WORDS


def is_period_adverb(word: str) -> bool:
    """Tell whether a word says "per period" by itself: weekly, mensuel."""
    return word.casefold() in _ADVERBS


def parse_period(text: str) -> tuple[int, PeriodUnit] | None:
    """Return count and unit of a period in words, or None when it is not one."""
    if len(text) > _LONGEST:
        return None
    found = _PERIOD.fullmatch(text.strip().casefold())
    if found is None:
        return None
    known = _WORDS.get(found["word"])
    written = found["count"] or found["glued"]
    count = 1 if written is None else int(written) if written.isdecimal() else _COUNTS.get(written, 0)
    if known is None or not _fits(count, known[1]):
        return None
    return count * known[0], known[1]


def why_no_period(text: str) -> str:
    """Return why a period that somebody may have meant was not read; empty where nothing is known to say.

    >>> why_no_period("50 posts biweekly")
    "biweekly is twice a week to some and every 2 weeks to others: write 'every 2 weeks', or what each week has"
    """
    found = _TWO_FACED.search(text[:_LONGEST])
    if found is None:
        return ""
    one = _WORDS.get(found["word"].casefold(), (1, PeriodUnit.YEAR))[1]
    said = found[0].casefold()
    return (
        f"{said} is twice a {one} to some and every 2 {one}s to others: write 'every 2 {one}s', or what each"
        f" {one} has"
    )


def _fits(count: int, unit: PeriodUnit) -> bool:
    if unit in _DAYS:
        return count >= 1 and count * _DAYS[unit] <= _MOST_DAYS
    return count >= 1 and count * _MONTHS[unit] <= _MOST_MONTHS


def _count(value: int) -> int:
    count = whole(value, "a whole number of units")
    if count < 1:
        raise InvalidValue(value=value, expected="at least 1")
    return count


def _unit(value: PeriodUnit | str) -> PeriodUnit:
    return member(PeriodUnit, value, "period unit")


@final
@document
@checked
@frozen(repr=False, str=False)
class Period:
    """A whole number of days, weeks, calendar months, quarters or years.

    Periods are equal when count and unit are, as written: seven days are not a week, since a quota
    per week goes by the calendar's weeks and one per 7 days by the goal's first day. Raises
    :class:`~smartgoals.InvalidValue` for a count below one or one that leaves the calendar.

    >>> Period.parse("fortnight") == Period(2, "week"), Period(7, "day") == Period(1, "week")
    (True, False)
    >>> str(Period(2, "week")), Period.parse("2 semaines")
    ('2 weeks', Period(2, 'week'))
    """

    count: int = field(converter=_count)
    unit: PeriodUnit = field(converter=_unit)

    def __attrs_post_init__(self) -> None:
        if not _fits(self.count, self.unit):
            raise InvalidValue(
                value=self.count, expected="a period that fits into the years 1 to 9999", path="count"
            )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a period in English or French words: "week", "2 weeks", "every other day", "3 mois",
        "trimestre".

        Raises :class:`~smartgoals.InvalidValue` for anything else, hours and the two-faced
        "biweekly" among it.

        >>> Period.parse("every 2 weeks"), Period.parse("année")
        (Period(2, 'week'), Period(1, 'year'))
        """
        if not isinstance(text, str):
            raise WrongType(value=text, expected="a period in words")
        parts = parse_period(text)
        if parts is None:
            raise InvalidValue(value=text, expected=_EXPECTED, hint=why_no_period(text))
        return cls(*parts)

    @property
    def days(self) -> int | None:
        """Its length in days, or None for months, quarters and years, whose days differ."""
        return self.count * _DAYS[self.unit] if self.unit in _DAYS else None

    @property
    def months(self) -> int | None:
        """Its length in calendar months, or None for days and weeks."""
        return self.count * _MONTHS[self.unit] if self.unit in _MONTHS else None

    @property
    def mean_days(self) -> Fraction:
        """Its mean length in days, a month counting 30.4375; exact for days and weeks."""
        days = self.days
        return MEAN_MONTH_DAYS * (self.months or 0) if days is None else Fraction(days)

    @refusing(start=to_day, k=partial(whole, expected=_NUMBER_OF_PERIODS))
    def boundary(self, start: date, k: int) -> date:
        """Return the k-th boundary, start + k × period; k may be negative or zero.

        Raises :class:`~smartgoals.InvalidValue` when the boundary leaves the years 1 to 9999.

        >>> from datetime import date
        >>> [Period(1, "month").boundary(date(2026, 1, 31), k).isoformat() for k in (1, 2, 3)]
        ['2026-02-28', '2026-03-31', '2026-04-30']
        """
        start = start if type(start) is date else to_day(start)
        k = k if type(k) is int else whole(k, _NUMBER_OF_PERIODS, "k")
        try:
            if self.days is not None:
                return date.fromordinal(start.toordinal() + k * self.days)
            return start + relativedelta(months=k * (self.months or 0))
        except (ValueError, OverflowError):
            raise InvalidValue(
                value=k, expected="a number of periods that stays within the years 1 to 9999"
            ) from None

    @refusing(start=to_day, k=partial(whole, expected=_NUMBER_OF_PERIODS))
    def boundary_ordinal(self, start: date, k: int) -> int:
        """Return the ordinal of the k-th boundary, which may lie outside the calendar."""
        k = k if type(k) is int else whole(k, _NUMBER_OF_PERIODS, "k")
        if self.days is not None:
            return start.toordinal() + k * self.days
        year, month = divmod(start.year * 12 + start.month - 1 + k * (self.months or 0), 12)
        cycles, known = divmod(year - 1, _CYCLE)  # the calendar repeats itself every 400 years
        last = monthrange(known + 1, month + 1)[1]
        return date(known + 1, month + 1, min(start.day, last)).toordinal() + cycles * _CYCLE_DAYS

    def position(self, start: date, day: date) -> Fraction:
        """Return how many periods lie between two days, exactly: whole ones, and the share elapsed
        of the last one.

        >>> from datetime import date
        >>> Period(1, "month").position(date(2024, 1, 1), date(2024, 2, 15))
        Fraction(43, 29)
        """
        start, day = to_day(start), to_day(day)
        if self.days is not None:
            return Fraction(day.toordinal() - start.toordinal(), self.days)
        k, ordinal = self._whole_periods(start, day), day.toordinal()
        since = self.boundary_ordinal(start, k)
        if since == ordinal:
            return Fraction(k)
        return k + Fraction(ordinal - since, self.boundary_ordinal(start, k + 1) - since)

    def _whole_periods(self, start: date, day: date) -> int:
        apart = (day.year - start.year) * 12 + day.month - start.month
        k = apart // (self.months or 1)
        return k if self.boundary_ordinal(start, k) <= day.toordinal() else k - 1

    def __str__(self) -> str:
        return self.unit.value if self.count == 1 else f"{self.count} {self.unit.value}s"

    def __repr__(self) -> str:
        return f"Period({self.count}, {self.unit.value!r})"


def period(value: PeriodLike) -> Period:
    """Return a period given as one, or in words."""
    if isinstance(value, Period):
        return value
    if isinstance(value, str):
        return Period.parse(value)
    raise WrongType(value=value, expected="a period")


def optional_period(value: PeriodLike | None) -> Period | None:
    """Return a period given as one, or in words; None stays None."""
    return None if value is None else period(value)
