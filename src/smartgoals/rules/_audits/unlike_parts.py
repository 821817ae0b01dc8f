"""Shares of an audit that are told in percent, as the figures beside them show. Knows formulas and measurements."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Any

from smartgoals._messages.amount import amount
from smartgoals._model.metric import Unit
from smartgoals._numbers import exact, rounded
from smartgoals.catalog._formulas import value_of
from smartgoals.catalog._limits import limits_of
from smartgoals.catalog._unsigned_shares import is_percentage
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import account_named, figure_named, metric_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from smartgoals._case.audit_case import AuditCase
    from smartgoals._model.measurement import Measurement
    from smartgoals._numbers import Number


def unlike_parts(case: AuditCase) -> Iterator[Fault]:
    """Yield shares that are a hundred times what the figures of the same account and days make."""
    for path, entry, _ in case.entries():
        told = {(str(one.metric), one.on, one.window): one.value for one in entry.baselines}
        for place, one in enumerate(entry.baselines):
            metric, tree = case.metric(one.metric), case.catalog.trees.get(str(one.metric))
            if tree is None or metric is None or metric.unit is not Unit.RATIO or not one.value:
                continue
            limits = limits_of(one.metric)
            made = value_of(tree, partial(_told_of, told, one))
            if made and limits.oddity(one.value) is None and is_percentage(one.value, made):
                share = rounded(exact(one.value) / 100)
                facts = {
                    "account": account_named(entry),
                    "metric": metric_named(metric, one.metric),
                    "value": one.value,
                    "meant": share,
                    "said": figure_named(one.value, metric),
                    "probably": figure_named(share, metric),
                    "limit": limits.most,
                    "most": amount(limits.most or 1, "ratio"),
                }
                yield Fault(f"{path}.baselines[{place}]", facts, variant="parts")


def _told_of(told: Mapping[Any, Number | None], beside: Measurement, name: str) -> Fraction | None:
    value = told.get((name, beside.on, beside.window))
    return None if value is None else exact(value)
