"""SMART checks: rules with stable codes, sets of them, and reports with a verdict for each criterion.

Public. :func:`check` judges a goal and :func:`check_strategy` a strategy by :data:`DEFAULT` or a
rule set of the caller's. Stands above projection and relevance and knows no rendering. A rule is a
record with one pure function; what several rules need to know of a goal is worked out once, in the
case.

>>> from smartgoals import rules
>>> rules.DEFAULT.rule("SGT501").name, rules.DEFAULT.rule("SGT501").criterion
('no-deadline', Criterion.TIMELY)
"""

from smartgoals._door import door as _door

_ROOMS = (
    ("_case.asked", "Asked AskedShape"),
    ("_case.attainability", "Ground Judgement Leap"),
    ("_case.bands", "Slip"),
    ("_case.capacity", "Capacity Reach"),
    ("_case.case", "Case"),
    ("_case.difficulty", "Strain"),
    ("_case.odd_figures", "OddFigure"),
    ("_case.odd_readings", "OddReading Spike"),
    ("_case.outlook", "Outlook"),
    ("_case.served", "Served"),
    ("_case.shown", "Demonstrated"),
    ("_case.statement_fit", "Contradiction"),
    ("_case.statement_terms", "UnlikeTerms"),
    ("_case.strategy_case", "StrategyCase"),
    ("_case.surroundings", "Surroundings"),
    ("_case.total_or_pace", "Doubt"),
    ("_plan.quota", "Span"),
    ("_plan.start", "Start StartBy"),
    ("_plan.whole_periods", "WholePeriods"),
    ("catalog._limits", "Oddity"),
    ("rules._check", "check check_strategy"),
    ("rules._default", "DEFAULT"),
    ("rules._finding", "Fact Fault Finding Fix FixReason Voice"),
    ("rules._readings.findings", "DataFinding DataSeverity data_findings"),
    ("rules._readings.findings", "READING_RULES"),
    ("rules._report", "ReportDiff SmartReport StrategyReport"),
    ("rules._rule", "CheckFunction Example Option OptionValue Options Rule RuleLike RuleText"),
    ("rules._ruleset", "Active RETIRED RuleSet"),
    ("rules._waivers", "Waiver"),
    ("rules._words", "Criterion Severity Status Subject Verdict"),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
