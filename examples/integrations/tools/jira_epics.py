"""Epics of Jira as goals of ours, and back.

The objects are issues as a search of the Jira Cloud platform answers them ("Search for issues using
JQL"), with the fields summary, duedate, assignee, created and status; the children of an epic are
those that a search for `parent = KEY` answers. Field names as known on 28 November 2026 from
clients of that interface. A day to start is a field of your own there (`customfield_…`): name it in
the table if you have one.

An epic has no counts: without its children there is no reading. What an epic estimates, in points,
is told as lost, as is every field that you do not leave out of the search.
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
    name="Jira",
    fields=(
        Field("key", "id"),
        Field("fields.summary", "statement"),
        Field("fields.duedate", "deadline"),
        Field("fields.assignee.displayName", "owner"),
    ),
    reasons={
        **dict.fromkeys(("self", "id", "expand", "fields.assignee", "fields.project", "fields.issuetype"), "theirs"),
        **dict.fromkeys(("fields.created", "fields.updated", "fields.description", "fields.labels"), "no_place"),
        **dict.fromkeys(("fields.status", "fields.resolution", "fields.priority"), "judged"),
        "fields.resolutiondate": "undated",
    },
    opened="fields.created",
    closed="fields.resolutiondate",
    listed_as="epics",
    numbers_them=False,
)


def from_jira_epics(epics: Sequence[Any], *, children: Issues = None, zone: tzinfo = UTC) -> Import:
    """Read epics as Jira answers them; `children` are the issues of an epic, by its key."""
    return read_milestones(epics, TRACKER, issues=children, read_on=date.min, zone=zone, given_as="children")


def to_jira_epic(goal: sg.Goal) -> Carried:
    """Return a goal as an epic for Jira, and what an epic cannot hold of it."""
    return write_milestone(goal, TRACKER)
