"""Why a quantity is None, as words with a sentence in English and French. Knows nothing of how the
quantities are made.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from smartgoals._messages.formatting import Language
from smartgoals._messages.say import say
from smartgoals._renamed import Renamed
from smartgoals._words import Word

__all__ = ["Reason", "key_of", "reason_on"]


class Reason(Word):
    """Why a quantity of a progress is None; equal to its JSON word.

    >>> Reason.PAST_DEADLINE == "past_deadline", Reason.PAST_DEADLINE.text("fr")
    (True, 'l’échéance est passée')
    """

    NO_READING = "no_reading"
    NO_READING_SINCE_START = "no_reading_since_start"
    DAYS_UNKNOWN = "days_unknown"
    UNREAD_LATELY = "unread_lately"
    PERIOD_UNREAD = "period_unread"
    NO_PERIOD_OVER = "no_period_over"
    PEOPLE_DO_NOT_ADD_UP = "people_do_not_add_up"
    SPANS_DIFFER = "spans_differ"
    NO_PLAN = "no_plan"
    NOT_OVER = "not_over"
    NOT_FINISHED = "not_finished"
    ALREADY_MISSED = "already_missed"
    BAND_HAS_NO_PATH = "band_has_no_path"
    QUOTA_HAS_NO_PATH = "quota_has_no_path"
    NO_DEADLINE = "no_deadline"
    NOTHING_ELAPSED = "nothing_elapsed"
    HOLIDAYS_UNKNOWN = "holidays_unknown"
    NOTHING_EXPECTED = "nothing_expected"
    NO_PACE = "no_pace"
    WRONG_WAY = "wrong_way"
    PAST_DEADLINE = "past_deadline"
    NO_DAYS_LEFT = "no_days_left"
    ALREADY_BEHIND = "already_behind"
    SAFE_TO_THE_END = "safe_to_the_end"
    ALLOWANCE = "allowance"
    NOT_AN_ALLOWANCE = "not_an_allowance"
    USED_UP = "used_up"
    BEYOND_HORIZON = "beyond_horizon"
    NO_CHANGE_ASKED = "no_change_asked"
    BEYOND_REACH = "beyond_reach"

    def text(self, language: Language | str | None = None) -> str:
        """Say the reason in a language, as a clause."""
        return say(f"progress.{self.value}", language=language)

    sentence = Renamed("sentence", "text")


_UNREAD: Final = frozenset({Reason.NO_READING, Reason.NO_READING_SINCE_START})


def key_of(reason: str) -> str:
    """Return the key of the sentence of a reason: what keeps a projection from being made is said there.

    >>> key_of("no_pace"), key_of("no_deadline"), key_of("no_target")
    ('progress.no_pace', 'progress.no_deadline', 'projection.no_target')
    """
    return f"progress.{reason}" if reason in set(Reason) else f"projection.{reason}"


def reason_on(reason: str, as_of: date, deadline: date | None, into: Language) -> str:
    """Return the sentence of a reason on a day: what is read after a deadline counts for nothing, so
    that where nothing was read before, the deadline is named.

    >>> from smartgoals._messages.formatting import ENGLISH
    >>> reason_on("no_reading", date(2026, 3, 9), date(2026, 3, 1), ENGLISH)
    'there is no reading up to the deadline, 1 March 2026'
    """
    key = key_of(reason)
    if reason in _UNREAD and deadline is not None and deadline < as_of:
        return into.say(f"{key}_by_deadline", {"deadline": deadline})
    return into.say(key)
