"""Amounts that come in lumps: what is usual of them, and what is said of it."""

from datetime import date, timedelta
from typing import Any

import pytest

import smartgoals as sg

EVE = date(2026, 6, 28)


def revised(values: list[Any], target: sg.Target, metric: str = "leads") -> tuple[sg.Proposal, set[str]]:
    """Return what revise says of a goal of a quarter by weekly amounts, and the codes of what check finds."""
    first = EVE - timedelta(weeks=len(values) - 1)
    rows = [(first + timedelta(weeks=k), value) for k, value in enumerate(values)]
    known = sg.Evidence(histories=[sg.History.of(rows, metric=metric, channel="g")])
    goal = sg.Goal(
        id="g",
        metric=metric,
        channel="g",
        target=target,
        start=EVE + timedelta(days=1),
        deadline=EVE + timedelta(weeks=13),
    )
    found = {one.code for one in sg.check(goal, evidence=known, as_of=EVE).findings_of("attainable")}
    return sg.revise(goal, known, as_of=EVE), found


LUMPS = [120 if k % 3 == 0 else 0 for k in range(26)]
SMALL = [120 if k % 3 == 0 else 1 for k in range(26)]
BURST = [*(10 + k % 3 for k in range(24)), 10_000, 11]


@pytest.mark.parametrize(
    ("values", "target", "verdict", "said"),
    [
        (LUMPS, sg.KeepPace("1/week"), "too_easy", "a week is what to expect anyway"),
        (LUMPS, sg.KeepPace("5/week"), "too_easy", "what to expect anyway"),
        (SMALL, sg.KeepPace("2/week"), "too_easy", "what to expect anyway"),
        (LUMPS, sg.KeepPace("33/week"), "comfortable", "about what is to be expected anyway"),
        (LUMPS, sg.KeepPace("45/week"), "stretch", "a week that the figures support"),
        (LUMPS, sg.KeepPace("200/week"), "implausible", "far beyond"),
        # One burst is no rule: 12 a week is what comes as a rule, though more is to be expected by the burst.
        (BURST, sg.KeepPace("12/week"), "comfortable", "is what to expect anyway"),
    ],
)
def test_what_is_usual_of_lumps_is_not_nothing(values: list[int], target: sg.Target, verdict: str, said: str) -> None:
    """The median week of sales in lumps is none; a small part of what comes is too easy, and the sentence is true."""
    proposal, found = revised(values, target)
    assert proposal.verdict == verdict
    assert said in proposal.text()
    assert ("SGA308" in found) is (verdict == "too_easy")


def test_lumps_of_what_shall_be_little_mirror() -> None:
    """At most 70 calls a week are easy where 40 come in the mean, and at most 30 are not."""
    easy, _ = revised(LUMPS, sg.KeepPace("70/week", bound="at_most"), "support_calls")
    hard, _ = revised(LUMPS, sg.KeepPace("30/week", bound="at_most"), "support_calls")
    assert (easy.verdict, hard.verdict) == ("too_easy", "stretch")
    assert "below the 35.31 a week that is to be expected" in hard.text()
