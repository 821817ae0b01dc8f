"""Worked examples in which two functions read one fact of a goal: its start, its end, its way of reading, its outcome."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg

DAY = timedelta(days=1)
NEW_YEAR = date(2026, 1, 1)


def goal(target: Any, metric: str = "followers", **more: Any) -> sg.Goal:
    """Return a goal of January 2026, unless more is said."""
    return sg.Goal(
        **{"id": "g", "metric": metric, "target": target, "start": NEW_YEAR, "deadline": date(2026, 1, 31)} | more
    )


def findings(asked: sg.Goal, history: sg.History, on: date) -> set[str]:
    """Return the codes of what a check finds."""
    report = sg.check(asked, evidence=sg.Evidence(histories=[history]), as_of=on)
    return {finding.code for finding in report.findings}


def test_a_forecast_starts_from_a_newer_baseline() -> None:
    """After a purge the baseline says 900: no function goes on from the 1107 that were read before."""
    asked = goal(
        sg.ReachLevel(1000), start=date(2026, 1, 5), deadline=date(2026, 3, 31), baseline=sg.Baseline(value=900)
    )
    rows = [(date(2025, 11, 1) + timedelta(weeks=k), 1100 + k) for k in range(8)]
    history, on = sg.History.of(rows, metric="followers"), date(2026, 1, 6)
    projection = sg.project(asked, history, as_of=on)
    assert projection.progress.actual == projection.now == 900
    assert projection.arrival.median is None or projection.arrival.median > on
    verdict = sg.revise(asked, sg.Evidence(histories=[history]), as_of=on).verdict
    assert verdict != "already_met"


LATER = {"start": date(2026, 1, 5), "deadline": date(2026, 2, 5)}
SINCE_SUNDAY = [(date(2026, 1, 4) + k * DAY, 2 * k) for k in range(1, 22)]


@pytest.mark.parametrize(
    ("rows", "days", "on", "missing", "stands"),
    [
        # Whether the baseline is a reading as well or not.
        (SINCE_SUNDAY, LATER, date(2026, 1, 25), "carry", 242),
        ([(date(2026, 1, 4), 200), *SINCE_SUNDAY], LATER, date(2026, 1, 25), "carry", 242),
        # Last read before the start, it stands on the baseline.
        ([(date(2025, 12, 1) + k * DAY, 2 * k) for k in range(20)], {}, date(2026, 1, 3), "carry", 200),
        # A silent last day takes the value of the day away, and not the level from which a forecast goes on.
        ([(NEW_YEAR + k * DAY, 2 * k) for k in range(1, 11)], {}, date(2026, 1, 14), "carry", 220),
        ([(NEW_YEAR + k * DAY, 2 * k) for k in range(1, 11)], {}, date(2026, 1, 14), "unknown", 220),
    ],
)
def test_a_counter_is_forecast_from_its_baseline(
    rows: list[tuple[date, int]], days: dict[str, date], on: date, missing: str, stands: int
) -> None:
    """A counter stands where the goal says and goes on from there, for the forecast as for the progress."""
    asked = goal(sg.ReachLevel(270), baseline=sg.Baseline(value=200), **days)
    source = sg.DataSource(metric="followers", reading=sg.WayOfReading(missing=missing, counter=True))
    history = sg.History.of(rows, metric="followers")
    strategy = sg.Strategy(goals=[asked], histories=[history], sources=[source])
    projection = sg.project(asked, history, as_of=on, evidence=strategy)
    assert projection.now == stands
    assert projection.progress.actual == (None if missing == "unknown" else stands)
    if days:
        assert projection.expected == pytest.approx(264)


def test_a_pooled_rate_is_revised_as_it_is_read() -> None:
    """One of two visitors on the last day does not meet a rate that is pooled over the week."""
    rows = [(6, 0.01, 900), (13, 0.01, 900), (19, 0.01, 900), (20, 0.5, 2)]
    history = sg.History.of(
        [{"day": date(2026, 1, day), "value": value, "out_of": weight} for day, value, weight in rows],
        metric="conversion_rate",
    )
    asked = goal(sg.ReachLevel(0.03), "conversion_rate", baseline=sg.Baseline(value=0.008))
    way = sg.WayOfReading(recompute_over="week")
    strategy = sg.Strategy(
        goals=[asked], histories=[history], sources=[sg.DataSource(metric="conversion_rate", reading=way)]
    )
    on = date(2026, 1, 20)
    assert sg.assess(asked, history, as_of=on, evidence=strategy).is_met is False
    assert sg.revise(asked, sg.Evidence(strategy=strategy), as_of=on).verdict != "already_met"


def test_a_pause_moves_the_end_for_everyone() -> None:
    """A week's pause that keeps the pace leaves a week after the deadline, which no rule calls passed."""
    pause = sg.Pause(date(2026, 1, 12), date(2026, 1, 18), keeps="pace")
    asked = goal(sg.ReachLevel(62), baseline=sg.Baseline(value=0), calendar=sg.Calendar(pauses=[pause]))
    rows = [(NEW_YEAR + k * DAY, 2 * k) for k in range(31)]
    history, on = sg.History.of(rows, metric="followers"), date(2026, 2, 2)
    assert sg.assess(asked, history, as_of=on).deadline == date(2026, 2, 7)
    assert "SGT503" not in findings(asked, history, on)
    assert "SGT503" in findings(asked, history, date(2026, 2, 8))
    assert sg.revise(asked, sg.Evidence(histories=[history]), as_of=on).verdict != "unknown"


