"""Goals that pass and goals that fail for the rules of the attainable criterion."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from attrs import evolve

from smartgoals._evidence import Evidence
from smartgoals._model.baseline import Baseline
from smartgoals._model.closed_goal import ClosedGoal, Outcome
from smartgoals._model.goal import Ambition
from smartgoals._model.history import History
from smartgoals._model.target import ChangeBy, KeepPace, Milestone, ReachLevel
from smartgoals._time.pace import Pace
from smartgoals.rules._examples_base import AS_OF, EVIDENCE, GOAL, STRATEGY, fails, passes, rising

if TYPE_CHECKING:
    from smartgoals.rules._rule import Example


def _asking(text: str) -> KeepPace:
    return KeepPace(Pace.parse(text))


def examples(code: str) -> tuple[Example, ...]:
    """Return the examples of a rule."""
    return {**_by_history(), **_by_benchmarks(), **_by_people()}[code]


def _by_history() -> dict[str, tuple[Example, ...]]:
    falling = evolve(EVIDENCE, histories=[rising(-20, start=3000)])
    old = evolve(EVIDENCE, histories=[rising(50).upto(date(2026, 1, 4))])
    short = evolve(EVIDENCE, histories=[rising(50, weeks=3)])
    missed = ClosedGoal(
        goal=evolve(
            GOAL,
            id="autumn",
            start=date(2025, 9, 1),
            deadline=date(2025, 12, 1),
            baseline=Baseline(value=1000),
            cadence=None,
        ),
        closed_on=date(2025, 12, 1),
        outcome=Outcome.MISSED,
        actual=1200,
    )
    tried = evolve(EVIDENCE, closed_goals=[missed])
    stretch: dict[str, Any] = {"ambition": Ambition.STRETCH}
    return {
        "SGA301": (
            passes(),
            passes("a stretch goal may ask for more", target=_asking("100 followers/week"), **stretch),
            fails(
                {"by": "history", "asked": 200, "limit": 1.5, "shape": "change"}, target=_asking("200 followers/week")
            ),
        ),
        "SGA302": (passes(), fails({"by": "history", "asked": 60}, target=_asking("60 followers/week"))),
        "SGA303": (passes(), fails({"by": "history"}, evidence=falling, baseline=None)),
        "SGA304": (passes(), fails({"limit": 0.05}, target=ReachLevel(9000))),
        "SGA305": (passes(), fails({"limit": 0.4}, target=ReachLevel(9000))),
        "SGA307": (passes(target=ReachLevel(3000)), fails({"asked": 2000}, target=ReachLevel(2000))),
        "SGA308": (passes(), fails({"asked": 10}, target=_asking("10 followers/week"))),
        "SGA309": (passes(), fails({"limit": 0.95}, target=ReachLevel(2210))),
        "SGA310": (passes(), fails({"past": "autumn", "closed": date(2025, 12, 1)}, evidence=tried)),
        "SGA311": (
            passes(evidence=evolve(EVIDENCE, histories=[rising(50, weeks=52)])),
            fails({"windows": 3, "wanted": 8}, evidence=short),
        ),
        "SGA312": (passes(), fails({"last": date(2026, 1, 4), "days": 56}, evidence=old)),
    }


def _by_benchmarks() -> dict[str, tuple[Example, ...]]:
    few = History.of([(AS_OF, 500)], metric="followers", channel="x")
    crowd = Evidence(strategy=STRATEGY, histories=[few])
    bare = Evidence(strategy=STRATEGY)
    retweets: dict[str, Any] = {"metric": "shares", "channel": "x", "baseline": None, "objective": "known"}
    rate: dict[str, Any] = {"metric": "conversion_rate", "channel": "site", "baseline": None}
    large: dict[str, Any] = {"baseline": Baseline(value=50_000, on=AS_OF)}
    days = [AS_OF - timedelta(days=k) for k in range(120)]
    views = History.of([(day, 480 + 5 * (day.toordinal() % 7)) for day in days], metric="page_views", channel="site")
    visits = Evidence(strategy=STRATEGY, histories=[views])
    monthly: dict[str, Any] = {"metric": "page_views", "channel": "site", "baseline": None}
    return {
        "SGA306": (
            passes(evidence=crowd, target=_asking("5 shares/week"), **retweets),
            passes("a large account", evidence=bare, **large),
            fails(
                {"asked": 300, "size": 500, "of": "followers", "posts": 3.9, "part": 0.2, "sources": 3},
                evidence=crowd,
                target=_asking("300 shares/week"),
                **retweets,
            ),
        ),
        "SGA316": (
            passes(evidence=bare, target=ReachLevel(0.02), **rate),
            fails({"asked": 0.9, "metric": "conversion_rate"}, evidence=bare, target=ReachLevel(0.9), **rate),
        ),
        "SGA317": (
            passes(target=ReachLevel(2400)),
            passes("a total that is plainly one", evidence=visits, target=ReachLevel(70_000), **monthly),
            fails({"number": 18_875, "period": "month"}, evidence=visits, target=ReachLevel(18_875), **monthly),
        ),
        "SGA390": (passes(), fails({"metric": "followers", "readings": 0}, evidence=bare, baseline=None)),
        "SGA391": (
            passes("a large account", evidence=bare, **large),
            fails(
                {"asked": 50, "of": "followers", "size": 2000}, evidence=bare, baseline=Baseline(value=2000, on=AS_OF)
            ),
        ),
    }


def _by_people() -> dict[str, tuple[Example, ...]]:
    hours = Pace.parse("15 hours/week")
    busy = evolve(STRATEGY, capacity=Pace.parse("20 hours/week"), goals=[evolve(GOAL, id="other", effort=hours)])
    risky = evolve(STRATEGY, goals=[evolve(GOAL, id=f"s{k}", ambition=Ambition.STRETCH) for k in range(3)])
    begins = AS_OF + timedelta(days=1)
    late = ChangeBy(900, milestones=[Milestone(date(2026, 6, 1), (GOAL.baseline.value if GOAL.baseline else 0) + 100)])
    return {
        "SGA313": (
            passes(effort=Pace.parse("5 hours/week"), evidence=Evidence(strategy=busy)),
            fails(
                {"total": 30, "capacity": 20, "goals": 2, "unit": "hours"},
                effort=hours,
                evidence=Evidence(strategy=busy),
            ),
        ),
        "SGA314": (
            passes(ambition=Ambition.STRETCH),
            fails({"count": 4, "most": 3}, ambition=Ambition.STRETCH, evidence=Evidence(strategy=risky)),
        ),
        "SGA315": (
            passes(target=ChangeBy(900)),
            fails({"since": date(2026, 6, 1)}, target=late, start=begins),
        ),
    }
