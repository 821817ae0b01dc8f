"""Words of time found: a sentence as a row of atoms, each a word or several with the roles they have in time.

One look-up for each token; what has no role is an atom without any. Knows no phrase.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import chain
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeAlias

from smartgoals._messages.time_words import TimeWords
from smartgoals._statement.text import Token, tokens_of

__all__ = ["Atom", "Roles", "atoms_of", "spaced"]

Roles: TypeAlias = Mapping[str, Any]
"""What an atom is in time, by the kind of role: {"unit": "month"}, {"prep": "by"}, {"number": 6}."""

NO_ROLES: Final[Roles] = MappingProxyType({})
_LONGEST_SHORT: Final = 3  # as long as "des" and "dès", which no accent may make the same
_DECIMAL: Final = re.compile(r"(\d{1,4})[.,](\d{1,2})")
_DOTTED: Final = re.compile(r"(0?[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])")
"""A day and a month in points, which may also be a number: 31.12."""
_TO_DAYS: Final = frozenset({"the", "prep"})
_LETTERS: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {
        "quarter": (1, 4),
        "half": (1, 2),
        "week": (1, 53),
        "fiscal_year": (0, 9999),
        "year": (1900, 2100),
    }
)
_CURRENCIES: Final = frozenset("$€£¥")
_BETWEEN_FIGURES: Final = frozenset("-/.")
_HUNDRED: Final = 100
_CENTURY: Final = 2000
_IN_ONE: Final = 8
_CENTURIES: Final = frozenset({"19", "20"})
_DAY_IN_ONE: Final[Roles] = MappingProxyType({"in_one": True})
_YEARS: Final = range(1900, 2101)
"""Years that a number of four figures is by itself; any other one is a year by what stands around it."""
_ALL_YEARS: Final = range(1, 10_000)


_CORES: Final = frozenset(
    {
        "unit",
        "month",
        "weekday",
        "quarter",
        "half",
        "week",
        "fiscal_year",
        "year",
        "yearly",
        "today",
        "each",
        "end_of",
    }
    | {"event", "part_of_day", "edge"}
)
"""What every phrase has one of."""
_BEGINNINGS: Final = frozenset(
    _CORES - {"event"}
    | {
        "prep",
        "edge",
        "ordinal",
        "rel",
        "coming",
        "first",
        "all",
        "the",
        "number",
        "figures",
        "every",
        "per",
        "single",
        "half_a",
    }
    | {"some", "stretch", "from_now", "same_time"}
)
"""What a phrase may begin with."""


_WORKING: Final = "working_day"
_EACH: Final = frozenset({"every", "per"})


class Atom(NamedTuple):
    """A word, or words that belong together, with its roles and its place among the tokens; `text`
    of a single one.

    `begins` where a phrase may begin with it, and `is_core` where it is what a phrase needs one of.
    """

    roles: Roles
    first: int
    until: int
    text: str
    kind: str
    begins: bool = False
    is_core: bool = False


NOTHING: Final = Atom(NO_ROLES, 0, 0, "", "")


class _TimeEntry(NamedTuple):
    """A phrase of the tables: what stands behind its first token, and whether that must have its accents."""

    rest: tuple[str, ...]
    exact: str
    roles: Roles
    begins: bool
    is_core: bool


_Entries: TypeAlias = Mapping[str, tuple[_TimeEntry, ...]]
"""The phrases that begin with a token, by the second one of them; under "" those of a single token."""


@lru_cache(maxsize=16)
def _index(words: TimeWords) -> Mapping[str, _Entries]:
    """Return the phrases of a language by their first token and their second, the longest first."""
    roles: dict[tuple[str, ...], dict[str, Any]] = {}
    for phrase, category, value in _rows(words):
        key = tuple(token.text for token in tokens_of(phrase))
        known = roles.setdefault(key, {})
        if category == "letter":
            known[category] = (*known.get(category, ()), value)
        else:
            known.setdefault(category, value)
    by_first: dict[str, dict[str, list[_TimeEntry]]] = {}
    for key, known in roles.items():
        first = tokens_of(key[0])[0]
        rest = tuple(tokens_of(part)[0].bare for part in key[1:])
        exact = first.text if not rest and len(first.text) <= _LONGEST_SHORT else ""
        entry = _TimeEntry(rest, exact, known, *_parts(known))
        by_first.setdefault(first.bare, {}).setdefault(rest[0] if rest else "", []).append(entry)
    return {first: _sorted(entries) for first, entries in by_first.items()}


def _parts(roles: Roles) -> tuple[bool, bool]:
    """Tell whether a phrase may begin with these roles, and whether they are what it needs."""
    if "nothing" in roles:
        return False, False
    return not _BEGINNINGS.isdisjoint(roles), not _CORES.isdisjoint(roles)


def _sorted(entries: Mapping[str, list[_TimeEntry]]) -> _Entries:
    rows = {second: tuple(sorted(row, key=lambda entry: -len(entry.rest))) for second, row in entries.items()}
    return rows


def _rows(words: TimeWords) -> list[tuple[str, str, Any]]:
    """Return all phrases of a language, each with a role and its value."""
    rows: list[tuple[str, str, Any]] = []
    for number, names in enumerate(words.months, start=1):
        rows += [(name, "month", number) for name in names]
    for number, names in enumerate(words.weekdays):
        rows += [(name, "weekday", number) for name in names]
    # An order goes before the other roles of its word: "the last Friday of March", and only then
    # "the last six months".
    rows += [(phrase, "ordinal", number) for phrase, number in words.ordinals.items()]
    for role, phrases in words.words.items():
        category, _, value = role.partition(".")
        rows += [(phrase, category, value) for phrase in phrases]
    rows += [(phrase, "number", number) for phrase, number in words.numbers.items()]
    rows += [(name, "yearly", rule) for names, rule in words.yearly.items() for name in names.split(",")]
    return rows


def atoms_of(
    tokens: Sequence[Token],
    words: TimeWords,
    years: Collection[int] = frozenset(),
    counts: Collection[int] = frozenset(),
) -> list[Atom]:
    """Return a sentence as atoms, in order; they cover all its tokens.

    `years` are the places of numbers that are years, however far from ours, and `counts` of those
    that are none.

    >>> from smartgoals._messages.lexicons.english_time import ENGLISH_TIME
    >>> [atom.roles for atom in atoms_of(tokens_of("by Q3"), ENGLISH_TIME)][1]
    {'quarter': 3}
    """
    index = _index(words)
    atoms: list[Atom] = []
    place, count = 0, len(tokens)
    while place < count:
        token = tokens[place]
        atom: Atom | None
        if place in counts:
            roles = {"number": int(token.text), "figures": len(token.text)}
            atom = Atom(roles, place, place + 1, token.text, token.kind, True)
        else:
            atom = _number(tokens, place, index, is_year=place in years) if token.kind == "number" else None
        if atom is None:
            entries = index.get(token.bare)
            is_each = (
                bool(atoms)
                and not _EACH.isdisjoint(atoms[-1].roles)
                and not _is_glued_number(tokens, place + 1)
            )
            atom = None if entries is None else _known(tokens, place, entries, is_each=is_each)
            if atom is not None and _runs_into_prep(tokens, atom, index):
                atom = None  # the "moins d'" of "30 % en moins d'ici octobre"
        if atom is None:
            atom = Atom(NO_ROLES, place, place + 1, token.bare, token.kind)
        elif (atoms and _is_day_behind(atom, atoms[-1])) or _is_label(tokens, atom):
            atom = atom._replace(is_core=True)
        atoms.append(atom)
        place = atom.until
    return atoms


def _runs_into_prep(tokens: Sequence[Token], atom: Atom, index: Mapping[str, _Entries]) -> bool:
    """Tell whether a hedge of several words ends in the first word of a preposition of several: "d'ici"."""
    last = atom.until - 1
    if "hedge" not in atom.roles or last <= atom.first or atom.until >= len(tokens):
        return False
    at = next(place for place in range(last, atom.first - 1, -1) if tokens[place].kind == "word")
    entries = index.get(tokens[at].bare)
    behind = None if entries is None else _known(tokens, at, entries)
    return behind is not None and "prep" in behind.roles and behind.until > atom.until


def _is_day_behind(atom: Atom, before: Atom) -> bool:
    """Tell whether a number may be a day, or a year, by what stands before it: "le 15", "au 31.12",
    "by '27".
    """
    if atom.kind != "number":
        return False
    if atom.roles.get("figures") == 2 and before.text == "'":
        return True
    return ("day" in atom.roles and "the" in before.roles) or (
        "dotted" in atom.roles and not _TO_DAYS.isdisjoint(before.roles)
    )


def _is_label(tokens: Sequence[Token], atom: Atom) -> bool:
    """Tell whether a number stands at a letter that has no such number: "Q5", "FY10000"."""
    return "letter" in atom.roles and _is_glued_number(tokens, atom.until)


def _is_glued_number(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a number stands at what is before it without a blank."""
    return at < len(tokens) and tokens[at].kind == "number" and tokens[at].start == tokens[at - 1].end


