"""Metric words: metrics, kinds of objectives and platforms as programs compare them and as a
sentence has them.

A fact of a finding stays the id that programs read; a language says it by its name, in small letters.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from smartgoals._messages import rows
from smartgoals._messages.formatting import fill
from smartgoals._messages.say import say
from smartgoals._messages.worded import Worded
from smartgoals._model.metric import Metric
from smartgoals._model.platform import platform_word
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._default import catalog_or_default
from smartgoals.catalog._levels import OBJECTIVE_KINDS
from smartgoals.catalog._spoken import in_a_sentence, named_metric

if TYPE_CHECKING:
    from smartgoals._messages.formatting import Language

__all__ = ["channel_in_words", "kind_in_words", "metric_in_words", "platform_in_words"]


def metric_in_words(metric: Metric | str, catalog: Catalog | None = None) -> Worded:
    """Return the id of a metric, as a value that each language says by the metric's name.

    >>> metric_in_words("net_new_followers"), metric_in_words("net_new_followers").into("fr")
    ('net_new_followers', 'solde d’abonnés')
    >>> metric_in_words("nps").into("en"), metric_in_words("demo_calls").into("fr")
    ('Net Promoter Score', 'demo calls')
    >>> metric_in_words("promoters").into("fr")
    'promoteurs'
    """
    if not isinstance(metric, Metric):
        known = catalog_or_default(catalog).metrics.get(metric)
        if known is None:
            return _unknown_in_words(metric)
        metric = known
    return named_metric(metric)


def _unknown_in_words(name: str) -> Worded:
    """Return what formulas take beside metrics by its names, and a word that nobody described as it is."""
    if rows.phrase_of(f"input.{name}", "en") is not None:
        return Worded(name, said=partial(_input_said, name))
    return Worded(name, f"metric.{name}", en=name.replace("_", " "))


def _input_said(name: str, language: Language) -> str:
    """Say such a name; a language that calls a metric of that id by a name of its own goes before."""
    own = language.phrases.get(f"metric.{name}")
    return fill(own, {}, language) if own else say(f"input.{name}", language=language)


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


def platform_in_words(word: str) -> Worded:
    """Return the word for a platform, as a value that each language says by the platform's name.

    >>> platform_in_words("tiktok").into("fr"), platform_in_words("our intranet").into("fr")
    ('TikTok', 'our intranet')
    >>> platform_in_words("website").into("fr")
    'site web'
    """
    from smartgoals.catalog._names import PLATFORMS  # loaded when a message is made of a platform

    place = platform_word(word)
    known = PLATFORMS.get(place)
    if known is None:
        names = {
            code: rows.phrase_of(f"word.place_{place}", code) or word.replace("_", " ")
            for code in ("en", "fr")
        }
        return Worded.named(word, names, f"platform.{place}")
    return Worded(word, f"platform.{known.id}", en=known.name)


def channel_in_words(channel: str) -> Worded:
    """Return the id of a channel, read as the name of the platform where it is the word for one.

    >>> channel_in_words("instagram").into("fr"), channel_in_words("ig").into("en"), channel_in_words("our_shop").into("en")
    ('Instagram', 'ig', 'our_shop')
    """
    from smartgoals.catalog._names import PLATFORMS

    known = PLATFORMS.get(channel)
    return Worded(channel) if known is None else Worded(channel, f"platform.{known.id}", en=known.name)
