"""How often goals such as one were met before: moved back in time, judged there, and given the chance of that day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import smartgoals as sg

START = date(2024, 1, 1)
DAYS = 700
FANS = sg.History.of([(START + timedelta(k), 1000 + 3 * k + k % 5) for k in range(DAYS)], metric="followers")
LEADS = sg.History.of([(START + timedelta(k), 20 + k // 30 + k % 5) for k in range(DAYS)], metric="leads")
QUARTER = (date(2025, 12, 1), date(2026, 2, 28))


def goal(target: sg.Target, metric: str = "followers", days: tuple[date, date] = QUARTER, **more: Any) -> sg.Goal:
    """Return a goal of three months ahead."""
    return sg.Goal(id="g", metric=metric, target=target, start=days[0], deadline=days[1], **more)


def day_by_day(history: sg.History, replay: sg.forecasts.Replay, target: sg.Target, metric: str) -> bool | None:
    """Return whether a goal of those days was met, as assessing says."""
    moved = goal(target, metric, (replay.start, replay.deadline))
    return sg.assess(moved, history, as_of=replay.deadline).is_met


KEPT: list[tuple[str, sg.Target]] = [
    ("leads", sg.ReachLevel(2800)),
    ("leads", sg.KeepPace("160/week", counted="calendar")),
    ("leads", sg.KeepPace("700/month", counted="calendar")),
    ("leads", sg.KeepPace("160/week", counted="rolling")),
    ("leads", sg.StayWithin(low=100, high=250, per="week")),
    ("followers", sg.KeepPace("20/week", counted="calendar")),
    ("followers", sg.StayWithin(low=1500)),
    ("followers", sg.ChangeBy(270)),
    ("followers", sg.ChangeBy(percent=10)),
    ("followers", sg.GrowBy("5 %/month")),
]


@pytest.mark.parametrize(("metric", "target"), KEPT)
def test_a_replay_is_judged_as_a_goal_of_its_days(metric: str, target: sg.Target) -> None:
    """What asks for the same wherever it stands is met where assessing a goal of those days says so."""
    history = LEADS if metric == "leads" else FANS
    found = sg.backtest(history, goal=goal(target, metric))
    assert 10 <= found.tried <= 20
    assert found.met == sum(one.is_met for one in found.replays)
    assert all(one.target == target for one in found.replays)
    for one in found.replays:
        assert one.is_met is day_by_day(history, one, target, metric)
        assert one.deadline <= history.last.day
        assert one.probability is not None
    assert all(earlier.start < later.start for earlier, later in pairwise(found.replays))


@pytest.mark.parametrize(
    ("target", "is_long"),
    [
        (sg.KeepPace("160/week", counted="calendar"), False),
        (sg.KeepPace("700/month", counted="calendar"), True),
        (sg.KeepPace("2000/quarter", counted="calendar"), True),
        (sg.StayWithin(low=100, per="month"), True),
    ],
)
def test_a_goal_moves_by_whole_periods(target: sg.Target, is_long: bool) -> None:
    """Weeks keep the day of the week, months, quarters and years the day of the month."""
    found = sg.backtest(LEADS, goal=goal(target, "leads"))
    assert found.tried
    for one in found.replays:
        if is_long:
            assert one.start.day == 1
            assert (one.deadline + timedelta(1)).day == 1
        else:
            assert one.start.weekday() == QUARTER[0].weekday()
            assert one.deadline - one.start == QUARTER[1] - QUARTER[0]


@pytest.mark.parametrize(("more", "met"), [(250, 1.0), (300, 0.0)])
@pytest.mark.parametrize("judged", ["on_deadline", "any_day"])
def test_a_level_is_moved_to_where_it_stood_then(more: int, met: float, judged: str) -> None:
    """A level asks for as much more than it stood at as the goal's does; 90 days bring 270."""
    history, days = FANS, (START + timedelta(DAYS), START + timedelta(DAYS + 89))
    marks = [(days[0] + timedelta(30), float(history.last.value) + 10)]
    target = sg.ReachLevel(float(history.last.value) + more, judged=judged, milestones=marks)
    found = sg.backtest(history, goal=goal(target, days=days))
    assert found.share_met == met
    for one in found.replays:
        stood = history.value_on(one.start - timedelta(1))
        assert isinstance(one.target, sg.ReachLevel)
        assert stood is not None
        assert one.target.value == stood + more
        assert [(mark.on, mark.value) for mark in one.target.milestones] == [(one.start + timedelta(30), stood + 10)]


