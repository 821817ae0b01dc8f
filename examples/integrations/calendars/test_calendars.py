"""Calendars as calendar programs read them: written by icalendar, read back, and days off in a plan."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import agenda_calendar
import icalendar
import pytest
import recurring_ical_events  # type: ignore[import-untyped]  # it has no types of its own
import working_calendar
from agenda_calendar import DOCUMENT, DOMAIN, calendar_of, rule_of
from attrs import evolve
from calendar_events import pauses_of, read_calendar

import smartgoals as sg
from smartgoals import codec
from smartgoals.types import EventKind

HERE = Path(__file__).parent
STRATEGY = codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")))
AGENDA = sg.agenda(STRATEGY, as_of=date(2016, 10, 2), start=date(2016, 10, 3), end=date(2016, 12, 25), chances=())
STAMP = datetime(2016, 10, 2, 20, 0, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")
MONDAY = date(2026, 1, 5)


def calendar(*events: str) -> bytes:
    """Return a file with events, whose lines end as the format asks for."""
    bodies = [f"BEGIN:VEVENT\n{event}\nEND:VEVENT" for event in events]
    text = "\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//EN", *bodies, "END:VCALENDAR", ""])
    return text.replace("\n", "\r\n").encode()


def read(*events: str, kind: EventKind = EventKind.CAMPAIGN) -> sg.Strategy:
    """Read sound events of half a year as a strategy, so that the codec has seen them too."""
    result = read_calendar(calendar(*events), start=date(2026, 1, 1), end=date(2026, 6, 30), zone=PARIS, kind=kind)
    assert result.faults == ()
    return sg.Strategy(events=result.events)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_agenda_reads_back_equal(language: str) -> None:
    """Each entry is an event of its day, with its text whatever its signs, its kind and an id that stays."""
    written = calendar_of(AGENDA, stamped=STAMP, language=language, remind_at=time(9)).to_ical()
    back = icalendar.Calendar.from_ical(written)
    assert isinstance(back, icalendar.Calendar)
    said = [(event.uid, event.start, event.end, event.summary, event.categories) for event in back.events]
    assert said == [
        (f"{entry.key}@{DOMAIN}", entry.day, entry.day + timedelta(days=1), entry.text(language), [entry.kind.text(language)])
        for entry in AGENDA.entries
    ]  # fmt: skip
    assert {event.stamp for event in back.events} == {STAMP}
    assert {event.transparency for event in back.events} == {"TRANSPARENT"}
    assert [line for line in written.splitlines() if line.startswith(b"TRIGGER")] == [b"TRIGGER:PT9H"] * len(said)
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))


def test_the_same_agenda_is_the_same_file() -> None:
    """Nothing in a file is by chance, so that ids are those of the last time."""
    assert calendar_of(AGENDA, stamped=STAMP).to_ical() == calendar_of(AGENDA, stamped=STAMP).to_ical()


def test_series_have_the_days_of_the_agenda() -> None:
    """What a calendar program makes of the rules is, day by day, what the agenda says; no single figure stands in them."""
    written = calendar_of(AGENDA, stamped=STAMP, repeat=STRATEGY)
    looks = [(entry.goal, entry.day) for entry in AGENDA.entries if entry.kind == "check_in"]
    days = [
        (event.uid.removeprefix("check_ins:").partition("@")[0], event.start)
        for event in recurring_ical_events.of(written).between(date(2016, 1, 1), date(2017, 1, 1))
        if event.uid.startswith("check_ins:")
    ]
    assert sorted(days) == sorted(looks)
    assert len(written.events) < len(AGENDA.entries) / 3
    series = next(event for event in written.events if event.uid == f"check_ins:ig-growth@{DOMAIN}")
    assert str(series.summary) == "look at followers on @visit.strasbourg (Instagram)"


def test_series_leave_out_what_a_pause_leaves_out() -> None:
    """A check-in in a pause is none, by the rule of the goal as by a rule of its own."""
    pause = sg.Pause(date(2026, 2, 9), date(2026, 2, 15), keeps="pace")
    goal = sg.Goal(
        id="g", metric="leads", target=sg.KeepPace("5/week"), start=date(2026, 1, 5), deadline=date(2026, 3, 29),
        cadence="FREQ=WEEKLY;BYDAY=TU", calendar=sg.Calendar(pauses=[pause]),
    )  # fmt: skip
    strategy = sg.Strategy(goals=[goal])
    agenda = sg.agenda(strategy, start=date(2026, 1, 5), end=date(2026, 3, 29), chances=())
    event = calendar_of(agenda, stamped=STAMP, repeat=strategy).events[0]
    assert event.exdates == [date(2026, 2, 10)]
    assert event.rrules[0].to_ical() == b"FREQ=WEEKLY;UNTIL=20260324;BYDAY=TU"


def test_days_that_no_rule_gives_stay_single() -> None:
    """Every month from the 31st has the last of February here, and no day in it by a rule."""
    cadence = sg.Cadence.parse("monthly")
    days = cadence.days(date(2026, 1, 31), date(2026, 5, 31))
    assert rule_of(cadence, days) is None
    quarter = sg.Cadence(every="quarter")
    assert rule_of(quarter, quarter.days(date(2026, 1, 15), date(2026, 12, 31))) == (
        "FREQ=MONTHLY;INTERVAL=3;UNTIL=20261015", [],
    )  # fmt: skip


def test_an_all_day_event_ends_before_its_dtend() -> None:
    """Two weeks are fourteen days, one day may say no end, and a length counts too."""
    events = read(
        "UID:two\nSUMMARY:Spring sale\\, part one\nDTSTART;VALUE=DATE:20260302\nDTEND;VALUE=DATE:20260316",
        "UID:day\nDTSTART;VALUE=DATE:20260401",
        "UID:length\nDTSTART;VALUE=DATE:20260501\nDURATION:P2D",
    ).events
    assert str(events["two"]) == "Spring sale, part one (campaign) from 2026-03-02 to 2026-03-15"
    assert (events["day"].end, events["length"].end) == (date(2026, 4, 1), date(2026, 5, 2))


def test_hours_are_of_days_of_your_zone() -> None:
    """Late in the evening in UTC is the next day in Paris; what ends at midnight has no day after; no zone is yours."""
    events = read(
        "UID:late\nDTSTART:20260120T230000Z\nDTEND:20260121T000000Z",
        "UID:midnight\nDTSTART;TZID=Europe/Paris:20260210T200000\nDTEND;TZID=Europe/Paris:20260211T000000",
        "UID:floating\nDTSTART:20260310T230000\nDTEND:20260311T010000",
        "UID:moment\nDTSTART:20260412T100000Z",
    ).events
    assert [(event.start.day, event.end.day) for event in events] == [(21, 21), (10, 10), (10, 11), (12, 12)]


def test_series_are_expanded_and_come_again() -> None:
    """Each day of a rule is an event, without those taken out or cancelled, which are told."""
    series = (
        "UID:sale\nSUMMARY:Sale\nDTSTART;VALUE=DATE:20260105\nRRULE:FREQ=MONTHLY;COUNT=4\nEXDATE;VALUE=DATE:20260205"
    )
    gone = "UID:sale\nRECURRENCE-ID;VALUE=DATE:20260305\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20260305"
    result = read_calendar(calendar(series, gone), start=date(2026, 1, 1), end=date(2026, 6, 30), zone=PARIS)
    assert [event.id for event in result.events] == ["sale:2026-01-05", "sale:2026-04-05"]
    assert all(event.comes_again for event in result.events)
    assert result.cancelled == ("sale:2026-03-05",)


def test_a_category_names_the_kind() -> None:
    """Where a category is a kind of event, it is the kind; else what you said."""
    outage = "UID:a\nDTSTART;VALUE=DATE:20260401\nCATEGORIES:Web,Outage"
    events = read(outage, "UID:b\nDTSTART;VALUE=DATE:20260402", kind=EventKind.HOLIDAY).events
    assert [event.kind for event in events] == ["outage", "holiday"]


def test_what_is_wrong_in_a_calendar_is_told_and_the_rest_is_read() -> None:
    """An event that ends before it begins, one without days and one without an id are told at their places."""
    file = calendar(
        "UID:back\nDTSTART;VALUE=DATE:20260321\nDTEND;VALUE=DATE:20260301",
        "UID:no",
        "DTSTART;VALUE=DATE:20260321",
        "UID:sound\nDTSTART;VALUE=DATE:20260321",
    )
    result = read_calendar(file, start=date(2026, 1, 1), end=date(2026, 6, 30), zone=PARIS)
    assert [event.id for event in result.events] == ["sound"]
    assert [codec.wording(fault) for fault in result.faults] == [
        "VEVENT 1 › DTEND: expected a day not before the start, 21 March 2026, got 1 March 2026",
        "VEVENT 2 › DTSTART: expected a day such as 2026-01-31, got nothing",
        "VEVENT 3 › UID: expected an id of 1 to 200 characters, without blanks at its ends, got “”",
    ]
    french = codec.wording(result.faults[0], "fr").replace("\N{NO-BREAK SPACE}", " ")
    assert (
        french
        == "VEVENT 1 › DTEND : on attend un jour qui ne précède pas le début, le 21 mars 2026 ; on lit 1er mars 2026"
    )


@pytest.mark.parametrize(
    "said", ["RRULE:FREQ=DAILY;INTERVAL=0", "RRULE:FREQ=SOMETIMES", "EXDATE:soon", "RECURRENCE-ID:soon"]
)
def test_a_series_that_has_no_end_or_no_sense_is_told(said: str) -> None:
    """A rule that would be expanded for ever, or that cannot be read, costs its own event and no other."""
    file = calendar(f"UID:a\nDTSTART;VALUE=DATE:20260105\n{said}", "UID:b\nDTSTART;VALUE=DATE:20260105")
    result = read_calendar(file, start=date(2026, 1, 1), end=date(2026, 6, 30), zone=PARIS)
    assert [event.id for event in result.events] == ["b"]
    assert [fault.path.partition(".")[0] for fault in result.faults] == ["VEVENT[0]"]


def read_half_a_year(*events: str) -> tuple[list[str], list[str]]:
    """Return the ids that are read, and what is told of the others."""
    result = read_calendar(calendar(*events), start=date(2026, 1, 1), end=date(2026, 6, 30), zone=PARIS)
    assert len(sg.Strategy(events=result.events).events) == len(result.events)
    return [event.id for event in result.events], [codec.wording(fault) for fault in result.faults]


def test_a_second_event_of_an_id_is_told() -> None:
    """Of two events with one id the first is read; the changed day of a series has the id of the series, and is none."""
    first, second = (f"UID:a\nDTSTART;VALUE=DATE:2026030{day}" for day in (2, 9))
    said = "VEVENT 2 › UID: expected an id that nothing else in this list has, got “a”"
    assert read_half_a_year(first, second) == (["a"], [said])
    series = f"{first}\nRRULE:FREQ=WEEKLY;COUNT=2"
    changed = f"{second}\nRECURRENCE-ID;VALUE=DATE:20260309"
    assert read_half_a_year(series, changed) == (["a:2026-03-02", "a:2026-03-09"], [])


def test_a_day_of_a_series_keeps_its_id_where_it_is_moved() -> None:
    """Moved onto another day of its series, it is a second event of that day; a second hour of a day is numbered."""
    series = "UID:a\nDTSTART;VALUE=DATE:20260302\nRRULE:FREQ=WEEKLY;COUNT=3"
    moved = "UID:a\nRECURRENCE-ID;VALUE=DATE:20260309\nDTSTART;VALUE=DATE:20260302"
    assert read_half_a_year(series, moved) == (["a:2026-03-02", "a:2026-03-09", "a:2026-03-16"], [])
    days = read(series, moved).events
    assert [event.start.day for event in days] == [2, 2, 16]
    twice = "UID:b\nDTSTART:20260302T080000Z\nRDATE:20260302T150000Z"
    assert read_half_a_year(twice) == (["b:2026-03-02", "b:2026-03-02:2"], [])
    whole_days = "UID:c\nDTSTART;VALUE=DATE:20260302\nRDATE:20260302T150000Z"
    assert read_half_a_year(whole_days)[0] == ["c:2026-03-02", "c:2026-03-02:2"]


def test_an_id_that_is_too_long_for_the_days_of_its_series_is_told() -> None:
    """It costs its own series and no other event."""
    long = f"UID:{'a' * 195}\nDTSTART;VALUE=DATE:20260302"
    ids, said = read_half_a_year(f"{long}\nRRULE:FREQ=WEEKLY;COUNT=2", "UID:b\nDTSTART;VALUE=DATE:20260302")
    assert ids == ["b"]
    assert [line.partition(", got")[0] for line in said] == [
        "VEVENT 1 › UID: expected an id of 1 to 200 characters, without blanks at its ends"
    ]
    assert read_half_a_year(long) == (["a" * 195], [])


@pytest.mark.parametrize("name", ["DTSTART", "EXDATE", "RDATE"])
def test_hours_in_a_zone_that_nobody_knows_are_told(name: str) -> None:
    """They are not read as hours of yours."""
    start = "" if name == "DTSTART" else "DTSTART:20260302T080000Z\n"
    ids, said = read_half_a_year(f"UID:a\n{start}{name};TZID=Mars/Base:20260302T100000")
    assert ids == []
    assert said == [f"VEVENT 1 › {name} › TZID: expected a time zone such as Europe/Paris, got “Mars/Base”"]


def test_days_are_asked_for_in_your_zone() -> None:
    """Half past eleven at night in UTC on New Year's Eve is New Year's Day in Paris."""
    file = calendar("UID:a\nDTSTART:20251231T233000Z\nDTEND:20251231T235000Z")
    result = read_calendar(file, start=date(2026, 1, 1), end=date(2026, 1, 31), zone=PARIS)
    assert [event.start for event in result.events] == [date(2026, 1, 1)]


@pytest.mark.parametrize("file", [b"hello", b"", b"\xff\xfe", b"BEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\n"])
def test_what_is_no_calendar_is_refused(file: bytes) -> None:
    """The error is ours, and says that a calendar was expected, also where an event stands alone."""
    with pytest.raises(sg.InvalidValue, match="VCALENDAR: must be readable"):
        read_calendar(file, start=date(2026, 1, 1), end=date(2026, 6, 30), zone=PARIS)


def test_days_the_wrong_way_round_are_refused() -> None:
    """From December back to January there is no day, and no answer that says there was nothing."""
    with pytest.raises(sg.InvalidValue, match="end: must be on or after the start, 2026-12-01"):
        read_calendar(calendar("UID:a\nDTSTART;VALUE=DATE:20260105"), start=date(2026, 12, 1), end=MONDAY, zone=PARIS)


@pytest.mark.parametrize("said", ["DTSTART;VALUE=DATE:{}", "DTSTART:{}T233000Z", "DTSTART;TZID=Europe/Paris:{}T003000"])
@pytest.mark.parametrize("day", ["99991231", "00010101"])
def test_the_ends_of_time_cost_no_other_event(said: str, day: str) -> None:
    """A day at the end of the calendar is read or told, and may be asked for; so is what goes on until then."""
    file = calendar(f"UID:a\n{said.format(day)}", "UID:b\nDTSTART;VALUE=DATE:20260105")
    result = read_calendar(file, start=date.min, end=date.max, zone=PARIS)
    assert "b" in {event.id for event in result.events}
    assert len(result.events) + len(result.faults) == 2
    assert [fault.path for fault in result.faults] in ([], ["VEVENT[0].DTSTART"])
    forever = "DTSTART;VALUE=DATE:20260105\nDTEND;VALUE=DATE:99991231"
    file = calendar(f"UID:c\n{forever}", f"UID:d\n{forever}\nRRULE:FREQ=YEARLY")
    for start, end in ((MONDAY, MONDAY), (date.min, date.max)):
        result = read_calendar(file, start=start, end=end, zone=PARIS)
        assert [event.id for event in result.events] == ["c"]
        assert [fault.path for fault in result.faults] == ["VEVENT[1].DTEND"]
    hours = calendar("UID:f\nDTSTART:20260105T080000Z\nDTEND:99991231T233000Z")
    assert [fault.path for fault in read_calendar(hours, start=MONDAY, end=MONDAY, zone=PARIS).faults] == [
        "VEVENT[0].DTEND"
    ]
    yearly = calendar("UID:e\nDTSTART;VALUE=DATE:20260105\nRRULE:FREQ=YEARLY;UNTIL=20300101")
    assert len(read_calendar(yearly, start=date.min, end=date.max, zone=PARIS).events) == 4


def test_a_file_that_is_not_written_in_utf_8_is_told() -> None:
    """Words of which letters are gone are not read as a title; the events without such letters are."""
    file = calendar("UID:a\nSUMMARY:\xe9t\xe9\nDTSTART;VALUE=DATE:20260105", "UID:b\nDTSTART;VALUE=DATE:20260105")
    latin = file.decode().encode("latin-1")
    result = read_calendar(latin, start=MONDAY, end=MONDAY, zone=PARIS)
    assert [event.id for event in result.events] == ["b"]
    assert [str(fault) for fault in result.faults] == [
        "VEVENT[0].SUMMARY: must be readable, got '\ufffdt\ufffd' (the file is not written in UTF-8)"
    ]
    assert len(read_calendar(file, start=MONDAY, end=MONDAY, zone=PARIS).events) == 2


def test_a_year_that_no_day_is_of_is_refused() -> None:
    """A slip of a digit is told with its name, before any package looks for days off in it."""
    with pytest.raises(sg.InvalidValue, match="last_year: must be a number from 1 to 9999, got 20260"):
        working_calendar.working_calendar("FR", first_year=2026, last_year=20260)
    with pytest.raises(sg.InvalidValue, match="year: must be a number from 1 to 9999, got 0"):
        working_calendar.holiday_events("FR", year=0)


def test_events_become_pauses_that_do_not_overlap() -> None:
    """A summer break and a fair within it are one pause, and a plan stands still in it."""
    events = read(
        "UID:a\nSUMMARY:Break\nDTSTART;VALUE=DATE:20260202\nDTEND;VALUE=DATE:20260209",
        "UID:b\nSUMMARY:Fair\nDTSTART;VALUE=DATE:20260206\nDTEND;VALUE=DATE:20260211",
    ).events
    (pause,) = pauses_of(events, keeps="pace")
    assert str(pause) == "pause from 2026-02-02 to 2026-02-10 (Break, Fair), keeping the pace"
    goal = sg.Goal(
        id="g", metric="leads", target=sg.KeepPace("7/week"), start=date(2026, 1, 5), deadline=date(2026, 3, 1),
        calendar=sg.Calendar(pauses=[pause]),
    )  # fmt: skip
    plan = sg.plan(goal)
    assert plan.value_on(date(2026, 2, 1)) == plan.value_on(date(2026, 2, 10)) == 28


def test_days_off_of_a_country_and_of_its_parts() -> None:
    """Moselle has Good Friday, and a holiday on a Saturday is observed on the Friday in the United States."""
    france = working_calendar.working_calendar("FR", first_year=2026, last_year=2026)
    moselle = working_calendar.working_calendar("FR", "57", first_year=2026, last_year=2026)
    assert (france.is_active(date(2026, 4, 3)), moselle.is_active(date(2026, 4, 3))) == (True, False)
    states = working_calendar.working_calendar("US", first_year=2026, last_year=2026)
    assert not states.is_active(date(2026, 7, 3))


def test_beyond_the_years_named_a_calendar_does_not_answer() -> None:
    """A plan into a year of which nobody asked the days off is refused, and the error says which are known."""
    calendar = working_calendar.working_calendar("FR", first_year=2026, last_year=2026)
    goal = sg.Goal(
        id="g", metric="leads", target=sg.KeepPace("7/week"), start=date(2026, 12, 1), deadline=date(2027, 1, 31),
        calendar=calendar,
    )  # fmt: skip
    with pytest.raises(sg.InvalidValue, match=r"2026-01-01.*2026-12-31"):
        sg.plan(goal)
    later = working_calendar.working_calendar("FR", first_year=2026, last_year=2027)
    assert sg.plan(evolve(goal, calendar=later)).end_day == date(2027, 1, 31)


def test_days_off_as_events_have_names_in_two_languages() -> None:
    """Where the package lacks your language for a country, the names are in one that it has."""
    names = {
        language: working_calendar.holiday_events("FR", year=2026, language=language)[4].title
        for language in ("en", "fr")
    }
    assert names == {"en": "Ascension Day", "fr": "Ascension"}
    assert working_calendar.holiday_events("GB", year=2026, language="fr")[0].title == "New Year's Day"


NO_COUNTRY = "“QQ” is not a name that is known here"
PROGRAMS = {"agenda": agenda_calendar.main, "working": working_calendar.main}


@pytest.mark.parametrize(
    ("program", "arguments", "english", "french"),
    [
        ("working", "--country QQ", f"Country: {NO_COUNTRY}", "Country : « QQ » n’est pas un nom connu ici"),
        ("working", "--subdivision XX", "Subdivision: “XX” is not a", "Subdivision : « XX » n’est pas un nom"),
        ("working", "--year 0", "Year: expected a number from 1 to 9999, got 0", "Année : on attend un nombre de 1"),
        (
            "agenda",
            "--remind 25",
            "Remind: expected a number from 0 to 23, got 25",
            "Remind : on attend un nombre de 0",
        ),
        ("agenda", "--weeks -3", "Weeks: expected a number from 1 to 520, got -3", "Weeks : on attend un nombre de 1"),
    ],
)
def test_what_the_programs_refuse_is_told_in_the_language(
    program: str, arguments: str, english: str, french: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line says it, nothing is printed, and the program ends with two."""
    for language, said in (("en", english), ("fr", french)):
        assert PROGRAMS[program]([*arguments.split(), "--language", language]) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert printed.err.replace("\N{NO-BREAK SPACE}", " ").startswith(said)
        assert printed.err.count("\n") == 1


@pytest.mark.parametrize(
    ("language", "said"), [("en", "asked of working days: 52.4"), ("fr", "demandé les jours ouvrés: 52,4")]
)
def test_the_program_shows_what_days_off_make_of_a_quota(
    language: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of 20 a week, working days ask for other values on the way to the same end."""
    assert working_calendar.main(["--language", language]) == 0
    every_day, working_days = capsys.readouterr().out.splitlines()[-2:]
    assert every_day.replace(",", ".").endswith(": 51.4")
    assert working_days == f"2026-05-14  {said}"


def test_the_agenda_is_written_by_the_program() -> None:
    """The file that the program writes has the events of the agenda."""
    program = [sys.executable, str(HERE / "agenda_calendar.py"), "--language", "fr", "--series", "--remind", "9"]
    file = subprocess.run(program, capture_output=True, check=True).stdout
    back = icalendar.Calendar.from_ical(file)
    assert isinstance(back, icalendar.Calendar)
    assert agenda_calendar.DOMAIN in back.events[0].uid
