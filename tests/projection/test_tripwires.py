"""Tripwires: consistent with projections made later, monotone in the chances, exact for what is decided."""

from __future__ import annotations

import pickle
from datetime import date, timedelta
from math import ceil, floor
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings, strategies as st

import smartgoals as sg
from smartgoals import codec
from smartgoals._projection.wires import asked_days, asked_shares
from smartgoals.forecasts import ProjectionReason as Why

FIRST = date(2026, 1, 4)
DAYS = [FIRST + timedelta(k) for k in range(180)]
DAY = timedelta(days=1)
TODAY = DAYS[-1]
FANS = sg.History.of([(day, 1200 + 7 * k + k * k % 11) for k, day in enumerate(DAYS)], metric="followers", channel="ig")
BOUNDED = sg.Metric(id="m", nature="stock", unit="count", range=(0, 3000))
RATING = sg.Metric(id="rating", nature="score", better="higher", unit="score")


def goal(target: sg.Target | None, metric: str = "followers", **facts: Any) -> sg.Goal:
    """Return a goal of the next quarter."""
    known: dict[str, Any] = {"channel": "ig", "start": date(2026, 7, 1), "deadline": date(2026, 9, 30)}
    return sg.Goal(id="g", metric=metric, target=target, **(known | facts))


def walk(seed: int, metric: str | sg.Metric = "followers", step: int = 1, count: int = 120) -> sg.History:
    """Return a level that wanders upwards."""
    chance, value, rows = Random(seed), 1200.0, []
    for k in range(count):
        value += chance.gauss(7 * step, 9)
        rows.append((TODAY - timedelta(step * (count - 1 - k)), round(value)))
    return sg.History.of(rows, metric=metric, channel="ig")


def amounts(seed: int, metric: str = "leads", mean: float = 10) -> sg.History:
    """Return daily amounts with a season of the week."""
    chance = Random(seed)
    rows = [(day, max(0, round(chance.gauss(mean + 3 * (k % 7 == 2), 4)))) for k, day in enumerate(DAYS)]
    return sg.History.of(rows, metric=metric, channel="ig")


def on_a_line(projection: sg.Projection, history: sg.History, on: date, value: float) -> sg.History:
    """Return a history with readings until a day on a straight line to a value, or amounts that make a total."""
    last, ahead = history.last, (on - history.last.day).days
    step = (history.days[-1] - history.days[-2]).days
    days = [*range(step, ahead, step), ahead]
    if history.nature == "flow":
        rows: list[tuple[int, float]] = [(k, (value - (projection.now or 0)) / ahead) for k in days]
    else:
        rows = [(k, last.value + (value - last.value) * k / ahead) for k in days]
    return history.with_readings([(last.day + timedelta(k), one) for k, one in rows])


def check_consistent(asked: sg.Goal, history: sg.History, wires: sg.forecasts.Tripwires, rows: int = 100) -> None:
    """Hold every value against the projection made on its day from it."""
    today = sg.project(asked, history, as_of=TODAY)
    for row in wires.rows[:rows]:
        if row.value is None:
            assert row.reason is not None
            assert row.probability is None
            continue
        later = sg.project(asked, on_a_line(today, history, row.day, row.value), as_of=row.day)
        assert row.probability is not None
        assert later.probability == pytest.approx(row.probability, abs=0.005)
        if row.reason is None:
            assert row.chance <= row.probability <= row.chance + 0.02
        else:
            assert row.probability >= row.chance


def check_monotone(wires: sg.forecasts.Tripwires) -> None:
    """Hold larger chances against smaller ones, day by day."""
    side = 1 if wires.bound == "at_least" else -1
    for more, less in zip(wires.chances, wires.chances[1:], strict=False):
        for a, b in zip(wires.at(more), wires.at(less), strict=True):
            assert a.day == b.day
            if a.value is not None and b.value is not None:
                assert a.value * side >= b.value * side
            if b.reason is Why.NO_VALUE_DOES:
                assert a.value is None
            if a.reason is Why.ANY_VALUE_DOES:
                assert b.value is None


