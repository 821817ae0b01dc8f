"""Why an effect is undefined, and what must be said beside one, as words with a sentence in English
and French.
"""

from __future__ import annotations

from typing import final

from attrs import field, frozen

from smartgoals._documents import document
from smartgoals._forecast.caution import figure_within_reach
from smartgoals._messages.formatting import Language
from smartgoals._messages.say import say
from smartgoals._numbers import Number
from smartgoals._words import Word, member


@final
class EffectReason(Word):
    """Why a part of an effect is None; equal to its JSON word.

    >>> EffectReason.NOT_YET.text()
    'no reading tells of the days of the event yet'
    """

    NO_AMOUNTS = "no_amounts"
    NOT_YET = "not_yet"
    NO_READING = "no_reading"
    TOO_FEW_BEFORE = "too_few_before"
    NOTHING_AFTER = "nothing_after"
    DEFINITION_CHANGED = "definition_changed"
    DAYS_OFF = "days_off"
    USUAL_IS_ZERO = "usual_is_zero"

    def text(self, language: Language | str | None = None) -> str:
        """Say the reason in a language, as a clause."""
        return say(f"effect.{self.value}", language=language)


@final
class EffectCautionCode(Word):
    """What to be careful about in an effect; equal to its JSON word."""

    NO_CONTROL = "no_control"
    CONTROL_ASSUMED = "control_assumed"
    CONTROL_LEFT_OUT = "control_left_out"
    NOT_SHOWN = "not_shown"
    BEFORE_ALONE = "before_alone"
    AFTER_UNUSED = "after_unused"
    RATES_DIFFER = "rates_differ"
    STILL_ON = "still_on"
    WIDER_WINDOW = "wider_window"
    UNTOLD_DAYS = "untold_days"
    FEW_READINGS = "few_readings"
    OTHER_EVENTS = "other_events"
    OVERLAPPING_EVENTS = "overlapping_events"
    DEFINITION_BREAK = "definition_break"
    NATURE_UNKNOWN = "nature_unknown"


def _code(value: EffectCautionCode | str) -> EffectCautionCode:
    return member(EffectCautionCode, value, "caution")


@final
@document
@frozen
class EffectCaution:
    """One caution beside an effect: its word, and the figure it is about, if there is one.

    >>> print(EffectCaution(EffectCautionCode.UNTOLD_DAYS, 2))
    no reading tells of 2 days of the window, which both figures leave out
    """

    code: EffectCautionCode = field(converter=_code)
    figure: Number | None = field(default=None, converter=figure_within_reach)

    def text(self, language: Language | str | None = None) -> str:
        """Say the caution in a language, as a clause."""
        return say(f"effect.{self.code.value}", {"figure": self.figure}, language)

    def __str__(self) -> str:
        return self.text()
