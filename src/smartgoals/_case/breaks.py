"""Breaks: the days on which what is counted was defined anew, as its source or an event says, or
the catalogue lists them.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from smartgoals._model.event import EventKind

if TYPE_CHECKING:
    from smartgoals._case.surroundings import Surroundings
    from smartgoals._model.metric import Metric
    from smartgoals._model.source import DataSource


def declared_breaks(
    around: Surroundings,
    metric: Metric | None,
    platform: str | None,
    source: DataSource | None,
    place: tuple[str | None, str | None] = (None, None),
) -> tuple[date, ...]:
    """Return the days of new definitions of a metric on a platform, oldest first; a mere new name is none.

    *place* is the id of the metric and that of the channel, of which events of the strategy may
    tell a new definition.
    """
    own = set(source.breaks) if source is not None else set[date]()
    strategy = around.evidence.strategy
    own |= {
        one.start
        for one in (strategy.events if strategy is not None else ())
        if one.kind is EventKind.DEFINITION and one.touches(*place)
    }
    if platform is None or metric is None or metric.id not in around.catalog.metrics:
        return tuple(sorted(own))
    from smartgoals.catalog._names import breaks_of  # loaded when breaks are first asked for

    listed = around.once_for(
        ("breaks", metric.id, platform),
        lambda: [one.on for one in breaks_of(metric.id, platform) if not one.is_rename],
    )
    return tuple(sorted(own.union(listed)))
