"""Rules of the relevant criterion (SGR): does the figure tell whether the objective is met, and does that serve the business?

Relevance is about the pair of metric and objective, never a blacklist (G11, G19). The judgement itself is the relevance
room's; rules here say what it means for a goal.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.served import guardrails_of, outcomes_of, would_serve
from smartgoals._messages.worded import Worded
from smartgoals._model.metric import Better
from smartgoals._model.target_words import target_in_words
from smartgoals._plan.good_side import are_opposed
from smartgoals._plan.terms import stated_side
from smartgoals.catalog._levels import Level
from smartgoals.rules._define import NOTHING, Faults, row, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._relevant.words import TEXTS
from smartgoals.rules._rule import Option, Options

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal

_REFUSED: Final = "ave"
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
_AT_OBJECTIVE: Final = (Fault("objective"),)
_AT_DECISION: Final = (Fault("decision"),)


def no_objective(case: Case, options: Options) -> Faults:
    """Find a goal that serves nothing anybody named."""
    return _AT_OBJECTIVE if case.goal.objective is None else NOTHING


def objective_serves_nothing(case: Case, options: Options) -> Faults:
    """Find an objective without a business aim above it."""
    objective = case.objective
    if objective is None or objective.serves is not None:
        return NOTHING
    return (Fault("objective", {"objective": objective.id, "title": objective.title}),)


def unrelated_metric(case: Case, options: Options) -> Faults:
    """Find a metric that says nothing about the objective."""
    return _of_level(case, Level.UNRELATED)


def context_metric(case: Case, options: Options) -> Faults:
    """Find a metric that explains other figures, as the target itself."""
    return _of_level(case, Level.CONTEXT)


def _of_level(case: Case, level: Level) -> Faults:
    found = case.served
    if found is None or found.level is not level or found.metric == _REFUSED:
        return NOTHING
    instead = outcomes_of(case.surroundings, found.kind)
    facts = {"metric": found.metric, "objective": found.kind, "level": level.value, "instead": instead}
    return (Fault("metric", facts),)


def advertising_equivalent(case: Case, options: Options) -> Faults:
    """Find advertising value equivalents, which measure nothing that was done."""
    return (Fault("metric", {"metric": _REFUSED}),) if case.goal.metric == _REFUSED else NOTHING


def leading_without_outcome(case: Case, options: Options) -> Faults:
    """Find a leading indicator that nothing ties to an outcome."""
    profile = options["profile"]
    found = case.strictly_served if profile == "strict" else case.served
    if found is None or found.level is not Level.SUPPORTING or found.linked:
        return NOTHING
    facts = {
        "metric": found.metric,
        "objective": found.kind,
        "outcomes": outcomes_of(case.surroundings, found.kind),
        "proxy": found.proxy,
        "profile": profile,
    }
    return (Fault("objective", facts),)


def vanity_here(case: Case, options: Options) -> Faults:
    """Find a figure that flatters for this objective, and name those it would serve."""
    metric, found = case.metric, case.served
    if metric is None or found is None or not metric.commonly_vanity or found.linked or found.level is Level.UNKNOWN:
        return NOTHING
    elsewhere = would_serve(case.surroundings, found.metric, found.kind)
    return (Fault("metric", {"metric": found.metric, "objective": found.kind, "would_serve": elsewhere}),)


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


def nothing_decided(case: Case, options: Options) -> Faults:
    """Find a goal that changes nothing whether it is met or missed."""
    return _AT_DECISION if case.goal.decision is None else NOTHING


def wrong_way(case: Case, options: Options) -> Faults:
    """Find a target that makes the metric worse."""
    metric, target = case.metric, case.goal.target
    if metric is None or target is None or metric.better is Better.CONTEXT:
        return NOTHING
    if case.good_side is None or case.good_side is metric.better:
        return NOTHING
    better = Worded(metric.better.value, fr="plus haut" if metric.better is Better.HIGHER else "plus bas")
    return (Fault("target", {"metric": metric.id, "better": better, "target": target_in_words(target)}),)


def goals_pull_apart(case: Case, options: Options) -> Faults:
    """Find another open goal that wants the same figure to go the other way, or that this one must not damage."""
    goal = case.goal
    if goal.metric is None or case.evidence.strategy is None:
        return NOTHING
    mine = stated_side(goal, case.metric)
    against = tuple(
        one.id
        for one in case.surroundings.siblings.get((goal.metric, goal.channel), ())
        if one.id != goal.id and overlap(one, goal) and are_opposed(mine, stated_side(one, case.metric))
    )
    if not against:
        return NOTHING
    return (Fault("target", {"metric": goal.metric, "channel": goal.channel, "against": tuple(sorted(against))}),)


def overlap(one: Goal, other: Goal) -> bool:
    """Tell whether two goals share days; an open end reaches as far as need be."""
    first, second = one.start or one.plan_starts_on, other.start or other.plan_starts_on
    return not (
        (one.deadline is not None and second is not None and one.deadline < second)
        or (other.deadline is not None and first is not None and other.deadline < first)
    )


def objective_unknown(case: Case, options: Options) -> Faults:
    """Ask for the strategy where only the id of an objective is known."""
    if case.goal.objective is None or case.objective is not None:
        return NOTHING
    return (Fault("objective", {"objective": case.goal.objective}),)


def relevance_unknown(case: Case, options: Options) -> Faults:
    """Ask for a row of the relevance table that nobody wrote."""
    goal, objective = case.goal, case.objective
    if objective is None or (case.served is not None and case.served.level is not Level.UNKNOWN):
        return NOTHING
    return (Fault("metric", {"metric": goal.metric, "kind": str(objective.kind)}),)


RULES: Final = (
    row("SGR401", "no-objective", "error", no_objective, TEXTS, source="guide G4: the objective comes first"),
    row("SGR402", "objective-serves-nothing", "warning", objective_serves_nothing, TEXTS, source="guide G3"),
    row("SGR403", "unrelated-metric", "error", unrelated_metric, TEXTS, source="guide G11, G21; relevance table"),
    row("SGR404", "context-metric", "error", context_metric, TEXTS, source="guide G21; relevance table"),
    row(
        "SGR405",
        "leading-without-outcome",
        "unknown",
        leading_without_outcome,
        TEXTS,
        source="guide G13, G19; Barcelona Principles 4.0 (AMEC 2025): the path from outputs to outcomes",
        options=(
            Option(
                name="profile",
                default="practitioner",
                choices=("practitioner", "strict"),
                meaning="whether a proxy counts as direct (practitioner) or as a leading indicator (strict)",
                source="AMEC stages: reach and impressions are outputs, sales are impact",
                year=2025,
            ),
        ),
    ),
    row("SGR406", "vanity-here", "warning", vanity_here, TEXTS, source="guide G19; Ries (2011)"),
    row(
        "SGR407",
        "volume-without-rate",
        "warning",
        volume_without_rate,
        TEXTS,
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
    ),
    row("SGR408", "no-guardrail", "warning", no_guardrail, TEXTS, source="Lean Analytics (2013): metrics in tension"),
    row("SGR409", "nothing-decided", "warning", nothing_decided, TEXTS, source="guide G1, G21; Lean Analytics (2013)"),
    row("SGR410", "wrong-way", "warning", wrong_way, TEXTS, source="guide G8"),
    row(
        "SGR411",
        "goals-pull-apart",
        "warning",
        goals_pull_apart,
        TEXTS,
        source="guide G3; the design of this project, model",
    ),
    row(
        "SGR412",
        "advertising-equivalent",
        "error",
        advertising_equivalent,
        TEXTS,
        source="Barcelona Principles (AMEC 2010 to 2025)",
    ),
    row("SGR490", "objective-unknown", "unknown", objective_unknown, TEXTS, source="guide G4"),
    row(
        "SGR491",
        "relevance-unknown",
        "unknown",
        relevance_unknown,
        TEXTS,
        source="relevance table: absent is unknown, never fail",
    ),
)
