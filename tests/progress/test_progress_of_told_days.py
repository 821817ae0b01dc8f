"""Days that nobody can have read yet: they are no days of nothing, neither so far, nor lately, nor of what is required."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._model.way_of_reading import MissingDays

BEGINS, START, END = date(2026, 1, 4), date(2026, 3, 2), date(2026, 6, 28)
ENDS_OF_MONTHS = [date(2026, month, 1) - timedelta(1) for month in range(2, 10)]
TARGETS: dict[str, sg.Target] = {
    "total": sg.ReachLevel(700),
    "pace": sg.KeepPace("40/week"),
    "allowance": sg.KeepPace("60/week", bound="at_most"),
    "quota": sg.KeepPace("30/week", counted="calendar"),
    "rolling": sg.KeepPace("30/week", counted="rolling"),
}
PACES = ("mean_pace", "mean_window", "recent_pace", "recent_window", "feasibility", "burn_rate")


def every(step: int, many: int = 150) -> sg.History:
    """Return amounts so many days apart, six a day."""
    days = [BEGINS + timedelta(step * k) for k in range(many)]
    return sg.History.of([(on, 6 * step) for on in days], metric="leads")


def goal(target: sg.Target, start: date = START, end: date = END) -> sg.Goal:
    """Return a goal of a spring."""
    return sg.Goal(id="g", metric="leads", target=target, start=start, deadline=end)


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
@given(step=st.sampled_from([1, 2, 7, 14]), after=st.integers(0, 13))
def test_paces_stand_until_the_next_reading_is_due(target: sg.Target, step: int, after: int) -> None:
    """Between two readings of an even log so far and lately are as on the day of the earlier one; a day of silence
    beyond the next is a day of nothing.
    """
    last = BEGINS + timedelta(98)
    history = every(step).upto(last)
    then, now = (sg.assess(goal(target), history, as_of=on) for on in (last, last + timedelta(after % step)))
    for name in PACES:
        if name != "feasibility" or getattr(target, "counted", "continuous") == "continuous":
            assert getattr(now, name) == getattr(then, name), name
    silent = sg.assess(goal(target), history, as_of=last + timedelta(step))
    assert silent.mean_pace is not None
    assert then.mean_pace is not None
    assert silent.mean_pace.amount < then.mean_pace.amount


@pytest.mark.parametrize("after", range(7))
def test_what_is_required_may_still_come_on_days_unread(after: int) -> None:
    """The days since the last Sunday are still to bring what they do: what each day must bring is as on that Sunday."""
    last = BEGINS + timedelta(7 * 14)
    on = last + timedelta(after)
    p = sg.assess(goal(TARGETS["total"]), every(7).upto(last), as_of=on)
    left = 700 - 42 * 6
    assert p.actual == 42 * 6
    assert p.required_pace is not None
    assert float(p.required_pace.amount) == pytest.approx(left / (END - last).days)
    assert p.arrives_on == last + timedelta(-(-left // 6))
    assert p.gap == pytest.approx(42 * 6 - 700 * ((on - START).days + 1) / 119)


@pytest.mark.parametrize("covers", ["month", None])
@pytest.mark.parametrize("on", [date(2026, 8, 31), date(2026, 9, 15), date(2026, 9, 29)])
def test_a_month_that_runs_takes_nothing_from_the_last_one(covers: str | None, on: date) -> None:
    """Of a log by the month the one that runs is unread: the pace stays that of the months that are over."""
    history = sg.History.of([(one, 31 * 6) for one in ENDS_OF_MONTHS], metric="leads", covers=covers)
    p = sg.assess(goal(sg.ReachLevel(1100), date(2026, 7, 1), date(2026, 12, 31)), history, as_of=on)
    assert p.mean_pace is not None
    assert p.mean_pace.amount == 6
    assert p.mean_window == (date(2026, 6, 30), date(2026, 8, 31))
    assert p.arrives_on == date(2026, 12, 31)
    quota = sg.assess(
        goal(sg.KeepPace("150/month", counted="calendar"), date(2026, 7, 1), date(2026, 12, 31)), history, as_of=on
    )
    assert quota.required_pace is not None
    assert quota.required_pace.amount == (5 if on.month == 9 else 0)


@pytest.mark.parametrize(
    ("days", "covers"),
    [([98], None), ([84, 91, 98], None), ([70, 77, 90, 98], None)],
    ids=["one", "three", "uneven"],
)
def test_without_a_rhythm_days_of_silence_count(days: list[int], covers: str | None) -> None:
    """Fewer than four readings, or such as lie unevenly, say of no day that it cannot have been read yet."""
    history = sg.History.of([(BEGINS + timedelta(one), 42) for one in days], metric="leads", covers=covers)
    on = BEGINS + timedelta(101)
    assert sg.assess(goal(TARGETS["total"]), history, as_of=on).mean_window == (START - timedelta(1), on)


@pytest.mark.parametrize("missing", [MissingDays.ZERO, MissingDays.PESSIMISTIC])
def test_silence_of_which_something_is_said_counts(missing: MissingDays) -> None:
    """Who says what came on silent days has said it of these, too."""
    last = BEGINS + timedelta(98)
    on = last + timedelta(3)
    p = sg.assess(goal(TARGETS["total"]), every(7).upto(last), as_of=on, missing=missing)
    assert p.mean_window == (START - timedelta(1), on)


def test_a_deadline_judges_all_its_days() -> None:
    """Once the goal is over no day of it is still to bring anything."""
    end = BEGINS + timedelta(101)
    for on in (end, end + timedelta(1)):
        p = sg.assess(goal(TARGETS["total"], end=end), every(7), as_of=on)
        assert p.mean_window == (START - timedelta(1), end)


def test_an_amount_that_covers_days_is_next_due_as_long_after() -> None:
    """One reading that says that it covers a week is rhythm enough."""
    history = sg.History.of([(BEGINS + timedelta(98), 42)], metric="leads", covers="week")
    windows = [
        sg.assess(goal(TARGETS["total"]), history, as_of=BEGINS + timedelta(98 + after)).mean_window
        for after in range(8)
    ]
    assert [(one or (START, START))[1] - BEGINS for one in windows] == [
        timedelta(98 + (7 if after == 7 else 0)) for after in range(8)
    ]


def test_a_month_is_due_at_its_own_end() -> None:
    """A February of 28 days makes no March of them: nothing of March is told before the 31st."""
    february, march = date(2026, 2, 28), date(2026, 3, 31)
    history = sg.History.of([(february, 280)], metric="leads", covers="month")
    asked = goal(sg.ReachLevel(900), date(2026, 2, 1), date(2026, 4, 30))
    windows = [sg.assess(asked, history, as_of=on).mean_window for on in (march - timedelta(1), march)]
    assert [one and one[1] for one in windows] == [february, march]
