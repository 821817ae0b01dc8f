"""Fixes and their statements: a mended goal says its own figures, or nothing."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

import smartgoals as sg

AS_OF = date(2026, 11, 30)
AWARE = sg.Objective(id="o", title="Known", kind="brand_awareness", serves="sales")
INSTAGRAM = sg.Channel(id="ig", platform="instagram")
RISING = [2000 + 20 * week + week * 7 % 5 for week in range(60)]
LAST = RISING[-1]


def fixes(statement: str, target: sg.Target, baseline: float | None = None) -> dict[str, sg.Goal]:
    """Return the fixes of a goal of six months beside a log of some twenty followers a week, by code."""
    base = None if baseline is None else sg.Baseline(value=baseline, on=date(2026, 11, 29))
    days: dict[str, Any] = {"start": date(2026, 12, 1), "deadline": date(2027, 5, 31), "baseline": base}
    goal = sg.Goal(id="g", objective="o", metric="followers", channel="ig", target=target, statement=statement, **days)
    rows = [(date(2026, 11, 29) - timedelta(7 * back), value) for back, value in enumerate(reversed(RISING))]
    history = sg.History.of(sorted(rows), metric="followers", channel="ig")
    plan = sg.Strategy(objectives=[AWARE], channels=[INSTAGRAM], goals=[goal], histories=[history])
    found = sg.check(goal, as_of=AS_OF, evidence=plan).findings
    return {one.code: one.fix for one in found if one.fix is not None}


def pace(text: str) -> sg.KeepPace:
    """Return a pace to keep."""
    return sg.KeepPace(sg.Pace.parse(text))


@pytest.mark.parametrize(
    ("statement", "target", "said"),
    [
        ("Win 100 followers a week", pace("100/week"), "Win 20 followers a week"),
        ("Win 100 followers a week with 3 posts a day", pace("100/week"), "Win 20 followers a week with 3 posts a day"),
        ("Win 100 followers a week, from 60 a month", pace("100/week"), "Win 20 followers a week, from 60 a month"),
        (
            "Win 100 followers a week, 2 of them a month from X",
            pace("100/week"),
            "Win 20 followers a week, 2 of them a month from X",
        ),
        # What another period tells of the old pace.
        ("Win 400 followers a month, 100 a week", pace("100/week"), None),
        ("Win 15 followers a day", pace("100/week"), None),
        ("Gagner 15 abonnés par jour", pace("100/week"), None),
        # A number that is read as a year.
        ("Grow followers by 2000", sg.ChangeBy(2000), None),
        ("Grow followers by 2,000", sg.ChangeBy(2000), "Grow followers by 520"),
        ("Grow our following on Instagram", sg.ChangeBy(2000), "Grow our following on Instagram"),
        ("Grow our following by 2028", sg.ChangeBy(2000), "Grow our following by 2028"),
    ],
)
def test_a_proposal_says_its_own_figure(statement: str, target: sg.Target, said: str | None) -> None:
    """Where the statement still tells what was asked before, the proposed goal has none."""
    fix = fixes(statement, target)["SGA301"]
    assert fix.target != target
    assert fix.statement == said


@pytest.mark.parametrize(
    ("statement", "baseline", "is_kept"),
    [
        ("Reach 5,000 followers from 2,400", 2400, False),
        ("Reach 5,000 followers from 2400", 2400, False),
        ("Reach 5,000 followers from 2000", 2000, False),
        (f"Reach 5,000 followers from {LAST}", 2400, True),
        ("Reach 5,000 followers", 2400, True),
        ("Reach 5,000 followers with 2,400 posts", 2400, True),
    ],
)
def test_a_fix_of_a_baseline_starts_from_no_other(statement: str, baseline: float, is_kept: bool) -> None:
    """A statement that says where the goal started before goes, and any other one stays."""
    fix = fixes(statement, sg.ReachLevel(5000), baseline)["SGM214"]
    assert fix.baseline is not None
    assert fix.baseline.value == LAST
    assert fix.statement == (statement if is_kept else None)


def test_a_fix_of_a_statement_that_never_agreed_keeps_it() -> None:
    """A statement that contradicted the goal before is told of, and nobody's words are thrown away."""
    assert fixes("Win 300 followers a week", pace("100/week"))["SGA301"].statement == "Win 300 followers a week"


SAYINGS = ("Win {} followers a {}", "{} more followers every {}", "Gain {} followers per {} with 2 posts a day")


@given(
    st.sampled_from(SAYINGS),
    st.integers(60, 900),
    st.sampled_from(["week", "month"]),
    st.sampled_from(["day", "week", "month"]),
)
def test_no_fix_contradicts_its_statement(saying: str, amount: int, asked: str, said: str) -> None:
    """Whatever period the statement names, a goal without a contradiction is not mended into one."""
    days = {"day": 1, "week": 7, "month": 30.4375}
    told = round(amount * days[said] / days[asked])
    assume(abs(told * days[asked] - amount * days[said]) <= 0.02 * amount * days[said])  # few are rounded by much
    target = pace(f"{amount}/{asked}")
    statement = saying.format(told, said)
    for fix in fixes(statement, target).values():
        again = sg.check(fix, as_of=AS_OF)
        assert "SGS111" not in [one.code for one in again.findings]
        if fix.target != target:
            assert fix.statement is None or str(told) not in fix.statement.split()
