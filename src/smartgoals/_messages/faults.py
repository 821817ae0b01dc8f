"""Faults in the words of people who write documents: where, what was read, what would be right, and
what to do.

An error says its text to programs, in English; here each such text is looked up among rows of
sentences, and said in a language without anything of Python in it. What no row has, a host's own
text, is told as it is.
"""

from __future__ import annotations

import re
from ast import literal_eval
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from smartgoals._errors import InvalidValue, SmartGoalsError, StructureErrors, UnknownName, WrongType
from smartgoals._messages.formatting import Language, language as language_of
from smartgoals._messages.rows import table
from smartgoals._messages.worded import Worded

__all__ = ["wording"]

_MOST_TOLD: Final = 20
_MOST_KNOWN: Final = 8
_LONGEST_QUOTED: Final = 60
_LARGEST_FIGURE: Final = 10**15
_KEY: Final = "smartgoals"
_ARROW: Final = " › "
_ASKED_FOR: Final = "as_of"
"""An argument of calls that has the name of a field of results, and means another day."""
_MISSING: Final = "hint_key_missing"
# What is said otherwise at a field of a name.
_FITTING: Final[Mapping[tuple[str, object], str]] = MappingProxyType(
    {("hint_share_of_percent", "percent"): "hint_percent_plain"}
)
_HOLE: Final = re.compile(r"\{([A-Za-z_]+)\}")
_PLACEHOLDERS: Final[Mapping[str, str]] = MappingProxyType({"Class": "[A-Z][A-Za-z]*"})
# What the rows are about whose errors are about columns and headings of a table.
_OF_COLUMNS: Final = "expected_columns_"
_OF_HEADINGS: Final = ("expected_headings_", "expected_lines_above")
_ONE_QUOTED: Final = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", re.DOTALL)
_QUOTED: Final = re.compile(rf"(?:{_ONE_QUOTED.pattern})(?:, (?:{_ONE_QUOTED.pattern}))*", re.DOTALL)
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_FIGURE: Final = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?")


def wording(error: SmartGoalsError, language: Language | str = "en", *, data: Any = None) -> str:
    """Return what is wrong, in a language, for somebody who writes documents and no programs.

    Of several faults each has a line, and the first twenty are told. Handed the *data* that were read, it
    calls parts by their ids; else by their numbers, from 1. Raises
    :class:`~smartgoals.UnknownName` for the code of a language that is not known, and
    :class:`~smartgoals.WrongType` for an error of somebody else's.

    >>> from smartgoals import codec
    >>> data = {"goals": [{"id": "grow", "deadline": "soon", "target": {"kind": "reach_level", "value": "3%"}}]}
    >>> try:
    ...     codec.structure(data)
    ... except SmartGoalsError as fault:
    ...     print(wording(fault, data=data))
    2 faults
    Goal “grow” › deadline: expected a day such as 2026-01-31, got “soon”
    Goal “grow” › target › value: expected a number, got “3%”. Write 0.03 for 3 %
    """
    into = language_of(language)
    if not isinstance(error, SmartGoalsError):
        raise WrongType(value=error, expected="an error of smartgoals", path="error")
    body = _body(data)
    if not isinstance(error, StructureErrors):
        return _line(error, into, body)
    lines = [_line(one, into, body) for one in error.problems[:_MOST_TOLD]]
    if len(lines) > 1:
        lines.insert(0, into.say("fault.many", {"count": len(error.problems)}))
    if len(error.problems) > _MOST_TOLD:
        lines.append(into.say("fault.more", {"count": len(error.problems) - _MOST_TOLD}))
    return "\n".join(lines)


def _line(error: SmartGoalsError, into: Language, body: Any) -> str:
    steps = error.location
    if isinstance(error, UnknownName) and error.kind == "key":
        steps = steps[:-1]  # the last step is the very name that is told
    said = _said(error, into)
    place = _of_argument(error, into) or _place(steps, into, body)
    return into.say("fault.placed" if place else "fault.alone", {"place": place, "said": said})


