"""Whether a metric means one thing: a rate says of what, new ones are not those that stay, work is
no result (G6).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from smartgoals._case.case import words_in
from smartgoals._model.metric import Nature, Stage, Unit
from smartgoals._model.target import KeepPace, ReachLevel
from smartgoals._relevance.own_formulas import formula_fault
from smartgoals.rules._define import NOTHING, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import metric_named, metrics_named
from smartgoals.rules._rule import RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.metric import Metric
    from smartgoals._statement.draft import Draft
    from smartgoals.rules._define import Faults
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options

_RATE: Final = r"engagement rate|taux d[’' ] ?engagement"

_BARE: Final = frozenset(
    "rate rates ratio ratios share shares percent percentage percentages proportion time times duration "
    "delay value the our my average mean total overall taux part parts pourcentage temps durée délai "
    "valeur moyenne moyen global globale le la les notre nos de".split()
)
"""Words that say that something is a share or a time, and not of what."""

_OPEN_RATE: Final = "engagement_rate"
"""How the names of the four rates begin."""


def _is_open(draft: Draft) -> bool:
    """Tell whether a sentence speaks of an engagement rate and not of which of the four."""
    return any(
        doubt.field == "metric" and doubt.readings[0].startswith(_OPEN_RATE) for doubt in draft.ambiguities
    )


_NET_STOCKS: Final = (
    ("followers", "new_followers", "unfollows"),
    ("email_subscribers", "new_email_subscribers", "email_unsubscribes"),
)


def _says_of_what(metric: Metric) -> bool:
    """Tell whether a share or a time is called by what it is of.

    An engagement rate is worked out in several ways, and a mere rate could be of anything.
    """
    if metric.unit not in {Unit.RATIO, Unit.DURATION}:
        return False
    names = [said for said in (metric.name_en, metric.name_fr, metric.id.replace("_", " ")) if said]
    return not any(re.search(_RATE, said, re.IGNORECASE) for said in names) and any(
        not _BARE.issuperset(said.casefold().split()) for said in names
    )


@rule(
    "SGS107",
    "ambiguous-metric",
    "error",
    source="guide G6: not open to interpretation",
    en=RuleText(
        message="Nothing says what “{metric}” is a share or a mean of",
        variants={
            "unread": "The formula of “{metric}” cannot be worked out: {formula}",
            "circle": "The formula of “{metric}” leads back to itself: {formula}",
        },
        suggestion="Say how it is worked out, such as interactions divided by reach",
        finds=(
            "A ratio or mean of the caller’s own with neither formula nor definition, unless its name says of"
            " what, as a share or a time such as “cart abandonment rate” or “page load time” does; and a"
            " formula that is no arithmetic, or that makes a metric of itself."
        ),
        why=(
            "Engagement rates of one network differ by two orders of magnitude between "
            "definitions; all are called the same."
        ),
        limits=(
            "It believes any definition and any name of a share or a time that is neither an engagement rate"
            " nor a mere “rate”; whether it is a good one is for people to say."
        ),
        instead="Define the metric with a formula over metric ids, such as `engagements / reach`.",
    ),
    fr=RuleText(
        message="Rien ne dit de quoi « {metric} » est la part ou la moyenne",
        variants={
            "unread": "La formule de « {metric} » ne peut pas se calculer : {formula}",
            "circle": "La formule de « {metric} » revient sur elle-même : {formula}",
        },
        suggestion="Dites comment cela se calcule, par exemple les interactions divisées par la portée",
        finds=(
            "Un taux ou une moyenne propre à l’utilisateur, sans formule ni définition, sauf si son nom dit"
            " de quoi, comme une part ou un temps tels que « taux d’abandon » ou « temps de chargement » ;"
            " et une formule qui n’est pas un calcul, ou qui fait une mesure d’elle-même."
        ),
        why=(
            "Les taux d’engagement d’un même réseau diffèrent d’un facteur cent selon la "
            "définition ; tous portent le même nom."
        ),
        limits=(
            "Elle croit toute définition, et tout nom d’une part ou d’un temps qui n’est ni un taux"
            " d’engagement ni un simple « taux » ; dire s’il est bon revient aux personnes."
        ),
        instead="Définissez la mesure par une formule, par exemple `engagements / reach`.",
    ),
    examples=lambda bench: (
        bench.passes(metric="demo_rate"),
        bench.fails({"metric": "page_engagement_rate", "nature": "ratio"}, metric="page_engagement_rate"),
    ),
)
def ambiguous_metric(case: Case, options: Options) -> Faults:
    """Find a share or mean of the caller's own that does not say of what, and a formula that says nothing."""
    metric = case.metric
    if metric is not None and metric.formula is not None:
        return _in_formula(case, metric)
    if metric is None or metric.nature not in (Nature.RATIO, Nature.MEAN) or metric.definition:
        return NOTHING
    if metric.nature is Nature.MEAN and None not in metric.range:
        return NOTHING  # a mean mark out of twenty says of what by its scale
    if _says_of_what(metric):
        return NOTHING
    return (Fault("metric", {"metric": metric_named(metric), "nature": metric.nature.value}),)


