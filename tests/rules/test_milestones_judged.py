"""Values on the way are figures of the metric, and goals of their own where they ask for more than the target does."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals.rules import Severity

TODAY = date(2026, 11, 30)
FEBRUARY = date(2027, 2, 28)
RISING = [2000 + 20 * week for week in range(30)]


def weekly(values: list[float], metric: str = "followers") -> sg.History:
    """Return readings of weeks, the last on the eve of the day."""
    last = len(values) - 1
    rows = [(TODAY - timedelta(1 + 7 * (last - place)), value) for place, value in enumerate(values)]
    return sg.History.of(rows, metric=metric, channel="ig")


def goal(target: Any, **facts: Any) -> sg.Goal:
    """Return a goal of half a year."""
    own = {"id": "g", "metric": "followers", "channel": "ig", "start": date(2026, 12, 1)}
    return sg.Goal(**{**own, "deadline": date(2027, 5, 31), "target": target, **facts})


def found(asked: sg.Goal, *histories: sg.History, **facts: Any) -> dict[str, sg.Finding]:
    """Return what is found, by code."""
    report = sg.check(asked, as_of=TODAY, evidence=sg.Evidence(histories=histories), **facts)
    return {one.code: one for one in report.findings}


def on_the_way(value: float, day: date = FEBRUARY) -> list[sg.Milestone]:
    """Return one milestone."""
    return [sg.Milestone(day, value)]


HOW_HARD = {"SGA301", "SGA302", "SGA304", "SGA305", "SGA308", "SGA309"}


def test_a_milestone_that_asks_for_the_impossible_fails() -> None:
    """9,500 followers in February are judged, though 3,000 in May would come by themselves."""
    hard = goal(sg.ReachLevel(3000, milestones=on_the_way(9500)))
    told = found(hard, weekly(RISING))
    assert told.keys() & HOW_HARD == {"SGA301"}
    finding = told["SGA301"]
    assert (finding.path, finding.severity) == ("target.milestones[0]", Severity.ERROR)
    assert finding.message.startswith("You ask for 9500 by 28 February 2027, that is 532 a week;")
    assert finding.fix is not None
    assert finding.fix.target == sg.ReachLevel(3000)
    revised = sg.revise(hard, as_of=TODAY, evidence=sg.Evidence(histories=[weekly(RISING)]))
    assert revised.verdict == "implausible"
    assert revised.text().startswith("it asks for 532.31 a week, far beyond the 20 a week that the figures support")
    easy = found(goal(sg.ReachLevel(3000)), weekly(RISING))
    assert easy.keys() & HOW_HARD == {"SGA309"}


def test_the_steepest_milestone_counts_and_what_is_no_step_does_not() -> None:
    """Milestones of the past, of the other way, of the last day and on the way of the plan change nothing."""
    plain = found(goal(sg.ReachLevel(3000)), weekly(RISING)).keys()
    for marks in (on_the_way(2600), on_the_way(2000)):
        asked = goal(sg.ReachLevel(3000, milestones=marks))
        assert found(asked, weekly(RISING)).keys() & HOW_HARD == plain & HOW_HARD, marks
    two = [sg.Milestone(date(2027, 1, 31), 4000), sg.Milestone(FEBRUARY, 9500)]
    told = found(goal(sg.ReachLevel(3000, milestones=two)), weekly(RISING))
    assert told["SGA301"].path == "target.milestones[1]"
    past = goal(sg.ReachLevel(3000, milestones=on_the_way(9500, TODAY)), start=date(2026, 6, 1))
    assert "SGA301" not in found(past, weekly(RISING))
    undated = goal(sg.ReachLevel(3000, milestones=on_the_way(9500)), start=None)
    assert "SGA301" not in found(undated, weekly(RISING))
    open_end = goal(sg.KeepPace("10 followers/week", milestones=on_the_way(9500)), deadline=None)
    assert "SGA301" not in found(open_end, weekly(RISING))


@given(st.integers(2600, 12000), st.integers(20, 150))
@example(9500, 89)
@example(2700, 30)
def test_a_step_is_judged_as_the_goal_it_is(value: int, days: int) -> None:
    """What is found of a milestone that asks for more is found of a goal of that value by its day."""
    day = date(2026, 12, 1) + timedelta(days)
    asked = goal(sg.ReachLevel(2580, milestones=on_the_way(value, day)), baseline=sg.Baseline(value=2580, on=TODAY))
    alone = goal(sg.ReachLevel(value), deadline=day, baseline=sg.Baseline(value=2580, on=TODAY))
    hard = {"SGA301", "SGA302", "SGA304", "SGA305"}
    history = weekly(RISING)
    step, own = found(asked, history), found(alone, history)
    assert {code: one.message for code, one in step.items() if code in hard} == {
        code: one.message for code, one in own.items() if code in hard
    }


def test_a_slow_history_makes_a_milestone_a_record_or_a_risk() -> None:
    """A step somewhat above the best warns, and one below what is usual leaves a goal too easy."""
    noisy = weekly([2000 + 20 * week + (17 * week % 11) for week in range(30)])
    above = found(goal(sg.ReachLevel(3000, milestones=on_the_way(2960))), noisy)
    assert above.keys() & {"SGA301", "SGA302", "SGA304", "SGA305"}
    assert all(one.path == "target.milestones[0]" for code, one in above.items() if code in HOW_HARD)
    easy = found(goal(sg.ReachLevel(2640, milestones=on_the_way(2620))), weekly(RISING))
    assert easy.keys() & {"SGA308", "SGA309"}
    met = found(goal(sg.ReachLevel(2500, milestones=on_the_way(2900))), weekly(RISING))
    assert "SGA307" not in met
    assert "SGA307" in found(goal(sg.ReachLevel(2500)), weekly(RISING))


def test_a_milestone_before_a_start_or_in_a_period_is_none() -> None:
    """A milestone before the goal's start is passed over, and so are those of an amount of periods."""
    pace = goal(sg.ReachPace("900/week", milestones=on_the_way(9500)), metric="sessions")
    assert "SGA301" not in found(pace, weekly([800.0] * 20, "sessions"))
    early = goal(
        sg.ReachLevel(3000, milestones=on_the_way(9500, date(2027, 1, 1))),
        start=date(2027, 1, 15),
        baseline=sg.Baseline(value=2580, on=date(2026, 11, 29)),
    )
    assert found(early, weekly(RISING)).keys() & HOW_HARD == {"SGA309"}


