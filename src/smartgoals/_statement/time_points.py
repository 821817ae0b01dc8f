"""Named times: "March 31st", "the end of Q3 2027", "l'année prochaine", "la rentrée", read from atoms.

One grammar for all languages: what stands before in one stands behind in another, and both are read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeAlias

from smartgoals._messages.time_words import Yearly
from smartgoals._statement.time_days import (
    KINDS,
    Days,
    Stretch,
    at_edge,
    day,
    each_year,
    fiscal_year,
    fixed,
    months,
    nth,
    nth_weekday,
    part_of_year,
    unit_days,
    week,
    yearly,
)
from smartgoals._statement.time_index import Atom
from smartgoals._statement.words import DeadlineKind

__all__ = ["ROOM", "Point", "Scene", "bare_unit", "cut_of", "last_part", "point", "skipped"]

ROOM: Final = 48
"""How far a phrase may look ahead; so many empty atoms stand behind the last one."""
_PARTS: Final[Mapping[str, int]] = MappingProxyType({"quarter": 3, "half": 6})
_SHIFTS: Final[Mapping[str, int]] = MappingProxyType({"this": 0, "next": 1, "last": -1})
_DAYS_FROM_TODAY: Final[Mapping[str, int]] = MappingProxyType({"today": 0, "now": 0, "tomorrow": 1, "yesterday": -1})
_CENTURY: Final = 2000


ByYear: TypeAlias = Callable[[int], Days | None]


class Scene(NamedTuple):
    """A sentence as atoms, the day it is read on, and how its team and its language write days."""

    atoms: Sequence[Atom]
    as_of: date | None
    fiscal_start: int
    day_first: bool

    def role(self, at: int, category: str) -> Any:
        """Return the role of an atom in a category, or None."""
        return self.atoms[at].roles.get(category)

    def is_glued(self, at: int, count: int) -> bool:
        """Tell whether so many atoms from one on stand in single tokens that follow each other."""
        return all(self.atoms[at + k].until == self.atoms[at].first + k + 1 for k in range(count))


class Point(NamedTuple):
    """A named time: what it names, the atom behind it, and in which form it was named.

    `is_past` for "last year"; `others` are the other days it may mean, where it can be read in two ways.
    """

    stretch: Stretch
    at: int
    form: str
    says_year: bool = False
    is_past: bool = False
    others: tuple[Stretch, ...] = ()
    edge: str = ""


def skipped(scene: Scene, at: int, *categories: str, most: int = 3) -> int:
    """Return the place behind words that say nothing."""
    for _ in range(most):
        if scene.atoms[at].roles.keys().isdisjoint(categories):
            break
        at += 1
    return at


def point(scene: Scene, at: int, depth: int = 0) -> Point | None:
    """Return the named time that begins at an atom, or None."""
    roles = scene.atoms[at].roles
    if not roles or depth > 3:
        return None
    for category in roles:
        read = _READERS.get(category)
        named = None if read is None else read(scene, at, depth)
        if named is not None:
            return _with_edge_behind(scene, named)
    return None


def _with_edge_behind(scene: Scene, named: Point) -> Point:
    """Return a named time with an edge, or a week, that stands behind it: "Q3's end", "Black Friday week"."""
    behind = scene.atoms[named.at]
    inner = named.at + ("of" in behind.roles and behind.text == "")
    if inner > named.at and scene.role(inner, "edge") == "end" and not named.edge:
        return edged(named, "end")._replace(at=inner + 1)
    unit = behind.roles.get("unit")
    if named.form == "yearly" and unit in {"week", "weekend"}:
        around = _week_around if unit == "week" else _weekend_around
        return named._replace(stretch=_around(named.stretch, around), at=named.at + 1, form="week")
    return named


def _edge(scene: Scene, at: int, depth: int) -> Point | None:
    """Read "end of Q3", "fin mars", "mid-2027", "late this year"."""
    edge = scene.role(at, "edge")
    inside = skipped(scene, at + 1, "of", "the")
    if scene.atoms[inside].text == "-":
        inside += 1
    named = bare_unit(scene, inside) or point(scene, inside, depth + 1)
    return None if named is None else _to_come(scene, inside, named, edged(named, edge))


def _to_come(scene: Scene, at: int, named: Point, part: Point) -> Point:
    """Return a part of the unit that runs, or that of the next one where it has passed: "en début d'année"."""
    at = skipped(scene, at, "the")
    days, unit = part.stretch.days, scene.role(at, "unit")
    if named.form != "relative" or unit not in KINDS or named.at != at + 1:
        return part
    if days is None or scene.as_of is None or days[1] >= scene.as_of.toordinal():
        return part
    later = unit_days(unit, scene.as_of, 1, scene.fiscal_start)
    return part if later is None else part._replace(stretch=fixed(part.stretch.kind, at_edge(later, part.edge)))


def edged(named: Point, edge: str) -> Point:
    """Return what an edge leaves of a named time."""
    kind = DeadlineKind.ABSOLUTE_DATE if edge == "mid" else named.stretch.kind
    by_year, known = named.stretch.by_year, named.stretch.days
    if by_year is None:
        stretch = fixed(kind, None if known is None else at_edge(known, edge))
    else:
        stretch = each_year(kind, partial(_edge_of_year, by_year, edge))
    return named._replace(stretch=stretch, edge=edge, others=())


def _edge_of_year(by_year: ByYear, edge: str, year: int) -> Days | None:
    days = by_year(year)
    return None if days is None else at_edge(days, edge)


def bare_unit(scene: Scene, at: int) -> Point | None:
    """Read a unit that stands for the one that runs: the month, l'année."""
    at = skipped(scene, at, "the")
    unit = scene.role(at, "unit")
    if unit not in KINDS:
        return None
    return _unit_point(scene, unit, 0, at + 1, is_said=False)


