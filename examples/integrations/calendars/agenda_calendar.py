"""Write what a strategy asks to be looked at as a calendar, with the package icalendar.

python agenda_calendar.py > goals.ics
python agenda_calendar.py --language fr --series --remind 9 > buts.ics

`examples/watch.py` writes such a file without any package. This one has reminders, series of
check-ins that a calendar repeats by itself, and leaves folding and escaping to icalendar.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import icalendar
from attrs import evolve
from dateutil.rrule import rrulestr

import smartgoals as sg
from smartgoals import codec
from smartgoals.progress import Agenda, AgendaEntry, AgendaKind

DOCUMENT = Path(__file__).parents[2] / "data" / "strategy.json"
DOMAIN = "smartgoals.example"
"""Put your own here: what stands behind the @ makes the ids yours among all that a calendar holds."""
FREQUENCIES = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "quarter": "MONTHLY", "year": "YEARLY"}


def calendar_of(
    agenda: Agenda,
    *,
    stamped: datetime,
    language: str = "en",
    remind_at: time | None = None,
    repeat: sg.Strategy | None = None,
) -> icalendar.Calendar:
    """Return an agenda as a calendar of all-day events.

    `stamped` is the moment at which you make it: two calendars of one agenda differ in nothing else, and the ids
    are those of the last time, so that a calendar which reads the file again moves its entries and doubles none.
    With the strategy in `repeat`, check-ins become one event for each goal that repeats by a rule, where one says it.
    """
    entries, series = agenda.entries, list[icalendar.Event]()
    for goal in repeat.goals if repeat is not None else ():
        looks = [entry for entry in agenda.of_goal(goal.id) if entry.kind is AgendaKind.CHECK_IN]
        rule = rule_of(goal.cadence or sg.Cadence.parse("weekly"), [entry.day for entry in looks])
        if rule is not None:
            event = event_of(evolve(looks[0], value=None), stamped, language, remind_at)  # what is asked differs
            event["UID"] = icalendar.vText(f"check_ins:{goal.id}@{DOMAIN}")
            event.add("RRULE", icalendar.vRecur.from_ical(rule[0]))
            for day in rule[1]:
                event.add("EXDATE", day)
            series.append(event)
            entries = tuple(entry for entry in entries if entry not in looks)
    events = [event_of(entry, stamped, language, remind_at) for entry in entries]
    prodid = f"-//{DOMAIN}//agenda//{language.upper()}"
    return icalendar.Calendar.new(
        uid=f"agenda@{DOMAIN}", prodid=prodid, method="PUBLISH", language=language, subcomponents=[*series, *events]
    )


def event_of(entry: AgendaEntry, stamped: datetime, language: str, remind_at: time | None) -> icalendar.Event:
    """Return an entry as an event of its whole day, during which one counts as free."""
    event = icalendar.Event.new(
        uid=f"{entry.key}@{DOMAIN}", stamp=stamped, start=entry.day, end=entry.day + timedelta(days=1),
        categories=[entry.kind.text(language)], transparency=icalendar.TRANSP.TRANSPARENT,
    )  # fmt: skip
    event.add("SUMMARY", entry.text(language), parameters={"LANGUAGE": language})
    if remind_at is not None:
        alarm = icalendar.Alarm.new(description=entry.text(language))
        alarm.add("ACTION", "DISPLAY")
        alarm.add("TRIGGER", timedelta(hours=remind_at.hour, minutes=remind_at.minute))  # since the day began
        event.add_component(alarm)
    return event


def rule_of(cadence: sg.Cadence, days: Sequence[date]) -> tuple[str, list[date]] | None:
    """Return the rule (RFC 5545) that gives these days, with those to leave out; None where no rule gives them.

    A month that is counted from the 31st has a day in February here and none by a rule: such days stay single.
    """
    if len(days) < 2:
        return None
    rule, every = cadence.rule, cadence.every
    if every is not None:
        count = every.count * (3 if every.unit == "quarter" else 1)
        rule = f"FREQ={FREQUENCIES[every.unit]};INTERVAL={count}"
    parts = [part for part in (rule or "").split(";") if not part.startswith(("UNTIL", "COUNT"))]
    said = ";".join([*parts, f"UNTIL={days[-1]:%Y%m%d}"])
    given = [moment.date() for moment in rrulestr(said, dtstart=datetime.combine(days[0], time()))]
    return (said, sorted(set(given) - set(days))) if set(days) <= set(given) else None


def main(argv: Iterable[str] | None = None) -> int:
    """Parse the arguments, read the strategy, write the calendar."""
    parser = argparse.ArgumentParser(description="Write what to look at as a calendar.")
    parser.add_argument("--start", type=date.fromisoformat, default=date(2016, 10, 3), metavar="DAY")
    parser.add_argument("--weeks", type=int, default=12)
    parser.add_argument("--language", choices=["en", "fr"], default="en")
    parser.add_argument("--series", action="store_true", help="let the calendar repeat the check-ins")
    parser.add_argument("--remind", type=int, metavar="HOUR", help="remind on the day, at this hour")
    given = parser.parse_args(None if argv is None else list(argv))
    for name, low, high in (("weeks", 1, 520), ("remind", 0, 23)):
        value = getattr(given, name)
        if value is not None and not low <= value <= high:
            fault = sg.InvalidValue(value=value, expected=f"a number from {low} to {high}", path=name)
            print(codec.wording(fault, given.language), file=sys.stderr)
            return 2
    strategy = codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")))
    end = given.start + timedelta(weeks=given.weeks)
    agenda = sg.agenda(strategy, as_of=given.start - timedelta(days=1), start=given.start, end=end, chances=())
    written = calendar_of(
        agenda, stamped=datetime.now(UTC), language=given.language, repeat=strategy if given.series else None,
        remind_at=None if given.remind is None else time(given.remind),
    )  # fmt: skip
    sys.stdout.buffer.write(written.to_ical())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
