"""About: the days about which the next readings are dated of a log that lies nearly evenly.

What belongs here: logs of the last working day of each month, of every week give or take a day, or of
periods of four and five weeks. Knows days as ordinals and their steps. What is counted from there is
for others to say.

Between two such days nobody reads. On those about one a reading may have come, as often as those before
had come as early.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from datetime import date
from operator import sub
from typing import Final, final

from attrs import frozen

from smartgoals._forecast.coverage import Coverage, Way
from smartgoals._forecast.steps import Steps, steps_of

_LATELY: Final = 13
_FEWEST: Final = 4
_LAGS: Final = 3
_SHORT: Final = 0.6
_HALF_A_MONTH: Final = 15
_LAST_DAY: Final = date.max.toordinal()
_MONTHS: Final = frozenset({Way.EVEN, Way.WITH_HOLES})


@final
@frozen(kw_only=True)
class About:
    """The day of the last reading, the one about which it was due, the days of a step from there, and how
    many days later or earlier readings came, in order, and a day more each way.

    Of steps of months `of_month` is the day of each, and 0 of others.
    """

    last: int
    due: int
    days: float
    strays: tuple[float, ...]
    of_month: int = 0

    def day(self, steps: int) -> int:
        """Return the day about which the reading so many steps ahead is due."""
        if not self.of_month:
            return self.due + round(steps * self.days)
        return Steps(None).day_after(self.due, steps, self.of_month)

    def read_upto(self, ordinal: int) -> int:
        """Return the last day up to another on which a reading may be dated."""
        steps = self._begun(ordinal)
        return min(ordinal, int(self.day(steps) + self.strays[-1])) if steps else self.last

    def either(self, ordinal: int) -> tuple[int, int, float]:
        """Return the days about which the last reading before a day is due, without the one that may be
        dated by it and with it, and the chance that it is.
        """
        steps = self._begun(ordinal)
        if not steps:
            return self.last, self.last, 1.0
        due = self.day(steps)
        return self._joint(steps - 1), due, bisect_right(self.strays, ordinal - due) / len(self.strays)

    def counted_upto(self, ordinal: int) -> int:
        """Return the day that lies as many amounts ahead as are expected by a day: of the next, which may
        have come, its share of the days until it is due.
        """
        low, high, share = self.either(ordinal)
        return low + round(share * (high - low))

    def steps_to(self, ordinal: int) -> float:
        """Return how many steps a day lies ahead, a part of one for a part of the days until it is due."""
        steps = self._at(ordinal)
        before = self._joint(steps)
        return steps + (ordinal - before) / (self._joint(steps + 1) - before)

    def _joint(self, steps: int) -> int:
        return self.day(steps) if steps else self.last

    def _begun(self, ordinal: int) -> int:
        """Return how many readings ahead may be dated up to a day."""
        return self._at(min(_LAST_DAY, int(ordinal - self.strays[0]))) if ordinal > self.last else 0

    def _at(self, ordinal: int) -> int:
        """Return how many of the days about which readings ahead are due come up to a day."""
        steps = int((ordinal - self.due) / self.days) + 2
        while steps > 0 and self.day(steps) > ordinal:
            steps -= 1
        return max(0, steps)


def about(ordinals: Sequence[int], coverage: Coverage) -> About | None:
    """Return about which days the next readings are due of a log that lies nearly evenly; None of any other.

    >>> days = [date(2026, *one).toordinal() for one in ((1, 30), (2, 27), (3, 31), (4, 30), (5, 29))]
    >>> found = about(days, Coverage(Way.EVEN))
    >>> [date.fromordinal(found.day(k)).isoformat() for k in (1, 2)] if found else None
    ['2026-06-30', '2026-07-30']
    """
    lately = ordinals[-_LATELY:]
    if len(lately) < _FEWEST:
        return None
    if coverage.way in _MONTHS and coverage.firsts is None and steps_of(ordinals) == Steps(None):
        return _about_months(lately)
    return _about_steps(lately) if coverage.way is Way.OF_MANY_LENGTHS and not coverage.at_once else None


def _about_months(lately: Sequence[int]) -> About | None:
    """Return about which days of the month readings are due; None where all keep one, or there is none."""
    days = Counter([date.fromordinal(one).day for one in lately])
    usual = max(days, key=lambda day: (days[day], day))
    due = [Steps(None).whole_upto(0, min(one + _HALF_A_MONTH, _LAST_DAY), usual) for one in lately]
    strays = sorted(map(sub, lately, due))
    if strays[0] == strays[-1]:
        return None
    return About(
        last=lately[-1],
        due=due[-1],
        days=Steps(None).mean_days,
        strays=(strays[0] - 1, *strays, strays[-1] + 1),
        of_month=usual,
    )


def _about_steps(lately: Sequence[int]) -> About | None:
    """Return about which days readings are due so many days apart; None where they lie as they come."""
    gaps = list(map(sub, lately[1:], lately))
    days = sum(gaps) / len(gaps)
    still_runs = len(set(gaps[:-1])) == 1 and gaps[-1] < gaps[0]
    if still_runs or max(gaps) - min(gaps) > _SHORT * days:
        return None
    strays = sorted(
        [
            later - earlier - lag * days
            for lag in range(1, _LAGS + 1)
            for earlier, later in zip(lately, lately[lag:], strict=False)
        ]
    )
    return About(last=lately[-1], due=lately[-1], days=days, strays=(strays[0] - 1, *strays, strays[-1] + 1))
