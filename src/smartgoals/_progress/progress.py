"""Progress: where a history stands against a plan on a day, as one immutable value. Made by `assess`, and only there.

What belongs here: the type, its due table and its status. How the quantities come about lies in `along` (plans), `quota`
(quotas and rolling windows) and `held` (bands); how they are put into words in `explanation`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, final

from attrs import field, frozen

from smartgoals._checked import refuse
from smartgoals._errors import WrongType
from smartgoals._messages.formatting import ENGLISH
from smartgoals._model.ids import GoalId, MetricId
from smartgoals._model.target import Bound
from smartgoals._numbers import Number, rounded
from smartgoals._plan.band import Band
from smartgoals._plan.from_goal import NoPlan
from smartgoals._plan.plan import Plan
from smartgoals._progress.closing import judged_value, rolling_quota
from smartgoals._progress.explanation import Derivation, derivations
from smartgoals._progress.measures import Quantities
from smartgoals._progress.missing import Run
from smartgoals._progress.reasons import Reason
from smartgoals._record import Record
from smartgoals._time.pace import Pace
from smartgoals._time.period import Period, PeriodUnit
from smartgoals._words import Word

if TYPE_CHECKING:
    from smartgoals._progress.presets import PresetLike

__all__ = ["DueRow", "Progress", "QuotaPeriod"]

_LONGEST_TABLE = 3_660
DAY = Period(1, PeriodUnit.DAY)


class Counted(Word):
    """How the goal is judged: along a plan, by the quota of each period, over a rolling window, or within a band."""

    CONTINUOUS = "continuous"
    CALENDAR = "calendar"
    ROLLING = "rolling"
    BAND = "band"
    NONE = "none"


class DueRow(NamedTuple):
    """A row of the due table: by the end of `day` the value must be `due`, which is `delta` from where it is now.

    For an allowance `due` is what may have been used by then, and `delta` what is left of it (negative when overdrawn).
    """

    day: date
    due: Number
    delta: Number


@final
@frozen(kw_only=True)
class QuotaPeriod:
    """The quota of the current period: what it asks for, what has been made, what it still needs, and how others went.

    `closed` counts the periods that are over, `met` those of them that met their quota, each by itself.
    """

    start: date
    end: date
    due: Number
    made: Number
    left: Number
    closed: int
    met: int

    def __str__(self) -> str:
        days = f"{self.start.isoformat()} to {self.end.isoformat()}"
        made = f"{ENGLISH.figure(self.made)} of {ENGLISH.figure(self.due)}"
        return f"{made} from {days}; {self.met} of {self.closed} periods met"


class Exact(NamedTuple):
    """The exact quantities behind the rounded ones, for statuses and due tables."""

    gap: Fraction | None = None
    way: Fraction | None = None
    made: Fraction | None = None
    expected_way: Fraction | None = None
    gap_days: Fraction | None = None
    actual: Fraction | None = None
    required: Fraction | None = None
    mean: Fraction | None = None
    recent: Fraction | None = None
    burns: tuple[Fraction | None, Fraction | None, Fraction | None] = (None, None, None)
    windows: tuple[Fraction, ...] = ()


@final
@frozen(kw_only=True)
class Progress:
    """Where a history stands against a plan or goal at the end of a day; see :func:`smartgoals.assess`.

    Values are in the unit of the metric, shares are 0.5 for one half, days are active days of the plan's calendar except
    `safe_days`, which are days of the ordinary calendar. Each quantity that is undefined is None and has its word in
    `reasons`; nothing is ever infinite or invented. An *allowance* is a plan that leads away from its good side, such as
    "at most 4 a week": its shares say how much was used.

    `expected` is what the plan asks for by the day, `actual` what there is; `gap` the difference and `gap_days` the same
    in time (earned schedule; Lipke 2003), both with the good side positive. `attainment` is the share of the way that is
    made, raw; `attainment_clamped` and `value_share` the same within 0 to 1. `pace_index` is progress made over progress
    expected (SPI), `time_index` time earned over time elapsed (SPI(t)), `earned_on` the first whole day on which the plan
    expects as much; past the deadline, time elapses until the day the target was met, so that a late finish stays late.
    What is the plan's own number for a day, which may be rounded, is on the plan. `required_pace` is what each active day
    left must bring, `mean_pace` and `recent_pace` what the days of `mean_window` and `recent_window` brought,
    `feasibility` required over mean pace (for an allowance the other way round, so that at most 1 is always feasible).
    `safe_days` whole days may pass idle, `falls_behind_on` is the day after them, `arrives_on` the first whole day on
    which the target is reached at the mean pace. `burn_rate`, `exhausted_on`, `days_to_exhaustion` and `left_today`
    belong to allowances, `quota` to quotas by calendar period.
    """

    as_of: date
    counted: Counted
    bound: Bound
    goal: GoalId | None = None
    metric: MetricId | None = None
    unit: str | None = None
    metric_unit: str | None = None
    plan: Plan | Band | None = field(default=None, repr=False)
    start: date | None = None
    deadline: date | None = None
    baseline: Number | None = None
    baseline_read_on: date | None = None
    target: Number | None = None
    is_allowance: bool = False
    is_met: bool | None = None
    expected: Number | None = None
    actual: Number | None = None
    gap: Number | None = None
    gap_days: Number | None = None
    attainment: Number | None = None
    pace_index: Number | None = None
    time_index: Number | None = None
    earned_on: date | None = None
    time_share: Number | None = None
    mean_window: tuple[date, date] | None = None
    recent_window: tuple[date, date] | None = None
    feasibility: Number | None = None
    safe_days: int | None = None
    falls_behind_on: date | None = None
    arrives_on: date | None = None
    burn_rate: Number | None = None
    exhausted_on: date | None = None
    left_today: Number | None = None
    quota: QuotaPeriod | None = None
    read_on: date | None = None
    assumed: tuple[Run, ...] = ()
    assumed_days: int = 0
    resets: tuple[date, ...] = ()
    reasons: Mapping[str, Reason | NoPlan] = field(factory=Record)
    _exact: Exact = field(default=Exact(), repr=False)

    @property
    def required_pace(self) -> Pace | None:
        """What each active day left must bring to meet the target (0 once it is met); for an allowance, may bring."""
        return self._pace(self._exact.required)

    @property
    def mean_pace(self) -> Pace | None:
        """What an active day brought on average since the plan started, per day."""
        return self._pace(self._exact.mean)

    @property
    def recent_pace(self) -> Pace | None:
        """What an active day of the recent window brought on average, per day."""
        return self._pace(self._exact.recent)

    def _pace(self, found: Fraction | None) -> Pace | None:
        return None if found is None else Pace(rounded(found), DAY, self.unit)

    @property
    def attainment_clamped(self) -> Number | None:
        """The attainment within 0 to 1."""
        return None if self.attainment is None else min(1, max(0, self.attainment))

    @property
    def value_share(self) -> Number | None:
        """The share of the way that is made, within 0 to 1; to be read beside `time_share`."""
        return self.attainment_clamped

    @property
    def is_on_plan(self) -> bool | None:
        """Whether the value is on the good side of the plan, the line itself included; None when that is unknown."""
        return None if self.gap is None else self.gap >= 0

    @property
    def days_to_exhaustion(self) -> int | None:
        """How many days an allowance lasts at the mean pace; None as `exhausted_on` is."""
        return None if self.exhausted_on is None else (self.exhausted_on - self.as_of).days

    @property
    def quantities(self) -> Quantities:
        """The exact quantities that statuses are judged by."""
        exact = self._exact
        return Quantities(
            gap=exact.gap,
            way=exact.way,
            made=exact.made,
            expected_way=exact.expected_way,
            is_cap=self.is_allowance,
            is_met=self.is_met,
            gap_days=exact.gap_days,
            safe_days=self.safe_days,
            stays_safe=self.reasons.get("falls_behind_on") is Reason.SAFE_TO_THE_END,
            since_start=None if self.start is None else (self.as_of - self.start).days,
            past_deadline=None if self.deadline is None else (self.as_of - self.deadline).days,
            reading_age=None if self.read_on is None else (self.as_of - self.read_on).days,
            burn_fast=exact.burns[0],
            burn_slow=exact.burns[1],
            burn_day=exact.burns[2],
        )

    def status(self, preset_or_id: PresetLike) -> str:
        """Return the status under a preset, given as a value or by its id in `STATUS_PRESETS`.

        The preset's `judge(progress)` gives the rule or band that led to it as well.
        """
        from smartgoals._progress.presets import preset  # twenty presets are built when they are first asked for

        return preset(preset_or_id).judge(self).status

    def due_table(self, days: int = 7) -> tuple[DueRow, ...]:
        """Return what is due by the end of this and the following days, as many rows as *days*.

        The amount still to do never falls from row to row: what was due yesterday is due today. For an allowance the
        rows say what may be used by then. Empty where there is no value or no plan to hold it against.
        """
        if isinstance(days, bool) or not isinstance(days, int):
            raise WrongType(value=days, expected="a whole number of days", path="days")
        if not 0 <= days <= _LONGEST_TABLE:
            raise refuse("days", days, f"from 0 to {_LONGEST_TABLE}")
        actual, plan = self._exact.actual, self.plan
        if actual is None or not isinstance(plan, Plan):
            return ()
        rows: list[DueRow] = []
        worst = Fraction(0)
        for k in range(min(days, date.max.toordinal() - self.as_of.toordinal() + 1)):
            on = date.fromordinal(self.as_of.toordinal() + k)
            due, made = self._due(plan, on), self._made(actual, k)
            short = (due - made) * plan.sign
            worst = max(worst, short)
            rows.append(DueRow(on, rounded(due), rounded(-short if plan.is_cap else worst)))
        return tuple(rows)

    def _due(self, plan: Plan, on: date) -> Fraction:
        return rolling_quota(plan, on) if self.counted is Counted.ROLLING else judged_value(plan, on)

    def _made(self, actual: Fraction, later: int) -> Fraction:
        """Return what counts some days later if nothing more is done: a rolling window forgets, all else stays."""
        windows = self._exact.windows
        return windows[min(later, len(windows) - 1)] if windows else actual

    def derivations(self) -> tuple[Derivation, ...]:
        """Return how each quantity came about: formula, numbers, and result or reason."""
        return derivations(self)

    def explain(self) -> str:
        """Say what was taken in, and for each quantity its formula, its numbers and its result or reason, line by line."""
        return "\n".join(map(str, self.derivations()))

    def __str__(self) -> str:
        if self.actual is not None and self.gap is not None and isinstance(self.plan, Band):
            side, room = ("inside", "from") if self.is_on_plan else ("outside", "beyond")
            by = ENGLISH.figure(abs(self.gap))
            return f"{side} the band on {self.as_of.isoformat()}: {ENGLISH.figure(self.actual)}, {by} {room} its bound"
        if self.actual is None or self.expected is None:
            why = self.reasons.get("gap")
            said = "" if why is None else f": {why.missing if isinstance(why, NoPlan) else why.sentence()}"
            needs = "needs " if isinstance(why, NoPlan) else ""
            return f"progress unknown on {self.as_of.isoformat()}{said[:2]}{needs}{said[2:]}"
        side = "on plan" if self.is_on_plan else "behind"
        expected = f"{ENGLISH.figure(self.actual)} of {ENGLISH.figure(self.expected)} expected"
        return f"{side} on {self.as_of.isoformat()}: {expected}"
