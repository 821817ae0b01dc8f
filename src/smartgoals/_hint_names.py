"""What public annotations name and modules import for checkers alone. Made by tools/make_hints.py; change that.

`NAMES` has for a module where each such name is defined, `ALIASES` the aliases with text in them, to be read as types.
"""

from __future__ import annotations

from types import MappingProxyType

NAMES = MappingProxyType(
    {
        "_case.assess": ("_progress.progress:Progress",),
        "_case.attainability": ("_model.closed_goal:ClosedGoal",),
        "_case.backtest": (
            "_forecast.protocol:MethodLike",
            "_model.way_of_reading:AssumeLike",
        ),
        "_case.bands": ("_numbers:Number",),
        "_case.capacity": ("catalog._priors:Prior",),
        "_case.case": (
            "_messages.formatting:Language",
            "_statement.draft:Draft",
        ),
        "_case.difficulty": ("_case.asked:Asked",),
        "_case.known": (
            "_case.surroundings:Surroundings",
            "_model.goal:Goal",
            "_model.history:History",
        ),
        "_case.odd_figures": ("_numbers:Number",),
        "_case.odd_readings": ("_numbers:Number",),
        "_case.project": (
            "_forecast.protocol:MethodLike",
            "_model.way_of_reading:AssumeLike",
            "_projection.projection:Projection",
        ),
        "_case.series": (
            "_forecast.protocol:MethodLike",
            "_model.way_of_reading:AssumeLike",
        ),
        "_case.statement_fit": ("_numbers:Number",),
        "_case.statement_terms": (
            "_numbers:Number",
            "_time.period:Period",
        ),
        "_case.status_history": (
            "_model.goal:Goal",
            "_model.way_of_reading:AssumeLike",
            "_plan.band:Band",
            "_plan.plan:Plan",
            "_progress.progress:Progress",
        ),
        "_case.strategy_case": (
            "_case.surroundings:Surroundings",
            "_evidence:Evidence",
            "_model.strategy:Strategy",
        ),
        "_case.surroundings": (
            "_forecast.protocol:MethodLike",
            "_model.history:History",
            "_model.way_of_reading:WayOfReading",
        ),
        "_evidence": (
            "_model.audit:Audit",
            "_model.closed_goal:ClosedGoal",
            "_model.history:History",
            "_model.source:DataSource",
            "_model.strategy:Strategy",
            "catalog:Benchmark",
            "catalog:Catalog",
        ),
        "_messages.formatting": ("_messages.lexicon:Lexicon",),
        "_messages.lexicon": ("_messages.time_words:TimeWords",),
        "_messages.worded": ("_messages.formatting:Language",),
        "_plan.from_goal": ("_model.strategy:Strategy",),
        "_plan.start": ("_numbers:Number",),
        "_progress.course": ("_numbers:Number",),
        "_progress.progress": (
            "_model.ids:GoalId",
            "_model.ids:MetricId",
            "_numbers:Number",
            "_plan.plan:Plan",
            "_time.period:Period",
        ),
        "_propose.propose": ("rules._ruleset:RuleSet",),
        "_review.review": ("_forecast.protocol:MethodLike",),
        "_roll_up.roll_up": ("_time.period:Period",),
        "_statement.parse": (
            "_messages.formatting:Language",
            "_statement.draft:Draft",
        ),
        "_what_if.what_if": (
            "_forecast.protocol:MethodLike",
            "_model.way_of_reading:AssumeLike",
        ),
        "catalog._catalog": (
            "_model.objective:Objective",
            "_model.objective:ObjectiveKind",
            "catalog._benchmarks:Benchmark",
            "catalog._figures:Figure",
            "catalog._intensity:Intensity",
            "catalog._names:NativeName",
            "catalog._priors:Prior",
            "catalog._sheet:Sheet",
        ),
        "catalog._export_reader": (
            "catalog._mapped:ReadRows",
            "catalog._names:Break",
            "catalog._names:NativeName",
            "catalog._read_tables:ReadTable",
            "catalog._sheet:Sheet",
        ),
        "present._html": ("_messages.formatting:Language",),
        "present._markdown": ("_messages.formatting:Language",),
        "present._text": ("_messages.formatting:Language",),
        "rules._audits.findings": ("rules._waivers:Waiver",),
        "rules._check": (
            "_model.strategy:Strategy",
            "rules._waivers:Waiver",
        ),
        "rules._check_statement": (
            "rules._report:SmartReport",
            "rules._waivers:Waiver",
        ),
        "rules._finding": ("rules._waivers:Waiver",),
        "rules._readings.findings": ("rules._waivers:Waiver",),
        "rules._rule": (
            "_model.goal:Goal",
            "rules._finding:Fault",
        ),
    }
)

