"""Silence that is said to be nothing is judged as nothings that were read; other silence calls nothing easy."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

TODAY = date(2026, 3, 29)
START, END = date(2026, 1, 5), date(2026, 6, 28)
ZERO = sg.DataSource(metric="leads", reading=sg.WayOfReading(missing="zero"))
OLD = frozenset({"SGA312"})


def codes(report: sg.rules.SmartReport) -> set[str]:
    """Return the codes of what was found on how hard a goal is."""
    return {one.code for one in report.findings if one.criterion == "attainable"}


@given(
    st.integers(5, 40),
    st.integers(0, 12),
    st.sampled_from(["continuous", "calendar", "rolling"]),
    st.sampled_from(["at_least", "at_most"]),
)
def test_silence_said_to_be_nothing_is_judged_as_nothings(pace: int, silent: int, counted: str, bound: str) -> None:
    """However long it lasts: the source says so, or the review, and nobody calls the readings old."""
    last = TODAY - timedelta(weeks=silent)
    history = sg.History.of([(last - timedelta(weeks=25 - k), 18 + k % 5) for k in range(26)], metric="leads")
    read = history.with_readings([(last + timedelta(weeks=k + 1), 0) for k in range(silent)])
    goal = sg.Goal(
        id="g", metric="leads", target=sg.KeepPace(f"{pace}/week", counted=counted, bound=bound), start=START,
        deadline=END,
    )  # fmt: skip
    said = sg.Strategy(goals=[goal], histories=[history], sources=[ZERO])
    bare = sg.Strategy(goals=[goal], histories=[read])
    told, plain = (sg.revise(goal, one, as_of=TODAY) for one in (said, bare))
    assert told.verdict == plain.verdict
    assert told.figures.get("chance") == pytest.approx(plain.figures.get("chance"), abs=0.02)
    assert told.figures.get("usual") == plain.figures.get("usual")
    report = sg.check(goal, as_of=TODAY, evidence=said)
    assert codes(report) == codes(sg.check(goal, as_of=TODAY, evidence=bare))
    assert not OLD & codes(report)
    assert "nothing is known of the time since" not in told.text()
    silent_too = sg.review(sg.Strategy(goals=[goal], histories=[history]), as_of=TODAY, missing="zero")
    assert codes(silent_too.goals["g"].report) == codes(report)


INCIDENTS = sg.Metric(id="incidents", nature="flow", better="lower")
FEW = sg.History.of(
    [(START + timedelta(days=k), 1 if k in (5, 40, 60, 77) else 0) for k in range(84)], metric="incidents"
)


@pytest.mark.parametrize(
    "target",
    [
        sg.KeepPace("2/month", counted="calendar", bound="at_most"),
        sg.StayWithin(high=2, per="month"),
        sg.KeepPace("6/quarter", counted="calendar", bound="at_most"),
    ],
    ids=str,
)
def test_the_thirty_sixth_day_of_silence_calls_nothing_easier(target: sg.Target) -> None:
    """What was open the day before is no surer once nobody knows more."""
    goal = sg.Goal(id="g", metric="incidents", target=target, start=date(2026, 1, 1), deadline=date(2026, 12, 31))
    known = sg.Strategy(metrics=[INCIDENTS], goals=[goal], histories=[FEW])
    days = [FEW.last.day + timedelta(days=ago) for ago in (35, 36, 60)]
    verdicts = [sg.revise(goal, known, as_of=day).verdict for day in days]
    order = ["implausible", "heroic", "stretch", "comfortable", "too_easy", "already_met"]
    assert max(map(order.index, verdicts[1:])) <= order.index(verdicts[0])
    easy = [{"SGA307", "SGA308", "SGA309"} & codes(sg.check(goal, as_of=day, evidence=known)) for day in days]
    assert easy[1] | easy[2] <= easy[0]


@given(st.integers(1, 60), st.integers(36, 120), st.sampled_from(["continuous", "calendar"]))
def test_nothing_is_easy_across_a_silence_to_which_the_projection_gives_no_chance(
    pace: int, ago: int, counted: str
) -> None:
    """One page tells both, and they do not contradict each other."""
    last = TODAY - timedelta(days=ago)
    history = sg.History.of([(last - timedelta(weeks=25 - k), 30 - k + k * k % 7) for k in range(26)], metric="leads")
    goal = sg.Goal(
        id="g", metric="leads", target=sg.KeepPace(f"{pace}/week", counted=counted), start=START, deadline=END
    )
    known = sg.Evidence(histories=[history])
    chance = sg.project(goal, history, as_of=TODAY).probability
    verdict = sg.revise(goal, known, as_of=TODAY).verdict
    if chance is not None and 0 < chance < 0.5:
        assert verdict in {"implausible", "heroic", "stretch"}
    if chance is not None and 0 < chance < 0.75:
        assert verdict != "too_easy"
