"""Goals to try an engine with: teams of ten goals, thirty weekly readings each, the same for the same number.

python sample_goals.py parts --goals 20000 --each 2000      # writes parts/00000.parquet and so on
"""

from __future__ import annotations

import argparse
import json
import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from goal_columns import GOALS

AS_OF = date(2026, 7, 26)
TEAM, READINGS = 10, 30  # goals of a team, readings of a goal
DAYS = [AS_OF - timedelta(weeks=READINGS - 1 - week) for week in range(READINGS)]
# A metric, its kind of target, where it begins, what a week brings at most, and at least.
METRICS = [
    ("followers", "reach_level", 1200, 60, -6),
    ("purchases", "keep_pace", 0, 40, 8),
    ("email_subscribers", "reach_level", 400, 25, 0),
    ("page_views", "keep_pace", 0, 900, 300),
    ("engagement_rate_followers", "reach_level", 0.031, 0.002, -0.0015),
]
CHANNELS = ["ig", "fb"]

# What all teams share: it travels once to each worker, and every goal says what stands under "every_goal".
COMMON = json.dumps(
    {
        "strategy": {
            "objectives": [
                {"id": "sales", "title": "Sell more products online", "kind": "conversions_sales"},
                {"id": "list", "title": "Build the list", "kind": "lead_generation"},
            ],
            "channels": [{"id": "ig", "platform": "instagram"}, {"id": "fb", "platform": "facebook"}],
        },
        "every_goal": {"cadence": "2 weeks"},
    }
)


def goals(first: int, count: int) -> pa.Table:
    """Return the goals of *count* teams from team number *first* on."""
    rows = [goal(team, place) for team in range(first, first + count) for place in range(TEAM)]
    return pa.Table.from_pylist(rows, GOALS)


def goal(team: int, place: int) -> dict[str, Any]:
    """Return one goal with its readings."""
    draw = random.Random(team * TEAM + place)
    metric, kind, start, most, least = METRICS[place % len(METRICS)]
    digits = 4 if isinstance(start, float) else None
    changes = [round(draw.uniform(least, most), digits) for _ in DAYS]
    level = start + draw.randrange(200) if isinstance(start, int) else start
    values = changes if kind == "keep_pace" else [round(level + sum(changes[: k + 1]), digits) for k in range(READINGS)]
    week = (most + least) / 2 * draw.uniform(0.7, 1.4)
    target = f"{week:.0f}/week" if kind == "keep_pace" else str(round(level + 43 * week, digits))
    return {
        "team": f"team-{team:06}",
        "id": f"team-{team:06}-{place}",
        "objective": "sales" if place % 3 else "list",
        "metric": metric,
        "channel": CHANNELS[place // len(METRICS)],
        "kind": kind,
        "target": target,
        "baseline": None if kind == "keep_pace" else str(level),
        "start": DAYS[0] + timedelta(days=1),
        "deadline": AS_OF + timedelta(weeks=13),
        "days": DAYS,
        "values": values,
    }


def write_parts(folder: Path, count: int, each: int) -> list[Path]:
    """Write goals into files of whole teams, and return their paths; a file that stands there is left."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for part in range(-(-count // each)):
        paths.append(folder / f"{part:05}.parquet")
        if not paths[-1].exists():
            pq.write_table(goals(part * each // TEAM, min(each, count - part * each) // TEAM), paths[-1])
    return paths


def main() -> None:
    """Parse the arguments and write the parts."""
    parser = argparse.ArgumentParser(description="Write goals with their readings into parts of whole teams.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--goals", type=int, default=20_000, help="how many, a multiple of ten")
    parser.add_argument("--each", type=int, default=2_000, help="goals of a part, a multiple of ten")
    given = parser.parse_args()
    print(f"{len(write_parts(given.folder, given.goals, given.each))} parts in {given.folder}")


if __name__ == "__main__":
    main()
