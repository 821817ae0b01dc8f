"""A history without what events brought, as methods see it, and which events these are. Knows
histories and cautions.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, final

from smartgoals._forecast.caution import Caution, CautionCode
from smartgoals._model.history import History
from smartgoals._record import Record


@final
class WithoutEvents(NamedTuple):
    """The readings without what some events brought, on the same days.

    `left_out` are the ids of the events that are no part of them, `left_in` those that could not be
    left out, since too little was read beside them; `titles` are those of the events that have one,
    by their ids.
    """

    history: History
    left_out: tuple[str, ...] = ()
    left_in: tuple[str, ...] = ()
    titles: Mapping[str, str] = Record()

    @property
    def cautions(self) -> tuple[Caution, ...]:
        """What a reader of a forecast from these readings should know."""
        told = ((CautionCode.EVENTS_LEFT_OUT, self.left_out), (CautionCode.EVENTS_LEFT_IN, self.left_in))
        return tuple([self._caution(code, ids) for code, ids in told if ids])

    def _caution(self, code: CautionCode, ids: tuple[str, ...]) -> Caution:
        return Caution(code, len(ids), ids, tuple([self.titles.get(one, one) for one in ids]))
