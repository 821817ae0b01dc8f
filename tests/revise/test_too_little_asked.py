"""What cannot be missed, or comes anyway, is said so; and nothing that is not expected any more is called easy."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

import smartgoals as sg

TODAY = date(2026, 3, 29)
START, END = date(2026, 1, 5), date(2026, 6, 28)
LEADS = sg.History.of([(TODAY - timedelta(weeks=25 - k), 20 + k % 6) for k in range(26)], metric="leads")


def goal(target: sg.Target, **facts: object) -> sg.Goal:
    """Return a goal about leads."""
    return sg.Goal(id="g", metric="leads", target=target, **({"start": START, "deadline": END} | facts))


@pytest.mark.parametrize(
    "target",
    [
        sg.KeepPace("0/week"),
        sg.StayWithin(low=0),
        sg.StayWithin(low=0, per="week"),
        sg.ReachLevel(0),
        sg.ReachLevel(25, judged="any_day"),
    ],
    ids=str,
)
def test_what_is_met_for_good_is_told(target: sg.Target) -> None:
    """Until its last day, in both languages; the day after nobody is asked to raise it."""
    known = sg.Evidence(histories=[LEADS])
    found = sg.check(goal(target), as_of=TODAY, evidence=known).finding("SGA307")
    assert "is met for good, whatever comes (leads)" in found.message
    assert "ce qui est acquis" in found.text("fr")
    assert sg.revise(goal(target), known, as_of=TODAY).verdict == "already_met"
    assert "SGA307" not in {one.code for one in sg.check(goal(target), as_of=END, evidence=known).findings}


@pytest.mark.parametrize(
    ("band", "is_loose"),
    [
        (sg.StayWithin(low=0, high=1_000_000), True),
        (sg.StayWithin(low=0.5, high=250), True),
        (sg.StayWithin(low=0.1, high=1_000, per="week"), True),
        (sg.StayWithin(low=0, high=249), False),
        (sg.StayWithin(low=3, high=1_000_000), False),
        (sg.StayWithin(low=-5, high=60, per="week"), False),
    ],
    ids=str,
)
def test_a_band_that_lets_all_pass_asks_for_nothing(band: sg.StayWithin, is_loose: bool) -> None:
    """Ten times what was ever read, and the tenth of it, would lie inside."""
    known = sg.Evidence(histories=[LEADS])
    report = sg.check(goal(band, start=date(2026, 3, 30)), as_of=TODAY, evidence=known)
    found = sg.revise(goal(band, start=date(2026, 3, 30)), known, as_of=TODAY, language="fr")
    assert ("SGA308" in {one.code for one in report.findings}) is is_loose
    assert (found.verdict == "too_easy") is is_loose
    if is_loose:
        assert "ten times as much as was ever read would lie inside" in report.finding("SGA308").message
        assert found.text().startswith("tous les chiffres sont dans la fourchette, et dix fois plus y tiendrait")


def test_nothing_is_loose_around_nothing_or_less() -> None:
    """Of zeros alone, of negative figures and of few nobody knows how much would be many times them."""
    band = goal(sg.StayWithin(low=-1_000, high=1_000_000), start=date(2026, 3, 30))
    for values in ([0] * 26, [-3, *[4] * 25], [20] * 5):
        rows = [(TODAY - timedelta(weeks=len(values) - 1 - k), one) for k, one in enumerate(values)]
        known = sg.Evidence(
            histories=[sg.History.of(rows, metric=sg.Metric(id="leads", nature="flow", better="higher"))]
        )
        assert sg.revise(band, known, as_of=TODAY).verdict != "too_easy"


@pytest.mark.parametrize("seed", range(9))
@pytest.mark.parametrize("kind", ["falling", "noisy"])
def test_what_is_proposed_is_not_called_too_easy(kind: str, seed: int) -> None:
    """Four chances in five are no certainty, and what was usual comes no more where it falls."""
    draw = random.Random(seed)
    made = {"falling": lambda k: 200 - 2 * k + draw.randint(-9, 9), "noisy": lambda k: draw.randint(20, 180)}[kind]
    history = sg.History.of(
        [(TODAY - timedelta(weeks=29 - k), made(k)) for k in range(30)], metric="link_clicks", channel="ig"
    )
    known = sg.Strategy(
        objectives=[sg.Objective(id="o", title="t", kind="lead_generation", serves="x")],
        channels=[sg.Channel(id="ig", platform="instagram")], histories=[history],
    )  # fmt: skip
    for proposal in sg.propose("o", as_of=TODAY, evidence=known, deadline=date(2026, 6, 30)):
        for asked in proposal.ambitions:
            report = sg.check(asked.goal, as_of=TODAY, evidence=known)
            assert not {"SGA307", "SGA308"} & {one.code for one in report.findings}


def test_sentences_tell_the_day_a_pause_moves_the_end_to() -> None:
    """A finding, the other deadline and what is expected are of the goal as project tells it."""
    fans = sg.History.of([(TODAY - timedelta(weeks=25 - k), 1000 + 20 * k) for k in range(26)], metric="followers")
    level = sg.Goal(
        id="g", metric="followers", target=sg.ReachLevel(1700), start=START, deadline=END,
        baseline=sg.Baseline(value=1260, on=date(2026, 1, 4)),
        calendar=sg.Calendar(pauses=[sg.Pause(date(2026, 4, 6), date(2026, 5, 3), keeps="pace")]),
    )  # fmt: skip
    known = sg.Evidence(histories=[fans])
    assert "1700 by 26 July 2026" in sg.project(level, fans, as_of=TODAY).text()
    messages = [one.message for one in sg.check(level, as_of=TODAY, evidence=known).findings_of("attainable")]
    assert any("1700 by 26 July 2026" in one for one in messages)
    found = sg.revise(level, known, as_of=TODAY)
    assert found.alternative is not None
    judged = sg.project(found.alternative, fans, as_of=TODAY).deadline
    assert judged == date(2026, 7, 5)
    assert found.text().endswith("or the same target by 5 July 2026")


@pytest.mark.parametrize("counted", ["continuous", "calendar"])
def test_what_is_expected_is_of_the_days_left_to_work(counted: str) -> None:
    """154 in seven weeks are 22 a week."""
    calls = sg.History.of([(TODAY - timedelta(weeks=25 - k), 20 + (k * 7) % 6) for k in range(26)], metric="leads")
    paused = sg.Calendar(pauses=[sg.Pause(date(2026, 4, 6), date(2026, 5, 17), keeps="pace")])
    asked = goal(sg.KeepPace("22/week", counted=counted), start=date(2026, 3, 30), calendar=paused)
    found = sg.revise(asked, sg.Evidence(histories=[calls]), as_of=TODAY)
    middle = sg.project(asked, calls, as_of=TODAY).expected
    assert found.figures["happening"] == pytest.approx(middle / 7, abs=0.6)


@pytest.mark.parametrize("amount", [18, 20, 24, 40, 5])
@pytest.mark.parametrize("bound", ["at_least", "at_most"])
@pytest.mark.parametrize("ambition", ["committed", "stretch"])
def test_a_band_of_periods_with_one_bound_is_as_hard_as_its_quota(amount: int, bound: str, ambition: str) -> None:
    """The same chance, the same findings and the same place on the scale."""
    values = [26, 20, 24, 21, 25, 22, 20, 26, 23, 24, 20, 25, 21, 26, 22, 24, 20, 23, 25, 26, 21, 24, 20, 25, 22, 24]
    better = "higher" if bound == "at_least" else "lower"
    metric = sg.Metric(id="cases", nature="flow", better=better, unit="count")
    history = sg.History.of([(TODAY - timedelta(weeks=25 - k), one) for k, one in enumerate(values)], metric="cases")
    side = {"low": amount} if bound == "at_least" else {"high": amount}
    answers = []
    for target in (
        sg.KeepPace(f"{amount}/week", counted="calendar", bound=bound),
        sg.StayWithin(**side, per="week"),
    ):
        asked = sg.Goal(id="g", metric="cases", target=target, start=date(2026, 3, 30), deadline=END, ambition=ambition)
        known = sg.Strategy(goals=[asked], histories=[history], metrics=[metric])
        report, found = sg.check(asked, as_of=TODAY, evidence=known), sg.revise(asked, known, as_of=TODAY)
        codes = {one.code for one in report.findings if one.criterion == "attainable"}
        said = found.text().split("; proposed")[0]
        answers.append((report.verdicts["attainable"], codes, found.verdict, found.figures, said))
    assert answers[0] == answers[1]


def test_a_quota_without_a_first_day_has_no_days_to_share_what_is_expected_over() -> None:
    """What it is told to be is what was kept, where days off leave no forecast of a pace."""
    asked = goal(
        sg.KeepPace("15/week", counted="calendar"),
        start=None,
        calendar=sg.Calendar(pauses=[sg.Pause(date(2026, 4, 6), date(2026, 4, 12), keeps="end")]),
    )
    found = sg.revise(asked, sg.Evidence(histories=[LEADS]), as_of=TODAY)
    assert found.figures["happening"] == pytest.approx(22.5, abs=1.5)
