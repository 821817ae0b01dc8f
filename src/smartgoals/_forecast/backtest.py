"""Back-tests: how a method would have done on the history itself, against the spreadsheet's straight line.

What belongs here: cutting a history at past days, asking the method, and scoring its answers. Knows
`ask` and histories.

The scores are those of the forecasting literature: the Brier score of the chance of reaching a
level (G. W. Brier, Monthly Weather Review 78, 1950), the share of values inside the 50, 80 and 95 %
intervals, and the interval score, width plus 2/alpha times the miss (T. Gneiting and A. E. Raftery,
JASA 102, 2007).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import partial
from statistics import fmean
from typing import Any, Final, Self, final

from attrs import frozen

from smartgoals._checked import an, each, instance, refuse, refusing
from smartgoals._days import ONE_DAY
from smartgoals._documents import document
from smartgoals._errors import SmartGoalsError, found_at, raise_all
from smartgoals._forecast.answered import failure_text
from smartgoals._forecast.ask import forecast
from smartgoals._forecast.distribution import finite
from smartgoals._forecast.forecast import Forecast
from smartgoals._forecast.methods import STRAIGHT_LINE, method_of, methods_of
from smartgoals._forecast.protocol import Forecaster, MethodLike
from smartgoals._messages.formatting import ENGLISH, Language, asked_in
from smartgoals._messages.outline import outlined
from smartgoals._model.history import History
from smartgoals._model.metric import Nature
from smartgoals._numbers import nearest_float

_COVERAGES: Final = (0.5, 0.8, 0.95)
_SAID: Final = 0.8
LEAST_READINGS: Final = 5
_MOST_ORIGINS: Final = 500
"""Each asks a method anew of all readings before it. The standard error of a share of so many is at most
sqrt(1/4 / 500), 2.2 points. House choice, 2026."""
_GOALS: Final = (0.25, 0.5, 0.75)


@final
@document
@outlined
@frozen(kw_only=True)
class Backtest:
    """The scores of a method on a history: each is a mean over the origins, and better when lower,
    coverage apart.

    `coverage` holds (promised, kept) pairs; kept should be near promised. `interval_score` is that
    of the 80 % interval and `error` the mean absolute error, both in the unit of the metric;
    `goals` is how many chances the Brier score is made of. The fields ending in `_of_line` are the
    same for the straight line; None where its score is undefined.
    """

    method: str
    origins: int
    days_ahead: int
    goals: int
    brier: float
    coverage: tuple[tuple[float, float], ...]
    interval_score: float
    error: float
    brier_of_line: float
    interval_score_of_line: float
    error_of_line: float

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language how near the chances came, beside those of the straight line, and how
        often what came.

        >>> from datetime import date, timedelta
        >>> days = [date(2026, 1, 1) + timedelta(days=k) for k in range(60)]
        >>> history = History.of([(on, 10 * k + 3 * (k % 7)) for k, on in enumerate(days)], metric="followers")
        >>> backtest(history).text().partition("; ")[2]
        'asked 15 times, 11 days ahead'
        """
        facts = {
            "method": self.method,
            "brier": round(self.brier, 3),
            "brier_of_line": round(self.brier_of_line, 3),
            "kept": dict(self.coverage)[_SAID],
            "origins": self.origins,
            "ahead": self.days_ahead,
        }
        return asked_in(language).say("forecast.backtest", facts)

    def __str__(self) -> str:
        kept = ", ".join(f"{promised:.0%} → {share:.0%}" for promised, share in self.coverage)
        return (
            f"{self.method}: Brier {self.brier:.3f} (straight line {self.brier_of_line:.3f}), intervals"
            f" {kept}, {self.origins} origins, {self.days_ahead} days ahead"
        )


@final
@frozen
class _Trial:
    """One origin: what was forecast, by the method and by the line, what came, and the levels asked about."""

    mine: Forecast
    line: Forecast
    actual: float
    levels: tuple[float, ...]


@final
class MethodComparison(tuple[Backtest, ...]):
    """The back-tests of several methods, the lowest Brier score first, and why others of them have none.

    It is a tuple of back-tests. `failures` are errors that were not raised, each at the place of
    its method in `methods`: a method that raises, or answers wrongly, costs its own scores alone.
    Two are equal where their failures say the same too; the codec writes the back-tests.
    """

    _failures: tuple[SmartGoalsError, ...]

    @refusing(
        results=partial(each, what="back-tests", convert=an(Backtest, "a Backtest")),
        failures=partial(each, what="errors", convert=an(SmartGoalsError, "an error")),
    )
    def __new__(cls, results: Iterable[Backtest], failures: Iterable[SmartGoalsError] = ()) -> Self:
        made = super().__new__(cls, results)
        object.__setattr__(made, "_failures", tuple(failures))
        return made

    def __eq__(self, other: object) -> bool:
        if isinstance(other, MethodComparison) and [*map(str, self.failures)] != [*map(str, other.failures)]:
            return False
        return super().__eq__(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = tuple.__hash__

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"a comparison is immutable: {name} cannot be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a comparison is immutable: {name} cannot be deleted")

    def __reduce__(self) -> tuple[Any, ...]:
        return MethodComparison, (tuple(self), self.failures)

    @property
    def failures(self) -> tuple[SmartGoalsError, ...]:
        """Why methods have no scores, in the order in which they were given."""
        return self._failures

    def __str__(self) -> str:
        return "\n".join([*map(str, self), *[" ".join(str(failure).split()) for failure in self.failures]])


