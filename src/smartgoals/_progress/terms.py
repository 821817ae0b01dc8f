"""Terms: everything an assessment is made from but the plan, in one value that the rooms below `assess` pass along."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from smartgoals._model._metric_ids import METRIC_FACTS
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.metric import Metric
from smartgoals._progress.standing import HowRead
from smartgoals._time.period import Period


class Terms(NamedTuple):
    """The goal as it was asked on the day, its metric, the readings and how to read them, the day, and the windows."""

    goal: Goal | None
    metric: Metric | str | None
    history: History
    how: HowRead
    on: date
    recent: Period
    horizon: date | None
    baseline_read_on: date | None = None
    any_day: bool = False


def unit_of(metric: Metric | str | None) -> str | None:
    """Return the kind of unit a metric is told in, or None when nothing says."""
    if isinstance(metric, Metric):
        return metric.unit.value
    facts = METRIC_FACTS.get(metric) if metric is not None else None
    return facts[1] if facts is not None else None
