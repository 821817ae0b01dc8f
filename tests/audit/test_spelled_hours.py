"""Hours of an audit are read as people spell them."""

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals._audit.reading import CellReading, read_hours


@given(st.integers(0, 99), st.integers(0, 59))
@example(2, 30)
@example(0, 45)
def test_hours_and_minutes_are_hours(hours: int, minutes: int) -> None:
    """Hours with their minutes are read however they are spelled."""
    value = hours + minutes / 60
    for cell in (f"{hours} h {minutes:02}", f"{hours}h{minutes:02}", f"{hours}h {minutes}min"):
        assert read_hours(cell, CellReading()) == pytest.approx(value)
    assert read_hours(f"{minutes} min", CellReading()) == pytest.approx(minutes / 60)
    assert read_hours(f"{hours} h", CellReading()) == hours


def test_hours_as_before() -> None:
    """Plain figures stay hours, and a clock that may be of minutes is refused."""
    assert read_hours("2,5 heures", CellReading()) == 2.5
    assert read_hours(5, CellReading()) == 5
    with pytest.raises(sg.SmartGoalsError):
        read_hours("2:30", CellReading())
