"""What revising says, in two languages: one sentence for each verdict, and one for each proposal. Data and their filling."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from smartgoals._messages.formatting import Language, choose, fill
from smartgoals._model.goal import Goal
from smartgoals._model.target_words import target_in_words

_PER: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "change": {"en": " a week", "fr": " par semaine"},
        "total": {"en": " a week", "fr": " par semaine"},
        "level": {"en": "", "fr": ""},
    }
)
_VERDICTS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "already_met": {
            "en": "what it asks for has been reached already",
            "fr": "ce qu’il demande est déjà atteint",
        },
        "too_easy": {
            "en": "it asks for {asked:.2}{per}, well below the {happening:.2}{per} that happen anyway",
            "fr": "il demande {asked:.2}{per}, bien moins que les {happening:.2}{per} qui se font de toute façon",
        },
        "comfortable": {
            "en": "it asks for {asked:.2}{per}, about what happens anyway ({happening:.2}{per})",
            "fr": "il demande {asked:.2}{per}, à peu près ce qui se fait de toute façon ({happening:.2}{per})",
        },
        "stretch": {
            "en": "it asks for {asked:.2}{per}: more than the {happening:.2}{per} that happen anyway, and within the "
            "{supported:.2}{per} that the figures support",
            "fr": "il demande {asked:.2}{per} : plus que les {happening:.2}{per} qui se font de toute façon, et dans la "
            "limite des {supported:.2}{per} que les chiffres soutiennent",
        },
        "heroic": {
            "en": "it asks for {asked:.2}{per}, more than the {supported:.2}{per} that the figures support at best: what "
            "will change?",
            "fr": "il demande {asked:.2}{per}, plus que les {supported:.2}{per} que les chiffres soutiennent au mieux : "
            "qu’est-ce qui va changer ?",
        },
        "implausible": {
            "en": "it asks for {asked:.2}{per}, far beyond the {supported:.2}{per} that the figures support at best",
            "fr": "il demande {asked:.2}{per}, bien au-delà des {supported:.2}{per} que les chiffres soutiennent au mieux",
        },
        "missed": {
            "en": "it is missed already, and no other target mends that",
            "fr": "il est déjà manqué, et aucune autre cible n’y change rien",
        },
        "meant": {
            "en": "its number may be a total of all its days, or so many per {meant} in the end: say which is meant",
            "fr": "son nombre peut être un total de tous ses jours, ou autant par {meant} à la fin : dites lequel est voulu",
        },
        "unknown": {
            "en": "nothing tells how hard it is: it needs a target and a deadline ahead, and readings, an audit or an "
            "earlier goal of this metric on this channel",
            "fr": "rien ne dit s’il est difficile : il faut une cible et une échéance à venir, et des relevés, un audit ou "
            "un but antérieur de cette mesure sur ce canal",
        },
        "too_few": {
            "en": "too little is known to tell how hard it is (readings: {readings}, figures of audits: {audited}): it takes "
            "what two periods brought, or an earlier goal of this metric on this channel",
            "fr": "on en sait trop peu pour dire s’il est difficile (relevés : {readings}, chiffres d’audit : {audited}) : il "
            "faut ce que deux périodes ont apporté, ou un but antérieur de cette mesure sur ce canal",
        },
    }
)
_WITHOUT_FIGURES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "comfortable": {
            "en": "every figure lies inside the band",
            "fr": "tous les chiffres sont dans la bande",
        },
        "stretch": {
            "en": "an earlier goal of this metric reached as much, or at least half of the figures lie inside the band",
            "fr": "un but antérieur de cette mesure a atteint autant, ou au moins la moitié des "
            "chiffres sont dans la bande",
        },
        "heroic": {
            "en": "fewer than half of the figures lie inside the band: what will change?",
            "fr": "moins de la moitié des chiffres sont dans la bande : qu’est-ce qui va changer ?",
        },
        "implausible": {
            "en": "no figure ever lay inside the band",
            "fr": "aucun chiffre n’a jamais été dans la bande",
        },
    }
)
_THIN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "en": "; that rests on little (readings: {readings}, periods: {periods} of the {wanted} that make a history)",
        "fr": " ; cela repose sur peu (relevés : {readings}, périodes : {periods} des {wanted} qui font un historique)",
    }
)
_STALE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "en": "; the last reading is of {last}, and nothing is known of the time since",
        "fr": " ; le dernier relevé est du {last}, et rien n’est connu depuis",
    }
)
_CHANCE: Final[Mapping[str, str]] = MappingProxyType(
    {"en": "; its chance is {chance:%}", "fr": " ; ses chances sont de {chance:%}"}
)
_PROPOSED: Final[Mapping[str, str]] = MappingProxyType(
    {"en": "; proposed: {target}", "fr": " ; proposition : {target}"}
)
_LATER: Final[Mapping[str, str]] = MappingProxyType(
    {"en": "; or the same target by {deadline}", "fr": " ; ou la même cible pour le {deadline}"}
)


def sentence(
    verdict: str, figures: Mapping[str, Any], proposed: Goal | None, alternative: Goal | None, into: Language
) -> str:
    """Return why a goal is as hard as it is, and what is proposed, in a language."""
    if figures.get("missed"):
        texts = _VERDICTS["missed"]
    elif figures.get("meant"):
        texts = _VERDICTS["meant"]
    elif verdict == "unknown" and (figures.get("readings") or figures.get("audited")):
        texts = _VERDICTS["too_few"]
    elif verdict in ("unknown", "already_met") or "supported" in figures:
        texts = _VERDICTS[verdict]
    else:
        texts = _WITHOUT_FIGURES[verdict]
    per = choose(_PER[figures.get("shape", "level")], into)
    said = fill(choose(texts, into), {**figures, "per": per}, into)
    for name, weakness in (("periods", _THIN), ("last", _STALE)):
        if name in figures:
            said += fill(choose(weakness, into), figures, into)
    if figures.get("chance") is not None:
        said += fill(choose(_CHANCE, into), figures, into)
    if proposed is not None and proposed.target is not None:
        said += fill(choose(_PROPOSED, into), {"target": target_in_words(proposed.target)}, into)
    if alternative is not None:
        said += fill(choose(_LATER, into), {"deadline": alternative.deadline}, into)
    return said
