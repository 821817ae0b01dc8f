"""What a projection says beside its chance: arrival, paces, sensitivity, progress; and what it says when it cannot."""

import pickle
from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given, strategies as st
from test_projection_of_targets import FLOW, GROWN, START, STOCK, WAVES, ask, daily, weekly

from smartgoals import (
    Baseline,
    Calendar,
    Goal,
    History,
    InvalidValue,
    KeepPace,
    Metric,
    Pace,
    Pause,
    Period,
    ReachLevel,
    StayWithin,
    Strategy,
    WrongType,
    project,
)
from smartgoals._forecast.counts import behind_counts
from smartgoals._forecast.methods import BOOTSTRAP, DRIFT
from smartgoals._projection.reasons import ProjectionReason
from smartgoals.forecasts import Arrival, Sensitivity


def test_a_target_too_far_does_not_arrive() -> None:
    """Beyond four times the time left, and a year, no arrival is told, and the reason is."""
    history = weekly(GROWN)
    p = ask(ReachLevel(20_000), history)
    assert (p.arrival.median, p.arrival.reason) == (None, "not_arrived")
    assert p.arrival.horizon == history.last.day + timedelta(days=366)
    assert str(p.arrival) == "it is not expected to arrive within the horizon"
    assert ask(ReachLevel(20_000), history, ahead=200).arrival.horizon == history.last.day + timedelta(days=800)
    edge = ask(ReachLevel(4000), history)
    assert edge.arrival.earliest is not None
    assert edge.arrival.latest is None
    assert "later)" in str(edge.arrival)
    assert str(Arrival()) == "unknown"


def test_a_target_reached_arrived_when_it_was_read() -> None:
    """A level or total that was reached arrived on the day of the reading that did, whatever came after."""
    p = ask(ReachLevel(1600), weekly(GROWN), back=70)
    reached = START + timedelta(weeks=next(k for k, value in enumerate(GROWN) if value >= 1600))
    assert (p.arrival.median, p.arrival.earliest, p.arrival.reason) == (reached, reached, "already_met")
    flow = ask(ReachLevel(sum(WAVES[-30:-9])), daily(WAVES), back=30)
    assert flow.arrival.median == daily(WAVES).last.day - timedelta(days=9)


def test_a_flow_arrives_when_its_total_does() -> None:
    """The arrival of a flow is that of its total since the start, for the default and for other methods."""
    history = daily(WAVES)
    target = ReachLevel(sum(WAVES[-30:]) + 900)
    for method in (None, "drift"):
        a = ask(target, history, back=30, ahead=60, method=method).arrival
        assert a.median is not None
        assert abs((a.median - history.last.day).days - 29) <= 3


@pytest.mark.parametrize("method", [DRIFT, BOOTSTRAP, "straight_line"])
def test_other_methods_arrive_too(method: object) -> None:
    """Any method's projection has an arrival near that of the default, asked for in one call."""
    history = weekly(GROWN)
    mine, other = ask(ReachLevel(2400), history), ask(ReachLevel(2400), history, method=method)
    assert mine.arrival.median is not None
    assert other.arrival.median is not None
    assert abs((mine.arrival.median - other.arrival.median).days) <= 14


def test_paces_lead_where_they_say() -> None:
    """At the pace for an even chance the middle is the target; at the likely pace the lower end is."""
    history = weekly(GROWN)
    p = ask(ReachLevel(2450), history)
    assert p.expected is not None
    assert p.forecast is not None
    now, weeks = float(history.last.value), 12
    middle = behind_counts(p.forecast)
    assert middle.expected == pytest.approx(p.expected, abs=0.5)
    for pace, level in ((p.pace_expected, middle.expected), (p.pace_for_even, 2449.5)):
        assert pace is not None
        assert now + weeks * float(pace.amount) == pytest.approx(level)
    assert p.pace_for_likely is not None
    gap = now + weeks * float(p.pace_for_likely.amount) - 2449.5
    assert gap == pytest.approx(middle.expected - middle.quantile(0.2))
    assert (p.pace_for(0.5), p.pace_for(0.8)) == (p.pace_for_even, p.pace_for_likely)
    surer = p.pace_for(0.95)
    assert surer is not None
    assert surer > p.pace_for_likely
    with pytest.raises(InvalidValue, match="chance: must be a share between 0 and 1, both excluded, got 1"):
        p.pace_for(1)
    monthly = ask(KeepPace(Pace.parse("180 fans/month")), history)
    assert monthly.pace_for_even is not None
    assert str(monthly.pace_for_even).endswith(" fans/month")


