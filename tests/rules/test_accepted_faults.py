"""A fault that is accepted fails nothing any more, under whatever code it would be told."""

from datetime import date, timedelta

import pytest

import smartgoals as sg
from smartgoals.rules import DEFAULT

TODAY = date(2026, 11, 30)
READ = [(TODAY - timedelta(1 + 7 * (29 - week)), 2000 + 20 * week) for week in range(30)]
PLAN = sg.Strategy(
    objectives=[sg.Objective(id="o", title="Known", kind="brand_awareness", serves="sales")],
    channels=[sg.Channel(id="ig", platform="instagram")],
    histories=[sg.History.of(READ, metric="followers", channel="ig")],
)


def checked(*codes: str, goal: sg.Goal | None = None) -> sg.SmartReport:
    """Return the report of a goal far beyond its history, with some codes waived."""
    own = goal or sg.Goal(
        id="g",
        objective="o",
        metric="followers",
        channel="ig",
        target=sg.ReachLevel(9000),
        start=date(2026, 12, 1),
        deadline=date(2027, 5, 31),
    )
    waivers = [sg.Waiver(code=code, reason="board", until=date(2027, 6, 1)) for code in codes]
    return sg.check(own, as_of=TODAY, evidence=PLAN, waivers=waivers)


def test_a_waived_fault_takes_its_twins_along() -> None:
    """Whoever accepts that a target is beyond the history has accepted that the odds are long."""
    plain, accepted = checked(), checked("SGA301")
    assert plain.verdicts["attainable"] == "fail"
    assert accepted.verdicts["attainable"] == "pass"
    twins = {one.code for one in plain.silenced if one.said_by == "SGA301"}
    assert twins == {"SGA302", "SGA304", "SGA305"}
    assert {one.code for one in accepted.waived} == {"SGA301", *twins}
    assert {one.said_by for one in accepted.waived if one.code in twins} == {"SGA301"}
    assert all(one.waiver is not None for one in accepted.waived)
    assert accepted.explain().count("because board") == 4


@pytest.mark.parametrize("code", ["SGA304", "SGA305"])
def test_a_twin_that_is_waived_leaves_the_speaker(code: str) -> None:
    """A waiver of the milder finding takes out that one alone."""
    accepted = checked(code)
    assert accepted.verdicts["attainable"] == "fail"
    assert "SGA301" in {one.code for one in accepted.findings}
    assert "SGA301" not in {one.code for one in accepted.waived}


def test_what_was_another_fault_speaks() -> None:
    """Whoever says that a figure can be is told now how hard it is: another criterion, and another fault."""
    goal = sg.Goal(
        id="g",
        objective="o",
        metric="followers",
        channel="ig",
        target=sg.KeepPace("-300/week"),
        baseline=sg.Baseline(value=100, on=TODAY),
        start=date(2026, 12, 1),
        deadline=date(2027, 5, 31),
    )
    accepted = checked("SGM203", goal=goal)
    assert {one.code for one in accepted.waived if one.said_by == "SGM203"} == set()
    named = DEFAULT.rule("SGM203").silences
    spoken = {one.code for one in checked(goal=goal).silenced if one.said_by == "SGM203"}
    assert spoken <= set(named)
    assert spoken <= {one.code for one in (*accepted.findings, *accepted.silenced)}
