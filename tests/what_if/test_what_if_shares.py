"""Shares of what comes anyway: they scale what is still to come, its spread as well as its middle."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given, strategies as st

import smartgoals as sg
from smartgoals._forecast.counts import behind_counts, smooth
from smartgoals._forecast.distribution import (
    Bounded,
    Distribution,
    Known,
    Pooled,
    Quantiles,
    Shape,
    Shifted,
    Steady,
    TwoPiece,
    Weighted,
    Whole,
)
from smartgoals._forecast.rounding import Rounded
from smartgoals._what_if.added import stretched

START = date(2026, 1, 5)
TODAY = START + timedelta(55)
AMOUNTS = st.lists(st.integers(0, 30), min_size=28, max_size=56).filter(any)
SCORE = sg.Metric(id="ease", nature="score")
METRICS = st.sampled_from(["leads", "followers", "ease"])
CALENDARS = st.sampled_from(
    [
        sg.Calendar(),
        sg.Calendar(pauses=[sg.Pause(TODAY + timedelta(3), TODAY + timedelta(6), keeps="end")]),
        sg.Calendar(holidays=sg.Holidays(days=[TODAY + timedelta(4)])),
    ]
)
SHARES = [0.05, 0.3, 0.5, 0.8, 0.95]


def history(amounts: Sequence[float], metric: str, step: int = 1) -> sg.History:
    """Return readings up to today, a step apart: amounts, a level they add up to, or a score."""
    grown = [1000 + sum(amounts[: k + 1]) for k in range(len(amounts))]
    days = [TODAY - timedelta(step * k) for k in range(len(amounts))][::-1]
    rows = zip(days, grown if metric == "followers" else amounts, strict=True)
    return sg.History.of(list(rows), metric=SCORE if metric == "ease" else metric, channel="ig")


def asked(read: sg.History, ahead: int, *said: Any, target: float = 0.0, more: int = 0, **parts: Any) -> Any:
    """Return a what-if of events over all days that are left, and maybe some more."""
    end = TODAY + timedelta(ahead)
    goal = sg.Goal(
        id="g",
        metric=read.metric_id,
        channel="ig",
        target=sg.ReachLevel(target),
        start=TODAY - timedelta(27),
        deadline=end,
        baseline=None if read.nature == "flow" else sg.Baseline(value=target - 1, on=TODAY - timedelta(28)),
        **parts,
    )
    events = [sg.Event(id=f"e{k}", start=TODAY + timedelta(1), end=end + timedelta(more)) for k in range(len(said))]
    return sg.what_if(
        goal,
        read,
        as_of=TODAY,
        events=events,
        brings={one.id: each for one, each in zip(events, said, strict=True)},
    )


def quantiles(found: sg.Forecast) -> list[float]:
    """Return some quantiles of what lies behind a forecast."""
    return [behind_counts(found).quantile(share) for share in SHARES]


@given(AMOUNTS, METRICS, st.tuples(st.integers(1, 40), st.integers(0, 9)), st.integers(-100, 300), CALENDARS)
def test_a_share_of_all_days_scales_what_is_still_to_come(
    amounts: list[int], metric: str, days: tuple[int, int], percent: int, calendar: sg.Calendar
) -> None:
    """So many percent less leave so much of every quantile's way from what stands; whatever pauses take, and
    however far the event goes on after the end.
    """
    ahead, more = days
    read = history(amounts, metric)
    found = asked(read, ahead, f"{percent} %", target=1e6, more=more, calendar=calendar)
    assume(found.chance_with is not None)
    plain, moved = found.without, found.with_events
    base = 0.0 if metric == "ease" else plain.now
    times = 1.0 + percent / 100.0 * float(found.effects[0].part if metric == "ease" else 1.0)
    ways = [base + times * (one - base) for one in quantiles(plain.forecast)]
    assert quantiles(moved) == pytest.approx(ways, rel=1e-9, abs=1e-6)
    assert moved.expected - plain.expected == pytest.approx(
        found.effects[0].counted, rel=1e-6, abs=1.0
    )  # whole numbers


@given(AMOUNTS, st.integers(1, 40), st.integers(-30, 200), st.sampled_from([1, 7]))
def test_where_all_is_taken_away_the_chance_is_that_of_what_stands(
    amounts: list[int], ahead: int, beyond: int, step: int
) -> None:
    """Nothing more comes of a total, so that it is reached if it is now; two events cannot take it twice."""
    read = history(amounts, "leads", step)
    for said in (["-100 %"], ["-100 %", "-100 %"], ["-60 %", "-70 %"]):
        now = asked(read, ahead, *said, target=1e6).without.now
        assume(now + beyond > 0)
        found = asked(read, ahead, *said, target=now + beyond)
        assume(found.chance_with is not None)
        assert found.chance_with == pytest.approx(
            found.without.probability if found.without.is_certain else 0, abs=1e-6
        )
        if not found.without.is_certain:
            assert quantiles(found.with_events) == pytest.approx([now] * len(SHARES))


PIECES = TwoPiece(centre=10.0, down=2.0, up=5.0, down_df=4, up_df=2)
EDGED = evolve(PIECES, edge=0.0)


class Even:
    """A shape of a caller's own: all values from 0 to 10 are as likely."""

    def at_most(self, x: float) -> float:
        """Return P(X <= x)."""
        return min(1.0, max(0.0, x / 10.0))

    below = at_most

    def quantile(self, p: float) -> float:
        """Return the value below which the share *p* lies."""
        return 10.0 * p