def _in_formula(case: Case, metric: Metric) -> Faults:
    strategy = case.evidence.strategy
    is_own = strategy is not None and metric.id in strategy.metrics.ids
    fault = formula_fault(metric, strategy) if is_own else None
    if fault is None:
        return NOTHING
    facts = {"metric": metric_named(metric), "nature": metric.nature.value, "formula": metric.formula}
    return (Fault("metric", facts, variant=fault.value),)


@rule(
    "SGS108",
    "rate-without-denominator",
    "warning",
    source="Rival IQ, Buffer and Emplifi (2025, 2026): definitions differ by up to two orders of magnitude",
    heuristic=True,
    en=RuleText(
        message="An engagement rate can be worked out in four ways, and the goal does not say which is meant",
        suggestion="Choose one: per follower, per person reached, per impression or per view",
        finds=(
            "An engagement rate as metric, or in the statement, that none of the four standard rates stands"
            " for."
        ),
        why="Without its denominator an engagement rate cannot be compared with anything.",
        limits="It reads what `sg.parse_goal` reads.",
        instead="Take `engagement_rate_reach` or another of the four, or mend the statement.",
    ),
    fr=RuleText(
        message="Un taux d’engagement se calcule de quatre façons, et le but ne dit pas laquelle",
        suggestion="Choisissez : par abonné, par personne touchée, par impression ou par vue",
        finds=(
            "Un taux d’engagement, comme mesure ou dans l’énoncé, qui n’est aucun des quatre taux standard."
        ),
        why="Sans son dénominateur, un taux d’engagement ne se compare à rien.",
        limits="Elle lit ce que lit `sg.parse_goal`.",
        instead="Prenez `engagement_rate_reach` ou l’un des trois autres, ou corrigez l’énoncé.",
    ),
    examples=lambda bench: (
        bench.passes(
            statement="Raise the engagement rate to 3 %",
            metric="engagement_rate_reach",
            target=ReachLevel(0.03),
        ),
        bench.fails(
            {"metric": "engagements"},
            metric="engagements",
            statement="An engagement rate of 3 % on Instagram",
        ),
    ),
)
def rate_without_denominator(case: Case, options: Options) -> Faults:
    """Find an engagement rate without its denominator: as the metric, or in a statement beside a
    metric that is none.
    """
    draft, metric = case.draft, case.goal.metric
    if (
        metric is not None
        and case.metric is None
        and re.search(_RATE, metric.replace("_", " "), re.IGNORECASE)
    ):
        return (Fault("metric", {"metric": metric_named(case.metric, metric)}),)
    if draft is None or metric is None or metric.startswith(_OPEN_RATE) or not _is_open(draft):
        return NOTHING
    if case.metric is not None and case.metric.nature is Nature.RATIO and case.metric.formula is not None:
        return NOTHING
    return (Fault("metric", {"metric": metric_named(case.metric, metric)}),)


