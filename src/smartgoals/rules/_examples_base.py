"""What examples start from: the guide's own goal (G13), complete, with the evidence that makes it
pass every rule; a strategy in which nothing is found; and readings in which nothing is wrong.

Examples take one thing away or change it. Loaded only by those who read examples: the pages, the
tests and the curious.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final, final

from attrs import evolve

from smartgoals._evidence import Evidence
from smartgoals._model.audit import Audit, ChannelAudit
from smartgoals._model.baseline import Baseline
from smartgoals._model.channel import Channel
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.metric import Metric
from smartgoals._model.objective import Link, Objective
from smartgoals._model.source import DataSource
from smartgoals._model.strategy import Strategy
from smartgoals._model.target import KeepPace
from smartgoals._numbers import Number
from smartgoals._time.cadence import Cadence
from smartgoals._time.pace import Pace
from smartgoals.rules._rule import Example

if TYPE_CHECKING:
    from smartgoals._model.measurement import Measurement

AS_OF: Final = date(2026, 3, 1)
WEEKS: Final = 20
"""How many weeks of readings the example's history holds, ending on the day of the check."""


def rising(
    by: int, *, weeks: int = WEEKS, start: int = 1200, metric: str = "followers", channel: str = "ig"
) -> History:
    """Return weekly readings of a stock that rises by about the same each week."""
    wobble = (0, 6, -5, 3, -4)
    days = [AS_OF - timedelta(weeks=weeks - k) for k in range(weeks + 1)]
    return History.of(
        [(day, start + by * k + wobble[k % 5]) for k, day in enumerate(days)], metric=metric, channel=channel
    )


SALES: Final = Objective(
    id="sales",
    title="Sell more products online",
    kind="conversions_sales",
    serves="a shop that lives from its own web site",
    links=[
        Link(
            metric="followers",
            to="purchases",
            because="products are shown on Instagram, and some followers buy",
        )
    ],
)
KNOWN: Final = Objective(id="known", title="Be known", kind="brand_awareness", serves="sales")
LIST: Final = Objective(id="list", title="Build a mailing list", kind="lead_generation", serves="sales")
INSTAGRAM: Final = Channel(
    id="ig", platform="instagram", handle="@boutique", owner="Ada", purpose="show the products"
)
SITE: Final = Channel(id="site", platform="website", owner="Ada", purpose="sell")
X: Final = Channel(id="x", platform="x", handle="@boutique", owner="Ada", purpose="news")
STRATEGY: Final = Strategy(
    objectives=[SALES, KNOWN, LIST],
    channels=[INSTAGRAM, SITE, X],
    metrics=[
        Metric(id="page_engagement_rate", nature="ratio", unit="ratio"),
        Metric(id="demo_rate", nature="ratio", unit="ratio", formula="leads / visitors"),
        Metric(id="parcels", nature="flow"),
    ],
)
HISTORY: Final = rising(50)
RATES: Final = History.of(
    [(AS_OF - timedelta(weeks=k), 0.02) for k in range(4)], metric="engagement_rate_followers", channel="ig"
)
EVIDENCE: Final = Evidence(
    strategy=STRATEGY,
    histories=[HISTORY, RATES],
    sources=[
        DataSource(metric="followers", channel="ig", cadence="day", latency_days=1, reaches_back_days=90)
    ],
)
GOAL: Final = Goal(
    id="ig-growth",
    objective="sales",
    metric="followers",
    channel="ig",
    statement="Grow our Instagram following by 50 followers a week",
    target=KeepPace(Pace.parse("50 followers/week")),
    baseline=Baseline(value=HISTORY.last.value, on=AS_OF),
    start=AS_OF + timedelta(days=1),
    deadline=date(2026, 6, 28),
    owner="Ada",
    audience="people who love ceramics, 25 to 45",
    decision="under 30 a week for a month we change the format",
    cadence=Cadence.parse("weekly"),
    guardrails=["bounce_rate"],
)


