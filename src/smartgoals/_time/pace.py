"""Pace, an amount per period (50 followers/week), and growth, a percentage per period: values with
arithmetic.

Knows periods, numbers and the written form; knows no calendar of days off (a plan does) and no
metric. Amounts are the numbers JSON has; what is computed from them is exact inside and rounded
once, on the way out.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal, Overflow, localcontext
from fractions import Fraction
from functools import lru_cache
from typing import Self, TypeAlias, final

from attrs import field, frozen

from smartgoals._checked import checked
from smartgoals._days import day as to_day
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, WrongType
from smartgoals._numbers import Number, NumberLike, exact, number, plain, rounded
from smartgoals._time.pace_text import is_percent, split, tidy, why_no_unit
from smartgoals._time.period import Period, PeriodLike, period

_MOST_BITS = 12_955  # of a factor that is worked out as a fraction: 3,900 digits
_LARGEST_POWER = 1_000  # of ten, beyond what floats multiply and divide
_DIGITS = 60  # of one that would have more

__all__ = ["Growth", "GrowthLike", "Pace", "PaceLike", "growth", "pace", "pace_unit"]

PaceLike: TypeAlias = "Pace | str"
"""A pace, or text that reads as one, in English or French."""
GrowthLike: TypeAlias = "Growth | str"

_PERCENT = "a growth such as '10 %/month'"
_EXPECTED = "a pace such as '50 followers/week'"
_RELATIVE = (
    "a percentage per period is compound growth: Growth.parse('10 %/month'); percentage points are 'pp'"
)
_MEAN = "months have 28 to 31 days: in_terms_of(…, mean_month=True) asks for the mean month of 30.4375 days"


def pace_unit(value: str | None) -> str | None:
    """Return a unit tidied; refuse one that could not be read back from `amount unit/period`."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise WrongType(value=value, expected="a unit (text) or None")
    return _unit(value)


@lru_cache(maxsize=1024)
def _unit(value: str) -> str:
    """Read a unit; a program has few of them, and to read one back costs more than the rest of a pace."""
    expected = "a unit in words, such as 'followers' or '€'"
    unit = tidy(value)
    if is_percent(unit):
        raise InvalidValue(value=value, expected=expected, hint=_RELATIVE)
    if hint := why_no_unit(unit):
        raise InvalidValue(value=value, expected=expected, hint=hint)
    if not unit or not unit.isprintable() or split(f"1 {unit}/week", expected).unit != unit:
        raise InvalidValue(value=value, expected=expected)
    return unit


