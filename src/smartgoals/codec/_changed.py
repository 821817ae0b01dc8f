"""What version 2 changed about a goal's terms: a small function a change, its figures or None.

Knows the model and its calendars, and neither plans nor words: the sentences stand beside these
functions in `_meanings`. What a goal does not say by its own figures is not guessed.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import Any, Final, NamedTuple, TypeAlias

from attrs import evolve

from smartgoals._days import ONE_DAY
from smartgoals._errors import InvalidValue
from smartgoals._model.baseline import Baseline
from smartgoals._model.metric import Better, Nature
from smartgoals._model.target import ChangeBy, Judged, KeepPace, ReachLevel, StayWithin, Target
from smartgoals._model.target_words import target_in_words
from smartgoals._numbers import Number, exact, plain, rounded
from smartgoals._time.active_days import Days
from smartgoals._time.amount_text import AMOUNT, FRACTION
from smartgoals._time.calendar import Calendar, Pause, PauseKeeps
from smartgoals._time.counting import Counting
from smartgoals._time.fiscal import FiscalPattern
from smartgoals._time.pace import Pace
from smartgoals._time.pace_text import tidy
from smartgoals._time.period import Period, PeriodUnit
from smartgoals._time.period_words import pace_in_words

Figures: TypeAlias = dict[str, Any] | None
"""The numbers and days of a goal that show a change, or None where the change does not touch it."""

_DAY: Final = Period(1, PeriodUnit.DAY)
_WEEK: Final = Period(1, PeriodUnit.WEEK)
_LAST: Final = date.max.toordinal()
_ZERO: Final = Fraction(0)
_AMOUNT: Final = re.compile(rf"[^\d\w]*({AMOUNT})")


class TermsAsked(NamedTuple):
    """What a goal asks, or asked before a revision, with its calendar and its metric's nature.

    `pace` and `effort` are as the document has them, since a value no longer knows how it was written.
    """

    target: Target | None
    start: date | None
    deadline: date | None
    baseline: Baseline | None
    calendar: Calendar
    nature: Nature | None
    better: Better | None
    pace: object = None
    effort: object = None

    @property
    def is_day_of_flow(self) -> bool:
        """Whether one day of a flow shall reach a level, which is followed as a level is."""
        match self.target:
            case ReachLevel(judged=Judged.ANY_DAY):
                return self.nature is Nature.FLOW
        return False

    @property
    def counts_up(self) -> bool:
        """Whether a flow is counted up from zero over the goal's own days."""
        followed = isinstance(self.target, StayWithin) or self.is_day_of_flow
        return self.nature is Nature.FLOW and not followed

    @property
    def eve(self) -> int | None:
        """The day at whose end the plan starts today, as an ordinal."""
        start, base = self.start, self.baseline.on if self.baseline is not None else None
        if start is None or base is None:
            return start.toordinal() - 1 if start else base.toordinal() if base else None
        own = start.toordinal() - 1
        return own if self.counts_up else max(own, base.toordinal())


def early_baseline(terms: TermsAsked) -> Figures:
    """Find a baseline before the day before the start, which starts the plan no longer."""
    base, start = terms.baseline.on if terms.baseline is not None else None, terms.start
    if base is None or start is None or terms.target is None or terms.counts_up:
        return None
    eve = start - ONE_DAY
    return {"was": base, "now": eve, "start": base + ONE_DAY} if base < eve else None


def early_milestones(terms: TermsAsked) -> Figures:
    """Find milestones between an early baseline and the start, which bend the plan no longer."""
    early, target = early_baseline(terms), terms.target
    if early is None or target is None or isinstance(target, StayWithin):
        return None
    days = tuple(bend.on for bend in target.milestones if bend.on <= early["now"])
    return early | {"days": days} if days else None


def daily_line(terms: TermsAsked) -> Figures:
    """Find a pace per day whose active days made good the days off."""
    match terms.target:
        case KeepPace(pace=pace, counted=Counting.CONTINUOUS):
            figures = _daily(terms, pace)
            return figures and figures | {"keep": _pace(exact(pace.amount) * 7, _WEEK, pace)}
    return None


def daily_quota(terms: TermsAsked) -> Figures:
    """Find a quota per day that the days off raised; written as raised, it asks for as much."""
    match terms.target:
        case KeepPace(pace=pace, counted=Counting.CALENDAR):
            figures = _daily(terms, pace)
            if figures is not None:
                raised = exact(pace.amount) * exact(figures["days"]) / exact(figures["active"])
                return figures | {"keep": _pace(raised, _DAY, pace)}
    return None


