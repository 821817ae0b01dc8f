"""Rules on the whole strategy and its channels (SGC): focus, owners, what nobody uses, and gaps in the data (G2, G3, G26).

They speak in :func:`check_strategy` only, have no verdict, and read the strategy through a :class:`StrategyCase`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from smartgoals._case.asked import WEEK
from smartgoals._case.attainability import figure
from smartgoals._case.surroundings import is_open
from smartgoals._model.platform import account, near_platform
from smartgoals.rules._define import NOTHING, Faults, exactly, row, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Option, Options
from smartgoals.rules._strategy.words import TEXTS

if TYPE_CHECKING:
    from smartgoals._case.strategy_case import StrategyCase


def objective_without_goals(case: StrategyCase, options: Options) -> Faults:
    """Find an objective that no goal serves, itself or through an objective below it."""
    served: set[str] = {
        one for goal in case.strategy.goals for one in (goal.objective, *goal.also_serves) if one is not None
    }
    for one in tuple(served):
        served.update(case.strategy.chain_of(one))
    return tuple(
        Fault(f"objectives[{place}]", {"objective": one.id, "title": one.title})
        for place, one in enumerate(case.strategy.objectives)
        if one.id not in served
    )


def channel_without_purpose(case: StrategyCase, options: Options) -> Faults:
    """Find a channel that nobody said what it is for."""
    return tuple(
        Fault(f"channels[{place}].purpose", {"channel": one.id})
        for place, one in enumerate(case.strategy.channels)
        if one.purpose is None and not one.objectives
    )


def channel_without_owner(case: StrategyCase, options: Options) -> Faults:
    """Find a channel that nobody answers for."""
    return tuple(
        Fault(f"channels[{place}].owner", {"channel": one.id})
        for place, one in enumerate(case.strategy.channels)
        if one.owner is None
    )


def near_miss_platform(case: StrategyCase, options: Options) -> Faults:
    """Find a channel on a platform that nobody knows, whose name is nearly that of a known one."""
    return tuple(
        Fault(f"channels[{place}].platform", {"channel": one.id, "platform": one.platform, "near": near})
        for place, one in enumerate(case.strategy.channels)
        for near in (near_platform(one.platform),)
        if near is not None
    )


def account_twice(case: StrategyCase, options: Options) -> Faults:
    """Find a channel whose account, by platform and handle, is that of an earlier one."""
    first: dict[tuple[str, str], str] = {}
    found = []
    for place, one in enumerate(case.strategy.channels):
        who = account(one.platform, one.handle, url=one.url)
        if not who[1]:
            continue  # without a handle or the address of a profile nobody can tell
        if who in first:
            facts = {"channel": one.id, "account": str(one), "other": first[who]}
            found.append(Fault(f"channels[{place}].{'handle' if one.handle else 'url'}", facts))
        first.setdefault(who, one.id)
    return tuple(found)


def channel_without_goal(case: StrategyCase, options: Options) -> Faults:
    """Find a channel on which no open goal is set."""
    used = {goal.channel for goal in case.strategy.goals if is_open(goal, case.as_of)}
    return tuple(
        Fault(f"channels[{place}]", {"channel": one.id})
        for place, one in enumerate(case.strategy.channels)
        if one.id not in used
    )


def thin_presence(case: StrategyCase, options: Options) -> Faults:
    """Find presence on many channels with little effort for each."""
    strategy = case.strategy
    count = len(strategy.channels)
    if strategy.capacity is None or count <= setting(options, "channels"):
        return NOTHING
    each = strategy.capacity.per_day_mean * WEEK / count
    if each >= exactly(options, "hours"):
        return NOTHING
    facts = {"channels": count, "each": figure(each), "hours": options["hours"], "unit": strategy.capacity.unit}
    return (Fault("channels", facts),)


def too_many_goals(case: StrategyCase, options: Options) -> Faults:
    """Find more open goals for one objective than a team can follow."""
    most = setting(options, "most")
    found = []
    for place, one in enumerate(case.strategy.objectives):
        goals = [goal.id for goal in case.strategy.goals_for(one.id) if is_open(goal, case.as_of)]
        if len(goals) > most:
            facts = {"objective": one.id, "count": len(goals), "most": most, "goals": tuple(sorted(goals))}
            found.append(Fault(f"objectives[{place}]", facts))
    return tuple(found)


def unused_metric(case: StrategyCase, options: Options) -> Faults:
    """Find figures collected that no goal, guardrail or link uses."""
    strategy = case.strategy
    used = {goal.metric for goal in strategy.goals} | {one for goal in strategy.goals for one in goal.guardrails}
    used |= {end for one in strategy.objectives for link in one.links for end in (link.metric, link.to)}
    read = {one.metric_id for one in case.evidence.all_histories if one.metric_id is not None}
    named = sorted({*strategy.metrics.ids, *read} - used - _HELPERS)
    return (Fault("metrics", {"metrics": tuple(named)}),) if named else NOTHING


_HELPERS: Final = frozenset(
    {"followers", "posts_published", "impressions", "sessions", "reach", "effort_hours", "ad_spend", "total_cost"}
)
"""Denominators and costs, which make other figures readable and need no goal."""


def duplicate_goals(case: StrategyCase, options: Options) -> Faults:
    """Find open goals on one metric and channel whose days overlap."""
    from smartgoals.rules._relevant.directions import overlap

    found = []
    for (metric, channel), goals in case.surroundings.siblings.items():
        still = sorted((one for one in goals if is_open(one, case.as_of)), key=lambda one: one.id)
        twice = sorted(
            {one.id for place, a in enumerate(still) for b in still[place + 1 :] if overlap(a, b) for one in (a, b)}
        )
        if twice:
            found.append(Fault(f"goals[{twice[0]}]", {"metric": metric, "channel": channel, "goals": tuple(twice)}))
    return tuple(found)


def data_gap(case: StrategyCase, options: Options) -> Faults:
    """Find a hole in the readings of a metric that a goal uses."""
    used = {(goal.metric, goal.channel) for goal in case.strategy.goals}
    found = []
    for one in case.evidence.all_histories:
        if (one.metric_id, one.channel) not in used or len(one) < 4:
            continue
        days = sorted({reading for reading in one.days if reading <= case.as_of})
        gaps = [((later - earlier).days, earlier, later) for earlier, later in pairwise(days)]
        if len(gaps) < 3:
            continue
        from statistics import median  # a strategy without readings needs none

        usual = float(median(gap for gap, _, _ in gaps))
        widest = max(gaps)
        if widest[0] > max(usual * float(setting(options, "times")), float(setting(options, "days"))):
            facts = {
                "metric": one.metric_id,
                "channel": one.channel,
                "days": widest[0],
                "after": widest[1],
                "before": widest[2],
                "usual": usual,
            }
            found.append(Fault(f"histories[{one.metric_id}/{one.channel}]", facts))
    return tuple(found)


def no_capacity(case: StrategyCase, options: Options) -> Faults:
    """Find efforts stated while nobody said what can be given."""
    if case.strategy.capacity is not None:
        return NOTHING
    goals = tuple(sorted(one.id for one in case.strategy.goals if one.effort is not None))
    return (Fault("capacity", {"goals": goals, "count": len(goals)}),) if goals else NOTHING


def audit_due(case: StrategyCase, options: Options) -> Faults:
    """Find a strategy whose channels nobody has taken stock of lately."""
    if not len(case.strategy.channels):
        return NOTHING
    last = max(
        (one for one in case.evidence.all_audits if one.as_of <= case.as_of), key=lambda one: one.as_of, default=None
    )
    if last is None:
        return (Fault("audits", {"last": None, "days": None, "limit": options["days"]}),)
    due = last.next_due is not None and last.next_due < case.as_of
    days = (case.as_of - last.as_of).days
    if not due and days <= setting(options, "days"):
        return NOTHING
    return (Fault("audits", {"last": last.as_of, "days": days, "limit": options["days"]}),)


def nothing(case: object, options: Options) -> Faults:
    """Find nothing: findings on waivers come from the check itself, which knows what they took out."""
    return NOTHING


def _number(name: str, default: float, meaning: str, source: str) -> Option:
    return Option(name=name, default=default, low=0, high=36600, meaning=meaning, source=source, year=2026)


RULES: Final = (
    row("SGC601", "objective-without-goals", "warning", objective_without_goals, TEXTS, source="guide G4, G5"),
    row(
        "SGC602",
        "channel-without-purpose",
        "warning",
        channel_without_purpose,
        TEXTS,
        source="guide G26; published audit templates",
    ),
    row("SGC603", "channel-without-owner", "info", channel_without_owner, TEXTS, source="published audit templates"),
    row("SGC604", "channel-without-goal", "info", channel_without_goal, TEXTS, source="guide G26"),
    row(
        "SGC605",
        "thin-presence",
        "warning",
        thin_presence,
        TEXTS,
        source="guide G26: better fewer channels than wearing oneself out on all",
        options=(
            _number(
                "channels", 2, "channels up to which nothing is said", "house choice: two channels can always be kept"
            ),
            _number(
                "hours",
                2.5,
                "hours (or the capacity’s unit) a week for each channel",
                "house choice: half an hour on each working day",
            ),
        ),
    ),
    row(
        "SGC606",
        "too-many-goals",
        "warning",
        too_many_goals,
        TEXTS,
        source="Microsoft Viva Goals alerts at more than three to five key results",
        options=(_number("most", 5, "open goals for one objective", "Microsoft Viva Goals alerts"),),
    ),
    row("SGC607", "unused-metric", "info", unused_metric, TEXTS, source="guide G21: does it help me decide?"),
    row(
        "SGC608",
        "duplicate-goals",
        "warning",
        duplicate_goals,
        TEXTS,
        source="guide G6: clear and not open to interpretation",
    ),
    row(
        "SGC609",
        "data-gap",
        "warning",
        data_gap,
        TEXTS,
        source="the design of this project, laws, law 6: missing is never zero",
        options=(
            _number(
                "times", 4, "times the usual distance of readings", "house choice: three readings missing in a row"
            ),
            _number("days", 14, "days up to which nothing is said", "OKRs Tool: 14 days silent is stalled"),
        ),
    ),
    row("SGC610", "no-capacity", "info", no_capacity, TEXTS, source="guide G1: time, money and effort"),
    row(
        "SGC611",
        "audit-due",
        "info",
        audit_due,
        TEXTS,
        source="guide G15",
        options=(
            _number(
                "days", 180, "days after which an audit is old", "published audit templates: quarterly or half-yearly"
            ),
        ),
    ),
    row(
        "SGC612",
        "near-miss-platform",
        "info",
        near_miss_platform,
        TEXTS,
        source="house choice: benchmarks and breaks are found by the platform",
        heuristic=True,
    ),
    row(
        "SGC613",
        "account-twice",
        "warning",
        account_twice,
        TEXTS,
        source="published audit templates: an account is listed once",
    ),
    row("SGC691", "unused-waiver", "warning", nothing, TEXTS, source="ruff: unused noqa is reported"),
    row("SGC692", "outdated-waiver", "warning", nothing, TEXTS, source="a waiver holds until its day"),
)
