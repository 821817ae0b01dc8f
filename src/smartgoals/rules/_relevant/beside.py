"""What belongs beside the figure: its rate, a guardrail, and what is decided by it (G21, G22)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.served import guardrails_of
from smartgoals.catalog._levels import Level
from smartgoals.rules._define import NOTHING, Faults, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Example, Option, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
if TYPE_CHECKING:
    from smartgoals.rules._examples_base import Bench

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


_AT_DECISION: Final = (Fault("decision"),)


def _volume_without_rate_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._evidence import Evidence

    volume = Evidence(strategy=bench.strategy, histories=[bench.history])
    return (
        bench.passes(evidence=evolve(bench.evidence, histories=[bench.history, bench.rates])),
        bench.fails({"metric": "followers"}, evidence=volume),
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
        message="{metric} is a volume, and no rate beside it says what it is worth",
        suggestion="follow one of these too: {rates}",
        finds="A volume whose rate nobody follows in the strategy.",
        why=("More traffic of people who leave at once is not more of anything; the conversion rate tells."),
        limits="It knows common pairs of volume and rate; others are for people to see.",
        instead="Add the rate as a guardrail, as a goal or as a history.",
    ),
    fr=RuleText(
        message="{metric} est un volume, et aucun taux à côté ne dit ce qu’il vaut",
        suggestion="suivez aussi : {rates}",
        finds="Un volume dont personne ne suit le taux dans la stratégie.",
        why=("Plus de visites de gens qui repartent aussitôt n’est un progrès en rien ; le taux de conversion le dit."),
        limits=("Elle connaît les paires courantes de volume et de taux ; les autres restent aux personnes."),
        instead="Ajoutez le taux comme garde-fou, comme but ou comme historique.",
    ),
    examples=_volume_without_rate_examples,
)
def volume_without_rate(case: Case, options: Options) -> Faults:
    """Find a volume that is followed without the rate that says what it is worth."""
    metric, strategy = case.metric, case.evidence.strategy
    if (
        metric is None
        or strategy is None
        or case.served is None
        or case.served.level not in (Level.DIRECT, Level.SUPPORTING)
    ):
        return NOTHING
    rates = _RATES.get(metric.id, ())
    if not rates or any(one in case.surroundings.followed for one in rates) or set(rates) & set(case.goal.guardrails):
        return NOTHING
    return (Fault("metric", {"metric": metric.id, "rates": rates[: int(setting(options, "most"))]}),)


@rule(
    "SGR408",
    "no-guardrail",
    "warning",
    source="Lean Analytics (2013): metrics in tension",
    en=RuleText(
        message="{metric} can be met by means that do damage, and nothing is watched beside it",
        suggestion="watch one of these: {watch}",
        finds="An easily bought or begged figure without a guardrail.",
        why="Followers can be bought, reach can annoy: a second figure shows the price.",
        limits="It takes the guardrails of the relevance table; a better one may be known to you.",
        instead="Take the fix, or name another metric in `guardrails`.",
    ),
    fr=RuleText(
        message="{metric} peut être atteinte par des moyens nuisibles, et rien n’est surveillé à côté",
        suggestion="surveillez l’une de : {watch}",
        finds="Un chiffre facile à acheter ou à quémander, sans garde-fou.",
        why="Des abonnés s’achètent, la portée peut lasser : un second chiffre en montre le prix.",
        limits=("Elle prend les garde-fous de la table de pertinence ; vous en connaissez peut-être un meilleur."),
        instead="Prenez la correction, ou nommez une autre mesure dans `guardrails`.",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({"metric": "followers"}, guardrails=())),
)
def no_guardrail(case: Case, options: Options) -> Faults:
    """Find a figure that is easily bought or begged for, with nothing watched beside it."""
    metric, objective = case.metric, case.objective
    if metric is None or objective is None or case.goal.guardrails or not metric.commonly_vanity:
        return NOTHING
    watch = tuple(one for one in guardrails_of(case.surroundings, str(objective.kind)) if one != metric.id)
    if not watch:
        return NOTHING
    return (
        Fault("guardrails", {"metric": metric.id, "watch": watch}, partial(evolve, case.goal, guardrails=watch[:1])),
    )


@rule(
    "SGR409",
    "nothing-decided",
    "warning",
    source="guide G1, G21; Lean Analytics (2013)",
    en=RuleText(
        message="nothing is said to change if the goal is missed",
        suggestion="say what you would stop, change or move",
        finds="A goal without a decision.",
        why="A figure that changes no decision is not worth its price.",
        limits="None: the field is there or it is not.",
        instead="Set `decision`, such as “below 30 a week we change the format”.",
    ),
    fr=RuleText(
        message="rien ne doit changer si le but est manqué",
        suggestion="dites ce que vous arrêteriez, changeriez ou déplaceriez",
        finds="Un but sans décision.",
        why="Un chiffre qui ne change aucune décision ne vaut pas son prix.",
        limits="Aucune : le champ est rempli ou il ne l’est pas.",
        instead="Renseignez `decision`, par exemple « sous 30 par semaine, nous changeons le format ».",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({}, decision=None)),
)
def nothing_decided(case: Case, options: Options) -> Faults:
    """Find a goal that changes nothing whether it is met or missed."""
    return _AT_DECISION if case.goal.decision is None else NOTHING


RULES: Final = (
    volume_without_rate,
    no_guardrail,
    nothing_decided,
)
