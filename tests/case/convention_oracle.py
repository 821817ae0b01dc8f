"""A slow reckoning of a goal, day by day, from the page of the convention alone; it shares no formula with the library."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from dateutil.relativedelta import relativedelta

import smartgoals as sg

DAY = timedelta(days=1)
ZERO = Fraction(0)
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

Rows = Iterable[tuple[date, float]]


def exact(value: float | Fraction) -> Fraction:
    """Return the decimal that a number prints as."""
    return value if isinstance(value, Fraction) else Fraction(Decimal(repr(value)))


def days(first: date, last: date) -> list[date]:
    """Return the days from one to another, both included."""
    return [first + DAY * k for k in range((last - first).days + 1)]


def weight(calendar: sg.Calendar, day: date) -> Fraction:
    """Return what a day counts for without its pauses: its own weight, else nothing on a holiday, else its weekday's."""
    if day in calendar.weights:
        return exact(calendar.weights[day])
    if day in set(calendar.holidays):
        return ZERO
    return exact(calendar.weights.get(WEEKDAYS[day.weekday()], int(day.weekday() in calendar.working_days)))


def rests(calendar: sg.Calendar, day: date) -> str | None:
    """Return what the pause around a day keeps, or None when no pause is there."""
    return next((one.keeps.value for one in calendar.pauses if one.start <= day <= one.end), None)


def active(calendar: sg.Calendar, first: date, last: date) -> Fraction:
    """Count the active days from one day to another, both included, each for what it weighs."""
    return sum((weight(calendar, day) for day in days(first, last) if rests(calendar, day) is None), ZERO)


def active_but_for_pauses(calendar: sg.Calendar, first: date, last: date) -> Fraction:
    """Count the days that are active, or would be but for a pause that keeps the pace."""
    return sum((weight(calendar, day) for day in days(first, last) if rests(calendar, day) != "end"), ZERO)


def moved_deadline(goal: sg.Goal, eve: date) -> date:
    """Return the day to which pauses that keep the pace move the end of a plan to a level that begins on the eve."""
    calendar = goal.calendar
    needed = active_but_for_pauses(calendar, eve + DAY, goal.deadline)
    if active(calendar, eve + DAY, goal.deadline) == needed:
        return goal.deadline
    day, done = eve, 0
    while done < needed:
        day += DAY
        done += active(calendar, day, day)
    return day


# Levels and totals.


def level_on(rows: Rows, day: date) -> Fraction | None:
    """Return the last value on or before a day."""
    seen = [(on, value) for on, value in rows if on <= day]
    return exact(max(seen, key=lambda row: row[0])[1]) if seen else None


def total(rows: Rows, first: date, last: date) -> Fraction:
    """Return the total of the values from one day to another, both included."""
    return sum((exact(value) for on, value in rows if first <= on <= last), ZERO)


def counted_up(
    values: Iterable[float], reset_below: Fraction = Fraction(1, 2), origin: Fraction = ZERO
) -> tuple[Fraction, int]:
    """Return where a counter stands that is known to have shown these values, and how often it was reset.

    It starts from its origin, and the share that tells a reset is taken above it.
    """
    shown = [exact(value) for value in values]
    carried, resets, before = ZERO, 0, shown[0]
    for k, value in enumerate(shown[1:], start=1):
        after = shown[k + 1] if k + 1 < len(shown) else None
        if value in {ZERO, origin} and after is not None and after >= before:
            continue  # a zero after which the counter stands where it stood, or further
        if before > origin and value - origin < (before - origin) * reset_below:
            carried, resets = carried + before - origin, resets + 1
        before = value
    return carried + before, resets


def meters_of(
    began: tuple[date, float], rows: Rows, exchanges: Iterable[tuple[date, float, float | None]]
) -> list[list[float]]:
    """Return what each meter showed, from what it began with to what it stood at, up to the last reading."""
    meters, told = [[began[1]]], [swap for swap in sorted(exchanges) if swap[0] > began[0]]
    for day, value in sorted(rows):
        while told and told[0][0] <= day:
            _, starts_at, stood_at = told.pop(0)
            if stood_at is not None:
                meters[-1].append(stood_at)
            meters.append([starts_at])
        meters[-1].append(value)
    return meters


def metered(meters: Iterable[list[float]], reset_below: Fraction, origin: Fraction) -> tuple[Fraction, int]:
    """Return where a counter stands whose meters showed these values one after the other, and how often one was reset."""
    stands, resets = None, 0
    for meter in meters:
        value, fell = counted_up(meter, reset_below, origin)
        stands = value if stands is None else stands + value - exact(meter[0])
        resets += fell
    return stands or ZERO, resets


