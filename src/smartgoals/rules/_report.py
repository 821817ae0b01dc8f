"""Reports: verdicts, findings and how they came about; and what changed between two reports.
Values, no judging of rules.

The order of findings is fixed: by severity (error, unknown, warning, info), then criterion (as SMART
spells them, then the strategy), then code, then path. So what fails a verdict comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import final

from attrs import field, frozen

from smartgoals._checked import an, each, instance, named, refusing, text
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, UnknownName
from smartgoals._messages.formatting import ENGLISH, Language, asked_in, fill
from smartgoals._messages.outline import outline, outlined, shown_in_notebooks
from smartgoals._messages.say import say
from smartgoals._messages.worded import Worded
from smartgoals._record import Record
from smartgoals._renamed import Renamed
from smartgoals._words import member
from smartgoals.rules._finding import Fact, Finding
from smartgoals.rules._words import SMART, Criterion, CriterionLike, Severity, Verdict


def phrase(into: Language, name: str, values: Mapping[str, object] = MappingProxyType({})) -> str:
    """Return a sentence of an explained report in a language, filled."""
    return say(f"report.{name}", values, into)


@final
@document
@outlined
@frozen(kw_only=True)
class ReportDiff:
    """What changed from an earlier report to a later one of the same goal.

    `mended` and `new` are findings that went and came (told apart by code and path), `kept` stands
    in both, and `verdicts` maps each criterion whose verdict changed to the pair (before, after).
    """

    mended: tuple[Finding, ...]
    new: tuple[Finding, ...]
    kept: tuple[Finding, ...]
    verdicts: Record[Criterion, tuple[Verdict, Verdict]]

    @property
    def language(self) -> Language | None:
        """The language in which its findings speak, the later ones first; None where there are none."""
        return next((one.language for one in (*self.new, *self.kept, *self.mended)), None)

    def __str__(self) -> str:
        changed = ", ".join(f"{one}: {before} to {after}" for one, (before, after) in self.verdicts.items())
        counts = f"{len(self.mended)} mended, {len(self.new)} new, {len(self.kept)} as before"
        return counts + (f"; {changed}" if changed else "")


@final
@document
@shown_in_notebooks
@frozen(kw_only=True, repr=False)
class SmartReport:
    """The verdict on a goal for each of the five criteria, and every finding that led there.

    `verdicts` maps each criterion to `pass`, `fail` or `unknown`; `findings` are in the documented
    order; `waived` holds findings taken out by a waiver, each with its `waiver`, and with them those
    that they speak for in the same criterion (`said_by`): a fault that is accepted weighs no more, and
    what nobody knows stays unknown. `basis` says what the attainable
    criterion was judged by, with its figures. `as_of` is None where a sentence was checked that was read
    without a day.
    `silenced` holds findings that a weightier one speaks for (`said_by`): they are said once, and
    weigh on the verdicts all the same.
    """

    goal: str
    as_of: date | None
    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...] = ()
    silenced: tuple[Finding, ...] = ()
    basis: Record[str, Fact] = field(factory=Record)
    rules_run: Record[Criterion, int] = field(factory=Record, eq=False)
    _language: Language = field(eq=False, alias="language")
    verdicts: Record[Criterion, Verdict] = field(init=False)

    def __attrs_post_init__(self) -> None:
        for name in ("findings", "waived", "silenced"):
            named(name, partial(each, what="findings", convert=an(Finding, "a Finding")), getattr(self, name))
        verdicts: dict[Criterion, Verdict] = dict.fromkeys(SMART, Verdict.PASS)
        for finding in (*self.findings, *self.silenced, *self.waived):
            criterion, severity = finding.voice.criterion, finding.voice.severity
            is_accepted = finding.waiver is not None
            if severity is Severity.ERROR and criterion in verdicts and not is_accepted:
                verdicts[criterion] = Verdict.FAIL
            elif severity is Severity.UNKNOWN and verdicts.get(criterion) is Verdict.PASS:
                verdicts[criterion] = Verdict.UNKNOWN
        object.__setattr__(self, "verdicts", Record(verdicts))

    @property
    def language(self) -> Language:
        """The language in which the findings speak."""
        return self._language

    @property
    def is_smart(self) -> bool:
        """Whether all five criteria pass; an unknown one does not."""
        return all(one is Verdict.PASS for one in self.verdicts.values())

    def findings_of(self, criterion: CriterionLike) -> tuple[Finding, ...]:
        """Return the findings on one criterion."""
        wanted = named("criterion", lambda one: member(Criterion, one, "criterion"), criterion)
        return tuple(one for one in self.findings if one.criterion is wanted)

    of = Renamed("of", "findings_of")

    @refusing(code=text)
    def finding(self, code: str) -> Finding:
        """Return the first finding with a code, one that another speaks for where none stands;
        refuse other codes.
        """
        every = (*self.findings, *self.silenced)
        found = next((one for one in every if one.code == code), None)
        if found is None:
            raise UnknownName(kind="finding", name=code, known=tuple(one.code for one in every))
        return found

    @property
    def next_step(self) -> Finding | None:
        """The one thing to mend next, with its suggestion and its fix: the weightiest finding; None
        where there is none.

        It bears on a verdict wherever a criterion does not pass, unless what is unknown was waived.
        """
        return self.findings[0] if self.findings else None

    def short(self, language: Language | str | None = None) -> str:
        """Say in a few lines whether the goal is SMART, what stands against it, and the one thing
        to mend next.

        In the language of the report when none is said.

        >>> from datetime import date
        >>> import smartgoals as sg
        >>> goal = sg.Goal(id="g", metric="nps", target=sg.ReachLevel(140), deadline=date(2026, 6, 30))
        >>> print(sg.check(goal, as_of=date(2026, 3, 2)).short())  # doctest: +ELLIPSIS
        Not SMART yet: measurable fails, attainable is open, relevant ...
        Next: The target is 140, ...
        """
        into, step = asked_in(language, self._language), self.next_step
        open_ones = [
            phrase(into, f"short_{verdict}", {"criterion": phrase(into, f"criterion_{one}")})
            for one, verdict in self.verdicts.items()
            if verdict is not Verdict.PASS
        ]
        told = {"day": self.as_of, "open": open_ones}
        smart = "short_smart" if self.as_of is not None else "short_smart_some_day"
        lines = [phrase(into, "short_not_smart" if open_ones else smart, told)]
        if step is not None:
            lines.append(phrase(into, "short_next", {"step": step.text(into)}))
        return "\n".join(lines)

    def explain(self) -> str:
        """Say over several lines how each verdict came about: what was found, on which figures, and
        what was waived.
        """
        lines = [self._head(self._language)]
        for criterion in Criterion:
            lines += self._explained(criterion)
        lines += [
            phrase(
                self._language,
                "waived",
                {"finding": str(one), "waiver": one.waiver.reason, "day": one.waiver.until},
            )
            for one in self.waived
            if one.waiver is not None
        ]
        return "\n".join(lines)

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language whether the goal is SMART, then each finding on a line, the weightiest first."""
        into = asked_in(language, self._language)
        return "\n".join([self._head(into), *(f"{one.code} {one.text(into)}" for one in self.findings)])

    def _head(self, into: Language) -> str:
        verdict = "smart" if self.is_smart else "not_smart"
        name = verdict if self.as_of is not None else f"{verdict}_some_day"
        return phrase(into, name, {"goal": self.goal, "day": self.as_of})

    def _explained(self, criterion: Criterion) -> Iterable[str]:
        into = self._language
        found = self.findings_of(criterion)
        silenced = [one for one in self.silenced if one.criterion is criterion]
        if criterion not in self.verdicts and not found and not silenced:
            return
        verdict = self.verdicts.get(criterion)
        named = phrase(into, f"verdict_{verdict}") if verdict is not None else ""
        yield phrase(
            into,
            "criterion" if verdict is not None else "criterion_open",
            {
                "criterion": phrase(into, f"criterion_{criterion}"),
                "verdict": named,
                "rules": self.rules_run.get(criterion, 0),
            },
        )
        if criterion is Criterion.ATTAINABLE and self.basis:
            yield "  " + phrase(into, "basis", {"basis": facts_in_words(self.basis, into)})
        for one in found:
            told = {"code": one.code, "name": one.name, "message": one.message}
            severity = phrase(into, f"severity_{one.severity}")
            yield "  " + phrase(into, "found_line", {**told, "severity": severity})
            figures = {name: fact for name, fact in one.evidence.items() if not _is_said(fact, one, into)}
            if figures:
                yield "    " + facts_in_words(figures, into)
        for one in silenced:
            facts = {"code": one.code, "name": one.name, "by": one.said_by}
            yield "  " + phrase(into, "silenced", facts)

    def diff(self, earlier: SmartReport) -> ReportDiff:
        """Return what changed since an earlier report of the same goal.

        A finding that another one speaks for is there all the same: it was not mended. What one finding
        says together is compared one by one.

        Raises :class:`~smartgoals.InvalidValue` for the report of another goal.
        """
        instance(earlier, SmartReport, "a SmartReport", "earlier")
        if earlier.goal != self.goal:
            raise InvalidValue(
                value=earlier.goal, expected=f"a report of the goal {self.goal!r}", path="earlier.goal"
            )
        before, now = (
            {one.key for one in (*report.findings, *report.silenced)} for report in (earlier, self)
        )
        found = _unfolded(self)
        return ReportDiff(
            mended=tuple(one for one in _unfolded(earlier) if one.key not in now),
            new=tuple(one for one in found if one.key not in before),
            kept=tuple(one for one in found if one.key in before),
            verdicts=Record(
                {
                    one: (earlier.verdicts[one], verdict)
                    for one, verdict in self.verdicts.items()
                    if earlier.verdicts[one] is not verdict
                }
            ),
        )

    def __str__(self) -> str:
        return f"{self.goal}: " + ", ".join(f"{one} {verdict}" for one, verdict in self.verdicts.items())

    def __repr__(self) -> str:
        return outline("SmartReport", f"{self}; {ENGLISH.counted(len(self.findings), 'finding')}")


