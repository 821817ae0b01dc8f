"""Carry-over of a quota: what a closed period hands on, by laws, worked cases, and what is said of it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate
from math import inf, sqrt
from typing import Any

import pytest
from agreement_samples import CARRIES, MONDAY, Case, cases, on
from attrs import evolve
from hypothesis import assume, given, strategies as st
from pacing_samples import (
    FLOW,
    FLOW_LOW,
    MET,
    MISSED,
    STOCK,
    assessed,
    closed,
    goal,
    paused,
    projected,
    quota,
    verdicts,
)

import smartgoals as sg
from smartgoals import codec, present
from smartgoals._projection.carried import Handing, Room, chances

SPAN = ("2026-01-05", "2026-02-01")
FIRST = date(2026, 1, 6)
WEEKS = st.lists(st.integers(0, 20), min_size=1, max_size=6)
SIDES = st.sampled_from(["at_least", "at_most"])


def asked(pace: str, carry: str = "none", limit: float | None = None, bound: str = "at_least") -> sg.KeepPace:
    """Return the target of a weekly quota with a carry-over."""
    return sg.KeepPace(pace, counted="calendar", bound=bound, carry=carry, carry_at_most=limit)


def weekly(target: sg.KeepPace, weeks: int = 4, **more: Any) -> sg.Goal:
    """Return a goal of so many weeks on amounts, of which fewer are better if it is an allowance."""
    metric = FLOW_LOW if target.bound == "at_most" else FLOW
    return goal(target, MONDAY, MONDAY + timedelta(weeks=weeks, days=-1), metric, **more)


def read(wanted: sg.Goal, weeks: Sequence[float]) -> sg.History:
    """Return readings of the Tuesday of each week."""
    metric = FLOW if wanted.metric == FLOW.id else FLOW_LOW
    return sg.History.of([(FIRST + timedelta(weeks=k), made) for k, made in enumerate(weeks)], metric=metric)


def sunday(week: int) -> date:
    """Return the last day of a week, the first of which is 1."""
    return MONDAY + timedelta(weeks=week, days=-1)


# ---------------------------------------------------------------- laws


@given(WEEKS, st.integers(1, 9), SIDES)
def test_a_surplus_carried_over_keeps_every_total_so_far(made: list[int], amount: int, bound: str) -> None:
    """Carrying every surplus, a quota is met exactly when at each close the totals so far are on the good side."""
    wanted, sign = weekly(asked(f"{amount}/week", "surplus", bound=bound), len(made)), 1 if bound == "at_least" else -1
    keeps = all(sign * (total - amount * week) >= 0 for week, total in enumerate(accumulate(made), start=1))
    assert assessed(wanted, read(wanted, made), sunday(len(made)), missing="zero").is_met is keeps


@given(WEEKS, st.integers(1, 9), SIDES, st.data())
def test_debt_and_surplus_carried_over_leave_one_total(
    made: list[int], amount: int, bound: str, data: st.DataObject
) -> None:
    """Carrying both without a limit, the gap at each close is that of the totals, and the last one decides."""
    wanted, sign = weekly(asked(f"{amount}/week", "both", bound=bound), len(made)), 1 if bound == "at_least" else -1
    week = data.draw(st.integers(1, len(made)))
    progress = assessed(wanted, read(wanted, made), sunday(week), missing="zero")
    gap = sign * (sum(made[:week]) - amount * week)
    assert progress.gap == gap
    assert progress.actual - progress.expected == sign * gap
    if week == len(made):
        assert progress.is_met is (gap >= 0)


@given(WEEKS, st.integers(1, 9), SIDES, CARRIES)
def test_who_may_carry_more_over_is_never_worse_off(
    made: list[int], amount: int, bound: str, carries: dict[str, Any]
) -> None:
    """What is met with none is met with a limit, with a limit met without one, and with surplus met with both."""

    def is_met(carry: str, limit: float | None = None) -> bool:
        wanted = weekly(asked(f"{amount}/week", carry, limit, bound), len(made))
        met = assessed(wanted, read(wanted, made), sunday(len(made)), missing="zero").is_met
        assert met is not None
        return met

    carry, limit = carries.get("carry", "surplus"), carries.get("carry_at_most", 3)
    assert is_met("none") <= is_met(carry, limit) <= is_met(carry) <= is_met("both")
    assert is_met("surplus", limit) <= is_met("both", limit)


@given(cases(kinds=["quota"]), st.data())
def test_a_limit_that_is_never_reached_changes_nothing(case: Case, data: st.DataObject) -> None:
    """A carry-over is its own limit when nothing greater could be handed on."""
    target = evolve(case.goal.target, carry=data.draw(st.sampled_from(["surplus", "both"])), carry_at_most=None)
    limited = evolve(case.goal, target=evolve(target, carry_at_most=10**6))
    free, day = (
        Case(evolve(case.goal, target=target), case.metric, case.rows, case.missing),
        data.draw(st.integers(-1, 60)),
    )
    mine, theirs = free.assessed(day), Case(limited, case.metric, case.rows, case.missing).assessed(day)
    assert (mine.quota, mine.gap, mine.is_met, mine.due_table(5)) == (
        theirs.quota,
        theirs.gap,
        theirs.is_met,
        theirs.due_table(5),
    )


@given(cases(kinds=["quota"], natures=["flow"], missing=["carry", "zero"], range_=(0, None), weeks=3), st.data())
def test_a_settled_quota_is_settled_whatever_comes(case: Case, data: st.DataObject) -> None:
    """Before its end a quota of totals that only grow is settled exactly when no amount to come can change how it ends."""
    begins = max(0, min((day for day, _ in case.rows), default=case.last))
    assume(begins < case.last)
    day = data.draw(st.integers(begins, case.last - 1))
    rows = tuple(row for row in case.rows if row[0] <= day)
    assume(case.goal.calendar.active_days(on(day), on(case.last)) > 0)  # days off bring nothing that counts
    now = case.assessed(day, rows)
    assume(now.actual is not None)
    much = [(later, 10**6) for later in range(day + 1, case.last + 1)]
    nothing = [(later, 0) for later in range(day + 1, case.last + 1)]
    ends = {case.assessed(case.last, (*rows, *later)).is_met for later in (much, nothing)}
    assert None not in ends
    assert now.quota is not None
    # A period that nobody read may still be read, so that its silence settles nothing.
    assert (now.settled is not None) == (len(ends) == 1) or (now.settled is None and now.quota.unread)
    if now.settled is not None:
        assert ends == {now.settled.is_met}
        assert case.assessed(case.last, rows).is_met is now.settled.is_met


# ---------------------------------------------------------------- worked cases


@pytest.mark.parametrize(
    ("carry", "limit", "made", "answer"),
    [
        ("none", None, (14, 0, 7, 7), MISSED),
        ("surplus", None, (14, 0, 7, 7), MET),
        ("surplus", None, (28, 0, 0, 0), MET),
        ("surplus", None, (0, 14, 7, 7), MISSED),
        ("surplus", 5, (14, 0, 7, 7), MISSED),
        ("surplus", 5, (12, 2, 7, 7), MET),
        ("surplus", 7, (28, 0, 7, 7), MET),  # of 21 over, 7 are carried
        ("surplus", 7, (28, 0, 6, 7), MISSED),
        ("both", None, (0, 14, 7, 7), MET),
        ("both", None, (0, 0, 0, 28), MET),
        ("both", None, (28, 0, 0, 0), MET),
        ("both", None, (7, 7, 7, 6), MISSED),  # the last one has nobody to hand a debt to
        ("both", 5, (2, 12, 7, 7), MET),
        ("both", 5, (1, 13, 7, 7), MISSED),  # a debt beyond the limit is lost
        ("both", 5, (20, 0, 9, 7), MET),
    ],
)
def test_what_a_demand_hands_on(
    carry: str, limit: float | None, made: tuple[float, ...], answer: tuple[Any, ...]
) -> None:
    """Seven a week: what is over pays for later weeks, what is short is paid by them, each up to the limit."""
    wanted = weekly(asked("7/week", carry, limit))
    history = read(wanted, made).with_readings([(sunday(4), 0)])
    assert verdicts(wanted, history, sunday(4)) == answer
    assert verdicts(wanted, history, sunday(6)) == answer


@pytest.mark.parametrize(
    ("carry", "limit", "used", "answer"),
    [
        ("none", None, (100, 250, 0, 0), MISSED),
        ("surplus", None, (100, 300, 200, 200), MET),
        ("surplus", None, (0, 0, 0, 800), MET),
        ("surplus", 50, (100, 250, 200, 200), MET),
        ("surplus", 50, (100, 251, 0, 0), MISSED),
        ("surplus", None, (250, 0, 0, 0), MISSED),
        ("both", None, (250, 150, 200, 200), MET),
        ("both", None, (800, 0, 0, 0), MET),
        ("both", None, (801, 0, 0, 0), MISSED),
        ("both", 100, (300, 100, 200, 200), MET),
        ("both", 100, (301, 0, 0, 0), MISSED),
        ("both", None, (200, 200, 200, 201), MISSED),
    ],
)
def test_what_an_allowance_hands_on(
    carry: str, limit: float | None, used: tuple[float, ...], answer: tuple[Any, ...]
) -> None:
    """200 a week: what is left unused is given to later weeks, what is overdrawn is taken from them."""
    wanted = weekly(asked("200/week", carry, limit, "at_most"))
    history = read(wanted, used).with_readings([(sunday(4), 0)])
    assert verdicts(wanted, history, sunday(4)) == answer
    assert verdicts(wanted, history, sunday(6)) == answer


@pytest.mark.parametrize(
    ("target", "made", "day", "figures"),
    [
        # due, made, left, carried, expected, actual, gap
        (asked("7/week", "surplus"), (10, 2), "2026-01-14", (4, 2, 2, 3, 7, 12, 5)),
        (asked("7/week", "surplus"), (20, 0), "2026-01-14", (0, 0, 0, 13, 7, 20, 13)),
        (asked("7/week", "surplus", 5), (20, 9), "2026-01-14", (2, 9, 0, 5, 7, 19, 12)),
        (asked("7/week", "surplus", 5), (20, 30), "2026-01-14", (2, 30, 0, 5, 7, 19, 12)),
        (asked("7/week", "both"), (4, 2), "2026-01-14", (10, 2, 8, -3, 7, 6, -1)),
        (asked("7/week", "both"), (4, 12), "2026-01-14", (10, 12, 0, -3, 7, 16, 9)),
        (asked("7/week", "both"), (4, 12), "2026-01-18", (10, 12, 0, -3, 14, 16, 2)),
        (asked("7/week", "both", 2), (4, 12), "2026-01-14", (9, 12, 0, -2, 7, 6, -1)),
        (asked("200/week", "surplus", None, "at_most"), (150, 50), "2026-01-14", (250, 50, 200, 50, 400, 200, 200)),
        (asked("200/week", "surplus", 30, "at_most"), (150, 50), "2026-01-14", (230, 50, 180, 30, 400, 200, 180)),
        (asked("200/week", "both", None, "at_most"), (260, 50), "2026-01-14", (140, 50, 90, -60, 400, 310, 90)),
        (asked("200/week", "both", None, "at_most"), (500, 0), "2026-01-14", (0, 0, 0, -300, 400, 500, -100)),
    ],
)
def test_figures_of_a_quota_with_a_carry_over(
    target: sg.KeepPace, made: tuple[float, ...], day: str, figures: tuple[float, ...]
) -> None:
    """What was handed on is part of what the running period asks, and of what is ahead or behind."""
    wanted = weekly(target)
    progress = assessed(wanted, read(wanted, made), day)
    week = progress.quota
    assert week is not None
    told = (week.due, week.made, week.left, week.carried, progress.expected, progress.actual, progress.gap)
    assert told == figures


def test_what_a_debt_does_to_the_days_to_come() -> None:
    """A debt is due at once: its week is behind, and asks for it in its due table and its required pace."""
    wanted = weekly(asked("7/week", "both"))
    progress = assessed(wanted, read(wanted, (4, 2)), "2026-01-14")
    assert (progress.is_met, progress.safe_days, progress.falls_behind_on) == (None, 0, None)
    assert progress.reasons["falls_behind_on"] == "already_behind"
    assert progress.required_pace == sg.Pace(2, "day")  # 8 in 4 days
    table = progress.due_table(12)
    assert [row.delta for row in table] == [1, 1, 1, 1, 8, 8, 8, 8, 8, 8, 8, 15]
    assert [row.due for row in table if row.due] == [10, 7]
    closing = assessed(wanted, read(wanted, (4, 2)).with_readings([(sunday(2), 0)]), sunday(2))
    assert [row.delta for row in closing.due_table(8)] == [8, 8, 8, 8, 8, 8, 8, 15]
    assert [row.due for row in closing.due_table(8) if row.due] == [10, 15]


def test_what_a_surplus_does_to_the_days_to_come() -> None:
    """A surplus covers later weeks, which may pass idle, as the due table and the projection say."""
    wanted = weekly(asked("7/week", "surplus"))
    history = read(wanted, (18,)).with_readings([(sunday(1), 0)])
    progress = assessed(wanted, history, sunday(1))
    assert (progress.falls_behind_on, progress.safe_days) == (sunday(3), 13)
    assert [row.delta for row in progress.due_table(22)][::7] == [0, 0, 3, 10]
    assert [period.left for period in projected(wanted, history, sunday(1)).periods] == [-4, 7, 7]


def test_an_allowance_shows_what_tomorrow_allows() -> None:
    """What is left on Sunday is what Monday has on top of its own."""
    wanted = weekly(asked("4/week", "surplus", 3, "at_most"))
    history = read(wanted, (0,))
    rows = assessed(wanted, history, sunday(1)).due_table(9)
    assert [(row.due, row.delta) for row in rows] == [(4, 4), *[(7, 7)] * 7, (7, 7)]
    tomorrow = assessed(wanted, history, sunday(1) + timedelta(1), missing="zero")
    assert tomorrow.left_today == 7


@pytest.mark.parametrize(
    ("calendar", "deadline", "answer"),
    [
        (sg.types.EVERY_DAY, sunday(3), None),
        (paused(sunday(2) + timedelta(1), sunday(3), keeps="pace"), sunday(3), False),
        (sg.Calendar(working_days="mon-fri"), sunday(2) + timedelta(3), None),
        (sg.Calendar(working_days="mon-fri", holidays=[sunday(2) + timedelta(1)]), sunday(2) + timedelta(1), False),
    ],
)
def test_a_debt_that_nobody_is_left_to_pay_is_missed(
    calendar: sg.Calendar, deadline: date, answer: bool | None
) -> None:
    """A debt is missed when it closes where no later period has an active day, and open where one has."""
    wanted = goal(asked("7/week", "both"), MONDAY, deadline, calendar=calendar)
    progress = assessed(wanted, read(wanted, (7, 5)).with_readings([(sunday(2), 0)]), sunday(2))
    assert (progress.gap, progress.is_met) == (-2, answer)


def test_a_period_without_an_active_day_hands_on_what_it_was_handed() -> None:
    """A week in a pause asks for nothing; the surplus and the debt of the week before it are those of the week after."""
    rest = paused(sunday(1) + timedelta(1), sunday(2), keeps="pace")
    for made, carried in ((12, 5), (4, -3)):
        wanted = weekly(asked("7/week", "both"), calendar=rest)
        history = read(wanted, (made,)).with_readings([(sunday(2) + timedelta(1), 0)])
        idle, after = (quota(wanted, history, sunday(2) + timedelta(k)) for k in (0, 1))
        assert (idle.due, idle.left, idle.carried, after.carried) == (0, 0, carried, carried)
        assert after.due == 7 - carried


def test_a_debt_no_allowance_can_pay_is_missed_at_once() -> None:
    """An allowance overdrawn by more than all later periods give is missed, and silence does not change that."""
    wanted = weekly(asked("200/week", "both", None, "at_most"))
    history = read(wanted, (801,))
    for day in (FIRST, sunday(1), sunday(3), sunday(4), sunday(6)):
        progress = assessed(wanted, history, day)
        assert progress.is_met is False
        assert projected(wanted, history, day).probability == 0.0
    assert closed(wanted, history, sunday(6)).outcome == "missed"
    assert assessed(wanted, read(wanted, (800,)), sunday(1)).is_met is None


def test_a_surplus_covers_a_week_that_nobody_read() -> None:
    """Of a total that only grows, a week that a surplus pays for is met unread; one that it does not is unread."""
    wanted = weekly(asked("7/week", "surplus"))
    silent = assessed(wanted, read(wanted, (16,)), sunday(3))
    assert silent.quota is not None
    assert (silent.quota.closed, silent.quota.met, silent.quota.unread, silent.gap) == (2, 2, 1, None)
    assert assessed(wanted, read(wanted, (16,)), sunday(2)).gap == 2
    done = read(wanted, (28,))
    assert [assessed(wanted, done, day).is_met for day in (FIRST, sunday(2), sunday(4), sunday(6))] == [True] * 4
    assert closed(wanted, done, sunday(6)).outcome == "met"


def test_a_level_may_lose_what_it_had_over() -> None:
    """A stock carries over as well: 50 followers a week, of which a week that lost some is paid by the one before."""
    wanted = goal(asked("50/week", "surplus"), *SPAN, STOCK, 1200, on="2026-01-04")
    rows = [(sunday(1), 1320), (sunday(2), 1310), (sunday(3), 1360)]
    progress = assessed(wanted, sg.History.of(rows, metric=STOCK), sunday(3))
    assert progress.quota is not None
    assert (progress.quota.met, progress.quota.closed, progress.gap) == (3, 3, 10)


def test_a_pace_without_a_deadline_keeps_its_debt_open() -> None:
    """Kept for good, a debt is owed as long as it is not paid, and never the last one's."""
    wanted = goal(asked("7/week", "both"), MONDAY, None)
    progress = assessed(wanted, read(wanted, (4, 2)).with_readings([(sunday(2), 0)]), sunday(2))
    assert (progress.gap, progress.is_met, progress.quota.carried) == (-8, None, -3)
    assert progress.reasons["is_met"] == "no_deadline"