def test_more_pace_is_more_chance() -> None:
    """Each row of the sensitivity has the chance that so much more pace gives; rows rise; the middle row is even."""
    p = ask(ReachLevel(2450), weekly(GROWN))
    chances = [row.probability for row in p.sensitivity]
    assert [row.extra.amount for row in p.sensitivity] == [-5, 5, 10, 25]
    assert chances == sorted(chances)
    assert p.pace_for_even is not None
    assert p.pace_expected is not None
    assert p.probability_with(p.pace_for_even - p.pace_expected) == pytest.approx(0.5, abs=0.01)
    assert p.probability_with("0/week") == pytest.approx(p.probability)
    assert p.probability_beyond(0) == pytest.approx(p.probability)
    assert str(p.sensitivity[1]).startswith("+5/week: ")
    assert str(Sensitivity(Pace.parse("-5/week"), 0.25)) == "-5/week: 25%"


def test_sensitivity_needs_a_target_and_a_pace() -> None:
    """A band has no pace to raise; a count that stands still has no step to raise it by."""
    band = ask(StayWithin(low=0), weekly(GROWN))
    assert (band.sensitivity, band.pace_for_even, band.probability_with("1/week")) == ((), None, None)
    assert band.probability_beyond(1) is None
    flat = ask(ReachLevel(5), weekly([5] * 20))
    assert flat.sensitivity == ()
    met = ask(ReachLevel(10), daily(WAVES), back=30)
    assert (met.is_certain, met.sensitivity, met.pace_for_likely) == (True, (), None)
    far = evolve(ask(ReachLevel(2400), weekly(GROWN)), now=-1.7e308, period=Period(9, "year"))
    assert (far.pace_expected, far.sensitivity) == (None, ())


def test_nothing_arrives_during_a_pause() -> None:
    """What would have been reached at once is reached after the pause that begins at once."""
    history = weekly(GROWN)
    pause = Pause(history.last.day + timedelta(days=1), history.last.day + timedelta(days=15), keeps="end")
    at_once, later = (
        ask(ReachLevel(GROWN[-1] + 3), history, calendar=Calendar(pauses=pauses)).arrival.median
        for pauses in ([], [pause])
    )
    assert at_once is not None
    assert later == at_once + timedelta(days=15)


def test_progress_stands_beside() -> None:
    """The progress of the goal on the day comes with the projection, and its required pace is near the even one."""
    p = ask(ReachLevel(2400), weekly(GROWN))
    assert p.progress.required_pace is not None
    assert p.pace_for_even is not None
    assert float(p.progress.required_pace.in_terms_of("week").amount) == pytest.approx(
        float(p.pace_for_even.amount), rel=0.01
    )


def test_the_same_question_has_the_same_answer() -> None:
    """A projection equals itself asked again, hashes, and survives pickling."""
    p = ask(ReachLevel(2400), weekly(GROWN))
    assert p == ask(ReachLevel(2400), weekly(GROWN))
    assert hash(p) == hash(ask(ReachLevel(2400), weekly(GROWN)))
    assert pickle.loads(pickle.dumps(p)) == p
    assert str(p) == f"chance of 2400 by {p.deadline}: {p.probability:.0%}"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"target": None}, "no_target"),
        ({"deadline": None}, "no_deadline"),
        ({"start": None, "deadline": START - timedelta(days=1)}, "no_start"),
    ],
)
def test_what_a_goal_lacks_is_said(changes: dict[str, None], reason: str) -> None:
    """A goal without target, deadline or start has no chance, and the reason is the thing it lacks."""
    history = weekly(GROWN)
    last = history.last.day
    facts = {"target": ReachLevel(2400), "start": last, "deadline": last + timedelta(days=84)} | changes
    p = project(Goal(id="g", metric="m", **facts), history, as_of=last)  # type: ignore[arg-type]  # fields by name
    assert (p.probability, p.expected, p.reasons["probability"], p.arrival.reason) == (None, None, reason, reason)
    assert p.cautions == ()
    assert p.pace_expected is None
    assert p.pace_for_even is None
    assert p.sensitivity == ()
    assert str(p) == f"projection of g unknown: {p.reasons['probability'].text()}"
    with pytest.raises(InvalidValue, match="asked of a projection that has a forecast"):
        p.interval()


def test_without_a_reading_there_is_no_chance() -> None:
    """A history without a reading by the day gives no chance, and says so, whatever the goal."""
    last = START + timedelta(days=30)
    base = Baseline(value=5, on=START)
    for target in (ReachLevel(10), StayWithin(high=9), None):
        goal = Goal(id="g", metric="m", target=target, start=START, deadline=last, baseline=base)
        for history in (History.of([], metric=STOCK), weekly(GROWN)):
            p = project(goal, history, as_of=START - timedelta(days=1))
            assert (p.probability, p.reasons["probability"]) == (None, "no_reading")


