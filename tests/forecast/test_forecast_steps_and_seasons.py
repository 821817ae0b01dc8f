"""Finding the natural step of a history, and the season that its readings show."""

import math
import random
from datetime import date, timedelta

import pytest
from forecast_samples import FLOW, SCORE, SHARE, START, STOCK, every, growing, wavy
from hypothesis import given, strategies as st

from smartgoals import History, Metric
from smartgoals._forecast import season as seasonal, series as prepared, steps as stepping


@pytest.mark.parametrize(
    ("gaps", "step"),
    [
        ([], stepping.Steps(1)),
        ([1, 1, 1, 4], stepping.Steps(1)),
        ([7, 7, 21, 7], stepping.Steps(7)),
        ([31, 28, 31, 30], stepping.Steps(None)),
        ([3, 3, 4], stepping.Steps(3)),
        ([30, 7, 30, 30], stepping.Steps(30)),
        ([365], stepping.Steps(365)),
        ([28], stepping.Steps(28)),
    ],
)
def test_the_step_is_the_usual_gap(gaps: list[int], step: stepping.Steps) -> None:
    """The median gap is the step, and gaps of a month's length make it the calendar month."""
    ordinals = [START.toordinal()]
    for gap in gaps:
        ordinals.append(ordinals[-1] + gap)
    assert stepping.steps_of(ordinals) == step


def test_months_are_calendar_months() -> None:
    """Any first of a month lies whole steps from any other, whatever the lengths of the months between."""
    first = date(2026, 1, 1).toordinal()
    assert [stepping.Steps(None).between(first, date(2026, m, 1).toordinal()) for m in (2, 3, 12)] == [
        1.0,
        2.0,
        11.0,
    ]
    assert stepping.Steps(None).between(first, date(2026, 1, 16).toordinal()) == pytest.approx(15 / 31)
    leap = stepping.Steps(None).between(date(2028, 2, 28).toordinal(), date(2028, 2, 29).toordinal())
    assert leap == pytest.approx(1 / 29)


@given(
    st.sampled_from([(None, 1), (None, 3), (None, 12), (1, 1), (7, 1), (10, 1)]),
    st.integers(1, 700_000),
    st.integers(0, 900),
)
def test_days_and_steps_are_each_other_turned_round(length: tuple[int | None, int], last: int, ahead: int) -> None:
    """The days until a position are those that lie there, and are never more or fewer steps than they can have."""
    step = stepping.Steps(*length)
    steps = step.between(last, last + ahead)
    assert step.days_upto(last, steps) == ahead
    fewest, most = step.range_of(ahead)
    assert fewest - 1e-9 <= steps <= most + 1e-9


def test_steps_have_words_and_lengths() -> None:
    """A step says what it is called and how many days it has on average."""
    assert [str(stepping.Steps(d)) for d in (1, 7, None, 10)] == ["day", "week", "month", "10 days"]
    assert [stepping.Steps(d).mean_days for d in (7, None)] == [7.0, 30.436875]
    assert [stepping.Steps(d).cycle for d in (1, 7, None, 91, 10)] == [7, 52, 12, 4, None]
    months = [stepping.Steps(None, many) for many in (2, 3, 12)]
    assert [str(one) for one in months] == ["2 months", "quarter", "year"]
    assert [one.mean_days for one in months] == [60.87375, 91.310625, 365.2425]
    assert [one.cycle for one in months] == [None, 4, None]


@pytest.mark.parametrize("cycle", [4, 7])
def test_a_clear_pattern_is_found_almost_whole(cycle: int) -> None:
    """A seasonal.pattern that repeats exactly is taken out nearly unshrunk, relative or absolute."""
    shape = [math.sin(2 * math.pi * k / cycle) for k in range(cycle)]
    relative = seasonal.pattern([10 * (1 + 0.3 * shape[k % cycle]) for k in range(10 * cycle)], cycle, relative=True)
    absolute = seasonal.pattern([10 + 3 * shape[k % cycle] for k in range(10 * cycle)], cycle, relative=False)
    assert relative is not None
    assert absolute is not None
    assert relative.shares == pytest.approx([0.3 * one for one in shape], abs=0.05)
    assert absolute.shares == pytest.approx([3.0 * one for one in shape], abs=0.5)


