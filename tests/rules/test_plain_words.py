"""What findings and proposals say in words: which way a target is eased, what was got, and in which unit."""

import pickle
from datetime import date, timedelta
from typing import Any

import pytest

import smartgoals as sg

EVE = date(2026, 6, 28)
LAST = EVE + timedelta(weeks=13)


def told(
    target: Any,
    metric: str,
    values: list[float],
    begins: date = EVE + timedelta(days=1),
    ends: date = LAST,
    **facts: Any,
) -> tuple[sg.SmartReport, sg.Proposal]:
    """Return what check and revise say of a goal by weekly readings up to the day."""
    first = EVE - timedelta(weeks=len(values) - 1)
    rows = [(first + timedelta(weeks=k), value) for k, value in enumerate(values)]
    known = sg.Evidence(histories=[sg.History.of(rows, metric=metric, channel="g")])
    goal = sg.Goal(id="g", metric=metric, channel="g", target=target, start=begins, deadline=ends, **facts)
    return sg.check(goal, evidence=known, as_of=EVE), sg.revise(goal, known, as_of=EVE)


@pytest.mark.parametrize(
    ("target", "metric", "values", "english", "french"),
    [
        (
            sg.ReachLevel(20_000),
            "followers",
            [10_000 + 90 * k + k % 3 for k in range(26)],
            "Lower the target",
            "Baissez la cible",
        ),
        (
            sg.KeepPace("300/month", bound="at_most"),
            "support_calls",
            [95 + k % 4 for k in range(26)],
            "Raise the limit",
            "Relevez le plafond",
        ),
        (
            sg.KeepPace("60/week"),
            "support_calls",
            [95 + k % 4 for k in range(26)],
            "Raise the target",
            "Relevez la cible",
        ),
        (sg.StayWithin(high=2), "first_response_time", [5.0] * 20, "Widen the band", "Élargissez la fourchette"),
    ],
)
def test_a_target_is_eased_in_its_own_direction(
    target: Any, metric: str, values: list[float], english: str, french: str
) -> None:
    """Less is asked by a higher limit where less is wanted, and both languages say so; the target is named."""
    report, _ = told(target, metric, values)
    found = report.finding("SGA304")
    assert found.suggestion.startswith(english)
    assert found.message.startswith("You ask for ")
    assert f". {french}, repoussez l’échéance" in found.text("fr")


def test_a_rate_beyond_all_others_is_eased_in_its_direction() -> None:
    """Of a rate that shall be high, the target is lowered."""
    known = sg.Evidence(histories=[sg.History.of([(EVE, 2000)], metric="followers", channel="x")])
    goal = sg.Goal(
        id="g", metric="engagement_rate_followers", channel="x", target=sg.ReachLevel(0.9), start=EVE, deadline=LAST
    )
    found = sg.check(goal, evidence=known, as_of=EVE).finding("SGA316")
    assert found.suggestion.endswith("then lower the target")
    assert found.text("fr").endswith("puis baissez la cible")


GAINS = [100.0] * 26
RUN = {"begins": date(2026, 5, 1), "ends": EVE}


@pytest.mark.parametrize(
    ("target", "metric", "values", "said"),
    [
        (sg.KeepPace("200/week"), "net_new_followers", GAINS, "200 a week, and got 107 a week"),
        (sg.KeepPace("200/week", counted="rolling"), "net_new_followers", GAINS, "200 a week, and got 100 a week"),
        (sg.KeepPace("120/week", counted="calendar"), "leads", GAINS, "120 a week, and got it in 1 of 9 weeks"),
        (sg.ReachPace("200/week"), "net_new_followers", GAINS, "200 a week by 28 June 2026, and got 100 a week"),
        (sg.ReachLevel(4000), "followers", [1000 + 100 * k for k in range(26)], "4000 by 28 June 2026, and got 3500"),
        (sg.ChangeBy(1000), "followers", [1000 + 100 * k for k in range(26)], "+1000 by 28 June 2026, and got +900"),
        (
            sg.ChangeBy(percent=-20),
            "churn_rate",
            [0.05 - 0.0001 * k for k in range(26)],
            "-20 % by 28 June 2026, and got -1.86 %",
        ),
        (
            sg.ChangeBy(-0.02),
            "churn_rate",
            [0.05 - 0.0001 * k for k in range(26)],
            "-2 points by 28 June 2026, and got -0.09 points",
        ),
        (
            sg.GrowBy("20%/month"),
            "followers",
            [1000 + 10 * k for k in range(26)],
            "20 % a month by 28 June 2026, and got +7.76 % in all",
        ),
        (sg.StayWithin(high=50), "nps", [60.0] * 26, "50 or less until 28 June 2026. Close it"),
    ],
)
def test_what_was_got_is_told_as_it_was_asked(target: Any, metric: str, values: list[float], said: str) -> None:
    """A pace beside a pace, a change beside a change, points beside points."""
    begins = sg.Baseline(value=values[-10], on=date(2026, 4, 26))
    facts = {"baseline": begins} if isinstance(target, (sg.ChangeBy, sg.GrowBy)) else {}
    report, _ = told(target, metric, values, **RUN, **facts)
    assert f"you asked for {said}" in report.finding("SGA318").text()


@pytest.mark.parametrize(
    ("target", "metric", "values", "english", "french"),
    [
        (
            sg.ReachLevel(0.01),
            "churn_rate",
            [0.05 - 0.0006 * k + 0.0004 * (k % 3) for k in range(26)],
            "proposed: reach 3 %",
            "atteindre 3\u202f%",
        ),
        (
            sg.ChangeBy(-0.03),
            "churn_rate",
            [0.05 - 0.0006 * k + 0.0004 * (k % 3) for k in range(26)],
            "proposed: change by -0.6 points",
            "faire varier de -0,6 point",
        ),
        (
            sg.ChangeBy(0.03),
            "conversion_rate",
            [0.02 + 0.0006 * k + 0.0004 * (k % 3) for k in range(26)],
            "proposed: change by +0.75 points",
            "faire varier de +0,75 point",
        ),
        (
            sg.ChangeBy(9000),
            "followers",
            [1000 + 100 * k + k % 3 for k in range(26)],
            "change by 1300",
            "varier de 1300",
        ),
    ],
)
def test_a_proposal_is_told_in_the_unit_of_its_metric(
    target: Any, metric: str, values: list[float], english: str, french: str
) -> None:
    """Shares are told in percent, their changes in points; the value itself stays as it is, also when it travels."""
    _, proposal = told(target, metric, values)
    assert english in proposal.text()
    assert french in proposal.text("fr")
    assert pickle.loads(pickle.dumps(proposal)).text("fr") == proposal.text("fr")


def test_percent_and_points_are_two_things() -> None:
    """Two points less and two percent less read differently."""
    for target, said in ((sg.ChangeBy(-0.02), "-2 points by"), (sg.ChangeBy(percent=-2), "-2 % by")):
        report, _ = told(target, "churn_rate", [0.03] * 26)
        assert f"You ask for {said}" in report.finding("SGA303").message
