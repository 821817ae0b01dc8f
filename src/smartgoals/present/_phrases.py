"""The phrases of the plain-text review, in English and French. Data only."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

PHRASES: Final = MappingProxyType(
    {
        "title": {"en": "{title}: review as of {as_of}", "fr": "{title} : revue au {as_of}"},
        "untitled": {"en": "Strategy", "fr": "Stratégie"},
        "summary": {
            "en": "goals: {goals}, of which SMART: {smart}; objectives: {objectives}; channels: {channels}",
            "fr": "buts : {goals}, dont SMART : {smart} ; objectifs : {objectives} ; canaux : {channels}",
        },
        "no_objective": {"en": "Goals without an objective", "fr": "Buts sans objectif"},
        "serves": {"en": "serves: {aim}", "fr": "sert : {aim}"},
        "asks": {"en": "asks      {target}", "fr": "demande    {target}"},
        "smart": {"en": "SMART     {verdicts}", "fr": "SMART      {verdicts}"},
        "progress": {
            "en": "progress  stands at {actual}, the plan asks {expected}: {place}",
            "fr": "avancement {actual} atteint, la trajectoire demande {expected} : {place}",
        },
        "progress_no_plan": {"en": "progress  stands at {actual}", "fr": "avancement {actual} atteint"},
        "ahead": {"en": "{gap} ahead", "fr": "{gap} d'avance"},
        "behind": {"en": "{gap} behind", "fr": "{gap} de retard"},
        "on_plan": {"en": "exactly on plan", "fr": "exactement sur la trajectoire"},
        "pace": {
            "en": "pace      the rest needs {required}, so far {mean}",
            "fr": "rythme     le reste demande {required}, jusqu'ici {mean}",
        },
        "pace_of_pace": {
            "en": "pace      must change by {required}, so far by {mean}",
            "fr": "rythme     doit varier de {required}, jusqu’ici de {mean}",
        },
        "from_to": {"en": "{low} to {high}", "fr": "{low} à {high}"},
        "quota": {
            "en": "quota     {made} of {due} from {start} to {end}; {met} of {closed} periods met",
            "fr": "quota      {made} sur {due} du {start} au {end} ; {met} périodes tenues sur {closed}",
        },
        "projection": {
            "en": "chance    {probability:%}, {expected} expected, 80 % between {low} and {high}",
            "fr": "chance     {probability:%}, {expected} attendu, à 80 % entre {low} et {high}",
        },
        "arrival": {"en": "arrives   about {median}", "fr": "arrivée    vers le {median}"},
        "untold": {"en": "{what}: cannot tell, {reason}", "fr": "{what} : indéterminé, {reason}"},
        "suggestion": {"en": "-> {text}", "fr": "-> {text}"},
        "whole": {"en": "The strategy and its channels", "fr": "La stratégie et ses canaux"},
        "pass": {"en": "yes", "fr": "oui"},
        "fail": {"en": "NO", "fr": "NON"},
        "unknown": {"en": "?", "fr": "?"},
        "specific": {"en": "specific", "fr": "spécifique"},
        "measurable": {"en": "measurable", "fr": "mesurable"},
        "attainable": {"en": "attainable", "fr": "atteignable"},
        "relevant": {"en": "relevant", "fr": "pertinent"},
        "timely": {"en": "timely", "fr": "temporel"},
        "progress_word": {"en": "progress", "fr": "avancement"},
        "per_day": {"en": "a day", "fr": "par jour"},
        "per_week": {"en": "a week", "fr": "par semaine"},
        "per_month": {"en": "a month", "fr": "par mois"},
        "per_quarter": {"en": "a quarter", "fr": "par trimestre"},
        "per_year": {"en": "a year", "fr": "par an"},
        "no_readings": {
            "en": "there are no readings of its metric on its channel up to that day",
            "fr": "aucun relevé de sa mesure sur son canal jusqu'à ce jour",
        },
        "no_metric": {"en": "the goal names no metric", "fr": "le but ne nomme aucune mesure"},
        "reach_level": {"en": "reach {value}", "fr": "atteindre {value}"},
        "reach_level_any_day": {"en": "reach {value} on any day", "fr": "atteindre {value} à un moment quelconque"},
        "change_amount": {"en": "change by {value}", "fr": "faire varier de {value}"},
        "change_percent": {"en": "change by {value} %", "fr": "faire varier de {value} %"},
        "keep_pace": {"en": "keep {pace}", "fr": "tenir {pace}"},
        "keep_at_most": {"en": "keep at most {pace}", "fr": "ne pas dépasser {pace}"},
        "carry_surplus": {"en": "{target}, surplus carried over", "fr": "{target}, surplus reporté"},
        "carry_both": {
            "en": "{target}, surplus and debt carried over",
            "fr": "{target}, surplus et dette reportés",
        },
        "carry_at_most": {"en": "{target}, at most {limit}", "fr": "{target}, au plus {limit}"},
        "stay_within": {"en": "stay within {low} to {high}", "fr": "rester entre {low} et {high}"},
        "stay_under": {"en": "stay at or under {high}", "fr": "rester à {high} ou moins"},
        "stay_over": {"en": "stay at or over {low}", "fr": "rester à {low} ou plus"},
        "reach_pace": {"en": "reach {pace}", "fr": "atteindre {pace}"},
        "reach_pace_any_period": {
            "en": "reach {pace} in any period",
            "fr": "atteindre {pace} sur une période quelconque",
        },
        "grow_by": {"en": "grow by {percent} % {period}", "fr": "croître de {percent} % {period}"},
        "of_each": {"en": "{band} {period}", "fr": "{band} {period}"},
        "every_days": {"en": "every {count} days", "fr": "tous les {count} jours"},
        "every_weeks": {"en": "every {count} weeks", "fr": "toutes les {count} semaines"},
        "every_months": {"en": "every {count} months", "fr": "tous les {count} mois"},
        "every_quarters": {"en": "every {count} quarters", "fr": "tous les {count} trimestres"},
        "every_years": {"en": "every {count} years", "fr": "tous les {count} ans"},
        "until": {"en": "{target} by {deadline}", "fr": "{target} d'ici le {deadline}"},
    }
)
