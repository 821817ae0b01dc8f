"""Target words: what a target asks, as a language says it. Its texts lie in one table; it reads values and judges nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._messages.formatting import FRENCH, Language
from smartgoals._messages.say import say, texts
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

__all__ = ["TargetWords", "target_in_words"]

_TEXTS: Final = texts(
    (
        ("reach_level", "reach {value}", "atteindre {value}"),
        ("reach_level_any_day", "reach {value} on any day", "atteindre {value} à un moment quelconque"),
        ("change_amount", "change by {value}", "faire varier de {value}"),
        ("change_percent", "change by {value} %", "faire varier de {value} %"),
        ("keep_pace", "keep {pace}", "tenir {pace}"),
        ("keep_at_most", "keep at most {pace}", "ne pas dépasser {pace}"),
        ("counted_calendar", "{target}, counted by the calendar", "{target}, compté par le calendrier"),
        ("counted_rolling", "{target}, counted rolling", "{target}, sur toute période de cette durée"),
        ("carry_surplus", "{target}, surplus carried over", "{target}, surplus reporté"),
        ("carry_both", "{target}, surplus and debt carried over", "{target}, surplus et dette reportés"),
        ("carry_at_most", "{target}, at most {limit}", "{target}, au plus {limit}"),
        ("stay_within", "stay within {low} to {high}", "rester entre {low} et {high}"),
        ("stay_under", "stay at or under {high}", "rester à {high} ou moins"),
        ("stay_over", "stay at or over {low}", "rester à {low} ou plus"),
        ("of_each", "{band} {period}", "{band} {period}"),
        ("reach_pace", "reach {pace}", "atteindre {pace}"),
        ("reach_pace_any_period", "reach {pace} in any period", "atteindre {pace} sur une période quelconque"),
        ("grow_by", "grow by {growth}", "croître de {growth}"),
    )
)


class TargetWords(NamedTuple):
    """How targets are said: in a language, the amounts of paces as `figure` writes them, and perhaps how they are counted."""

    language: Language
    figure: Callable[[Number], str]
    tells_counting: bool = False

    def say(self, target: Target) -> str:
        """Say what a target asks."""
        if isinstance(target, ReachLevel):
            phrase = "reach_level_any_day" if target.judged is Judged.ANY_DAY else "reach_level"
            return self._phrase(phrase, value=target.value)
        if isinstance(target, ChangeBy):
            if target.percent is not None:
                return self._phrase("change_percent", value=target.percent)
            return self._phrase("change_amount", value=target.amount)
        if isinstance(target, ReachPace):
            phrase = "reach_pace_any_period" if target.judged is Judged.ANY_DAY else "reach_pace"
            return self._phrase(phrase, pace=pace_said(target.pace, self.language, self.figure))
        if isinstance(target, GrowBy):
            return self._phrase("grow_by", growth=growth_said(target.growth, self.language))
        return self._kept(target) if isinstance(target, KeepPace) else self._band(target)

    def _phrase(self, code: str, **facts: object) -> str:
        return say(_TEXTS, code, facts, self.language)

    def _kept(self, target: KeepPace) -> str:
        phrase = "keep_at_most" if target.bound is Bound.AT_MOST else "keep_pace"
        kept = self._phrase(phrase, pace=pace_said(target.pace, self.language, self.figure))
        if self.tells_counting and target.counted is not Counting.CONTINUOUS:
            kept = self._phrase(f"counted_{target.counted}", target=kept)
        if target.carry is not CarryOver.NONE:
            kept = self._phrase(f"carry_{target.carry}", target=kept)
        if target.carry_at_most is None:
            return kept
        return self._phrase("carry_at_most", target=kept, limit=target.carry_at_most)

    def _band(self, target: StayWithin) -> str:
        phrase = "stay_under" if target.low is None else "stay_over" if target.high is None else "stay_within"
        band = self._phrase(phrase, low=target.low, high=target.high)
        if target.per is None:
            return band
        return self._phrase("of_each", band=band, period=each_period(target.per, self.language))


def target_in_words(target: Target) -> Worded:
    """Return a target as text that each language says in its words; the English text is its `str()`.

    >>> from smartgoals import KeepPace
    >>> target_in_words(KeepPace("4/week", counted="calendar")).into("fr")
    'tenir 4 par semaine, compté par le calendrier'
    """
    return Worded(str(target), fr=TargetWords(FRENCH, FRENCH.figure, tells_counting=True).say(target))
