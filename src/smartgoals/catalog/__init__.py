"""The metric catalogue: what can be measured, how it adds up, what it is good for, and what
platforms call it.

Public. `METRICS`, `PLATFORMS`, `OBJECTIVE_KINDS` and `BENCHMARKS` are mappings by id, built entry
by entry on first look-up; `DEFAULT` is our :class:`Catalog`, whose `with_…` methods make others.
The functions here are those of `DEFAULT`. Knows the model and nothing above it; loads its
arithmetic, priors and readers when first used.

>>> from smartgoals import catalog
>>> catalog.METRICS["conversion_rate"].nature == "ratio", catalog.METRICS["reach"].over_channels == "interval"
(True, True)
>>> catalog.derive("cpc", {"ad_spend": 80, "link_clicks": 50}).value
1.6
"""

from smartgoals._door import door as _door

_ROOMS = (
    ("catalog._benchmarks", "BENCHMARKS Benchmark SizeBand"),
    ("catalog._catalog", "Catalog"),
    ("catalog._combination", "Combination"),
    ("catalog._default", "DEFAULT METRICS"),
    (
        "catalog._default:DEFAULT",
        (
            "breaks combine_channels combine_windows derive from_native intensity priors read_rows "
            "read_table sheets sources standing version with_benchmarks with_metric with_names "
            "with_relevance with_sheets without"
        ),
    ),
    ("catalog._figures", "Absence Figure Interval Remark"),
    ("catalog._formulas", "Constant Node Operation Part"),
    ("catalog._intensity", "Intensity"),
    ("catalog._levels", "KindFacts Level OBJECTIVE_KINDS RelevanceRow RelevanceTable Standing"),
    ("catalog._mapped", "Heed Notice ReadRows Unmapped UnmappedReason"),
    ("catalog._name_words", "Exactness Shape"),
    ("catalog._names", "Break NativeName PLATFORMS Platform"),
    ("catalog._parts", "Item Values"),
    ("catalog._priors", "Fit Prior PriorNote"),
    ("catalog._read_tables", "ReadTable Recognised"),
    ("catalog._sheet", "DayForm Sheet SheetColumn SheetRows"),
    ("catalog._tables", "Table"),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