def test_the_wires_of_followers() -> None:
    """A value for each week, larger for the even chance, and each has its chance on its day."""
    asked = goal(sg.ReachLevel(3110))
    wires = sg.project(asked, FANS, as_of=TODAY).tripwires(chances=(0.5, 0.2))
    assert [row.day for row in wires.at(0.5)] == [date(2026, 7, 8) + timedelta(weeks=k) for k in range(12)]
    assert all((a.value or 0) >= (b.value or 0) > 0 for a, b in zip(wires.at(0.5), wires.at(0.2), strict=True))
    assert [row.chance for row in wires.rows[:2]] == [0.5, 0.2]
    check_consistent(asked, FANS, wires)
    assert str(wires) == "tripwires of g on 2026-07-02: 24 of 24 with a value"


@settings(max_examples=12, deadline=None)
@given(
    st.integers(0, 99),
    st.sampled_from([1, 7]),
    st.floats(-2, 2),
    st.sampled_from(["on_deadline", "any_day"]),
    st.lists(st.sampled_from([0.8, 0.5, 0.35, 0.2, 0.1]), min_size=1, max_size=3, unique=True),
)
def test_wires_of_levels_hold_on_their_day(seed: int, step: int, off: float, judged: str, chances: list[float]) -> None:
    """Projected from the day and the value, with a straight line between, the chance is what the row says."""
    history = walk(seed, step=step)
    ends = sg.forecast(history, on=date(2026, 9, 30), as_of=TODAY)
    low, high = ends.interval(0.5)
    asked = goal(sg.ReachLevel(round(ends.expected + off * (high - low)), judged=judged))
    projection = sg.project(asked, history, as_of=TODAY)
    days = [TODAY + timedelta(7), date(2026, 8, 13), date(2026, 9, 24)]
    wires = projection.tripwires(chances, days=days)
    check_monotone(wires)
    check_consistent(asked, history, wires)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 99), st.floats(-2, 2), st.booleans())
def test_wires_of_totals_hold_on_their_day(seed: int, off: float, is_allowance: bool) -> None:
    """So it is of what adds up, and of an allowance on its other side."""
    history = amounts(seed, "ad_spend" if is_allowance else "leads")
    week = round(75 + 10 * off)
    pace = sg.KeepPace(f"{week} EUR/week", bound="at_most") if is_allowance else sg.KeepPace(f"{week} leads/week")
    asked = goal(pace, history.metric_id or "", deadline=date(2026, 8, 31))
    wires = sg.project(asked, history, as_of=TODAY).tripwires(days=[date(2026, 7, 20), date(2026, 8, 24)])
    check_monotone(wires)
    check_consistent(asked, history, wires)
    assert wires.bound == ("at_most" if is_allowance else "at_least")


KINDS: dict[str, tuple[sg.Target, str]] = {
    "change": (sg.ChangeBy(1200), "followers"),
    "growth": (sg.GrowBy("12 %/month"), "followers"),
    "pace of a level": (sg.KeepPace("50 followers/week"), "followers"),
    "quota of a level": (sg.KeepPace("30 followers/week", counted="calendar"), "followers"),
    "quota": (sg.KeepPace("55 leads/week", counted="calendar"), "leads"),
    "quota with debt": (sg.KeepPace("68 leads/week", counted="calendar", carry="both"), "leads"),
    "quota of months": (sg.KeepPace("300 leads/month", counted="calendar"), "leads"),
    "rolling": (sg.KeepPace("55 leads/week", counted="rolling"), "leads"),
    "pace reached": (sg.ReachPace("330 leads/month"), "leads"),
    "pace reached in any": (sg.ReachPace("350 leads/month", judged="any_day"), "leads"),
    "band of months": (sg.StayWithin(low=280, per="month"), "leads"),
    "floor": (sg.StayWithin(low=3.3), "rating"),
    "ceiling": (sg.StayWithin(high=4.8), "rating"),
}


