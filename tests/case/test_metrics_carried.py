"""A metric that a history carries whole is defined for every function alike, as if the strategy held it."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 3, 29)
NATURES = ("flow", "stock", "mean")


def history(nature: str, values: list[int], *, better: str = "higher") -> sg.History:
    """Return weekly readings of a metric of the caller's own, up to the day."""
    books = sg.Metric(id="books", nature=nature, better=better)
    days = [DAY - timedelta(weeks=len(values) - 1 - place) for place in range(len(values))]
    return sg.History.of(list(zip(days, values, strict=True)), metric=books)


def goal(target: float) -> sg.Goal:
    """Return a goal of the first half of the year."""
    reach = sg.ReachLevel(target)
    return sg.Goal(id="read", metric="books", target=reach, start=date(2026, 1, 5), deadline=date(2026, 6, 28))


@given(st.sampled_from(NATURES), st.lists(st.integers(0, 9), min_size=14, max_size=30), st.integers(1, 90))
def test_a_history_defines_a_metric_as_a_strategy_does(nature: str, values: list[int], target: int) -> None:
    """Findings, verdicts, revisions and gaps are those of a strategy that holds the metric."""
    read, asked = history(nature, values), goal(target)
    assert isinstance(read.metric, sg.Metric)
    own = sg.Strategy(metrics=[read.metric], goals=[asked], histories=[read])
    carried = sg.Evidence(histories=[read])
    assert sg.check(asked, as_of=DAY, evidence=carried) == sg.check(asked, as_of=DAY, evidence=own)
    assert sg.revise(asked, carried, as_of=DAY) == sg.revise(asked, own, as_of=DAY)
    for evidence in (own, carried, None):
        assert sg.explain_gap(asked, read, as_of=DAY, evidence=evidence) == sg.explain_gap(
            asked, read, as_of=DAY, evidence=own
        )


@pytest.mark.parametrize("nature", NATURES)
def test_a_carried_metric_is_explained_between_windows(nature: str) -> None:
    """What the evidence carries may be asked for by its id, and the strategy or catalogue comes before it."""
    read = history(nature, list(range(20)))
    month = sg.audits.Window(date(2026, 3, 2), DAY)
    assert sg.explain_gap(metric="books", window=month, evidence=sg.Evidence(histories=[read])).metric == "books"
    other = sg.Metric(id="followers", nature="flow")
    both = [history(nature, [1, 2, 3]), sg.History.of([(DAY, 5)], metric=other)]
    found = sg.check(goal(5), as_of=DAY, evidence=sg.Evidence(histories=both))
    assert "SGM202" not in [one.code for one in found.findings]


def test_what_no_history_carries_stays_unknown() -> None:
    """An id alone defines nothing, and neither does another metric."""
    named = sg.History.of([(DAY, 5)], metric="books")
    found = sg.check(goal(5), as_of=DAY, evidence=sg.Evidence(histories=[named]))
    assert "SGM202" in [one.code for one in found.findings]
