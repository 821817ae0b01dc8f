"""Parts of a projection: when the target is reached, and the chances of what lies on the way.

What belongs here: values beside the chance of the whole. Knows reasons, numbers and paces.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, final

from attrs import frozen

from smartgoals._documents import document
from smartgoals._numbers import Number
from smartgoals._projection.reasons import ProjectionReason
from smartgoals._renamed import renamed_fields, tell
from smartgoals._time.pace import Pace

__all__ = ["Arrival", "MilestoneChance", "PeriodChance", "Sensitivity"]


@final
@document
@frozen(kw_only=True)
class Arrival:
    """When the target is reached: the day by which the chance is one half, one tenth (earliest) and
    nine tenths (latest).

    Days after `horizon` are not looked for: what would lie there is None, and `reason` says why the
    median is.
    """

    median: date | None = None
    earliest: date | None = None
    latest: date | None = None
    horizon: date | None = None
    reason: ProjectionReason | None = None

    def __str__(self) -> str:
        if self.median is None:
            return self.reason.text() if self.reason else "unknown"
        ends = [one.isoformat() if one else "later" for one in (self.earliest, self.latest)]
        return f"{self.median.isoformat()} ({ends[0]} to {ends[1]})"


@renamed_fields(on="day")
class MilestoneChance(NamedTuple):
    """A milestone still ahead: its day, its value, and the chance of standing there in time."""

    day: date
    value: Number
    probability: float

    @property
    def on(self) -> date:
        """The day: the old name of `day`."""
        tell("MilestoneChance.on", "MilestoneChance.day")
        return self.day


class Sensitivity(NamedTuple):
    """What a faster (or slower) pace from now on would change: the extra pace, and the chance with it."""

    extra: Pace
    probability: float

    def __str__(self) -> str:
        sign = "" if self.extra.amount < 0 else "+"
        return f"{sign}{self.extra}: {self.probability:.0%}"


class PeriodChance(NamedTuple):
    """A period of a quota that is still open: its days, what is left to do in it, and the chance of
    doing it.
    """

    start: date
    end: date
    left: Number
    probability: float
