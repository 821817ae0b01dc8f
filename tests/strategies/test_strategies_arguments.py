"""Strategies are an API: bounds hold, mistakes are told when the strategy is made, and parts can be replaced."""

import inspect
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from hypothesis.errors import InvalidArgument

import smartgoals as sg
from smartgoals import strategies as drawn_by

FIRST, LAST = date(1970, 1, 1), date(2099, 12, 31)
FEW = settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
ANY_DAY = st.dates()
ANY_NUMBER = st.integers() | st.floats(allow_nan=False, allow_infinity=False)


@given(st.data(), ANY_DAY, ANY_DAY)
def test_days_lie_within_their_bounds(data: st.DataObject, one: date, other: date) -> None:
    """Days lie between the bounds, both included, also where only one is given and where they are one day."""
    low, high = min(one, other), max(one, other)
    assert low <= data.draw(drawn_by.days(low, high)) <= high
    assert data.draw(drawn_by.days(low)) >= low
    assert data.draw(drawn_by.days(max_value=high)) <= high
    assert data.draw(drawn_by.days(low, low)) == low


@given(drawn_by.days(date(2100, 6, 1)), drawn_by.days(max_value=date(1960, 6, 1)))
def test_one_bound_outside_the_usual_days_opens_the_other_side(late: date, early: date) -> None:
    """A single bound beyond 1970 to 2099 reaches to the end of the calendar on its other side."""
    assert late >= date(2100, 6, 1)
    assert early <= date(1960, 6, 1)


@given(st.data(), ANY_NUMBER, ANY_NUMBER, st.booleans())
def test_numbers_lie_within_their_bounds(data: st.DataObject, one: float, other: float, whole: bool) -> None:
    """Numbers lie between the bounds, both included; whole ones are ints; all are numbers of ours."""
    low, high = min(one, other), max(one, other)
    if not whole or any(low <= number <= high for number in (int(low), int(low) + 1, int(low) - 1)):
        value = data.draw(drawn_by.numbers(low, high, whole=whole))
        assert low <= value <= high
        assert not whole or isinstance(value, int)
        assert sg.ReachLevel(value).value == value
    assert data.draw(drawn_by.numbers(low)) >= low
    assert data.draw(drawn_by.numbers(max_value=high)) <= high


@given(drawn_by.numbers(0.2, 0.8))
def test_numbers_between_two_whole_ones_are_drawn(value: float) -> None:
    """Bounds with no whole number between them have decimals between them."""
    assert 0.2 <= value <= 0.8


@FEW
@given(st.data(), st.integers(0, 4), st.integers(0, 4), st.booleans())
def test_histories_have_the_sizes_asked_for(data: st.DataObject, one: int, more: int, plain: bool) -> None:
    """As many readings are entered as asked for, within the days asked for; plain ones one a day, without corrections."""
    start, end = date(2026, 1, 31), date(2026, 3, 31)
    strategy = drawn_by.histories(
        one,
        one + more,
        min_day=start,
        max_day=end,
        values=st.just(7),
        metrics=st.just("reach"),
        channels=st.none(),
        plain=plain,
    )
    history = data.draw(strategy)
    entered = history.every_reading()
    assert one <= len(entered) <= one + more
    assert all(start <= reading.day <= end and reading.value == 7 for reading in entered)
    assert (history.metric, history.channel) == ("reach", None)
    if plain:
        assert len(set(history.days)) == len(history) == len(entered)
        assert all(reading.recorded_on is None and reading.out_of is None for reading in history)


@FEW
@given(st.data(), drawn_by.days(date(2000, 1, 1), date(2090, 1, 1)), st.integers(2, 1000))
def test_goals_lie_within_their_days(data: st.DataObject, first: date, length: int) -> None:
    """Start and deadline lie within the bounds, and a complete goal has every part that SMART asks for."""
    last = first + timedelta(days=length)
    goal = data.draw(drawn_by.goals(first, last, ids=st.just("g"), complete=True))
    assert goal.start is not None
    assert goal.deadline is not None
    assert first <= goal.start < goal.deadline <= last
    parts = (goal.objective, goal.metric, goal.target, goal.baseline, goal.owner, goal.cadence, goal.decision)
    assert None not in parts
    loose = data.draw(drawn_by.goals(first, last))
    assert all(first <= day <= last for day in (loose.start, loose.deadline) if day is not None)


