"""Recurring phrases: "per week", "chaque mois", "every other Friday", "monthly", "une semaine sur deux", read from atoms."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from smartgoals._statement.time_points import Scene, skipped
from smartgoals._time.period import Period

__all__ = ["Recurring", "recurring"]

_PERIODS: Final[Mapping[str, tuple[int, str]]] = MappingProxyType(
    {
        "day": (1, "day"),
        "working_day": (1, "day"),
        "week": (1, "week"),
        "weekend": (1, "week"),
        "fortnight": (2, "week"),
        "fifteen_days": (15, "day"),
        "month": (1, "month"),
        "quarter": (1, "quarter"),
        "half": (6, "month"),
        "year": (1, "year"),
        "fiscal_year": (1, "year"),
        "decade": (10, "year"),
    }
)
_MOST: Final = 1_000


class Recurring(NamedTuple):
    """A recurring phrase: its period, None for one of an unknown length ("each sprint"), and the atom behind it."""

    period: Period | None
    at: int


def period_of(unit: str | None, count: int = 1) -> Period | None:
    """Return the period of so many of a unit; None for what no period is counted in, such as hours."""
    known = _PERIODS.get(unit or "")
    if known is None or not 1 <= count <= _MOST:
        return None
    return Period(known[0] * count, known[1])  # type: ignore[arg-type]  # the converter takes the word of a unit


def recurring(scene: Scene, at: int) -> Recurring | None:
    """Return the recurring phrase that begins at an atom, or None."""
    roles = scene.atoms[at].roles
    if "each" in roles:
        return Recurring(period_of(roles["each"]), at + 1)
    if "every" in roles:
        return _every(scene, at + 1)
    if "per" in roles:
        return _per(scene, at)
    if "number" in roles and "unit" in scene.atoms[at + 1].roles and scene.role(at + 2, "other") == "behind":
        period = period_of(scene.role(at + 1, "unit"), 2)
        return None if period is None else Recurring(period, at + 3)
    return None


def _every(scene: Scene, at: int) -> Recurring | None:
    """Read what stands behind "every": a unit, so many of them, a weekday, a month, a part of the day."""
    at = skipped(scene, at, "the")
    count = 1
    roles = scene.atoms[at].roles
    if roles.get("other") == "other":
        count, at = 2, at + 1
    elif isinstance(roles.get("number"), int) and "each" not in roles:
        count, at = roles["number"], at + 1
    roles = scene.atoms[at].roles
    if roles.get("event") == "term":
        return Recurring(None, at + 1)
    if "ordinal" in roles and "weekday" in scene.atoms[at + 1].roles:
        inner = skipped(scene, at + 2, "of", "the")
        until = inner + 1 if inner > at + 2 and scene.role(inner, "unit") == "month" else at + 2
        return Recurring(period_of("month"), until)  # "every first Monday of the month"
    unit = roles.get("unit")
    if unit is None:
        unit = _unit_of(roles)
    elif unit == "day" and "part_of_day" in scene.atoms[at + 1].roles:
        at += 1
    period = period_of(unit, count)
    return None if period is None else Recurring(period, at + 1)


def _unit_of(roles: Mapping[str, object]) -> str | None:
    """Return the unit in which a weekday, a month or a morning comes again."""
    if "weekday" in roles or roles.get("each") == "week":
        return "week"
    if "month" in roles or "yearly" in roles:
        return "year"
    return "day" if "part_of_day" in roles else None


def _per(scene: Scene, at: int) -> Recurring | None:
    """Read "per week", "a month", "/jour", "par trimestre", "per 2 weeks"."""
    inner = at + 1
    count = scene.role(inner, "number")
    if count is not None and isinstance(count, int) and "unit" in scene.atoms[inner + 1].roles:
        inner += 1
    else:
        count = 1
    inner = inner + ("kind_of" in scene.atoms[inner].roles)
    roles = scene.atoms[inner].roles
    unit = roles.get("unit") or ("day" if "part_of_day" in roles else None)
    if unit is None or (at and "prep" in scene.atoms[at - 1].roles and "number" in scene.atoms[at].roles):
        return None
    behind = scene.atoms[inner + 1].roles
    if "number" in scene.atoms[at].roles and behind.keys() & {"ago", "from_now", "half_a", "of"}:
        return None  # "a year ago", "a year from now", "a year and a half", "a month's worth"
    period = period_of(unit, count)
    return None if period is None else Recurring(period, inner + 1)