def _unit_point(scene: Scene, unit: str, shift: int, at: int, *, is_said: bool) -> Point | None:
    """Return this unit, or the next one, with what stands behind its noun: prochain, en cours, 2027."""
    behind = scene.role(at, "rel")
    if behind is not None and not is_said:
        shift, at = _SHIFTS[behind], at + 1
    elif behind == "this":
        at += 1
    elif not is_said:
        inner = _month_of_unit(scene, unit, at)
        if inner is not None:
            return inner
    days = None if scene.as_of is None else unit_days(unit, scene.as_of, shift, scene.fiscal_start)
    return Point(fixed(KINDS[unit], days), at, "relative", says_year=True, is_past=shift < 0)


def _month_of_unit(scene: Scene, unit: str, at: int) -> Point | None:
    """Read what a noun names behind itself: "le mois de mars", "the week of March 10", "the year 2027"."""
    inner = skipped(scene, at, "of", "the")
    if unit == "month" and "month" in scene.atoms[inner].roles:
        return _month(scene, inner, 1)
    if unit in {"year", "fiscal_year"}:
        told = year_at(scene, inner)
        if told is not None and told.year is not None:
            is_fiscal = told.is_fiscal or unit == "fiscal_year"
            return _year_point(scene, told._replace(is_fiscal=is_fiscal))
    if unit == "week" and inner > at:
        named = point(scene, inner, 2)
        if named is not None and named.form == "day":
            return named._replace(stretch=_around(named.stretch, _week_around), form="week")
    return None


def _around(stretch: Stretch, around: Callable[[Days], Days]) -> Stretch:
    """Return the week, or the weekend, around a day."""
    if stretch.by_year is not None:
        return each_year(stretch.kind, partial(_cut_of_year, stretch.by_year, around))
    return fixed(stretch.kind, None if stretch.days is None else around(stretch.days))


def _week_around(days: Days) -> Days:
    monday = days[0] - (days[0] - 1) % 7
    return monday, monday + 6


def _weekend_around(days: Days) -> Days:
    """Return a weekend with the feast beside it: Memorial Day weekend is from Saturday to Monday."""
    weekday = (days[0] - 1) % 7
    saturday = days[0] + 5 - weekday if weekday else days[0] - 2
    return min(saturday, days[0]), max(saturday + 1, days[0])


