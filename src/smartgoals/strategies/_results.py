"""Strategies for results: what the library says of whole strategies that were drawn, so that
nothing in them is invented.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from attrs import evolve
from hypothesis import strategies as st

from smartgoals._agenda.agenda import Agenda, agenda
from smartgoals._case.assess import assess
from smartgoals._case.project import project
from smartgoals._case.series import SeriesRow, series as series_of
from smartgoals._effect.ask import effect
from smartgoals._effect.effect import Effect
from smartgoals._gap.explain_gap import explain_gap
from smartgoals._gap.gap import Gap
from smartgoals._model.channel import Channel
from smartgoals._model.event import Event, EventKind
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.metric import Metric
from smartgoals._model.objective import Objective, ObjectiveKind
from smartgoals._model.strategy import Strategy
from smartgoals._model.target import ReachLevel
from smartgoals._progress.progress import Progress
from smartgoals._projection.projection import Projection
from smartgoals._projection.tripwire import Tripwires
from smartgoals._propose.proposals import GoalProposals
from smartgoals._propose.propose import propose
from smartgoals._review.review import GoalReview, Review, review
from smartgoals._what_if.what_if import WhatIf, what_if
from smartgoals.rules._check import check, check_strategy
from smartgoals.rules._finding import Finding
from smartgoals.rules._report import SmartReport, StrategyReport
from smartgoals.strategies._documents import whole_strategies
from smartgoals.strategies._goals import events, goals
from smartgoals.strategies._readings import histories, metrics
from smartgoals.strategies._values import DULL_DAY, ids, made, numbers, optional

_LONGEST: Final = 500
_MOST_READINGS: Final = 12
_MOST_SESSIONS: Final = 10_000
_LANGUAGES: Final = ("en", "fr")


def _days() -> st.SearchStrategy[date]:
    return made(lambda days: DULL_DAY + timedelta(days=days), st.integers(0, _LONGEST))


def _load() -> None:
    """Load now what a review needs: what loads while the first example is drawn counts as slow
    drawing for Hypothesis.
    """
    goal = Goal(
        id="a",
        metric="followers",
        target=ReachLevel(10),
        start=DULL_DAY,
        deadline=DULL_DAY + timedelta(days=90),
    )
    read = History.of([(DULL_DAY + timedelta(days=k), k) for k in range(15)], metric="followers")
    review(Strategy(goals=[goal], histories=[read]), as_of=DULL_DAY + timedelta(days=14))


def _asked() -> st.SearchStrategy[dict[str, Any]]:
    """A goal on a metric of its own, a history of that, and the day on which somebody asks."""

    def asked(metric: Metric, goal: Goal, history: History, as_of: date) -> dict[str, Any]:
        return {
            "goal": evolve(goal, metric=metric.id, channel=None, revisions=()),
            "history": evolve(history, metric=metric),
            "as_of": as_of,
            "evidence": Strategy(metrics=[metric]),
        }

    _load()
    read = histories(0, _MOST_READINGS, metrics=st.none(), channels=st.none())
    return made(asked, metrics(), goals() | goals(complete=True), read, _days())


def effects() -> st.SearchStrategy[Effect]:
    """What :func:`smartgoals.effect` says of a history and an event on some of its days. Shrinks to
    one without readings.
    """
    last = DULL_DAY + timedelta(days=_LONGEST)
    happened = events(DULL_DAY, last, channels=st.nothing(), metrics=st.nothing())
    return made(
        lambda history, event, on: effect(history, event, as_of=on),
        histories(0, _MOST_READINGS),
        happened,
        _days(),
    )


def progresses() -> st.SearchStrategy[Progress]:
    """What :func:`smartgoals.assess` says of a goal and a history. Shrinks to that of a goal that
    says nothing.
    """

    def judged(asked: dict[str, Any]) -> Progress:
        return assess(asked["goal"], asked["history"], as_of=asked["as_of"], evidence=asked["evidence"])

    return made(judged, _asked())


def projections() -> st.SearchStrategy[Projection]:
    """What :func:`smartgoals.project` says of a goal and a history. Shrinks to that of a goal that
    says nothing.
    """
    return made(lambda asked: project(**asked), _asked())


def what_ifs() -> st.SearchStrategy[WhatIf]:
    """What :func:`smartgoals.what_if` says of a goal, a history and an event of which something is
    said or not.

    Shrinks to that of a goal that says nothing.
    """

    def asked(known: dict[str, Any], plain: Event, wait: int, said: Any) -> WhatIf:
        start = known["as_of"] + timedelta(days=1 + wait)
        kind = "campaign" if plain.kind is EventKind.DEFINITION else plain.kind
        event = evolve(
            plain, kind=kind, start=start, end=start + timedelta(days=(plain.end - plain.start).days)
        )
        return what_if(**known, events=[event], brings={} if said is None else {event.id: said})

    some = numbers(-1000, 1000)
    bounds = made(lambda a, b: (min(a, b), max(a, b)), some, some)
    coming = events(DULL_DAY, DULL_DAY, channels=st.nothing(), metrics=st.nothing())
    said = optional(some | bounds | st.just("+20 %"))
    return made(asked, _asked(), coming, st.integers(0, _LONGEST), said)


def tripwires() -> st.SearchStrategy[Tripwires]:
    """The values to act on of a goal and a history. Shrinks to those of a goal that says nothing,
    which are none.
    """
    chances = st.lists(st.sampled_from((0.5, 0.2, 0.8)), min_size=1, max_size=2, unique=True)
    days = st.integers(1, 60)
    return made(_tripwires, projections(), chances, days)


def _tripwires(projection: Projection, chances: list[float], ahead: int) -> Tripwires:
    day = projection.as_of + timedelta(days=ahead)
    is_ahead = projection.deadline is None or day < projection.deadline
    return projection.tripwires(chances, days=[day] if is_ahead else [])


def agendas() -> st.SearchStrategy[Agenda]:
    """What a whole strategy asks to be looked at within a month. Shrinks to that of Strategy(),
    which is nothing.
    """
    _load()
    return made(
        lambda whole, on, ahead: agenda(whole, start=on, end=on + timedelta(days=ahead)),
        whole_strategies(0, 2),
        _days(),
        st.integers(0, 31),
    )


def goal_proposals() -> st.SearchStrategy[GoalProposals]:
    """What :func:`smartgoals.propose` says for an objective, by a history of followers. Shrinks to
    that of no reading.
    """
    known = Objective(id="known", title="Be known", kind=ObjectiveKind.BRAND_AWARENESS)

    def proposed(read: History, on: date, length: int) -> GoalProposals:
        plan = Strategy(
            objectives=[known], channels=[Channel(id="ig", platform="instagram")], histories=[read]
        )
        return propose("known", as_of=on, evidence=plan, deadline=on + timedelta(days=length))

    read = histories(0, _MOST_READINGS, metrics=st.just("followers"), channels=st.just("ig"))
    return made(proposed, read, _days(), st.integers(1, _LONGEST))


def smart_reports() -> st.SearchStrategy[SmartReport]:
    """What :func:`smartgoals.check` says of a goal, in English or French. Shrinks to that of a goal
    that says nothing.
    """
    _load()
    return made(lambda goal, on, code: check(goal, as_of=on, language=code), goals(), _days(), _languages())


def findings() -> st.SearchStrategy[Finding]:
    """A finding of a report. Shrinks to the weightiest one on a goal that says nothing."""
    # A goal that says nothing is told much, and one that says all is told something: nothing is
    # ever filtered out.
    return made(
        lambda report, place: report.findings[place % len(report.findings)],
        smart_reports().filter(lambda report: report.findings),
        st.integers(0, 20),
    )


def gaps() -> st.SearchStrategy[Gap]:
    """What :func:`smartgoals.explain_gap` says of bare figures, of one or several channels. Shrinks
    to no change of nothing.
    """
    return made(lambda channels: explain_gap(metric="conversions", channels=channels), _sold())


def _sold() -> st.SearchStrategy[dict[str, dict[str, tuple[int | float | None, int | float | None]]]]:
    """Sessions and conversion rates of channels, before and after; a rate may not be known."""
    counts, rates = (
        st.integers(0, _MOST_SESSIONS),
        optional(made(lambda part: part / 100, st.integers(0, 100))),
    )
    figures = st.fixed_dictionaries(
        {"sessions": st.tuples(counts, counts), "conversion_rate": st.tuples(rates, rates)}
    )
    return st.dictionaries(ids(), figures, min_size=1, max_size=3)


def strategy_reports() -> st.SearchStrategy[StrategyReport]:
    """What :func:`smartgoals.check_strategy` says of a whole strategy, in English or French.
    Shrinks to that of Strategy().
    """
    _load()
    return made(
        lambda whole, on, code: check_strategy(whole, as_of=on, language=code),
        whole_strategies(0, 2),
        _days(),
        _languages(),
    )


def series() -> st.SearchStrategy[tuple[SeriesRow, ...]]:
    """What :func:`smartgoals.series` says of a goal on a few days, with or without what is expected.

    Shrinks to no row of a goal that says nothing.
    """

    def rows(known: dict[str, Any], offsets: list[int], ahead: bool) -> tuple[SeriesRow, ...]:
        days = [known["as_of"] + timedelta(days=offset) for offset in sorted(offsets)]
        return series_of(**known, days=days, ahead=ahead)

    return made(rows, _asked(), st.lists(st.integers(-60, 60), max_size=8, unique=True), st.booleans())


def reviews(min_goals: int = 0, max_goals: int = 2, *, complete: bool = False) -> st.SearchStrategy[Review]:
    """What :func:`smartgoals.review` says of a whole strategy, in English or French. Shrinks to
    that of Strategy().
    """
    _load()
    drawn = whole_strategies(min_goals, max_goals, complete=complete)
    return made(lambda whole, on, code: review(whole, as_of=on, language=code), drawn, _days(), _languages())


def goal_reviews(*, complete: bool = False) -> st.SearchStrategy[GoalReview]:
    """What a review says of a goal; with `complete` True, of one that says all. Shrinks to that of
    a goal that says nothing.
    """
    return made(lambda whole: whole.goals[0], reviews(1, 1, complete=complete))


def _languages() -> st.SearchStrategy[str]:
    return st.sampled_from(_LANGUAGES)
