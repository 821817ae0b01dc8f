"""Take the days off of a country, with the package holidays, as a calendar and as events.

python working_calendar.py
python working_calendar.py --country DE --subdivision BY --language en --year 2027
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import date

import holidays
from attrs import evolve

import smartgoals as sg

WORDS = {
    "en": ("asked of every day", "asked of working days"),
    "fr": ("demandé chaque jour", "demandé les jours ouvrés"),
}


def working_calendar(country: str, subdivision: str | None = None, *, first_year: int, last_year: int) -> sg.Calendar:
    """Return Monday to Friday less the days off of a country, and of one of its parts.

    Days off that are moved, since they fall on a weekend, are in it on the day on which they are observed. Beyond
    the years that you name the calendar refuses to answer, for no days off known is not no days off.
    """
    off = holidays.country_holidays(country, subdiv=subdivision)
    return sg.Calendar(working_days="mon-fri", holidays=sg.Holidays.of(off, first_year=first_year, last_year=last_year))


def holiday_events(country: str, subdivision: str | None = None, *, year: int, language: str = "en") -> list[sg.Event]:
    """Return the days off of a year as events that come again, named in a language where the package has it.

    A calendar says that nothing is asked on a day; an event says that what is read around it may be unlike the rest.
    """
    known = holidays.country_holidays(country).supported_languages
    spoken = next((code for code in known if code.startswith(language)), None)
    off = holidays.country_holidays(country, subdiv=subdivision, years=year, language=spoken)
    return [
        sg.Event(id=f"{country}-{day}", title=name, kind="holiday", start=day, comes_again=True)
        for day, name in sorted(off.items())
    ]


def main(argv: Iterable[str] | None = None) -> int:
    """Show what days off make of a quota."""
    parser = argparse.ArgumentParser(description="Show what days off make of a goal.")
    parser.add_argument("--country", default="FR")
    parser.add_argument("--subdivision", default=None, help="a part of the country, such as 57 for Moselle")
    parser.add_argument("--language", choices=["en", "fr"], default="fr")
    parser.add_argument("--year", type=int, default=2026)
    given = parser.parse_args(None if argv is None else list(argv))
    calendar = working_calendar(given.country, given.subdivision, first_year=given.year, last_year=given.year)
    goal = sg.Goal(
        id="calls", metric="leads", target=sg.KeepPace("20 leads/week"),
        start=date(given.year, 4, 27), deadline=date(given.year, 5, 31),
    )  # fmt: skip
    for event in holiday_events(given.country, given.subdivision, year=given.year, language=given.language):
        print(event.start, event.title)
    words = WORDS[given.language]
    for title, asked in zip(words, (goal, evolve(goal, calendar=calendar)), strict=True):
        plan = sg.plan(asked)
        on = date(given.year, 5, 14)
        print(f"{on}  {title}: {sg.Language.of(given.language).figure(plan.value_on(on), 1)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
