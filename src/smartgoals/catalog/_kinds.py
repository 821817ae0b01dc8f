"""Objective kinds: their names, and how well sources support their rows of the relevance table. Data only."""

from __future__ import annotations

from typing import Any, Final, final

from attrs import frozen

from smartgoals.catalog._data import relevance as data
from smartgoals.catalog._tables import Table


@final
@frozen(kw_only=True)
class KindFacts:
    """What is known of an objective kind: its names, and how strong the support for its relevance rows is."""

    id: str
    name_en: str
    name_fr: str
    support: str
    sources: str

    def name(self, language: str = "en") -> str:
        """Return its name in English or French."""
        return self.name_fr if language == "fr" else self.name_en

    def __str__(self) -> str:
        return self.name_en


def _kind(row: tuple[Any, ...]) -> KindFacts:
    one, name_en, name_fr, support, sources = row
    return KindFacts(id=one, name_en=name_en, name_fr=name_fr, support=support, sources=sources)


OBJECTIVE_KINDS: Final[Table[KindFacts]] = Table({row[0]: row for row in data.KINDS}, _kind, "objective kind")