def test_noise_is_no_season() -> None:
    """Of many noisy histories without a seasonal.pattern, few show one, and what they show is small."""
    draw = random.Random(1)
    sizes = []
    for _ in range(40):
        found = seasonal.pattern([100 + draw.gauss(0, 10) for _ in range(70)], 7, relative=True)
        sizes.append(0.0 if found is None else max(map(abs, found.shares)))
    assert sorted(sizes)[20] < 0.03


def test_without_two_cycles_or_a_sign_there_is_no_pattern() -> None:
    """Fewer than two cycles show nothing, a flat line shows nothing, and shares of a level around zero mean nothing."""
    assert seasonal.pattern([1.0, 2.0] * 6, 7, relative=True) is None
    assert seasonal.pattern([5.0] * 30, 7, relative=True) is None
    assert seasonal.pattern([1.0, -1.0, 2.0, -2.0] * 10, 4, relative=True) is None


def test_one_viral_day_makes_no_weekday() -> None:
    """A single huge value moves the seasonal.pattern of its weekday by far less than its share of the mean would."""
    values = wavy(70)
    calm = seasonal.pattern(values, 7, relative=True)
    values[31] *= 50
    viral = seasonal.pattern(values, 7, relative=True)
    assert calm is not None
    assert viral is None or max(map(abs, viral.shares)) < 3 * max(map(abs, calm.shares))


def test_neighbours_are_averaged_on_request() -> None:
    """Smoothing over neighbours keeps a slow wave and takes the jitter out."""
    wave = [math.sin(2 * math.pi * k / 52) + 0.3 * (-1) ** k for k in range(208)]
    smooth = seasonal.pattern([10 + one for one in wave], 52, relative=False, smooth=2)
    assert smooth is not None
    assert max(abs(b - a) for a, b in zip(smooth.shares, smooth.shares[1:], strict=False)) < 0.25


@pytest.mark.parametrize(
    ("metric", "values", "kind"),
    [
        (STOCK, growing(30), prepared.Kind.COUNTER),
        (STOCK, [10 + (-1) ** k for k in range(30)], prepared.Kind.LEVEL),
        (SCORE, growing(30), prepared.Kind.COUNTER),
        (SHARE, [0.01 * k for k in range(30)], prepared.Kind.LEVEL),
        (FLOW, wavy(30), prepared.Kind.FLOW),
        (Metric(id="reach", nature="unique"), wavy(30), prepared.Kind.LEVEL),
        (Metric(id="reach", nature="unique"), growing(30), prepared.Kind.COUNTER),
    ],
)
def test_kinds_are_told_by_nature_and_by_the_changes(metric: Metric, values: list[float], kind: prepared.Kind) -> None:
    """A flow is amounts, a share is a level; a stock or a reach that goes back and forth wanders."""
    history = every(1, values, metric)
    assert prepared.prepare(history, history.last.day).kind is kind


def test_gaps_of_a_stock_are_bridged_straight() -> None:
    """A missing reading of a stock lies on the line between its neighbours."""
    days = [0, 1, 2, 5, 6, 7]
    history = History.of([(START + timedelta(days=d), 10.0 * d) for d in days], metric=STOCK)
    assert prepared.prepare(history, history.last.day).changes == pytest.approx([10.0] * 7)


def test_missing_amounts_are_not_zero() -> None:
    """A missing amount of a flow that is told week by week lies between its neighbours."""
    days = [0, 7, 14, 28, 35, 42]
    history = History.of([(START + timedelta(days=d), 10.0) for d in days], metric=FLOW)
    series = prepared.prepare(history, history.last.day)
    assert series.steps == stepping.Steps(7)
    assert series.changes == (10.0,) * 7