# Paces: what a plan asks for by a day, and what a period or window asks for.


def asked_in_all(goal: sg.Goal, eve: date) -> Fraction:
    """Return what a pace per day, or per whole weeks, asks for from the eve to the deadline."""
    pace, calendar = goal.target.pace, goal.calendar
    span = days(eve + DAY, goal.deadline)
    if (pace.period.count, pace.period.unit) == (1, "day"):
        counting = [weight(calendar, day) for day in span if rests(calendar, day) != "pace"]
        return exact(pace.amount) * sum(counting, ZERO)
    each = exact(pace.amount) * 7 / pace.period.days
    return each * sum((share_of_week(calendar, week, goal.deadline) for week in span[::7]), ZERO)


def share_of_week(calendar: sg.Calendar, first: date, last: date) -> Fraction:
    """Return which share of the work of seven days lies before the end of a day and in no pause that keeps the pace."""
    week = days(first, first + 6 * DAY)
    work = {day: weight(calendar, day) for day in week}
    if not any(work.values()):  # nobody works in that week, so that others make up for it
        return Fraction(len([day for day in week if day <= last]), 7)
    left = [work[day] for day in week if day <= last and rests(calendar, day) != "pace"]
    return sum(left, ZERO) / sum(work.values(), ZERO)


def freed(goal: sg.Goal, eve: date, brought: Callable[[date], Fraction], upto: date) -> Fraction:
    """Return what days off let be used of an allowance of so much a day, as far as it was."""
    most = exact(goal.target.pace.amount)
    off = [day for day in days(eve + DAY, min(upto, goal.deadline)) if not weight(goal.calendar, day)]
    return sum((min(max(brought(day), min(ZERO, most)), max(ZERO, most)) for day in off), ZERO)


def line(goal: sg.Goal, eve: date, base: Fraction, change: Fraction) -> Callable[[date], Fraction]:
    """Return a plan that adds the same on each active day from the eve to the deadline."""
    each = change / active(goal.calendar, eve + DAY, goal.deadline)

    def value(day: date) -> Fraction:
        return base + each * active(goal.calendar, eve + DAY, min(day, goal.deadline))

    return value


@dataclass(frozen=True)
class Span:
    """A period or window, cut to the goal's days, with what it asks for; None when it has no active day."""

    first: date
    last: date
    asks: Fraction | None


def share(goal: sg.Goal, whole: tuple[date, date], cut: tuple[date, date]) -> Fraction | None:
    """Return what a period asks for: all, or the share of its active days that is left of it; of a pace per day its weight.

    What a pause that keeps the end takes is made up for on the other days, so that its days count for the share.
    """
    pace, calendar = goal.target.pace, goal.calendar
    left = active(calendar, *cut)
    if left == 0:
        return None
    if (pace.period.count, pace.period.unit) == (1, "day"):
        return exact(pace.amount) * left
    asked = sum((weight(calendar, day) for day in days(*cut) if rests(calendar, day) != "pace"), ZERO)
    return exact(pace.amount) * asked / sum((weight(calendar, day) for day in days(*whole)), ZERO)


def periods(goal: sg.Goal) -> list[Span]:
    """Return the periods of a quota from the goal's first day to its deadline."""
    found, day = [], goal.start
    while day <= goal.deadline:
        whole = period_around(goal, day)
        cut = max(whole[0], goal.start), min(whole[1], goal.deadline)
        found.append(Span(*cut, share(goal, whole, cut)))
        day = cut[1] + DAY
    return found


def period_around(goal: sg.Goal, day: date) -> tuple[date, date]:
    """Return the whole period a day lies in."""
    period, calendar = goal.target.pace.period, goal.calendar
    if period.count > 1:
        return counted_from(goal.start, period, day)
    if period.unit == "day":
        return day, day
    if period.unit == "week":
        first = day
        while WEEKDAYS[first.weekday()] != calendar.week_start:
            first -= DAY
        return first, first + 6 * DAY
    bounds = fiscal_cuts(calendar, day, period.unit)
    return next((first, after - DAY) for first, after in pairwise(bounds) if first <= day < after)


def counted_from(first: date, period: sg.Period, day: date) -> tuple[date, date]:
    """Return the period of several units, counted from a first day, that a day lies in."""
    step = {"day": "days", "week": "weeks", "month": "months", "quarter": "months", "year": "years"}[period.unit]
    size = period.count * (3 if period.unit == "quarter" else 1)
    k = 0
    while first + relativedelta(**{step: size * (k + 1)}) <= day:
        k += 1
    return first + relativedelta(**{step: size * k}), first + relativedelta(**{step: size * (k + 1)}) - DAY


