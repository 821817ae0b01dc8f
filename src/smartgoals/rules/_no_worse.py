"""Judging a goal by rules, and the guard that lets through no fix which makes a goal worse.

A mended goal is judged again, by the same rules and evidence, when somebody reads the fix.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from smartgoals._case.case import Case
from smartgoals._case.restated import in_other_words
from smartgoals._case.surroundings import Surroundings
from smartgoals._errors import SmartGoalsError
from smartgoals._model.goal import Goal
from smartgoals._record import Record
from smartgoals.rules._engine import outcome
from smartgoals.rules._finding import Fact, Finding, Fix, mended
from smartgoals.rules._report import SmartReport
from smartgoals.rules._words import Criterion, Severity, Subject, Verdict

if TYPE_CHECKING:
    from smartgoals._messages.formatting import Language
    from smartgoals._model.history import History
    from smartgoals._statement.draft import Draft
    from smartgoals.rules._terms import Terms

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
