"""Histories with a shape have it, whatever else is drawn of them."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given

import smartgoals as sg
from smartgoals import strategies as drawn_by


def values(history: sg.History) -> list[float]:
    """Return the values of a history, in order of their days."""
    return [reading.value for reading in history]


def waits(history: sg.History) -> list[int]:
    """Return how many days lie between a reading and the next."""
    return [(after.day - before.day).days for before, after in pairwise(history)]


@given(drawn_by.steady_histories(3, 9, min_value=10, max_value=20, spread=2))
def test_steady_histories_stay_within_their_spread(history: sg.History) -> None:
    """All values lie within the spread above a level between the bounds, one a day."""
    assert 3 <= len(history) <= 9
    assert 10 <= min(values(history)) <= max(values(history)) <= 22
    assert max(values(history)) - min(values(history)) <= 2
    assert set(waits(history)) == {1}


@given(drawn_by.growing_histories(3, 9, min_step=2, max_step=4))
def test_growing_histories_grow_each_day(history: sg.History) -> None:
    """Each step lies within its bounds."""
    assert all(2 <= after - before <= 4 for before, after in pairwise(values(history)))


@given(drawn_by.seasonal_histories(2, 4, min_peak=30, max_peak=40))
def test_seasonal_histories_repeat_each_week(history: sg.History) -> None:
    """Each weekday has its value, and the best is above the second by the peak."""
    read = values(history)
    assert 14 <= len(read) <= 28
    assert read[7:] == read[:-7]
    best, second = sorted(read[:7], reverse=True)[:2]
    assert 30 <= best - second <= 40


@given(drawn_by.gappy_histories(2, 9, min_gap=5, max_gap=6))
def test_gappy_histories_have_a_gap(history: sg.History) -> None:
    """Readings follow from day to day but for a gap or two, whose days are counted without the readings around."""
    assert set(waits(history)) - {1} <= {6, 7}
    assert max(waits(history)) > 1


@given(drawn_by.bursty_histories(3, 9, min_times=4, max_times=6))
def test_bursty_histories_have_bursts(history: sg.History) -> None:
    """One day or two stand out by a factor within the bounds."""
    level = min(values(history))
    others = [value for value in values(history) if value != level]
    assert 1 <= len(others) <= 2
    assert all(4 * level <= value <= 6 * level for value in others)


@given(drawn_by.counter_histories(4, 9, min_resets=1, max_resets=3, max_step=5))
def test_counter_histories_begin_again(history: sg.History) -> None:
    """A counter rises but where it begins again at nothing, and reads as a counter without a negative amount."""
    read = values(history)
    assert 1 <= read.count(0) <= 3
    assert all(after == 0 or 1 <= after - before <= 5 for before, after in pairwise(read))
    counted = sg.assess(
        sg.Goal(id="g", metric="impressions", target=sg.KeepPace("1/day"), start=history.first.day),
        history,
        as_of=history.last.day,
        counter=True,
    )
    assert counted.actual is None or counted.actual >= 0


@given(drawn_by.silent_histories(until=date(2026, 5, 1), min_silence=10, max_silence=12))
def test_silent_histories_end_long_before(history: sg.History) -> None:
    """The last reading lies as long before the day asked as the bounds say."""
    assert timedelta(days=10) <= date(2026, 5, 1) - history.last.day <= timedelta(days=12)


@given(drawn_by.corrected_histories(min_late=3, max_late=5))
def test_corrected_histories_say_another_value_later(history: sg.History) -> None:
    """What was known on the last day is not what is known now, and each correction came within its days."""
    corrected = history.superseded
    assert 1 <= len(corrected) <= 3
    now = {reading.day: reading for reading in history}
    for before in corrected:
        after = now[before.day]
        assert after.value != before.value
        assert timedelta(days=3) <= after.recorded_on - before.day <= timedelta(days=5)


@given(drawn_by.growing_histories(metrics=drawn_by.metric_ids(), channels=drawn_by.ids()))
def test_shapes_may_be_of_any_metric(history: sg.History) -> None:
    """The metric and the channel are drawn from what is given for them."""
    assert history.metric_id is not None
    assert history.channel is not None