def series(metric: str) -> sg.History:
    """Return readings of a metric of the table above."""
    if metric == "rating":
        chance = Random(5)
        rows = [(day, round(4 + chance.gauss(0, 0.2), 2)) for day in DAYS]
        return sg.History.of(rows, metric=RATING, channel="ig")
    return walk(3) if metric == "followers" else amounts(1)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_goal_has_wires_that_mean_the_same(kind: str) -> None:
    """Each value is what counts on its day: of a quota what the running period brought, else the value there is."""
    target, metric = KINDS[kind]
    history = series(metric)
    projection = sg.project(goal(target, metric), history, as_of=TODAY)
    wires = projection.tripwires(days=[date(2026, 7, 22), date(2026, 8, 31), date(2026, 9, 21)])
    check_monotone(wires)
    assert any(row.value is not None for row in wires.rows)
    for row in wires.rows:
        assert (row.value is None) == (row.probability is None)
        if row.value is None:
            assert row.reason in {Why.ANY_VALUE_DOES, Why.NO_VALUE_DOES, Why.NOTHING_NEW}
            continue
        assert row.probability is not None
        assert row.probability >= row.chance
        assert row.reason is not None or row.probability <= row.chance + 0.02


def test_a_quota_that_is_lost_below_says_so() -> None:
    """On the last day of its period a quota is lost with less than what it asks for, and the wire is just that."""
    asked = goal(sg.KeepPace("50 leads/week", counted="calendar"), "leads", start=date(2026, 7, 6))
    (row,) = sg.project(asked, amounts(1), as_of=TODAY).tripwires((0.1,), days=[date(2026, 7, 12)]).rows
    assert row.reason is Why.MISSED_BELOW
    assert row.value == pytest.approx(50, abs=0.01)
    assert row.probability is not None
    assert row.probability > 0.15


@pytest.mark.parametrize("bound", ["at_least", "at_most"])
@pytest.mark.parametrize("seed", range(3))
def test_a_window_that_is_lost_is_lost_from_its_quota_on(seed: int, bound: str) -> None:
    """Exactly the quota in each rolling window keeps the goal open, the day before it is judged."""
    chance = Random(seed)
    views = [(day, 400 + chance.randint(-80, 80)) for day in DAYS]
    history = sg.History.of(views, metric="content_views", channel="ig")
    asked = goal(sg.KeepPace("2700/week", counted="rolling", bound=bound), "content_views", start=date(2026, 7, 3))
    least = 0.05 if bound == "at_least" else 0.01
    (row,) = sg.project(asked, history, as_of=TODAY).tripwires([least], days=[date(2026, 9, 29)]).rows
    assert row.value == 2700
    assert row.reason is Why.MISSED_BELOW


def test_a_level_that_meets_the_goal_on_its_way_says_so() -> None:
    """Of a target on any day hard to reach later, the target itself is the wire for a large chance."""
    history = sg.History.of([(day, 1000 - k % 3) for k, day in enumerate(DAYS)], metric="followers", channel="ig")
    asked = goal(sg.ReachLevel(1100, judged="any_day"))
    (row,) = sg.project(asked, history, as_of=TODAY).tripwires((0.999,), days=[date(2026, 9, 29)]).rows
    assert (row.value, row.probability, row.reason) == (1100, 1.0, Why.MET_WITH_IT)


def decided(target: sg.Target, history: sg.History, **facts: Any) -> sg.forecasts.Tripwires:
    """Return the wires of a goal that has been running for a while."""
    return sg.project(goal(target, history.metric_id or "", **facts), history, as_of=TODAY).tripwires()


