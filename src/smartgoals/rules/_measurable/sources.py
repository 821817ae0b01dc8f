"""Whether a figure comes from somewhere, reaches back to the start, and comes as often as it is
looked at (G18, G21).

Evidence that is only missing is asked for, never held against the goal.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from smartgoals._model.target import ReachLevel
from smartgoals._time.cadence import Cadence
from smartgoals._time.period_words import period_in_words
from smartgoals.rules._define import NOTHING, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import every, metric_named, the_metric
from smartgoals.rules._rule import RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._numbers import Number
    from smartgoals.rules._define import Faults
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options


_EVIDENT: Final = frozenset(
    "platform_owned platform_public web email commerce crm helpdesk finance hr".split()
)
"""Kinds of sources that every account, site or team has: what they count can be read there."""


def _kept_by_platform(case: Case) -> Number | None:
    return case.platform_facts.keeps_days if case.platform_facts is not None else None


def _no_source_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._evidence import Evidence

    bare = Evidence(strategy=bench.strategy)
    asked: dict[str, Any] = {"metric": "nps", "channel": None, "target": ReachLevel(40)}
    return (
        bench.passes(),
        bench.passes("the network itself counts followers", evidence=bare, baseline=None),
        bench.passes("somebody has measured it", evidence=bare, **asked),
        bench.fails({"metric": "nps", "kind": "survey"}, evidence=bare, baseline=None, **asked),
    )


@rule(
    "SGM208",
    "no-source",
    "warning",
    source="guide G21; Ries: auditable",
    en=RuleText(
        message="Nothing says how {metric} will be measured",
        suggestion="Say where the figure comes from, or hand in a first reading",
        finds=(
            "A metric that no account or site counts by itself, with neither readings nor an "
            "audit, a baseline or a declared source."
        ),
        why="A figure that nobody knows how to get will not be there on the deadline.",
        limits="What a network, a site, a shop or a help desk counts is believed to be read there.",
        instead="Declare `sg.DataSource(metric=…, channel=…)` with its cadence, delay and reach.",
    ),
    fr=RuleText(
        message="Rien ne dit comment « {metric} » sera mesuré",
        suggestion="Dites d’où vient le chiffre, ou fournissez un premier relevé",
        finds=(
            "Une mesure qu’aucun compte ni site ne tient de lui-même, sans relevés, audit, point "
            "de départ ni source déclarée."
        ),
        why="Un chiffre que nul ne sait obtenir manquera à l’échéance.",
        limits=("Ce que compte un réseau, un site, une boutique ou un service client est réputé s’y lire."),
        instead=(
            "Déclarez `sg.DataSource(metric=…, channel=…)` avec sa cadence, son délai et sa profondeur."
        ),
    ),
    examples=_no_source_examples,
)
def no_source(case: Case, options: Options) -> Faults:
    """Find a metric that nothing says how to read: no source, no readings, no audit, no baseline."""
    metric = case.metric
    if metric is None or metric.source_kind in _EVIDENT or case.goal.baseline is not None:
        return NOTHING
    if case.source is not None or case.history is not None or case.audited:
        return NOTHING
    return (Fault("metric", {"metric": the_metric(metric), "kind": metric.source_kind}),)


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
        message="The source keeps {days} days, back to {earliest}, and the goal starts on {begins}",
        suggestion="Note the figure of the start yourself before it is gone",
        finds="A source that does not reach back to where the goal starts, with no readings kept.",
        why="The figure to compare with is gone when it is needed.",
        limits="Retention of platforms changes; the catalogue names the year of what it knows.",
        instead="Keep readings of your own; a history is enough.",
    ),
    fr=RuleText(
        message="La source garde {days} jours, jusqu’au {earliest}, et le but commence le {begins}",
        suggestion="Notez vous-même le chiffre de départ avant qu’il ne disparaisse",
        finds="Une source qui ne remonte pas au départ du but, sans relevés conservés.",
        why="Le chiffre de comparaison a disparu quand on en a besoin.",
        limits="La conservation par les plateformes change ; le catalogue date ce qu’il sait.",
        instead="Conservez vos propres relevés ; un historique suffit.",
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
    return (
        Fault(
            "baseline",
            {"metric": metric_named(case.metric), "begins": begins, "earliest": earliest, "days": kept},
        ),
    )


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
        message="New figures come {comes}, and you look {looked_at}",
        suggestion="Look when there is something new to see",
        finds="Check-ins more frequent than the data.",
        why="A meeting about an unchanged figure teaches people to skip meetings.",
        limits=("It compares mean lengths; a monthly figure and four-weekly check-ins count as slower."),
        instead="Take the cadence of the source, or a quicker metric beside it.",
    ),
    fr=RuleText(
        message="Les chiffres arrivent {comes}, et vous regardez {looked_at}",
        suggestion="Regardez quand il y a du nouveau à voir",
        finds="Des points plus fréquents que les données.",
        why="Une réunion sur un chiffre inchangé apprend à manquer les réunions.",
        limits=(
            "Elle compare des durées moyennes ; un chiffre mensuel est plus lent que des points "
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
    facts = {
        "data": period_in_words(source.cadence),
        "check_ins": period_in_words(cadence.period),
        "comes": every(source.cadence),
        "looked_at": every(cadence.period),
    }
    return (Fault("cadence", facts, partial(evolve, case.goal, cadence=Cadence(every=source.cadence))),)


RULES: Final = (
    no_source,
    source_too_short,
    data_slower_than_check_ins,
)
