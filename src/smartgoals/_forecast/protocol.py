"""What a forecasting method is: anything that turns a history, days and a day of asking into forecasts.

What belongs here: the protocol that methods of other packages are plugged in by. Knows the result
type and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal, Protocol, TypeAlias, runtime_checkable

from smartgoals._forecast.forecast import Forecast
from smartgoals._model.history import History


@runtime_checkable
class Forecaster(Protocol):
    """A method of forecasting, as a callable value with a name.

    It is called with a history that ends on or before `as_of` and has at least one reading, and
    with days after its last reading, ascending. It returns one :class:`Forecast` a day, of the
    value on that day; or, when `total_from` is given, of the sum of the readings after the last
    one, from `total_from` up to the day (what has been read already is added by the caller). Each
    has the day, the `as_of` and the `total_from` it was asked for, and is not known; anything else
    is refused, as what it raises is. A method must answer the same to the same input: one that
    draws at random takes its seed when it is made.
    """

    @property
    def name(self) -> str:
        """The name that results carry."""
        ...

    def __call__(
        self, history: History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> Sequence[Forecast]:
        """Return a forecast for each of the days."""
        ...


# What `method=` accepts: a forecaster, a plain function called as one (its name is the function's),
# or the name of one of ours.
MethodLike: TypeAlias = (
    Forecaster | Callable[..., Sequence[Forecast]] | Literal["default", "straight_line", "drift", "bootstrap"]
)
"""How to forecast: a method, the name of one of ours, or any function that answers as a method does."""
