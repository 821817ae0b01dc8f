"""The road of a goal of Beeminder: the pace or value it asks, and flat stretches as pauses."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta, tzinfo
from itertools import pairwise
from typing import Any

from conversions import day_of, listed, number
from mapping import Carried, Field, Lost, because, moved

import smartgoals as sg

REASONS = because(
    derived="""
        mathishard fullroad curday curval losedate safebuf safesum lastday lane limsum
        headsum delta numpts road currate rah safebump last_datapoint todayta colorkey
        colorhex graphsum delta_text dir
    """,
    theirs="""
        pledge contract queued panic graph_url thumb_url autodata secret datapublic
        goal_type id updated_at use_defaults svg_url urgencykey callback_url archivedate
        autoratchet maxflux lanewidth alertstart
    """,
    no_place="deadline leadtime weekends_off tmin tmax description initval fineprint tags",
    undated="won frozen lost",
    shown="gunits yaxis steppy rosy movingav aura plotall integery timey hhmmformat edgy",
)
"""Why the other fields of a goal are lost."""


def moved_day(day: str, days: int) -> str:
    """Return the day that lies so many days later; one that no calendar has is refused."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except OverflowError:
        hint = "the day beside it is none of the calendar"
        raise sg.InvalidValue(value=day, expected="a date", hint=hint) from None


def road_field(zone: tzinfo) -> Field:
    """Return the field of the road: rows of a moment, a value and a rate, of which we take the day and the rate."""

    def stretch(row: Any) -> tuple[str | None, float | None]:
        if len(listed(row)) != 3:
            raise sg.WrongType(value=row, expected="a list")
        moment, _, rate = row
        return None if moment is None else day_of(zone, a_second=1)(moment), None if rate is None else number(rate)

    return Field("roadall", "road", lambda rows: [stretch(row) for row in listed(rows)])


def aim(part: Carried, road: Mapping[str, Any], at: str) -> None:
    """Add what the road asks: a pace, else a value, and pauses where it is flat."""
    rate, period, value = road["rate"], road["period"], road["value"]
    if rate is not None and period:
        part.data["target"] = {"kind": "keep_pace", "pace": str(sg.Pace(rate, sg.Period.parse(period)))}
        if road["adds_up"] and road["side"] == -1:
            part.data["target"]["bound"] = "at_most"
        part.lost.extend([Lost(f"{at}.goalval", value, "other_aim")] if value is not None else [])
    elif value is not None:
        part.data["target"] = {"value": value}
    if period and rate is None:
        part.lost.append(Lost(f"{at}.runits", period, "shown"))
    if road["of_a_day"] not in (None, "sum" if road["adds_up"] else "last"):
        part.lost.append(Lost(f"{at}.aggday", road["of_a_day"], "of_a_day"))
    pauses = []
    for index, ((since, _), (until, pace)) in enumerate(pairwise(road["road"] or []), start=1):
        if pace == 0 and since and until:
            try:
                first = moved_day(since, 1)
            except sg.SmartGoalsError as fault:
                part.faults.append(moved(fault, f"{at}.roadall[{index}]"))
            else:
                pauses.append({"start": first, "end": until, "keeps": "end" if rate is None else "pace"})
        elif pace not in (None, rate):
            part.lost.append(Lost(f"{at}.roadall[{index}]", (since, until, pace), "other_pace"))
    if pauses:
        part.data["calendar"] = {"pauses": pauses}
