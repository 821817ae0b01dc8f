"""Asking for a forecast: what is known is answered as known, the rest is put to a method, and
cautions are added.

What belongs here: the front of this room, `forecast`. Knows histories, the methods and the result type.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import cached_property, partial
from typing import final

from attrs import evolve

from smartgoals._checked import each, instance, named, refuse, refusing
from smartgoals._days import ONE_DAY, day, optional_day
from smartgoals._errors import SmartGoalsError
from smartgoals._forecast.answered import answered
from smartgoals._forecast.breaks import mended, own_breaks, without_slips
from smartgoals._forecast.caution import Caution, CautionCode
from smartgoals._forecast.cautious import cautions_of, lasting_cautions
from smartgoals._forecast.counts import shifted
from smartgoals._forecast.default import DEFAULT, FittedDefault
from smartgoals._forecast.distribution import Distribution, Known, Pooled, Shifted
from smartgoals._forecast.forecast import Forecast, Inputs
from smartgoals._forecast.gone_by import AmountOfDays, DaysCovered, counted_since
from smartgoals._forecast.methods import method_of
from smartgoals._forecast.protocol import MethodLike
from smartgoals._forecast.rounding import Rounded, RoundedPath, doubts, line_behind, rounded_level
from smartgoals._forecast.series import are_counts, observed
from smartgoals._forecast.without_events import WithoutEvents
from smartgoals._model._covered import span_of
from smartgoals._model._spans import says_days
from smartgoals._model.history import History
from smartgoals._model.metric import Nature
from smartgoals._plan.quota import whole_period
from smartgoals._time.calendar import EVERY_DAY, Calendar
from smartgoals._time.period import PeriodLike


def forecast(
    history: History,
    *,
    on: date,
    as_of: date,
    method: MethodLike | None = None,
    total_from: date | None = None,
    per: PeriodLike | None = None,
    calendar: Calendar = EVERY_DAY,
) -> Forecast:
    """Return what the value will be on a day, or the total of a flow from `total_from` up to it, as
    a distribution.

    Only readings dated on or before `as_of` count. A day up to the last reading is answered by what
    was read, of a flow by the share of each amount that falls on the days asked about. The total
    has the readings of both its first and its last day, but a total from `as_of` itself, once that
    day's reading is in, is what is still to come. With `per` the answer is the amount of a flow in
    the whole period that the day falls into, such as its "month", by the calendar's weeks, months,
    quarters and years; periods of several units count from the first reading. What was read of it
    is in the amount. `method` is a
    :class:`Forecaster`, a plain function called as one, or the name of one of ours ("default",
    "straight_line", "drift", "bootstrap"); None is the default.

    Raises :class:`~smartgoals.InvalidValue` for a history without a reading by `as_of`, a day
    before its first reading, a total of anything but a flow, `per` beside `total_from`, and, at
    `method`, a method that raises or gives back what was not asked for.

    >>> from datetime import date, timedelta
    >>> days = [date(2026, 1, 4) + timedelta(weeks=k) for k in range(12)]
    >>> history = History.of([(on, 1000 + 40 * k + k % 3) for k, on in enumerate(days)], metric="followers")
    >>> f = forecast(history, on=date(2026, 4, 26), as_of=days[-1])
    >>> low, high = f.interval(0.8)
    >>> low < f.expected < high and 1550 < f.expected < 1650
    True
    >>> leads = History.of([(date(2026, 1, 1) + timedelta(days=k), 10) for k in range(45)], metric="leads")
    >>> month = forecast(leads, on=date(2026, 2, 1), as_of=date(2026, 2, 14), per="month")
    >>> month.total_from, month.day, round(month.expected)
    (datetime.date(2026, 2, 1), datetime.date(2026, 2, 28), 280)
    """
    instance(calendar, Calendar, "a Calendar", "calendar")
    if per is not None:
        return _of_periods(
            history, [named("on", day, on)], per, calendar, as_of=as_of, method=method, total_from=total_from
        )[0]
    are_days = type(on) is type(as_of) is type(total_from) is date
    if are_days and total_from == as_of < on and _is_in(history, as_of):
        total_from = as_of + ONE_DAY
    return forecasts(history, [named("on", day, on)], as_of=as_of, method=method, total_from=total_from)[0]


def _of_periods(
    history: History,
    days: Sequence[date],
    per: PeriodLike,
    calendar: Calendar,
    *,
    as_of: date,
    method: MethodLike | None,
    total_from: date | None = None,
) -> tuple[Forecast, ...]:
    """Return the forecasts of the amounts of the whole periods that days fall into."""
    if total_from is not None:
        raise refuse("per", per, "left out beside total_from, which says itself from which day on a total is")
    asked, whole = Forecasting(history, as_of, method, shares=True), span_of(per, "per")
    _check_adds_up(asked.known, "per", str(whole))
    first = asked.known.first.day
    spans = [whole_period(whole, calendar, first, day(one)) for one in days]
    again = partial(_of_periods, history, per=whole, calendar=calendar, as_of=as_of, method=method)
    return tuple([evolve(asked.forecasts([span.end], span.start)[0], again=again) for span in spans])


def _is_in(history: History, on: date) -> bool:
    return isinstance(history, History) and bool(history.on_day(on))


def forecasts(
    history: History,
    days: Sequence[date],
    *,
    as_of: date,
    method: MethodLike | None = None,
    total_from: date | None = None,
) -> tuple[Forecast, ...]:
    """Return the forecasts for several days, for which the method is fitted once; see :func:`forecast`."""
    again = partial(forecasts, history, as_of=as_of, method=method, total_from=total_from)
    asked = Forecasting(history, as_of, method, shares=True)
    return tuple([evolve(one, again=again) for one in asked.forecasts(days, total_from)])


def _optional_events(value: WithoutEvents | None) -> WithoutEvents | None:
    return None if value is None else instance(value, WithoutEvents, "a WithoutEvents")


@final
class Forecasting:
    """A history as known on a day, and a method, ready to answer for any days; the default is fitted once.

    For rooms that ask more than one question; raises as :func:`forecast` does. *breaks* are the
    days on which what is counted was defined anew, *silent* is in how many steps of an even log the
    caller took silence for nothing. A goal counts an amount in full on its day, unless it says
    which days it covers; with *shares* it counts with its share of the days since the amount before
    it. *without* is the same history without what events brought that the caller leaves out:
    methods see it, while what was read is counted as it was read.
    """

    @refusing(breaks=partial(each, what="days", convert=day), without=_optional_events)
    def __init__(
        self,
        history: History,
        as_of: date,
        method: MethodLike | None = None,
        breaks: Collection[date] = (),
        *,
        silent: int = 0,
        shares: bool = False,
        without: WithoutEvents | None = None,
    ) -> None:
        self.history = instance(history, History, "a History", "history")
        self.as_of = named("as_of", day, as_of)
        self.known = history.upto(as_of)
        self.forecaster = method_of(method)
        if not len(self.known):
            raise refuse(
                "history", len(history), f"a history with a reading on or before {as_of.isoformat()}"
            )
        self.last = self.known.ordinals[-1]
        # Methods see no steps that tell of the counting alone; what is read and counted stays as it is.
        events = WithoutEvents(self.known) if without is None else without
        self._plain, self._slips = without_slips(events.history.upto(as_of))
        self._own = own_breaks(self._plain)
        shown = mended(self._plain, breaks, self._own)
        self.grain = rounded_level(shown)
        self._mended = self._shown = shown
        # Rounded readings are the line behind them, off by one of some equally likely distances.
        self.doubts: tuple[float, ...] = ()
        if self.grain is not None:
            self._shown = line_behind(shown, self.grain)
            self.doubts = doubts(float(self._shown.numbers[-1]), float(shown.numbers[-1]), self.grain)
        self._broken = len([one for one in breaks if self.known.ordinals[0] < one.toordinal() <= self.last])
        self._breaks, self._silent, self._shares, self._events = tuple(breaks), silent, shares, events
        self._fitted: FittedDefault | None = None

    def anew(self) -> Callable[[], Forecasting]:
        """Return what asks the same anew, so that no result need hold a fitted model."""
        asks = partial(Forecasting, silent=self._silent, shares=self._shares, without=self._events)
        return partial(asks, self.history, self.as_of, self.forecaster, self._breaks)

    @property
    def is_default(self) -> bool:
        """Whether the default method answers."""
        return self.forecaster is DEFAULT

    def fitted(self) -> FittedDefault:
        """Return the default method fitted to what is known."""
        if self._fitted is None:
            is_whole = None
            if self._shown is not self.known:
                # Counts stay counts where some of them are mended, or told without what events brought.
                is_whole = self.grain is None and are_counts(self.known, observed(self.known, self.as_of)[1])
            self._fitted = FittedDefault(self._shown, self.as_of, is_whole=is_whole)
        return self._fitted

    @refusing(days=partial(each, what="days", convert=day))
    def forecasts(
        self, days: Sequence[date], total_from: date | None = None, *, cautious: bool = True
    ) -> tuple[Forecast, ...]:
        """Return the forecasts for the days in the order given; without *cautious* the cautions are
        left out.
        """
        asked = [day(one) for one in days]
        _check_total(self.known, asked, total_from)
        by_day = self._ahead(sorted({one for one in asked if one.toordinal() > self.last}), total_from)
        answers = []
        counted = self._counted(total_from) if by_day else AmountOfDays(0.0)
        for one in asked:
            found = by_day.get(one)
            if found is None:
                answers.append(self._read(one, total_from))
                continue
            if counted.value:
                found = evolve(found, distribution=shifted(found.distribution, counted.value))
            if cautious:
                found = evolve(found, cautions=(*found.cautions, *self._cautions(one), *_of_untold(counted)))
            answers.append(found)
        return tuple(answers)

    @refusing(on=day, total_from=optional_day)
    def distribution(self, on: date, total_from: date | None = None) -> Distribution:
        """Return what the forecast of a day tells, and nothing beside it: of the default at a fraction
        of the cost.
        """
        _check_total(self.known, [on], total_from)
        is_ahead = self.last < (on if total_from is None else total_from).toordinal()
        if self.is_default and self.grain is None and is_ahead:
            return self.fitted().distribution(on, total_from)
        return self.forecasts([on], total_from, cautious=False)[0].distribution

    def _cautions(self, on: date) -> tuple[Caution, ...]:
        told = list(cautions_of(self.history, self.as_of, on, self._lasting))
        if self._slips:
            told.append(Caution(CautionCode.SLIPS, self._slips))
        if self._broken:
            told.append(Caution(CautionCode.DECLARED_BREAK, self._broken))
        if self._silent:
            told.append(Caution(CautionCode.SILENT_STEPS, self._silent))
        if self.grain is not None:
            told.append(Caution(CautionCode.ROUNDED, int(self.grain)))
        return (*told, *self._events.cautions)

    def _ahead(self, days: list[date], total_from: date | None) -> dict[date, Forecast]:
        if not days:
            return {}
        # What has been read is known; a method is asked for the rest alone, which begins after the
        # last reading.
        begins = None if total_from is None else max(total_from, date.fromordinal(self.last + 1))
        if self.is_default:
            made: Sequence[Forecast] = self.fitted().forecasts(days, begins)
        else:
            try:
                made = answered(self.forecaster, self._shown, days, as_of=self.as_of, total_from=begins)
            except SmartGoalsError as fault:
                raise fault.at("method") from fault.__cause__
        if begins != total_from:
            made = [evolve(one, total_from=total_from) for one in made]
        if self.grain is not None:
            made = [_told_in_steps(one, self.grain, self.doubts) for one in made]
        return dict(zip(days, made, strict=True))

    @cached_property
    def _lasting(self) -> tuple[Caution, ...]:
        return lasting_cautions(self.history, self.as_of, self._own, self._mended)

    @cached_property
    def _covered(self) -> DaysCovered:
        return DaysCovered(self.known)

    def _counted(self, first: date | None) -> AmountOfDays:
        """Return what was read from a day on."""
        if first is None or first.toordinal() > self.last:
            return AmountOfDays(0.0)
        if self._shares:
            return self._covered.amount(first, date.fromordinal(self.last))
        return AmountOfDays(counted_since(self.known, first))

    def _read(self, on: date, total_from: date | None) -> Forecast:
        """Return the forecast of a day up to the last reading: what was read."""
        known, cautions = self.known, tuple[Caution, ...]()
        is_flow = known.nature is Nature.FLOW
        counts_in_full = is_flow and total_from is not None and not self._shares and not says_days(known)
        begins = self._covered.first if is_flow and total_from is None else known.ordinals[0]
        if on.toordinal() < begins and total_from is None:
            raise refuse("on", on, f"on or after the first reading, {date.fromordinal(begins).isoformat()}")
        amount = AmountOfDays(float(known.value_on(on) or 0.0))
        if is_flow:
            first = on if total_from is None else total_from
            amount = (
                AmountOfDays(counted_since(known.upto(on), first))
                if counts_in_full
                else self._covered.amount(first, on)
            )
            cautions = _of_untold(amount)
        elif not known.on_day(on):
            cautions = (Caution(CautionCode.NO_READING_THAT_DAY),)
        return Forecast(
            on=on,
            as_of=self.as_of,
            method="reading",
            distribution=Known(amount.value),
            total_from=total_from,
            is_known=not amount.untold,
            inputs=Inputs(readings=len(known), first=known.first.day, last=known.last.day),
            cautions=cautions,
        )


def _of_untold(amount: AmountOfDays) -> tuple[Caution, ...]:
    return (Caution(CautionCode.UNTOLD_DAYS, amount.untold),) if amount.untold else ()


def _told_in_steps(found: Forecast, grain: float, off: tuple[float, ...]) -> Forecast:
    """Return the forecast of rounded readings, from that of the line behind them."""
    line = found.distribution
    if isinstance(line, Rounded) or isinstance(found.passage, RoundedPath):
        return found
    path = None if found.passage is None else RoundedPath(found.passage, grain, off)
    inner = Pooled(tuple([Shifted(line, one) for one in off]))
    return evolve(found, distribution=Rounded(inner, grain), passage=path)


def _check_total(known: History, days: Sequence[date], total_from: date | None) -> None:
    if total_from is None:
        return
    _check_adds_up(known, "total_from", named("total_from", day, total_from))
    for one in days:
        if one < total_from:
            raise refuse("on", one, f"on or after total_from, {total_from.isoformat()}")


def _check_adds_up(known: History, name: str, given: object) -> None:
    if known.nature is not Nature.FLOW:
        nature = f"a {known.nature}" if known.nature else "a history of unknown nature"
        raise refuse(name, given, f"left out for {nature}: only a flow adds up")