ALIASES = MappingProxyType(
    {
        "_agenda.agenda": ("_evidence:EvidenceLike",),
        "_case.assess": (
            "_evidence:EvidenceLike",
            "_time.period:PeriodLike",
        ),
        "_case.backtest": (
            "_evidence:EvidenceLike",
            "_time.period:PeriodLike",
        ),
        "_case.project": (
            "_evidence:EvidenceLike",
            "_time.period:PeriodLike",
        ),
        "_case.series": (
            "_evidence:EvidenceLike",
            "_time.period:PeriodLike",
        ),
        "_case.status_history": (
            "_progress.presets:PresetLike",
            "_evidence:EvidenceLike",
            "_time.period:PeriodLike",
        ),
        "_channels.contests": ("_evidence:EvidenceLike",),
        "_channels.deepen": ("_evidence:EvidenceLike",),
        "_channels.scorecards": ("_evidence:EvidenceLike",),
        "_effect.ask": ("_evidence:EvidenceLike",),
        "_evidence": ("_evidence:EvidenceLike",),
        "_forecast.ask": ("_time.period:PeriodLike",),
        "_gap.explain_gap": (
            "_evidence:EvidenceLike",
            "_gap.figures:PartFigures",
        ),
        "_gap.figures": ("_gap.figures:PartFigures",),
        "_progress.presets": ("_progress.presets:PresetLike",),
        "_progress.progress": ("_progress.standing:Run",),
        "_progress.standing": ("_progress.standing:Run",),
        "_propose.propose": ("_evidence:EvidenceLike",),
        "_propose.target_for": ("_evidence:EvidenceLike",),
        "_relevance.recommend": ("_evidence:EvidenceLike",),
        "_relevance.relevance": ("_evidence:EvidenceLike",),
        "_review.review": (
            "_evidence:EvidenceLike",
            "_time.period:PeriodLike",
        ),
        "_revise.closing": (
            "_evidence:EvidenceLike",
            "_time.period:PeriodLike",
        ),
        "_revise.revise": ("_evidence:EvidenceLike",),
        "_roll_up.roll_up": ("_roll_up.roll_up:Child",),
        "_roll_up.tree": (
            "_evidence:EvidenceLike",
            "_time.period:PeriodLike",
        ),
        "_time.holidays": ("_time.holidays:HolidaysLike",),
        "_time.period": ("_time.period:PeriodLike",),
        "_what_if.what_if": (
            "_evidence:EvidenceLike",
            "_time.period:PeriodLike",
        ),
        "catalog._catalog": (
            "catalog._formulas:Node",
            "catalog._parts:Item",
            "_time.period:PeriodLike",
        ),
        "catalog._export_reader": (
            "catalog._read_table:TableRows",
            "catalog._read_table:WindowLike",
        ),
        "catalog._formulas": ("catalog._formulas:Node",),
        "catalog._parts": (
            "catalog._parts:Values",
            "catalog._parts:Item",
        ),
        "catalog._read_table": (
            "catalog._read_table:TableRows",
            "catalog._read_table:WindowLike",
        ),
        "present._html": ("_evidence:EvidenceLike",),
        "present._markdown": ("_evidence:EvidenceLike",),
        "present._text": ("_evidence:EvidenceLike",),
        "present._vega": ("_evidence:EvidenceLike",),
        "rules._audits.findings": ("_evidence:EvidenceLike",),
        "rules._check": ("_evidence:EvidenceLike",),
        "rules._check_statement": ("_evidence:EvidenceLike",),
        "rules._readings.findings": ("_evidence:EvidenceLike",),
        "rules._rule": (
            "rules._rule:CheckFunction",
            "rules._rule:Examples",
        ),
        "rules._ruleset": ("rules._rule:CheckFunction",),
        "testing._calendars": ("_time.holidays:HolidaysLike",),
    }
)
