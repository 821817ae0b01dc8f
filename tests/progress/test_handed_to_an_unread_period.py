"""What a read period handed on stays with the one it went to, also once that one closes unread."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

MONDAY = date(2026, 1, 5)
SUNDAY = date(2026, 2, 1)
LEADS = sg.Metric(id="leads", nature="flow", unit="count")


def weekly(**more: object) -> sg.Goal:
    """Return a goal of 10 leads a week over four weeks."""
    target = sg.KeepPace("10/week", counted="calendar", **more)
    return sg.Goal(id="l", metric="leads", target=target, start=MONDAY, deadline=SUNDAY)


def sundays(*made: float) -> sg.History:
    """Return what each week brought, read on its Sunday."""
    rows = [(MONDAY + timedelta(weeks=week, days=6), amount) for week, amount in enumerate(made)]
    return sg.History.of(rows, metric=LEADS)


def test_the_debt_of_the_week_before_stays_when_the_last_closes_unread() -> None:
    """Three weeks lacked 3 together: the last one asks for 13, the day before its close, on it and after it."""
    goal, read = weekly(carry="both"), sundays(7, 10, 10)
    days = [SUNDAY + timedelta(days=k) for k in (-1, 0, 2)]
    told = [sg.assess(goal, read, as_of=day).quota for day in days]
    assert [(week.due, week.carried, week.left) for week in told] == [(13, -3, 13)] * 3
    zero = sg.assess(goal, sundays(7, 10, 10, 0), as_of=SUNDAY)
    assert (zero.quota.due, zero.quota.carried, zero.gap) == (13, -3, -13)


@given(
    st.lists(st.integers(0, 20), min_size=1, max_size=3),
    st.sampled_from(["surplus", "both"]),
    st.sampled_from(["at_least", "at_most"]),
)
def test_the_close_of_an_unread_week_takes_nothing_from_what_was_handed_to_it(
    made: list[int], carry: str, bound: str
) -> None:
    """The Saturday and the Sunday of an unread week tell the same; the week after it is handed nothing."""
    goal, read = weekly(carry=carry, bound=bound), sundays(*made)
    ends = MONDAY + timedelta(weeks=len(made), days=6)
    before, on = (sg.assess(goal, read, as_of=ends - timedelta(days=ago)).quota for ago in (1, 0))
    if on.unread:  # a surplus that pays for a week of what only grows is read with it
        assert (before.due, before.carried, before.left) == (on.due, on.carried, on.left)
        if ends < SUNDAY:
            assert sg.assess(goal, read, as_of=ends + timedelta(days=1)).quota.carried == 0


@pytest.mark.parametrize(("bound", "due", "deltas"), [("at_least", 6, (6, 16)), ("at_most", 14, (14, 10))])
def test_the_rows_ahead_hand_nothing_on_from_a_week_that_nobody_read(
    bound: str, due: float, deltas: tuple[float, float]
) -> None:
    """On the Sunday of an unread week the next one asks for its own, as it does on the Monday after."""
    made = (14,) if bound == "at_least" else (6,)
    goal, read = weekly(carry="surplus", bound=bound), sundays(*made)
    rows = sg.assess(goal, read, as_of=MONDAY + timedelta(days=13)).due_table(8)
    assert (rows[0].due, rows[0].delta, rows[-1].delta) == (due, *deltas)
    monday = sg.assess(goal, read, as_of=MONDAY + timedelta(days=14))
    assert monday.due_table(7)[-1].due == 10
