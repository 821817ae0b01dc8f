"""What belongs beside the figure: its rate, a guardrail, and what is decided by it (G21, G22)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.served import guardrails_of, guards_of
from smartgoals._model.absent_words import is_said
from smartgoals._model.metric import Stage
from smartgoals.catalog._levels import Level
from smartgoals.rules._define import NOTHING, Faults, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import metric_named, metrics_named
from smartgoals.rules._rule import Option, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example

_RATES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "impressions": ("click_through_rate", "engagement_rate_impressions"),
        "reach": ("engagement_rate_reach", "reach_rate"),
        "followers": ("engagement_rate_followers", "follower_growth_rate", "target_audience_share"),
        "new_followers": ("follower_churn_rate", "follower_growth_rate"),
        "net_new_followers": ("follower_growth_rate", "target_audience_share"),
        "reactions": ("applause_rate", "engagement_rate_reach"),
        "comments": ("conversation_rate", "engagement_rate_reach"),
        "shares": ("amplification_rate", "virality_rate"),
        "engagements": ("engagement_rate_reach", "engagement_rate_followers"),
        "video_views": ("video_completion_rate", "view_through_rate"),
        "link_clicks": ("click_through_rate", "click_conversion_rate"),
        "sessions": ("conversion_rate", "site_engagement_rate", "bounce_rate"),
        "visitors": ("lead_conversion_rate", "returning_visitor_share"),
        "new_visitors": ("lead_conversion_rate", "site_engagement_rate"),
        "page_views": ("pages_per_session", "site_engagement_rate"),
        "leads": ("lead_to_customer_rate", "cost_per_lead"),
        "form_submissions": ("lead_conversion_rate", "cost_per_lead"),
        "conversions": ("conversion_rate", "cpa"),
        "purchases": ("conversion_rate", "average_order_value"),
        "email_subscribers": ("email_click_rate", "list_growth_rate"),
        "new_email_subscribers": ("email_click_rate", "unsubscribe_rate"),
    }
)
"""The rates that say what a volume is worth: those whose formula in the catalogue has it."""
_RESULTS: Final = frozenset({Stage.OUTCOME, Stage.IMPACT})
_AT_DECISION: Final = (Fault("decision"),)


def _volumes(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._evidence import Evidence
    from smartgoals._model.objective import Objective

    visits = Objective(id="visits", title="Be visited", kind="website_traffic", serves="sales")
    plan = evolve(bench.strategy, objectives=[*bench.strategy.objectives, visits])
    return (
        bench.passes(evidence=evolve(bench.evidence, histories=[bench.history, bench.rates])),
        bench.passes("results count by themselves", metric="leads", channel=None, baseline=None),
        bench.fails(
            {"metric": "link_clicks"},
            evidence=Evidence(strategy=plan),
            objective="visits",
            metric="link_clicks",
            baseline=None,
            guardrails=(),
        ),
    )


@rule(
    "SGR407",
    "volume-without-rate",
    "warning",
    source="guide G22; Lean Analytics (2013): a good metric is a ratio or a rate",
    options=(
        Option(
            name="most",
            default=3,
            low=1,
            high=10,
            meaning="rates to name",
            source="house choice: three are enough to choose from",
            year=2026,
        ),
    ),
    en=RuleText(
        message="A volume alone tells little: you count {metric}, and no rate beside it",
        suggestion="Follow one of these, too: {rates}",
        finds=(
            "A volume that is no result in itself, with neither a guardrail nor its rate followed in the"
            " strategy."
        ),
        why="More traffic of people who leave at once is not more of anything; the conversion rate tells.",
        limits="It knows common pairs of volume and rate; others are for people to see.",
        instead="Add the rate as a guardrail, as a goal or as a history.",
    ),
    fr=RuleText(
        message="Un volume seul en dit peu : vous comptez « {metric} », sans taux à côté",
        suggestion="Suivez aussi l’un de ces taux : {rates}",
        finds=(
            "Un volume qui n’est pas un résultat en soi, sans garde-fou et dont personne ne suit le taux dans"
            " la stratégie."
        ),
        why=(
            "Plus de visites de gens qui repartent aussitôt n’est un progrès en rien ; le taux de conversion"
            " le dit."
        ),
        limits="Elle connaît les paires courantes de volume et de taux ; les autres restent aux personnes.",
        instead="Ajoutez le taux comme garde-fou, comme but ou comme historique.",
    ),
    examples=_volumes,
)
def volume_without_rate(case: Case, options: Options) -> Faults:
    """Find a volume that is followed without the rate that says what it is worth."""
    metric, found = case.metric, case.served
    if metric is None or found is None or not found.linked or metric.stage in _RESULTS:
        return NOTHING
    if guards_of(case.surroundings, case.goal) or (found.level is Level.DIRECT and not found.proxy):
        return NOTHING
    rates = _RATES.get(metric.id, ())
    if not rates or any(rate in case.surroundings.followed for rate in rates):
        return NOTHING
    named = metrics_named(rates[: int(setting(options, "most"))], case.surroundings.metric)
    return (Fault("metric", {"metric": metric_named(metric), "rates": named}),)


@rule(
    "SGR408",
    "no-guardrail",
    "warning",
    source="Lean Analytics (2013): metrics in tension",
    silences=("SGR407",),
    en=RuleText(
        message="You aim at {metric}, which can be bought or begged for, and nothing is watched beside it",
        suggestion="Watch one of these, too: {watch}",
        finds=(
            "An easily bought or begged figure that may be the target, without a guardrail that is a"
            " figure of its own."
        ),
        why="Followers can be bought, reach can annoy: a second figure shows the price.",
        limits="It takes the guardrails of the relevance table; a better one may be known to you.",
        instead="Take the fix, or name another metric in `guardrails`.",
    ),
    fr=RuleText(
        message="Vous visez « {metric} », qui peut s’acheter ou se quémander, et rien n’est surveillé à côté",
        suggestion="Surveillez aussi l’un de ces chiffres : {watch}",
        finds=(
            "Un chiffre facile à acheter ou à quémander, qui peut être la cible, sans garde-fou qui"
            " soit un autre chiffre."
        ),
        why="Des abonnés s’achètent, la portée peut lasser : un second chiffre en montre le prix.",
        limits=(
            "Elle prend les garde-fous de la table de pertinence ; vous en connaissez peut-être un meilleur."
        ),
        instead="Prenez la correction, ou nommez une autre mesure dans `guardrails`.",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({"metric": "followers"}, guardrails=())),
)
def no_guardrail(case: Case, options: Options) -> Faults:
    """Find a figure that is easily bought or begged for, with nothing watched beside it.

    A figure that may not be the target as it stands needs another one first, or a tie.
    """
    metric, found = case.metric, case.served
    if metric is None or found is None or not found.linked or guards_of(case.surroundings, case.goal):
        return NOTHING
    if not metric.commonly_vanity and not case.catalog.relevance.is_accepted(found.kind, metric.id):
        return NOTHING
    watch = guardrails_of(case.surroundings, found.kind, metric)
    if not watch or any(guardrail in case.surroundings.followed for guardrail in watch):
        return NOTHING
    facts = {"metric": metric_named(metric), "watch": metrics_named(watch, case.surroundings.metric)}
    return (
        Fault("guardrails", facts, partial(evolve, case.goal, guardrails=(*case.goal.guardrails, watch[0]))),
    )


@rule(
    "SGR409",
    "nothing-decided",
    "warning",
    source="guide G1, G21; Lean Analytics (2013)",
    en=RuleText(
        message="The goal does not say what you will do if it is missed",
        suggestion="Say what you would stop, change or do instead",
        finds="A goal without a decision.",
        why="A figure that changes no decision is not worth its price.",
        limits="Words such as TBD or nothing say none.",
        instead="Set `decision`, such as “below 30 a week we change the format”.",
    ),
    fr=RuleText(
        message="Le but ne dit pas ce que vous ferez s’il est manqué",
        suggestion="Dites ce que vous arrêteriez, changeriez ou feriez à la place",
        finds="Un but sans décision.",
        why="Un chiffre qui ne change aucune décision ne vaut pas son prix.",
        limits="Des mots comme « à définir » ou « rien » n’en disent aucune.",
        instead="Renseignez `decision`, par exemple « sous 30 par semaine, nous changeons le format ».",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({}, decision=None)),
)
def nothing_decided(case: Case, options: Options) -> Faults:
    """Find a goal that changes nothing whether it is met or missed."""
    return NOTHING if is_said(case.goal.decision) else _AT_DECISION


RULES: Final = (volume_without_rate, no_guardrail, nothing_decided)
