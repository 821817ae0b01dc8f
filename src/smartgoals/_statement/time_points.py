"""Named times: "the end of Q3 2027", "l'année prochaine", "the last Friday of March", "la rentrée",
read from atoms.

One grammar for all languages: what stands before in one stands behind in another, and both are read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final, TypeAlias

from smartgoals._messages.time_words import Yearly
from smartgoals._statement.time_days import (
    KINDS,
    Days,
    at_edge,
    each_year,
    fixed,
    half_of,
    months,
    nth,
    nth_weekday,
    unit_days,
    week_around,
    weekend_around,
    yearly,
)
from smartgoals._statement.time_figures import (
    behind_slash,
    day_before_month,
    day_to_come,
    dotted,
    in_figures,
    month_behind,
    month_point,
)
from smartgoals._statement.time_scene import FORWARD, Cut, Point, Scene, cut_of, edged, skipped
from smartgoals._statement.time_weeks import weeks_behind
from smartgoals._statement.time_years import (
    PARTS,
    NamedYear,
    far_year_at,
    in_year,
    open_ends,
    part_behind,
    part_point,
    relative,
    week_of_years,
    year_at,
    year_point,
)
from smartgoals._statement.words import DeadlineKind

__all__ = ["bare_unit", "last_part", "point"]

_DAYS_FROM_TODAY: Final[Mapping[str, int]] = MappingProxyType(
    {"today": 0, "now": 0, "tomorrow": 1, "after_tomorrow": 2, "yesterday": -1}
)
_DAY: Final = DeadlineKind.ABSOLUTE_DATE
_DEEPEST: Final = 3
_YEARS: Final = frozenset({"year", "fiscal_year"})
_OF_A_DAY: Final = frozenset({"day", "weekday"})
_AROUND: Final[Mapping[str, Cut]] = MappingProxyType({"week": week_around, "weekend": weekend_around})
_SHORT: Final = frozenset({"day", "week", "weekend"})
_FOLLOWED: Final = frozenset({"month", "weekday", "yearly", "quarter", "half", "day", "nth"})
_Reader: TypeAlias = Callable[[Scene, int, int], Point | None]


def point(scene: Scene, at: int, depth: int = 0) -> Point | None:
    """Return the named time that begins at an atom, or None."""
    if depth > _DEEPEST:
        return None
    for category in scene.atoms[at].roles:
        read = _READERS.get(category)
        named = None if read is None else read(scene, at, depth)
        if named is not None:
            return _with_noun_behind(scene, named)
    return None


def _with_noun_behind(scene: Scene, named: Point) -> Point:
    """Return a named time with an edge, or a week, that stands behind it: "Q3's end", "Black Friday week"."""
    behind = scene.atoms[named.at]
    if "possessive" in behind.roles and scene.role(named.at + 1, "edge") == "end" and not named.edge:
        return edged(named, "end")._replace(at=named.at + 2)
    around = _AROUND.get(behind.roles.get("unit", ""))
    if named.form == "yearly" and around is not None:
        return cut_of(named, _DAY, around, "week")._replace(at=named.at + 1)
    if named.form in _OF_A_DAY and "part_of_day" in behind.roles:
        return named._replace(at=named.at + 1)  # "Friday evening"
    return named


def _edge(scene: Scene, at: int, depth: int) -> Point | None:
    """Read "end of Q3", "fin mars", "mid-2027", "late this year"."""
    if scene.has(at + 1, "to") and scene.has(at + 2, "edge"):
        return _edge(scene, at + 2, depth + 1)  # "mid to late June"
    inner = skipped(scene, at + 1, "of", "the")
    inner += scene.atoms[inner].text == "-"
    named = bare_unit(scene, inner) or point(scene, inner, depth + 1) or _far_behind(scene, at, inner)
    return None if named is None else _to_come(scene, inner, named, edged(named, scene.role(at, "edge")))


def _far_behind(scene: Scene, at: int, inner: int) -> Point | None:
    """Read a far year behind an edge that leads to one: "by end 2150", "fin de 2150", and no "close 3000"."""
    is_led = inner > at + 1 or any(scene.has(at - 1, category) for category in ("prep", "the"))
    named_year = far_year_at(scene, inner, "year") if at and is_led else None
    return None if named_year is None else year_point(scene, named_year)


def _to_come(scene: Scene, at: int, named: Point, part: Point) -> Point:
    """Return a part of the unit that runs, or of the next one where it has passed: "en début d'année"."""
    at = skipped(scene, at, "the")
    days, unit = part.stretch.days, scene.role(at, "unit")
    if named.form != "relative" or unit not in KINDS or named.at != at + 1 or days is None:
        return part
    if scene.as_of is None or days[1] >= scene.as_of.toordinal():
        return part
    later = unit_days(unit, scene.as_of, 1, scene.fiscal_start)
    return (
        part if later is None else part._replace(stretch=fixed(part.stretch.kind, at_edge(later, part.edge)))
    )


def bare_unit(scene: Scene, at: int) -> Point | None:
    """Read a unit that stands for the one that runs: the month, l'année; or is named behind: mois de mars."""
    at = skipped(scene, at, "the")
    unit = scene.role(at, "unit")
    is_letter = len(scene.atoms[at].text) == 1  # "d" is a unit behind a number alone
    is_letter = is_letter or (scene.is_glued(at, 2) and scene.atoms[at + 1].kind == "number")  # "FY10000"
    return _unit_point(scene, unit, at + 1) if unit in KINDS and not is_letter else None


