"""The hours that channels take together: on the fullest day, and not in turns."""

from datetime import date
from fractions import Fraction

import pytest

import smartgoals as sg
from smartgoals._case.efforts import hours_together

TODAY = date(2026, 1, 5)


def goal(name: str, start: date, end: date | None, effort: str | None = "15 hours/week") -> sg.Goal:
    """Return a goal that takes so much from one day to another."""
    pace = None if effort is None else sg.Pace.parse(effort)
    return sg.Goal(id=name, metric="leads", start=start, deadline=end, effort=pace)


@pytest.mark.parametrize(("second", "hours"), [(date(2026, 4, 1), 15), (date(2026, 3, 31), 30), (date(2026, 3, 1), 30)])
def test_goals_in_turns_take_no_more_than_one(second: date, hours: int) -> None:
    """Goals of two channels are added up where they share a day; what another takes all along comes on top."""
    planned = {
        "a": [goal("x", TODAY, date(2026, 3, 31))],
        "b": [goal("y", second, None), goal("z", second, None, None)],
    }
    shares = {"a": Fraction(15), "b": Fraction(15)}
    assert hours_together(shares, planned, TODAY) == hours
    assert hours_together({**shares, "web": Fraction(5, 2)}, planned, TODAY) == hours + Fraction(5, 2)
    assert hours_together({"a": Fraction(15)}, planned, TODAY) == 15
