"""What the tests of proposals share: days, histories of each nature, and strategies around them."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

import smartgoals as sg
from smartgoals.catalog import METRICS

LAST = date(2026, 7, 2)
DEADLINE = date(2026, 9, 30)
STEPS = {1: 45, 7: 26, 30: 14}


def days(step: int = 1, many: int = 150, last: date = LAST) -> list[date]:
    """Return days that lie a step apart and end with the last one."""
    return [last - timedelta(days=step * k) for k in range(many)][::-1]


def fans(channel: str | None = "ig", **facts: Any) -> sg.History:
    """Return followers that grow by about 7 a day."""
    rows = [(on, 1200 + 7 * k + (k * k) % 11) for k, on in enumerate(days(1, 180))]
    return sg.History.of(rows, metric="followers", channel=channel, **facts)


def strategy(kind: str = "brand_awareness", **facts: Any) -> sg.Strategy:
    """Return a strategy with one objective and two channels."""
    objective = sg.Objective(id="o", title="Be known", kind=kind, serves="more bookings")
    channels = [sg.Channel(id="ig", platform="instagram"), sg.Channel(id="yt", platform="youtube")]
    return sg.Strategy(**{"objectives": [objective], "channels": channels} | facts)


def known(*histories: sg.History, plan: sg.Strategy | None = None, **facts: Any) -> sg.Evidence:
    """Return evidence of histories."""
    return sg.Evidence(strategy=plan or strategy(), histories=histories, **facts)


def proposed(evidence: sg.types.EvidenceLike, **asked: Any) -> sg.types.GoalProposals:
    """Return what is proposed for the objective of the strategy."""
    return sg.propose(**{"objective": "o", "evidence": evidence, "as_of": LAST, "deadline": DEADLINE} | asked)


@st.composite
def histories(draw: st.DrawFn, metric: str, channel: str = "ig") -> sg.History:
    """Draw plausible readings of a metric of the catalogue."""
    step = draw(st.sampled_from(sorted(STEPS)))
    many = draw(st.integers(4, STEPS[step]))
    chance = draw(st.randoms(use_true_random=False))
    size = draw(st.sampled_from([3, 40, 900, 25_000]))
    growth = draw(st.sampled_from([-0.004, 0.0, 0.003])) * step
    noise = draw(st.sampled_from([0.0, 0.05, 0.3]))
    return sg.History.of(
        zip(days(step, many), _values(METRICS[metric], many, size, (growth, noise), chance), strict=True),
        metric=metric,
        channel=channel,
    )


def _values(metric: sg.Metric, many: int, size: int, moves: tuple[float, float], chance: Any) -> list[float]:
    growth, noise = moves
    found, level = list[float](), float(size)
    for _ in range(many):
        level *= 1.0 + growth
        told = max(0.0, level * (1.0 + noise * chance.uniform(-1, 1)))
        low, high = metric.range
        if metric.nature in ("stock", "flow", "unique"):
            found.append(round(told))
        else:
            top = 1.0 if high is None and metric.unit == "ratio" else high
            bounded = told / (2 * size) * top if top is not None else told
            found.append(max(low or 0, round(bounded, 5)))
    return found
