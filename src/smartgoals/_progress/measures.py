"""The exact measures a status may be judged by: one scale each, oriented so that more is always better.

Knows numbers only. Whatever is judged (a progress, a roll-up) hands in its exact quantities;
statuses compare these and never a rounded figure, so that no status turns on rounding.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final, final

from attrs import frozen

from smartgoals._words import Word, member

__all__ = ["Quantities", "StatusMeasure", "gap_in_all", "measure_of"]


class StatusMeasure(Word):
    """A scale that bands and rules of a status preset can stand on; more is better on each, but for
    days and burn.

    `gap` is in units, `gap_points` in percentage points of the whole way, `gap_days` in active
    days; `adherence` is 1 + gap / what was expected (so 0.9 is ten percent short, in either
    direction), `attainment` the raw share of the way, `score` the same within 0 to 1, `met` 1 or 0.
    `safe_days` are days that may pass idle, -1 when behind. `since_start` and `past_deadline` are
    days (both may be negative), `reading_age` the days since the last reading. `pace_index` is
    progress made over progress expected, whatever side is good. `burn_fast`, `burn_slow` and
    `burn_day` are burn rates of an allowance over a thirtieth and a tenth of its days, and over the
    last day.
    """

    GAP = "gap"
    GAP_POINTS = "gap_points"
    GAP_DAYS = "gap_days"
    ADHERENCE = "adherence"
    ATTAINMENT = "attainment"
    SCORE = "score"
    MET = "met"
    SAFE_DAYS = "safe_days"
    SINCE_START = "since_start"
    PAST_DEADLINE = "past_deadline"
    READING_AGE = "reading_age"
    PACE_INDEX = "pace_index"
    BURN_FAST = "burn_fast"
    BURN_SLOW = "burn_slow"
    BURN_DAY = "burn_day"


@final
@frozen(kw_only=True)
class Quantities:
    """What measures are made from, exactly; None where it is undefined.

    `way` is the whole change asked for, `expected_way` the part of it expected by now, `made` the
    part made; `gap` has its good side positive. `is_cap` marks an allowance: its way is there to be
    used slowly and not to be reached.
    """

    gap: Fraction | None = None
    way: Fraction | None = None
    made: Fraction | None = None
    expected_way: Fraction | None = None
    is_cap: bool = False
    is_met: bool | None = None
    gap_days: Fraction | None = None
    safe_days: int | None = None
    stays_safe: bool = False
    since_start: int | None = None
    past_deadline: int | None = None
    reading_age: int | None = None
    burn_fast: Fraction | None = None
    burn_slow: Fraction | None = None
    burn_day: Fraction | None = None


def _on_plan(of: Quantities) -> Fraction | None:
    return None if of.gap is None else Fraction(of.gap >= 0)


def gap_in_all(of: Quantities) -> Fraction | None:
    """Return the gap on the scale of the way: of windows that failed all that they lack, where the
    gap is that of the worst one.
    """
    if of.gap is None or of.gap >= 0 or of.made is None or of.expected_way is None or not of.way:
        return of.gap
    is_up = (of.way > 0) is not of.is_cap
    return min(of.gap, of.made - of.expected_way if is_up else of.expected_way - of.made)


def _gap_points(of: Quantities) -> Fraction | None:
    gap = gap_in_all(of)
    if gap is None:
        return None
    # Without a way there are no points to lose one by one: a level or band is held, or it is not.
    return 100 * gap / abs(of.way) if of.way else 100 * (Fraction(gap >= 0) - 1)


def _adherence(of: Quantities) -> Fraction | None:
    gap = gap_in_all(of)
    if gap is None or not of.expected_way:
        return _on_plan(of)
    return 1 + gap / abs(of.expected_way)


def _attainment(of: Quantities) -> Fraction | None:
    if of.gap is None:
        return None
    if of.is_cap or not of.way:
        # What is to be kept has attained nothing before it is decided: it has stood on plan so far.
        over = of.past_deadline is not None and of.past_deadline >= 0
        return _on_plan(of) if over or (of.is_met is not None and not of.is_cap) else None
    return None if of.made is None else of.made / of.way


def _score(of: Quantities) -> Fraction | None:
    gap = gap_in_all(of)
    if gap is None:
        return None
    if of.is_cap and of.way:
        raw: Fraction | None = min(Fraction(1), 1 + gap / abs(of.way))
    else:
        raw = _attainment(of) if of.way else _on_plan(of)
    return None if raw is None else min(Fraction(1), max(Fraction(0), raw))


def _safe_days(of: Quantities) -> Fraction | None:
    if of.gap is None:
        return None
    if of.gap < 0:
        return Fraction(-1)
    # What nothing can put behind any more is as safe as the calendar is long.
    return Fraction(10**6) if of.stays_safe else _number(of.safe_days)


def _pace_index(of: Quantities) -> Fraction | None:
    return of.made / of.expected_way if of.made is not None and of.expected_way else None


def _number(value: int | None) -> Fraction | None:
    return None if value is None else Fraction(value)


_MEASURES: Final[Mapping[StatusMeasure, Callable[[Quantities], Fraction | None]]] = MappingProxyType(
    {
        StatusMeasure.GAP: lambda of: of.gap,
        StatusMeasure.GAP_POINTS: _gap_points,
        StatusMeasure.GAP_DAYS: lambda of: of.gap_days,
        StatusMeasure.ADHERENCE: _adherence,
        StatusMeasure.ATTAINMENT: _attainment,
        StatusMeasure.SCORE: _score,
        StatusMeasure.MET: lambda of: None if of.is_met is None else Fraction(of.is_met),
        StatusMeasure.SAFE_DAYS: _safe_days,
        StatusMeasure.SINCE_START: lambda of: _number(of.since_start),
        StatusMeasure.PAST_DEADLINE: lambda of: _number(of.past_deadline),
        StatusMeasure.READING_AGE: lambda of: _number(of.reading_age),
        StatusMeasure.PACE_INDEX: _pace_index,
        StatusMeasure.BURN_FAST: lambda of: of.burn_fast,
        StatusMeasure.BURN_SLOW: lambda of: of.burn_slow,
        StatusMeasure.BURN_DAY: lambda of: of.burn_day,
    }
)


def measure(value: StatusMeasure | str) -> StatusMeasure:
    """Read the name of a measure."""
    return member(StatusMeasure, value, "measure")


def measure_of(quantities: Quantities, which: StatusMeasure) -> Fraction | None:
    """Return a measure exactly, or None where it is undefined."""
    return _MEASURES[which](quantities)
