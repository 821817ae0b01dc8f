"""Logs that are perfectly regular: the chance of a goal agrees with what a progress would count, went the log on so."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import assume, given, strategies as st

import smartgoals as sg
from smartgoals._forecast.series import prepare
from smartgoals._time.counting import Counting

FIRST = date(2025, 3, 3)  # a Monday
ONE = timedelta(days=1)
POSTS = sg.Metric(id="posts", nature="flow", unit="count", better="higher")


def every_days(step: int, until: date) -> list[date]:
    """Return days a step apart."""
    return [FIRST + k * step * ONE for k in range((until - FIRST).days // step + 1)]


def on_weekdays(weekdays: Sequence[int], until: date) -> list[date]:
    """Return the days that are one of some of the week, 0 for Monday."""
    return [on for on in every_days(1, until) if on.weekday() in weekdays]


def each_month(day: int, until: date) -> list[date]:
    """Return a day of each month, 31 for the last one."""
    days = every_days(1, until)
    return [on for on in days if (on + ONE).day == 1] if day == 31 else [on for on in days if on.day == day]


LOGS: Mapping[str, Callable[[date], list[date]]] = {
    "each day": lambda until: every_days(1, until),
    "every second day": lambda until: every_days(2, until),
    "each Monday": lambda until: every_days(7, until),
    "every second week": lambda until: every_days(14, until),
    "Tuesdays and Thursdays": lambda until: on_weekdays([1, 3], until),
    "Monday to Friday": lambda until: on_weekdays(range(5), until),
    "the 28th": lambda until: each_month(28, until),
    "the 15th": lambda until: each_month(15, until),
    "ends of months": lambda until: each_month(31, until),
    "ends of quarters": lambda until: each_month(31, until)[::3],
    "firsts of every second month": lambda until: each_month(1, until)[1::2],
    **{f"every {step} days": partial(every_days, step) for step in (26, 27, 28, 29, 30, 31, 32, 91)},
}


START = date(2026, 3, 2)
EVIDENCE = sg.Strategy(metrics=[POSTS])


def asked(target: sg.Target, weeks: int) -> tuple[sg.Goal, date]:
    """Return a goal of so many weeks, and its last day."""
    end = START + (7 * weeks - 1) * ONE
    return sg.Goal(id="g", metric="posts", target=target, start=START, deadline=end), end


def logged(days: Sequence[date], amount: int) -> sg.History:
    """Return a log of one amount."""
    return sg.History.of([(on, amount) for on in days], metric="posts")


@given(
    name=st.sampled_from(sorted(LOGS)),
    amount=st.integers(1, 20),
    asks=st.tuples(
        st.sampled_from(["week", "month"]),
        st.sampled_from(["at_least", "at_most"]),
        st.sampled_from([Counting.CALENDAR, Counting.ROLLING]),
        st.sampled_from([-1, 0, 0, 1]),
    ),
    weeks=st.integers(1, 9),
    since=st.integers(0, 20),
)
def test_a_regular_log_keeps_a_quota_as_a_progress_counts_it(
    name: str, amount: int, asks: tuple[str, str, Counting, int], weeks: int, since: int
) -> None:
    """A log that has gone on alike for a year more likely than not does what it would do, went it on so."""
    period, bound, counted, more = asks
    ahead = LOGS[name](START + (7 * weeks - 1) * ONE)
    a_year = amount * sum(START - 364 * ONE <= on < START for on in ahead)
    usual = max(1, a_year // (52 if period == "week" else 12) + more)
    goal, end = asked(sg.KeepPace(f"{usual}/{period}", counted=counted, bound=bound), weeks)
    as_of = min(START + since * ONE, end)
    then = sg.assess(goal, logged(ahead, amount), as_of=end + ONE, evidence=EVIDENCE)
    told = sg.project(goal, logged([on for on in ahead if on <= as_of], amount), as_of=as_of, evidence=EVIDENCE)
    assume(then.settled is not None and told.probability is not None)
    assert then.settled is not None
    assert told.probability is not None
    assert (told.probability > 0.5) is then.settled.is_met


@given(
    name=st.sampled_from(sorted(LOGS)),
    amount=st.integers(1, 20),
    missing=st.sampled_from([0, 1]),
    weeks=st.integers(1, 12),
    since=st.integers(0, 60),
)
def test_a_regular_log_brings_the_total_of_its_days(
    name: str, amount: int, missing: int, weeks: int, since: int
) -> None:
    """A total is likely to be reached if the days until the deadline bring it, and not if one more is asked."""
    ahead = LOGS[name](START + (7 * weeks - 1) * ONE)
    total = amount * sum(on >= START for on in ahead)
    assume(total)
    goal, end = asked(sg.ReachLevel(total + missing), weeks)
    as_of = min(START + since * ONE, end)
    told = sg.project(goal, logged([on for on in ahead if on <= as_of], amount), as_of=as_of, evidence=EVIDENCE)
    assert told.probability is not None
    assert (told.probability > 0.5) is (not missing)
    assert told.expected == pytest.approx(total)


@given(st.integers(27, 32), st.integers(3, 20), st.integers(1, 60))
def test_days_ahead_are_steps_ahead(gap: int, many: int, ahead: int) -> None:
    """About a month between readings is dated on no day of each, unless it is; a day more is a part of a step more."""
    days = [FIRST + gap * k * ONE for k in range(many)]
    log = sg.History.of([(on, 5) for on in days], metric=POSTS)
    series = prepare(log, days[-1])
    steps = [series.steps_to(days[-1].toordinal() + k) for k in range(ahead + 1)]
    assert steps[0] == 0
    assert steps == sorted(steps)
    assert steps[1] > 0
    assert series.last_due(days[-1].toordinal() + ahead) >= days[-1].toordinal()