@pytest.mark.parametrize(
    ("wires", "why"),
    [
        (lambda: decided(sg.ReachLevel(2000, judged="any_day"), FANS, start=DAYS[9]), Why.ALREADY_MET),
        (
            lambda: decided(sg.KeepPace("500 leads/week", counted="calendar"), amounts(1), start=DAYS[9]),
            Why.ALREADY_MISSED,
        ),
        (lambda: decided(sg.StayWithin(low=1, high=9000), FANS), Why.TWO_SIDES),
        (lambda: decided(sg.ReachLevel(30, judged="any_day"), amounts(1)), Why.ONE_DAY_DECIDES),
        (lambda: sg.project(goal(None), FANS, as_of=TODAY).tripwires(days=[date(2026, 8, 1)]), Why.NO_TARGET),
        (
            lambda: decided(
                sg.ReachLevel(10**6),
                evolve(FANS, metric=sg.Metric(id="m", nature="stock", unit="count", range=(0, 3000))),
            ),
            Why.NO_VALUE_DOES,
        ),
    ],
)
def test_no_wire_has_its_reason(wires: Any, why: Why) -> None:
    """Every row says it, and so does the whole where one reason holds for all days."""
    found = wires()
    assert {(row.value, row.probability, row.reason) for row in found.rows} == {(None, None, why)}
    assert found.reason in {why, None}
    assert why.text("fr") in found.text("fr")
    assert why.text() in found.text()


def test_a_judged_goal_and_one_without_a_deadline_have_no_days() -> None:
    """No check-in lies ahead: what there is no row of has its reason, too."""
    over = sg.project(goal(sg.ReachLevel(2000), deadline=date(2026, 7, 2)), FANS, as_of=TODAY).tripwires()
    assert (over.rows, over.reason) == ((), Why.JUDGED)
    endless = sg.project(goal(sg.KeepPace("5 leads/week"), "leads", deadline=None), amounts(1), as_of=TODAY).tripwires()
    assert (endless.rows, endless.reason) == ((), Why.NO_DEADLINE)
    short = sg.project(goal(sg.ReachLevel(2900), deadline=date(2026, 7, 5)), FANS, as_of=TODAY).tripwires()
    assert (short.rows, short.reason) == ((), Why.NO_CHECK_IN)
    assert short.text("fr") == "pas de seuils d’alerte : aucun point n’est prévu avant l’échéance"
    unread = sg.project(goal(sg.ReachLevel(2000)), FANS.upto(date(2020, 1, 1)), as_of=TODAY).tripwires()
    assert {row.reason for row in unread.rows} | {unread.reason} == {Why.NO_READING}


def test_nothing_new_is_read_by_then() -> None:
    """Of amounts read once a month no week in between tells more, and the last whole period is known already."""
    months = [date(2025, month + 1, 1) - timedelta(1) for month in range(1, 12)]
    months += [date(2026, month + 1, 1) - timedelta(1) for month in range(1, 7)]
    sold = sg.History.of([(day, 300 + k % 4 * 9) for k, day in enumerate(months)], metric="leads", channel="ig")
    wires = sg.project(goal(sg.ReachLevel(930), "leads"), sold, as_of=TODAY).tripwires(cadence="every 2 weeks")
    assert [row.reason is Why.NOTHING_NEW for row in wires.at(0.5)] == [True, True, False, False, False, False]
    pace = sg.project(goal(sg.ReachPace("330 leads/month"), "leads"), amounts(1), as_of=TODAY)
    assert {row.reason for row in pace.tripwires(days=[date(2026, 7, 20)]).rows} == {Why.NOTHING_NEW}


