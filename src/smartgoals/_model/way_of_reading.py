"""The way a history is to be read: what a missing day means, whether a level is a counter, over how
long a ratio is pooled.

Said once, in a data source or beside one question, and honoured by every function that reads the
history. Knows numbers and periods, and no history.
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, final

from attrs import field, frozen

from smartgoals._checked import brief, checked, instance, optional_truth, refuse, refusing, truth
from smartgoals._documents import document
from smartgoals._errors import WrongType, raise_all
from smartgoals._model.exchange import Exchange, exchanges
from smartgoals._numbers import Number, NumberLike, not_negative, optional_not_negative, plain, share
from smartgoals._time.period import Period, PeriodLike, period
from smartgoals._words import Word, member

__all__ = ["Assume", "MissingDays", "WayOfReading"]


class MissingDays(Word):
    """What is taken to have happened on days without a reading.

    `carry`: nothing changed since the last reading, and there must be one. `zero`: nothing happened, even
    when nothing was ever read since the start. `pessimistic`: an allowance was used at a multiple of its
    pace (goals that are no allowance: nothing was done). `unknown`: nothing may be assumed, so the value of
    a day without a reading is unknown.
    """

    CARRY = "carry"
    ZERO = "zero"
    PESSIMISTIC = "pessimistic"
    UNKNOWN = "unknown"


def _missing(value: MissingDays | str) -> MissingDays:
    return member(MissingDays, value, "policy for missing days")


@final
@document
@checked
@brief
@frozen
class Assume:
    """A policy for missing days, with its numbers.

    The days in question are those after the last reading: a reading speaks for the days since the one before
    it, so that a weekly total leaves no gap. `between` says that readings are daily, so that days between two
    of them are missing too. `times` is how many times the pace of the plan a `pessimistic` policy assumes (2,
    as Beeminder presumes for do-less goals).

    >>> Assume("pessimistic", times=1.5)
    Assume(missing=MissingDays.PESSIMISTIC, times=1.5)
    """

    missing: MissingDays = field(default=MissingDays.CARRY, converter=_missing)
    times: Number = field(default=2, converter=not_negative, kw_only=True)
    between: bool = field(default=False, converter=truth, kw_only=True)

    def __str__(self) -> str:
        times = f" at {plain(self.times)} times the pace" if self.missing is MissingDays.PESSIMISTIC else ""
        return f"{self.missing}{times}" + (", between readings too" if self.between else "")


AssumeLike: TypeAlias = Assume | MissingDays | Literal["carry", "zero", "pessimistic", "unknown"]
"""What days without a reading mean: an Assume, its kind, or the word of it."""
CARRY: Final = Assume()


def assume(value: AssumeLike) -> Assume:
    """Return a policy given as one, or as its word."""
    if isinstance(value, Assume):
        return value
    if isinstance(value, str):
        return Assume(_missing(value))
    raise WrongType(value=value, expected="a policy for missing days: carry, zero, pessimistic or unknown")


def _optional_assume(value: AssumeLike | None) -> Assume | None:
    return None if value is None else assume(value)


def _optional_share(value: NumberLike | None) -> Number | None:
    return None if value is None else share(value)


def _optional_period(value: PeriodLike | None) -> Period | None:
    return None if value is None else period(value)


@final
@document
@checked
@brief
@frozen(kw_only=True)
class WayOfReading:
    """How a history is to be read; what is not said is as usual: carried forward, no counter, not pooled.

    `missing` says what days without a reading mean (:class:`Assume`, or its word). `counter` says
    that a level only rises: a fall to less than `reset_below` (a share, 0.5 unless said) of the
    reading before is a reset, from which it goes on; a smaller fall is a correction. `resets_to` is
    the value from which it then starts, 0 unless said, and from which the share is taken.
    `exchanges` are the days on which another counter took its place (:class:`Exchange`, or pairs of
    the day and what the new one starts at), however its readings lie. `recompute_over` is the
    period over which a ratio or mean with denominators is pooled. `covers` is the period that each
    reading covers which does not say so itself, and ends with its day
    (:class:`~smartgoals.Reading`).

    Raises :class:`~smartgoals.InvalidValue` for a counter that is pooled, which no figure is, for
    two exchanges on one day, and for `resets_to` or `exchanges` of what is no counter.

    >>> from datetime import date
    >>> print(WayOfReading(missing="zero", recompute_over="week"))
    missing days are zero, pooled over a week
    >>> print(WayOfReading(counter=True, exchanges=[(date(2026, 3, 2), 100)]))
    a counter, exchanged for 100 on 2026-03-02
    """

    missing: Assume | None = field(default=None, converter=_optional_assume)
    counter: bool | None = field(default=None, converter=optional_truth)
    reset_below: Number | None = field(default=None, converter=_optional_share)
    recompute_over: Period | None = field(default=None, converter=_optional_period)
    resets_to: Number | None = field(default=None, converter=optional_not_negative)
    exchanges: tuple[Exchange, ...] = field(default=(), converter=exchanges)
    covers: Period | None = field(default=None, converter=_optional_period)

    def __attrs_post_init__(self) -> None:
        if self.counter and self.recompute_over is not None:
            hint = "a counter is a level that only rises, and a pooled figure a ratio"
            raise refuse("recompute_over", str(self.recompute_over), "left out of a counter", hint)
        of_a_counter = {"resets_to": self.resets_to, "exchanges": ", ".join(map(str, self.exchanges)) or None}
        expected, hint = "left out of what is no counter", "counter=True says that it is one"
        told = {} if self.counter else of_a_counter
        raise_all([refuse(name, value, expected, hint) for name, value in told.items() if value is not None])

    @refusing(other=lambda other: instance(other, WayOfReading, "a WayOfReading"))
    def before(self, other: WayOfReading) -> WayOfReading:
        """Return what is said here, and what *other* says where nothing is said here.

        Being a counter and being pooled exclude each other, so whichever is said here rules both out there.

        >>> WayOfReading(missing="zero").before(WayOfReading(missing="carry", counter=True))
        WayOfReading(missing=Assume(missing=MissingDays.ZERO), counter=True)
        """
        decided = bool(self.counter) or self.recompute_over is not None
        counter = self.counter if self.counter is not None or decided else other.counter
        resets_to = other.resets_to if self.resets_to is None else self.resets_to
        return WayOfReading(
            missing=self.missing or other.missing,
            counter=counter,
            reset_below=other.reset_below if self.reset_below is None else self.reset_below,
            recompute_over=self.recompute_over if decided else other.recompute_over,
            resets_to=resets_to if counter else None,
            exchanges=(self.exchanges or other.exchanges) if counter else (),
            covers=self.covers or other.covers,
        )

    def __str__(self) -> str:
        said = [f"missing days are {self.missing}"] if self.missing is not None else []
        begins = f" that starts from {plain(self.resets_to)}" if self.resets_to else ""
        said += [f"a counter{begins}"] if self.counter else []
        said += [str(exchange) for exchange in self.exchanges]
        said += [f"pooled over a {self.recompute_over}"] if self.recompute_over is not None else []
        said += [f"each reading covers a {self.covers}"] if self.covers is not None else []
        return ", ".join(said) or "as usual"


AS_USUAL: Final = WayOfReading()
"""The way of a history about which nothing is said."""