def _daily(terms: TermsAsked, pace: Pace) -> Figures:
    """Return what a pace per day came to over a goal's days, and comes to now."""
    if pace.period.unit is not PeriodUnit.DAY or pace.period.count != 1 or pace.amount == 0:
        return None
    # A pause that keeps the pace asks for nothing, before and now; one that keeps the end is made
    # good by the other days, before and now.
    pauses = _pauses(terms.calendar, PauseKeeps.PACE)
    span = _span(terms)
    days = _active(Calendar(pauses=pauses), *span)
    active = _active(_with_pauses(terms.calendar, pauses), *span)
    if not active or days == active:
        return None
    was, now = (_number(exact(pace.amount) * count) for count in (days, active))
    return {
        "pace": pace_in_words(pace),
        "days": days,
        "active": rounded(Fraction(active)),
        "was": was,
        "now": now,
    }


def _span(terms: TermsAsked) -> tuple[int, int]:
    """Return the days (after, upto] of a goal; of an open one a week, with a holiday if any has."""
    calendar, eve = terms.calendar, terms.eve
    last = _LAST if terms.deadline is None else terms.deadline.toordinal()
    if eve is not None and terms.deadline is not None:
        return eve, last
    after = max(last - 7, 0) if eve is None else eve
    if len(calendar.working_days) == 7:
        days = (holiday.toordinal() for holiday in calendar.holidays)
        after = next((day - 1 for day in days if (eve or 0) < day <= last), after)
    return after, min(after + 7, last)


def fraction_of_pace(terms: TermsAsked) -> Figures:
    """Find a pace to keep whose amount was cut before its fraction."""
    return fraction(terms.pace)


def fraction_of_effort(terms: TermsAsked) -> Figures:
    """Find an effort whose amount was cut before its fraction."""
    return fraction(terms.effort)


def fraction(written: object) -> Figures:
    """Find a pace in text whose amount ended before its fraction once: "1 /2 posts/week" was one of
    a unit "/2 posts".
    """
    text = tidy(written) if isinstance(written, str) else ""
    found = _AMOUNT.match(text)
    part = found and re.search(FRACTION, found[1])
    if not found or not part:
        return None
    cut = found[1][: part.start()].strip() or re.split(r"\D", part[0])[0]
    try:
        was, now = Pace.parse(f"{text[: found.start(1)]}{cut}{text[found.end() :]}"), Pace.parse(text)
    except InvalidValue:  # no fraction: "5/2 weeks" is five every two weeks
        return None
    if was.amount == now.amount or was.period != now.period:
        return None
    return {"written": text, "was": pace_in_words(was), "now": pace_in_words(now)}


def quota(terms: TermsAsked) -> Figures:
    """Find a quota, whose periods stand by themselves now."""
    return None if _has_fiscal_months(terms) else _counted(terms, Counting.CALENDAR)


def fiscal_quota(terms: TermsAsked) -> Figures:
    """Find a quota by the month under a pattern of weeks, whose months are the fiscal ones now."""
    figures = _counted(terms, Counting.CALENDAR) if _has_fiscal_months(terms) else None
    return figures and figures | {"pattern": terms.calendar.fiscal_pattern.value}


def rolling(terms: TermsAsked) -> Figures:
    """Find a rolling pace, of which a window that failed has failed now."""
    return _counted(terms, Counting.ROLLING)


def _counted(terms: TermsAsked, counted: Counting) -> Figures:
    match terms.target:
        case KeepPace(pace=pace, counted=own) if own is counted:
            return {"pace": pace_in_words(pace)}
    return None


def _has_fiscal_months(terms: TermsAsked) -> bool:
    match terms.target:
        case KeepPace(pace=Pace(period=Period(count=1, unit=PeriodUnit.MONTH))):
            return terms.calendar.fiscal_pattern is not FiscalPattern.MONTHS
    return False


def percent_of_less(terms: TermsAsked) -> Figures:
    """Find a percentage of a negative baseline, which is one of its size now."""
    match terms.target, terms.baseline:
        case ChangeBy(percent=percent), Baseline(value=value) if percent is not None and value < 0:
            base, change = exact(value), exact(value) * exact(percent) / 100
            was, now = _number(base + change), _number(base - change)
            return {"percent": percent, "value": value, "was": was, "now": now}
    return None


def percent_of_zero(terms: TermsAsked) -> Figures:
    """Find a percentage of a baseline of zero, which is undefined now."""
    match terms.target, terms.baseline:
        case ChangeBy(percent=percent), Baseline(value=0) if percent is not None:
            return {"percent": percent}
    return None


def band(terms: TermsAsked) -> Figures:
    """Find a band, which once left is left now."""
    match terms.target:
        case StayWithin(low=None, high=high) if high is not None:
            return {"band": f"≤ {plain(high)}"}
        case StayWithin(low=low, high=None) if low is not None:
            return {"band": f"≥ {plain(low)}"}
        case StayWithin(low=low, high=high) if low is not None and high is not None:
            return {"band": f"{plain(low)} … {plain(high)}"}
    return None


