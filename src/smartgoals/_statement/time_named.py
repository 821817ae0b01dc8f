"""Phrases that name a time, with what their prepositions allow: "by the end of Q3", "avant mars",
"(Q3 2026)".
"""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import evolve

from smartgoals._statement.time_days import Days, date_of
from smartgoals._statement.time_figures import day_to_come
from smartgoals._statement.time_odd import odd_time, with_other
from smartgoals._statement.time_phrase import BARE, Head, PhraseRead, placed
from smartgoals._statement.time_points import bare_unit, last_part, point
from smartgoals._statement.time_ranges import range_end
from smartgoals._statement.time_scene import Point, Scene, skipped

__all__ = ["named_phrase", "phrase_of"]

_SINCE: Final = frozenset({"compared", "after", "start"})
_SILENT: Final = frozenset({"from", "of"})
_INSIDE: Final = frozenset({"within", "during"})
_WEEK: Final = 7
_FIRM: Final = frozenset({"by", "for", "by_within", "before", "until"})
_TO_THE_WEEKEND: Final = frozenset({"by", "by_within", "before", "until", "within"})
_TO_AN_END: Final = frozenset({"by", "for", "by_within", "before", "until"})
_TO_A_DAY: Final = _FIRM | {"on"}
_GOES_ON: Final = frozenset({"prep", "and", "latest"})
_LOOSE: Final = frozenset({"by", "for", "until", "at"})
_TO_THE_START: Final = frozenset({"by", "by_within", "until"})
_WITHOUT_YEAR: Final = frozenset({"month", "yearly", "quarter", "half"})
_WITH_YEAR: Final = frozenset({"month", "quarter", "half", "yearly", "day", "week"})
_APART: Final = frozenset({"year", "quarter", "half", "week", "day"})
_HEADINGS: Final = frozenset({"year", "quarter", "half"})
_CALENDAR: Final = frozenset({"month", "quarter", "half", "year", "fiscal_year", "decade"})
_LABELS: Final = frozenset({"quarter", "half", "week"})
_CLOSERS: Final = frozenset(["", *".,:;)]!?|-"])
_JOINTS: Final = frozenset("-/'")
_LEAP_YEAR: Final = 2028
_LONG_AGO: Final = 12 * 365
_MOST_PARTS: Final = 10
_TOPS: Final = frozenset({5, 10, 20})
"""What marks are given out of, and days of a month as well."""
_IN_FIGURES: Final = frozenset({"slash", "dotted"})
_HEADED: Final = 4
"""Within so many words a sentence may say for when it is: "Objectif 2027 : …"."""


def named_phrase(scene: Scene, head: Head) -> PhraseRead | None:
    """Return the phrase that names a time behind its prepositions, or None."""
    if head.sense == BARE and scene.role(head.at, "the") == "mine":
        return None  # "our Q3 goal": the possessive is no part of the phrase
    inner = skipped(scene, head.at, "the", "hedge", "stretch")
    is_each = head.sense in _TO_THE_WEEKEND and scene.has(
        inner, "each"
    )  # "le week-end", an article in one phrase
    is_determined = is_each or any(scene.has(at, "the") for at in range(head.first, inner))
    named = _with_day_beside(scene, _read(scene, head, inner))
    end = range_end(scene, head, inner, named)
    if end is not None:
        return _of_range(scene, head, end)
    if head.sense in _TO_AN_END:
        named = odd_time(scene, inner, named)
        named = None if named is None else with_other(scene, named)
    if named is None and (is_determined or head.sense == "during"):
        named = _running_unit(scene, head, inner) or _day_alone(scene, head, inner)
    if named is None or (named.form == "dotted" and head.sense not in _TO_A_DAY | {"at"}):
        return None
    is_inside = head.sense in _INSIDE and not is_determined and not scene.has(head.first, "purpose")
    if named.form == "slash" and is_inside:
        return None  # « la tension sous 13/8 »: no day has an inside that is told in figures
    if scene.has(named.at, "ending"):  # "the year ending 31 March"
        named = point(scene, named.at + 1) or named
    if head.sense in _SILENT and not _is_genitive(scene, head, named):
        return _silent(scene, head, named)
    stands = _stands_bare if head.sense == BARE else _stands
    if not stands(scene, head, named, is_determined):
        return None
    is_fraction = named.form == "slash" and not is_determined and _is_part(scene, named)
    is_loose = head.sense == "at" and head.first > 0  # "porter la part à 1/3"
    is_decimal = (named.form == "dotted" and not is_determined) or (
        is_loose and named.form in _IN_FIGURES and (named.form == "dotted" or _is_part(scene, named))
    )
    read = phrase_of(scene, head, named)
    return read._replace(is_fraction=is_fraction, is_decimal=is_decimal, is_unread=named.is_unread)


