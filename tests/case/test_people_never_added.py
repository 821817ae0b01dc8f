"""People of several periods are never added up: neither in a progress, nor in a projection, nor in a roll-up by size."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import present

SUNDAY, START, END, ASKED = date(2026, 1, 4), date(2026, 2, 9), date(2026, 5, 17), date(2026, 4, 14)
PEOPLE = [401, 442, 380, 390, 415, 450, 362, 420, 431, 399, 405, 355, 448, 440, 440]
TARGETS: dict[str, sg.Target] = {
    "demand": sg.KeepPace("400 people/week"),
    "allowance": sg.KeepPace("440 people/week", bound="at_most"),
    "band": sg.StayWithin(low=400, per="week"),
}


def reach(people: list[int] | None = None, metric: str = "reach") -> sg.History:
    """Return the people of the weeks up to 12 April, unless others are said."""
    rows = [(SUNDAY + timedelta(7 * k), one) for k, one in enumerate(people or PEOPLE)]
    return sg.History.of(rows, metric=metric, channel="c")


def goal(target: sg.Target, name: str = "g", metric: str = "reach") -> sg.Goal:
    """Return a goal of fourteen weeks."""
    return sg.Goal(id=name, metric=metric, channel="c", target=target, start=START, deadline=END)


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_the_people_of_the_last_week_are_told(target: sg.Target) -> None:
    """What there is are the people of the week read last, and what is missing is the worst week, not all of them."""
    p = sg.assess(goal(target), reach(), as_of=ASKED)
    # The line of a band is that of the running week, of which nothing is read.
    assert p.actual == (0 if isinstance(target, sg.StayWithin) else 440)
    assert p.gap == (-8 if target == TARGETS["allowance"] else -45)
    for name in ("mean_pace", "recent_pace"):
        assert getattr(p, name) is None
        assert p.reasons[name] == "people_do_not_add_up"
    assert p.mean_window is None


def test_the_text_tells_of_one_week() -> None:
    """A line, an agenda and a page speak of one week's people, against what one week asks."""
    asked = goal(TARGETS["demand"])
    p = sg.assess(asked, reach(), as_of=ASKED)
    assert p.expected == 400
    assert p.text() == "behind on 14 April 2026: 45 less than asked in one week; 440 of 400 expected by now"
    assert p.quota is not None
    assert (p.quota.closed, p.quota.met) == (9, 6)
    plan = sg.Strategy(channels=[sg.Channel(id="c", platform="website")], goals=[asked], histories=[reach()])
    assert "3512" not in present.text(sg.review(plan, as_of=ASKED)).replace(",", "")


def test_the_running_week_counts_once_it_is_read() -> None:
    """On the Sunday it is dated on, the reading of a week is what there is; before, that of the week before."""
    asked = goal(sg.KeepPace("300 people/week"))
    told = [sg.assess(asked, reach([*PEOPLE, 333]), as_of=ASKED + timedelta(k)) for k in range(7)]
    assert [one.actual for one in told] == [440] * 5 + [333] * 2
    assert {one.expected for one in told} == {300}
    assert told[-1].gap == 0


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_the_people_of_the_last_week_are_forecast(target: sg.Target) -> None:
    """What is expected by the deadline are the people of the week that ends there."""
    p = sg.project(goal(target), reach(), as_of=ASKED)
    low, high = p.interval(0.8)
    assert p.expected is not None
    assert 350 < p.expected < 450
    assert 200 < low < p.expected < high < 650


def test_no_size_is_that_of_people_or_rates() -> None:
    """Two goals of people, or of rates, have no size together; one alone has its own, and shares add up."""
    two = [sg.assess(goal(TARGETS["demand"], name), reach(), as_of=ASKED) for name in "ab"]
    rate = sg.Goal(id="r", metric="conversion_rate", target=sg.ReachLevel(0.05), start=START, deadline=END)
    rates = [sg.assess(rate, sg.History.of([(SUNDAY, 0.02), (ASKED, 0.03)], metric="conversion_rate"), as_of=ASKED)] * 2
    for pair in (two, rates):
        with pytest.raises(sg.InvalidValue, match="add up"):
            sg.roll_up(dict(zip("ab", pair, strict=True)), how="size")
        assert sg.roll_up(dict(zip("ab", pair, strict=True)), how="mean").attainment is not None
    assert sg.roll_up({"a": two[0]}, how="size").attainment == two[0].attainment


@given(st.lists(st.integers(0, 900), min_size=7, max_size=19), st.integers(1, 900), st.booleans(), st.integers(0, 6))
def test_no_figure_is_larger_than_the_largest_week(people: list[int], amount: int, is_cap: bool, after: int) -> None:
    """Whatever was read, what there is was read of some week, and nothing is missed by more than a week can be."""
    target = sg.KeepPace(f"{amount} people/week", bound="at_most" if is_cap else "at_least")
    history = reach(people)
    p = sg.assess(goal(target), history, as_of=min(END, history.last.day + timedelta(after)))
    if p.actual is None or p.gap is None:
        return
    assert p.actual in {0, *people}
    assert p.expected in {0, amount}
    assert abs(p.gap) <= max(amount, *people)
    assert (p.settled is not None and not p.settled.is_met) == (p.gap < 0) or is_cap
