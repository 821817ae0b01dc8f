"""Status words of your own: a traffic light. Run it: python examples/extensions/status_preset.py"""

from __future__ import annotations

from smartgoals import testing
from smartgoals.status import StatusBand, StatusCondition, StatusPreset, StatusRule

TRAFFIC_LIGHT = StatusPreset(
    id="acme",
    source="our handbook, 2026",
    note="A goal without a reading for a month is grey, whatever its last one said.",
    measure="adherence",
    bands=[
        StatusBand("red", None, 0.8),
        StatusBand("amber", 0.8, 1),
        StatusBand("green", 1, None),
    ],
    rules=[StatusRule("grey", [StatusCondition("reading_age", ">", 30)])],
    worst_first=["red", "grey", "amber", "green"],
)

if __name__ == "__main__":
    result = testing.run_checks(testing.preset_checks(TRAFFIC_LIGHT))
    print(result.text())
    raise SystemExit(not result.is_conforming)
