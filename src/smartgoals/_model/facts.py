"""What is known of a metric by its id alone: the standard ids and their nature, unit and range,
without loading the catalogue.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from smartgoals._model._metric_ids import METRIC_FACTS, MetricFacts
from smartgoals._model.metric import Better, Metric, Nature, OverTime, Unit
from smartgoals._model.scale import Scale
from smartgoals._numbers import Number

# Looking a word up costs a tenth of making its member, and every plan asks for both.
_NATURES: Final[Mapping[str, Nature]] = MappingProxyType({str(one): one for one in Nature})
_SIDES: Final[Mapping[str, Better]] = MappingProxyType({str(one): one for one in Better})


def is_standard(metric: str) -> bool:
    """Tell whether an id is one of the standard metrics."""
    return metric in METRIC_FACTS


def standard_ids() -> tuple[str, ...]:
    """Return the ids of the standard metrics."""
    return tuple(METRIC_FACTS)


def nature_of(metric: Metric | str | None) -> Nature | None:
    """Return the nature of a metric, or of a standard id; None when nothing says."""
    if isinstance(metric, Metric):
        return metric.nature
    facts = _facts_of(metric)
    return _NATURES[facts.nature] if facts is not None else None


def over_time_of(metric: Metric | str | None) -> OverTime | None:
    """Return how windows of a metric combine, or of a standard id; None when nothing says."""
    if isinstance(metric, Metric):
        return metric.over_time
    facts = _facts_of(metric)
    return OverTime(facts.over_time) if facts is not None else None


def better_of(metric: Metric | str | None) -> Better | None:
    """Return the better direction of a metric, or of a standard id; None when nothing says."""
    if isinstance(metric, Metric):
        return metric.better
    facts = _facts_of(metric)
    return _SIDES[facts.better] if facts is not None else None


def bounds_of(metric: Metric | str | None) -> tuple[Number | None, Number | None]:
    """Return the possible values of a metric, or of a standard id; open on both sides when nothing says."""
    if isinstance(metric, Metric):
        return metric.range
    facts = _facts_of(metric)
    return (facts.low, facts.high) if facts is not None else (None, None)


def unit_of(metric: Metric | str | None) -> Unit | None:
    """Return the unit of a metric, or of a standard id; None when nothing says."""
    if isinstance(metric, Metric):
        return metric.unit
    facts = _facts_of(metric)
    return Unit(facts.unit) if facts is not None else None


def scale_of(metric: Metric | str | None) -> Scale | None:
    """Return the unit of time that a metric, or a standard id, is told in; None for what is no duration."""
    if isinstance(metric, Metric):
        return metric.scale
    facts = _facts_of(metric)
    return None if facts is None or facts.scale is None else Scale(facts.scale)


def _facts_of(metric: str | None) -> MetricFacts | None:
    return METRIC_FACTS.get(metric) if metric is not None else None
