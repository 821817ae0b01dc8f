"""Ways: by which formula a quantity of a progress is explained, and which figures belong to it.

What belongs here: the choice. A formula is shown where its figures give the result; where a
quota, a window or a band comes to it in another way, that way is said in words. It works no quantity
out, and knows the facts that a progress tells, so that one read from data is explained alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, cast

from smartgoals._model.target import Bound
from smartgoals._numbers import exact
from smartgoals._plan.band import Band
from smartgoals._plan.plan import Plan
from smartgoals._progress.quantity import Holder, Quantity
from smartgoals._time.counting import Counting
from smartgoals._time.pace import Pace

if TYPE_CHECKING:
    from smartgoals._numbers import Number
    from smartgoals._progress.quota import QuotaPeriod

__all__ = ["ExplainedFacts", "FormulaWay", "way_of"]

_ALIKE: Final = Fraction(1, 10**9)
"""Figures nearer to each other than this share of them differ by rounding alone."""


class ExplainedFacts(Holder, Protocol):
    """What is explained: the facts of a progress that its formulas go by."""

    @property
    def as_of(self) -> date: ...

    @property
    def bound(self) -> Bound: ...

    @property
    def target(self) -> Number | None: ...

    @property
    def plan(self) -> Plan | Band | None: ...

    @property
    def quota(self) -> QuotaPeriod | None: ...

    @property
    def mean_window(self) -> tuple[date, date] | None: ...


class FormulaWay(NamedTuple):
    """The code of a formula, None for the row's own, and the figures that go in."""

    code: str | None
    numbers: Mapping[str, Any]


def way_of(holder: ExplainedFacts, row: Quantity[object]) -> FormulaWay:
    """Return how a quantity of a progress is explained."""
    result, kind = getattr(holder, row.name), _kind_of(holder)
    own = FormulaWay(None, {name: getattr(holder, name) for name in row.needs})
    is_mean = row.name == "mean_pace" and result is not None
    if is_mean and _leaves_out(holder) and not _are_alike(_mean(holder), result):
        return _worded(holder, "mean_pace_left_out", "mean_window")
    if (row.name, kind) in _ALWAYS:
        return _worded(holder, *_ALWAYS[row.name, kind])
    gives, quota = _GIVES.get(row.name), holder.quota
    if result is None or gives is None:
        return own
    if row.name == "required_pace" and quota is not None and _are_alike(_of_running(holder, quota), result):
        running = {"running_due": quota.due, "running_made": quota.made, "running_end": quota.end}
        return FormulaWay("required_pace_running", {**running, "as_of": holder.as_of})
    if _are_alike(gives(holder), result):
        return own
    return _worded(holder, *_OTHERWISE.get((row.name, kind), _OTHERWISE[row.name, ""]))


def _worded(holder: ExplainedFacts, code: str, needs: str) -> FormulaWay:
    return FormulaWay(code, {name: getattr(holder, name) for name in needs.split()})


def _kind_of(holder: ExplainedFacts) -> str:
    """Return by which kind of plan a progress is judged."""
    plan = holder.plan
    if isinstance(plan, Band):
        return "band" if plan.per is None else "periods"
    if not isinstance(plan, Plan) or plan.pace is None:
        return "plan"
    return {Counting.CALENDAR: "quota", Counting.ROLLING: "window"}.get(plan.counted, "plan")


def _are_alike(given: Fraction | int | None, result: object) -> bool:
    """Tell whether a formula gives what was told, but for rounding."""
    if given is None:
        return False
    shown = exact(result.amount if isinstance(result, Pace) else result)  # type: ignore[arg-type]  # a number
    return abs(shown - given) <= _ALIKE * max(abs(shown), abs(Fraction(given)))


def _number(holder: ExplainedFacts, name: str) -> Fraction | None:
    """Return a figure exactly, as it is told; the target in the place of the value that it counts for."""
    if name == "actual" and holder.stands_on_target:
        name = "target"
    value = getattr(holder, name)
    return None if value is None else exact(value.amount if isinstance(value, Pace) else value)


def _day(holder: ExplainedFacts, name: str) -> date | None:
    """Return a day that a quantity tells."""
    day: date | None = getattr(holder, name)
    return day


def _less(holder: ExplainedFacts, one: str, other: str) -> Fraction | None:
    """Return the difference of two figures."""
    first, second = _number(holder, one), _number(holder, other)
    return None if first is None or second is None else first - second


def _over(part: Fraction | None, whole: Fraction | int | None) -> Fraction | None:
    """Return a quotient, None where there is none."""
    return part / whole if part is not None and whole else None


def _gap(holder: ExplainedFacts) -> Fraction | None:
    return (
        _less(holder, "expected", "actual")
        if holder.bound is Bound.AT_MOST
        else _less(holder, "actual", "expected")
    )


def _left_today(holder: ExplainedFacts) -> Fraction | None:
    gap = _gap(holder)
    return None if gap is None else max(Fraction(0), gap)