def test_the_metric_is_taken_from_where_it_is_known() -> None:
    """A history without a metric is read as the goal's; the strategy's own metric is used for its id."""
    rows = [(START + timedelta(days=k), value) for k, value in enumerate(WAVES)]
    last = rows[-1][0]
    goal = Goal(id="g", metric="m", target=ReachLevel(1000), start=last, deadline=last + timedelta(days=30))
    strategy = Strategy(metrics=[FLOW], goals=[])
    own = project(goal, History.of(rows), as_of=last, evidence=strategy)
    assert own.probability == project(goal, History.of(rows, metric=FLOW), as_of=last).probability
    named = project(goal, History.of(rows, metric="m"), as_of=last, evidence=strategy)
    assert named.probability == own.probability
    followers = Goal(id="g", metric="followers", target=ReachLevel(100), start=last, deadline=last + timedelta(days=30))
    bare = project(followers, History.of(rows), as_of=last)
    assert bare.forecast == project(followers, History.of(rows, metric="followers"), as_of=last).forecast
    with pytest.raises(InvalidValue, match="the metric of the goal"):
        project(followers, History.of(rows, metric="reach"), as_of=last)
    with pytest.raises(WrongType, match="a Goal"):
        project("g", History.of(rows), as_of=last)  # type: ignore[arg-type]  # the refusal is the point


def test_a_goal_is_judged_by_the_terms_of_the_day() -> None:
    """A goal that was raised later is projected by what it asked on the day."""
    history = weekly(GROWN)
    last = history.last.day
    goal = Goal(id="g", metric="m", target=ReachLevel(1900), start=START, deadline=last + timedelta(days=84))
    raised = goal.revised(on=last, reason="too easy", target=ReachLevel(9000))
    before = last - timedelta(days=1)
    assert project(raised, history, as_of=before).target == 1900
    assert project(raised, history, as_of=last).target == 9000


def test_a_goal_that_has_not_started_counts_from_its_start() -> None:
    """Before its start nothing of a flow counts; its total is that of its own days."""
    history = daily(WAVES)
    last = history.last.day
    goal = Goal(
        id="g", metric="m", target=ReachLevel(600), start=last + timedelta(days=21), deadline=last + timedelta(days=40)
    )
    p = project(goal, history, as_of=last)
    assert p.now == 0.0
    assert p.expected == pytest.approx(20 * 31, rel=0.1)
    for method in (None, "drift"):
        arrives = project(goal, history, as_of=last, method=method).arrival
        assert arrives.earliest is not None
        assert arrives.earliest > last + timedelta(days=35)
    quota = project(
        Goal(
            id="g",
            metric="m",
            target=KeepPace(Pace.parse("150/week"), counted="calendar"),
            start=last + timedelta(days=21),
            deadline=last + timedelta(days=40),
        ),
        history,
        as_of=last,
    )
    assert quota.probability is not None
    assert 0.3 < quota.probability < 1
    assert quota.periods[0].start == last + timedelta(days=21)


@given(st.lists(st.integers(-20, 50), min_size=3, max_size=40), st.integers(1, 200), st.floats(-2, 4))
def test_a_higher_level_is_never_likelier(changes: list[int], ahead: int, times: float) -> None:
    """Whatever was read, the chance falls as the level rises, lies strictly between 0 and 1, and paces are finite."""
    values = [1000]
    for change in changes:
        values.append(values[-1] + change)
    history = daily(values, STOCK)
    base = Baseline(value=0)
    level = abs(values[-1] + times * 10 * ahead) + 1
    one = ask(ReachLevel(level), history, ahead=ahead, baseline=base)
    other = ask(ReachLevel(level + 7), history, ahead=ahead, baseline=base)
    assert one.probability is not None
    assert other.probability is not None
    assert 0 < other.probability <= one.probability < 1


@pytest.mark.parametrize("reason", ProjectionReason)
def test_every_reason_has_a_sentence_in_both_languages(reason: ProjectionReason) -> None:
    """Each word has an English and a French clause, and they differ."""
    assert reason.text() == reason.text("en") != reason.text("fr")


def test_an_unfit_metric_is_still_projected() -> None:
    """A ratio with its range is projected within it."""
    history = weekly([0.2 + 0.01 * ((3 * k) % 5) for k in range(20)], Metric(id="m", nature="ratio", range=(0, 1)))
    p = ask(ReachLevel(0.3), history)
    assert p.probability is not None
    assert 0 < p.probability < 0.5
    low, high = p.interval(0.95)
    assert 0 <= low < high <= 1
    assert date.fromordinal(history.ordinals[0]) == START
