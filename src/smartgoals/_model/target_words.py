"""Target words: what a target asks, as a language says it. Its texts lie in one table; it reads
values and judges nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from smartgoals._messages.formatting import Language
from smartgoals._messages.say import say
from smartgoals._messages.worded import Worded
from smartgoals._model.target import (
    Bound,
    ChangeBy,
    GrowBy,
    Judged,
    KeepPace,
    ReachLevel,
    ReachPace,
    StayWithin,
    Target,
)
from smartgoals._time.carry_over import CarryOver
from smartgoals._time.counting import Counting
from smartgoals._time.period_words import each_period, growth_said, pace_said

if TYPE_CHECKING:
    from smartgoals._numbers import Number
    from smartgoals._time.pace import Pace

__all__ = ["TargetWords", "target_in_words", "without_unit"]


class TargetWords(NamedTuple):
    """How targets are said: in a language, the amounts of paces as `figure` writes them, and
    perhaps how they are counted.

    `level` and `change` make of a level, and of a change of one, what the language says: plainly
    where nothing is said. With `way` a change says which way it goes by a verb, and no figure has a
    sign. `paces` says a whole pace.
    """

    language: Language
    figure: Callable[[Number], str]
    tells_counting: bool = False
    level: Callable[[Number], object] | None = None
    change: Callable[[Number], object] | None = None
    way: bool = False
    paces: Callable[[Pace], str] | None = None

    def say(self, target: Target) -> str:
        """Say what a target asks."""
        if isinstance(target, ReachLevel):
            phrase = "reach_level_any_day" if target.judged is Judged.ANY_DAY else "reach_level"
            return self._phrase(phrase, value=self._level(target.value))
        if isinstance(target, ChangeBy):
            return self._changed(target)
        if isinstance(target, ReachPace):
            phrase = "reach_pace_any_period" if target.judged is Judged.ANY_DAY else "reach_pace"
            return self._phrase(phrase, pace=self.pace(target.pace))
        if isinstance(target, GrowBy):
            return self._growing(target)
        return self._kept(target) if isinstance(target, KeepPace) else self._band(target)

    def moved(self, start: str, end: str, *, judged: Judged) -> str:
        """Say that a level, or a pace, shall go from one to another."""
        phrase = "move_level_any_day" if judged is Judged.ANY_DAY else "move_level"
        return self._phrase(phrase, start=start, value=end)

    def pace(self, pace: Pace) -> str:
        """Say a pace."""
        if self.paces is not None:
            return self.paces(pace)
        return pace_said(pace, self.language, self.figure)

    def _phrase(self, code: str, **facts: object) -> str:
        return say(f"target.{code}", facts, self.language)

    def _level(self, value: Number) -> object:
        return value if self.level is None else self.level(value)

    def _changed(self, target: ChangeBy) -> str:
        value = (target.amount or 0) if target.percent is None else target.percent
        size = abs(value) if self.way else value
        verb = "change" if not self.way else "increase" if value > 0 else "decrease"
        if target.percent is not None:
            return self._phrase(f"{verb}_percent", value=self.figure(size) if self.way else size)
        return self._phrase(f"{verb}_amount", value=size if self.change is None else self.change(size))

    def _growing(self, target: GrowBy) -> str:
        if not self.way:
            return self._phrase("grow_by", growth=growth_said(target.growth, self.language))
        verb = "grow_by" if target.growth.percent > 0 else "shrink_by"
        percent, period = (
            self.figure(abs(target.growth.percent)),
            each_period(target.growth.period, self.language),
        )
        facts = {"percent": percent, "period": period}
        return self._phrase(verb, growth=say("period.growth", facts, self.language))

    def _kept(self, target: KeepPace) -> str:
        phrase, pace = "keep_pace" if target.bound is None else f"keep_{target.bound}", target.pace
        if self.way and pace.amount < 0:
            # No less than a fall by three is one by three at most.
            phrase = "lose_at_most" if target.bound is Bound.AT_LEAST else "lose_pace"
            pace = -pace
        kept = self._phrase(phrase, pace=self.pace(pace))
        if self.tells_counting and target.counted is not Counting.CONTINUOUS:
            kept = self._phrase(f"counted_{target.counted}", target=kept)
        if target.carry is not CarryOver.NONE:
            kept = self._phrase(f"carry_{target.carry}", target=kept)
        if target.carry_at_most is None:
            return kept
        return self._phrase("carry_at_most", target=kept, limit=target.carry_at_most)

    def _band(self, target: StayWithin) -> str:
        verb = "hold" if self.way else "stay"
        side = "under" if target.low is None else "over" if target.high is None else "within"
        low, high = (None if one is None else self._level(one) for one in (target.low, target.high))
        if target.per is None:
            return self._phrase(f"{verb}_{side}", low=low, high=high)
        period = each_period(target.per, self.language)
        if side != "within":  # behind "or below" a period would be read as part of the bound
            return self._phrase(f"{verb}_{side}_each", low=low, high=high, period=period)
        return self._phrase("of_each", band=self._phrase(f"{verb}_within", low=low, high=high), period=period)


def without_unit(target: KeepPace | ReachPace) -> KeepPace | ReachPace:
    """Return a target at a pace whose unit goes without saying: beside the name of the metric it
    would say it again.

    >>> str(without_unit(KeepPace("50 followers/week")))
    'keep 50/week'
    """
    return evolve(target, pace=evolve(target.pace, unit=None))


def target_in_words(target: Target) -> Worded:
    """Return a target as text that each language says in its words; it equals its `str()`.

    >>> from smartgoals import KeepPace
    >>> target_in_words(KeepPace("4/week", counted="calendar")).into("fr")
    'tenir 4 par semaine, compté par le calendrier'
    """
    return Worded(str(target), said=partial(_said, target))


def _said(target: Target, language: Language) -> str:
    return TargetWords(language, language.figure, tells_counting=True).say(target)
