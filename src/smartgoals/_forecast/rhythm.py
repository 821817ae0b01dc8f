"""Rhythm: how readings that say which days they cover follow each other, and which days the next ones cover.

Knows histories, and days as ordinals. A log of each other week leaves a week out between any two of its readings:
which days its next readings tell is known, and so is which none of them will.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import count, pairwise, takewhile
from typing import Final, NamedTuple, Self, final

from smartgoals._forecast.coverage import ends_month
from smartgoals._forecast.steps import Steps, day_of_month
from smartgoals._model._spans import firsts, says_days
from smartgoals._model.history import History

__all__ = ["Rhythm", "rhythm_of"]

_LATELY: Final = 4
"""So many of the last readings tell a rhythm that leaves days out between them. House choice, 2026."""
_FOLLOWING: Final = 3
_LAST_OF_MONTH: Final = 31
_MONTHS: Final = 12
_LAST: Final = date.max.toordinal()


@final
class Rhythm(NamedTuple):
    """The first and the last day that the last reading covers, and how far apart readings are dated.

    They cover whole `months`, and lie so many months `apart`, where these are dated on the day
    *of_month*, 31 for the last one; else as many days as the last one does, and lie so many days apart.

    >>> january = Rhythm.after(date(2026, 1, 1).toordinal(), date(2026, 1, 31).toordinal())
    >>> date.fromordinal(january.due(date(2026, 3, 30).toordinal())).isoformat()
    '2026-02-28'
    """

    first: int
    last: int
    apart: int
    months: int = 0
    of_month: int = 0

    @classmethod
    def after(cls, first: int, last: int, of_month: int | None = None) -> Self:
        """Return the rhythm of readings that follow each other, each of as many days, or whole months, as
        that from a first to a last day; *of_month* is the day with which months end, 0 where there are none.
        """
        if of_month is None:
            of_month = _day_of_months([(first, last)])
        if not of_month:
            return cls(first, last, last - first + 1)
        months = _month(last) - _month(first - 1)
        return cls(first, last, months, months, of_month)

    @classmethod
    def of(cls, firsts: Sequence[int], owns: Sequence[int]) -> Self | None:
        """Return the rhythm of the last of some readings, by the first days that they cover and their own;
        None where these lie unevenly.

        Two of them tell that readings follow each other; that days are left out between them, four.

        >>> Rhythm.of([1, 15, 29, 43], [7, 21, 35, 49])
        Rhythm(first=43, last=49, apart=14, months=0, of_month=0)
        """
        spans = list(zip(firsts[-_LATELY:], owns[-_LATELY:], strict=True))
        if len(spans) < 2:
            return None
        following = spans[-_FOLLOWING:]
        of_month = _day_of_months(following)
        found = cls.after(*spans[-1], of_month)
        if all(cls.after(*before, of_month)._is_followed_by(*after) for before, after in pairwise(following)):
            return found
        found = cls.after(*spans[-1], _day_of_months(spans))
        found = found._replace(apart=found._distance(spans[-2][1], spans[-1][1]))
        is_even = len(spans) == _LATELY and all(
            found._distance(before[1], after[1]) == found.apart and found.begins(before[1]) == before[0]
            for before, after in pairwise(spans)
        )
        return found if is_even and found.leaves_out else None

    @property
    def leaves_out(self) -> bool:
        """Whether days lie between two readings that neither covers."""
        return self.apart > (self.months or self.last - self.first + 1)

    def due(self, upto: int) -> int:
        """Return the last day up to another on which readings are dated; that of the last one before
        the next is due.
        """
        return self._steps.whole_upto(self.last, upto, self.of_month)

    def dates(self, upto: int) -> list[int]:
        """Return the days after the last one, up to another, on which readings are dated."""
        ahead = (self._steps.day_after(self.last, many, self.of_month) for many in count(1))
        return list(takewhile(lambda day: day <= min(upto, _LAST), ahead))

    def begins(self, due: int) -> int:
        """Return the first day that a reading covers which is dated on a day when it is due."""
        covered = Steps(None, self.months) if self.months else Steps(self.last - self.first + 1)
        return covered.day_after(due, -1, self.of_month) + 1

    def brought_by(self, upto: int) -> int:
        """Return the day up to which as much has come as is told of the days up to another, were what
        each reading tells spread over all days since the reading before it.

        >>> rhythm = Rhythm.of([1, 15, 29, 43], [7, 21, 35, 49])
        >>> [rhythm.brought_by(day) for day in (56, 57, 60, 63)]
        [49, 51, 57, 63]
        """
        due = self.due(upto)
        after = self._steps.day_after(due, 1, self.of_month)
        begins = self.begins(after) if after <= _LAST else after
        return due + max(0, upto - begins + 1) * (after - due) // (after - begins + 1)

    @property
    def _steps(self) -> Steps:
        return Steps(None, self.apart) if self.months else Steps(self.apart)

    def _is_followed_by(self, first: int, last: int) -> bool:
        """Tell whether a reading begins after the last one, and is dated when it, or a later one, is due."""
        return first == self.last + 1 and self.due(last) == last

    def _distance(self, before: int, after: int) -> int:
        """Return how many months lie between two days that are dated by the month, or else days; 0 where
        either is dated on another day of its month.
        """
        if not self.months:
            return after - before
        are_due = all(Steps(None).day_after(one, 0, self.of_month) == one for one in (before, after))
        return _month(after) - _month(before) if are_due else 0


def rhythm_of(history: History, read: int | None = None) -> Rhythm | None:
    """Return the rhythm of the last of so many readings, all of them where nothing is said; None where they
    lie unevenly, or do not say which days they cover.
    """
    end = len(history) if read is None else read
    if not says_days(history):
        return None
    since = max(0, end - _LATELY)
    return Rhythm.of(firsts(history, since, end), history.ordinals[since:end])


def _day_of_months(spans: Sequence[tuple[int, int]]) -> int:
    """Return the day of the month with which each of several spans of whole months ends; 0 of any others.

    One span of 28 days may be a month, as the whole of February is; two of them are none.
    """
    ends = [*(first - 1 for first, _ in spans), *(last for _, last in spans)]
    if min(ends) < 1:  # no day lies before the first of the calendar
        return 0
    return _LAST_OF_MONTH if all(ends_month(date.fromordinal(end)) for end in ends) else day_of_month(ends)


def _month(ordinal: int) -> int:
    """Return the number of the month of a day, counted through all years."""
    on = date.fromordinal(ordinal)
    return on.year * _MONTHS + on.month - 1
