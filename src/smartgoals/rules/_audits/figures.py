"""The figures of an audit: whether they were looked for, serve an objective, and can be compared and paid for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from smartgoals._model.facts import nature_of
from smartgoals._model.measurement import Measurement
from smartgoals._model.metric import Nature
from smartgoals.catalog._levels import Level
from smartgoals.rules._define import Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import RuleText

if TYPE_CHECKING:
    from smartgoals._case.audit_case import AuditCase
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options


def _kpi_without_baseline_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.measurement import Window
    from smartgoals.rules._audits.samples import ACCOUNT, DAY, audit_of, entry, example, ours

    leads = Measurement(metric="leads", value=40, window=Window(date(2026, 1, 1), DAY))
    return (
        example(None, audit_of(entry(kpis=["leads"], baselines=[leads]))),
        example({"account": ACCOUNT, "metric": "leads"}, ours(kpis=["leads"])),
    )


@rule(
    "SGC705",
    "kpi-without-baseline",
    "info",
    source="guide G15, G18",
    en=RuleText(
        message="nobody looked for {metric} on {account}, although it is one of its KPIs",
        suggestion="measure it, or write down that it is not available",
        finds="An indicator of an account that the audit neither has nor calls unavailable.",
        why="Goals start from a baseline, and the audit is where it comes from.",
    ),
    fr=RuleText(
        message="personne n’a relevé {metric} sur {account}, alors que c’est un de ses indicateurs",
        suggestion="relevez-le, ou notez qu’il n’est pas disponible",
        finds="Un indicateur d’un compte que l’audit ne donne pas et ne dit pas indisponible.",
        why="Un but part d’un point de départ, et c’est l’audit qui le donne.",
    ),
    examples=_kpi_without_baseline_examples,
)
def kpi_without_baseline(case: AuditCase, options: Options) -> Faults:
    """Find an indicator chosen for an account that nobody looked for."""
    return tuple(
        Fault(f"{path}.kpis[{place}]", {"account": str(one), "metric": metric})
        for path, one, _ in case.entries()
        for place, metric in enumerate(one.kpis)
        if one.measurement(metric) is None
    )


def _kpi_not_relevant_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import ACCOUNT, example, ours, strategy_of

    aimed = strategy_of()
    return (
        example(None, ours(kpis=["purchases"], objective_ids=["sales"]), strategy=aimed),
        example({"account": ACCOUNT, "metric": "nps"}, ours(kpis=["nps"], objective_ids=["sales"]), strategy=aimed),
    )


@rule(
    "SGC706",
    "kpi-not-relevant",
    "warning",
    source="guide G19, G21",
    en=RuleText(
        message="{metric} serves none of the objectives of {account}: {objectives}",
        suggestion="choose a metric that shows the contribution to the objective",
        finds="An indicator that is context or unrelated for every objective of the account.",
        why="A figure that nothing ties to an objective is vanity there.",
    ),
    fr=RuleText(
        message="{metric} ne sert aucun des objectifs de {account} : {objectives}",
        suggestion="choisissez une mesure qui montre la contribution à l’objectif",
        finds="Un indicateur qui n’est que contexte, ou sans lien, pour chaque objectif du compte.",
        why="Un chiffre que rien ne relie à un objectif n’y est que vanité.",
    ),
    examples=_kpi_not_relevant_examples,
)
def kpi_not_relevant(case: AuditCase, options: Options) -> Faults:
    """Find an indicator that serves none of the objectives of its account."""
    found = []
    for path, one, _ in case.entries():
        objectives = case.objectives_of(one)
        for place, metric in enumerate(one.kpis):
            levels = {case.catalog.relevance.standing(str(aim.kind), metric).level for aim in objectives}
            if levels and levels <= {Level.CONTEXT, Level.UNRELATED}:
                facts = {"account": str(one), "metric": metric, "objectives": tuple(aim.id for aim in objectives)}
                found.append(Fault(f"{path}.kpis[{place}]", facts))
    return tuple(found)


def _break_in_series_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import ACCOUNT, audit_of, example, followers_defined

    earlier = audit_of(followers_defined("followers on the profile"), id="q4", as_of=date(2025, 12, 31))
    return (
        example(None, earlier, audit_of(followers_defined("followers on the profile"))),
        example(
            {"account": ACCOUNT, "metric": "followers", "audit": "q4"},
            earlier,
            audit_of(followers_defined("all accounts")),
        ),
    )


@rule(
    "SGC710",
    "break-in-series",
    "warning",
    source="two audits compare under equal definitions only",
    en=RuleText(
        message=(
            "{metric} on {account} is now defined as {after}, and was {before} in the audit "
            "{audit}: the two cannot be compared"
        ),
        suggestion="ask for the figure under the old definition too, or start a new series",
        finds="A figure whose definition differs from the one in the previous audit.",
        why="A change of definition looks like a change of the business.",
    ),
    fr=RuleText(
        message=(
            "{metric} sur {account} se définit maintenant par {after}, et par {before} dans "
            "l’audit {audit} : on ne peut les comparer"
        ),
        suggestion=("demandez aussi le chiffre selon l’ancienne définition, ou commencez une nouvelle série"),
        finds="Un chiffre dont la définition diffère de celle de l’audit précédent.",
        why="Un changement de définition ressemble à un changement d’activité.",
    ),
    examples=_break_in_series_examples,
)
def break_in_series(case: AuditCase, options: Options) -> Faults:
    """Find a figure whose definition differs from the previous audit's."""
    if case.previous is None:
        return ()
    before = {one.identity: one for one in case.previous.channels}
    found = []
    for path, one, _ in case.entries():
        earlier = before.get(one.identity)
        for place, measured in enumerate(one.baselines):
            old = earlier.measurement(measured.metric) if earlier is not None else None
            if old is not None and old.definition != measured.definition:
                facts = {
                    "account": str(one),
                    "metric": measured.metric,
                    "before": old.definition,
                    "after": measured.definition,
                    "audit": case.previous.id,
                }
                found.append(Fault(f"{path}.baselines[{place}].definition", facts))
    return tuple(found)


