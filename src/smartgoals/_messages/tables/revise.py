"""How hard a goal is, and what is proposed in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    (
        "already_met",
        "what it asks for has been reached already",
        "ce qu’il demande est déjà atteint",
    ),
    (
        "too_easy",
        "it asks for {asked:.2}{per}, and {happening:.2}{per} is what to expect anyway",
        "il demande {asked:.2}{per}, et {happening:.2}{per} est ce qui est attendu de toute façon",
    ),
    (
        "comfortable",
        "it asks for {asked:.2}{per}, about what is to be expected anyway ({happening:.2}{per})",
        "il demande {asked:.2}{per}, à peu près ce qui est attendu de toute façon ({happening:.2}{per})",
    ),
    (
        "stretch",
        (
            "it asks for {asked:.2}{per}: beyond the {happening:.2}{per} that is to be expected anyway, "
            "and within the {supported:.2}{per} that the figures support"
        ),
        (
            "il demande {asked:.2}{per} : au-delà de {happening:.2}{per}, ce qui est attendu de toute "
            "façon, et dans la limite de {supported:.2}{per}, ce que les chiffres soutiennent"
        ),
    ),
    (
        "stretch_beyond",
        "it asks for {asked:.2}{per}, somewhat beyond the {supported:.2}{per} that the figures support",
        "il demande {asked:.2}{per}, un peu au-delà de {supported:.2}{per}, ce que les chiffres soutiennent",
    ),
    (
        "heroic",
        (
            "it asks for {asked:.2}{per}, beyond the {supported:.2}{per} that the figures support at "
            "best: what will change?"
        ),
        (
            "il demande {asked:.2}{per}, au-delà de {supported:.2}{per}, ce que les chiffres "
            "soutiennent au mieux : qu’est-ce qui va changer ?"
        ),
    ),
    (
        "implausible",
        "it asks for {asked:.2}{per}, far beyond the {supported:.2}{per} that the figures support at best",
        (
            "il demande {asked:.2}{per}, bien au-delà de {supported:.2}{per}, ce que les chiffres soutiennent"
            " au mieux"
        ),
    ),
    (
        "comfortable_beyond",
        (
            "it asks for {asked:.2}{per}: beyond the {happening:.2}{per} that is to be expected anyway, "
            "and still within reach"
        ),
        (
            "il demande {asked:.2}{per} : au-delà de {happening:.2}{per}, ce qui est attendu de toute "
            "façon, et pourtant à portée"
        ),
    ),
    (
        "comfortable_below",
        (
            "it asks for {asked:.2}{per}: below the {happening:.2}{per} that is to be expected anyway, "
            "and still within reach"
        ),
        (
            "il demande {asked:.2}{per} : en deçà de {happening:.2}{per}, ce qui est attendu de toute "
            "façon, et pourtant à portée"
        ),
    ),
    (
        "stretch_below",
        (
            "it asks for {asked:.2}{per}: below the {happening:.2}{per} that is to be expected anyway, "
            "and no lower than the {supported:.2}{per} that the figures support"
        ),
        (
            "il demande {asked:.2}{per} : en deçà de {happening:.2}{per}, ce qui est attendu de toute "
            "façon, sans passer sous {supported:.2}{per}, ce que les chiffres soutiennent"
        ),
    ),
    (
        "stretch_within",
        (
            "it asks for {asked:.2}{per}: no harder than the {happening:.2}{per} that is to be expected anyway, "
            "which does not make it sure"
        ),
        (
            "il demande {asked:.2}{per} : pas plus difficile que {happening:.2}{per}, ce qui est attendu de "
            "toute façon, sans que ce soit sûr"
        ),
    ),
    (
        "stretch_far_below",
        "it asks for {asked:.2}{per}, somewhat below the {supported:.2}{per} that the figures support",
        "il demande {asked:.2}{per}, un peu en deçà de {supported:.2}{per}, ce que les chiffres soutiennent",
    ),
    (
        "heroic_below",
        (
            "it asks for {asked:.2}{per}, below the {supported:.2}{per} that the figures support at "
            "best: what will change?"
        ),
        (
            "il demande {asked:.2}{per}, en deçà de {supported:.2}{per}, ce que les chiffres "
            "soutiennent au mieux : qu’est-ce qui va changer ?"
        ),
    ),
    (
        "implausible_below",
        "it asks for {asked:.2}{per}, far below the {supported:.2}{per} that the figures support at best",
        (
            "il demande {asked:.2}{per}, bien en deçà de {supported:.2}{per}, ce que les chiffres"
            " soutiennent au mieux"
        ),
    ),
    (
        "unlikely",
        (
            "it asks for {asked:.2}{per}, no harder than the {supported:.2}{per} that the figures support at "
            "best, and is hardly likely to be met: what will change?"
        ),
        (
            "il demande {asked:.2}{per}, pas plus difficile que {supported:.2}{per}, ce que les chiffres "
            "soutiennent au mieux, et n’a guère de chances d’être atteint : qu’est-ce qui va changer ?"
        ),
    ),
    (
        "missed",
        "it is missed already, and no other target mends that",
        "il est déjà manqué, et aucune autre cible n’y change rien",
    ),
    (
        "odd",
        "it was read as {odd} on {read_on}, which cannot be right, so that nothing tells how hard it is",
        "le relevé du {read_on} est de {odd}, ce qui ne peut être juste : rien ne dit s’il est difficile",
    ),
    (
        "meant",
        "its number may be a total of all its days, or so many per {meant} in the end: say which is meant",
        (
            "son nombre peut être un total de tous ses jours, ou autant par {meant} à la fin : dites lequel"
            " est voulu"
        ),
    ),
    (
        "unplanned",
        "nothing tells how hard it is: {unplanned}",
        "rien ne dit s’il est difficile : {unplanned}",
    ),
    (
        "no_days_left",
        "none of the days that are left is an active one, so that nothing more can come",
        "aucun des jours qui restent n’est actif : plus rien ne peut venir",
    ),
    (
        "no_start",
        "nothing tells how hard it is: it lacks its first day, a start or a baseline with its day",
        "rien ne dit s’il est difficile : il lui manque son premier jour, un début ou un point de départ daté",
    ),
    (
        "unknown",
        (
            "nothing tells how hard it is: it needs a target and a deadline ahead, and readings, an "
            "audit or an earlier goal of this metric on this channel"
        ),
        (
            "rien ne dit s’il est difficile : il faut une cible et une échéance à venir, et des "
            "relevés, un audit ou un but antérieur de cette mesure sur ce canal"
        ),
    ),
    (
        "too_few",
        (
            "too little is known to tell how hard it is (readings: {readings}, figures of audits: "
            "{audited}): it takes what two periods brought, or an earlier goal of this metric on this "
            "channel"
        ),
        (
            "on en sait trop peu pour dire s’il est difficile (relevés : {readings}, chiffres d’audit : "
            "{audited}) : il faut ce que deux périodes ont apporté, ou un but antérieur de cette "
            "mesure sur ce canal"
        ),
    ),
    (
        "band_held",
        "every figure lies inside the band",
        "tous les chiffres sont dans la fourchette",
    ),
    (
        "band_slack",
        "every figure lies inside the band, and ten times as much would",
        "tous les chiffres sont dans la fourchette, et dix fois plus y tiendrait",
    ),
    (
        "band",
        "{inside} of {figures} figures lie inside the band",
        "{inside} des {figures} chiffres sont dans la fourchette",
    ),
    (
        "band_heroic",
        "{inside} of {figures} figures lie inside the band: what will change?",
        "{inside} des {figures} chiffres sont dans la fourchette : qu’est-ce qui va changer ?",
    ),
    (
        "band_unshown",
        "the readings tell of fewer than two whole periods",
        "les relevés disent moins de deux périodes entières",
    ),
    (
        "band_unshown_heroic",
        "the readings tell of fewer than two whole periods: what will change?",
        "les relevés disent moins de deux périodes entières : qu’est-ce qui va changer ?",
    ),
    (
        "earlier",
        "an earlier goal of this metric reached as much",
        "un but antérieur de cette mesure a atteint autant",
    ),
    (
        "stood",
        "the figure has stood there before",
        "le chiffre y a déjà été",
    ),
    (
        "never_moved",
        "the figure has never moved that way",
        "le chiffre n’est jamais allé dans ce sens",
    ),
    (
        "thin",
        (
            "; that rests on little (readings: {readings}, periods: {periods} of the {wanted} that make a"
            " history)"
        ),
        (
            " ; cela repose sur peu (relevés : {readings}, périodes : {periods} des {wanted} qui font un"
            " historique)"
        ),
    ),
    (
        "stale",
        "; the last reading is of {last}, and nothing is known of the time since",
        " ; le dernier relevé est du {last}, et rien n’est connu depuis",
    ),
    (
        "ahead",
        "; it begins on {begins}, long after the last reading, of {last}",
        " ; il commence le {begins}, longtemps après le dernier relevé, du {last}",
    ),
    ("chance", "; its chance is {chance:%}", " ; ses chances sont de {chance:%}"),
    ("proposed", "; proposed: {target}", " ; proposition : {target}"),
    ("later", "; or the same target by {deadline}", " ; ou la même cible pour le {deadline}"),
)
