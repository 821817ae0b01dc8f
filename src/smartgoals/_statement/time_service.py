"""Lengths in which something is answered, delivered or done each time, and which end no goal: "reply within
2 days", "fill 90 % of vacancies within 45 days".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from smartgoals._statement.time_lengths import Length
from smartgoals._statement.time_phrase import Head
from smartgoals._statement.time_scene import Scene
from smartgoals._statement.time_years import PARTS

__all__ = [
    "DAY_UNITS",
    "INSIDE_OF",
    "in_whole_days",
    "is_level_led",
    "is_measured",
    "is_of_calendar",
    "is_of_each",
    "is_of_share",
    "is_service_level",
    "is_short",
    "noted",
]

INSIDE_OF: Final = frozenset({"within", "during"})
DAY_UNITS: Final = frozenset({"day", "working_day"})
_HOURS: Final = 24
_OF_CHANGE: Final = frozenset({"by", "from", "of"})
_SIGNS: Final = frozenset("+-±")
_OF_EACH: Final = frozenset({"reply", "deliver", "process", "share"})
"""What is done with each of many things, in a length that is no end."""
_OF_ONE: Final = "one"
"""What is done is done with one thing that is known: "ship the feature"."""
_MEASURED: Final = frozenset({"reply", "deliver", "process"})
_COUNTED: Final = frozenset({"number", _OF_ONE})
_AT_ONCE: Final = 3
_FEW_DAYS: Final = 10
_FEW_WEEKS: Final = 4
_DAYS_OF_LESS: Final = 31
_MOST_OF_UNITS: Final[Mapping[str, int]] = MappingProxyType({"day": 60, "working_day": 60, "week": 4})
"""How long it takes at most to do each of many things."""
_MOST_IN_REPLY: Final[Mapping[str, int]] = MappingProxyType({"week": 4, "month": 2})
"""How long an answer may take at most."""


def noted(scene: Scene, at: int) -> Iterator[str]:
    """Yield what an atom says of the lengths behind it: what is answered, what changes, and how many there are."""
    roles = scene.atoms[at].roles
    is_of_one = scene.has(at + 1, "the") and not scene.has(
        at + 1, "many"
    )  # "onboard the team", and no "les postes"
    if "reply" in roles and not (is_of_one and roles["reply"] == "process"):
        yield roles["reply"]
        if is_of_one:
            yield _OF_ONE
    if "change" in roles:
        yield "change"
    if scene.atoms[at].kind == "number" or "number" in roles:
        yield "number"
    if "share" in roles and _is_of_all(scene, at + 1) and not _is_by(scene, at - 2):
        yield "share"  # "fill 90 % of vacancies", and no "a growth of 10 % of sales"


def _is_of_all(scene: Scene, at: int) -> bool:
    """Tell whether a share is one of things that are there: "of vacancies", "des postes", and no
    "de satisfaction".
    """
    is_all = scene.role(at, "prep") == "of" or scene.has(at, "the") or scene.has(at + 1, "the")
    return scene.has(at, "of") and is_all


def _is_by(scene: Scene, at: int) -> bool:
    """Tell whether a number is by how much something changes: "by 10 %", "une hausse d'environ 10 %"."""
    at -= at > 0 and scene.has(at, "hedge")
    return at >= 0 and (scene.role(at, "prep") in _OF_CHANGE or scene.atoms[at].text in _SIGNS)


def in_whole_days(read: Length, answered: set[str]) -> Length:
    """Return a length of hours that are whole days as those, in which so many are gained: "500
    within 48 hours".
    """
    if read.unit != "hour" or read.number is None or read.number % _HOURS or not _is_of_count(read, answered):
        return read
    return read._replace(number=read.number // _HOURS, unit="day")


def is_service_level(read: Length, answered: set[str]) -> bool:
    """Tell whether days are those in which something is answered or delivered, and no end of the goal."""
    if read.is_ahead or read.number is None:
        return False
    has_number = "number" in answered and "share" not in answered
    if read.unit not in DAY_UNITS:
        return "reply" in answered and not has_number and read.number <= _MOST_IN_REPLY.get(read.unit, 0)
    if "change" in answered and "less" not in read.around and read.number > _FEW_DAYS:
        return False  # "cut delays by 20 % in 30 days"
    if read.number <= (_FEW_DAYS if read.unit == "working_day" else _AT_ONCE):
        return not _is_of_count(read, answered)
    is_less, is_days = "less" in read.around, read.number <= _DAYS_OF_LESS
    is_short = read.number <= (_DAYS_OF_LESS if is_less and answered else _FEW_DAYS)
    if "the" in read.around and not has_number and (is_short or ("reply" in answered and is_days)):
        return True  # "facturer dans les 5 jours": those behind each time
    if "reply" in answered:
        return is_short or "the" not in read.around
    return is_short and ("deliver" in answered or is_less)


def is_short(read: Length) -> bool:
    """Tell whether something may take so long each time, where something else ends the goal: "within a week, by June"."""
    return read.unit in DAY_UNITS or (
        read.unit == "week" and read.number is not None and read.number <= _FEW_WEEKS
    )


def is_measured(answered: set[str]) -> bool:
    """Tell whether the length in which each of many things is done is the figure itself: "answer complaints in
    3 days", and neither "ship 20 orders in 2 days" nor "ship the feature in 2 days".
    """
    return not _MEASURED.isdisjoint(answered) and _COUNTED.isdisjoint(answered)


def is_level_led(scene: Scene, head: Head) -> bool:
    """Tell whether a length is a level that something is brought to: "cut reply time to within 2 weeks"."""
    at = head.first - 1
    return head.sense in INSIDE_OF and at >= 0 and scene.has(at, "to") and not scene.has(at, "prep")


def is_of_calendar(scene: Scene, head: Head, read: Length) -> bool:
    """Tell whether a coming quarter or half is the next of the calendar: "in the next", "over the
    coming quarter".
    """
    is_one = read.unit in PARTS and not read.is_counted and "many" not in read.around
    return is_one and not (scene.has(head.first, "lasting") and "calendar" not in read.around)


def is_of_each(head: Head, read: Length, answered: set[str]) -> bool:
    """Tell whether a length is that in which each of many things is done: "fill 90 % of vacancies
    within 45 days".
    """
    if head.sense not in INSIDE_OF or read.is_ahead or read.number is None:
        return False
    if "share" in answered and "change" not in answered:
        return read.is_anchored or _is_short(read)
    return "process" in answered and "number" not in answered and _is_short(read)


def is_of_share(scene: Scene, read: Length) -> bool:
    """Tell whether a length is that of a share of many things behind it: "in 8 weeks for 80 % of cases"."""
    at = read.at
    is_led = scene.has(at, "prep") and scene.has(at + 1, "number") and scene.has(at + 2, "share")
    return is_led and _is_of_all(scene, at + 3)


def _is_short(read: Length) -> bool:
    """Tell whether each of many things may be done in a length: in so many days, or a few weeks."""
    return read.number is not None and read.number <= _MOST_OF_UNITS.get(read.unit, 0)


def _is_of_count(read: Length, answered: set[str]) -> bool:
    """Tell whether so many are gained or made in a length, and none of many things is answered in it."""
    return "number" in answered and answered.isdisjoint(_OF_EACH) and "less" not in read.around
