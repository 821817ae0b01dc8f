# Made by tools/make_stubs.py from the table in __init__.py; change that.

from smartgoals._case.case import Case as Case
from smartgoals._case.strategy_case import StrategyCase as StrategyCase
from smartgoals.rules._check import check as check, check_strategy as check_strategy
from smartgoals.rules._default import DEFAULT as DEFAULT
from smartgoals.rules._finding import Fault as Fault, Finding as Finding
from smartgoals.rules._readings.findings import (
    DataFinding as DataFinding,
    DataSeverity as DataSeverity,
    data_findings as data_findings,
)
from smartgoals.rules._readings.ruleset import READING_RULES as READING_RULES
from smartgoals.rules._report import (
    ReportDiff as ReportDiff,
    SmartReport as SmartReport,
    StrategyReport as StrategyReport,
)
from smartgoals.rules._rule import (
    Example as Example,
    Option as Option,
    Rule as Rule,
    RuleLike as RuleLike,
    RuleText as RuleText,
)
from smartgoals.rules._ruleset import RETIRED as RETIRED, RuleSet as RuleSet
from smartgoals.rules._waivers import Waiver as Waiver
from smartgoals.rules._words import (
    Criterion as Criterion,
    Severity as Severity,
    Status as Status,
    Subject as Subject,
    Verdict as Verdict,
)

__all__ = [
    "DEFAULT",
    "READING_RULES",
    "RETIRED",
    "Case",
    "Criterion",
    "DataFinding",
    "DataSeverity",
    "Example",
    "Fault",
    "Finding",
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
    "data_findings",
]
