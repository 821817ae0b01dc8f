"""What a goal's calendar calls a pause is no pace to come: it is left out of forecasts as an outage on its days is."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, example, given, settings, strategies as st

import smartgoals as sg
from smartgoals._case.case import Case
from smartgoals._case.surroundings import Surroundings

START = date(2026, 1, 5)
DAYS = [START + timedelta(days=k) for k in range(98)]
LAST = DAYS[-1]
CHANNEL = sg.Channel(id="ig", platform="instagram")


def goal(metric: str, target: sg.Target, *pauses: sg.Pause, first: int = 70) -> sg.Goal:
    """Return a goal from a day on until the 168th, with the pauses of its calendar."""
    return sg.Goal(
        id="g",
        metric=metric,
        channel="ig",
        target=target,
        start=START + timedelta(first),
        deadline=START + timedelta(167),
        calendar=sg.Calendar(pauses=pauses),
    )


def pause(first: int, last: int, keeps: str = "end") -> sg.Pause:
    """Return a pause on days by their position."""
    return sg.Pause(START + timedelta(first), START + timedelta(last), keeps=keeps)


def outage(*pauses: sg.Pause) -> list[sg.Event]:
    """Return outages on the days of pauses."""
    return [sg.Event(id=f"out-{k}", kind="outage", start=one.start, end=one.end) for k, one in enumerate(pauses)]


def read(metric: str, *pauses: sg.Pause, seed: int | None = None) -> sg.History:
    """Return readings of each day: ten a day, or some by chance, and none in pauses; of a stock their sums."""
    rng, rows, total = Random(seed), [], 500.0
    for day in DAYS:
        brought = 10 if seed is None else rng.randint(5, 15)
        total += 0 if any(one.start <= day <= one.end for one in pauses) else brought
        brought = 0 if any(one.start <= day <= one.end for one in pauses) else brought
        rows.append((day, {"leads": brought, "followers": total}.get(metric, brought / 200)))
    return sg.History.of(rows, metric=metric, channel="ig")


def projected(asked: sg.Goal, history: sg.History, events: list[sg.Event], as_of: date = LAST) -> sg.Projection:
    """Return the projection of a goal beside events."""
    known = sg.Strategy(channels=[CHANNEL], goals=[asked], events=events)
    return sg.project(asked, history, as_of=as_of, evidence=known)


def figures(found: sg.Projection) -> tuple[Any, ...]:
    """Return what a projection says of what is to come."""
    ahead = None if found.forecast is None else (found.interval(0.8), found.interval(0.5))
    return found.expected, found.probability, ahead


def test_a_fortnight_without_readings_is_no_pace_to_come() -> None:
    """Ten leads a day but for two paused weeks are ten a day ahead: 280 have come, and 700 will."""
    rest = pause(42, 55)
    history = read("leads", rest)
    asked = goal("leads", sg.ReachLevel(900), rest)
    assert projected(asked, history, []).expected == pytest.approx(980)
    assert projected(asked, history, []).cautions == ()
    assert projected(goal("leads", sg.ReachLevel(900)), history, []).expected < 960  # type: ignore[operator]  # told


TARGETS = [
    ("leads", sg.ReachLevel(900)),
    ("leads", sg.KeepPace("60/week", counted="calendar")),
    ("leads", sg.KeepPace("60/week", counted="rolling")),
    ("leads", sg.KeepPace("9/day")),
    ("leads", sg.ReachPace("300/month")),
    ("followers", sg.ReachLevel(2000)),
    ("followers", sg.KeepPace("50/week")),
]
SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 15)), min_size=1, max_size=3)


def pauses_of(spans: list[tuple[int, int]], keeps: str) -> list[sg.Pause]:
    """Return pauses from a day on, one after the other."""
    found, at = list[sg.Pause](), 20
    for gap, length in spans:
        found.append(pause(at + gap, at + gap + length - 1, keeps))
        at += gap + length
    return found


@settings(max_examples=10)
@given(st.sampled_from(TARGETS), SPANS, st.sampled_from(["pace", "end"]), st.integers(1, 99))
@example(TARGETS[0], [(22, 14)], "end", 1)
@example(TARGETS[5], [(22, 14)], "pace", 1)
def test_a_pause_is_left_out_as_an_outage_on_its_days(
    form: tuple[str, sg.Target], spans: list[tuple[int, int]], keeps: str, seed: int
) -> None:
    """Whoever calls the days of a pause an outage as well says nothing new of what is to come."""
    pauses = [one for one in pauses_of(spans, keeps) if one.end <= LAST]
    metric, target = form
    asked, history = goal(metric, target, *pauses), read(metric, *pauses, seed=seed)
    assert figures(projected(asked, history, [])) == figures(projected(asked, history, outage(*pauses)))


@settings(max_examples=10)
@given(st.sampled_from(TARGETS), SPANS, st.sampled_from(["pace", "end"]), st.integers(1, 99))
def test_before_the_goal_a_pause_and_an_outage_are_one(
    form: tuple[str, sg.Target], spans: list[tuple[int, int]], keeps: str, seed: int
) -> None:
    """Pauses that end before the goal begins change nothing that it asks, so the two ways to say it agree in all."""
    pauses = [one for one in pauses_of(spans, keeps) if one.end < DAYS[84]]
    metric, target = form
    assume(not isinstance(target, sg.ReachPace))  # a month that a pause cuts is none to be judged by
    history = read(metric, *pauses, seed=seed)
    by_pause = projected(goal(metric, target, *pauses, first=91), history, [])
    by_event = projected(goal(metric, target, first=91), history, outage(*pauses))
    assert figures(by_pause) == figures(by_event)


@settings(max_examples=5)
@given(st.integers(1, 99), st.integers(0, 97), st.integers(1, 15))
def test_a_share_stands_still_for_no_pause(seed: int, first: int, length: int) -> None:
    """What does not come from work is forecast from all its readings, as pauses ahead take nothing from it."""
    asked, history = goal("engagement_rate_reach", sg.ReachLevel(0.06)), read("engagement_rate_reach", seed=seed)
    rest = evolve(asked, calendar=sg.Calendar(pauses=[pause(first, first + length - 1)]))
    assert figures(projected(asked, history, [])) == figures(projected(rest, history, []))


def test_a_pause_ahead_leaves_what_was_read() -> None:
    """One that begins after the day takes what it takes ahead, and nothing from the past."""
    ahead = pause(110, 119)
    history = read("leads")
    found = projected(goal("leads", sg.ReachLevel(900), ahead), history, [])
    assert found.expected == pytest.approx(980 - 100)
    running = pause(91, 104)
    paused = projected(goal("leads", sg.ReachLevel(900), running), read("leads", running), [])
    assert paused.expected == pytest.approx(980 - 140)


def test_what_was_shown_is_shown_without_pauses() -> None:
    """What an account can do is told from the days that were worked on: seventy a week, paused weeks or not."""
    rests = [pause(21 * k + 7, 21 * k + 20) for k in range(4)]

    def shown(history: sg.History, *pauses: sg.Pause) -> object:
        around = Surroundings(evidence=sg.Evidence(), as_of=LAST)
        asked = goal("leads", sg.ReachLevel(930), *pauses)
        return Case(goal=asked, surroundings=around, given=history).demonstrated

    rested, worked = read("leads", *rests), read("leads")
    assert shown(rested, *rests) == shown(worked)
    assert shown(rested) != shown(worked)


def test_a_goal_moved_back_knows_the_pauses_there_were() -> None:
    """Goals of the past are given their chance from what was read then, whatever pause the goal itself has later."""
    rest = pause(77, 83)
    history = read("leads", rest, seed=3)
    asked = goal("leads", sg.ReachLevel(95), first=91)
    asked = evolve(asked, deadline=START + timedelta(100))
    rested = evolve(asked, calendar=sg.Calendar(pauses=[rest]))
    known = sg.Strategy(channels=[CHANNEL])
    plain, moved = (sg.backtest(history, goal=one, evidence=known, origins=40) for one in (asked, rested))
    before = [(one.start, one.probability) for one in moved.replays if one.start + timedelta(-1) < rest.start]
    assert before
    assert before == [(one.start, one.probability) for one in plain.replays][: len(before)]
