"""What an audit measures and judges: windows, measurements, checks, costs. Knows days, numbers and ids.

Three things stay apart: a metric that was not looked for is not listed, one that was looked for and
not to be had is listed with the value None, and zero is zero.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import final

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from smartgoals._checked import brief, checked, name, optional_text, refuse, text, truth
from smartgoals._days import ONE_DAY, day, optional_day
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, WrongType
from smartgoals._model.ids import MetricId, metric_id, optional_metric_id
from smartgoals._numbers import Number, exact, optional_not_negative, optional_number, plain, rounded
from smartgoals._words import Word, member


class CheckResult(Word):
    """The outcome of a check made by people or by a tool of the caller's."""

    PASS = "pass"
    FAIL = "fail"
    NOT_APPLICABLE = "not_applicable"


def _result(value: CheckResult | str) -> CheckResult:
    return member(CheckResult, value, "result of a check")


def optional_currency(value: str | None) -> str | None:
    """Read an ISO 4217 code such as EUR, or None."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise WrongType(value=value, expected="a currency code (text)")
    if len(value) != 3 or not value.isascii() or not value.isalpha():
        raise InvalidValue(value=value, expected="a currency code of three letters, such as EUR")
    return value.upper()


@final
@document
@checked
@brief
@frozen
class Window:
    """Days from `start` to `end`, both included.

    >>> from datetime import date
    >>> print(Window(date(2026, 1, 1), date(2026, 3, 31)))
    2026-01-01 to 2026-03-31
    """

    start: date = field(converter=day)
    end: date = field(converter=day)

    def __attrs_post_init__(self) -> None:
        if self.end < self.start:
            raise refuse("end", self.end, f"on or after the start {self.start.isoformat()}")

    @property
    def days(self) -> int:
        """How many days the window has."""
        return (self.end - self.start).days + 1

    def __str__(self) -> str:
        return f"{self.start.isoformat()} to {self.end.isoformat()}"


def optional_window(value: Window | None) -> Window | None:
    """Read a window or None."""
    if value is None or isinstance(value, Window):
        return value
    raise WrongType(value=value, expected="a Window(start, end)")


def equally_long(first: Window | None, second: Window | None) -> bool:
    """Tell whether two windows have as many days, or are as many calendar months, which is what
    people mean by equal.
    """
    if first is None or second is None:
        return first is second
    if first.days == second.days:
        return True
    spans = []
    for one in (first, second):
        if one.end == date.max or one.start.day != 1 or (one.end + ONE_DAY).day != 1:
            return False
        spans.append(relativedelta(one.end + ONE_DAY, one.start))
    return bool(spans[0] == spans[1])


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Measurement:
    """One figure of an audit: a level on a day, or a total, rate or score over a window.

    `value` None means looked for and not available. `out_of` is the denominator of a ratio or the
    number of answers.

    >>> from datetime import date
    >>> print(Measurement(metric="followers", value=1200, on=date(2026, 3, 31)))
    followers 1200 on 2026-03-31
    """

    metric: MetricId = field(converter=metric_id)
    value: Number | None = field(converter=optional_number)
    on: date | None = field(default=None, converter=optional_day)
    window: Window | None = field(default=None, converter=optional_window)
    source: str | None = field(default=None, converter=optional_text)
    definition: str | None = field(default=None, converter=optional_text)
    collected_on: date | None = field(default=None, converter=optional_day)
    out_of: Number | None = field(default=None, converter=optional_not_negative)
    currency: str | None = field(default=None, converter=optional_currency)

    def __attrs_post_init__(self) -> None:
        if self.on is not None and self.window is not None:
            raise refuse("on", self.on, "None beside a window: a measurement has a day or a window")

    @property
    def ends_on(self) -> date | None:
        """The day the figure stands for: its own, or the last of its window."""
        return self.on or (self.window.end if self.window else None)

    def __str__(self) -> str:
        value = "not available" if self.value is None else plain(self.value)
        when = f" on {self.on.isoformat()}" if self.on else f" over {self.window}" if self.window else ""
        return f"{self.metric} {value}{when}"


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Check:
    """A judgement told to the library, such as whether the link in the bio works; nothing is fetched.

    >>> print(Check(name="bio_link_works", result="pass"))
    bio_link_works: pass
    """

    name: str = field(converter=name)
    result: CheckResult = field(converter=_result)
    note: str | None = field(default=None, converter=optional_text)

    def __str__(self) -> str:
        return f"{self.name}: {self.result}" + (f" ({self.note})" if self.note else "")


@final
@document
@checked
@brief
@frozen(kw_only=True)
class ContentRef:
    """A piece of content worth naming, and the figure that makes it so.

    >>> print(ContentRef(url="https://example.org/1", metric="reach", value=900))
    https://example.org/1 (reach 900)
    """

    url: str = field(converter=text)
    metric: MetricId | None = field(default=None, converter=optional_metric_id)
    value: Number | None = field(default=None, converter=optional_number)
    pinned: bool = field(default=False, converter=truth)

    def __str__(self) -> str:
        figure = f" ({self.metric} {plain(self.value)})" if self.metric and self.value is not None else ""
        return f"{self.url}{figure}"


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Cost:
    """What a channel costs over the audit's window, item by item; an item that is None was not looked at.

    `effort_hours` times `hourly_cost` is the labour, which guides agree is the item most often forgotten.

    >>> Cost(ad_spend=200, effort_hours=10, hourly_cost=30, currency="EUR").total
    500
    """

    ad_spend: Number | None = field(default=None, converter=optional_not_negative)
    effort_hours: Number | None = field(default=None, converter=optional_not_negative)
    hourly_cost: Number | None = field(default=None, converter=optional_not_negative)
    tools: Number | None = field(default=None, converter=optional_not_negative)
    content: Number | None = field(default=None, converter=optional_not_negative)
    fees: Number | None = field(default=None, converter=optional_not_negative)
    currency: str | None = field(default=None, converter=optional_currency)

    @property
    def labour(self) -> Number | None:
        """Hours times hourly cost, or None when either is not known; no hours cost nothing, whatever
        their price.
        """
        if self.effort_hours == 0:
            return 0
        if self.effort_hours is None or self.hourly_cost is None:
            return None
        return rounded(exact(self.effort_hours) * exact(self.hourly_cost))

    @property
    def total(self) -> Number | None:
        """The sum of the items that are known, or None when none is."""
        known = [
            one
            for one in (self.ad_spend, self.labour, self.tools, self.content, self.fees)
            if one is not None
        ]
        return rounded(sum(map(exact, known), Fraction(0))) if known else None

    def __str__(self) -> str:
        total = "no cost known" if self.total is None else plain(self.total)
        return f"{total} {self.currency}" if self.currency and self.total is not None else total
