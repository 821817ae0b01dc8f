"""The figures of an audit: whether they were looked for, serve an objective, and can be compared
and paid for.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from smartgoals._model.facts import nature_of
from smartgoals._model.measurement import Measurement
from smartgoals._model.metric import Nature
from smartgoals.catalog._levels import Level
from smartgoals.rules._define import Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import account_named, metric_named, titled
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
        message="Nobody looked for {metric} on {account}, although it is one of its figures",
        suggestion="Measure it, or note that it cannot be had",
        finds="An indicator of an account that the audit neither has nor calls unavailable.",
        why="Goals start from a baseline, and the audit is where it comes from.",
        limits="It does not know figures that were looked for and kept elsewhere.",
        instead="Add a measurement of it; one without a value says that it cannot be had.",
    ),
    fr=RuleText(
        message=("Personne n’a relevé « {metric} » sur {account}, alors que c’est un de ses indicateurs"),
        suggestion="Relevez-le, ou notez qu’il n’est pas disponible",
        finds="Un indicateur d’un compte que l’audit ne donne pas et ne dit pas indisponible.",
        why="Un but part d’un point de départ, et c’est l’audit qui le donne.",
        limits="Elle ignore les chiffres relevés et gardés ailleurs.",
        instead="Ajoutez-en un relevé ; sans valeur, il dit que le chiffre n’est pas disponible.",
    ),
    examples=_kpi_without_baseline_examples,
)
def kpi_without_baseline(case: AuditCase, options: Options) -> Faults:
    """Find an indicator chosen for an account that nobody looked for."""
    return tuple(
        Fault(
            f"{path}.kpis[{place}]",
            {"account": account_named(one), "metric": metric_named(case.metric(metric), metric)},
        )
        for path, one, _ in case.entries()
        for place, metric in enumerate(one.kpis)
        if one.get(metric) is None
    )


def _kpi_not_relevant_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals.rules._audits.samples import ACCOUNT, example, ours, strategy_of

    aimed = strategy_of()
    return (
        example(None, ours(kpis=["purchases"], objective_ids=["sales"]), strategy=aimed),
        example(
            {"account": ACCOUNT, "metric": "nps"}, ours(kpis=["nps"], objective_ids=["sales"]), strategy=aimed
        ),
    )


@rule(
    "SGC706",
    "kpi-not-relevant",
    "warning",
    source="guide G19, G21",
    en=RuleText(
        message="None of the objectives of {account} is served by {metric}: {objectives}",
        suggestion="Choose a figure that shows what the account contributes",
        finds="An indicator that is context or unrelated for every objective of the account.",
        why="A figure that nothing ties to an objective is vanity there.",
        limits="It goes by the relevance table, and a row of your own wins there.",
        instead="Name in `kpis` a metric that serves an objective of the account.",
    ),
    fr=RuleText(
        message="Aucun objectif de {account} n’est servi par « {metric} » : {objectives}",
        suggestion="Choisissez un chiffre qui montre ce que le compte apporte",
        finds="Un indicateur qui n’est que contexte, ou sans lien, pour chaque objectif du compte.",
        why="Un chiffre que rien ne relie à un objectif n’y est que vanité.",
        limits="Elle suit la table de pertinence, où votre propre ligne l’emporte.",
        instead="Nommez dans `kpis` une mesure qui sert un objectif du compte.",
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
                facts = {
                    "account": account_named(one),
                    "metric": metric_named(case.metric(metric), metric),
                    "objectives": tuple(titled(aim.id, aim.title) for aim in objectives),
                }
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
            "On {account}, {metric} was counted as “{before}” in the audit before, and now as "
            "“{after}”: the two cannot be compared"
        ),
        suggestion="Ask for the figure in the old way too, or start a new series",
        finds="A figure whose definition differs from the one in the previous audit.",
        why="A change of definition looks like a change of the business.",
        limits="Two wordings of one definition look like two.",
        instead="Measure by the old `definition` once more, or begin a new series.",
    ),
    fr=RuleText(
        message=(
            "Sur {account}, « {metric} » se comptait comme « {before} » à l’audit précédent, et "
            "maintenant comme « {after} » : on ne peut comparer"
        ),
        suggestion=("Demandez aussi le chiffre à l’ancienne façon, ou commencez une nouvelle série"),
        finds="Un chiffre dont la définition diffère de celle de l’audit précédent.",
        why="Un changement de définition ressemble à un changement d’activité.",
        limits="Deux formulations d’une même définition passent pour deux.",
        instead="Mesurez encore selon l’ancienne `definition`, ou commencez une nouvelle série.",
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
            old = earlier.get(measured.metric) if earlier is not None else None
            if old is not None and old.definition != measured.definition:
                facts = {
                    "account": account_named(one),
                    "metric": metric_named(case.metric(measured.metric), measured.metric),
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
        message="The cost of {account} leaves out the working hours",
        suggestion="Add the hours, and what an hour costs",
        finds="A cost without hours, or without the cost of an hour.",
        why="Leaving out time is the common error: it often costs more than the advertising.",
        limits="Hours that cost nobody anything are asked for too; write them with a cost of 0.",
        instead="Set `effort_hours` and `hourly_cost` of the cost.",
    ),
    fr=RuleText(
        message="Le coût de {account} oublie les heures de travail",
        suggestion="Ajoutez les heures, et le coût d’une heure",
        finds="Un coût sans heures, ou sans coût horaire.",
        why="Oublier le temps est l’erreur courante : il coûte souvent plus que la publicité.",
        limits="Des heures bénévoles sont demandées aussi ; notez-les au coût de 0.",
        instead="Renseignez `effort_hours` et `hourly_cost` du coût.",
    ),
    examples=_cost_without_labour_examples,
)
def cost_without_labour(case: AuditCase, options: Options) -> Faults:
    """Find a cost that leaves out the hours, or what an hour costs."""
    return tuple(
        Fault(
            f"{path}.cost",
            {"account": account_named(one), "total": one.cost.total, "currency": one.cost.currency},
        )
        for path, one, _ in case.entries()
        if one.cost is not None and one.cost.total is not None and one.cost.labour is None
    )


def _flow_without_window_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.measurement import Window
    from smartgoals.rules._audits.samples import ACCOUNT, DAY, example, ours

    leads = Measurement(metric="leads", value=40, window=Window(date(2026, 1, 1), DAY))
    return (
        example(None, ours(baselines=[leads])),
        example(
            {"account": ACCOUNT, "metric": "leads"}, ours(baselines=[Measurement(metric="leads", value=40)])
        ),
    )


@rule(
    "SGC714",
    "flow-without-window",
    "info",
    source="guide G15: a baseline has a window",
    en=RuleText(
        message="Nothing says over which days {metric} on {account} were counted",
        suggestion="Give the first and the last day",
        finds="An amount without a window, in an audit that has none either.",
        why="300 a week and 300 a year are different goals.",
        limits="None.",
        instead="Set `window` of the measurement, or of the audit.",
    ),
    fr=RuleText(
        message="Rien ne dit sur quels jours « {metric} » a été compté sur {account}",
        suggestion="Donnez le premier et le dernier jour",
        finds="Un total sans période, dans un audit qui n’en a pas non plus.",
        why="300 par semaine et 300 par an sont deux buts différents.",
        limits="Aucune.",
        instead="Renseignez `window` pour le relevé, ou pour l’audit.",
    ),
    examples=_flow_without_window_examples,
)
def flow_without_window(case: AuditCase, options: Options) -> Faults:
    """Find an amount that nobody can turn into a pace, since no days are told."""
    own = {one.id: one for one in case.strategy.metrics} if case.strategy is not None else {}
    return tuple(
        Fault(
            f"{path}.baselines[{place}].window",
            {
                "account": account_named(one),
                "metric": metric_named(case.metric(measured.metric), measured.metric),
            },
        )
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
