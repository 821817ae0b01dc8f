"""Strategies, audits and histories that examples of rules on channels are made of.

Loaded only by those who read examples.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final, TypeAlias

from smartgoals._evidence import Evidence
from smartgoals._model.audit import Audit, ChannelAudit
from smartgoals._model.channel import Channel
from smartgoals._model.history import History
from smartgoals._model.measurement import Cost, Measurement, Window
from smartgoals._model.objective import Objective
from smartgoals._model.strategy import Strategy
from smartgoals._time.pace import Pace
from smartgoals.rules._rule import Example

Daily: TypeAlias = "float | tuple[float | None, ...] | None"
END: Final = date(2026, 2, 22)
"""The end of the quarter that the latest audit is of."""
_AIM: Final = Objective(
    id="sales", title="Sell more", kind="conversions_sales", serves="a shop that lives from its web site"
)


def account(
    name: str,
    *,
    hours: float = 65,
    bought: float = 180,
    sessions: float = 5000,
    bounce: float = 0.4,
    audience: float | None = None,
    spent: float = 0,
    silent: int | None = None,
    **facts: Any,
) -> ChannelAudit:
    """Return what an audit found of an account over a quarter, which passes every rule."""
    figures = {
        "purchases": bought,
        "sessions": sessions,
        "bounce_rate": bounce,
        "target_audience_share": audience,
    }
    cost = Cost(effort_hours=hours, ad_spend=spent, hourly_cost=1 if spent else None)
    known = {"owner": "Ada", "mission": "sell", "cost": cost, **facts}
    if silent is not None:
        known["last_post_on"] = END - timedelta(silent)
    measured = [
        Measurement(metric=metric, value=value) for metric, value in figures.items() if value is not None
    ]
    return ChannelAudit(platform=name, channel=name, baselines=measured, **known)


def of_channels(
    finds: dict[str, Any] | None,
    *accounts: ChannelAudit,
    audits: int = 2,
    age: int = 0,
    hours: float | None = None,
    are_twins: bool = False,
    **beside: Any,
) -> Example:
    """Return an example of two channels, each as its account is given, or one that passes.

    They were audited in so many quarters, the last of which ended so many days before.
    """
    given = {str(entry.channel): entry for entry in accounts}
    if are_twins:
        given |= {"x": account("x", bought=90), "web": account("web", bought=180)}
    entries = [given.get(name) or account(name) for name in ("web", "x")]
    told = []
    for back in range(audits):
        end = END - timedelta(weeks=13 * back)
        window = Window(end - timedelta(days=90), end)
        told.append(Audit(id=f"quarter-{audits - back}", as_of=end, window=window, channels=entries))
    channels = [
        Channel(
            id=name,
            platform="x" if are_twins else name,
            handle=f"@{name}",
            objectives=["sales"] if are_twins else [],
        )
        for name in ("web", "x")
    ]
    capacity = None if hours is None else Pace.parse(f"{hours} hours/week")
    plan = Strategy(objectives=[_AIM], channels=channels, capacity=capacity)
    return Example(
        evidence=Evidence(strategy=plan, audits=told),
        as_of=END + timedelta(age),
        finds=finds,
        beside={"outcome": "purchases", **beside},
    )


def of_comparison(
    finds: dict[str, Any] | None,
    *,
    days: int = 1,
    volumes: tuple[Daily, Daily] = (8000, 2000),
    definitions: tuple[str | None, str | None] = (None, None),
    **results: tuple[Daily, Daily],
) -> Example:
    """Return an example of sessions from search and from e-mail, and of results by metric.

    Each figure is that of every day, or they stand day by day, None for a day without a reading.
    """
    told = []
    for place, channel in enumerate(("search", "email")):
        for metric, pair in {"sessions": volumes, **results}.items():
            value = pair[place]
            each = value if isinstance(value, tuple) else (value,) * days
            rows = [
                (END - timedelta(days - 1 - back), value)
                for back, value in enumerate(each)
                if value is not None
            ]
            if rows:
                definition = None if metric == "sessions" else definitions[place]
                told.append(History.of(rows, metric=metric, channel=channel, definition=definition))
    return Example(evidence=Evidence(histories=told), as_of=END, finds=finds)