def backtest(
    history: History,
    *,
    method: MethodLike | None = None,
    days_ahead: int | None = None,
    origins: int = 20,
    least_readings: int = LEAST_READINGS,
) -> Backtest:
    """Return how well a method would have forecast this history from past days.

    Up to *origins* readings (500 at most) serve as the day of asking, each with *least_readings* by
    then and a value *days_ahead* later (by default a fifth of the days of the history). A flow is
    forecast as the total over those days. Levels asked about are the quartiles of the past changes
    over as many days.

    Raises :class:`~smartgoals.InvalidValue` for a history too short for a single origin.

    >>> from datetime import date, timedelta
    >>> days = [date(2026, 1, 1) + timedelta(days=k) for k in range(60)]
    >>> result = backtest(History.of([(on, 10 * k + 3 * (k % 7)) for k, on in enumerate(days)], metric="followers"))
    >>> result.method, result.origins, result.days_ahead, result.brier < result.brier_of_line
    ('default', 15, 11, True)
    """
    instance(history, History, "a History", "history")
    forecaster = method_of(method)
    ahead, positions = _asked(history, days_ahead, origins, least_readings)
    return _tested(history, forecaster, ahead, positions)


def compare_methods(
    history: History,
    methods: Iterable[MethodLike | None],
    *,
    days_ahead: int | None = None,
    origins: int = 20,
    least_readings: int = LEAST_READINGS,
) -> MethodComparison:
    """Return the back-tests of several methods on the same origins, the lowest Brier score first.

    A method that raises on any of them, or gives back what was not asked for, has no scores, and is
    told in `failures`; *least_readings* asks no method with fewer. The other arguments are those of
    :func:`smartgoals.backtest`.

    Raises as :func:`backtest` does, for what is no list of methods, or an empty one, and where all
    of them fail.

    >>> from datetime import date, timedelta
    >>> days = [date(2026, 1, 1) + timedelta(days=k) for k in range(60)]
    >>> history = History.of([(on, 10 * k + 3 * (k % 7)) for k, on in enumerate(days)], metric="followers")
    >>> def unfinished(history, days, *, as_of):
    ...     raise NotImplementedError("next week")
    >>> ranked = compare_methods(history, ["straight_line", unfinished, "default"])
    >>> [one.method for one in ranked], [str(one) for one in ranked.failures]  # doctest: +NORMALIZE_WHITESPACE
    (['default', 'straight_line'],
     ["methods[1]: must be a method that answers what it is asked, got 'unfinished'
     (it raised NotImplementedError: next week)"])
    """
    asked = methods_of(methods)
    instance(history, History, "a History", "history")
    ahead, positions = _asked(history, days_ahead, origins, least_readings)
    results: list[Backtest] = []
    failures: list[SmartGoalsError] = []
    for position, forecaster in enumerate(asked):
        try:
            results.append(_tested(history, forecaster, ahead, positions))
        except SmartGoalsError as fault:
            place = f"methods[{position}]"
            failures += [found_at(one, place + one.path.removeprefix("method")) for one in fault.problems]
    if not results:
        raise_all(failures)
    return MethodComparison(sorted(results, key=lambda result: result.brier), failures)


