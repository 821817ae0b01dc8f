"""Goals that began in silence: what grew between the last reading and the start is none of what they ask."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

WEEK = timedelta(days=7)
LAST = date(2026, 1, 25)
START, END = date(2026, 3, 30), date(2026, 6, 28)
EVE = START - timedelta(days=1)


def history(steps: list[int] | None = None, metric: str = "followers") -> sg.History:
    """Return a year of weekly levels up to the end of January, twenty more each week unless said otherwise."""
    gains = steps or [20] * 51
    levels = [1000 + sum(gains[:k]) for k in range(len(gains) + 1)]
    days = [LAST - back * WEEK for back in range(len(levels))][::-1]
    return sg.History.of(list(zip(days, levels, strict=True)), metric=metric)


def goal(target: sg.Target) -> sg.Goal:
    return sg.Goal(id="g", metric="followers", target=target, start=START, deadline=END)


TARGETS = [
    sg.ChangeBy(260),
    sg.ChangeBy(200),
    sg.ChangeBy(percent=12),
    sg.ChangeBy(percent=-2),
    sg.KeepPace("20/week"),
    sg.KeepPace("18/week", bound="at_most"),
    sg.GrowBy("1 %/week"),
]


@pytest.mark.parametrize("target", TARGETS, ids=str)
@given(st.lists(st.integers(10, 40), min_size=20, max_size=20), st.integers(0, 90))
def test_silence_makes_nothing_easier(target: sg.Target, steps: list[int], days: int) -> None:
    """With nothing read since, a goal is as likely on each of its days as it was the day before it began."""
    known, asked = history(steps), goal(target)
    before, after = (sg.project(asked, known, as_of=on) for on in (EVE - timedelta(days=1), EVE + timedelta(days=days)))
    assert (after.probability, after.target, after.expected) == (before.probability, before.target, before.expected)


@pytest.mark.parametrize(
    ("target", "chance", "a_week"),
    [(sg.ChangeBy(260), 0.5, 20), (sg.KeepPace("20/week"), 0.5, 20), (sg.ChangeBy(percent=12), 0.0006, 20.3077)],
    ids=str,
)
@pytest.mark.parametrize("on", [LAST, EVE - timedelta(days=1), EVE, EVE + WEEK, EVE + 5 * WEEK])
def test_it_asks_what_its_own_weeks_have_to_bring(target: sg.Target, chance: float, a_week: float, on: date) -> None:
    """Twenty a week that always came are even, and neither too easy nor the 11.82 of the weeks since January."""
    known, asked = history(), goal(target)
    assert sg.project(asked, known, as_of=on).probability == pytest.approx(chance, abs=0.0005)
    revised = sg.revise(asked, sg.Strategy(goals=[asked], histories=[known]), as_of=on)
    assert revised.figures["asked"] == pytest.approx(a_week, abs=0.0001)
    assert revised.verdict in {"stretch", "heroic"}


def test_what_is_read_on_the_eve_is_where_it_starts() -> None:
    """A reading that comes for the eve of the start decides what it counts from."""
    read = history().with_readings([(EVE, 2200)])
    p = sg.project(goal(sg.ChangeBy(260)), read, as_of=EVE)
    assert (p.probability, p.target) == (pytest.approx(0.5, abs=0.001), 2460)
    assert all(one.code != "start_unread" for one in p.cautions)


def test_a_caution_says_that_the_start_was_not_read() -> None:
    """Levels are told as if it had started from the last reading, and that is said in both languages."""
    p = sg.project(goal(sg.ChangeBy(260)), history(), as_of=EVE + WEEK)
    assert sg.forecasts.Caution("start_unread", (EVE - LAST).days) in p.cautions
    assert "the last reading is 63 days older than the start" in p.text()
    assert "le dernier relevé précède le début de 63 jours" in p.text("fr").replace("\u202f", " ").replace("\xa0", " ")


def test_a_change_of_a_total_counts_from_what_came_before_it_be_it_read_or_not() -> None:
    """Of ever more leads the days before the start are those that count, and not those read last."""
    rows = [(LAST - timedelta(days=back), 100 + (400 - back) // 4) for back in range(400)][::-1]
    known = sg.History.of(rows, metric="leads")
    asked = sg.Goal(id="g", metric="leads", target=sg.ChangeBy(percent=10), start=START, deadline=START + 4 * WEEK)
    before, after = (sg.project(asked, known, as_of=on) for on in (EVE - timedelta(days=1), EVE + timedelta(days=3)))
    assert after.probability == before.probability
    assert after.target == before.target
    wires = after.tripwires((0.5,))
    assert wires.reason == "no_baseline"
