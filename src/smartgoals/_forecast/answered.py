"""Answered: what a method gives back, held against what it was asked.

What belongs here: the law of answers, for methods asked alone, in a pool, in a back-test or for a
goal. Knows the protocol and the result type, and no method.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from math import isfinite
from typing import Final

from smartgoals._checked import each, instance, refuse
from smartgoals._errors import SmartGoalsError, join, raise_all
from smartgoals._forecast.forecast import Forecast
from smartgoals._forecast.protocol import Forecaster
from smartgoals._model.history import History

_LONGEST_TEXT: Final = 200
_SHARES: Final = (0.1, 0.5, 0.9)


def answered(
    method: Forecaster, history: History, days: Sequence[date], *, as_of: date, total_from: date | None
) -> tuple[Forecast, ...]:
    """Return the forecasts of a method: one a day, each of what was asked.

    Raises an error of the library's own with all that is wrong with them: too few or too many, of
    another day, day of asking or total, called known, which no day ahead can be, or with quantiles
    that are no numbers or fall, or chances that are none. What the method raises itself is its hint
    and its cause.
    """
    try:
        answers = method(history, days, as_of=as_of, total_from=total_from)
        made = each(answers, "forecasts", _as_forecast)
        said = [_said(one) for one in made]
    except SmartGoalsError as failure:
        raise failure.at("") from failure.__cause__ or failure
    except Exception as failure:  # a method of the caller's may raise anything
        expected = "a method that answers what it is asked"
        raise refuse("", method.name, expected, f"it raised {failure_text(failure)}") from failure
    if len(made) != len(days):
        expected = f"a forecaster that returns {len(days)} forecasts, one a day"
        raise refuse("", method.name, expected, f"it returned {len(made)}")
    faults = [
        fault.at(join("", f"[{position}]"))
        for position, (forecast, day) in enumerate(zip(made, days, strict=True))
        for fault in (*_faults(forecast, day, as_of, total_from), *_unsound(*said[position]))
    ]
    raise_all(faults)
    return made


def _faults(forecast: Forecast, day: date, as_of: date, total_from: date | None) -> Iterator[SmartGoalsError]:
    if forecast.day != day:
        yield refuse("on", forecast.day, f"the day that was asked for, {day.isoformat()}")
    if forecast.as_of != as_of:
        yield refuse("as_of", forecast.as_of, f"the day of asking, {as_of.isoformat()}")
    if forecast.total_from != total_from:
        asked = (
            "None, for a value"
            if total_from is None
            else f"{total_from.isoformat()}, for the total that was asked for"
        )
        yield refuse("total_from", forecast.total_from, asked)
    if forecast.is_known:
        yield refuse("is_known", True, "False: nobody has read a day ahead")


def _said(forecast: Forecast) -> tuple[list[float], list[float]]:
    """Return the quantiles of a distribution, and the chances on both sides of them."""
    shape = forecast.distribution
    quantiles = [shape.quantile(share) for share in _SHARES]
    return quantiles, [chance for value in quantiles for chance in (shape.below(value), shape.at_most(value))]


def _unsound(quantiles: list[float], chances: list[float]) -> Iterator[SmartGoalsError]:
    """Yield what is wrong with a distribution that may be the caller's own, or have been made of no
    numbers.
    """
    if not all(map(isfinite, quantiles)) or not all(low <= high for low, high in pairwise(quantiles)):
        yield refuse(
            "distribution", quantiles, "one whose quantiles are numbers that do not fall as their share rises"
        )
    elif not all(0.0 <= chance <= 1.0 for chance in chances):  # no number is neither
        yield refuse("distribution", chances, "one whose chances are numbers from 0 to 1")


def _as_forecast(value: Forecast) -> Forecast:
    return instance(value, Forecast, "a Forecast")


def failure_text(failure: BaseException) -> str:
    """Return the class and the text of what a method raised, at most two hundred letters of it."""
    try:
        text = str(failure)[:_LONGEST_TEXT]
    except Exception:  # an exception whose own text raises shall not cost more than the text
        text = ""
    return f"{type(failure).__name__}: {text}"
