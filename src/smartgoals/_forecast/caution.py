"""Cautions: what a reader of a forecast should know before believing it, as words with a sentence in English and French.

What belongs here: the words. What does not: finding out which apply (that is `forecast`). Knows words only.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, final

from attrs import frozen

from smartgoals._numbers import Number, plain
from smartgoals._words import Word


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
    SILENT_STEPS = "silent_steps"
    RUNNING_MONTH = "running_month"
    FAR_AHEAD = "far_ahead"
    COUNTER_RESET = "counter_reset"
    BURST = "burst"
    DEFINITION_BREAK = "definition_break"
    DECLARED_BREAK = "declared_break"
    CORRECTED = "corrected"
    NOT_YET_KNOWN = "not_yet_known"
    NO_READING_THAT_DAY = "no_reading_that_day"
    NO_UNCERTAINTY = "no_uncertainty"


@final
@frozen
class Caution:
    """One caution: its word, and the figure it is about, if there is one.

    >>> print(Caution(CautionCode.STALE, 40))
    the last reading is 40 days old
    >>> Caution(CautionCode.FEW_READINGS, 3).sentence("fr")
    "il n'y a que 3 relevés"
    """

    code: CautionCode
    figure: Number | None = None

    def sentence(self, language: str = "en") -> str:
        """Return the caution as a clause in English ("en") or French ("fr")."""
        english, french = _SENTENCES[self.code]
        template = french if language == "fr" else english
        return template.replace("{}", "" if self.figure is None else plain(self.figure))

    def __str__(self) -> str:
        return self.sentence()


_SENTENCES: Final[Mapping[CautionCode, tuple[str, str]]] = MappingProxyType(
    {
        CautionCode.FEW_READINGS: ("there are only {} readings", "il n'y a que {} relevés"),
        CautionCode.ONE_READING: (
            "one reading says nothing of the pace; the interval is a guess",
            "un seul relevé ne dit rien du rythme ; l'intervalle est une supposition",
        ),
        CautionCode.NO_CHANGE: (
            "the value has never changed; how much it may change is a guess",
            "la valeur n'a jamais changé ; l'ampleur d'un changement est une supposition",
        ),
        CautionCode.STALE: ("the last reading is {} days old", "le dernier relevé date de {} jours"),
        CautionCode.LONG_GAP: (
            "there is a gap of {} days between readings, longer than the time ahead",
            "il y a un trou de {} jours entre deux relevés, plus long que la période à venir",
        ),
        CautionCode.SOME_DAYS: (
            "only {} % of the days have a reading; an amount is taken for all days since the one before it",
            "{} % des jours seulement ont un relevé ; un montant vaut pour tous les jours depuis le précédent",
        ),
        CautionCode.DAYS_OFF: (
            "on {} days of the week nothing is ever read; they are taken to bring nothing",
            "{} jours par semaine ne sont jamais relevés ; ils sont tenus pour des jours sans rien",
        ),
        CautionCode.READINGS_LACK: (
            "{} of the regular readings lack; what came then is taken for unknown, and not for nothing",
            "{} des relevés réguliers manquent ; ce qu'ils diraient est tenu pour inconnu, et non pour nul",
        ),
        CautionCode.SILENT_STEPS: (
            "{} of the regular readings lack; nothing is taken to have come then, as the progress counts it",
            "{} des relevés réguliers manquent ; ils sont tenus pour nuls, comme dans l'avancement",
        ),
        CautionCode.RUNNING_MONTH: (
            "the last reading is of a month that still runs; it is counted, and says nothing of the pace",
            "le dernier relevé est celui d'un mois en cours ; il compte, mais ne dit rien du rythme",
        ),
        CautionCode.FAR_AHEAD: (
            "the day lies further ahead ({} days) than the history reaches back",
            "le jour visé est plus loin ({} jours) que ce que couvre l'historique",
        ),
        CautionCode.COUNTER_RESET: (
            "the counter was set back; what came after is counted on top",
            "le compteur a été remis à zéro ; la suite est ajoutée",
        ),
        CautionCode.BURST: (
            "the latest pace is {} times the usual one, and bursts pass",
            "le rythme récent vaut {} fois le rythme habituel, et les emballements passent",
        ),
        CautionCode.DEFINITION_BREAK: (
            "one step is {} times the next largest, as when the definition of what is counted breaks; the pace is without it",
            "un saut vaut {} fois le suivant, comme lors d'une rupture de définition ; le rythme est calculé sans lui",
        ),
        CautionCode.DECLARED_BREAK: (
            "changes of definition since the first reading: {}; the pace leaves them out as far as it can",
            "changements de définition depuis le premier relevé : {} ; le rythme les laisse de côté autant que possible",
        ),
        CautionCode.CORRECTED: ("{} readings were corrected later", "{} relevés ont été corrigés après coup"),
        CautionCode.NOT_YET_KNOWN: (
            "{} readings dated after the day of asking are left out",
            "{} relevés postérieurs au jour de la demande sont laissés de côté",
        ),
        CautionCode.NO_READING_THAT_DAY: (
            "there is no reading on that day; the last one before it is carried forward",
            "il n'y a pas de relevé ce jour-là ; le dernier relevé précédent est reporté",
        ),
        CautionCode.NO_UNCERTAINTY: (
            "this method knows no uncertainty, so its chances are no chances",
            "cette méthode ne connaît pas l'incertitude : ses chances n'en sont pas",
        ),
    }
)
