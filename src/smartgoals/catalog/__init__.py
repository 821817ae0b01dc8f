"""The metric catalogue: what can be measured, how it adds up, what it is good for, and what platforms call it.

Public. `METRICS`, `PLATFORMS`, `OBJECTIVE_KINDS` and `BENCHMARKS` are mappings by id, built entry by entry on first look-up;
`DEFAULT` is our :class:`Catalog`, whose `with_…` methods make others. The functions here are those of `DEFAULT`. Knows the
model and nothing above it; loads its arithmetic, priors and readers when first used.

>>> from smartgoals import catalog
>>> catalog.METRICS["conversion_rate"].nature == "ratio", catalog.METRICS["reach"].over_channels == "interval"
(True, True)
>>> catalog.derive("cpc", {"ad_spend": 80, "link_clicks": 50}).value
1.6
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._combination import Combination
from smartgoals.catalog._default import DEFAULT
from smartgoals.catalog._levels import OBJECTIVE_KINDS, KindFacts, Level, RelevanceRow, Standing
from smartgoals.catalog._tables import Table

if TYPE_CHECKING:
    from smartgoals._model.metric import Metric
    from smartgoals.catalog._benchmarks import BENCHMARKS, Benchmark, SizeBand
    from smartgoals.catalog._figures import Absence, Figure, Interval, Remark
    from smartgoals.catalog._intensity import Intensity
    from smartgoals.catalog._mapped import Heed, Notice, ReadRows, Unmapped, UnmappedReason
    from smartgoals.catalog._names import PLATFORMS, Break, Exactness, NativeName, Platform, Shape
    from smartgoals.catalog._priors import Fit, Prior, PriorNote

__all__ = [
    "BENCHMARKS",
    "DEFAULT",
    "METRICS",
    "OBJECTIVE_KINDS",
    "PLATFORMS",
    "Absence",
    "Benchmark",
    "Break",
    "Catalog",
    "Combination",
    "Exactness",
    "Figure",
    "Fit",
    "Heed",
    "Intensity",
    "Interval",
    "KindFacts",
    "Level",
    "NativeName",
    "Notice",
    "Platform",
    "Prior",
    "PriorNote",
    "ReadRows",
    "RelevanceRow",
    "Remark",
    "Shape",
    "SizeBand",
    "Standing",
    "Table",
    "Unmapped",
    "UnmappedReason",
    "breaks",
    "combine_channels",
    "combine_windows",
    "derive",
    "from_native",
    "intensity",
    "priors",
    "read_rows",
    "sources",
    "standing",
    "version",
    "with_benchmarks",
    "with_metric",
    "with_names",
    "with_relevance",
    "without",
]

METRICS: Final[Table[Metric]] = DEFAULT.metrics
version: Final = DEFAULT.version
sources: Final = DEFAULT.sources
breaks = DEFAULT.breaks
combine_channels = DEFAULT.combine_channels
combine_windows = DEFAULT.combine_windows
derive = DEFAULT.derive
from_native = DEFAULT.from_native
intensity = DEFAULT.intensity
priors = DEFAULT.priors
read_rows = DEFAULT.read_rows
standing = DEFAULT.standing
with_benchmarks = DEFAULT.with_benchmarks
with_metric = DEFAULT.with_metric
with_names = DEFAULT.with_names
with_relevance = DEFAULT.with_relevance
without = DEFAULT.without

# Names that load their module when first asked for, so that importing the catalogue stays cheap.
_LATER: Final = MappingProxyType(
    {
        name: module
        for module, names in (
            ("_benchmarks", "BENCHMARKS Benchmark SizeBand"),
            ("_figures", "Absence Figure Interval Remark"),
            ("_intensity", "Intensity"),
            ("_names", "PLATFORMS Break Exactness NativeName Platform Shape"),
            ("_priors", "Fit Prior PriorNote"),
            ("_mapped", "Heed Notice ReadRows Unmapped UnmappedReason"),
        )
        for name in names.split()
    }
)


def __getattr__(name: str) -> Any:
    try:
        module = _LATER[name]
    except KeyError:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
    value = globals()[name] = getattr(import_module(f"{__name__}.{module}"), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
