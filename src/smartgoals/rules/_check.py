"""check() and check_strategy(): rules, evidence and a day in; reports out.

Runs rules, and judges nothing by itself. Bad arguments are errors of ours, all at once. A guard lets
through no fix which makes a goal worse: the mended goal is judged again, by the same rules and
evidence, when somebody reads the fix.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from attrs import evolve

from smartgoals._case.case import Case, case_of
from smartgoals._case.restated import in_other_words
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
from smartgoals.rules._finding import Fact, Finding, Fix, mended
from smartgoals.rules._report import SmartReport, StrategyReport
from smartgoals.rules._ruleset import RuleSet
from smartgoals.rules._terms import Terms, of_waivers, terms_of
from smartgoals.rules._words import Criterion, Severity, Subject, Verdict

if TYPE_CHECKING:
    from smartgoals._forecast.protocol import MethodLike
    from smartgoals._model.history import History
    from smartgoals._model.strategy import Strategy
    from smartgoals._model.way_of_reading import WayOfReading
    from smartgoals._statement.draft import Draft
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


_WEIGHTS: Final = (Severity.ERROR, Severity.WARNING)


def judged(case: Case, terms: Terms) -> SmartReport:
    """Return the report on a goal that stands in its case, with fixes as the rules offer them."""
    goal = case.goal.id
    found = outcome(terms, Subject.GOAL, case, goal=goal)
    return SmartReport(
        goal=goal,
        as_of=case.as_of,
        findings=found.findings,
        waived=found.waived,
        silenced=found.silenced,
        basis=_basis(case),
        rules_run=terms.rules.counts,
        language=terms.into,
    )


def guard_of(case: Case, report: SmartReport, terms: Terms) -> Callable[[Fix], Goal | None]:
    """Return what lets a fix through that makes nothing worse: a value that travels, and holds no case."""
    around = case.surroundings
    return partial(
        _no_worse,
        before=case.goal,
        passing=tuple(name for name, verdict in report.verdicts.items() if verdict is Verdict.PASS),
        doubts=_Doubts.of(report),
        given=case.given,
        sentence=case.sentence,
        language=case.language,
        # What callers keep holds the evidence, and nothing of what was worked out from it.
        surroundings=partial(
            Surroundings,
            evidence=around.evidence,
            as_of=around.as_of,
            way=around.way,
            method=around.method,
        ),
        terms=terms,
    )


def _no_worse(
    fix: Fix,
    *,
    before: Goal,
    passing: tuple[str, ...],
    doubts: _Doubts,
    given: History | None,
    sentence: Draft | None,
    language: Language | None,
    surroundings: Callable[[], Surroundings],
    terms: Terms,
) -> Goal | None:
    """Return a mended goal; None for the goal itself, for another one, for one that has no place in
    the strategy or fails where that passes, and for one of which rules complain that were content
    with it, and no fewer than before.
    """
    try:
        goal = mended(fix)
    except Exception:  # what a rule of the caller's offers may raise anything, and mends nothing then
        return None
    if not isinstance(goal, Goal) or goal == before or goal.id != before.id:
        return None
    around = surroundings()
    if not _has_a_place(goal, around):
        return None
    first = Case(goal=before, surroundings=around, given=given, sentence=sentence, language=language)
    goal = in_other_words(first, goal)
    again = first.with_goal(goal)
    report = judged(again, terms)
    is_worse = any(report.verdicts[name] is Verdict.FAIL for name in passing)
    return None if is_worse or doubts.are_swapped(report, first) else goal


def _has_a_place(goal: Goal, around: Surroundings) -> bool:
    """Tell whether a mended goal fits into its strategy, if it stands in one."""
    strategy = around.evidence.strategy
    if strategy is None or strategy.goals.get(goal.id) is None:
        return True
    try:
        strategy.with_goal(goal)
    except SmartGoalsError:
        return False
    return True


class _Doubts(NamedTuple):
    """What rules complain of: how many failures and warnings stand, and the codes of all that was found, be
    it accepted or said by another finding.
    """

    standing: tuple[int, ...]
    known: frozenset[str]

    @classmethod
    def of(cls, report: SmartReport) -> Self:
        """Return those of a report."""
        every = (*report.findings, *report.waived, *report.silenced)
        return cls(_standing(report), frozenset(one.code for one in every))

    def are_swapped(self, report: SmartReport, first: Case) -> bool:
        """Tell whether a mended goal has new ones and no fewer: not fewer failures, nor as many and fewer
        warnings. How hard it is may be told of it where nobody could tell of the first one.
        """
        new = [one for one in report.findings if one.severity in _WEIGHTS and one.code not in self.known]
        if not new or _standing(report) < self.standing:
            return False
        return not all(map(_is_of_attainable, new)) or first.difficulty != "unknown"


def _is_of_attainable(finding: Finding) -> bool:
    return finding.criterion is Criterion.ATTAINABLE


def _standing(report: SmartReport) -> tuple[int, ...]:
    return tuple([sum(one.severity is weight for one in report.findings) for weight in _WEIGHTS])


def _basis(case: Case) -> Record[str, Fact]:
    judged = case.__dict__.get(
        "judgement"
    )  # only when a rule asked for it: nobody pays for what nobody reads
    return Record({"by": judged.by.value}) if judged is not None else Record()
