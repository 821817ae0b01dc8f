"""Whether a goal is decided already, as the attainable criterion and proposals take it. Knows a case.

A band that a reading left may be held again, and stays open while its last day is ahead. A band of
periods is the quotas of its bounds: a period that was out of them is missed for good, as theirs is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals._model.target import StayWithin

if TYPE_CHECKING:
    from smartgoals._case.case import Case

__all__ = ["decided_of"]


def decided_of(case: Case) -> bool | None:
    """Return whether a goal is decided as met, or as missed; None while there is something to judge."""
    band = case.goal.target
    if isinstance(band, StayWithin) and band.per is not None and case.slip is not None:
        return False
    return case.decided