def any_day(terms: TermsAsked) -> Figures:
    """Find a level judged on any day, which stays reached now; the total of a flow always did."""
    match terms.target:
        case ReachLevel(judged=Judged.ANY_DAY) | ChangeBy(judged=Judged.ANY_DAY):
            return None if terms.counts_up else {"target": target_in_words(terms.target)}
    return None


def paused_end(terms: TermsAsked) -> Figures:
    """Find pauses that move the end of the way to a level beyond the deadline."""
    pauses, deadline = _pauses(terms.calendar, PauseKeeps.PACE), terms.deadline
    if deadline is None or not pauses or not isinstance(terms.target, (ReachLevel, ChangeBy)):
        return None
    last = deadline.toordinal()
    eve = pauses[0].start.toordinal() - 1 if terms.eve is None else terms.eve
    origin = max(min(eve, last - 1), 1)
    kept = _with_pauses(terms.calendar, _pauses(terms.calendar, PauseKeeps.END))
    paused = _with_pauses(terms.calendar, terms.calendar.pauses)
    asked = _active(kept, origin, last)
    moved = paused.day_by(date.fromordinal(origin), asked)
    if moved is None or _active(paused, origin, last) == asked:
        return None
    return {"deadline": deadline, "moved": moved}


def open_level_to_rise(terms: TermsAsked) -> Figures:
    """Find a level without a baseline that is better higher, wherever it starts."""
    return _open_level(terms, Better.HIGHER)


def open_level_to_fall(terms: TermsAsked) -> Figures:
    """Find a level without a baseline that is better lower, wherever it starts."""
    return _open_level(terms, Better.LOWER)


def _open_level(terms: TermsAsked, better: Better) -> Figures:
    match terms.target, terms.baseline:
        case ReachLevel(value=value), None if not terms.counts_up and terms.better is better:
            return {"value": value}
    return None


def falling_pace(terms: TermsAsked) -> Figures:
    """Find a falling pace of a metric that is better higher: an allowance, and now a demand."""
    match terms.target, terms.better:
        case KeepPace(pace=pace, bound=None), Better.HIGHER if pace.amount < 0:
            return {"pace": pace_in_words(pace)}
    return None


def flow_to_fall(terms: TermsAsked) -> Figures:
    """Find a flow whose target is good from below now, and was from above."""
    return _turned(terms, Better.LOWER)


def flow_to_rise(terms: TermsAsked) -> Figures:
    """Find a flow whose target is good from above now, and was from below."""
    return _turned(terms, Better.HIGHER)


def _turned(terms: TermsAsked, better: Better) -> Figures:
    """Return the end of a flow's way whose good side is *better* now, and was the other one."""
    base = None if terms.baseline is None else exact(terms.baseline.value)
    if terms.nature is not Nature.FLOW:
        return None
    said = None if terms.better is Better.CONTEXT else terms.better
    match terms.target:
        case ReachLevel(value=value) if base is not None or not terms.is_day_of_flow:
            end = exact(value)
            now = said or (Better.HIGHER if base is None else _toward(base, end))
        case ChangeBy(amount=amount) if amount is not None and base is not None:
            end, now = base + exact(amount), _toward(_ZERO, exact(amount))
        case ChangeBy(percent=percent) if percent is not None and base is not None and base > 0:
            end, now = base * (1 + exact(percent) / 100), _toward(_ZERO, exact(percent))
        case _:
            # No plan without a baseline; a level without one, and a percentage of nothing or
            # less, have changed in other ways, which are told as those.
            return None
    # A total followed the metric, where that said a side; a day's amount followed its numbers.
    by_numbers = _toward(base if base is not None and terms.is_day_of_flow else _ZERO, end)
    level = terms.is_day_of_flow and end != base
    was = by_numbers if level or said is None else said
    return {"value": _number(end)} if now is better and was is not better else None


def _toward(start: Fraction, end: Fraction) -> Better:
    return Better.LOWER if end < start else Better.HIGHER


def _pauses(calendar: Calendar, keeps: PauseKeeps) -> tuple[Pause, ...]:
    return tuple(pause for pause in calendar.pauses if pause.keeps is keeps)


def _with_pauses(calendar: Calendar, pauses: tuple[Pause, ...]) -> Calendar:
    """Return a calendar with these pauses alone, which answers for years of no known holidays."""
    return evolve(calendar, holidays=calendar.holidays.days, pauses=pauses)


def _active(calendar: Calendar, after: int, upto: int) -> Days:
    return calendar.active_upto(upto) - calendar.active_upto(after)


def _number(value: Fraction) -> Number | None:
    """Return a figure for a sentence; None for one beyond every number."""
    try:
        return rounded(value)
    except InvalidValue:
        return None


def _pace(amount: Fraction, period: Period, like: Pace) -> str | None:
    """Return a pace in words, of the unit of another one."""
    number = _number(amount)
    return None if number is None else pace_in_words(Pace(number, period, like.unit))