@pytest.mark.parametrize("judged", ["on_deadline", "any_day"])
@pytest.mark.parametrize(
    ("end", "last"), [(date(2026, 9, 19), date(2026, 8, 31)), (date(2026, 9, 30), date(2026, 9, 30))]
)
def test_nothing_is_to_be_acted_on_once_the_last_whole_period_is_over(judged: str, end: date, last: date) -> None:
    """A pace to be reached is judged by its last whole period: no day after it has a tripwire, and its agenda none."""
    asked = goal(sg.ReachPace("330 leads/month", judged=judged), "leads", deadline=end)
    history = amounts(1)
    wires = sg.project(asked, history, as_of=TODAY).tripwires((0.5,))
    assert {row.reason for row in wires.rows if row.day > last} <= {Why.NOTHING_NEW}
    assert any(row.value is not None for row in wires.rows)
    strategy = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], goals=[asked], histories=[history])
    agenda = sg.agenda(strategy, as_of=TODAY, start=TODAY, end=end)
    told = [one.day for one in agenda.entries if one.kind == "tripwire"]
    assert told
    assert max(told) <= last
    assert any(row.day > last for row in wires.rows) == (end > last)


def test_amounts_that_silence_hides_or_means_are_told_as_far_as_they_go() -> None:
    """Where silence is unknown no total is told between two readings; where it is nothing, the log still has its spacing."""
    weeks = amounts(1)
    weeks = sg.History.of(list(weeks)[5:-8:7], metric="leads", channel="ig")
    asked = goal(sg.ReachLevel(190), "leads", start=date(2026, 6, 15))
    unknown = sg.project(asked, weeks, as_of=TODAY, missing="unknown").tripwires(
        (0.5,), days=[TODAY + timedelta(1), TODAY + timedelta(3)]
    )
    assert [row.reason for row in unknown.rows] == [None, Why.DAYS_UNKNOWN]
    later = TODAY + timedelta(2)
    silent = sg.project(asked, weeks, as_of=later, missing="zero").tripwires((0.5,), days=[later + timedelta(1)])
    assert [row.reason for row in silent.rows] == [None]


def test_a_chance_that_jumps_is_told_to_jump() -> None:
    """A method that knows but two outcomes has no value with the chance asked for: the first above it is told."""

    def method(history: sg.History, days: Any, *, as_of: date, total_from: date | None = None) -> Any:
        good = 4 if history.last.value >= 2600 else 1
        values = [3500.0] * good + [2000.0] * (5 - good)
        return [sg.Forecast.of_samples(values, on=day, as_of=as_of, method="two") for day in days]

    projection = sg.project(goal(sg.ReachLevel(3110)), FANS, as_of=TODAY, method=method)
    (row,) = projection.tripwires((0.5,), days=[date(2026, 8, 1)]).rows
    assert row.reason is Why.JUMPS
    assert row.probability == pytest.approx(0.8)
    assert row.value == pytest.approx(2600, abs=0.2)
    assert "the chance jumps from one value to the next" in projection.tripwires((0.5,), days=[row.day]).text()


def test_a_method_that_fails_later_is_told() -> None:
    """The rows of a day on which the method raises have no value, and say why."""

    def method(history: sg.History, days: Any, *, as_of: date, total_from: date | None = None) -> Any:
        if as_of > date(2026, 8, 1):
            raise ValueError("no more")
        return sg.forecasts.Pool(("drift",))(history, days, as_of=as_of, total_from=total_from)

    projection = sg.project(goal(sg.ReachLevel(3110)), FANS, as_of=TODAY, method=method)
    wires = projection.tripwires(days=[date(2026, 7, 20), date(2026, 8, 20)])
    assert [row.reason is Why.METHOD_FAILED for row in wires.rows] == [False, False, True, True]
    assert wires.rows[0].value is not None


def test_before_a_goal_begins_nobody_looks_at_it() -> None:
    """Check-ins are counted from the start, and none lies before it."""
    from smartgoals._plan.check_ins import check_ins

    asked = goal(sg.ReachLevel(3110))
    assert check_ins(asked, TODAY, TODAY, date(2026, 6, 30)) == ()
    assert check_ins(asked, TODAY, TODAY - timedelta(9), date(2026, 7, 8)) == (date(2026, 7, 1), date(2026, 7, 8))
    assert check_ins(sg.Goal(id="g"), TODAY, TODAY, TODAY + timedelta(8)) == (TODAY + timedelta(7),)


