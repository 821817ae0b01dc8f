"""Band: the values a stay-within goal allows, on the days it runs. A band has no path: it expects
the same every day.

Knows days and numbers. It is not a plan, because there is no progress along it; being inside is all there is.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import final

from attrs import field, frozen

from smartgoals._checked import checked, optional_text, refuse
from smartgoals._days import day as to_day
from smartgoals._documents import document
from smartgoals._numbers import Number, NumberLike, exact, number, optional_number, plain, rounded
from smartgoals._plan.fields import a_calendar
from smartgoals._time.calendar import EVERY_DAY, Calendar
from smartgoals._time.period import Period, optional_period

__all__ = ["Band"]


@final
@document
@checked
@frozen(kw_only=True)
class Band:
    """The allowed values from the end of `start_day` to the end of `end_day`; at least one of `low`
    and `high`, both allowed.

    With `per` the values are amounts of each period of the calendar, and a period that the days cut
    has its share.

    >>> from datetime import date
    >>> band = Band(low=2, high=4, start_day=date(2026, 1, 1), end_day=date(2026, 3, 31))
    >>> band.holds(4), band.margin(3.5), band.margin(5)
    (True, 0.5, -1)
    """

    start_day: date = field(converter=to_day)
    end_day: date = field(converter=to_day)
    low: Number | None = field(default=None, converter=optional_number)
    high: Number | None = field(default=None, converter=optional_number)
    calendar: Calendar = field(default=EVERY_DAY, converter=a_calendar)
    unit: str | None = field(default=None, converter=optional_text)
    per: Period | None = field(default=None, converter=optional_period)

    def __attrs_post_init__(self) -> None:
        if self.end_day <= self.start_day:
            raise refuse("end_day", self.end_day, f"after the start day, {self.start_day.isoformat()}")
        if self.low is None and self.high is None:
            raise refuse("low", None, "a band with at least one of low and high")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise refuse("high", self.high, f"at or above low, which is {plain(self.low)}")

    def nearest(self, value: NumberLike) -> Number:
        """Return the allowed value nearest to a value: the value itself inside, the bound outside."""
        inside = number(value)
        if self.low is not None and inside < self.low:
            return self.low
        return self.high if self.high is not None and inside > self.high else inside

    def holds(self, value: NumberLike) -> bool:
        """Tell whether a value is inside; the bounds are."""
        return self.nearest(value) == number(value)

    def margin(self, value: NumberLike) -> Number:
        """Return how far inside a value is from the nearer bound; negative when it is outside."""
        at = exact(number(value))
        room: list[Fraction] = []
        if self.low is not None:
            room.append(at - exact(self.low))
        if self.high is not None:
            room.append(exact(self.high) - at)
        return rounded(min(room))

    def __str__(self) -> str:
        bounds = " to ".join(plain(one) for one in (self.low, self.high) if one is not None)
        side = (
            "within "
            if self.low is not None and self.high is not None
            else "at least "
            if self.high is None
            else "at most "
        )
        per = "" if self.per is None else f" per {self.per}"
        return f"{side}{bounds}{per} from {self.start_day} to {self.end_day}"