def _asked(
    history: History, days_ahead: int | None, origins: int, least_readings: int
) -> tuple[int, list[int]]:
    """Return how many days ahead a method is asked, and after which readings."""
    if isinstance(origins, bool) or not isinstance(origins, int) or origins < 1:
        raise refuse("origins", origins, "at least one, and whole")
    if isinstance(least_readings, bool) or not isinstance(least_readings, int) or least_readings < 2:
        raise refuse(
            "least_readings",
            least_readings,
            "at least two, and whole: one reading has no change to learn from",
        )
    span = history.ordinals[-1] - history.ordinals[0] if len(history) else 0
    ahead = max(1, span // 5) if days_ahead is None else days_ahead
    if not isinstance(ahead, int) or ahead < 1:
        raise refuse("days_ahead", days_ahead, "at least one day, and whole days")
    usable = [
        i
        for i in range(least_readings - 1, len(history))
        if history.ordinals[i] + ahead <= history.ordinals[-1]
    ]
    if not usable:
        days = ENGLISH.counted(ahead, "day")
        readings = ENGLISH.counted(least_readings, "reading")
        raise refuse("history", len(history), f"a history with {readings} and {days} after them")
    stride = -(-len(usable) // min(origins, _MOST_ORIGINS))
    return ahead, usable[::-1][::stride][::-1]


def _tested(history: History, forecaster: Forecaster, ahead: int, positions: Sequence[int]) -> Backtest:
    trials = [_trial(history, position, ahead, forecaster) for position in positions]
    expected = "a method that answers what it is asked"
    try:
        chances = [trial.mine.distribution.below(level) for trial in trials for level in trial.levels]
        if all(0.0 <= chance <= 1.0 for chance in chances):
            return _scored(forecaster.name, ahead, trials)
    except Exception as failure:  # a distribution of the caller's may raise anything
        raise refuse("method", forecaster.name, expected, f"it raised {failure_text(failure)}") from failure
    raise refuse("method", forecaster.name, expected, "its chances are no numbers from 0 to 1")


def _trial(history: History, position: int, ahead: int, forecaster: Forecaster) -> _Trial:
    as_of = date.fromordinal(history.ordinals[position])
    on = as_of + timedelta(days=ahead)
    total_from = as_of + ONE_DAY if history.nature is Nature.FLOW else None
    mine = forecast(history, on=on, as_of=as_of, method=forecaster, total_from=total_from)
    line = forecast(history, on=on, as_of=as_of, method=STRAIGHT_LINE, total_from=total_from)
    known = history.upto(as_of)
    if total_from is not None:
        actual, base = finite(nearest_float(history.exact_total(as_of, on))), 0.0
    else:
        actual, base = float(history.value_on(on) or 0.0), float(history.value_at(position))
    changes = _past_changes(known, ahead, adds=total_from is not None)
    levels = tuple([finite(base + changes[int(share * (len(changes) - 1))]) for share in _GOALS])
    return _Trial(mine, line, actual, levels)


def _past_changes(known: History, ahead: int, *, adds: bool) -> list[float]:
    days = min(ahead, max(1, (known.ordinals[-1] - known.ordinals[0]) // 2))
    scale = ahead / days
    found = []
    for position in range(bisect_right(known.ordinals, known.ordinals[-1] - days)):
        ordinal = known.ordinals[position]
        start, until = date.fromordinal(ordinal), date.fromordinal(ordinal + days)
        if adds:
            change = nearest_float(known.exact_total(start, until))
        else:
            change = float(known.value_on(until) or 0.0) - float(known.value_at(position))
        found.append(finite(scale * change))
    return sorted(found)


def _scored(method: str, ahead: int, trials: Sequence[_Trial]) -> Backtest:
    mine, line = [trial.mine for trial in trials], [trial.line for trial in trials]
    actual = [trial.actual for trial in trials]
    return Backtest(
        method=method,
        origins=len(trials),
        days_ahead=ahead,
        goals=sum(len(trial.levels) for trial in trials),
        brier=_brier(mine, trials),
        coverage=tuple([(share, _kept(mine, actual, share)) for share in _COVERAGES]),
        interval_score=_interval_score(mine, actual),
        error=_mean([abs(one.expected - value) for one, value in zip(mine, actual, strict=True)]),
        brier_of_line=_brier(line, trials),
        interval_score_of_line=_interval_score(line, actual),
        error_of_line=_mean([abs(one.expected - value) for one, value in zip(line, actual, strict=True)]),
    )


def _brier(forecasts: Sequence[Forecast], trials: Sequence[_Trial]) -> float:
    return fmean(
        [
            (one.probability(at_least=level) - (trial.actual >= level)) ** 2
            for one, trial in zip(forecasts, trials, strict=True)
            for level in trial.levels
        ]
    )


def _kept(forecasts: Sequence[Forecast], actual: Sequence[float], coverage: float) -> float:
    inside = 0
    for one, value in zip(forecasts, actual, strict=True):
        low, high = one.interval(coverage)
        inside += low <= value <= high
    return inside / len(actual)


def _interval_score(forecasts: Sequence[Forecast], actual: Sequence[float]) -> float:
    scores = []
    for one, value in zip(forecasts, actual, strict=True):
        low, high = one.interval(0.8)
        scores.append(high - low + 10.0 * (max(0.0, low - value) + max(0.0, value - high)))
    return _mean(scores)


def _mean(values: Sequence[float]) -> float:
    """Return the mean; what overflows on the way becomes the largest float."""
    return finite(sum([finite(value) / len(values) for value in values]))