def _unit_point(scene: Scene, unit: str, at: int) -> Point:
    """Return a unit by what stands behind its noun, else the one that runs: prochain, en cours, 2027."""
    rel = scene.role(at, "rel")
    if rel is not None:
        return _running(scene, unit, FORWARD[rel], at + 1)
    return _named_behind(scene, unit, at) or _running(scene, unit, 0, at)


def _running(scene: Scene, unit: str, shift: int, at: int) -> Point:
    """Return the unit that lies so many before or after the one that runs."""
    days = None if scene.as_of is None else unit_days(unit, scene.as_of, shift, scene.fiscal_start)
    others, is_past = open_ends(scene, unit, shift), shift < 0
    return Point(fixed(KINDS[unit], days), at, "relative", says_year=True, is_past=is_past, others=others)


def _named_behind(scene: Scene, unit: str, at: int) -> Point | None:
    """Read what a noun names behind itself: "le mois de mars", "the week of March 10", "the year 2027"."""
    if scene.role(at, "prep") == "after" and not scene.has(at - 1, "many"):
        return _after_next(scene, unit, at + 1)
    inner = skipped(scene, at, "of", "the")
    if unit == "month" and scene.has(inner, "month"):
        return month_point(scene, inner)
    if unit in _YEARS:
        named_year = year_at(scene, inner) or far_year_at(scene, inner, "year")
        if named_year is not None and named_year.year is not None:
            if scene.has(at - 1, "many") and _is_decade(named_year, inner):
                return _decade(named_year.year, named_year.at)
            return year_point(
                scene, named_year._replace(is_fiscal=named_year.is_fiscal or unit == "fiscal_year")
            )
    if unit in _AROUND and inner > at:
        named = point(scene, inner, _DEEPEST - 1)
        if named is not None and named.form == "day":
            return cut_of(named, DeadlineKind.DURATION, _AROUND[unit], "week")
    return None


def _after_next(scene: Scene, unit: str, at: int) -> Point | None:
    """Read what comes after the next one: "the year after next", "the day after tomorrow"."""
    is_next = scene.role(at, "rel") == "next" or (unit == "day" and scene.role(at, "today") == "tomorrow")
    return _running(scene, unit, 2, at + 1) if is_next and not scene.is_noun(at + 1) else None


