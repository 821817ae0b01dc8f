"""check() and check_strategy(): rules, evidence and a day in; reports out. Runs rules, and judges nothing by itself.

A rule that raises is reported as that rule's failure, under its own code, and takes nothing else down. Bad arguments are
errors of ours, all at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from operator import attrgetter
from typing import Any, Final, NamedTuple

from smartgoals._case.case import Case
from smartgoals._case.strategy_case import StrategyCase
from smartgoals._case.surroundings import Surroundings
from smartgoals._checked import instance
from smartgoals._days import day
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, raise_all
from smartgoals._evidence import Evidence
from smartgoals._messages.formatting import Language, language as language_of
from smartgoals._model.goal import Goal
from smartgoals._model.strategy import Strategy
from smartgoals._record import Record
from smartgoals.rules._default import DEFAULT
from smartgoals.rules._finding import Fact, Finding, Voice, fault_of
from smartgoals.rules._report import SmartReport, StrategyReport, in_order
from smartgoals.rules._rule import Rule
from smartgoals.rules._ruleset import Active, RuleSet, rules_or
from smartgoals.rules._waivers import Waiver, part, waivers_of
from smartgoals.rules._words import Severity

UNUSED: Final = "SGC691"
OUTDATED: Final = "SGC692"
_WEIGHS: Final = (Severity.ERROR, Severity.UNKNOWN)
_FAILED: Final = (
    "the rule failed instead of answering: {failure}: {reason}",
    "mend the rule; until then nobody knows what it would say",
)
_FAILED_FR: Final = (
    "la règle a échoué au lieu de répondre : {failure} : {reason}",
    "réparez la règle ; en attendant, nul ne sait ce qu’elle dirait",
)


class _Frame(NamedTuple):
    """What every goal of a check shares."""

    rules: RuleSet
    into: Language
    waivers: tuple[Waiver, ...]
    around: Surroundings


def check(
    goal: Goal,
    *,
    evidence: Evidence | None = None,
    as_of: date,
    language: Language | str = "en",
    rules: RuleSet | None = None,
    waivers: Iterable[Waiver] = (),
) -> SmartReport:
    """Return the verdict on a goal for each SMART criterion, with findings, their figures and what to do.

    `evidence` is what is known (strategy, readings, audits, past goals, sources, benchmarks): what is missing makes a verdict
    *unknown*, never *fail*. `rules` defaults to :data:`smartgoals.rules.DEFAULT`. Raises our errors, all at once, for
    evidence that belongs to another goal, benchmarks without a year, waivers of unknown codes.

    >>> from datetime import date
    >>> import smartgoals as sg
    >>> report = sg.check(sg.Goal(id="g", metric="followers", channel="ig"), as_of=date(2026, 3, 2))
    >>> report.verdicts["measurable"], report.of("measurable")[0].code
    (Verdict.FAIL, 'SGM201')
    """
    instance(goal, Goal, "a Goal")
    frame = _frame(evidence, as_of, language, rules, waivers)
    raise_all(list(_misfits(goal, frame.around.evidence)))
    report = _checked(goal, frame)
    return _with_waiver_findings(report, frame)


def check_strategy(
    strategy: Strategy,
    *,
    evidence: Evidence | None = None,
    as_of: date,
    language: Language | str = "en",
    rules: RuleSet | None = None,
    waivers: Iterable[Waiver] = (),
) -> StrategyReport:
    """Return a report for each goal of a strategy, and the findings on the strategy and its channels.

    `evidence` holds what the strategy does not; a strategy in it is replaced by this one. What goals share is worked out
    once. The other arguments are those of :func:`check`.

    >>> from datetime import date
    >>> import smartgoals as sg
    >>> strategy = sg.Strategy(objectives=[sg.Objective(id="sales", title="Sell more", kind="conversions_sales")])
    >>> [finding.name for finding in sg.check_strategy(strategy, as_of=date(2026, 3, 2)).findings]
    ['objective-without-goals']
    """
    from attrs import evolve

    instance(strategy, Strategy, "a Strategy")
    known = Evidence(strategy=strategy) if evidence is None else evolve(_evidence(evidence), strategy=strategy)
    frame = _frame(known, as_of, language, rules, waivers)
    reports = {str(goal.id): _checked(goal, frame) for goal in strategy.goals}
    case = StrategyCase(strategy=strategy, evidence=known, as_of=frame.around.as_of, surroundings=frame.around)
    found = _findings(frame.rules.for_strategies, case, frame)
    stand, waived = part(found, frame.waivers, None, frame.around.as_of)
    used = {id(by) for one in reports.values() for _, by in one.waived} | {id(by) for _, by in waived}
    stand += tuple(_of_waivers(frame.waivers, used, frame))
    return StrategyReport(as_of=frame.around.as_of, findings=in_order(stand), reports=Record(reports), waived=waived)


def _evidence(value: Evidence | None) -> Evidence:
    return Evidence() if value is None else instance(value, Evidence, "an Evidence")


def _frame(
    evidence: Evidence | None,
    as_of: date,
    language: Language | str,
    rules: RuleSet | None,
    waivers: Iterable[Waiver],
) -> _Frame:
    chosen = rules_or(rules, DEFAULT)
    known = waivers_of(waivers) if waivers else ()
    around = _around(_evidence(evidence), day(as_of))
    problems: list[SmartGoalsError] = [
        UnknownName(
            kind="code of a rule", name=one.code, known=[rule.code for rule in chosen], path=f"waivers[{place}].code"
        )
        for place, one in enumerate(known)
        if one.code not in chosen
    ]
    problems += [
        InvalidValue(
            value=one.observed,
            expected="a year in observed or published",
            hint=one.id,
            path=f"evidence.benchmarks[{place}]",
        )
        for place, one in enumerate(around.evidence.benchmarks or ())
        if one.usable and one.year is None
    ]
    raise_all(problems)
    return _Frame(chosen, language_of(language), known, around)


def _around(evidence: Evidence, as_of: date) -> Surroundings:
    """Return what is around every goal with this evidence on this day; the next goal with the same evidence finds it there."""
    return evidence.kept("rules", as_of, lambda: Surroundings(evidence=evidence, as_of=as_of))


def _misfits(goal: Goal, evidence: Evidence) -> Iterator[SmartGoalsError]:
    """Yield what shows that the evidence belongs to another goal: a strategy that knows neither its objective nor channel."""
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


def _checked(goal: Goal, frame: _Frame) -> SmartReport:
    goal = goal.as_asked_on(frame.around.as_of) if goal.revisions else goal
    case = Case(goal=goal, evidence=frame.around.evidence, as_of=frame.around.as_of, surroundings=frame.around)
    found = _findings(frame.rules.for_goals, case, frame)
    waived: tuple[tuple[Finding, Waiver], ...] = ()
    if frame.waivers:
        found, waived = part(found, frame.waivers, goal.id, case.as_of)
    return SmartReport(
        goal=goal.id,
        as_of=case.as_of,
        findings=found,
        waived=waived,
        basis=_basis(case),
        rules_run=frame.rules.counts,
        language=frame.into,
    )


def _basis(case: Case) -> Record[str, Fact]:
    judged = case.__dict__.get("judgement")  # only when a rule asked for it: nobody pays for what nobody reads
    return Record({"by": judged.by.value}) if judged is not None else Record()


def _findings(active: Iterable[Active], case: Any, frame: _Frame) -> tuple[Finding, ...]:
    """Run rules, which stand in the order of a report, and return their findings in that order."""
    found: list[Finding] = []
    into, failed = frame.into, False
    language = into.code
    for rule, run, severity, options, voices, trusted in active:
        try:
            faults = run(case, options)
            if not faults:
                continue
            # Rules of the house return tuples of faults; what others return is read with care.
            told: Sequence[Any] = faults if trusted else [fault_of(fault) for fault in faults]  # type: ignore[assignment]  # see above
        except Exception as failure:  # a rule of the caller's may raise anything; that is its own finding
            failed = True
            found.append(_failed(rule, severity, failure, into))
            continue
        voice = voices.get(language) or voices["en"]
        for path, facts, fix in sorted(told, key=_path_of) if len(told) > 1 else told:
            found.append(Finding(voice, into, path, facts if type(facts) is Record else Record(facts), fix))
    return in_order(found) if failed else tuple(found)


_path_of = attrgetter("path")


def _failed(rule: Rule, weighs: Severity, failure: Exception, into: Language) -> Finding:
    """Return the failure of a rule as its finding: evidence is missing where it could have weighed."""
    facts: Record[str, Fact] = Record({"failure": type(failure).__name__, "reason": _reason(failure)})
    severity = Severity.UNKNOWN if weighs in _WEIGHS else Severity.WARNING
    words = _FAILED_FR if into.code == "fr" else _FAILED
    return Finding(Voice(rule.code, rule.name, rule.criterion, severity, *words), into, "", facts)


def _reason(failure: Exception) -> str:
    try:
        return str(failure)[:200]
    except Exception:  # an exception whose own text raises shall not take the report down either
        return ""


def _with_waiver_findings(report: SmartReport, frame: _Frame) -> SmartReport:
    if not frame.waivers:
        return report
    from attrs import evolve

    meant = tuple(one for one in frame.waivers if one.goal in (None, report.goal))
    more = tuple(_of_waivers(meant, {id(by) for _, by in report.waived}, frame))
    return evolve(report, findings=in_order((*report.findings, *more))) if more else report


def _of_waivers(waivers: Iterable[Waiver], used: set[int], frame: _Frame) -> Iterator[Finding]:
    """Yield a finding for each waiver that is past its day, or takes nothing out."""
    active = {one.rule.code: one for one in frame.rules.active if one.rule.code in (UNUSED, OUTDATED)}
    for place, one in enumerate(waivers):
        over = one.until < frame.around.as_of
        rule = active.get(OUTDATED if over else UNUSED)
        if rule is None or (not over and id(one) in used):
            continue
        facts: dict[str, Fact] = {"waived": one.code, "reason": one.reason, "until": one.until, "goal": one.goal}
        voice = rule.voices.get(frame.into.code) or rule.voices["en"]
        yield Finding(voice, frame.into, f"waivers[{place}]", Record(facts))
