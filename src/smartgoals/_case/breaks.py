"""Breaks: the days on which what is counted was defined anew, as its source declares them or the catalogue lists them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartgoals._case.surroundings import Surroundings
    from smartgoals._model.metric import Metric
    from smartgoals._model.source import DataSource


def declared_breaks(
    around: Surroundings, metric: Metric | None, platform: str | None, source: DataSource | None
) -> tuple[date, ...]:
    """Return the days of new definitions of a metric on a platform, oldest first; a mere new name is none."""
    own = set(source.breaks) if source is not None else set[date]()
    if platform is None or metric is None or metric.id not in around.catalog.metrics:
        return tuple(sorted(own))
    from smartgoals.catalog._names import breaks_of  # loaded when breaks are first asked for

    listed = around.once_for(
        ("breaks", metric.id, platform),
        lambda: [one.on for one in breaks_of(metric.id, platform) if not one.is_rename],
    )
    return tuple(sorted(own.union(listed)))
