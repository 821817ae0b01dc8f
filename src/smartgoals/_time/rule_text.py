"""How an RFC 5545 rule is written: its parts, the numbers each may hold, and the one way it is kept.

Reads text; which days a rule names is worked out by `recurrence`. A number that no year, month or
week has is refused, and so is a rule whose parts never meet, such as 31 February.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from smartgoals._errors import InvalidValue, WrongType
from smartgoals._time.recurrence import WEEKDAYS, Recurrence

__all__ = ["parts_of", "rule_text"]

_LIST = r"[+-]?\d{1,3}(?:,[+-]?\d{1,3})*"
_DAY = rf"(?:[+-]?\d{{1,2}})?(?:{'|'.join(WEEKDAYS)})"
# Patterns as text: `re` compiles and keeps them when a rule is first read.
_PARTS: Final[Mapping[str, str]] = MappingProxyType({
    "FREQ": "YEARLY|MONTHLY|WEEKLY|DAILY", "INTERVAL": r"0{0,9}[1-9]\d{0,2}", "COUNT": r"0{0,9}[1-9]\d{0,4}",
    "UNTIL": r"\d{8}(?:T\d{6}Z?)?", "BYMONTH": _LIST, "BYMONTHDAY": _LIST, "BYYEARDAY": _LIST,
    "BYWEEKNO": _LIST, "BYDAY": rf"{_DAY}(?:,{_DAY})*", "BYSETPOS": _LIST, "WKST": "|".join(WEEKDAYS),
})  # fmt: skip
_MOST: Final[Mapping[str, int]] = MappingProxyType({
    "BYMONTH": 12, "BYMONTHDAY": 31, "BYYEARDAY": 366, "BYWEEKNO": 53, "BYSETPOS": 366,
})  # fmt: skip
# Of a year, and of those around it, there is no other kind in these years.
_CYCLE: Final = (date(2001, 1, 1), date(2028, 12, 31))


def rule_text(rule: str) -> str:
    """Return a rule in capitals with its parts in a fixed order, or say which part is wrong."""
    if not isinstance(rule, str):
        raise WrongType(value=rule, expected="an RFC 5545 rule such as 'FREQ=WEEKLY;BYDAY=MO'")
    said: dict[str, str] = {}
    for part in rule.strip().upper().removeprefix("RRULE:").removesuffix(";").split(";"):
        name, _, value = (piece.strip() for piece in part.partition("="))
        pattern = _PARTS.get(name)
        if pattern is None or name in said:
            raise InvalidValue(
                value=rule, expected=f"a rule of the parts {', '.join(_PARTS)}, each once", hint=part
            )
        if re.fullmatch(pattern, value) is None:
            raise InvalidValue(value=rule, expected=f"a rule by the day with a valid {name}", hint=part)
        said[name] = value
    if "FREQ" not in said or {"COUNT", "UNTIL"} <= said.keys():
        raise InvalidValue(value=rule, expected="a rule with FREQ, and not both COUNT and UNTIL")
    if said["FREQ"] in ("WEEKLY", "DAILY") and re.search(r"\d", said.get("BYDAY", "")):
        raise InvalidValue(value=rule, expected="numbered weekdays only in a monthly or yearly rule")
    _refuse_numbers(rule, said)
    if _never_occurs(said):
        raise InvalidValue(value=rule, expected="a rule whose parts meet on some day of some year")
    return ";".join(f"{name}={said[name]}" for name in _PARTS if name in said)


def parts_of(rule: str) -> dict[str, str]:
    """Return the parts of a rule that was read, by name."""
    return dict(part.split("=") for part in rule.split(";"))


def _refuse_numbers(rule: str, said: Mapping[str, str]) -> None:
    """Refuse a part that holds a number or a day that does not exist."""
    for name in [name for name in said if name in _MOST or name == "BYDAY"]:
        most = _MOST.get(name, 5 if said["FREQ"] == "MONTHLY" or "BYMONTH" in said else 53)
        numbers = [int(number) for number in re.findall(r"[+-]?\d+", said[name])]
        if name == "BYMONTH" and not all(1 <= number <= most for number in numbers):
            raise InvalidValue(value=rule, expected="a rule whose months are numbered from 1 to 12")
        if not all(number and -most <= number <= most for number in numbers):
            raise InvalidValue(
                value=rule, expected=f"a rule whose {name} counts from 1 to {most}, or back from -1"
            )
    until = said.get("UNTIL", "20010101")
    try:
        date(int(until[:4]), int(until[4:6]), int(until[6:8]))
    except ValueError:
        raise InvalidValue(value=rule, expected="a rule whose UNTIL is a day of the calendar") from None


def _never_occurs(said: Mapping[str, str]) -> bool:
    """Tell whether no interval of a rule has a day, wherever it starts."""
    asked = {name: value for name, value in said.items() if name.startswith("BY") or name in ("FREQ", "WKST")}
    by = asked.keys() - {"FREQ", "WKST", "BYMONTH"}
    if len(by) < 2 and by <= {"BYDAY", "BYWEEKNO", "BYYEARDAY"} and not ("BYMONTH" in asked and by):
        return False  # one part by itself has its day in some year
    return next(Recurrence(asked, _CYCLE[0]).forward(*_CYCLE), None) is None
