"""A rise beside a fall that is needed is told as a rise, in both languages."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import catalog, present
from smartgoals._messages.formatting import ENGLISH
from smartgoals._time.pace import Pace
from smartgoals.present._figures import FigureWords

FIRST = date(2026, 6, 16)


def paces(metric: str, values: list[float], target: float, language: str) -> str:
    """Return the line on paces of a page about weekly readings, with plain blanks."""
    read = sg.History.of([(FIRST + timedelta(7 * k), value) for k, value in enumerate(values)], metric=metric)
    goal = sg.Goal(
        id="g", metric=metric, target=sg.ReachLevel(target), start=date(2026, 8, 3), deadline=date(2026, 11, 29)
    )
    page = present.markdown(sg.assess(goal, read, as_of=date(2026, 9, 14)), language=language)
    label = "**Pace**" if language == "en" else "**Rythme**"
    (told,) = (one for one in page.replace("\xa0", " ").replace("\u202f", " ").splitlines() if label in one)
    return told


SLOWER = [4 + 0.064 * k for k in range(14)]
MORE = [100 + 3 * k for k in range(14)]
FEWER = [300 - 3 * k for k in range(14)]
PACES = [
    ("first_response_time", SLOWER, 3, "en", "h less a week needed from here on; so far 0.063 h more a week"),
    ("first_response_time", SLOWER, 3, "fr", "de moins par semaine ; jusqu’ici 0,063 h de plus par semaine"),
    (
        "open_tickets",
        MORE,
        80,
        "en",
        "fewer open tickets a week needed from here on; so far 2.9 more open tickets a week",
    ),
    ("open_tickets", FEWER, 200, "en", "needed from here on; so far 2.9 fewer open tickets a week"),
    ("followers", MORE, 300, "en", "followers a week needed from here on; so far 2.9 followers a week"),
]


@pytest.mark.parametrize(("metric", "values", "target", "language", "said"), PACES)
def test_what_there_was_is_told_by_its_way(
    metric: str, values: list[float], target: float, language: str, said: str
) -> None:
    """Where less is needed, more is no plain figure, which would read as less, too."""
    assert said in paces(metric, values, target, language)


@given(st.integers(-999, 999).filter(bool), st.sampled_from([None, "boxes"]))
def test_a_pace_of_change_says_its_way(amount: int, unit: str | None) -> None:
    """More of a rise and fewer of a fall, with the size of either, of the metric and of another unit."""
    told = FigureWords(ENGLISH, catalog.METRICS["open_tickets"]).pace_of_change(Pace(amount, "week", unit=unit))
    assert str(abs(amount)) in told
    assert ("more" in told) == (amount > 0)
    assert ("fewer" in told or "less" in told) == (amount < 0)
