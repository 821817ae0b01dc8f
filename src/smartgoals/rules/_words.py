"""The words of a report: subject, criterion, severity, verdict and status of a rule.

Enums only; knows nothing else of this room.
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from smartgoals._words import Word


class Subject(Word):
    """What a rule looks at, and so which function runs it.

    `goal` and `strategy` are checked by :func:`~smartgoals.check` and
    :func:`~smartgoals.check_strategy`, an `audit` by :func:`~smartgoals.audit_findings`, `readings`
    by :func:`~smartgoals.data_findings`, a `channel` by :func:`~smartgoals.scorecards`, and a
    `comparison` of channels by :func:`~smartgoals.deepen`.
    """

    GOAL = "goal"
    STRATEGY = "strategy"
    AUDIT = "audit"
    READINGS = "readings"
    CHANNEL = "channel"
    COMPARISON = "comparison"


class Criterion(Word):
    """What a finding weighs on: one of the five of SMART, or the strategy, which has no verdict.

    To the strategy belong its channels, its audits and its readings.
    """

    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    ATTAINABLE = "attainable"
    RELEVANT = "relevant"
    TIMELY = "timely"
    STRATEGY = "strategy"


CriterionLike: TypeAlias = (
    Criterion | Literal["specific", "measurable", "attainable", "relevant", "timely", "strategy"]
)
"""A criterion, or its word."""


class Severity(Word):
    """What a finding does to the verdict of its criterion.

    `error` makes it fail; `unknown` says that evidence is missing, and makes it unknown when
    nothing fails; `warning` and `info` leave it as it is.
    """

    ERROR = "error"
    UNKNOWN = "unknown"
    WARNING = "warning"
    INFO = "info"


SeverityLike: TypeAlias = Severity | Literal["error", "unknown", "warning", "info"]
"""A severity, or its word."""


class Verdict(Word):
    """The answer for one criterion: it holds, it does not, or the evidence is missing."""

    PASS = "pass"
    FAIL = "fail"
    UNKNOWN = "unknown"


class Status(Word):
    """Where a rule is in its life: a preview or deprecated rule runs only when it is selected by
    its full code.
    """

    STABLE = "stable"
    PREVIEW = "preview"
    DEPRECATED = "deprecated"


SMART: Final = tuple(Criterion)[:5]
"""The five criteria that have a verdict, in order."""
CRITERION_ORDER: Final = tuple(Criterion)
SEVERITY_ORDER: Final = tuple(Severity)
