"""SMART checks: rules with stable codes, sets of them, and reports with a verdict for each criterion.

Public. :func:`check` judges a goal and :func:`check_strategy` a strategy by :data:`DEFAULT` or a rule set of the caller's.
Stands above projection and relevance and knows no rendering. A rule is a record with one pure function; what several
rules need to know of a goal is worked out once, in the case.

>>> from smartgoals import rules
>>> rules.DEFAULT.rule("SGT501").name, rules.DEFAULT.rule("SGT501").criterion
('no-deadline', Criterion.TIMELY)
"""

from __future__ import annotations

from smartgoals._case.case import Case
from smartgoals._case.strategy_case import StrategyCase
from smartgoals.rules._check import check, check_strategy
from smartgoals.rules._default import DEFAULT
from smartgoals.rules._finding import Fault, Finding, FixReason
from smartgoals.rules._report import ReportDiff, SmartReport, StrategyReport
from smartgoals.rules._rule import Example, Option, Rule, RuleLike, RuleText
from smartgoals.rules._ruleset import RETIRED, RuleSet
from smartgoals.rules._waivers import Waiver
from smartgoals.rules._words import Criterion, Severity, Status, Subject, Verdict

__all__ = [
    "DEFAULT",
    "RETIRED",
    "Case",
    "Criterion",
    "Example",
    "Fault",
    "Finding",
    "FixReason",
    "Option",
    "ReportDiff",
    "Rule",
    "RuleLike",
    "RuleSet",
    "RuleText",
    "Severity",
    "SmartReport",
    "Status",
    "StrategyCase",
    "StrategyReport",
    "Subject",
    "Verdict",
    "Waiver",
    "check",
    "check_strategy",
]
