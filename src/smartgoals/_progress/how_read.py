"""How readings become a value: the nature of what they count, and all that a way of reading says.
Knows histories.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._model.exchange import Exchange
from smartgoals._model.metric import Nature
from smartgoals._model.way_of_reading import CARRY, Assume, MissingDays, WayOfReading
from smartgoals._numbers import exact

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._time.period import Period

__all__ = ["HowRead"]

POOLED: Final = frozenset({Nature.RATIO, Nature.MEAN})
RESET_BELOW: Final = Fraction(1, 2)
"""A counter that stands at less than this share of its last reading was reset; a smaller fall is a
correction.
"""


class HowRead(NamedTuple):
    """How readings become a value: the nature of what they count, and all that a way of reading says.

    `before_start` counts what a flow brought before the plan's start; `from_baseline` says that a
    level stood on the plan's first value because the goal states it, which is newer than what was
    read before. `base_on` is the day from which that value is, None where it is that of the last
    reading: exchanges up to it are over. `of_people` says that the amounts are people of one period
    each, whom no later reading tells.
    """

    nature: Nature | None
    assume: Assume = CARRY
    counter: bool = False
    reset_below: Fraction = RESET_BELOW
    recompute_over: Period | None = None
    before_start: bool = False
    from_baseline: bool = False
    resets_to: Fraction = Fraction(0)
    exchanges: tuple[Exchange, ...] = ()
    base_on: date | None = None
    of_people: bool = False

    @classmethod
    def of(
        cls,
        nature: Nature | None,
        way: WayOfReading,
        *,
        before_start: bool = False,
        from_baseline: bool = False,
        base_on: date | None = None,
    ) -> HowRead:
        """Return how a history of a nature is read in a way."""
        return cls(
            nature,
            way.missing or CARRY,
            bool(way.counter) and nature is not Nature.FLOW,
            RESET_BELOW if way.reset_below is None else exact(way.reset_below),
            way.recompute_over,
            before_start,
            from_baseline,
            Fraction(0) if way.resets_to is None else exact(way.resets_to),
            way.exchanges,
            base_on,
        )

    @property
    def silence_tells(self) -> bool:
        """Whether it is said what came on days without a reading, or stood on them."""
        return self.assume.missing in (MissingDays.ZERO, MissingDays.PESSIMISTIC)

    def pools(self, history: History) -> bool:
        """Whether the value is a ratio or mean pooled over a window, and not the last reading."""
        return self.recompute_over is not None and self.nature in POOLED and history.out_of is not None

    def is_stated_since(self, history: History, high: int, since: date, on: date) -> bool:
        """Whether the value that the goal states for a day is newer than the last of some readings."""
        if not self.from_baseline or on < since or self.pools(history):
            return False
        return history.ordinals[high - 1] < self.stated_on(since).toordinal()

    def stated_on(self, since: date) -> date:
        """Return the day of the value that a plan starts from on a day: its own, where that lies before."""
        return since if self.base_on is None else min(since, self.base_on)