def test_check_ins_are_the_goal_s_own_or_those_asked_for() -> None:
    """A cadence given comes first, then that of the goal, then every week; days come in their order, each once."""
    asked = goal(sg.ReachLevel(3110), cadence="monthly")
    projection = sg.project(asked, FANS, as_of=TODAY)
    assert [row.day.day for row in projection.tripwires((0.5,)).rows] == [1, 1]
    assert len(projection.tripwires((0.5,), cadence="every 3 weeks").rows) == 4
    days = [date(2026, 8, 9), date(2026, 7, 9), date(2026, 8, 9)]
    assert [row.day for row in projection.tripwires((0.5,), days=days).rows] == sorted(set(days))


@pytest.mark.parametrize(
    ("asked", "fault"),
    [
        ({"chances": ()}, r"chances: must be at least one chance, each once"),
        ({"chances": (0.5, 0.5)}, r"chances: must be at least one chance, each once"),
        ({"chances": (0.5, 1.5)}, r"chances\[1\]: must be a share between 0 and 1"),
        ({"days": [TODAY]}, r"days\[0\]: must be after 2026-07-02"),
        ({"days": [date(2026, 9, 30)]}, r"days\[0\]: must be before 2026-09-30"),
        ({"days": ["soon"]}, r"days\[0\]: must be a date"),
        ({"cadence": 7}, r"cadence: must be a Cadence"),
        ({"cadence": "weekly", "days": [date(2026, 8, 1)]}, r"cadence: must be left out beside days"),
    ],
)
def test_bad_input_is_refused_at_its_place(asked: dict[str, Any], fault: str) -> None:
    """Each argument that is wrong is named."""
    projection = sg.project(goal(sg.ReachLevel(3110)), FANS, as_of=TODAY)
    with pytest.raises(sg.SmartGoalsError, match=fault):
        projection.tripwires(**asked)


@given(
    st.lists(st.integers(-5, 40), max_size=5),
    st.lists(st.floats(0.01, 0.99), min_size=1, max_size=4, unique=True),
    st.one_of(st.none(), st.integers(1, 30)),
)
def test_days_and_chances_are_asked_about_in_their_order(
    offsets: list[int], chances: list[float], end: int | None
) -> None:
    """Days come each once, the first one first, and chances the largest first; a day out of reach is refused."""
    assert asked_shares(chances) == tuple(sorted(chances, reverse=True))
    days, before = [TODAY + timedelta(k) for k in offsets], None if end is None else TODAY + timedelta(end)
    wrong = [k for k, on in enumerate(days) if on <= TODAY or (before is not None and on >= before)]
    if wrong:
        with pytest.raises(sg.SmartGoalsError) as fault:
            asked_days(days, after=TODAY, before=before)
        assert [one.path for one in fault.value.problems] == [f"[{k}]" for k in wrong]
        return
    found = asked_days(days, after=TODAY, before=before)
    assert found == tuple(sorted(set(days)))


def test_all_that_is_wrong_is_told_at_once() -> None:
    """Two faults make one error with both."""
    projection = sg.project(goal(sg.ReachLevel(3110)), FANS, as_of=TODAY)
    with pytest.raises(sg.SmartGoalsError) as fault:
        projection.tripwires((2,), days=[date(2020, 1, 1)])
    assert [one.path for one in fault.value.problems] == ["chances[0]", "days[0]"]


def test_another_chance_and_too_many_days_are_refused() -> None:
    """A bound that was not asked for has no rows, and centuries of weeks are not worked out."""
    wires = sg.project(goal(sg.ReachLevel(3110)), FANS, as_of=TODAY).tripwires()
    with pytest.raises(sg.InvalidValue, match=r"chance: must be one of those asked for: 0.5, 0.2"):
        wires.at(0.8)
    long = sg.project(goal(sg.ReachLevel(90_000), deadline=date(2046, 9, 30)), FANS, as_of=TODAY)
    with pytest.raises(sg.InvalidValue, match="at most 400 check-ins"):
        long.tripwires()


