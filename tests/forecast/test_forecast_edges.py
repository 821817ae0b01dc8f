"""Bad and bare input: every case has its documented answer, and none is a NaN, an infinity, or a certainty unearned."""

import math
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from forecast_samples import FLOW, SCORE, START, STOCK, every, growing, wavy
from hypothesis import example, given, strategies as st

from smartgoals import Forecast, History, InvalidValue, Metric, Reading, UnknownName, WrongType, forecast
from smartgoals._forecast.ask import Forecasting, forecasts
from smartgoals._forecast.caution import CautionCode
from smartgoals._forecast.combine import _above_zero
from smartgoals.forecasts import Caution

LAST = START + timedelta(days=29)


def codes(forecast_: Forecast) -> list[CautionCode]:
    """Return the words of the cautions."""
    return [caution.code for caution in forecast_.cautions]


def sound(f: Forecast) -> bool:
    """Return whether a forecast's numbers are finite, ordered and short of certainty."""
    values = [f.quantile(p) for p in (0.001, 0.1, 0.5, 0.9, 0.999)]
    x = values[2]
    chances = [f.probability(at_least=x), f.probability(at_most=x), f.reached(at_least=x), f.reached(at_most=x)]
    return all(map(math.isfinite, values)) and values == sorted(values) and all(0 < p < 1 for p in chances)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ([5.0], CautionCode.ONE_READING),
        ([0.0], CautionCode.ONE_READING),
        ([5.0, 5.0, 5.0], CautionCode.NO_CHANGE),
        ([0.0] * 12, CautionCode.NO_CHANGE),
        ([0.25] * 12, CautionCode.NO_CHANGE),
        ([3.0, 4.0], CautionCode.FEW_READINGS),
        ([4.0, 3.0, 2.0], CautionCode.FEW_READINGS),
        ([1e300, 2e300, 2.5e300, 3e300], CautionCode.FEW_READINGS),
        ([1e-300, 2e-300, 2.5e-300, 3e-300], CautionCode.FEW_READINGS),
        ([-1e308, 1e308], CautionCode.FEW_READINGS),
        ([1e308] * 20, CautionCode.NO_CHANGE),
    ],
)
@pytest.mark.parametrize("metric", [STOCK, FLOW, SCORE], ids=lambda one: str(one.id))
@pytest.mark.parametrize("method", ["default", "drift", "bootstrap", "straight_line"])
def test_bare_histories_have_wide_and_sound_answers(
    values: Sequence[float], code: CautionCode, metric: Metric, method: str
) -> None:
    """One reading, equal readings, two readings, huge and tiny ones: a sound answer with its caution."""
    history = every(1, values, metric)
    last = history.last.day
    f = forecast(history, on=last + timedelta(days=30), as_of=last, method=method)
    assert sound(f)
    assert code in codes(f)
    if metric is FLOW:
        assert sound(forecast(history, on=last + timedelta(days=30), as_of=last, method=method, total_from=last))


@pytest.mark.parametrize("days", [1, 30, 2000])
def test_the_default_is_never_sure(days: int) -> None:
    """From readings that never changed, a change of a few units stays possible, and the more so the further ahead."""
    history = every(1, [50.0] * 10)
    f = forecast(history, on=LAST + timedelta(days=days), as_of=history.last.day)
    low, high = f.interval(0.95)
    assert low < 50 < high
    assert f.expected == 50


def test_no_reading_is_refused() -> None:
    """A history without a reading by the day of asking cannot be forecast from."""
    with pytest.raises(InvalidValue, match="history: must be a history with a reading on or before 2025-03-03, got 0"):
        forecast(History.of([], metric=STOCK), on=LAST, as_of=START)
    with pytest.raises(InvalidValue, match="a reading on or before 2025-03-02, got 5"):
        forecast(every(1, growing(5)), on=LAST, as_of=START - timedelta(days=1))


