"""Targets: the value, change, pace, growth or band a goal asks for, as types of one union. Knows
paces, days and numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Any, TypeAlias, final

from attrs import field, frozen

from smartgoals._checked import brief, checked, each, instance, refuse
from smartgoals._days import day
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, WrongType
from smartgoals._numbers import Number, NumberLike, number, optional_not_negative, optional_number, plain
from smartgoals._time.carry_over import CarryOver, carry_over
from smartgoals._time.counting import Counting, counting
from smartgoals._time.pace import Growth, Pace, growth, pace
from smartgoals._time.period import Period, optional_period
from smartgoals._words import Word, member


class Judged(Word):
    """When a level counts as reached: on the deadline, or on any day until then."""

    ON_DEADLINE = "on_deadline"
    ANY_DAY = "any_day"


class Bound(Word):
    """Whether a pace is the least that is wanted or the most that is allowed."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"


def _judged(value: Judged | str) -> Judged:
    return member(Judged, value, "day of judgement")


def _bound(value: Bound | str | None) -> Bound | None:
    return None if value is None else member(Bound, value, "bound")


@final
@document
@checked
@brief
@frozen
class Milestone:
    """A value on the way: the plan bends through it on its day.

    >>> from datetime import date
    >>> print(Milestone(date(2026, 3, 31), 1500))
    1500 on 2026-03-31
    """

    on: date = field(converter=day)
    value: Number = field(converter=number)

    def __str__(self) -> str:
        return f"{plain(self.value)} on {self.on.isoformat()}"


MilestoneLike: TypeAlias = "Milestone | tuple[date, NumberLike]"


def _milestone(value: MilestoneLike) -> Milestone:
    if isinstance(value, (tuple, list)) and len(value) == 2:
        return Milestone(*value)
    return instance(value, Milestone, "a Milestone, or a pair (day, value)")


def _milestones(value: Iterable[MilestoneLike]) -> tuple[Milestone, ...]:
    kept = tuple(sorted(each(value, "milestones", _milestone), key=lambda one: one.on))
    for earlier, later in pairwise(kept):
        if earlier.on == later.on:
            raise InvalidValue(value=later.on.isoformat(), expected="one milestone a day")
    return kept


@final
@document
@checked
@brief
@frozen
class ReachLevel:
    """Reach a level: 2,400 followers by the deadline.

    `judged` says whether the level must stand on the deadline (the default) or have been reached on
    any day until then.

    >>> print(ReachLevel(2400))
    reach 2400
    """

    value: Number = field(converter=number)
    judged: Judged = field(default=Judged.ON_DEADLINE, converter=_judged, kw_only=True)
    milestones: tuple[Milestone, ...] = field(default=(), converter=_milestones, kw_only=True)

    def __str__(self) -> str:
        return f"reach {plain(self.value)}" + (" on any day" if self.judged is Judged.ANY_DAY else "")