@FEW
@given(st.data())
def test_parts_can_be_replaced(data: st.DataObject) -> None:
    """A strategy given for a part draws that part, wherever it stands."""
    said = st.just("said")
    goal = data.draw(drawn_by.goals(ids=said, metrics=said, channels=said, objectives=said, audits=said, complete=True))
    assert (goal.id, goal.metric, goal.objective) == ("said", "said", "said")
    assert goal.channel in {None, "said"}
    assert data.draw(drawn_by.closed_goals(goals=st.just(goal))).goal is goal
    assert data.draw(drawn_by.metrics(ids=said)).id == "said"
    assert data.draw(drawn_by.channels(ids=said, objectives=said)).objectives in {(), ("said",), ("said", "said")}
    assert data.draw(drawn_by.objectives(ids=said)).id == "said"
    assert data.draw(drawn_by.reach_levels(values=st.just(5))).value == 5
    assert {data.draw(drawn_by.changes_by(values=st.just(5))).amount, 5} <= {None, 5}
    assert data.draw(drawn_by.keep_paces(paces=st.just(sg.Pace(1, "week")))).pace == sg.Pace(1, "week")
    assert data.draw(drawn_by.paces(3, 3, units=said, periods=st.just(sg.Period(1, "week")))) == sg.Pace(
        3, "week", "said"
    )
    assert data.draw(drawn_by.data_sources(metrics=said, channels=said)).metric == "said"
    assert data.draw(drawn_by.measurements(metrics=said)).metric == "said"
    assert data.draw(drawn_by.checks(names=said)).name == "said"
    assert data.draw(drawn_by.readings(values=st.just(5))).value == 5
    assert data.draw(drawn_by.baselines(values=st.just(5), days=st.none(), audits=said)).audit == "said"
    assert data.draw(drawn_by.audits(ids=said, metrics=said)).id == "said"
    assert data.draw(drawn_by.revisions(audits=said)).audit == "said"
    assert data.draw(drawn_by.metric_ids(own=False)) in drawn_by._readings.STANDARD_METRICS
    assert data.draw(drawn_by.growths(max_percent=5)).percent <= 5
    assert data.draw(drawn_by.periods(units=["week"], max_count=2)).days in {7, 14}
    assert len(data.draw(drawn_by.ids(max_size=3))) <= 3


@FEW
@given(st.data(), drawn_by.days(), drawn_by.days())
def test_spans_lie_within_their_days(data: st.DataObject, one: date, other: date) -> None:
    """Windows, pauses, readings and milestones lie within the days asked for."""
    low, high = min(one, other), max(one, other)
    for span in (data.draw(drawn_by.windows(low, high)), data.draw(drawn_by.pauses(low, high))):
        assert low <= span.start <= span.end <= high
    assert low <= data.draw(drawn_by.readings(low, high)).day <= high
    assert low <= data.draw(drawn_by.milestones(low, high)).on <= high


