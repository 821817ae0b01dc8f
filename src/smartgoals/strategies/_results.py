"""Strategies for results: what the library says of whole strategies that were drawn, so that nothing in them is invented."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from attrs import evolve
from hypothesis import strategies as st

from smartgoals._case.assess import assess
from smartgoals._case.project import project
from smartgoals._model.channel import Channel
from smartgoals._model.objective import Objective, ObjectiveKind
from smartgoals._model.strategy import Strategy
from smartgoals._progress.progress import Progress
from smartgoals._projection.projection import Projection
from smartgoals._propose.proposals import GoalProposals
from smartgoals._propose.propose import propose
from smartgoals._review.review import Review, review
from smartgoals.rules._check import check
from smartgoals.rules._finding import Finding
from smartgoals.rules._report import SmartReport
from smartgoals.strategies._documents import whole_strategies
from smartgoals.strategies._goals import goals
from smartgoals.strategies._readings import histories, metrics
from smartgoals.strategies._values import DULL_DAY

_LONGEST: Final = 500
_MOST_READINGS: Final = 12
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


def progresses() -> st.SearchStrategy[Progress]:
    """What :func:`smartgoals.assess` says of a goal and a history. Shrinks to that of a goal that says nothing."""
    return _asked().map(
        lambda asked: assess(asked["goal"], asked["history"], as_of=asked["as_of"], evidence=asked["evidence"])
    )


def projections() -> st.SearchStrategy[Projection]:
    """What :func:`smartgoals.project` says of a goal and a history. Shrinks to that of a goal that says nothing."""
    return _asked().map(lambda asked: project(**asked))


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


def reviews(min_goals: int = 0, max_goals: int = 2, *, complete: bool = False) -> st.SearchStrategy[Review]:
    """What :func:`smartgoals.review` says of a whole strategy, in English or French. Shrinks to that of Strategy()."""
    drawn = whole_strategies(min_goals, max_goals, complete=complete)
    return st.builds(lambda whole, on, code: review(whole, as_of=on, language=code), drawn, _days(), _languages())


def _languages() -> st.SearchStrategy[str]:
    return st.sampled_from(_LANGUAGES)
