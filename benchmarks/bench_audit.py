"""What revising goals, scorecards and comparing audits cost, for a strategy of a hundred channels and a year of readings."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import date, timedelta

import smartgoals as sg

END = date(2026, 4, 5)
CHANNELS = 100


def best(call: Callable[[], object], times: int = 5) -> float:
    """Return the shortest of several runs, in milliseconds."""
    spent = []
    for _ in range(times):
        begun = time.perf_counter()
        call()
        spent.append(time.perf_counter() - begun)
    return min(spent) * 1000


def history(channel: str, chance: random.Random) -> sg.History:
    """Return a year of weekly readings of followers."""
    level, rows = 1000, []
    for week in range(52):
        level += chance.randint(10, 80)
        rows.append((END - timedelta(weeks=51 - week), level))
    return sg.History.of(rows, metric="followers", channel=channel)


def audit(name: str, window: sg.audits.Window, chance: random.Random) -> sg.Audit:
    """Return an audit of all channels."""
    entries = [
        sg.audits.ChannelAudit(
            platform=f"p{k % 7}",
            channel=f"c{k}",
            owner="Ana",
            mission="sell",
            cost=sg.returns.Cost(effort_hours=chance.randint(1, 200), hourly_cost=30, currency="EUR"),
            baselines=[
                sg.audits.Measurement(metric="purchases", value=chance.randint(0, 900)),
                sg.audits.Measurement(metric="sessions", value=chance.randint(100, 90_000)),
                sg.audits.Measurement(metric="followers", value=chance.randint(100, 90_000)),
            ],
        )
        for k in range(CHANNELS)
    ]
    return sg.Audit(id=name, as_of=window.end, window=window, channels=entries)


def main() -> None:
    """Measure and print, one line a call."""
    chance = random.Random(7)
    windows = [
        sg.audits.Window(END - timedelta(days=91 * back + 90), END - timedelta(days=91 * back)) for back in (1, 0)
    ]
    before, after = (audit(f"q{k}", window, chance) for k, window in enumerate(windows))
    histories = [history(f"c{k}", chance) for k in range(CHANNELS)]
    plan = sg.Strategy(
        channels=[sg.Channel(id=f"c{k}", platform=f"p{k % 7}") for k in range(CHANNELS)],
        audits=[before, after],
        histories=histories,
    )
    goals = [
        sg.Goal(
            id=f"g{k}",
            metric="followers",
            channel=f"c{k}",
            target=sg.ReachLevel(9000),
            start=END,
            deadline=date(2026, 9, 30),
        )
        for k in range(CHANNELS)
    ]
    evidence = sg.Evidence(strategy=plan)
    rows = sg.audits.audit_template(after.channels, metrics=["followers", "purchases", "sessions"]).rows()
    for name, call in (
        ("revise, 100 goals", lambda: [sg.revise(one, evidence, as_of=END) for one in goals]),
        ("scorecards, 100 channels, 2 audits", lambda: sg.channels.scorecards(plan, as_of=END, outcome="purchases")),
        ("compare, 300 figures", lambda: sg.audits.compare(before, after)),
        ("audit_findings, 100 channels", lambda: sg.audits.audit_findings(after, evidence=plan, as_of=END)),
        ("with_baselines, 100 channels", lambda: sg.audits.with_baselines(plan, after)),
        ("read_audit, 100 rows", lambda: sg.audits.read_audit(rows, id="q", as_of=END, window=windows[1])),
    ):
        print(f"{name:36} {best(call):9.2f} ms")


if __name__ == "__main__":
    main()