def test_wrong_arguments_are_refused() -> None:
    """Each argument of the wrong kind is named with what would be right."""
    history = every(1, growing(30))
    with pytest.raises(WrongType, match="a History"):
        forecast([1, 2], on=LAST, as_of=LAST)  # type: ignore[arg-type]  # the refusal is the point
    with pytest.raises(WrongType, match="a date"):
        forecast(history, on=datetime(2026, 1, 1), as_of=LAST)  # noqa: DTZ001 - refused for being a moment
    with pytest.raises(UnknownName, match="did you mean 'drift'"):
        forecast(history, on=LAST, as_of=LAST, method="drfit")
    with pytest.raises(WrongType, match="a forecaster"):
        forecast(history, on=LAST, as_of=LAST, method=7)  # type: ignore[arg-type]  # the refusal is the point
    day = LAST + timedelta(days=1)
    with pytest.raises(InvalidValue, match="a forecaster that returns 1 forecasts, one a day, got '<lambda>'"):
        forecast(history, on=day, as_of=LAST, method=lambda *a, **k: ())
    with pytest.raises(WrongType, match="a list of forecasts"):
        forecast(history, on=day, as_of=LAST, method=lambda *a, **k: 7)  # type: ignore[arg-type]  # refused
    with pytest.raises(WrongType, match="a Forecast"):
        forecast(history, on=day, as_of=LAST, method=lambda *a, **k: [7])  # type: ignore[arg-type]  # refused


def test_totals_are_for_flows() -> None:
    """Only a flow adds up; a total ends on or after the day it is counted from."""
    with pytest.raises(InvalidValue, match="total_from: must be left out for a stock: only a flow adds up"):
        forecast(every(1, growing(30)), on=LAST, as_of=LAST, total_from=LAST)
    unknown = History.of([(START, 5)])
    with pytest.raises(InvalidValue, match="a history of unknown nature"):
        forecast(unknown, on=LAST, as_of=LAST, total_from=LAST)
    with pytest.raises(InvalidValue, match="on: must be on or after total_from"):
        forecast(every(1, wavy(30), FLOW), on=LAST, as_of=LAST, total_from=LAST + timedelta(days=1))


def test_days_read_already_are_known() -> None:
    """A day up to the last reading is answered for certain: what was read, or what was last read before it."""
    history = History.of([(START, 10), (START + timedelta(days=9), 40)], metric=STOCK)
    as_of = START + timedelta(days=20)
    read = forecast(history, on=START, as_of=as_of)
    assert (read.is_known, read.expected, read.probability(at_least=10), read.probability(at_least=11)) == (
        True,
        10,
        1,
        0,
    )
    assert (read.reached(at_least=11), read.method, read.cautions) == (0, "reading", ())
    between = forecast(history, on=START + timedelta(days=5), as_of=as_of)
    assert (between.expected, codes(between)) == (10, [CautionCode.NO_READING_THAT_DAY])
    with pytest.raises(InvalidValue, match="on or after the first reading, 2025-03-03"):
        forecast(history, on=START - timedelta(days=1), as_of=as_of)
    assert forecast(history, on=as_of, as_of=as_of).is_known is False


def test_totals_count_what_was_read() -> None:
    """A total adds what was read since its first day to what is still to come; in the past it is known."""
    history = every(1, [10.0] * 10 + [12.0] * 10, FLOW)
    last = history.last.day
    rest = forecast(history, on=last + timedelta(days=5), as_of=last, total_from=last + timedelta(days=1))
    more = forecast(history, on=last + timedelta(days=5), as_of=last, total_from=last - timedelta(days=1))
    assert more.expected == pytest.approx(rest.expected + 24)
    assert more.interval()[0] == pytest.approx(rest.interval()[0] + 24)
    past = forecast(history, on=last, as_of=last, total_from=START)
    assert (past.is_known, past.expected) == (True, 220)
    later = forecast(history, on=last + timedelta(days=9), as_of=last, total_from=last + timedelta(days=5))
    assert later.expected == pytest.approx(5 * 12, rel=0.1)
    for method in ("drift", "straight_line", "bootstrap"):
        other = forecast(
            history, on=last + timedelta(days=9), as_of=last, total_from=last + timedelta(days=5), method=method
        )
        assert other.expected == pytest.approx(5 * 11, rel=0.1)
    first = forecast(history, on=last, as_of=last, total_from=date.min)
    assert first.expected == 220
    assert forecast(history, on=last + timedelta(days=1), as_of=last, total_from=date.min).expected > 220


