"""Why a part of a projection is certain or undefined, as clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("already_met", "the target has been met already", "la cible est déjà atteinte"),
    (
        "already_missed",
        "what was read already rules the target out",
        "les relevés excluent déjà la cible",
    ),
    (
        "judged",
        "the deadline has passed, and the goal is judged by what is known of it",
        "l’échéance est passée, et le but est jugé sur ce qui en est connu",
    ),
    ("no_target", "the goal has no target", "le but n’a pas de cible"),
    (
        "no_baseline",
        "the goal has no baseline, and too little was read before it started",
        "le but n’a pas de point de départ, et trop peu a été relevé avant",
    ),
    (
        "no_start",
        "the goal has neither a start nor a baseline with its day",
        "le but n’a ni début ni point de départ daté",
    ),
    ("no_active_day", "the goal has no active day", "le but n’a aucun jour actif"),
    (
        "holidays_unknown",
        "the holidays of some of the days are unknown",
        "les jours fériés de certains des jours sont inconnus",
    ),
    (
        "not_arrived",
        "it is not expected to arrive within the horizon",
        "l’arrivée n’est pas attendue avant l’horizon",
    ),
    (
        "nothing_to_arrive_at",
        "a band, a quota or an allowance is kept, not arrived at",
        "une fourchette, un quota ou un plafond se tient, il ne s’atteint pas",
    ),
    ("no_path", "the target has no path", "la cible n’a pas de trajectoire"),
    (
        "percent_of_zero",
        "a percentage of a baseline of zero is undefined",
        "un pourcentage d’un point de départ nul n’est pas défini",
    ),
    (
        "unknown_metric",
        "nobody has defined the goal's metric",
        "personne n’a défini la mesure du but",
    ),
    ("method_failed", "the forecasting method failed", "la méthode de prévision a échoué"),
    (
        "method_failed_with",
        "the forecasting method “{method}” failed: {failure}",
        "la méthode de prévision « {method} » a échoué : {failure}",
    ),
    (
        "unfit_pace",
        "what is measured is a level, and has no such pace",
        "ce qui est mesuré est un niveau, et n’a pas un tel rythme",
    ),
    (
        "no_whole_period",
        "no whole period of the pace ends by the deadline",
        "aucune période entière du rythme ne se termine avant l’échéance",
    ),
    (
        "too_many_periods",
        "more than 10,000 periods lie between its start and its deadline",
        "plus de 10\u202f000 périodes séparent son début de son échéance",
    ),
    ("beyond_numbers", "the growth leads beyond every number", "la croissance dépasse tout nombre"),
    (
        "other_scale",
        "the pace is told in another unit of time than the metric",
        "le rythme est dit dans une autre unité de temps que la mesure",
    ),
    (
        "other_money",
        "the pace is told in another currency than the readings",
        "le rythme est dit dans une autre monnaie que les relevés",
    ),
    (
        "any_value_does",
        "whatever is read by then, the chance stays above it",
        "quoi qu’on relève d’ici là, les chances restent au-dessus",
    ),
    (
        "no_value_does",
        "no value read by then brings the chance there",
        "aucune valeur relevée d’ici là n’y amène les chances",
    ),
    ("met_with_it", "with it the goal is met for good", "avec elle, le but est atteint pour de bon"),
    (
        "missed_below",
        "on its bad side the goal is missed for good",
        "de son mauvais côté, le but est manqué pour de bon",
    ),
    (
        "jumps",
        "the chance jumps from one value to the next",
        "les chances sautent d’une valeur à la suivante",
    ),
    (
        "nothing_new",
        "nothing that counts then is still to be read",
        "rien de ce qui compte alors ne reste à relever",
    ),
    (
        "no_check_in",
        "no check-in lies ahead of the deadline",
        "aucun point n’est prévu avant l’échéance",
    ),
    (
        "one_day_decides",
        "any single day may decide, whatever is read before it",
        "un seul jour peut décider, quoi qu’on relève avant",
    ),
    (
        "two_sides",
        "a band with two sides is left by too little as by too much",
        "une fourchette à deux bornes se quitte par le bas comme par le haut",
    ),
    ("chance", "chance by {day}: {chance:%}", "chances d’ici le {day} : {chance:%}"),
    (
        "chance_quota",
        "chance of keeping the quota until {day}: {chance:%}",
        "chances de tenir le quota jusqu’au {day} : {chance:%}",
    ),
    (
        "chance_band",
        "chance of staying within the band until {day}: {chance:%}",
        "chances de rester dans la fourchette jusqu’au {day} : {chance:%}",
    ),
    (
        "chance_of_period",
        "chance of {target} in the last whole period by {day}: {chance:%}",
        "chances d’atteindre {target} dans la dernière période entière d’ici le {day} : {chance:%}",
    ),
    (
        "chance_of_any_period",
        "chance of {target} in some whole period by {day}: {chance:%}",
        "chances d’atteindre {target} dans une période entière d’ici le {day} : {chance:%}",
    ),
    (
        "chance_of",
        "chance of {target} by {day}: {chance:%}",
        "chances d’atteindre {target} d’ici le {day} : {chance:%}",
    ),
    (
        "chance_at_most",
        "chance of staying at or below {target} by {day}: {chance:%}",
        "chances de ne pas dépasser {target} d’ici le {day} : {chance:%}",
    ),
    (
        "chance_at_least",
        "chance of staying at or above {target} by {day}: {chance:%}",
        "chances de ne pas descendre sous {target} d’ici le {day} : {chance:%}",
    ),
    (
        "chance_within",
        "{expected} expected, 80 % between {low} and {high}",
        "valeur attendue : {expected}, à 80 % entre {low} et {high}",
    ),
    ("known", "{expected} on the deadline", "{expected} à l’échéance"),
    ("arrives", "arrives about {median}", "arrivée vers le {median}"),
    (
        "touched",
        "touched about {median}, and may be left again",
        "cible touchée vers le {median}, et peut-être quittée ensuite",
    ),
    ("unknown", "no chance can be told", "aucune chance ne peut être dite"),
    (
        "unknown_because",
        "no chance can be told: {reason}",
        "aucune chance ne peut être dite : {reason}",
    ),
)
