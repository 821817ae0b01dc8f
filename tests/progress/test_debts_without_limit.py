"""Debts that are all handed on: whether a quota is decided is told by its last total, as a walk over its periods tells."""

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._progress.carry import idle_closes
from smartgoals._progress.quota import QuotaCourse, _leaves_no_other_end

FIRST = date(2026, 1, 5)
SOLD = sg.Metric(id="sold", nature="flow", unit="count", better="higher", range=(0, None))


@given(
    st.lists(st.integers(0, 60), min_size=1, max_size=30),
    st.integers(1, 40),
    st.sampled_from(["at_least", "at_most"]),
    st.sampled_from(["week", "day", "month"]),
    st.sampled_from(["mon-sun", "mon-fri"]),
)
def test_a_debt_that_is_handed_on_decides_with_its_last_total(
    amounts: list[int], weeks: int, bound: str, per: str, days: str
) -> None:
    """Met before its end, or overdrawn beyond all that is still given, as closing one period after another says."""
    target = sg.KeepPace(f"15/{per}", counted="calendar", bound=bound, carry="both")
    deadline = FIRST + timedelta(len(amounts) + 7 * weeks)
    goal = sg.Goal(
        id="g", metric="sold", target=target, start=FIRST, deadline=deadline, calendar=sg.Calendar(working_days=days)
    )
    read = [(FIRST + timedelta(k), amount) for k, amount in enumerate(amounts)]
    course = sg.assess(goal, sg.History.of(read, metric=SOLD), as_of=read[-1][0])._course
    assert isinstance(course, QuotaCourse)
    first, made = course.running, course.made_now
    if first.span.end <= course.on:
        first = next(one.asked for one in list(idle_closes(course.carry, first, made))[1:])._replace(
            carried=course.tally.carried
        )
        made = Fraction(0)
    is_missed = any(close.missed_by for close in idle_closes(course.carry, first, made))
    found = _leaves_no_other_end(course.reader, course.carry, course.tally, course.running, course.made_now)
    assert found is (is_missed is course.plan.is_cap)
