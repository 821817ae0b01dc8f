"""The figures of effects are those that were measured: a change of any is a change of meaning."""

import json

import pytest
from golden_effects import GOLDEN, figures, samples, words

SAMPLES = dict(samples())
WRITTEN = json.loads(GOLDEN.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", SAMPLES)
def test_effects_are_those_written_down(name: str) -> None:
    """What came beyond what would have come, and how surely, changes with no release that does not say so."""
    found, written = SAMPLES[name], dict(WRITTEN[name])
    assert words(found) == written.pop("told")
    told = figures(found)
    assert set(told) == set(written)
    for side, numbers in told.items():
        # Of a small effect between large amounts the last digits are rounding.
        assert numbers == pytest.approx(written[side], rel=1e-8, abs=1e-8 * written[side][0])


def test_every_sample_is_written_down() -> None:
    """No effect is looked at that has no figures, and none is left over."""
    assert list(WRITTEN) == list(SAMPLES)
