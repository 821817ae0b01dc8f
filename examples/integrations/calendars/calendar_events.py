"""Read campaigns, holidays and breaks of a calendar as events and pauses, with icalendar.

An all-day event ends before the day that its DTEND names; one with hours is of the days that it
touches in your zone. A series is read day by day as its rule says, by recurring-ical-events, and
comes again; what is cancelled is left out, and told.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from datetime import date, datetime, timedelta, tzinfo
from typing import Literal

import icalendar
import recurring_ical_events  # type: ignore[import-untyped]  # it has no types of its own
from attrs import evolve, frozen

import smartgoals as sg
from smartgoals.types import EventKind

ONE_DAY = timedelta(days=1)


@frozen
class ReadCalendar:
    """The events of a calendar, the ids of those that are cancelled, and what could not be read."""

    events: tuple[sg.Event, ...]
    cancelled: tuple[str, ...]
    faults: tuple[sg.SmartGoalsError, ...]


def read_calendar(
    file: bytes,
    *,
    start: date,
    end: date,
    zone: tzinfo,
    kind: EventKind = EventKind.CAMPAIGN,
    channels: Iterable[str] = (),
) -> ReadCalendar:
    """Read what a calendar has on the days from `start` to `end`.

    An event is of the kind that one of its categories names ("holiday"), else of `kind`; it touches `channels`.
    Raises :class:`smartgoals.InvalidValue` for what is no calendar.
    """
    try:
        calendar = icalendar.Calendar.from_ical(file)
    except ValueError as fault:
        raise sg.InvalidValue(value=file[:40], expected="an iCalendar file", hint=str(fault), path="file") from None
    faults: list[sg.SmartGoalsError] = []
    sound = [event for position, event in enumerate(calendar.events) if _is_sound(event, position, zone, faults)]
    series = {event.uid for event in sound if event.get("RRULE") or event.get("RDATE") or event.get("RECURRENCE-ID")}
    zones = [part for part in calendar.subcomponents if part.name == "VTIMEZONE"]
    calendar.subcomponents = [*zones, *sound]
    events: list[sg.Event] = []
    cancelled: list[str] = []
    touched = tuple(channels)
    for event in recurring_ical_events.of(calendar).between(start - ONE_DAY, end + 2 * ONE_DAY):
        first, last = days_of(event, zone)
        id = f"{event.uid}:{first}" if event.uid in series else str(event.uid)
        if last < start or first > end:  # asked for a day more on each side, since zones differ
            continue
        if event.get("STATUS") == "CANCELLED":
            cancelled.append(id)
        else:
            title, again = str(event.get("SUMMARY", "")) or None, event.uid in series
            made = sg.Event(id=id, title=title, kind=_kind(event, kind), start=first, end=last, channels=touched)
            events.append(evolve(made, comes_again=again))
    ordered = sorted(events, key=lambda event: (event.start, event.id))
    return ReadCalendar(tuple(ordered), tuple(cancelled), tuple(faults))


def days_of(event: icalendar.Event, zone: tzinfo) -> tuple[date, date]:
    """Return the first and the last day of an event, both included, in a zone; hours without one are of it."""
    begins, ends = event.start, event.end
    if isinstance(begins, datetime) and isinstance(ends, datetime):
        begins, ends = (moment if moment.tzinfo else moment.replace(tzinfo=zone) for moment in (begins, ends))
        last = ends - timedelta(microseconds=1) if ends > begins else ends
        return sg.day_of_moment(begins, zone=zone), sg.day_of_moment(last, zone=zone)
    return begins, ends - ONE_DAY if ends > begins else ends


def _is_sound(event: icalendar.Event, position: int, zone: tzinfo, faults: list[sg.SmartGoalsError]) -> bool:
    """Tell whether an event has an id and its days in order; what expands series would turn them around."""
    at = f"VEVENT[{position}]"
    try:
        first, last = days_of(event, zone)
        sg.Event(id=event.uid, start=first, end=last)
        _ = event.exdates, event.rdates, event.RECURRENCE_ID  # which raise what cannot be read
        for rule in event.rrules:
            sg.Cadence(rule=rule.to_ical().decode())  # an interval of zero would be expanded for ever
    except sg.SmartGoalsError as fault:
        names = {"id": "UID", "start": "DTSTART", "end": "DTEND", "rule": "RRULE"}
        faults += [_moved(problem, f"{at}.{names.get(problem.path, problem.path)}") for problem in fault.problems]
    except ValueError as fault:  # how icalendar says that days are missing or cannot be read
        faults.append(sg.InvalidValue(value=str(event.uid), expected="an event with days", hint=str(fault), path=at))
    else:
        return True
    return False


def _moved(fault: sg.SmartGoalsError, path: str) -> sg.SmartGoalsError:
    again = copy(fault)
    again.path = path
    return again


def _kind(event: icalendar.Event, otherwise: EventKind) -> EventKind:
    words = [str(word).casefold() for word in event.categories]
    return next((EventKind(word) for word in words if word in list(EventKind)), otherwise)


def pauses_of(events: Iterable[sg.Event], *, keeps: Literal["pace", "end"]) -> list[sg.Pause]:
    """Return events as the pauses of a calendar, of which two may not overlap: those that do become one."""
    pauses: list[sg.Pause] = []
    for event in sorted(events, key=lambda event: event.start):
        reason = event.title or event.id
        if pauses and event.start <= pauses[-1].end:
            last = pauses[-1]
            end = max(last.end, event.end)
            pauses[-1] = evolve(last, end=end, reason=f"{last.reason}, {reason}")
        else:
            pauses.append(sg.Pause(event.start, event.end, keeps=keeps, reason=reason))
    return pauses
