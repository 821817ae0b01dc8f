"""Goals about the people of periods may be asked about on any day, also before a period closed."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

NEW_YEAR = date(2026, 1, 1)
TARGETS: dict[str, Callable[[str], sg.Target]] = {
    "reach": lambda per: sg.ReachPace(sg.Pace(5000, sg.Period.parse(per))),
    "keep": lambda per: sg.KeepPace(sg.Pace(900, sg.Period.parse(per)), counted="calendar"),
    "roll": lambda per: sg.KeepPace(sg.Pace(900, sg.Period.parse(per)), counted="rolling"),
    "band": lambda per: sg.StayWithin(low=100, high=2000, per=per),
}


def after(days: int) -> date:
    """Return the day some days after New Year."""
    return NEW_YEAR + timedelta(days)


@st.composite
def people(draw: st.DrawFn) -> tuple[sg.Goal, sg.History]:
    """Draw a goal about people, and a history of days, weeks or months that may say what it covers."""
    kind, per = draw(st.sampled_from(sorted(TARGETS))), draw(st.sampled_from(["week", "month"]))
    start = after(draw(st.integers(0, 40)))
    states = kind == "reach" and draw(st.booleans())
    goal = sg.Goal(
        id="g",
        metric="reach",
        target=TARGETS[kind](per),
        start=start,
        deadline=start + timedelta(draw(st.integers(5, 200))),
        baseline=sg.Baseline(value=4000, per=per) if states else None,
    )
    step, covers = draw(st.sampled_from([(1, None), (1, "day"), (7, None), (7, "week"), (30, None)]))
    first = draw(st.integers(-40, 80))
    rows = [(after(first + step * k), 300) for k in range(draw(st.integers(1, 60)))]
    return goal, sg.History.of(rows, metric="reach", covers=covers)


@given(
    people(),
    st.integers(-50, 300).map(after),
    st.sampled_from([None, "carry", "zero", "unknown", "pessimistic"]),
)
def test_people_may_be_asked_about_on_any_day(drawn: tuple[sg.Goal, sg.History], day: date, missing: Any) -> None:
    """No day and no readings of people make a function raise, and what is unknown has its reason."""
    goal, history = drawn
    strategy = sg.Strategy(goals=[goal], histories=[history])
    progress = sg.assess(goal, history, as_of=day, missing=missing)
    projection = sg.project(goal, history, as_of=day, missing=missing)
    assert progress.actual is not None or progress.reasons["actual"]
    assert projection.probability is not None or projection.reasons["probability"]
    assert sg.close(goal, history, as_of=day, missing=missing).outcome
    assert sg.review(strategy, as_of=day, missing=missing).goals
    assert sg.check(goal, evidence=sg.Evidence(strategy=strategy), as_of=day)
    assert sg.revise(goal, evidence=sg.Evidence(strategy=strategy), as_of=day)


@pytest.mark.parametrize("missing", [None, "zero"])
@pytest.mark.parametrize(
    ("step", "covers", "reason"),
    [
        (1, None, "people_do_not_add_up"),
        (7, None, "people_do_not_add_up"),
        (1, "day", "spans_differ"),
        (7, "week", "spans_differ"),
    ],
)
def test_people_before_a_month_has_closed_have_a_reason(
    step: int, covers: str | None, reason: str, missing: Any
) -> None:
    """Nothing but the running month was read, and that tells nothing of a month."""
    goal = sg.Goal(
        id="g",
        metric="reach",
        target=sg.ReachPace("5000/month"),
        start=NEW_YEAR,
        deadline=date(2026, 6, 30),
        baseline=sg.Baseline(value=4000, per="month", on=after(-1)),
    )
    history = sg.History.of([(after(step * k), 300) for k in range(60)], metric="reach", covers=covers)
    progress = sg.assess(goal, history, as_of=date(2026, 1, 20), missing=missing)
    projection = sg.project(goal, history, as_of=date(2026, 1, 20), missing=missing)
    again = sg.assess(progress.plan, history, as_of=date(2026, 1, 20), missing=missing)
    assert progress.reasons["actual"] == again.reasons["actual"] == reason
    assert projection.probability is None
    assert projection.reasons["probability"] == reason


def test_what_was_read_only_after_the_end_is_forecast_by_nothing() -> None:
    """Weeks that were first read after the deadline tell nothing of a month before it."""
    goal = sg.Goal(id="g", metric="reach", target=sg.KeepPace("900/month"), start=NEW_YEAR, deadline=after(58))
    history = sg.History.of([(after(66 + 7 * k), 300) for k in range(4)], metric="reach", covers="week")
    projection = sg.project(goal, history, as_of=after(90))
    assert projection.probability is None
    assert projection.reasons["probability"] == "no_reading_since_start"


@pytest.mark.parametrize("covers", ["month", None])
def test_people_of_an_only_month_are_those_of_a_month(covers: str | None) -> None:
    """A month that reached 310 is no day that did: the next one is expected to reach about as many."""
    history = sg.History.of([(date(2026, 1, 31), 310)], metric="reach", covers=covers)
    for target in (sg.KeepPace("600/month", counted="calendar"), sg.ReachPace("600/month")):
        goal = sg.Goal(id="g", metric="reach", target=target, start=date(2026, 2, 1), deadline=date(2026, 4, 30))
        found = sg.project(goal, history, as_of=history.last.day)
        assert found.expected == pytest.approx(300, rel=0.2)
        assert (found.probability or 0) < 0.3
