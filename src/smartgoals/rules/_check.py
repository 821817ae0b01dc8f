"""check() and check_strategy(): rules, evidence and a day in; reports out.

Runs rules, and judges nothing by itself. Bad arguments are errors of ours, all at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from smartgoals._case.case import Case, case_of
from smartgoals._case.surroundings import Surroundings
from smartgoals._checked import Arguments, instance
from smartgoals._days import day
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, raise_all
from smartgoals._evidence import Evidence, EvidenceLike, evidence_of, knowledge_of
from smartgoals._messages.formatting import Language
from smartgoals._model.goal import Goal
from smartgoals._record import Record
from smartgoals.rules._default import DEFAULT
from smartgoals.rules._engine import in_order, outcome
from smartgoals.rules._no_worse import guard_of, judged
from smartgoals.rules._report import SmartReport, StrategyReport
from smartgoals.rules._ruleset import RuleSet
from smartgoals.rules._terms import Terms, of_waivers, terms_of
from smartgoals.rules._words import Subject

if TYPE_CHECKING:
    from smartgoals._forecast.protocol import MethodLike
    from smartgoals._model.strategy import Strategy
    from smartgoals._model.way_of_reading import WayOfReading
    from smartgoals.rules._waivers import Waiver


class CheckFrame(NamedTuple):
    """What every goal of a check shares."""

    terms: Terms
    around: Surroundings


def check(
    goal: Goal,
    *,
    as_of: date,
    evidence: EvidenceLike | None = None,
    language: Language | str = "en",
    rules: RuleSet | None = None,
    waivers: Iterable[Waiver] = (),
) -> SmartReport:
    """Return the verdict on a goal for each SMART criterion, with findings, their figures and what to do.

    `evidence` is what is known (strategy, readings, audits, past goals, sources, benchmarks): what
    is missing makes a verdict *unknown*, never *fail*. `rules` defaults to
    :data:`smartgoals.rules.DEFAULT`. Raises our errors, all at once, for evidence that belongs to
    another goal, benchmarks without a year, waivers of unknown codes.

    >>> from datetime import date
    >>> import smartgoals as sg
    >>> report = sg.check(sg.Goal(id="g", metric="followers", channel="ig"), as_of=date(2026, 3, 2))
    >>> report.verdicts["measurable"], report.findings_of("measurable")[0].code
    (Verdict.FAIL, 'SGM201')
    """
    instance(goal, Goal, "a Goal", "goal")
    frame = frame_of(evidence, as_of, language, rules, waivers=waivers)
    raise_all(list(_misfits(goal, frame.around.evidence)))
    report = checked(case_of(goal, frame.around), frame)
    more = tuple(of_waivers(frame.terms, {one.waiver for one in report.waived}, goal=report.goal))
    return evolve(report, findings=in_order((*report.findings, *more))) if more else report


def check_strategy(
    strategy: Strategy,
    *,
    as_of: date,
    evidence: EvidenceLike | None = None,
    language: Language | str = "en",
    rules: RuleSet | None = None,
    waivers: Iterable[Waiver] = (),
) -> StrategyReport:
    """Return a report for each goal of a strategy, and the findings on the strategy and its channels.

    `evidence` holds what the strategy does not; a strategy in it is replaced by this one, and
    another strategy alone is refused. What goals share is worked out once. The other arguments are
    those of :func:`check`.

    >>> from datetime import date
    >>> import smartgoals as sg
    >>> strategy = sg.Strategy(objectives=[sg.Objective(id="sales", title="Sell more", kind="conversions_sales")])
    >>> [finding.name for finding in sg.check_strategy(strategy, as_of=date(2026, 3, 2)).findings]
    ['objective-without-goals']
    """
    known = knowledge_of(strategy, evidence)
    frame = frame_of(known, as_of, language, rules, waivers=waivers)
    reports = {str(goal.id): checked(case_of(goal, frame.around), frame) for goal in strategy.goals}
    return checked_strategy(strategy, reports, frame)


def checked(case: Case, frame: CheckFrame) -> SmartReport:
    """Return the report on a goal that stands in its case, with fixes that make nothing worse."""
    report = judged(case, frame.terms)
    if all(finding.is_without_fix for finding in report.findings):
        return report
    no_worse = guard_of(case, report, frame.terms)
    return evolve(report, findings=tuple(finding.with_fix(no_worse) for finding in report.findings))


def checked_strategy(
    strategy: Strategy, reports: Mapping[str, SmartReport], frame: CheckFrame
) -> StrategyReport:
    """Return the report on a strategy whose goals have been checked."""
    from smartgoals._case.strategy_case import StrategyCase

    around = frame.around
    as_of = around.as_of
    case = StrategyCase(strategy=strategy, evidence=around.evidence, as_of=as_of, surroundings=around)
    found = outcome(frame.terms, Subject.STRATEGY, case)
    waived = [one for report in reports.values() for one in report.waived]
    used = {one.waiver for one in (*waived, *found.waived)}
    more = of_waivers(frame.terms, used)
    return StrategyReport(
        as_of=as_of,
        findings=in_order((*found.findings, *more)),
        reports=Record(reports),
        waived=found.waived,
        silenced=found.silenced,
    )


def frame_of(
    evidence: EvidenceLike | None,
    as_of: date,
    language: Language | str,
    rules: RuleSet | None,
    *,
    waivers: Iterable[Waiver] = (),
    way: WayOfReading | None = None,
    method: MethodLike | None = None,
) -> CheckFrame:
    """Return what every goal of a check shares; raises our errors, all at once, for what is wrong with it."""
    told = Arguments()
    on = told.read("as_of", day, as_of)
    if method is not None:
        from smartgoals._forecast.methods import forecaster_of  # nobody else pays for the statistics here

        method = told.read("method", forecaster_of, method)
    terms = terms_of(told, DEFAULT, rules=rules, language=language, waivers=waivers, as_of=on)
    known = told.read("evidence", evidence_of, evidence)
    if known is not None:
        told.faults += _without_a_year(known)
    told.settle()
    return CheckFrame(terms, Surroundings(evidence=known, as_of=on, way=way, method=method))


def _without_a_year(evidence: Evidence) -> Iterator[SmartGoalsError]:
    for place, row in enumerate(evidence.benchmarks or ()):
        if row.usable and row.year is None:
            yield InvalidValue(
                value=row.observed,
                expected="a year in observed or published",
                hint=row.id,
                path=f"evidence.benchmarks[{place}]",
            )


def _misfits(goal: Goal, evidence: Evidence) -> Iterator[SmartGoalsError]:
    """Yield what shows that the evidence belongs to another goal: a strategy that knows neither its
    objective nor channel.
    """
    strategy = evidence.strategy
    if strategy is None:
        return
    served = [
        ("objective", goal.objective),
        *((f"also_serves[{place}]", one) for place, one in enumerate(goal.also_serves)),
    ]
    for path, one in served:
        if one is not None and strategy.objectives.get(one) is None:
            yield UnknownName(kind="objective", name=one, known=strategy.objectives.ids, path=path)
    if goal.channel is not None and strategy.channels.get(goal.channel) is None:
        yield UnknownName(kind="channel", name=goal.channel, known=strategy.channels.ids, path="channel")
