"""Steps that tell of the counting, and not of the pace: found or declared, left out, and told."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._forecast.ask import Forecasting
from smartgoals._forecast.breaks import (
    is_set_back,
    own_breaks,
    purges_of,
    slips_of,
    step_of,
    without_breaks,
    without_slips,
)
from smartgoals._forecast.caution import CautionCode

START = date(2026, 1, 1)
METHODS = [None, "drift", "straight_line", "bootstrap"]


def stock(values: list[float], step: int = 1) -> sg.History:
    """Return a history of a level with a reading every so many days."""
    return sg.History.of([(START + timedelta(step * k), value) for k, value in enumerate(values)], metric="followers")


def grown(count: int, lift: float = 0.0, at: int = 40) -> list[float]:
    """Return a level that grows by 3 or so a day, and once by so much more."""
    return [1000.0 + 3 * k + k % 2 + (lift if k >= at else 0.0) for k in range(count)]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("lift", [500.0, -400.0])
def test_a_step_that_dwarfs_all_others_is_no_pace(method: str | None, lift: float) -> None:
    """A purge or a new way to count moves where the level stands, and not how fast it goes."""
    whole, broken = stock(grown(80)), stock(grown(80, lift))
    on, last = broken.last.day + timedelta(30), broken.last.day
    one, other = (sg.forecast(each, on=on, as_of=last, method=method) for each in (whole, broken))
    assert other.expected - one.expected == pytest.approx(lift, abs=6)
    assert CautionCode.DEFINITION_BREAK in {caution.code for caution in other.cautions}
    assert CautionCode.DEFINITION_BREAK not in {caution.code for caution in one.cautions}


@pytest.mark.parametrize(
    ("values", "position"),
    [
        (grown(80), None),
        (grown(80, 500), 40),
        (grown(80, -400), 40),
        (grown(80, -20), 40),  # of what never fell, five times the largest step is enough
        (grown(80, 30), None),  # of what rises anyway it is not
        (grown(12, 500, at=6), None),  # eleven changes tell nothing of what is usual
        (grown(13, 500, at=6), 6),
        ([5.0] * 20 + [90.0] * 20, None),  # beside no other step there is nothing to compare with
    ],
)
def test_which_steps_are_breaks(values: list[float], position: int | None) -> None:
    """One step is a break if it is many times as large as any other, and a fall of what never falls sooner."""
    found = step_of([START.toordinal() + k for k in range(len(values))], values)
    assert (None if found is None else found.position) == position


def test_a_long_silence_makes_no_break() -> None:
    """What came in a hundred days that nobody read is no step: it is held against the days it took."""
    ordinals = [*range(30), *range(130, 160)]
    values = [3.0 * one + one % 2 for one in ordinals]
    assert step_of(ordinals, values) is None


def test_a_reset_is_no_break() -> None:
    """A running total that was set back to nothing counts on, as before."""
    values = [10.0 * k for k in range(20)] + [10.0 * k for k in range(20)]
    assert is_set_back(values)
    history = stock(values)
    assert without_breaks(history) is history


def test_a_declared_break_is_left_out_however_small() -> None:
    """Whoever declares a new definition has its step left out; the last value stays as it was read."""
    history = stock(grown(80, 15))
    mended = without_breaks(history, [START + timedelta(40)])
    assert mended.last.value == history.last.value
    steps = [later - earlier for earlier, later in zip(mended.values, mended.values[1:], strict=False)]
    assert max(steps) <= 5
    asked = Forecasting(history, history.last.day, breaks=[START + timedelta(40), START - timedelta(9), date.min])
    told = asked.forecasts([history.last.day + timedelta(9)])[0].cautions
    assert [one.figure for one in told if one.code is CautionCode.DECLARED_BREAK] == [1]
    assert without_breaks(history, [START, START - timedelta(3), date.min, START + timedelta(500)]) is history


def test_a_flow_defined_anew_goes_by_what_came_since() -> None:
    """Of amounts that mean something else since a day only those since then say how it goes on, once they are a few."""
    rows = [(START + timedelta(k), 10 if k < 40 else 30) for k in range(60)]
    history = sg.History.of(rows, metric="leads")
    assert len(without_breaks(history, [START + timedelta(40)])) == 20
    assert without_breaks(history, [START + timedelta(55)]) is history
    covered = history.covering("day")
    assert without_breaks(covered, [START + timedelta(40)]).covers == covered.covers[40:] if covered.covers else False
    assert len(without_breaks(history.upto(START - timedelta(1)))) == 0


def test_the_breaks_of_a_source_are_left_out_of_a_projection() -> None:
    """What a source declares reaches the forecast of a goal, and is told."""
    rows = [(START + timedelta(k), 10 if k < 40 else 30) for k in range(60)]
    history = sg.History.of(rows, metric="leads")
    goal = sg.Goal(
        id="g", metric="leads", target=sg.ReachLevel(900), start=date(2026, 2, 20), deadline=date(2026, 3, 31)
    )
    source = sg.DataSource(metric="leads", breaks=[START + timedelta(40)])
    strategy = sg.Strategy(goals=[goal], sources=[source])
    plain, told = (sg.project(goal, history, as_of=history.last.day, evidence=one) for one in (None, strategy))
    assert plain.expected is not None
    assert told.expected == pytest.approx(30 * 40, rel=0.02)
    assert CautionCode.DECLARED_BREAK in {one.code for one in told.cautions}
    assert CautionCode.DECLARED_BREAK not in {one.code for one in plain.cautions}


@pytest.mark.parametrize(("platform", "told"), [("facebook", True), ("instagram", False), (None, False)])
def test_the_breaks_that_the_catalogue_lists_are_left_out(platform: str | None, told: bool) -> None:
    """Facebook put follows in the place of likes in November 2025: a step on that day is no pace there."""
    start = date(2025, 10, 1)
    rows = [(start + timedelta(k), 1000 + 3 * k + k % 2 + (15 if k >= 45 else 0)) for k in range(90)]
    history = sg.History.of(rows, metric="followers", channel="page")
    goal = sg.Goal(
        id="g",
        metric="followers",
        channel="page",
        target=sg.ReachLevel(1500),
        start=start + timedelta(90),
        deadline=start + timedelta(120),
    )
    channels = [] if platform is None else [sg.Channel(id="page", platform=platform)]
    strategy = sg.Strategy(goals=[goal] if channels else [], channels=channels)
    p = sg.project(goal, history, as_of=history.last.day, evidence=strategy, method="straight_line")
    assert (CautionCode.DECLARED_BREAK in {one.code for one in p.cautions}) is told
    pace = 3.0 if told else 3.0 + 15 / 89
    assert p.expected == pytest.approx(history.last.value + 31 * pace, abs=1)


@given(
    st.lists(st.integers(-50, 50), min_size=1, max_size=40),
    st.lists(st.integers(0, 50), max_size=4),
    st.sampled_from(["followers", "leads"]),
)
def test_leaving_breaks_out_keeps_the_days_and_the_last_value(values: list[int], days: list[int], metric: str) -> None:
    """Whatever is declared, no reading is moved to another day, and what was read last stays."""
    history = sg.History.of([(START + timedelta(k), value) for k, value in enumerate(values)], metric=metric)
    mended = without_breaks(history, [START + timedelta(day) for day in days])
    assert mended.last == history.last
    assert mended.days == history.days[len(history) - len(mended) :]


def purged(falls: list[tuple[int, float]], count: int = 60) -> list[float]:
    """Return a count that grows by three to five a day but for some falls."""
    return [1000.0 + 4 * k + k % 2 - sum(size for at, size in falls if k >= at) for k in range(count)]


@pytest.mark.parametrize(
    ("values", "at"),
    [
        (purged([(20, 300), (40, 300)]), [20, 40]),
        (purged([(20, 21), (40, 24)]), [20, 40]),  # falls of 18 and 21 beside rises of 5
        (purged([(20, 17), (40, 24)]), []),  # one of 14 is no three times as large
        (purged([(6, 300), (12, 300)], count=24), []),  # two of 23 changes are too many
        (purged([(6, 300), (12, 300)], count=25), [6, 12]),
        (purged([]), []),
        ([100.0 - k for k in range(40)], []),  # what falls always is no purge
        ([210.0 + 5 * (k % 14) for k in range(168)], []),  # filled, and shipped every two weeks
        ([210.0 + 5 * (k % 14) for k in range(42)], [14, 28]),  # two falls may be purges still
        ([210.0 + 5 * (k % 14) + 20 * (k // 14) for k in range(56)], [14, 28, 42]),  # it grows all the same
    ],
)
def test_which_falls_are_purges(values: list[float], at: list[int]) -> None:
    """Of what never falls otherwise, falls of thrice the largest rise are purges, one in a dozen changes at most."""
    ordinals = [START.toordinal() + k for k in range(len(values))]
    assert [step.position for step in purges_of(ordinals, values)] == at


def test_falls_after_a_silence_are_none() -> None:
    """A fall of sixty days is held against the days it took."""
    ordinals = [*range(20), *range(80, 100)]
    values = [1000.0 + 4 * k - 60 * (k >= 20) for k in range(40)]
    assert purges_of(ordinals, values) == ()
    assert [step.position for step in purges_of(range(40), values)] == [20]


def test_purges_are_left_out_and_told() -> None:
    """The pace goes on without them, and a reader is told how many there were."""
    history = stock(purged([(20, 300), (40, 300)]))
    last = history.last.day
    found = sg.forecast(history, on=last + timedelta(30), as_of=last)
    assert found.expected == pytest.approx(history.last.value + 120, rel=0.02)
    assert sg.forecasts.Caution("purges", 2) in found.cautions
    assert sg.forecasts.Caution("purges", 2).text("fr").startswith("2 baisses")


def test_a_step_that_dwarfs_all_comes_before_purges() -> None:
    """Where one step dwarfs all others the smaller falls are left as they are."""
    (step,) = own_breaks(stock(purged([(20, 5000), (40, 300)])))
    assert step.position == 20


slipped = [1000.0 + 5 * k for k in range(60)]


@pytest.mark.parametrize(
    ("slips", "found"),
    [
        ({30: 0.0}, [30]),
        ({30: 9000.0}, [30]),
        ({30: 0.0, 45: 9000.0, 50: 0.0}, [30, 45, 50]),
        ({1: 0.0, 58: 0.0}, [1, 58]),
        ({30: 1150.0 + 104}, []),  # what it goes up and down must be ten times what is left of both
        ({30: 1150.0 + 106}, [30]),
        ({0: 0.0}, []),  # the first reading and the last have but one neighbour
        ({59: 0.0}, []),
        ({30: 0.0, 31: 0.0}, []),  # two readings are no slip
        (dict.fromkeys((8, 16, 24, 32, 40), 0.0), []),  # nor are five in sixty
        ({}, []),
    ],
)
def test_which_readings_are_slips(slips: dict[int, float], found: list[int]) -> None:
    """A value far off both its neighbours, which are near each other, is a slip; one in a dozen at most."""
    values = [slips.get(at, value) for at, value in enumerate(slipped)]
    assert list(slips_of(values)) == found
    assert list(slips_of([-value for value in values])) == found


def test_a_blip_of_what_never_moved_is_none() -> None:
    """Where nothing else ever moved nothing tells how far is far, and few values tell nothing."""
    assert slips_of([5.0] * 20 + [4.0] + [5.0] * 20) == ()
    assert slips_of([1.0, 2.0, 900.0, 3.0, 4.0]) == ()


@pytest.mark.parametrize("metric", ["followers", "nps"])
def test_slips_are_left_out_and_told(metric: str) -> None:
    """A forecast is that of the readings without them; of a flow a burst is what came."""
    rows = [(START + timedelta(k), 10.0 + k % 3 + 0.4 * k) for k in range(60)]
    plain = sg.History.of(rows, metric=metric)
    slip = sg.History.of([*rows[:30], (rows[30][0], -60.0), *rows[31:]], metric=metric)
    less = sg.History.of([*rows[:30], *rows[31:]], metric=metric)
    last = plain.last.day
    on = last + timedelta(30)
    found = sg.forecast(slip, on=on, as_of=last)
    assert found.distribution == sg.forecast(less, on=on, as_of=last).distribution
    assert sg.forecasts.Caution("slips", 1) in found.cautions
    flow = sg.History.of([(day, 1e4 if k == 30 else value) for k, (day, value) in enumerate(rows)], metric="leads")
    assert without_slips(flow) == (flow, 0)
    assert not any(caution.code == "slips" for caution in sg.forecast(flow, on=on, as_of=last).cautions)


def test_a_slip_is_no_reset() -> None:
    """A zero among thousands, after which the count goes on as before, sets no counter back."""
    values = [0.0 if at == 30 else value for at, value in enumerate(slipped)]
    history = stock(values)
    found = sg.forecast(history, on=history.last.day + timedelta(30), as_of=history.last.day)
    assert found.expected == pytest.approx(1295 + 150, abs=1)
    assert not any(caution.code == "counter_reset" for caution in found.cautions)
