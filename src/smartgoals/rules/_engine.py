"""The engine: rules and what they look at in; findings, what was waived and what was silenced out.

Every function that answers with findings runs this; it knows no subject and judges nothing. A rule
that raises is reported as that rule's failure, under its own code, and takes nothing else down.

What a waiver takes out is taken out first, and with it what it speaks for in the same criterion:
the fault is the same, and whoever accepts it shall not meet it again under another code. What it
kept quiet of another criterion is another fault, and speaks now. Of those that stand, one silences
what its rule names, where it weighs as much and is about the same thing: the same goal, or the same
item of a document. Then small ones that belong together are folded: said in one, by a rule that
names them, and kept beside the report as silenced ones are. What a caller made heavier stands by
itself, and so does what was selected by its full code.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from attrs import evolve

from smartgoals._messages.formatting import Language
from smartgoals._messages.worded import Worded
from smartgoals._record import Record
from smartgoals.rules._finding import (
    Fact,
    Fault,
    Finding,
    Natural,
    Voice,
    fault_of,
    natural,
    order_of,
)
from smartgoals.rules._rule import Rule
from smartgoals.rules._terms import Terms, of_waivers
from smartgoals.rules._words import SEVERITY_ORDER, Severity, Subject

if TYPE_CHECKING:
    from smartgoals.rules._ruleset import Active, RuleSet

_WEIGHS: Final = (Severity.ERROR, Severity.UNKNOWN)


class RuleOutcome(NamedTuple):
    """What rules found: the findings that stand, in order, those waived, and those silenced."""

    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...] = ()
    silenced: tuple[Finding, ...] = ()


def outcome(terms: Terms, about: Subject, case: Any, *, goal: str | None = None) -> RuleOutcome:
    """Return what the rules about a subject find in a case of it; of a goal, by its id."""
    rules = terms.rules
    found, failures = _run(rules.by_subject[about], case, terms.into)
    waived: tuple[Finding, ...] = ()
    if terms.waivers:
        found, waived = _waive(found, terms, goal)
        if waived and rules.silences:
            found, twins = _accepted_with(found, waived, rules.silences)
            waived += twins
        failures, failures_waived = _waive(failures, terms, goal)
        waived += failures_waived
    stand, silenced = silence(found, rules.silences) if rules.silences else (found, ())
    if rules.folding:
        stand, folded = fold(stand, terms)
        silenced += folded
        if terms.waivers:  # what says others together may be waived as a whole, too
            stand, folds_waived = _waive(stand, terms, goal)
            waived += folds_waived
    return RuleOutcome(in_order((*stand, *failures)) if failures else stand, waived, silenced)


def answer(terms: Terms, about: Subject, case: Any) -> tuple[Finding, ...]:
    """Return the findings that stand, and what there is to say of the waivers, in order."""
    found = outcome(terms, about, case)
    more = tuple(of_waivers(terms, {one.waiver for one in found.waived}))
    return in_order((*found.findings, *more)) if more else found.findings


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in the order of a report: by severity, criterion, code and path."""
    return tuple(sorted(findings, key=order_of))


