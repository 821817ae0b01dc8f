"""What revising goals, scorecards and comparing audits cost, for a strategy of a hundred channels and a year of readings."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from figures import Figure, tell
from stopwatch import least

import smartgoals as sg

END = date(2026, 4, 5)
CHANNELS = 100


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


def figures(rounds: int = 5) -> Iterator[Figure]:
    """Yield the milliseconds of each call."""
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
        (
            "revising 100 goals with a year of weekly readings",
            lambda: [sg.revise(one, evidence, as_of=END) for one in goals],
        ),
        (
            "scorecards of 100 channels with two audits",
            lambda: sg.channels.scorecards(plan, as_of=END, outcome="purchases"),
        ),
        ("comparing 300 figures of two audits", lambda: sg.audits.compare(before, after)),
        ("findings of an audit of 100 channels", lambda: sg.audits.audit_findings(after, evidence=plan, as_of=END)),
        ("baselines taken from an audit of 100 channels", lambda: sg.audits.with_baselines(plan, after)),
        (
            "reading an audit sheet of 100 rows",
            lambda: sg.audits.read_audit(rows, id="q", as_of=END, window=windows[1]),
        ),
    ):
        yield Figure(what=name, measured=least(call, rounds) * 1000, unit="ms", source="bench_audit")


if __name__ == "__main__":
    tell(figures())
