"""What charts are drawn of: the example strategy, goals of every kind, channels, calibrations and comparisons."""

import functools
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import smartgoals as sg
from smartgoals import codec
from smartgoals.audits import ChannelAudit, Measurement, compare

ROOT = Path(__file__).resolve().parents[2]
AS_OF = date(2016, 10, 2)
START = date(2026, 1, 5)
DAYS = [START + timedelta(days=k) for k in range(45)]
END = date(2026, 4, 5)
HOSTILE = "Grow\n<script>alert(1)</script> & \u202e\u0000" + "x" * 10_000


@functools.cache
def strategy() -> sg.Strategy:
    """Return the strategy of the examples."""
    data = json.loads((ROOT / "examples" / "data" / "strategy.json").read_text(encoding="utf-8"))
    return codec.structure(data)


@functools.cache
def review(language: str) -> sg.Review:
    """Return its review in a language."""
    return sg.review(strategy(), as_of=AS_OF, language=language)


def projection(target: sg.Target, values: Any, metric: str = "leads", **facts: Any) -> sg.Projection:
    """Return the projection of a goal of thirteen weeks with six weeks of daily readings."""
    terms = {"metric": metric, "target": target, "start": START, "deadline": END, **facts}
    history = sg.History.of([(day, values(k)) for k, day in enumerate(DAYS)], metric=metric)
    return sg.project(sg.Goal(id="g", **terms), history, as_of=DAYS[-1])


QUOTA = sg.KeepPace("20 leads/week", counted="calendar")
LEADS = sg.History.of([(day, 3) for day in DAYS], metric="leads")
NONE = sg.History.of([])


def leads(target: sg.Target, **facts: Any) -> sg.Goal:
    """Return a goal of thirteen weeks."""
    terms = {"metric": "leads", "start": START, "deadline": END, **facts}
    return sg.Goal(id="g", target=target, **terms)


def of_goals() -> Iterator[tuple[str, sg.Projection | sg.Progress]]:
    """Yield a goal of each kind of target, by what it is."""
    yield "total", projection(sg.ReachLevel(400), lambda k: 5 + k % 4)
    yield "fall", projection(sg.ReachLevel(40), lambda k: 96 - k + k % 3, "open_tickets", baseline=None)
    yield (
        "cap",
        projection(
            sg.KeepPace("40 mentions/week", bound="at_most", counted="calendar"), lambda k: 5 + k % 4, "mentions"
        ),
    )
    yield (
        "cap kept",
        projection(sg.KeepPace("90 mentions/week", bound="at_most", counted="calendar"), lambda k: 5, "mentions"),
    )
    yield "carry", projection(sg.KeepPace("40 leads/week", counted="calendar", carry="both"), lambda k: 5 + k % 4)
    yield "missed", projection(sg.KeepPace("45 leads/week", counted="calendar"), lambda k: 5 + k % 4)
    yield (
        "band of periods",
        projection(sg.StayWithin(low=30, high=45, per="week"), lambda k: 4 + k % 4, "posts_published"),
    )
    yield "band", projection(sg.StayWithin(low=1, high=12), lambda k: 4 + k % 4)
    yield "band left", projection(sg.StayWithin(low=5, high=12), lambda k: 4 + k % 4)
    yield "pace reached", projection(sg.ReachPace("60 leads/week"), lambda k: 4 + k % 4 + k // 10)
    yield "rolling", projection(sg.KeepPace("40 leads/week", counted="rolling"), lambda k: 5 + k % 4)
    yield "money", projection(sg.ReachLevel(5000), lambda k: 50 + k % 4, "revenue")
    yield "allowance", projection(sg.KeepPace("60 mentions/week", bound="at_most"), lambda k: 5 + k % 4, "mentions")
    rested = sg.Calendar(working_days="mon-fri")
    yield "working days", projection(sg.ReachLevel(300), lambda k: 5, calendar=rested)
    paused = sg.Calendar(pauses=[sg.Pause(DAYS[20], DAYS[25], keeps="end")])
    marks = [sg.Milestone(DAYS[30], 150)]
    yield "pause", projection(sg.ReachLevel(300, milestones=marks), lambda k: 5, calendar=paused)
    yield "met", projection(sg.ReachLevel(30), lambda k: 5)
    yield "fractions", projection(sg.ReachLevel(3.5), lambda k: 0.05)
    later = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(900), start=END, deadline=date(2026, 6, 1))
    yield "later", sg.project(later, LEADS, as_of=DAYS[-1])
    yield "over", sg.project(leads(sg.ReachLevel(900), deadline=DAYS[9]), LEADS, as_of=DAYS[-1])
    yield "endless", sg.assess(leads(sg.KeepPace("20 leads/week"), deadline=None), LEADS, as_of=DAYS[-1])
    yield "endless quota", sg.assess(leads(QUOTA, deadline=None), LEADS, as_of=DAYS[-1])
    level = sg.History.of([(DAYS[3], 7)], metric="followers")
    yield "aimless", sg.assess(sg.Goal(id="g", metric="followers"), level, as_of=DAYS[-1])
    yield "nothing", sg.assess(sg.Goal(id="g"), NONE, as_of=DAYS[-1])
    yield "unread", sg.assess(leads(sg.ReachLevel(9)), NONE, as_of=DAYS[3])
    once = sg.History.of([(DAYS[0], 2)], metric="leads")
    yield "unread quota", sg.assess(leads(QUOTA), once, as_of=DAYS[40])
    own = sg.History.of([(DAYS[2], 3)], metric=sg.Metric(id="demo_calls", nature="flow"))
    yield "own metric", sg.assess(leads(sg.ReachLevel(9), metric="demo_calls"), own, as_of=DAYS[3])
    for name, target in (("from data", sg.ReachLevel(400)), ("quota from data", QUOTA)):
        yield name, codec.structure(codec.unstructure(projection(target, lambda k: 5)), sg.Projection)


