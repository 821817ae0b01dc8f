"""Milestones of issue trackers as goals of ours: no issue is open any more on the day they are due.

A milestone has no target number, and none is made up: what it asks is that its open issues reach
zero. Counts of open issues are read as they stand on the day you ask; of the issues themselves,
where you hand them over, the whole way down is read. An issue counts from the day it was opened,
since no tracker says when it joined the milestone, and one that was opened again counts as open
until it was closed for good.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, tzinfo
from itertools import accumulate
from typing import Any, TypeAlias

from assembly import Entry, Import, assemble, strangers
from attrs import frozen
from conversions import day_of, listed, number as number_of
from figures import Reading, measured
from mapping import Carried, Field, Lost, read, write

import smartgoals as sg

Issues: TypeAlias = Mapping[str, Sequence[Any]] | Mapping[int, Sequence[Any]] | None
"""The issues of each milestone, by its id as text or as the number that the tracker answers."""
OPEN_ISSUES = {"name_en": "open issues", "name_fr": "tickets ouverts", "better": "lower"}


@frozen
class Tracker:
    """How a tracker writes its milestones: the fields, why others are lost, and where an issue has its moments."""

    name: str
    fields: tuple[Field, ...]
    reasons: Mapping[str, str]
    opened: str
    closed: str
    counts: tuple[str, ...] = ()
    """The places of the counts that make up the open issues; none where a milestone has no counts."""
    listed_as: str = "milestones"
    numbers_them: bool = True
    """Whether an id is a number that the tracker gives, so that an id of ours which is none is lost."""


def read_milestones(
    sources: Sequence[Any], tracker: Tracker, *, issues: Issues, read_on: date, zone: tzinfo, given_as: str = "issues"
) -> Import:
    """Read milestones; `issues` are those of a milestone, by its id, for the whole way down.

    Where the milestone counts other open issues than they give, their count is told as lost; what is
    given for no milestone is a fault at `given_as`.
    """
    by_id = {str(key): listed(of_it) for key, of_it in (issues or {}).items()}
    entries: list[Entry] = []
    parts: list[Carried] = []
    counts = tuple(Field(place, f"count{number}", number_of) for number, place in enumerate(tracker.counts))
    for position, source in enumerate(listed(sources)):
        at = f"{tracker.listed_as}[{position}]"
        fields = (*tracker.fields, *counts, Field("closed_at", "closed", day_of(zone)))
        part = read(source, fields, at=at, reasons=tracker.reasons)
        parts.append(part)
        known = [part.data.pop(count.ours, None) for count in counts]
        closed = part.data.pop("closed", None)
        readings: list[Reading] = []
        of_it = by_id.get(str(part.data.get("id")))
        if of_it is not None:
            parts.append(_way_down(of_it, tracker, at, zone))
            readings = parts[-1].data["readings"]
            agree = sum(count or 0 for count in known) == (readings[-1][2] if readings else 0)
            counted = zip(tracker.counts, known, strict=True)
            reason = "derived" if agree else "recounted"
            part.lost.extend(Lost(f"{at}.{place}", value, reason) for place, value in counted if value is not None)
        elif known and None not in known:
            readings = [(tracker.counts[0], read_on.isoformat(), sum(known))]
        if part.is_object:
            part.data["target"] = {"value": 0}
            unit = sg.types.Unit.COUNT
            goal, *rest = measured(
                part, tracker.fields, at, tool=tracker.name, unit=unit, readings=readings, about=OPEN_ISSUES
            )
            entries += [_closed(goal, closed) if closed else goal, *rest]
    lost = [loss for part in parts for loss in part.lost]
    ids = [str(part.data["id"]) for part in parts if "id" in part.data]
    faults = [fault for part in parts for fault in part.faults]
    return assemble(entries, lost, [*faults, *strangers(by_id, ids, given_as, kind="id")])


def _closed(goal: Entry, on: str) -> Entry:
    """Return a goal that is over; how it ended is for `sg.close` to say, from the readings."""
    places = {f"goal.{ours}": theirs for ours, theirs in goal.places.items()}
    data = {"goal": goal.data, "closed_on": on, "outcome": "unknown"}
    return Entry("closed_goals", data, goal.at, places, goal.is_sound)


def _way_down(issues: Sequence[Any], tracker: Tracker, at: str, zone: tzinfo) -> Carried:
    """Return how many issues were open at the end of each day on which one was opened or closed."""
    fields = (Field(tracker.opened, "opened", day_of(zone)), Field(tracker.closed, "closed", day_of(zone)))
    changes: Counter[str] = Counter()
    faults: list[sg.SmartGoalsError] = []
    for position, source in enumerate(listed(issues)):
        issue = read(source, fields, at=f"{at}.issues[{position}]", reasons={})
        faults += issue.faults
        if issue.is_object and "opened" not in issue.data and not issue.faults:  # it would not be counted
            place = f"{at}.issues[{position}].{tracker.opened}"
            faults.append(sg.InvalidValue(value=None, expected="an aware datetime", path=place))
        elif not issue.faults and issue.data["opened"] > issue.data.get("closed", issue.data["opened"]):
            opened, closed = issue.data["opened"], issue.data["closed"]  # else there would be fewer than none
            place, expected = f"{at}.issues[{position}].{tracker.closed}", f"on or after the start, {opened}"
            faults.append(sg.InvalidValue(value=date.fromisoformat(closed), expected=expected, path=place))
        elif not issue.faults:
            changes[issue.data["opened"]] += 1
            if "closed" in issue.data:
                changes[issue.data["closed"]] -= 1
    days = sorted(changes)
    counts = accumulate(changes[day] for day in days)
    readings: list[Reading] = [("issues", day, count) for day, count in zip(days, counts, strict=True)]
    return Carried({"readings": readings}, [Lost(f"{at}.issues", len(issues), "joined")], faults)


def write_milestone(goal: sg.Goal, tracker: Tracker) -> Carried:
    """Return a goal as a milestone, which holds no other target than that no issue is open any more."""
    holds = goal.target == sg.ReachLevel(0) and goal.metric == f"{tracker.name.lower()}-{goal.id}"
    is_number = goal.id.isascii() and goal.id.isdecimal() and str(int(goal.id)) == goal.id
    has_id = is_number or not tracker.numbers_them
    fields = [field for field in tracker.fields if field.ours != "id" or has_id]
    carried = write(goal, (*fields, Field("", "target.value")), holds=holds)
    if goal.metric and not holds:
        carried.lost.append(Lost("metric", goal.metric, "not_held"))
    return carried
