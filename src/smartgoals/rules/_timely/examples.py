"""Goals that pass and goals that fail for the rules of the timely criterion."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import evolve

from smartgoals._model.source import DataSource
from smartgoals._model.target import KeepPace, ReachLevel
from smartgoals._time.cadence import Cadence
from smartgoals._time.calendar import Calendar
from smartgoals._time.counting import Counting
from smartgoals._time.pace import Pace
from smartgoals.rules._examples_base import AS_OF, EVIDENCE, SALES, STRATEGY, fails, passes, rising

if TYPE_CHECKING:
    from smartgoals.rules._rule import Example


def examples(code: str) -> tuple[Example, ...]:
    """Return the examples of a rule."""
    level = ReachLevel(3000)
    late = evolve(EVIDENCE, sources=[DataSource(metric="followers", channel="ig", latency_days=10)])
    spring = evolve(SALES, start=date(2026, 3, 1), deadline=date(2026, 5, 31))
    bounded = evolve(EVIDENCE, strategy=evolve(STRATEGY, objectives=[spring, *STRATEGY.objectives[1:]]))
    unread = evolve(EVIDENCE, histories=[rising(50).upto(date(2026, 1, 4))])
    quota = KeepPace(Pace.parse("50 followers/week"), counted=Counting.CALENDAR)
    begun: dict[str, Any] = {"start": date(2026, 1, 5), "baseline": None}
    table: dict[str, tuple[Example, ...]] = {
        "SGT501": (
            passes(),
            passes("a pace has a period of its own", deadline=None),
            fails({"today": AS_OF}, deadline=None, target=level),
        ),
        "SGT502": (passes(), fails({"target": "keep 50 followers/week"}, deadline=None)),
        "SGT503": (passes(), fails({"days": 3}, as_of=date(2026, 7, 1))),
        "SGT504": (passes(), fails({"objective": "sales", "day": date(2026, 6, 28)}, evidence=bounded)),
        "SGT505": (passes(), fails({}, start=None, baseline=None)),
        "SGT506": (passes(), fails({"limit": 366}, deadline=date(2027, 12, 31), target=level)),
        "SGT507": (passes(), fails({"days": 7, "latency": 10}, deadline=date(2026, 3, 8), evidence=late)),
        "SGT508": (
            passes(),
            fails({"period": "year", "days": 119}, target=KeepPace(Pace.parse("2600 followers/year"))),
        ),
        "SGT509": (passes(), fails({"every": "week"}, cadence=None)),
        "SGT510": (
            passes(),
            fails({"times": 1, "every": "2 months", "fewest": 3}, cadence=Cadence.parse("2 months")),
        ),
        "SGT511": (
            passes(**begun),
            fails({"due": date(2026, 2, 23), "read": date(2026, 1, 4)}, evidence=unread, **begun),
        ),
        "SGT512": (passes(**begun), fails({"days": 55, "limit": 7}, evidence=unread, **begun)),
        "SGT513": (
            passes(),
            fails(
                {"deadline": date(2026, 6, 28), "working": date(2026, 6, 26)}, calendar=Calendar(working_days="mon-fri")
            ),
        ),
        "SGT514": (
            passes(target=quota),
            fails({"end": date(2026, 6, 28)}, target=quota, deadline=date(2026, 6, 24)),
            fails(
                {"end": date(2026, 6, 30)},
                target=KeepPace(Pace.parse("200 followers/month"), counted=Counting.CALENDAR),
            ),
        ),
    }
    return table[code]
