"""Goals that pass and goals that fail for the rules of the measurable criterion."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from attrs import evolve

from smartgoals._evidence import Evidence
from smartgoals._model.baseline import Baseline
from smartgoals._model.history import History
from smartgoals._model.source import DataSource
from smartgoals._model.target import ChangeBy, KeepPace, ReachLevel, ReachPace, StayWithin
from smartgoals._time.pace import Pace
from smartgoals.rules._examples_base import AS_OF, EVIDENCE, HISTORY, STRATEGY, fails, passes

if TYPE_CHECKING:
    from smartgoals.rules._rule import Example

_BARE = Evidence(strategy=STRATEGY)


def examples(code: str) -> tuple[Example, ...]:
    """Return the examples of a rule."""
    table = {**_on_targets(), **_on_units(), **_on_figures()}
    return table[code]


def _on_targets() -> dict[str, tuple[Example, ...]]:
    return {
        "SGM201": (passes(), fails({}, target=None)),
        "SGM202": (
            passes(metric="parcels"),
            fails({"metric": "folowers", "nearest": "followers"}, metric="folowers"),
        ),
        "SGM203": (
            passes(metric="conversion_rate", target=ReachLevel(0.03), baseline=None),
            fails(
                {"value": 300, "low": 0, "high": 1},
                metric="bounce_rate",
                target=ReachLevel(300),
                channel="site",
                baseline=None,
            ),
            fails({"value": 40, "high": 1}, metric="bounce_rate", target=ReachLevel(40), channel="site", baseline=None),
        ),
        "SGM215": (
            passes(),
            passes(metric="page_views", channel="site", target=ReachPace("18875/month"), baseline=None),
            fails({"metric": "followers", "nature": "stock"}, target=ReachPace("50 followers/week")),
            fails(
                {"metric": "bounce_rate", "nature": "ratio"},
                metric="bounce_rate",
                channel="site",
                target=StayWithin(high=0.4, per="month"),
                baseline=None,
            ),
        ),
        "SGM205": (passes(), fails({"metric": "followers"}, baseline=None)),
        "SGM206": (
            passes(target=ChangeBy(500)),
            fails({"metric": "followers"}, target=ChangeBy(percent=20), baseline=None, evidence=_BARE),
        ),
        "SGM207": (
            passes(target=ChangeBy(percent=20)),
            fails({"percent": 20, "baseline": 0}, target=ChangeBy(percent=20), baseline=Baseline(value=0, on=AS_OF)),
        ),
    }


def _on_units() -> dict[str, tuple[Example, ...]]:
    return {
        "SGM204": (
            passes(),
            fails({"unit": "shares", "metric": "followers"}, target=KeepPace(Pace.parse("50 shares/week"))),
            passes(metric="watch_time", target=KeepPace(Pace.parse("50 s/week")), baseline=None),
            fails(
                {"unit": "hours", "metric": "watch_time (seconds)"},
                metric="watch_time",
                target=KeepPace(Pace.parse("3 hours/week")),
                baseline=None,
            ),
        ),
    }


def _on_figures() -> dict[str, tuple[Example, ...]]:
    weekly = evolve(EVIDENCE, sources=[DataSource(metric="followers", channel="ig", cadence="month")])
    broken = evolve(EVIDENCE, sources=[DataSource(metric="followers", channel="ig", breaks=[date(2026, 5, 1)])])
    short = Evidence(strategy=STRATEGY, sources=[DataSource(metric="followers", channel="ig", reaches_back_days=30)])
    rows = list(zip(HISTORY.days, HISTORY.values, strict=True))
    named = evolve(EVIDENCE, histories=[History.of(rows, metric="followers", channel="ig", definition="public count")])
    leads: dict[str, Any] = {"metric": "leads", "channel": None, "baseline": Baseline(value=9, on=AS_OF)}
    days = [AS_OF - timedelta(days=k) for k in range(150)]
    views = History.of([(day, 500) for day in days], metric="page_views", channel="site")
    visits: dict[str, Any] = {
        "metric": "page_views",
        "channel": "site",
        "target": ReachPace("20000 visits/month"),
        "evidence": evolve(EVIDENCE, histories=[views]),
    }
    return {
        "SGM208": (passes(), fails({"metric": "followers"}, evidence=_BARE)),
        "SGM209": (
            passes(evidence=short, start=date(2026, 2, 20), baseline=None),
            fails({"days": 30}, evidence=short, start=date(2026, 1, 5), baseline=None),
        ),
        "SGM210": (passes(), fails({"data": "month", "check_ins": "week"}, evidence=weekly)),
        "SGM211": (passes(), fails({"breaks": (date(2026, 5, 1),)}, evidence=broken)),
        "SGM212": (
            passes(target=ChangeBy(percent=50), **leads),
            fails({"count": 9, "change": 0.2}, target=ChangeBy(percent=20), **leads),
        ),
        "SGM213": (
            passes(),
            fails(
                {"baseline": "export", "readings": "public count"},
                evidence=named,
                baseline=Baseline(value=2200, on=AS_OF, definition="export"),
            ),
        ),
        "SGM214": (
            passes(),
            passes("about what a month brings", baseline=Baseline(value=13_500, per="month"), **visits),
            fails({"baseline": 1200}, baseline=Baseline(value=1200, on=AS_OF)),
            fails(
                {"baseline": 30_000, "per": " per month", "reading": 14_000},
                "a pace that the last month did not have",
                baseline=Baseline(value=30_000, per="month", on=date(2026, 2, 28)),
                **visits,
            ),
        ),
    }
