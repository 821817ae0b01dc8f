"""Laws of the value that is judged: what a nature, a counter, a pooled rate, silence and a day of entry make of readings."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import assume, example, given, strategies as st

import smartgoals as sg

DAY0 = date(2026, 1, 1)
PLAN = sg.Plan.linear(DAY0, 0, date(2026, 1, 11), 10)
FLOW = sg.Metric(id="sales", nature="flow", unit="count")
PLACES = st.integers(-4, 14)
VALUES = st.integers(-30, 30)
ROWS = st.lists(st.tuples(PLACES, VALUES), max_size=8)
LEVELS = st.sampled_from("stock unique distribution score ratio mean".split())


def day(k: int) -> date:
    """Return the k-th day after the plans of these tests start."""
    return DAY0 + timedelta(days=k)


def history(rows: list[tuple[int, Any]], **facts: Any) -> sg.History:
    """Return a history of rows (day, value)."""
    return sg.History.of([(day(k), value) for k, value in rows], **facts)


@given(LEVELS, ROWS, st.integers(0, 10))
@example("stock", [(1, 4), (2, 3), (9, 9)], 4)
@example("score", [(2, 7), (2, 3)], 2)
@example("stock", [(2, 1), (1, 4)], 2)
def test_what_is_no_flow_is_a_level(nature: str, rows: list[tuple[int, int]], on: int) -> None:
    """The last reading on or before the day counts, of one day the last that was entered; the days since are assumed."""
    metric = sg.Metric(id="own", nature=nature, unit="count")
    p = sg.assess(PLAN, history(rows, metric=metric), as_of=day(on))
    known = [k for k, _ in rows if k <= on]
    last = max(known, default=None)
    assert p.actual == (None if last is None else [value for k, value in rows if k == last][-1])
    assert p.read_on == (None if last is None else day(last))
    if last is not None and last >= 0:
        assert p.assumed == (() if last == on else ((day(last + 1), day(on)),))
        assert p.assumed_days == on - last


@given(VALUES, ROWS, st.integers(0, 10))
@example(100, [(0, 50), (1, 5), (2, 6)], 3)
@example(0, [(-3, 5), (0, 2), (1, 1)], 2)
@example(0, [(2, 7), (2, 3)], 2)
def test_a_flow_adds_up_from_where_the_plan_starts(base: int, rows: list[tuple[int, int]], on: int) -> None:
    """The total since the start comes on top of where the plan starts; who asks for it, with what came before as well."""
    plan = sg.Plan.linear(DAY0, base, day(10), base + 100)
    since = [value for k, value in rows if 0 < k <= on]
    before = [value for k, value in rows if k <= 0]
    plain, whole = (
        sg.assess(plan, history(rows, metric=FLOW), as_of=day(on), before_start=one) for one in (False, True)
    )
    if on == 0:
        assert plain.actual == base
    else:
        assert plain.actual == (base + sum(since) if since else None)
        if since:
            assert whole.actual == base + sum(since) + sum(before)
    zero = sg.assess(plan, history(rows, metric=FLOW), as_of=day(on), missing="zero")
    assert zero.actual == base + sum(since)


ENTERED = st.lists(st.tuples(st.integers(-3, 8), VALUES, st.integers(0, 6)), max_size=8)


@given(ENTERED, st.integers(1, 8), st.integers(0, 6), st.booleans())
@example([(2, 1, 0), (2, 5, 4), (3, 2, 5)], 3, 0, False)
@example([(2, 1, 0), (2, 5, 4), (3, 2, 5)], 3, 4, False)
def test_only_what_was_known_then(rows: list[tuple[int, int, int]], on: int, later: int, is_flow: bool) -> None:
    """As known on a day all stands as if what was entered later had never been."""
    metric = FLOW if is_flow else None
    known_on = day(on + later)

    def entered(several: list[tuple[int, int, int]]) -> sg.History:
        return sg.History.of([(day(k), value, day(k + late)) for k, value, late in several], metric=metric)

    told = sg.assess(PLAN, entered(rows), as_of=day(on), known_on=known_on)
    then = sg.assess(PLAN, entered([row for row in rows if day(row[0] + row[2]) <= known_on]), as_of=day(on))
    for name in ("actual", "gap", "read_on", "assumed", "is_met", "reasons"):
        assert getattr(told, name) == getattr(then, name), name


RUNS = st.lists(st.lists(st.integers(0, 9), min_size=1, max_size=4), min_size=1, max_size=4)


@given(RUNS)
@example([[1, 3], [1, 2], [0]])
def test_a_counter_that_drops_was_reset(runs: list[list[int]]) -> None:
    """A counter only rises: what each run between two resets came to adds up; a fall to half and no further corrects it."""
    values: list[int] = []
    starts, total = [], 0
    for run in runs:
        rises = [sum(run[: k + 1]) + 1 for k in range(len(run))]
        if values:
            assume(rises[0] * 2 < values[-1])
            starts.append(day(len(values) + 1))
        values += rises
        total += rises[-1]
    rows, plan = list(enumerate(values, start=1)), sg.Plan.linear(DAY0, 0, day(40), 10)
    p = sg.assess(plan, history(rows), as_of=day(len(values)), counter=True)
    assert (p.actual, p.resets) == (total, tuple(starts))
    as_level = sg.assess(plan, history(rows), as_of=day(len(values)))
    assert (as_level.actual, as_level.resets) == (values[-1], ())
    half = [(1, 2 * total), (2, total)]  # a fall to half is a correction yet
    corrected = sg.assess(plan, history(half), as_of=day(2), counter=True)
    assert (corrected.actual, corrected.resets) == (total, ())


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 100), st.integers(1, 900)), max_size=8), st.integers(1, 6))
@example([(1, 50, 10), (2, 10, 900), (3, 20, 100)], 2)
@example([(1, 50, 10), (2, 10, 900), (3, 20, 100)], 1)
def test_a_ratio_is_pooled_by_its_parts(rows: list[tuple[int, int, int]], window: int) -> None:
    """10 of 100 and 90 of 900 make a tenth: of the readings in the window counts and not percentages are added."""
    rows = list({k: (k, percent, of) for k, percent, of in rows}.values())
    metric = sg.Metric(id="conversion", nature="ratio", unit="ratio")
    days, shares, wholes = (
        zip(*((day(k), percent / 100, of) for k, percent, of in rows), strict=True) if rows else ((),) * 3
    )
    known = sg.History.from_columns(days, shares, out_of=wholes, metric=metric)
    plan = sg.Plan.linear(DAY0, 0.05, day(10), 0.15)
    p = sg.assess(plan, known, as_of=day(8), recompute_over=f"{window} days")
    inside = [(percent, of) for k, percent, of in rows if 8 - window < k]
    made = sum(percent * of for percent, of in inside)
    expected = float(Fraction(made, 100 * sum(of for _, of in inside))) if inside else None
    assert p.actual == expected


@given(st.integers(1, 10), st.integers(-5, 9), st.integers(1, 200))
@example(3, 1, 21)
@example(3, 1, 28)
@example(3, 0, 28)
@example(3, -1, 28)
def test_an_arrival_beyond_the_horizon_is_not_told(on: int, value: int, horizon: int) -> None:
    """A horizon cuts off arrivals after it, and says so; who stands still or goes back never arrives, each with its reason."""
    plain, cut = (
        sg.assess(sg.Plan.linear(DAY0, 0, day(10), 10), history([(on, value)]), as_of=day(on), horizon=one)
        for one in (None, f"{horizon} days")
    )
    if value <= 0:
        why = "no_pace" if value == 0 else "wrong_way"
        assert (plain.arrives_on, plain.feasibility) == (None, None)
        assert cut.reasons["arrives_on"] == plain.reasons["arrives_on"] == why
        if on < 10:
            assert plain.reasons["feasibility"] == why
        return
    if on == 10:
        return
    arrives = day(-(-10 * on // value))
    assert plain.arrives_on == arrives
    is_near = arrives <= day(on + horizon)
    assert cut.arrives_on == (arrives if is_near else None)
    assert cut.reasons.get("arrives_on") == (None if is_near else "beyond_horizon")


ENDS = st.tuples(st.integers(-50, 50), st.integers(-50, 50)).filter(lambda ends: ends[0] != ends[1])


@given(ENDS, st.integers(1, 9), st.integers(0, 20))
@example((0, 10), 2, 2)
@example((10, 0), 2, 2)
def test_finished_early(ends: tuple[int, int], on: int, more: int) -> None:
    """At or beyond the target before the end nothing is required, and nothing can fall behind any more."""
    start, target = ends
    sign = 1 if target > start else -1
    value = target + sign * more
    p = sg.assess(sg.Plan.linear(DAY0, start, day(10), target), history([(on, value)]), as_of=day(on))
    assert p.required_pace == sg.Pace(0, "day")
    assert (p.feasibility, p.falls_behind_on, p.safe_days, p.arrives_on) == (0, None, 10 - on, day(on))
    assert p.attainment == float(Fraction(value - start, target - start))
    assert (p.attainment_clamped, p.is_met) == (1, True)
    assert (p.gap_days, p.earned_on) == (10 - on, day(10))


@given(st.integers(1, 999), st.integers(1, 40), st.sampled_from([10, 100, 1000]))
@example(3, 365, 100)
@example(1, 10, 10)
def test_a_decimal_pace_kept_every_day_is_exactly_on_plan(amount: int, days: int, of: int) -> None:
    """0.03 logged on each day against 0.03 a day has a gap of zero, and no binary rounding decides otherwise."""
    plan = sg.Plan.at_pace(DAY0, 0, sg.Pace(amount / of, "day"), until=day(days))
    kept = history([(k, amount / of) for k in range(1, days + 1)], metric=FLOW)
    for on in {1, days // 2 or 1, days}:
        p = sg.assess(plan, kept, as_of=day(on))
        assert (p.gap, p.pace_index, p.is_on_plan) == (0, 1, True)
    whole = sg.assess(plan, kept, as_of=day(days))
    assert (whole.attainment, whole.is_met) == (1, True)


@given(st.integers(1, 60), st.integers(2, 400), st.integers(0, 60))
@example(4, 7, 4)
@example(4, 365, 1)
def test_what_is_done_at_once_is_safe_for_the_days_it_lasts(amount: int, length: int, done: int) -> None:
    """Of so much in so many days what is done on day 0 lasts whole days until the line passes it, and then it fails."""
    plan = sg.Plan.linear(DAY0, 0, day(length), amount)
    p = sg.assess(plan, history([(0, done)]), as_of=DAY0)
    lasts = Fraction(done * length, amount)
    if done >= amount:
        assert (p.safe_days, p.falls_behind_on) == (length, None)
        return
    assert p.safe_days == int(lasts)
    assert p.falls_behind_on == day(int(lasts) + 1)
    assert p.gap_days == float(lasts)
    for on, is_on_plan in ((int(lasts), True), (int(lasts) + 1, False)):
        assert sg.assess(plan, history([(0, done)]), as_of=day(on)).is_on_plan is is_on_plan


BOUND = st.none() | st.integers(-60, 60)


@given(BOUND, BOUND, st.integers(-70, 70))
@example(35, 45, 42)
@example(35, 45, 35)
@example(35, 45, 45)
@example(35, 45, 47)
@example(35, None, 31)
@example(None, 3, 1)
def test_a_band_is_kept_or_not(low: int | None, high: int | None, value: int) -> None:
    """The bounds belong to the band; the gap is the distance to the nearer one, exact in tenths, and negative outside."""
    assume(low is not None or high is not None)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    bounds = {name: one / 10 for name, one in (("low", low), ("high", high)) if one is not None}
    goal = sg.Goal(id="g", metric="average_rating", target=sg.StayWithin(**bounds), start=DAY0, deadline=day(9))
    p = sg.assess(goal, history([(0, value / 10)], metric="average_rating"), as_of=day(2))
    gaps = [value - low] if low is not None else []
    gaps += [high - value] if high is not None else []
    is_inside = min(gaps) >= 0
    assert p.gap == min(gaps) / 10
    assert (p.is_on_plan, p.is_met, p.counted) == (is_inside, is_inside, "band")
    assert p.attainment == p.value_share == int(is_inside)
    assert str(p).startswith("inside the band on 2026-01-03: " if is_inside else "outside the band on 2026-01-03: ")
    assert (p.time_share, p.read_on, p.assumed_days) == (0.3, DAY0, 2)
    assert p.status("engagedly_threshold") == ("on_track" if is_inside else "behind")
    assert p.status("viva") == ("on_track" if is_inside else "at_risk")
    assert p.status("measure_what_matters") == ("green" if is_inside else "red")


MONDAY = date(2026, 1, 5)
POSTS = sg.Metric(id="posts", nature="flow", unit="count")


@given(st.lists(st.integers(0, 20), min_size=1, max_size=4), st.integers(1, 14))
@example([7], 7)
@example([28], 7)
@example([10, 4], 7)
def test_each_week_of_a_quota_stands_by_itself(weeks: list[int], quota: int) -> None:
    """Whatever one week had left over, the next asks for its own: met are the weeks that made it, and the gap is what lacked."""
    goal = sg.Goal(
        id="g", metric="posts", target=sg.KeepPace(f"{quota}/week", counted="calendar"), start=MONDAY,
        deadline=MONDAY + timedelta(weeks=6, days=-1),
    )  # fmt: skip
    rows = [(MONDAY + timedelta(weeks=k), amount) for k, amount in enumerate(weeks)]
    ends = MONDAY + timedelta(weeks=len(weeks), days=-1)
    p = sg.assess(goal, sg.History.of([*rows, (ends, 0)], metric=POSTS), as_of=ends)
    lacked = [min(0, amount - quota) for amount in weeks]
    assert p.quota is not None
    assert (p.quota.closed, p.quota.met) == (len(weeks), lacked.count(0))
    assert p.expected == quota * len(weeks)
    assert p.gap == sum(lacked)
    assert p.is_met is (False if any(lacked) else None)
    assert (p.settled is not None) is any(lacked)


WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()


@given(st.sampled_from(WEEKDAYS), st.integers(0, 6))
@example("sunday", 0)
def test_a_week_starts_where_the_calendar_says(first: str, later: int) -> None:
    """A week closes on the eve of its first day; the first one is cut to the share of its days."""
    start = MONDAY + timedelta(days=later)
    goal = sg.Goal(
        id="g", metric="posts", target=sg.KeepPace("7/week", counted="calendar"), start=start,
        deadline=start + timedelta(days=27), calendar=sg.Calendar(week_start=first),
    )  # fmt: skip
    p = sg.assess(goal, sg.History.of([(start, 1)], metric=POSTS), as_of=start)
    left = (WEEKDAYS.index(first) - start.weekday() - 1) % 7
    assert p.quota is not None
    assert (p.quota.end, p.quota.due) == (start + timedelta(days=left), left + 1)


@given(st.sampled_from(sorted(sg.status.STATUS_PRESETS)), st.data())
@example("viva", None)
def test_of_several_the_worst_is_taken_in_whatever_order(name: str, data: st.DataObject | None) -> None:
    """The worst of any statuses is the first of them in the preset's order; what is unknown is no worse than any."""
    preset = sg.status.STATUS_PRESETS[name]
    order = list(preset.worst_first)
    if data is None:
        assert order[:4] == ["at_risk", "behind", "on_track", "not_started"]
        several = order[::-1]
    else:
        several = data.draw(st.lists(st.sampled_from(order), min_size=1, max_size=5))
    worst = min(several, key=order.index)
    assert preset.worst_of(several) == preset.worst_of(several[::-1]) == worst
    assert preset.worst_of([*several, preset.unknown]) == worst
    assert preset.worst_of([]) == preset.unknown


