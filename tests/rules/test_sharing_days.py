"""Goals that share days with another: what a look at every pair says, without looking at every pair."""

from datetime import date, timedelta
from itertools import combinations
from unittest.mock import patch

from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals.rules._relevant import directions
from smartgoals.rules._relevant.directions import overlap, sharing_days

DAY0 = date(2026, 1, 5)
days = st.none() | st.integers(0, 30).map(lambda k: DAY0 + timedelta(days=k))


@st.composite
def goals(draw: st.DrawFn) -> sg.Goal:
    """Draw a goal whose days may be open on either side, or begin with its baseline."""
    start, deadline, based = draw(days), draw(days), draw(days)
    if start is not None and deadline is not None:
        start, deadline = min(start, deadline), max(start, deadline) + timedelta(days=1)
    base = None if based is None or (deadline is not None and based >= deadline) else sg.Baseline(value=1, on=based)
    return sg.Goal(id="g", metric="followers", target=sg.ReachLevel(9), start=start, deadline=deadline, baseline=base)


@given(st.lists(goals(), max_size=8))
def test_goals_share_days_as_their_pairs_do(several: list[sg.Goal]) -> None:
    """A goal is named where it overlaps any other, and in the order given."""
    paired = {
        place for pair in combinations(range(len(several)), 2) if overlap(*(several[k] for k in pair)) for place in pair
    }
    found = sharing_days(several)
    assert [id(one) for one in found] == [id(several[place]) for place in sorted(paired)]


def test_the_work_grows_with_the_goals() -> None:
    """The days of each goal are looked at once, and not for every other goal."""
    one = sg.Goal(id="g", metric="followers", target=sg.ReachLevel(9), start=DAY0)
    with patch.object(directions, "_days_of", wraps=directions._days_of) as looked:
        assert len(sharing_days([one] * 300)) == 300
    assert looked.call_count == 300
