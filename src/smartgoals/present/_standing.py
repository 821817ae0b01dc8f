"""Standings: in which phrase a review says where a goal stands. Chooses phrases by what a progress
tells; words nothing.

A plan is followed, an allowance is used and a band is kept. Of what closed periods or windows have
missed for good it is said so, since the figures of today do not show it.
"""

from __future__ import annotations

from fractions import Fraction
from math import isclose
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._model.metric import Nature
from smartgoals._numbers import exact, rounded_within_reach
from smartgoals._plan.band import Band
from smartgoals._progress.drawn import read_of, value_on
from smartgoals._progress.progress import Counted, begins_on, missed_before

if TYPE_CHECKING:
    from datetime import date

    from smartgoals._messages.worded import Worded
    from smartgoals._numbers import Number
    from smartgoals._progress.progress import Progress

__all__ = ["StandingPhrase", "is_allowance", "level_of", "place_of", "standing_of"]

_ALIKE: Final = Fraction(1, 10**9)
"""Two figures that differ by no more than this share are one, as written."""


class StandingPhrase(NamedTuple):
    """The phrase of a line and that of the place in it, how far off that is, what was due or
    allowed, until when, and in which periods it was missed.
    """

    phrase: str
    place: str
    gap: Number
    due: Number | None = None
    end: date | None = None
    periods: Worded | None = None


def place_of(found: Progress | None) -> str:
    """Return in which word a goal stands: decided, not started, on its plan, behind it, or untold."""
    if found is None:
        return "untold"
    if found.settled is not None:
        return "met" if found.settled.is_met else "missed"
    if begins_on(found) is not None:
        return "not_started"
    if found.is_on_plan is None:
        return "untold"
    return "on_plan" if found.is_on_plan else "behind"


def is_allowance(found: Progress) -> bool:
    """Tell whether so much at most is asked: by a plan that is there to be used slowly, or a band
    without a lower bound.
    """
    return found.is_allowance or (isinstance(found.plan, Band) and found.plan.low is None)


def level_of(found: Progress) -> Number | None:
    """Return the level that was read, of which a quota counts each period's change up to what it asks;
    None of what adds up, and where nobody knows.
    """
    read = read_of(found)
    level = None if read is None or read.how.nature is Nature.FLOW else value_on(read, read.on)
    return None if level is None else rounded_within_reach(level)


def standing_of(found: Progress) -> StandingPhrase | None:
    """Return how a value that is known stands; None where nothing tells how far off it is."""
    gap, expected = found.gap, found.expected
    if gap is not None and isinstance(found.plan, Band):
        return _of_band(found, gap)
    if gap is None or expected is None:
        return None
    if found.is_allowance:
        return _of_allowance(found, gap, expected)
    head = "at_asked_window" if found.counted is Counted.ROLLING else "at_plan"
    if (periods := missed_before(found)) is not None:
        return StandingPhrase(head, "missed_in", gap, expected, periods=periods)
    if found.quota is not None and gap >= 0:
        return _of_period(found, head, gap, expected)
    return StandingPhrase(head, "on_plan" if gap == 0 else "ahead" if gap > 0 else "behind", gap, expected)


def _of_period(found: Progress, head: str, gap: Number, asked: Number) -> StandingPhrase:
    """Return how a quota stands of which no period was missed. Of people, who do not add up, both figures are
    those of one period, and the gap, which counts up to what is asked, lies not between them.
    """
    due = exact(asked)
    beside = (exact(found.actual or 0) - due) * (1 if due >= 0 else -1)
    if abs(beside) <= _ALIKE * abs(due):
        return StandingPhrase(head, "on_plan", 0, asked)
    if beside < 0:
        return StandingPhrase(head, "still_running", gap, asked)
    return StandingPhrase(head, "ahead", rounded_within_reach(beside) or gap, asked)


def _of_allowance(found: Progress, gap: Number, allowed: Number) -> StandingPhrase:
    used, is_window = found.actual or 0, found.counted is Counted.ROLLING
    is_used = found.baseline == 0 and used >= 0 and allowed >= 0
    head = "at_limit" if not is_used else "at_used_window" if is_window else "at_used"
    if is_window and gap < 0:
        return StandingPhrase(head, "overdrawn_window", gap, allowed)
    return StandingPhrase(head, *_place(found, gap, allowed))


def _place(found: Progress, gap: Number, allowed: Number) -> tuple[str, Number, Number, date | None]:
    """Return where an allowance stands, be it one by the calendar or a line."""
    part = found.quota
    if part is None:
        return "overdrawn" if gap < 0 else "left", gap, allowed, None
    if gap >= 0:
        return "left_until" if part.end > found.as_of else "left", gap, allowed, part.end
    return "overdrawn_running" if _is_running(found, gap) else "overdrawn_closed", gap, allowed, None


def _is_running(found: Progress, gap: Number) -> bool:
    """Tell whether what is missed is what the running period has too much, and no closed one."""
    part = found.quota
    if part is None or part.end <= found.as_of:
        return False
    return isclose((part.due if part.most is None else part.most) - part.made, gap)


def _of_band(found: Progress, gap: Number) -> StandingPhrase | None:
    part = found.quota
    if part is None:
        # What silence is said to mean puts a band out of bounds too, until readings come.
        place = "within" if gap >= 0 else "outside" if found.settled is None else "outside_once"
        return StandingPhrase("at_band", place, gap)
    if is_allowance(found):
        return StandingPhrase("at_used_period", *_place(found, gap, part.due))
    if gap < 0:
        return StandingPhrase(
            "at_band", "running_outside" if _is_running(found, gap) else "periods_outside", gap
        )
    return StandingPhrase("at_band", "periods_within", gap) if part.closed else None
