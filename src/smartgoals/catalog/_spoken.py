"""Spoken names: metrics as a French sentence has them, by their French name, in small letters and with elision.

Knows the names of the standard metrics. In English a metric goes by its id, which is English itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from smartgoals.catalog._data import metrics as data

_VOWELS: Final = frozenset("aeiouœæ")
# An h is mute, and elided before, unless one of these words begins with it.
_ASPIRATED: Final = ("hash", "hit", "hausse", "haut", "hors", "huit", "hub", "hand", "hall", "hero")
# What is written large stays so: an acronym, and a name of several words.
_PROPER: Final = re.compile(r"\w[A-Z0-9]|\w+ [A-Z][a-z]")


def facts_of(metric: str | None, own: str | None = None) -> dict[str, object]:
    """Return what templates say of a metric: `metric`, and `of_metric` with the French preposition before it.

    `own` is the French name of a metric that the catalogue does not bring, or calls otherwise.

    >>> [facts_of(one)["of_metric_fr"] for one in ("impressions", "video_views")], facts_of("demos", "Heures")["of_metric_fr"]
    (['d’impressions', 'de vues de vidéo'], 'd’heures')
    """
    if metric is None:
        return {"metric": None, "of_metric": None}
    name = spoken(metric, own)
    return {"metric": metric, "of_metric": metric, "metric_fr": name, "of_metric_fr": _of(name)}


def spoken(metric: str, own: str | None = None) -> str:
    """Return the French name of a metric in a sentence; what has none is called as it is written.

    >>> spoken("nps"), spoken("revenue"), spoken("of_a_caller")
    ('Net Promoter Score (NPS)', 'chiffre d’affaires', 'of_a_caller')
    """
    name = (own or french(metric) or metric).replace("'", "’")
    return name if _PROPER.match(name) else name[:1].lower() + name[1:]


@cache
def _names() -> Mapping[str, str]:
    return MappingProxyType({row[0]: row[2] for row in data.ROWS})


def french(metric: str) -> str | None:
    """Return the French name of a standard metric, or None."""
    return _names().get(metric)


def _of(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name[:5]).casefold()
    mute = plain[:1] == "h" and not plain.startswith(_ASPIRATED)
    return f"d’{name}" if plain[:1] in _VOWELS or mute else f"de {name}"
