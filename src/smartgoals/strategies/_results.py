"""Strategies for results: what the library says of whole strategies that were drawn, so that nothing in them is invented."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from attrs import evolve
from hypothesis import strategies as st

from smartgoals._agenda.agenda import Agenda, agenda
from smartgoals._case.assess import assess
from smartgoals._case.project import project
from smartgoals._effect.ask import effect
from smartgoals._effect.effect import Effect
from smartgoals._gap.explain_gap import explain_gap
from smartgoals._gap.gap import Gap
from smartgoals._model.channel import Channel
from smartgoals._model.event import EventKind
from smartgoals._model.objective import Objective, ObjectiveKind
from smartgoals._model.strategy import Strategy
from smartgoals._progress.progress import Progress
from smartgoals._projection.projection import Projection
from smartgoals._projection.tripwire import Tripwires
from smartgoals._propose.proposals import GoalProposals
from smartgoals._propose.propose import propose
from smartgoals._review.review import Review, review
from smartgoals._what_if.what_if import WhatIf, what_if
from smartgoals.rules._check import check
from smartgoals.rules._finding import Finding
from smartgoals.rules._report import SmartReport
from smartgoals.strategies._documents import whole_strategies
from smartgoals.strategies._goals import events, goals
from smartgoals.strategies._readings import histories, metrics
from smartgoals.strategies._values import DULL_DAY, ids, numbers, optional

_LONGEST: Final = 500
_MOST_READINGS: Final = 12
_MOST_SESSIONS: Final = 10_000
_LANGUAGES: Final = ("en", "fr")


def _days() -> st.SearchStrategy[date]:
    return st.integers(0, _LONGEST).map(lambda days: DULL_DAY + timedelta(days=days))


@st.composite
def _asked(draw: Any) -> dict[str, Any]:
    """A goal on a metric of its own, a history of that, and the day on which somebody asks."""
    metric = draw(metrics())
    goal = draw(goals(metrics=st.just(metric.id), complete=draw(st.booleans())))
    history = draw(histories(0, _MOST_READINGS, metrics=st.just(metric), channels=st.none()))
    return {
        "goal": evolve(goal, metric=metric.id, channel=None, revisions=()),
        "history": history,
        "as_of": draw(_days()),
        "evidence": Strategy(metrics=[metric]),
    }


def effects() -> st.SearchStrategy[Effect]:
    """What :func:`smartgoals.effect` says of a history and an event on some of its days. Shrinks to one without readings."""
    return _asked_of_an_event().map(lambda asked: effect(**asked))


@st.composite
def _asked_of_an_event(draw: Any) -> dict[str, Any]:
    """A history, an event on some of its days, and the day on which somebody asks."""
    history = draw(histories(0, _MOST_READINGS))
    last = DULL_DAY + timedelta(days=_LONGEST)
    happened = draw(events(DULL_DAY, last, channels=st.nothing(), metrics=st.nothing()))
    return {"history": history, "event": happened, "as_of": draw(_days())}


def progresses() -> st.SearchStrategy[Progress]:
    """What :func:`smartgoals.assess` says of a goal and a history. Shrinks to that of a goal that says nothing."""
    return _asked().map(
        lambda asked: assess(asked["goal"], asked["history"], as_of=asked["as_of"], evidence=asked["evidence"])
    )


def projections() -> st.SearchStrategy[Projection]:
    """What :func:`smartgoals.project` says of a goal and a history. Shrinks to that of a goal that says nothing."""
    return _asked().map(lambda asked: project(**asked))


def what_ifs() -> st.SearchStrategy[WhatIf]:
    """What :func:`smartgoals.what_if` says of a goal, a history and an event of which something is said or not.

    Shrinks to that of a goal that says nothing.
    """
    return _asked_with_event().map(lambda asked: what_if(**asked))


@st.composite
def _asked_with_event(draw: Any) -> dict[str, Any]:
    """What is asked of a goal, and a coming event of which somebody says what it brings, or nobody does."""
    asked: dict[str, Any] = draw(_asked())
    tomorrow = asked["as_of"] + timedelta(days=1)
    coming = draw(events(tomorrow, tomorrow + timedelta(days=_LONGEST), channels=st.nothing(), metrics=st.nothing()))
    event = evolve(coming, kind="campaign" if coming.kind is EventKind.DEFINITION else coming.kind)
    bounds = st.lists(numbers(-1000, 1000), min_size=2, max_size=2).map(sorted).map(tuple)
    said = draw(optional(numbers(-1000, 1000) | bounds | st.just("+20 %")))
    return {**asked, "events": [event], "brings": {} if said is None else {event.id: said}}


def tripwires() -> st.SearchStrategy[Tripwires]:
    """The values to act on of a goal and a history. Shrinks to those of a goal that says nothing, which are none."""
    chances = st.lists(st.sampled_from((0.5, 0.2, 0.8)), min_size=1, max_size=2, unique=True)
    days = st.integers(1, 60)
    return st.builds(_tripwires, projections(), chances, days)


def _tripwires(projection: Projection, chances: list[float], ahead: int) -> Tripwires:
    day = projection.as_of + timedelta(days=ahead)
    is_ahead = projection.deadline is None or day < projection.deadline
    return projection.tripwires(chances, days=[day] if is_ahead else [])


def agendas() -> st.SearchStrategy[Agenda]:
    """What a whole strategy asks to be looked at within a month. Shrinks to that of Strategy(), which is nothing."""
    return st.builds(
        lambda whole, on, ahead: agenda(whole, start=on, end=on + timedelta(days=ahead)),
        whole_strategies(0, 2),
        _days(),
        st.integers(0, 31),
    )


def goal_proposals() -> st.SearchStrategy[GoalProposals]:
    """What :func:`smartgoals.propose` says for an objective, by a history of followers. Shrinks to that of no reading."""
    return _proposed().map(lambda asked: propose("known", **asked))


@st.composite
def _proposed(draw: Any) -> dict[str, Any]:
    """A strategy with an objective and a history of followers, the day on which somebody asks, and a deadline."""
    read = draw(histories(0, _MOST_READINGS, metrics=st.just("followers"), channels=st.just("ig")))
    known = Objective(id="known", title="Be known", kind=ObjectiveKind.BRAND_AWARENESS)
    plan = Strategy(objectives=[known], channels=[Channel(id="ig", platform="instagram")], histories=[read])
    on, days = draw(_days()), draw(st.integers(1, _LONGEST))
    return {"as_of": on, "evidence": plan, "deadline": on + timedelta(days=days)}


def smart_reports() -> st.SearchStrategy[SmartReport]:
    """What :func:`smartgoals.check` says of a goal, in English or French. Shrinks to that of a goal that says nothing."""
    return st.builds(lambda goal, on, code: check(goal, as_of=on, language=code), goals(), _days(), _languages())


def findings() -> st.SearchStrategy[Finding]:
    """A finding of a report. Shrinks to the weightiest one on a goal that says nothing."""
    return (
        smart_reports().filter(lambda report: report.findings).flatmap(lambda report: st.sampled_from(report.findings))
    )


def gaps() -> st.SearchStrategy[Gap]:
    """What :func:`smartgoals.explain_gap` says of bare figures, of one or several channels. Shrinks to no change of nothing."""
    return st.builds(lambda channels: explain_gap(metric="conversions", channels=channels), _sold())


def _sold() -> st.SearchStrategy[dict[str, dict[str, tuple[int | float | None, int | float | None]]]]:
    """Sessions and conversion rates of channels, before and after; a rate may not be known."""
    counts, rates = st.integers(0, _MOST_SESSIONS), st.none() | st.integers(0, 100).map(lambda part: part / 100)
    figures = st.fixed_dictionaries({"sessions": st.tuples(counts, counts), "conversion_rate": st.tuples(rates, rates)})
    return st.dictionaries(ids(), figures, min_size=1, max_size=3)


def reviews(min_goals: int = 0, max_goals: int = 2, *, complete: bool = False) -> st.SearchStrategy[Review]:
    """What :func:`smartgoals.review` says of a whole strategy, in English or French. Shrinks to that of Strategy()."""
    drawn = whole_strategies(min_goals, max_goals, complete=complete)
    return st.builds(lambda whole, on, code: review(whole, as_of=on, language=code), drawn, _days(), _languages())


def _languages() -> st.SearchStrategy[str]:
    return st.sampled_from(_LANGUAGES)
