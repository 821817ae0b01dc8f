"""What people call a metric: its id, its name in English or French, and both without what stands in
parentheses.

Knows the names of the catalogue's metrics and of the caller's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from smartgoals._audit.metric_words import ALSO, SEVERAL
from smartgoals._checked import each, instance
from smartgoals._model.facts import unit_of
from smartgoals._model.ids import MetricId
from smartgoals._model.metric import Metric, Unit
from smartgoals._words import folded

_NUMBER_OF: Final = re.compile(
    r"(?:(?:nombre|nbre|nbr|nb)\.?\s+(?:de\s+|des\s+|d\s*['’]\s*)|(?:number|no\.?|count)\s+of\s+|#\s*)(?P<thing>\S.*)",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(r"(?P<name>[^(]+)\((?P<aside>[^)]*)\)\s*")


def own_metrics(metrics: Iterable[Metric]) -> dict[MetricId, Metric]:
    """Return the metrics of a caller by their ids."""
    return {one.id: one for one in each(metrics, "metrics", lambda one: instance(one, Metric, "a Metric"))}


def names_of(metric: Metric | str) -> tuple[str, ...]:
    """Return the id of a metric of the caller's own, and its names where it has any."""
    if isinstance(metric, Metric):
        return metric.id, *(name for name in (metric.name_en, metric.name_fr) if name)
    return (metric,)


def standard_names() -> tuple[tuple[str, str, str], ...]:
    """Return id, English and French name of every metric of the catalogue, loaded when somebody asks."""
    from smartgoals.catalog._data.metrics import ROWS

    return tuple((row[0], row[1], row[2]) for row in ROWS)


def metric_named(said: str, own: Iterable[Metric | str] = ()) -> str | None:
    """Return the id of the metric that is called so, the caller's own first; None when none is.

    >>> metric_named("Abonnés"), metric_named("CTR"), metric_named("Portée"), metric_named("Sales")
    ('followers', 'click_through_rate', 'reach', None)
    """
    meant = metrics_meant(said, own)
    return meant[0] if len(meant) == 1 else None


def metrics_meant(said: str, own: Iterable[Metric | str] = ()) -> tuple[str, ...]:
    """Return the metrics that are called so: several where only a fuller name tells them apart.

    >>> metrics_meant("Nombre d'abonnés"), metrics_meant("Ventes"), metrics_meant("Nombre de ventes")
    (('followers',), ('purchases', 'revenue'), ('purchases',))
    """
    word = folded(said)
    mine = named(map(names_of, own)).get(word)
    if mine is not None:
        return (mine,)
    if word in _several():
        return _several()[word]
    found = _standard().get(word)
    if found is not None:
        return (found,)
    counted = counted_thing(said)
    return (
        () if counted is None else tuple(one for one in metrics_meant(counted) if unit_of(one) is Unit.COUNT)
    )


def counted_thing(said: str) -> str | None:
    """Return what a name says to be the number of, or None.

    >>> counted_thing("Nb d’abonnés"), counted_thing("Number of followers"), counted_thing("Note")
    ('abonnés', 'followers', None)
    """
    found = _NUMBER_OF.fullmatch(said.strip())
    return None if found is None else found["thing"]


def named(metrics: Iterable[tuple[str, ...]], *, asides: bool = True) -> dict[str, str]:
    """Return which metric each name stands for, folded: ids and whole names first, then names
    without what is aside.

    What stands aside counts as a name where it is written in capitals, as CTR and NPS are. A short
    form that several metrics share stands for none of them.
    """
    whole: dict[str, str] = {}
    short: dict[str, set[str]] = {}
    for metric, *names in metrics:
        for said in (metric, *names):
            whole.setdefault(folded(said), metric)
            found = _ASIDE.fullmatch(said)
            if found is not None:
                capitals = [found["aside"]] if asides and found["aside"].isupper() else []
                for part in (found["name"], *capitals):
                    short.setdefault(folded(part), set()).add(metric)
    return {part: one for part, several in short.items() if len(several) == 1 for one in several} | whole


@cache
def _standard() -> Mapping[str, str]:
    also = {
        folded(word): metric
        for metric, *languages in ALSO
        for words in languages
        for word in words.split(",")
    }
    return MappingProxyType(also | named(standard_names()))


@cache
def _several() -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType(
        {folded(word): tuple(metrics.split()) for words, metrics in SEVERAL for word in words.split(",")}
    )


@cache
def french_words() -> frozenset[str]:
    """Return what people call metrics in French and not in English, folded."""
    english, french = ({folded(word) for row in ALSO for word in row[place].split(",")} for place in (1, 2))
    return frozenset(french - english)
