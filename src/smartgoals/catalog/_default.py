"""The default catalogue: our data as a value, and the one way to choose between it and a caller's.

Knows the generated metrics and the Catalog type. Rows become metrics, and formulas trees, on first look-up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from smartgoals._model.metric import Metric
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._data import metrics as data
from smartgoals.catalog._levels import RelevanceTable
from smartgoals.catalog._tables import Table

if TYPE_CHECKING:
    from smartgoals.catalog._formulas import Node

_SOURCES: Final = (
    (
        "metrics: AMEC (2014-2025), OECD, MRC/IAB (2014-2016), GA4 help, Kaushik, Hootsuite and Sprout Social"
        " guides"
    ),
    "relevance: our reading of the sources named for each objective kind; a default, not a law",
    "native names: the platforms' documentation and public integrations, named in each row",
    "benchmarks: the publisher named in each row; priors to be replaced by the caller",
)


def _metric_of(row: tuple[Any, ...] | Metric) -> Metric:
    if isinstance(row, Metric):
        return row
    (
        one, name_en, name_fr, family, definition, unit, nature, over_time, over_channels, low, high, better, formula,
        stage, funnel, commonly_vanity, source_kind, question, scale,
    ) = row  # fmt: skip
    return Metric(
        id=one,
        name_en=name_en,
        name_fr=name_fr,
        family=family,
        definition=definition,
        unit=unit,
        nature=nature,
        over_time=over_time,
        over_channels=over_channels,
        range=(low, high),
        better=better,
        formula=formula,
        stage=stage,
        funnel=funnel,
        commonly_vanity=commonly_vanity,
        source_kind=source_kind,
        question=question,
        scale=scale,
    )


def _default() -> Catalog:
    formulas = {row[0]: row[12] for row in data.ROWS}
    return Catalog(
        version=data.VERSION,
        sources=_SOURCES,
        metrics=Table({row[0]: row for row in data.ROWS}, _metric_of, "metric"),
        inputs=Table({row[0]: row[1:] for row in data.INPUTS}, tuple, "metric or named input"),
        relevance=RelevanceTable(tuple(formulas)),
        trees=Table({one: text for one, text in formulas.items() if text}, _node_of, "metric with a formula"),
    )


def _node_of(row: str | Node) -> Node:
    if not isinstance(row, str):
        return row
    from smartgoals.catalog._formulas import parse  # loaded with the first formula

    return parse(row)


DEFAULT: Final[Catalog] = _default()
METRICS: Final[Table[Metric]] = DEFAULT.metrics


def catalog_or_default(value: Catalog | None) -> Catalog:
    """Return the catalogue given, which whoever holds it has checked, or ours."""
    return DEFAULT if value is None else value
