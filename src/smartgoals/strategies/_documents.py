"""Strategies for the whole document: every reference known, alignment without a circle, goals
inside their objective's days.

All strategies are made before anything is drawn: to make one while another draws costs Hypothesis
more than the drawing. So parts are drawn with *picks* where they will name another part, and learn
afterwards which one that is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, Final, TypeVar

from attrs import evolve, frozen
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from smartgoals._location import shown
from smartgoals._model.audit import Audit, ChannelAudit
from smartgoals._model.channel import Channel
from smartgoals._model.closed_goal import ClosedGoal
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.metric import Metric
from smartgoals._model.objective import Link, Objective
from smartgoals._model.roster import Roster
from smartgoals._model.source import DataSource
from smartgoals._model.strategy import Strategy
from smartgoals.strategies._audits import audits as _audits, channel_audits
from smartgoals.strategies._goals import AIMS, channels, closed_goals, events, goal_fields, objectives
from smartgoals.strategies._periods import paces
from smartgoals.strategies._readings import data_sources, histories, metric_ids, metrics
from smartgoals.strategies._values import (
    DULL_DAY,
    FIRST_DAY,
    LAST_DAY,
    check_flag,
    check_sizes,
    days,
    ids,
    made,
    optional,
    several,
    texts,
)

T = TypeVar("T")

_PICKS: Final = tuple("01234567")
"""Ids that stand for the part in that place, counted around; of metrics, for one of the caller's own."""


def rosters(*, kind: type[Any] = Channel) -> st.SearchStrategy[Roster[Any]]:
    """Ordered collections that also answer by id, of a type whose members have one. Shrinks to an
    empty one.
    """
    if not isinstance(kind, type) or not hasattr(kind, "id"):
        raise InvalidArgument(f"kind={shown(kind)} must be a type whose members have an id, such as Goal")
    what = "closed goal" if kind is ClosedGoal else kind.__name__.lower()
    members = channels() if kind is Channel else st.from_type(kind)
    return made(lambda items: Roster(items, kind=kind, what=what), _unlike(members, 4))


def _unlike(strategy: st.SearchStrategy[T], max_size: int, min_size: int = 0) -> st.SearchStrategy[list[T]]:
    """Return a strategy for parts with different ids."""
    return st.lists(strategy, min_size=min_size, max_size=max_size, unique_by=_id)


def _id(part: Any) -> Any:
    return part["id"] if isinstance(part, dict) else part.id


@frozen
class _Names:
    """The ids that parts may mention; each method returns those that picks stand for."""

    objectives: Sequence[str]
    channels: Sequence[str]
    metrics: Sequence[str]
    goals: Sequence[str] = ()

    def objective(self, picks: Iterable[str | None]) -> tuple[str, ...]:
        return _picked(picks, self.objectives)

    def channel(self, picks: Iterable[str | None]) -> tuple[str, ...]:
        return _picked(picks, self.channels)

    def goal(self, picks: Iterable[str | None]) -> tuple[str, ...]:
        return _picked(picks, self.goals)

    def metric(self, picks: Iterable[str | None]) -> tuple[str, ...]:
        own = self.metrics or ("followers",)
        return tuple(dict.fromkeys(_picked((one,), own)[0] if one in _PICKS else one for one in picks if one))


def _picked(picks: Iterable[str | None], known: Sequence[str]) -> tuple[str, ...]:
    """Return what picks stand for, each once; nothing where nothing is known."""
    places = [int(pick) for pick in picks if pick is not None]
    return tuple(dict.fromkeys(known[place % len(known)] for place in places)) if known else ()


def _first(names: Sequence[str]) -> str | None:
    return names[0] if names else None


