"""Words of what-if: where an effect comes from, why a part is None, and what must be said beside
it. Knows sentences only.
"""

from __future__ import annotations

from typing import Final, final

from attrs import field, frozen

from smartgoals._documents import document
from smartgoals._messages.formatting import Language
from smartgoals._messages.inert import inert
from smartgoals._messages.say import say
from smartgoals._words import Word, member


@final
class EffectSource(Word):
    """Where what an event brings comes from: from the caller, or from events of the same kind before."""

    STATED = "stated"
    BEFORE = "before"

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language, as a clause."""
        return say(f"what_if.{self.value}", language=language)


@final
class WhatIfReason(Word):
    """Why an effect or a chance with events is None, or why an effect counts for nothing; equal to
    its JSON word.

    >>> WhatIfReason.AFTER_THE_END.text()
    'it begins after the day that the goal is judged by'
    """

    NO_EFFECT_KNOWN = "no_effect_known"
    NO_USUAL_AMOUNT = "no_usual_amount"
    NOT_TOUCHED = "not_touched"
    AFTER_THE_END = "after_the_end"
    OFF_THE_DAYS = "off_the_days"
    NO_CHANCE = "no_chance"
    CHANCE_NOT_MOVED = "chance_not_moved"
    PEOPLE_DO_NOT_ADD_UP = "people_do_not_add_up"
    NATURE_UNKNOWN = "nature_unknown"

    def text(self, language: Language | str | None = None) -> str:
        """Say the reason in a language, as a clause."""
        return say(f"what_if.{self.value}", language=language)


@final
class WhatIfCautionCode(Word):
    """What to be careful about; equal to its JSON word."""

    STATED_BY_THE_CALLER = "stated_by_the_caller"
    NO_CAUSE = "no_cause"
    FEW_BEFORE = "few_before"
    UNLIKE_BEFORE = "unlike_before"
    NOT_SHOWN_BEFORE = "not_shown_before"
    OVERLAPPING = "overlapping"
    STILL_ON = "still_on"
    PARTLY_AFTER_THE_END = "partly_after_the_end"
    CARRIED_ON = "carried_on"
    MORE_THAN_THERE_IS = "more_than_there_is"


_NUMBERED: Final = frozenset(WhatIfCautionCode) - {WhatIfCautionCode.NO_CAUSE, WhatIfCautionCode.OVERLAPPING}
"""Cautions whose sentence says "it" of one event, and "they" of several."""


def _code(value: WhatIfCautionCode | str) -> WhatIfCautionCode:
    return member(WhatIfCautionCode, value, "caution")


@final
@document
@frozen
class WhatIfCaution:
    """One caution: its word, and the ids of the events it is about.

    `titles` is what a sentence calls them, in the same order: the title of each, else its id.

    >>> print(WhatIfCaution("overlapping", ("spring", "sale")))
    they share days, and what they bring is added up: spring, sale
    """

    code: WhatIfCautionCode = field(converter=_code)
    about: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()

    def text(self, language: Language | str | None = None) -> str:
        """Say the caution in a language, as a clause."""
        names = self.titles or self.about
        ending = "_of_one" if len(names) == 1 and self.code in _NUMBERED else ""
        return say(f"what_if.{self.code.value}{ending}", {"about": ", ".join(map(inert, names))}, language)

    def __str__(self) -> str:
        return self.text()