def _end_of(scene: Scene, at: int, depth: int) -> Point | None:
    """Read "year-end", "EOQ", "fin d'année prochaine"."""
    unit = scene.role(at, "end_of")
    if unit == "day":
        inner = skipped(scene, at + 1, "of", "the", "prep")
        day_of = point(scene, inner, depth + 1)  # "end of day Friday", "EOD on 5 June"
        if day_of is not None and day_of.form in {"day", "weekday"}:
            return day_of
    told = year_at(scene, at + 1) if unit in {"year", "fiscal_year"} else None
    if told is not None and told.year is not None:
        named: Point | None = _year_point(scene, told._replace(is_fiscal=told.is_fiscal or unit == "fiscal_year"))
    else:
        named = _unit_point(scene, unit, 0, at + 1, is_said=False)
        if named is not None and scene.role(at + 1, "month") is not None and unit == "month":
            named = _month(scene, at + 1, depth)
    if named is None:
        return None
    return edged(named, "end")


class Told(NamedTuple):
    """A year that stands behind something: its number, where it is known, and the atom behind it."""

    year: int | None
    at: int
    is_fiscal: bool = False
    first: int | None = None


def year_at(scene: Scene, at: int) -> Told | None:
    """Return the year that is named at an atom: 2027, '27, FY27, 2026-2027, next year, l'an prochain."""
    roles = scene.atoms[at].roles
    if "year" in roles:
        year = roles["year"]
        until = _second_year(scene, at, year)
        return Told(year if until == at + 1 else year + 1, until, first=year)
    if "fiscal_year" in roles:
        return Told(roles["fiscal_year"], at + 1, is_fiscal=True)
    if scene.atoms[at].text == "'" and scene.role(at + 1, "figures") == 2:
        return Told(_CENTURY + scene.role(at + 1, "number"), at + 2)
    return _relative_year(scene, at)


def _second_year(scene: Scene, at: int, year: int) -> int:
    """Return the place behind a year, or behind two that make a season or a school year: 2026-2027, 2026/27."""
    if scene.atoms[at + 1].text in {"-", "/"} and scene.is_glued(at, 3):
        later = scene.role(at + 2, "number")
        if later in {year + 1, (year + 1) % 100} and scene.role(at + 2, "figures") in {2, 4}:
            return at + 3
    return at + 1


def _relative_year(scene: Scene, at: int) -> Told | None:
    at = skipped(scene, at, "the")
    before = scene.role(at, "rel")
    unit = scene.role(at + 1 if before else at, "unit")
    if unit not in {"year", "fiscal_year"}:
        return None
    behind = at + 2 if before else at + 1
    rel = before or scene.role(behind, "rel")
    if rel is None:
        return None
    year = None if scene.as_of is None else scene.as_of.year + _SHIFTS[rel]
    return Told(year, behind if before else behind + 1, is_fiscal=unit == "fiscal_year")


def year_behind(scene: Scene, at: int) -> Told | None:
    """Return the year that stands behind a named time, after links and a comma: "of 2027", ", 2027", "next year"."""
    has_comma = scene.atoms[at].text in {",", "-", "/"}
    inner = skipped(scene, at + 1 if has_comma else at, "of", "the")
    told = year_at(scene, inner)
    if told is None:
        # "the third quarter of the year": no year is said, and the words belong to it all the same.
        unit = scene.role(inner, "unit")
        is_bare = inner > at and unit in {"year", "fiscal_year"} and "rel" not in scene.atoms[inner].roles
        return Told(None, inner + 1, is_fiscal=unit == "fiscal_year", first=0) if is_bare else None
    behind = scene.atoms[told.at]
    if has_comma and behind.kind == "word" and not behind.roles and "year" in scene.atoms[inner].roles:
        return None  # "in Q3, 2000 people": a comma, a number and what it counts
    return told


def _in_year(scene: Scene, stretch: Stretch, at: int, form: str) -> Point:
    """Return a time of every year, in the one that stands behind it, if there is one."""
    told = year_behind(scene, at)
    if told is None:
        return _moved(scene, stretch, at, form)
    if told.first == 0:
        return Point(stretch, told.at, form)
    if told.year is None:
        return Point(fixed(stretch.kind, None), told.at, form, says_year=True)
    return Point(stretch.at(told.year), told.at, form, says_year=True)


def _moved(scene: Scene, stretch: Stretch, at: int, form: str) -> Point:
    """Return a time of every year with the word behind it: mars prochain, lundi dernier."""
    rel = scene.role(at, "rel")
    if rel is None:
        return Point(stretch, at, form)
    return relative(scene, Point(stretch, at + 1, form), rel)._replace(others=())


