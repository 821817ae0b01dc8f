"""Sources: the effect of a coming event, as somebody said it or as events of its kind had it
before. Knows cases.
"""

from __future__ import annotations

from functools import partial
from statistics import NormalDist
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._effect.ask import effect
from smartgoals._forecast.distribution import Pooled, Quantiles, finite
from smartgoals._what_if.assumed import Assumption
from smartgoals._what_if.counted import usual_amount
from smartgoals._what_if.words import EffectSource, WhatIfReason

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.event import Event, EventKind
    from smartgoals._what_if.brings import Said
    from smartgoals._what_if.counted import CountedDays

_NORMAL: Final = NormalDist()
_TENTH: Final = _NORMAL.inv_cdf(0.9)


def stated(
    case: Case, event: Event, said: Said, counting: CountedDays | None = None
) -> Assumption | WhatIfReason:
    """Return the effect that somebody said: an interval is that of a normal distribution, which holds 80 %.

    A share is one of what the days of the event would bring without it.
    """
    times, usual = 1.0, None
    if said.is_share:
        usual = usual_amount(case, event, counting)
        if usual is None or usual <= 0.0:
            return WhatIfReason.NO_USUAL_AMOUNT
        times = usual
    middle, half = (
        said.low / 2.0 + said.high / 2.0,
        said.high / 2.0 - said.low / 2.0,
    )  # halves, lest a sum overflow
    spread = finite(half / _TENTH * times)
    return Assumption(partial(_normal, finite(middle * times), spread), EffectSource.STATED, usual=usual)


def _normal(middle: float, spread: float, share: float) -> float:
    return finite(middle + spread * _NORMAL.inv_cdf(share))


def measured_before(
    case: Case, event: Event, counting: CountedDays | None = None
) -> Assumption | WhatIfReason:
    """Return the effect that past events of a kind had; of several it is as if one of them were to
    come again.

    Each counts by what it brought as a share of what its days would have brought without it, times
    what the coming days would; where either is not above zero for all of them, by what it brought a
    day.
    """
    past = _past(case, event)
    if not past:
        return WhatIfReason.NO_EFFECT_KNOWN
    usual = usual_amount(case, event, counting)
    shares = [_over(usual, one.usual) for one in past]
    days = [event.days / one.days for one in past]
    times = [one for one in shares if one is not None]
    is_share = len(times) == len(past)
    factors = times if is_share else days
    parts = [_times(one.distribution, factor) for one, factor in zip(past, factors, strict=True)]
    ends = [(part.quantile(0.1), part.quantile(0.9)) for part in parts]
    return Assumption(
        parts[0].quantile if len(parts) == 1 else Pooled(tuple(parts)).quantile,
        EffectSource.BEFORE,
        tuple([one.event for one in past]),
        differ=max(low for low, _ in ends) > min(high for _, high in ends),
        usual=usual if is_share else None,
    )


class _Past(NamedTuple):
    """What a past event brought: its distribution, and what its days would have brought without it."""

    event: str
    distribution: Quantiles
    usual: float
    days: int


def _past(case: Case, event: Event) -> list[_Past]:
    """Return what past events of a kind brought to the goal's metric and channel, as far as effects
    can be told.
    """
    # Once for all events of a kind, since each of thousands may be asked about.
    read, kind = case.read, event.kind
    key = ("past events", id(read), case.place, kind)
    alike = case.surroundings.once_for(key, lambda: (read, _past_of_kind(case, kind)))[1]
    return [one for one in alike if one.event != event.id]


def _past_of_kind(case: Case, kind: EventKind) -> list[_Past]:
    strategy, history = case.evidence.strategy, case.read
    if strategy is None or history is None:
        return []
    found: list[_Past] = []
    for one in strategy.events:
        if one.kind is not kind or one.end > case.as_of:
            continue
        if not one.touches(*case.place) or not one.touches(history.metric_id, history.channel):
            continue
        told = effect(history, one, as_of=case.as_of, events=strategy.events)
        if told.answer is not None and told.start is not None and told.end is not None:
            days, usual = (told.end - told.start).days + 1, told.answer.expected_without
            found.append(_Past(one.id, told.answer.distribution, usual, days))
    return found


def _over(coming: float | None, before: float) -> float | None:
    return coming / before if coming is not None and coming > 0.0 and before > 0.0 else None


def _times(distribution: Quantiles, factor: float) -> Quantiles:
    return Quantiles(distribution.shares, tuple([finite(value * factor) for value in distribution.values]))
