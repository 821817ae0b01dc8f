"""What the quantities of a progress are called, and how each comes about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("actual", "value", "valeur"),
    ("expected", "expected", "attendu"),
    ("gap", "gap", "écart"),
    ("gap_days", "gap in days", "écart en jours"),
    ("attainment", "attainment", "part atteinte"),
    ("attainment_clamped", "attainment within bounds", "part atteinte bornée"),
    ("time_share", "share of the time", "part du temps"),
    ("value_share", "share of the way", "part de la valeur"),
    ("pace_index", "index of the pace", "indice de rythme"),
    ("time_index", "index of time", "indice de temps"),
    ("earned_on", "earned on", "acquis le"),
    ("required_pace", "pace required", "rythme requis"),
    ("mean_pace", "mean pace", "rythme moyen"),
    ("recent_pace", "recent pace", "rythme récent"),
    ("feasibility", "feasibility", "faisabilité"),
    ("safe_days", "safe days", "jours de marge"),
    ("falls_behind_on", "falls behind on", "en retard le"),
    ("arrives_on", "arrives on", "arrivée le"),
    ("burn_rate", "rate of use", "taux de consommation"),
    ("exhausted_on", "used up on", "épuisé le"),
    ("left_today", "left today", "reste du jour"),
    ("is_met", "met", "atteint"),
    ("finished_on", "finished on", "atteint depuis le"),
    ("read_on", "read on", "relevé le"),
    ("assumed_days", "days assumed", "jours supposés"),
    ("start", "start", "début"),
    ("baseline", "baseline", "départ"),
    ("deadline", "deadline", "échéance"),
    ("target", "target", "cible"),
    ("bound", "bound", "borne"),
    ("as_of", "day judged", "jour jugé"),
    ("mean_window", "days of the mean", "jours de la moyenne"),
    ("recent_window", "days of the window", "jours de la fenêtre"),
    (
        "actual_formula",
        "the value of the readings at the end of the day judged, by the nature of the metric",
        "la valeur des relevés à la fin du jour jugé, selon la nature de la mesure",
    ),
    (
        "expected_formula",
        "the value of the plan at the end of the day judged",
        "la valeur de la trajectoire à la fin du jour jugé",
    ),
    (
        "gap_formula",
        "value - expected, the good side positive",
        "valeur - attendu, positif du bon côté",
    ),
    (
        "gap_days_formula",
        "active days of the plan that the value has earned - active days passed",
        "jours actifs de la trajectoire que la valeur a acquis - jours actifs écoulés",
    ),
    (
        "attainment_formula",
        "(value - baseline) / (target - baseline)",
        "(valeur - départ) / (cible - départ)",
    ),
    ("attainment_clamped_formula", "attainment within 0 to 1", "part atteinte, entre 0 et 1"),
    (
        "time_share_formula",
        "active days passed / active days of the plan",
        "jours actifs écoulés / jours actifs de la trajectoire",
    ),
    ("value_share_formula", "attainment within 0 to 1", "part atteinte, entre 0 et 1"),
    (
        "pace_index_formula",
        "(value - baseline) / (expected - baseline)",
        "(valeur - départ) / (attendu - départ)",
    ),
    (
        "time_index_formula",
        "active days earned / active days passed",
        "jours actifs acquis / jours actifs écoulés",
    ),
    (
        "earned_on_formula",
        "first whole day on which the plan expects the value",
        "premier jour entier où la trajectoire attend la valeur",
    ),
    (
        "required_pace_formula",
        "(target - value) / active days left",
        "(cible - valeur) / jours actifs restants",
    ),
    (
        "mean_pace_formula",
        "change since the start / active days passed",
        "variation depuis le début / jours actifs écoulés",
    ),
    (
        "recent_pace_formula",
        "change over the window / its active days",
        "variation sur la fenêtre / ses jours actifs",
    ),
    ("feasibility_formula", "pace required / mean pace", "rythme requis / rythme moyen"),
    (
        "safe_days_formula",
        "days before it falls behind, the day itself left out",
        "jours avant le retard, le jour même exclu",
    ),
    (
        "falls_behind_on_formula",
        "first later day on which the value of today is behind the plan",
        "premier jour suivant où la valeur d’aujourd’hui est en retard sur la trajectoire",
    ),
    (
        "arrives_on_formula",
        "day judged + (target - value) / mean pace, whole active days",
        "jour jugé + (cible - valeur) / rythme moyen, en jours actifs entiers",
    ),
    (
        "burn_rate_formula",
        "mean pace / pace of the whole plan",
        "rythme moyen / rythme de toute la trajectoire",
    ),
    (
        "exhausted_on_formula",
        "day judged + (target - value) / mean pace, whole active days",
        "jour jugé + (cible - valeur) / rythme moyen, en jours actifs entiers",
    ),
    (
        "left_today_formula",
        "expected - value, the good side positive, never below 0",
        "attendu - valeur, positif du bon côté, jamais sous 0",
    ),
    (
        "is_met_formula",
        "the value is on the good side of the target, and nothing that was missed rules it out",
        "la valeur est du bon côté de la cible, et rien de manqué ne l’exclut",
    ),
    (
        "finished_on_formula",
        "first day of the run of days up to the day judged on which the target stands reached",
        "premier jour de la suite de jours, jusqu’au jour jugé, où la cible est atteinte",
    ),
    (
        "gap_days_allowance",
        "active days passed - active days of the plan that the value has used",
        "jours actifs écoulés - jours actifs de la trajectoire que la valeur a consommés",
    ),
    (
        "required_pace_allowance",
        "(target - value) / active days left: what may still be used a day",
        "(cible - valeur) / jours actifs restants : ce qui peut encore être consommé par jour",
    ),
    (
        "feasibility_allowance",
        "mean pace / pace that may still be used",
        "rythme moyen / rythme encore permis",
    ),
    (
        "actual_quota",
        (
            "what counts of the readings: of a demand each period up to what it asked or may hand on, of an"
            " allowance all that was used"
        ),
        (
            "ce qui compte des relevés : d’une demande, chaque période jusqu’à ce qu’elle demandait ou "
            "peut reporter ; d’un plafond, tout ce qui a été consommé"
        ),
    ),
    (
        "actual_periods",
        "what the running period has brought by the end of the day judged",
        "ce que la période en cours a apporté à la fin du jour jugé",
    ),
    (
        "actual_window",
        "what the window that ends with the day judged holds",
        "ce que contient la fenêtre qui finit avec le jour jugé",
    ),
    (
        "expected_quota",
        "what the closed periods asked for; of an allowance, with what the running one gives",
        "ce que les périodes closes demandaient ; d’un plafond, avec ce que donne la période en cours",
    ),
    (
        "expected_window",
        "what the window that ends with the day judged must hold, or may",
        "ce que la fenêtre qui finit avec le jour jugé doit contenir, ou peut",
    ),
    (
        "gap_met",
        "0, since the target is met, whatever the plan expected",
        "0, car la cible est atteinte, quoi que la trajectoire ait prévu",
    ),
    (
        "gap_periods",
        (
            "by how much periods or windows were missed; while none was, what was handed on and what the"
            " running one has left"
        ),
        (
            "de combien des périodes ou des fenêtres ont été manquées ; tant qu’aucune ne l’a été, ce "
            "qui est reporté et ce qui reste de celle en cours"
        ),
    ),
    (
        "gap_band",
        "how far inside the band the value is; once the band was left, how far outside it was at worst",
        (
            "la distance à la borne, à l’intérieur de la fourchette ; une fois la fourchette quittée, "
            "l’écart au pire"
        ),
    ),
    (
        "attainment_held",
        "1 where the value is on the good side of the target, 0 where it is not",
        "1 si la valeur est du bon côté de la cible, 0 sinon",
    ),
    (
        "attainment_periods",
        "the share of what is asked that counts as made, or as used; all of it once the goal is met",
        (
            "la part de ce qui est demandé qui compte comme faite, ou consommée ; le tout une fois le "
            "but atteint"
        ),
    ),
    ("attainment_band", "1 inside the band, 0 outside", "1 dans la fourchette, 0 en dehors"),
    (
        "pace_index_periods",
        "what counts as made over what is asked by now",
        "ce qui compte comme fait sur ce qui est demandé à ce jour",
    ),
    (
        "required_pace_running",
        "(asked by the running period - made in it) / active days left of it",
        "(demandé par la période en cours - fait dans celle-ci) / ses jours actifs restants",
    ),
    (
        "required_pace_window",
        "what the pace asks of an active day, on average: no window is the last",
        "ce que le rythme demande par jour actif, en moyenne : aucune fenêtre n’est la dernière",
    ),
    (
        "required_pace_nothing",
        "0, since nothing more is asked for now",
        "0, car rien de plus n’est demandé pour l’instant",
    ),
    (
        "mean_pace_window",
        "what these days brought in all / active days of them",
        "ce que ces jours ont apporté en tout / leurs jours actifs",
    ),
    (
        "feasibility_nothing",
        "0, since nothing more is needed, or nothing is used",
        "0, car rien de plus n’est nécessaire, ou rien n’est consommé",
    ),
    (
        "safe_days_end",
        "0 behind the plan, else all days to the deadline, for it does not fall behind before",
        (
            "0 en retard sur la trajectoire, sinon tous les jours jusqu’à l’échéance, car le retard ne "
            "vient pas avant"
        ),
    ),
    (
        "left_today_running",
        "what the running period or window, or the band, still allows, never below 0",
        "ce que permet encore la période, la fenêtre ou la fourchette, jamais sous 0",
    ),
    (
        "mean_pace_left_out",
        "what these days brought, without what came in pauses or what days off let be used / active days of them",
        (
            "ce que ces jours ont apporté, sans ce qui est venu pendant les pauses ni ce que permettaient les "
            "jours de repos / leurs jours actifs"
        ),
    ),
    (
        "is_met_band",
        "the value has stayed inside the band up to the day judged",
        "la valeur est restée dans la fourchette jusqu’au jour jugé",
    ),
    (
        "is_met_periods",
        "every period or window was kept, up to the deadline; no as soon as one was missed",
        "chaque période ou fenêtre a été tenue, jusqu’à l’échéance ; non dès qu’une a été manquée",
    ),
    ("running_due", "asked by it", "demandé"),
    ("running_made", "made in it", "fait"),
    ("running_end", "it ends on", "elle finit le"),
    ("is_on_plan", "on plan", "sur la trajectoire"),
    ("at_least", "at least", "au moins"),
    ("at_most", "at most", "au plus"),
    (
        "line_bare",
        "{quantity} = {formula} = {result}",
        "{quantity} = {formula} = {result}",
    ),
    (
        "line",
        "{quantity} = {formula} [{numbers}] = {result}",
        "{quantity} = {formula} [{numbers}] = {result}",
    ),
    ("none_because", "none, because {reason}", "aucun, car {reason}"),
    ("none", "none", "aucun"),
    ("span", "{first} to {last}", "du {first} au {last}"),
    (
        "on_target",
        ", the target in the place of the value: it was reached on a day before",
        ", la cible à la place de la valeur : elle a été atteinte un jour précédent",
    ),
)
