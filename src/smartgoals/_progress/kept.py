"""Kept: what readings and a plan say on whatever day is asked, worked out once for all days of a call.

What belongs here: keeping answers, and walking on from where an earlier day arrived. Knows neither
readings nor plans: who asks says what an answer is about, and from how many readings on it stays as
it is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Self, TypeVar, final

from attrs import field, frozen

if TYPE_CHECKING:
    from smartgoals._model.history import History

__all__ = ["Begun", "Kept", "WalkOf", "walked"]

T = TypeVar("T")


@final
@frozen(eq=False, repr=False)
class Kept:
    """Answers by what they are about; they live for one call of a function, and callers never hold them.

    Each is what would be answered again: two threads that ask at the same moment get equal answers.
    """

    _answers: dict[tuple[object, ...], tuple[object, Any]] = field(factory=dict, init=False)

    def once(
        self, question: str, about: tuple[object, ...], key: tuple[object, ...], work_out: Callable[[], T]
    ) -> T:
        """Return an answer worked out once: *about* are told apart by being themselves, and the
        *key* by its values.
        """
        place = (question, *map(id, about), *key)
        found = self._answers.get(place)
        if found is None:
            # What it is about is held as well, so that nothing else takes its identity.
            found = self._answers.setdefault(place, (about, work_out()))
        answer: T = found[1]
        return answer


@final
class Begun(NamedTuple):
    """What histories have in common that go on from one history, each in its own way: how periods that were over
    by its last day went, which `kept` holds for all of them.
    """

    kept: Kept
    history: History

    def walk(
        self, asked: WalkOf, begins: tuple[date, T], upto: date, step: Callable[[date, T], Stride[T]]
    ) -> tuple[date, T]:
        """Return the last day up to another by which all is sure, and how things stand at its end: there any of
        them goes on. By that day the history they go on from must have been read.
        """
        about = (self.history, *asked.about[1:])
        sure = self.kept.once(asked.question, about, asked.key, lambda: _Walk.begun(*begins))
        at = sure.reach(upto, len(self.history), step, is_sure=True)
        return sure.days[at], sure.states[at]


class WalkOf(NamedTuple):
    """A question about a row of days: its name, the things and values it depends on, and what keeps
    its answers.
    """

    kept: Kept | None
    question: str
    about: tuple[object, ...]
    key: tuple[object, ...]


class Stride(NamedTuple, Generic[T]):
    """Where a step leads: to the end of which day, how things stand there, and the readings it
    takes to be sure of that.

    With more readings than *since* up to the day asked about, no later one changes it.
    """

    on: date
    state: T
    since: int


@frozen(eq=False)
class _Walk(Generic[T]):
    """The days that were walked to, how things stood at the end of each, and the readings that took."""

    days: list[date]
    states: list[T]
    since: list[int]

    @classmethod
    def begun(cls, day: date, state: T) -> Self:
        """Return a walk that goes on from a day."""
        return cls([day], [state], [-1])

    def reach(self, upto: date, read: int, step: Callable[[date, T], Stride[T]], *, is_sure: bool) -> int:
        """Walk on to a day, as far as so many readings make that sure, and return the place arrived at."""
        at = min(bisect_left(self.days, upto), bisect_left(self.since, read) - 1, len(self.days) - 1)
        while self.days[at] < upto and at == len(self.days) - 1:
            on, state, since = step(self.days[at], self.states[at])
            since = max(self.since[at], since) if is_sure else -1
            if since >= read:
                break
            self.days.append(on)
            self.states.append(state)
            self.since.append(since)
            at += 1
        return at


def walked(
    asked: WalkOf, begins: tuple[date, T], upto: date, read: int, step: Callable[[date, T], Stride[T]]
) -> T:
    """Return how things stand once a walk has come to a day or past it; what is sure of it is
    walked once for all days.

    *read* is how many readings there are by the day asked about. What later readings may change is
    kept for all days with as many of them, so that a long silence is walked through once as well.
    """
    kept = Kept() if asked.kept is None else asked.kept
    sure = kept.once(asked.question, asked.about, asked.key, lambda: _Walk.begun(*begins))
    at = sure.reach(upto, read, step, is_sure=True)
    if sure.days[at] >= upto:
        return sure.states[at]
    rest = kept.once("unsure", (sure,), (at, read), lambda: _Walk.begun(sure.days[at], sure.states[at]))
    return rest.states[rest.reach(upto, read, step, is_sure=False)]
