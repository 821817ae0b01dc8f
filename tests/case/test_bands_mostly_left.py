"""Bands that most figures left: a lucky one or two of a year show nobody how to hold one."""

from datetime import date, timedelta

import pytest

import smartgoals as sg

LAST = date(2026, 3, 29)
UPTIME = sg.Metric(id="uptime", nature="ratio", better="higher")


@pytest.mark.parametrize(
    ("inside", "verdict", "difficulty", "code"),
    [
        (0, "fail", "implausible", "SGA304"),
        (1, "fail", "implausible", "SGA304"),
        (25, "fail", "implausible", "SGA304"),
        (26, "pass", "heroic", "SGA305"),
        (40, "pass", "heroic", "SGA305"),
    ],
)
def test_a_band_that_was_mostly_left_and_has_no_chance_fails(
    inside: int, verdict: str, difficulty: str, code: str
) -> None:
    """99.99 % in each of thirteen weeks is out of reach after a year with one such week, as after one with none."""
    values = [0.99995 if place < inside else 0.9990 + 0.0001 * (place % 7) for place in range(52)]
    days = [LAST - timedelta(weeks=51 - place) for place in range(52)]
    history = sg.History.of(list(zip(days, values, strict=True)), metric=UPTIME)
    goal = sg.Goal(
        id="g",
        metric="uptime",
        target=sg.StayWithin(low=0.9999),
        start=date(2026, 3, 30),
        deadline=date(2026, 6, 28),
    )
    known = sg.Strategy(metrics=[UPTIME], goals=[goal], histories=[history])
    report = sg.check(goal, as_of=LAST, evidence=known)
    assert report.verdicts["attainable"] == verdict
    assert [one.code for one in report.findings if one.code.startswith("SGA3")] == [code]
    assert sg.revise(goal, known, as_of=LAST).verdict == difficulty
