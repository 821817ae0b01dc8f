"""What a finding says that a goal which is missed got, in the terms that it asks in.

Knows what a progress tells, and extrapolates nothing: what a pace came to is told of whole periods.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from smartgoals._messages.amount import amount as in_unit
from smartgoals._messages.worded import Worded
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachPace, StayWithin
from smartgoals._numbers import Number, exact, rounded
from smartgoals._plan.quota import back
from smartgoals._time.counting import Counting
from smartgoals._time.mean_length import mean_length
from smartgoals._time.period_words import periods_counted, this_period
from smartgoals.rules._attainable.phrases import amount, changed, each, phrase, signed

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._plan.plan import Plan
    from smartgoals._progress.quota import QuotaPeriod
    from smartgoals._time.period import Period

__all__ = ["outcome"]


def outcome(case: Case) -> Worded:
    """Return what a goal that is missed got, in the terms that it asks in; nothing where no figure
    tells it.
    """
    target, progress = case.goal.target, case.progress
    period = _period_of(target)
    if progress.quota is not None and period is not None:
        return _of_periods(case, progress.quota, period)
    if progress.actual is None or isinstance(target, StayWithin):
        return Worded("")
    if isinstance(target, KeepPace):
        return _of_pace(case, target, progress.actual)
    if isinstance(target, ReachPace):
        return _paced(case, progress.actual, target.pace.period)
    if isinstance(target, (ChangeBy, GrowBy)) and progress.baseline:  # from nothing, it is what there is
        return _of_change(case, target, progress.actual, progress.baseline)
    return phrase("got", amount=amount(progress.actual, case))


def _period_of(target: object) -> Period | None:
    return (
        target.per
        if isinstance(target, StayWithin)
        else getattr(getattr(target, "pace", None), "period", None)
    )


def _of_periods(case: Case, quota: QuotaPeriod, period: Period) -> Worded:
    """Return in how many periods it was kept; how the running one stands, where that one alone broke it."""
    missed, limit = quota.closed - quota.met, _overdrawn(case, quota)
    if limit is not None and missed <= (quota.end <= case.as_of):
        facts = {"made": amount(quota.made, case), "due": amount(limit, case)}
        return phrase("used_now", **facts, period=this_period(period))
    if quota.closed == 1:
        return _missed_by(case, period)
    is_kept = case.progress.is_allowance or isinstance(case.goal.target, StayWithin)
    how, closed = "kept" if is_kept else "got", periods_counted(quota.closed, period)
    if not quota.met:
        none = phrase(f"none_{period.unit if period.count == 1 else 'period'}")
        return phrase(f"{how}_no_period", none=none, closed=closed)
    return phrase(f"{how}_periods", met=quota.met, closed=closed)


def _overdrawn(case: Case, quota: QuotaPeriod) -> Number | None:
    """Return what the running period may bring at most, where it brought more."""
    if case.progress.is_allowance:
        return quota.due if (quota.made - quota.due) * case.sign < 0 else None
    limit = quota.due if quota.most is None else quota.most
    is_capped = isinstance(case.goal.target, StayWithin) and case.goal.target.high is not None
    return limit if is_capped and quota.made > limit else None


def _missed_by(case: Case, period: Period, at: str = "") -> Worded:
    gap = abs(case.progress.gap or 0)
    key = "gone_beyond" if case.progress.is_allowance else "missed_by"
    return phrase(key + at, gap=amount(gap, case), period=periods_counted(1, period))


def _of_pace(case: Case, target: KeepPace, actual: Number) -> Worded:
    """Return what a pace came to a period; in all, where no whole period has passed, or an
    allowance is used up before its end.
    """
    progress, period = case.progress, target.pace.period
    if target.counted is Counting.ROLLING:
        beside = abs(exact(actual) - exact(progress.expected or 0))
        is_worst = beside == abs(exact(progress.gap or 0)) and not progress.is_allowance
        # How many windows failed nobody counts: the gap is that of the worst of them.
        return _paced(case, actual, period) if is_worst else _missed_by(case, period, "_at_worst")
    mean, plan = (
        progress.mean_pace,
        cast("Plan", progress.plan),
    )  # of which there is one where there is an actual
    is_open = progress.is_allowance and case.as_of < plan.end_day
    if mean is None or is_open or back(period, case.as_of) < plan.start_day:
        base = exact(progress.baseline or 0)
        made, due = (rounded(exact(value or 0) - base) for value in (actual, progress.target))
        return phrase("used_in_all", made=amount(made, case), due=amount(due, case))
    calendar = case.goal.calendar
    share = mean_length(period, calendar) / mean_length(mean.period, calendar)
    return _paced(case, rounded(exact(mean.amount) * share), period)


def _paced(case: Case, value: Number, period: Period) -> Worded:
    return phrase("got", amount=phrase("pace", amount=amount(value, case), period=each(period)))


def _of_change(case: Case, target: ChangeBy | GrowBy, actual: Number, base: Number) -> Worded:
    change = exact(actual) - exact(base)
    if isinstance(target, ChangeBy) and target.percent is None:
        return phrase("got", amount=changed(change, case))
    share = round(float(change / abs(exact(base))), 4)
    key = "got" if isinstance(target, ChangeBy) else "got_in_all"
    return phrase(key, amount=signed(share, in_unit(share, "ratio")))