def _is_part(scene: Scene, named: Point) -> bool:
    """Tell whether a day in figures may be a part of a whole: 1/3, 3/4."""
    part, whole = (scene.role(named.at - back, "number") for back in (3, 1))
    return bool(part < whole <= _MOST_PARTS)


def _is_mark(scene: Scene, named: Point) -> bool:
    """Tell whether a day in figures may be a part, or a mark out of so many: "(9/10)", "(12/20)"."""
    return _is_part(scene, named) or scene.role(named.at - 1, "number") in _TOPS


def _read(scene: Scene, head: Head, inner: int) -> Point | None:
    """Return the time that is named behind prepositions, or behind what says nothing there."""
    named = point(scene, head.at) or (point(scene, inner) if inner > head.at else None)
    if (named is None or named.is_past) and head.sense in _FIRM | {"at"}:
        return last_part(scene, inner) or named  # "au dernier trimestre" looks ahead
    return named


def _running_unit(scene: Scene, head: Head, at: int) -> Point | None:
    """Read a unit with its article alone, behind what means inside of it: "over the year", "dans la
    semaine".
    """
    unit = scene.role(at, "unit")
    is_calendar = unit in _CALENDAR and head.sense in _INSIDE | _SINCE | _SILENT
    if unit == "fiscal_year" and scene.has(at + 1, "of"):
        return None  # "dans l'exercice de leurs fonctions"
    is_short = (unit == "week" and head.sense == "within") or (
        unit == "weekend" and head.sense in _TO_THE_WEEKEND
    )
    return bare_unit(scene, at) if is_calendar or is_short else None


def _day_alone(scene: Scene, head: Head, at: int) -> Point | None:
    """Read a day by its number alone, behind its article and what leads to an end: "d'ici le 15"."""
    number, behind = scene.role(at, "day"), scene.atoms[at + 1]
    is_led = head.sense in _FIRM or (head.sense == "on" and head.first > 0)
    is_day = is_led and scene.has(at - 1, "the") and scene.has(at, "figures")
    is_free = behind.text in _CLOSERS or not behind.roles.keys().isdisjoint(_GOES_ON)
    is_free = is_free and not (scene.is_glued(at, 3) and scene.has(at + 2, "figures"))  # "le 15-09"
    return day_to_come(scene, number, at + 1) if number and is_day and is_free else None


def _with_day_beside(scene: Scene, named: Point | None) -> Point | None:
    """Return the day that stands beside a feast, or in brackets: "Arbor Day, April 24", "our year
    (30 June)".
    """
    mark = "" if named is None else scene.atoms[named.at].text
    is_on = named is not None and named.edge != "" and scene.role(named.at, "prep") == "on"
    if named is None or not (mark in {",", "("} or is_on):
        return named
    beside = point(scene, named.at + 1)
    if beside is None or beside.form != "day":
        return named
    if is_on:
        return beside  # "the close of the fiscal year on June 30"
    if mark == ",":
        return beside if named.form in {"yearly", "week"} else named
    days, own = beside.stretch.resolved(scene.as_of), named.stretch.resolved(scene.as_of)
    is_other = days is not None and own is not None and days[1] != own[1]
    is_closed = scene.atoms[beside.at].text == ")"
    return beside._replace(at=beside.at + 1) if is_other and is_closed else named


def _of_range(scene: Scene, head: Head, end: Point) -> PhraseRead | None:
    """Return the phrase of a range; weekdays say when somebody is there, and years may be any numbers.

    What a range belongs to has none: "as part of the 2024-2028 plan".
    """
    if end.form == "weekday":
        read = placed(scene, head, end.at, None, is_deadline=False)
        days = [scene.role(at, "weekday") for at in range(head.at, end.at) if scene.has(at, "weekday")]
        if read.phrase is None or (days[-1] - days[0]) % _WEEK == _WEEK - 1:
            return PhraseRead(None, end.at)  # "from Monday to Sunday" leaves no day out
        return read._replace(phrase=evolve(read.phrase, is_working=True))
    if head.sense == "of":
        return PhraseRead(None, end.at)
    if head.sense == BARE and end.form == "year":
        return None
    is_told = (
        head.sense == "from" and end.says_year and end.form != "year"
    )  # "from 1 May 2025 to 31 May 2025"
    return phrase_of(scene, head, end, is_told=is_told)


