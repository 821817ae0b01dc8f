"""Read campaigns, holidays and breaks of a calendar as events and pauses, with icalendar.

An all-day event ends before the day that its DTEND names; one with hours is of the days that it
touches in your zone. A series is read day by day as its rule says, by recurring-ical-events, and
comes again, each under the day that the rule gave, wherever it was moved; what is cancelled is left
out, and told. What cannot be read for sure (a zone that nobody knows, a second event of one UID) is
told at its place.
"""

from __future__ import annotations

from collections import Counter
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
A_CENTURY = timedelta(days=36_525)
FIRST, LAST = date(1000, 1, 1), date(9000, 12, 31)
"""Series are expanded between them: what expands them counts back and forth by the length of an event."""
A_ZONE = "a time zone such as zoneinfo.ZoneInfo('Europe/Paris')"


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
    Raises :class:`smartgoals.InvalidValue` for what is no calendar, and for an `end` before the `start`.
    """
    if end < start:
        raise sg.InvalidValue(value=end, expected=f"on or after the start, {start.isoformat()}", path="end")
    try:
        calendar = icalendar.Calendar.from_ical(file)
    except ValueError as fault:
        raise sg.InvalidValue(value=_beginning(file), expected="readable", hint=str(fault), path="VCALENDAR") from None
    if not isinstance(calendar, icalendar.Calendar):  # an event alone, say
        raise sg.InvalidValue(value=_beginning(file), expected="readable", path="VCALENDAR")
    faults: list[sg.SmartGoalsError] = []
    sound = _sound(calendar.events, zone, faults)
    series = {event.uid for event in sound if event.get("RRULE") or event.get("RDATE") or event.get("RECURRENCE-ID")}
    zones = [part for part in calendar.subcomponents if part.name == "VTIMEZONE"]
    calendar.subcomponents = [*zones, *(event for event in sound if event.uid in series)]
    single = [event for event in sound if event.uid not in series]
    events: list[sg.Event] = []
    cancelled: list[str] = []
    touched = tuple(channels)
    days: Counter[str] = Counter()
    for event in [*single, *recurring_ical_events.of(calendar).between(*_around(start, end))]:
        first, last = days_of(event, zone)
        id = _id_of(event, zone, days) if event.uid in series else str(event.uid)
        if last < start or first > end:  # more days were asked for
            continue
        if event.get("STATUS") == "CANCELLED":
            cancelled.append(id)
        else:
            title, again = str(event.get("SUMMARY", "")) or None, event.uid in series
            made = sg.Event(id=id, title=title, kind=_kind(event, kind), start=first, end=last, channels=touched)
            events.append(evolve(made, comes_again=again))
    ordered = sorted(events, key=lambda event: (event.start, event.id))
    return ReadCalendar(tuple(ordered), tuple(cancelled), tuple(faults))


def _around(start: date, end: date) -> tuple[date, date]:
    """Return the days on which series are expanded, a day more on each side, since zones differ."""
    return min(max(start, FIRST), LAST) - ONE_DAY, max(min(end, LAST), FIRST) + 2 * ONE_DAY


def days_of(event: icalendar.Event, zone: tzinfo) -> tuple[date, date]:
    """Return the first and the last day of an event, both included, in a zone; hours without one are of it."""
    begins, ends = event.start, event.end
    if isinstance(begins, datetime) and isinstance(ends, datetime):
        begins, ends = (moment if moment.tzinfo else moment.replace(tzinfo=zone) for moment in (begins, ends))
        last = ends - timedelta(microseconds=1) if ends > begins else ends
        return sg.day_of_moment(begins, zone=zone), sg.day_of_moment(last, zone=zone)
    return begins, ends - ONE_DAY if ends > begins else ends


def _beginning(file: bytes) -> str:
    return file[:40].decode(errors="replace")


def _id_of(event: icalendar.Event, zone: tzinfo, days: Counter[str]) -> str:
    """Return the id of a day of a series: that which the rule gave, numbered where it gave the day before."""
    given = event.RECURRENCE_ID or event.start
    moment = given.replace(tzinfo=given.tzinfo or zone) if isinstance(given, datetime) else None
    day = f"{event.uid}:{given if moment is None else sg.day_of_moment(moment, zone=zone)}"
    days[day] += 1
    return day if days[day] == 1 else f"{day}:{days[day]}"


def _sound(events: Iterable[icalendar.Event], zone: tzinfo, faults: list[sg.SmartGoalsError]) -> list[icalendar.Event]:
    """Return the events that can be read; a second one of an id is none, but the change of a day of a series."""
    sound: dict[tuple[str, object], icalendar.Event] = {}
    for position, event in enumerate(events):
        if _is_legible(event, position, faults) and _is_sound(event, position, zone, faults):
            key = (event.uid, event.RECURRENCE_ID)
            if key in sound:
                at = f"VEVENT[{position}].UID"
                faults.append(sg.InvalidValue(value=event.uid, expected="an id no other event has", path=at))
            sound.setdefault(key, event)
    return list(sound.values())


def _is_legible(event: icalendar.Event, position: int, faults: list[sg.SmartGoalsError]) -> bool:
    """Tell whether the words of an event are those that were written; icalendar reads bytes that are no UTF-8 as U+FFFD."""
    garbled = [name for name in ("UID", "SUMMARY", "CATEGORIES") if "\ufffd" in _text_of(event, name)]
    for name in garbled:
        path, hint = f"VEVENT[{position}].{name}", "the file is not written in UTF-8"
        faults.append(sg.InvalidValue(value=_text_of(event, name), expected="readable", hint=hint, path=path))
    return not garbled


def _text_of(event: icalendar.Event, name: str) -> str:
    return ", ".join(map(str, event.categories)) if name == "CATEGORIES" else str(event.get(name, ""))


def _unknown_zones(event: icalendar.Event, at: str) -> list[sg.SmartGoalsError]:
    """Return a fault for each hour in a zone that nobody knows, which would else be read as one of yours."""
    faults: list[sg.SmartGoalsError] = []
    for name in ("DTSTART", "DTEND", "RECURRENCE-ID", "RDATE", "EXDATE"):
        said = event.get(name, [])
        for value in said if isinstance(said, list) else [said]:
            zone = value.params.get("TZID")
            moments = [part.dt for part in getattr(value, "dts", [value])]
            if zone and any(isinstance(moment, datetime) and moment.tzinfo is None for moment in moments):
                faults.append(sg.InvalidValue(value=str(zone), expected=A_ZONE, path=f"{at}.{name}.TZID"))
    return faults


def _is_sound(event: icalendar.Event, position: int, zone: tzinfo, faults: list[sg.SmartGoalsError]) -> bool:
    """Tell whether an event has an id and its days in order; what expands series would turn them around."""
    at = f"VEVENT[{position}]"
    try:
        first, last = days_of(event, zone)
        _ = event.exdates, event.rdates, event.RECURRENCE_ID  # which raise what cannot be read
        sg.Event(id=event.uid, start=first, end=last)
        if event.get("RRULE") or event.get("RDATE") or event.get("RECURRENCE-ID"):  # whose days have longer ids
            sg.Event(id=f"{event.uid}:{first}:99", start=first)
            if last - first > A_CENTURY:
                raise sg.InvalidValue(value=last, expected="readable", hint="a century at most", path="end")
        for rule in event.rrules:
            sg.Cadence(rule=rule.to_ical().decode())  # an interval of zero would be expanded for ever
    except sg.SmartGoalsError as fault:
        far = "DTSTART" if event.start.year in {date.min.year, date.max.year} else "DTEND"
        names = {"id": "UID", "start": "DTSTART", "end": "DTEND", "rule": "RRULE", "moment": far}
        faults += [_moved(problem, f"{at}.{names.get(problem.path, problem.path)}") for problem in fault.problems]
    except (ValueError, OverflowError) as fault:  # how icalendar says that days are missing or cannot be read
        if "DTSTART" not in event:
            faults.append(sg.InvalidValue(value=None, expected="a date", path=f"{at}.DTSTART"))
        else:
            name = next((name for name, _ in event.errors), "DTSTART")
            value = str(event[name])
            faults.append(sg.InvalidValue(value=value, expected="readable", hint=str(fault), path=f"{at}.{name}"))
    else:
        faults += (unknown := _unknown_zones(event, at))
        return not unknown
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