@pytest.mark.parametrize("left", range(1, 6))
@pytest.mark.parametrize("target", [sg.KeepPace("700/month"), sg.ReachPace("1400/month")])
def test_a_milestone_near_the_end_is_left_out_where_months_are_shorter(target: Any, left: int) -> None:
    """Moved to days that end sooner it lies on no day before their last one; wherever it does it stays."""
    mark = QUARTER[1] - timedelta(left)
    after = (mark - QUARTER[0]).days
    found = sg.backtest(LEADS, goal=goal(evolve(target, milestones=[(mark, 900)]), "leads"))
    assert found.tried > 5
    for one in found.replays:
        on = one.start + timedelta(after)
        assert [mark.on for mark in one.target.milestones] == ([on] if on < one.deadline else [])


def test_a_pace_is_moved_to_what_a_period_brought_then() -> None:
    """A pace to be reached asks for as much more than the last whole period as the goal's does."""
    target = sg.ReachPace("1400/month")
    found = sg.backtest(LEADS, goal=goal(target, "leads"))
    asked = [one.target.pace.amount for one in found.replays if isinstance(one.target, sg.ReachPace)]
    assert len(asked) == found.tried > 5
    assert asked[0] < asked[-1] < 1400


def test_later_in_its_course_a_goal_has_been_read() -> None:
    """Asked on a day of the goal a replay knows as many of its days, and no more."""
    target, on = sg.ReachLevel(2800), date(2026, 1, 31)
    eve, later = (
        sg.backtest(LEADS, goal=goal(target, "leads")),
        sg.backtest(LEADS, goal=goal(target, "leads"), as_of=on),
    )
    assert (eve.asked_after, later.asked_after) == (0, (on - QUARTER[0]).days + 1)
    assert eve.brier is not None
    assert later.brier is not None
    assert later.brier < eve.brier
    one = later.replays[-1]
    moved = goal(target, "leads", (one.start, one.deadline))
    asked = one.start + timedelta(later.asked_after - 1)
    assert one.probability == sg.project(moved, LEADS.upto(asked), as_of=asked).probability


def test_pauses_move_with_a_goal() -> None:
    """A goal that pauses for its second month is moved back with its pause."""
    pause = sg.Pause(date(2026, 1, 5), date(2026, 2, 1), keeps="pace")
    target = sg.KeepPace("150/week", counted="calendar")
    plain, paused = (
        sg.backtest(LEADS, goal=goal(target, "leads", calendar=each))
        for each in (sg.types.EVERY_DAY, sg.Calendar(pauses=[pause]))
    )
    assert [one.start for one in plain.replays] == [one.start for one in paused.replays]
    assert paused.met >= plain.met


def test_a_history_too_short_tells_of_no_such_goal() -> None:
    """Where no such goal lies in the readings nothing is told, and the figures are None."""
    found = sg.backtest(LEADS.upto(START + timedelta(60)), goal=goal(sg.ReachLevel(2800), "leads"))
    assert (found.tried, found.met, found.share_met, found.mean_chance, found.brier) == (0, 0, None, None, None)
    assert str(found) == found.text() == "0 of 0 goals such as g were met"
    assert str(sg.backtest(LEADS, goal=goal(sg.StayWithin(low=0), "leads"))).startswith(
        "18 of 18 goals such as g were met, given "
    )


def test_what_nobody_read_is_no_replay() -> None:
    """A past goal of which readings do not tell how it ended is left out, and one without a chance counts without it."""
    rows = [(START + timedelta(k), 5) for k in range(200) if not 100 <= k < 140]
    history = sg.History.of(rows, metric="leads")
    asked = goal(sg.KeepPace("30/week", counted="calendar"), "leads", (date(2024, 7, 22), date(2024, 7, 28)))
    found = sg.backtest(history, goal=asked, origins=100)
    unread = sg.backtest(history, goal=asked, origins=100, missing="unknown")
    assert found.tried == 22  # of 27 weeks, five of which nobody read
    assert 0 < unread.tried < found.tried

    def refuses(*_: Any, **__: Any) -> list[sg.Forecast]:
        raise RuntimeError("never")

    failed = sg.backtest(history, goal=asked, method=refuses)
    assert (failed.brier, failed.mean_chance) == (None, None)
    assert failed.tried
    assert failed.method == "refuses"


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"days_ahead": 9}, "days_ahead"),
        ({"origins": 0}, "origins"),
        ({"origins": 1.5}, "origins"),
        ({"as_of": date(2026, 2, 28)}, "as_of"),
        ({"as_of": date(2025, 11, 29)}, "as_of"),
        ({"as_of": "soon"}, "as_of"),
        ({"goal": goal(sg.ReachLevel(1), "leads")}, "history.metric"),
        ({"goal": sg.Goal(id="g", metric="followers", start=QUARTER[0], deadline=QUARTER[1])}, "goal.target"),
        ({"goal": sg.Goal(id="g", metric="followers", target=sg.ReachLevel(1), deadline=QUARTER[1])}, "goal.start"),
        ({"goal": sg.Goal(id="g", metric="followers", target=sg.ReachLevel(1), start=QUARTER[0])}, "goal.deadline"),
        ({"history": sg.History.of([], metric="followers")}, "history"),
    ],
)
def test_what_cannot_be_moved_is_refused_by_name(more: dict[str, Any], path: str) -> None:
    """A goal without days or target, a day outside it, and arguments that mean nothing are refused where they stand."""
    told: dict[str, Any] = {"history": FANS, "goal": goal(sg.ReachLevel(3400))} | more
    history = told.pop("history")
    with pytest.raises(sg.SmartGoalsError) as refused:
        sg.backtest(history, **told)
    assert getattr(refused.value, "path", None) == path


