"""Readings that cannot be: they are told on the goal, and nothing is judged, proposed or mended by them."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import smartgoals as sg

EVE = date(2026, 6, 28)


def known(metric: Any, values: list[float], channel: str = "ig") -> sg.History:
    """Return weekly readings up to the day."""
    first = EVE - timedelta(weeks=len(values) - 1)
    rows = [(first + timedelta(weeks=k), value) for k, value in enumerate(values)]
    return sg.History.of(rows, metric=metric, channel=channel)


def goal(metric: str, target: sg.Target, **facts: Any) -> sg.Goal:
    """Return a goal of the quarter to come."""
    days = {"start": EVE + timedelta(days=1), "deadline": EVE + timedelta(weeks=13)}
    return sg.Goal(id="g", metric=metric, channel="ig", target=target, **(days | facts))


FANS = [10_000 + 100.0 * k for k in range(26)]
SPIKED = [*FANS[:20], 120_000.0, *FANS[21:]]
BROKEN = [*FANS[:20], 0.0, *FANS[21:]]


@pytest.mark.parametrize(
    ("metric", "values", "target", "said", "code"),
    [
        ("click_through_rate", [2.1 + 0.02 * k for k in range(26)], sg.ReachLevel(0.03), "more than 100 %", "SGD118"),
        ("average_rating", [45 + 0.02 * k for k in range(26)], sg.ReachLevel(4.6), "45.5, more than 10", "SGD122"),
        ("average_rating", [45 + 0.02 * k for k in range(26)], sg.StayWithin(low=4.6), "more than 10", "SGD122"),
        ("followers", [-10_000 + 100.0 * k for k in range(26)], sg.ReachLevel(14_000), "-10,000, which", "SGD104"),
        ("nps", [40.0] * 20 + [140.0] + [40.0] * 5, sg.ReachLevel(45), "140, which cannot be", "SGD104"),
        ("followers", SPIKED, sg.ReachLevel(13_500), "120,000, between 11,900 and 12,100", "SGD123"),
        ("followers", SPIKED, sg.KeepPace("100/week"), "is it a slip?", "SGD123"),
        ("followers", BROKEN, sg.ReachLevel(50_000), "0, between 11,900 and 12,100", "SGD123"),
    ],
)
def test_nothing_is_judged_by_a_reading_that_cannot_be(
    metric: str, values: list[float], target: sg.Target, said: str, code: str
) -> None:
    """Attainable is unknown and says why; no fix, no proposal and no chance rests on such readings."""
    history = known(metric, values)
    evidence = sg.Evidence(histories=[history])
    report = sg.check(goal(metric, target), evidence=evidence, as_of=EVE)
    assert report.verdicts["attainable"] == "unknown"
    assert [one.code for one in report.findings_of("attainable")] == ["SGA395"]
    found = report.finding("SGA395")
    assert said in found.message
    assert found.fix is None
    assert found.text("fr") != found.text("en")
    proposal = sg.revise(goal(metric, target), evidence, as_of=EVE)
    assert (proposal.verdict, proposal.proposed, proposal.alternative) == ("unknown", None, None)
    assert "cannot be right" in proposal.text()
    assert "ne peut être juste" in proposal.text("fr")
    assert code in {one.code for one in sg.rules.data_findings([history])}


@pytest.mark.parametrize(
    ("metric", "values", "target"),
    [
        ("followers", FANS, sg.ReachLevel(13_500)),
        # A burst that stays is none that returns.
        ("followers", [*FANS[:20], *(value + 90_000 for value in FANS[20:])], sg.ReachLevel(113_000)),
        # Tickets come and go, amounts leap, and a handful of people may double.
        ("open_tickets", [50.0] * 20 + [400.0] + [50.0] * 5, sg.ReachLevel(45)),
        ("net_new_followers", [100.0] * 20 + [9000.0] + [100.0] * 5, sg.KeepPace("100/week")),
        ("followers", [2.0, 3.0, 3.0, 20.0, 3.0, 4.0, 4.0, 5.0, 6.0], sg.ReachLevel(8)),
        # What was taken back is true.
        ("reactions", [50.0] * 20 + [-3.0] + [50.0] * 5, sg.KeepPace("50/week")),
    ],
)
def test_what_may_be_is_judged(metric: str, values: list[float], target: sg.Target) -> None:
    """Only what surely cannot be stops a verdict."""
    report = sg.check(goal(metric, target), evidence=sg.Evidence(histories=[known(metric, values)]), as_of=EVE)
    assert "SGA395" not in {one.code for one in report.findings}
    assert report.basis == {"by": "history"}


def test_what_is_long_ago_spoils_nothing() -> None:
    """Readings of more than two years ago are not looked at, as no verdict rests on them."""
    old = sg.History.of(
        [(EVE - timedelta(days=900), -5), *zip(known("followers", FANS).days, FANS, strict=True)],
        metric="followers",
        channel="ig",
    )
    report = sg.check(goal("followers", sg.ReachLevel(13_500)), evidence=sg.Evidence(histories=[old]), as_of=EVE)
    assert "SGA395" not in {one.code for one in report.findings}


def test_a_goal_that_is_over_is_told_as_over() -> None:
    """Of a goal without a target, and of one whose last day is over, others say why nobody can tell."""
    evidence = sg.Evidence(histories=[known("followers", SPIKED)])
    over = goal("followers", sg.ReachLevel(50_000), start=date(2026, 1, 1), deadline=date(2026, 6, 1))
    for one, code in ((over, "SGA392"), (evolve(over, target=None), "SGA393")):
        found = {each.code for each in sg.check(one, evidence=evidence, as_of=EVE).findings}
        assert code in found
        assert "SGA395" not in found


def test_the_range_of_a_metric_of_ones_own_is_its_limit() -> None:
    """Who defines a metric says what it can be."""
    own = sg.Metric(id="mood", nature="score", unit="score", range=(1, 5))
    plan = sg.Strategy(metrics=[own], channels=[sg.Channel(id="ig", platform="instagram")])
    evidence = sg.Evidence(strategy=plan, histories=[known(own, [3.0] * 10 + [7.0, 3.0])])
    report = sg.check(goal("mood", sg.ReachLevel(4)), evidence=evidence, as_of=EVE)
    assert report.finding("SGA395").message.endswith("is 7, which cannot be")


@given(st.integers(3, 24), st.integers(20, 10**6), st.sampled_from([5, 10, 100, 1000]), st.booleans())
def test_a_digit_too_many_or_too_few_is_found(place: int, base: int, times: int, is_more: bool) -> None:
    """Wherever it stands but at the ends, and however large the audience."""
    values = [float(base + k) for k in range(26)]
    values[place] = values[place] * times * 1.5 if is_more else values[place] // (times * 2)
    found = [one for one in sg.rules.data_findings([known("followers", values)]) if one.code == "SGD123"]
    assert [one.evidence["value"] for one in found] == [values[place]]
