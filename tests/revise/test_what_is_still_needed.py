"""A pace that runs on is as hard as what it still takes, and so as the level or total that it leads to."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

TODAY = date(2026, 3, 29)
START, END = date(2026, 1, 5), date(2026, 6, 28)
WEEKS = 25
CODES = frozenset({"SGA301", "SGA302", "SGA303", "SGA304", "SGA305", "SGA307", "SGA308", "SGA309"})


def read(values: list[int], metric: str) -> sg.History:
    """Return weekly readings up to today."""
    first = TODAY - timedelta(weeks=len(values) - 1)
    return sg.History.of([(first + timedelta(weeks=k), one) for k, one in enumerate(values)], metric=metric)


def answers(goal: sg.Goal, history: sg.History, metrics: tuple[sg.Metric, ...] = ()) -> tuple[object, ...]:
    """Return what is told of how hard a goal is, but for the words."""
    known = sg.Strategy(goals=[goal], histories=[history], metrics=metrics)
    report = sg.check(goal, as_of=TODAY, evidence=known)
    found = sg.revise(goal, known, as_of=TODAY)
    codes = {one.code for one in report.findings if one.code in CODES}
    return report.verdicts["attainable"], codes, found.verdict, found.figures.get("asked"), found.figures.get("chance")


PAUSES = st.sampled_from(
    [
        sg.Calendar(),
        sg.Calendar(pauses=[sg.Pause(date(2026, 4, 6), date(2026, 6, 14), keeps="end")]),
        sg.Calendar(pauses=[sg.Pause(date(2026, 2, 2), date(2026, 2, 15), keeps="end")]),
    ]
)
PACES = st.integers(0, 60)


@given(
    PACES, st.lists(st.integers(15, 30), min_size=26, max_size=26), PAUSES, st.sampled_from([START, date(2026, 3, 30)])
)
def test_a_pace_of_a_flow_is_as_hard_as_its_total(
    pace: int, values: list[int], calendar: sg.Calendar, start: date
) -> None:
    """So many a week until June are so many in all."""
    kept = sg.Goal(
        id="g", metric="leads", target=sg.KeepPace(f"{pace}/week"), start=start, deadline=END, calendar=calendar
    )
    total = pace * ((END - start).days + 1) // 7
    reached = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(total), start=start, deadline=END, calendar=calendar)
    history = read(values, "leads")
    report = sg.check(reached, as_of=TODAY, evidence=sg.Evidence(histories=[history]))
    if any(one.code == "SGA317" for one in report.findings):
        return  # of a total it is asked first whether it is one
    assert answers(kept, history) == answers(reached, history)


@given(PACES, st.integers(-30, 60), st.sampled_from([1, -1]), PAUSES)
def test_a_pace_of_a_stock_is_as_hard_as_its_level(pace: int, step: int, way: int, calendar: sg.Calendar) -> None:
    """So many a week more, or fewer, from where it stood are a level in the end."""
    metric = sg.Metric(id="open_cases", nature="stock", better="higher" if way > 0 else "lower", unit="count")
    history = read([5000 + way * (step * k + k % 3) for k in range(26)], "open_cases")
    base = sg.Baseline(value=5000 + way * step * 13, on=START - timedelta(days=1))
    kept = sg.Goal(
        id="g", metric="open_cases", target=sg.KeepPace(sg.Pace(way * (pace + 1), "week")), baseline=base, start=START,
        deadline=END, calendar=calendar,
    )  # fmt: skip
    level = base.value + way * (pace + 1) * WEEKS
    reached = sg.Goal(
        id="g", metric="open_cases", target=sg.ReachLevel(level), baseline=base, start=START, deadline=END,
        calendar=calendar,
    )  # fmt: skip
    assert answers(kept, history, (metric,)) == answers(reached, history, (metric,))


@pytest.mark.parametrize("counted", ["calendar", "rolling"])
def test_a_quota_of_a_stock_asks_the_same_of_each_week(counted: str) -> None:
    """What one week brings too much makes no other good, and none asks for less than nothing."""
    values = [1000 + 60 * min(k, 20) + 20 * max(0, k - 20) for k in range(26)]
    goal = sg.Goal(
        id="g", metric="followers", target=sg.KeepPace("15/week", counted=counted), start=START, deadline=END
    )
    found = sg.revise(goal, sg.Evidence(histories=[read(values, "followers")]), as_of=TODAY)
    assert found.figures["asked"] == 15
    assert found.text().startswith("it asks for 15 a week")


def test_a_limit_leaves_what_was_not_used() -> None:
    """At most 30 a week, of which little was used, leaves more for the weeks to come."""
    metric = sg.Metric(id="refunds", nature="flow", better="lower", unit="count")
    goal = sg.Goal(id="g", metric="refunds", target=sg.KeepPace("30/week", bound="at_most"), start=START, deadline=END)
    history = read([*[20] * 13, *[45] * 13], "refunds")
    known = sg.Strategy(goals=[goal], histories=[history], metrics=[metric])
    told = sg.check(goal, as_of=TODAY, evidence=known, language="fr")
    assert sg.revise(goal, known, as_of=TODAY).figures["asked"] == pytest.approx((750 - 12 * 45) / 13, abs=0.01)
    assert "qui laisse désormais 16 par semaine" in " ".join(one.message for one in told.findings)


def test_what_is_brought_already_is_told_so() -> None:
    """Of what may be taken back, all that is asked being there decides nothing; more comes, not less."""
    metric = sg.Metric(id="balance", nature="flow", better="higher", unit="count")
    goal = sg.Goal(id="g", metric="balance", target=sg.KeepPace("5/week"), start=START, deadline=END)
    known = sg.Strategy(
        goals=[goal], histories=[read([-1, *[20 + k % 3 for k in range(25)]], "balance")], metrics=[metric]
    )
    messages = [one.message for one in sg.check(goal, as_of=TODAY, evidence=known).findings_of("attainable")]
    assert any("5 a week, of which nothing is left to bring; more comes anyway" in one for one in messages), messages


def test_a_level_to_the_worse_side_is_judged_as_it_is_told() -> None:
    """From 9,760 down to 8,000 is not reached at 10,000, whichever side the metric calls better."""
    goal = sg.Goal(
        id="g", metric="email_subscribers", target=sg.ReachLevel(8000), start=START, deadline=END,
        baseline=sg.Baseline(value=9760, on=START - timedelta(days=1)),
    )  # fmt: skip
    rising, falling = ([10_000 + way * 70 * (k - 25) for k in range(26)] for way in (1, -1))
    for values, verdict, passes in ((rising, "implausible", "fail"), (falling, "implausible", "fail")):
        known = sg.Evidence(histories=[read(values, "email_subscribers")])
        assert sg.assess(goal, known.histories[0], as_of=TODAY).gap < 0
        assert sg.revise(goal, known, as_of=TODAY).verdict == verdict
        assert sg.check(goal, as_of=TODAY, evidence=known).verdicts["attainable"] == passes
    reached = read([8500 - 25 * k for k in range(26)], "email_subscribers")
    assert sg.revise(goal, sg.Evidence(histories=[reached]), as_of=TODAY).verdict == "already_met"