def test_cautions_name_what_is_unsound() -> None:
    """Age, gaps, reach, resets, bursts and corrections of a history are told with their figures."""
    history = every(1, growing(30))
    late = forecast(history, on=LAST + timedelta(days=60), as_of=LAST + timedelta(days=40))
    assert codes(late) == [CautionCode.STALE, CautionCode.FAR_AHEAD]
    assert [caution.figure for caution in late.cautions] == [40, 60]
    gap = History.of([*((one.day, one.value) for one in history), (LAST + timedelta(days=50), 3000)], metric=STOCK)
    after = forecast(gap, on=LAST + timedelta(days=60), as_of=LAST + timedelta(days=50))
    assert Caution(CautionCode.LONG_GAP, 50) in after.cautions
    reset = every(1, [float(10 * k) for k in range(15)] + [float(10 * k) for k in range(1, 15)])
    assert CautionCode.COUNTER_RESET in codes(forecast(reset, on=LAST + timedelta(days=9), as_of=LAST))
    burst = every(1, [*growing(27), 2000.0, 2500.0, 3000.0])
    assert CautionCode.BURST in codes(forecast(burst, on=LAST + timedelta(days=9), as_of=LAST))
    viral = every(1, [*wavy(27), 300.0, 300.0, 300.0], FLOW)
    assert CautionCode.BURST in codes(forecast(viral, on=LAST + timedelta(days=9), as_of=LAST))
    broken = every(1, [value + (3000 if k > 15 else 0) for k, value in enumerate(growing(30))])
    found = forecast(broken, on=LAST + timedelta(days=9), as_of=LAST).cautions
    assert Caution(CautionCode.DEFINITION_BREAK, 111.7) in found  # 3016 to 27
    corrected = History.of(
        [Reading(one.day, one.value) for one in history] + [Reading(LAST, 1590, recorded_on=LAST + timedelta(days=2))],
        metric=STOCK,
    )
    assert Caution(CautionCode.CORRECTED, 1) in forecast(corrected, on=LAST + timedelta(days=9), as_of=LAST).cautions


@pytest.mark.parametrize("code", CautionCode)
def test_every_caution_has_a_sentence_in_both_languages(code: CautionCode) -> None:
    """Each word has an English and a French clause, which differ and name the figure where there is one."""
    caution = Caution(code, 17)
    assert str(caution) == caution.text("en") != caution.text("fr")
    assert "{}" not in caution.text("fr") + caution.text("en")
    assert ("17" in caution.text("en")) == ("17" in caution.text("fr"))


def test_cautions_can_be_left_out() -> None:
    """A room that asks many days of one history may leave the cautions out."""
    history = every(1, growing(5))
    asked = Forecasting(history, history.last.day)
    assert asked.forecasts([LAST], cautious=False)[0].cautions == ()
    assert asked.forecasts([LAST])[0].cautions != ()
    assert forecasts(history, [], as_of=history.last.day) == ()


def test_questions_to_a_forecast_are_checked() -> None:
    """Shares lie between 0 and 1, one question is asked at a time, and a band has its lower end first."""
    f = forecast(every(1, growing(30)), on=LAST + timedelta(days=9), as_of=LAST)
    for p in (0.0, 1.0, -1.0, 2.0):
        with pytest.raises(InvalidValue, match="a share between 0 and 1"):
            f.quantile(p)
        with pytest.raises(InvalidValue, match="a share between 0 and 1"):
            f.interval(p)
    with pytest.raises(InvalidValue, match="exactly one of at_least, at_most and between"):
        f.probability()
    with pytest.raises(InvalidValue, match="exactly one of at_least, at_most and between"):
        f.probability(at_least=1, at_most=2)
    with pytest.raises(InvalidValue, match="exactly one of at_least and at_most"):
        f.reached()
    with pytest.raises(InvalidValue, match="the lower one first"):
        f.probability(between=(2, 1))
    assert "on 2025-04-10 (80 %: " in str(f)


def test_forecasts_from_quantiles_and_samples_are_checked() -> None:
    """Quantiles need two shares between 0 and 1 and values that do not fall; samples need a value."""
    on, as_of = LAST, START
    for quantiles, message in (
        ({0.5: 1}, "at least two quantiles"),
        ({0.0: 1, 0.5: 2}, "shares between 0 and 1"),
        ({0.2: 3, 0.5: 2}, "values that do not fall"),
    ):
        with pytest.raises(InvalidValue, match=message):
            Forecast.of_quantiles(quantiles, on=on, as_of=as_of, method="mine")
    with pytest.raises(InvalidValue, match="at least one value"):
        Forecast.of_samples([], on=on, as_of=as_of, method="mine")
    drawn = Forecast.of_samples([3, 1, 2, 2], on=on, as_of=as_of, method="mine")
    assert (drawn.expected, drawn.probability(at_least=2), drawn.reached(at_least=3)) == (2, 0.75, 0.25)
    path = drawn.with_path_from(2, START)
    assert path.reached(at_least=2.5) > drawn.reached(at_least=2.5)
    with pytest.raises(InvalidValue, match="a day before 2025-04-01"):
        drawn.with_path_from(0, LAST)
    with pytest.raises(InvalidValue, match=r"a forecast that smartgoals\.forecast returned"):
        drawn.fan([LAST])