def _end_of(scene: Scene, at: int, depth: int) -> Point | None:
    """Read "year-end", "EOQ", "fin d'année prochaine", "end of day Friday"."""
    unit = scene.role(at, "end_of")
    if unit == "day":
        named = point(scene, skipped(scene, at + 1, "of", "the", "prep"), depth + 1)
        if named is not None and (named.form in _OF_A_DAY or scene.has(named.at - 1, "today")):
            return named  # "end of day tomorrow"
    return edged(_unit_point(scene, unit, at + 1), "end")


def _ordinal(scene: Scene, at: int, depth: int) -> Point | None:
    """Read "third quarter of 2027", "first week of March", "1er mars", "the last Friday of the month"."""
    number = scene.role(at, "ordinal")
    if scene.atoms[at + 1].text == "/" and scene.has(at + 2, "day"):
        return behind_slash(scene, number, at + 2)
    unit, weekday = scene.role(at + 1, "unit"), scene.role(at + 1, "weekday")
    if unit in PARTS:
        return _part(scene, unit, number, at)
    if unit is None and weekday is None:
        return day_before_month(scene, at, number) or _day_of_unit(scene, at, number)
    inner = skipped(scene, at + 2, "of", "inside", "the")
    named = bare_unit(scene, inner) or point(scene, inner, depth + 1) if inner > at + 2 else None
    if named is None or named.edge or (unit is not None and unit not in KINDS):
        return None
    return cut_of(named, KINDS.get(unit or "day", _DAY), partial(_nth_of, unit, weekday, number))


def _nth_of(unit: str | None, weekday: int | None, number: int, days: Days) -> Days | None:
    if weekday is None:
        return nth(days, unit or "", number)
    ordinal = nth_weekday(days, weekday, number)
    return ordinal, ordinal


def _day_of_unit(scene: Scene, at: int, number: int) -> Point | None:
    """Read "the 15th", "the 1st of the month", "le 5 du mois prochain"."""
    inner = skipped(scene, at + 1, "of", "the")
    named = bare_unit(scene, inner) or _other_month(scene, inner) if inner > at + 1 else None
    if named is None or named.stretch.kind is not DeadlineKind.MONTH:
        return day_to_come(scene, number, at + 1) if scene.has(at, "day") else None
    if named.at > inner + 1:
        return cut_of(named, _DAY, partial(_nth_of, "day", None, number), "nth_day")
    return day_to_come(scene, number, named.at)


def _other_month(scene: Scene, at: int) -> Point | None:
    return _rel(scene, at, _DEEPEST) if scene.has(at, "rel") else None


def _part(scene: Scene, unit: str, number: int, at: int) -> Point | None:
    """Read the n-th quarter or half of a year, or half of a month; the last one only where the year
    is said.
    """
    count = 12 // PARTS[unit]
    inner = skipped(scene, at + 2, "of", "the")
    if unit == "half" and inner > at + 2 and scene.has(inner, "month"):
        return cut_of(month_point(scene, inner), _DAY, partial(half_of, number=number))
    named = part_point(scene, unit, number or count, at + 2) if number <= count else None
    if named is not None and number == 0 and named.at == at + 2 and scene.has(at, "rel"):
        return None  # "last quarter": the one that is over
    return named


