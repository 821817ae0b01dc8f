"""Phrases that name a time, with their prepositions and ranges: "by the end of Q3", "du 1er au 15 mai"."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Final, NamedTuple

from smartgoals._statement.time_days import Days, Stretch, date_of, day, each_year, fixed
from smartgoals._statement.time_phrase import BARE, Head, Read, TimePhrase, told
from smartgoals._statement.time_points import Point, Scene, bare_unit, last_part, point, skipped
from smartgoals._statement.words import DeadlineKind

__all__ = ["named_phrase", "phrase_of"]

_SINCE: Final = frozenset({"compared", "after", "start"})
_SILENT: Final = frozenset({"from", "of"})
_TO_A_DAY: Final = frozenset({"by", "for", "by_within", "before", "until", "on"})
_LOOSE: Final = frozenset({"by", "for", "until", "at"})
_FIRM: Final = frozenset({"by", "for", "by_within", "before", "until"})
_INSIDE: Final = frozenset({"within", "during"})
_UNDETERMINED: Final = frozenset({"month", "yearly", "quarter", "half"})
_CALENDAR: Final = frozenset({"month", "quarter", "half", "year", "fiscal_year", "decade"})
_JOINTS: Final = frozenset("-/'")
_RANGES: Final = frozenset({"day", "month", "quarter", "half", "year", "yearly", "week", "weekday", "relative"})


class _Range(NamedTuple):
    """Two named times; the last alone is what the range allows, and the first where it begins."""

    first: Stretch | None
    last: Point


def named_phrase(scene: Scene, head: Head) -> Read | None:
    """Return the phrase that names a time behind its prepositions, or None."""
    inner = skipped(scene, head.at, "the", "hedge", "stretch")
    is_determined = any("the" in scene.atoms[at].roles for at in range(head.first, inner))
    if head.sense == BARE and scene.role(head.at, "the") == "mine":
        return None
    named = _read(scene, head, inner)
    if named is not None and named.form in {"yearly", "week"} and scene.atoms[named.at].text == ",":
        beside = point(scene, named.at + 1)  # "Black Friday week, November 23–29"
        if beside is not None and beside.form == "day":
            named = beside
    if named is not None and scene.atoms[named.at].text == "(":
        named = _in_brackets(scene, named) or named
    span = _range(scene, head, inner, named)
    if span is not None:
        if span.last.form == "weekday":
            return Read(None, span.last.at)  # "Monday to Friday": when it is open, and no end
        if head.sense == BARE and span.last.form == "year":
            return None
        return phrase_of(scene, head, span.last, span.first)
    if named is None and (is_determined or head.sense == "during") and head.sense in _INSIDE | _SINCE | _SILENT:
        is_named = scene.role(inner, "unit") in _CALENDAR or (scene.role(inner, "unit") == "week" and head.sense == "within")
        named = bare_unit(scene, inner) if is_named else None
    if named is None:
        return None
    if "ending" in scene.atoms[named.at].roles:  # "the year ending 31 March"
        named = point(scene, named.at + 1) or named
    if head.sense in _SILENT and not _is_genitive(scene, head, named):
        if head.sense == "from" and "of" not in scene.atoms[head.first].roles:
            return told(scene, head, named.at, TimePhrase(0, 0, named.stretch.kind, is_deadline=False))
        return Read(None, named.at)
    if not _stands(scene, head, named, is_determined=is_determined):
        return None
    return phrase_of(scene, head, named, None)


def _in_brackets(scene: Scene, named: Point) -> Point | None:
    """Return the day in brackets behind a time whose last day is another one: "our fiscal year (30 June)"."""
    beside = point(scene, named.at + 1)
    if beside is None or beside.form != "day" or scene.atoms[beside.at].text != ")":
        return None
    days, own = beside.stretch.resolved(scene.as_of), named.stretch.resolved(scene.as_of)
    if days is None or own is None or days[1] == own[1]:
        return None
    return beside._replace(at=beside.at + 1)


def _is_genitive(scene: Scene, head: Head, named: Point) -> bool:
    """Tell whether a day belongs to what is held on it, which gives the goal its end: "au webinaire du 9 avril"."""
    return "of" in scene.atoms[head.first].roles and named.form == "day" and head.sense == "from"


def _read(scene: Scene, head: Head, inner: int) -> Point | None:
    named = point(scene, head.at) or (point(scene, inner) if inner > head.at else None)
    if named is None or named.is_past:
        part = last_part(scene, inner) if head.sense in _FIRM | {"at"} else None
        return part or named
    return named


def _stands(scene: Scene, head: Head, named: Point, *, is_determined: bool) -> bool:
    """Tell whether a named time says when, and does not only belong to a noun beside it."""
    behind = scene.atoms[named.at]
    has_noun = behind.kind == "word" and not behind.roles
    if "event" in behind.roles and (named.form == "yearly" or (named.form == "year" and (is_determined or named.edge))):
        return False  # "before the summer festival", "by the 2028 elections": the day is that of the event
    if head.sense == BARE:
        return _stands_bare(scene, head, named, has_noun=has_noun)
    if "now" in scene.atoms[named.at - 1].roles.get("today", ""):
        return False
    if named.form == "nth_day":
        return head.sense in _TO_A_DAY and not has_noun and "event" not in behind.roles
    if named.form == "weekday" and is_determined:
        return False  # "on the SAT"
    if named.form == "slash" and head.sense not in _TO_A_DAY:
        return False
    if named.form == "year" and not named.edge:
        if head.sense == "by" and scene.as_of is not None and (scene.atoms[named.at - 1].roles.get("year") or 9999) < scene.as_of.year:
            return False  # "by 2000"
        if head.sense in {"on", "at"} or (head.sense in _LOOSE and has_noun and head.first > 0):
            return False
    is_loose = named.form in _UNDETERMINED and not named.says_year and not named.edge
    return not (is_loose and has_noun and is_determined)


def _stands_bare(scene: Scene, head: Head, named: Point, *, has_noun: bool) -> bool:
    """Tell whether a time without a preposition says when: "this year", "(Q3 2026)", "fin mars", "31 March 2027"."""
    before = scene.atoms[head.first - 1] if head.first else None
    begins = before is None or (before.kind == "sign" and before.text not in _JOINTS)
    ends = scene.atoms[named.at].kind in {"", "sign"}
    if scene.atoms[named.at].text == "'" and scene.atoms[named.at + 1].text == "s":
        return named.is_past
    if named.edge:
        return not has_noun or named.form == "relative"
    if named.form == "relative":
        return "today" not in scene.atoms[head.first].roles
    if named.form in {"year", "quarter", "half"} and head.first == 0 and ":" in _texts(scene, named.at, 3):
        return True  # "2027 target: …"
    if named.form == "year":
        is_headed = scene.atoms[named.at].text == ":" and head.first < 4
        return is_headed or (begins and ends and scene.atoms[named.at].text != "%")
    if named.form == "nth" or (named.form in {"month", "quarter", "half", "yearly", "day", "week"} and named.says_year):
        return True
    if named.form == "weekday":
        return "rel" in scene.atoms[head.first].roles or "rel" in scene.atoms[named.at - 1].roles
    if named.form == "yearly":
        return "rel" in scene.atoms[head.first].roles
    return named.form in {"quarter", "half", "week", "day"} and (ends or begins) and not has_noun


def _texts(scene: Scene, at: int, count: int) -> set[str]:
    return {scene.atoms[at + k].text for k in range(count)}


def phrase_of(scene: Scene, head: Head, named: Point, first: Stretch | None) -> Read:
    """Return the phrase of a named time, with the day that its preposition allows."""
    eve = head.sense == "before"
    days = named.stretch.resolved(scene.as_of, eve=eve)
    deadline = _allowed(days, eve=eve)
    others = [_allowed(one.resolved(scene.as_of, eve=eve), eve=eve) for one in named.others]
    if named.form == "yearly" and not named.edge and not eve and days is not None and days[0] < days[1]:
        if head.sense in {"by", "by_within", "until"}:
            others.append(date_of(days[0]))
    if deadline is None or (scene.as_of is not None and deadline < scene.as_of):
        others = []
    earliest = deadline if scene.as_of is None else scene.as_of
    readings = tuple(one for one in others if one is not None and one != deadline and (earliest is None or one >= earliest))
    is_over = deadline is not None and scene.as_of is not None and deadline < scene.as_of
    is_deadline = not (head.sense in _SINCE or named.is_past or (is_over and head.sense not in _FIRM))
    kind = named.stretch.kind
    if "event" in scene.atoms[named.at].roles and named.form == "month" and head.sense:
        named = named._replace(at=named.at + 1)  # "in the November survey"
    if not is_deadline:
        return told(scene, head, named.at, TimePhrase(0, 0, kind, is_deadline=False))
    return told(scene, head, named.at, TimePhrase(0, 0, kind, deadline, readings))


def _allowed(days: Days | None, *, eve: bool) -> date | None:
    """Return the last day that is allowed: the last one, or the eve of the first."""
    return None if days is None else date_of(days[0] - 1 if eve else days[1])


def _range(scene: Scene, head: Head, inner: int, named: Point | None) -> _Range | None:
    """Read a second time behind a first one: "January to June", "between 1 and 15 May", "May 1-15"."""
    number = scene.role(inner, "day") if head.sense else None
    if number is not None and (named is None or named.form != "day") and "unit" not in scene.atoms[inner + 1].roles:
        joint = inner + 1
        if _joins(scene, head, joint):
            last = point(scene, skipped(scene, joint + 1, "the"))
            if last is not None and last.form == "day":
                return _Range(None, last)
        return None
    if named is None or named.form not in _RANGES or not _joins(scene, head, named.at):
        return None
    second = skipped(scene, named.at + 1, "the", "prep", most=2)
    last = point(scene, second)
    if last is None:
        last = _same_month(scene, named, second)
    if last is None or not _fit(head, named, last):
        return None
    return _Range(named.stretch, _later(scene, named, last))


def _joins(scene: Scene, head: Head, at: int) -> bool:
    """Tell whether an atom joins the two ends of a range."""
    joint = scene.atoms[at]
    if "to" in joint.roles or (joint.text == "-" and scene.atoms[at + 1].roles):
        return True
    return "and" in joint.roles and head.sense != BARE


def _same_month(scene: Scene, named: Point, at: int) -> Point | None:
    """Read the second day of a month that stands before both: "May 1-15", "from May 1 to 15"."""
    number = scene.role(at, "day")
    if number is None or named.form != "day" or scene.atoms[at + 1].kind == "word" and not scene.atoms[at + 1].roles:
        return None
    if scene.atoms[at + 1].text in {"%", "$", "€", "£"}:
        return None
    kind, by_year = DeadlineKind.ABSOLUTE_DATE, named.stretch.by_year
    if by_year is None:
        return named._replace(stretch=fixed(kind, _day_beside(named.stretch.days, number)), at=at + 1)
    return named._replace(stretch=each_year(kind, partial(_beside, by_year, number)), at=at + 1)


def _beside(by_year: object, number: int, year: int) -> Days | None:
    return _day_beside(by_year(year), number)  # type: ignore[operator]  # what a stretch of every year holds


def _day_beside(days: Days | None, number: int) -> Days | None:
    known = None if days is None else date_of(days[0])
    return None if known is None else day(known.year, known.month, number)


def _fit(head: Head, first: Point, last: Point) -> bool:
    """Tell whether two times are the ends of one range, and not of two phrases."""
    if last.form not in _RANGES:
        return False
    if first.form == last.form or first.form == "relative":
        return True
    return head.sense == "from" or {first.form, last.form} <= {"day", "month"}


def _later(scene: Scene, first: Point, last: Point) -> Point:
    """Return the second time in the year of the first, or in the one after it, where it says none of its own."""
    if last.says_year or not first.says_year or last.stretch.by_year is None:
        return last
    days = first.stretch.resolved(scene.as_of)
    begin = None if days is None else date_of(days[0])
    if days is None or begin is None:
        return last
    for year in (begin.year, begin.year + 1):
        ends = last.stretch.by_year(year)
        if ends is not None and ends[1] >= days[0]:
            return last._replace(stretch=fixed(last.stretch.kind, ends), says_year=True)
    return last
