"""Progress as data: every quantity by its name, why one is missing, and the exact figures that
statuses are judged by.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final

from smartgoals._case.series import SeriesRow
from smartgoals._case.status_history import StatusDay
from smartgoals._errors import InvalidValue, SmartGoalsError, raise_all
from smartgoals._numbers import Number, number
from smartgoals._plan.band import Band
from smartgoals._plan.knots import Knot
from smartgoals._plan.plan import Plan
from smartgoals._progress.course import DueRow, Settled, Why, Window
from smartgoals._progress.progress import QUANTITIES, Progress
from smartgoals._progress.quota import QuotaPeriod
from smartgoals._progress.reasons import Reason
from smartgoals._progress.recorded import EXACT, Answer, Recorded, exactly
from smartgoals._progress.status import StatusVerdict
from smartgoals._record import Record
from smartgoals._time.pace import Pace
from smartgoals.codec._leaves import read_day
from smartgoals.codec._results import leaves, limits
from smartgoals.codec._results.row import Result, Speech

WINDOWS: Final = ("mean_window", "recent_window")
PACES: Final = ("required_pace", "mean_pace", "recent_pace")
DAYS: Final = ("earned_on", "falls_behind_on", "arrives_on", "exhausted_on", "finished_on")
TRUTHS: Final = ("is_met",)
WHOLE: Final = ("safe_days",)
"""Quantities that are no plain numbers, by what they are; all others are."""
_HAIR: Final = Fraction(1, 2**1100)
"""Less than any float can tell."""


def _teller(speech: Speech) -> Callable[[Any], Mapping[str, Any]]:
    """Return what writes the quantities of a progress, each worked out once, and what else it tells."""
    of_why = leaves.writer_of_why(speech)

    def tell(progress: Progress) -> Mapping[str, Any]:
        course = progress._course
        data: dict[str, Any] = {}
        reasons: dict[str, Any] = {}
        no_target = course.target_reason()
        if no_target is not None:
            reasons["target"] = of_why(no_target)
        for row in QUANTITIES:
            value, why = row.told(progress)
            if why is not None:
                reasons[row.name] = of_why(why)
            data[row.name] = value
        for name in PACES:
            data[name] = None if data[name] is None else leaves.write_pace(data[name])
        for name in DAYS:
            data[name] = None if data[name] is None else data[name].isoformat()
        return data | {"reasons": reasons} | _judged(progress, data["exhausted_on"])

    return tell


def _judged(progress: Progress, exhausted_on: str | None) -> dict[str, Any]:
    """Return what a progress tells beside its quantities, and the exact figures that statuses are
    judged by.
    """
    course = progress._course
    figures, settled = exactly(course), course.settled()
    left = None if exhausted_on is None else (date.fromisoformat(exhausted_on) - progress.as_of).days
    return {
        "mean_window": _window(course.mean_window()),
        "recent_window": _window(course.recent_window()),
        "stands_on_target": course.stands_on_target,
        "is_on_plan": None if figures[0] is None else figures[0] >= 0,
        "days_to_exhaustion": left,
        "settled": None if settled is None else settled._asdict(),
        "exact": {name: None if one is None else str(one) for name, one in zip(EXACT, figures, strict=True)},
    }


def _window(window: Window | None) -> list[str] | None:
    return None if window is None else [day.isoformat() for day in window]


class _Reading:
    """Reads the quantities of one progress, and notes what cannot be read at its key."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data
        self.faults: list[SmartGoalsError] = []

    def of(self, key: str, read: Callable[[Any], Any], *path: str) -> Any:
        """Return what stands under a key; None where nothing does."""
        value = self._data.get(key)
        try:
            for step in path:
                value = value.get(step) if isinstance(value, Mapping) else None
            return None if value is None else read(value)
        except SmartGoalsError as fault:
            self.faults.append(fault.at(".".join((key, *path))))
            return None

    def answer(self, name: str) -> Answer:
        """Return a quantity exactly as it was told, or why there is none."""
        value: Answer | None = self.of(name, _read_of(name))
        if value is not None:
            return value
        why: Why | None = self.of("reasons", leaves.read_why, name)
        return Reason.NO_READING if why is None else why


def _read_of(name: str) -> Callable[[Any], Any]:
    if name in PACES:
        return lambda value: _as_told(leaves.read_pace(value, Pace).amount)
    if name in DAYS:
        return lambda value: read_day(value, date)
    if name in TRUTHS:
        return lambda value: leaves.read_truth(value, bool)
    if name in WHOLE:
        return lambda value: leaves.read_whole(value, int)
    return lambda value: _as_told(number(value))


def _as_told(value: Number) -> Fraction:
    """Return a fraction that is told as a number: a float that is whole was rounded from one beside it."""
    exactly = Fraction(value)
    return exactly + _HAIR if isinstance(value, float) and exactly.denominator == 1 else exactly


def _read_window(value: Any) -> Window:
    first, last = (read_day(day, date) for day in leaves.listed(value, 2))
    return first, last


def _read_settled(value: Any) -> Settled:
    is_met, is_judged = (leaves.read_truth(leaves.asked(value, key), bool) for key in Settled._fields)
    return Settled(is_met, is_judged)


def _course(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the course of a progress, which answers with what was recorded."""
    reading = _Reading(data)
    figures: tuple[Fraction | None, ...] = tuple(
        reading.of("exact", leaves.read_fraction, name) for name in EXACT
    )
    course = Recorded(
        on=date.min,  # the day judged matters to what is worked out, and nothing is
        answers=Record({row.name: reading.answer(row.name) for row in QUANTITIES}),
        exact=figures,
        mean_days=reading.of("mean_window", _read_window),
        recent_days=reading.of("recent_window", _read_window),
        outcome=reading.of("settled", _read_settled),
        is_on_target=bool(reading.of("stands_on_target", lambda value: leaves.read_truth(value, bool))),
        no_target=reading.of("reasons", leaves.read_why, "target"),
    )
    raise_all(reading.faults)
    return {"course": course}


def _at_knots(knots: tuple[Knot, ...]) -> None:
    if len(knots) < _FEWEST_KNOTS:
        raise InvalidValue(value=list(knots), expected=f"a list of {_FEWEST_KNOTS} or more")


_FEWEST_KNOTS: Final = 2
_PLAN: Final = Record(
    {
        "knots": limits.Limit(_at_knots, Record({"minItems": _FEWEST_KNOTS})),
        "unit": limits.UNIT,
        "carry_at_most": limits.NOT_NEGATIVE,
    }
)
ROWS: Final[tuple[Result, ...]] = (
    Result("knot", Knot, ("value",), limits=Record({"exact": limits.TOLD})),
    Result("plan", Plan, is_tagged=True, limits=_PLAN),
    Result("band", Band, is_tagged=True),
    Result("quota_period", QuotaPeriod),
    Result("due_row", DueRow),
    Result("settled", Settled),
    Result(
        "progress",
        Progress,
        without=("course",),
        more=_teller,
        also=_course,
        is_tagged=True,
        limits=Record({"unit": limits.UNIT}),
    ),
    Result("status_verdict", StatusVerdict),
    Result("status_day", StatusDay),
    Result("series_row", SeriesRow),
)