def test_a_projection_stays_what_it_was() -> None:
    """It equals one made anew, pickles, and read from data has the same figures, but no tripwires of its own."""
    asked = goal(sg.ReachLevel(3110))
    projection = sg.project(asked, FANS, as_of=TODAY)
    assert projection == sg.project(asked, FANS, as_of=TODAY, evidence=sg.Evidence(histories=[FANS]))
    kept = pickle.loads(pickle.dumps(projection))
    days = [date(2026, 8, 1)]
    assert kept == projection
    assert kept.tripwires(days=days) == projection.tripwires(days=days)
    read = codec.structure(codec.unstructure(projection), sg.Projection)
    assert read == projection
    with pytest.raises(sg.InvalidValue, match="asked of a projection made in this program"):
        read.tripwires()


def test_what_was_known_on_the_day_is_what_wires_go_on_from() -> None:
    """Corrections that came later do not count, and the readings that are supposed do."""
    late = FANS.with_readings([sg.Reading(DAYS[-2], 9000, recorded_on=date(2026, 8, 1))])
    asked = goal(sg.ReachLevel(3110))
    then = sg.project(asked, late, as_of=TODAY, known_on=TODAY).tripwires(days=[date(2026, 8, 12)])
    assert then == sg.project(asked, FANS, as_of=TODAY).tripwires(days=[date(2026, 8, 12)])


@given(
    st.lists(st.floats(-9999, 9999), min_size=1, max_size=4),
    st.lists(st.sampled_from([0.2, 0.5, 0.8]), min_size=1, max_size=3, unique=True),
    st.sampled_from(["at_least", "at_most"]),
)
def test_what_is_counted_is_told_in_whole_ones(values: list[float], chances: list[float], bound: str) -> None:
    """Fewer than 10.2 are fewer than 11, and more than 10.2 more than 10; each row has its line and its chance."""
    rows = [
        sg.forecasts.Tripwire(TODAY + timedelta(7 * k), chance, value, chance)
        for k, value in enumerate(values)
        for chance in chances
    ]
    wires = sg.forecasts.Tripwires(
        goal="g",  # type: ignore[arg-type]  # ids are made of strings
        as_of=TODAY,
        metric_unit="count",
        bound=sg.types.Bound(bound),
        chances=tuple(chances),
        rows=tuple(rows),
    )
    whole = [ceil(row.value or 0) if bound == "at_least" else floor(row.value or 0) for row in rows]
    exact = evolve(
        wires,
        rows=tuple([row._replace(value=one) for row, one in zip(rows, whole, strict=True)]),
    )
    assert wires.text() == exact.text()
    lines = wires.text().splitlines()
    assert len(lines) == len(rows)
    assert all(f"{row.chance:.0%}"[:-1] in line for row, line in zip(rows, lines, strict=True))
    assert sorted(row for chance in chances for row in wires.at(chance)) == sorted(rows)


