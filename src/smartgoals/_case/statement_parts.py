"""The parts of a statement that each ask for a figure of their own: joined by “and”, and of different things.

A part counts where it surely asks: a figure with the noun that it counts, or a percentage with what
shall change by it. Figures of time, of what is done for the goal, and of what is there, ask for nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._case.statement_words import JOINS, OF_TIME

if TYPE_CHECKING:
    from smartgoals._case.statement_words import Figure

# Patterns as text: `re` compiles and keeps them when a statement is first read.
_JOINED: Final = r"\s(?:and|et|&|\+|ainsi que|as well as)\s|\s*;\s*"
_MEANS: Final = (
    r"\b(?:by\s+\w+ing|through|thanks to|using|with|via|grâce à|avec|en\s+\w+ant|au moyen)\b.*$|"
    r"\b(?:from|our|nos|instead of|au lieu de|than|compared|contre)\b\D{0,15}\d[\d.,\u00a0\u202f ]*%?"
)
_MOVES: Final = (
    "increase increases increasing raise grow boost lift improve reduce reduces cut lower decrease drop reach get "
    "gain win have keep augmenter accroître améliorer développer réduire baisser diminuer atteindre gagner passer "
    "porter avoir obtenir faire monter more less fewer plus moins up down rise hausse baisse"
)
_FILLERS: Final = (
    "the a an our your their its his her of to by at on in for from with within per each every this that these and "
    "or we i us it is are be will shall le la les un une des du de d l nos notre vos votre leur leurs son sa ses ce "
    "cette ces et ou à au aux en dans sur par pour chaque nous je il elle est sont sera avec sans que qui end fin "
    "until before avant après after year month week quarter an mois semaine trimestre jour day next prochain "
    "prochaine summer spring autumn winter été printemps automne hiver then puis also aussi net new total points "
    "point percent cent pct least moins most about environ around only same more additional extra nouveaux nouvelles "
    "nouveau supplémentaires supplémentaire instagram facebook linkedin youtube tiktok twitter x pinterest"
)
_NO_THINGS: Final = frozenset(f"{_MOVES} {_FILLERS}".split()) | OF_TIME | JOINS
_SIGNED: Final = r"(?:[+−–-]|\b(?:by|to|de|à|d[’']|at|under|over|below|above|sous))\s*$"
_WORD: Final = r"[^\W\d_]+"
_LONGEST: Final = 60
_MOST_FIGURES: Final = 20
"""A statement of more figures than this is a table, and nobody can be sure of it."""


class Part(NamedTuple):
    """A part of a statement that asks for one figure: what it is about, and how it reads."""

    things: frozenset[str]
    shown: str


def parts_of(statement: str, figures: tuple[Figure, ...]) -> tuple[Part, ...]:
    """Return the parts of a statement that ask for figures of different things; nothing where that is not sure.

    >>> from smartgoals._case.statement_words import figures_in
    >>> for said in ("Satisfaction +15 % and delay −20 %", "Grow sales by 15 % in May and 20 % in June"):
    ...     print([part.shown for part in parts_of(said, figures_in(said))])
    ['Satisfaction +15 %', 'delay −20 %']
    []
    """
    if len(figures) > _MOST_FIGURES:
        return ()
    found: list[Part] = []
    said = re.sub(_MEANS, lambda match: "." * len(match[0]), statement, flags=re.IGNORECASE)
    for start, end in _clauses(said):
        inside = [one for one in figures if start <= one.at and one.until <= end]
        own = [one._replace(at=one.at - start, until=one.until - start) for one in inside]
        part = _part(said[start:end], [one for one in own if said[start + one.at] != "."])
        if part is not None and not any(part.things & other.things for other in found):
            found.append(part)
    return tuple(found) if len(found) > 1 else ()


def _clauses(said: str) -> list[tuple[int, int]]:
    """Return where each clause begins and ends."""
    joins = list(re.finditer(_JOINED, said, re.IGNORECASE))
    starts = [0, *(one.end() for one in joins)]
    return list(zip(starts, [*(one.start() for one in joins), len(said)], strict=True))


def _part(clause: str, figures: list[Figure]) -> Part | None:
    asked = [one for one in figures if not one.is_year and (one.is_percent or _noun(clause, one))]
    if len(asked) != 1:
        return None
    figure = asked[0]
    shown = clause.strip(" \u00a0\u202f,.").strip()[:_LONGEST]
    if not figure.is_percent:
        noun = _noun(clause, figure)
        return Part(frozenset({noun}), figure.shown if figure.what == noun else shown)
    things = frozenset(re.findall(_WORD, clause.casefold())) - _NO_THINGS
    words = set(re.findall(_WORD, clause.casefold()))
    is_move = re.search(_SIGNED, clause[: figure.at]) or words & set(_MOVES.split())
    return Part(things, shown) if things and is_move else None


def _noun(clause: str, figure: Figure) -> str:
    """Return the noun that a figure counts, or nothing: the first word after it that is one."""
    after = re.split(r"[,;:.!?()\d]", clause[figure.until :], maxsplit=1)[0]
    words: list[str] = re.findall(_WORD, after.casefold())[:3]
    for word in words:
        if word in OF_TIME:
            return ""
        if word not in _NO_THINGS and len(word) > 1:
            return word
    return ""