def fiscal_cuts(calendar: sg.Calendar, day: date, unit: str) -> list[date]:
    """Return the first days of the fiscal months, quarters or years around a day."""
    found: list[date] = []
    for year in range(day.year - 2, day.year + 3):
        first, after = year_start(calendar, year), year_start(calendar, year + 1)
        if calendar.fiscal_pattern == "months":
            periods = [first + relativedelta(months=k) for k in range(12)]
        else:
            split = calendar.fiscal_pattern
            lengths = [7 * int(weeks) for weeks in ("4-" * 13)[:-1].split("-")] if split == "13x4" else None
            lengths = lengths or [7 * int(weeks) for weeks in split.split("-")] * 4
            # What a year has beyond its 52 weeks belongs to one of its periods, the last unless another is named.
            lengths[(calendar.fiscal_leap_period or 0) - 1] += (after - first).days - 364
            periods = [first + DAY * sum(lengths[:k]) for k in range(len(lengths))]
        found += {"month": periods, "quarter": periods[:10:3], "year": periods[:1]}[unit]
    return found


def year_start(calendar: sg.Calendar, year: int) -> date:
    """Return the first day of the fiscal year that begins on its date in a calendar year, or beside it."""
    first = date(year, calendar.fiscal_year_start, calendar.fiscal_year_day)
    if calendar.fiscal_pattern == "months" or calendar.fiscal_first_week == "date":
        return first
    near = {"last": range(-6, 1), "first": range(7), "nearest": range(-3, 4)}[calendar.fiscal_first_week]
    return next(day for day in (first + DAY * k for k in near) if WEEKDAYS[day.weekday()] == calendar.week_start)


def windows(goal: sg.Goal, upto: date) -> Iterator[Span]:
    """Yield the rolling windows that end on the goal's days up to one, from the first whole one on."""
    period = goal.target.pace.period
    for day in days(goal.start, upto):
        first = window_start(period, day)
        if first >= goal.start:
            yield Span(first, day, share(goal, (first, day), (first, day)))


def window_start(period: sg.Period, day: date) -> date:
    """Return the first day of the window of a length that ends with a day."""
    if period.days is not None:
        return day - DAY * (period.days - 1)
    return day - relativedelta(months=period.months) + DAY


@dataclass(frozen=True)
class Kept:
    """A kept pace with its readings, judged up to a day: which side is good, and what was made between two days."""

    goal: sg.Goal
    rows: list[tuple[date, float]]
    flow: bool
    sign: int
    base: Fraction = ZERO

    @property
    def is_cap(self) -> bool:
        """Whether the pace leads away from the good side."""
        return self.goal.target.pace.amount * self.sign < 0

    def made(self, first: date, last: date) -> Fraction:
        """Return what the days from one to another brought."""
        if self.flow:
            return total(self.rows, first, last)
        before, after = (level_on(self.rows, day) for day in (first - DAY, last))
        return (self.base if after is None else after) - (self.base if before is None else before)

    def spared(self, span: Span) -> Span:
        """Return a window of an allowance with what it lets be used where its days are off by themselves."""
        calendar = self.goal.calendar
        is_off = not any(weight(calendar, day) for day in days(span.first, span.last))
        return replace(span, asks=exact(self.goal.target.pace.amount)) if self.is_cap and is_off else span

    def over(self, span: Span, upto: date = date.max) -> Fraction:
        """Return how far beyond what it asks a period or window is on a day, the good side positive."""
        return self.sign * (self.made(span.first, min(span.last, upto)) - (span.asks or ZERO))


@dataclass(frozen=True)
class QuotaAnswer:
    """What the page says of a quota on a day; `expected` and `actual` are None while a period is unread.

    Unread periods are no closed ones: they are neither met nor missed.
    Both are counted from where the goal starts: from zero for a flow, from the baseline for a level.
    `carried` is what was handed to the running period, `handed_on` what the closed ones hand on.
    """

    closed: int
    met: int
    unread: int
    expected: Fraction | None
    actual: Fraction | None
    missed_by: Fraction
    now: Span
    uncounted: bool  # something was made in a period that is not counted
    carried: Fraction
    handed_on: Fraction


