"""What the status was on each of some days, as it was known then. Knows assessments, and keeps nothing itself.

Each day is judged by the terms in force on that day and by the readings recorded by then, so neither a revision of the goal
nor a correction of a reading changes what was said before.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from smartgoals._case.assess import assess
from smartgoals._checked import each, named
from smartgoals._days import day

if TYPE_CHECKING:
    from smartgoals._model.goal import Goal
    from smartgoals._model.history import History
    from smartgoals._plan.plan import Plan
    from smartgoals._progress.presets import PresetLike
    from smartgoals._progress.progress import Progress

__all__ = ["StatusDay", "status_history"]


class StatusDay(NamedTuple):
    """A day, the status it had, and the progress that gave it."""

    day: date
    status: str
    progress: Progress


def status_history(
    plan_or_goal: Plan | Goal, history: History, days: Iterable[date], preset: PresetLike, **assessing: Any
) -> tuple[StatusDay, ...]:
    """Return the status on each day under a preset, as it was asked and known on that day, in the order of the days given.

    *assessing* are further arguments of :func:`smartgoals.assess`; with `known_on` nothing that was recorded
    after that day counts on any day.

    >>> from datetime import date
    >>> from smartgoals import History, Plan
    >>> plan = Plan.linear(date(2026, 1, 1), 0, date(2026, 1, 11), 10)
    >>> h = History.of([(date(2026, 1, 3), 1, date(2026, 1, 3)), (date(2026, 1, 3), 2, date(2026, 1, 4))])
    >>> [one.status for one in status_history(plan, h, [date(2026, 1, 3), date(2026, 1, 4)], "engagedly_threshold")]
    ['behind', 'behind']
    """
    rows, latest = [], assessing.pop("known_on", None)
    for on in named("days", lambda several: each(several, "days", day), days):
        known_on = on if latest is None else min(on, named("known_on", day, latest))
        progress = assess(plan_or_goal, history, as_of=on, known_on=known_on, **assessing)
        rows.append(StatusDay(on, progress.status(preset), progress))
    return tuple(rows)
