"""Facts of findings as data: whole numbers whatever their size, and no moment that would come back as text."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import codec, rules

DAY = date(2026, 1, 11)


def told(fact: Any) -> sg.SmartReport:
    """Return the report of a rule of the caller's that tells one fact."""
    rule = rules.Rule(
        code="ACME1",
        name="acme",
        criterion="specific",
        severity="warning",
        texts={"en": "since {since}", "fr": "depuis {since}"},
        check=lambda _, __: [{"path": "statement", "evidence": {"since": fact}}],
    )
    return sg.check(sg.Goal(id="g", statement="grow"), as_of=DAY, rules=rules.DEFAULT.with_rule(rule))


@pytest.mark.parametrize("fact", [datetime(2026, 1, 1, 9, tzinfo=UTC), (1, (datetime(2026, 1, 1, 9, tzinfo=UTC),))])
def test_a_moment_is_no_fact(fact: Any) -> None:
    """A moment is refused as any odd fact, since it would not come back as it went; the report reads back equal."""
    report = told(fact)
    failed = report.finding("ACME1").evidence
    assert str(failed["reason"]).startswith("evidence.since: must be a date, got datetime")
    assert codec.structure(codec.unstructure(report), sg.SmartReport) == report


@given(st.dates())
def test_a_day_is_a_fact(day: date) -> None:
    """A day is kept as the day it is, and reads back as that."""
    report = told(day)
    assert report.finding("ACME1").evidence == {"since": day}
    assert codec.structure(codec.unstructure(report), sg.SmartReport) == report


@given(st.integers(10**4, 10**30))
@example(10**15)
@example(2**53 + 1)
@example(10**20 + 1)
@example(10**30)
def test_whole_numbers_read_back_equal(size: int) -> None:
    """Figures told in their unit are written as the whole numbers they are, even where no float holds them."""
    goal = sg.Goal(
        id="g",
        metric="followers",
        channel="ig",
        target=sg.ReachLevel(size // 4),
        baseline=sg.Baseline(value=size // 8, on=date(2026, 1, 4)),
        start=date(2026, 1, 5),
        deadline=date(2026, 6, 28),
    )
    rows = [(date(2026, 1, 4) + timedelta(weeks=k), size + k) for k in range(8)]
    history = sg.History.of(rows, metric="followers", channel="ig")
    report = sg.check(goal, as_of=date(2026, 2, 20), evidence=sg.Evidence(histories=[history]))
    data = codec.unstructure(report)
    assert codec.structure(data, sg.SmartReport) == report
    stands = report.finding("SGA307").evidence["stands"]
    written = next(
        one["evidence"]["stands"]
        for one in (*data["smart_report"]["findings"], *data["smart_report"]["silenced"])
        if one["code"] == "SGA307"
    )
    assert type(written) is int
    assert written == stands
