"""Versions of Jira as goals of ours, and back.

The objects are those of "Get project versions" in Atlassian's reference of the Jira Cloud platform,
with `expand=issuesstatus`; issues those that a search for `fixVersion` answers. Field names as in
the schema Version of that interface, read on 28 November 2026. Goals of Atlassian Home are another
product, whose interface was not looked at.

`releaseDate` is the day that is planned and, once `released` is true, the day that it was: a
version that was released late no longer says for when it had been planned. It comes as a goal like
the others, and `released` is told as lost: close it with `sg.close` on the day that you know.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, tzinfo
from typing import Any

from assembly import Import
from mapping import Carried, Field
from open_issues import Issues, Tracker, read_milestones, write_milestone

import smartgoals as sg

COUNTS = "issuesStatusForFixVersion"
TRACKER = Tracker(
    name="Jira",
    fields=(
        Field("id", "id"),
        Field("name", "statement"),
        Field("startDate", "start"),
        Field("releaseDate", "deadline"),
    ),
    reasons={
        **dict.fromkeys(("self", "projectId", "expand", "driver", "approvers", "operations"), "theirs"),
        **dict.fromkeys(("userStartDate", "userReleaseDate", "overdue"), "derived"),
        **dict.fromkeys(("description", f"{COUNTS}.done"), "no_place"),
        **dict.fromkeys(("released", "archived"), "undated"),
    },
    opened="fields.created",
    closed="fields.resolutiondate",
    counts=(f"{COUNTS}.toDo", f"{COUNTS}.inProgress", f"{COUNTS}.unmapped"),
    listed_as="versions",
)


def from_jira(
    versions: Sequence[Any],
    *,
    read_on: date,
    issues: Issues = None,
    zone: tzinfo = UTC,
) -> Import:
    """Read versions as Jira answers them; `issues` are those of a version, by its id."""
    return read_milestones(versions, TRACKER, issues=issues, read_on=read_on, zone=zone)


def to_jira(goal: sg.Goal) -> Carried:
    """Return a goal as a version for Jira, and what a version cannot hold of it."""
    return write_milestone(goal, TRACKER)
