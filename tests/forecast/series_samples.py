"""Prepared series that the tests of rates, paths and models share, made without a history."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from smartgoals._forecast.series import EvenSeries, Kind
from smartgoals._forecast.steps import Steps


def way_of(changes: Sequence[float]) -> int:
    """Return 1 where all of at least five changes rise or stay, -1 where they fall or stay, else 0."""
    if len(changes) < 5 or not any(changes):
        return 0
    return 1 if all(one >= 0 for one in changes) else -1 if all(one <= 0 for one in changes) else 0


def series_of(changes: Sequence[float], kind: Kind = Kind.COUNTER, days: int | None = 1, **more: Any) -> EvenSeries:
    """Return a series of changes, from a last value of zero on and without a season unless another is given."""
    fields: dict[str, Any] = {
        "last_ordinal": 739_000,
        "last_value": 0.0,
        "unit": 1.0,
        "season": None,
        "one_way": way_of(changes),
        "readings": len(changes) + (kind is not Kind.FLOW),
        "resolution": 0.0,
    }
    return EvenSeries(kind=kind, steps=Steps(days), changes=tuple(changes), **(fields | more))


kinds = st.sampled_from(list(Kind))
one_way = st.lists(st.integers(0, 40).map(float), min_size=6, max_size=70).filter(any)
both_ways = st.lists(st.integers(-40, 60).map(float), min_size=1, max_size=70)
movements = st.one_of(one_way, both_ways, one_way.map(lambda xs: [-x for x in xs]))
# Whole steps, parts of one, and joints of the path.
horizons = st.one_of(st.sampled_from([0.3, 1.0, 2.5, 3.0, 9.0, 27.0, 81.0]), st.floats(0.05, 120.0))
