"""Goals of Beeminder as goals of ours, and back.

The objects are those of "Goal Resource" and "Datapoint Resource" in the Beeminder API Reference, read
on 28 November 2026. Asked for with `datapoints=true`, a goal has its whole history.

Of `goaldate`, `goalval` and `rate` two are given. A goal with a rate asks for that pace, any other
for its value. Where datapoints add up (`kyoom`) the rate is an amount of each period, at least or,
if the good side of the road is below (`yaw`), at most. What a goal costs when it derails is of no
use here, and told as lost, as are stretches of the road that go at another pace. A stretch that is
flat is a pause. A rate by the hour is refused: goals here are kept by days.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any

from assembly import Entry, Import, assemble
from beeminder_road import REASONS, aim, moved_day, road_field
from conversions import day_of, iso_day, listed, number, word
from figures import Metrics, Reading, history_for, measured, metric_of, unheld
from mapping import Carried, Field, Lost, because, read, write

import smartgoals as sg
from smartgoals.types import Better, Bound, Nature, Unit

PERIODS = {"y": "year", "m": "month", "w": "week", "d": "day"}
OF_ROAD = (
    Field("kyoom", "adds_up"),
    Field("yaw", "side"),
    Field("odom", "is_counter"),
    Field("aggday", "of_a_day"),
    Field("rate", "rate", number),
    Field("runits", "period", word(PERIODS, "unit of a rate")),
    Field("goalval", "value", number),
    Field("datapoints", "points", listed),
)
OF_POINT = (Field("daystamp", "day", iso_day), Field("value", "value", number), Field("is_dummy", "is_dummy"))
OF_POINTS = because(
    no_place="comment", derived="timestamp", theirs="id updated_at created_at requestid origin creator is_initial"
)
OF_TARGET = (Field("rate", "target.pace"), Field("yaw", "target.bound"), Field("goalval", "target.value"))


def fields_of(zone: tzinfo, *, adds_up: bool) -> tuple[Field, ...]:
    """Return the fields of a goal; where datapoints add up, the first that counts is of the day after the road begins."""

    def seconds(day: str) -> int:
        return int(datetime.combine(date.fromisoformat(day), time(), zone).timestamp())

    day = day_of(zone, a_second=1)
    at_ends = (Field("slug", "id"), Field("title", "statement"), Field("goaldate", "deadline", day, seconds))
    if adds_up:
        return (
            *at_ends,
            Field("initday", "start", lambda at: moved_day(day(at), 1), lambda on: seconds(moved_day(on, -1))),
        )
    return (*at_ends, Field("initday", "baseline.on", day, seconds), Field("initval", "baseline.value"))


def from_beeminder(goals: Sequence[Any], *, zone: tzinfo = UTC, metrics: Metrics = None) -> Import:
    """Read goals as Beeminder answers them, with their datapoints; `zone` is that of their owner.

    `metrics` says by slug which of them count a metric that you know.
    """
    entries: list[Entry] = []
    parts: list[Carried] = []
    for position, source in enumerate(listed(goals)):
        at, adds_up = f"goals[{position}]", isinstance(source, Mapping) and source.get("kyoom") is True
        fields = fields_of(zone, adds_up=adds_up)
        of_road = (*OF_ROAD, road_field(zone))
        part = read(source, (*fields, *of_road), at=at, reasons=REASONS)
        road = {field.ours: part.data.pop(field.ours, None) for field in of_road}
        parts.append(part)
        if not part.is_object:
            continue
        rows = [read(point, OF_POINT, at=f"{at}.datapoints[{index}]", reasons=OF_POINTS)
                for index, point in enumerate(road["points"] or [])]  # fmt: skip
        parts += rows
        aim(part, road, at)
        about = {"nature": "flow" if adds_up else "stock", "better": "lower" if road["side"] == -1 else "higher"}
        readings: list[Reading] = []
        for index, row in enumerate(rows):
            if row.data.get("is_dummy"):  # a mark where the road was derailed, say, and no reading
                row.lost.append(Lost(f"{at}.datapoints[{index}]", row.data, "theirs"))
            elif {"day", "value"} <= row.data.keys():
                readings.append((f"datapoints[{index}]", row.data["day"], row.data["value"]))
            else:
                row.lost.extend(
                    Lost(f"{at}.datapoints[{index}].{name}", row.data[name], "undated") for name in row.data
                )
        entries += measured(
            part,
            (*fields, *OF_TARGET),
            at,
            tool="Beeminder",
            unit=Unit.COUNT,
            readings=readings,
            about=about,
            metrics=metrics,
        )
        if road["is_counter"] is True:
            entries.append(Entry("sources", {"metric": part.data["metric"], "reading": {"counter": True}}, at))
    lost = [loss for part in parts for loss in part.lost]
    return assemble(entries, lost, [fault for part in parts for fault in part.faults], metrics=metrics)


def to_beeminder(strategy: sg.Strategy, goal_id: str, *, zone: tzinfo = UTC) -> Carried:
    """Return a goal as a goal for Beeminder with its datapoints, and what Beeminder cannot hold of it."""
    goal = strategy.goals[goal_id]
    metric, target = metric_of(strategy, goal), goal.target
    adds_up = metric is not None and metric.nature is Nature.FLOW
    runits = {period: theirs for theirs, period in PERIODS.items()}
    pace = (
        target.pace
        if isinstance(target, sg.KeepPace) and target == sg.KeepPace(target.pace, bound=target.bound)
        else None
    )
    holds = isinstance(target, sg.ReachLevel) or (pace is not None and str(pace.period) in runits)
    seen_to = ("target.pace", "target.bound") if adds_up else ("target.pace",)  # the side of a road is of a sum alone
    said = [*(Field("", place) for place in seen_to), Field("goalval", "target.value")]
    carried = write(goal, (*fields_of(zone, adds_up=adds_up), *said), holds=holds)
    if pace is not None and holds:
        carried.data.update(rate=pace.amount, runits=runits[str(pace.period)])
    if goal.metric != f"beeminder-{goal.id}":
        carried.lost.append(Lost("metric", goal.metric, "not_held"))
    bound = target.bound if isinstance(target, sg.KeepPace) and holds and adds_up else None
    is_lower = metric is not None and metric.better is Better.LOWER
    yaw = -1 if bound is Bound.AT_MOST or (bound is None and is_lower) else 1
    carried.data.update(kyoom=adds_up, yaw=yaw)
    if metric is not None and metric.better is not (Better.LOWER if yaw == -1 else Better.HIGHER):
        carried.lost.append(Lost("metric.better", metric.better.value, "not_held"))
    history, _, lost = history_for(strategy, goal, tool="Beeminder")
    readings = tuple(history or ())
    carried.lost.extend([*lost, *unheld(readings)])
    points = [{"daystamp": f"{row.day:%Y%m%d}", "value": row.value} for row in readings]
    if points:
        carried.data["datapoints"] = points
    return carried
