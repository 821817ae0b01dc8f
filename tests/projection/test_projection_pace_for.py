"""The pace for a chance has that chance: it is the least demanding one, and there is none where no pace has it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given, strategies as st

import smartgoals as sg
from smartgoals import codec

MONDAY = date(2026, 1, 5)
METHODS = [None, "drift", "bootstrap", "straight_line"]
STOCK = sg.Metric(id="m", nature="stock")
LESS = sg.Metric(id="m", nature="stock", better="lower")
SCORE = sg.Metric(id="m", nature="score", range=(-100, 100))
FLOW = sg.Metric(id="m", nature="flow")


def project(values: Sequence[float], metric: sg.Metric, target: sg.ReachLevel, *how: Any) -> sg.Projection:
    """Return the projection of a level, or a total from the first day on, so many days ahead by a method."""
    ahead, method = how
    history = sg.History.of([(MONDAY + timedelta(k), value) for k, value in enumerate(values)], metric=metric)
    last = history.last.day
    goal = sg.Goal(id="g", metric="m", target=target, start=MONDAY, deadline=last + timedelta(ahead))
    return sg.project(goal, history, as_of=last, method=method)


def check(p: sg.Projection, chance: float) -> None:
    """Hold the pace for a chance against the chance that it makes, and that a little less makes."""
    found, expected = p.pace_for(chance), p.pace_expected
    assert expected is not None
    if found is None:
        return
    assert p.probability_with(found - expected) >= chance - 1e-6
    sign = 1 if p.bound == "at_least" else -1
    size = max(abs(float(one.amount)) for one in (found, expected)) + abs(float(p.target or 0)) + 1e-3
    easier = sg.Pace(float(found.amount) - sign * 1e-3 * size, found.period, unit=found.unit)
    with_less = p.probability_with(easier - expected)
    assert with_less is not None
    assert with_less <= max(chance, 2e-6) + 1e-6


VALUES = st.lists(st.integers(-5, 20), min_size=6, max_size=40).filter(lambda xs: len(set(xs)) > 2)


@given(
    values=VALUES,
    metric=st.sampled_from([STOCK, LESS, SCORE, FLOW]),
    how=st.tuples(st.integers(1, 90), st.sampled_from(METHODS)),
    asked=st.tuples(st.integers(-20, 400), st.sampled_from(["on_deadline", "any_day"])),
    chance=st.floats(0.001, 0.999),
)
def test_the_pace_for_a_chance_has_it_and_less_has_not(
    values: list[float], metric: sg.Metric, how: tuple[int, str | None], asked: tuple[int, str], chance: float
) -> None:
    """For counts, levels at their bounds and totals, whichever side is good, of distributions with and without steps."""
    far, judged = asked
    if metric is FLOW:
        values = [abs(one) for one in values]
        target = sg.ReachLevel(sum(values) + far + 1)
    else:
        values = [sum(values[: k + 1]) for k in range(len(values))]
        if metric is SCORE:
            values = [max(-100, min(100, one)) for one in values]
        target = sg.ReachLevel(values[-1] + far, judged=judged)
    p = project(values, metric, target, *how)
    assume(not p.is_certain and p.pace_expected is not None)
    check(p, chance)


ROUNDED = [1000 + 100 * ((3 * k + (k * k) % 60) // 100) for k in range(90)]
EXACT = [1000 + 100 * ((3 * k) // 100) for k in range(90)]
LINE = [1000 + 10 * k for k in range(7)]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("values", [ROUNDED, EXACT, LINE, [100.0] * 12, [*range(60, 101, 5), 100, 100, 100]])
@pytest.mark.parametrize("judged", ["on_deadline", "any_day"])
def test_values_with_a_chance_of_their_own(values: list[float], method: str | None, judged: str) -> None:
    """Of rounded readings, of a line and at a bound some paces make more than was asked, and less than that makes less."""
    for metric in (STOCK, SCORE) if max(values) <= 100 else (STOCK,):
        for far in (0, 40, 400):
            p = project(values, metric, sg.ReachLevel(values[-1] + far, judged=judged), 50, method)
            if p.is_certain:
                continue
            for chance in (1e-7, 0.1, 0.2, 0.5, 0.8, 0.9, 1 - 1e-7):
                check(p, chance)
                assert p.pace_for(chance) is not None


def test_a_line_without_doubt_needs_the_way_and_no_more() -> None:
    """From 1060 to 1100 in fourteen days are twenty a week, for any chance, though the line itself brings 70."""
    p = project(LINE, STOCK, sg.ReachLevel(1100), 14, "straight_line")
    assert [str(p.pace_for(chance)) for chance in (0.1, 0.5, 0.9)] == ["20/week"] * 3


def test_a_level_that_falls_was_reached_on_its_way() -> None:
    """On any day a level counts that the path leaves again; it may lie beyond all that the last day may bring."""
    falling = [1000 - 10 * k for k in range(30)]
    p = project(falling, STOCK, sg.ReachLevel(1005, judged="any_day"), 20, "straight_line")
    assert p.forecast is not None
    assert p.forecast.quantile(0.999) < 710 == p.now
    for chance in (0.1, 0.5, 0.9):
        check(p, chance)


def test_no_pace_is_no_number() -> None:
    """Where no level is likely enough, or no number tells the pace, there is none."""
    p = project([0.0, 1.7e308] * 6, STOCK, sg.ReachLevel(1.7e308), 1, None)
    found = p.pace_for(0.9)
    assert found is None or abs(float(found.amount)) < float("inf")
    largest = project([1.7e308, 0.0] * 2, STOCK, sg.ReachLevel(1.7e308), 7, None)
    assert largest.pace_for(0.5) is None
    assert codec.structure(codec.unstructure(largest), sg.Projection) == largest


class Even:
    """A distribution of a caller's own by which every level is as likely passed as not."""

    def at_most(self, x: float) -> float:
        """Return one half."""
        return 0.5

    below = at_most

    def quantile(self, p: float) -> float:
        """Return where its middle is said to be, for a share."""
        return 1000.0 + p


@pytest.mark.parametrize("judged", ["on_deadline", "any_day"])
@pytest.mark.parametrize("metric", [STOCK, LESS])
def test_where_no_pace_has_the_chance_there_is_none(judged: str, metric: sg.Metric) -> None:
    """A distribution that no pace makes likelier has no pace for more than it gives; for less any will do."""
    shape: Any = Even()

    def even(history: sg.History, days: Sequence[date], *, as_of: date) -> list[sg.Forecast]:
        return [sg.Forecast(on=on, as_of=as_of, method="even", distribution=shape) for on in days]

    values = [100 + k for k in range(9)] if metric is STOCK else [300 - k for k in range(9)]
    p = evolve(project(values, metric, sg.ReachLevel(200, judged=judged), 9, None), method=None)
    assert p.forecast is not None
    p = evolve(p, forecast=even(sg.History.of([]), [p.forecast.day], as_of=p.as_of)[0])
    assert p.pace_for(0.9) is None
    assert p.pace_for(0.3) is not None
