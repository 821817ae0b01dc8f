"""Years of named times: "Q3 2027", "June of next year", "l'an prochain", "FY26/27", and times that
every year has.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Final, NamedTuple

from smartgoals._statement.time_days import (
    KINDS,
    Days,
    Stretch,
    each_year,
    fiscal_year,
    fixed,
    part_of_year,
    unit_days,
    week,
)
from smartgoals._statement.time_far import far_year
from smartgoals._statement.time_scene import FORWARD, Point, Scene, skipped
from smartgoals._statement.words import DeadlineKind

__all__ = [
    "PARTS",
    "NamedYear",
    "ends_of_year",
    "far_year_at",
    "in_year",
    "open_ends",
    "part_point",
    "relative",
    "week_of_years",
    "year_at",
    "year_behind",
    "year_point",
]

PARTS: Final[Mapping[str, int]] = MappingProxyType({"quarter": 3, "half": 6})
"""The parts of a year that have a number, and their months."""
_STARTS: Final = (4, 7, 10)
"""Months that a fiscal year of two calendar years begins in, where nobody says which."""
_CENTURY: Final = 2000
_YEARS: Final = frozenset({"year", "fiscal_year"})
_MARKS: Final = frozenset(",-/(")
_JOINTS: Final = frozenset("-/")
_CLOSERS: Final = frozenset(",;:.!?)")
_GOES_ON: Final = frozenset({"prep", "to", "and", "latest"})
_FIRST_SHORT: Final = 20
"""The least of two figures that are a year behind a quarter: 2020."""


class NamedYear(NamedTuple):
    """A year that is named: its number, None where that is not known, and the atom behind it.

    `is_bare` for "of the year", which belongs to the words before it and says no year; `is_split` where it
    begins in one year and ends in the next one, "2026/27", which no calendar year does.
    """

    year: int | None
    at: int
    is_fiscal: bool = False
    is_bare: bool = False
    is_split: bool = False


def year_at(scene: Scene, at: int) -> NamedYear | None:
    """Return the year that is named at an atom: 2027, '27, FY27, 2026-2027, next year, l'an prochain."""
    roles = scene.atoms[at].roles
    if "year" in roles:
        year = roles["year"]
        until = _second_year(scene, at, year)
        is_split = until > at + 1
        return NamedYear(year + is_split, until, is_split=is_split)
    if "fiscal_year" in roles:
        return NamedYear(roles["fiscal_year"], at + 1, is_fiscal=True, is_split="split" in roles)
    if scene.atoms[at].text == "'" and scene.role(at + 1, "figures") == 2:
        return NamedYear(_CENTURY + scene.role(at + 1, "number"), at + 2)
    return _relative_year(scene, at)


def _second_year(scene: Scene, at: int, year: int) -> int:
    """Return the place behind a year, or behind two that are one season: 2026-2027, 2026/27."""
    if scene.atoms[at + 1].text in {"-", "/"} and scene.is_glued(at, 3):
        later, figures = scene.role(at + 2, "number"), scene.role(at + 2, "figures")
        if figures in {2, 4} and later in {year + 1, (year + 1) % 100}:
            return at + 3
    return at + 1


def _relative_year(scene: Scene, at: int) -> NamedYear | None:
    at = skipped(scene, at, "the")
    before = scene.role(at, "rel")
    noun = at if before is None else at + 1
    unit = scene.role(noun, "unit")
    is_after = before is None and scene.role(noun + 1, "prep") == "after"
    is_after = is_after and scene.role(noun + 2, "rel") == "next"  # "the year after next"
    noun_end = noun + is_after
    rel = scene.role(noun_end + 1, "rel") if before is None else before
    if unit not in _YEARS or rel is None:
        return None
    is_fiscal = unit == "fiscal_year"
    year = None if scene.as_of is None else _running_year(scene, scene.as_of, is_fiscal) + FORWARD[rel]
    if year is not None and is_after:
        year += 1
    return NamedYear(year, noun_end + 2 if before is None else noun + 1, is_fiscal)


def _running_year(scene: Scene, as_of: date, is_fiscal: bool) -> int:
    """Return the year that runs, a fiscal one by the year it ends in."""
    return as_of.year + (is_fiscal and 1 < scene.fiscal_start <= as_of.month)


def year_behind(scene: Scene, at: int) -> NamedYear | None:
    """Return the year behind a named time, after links and a comma: "of 2027", ", 2027", "next year"."""
    has_mark = scene.atoms[at].text in _MARKS
    is_inside = scene.role(at, "prep") == "within" and scene.has(at + 1, "year")  # "on 31 May in 2027"
    inner = skipped(scene, at + (has_mark or is_inside), "of", "the")
    named_year = year_at(scene, inner)
    if named_year is None:
        unit = scene.role(inner, "unit")
        is_bare = inner > at and unit in _YEARS
        far = far_year_at(scene, inner + 1, "year") if is_bare else None
        if far is not None:
            return far._replace(is_fiscal=unit == "fiscal_year")  # "31 December of the year 2150"
        return NamedYear(None, inner + 1, unit == "fiscal_year", is_bare=True) if is_bare else None
    if (has_mark or is_inside) and scene.is_noun(named_year.at) and scene.has(inner, "year"):
        return None  # "in Q3, 2000 people": a comma, a number and what it counts
    if scene.atoms[at].text == "(":
        is_closed = scene.atoms[named_year.at].text == ")"
        return named_year._replace(at=named_year.at + 1) if is_closed else None
    return named_year


def in_year(scene: Scene, stretch: Stretch, at: int, form: str) -> Point:
    """Return a time of every year, in the one that stands behind it, if there is one."""
    named_year = year_behind(scene, at)
    if named_year is None:
        rel = scene.role(at, "rel")  # mars prochain
        if rel is None:
            return _in_far_year(scene, stretch, at, form)
        # Behind its noun the word means the one that comes, and nothing else.
        return relative(scene, Point(stretch, at + 1, form), rel)._replace(others=())
    if named_year.is_bare:
        return Point(stretch, named_year.at, form)
    if named_year.year is None:
        return Point(fixed(stretch.kind, None), named_year.at, form, says_year=True)
    return _in(stretch.at(named_year.year), named_year.at, form)


def _in(known: Stretch, at: int, form: str) -> Point:
    """Return a time in the year that is said, which may have no such days."""
    return Point(known, at, form, says_year=True, is_nowhere=known.days is None)


def _in_far_year(scene: Scene, stretch: Stretch, at: int, form: str) -> Point:
    """Return a time of every year in the far one behind it; where that may be an amount, with the
    other reading.
    """
    far = far_year(scene, at, form)
    if far is None:
        return Point(stretch, at, form)
    known = stretch.at(far.year)
    if not far.is_taken:
        return Point(stretch, at, form, others=(known,))
    return _in(known, far.at, form)._replace(others=(stretch,) if far.is_open else ())


def relative(scene: Scene, named: Point, rel: str) -> Point:
    """Return this, the next or the last one of a time that every year has.

    The next one is the first that has not begun; where it begins in the year that runs, people also
    mean the one after it, which is another reading.
    """
    stretch, as_of = named.stretch, scene.as_of
    if rel != "next" or as_of is None or stretch.by_year is None:
        return named._replace(is_past=rel == "last")
    days = stretch.resolved(as_of, strictly=True)
    others: tuple[Stretch, ...] = ()
    if days is not None and days[0] <= date(as_of.year, 12, 31).toordinal():
        others = (fixed(stretch.kind, stretch.by_year(as_of.year + 1)),)
    return named._replace(stretch=fixed(stretch.kind, days), says_year=True, others=others)


def far_year_at(scene: Scene, at: int, form: str) -> NamedYear | None:
    """Return a far year behind the noun of a year, or an edge: "the year 2150", "end of 2150"."""
    far = far_year(scene, at, form)
    return NamedYear(far.year, far.at) if far is not None and far.is_taken else None


def year_point(scene: Scene, named_year: NamedYear) -> Point:
    """Return a year as a named time; one of which nobody says when it begins with the days it may end on.

    A fiscal year ends with the calendar's unless somebody says otherwise, which one of two years never does.
    """
    start = scene.fiscal_start if named_year.is_fiscal else 1
    year = named_year.year
    days = None if year is None else fiscal_year(year, start)
    point = _in(fixed(DeadlineKind.YEAR, days), named_year.at, "year")
    is_open = start == 1 and (named_year.is_fiscal or named_year.is_split)
    if year is None or not is_open:
        return point
    others = tuple(fixed(DeadlineKind.YEAR, fiscal_year(year, month)) for month in _STARTS)
    if named_year.is_split and not _is_range(scene, named_year):
        others = others if named_year.is_fiscal else (*others, point.stretch)
        return point._replace(stretch=fixed(DeadlineKind.YEAR, None), others=others)
    return point._replace(others=others)


def open_ends(scene: Scene, unit: str, shift: int) -> tuple[Stretch, ...]:
    """Return the other days on which a fiscal year ends that runs, or one before or after it."""
    if unit != "fiscal_year" or scene.as_of is None or scene.fiscal_start > 1:
        return ()
    ends = (unit_days(unit, scene.as_of, shift, month) for month in _STARTS)
    return tuple(fixed(DeadlineKind.YEAR, end) for end in ends)


def ends_of_year(scene: Scene, shift: int) -> tuple[Stretch, ...]:
    """Return the fiscal years that may be meant so many behind the one that runs: that of the calendar first."""
    as_of, begins = scene.as_of, scene.fiscal_start
    own = [] if as_of is None else [fixed(DeadlineKind.YEAR, unit_days("fiscal_year", as_of, shift, begins))]
    return (*own, *open_ends(scene, "fiscal_year", shift))


def _is_range(scene: Scene, named_year: NamedYear) -> bool:
    """Tell whether two years in full with a dash may be from the first to the end of the second: "2026-2027"."""
    joint, second = named_year.at - 2, named_year.at - 1
    is_plain = not named_year.is_fiscal and scene.atoms[joint].text == "-"
    return is_plain and scene.role(second, "figures") == 4


def part_point(scene: Scene, unit: str, number: int, at: int) -> Point:
    """Return the n-th quarter or half, in the year that stands behind it, if there is one."""
    is_fiscal = scene.has(at - 1, "fiscal") or scene.has(
        at, "fiscal"
    )  # "first fiscal quarter", « T1 fiscal »
    at += scene.has(at, "fiscal")
    stretch, behind = part_of_years(scene, unit, number), _short_year(scene, at)
    if behind is not None:
        return Point(stretch.at(_CENTURY + scene.role(behind - 1, "number")), behind, unit, says_year=True)
    named, named_year = in_year(scene, stretch, at, unit), year_behind(scene, at)
    is_fiscal = is_fiscal or (at > 1 and scene.role(at - 2, "unit") == "fiscal_year")  # "fiscal Q1"
    if named_year is not None:
        is_fiscal = is_fiscal or named_year.is_fiscal or named_year.is_split
    year = None if named_year is None else named_year.year
    return named._replace(others=_open_parts(scene, unit, number, year)) if is_fiscal else named


def _open_parts(scene: Scene, unit: str, number: int, year: int | None) -> tuple[Stretch, ...]:
    """Return the other n-th quarters or halves of a fiscal year, of which nobody says when it begins."""
    if scene.fiscal_start > 1:
        return ()
    parts = (part_of_years(scene, unit, number, month) for month in _STARTS)
    return tuple(part if year is None else part.at(year) for part in parts)


def _short_year(scene: Scene, at: int) -> int | None:
    """Return the place behind a year of two figures that counts nothing: "Q3/26", "T3 26", and no
    "T3 26 clients".
    """
    place = at + (scene.atoms[at].text in _JOINTS and scene.is_glued(at, 2))
    behind = scene.atoms[place + 1]
    is_free = not behind.text or behind.text in _CLOSERS or not behind.roles.keys().isdisjoint(_GOES_ON)
    is_year = scene.role(place, "figures") == 2 and scene.role(place, "number") >= _FIRST_SHORT
    return place + 1 if is_year and is_free else None


def part_of_years(scene: Scene, unit: str, number: int, start: int | None = None) -> Stretch:
    """Return the n-th quarter or half of every year, which begins with a month, and else with the team's."""
    return each_year(KINDS[unit], partial(_part_of, start or scene.fiscal_start, number, PARTS[unit]))


def week_of_years(number: int) -> Stretch:
    """Return the n-th ISO week of every year, or of those that have as many."""
    return each_year(DeadlineKind.DURATION, partial(_week_in, number))


def _week_in(number: int, year: int) -> Days | None:
    return week(year, number)


def _part_of(fiscal_start: int, number: int, length: int, year: int) -> Days | None:
    return part_of_year(year, fiscal_start, number, length)


def part_behind(scene: Scene, named_year: NamedYear, year: int) -> Point | None:
    """Return the quarter, half or week that stands behind a year: "2027 Q3", "FY27-H1", "2027-W03"."""
    at, is_fiscal = named_year.at, named_year.is_fiscal or named_year.is_split
    inner = at + (scene.atoms[at].text == "-")
    number = scene.role(inner, "week")
    if number is not None:
        return _in(week_of_years(number).at(year), inner + 1, "week")
    for unit in PARTS:
        number = scene.role(inner, unit)
        if number is not None:
            named = _in(part_of_years(scene, unit, number).at(year), inner + 1, unit)
            return named._replace(others=_open_parts(scene, unit, number, year)) if is_fiscal else named
    return None