def _known(tokens: Sequence[Token], place: int, entries: _Entries, *, is_each: bool = False) -> Atom | None:
    """Return the longest phrase of the tables that begins at a token; behind "every" a week has no number."""
    token = tokens[place]
    second = tokens[place + 1].bare if place + 1 < len(tokens) else ""
    # Under "" are the phrases of a single token, which are told apart by their accents.
    for rest, _, roles, begins, is_core in entries.get(second, ()) if second else ():
        until = place + 1 + len(rest)
        if len(rest) == 1 or _follow(tokens, place + 1, rest):
            if roles.get("each") == _WORKING and until < len(tokens) and tokens[until].kind == "number":
                continue  # "en semaine 32"
            label = _label(tokens, place, until, roles) if "letter" in roles and not is_each else None
            return label or Atom(roles, place, until, "", token.kind, begins, is_core)
    for _, exact, roles, begins, is_core in entries.get("", ()):
        if not exact or exact == token.text:
            label = _label(tokens, place, place + 1, roles) if "letter" in roles and not is_each else None
            return label or Atom(roles, place, place + 1, token.bare, token.kind, begins, is_core)
    return None


def _follow(tokens: Sequence[Token], place: int, rest: tuple[str, ...]) -> bool:
    """Tell whether these tokens stand at a place."""
    if place + len(rest) > len(tokens):
        return False
    return all(tokens[place + k].bare == part for k, part in enumerate(rest))