def test_wires_say_what_to_act_on_in_both_languages() -> None:
    """What is counted is told in whole ones: fewer than 10.2 are fewer than 11."""
    wires = sg.forecasts.Tripwires(
        goal="g",  # type: ignore[arg-type]
        as_of=TODAY,
        metric_unit="count",
        chances=(0.5,),
        rows=(
            sg.forecasts.Tripwire(date(2027, 3, 1), 0.5, 10_939.2, 0.5),
            sg.forecasts.Tripwire(date(2027, 3, 8), 0.5, 11_000, 0.8, Why.MISSED_BELOW),
            sg.forecasts.Tripwire(date(2027, 3, 15), 0.5, reason=Why.ANY_VALUE_DOES),
        ),
    )
    assert wires.text() == (
        "1 March 2027: below 10,940 the chance is under 50 %\n"
        "8 March 2027: below 11,000 the chance is under 50 %; on its bad side the goal is missed for good\n"
        "15 March 2027: no value for 50 %: whatever is read by then, the chance stays above it"
    )
    assert wires.text("fr").splitlines()[0].replace("\u202f", " ").replace("\xa0", " ") == (
        "1er mars 2027 : en dessous de 10 940, les chances sont sous 50 %"
    )
    above = evolve(wires, bound=sg.types.Bound.AT_MOST, rows=wires.rows[:2])
    assert above.text().splitlines() == [
        "1 March 2027: above 10,939 the chance is under 50 %",
        "8 March 2027: above 11,000 the chance is under 50 %; on its bad side the goal is missed for good",
    ]
    assert above.text("fr").splitlines()[1].endswith(" de son mauvais côté, le but est manqué pour de bon")
    score = evolve(wires, metric_unit="score", rows=(sg.forecasts.Tripwire(date(2027, 3, 1), 0.5, 3.25, 0.5),))
    assert "below 3.25" in score.text()


def test_windows_without_hope_are_not_looked_at_further() -> None:
    """Tripwires of rolling windows that nothing can fill any more say so as the projection does."""
    read = sg.History.of([(date(2026, 1, 5) + timedelta(k), 1) for k in range(60)], metric="page_views")
    goal = sg.Goal(
        id="g",
        metric="page_views",
        target=sg.KeepPace("5000/month", counted="rolling"),
        start=date(2026, 2, 24),
        deadline=date(2026, 9, 12),
    )
    projection = sg.project(goal, read, as_of=date(2026, 3, 5))
    assert projection.probability == pytest.approx(1e-6)
    told = projection.tripwires((0.5, 0.2), days=[date(2026, 3, 12), date(2026, 6, 1), date(2026, 9, 11)])
    assert all(row.value is None or (row.probability or 0) >= row.chance for row in told.rows)


@pytest.mark.parametrize(
    ("target", "on"), [(1010, date(2026, 3, 22)), (990, date(2026, 5, 20)), (10**7, date(2026, 4, 1))]
)
def test_what_never_changed_has_wires_too(target: int, on: date) -> None:
    """Though the values that a constant log expects are none but its own, others have other chances."""
    history = sg.History.of([(date(2026, 1, 1) + DAY * k, 1000) for k in range(60)], metric="followers", channel="ig")
    asked = goal(sg.ReachLevel(target), start=date(2026, 2, 1), deadline=date(2026, 5, 31))
    told = sg.project(asked, history, as_of=date(2026, 3, 1)).tripwires((0.5, 0.2), days=[on])
    for row in told.rows:
        assert row.value is not None
        assert row.probability is not None
        assert row.chance <= row.probability
        assert row.value == pytest.approx(target, rel=0.75)


@given(st.integers(300, 700), st.sampled_from(["none", "both"]))
def test_a_constant_log_may_overdraw_an_allowance(limit: int, carry: str) -> None:
    """That a log never changed does not mean that whatever is read by then keeps the chance."""
    weeks = [(date(2025, 12, 7) + 7 * DAY * k, 100) for k in range(14)]
    history = sg.History.of(weeks, metric="ad_spend", channel="ig", covers="week")
    target = sg.KeepPace(f"{limit}/month", counted="calendar", bound="at_most", carry=carry)  # type: ignore[arg-type]  # its words
    asked = goal(target, "ad_spend", start=date(2026, 1, 1), deadline=date(2026, 6, 30))
    told = sg.project(asked, history, as_of=date(2026, 3, 8))
    if told.probability is None or told.probability < 0.6:
        return
    (row,) = told.tripwires((0.5,), days=[date(2026, 3, 31)]).rows
    assert row.value is not None
    assert row.reason != Why.ANY_VALUE_DOES
