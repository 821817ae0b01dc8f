"""What each strategy shrinks to: the dullest value there is, so that a failing test reads well."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import Phase, find, settings, strategies as st

import smartgoals as sg
from smartgoals import strategies as drawn_by

LONG = settings(
    max_examples=2_000, database=None, derandomize=True, deadline=None, phases=[Phase.generate, Phase.shrink]
)
NEW_YEAR, SECOND, THIRD = (date(2026, 1, day) for day in (1, 2, 3))
A = sg.Goal(id="a")
OWN = sg.Metric(id="a", nature="stock")
ASKED: Any = {"as_of": NEW_YEAR, "evidence": sg.Strategy(metrics=[OWN])}
MEASURED, UNREAD = sg.Goal(id="a", metric="a"), sg.History.of([], metric=OWN)
KNOWN = sg.Strategy(
    objectives=[sg.Objective(id="known", title="Be known", kind="brand_awareness")],
    channels=[sg.Channel(id="ig", platform="instagram")],
    histories=[sg.History.of([], metric="followers", channel="ig")],
)
Condition = Callable[[Any], bool]


def always(value: object) -> bool:
    """Hold for every value."""
    return True


@pytest.mark.parametrize(
    ("name", "dullest"),
    [
        ("agendas", sg.agenda(sg.Strategy(), start=NEW_YEAR, end=NEW_YEAR)),
        ("assumptions", sg.Assume(times=0)),
        ("audits", sg.Audit(id="a", as_of=NEW_YEAR)),
        ("baselines", sg.Baseline(value=0)),
        ("bursty_histories", sg.History.of([(NEW_YEAR, 5), (SECOND, 1), (THIRD, 1)], metric="purchases")),
        ("cadences", sg.Cadence(every="day")),
        ("calendars", sg.types.EVERY_DAY),
        ("changes_by", sg.ChangeBy(1)),
        ("channel_audits", sg.audits.ChannelAudit(platform="instagram")),
        ("channel_requests", sg.audits.ChannelRequest(platform="instagram")),
        ("channels", sg.Channel(id="a", platform="instagram")),
        ("checks", sg.audits.Check(name="a", result="pass")),
        ("closed_goals", sg.ClosedGoal(goal=A, closed_on=NEW_YEAR, outcome="met", original_outcome="met")),
        ("competitor_snapshots", sg.audits.CompetitorSnapshot(name="a", platform="instagram")),
        ("content_refs", sg.audits.ContentRef(url="https://example.org/1")),
        (
            "corrected_histories",
            sg.History.of(
                [sg.Reading(NEW_YEAR, 0, recorded_on=NEW_YEAR), sg.Reading(NEW_YEAR, 1, recorded_on=SECOND)],
                metric="purchases",
            ),
        ),
        ("costs", sg.returns.Cost()),
        (
            "counter_histories",
            sg.History.of([(NEW_YEAR, 1), (SECOND, 0), (THIRD, 1), (date(2026, 1, 4), 2)], metric="impressions"),
        ),
        ("data_sources", sg.DataSource(metric="followers")),
        ("days", NEW_YEAR),
        ("effects", sg.effect(sg.History.of([]), sg.Event(id="a", start=NEW_YEAR), as_of=NEW_YEAR)),
        ("events", sg.Event(id="a", start=NEW_YEAR)),
        ("exchanges", sg.types.Exchange(NEW_YEAR)),
        ("faulty_documents", ({"smartgoals": 2, "strategy": {"colour": "red"}}, ("colour",))),
        ("findings", sg.check(A, as_of=NEW_YEAR).findings[0]),
        ("gappy_histories", sg.History.of([(NEW_YEAR, 0), (date(2026, 1, 9), 0)], metric="purchases")),
        (
            "gaps",
            sg.explain_gap(metric="conversions", channels={"a": {"sessions": (0, 0), "conversion_rate": (None, None)}}),
        ),
        ("goal_proposals", sg.propose("known", as_of=NEW_YEAR, evidence=KNOWN, deadline=NEW_YEAR + timedelta(days=1))),
        ("goal_reviews", sg.review(sg.Strategy(goals=[A]), as_of=NEW_YEAR).goals[0]),
        ("goals", A),
        ("grow_bys", sg.GrowBy(sg.Growth(1, "day"))),
        ("growing_histories", sg.History.of([(NEW_YEAR, 1), (SECOND, 2)], metric="followers")),
        ("growths", sg.Growth(0, "day")),
        ("histories", sg.History.of([])),
        ("ids", "a"),
        ("impostor_accounts", sg.audits.ImpostorAccount(platform="instagram")),
        ("keep_paces", sg.KeepPace(sg.Pace(0, "day"))),
        ("links", sg.Link(metric="followers", to="reach")),
        ("measurements", sg.audits.Measurement(metric="followers", value=None)),
        ("metric_ids", "followers"),
        ("metrics", sg.Metric(id="a", nature="stock")),
        ("milestones", sg.Milestone(NEW_YEAR, 0)),
        ("numbers", 0),
        ("objectives", sg.Objective(id="a", title="a", kind="brand_awareness")),
        ("paces", sg.Pace(0, "day")),
        ("pauses", sg.Pause(NEW_YEAR, NEW_YEAR, keeps="pace")),
        ("periods", sg.Period(1, "day")),
        ("posts", sg.channels.Post(day=NEW_YEAR, counts={"reach": 0})),
        ("progresses", sg.assess(MEASURED, UNREAD, **ASKED)),
        ("projections", sg.project(MEASURED, UNREAD, **ASKED)),
        ("reach_levels", sg.ReachLevel(0)),
        ("reach_paces", sg.ReachPace(sg.Pace(0, "day"))),
        ("reading_ways", sg.WayOfReading()),
        ("readings", sg.Reading(NEW_YEAR, 0)),
        ("reviews", sg.review(sg.Strategy(), as_of=NEW_YEAR)),
        ("revisions", sg.Revision(on=NEW_YEAR, reason="a")),
        ("roles", sg.audits.Role(who="a")),
        ("rosters", sg.Strategy().channels),
        (
            "seasonal_histories",
            sg.History.of([(NEW_YEAR + timedelta(days=k), 0 if k % 7 else 10) for k in range(14)], metric="purchases"),
        ),
        ("series", ()),
        ("silent_histories", sg.History.of([(date(2026, 6, 17), 0)], metric="purchases")),
        ("smart_reports", sg.check(A, as_of=NEW_YEAR)),
        ("stay_withins", sg.StayWithin(low=0)),
        ("steady_histories", sg.History.of([(NEW_YEAR, 0), (SECOND, 0)], metric="followers")),
        ("strategy_reports", sg.check_strategy(sg.Strategy(), as_of=NEW_YEAR)),
        ("swots", sg.audits.Swot()),
        ("targets", sg.ReachLevel(0)),
        ("texts", "a"),
        ("tripwires", sg.project(MEASURED, UNREAD, **ASKED).tripwires((0.5,), days=[date(2026, 1, 2)])),
        (
            "what_ifs",
            sg.what_if(MEASURED, UNREAD, events=[sg.Event(id="a", start=date(2026, 1, 2))], **ASKED),
        ),
        ("whole_strategies", sg.Strategy()),
        ("windows", sg.audits.Window(NEW_YEAR, NEW_YEAR)),
    ],
)
def test_strategies_shrink_to_the_dullest_value(name: str, dullest: object) -> None:
    """Where anything will do, a strategy shrinks to the value that says least."""
    assert find(getattr(drawn_by, name)(), always, settings=LONG) == dullest


def test_every_strategy_has_its_dullest_value() -> None:
    """The table above names every strategy there is."""
    table = next(mark for mark in test_strategies_shrink_to_the_dullest_value.pytestmark if mark.name == "parametrize")
    assert [name for name, _ in table.args[1]] == drawn_by.__all__


@pytest.mark.parametrize(
    ("strategy", "condition", "smallest"),
    [
        (drawn_by.goals(), lambda goal: goal.deadline is not None, sg.Goal(id="a", deadline=NEW_YEAR)),
        (drawn_by.goals(), lambda goal: goal.metric is not None, sg.Goal(id="a", metric="followers")),
        (drawn_by.histories(), lambda history: len(history) > 1, sg.History.of([(NEW_YEAR, 0), (date(2026, 1, 2), 0)])),
        (drawn_by.numbers(), lambda value: isinstance(value, float), None),
        (drawn_by.days(), lambda day: (day.month, day.day) == (2, 29), None),
        (drawn_by.days(), lambda day: day.isocalendar().week == 53, None),
        (drawn_by.days(), lambda day: day.day == 31, date(2026, 1, 31)),
        (drawn_by.ids(), lambda id: not id.isascii(), None),
        (drawn_by.texts(), lambda text: "\n" in text, "two\nlines"),
        (drawn_by.numbers(), lambda value: value == 0.1, 0.1),
        (drawn_by.numbers(), lambda value: abs(value) >= 1e15, None),
        (drawn_by.targets(), lambda target: isinstance(target, sg.StayWithin), sg.StayWithin(low=0)),
        (drawn_by.goals(), lambda goal: goal.target is not None and goal.target.milestones != (), None),
        (drawn_by.histories(), lambda history: history.superseded != (), None),
        (drawn_by.whole_strategies(), lambda strategy: len(strategy.goals) == 1, sg.Strategy(goals=[A])),
        (drawn_by.whole_strategies(), lambda strategy: _lasts(strategy) > 10_000, None),
        (drawn_by.whole_strategies(), lambda strategy: strategy.closed_goals != (), None),
        (drawn_by.whole_strategies(audits=True), lambda strategy: strategy.audits[0].channels != (), None),
    ],
)
def test_odd_values_come_up(strategy: st.SearchStrategy[Any], condition: Condition, smallest: object) -> None:
    """Odd values are drawn, and a value that must have something has nothing else."""
    search = LONG if smallest is not None else settings(LONG, phases=[Phase.generate])
    found = find(strategy, lambda value: _holds(condition, value), settings=search)
    assert condition(found)
    assert smallest is None or found == smallest


def _lasts(strategy: sg.Strategy) -> int:
    """Return how many days the only goal of a strategy lasts."""
    (goal,) = strategy.goals
    return (goal.deadline - goal.start).days


def _holds(condition: Condition, value: Any) -> bool:
    try:
        return condition(value)
    except (AttributeError, IndexError, TypeError, ValueError):
        return False