def rate(target: Any, **facts: Any) -> sg.Goal:
    """Return a goal about the bounce rate, from one half."""
    return goal(target, metric="bounce_rate", baseline=sg.Baseline(value=0.5, on=TODAY), **facts)


@pytest.mark.parametrize(
    "row",
    [
        ("bounce_rate", 0.5, 0.4, 45, 0.45, "A milestone is 45 (4500 %), which the bounce rate can hardly be."),
        ("bounce_rate", 0.5, 0.4, -1, None, "A milestone is -1 (-100 %), which the bounce rate can never be"),
        ("followers", 2580, 3000, -5, None, "A milestone is -5, which followers can never be"),
        ("click_through_rate", 0.01, 0.02, 1e6, None, "A milestone is 1,000,000 (100,000,000 %), which"),
        ("average_rating", 4.1, 4.5, 99, None, "A milestone is 99, which the average rating can hardly ever be"),
    ],
)
def test_milestones_are_figures_of_the_metric(row: tuple[str, float, float, float, float | None, str]) -> None:
    """A milestone that its metric cannot have is told as such a target is, and mended where it is sure."""
    metric, base, value, mark, meant, text = row
    target = sg.ReachLevel(value, milestones=[sg.Milestone(date(2027, 1, 31), base), *on_the_way(mark)])
    told = found(goal(target, metric=metric, baseline=sg.Baseline(value=base, on=TODAY)))
    finding = told["SGM203"]
    assert finding.path == "target.milestones[1]"
    assert finding.message.startswith(text)
    assert "SGA315" not in told
    if meant is None:
        assert finding.fix is None
    else:
        assert finding.fix is not None
        assert finding.fix.target == evolve(target, milestones=[target.milestones[0], *on_the_way(meant)])


def test_milestones_with_a_fraction_or_of_a_wrong_base_are_let_pass() -> None:
    """A fraction on the way is what a plan comes to, and a change of a wrong base has nothing right."""
    assert "SGM203" not in found(goal(sg.ReachLevel(3000, milestones=on_the_way(2733.5))))
    change = goal(
        sg.ChangeBy(0.1, milestones=on_the_way(45)),
        metric="click_through_rate",
        baseline=sg.Baseline(value=-2, on=TODAY),
    )
    assert "SGM203" not in found(change)
    pace = goal(sg.KeepPace("0.01/week", milestones=on_the_way(45)), metric="bounce_rate")
    told = found(pace)
    assert told["SGM203"].path == "target.milestones[0]"


def test_a_pace_of_a_share_is_told_in_points() -> None:
    """A plan that puts off to the end asks for points a week, in both languages, and not for percent."""
    late = rate(sg.ReachLevel(0.4, milestones=on_the_way(0.49, date(2027, 4, 28))))
    assert found(late)["SGA315"].message.endswith("asks for -1.91 points a week, 5 times the mean of -0.38 points")
    french = found(late, language="fr")["SGA315"].message
    assert "-1,91 point" in french
    assert "%" not in french
