# Made by tools/make_stubs.py from the table in __init__.py; change that.

from smartgoals._case.asked import Asked as Asked, AskedShape as AskedShape
from smartgoals._case.attainability import Ground as Ground, Judgement as Judgement, Leap as Leap
from smartgoals._case.bands import Slip as Slip
from smartgoals._case.capacity import Capacity as Capacity, Reach as Reach
from smartgoals._case.case import Case as Case
from smartgoals._case.difficulty import Strain as Strain
from smartgoals._case.odd_figures import OddFigure as OddFigure
from smartgoals._case.odd_readings import OddReading as OddReading, Spike as Spike
from smartgoals._case.outlook import Outlook as Outlook
from smartgoals._case.served import Served as Served
from smartgoals._case.shown import Demonstrated as Demonstrated
from smartgoals._case.statement_fit import Contradiction as Contradiction
from smartgoals._case.statement_terms import UnlikeTerms as UnlikeTerms
from smartgoals._case.strategy_case import StrategyCase as StrategyCase
from smartgoals._case.surroundings import Surroundings as Surroundings
from smartgoals._case.total_or_pace import Doubt as Doubt
from smartgoals._plan.quota import Span as Span
from smartgoals._plan.start import Start as Start, StartBy as StartBy
from smartgoals._plan.whole_periods import WholePeriods as WholePeriods
from smartgoals.catalog._limits import Oddity as Oddity
from smartgoals.rules._check import check as check, check_strategy as check_strategy
from smartgoals.rules._default import DEFAULT as DEFAULT
from smartgoals.rules._finding import (
    Fact as Fact,
    Fault as Fault,
    Finding as Finding,
    Fix as Fix,
    FixReason as FixReason,
    Voice as Voice,
)
from smartgoals.rules._readings.findings import (
    READING_RULES as READING_RULES,
    DataFinding as DataFinding,
    DataSeverity as DataSeverity,
    data_findings as data_findings,
)
from smartgoals.rules._report import (
    ReportDiff as ReportDiff,
    SmartReport as SmartReport,
    StrategyReport as StrategyReport,
)
from smartgoals.rules._rule import (
    CheckFunction as CheckFunction,
    Example as Example,
    Option as Option,
    Options as Options,
    OptionValue as OptionValue,
    Rule as Rule,
    RuleLike as RuleLike,
    RuleText as RuleText,
)
from smartgoals.rules._ruleset import RETIRED as RETIRED, Active as Active, RuleSet as RuleSet
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
    "Active",
    "Asked",
    "AskedShape",
    "Capacity",
    "Case",
    "CheckFunction",
    "Contradiction",
    "Criterion",
    "DataFinding",
    "DataSeverity",
    "Demonstrated",
    "Doubt",
    "Example",
    "Fact",
    "Fault",
    "Finding",
    "Fix",
    "FixReason",
    "Ground",
    "Judgement",
    "Leap",
    "OddFigure",
    "OddReading",
    "Oddity",
    "Option",
    "OptionValue",
    "Options",
    "Outlook",
    "Reach",
    "ReportDiff",
    "Rule",
    "RuleLike",
    "RuleSet",
    "RuleText",
    "Served",
    "Severity",
    "Slip",
    "SmartReport",
    "Span",
    "Spike",
    "Start",
    "StartBy",
    "Status",
    "Strain",
    "StrategyCase",
    "StrategyReport",
    "Subject",
    "Surroundings",
    "UnlikeTerms",
    "Verdict",
    "Voice",
    "Waiver",
    "WholePeriods",
    "check",
    "check_strategy",
    "data_findings",
]