def last_part(scene: Scene, at: int) -> Point | None:
    """Read the last quarter, or half, of a year that is not said: "au dernier trimestre"."""
    unit = scene.role(at + 1, "unit")
    if scene.role(at, "ordinal") != 0 or unit not in PARTS:
        return None
    return part_point(scene, unit, 12 // PARTS[unit], at + 2)


def _quarter(scene: Scene, at: int, depth: int) -> Point | None:
    return part_point(scene, "quarter", scene.role(at, "quarter"), at + 1)


def _half(scene: Scene, at: int, depth: int) -> Point | None:
    return part_point(scene, "half", scene.role(at, "half"), at + 1)


def _week(scene: Scene, at: int, depth: int) -> Point | None:
    return in_year(scene, week_of_years(scene.role(at, "week")), at + 1, "week")


def _rel(scene: Scene, at: int, depth: int) -> Point | None:
    """Read "this year", "next quarter", "last month", "next March", "ce 3ème trimestre", "ce mois-ci"."""
    rel, unit = scene.role(at, "rel"), scene.role(at + 1, "unit")
    if rel == "next" and scene.has(at + 1, "many"):
        return None  # "the next years" are a length
    if unit in KINDS:
        return _running(scene, unit, FORWARD[rel], at + 2 + (scene.role(at + 2, "rel") == "this"))
    named = point(scene, at + 1, depth + 1)
    if named is None or named.form not in _FOLLOWED:
        return None
    return relative(scene, named, rel)


def _all(scene: Scene, at: int, depth: int) -> Point | None:
    """Read "all year", "toute l'année", "the rest of the year"."""
    inner = skipped(scene, at + 1, "of", "the")
    if scene.role(inner, "unit") in _SHORT:
        return None  # "all week" says when it is done, and no end
    return bare_unit(scene, inner) or point(scene, inner, depth + 1)


def _month(scene: Scene, at: int, depth: int) -> Point | None:
    return month_point(scene, at)


def _number(scene: Scene, at: int, depth: int) -> Point | None:
    """Read what begins with a number: 31 March, le 5 du mois, 2027-03-31, 31/03/2027, 2027, 2027 Q3."""
    roles = scene.atoms[at].roles
    number = roles.get("number")
    if isinstance(number, int) and 1 <= number <= 31 and roles.get("figures", 0) <= 2:
        named = day_before_month(scene, at, number)
        if named is None and "day" in roles and scene.has(at + 1, "of"):
            named = _day_of_unit(scene, at, number)
        if named is not None and named.at > at + 1:
            return named
    if "dotted" in roles:
        return dotted(scene, at)
    if "decade" in roles:
        return _decade(roles["decade"], at + 2)._replace(is_unread=True)
    named = in_figures(scene, at) if "figures" in roles else None
    if named is not None:
        return named
    if "far_year" in roles:
        return _part_of_year(scene, NamedYear(roles["far_year"], at + 1))
    return _year(scene, at, depth) if "year" in roles else None


def _decade(first: int, at: int) -> Point:
    """Return the ten years that begin with one: "the 2030s", "les années 2030"."""
    return Point(fixed(KINDS["decade"], months(first, 1, 120)), at, "year", says_year=True)


def _is_decade(named_year: NamedYear, at: int) -> bool:
    """Tell whether a year behind "years" stands for the ten that begin with it."""
    return named_year.year is not None and named_year.year % 10 == 0 and named_year.at == at + 1


def _year(scene: Scene, at: int, depth: int) -> Point | None:
    """Read "2027", "2026-2027", "2027 Q3", "2027 year-end", "the 2027 fiscal year", "FY27 H1"."""
    named_year = year_at(scene, at)
    if named_year is not None and at and scene.has(at - 1, "stretch") and _is_decade(named_year, at):
        return _decade(scene.role(at, "year"), at + 1)  # "dans les années 2030"
    return None if named_year is None else _part_of_year(scene, named_year) or _whole_year(scene, named_year)


def _part_of_year(scene: Scene, named_year: NamedYear) -> Point | None:
    if scene.role(named_year.at, "end_of") == "year":
        return edged(year_point(scene, named_year._replace(at=named_year.at + 1)), "end")
    at, year = named_year.at, named_year.year
    return None if year is None else part_behind(scene, named_year, year) or month_behind(scene, at, year)


def _whole_year(scene: Scene, named_year: NamedYear) -> Point:
    unit = scene.role(named_year.at, "unit")
    if unit in _YEARS:
        named_year = named_year._replace(at=named_year.at + 1, is_fiscal=unit == "fiscal_year")
    return year_point(scene, named_year)


def _weekday(scene: Scene, at: int, depth: int) -> Point | None:
    """Read "Friday", "Friday, March 12th", "vendredi prochain", "Friday of next week"."""
    number = scene.role(at, "weekday")
    behind = at + 1 + (scene.atoms[at + 1].text in {",", "."})
    named = point(scene, skipped(scene, behind, "the", "of"), depth + 1)
    if named is not None and named.form in {"day", "slash"}:
        return _on_weekday(scene, named, number)
    if (
        named is not None
        and named.form in {"relative", "week"}
        and named.stretch.kind is DeadlineKind.DURATION
    ):
        return cut_of(named, _DAY, partial(_day_of_week, number), "day")
    weeks, until = weeks_behind(scene, at + 1) or (0, at + 1)
    rel, days = scene.role(until, "rel"), None
    if scene.as_of is not None:
        ahead = (number - scene.as_of.weekday()) % 7
        if ahead == 0 and "next" in {rel, scene.role(at - 1, "rel") if at else None}:
            ahead = 7  # said on a Monday, "next Monday" is not the day itself
        ordinal = scene.as_of.toordinal() + ahead + 7 * weeks
        days = ordinal, ordinal
    form = "day" if weeks else "weekday"
    return Point(
        fixed(_DAY, days), until + (rel is not None), form, says_year=weeks > 0, is_past=rel == "last"
    )


def _on_weekday(scene: Scene, named: Point, weekday: int) -> Point:
    """Return a day with the weekday before it; where it falls on another in every reading, that day of
    its week is a further one.
    """
    days = named.stretch.resolved(scene.as_of)
    readings = [stretch.resolved(scene.as_of) for stretch in (named.stretch, *named.others)]
    if any(own is not None and (own[0] - 1) % 7 == weekday for own in readings):
        return named
    if days is None:
        return named
    other = _day_of_week(weekday, week_around(days))
    return named._replace(others=(*named.others, fixed(_DAY, other)))


def _day_of_week(weekday: int, days: Days) -> Days:
    ordinal = nth_weekday(days, weekday, 1)
    return ordinal, ordinal


def _unit(scene: Scene, at: int, depth: int) -> Point | None:
    """Read a noun with what stands behind it: "mois prochain", "année 2027", "mois de mars"."""
    named = bare_unit(scene, at)
    return named if named is not None and named.at > at + 1 else None


def _yearly(scene: Scene, at: int, depth: int) -> Point | None:
    """Read a season or a feast: "summer 2027", "Noël", "Black Friday"."""
    stretch = each_year(_DAY, partial(_yearly_in, scene.role(at, "yearly")))
    return in_year(scene, stretch, at + 1, "yearly")


def _yearly_in(rule: Yearly, year: int) -> Days | None:
    return yearly(rule, year)


def _today(scene: Scene, at: int, depth: int) -> Point | None:
    shift, days = _DAYS_FROM_TODAY[scene.role(at, "today")], None
    weeks, until = weeks_behind(scene, at + 1) or (0, at + 1)
    if scene.as_of is not None:
        ordinal = scene.as_of.toordinal() + shift + 7 * weeks
        days = ordinal, ordinal
    form = "day" if weeks else "relative"
    return Point(fixed(_DAY, days), until, form, says_year=True, is_past=shift < 0 and not weeks)


_READERS: Final[Mapping[str, _Reader]] = MappingProxyType(
    {
        "edge": _edge,
        "end_of": _end_of,
        "ordinal": _ordinal,
        "all": _all,
        "rel": _rel,
        "month": _month,
        "weekday": _weekday,
        "quarter": _quarter,
        "half": _half,
        "week": _week,
        "fiscal_year": _year,
        "year": _year,
        "number": _number,
        "yearly": _yearly,
        "unit": _unit,
        "today": _today,
    }
)
"""What reads a named time that begins with a role."""