def _is_genitive(scene: Scene, head: Head, named: Point) -> bool:
    """Tell whether a day belongs to what is held on it, which ends the goal: "au webinaire du 9 avril"."""
    return head.sense == "from" and scene.has(head.first, "of") and named.form == "day"


def _silent(scene: Scene, head: Head, named: Point) -> PhraseRead:
    """Return the phrase of what begins ("from 1 March"), or none of what only belongs to a noun
    ("de mars").
    """
    is_part = named.form == "slash" and _is_part(scene, named)  # "from 1/3 to 2/3"
    if head.sense == "from" and not scene.has(head.first, "of") and not is_part:
        days = named.stretch.resolved(scene.as_of)
        begins = None if days is None else date_of(days[0])
        read = placed(scene, head, named.at, named.stretch.kind, is_deadline=False)
        return read._replace(begins=begins)
    return PhraseRead(None, named.at)


def _stands(scene: Scene, head: Head, named: Point, is_determined: bool) -> bool:
    """Tell whether a named time says when, and does not only belong to a noun beside it."""
    has_noun, form = scene.is_noun(named.at), named.form
    if _is_of_event(scene, named, is_determined):
        return False
    if scene.has(named.at - 1, "today"):
        return head.sense in _FIRM and scene.role(named.at - 1, "today") != "now"
    if form == "nth_day":
        return head.sense in _TO_A_DAY and not has_noun and not scene.has(named.at, "event")
    if form in _LABELS and head.sense == "on":
        return False
    if form == "weekday" and is_determined:
        return False  # "on the SAT", "le lundi"
    if form in _IN_FIGURES:
        if head.sense == "within":  # "goal for 12/31: …"
            return form == "slash" and not _is_mark(scene, named) and scene.atoms[named.at].text in _CLOSERS
        return head.sense in _TO_A_DAY | _SINCE or (head.sense == "at" and is_determined)
    if form == "day" and has_noun and is_determined and head.sense == "within":
        return False  # "for our 14 May customers"
    if form == "year" and not named.edge:
        is_loose = head.sense in _LOOSE and head.first > 0
        return head.sense not in {"on", "at"} and not (
            is_loose and (has_noun or _is_over(scene, head, named))
        )
    is_loose = form in _WITHOUT_YEAR and not named.says_year and not named.edge
    return not (is_loose and has_noun and is_determined)


def _is_of_event(scene: Scene, named: Point, is_determined: bool) -> bool:
    """Tell whether a time belongs to an event: "before the summer festival", "by the 2028 elections"."""
    if scene.has(named.at, "possessive") and scene.has(named.at + 1, "event"):
        return True  # "before next year's conference"
    if not scene.has(named.at, "event"):
        return False
    return named.form == "yearly" or (named.form == "year" and (is_determined or named.edge != ""))


def _is_over(scene: Scene, head: Head, named: Point) -> bool:
    """Tell whether a bare number, as a year, has long passed: "increase by 2000"."""
    if named.at != head.at + 1 or not scene.has(head.at, "figures"):
        return False  # "by the year 1950"
    days, as_of = named.stretch.resolved(scene.as_of), scene.as_of
    return days is not None and as_of is not None and days[1] + _LONG_AGO < as_of.toordinal()


def _stands_bare(scene: Scene, head: Head, named: Point, is_determined: bool) -> bool:
    """Tell whether a time without a preposition says when: "this year", "(Q3 2026)", "fin mars"."""
    has_noun, form = scene.is_noun(named.at), named.form
    if _is_of_event(scene, named, is_determined):
        return False
    if scene.has(named.at, "possessive"):
        return named.is_past  # "this year's budget" is no end
    if named.edge:
        return not has_noun or form == "relative"
    if form == "slash":
        return not _is_mark(scene, named) and _is_set_apart(scene, head, named)
    if form == "relative":
        is_ahead = str(scene.role(head.first, "today")).endswith("tomorrow")
        return not scene.has(head.first, "today") or (is_ahead and not has_noun)
    if form in _HEADINGS and _is_heading(scene, head, named):
        return True
    if form == "nth" or (form in _WITH_YEAR and named.says_year):
        return True
    if form in {"weekday", "yearly"}:
        is_latest = scene.has(named.at, "latest")  # "Thursday at the latest"
        return is_latest or scene.has(head.first, "rel") or scene.has(named.at - 1, "rel")
    is_apart = form in _APART and _is_apart(scene, head, named, is_bare_number=form in {"year", "week"})
    return is_apart and not has_noun