def test_a_band_is_held_by_the_total_of_a_day() -> None:
    """Ten and nine on each day are nineteen, over a band up to fifteen: it is left, and no band to be comfortable in."""
    asked = goal(sg.StayWithin(high=15), "leads")
    rows = [(NEW_YEAR + k * DAY, value) for k in range(10) for value in (10, 9)]
    history, on = sg.History.of(rows, metric="leads"), date(2026, 1, 10)
    assert sg.assess(asked, history, as_of=on).is_met is False
    proposal = sg.revise(asked, sg.Evidence(histories=[history]), as_of=on)
    assert (proposal.verdict, proposal.proposed) == ("unknown", None)
    assert "missed already" in proposal.text()


def test_a_band_before_its_first_day_is_undecided() -> None:
    """What lies outside before the goal begins is neither held nor left."""
    asked = goal(sg.StayWithin(high=100), start=date(2026, 2, 1), deadline=date(2026, 2, 28))
    history = sg.History.of([(date(2026, 1, 5), 120)], metric="followers")
    progress = sg.assess(asked, history, as_of=date(2026, 1, 10))
    assert (progress.is_met, progress.settled, progress.reasons["is_met"]) == (None, None, "not_over")


def test_what_is_missed_for_good_is_not_too_easy() -> None:
    """A quota that lost its first week is missed, whatever the other weeks bring: nobody proposes to raise it."""
    asked = goal(sg.KeepPace("7/week", counted="calendar"), "leads", start=date(2026, 1, 5), deadline=date(2026, 3, 1))
    days = [date(2025, 11, 3) + k * DAY for k in range(80)]
    idle = (date(2026, 1, 5), date(2026, 1, 11))
    history = sg.History.of([(day, 0 if idle[0] <= day <= idle[1] else 3) for day in days], metric="leads")
    on = date(2026, 1, 20)
    assert sg.project(asked, history, as_of=on).probability == 0.0
    proposal = sg.revise(asked, sg.Evidence(histories=[history]), as_of=on, language="fr")
    assert (proposal.verdict, proposal.proposed) == ("unknown", None)
    assert "déjà manqué" in proposal.text()
    assert "SGA308" not in findings(asked, history, on)


@pytest.mark.parametrize("target", [sg.ReachLevel(100), sg.KeepPace("3/day")])
def test_what_is_met_for_good_is_already_met(target: Any) -> None:
    """A total that was reached is already met for the chance and for the verdict, and no rule calls the rest too easy."""
    asked, on = goal(target, "leads"), date(2026, 1, 14)
    history = sg.History.of([(NEW_YEAR + k * DAY, 10) for k in range(14)], metric="leads")
    assert sg.project(asked, history, as_of=on).reasons["probability"] == "already_met"
    assert sg.revise(asked, sg.Evidence(histories=[history]), as_of=on).verdict == "already_met"
    assert "SGA308" not in findings(asked, history, on)


def test_before_its_first_day_a_goal_is_not_met() -> None:
    """A level that stands beyond the target before the start is not closed as met."""
    asked = goal(sg.ReachLevel(100), start=date(2026, 2, 1), deadline=date(2026, 2, 28), baseline=sg.Baseline(value=50))
    history, on = sg.History.of([(date(2026, 1, 5), 120)], metric="followers"), date(2026, 1, 10)
    assert sg.assess(asked, history, as_of=on).is_met is False
    assert sg.close(asked, history, as_of=on).outcome != "met"