@final
@document
@checked
@brief
@frozen
class ChangeBy:
    """Change from the baseline by an amount, or by a percentage of it: exactly one of the two.

    >>> print(ChangeBy(500)), print(ChangeBy(percent=-20))
    change by +500
    change by -20 %
    (None, None)
    """

    amount: Number | None = field(default=None, converter=optional_number)
    percent: Number | None = field(default=None, converter=optional_number, kw_only=True)
    judged: Judged = field(default=Judged.ON_DEADLINE, converter=_judged, kw_only=True)
    milestones: tuple[Milestone, ...] = field(default=(), converter=_milestones, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if (self.amount is None) == (self.percent is None):
            raise refuse("amount", self.amount, "exactly one of amount and percent")
        if 0 in (self.amount, self.percent):
            raise refuse("amount" if self.amount == 0 else "percent", 0, "a change other than zero")

    def __str__(self) -> str:
        size, sign = (self.amount, "") if self.percent is None else (self.percent, " %")
        shown = plain(size) if size is not None else ""
        return f"change by {'' if shown.startswith('-') else '+'}{shown}{sign}"


@final
@document
@checked
@brief
@frozen
class KeepPace:
    """Keep a pace: 50 followers/week, counted pro rata, as a quota of each calendar period, or over
    any rolling window.

    `pace` may be given in words. `bound` says whether it is the least wanted or the most allowed;
    None takes it from the metric's better direction (`lower` means at most). `carry` says what a
    period of a quota hands on to the next: nothing, its surplus, or its debt too, and
    `carry_at_most` how much of either at the most, in the unit of the pace.

    Raises :class:`~smartgoals.InvalidValue` for a carry-over of what is no quota, for one of
    nothing at all, and for a limit without a carry-over.

    >>> from smartgoals import Pace
    >>> print(KeepPace(Pace.parse("50 followers/week")))
    keep 50 followers/week
    >>> print(KeepPace("5 posts/week", counted="calendar", carry="surplus", carry_at_most=3))
    keep 5 posts/week, counted calendar, surplus carried over, at most 3
    """

    pace: Pace = field(converter=pace)
    counted: Counting = field(default=Counting.CONTINUOUS, converter=counting, kw_only=True)
    bound: Bound | None = field(default=None, converter=_bound, kw_only=True)
    milestones: tuple[Milestone, ...] = field(default=(), converter=_milestones, kw_only=True)
    carry: CarryOver = field(default=CarryOver.NONE, converter=carry_over, kw_only=True)
    carry_at_most: Number | None = field(default=None, converter=optional_not_negative, kw_only=True)

    def __attrs_post_init__(self) -> None:
        carries = self.carry is not CarryOver.NONE
        if carries and self.counted is not Counting.CALENDAR:
            hint = "only a quota has periods that close and hand on: counted='calendar'"
            raise refuse("carry", str(self.carry), f"left out of a pace counted {self.counted}", hint)
        if self.carry_at_most is not None and not carries:
            hint = "carry='surplus' or carry='both' says what is carried over"
            raise refuse("carry_at_most", self.carry_at_most, "left out where nothing is carried over", hint)
        if self.carry_at_most == 0:
            raise refuse("carry_at_most", 0, "above zero", "carry='none' carries nothing over")

    def __str__(self) -> str:
        how = "" if self.counted is Counting.CONTINUOUS else f", counted {self.counted}"
        bound = "" if self.bound is None else f"{self.bound.value.replace('_', ' ')} "
        if self.carry is not CarryOver.NONE:
            how += (
                ", surplus carried over"
                if self.carry is CarryOver.SURPLUS
                else ", surplus and debt carried over"
            )
        if self.carry_at_most is not None:
            how += f", at most {plain(self.carry_at_most)}"
        return f"keep {bound}{self.pace}{how}"


@final
@document
@checked
@brief
@frozen
class ReachPace:
    """Reach a pace: from 15,100 visits a month to 18,875 by the deadline.

    `pace`, which may be given in words, is the amount that the last whole period up to the deadline
    shall bring; on the way each whole period is held against the plan at its end. `judged` says
    whether that last period decides (the default) or any whole period until then. Milestones are
    amounts of the same period. Only what adds up over days has such a pace, and unique counts of a
    period; a level is reached with
    :class:`ReachLevel`.

    >>> print(ReachPace("18875 visits/month"))
    reach 18875 visits/month
    """

    pace: Pace = field(converter=pace)
    judged: Judged = field(default=Judged.ON_DEADLINE, converter=_judged, kw_only=True)
    milestones: tuple[Milestone, ...] = field(default=(), converter=_milestones, kw_only=True)

    def __str__(self) -> str:
        return f"reach {self.pace}" + (" in any period" if self.judged is Judged.ANY_DAY else "")


@final
@document
@checked
@brief
@frozen
class GrowBy:
    """Grow by a percentage per period, each on top of the one before: 10 % a month; negative to shrink.

    A level grows from its baseline; of what adds up over days the amount of a period grows, which is the
    baseline's period or else that of the growth. The plan bends at the end of each period.

    >>> print(GrowBy("10 %/month"))
    grow by 10 %/month
    """

    growth: Growth = field(converter=growth)
    judged: Judged = field(default=Judged.ON_DEADLINE, converter=_judged, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.growth.percent == 0:
            raise refuse("growth", str(self.growth), "a growth other than zero")

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """None: the plan of a growth bends by itself."""
        return ()

    def __str__(self) -> str:
        return f"grow by {self.growth}"


@final
@document
@checked
@brief
@frozen(kw_only=True)
class StayWithin:
    """Stay within a band: at least one of `low` and `high`, both allowed values.

    `per` makes it a band for the amount of each period: 3 to 5 sessions a week. Each period of the
    calendar then stands by itself, and one that the start or the end cuts is held to its share, as
    a quota is.

    >>> print(StayWithin(high=4)), print(StayWithin(low=3, high=5, per="week"))
    stay at or under 4
    stay within 3 to 5 per week
    (None, None)
    """

    low: Number | None = field(default=None, converter=optional_number)
    high: Number | None = field(default=None, converter=optional_number)
    per: Period | None = field(default=None, converter=optional_period)

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """None: a band has no way to go."""
        return ()

    def __attrs_post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise refuse("low", None, "a band with at least one of low and high")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise refuse("high", self.high, f"at or above low, which is {plain(self.low)}")

    def __str__(self) -> str:
        each_period = "" if self.per is None else f" per {self.per}"
        if self.low is None:
            return f"stay at or under {plain(self.high or 0)}{each_period}"
        if self.high is None:
            return f"stay at or over {plain(self.low)}{each_period}"
        return f"stay within {plain(self.low)} to {plain(self.high)}{each_period}"


Target: TypeAlias = ReachLevel | ChangeBy | ReachPace | GrowBy | KeepPace | StayWithin
TARGETS = (ReachLevel, ChangeBy, ReachPace, GrowBy, KeepPace, StayWithin)
Reached: TypeAlias = ReachLevel | ChangeBy | ReachPace | GrowBy
REACHED = (ReachLevel, ChangeBy, ReachPace, GrowBy)
"""Targets that are reached once, on the deadline or on any day; the others are kept."""


def optional_target(value: Target | None) -> Target | None:
    """Read a target or None; a bare pace or number is refused with the type that would say what it means."""
    if value is None or isinstance(value, TARGETS):
        return value
    hint = ""
    other: Any = value
    if isinstance(other, Pace):
        hint = "a pace becomes a target with KeepPace(pace), one to be reached with ReachPace(pace)"
    elif isinstance(other, Growth):
        hint = "a growth becomes a target with GrowBy(growth)"
    elif isinstance(other, (int, float)) and not isinstance(other, bool):
        hint = "a level becomes a target with ReachLevel(value), a change with ChangeBy(amount)"
    raise WrongType(
        value=value, expected="a ReachLevel, ChangeBy, ReachPace, GrowBy, KeepPace or StayWithin", hint=hint
    )
