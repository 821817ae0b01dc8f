"""smartgoals: objectives, goals, SMART checks, pace and projection as immutable values, with no I/O.

This is the front door: what is used from day to day, and the rooms where the rest is. Each name is
written here and nowhere else, and loads the module that defines it when it is first asked for, so
that a program that only wants a pace does not pay for the catalogue. `__init__.pyi`, which type
checkers read, is made from this table.
"""

from smartgoals._door import door as _door

__version__ = "0.2.0"

_ROOMS = (
    ("", "audits catalog channels codec forecasts metrics present progress returns rules status types"),
    ("_agenda.agenda", "agenda"),
    ("_case.assess", "assess"),
    ("_case.backtest", "backtest"),
    ("_case.project", "project"),
    ("_case.series", "series"),
    ("_case.status_history", "status_history"),
    ("_days", "day_of_moment"),
    ("_effect.ask", "effect"),
    ("_errors", "InvalidValue SmartGoalsError StructureErrors UnknownName WrongType"),
    ("_evidence", "Evidence"),
    ("_forecast.ask", "forecast"),
    ("_forecast.forecast", "Forecast"),
    ("_gap.explain_gap", "explain_gap"),
    ("_messages.formatting", "Language"),
    ("_model.audit", "Audit"),
    ("_model.baseline", "Baseline"),
    ("_model.channel", "Channel"),
    ("_model.closed_goal", "ClosedGoal"),
    ("_model.event", "Event"),
    ("_model.goal", "Goal Revision"),
    ("_model.history", "History"),
    ("_model.metric", "Metric"),
    ("_model.objective", "Link Objective ObjectiveKind"),
    ("_model.reading", "Reading"),
    ("_model.source", "DataSource"),
    ("_model.strategy", "Strategy"),
    ("_model.target", "ChangeBy GrowBy KeepPace Milestone ReachLevel ReachPace StayWithin Target"),
    ("_model.way_of_reading", "Assume WayOfReading"),
    ("_plan.band", "Band"),
    ("_plan.from_goal", "plan"),
    ("_plan.plan", "Plan"),
    ("_progress.progress", "Progress"),
    ("_projection.projection", "Projection"),
    ("_propose.propose", "propose"),
    ("_propose.target_for", "target_for"),
    ("_relevance.recommend", "recommend_metrics"),
    ("_relevance.relevance", "Relevance relevance"),
    ("_returns.roi", "roi"),
    ("_review.diff", "GoalDiff ReviewDiff"),
    ("_review.review", "GoalReview Review review"),
    ("_revise.calibration", "calibration"),
    ("_revise.closing", "close"),
    ("_revise.revise", "Proposal revise"),
    ("_roll_up.roll_up", "RollUp roll_up"),
    ("_roll_up.tree", "roll_up_strategy"),
    ("_statement.draft", "Draft"),
    ("_statement.parse", "parse_goal parse_goals"),
    ("_time.cadence", "Cadence"),
    ("_time.calendar", "Calendar Pause"),
    ("_time.holidays", "Holidays"),
    ("_time.pace", "Growth Pace"),
    ("_time.period", "Period"),
    ("_what_if.what_if", "what_if"),
    ("rules._check", "check check_strategy"),
    ("rules._check_statement", "check_statement"),
    ("rules._finding", "Finding"),
    ("rules._report", "SmartReport StrategyReport"),
    ("rules._waivers", "Waiver"),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS, unlisted="__version__")
