"""Annotated sentences: what the parser says of them stays as right as it was, in English and French alike.

benchmarks/score_statements.py measures the figures; here are their floors, just below what was measured last.
"""

from functools import cache
from types import ModuleType

import pytest
from tests.scripts import script

FILES = ("en", "fr", "en_held", "fr_held")
"""The development part, and the part that was held back from tuning."""
FLOORS = {
    "amount": (0.983, 0.989, 0.945, 0.969),
    "amount_kind": (0.977, 0.981, 0.938, 0.956),
    "unit": (0.977, 0.994, 0.918, 0.950),
    "baseline": (0.979, 0.985, 0.937, 0.950),
    "target": (0.979, 0.979, 0.911, 0.942),
    "pace": (0.950, 0.969, 0.924, 0.942),
    "owner": (0.875, 0.895, 0.764, 0.892),
    "channels": (0.982, 0.991, 0.969, 0.970),
    "metric": (0.851, 0.865, 0.574, 0.722),
    "direction": (0.990, 0.987, 0.930, 0.924),
    "span overlap": (0.989, 0.989, 0.970, 0.975),
    "span exact": (0.986, 0.989, 0.936, 0.969),
    "specific fails": (0.949, 0.921, 0.797, 0.695),
    "measurable fails": (0.985, 0.960, 0.913, 0.938),
    "timely fails": (0.987, 0.988, 0.973, 0.988),
    "language": (0.994, 0.994, 0.988, 0.982),
    "whole": (0.801, 0.829, 0.512, 0.636),
    "whole but metric": (0.942, 0.966, 0.811, 0.842),
    "specific same": (0.976, 0.975, 0.921, 0.932),
    "measurable same": (0.986, 0.984, 0.943, 0.957),
    "metric alike": (0.884, 0.896, 0.700, 0.786),
    "right day": (0.990, 0.994, 0.972, 0.980),
    "no false deadline": (0.994, 0.982, 0.988, 0.988),
}
"""The least figure of each file, in the order of the files; raise them where sentences are read better."""


@cache
def scorer() -> ModuleType:
    """Return the one module that knows how sentences are scored."""
    return script("benchmarks/score_statements.py")


@cache
def figures(name: str) -> dict[str, float]:
    """Return the figures of a file, which is read once."""
    known: dict[str, float] = scorer().figures_of(scorer().scored(scorer().DATA / f"{name}.jsonl", None, True))
    return known


@pytest.mark.parametrize("figure", FLOORS)
@pytest.mark.parametrize("name", FILES)
def test_a_figure_is_as_high_as_it_was(name: str, figure: str) -> None:
    """No field, verdict or share of a file falls below its floor."""
    assert figures(name)[figure] >= FLOORS[figure][FILES.index(name)]


@pytest.mark.parametrize("name", FILES)
def test_every_figure_has_a_floor_that_can_be_fallen_under(name: str) -> None:
    """A floor that lies far below what is measured would let sentences be lost unseen."""
    told = figures(name)
    assert set(told) == set(FLOORS)
    assert all(told[one] - FLOORS[one][FILES.index(name)] < 0.08 for one in told)
