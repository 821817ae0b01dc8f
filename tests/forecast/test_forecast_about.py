"""Logs that lie nearly evenly: about which days the next readings are due, and up to when one may be dated."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._forecast.about import About, about
from smartgoals._forecast.coverage import coverage_of
from smartgoals._forecast.due import last_read

FIRST = date(2024, 1, 1)
ONE = timedelta(days=1)


def working(day: int, months: int, since: int = 0) -> list[date]:
    """Return the first working days of months, or the last ones, of 31."""
    found = list[date]()
    for month in range(since, since + months):
        first, following = (date(2024 + at // 12, at % 12 + 1, 1) for at in (month, month + 1))
        days = [first + k * ONE for k in range((following - first).days)]
        found.append([one for one in days if one.weekday() < 5][0 if day == 1 else -1])
    return found


def of_weeks(pattern: tuple[int, ...], count: int) -> list[date]:
    """Return the last days of periods of so many weeks, again and again."""
    days = [FIRST]
    for k in range(count):
        days.append(days[-1] + 7 * pattern[k % len(pattern)] * ONE)
    return days


def jittered(every: int, count: int, seed: int) -> list[date]:
    """Return days about so many days apart, each a day early or late now and then."""
    chance = Random(seed)
    return [FIRST + (every * k + chance.choice((-1, 0, 0, 1))) * ONE for k in range(count)]


def found(days: list[date]) -> About | None:
    """Return about which days a log is due."""
    ordinals = [one.toordinal() for one in days]
    return about(ordinals, coverage_of(ordinals))


LOGS = {
    "first working days": working(1, 40),
    "last working days": working(31, 40),
    "4-4-5": of_weeks((4, 4, 5), 40),
    "5-4-4": of_weeks((5, 4, 4), 40),
    "about two weeks": jittered(14, 60, 3),
    "about thirty days": jittered(30, 40, 4),
    "about quarters": jittered(91, 30, 5),
}


@given(st.sampled_from(sorted(LOGS)), st.integers(13, 28), st.integers(0, 300))
def test_what_is_expected_grows_by_the_days_about_which_it_is_due(name: str, count: int, ahead: int) -> None:
    """Each day expects as much as the day before or more, and no reading is expected before the first may come."""
    nearly = found(LOGS[name][:count])
    assert nearly is not None
    on = nearly.last + ahead
    low, high, share = nearly.either(on)
    assert low <= nearly.counted_upto(on) <= high
    assert nearly.counted_upto(on) <= nearly.counted_upto(on + 1)
    assert 0 < share <= 1
    assert nearly.last <= nearly.read_upto(on) <= max(on, nearly.last)
    assert nearly.steps_to(on) <= nearly.steps_to(on + 1)
    for steps in (1, 2, 5):
        assert nearly.steps_to(nearly.day(steps)) == steps
        assert nearly.either(nearly.day(steps) + 1 + round(nearly.strays[-1]))[1:] == (nearly.day(steps), 1.0)


@given(st.sampled_from(sorted(LOGS)), st.integers(14, 26), st.integers(0, 2))
def test_the_next_readings_come_when_they_may(name: str, count: int, ahead: int) -> None:
    """A log that goes on as it did is read where a reading may be dated; between two such days it is not."""
    days = LOGS[name]
    nearly = found(days[:count])
    assert nearly is not None
    due, came = nearly.day(ahead + 1), days[count + ahead].toordinal()
    assert due + nearly.strays[0] - 4 <= came <= due + nearly.strays[-1] + 4
    quiet = (days[count - 1].toordinal() + nearly.day(1)) // 2
    ordinals = [one.toordinal() for one in days[:count]]
    assert last_read(ordinals, quiet) == ordinals[-1] or nearly.days < 15


@pytest.mark.parametrize(
    "days",
    [
        [FIRST + k * ONE for k in (0, 7, 14, 21)],
        [FIRST + k * ONE for k in (0, 8, 14)],
        [FIRST + k * ONE for k in (0, 1, 5, 6, 20)],
        [FIRST + k * ONE for k in (0, 7, 14, 21, 25)],
        [FIRST + k * ONE for k in (0, 7, 14, 21, 27)],
        [date(2024, month, 15) for month in range(1, 9)],
    ],
)
def test_other_logs_are_due_on_no_such_days(days: list[date]) -> None:
    """Logs that are even, short, uneven or still run have no days about which the next reading is due."""
    assert found(days) is None


AMOUNT = 20


@given(
    st.sampled_from(sorted(LOGS)),
    st.integers(13, 20),
    st.tuples(st.integers(-10, 10), st.integers(1, 120)),
    st.sampled_from(("total", "week", "month", "reach", "rolling")),
    st.sampled_from((0.3, 0.7, 1.0, 1.4)),
)
def test_no_log_that_goes_on_nearly_as_it_did_ends_in_what_was_ruled_out(
    name: str, count: int, window: tuple[int, int], kind: str, times: float
) -> None:
    """A chance is as good as none, or certain, only where no reading of those days may decide otherwise."""
    days = LOGS[name]
    on, gap = days[count - 1], (days[count - 1] - days[0]).days / (count - 1)
    start, length = on + window[0] * ONE, window[1]
    end = start + length * ONE
    each_month = max(1, round(AMOUNT / gap * 30 * times))
    targets: dict[str, sg.Target] = {
        "total": sg.ReachLevel(max(1, round(AMOUNT * length / gap * times))),
        "week": sg.KeepPace(f"{max(1, each_month // 4)}/week", counted="calendar", bound="at_most"),
        "month": sg.KeepPace(f"{each_month}/month", counted="calendar"),
        "reach": sg.ReachPace(f"{each_month}/month"),
        "rolling": sg.KeepPace(f"{each_month}/month", counted="rolling"),
    }
    log = sg.History.of([(one, AMOUNT) for one in days], metric="leads")
    asked = sg.Goal(id="g", metric="leads", target=targets[kind], start=start, deadline=end)
    told = sg.project(asked, log.upto(on), as_of=on).probability
    ends = sg.assess(asked, log, as_of=end)
    if told is not None:
        assert ends.is_met is not True or told > 0.001
        assert ends.is_met is not False or told < 0.999
