"""Milestones of GitLab as goals of ours, and back.

The objects are those of "Project milestones API" in GitLab's documentation, and issues those of its
"Get all issues assigned to a single milestone"; field names as known on 28 November 2026 from
clients of that interface, not from the page itself.

A milestone of GitLab has no counts: without its issues there is no reading. It does not say on
which day it was closed either, so that one which is closed comes as a goal like the others, and
`state` is lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, tzinfo
from typing import Any

from assembly import Import
from mapping import Carried, Field
from open_issues import Issues, Tracker, read_milestones, write_milestone

import smartgoals as sg

TRACKER = Tracker(
    name="GitLab",
    fields=(
        Field("id", "id", str, int),
        Field("title", "statement"),
        Field("start_date", "start"),
        Field("due_date", "deadline"),
    ),
    reasons={
        **dict.fromkeys(("iid", "project_id", "group_id", "web_url"), "theirs"),
        **dict.fromkeys(("description", "created_at", "updated_at"), "no_place"),
        "state": "undated",
        "expired": "derived",
    },
    opened="created_at",
    closed="closed_at",
)


def from_gitlab(milestones: Sequence[Any], *, issues: Issues = None, zone: tzinfo = UTC) -> Import:
    """Read milestones as GitLab answers them; `issues` are those of a milestone, by its id."""
    return read_milestones(milestones, TRACKER, issues=issues, read_on=date.min, zone=zone)


def to_gitlab(goal: sg.Goal) -> Carried:
    """Return a goal as a milestone for GitLab, and what a milestone cannot hold of it."""
    return write_milestone(goal, TRACKER)
