"""Lengths of time: "the next six months", "90 jours", "a year and a half", "les 10 prochains mois", read from atoms."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final, NamedTuple

from smartgoals._statement.time_index import Roles
from smartgoals._statement.time_points import Scene, skipped

__all__ = ["Length", "length", "longer"]

_MOST_BEFORE: Final = 6
_HALF: Final = Fraction(1, 2)
_FIRST: Final = frozenset({"day", "week", "month", "year"})
_OWN: Final = frozenset({"fifteen_days", "eight_days"})
_TURNS: Final[Mapping[str, str]] = MappingProxyType({"next": "ahead", "this": "this", "last": "past"})
_HUNDRED: Final = 100


class Length(NamedTuple):
    """A length: how many of which unit (None for "a few"), the atom behind it, and what stands around it.

    `least` is the lower number of a range. `is_ahead` for "the next six months" and "six months from now",
    `is_past` for the last ones, `is_first` for the first ones of something, `is_anchored` where it counts from
    something else than today.
    """

    count: Fraction | int | None
    unit: str
    at: int
    least: Fraction | int | None = None
    is_ahead: bool = False
    is_past: bool = False
    is_first: bool = False
    is_anchored: bool = False
    is_counted: bool = True
    is_less: bool = False
    is_determined: bool = False
    is_of_others: bool = False


def length(scene: Scene, at: int) -> Length | None:
    """Return the length that begins at an atom, or None."""
    around: set[str] = set()
    inner = _before(scene, at, around)
    half = scene.role(inner, "half_a")
    if half == "before":
        count: Fraction | int | None = _HALF
        least, inner, is_counted = None, inner + 1, True
    else:
        count, least, inner, is_counted = _count(scene, inner)
    if is_counted and count is not None and scene.role(inner, "half_a") == "behind":
        count, inner = count + _HALF, inner + 1  # "two and a half years"
    is_hyphened = is_counted and scene.atoms[inner].text == "-"
    inner = _between(scene, inner + is_hyphened, around)
    unit = scene.role(inner, "unit")
    if unit is None:
        return None
    if "many" in scene.atoms[inner].roles:
        around.add("many")
    return _behind(scene, inner + 1, around, is_hyphened=is_hyphened, read=Length(
        count, unit, inner + 1, least, is_counted=is_counted, is_less="less" in around, is_determined="the" in around, is_of_others="others" in around
    ))  # fmt: skip


def longer(scene: Scene, read: Length) -> Length:
    """Return the second length of a range of two units: "6 months to a year"."""
    if "to" not in scene.atoms[read.at].roles or not read.is_counted:
        return read
    second = length(scene, read.at + 1)
    return read if second is None or not second.is_counted else second


def _before(scene: Scene, at: int, around: set[str]) -> int:
    """Take what stands before the number: the, next, less than, a period of."""
    for _ in range(_MOST_BEFORE):
        roles = scene.atoms[at].roles
        if "half_a" in roles or ("number" in roles and not _is_article(scene, at)):
            break
        if "many" in roles:
            around.add("many")
        if roles.get("stretch") == "before" or "number" in roles:
            pass
        elif "hedge" in roles:
            around.add(roles["hedge"])
        elif not _turned(roles, around) and "the" not in roles and "all" not in roles:
            break
        if "the" in roles:
            around.add(roles["the"])
        at += 1
    return at


def _is_article(scene: Scene, at: int) -> bool:
    """Tell whether a number word is an article before the number: "a 12-month period"."""
    return "per" in scene.atoms[at].roles and bool(scene.atoms[at + 1].roles.keys() & {"number", "some"})


def _turned(roles: Roles, around: set[str]) -> bool:
    """Note a word that says where a length lies, and tell whether it is one."""
    rel = roles.get("rel")
    is_one = rel is not None
    if rel is not None:
        around.add(_TURNS[rel])
    for category in ("coming", "first"):
        if category in roles:
            around.add(category)
            is_one = True
    return is_one


def _count(scene: Scene, at: int) -> tuple[Fraction | int | None, Fraction | int | None, int, bool]:
    """Return the number, the lower one of a range, the place behind, and whether there is a number."""
    roles = scene.atoms[at].roles
    if "some" in roles and "number" not in roles:
        return None, None, at + 1, True
    if "number" not in roles:
        return 1, None, at, False
    number, at = _figure(scene, at)
    joint = scene.atoms[at]
    is_joint = joint.text == "-" or "to" in joint.roles or "or" in joint.roles
    if is_joint and "number" in scene.atoms[at + 1].roles and "unit" not in joint.roles:
        upper, behind = _figure(scene, at + 1)
        if upper > number:
            return upper, number, behind, True
    return number, None, at, True


def _figure(scene: Scene, at: int) -> tuple[Fraction | int, int]:
    """Return a number of one or several words: "ninety", "twenty-four", "two hundred", "a hundred and twenty"."""
    number = scene.role(at, "number")
    at += 1
    if "figures" in scene.atoms[at - 1].roles:
        return number, at
    for _ in range(2):
        inner = at + 1 if scene.atoms[at].text == "-" or "and" in scene.atoms[at].roles else at
        more = scene.role(inner, "number")
        if more is None or "figures" in scene.atoms[inner].roles:
            break
        if more == _HUNDRED and 1 < number < 10:
            number = number * _HUNDRED
        elif number >= 20 and number % 10 == 0 and 0 < more < (_HUNDRED if number >= _HUNDRED else 20):
            number = number + more
        else:
            break
        at = inner + 1
    return number, at


def _between(scene: Scene, at: int, around: set[str]) -> int:
    """Take what stands between the number and its unit: prochains, full, consecutive."""
    for _ in range(3):
        roles = scene.atoms[at].roles
        if "unit" in roles or not (_turned(roles, around) or "kind_of" in roles):
            break
        at += 1
    return at


def _behind(scene: Scene, at: int, around: set[str], *, is_hyphened: bool, read: Length) -> Length | None:
    """Take what stands behind the unit: à venir, and a half, period, from now, of something else."""
    count, is_wrapped = read.count, False
    for _ in range(4):
        roles = scene.atoms[at].roles
        if roles.get("half_a") == "behind" and count is not None:
            count = count + _HALF
        elif "from_now" in roles:
            around.add("ahead")
        elif "ago" in roles:
            around.add("past")
        elif roles.get("stretch") == "behind":
            is_wrapped = True
        elif not _turned(roles, around) and "kind_of" not in roles:
            break
        at += 1
    if is_hyphened and not is_wrapped and scene.atoms[at].kind == "word" and not scene.atoms[at].roles:
        return None  # "30-day retention": it says what the noun is, and no time
    if not read.is_counted and not ("first" in around and read.unit in _FIRST):
        if read.unit not in _OWN and ("coming" not in around or read.unit == "fiscal_year"):
            return None  # "next quarter" is a time by its name
        count = None if "many" in around and read.unit not in _OWN else count
    if around & {"mine", "others"} and not around & {"ahead", "coming", "first", "past"}:
        return None  # "mes 30 ans"
    is_anchored = "anchor" in scene.atoms[at].roles and scene.atoms[skipped(scene, at + 1, "the")].kind == "word"
    return read._replace(
        count=count,
        at=at,
        is_ahead=bool(around & {"ahead", "coming"}),
        is_past="past" in around,
        is_first="first" in around,
        is_anchored=is_anchored,
    )