def _waive(
    findings: tuple[Finding, ...], terms: Terms, goal: str | None
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Part findings into those that stand and those that a waiver in force takes out."""
    as_of = terms.as_of
    in_force = [waiver for waiver in terms.waivers if as_of is not None and as_of <= waiver.until]
    stand, waived = [], []
    for finding in findings:
        by = next((waiver for waiver in in_force if waiver.covers(finding.code, goal)), None)
        if by is None:
            stand.append(finding)
        else:
            waived.append(evolve(finding, waiver=by))
    return tuple(stand), tuple(waived)


def _accepted_with(
    findings: tuple[Finding, ...], waived: tuple[Finding, ...], silences: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Part findings into those that stand, and those that a waived one speaks for in its criterion.

    They are waived with it; what was silenced silences in its turn, here as well.
    """
    stand, accepted, ahead = list(findings), list[Finding](), list(waived)
    while ahead:
        speaker = ahead.pop()
        others: list[Finding] = []
        for finding in stand:
            named = finding.code in silences.get(speaker.code, ()) and finding.criterion is speaker.criterion
            if named and _speaks_for(speaker, finding):
                ahead.append(evolve(finding, waiver=speaker.waiver, said_by=speaker.code))
                accepted.append(ahead[-1])
            else:
                others.append(finding)
        stand = others
    return tuple(stand), in_order(accepted)


def silence(
    findings: tuple[Finding, ...], silences: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Part findings into those that stand, and those that another one speaks for.

    What is silenced silences in its turn: its fault was found, and somebody tells it.
    """
    speakers = [one for one in findings if one.code in silences]
    if not speakers:
        return findings, ()
    stand: list[Finding] = []
    silenced: list[Finding] = []
    for finding in findings:
        for speaker in speakers:
            if finding.code in silences[speaker.code] and _speaks_for(speaker, finding):
                silenced.append(evolve(finding, said_by=speaker.code))
                break
        else:
            stand.append(finding)
    return tuple(stand), tuple(silenced)


def _speaks_for(speaker: Finding, finding: Finding) -> bool:
    weights = SEVERITY_ORDER.index(speaker.severity), SEVERITY_ORDER.index(finding.severity)
    return weights[0] <= weights[1] and thing_of(speaker) == thing_of(finding)


def thing_of(finding: Finding) -> str:
    """Return which thing a finding is about: a whole goal, or an item such as `channels[3]`."""
    if finding.about is Subject.GOAL:
        return ""
    item, bracket, _ = finding.path.partition("]")
    return item + bracket


def _run(
    active: Iterable[Active], case: Any, into: Language
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Return what rules find, in the order of the rules, and the failures of those that raised."""
    found: list[Finding] = []
    failures: list[Finding] = []
    for rule, check, severity, options, voices, trusted in active:
        try:
            faults = check(case, options)
            if not faults:
                continue
            told = _told(faults, is_trusted=trusted)
        except Exception as failure:  # a rule of the caller's may raise anything; that is its own finding
            failures.append(_failed(rule, severity, failure, into))
            continue
        voice = into.among(voices) or voices["en"]
        for path, facts, fix, variant in told:
            evidence = facts if type(facts) is Record else Record(facts)
            found.append(Finding(voice, into, path, evidence, fix, variant, voices=voices))
    return tuple(found), tuple(failures)


def _told(faults: Iterable[Any], *, is_trusted: bool) -> Sequence[Fault]:
    """Return faults in order of their paths; those of a caller's rules are read with care."""
    told = tuple(faults) if is_trusted else tuple(map(fault_of, faults))
    return sorted(told, key=_place) if len(told) > 1 else told


def _place(fault: Fault) -> tuple[Natural, str]:
    return natural(fault.path), fault.path


def _failed(rule: Rule, weighs: Severity, failure: Exception, into: Language) -> Finding:
    """Return the failure of a rule as its finding: what it could have weighed on is unknown."""
    facts: Record[str, Fact] = Record({"failure": type(failure).__name__, "reason": _reason(failure)})
    severity = Severity.UNKNOWN if weighs in _WEIGHS else Severity.WARNING
    words = into.phrase("report.failed"), into.phrase("report.failed_advice")
    voice = Voice(rule.code, rule.name, rule.criterion, severity, *words, "", rule.about, rule.page)
    return Finding(voice, into, "", facts, keys=("report.failed", "report.failed_advice"))


def _reason(failure: Exception) -> str:
    try:
        return str(failure)[:200]
    except Exception:  # an exception whose own text raises shall not take the report down either
        return ""


def fold(findings: tuple[Finding, ...], terms: Terms) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Part findings into those that stand, folded ones in one, and those folded."""
    said: dict[int, str] = {}
    made: list[Finding] = []
    for active in terms.rules.folding:
        own = _gathered(findings, active, terms.rules)
        if own:
            made.append(_folded(own, active, terms.into))
            said |= {id(one): active.rule.code for one in own}
    if not made:
        return findings, ()
    stand = [one for one in findings if id(one) not in said]
    folded = tuple(evolve(one, said_by=said[id(one)]) for one in findings if id(one) in said)
    return tuple(sorted([*stand, *made], key=order_of)), folded


def _gathered(findings: tuple[Finding, ...], active: Active, rules: RuleSet) -> list[Finding]:
    """Return the findings that a rule folds, in the order in which it names their codes."""
    codes = [one for one in active.rule.folds if one in rules and one not in rules.selected]
    own = [one for one in findings if one.code in codes and _is_light(one, rules)]
    return sorted(own, key=lambda one: codes.index(one.code))


def _is_light(finding: Finding, rules: RuleSet) -> bool:
    """Tell whether a finding bears on no verdict, and weighs no more than its rule says."""
    place = SEVERITY_ORDER.index
    own = rules.by_code[finding.code].severity
    return finding.severity not in _WEIGHS and place(finding.severity) >= place(own)


def _folded(findings: list[Finding], active: Active, into: Language) -> Finding:
    """Return one finding for several; its fix is the first of theirs."""
    voice = into.among(active.voices) or active.voices["en"]
    words = tuple(_word_for(one, active) for one in findings)
    facts = Record({"open": words, "codes": tuple(one.code for one in findings)})
    fix = next((one._fix for one in findings if one._fix is not None), None)
    return Finding(voice, into, "", facts, fix, voices=active.voices)


def _word_for(finding: Finding, active: Active) -> Worded:
    """Return the word with which a rule that folds names a finding, in every language in which it has one."""
    words = {into: voice.variants.get(finding.code, "") for into, voice in active.voices.items()}
    english = words.pop("en", "") or finding.name.replace("-", " ")
    return Worded(english, said=partial(_word_in, english, tuple(words.items())))


def _word_in(english: str, words: tuple[tuple[str, str], ...], language: Language) -> str:
    return language.among(dict(words)) or english
