"""Recorded: how things stood, as it was told when a progress was written as data; and what makes
two courses tell the same.

What belongs here: answers that were kept, with their reasons. It works nothing out: what needs the
readings again says so. Knows the questions of a course.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, Final, TypeAlias, final

from attrs import field, frozen

from smartgoals._checked import refuse
from smartgoals._numbers import rounded
from smartgoals._progress.course import Course, DueRow, Settled, Why, Window, told
from smartgoals._progress.quantity import is_in_reach
from smartgoals._progress.reasons import Reason
from smartgoals._record import Record

__all__ = ["EXACT", "Answer", "Recorded", "comparable", "exactly"]

Answer: TypeAlias = "Fraction | date | int | bool | Why"
EXACT: Final = ("gap", "way", "made", "expected_way", "gap_days", "burn_fast", "burn_slow", "burn_day")
"""The figures that statuses are judged by, exactly, by their names in `Quantities`."""


def exactly(course: Course) -> tuple[Fraction | None, ...]:
    """Return the figures that statuses are judged by, in the order of :data:`EXACT`."""
    ahead = told(course.days_ahead_when_judged())
    return (told(course.gap()), course.way(), course.made(), course.asked(), ahead, *course.burns())


def _answered(quantity: str) -> Any:
    """Return the method that answers with what was recorded of a quantity."""

    def answer(self: Recorded) -> Any:
        return self.answers[quantity]

    return answer


def _exact(name: str) -> Any:
    """Return the method that answers with an exact figure."""
    place = EXACT.index(name)

    def answer(self: Recorded) -> Any:
        return self.exact[place]

    return answer


@final
@frozen(kw_only=True)
class Recorded(Course):
    """How things stood when a progress was written: each quantity by its name, or its reason, and
    the exact figures.

    `answers` holds numbers as the fractions they print as; `exact` is in the order of :data:`EXACT`.
    """

    lacking: Why = Reason.NO_PLAN
    value: Fraction | Why = Reason.NO_PLAN
    answers: Record[str, Answer]
    exact: tuple[Fraction | None, ...]
    mean_days: Window | None
    recent_days: Window | None
    outcome: Settled | None
    is_on_target: bool
    no_target: Why | None = field(default=None)

    actual = _answered("actual")
    expected = _answered("expected")
    attainment = _answered("attainment")
    clamped = _answered("attainment_clamped")
    time_share = _answered("time_share")
    pace_index = _answered("pace_index")
    days_ahead = _answered("gap_days")
    time_index = _answered("time_index")
    earned_on = _answered("earned_on")
    required = _answered("required_pace")
    mean = _answered("mean_pace")
    recent = _answered("recent_pace")
    feasibility = _answered("feasibility")
    safe_days = _answered("safe_days")
    falls_behind_on = _answered("falls_behind_on")
    arrives_on = _answered("arrives_on")
    burn_rate = _answered("burn_rate")
    exhausted_on = _answered("exhausted_on")
    left_today = _answered("left_today")
    is_met = _answered("is_met")
    finished_on = _answered("finished_on")
    way = _exact("way")
    made = _exact("made")
    asked = _exact("expected_way")

    def gap(self) -> Fraction | Why:
        """Return the exact gap, which tells on which side of the plan the value is, or its reason."""
        exact: Fraction | None = self.exact[0]
        return self.answers["gap"] if exact is None else exact  # type: ignore[return-value]  # a gap is a number

    def days_ahead_when_judged(self) -> Fraction | Why:
        """Return the exact gap in days on the day judged, or why there is none."""
        exact = self.exact[EXACT.index("gap_days")]
        return self.lacking if exact is None else exact

    def burns(self) -> tuple[Fraction | None, Fraction | None, Fraction | None]:
        """Return the burn rates that statuses are judged by."""
        fast, slow, day = self.exact[EXACT.index("burn_fast") :]
        return fast, slow, day

    def mean_window(self) -> Window | None:
        """Return the days of the mean."""
        return self.mean_days

    def recent_window(self) -> Window | None:
        """Return the days of the recent pace."""
        return self.recent_days

    @property
    def stands_on_target(self) -> bool:
        """Whether the target was reached on an earlier day."""
        return self.is_on_target

    def settled(self) -> Settled | None:
        """Return the outcome where readings had decided it."""
        return self.outcome

    def target_reason(self) -> Why | None:
        """Return why there is no target."""
        return self.no_target

    def due_rows(self, days: int) -> tuple[DueRow, ...]:
        """Refuse: the due table is made from the readings, and data hold none of them."""
        hint = "a progress read from data holds no readings: assess the goal again"
        raise refuse("days", days, "asked of a progress that smartgoals.assess returned", hint)


_ASKED: Final = (
    "actual expected attainment clamped time_share pace_index days_ahead time_index earned_on required mean"
    " recent feasibility safe_days falls_behind_on arrives_on burn_rate exhausted_on left_today is_met"
    " finished_on gap mean_window recent_window settled target_reason"
)


def comparable(course: Course) -> tuple[object, ...]:
    """Return what a course tells: numbers as they are told, reasons, windows, and exactly what
    statuses are judged by.
    """
    asked = (getattr(course, one)() for one in _ASKED.split())
    answers = (_as_compared(one) if isinstance(one, Fraction) else one for one in asked)
    return (*answers, course.stands_on_target, *exactly(course))


def _as_compared(answer: Fraction) -> object:
    return rounded(answer) if is_in_reach(answer) else Reason.BEYOND_REACH
