"""Rules of the measurable criterion (SGM): a figure to see, not to guess, from a source that can tell (G7, G18, G21).

What the figure means belongs to *specific*, whether it can be reached to *attainable*. Evidence that is only missing is
asked for, never held against the goal.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from math import sqrt
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._errors import SmartGoalsError, nearest
from smartgoals._model.baseline import Baseline
from smartgoals._model.facts import is_standard
from smartgoals._model.metric import Nature, Unit
from smartgoals._model.target import ChangeBy, GrowBy, KeepPace, ReachLevel, ReachPace, StayWithin
from smartgoals._model.target_words import target_in_words
from smartgoals._numbers import Number, exact, rounded
from smartgoals._plan.start import Start, StartBy
from smartgoals._plan.terms import fits_pace, level_at_end
from smartgoals._time.cadence import Cadence
from smartgoals._time.period_words import period_in_words
from smartgoals.rules._define import NOTHING, Faults, row, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._measurable.baselines import LEVELS, baseline_off_history
from smartgoals.rules._measurable.units import unit_of_another_metric
from smartgoals.rules._measurable.words import TEXTS
from smartgoals.rules._rule import Option, Options

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals._model.metric import Metric
    from smartgoals._time.period import Period

_HUNDRED: Final = 100
_MOST_RATE: Final = 10
_MULTIPLES: Final = frozenset({"roas", "roi", "ltv_cac_ratio"})
"""Ratios that are told as multiples of the money spent, and may be many times it."""
_AT_TARGET: Final = (Fault("target"),)


def no_number(case: Case, options: Options) -> Faults:
    """Find a goal without a target."""
    return _AT_TARGET if case.goal.target is None else NOTHING


def undefined_metric(case: Case, options: Options) -> Faults:
    """Find a metric that neither the catalogue nor the strategy defines."""
    name = case.goal.metric
    if name is None or case.metric is not None:
        return NOTHING
    return (Fault("metric", {"metric": name, "nearest": nearest(name, case.catalog.metrics)}),)


def target_outside_range(case: Case, options: Options) -> Faults:
    """Find a level that the metric can never have."""
    metric, target = case.metric, case.goal.target
    if metric is None or target is None or metric.range == (None, None):
        return NOTHING
    low, high = _range_of(metric)
    for path, value in _levels_asked(case):
        if (low is not None and value < low) or (high is not None and value > high):
            fix = _as_share(case, value) if metric.unit is Unit.RATIO else None
            facts = {"metric": metric.id, "value": value, "low": low, "high": high, "unit": metric.unit.value}
            return (Fault(path, facts, fix),)
    return NOTHING


def _range_of(metric: Metric) -> tuple[Number | None, Number | None]:
    """Return the range of a metric; a standard rate of no stated upper end is held against ten, which none comes near."""
    low, high = metric.range
    is_open_rate = high is None and metric.unit is Unit.RATIO and metric.id not in _MULTIPLES
    return (low, _MOST_RATE) if is_open_rate and is_standard(metric.id) else (low, high)


def _levels_asked(case: Case) -> tuple[tuple[str, Number], ...]:
    target, metric = case.goal.target, case.metric
    if isinstance(target, ReachLevel):
        return (("target.value", target.value),)
    if isinstance(target, StayWithin):
        sides = (("target.low", target.low), ("target.high", target.high))
        return tuple((path, value) for path, value in sides if value is not None)
    if isinstance(target, KeepPace) and metric is not None and metric.unit is Unit.RATIO:
        return (("target.pace", abs(target.pace.amount)),)
    if isinstance(target, ReachPace):
        return (("target.pace", target.pace.amount),)
    if metric is None or case.start is None or metric.nature not in LEVELS:
        return ()
    if isinstance(target, (ChangeBy, GrowBy)):
        final, path = level_at_end(case.goal, case.start, case.per), _path_of_change(target)
        return ((path, rounded(final)),) if final is not None else ()
    return ()


def _path_of_change(target: ChangeBy | GrowBy) -> str:
    if isinstance(target, GrowBy):
        return "target.growth"
    return "target.amount" if target.percent is None else "target.percent"


def pace_of_a_level(case: Case, options: Options) -> Faults:
    """Find a pace to be reached, or a band of periods, of what has no amount of a period: a rate, a score, a stock."""
    goal, metric = case.goal, case.metric
    if metric is None or fits_pace(goal, metric.nature):
        return NOTHING
    return (Fault("target", {"metric": metric.id, "nature": metric.nature.value}, partial(_as_level, goal, metric)),)


def _as_level(goal: Goal, metric: Metric) -> Goal:
    """Return the goal with its figure as a level, or of a stock as the pace of its growth."""
    target = goal.target
    if isinstance(target, ReachPace) and metric.nature is Nature.STOCK:
        return evolve(goal, target=KeepPace(target.pace))
    if isinstance(target, ReachPace):
        return evolve(goal, target=ReachLevel(target.pace.amount, judged=target.judged))
    return evolve(goal, target=evolve(target, per=None)) if isinstance(target, StayWithin) else goal


def _as_share(case: Case, value: Number) -> Goal | None:
    """Return the goal with a percentage written as the share it stands for, where that is what it looks like."""
    target = case.goal.target
    if isinstance(target, ReachLevel) and 1 < value <= _HUNDRED:
        return evolve(case.goal, target=evolve(target, value=rounded(exact(value) / _HUNDRED), milestones=()))
    return None


def no_baseline(case: Case, options: Options) -> Faults:
    """Find a level to reach or a pace to keep from nobody says where."""
    goal, metric = case.goal, case.metric
    if goal.baseline is not None or goal.target is None or metric is None:
        return NOTHING
    if metric.nature not in LEVELS and case.per is None:
        return NOTHING
    if isinstance(goal.target, StayWithin) or (isinstance(goal.target, (ChangeBy, GrowBy)) and case.start is None):
        return NOTHING
    start = _where_it_stands(case)
    return (Fault("baseline", {"metric": metric.id}, partial(_with_baseline, goal, start, case.per)),)


def _where_it_stands(case: Case) -> Start | None:
    """Return what a goal might name as its baseline: where it starts, or without a start where it stands today."""
    history = case.history if case.per is None else case.period_levels
    if case.goal.start is not None or not history:
        return case.start
    last = history.last
    return Start(last.value, last.day, last.day, StartBy.HISTORY)


def _with_baseline(goal: Goal, start: Start | None, per: Period | None) -> Goal | None:
    if start is None or (start.read_on is not None and goal.deadline is not None and start.read_on >= goal.deadline):
        return None
    try:
        base = Baseline(value=start.value, on=start.read_on, source=start.by.value, per=per)
        return evolve(goal, baseline=base)
    except SmartGoalsError:  # a milestone lies before that day
        return None


def change_from_nowhere(case: Case, options: Options) -> Faults:
    """Find a change without anything that says from where."""
    target = case.goal.target
    if not isinstance(target, (ChangeBy, GrowBy)) or case.start is not None or case.metric is None:
        return NOTHING
    return (Fault("baseline", {"metric": case.metric.id, "target": target_in_words(target)}),)


def percent_of_zero(case: Case, options: Options) -> Faults:
    """Find a percentage of a baseline of zero."""
    target, start = case.goal.target, case.start
    if start is None or start.value != 0 or not isinstance(target, (ChangeBy, GrowBy)):
        return NOTHING
    percent = target.growth.percent if isinstance(target, GrowBy) else target.percent
    if percent is None:
        return NOTHING
    return (Fault(_path_of_change(target), {"percent": percent, "baseline": start.value}),)


def no_source(case: Case, options: Options) -> Faults:
    """Find a metric that nothing says how to read: no source, no readings, no audit."""
    if case.metric is None or case.source is not None or case.history is not None or case.audited:
        return NOTHING
    return (Fault("metric", {"metric": case.metric.id, "kind": case.metric.source_kind}),)


def source_too_short(case: Case, options: Options) -> Faults:
    """Find a source that does not reach back to the baseline, where nobody kept readings."""
    goal, source = case.goal, case.source
    begins = case.begins
    kept = source.reaches_back_days if source is not None else _kept_by_platform(case)
    if begins is None or kept is None or goal.baseline is not None or case.metric is None:
        return NOTHING
    first = case.history.first.day if case.history is not None else None
    earliest = case.as_of - timedelta(days=min(int(kept), case.as_of.toordinal() - 1))
    if begins >= earliest or (first is not None and first <= begins):
        return NOTHING
    return (Fault("baseline", {"metric": case.metric.id, "begins": begins, "earliest": earliest, "days": kept}),)


def _kept_by_platform(case: Case) -> Number | None:
    return case.platform_facts.keeps_days if case.platform_facts is not None else None


def data_slower_than_check_ins(case: Case, options: Options) -> Faults:
    """Find check-ins more frequent than the data."""
    source, cadence = case.source, case.goal.cadence
    if source is None or source.cadence is None or cadence is None:
        return NOTHING
    if source.cadence.mean_days <= cadence.period.mean_days:
        return NOTHING
    facts = {"data": period_in_words(source.cadence), "check_ins": period_in_words(cadence.period)}
    return (Fault("cadence", facts, partial(evolve, case.goal, cadence=Cadence(every=source.cadence))),)


def definition_break(case: Case, options: Options) -> Faults:
    """Find a change of definition between the baseline and the deadline."""
    goal = case.goal
    begins, ends = case.begins, goal.deadline
    if begins is None or ends is None or case.metric is None:
        return NOTHING
    broken = tuple(one for one in case.breaks if begins < one <= ends)
    return (Fault("metric", {"metric": case.metric.id, "breaks": broken}),) if broken else NOTHING


def change_lost_in_noise(case: Case, options: Options) -> Faults:
    """Find a change too small to be seen in counts this small."""
    target, start, metric = case.goal.target, case.start, case.metric
    if (
        not isinstance(target, ChangeBy)
        or metric is None
        or metric.nature is not Nature.FLOW
        or metric.unit is not Unit.COUNT
    ):
        return NOTHING
    if start is None or start.value <= 0:
        return NOTHING
    # Statistics in floats: nobody's chance turns on the last binary digit.
    change = abs(target.amount / start.value if target.amount is not None else (target.percent or 0) / _HUNDRED)
    noise = setting(options, "times") / sqrt(start.value)
    if change >= noise:
        return NOTHING
    return (Fault("target", {"count": start.value, "change": change, "noise": noise}),)


def baseline_of_another_definition(case: Case, options: Options) -> Faults:
    """Find a baseline read under another definition than the readings."""
    base, history = case.goal.baseline, case.history
    if base is None or base.definition is None or history is None or history.definition is None:
        return NOTHING
    if base.definition == history.definition:
        return NOTHING
    return (Fault("baseline.definition", {"baseline": base.definition, "readings": history.definition}),)


RULES: Final = (
    row("SGM201", "no-number", "error", no_number, TEXTS, source="guide G6, G7"),
    row("SGM202", "undefined-metric", "error", undefined_metric, TEXTS, source="guide G7"),
    row(
        "SGM203",
        "target-outside-range",
        "error",
        target_outside_range,
        TEXTS,
        source="guide G7; the range that the catalogue states",
    ),
    row(
        "SGM204",
        "unit-of-another-metric",
        "error",
        unit_of_another_metric,
        TEXTS,
        source="guide G6; the design of this project, words",
    ),
    row("SGM215", "pace-of-a-level", "error", pace_of_a_level, TEXTS, source="guide G7, G20: past volume to rates"),
    row("SGM205", "no-baseline", "warning", no_baseline, TEXTS, source="guide G15: the audit gives baselines"),
    row("SGM206", "change-from-nowhere", "unknown", change_from_nowhere, TEXTS, source="guide G15"),
    row(
        "SGM207",
        "percent-of-zero",
        "error",
        percent_of_zero,
        TEXTS,
        source="arithmetic: any percentage of zero is zero",
    ),
    row("SGM208", "no-source", "warning", no_source, TEXTS, source="guide G21; Ries: auditable"),
    row(
        "SGM209",
        "source-too-short",
        "warning",
        source_too_short,
        TEXTS,
        source="guide G21: can I measure it? platforms’ documentation of what they keep",
    ),
    row(
        "SGM210",
        "data-slower-than-check-ins",
        "warning",
        data_slower_than_check_ins,
        TEXTS,
        source="guide G21: can I measure it efficiently?",
    ),
    row(
        "SGM211",
        "definition-break",
        "warning",
        definition_break,
        TEXTS,
        source="guide G21; platforms’ notes on changed definitions",
    ),
    row(
        "SGM212",
        "change-lost-in-noise",
        "warning",
        change_lost_in_noise,
        TEXTS,
        source="Poisson counts: the relative uncertainty of a count n is about 1/sqrt(n)",
        options=(
            Option(
                name="times",
                default=1,
                low=0.1,
                high=5,
                meaning="standard errors that a change must exceed to be seen",
                source="with 9 conversions a month, a change of 20 % cannot be seen",
                year=2026,
            ),
        ),
    ),
    row(
        "SGM213",
        "baseline-of-another-definition",
        "warning",
        baseline_of_another_definition,
        TEXTS,
        source="Lean Analytics (2013): a good metric is comparative",
    ),
    row(
        "SGM214",
        "baseline-off-history",
        "warning",
        baseline_off_history,
        TEXTS,
        source="the design of this project, model: the reading a goal starts from",
        options=(
            Option(
                name="share",
                default=0.02,
                low=0,
                high=1,
                meaning="share of the reading, or of the last period’s amount, by which the baseline may differ",
                source="house choice: platforms round large counts to two or three digits",
                year=2026,
            ),
        ),
    ),
)
