"""Cautions: what a reader of a forecast should know before believing it, as words with a sentence
in English and French.

What belongs here: the words. What does not: finding out which apply (that is `cautious`). Knows words only.
"""

from __future__ import annotations

from math import isinf
from typing import final

from attrs import field, frozen

from smartgoals._documents import document
from smartgoals._forecast.distribution import finite
from smartgoals._messages.formatting import Language
from smartgoals._messages.inert import inert
from smartgoals._messages.say import say
from smartgoals._numbers import Number, optional_number
from smartgoals._renamed import Renamed
from smartgoals._words import Word, member


@final
class CautionCode(Word):
    """What to be careful about; equal to its JSON word."""

    FEW_READINGS = "few_readings"
    ONE_READING = "one_reading"
    NO_CHANGE = "no_change"
    STALE = "stale"
    LONG_GAP = "long_gap"
    SOME_DAYS = "some_days"
    DAYS_OFF = "days_off"
    READINGS_LACK = "readings_lack"
    TOLD_AT_ONCE = "told_at_once"
    UNTOLD_DAYS = "untold_days"
    SILENT_STEPS = "silent_steps"
    RUNNING_MONTH = "running_month"
    FAR_AHEAD = "far_ahead"
    COUNTER_RESET = "counter_reset"
    RESET_OR_SLIP = "reset_or_slip"
    OUT_OF_RANGE = "out_of_range"
    BURST = "burst"
    DEFINITION_BREAK = "definition_break"
    PURGES = "purges"
    SLIPS = "slips"
    DECLARED_BREAK = "declared_break"
    ROUNDED = "rounded"
    EVENTS_LEFT_OUT = "events_left_out"
    EVENTS_LEFT_IN = "events_left_in"
    CORRECTED = "corrected"
    NOT_YET_KNOWN = "not_yet_known"
    NO_READING_THAT_DAY = "no_reading_that_day"
    UNREAD_DEADLINE = "unread_deadline"
    SILENT_DAYS = "silent_days"
    START_AHEAD = "start_ahead"
    START_UNREAD = "start_unread"
    NO_UNCERTAINTY = "no_uncertainty"


def _code(value: CautionCode | str) -> CautionCode:
    return member(CautionCode, value, "caution")


def figure_within_reach(value: Number | None) -> Number | None:
    """Return the figure of a caution as JSON can hold it: how many times the usual pace a burst is
    may lie beyond every float.
    """
    is_endless = isinstance(value, float) and isinf(value)
    return optional_number(finite(value) if is_endless else value)  # type: ignore[arg-type]  # a float


@final
@document
@frozen
class Caution:
    """One caution: its word, and the figure it is about, if there is one.

    `about` are the ids of the events that it is about, `titles` what a sentence calls them, in the
    same order: the title of each, else its id. Both are empty for any other caution.

    >>> print(Caution(CautionCode.STALE, 40))
    the last reading is 40 days old
    >>> Caution(CautionCode.FEW_READINGS, 3).text("fr")
    'il n’y a que 3 relevés'
    """

    code: CautionCode = field(converter=_code)
    figure: Number | None = field(default=None, converter=figure_within_reach)
    about: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()

    def text(self, language: Language | str | None = None) -> str:
        """Say the caution in a language, as a clause."""
        about = ", ".join(map(inert, self.titles or self.about))
        return say(f"caution.{self.code.value}", {"figure": self.figure, "about": about}, language)

    sentence = Renamed("sentence", "text")

    def __str__(self) -> str:
        return self.text()
