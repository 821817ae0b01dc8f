"""Zeros that stand for silence: where they begin, how many come together, beside what, and which of them are a rhythm."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import smartgoals as sg

FIRST = date(2026, 1, 5)
RHYTHM = [50, 60, 55, 52, 51, 0, 0]


@pytest.mark.parametrize(
    ("values", "silence"),
    [
        ([50, 60, 0, 0, 55], (2, 2)),
        ([50, 0, 0, 60, 55], (2, 1)),
        ([0, 0, 50, 60, 55], None),  # nothing had begun
        ([50, 60, 55, 0, 0], (2, 3)),
        ([50, 60, 0, 55, 0], None),
        ([50, 0, 0, 60], None),  # beside two readings nobody knows what is usual
        ([50, 0, 0, 0, 60, 0, 0, 55], (3, 1)),
        ([50, 0, 0, 60, 0, 0, 0, 55], (3, 4)),
        ([50, 0, 0, 60, 0, 0, 55], (2, 1)),
        ([9, 0, 0, 9, 9], None),
        ([10, 0, 0, 10, 10], (2, 1)),
        ([10, 0, 0, 9, 10], (2, 1)),
        (RHYTHM * 3, None),
        (RHYTHM * 2, (2, 5)),
        ([*RHYTHM * 2, 50, 60, 0, 0, 0, 0, 51], None),
        ([*RHYTHM * 2, 50, 60, 0, 0, 0, 0, 0, 51], (5, 16)),
    ],
)
@pytest.mark.parametrize(
    ("metric", "is_told"), [("sessions", True), ("followers", True), ("reach", True), ("nps", False)]
)
def test_zeros_among_figures_in_the_tens_are_silence(
    values: list[int], silence: tuple[int, int] | None, metric: str, is_told: bool
) -> None:
    """Two together and more, behind a figure, beside three in the tens; runs of one length that come back are a rhythm."""
    history = sg.History.of([(FIRST + timedelta(k), value) for k, value in enumerate(values)], metric=metric)
    found = [one for one in sg.rules.data_findings([history]) if one.name == "zeros-for-silence"]
    told = [(one.evidence["count"], (one.evidence["day"] - FIRST).days) for one in found]
    assert told == ([silence] if silence is not None and is_told else [])
