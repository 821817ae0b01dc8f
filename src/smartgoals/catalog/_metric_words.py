"""Metric words: metrics, kinds of objectives and platforms as programs compare them and as a sentence has them.

A fact of a finding stays the id that programs read; a language says it by its name, in small letters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from smartgoals._messages.worded import Worded
from smartgoals._model.metric import Metric
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._default import catalog_or_default
from smartgoals.catalog._levels import OBJECTIVE_KINDS

__all__ = ["in_a_sentence", "kind_in_words", "metric_in_words"]

# What is written large stays so: an acronym, and a name of several words.
_PROPER: Final = re.compile(r"\w[A-Z0-9]|\w+ [A-Z][a-z]")
_ASIDE: Final = re.compile(r" \([^()]*\)$")


def metric_in_words(metric: Metric | str, catalog: Catalog | None = None) -> Worded:
    """Return the id of a metric, as a value that each language says by the metric's name.

    >>> metric_in_words("net_new_followers"), metric_in_words("net_new_followers").into("fr")
    ('net_new_followers', 'solde d’abonnés')
    >>> metric_in_words("nps").into("en"), metric_in_words("demo_calls").into("fr")
    ('Net Promoter Score', 'demo calls')
    """
    if not isinstance(metric, Metric):
        known = catalog_or_default(catalog).metrics.get(metric)
        if known is None:
            words = metric.replace("_", " ")
            return Worded(metric, f"metric.{metric}", en=words)
        metric = known
    return _of_metric(str(metric.id), metric.name_en, metric.name_fr)


@lru_cache(maxsize=512)
def _of_metric(metric: str, name_en: str | None, name_fr: str | None) -> Worded:
    english = in_a_sentence(name_en or metric.replace("_", " "))
    french = in_a_sentence(name_fr) if name_fr else english
    return Worded(metric, f"metric.{metric}", en=english, fr=french)


def kind_in_words(kind: str) -> Worded:
    """Return the kind of an objective, as a value that each language says by its name.

    >>> kind_in_words("brand_awareness").into("fr"), kind_in_words("of_a_caller").into("fr")
    ('notoriété', 'of a caller')
    """
    known = OBJECTIVE_KINDS.get(kind)
    if known is None:
        return Worded(kind, f"kind.{kind}", en=kind.replace("_", " "))
    english, french = in_a_sentence(known.name_en), in_a_sentence(known.name_fr)
    return Worded(kind, f"kind.{kind}", en=english, fr=french)


def in_a_sentence(name: str) -> str:
    """Return a name as it stands in a sentence: without asides, in small letters but for acronyms.

    >>> in_a_sentence("Conversion rate (per session)"), in_a_sentence("NPS")
    ('conversion rate', 'NPS')
    """
    name = _ASIDE.sub("", name.replace("'", "’"))
    return name if _PROPER.match(name) else name[:1].lower() + name[1:]
