"""Sample goals, plain and odd, in strategies with what is known of them; made anew at each call, so
that none can be spoilt.

What belongs here: values of the model alone, each valid. What no extension may stumble over is here
by name: goals of nothing but an id, each kind of target, days at the ends of the calendar, zeros,
targets at the baseline, texts with braces.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, Final

from smartgoals._evidence import Evidence
from smartgoals._model.baseline import Baseline
from smartgoals._model.channel import Channel
from smartgoals._model.event import Event
from smartgoals._model.goal import Goal, Revision
from smartgoals._model.history import History
from smartgoals._model.metric import Metric
from smartgoals._model.objective import Link, Objective
from smartgoals._model.source import DataSource
from smartgoals._model.strategy import Strategy
from smartgoals._model.target import (
    ChangeBy,
    GrowBy,
    KeepPace,
    Milestone,
    ReachLevel,
    ReachPace,
    StayWithin,
)
from smartgoals._time.cadence import Cadence
from smartgoals._time.calendar import Calendar, Pause
from smartgoals._time.pace import Growth, Pace
from smartgoals.rules._rule import Example

AS_OF: Final = date(2026, 3, 1)
_START, _END = date(2026, 1, 5), date(2026, 6, 28)
_SPAN: Final[Mapping[str, Any]] = MappingProxyType({"start": _START, "deadline": _END})
_ODD_WORDS: Final = "Être « {great} »: 100 % – {0} 😀 \u202e?"


def sample_goals() -> tuple[Goal, ...]:
    """Return goals with every kind of target on every nature of metric, and odd ones."""
    return (*_plain(), *_odd(), *_odd_figures(), _full())


def _plain() -> Iterator[Goal]:
    targets: tuple[tuple[str, str, Any, float], ...] = (
        ("level", "followers", ReachLevel(2400), 1200),
        ("change", "followers", ChangeBy(300), 1200),
        ("percent", "followers", ChangeBy(percent=12.5), 1200),
        ("pace", "followers", KeepPace(Pace.parse("50/week")), 1200),
        ("growth", "followers", GrowBy(Growth.parse("5 %/month")), 1200),
        ("flow", "link_clicks", ReachLevel(5000), 0),
        ("quota", "link_clicks", KeepPace(Pace.parse("30/week"), counted="calendar"), 0),
        ("cap", "support_calls", KeepPace(Pace.parse("9/week"), bound="at_most"), 12),
        ("rate", "engagement_rate_reach", ReachLevel(0.05), 0.02),
        ("band", "engagement_rate_reach", StayWithin(low=0.01, high=0.04), 0.02),
        ("unique", "reach", ReachPace(Pace.parse("9000/month")), 7000),
    )
    for name, metric, target, base in targets:
        per = {"per": "month"} if name == "unique" else {}
        yield Goal(
            id=name,
            objective="sales",
            metric=metric,
            channel="ig",
            target=target,
            baseline=Baseline(value=base, on=date(2026, 1, 4), **per),
            statement=f"Reach what we planned of {metric} by the end of June",
            owner="Ana",
            cadence=Cadence.parse("weekly"),
            **_SPAN,
        )


def _odd() -> Iterator[Goal]:
    yield Goal(id="bare")
    yield Goal(id="said", statement=_ODD_WORDS, owner=_ODD_WORDS)
    yield Goal(id="french", statement="Gagner 50 abonnés par semaine sur Instagram d’ici fin juin")
    yield Goal(id="unit", metric="followers", target=ReachLevel(1))
    yield Goal(
        id="ends",
        metric="followers",
        target=ReachLevel(10),
        start=date(1, 1, 2),
        deadline=date.max,
    )
    yield Goal(id="day", metric="link_clicks", target=ReachLevel(3), start=AS_OF, deadline=AS_OF)
    yield Goal(
        id="leap",
        metric="followers",
        target=ChangeBy(5),
        start=date(2024, 2, 29),
        deadline=date(2028, 2, 29),
    )


def _odd_figures() -> Iterator[Goal]:
    yield Goal(
        id="level-met",
        metric="followers",
        target=ReachLevel(7),
        baseline=Baseline(value=7),
        **_SPAN,
    )
    yield Goal(
        id="nothing",
        metric="followers",
        target=ReachLevel(0),
        baseline=Baseline(value=0),
        **_SPAN,
    )
    yield Goal(
        id="huge",
        metric="reach",
        target=ReachLevel(10**15),
        baseline=Baseline(value=1e-9),
        **_SPAN,
    )
    yield Goal(
        id="less",
        metric="followers",
        target=ChangeBy(-500),
        baseline=Baseline(value=400),
        **_SPAN,
    )
    yield Goal(
        id="own",
        metric="km",
        target=KeepPace(Pace(0.1, "2 months"), bound="at_most"),
        **_SPAN,
    )
    yield Goal(id="half-band", metric="bounce_rate", target=StayWithin(high=0.4), **_SPAN)


def _full() -> Goal:
    """Return a goal with every field set."""
    return Goal(
        id="full",
        objective="sales",
        also_serves=["known"],
        metric="followers",
        channel="ig",
        target=KeepPace(
            Pace.parse("50 followers/week"),
            milestones=[Milestone(date(2026, 3, 31), 1900)],
        ),
        baseline=Baseline(value=1200, on=date(2026, 1, 4), source="insights", definition="net"),
        statement="Grow our Instagram following by 50 followers a week",
        owner="Ana",
        cadence=Cadence.parse("every 2 weeks"),
        ambition="stretch",
        calendar=_calendar(),
        audience="buyers, 25 to 40",
        decision="stop the weekly reel",
        guardrails=["bounce_rate"],
        effort=Pace.parse("5 hours/week"),
        revisions=[Revision(on=date(2026, 2, 1), reason="too easy", target=ReachLevel(2000))],
        **_SPAN,
    )


def _calendar() -> Calendar:
    return Calendar(
        working_days="mon-fri",
        holidays=[date(2026, 4, 6)],
        pauses=[Pause(date(2026, 5, 1), date(2026, 5, 10), keeps="end")],
        weights={"fri": 0.5},
    )


def sample_histories() -> tuple[History, ...]:
    """Return weekly readings up to :data:`AS_OF` of what most sample goals count."""
    weeks = [AS_OF - timedelta(weeks=20 - k) for k in range(21)]
    figures: dict[str, list[float]] = {
        "followers": [700 + 30 * k + (0, 6, -5, 3, -4)[k % 5] for k in range(21)],
        "link_clicks": [30 + k % 4 for k in range(21)],
        "engagement_rate_reach": [0.02 + 0.001 * (k % 5) for k in range(21)],
        "support_calls": [12 - k % 3 for k in range(21)],
        "bounce_rate": [0.45 - 0.002 * k for k in range(21)],
        "km": [0 for _ in range(21)],
        "reach": [7000 + 10 * k for k in range(21)],
    }
    own = {"km": Metric(id="km", nature="flow")}
    return tuple(
        History.of(
            list(zip(weeks, values, strict=True)),
            metric=own.get(metric, metric),
            channel="ig",
        )
        for metric, values in figures.items()
    )


def sample_strategy() -> Strategy:
    """Return a strategy with every sample goal, and what there is to know of them."""
    return Strategy(
        title="{samples}",
        objectives=[
            Objective(
                id="sales",
                title="Sell more",
                kind="conversions_sales",
                serves="profit",
                links=[Link(metric="followers", to="purchases", because="products are shown")],
            ),
            Objective(id="known", title="Être connus", kind="our_own_kind"),
            Objective(id="idle", title="Be liked", kind="brand_awareness", serves="sales"),
        ],
        channels=[
            Channel(
                id="ig",
                platform="instagram",
                handle="@b",
                owner="Ana",
                purpose="show",
                objectives=["sales"],
            ),
            Channel(id="x", platform="x"),
        ],
        metrics=[Metric(id="km", nature="flow")],
        goals=sample_goals(),
        histories=sample_histories(),
        sources=[DataSource(metric="followers", channel="ig", cadence="day", latency_days=1)],
        events=[
            Event(
                id="spring",
                kind="campaign",
                start=date(2026, 2, 2),
                end=date(2026, 2, 15),
                channels=["ig"],
            ),
        ],
    )


def goal_samples() -> Iterator[Example]:
    """Yield the sample goals as rules look at them: alone, in their strategy, and on days before,
    at and after the end.
    """
    strategy = sample_strategy()
    evidence = Evidence(strategy=strategy)
    for goal in strategy.goals:
        alone = Evidence(strategy=Strategy(metrics=strategy.metrics)) if goal.metric == "km" else Evidence()
        yield Example(
            goal=goal,
            evidence=evidence,
            as_of=AS_OF,
            title=f"goal {goal.id} in its strategy",
        )
        if goal.objective is None and goal.start is not None:
            yield Example(goal=goal, evidence=alone, as_of=AS_OF, title=f"goal {goal.id} alone")
    for day in (date(1, 1, 2), date(2026, 1, 1), date(2026, 6, 28), date(2026, 7, 1), date.max):
        for name in ("pace", "ends"):
            title = f"goal {name} on {day.isoformat()}"
            yield Example(goal=strategy.goals[name], evidence=evidence, as_of=day, title=title)


def strategy_samples() -> Iterator[Example]:
    """Yield strategies as rules look at them: empty, of one goal, and of all."""
    yield Example(evidence=Evidence(strategy=Strategy()), as_of=AS_OF, title="an empty strategy")
    lone = Strategy(goals=[Goal(id="bare")])
    yield Example(evidence=Evidence(strategy=lone), as_of=AS_OF, title="a strategy of a bare goal")
    for day in (AS_OF, date(2026, 7, 1)):
        title = f"the strategy of all sample goals on {day.isoformat()}"
        yield Example(evidence=Evidence(strategy=sample_strategy()), as_of=day, title=title)
