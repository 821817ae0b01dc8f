"""Hypothesis strategies for every type of the model, and for results; valid by construction; needs `smartgoals[hypothesis]`.

Plural names; bounds are called `min_value` and `max_value` (or `min_size`, `min_day`…), all else is by keyword. Once the
package is installed, `st.from_type(sg.Goal)` and the like work by themselves. The strategy for the whole document is
:func:`whole_strategies`. Nothing is loaded before it is used, so that registering costs Hypothesis little.

>>> from hypothesis import find
>>> from smartgoals.strategies import goals
>>> find(goals(), lambda goal: goal.deadline is not None).deadline
datetime.date(2026, 1, 1)
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from smartgoals.strategies._audits import (
        audits as audits,
        channel_audits as channel_audits,
        channel_requests as channel_requests,
        checks as checks,
        competitor_snapshots as competitor_snapshots,
        content_refs as content_refs,
        costs as costs,
        impostor_accounts as impostor_accounts,
        measurements as measurements,
        roles as roles,
        swots as swots,
        windows as windows,
    )
    from smartgoals.strategies._documents import rosters as rosters, whole_strategies as whole_strategies
    from smartgoals.strategies._goals import (
        baselines as baselines,
        changes_by as changes_by,
        channels as channels,
        closed_goals as closed_goals,
        goals as goals,
        grow_bys as grow_bys,
        keep_paces as keep_paces,
        links as links,
        milestones as milestones,
        objectives as objectives,
        reach_levels as reach_levels,
        reach_paces as reach_paces,
        revisions as revisions,
        stay_withins as stay_withins,
        targets as targets,
    )
    from smartgoals.strategies._periods import (
        cadences as cadences,
        calendars as calendars,
        growths as growths,
        paces as paces,
        pauses as pauses,
        periods as periods,
    )
    from smartgoals.strategies._readings import (
        assumptions as assumptions,
        data_sources as data_sources,
        exchanges as exchanges,
        histories as histories,
        metric_ids as metric_ids,
        metrics as metrics,
        reading_ways as reading_ways,
        readings as readings,
    )
    from smartgoals.strategies._results import (
        findings as findings,
        progresses as progresses,
        projections as projections,
        reviews as reviews,
        smart_reports as smart_reports,
    )
    from smartgoals.strategies._values import days as days, ids as ids, numbers as numbers, texts as texts

_ROOMS: Final = (
    (
        "_audits",
        "audits channel_audits channel_requests checks competitor_snapshots content_refs costs impostor_accounts",
    ),
    ("_audits", "measurements roles swots windows"),
    ("_documents", "rosters whole_strategies"),
    ("_goals", "baselines changes_by channels closed_goals goals grow_bys keep_paces links milestones objectives"),
    ("_goals", "reach_levels reach_paces revisions stay_withins targets"),
    ("_periods", "cadences calendars growths paces pauses periods"),
    ("_readings", "assumptions data_sources exchanges histories metric_ids metrics reading_ways readings"),
    ("_results", "findings progresses projections reviews smart_reports"),
    ("_values", "days ids numbers texts"),
)

__all__ = [
    "assumptions",
    "audits",
    "baselines",
    "cadences",
    "calendars",
    "changes_by",
    "channel_audits",
    "channel_requests",
    "channels",
    "checks",
    "closed_goals",
    "competitor_snapshots",
    "content_refs",
    "costs",
    "data_sources",
    "days",
    "exchanges",
    "findings",
    "goals",
    "grow_bys",
    "growths",
    "histories",
    "ids",
    "impostor_accounts",
    "keep_paces",
    "links",
    "measurements",
    "metric_ids",
    "metrics",
    "milestones",
    "numbers",
    "objectives",
    "paces",
    "pauses",
    "periods",
    "progresses",
    "projections",
    "reach_levels",
    "reach_paces",
    "reading_ways",
    "readings",
    "reviews",
    "revisions",
    "roles",
    "rosters",
    "smart_reports",
    "stay_withins",
    "swots",
    "targets",
    "texts",
    "whole_strategies",
    "windows",
]


def __getattr__(name: str) -> Any:
    for module, names in _ROOMS:
        if name in names.split():
            return getattr(importlib.import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return list(__all__)
