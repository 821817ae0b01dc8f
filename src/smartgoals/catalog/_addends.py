"""Addends: what a metric is the sum of, so that none of it is more than all. Knows formulas and ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals._model.facts import bounds_of
from smartgoals.catalog._formulas import summands

if TYPE_CHECKING:
    from smartgoals.catalog._catalog import Catalog


def addends(metric: str, catalog: Catalog) -> tuple[str, ...]:
    """Return what a metric is the sum of, where nothing of it can be below nothing; else nothing.

    >>> from smartgoals.catalog import DEFAULT
    >>> addends("engagements", DEFAULT), addends("net_new_followers", DEFAULT)
    (('reactions', 'comments', 'shares', 'quotes', 'saves'), ())
    """
    tree = catalog.trees.get(metric)
    names = () if tree is None else summands(tree)
    return names if all(bounds_of(catalog.metrics.get(name))[0] == 0 for name in names) else ()