@given(
    st.lists(st.integers(0, 30), min_size=10, max_size=90),
    st.integers(1, 30),
    st.integers(1, 200),
    st.sampled_from(["leads", "followers", "reach"]),
)
def test_a_back_test_of_a_goal_always_answers(values: list[int], days: int, target: int, metric: str) -> None:
    """Whatever the readings, each replay lies in them, and every figure is a share."""
    history = sg.History.of([(START + timedelta(k), one) for k, one in enumerate(values)], metric=metric)
    end = history.last.day
    asked = goal(sg.ReachLevel(target), metric, (end + timedelta(1), end + timedelta(days)))
    found = sg.backtest(history, goal=asked, origins=5)
    assert found.tried <= 5
    assert all(START <= one.start <= one.deadline <= end for one in found.replays)
    for figure in (found.share_met, found.mean_chance, found.brier):
        assert figure is None or 0 <= figure <= 1


def test_where_the_calendar_begins_no_goal_is_moved_further() -> None:
    """Goals are moved back as far as there are days."""
    rows = [(date.min + timedelta(k), 1) for k in range(60)]
    history = sg.History.of(rows, metric="leads")
    days = (date.min + timedelta(60), date.min + timedelta(66))
    found = sg.backtest(history, goal=goal(sg.ReachLevel(5), "leads", days), origins=99)
    assert found.met == found.tried == 7
    far = goal(sg.ReachLevel(5), "leads", (date.max - timedelta(6), date.max))
    assert sg.backtest(history, goal=far).tried == 8


def test_what_has_no_start_of_its_own_keeps_its_target() -> None:
    """A level of which nobody knew where it stood when the goal began asks for the same."""
    rows = [(START + timedelta(k), 10 + k % 3) for k in range(60)]
    score = sg.Metric(id="m", nature="score")
    history = sg.History.of(rows, metric=score)
    asked = sg.Goal(
        id="g", metric="m", target=sg.ReachLevel(12), start=START - timedelta(30), deadline=START - timedelta(1)
    )
    assert sg.backtest(history, goal=asked).tried == 0


@pytest.mark.parametrize(
    "pauses",
    [
        [(date.min, date(2020, 1, 1))],
        [(date.min, date.min + timedelta(3)), (date.min + timedelta(6), date.min + timedelta(9))],
    ],
)
@pytest.mark.parametrize("keeps", ["pace", "end"])
def test_pauses_of_the_first_days_are_moved_out_of_the_calendar(pauses: list[tuple[date, date]], keeps: str) -> None:
    """A pause long before a goal changes nothing of how goals such as it went."""
    calendar = sg.Calendar(pauses=[sg.Pause(*one, keeps=keeps) for one in pauses])
    asked = goal(sg.ReachLevel(3500), baseline=sg.Baseline(value=3000, on=QUARTER[0] - timedelta(1)))
    assert sg.backtest(FANS, goal=evolve(asked, calendar=calendar)) == sg.backtest(FANS, goal=asked)


def test_a_milestone_on_the_first_day_is_left_out_of_goals_that_were_moved() -> None:
    """What was read is their baseline, and may be of their first day."""
    base = sg.Baseline(value=3000, on=QUARTER[0] - timedelta(1))
    marks = [sg.Milestone(QUARTER[0], 3100), sg.Milestone(QUARTER[0] + timedelta(9), 3200)]
    found = sg.backtest(FANS, goal=goal(sg.ReachLevel(3500, milestones=marks), baseline=base))
    assert found.tried
    for one in found.replays:
        assert isinstance(one.target, sg.ReachLevel)
        assert [mark.on for mark in one.target.milestones] == [one.start + timedelta(9)]
