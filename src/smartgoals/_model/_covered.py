"""Covered: what the days that readings cover make of totals. Knows columns and periods.

An amount that says which days it covers is spread evenly over them, exactly: of seven days inside
and outside a span it counts with the share of those inside. One that says nothing counts in full on
its own day.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._checked import refuse
from smartgoals._errors import SmartGoalsError, raise_all
from smartgoals._model.facts import over_time_of
from smartgoals._model.metric import OverTime
from smartgoals._model.reading import first_covered
from smartgoals._numbers import exact
from smartgoals._time.period import Period, PeriodLike, period

if TYPE_CHECKING:
    from smartgoals._model._columns import Columns
    from smartgoals._model.history import History

# Months of 28 and of 31 days are told in one history, and so are quarters; days beside weeks are not.
_ALIKE: Final = Fraction(6, 5)


def span_of(value: PeriodLike, path: str) -> Period:
    """Return a period given as one or in words; what is none is refused at its path."""
    try:
        return period(value)
    except SmartGoalsError as fault:
        raise fault.at(path) from None


def covering(columns: Columns, span: Period) -> Columns:
    """Return columns whose readings cover a period, where they do not say what they cover.

    A reading whose day ends no such period is refused at its place.
    """
    faults: list[SmartGoalsError] = []
    firsts: dict[int, int] = {}
    filled = columns.covers[:] if columns.covers is not None else array("i", bytes(4 * len(columns)))
    for position, own in enumerate(columns.ordinals):
        if filled[position]:
            continue
        if own not in firsts:
            try:
                firsts[own] = first_covered(span, date.fromordinal(own)).toordinal()
            except SmartGoalsError as fault:
                faults.append(fault.at(f"[{position}].covers"))
                continue
        filled[position] = firsts[own]
    raise_all(faults)
    return evolve(columns, covers=filled)


def are_mixed(history: History, low: int, high: int) -> bool:
    """Tell whether some readings cover so many days more than others that they are not alike."""
    columns = history._columns
    if columns.covers is None or high <= low:
        return False
    lengths = {columns.ordinals[place] - columns.first_at(place) + 1 for place in range(low, high)}
    return max(lengths) > min(lengths) * _ALIKE


def check_adds_up(history: History) -> None:
    """Refuse a history of what does not add up over time: people, levels, rates, means, scores."""
    if over_time_of(history.metric) not in (None, OverTime.SUM):
        hint = "ask the source for the whole span; catalog.combine_windows tells bounds from its parts"
        raise refuse("metric", history.metric_id, "a metric that adds up over time", hint)


def amount(history: History, after: date, upto: date, as_of: date | None = None) -> Fraction:
    """Return what the days after one day, up to and including another, brought, whatever is counted.

    *as_of* leaves out readings dated after a day.
    """
    columns, running = history._columns, history.running_totals
    end = len(history) if as_of is None else history.position(as_of)
    low, high = min(end, history.position(after)), min(end, history.position(upto))
    if columns.covers is None or high < low:
        return running.between(low, max(low, high))
    first, last = after.toordinal(), upto.toordinal()
    # A reading that lies further from an end of the span than the longest one reaches is not cut.
    cut = bisect_right(columns.ordinals, first + columns.reach - 1)
    beyond = bisect_right(columns.ordinals, last + columns.reach - 1)
    outside = (_part(columns, position, 0, first) for position in range(low, min(high, cut)))
    inside = (_part(columns, position, first, last) for position in range(high, min(end, beyond)))
    return running.between(low, high) - sum(outside, Fraction(0)) + sum(inside, Fraction(0))


def firsts(history: History, low: int, high: int) -> Sequence[int]:
    """Return the first days that some readings cover, as ordinals: their own where they do not say."""
    columns = history._columns
    if columns.covers is None:
        return columns.ordinals[low:high]
    return [columns.first_at(position) for position in range(low, high)]


def days_covered(history: History) -> Sequence[int]:
    """Return how many days each reading covers: one where it does not say."""
    begins = firsts(history, 0, len(history))
    return [own - first + 1 for own, first in zip(history.ordinals, begins, strict=True)]


def part_after(history: History, position: int, after: date) -> Fraction:
    """Return what the reading at a position, dated after a day, brought to the days after it."""
    columns = history._columns
    if columns.covers is None:
        return exact(history.value_at(position))
    return _part(columns, position, after.toordinal(), columns.ordinals[position])


def _part(columns: Columns, position: int, after: int, upto: int) -> Fraction:
    own, first = columns.ordinals[position], columns.first_at(position)
    inside = min(own, upto) - max(first - 1, after)
    return exact(columns.numbers[position]) * Fraction(max(0, inside), own - first + 1)
