"""A history without what events brought, as methods see it, and which events these are. Knows histories and cautions."""

from __future__ import annotations

from typing import NamedTuple, final

from smartgoals._forecast.caution import Caution, CautionCode
from smartgoals._model.history import History


@final
class WithoutEvents(NamedTuple):
    """The readings without what some events brought, on the same days.

    `left_out` are the ids of the events that are no part of them, `left_in` those that could not be left out, since nothing
    was read beside them.
    """

    history: History
    left_out: tuple[str, ...] = ()
    left_in: tuple[str, ...] = ()

    @property
    def cautions(self) -> tuple[Caution, ...]:
        """What a reader of a forecast from these readings should know."""
        told = ((CautionCode.EVENTS_LEFT_OUT, self.left_out), (CautionCode.EVENTS_LEFT_IN, self.left_in))
        return tuple([Caution(code, len(ids), ids) for code, ids in told if ids])