def _of_argument(error: SmartGoalsError, into: Language) -> str:
    """Return what an argument of a call is called that has the name of a field with another
    meaning; empty for others.
    """
    if error.argument == _ASKED_FOR:
        return into.say("fault.day_judged")
    first, last = (error.location[0], error.location[-1]) if error.location else ("", "")
    if isinstance(error, UnknownName) and first == "accept" and isinstance(last, int):
        return into.say("fault.match_accepted", {"number": last + 1})
    matched = _matched("expected", error.expected) if isinstance(error, InvalidValue) else None
    is_column = matched is not None and matched.code.startswith(_OF_COLUMNS) and first in {"by", "item"}
    return into.say(f"fault.column_{first}") if is_column else ""


def _said(error: SmartGoalsError, into: Language) -> str:
    if isinstance(error, UnknownName):
        return _of_name(error, into)
    if not isinstance(error, (InvalidValue, WrongType)):
        return into.say("fault.foreign_fault", {"text": error.message})
    hint = _matched("hint", error.hint)
    if hint is not None and hint.code == _MISSING:
        return into.say("fault.missing")
    expected = _matched("expected", error.expected)
    right = into.say("fault.foreign", {"text": error.expected}) if expected is None else expected.say(into)
    is_row = expected is not None and expected.code.startswith(_OF_HEADINGS)
    if error.value is None:
        said = into.say("fault.none_read", {"expected": right})
    else:
        value = _cells(error.value, into) if is_row else _value(error.value, into)
        said = into.say("fault.expected", {"expected": right, "value": value})
    if not error.hint:
        return said
    if hint is not None:
        last = error.location[-1] if error.location else ""
        todo = hint.say(into, _FITTING.get((hint.code, last)))
    elif isinstance(error.value, str) and error.hint.casefold() in error.value.casefold():
        todo = into.say("fault.look", {"text": error.hint})
    else:
        todo = into.say("fault.foreign_hint", {"text": error.hint})
    return into.say("fault.hinted", {"said": said, "hint": todo})


def _of_name(error: UnknownName, into: Language) -> str:
    kind = _matched("kind", error.kind)
    right = into.say("fault.any_name") if kind is None else kind.say(into)
    said = into.say("fault.unknown", {"name": _value(error.name, into), "kind": right})
    if error.suggestion:
        return into.say("fault.meant", {"said": said, "suggestion": error.suggestion})
    if not error.known:
        return said
    key = "fault.known" if len(error.known) <= _MOST_KNOWN else "fault.known_more"
    return into.say(key, {"said": said, "known": ", ".join(error.known[:_MOST_KNOWN])})


class _Matched(NamedTuple):
    """The row of a text, and what was filled in there."""

    code: str
    facts: Mapping[str, object]

    def say(self, into: Language, code: str | None = None) -> str:
        return into.say(f"fault.{code or self.code}", self.facts)


class _RoleRows(NamedTuple):
    """The rows of a role: by their whole text, and by what stands around the facts, the longest first."""

    whole: Mapping[str, str]
    parts: tuple[tuple[re.Pattern[str], str], ...]


@cache
def _rows(role: str) -> _RoleRows:
    from smartgoals._messages.tables import fault

    sources = {"expected": fault.EXPECTED, "hint": fault.HINTS, "kind": fault.KINDS}
    codes = {text: f"{role}_{code}" for text, code, *_ in sources[role]}
    open_ = sorted((text for text in codes if _HOLE.search(text)), key=lambda text: -len(_HOLE.sub("", text)))
    parts = tuple((_pattern(text), codes[text]) for text in open_)
    return _RoleRows(
        MappingProxyType({text: code for text, code in codes.items() if text not in open_}), parts
    )


def _pattern(text: str) -> re.Pattern[str]:
    pieces = _HOLE.split(text)
    holes = (f"(?P<{name}>{_PLACEHOLDERS.get(name, '.+?')})" for name in pieces[1::2])
    between = [re.escape(piece) for piece in pieces[::2]]
    return re.compile(between[0] + "".join(map("".join, zip(holes, between[1:], strict=True))), re.DOTALL)