@pytest.mark.parametrize(("counted", "target", "expected"), [("rolling", 7, 7), ("calendar", 28, 14)])
def test_silence_changes_nothing_of_the_plan(counted: str, target: float, expected: float) -> None:
    """Target and expected value of a quota or window are the plan's, read or not."""
    asked = goal(sg.KeepPace("7/week", counted=counted), "leads", start=date(2026, 1, 5), deadline=date(2026, 2, 1))
    for rows in ([], [(date(2026, 1, 7), 7)]):
        progress = sg.assess(asked, sg.History.of(rows, metric="leads"), as_of=date(2026, 1, 20))
        assert (progress.target, progress.expected) == (target, expected)


def test_an_explanation_says_what_stood_in_for_today() -> None:
    """A level that was reached on an earlier day is explained by its target, not by the value of today."""
    asked = goal(sg.ReachLevel(100, judged="any_day"), baseline=sg.Baseline(value=50))
    rows = [(date(2026, 1, 4), 50), (date(2026, 1, 15), 110), (date(2026, 1, 18), 90)]
    progress = sg.assess(asked, sg.History.of(rows, metric="followers"), as_of=date(2026, 1, 18))
    lines = {line.quantity: line.formula for line in progress.derivations()}
    for name in ("gap", "attainment", "pace_index"):
        assert lines[name].endswith("the target in the place of actual: it was reached on a day before")


def test_a_roll_up_names_an_argument_nobody_knows() -> None:
    """A misspelt argument of the assessments is told with its place and the nearest one that there is."""
    strategy = sg.Strategy(goals=[goal(sg.ReachLevel(100))])
    with pytest.raises(sg.UnknownName, match="assessing: unknown argument of assess 'mising', did you mean 'missing'"):
        sg.roll_up_strategy(strategy, as_of=NEW_YEAR, assessing={"mising": "zero"})


@pytest.mark.parametrize("sign", [1, -1])
@example([(8, 120), (8, 80), (36, 95), (36, 110), (38, 90), (38, 115), (40, 100)])
@given(st.lists(st.tuples(st.integers(1, 40), st.integers(60, 130)), min_size=1, max_size=9))
def test_a_level_counts_at_the_end_of_its_day(sign: int, entries: list[tuple[int, int]]) -> None:
    """What a level stood on during a day and not at its end neither reaches a target nor breaks a run beyond it."""
    entries = sorted(entries, key=lambda entry: entry[0])
    every, last = (
        sg.History.of([(date(2025, 12, 31) + k * DAY, sign * value) for k, value in rows], metric="followers")
        for rows in (entries, dict(entries).items())
    )
    on, stated = date(2026, 2, 20), sg.Baseline(value=sign * 50)
    for judged in ("on_deadline", "any_day"):
        asked = goal(sg.ReachLevel(sign * 100, judged=judged), baseline=stated)
        one, other = (sg.assess(asked, history, as_of=on) for history in (every, last))
        for name in ("actual", "gap", "is_met", "finished_on", "attainment", "settled"):
            assert getattr(one, name) == getattr(other, name), name


class Mute(Exception):
    """An exception that cannot say what it is."""

    def __str__(self) -> str:
        raise RuntimeError


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (ValueError("no convergence"), "ValueError: no convergence"),
        (sg.InvalidValue(value=1, expected="more", path="readings"), "InvalidValue: readings: must be more, got 1"),
        (Mute(), "Mute: "),
    ],
)
@pytest.mark.parametrize("is_met", [False, True])
def test_a_method_that_fails_costs_the_chance_and_nothing_else(failure: Exception, said: str, is_met: bool) -> None:
    """The progress is told, the failure named, and what readings have decided stays decided."""

    def method(*_: Any, **__: Any) -> Any:
        raise failure

    asked, on = goal(sg.ReachLevel(100), "leads"), date(2026, 1, 14)
    rows = [(NEW_YEAR + k * DAY, 10 if is_met else 3) for k in range(14)]
    projection = sg.project(asked, sg.History.of(rows, metric="leads"), as_of=on, method=method)
    assert projection.failure == said
    assert projection.progress.is_met is is_met
    assert projection.reasons["expected"] == "method_failed"
    assert projection.probability == (1.0 if is_met else None)
    assert projection.reasons["probability"] == ("already_met" if is_met else "method_failed")


