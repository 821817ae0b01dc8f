"""The sentences of an explained report, in English and French. Data, and one function that fills it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from smartgoals._messages.formatting import Language, choose, fill

PHRASES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        name: MappingProxyType({"en": english, "fr": french})
        for name, english, french in (
            ("smart", "{goal} is SMART as of {day}", "{goal} est SMART au {day}"),
            ("not_smart", "{goal} is not SMART as of {day}", "{goal} n’est pas SMART au {day}"),
            ("criterion", "{criterion}: {verdict} ({rules} rules)", "{criterion} : {verdict} ({rules} règles)"),
            ("criterion_open", "{criterion}", "{criterion}"),
            ("basis", "judged by: {basis}", "jugé d’après : {basis}"),
            (
                "waived",
                "waived until {day}, because {waiver}: {finding}",
                "accepté jusqu’au {day}, car {waiver} : {finding}",
            ),
            ("criterion_specific", "specific", "spécifique"),
            ("criterion_measurable", "measurable", "mesurable"),
            ("criterion_attainable", "attainable", "atteignable"),
            ("criterion_relevant", "relevant", "pertinent"),
            ("criterion_timely", "timely", "temporel"),
            ("criterion_strategy", "strategy", "stratégie"),
            ("verdict_pass", "pass", "réussi"),
            ("verdict_fail", "fail", "échec"),
            ("verdict_unknown", "unknown", "inconnu"),
            ("severity_error", "error", "erreur"),
            ("severity_unknown", "evidence missing", "preuve manquante"),
            ("severity_warning", "warning", "avertissement"),
            ("severity_info", "remark", "remarque"),
        )
    }
)


def phrase(into: Language, name: str, values: Mapping[str, object] = MappingProxyType({})) -> str:
    """Return a sentence in a language, filled."""
    return fill(choose(PHRASES[name], into), values, into)
