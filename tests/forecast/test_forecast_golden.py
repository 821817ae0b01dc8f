"""The figures of the default forecast are those that were measured: a change of any is a change of meaning."""

import json

import pytest
from golden_rates import GOLDEN, chances, rates, samples

SAMPLES = dict(samples())
WRITTEN = json.loads(GOLDEN.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", SAMPLES)
def test_rates_are_those_written_down(name: str) -> None:
    """What each step is taken to bring, and how uncertainly, changes with no release that does not say so."""
    for rate, (centre, scale) in zip(rates(SAMPLES[name]), WRITTEN[name][0], strict=True):
        assert rate == (pytest.approx(centre, abs=1e-8 * scale), pytest.approx(scale, rel=1e-8))


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_reached_on_the_way_is_what_is_written_down(name: str) -> None:
    """Nor do the chances of reaching a value on some day, near and far, upwards and downwards."""
    for row, written in zip(chances(SAMPLES[name]), WRITTEN[name][1], strict=True):
        assert row == pytest.approx(written, abs=1e-8)


def test_every_sample_is_written_down() -> None:
    """No sample is looked at that has no figures, and none is left over."""
    assert list(WRITTEN) == list(SAMPLES)
