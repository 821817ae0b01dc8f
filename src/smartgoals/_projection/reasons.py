"""Why a part of a projection is certain or undefined, as words with a sentence in English and French."""

from __future__ import annotations

from typing import Final, final

from smartgoals._messages.formatting import Language
from smartgoals._messages.say import say
from smartgoals._progress.reasons import Reason
from smartgoals._renamed import Renamed
from smartgoals._words import Word


@final
class ProjectionReason(Word):
    """Why a chance is certain, or a part of a projection is None; equal to its JSON word.

    >>> ProjectionReason.ALREADY_MET.text("fr")
    'la cible est déjà atteinte'
    """

    ALREADY_MET = "already_met"
    ALREADY_MISSED = "already_missed"
    JUDGED = "judged"
    NO_READING = "no_reading"
    NO_TARGET = "no_target"
    NO_DEADLINE = "no_deadline"
    NO_BASELINE = "no_baseline"
    NO_START = "no_start"
    NO_ACTIVE_DAY = "no_active_day"
    HOLIDAYS_UNKNOWN = "holidays_unknown"
    NOT_ARRIVED = "not_arrived"
    NOTHING_TO_ARRIVE_AT = "nothing_to_arrive_at"
    NO_PATH = "no_path"
    PERCENT_OF_ZERO = "percent_of_zero"
    UNKNOWN_METRIC = "unknown_metric"
    NO_READING_SINCE_START = "no_reading_since_start"
    DAYS_UNKNOWN = "days_unknown"
    METHOD_FAILED = "method_failed"
    UNFIT_PACE = "unfit_pace"
    NO_WHOLE_PERIOD = "no_whole_period"
    TOO_MANY_PERIODS = "too_many_periods"
    BEYOND_NUMBERS = "beyond_numbers"
    OTHER_SCALE = "other_scale"
    OTHER_MONEY = "other_money"
    PERIOD_UNREAD = "period_unread"
    NO_PERIOD_OVER = "no_period_over"
    PEOPLE_DO_NOT_ADD_UP = "people_do_not_add_up"
    SPANS_DIFFER = "spans_differ"
    ANY_VALUE_DOES = "any_value_does"
    NO_VALUE_DOES = "no_value_does"
    MET_WITH_IT = "met_with_it"
    MISSED_BELOW = "missed_below"
    JUMPS = "jumps"
    NOTHING_NEW = "nothing_new"
    NO_CHECK_IN = "no_check_in"
    ONE_DAY_DECIDES = "one_day_decides"
    TWO_SIDES = "two_sides"

    def text(self, language: Language | str | None = None) -> str:
        """Say the reason in a language, as a clause."""
        if self.value in OF_PROGRESS:
            return Reason(self.value).text(language)
        return say(f"projection.{self.value}", language=language)

    sentence = Renamed("sentence", "text")


OF_PROGRESS: Final = frozenset(
    {
        Reason.NO_READING,
        Reason.NO_DEADLINE,
        Reason.NO_READING_SINCE_START,
        Reason.DAYS_UNKNOWN,
        Reason.PERIOD_UNREAD,
        Reason.NO_PERIOD_OVER,
        Reason.PEOPLE_DO_NOT_ADD_UP,
        Reason.SPANS_DIFFER,
    }
)
"""What keeps a progress from being told keeps a projection from being made, and is said in the same words."""