@frozen
class _Aim:
    """An objective, and what was drawn of it that depends on the ones before it."""

    plain: Objective
    start: date | None
    room: int | None
    serves: int | None
    links: tuple[int, ...]

    @property
    def id(self) -> str:
        return self.plain.id

    def after(self, earlier: Sequence[Objective], known: tuple[str, ...]) -> Objective:
        """Return the objective: it serves only earlier ones, and its links only run forward through
        the metrics.
        """
        # Forward only, so that no chain of effects comes back to where it began.
        forward = [(a, b) for k, a in enumerate(known) for b in known[k + 1 :]]
        pairs = dict.fromkeys(forward[link % len(forward)] for link in self.links)
        aims = (*AIMS, *(one.id for one in earlier))
        return evolve(
            self.plain,
            start=self.start,
            deadline=None if self.room is None else (self.start or DULL_DAY) + timedelta(days=self.room),
            serves=None if self.serves is None else aims[self.serves % len(aims)],
            links=[Link(metric=a, to=b) for a, b in pairs],
        )


def _aims(min_size: int) -> st.SearchStrategy[list[_Aim]]:
    aim = made(
        _Aim,
        objectives(),
        start=optional(days(FIRST_DAY, LAST_DAY - timedelta(days=500))),
        room=optional(st.integers(30, 400)),
        serves=optional(st.integers(0, 9)),
        links=several(st.integers(0, 9), max_size=2, of=4),
    )
    return _unlike(aim, 3, min_size)


def _goal(fields: dict[str, Any], names: _Names, aims: Sequence[Objective]) -> Goal:
    """Make a goal of what was drawn, inside the days of its objective."""
    parts = dict(fields)
    terms, served = parts.pop("terms"), _first(names.objective([parts["objective"]]))
    first, last = FIRST_DAY, LAST_DAY
    for parent in aims:
        if parent.id == served:
            first, last = parent.start or first, parent.deadline or last
    parts |= {
        "objective": served,
        "also_serves": names.objective(parts["also_serves"]),
        "metric": _first(names.metric([parts["metric"]])),
        "channel": _first(names.channel([parts["channel"]])),
        "guardrails": names.metric(parts["guardrails"]),
    }
    return Goal(**parts, **terms.within(first, last))


_Measured = tuple[History, int | None, bool]
"""A history, the place of the goal that it measures if any, and whether it holds its metric or only
the id of it.
"""


def _history(drawn: _Measured, names: _Names, goals: Sequence[Goal], own: Sequence[Metric]) -> History:
    history, place, holds = drawn
    goal = goals[place % len(goals)] if goals and place is not None else None
    metric, channel = names.metric([history.metric_id])[0], _first(names.channel([history.channel]))
    if goal is not None and goal.metric is not None:
        metric, channel = goal.metric, goal.channel
    whole = next((one for one in own if one.id == metric), None) if holds else None
    return evolve(history, metric=whole or metric, channel=channel)


def _can_be_read(measured: Iterable[History], source: DataSource) -> bool:
    """Tell whether histories fit what their source says they cover: no months end on a first day of one."""
    covers = None if source.reading is None else source.reading.covers
    if covers is None or covers.months is None:
        return True
    dated = (reading.day for one in measured if one.metric_id in (source.metric, None) for reading in one)
    return all(day.day != 1 for day in dated)


def _source(source: DataSource, names: _Names) -> DataSource:
    return evolve(
        source, metric=names.metric([source.metric])[0], channel=_first(names.channel([source.channel]))
    )


def _audit(audit: Audit, names: _Names) -> Audit:
    """Let an audit mention what the document knows, and each account once."""
    channels = {one.identity: one for one in (_inventory(one, names) for one in audit.channels)}
    competitors = [evolve(one, measurements=_figures(one.measurements, names)) for one in audit.competitors]
    return evolve(audit, channels=list(channels.values()), competitors=competitors)


def _inventory(audited: ChannelAudit, names: _Names) -> ChannelAudit:
    return evolve(
        audited,
        channel=_first(names.channel([audited.channel])),
        objective_ids=names.objective(audited.objective_ids),
        goal_ids=names.goal(audited.goal_ids),
        kpis=names.metric(audited.kpis),
        baselines=_figures(audited.baselines, names),
        top_content=_figures(audited.top_content, names),
    )


