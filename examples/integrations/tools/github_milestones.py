"""Milestones of GitHub as goals of ours, and back.

The objects are those of "REST API endpoints for milestones" in GitHub's documentation, and issues
those of its endpoints for issues; field names as read there on 28 November 2026.

A milestone has a day to be due and none to start: say the start yourself, or let the first reading
be it. `due_on` is a moment of which GitHub shows the day; it is read as the day in UTC and written
at noon, which is one and the same day wherever GitHub turns it into one (how it does is not
documented).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, tzinfo
from typing import Any

from assembly import Import
from conversions import day_of
from mapping import Carried, Field
from open_issues import Issues, Tracker, read_milestones, write_milestone

import smartgoals as sg

TRACKER = Tracker(
    name="GitHub",
    fields=(
        Field("number", "id", str, int),
        Field("title", "statement"),
        Field("due_on", "deadline", day_of(UTC), lambda day: f"{day}T12:00:00Z"),
    ),
    reasons={
        **dict.fromkeys(("url", "html_url", "labels_url", "id", "node_id", "creator"), "theirs"),
        **dict.fromkeys(("description", "created_at", "updated_at", "closed_issues"), "no_place"),
        "state": "judged",
    },
    opened="created_at",
    closed="closed_at",
    counts=("open_issues",),
)


def from_github(
    milestones: Sequence[Any],
    *,
    read_on: date,
    issues: Issues = None,
    zone: tzinfo = UTC,
) -> Import:
    """Read milestones as GitHub answers them; `issues` are those of a milestone, by its number."""
    return read_milestones(milestones, TRACKER, issues=issues, read_on=read_on, zone=zone)


def to_github(goal: sg.Goal) -> Carried:
    """Return a goal as a milestone for GitHub, and what a milestone cannot hold of it."""
    return write_milestone(goal, TRACKER)
