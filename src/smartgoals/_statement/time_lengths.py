"""Lengths of time: "the next six months", "90 jours", "a year and a half", "les 10 prochains mois",
read from atoms.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final, NamedTuple

from smartgoals._statement.time_index import Roles
from smartgoals._statement.time_scene import Scene, skipped

__all__ = ["Length", "length", "longer"]

_MOST_BEFORE: Final = 6
_MOST_BETWEEN: Final = 3
_MOST_BEHIND: Final = 4
_HALF: Final = Fraction(1, 2)
_HUNDRED: Final = 100
_FROM_A_START: Final = frozenset({"day", "week", "month", "year"})
_YEARS: Final = frozenset({"year", "fiscal_year"})
_LENGTHS: Final = frozenset({"fifteen_days", "eight_days"})
"""Units that are a length without a number: "sous quinzaine"."""
_TURNS: Final[Mapping[str, str]] = MappingProxyType({"next": "ahead", "this": "this", "last": "past"})


class Length(NamedTuple):
    """A length: how many of which unit (None for "a few"), the atom behind it, and what stands around it.

    `around` holds "ahead" and "coming" for "the next six months" and "six months from now", "calendar" for
    "the coming quarter", "past" for the last ones, "first" for the first ones of something, "less" for "in
    less than", "the", "mine" and "others" for determiners, "apart" for a "this" between number and
    unit, as in « sur 10 cette année ». `is_anchored` where it counts from something else
    than today.
    """

    number: Fraction | int | None
    unit: str
    at: int
    around: frozenset[str] = frozenset()
    is_counted: bool = True
    is_anchored: bool = False

    @property
    def is_ahead(self) -> bool:
        """Whether it counts from today by its words."""
        return not self.around.isdisjoint({"ahead", "coming"})


class _Count(NamedTuple):
    """The number of a length, whether there is any, and the atom behind it."""

    number: Fraction | int | None
    at: int
    is_there: bool = True


def length(scene: Scene, at: int) -> Length | None:
    """Return the length that begins at an atom, or None."""
    around: set[str] = set()
    count = _count(scene, _before(scene, at, around))
    is_hyphened = count.is_there and scene.atoms[count.at].text == "-"
    inner = _between(scene, count.at + is_hyphened, around)
    unit = scene.role(inner, "unit")
    if unit is None or _is_year(scene, inner, unit):
        return None
    if scene.has(inner, "many"):
        around.add("many")
    read = _behind(scene, Length(count.number, unit, inner + 1, is_counted=count.is_there), around)
    is_of_noun = scene.is_noun(read.at) or scene.has(read.at, "event")
    if is_hyphened and "wrapped" not in around and is_of_noun:
        return None  # "30-day retention", "a 3-month programme": it says what the noun is, and no time
    is_named = scene.has(read.at, "of")  # "the month of March"
    return read if _is_length(read) or (read.is_anchored and not is_named) else None


def _is_year(scene: Scene, at: int, unit: str) -> bool:
    """Tell whether what stands before the noun of a year says which one: "the 2026 fiscal year"."""
    return unit in _YEARS and at > 0 and scene.has(at - 1, "year") and not scene.has(at, "many")


def _is_length(read: Length) -> bool:
    """Tell whether words name a length, and no time by its name: "next quarter", "mes 30 ans"."""
    around = read.around
    if not around.isdisjoint({"mine", "others"}) and around.isdisjoint({"ahead", "coming", "first", "past"}):
        return False
    if read.is_counted or read.unit in _LENGTHS or ("first" in around and read.unit in _FROM_A_START):
        return True
    return "coming" in around and read.unit != "fiscal_year"


def longer(scene: Scene, read: Length) -> Length:
    """Return the second length of a range of two units: "6 months to a year"."""
    second = length(scene, read.at + 1) if read.is_counted and scene.has(read.at, "to") else None
    return read if second is None or not second.is_counted else second


def _before(scene: Scene, at: int, around: set[str]) -> int:
    """Take what stands before the number: the, next, less than, a period of; return the place behind."""
    for _ in range(_MOST_BEFORE):
        roles = scene.atoms[at].roles
        if "half_a" in roles or ("number" in roles and not _is_article(scene, at)):
            break
        is_one = _turned(roles, around) or "number" in roles or roles.get("stretch") == "before"
        if not is_one and roles.keys().isdisjoint({"hedge", "the", "all"}):
            break
        around.update(roles[category] for category in ("hedge", "the", "many") if category in roles)
        at += 1
    return at


def _is_article(scene: Scene, at: int) -> bool:
    """Tell whether a number word is an article before the number: "a 12-month period"."""
    behind = scene.atoms[at + 1].roles
    return scene.has(at, "per") and not behind.keys().isdisjoint({"number", "some"})


def _turned(roles: Roles, around: set[str]) -> bool:
    """Note a word that says where a length lies, and tell whether it is one."""
    turns = [category for category in ("coming", "first") if category in roles]
    if "rel" in roles:
        turns.append(_TURNS[roles["rel"]])
    around.update(turns)
    around.update(("calendar",) if roles.get("coming") == "calendar" else ())
    return bool(turns)


def _count(scene: Scene, at: int) -> _Count:
    """Return the number of a length; of a range its end: "3 to 6", "two and a half", "a few", "half a"."""
    if scene.role(at, "half_a") == "before":
        return _Count(_HALF, at + 1)
    if not scene.has(at, "number"):
        is_some = scene.has(at, "some")
        return _Count(None, at + 1) if is_some else _Count(1, at, is_there=False)
    number, behind = _figure(scene, at)
    if _is_joint(scene, behind) and scene.has(behind + 1, "number"):
        upper, further = _figure(scene, behind + 1)
        if upper > number:
            number, behind = upper, further
    if scene.role(behind, "half_a") == "behind":
        number, behind = number + _HALF, behind + 1
    return _Count(number, behind)


def _is_joint(scene: Scene, at: int) -> bool:
    return (scene.atoms[at].text == "-" or scene.has(at, "to")) and not scene.has(at, "unit")


def _figure(scene: Scene, at: int) -> tuple[Fraction | int, int]:
    """Return a number of one or several words and the place behind: "twenty-four", "a hundred and twenty"."""
    number: Fraction | int = scene.role(at, "number")
    if scene.has(at, "figures"):
        return number, at + 1
    at += 1
    for _ in range(2):
        inner = at + (scene.atoms[at].text == "-" or scene.has(at, "and"))
        more = scene.role(inner, "number")
        joined = None if more is None or scene.has(inner, "figures") else _joined(number, more)
        if joined is None:
            break
        number, at = joined, inner + 1
    return number, at


def _joined(number: Fraction | int, more: Fraction | int) -> Fraction | int | None:
    """Return what two number words say together, or None: "two hundred", "quarante-cinq"."""
    if more == _HUNDRED and 1 < number < 10:
        return number * _HUNDRED
    is_round = number >= 20 and number % 10 == 0
    return number + more if is_round and 0 < more < (_HUNDRED if number >= _HUNDRED else 20) else None


def _between(scene: Scene, at: int, around: set[str]) -> int:
    """Take what stands between the number and its unit: prochains, full; return the place of the unit."""
    for _ in range(_MOST_BETWEEN):
        roles = scene.atoms[at].roles
        if "unit" in roles or not (_turned(roles, around) or "kind_of" in roles):
            break
        around.update(("apart",) if roles.get("rel") == "this" else ())
        around.update(("many",) if "many" in roles else ())
        at += 1
    return at


def _behind(scene: Scene, read: Length, around: set[str]) -> Length:
    """Take what stands behind the unit: à venir, and a half, period, from now, of something else."""
    count, at = read.number, read.at
    for _ in range(_MOST_BEHIND):
        roles = scene.atoms[at].roles
        if roles.get("half_a") == "behind" and count is not None:
            count += _HALF
        elif "ago" in roles or ("from_now" in roles and not scene.has(at + 1, "of")):  # no "3 days out of 5"
            around.add("ahead" if "from_now" in roles else "past")
        elif roles.get("stretch") == "behind":
            around.add("wrapped")
        elif _is_anchor(scene, at):
            break  # "les trois mois suivant le lancement"
        elif not _turned(roles, around) and "kind_of" not in roles:
            break
        at += 1
    if not read.is_counted and "many" in around and read.unit not in _LENGTHS:
        count = None  # "dans les mois à venir"
    anchored = skipped(scene, at + 1, "the")
    is_anchored = scene.has(at, "anchor") and scene.atoms[anchored].kind == "word"
    return read._replace(number=count, at=at, around=frozenset(around), is_anchored=is_anchored)


def _is_anchor(scene: Scene, at: int) -> bool:
    """Tell whether a word that may mean the next ones says from what they count: "following the launch"."""
    anchored = skipped(scene, at + 1, "the")
    is_word = scene.is_noun(anchored) or scene.has(anchored, "event") or scene.has(anchored, "reply")
    return scene.has(at, "anchor") and is_word
