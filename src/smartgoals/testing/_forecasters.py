"""Laws of forecasters: what a method answers, and how it refuses; knows no method by its name.

A method may refuse what it cannot do. It does so in words, by an error of ours or a ValueError;
anything else is taken for an accident.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from math import isclose, isfinite
from traceback import walk_tb
from typing import Any, Final, NamedTuple, final

from attrs import evolve, frozen

from smartgoals._case.project import project
from smartgoals._checked import Arguments, each, instance
from smartgoals._errors import SmartGoalsError, WrongType
from smartgoals._forecast.answered import failure_text
from smartgoals._forecast.forecast import Forecast
from smartgoals._forecast.methods import forecaster_of
from smartgoals._forecast.protocol import Forecaster, MethodLike
from smartgoals._model.baseline import Baseline
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.target import ReachLevel
from smartgoals.testing._check import Flaw, Flaws, NamedCheck, checks_of, law
from smartgoals.testing._sample_histories import ForecastSample, history_samples, plain_history

_SHARES: Final = (0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99)
_REFUSALS: Final = (SmartGoalsError, ValueError, NotImplementedError)
_SLACK: Final = 1e-9
_ROUGHLY: Final = 4
"""How many times more or less than what would be as ever a total may be: a trend is an opinion, a day is none."""


def forecaster_checks(
    method: MethodLike,
    *,
    more: Iterable[History] = (),
) -> tuple[NamedCheck, ...]:
    """Return the checks of a method of forecasting: a function, a callable object with a name, or
    the name of one.

    `more` are histories to try it on beside the samples. Raises
    :class:`~smartgoals.SmartGoalsError` for what is no method.

    >>> import smartgoals as sg
    >>> from smartgoals import testing
    >>> def last_one(history, days, *, as_of, total_from=None):
    ...     values = [float(history.last.value)]
    ...     return [sg.Forecast.of_samples(values, on=day, as_of=as_of, method="last_one") for day in days]
    >>> [failure.name for failure in testing.run_checks(testing.forecaster_checks(last_one)).failures]
    ['one-a-day', 'travels']
    """
    arguments = Arguments()
    forecaster = arguments.read("method", _forecaster, method)
    histories = arguments.read("more", _histories, more)
    arguments.settle()
    trial = ForecasterTrial(method=forecaster, more=histories)
    return checks_of(_LAWS, trial, forecaster.name)


def _forecaster(value: MethodLike) -> Forecaster:
    if value is None:  # which stands for the default one elsewhere, and here for a slip
        raise WrongType(
            value=value,
            expected="a forecaster (a callable with a name), or the name of one",
        )
    return forecaster_of(value)


def _histories(value: Iterable[History]) -> tuple[History, ...]:
    return each(value, "histories", lambda item: instance(item, History, "a History"))


class MethodAnswers(NamedTuple):
    """What a method answered to a sample: forecasts, what it raised, or what it returned that holds none."""

    sample: ForecastSample
    forecasts: tuple[Any, ...] = ()
    failure: Exception | None = None
    returned: str = ""


@final
@frozen(kw_only=True, eq=False)
class ForecasterTrial:
    """A method, and histories of the caller's to try it on beside the samples; what it answers is
    worked out once.
    """

    method: Forecaster
    more: tuple[History, ...]

    @cached_property
    def samples(self) -> tuple[ForecastSample, ...]:
        """What it is tried on."""
        return tuple(history_samples(self.more))

    @cached_property
    def answers(self) -> tuple[MethodAnswers, ...]:
        """What it answers to every sample."""
        return tuple(map(self.asked, self.samples))

    def asked(self, sample: ForecastSample) -> MethodAnswers:
        """Return what it answers to a sample, whatever that is."""
        try:
            given = self.method(
                sample.history,
                sample.days,
                as_of=sample.as_of,
                total_from=sample.total_from,
            )
            if isinstance(given, Iterable):
                return MethodAnswers(sample, tuple(given))
        except Exception as failure:  # a method may raise anything
            return MethodAnswers(sample, failure=failure)
        return MethodAnswers(sample, returned=_shown(given))

    @property
    def forecasts(self) -> Iterator[tuple[str, Forecast]]:
        """Its forecasts, each with the name of its sample and the day."""
        for answer in self.answers:
            for forecast in answer.forecasts:
                if isinstance(forecast, Forecast):
                    yield (
                        f"{answer.sample.name}, {forecast.day.isoformat()}",
                        forecast,
                    )


def _shown(given: object) -> str:
    """Return what a method gave instead of forecasts: None by itself, all else by its type."""
    return "None" if given is None else f"a value of {type(given).__name__}"


@law(
    "one-a-day",
    "It gives one forecast for each day asked about, in their order, of what was asked.",
)
def _one_a_day(trial: ForecasterTrial) -> Flaws:
    for sample, forecasts, failure, returned in trial.answers:
        if failure is not None:
            continue
        if returned:
            right = f"a list of {len(sample.days)} forecasts, one for each day"
            yield Flaw(sample.name, f"it returned {returned}, and should return {right}")
            continue
        if len(forecasts) != len(sample.days):
            yield Flaw(sample.name, f"{len(forecasts)} forecasts for {len(sample.days)} days")
            continue
        for day, forecast in zip(sample.days, forecasts, strict=True):
            asked = (day, sample.as_of, sample.total_from, False)
            if not isinstance(forecast, Forecast):
                yield Flaw(sample.name, f"{type(forecast).__name__} is no Forecast")
            elif (forecast.day, forecast.as_of, forecast.total_from, forecast.is_known) != asked:
                facts = _facts(forecast.day, forecast.as_of, forecast.total_from)
                if forecast.is_known:
                    facts += ", known"
                wanted = _facts(day, sample.as_of, sample.total_from)
                reason = f"it is of {facts}, and asked for was {wanted}"
                yield Flaw(f"{sample.name}, {day.isoformat()}", reason)


def _facts(on: date, as_of: date, total_from: date | None) -> str:
    return f"on={on}, as_of={as_of}, total_from={total_from}"


@law(
    "same-answer",
    "It gives the same forecasts to the same question, and refuses it in the same words.",
)
def _same_answer(trial: ForecasterTrial) -> Flaws:
    twins = tuple(history_samples(trial.more))
    for first, twin in zip(trial.answers, twins, strict=True):
        again = trial.asked(twin)
        if first.forecasts != again.forecasts or _said(first.failure) != _said(again.failure):
            yield Flaw(first.sample.name, "it answers otherwise when it is asked again")


def _said(failure: Exception | None) -> str:
    return "" if failure is None else failure_text(failure)


@law(
    "quantiles-in-order",
    "The quantiles of each forecast are finite and do not fall as their share rises.",
)
def _quantiles_in_order(trial: ForecasterTrial) -> Flaws:
    for name, forecast in trial.forecasts:
        values = [float(forecast.distribution.quantile(share)) for share in _SHARES]
        if not all(map(isfinite, values)):
            yield Flaw(name, f"they are {values}")
        elif any(low > high for low, high in pairwise(values)):
            yield Flaw(name, f"they fall: {values}")


@law("chances-in-order", "Chances lie in 0 to 1, and rise with the value that is not passed.")
def _chances_in_order(trial: ForecasterTrial) -> Flaws:
    for name, forecast in trial.forecasts:
        values = sorted({float(forecast.distribution.quantile(share)) for share in _SHARES})
        pairs = [
            (float(forecast.distribution.below(x)), float(forecast.distribution.at_most(x))) for x in values
        ]
        chances = [chance for pair in pairs for chance in pair]
        if not all(-_SLACK <= chance <= 1 + _SLACK for chance in chances):
            yield Flaw(name, f"they are {chances}")
        elif any(low > high + _SLACK for low, high in pairwise(chances)):
            yield Flaw(name, f"they fall: {chances}")


@law("chances-fit-quantiles", "The chance of at most a quantile is at least its share.")
def _chances_fit_quantiles(trial: ForecasterTrial) -> Flaws:
    for name, forecast in trial.forecasts:
        for share in _SHARES:
            value = float(forecast.distribution.quantile(share))
            chance = float(forecast.distribution.at_most(value))
            if isfinite(value) and chance < share and not isclose(chance, share, abs_tol=1e-6):
                yield Flaw(
                    name,
                    f"at most {value}, the quantile of {share}, has the chance {chance}",
                )
                break


@law("history-as-it-was", "It leaves the history as it was.")
def _history_as_it_was(trial: ForecasterTrial) -> Flaws:
    _ = trial.answers
    for sample, twin in zip(trial.samples, history_samples(trial.more), strict=True):
        if sample.history != twin.history or sample.history.values != twin.history.values:
            yield Flaw(sample.name, "the history is another one afterwards")


@law(
    "refuses-in-words",
    "What it cannot do it refuses by an error of ours or a ValueError, and says why; what it answers is not"
    " refused itself.",
)
def _refuses_in_words(trial: ForecasterTrial) -> Flaws:
    for sample, _, failure, _ in trial.answers:
        if failure is None:
            continue
        if not (isinstance(failure, _REFUSALS) and str(failure).strip()):
            yield Flaw(sample.name, f"it raised {failure_text(failure)}")
        elif _is_of_the_answer(failure):
            yield Flaw(sample.name, f"the forecast that it made is none: {failure_text(failure)}")


def _is_of_the_answer(failure: Exception) -> bool:
    """Tell whether a forecast was refused as it was made, and not the question by the method."""
    return any(
        frame.f_globals.get("__name__") == Forecast.__module__
        or isinstance(frame.f_locals.get("self"), Forecast)
        for frame, _ in walk_tb(failure.__traceback__)
    )


@law("totals-grow", "Where each reading brings as much, so many to come bring so many times as much.")
def _totals_grow(trial: ForecasterTrial) -> Flaws:
    for sample, forecasts, _, _ in trial.answers:
        values = frozenset(sample.history.values)
        if sample.total_from is None or len(values) != 1 or len(forecasts) != len(sample.days):
            continue
        first, last, forecast = sample.history.days[0], sample.history.last.day, forecasts[-1]
        often = (sample.days[-1] - last) / ((last - first) / (len(sample.history) - 1))
        right = float(sample.history.last.value) * often
        if isinstance(forecast, Forecast) and forecast.total_from == sample.total_from:
            total = float(forecast.distribution.quantile(0.5))
            if not right / _ROUGHLY <= total <= right * _ROUGHLY:
                many = (sample.days[-1] - last).days
                reason = (
                    f"of the {many} days to come it expects {total:g} in all, and {right:g} would be as ever"
                )
                yield Flaw(f"{sample.name}, {sample.days[-1].isoformat()}", reason)


@law("answers-the-plain", "It has an answer to twenty weekly readings that rise.")
def _answers_the_plain(trial: ForecasterTrial) -> Flaws:
    plain = plain_history()
    for sample, _, failure, returned in trial.answers:
        if sample.history == plain and failure is not None:
            yield Flaw(sample.name, f"it raised {failure_text(failure)}")
        elif sample.history == plain and returned:
            yield Flaw(sample.name, f"it returned {returned}")


@law("days-alone", "It says the same of a day whether that is asked about alone or with others.")
def _days_alone(trial: ForecasterTrial) -> Flaws:
    for sample, forecasts, failure, _ in trial.answers:
        if failure is not None or len(forecasts) != len(sample.days):
            continue
        for day, forecast in zip(sample.days, forecasts, strict=True):
            alone = trial.asked(sample._replace(days=(day,)))
            shapes = [each.distribution for each in alone.forecasts if isinstance(each, Forecast)]
            if shapes != [getattr(forecast, "distribution", None)]:
                yield Flaw(
                    f"{sample.name}, {day.isoformat()}",
                    "alone it has another distribution, or none",
                )
                break


@law("named", "Its forecasts carry its name, by which a reader tells methods apart.")
def _named(trial: ForecasterTrial) -> Flaws:
    names = {forecast.method for _, forecast in trial.forecasts}
    for name in sorted(names - {trial.method.name}):
        yield Flaw("name", f"forecasts are called {name!r}, and the method {trial.method.name!r}")


@law("serves-a-goal", "A goal projected by it has a chance.")
def _serves_a_goal(trial: ForecasterTrial) -> Flaws:
    history = plain_history()
    last = history.last
    goal = Goal(
        id="fans",
        metric="followers",
        target=ReachLevel(int(last.value) + 60),
        baseline=Baseline(value=last.value, on=last.day),
        start=last.day + timedelta(days=1),
        deadline=last.day + timedelta(days=91),
    )
    projection = project(goal, history, as_of=last.day, method=trial.method)
    if projection.probability is None:
        why = projection.failure or ", ".join(map(str, projection.reasons.values()))
        yield Flaw("probability", f"there is none: {why}")


@law(
    "travels",
    "It goes through a pickle, comes back equal and says the same, so that projections that hold it travel.",
)
def _travels(trial: ForecasterTrial) -> Flaws:
    back = pickle.loads(pickle.dumps(trial.method))
    if back != trial.method:
        yield Flaw("", "out of a pickle it is another one")
    for answer in trial.answers:
        if answer.sample.history == plain_history():
            again = evolve(trial, method=back).asked(answer.sample)
            if again.forecasts != answer.forecasts:
                yield Flaw(answer.sample.name, "out of a pickle it answers otherwise")


_LAWS: Final = (
    _one_a_day,
    _same_answer,
    _quantiles_in_order,
    _chances_in_order,
    _chances_fit_quantiles,
    _history_as_it_was,
    _refuses_in_words,
    _totals_grow,
    _answers_the_plain,
    _days_alone,
    _named,
    _serves_a_goal,
    _travels,
)