def _is_set_apart(scene: Scene, head: Head, named: Point) -> bool:
    """Tell whether a day in figures stands by itself: "(30/06)", "500 abonnés - 31/12", "Objectif
    31/12 : …".
    """
    if _is_heading(scene, head, named):
        return True
    before = scene.atoms[head.first - 1] if head.first else None
    is_dashed = before is not None and before.text == "-" and not scene.is_glued(head.first - 1, 2)
    ends = scene.atoms[named.at].text in _CLOSERS
    return (is_dashed and ends) or _is_apart(scene, head, named, is_bare_number=True)


def _is_heading(scene: Scene, head: Head, named: Point) -> bool:
    """Tell whether a time heads the sentence: "2027 target: …", "Objectif T3 : …"."""
    marks = {scene.atoms[named.at + k].text for k in range(3)}
    is_plan = head.first == 1 and named.form == "year" and scene.is_noun(0)  # "Instagram 2026 plan: …"
    return ((head.first == 0 or is_plan) and ":" in marks) or (
        head.first < _HEADED and scene.atoms[named.at].text == ":"
    )


def _is_apart(scene: Scene, head: Head, named: Point, *, is_bare_number: bool) -> bool:
    """Tell whether signs set a time apart from the words around it; a year, or a week, on both sides."""
    before = scene.atoms[head.first - 1] if head.first else None
    begins = before is None or (before.kind == "sign" and before.text not in _JOINTS)
    behind = scene.atoms[named.at]
    ends = behind.kind in {"", "sign"} and behind.text in _CLOSERS
    return begins and ends if is_bare_number else begins or ends


def phrase_of(scene: Scene, head: Head, named: Point, *, is_told: bool = False) -> PhraseRead:
    """Return the phrase of a named time, with the day that its preposition allows.

    One that has passed is an end behind some prepositions alone, or where the words tell that it is.
    """
    left_out = _left_out(scene, named)
    eve, as_of = head.sense == "before" or left_out > named.at, scene.as_of
    days = named.stretch.resolved(as_of, eve=eve)
    deadline = _allowed(days, eve=eve)
    is_over = deadline is not None and as_of is not None and deadline < as_of
    at, kind = left_out, named.stretch.kind
    if scene.has(at, "event") and named.form in {"month", "day"} and head.sense:
        at += 1  # "in the November survey"
    if head.sense in _SINCE or named.is_past or (is_over and head.sense not in _FIRM and not is_told):
        begins = date_of(days[0]) if head.sense == "start" and days is not None else None
        return placed(scene, head, at, kind, is_deadline=False)._replace(begins=begins)
    others = [_allowed(other.resolved(as_of, eve=eve), eve=eve) for other in named.others]
    if _may_mean_its_start(head, named, days):
        others.append(None if days is None else date_of(days[0]))
    earliest = date.min if as_of is None else as_of
    readings = tuple(
        other for other in others if other is not None and other != deadline and other >= earliest
    )
    is_other_order = not is_over or (named.form == "day" and named.says_year)  # "by 1/5/2026", in March
    read = placed(scene, head, at, kind, deadline, readings=readings if is_other_order else ())
    if deadline is not None or read.phrase is None or (days is None and not _is_no_day(scene, named)):
        return read
    return read._replace(phrase=evolve(read.phrase, is_no_day=True))


def _left_out(scene: Scene, named: Point) -> int:
    """Return the atom behind what says that a day is no more the last one: "30 juin exclu", "30 June
    (exclusive)"; else that behind the day.
    """
    at = named.at + (scene.atoms[named.at].text in {",", "("})
    return at + 1 if named.form in {"day", "slash", "weekday"} and scene.has(at, "left_out") else named.at


def _is_no_day(scene: Scene, named: Point) -> bool:
    """Tell whether a day is named that no year, or not the one that is said, has: "31 June"."""
    if named.is_nowhere:
        return True
    if named.form not in {"day", "slash"}:
        return False
    by_year = named.stretch.by_year
    return scene.as_of is not None if by_year is None else by_year(_LEAP_YEAR) is None


def _may_mean_its_start(head: Head, named: Point, days: Days | None) -> bool:
    """Tell whether people may also mean the beginning of a season: "by summer", "d'ici l'été"."""
    is_stretch = days is not None and days[0] < days[1]
    return named.form == "yearly" and is_stretch and not named.edge and head.sense in _TO_THE_START


def _allowed(days: Days | None, *, eve: bool) -> date | None:
    """Return the last day that is allowed: the last one, or the eve of the first."""
    return None if days is None else date_of(days[0] - 1 if eve else days[1])
