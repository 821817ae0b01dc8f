"""Times that are written wrongly, or as few people do: "32 December", "13/2027", "Q5", "'27", "20271231".

Behind what leads to an end they are read where they name a day; what is none is left unread as a
whole, so that no part of it is taken for another time.
"""

from __future__ import annotations

from typing import Final

from smartgoals._statement.time_days import date_of, day, fixed
from smartgoals._statement.time_far import is_free
from smartgoals._statement.time_figures import day_before_month, day_of_years, spaced_day
from smartgoals._statement.time_points import point
from smartgoals._statement.time_scene import Point, Scene
from smartgoals._statement.time_years import in_year, year_at, year_behind, year_point
from smartgoals._statement.words import DeadlineKind

__all__ = ["odd_time", "with_other"]

_CALENDAR: Final = frozenset({"day", "month", "quarter", "half"})
_MARKS: Final = frozenset("-/.")
_NO_DAY: Final = 32
_LONGEST_DAY: Final = 31
_DAY: Final = DeadlineKind.ABSOLUTE_DATE
_CODES: Final = frozenset({2, 3})


def odd_time(scene: Scene, at: int, named: Point | None) -> Point | None:
    """Return the time that begins at an atom, where the usual forms read none, or a part of one."""
    if named is None:
        return next((read for reader in _READERS if (read := reader(scene, at)) is not None), None)
    number = scene.role(named.at, "number")
    if named.form == "month" and not named.says_year and scene.has(at, "month"):
        is_no_day = (
            scene.role(named.at, "figures") == 2 and number > _LONGEST_DAY and is_free(scene, named.at + 1)
        )
        return _no_day(scene, at, named.at + 1) if is_no_day else named
    is_code = (
        named.form == "year" and scene.atoms[named.at].text in _MARKS and scene.is_glued(named.at - 1, 3)
    )
    if is_code and scene.role(named.at + 1, "figures") in _CODES:
        return _nowhere(named.at + 2)  # "2027-13", "2027-365"
    return named


def _nowhere(at: int) -> Point:
    """Return what looks like a time, up to an atom."""
    return Point(fixed(_DAY, None), at, "day", says_year=True, is_unread=True)


def _no_day(scene: Scene, at: int, behind: int) -> Point:
    """Return a day that its month has not, with the year behind it: "December 32, 2027"."""
    return in_year(scene, day_of_years(scene.role(at, "month"), _NO_DAY), behind, "day")


def _odd_day(scene: Scene, at: int) -> Point | None:
    """Read a day that no month has, or no month: "32 December 2027", "32/12/2027", "13/2027"."""
    if not scene.has(at, "figures"):
        return None
    named = day_before_month(scene, at, _NO_DAY)
    if named is not None or scene.atoms[at + 1].text not in _MARKS or not scene.is_glued(at, 3):
        return named
    mark, second = scene.atoms[at + 1].text, scene.atoms[at + 2].roles
    if "figures" not in second:
        return None
    if scene.atoms[at + 3].text == mark and scene.is_glued(at, 5) and scene.has(at + 4, "figures"):
        return _nowhere(at + 5)
    return _nowhere(at + 3) if "year" in second else None


def _short_year(scene: Scene, at: int) -> Point | None:
    """Read a year by its last two figures alone: "by '27"."""
    named_year = year_at(scene, at) if scene.atoms[at].text == "'" else None
    return None if named_year is None else year_point(scene, named_year)


def _in_one(scene: Scene, at: int) -> Point | None:
    """Read a day in one number, which the calendar has: "by 20271231"."""
    if not scene.has(at, "in_one"):
        return None
    said = scene.atoms[at].text
    days = day(int(said[:4]), int(said[4:6]), int(said[6:]))
    is_day = days is not None and is_free(scene, at + 1)
    return Point(fixed(_DAY, days), at + 1, "day", says_year=True) if is_day else None


def _no_label(scene: Scene, at: int) -> Point | None:
    """Read a quarter, a half or a week that no year has: "Q5 2027", "week 60", "FY10000"."""
    is_label = scene.has(at, "letter") and scene.atoms[at + 1].kind == "number"
    is_near = len(scene.atoms[at].text) > 1 or scene.is_glued(at, 2)
    named_year = year_behind(scene, at + 2)
    until = at + 2 if named_year is None else named_year.at
    return _nowhere(until) if is_label and is_near and is_free(scene, until) else None


_READERS: Final = (spaced_day, _odd_day, _short_year, _in_one, _no_label)


def with_other(scene: Scene, named: Point) -> Point:
    """Return a time with the one that a single word parts from it, and whose year it shares: "June or
    July 2028".
    """
    joint = scene.atoms[named.at].roles
    if named.form not in _CALENDAR or joint.keys() != {"stop"}:
        return named
    other = point(scene, named.at + 1)
    if other is None or other.form != named.form or other.edge:
        return named
    days = other.stretch.days
    year = None if days is None else date_of(days[1])
    is_shared = year is not None and other.says_year and not named.says_year
    own = named.stretch.at(year.year) if year is not None and is_shared else named.stretch
    others = (*named.others, other.stretch)
    return named._replace(stretch=own, at=other.at, others=others, says_year=named.says_year or is_shared)