def _attainment(holder: ExplainedFacts) -> Fraction | None:
    return _over(_less(holder, "actual", "baseline"), _less(holder, "target", "baseline"))


def _pace_index(holder: ExplainedFacts) -> Fraction | None:
    return _over(_less(holder, "actual", "baseline"), _less(holder, "expected", "baseline"))


def _required(holder: ExplainedFacts) -> Fraction | None:
    plan = holder.plan
    if not isinstance(plan, Plan):
        return None
    return _over(_less(holder, "target", "actual"), plan.total_active - plan.elapsed(holder.as_of))


def _of_running(holder: ExplainedFacts, quota: QuotaPeriod) -> Fraction | None:
    """Return what the running period of a quota lacks over its active days left."""
    plan = cast("Plan | Band", holder.plan)  # what has a quota has a plan
    since = max(holder.as_of, plan.start_day)
    days = plan.calendar.active_days(since, quota.end) if since < quota.end else 0
    return _over(exact(quota.due) - exact(quota.made), days)


def _mean(holder: ExplainedFacts) -> Fraction | None:
    plan = holder.plan
    if not isinstance(plan, Plan) or holder.mean_window is None:
        return None
    return _over(_less(holder, "actual", "baseline"), plan.calendar.active_days(*holder.mean_window))


def _feasibility(holder: ExplainedFacts) -> Fraction | None:
    needed, mean = _number(holder, "required_pace"), _number(holder, "mean_pace")
    return _over(mean, needed) if holder.is_allowance else _over(needed, mean)


def _leaves_out(holder: ExplainedFacts) -> bool:
    """Tell whether a pace may leave something out: what came in pauses, or what days off let be used of an
    allowance.
    """
    plan = cast("Plan | Band", holder.plan)  # what has a pace has a plan
    if any(one.start <= holder.as_of and one.end > plan.start_day for one in plan.calendar.pauses):
        return True
    is_paced = isinstance(plan, Plan) and plan.pace is not None and holder.is_allowance
    return (
        is_paced
        and plan.calendar.active_days(plan.start_day, plan.end_day) < (plan.end_day - plan.start_day).days
    )


def _safe_days(holder: ExplainedFacts) -> int | None:
    falls = _day(holder, "falls_behind_on")
    return None if falls is None else (falls - holder.as_of).days - 1


_GIVES: Final[Mapping[str, Callable[[ExplainedFacts], Fraction | int | None]]] = MappingProxyType(
    {
        "gap": _gap,
        "attainment": _attainment,
        "pace_index": _pace_index,
        "required_pace": _required,
        "mean_pace": _mean,
        "feasibility": _feasibility,
        "safe_days": _safe_days,
        "left_today": _left_today,
    }
)
"""What the formula of a quantity gives by the figures that are shown with it."""

_ALWAYS: Final[Mapping[tuple[str, str], tuple[str, str]]] = MappingProxyType(
    {
        ("actual", "quota"): ("actual_quota", "read_on assumed_days"),
        ("actual", "periods"): ("actual_periods", "read_on assumed_days"),
        ("actual", "window"): ("actual_window", "read_on assumed_days"),
        ("expected", "quota"): ("expected_quota", "start deadline"),
        ("expected", "window"): ("expected_window", "start deadline"),
        ("attainment", "window"): ("attainment_periods", "start deadline"),
        ("pace_index", "window"): ("pace_index_periods", "start as_of"),
        ("is_met", "band"): ("is_met_band", "gap deadline"),
        ("is_met", "periods"): ("is_met_periods", "gap deadline"),
        ("is_met", "quota"): ("is_met_periods", "gap deadline"),
        ("is_met", "window"): ("is_met_periods", "gap deadline"),
    }
)
"""What a kind of plan has in a way of its own, in words: its code, and the figures that go in."""

_OTHERWISE: Final[Mapping[tuple[str, str], tuple[str, str]]] = MappingProxyType(
    {
        ("gap", ""): ("gap_met", "actual target"),
        ("gap", "quota"): ("gap_periods", ""),
        ("gap", "window"): ("gap_periods", ""),
        ("gap", "periods"): ("gap_periods", ""),
        ("gap", "band"): ("gap_band", ""),
        ("attainment", ""): ("attainment_held", "actual target bound"),
        ("attainment", "quota"): ("attainment_periods", ""),
        ("attainment", "band"): ("attainment_band", "gap"),
        ("attainment", "periods"): ("attainment_band", "gap"),
        ("pace_index", ""): ("pace_index_periods", ""),
        ("required_pace", ""): ("required_pace_nothing", ""),
        ("required_pace", "window"): ("required_pace_window", ""),
        ("mean_pace", ""): ("mean_pace_window", "mean_window"),
        ("feasibility", ""): ("feasibility_nothing", "required_pace mean_pace"),
        ("safe_days", ""): ("safe_days_end", "as_of deadline is_on_plan"),
        ("left_today", ""): ("left_today_running", ""),
    }
)
"""How a quantity came about, in words, where its formula does not give it: by kind, else by ""."""
