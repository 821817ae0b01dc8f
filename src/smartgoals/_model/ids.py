"""Ids as types of their own, so that a checker tells a goal's id from a channel's. At run time they
are text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NewType

from smartgoals._checked import each, name
from smartgoals._documents import drawn

ObjectiveId = NewType("ObjectiveId", str)
GoalId = NewType("GoalId", str)
ChannelId = NewType("ChannelId", str)
MetricId = NewType("MetricId", str)
AuditId = NewType("AuditId", str)
EventId = NewType("EventId", str)

for _id in (ObjectiveId, GoalId, ChannelId, MetricId, AuditId, EventId):
    drawn(_id)


def objective_id(value: str) -> ObjectiveId:
    """Read the id of an objective."""
    return ObjectiveId(name(value))


def goal_id(value: str) -> GoalId:
    """Read the id of a goal."""
    return GoalId(name(value))


def channel_id(value: str) -> ChannelId:
    """Read the id of a channel."""
    return ChannelId(name(value))


def metric_id(value: str) -> MetricId:
    """Read the id of a metric."""
    return MetricId(name(value))


def audit_id(value: str) -> AuditId:
    """Read the id of an audit."""
    return AuditId(name(value))


def event_id(value: str) -> EventId:
    """Read the id of an event."""
    return EventId(name(value))


def optional_objective_id(value: str | None) -> ObjectiveId | None:
    """Read the id of an objective, or None."""
    return None if value is None else objective_id(value)


def optional_channel_id(value: str | None) -> ChannelId | None:
    """Read the id of a channel, or None."""
    return None if value is None else channel_id(value)


def optional_metric_id(value: str | None) -> MetricId | None:
    """Read the id of a metric, or None."""
    return None if value is None else metric_id(value)


def optional_audit_id(value: str | None) -> AuditId | None:
    """Read the id of an audit, or None."""
    return None if value is None else audit_id(value)


def channel_ids(value: Iterable[str]) -> tuple[ChannelId, ...]:
    """Read ids of channels."""
    return each(value, "ids of channels", channel_id)


def objective_ids(value: Iterable[str]) -> tuple[ObjectiveId, ...]:
    """Read ids of objectives."""
    return each(value, "ids of objectives", objective_id)


def goal_ids(value: Iterable[str]) -> tuple[GoalId, ...]:
    """Read ids of goals."""
    return each(value, "ids of goals", goal_id)


def metric_ids(value: Iterable[str]) -> tuple[MetricId, ...]:
    """Read ids of metrics."""
    return each(value, "ids of metrics", metric_id)
