"""Whether a figure comes from somewhere, reaches back to the start, and comes as often as it is looked at (G18, G21).

Evidence that is only missing is asked for, never held against the goal.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._time.cadence import Cadence
from smartgoals._time.period_words import period_in_words
from smartgoals.rules._define import NOTHING, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._numbers import Number
    from smartgoals.rules._define import Faults
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options


def _kept_by_platform(case: Case) -> Number | None:
    return case.platform_facts.keeps_days if case.platform_facts is not None else None


def _no_source_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._evidence import Evidence

    bare = Evidence(strategy=bench.strategy)
    return (bench.passes(), bench.fails({"metric": "followers"}, evidence=bare))


@rule(
    "SGM208",
    "no-source",
    "warning",
    source="guide G21; Ries: auditable",
    en=RuleText(
        message="nothing says how {metric} is read ({kind})",
        suggestion="hand in readings, or declare the source",
        finds="A metric with neither readings nor an audit nor a declared source.",
        why="A figure that nobody knows how to get will not be there on the deadline.",
        limits="A team may well know its source without declaring it; the rule warns.",
        instead="Declare `sg.DataSource(metric=…, channel=…)` with its cadence, delay and reach.",
    ),
    fr=RuleText(
        message="rien ne dit comment {metric} est relevée ({kind})",
        suggestion="fournissez des relevés, ou déclarez la source",
        finds="Une mesure sans relevés, sans audit et sans source déclarée.",
        why="Un chiffre que nul ne sait obtenir manquera à l’échéance.",
        limits="Une équipe peut connaître sa source sans la déclarer ; la règle avertit.",
        instead=("Déclarez `sg.DataSource(metric=…, channel=…)` avec sa cadence, son délai et sa profondeur."),
    ),
    examples=_no_source_examples,
)
def no_source(case: Case, options: Options) -> Faults:
    """Find a metric that nothing says how to read: no source, no readings, no audit."""
    if case.metric is None or case.source is not None or case.history is not None or case.audited:
        return NOTHING
    return (Fault("metric", {"metric": case.metric.id, "kind": case.metric.source_kind}),)


def _source_too_short_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._evidence import Evidence
    from smartgoals._model.source import DataSource

    short = Evidence(
        strategy=bench.strategy, sources=[DataSource(metric="followers", channel="ig", reaches_back_days=30)]
    )
    return (
        bench.passes(evidence=short, start=date(2026, 2, 20), baseline=None),
        bench.fails({"days": 30}, evidence=short, start=date(2026, 1, 5), baseline=None),
    )


@rule(
    "SGM209",
    "source-too-short",
    "warning",
    source="guide G21: can I measure it? platforms’ documentation of what they keep",
    en=RuleText(
        message="the source keeps {days} days, back to {earliest}, and the goal starts on {begins}",
        suggestion="store the reading of the start yourself, or set the baseline",
        finds="A source that does not reach back to where the goal starts, with no readings kept.",
        why="The figure to compare with is gone when it is needed.",
        limits="Retention of platforms changes; the catalogue names the year of what it knows.",
        instead="Keep readings of your own; a history is enough.",
    ),
    fr=RuleText(
        message="la source garde {days} jours, jusqu’au {earliest}, et le but commence le {begins}",
        suggestion="conservez vous-même le relevé de départ, ou fixez le point de départ",
        finds="Une source qui ne remonte pas au départ du but, sans relevés conservés.",
        why="Le chiffre de comparaison a disparu quand on en a besoin.",
        limits="La conservation par les plateformes change ; le catalogue date ce qu’il sait.",
        instead="Conservez vos propres relevés ; un historique suffit.",
    ),
    examples=_source_too_short_examples,
)
def source_too_short(case: Case, options: Options) -> Faults:
    """Find a source that does not reach back to the baseline, where nobody kept readings."""
    goal, source = case.goal, case.source
    begins = case.begins
    kept = source.reaches_back_days if source is not None else _kept_by_platform(case)
    if begins is None or kept is None or goal.baseline is not None or case.metric is None:
        return NOTHING
    first = case.history.first.day if case.history is not None else None
    earliest = case.as_of - timedelta(days=min(int(kept), case.as_of.toordinal() - 1))
    if begins >= earliest or (first is not None and first <= begins):
        return NOTHING
    return (Fault("baseline", {"metric": case.metric.id, "begins": begins, "earliest": earliest, "days": kept}),)


def _data_slower_than_check_ins_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.source import DataSource

    weekly = evolve(bench.evidence, sources=[DataSource(metric="followers", channel="ig", cadence="month")])
    return (bench.passes(), bench.fails({"data": "month", "check_ins": "week"}, evidence=weekly))


@rule(
    "SGM210",
    "data-slower-than-check-ins",
    "warning",
    source="guide G21: can I measure it efficiently?",
    en=RuleText(
        message="the figure is to be had every {data}, and check-ins are every {check_ins}",
        suggestion="check in when there is something new to see",
        finds="Check-ins more frequent than the data.",
        why="A meeting about an unchanged figure teaches people to skip meetings.",
        limits="It compares mean lengths; a monthly figure and four-weekly check-ins count as slower.",
        instead="Take the cadence of the source, or a quicker metric beside it.",
    ),
    fr=RuleText(
        message="le chiffre est disponible par {data}, et les points sont faits par {check_ins}",
        suggestion="faites le point quand il y a du nouveau à voir",
        finds="Des points plus fréquents que les données.",
        why="Une réunion sur un chiffre inchangé apprend à manquer les réunions.",
        limits=(
            "Elle compare des durées moyennes ; un chiffre mensuel est plus lent que des points "
            "toutes les quatre semaines."
        ),
        instead="Prenez la cadence de la source, ou une mesure plus rapide à côté.",
    ),
    examples=_data_slower_than_check_ins_examples,
)
def data_slower_than_check_ins(case: Case, options: Options) -> Faults:
    """Find check-ins more frequent than the data."""
    source, cadence = case.source, case.goal.cadence
    if source is None or source.cadence is None or cadence is None:
        return NOTHING
    if source.cadence.mean_days <= cadence.period.mean_days:
        return NOTHING
    facts = {"data": period_in_words(source.cadence), "check_ins": period_in_words(cadence.period)}
    return (Fault("cadence", facts, partial(evolve, case.goal, cadence=Cadence(every=source.cadence))),)


RULES: Final = (
    no_source,
    source_too_short,
    data_slower_than_check_ins,
)