def _label(tokens: Sequence[Token], place: int, until: int, roles: Roles) -> Atom | None:
    """Return a letter, or a word, with the number behind it: "Q3", "FY27", "semaine 12"."""
    at = until
    if at < len(tokens) and tokens[at].text == "'":
        at += 1
    if at >= len(tokens) or tokens[at].kind != "number" or not tokens[at].text.isdecimal():
        return None
    figures = tokens[at].text
    is_near = tokens[at].start == tokens[at - 1].end
    if len(figures) > 4 or not (is_near or until - place > 1 or tokens[place].end - tokens[place].start > 1):
        return None
    number = int(figures)
    for unit in roles["letter"]:
        least, most = _LETTERS[unit]
        if not least <= number <= most or (len(figures) > 2 and most < _HUNDRED):
            continue
        if unit == "fiscal_year":
            is_letters = tokens[until - 1].end - tokens[place].start <= _LONGEST_SHORT
            is_year = is_letters or (len(figures) == 4 and number in _YEARS)
            return _fiscal(tokens, place, at) if is_year else None
        return Atom({unit: number}, place, at + 1, "", "word", True, True)
    return None


def _fiscal(tokens: Sequence[Token], place: int, at: int) -> Atom | None:
    """Return a fiscal year: "FY27", "FY2027", "FY26/27", which is the one that ends in 2027."""
    number, until, roles = _year(tokens[at].text), at + 1, {}
    if at + 2 < len(tokens) and tokens[at + 1].text in {"/", "-"} and _is_glued(tokens, at + 1, at + 2):
        later = _year(tokens[at + 2].text)
        if later is not None and number is not None and later == number + 1:
            number, until, roles = later, at + 3, {"split": True}
    if number is None:
        return None
    return Atom({"fiscal_year": number, **roles}, place, until, "", "word", True, True)


def _year(figures: str) -> int | None:
    """Return the year that two or four figures name."""
    if not figures.isdecimal() or len(figures) not in {2, 4}:
        return None
    number = int(figures) + (_CENTURY if len(figures) == 2 else 0)
    return number if number in _ALL_YEARS else None


def _is_glued(tokens: Sequence[Token], first: int, last: int) -> bool:
    return all(tokens[k].end == tokens[k + 1].start for k in range(first - 1, last))