@pytest.mark.parametrize(
    "shape",
    [
        Known(3.0),
        PIECES,
        EDGED,
        evolve(EDGED, edge=20.0),
        Bounded(PIECES, 0.0, 12.0),
        Bounded(PIECES, None, 12.0),
        Weighted((1.0, 2.0, 4.0), (0.25, 0.75, 1.0)),
        Quantiles((0.1, 0.5, 0.9), (80.0, 100.0, 140.0)),
        Pooled((PIECES, Known(4.0))),
        Shifted(EDGED, 100.0),
        Steady(PIECES, 0.8),
        Even(),
    ],
)
@given(st.floats(0.01, 50.0), st.floats(-100.0, 100.0))
def test_a_stretched_shape_has_stretched_quantiles(shape: Distribution, times: float, by: float) -> None:
    """Whatever the shape, its values lie on the line, and their chances are what they were."""
    line = stretched(shape, times, by)
    ways = [times * shape.quantile(share) + by for share in SHARES]
    assert [line.quantile(share) for share in SHARES] == pytest.approx(ways, rel=1e-9, abs=1e-7)
    for beside in (-1e-3, 1e-3):
        places = [(x + beside * times, (x - by) / times + beside) for x in ways]
        told = [(line.at_most(x), line.below(x)) for x, _ in places]
        assert told == [pytest.approx((shape.at_most(x), shape.below(x)), abs=1e-4) for _, x in places]


@given(st.floats(0.01, 50.0), st.floats(-100.0, 100.0))
def test_counts_stretched_are_counts_of_what_is_stretched(times: float, by: float) -> None:
    """What lies behind them lies on the line; they are whole numbers still."""
    line = stretched(Whole(PIECES), times, by)
    assert smooth(line) == stretched(PIECES, times, by)
    assert all(line.quantile(share).is_integer() for share in SHARES)


def test_readings_told_in_steps_are_those_of_the_stretched_line() -> None:
    """A level that is read in hundreds is so still."""
    shape: Shape | Rounded = Rounded(Known(1234.0), 100.0)
    assert stretched(shape, 2.0, -1000.0) == Rounded(Known(1468.0), 100.0)


