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
        "progress_used": {
            "en": "progress  {actual} used of {allowed} allowed so far: {place}",
            "fr": "avancement {actual} utilisé sur {allowed} permis jusqu’ici : {place}",
        },
        "progress_used_period": {
            "en": "progress  {actual} used of {allowed} allowed in the running period: {place}",
            "fr": "avancement {actual} utilisé sur {allowed} permis dans la période en cours : {place}",
        },
        "progress_used_window": {
            "en": "progress  {actual} used of {allowed} allowed in the running window: {place}",
            "fr": "avancement {actual} utilisé sur {allowed} permis dans la fenêtre en cours : {place}",
        },
        "progress_limit": {
            "en": "progress  stands at {actual}, the limit by now is {allowed}: {place}",
            "fr": "avancement {actual} atteint, la limite à ce jour est de {allowed} : {place}",
        },
        "progress_band": {
            "en": "progress  stands at {actual}: {place}",
            "fr": "avancement {actual} atteint : {place}",
        },
        "left": {"en": "{gap} left", "fr": "reste {gap}"},
        "left_until": {"en": "{gap} left until {end}", "fr": "reste {gap} jusqu’au {end}"},
        "overdrawn": {"en": "overdrawn by {gap}", "fr": "dépassement de {gap}"},
        "overdrawn_running": {
            "en": "overdrawn by {gap} in the running period",
            "fr": "dépassement de {gap} dans la période en cours",
        },
        "overdrawn_closed": {
            "en": "overdrawn by {gap} in closed periods, for good",
            "fr": "dépassement définitif de {gap} dans des périodes closes",
        },
        "overdrawn_window": {
            "en": "overdrawn by {gap} in a window, for good",
            "fr": "dépassement définitif de {gap} dans une fenêtre",
        },
        "within": {"en": "within its bounds, {gap} to spare", "fr": "dans les bornes, marge de {gap}"},
        "outside": {"en": "out of its bounds by {gap}", "fr": "hors des bornes de {gap}"},
        "outside_once": {
            "en": "was out of its bounds by {gap} at worst, for good",
            "fr": "déjà sorti des bornes, de {gap} au pire : c’est définitif",
        },
        "periods_within": {
            "en": "no closed period was out of its bounds",
            "fr": "aucune période close n’a été hors des bornes",
        },
        "periods_outside": {
            "en": "closed periods were out of their bounds by {gap} in all, for good",
            "fr": "périodes closes hors des bornes de {gap} en tout : c’est définitif",
        },
        "running_outside": {
            "en": "the running period is out of its bounds by {gap}",
            "fr": "la période en cours est hors des bornes de {gap}",
        },
        "ahead": {"en": "{gap} ahead", "fr": "{gap} d'avance"},
        "behind": {"en": "{gap} behind", "fr": "{gap} de retard"},
        "on_plan": {"en": "exactly on plan", "fr": "exactement sur la trajectoire"},
        "pace": {
            "en": "pace      the rest needs {required}, so far {mean}",
            "fr": "rythme     le reste demande {required}, jusqu'ici {mean}",
        },
        "pace_allowed": {
            "en": "pace      the rest allows {required}, so far {mean}",
            "fr": "rythme     le reste permet {required}, jusqu’ici {mean}",
        },
        "pace_of_pace": {
            "en": "pace      must change by {required}, so far by {mean}",
            "fr": "rythme     doit varier de {required}, jusqu’ici de {mean}",
        },
        "from_to": {"en": "{low} to {high}", "fr": "{low} à {high}"},
        "quota": {
            "en": "quota     {made} of {due} from {start} to {end}; {met} of {closed} periods met",
            "fr": "quota      {made} sur {due} du {start} au {end} ; périodes tenues : {met} sur {closed}",
        },
        "projection": {
            "en": "chance    {probability:%}, {expected} expected, 80 % between {low} and {high}",
            "fr": "chance     {probability:%}, {expected} attendu, à 80 % entre {low} et {high}",
        },
        "arrival": {"en": "arrives   about {median}", "fr": "arrivée    vers le {median}"},
        "untold": {"en": "{what}: cannot tell, {reason}", "fr": "{what} : indéterminé, {reason}"},
        "untold_met": {
            "en": "{what}: met already; where it stands cannot be told, {reason}",
            "fr": "{what} : déjà atteint ; la valeur du jour est indéterminée, {reason}",
        },
        "untold_missed": {
            "en": "{what}: missed already, for good; where it stands cannot be told, {reason}",
            "fr": "{what} : déjà manqué, c’est définitif ; la valeur du jour est indéterminée, {reason}",
        },
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
        "no_readings": {
            "en": "there are no readings of its metric on its channel up to that day",
            "fr": "aucun relevé de sa mesure sur son canal jusqu'à ce jour",
        },
        "no_metric": {"en": "the goal names no metric", "fr": "le but ne nomme aucune mesure"},
        "until": {"en": "{target} by {deadline}", "fr": "{target} d'ici le {deadline}"},
    }
)