def relative(scene: Scene, named: Point, rel: str) -> Point:
    """Return this, the next or the last one of a time that every year has.

    The next one is the first that has not begun; where it begins in the year that runs, people also
    mean the one after it, which is another reading.
    """
    stretch = named.stretch
    if stretch.by_year is None:
        return named._replace(is_past=rel == "last")
    if rel != "next" or scene.as_of is None:
        return named._replace(is_past=rel == "last")
    days = stretch.resolved(scene.as_of, strictly=True)
    others: tuple[Stretch, ...] = ()
    if days is not None and date.fromordinal(days[0]).year == scene.as_of.year:
        others = (fixed(stretch.kind, stretch.by_year(scene.as_of.year + 1)),)
    return named._replace(stretch=fixed(stretch.kind, days), says_year=True, others=others)


def _year_point(scene: Scene, told: Told) -> Point:
    if told.year is None:
        days = None
    elif told.is_fiscal:
        days = fiscal_year(told.year, scene.fiscal_start)
    else:
        days = months(told.year, 1, 12)
    return Point(fixed(DeadlineKind.YEAR, days), told.at, "year", says_year=True)


def _ordinal(scene: Scene, at: int, depth: int) -> Point | None:
    """Read "third quarter of 2027", "first week of March", "1er mars", "the last Friday of the month"."""
    number = scene.role(at, "ordinal")
    unit, weekday = scene.role(at + 1, "unit"), scene.role(at + 1, "weekday")
    if unit in _PARTS:
        return _half_of_month(scene, number, at) if unit == "half" else _part(scene, unit, number, at)
    if unit is None and weekday is None:
        return _day_of_month(scene, at, number) or _day_to_come(scene, at, scene.role(at, "day"))
    inner = skipped(scene, at + 2, "of", "inside", "the")
    if inner == at + 2:
        return None
    named = bare_unit(scene, inner) or point(scene, inner, depth + 1)
    if named is None or named.edge or (unit is not None and unit not in KINDS):
        return None
    return cut_of(named, KINDS.get(unit or "day", DeadlineKind.ABSOLUTE_DATE), partial(_nth_of, unit, weekday, number))


