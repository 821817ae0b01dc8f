"""What annotations name: the words and small parts of documents, ids, containers, and what arguments accept.

Public. Words are enums that equal their text, so that `"weekly"` does where a member is asked for.
A name that ends in `Like` is what an argument accepts: a :data:`PaceLike` is a pace, or text that
reads as one.

>>> from smartgoals import types
>>> types.Better.HIGHER == "higher"
True
"""

from smartgoals._door import door as _door

_ROOMS = (
    ("_evidence", "EvidenceLike"),
    ("_forecast.protocol", "MethodLike"),
    ("_location", "Location PathLike"),
    ("_messages.formatting", "Plural"),
    ("_messages.lexicon", "Lexicon"),
    ("_messages.time_words", "TimeWords Yearly"),
    ("_messages.worded", "Worded"),
    ("_model._columns", "Numbers RunningTotals"),
    ("_model._entries", "Entry Rows"),
    ("_model._frames", "Frame"),
    ("_model.closed_goal", "Outcome"),
    ("_model.event", "EventKind EventKindLike"),
    ("_model.exchange", "Exchange"),
    ("_model.goal", "Ambition NewTerms"),
    ("_model.ids", "AuditId ChannelId EventId GoalId MetricId ObjectiveId"),
    ("_model.metric", "Better BetterLike Funnel Nature OverChannels OverTime Stage Unit"),
    ("_model.objective", "Support"),
    ("_model.roster", "Roster"),
    ("_model.scale", "Scale"),
    ("_model.target", "Bound Judged"),
    ("_model.way_of_reading", "AssumeLike MissingDays"),
    ("_numbers", "Number NumberLike"),
    ("_plan.knots", "KnotLike"),
    ("_plan.pacing", "Keeps KeepsLike"),
    ("_progress.presets", "PresetLike"),
    ("_propose.proposals", "AmbitionLevel GoalProposal GoalProposals Unproposed"),
    ("_propose.words", "AmbitionName Unproposable"),
    ("_record", "Record"),
    ("_relevance.pair", "ProfileLike"),
    ("_returns.roi", "ValueKindLike"),
    ("_roll_up.roll_up", "Child RollUpCapLike RollUpHowLike RollUpMissingLike"),
    ("_roll_up.tree", "Assessing"),
    ("_statement.ambiguity", "Ambiguity Span"),
    ("_statement.words", "AmountKind DeadlineKind Movement"),
    ("_time.active_days", "Days"),
    ("_time.calendar", "EVERY_DAY PauseKeeps PauseKeepsLike"),
    ("_time.carry_over", "CarryOver"),
    ("_time.counting", "Counting CountingLike"),
    ("_time.fiscal", "DateSpan FirstWeek FiscalNaming FiscalPattern"),
    ("_time.holidays", "HolidaysLike"),
    ("_time.pace", "PaceLike"),
    ("_time.period", "PeriodLike PeriodUnit"),
    ("_time.weights", "Weights"),
    ("_what_if.brings", "BringsLike"),
    ("catalog._read_table", "TableRows WindowLike"),
    ("rules._words", "CriterionLike SeverityLike"),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
