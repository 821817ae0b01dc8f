"""Shares that can be and hardly ever are: read as they are written, and told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import smartgoals as sg

DAY = date(2026, 3, 31)
QUARTER = sg.audits.Window(date(2026, 1, 1), DAY)


def audited(heading: str, cells: list[Any]) -> sg.Audit:
    """Return an audit whose accounts tell a rate."""
    rows = [("Platform", "User name", "Owner", "Mission", heading)]
    rows += [
        (name, "@b", "Ana", "sell", cell) for name, cell in zip(("instagram", "facebook", "x"), cells, strict=False)
    ]
    return sg.audits.read_audit(rows, id="q", as_of=DAY, window=QUARTER)


@pytest.mark.parametrize(
    ("heading", "cells", "values", "told"),
    [
        ("CTR", ["1.8%", "0.9", "0.012"], [0.018, 0.9, 0.012], [1]),
        ("CTR", ["0.8", "0.9", "0.7"], [0.8, 0.9, 0.7], [0, 1, 2]),
        ("Taux de clics", ["0,8", "0,02"], [0.8, 0.02], [0]),
        ("CTR", ["1.8", "0.9"], [0.018, 0.009], []),
        ("CTR", ["0.6", "0.5"], [0.6, 0.5], []),
        ("unsubscribe rate", ["0.9", "0.3"], [0.9, 0.3], [0]),
        ("spam complaint rate", ["0.3", "0.001"], [0.3, 0.001], [0]),
        ("bounce rate", ["0.9"], [0.9], []),
        ("open rate", ["0.9"], [0.9], []),
    ],
)
def test_rates_that_hardly_ever_are_told_in_audits(
    heading: str, cells: list[Any], values: list[float], told: list[int]
) -> None:
    """A click-through rate of 90 % may be one of 0.9 %."""
    audit = audited(heading, cells)
    assert [one.baselines[0].value for one in audit.channels] == values
    for language in ("en", "fr"):
        found = sg.audits.audit_findings(audit, as_of=DAY, language=language)
        assert [one.path for one in found if one.code == "SGC721"] == [f"channels[{at}].baselines[0]" for at in told]


@pytest.mark.parametrize("cell", ["45"])
def test_a_lone_bounce_rate_stays_told_as_it_was(cell: str) -> None:
    """Of 45 nobody knows whether it is 45 %, and it is told as more than can be."""
    (found,) = [
        one
        for one in sg.audits.audit_findings(audited("bounce rate", [cell]), as_of=DAY)
        if one.path.endswith("baselines[0]")
    ]
    assert found.code == "SGC706" or "45" in found.message


@pytest.mark.parametrize(
    ("metric", "value", "is_told"),
    [
        ("click_through_rate", 0.9, True), ("click_through_rate", 0.6, False), ("unsubscribe_rate", 0.51, True),
        ("unsubscribe_rate", 0.5, False), ("spam_complaint_rate", 0.21, True), ("bounce_rate", 0.9, False),
        ("conversion_rate", 0.9, False),
    ],
)  # fmt: skip
def test_readings_are_held_against_the_same_and_targets_are_not(metric: str, value: float, *, is_told: bool) -> None:
    """SGD118 of a reading; what a goal asks is meant as it is written."""
    found = sg.rules.data_findings([sg.History.of([(DAY, value)], metric=metric)])
    assert [one.code for one in found if one.code == "SGD118"] == ["SGD118"] * is_told
    goal = sg.Goal(id="g", metric=metric, target=sg.ReachLevel(value), start=DAY, deadline=date(2026, 6, 30))
    assert "SGM203" not in {one.code for one in sg.check(goal, as_of=DAY).findings}
