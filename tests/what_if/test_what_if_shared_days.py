"""Shares of days that several events share: of what cannot be negative no day loses more than all of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings, strategies as st

import smartgoals as sg
from smartgoals._what_if.added import SharedDays, stretches_shared

TODAY = date(2026, 9, 14)
FIRST = TODAY - timedelta(89)
END = TODAY + timedelta(60)
READ = {
    metric: sg.History.of([(FIRST + timedelta(k), value(k)) for k in range(90)], metric=metric)
    for metric, value in {
        "purchases": lambda k: 20 + k * k % 5,
        "bounce_rate": lambda k: 0.4 + k * k % 5 / 100,
        "followers": lambda k: 1000 + 20 * k + k * k % 5,
    }.items()
}


def on(days: int) -> date:
    """Return a day so many days after today."""
    return TODAY + timedelta(days)


def with_events(*said: tuple[int, int, str], metric: str = "purchases") -> float:
    """Return what is expected with events, each from one day ahead to another, that bring a share."""
    target = sg.ReachLevel(1850 if metric == "purchases" else 0.4 if metric == "bounce_rate" else 4000)
    goal = sg.Goal(id="g", metric=metric, start=on(1), deadline=END, target=target)
    events = [sg.Event(id=f"e{k}", start=on(first), end=on(last)) for k, (first, last, _) in enumerate(said)]
    brings = {f"e{k}": share for k, (_, _, share) in enumerate(said)}
    found = sg.what_if(goal, READ[metric], as_of=TODAY, events=events, brings=brings)
    assert found.with_events is not None
    return found.with_events.expected


ALIKE = [
    ([(20, 33, "-100 %"), (20, 33, "-100 %")], [(20, 33, "-100 %")]),
    ([(20, 33, "-100 %"), (24, 30, "-100 %")], [(20, 33, "-100 %")]),
    ([(20, 33, "-100 %"), (27, 40, "-100 %")], [(20, 40, "-100 %")]),
    ([(20, 33, "-60 %"), (20, 33, "-70 %")], [(20, 33, "-100 %")]),
    ([(20, 33, "-60 %"), (20, 33, "-30 %")], [(20, 33, "-90 %")]),
    ([(20, 33, "-100 %"), (34, 40, "-100 %")], [(20, 40, "-100 %")]),
    ([(1, 60, "-100 %"), (20, 33, "-100 %"), (20, 40, "-50 %")], [(1, 60, "-100 %")]),
    ([(20, 33, "-80 %"), (20, 33, "-80 %"), (20, 33, "40 %")], [(20, 33, "-100 %")]),
]


@pytest.mark.parametrize("metric", ["purchases", "bounce_rate"])
@pytest.mark.parametrize(("several", "one"), ALIKE)
def test_no_day_loses_more_than_all_of_it(
    several: list[tuple[int, int, str]], one: list[tuple[int, int, str]], metric: str
) -> None:
    """Two outages of the same days are one, and two that share some are one of all their days."""
    more = 27 if metric == "bounce_rate" else 0  # of a rate the last days tell
    apart, together = ([(a + more, b + more, share) for a, b, share in said] for said in (several, one))
    assert with_events(*apart, metric=metric) == pytest.approx(with_events(*together, metric=metric), rel=1e-3)


def test_what_a_stock_loses_is_added_up() -> None:
    """It may lose more than it wins."""
    none, once, twice = (with_events(*[(20, 33, "-100 %")] * k, (1, 1, "0 %"), metric="followers") for k in range(3))
    assert twice - once == pytest.approx(once - none)


def test_of_a_level_that_falls_anyway_no_share_can_be_told() -> None:
    """Its days bring no gain, and are not said to bring nothing."""
    read = sg.History.of([(FIRST + timedelta(k), 500 - k + k % 3) for k in range(90)], metric="open_tickets")
    goal = sg.Goal(id="g", metric="open_tickets", start=FIRST, deadline=END, target=sg.ReachLevel(350))
    event = sg.Event(id="sale", start=on(10), end=on(20))
    found = sg.what_if(goal, read, as_of=TODAY, events=[event], brings={"sale": "-10 %"})
    assert found.reasons["chance_with"] == "no_usual_amount"
    assert "its days would bring no gain without it, of which a share could be taken" in found.text()
    assert "aucun gain, dont une part puisse être prise" in found.text("fr")


SPANS = st.lists(st.tuples(st.integers(1, 40), st.integers(0, 20), st.integers(-100, 100)), min_size=1, max_size=5)


@given(SPANS)
@example([(1, 3, -100), (2, 3, -100), (3, 3, 50)])
@settings(max_examples=50, deadline=None)
def test_what_is_taken_twice_is_what_days_lose_beyond_all(spans: list[tuple[int, int, int]]) -> None:
    """Each stretch of days counts what its days would, one by one."""
    days = [(on(first), on(first + more)) for first, more, _ in spans]
    shares = [percent / 100 for _, _, percent in spans]
    shared = SharedDays(stretches_shared(days, lambda first, last: (last - first).days + 1.0))
    each = [
        sum(share for (first, last), share in zip(days, shares, strict=True) if first <= on(k) <= last)
        for k in range(61)
    ]
    wanted = sum(max(0.0, -1.0 - share) for share in each)
    assert shared.too_much(shares, lambda usual: usual) == pytest.approx(wanted, abs=1e-9)
