"""Rules of the attainable criterion (SGA) that judge the target: too hard and too easy, by the strongest evidence (G9, G10).

What decides is worked out once in the case (:mod:`smartgoals._case.attainability`); rules here only say what it means.
Rules on people's effort and on how the work is spread are in `effort`.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from smartgoals._case.asked import Shape
from smartgoals._case.attainability import figure
from smartgoals._case.capacity import Capacity, K, Reach
from smartgoals._case.fixes import easier, harder
from smartgoals._case.staleness import is_stale
from smartgoals._model.metric import Nature
from smartgoals._model.target import REACHED, ReachLevel
from smartgoals._numbers import Number, exact, plain
from smartgoals._plan.terms import is_in_other_scale, level_at_end
from smartgoals.rules._attainable.track_record import WINDOWS
from smartgoals.rules._attainable.words import TEXTS
from smartgoals.rules._define import NOTHING, Faults, limit_of, row, setting
from smartgoals.rules._finding import Fact, Fault
from smartgoals.rules._rule import Option, Options

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._case.shown import Demonstrated


def _figures(case: Case, shown: Demonstrated) -> dict[str, Fact]:
    """Return what is asked and what was shown, in the unit of the metric."""
    judged, asked = case.judgement, case.asked
    facts: dict[str, Fact] = {"by": judged.by.value}
    if asked is not None and asked.amount is not None:
        facts["asked"] = figure(asked.amount)
    sign = asked.sign if asked is not None else 1
    facts["best"] = figure(shown.best * sign)
    facts["usual"] = figure(shown.usual * sign)
    facts["readings"] = shown.readings
    if judged.times is not None:
        facts["times"] = figure(judged.times)
    facts["shape"] = asked.shape.value if asked is not None else None
    return facts


def beyond_history(case: Case, options: Options) -> Faults:
    """Find a target far above the best that the account has shown."""
    judged, asked = case.judgement, case.asked
    if judged.shown is None or asked is None or asked.amount is None or judged.times is None:
        return NOTHING
    limit = limit_of(case.goal, options)
    if judged.times <= limit:
        return NOTHING
    return (Fault("target", {**_figures(case, judged.shown), "limit": figure(limit)}, easier(case)),)


def above_best(case: Case, options: Options) -> Faults:
    """Find a target above the best shown, within what may still be called a stretch."""
    judged, asked = case.judgement, case.asked
    if judged.shown is None or asked is None or asked.amount is None or judged.times is None or judged.times <= 1:
        return NOTHING
    return (Fault("target", _figures(case, judged.shown), easier(case)),)


def never_moved_this_way(case: Case, options: Options) -> Faults:
    """Find a figure asked to move as it never has in its readings."""
    judged = case.judgement
    if judged.shown is None or judged.times is not None:
        return NOTHING
    return (Fault("target", _figures(case, judged.shown)),)


def unlikely(case: Case, options: Options) -> Faults:
    """Find a goal that the projection from its own history gives next to no chance."""
    return _by_odds(case, options, operator.lt)


def long_odds(case: Case, options: Options) -> Faults:
    """Find a goal that will more likely be missed, by the projection."""
    return _by_odds(case, options, operator.lt)


def sure_thing(case: Case, options: Options) -> Faults:
    """Find a goal that the projection as good as promises."""
    judged = case.judgement
    if judged.shown is None or judged.shown.windows < setting(options, "windows"):
        return NOTHING
    return _by_odds(case, options, operator.gt)


def _by_odds(case: Case, options: Options, is_wrong: Callable[[float, Fraction], bool]) -> Faults:
    shown = case.demonstrated
    if shown is None or shown.windows < _LEAST_SHOWN:
        return NOTHING  # the projection answers from one reading too, with a spread that nobody has seen
    if is_stale(case):
        return NOTHING  # SGA312 tells it, and what was shown still judges how hard the goal is
    goal = case.goal
    if goal.target is None or case.ends_on is None or case.is_over or case.is_wrong_way:
        return NOTHING
    if case.doubt is not None:
        return NOTHING  # the chance of a total says nothing of a pace
    found = case.projection
    chance = found.probability
    if chance is None:
        return NOTHING
    limit = limit_of(case.goal, options)
    if not is_wrong(chance, limit):
        return NOTHING
    return (Fault("target", {"chance": chance, "limit": figure(limit), "deadline": case.goal.deadline}),)


def beyond_capacity(case: Case, options: Options) -> Faults:
    """Find a count beyond what every usable benchmark allows an account of this size."""
    return _beyond(case, of_rate=False)


def beyond_benchmarks(case: Case, options: Options) -> Faults:
    """Find a rate beyond what every usable benchmark has seen."""
    return _beyond(case, of_rate=True)


def _beyond(case: Case, *, of_rate: bool) -> Faults:
    capacity, asked = case.judgement.capacity, case.asked
    if capacity is None or asked is None or capacity.reach is not Reach.BEYOND:
        return NOTHING
    return (Fault("target", _capacity_figures(capacity)),) if (asked.shape is Shape.LEVEL) is of_rate else NOTHING


def above_benchmarks(case: Case, options: Options) -> Faults:
    """Ask for a history where benchmarks alone cannot tell."""
    capacity = case.judgement.capacity
    if capacity is None or capacity.reach is not Reach.BETWEEN:
        return NOTHING
    return (Fault("target", _capacity_figures(capacity)),)


def _capacity_figures(capacity: Capacity) -> dict[str, Fact]:
    prior = capacity.prior
    inputs = dict(capacity.inputs)
    of = next((one for one in capacity.divided_by if one in inputs), None)
    return {
        "asked": figure(capacity.asked),
        "allowed": figure(capacity.allowed),
        "times": figure(capacity.times),
        "limit": K,
        "size": inputs.get(of) if of is not None else None,
        "of": of,
        "arithmetic": _arithmetic(capacity),
        "rate": capacity.rate,
        "metric": prior.metric,
        "low": prior.low,
        "high": prior.high,
        "per": prior.per,
        "part": float(capacity.part),
        "posts": inputs.get("posts_published"),
        "posts_assumed": capacity.assumed,
        "source": prior.source,
        "year": prior.year,
        "evidence": prior.evidence,
        "benchmark": prior.benchmark,
        "sources": capacity.sources,
        "every_source": tuple(
            (one.source, one.year, one.high if capacity.sign > 0 else one.low) for one in capacity.priors
        ),
    }


def _arithmetic(capacity: Capacity) -> str:
    """Write the comparison out in figures, the same in every language."""
    inputs, prior = dict(capacity.inputs), capacity.prior
    divided = " × ".join(plain(figure(exact(inputs[one]))) for one in capacity.divided_by if one in inputs)
    left = f"{plain(figure(capacity.asked))} / ({divided})" if divided else plain(figure(capacity.asked))
    bound = prior.high if capacity.sign > 0 else prior.low
    right = f"{bound:.2g}" + (f" × {float(capacity.part):g}" if capacity.part != 1 else "")
    return f"{left} = {capacity.rate:.2g}; {right} = {bound * float(capacity.part):.2g}"


def already_met(case: Case, options: Options) -> Faults:
    """Find a target that the figure has reached before the work begins."""
    goal, metric = case.goal, case.metric
    if metric is None or not isinstance(goal.target, REACHED) or (metric.nature is Nature.FLOW and not case.per):
        return NOTHING
    now = None if is_in_other_scale(goal, metric) else _starts_from(case)
    if now is None or case.is_over:
        return NOTHING
    # Where a level leads to the worse side, what the metric wants of it is there already.
    sign = -case.sign if case.is_wrong_way else case.sign
    if isinstance(goal.target, ReachLevel) and now * sign < goal.target.value * sign:
        return NOTHING  # the usual case, told without exact arithmetic: numbers compare as the decimals they stand for
    final = level_at_end(goal, case.start, case.per)
    if final is None or exact(now) * sign < final * sign:
        return NOTHING
    return (Fault("target", {"now": now, "asked": figure(final)}, harder(case)),)


def _starts_from(case: Case) -> Number | None:
    """Return the value that the goal begins with: its baseline once it is under way, the last reading before."""
    begins, start = case.begins, case.start
    is_stated = start is not None and start.is_stated
    if start is not None and is_stated and (case.history is None or (begins is not None and begins < case.as_of)):
        return start.value
    read = case.read if case.per is None else case.period_levels
    if read:
        return read.last.value
    return case.start.value if case.start is not None else None


def too_easy(case: Case, options: Options) -> Faults:
    """Find a target well below what the account does anyway."""
    judged, asked = case.judgement, case.asked
    if judged.shown is None or asked is None or asked.amount is None or asked.shape is Shape.LEVEL:
        return NOTHING
    wanted, usual = asked.amount * asked.sign, judged.shown.usual
    share = limit_of(case.goal, options)
    easy = (
        usual > 0 and wanted < usual * share
        if asked.sign > 0 or asked.shape is Shape.CHANGE
        else wanted * share < usual
    )
    # What readings have decided is no longer too easy: it is met or missed.
    if not easy or already_met(case, options) or case.progress.settled is not None:
        return NOTHING
    return (Fault("target", {**_figures(case, judged.shown), "share": figure(share)}, harder(case)),)


def _pair(meaning: str, defaults: tuple[float, float], bounds: tuple[float, float], source: str) -> tuple[Option, ...]:
    return tuple(
        Option(
            name=name,
            default=one,
            low=bounds[0],
            high=bounds[1],
            meaning=f"{meaning}, for a {name} goal",
            source=source,
            year=2026,
        )
        for name, one in zip(("committed", "stretch"), defaults, strict=True)
    )


_LEAST_SHOWN: Final = 2
"""From so many windows (or levels) on a history may speak of chances, as it may decide; fewer show no spread."""

RULES: Final = (
    row(
        "SGA301",
        "beyond-history",
        "error",
        beyond_history,
        TEXTS,
        source="guide G9, G10",
        monotone=True,
        options=_pair(
            "times the best shown above which a target is out of reach",
            (1.5, 3),
            (1, 100),
            "social figures drift by a factor of 1.5 to 2 a year (Rival IQ 2023 to 2025, Socialinsider 2025 and 2026)",
        ),
    ),
    row("SGA302", "above-best", "warning", above_best, TEXTS, source="guide G9, G10", monotone=True),
    row("SGA303", "never-moved-this-way", "error", never_moved_this_way, TEXTS, source="guide G9", monotone=True),
    row(
        "SGA304",
        "next-to-no-chance",
        "error",
        unlikely,
        TEXTS,
        source="guide G10",
        monotone=True,
        options=_pair(
            "probability below which the goal is out of reach",
            (0.05, 0.01),
            (0, 1),
            "the mirror of open-okr’s sandbagging bound of .90, halved",
        ),
    ),
    row(
        "SGA305",
        "long-odds",
        "warning",
        long_odds,
        TEXTS,
        source="guide G10",
        monotone=True,
        options=_pair(
            "probability below which the odds are long",
            (0.4, 0.1),
            (0, 1),
            "open-okr METHOD: .40 to .75 is the sweet spot, below .25 a moonshot",
        ),
    ),
    row(
        "SGA306",
        "beyond-capacity",
        "error",
        beyond_capacity,
        TEXTS,
        source="guide G10: 300 retweets a week with 500 followers",
        monotone=True,
    ),
    row("SGA307", "already-met", "warning", already_met, TEXTS, source="guide G17"),
    row(
        "SGA308",
        "too-easy",
        "warning",
        too_easy,
        TEXTS,
        source="guide G17",
        options=_pair(
            "share of the usual pace below which a target is too easy",
            (0.8, 1),
            (0, 2),
            "Microsoft Viva Goals: a score above .8 says “set it higher”",
        ),
    ),
    row(
        "SGA309",
        "sure-thing",
        "warning",
        sure_thing,
        TEXTS,
        source="guide G17",
        options=(
            *_pair(
                "probability above which a goal is no challenge",
                (0.95, 0.75),
                (0, 1),
                "open-okr METHOD: above .75 comfortable, above .90 sandbagging",
            ),
            WINDOWS,
        ),
    ),
    row("SGA316", "beyond-benchmarks", "error", beyond_benchmarks, TEXTS, source="guide G10", monotone=True),
    row(
        "SGA391",
        "above-benchmarks",
        "unknown",
        above_benchmarks,
        TEXTS,
        source="the design of this project, honesty of verdicts",
    ),
)