@rule(
    "SGS109",
    "gross-or-net-open",
    "info",
    source="net change = new - lost",
    heuristic=True,
    en=RuleText(
        message="The statement speaks of new ones, while {metric} also fall when people leave",
        suggestion="For new ones, count {gross}; for what remains, keep {metric}",
        finds="The number of followers or subscribers as metric, where the statement speaks of new ones.",
        why="Fifty who come and forty who leave are ten by one reading and fifty by the other.",
        limits="It reads what `sg.parse_goal` reads, and its words for new ones.",
        instead="Say in the statement which is meant; both are honest.",
    ),
    fr=RuleText(
        message="L’énoncé parle de nouveaux, alors que « {metric} » baisse aussi quand des gens partent",
        suggestion="Pour les nouveaux, comptez « {gross} » ; pour le solde, gardez « {metric} »",
        finds="Le nombre d’abonnés ou d’inscrits comme mesure, quand l’énoncé parle de nouveaux.",
        why="Cinquante arrivées et quarante départs font dix d’une façon et cinquante de l’autre.",
        limits="Elle lit ce que lit `sg.parse_goal`, avec ses mots pour les nouveaux.",
        instead="Dites dans l’énoncé lequel est visé ; les deux sont honnêtes.",
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.fails(
            {"gross": "new_followers", "losses": "unfollows"},
            statement="50 new followers a week on Instagram",
        ),
    ),
)
def gross_or_net_open(case: Case, options: Options) -> Faults:
    """Find new followers asked of the number of followers, which also falls."""
    pair = next((row for row in _NET_STOCKS if row[0] == case.goal.metric), None)
    if pair is None or case.draft is None or not _speaks_of_new_ones(case, case.draft, pair):
        return NOTHING
    net, gross, losses = metrics_named(pair, case.catalog.metrics.get)
    return (Fault("metric", {"metric": net, "gross": gross, "losses": losses}),)


def _speaks_of_new_ones(case: Case, draft: Draft, pair: tuple[str, ...]) -> bool:
    """Tell whether a sentence asks for new ones of what the goal counts: from its figure on to the
    name of that.

    More of them are no new ones: they may be those that stay.
    """
    if draft.metric not in pair:
        return False
    places = [*draft.spans.get("amount", ()), *draft.spans.get("metric", ())]
    first, until = (min(one for one, _ in places), max(one for _, one in places)) if places else (0, 0)
    words = words_in(case)
    new = (
        at for at, mark in words.marks["others"].items() if "new" in mark.senses and "more" not in mark.senses
    )
    return any(first <= words.tokens[at].start < until for at in new)


def _activity_as_result_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._time.pace import Pace

    posts = KeepPace(Pace.parse("5 posts/week"))
    return (
        bench.passes(),
        bench.fails(
            {"metric": "posts_published", "stage": "activity"},
            metric="posts_published",
            target=posts,
            baseline=None,
        ),
    )


@rule(
    "SGS112",
    "activity-as-result",
    "warning",
    source="AMEC (2016): inputs and activities are no results",
    en=RuleText(
        message="You count {metric}, which tells what you do and not what comes of it",
        suggestion="Keep it as your effort, and set the goal on what it shall bring",
        finds="A metric of input or activity as the target of a goal.",
        why="Posting twice as often is always in one’s power and tells nothing about the objective.",
        limits="A goal on activity can be a good habit for a beginner; the rule warns and does not fail it.",
        instead="Set the goal on an outcome and note the effort in `effort`.",
    ),
    fr=RuleText(
        message="Vous comptez « {metric} », qui dit ce que vous faites et non ce qui en résulte",
        suggestion="Gardez-le comme effort, et fixez le but sur ce qu’il doit apporter",
        finds="Une mesure de moyens ou d’activité comme cible d’un but.",
        why="Publier deux fois plus est toujours possible et ne dit rien de l’objectif.",
        limits=(
            "Un but d’activité peut être une bonne habitude pour débuter ; la règle avertit sans faire"
            " échouer."
        ),
        instead="Fixez le but sur un résultat et notez l’effort dans `effort`.",
    ),
    examples=_activity_as_result_examples,
)
def activity_as_result(case: Case, options: Options) -> Faults:
    """Find a goal about what the team does instead of what comes of it."""
    metric = case.metric
    stage = metric.stage if metric is not None else None
    if metric is None or stage is None or stage not in (Stage.INPUT, Stage.ACTIVITY):
        return NOTHING
    return (Fault("metric", {"metric": metric_named(metric), "stage": stage.value}),)


RULES: Final = (
    ambiguous_metric,
    rate_without_denominator,
    gross_or_net_open,
    activity_as_result,
)