def passes(
    title: str | None = None, *, goal: Goal = GOAL, evidence: Evidence = EVIDENCE, **changes: Any
) -> Example:
    """Return an example in which a rule finds nothing: the example's goal, perhaps changed."""
    return Example(goal=evolve(goal, **changes), evidence=evidence, as_of=AS_OF, title=title)


def fails(
    finds: dict[str, Any] | None = None,
    title: str | None = None,
    *,
    evidence: Evidence = EVIDENCE,
    as_of: date = AS_OF,
    **changes: Any,
) -> Example:
    """Return an example in which a rule finds its fault, with the evidence expected (or part of it)."""
    return Example(
        goal=evolve(GOAL, **changes), evidence=evidence, as_of=as_of, finds=finds or {}, title=title
    )


def of_strategy(finds: dict[str, Any] | None, strategy: Strategy = STRATEGY, **known: Any) -> Example:
    """Return an example for a rule on the whole strategy; `finds` None is one that passes."""
    return Example(evidence=Evidence(strategy=strategy, **known), as_of=AS_OF, finds=finds)


def audit(*figures: Measurement, on: date = AS_OF, channel: str = "ig", platform: str = "instagram") -> Audit:
    """Return an audit of one channel with these figures."""
    entry = ChannelAudit(platform=platform, channel=channel, baselines=list(figures))
    return Audit(id=f"audit-{on.isoformat()}", as_of=on, channels=[entry])


GOOD: Final = Strategy(
    objectives=[SALES],
    channels=[INSTAGRAM],
    goals=[GOAL],
    capacity=Pace.parse("20 hours/week"),
)
"""A strategy in which nothing is found."""


def _ago(days: int) -> date:
    return AS_OF - timedelta(days)


def of_readings(
    finds: dict[str, Any] | None, *histories: History, title: str | None = None, **beside: Any
) -> Example:
    """Return an example of readings; `finds` None is one in which nothing is wrong."""
    known = Evidence(histories=histories)
    return Example(evidence=known, as_of=AS_OF, finds=finds, title=title, beside=beside)


def readings(metric: str, *values: Number, channel: str = "ig", days_ago: int | None = None) -> History:
    """Return readings of consecutive days, the last on the day, or the first so many days ago."""
    first = len(values) - 1 if days_ago is None else days_ago
    rows = [(_ago(first - place), value) for place, value in enumerate(values)]
    return History.of(rows, metric=metric, channel=channel)


def rows(metric: str, *rows: tuple[int, Number], channel: str = "ig", recorded: bool = False) -> History:
    """Return readings by how many days ago they are of, perhaps all recorded on the day."""
    facts: dict[str, Any] = {"recorded_on": AS_OF} if recorded else {}
    told: Iterable[dict[str, Any]] = ({"day": _ago(days), "value": value, **facts} for days, value in rows)
    return History.of(list(told), metric=metric, channel=channel)


def spans(metric: str, *spans: tuple[int, int, Number], channel: str = "ig") -> History:
    """Return readings by the last and the first of the days they cover, as days ago."""
    told = [{"day": _ago(last), "covers": _ago(first), "value": value} for last, first, value in spans]
    return History.of(told, metric=metric, channel=channel)


@final
class Bench:
    """What examples are made of: the goal that passes every rule, its evidence, and small makers."""

    as_of: Final = AS_OF
    weeks: Final = WEEKS
    goal: Final = GOAL
    evidence: Final = EVIDENCE
    strategy: Final = STRATEGY
    history: Final = HISTORY
    rates: Final = RATES
    sales: Final = SALES
    known: Final = KNOWN
    list: Final = LIST
    instagram: Final = INSTAGRAM
    site: Final = SITE
    x: Final = X
    passes = staticmethod(passes)
    fails = staticmethod(fails)
    of_strategy = staticmethod(of_strategy)
    rising = staticmethod(rising)
    audit = staticmethod(audit)
    of_readings = staticmethod(of_readings)
    readings = staticmethod(readings)
    rows = staticmethod(rows)
    spans = staticmethod(spans)


BENCH: Final = Bench()
