"""Covered: what the days that readings cover make of totals. Knows columns and periods.

An amount that says which days it covers is spread evenly over them, exactly: of seven days inside
and outside a span it counts with the share of those inside. One that says nothing counts in full on
its own day.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve

from smartgoals._checked import Arguments, refuse
from smartgoals._days import day
from smartgoals._errors import SmartGoalsError, raise_all
from smartgoals._model.facts import over_time_of
from smartgoals._model.metric import Metric, OverTime
from smartgoals._model.reading import first_covered
from smartgoals._numbers import exact
from smartgoals._time.period import Period, PeriodLike, period

if TYPE_CHECKING:
    from smartgoals._model._columns import Columns, RunningTotals


def span_of(value: PeriodLike, path: str) -> Period:
    """Return a period given as one or in words; what is none is refused at its path."""
    try:
        return period(value)
    except SmartGoalsError as fault:
        raise fault.at(path) from None


def in_order(after: date, upto: date) -> tuple[date, date]:
    """Return the ends of a span: the days after one, up to another; none, up to the day itself.

    Days in the wrong order are refused: of such a span nobody knows what was meant.
    """
    if type(after) is date and type(upto) is date and after <= upto:
        return after, upto
    told = Arguments()
    first, last = told.read("after", day, after), told.read("upto", day, upto)
    told.settle()
    if last < first:
        raise refuse("upto", last, f"on or after the day it is counted from, {first.isoformat()}")
    return first, last


def covering(columns: Columns, span: Period) -> Columns:
    """Return columns whose readings cover a period, where they do not say what they cover.

    A reading whose day ends no such period is refused at its place.
    """
    faults: list[SmartGoalsError] = []
    firsts: dict[int, int] = {}
    filled = columns.covers[:] if columns.covers is not None else array("i", [0]) * len(columns)
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


def check_adds_up(metric: Metric | str | None) -> None:
    """Refuse a metric that does not add up over time: people, levels, rates, means, scores."""
    if over_time_of(metric) not in (None, OverTime.SUM):
        hint = "ask the source for the whole span; catalog.combine_windows tells bounds from its parts"
        name = metric.id if isinstance(metric, Metric) else metric
        raise refuse("metric", name, "a metric that adds up over time", hint)


def total(columns: Columns, running: RunningTotals, after: date, upto: date, end: int) -> Fraction:
    """Return what the first *end* rows brought to the days after one day, up to and including another."""
    first, last = after.toordinal(), upto.toordinal()
    low, high = (min(end, bisect_right(columns.ordinals, day)) for day in (first, last))
    if columns.covers is None or high < low:
        return running.between(low, max(low, high))
    # A row that lies further from an end of the span than the longest one reaches is not cut.
    cut = bisect_right(columns.ordinals, first + columns.reach - 1)
    beyond = bisect_right(columns.ordinals, last + columns.reach - 1)
    outside = (part(columns, position, 0, first) for position in range(low, min(high, cut)))
    inside = (part(columns, position, first, last) for position in range(high, min(end, beyond)))
    return running.between(low, high) - sum(outside, Fraction(0)) + sum(inside, Fraction(0))


def part(columns: Columns, position: int, after: int, upto: int) -> Fraction:
    """Return what a row brought to the days after one day, up to another, given as their ordinals."""
    own, first = columns.ordinals[position], columns.first_at(position)
    inside = min(own, upto) - max(first - 1, after)
    return exact(columns.numbers[position]) * Fraction(max(0, inside), own - first + 1)
