"""Whether a baseline agrees with what was read: a level with the reading of its day, a pace with the last whole period."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.last_periods import last_periods
from smartgoals._messages.formatting import ENGLISH, FRENCH
from smartgoals._messages.worded import Worded
from smartgoals._model.metric import Nature, Unit
from smartgoals._numbers import Number, exact
from smartgoals._time.period_words import period_in_words
from smartgoals.rules._define import NOTHING, Faults, exactly
from smartgoals.rules._finding import Fault

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.baseline import Baseline
    from smartgoals._time.period import Period
    from smartgoals.rules._rule import Options

LEVELS: Final = frozenset({Nature.STOCK, Nature.RATIO, Nature.MEAN, Nature.SCORE, Nature.DISTRIBUTION})
_LOOK_BACK: Final = 8
"""So many periods show how far one usually lies from the next: a history of eight is long enough for other rules, too."""
_ERRORS: Final = 2
"""So many standard errors of a count (the root of it) are noise: a week of nine leads may follow one of fifteen."""


def baseline_off_history(case: Case, options: Options) -> Faults:
    """Find a baseline that the readings of its own day, or of the last whole period by it, contradict."""
    base, metric = case.goal.baseline, case.metric
    if base is None or case.history is None or metric is None:
        return NOTHING
    share = exactly(options, "share")
    if metric.nature in LEVELS:
        return _level_off(case, base, share)
    per = base.per or case.per
    return NOTHING if per is None else _pace_off(case, base, per, share)


def _level_off(case: Case, base: Baseline, share: Fraction) -> Faults:
    read = [] if base.on is None or case.history is None else [one.value for one in case.history.on_day(base.on)]
    if base.on is None or not read:
        return NOTHING
    reading = exact(read[-1])
    if abs(reading - exact(base.value)) <= abs(reading) * share:
        return NOTHING
    where = Worded(f"the reading of {ENGLISH.day(base.on)}", fr=f"le relevé du {FRENCH.day(base.on)}")
    return _off(case, base, read[-1], where, day=base.on)


def _pace_off(case: Case, base: Baseline, per: Period, share: Fraction) -> Faults:
    """Find a pace further from the last whole period than one period usually lies from the next."""
    last = last_periods(case, base, per)
    if last is None:
        return NOTHING
    amounts = [exact(one) for one in last.amounts[-_LOOK_BACK:]]
    amount, apart = amounts[-1], abs(amounts[-1] - exact(base.value))
    usual = max((abs(later - earlier) for earlier, later in pairwise(amounts)), default=Fraction(0))
    if apart <= max(usual, abs(amount) * share):
        return NOTHING
    if case.metric is not None and case.metric.unit is Unit.COUNT and apart**2 <= _ERRORS**2 * abs(amount):
        return NOTHING
    first, end, said = last.span.start, last.span.end, period_in_words(per)
    where = Worded(
        f"the amount of {ENGLISH.day(first)} to {ENGLISH.day(end)}",
        fr=f"le nombre du {FRENCH.day(first)} au {FRENCH.day(end)}",
    )
    each = Worded(f" per {said}", fr=f" par {said.into('fr')}")
    return _off(case, base, last.amounts[-1], where, per=each, day=end)


def _off(case: Case, base: Baseline, read: Number, where: Worded, **facts: object) -> Faults:
    """Return the fault; its fix takes what was read, and leaves what the baseline says of its day and period."""
    told = {"baseline": base.value, "per": Worded(""), "where": where, "reading": read, **facts}
    return (Fault("baseline.value", told, evolve(case.goal, baseline=evolve(base, value=read))),)
