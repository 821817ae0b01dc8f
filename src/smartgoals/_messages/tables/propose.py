"""Goals worth setting: what may be asked for and with which chance, and why nothing is proposed of
what is measured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("safe", "safe", "sûre"),
    ("even", "even", "équilibrée"),
    ("stretch", "stretch", "ambitieuse"),
    ("level", "{target} ({chance:%})", "{target} ({chance:%})"),
    ("holds", "hold what there is: {target} ({chance:%})", "tenir l’acquis : {target} ({chance:%})"),
    (
        "no_faster",
        "{target} ({chance:%}), no gain on the last whole period",
        "{target} ({chance:%}), aucun gain sur la dernière période entière",
    ),
    (
        "allows_loss_on_reading",
        "{target} ({chance:%}), which allows a loss of {loss} on the last reading ({last})",
        "{target} ({chance:%}), ce qui permet une perte de {loss} sur le dernier relevé ({last})",
    ),
    (
        "allows_rise_on_reading",
        "{target} ({chance:%}), which allows a rise of {loss} over the last reading ({last})",
        "{target} ({chance:%}), ce qui permet une hausse de {loss} sur le dernier relevé ({last})",
    ),
    (
        "allows_loss_on_period",
        "{target} ({chance:%}), which allows a loss of {loss} on the last whole period ({last})",
        "{target} ({chance:%}), ce qui permet une perte de {loss} sur la dernière période entière ({last})",
    ),
    (
        "allows_rise_on_period",
        "{target} ({chance:%}), which allows a rise of {loss} over the last whole period ({last})",
        "{target} ({chance:%}), ce qui permet une hausse de {loss} sur la dernière période entière ({last})",
    ),
    ("on_channel", "{metric} on {channel}", "{metric} sur {channel}"),
    ("anywhere", "{metric}", "{metric}"),
    ("ambition", "{ambition}: {said}", "{ambition} : {said}"),
    ("absent", "none, for no target has such a chance", "aucune, car aucune cible n’a une telle chance"),
    (
        "absent_at_bound",
        "none, for what has such a chance lies on the bound of what it can be",
        "aucune, car ce qui a une telle chance est à la limite de ce qu’elle peut valoir",
    ),
    (
        "absent_pace_below_zero",
        "none, for what has such a chance is a pace below zero, which no goal can ask for",
        (
            "aucune, car ce qui a une telle chance est un rythme au-dessous de zéro, qu’aucun but ne peut"
            " demander"
        ),
    ),
    (
        "absent_too_coarse",
        "none, for no target of its own has about such a chance",
        "aucune, car aucune cible qui lui soit propre n’a à peu près une telle chance",
    ),
    ("no_ambition", "no ambition has a target: {each}", "aucune ambition n’a de cible : {each}"),
    ("head", "{what}: {said}", "{what} : {said}"),
    ("watch", "watch {metric} beside it", "à surveiller à côté : {metric}"),
    (
        "watch_unmeasured",
        "watch {metric} beside it, which is not measured here yet",
        "à surveiller à côté : {metric}, sans relevé ici",
    ),
    ("still_to_say", "still to be said: {fields}", "reste à dire : {fields}"),
    ("owner", "who answers for it", "qui en répond"),
    ("audience", "for whom", "pour quel public"),
    ("decision", "what changes if it is missed", "ce qui change s’il est manqué"),
    ("nothing", "nothing to propose for {objective} yet", "rien à proposer encore pour {objective}"),
    ("metric_unknown", "nobody described this metric", "nul n’a décrit cette mesure"),
    ("does_not_serve", "it does not serve the objective", "elle ne sert pas l’objectif"),
    (
        "relevance_unknown",
        "nobody says whether it serves the objective",
        "nul ne dit si elle sert l’objectif",
    ),
    (
        "channel_unknown",
        "the strategy does not know the channel",
        "la stratégie ne connaît pas le canal",
    ),
    (
        "channel_dropped",
        "the audits advise not to go on with the channel ({advice})",
        "les audits conseillent de ne pas poursuivre le canal ({advice})",
    ),
    (
        "no_good_side",
        "neither more nor less of it is good by itself",
        "ni plus ni moins n’y est un bien en soi",
    ),
    (
        "only_audited",
        "only audits tell it: no readings show where it goes",
        "seuls des audits la donnent : aucun relevé ne montre où elle va",
    ),
    ("no_reading", "there is no reading by this day", "il n’y a pas de relevé à ce jour"),
    (
        "stale",
        "the last reading is of {last}: read it anew first",
        "le dernier relevé est du {last} : relevez-la d’abord de nouveau",
    ),
    (
        "few_readings",
        "there are {readings:#reading}, and from {wanted} on they show where it goes",
        "il y a {readings:#reading}, et c’est à partir de {wanted} qu’ils montrent où elle va",
    ),
    ("already_a_goal", "the goal {goal} is open on it", "le but en cours {goal} porte déjà sur elle"),
    (
        "beyond_hours",
        "with it the goals would take {hours:.1} hours a week, and there are {capacity:.1}",
        "avec elle les buts demanderaient {hours:.1} heures par semaine, et il y en a {capacity:.1}",
    ),
    (
        "enough_goals",
        "others come first, and an objective shall have {most:#goal} at most",
        "d’autres passent d’abord, et un objectif a au plus {most:#goal}",
    ),
    (
        "no_chance",
        "its readings give no target a chance",
        "ses relevés ne donnent de chance à aucune cible",
    ),
    (
        "never_moved",
        "its readings are all the same: they do not show how far it moves",
        "ses relevés sont tous les mêmes : ils ne montrent pas de combien elle bouge",
    ),
    (
        "too_large",
        "its readings add up to more than any number reaches",
        "la somme de ses relevés dépasse ce qu’un nombre peut atteindre",
    ),
    (
        "pace_below_zero",
        "what has such a chance is a pace below zero, which no goal can ask for",
        "ce qui a une telle chance est un rythme au-dessous de zéro, qu’aucun but ne peut demander",
    ),
    (
        "at_bound",
        "what has such a chance lies on the bound of what it can be",
        "ce qui a une telle chance est à la limite de ce qu’elle peut valoir",
    ),
    (
        "too_coarse",
        "its numbers are too few to tell safe from even from stretch: the nearest has a chance of {chance:%}",
        "ses nombres sont trop petits pour trois ambitions : le plus proche a une chance de {chance:%}",
    ),
    (
        "not_shown",
        "its readings do not show yet what is attainable",
        "ses relevés ne montrent pas encore ce qui est atteignable",
    ),
    (
        "fails_check",
        "a goal on it would not pass its check, by {codes}",
        "un but sur elle ne passerait pas la vérification, selon {codes}",
    ),
    (
        "fails_check_because",
        "a goal on it would not pass its check, by {codes}: {because}",
        "un but sur elle ne passerait pas la vérification, selon {codes} : {because}",
    ),
)
