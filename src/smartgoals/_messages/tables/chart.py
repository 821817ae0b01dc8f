"""The phrases of charts, and what happened on the days of a series."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("event_break", "what is counted was defined anew", "nouvelle définition de ce qui est compté"),
    ("event_revision", "the goal was revised: {reason}", "le but a été révisé : {reason}"),
    ("event_pause", "a pause begins, until {end}", "début d’une pause, jusqu’au {end}"),
    (
        "event_pause_why",
        "a pause begins, until {end}: {reason}",
        "début d’une pause, jusqu’au {end} : {reason}",
    ),
    ("event_audit", "an audit measured it", "un audit l’a mesuré"),
    ("event_reset", "the counter began anew", "le compteur est reparti de zéro"),
    ("event_begins", "{name} begins, until {end}", "début de {name}, jusqu’au {end}"),
    ("event_of_a_day", "{name}", "{name}"),
    ("event_exchange", "the counter was exchanged", "le compteur a été remplacé"),
    ("value", "Value", "Valeur"),
    ("nothing", "nothing to draw yet", "rien à tracer pour l’instant"),
    # What a goal's chart says below its title.
    ("untold", "{metric}: cannot be told, {reason}", "{metric} : indéterminé, {reason}"),
    ("untold_on", "{metric}: cannot be told on {day}, {reason}", "{metric} : indéterminé au {day}, {reason}"),
    ("stands", "{metric}: {actual} on {day}", "{metric} : {actual} au {day}"),
    (
        "stands_plan",
        "{metric}: {actual} on {day}, the plan asks for {expected}",
        "{metric} : {actual} au {day}, la trajectoire demande {expected}",
    ),
    (
        "stands_allowed",
        "{metric}: {actual} on {day}, of {expected} allowed by then",
        "{metric} : {actual} au {day}, plafond à cette date : {expected}",
    ),
    (
        "stands_plan_by",
        "{metric}: {actual} on {day}; by {judged} the plan asks for {expected}",
        "{metric} : {actual} au {day} ; pour le {judged}, la trajectoire demande {expected}",
    ),
    (
        "stands_allowed_by",
        "{metric}: {actual} on {day}, of {expected} allowed by {judged}",
        "{metric} : {actual} au {day}, plafond au {judged} : {expected}",
    ),
    (
        "stands_within",
        "{metric}: {actual} on {day}, within its bounds",
        "{metric} : {actual} au {day}, dans les bornes",
    ),
    (
        "stands_outside",
        "{metric}: {actual} on {day}; it was out of its bounds",
        "{metric} : {actual} au {day} ; les bornes ont été dépassées",
    ),
    (
        "stands_met",
        "{metric}: {actual} on {day}, the goal is met",
        "{metric} : {actual} au {day}, le but est atteint",
    ),
    (
        "stands_missed",
        "{metric}: {actual} on {day}, the goal is missed",
        "{metric} : {actual} au {day}, le but est manqué",
    ),
    (
        "chance",
        "{chance} chance of being met by {deadline}",
        "{chance} de chances d’être atteint d’ici au {deadline}",
    ),
    (
        "chance_kept",
        "{chance} chance of being kept until {deadline}",
        "{chance} de chances d’être tenu jusqu’au {deadline}",
    ),
    (
        "forecast",
        "Expected at the end: {expected}; with 80 %, {low} to {high}",
        "Attendu à la fin : {expected} ; à 80 %, de {low} à {high}",
    ),
    (
        "forecast_total",
        "Expected in all at the end: {expected}; with 80 %, {low} to {high}",
        "Total attendu à la fin : {expected} ; à 80 %, de {low} à {high}",
    ),
    ("arrival", "Arrives about {day}", "Arrivée vers le {day}"),
    (
        "touched",
        "Touched about {day}, and may be left again",
        "Cible touchée vers le {day}, et peut-être quittée ensuite",
    ),
    ("cautions", "With caution: {cautions}", "Avec prudence : {cautions}"),
    # What charts are, to those who do not see them.
    (
        "burn_up",
        "Lines over the days from {start} to {end}: what the goal asks, what was read and what is expected.",
        "Courbes du {start} au {end} : ce que le but demande, ce qui a été relevé et ce qui est attendu.",
    ),
    (
        "windows",
        "Each day tells the period that ends with it: what it held, and what it had to hold",
        (
            "Chaque jour dit la période qui s’achève avec lui : ce qu’elle a compté, et ce qu’elle devait"
            " compter"
        ),
    ),
    ("totals", "The lines are totals since the start", "Les courbes sont des totaux depuis le début"),
    (
        "by_period",
        "Bars by period from {start} to {end}: what each brought, and its quota.",
        "Barres par période du {start} au {end} : ce que chacune a apporté, et son quota.",
    ),
    (
        "portfolio",
        "{goals:#goal} on {as_of}: the chance of each, and how it stands",
        "{goals:#goal} au {as_of} : les chances de chacun, et où il en est",
    ),
    (
        "counts",
        "As planned: {good}; not as planned: {bad}; not known: {unknown}",
        "Comme prévu : {good} ; pas comme prévu : {bad} ; inconnu : {unknown}",
    ),
    (
        "rest",
        "The {shown} goals that need help first; not drawn: {rest} more",
        "Les {shown} buts à aider en premier ; non tracés : {rest} autres",
    ),
    ("untold_rows", "Further rows: {rest}", "Autres lignes : {rest}"),
    ("channels_title", "What channels take and bring", "Ce que les canaux prennent et apportent"),
    (
        "channels",
        "Shares of the hours and of the outcomes, from {start} to {end}",
        "Parts des heures et des résultats, du {start} au {end}",
    ),
    ("effort_of", "{share} of the hours", "{share} des heures"),
    ("outcome_of", "{share} of the outcomes", "{share} des résultats"),
    ("effort_unknown", "hours not known", "heures inconnues"),
    ("outcome_unknown", "outcomes not known", "résultats inconnus"),
    ("advised", "{channel}: {advice}", "{channel} : {advice}"),
    ("changes_title", "What changed between two audits", "Ce qui a changé entre deux audits"),
    (
        "changes",
        "Change in percent of the figure before; figures that can be compared: {told} of {all}",
        "Variation en pour cent du chiffre d’avant ; chiffres comparables : {told} sur {all}",
    ),
    ("on_channel", "{metric}, {channel}", "{metric}, {channel}"),
    ("before_after", "{before} → {after}, {word}", "{before} → {after}, {word}"),
    ("better", "better", "mieux"),
    ("worse", "worse", "moins bien"),
    ("changed", "changed", "changé"),
    ("unchanged", "unchanged", "inchangé"),
    ("noise", "may be chance", "peut-être le hasard"),
    ("no_change", "no change to tell", "aucune variation à dire"),
    ("calibration_title", "Chances told, and what came true", "Chances dites, et ce qui s’est réalisé"),
    (
        "calibration",
        "{goals:#goal} with a chance; on the line, what was said came true",
        "{goals:#goal} avec une probabilité ; sur la droite, ce qui a été dit s’est réalisé",
    ),
    (
        "calibration_band",
        "{told} told, {came} came true, of {of}",
        "{told} dits, {came} réalisés, sur {of}",
    ),
    ("told_axis", "Chance told", "Chances dites"),
    ("came_axis", "Came true", "Réalisé"),
    ("goals_word", "Goals", "Buts"),
    # Lines, marks and tooltips.
    ("line_plan", "Plan", "Trajectoire"),
    ("line_allowed", "Allowed", "Permis"),
    ("line_bounds", "Bounds", "Bornes"),
    ("line_readings", "Read", "Relevé"),
    ("line_expected", "Expected", "Attendu"),
    ("target", "Target", "Cible"),
    ("limit", "Limit", "Limite"),
    ("marked", "{what}: {value}", "{what} : {value}"),
    ("milestone", "Milestone", "Jalon"),
    ("arrival_mark", "Arrival", "Arrivée"),
    ("day", "Day", "Jour"),
    ("what", "What", "Quoi"),
    ("how", "Standing", "État"),
    ("likely", "With 80 %", "À 80 %"),
    ("nearly_sure", "With 95 %", "À 95 %"),
    ("between", "{low} to {high}", "{low} à {high}"),
    ("period", "Period", "Période"),
    ("made", "Made", "Réalisé"),
    ("due", "Quota", "Quota"),
    ("chance_word", "Chance", "Chances"),
    ("no_chance", "no chance known", "chances inconnues"),
    ("periods_met", "Periods met: {met} of {closed}", "Périodes tenues : {met} sur {closed}"),
    ("period_met", "met", "tenue"),
    ("period_missed", "missed", "manquée"),
    ("period_open", "still open", "en cours"),
    ("period_ahead", "ahead", "à venir"),
    ("period_unread", "not read", "non relevée"),
    # Where goals stand.
    ("status_met", "met", "atteint"),
    ("status_missed", "missed", "manqué"),
    ("status_on_plan", "on plan", "dans les temps"),
    ("status_behind", "behind plan", "en retard"),
    ("status_kept", "kept so far", "tenu jusqu’ici"),
    ("status_over", "out of bounds", "hors limites"),
    ("status_not_started", "not started", "pas commencé"),
    ("status_unknown", "cannot be told", "indéterminé"),
)