def _figures(figures: Iterable[Any], names: _Names) -> list[Any]:
    return [evolve(one, metric=_first(names.metric([one.metric]))) for one in figures]


def _once(parts: Iterable[T], key: Any) -> tuple[T, ...]:
    return tuple({key(one): one for one in parts}.values())


def _document(**drawn: Any) -> Strategy:
    """Put the parts together: each learns which parts it mentions."""
    own: Sequence[Metric] = drawn["metrics"]
    aims: list[Objective] = []
    chain = tuple(dict.fromkeys(("impressions", *(one.id for one in own), "purchases")))
    for aim in drawn["aims"]:
        aims.append(aim.after(aims, chain))
    ids_of = {"objectives": [one.id for one in aims], "channels": [one.id for one in drawn["channels"]]}
    names = _Names(**ids_of, metrics=[one.id for one in own])
    goals = [_goal(fields, names, aims) for fields in drawn["goals"]]
    names = evolve(names, goals=[one.id for one in (*goals, *drawn["closed_goals"])])
    measured = _once(
        (_history(one, names, goals, own) for one in drawn["histories"]),
        lambda one: (one.metric_id, one.channel, one.definition),
    )
    sources = _once((_source(one, names) for one in drawn["sources"]), lambda one: (one.metric, one.channel))
    return Strategy(
        objectives=aims,
        goals=goals,
        channels=[evolve(one, objectives=names.objective(one.objectives)) for one in drawn["channels"]],
        metrics=own,
        histories=measured,
        sources=[one for one in sources if _can_be_read(measured, one)],
        audits=[_audit(one, names) for one in drawn["audits"]],
        closed_goals=drawn["closed_goals"],
        capacity=drawn["capacity"],
        title=drawn["title"],
        events=[
            evolve(one, channels=names.channel(one.channels), metrics=names.metric(one.metrics))
            for one in drawn["events"]
        ],
    )


def whole_strategies(
    min_goals: int = 0, max_goals: int = 3, *, complete: bool = False, audits: bool = False
) -> st.SearchStrategy[Strategy]:
    """Whole strategies (the document, :class:`smartgoals.Strategy`), coherent: what they mention is there.

    With *min_goals* to *max_goals* goals, each inside the days of its objective; with `complete`
    True, goals as `goals(complete=True)` draws them. Half of the histories measure a goal. No
    source says of a reading that it covers months that cannot end on its day.

    There are no audits, unless `audits` is True: they hold more than all else together, so that few tests can
    pay for them. Goals that are over, events and capacity come up now and then.
    Shrinks to Strategy(). The name says `whole`, since `strategies` is this module.
    """
    check_sizes(min_goals, max_goals)
    check_flag(complete, "complete")
    check_flag(audits, "audits")
    pick = st.sampled_from(_PICKS)
    metric = metric_ids(own=False) | pick
    wanted = goal_fields(
        FIRST_DAY,
        LAST_DAY,
        complete,
        ids=ids(),
        metrics=metric,
        channels=pick,
        objectives=pick,
        audits=optional(ids(), of=4),
    )
    place = st.none() | st.integers(0, 7)
    inventory = channel_audits(metrics=metric, channels=pick, objectives=pick, goals=pick)
    audited = _unlike(_audits(metrics=metric, channel_audits=inventory), 2)
    return made(
        _document,
        metrics=several(metrics(), max_size=2, unique_by=_id),
        aims=_aims(int(complete and max_goals > 0)),
        channels=_unlike(channels(objectives=pick), 3),
        goals=_unlike(wanted, max_goals, min_goals),
        closed_goals=several(closed_goals(), max_size=1, of=4),
        histories=st.lists(
            st.tuples(histories(metrics=metric, channels=optional(pick)), place, st.booleans()), max_size=3
        ),
        sources=several(data_sources(metrics=metric, channels=optional(pick)), max_size=2),
        audits=audited if audits else st.just([]),
        capacity=optional(paces(0, 100, units=st.just("hours")), of=3),
        title=optional(texts()),
        events=several(events(channels=pick, metrics=metric), max_size=2, unique_by=_id),
    )
