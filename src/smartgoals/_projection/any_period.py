"""Any period: the chance that some whole period up to a day brings a pace to be reached.

As quotas do, the periods share one uncertain rate and have noise of their own: given the rate the
chances of missing them multiply, and the products are averaged over the rate. It is never less than
the chance of the likeliest of them, and grows with every period. Knows questions and what their
days bring.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from statistics import fmean

from smartgoals._forecast.forecast import Forecast
from smartgoals._model.target import Bound, Judged
from smartgoals._numbers import nearest_float
from smartgoals._plan.quota import Span
from smartgoals._plan.whole_periods import WholePeriods
from smartgoals._projection.brought import Brought, OpenPeriod, weights_of
from smartgoals._projection.chances import honest
from smartgoals._projection.question import ProjectionQuestion
from smartgoals._projection.quotas import MOST_PERIODS, sign_of


def open_periods(question: ProjectionQuestion, periods: WholePeriods) -> Iterator[Span]:
    """Yield the whole periods of the goal that end after the last reading, as far as they are looked at:
    one that ends before its first day is none of them.
    """
    after = max(question.last, question.plan.start_day)
    spans = (span for span in periods.since(question.last) if periods.counts(span) and span.end > after)
    return islice(spans, MOST_PERIODS)


def chances_of(question: ProjectionQuestion, spans: Iterable[Span], target: float) -> Iterator[float]:
    """Yield for each of the open periods the chance that it brings an amount.

    Judged on any day, that is the chance that it does, or a period before it.
    """
    weights = weights_of(question)
    is_any, missed, greatest = question.judged is Judged.ANY_DAY, list[float](), 0.0
    for place, span in enumerate(spans):
        alone = _alone(question, span, target)
        if not is_any:
            yield alone
            continue
        greatest = max(greatest, alone)
        row = _missed(question, span, target)
        missed = [before * now for before, now in zip(missed or [1.0] * len(row), row, strict=True)]
        yield honest(max(greatest, 1.0 - fmean(missed, weights)) if place else greatest)


def _missed(question: ProjectionQuestion, span: Span, target: float) -> list[float]:
    """Return for each rate the chance that a period does not bring an amount."""
    after = max(span.eve, question.last)
    made = nearest_float(question.history.exact_total(min(span.eve, question.last), question.last))
    brought = Brought.of(question, OpenPeriod(span.start, span.end, target - made, after))
    return [1.0 - chance for chance in brought.by_rate(target - made, sign_of(question))]


def of_any_period(question: ProjectionQuestion, periods: WholePeriods, target: float) -> float | None:
    """Return the chance that some whole period up to the deadline does; None where none is open."""
    ending = takewhile(lambda span: span.end <= question.end, open_periods(question, periods))
    spans = [span for span in ending if question.tells(span)]
    return max(chances_of(question, spans, target), default=None)


def _alone(question: ProjectionQuestion, span: Span, target: float) -> float:
    forecast: Forecast = question.forecasts([span.end])[0]
    if question.bound is Bound.AT_LEAST:
        return forecast.probability(at_least=target)
    return forecast.probability(at_most=target)