@dataclass
class Jar:
    """What is handed from period to period, the good side positive; what does not go into it is spilt or lost."""

    target: sg.KeepPace
    holds: Fraction = ZERO
    spilt: Fraction = ZERO
    lost: Fraction = ZERO

    def close(self, over: Fraction, *, nobody_pays: bool) -> None:
        """Put in what a period has over, or owes, with what it was handed."""
        carry, limit = self.target.carry, self.target.carry_at_most
        room = ZERO if carry == "none" else over if limit is None else exact(limit)
        debt = ZERO if carry != "both" or nobody_pays else -over if limit is None else exact(limit)
        self.holds = min(over, room) if over >= 0 else max(over, -debt)
        self.spilt += max(ZERO, over - self.holds)
        self.lost += min(ZERO, over - self.holds)


def quota_on(kept: Kept, as_of: date, *, silence_is_zero: bool, grows: bool = False) -> QuotaAnswer:
    """Return how a quota stands on a day, period by period; *grows* says that nothing can be taken back."""
    goal, sign = kept.goal, kept.sign
    day, cut, jar = min(as_of, goal.deadline), periods(goal), Jar(goal.target)
    now = next(span for span in cut if span.first <= day <= span.last)
    asking = [span for span in cut if span.asks is not None]
    known, unread, met, counts, carried = 0, 0, 0, ZERO, ZERO
    for span in (span for span in asking if span.last <= day):
        if span == now:
            carried = ZERO if unread else jar.holds
        was_read = any(span.first <= on <= day for on, _ in kept.rows) or silence_is_zero
        is_covered = grows and not kept.is_cap and jar.holds > 0 and jar.holds >= sign * span.asks
        if unread or not (was_read or is_covered):
            unread += 1
            continue
        known, over = known + 1, kept.over(span) + jar.holds
        met += over >= 0
        counts += sign * kept.made(span.first, span.last)
        jar.close(over, nobody_pays=span == asking[-1])
    begun = [span for span in cut if span.first <= day]
    asks = sum((span.asks or ZERO for span in (begun if kept.is_cap else [s for s in cut if s.last <= day])), ZERO)
    if now.last > day:
        carried = ZERO if unread else jar.holds
        brought = sign * kept.made(now.first, day)
        running = Jar(goal.target)
        running.close(carried + brought - sign * (now.asks or ZERO), nobody_pays=False)
        counts += max(ZERO, brought - running.spilt) if now.asks is not None else ZERO
    made = kept.made(goal.start, day) if kept.is_cap else sign * (counts - jar.spilt)
    if jar.lost and not kept.is_cap:
        made = asks + sign * jar.lost
    begins = ZERO if kept.flow else kept.base
    return QuotaAnswer(
        closed=known,
        met=met,
        unread=unread,
        expected=None if unread else begins + asks,
        actual=None if unread else begins + made,
        missed_by=jar.lost,
        now=now,
        uncounted=any(span.asks is None and kept.made(span.first, min(span.last, day)) for span in begun),
        carried=carried,
        handed_on=jar.holds,
    )


@dataclass(frozen=True)
class RollingAnswer:
    """What the page says of a rolling pace on a day."""

    now: Span | None
    gap: Fraction | None
    failed: bool
    unread: bool


def fails_early(kept: Kept, as_of: date) -> bool:
    """Tell whether an allowance is overdrawn on a day that no whole window of the goal's own days ends on yet."""
    goal, early = kept.goal, []
    for day in days(goal.start, min(as_of, goal.deadline)):
        window = window_start(goal.target.pace.period, day), day
        if window[0] < goal.start:
            early.append((day, share(goal, window, window)))
    return kept.is_cap and any(
        asks is not None and kept.sign * (kept.made(goal.start, day) - asks) < 0 for day, asks in early
    )


def rolling_on(kept: Kept, as_of: date, *, silence_is_zero: bool) -> RollingAnswer:
    """Return how the windows of a rolling pace stand on a day, one after the other; unread ones are as in a quota."""
    day = min(as_of, kept.goal.deadline)
    seen = [kept.spared(span) for span in windows(kept.goal, day)]
    asking = [span for span in seen if span.asks is not None and active(kept.goal.calendar, span.first, span.last)]
    read = [span for span in asking if silence_is_zero or any(span.first <= on <= day for on, _ in kept.rows)]
    off = [span for span in seen if span.asks is not None and span not in asking]
    judged = [kept.over(span) for span in (*read, *off)]
    failed, unread = any(over < 0 for over in judged), len(read) < len(asking)
    now = seen[-1] if seen else None
    gap = min(judged) if failed else None if now is None or unread else kept.over(now)
    return RollingAnswer(now, gap, failed, unread)


def margin(target: sg.StayWithin, value: Fraction) -> Fraction:
    """Return how far inside a band a value is; negative outside."""
    room = [] if target.low is None else [value - exact(target.low)]
    return min(room + ([] if target.high is None else [exact(target.high) - value]))
