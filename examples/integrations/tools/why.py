"""Why a value is lost on the way from one tool to another, in English and French."""

from __future__ import annotations

from collections.abc import Mapping

WHY: Mapping[str, tuple[str, str]] = {
    "no_place": ("smartgoals has no field for it", "smartgoals n’a pas de champ pour cela"),
    "not_held": ("the tool has no field for it", "l’outil n’a pas de champ pour cela"),
    "derived": ("it follows from the rest", "cela découle du reste"),
    "judged": ("smartgoals judges from the readings", "smartgoals juge d’après les relevés"),
    "shown": ("it says how a figure is shown", "cela dit comment montrer un chiffre"),
    "theirs": ("it is of use in the tool alone", "cela ne sert que dans l’outil"),
    "kept_by": ("it says who keeps the figure up to date", "cela dit qui tient le chiffre à jour"),
    "several": ("a goal has one owner", "un but a un seul responsable"),
    "earlier": ("the tool holds the last reading alone", "l’outil ne garde que le dernier relevé"),
    "defined_otherwise": (
        "the tool holds the readings of one definition alone",
        "l’outil ne garde que les relevés d’une seule définition",
    ),
    "corrected": ("the tool holds no reading that was corrected", "l’outil ne garde pas de relevé corrigé"),
    "recounted": (
        "the issues handed over give another number",
        "les tickets remis donnent un autre nombre",
    ),
    "more_pages": ("there are more goals on the next page", "il y a d’autres buts à la page suivante"),
    "as_number": ("it becomes a number that is read", "cela devient un nombre à relever"),
    "adds_up": (
        "amounts add up, and the tool asks where the figure stands",
        "des quantités s’additionnent, et l’outil demande où en est le chiffre",
    ),
    "joined": ("an issue counts from the day it was opened", "un ticket compte dès le jour de son ouverture"),
    "other_pace": ("the road goes at another pace there", "la route y suit un autre rythme"),
    "other_aim": ("a goal asks for a pace or a value, not both", "un but fixe un rythme ou une valeur, pas les deux"),
    "of_a_day": ("several figures of a day are read otherwise", "plusieurs chiffres d’un jour se lisent autrement"),
    "unitless": ("nobody says in which unit it is", "personne ne dit en quelle unité"),
    "unread": ("it is kept with readings, and there are none", "cela se garde avec les relevés, et il n’y en a pas"),
    "undated": ("nobody says of which day it is", "personne ne dit de quel jour il date"),
    "unheard": ("this mapper does not know it", "cette passerelle ne le connaît pas"),
}
