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
        "value - expected, the good side positive; once a period, window or band was missed, by how much",
        (
            "valeur - attendu, positif du bon côté ; une fois une période, une fenêtre ou une "
            "fourchette manquée, de combien"
        ),
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
        (
            "(target - value) / active days left, and 0 once the target is met; of a quota, in the running"
            " period"
        ),
        (
            "(cible - valeur) / jours actifs restants, et 0 une fois la cible atteinte ; pour un "
            "quota, dans la période en cours"
        ),
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
        "expected - value, never below 0; of a quota, what its running period has left",
        "attendu - valeur, jamais sous 0 ; pour un quota, ce qui reste de la période en cours",
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
        "line",
        "{quantity} = {formula} [{numbers}] = {result}",
        "{quantity} = {formula} [{numbers}] = {result}",
    ),
    ("none_because", "none, because {reason}", "aucun, car {reason}"),
    ("none", "none", "aucun"),
    ("span", "{first} to {last}", "{first} à {last}"),
    (
        "on_target",
        ", the target in the place of the value: it was reached on a day before",
        ", la cible à la place de la valeur : elle a été atteinte un jour précédent",
    ),
)