@given(
    st.lists(st.integers(-20, 20), min_size=1, max_size=4, unique=True), st.randoms(use_true_random=False), st.data()
)
def test_bands_without_holes_only(edges: list[int], chance: Any, data: st.DataObject) -> None:
    """Bands that meet are taken in any order, each with its lower edge; one moved by anything leaves a hole or an overlap."""
    cuts = [None, *sorted(edges), None]
    bands = [sg.status.StatusBand(f"s{k}", low, high) for k, (low, high) in enumerate(pairwise(cuts))]
    chance.shuffle(bands)
    facts: dict[str, Any] = {
        "id": "mine",
        "source": "us",
        "measure": "gap",
        "worst_first": [f"s{k}" for k in range(len(bands))],
    }
    preset = sg.status.StatusPreset(bands=bands, **facts)
    value = data.draw(st.integers(-22, 22))
    p = sg.assess(sg.Plan.linear(DAY0, 0, day(10), 10), history([(5, 5 + value)]), as_of=day(5))
    assert p.status(preset) == f"s{sum(edge <= value for edge in edges)}"
    place = data.draw(st.integers(0, len(bands) - 1))
    by = data.draw(st.sampled_from([-0.25, 0.25]))
    moved = bands[place]
    if moved.low is None:
        return
    bands[place] = sg.status.StatusBand(moved.status, moved.low + by, moved.high)
    with pytest.raises(sg.InvalidValue, match="hole or an overlap"):
        sg.status.StatusPreset(bands=bands, **facts)
