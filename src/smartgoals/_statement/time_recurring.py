"""Recurring phrases: "per week", "chaque mois", "every other Friday", "monthly", "une semaine sur
deux", read from atoms.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from smartgoals._statement.time_index import Roles
from smartgoals._statement.time_scene import Scene, skipped
from smartgoals._time.period import Period, PeriodUnit

__all__ = ["Recurring", "in_one", "in_single", "period_of", "recurring"]

_PERIODS: Final[Mapping[str, tuple[int, PeriodUnit]]] = MappingProxyType(
    {
        "day": (1, PeriodUnit.DAY),
        "working_day": (1, PeriodUnit.DAY),
        "week": (1, PeriodUnit.WEEK),
        "weekend": (1, PeriodUnit.WEEK),
        "fortnight": (2, PeriodUnit.WEEK),
        "fifteen_days": (2, PeriodUnit.WEEK),  # what recurs each quinzaine does so on one weekday
        "month": (1, PeriodUnit.MONTH),
        "quarter": (1, PeriodUnit.QUARTER),
        "half": (6, PeriodUnit.MONTH),
        "two_months": (2, PeriodUnit.MONTH),
        "semi_week": (1, PeriodUnit.WEEK),
        "semi_month": (1, PeriodUnit.MONTH),
        "year": (1, PeriodUnit.YEAR),
        "fiscal_year": (1, PeriodUnit.YEAR),
        "decade": (10, PeriodUnit.YEAR),
    }
)
_TWICE: Final[Mapping[str, str]] = MappingProxyType(
    {"semi_week": "week", "semi_month": "month", "bi_week": "week", "bi_month": "month"}
)
"""What comes twice in a period, or in every second one: of "biweekly" nobody knows which."""
_MOST: Final = 1_000
_PARTS: Final = frozenset(",;:.!?")
"""Signs that part what is capped from what has an end."""
_WEEK: Final = 7
_WORKING: Final = "working_day"
_NO_PERIOD: Final = frozenset({"ago", "from_now", "half_a", "of", "possessive"})
"""What stands behind a unit that recurs not: "a year ago", "a year and a half", "a quarter of"."""


class Recurring(NamedTuple):
    """A recurring phrase: its period, None for one of an unknown length ("each sprint"), and the
    atom behind it.

    `is_working` tells whether it recurs on working days alone, and `twice` is the period in which it comes
    twice: surely where that is its period ("semi-weekly"), and perhaps where it has none ("biweekly"); `days` says on
    how many weekdays of it: "every Monday and Thursday" on two.
    """

    period: Period | None
    at: int
    is_working: bool = False
    twice: Period | None = None
    days: int = 1


def period_of(unit: str | None, count: int = 1) -> Period | None:
    """Return the period of so many of a unit; None for what no period is counted in, such as hours."""
    known = _PERIODS.get(unit or "")
    return Period(known[0] * count, known[1]) if known is not None and 1 <= count <= _MOST else None


def recurring(scene: Scene, at: int) -> Recurring | None:
    """Return the recurring phrase that begins at an atom, or None."""
    roles = scene.atoms[at].roles
    if "each" in roles and "per" in scene.atoms[at + 1].roles and _per(scene, at + 1):
        return None  # "deux dimanches par mois"
    if "each" in roles:
        return _by_itself(roles["each"], *_behind_weekdays(scene, at + 1))
    if "every" in roles:
        return _every(scene, skipped(scene, at + 1, "the"))
    if "per" in roles:
        return _per(scene, at)
    return _one_of(scene, at) if roles.get("number") == 1 else None


def _by_itself(unit: str, at: int, days: int) -> Recurring:
    """Return what one word says: "weekly", "on weekdays", "biweekly", "Mondays and Thursdays"."""
    twice = period_of(_TWICE.get(unit))
    return Recurring(period_of(unit), at, is_working=unit == _WORKING, twice=twice, days=days)


def _one_of(scene: Scene, at: int) -> Recurring | None:
    """Read one of so many: "une semaine sur deux", "un lundi sur deux"."""
    number = scene.role(at + 3, "number")
    is_of = scene.role(at + 2, "other") == "behind" and not scene.has(at + 4, "unit")
    unit = scene.role(at + 1, "unit") or _unit_of(scene.atoms[at + 1].roles)
    period = period_of(unit, number) if is_of and isinstance(number, int) else None
    return None if period is None else Recurring(period, at + 4)


def _every(scene: Scene, at: int) -> Recurring | None:
    """Read what stands behind "every": a unit, so many of them, a weekday, a month, a part of the day."""
    roles = scene.atoms[at].roles
    sized = _sized(scene, at) or _wrapped(scene, at)
    if sized is not None or roles.get("event") == "term":
        return sized or _of_length(scene, at + 1)
    is_of_month = "ordinal" in roles or "first" in roles
    # "Every second Tuesday" is one of two, and no second one of the month unless it says so.
    is_of_two = roles.get("other") == "other" and _behind_month(scene, at + 2) == at + 2
    if is_of_month and not is_of_two and _is_weekday(scene, at + 1):
        return Recurring(period_of("month"), _behind_month(scene, at + 2))
    if "day" in roles and _behind_month(scene, at + 1) > at + 1:
        return Recurring(period_of("month"), _behind_month(scene, at + 1))  # "tous les 15 du mois"
    count, number = 1, roles.get("number")
    if roles.get("other") == "other":
        count, at = 2, at + 1
    elif isinstance(number, int) and "each" not in roles:
        count, at = number, at + 1
    roles = scene.atoms[at].roles
    at += roles.get("unit") == "day" and scene.has(at + 1, "part_of_day")
    period = period_of(roles.get("unit") or _unit_of(roles), count)
    is_working = roles.get("unit") == _WORKING
    behind, days = _behind_weekdays(scene, at + 1)
    return None if period is None else Recurring(period, behind, is_working, days=days)


def _behind_weekdays(scene: Scene, at: int) -> tuple[int, int]:
    """Return the place behind further weekdays, and how many there are with the first: "every Monday, Wednesday and
    Friday" has three.
    """
    days = 1
    for _ in range(_WEEK):
        is_joint = scene.has(at, "and") or scene.atoms[at].text == ","
        inner = at + 1 + (scene.atoms[at].text == "," and scene.has(at + 1, "and"))
        if not is_joint or not _is_weekday(scene, inner) or not _is_weekday(scene, at - 1):
            break
        at, days = inner + 1, days + 1
    return at, days


def _is_weekday(scene: Scene, at: int) -> bool:
    return scene.has(at, "weekday") or scene.role(at, "each") == "week"


def _behind_month(scene: Scene, at: int) -> int:
    """Return the place behind "of the month", where it stands."""
    inner = skipped(scene, at, "of", "the")
    return inner + 1 if inner > at and scene.role(inner, "unit") == "month" else at


def _unit_of(roles: Roles) -> str | None:
    """Return the unit in which a weekday, a month or a morning comes again."""
    if "weekday" in roles or roles.get("each") == "week":
        return "week"
    if "month" in roles or "yearly" in roles:
        return "year"
    return "day" if "part_of_day" in roles else None


def _per(scene: Scene, at: int) -> Recurring | None:
    """Read "per week", "a month", "/jour", "par trimestre", "per 2 weeks"."""
    is_article = scene.has(at, "number")
    if is_article and at and (scene.has(at - 1, "prep") or scene.has(at - 1, "hedge")):
        return None  # "by a quarter", "under a month"
    sized = _sized(scene, at + 1) or _wrapped(scene, at + 1)
    if sized is not None:
        return sized
    number, inner = scene.role(at + 1, "number"), at + 1
    count = number if isinstance(number, int) and scene.has(at + 2, "unit") else 1
    inner += scene.has(inner, "number") and scene.has(at + 2, "unit")
    inner += scene.has(inner, "kind_of")
    roles = scene.atoms[inner].roles
    if roles.get("event") == "term":
        return _of_length(scene, inner + 1)
    if is_article and not _NO_PERIOD.isdisjoint(scene.atoms[inner + 1].roles):
        return None
    period = period_of(roles.get("unit") or ("day" if "part_of_day" in roles else None), count)
    return None if period is None else Recurring(period, inner + 1, roles.get("unit") == _WORKING)


def _of_length(scene: Scene, at: int) -> Recurring:
    """Return a period that has a name, with its length where that follows: "per sprint of two weeks"."""
    inner = skipped(scene, at, "of")
    number, unit = scene.role(inner, "number"), scene.role(inner + 1, "unit")
    period = period_of(unit, number) if inner > at and isinstance(number, int) else None
    return Recurring(None, at) if period is None else Recurring(period, inner + 2)


def _sized(scene: Scene, at: int) -> Recurring | None:
    """Read a period that has a name behind its length: "two-week sprint"; None where none begins here."""
    number, inner = scene.role(at, "number"), at + 1 + (scene.atoms[at + 1].text == "-")
    period = period_of(scene.role(inner, "unit"), number) if isinstance(number, int) else None
    is_named = period is not None and scene.role(inner + 1, "event") == "term"
    return Recurring(period, inner + 2) if is_named else None


def _wrapped(scene: Scene, at: int) -> Recurring | None:
    """Read a length that a word for a stretch of time stands beside: "per 30-day period", « par tranche de 30 jours »;
    None where none begins here.
    """
    is_led = scene.role(at, "stretch") == "before"
    number, inner = scene.role(at + is_led, "number"), at + is_led + 1
    inner += scene.atoms[inner].text == "-"
    inner += scene.has(inner, "kind_of")
    period = period_of(scene.role(inner, "unit"), number) if isinstance(number, int) else None
    is_followed = scene.role(inner + 1, "stretch") == "behind"
    return Recurring(period, inner + 1 + is_followed) if period is not None and is_led | is_followed else None


def in_single(scene: Scene, at: int) -> Period | None:
    """Return the unit of "in a single week"; None where no such words begin at an atom."""
    is_one = scene.has(at, "single") and not scene.has(at + 1, "many")
    return period_of(scene.role(at + 1, "unit")) if is_one else None


def in_one(scene: Scene, first: int, at: int) -> Recurring | None:
    """Return the unit of "in one week" at an atom, where a figure before the phrase must not be passed: "never
    more than 5 in one week" is said of each; None where nothing caps it, so that the week may be the end.
    """
    is_one = scene.role(at, "number") == 1 and not scene.has(at + 2, "half_a")
    period = period_of(scene.role(at + 1, "unit")) if is_one else None
    numbers = 0
    for place in range(first - 1, -1, -1):
        if period is None or numbers > 1 or scene.atoms[place].text in _PARTS:
            break
        if numbers == 1 and scene.atoms[place].first in scene.around.caps:
            return Recurring(period, at + 2)
        numbers += scene.atoms[place].kind == "number" or scene.has(place, "number")
    return None