def _number(
    tokens: Sequence[Token], place: int, index: Mapping[str, _Entries], *, is_year: bool = False
) -> Atom | None:
    """Return a number with what it may be: a count, a day, a year, an ordinal; None where the
    tables know it.
    """
    token = tokens[place]
    text = token.text
    if not text.isdecimal():
        match = _DECIMAL.fullmatch(text)
        if match is None:
            return Atom(NO_ROLES, place, place + 1, text, "number")
        value = int(match[1]) + Fraction(int(match[2]), 10 ** len(match[2]))
        known_as: dict[str, Any] = {"number": value}
        dotted = _DOTTED.fullmatch(text)
        if dotted is not None:
            known_as["dotted"] = int(dotted[1]), int(dotted[2])
        return Atom(known_as, place, place + 1, text, "number", True)
    if len(text) > 4:
        is_day = len(text) == _IN_ONE and text[:2] in _CENTURIES  # 20271231
        return Atom(_DAY_IN_ONE if is_day else NO_ROLES, place, place + 1, text, "number", False, is_day)
    entries = index.get(token.bare)
    if entries is not None:
        known = _known(tokens, place, entries)
        if known is not None:
            return known
    number = int(text)
    ending = _behind(tokens, place, index)
    if ending is not None:
        if "ordinal_ending" in ending:
            return Atom({"ordinal": number, "day": number}, place, place + 2, "", "number", True, True)
        reverse = _reverse(tokens, place, ending, number)
        if reverse is not None:
            return reverse
    roles: dict[str, Any] = {"number": number, "figures": len(text)}
    if 1 <= number <= 31 and len(text) <= 2:
        roles["day"] = number
    is_many = (
        place + 1 < len(tokens) and tokens[place + 1].text == "s" and tokens[place + 1].start == token.end
    )
    if is_many and len(text) == 4 and number in _YEARS and number % 10 == 0:
        roles["decade"] = number  # "the 2030s"
    elif len(text) == 4 and not is_many and not _is_money(tokens, place):
        roles["year" if is_year or number in _YEARS else "far_year"] = number
    is_core = (
        "year" in roles
        or "decade" in roles
        or _is_spaced_day(tokens, place)
        or (place + 1 < len(tokens) and tokens[place + 1].text in _BETWEEN_FIGURES)
    )
    return Atom(roles, place, place + 1, text, "number", True, is_core)


def _is_spaced_day(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether three numbers may be a day: "le 31 8 2078"."""
    lengths = [len(token.text) for token in tokens[place : place + 3] if token.text.isdecimal()]
    return len(lengths) == 3 and max(lengths[:2]) <= 2 and lengths[2] == 4


def _is_money(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether the sign of a currency stands beside a number: "$2070", "2050 €"."""
    beside = (tokens[at].text for at in (place - 1, place + 1) if 0 <= at < len(tokens))
    return not _CURRENCIES.isdisjoint(beside)


def _behind(tokens: Sequence[Token], place: int, index: Mapping[str, _Entries]) -> Roles | None:
    """Return the roles of a word that stands glued to a number."""
    if (
        place + 1 >= len(tokens)
        or tokens[place + 1].kind != "word"
        or tokens[place].end != tokens[place + 1].start
    ):
        return None
    word = tokens[place + 1]
    entries = index.get(word.bare)
    known = () if entries is None else entries.get("", ())
    return next((entry.roles for entry in known if entry.exact in {"", word.text}), None)


def _reverse(tokens: Sequence[Token], place: int, ending: Roles, number: int) -> Atom | None:
    """Return a quarter or half whose letter stands behind: "4Q 2026", "2H 2026"."""
    for unit in ending.get("letter", ()):
        least, most = _LETTERS[unit]
        is_year = (
            place + 2 < len(tokens)
            and len(tokens[place + 2].text) == 4
            and _year(tokens[place + 2].text) in _YEARS
        )
        is_sure = "unit" not in ending or is_year
        if unit in {"quarter", "half"} and least <= number <= most and is_sure:
            return Atom({unit: number}, place, place + 2, "", "word", True, True)
    return None


def spaced(atoms: Sequence[Atom], room: int) -> list[Atom]:
    """Return atoms with so many empty ones behind them, so that a reader may look ahead."""
    return list(chain(atoms, (NOTHING,) * room))
