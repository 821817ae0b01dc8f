"""The entry point that Hypothesis calls when it is imported: `st.from_type(sg.Goal)` then knows what to draw.

It only registers. No strategy is built and nothing is drawn before the first `from_type`, which is when the modules beside
this one load.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any, Final

# Where a type lives, and for each type the function of smartgoals.strategies that draws it.
_TYPES: Final = (
    (
        "_model.audit",
        "Audit:audits ChannelAudit:channel_audits CompetitorSnapshot:competitor_snapshots Role:roles Swot:swots",
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
    ("_model.measurement", "Check:checks ContentRef:content_refs Cost:costs Measurement:measurements Window:windows"),
    ("_model.metric", "Metric:metrics"),
    ("_model.objective", "Link:links Objective:objectives"),
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
)


def register() -> None:
    """Tell Hypothesis what to draw for each type of the model; called through the entry point `hypothesis`."""
    from hypothesis import strategies as st

    for module, pairs in _TYPES:
        home = importlib.import_module(f"smartgoals.{module}")
        for pair in pairs.split():
            name, _, drawn_by = pair.partition(":")
            st.register_type_strategy(getattr(home, name), _lazily(drawn_by))


def _lazily(name: str) -> Callable[[Any], Any]:
    return lambda _: getattr(importlib.import_module("smartgoals.strategies"), name)()