@final
@document
@checked
@frozen(eq=False, order=False, repr=False, str=False)
class Pace:
    """An amount per period: 50 followers per week; negative for a fall.

    `amount` is a number in the unit, `period` a :class:`Period` or its words, `unit` free words
    compared without regard to case (no unit equals only no unit). Raises
    :class:`~smartgoals.InvalidValue` or :class:`~smartgoals.WrongType`.

    Paces are equal when amount, period and unit are, as written. The order goes by rate, within a unit
    and among days and weeks, or months, quarters and years; other pairs are refused. So `<=` is not
    "`<` or `==`": of two paces that run level each is `<=` the other, equal or not, and
    :meth:`same_rate` says so.

    >>> from datetime import date
    >>> week, day = Pace(7, "week"), Pace.parse("1/day")
    >>> week == day, week.same_rate(day), week <= day, week < day
    (False, True, True, False)
    >>> Pace.parse("30/month").over(date(2024, 1, 1), date(2024, 3, 1))
    60
    >>> Pace.parse("50 followers/week") * 2
    Pace(100, Period(1, 'week'), 'followers')
    """

    amount: Number = field(converter=number)
    period: Period = field(converter=period)
    unit: str | None = field(default=None, converter=pace_unit)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a pace: "50 followers/week", "2.5 leads per day", "1 200 €/mois", "100 every 2
        weeks", "5 hebdomadaires".

        Refuses percentages per period, which are compound growth (:class:`Growth`), and numbers
        with two readings.

        >>> Pace.parse("50 nouveaux abonnés par semaine")
        Pace(50, Period(1, 'week'), 'nouveaux abonnés')
        >>> str(Pace.parse("1.5k views every 2 weeks"))
        '1500 views/2 weeks'
        """
        parts = split(text, _EXPECTED)
        if is_percent(parts.unit):
            raise InvalidValue(value=text, expected=_EXPECTED, hint=_RELATIVE)
        return cls(parts.amount, Period(parts.many, parts.period), parts.unit)

    def exact_over(self, start: date, end: date) -> Fraction:
        """Return the amount from *start* to *end* exactly; see :meth:`over`."""
        start, end = to_day(start), to_day(end)
        if end < start:
            raise InvalidValue(value=end, expected=f"on or after the start, {start.isoformat()}", path="end")
        return exact(self.amount) * self.period.position(start, end)

    def over(self, start: date, end: date) -> Number:
        """Return the amount from the end of one day to the end of another, on the real calendar.

        Whole periods count fully, the last one by the share of its days that have passed. Raises
        :class:`~smartgoals.InvalidValue` when the end lies before the start.
        """
        return rounded(self.exact_over(start, end))

    def in_terms_of(self, other: PeriodLike, *, mean_month: bool = False) -> Pace:
        """Return the same pace per another period, where that is exact, or through the mean month
        if it is asked for.

        >>> str(Pace.parse("5 posts/day").in_terms_of("week")), str(Pace.parse("120/year").in_terms_of("month"))
        ('35 posts/week', '10/month')
        >>> str(Pace.parse("1/day").in_terms_of("month", mean_month=True))
        '30.4375/month'
        """
        target = period(other)
        exactly = self._kind == _kind(target)
        if not exactly and not mean_month:
            raise InvalidValue(
                value=str(target),
                expected=f"a period comparable with {str(self.period)!r}",
                hint=_MEAN,
                path="period",
            )
        amount = self._rate * _base(target) if exactly else self.per_day_mean * target.mean_days
        return Pace(rounded(amount), target, self.unit)

    def same_rate(self, other: PaceLike) -> bool:
        """Tell whether two paces run level, however they are written.

        Refuses what `<` refuses, with the same :class:`~smartgoals.InvalidValue`: another unit, or
        days against months.

        >>> Pace.parse("3/quarter").same_rate("1/month"), Pace.parse("7/week").same_rate("8/week")
        (True, False)
        """
        return self._rate == self._comparable(pace(other))

    @property
    def per_day_mean(self) -> Fraction:
        """The exact amount per day, a month counting 30.4375 days; for statistics, never for a
        plan's days.
        """
        return exact(self.amount) / self.period.mean_days

    @property
    def _kind(self) -> str:
        return _kind(self.period)

    @property
    def _rate(self) -> Fraction:
        return exact(self.amount) / _base(self.period)

    @property
    def _folded(self) -> str | None:
        return None if self.unit is None else self.unit.casefold()

    def _comparable(self, other: Pace) -> Fraction:
        """Return the rate of *other* in days or months as ours is, or refuse it, naming both."""
        if self._folded != other._folded:
            expected = (
                f"a pace in the unit {self.unit!r}" if self.unit is not None else "a pace without a unit"
            )
            raise InvalidValue(value=str(other), expected=f"{expected}, like {str(self)!r}")
        if self._kind != other._kind:
            raise InvalidValue(value=str(other), expected=f"a pace comparable with {str(self)!r}", hint=_MEAN)
        return other._rate

    @property
    def _written(self) -> tuple[Fraction, Period, str | None]:
        return exact(self.amount), self.period, self._folded

    def __eq__(self, other: object) -> bool:
        return self._written == other._written if isinstance(other, Pace) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._written)

    def __lt__(self, other: Pace) -> bool:
        return self._rate < self._comparable(other) if isinstance(other, Pace) else NotImplemented

    def __le__(self, other: Pace) -> bool:
        return self._rate <= self._comparable(other) if isinstance(other, Pace) else NotImplemented

    def __gt__(self, other: Pace) -> bool:
        return self._rate > self._comparable(other) if isinstance(other, Pace) else NotImplemented

    def __ge__(self, other: Pace) -> bool:
        return self._rate >= self._comparable(other) if isinstance(other, Pace) else NotImplemented

    def __add__(self, other: Pace) -> Pace:
        if not isinstance(other, Pace):
            return NotImplemented
        return self._with_rate(self._rate + self._comparable(other))

    def __sub__(self, other: Pace) -> Pace:
        if not isinstance(other, Pace):
            return NotImplemented
        return self._with_rate(self._rate - self._comparable(other))

    def __mul__(self, factor: NumberLike) -> Pace:
        if isinstance(factor, Pace):
            return NotImplemented
        return self._with_rate(self._rate * exact(number(factor)))

    __rmul__ = __mul__

    def __truediv__(self, divisor: NumberLike) -> Pace:
        if isinstance(divisor, Pace):
            return NotImplemented
        by = exact(number(divisor))
        if by == 0:
            raise InvalidValue(value=divisor, expected="a divisor other than zero")
        return self._with_rate(self._rate / by)

    def __neg__(self) -> Pace:
        return self._with_rate(-self._rate)

    def _with_rate(self, rate: Fraction) -> Pace:
        return Pace(rounded(rate * _base(self.period)), self.period, self.unit)

    def __str__(self) -> str:
        unit = "" if self.unit is None else f" {self.unit}"
        return f"{plain(self.amount)}{unit}/{self.period}"

    def __repr__(self) -> str:
        unit = "" if self.unit is None else f", {self.unit!r}"
        return f"Pace({self.amount!r}, {self.period!r}{unit})"


def _kind(value: Period) -> str:
    return "months" if value.days is None else "days"


def _base(value: Period) -> int:
    return value.days or value.months or 1


def _percent(value: NumberLike) -> Number:
    checked_percent = number(value)
    if checked_percent <= -100:
        raise InvalidValue(
            value=value, expected="above -100 %, since nothing can lose more than all of itself"
        )
    return checked_percent


@final
@document
@checked
@frozen(eq=False, order=False, repr=False, str=False)
class Growth:
    """Compound growth: a percentage per period, each on top of the one before.

    Growths are equal when percent and period are, as written.

    >>> from datetime import date
    >>> Growth.parse("10 %/month").over(1000, date(2026, 1, 1), date(2026, 3, 1))
    1210
    """

    percent: Number = field(converter=_percent)
    period: Period = field(converter=period)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a relative growth: "10 %/month", "2.5 percent per week", "5 % par mois".

        Raises :class:`~smartgoals.InvalidValue` for anything else; an amount per period is a :class:`Pace`.
        """
        parts = split(text, _PERCENT)
        if not is_percent(parts.unit, alone=True):
            hint = "" if is_percent(parts.unit) else "an amount per period is a pace: Pace.parse"
            raise InvalidValue(value=text, expected=_PERCENT, hint=hint)
        return cls(parts.amount, Period(parts.many, parts.period))

    def over(self, value: NumberLike, start: date, end: date) -> Number:
        """Return what *value* grows to from the end of one day to the end of another.

        Whole periods compound exactly; a part of a period is a fractional power, computed in
        floating point. Raises
        :class:`~smartgoals.InvalidValue` for a result beyond every number, or an end before the start.
        """
        start, end = to_day(start), to_day(end)
        if end < start:
            raise InvalidValue(value=end, expected=f"on or after the start, {start.isoformat()}", path="end")
        periods = self.period.position(start, end)
        grown = rounded(exact(number(value)) * self.exact_factor(periods))
        return grown if periods.denominator != 1 or self._is_exact(periods) else float(grown)

    def _is_exact(self, periods: Fraction) -> bool:
        """Tell whether a factor over whole periods has so few digits that it is worked out exactly."""
        factor = 1 + exact(self.percent) / 100
        longest = max(factor.numerator.bit_length(), factor.denominator.bit_length())
        return longest * abs(periods) <= _MOST_BITS

    def exact_factor(self, periods: Fraction) -> Fraction:
        """Return by how much a value is multiplied after some periods: whole ones exactly, as far as
        the result has 3,900 digits, and to 60 beyond; see :meth:`over`.
        """
        periods = periods if isinstance(periods, (int, Fraction)) else exact(number(periods))
        factor = 1 + exact(self.percent) / 100
        try:
            if periods.denominator != 1:
                return Fraction(float(factor) ** float(periods))
            if self._is_exact(periods):
                return factor**periods.numerator
            with localcontext(prec=_DIGITS):
                each = Decimal(factor.numerator) / factor.denominator
                return _within_floats(each**periods.numerator)
        except (OverflowError, Overflow):
            raise InvalidValue(value=str(self), expected="a growth whose result is below 1e308") from None

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Growth):
            return NotImplemented
        return (exact(self.percent), self.period) == (exact(other.percent), other.period)

    def __hash__(self) -> int:
        return hash((exact(self.percent), self.period))

    def __str__(self) -> str:
        return f"{plain(self.percent)} %/{self.period}"

    def __repr__(self) -> str:
        return f"Growth({self.percent!r}, {self.period!r})"


def _within_floats(factor: Decimal) -> Fraction:
    """Return a factor as a fraction; one beyond every float would have as many digits as it has zeros."""
    if factor.adjusted() > _LARGEST_POWER:
        raise OverflowError
    return Fraction(factor) if factor.adjusted() >= -_LARGEST_POWER else Fraction(0)


def pace(value: PaceLike) -> Pace:
    """Return a pace given as one, or in words."""
    if isinstance(value, Pace):
        return value
    if isinstance(value, str):
        return Pace.parse(value)
    raise WrongType(value=value, expected="a pace")


def growth(value: GrowthLike) -> Growth:
    """Return a growth given as one, or in words."""
    if isinstance(value, Growth):
        return value
    if isinstance(value, str):
        return Growth.parse(value)
    raise WrongType(value=value, expected="a growth")
