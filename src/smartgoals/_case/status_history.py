"""What the status was on each of some days, as it was known then. Knows assessments, and keeps
nothing itself.

Each day is judged by the terms in force on that day and by the readings recorded by then, so
neither a revision of the goal nor a correction of a reading changes what was said before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from smartgoals._case.assess import OfOneCall, assessed
from smartgoals._case.surroundings import FOUR_WEEKS
from smartgoals._checked import each, named
from smartgoals._days import day
from smartgoals._documents import document
from smartgoals._evidence import EvidenceLike, formerly, knowledge
from smartgoals._model.history import History

if TYPE_CHECKING:
    from smartgoals._model.goal import Goal
    from smartgoals._model.way_of_reading import AssumeLike
    from smartgoals._plan.band import Band
    from smartgoals._plan.plan import Plan
    from smartgoals._progress.presets import PresetLike
    from smartgoals._progress.progress import Progress
    from smartgoals._time.period import PeriodLike

__all__ = ["StatusDay", "status_history"]


@document
class StatusDay(NamedTuple):
    """A day, the status it had, and the progress that gave it."""

    day: date
    status: str
    progress: Progress


@formerly("strategy")
def status_history(
    plan_or_goal: Plan | Band | Goal,
    history: History,
    days: Iterable[date],
    preset: PresetLike,
    *,
    evidence: EvidenceLike | None = None,
    missing: AssumeLike | None = None,
    known_on: date | None = None,
    recent: PeriodLike = FOUR_WEEKS,
    horizon: PeriodLike | None = None,
    before_start: bool = False,
    counter: bool | None = None,
    recompute_over: PeriodLike | None = None,
) -> tuple[StatusDay, ...]:
    """Return the status on each day under a preset, as it was asked and known on that day, in the
    order of the days given.

    The further arguments are those of :func:`smartgoals.assess`; with *known_on* nothing that was recorded
    after that day counts on any day.

    >>> from datetime import date
    >>> from smartgoals import History, Plan
    >>> plan = Plan.linear(date(2026, 1, 1), 0, date(2026, 1, 11), 10)
    >>> h = History.of([(date(2026, 1, 3), 1, date(2026, 1, 3)), (date(2026, 1, 3), 2, date(2026, 1, 4))])
    >>> [one.status for one in status_history(plan, h, [date(2026, 1, 3), date(2026, 1, 4)], "engagedly_threshold")]
    ['behind', 'behind']
    """
    from smartgoals._progress.presets import (
        preset as status_preset,
    )  # twenty presets are built when first asked for

    known = knowledge(evidence, known_on)
    rule = named("preset", status_preset, preset)
    latest, always = known.known_on, evolve(known, known_on=None)
    told = tuple(named("days", lambda several: each(several, "days", day), days))
    shared = _shared_by(told, history)
    rows = []
    for on in told:
        progress = assessed(
            plan_or_goal,
            history,
            as_of=on,
            evidence=always,
            missing=missing,
            known_on=on if latest is None else min(on, latest),
            recent=recent,
            horizon=horizon,
            before_start=before_start,
            counter=counter,
            recompute_over=recompute_over,
            shared=shared,
        )
        rows.append(StatusDay(on, progress.status(rule), progress))
    return tuple(rows)


def _shared_by(days: Sequence[date], history: History) -> OfOneCall | None:
    """Return what several days share; None where a correction may change what was said of an earlier one."""
    is_recorded = isinstance(history, History) and (
        history._columns.recorded is not None or history.superseded
    )
    return None if not days or is_recorded else OfOneCall((min(days), max(days)), {})
