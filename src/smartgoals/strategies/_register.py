"""The entry point that Hypothesis calls when it is imported: `st.from_type(sg.Goal)` then knows what to draw.

It only registers, and only types that are loaded; the others are told of when they load, by
:func:`smartgoals._documents.drawn`, which looks whether this module is there. So `import
hypothesis` loads no model, and no strategy is built before the first `from_type`, which is when the
modules beside this one load.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from sys import modules
from typing import Any, Final, get_args

# Where a type lives, and for each type the function of smartgoals.strategies that draws it.
_TYPES: Final = (
    (
        "_model.audit",
        (
            "Audit:audits ChannelAudit:channel_audits CompetitorSnapshot:competitor_snapshots Role:roles"
            " Swot:swots"
        ),
    ),
    ("_model.audit", "ChannelRequest:channel_requests ImpostorAccount:impostor_accounts"),
    ("_model.baseline", "Baseline:baselines"),
    ("_model.channel", "Channel:channels"),
    ("_model.closed_goal", "ClosedGoal:closed_goals"),
    ("_model.event", "Event:events"),
    ("_model.exchange", "Exchange:exchanges"),
    ("_model.goal", "Goal:goals Revision:revisions"),
    ("_model.history", "History:histories"),
    ("_model.ids", "AuditId:ids ChannelId:ids EventId:ids GoalId:ids MetricId:metric_ids ObjectiveId:ids"),
    (
        "_model.measurement",
        "Check:checks ContentRef:content_refs Cost:costs Measurement:measurements Window:windows",
    ),
    ("_model.metric", "Metric:metrics"),
    ("_model.objective", "Link:links Objective:objectives"),
    ("_model.post", "Post:posts"),
    ("_model.reading", "Reading:readings"),
    ("_model.roster", "Roster:rosters"),
    ("_model.source", "DataSource:data_sources"),
    ("_model.strategy", "Strategy:whole_strategies"),
    ("_model.target", "ChangeBy:changes_by GrowBy:grow_bys KeepPace:keep_paces Milestone:milestones"),
    ("_model.target", "ReachLevel:reach_levels ReachPace:reach_paces StayWithin:stay_withins"),
    ("_model.way_of_reading", "Assume:assumptions WayOfReading:reading_ways"),
    ("_time.cadence", "Cadence:cadences"),
    ("_time.calendar", "Calendar:calendars Pause:pauses"),
    ("_time.pace", "Growth:growths Pace:paces"),
    ("_time.period", "Period:periods"),
    ("_agenda.agenda", "Agenda:agendas"),
    ("_effect.effect", "Effect:effects"),
    ("_gap.gap", "Gap:gaps"),
    ("_progress.progress", "Progress:progresses"),
    ("_projection.projection", "Projection:projections"),
    ("_projection.tripwire", "Tripwires:tripwires"),
    ("_propose.proposals", "GoalProposals:goal_proposals"),
    ("_review.review", "GoalReview:goal_reviews Review:reviews"),
    ("_what_if.what_if", "WhatIf:what_ifs"),
    ("rules._finding", "Finding:findings"),
    ("rules._report", "SmartReport:smart_reports StrategyReport:strategy_reports"),
)


def register() -> None:
    """Tell Hypothesis what to draw for each type that is loaded; called through the entry point
    `hypothesis`.
    """
    importlib.import_module("hypothesis.strategies")
    for module, pairs in _TYPES:
        home = modules.get(f"smartgoals.{module}")
        for pair in pairs.split():
            kind = getattr(home, pair.partition(":")[0], None)
            if (
                kind is not None
            ):  # a module that is half loaded, here or in another thread, tells of the rest itself
                tell(kind)


def tell(kind: Any) -> None:
    """Tell Hypothesis what to draw for a type; one that has no strategy is left to it.

    Imports nothing, since it is called while a module of ours is half loaded: where Hypothesis is
    absent, or half loaded itself, its call of :func:`register` comes later.
    """
    register_type = getattr(modules.get("hypothesis.strategies"), "register_type_strategy", None)
    if register_type is None:
        return
    module = kind.__module__.removeprefix("smartgoals.")
    pairs = (pair.partition(":") for home, pairs in _TYPES if home == module for pair in pairs.split())
    for name, _, drawn_by in pairs:
        if name == kind.__name__:
            register_type(kind, _lazily(drawn_by))


def _lazily(name: str) -> Callable[[Any], Any]:
    """Return what makes the strategy when a type is first asked for: of `Roster[Goal]`,
    `rosters(kind=Goal)`.
    """

    def make(asked: Any) -> Any:
        drawn_by = getattr(importlib.import_module("smartgoals.strategies"), name)
        members = [member for member in get_args(asked) if isinstance(member, type)]
        return drawn_by(kind=members[0]) if members else drawn_by()

    return make
