"""Laws of calendars: counting, stepping and cutting days agree, up to both ends of the calendar;
knows none by its name.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final, final

from attrs import evolve, frozen

from smartgoals._checked import Arguments, instance
from smartgoals._days import ONE_DAY
from smartgoals._errors import SmartGoalsError
from smartgoals._model.baseline import Baseline
from smartgoals._model.goal import Goal
from smartgoals._model.target import ReachLevel
from smartgoals._plan.from_goal import plan
from smartgoals._time.calendar import Calendar
from smartgoals._time.fiscal import DateSpan
from smartgoals._time.holidays import Holidays, HolidaysLike
from smartgoals.codec._document import structure, unstructure
from smartgoals.testing._check import Flaw, Flaws, NamedCheck, checks_of, law, raised

_SPAN: Final = 45
_STEPS: Final = (1, 2, 3, 7, 20)
_FIRST_DAYS: Final = (date(2024, 2, 27), date(2025, 12, 29), date(2026, 3, 1), date(2026, 6, 30))
_ENDS: Final = (date.min, date(1, 1, 2), date(9999, 12, 30), date.max)
_MOST_DAYS: Final = 12
_NEXT_BUT_ONE: Final = 2
_ASKED: Final = 200
_MOST_YEARS: Final = 30


def calendar_checks(calendar: Calendar, *, holidays: HolidaysLike = None) -> tuple[NamedCheck, ...]:
    """Return the checks of a calendar. Raises :class:`~smartgoals.SmartGoalsError` for anything else.

    `holidays` is the container that it was made from, where there is one: then the days that the
    calendar took from it are held against what the container says.

    >>> import smartgoals as sg
    >>> from datetime import date
    >>> from smartgoals import testing
    >>> forgetful = sg.Calendar(holidays=[date(2025, 12, 25), date(2027, 12, 25)])
    >>> [failure.name for failure in testing.run_checks(testing.calendar_checks(forgetful)).failures]
    ['no-year-forgotten']
    """
    arguments = Arguments()
    given = arguments.read(
        "calendar",
        lambda value: instance(value, Calendar, "a Calendar"),
        calendar,
    )
    if holidays is not None:
        arguments.read("holidays", Holidays.of, holidays)
    arguments.settle()
    return checks_of(_LAWS, CalendarTrial(given, holidays), str(given))


@final
@frozen(eq=False)
class CalendarTrial:
    """A calendar, and the container that its holidays are from."""

    calendar: Calendar
    source: Any = None

    @property
    def spans(self) -> Iterator[tuple[date, ...]]:
        """Stretches of days that the calendar can answer about: round years' ends, and what is
        special in it.
        """
        special = [*self.calendar.holidays][:_MOST_DAYS] + [*self.calendar.holidays][-_MOST_DAYS:]
        special += [day for pause in self.calendar.pauses[:_MOST_DAYS] for day in (pause.start, pause.end)]
        begins = [*_FIRST_DAYS, *(day - 10 * ONE_DAY for day in special if day > date(1, 2, 1))]
        for first in dict.fromkeys(begins):
            room = min(_SPAN, (date.max - first).days)
            days = tuple(first + timedelta(days=k) for k in range(room))
            stretch = tuple(day for day in days if self.knows(day) and self.knows(day - ONE_DAY))
            if len(stretch) > 1 and len(stretch) == (stretch[-1] - stretch[0]).days + 1:
                yield stretch

    def knows(self, day: date) -> bool:
        """Tell whether the calendar says that it knows whether a day is a holiday."""
        holidays = self.calendar.holidays
        return (holidays.known_from is None or holidays.known_from <= day) and (
            holidays.known_until is None or day <= holidays.known_until
        )


@law(
    "counts-agree",
    "A day is active where it counts for something, and counts add up over adjoining days.",
)
def _counts_agree(trial: CalendarTrial) -> Flaws:
    calendar = trial.calendar
    for days in trial.spans:
        total = Fraction(0)
        for day in days[1:]:
            weight = Fraction(calendar.exact_weight_of(day))
            total += weight
            if calendar.is_active(day) is not (weight > 0):
                yield Flaw(
                    day.isoformat(),
                    f"it counts for {weight}, and is_active says {calendar.is_active(day)}",
                )
            counted = Fraction(calendar.active_days(days[0], day))
            if counted != total or calendar.active_days(day, days[0]) != -total:
                yield Flaw(
                    day.isoformat(),
                    f"{counted} active days since {days[0]}, and they add up to {total}",
                )
                break


@law(
    "steps-agree",
    "The n-th active day is the n-th of those counted one by one, forward and back.",
)
def _steps_agree(trial: CalendarTrial) -> Flaws:
    calendar = trial.calendar
    for days in trial.spans:
        active = [day for day in days if calendar.is_active(day)]
        for step in _STEPS:
            after = [day for day in active if day > days[0]]
            if step <= len(after) and calendar.nth_active_day(days[0], step) != after[step - 1]:
                stepped = calendar.nth_active_day(days[0], step)
                yield Flaw(
                    days[0].isoformat(),
                    f"active day {step} after it is {stepped}, and {after[step - 1]} by counting",
                )
            before = [day for day in active if day < days[-1]]
            if step <= len(before) and calendar.nth_active_day(days[-1], -step) != before[-step]:
                stepped = calendar.nth_active_day(days[-1], -step)
                yield Flaw(
                    days[-1].isoformat(),
                    f"active day {step} before it is {stepped}, and {before[-step]} by counting",
                )


@law(
    "day-by-inverts",
    "The day by which so much has passed is the first by which the count has reached it.",
)
def _day_by_inverts(trial: CalendarTrial) -> Flaws:
    calendar = trial.calendar
    for days in trial.spans:
        counts = {day: Fraction(calendar.active_days(days[0], day)) for day in days[1:]}
        for asked in sorted({Fraction(1), Fraction(5, 2), *list(counts.values())[::7]}):
            first = next((day for day, count in counts.items() if count >= asked), None)
            stepped = calendar.day_by(days[0], asked)
            if asked > 0 and first is not None and stepped != first:
                yield Flaw(
                    days[0].isoformat(),
                    f"{asked} active days have passed by {first}, and day_by says {stepped}",
                )


@law(
    "spans-hold-their-days",
    "Weeks, fiscal periods, quarters and years each hold the day asked about, and adjoin.",
)
def _spans_hold(trial: CalendarTrial) -> Flaws:
    calendar = trial.calendar
    cuts: tuple[Callable[[date], DateSpan], ...] = (
        calendar.week_of,
        calendar.fiscal_period_of,
        calendar.fiscal_quarter_of,
        calendar.fiscal_year_of,
    )
    for days in trial.spans:
        for cut in cuts:
            spans = [cut(day) for day in days]
            for day, span in zip(days, spans, strict=True):
                if not span.start <= day <= span.end:
                    yield Flaw(day.isoformat(), f"{cut.__name__} says {span.start} to {span.end}")
            for span, other in pairwise(spans):
                if span != other and other.start != span.end + ONE_DAY:
                    yield Flaw(
                        other.start.isoformat(),
                        f"{cut.__name__}: {span.label} ends on {span.end}",
                    )


@law(
    "ends-of-time",
    "At both ends of the calendar each question is answered, or refused by an error of ours.",
)
def _ends_of_time(trial: CalendarTrial) -> Flaws:
    calendar = trial.calendar
    questions: tuple[tuple[str, Callable[[date], object]], ...] = (
        ("is_active", calendar.is_active),
        ("weight_of", calendar.weight_of),
        ("active_days", lambda day: calendar.active_days(date.min, day)),
        (
            "nth_active_day",
            lambda day: (calendar.nth_active_day(day, 1), calendar.nth_active_day(day, -1)),
        ),
        ("day_by", lambda day: (calendar.day_by(day, 1), calendar.day_by(day, 10**9))),
        ("week_of", calendar.week_of),
        ("fiscal_period_of", calendar.fiscal_period_of),
        ("fiscal_quarter_of", calendar.fiscal_quarter_of),
        ("fiscal_year_of", calendar.fiscal_year_of),
    )
    for day in _ENDS:
        for name, ask in questions:
            try:
                ask(day)
            except SmartGoalsError:
                continue
            except Exception as failure:  # whatever a calendar raises
                yield raised(failure, f"{name}({day.isoformat()})")


@law("no-year-forgotten", "Between the first and the last year with holidays, each year has some.")
def _no_year_forgotten(trial: CalendarTrial) -> Flaws:
    years = {day.year for day in trial.calendar.holidays}
    for before, after in pairwise(sorted(years)):
        if after - before > 1:
            gap = f"{before + 1}" if after - before == _NEXT_BUT_ONE else f"{before + 1} to {after - 1}"
            yield Flaw("holidays", f"there are none in {gap}")


@law(
    "holidays-as-told",
    "The holidays are just those days that their container says, however it is asked.",
)
def _holidays_as_told(trial: CalendarTrial) -> Flaws:
    source, listed = trial.source, trial.calendar.holidays
    if source is None:
        return
    for day in Holidays.of(source):
        if trial.knows(day) and day not in listed:
            yield Flaw("holidays", f"{day} is one in the container, and none in the calendar")
    if not hasattr(source, "__contains__"):
        return
    for days in (*trial.spans, tuple(listed)):
        for day in days:
            if (day in source) is not (day in listed):
                yield Flaw(
                    "holidays",
                    f"{day} is {'one' if day in source else 'none'} where the container is asked",
                )


@law(
    "serves-a-plan",
    "A plan by it ends at its target, and never asks for less than it asked for before.",
)
def _serves_a_plan(trial: CalendarTrial) -> Flaws:
    for days in trial.spans:
        if not trial.calendar.active_days(days[0], days[-1]):
            continue
        goal = Goal(
            id="g",
            metric="followers",
            target=ReachLevel(_ASKED),
            baseline=Baseline(value=100, on=days[0]),
            start=days[1],
            deadline=days[-1],
            calendar=trial.calendar,
        )
        made = plan(goal)
        # Pauses that keep the pace move the end.
        due = [made.exact_on(day) for day in (*days, made.end_day)]
        if due != sorted(due) or due[-1] != _ASKED:
            yield Flaw(
                f"{days[1]} to {days[-1]}",
                f"it falls on the way, or ends at {due[-1]} and not at {_ASKED}",
            )


@law("days-to-work", "Its holidays leave a day that counts in each year that has one without them.")
def _days_to_work(trial: CalendarTrial) -> Flaws:
    # A pause of a year is meant; a year of holidays is a container that was read the wrong way round.
    without = evolve(trial.calendar, holidays=None)
    years = [*dict.fromkeys(day.year for day in trial.calendar.holidays)][:_MOST_YEARS]
    for year in years:
        first, last = max(date(year, 1, 1), date(1, 1, 2)), date(year, 12, 31)
        if not (trial.knows(first) and trial.knows(last)):
            continue
        left = trial.calendar.active_days(first - ONE_DAY, last)
        if not left and without.active_days(first - ONE_DAY, last):
            yield Flaw(str(year), "every day of it is off")


@law("round-trip", "It goes through a pickle and the codec, and comes back equal.")
def _round_trip(trial: CalendarTrial) -> Flaws:
    calendar = trial.calendar
    for back in _copies(calendar):
        if back != calendar:
            yield Flaw("", f"it came back as {back!r}")


def _copies(calendar: Calendar) -> Iterator[Calendar]:
    yield pickle.loads(pickle.dumps(calendar))
    yield structure(json.loads(json.dumps(unstructure(calendar))), Calendar)


_LAWS: Final = (
    _counts_agree,
    _steps_agree,
    _day_by_inverts,
    _spans_hold,
    _ends_of_time,
    _no_year_forgotten,
    _holidays_as_told,
    _serves_a_plan,
    _days_to_work,
    _round_trip,
)