def test_a_plan_hands_on_what_its_goal_does() -> None:
    """A plan that is taken from a goal and assessed by itself carries over as the goal does."""
    wanted = weekly(asked("7/week", "both", 3))
    strategy, rows = sg.Strategy(metrics=[FLOW]), sg.History.of([(wanted.start, 5)], metric=FLOW)
    day = wanted.start + timedelta(days=8)
    alone = sg.assess(sg.plan(wanted, strategy), rows, as_of=day, missing="zero")
    assert alone.quota == sg.assess(wanted, rows, as_of=day, missing="zero", evidence=strategy).quota
    assert alone.quota.carried == -2


# ---------------------------------------------------------------- the chance


def simulated(rooms: Sequence[Room], handing: Handing, rounds: int = 2_000) -> float:
    """Return how often a row of periods is kept, each with noise of its own and handing on what it may."""
    chance, kept = random.Random(7), 0
    for _ in range(rounds):
        purse = 0.0
        for position, room in enumerate(rooms):
            over = purse + room.mean + room.spread * chance.gauss(0, 1) / sqrt(chance.gammavariate(2, 2) / 4)
            if over < (0.0 if position + 1 == len(rooms) else handing.lowest):
                break
            purse = min(over, handing.highest) if over > 0.0 else max(over, handing.lowest)
        else:
            kept += 1
    return kept / rounds


