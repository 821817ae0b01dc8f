"""Days and months in words and figures: "March 31st, 2027", "1er mars", "31/03/2027", "2027-03",
"the 15th".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Final

from smartgoals._statement.time_days import Days, Stretch, date_of, day, each_year, fixed, months
from smartgoals._statement.time_far import is_free
from smartgoals._statement.time_index import Roles
from smartgoals._statement.time_scene import Point, Scene, skipped
from smartgoals._statement.time_years import in_year
from smartgoals._statement.words import DeadlineKind

__all__ = [
    "behind_slash",
    "day_before_month",
    "day_behind_month",
    "day_of_years",
    "day_to_come",
    "dotted",
    "in_figures",
    "month_behind",
    "month_point",
    "spaced_day",
]

_CENTURY: Final = 2000
_FIRST_SHORT: Final = 20
"""The least of two figures that may be a year behind a month, where the day stands before its month."""
_LONGEST_DAY: Final = 31
_DAY_COMMA_YEAR: Final = re.compile(r"(\d{1,2}),(\d{4,})")
_MONEY: Final = frozenset("%$€£")
_MARKS: Final = frozenset("-/.")
_JOINTS: Final = frozenset("-/")
_DAY: Final = DeadlineKind.ABSOLUTE_DATE


def day_of_years(month: int, number: int) -> Stretch:
    """Return a day that every year has, or only some."""
    return each_year(_DAY, partial(_day_in, month, number))


def _day_in(month: int, number: int, year: int) -> Days | None:
    return day(year, month, number)


def _month_in(number: int, year: int) -> Days | None:
    return months(year, number, 1)


def month_point(scene: Scene, at: int) -> Point:
    """Read "March", "March 2027", "March 31st, 2027"."""
    number, behind = scene.role(at, "month"), _behind_point(scene, at + 1)
    named = day_behind_month(scene, number, behind) or _day_and_year(scene, number, behind)
    month = each_year(DeadlineKind.MONTH, partial(_month_in, number))
    if named is None and _is_dashed_year(scene, behind):
        short = scene.role(behind + 1, "number")
        others = (day_of_years(number, short),) if short <= _LONGEST_DAY else ()
        known = month.at(_CENTURY + short)
        return Point(known, behind + 2, "month", says_year=True, others=others)
    if named is None:
        return in_year(scene, month, behind, "month")
    # An article or an ordinal says that a day is meant: "mai le 26" is no month of 2026.
    short = scene.role(behind, "number") or 0
    if scene.day_first and not named.says_year and short >= _FIRST_SHORT:
        return named._replace(others=(month.at(_CENTURY + short),))  # "mai 26"
    return named


def month_behind(scene: Scene, at: int, year: int) -> Point | None:
    """Read the month behind a year, with its day: "2044 March 16", "2040-Feb-18"."""
    inner = at + (scene.atoms[at].text == "-")
    number, place = scene.role(inner, "month"), inner + 1
    if number is None:
        return None
    place += scene.atoms[place].text == "-" and scene.has(place + 1, "day")
    if scene.has(place, "day") and is_free(scene, place + 1):
        return _dated(scene, place - 4, day(year, number, scene.role(place, "day")))
    return _month_of(year, number, inner + 1) if is_free(scene, inner + 1) else None


def _is_dashed_year(scene: Scene, at: int) -> bool:
    """Tell whether two figures behind a dash may be the year of a month: "Dec-27"."""
    is_glued = scene.atoms[at].text == "-" and scene.is_glued(at - 1, 3)
    short = scene.role(at + 1, "number") if is_glued and scene.role(at + 1, "figures") == 2 else 0
    return short >= _FIRST_SHORT and is_free(scene, at + 2)


def _day_and_year(scene: Scene, month: int, at: int) -> Point | None:
    """Read a day and a year that only a comma parts: "December 31,2027"."""
    match = _DAY_COMMA_YEAR.fullmatch(scene.atoms[at].text)
    if match is None or not is_free(scene, at + 1):
        return None
    return _dated(scene, at - 4, day(int(match[2]), month, int(match[1])))


def _behind_point(scene: Scene, at: int) -> int:
    """Return the place behind the point of a short name, where the phrase goes on: "Sept. 15"."""
    behind = scene.atoms[at + 1]
    goes_on = scene.atoms[at].text == "." and (behind.roles or behind.kind == "number" or behind.text == "-")
    if scene.atoms[at].text in _JOINTS and scene.atoms[at + 2].text == scene.atoms[at].text:
        goes_on = scene.is_glued(at - 1, 5) and scene.has(at + 1, "day")  # "Nov-21-2040"
    return at + 1 if goes_on else at


def day_behind_month(scene: Scene, month: int, at: int) -> Point | None:
    """Read the day that stands behind its month: "31st, 2027", "the 31st", and no "5 %"."""
    has_article = scene.has(at, "the")
    place = at + has_article
    is_ordinal = has_article or is_free(scene, place + 1)  # "December first", and no "in May first ideas"
    number = scene.role(place, "day") or (scene.role(place, "ordinal") if is_ordinal else None)
    if not number or counts(scene, place + 1):
        return None
    return in_year(scene, day_of_years(month, number), place + 1, "day")


def counts(scene: Scene, at: int) -> bool:
    """Tell whether what stands behind a number says that it counts: "5 %", "5 days"."""
    return scene.atoms[at].text in _MONEY or scene.has(at, "unit")


def day_before_month(scene: Scene, at: int, number: int) -> Point | None:
    """Read the day that stands before its month: "31 March", "the 31st of March", "1er mars 2027"."""
    is_dashed = scene.atoms[at + 1].text in _JOINTS and scene.is_glued(at, 2)  # "31-March-2027"
    inner = at + 2 if is_dashed else skipped(scene, at + 1, "of", "the")
    month = scene.role(inner, "month")
    if month is None or not number:
        return None
    return in_year(scene, day_of_years(month, number), _behind_point(scene, inner + 1), "day")


def day_to_come(scene: Scene, number: int, at: int) -> Point:
    """Return the next day of a number: "the 15th"."""
    days, as_of = None, scene.as_of
    if as_of is not None:
        later = number < as_of.day
        year, month = divmod(as_of.year * 12 + as_of.month - 1 + later, 12)
        days = day(year, month + 1, number)
    return Point(fixed(_DAY, days), at, "nth_day")


def in_figures(scene: Scene, at: int) -> Point | None:
    """Read a day, or a month, in figures; what is a day in two orders is told in both."""
    mark = scene.atoms[at + 1].text
    if mark not in _MARKS or not scene.is_glued(at, 3) or not scene.has(at + 2, "number"):
        return None
    has_third = scene.atoms[at + 3].text == mark and scene.is_glued(at, 5)
    if has_third and scene.has(at + 4, "number"):
        return _three(scene, at)
    if has_third and scene.atoms[at + 4].text.isdecimal():
        return _dated(scene, at, None)
    return None if has_third else _two(scene, at, mark)


def _dated(scene: Scene, at: int, days: Days | None) -> Point:
    """Return the day that three numbers name, or that they name none: "31/12/10000"."""
    return Point(fixed(_DAY, days), at + 5, "day", says_year=True, is_nowhere=days is None)


def _year_of(roles: Roles) -> int | None:
    """Return the year that four figures name, however far from ours."""
    year: int | None = roles.get("year", roles.get("far_year"))
    return year


def behind_slash(scene: Scene, number: int, at: int) -> Point | None:
    """Read the month behind a slash and a day in letters: "le 1er/06"."""
    month = scene.role(at, "day")
    return Point(day_of_years(month, number), at + 1, "day") if month <= 12 else None


def dotted(scene: Scene, at: int) -> Point | None:
    """Read a day and a month in points, the day first in every language: "au 31.12", and no "31.12 %"."""
    number, month = scene.role(at, "dotted")
    has_point = scene.atoms[at + 1].text == "." and scene.is_glued(at, 2)
    if counts(scene, at + 1) or scene.is_noun(at + 1):
        return None
    return Point(day_of_years(month, number), at + 1 + has_point, "dotted")


def _three(scene: Scene, at: int) -> Point | None:
    """Read year, month and day, in either order: 2027-03-31, 31.03.2027, 3/31/27."""
    first, second, third = (scene.atoms[at + k].roles for k in (0, 2, 4))
    begins = _year_of(first)
    if begins is not None:
        days = day(begins, second["number"], third["number"]) if _are_whole(second, third) else None
        return _dated(scene, at, days)
    if "day" not in first or "day" not in second or third.get("figures") not in {2, 4}:
        return None
    year = third["number"] + (_CENTURY if third["figures"] == 2 else 0)
    if scene.atoms[at + 1].text == "." and second["day"] <= 12:
        # Who writes points writes the day first, in every language.
        return _dated(scene, at, day(year, second["day"], first["day"]))
    return _two_orders(scene, first["day"], second["day"], year, at + 5)


def spaced_day(scene: Scene, at: int) -> Point | None:
    """Read a day whose numbers stand apart: "le 31 8 2078"."""
    first, second = scene.role(at, "day"), scene.role(at + 1, "day")
    year = _year_of(scene.atoms[at + 2].roles)
    if first is None or second is None or year is None or not is_free(scene, at + 3):
        return None
    return _two_orders(scene, first, second, year, at + 3)


def _are_whole(*roles: Roles) -> bool:
    return all("figures" in part for part in roles)


def _two(scene: Scene, at: int, mark: str) -> Point | None:
    """Read year and month, or day and month: 2027-03, 03/2027, 31/03."""
    first, second = scene.atoms[at].roles, scene.atoms[at + 2].roles
    begins = _year_of(first)
    if begins is not None:
        is_month = mark == "-" and second.get("figures") == 2 and 1 <= second["number"] <= 12
        return _month_of(begins, second["number"], at + 3) if is_month else None
    if "day" not in first or (mark != "/" and not _is_no_range(scene, at, mark)):
        return None
    ends = _year_of(second)
    if ends is not None:
        is_month = first["day"] <= 12 and ("year" in second or is_free(scene, at + 3))
        return _month_of(ends, first["day"], at + 3) if is_month else None
    return _two_orders(scene, first["day"], second["day"], None, at + 3) if "day" in second else None


def _is_no_range(scene: Scene, at: int, mark: str) -> bool:
    """Tell whether a dash joins a day and a month, since no range falls or has a zero ahead: "15-09"."""
    first, second = scene.atoms[at], scene.atoms[at + 2]
    if (
        mark != "-"
        or not first.roles.get("figures") == second.roles.get("figures") == 2
        or "day" not in second.roles
    ):
        return False
    falls = bool(first.roles["day"] > second.roles["day"])
    return (
        (falls or "0" in {first.text[0], second.text[0]})
        and not scene.is_noun(at + 3)
        and not counts(scene, at + 3)
    )


def _month_of(year: int, number: int, at: int) -> Point:
    days = months(year, number, 1)
    return Point(fixed(DeadlineKind.MONTH, days), at, "month", says_year=True, is_nowhere=days is None)


def _two_orders(scene: Scene, first: int, second: int, year: int | None, at: int) -> Point | None:
    """Return 05/06 as the language reads it, with the other order where it is a day as well."""
    orders = [(second, first), (first, second)]
    if not scene.day_first:
        orders.reverse()
    readings = [day_of_years(month, number) for month, number in orders if month <= 12]
    if not readings:
        return None
    if year is not None:
        readings = [reading.at(year) for reading in readings]
    others = tuple(readings[1:]) if first != second else ()
    form = "slash" if year is None else "day"
    is_nowhere = year is not None and readings[0].days is None
    return Point(readings[0], at, form, year is not None, others=others, is_nowhere=is_nowhere)


def same_month(scene: Scene, named: Point, at: int) -> Point | None:
    """Read the second day of a month that stands before both: "May 1-15", "from May 1 to 15"."""
    number = scene.role(at, "day")
    if number is None or named.form != "day" or scene.is_noun(at + 1) or counts(scene, at + 1):
        return None
    known, by_year = named.stretch.days, named.stretch.by_year
    if by_year is None:
        return named._replace(stretch=fixed(_DAY, _beside(known, number)), at=at + 1)
    return in_year(scene, each_year(_DAY, partial(_beside_in, by_year, number)), at + 1, "day")


def _beside(days: Days | None, number: int) -> Days | None:
    """Return another day of the month that a day lies in."""
    if days is None:
        return None
    known = date_of(days[0])
    return None if known is None else day(known.year, known.month, number)


def _beside_in(by_year: Callable[[int], Days | None], number: int, year: int) -> Days | None:
    return _beside(by_year(year), number)
