"""Checks of what an audit tells that can hardly be so: misspelt platforms, days after the audit, impossible figures.

They are rules as those of `checks`, which lists them. What a figure can be is told by `possible`,
for readings and audits alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from smartgoals._model.platform import near_platform
from smartgoals.catalog._limits import Limits, Oddity, limits_of
from smartgoals.rules._finding import Fault

if TYPE_CHECKING:
    from smartgoals._case.audit_case import AuditCase
    from smartgoals._model.measurement import Measurement
    from smartgoals._numbers import Number
    from smartgoals.rules._rule import Options

Faults = tuple[Fault, ...]


def near_miss(case: AuditCase, options: Options) -> Faults:
    """Find a platform that nobody knows, and whose name is nearly that of a known one."""
    return tuple(
        Fault(f"{path}.platform", {"account": account, "platform": platform, "near": near})
        for path, account, platform in _platforms(case)
        for near in (near_platform(platform),)
        if near is not None
    )


def _platforms(case: AuditCase) -> Iterator[tuple[str, str, str]]:
    for path, entry, _ in case.entries():
        yield path, str(entry), entry.platform
    for place, other in enumerate(case.audit.impostors):
        yield f"impostors[{place}]", str(other), other.platform
    for place, rival in enumerate(case.audit.competitors):
        yield f"competitors[{place}]", str(rival), rival.platform


def dated_after(case: AuditCase, options: Options) -> Faults:
    """Find a post or a figure that is dated after the day of the audit, so that nobody can have seen it."""
    made_on = case.audit.as_of
    late = [
        (f"{path}.last_post_on", str(entry), entry.last_post_on)
        for path, entry, _ in case.entries()
        if entry.last_post_on is not None and entry.last_post_on > made_on
    ]
    late += [
        (path, account, one.ends_on)
        for path, account, one in _measured(case)
        if one.value is not None and one.ends_on is not None and one.ends_on > made_on
    ]
    return tuple(Fault(path, {"account": account, "day": day, "on": made_on}) for path, account, day in late)


def impossible_figure(case: AuditCase, options: Options) -> Faults:
    """Find a figure outside the range of its metric: followers below zero, a bounce rate of 45."""
    return tuple(
        Fault(path, {"account": account, "metric": one.metric, "value": value, "low": limits.low, "high": limits.high})
        for path, account, one, value, limits in _odd(case, Oddity.OUTSIDE, Oddity.TAKEN_BACK)
    )


def percent_for_share(case: AuditCase, options: Options) -> Faults:
    """Find a rate that no share reaches, and a percentage does."""
    return tuple(
        Fault(path, {"account": account, "metric": one.metric, "value": value, "limit": limits.most})
        for path, account, one, value, limits in _odd(case, Oddity.PERCENT)
    )


def fraction_of_a_count(case: AuditCase, options: Options) -> Faults:
    """Find a fraction of what is counted in wholes."""
    return tuple(
        Fault(path, {"account": account, "metric": one.metric, "value": value})
        for path, account, one, value, _ in _odd(case, Oddity.FRACTION)
    )


def _odd(case: AuditCase, *wanted: Oddity) -> Iterator[tuple[str, str, Measurement, Number, Limits]]:
    own = {one.id: one for one in case.strategy.metrics} if case.strategy is not None else {}
    for path, account, one in _measured(case):
        limits = limits_of(own.get(one.metric) or one.metric)
        if one.value is not None and limits.oddity(one.value) in wanted:
            yield path, account, one, one.value, limits


def _measured(case: AuditCase) -> Iterator[tuple[str, str, Measurement]]:
    for path, entry, _ in case.entries():
        for place, one in enumerate(entry.baselines):
            yield f"{path}.baselines[{place}]", str(entry), one
    for position, rival in enumerate(case.audit.competitors):
        for place, one in enumerate(rival.measurements):
            yield f"competitors[{position}].measurements[{place}]", str(rival), one
