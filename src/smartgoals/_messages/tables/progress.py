"""Why a quantity of a progress is None, as clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    (
        "no_reading",
        "there is no reading on or before the day",
        "il n’y a aucun relevé jusqu’à ce jour",
    ),
    (
        "no_reading_by_deadline",
        "there is no reading up to the deadline, {deadline}",
        "il n’y a aucun relevé jusqu’à l’échéance, le {deadline}",
    ),
    (
        "no_reading_since_start",
        "nothing has been read since the plan started, and missing is not zero",
        "rien n’a été relevé depuis le départ de la trajectoire, et une absence n’est pas un zéro",
    ),
    (
        "no_reading_since_start_by_deadline",
        "nothing was read from the start of the plan to the deadline, {deadline}, and missing is not zero",
        (
            "rien n’a été relevé du départ de la trajectoire à l’échéance, le {deadline}, et une absence n’est"
            " pas un zéro"
        ),
    ),
    (
        "days_unknown",
        "nothing may be assumed for the days without a reading",
        "rien ne doit être supposé pour les jours sans relevé",
    ),
    (
        "unread_lately",
        "nothing was read in the last days",
        "rien n’a été relevé ces derniers jours",
    ),
    (
        "period_unread",
        "the last whole period has not been read",
        "la dernière période entière n’a pas été relevée",
    ),
    (
        "no_period_over",
        "no whole period has ended yet",
        "aucune période entière ne s’est encore terminée",
    ),
    (
        "people_do_not_add_up",
        (
            "several readings of people fall into one period, and people who come twice cannot be told from"
            " others"
        ),
        (
            "plusieurs relevés de personnes tombent dans une période, et qui revient ne se distingue pas des"
            " autres"
        ),
    ),
    (
        "spans_differ",
        (
            "the readings cover other spans than is asked, or unlike ones, and what a day counts is not what"
            " a week does"
        ),
        (
            "les relevés couvrent d’autres durées que demandé, ou des durées inégales : un jour ne compte pas"
            " une semaine"
        ),
    ),
    ("no_plan", "the goal gives no plan", "le but ne donne pas de trajectoire"),
    ("not_over", "it is judged when its time is over", "cela se juge quand le temps est écoulé"),
    ("not_finished", "the target does not stand reached", "la cible n’est pas atteinte"),
    (
        "already_missed",
        "a period was missed, and no other makes it good",
        "une période a été manquée, et aucune autre ne la rattrape",
    ),
    (
        "band_has_no_path",
        "a band is kept, not reached, so it has no path",
        "une fourchette se tient, elle ne s’atteint pas : elle n’a pas de trajectoire",
    ),
    (
        "quota_has_no_path",
        "a quota starts afresh each period, so it has no path to a final value",
        "un quota recommence à chaque période : il n’a pas de trajectoire vers une valeur finale",
    ),
    ("no_deadline", "the goal has no deadline", "le but n’a pas d’échéance"),
    ("nothing_elapsed", "no active day of the plan has passed", "aucun jour actif ne s’est écoulé"),
    (
        "holidays_unknown",
        "the holidays of some of the days are unknown",
        "les jours fériés de certains des jours sont inconnus",
    ),
    (
        "nothing_expected",
        "the plan expects no change by this day",
        "la trajectoire n’attend aucun changement à ce jour",
    ),
    ("no_pace", "nothing has moved so far", "rien n’a bougé jusqu’ici"),
    (
        "wrong_way",
        "the value has moved away from the target so far",
        "la valeur s’est éloignée de la cible jusqu’ici",
    ),
    ("past_deadline", "the deadline has passed", "l’échéance est passée"),
    (
        "no_days_left",
        "no active day is left before the deadline",
        "il ne reste aucun jour actif avant l’échéance",
    ),
    ("already_behind", "it is behind already", "le retard est déjà là"),
    (
        "safe_to_the_end",
        "what has been done keeps it on plan to the end",
        "ce qui est fait suffit jusqu’à la fin de la trajectoire",
    ),
    (
        "allowance",
        "the amount is an allowance, which is not there to be reached",
        "le montant est un plafond, qui n’est pas fait pour être atteint",
    ),
    (
        "not_an_allowance",
        "the goal sets no allowance that could be used up",
        "le but ne fixe aucun plafond à consommer",
    ),
    (
        "used_up",
        "the allowance is used up, and a total does not fall again",
        "le plafond est épuisé, et un total ne redescend pas",
    ),
    (
        "beyond_horizon",
        "it lies beyond the horizon asked for, or the end of the calendar",
        "cela dépasse l’horizon demandé, ou la fin du calendrier",
    ),
    (
        "no_change_asked",
        "the target is where the plan started",
        "la cible est au niveau du point de départ",
    ),
    (
        "beyond_reach",
        "no number is large enough to tell it",
        "aucun nombre n’est assez grand pour le dire",
    ),
    (
        "stands_on_plan",
        "on plan on {day}: {actual} of {expected} expected",
        "sur la trajectoire le {day} : {actual} sur {expected} attendus",
    ),
    (
        "stands_behind",
        "behind on {day}: {actual} of {expected} expected",
        "en retard le {day} : {actual} sur {expected} attendus",
    ),
    (
        "stands_behind_by_period",
        "behind on {day}: {gap} less than asked in {periods}; {actual} of {expected} expected by now",
        (
            "en retard le {day} : {gap} de moins que demandé en {periods} ; "
            "{actual} sur {expected} attendus à ce jour"
        ),
    ),
    (
        "stands_over_by_period",
        "over what is allowed on {day}: {gap} too much in {periods}; {actual} of {expected} by now",
        (
            "au-delà de la limite permise le {day} : {gap} de trop en {periods} ; "
            "{actual} sur {expected} à ce jour"
        ),
    ),
    (
        "stands_outside_at_worst",
        "outside the band on {day}: it was left by {gap} at worst; {actual} now",
        "hors de la fourchette le {day} : quittée de {gap} au pire ; {actual} à présent",
    ),
    (
        "stands_outside_by_period",
        "outside the band on {day}: {gap} beyond its bounds in {periods}; {actual} by now",
        ("hors de la fourchette le {day} : {gap} au-delà de ses bornes en {periods} ; {actual} à ce jour"),
    ),
    (
        "stands_within",
        "within what is allowed on {day}: {actual} of {expected}",
        "dans la limite permise le {day} : {actual} sur {expected}",
    ),
    (
        "stands_over",
        "over what is allowed on {day}: {actual} of {expected}",
        "au-delà de la limite permise le {day} : {actual} sur {expected}",
    ),
    (
        "stands_inside",
        "inside the band on {day}: {actual}, {gap} from its nearer bound",
        "dans la fourchette le {day} : {actual}, à {gap} de sa borne la plus proche",
    ),
    (
        "stands_inside_alone",
        "inside the band on {day}: {actual}, {gap} from its bound",
        "dans la fourchette le {day} : {actual}, à {gap} de sa borne",
    ),
    (
        "stands_kept",
        "no period has left the band by {day}: {actual} so far, of {low} to {high} asked",
        "aucune période n’a quitté la fourchette au {day} : {actual} jusqu’ici, sur {low} à {high} demandés",
    ),
    (
        "stands_outside",
        "outside the band on {day}: {actual}, {gap} beyond its bound",
        "hors de la fourchette le {day} : {actual}, {gap} au-delà de sa borne",
    ),
    (
        "stands_not_started",
        "not started on {day}: begins on {first}",
        "pas commencé le {day} : début le {first}",
    ),
    (
        "stands_before_start",
        "not started on {day}: begins on {first}, {actual} so far",
        "pas commencé le {day} : début le {first}, {actual} à ce jour",
    ),
    (
        "stands_unknown_because",
        "progress unknown on {day}: {reason}",
        "avancement inconnu le {day} : {reason}",
    ),
    (
        "stands_judged_upto",
        "{stands}; judged by what is told up to {upto}, as the next reading is due after the deadline",
        "{stands} ; jugé sur ce qui est connu au {upto}, le relevé suivant venant après l’échéance",
    ),
)