def _unfolded(report: SmartReport) -> tuple[Finding, ...]:
    """Return the findings of a report, those that one of them says together in its place."""
    folded = [one for one in report.silenced if (one.said_by, one.code) in _said_together(report)]
    folds = {one.said_by for one in folded}
    return (*(one for one in report.findings if one.code not in folds), *folded)


def _said_together(report: SmartReport) -> set[tuple[str, object]]:
    """Return the codes of findings that say others together, each with the codes of those."""
    told = ((one.code, one.evidence.get("codes")) for one in report.findings)
    return {(code, one) for code, codes in told if isinstance(codes, tuple) for one in codes}


@final
@document
@frozen(kw_only=True, repr=False)
class StrategyReport:
    """A whole strategy checked: a report for each goal, and the findings that concern the strategy
    or a channel.

    `reports` answers by the id of a goal, in the order of the strategy; `findings` are in the
    documented order.
    """

    as_of: date
    findings: tuple[Finding, ...]
    reports: Record[str, SmartReport]
    waived: tuple[Finding, ...] = ()
    silenced: tuple[Finding, ...] = ()

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """The findings on every goal in turn, then those on the strategy."""
        return (*(one for report in self.reports.values() for one in report.findings), *self.findings)

    @property
    def smart_goals(self) -> tuple[str, ...]:
        """The ids of the goals that pass all five criteria."""
        return tuple(goal for goal, report in self.reports.items() if report.is_smart)

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language what was found of each goal, and then of the strategy."""
        said = [report.text(language) for report in self.reports.values()]
        return "\n".join([*said, *(f"{one.code} {one.text(language)}" for one in self.findings)])

    def __str__(self) -> str:
        findings = ENGLISH.counted(len(self.findings), "finding")
        return f"{len(self.smart_goals)} of {len(self.reports)} goals are SMART, {findings} on the strategy"

    def __repr__(self) -> str:
        return outline("StrategyReport", str(self))


def facts_in_words(facts: Mapping[str, Fact], into: Language) -> str:
    """Return evidence on one line, figures and days written as the language does."""
    return fill(into.joined(f"{name} = {{{name}}}" for name in facts), facts, into)


def _is_said(fact: Fact, finding: Finding, into: Language) -> bool:
    """Tell whether a fact is no figure, but words that the sentence of its finding says already, or none."""
    if not isinstance(fact, str):
        return False
    return (fact.into(into) if isinstance(fact, Worded) else fact) in finding.message
