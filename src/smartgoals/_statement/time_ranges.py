"""Ranges of named times: "from January to June", "du 1er au 15 mai", "May 1-15", "Q1-Q3 2026",
"2026 to 2028".
"""

from __future__ import annotations

from typing import Final

from smartgoals._statement.time_days import date_of, fixed
from smartgoals._statement.time_figures import same_month
from smartgoals._statement.time_phrase import BARE, Head
from smartgoals._statement.time_points import point
from smartgoals._statement.time_scene import Point, Scene, skipped

__all__ = ["range_end"]

_FORMS: Final = frozenset(
    {"day", "month", "quarter", "half", "year", "yearly", "week", "weekday", "relative", "slash"}
)
_SLASHED: Final = frozenset({"month", "quarter", "half"})
_MOST_PARTS: Final = 10
_DAYS: Final = frozenset({"day", "slash"})
_DATES: Final = frozenset({"day", "month"})


def range_end(scene: Scene, head: Head, at: int, first: Point | None) -> Point | None:
    """Return the end of a range whose beginning stands at an atom, or None where there is no range."""
    if head.sense and scene.has(at, "day") and (first is None or first.form not in _DAYS):
        return _from_number(scene, head, at)
    if first is None or first.form not in _FORMS or not _joins(scene, head, first.at):
        return None
    between = ("the",) if scene.has(first.at, "and") else ("the", "prep")
    second = skipped(scene, first.at + 1, *between, most=2)
    is_month_shared = head.sense == "from" or not scene.has(
        first.at, "and"
    )  # no "by 1 June and 30 by 1 July"
    if first.form == "slash":
        return _of_figures(scene, head, second)
    last = point(scene, second) or (same_month(scene, first, second) if is_month_shared else None)
    if last is None or last.form not in _FORMS or not _fit(head, first, last):
        return None
    return _later(scene, first, last)


def _of_figures(scene: Scene, head: Head, at: int) -> Point | None:
    """Read the last day of a range of days in figures: "du 01/01 au 31/12", and no "from 1/3 to 2/3"."""
    last = point(scene, at) if head.sense == "from" else None
    is_part = last is not None and scene.role(last.at - 1, "number") <= _MOST_PARTS
    return None if last is None or last.form != "slash" or is_part else last


def _from_number(scene: Scene, head: Head, at: int) -> Point | None:
    """Read a range that begins with a bare number: "between 1 and 15 May"."""
    if not _joins(scene, head, at + 1):
        return None
    last = point(scene, skipped(scene, at + 2, "the"))
    return last if last is not None and last.form == "day" else None


def _joins(scene: Scene, head: Head, at: int) -> bool:
    """Tell whether an atom joins the two ends of a range."""
    if scene.has(at, "to") or (scene.atoms[at].text == "-" and scene.atoms[at + 1].roles):
        return True
    if scene.atoms[at].text == "/" and scene.tokens[scene.atoms[at].first].end == _start(scene, at + 1):
        return any(scene.has(at + 1, category) for category in _SLASHED)  # "Q3/Q4 2027"
    return scene.has(at, "and") and head.sense != BARE


def _start(scene: Scene, at: int) -> int:
    """Return where an atom begins in the text, or -1 behind the last one."""
    return scene.tokens[scene.atoms[at].first].start if scene.atoms[at].until else -1


def _fit(head: Head, first: Point, last: Point) -> bool:
    """Tell whether two times are the ends of one range, and not of two phrases."""
    if first.form in {last.form, "relative"}:
        return True
    return head.sense == "from" or {first.form, last.form} <= _DATES


def _later(scene: Scene, first: Point, last: Point) -> Point:
    """Return the end in the year of the beginning, or in the one after, where it says none of its own."""
    days, by_year = first.stretch.resolved(scene.as_of), last.stretch.by_year
    begins = None if days is None else date_of(days[0])
    if by_year is None or days is None or begins is None or not first.says_year:
        return last
    year = begins.year
    ends = [by_year(year), by_year(year + 1)]
    known = next((end for end in ends if end is not None and end[1] >= days[0]), None)
    return last._replace(stretch=fixed(last.stretch.kind, known), says_year=True)
