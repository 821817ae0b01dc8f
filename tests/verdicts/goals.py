"""How a goal of the set is written down, and how it becomes values of the library."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, Final, NamedTuple

import smartgoals as sg

AS_OF: Final = date(2026, 3, 1)
START: Final = date(2026, 3, 2)
DEADLINE: Final = date(2026, 6, 28)
WEEKS: Final = 26
WOBBLE: Final = (0.0, 0.6, -0.5, 0.3, -0.4)
CRITERIA: Final = ("specific", "measurable", "attainable", "relevant", "timely")
_LETTERS: Final = MappingProxyType({"p": "pass", "f": "fail", "u": "unknown"})
DEFAULTS: Final[Mapping[str, Any]] = MappingProxyType(
    {"owner": "Ada", "audience": "people who may buy", "decision": "under half by May, change the format"}
)


class Expert(NamedTuple):
    """A goal as published, the verdict on specific to timely (p, f, u), and the expert's reason.

    `shown` is what 26 weeks of readings show: where they begin and by how much they move a week (a flow: what a week
    brings, and how much more each), and the wobble. `facts` are fields of the goal beside the usual ones.
    """

    id: str
    statement: str
    kind: str | None
    metric: str | None
    target: Any
    verdict: str
    why: str
    platform: str | None = None
    shown: tuple[float, float, float] | None = None
    baseline: float | None = None
    links: tuple[tuple[str, str], ...] = ()
    metrics: tuple[sg.Metric, ...] = ()
    followers: int | None = None
    facts: Mapping[str, Any] = MappingProxyType({})

    @property
    def expected(self) -> dict[str, str]:
        """The verdict in full."""
        return dict(zip(CRITERIA, (_LETTERS[letter] for letter in self.verdict), strict=True))

    @property
    def is_good(self) -> bool:
        """Whether the expert signs it: nothing fails, and only evidence may be missing."""
        return "f" not in self.verdict and self.verdict[0] == self.verdict[1] == self.verdict[4] == "p"

    @property
    def is_held_back(self) -> bool:
        """Whether it belongs to the third that nobody looks at while building."""
        return hashlib.sha256(self.id.encode()).digest()[0] % 3 == 0


def days(weeks: int = WEEKS) -> list[date]:
    """Return the days of weekly readings, the last on the day of the check."""
    return [AS_OF - timedelta(weeks=weeks - 1 - k) for k in range(weeks)]


def history(expert: Expert) -> sg.History | None:
    """Return the readings of a goal's metric, or None where nothing was read."""
    if expert.shown is None or expert.metric is None:
        return None
    first, step, wobble = expert.shown
    values = [round(first + step * k + wobble * WOBBLE[k % 5], 4) for k in range(WEEKS)]
    channel = "it" if expert.platform else None
    return sg.History.of(list(zip(days(), values, strict=True)), metric=expert.metric, channel=channel)


def goal_of(expert: Expert, **more: Any) -> sg.Goal:
    """Return the goal as published."""
    facts: dict[str, Any] = {"start": START, "deadline": DEADLINE, **expert.facts, **more}
    if expert.baseline is not None and "baseline" not in facts:
        facts["baseline"] = sg.Baseline(value=expert.baseline, on=AS_OF)
    return sg.Goal(
        id=expert.id,
        statement=expert.statement,
        objective="aim" if expert.kind else None,
        metric=expert.metric,
        channel="it" if expert.platform else None,
        target=expert.target,
        **{name: value for name, value in facts.items() if value is not None},
    )


def evidence_of(expert: Expert, goal: sg.Goal, *, shown: sg.History | None = None) -> sg.Evidence:
    """Return what is known beside the goal: its strategy, and readings where there are some."""
    objectives = []
    if expert.kind:
        links = [sg.Link(metric=metric, to=to, because="the guide says so") for metric, to in expert.links]
        objective = sg.Objective(
            id="aim", title="What we want", kind=expert.kind, serves="a business that lives", links=links
        )
        objectives.append(objective)
    channels = [sg.Channel(id="it", platform=expert.platform)] if expert.platform else []
    strategy = sg.Strategy(objectives=objectives, channels=channels, goals=[goal], metrics=list(expert.metrics))
    histories = [one for one in (shown or history(expert),) if one is not None]
    if expert.followers is not None:
        size = [(day, expert.followers) for day in days(4)]
        histories.append(sg.History.of(size, metric="followers", channel="it"))
    return sg.Evidence(strategy=strategy, histories=histories)


def filled(expert: Expert) -> sg.Goal:
    """Return the goal with the fields filled in that publications leave open."""
    more = {name: value for name, value in DEFAULTS.items() if name not in expert.facts}
    return goal_of(expert, cadence="weekly", guardrails=["unfollows"], **more)