@given(AMOUNTS, st.integers(2, 30))
def test_a_level_may_lose_more_than_it_wins_and_is_as_unsure(amounts: list[int], ahead: int) -> None:
    """Three times what comes anyway taken from it, it falls by twice that, with twice the spread."""
    found = asked(history(amounts, "followers"), ahead, "-300 %", target=1e6)
    assume(found.chance_with is not None)
    plain, moved, now = behind_counts(found.without.forecast), behind_counts(found.with_events), found.without.now
    assert moved.expected == pytest.approx(now - 2 * (plain.expected - now), rel=1e-9)
    widths = [high - low for low, high in (one.interval(0.8) for one in (plain, moved))]
    assert widths[1] == pytest.approx(2 * widths[0], rel=1e-6)


def test_what_events_took_before_they_take_of_the_spread_too() -> None:
    """A closure that brought nothing before leaves nothing to be unsure of when it comes again."""
    amounts = [0 if 20 <= k < 27 else 20 + k % 3 for k in range(56)]
    days = [TODAY - timedelta(55 - k) for k in range(56)]
    read = sg.History.of(list(zip(days, amounts, strict=True)), metric="leads", channel="ig")
    shut = sg.Event(id="shut", start=days[20], end=days[26])
    plan = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], events=[shut])
    goal = sg.Goal(
        id="g",
        metric="leads",
        channel="ig",
        target=sg.ReachLevel(2000),
        start=days[0],
        deadline=TODAY + timedelta(14),
    )
    again = sg.Event(id="again", start=TODAY + timedelta(1), end=TODAY + timedelta(14))
    found = sg.what_if(goal, read, as_of=TODAY, evidence=plan, events=[again])
    (effect,) = found.effects
    assert (effect.before, found.with_events is None) == (("shut",), False)
    # No more than all that comes can stay away, so that the total stands at what it is.
    assert found.with_events is not None
    assert found.with_events.quantile(0.05) == found.without.now
    assert found.with_events.expected == pytest.approx(found.without.now, abs=15)


class Flat:
    """A method that expects a stock to stand where it stands, and its coming days to win something."""

    name = "flat"

    def __call__(
        self, history: sg.History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> Any:
        """Return forecasts whose middle rises for two days, and is where it was on all later ones."""
        now = float(history.numbers[-1])
        return [
            sg.Forecast.of_quantiles(
                {
                    share: now + 10 * ((on - TODAY).days <= 2) * (on - TODAY).days + 20 * (share - 0.5)
                    for share in SHARES
                },
                on=on,
                as_of=as_of,
                method="flat",
            )
            for on in days
        ]


def test_a_share_of_what_is_not_expected_to_grow_is_an_amount() -> None:
    """What the first days win is known, though no more stands there in the end: the level is moved by it."""
    read = history([5] * 28, "followers")
    goal = sg.Goal(id="g", metric="followers", channel="ig", target=sg.ReachLevel(1150), deadline=TODAY + timedelta(20))
    event = sg.Event(id="e", start=TODAY + timedelta(1), end=TODAY + timedelta(2))
    found = sg.what_if(goal, read, as_of=TODAY, events=[event], brings={"e": "+50 %"}, method=Flat())
    assert found.with_events is not None
    assert found.without.forecast is not None
    assert quantiles(found.with_events) == pytest.approx([one + 10 for one in quantiles(found.without.forecast)])


def test_a_share_of_days_after_the_end_is_known_and_counts_for_nothing() -> None:
    """What the event would bring is told by all its days."""
    read = history([20] * 28, "leads")
    goal = sg.Goal(id="g", metric="leads", channel="ig", target=sg.ReachLevel(900), deadline=TODAY + timedelta(9))
    event = sg.Event(id="e", start=TODAY + timedelta(10), end=TODAY + timedelta(19))
    found = sg.what_if(
        evolve(goal, start=TODAY - timedelta(27)), read, as_of=TODAY, events=[event], brings={"e": "+50 %"}
    )
    (effect,) = found.effects
    assert (effect.amount, effect.part, effect.reason) == (pytest.approx(100), 0, "after_the_end")
    assert found.chance_with == found.chance_without
