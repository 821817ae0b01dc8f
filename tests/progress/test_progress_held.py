"""Bands, and goals without a plan: what can be said without a path, and why the rest cannot."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

START, END = date(2026, 1, 1), date(2026, 1, 10)


def band(**bounds: float) -> sg.Goal:
    """Return a goal that stays within bounds."""
    more = {"metric": bounds.pop("metric", "average_rating")}
    return sg.Goal(id="g", target=sg.StayWithin(**bounds), start=START, deadline=END, **more)


def read(*values: float, metric: str = "average_rating") -> sg.History:
    """Return a reading on each day from the start on."""
    return sg.History.of([(date(2026, 1, 1 + k), value) for k, value in enumerate(values)], metric=metric)


def test_a_band_has_no_path() -> None:
    """Nothing is early, late, paced or arriving in a band, and every such quantity says so."""
    p = sg.assess(band(high=4), read(3), as_of=date(2026, 1, 3))
    paths = (
        "expected gap_days pace_index time_index earned_on required_pace mean_pace recent_pace feasibility safe_days "
        "falls_behind_on arrives_on burn_rate exhausted_on left_today finished_on"
    ).split()
    assert {name: p.reasons[name] for name in paths} == dict.fromkeys(paths, "band_has_no_path")
    assert set(p.reasons) == set(paths)
    assert all(getattr(p, name) is None for name in paths)
    assert p.due_table() == ()
    assert p.bound == "at_most"
    assert "a band is kept" in p.explain()


def test_a_band_without_a_reading_is_unknown() -> None:
    """No reading, no verdict: neither inside nor outside."""
    p = sg.assess(band(low=3), read(), as_of=date(2026, 1, 3))
    assert p.is_on_plan is None
    assert p.is_met is None
    assert p.status("viva") == "unknown"
    assert p.reasons["gap"] == p.reasons["actual"] == p.reasons["attainment"] == "no_reading"
    assert str(p) == "progress unknown on 2026-01-03: there is no reading on or before the day"


def test_a_band_on_a_flow_holds_each_day() -> None:
    """Of a flow a band means the total of each day: one without a reading has none, and what was left is left."""
    goal = band(high=5, metric="complaints_a_day")
    metric = sg.Metric(id="complaints_a_day", nature="flow", better="lower")
    rows = [(date(2026, 1, 1), 9), (date(2026, 1, 2), 2), (date(2026, 1, 2), 2)]
    left, kept = (sg.History.of(some, metric=metric) for some in (rows, rows[1:]))
    found = {
        (name, day): sg.assess(goal, history, as_of=date(2026, 1, day))
        for name, history in (("left", left), ("kept", kept))
        for day in (2, 4)
    }
    answers = {place: (one.actual, one.gap, one.is_met) for place, one in found.items()}
    assert answers == {
        ("left", 2): (4, -4, False),
        ("left", 4): (None, -4, False),
        ("kept", 2): (4, 1, True),
        ("kept", 4): (None, None, None),
    }
    assert found["kept", 4].reasons["gap"] == "days_unknown"
    assert {one.assumed for one in found.values()} == {()}
    assert sg.assess(goal, sg.History.of([], metric=metric), as_of=date(2026, 1, 2)).reasons["gap"] == "no_reading"


@pytest.mark.parametrize(
    ("bounds", "missing", "actual", "is_met"),
    [
        ({"low": 1, "high": 5}, "zero", 0, False),
        ({"low": 1, "high": 5}, "pessimistic", 0, False),
        ({"high": 5}, "zero", 0, True),
        ({"high": 5}, "pessimistic", 10, False),
        ({"high": 5}, sg.Assume("pessimistic", times=0.5), 2.5, True),
    ],
)
def test_what_is_said_of_silence_is_the_day_s_amount(
    bounds: dict[str, float], missing: object, actual: float, is_met: bool
) -> None:
    """Silence is nothing, or the worst: of an allowance a multiple of it; it decides nothing before the last day."""
    goal = band(**bounds, metric="leads")
    history = read(2, 2, metric="leads")
    p = sg.assess(goal, history, as_of=date(2026, 1, 4), missing=missing)
    assert (p.actual, p.is_met, p.settled) == (actual, is_met, None)
    assert p.assumed == ((date(2026, 1, 3), date(2026, 1, 4)),)
    over = sg.assess(goal, history, as_of=END, missing=missing)
    assert over.settled == (is_met, True)
    assert sg.project(goal, history, as_of=END, missing=missing).probability == float(is_met)
    known = sg.assess(goal, sg.History.of([*history, (date(2026, 1, 3), 2)], metric="leads"), as_of=date(2026, 1, 3))
    assert known.is_met is True


@pytest.mark.parametrize("missing", ["carry", "zero", "pessimistic", "unknown"])
def test_days_off_ask_nothing_of_a_band(missing: str) -> None:
    """On a weekend off the last day that was read stands, unless nothing may be assumed; an unread Monday is silent."""
    goal = sg.Goal(
        id="g",
        metric="leads",
        target=sg.StayWithin(low=1, high=5),
        start=date(2026, 1, 5),
        deadline=date(2026, 1, 25),
        calendar=sg.Calendar(working_days="mon-fri"),
    )
    history = sg.History.of([(date(2026, 1, 5 + k), 3) for k in range(5)], metric="leads")
    sunday, monday = (sg.assess(goal, history, as_of=date(2026, 1, day), missing=missing) for day in (11, 12))
    assert (sunday.actual, sunday.is_met) == ((None, None) if missing == "unknown" else (3, True))
    assert monday.is_met is (False if missing in {"zero", "pessimistic"} else None)


def test_a_band_once_left_is_left() -> None:
    """Left on any day since the start, the first among them, a band is not kept, and the gap is the worst one."""
    p = sg.assess(band(low=3, high=5), read(7, 2, 4), as_of=date(2026, 1, 3))
    assert (p.actual, p.gap, p.is_met, p.is_on_plan) == (4, -2, False, False)
    assert p.settled == (False, False)
    fresh = sg.assess(band(low=3, high=5), read(4), as_of=date(2026, 1, 3))
    assert (fresh.settled, fresh.is_met) == (None, True)


def test_without_a_plan_the_deadline_judges_too() -> None:
    """What was read after the deadline is not the actual of a goal, whether it has a plan or not."""
    goal = sg.Goal(id="g", metric="followers", target=sg.ChangeBy(10), deadline=START)
    p = sg.assess(goal, read(7, 9, metric="followers"), as_of=date(2026, 1, 2))
    assert (p.actual, p.read_on) == (7, START)


def test_a_band_of_its_own_is_assessed_like_a_plan() -> None:
    """A band needs no goal; days off do not count in its share of time, and none at all leave plain days."""
    own = sg.Band(low=1, start_day=START, end_day=END)
    assert sg.assess(own, read(3), as_of=END).time_share == 1
    assert sg.assess(own, read(3), as_of=date(2026, 2, 1)).time_share == 1
    idle = sg.Band(
        low=1, start_day=date(2026, 1, 2), end_day=date(2026, 1, 4), calendar=sg.Calendar(working_days="mon-fri")
    )
    assert sg.assess(idle, read(3), as_of=date(2026, 1, 3)).time_share == 0.5


@given(st.integers(-50, 50), st.integers(-50, 50), st.integers(-50, 50))
def test_a_band_is_its_own_mirror_image(low: int, width: int, value: int) -> None:
    """Turned over, a band holds what it held before, by the same distance."""
    high = low + abs(width)
    one = sg.assess(band(low=low, high=high), read(value), as_of=START)
    other = sg.assess(band(low=-high, high=-low), read(-value), as_of=START)
    assert one.gap == other.gap
    assert one.is_met == other.is_met


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({}, "no_target"),
        ({"target": sg.ReachLevel(10)}, "no_deadline"),
        ({"target": sg.ChangeBy(10), "deadline": START}, "no_start"),
    ],
)
def test_a_goal_without_a_plan_says_what_it_lacks(facts: dict[str, object], why: str) -> None:
    """What can be said is said, and everything else names what is missing; nothing is raised."""
    goal = sg.Goal(id="g", metric="followers", **facts)
    p = sg.assess(goal, read(7, metric="followers"), as_of=date(2026, 1, 2))
    assert p.actual == 7
    assert "actual" not in p.reasons
    assert p.counted == "none"
    assert p.reasons["gap"] == p.reasons["expected"] == p.reasons["time_share"] == why
    assert p.status("viva") == "unknown"
    assert "the goal lacks" in p.explain()
    assert "needs" in str(p)
    silent = sg.assess(goal, read(metric="followers"), as_of=date(2026, 1, 2))
    assert silent.actual is None
    assert silent.reasons["actual"] == "no_reading"


def test_without_a_plan_a_flow_has_no_value() -> None:
    """A total needs a day to count from."""
    p = sg.assess(sg.Goal(id="g", metric="purchases"), read(7, metric="purchases"), as_of=END)
    assert p.actual is None
    assert p.reasons["actual"] == "no_target"


def test_a_day_off_brings_no_zero_into_a_band() -> None:
    """Where silence is zero, it is so on active days: a weekend off leaves no band, and an idle Monday does."""
    metric = sg.Metric(id="calls", nature="flow")
    friday = date(2026, 1, 9)
    goal = sg.Goal(
        id="g",
        metric="calls",
        target=sg.StayWithin(low=1),
        start=friday,
        deadline=date(2026, 1, 30),
        calendar=sg.Calendar(working_days="mon-fri"),
    )
    spoken = sg.History.of([(friday, 3), (date(2026, 1, 12), 2)], metric=metric)
    missing = sg.Assume("zero", between=True)
    kept, idle = (sg.assess(goal, spoken, as_of=date(2026, 1, day), missing=missing) for day in (12, 13))
    assert (kept.gap, kept.is_met) == (1, True)
    assert (idle.gap, idle.is_met) == (-1, False)


def test_a_band_holds_a_pooled_value_on_every_day() -> None:
    """A reading that leaves the window moves the value as one that enters it does."""
    metric = sg.Metric(id="rating", nature="mean")
    goal = sg.Goal(id="g", metric="rating", target=sg.StayWithin(high=4), start=START, deadline=date(2026, 1, 31))
    rows = sg.History.from_columns([START, date(2026, 1, 4)], [1, 5], out_of=[9, 1], metric=metric)
    pooled = [sg.assess(goal, rows, as_of=date(2026, 1, day), recompute_over="week").gap for day in (7, 8)]
    assert pooled == [4 - 1.4, -1]


@given(st.integers(1, 9), st.integers(0, 9), st.integers(-3, 40), st.sampled_from([1, None]))
def test_a_day_before_a_band_is_none_of_its_own(before: int, amount: int, later: int, low: int | None) -> None:
    """What a flow brought before the goal tells of no day of it: no value, neither met nor missed, and no chance of 1."""
    goal, as_of = band(low=low, high=5, metric="leads"), START + timedelta(later)
    history = sg.History.of([(START - timedelta(before), amount)], metric="leads")
    if as_of <= history.last.day:
        return
    p = sg.assess(goal, history, as_of=as_of)
    assert (p.actual, p.is_met, p.settled) == (None, None, None)
    assert p.reasons["actual"] == p.reasons["gap"] == "no_reading_since_start"
    chance = sg.project(goal, history, as_of=as_of).probability
    assert chance is None if as_of >= goal.deadline else chance not in {0.0, 1.0}


EVE_OUT, BACK = (date(2025, 12, 31), 120), (date(2026, 1, 5), 90)


@pytest.mark.parametrize(
    ("rows", "on", "gap", "is_met", "settled"),
    [
        # Read outside on the first day: left, whatever comes on the fifth.
        ([(START, 120), BACK], 3, -20, False, (False, False)),
        ([(START, 120), BACK], 5, -20, False, (False, False)),
        ([(START, 120), BACK], 10, -20, False, (False, True)),
        # Read outside on the eve: so it stands until something is read, and is not left by that.
        ([EVE_OUT, BACK], 1, -20, False, None),
        ([EVE_OUT, BACK], 4, -20, False, None),
        ([EVE_OUT, BACK], 5, 10, True, None),
        ([EVE_OUT, BACK], 10, 10, True, (True, True)),
        ([EVE_OUT], 10, -20, False, (False, True)),
    ],
)
def test_a_band_of_a_level_is_left_by_its_readings(
    rows: list[tuple[date, float]], on: int, gap: float, is_met: bool, settled: tuple[bool, bool] | None
) -> None:
    """What a level stood on before the goal counts for the day, and leaves no band: a reading of the goal does."""
    known, day = sg.History.of(rows, metric="followers"), date(2026, 1, on)
    goal = band(high=100, metric="followers")  # type: ignore[arg-type]  # a metric among the bounds
    p = sg.assess(goal, known, as_of=day)
    assert (p.gap, p.is_met, p.settled) == (gap, is_met, settled)
    chance = sg.project(goal, known, as_of=day).probability
    assert (chance in (0, 1)) is (settled is not None)


@given(
    st.dictionaries(st.integers(-5, 9), st.integers(80, 120), min_size=1, max_size=6),
    st.integers(0, 9),
)
def test_the_days_between_two_readings_have_no_margin_of_their_own(values: dict[int, float], on: int) -> None:
    """The gap is that of the worst reading of the goal outside the band, else that of the value of the day."""
    known = sg.History.of([(START + timedelta(days=k), value) for k, value in values.items()], metric="followers")
    p = sg.assess(band(high=100, metric="followers"), known, as_of=START + timedelta(days=on))  # type: ignore[arg-type]
    read_so_far = [k for k in values if k <= on]
    if not read_so_far:
        assert p.gap is None
        return
    outside = [100 - values[k] for k in read_so_far if k >= 0 and values[k] > 100]
    assert p.gap == (min(outside) if outside else 100 - values[max(read_so_far)])
