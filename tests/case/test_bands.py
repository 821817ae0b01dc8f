"""Bands as evidence: held at the very edge, left once, left for good; and what is said of each."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

EVE = date(2026, 6, 28)


def judged(
    values: list[Any],
    band: sg.StayWithin,
    metric: str = "average_rating",
    start: date = EVE + timedelta(days=1),
    **facts: Any,
) -> tuple[sg.SmartReport, sg.Proposal]:
    """Return what check and revise say of a band, by weekly readings up to the day."""
    first = EVE - timedelta(weeks=len(values) - 1)
    rows = [(first + timedelta(weeks=k), value) for k, value in enumerate(values)]
    known = sg.Evidence(histories=[sg.History.of(rows, metric=metric, channel="g")])
    goal = sg.Goal(
        id="g", metric=metric, channel="g", target=band, start=start, deadline=EVE + timedelta(weeks=13), **facts
    )
    return sg.check(goal, evidence=known, as_of=EVE), sg.revise(goal, known, as_of=EVE)


def spoken(report: sg.SmartReport) -> set[str]:
    """Return the codes of what is said of the band."""
    return {one.code for one in report.findings_of("attainable")}


@pytest.mark.parametrize(
    ("values", "band", "verdict", "codes"),
    [
        ([4.5] * 26, sg.StayWithin(low=4.5), "comfortable", set()),
        ([2.0] * 26, sg.StayWithin(high=2), "comfortable", set()),
        ([4.0] * 26, sg.StayWithin(low=4, high=4), "comfortable", set()),
        ([4.5, 4.6] * 13, sg.StayWithin(low=4.5), "comfortable", set()),
        # Every figure lies inside, and they lead out of it.
        ([4.9 - 0.015 * k for k in range(26)], sg.StayWithin(low=4.5), "heroic", {"SGA305"}),
        # Half of them lie inside, and those of today far inside.
        ([3.0] * 13 + [4.2] * 13, sg.StayWithin(low=3.5), "comfortable", set()),
        ([4.0] * 26, sg.StayWithin(low=4.5), "implausible", {"SGA304"}),
    ],
)
def test_a_band_is_as_hard_as_it_was_to_hold(
    values: list[float], band: sg.StayWithin, verdict: str, codes: set[str]
) -> None:
    """What every figure held is comfortable, also at its edge; what is said of it is true."""
    report, proposal = judged(values, band)
    assert (proposal.verdict, spoken(report)) == (verdict, codes)
    inside = sum((band.low or 0) <= value <= (band.high or 9) for value in values)
    assert (proposal.figures["inside"], proposal.figures["figures"]) == (inside, len(values))
    every = inside == len(values)
    assert proposal.text().startswith("every figure" if every else f"{inside} of {len(values)} figures lie inside")
    assert "fourchette" in proposal.text("fr")


@given(st.integers(8, 40), st.integers(2, 20), st.booleans())
def test_what_stands_still_inside_is_comfortable(weeks: int, tenths: int, is_low: bool) -> None:
    """A figure that never moved and is inside its band is held, wherever its edge lies."""
    value = 3 + tenths / 10
    band = sg.StayWithin(low=value) if is_low else sg.StayWithin(high=value)
    report, proposal = judged([value] * weeks, band)
    assert proposal.verdict is sg.progress.Difficulty.COMFORTABLE
    assert not spoken(report)


START = date(2026, 5, 1)


@pytest.mark.parametrize(
    ("values", "code", "said"),
    [
        ([1.5] * 26, None, ""),
        ([1.5] * 22 + [2.1, 1.5, 1.5, 1.5], "SGA319", "It was 2.1 h on 7 June 2026, and you ask for 2 h or less until"),
        ([1.5] * 25 + [2.1], "SGA319", "It was 2.1 h on 28 June 2026"),
        (
            [1.5] * 20 + [2.3, 1.5, 2.1, 1.5, 1.5, 1.5],
            "SGA319",
            "2 of 9 figures lie outside of 2 h or less until 27 September 2026, the last on 7 June 2026: 2.1 h",
        ),
        ([1.5] * 18 + [2.3] * 6 + [1.5] * 2, "SGA318", "It is missed"),
        ([2.5] * 26, "SGA318", "It is missed"),
        # What was left before the goal began is not its fault.
        ([2.5] * 10 + [1.5] * 16, None, ""),
    ],
)
def test_one_slip_of_a_band_is_named_and_closes_nothing(values: list[float], code: str | None, said: str) -> None:
    """With the last day ahead a slip is a warning with its figure and day; a band that was mostly left is missed."""
    report, proposal = judged(values, sg.StayWithin(high=2), "first_response_time", START)
    assert spoken(report) == ({code} if code else set())
    if code is None:
        return
    assert report.finding(code).message.startswith(said)
    assert report.verdicts["attainable"] == ("pass" if code == "SGA319" else "fail")
    assert (proposal.verdict is sg.progress.Difficulty.UNKNOWN) is (code == "SGA318")
    assert ("missed" in proposal.text()) is (code == "SGA318")


def test_a_slip_in_the_last_days_is_a_miss() -> None:
    """On its last day a goal is met or missed, by whatever it was left."""
    rows = [(EVE - timedelta(weeks=k), 2.1 if k == 3 else 1.5) for k in range(20, -1, -1)]
    known = sg.Evidence(histories=[sg.History.of(rows, metric="first_response_time", channel="g")])
    goal = sg.Goal(
        id="g", metric="first_response_time", channel="g", target=sg.StayWithin(high=2), start=START, deadline=EVE
    )
    assert "SGA318" in spoken(sg.check(goal, evidence=known, as_of=EVE))


def test_a_period_outside_its_band_is_missed_as_that_of_a_quota() -> None:
    """A month that is over was out of its band for good, however many were inside."""
    leads = [10] * 8 + [1] * 4 + [10] * 12
    for target in (sg.StayWithin(low=30, per="month"), sg.StayWithin(low=30, high=90, per="month")):
        report, proposal = judged(leads, target, "leads", date(2026, 2, 1))
        assert spoken(report) == {"SGA318"}
        assert proposal.verdict is sg.progress.Difficulty.UNKNOWN
        assert dict(proposal.figures) == {"missed": True}
        assert "missed already" in proposal.text()


SIDES = [("low", "at_least"), ("high", "at_most")]


@given(
    st.lists(st.integers(0, 12), min_size=3, max_size=20),
    st.integers(1, 12),
    st.sampled_from(SIDES),
    st.sampled_from(["week", "month"]),
    st.integers(0, 14),
)
def test_a_band_of_periods_and_the_quota_of_its_bound_are_lost_alike(
    values: list[int], bound: int, side: tuple[str, str], period: str, weeks: int
) -> None:
    """Once one shape of a goal is decided so is the other: alike for progress, proposal and check."""
    start = EVE - timedelta(weeks=weeks, days=6)
    targets: list[Any] = [
        sg.StayWithin(**{side[0]: bound}, per=period),
        sg.KeepPace(f"{bound}/{period}", counted="calendar", bound=side[1]),
    ]
    told = [judged(values, target, "leads", start) for target in targets]
    first = EVE - timedelta(weeks=len(values) - 1)
    rows = [(first + timedelta(weeks=k), value) for k, value in enumerate(values)]
    history = sg.History.of(rows, metric="leads", channel="g")
    band, quota = (sg.assess(proposal.goal, history, as_of=EVE).settled for _, proposal in told)
    assert band == quota
    if band is None:
        return
    (report, proposal), (other, instead) = told
    assert proposal.verdict is instead.verdict
    assert (proposal.proposed, proposal.alternative) == (instead.proposed, instead.alternative) == (None, None)
    assert report.verdicts["attainable"] == other.verdicts["attainable"]
    assert spoken(report) == spoken(other)
    assert not spoken(report) & {"SGA311", "SGA319"}
    assert proposal.text() == instead.text()


@pytest.mark.parametrize(
    ("goal", "evidence", "said"),
    [
        (
            sg.Goal(id="g", metric="leads", channel="g", target=sg.ReachLevel(50), start=EVE, deadline=date(2026, 9, 27)),
            sg.Evidence(
                closed_goals=[
                    sg.ClosedGoal(
                        goal=sg.Goal(id="h", metric="leads", target=sg.ReachLevel(60), start=date(2026, 1, 1),
                                     deadline=date(2026, 3, 1)),
                        closed_on=date(2026, 3, 1), outcome="met", actual=60,
                    )
                ]
            ),
            "an earlier goal of this metric reached as much",
        ),
        (
            sg.Goal(
                id="g", metric="nps", channel="g", target=sg.ReachLevel(50), start=EVE, deadline=date(2026, 9, 27),
                baseline=sg.Baseline(value=60, on=EVE),
            ),
            sg.Evidence(),
            "",
        ),
    ],
)  # fmt: skip
def test_what_is_no_band_is_not_called_one(goal: sg.Goal, evidence: sg.Evidence, said: str) -> None:
    """Goals reached before, and figures that stood there, are named as what they are."""
    reason = sg.revise(goal, evidence, as_of=EVE).text()
    assert "band" not in reason
    assert reason.startswith(said)


def test_a_percentage_of_nothing_is_told_once() -> None:
    """That it is met before it begins is not said beside that it never moved."""
    known = sg.History.of([(EVE - timedelta(weeks=k), 0) for k in range(20, -1, -1)], metric="followers", channel="g")
    goal = sg.Goal(
        id="g", metric="followers", channel="g", target=sg.ChangeBy(percent=50), baseline=sg.Baseline(value=0, on=EVE),
        start=EVE, deadline=date(2026, 9, 27),
    )  # fmt: skip
    found = sg.check(goal, evidence=sg.Evidence(histories=[known]), as_of=EVE)
    assert "SGM207" in {one.code for one in found.findings}
    assert not {"SGA303", "SGA393"} & {one.code for one in found.findings}
    assert found.verdicts["attainable"] == "unknown"
    assert "baseline of zero" in sg.revise(goal, sg.Evidence(histories=[known]), as_of=EVE).text()
