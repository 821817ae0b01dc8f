"""Folding: small findings that belong together are said in one, by a rule that names them.

A folded finding stands beside the report as a silenced one does. What a caller made heavier stands by
itself, and so does what was selected by its full code; what was waived is not gathered.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._messages.worded import Worded
from smartgoals._record import Record
from smartgoals.rules._finding import Finding, order_of
from smartgoals.rules._words import SEVERITY_ORDER, Severity

if TYPE_CHECKING:
    from smartgoals._messages.formatting import Language
    from smartgoals.rules._ruleset import Active, RuleSet
    from smartgoals.rules._terms import Terms

_WEIGHS: Final = (Severity.ERROR, Severity.UNKNOWN)


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
