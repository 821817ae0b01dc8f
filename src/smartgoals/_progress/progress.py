"""Progress: where a history stands against a plan on a day, as one immutable value, and the table
of its quantities.

What belongs here: the type, its tables and its status. Courses work quantities out, `explanation` words them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, final

from attrs import field, frozen

from smartgoals._checked import named, refuse
from smartgoals._documents import document
from smartgoals._errors import WrongType
from smartgoals._messages.formatting import Language
from smartgoals._messages.outline import outlined
from smartgoals._model.target import Bound
from smartgoals._plan.band import Band
from smartgoals._progress.course import AnyReason, Course, DueRow, Settled, told
from smartgoals._progress.explanation import Derivation, derived
from smartgoals._progress.measures import Quantities
from smartgoals._progress.period_band import PeriodBandCourse, quota_plans
from smartgoals._progress.quantity import Quantity, number, pace, plain
from smartgoals._progress.quota import QuotaPeriod
from smartgoals._progress.reasons import Reason
from smartgoals._progress.recorded import comparable
from smartgoals._progress.standing_text import Stands, missed_in, standing_line, standing_text
from smartgoals._record import Record
from smartgoals._words import Word

if TYPE_CHECKING:
    from smartgoals._messages.worded import Worded
    from smartgoals._model.ids import GoalId, MetricId
    from smartgoals._numbers import Number
    from smartgoals._plan.plan import Plan
    from smartgoals._progress.presets import PresetLike
    from smartgoals._progress.standing import Run
    from smartgoals._time.period import Period

__all__ = ["DueRow", "Progress", "QuotaPeriod"]

_LONGEST_TABLE: Final = 3_660


class Counted(Word):
    """How the goal is judged: along a plan, by the quota of each period, over a rolling window, or
    within a band.
    """

    CONTINUOUS = "continuous"
    CALENDAR = "calendar"
    ROLLING = "rolling"
    BAND = "band"
    NONE = "none"


@final
@document
@outlined
@frozen(kw_only=True)
class Progress:
    """Where a history stands against a plan or goal at the end of a day; see :func:`smartgoals.assess`.

    Values are in the unit of the metric, shares are 0.5 for one half, days are active days of the
    plan's calendar except `safe_days`, which are days of the ordinary calendar. Each quantity that
    is undefined is None and has its word in `reasons`; nothing is ever infinite or invented. An
    *allowance* is a plan that leads away from its good side, such as "at most 4 a week": its shares
    say how much was used.

    A goal is judged on its deadline: on a later day every quantity is what it was then, but that
    `finished_on`, and the figures of the earned schedule (`gap_days`, `time_index`, `earned_on`;
    Lipke 2003), go on until the target is reached, so that a late finish stays late. What is the
    plan's own number for a day, which may be rounded, is on the plan. `quota` belongs to quotas by
    calendar period. With `per` values are amounts of a period of that length: of a pace to be
    reached that of the last whole period up to the day, against the plan at its end. `judged_upto` is
    the last day told of a goal that is judged by a part of its days, as the next reading is due after
    its deadline. Two are equal that tell the same, be one of them read from data.
    """

    as_of: date
    counted: Counted
    bound: Bound
    goal: GoalId | None = None
    metric: MetricId | None = None
    unit: str | None = None
    metric_unit: str | None = None
    per: Period | None = None
    plan: Plan | Band | None = None
    start: date | None = None
    deadline: date | None = None
    baseline: Number | None = None
    baseline_read_on: date | None = None
    target: Number | None = None
    is_allowance: bool = False
    quota: QuotaPeriod | None = None
    read_on: date | None = None
    assumed: tuple[Run, ...] = ()
    assumed_days: Number = 0
    resets: tuple[date, ...] = ()
    judged_upto: date | None = None
    _course: Course = field(alias="course", eq=comparable)

    # -- the table of quantities, in the order in which they are explained

    actual = number(
        "The value there is at the end of the day judged; of a quota what counts of it, of a window what it"
        " holds.",
        "the value of the readings at the end of the day judged, by the nature of the metric",
        "read_on assumed_days",
        lambda course: course.actual(),
    )
    expected = number(
        "What is expected by the end of the day judged.",
        "the value of the plan at the end of the day judged",
        "start baseline deadline target",
        lambda course: course.expected(),
    )
    gap = number(
        "How far the value is from what is expected, the good side positive.",
        "actual - expected, the good side positive",
        "actual expected bound",
        lambda course: course.gap(),
    )
    gap_days = number(
        "The gap in time, in active days (earned schedule).",
        "active days of the plan that the value has earned - active days passed",
        "actual start as_of",
        lambda course: course.days_ahead(),
        allowance="active days passed - active days of the plan that the value has used",
    )
    attainment = number(
        "The share of the way from baseline to target that is made, raw.",
        "(actual - baseline) / (target - baseline)",
        "actual baseline target",
        lambda course: course.attainment(),
    )
    attainment_clamped = number(
        "The attainment within 0 to 1.",
        "attainment within 0 to 1",
        "attainment",
        lambda course: course.clamped(),
    )
    time_share = number(
        "The share of the plan's active days that has passed.",
        "active days passed / active days of the plan",
        "start as_of deadline",
        lambda course: course.time_share(),
    )
    value_share = number(
        "The share of the way that is made, within 0 to 1; to be read beside `time_share`.",
        "attainment within 0 to 1",
        "attainment",
        lambda course: course.clamped(),
    )
    pace_index = number(
        "Progress made over progress expected: SPI.",
        "(actual - baseline) / (expected - baseline)",
        "actual baseline expected",
        lambda course: course.pace_index(),
    )
    time_index = number(
        "Time earned over time elapsed: SPI(t).",
        "active days earned / active days passed",
        "earned_on start as_of",
        lambda course: course.time_index(),
    )
    earned_on = plain(
        "The first whole day on which the plan expects as much.",
        "first whole day on which the plan expects the value",
        "actual",
        lambda course: course.earned_on(),
    )
    required_pace = pace(
        "What each active day left must bring to meet the target (0 once it is met); for an allowance, may"
        " bring.",
        "(target - actual) / active days left",
        "target actual as_of deadline",
        lambda course: course.required(),
        allowance="(target - actual) / active days left: what may still be used a day",
    )
    mean_pace = pace(
        "What an active day brought on average since the plan started, per day.",
        "change since the start / active days passed",
        "actual baseline mean_window",
        lambda course: course.mean(),
    )
    recent_pace = pace(
        "What an active day of the recent window brought on average, per day.",
        "change over the window / its active days",
        "recent_window",
        lambda course: course.recent(),
    )
    feasibility = number(
        "Required over mean pace (for an allowance the other way round, so that at most 1 is always"
        " feasible).",
        "required pace / mean pace",
        "required_pace mean_pace",
        lambda course: course.feasibility(),
        allowance="mean pace / pace that may still be used",
    )
    safe_days = plain(
        "How many whole days may pass idle.",
        "days before falls_behind_on, the day itself left out",
        "as_of falls_behind_on deadline",
        lambda course: course.safe_days(),
    )
    falls_behind_on = plain(
        "The first later day on which the value of today is behind.",
        "first later day on which the value of today is behind the plan",
        "actual as_of",
        lambda course: course.falls_behind_on(),
    )
    arrives_on = plain(
        "The first whole day on which the target is reached at the mean pace.",
        "as_of + (target - actual) / mean pace, whole active days",
        "target actual mean_pace",
        lambda course: course.arrives_on(),
    )
    burn_rate = number(
        "How fast an allowance is used, against its plan.",
        "mean pace / pace of the whole plan",
        "mean_pace baseline target",
        lambda course: course.burn_rate(),
    )
    exhausted_on = plain(
        "The day on which an allowance is used up at the mean pace.",
        "as_of + (target - actual) / mean pace, whole active days",
        "target actual mean_pace",
        lambda course: course.exhausted_on(),
    )
    left_today = number(
        "What may still be used of an allowance by the end of the day; of a quota, of its running period.",
        "expected - actual, the good side positive, never below 0",
        "expected actual",
        lambda course: course.left_today(),
    )
    is_met = plain(
        "Whether the target is met: a demand once it is, an allowance, quota or window when its time is"
        " over.",
        "the value is on the good side of the target, and nothing that was missed rules it out",
        "actual target deadline",
        lambda course: course.is_met(),
    )
    finished_on = plain(
        "Since when the target has stood reached, be it after the deadline.",
        "first day of the run of days up to as_of on which the target stands reached",
        "target as_of",
        lambda course: course.finished_on(),
    )

    @property
    def reasons(self) -> Mapping[str, AnyReason]:
        """The word for each quantity that is None."""
        reasons: dict[str, AnyReason] = {}
        for name, why in (
            ("target", self._course.target_reason()),
            *((row.name, row.reason(self._course)) for row in QUANTITIES),
        ):
            if why is not None:
                reasons[name] = why
        return Record(reasons)

    @property
    def mean_window(self) -> tuple[date, date] | None:
        """The days of the mean pace: from the end of the first to the end of the second."""
        return self._course.mean_window()

    @property
    def recent_window(self) -> tuple[date, date] | None:
        """The days of the recent pace: from the end of the first to the end of the second."""
        return self._course.recent_window()

    @property
    def stands_on_target(self) -> bool:
        """Whether the target was reached on an earlier day, which counts for the value of today."""
        return self._course.stands_on_target

    @property
    def is_on_plan(self) -> bool | None:
        """Whether the value is on the good side of the plan, or on its line; None where that is unknown."""
        gap = told(self._course.gap())
        return None if gap is None else gap >= 0

    @property
    def days_to_exhaustion(self) -> int | None:
        """How many days an allowance lasts at the mean pace; None as `exhausted_on` is."""
        exhausted = self.exhausted_on
        return None if exhausted is None else (exhausted - self.as_of).days

    @property
    def settled(self) -> Settled | None:
        """The outcome where readings have decided it already; None while it is open or unknown."""
        return self._course.settled()

    @property
    def quantities(self) -> Quantities:
        """The exact quantities that statuses are judged by."""
        course, burns = self._course, self._course.burns()
        is_done = bool(self.is_met) and not self.is_allowance
        made, ahead = course.made(), told(course.days_ahead_when_judged())
        way, asked = course.way(), course.asked()
        if is_done and made is not None:
            # A goal that is met is not behind, be it that its milestones asked for more than its target.
            falls = self.bound is Bound.AT_MOST
            made = (min if falls else max)(made, way or made, asked or made)
            ahead = None if ahead is None else max(ahead, Fraction(0))
            asked = None if asked is None or (asked > 0 if falls else asked < 0) else asked
        return Quantities(
            gap=told(course.gap()),
            way=way,
            made=made,
            expected_way=asked,
            is_cap=self.is_allowance,
            is_met=self.is_met,
            gap_days=ahead,
            safe_days=self.safe_days,
            stays_safe=course.falls_behind_on() is Reason.SAFE_TO_THE_END,
            since_start=None if self.start is None else (self.as_of - self.start).days,
            past_deadline=None if self.deadline is None else (self.as_of - self.deadline).days,
            reading_age=None if self.read_on is None else (self.as_of - self.read_on).days,
            burn_fast=burns[0],
            burn_slow=burns[1],
            burn_day=burns[2],
        )

    def status(self, preset_or_id: PresetLike) -> str:
        """Return the status under a preset, given as a value or by its id in `STATUS_PRESETS`.

        The preset's `judge(progress)` gives the rule or band that led to it as well.
        """
        from smartgoals._progress.presets import preset  # built when they are first asked for

        return named("preset_or_id", preset, preset_or_id).judge(self).status

    def due_table(self, days: int = 7) -> tuple[DueRow, ...]:
        """Return what is due by the end of this and the following days, as many rows as *days*.

        The amount still to do never falls from row to row: what was due yesterday is due today. For
        an allowance the rows say what may be used by then, of a quota by the period of the day.
        Empty where there is no value or no plan to hold it against, and past the deadline only what
        was due on it.
        """
        if isinstance(days, bool) or not isinstance(days, int):
            raise WrongType(value=days, expected="a whole number of days", path="days")
        if not 0 <= days <= _LONGEST_TABLE:
            raise refuse("days", days, f"from 0 to {_LONGEST_TABLE}")
        return self._course.due_rows(min(days, date.max.toordinal() - self._course.on.toordinal() + 1))

    def derivations(self) -> tuple[Derivation, ...]:
        """Return how each quantity came about: formula, numbers, and result or reason."""
        return tuple(derived(self, row, row.reason(self._course)) for row in QUANTITIES)

    def explain(self, language: Language | str | None = None) -> str:
        """Say for each quantity its formula, its numbers, and its result or reason, line by line.

        Without a language the names are those of the attributes; with one they are words of it.
        """
        derivations = self.derivations()
        if language is None:
            return "\n".join(map(str, derivations))
        return "\n".join(derivation.text(language) for derivation in derivations)

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language where the value stands and what is expected, or why that cannot be told."""
        return standing_text(self._stands, language)

    @property
    def _stands(self) -> Stands:
        return Stands(
            as_of=self.as_of,
            deadline=self.deadline,
            plan=self.plan,
            actual=self.actual,
            expected=self.expected,
            gap=self.gap,
            is_on_plan=self.is_on_plan,
            is_allowance=self.is_allowance,
            quota=self.quota,
            why=self.reasons.get("gap") or self.reasons.get("actual"),
            start=self.start,
            unit=self.metric_unit,
            of_people=self.reasons.get("mean_pace") is Reason.PEOPLE_DO_NOT_ADD_UP,
            judged_upto=self.judged_upto,
        )

    def __str__(self) -> str:
        return standing_line(self._stands)


