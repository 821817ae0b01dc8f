"""Same days: of two series, or more, the readings of the days that all of them know.

Knows histories. A reading covers the days that it says; where it does not say, its own, or where
all are a week or more apart those since the one before, so that a weekly total is set against seven
days and not against its last. What is not known of a day is not zero, and so the day counts for none of them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction
from itertools import pairwise
from typing import Final, NamedTuple

from smartgoals._model._spans import firsts, says_days
from smartgoals._model.history import History

_WEEK: Final = 7
# Months are of 28 to 31 days; after a longer silence a reading is of no more days than the others.
_ALIKE: Final = Fraction(6, 5)


class CoveredAmounts(NamedTuple):
    """Some readings of a flow, by the first and the last day that each covers, and what each brought."""

    spans: tuple[tuple[int, int], ...]
    amounts: tuple[Fraction, ...]

    @property
    def total(self) -> Fraction:
        """Return what the readings come to."""
        return sum(self.amounts, Fraction(0))

    @property
    def days(self) -> frozenset[int]:
        """Return the days that are known, as ordinals."""
        return frozenset(one for first, last in self.spans for one in range(first, last + 1))

    def within(self, days: Collection[int]) -> CoveredAmounts:
        """Return the readings that cover none but these days."""
        kept = [
            place
            for place, (first, last) in enumerate(self.spans)
            if all(one in days for one in range(first, last + 1))
        ]
        return CoveredAmounts(
            tuple(self.spans[place] for place in kept), tuple(self.amounts[place] for place in kept)
        )


def known_of(history: History, rhythm: History) -> CoveredAmounts:
    """Return the readings of a history; those that do not say their days by the rhythm of the whole
    that they are part of.
    """
    totals = history.running_totals
    amounts = tuple(totals.between(place, place + 1) for place in range(len(history)))
    lasts = history.ordinals
    if says_days(history):
        begins = list(firsts(history, 0, len(history)))
    else:
        lengths = lengths_by_rhythm(sorted(set(rhythm.ordinals)))
        begins = [max(1, last - lengths.get(last, 1) + 1) for last in lasts]
    return CoveredAmounts(tuple(zip(begins, lasts, strict=True)), amounts)


def lengths_by_rhythm(days: list[int]) -> Mapping[int, int]:
    """Return how many days the reading of each day covers, where that is not one; the days in order."""
    gaps = [later - earlier for earlier, later in pairwise(days)]
    least = min(gaps, default=1)
    if least < _WEEK:
        return {}
    return dict(zip(days, (gap if gap <= least * _ALIKE else least for gap in [least, *gaps]), strict=True))


def on_same_days(first: CoveredAmounts, second: CoveredAmounts) -> tuple[CoveredAmounts, CoveredAmounts]:
    """Return both by the days that both know: weeks beside days by whole weeks, and the days of these."""
    kept = first.within(second.days)
    other = second.within(kept.days)
    return kept.within(other.days), other


def on_days_of_all(series: Mapping[str, CoveredAmounts]) -> Mapping[str, CoveredAmounts]:
    """Return several by the days that all of them know; each as it is where no day is known of all."""
    shared = frozenset.intersection(*(one.days for one in series.values()))
    kept = {name: one.within(shared) for name, one in series.items()}
    shared = frozenset.intersection(*(one.days for one in kept.values()))
    kept = {name: one.within(shared) for name, one in kept.items()}
    return kept if all(one.spans for one in kept.values()) else series