def _matched(role: str, text: str) -> _Matched | None:
    """Return the row of a text that an error carries, or None where none has it."""
    rows = _rows(role)
    if text in rows.whole:
        return _Matched(rows.whole[text], {})
    for pattern, code in rows.parts:
        matched = pattern.fullmatch(text)
        if matched is not None:
            return _Matched(code, {name: _fact(one) for name, one in matched.groupdict().items()})
    return None


def _fact(text: str) -> object:
    """Return what a text tells: a day, a number, or words without their quotes."""
    if _QUOTED.fullmatch(text):
        return ", ".join(map(_unquoted, _ONE_QUOTED.findall(text)))
    if _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    if _FIGURE.fullmatch(text):
        return float(text) if "." in text else int(text)
    return text


def _unquoted(quoted: str) -> str:
    """Return a text that stands as Python writes it; as it stands, where Python does not read it back."""
    try:
        return str(literal_eval(quoted))
    except (SyntaxError, ValueError):
        return quoted[1:-1]


def _value(value: object, into: Language) -> str:
    """Return what was read, as its writer knows it."""
    if value is None:
        return into.say("fault.nothing")
    if isinstance(value, bool):
        return _quoted(str(value).lower(), into)
    if isinstance(value, (int, float)) and abs(value) < _LARGEST_FIGURE:
        return into.figure(value)
    if isinstance(value, int):
        return into.say("fault.large")
    if isinstance(value, date) and not isinstance(value, datetime):
        return into.day(value)
    if isinstance(value, datetime):
        return _quoted(value.isoformat(" "), into)
    if isinstance(value, Worded):  # a value of ours, whose text is English
        return value.into(into)
    if isinstance(value, (str, float, Decimal, Fraction)):
        return _quoted(str(value), into)
    if isinstance(value, Mapping):
        return into.say("fault.object")
    return into.say("fault.list" if isinstance(value, (list, tuple)) else "fault.other")


def _cells(value: object, into: Language) -> str:
    """Return the headings that were read, each in quotes."""
    if not isinstance(value, (list, tuple)) or not value:
        return _value(value, into)
    return ", ".join(_value(cell, into) for cell in value[:_MOST_KNOWN])


def _quoted(text: str, into: Language) -> str:
    cut = text if len(text) <= _LONGEST_QUOTED else text[: _LONGEST_QUOTED - 1] + "…"
    return into.say("fault.quoted", {"text": cut})


def _body(data: Any) -> Any:
    """Return what stands in an envelope, where paths begin; data without one are their own body."""
    if isinstance(data, Mapping) and _KEY in data:
        return next((one for key, one in data.items() if key != _KEY), None)
    return data


def _place(steps: Sequence[str | int], into: Language, body: Any) -> str:
    """Return a place in words, by the ids of parts as far as the data have them."""
    words: list[str] = []
    field = ""
    for step in steps:
        body = _part(body, step)
        if isinstance(step, str):
            words.append(_field(step, into, of_one=False))
            field = step
            continue
        entry = _field(field, into, of_one=True) if field else into.say("fault.entry")
        if field:
            words.pop()  # a list with an entry is told as the entry
        id = _id_of(body)
        facts = {"list": entry, "id": id, "number": step + 1}
        words.append(into.say("fault.named" if id else "fault.numbered", facts))
        field = ""
    return _ARROW.join(words)


def _field(name: str, into: Language, *, of_one: bool) -> str:
    if name not in table("field"):
        return name if len(name) <= _LONGEST_QUOTED else name[: _LONGEST_QUOTED - 1] + "…"
    forms = into.phrase(f"field.{name}").split("|")
    return forms[0] if of_one else forms[-1]


def _part(body: Any, step: str | int) -> Any:
    if isinstance(step, str):
        return body.get(step) if isinstance(body, Mapping) else None
    return body[step] if isinstance(body, (list, tuple)) and step < len(body) else None


def _id_of(part: Any) -> str:
    """Return the id of a part, or of the goal that is closed in it; empty where it has none to be
    called by.
    """
    inner = part.get("goal", part) if isinstance(part, Mapping) else None
    id = inner.get("id") if isinstance(inner, Mapping) else None
    return id if isinstance(id, str) and 0 < len(id) <= _LONGEST_QUOTED else ""
