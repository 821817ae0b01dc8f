"""What the rules of the timely criterion say, in English and French. Data only."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals.rules._define import Texts

_NONE_EN = "None: the field is there or it is not."
_NONE_FR = "Aucune : le champ est rempli ou il ne l’est pas."

TEXTS: Final[Texts] = MappingProxyType(
    {
        "SGT501": (
            (
                "the goal has neither a deadline nor a period that recurs",
                "set a deadline, such as the end of the quarter",
                "A goal without a deadline whose target is no pace.",
                "Without time success cannot be judged, and work is put off.",
                _NONE_EN,
                "Take the fix, which ends the goal with the quarter, or keep a pace with `sg.KeepPace`.",
            ),
            (
                "le but n’a ni échéance ni période récurrente",
                "fixez une échéance, par exemple la fin du trimestre",
                "Un but sans échéance dont la cible n’est pas un rythme.",
                "Sans délai, la réussite ne peut être jugée, et le travail est remis à plus tard.",
                _NONE_FR,
                "Prenez la correction, qui clôt le but avec le trimestre, ou tenez un rythme avec `sg.KeepPace`.",
            ),
        ),
        "SGT502": (
            (
                "the pace ({target}) is to be kept for ever",
                "say until when, and renew it then",
                "A pace without a deadline.",
                "A goal without an end is never taken stock of.",
                "A recurring period is a time of its own, so the verdict stays.",
                "Take the fix, which ends the goal with the quarter.",
            ),
            (
                "le rythme ({target}) est à tenir pour toujours",
                "dites jusqu’à quand, puis renouvelez-le",
                "Un rythme sans échéance.",
                "Un but sans fin n’est jamais l’objet d’un bilan.",
                "Une période récurrente est déjà un délai ; le verdict demeure.",
                "Prenez la correction, qui clôt le but avec le trimestre.",
            ),
        ),
        "SGT503": (
            (
                "the deadline, {deadline}, passed {days} days ago",
                "close the goal and say how it ended, or set a new one",
                "A goal whose deadline lies before the day of the check.",
                "An open goal past its deadline says that deadlines do not count here.",
                "None.",
                "Close it as a `sg.ClosedGoal` with its lesson.",
            ),
            (
                "l’échéance, {deadline}, est passée depuis {days} jours",
                "clôturez le but en disant comment il s’est terminé, ou fixez-en un nouveau",
                "Un but dont l’échéance précède le jour de la vérification.",
                "Un but ouvert après son échéance dit que les échéances ne comptent pas.",
                "Aucune.",
                "Clôturez-le en `sg.ClosedGoal` avec sa leçon.",
            ),
        ),
        "SGT504": (
            (
                "{day} lies outside the days of the objective {objective} ({first} to {last})",
                "move the goal into the days of its objective, or give the objective more time",
                "A start or deadline outside the objective’s.",
                "What comes after the objective’s end cannot help it.",
                "A strategy refuses such goals at once; the rule is for goals checked before they join one.",
                "Change the day, or the objective.",
            ),
            (
                "{day} est hors des dates de l’objectif {objective} (du {first} au {last})",
                "placez le but dans les dates de son objectif, ou prolongez l’objectif",
                "Un départ ou une échéance hors de ceux de l’objectif.",
                "Ce qui vient après la fin de l’objectif ne peut l’aider.",
                "Une stratégie refuse d’emblée de tels buts ; la règle vaut pour ceux vérifiés avant d’y entrer.",
                "Changez la date, ou l’objectif.",
            ),
        ),
        "SGT505": (
            (
                "the goal does not say when it begins",
                "set a start, or a baseline with its day",
                "A goal with neither a start nor a dated baseline.",
                "Without a beginning nobody knows how much should be done by today.",
                _NONE_EN,
                "Set `start`.",
            ),
            (
                "le but ne dit pas quand il commence",
                "fixez un départ, ou un point de départ daté",
                "Un but sans départ ni point de départ daté.",
                "Sans commencement, nul ne sait ce qui devrait être fait aujourd’hui.",
                _NONE_FR,
                "Renseignez `start`.",
            ),
        ),
        "SGT506": (
            (
                "the deadline is {days} days away from the start (limit {limit}), without a milestone",
                "set milestones, or a nearer goal on the way",
                "A goal of more than a year without milestones.",
                "A deadline that far away moves nobody today.",
                "A pace has its own periods and is left alone.",
                "Add milestones at the quarters.",
            ),
            (
                "l’échéance est à {days} jours du départ (limite {limit}), sans jalon",
                "posez des jalons, ou un but plus proche en chemin",
                "Un but de plus d’un an sans jalons.",
                "Une échéance aussi lointaine ne fait agir personne aujourd’hui.",
                "Un rythme a ses propres périodes et n’est pas visé.",
                "Ajoutez des jalons aux trimestres.",
            ),
        ),
        "SGT507": (
            (
                "the goal lasts {days} days, and its figure takes {needed} to show",
                "give it more time, or choose a quicker metric",
                "A goal no longer than the delay of its data, or than the step in which they come.",
                "It is over before anything can be seen.",
                "Delays are those that the source declares or the platform documents.",
                "Move the deadline behind the delay and one reading more.",
            ),
            (
                "le but dure {days} jours, et son chiffre met {needed} jours à paraître",
                "donnez-lui plus de temps, ou prenez une mesure plus rapide",
                "Un but pas plus long que le délai de ses données, ou que l’intervalle auquel elles viennent.",
                "Il est fini avant qu’on puisse rien voir.",
                "Les délais sont ceux que déclare la source ou que documente la plateforme.",
                "Placez l’échéance après le délai et un relevé de plus.",
            ),
        ),
        "SGT508": (
            (
                "the pace counts by {period}, and the goal lasts {days} days",
                "tell the pace by a period that fits, or extend the goal",
                "A pace whose period is longer than the goal.",
                "No period closes before the deadline, so a quota cannot be judged.",
                "A rate can be judged pro rata; then a shorter period says the same more plainly.",
                'Convert the pace with `pace.in_terms_of("week")`.',
            ),
            (
                "le rythme se compte par {period}, et le but dure {days} jours",
                "dites le rythme sur une période adaptée, ou prolongez le but",
                "Un rythme dont la période dépasse la durée du but.",
                "Aucune période ne se clôt avant l’échéance ; un quota ne peut donc être jugé.",
                "Un taux peut être jugé au prorata ; une période plus courte le dit alors plus clairement.",
                'Convertissez le rythme avec `pace.in_terms_of("week")`.',
            ),
        ),
        "SGT509": (
            (
                "nobody has said when the goal is looked at",
                "check in every {days} days",
                "A goal without a cadence of check-ins.",
                "A goal that is looked at only on its deadline cannot be steered.",
                _NONE_EN,
                "Take the fix, or set `cadence`.",
            ),
            (
                "personne n’a dit quand le but est examiné",
                "faites le point tous les {days} jours",
                "Un but sans cadence de points.",
                "Un but regardé seulement à l’échéance ne peut être piloté.",
                _NONE_FR,
                "Prenez la correction, ou renseignez `cadence`.",
            ),
        ),
        "SGT510": (
            (
                "{times} check-ins in {days} days (every {every}); {fewest} are the least",
                "check in more often",
                "Too few check-ins between start and deadline.",
                "What goes wrong is seen when it is too late to mend.",
                "It divides the days by the cadence’s period.",
                "Choose a cadence with at least a beginning, a middle and an end.",
            ),
            (
                "{times} points en {days} jours (par {every}) ; il en faut au moins {fewest}",
                "faites le point plus souvent",
                "Trop peu de points entre le départ et l’échéance.",
                "Ce qui va mal est vu trop tard pour être corrigé.",
                "Elle divise les jours par la période de la cadence.",
                "Choisissez une cadence avec au moins un début, un milieu et une fin.",
            ),
        ),
        "SGT511": (
            (
                "the check-in of {due} is {days} days overdue (last reading: {read})",
                "take the reading now",
                "A check-in day that passed without a reading.",
                "Silence is never green.",
                "It takes a reading on or after the day as the check-in; other meetings are not known to it.",
                "Add a reading.",
            ),
            (
                "le point du {due} a {days} jours de retard (dernier relevé : {read})",
                "faites le relevé maintenant",
                "Un jour de point passé sans relevé.",
                "Le silence n’est jamais vert.",
                "Elle tient un relevé du jour ou postérieur pour le point ; elle ignore les autres réunions.",
                "Ajoutez un relevé.",
            ),
        ),
        "SGT512": (
            (
                "the goal began {days} days ago ({start}), and nothing has been read since",
                "take a first reading, or move the start",
                "A goal under way without any reading since its start.",
                "Goals that begin late mostly end late.",
                "It needs the strategy as evidence, since readings may lie elsewhere.",
                "Add a reading.",
            ),
            (
                "le but a commencé il y a {days} jours ({start}), et rien n’a été relevé depuis",
                "faites un premier relevé, ou décalez le départ",
                "Un but en cours sans aucun relevé depuis son départ.",
                "Un but commencé tard finit le plus souvent tard.",
                "Elle a besoin de la stratégie, car des relevés peuvent se trouver ailleurs.",
                "Ajoutez un relevé.",
            ),
        ),
        "SGT513": (
            (
                "nobody works on the deadline, {deadline}",
                "end it on the working day before: {working}",
                "A deadline on a day off in the goal’s calendar.",
                "The last day is the one on which people look; on a day off nobody does.",
                "It knows the calendar of the goal only.",
                "Take the fix.",
            ),
            (
                "personne ne travaille à l’échéance, {deadline}",
                "terminez le jour ouvré précédent : {working}",
                "Une échéance sur un jour non ouvré du calendrier du but.",
                "Le dernier jour est celui où l’on regarde ; un jour de repos, nul ne regarde.",
                "Elle ne connaît que le calendrier du but.",
                "Prenez la correction.",
            ),
        ),
        "SGT514": (
            (
                "the deadline, {deadline}, cuts the last {period} short, which ends on {end}",
                "end the goal with its period",
                "A quota per calendar period whose last period the deadline cuts.",
                "A quota is judged when its period closes; a cut one is a loss by calendar.",
                "Weeks and months only.",
                "Take the fix.",
            ),
            (
                "l’échéance, {deadline}, coupe la dernière période ({period}), qui finit le {end}",
                "terminez le but avec sa période",
                "Un quota par période du calendrier dont l’échéance coupe la dernière.",
                "Un quota se juge à la clôture de sa période ; une période coupée est perdue d’avance.",
                "Semaines et mois seulement.",
                "Prenez la correction.",
            ),
        ),
    }
)
