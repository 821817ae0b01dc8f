"""What a report on a goal says around its findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("the_metric", "the {metric}", "{metric}"),
    ("smart", "{goal} is SMART as of {day}", "{goal} est SMART au {day}"),
    ("not_smart", "{goal} is not SMART as of {day}", "{goal} n’est pas SMART au {day}"),
    ("smart_some_day", "{goal} is SMART", "{goal} est SMART"),
    ("not_smart_some_day", "{goal} is not SMART", "{goal} n’est pas SMART"),
    ("short_smart_some_day", "SMART", "SMART"),
    (
        "criterion",
        "{criterion}: {verdict} ({rules} rules)",
        "{criterion} : {verdict} ({rules} règles)",
    ),
    ("criterion_open", "{criterion}", "{criterion}"),
    ("clauses", "{one}; {next}", "{one} ; {next}"),
    ("found_line", "{code} {name} ({severity}): {message}", "{code} {name} ({severity}) : {message}"),
    ("basis", "judged by: {basis}", "jugé d’après : {basis}"),
    (
        "waived",
        "waived until {day}, because {waiver}: {finding}",
        "accepté jusqu’au {day}, car {waiver} : {finding}",
    ),
    ("short_smart", "SMART as of {day}", "SMART au {day}"),
    ("short_not_smart", "Not SMART yet: {open}", "Pas encore SMART : {open}"),
    ("short_fail", "{criterion} fails", "{criterion} : échec"),
    ("short_unknown", "{criterion} is open", "{criterion} : à établir"),
    ("short_next", "Next: {step}", "À faire d’abord : {step}"),
    ("silenced", "{code} {name}: said by {by}", "{code} {name} : dit par {by}"),
    ("criterion_specific", "specific", "spécifique"),
    ("criterion_measurable", "measurable", "mesurable"),
    ("criterion_attainable", "attainable", "atteignable"),
    ("criterion_relevant", "relevant", "pertinent"),
    ("criterion_timely", "timely", "temporel"),
    ("criterion_strategy", "strategy", "stratégie"),
    ("verdict_pass", "pass", "réussi"),
    ("verdict_fail", "fail", "échec"),
    ("verdict_unknown", "unknown", "inconnu"),
    ("severity_error", "error", "erreur"),
    ("severity_unknown", "evidence missing", "preuve manquante"),
    ("severity_warning", "warning", "avertissement"),
    ("severity_info", "remark", "remarque"),
    (
        "failed",
        "the rule failed instead of answering: {failure}: {reason}",
        "la règle a échoué au lieu de répondre : {failure} : {reason}",
    ),
    (
        "failed_advice",
        "mend the rule; until then nobody knows what it would say",
        "réparez la règle ; en attendant, nul ne sait ce qu’elle dirait",
    ),
    ("advice", "{message}. {advice}", "{message}. {advice}"),
    ("diff_head", "What changed from {before} to {after}:", "Ce qui a changé du {before} au {after} :"),
    ("diff_new_goals", "new goals: {goals}", "nouveaux buts : {goals}"),
    ("diff_gone_goals", "goals gone: {goals}", "buts disparus : {goals}"),
    ("diff_goal", "{goal}: {changes}", "{goal} : {changes}"),
    ("diff_strategy", "the strategy: {changes}", "la stratégie : {changes}"),
    (
        "diff_counts",
        "{mended} mended, {new} new, {kept} as before",
        "corrigés : {mended}, nouveaux : {new}, inchangés : {kept}",
    ),
    (
        "diff_verdict",
        "{criterion}: {before} before, {after} now",
        "{criterion} : {before} avant, {after} maintenant",
    ),
    (
        "diff_on_plan",
        "on plan: {before} before, {after} now",
        "sur la trajectoire : {before} avant, {after} maintenant",
    ),
    (
        "diff_chance",
        "chance: {before:%} before, {after:%} now",
        "chance : {before:%} avant, {after:%} maintenant",
    ),
    ("diff_mended", "mended: {finding}", "corrigé : {finding}"),
    ("diff_new", "new: {finding}", "nouveau : {finding}"),
    ("diff_nothing", "nothing has changed", "rien n’a changé"),
    ("fix_none_known", "nobody knows a fix", "aucune correction n’est connue"),
    (
        "fix_not_written",
        "the fix was not written with the data: check again, or write with fixes=True",
        "la correction n’a pas été écrite avec les données : vérifiez de nouveau, ou écrivez avec fixes=True",
    ),
    ("advice_asked", "{message} {advice}", "{message} {advice}"),
)
