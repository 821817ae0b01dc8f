"""Plan: the value expected at the end of each day, from knots and a calendar; exact inside, rounded on the way out.

What belongs here: the type, its questions and its inverse. How plans are built from a pace lies in `pacing`, how they are
changed in `changes`, how a goal becomes one in `from_goal`. Knows no history: it says where to be, not where one is.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Self, final

from attrs import evolve, field, frozen

from smartgoals._checked import checked, instance, named, refuse
from smartgoals._days import day as to_day, optional_day
from smartgoals._documents import document
from smartgoals._model.metric import Better, BetterLike
from smartgoals._numbers import Number, NumberLike, exact, number, optional_not_negative, plain, rounded
from smartgoals._plan import changes, pacing
from smartgoals._plan.fields import (
    Direction,
    a_calendar,
    optional_better,
    optional_pace,
    optional_unit,
    pace_over,
)
from smartgoals._plan.good_side import bound_of, side_toward, sign_of
from smartgoals._plan.knots import Knot, KnotLike, Points, both_ends, exact_value, from_points, knots, points
from smartgoals._plan.line import Line
from smartgoals._time.calendar import EVERY_DAY, Calendar, Pause, PauseKeepsLike
from smartgoals._time.carry_over import CarryOver, carry_over
from smartgoals._time.counting import Counting, CountingLike, counting
from smartgoals._time.pace import Pace, PaceLike
from smartgoals._time.period import Period, optional_period
from smartgoals._time.whole import whole

if TYPE_CHECKING:
    from smartgoals._model.target import Bound
    from smartgoals._time.active_days import Days

__all__ = ["Direction", "Plan"]


@final
@document
@checked
@frozen(kw_only=True)
class Plan:
    """The value expected at the end of each day between its first and its last knot, and flat before and after them.

    Progress accrues on active days only, evenly between two knots: on the way from v0 to v1 the value at the end of a day
    is v0 + (v1 - v0) × active days so far / active days between the knots. Two knots on a day are a step; a stretch
    without any active day steps at its end. `better` says which side of the line is the good one (from the direction
    when not said): "lower" on a rising plan makes it a cap. `pace`, `counted`, `carry` and `carry_at_most` are kept for
    plans that come from a pace, `per` for those whose values are amounts of a period: from 15,100 a month to 18,875.

    Raises :class:`~smartgoals.InvalidValue` for knots that span no time, or none in which a day is active.

    >>> from datetime import date
    >>> plan = Plan.linear(date(2021, 5, 31), 233, date(2021, 6, 30), 0)
    >>> round(plan.value_on(date(2021, 6, 10)), 4), plan.better
    (155.3333, Better.LOWER)
    """

    knots: tuple[Knot, ...] = field(converter=knots)
    calendar: Calendar = field(default=EVERY_DAY, converter=a_calendar)
    unit: str | None = field(default=None, converter=optional_unit)
    better: Better | None = field(default=None, converter=optional_better)
    counted: Counting = field(default=Counting.CONTINUOUS, converter=counting)
    pace: Pace | None = field(default=None, converter=optional_pace)
    per: Period | None = field(default=None, converter=optional_period)
    carry: CarryOver = field(default=CarryOver.NONE, converter=carry_over)
    carry_at_most: Number | None = field(default=None, converter=optional_not_negative)
    _line: Line = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.better is Better.CONTEXT:
            raise refuse("better", self.better.value, "'higher' or 'lower'")
        if self.pace is not None and self.per is not None:
            raise refuse("per", str(self.per), "None for a plan that comes from a pace to keep")
        if self.better is None:
            object.__setattr__(self, "better", side_toward(self.knots[0].exact, self.knots[-1].exact))
        if self.pace is not None and self.unit is None:
            object.__setattr__(self, "unit", self.pace.unit)
        line = Line.of(points(self.knots), self.calendar)
        if line.counts[-1] == line.counts[0]:
            span = f"{self.start_day.isoformat()} to {self.end_day.isoformat()}"
            raise refuse("calendar", str(self.calendar), f"a calendar with an active day from {span}")
        object.__setattr__(self, "_line", line)

    @classmethod
    def linear(
        cls,
        start_day: date,
        start_value: NumberLike,
        end_day: date,
        end_value: NumberLike,
        *,
        calendar: Calendar = EVERY_DAY,
        unit: str | None = None,
        better: BetterLike | None = None,
    ) -> Self:
        """Return the straight plan from one value at the end of a day to another at the end of a later day.

        A pause in the calendar that keeps the pace moves the end by the active days it takes.

        >>> from datetime import date
        >>> weekdays = Calendar(working_days="mon-fri")
        >>> Plan.linear(date(2026, 1, 4), 0, date(2026, 1, 30), 20, calendar=weekdays).value_on(date(2026, 1, 11))
        5
        """
        ends = both_ends(start_day, start_value, end_day, end_value)
        return cls.through(ends, calendar=calendar, unit=unit, better=better)

    @classmethod
    def through(
        cls,
        through: Iterable[KnotLike],
        *,
        calendar: Calendar = EVERY_DAY,
        unit: str | None = None,
        better: BetterLike | None = None,
    ) -> Self:
        """Return the plan through these (day, value) pairs, in order of day; two on one day make a step."""
        line, around = points(named("through", knots, through)), named("calendar", a_calendar, calendar)
        path = from_points(changes.moved(line, around))
        return cls(knots=path, calendar=calendar, unit=unit, better=better)

    @classmethod
    def at_pace(
        cls,
        start_day: date,
        start_value: NumberLike,
        at: PaceLike,
        *,
        until: date | None = None,
        reaching: NumberLike | None = None,
        calendar: Calendar = EVERY_DAY,
        keeps: pacing.KeepsLike | None = None,
        months_from: date | None = None,
        better: BetterLike | None = None,
        counted: CountingLike = Counting.CONTINUOUS,
    ) -> Self:
        """Return the plan that goes from a value at a pace, *until* a day or until *reaching* a value: one of the two.

        A pace per day asks its amount on every active day; any other keeps its total, spread over the active days
        (14 a week on weekdays are 2.8 on each). `keeps="pace"` and `keeps="total"` ask for the one or the other; pauses
        follow their own `keeps`. Months run from `start_day`, or from the first day `months_from`.

        Raises :class:`~smartgoals.InvalidValue` for a pace of zero or of the wrong sign, from which no day follows.

        >>> from datetime import date
        >>> plan = Plan.at_pace(date(2026, 1, 1), 0, "3/day", reaching=10)
        >>> plan.end_day, plan.value_on(date(2026, 1, 4))
        (datetime.date(2026, 1, 5), 9)
        """
        asked = pacing.asked_of(
            start_day, start_value, at, calendar=calendar, keeps=keeps, months_from=months_from
        )
        if until is not None and reaching is None:
            found = pacing.until(asked, named("until", to_day, until))
        elif reaching is not None and until is None:
            found = pacing.reaching(asked, named("reaching", exact_value, reaching))
        else:
            raise refuse("until", until, "exactly one of until and reaching")
        return cls(
            knots=from_points(found), calendar=calendar, pace=asked.pace, better=better, counted=counted
        )

    @classmethod
    def solve(
        cls,
        *,
        start: tuple[date, NumberLike],
        day: date | None = None,
        value: NumberLike | None = None,
        pace: PaceLike | None = None,
        calendar: Calendar = EVERY_DAY,
        unit: str | None = None,
        better: BetterLike | None = None,
    ) -> Self:
        """Return the plan from *start* that any two of end day, end value and pace determine.

        Three are accepted if they agree to a billionth of the change; otherwise the error names the conflict.

        >>> from datetime import date
        >>> Plan.solve(start=(date(2026, 1, 1), 0), day=date(2026, 1, 29), pace="50/week").end_value
        200
        """
        given = pacing.given_of(start, day=day, value=value, pace=pace)
        begin = (given.start.on, given.start.exact)
        if given.end is not None:
            return cls.linear(*begin, *given.end, calendar=calendar, unit=unit, better=better)
        reach = given.value if day is None else None
        solved = cls.at_pace(
            *begin, given.rate, until=given.day, reaching=reach, calendar=calendar, better=better
        )
        pacing.agreed(points(solved.knots), solved.pace, given.value)
        return solved if unit is None else evolve(solved, unit=unit)

    @property
    def start_day(self) -> date:
        """The day at whose end the plan stands on its start value."""
        return self.knots[0].on

    @property
    def end_day(self) -> date:
        """The day at whose end the plan arrives."""
        return self.knots[-1].on

    @property
    def start_value(self) -> Number:
        """The value it starts from."""
        return self.knots[0].value

    @property
    def end_value(self) -> Number:
        """The value it arrives at."""
        return self.knots[-1].value

    @property
    def change(self) -> Fraction:
        """The exact change from start to end."""
        return self._line.values[-1] - self._line.values[0]

    @property
    def direction(self) -> Direction:
        """Where it leads: higher, lower, or flat."""
        return (Direction.FLAT, Direction.HIGHER, Direction.LOWER)[self._line.toward]

    @property
    def bound(self) -> Bound:
        """Whether values must be at least on the line or at most; from `better`."""
        return bound_of(self.better)

    @property
    def sign(self) -> int:
        """+1 where more is better, -1 where less is: a gap is sign × (actual - expected)."""
        return sign_of(self.better)

    @property
    def is_cap(self) -> bool:
        """Whether the plan leads away from the good side: an allowance, and no demand. At most nothing a period is one."""
        is_of_nothing = (
            self.pace is not None and not self.pace.amount and self.counted is not Counting.CONTINUOUS
        )
        return self.sign < 0 if is_of_nothing else self._line.toward * self.sign < 0

    @property
    def total_active(self) -> Days:
        """Active days between start and end, each by its weight."""
        return self._line.counts[-1] - self._line.counts[0]

    def elapsed(self, on: date) -> Days:
        """Return the active days from the start to the end of a day: 0 before the start, all of them after the end."""
        line = self._line
        ordinal = min(max(named("on", to_day, on).toordinal(), line.days[0]), line.days[-1])
        return self.calendar.active_upto(ordinal) - line.counts[0]

    def value_on(self, on: date) -> Number:
        """Return the value expected at the end of a day; flat before the start and after the end."""
        return rounded(self.exact_on(on))

    def exact_on(self, on: date) -> Fraction:
        """Return the value expected at the end of a day, exactly."""
        return self._line.at(named("on", to_day, on).toordinal())

    def total_over(self, after: date, upto: date) -> Number:
        """Return the change the plan asks for from the end of one day to the end of another."""
        days = (named("upto", to_day, upto), named("after", to_day, after))
        return rounded(self.exact_on(days[0]) - self.exact_on(days[1]))

    def exact_pace_on(self, on: date) -> Fraction:
        """Return the pace of a day exactly, per whole active day, a step of that day left out; 0 on days off and outside."""
        if not self.start_day < named("on", to_day, on) <= self.end_day or not self.calendar.is_active(on):
            return Fraction(0)
        return self._line.slope_on(on.toordinal())

    def pace_on(self, on: date) -> Pace:
        """Return the pace of a day, per whole active day, of which a half day asks half; 0/day on days off and outside.

        >>> str(Plan.linear(date(2026, 1, 1), 0, date(2026, 1, 11), 25, unit="leads").pace_on(date(2026, 1, 5)))
        '2.5 leads/day'
        """
        return pace_over(self.exact_pace_on(on), 1, self.unit)

    @property
    def mean_pace(self) -> Pace:
        """The change over the active days of the whole plan: "20/26 days" where 26 days are active."""
        return pace_over(self.change, self.total_active, self.unit)

    def day_of(self, value: NumberLike) -> date | None:
        """Return the first whole day at whose end the plan has reached a value, or None if it never does.

        At or past it, in the plan's direction (as seen from the start, when both ends are level), by its rounded number.
        """
        return self._line.first_reached(exact(named("value", number, value)))

    def earned(self, value: NumberLike, *, near: date | None = None) -> Fraction:
        """Return the active time, in days since the start, after which the plan expects a value: the earned schedule.

        Exact; 0 for a value not past the start, all active days for one past the end, the time until a day for its
        :meth:`value_on`. Where the plan stands still on the value, the time nearest to the day *near*, else the first.

        >>> from datetime import date
        >>> Plan.linear(date(2021, 5, 31), 233, date(2021, 6, 30), 0).earned(150)
        Fraction(2490, 233)
        """
        checked_value = named("value", number, value)
        near = named("near", optional_day, near)
        if near is not None and checked_value == self.value_on(near):
            return Fraction(self.elapsed(near))
        wanted = exact(checked_value)
        first = self._line.settled(self._line.earned(wanted, self._line.toward or self.sign), wanted)
        return first if near is None else self._line.standstill(first, wanted, self.elapsed(near))

    def pause(self, start: date, end: date, *, keeps: PauseKeepsLike, reason: str | None = None) -> Self:
        """Return the plan with a pause, both days included: `keeps="pace"` moves the end, `keeps="end"` goes faster after.

        What was expected before the pause stays. Knots inside a pause that keeps the end are left out, since nothing can
        be due then. Raises :class:`~smartgoals.InvalidValue` if no active day is left to arrive on.

        >>> from datetime import date
        >>> plan = Plan.linear(date(2026, 1, 1), 0, date(2026, 1, 11), 10)
        >>> plan.pause(date(2026, 1, 4), date(2026, 1, 5), keeps="pace").end_day
        datetime.date(2026, 1, 13)
        >>> plan.pause(date(2026, 1, 4), date(2026, 1, 5), keeps="end").value_on(date(2026, 1, 7))
        4.666666666666667
        """
        pause = Pause(start, end, keeps=keeps, reason=reason)
        found, calendar = changes.paused(points(self.knots), self.calendar, pause, self._line.at)
        return self._with(found, calendar)

    def shift(self, days: int) -> Self:
        """Return the plan with every knot moved by a number of calendar days, earlier for a negative one."""
        return self._with(changes.shifted(points(self.knots), days))

    def split(self, on: date) -> Self:
        """Return the plan with one more knot on a day, which changes no value."""
        return self._with(
            changes.split(points(self.knots), named("on", to_day, on).toordinal(), self._line.at)
        )

    def ratchet(self, as_of: date, value: NumberLike, *, keep_days: int = 0) -> Self:
        """Return the plan that keeps only *keep_days* active days of the margin that a value has on a day.

        A demand steps up at the end of *as_of* to what it asked for later, and ends that much earlier; a cap steps down
        and gives back what was not used. A margin of no more than *keep_days* leaves the plan as it is.

        >>> from datetime import date
        >>> plan = Plan.linear(date(2026, 1, 1), 0, date(2026, 1, 11), 10)
        >>> ratcheted = plan.ratchet(date(2026, 1, 3), 7, keep_days=1)
        >>> ratcheted.value_on(date(2026, 1, 3)), ratcheted.end_day
        (6, datetime.date(2026, 1, 7))
        """
        keep_days = whole(keep_days, "a whole number of days", "keep_days")
        if keep_days < 0:
            raise refuse("keep_days", keep_days, "zero or more")
        margin = self.earned(value, near=named("as_of", to_day, as_of)) - self.elapsed(as_of)
        given_up = floor(-margin if self.is_cap else margin) - keep_days
        return self._with(changes.ratcheted(points(self.knots), self._line, as_of, given_up, cap=self.is_cap))

    def rescale(self, *, end_value: NumberLike | None = None, factor: NumberLike | None = None) -> Self:
        """Return the plan with every change from the start multiplied by *factor*, or so as to arrive at *end_value*.

        >>> from datetime import date
        >>> Plan.linear(date(2026, 1, 1), 100, date(2026, 1, 11), 200).rescale(end_value=150).value_on(date(2026, 1, 6))
        125
        """
        if factor is not None and end_value is None:
            by = named("factor", exact_value, factor)
        elif end_value is None or factor is not None:
            raise refuse("factor", factor, "exactly one of end_value and factor")
        elif self.change == 0:
            raise refuse(
                "end_value", end_value, "used on a plan that changes; a flat one has no shape to rescale"
            )
        else:
            by = (named("end_value", exact_value, end_value) - self._line.values[0]) / self.change
        return self._with(changes.rescaled(points(self.knots), by))

    def rebaseline(self, on: date, value: NumberLike) -> Self:
        """Return the plan from another value at the end of a day to what lies after that day; the end stays."""
        begins, base = named("on", to_day, on), named("value", exact_value, value)
        return self._with(changes.rebaselined(points(self.knots), begins.toordinal(), base))

    def _with(self, found: Points, calendar: Calendar | None = None) -> Self:
        return evolve(self, knots=from_points(found), calendar=calendar or self.calendar)

    def easier_than(self, other: Plan, *, before: date) -> bool:
        """Tell whether this plan asks for less than *other* on any day before a day.

        Less is what lies on the other side of `better`; plans for other sides, units or periods cannot be compared.

        >>> from datetime import date
        >>> plan = Plan.linear(date(2026, 1, 1), 0, date(2026, 1, 11), 10)
        >>> plan.shift(1).easier_than(plan, before=date(2026, 1, 8))
        True
        """
        instance(other, Plan, "a Plan", "other")
        first_left = named("before", to_day, before).toordinal()
        for name in ("better", "unit", "per"):
            if getattr(self, name) != getattr(other, name):
                raise refuse(
                    f"other.{name}", getattr(other, name), f"{getattr(self, name)!r}, like this plan's"
                )
        return any(
            (self._line.at(day) - other._line.at(day)) * self.sign < 0
            for day in self._line.days_to_compare(other._line, first_left)
        )

    def __str__(self) -> str:
        unit = (f" {self.unit}" if self.unit else "") + (f"/{self.per}" if self.per else "")
        start = f"{plain(self.start_value)}{unit} on {self.start_day}"
        bends = len(self.knots) - 2
        through = f" through {bends} knot{'' if bends == 1 else 's'}" if bends else ""
        on = "" if self.calendar == EVERY_DAY else f", {self.calendar}"
        return f"from {start} to {plain(self.end_value)} on {self.end_day}{through}{on}"
