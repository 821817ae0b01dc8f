"""Laws of what_if: which days count, how several events add up, and that what is said is what was asked."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import assume, example, given, settings, strategies as st

import smartgoals as sg
from smartgoals._messages.formatting import ENGLISH
from smartgoals._what_if.assumed import in_points
from smartgoals._what_if.brings import brings_of

START = date(2026, 1, 5)
DAYS = [START + timedelta(days=k) for k in range(28)]
TODAY = DAYS[-1]
AHEAD = 30
END = TODAY + timedelta(days=AHEAD)
AMOUNTS = [20 + (k * k) % 7 for k in range(len(DAYS))]
READ = {
    "leads": AMOUNTS,
    "followers": [1000 + sum(AMOUNTS[: k + 1]) for k in range(len(DAYS))],
    "engagement_rate_reach": [0.03 + one / 10_000 for one in AMOUNTS],
}
TARGETS = {"leads": 1330.0, "followers": 2330.0, "engagement_rate_reach": 0.0325}
ADDED = st.sampled_from(["leads", "followers"])
SPANS = st.tuples(st.integers(-9, 45), st.integers(0, 20)).filter(lambda one: sum(one) > 0)


def history(metric: str, step: int = 1) -> sg.History:
    """Return readings of a metric, a step apart, the last of which is of today."""
    rows = list(zip(DAYS, READ[metric], strict=True))
    return sg.History.of(rows[::-step][::-1], metric=metric, channel="ig")


def event(first: int, length: int, id: str = "fair", **parts: Any) -> sg.Event:
    """Return an event from so many days after today on, and so many days longer than one."""
    start = TODAY + timedelta(days=first)
    return sg.Event(id=id, start=start, end=start + timedelta(days=length), **parts)


def asked(brings: dict[str, Any], *events: sg.Event, metric: str = "leads", step: int = 1) -> sg.forecasts.WhatIf:
    """Return the chance of a level or total with events."""
    goal = sg.Goal(
        id="g",
        metric=metric,
        channel="ig",
        start=START,
        deadline=END,
        target=sg.ReachLevel(TARGETS[metric]),
    )
    return sg.what_if(goal, history(metric, step), as_of=TODAY, events=events, brings=brings)


def codes(found: sg.forecasts.WhatIf) -> dict[str, tuple[str, ...]]:
    """Return the cautions with what they are about."""
    return {one.code.value: one.about for one in found.cautions}


@given(SPANS, st.integers(-300, 300), ADDED)
@example((AHEAD - 4, 4), 60, "leads")
@example((AHEAD - 4, 5), 60, "leads")
@example((0, 4), 60, "followers")
@example((1, 4), 60, "followers")
def test_only_days_to_come_before_the_end_count(span: tuple[int, int], amount: int, metric: str) -> None:
    """Each day brings as much as any other; of those gone by and those after the deadline none counts."""
    one = event(*span)
    found = asked({"fair": amount}, one, metric=metric)
    inside = [k for k in range(span[0], sum(span) + 1) if 1 <= k <= AHEAD]
    (effect,) = found.effects
    assert effect.part == pytest.approx(len(inside) / (span[1] + 1))
    assert effect.counted == pytest.approx(amount * len(inside) / (span[1] + 1))
    assert (effect.days, effect.start, effect.end) == (span[1] + 1, one.start, one.end)
    assert (effect.reason == "after_the_end") == (not inside)
    told = codes(found)
    assert ("partly_after_the_end" in told) == (bool(inside) and one.end > END)
    assert ("still_on" in told) == (bool(inside) and one.start <= TODAY)
    assert ("stated_by_the_caller" in told) == bool(inside)
    if not inside:
        assert found.chance_with == found.chance_without


@given(SPANS, st.sampled_from([1, 3, 7]))
@example((AHEAD - 3, 3), 7)
@example((AHEAD - 9, 4), 7)
def test_a_rate_is_told_by_the_days_of_its_last_reading(span: tuple[int, int], step: int) -> None:
    """What is no sum is higher by the share of the days since the reading before on which the event is on."""
    one = event(*span)
    found = asked({"fair": 0.01}, one, metric="engagement_rate_reach", step=step)
    last = range(AHEAD - step + 1, AHEAD + 1)
    inside = sum(span[0] <= k <= sum(span) for k in last)
    assert found.effects[0].part == pytest.approx(inside / step)
    assert "partly_after_the_end" not in codes(found)


def test_a_rate_that_was_read_once_is_told_by_its_last_day() -> None:
    """Where no two readings say how far apart they are, the deadline is the day of the last one."""
    goal = sg.Goal(id="g", metric="engagement_rate_reach", start=START, deadline=END, target=sg.ReachLevel(0.0325))
    once = sg.History.of([(TODAY, 0.03)], metric="engagement_rate_reach")
    for first, part in ((AHEAD - 3, 1), (AHEAD, 1), (AHEAD + 1, 0)):
        found = sg.what_if(goal, once, as_of=TODAY, events=[event(first, 4)], brings={"fair": 0.01})
        assert found.effects[0].part == part


@given(st.integers(1, 20), st.integers(1, 20), st.integers(-40, 40), ADDED)
def test_an_event_is_the_sum_of_its_days(first: int, length: int, daily: int, metric: str) -> None:
    """Cut in two, each part with the share of its days, it moves the chance as much as in one."""
    whole = asked({"fair": daily * (length + 1)}, event(first, length), metric=metric)
    parts = event(first, 0, "a"), event(first + 1, length - 1, "b")
    both = asked({"a": daily, "b": daily * length}, *parts, metric=metric)
    assert both.chance_with == pytest.approx(whole.chance_with, abs=1e-9)
    assert "overlapping" not in codes(both)


@given(
    st.lists(st.tuples(st.integers(-150, 150), st.integers(0, 200)), min_size=2, max_size=3),
    st.sampled_from([(5, 9), (28, 5)]),
)
def test_what_several_events_bring_is_added_up(bounds: list[tuple[int, int]], span: tuple[int, int]) -> None:
    """Amounts and both ends of their intervals: they err together."""
    events = [event(*span, f"e{k}") for k in range(len(bounds))]
    said = {f"e{k}": (low, low + room) for k, (low, room) in enumerate(bounds)}
    apart = asked(said, *events)
    low, room = (sum(column) for column in zip(*bounds, strict=True))
    together = asked({"fair": (low, low + room)}, event(*span))
    assert apart.chance_with == pytest.approx(together.chance_with, abs=1e-9)
    assert codes(apart)["overlapping"] == tuple(said)
    counted = [one.counted or 0.0 for one in apart.effects]
    assert sum(counted) == pytest.approx(together.effects[0].counted)


@given(st.lists(SPANS, min_size=2, max_size=3))
def test_events_that_share_a_day_are_told_to_overlap(spans: list[tuple[int, int]]) -> None:
    """And no others: of those that count by the deadline."""
    events = [event(*span, f"e{k}") for k, span in enumerate(spans)]
    found = asked(dict.fromkeys([one.id for one in events], 1), *events)
    counting = [one for one, effect in zip(events, found.effects, strict=True) if effect.part]
    shared = [
        one.id
        for one in counting
        if any(one.start <= other.end and other.start <= one.end for other in counting if other != one)
    ]
    assert sorted(codes(found).get("overlapping", ())) == sorted(shared)


@given(st.integers(-300, 300), st.integers(0, 300), SPANS)
def test_an_interval_said_is_the_interval_assumed(low: int, room: int, span: tuple[int, int]) -> None:
    """Its ends are those said, its middle lies between them, and what counts is a part of each."""
    found = asked({"fair": (low, low + room)}, event(*span))
    (effect,) = found.effects
    assert (effect.low, effect.high) == (pytest.approx(low), pytest.approx(low + room))
    assert effect.amount == pytest.approx(low + room / 2)
    part = float(effect.part)
    assert effect.counted_interval == pytest.approx((part * low, part * (low + room)))
    assert str(effect.source) == "stated"


@given(st.integers(-100, 300), st.integers(1, 20), st.integers(0, 15), ADDED)
def test_a_share_is_one_of_what_its_days_bring(percent: int, first: int, length: int, metric: str) -> None:
    """So many percent are as many hundredths of what comes anyway, which a hundred percent are."""
    one = event(first, length)
    found, whole = (asked({"fair": f"{share} %"}, one, metric=metric).effects[0] for share in (percent, 100))
    assert found.amount == pytest.approx(percent / 100 * float(whole.amount or 0.0), abs=1e-6)
    forecast = sg.forecast(history("leads"), on=one.end, as_of=TODAY, total_from=one.start)
    assert whole.amount == pytest.approx(forecast.expected, rel=0.05)


@given(
    st.integers(0, 999_999_999),
    st.sampled_from(["", "5", "25", "125"]),
    st.sampled_from(["", "+", "-", "\u2212"]),
    st.sampled_from([".", ","]),
    st.sampled_from(["", " ", "  "]),
)
def test_a_share_is_read_however_it_is_written(whole: int, decimals: str, sign: str, point: str, space: str) -> None:
    """With a sign or none, a point or a comma, and spaces or none; it is the same on both ends of an interval."""
    told = f"{space}{sign}{space}{whole}{point if decimals else ''}{decimals}{space}%"
    share = float(f"{whole}.{decimals or 0}") / 100 * (1 if sign in {"", "+"} else -1)
    fair = event(1, 1)
    (said,) = brings_of({"fair": told}, [fair]).values()
    assert (said.low, said.high, said.is_share) == (share, share, True)
    assert brings_of({"fair": (told, told)}, [fair]) == {"fair": said}


@given(st.integers(-99_999, 99_999), st.integers(1, 9))
def test_points_are_hundredths_with_their_sign(points: int, digit: int) -> None:
    """A change of a share is told in points, to two decimals, or by its first digits where that were none."""
    value = points / 100
    told = in_points(points / 10_000, ENGLISH)
    assert told.removeprefix("+").split()[0].replace(",", "") == ENGLISH.figure(value)
    assert told.startswith("+") == (points > 0)
    assert told.endswith("point") == (abs(value) == 1)
    assert in_points(digit / 1e6, ENGLISH) == f"+{ENGLISH.figure(digit / 1e4)} points"


@given(st.integers(-400, 400), st.one_of(st.none(), st.sampled_from(["Spring fair", "Sale"])))
def test_both_chances_are_shown_in_percent(amount: int, title: str | None) -> None:
    """As a string it has the chance without and with, their difference is told, and events by their titles."""
    found = asked({"fair": amount}, event(3, 4, title=title))
    without, with_it = found.chance_without, found.chance_with
    assert without is not None
    assert with_it is not None
    assert str(found) == f"chance of g: {without:.0%} without, {with_it:.0%} with {title or 'fair'}"
    assert found.difference == with_it - without
    assert (found.difference >= 0) if amount >= 0 else (found.difference <= 0)
    assert found.effects[0].name in found.text("fr")


@settings(max_examples=10)
@given(st.integers(0, 24), st.integers(5, 40))
def test_a_longer_event_brings_more_by_its_days(more: int, lift: int) -> None:
    """What an event before brought a day, the next one of its kind is taken to bring on each of its days."""
    rows = [(on, one + lift * (10 <= k < 15)) for k, (on, one) in enumerate(zip(DAYS, AMOUNTS, strict=True))]
    read = sg.History.of(rows, metric="leads", channel="ig")
    past = sg.Event(id="past", start=DAYS[10], end=DAYS[14])
    plan = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], events=[past])
    goal = sg.Goal(
        id="g",
        metric="leads",
        channel="ig",
        start=START,
        deadline=END,
        target=sg.ReachLevel(1500),
    )
    short, longer = (
        sg.what_if(goal, read, as_of=TODAY, evidence=plan, events=[event(2, 4 + days)]).effects[0] for days in (0, more)
    )
    assume(short.amount is not None and longer.amount is not None)
    assert short.before == longer.before == ("past",)
    times = (5 + more) / 5
    assert longer.amount == pytest.approx(times * float(short.amount or 0), rel=0.1, abs=1.0)
