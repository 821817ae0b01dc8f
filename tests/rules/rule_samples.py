"""What the tests of rules share: the complete goal that the rules' own examples start from, and what a template asks for."""

from string import Formatter
from typing import Any

import smartgoals as sg
from smartgoals.rules import DEFAULT, Example, RuleSet, Subject
from smartgoals.rules._examples_base import (
    AS_OF,
    EVIDENCE,
    GOAL,
    HISTORY,
    SALES,
    STRATEGY,
    audit,
    rising,
)

__all__ = [
    "AS_OF", "EVIDENCE", "GOAL", "HISTORY", "SALES", "SETS", "STRATEGY", "audit", "found_in", "placeholders", "rising",
]  # fmt: skip
SETS = {
    Subject.GOAL: DEFAULT,
    Subject.STRATEGY: DEFAULT,
    Subject.AUDIT: sg.audits.AUDIT_RULES,
    Subject.READINGS: sg.rules.READING_RULES,
    Subject.CHANNEL: sg.channels.CHANNEL_RULES,
    Subject.COMPARISON: sg.channels.COMPARISON_RULES,
}
"""The rules of the house by what they are about."""


def found_in(example: Example, about: Subject, rules: RuleSet | None = None, **terms: Any) -> tuple[sg.Finding, ...]:
    """Return what the function of a subject finds in an example of it."""
    known, as_of = example.evidence, example.as_of
    given: dict[str, Any] = {"rules": rules, "as_of": as_of, **example.beside, **terms}
    if about is Subject.GOAL:
        assert example.goal is not None
        return sg.check(example.goal, evidence=known, **given).findings
    if about is Subject.STRATEGY:
        return sg.check_strategy(known.strategy or sg.Strategy(), evidence=known, **given).findings
    if about is Subject.AUDIT:
        *earlier, audit = known.audits
        previous = earlier[-1] if earlier else None
        return sg.audits.audit_findings(audit, evidence=known.strategy, previous=previous, **given)
    if about is Subject.READINGS:
        return sg.rules.data_findings(known.histories, **given)
    if about is Subject.COMPARISON:
        return sg.channels.deepen(known.histories, **given).findings
    assert known.strategy is not None
    return sg.channels.scorecards(
        known.strategy, evidence=sg.Evidence(audits=known.audits, histories=known.histories), **given
    ).findings


def placeholders(template: str) -> set[str]:
    """Return the names that a template is filled with."""
    return {name for _, name, _, _ in Formatter().parse(template) if name}