@pytest.mark.parametrize(
    "handing", [Handing(0, 3), Handing(0, inf), Handing(-3, 3), Handing(-inf, inf), Handing(-2, 9)]
)
@pytest.mark.parametrize("mean", [-0.5, 0.0, 1.0, 2.5])
@pytest.mark.parametrize("count", [1, 3, 9])
def test_the_chance_of_a_row_is_near_that_of_playing_it(handing: Handing, mean: float, count: int) -> None:
    """Worked out by matched moments, the chance is within 7 points of that of 2,000 rounds of a t with four degrees."""
    rooms = [Room(mean, 2.0)] * count
    found = 1.0
    for _, kept in chances(rooms, handing):
        found *= kept
    assert found == pytest.approx(simulated(rooms, handing), abs=0.07)


@given(
    st.lists(st.tuples(st.floats(-9, 9), st.floats(0, 5)), min_size=1, max_size=8),
    st.sampled_from([0.0, -2.0, -inf]),
    st.sampled_from([0.0, 2.0, inf]),
)
def test_chances_are_chances(rooms: list[tuple[float, float]], lowest: float, highest: float) -> None:
    """Each is from 0 to 1, bringing what is asked is no likelier than not being missed, and the last one is both."""
    found = chances([Room(*room) for room in rooms], Handing(lowest, highest))
    assert all(0.0 <= met <= kept <= 1.0 for met, kept in found)
    assert found[-1][0] == found[-1][1]


