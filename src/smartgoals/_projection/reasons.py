"""Why a part of a projection is certain or undefined, as words with a sentence in English and French."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, final

from smartgoals._progress.reasons import Reason
from smartgoals._words import Word


@final
class ProjectionReason(Word):
    """Why a chance is certain, or a part of a projection is None; equal to its JSON word.

    >>> ProjectionReason.ALREADY_MET.sentence("fr")
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
    BEYOND_NUMBERS = "beyond_numbers"
    OTHER_SCALE = "other_scale"
    PERIOD_UNREAD = "period_unread"
    NO_PERIOD_OVER = "no_period_over"
    PEOPLE_DO_NOT_ADD_UP = "people_do_not_add_up"
    SPANS_DIFFER = "spans_differ"

    def sentence(self, language: str = "en") -> str:
        """Return the reason as a clause in English ("en") or French ("fr")."""
        if self.value in OF_PROGRESS:
            return Reason(self.value).sentence(language)
        english, french = _SENTENCES[self]
        return french if language == "fr" else english


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
_SENTENCES: Final[Mapping[ProjectionReason, tuple[str, str]]] = MappingProxyType(
    {
        ProjectionReason.ALREADY_MET: ("the target has been met already", "la cible est déjà atteinte"),
        ProjectionReason.ALREADY_MISSED: (
            "what was read already rules the target out",
            "les relevés excluent déjà la cible",
        ),
        ProjectionReason.JUDGED: (
            "the deadline has passed and its value is known",
            "l'échéance est passée et sa valeur est connue",
        ),
        ProjectionReason.NO_TARGET: ("the goal has no target", "le but n'a pas de cible"),
        ProjectionReason.NO_BASELINE: (
            "the goal has no baseline, and nothing was read before it started",
            "le but n'a pas de point de départ, et rien n'a été relevé avant",
        ),
        ProjectionReason.NO_START: (
            "the goal has neither a start nor a baseline with its day",
            "le but n'a ni début ni point de départ daté",
        ),
        ProjectionReason.NO_ACTIVE_DAY: (
            "the goal has no active day",
            "le but n'a aucun jour actif",
        ),
        ProjectionReason.NOT_ARRIVED: (
            "it is not expected to arrive within the horizon",
            "l'arrivée n'est pas attendue avant l'horizon",
        ),
        ProjectionReason.NOTHING_TO_ARRIVE_AT: (
            "a band, a quota or an allowance is kept, not arrived at",
            "une fourchette, un quota ou un plafond se tient, il ne s'atteint pas",
        ),
        ProjectionReason.NO_PATH: (
            "the target has no path",
            "la cible n’a pas de trajectoire",
        ),
        ProjectionReason.PERCENT_OF_ZERO: (
            "a percentage of a baseline of zero is undefined",
            "un pourcentage d’un point de départ nul n’est pas défini",
        ),
        ProjectionReason.UNKNOWN_METRIC: (
            "nobody has defined the goal's metric",
            "personne n’a défini la mesure du but",
        ),
        ProjectionReason.METHOD_FAILED: (
            "the forecasting method failed",
            "la méthode de prévision a échoué",
        ),
        ProjectionReason.UNFIT_PACE: (
            "what is measured has no pace to be reached",
            "ce qui est mesuré n’a pas de rythme à atteindre",
        ),
        ProjectionReason.NO_WHOLE_PERIOD: (
            "no whole period of the pace ends by the deadline",
            "aucune période entière du rythme ne se termine avant l’échéance",
        ),
        ProjectionReason.BEYOND_NUMBERS: (
            "the growth leads beyond every number",
            "la croissance dépasse tout nombre",
        ),
        ProjectionReason.OTHER_SCALE: (
            "the pace is told in another unit of time than the metric",
            "le rythme est dit dans une autre unité de temps que la mesure",
        ),
    }
)