def carried_to(progress: Progress, day: date) -> Fraction:
    """Return what the closed periods of a quota handed to the one that begins on a day: a surplus,
    or a negative debt.
    """
    return progress._course.handed_to(day)


def begins_on(progress: Progress) -> date | None:
    """Return the first day of a goal that has not started; None once it has, and without a plan."""
    return progress._stands.begins_on


def missed_before(progress: Progress) -> Worded | None:
    """Return in which periods or windows that are over a progress has its gap, as `missed_in` tells it."""
    return missed_in(progress._stands)


def silence_tells(progress: Progress) -> bool:
    """Tell whether the way in which a progress was read says what came on days without a reading."""
    read = progress._course.read
    return read is not None and read.how.silence_tells


def counts_people(progress: Progress) -> bool:
    """Tell whether what was read are people of one period each, who do not add up over several."""
    read = progress._course.read
    return read is not None and read.how.of_people


def quotas_of(progress: Progress, band: Band) -> tuple[Plan, ...]:
    """Return the quotas that a band of periods sets for what a progress was read from."""
    course = progress._course
    if isinstance(course, PeriodBandCourse):
        return tuple(quota.plan for quota in course.quotas)
    return quota_plans(band) if course.read is None else quota_plans(band, base=course.read.base)


QUANTITIES: Final[tuple[Quantity[object], ...]] = tuple(
    row for row in vars(Progress).values() if isinstance(row, Quantity)
)