def test_a_carry_over_makes_a_quota_likelier() -> None:
    """Who makes seven a week, some weeks more and some less, has a better chance the more may be carried over."""
    rows = [(on(day), (0, 2, 1)[day % 3]) for day in range(28)]
    history = sg.History.of(rows, metric=FLOW)
    found = [
        projected(goal(asked("6/week", *carry), on(0), on(83)), history, on(27)).probability
        for carry in (("none",), ("surplus", 1), ("surplus",), ("both",))
    ]
    assert found == sorted(found)
    assert found[0] + 0.3 < found[-1]


# ---------------------------------------------------------------- saying it


@pytest.mark.parametrize(
    ("said", "path"),
    [
        ({"carry": "surplus"}, "carry"),
        ({"carry": "both", "counted": "rolling"}, "carry"),
        ({"carry": "all", "counted": "calendar"}, "carry"),
        ({"carry_at_most": 3, "counted": "calendar"}, "carry_at_most"),
        ({"carry_at_most": 3}, "carry_at_most"),
        ({"carry": "both", "carry_at_most": -1, "counted": "calendar"}, "carry_at_most"),
        ({"carry": "both", "carry_at_most": 0, "counted": "calendar"}, "carry_at_most"),
    ],
)
def test_a_carry_over_that_makes_no_sense_is_refused(said: dict[str, Any], path: str) -> None:
    """Carry-over needs periods that close, a limit needs a carry-over, and is above zero."""
    with pytest.raises(sg.SmartGoalsError) as told:
        sg.KeepPace("7/week", **said)
    assert [problem.path for problem in told.value.problems] == [path]