@FEW
@given(st.data())
def test_whole_strategies_have_the_goals_asked_for(data: st.DataObject) -> None:
    """As many goals as asked for; complete ones serve an objective and have start, deadline and target."""
    strategy = data.draw(drawn_by.whole_strategies(1, 2, complete=True))
    assert 1 <= len(strategy.goals) <= 2
    assert all(goal.objective and goal.start and goal.deadline and goal.target for goal in strategy.goals)
    assert not strategy.audits
    audited = data.draw(drawn_by.whole_strategies(audits=True))
    assert all(isinstance(audit, sg.Audit) for audit in audited.audits)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: drawn_by.days(LAST, FIRST), "min_value"),
        (lambda: drawn_by.days("2026-01-01"), "must be a date"),
        (lambda: drawn_by.numbers(2, 1), "lies above max_value=1"),
        (lambda: drawn_by.numbers("1"), "must be a finite int or float"),
        (lambda: drawn_by.numbers(True), "min_value=True"),
        (lambda: drawn_by.numbers(max_value=float("nan")), "max_value=nan"),
        (lambda: drawn_by.numbers(0.2, 0.8, whole=True), "no whole number"),
        (lambda: drawn_by.ids(max_size=0), "from 1 to 200"),
        (lambda: drawn_by.ids(max_size=True), "max_size=True"),
        (lambda: drawn_by.histories(-1), "min_size=-1"),
        (lambda: drawn_by.histories(3, 2), "min_size=3 lies above max_size=2"),
        (lambda: drawn_by.histories(max_size=1.5), "max_size=1.5"),
        (lambda: drawn_by.histories(values=5), "values=5 must be a strategy"),
        (lambda: drawn_by.goals(LAST, LAST), "min_day plus two days"),
        (lambda: drawn_by.goals(date.max), "leaves no two days of the calendar after it"),
        (lambda: drawn_by.goals(ids="g"), "st.just('g')"),
        (lambda: drawn_by.periods(units=[]), "at least one unit"),
        (lambda: drawn_by.periods(units=["fortnight"]), "must be units of time"),
        (lambda: drawn_by.periods(max_count=0), "max_count=0"),
        (lambda: drawn_by.whole_strategies(2, 1), "min_size=2"),
        (lambda: drawn_by.windows(max_day=3), "max_day=3"),
        (lambda: drawn_by.readings(LAST, FIRST), "lies above"),
        (lambda: drawn_by.whole_strategies(audits=1), "audits=1 must be True or False"),
        (lambda: drawn_by.whole_strategies(complete="yes"), "complete='yes'"),
        (lambda: drawn_by.steady_histories(spread=-1), "spread=-1"),
        (lambda: drawn_by.seasonal_histories(3, 2), "min_weeks=3 lies above max_weeks=2"),
        (lambda: drawn_by.gappy_histories(1), "min_size=1"),
        (lambda: drawn_by.counter_histories(2, max_resets=2), "max_resets plus one=3 lies above min_size=2"),
        (lambda: drawn_by.silent_histories(until="today"), "until='today' must be a date"),
        (lambda: drawn_by.corrected_histories(min_late=0), "min_late=0"),
        (lambda: drawn_by.growing_histories(starts=FIRST), "must be a strategy"),
        (lambda: drawn_by.faulty_documents(0), "min_faults=0"),
        (lambda: drawn_by.faulty_documents(strategies=sg.Strategy()), "must be a strategy"),
    ],
)
def test_mistakes_are_told_when_the_strategy_is_made(make: Callable[[], Any], said: str) -> None:
    """A wrong argument raises Hypothesis' own InvalidArgument at once, naming the argument and its value."""
    with pytest.raises(InvalidArgument) as caught:
        make()
    assert said in str(caught.value)


@pytest.mark.parametrize("name", drawn_by.__all__)
def test_strategies_keep_the_style_of_hypothesis(name: str) -> None:
    """Names are plural, bounds alone are positional, and every argument may be left out."""
    make = getattr(drawn_by, name)
    bounds = [
        f"{end}_{what}" for what in ("value", "size", "day", "goals", "weeks", "faults") for end in ("min", "max")
    ]
    for parameter in inspect.signature(make).parameters.values():
        assert parameter.default is not parameter.empty
        assert parameter.kind is parameter.KEYWORD_ONLY or parameter.name in bounds
    assert name.endswith("s") or name == "changes_by"
    assert "Shrinks to" in " ".join(make.__doc__.split())


def test_the_room_says_what_is_in_it() -> None:
    """dir() lists the strategies, and an unknown name is an AttributeError."""
    assert dir(drawn_by) == drawn_by.__all__
    with pytest.raises(AttributeError, match="no_such_strategy"):
        _ = drawn_by.no_such_strategy
