"""What a reader of a forecast should know before believing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("few_readings", "there are only {figure:#reading}", "il n’y a que {figure:#reading}"),
    (
        "one_reading",
        "one reading says nothing of the pace; the interval is a guess",
        "un seul relevé ne dit rien du rythme ; l’intervalle est une supposition",
    ),
    (
        "no_change",
        "the value has never changed; how much it may change is a guess",
        "la valeur n’a jamais changé ; l’ampleur d’un changement est une supposition",
    ),
    ("stale", "the last reading is {figure:#day} old", "le dernier relevé a {figure:#day}"),
    (
        "long_gap",
        "there is a gap of {figure:#day} between readings, longer than the time ahead",
        "il y a un trou de {figure:#day} entre deux relevés, plus long que la période à venir",
    ),
    (
        "some_days",
        "only {figure} % of the days have a reading; an amount is taken for all days since the one before it",
        (
            "{figure} % des jours seulement ont un relevé ; un montant vaut pour tous les jours depuis le"
            " précédent"
        ),
    ),
    (
        "days_off",
        "on {figure:#day} of the week nothing is ever read, which is taken to bring nothing",
        "jours de la semaine sans aucun relevé : {figure} ; ils sont tenus pour des jours sans rien",
    ),
    (
        "readings_lack",
        "{figure:#lacking_reading}; what came then is taken for unknown, and not for nothing",
        "{figure:#lacking_reading} ; ce qui est venu alors est tenu pour inconnu, et non pour nul",
    ),
    (
        "told_at_once",
        (
            "amounts taken for all days since the one before, by their size or their new regular spacing:"
            " {figure}"
        ),
        (
            "montants tenus pour ceux de tous les jours depuis le précédent, vu leur taille ou leur nouvelle"
            " cadence : {figure}"
        ),
    ),
    (
        "untold_days",
        "days that no reading covers: {figure}; they are taken to be like those beside them",
        "jours qu’aucun relevé ne couvre : {figure} ; ils sont estimés d’après leurs voisins",
    ),
    (
        "silent_steps",
        "{figure:#lacking_reading}; nothing is taken to have come then, as the progress counts it",
        "{figure:#lacking_reading} ; rien n’est censé être venu alors, comme dans l’avancement",
    ),
    (
        "running_month",
        "the last reading is of a month that still runs; it is counted, and says nothing of the pace",
        "le dernier relevé est celui d’un mois en cours ; il compte, mais ne dit rien du rythme",
    ),
    (
        "far_ahead",
        "the day lies further ahead ({figure:#day}) than the history reaches back",
        "le jour visé est plus loin ({figure:#day}) que ce que couvre l’historique",
    ),
    (
        "counter_reset",
        "the counter was set back; what came after is counted on top",
        "le compteur a été remis à zéro ; la suite est ajoutée",
    ),
    (
        "reset_or_slip",
        (
            "the last reading fell to less than half: the counter was set back, or it is a slip; what comes"
            " is counted from there"
        ),
        (
            "le dernier relevé est tombé à moins de la moitié : remise à zéro ou erreur ; la suite est"
            " comptée à partir de là"
        ),
    ),
    (
        "out_of_range",
        "readings outside the range of the metric: {figure}; check the unit they are written in",
        "relevés hors des valeurs possibles de la mesure : {figure} ; vérifiez leur unité",
    ),
    (
        "burst",
        "the latest pace is {figure} times the usual one, and bursts pass",
        "le rythme récent vaut {figure} fois le rythme habituel, et les emballements passent",
    ),
    (
        "definition_break",
        (
            "one step is {figure} times the next largest, as when the definition of what is counted breaks;"
            " the pace is without it"
        ),
        (
            "un saut vaut {figure} fois le suivant, comme lors d’une rupture de définition ; le rythme est"
            " calculé sans lui"
        ),
    ),
    (
        "purges",
        "{figure} falls dwarf every rise, as when accounts are purged; the pace is without them",
        (
            "{figure} baisses dépassent de loin toute hausse, comme lors d’une purge de comptes ; le rythme"
            " est calculé sans elles"
        ),
    ),
    (
        "slips",
        "readings far off those around them: {figure}; they are taken for slips and left out of the pace",
        (
            "relevés très éloignés de leurs voisins : {figure} ; ils sont tenus pour des erreurs et laissés"
            " hors du rythme"
        ),
    ),
    (
        "declared_break",
        "changes of definition since the first reading: {figure}; the pace leaves them out as far as it can",
        (
            "changements de définition depuis le premier relevé : {figure} ; le rythme les laisse de côté"
            " autant que possible"
        ),
    ),
    (
        "rounded",
        "the readings are rounded to {figure}; the pace is that of the line behind them",
        "les relevés sont arrondis à {figure} près ; le rythme est celui de la courbe qui les porte",
    ),
    (
        "events_left_out",
        "what the strategy does not expect to come again is left out of the pace: {about}",
        "le rythme laisse de côté ce qui, selon la stratégie, ne se répétera pas : {about}",
    ),
    (
        "events_left_in",
        "too little was read beside what is not to come again, so that it is still in the pace: {about}",
        "trop peu de relevés autour de ce qui ne se répétera pas, qui reste donc dans le rythme : {about}",
    ),
    ("corrected", "readings that were corrected later: {figure}", "relevés corrigés après coup : {figure}"),
    (
        "not_yet_known",
        "readings left out, being dated after the day of asking: {figure}",
        "relevés laissés de côté, car postérieurs au jour de la demande : {figure}",
    ),
    (
        "no_reading_that_day",
        "there is no reading on that day; the last one before it is carried forward",
        "il n’y a pas de relevé ce jour-là ; le dernier relevé précédent est reporté",
    ),
    (
        "unread_deadline",
        "the deadline came {figure:#day} after the last reading before it, by which the goal is judged",
        "l’échéance est venue {figure:#day} après le dernier relevé, sur lequel le but est jugé",
    ),
    (
        "silent_days",
        (
            "as much as usual is taken to have come in the {figure:#day} without a reading, of which the"
            " progress counts nothing until they are read"
        ),
        (
            "il est supposé être venu autant que d’habitude en {figure:#day} sans relevé, dont l’avancement"
            " ne compte rien tant qu’ils ne sont pas relevés"
        ),
    ),
    (
        "start_ahead",
        (
            "the goal starts in {figure:#day}; levels are told as if it started from where it stands today,"
            " since what comes before counts for nothing"
        ),
        (
            "le but commence dans {figure:#day} ; les niveaux sont dits comme s’il partait de là où l’on"
            " en est, car rien de ce qui vient avant ne compte"
        ),
    ),
    (
        "start_unread",
        (
            "the last reading is {figure:#day} older than the start, and none came since; levels are told as"
            " if the goal had started from it, since what came before counts for nothing"
        ),
        (
            "le dernier relevé précède le début de {figure:#day}, et aucun n’est venu depuis ; les niveaux"
            " sont dits comme si le but partait de lui, car rien de ce qui est venu avant ne compte"
        ),
    ),
    (
        "no_uncertainty",
        "this method knows no uncertainty, so its chances are no chances",
        "cette méthode ne connaît pas l’incertitude : ses chances n’en sont pas",
    ),
)
