"""Cautions against their words: each is told from the reading on at which it holds, and not before."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta
from statistics import median_high

import pytest
from forecast_samples import FLOW, SCORE, START, STOCK, every
from hypothesis import given, strategies as st

from smartgoals import History, Metric, WrongType
from smartgoals._forecast.breaks import own_breaks
from smartgoals._forecast.caution import CautionCode
from smartgoals._forecast.cautious import cautions_of, lasting_cautions
from smartgoals._forecast.gone_by import counted_since
from smartgoals.forecasts import Caution
from smartgoals.returns import EffectCaution

DAY = timedelta(days=1)


def cautions(history: History, as_of: date, on: date) -> tuple[Caution, ...]:
    """Return the cautions that the readings alone call for."""
    return cautions_of(history, as_of, on, lasting_cautions(history, as_of, own_breaks(history)))


def told(history: History, *, ahead: int = 5, silent: int = 0) -> dict[CautionCode, float | None]:
    """Return the cautions of a forecast so many days after the last reading, asked for after some silent days."""
    last = history.last.day
    found = cautions(history, last + timedelta(silent), last + timedelta(ahead))
    assert len({one.code for one in found}) == len(found)
    return {one.code: one.figure for one in found}


def spaced(gaps: Sequence[int], metric: Metric = STOCK) -> History:
    """Return readings that grow unevenly, with days between them."""
    days = [START]
    for gap in gaps:
        days.append(days[-1] + timedelta(gap))
    return History.of([(on, 100.0 + 5 * k + k % 2) for k, on in enumerate(days)], metric=metric)


@given(st.lists(st.integers(1, 20), max_size=12), st.integers(1, 120), st.integers(0, 60))
def test_cautions_of_spacing_are_their_words(gaps: list[int], ahead: int, silent: int) -> None:
    """Few, stale and far-away readings and long gaps are told by counts and days alone."""
    history = spaced(gaps)
    found, count = told(history, ahead=ahead, silent=silent), len(gaps) + 1
    expected: dict[CautionCode, float | None] = {}
    if count == 1:
        expected[CautionCode.ONE_READING] = None
    elif count < 8:
        expected[CautionCode.FEW_READINGS] = count
    usual = median_high(gaps) if gaps else 1
    if silent > 2 * usual:
        expected[CautionCode.STALE] = silent
    if gaps and max(gaps) > ahead and max(gaps) > 2 * usual:
        expected[CautionCode.LONG_GAP] = max(gaps)
    if gaps and ahead > sum(gaps):
        expected[CautionCode.FAR_AHEAD] = ahead
    codes = (*expected, *(CautionCode.STALE, CautionCode.LONG_GAP, CautionCode.FAR_AHEAD, CautionCode.FEW_READINGS))
    assert {code: found[code] for code in found if code in codes} == expected


@pytest.mark.parametrize(
    ("changes", "times"),
    [
        ([2.0] * 9 + [6.0, 6.0, 6.0], None),  # three times the usual is none yet
        ([2.0] * 9 + [6.0, 6.0, 6.5], 3.1),
        ([2.0] * 8 + [7.0, 7.0, 7.0], None),  # of eleven changes the three latest are too many
        ([-2.0] * 9 + [-9.0, -9.0, -9.0], 4.5),
        ([0.0] * 9 + [9.0, 9.0, 9.0], None),
        ([2.0] * 9 + [9.0, -9.0, 9.0], None),  # they hardly add up
        ([50.0] * 60 + [2.0] * 97 + [9.0, 9.0, 9.0], 4.5),  # of the last hundred changes the usual one is two
    ],
)
@pytest.mark.parametrize("metric", [STOCK, FLOW])
def test_a_burst_is_three_changes_of_thrice_the_usual(
    changes: list[float], times: float | None, metric: Metric
) -> None:
    """The mean of the last three changes, or amounts, is a burst above three times the median of the last hundred."""
    values = changes if metric is FLOW else [1000.0 + sum(changes[:k]) for k in range(len(changes) + 1)]
    found = told(every(1, values, metric))
    assert found.get(CautionCode.BURST) == times


def test_a_burst_is_held_against_the_latest_hundred_alone() -> None:
    """What was usual more than a hundred changes ago makes no burst and hides none."""
    changes = [50.0] * 49 + [2.0] * 48 + [40.0] * 3
    assert told(every(1, [float(sum(changes[:k])) for k in range(101)])).get(CautionCode.BURST) is None
    older = [50.0] * 60 + changes[1:]
    assert told(every(1, [float(sum(older[:k])) for k in range(len(older) + 1)])).get(CautionCode.BURST) is None
    newer = [2.0] * 10 + changes
    assert told(every(1, [float(sum(newer[:k])) for k in range(len(newer) + 1)])).get(CautionCode.BURST) is None


@pytest.mark.parametrize(
    ("values", "is_told"),
    [([5.0, 5.0], True), ([5.0, 5.0, 5.5], False), ([5.0], False), ([5.0] * 1096, True), ([4.0] + [5.0] * 1096, True)],
)
def test_no_change_is_told_of_the_readings_that_count(values: list[float], *, is_told: bool) -> None:
    """Two readings that are equal, and all of the last three years, show no change."""
    assert (CautionCode.NO_CHANGE in told(every(1, values))) == is_told


def test_a_step_that_dwarfs_the_others_is_told_of_a_level_alone() -> None:
    """A break is told with how many times the next largest step it is, rounded to a tenth; of amounts it is none."""
    changes = [3.0, 4.0] * 8 + [1000.0] + [3.0, 4.0] * 8
    values = [100 + sum(changes[:k]) for k in range(len(changes) + 1)]
    assert told(every(1, values))[CautionCode.DEFINITION_BREAK] == 250.0
    assert CautionCode.DEFINITION_BREAK not in told(every(1, values, FLOW))
    assert told(every(1, [1e-300 * one if one < 900 else 1e300 for one in values], SCORE))[
        CautionCode.DEFINITION_BREAK
    ] == pytest.approx(1e9)


def test_readings_unknown_at_the_time_are_counted() -> None:
    """Readings after the day of asking, and corrected ones, are told with how many they are."""
    history = every(1, [100.0 + 3 * k + k % 2 for k in range(30)])
    found = cautions(history, START + 20 * DAY, START + 25 * DAY)
    assert Caution(CautionCode.NOT_YET_KNOWN, 9) in found
    known = cautions(history, START + 29 * DAY, START + 40 * DAY)
    assert all(caution.code is not CautionCode.NOT_YET_KNOWN for caution in known)


@pytest.mark.parametrize(
    ("days", "code", "figure"),
    [
        ([0, 1, 3, 4, 5], CautionCode.READINGS_LACK, 1),
        ([k for k in range(28) if k % 7 < 5], CautionCode.DAYS_OFF, 2),
        ([0, 1, 2, 16, 17, 39, 40, 41, 42, 69, 70, 71], CautionCode.SOME_DAYS, 17),
        ([0, 1, 2, 3], None, None),
    ],
)
def test_how_amounts_lie_is_told(days: list[int], code: CautionCode | None, figure: int | None) -> None:
    """What is presumed of days without an amount is told; of an even log nothing is, nor of a level."""
    rows = [(date(2026, 1, 5) + timedelta(day), 4.0 + day % 3) for day in days]
    presumed = {CautionCode.READINGS_LACK, CautionCode.DAYS_OFF, CautionCode.SOME_DAYS, CautionCode.RUNNING_MONTH}
    found = {one: given for one, given in told(History.of(rows, metric=FLOW)).items() if one in presumed}
    assert found == ({} if code is None else {code: figure})
    assert not presumed & told(History.of(rows, metric=STOCK)).keys()


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9)), min_size=1, max_size=20), st.integers(-2, 33))
def test_what_was_counted_is_the_sum_of_the_readings(rows: list[tuple[int, int]], first: int) -> None:
    """The total since a day has all readings of that day and later ones."""
    history = History.of([(START + timedelta(day), value) for day, value in rows], metric=FLOW)
    assert counted_since(history, START + timedelta(first)) == sum(value for day, value in rows if day >= first)


@pytest.mark.parametrize(
    ("gap", "silent", "ahead", "codes"),
    [
        (15, 14, 5, {CautionCode.LONG_GAP}),  # twice the usual week is neither a long gap nor stale yet
        (14, 15, 5, {CautionCode.STALE}),
        (15, 0, 14, {CautionCode.LONG_GAP}),
        (15, 0, 15, set()),  # what is asked lies as far ahead
        (14, 14, 5, set()),
    ],
)
def test_twice_the_usual_gap_is_usual(gap: int, silent: int, ahead: int, codes: set[CautionCode]) -> None:
    """A gap is long, and readings are stale, from more than twice the usual gap on."""
    found = told(spaced([7] * 5 + [gap] + [7] * 5), silent=silent, ahead=ahead).keys()
    assert found & {CautionCode.LONG_GAP, CautionCode.STALE} == codes


FAR_APART = st.sampled_from((0, 1, 3, 100, 9e15, 1e308, -1e308, 1.7e308, -1.7e308, 5e-324, 1e-300))


@given(st.lists(FAR_APART, min_size=12, max_size=40), st.sampled_from((STOCK, FLOW, SCORE)))
def test_figures_of_cautions_are_numbers(values: list[float], metric: Metric) -> None:
    """How many times the usual pace a burst is may lie beyond every float, and is told as a number that JSON holds."""
    history = History.of([(START + k * DAY, value) for k, value in enumerate(values)], metric=metric)
    figures = told(history).values()
    assert all(figure is None or math.isfinite(figure) for figure in figures)


def test_a_burst_beyond_every_float_is_told() -> None:
    """Its figure is the largest there is; a figure that is no number is refused."""
    values = [*(k * 1e-9 for k in range(20)), 1.7e308]
    history = History.of([(START + k * DAY, value) for k, value in enumerate(values)], metric=STOCK)
    assert told(history)[CautionCode.BURST] == pytest.approx(1.7e308)
    for kind, code in ((Caution, "burst"), (EffectCaution, "few_readings")):
        assert math.isfinite(kind(code, math.inf).figure or 0)
        with pytest.raises(WrongType):
            kind(code, "many")  # type: ignore[arg-type]  # which is refused
