"""Changes of a plan as functions on points: pause, shift, ratchet, rescale, re-baseline, split.

Knows points and calendars and no plan, so that the plan may offer them as methods. Everything is
pure: points in, points out. What lies before the day of a change never changes, since yesterday's
verdict may not.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from attrs import evolve

from smartgoals._checked import refuse
from smartgoals._errors import InvalidValue
from smartgoals._time.calendar import Calendar, Pause, PauseKeeps
from smartgoals._time.whole import whole

if TYPE_CHECKING:
    from smartgoals._plan.knots import Points
    from smartgoals._plan.line import Line
    from smartgoals._time.active_days import Days

__all__ = ["along", "moved", "paused", "ratcheted", "rebaselined", "rescaled", "shifted", "split"]

_LAST = date.max.toordinal()
Exactly: TypeAlias = Callable[[int], Fraction]
"""The exact value a plan expects at the end of the day with an ordinal."""


def moved(points: Points, calendar: Calendar) -> Points:
    """Move points by the active days that pauses which keep the pace take.

    Where the calendar ends before the end would be, the last value stands on its last day.
    """
    others = tuple(one for one in calendar.pauses if one.keeps is not PauseKeeps.PACE)
    if len(others) == len(calendar.pauses):
        return points
    before = evolve(calendar, pauses=others)
    if not _leads_beyond(points, before, calendar):
        return along(points, before, calendar)
    kept = tuple(one for one in points if not _leads_beyond((points[0], one), before, calendar))
    found = along(kept, before, calendar)
    return (*(one for one in found if one[0] < _LAST), (_LAST, points[-1][1]))


def _leads_beyond(points: Points, old: Calendar, new: Calendar) -> bool:
    """Tell whether points lead beyond the end of all days, of which there are some after pauses."""
    (first, _), (last, _) = points[0], points[-1]
    rested = max(pause.end.toordinal() for pause in new.pauses)
    if new.holidays.known_until is not None or new.active_upto(_LAST) == new.active_upto(rested):
        return False
    time = old.active_upto(last) - old.active_upto(first)
    return new.day_by(date.fromordinal(first), time) is None


class _Bend(NamedTuple):
    """A value after an active time since the first point, and a day on which it may stand if that fits."""

    time: Days
    value: Fraction
    day: int | None = None


def along(points: Points, old: Calendar, new: Calendar) -> Points:
    """Keep the active days from the first point to each other one while the calendar changes."""
    begins = old.active_upto(points[0][0])
    bends = [_Bend(old.active_upto(day) - begins, value, day) for day, value in points]
    return _placed(bends, points[0][0], new)


def _placed(bends: Sequence[_Bend], origin: int, calendar: Calendar) -> Points:
    """Return the points that a line through the bends passes; the times are counted from the end of
    the day *origin*.

    Where days are weighed a bend may fall into the middle of one: the line then passes the eve and
    the end of that day as it would have, and arrives at its end.
    """
    begins = calendar.active_upto(origin)
    placed: list[tuple[int, Fraction]] = []
    for bend in bends:
        day = _day_with(bend, origin, begins, calendar)
        time = calendar.active_upto(day) - begins
        if time == bend.time:
            placed.append((day, bend.value))
            continue
        eve = _along(bends, calendar.active_upto(day - 1) - begins, bisect_right)
        # At the end of the day stands what leads to a step there; the step is a bend of its own.
        end = _along(bends, time, bisect_left)
        placed += [point for point in ((day - 1, eve), (day, end)) if point[0] > placed[-1][0]]
    return tuple(placed)


def _day_with(bend: _Bend, origin: int, begins: Days, calendar: Calendar) -> int:
    """Return the day of a bend if it still has that many active days behind it, else the first day
    that has.
    """
    if bend.day is not None and calendar.active_upto(bend.day) - begins == bend.time:
        return bend.day
    found = calendar.day_by(date.fromordinal(origin), bend.time)
    if found is None:
        raise refuse(
            "calendar", str(calendar), "a calendar that leaves enough active days for the plan to end"
        )
    return found.toordinal()


def _along(bends: Sequence[_Bend], time: Days, bisect: Callable[..., int]) -> Fraction:
    """Return the value after an active time on the line through the bends, on the side of a step
    that *bisect* takes.
    """
    at = bisect(bends, time, key=lambda bend: bend.time)
    if at == len(bends):
        return bends[-1].value
    (since, value, _), (until, then, _) = bends[at - 1], bends[at]
    return value + (then - value) * (time - since) / (until - since)


def paused(points: Points, calendar: Calendar, pause: Pause, exactly: Exactly) -> tuple[Points, Calendar]:
    """Add a pause: keep the pace and move what follows, or keep the end and go faster after the pause."""
    after = calendar.with_pause(pause)
    if pause.keeps is PauseKeeps.PACE:
        return along(points, calendar, after), after
    eve, end = pause.start.toordinal() - 1, pause.end.toordinal()
    first, last = points[0][0], points[-1][0]
    if eve < last <= end and exactly(eve) != exactly(last):
        raise refuse(
            "end", pause.end, f"before {date.fromordinal(last).isoformat()}, where the plan must arrive"
        )
    before = tuple(one for one in points if one[0] <= eve or one[0] == first)
    later = tuple(one for one in points if one[0] > max(end, first))
    # The knot on the eve keeps what the plan asked until then; the knots inside the pause could not be met.
    hinge = ((eve, exactly(eve)),) if first < eve < last else ()
    return (*before, *hinge, *(later or points[-1:])), after


def shifted(points: Points, days: int) -> Points:
    """Move every point by a number of calendar days."""
    days = whole(days, "a whole number of days", "days")
    if not (points[0][0] + days >= 1 and points[-1][0] + days <= date.max.toordinal()):
        raise refuse("days", days, "a shift that stays within the years 1 to 9999")
    return tuple((day + days, value) for day, value in points)


def split(points: Points, day: int, exactly: Exactly) -> Points:
    """Add a knot on a day, with the value that stands there already."""
    if any(one == day for one, _ in points) or not points[0][0] < day < points[-1][0]:
        return points
    before = tuple(one for one in points if one[0] < day)
    return (*before, (day, exactly(day)), *points[len(before) :])


def ratcheted(points: Points, line: Line, as_of: date, days: int, *, cap: bool) -> Points:
    """Give up *days* active days of margin at the end of a day: a demand asks sooner, a cap allows
    less from then on.
    """
    day = as_of.toordinal()
    if not points[0][0] < day < points[-1][0]:
        first, last = (date.fromordinal(one[0]).isoformat() for one in (points[0], points[-1]))
        raise refuse("as_of", as_of, f"a day between {first} and {last}")
    if days <= 0:
        return points
    before = tuple(one for one in split(points, day, line.at) if one[0] <= day)
    done = line.calendar.active_upto(day) - line.counts[0]
    there = line.after(done + (-days if cap else days))
    if cap:
        less = line.at(day) - there
        return (*before, (day, there), *((one, value - less) for one, value in points if one > day))
    later = [
        _Bend(count - line.counts[0] - days, value)
        for (_, value), count in zip(points, line.counts, strict=True)
    ]
    bends = [_Bend(done, there, day), *(bend for bend in later if bend.time > done)]
    return (*before, *_placed(bends, points[0][0], line.calendar))


def rescaled(points: Points, factor: Fraction) -> Points:
    """Multiply every change from the start by a factor."""
    start = points[0][1]
    return tuple((day, start + (value - start) * factor) for day, value in points)


def rebaselined(points: Points, day: int, value: Fraction) -> Points:
    """Start from another value at the end of another day, and go on to the points after it."""
    if day >= points[-1][0]:
        end = date.fromordinal(points[-1][0]).isoformat()
        raise InvalidValue(
            value=date.fromordinal(day), expected=f"before the end of the plan, {end}", path="on"
        )
    return ((day, value), *(one for one in points if one[0] > day))