def _cost_without_labour_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.measurement import Cost
    from smartgoals.rules._audits.samples import ACCOUNT, example, ours

    return (
        example(None, ours(cost=Cost(ad_spend=200, effort_hours=12, hourly_cost=30))),
        example({"account": ACCOUNT, "total": 200}, ours(cost=Cost(ad_spend=200))),
    )


@rule(
    "SGC713",
    "cost-without-labour",
    "warning",
    source="VerticalResponse survey 2012: labour",
    en=RuleText(
        message="the cost of {account} leaves out the working hours",
        suggestion="add the hours and what an hour costs",
        finds="A cost without hours, or without the cost of an hour.",
        why="Leaving out time is the common error: it often costs more than the advertising.",
    ),
    fr=RuleText(
        message="le coût de {account} oublie les heures de travail",
        suggestion="ajoutez les heures et le coût d’une heure",
        finds="Un coût sans heures, ou sans coût horaire.",
        why="Oublier le temps est l’erreur courante : il coûte souvent plus que la publicité.",
    ),
    examples=_cost_without_labour_examples,
)
def cost_without_labour(case: AuditCase, options: Options) -> Faults:
    """Find a cost that leaves out the hours, or what an hour costs."""
    return tuple(
        Fault(f"{path}.cost", {"account": str(one), "total": one.cost.total, "currency": one.cost.currency})
        for path, one, _ in case.entries()
        if one.cost is not None and one.cost.total is not None and one.cost.labour is None
    )


def _flow_without_window_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.measurement import Window
    from smartgoals.rules._audits.samples import ACCOUNT, DAY, example, ours

    leads = Measurement(metric="leads", value=40, window=Window(date(2026, 1, 1), DAY))
    return (
        example(None, ours(baselines=[leads])),
        example({"account": ACCOUNT, "metric": "leads"}, ours(baselines=[Measurement(metric="leads", value=40)])),
    )


@rule(
    "SGC714",
    "flow-without-window",
    "info",
    source="guide G15: a baseline has a window",
    en=RuleText(
        message="{metric} on {account} says nothing of the days it was counted over",
        suggestion="give the window, so that it becomes a pace",
        finds="An amount without a window, in an audit that has none either.",
        why="300 a week and 300 a year are different goals.",
    ),
    fr=RuleText(
        message="{metric} sur {account} ne dit pas sur quels jours il est compté",
        suggestion="donnez la période, pour en faire un rythme",
        finds="Un total sans période, dans un audit qui n’en a pas non plus.",
        why="300 par semaine et 300 par an sont deux buts différents.",
    ),
    examples=_flow_without_window_examples,
)
def flow_without_window(case: AuditCase, options: Options) -> Faults:
    """Find an amount that nobody can turn into a pace, since no days are told."""
    own = {one.id: one for one in case.strategy.metrics} if case.strategy is not None else {}
    return tuple(
        Fault(f"{path}.baselines[{place}].window", {"account": str(one), "metric": measured.metric})
        for path, one, _ in case.entries()
        for place, measured in enumerate(one.baselines)
        if measured.value is not None
        and measured.window is None
        and (measured.on is not None or case.audit.window is None)
        and nature_of(own.get(measured.metric) or measured.metric) is Nature.FLOW
    )


RULES: Final = (
    kpi_without_baseline,
    kpi_not_relevant,
    break_in_series,
    cost_without_labour,
    flow_without_window,
)
