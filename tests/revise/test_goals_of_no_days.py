"""A goal of no active day asks for nothing: nobody calls it met, hard or easy; one without a day left is out of reach."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import smartgoals as sg

TODAY = date(2026, 3, 29)
START, END = date(2026, 3, 30), date(2026, 6, 28)
LEADS = sg.History.of([(TODAY - timedelta(weeks=25 - k), 20 + k % 6) for k in range(26)], metric="leads")
FANS = sg.History.of([(TODAY - timedelta(weeks=25 - k), 1000 + 20 * k + k % 3) for k in range(26)], metric="followers")
RATE = sg.History.of([(TODAY - timedelta(weeks=25 - k), 0.2 + 0.001 * (k % 6)) for k in range(26)], metric="open_rate")
OBJECTIVE = sg.Objective(id="o", title="t", kind="lead_generation", serves="x")
KINDS = [
    (LEADS, sg.KeepPace("22/week")),
    (LEADS, sg.KeepPace("22/week", counted="calendar")),
    (LEADS, sg.KeepPace("30/week", counted="rolling", bound="at_most")),
    (LEADS, sg.StayWithin(low=5, high=60)),
    (LEADS, sg.StayWithin(low=5, per="week")),
    (LEADS, sg.ReachLevel(300)),
    (LEADS, sg.ReachLevel(30, judged="any_day")),
    (LEADS, sg.ReachPace("30/week")),
    (LEADS, sg.ChangeBy(30)),
    (FANS, sg.ReachLevel(1800)),
    (FANS, sg.KeepPace("20/week")),
    (FANS, sg.GrowBy("5%/month")),
    (RATE, sg.ReachLevel(0.21)),
]


@pytest.mark.parametrize(("history", "target"), KINDS, ids=str)
@pytest.mark.parametrize("keeps", ["pace", "end"])
def test_a_goal_all_of_whose_days_are_paused_passes_nothing(history: sg.History, target: sg.Target, keeps: str) -> None:
    """Timely fails, attainable is unknown, and revising says why, as assess and project do."""
    goal = sg.Goal(
        id="g", objective="o", metric=str(history.metric_id), target=target, start=START, deadline=END,
        calendar=sg.Calendar(pauses=[sg.Pause(START, END, keeps=keeps)]),
    )  # fmt: skip
    known = sg.Strategy(objectives=[OBJECTIVE], goals=[goal], histories=[history])
    for as_of in (TODAY, START + timedelta(days=20)):
        report = sg.check(goal, as_of=as_of, evidence=known)
        assert (report.verdicts["attainable"], report.verdicts["timely"]) == ("unknown", "fail")
        codes = {one.code for one in report.findings}
        assert {"SGA393", "SGT515"} <= codes
        assert not {"SGT513", "SGA305", "SGA390"} & codes
        assert report.finding("SGT515").message == (
            "None of its days is an active one: from 30 March 2026 to 28 June 2026 all are paused or off"
        )
        found = sg.revise(goal, known, as_of=as_of, language="fr")
        assert found.verdict == "unknown"
        assert found.text("en") == "nothing tells how hard it is: the goal has no active day"
        assert found.text() == "rien ne dit s’il est difficile\xa0: le but n’a aucun jour actif"
    over = sg.check(goal, as_of=END, evidence=known)
    assert "SGA393" not in {one.code for one in over.findings}


def test_one_active_day_is_a_goal() -> None:
    """What is paused but for one day asks for something on it; days of which the calendar knows nothing, too."""
    goal = sg.Goal(
        id="g", metric="leads", target=sg.KeepPace("22/week"), start=START, deadline=END,
        calendar=sg.Calendar(pauses=[sg.Pause(START + timedelta(days=1), END, keeps="end")]),
    )  # fmt: skip
    report = sg.check(goal, as_of=TODAY, evidence=sg.Evidence(histories=[LEADS]))
    assert not {"SGT515", "SGA393"} & {one.code for one in report.findings}
    assert report.verdicts["timely"] == "pass"


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        (sg.ReachPace("100/month"), "no whole period of the pace ends by the deadline"),
        (sg.ChangeBy(percent=5), "a percentage of a baseline of zero is undefined"),
    ],
    ids=str,
)
def test_what_has_no_plan_is_not_judged(target: sg.Target, reason: str) -> None:
    """Where assess and project have a reason and no figure, so do check and revise."""
    base = sg.Baseline(value=0, on=START - timedelta(days=1))
    history = LEADS if isinstance(target, sg.ReachPace) else FANS
    goal = sg.Goal(
        id="g", metric=str(history.metric_id), target=target, start=date(2026, 4, 2), deadline=date(2026, 4, 29),
        baseline=None if isinstance(target, sg.ReachPace) else base,
    )  # fmt: skip
    known = sg.Evidence(histories=[history])
    report = sg.check(goal, as_of=date(2026, 4, 1), evidence=known)
    assert report.verdicts["attainable"] == "unknown"
    assert reason in report.finding("SGA393").message
    assert sg.revise(goal, known, as_of=date(2026, 4, 1)).text() == f"nothing tells how hard it is: {reason}"


@pytest.mark.parametrize(("history", "target"), [KINDS[0], KINDS[5], KINDS[9], KINDS[10]], ids=str)
def test_nothing_comes_when_no_day_is_left(history: sg.History, target: sg.Target) -> None:
    """Paused until the deadline, what is still needed is out of reach, and the reason is no figure's."""
    goal = sg.Goal(
        id="g", metric=str(history.metric_id), target=target, start=date(2026, 3, 2), deadline=END,
        calendar=sg.Calendar(pauses=[sg.Pause(START, END, keeps="end")]),
    )  # fmt: skip
    known = sg.Evidence(histories=[history])
    report = sg.check(goal, as_of=TODAY, evidence=known)
    assert report.verdicts["attainable"] == "fail"
    assert "SGA304" in {one.code for one in report.findings}
    found = sg.revise(goal, known, as_of=TODAY, language="fr")
    assert (found.verdict, found.proposed) == ("implausible", None)
    assert found.text("en").startswith("none of the days that are left is an active one, so that nothing more can")
    assert "n’est actif\xa0: plus rien ne peut venir" in found.text()