def test_a_fault_of_the_library_is_not_taken_for_one_of_the_method(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the method is the library's own, what it raises is raised."""

    def broken(*_: Any, **__: Any) -> Any:
        raise ZeroDivisionError

    monkeypatch.setattr("smartgoals._projection.project._of_plan", broken)
    history = sg.History.of([(NEW_YEAR, 1)], metric="leads")
    with pytest.raises(ZeroDivisionError):
        sg.project(goal(sg.ReachLevel(100), "leads"), history, as_of=NEW_YEAR)


def test_a_percentage_of_nothing_has_no_odds() -> None:
    """Where there is no plan there is no chance, and no rule speaks of one."""
    asked = goal(sg.ChangeBy(percent=10), baseline=sg.Baseline(value=0))
    rows = [(date(2025, 9, 1) + timedelta(weeks=k), 900 + 5 * k) for k in range(18)]
    history, on = sg.History.of(rows, metric="followers"), date(2026, 1, 20)
    assert sg.project(asked, history, as_of=on).reasons["probability"] == "percent_of_zero"
    assert not findings(asked, history, on) & {"SGA304", "SGA305", "SGA306"}


@pytest.mark.parametrize(("second", "finished"), [(6, 6), (5, 5)])
@pytest.mark.parametrize("sign", [1, -1])
def test_a_total_is_reached_when_it_is_told_as_the_target(sign: int, second: int, finished: int) -> None:
    """A total a tenth short of ten thousand billions, which no number tells apart from them, has reached them."""
    metric = sg.Metric(id="m", nature="flow", better="higher" if sign > 0 else "lower")
    rows = [(date(2026, 1, 5), sign * 9_999_999_999_999_999), (date(2026, 1, second), sign * 0.9)]
    asked = goal(sg.ReachLevel(sign * 10**16), "m")
    progress = sg.assess(asked, sg.History.of(rows, metric=metric), as_of=date(2026, 1, 8))
    assert not progress.is_allowance
    assert progress.finished_on == date(2026, 1, finished)


SUNDAYS = [date(2026, 2, 1) + timedelta(weeks=k) for k in range(9)]


@pytest.mark.parametrize(
    ("target", "values", "on", "is_met"),
    [
        (sg.StayWithin(low=40, high=100), (50, 50, 60, 60, 60, 60, 150, 60, 60), date(2026, 4, 2), False),
        (sg.StayWithin(low=40, high=100), (50, 50, 60, 60, 60, 60, 70, 60, 60), date(2026, 4, 2), True),
        (sg.ReachLevel(100, judged="any_day"), (50, 55, 60, 65, 70, 120), date(2026, 3, 10), True),
        (sg.ReachLevel(100), (50, 55, 60, 65, 70, 80, 90, 100, 110), date(2026, 4, 2), True),
        (sg.ReachLevel(200), (50, 55, 60, 65, 70, 80, 90, 100, 110), date(2026, 4, 2), False),
    ],
)
def test_what_is_decided_is_revised_by_nobody(target: Any, values: Any, on: date, is_met: bool) -> None:
    """Before and after the deadline a decided goal is already met, or missed, and gets no proposal."""
    asked = goal(target, start=date(2026, 3, 2), deadline=date(2026, 3, 29))
    rows = list(zip(SUNDAYS, values, strict=False))
    history = sg.History.of(rows, metric="followers")
    assert sg.assess(asked, history, as_of=on).is_met is is_met
    proposal = sg.revise(asked, sg.Evidence(histories=[history]), as_of=on)
    assert (proposal.verdict, proposal.proposed, proposal.alternative) == (
        ("already_met" if is_met else "unknown"),
        None,
        None,
    )
    assert ("missed already" in proposal.text()) is not is_met


@given(st.permutations(["aa", "bb", "cc", "dd"]))
def test_equal_tables_of_relevance_have_one_hash(kinds: list[str]) -> None:
    """The order in which kinds of one's own were added is no part of a table."""
    rows = {kind: sg.catalog.RelevanceRow(objective=kind, metric="leads", level="direct") for kind in sorted(kinds)}
    one = sg.catalog.DEFAULT.with_relevance(*rows.values()).relevance
    other = sg.catalog.DEFAULT.with_relevance(*(rows[kind] for kind in kinds)).relevance
    assert one == other
    assert hash(one) == hash(other)
