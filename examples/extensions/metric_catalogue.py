"""A catalogue with a metric of your own, what it serves, and your own figures of it.

Run it: python examples/extensions/metric_catalogue.py
"""

from __future__ import annotations

import smartgoals as sg
from smartgoals import catalog, testing

CALLS = sg.Metric(
    id="demo_calls",
    nature="flow",
    better="higher",
    range=(0, None),
    name_en="Demo calls",
    name_fr="Appels de démonstration",
    definition="Calls in which somebody was shown the product, each counted once.",
)
RATE = sg.Metric(
    id="demo_call_rate",
    nature="ratio",
    unit="ratio",
    range=(0, 1),
    formula="demo_calls / leads",
    name_en="Demo call rate",
    name_fr="Part des contacts vus en démonstration",
    definition="Demo calls over leads of the same days.",
)
ROWS = [
    catalog.RelevanceRow(objective="lead_generation", metric="demo_calls", level="direct"),
    catalog.RelevanceRow(objective="lead_generation", metric="demo_call_rate", level="supporting"),
]
FIGURE = catalog.Benchmark(
    id="our-shops-25",
    metric="demo_call_rate",
    platform="website",
    unit="ratio",
    low=0.05,
    typical=0.1,
    high=0.2,
    source="our six shops",
    observed="2025",
)
OURS = catalog.with_metric(CALLS, RATE).with_relevance(*ROWS).with_benchmarks(FIGURE)

if __name__ == "__main__":
    result = testing.run_checks(testing.catalog_checks(OURS))
    print(result.text())
    raise SystemExit(not result.is_conforming)
