"""Progress without a path: a band that is kept or not, and a goal that gives no plan. Knows bands, readings and progress."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from smartgoals._model.metric import Metric, Nature
from smartgoals._model.target import Bound
from smartgoals._numbers import exact, rounded
from smartgoals._plan.band import Band
from smartgoals._plan.from_goal import NoPlan
from smartgoals._progress.progress import Counted, Exact, Progress
from smartgoals._progress.reasons import Reason
from smartgoals._progress.standing import Standing, day_total, standing
from smartgoals._progress.terms import Terms, unit_of
from smartgoals._record import Record

# What a band cannot have: there is no way to go, so nothing is early, late, paced or arriving.
_OF_PATH = tuple(
    "expected gap_days pace_index time_index earned_on required_pace mean_pace recent_pace feasibility safe_days "
    "falls_behind_on arrives_on burn_rate exhausted_on left_today".split()
)
_OF_VALUE = ("actual", "gap", "attainment", "attainment_clamped", "value_share")


def band_progress(band: Band, terms: Terms) -> Progress:
    """Return whether the value is inside the band, and how far from its nearer bound: inside positive, outside negative.

    A flow is held against the band by the total of its last day with readings, anything else by its last reading. There
    is no expected value but the band itself; attainment is 1 inside and 0 outside, as for any level that is held.
    """
    flow = terms.how.nature is Nature.FLOW
    stands = (
        day_total(terms.history, terms.on)
        if flow
        else standing(terms.history, terms.how, base=Fraction(0), since=band.start_day, on=terms.on)
    )
    span = (band.end_day - band.start_day).days
    passed = min(max((terms.on - band.start_day).days, 0), span)
    total = band.calendar.active_days(band.start_day, band.end_day)
    elapsed = band.calendar.active_days(band.start_day, min(max(terms.on, band.start_day), band.end_day))
    share = Fraction(elapsed, total) if total else Fraction(passed, span)
    facts = _common(terms, stands) | {
        "counted": Counted.BAND,
        "bound": Bound.AT_MOST if band.low is None else Bound.AT_LEAST,
        "plan": band,
        "unit": band.unit,
        "start": band.start_day,
        "deadline": band.end_day,
        "time_share": rounded(share),
    }
    reasons: dict[str, Reason] = dict.fromkeys(_OF_PATH, Reason.BAND_HAS_NO_PATH)
    if stands.value is None:
        reasons |= dict.fromkeys(_OF_VALUE, stands.reason or Reason.NO_READING)
        return Progress(**facts, reasons=Record(reasons))
    gap = band_margin(band, stands.value)
    facts |= {
        "actual": rounded(stands.value),
        "gap": rounded(gap),
        "attainment": int(gap >= 0),
        "is_met": gap >= 0,
        "exact": Exact(gap=gap, actual=stands.value),
    }
    return Progress(**facts, reasons=Record(reasons))


def band_margin(band: Band, value: Fraction) -> Fraction:
    """Return how far inside the band a value is from its nearer bound, exactly; negative outside."""
    room = [value - exact(band.low)] if band.low is not None else []
    room += [exact(band.high) - value] if band.high is not None else []
    return min(room)


def unplanned_progress(reason: NoPlan, terms: Terms) -> Progress:
    """Return what can be said without a plan: the last reading of a level, and what the goal lacks."""
    flow = terms.how.nature is Nature.FLOW
    start = terms.goal.plan_starts_on if terms.goal is not None else None
    stands = (
        Standing(None)
        if flow
        else standing(terms.history, terms.how, base=Fraction(0), since=start or terms.on, on=terms.on)
    )
    reasons: dict[str, Reason | NoPlan] = dict.fromkeys((*_OF_VALUE, *_OF_PATH, "time_share"), reason)
    facts = _common(terms, stands) | {
        "counted": Counted.NONE,
        "bound": Bound.AT_LEAST,
        "start": start,
        "deadline": terms.goal.deadline if terms.goal is not None else None,
    }
    if stands.value is not None:
        facts["actual"] = rounded(stands.value)
        del reasons["actual"]
    elif stands.reason is not None:
        reasons["actual"] = stands.reason
    return Progress(**facts, reasons=Record(reasons))


def _common(terms: Terms, stands: Standing) -> dict[str, Any]:
    metric = terms.metric
    return {
        "as_of": terms.on,
        "goal": terms.goal.id if terms.goal is not None else None,
        "metric": metric.id if isinstance(metric, Metric) else metric,
        "metric_unit": unit_of(metric),
        "read_on": stands.read_on,
        "assumed": stands.assumed,
        "assumed_days": sum((last - first).days + 1 for first, last in stands.assumed),
        "resets": stands.resets,
    }
