"""Projection: how likely a goal is met, as one immutable value. Made by `project`, and only there.

What belongs here: the types and what follows from their own fields. Knows goals' ids, forecasts,
paces and progress.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from math import floor, isfinite, log10
from typing import final

from attrs import field, frozen

from smartgoals._checked import Arguments, named, refuse, sequence
from smartgoals._documents import document
from smartgoals._errors import InvalidValue
from smartgoals._forecast.caution import Caution
from smartgoals._forecast.counts import behind_counts, edge_behind
from smartgoals._forecast.distribution import finite
from smartgoals._forecast.forecast import LEAST_CHANCE, Forecast, share_of
from smartgoals._messages.formatting import ENGLISH, Language
from smartgoals._messages.outline import outlined
from smartgoals._model.ids import GoalId
from smartgoals._model.target import Bound, Judged
from smartgoals._numbers import Number, NumberLike, exact, nearest_float, number, rounded
from smartgoals._progress.progress import Progress
from smartgoals._projection.later import Later
from smartgoals._projection.parts import Arrival, MilestoneChance, PeriodChance, Sensitivity
from smartgoals._projection.reasons import ProjectionReason
from smartgoals._projection.text import no_chance_text, projection_text
from smartgoals._projection.tripwire import Tripwires
from smartgoals._record import Record
from smartgoals._time.cadence import Cadence, optional_cadence
from smartgoals._time.pace import Pace, PaceLike, pace
from smartgoals._time.period import Period, PeriodUnit

__all__ = ["Projection"]

WEEK = Period(1, PeriodUnit.WEEK)
# A pace is told in twelve digits: so much more of it is lost in them, or next to nothing.
_NUDGES = (0.0, 1e-11, 1e-10, 1e-9, 1e-8)
_MOST_HALVED = 60
_ROUNDING = 1e-9


@final
@document
@outlined
@frozen(kw_only=True)
class Projection:
    """A forecast set against a goal; see :func:`smartgoals.project`.

    `probability` is the chance that the goal is met as it means it: the level on the deadline or on
    any day, the total over the window, the quota of every period, the band on every day. It is None
    where `reasons["probability"]` says why, and exactly 0 or 1 only where `reasons` gives the
    certainty. `expected` and :meth:`interval` are of the value at the deadline (of a flow: of the
    total since the start). `milestones` and `periods` are those still ahead, each with a chance of
    its own. `forecast` is what it all came from, `now` the value it starts from, `since` the day of
    that value and `days_ahead` the days from then to the deadline, without those that pauses and
    holidays take. `failure` is the class and text of what the method raised, where the reason is
    `method_failed`.
    """

    goal: GoalId
    as_of: date
    deadline: date | None = None
    method: str | None = None
    bound: Bound = Bound.AT_LEAST
    judged: Judged = Judged.ON_DEADLINE
    target: Number | None = None
    unit: str | None = None
    period: Period = WEEK
    now: float | None = None
    since: date | None = None
    days_ahead: int | None = None
    probability: float | None = None
    forecast: Forecast | None = None
    arrival: Arrival = field(factory=Arrival)
    milestones: tuple[MilestoneChance, ...] = ()
    periods: tuple[PeriodChance, ...] = ()
    progress: Progress
    reasons: Mapping[str, ProjectionReason] = field(factory=Record)
    failure: str | None = None
    # Whether so much more each day moves what the chance is of; see `Question`.
    _is_moved: bool = True
    # What it is made anew with on a later day; None of one read from data.
    _later: Later | None = field(default=None, eq=False, alias="later")

    @property
    def expected(self) -> float | None:
        """The middle of what is expected at the deadline; None without a forecast."""
        return None if self.forecast is None else self.forecast.expected

    @property
    def cautions(self) -> tuple[Caution, ...]:
        """What a reader should know before believing it."""
        return () if self.forecast is None else self.forecast.cautions

    @property
    def is_certain(self) -> bool:
        """Whether the chance is 0 or 1 because the outcome is known."""
        return self.probability in {0.0, 1.0}

    def interval(self, coverage: float = 0.8) -> tuple[float, float]:
        """Return the interval of the value at the deadline; raises where there is no forecast."""
        if self.forecast is None:
            raise refuse("coverage", coverage, "asked of a projection that has a forecast; see its reasons")
        return self.forecast.interval(coverage)

    def fan(self, days: Sequence[date]) -> tuple[Forecast, ...]:
        """Return what is expected at the end of each of some days, as the goal counts it, in the order given.

        Of a flow that is the total since the goal's start, of a pace to be reached the amount of
        the last whole period by the day, and of a band the reading of the day. A day that was read
        is known, and a deadline that was judged is told as it was judged. The history is fitted
        anew, so ask for all days at once. Raises :class:`~smartgoals.InvalidValue` where there is
        no forecast, for a level before its first reading, and, at `method`, where the method fails
        on a day, be the goal decided or not.

        >>> from datetime import date, timedelta
        >>> from smartgoals import Goal, History, ReachLevel, project
        >>> days = [date(2026, 1, 5) + timedelta(days=k) for k in range(28)]
        >>> history = History.of([(on, 3 + k % 2) for k, on in enumerate(days)], metric="leads")
        >>> goal = Goal(id="g", metric="leads", target=ReachLevel(160), start=days[0], deadline=date(2026, 2, 15))
        >>> p = project(goal, history, as_of=days[-1])
        >>> read, ahead, deadline = p.fan([days[6], date(2026, 2, 8), p.deadline])
        >>> read.expected, read.is_known, read.expected < ahead.expected < deadline.expected, deadline == p.forecast
        (24.0, True, True, True)
        """
        if self.forecast is None:
            asked = named("days", lambda several: sequence(several, "days"), days)
            raise refuse("days", len(asked), "asked of a projection that has a forecast; see its reasons")
        return self.forecast.fan(days)

    @property
    def pace_expected(self) -> Pace | None:
        """The pace from the last reading to the deadline at which the expected value is reached.

        Like all paces of a projection it is that of the days to work: pauses and holidays are no
        part of its periods.
        """
        return None if self._behind is None else self._pace_to(self._behind.expected)

    @property
    def pace_for_even(self) -> Pace | None:
        """The pace from the last reading on at which the chance becomes one half; None where no
        pace makes it.
        """
        return self.pace_for(0.5)

    @property
    def pace_for_likely(self) -> Pace | None:
        """The pace from the last reading on at which the chance becomes 80 %; None where no pace makes it."""
        return self.pace_for(0.8)

    def pace_for(self, chance: float) -> Pace | None:
        """Return the pace from the last reading on at which the chance becomes *chance*; None where
        no pace makes it.

        It is the least demanding pace with that chance at least: where single values have a chance of
        their own, as those of rounded readings have, it may make a larger one. :meth:`probability_with`
        tells of that pace less `pace_expected` what it makes. Of counts it leads half of one less far
        than the target, from where on most come to be the target.

        Raises :class:`~smartgoals.InvalidValue` for a chance not between 0 and 1.
        """
        asked = share_of(chance, "chance")
        try:
            return self._pace_for(asked)
        except InvalidValue:  # a pace that no number is large enough for
            return None

    @property
    def sensitivity(self) -> tuple[Sensitivity, ...]:
        """The chance if every period brought a little more, or a little less, than forecast.

        The steps are round numbers near a fifth of the expected pace, or of the pace for an even
        chance if that is larger.
        """
        of, target, days = self._behind, self._edge, self._days_left
        paces = [one for one in (self.pace_expected, self.pace_for_even) if one is not None]
        largest = max([abs(float(one.amount)) for one in paces], default=0.0)
        if of is None or target is None or days is None or not self._is_movable or largest <= 0.0:
            return ()
        step = _round_number(largest / 5.0)
        extras = [Pace(number(_tidy(times * step)), self.period, unit=self.unit) for times in (-1, 1, 2, 5)]
        return tuple([Sensitivity(extra, self._chance_with(extra, of, target, days)) for extra in extras])

    def probability_with(self, extra: PaceLike) -> float | None:
        """Return the chance if every period from now on brought so much more (or, negative, less)
        than forecast.

        "10/week" moves the whole distribution at the deadline by ten for every week that is left. None
        where the target is not a level or total at the deadline, or the amount of its last period: of a
        single day of a flow, of any of several periods, of any day of a goal that begins later. None,
        too, where no day is left.
        """
        of, target, days = self._behind, self._edge, self._days_left
        if of is None or target is None or days is None or not self._is_movable:
            return None
        return self._chance_with(named("extra", pace, extra), of, target, days)

    def probability_beyond(self, amount: NumberLike) -> float | None:
        """Return the chance if so much more (or, negative, less) came by the day that tells than is forecast.

        None where :meth:`probability_with` is.
        """
        of, target, days = self._behind, self._edge, self._days_left
        if of is None or target is None or days is None or not self._is_movable:
            return None
        more = exact(named("amount", number, amount))
        return self._chance_of(nearest_float(exact(target) - more), of)

    @property
    def _behind(self) -> Forecast | None:
        """The forecast of what lies behind counts: a pace moves it by parts of one as well."""
        return None if self.forecast is None else behind_counts(self.forecast)

    @property
    def _edge(self) -> Number | None:
        """What must be reached behind counts for the target."""
        of, target, upward = self.forecast, self.target, self.bound is Bound.AT_LEAST
        return target if of is None or target is None else edge_behind(of, target, upward=upward)

    @property
    def _is_movable(self) -> bool:
        """Whether a faster pace moves what the chance is of, and it is not certain."""
        return not self.is_certain and self._is_moved

    @property
    def _days_left(self) -> int | None:
        if self.forecast is None or self.forecast.is_known or self.days_ahead is None or self.days_ahead <= 0:
            return None
        return self.days_ahead

    def _chance_with(self, extra: Pace, of: Forecast, target: Number, days: int) -> float:
        return self._chance_of(nearest_float(exact(target) - extra.per_day_mean * days), of)

    def _chance_of(self, level: float, of: Forecast) -> float:
        if self.judged is Judged.ANY_DAY:
            return of.reached(at_least=level) if self.bound is Bound.AT_LEAST else of.reached(at_most=level)
        return (
            of.probability(at_least=level) if self.bound is Bound.AT_LEAST else of.probability(at_most=level)
        )

    def _pace_for(self, chance: float) -> Pace | None:
        """Return the pace that moves the distribution just so far."""
        of, target, days = self._behind, self._edge, self._days_left
        if of is None or target is None or days is None or not self._is_movable:
            return None
        level, expected = self._level_with(chance, of), self._amount_to(of.expected, days)
        wanted = None if level is None else self._amount_to(of.expected + float(target) - level, days)
        if wanted is None or expected is None:
            return None
        length, asked, usual = self.period.mean_days, exact(target), exact(expected)
        # Where mass lies on a point, what rounding takes from the pace would take all of it.
        size = max(abs(float(target)) / days * float(length), abs(float(wanted)), abs(float(expected)))
        side = size if self.bound is Bound.AT_LEAST else -size
        for share in _NUDGES:
            nudged = number(_tidy(float(wanted) + share * side))
            extra = exact(rounded(exact(nudged) - usual))
            if self._chance_of(nearest_float(asked - extra * days / length), of) >= chance - LEAST_CHANCE:
                return Pace(nudged, self.period, unit=self.unit)
        return None

    def _level_with(self, chance: float, of: Forecast) -> float | None:
        """Return the furthest level on the good side that has the chance, if any has."""
        upward = self.bound is Bound.AT_LEAST
        if self.judged is not Judged.ANY_DAY:
            return of.quantile(1.0 - chance if upward else chance)
        asked = min(1.0 - LEAST_CHANCE, max(2.0 * LEAST_CHANCE, chance))
        low, high = of.quantile(0.001), of.quantile(0.999)
        near, far = (low, high) if upward else (high, low)
        return _furthest(
            lambda level: self._chance_of(level, of) >= asked, near, far, 1.0 if upward else -1.0
        )

    def _pace_to(self, level: float) -> Pace | None:
        days = self._days_left
        amount = None if days is None else self._amount_to(level, days)
        return None if amount is None else Pace(amount, self.period, unit=self.unit)

    def _amount_to(self, level: float, days: int) -> Number | None:
        """Return how much a period must bring from the last reading on to come to a level."""
        if self.now is None:
            return None
        per_period = (level - self.now) / days * float(self.period.mean_days)
        return number(_tidy(per_period)) if isfinite(per_period) else None

    def tripwires(
        self,
        chances: Iterable[float] = (0.5, 0.2),
        *,
        days: Iterable[date] | None = None,
        cadence: Cadence | str | None = None,
    ) -> Tripwires:
        """Return for each check-in until the deadline the values at which the chance falls under some bounds.

        A value has the chance that a projection made on the day would tell, were it read then, and
        the readings until then on a straight line from the last one. Check-ins are those of
        *cadence*, else of the goal, else weekly; or *days* names them. A day has None, with a
        reason, where the outcome is decided, any value or none has the chance, or nothing that
        counts is read by then. A band with two sides has no tripwires, nor has a goal that any
        single day may decide.

        Each check-in costs a few projections. Raises :class:`~smartgoals.InvalidValue` for chances
        not between 0 and 1 or given twice, days that do not lie between the day of asking and the
        deadline, days beside a cadence, more than 400 check-ins, and a projection that was read
        from data.

        >>> from datetime import date, timedelta
        >>> from smartgoals import Goal, History, ReachLevel, project
        >>> days = [date(2026, 1, 5) + timedelta(days=k) for k in range(60)]
        >>> fans = History.of([(on, 1200 + 7 * k + k * k % 11) for k, on in enumerate(days)], metric="followers")
        >>> goal = Goal(id="g", metric="followers", target=ReachLevel(1900), start=days[0], deadline=date(2026, 4, 12))
        >>> wires = project(goal, fans, as_of=days[-1]).tripwires((0.5,), days=[date(2026, 3, 30)])
        >>> 1780 < wires.at(0.5)[0].value < 1830
        True
        """
        from smartgoals._projection.wires import (
            asked_days,
            asked_shares,
            tripwires_of,
        )  # few projections are asked

        told = Arguments()
        shares = told.read("chances", asked_shares, chances)
        often = told.read("cadence", optional_cadence, cadence)
        wanted = told.read("days", partial(asked_days, after=self.as_of, before=self.deadline), days)
        if days is not None and cadence is not None:
            told.faults.append(refuse("cadence", str(cadence), "left out beside days"))
        if self._later is None and self.reasons.get("probability") is None:
            told.faults.append(refuse("tripwires", self.goal, "asked of a projection made in this program"))
        told.settle()
        return tripwires_of(self, self._later, shares, wanted, often)

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language the chance, what is expected and when it arrives, with the cautions beside it."""
        return projection_text(self, language)

    def __str__(self) -> str:
        if self.probability is None:
            why = no_chance_text(self, ENGLISH)
            return f"projection of {self.goal} unknown" + (f": {why}" if why else "")
        side = f"{self.bound.value.replace('_', ' ')} " if self.progress.is_allowance else ""
        target = "" if self.target is None else f" of {side}{ENGLISH.figure(self.target)}"
        return f"chance{target} by {self.deadline}: {self.probability:.0%}"


def _furthest(is_likely: Callable[[float], bool], near: float, far: float, side: float) -> float | None:
    """Return the furthest level on a side that is likely enough, from two levels on; None where none is."""
    step = max(abs(far - near), abs(far) * _ROUNDING, _ROUNDING) * side
    for _ in range(_MOST_HALVED):
        if not is_likely(far):
            break
        near, far, step = far, finite(far + step), 2.0 * step
    for _ in range(_MOST_HALVED):
        if is_likely(near):
            break
        near, step = finite(near - step), 2.0 * step
    else:
        return None
    for _ in range(_MOST_HALVED):
        middle = near / 2.0 + far / 2.0
        near, far = (middle, far) if is_likely(middle) else (near, middle)
    return near


def _tidy(value: float) -> float:
    """Return a number without the last few digits, which are rounding."""
    return float(f"{value:.12g}")


def _round_number(value: float) -> float:
    """Return the 1, 2 or 5 times a power of ten that is nearest below a positive value."""
    power = 10.0 ** floor(log10(value))
    return max(step for step in (1.0, 2.0, 5.0) if step * power <= value * (1.0 + 1e-9)) * power
