"""Why a quantity is None, as words with a sentence in English and French. Knows nothing of how the quantities are made."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from smartgoals._words import Word

__all__ = ["Reason"]


class Reason(Word):
    """Why a quantity of a progress is None; equal to its JSON word.

    >>> Reason.PAST_DEADLINE == "past_deadline", Reason.PAST_DEADLINE.sentence("fr")
    (True, "l'échéance est passée")
    """

    NO_READING = "no_reading"
    NO_READING_SINCE_START = "no_reading_since_start"
    DAYS_UNKNOWN = "days_unknown"
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

    def sentence(self, language: str = "en") -> str:
        """Return the reason as a clause in English ("en") or French ("fr")."""
        english, french = _SENTENCES[self]
        return french if language == "fr" else english


_SENTENCES: Final[Mapping[Reason, tuple[str, str]]] = MappingProxyType(
    {
        Reason.NO_READING: (
            "there is no reading on or before the day",
            "il n'y a aucun relevé jusqu'à ce jour",
        ),
        Reason.NO_READING_SINCE_START: (
            "nothing has been read since the plan started, and missing is not zero",
            "rien n'a été relevé depuis le départ de la trajectoire, et une absence n'est pas un zéro",
        ),
        Reason.DAYS_UNKNOWN: (
            "nothing may be assumed for the days without a reading",
            "rien ne doit être supposé pour les jours sans relevé",
        ),
        Reason.PERIOD_UNREAD: (
            "the last whole period has not been read",
            "la dernière période entière n’a pas été relevée",
        ),
        Reason.NO_PERIOD_OVER: (
            "no whole period has ended yet",
            "aucune période entière ne s’est encore terminée",
        ),
        Reason.PEOPLE_DO_NOT_ADD_UP: (
            "several readings of people fall into one period, and people who come twice cannot be told from others",
            "plusieurs relevés de personnes tombent dans une période, et qui revient ne se distingue pas des autres",
        ),
        Reason.SPANS_DIFFER: (
            "the readings cover other spans than is asked, or unlike ones, and what a day counts is not what a week does",
            "les relevés couvrent d’autres durées que demandé, ou des durées inégales : un jour ne compte pas une semaine",
        ),
        Reason.NO_PLAN: ("the goal gives no plan", "le but ne donne pas de trajectoire"),
        Reason.NOT_OVER: (
            "it is judged when its time is over",
            "cela se juge quand le temps est écoulé",
        ),
        Reason.NOT_FINISHED: (
            "the target does not stand reached",
            "la cible n’est pas atteinte",
        ),
        Reason.ALREADY_MISSED: (
            "a period was missed, and no other makes it good",
            "une période a été manquée, et aucune autre ne la rattrape",
        ),
        Reason.BAND_HAS_NO_PATH: (
            "a band is kept, not reached, so it has no path",
            "une fourchette se tient, elle ne s'atteint pas : elle n'a pas de trajectoire",
        ),
        Reason.QUOTA_HAS_NO_PATH: (
            "a quota starts afresh each period, so it has no path to a final value",
            "un quota recommence à chaque période : il n'a pas de trajectoire vers une valeur finale",
        ),
        Reason.NO_DEADLINE: ("the goal has no deadline", "le but n'a pas d'échéance"),
        Reason.NOTHING_ELAPSED: ("no active day of the plan has passed", "aucun jour actif ne s'est écoulé"),
        Reason.NOTHING_EXPECTED: (
            "the plan expects no change by this day",
            "la trajectoire n'attend aucun changement à ce jour",
        ),
        Reason.NO_PACE: ("nothing has moved so far", "rien n'a bougé jusqu'ici"),
        Reason.WRONG_WAY: (
            "the value has moved away from the target so far",
            "la valeur s'est éloignée de la cible jusqu'ici",
        ),
        Reason.PAST_DEADLINE: ("the deadline has passed", "l'échéance est passée"),
        Reason.NO_DAYS_LEFT: (
            "no active day is left before the deadline",
            "il ne reste aucun jour actif avant l'échéance",
        ),
        Reason.ALREADY_BEHIND: ("it is behind already", "le retard est déjà là"),
        Reason.SAFE_TO_THE_END: (
            "what has been done keeps it on plan to the end",
            "ce qui est fait suffit jusqu'à la fin de la trajectoire",
        ),
        Reason.ALLOWANCE: (
            "the amount is an allowance, which is not there to be reached",
            "le montant est un plafond, qui n'est pas fait pour être atteint",
        ),
        Reason.NOT_AN_ALLOWANCE: (
            "the goal sets no allowance that could be used up",
            "le but ne fixe aucun plafond à consommer",
        ),
        Reason.USED_UP: (
            "the allowance is used up, and a total does not fall again",
            "le plafond est épuisé, et un total ne redescend pas",
        ),
        Reason.BEYOND_HORIZON: (
            "it lies beyond the horizon asked for, or the end of the calendar",
            "cela dépasse l'horizon demandé, ou la fin du calendrier",
        ),
        Reason.NO_CHANGE_ASKED: (
            "the target is where the plan started",
            "la cible est au niveau du point de départ",
        ),
    }
)