def _day_to_come(scene: Scene, at: int, number: int | None) -> Point | None:
    """Read "the 15th", the next day of that number; it may say "of the month", or of the next one."""
    inner = skipped(scene, at + 1, "of", "the")
    named = bare_unit(scene, inner) or point(scene, inner, 2) if inner > at + 1 else None
    is_month = named is not None and named.stretch.kind is DeadlineKind.MONTH and named.form == "relative"
    if number is None and is_month:
        number = scene.role(at, "ordinal")
    if number is None:
        return None
    if named is not None and is_month and named.at > inner + 1:
        return cut_of(named, DeadlineKind.ABSOLUTE_DATE, partial(_nth_of, "day", None, number))._replace(form="nth_day")
    behind = named.at if named is not None and is_month else at + 1
    days = None
    if scene.as_of is not None:
        as_of = scene.as_of
        month = as_of.month + (number < as_of.day)
        days = day(as_of.year + month // 13, month if month <= 12 else 1, number)
    return Point(fixed(DeadlineKind.ABSOLUTE_DATE, days), behind, "nth_day")


def cut_of(named: Point, kind: DeadlineKind, cut: Callable[[Days], Days | None]) -> Point:
    """Return a part of a named time."""
    if named.stretch.by_year is not None:
        return named._replace(stretch=each_year(kind, partial(_cut_of_year, named.stretch.by_year, cut)), form="nth")
    known = named.stretch.days
    return named._replace(stretch=fixed(kind, None if known is None else cut(known)), form="nth")


def _nth_of(unit: str | None, weekday: int | None, number: int, days: Days) -> Days | None:
    if weekday is None:
        return nth(days, unit or "", number)
    ordinal = nth_weekday(days, weekday, number)
    return ordinal, ordinal


def _cut_of_year(by_year: ByYear, cut: Callable[[Days], Days | None], year: int) -> Days | None:
    days = by_year(year)
    return None if days is None else cut(days)


def _part(scene: Scene, unit: str, number: int, at: int) -> Point | None:
    """Read the n-th quarter or half of a year; the last one only where the year is said."""
    length = _PARTS[unit]
    count = 12 // length
    if number > count:
        return None
    named = _label_point(scene, unit, number or count, at + 2)
    if number == 0 and named.at == at + 2 and "rel" in scene.atoms[at].roles:
        return None  # "last quarter": the one that is over
    return named


def _half_of_month(scene: Scene, number: int, at: int) -> Point | None:
    """Read "the first half of March", else the half of a year."""
    inner = skipped(scene, at + 2, "of", "the")
    if inner == at + 2 or "month" not in scene.atoms[inner].roles or number > 2:
        return _part(scene, "half", number, at)
    named = _month(scene, inner, 1)
    return None if named is None else cut_of(named, DeadlineKind.ABSOLUTE_DATE, partial(_half, number))


def _half(number: int, days: Days) -> Days:
    first, last = days
    return (first, first + 14) if number == 1 else (first + 15, last)


def last_part(scene: Scene, at: int) -> Point | None:
    """Read the last quarter, or half, of a year that is not said: "au dernier trimestre"."""
    unit = scene.role(at + 1, "unit")
    if scene.role(at, "ordinal") != 0 or unit not in _PARTS:
        return None
    return _label_point(scene, unit, 12 // _PARTS[unit], at + 2)


def _label_point(scene: Scene, unit: str, number: int, at: int) -> Point:
    stretch = each_year(KINDS[unit], partial(_part_of, scene.fiscal_start, number, _PARTS[unit]))
    return _in_year(scene, stretch, at, unit)


def _part_of(fiscal_start: int, number: int, length: int, year: int) -> Days | None:
    return part_of_year(year, fiscal_start, number, length)


def _quarter(scene: Scene, at: int, depth: int) -> Point | None:
    return _label_point(scene, "quarter", scene.role(at, "quarter"), at + 1)


def _half_label(scene: Scene, at: int, depth: int) -> Point | None:
    return _label_point(scene, "half", scene.role(at, "half"), at + 1)


def _week(scene: Scene, at: int, depth: int) -> Point | None:
    stretch = each_year(DeadlineKind.DURATION, partial(_week_in, scene.role(at, "week")))
    return _in_year(scene, stretch, at + 1, "week")


def _week_in(number: int, year: int) -> Days | None:
    return week(year, number)


def _rel(scene: Scene, at: int, depth: int) -> Point | None:
    """Read "this year", "next quarter", "last month", "next March", "ce 3ème trimestre"."""
    rel = scene.role(at, "rel")
    inner = at + 1
    unit = scene.role(inner, "unit")
    if unit in KINDS:
        return _unit_point(scene, unit, _SHIFTS[rel], inner + 1, is_said=True)
    named = point(scene, inner, depth + 1)
    if named is None or named.form not in {"month", "weekday", "yearly", "quarter", "half", "day", "nth"}:
        return None
    return relative(scene, named, rel)


def _all(scene: Scene, at: int, depth: int) -> Point | None:
    """Read "all year", "toute l'année", "the rest of the year"."""
    inner = skipped(scene, at + 1, "of", "the")
    return bare_unit(scene, inner) or point(scene, inner, depth + 1)


def _month(scene: Scene, at: int, depth: int) -> Point | None:
    """Read "March", "March 2027", "March 31st, 2027"."""
    number = scene.role(at, "month")
    behind = at + 1
    if scene.atoms[behind].text == "." and scene.atoms[behind + 1].roles:
        behind += 1
    is_the = "the" in scene.atoms[behind].roles
    day_at = behind + 1 if is_the else behind
    day_number = scene.role(day_at, "day")
    if day_number is None and is_the and scene.role(day_at, "ordinal"):
        day_number = scene.role(day_at, "ordinal")
    if day_number is not None and not _counts(scene, day_at):
        stretch = each_year(DeadlineKind.ABSOLUTE_DATE, partial(_day_in, number, day_number))
        return _in_year(scene, stretch, day_at + 1, "day")
    return _in_year(scene, each_year(DeadlineKind.MONTH, partial(_month_in, number)), behind, "month")


def _counts(scene: Scene, at: int) -> bool:
    """Tell whether a number is followed by what it counts in figures: "in March 5 %"."""
    return scene.atoms[at + 1].text in {"%", "$", "€", "£"} or "unit" in scene.atoms[at + 1].roles


def _month_in(number: int, year: int) -> Days | None:
    return months(year, number, 1)


def _day_in(month: int, number: int, year: int) -> Days | None:
    return day(year, month, number)


def _day_of_month(scene: Scene, at: int, number: int) -> Point | None:
    """Read "31 March", "the 31st of March", "1er mars 2027"."""
    inner = skipped(scene, at + 1, "of", "the")
    if scene.atoms[inner].text == "-":
        inner += 1
    month = scene.role(inner, "month")
    if month is None:
        return None
    behind = inner + 1
    if scene.atoms[behind].text == "." and scene.atoms[behind + 1].roles:
        behind += 1
    stretch = each_year(DeadlineKind.ABSOLUTE_DATE, partial(_day_in, month, number))
    return _in_year(scene, stretch, behind, "day")


def _number(scene: Scene, at: int, depth: int) -> Point | None:
    """Read what begins with figures: 31 March, 2027-03-31, 31/03/2027, 2027, 2027 Q3."""
    roles = scene.atoms[at].roles
    is_word = "figures" not in roles and 1 <= roles.get("number", 0) <= 31
    if "day" in roles or is_word:
        named = _day_of_month(scene, at, int(roles["number"]))
        if named is None and scene.role(skipped(scene, at + 1, "of", "the"), "unit") == "month" and not is_word:
            named = _day_to_come(scene, at, roles["day"]) if "of" in scene.atoms[at + 1].roles else None
        if named is not None:
            return named
    if "number" in roles and scene.atoms[at + 1].text in {"-", "/", "."} and scene.is_glued(at, 3):
        named = _figures(scene, at)
        if named is not None:
            return named
    if "year" not in roles:
        return None
    inner = at + 2 if scene.atoms[at + 1].text == "-" else at + 1
    if scene.role(inner, "end_of") == "year":
        return edged(Point(fixed(DeadlineKind.YEAR, months(roles["year"], 1, 12)), inner + 1, "year", True), "end")
    for unit in _PARTS:
        number = scene.role(inner, unit)
        if number is not None:
            stretch = each_year(KINDS[unit], partial(_part_of, scene.fiscal_start, number, _PARTS[unit]))
            return Point(stretch.at(roles["year"]), inner + 1, unit, says_year=True)
    told = year_at(scene, at)
    if told is None:
        return None
    unit = scene.role(told.at, "unit")  # "the 2026 fiscal year"
    if unit in {"year", "fiscal_year"}:
        told = told._replace(at=told.at + 1, is_fiscal=unit == "fiscal_year")
    return _year_point(scene, told)


def _figures(scene: Scene, at: int) -> Point | None:
    """Read a day, or a month, in figures; what is a day in two orders is told in both."""
    mark = scene.atoms[at + 1].text
    first, second = scene.atoms[at].roles, scene.atoms[at + 2].roles
    has_third = scene.atoms[at + 3].text == mark and scene.is_glued(at, 5)
    third = scene.atoms[at + 4].roles if has_third else MappingProxyType({})
    if "number" not in second:
        return None
    if "year" in first:
        if has_third and "day" in third:
            days = day(first["year"], second["number"], third["number"])
            return Point(fixed(DeadlineKind.ABSOLUTE_DATE, days), at + 5, "day", says_year=True)
        if mark == "-" and second.get("figures") == 2 and second["number"] <= 12 and not has_third:
            days = months(first["year"], second["number"], 1)
            return Point(fixed(DeadlineKind.MONTH, days), at + 3, "month", says_year=True)
        return None
    if "day" not in first or "day" not in second:
        if mark == "/" and "day" in first and first["number"] <= 12 and "year" in second and not has_third:
            days = months(second["year"], first["number"], 1)
            return Point(fixed(DeadlineKind.MONTH, days), at + 3, "month", says_year=True)
        return None
    if has_third and "number" in third and third.get("figures") in {2, 4}:
        year = third["number"] + (_CENTURY if third["figures"] == 2 else 0)
        return _two_orders(scene, first["number"], second["number"], year, at + 5)
    if has_third or mark != "/":
        return None
    return _two_orders(scene, first["number"], second["number"], None, at + 3)


def _two_orders(scene: Scene, first: int, second: int, year: int | None, at: int) -> Point | None:
    """Return 05/06 as the language reads it, with the other order where it is a day as well."""
    orders = ((second, first), (first, second)) if scene.day_first else ((first, second), (second, first))
    readings = [partial(_day_in, month, number) for month, number in orders if month <= 12]
    if not readings:
        return None
    kind = DeadlineKind.ABSOLUTE_DATE
    stretches = [each_year(kind, one) if year is None else fixed(kind, one(year)) for one in readings]
    others = tuple(stretches[1:]) if first != second else ()
    form = "slash" if year is None else "day"
    return Point(stretches[0], at, form, says_year=year is not None, others=others)


def _weekday(scene: Scene, at: int, depth: int) -> Point | None:
    """Read "Friday", "Friday, March 12th", "vendredi prochain", "Friday of next week"."""
    number = scene.role(at, "weekday")
    behind = at + 1
    if scene.atoms[behind].text in {",", "."}:
        behind += 1
    inner = skipped(scene, behind, "the", "of")
    named = point(scene, inner, depth + 1)
    if named is not None and named.form == "day":
        return named
    if named is not None and named.form in {"relative", "week"} and named.stretch.kind is DeadlineKind.DURATION:
        days = named.stretch.days
        moved = None if days is None else (days[0] + number, days[0] + number)
        return named._replace(stretch=fixed(DeadlineKind.ABSOLUTE_DATE, moved), form="day")
    next_one = None
    if scene.as_of is not None:
        ordinal = scene.as_of.toordinal() + (number - scene.as_of.weekday()) % 7
        next_one = ordinal, ordinal
    rel = scene.role(at + 1, "rel")
    stretch = fixed(DeadlineKind.ABSOLUTE_DATE, next_one)
    return Point(stretch, at + 1 + (rel is not None), "weekday", is_past=rel == "last")


def _fiscal(scene: Scene, at: int, depth: int) -> Point | None:
    """Read "FY27", "FY27 Q3"."""
    year = scene.role(at, "fiscal_year")
    inner = at + 2 if scene.atoms[at + 1].text == "-" else at + 1
    for unit in _PARTS:
        number = scene.role(inner, unit)
        if number is not None:
            days = part_of_year(year, scene.fiscal_start, number, _PARTS[unit])
            return Point(fixed(KINDS[unit], days), inner + 1, unit, says_year=True)
    return _year_point(scene, Told(year, at + 1, is_fiscal=True))


def _year_label(scene: Scene, at: int, depth: int) -> Point | None:
    return _year_point(scene, Told(scene.role(at, "year"), at + 1))


def _unit(scene: Scene, at: int, depth: int) -> Point | None:
    """Read a noun with what stands behind it: "mois prochain", "année 2027", "mois de mars"."""
    unit = scene.role(at, "unit")
    if unit not in KINDS:
        return None
    named = _unit_point(scene, unit, 0, at + 1, is_said=False)
    return named if named is not None and named.at > at + 1 else None


def _yearly(scene: Scene, at: int, depth: int) -> Point | None:
    """Read a season or a feast: "summer 2027", "Noël", "Black Friday"."""
    rule: Yearly = scene.role(at, "yearly")
    stretch = each_year(DeadlineKind.ABSOLUTE_DATE, partial(_yearly_in, rule))
    return _in_year(scene, stretch, at + 1, "yearly")


def _yearly_in(rule: Yearly, year: int) -> Days | None:
    return yearly(rule, year)


def _today(scene: Scene, at: int, depth: int) -> Point | None:
    shift = _DAYS_FROM_TODAY[scene.role(at, "today")]
    days = None
    if scene.as_of is not None:
        days = scene.as_of.toordinal() + shift, scene.as_of.toordinal() + shift
    return Point(fixed(DeadlineKind.ABSOLUTE_DATE, days), at + 1, "relative", says_year=True, is_past=shift < 0)


_READERS: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "edge": _edge,
        "end_of": _end_of,
        "ordinal": _ordinal,
        "all": _all,
        "rel": _rel,
        "month": _month,
        "weekday": _weekday,
        "quarter": _quarter,
        "half": _half_label,
        "week": _week,
        "fiscal_year": _fiscal,
        "figures": _number,
        "year": _year_label,
        "yearly": _yearly,
        "unit": _unit,
        "today": _today,
        "number": _number,
    }
)
"""What may begin a named time, and what reads it, in the order in which they are tried."""
