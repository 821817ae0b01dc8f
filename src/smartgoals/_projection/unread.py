"""Unread: goals of which no reading will tell before they are judged, and why.

What belongs here: that the rhythm of a log leaves nothing to tell of what is open, such as of the
last days of a year where each Sunday is read. Knows questions and the periods of a plan.

As of days gone by, silence settles nothing: what nobody will read is neither met nor missed.
"""

from __future__ import annotations

from smartgoals._model.target import Judged
from smartgoals._plan.band import Band
from smartgoals._plan.plan import Plan
from smartgoals._plan.whole_periods import WholePeriods
from smartgoals._progress.progress import quotas_of
from smartgoals._progress.told_part import told_part
from smartgoals._projection import quotas, rolling
from smartgoals._projection.question import ProjectionQuestion
from smartgoals._projection.reasons import ProjectionReason
from smartgoals._time.counting import Counting


def why_unread(question: ProjectionQuestion) -> ProjectionReason | None:
    """Return why no reading to come tells of what is open of a goal; None where one does."""
    upto, plan = question.read_upto, question.plan
    if question.periods is not None:
        return _of_last_period(question, question.periods)
    if upto >= question.end:
        return None
    is_kept = plan.per is not None if isinstance(plan, Band) else _is_kept(plan)
    if upto > max(question.last, plan.start_day):  # it may tell of no window to its last day
        is_untold = is_kept and question.is_told_in_spans and _awaits_nothing(question, plan)
        return ProjectionReason.DAYS_UNKNOWN if is_untold else None
    if not (question.is_flow or is_kept):
        return None  # the last reading tells, however old it is
    if upto <= plan.start_day and question.is_flow:
        return ProjectionReason.NO_READING_SINCE_START
    return ProjectionReason.DAYS_UNKNOWN if is_kept and _awaits_nothing(question, plan) else None


def _of_last_period(question: ProjectionQuestion, periods: WholePeriods) -> ProjectionReason | None:
    """Return why the whole period that is judged is not told, where no other can meet the goal."""
    judged = periods.closed_by(question.end)
    if judged is None or question.judged is Judged.ANY_DAY or question.tells(judged):
        return None
    return ProjectionReason.PERIOD_UNREAD


def _is_kept(plan: Plan) -> bool:
    return plan.pace is not None and plan.counted is not Counting.CONTINUOUS


def _awaits_nothing(question: ProjectionQuestion, plan: Plan | Band) -> bool:
    """Tell whether no reading to come tells of any period or window that is open, and none has told of others."""
    if told_part(plan, question.read_upto, in_spans=question.is_told_in_spans) is not None:
        return False
    if isinstance(plan, Plan) and plan.counted is Counting.ROLLING:
        return not rolling.is_told(question, plan)
    asking = plan if isinstance(plan, Plan) else quotas_of(question.progress, plan)[0]
    return not quotas.is_told(question, asking)
