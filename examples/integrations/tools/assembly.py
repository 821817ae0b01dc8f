"""Put the entries of an import together as a strategy; what is faulty is told at its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import field, frozen
from mapping import Field, Lost, below, moved

import smartgoals as sg
from smartgoals import codec


@frozen
class Entry:
    """An entry of our document, where its object stood, and which place of it each of ours came from."""

    roster: str
    data: dict[str, Any]
    at: str
    places: Mapping[str, str] = field(factory=dict)
    is_sound: bool = True
    """Whether all of it could be carried; what could not is looked at for further faults, and set aside."""


@frozen
class Import:
    """What came of their objects: the strategy, what was lost on the way, and what is faulty and was set aside."""

    strategy: sg.Strategy
    lost: tuple[Lost, ...]
    faults: tuple[sg.SmartGoalsError, ...]

    def text(self, language: str = "en") -> str:
        """Say in English or French what was set aside, then what was lost, a line each."""
        faults = [codec.wording(fault, language) for fault in self.faults]
        return "\n".join([*faults, *(lost.text(language) for lost in self.lost)])


def places_of(fields: Iterable[Field]) -> dict[str, str]:
    """Return the place of theirs for each of ours, and for what holds ours."""
    places: dict[str, str] = {}
    for row in fields:
        steps = row.ours.split(".")
        for upto in range(1, len(steps) + 1):
            places.setdefault(".".join(steps[:upto]), row.theirs)
    return places


def assemble(
    entries: Iterable[Entry], lost: Iterable[Lost], faults: Iterable[sg.SmartGoalsError], *,
    metrics: Mapping[str, str] | None = None,
) -> Import:  # fmt: skip
    """Read the entries as a strategy; a faulty one is set aside with what cannot stand without it.

    What `metrics` says of a goal that is not there is a fault too.
    """
    listed = list(entries)
    ids = [str(entry.data.get("id")) for entry in listed if entry.roster == "goals"]
    faults = [*faults, *strangers(metrics or {}, ids, "metrics", kind="goal")]
    _, of_all = _structured(listed)
    strategy, of_sound = _structured([entry for entry in listed if entry.is_sound])
    more = [fault for entry, fault in of_all if not entry.is_sound]
    goals = (*strategy.goals, *(part.goal for part in strategy.closed_goals))
    in_use = {goal.metric for goal in goals} | {part.metric_id for part in strategy.histories}
    strategy = strategy.without(*(metric.id for metric in strategy.metrics if metric.id not in in_use))
    return Import(strategy, tuple(lost), (*faults, *more, *(fault for _, fault in of_sound)))


def strangers(said: Iterable[object], ids: Iterable[str], at: str, *, kind: str) -> list[sg.SmartGoalsError]:
    """Return a fault for each key of what a caller says by id that is the id of nothing."""
    known = list(ids)
    return [sg.UnknownName(kind=kind, name=key, known=known, path=at) for key in said if key not in known]


def _structured(entries: Sequence[Entry]) -> tuple[sg.Strategy, list[tuple[Entry, sg.SmartGoalsError]]]:
    """Return what can be read, and each fault with its entry, at its place in their object."""
    rosters: dict[str, list[Entry]] = {}
    for entry in entries:
        rosters.setdefault(entry.roster, []).append(entry)
    document = {roster: [entry.data for entry in members] for roster, members in rosters.items()}
    read = codec.structure(document, faulty="set_aside")
    faults = []
    for fault in (fault for part in read.left_out for fault in part.faults):
        roster, position, *rest = fault.location
        entry = rosters[str(roster)][int(position)]
        steps = [str(step) for step in rest]
        known = (entry.places.get(".".join(steps[:upto])) for upto in range(len(steps), 0, -1))
        faults.append((entry, moved(fault, below(entry.at, next((place for place in known if place), "")))))
    return read.value, faults
