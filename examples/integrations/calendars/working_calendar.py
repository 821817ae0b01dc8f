"""Take the days off of a country, with the package holidays, as a calendar and as events.

python working_calendar.py
python working_calendar.py --country DE --subdivision BY --language en --year 2027
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from datetime import date

import holidays
from attrs import evolve

import smartgoals as sg
from smartgoals import codec

WORDS = {
    "en": ("asked of every day", "asked of working days"),
    "fr": ("demandé chaque jour", "demandé les jours ouvrés"),
}


def days_off(
    country: str, subdivision: str | None = None, *, year: int | None = None, language: str | None = None
) -> holidays.HolidayBase:
    """Return the days off of a country; raises :class:`smartgoals.UnknownName` for what the package does not know."""
    try:
        return holidays.country_holidays(country, subdiv=subdivision, years=year, language=language)
    except NotImplementedError:
        countries = holidays.list_supported_countries()
        if country in countries:
            known = countries[country]
            raise sg.UnknownName(kind="part", name=subdivision, known=known, path="subdivision") from None
        raise sg.UnknownName(kind="country", name=country, known=countries, path="country") from None


def _check_year(year: int, name: str) -> None:
    """Refuse a year that no day is of."""
    if not 1 <= year <= 9999:
        raise sg.InvalidValue(value=year, expected="a number from 1 to 9999", path=name)


def working_calendar(country: str, subdivision: str | None = None, *, first_year: int, last_year: int) -> sg.Calendar:
    """Return Monday to Friday less the days off of a country, and of one of its parts.

    Days off that are moved, since they fall on a weekend, are in it on the day on which they are observed. Beyond
    the years that you name the calendar refuses to answer, for no days off known is not no days off.
    """
    for name, year in (("first_year", first_year), ("last_year", last_year)):
        _check_year(year, name)
    off = days_off(country, subdivision)
    return sg.Calendar(working_days="mon-fri", holidays=sg.Holidays.of(off, first_year=first_year, last_year=last_year))


def holiday_events(country: str, subdivision: str | None = None, *, year: int, language: str = "en") -> list[sg.Event]:
    """Return the days off of a year as events that come again, named in a language where the package has it.

    A calendar says that nothing is asked on a day; an event says that what is read around it may be unlike the rest.
    """
    _check_year(year, "year")
    known = days_off(country).supported_languages
    spoken = next((code for code in known if code.startswith(language)), None)
    off = days_off(country, subdivision, year=year, language=spoken)
    return [
        sg.Event(id=f"{country}-{day}", title=name, kind="holiday", start=day, comes_again=True)
        for day, name in sorted(off.items())
    ]


def show(country: str, subdivision: str | None, *, year: int, language: str) -> None:
    """Print the days off of a year, and what they make of a quota."""
    _check_year(year, "year")
    calendar = working_calendar(country, subdivision, first_year=year, last_year=year)
    goal = sg.Goal(
        id="calls", metric="leads", target=sg.KeepPace("20 leads/week"),
        start=date(year, 4, 27), deadline=date(year, 5, 31),
    )  # fmt: skip
    for event in holiday_events(country, subdivision, year=year, language=language):
        print(event.start, event.title)
    words = WORDS[language]
    for title, asked in zip(words, (goal, evolve(goal, calendar=calendar)), strict=True):
        plan = sg.plan(asked)
        on = date(year, 5, 14)
        print(f"{on}  {title}: {sg.Language.of(language).figure(plan.value_on(on), 1)}")


def main(argv: Iterable[str] | None = None) -> int:
    """Show what days off make of a quota."""
    parser = argparse.ArgumentParser(description="Show what days off make of a goal.")
    parser.add_argument("--country", default="FR")
    parser.add_argument("--subdivision", default=None, help="a part of the country, such as 57 for Moselle")
    parser.add_argument("--language", choices=["en", "fr"], default="fr")
    parser.add_argument("--year", type=int, default=2026)
    given = parser.parse_args(None if argv is None else list(argv))
    try:
        show(given.country, given.subdivision, year=given.year, language=given.language)
    except sg.SmartGoalsError as fault:
        print(codec.wording(fault, given.language), file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