def test_readings_nearly_on_a_step_are_on_it() -> None:
    """The ends of months are whole months apart, and two readings a day apart are one."""
    ends = [date(2025, 1, 31), date(2025, 2, 28), date(2025, 3, 31), date(2025, 4, 30), date(2025, 5, 31)]
    history = History.of([(on, 100.0 * k) for k, on in enumerate(ends)], metric=STOCK)
    assert prepared.prepare(history, ends[-1]).changes == pytest.approx([100.0] * 4, rel=0.02)


def test_uneven_weeks_of_a_stock_are_evened() -> None:
    """Readings a day off their week are brought onto even weeks."""
    days = [0, 7, 15, 21, 28, 35]
    history = History.of([(START + timedelta(days=d), 10.0 * d) for d in days], metric=STOCK)
    assert prepared.prepare(history, history.last.day).changes == pytest.approx([70.0] * 5)


def test_a_counter_set_back_counts_on() -> None:
    """One fall of a running total by more than half is a reset: what came after is counted from zero."""
    values = [float(10 * k) for k in range(15)] + [float(10 * k) for k in range(1, 15)]
    series = prepared.prepare(every(1, values), START + timedelta(days=60))
    assert series.reset
    assert set(series.changes) == {10.0}
    assert series.one_way == 1


def test_falls_that_are_no_reset_stay_falls() -> None:
    """A fall among other falls, and one to above half, are losses."""
    assert not prepared.prepare(every(1, [*growing(20), 900.0]), START + timedelta(days=60)).reset
    assert not prepared.prepare(every(1, [9, 12, 4, 9, 8, 12, 20, 30]), START + timedelta(days=60)).reset


def test_weeks_and_years_of_days_are_both_taken_out() -> None:
    """Two years of days show their year, with or without a week in it; a level of weeks shows its year as summands."""
    year = [1 + 0.4 * math.sin(2 * math.pi * k / 365) for k in range(900)]
    both = every(1, [100 * year[k] * (1.2 if k % 7 < 2 else 0.9) for k in range(900)], FLOW)
    alone = every(1, [100 * year[k] + 9 * (-1) ** k for k in range(900)], FLOW)
    level = every(7, [10 + math.sin(2 * math.pi * k / 52) + ((7 * k) % 5) / 20 for k in range(160)], SCORE)
    found = prepared.prepare(both, both.last.day)
    assert found.season is not None
    assert len(found.season) == 7 * 365
    alone_season = prepared.prepare(alone, alone.last.day).season
    assert alone_season is not None
    assert len(alone_season) == 365
    assert prepared.prepare(level, level.last.day).season is not None
    assert prepared.prepare(level, level.last.day, seasons=False).season is None


def test_a_falling_counter_has_its_season_too() -> None:
    """The season of a count that falls is that of its mirror image."""
    falls, total = [], 0.0
    for k in range(70):
        total -= 30.0 if k % 7 == 0 else 10.0
        falls.append(total)
    down, up = every(1, falls), every(1, [-value for value in falls])
    assert prepared.prepare(down, down.last.day).season == prepared.prepare(up, up.last.day).season is not None
    assert max(prepared.prepare(down, down.last.day).changes) <= 0.0
    mixed = every(1, [one + 45.0 * ((k + 6) // 7) for k, one in enumerate(falls)])
    assert prepared.prepare(mixed, mixed.last.day).season is not None


def test_the_season_ahead_follows_the_last_reading() -> None:
    """The factor of the step after the last reading is that of its place in the cycle."""
    history = every(1, [10.0 if k % 7 else 30.0 for k in range(70)], FLOW)
    series = prepared.prepare(history, history.last.day)
    ahead = [series.season_after(step) for step in range(1, 15)]
    assert ahead.index(max(ahead)) == 0
    assert ahead[:7] == ahead[7:]
    plain = prepared.prepare(every(7, growing(20)), START + timedelta(days=200))
    assert (plain.season_after(1), plain.season) == (1.0, None)
    wander = prepared.prepare(every(1, [10 + (-1) ** k for k in range(30)]), START + timedelta(days=90))
    assert wander.season_after(3) == 0.0
