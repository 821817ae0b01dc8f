"""Write what a strategy asks to be looked at into a calendar file (iCalendar, RFC 5545).

python examples/watch.py > goals.ics
python examples/watch.py --language fr --start 2016-10-03 --end 2016-12-31

It needs no package; `integrations/calendars` does the same with one, and has reminders and series.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import smartgoals as sg
from smartgoals import codec

DOCUMENT = Path(__file__).parent / "data" / "strategy.json"
START = date(2016, 10, 3)


def calendar(agenda: sg.progress.Agenda, language: str) -> Iterator[str]:
    """Yield the lines of a calendar with an all-day event for each entry."""
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//smartgoals//watch//EN")
    for entry in agenda.entries:
        text = entry.text(language).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        yield from ("BEGIN:VEVENT", f"UID:{entry.key}@smartgoals.example", f"DTSTAMP:{agenda.as_of:%Y%m%d}T000000Z")
        yield from (f"DTSTART;VALUE=DATE:{entry.day:%Y%m%d}", f"CATEGORIES:{entry.kind.text(language)}")
        yield from (f"SUMMARY:{text}", "END:VEVENT")
    yield "END:VCALENDAR"


def folded(line: str) -> str:
    """Return a line in pieces of at most 75 bytes, as the format asks for, no sign cut in two."""
    pieces, rest = [], line.encode()
    while len(rest) > 74:
        cut = max(k for k in range(70, 75) if rest[k] & 0xC0 != 0x80)
        pieces.append(rest[:cut].decode())
        rest = rest[cut:]
    return "\r\n ".join([*pieces, rest.decode()])


def main(argv: list[str] | None = None) -> int:
    """Parse the arguments, read the strategy, write the calendar."""
    parser = argparse.ArgumentParser(description="Write what to look at into a calendar file.")
    parser.add_argument("document", nargs="?", type=Path, default=DOCUMENT, help="a strategy as JSON")
    parser.add_argument("--start", type=date.fromisoformat, default=START, metavar="DAY", help="the first day")
    parser.add_argument("--end", type=date.fromisoformat, metavar="DAY", help="the last day; four weeks if not said")
    parser.add_argument("--language", choices=["en", "fr"], default="en")
    given = parser.parse_args(argv)
    strategy = codec.structure(json.loads(given.document.read_text(encoding="utf-8")))
    end = given.end or given.start + timedelta(weeks=4)
    agenda = sg.agenda(strategy, as_of=given.start - timedelta(days=1), start=given.start, end=end)
    sys.stdout.write("".join(f"{folded(line)}\r\n" for line in calendar(agenda, given.language)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
