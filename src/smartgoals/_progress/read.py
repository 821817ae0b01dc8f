"""Read: what a progress was told from, kept beside its course so that the same values can be told
of other days. Data alone.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._plan.band import Band
    from smartgoals._plan.plan import Plan
    from smartgoals._progress.how_read import HowRead

__all__ = ["Read"]


class Read(NamedTuple):
    """A history as the goal counts it, how it is read, the plan or band it is held against, and the
    days that are judged.

    `base` is the value at the end of `since`, from which the goal starts, and `on` the day judged.
    """

    history: History
    how: HowRead
    plan: Plan | Band | None
    base: Fraction
    since: date
    on: date