def calibrations() -> Iterator[tuple[str, sg.progress.Calibration]]:
    """Yield a calibration, and one of too few goals."""
    ends = [
        sg.ClosedGoal(
            goal=sg.Goal(id=f"g{k}"),
            closed_on=END,
            outcome="met" if k % 10 < k / 9 else "missed",
            probability=min(0.99, 0.05 + k / 50),
        )
        for k in range(48)
    ]
    yield "calibration", sg.calibration(ends)
    yield "calibration off", sg.calibration([one for one in ends if one.outcome == "met"])
    yield "calibration of two", sg.calibration(ends[:2])


def audit(name: str, on: date, **values: float) -> sg.Audit:
    """Return an audit of one channel."""
    read = [
        Measurement(metric=metric, value=value, currency="EUR" if metric == "revenue" else None)
        for metric, value in values.items()
    ]
    return sg.Audit(
        id=name, as_of=on, channels=[ChannelAudit(platform="instagram", handle="@boutique", baselines=read)]
    )


def comparisons() -> Iterator[tuple[str, sg.audits.Comparison]]:
    """Yield two audits side by side, and two of which nothing can be compared."""
    first = audit(
        "q1",
        START,
        followers=1200,
        engagement_rate_followers=0.031,
        reach=9000,
        posts_published=12,
        likes=0,
        revenue=100,
        own_one=3,
    )
    last = audit(
        "q2", END, followers=1500, engagement_rate_followers=0.025, reach=9050, likes=4, revenue=120, own_one=3
    )
    yield "comparison", compare(first, last)
    yield "comparison of nothing", compare(audit("q1", START, followers=3), audit("q2", END, reach=4))


def cards() -> sg.channels.Scorecards:
    """Return the channels of the example side by side."""
    return sg.channels.scorecards(strategy(), as_of=AS_OF)


@functools.cache
def drawables() -> dict[str, Any]:
    """Return all there is to draw, by what it is."""
    found: dict[str, Any] = {goal.id: goal for goal in review("en").goals}
    found |= dict(of_goals()) | dict(calibrations()) | dict(comparisons())
    empty = sg.review(sg.Strategy(), as_of=AS_OF)
    return found | {"portfolio": review("en"), "empty": empty, "cards": cards()}