@given(
    st.lists(st.floats(-1e308, 1e308), min_size=1, max_size=30),
    st.sampled_from((STOCK, FLOW, SCORE)),
    st.integers(1, 400),
)
def test_no_number_makes_the_default_unsound(values: list[float], metric: Metric, days: int) -> None:
    """Whatever finite numbers are read, the answer is finite, ordered and short of certainty."""
    history = every(1, values, metric)
    last = history.last.day
    assert sound(forecast(history, on=last + timedelta(days=days), as_of=last))


@given(
    st.lists(st.integers(1, 80), min_size=1, max_size=25), st.sampled_from((STOCK, FLOW, SCORE)), st.integers(1, 300)
)
def test_no_spacing_of_days_makes_the_default_unsound(gaps: list[int], metric: Metric, days: int) -> None:
    """Whatever days are read on, the answer is finite, ordered and short of certainty."""
    day, rows = START, []
    for k, gap in enumerate(gaps):
        day += timedelta(days=gap)
        rows.append((day, 100.0 + 13 * k + (k * gap) % 7))
    assert sound(forecast(History.of(rows, metric=metric), on=day + timedelta(days=days), as_of=day))


def test_a_known_value_stays_certain() -> None:
    """A known distribution short of a reading (the straight line) is no certainty; a reading is."""
    line = forecast(every(1, growing(30)), on=LAST + timedelta(days=5), as_of=LAST, method="straight_line")
    assert line.quantile(0.001) == line.quantile(0.999)
    assert 0 < line.probability(at_least=10**6) < 1e-5
    assert [caution.code for caution in line.cautions] == [CautionCode.NO_UNCERTAINTY]


def test_shares_bands_and_days_are_numbers_pairs_and_lists() -> None:
    """A share that is no number, a band that is no pair and days that are no list are refused as what they are."""
    f = forecast(every(1, growing(30)), on=LAST + timedelta(days=9), as_of=LAST)
    with pytest.raises(WrongType, match="must be a number, got str"):
        f.quantile("0.5")  # type: ignore[arg-type]  # the refusal is the point
    with pytest.raises(WrongType, match="must be a number, got bool"):
        f.interval(True)
    with pytest.raises(InvalidValue, match="p: must be a share between 0 and 1, both excluded, got nan"):
        f.quantile(float("nan"))
    with pytest.raises(InvalidValue, match="between: must be two values"):
        f.probability(between=(1500,))  # type: ignore[arg-type]  # the refusal is the point
    with pytest.raises(WrongType, match="a list of two values"):
        f.probability(between=5)  # type: ignore[arg-type]  # the refusal is the point
    with pytest.raises(WrongType, match="a list of days"):
        f.fan(LAST)  # type: ignore[arg-type]  # the refusal is the point


def test_readings_of_one_day_are_one_value() -> None:
    """A history whose readings all fall on one day forecasts like the last of them alone."""
    several = History.of([(LAST, 5), (LAST, 6), (LAST, 7)], metric=STOCK)
    one = History.of([(LAST, 7)], metric=STOCK)
    on = LAST + timedelta(days=9)
    found = forecast(several, on=on, as_of=LAST)
    assert found.interval(0.8) == forecast(one, on=on, as_of=LAST).interval(0.8)
    assert CautionCode.FEW_READINGS in codes(found)


def test_the_noise_of_the_least_changes_is_above_zero() -> None:
    """A share of the least float there is rounds to nothing, and errors are told in noises."""
    least: Any = SimpleNamespace(changes=(5e-324,) * 3, last_value=0.0, readings=4, resolution=None)
    assert _above_zero(0.0, least) > 0.0


UNLIKE = st.sampled_from((0, 1, 3, 100.5, 9e15, 1e308, -1e308, 1.7976931348623157e308, 5e-324, -5e-324))


@given(
    st.lists(st.tuples(st.integers(0, 100), UNLIKE), min_size=1, max_size=20),
    st.sampled_from((STOCK, FLOW, SCORE, None)),
    st.sampled_from((1, 30, 400, 1900)),
)
@example([(0, 3), (5, 5e-324), (31, 0), (32, 0), (92, 5e-324)], None, 208)  # of which the scale was nothing
def test_changes_far_apart_have_sound_answers(rows: list[tuple[int, float]], metric: Metric | None, ahead: int) -> None:
    """Readings at both ends of what a float holds have an answer, however far they lie apart."""
    history = History.of([(START + timedelta(days=day), value) for day, value in rows], metric=metric)
    last = history.last.day
    assert sound(forecast(history, on=last + timedelta(days=ahead), as_of=last))
