"""The chance of rolling windows, against a slow search that works out every one of them; and chances without a list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from statistics import fmean
from typing import Any

from hypothesis import assume, given, strategies as st

import smartgoals as sg
from smartgoals._case.case import Case
from smartgoals._case.surroundings import Surroundings
from smartgoals._evidence import Evidence
from smartgoals._plan.plan import Plan
from smartgoals._projection.brought import Brought, weights_of
from smartgoals._projection.chances import honest
from smartgoals._projection.project import odds_of
from smartgoals._projection.question import ProjectionQuestion
from smartgoals._projection.rolling import _more, _stride, _windows, of_rolling, sign_of

MONDAY = date(2026, 1, 5)
CALENDARS = st.sampled_from([sg.Calendar(), sg.Calendar(working_days="mon-fri"), sg.Calendar(working_days="tue")])
NATURES = st.sampled_from(["flow", "flow", "stock"])
amounts = st.lists(st.integers(0, 12), min_size=5, max_size=40)
shares = st.sampled_from([0.3, 0.7, 0.9, 1.0, 1.1, 1.5])
PERIODS = {"week": 7, "10 days": 10, "month": 30}
GOALS = {
    "values": amounts,
    "nature": NATURES,
    "calendar": CALENDARS,
    "pace": st.tuples(st.sampled_from([*PERIODS]), shares),
    "is_cap": st.booleans(),
}
"""What a goal is drawn from, and what was read of it."""


def asked_of(
    *,
    values: Sequence[int],
    nature: str,
    calendar: sg.Calendar,
    pace: tuple[str, float],
    ahead: int,
    counted: str,
    is_cap: bool,
) -> Case:
    """Return a goal about as much as its readings bring, times a share, with a reading a day before it."""
    read = [sum(values[: k + 1]) for k in range(len(values))] if nature == "stock" else values
    metric = sg.Metric(id="m", nature=nature)
    history = sg.History.of([(MONDAY + timedelta(k), value) for k, value in enumerate(read)], metric=metric)
    period, share = pace
    amount = max(1, round(fmean(values) * PERIODS[period] * share))
    last = history.last.day
    target = sg.KeepPace(f"{amount}/{period}", counted=counted, bound="at_most" if is_cap else "at_least")
    start = last - timedelta(days=3)
    goal = sg.Goal(id="g", metric="m", target=target, start=start, deadline=last + timedelta(ahead), calendar=calendar)
    around = Surroundings(evidence=Evidence(strategy=sg.Strategy(metrics=[metric])), as_of=last)
    return Case(goal=goal, surroundings=around, given=history)


def slowly(question: ProjectionQuestion, plan: Plan) -> float:
    """Return the chance of all windows by working out every one of them."""
    windows, kept, together = _windows(question, plan), list[float](), list[float]()
    weights = weights_of(question)
    apart: date | None = None
    for one in windows:
        row = Brought.of(question, one).by_rate(one.left, sign_of(question))
        so_far = [before * now for before, now in zip(kept or [1.0] * len(row), row, strict=True)]
        together.append(fmean(so_far, weights))
        if apart is None or (one.end - apart).days >= _stride(plan):
            apart, kept = one.end, so_far
    more = _more(question, windows, plan) if windows else 1.0
    return honest(min([*together, fmean([chance**more for chance in kept], weights)]) if windows else 1.0)


@given(ahead=st.integers(1, 70), **GOALS)
def test_the_weakest_window_is_found_without_looking_at_all(ahead: int, **drawn: Any) -> None:
    """The chance is, to the last bit, that of working out every window."""
    case = asked_of(ahead=ahead, counted="rolling", **drawn)
    plan, asked = case.progress.plan, case.forecasting
    assume(isinstance(plan, Plan))  # few days of one weekday may hold none
    assert isinstance(plan, Plan)
    assert asked is not None
    question = ProjectionQuestion(case.goal, case.progress, plan, asked)
    assert of_rolling(question, plan)[0] == slowly(question, plan)


@given(ahead=st.integers(1, 90), counted=st.sampled_from(["rolling", "calendar"]), **GOALS)
def test_who_needs_no_list_gets_the_same_chance(ahead: int, counted: str, **drawn: Any) -> None:
    """What ends early where no chance is left tells what going on to the end tells."""
    case = asked_of(ahead=ahead, counted=counted, **drawn)
    whole = case.projection
    assert odds_of(case.goal, case.progress, case.forecasting) == (
        whole.probability,
        whole.reasons.get("probability"),
    )
