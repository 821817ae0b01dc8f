"""Skipped: the days between two readings that neither covers, where readings say which days they cover.

A progress counts nothing for them, and so does the forecast of a goal: what an otherwise even log
lacks brought nothing, and of one that leaves days out in a rhythm, such as one of each other week,
what is told is all that comes. Knows histories and their rhythm, and no goal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import accumulate

from smartgoals._forecast.coverage import DAYS_OF_WEEK, days_off
from smartgoals._forecast.rhythm import Rhythm, rhythm_of
from smartgoals._forecast.spread import LONGEST
from smartgoals._model._spans import firsts
from smartgoals._model.history import History
from smartgoals._numbers import exact, rounded

__all__ = ["leaves_days_out", "told_since_before", "with_skipped"]


def leaves_days_out(history: History) -> bool:
    """Tell whether the last readings leave days out between them in a rhythm."""
    rhythm = rhythm_of(history)
    return rhythm is not None and rhythm.leaves_out


def told_since_before(history: History) -> History:
    """Return a history of which each reading tells of all days since the one before it."""
    begins = list(firsts(history, 0, len(history)))
    upto = accumulate(history.ordinals, max)
    own = [begins[0], *(min(first, before + 1) for first, before in zip(begins[1:], upto, strict=False))]
    return _of(history, list(history.days), list(map(exact, history.values)), own)


def with_skipped(history: History) -> History:
    """Return a history with a reading of nothing for the days that it leaves out, as long as the one after
    them, but for days of the week that are never read.
    """
    spans = list(_skipped(history))
    if not spans:
        return history
    days = [*history.days, *(date.fromordinal(last) for _, last in spans)]
    values = [*map(exact, history.values), *(Fraction(0) for _ in spans)]
    return _of(history, days, values, [*firsts(history, 0, len(history)), *(first for first, _ in spans)])


def _skipped(history: History) -> Iterator[tuple[int, int]]:
    """Yield the spans of days that are left out, each as long as the reading after them at most."""
    begins, owns = firsts(history, 0, len(history)), history.ordinals
    never = _never_read(begins, owns)
    since = owns[-1] - LONGEST * max(own - first + 1 for first, own in zip(begins, owns, strict=True))
    for first, own, before in zip(begins[1:], owns[1:], accumulate(owns, max), strict=False):
        upto, rhythm, last = max(before, since), Rhythm.after(first, own), first - 1
        while last > upto:
            start = max(rhythm.begins(last), upto + 1)
            if start < last or last % DAYS_OF_WEEK not in never:
                yield start, last
            last = start - 1


def _never_read(begins: Sequence[int], owns: Sequence[int]) -> frozenset[int]:
    """Return the days of the week of which no reading tells, of a log of single days."""
    are_days = all(first == own for first, own in zip(begins, owns, strict=True))
    return days_off(sorted(set(owns))) if are_days else frozenset()


def _of(history: History, days: list[date], values: list[Fraction], begins: list[int]) -> History:
    return History.from_columns(
        days,
        list(map(rounded, values)),
        covers=list(map(date.fromordinal, begins)),
        metric=history.metric,
        channel=history.channel,
        definition=history.definition,
        source=history.source,
    )
