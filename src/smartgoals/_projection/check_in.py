"""Check-in: a day ahead, and the values of it at which the chance of a goal falls under some bounds.

A value has the chance that a projection made on that day tells, were it read then, and the readings
until then on a straight line from the last one (`laid`). The least value with a chance is found by
projecting anew from few of them (`crossing`). What readings would decide by then is told by the
progress of the day, exactly. Knows goals through `later`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from math import ceil, floor, log10
from typing import Final, NamedTuple, Self, cast, final

from smartgoals._days import ONE_DAY
from smartgoals._forecast.forecast import Forecast
from smartgoals._model.metric import Nature
from smartgoals._numbers import Number, exact, rounded
from smartgoals._progress.progress import Progress
from smartgoals._projection.crossing import Crossing, Looks
from smartgoals._projection.earlier import EarlierPeriods
from smartgoals._projection.laid import Laid
from smartgoals._projection.later import Later, Supposed
from smartgoals._projection.reasons import OF_PROGRESS, ProjectionReason
from smartgoals._projection.tripwire import Tripwire

__all__ = ["WITHIN", "CheckIn", "CheckInTrail"]

WITHIN: Final = 0.02
"""By so much the chance of a wire may lie above the chance asked for without a word."""
# A value is told in steps of about a thousandth of its spread.
_LEAST: Final = 5e-324  # of all floats above zero
_PARTS: Final = 1000
_FINER: Final = 2
_SPREAD: Final = 0.8
_SMALLEST: Final = 1e-9


class _Undecided(Exception):  # it is no error: it ends a search, and never leaves this module
    """That a chance is not to be had, and why."""

    def __init__(self, why: ProjectionReason) -> None:
        super().__init__(why)
        self.why = why


class _CheckInWay(NamedTuple):
    """How what counts on a day hangs on what is supposed to be read: `base` and `rise` times that."""

    base: Fraction
    rise: Fraction


@final
class CheckInTrail(NamedTuple):
    """Where the check-ins before lay, for the next one to begin there: by chance how far off from what is
    expected, and by outcome what was read where it begins to be sure.
    """

    offsets: dict[float, float]
    edges: dict[bool, Fraction]

    @classmethod
    def begun(cls) -> Self:
        """Return the trail of no check-in yet."""
        return cls({}, {})


@final
class CheckIn:
    """A day ahead: what may be read by then, and which chance each value of it has."""

    def __init__(
        self,
        later: Later,
        today: Supposed,
        on: date,
        sign: int,
        bar: Number | None,
        *,
        earlier: EarlierPeriods | None = None,
    ) -> None:
        self._later, self._on, self._sign, self._bar = later, on, sign, bar
        self._today, how = today.forecasting, today.how
        self._is_counter = how is not None and bool(how.counter) and later.nature is not Nature.FLOW
        self._kept: tuple[int, Supposed] | None = None
        is_amount = later.nature is Nature.FLOW
        self._laid = Laid(later.readings, is_amount=is_amount, is_of_spans=later.is_of_periods)
        self._days = self._laid.days(on)
        self._least = {} if earlier is None else earlier.least(self._days, on)

    def wires(self, chances: Sequence[float], trail: CheckInTrail) -> list[Tripwire]:
        """Return the wires of the day; the trail tells where those of the day before lay, and then
        where these do.
        """
        why = ProjectionReason.NOTHING_NEW
        try:
            if self._days and self._way.rise > 0:
                return self._found(chances, trail)
        except _Undecided as told:
            why = told.why
        return [Tripwire(self._on, chance, reason=why) for chance in chances]

    def _found(self, chances: Sequence[float], trail: CheckInTrail) -> list[Tripwire]:
        lowest, highest = self._ends
        edges = [] if self._bar is None else [round(self._sign * exact(self._bar) / self._grain)]
        near = [round(self._place(read)) for read in trail.edges.values()]
        looks = Looks(
            self._chance,
            self._sure,
            lowest=lowest,
            highest=highest,
            edges=edges,
            near=near,
            far=self._far(edges),
        )
        rows, least, offsets = list[Tripwire](), None, trail.offsets
        for chance in chances:
            start = self._middle + round(offsets.get(chance, 0.0) * self._width)
            # Nobody looks further than a larger chance lies, so that a smaller one never lies there.
            start = start if least is None else min(start, least)
            found = looks.crossing(chance, start=start, width=self._width)
            if found.place is not None:
                offsets[chance] = (found.place - self._middle) / self._width
                least = found.place
            rows.append(self._row(chance, found))
        trail.edges.update({sure: self._read_at(place) for sure, place in looks.edges_of_sure.items()})
        return rows

    def _row(self, chance: float, found: Crossing) -> Tripwire:
        if found.place is None:
            why = ProjectionReason.ANY_VALUE_DOES if found.is_all else ProjectionReason.NO_VALUE_DOES
            return Tripwire(self._on, chance, reason=why)
        reason = None
        if found.is_met:
            reason = ProjectionReason.MET_WITH_IT
        elif found.is_lost_below:
            reason = ProjectionReason.MISSED_BELOW
        elif found.chance is not None and found.chance - chance > WITHIN:
            reason = ProjectionReason.JUMPS
        return Tripwire(self._on, chance, rounded(self._exact(found.place)), found.chance, reason)

    # -- from places on the grid to what is read

    def _exact(self, place: int) -> Fraction:
        return self._sign * place * self._grain

    def _supposed(self, read: Fraction, counting: Fraction | None = None) -> Supposed:
        places = _FINER - self._power
        rows = self._laid.rows(self._days, read, places, self._sign, counting, least=self._least)
        return self._later.on(self._on, rows)

    def _at(self, place: int) -> Supposed:
        """Return the goal on the day, were a place what counts then; the last one asked for is kept."""
        if self._kept is None or self._kept[0] != place:
            self._kept = place, self._supposed(self._read_at(place), self._way.rise)
        return self._kept[1]

    def _read_at(self, place: int) -> Fraction:
        """Return what is read where a place is what counts."""
        return (self._exact(place) - self._way.base) / self._way.rise

    def _chance(self, place: int) -> float:
        chance, why = self._at(place).odds
        if chance is None:
            raise _Undecided(cast("ProjectionReason", why))
        return chance

    def _sure(self, place: int) -> bool | None:
        settled = self._at(place).progress.settled
        return None if settled is None else settled.is_met

    # -- what is expected of the day

    @cached_property
    def _outlook(self) -> Forecast | None:
        """What the last of the readings to come is expected to be: the level of the day, or the
        amount of them all.
        """
        last = self._days[-1]
        if self._today is None or self._today.last >= last.toordinal():
            return None
        begins = date.fromordinal(self._today.last) + ONE_DAY if self._later.nature is Nature.FLOW else None
        return self._today.forecasts([last], begins, cautious=False)[0]

    @cached_property
    def _read(self) -> tuple[Fraction, Fraction]:
        """The middle of what is expected to be read, and half of its spread, a reading each."""
        outlook = self._outlook
        if outlook is None:
            last = exact(self._later.readings.last.value)
            return last, abs(last) / 10 or Fraction(1)
        low, high = outlook.interval(_SPREAD)
        count = len(self._days) if self._later.nature is Nature.FLOW else 1
        middle = exact(outlook.expected) / count - self._set_back
        return middle, abs(exact(high) - exact(low)) / (2 * count)

    @property
    def _set_back(self) -> Fraction:
        """By how much a counter that began anew shows less than what was counted in all."""
        if self._today is None or not self._is_counter:
            return Fraction(0)
        return exact(self._today.known.last.value) - exact(self._later.readings.last.value)

    @cached_property
    def _way(self) -> _CheckInWay:
        """How what counts hangs on what is read, from two values near what is expected."""
        step = self._grain / 10**_FINER
        middle, spread = (round(one / step) * step for one in self._read)
        by = spread or abs(middle) / 100 or Fraction(1)
        low, high = (_counted(self._supposed(one).progress) for one in (middle, middle + by))
        rise = (high - low) / by
        return _CheckInWay(low - rise * middle, rise)

    @cached_property
    def _power(self) -> int:
        """The power of ten in which values are told: a small part of their spread.

        What lies on the line is told more finely, since what counts may add up many of it.
        """
        middle, spread = self._read
        size = float(max(abs(spread), abs(middle) * Fraction(_SMALLEST))) or 1.0
        return floor(log10(max(size / _PARTS, _LEAST)))

    @property
    def _grain(self) -> Fraction:
        return Fraction(10) ** self._power

    @cached_property
    def _middle(self) -> int:
        return round(self._place(self._read[0]))

    @cached_property
    def _width(self) -> int:
        return max(1, ceil(abs(self._way.rise) * self._read[1] / self._grain))

    def _far(self, edges: Sequence[int]) -> list[int]:
        """Return places worlds apart, as of what never changed the chances change far from the middle alone.

        Where a level is asked, nobody looks beyond it.
        """
        away = 2 * max(map(abs, [self._middle, *edges]))
        return [self._middle - away] if edges else [self._middle - away, self._middle + away]

    @cached_property
    def _ends(self) -> tuple[int | None, int | None]:
        """The least and the greatest place: where what is read is at the ends of what may be read."""
        ends = [None if one is None else self._place(exact(one)) for one in self._may_be_read]
        least, most = ends if self._sign > 0 else reversed(ends)
        return (None if least is None else ceil(least), None if most is None else floor(most))

    @property
    def _may_be_read(self) -> tuple[Number | None, Number | None]:
        """The least and the greatest that may be read: the range of the metric. Of amounts of which nobody gives
        it, nothing, where none was on its other side; of a counter what it shows, as it never goes back.
        """
        history = self._later.readings
        low, high = history.bounds
        if self._is_counter:
            return history.last.value, high
        if self._later.nature is Nature.FLOW and low is high is None and any(history.numbers):
            return (
                (0, None) if min(history.numbers) >= 0 else (None, 0 if max(history.numbers) <= 0 else None)
            )
        return low, high

    def _place(self, read: Fraction) -> Fraction:
        return self._sign * (self._way.base + self._way.rise * read) / self._grain


def _counted(progress: Progress) -> Fraction:
    """Return what counts of a goal on a day: of a quota what its running period has brought."""
    if progress.quota is not None:
        return exact(progress.quota.made)
    if progress.actual is None:
        why = progress.reasons["actual"]
        raise _Undecided(ProjectionReason(why.value) if why in OF_PROGRESS else ProjectionReason.NOTHING_NEW)
    return exact(progress.actual)
