"""A level far beyond what ever lasted fails by its chance, whatever its nature: a rate and a score as a stock."""

from datetime import date, timedelta

import pytest

import smartgoals as sg

AS_OF = date(2026, 1, 4)
NOISY = [30, 35, 26, 31, 28, 33, 36, 27, 30, 32, 25, 34, 31, 29, 33, 28, 35, 30, 27, 32, 31, 26, 34, 29, 33, 30]


@pytest.mark.parametrize(
    ("metric", "scale", "base", "far", "near"),
    [
        ("nps", 1, 0, 60, 34),
        ("conversion_rate", 0.001, 0, 0.06, 0.034),
        ("first_response_time", 0.2, 0, 1.5, 5.2),
        ("followers", 1, 1000, 1060, 1034),
    ],
)
def test_a_chance_next_to_none_fails_each_nature(metric: str, scale: float, base: int, far: float, near: float) -> None:
    """Twice the usual of half a year of noise is implausible; a little more than usual is not."""
    rows = [(AS_OF - timedelta(weeks=25 - k), base + value * scale) for k, value in enumerate(NOISY)]
    evidence = sg.Evidence(histories=[sg.History.of(rows, metric=metric)])
    for level, verdict in ((far, "fail"), (near, "pass")):
        goal = sg.Goal(
            id="g", metric=metric, target=sg.ReachLevel(level), start=date(2026, 1, 5), deadline=date(2026, 6, 28)
        )
        report = sg.check(goal, as_of=AS_OF, evidence=evidence)
        assert report.verdicts["attainable"] == verdict
        assert (sg.revise(goal, evidence, as_of=AS_OF).verdict == "implausible") is (verdict == "fail")


@pytest.mark.parametrize("days", [2, 4, 6])
def test_readings_of_less_than_a_week_show_nothing_that_lasted(days: int) -> None:
    """A few days of a score tell of no window, and each rule answers."""
    rows = [(AS_OF - timedelta(days=days - k), 30 + k) for k in range(days + 1)]
    evidence = sg.Evidence(histories=[sg.History.of(rows, metric="nps")])
    goal = sg.Goal(id="g", metric="nps", target=sg.ReachLevel(40), start=date(2026, 1, 5), deadline=date(2026, 6, 28))
    report = sg.check(goal, as_of=AS_OF, evidence=evidence)
    assert not [one for one in report.findings if "failed instead" in one.message]
