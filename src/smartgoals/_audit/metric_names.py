"""What people call a metric: its id, its name in English or French, and both without what stands in parentheses.

Knows the names of the catalogue's metrics and of the caller's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from smartgoals._model.metric import Metric
from smartgoals._words import folded

_ASIDE: Final = re.compile(r"(?P<name>[^(]+)\((?P<aside>[^)]*)\)\s*")


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
    return named(map(names_of, own)).get(folded(said)) or _standard().get(folded(said))


def named(metrics: Iterable[tuple[str, ...]], *, asides: bool = True) -> dict[str, str]:
    """Return which metric each name stands for, folded: ids and whole names first, then names without what is aside.

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
    return MappingProxyType(named(standard_names()))
