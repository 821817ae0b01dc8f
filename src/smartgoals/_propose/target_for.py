"""target_for: from a history alone to the round target that has a chance by a day. The front.

It is what :func:`smartgoals.propose` asks three times of a metric on a channel, without an
objective and without a check.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import cast

from attrs import evolve

from smartgoals._case.surroundings import Surroundings
from smartgoals._checked import Arguments, instance, refuse
from smartgoals._days import ONE_DAY, day
from smartgoals._evidence import Evidence, EvidenceLike, evidence_of
from smartgoals._forecast.forecast import share_of
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.metric import Better, Metric
from smartgoals._numbers import NumberLike
from smartgoals._propose.asking import GoalWithoutTarget, WordedTarget, level_of
from smartgoals._propose.forms import form_of
from smartgoals._propose.proposals import AmbitionLevel
from smartgoals._propose.rounding import Lean

__all__ = ["target_for"]


def target_for(
    history: History,
    *,
    on: date,
    as_of: date | None = None,
    evidence: EvidenceLike | None = None,
    chance: NumberLike,
) -> AmbitionLevel | None:
    """Return the target on a metric that is met by the end of the day *on* with a *chance*; None
    where none has one.

    The goal begins on the day after *as_of*, which is the day of the last reading where it is not
    given. Its form suits the metric of the history, as in :func:`propose`. The number is round:
    down for chances above one half, up for smaller ones, where that moves the chance by no more
    than .02. `chance` of what is returned is that of the round number by :func:`project`. Readings
    that are all the same have none, and neither has a pace below zero or the bound of what is
    measured. The *evidence* gives metrics and sources of the caller's own. Raises our errors, all
    at once, for a day that is not after *as_of*, a chance not between 0 and 1, an empty history
    without *as_of*, and a history of no metric that is known, or of one without a good side.

    >>> from datetime import timedelta
    >>> days = [date(2026, 1, 4) + timedelta(weeks=k) for k in range(30)]
    >>> fans = History.of([(on, 1200 + 40 * k + 9 * (k % 4)) for k, on in enumerate(days)], metric="followers", channel="ig")
    >>> print(target_for(fans, on=date(2026, 12, 31), as_of=days[-1], chance=0.8))
    increase by 795 (80.4 %)
    """
    told = Arguments()
    given = told.read("history", partial(instance, cls=History, what="a History"), history)
    known = told.read("evidence", evidence_of, evidence)
    by, today = told.read("on", day, on), told.read("as_of", partial(_asked_on, given), as_of)
    if by is not None and today is not None and by <= today:
        told.faults.append(refuse("on", by, f"after {today.isoformat()}, the day asked about"))
    share = told.read("", partial(share_of, name="chance"), chance)
    described = told.read("history.metric", partial(_metric, known), given)
    told.settle()
    metric, asked_on = cast("Metric", described), cast("date", today)
    around = Surroundings(evidence=evolve(known, histories=(given, *known.histories)), as_of=asked_on)
    read = around.upto_day(around.as_known(given))
    if not len(read):
        return None
    bare = Goal(id="target", metric=metric.id, channel=given.channel, start=asked_on + ONE_DAY, deadline=by)
    sign = 1 if metric.better is Better.HIGHER else -1
    asking = GoalWithoutTarget(bare, form_of(metric, sign, read), read, around)
    lean = Lean.EASIER if share > 0.5 else Lean.HARDER if share < 0.5 else Lean.NEAREST
    found = asking.answer(share, lean)
    return level_of(found, share) if isinstance(found, WordedTarget) else None


def _asked_on(history: History | None, as_of: date | None) -> date | None:
    """Return the day that was given, or that of the last reading."""
    if as_of is not None:
        return day(as_of)
    if history is None:  # told by itself
        return None
    if not len(history):
        raise refuse("", None, "a day, where the history has no reading whose day it could be")
    return history.days[-1]


def _metric(known: Evidence | None, history: History | None) -> Metric | None:
    """Return the metric of a history, with a good side."""
    if known is None or history is None:  # told by themselves
        return None
    if isinstance(history.metric, Metric):
        found = history.metric
    else:
        around = Surroundings(evidence=known, as_of=date.min)
        described = around.metric(history.metric_id)
        if described is None:
            raise refuse("", history.metric_id, "a metric that the catalogue or the strategy describes")
        found = described
    if found.better is Better.CONTEXT:
        raise refuse("", str(found.id), "a metric of which more, or less, is better")
    return found
