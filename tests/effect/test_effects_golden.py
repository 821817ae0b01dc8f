"""The figures of effects are those that were measured: a change of any is a change of meaning."""

import json
from functools import cache
from typing import Any

import pytest
from golden_effects import GOLDEN, figures, samples, words
from tests.every import for_every

import smartgoals as sg

WRITTEN: dict[str, Any] = json.loads(GOLDEN.read_text(encoding="utf-8"))


@cache
def now() -> dict[str, sg.returns.Effect]:
    """Return what is told now: worked out by a test, and not while tests are collected."""
    return dict(samples())


@for_every(WRITTEN)
def test_effects_are_those_written_down(name: str) -> None:
    """What came beyond what would have come, and how surely, changes with no release that does not say so."""
    found, written = now()[name], dict(WRITTEN[name])
    assert words(found) == written.pop("told")
    told = figures(found)
    assert set(told) == set(written)
    for side, numbers in told.items():
        # Of a small effect between large amounts the last digits are rounding.
        assert numbers == pytest.approx(written[side], rel=1e-8, abs=1e-8 * written[side][0])


def test_every_sample_is_written_down() -> None:
    """No effect is looked at that has no figures, and none is left over."""
    assert list(WRITTEN) == list(now())
