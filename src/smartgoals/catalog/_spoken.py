"""Spoken names: metrics as a sentence has them, by their name in small letters, and in French with elision.

Knows the names of the standard metrics; what a metric of a caller is called comes with it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache, partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from smartgoals._messages.worded import Worded
from smartgoals.catalog._data import metrics as data

if TYPE_CHECKING:
    from smartgoals._messages.formatting import Language
    from smartgoals._model.metric import Metric

__all__ = ["facts_of", "in_a_sentence", "named_metric", "spoken"]

_VOWELS: Final = frozenset("aeiouœæ")
# An h is mute, and elided before, unless one of these words begins with it.
_ASPIRATED: Final = ("hash", "hit", "hausse", "haut", "hors", "huit", "hub", "hand", "hall", "hero")
# What is written large stays so: an acronym, and a name of several words.
_PROPER: Final = re.compile(r"\w[A-Z0-9]|\w+ [A-Z][a-z]")
_ASIDE: Final = re.compile(r" \([^()]*\)$")


def facts_of(metric: str | None) -> dict[str, object]:
    """Return what templates say of a metric: `metric`, and `of_metric` with a preposition where a
    language has one.

    >>> [facts_of(metric)["of_metric"].into("fr") for metric in ("impressions", "video_views")]
    ['d’impressions', 'de vues de vidéo']
    """
    if metric is None:
        return {"metric": None, "of_metric": None}
    named = spoken(metric)
    return {"metric": named, "of_metric": Worded(str(metric), said=partial(_of, named))}


def spoken(metric: str) -> Worded:
    """Return the id of a metric, as a value that each language says by its name; what has none is
    read as words.

    >>> [spoken(metric).into("fr") for metric in ("nps", "revenue", "of_a_caller")]
    ['Net Promoter Score', 'chiffre d’affaires', 'of a caller']
    """
    if isinstance(metric, Worded):
        return metric
    return _named(metric, *_names().get(metric, (None, None)))


def named_metric(metric: Metric) -> Worded:
    """Return the id of a metric, as a value that each language says by the name that the metric brings."""
    return _named(str(metric.id), metric.name_en, metric.name_fr)


@cache
def _names() -> Mapping[str, tuple[str, str]]:
    return MappingProxyType({row[0]: (row[1], row[2]) for row in data.ROWS})


@lru_cache(maxsize=512)
def _named(metric: str, name_en: str | None, name_fr: str | None) -> Worded:
    english = in_a_sentence(name_en or metric.replace("_", " "))
    french = in_a_sentence(name_fr) if name_fr else english
    return Worded(metric, f"metric.{metric}", en=english, fr=french)


def in_a_sentence(name: str) -> str:
    """Return a name as it stands in a sentence: without asides, in small letters but for acronyms.

    >>> in_a_sentence("Conversion rate (per session)"), in_a_sentence("NPS")
    ('conversion rate', 'NPS')
    """
    name = _ASIDE.sub("", name.replace("'", "’"))
    return name if _PROPER.match(name) else name[:1].lower() + name[1:]


def _of(metric: Worded, language: Language) -> str:
    name = metric.into(language)
    plain = unicodedata.normalize("NFKD", name[:5]).casefold()
    mute = plain[:1] == "h" and not plain.startswith(_ASPIRATED)
    key = "word.of_elided" if plain[:1] in _VOWELS or mute else "word.of"
    return language.say(key, {"name": name})
