"""The figures of the default forecast are those that were measured: a change of any is a change of meaning."""

import json

import pytest
from golden_rates import GOLDEN, rates, samples

SAMPLES = dict(samples())
WRITTEN = json.loads(GOLDEN.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", SAMPLES)
def test_rates_are_those_written_down(name: str) -> None:
    """What each step is taken to bring, and how uncertainly, changes with no release that does not say so."""
    for rate, (centre, scale) in zip(rates(SAMPLES[name]), WRITTEN[name], strict=True):
        assert rate == (pytest.approx(centre, abs=1e-8 * scale), pytest.approx(scale, rel=1e-8))


def test_every_sample_is_written_down() -> None:
    """No sample is looked at that has no figures, and none is left over."""
    assert list(WRITTEN) == list(SAMPLES)
