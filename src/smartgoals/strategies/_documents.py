"""Strategies for the whole document: every reference known, alignment without a circle, goals inside their objective's days."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from smartgoals._model.channel import Channel
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.objective import Link, Objective
from smartgoals._model.roster import Roster
from smartgoals._model.source import DataSource
from smartgoals._model.strategy import Strategy
from smartgoals.strategies._audits import audits, channel_audits
from smartgoals.strategies._goals import AIMS, channels, closed_goals, events, goals, objectives
from smartgoals.strategies._periods import paces
from smartgoals.strategies._readings import data_sources, histories, metric_ids, metrics
from smartgoals.strategies._values import (
    DULL_DAY,
    FIRST_DAY,
    LAST_DAY,
    check_sizes,
    days,
    ids,
    optional,
    texts,
    tuples_of,
)


def _one_of(values: Any) -> st.SearchStrategy[Any]:
    listed = tuple(values)
    return st.sampled_from(listed) if listed else st.nothing()


def rosters() -> st.SearchStrategy[Roster[Channel]]:
    """Ordered collections that also answer by id, here of channels. Shrinks to an empty one."""
    some = st.lists(channels(), max_size=4, unique_by=lambda one: one.id)
    return some.map(lambda items: Roster(items, kind=Channel, what="channel"))


@st.composite
def _aligned(draw: Any, names: list[str], known: tuple[str, ...]) -> tuple[Objective, ...]:
    """Objectives that serve only earlier ones, with links that only run forward through the metrics."""
    # Forward only, so that no chain of effects comes back to where it began.
    forward = _one_of((a, b) for k, a in enumerate(known) for b in known[k + 1 :])
    found: list[Objective] = []
    for name in names:
        plain = draw(objectives(ids=st.just(name)))
        start = draw(optional(days(FIRST_DAY, LAST_DAY - timedelta(days=500))))
        room = draw(optional(st.integers(30, 400)))
        pairs = draw(tuples_of(forward, max_size=2, unique_by=tuple))
        found.append(
            evolve(
                plain,
                start=start,
                deadline=None if room is None else (start or DULL_DAY) + timedelta(days=room),
                serves=draw(optional(_one_of((*AIMS, *(one.id for one in found))))),
                links=[Link(metric=a, to=b) for a, b in pairs],
            )
        )
    return tuple(found)


@st.composite
def _goal_of(draw: Any, name: str, objective: Objective | None, parts: dict[str, Any], complete: bool) -> Goal:
    first = (objective.start if objective else None) or FIRST_DAY
    last = (objective.deadline if objective else None) or LAST_DAY
    served = st.just(objective.id) if objective else st.nothing()
    goal: Goal = draw(goals(first, last, ids=st.just(name), objectives=served, complete=complete, **parts))
    return goal


def _can_be_read(measured: tuple[History, ...], source: DataSource) -> bool:
    """Tell whether histories fit what their source says they cover: no months end on a first day of one."""
    covers = None if source.reading is None else source.reading.covers
    if covers is None or covers.months is None:
        return True
    dated = (reading.day for one in measured if one.metric_id in (source.metric, None) for reading in one)
    return all(day.day != 1 for day in dated)


@st.composite
def _documents(draw: Any, sizes: tuple[int, int], complete: bool) -> Strategy:
    own = draw(st.lists(metrics(), max_size=2, unique_by=lambda one: one.id))
    known = metric_ids(own=False) | _one_of(one.id for one in own)
    names = draw(st.lists(ids(), min_size=int(complete), max_size=3, unique=True))
    chain = dict.fromkeys(("impressions", *(one.id for one in own), "purchases"))
    aims = draw(_aligned(names, tuple(chain)))
    places = draw(st.lists(channels(objectives=_one_of(names)), max_size=3, unique_by=lambda one: one.id))
    where = _one_of(one.id for one in places)
    parts = {"metrics": known, "channels": where}
    wanted = []
    for name in draw(st.lists(ids(), min_size=sizes[0], max_size=sizes[1], unique=True)):
        objective = draw(_one_of(aims) if complete else optional(_one_of(aims)))
        wanted.append(draw(_goal_of(name, objective, parts, complete)))
    closed = draw(st.lists(closed_goals(), max_size=1))
    cited = _one_of((*(one.id for one in wanted), *(one.id for one in closed)))
    found = channel_audits(metrics=known, channels=where, objectives=_one_of(names), goals=cited)
    measured = histories(metrics=known | _one_of(own), channels=optional(where))
    found_histories = draw(tuples_of(measured, unique_by=lambda one: (one.metric_id, one.channel, one.definition)))
    declared = tuples_of(
        data_sources(metrics=known, channels=optional(where)),
        max_size=2,
        unique_by=lambda source: (source.metric, source.channel),
    )
    return Strategy(
        objectives=aims,
        goals=wanted,
        channels=places,
        metrics=own,
        histories=found_histories,
        sources=[one for one in draw(declared) if _can_be_read(found_histories, one)],
        audits=draw(st.lists(audits(metrics=known, channel_audits=found), max_size=2, unique_by=lambda one: one.id)),
        closed_goals=closed,
        capacity=draw(optional(paces(0, 100, units=st.just("hours")))),
        title=draw(optional(texts())),
        events=draw(st.lists(events(channels=where, metrics=known), max_size=2, unique_by=lambda one: one.id)),
    )


def whole_strategies(min_goals: int = 0, max_goals: int = 3, *, complete: bool = False) -> st.SearchStrategy[Strategy]:
    """Whole strategies (the document, :class:`smartgoals.Strategy`), coherent: what they mention is there.

    No source says of a reading that it covers months that cannot end on its day.
    With *min_goals* to *max_goals* goals, each inside the days of its objective; with `complete` True, goals as
    `goals(complete=True)` draws them. Shrinks to Strategy(). The name says `whole`, since `strategies` is this module.
    """
    check_sizes(min_goals, max_goals)
    return _documents((min_goals, max_goals), complete)