@pytest.mark.parametrize(
    ("target", "text"),
    [
        (asked("7/week"), "keep at least 7/week, counted calendar"),
        (asked("7/week", "surplus"), "keep at least 7/week, counted calendar, surplus carried over"),
        (
            asked("7/week", "both", 2.5),
            "keep at least 7/week, counted calendar, surplus and debt carried over, at most 2.5",
        ),
    ],
)
def test_a_target_says_what_it_carries_over(target: sg.KeepPace, text: str) -> None:
    """The text of a target names what is handed on, and its limit."""
    assert str(target) == text


def test_a_review_says_what_is_carried_over() -> None:
    """In English and in French the review of a quota names what it hands on."""
    wanted = evolve(weekly(asked("7/week", "both", 3)), id="g", objective="o")
    objectives = [sg.Objective(id="o", title="Sell", kind="conversions_sales")]
    review = sg.review(sg.Strategy(metrics=[FLOW], goals=[wanted], objectives=objectives), as_of=on(3))
    assert "surplus and debt carried over, at most 3" in " ".join(present.text(review).split())
    assert "surplus et dette reportés, au plus 3" in " ".join(present.text(review, language="fr").split())


@given(cases(kinds=["quota"]))
def test_a_carry_over_comes_back_from_the_wire(case: Case) -> None:
    """What a target carries over is written by its words, and read back; the usual is not written."""
    target = case.goal.target
    data = codec.unstructure(target)
    assert codec.structure(data, sg.KeepPace) == target
    assert data.get("carry", "none") == target.carry
    assert data.get("carry_at_most") == target.carry_at_most


def test_a_period_that_nothing_moves_is_kept_by_what_was_handed_on() -> None:
    """Where a period has no noise of its own, the noise of those before it decides."""
    (_, first), (_, second) = chances([Room(0.0, 1.0), Room(0.0, 0.0)], Handing(-inf, inf))
    assert first == 1.0
    assert second == pytest.approx(0.5)
