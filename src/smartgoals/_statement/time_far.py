"""Numbers in the place of a year that are none of our days: "31 December 9999", "Q3 2150", "1 Jan 0999".

A number far from ours may as well be an amount; what stands around it decides, and where that leaves
it open both are told. Knows atoms; reads no phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from smartgoals._messages.time_words import TimeWords
from smartgoals._statement.text import Token
from smartgoals._statement.time_index import NOTHING, atoms_of, spaced
from smartgoals._statement.time_scene import ROOM, Scene, skipped

__all__ = ["FarYear", "LooseYears", "NearYear", "far_year", "is_free", "loose_years", "near_years"]

_CENTURY: Final = 2000
_FIRST_SHORT: Final = 20
"""The least of two figures that are a year: 2020."""
_NO_YEAR: Final = 0
_FOUR: Final = 4
_PARTED: Final = re.compile(r"\d{1,3}[ '.,]\d{3}")
_MARKS: Final = frozenset(",-/(")
_JOINTS: Final = frozenset("-/")
_CLOSERS: Final = frozenset(["", *".,:;)(]!?|-"])
_MONEY: Final = frozenset("%$€£")
_HOURS: Final = frozenset({"hour", "minute"})
_GOES_ON: Final = frozenset({"prep", "to", "and", "latest", "stop"})
_YEARS: Final = frozenset({"year", "far_year"})
_LEADS: Final = frozenset({"by", "by_within", "before", "within", "until", "during"})
_SMALL: Final = frozenset({"prep", "to"})
_RANGE: Final = 3
_HEADED: Final = 4
"""Within so many words a sentence may say for when it is: "Objectif 2150 : …"."""


class FarYear(NamedTuple):
    """A number where a year would stand: the year, 0 where the calendar has none, and the atom behind it.

    It `is_taken` as the year, or may still be meant; `is_open` where people could mean an amount.
    """

    year: int
    at: int
    is_taken: bool = True
    is_open: bool = False


def far_year(scene: Scene, at: int, form: str) -> FarYear | None:
    """Return the number behind a named time that may be its year, or None where it is an amount.

    Directly behind its time it is the year, and behind a comma where a month with its day stands
    before; where the sentence has no other figure it may be the amount as well.
    """
    mark = scene.atoms[at].text if scene.atoms[at].text in _MARKS else ""
    is_inside = scene.role(at, "prep") == "within" and not scene.has(at, "lasting")  # "on 31 May in 2150"
    at += is_inside and len(scene.atoms[at + 1].text) >= _FOUR
    inner = skipped(scene, at + bool(mark), "of", "the")
    year = _number(scene, inner, form)
    if year is None or not is_free(scene, inner + 1):
        return None
    is_linked = inner > at + bool(mark)
    is_joined = mark in _JOINTS and scene.is_glued(at, 2)
    is_behind_month = scene.has(at - 1, "month")
    is_short = len(scene.atoms[inner].text) < _FOUR or is_joined
    if scene.role(inner, "figures") != _FOUR and mark and is_short and is_behind_month != is_joined:
        return None  # "November 23-29", "10 by 1 May, 20 by 1 June"
    is_led = scene.role(inner - 1, "prep") == "from" and is_linked  # "augmenter en mai de 3000"
    if is_led and (form in {"day", "month"} or not _has_other(scene, at, form)):
        return None
    until = inner + 1 + (mark == "(" and scene.atoms[inner + 1].text == ")")
    if _has_other(scene, at, form):
        is_apart = bool(mark) and not is_joined and form != "day"
        return FarYear(year, until, is_open=is_apart)
    if scene.role(inner, "figures") != _FOUR:
        return None
    is_dated = form == "day" and not is_behind_month
    return FarYear(year, until, is_taken=not mark or is_joined or is_dated, is_open=not is_joined)


class LooseYears(NamedTuple):
    """Numbers behind what leads to a time, with no noun behind: the places of both, and of the words
    with them, among the tokens; `is_led` where a word leads to them, and `is_first` where they open a
    sentence that goes on behind a comma.
    """

    first: int
    last: int
    years: tuple[int, ...]
    is_led: bool = True
    is_first: bool = False


class NearYear(NamedTuple):
    """A number that looks like a year of our time and may be a figure, or two of a range: the places among
    the tokens, the years, what leads to them, whether nothing behind them is counted, and whether a
    time stands right behind.

    The `lead` is "range" of two such numbers, "end" and "begin" of a range whose other number is no
    year, else "to", "by", "of" or "since".
    """

    places: tuple[int, ...]
    years: tuple[int, ...]
    lead: str
    is_free: bool = True
    is_timed: bool = False


def near_years(tokens: Sequence[Token], words: TimeWords) -> Iterator[NearYear]:
    """Yield the numbers that a small word before them leads to and that look like years of our time:
    "by 2030", "from 1500 to 2000 followers".
    """
    if not any(len(token.text) == _FOUR and token.text.isdecimal() for token in tokens):
        return
    atoms = atoms_of(tokens, words)
    scene = Scene(tokens, spaced(atoms, ROOM), None, 1, words.day_first)
    for at in range(1, len(atoms)):
        lead = _lead(scene, at) if _is_bare(scene, at) else ""
        if not lead:
            continue
        own = (scene.atoms[at - 2], scene.atoms[at]) if lead == "range" else (scene.atoms[at],)
        places, years = tuple(one.first for one in own), tuple(int(one.text) for one in own)
        is_timed = scene.has(at + 1, "prep") and _is_time(scene, skipped(scene, at + 2, "the", "edge", "of"))
        yield NearYear(places, years, lead, is_timed or is_free(scene, at + 1), is_timed)


def _is_bare(scene: Scene, at: int) -> bool:
    """Tell whether a number is read as a year by a small word before it alone."""
    atom, before = scene.atoms[at], scene.atoms[at - 1].roles
    is_year = "year" in atom.roles and len(atom.text) == _FOUR
    return is_year and not before.keys().isdisjoint(_SMALL) and not _is_within(scene, at)


def _lead(scene: Scene, at: int) -> str:
    """Return what leads to a number like a year, "" where it is none of what leads to a figure."""
    if at >= _RANGE and _ends_range(scene, at) and _is_bare(scene, at - 2):
        return "range"
    prep, other = scene.role(at - 1, "prep"), scene.atoms[at - 2] if at > 1 else NOTHING
    if scene.has(at - 1, "to") and prep != "until":
        if other.kind != "number":
            return "to"
        return "" if "year" in other.roles else "end"
    if prep == "from":
        behind = scene.atoms[at + 2]
        if scene.has(at + 1, "to") and behind.kind == "number":
            return "" if "year" in behind.roles else "begin"
        return "of" if scene.has(at - 1, "of") else "since"
    return "by" if prep == "by" else ""


def _is_within(scene: Scene, at: int) -> bool:
    """Tell whether a number belongs to a longer time: "the end of 2030", "in 2030-31"."""
    before = scene.atoms[at - 2]
    if "of" in scene.atoms[at - 1].roles and at > 1 and before.is_core and before.kind != "number":
        return True
    behind = scene.atoms[at + 1]
    return bool(behind.text) and behind.text in "-/" and scene.is_glued(at, 2)


def loose_years(tokens: Sequence[Token], words: TimeWords) -> Iterator[LooseYears]:
    """Yield the numbers that may be years: "by 2150", "d'ici 2150", "from 2099 to 2101"."""
    if not any(len(token.text) == _FOUR and token.text.isdecimal() for token in tokens):
        return
    atoms = atoms_of(tokens, words)
    scene = Scene(tokens, spaced(atoms, ROOM), None, 1, words.day_first)
    for at in range(1, len(atoms)):
        if _YEARS.isdisjoint(atoms[at].roles) or not is_free(scene, at + 1):
            continue
        last = scene.atoms[at].first
        if scene.role(at - 1, "prep") in _LEADS and not scene.has(at - 1, "lasting"):
            is_first = at == 1 and scene.atoms[at + 1].text == ","
            yield LooseYears(scene.atoms[at - 1].first, last, (last,), is_first=is_first)
        elif _ends_range(scene, at):
            yield LooseYears(scene.atoms[at - 3].first, last, (scene.atoms[at - 2].first, last))
        elif _is_heading(scene, at):
            yield LooseYears(last, last, (last,), is_led=False)


def _is_heading(scene: Scene, at: int) -> bool:
    """Tell whether a number is set apart as a year would be: "Objectif 2150 : …", "(2150)"."""
    behind = scene.atoms[at + 1].text
    return (at < _HEADED and behind == ":") or (behind == ")" and scene.atoms[at - 1].text == "(")


def _ends_range(scene: Scene, at: int) -> bool:
    """Tell whether a number ends a range of years: "from 2099 to 2101"."""
    if at < _RANGE or not any(scene.has(at - 1, category) for category in ("to", "and")):
        return False
    is_begun = scene.role(at - 3, "prep") == "from"
    return is_begun and not _YEARS.isdisjoint(scene.atoms[at - 2].roles)


def _number(scene: Scene, at: int, form: str) -> int | None:
    """Return the year that a number names, 0 where it names none, None where no year is written so."""
    atom = scene.atoms[at]
    if "far_year" in atom.roles:
        return int(atom.roles["far_year"])
    is_any = form == "day" or (form == "year" and len(atom.text) > _FOUR)
    if atom.kind != "number" or "year" in atom.roles or not is_any:
        return None
    if not atom.text.isdecimal():
        return _NO_YEAR if _PARTED.fullmatch(atom.text) else None
    number = int(atom.text)
    if len(atom.text) == 2:
        return _CENTURY + number if number >= _FIRST_SHORT else _NO_YEAR
    return number if len(atom.text) == _FOUR - 1 else _NO_YEAR


def is_free(scene: Scene, at: int) -> bool:
    """Tell whether what stands behind a number counts nothing by it: no noun, and no day of its own."""
    behind = scene.atoms[at]
    if behind.text in _MONEY or "clock" in behind.roles:
        return False
    if behind.kind in {"", "sign"}:
        is_inside = behind.text in "-:" and scene.is_glued(at, 2) and bool(behind.text)  # "23:59"
        return behind.text in _CLOSERS and not is_inside
    if behind.roles.keys().isdisjoint(_GOES_ON):
        return False
    following = skipped(scene, at + 1, "the", "prep", "edge", "of")
    if "prep" in behind.roles and "to" not in behind.roles:
        return not _is_time(scene, following)  # "1000 by May, 1500 by June"
    is_between = not {"to", "and"}.isdisjoint(behind.roles)
    is_number = scene.atoms[following].kind == "number" and not _is_time(scene, following)
    is_hour = scene.role(following + 1, "unit") in _HOURS or scene.has(following + 1, "clock")
    return not (is_between and is_number) or is_hour  # no "1500 to 3000", but "à 18 h"


def _is_time(scene: Scene, at: int) -> bool:
    """Tell whether a time begins at an atom: a month, a year, a day before its month."""
    is_day = scene.has(at, "day") and scene.has(at + 1, "month")
    return is_day or scene.atoms[at].is_core or scene.has(at, "month")


def _has_other(scene: Scene, at: int, form: str) -> bool:
    """Tell whether a sentence has a figure beside the number behind a named time, and its own."""
    own = sum(scene.atoms[place].kind == "number" for place in range(max(at - 3, 0), at))
    return scene.numbers - 1 - (own if form == "day" else 0) > 0
