"""Asking: the figures of a sentence as the target of a goal, in the unit of its metric. Knows
targets and metrics, no text.

A level, a change, a pace and a band are told apart by what the sentence says of its number, and by nothing
that it does not say; what is missing for a target is told, all of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from smartgoals._checked import refuse
from smartgoals._errors import SmartGoalsError, found_at
from smartgoals._model.baseline import Baseline
from smartgoals._model.facts import better_of, nature_of, scale_of as scale_of_metric, unit_of
from smartgoals._model.metric import Better, Metric, Nature, Unit
from smartgoals._model.scale import Scale, scale_of, times
from smartgoals._model.target import (
    Bound,
    ChangeBy,
    GrowBy,
    KeepPace,
    ReachLevel,
    ReachPace,
    StayWithin,
    Target,
)
from smartgoals._numbers import Number, exact, plain, rounded
from smartgoals._statement.natures import nature_said
from smartgoals._statement.sides import side_of
from smartgoals._statement.totals import is_of_days, total_within
from smartgoals._statement.units import IN_MILLISECONDS
from smartgoals._statement.words import AmountKind, Movement
from smartgoals._time.counting import Counting
from smartgoals._time.pace import Growth, Pace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._time.period import Period

__all__ = ["SentenceFigures", "is_currency", "own_metric"]

HUNDREDTHS: Final = frozenset({"%", "pp", "points"})
"""Units of which a share has a hundred."""
_NO_SHARES: Final = frozenset({Unit.COUNT, Unit.MONEY, Unit.DURATION})
_CURRENCY: Final = 3
"""So many capital letters name a currency."""


class SentenceFigures(NamedTuple):
    """The figures of a sentence, as it says them, and the metric that they are of (or its id)."""

    metric: Metric | str | None
    direction: Movement | None = None
    amount: Number | None = None
    kind: AmountKind | None = None
    bound: Bound | None = None
    upper: Number | None = None
    baseline: Number | None = None
    unit: str | None = None
    pace: Pace | None = None
    per: Period | None = None
    base: Baseline | None = None
    """Where the goal starts, where somebody else says it."""
    is_endless: bool = False
    """Whether it is said of each period, and no day ends it."""
    days: int | None = None
    """How many days the goal has, where its first and its last are known."""
    is_dated: bool = False
    """Whether the sentence says by when."""
    counted: Counting | None = None
    """How a pace is counted, where the sentence says it."""

    @property
    def starts_from(self) -> Baseline | None:
        """Where the goal starts, in the unit of its metric; the amount of a period where it is told
        of one.
        """
        falls_in = self.pace.period if self.pace is not None and self._is_fall_of_periods else None
        if self.base is not None:
            return evolve(self.base, per=self.base.per or falls_in)
        if self.baseline is None or self._off_scale is not None:
            return None
        if falls_in is not None:
            return Baseline(value=self.in_unit(self.baseline), per=falls_in)
        return Baseline(value=self.in_unit(self.baseline), per=None if self._is_of_days else self._each)

    @property
    def _each(self) -> Period | None:
        """The period of which a level is told, where the metric has amounts of periods."""
        has_periods = nature_of(self.metric) in (Nature.FLOW, Nature.UNIQUE, None)
        return self.per if has_periods else None

    @property
    def _is_of_days(self) -> bool:
        """Whether a level of what adds up is held on each day, which is what a band of a flow is."""
        is_held = self.kind is AmountKind.TARGET and self.direction is Movement.MAINTAIN
        return is_held and not self.is_endless and is_of_days(self._each)

    def gaps(self) -> Iterator[SmartGoalsError]:
        """Yield what a target lacks: its number, what the number is, which way it changes, which
        side of it is good.
        """
        if self.amount is None or self.kind is None:
            expected = "how much: a level, a change or so many per period"
            yield refuse("target", None, expected, "how many?")
        elif self.kind in (AmountKind.RELATIVE, AmountKind.DELTA) and not self._sign:
            yield refuse("target", None, f"a change by {self.amount} up or down", "which way?")
        elif self._is_step:
            period = self.pace.period if self.pace is not None else ""
            told = f"{plain(self.amount)}{'' if self.unit is None else f' {self.unit}'} each {period}"
            expected = "a change in all until the last day, or the level to be reached"
            yield refuse("target", told, expected, "no target moves by so much each period: how much in all?")
        elif self._is_share_of_count:
            expected = f"a number of {self.metric}, or a figure that is a share"
            yield refuse(
                "target", f"{plain(self.amount)} %", expected, "a share of what, and which figure is that?"
            )
        elif self._is_held_level and self._held is None:
            expected = f"{self.amount} at least, or at most"
            yield refuse("target", None, expected, "at least or at most?")
        elif self._off_scale is not None:
            hint = "of which scale is it? with %, of a hundred"
            yield refuse("target", self._off_scale, "a share, such as 85 %", hint)
        elif self._is_fall_of_periods and self.starts_from is None:
            period = self.pace.period if self.pace is not None else ""
            hint = f"a fall by {plain(self.amount)} each {period} falls from something"
            yield refuse("baseline", None, f"the amount of a {period} that it starts from", hint)
        else:
            try:
                self._made(self.amount)
            except SmartGoalsError as fault:  # such as a fall by 100 % a month
                yield found_at(fault, "target")

    @property
    def target(self) -> Target | None:
        """The target that the figures ask for; None where they lack something."""
        if self.amount is None or self._lacks_some:
            return None
        try:
            return self._made(self.amount)
        except SmartGoalsError:  # which its gaps tell
            return None

    @property
    def lacks_days(self) -> bool:
        """Whether it bounds the total of a goal of which nobody knows how many days it has."""
        is_band = self._is_total and isinstance(self.target, StayWithin)
        return is_band and self.days is None

    @property
    def _lacks_some(self) -> bool:
        """Whether a word is missing without which the amount says nothing."""
        is_unmoved = self.kind in (AmountKind.RELATIVE, AmountKind.DELTA) and not self._sign
        is_unheld = self._is_held_level and self._held is None
        is_unbased = self._is_fall_of_periods and self.starts_from is None
        is_off = self._off_scale is not None or self._is_share_of_count or self._is_step
        return self.kind is None or is_unmoved or is_unheld or is_off or is_unbased

    def _made(self, amount: Number) -> Target:
        if self.kind is AmountKind.RELATIVE:
            return self._by_percent(amount)
        if self.pace is not None and (self.kind is AmountKind.RATE or self._is_change_of_each):
            target = self._per_period(amount, self.pace)
            if self.counted is not None and isinstance(target, KeepPace):
                return evolve(target, counted=self.counted)
            return target
        if self.kind is AmountKind.DELTA:
            return ChangeBy(self.in_unit(amount) * self._sign)
        if self.per is not None and (self.is_endless or self.direction is Movement.MAINTAIN):
            return self._in_each(amount, self.per)
        if self._each is not None:
            return ReachPace(Pace(amount, self._each))
        return self._in_all(amount) if self._is_total else self._at(self.in_unit(amount))

    def _in_each(self, amount: Number, period: Period) -> Target:
        """Return what each period shall bring or show, on and on: no day is there by which to reach it."""
        is_at_most = self._held is Bound.AT_MOST
        level = self.in_unit(amount)
        if self._is_of_days:
            return self._at(level)
        if self.upper is not None:
            return StayWithin(low=level, high=self.in_unit(self.upper), per=period)
        if self._each is not None:
            return KeepPace(Pace(amount, period), bound=Bound.AT_MOST if is_at_most else None)
        return StayWithin(high=level, per=period) if is_at_most else StayWithin(low=level, per=period)

    def _by_percent(self, percent: Number) -> Target:
        """Return a change in percent: of each period on top of the one before, or of where the goal
        starts.
        """
        change = percent * self._sign
        if self.pace is not None and self.pace.amount == percent:
            return GrowBy(Growth(change, self.pace.period))
        return ChangeBy(percent=change)

    def _per_period(self, amount: Number, pace: Pace) -> Target:
        """Return a band of each period, a pace to be reached, a fall of it, a loss in each, or a
        pace to keep.
        """
        if _is_in_name(self.metric, pace.unit):
            pace = evolve(pace, unit=None)
        is_loss = self.direction is Movement.DECREASE
        is_less = is_loss and self.per is None  # "by 200 to 300 a month": by 200 at least
        if self.upper is not None and not is_less:
            return StayWithin(low=amount, high=self.upper, per=pace.period)
        if nature_of(self.metric) not in (Nature.FLOW, Nature.UNIQUE, Nature.STOCK, None):
            return self._in_each(amount, pace.period)  # a mean does not add up
        if self._each is not None:
            if not self.is_endless:
                return ReachPace(pace)
            return KeepPace(pace, bound=Bound.AT_MOST if is_loss else self.bound)
        if self.bound is Bound.AT_MOST:
            return KeepPace(pace, bound=Bound.AT_MOST)
        if self._is_fall_of_periods:
            return ChangeBy(-self.in_unit(amount))
        return KeepPace(-pace if is_loss else pace)

    @property
    def _is_fall_of_periods(self) -> bool:
        """Whether so many fewer are wanted in each period of what adds up: that many are what it falls by."""
        is_fall = self.kind is AmountKind.RATE and self.direction is Movement.DECREASE and self._each is None
        is_plain = self.bound is not Bound.AT_MOST and self.pace is not None
        return is_fall and is_plain and nature_of(self.metric) in (Nature.FLOW, Nature.UNIQUE)

    @property
    def _is_step(self) -> bool:
        """Whether so much more is wanted in each period than in the one before: "0.2 points a month".

        A growth in percent of each period has a target, and so many more of what is there on any day;
        so many points, or so much of a mean, have none.
        """
        is_there = nature_of(self.metric) is Nature.STOCK and self.unit not in HUNDREDTHS
        return self._is_change_of_each and not (is_there and self.upper is None)

    @property
    def _is_change_of_each(self) -> bool:
        step = self.pace.amount if self.pace is not None else None
        return self.kind is AmountKind.DELTA and step is not None and step == self.amount

    @property
    def _is_share_of_count(self) -> bool:
        """Whether a level in percent is said of what is counted or paid: "reach 20 % of households"
        is no reach of 20.
        """
        is_level = self.kind in (AmountKind.TARGET, AmountKind.RATE)
        is_standard = self.metric is not None and not isinstance(self.metric, Metric)
        return is_level and is_standard and self.unit == "%" and unit_of(self.metric) in _NO_SHARES

    @property
    def _off_scale(self) -> Number | None:
        """The figure of a share that no share is, without a percent sign: 4.5 of whatever scale;
        None if none is.
        """
        is_told = self.unit is not None or self.kind not in (AmountKind.TARGET, AmountKind.DELTA)
        if is_told or isinstance(self.metric, Metric) or unit_of(self.metric) is not Unit.RATIO:
            return None
        from smartgoals.catalog._limits import Oddity, limits_of

        limits, figures = limits_of(self.metric), (self.amount, self.upper, self.baseline)
        odd = (Oddity.OUTSIDE, Oddity.PERCENT)
        return next((one for one in figures if one is not None and limits.oddity(abs(one)) in odd), None)

    def _at(self, level: Number) -> Target:
        """Return a level to be reached, or to be held; what comes down to a level lies at it or under it.

        "Have fewer than 40 open tickets by June" reaches it, as fewer are better; what is better high
        reaches no level by lying under it, and "reply in under 2 hours" is said of each day.
        """
        is_had = self.direction is Movement.ACHIEVE and self.is_dated
        is_reached = is_had and better_of(self.metric) is Better.LOWER
        if self.direction is not Movement.MAINTAIN and (is_reached or not self._is_cap):
            is_eased = self.upper is not None and self.direction is Movement.DECREASE
            return ReachLevel(self.in_unit(self.upper) if is_eased and self.upper is not None else level)
        if self.upper is not None:
            return StayWithin(low=level, high=self.in_unit(self.upper))
        return StayWithin(high=level) if self._held is Bound.AT_MOST else StayWithin(low=level)

    @property
    def _is_total(self) -> bool:
        """Whether it bounds what adds up until the last day, and no day of it: "at most 30 refunds by
        June".

        So does less of it than before, where its metric alone would not say that less is wanted.
        """
        is_fall = self.direction is Movement.DECREASE and self.baseline is None and self.base is None
        is_bounded = self.direction is Movement.MAINTAIN or self._is_cap
        is_turned = is_fall and better_of(self.metric) is not Better.LOWER
        is_level = self.kind is AmountKind.TARGET and self.per is None
        return is_level and nature_of(self.metric) is Nature.FLOW and (is_bounded or is_turned)

    @property
    def _is_cap(self) -> bool:
        turns = (Movement.INCREASE, Movement.DECREASE)
        return self.bound is Bound.AT_MOST and self.direction not in turns

    def _in_all(self, amount: Number) -> Target:
        """Return the bounds of a total."""
        level = self.in_unit(amount)
        upper = None if self.upper is None else self.in_unit(self.upper)
        is_ceiling = self.direction is Movement.DECREASE or self._held is Bound.AT_MOST
        low, high = (None, upper or level) if is_ceiling else (level, upper)
        is_from_level = self.baseline is not None or self.base is not None
        return total_within(self.metric, low, high, self.days, is_from_level=is_from_level)

    @property
    def _is_held_level(self) -> bool:
        is_of_each = self.is_endless and self.per is not None and self._each is None
        return self.kind is AmountKind.TARGET and (self.direction is Movement.MAINTAIN or is_of_each)

    @property
    def _sign(self) -> int:
        if self.direction is Movement.DECREASE:
            return -1
        is_of_growth = self.direction is Movement.MAINTAIN and self.pace is not None
        return int(self.direction in (Movement.INCREASE, Movement.ACHIEVE) or is_of_growth)

    @property
    def _held(self) -> Bound | None:
        """Which side of a level that is held is allowed: as said, else the good one of the metric."""
        if self.bound is not None or self.upper is not None:
            return self.bound or Bound.AT_LEAST
        if self.direction is Movement.DECREASE:
            return Bound.AT_MOST
        better = better_of(self.metric)
        return {Better.HIGHER: Bound.AT_LEAST, Better.LOWER: Bound.AT_MOST}.get(better) if better else None

    def in_unit(self, value: Number, scale: Scale | None = None) -> Number:
        """Return a figure in the unit of the metric, or in a scale: a share for a percentage, hours
        for minutes.
        """
        if self.unit in HUNDREDTHS and unit_of(self.metric) is Unit.RATIO:
            return rounded(exact(value) / 100)
        own, told = scale or scale_of_metric(self.metric), scale_of(self.unit)
        if own is not None and told is not None and own is not told:
            return rounded(exact(value) * times(told, own))
        size = IN_MILLISECONDS.get(self.unit or "")  # of weeks, and of thousandths of a second
        if own is not None and told is None and size is not None:
            return rounded(exact(value) * size / IN_MILLISECONDS[own.value])
        return value


def own_metric(noun: str, asking: SentenceFigures) -> Metric:
    """Return the metric that a noun stands for which the catalogue does not know, as the sentence
    speaks of it.

    What is said in percent is a rate, what is said per period or is produced adds up, and what moves
    is there. Whatever is done, weights are there and so are people who belong to something, and what
    happens adds up, as complaints do.

    >>> made = own_metric("meetings", SentenceFigures("meetings", direction=Movement.ACHIEVE))
    >>> made.nature == "flow", made.unit == "count"
    (True, True)
    >>> own_metric("members", SentenceFigures("members", direction=Movement.ACHIEVE)).nature == "stock"
    True
    """
    better = _better(noun, asking)
    is_level = asking.kind not in (AmountKind.RELATIVE, AmountKind.RATE)
    if is_level and asking.unit in HUNDREDTHS:
        return Metric(id=noun, nature=Nature.RATIO, unit=Unit.RATIO, better=better)
    told = None if asking.unit == noun else scale_of(asking.unit or _unit_named(noun))
    if told is not None:
        nature = Nature.FLOW if asking.kind is AmountKind.RATE else Nature.MEAN
        name = _named(noun, asking.unit or str(told))
        return Metric(id=name, nature=nature, unit=Unit.DURATION, scale=told, better=better)
    unit = Unit.MONEY if asking.unit is not None and is_currency(asking.unit) else Unit.COUNT
    is_of_periods = asking.kind is AmountKind.RATE or asking.per is not None
    adds_up = is_of_periods or asking.direction is Movement.ACHIEVE or unit is Unit.MONEY
    nature = nature_said(noun) or (Nature.FLOW if adds_up else Nature.STOCK)
    return Metric(id=_named(noun, asking.unit), nature=nature, unit=unit, better=better)


def _better(noun: str, asking: SentenceFigures) -> Better:
    """Return which side of a noun is the good one: as the sentence moves or bounds it, else as its
    word says.
    """
    if asking.direction in (Movement.INCREASE, Movement.DECREASE):
        return Better.LOWER if asking.direction is Movement.DECREASE else Better.HIGHER
    if asking.bound is not None and asking.upper is None:
        return Better.LOWER if asking.bound is Bound.AT_MOST else Better.HIGHER
    unknown = Better.CONTEXT if asking.direction is Movement.MAINTAIN else Better.HIGHER
    return side_of(noun) or unknown


def _named(noun: str, unit: str | None) -> str:
    """Return the id of a noun that is told in a unit of its own: kilos and pounds are never put together.

    >>> _named("weight", "kg"), _named("pages_read", "pages"), _named("meetings", None)
    ('weight_in_kg', 'pages_read', 'meetings')
    """
    is_plain = unit is None or unit in HUNDREDTHS or is_currency(unit) or not unit.isalnum()
    return noun if is_plain or unit in noun.split("_") else f"{noun}_in_{unit}"


def _unit_named(noun: str) -> str | None:
    """Return the unit that is a part of the id of a noun: the minutes of "handle_time_in_minutes"."""
    name, _, unit = noun.rpartition("_in_")
    return unit if name else None


def _is_in_name(metric: Metric | str | None, unit: str | None) -> bool:
    """Tell whether a unit says no more than the id of its metric, of which people make no word:
    "posts_published".
    """
    name = metric.id if isinstance(metric, Metric) else metric
    return (
        name is not None
        and unit is not None
        and (name.endswith(f"_in_{unit}") or (name == unit and "_" in unit))
    )


def is_currency(unit: str) -> bool:
    """Tell whether a unit is the code of a currency."""
    return len(unit) == _CURRENCY and unit.isupper()
