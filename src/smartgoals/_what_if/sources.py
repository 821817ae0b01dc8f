"""Sources: the effect of a coming event, as somebody said it or as events of its kind had it before. Knows cases."""

from __future__ import annotations

from functools import partial
from statistics import NormalDist
from typing import TYPE_CHECKING, Final

from smartgoals._what_if.assumed import Assumption
from smartgoals._what_if.counted import usual_amount
from smartgoals._what_if.words import EffectSource, WhatIfReason

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.event import Event
    from smartgoals._what_if.brings import Said

_NORMAL: Final = NormalDist()
_TENTH: Final = _NORMAL.inv_cdf(0.9)


def stated(case: Case, event: Event, said: Said) -> Assumption | WhatIfReason:
    """Return the effect that somebody said: an interval is that of a normal distribution, which holds 80 %.

    A share is one of what the days of the event would bring without it.
    """
    times = 1.0
    if said.is_share:
        usual = usual_amount(case, event)
        if usual is None or usual <= 0.0:
            return WhatIfReason.NO_USUAL_AMOUNT
        times = usual
    middle, spread = (said.low + said.high) / 2.0 * times, (said.high - said.low) / 2.0 / _TENTH * times
    return Assumption(partial(_normal, middle, spread), EffectSource.STATED)


def _normal(middle: float, spread: float, share: float) -> float:
    return middle + spread * _NORMAL.inv_cdf(share)


def measured_before(case: Case, event: Event) -> Assumption | WhatIfReason:
    """Return the effect that events of a kind had before; of several it is as if one of them were to come again."""
    return WhatIfReason.NO_EFFECT_KNOWN
