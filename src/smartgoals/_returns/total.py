"""Total: the return of several channels together, which may be added only inside one model, window,
currency and kind.

Knows returns and costs. What one of them leaves out, the total says is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from smartgoals._checked import each, instance, named, refuse
from smartgoals._effect.reasons import EffectCaution
from smartgoals._errors import InvalidValue, SmartGoalsError, raise_all
from smartgoals._model.measurement import Cost
from smartgoals._numbers import Number, exact, rounded
from smartgoals._returns.roi import Amount, Roi, costs_of, total_of
from smartgoals.catalog import Interval


def total_roi(returns: Iterable[Roi]) -> Roi:
    """Return the return of several channels together; only inside one attribution model, window,
    currency and kind.

    Platform-reported conversions overlap, so totals under different models count the same sale
    twice; they are refused. Where only some channels say their labour, the cost is one number, and
    that labour is missing is still said.
    """
    parts = named(
        "returns", lambda several: each(several, "returns", lambda one: instance(one, Roi, "a Roi")), returns
    )
    if not parts:
        raise InvalidValue(value=[], expected="at least one return", path="returns")
    raise_all(list(_unlike(parts)))
    first = parts[0]
    bounds = [_bounds(one.value) for one in parts]
    low, high = (rounded(sum((one[end] for one in bounds), Fraction(0))) for end in (0, 1))
    return Roi(
        value=low
        if low == high and not any(isinstance(one.value, Interval) for one in parts)
        else Interval(low, high),
        cost=_total_cost([one.cost for one in parts]),
        value_kind=first.value_kind,
        gross_margin=first.gross_margin,
        currency=first.currency,
        attribution=first.attribution,
        window=first.window,
        of_effect=any(one.of_effect for one in parts),
        effect_cautions=_cautions(parts),
        costs=tuple(cost for one in parts for cost in costs_of(one)),
    )


def _unlike(parts: Sequence[Roi]) -> Iterator[SmartGoalsError]:
    """Yield the refusal of each thing that returns must share to be added, and do not."""
    for what in ("attribution", "currency", "value_kind", "window", "gross_margin"):
        told = list(dict.fromkeys(getattr(one, what) for one in parts))
        if len(told) > 1:
            said = ", ".join(str(one) for one in told)
            yield refuse(f"returns.{what}", said, f"one {what.replace('_', ' ')} for all")
    if len(parts) > 1 and all(one.attribution is None for one in parts):
        yield refuse("returns.attribution", None, "one stated attribution model for all")


def _cautions(parts: Sequence[Roi]) -> tuple[EffectCaution, ...]:
    """Return what the effects among returns say, each caution once."""
    return tuple(dict.fromkeys(caution for one in parts for caution in one.effect_cautions))


def _bounds(value: Amount) -> tuple[Fraction, Fraction]:
    return (
        (exact(value.low), exact(value.high)) if isinstance(value, Interval) else (exact(value), exact(value))
    )


def _total_cost(costs: Sequence[Number | Cost]) -> Number | Cost:
    """Return all costs item by item where all of them say their labour or none does, else as one
    number: nothing is left out. The mean price of an hour may be rounded, and the total is of the costs.
    """
    itemised = [one for one in costs if isinstance(one, Cost)]
    if len(itemised) < len(costs) or len({one.labour is None for one in itemised}) > 1:
        return total_of(costs)
    items = {
        what: _sum(getattr(one, what) for one in itemised)
        for what in ("ad_spend", "tools", "content", "fees")
    }
    hours, labour = _sum(one.effort_hours for one in itemised), _sum(one.labour for one in itemised)
    hourly = None if labour is None else rounded(exact(labour) / exact(hours)) if hours else 0
    return Cost(effort_hours=hours, hourly_cost=hourly, currency=itemised[0].currency, **items)


def _sum(items: Iterable[Number | None]) -> Number | None:
    known = [exact(one) for one in items if one is not None]
    return rounded(sum(known, Fraction(0))) if known else None
