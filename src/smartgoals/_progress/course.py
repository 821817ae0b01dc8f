"""Course: how things stand under a plan, a quota, a window or a band, in exact quantities; and
here, under none.

Each kind of target has a class of its own in this room; what a kind does not have answers with its
reason. A progress rounds and names what a course works out. Knows plans and reasons.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from attrs import field, frozen

from smartgoals._documents import document
from smartgoals._progress import where as along

if TYPE_CHECKING:
    from smartgoals._numbers import Number
    from smartgoals._plan.from_goal import NoPlan
    from smartgoals._plan.plan import Plan
    from smartgoals._progress.read import Read
    from smartgoals._progress.reasons import Reason

AnyReason: TypeAlias = "Reason | NoPlan"
"""Why there is no quantity: of the quantity itself, or because the goal has no plan; both answer
`text(language)`.
"""
Why: TypeAlias = AnyReason
Window: TypeAlias = "tuple[date, date]"


@document
class DueRow(NamedTuple):
    """A row of the due table: by the end of `day` the value must be `due`, which is `delta` from
    where it is now.

    For an allowance `due` is what may have been used by then, and `delta` what is left of it
    (negative when overdrawn).
    """

    day: date
    due: Number
    delta: Number


class Settled(NamedTuple):
    """An outcome that readings have decided: whether the goal is met, and whether its deadline has
    judged it.
    """

    is_met: bool
    is_judged: bool


@frozen
class Course:
    """How things stand where there is no plan: nothing is known but perhaps a value, and every
    quantity says why.

    Amounts are in the unit of the metric, shares 0.5 for one half, days active days of the plan's calendar
    except `safe_days`. `on` is the day judged, `read` what it was read from, where readings are at hand.
    `granted` is the outcome of a goal that nothing its metric can be would miss, once it has begun.
    """

    lacking: Why
    on: date
    value: Fraction | Why
    read: Read | None = field(default=None, kw_only=True, eq=False, repr=False)
    granted: Settled | None = field(default=None, kw_only=True)

    def expected(self) -> Fraction | Why:
        """Return what is expected at the end of the day."""
        return self.lacking

    def actual(self) -> Fraction | Why:
        """Return the value there is, or what counts of it."""
        return self.value

    def gap(self) -> Fraction | Why:
        """Return how far the value is on the good side of what is expected; of a goal that is granted
        at least nothing.
        """
        gap = self.gap_as_read()
        if self.granted is None:
            return gap
        return max(Fraction(0), gap) if isinstance(gap, Fraction) else Fraction(0)

    def gap_as_read(self) -> Fraction | Why:
        """Return the gap as what was read, or is presumed, tells it."""
        return self.lacking

    def attainment(self) -> Fraction | Why:
        """Return the share of the way that is made."""
        return self.lacking

    def clamped(self) -> Fraction | Why:
        """Return the share of the way that is made, within 0 to 1."""
        made = self.attainment()
        if not isinstance(made, Fraction) or 0 <= made.numerator <= made.denominator:
            return made
        return Fraction(made.numerator > 0)

    def time_share(self) -> Fraction | Why:
        """Return the share of the active days that has passed."""
        return self.lacking

    def pace_index(self) -> Fraction | Why:
        """Return progress made over progress expected: the SPI of earned value."""
        return self.lacking

    def days_ahead(self) -> Fraction | Why:
        """Return active days earned less active days passed (for an allowance the other way round)."""
        return self.lacking

    def days_ahead_when_judged(self) -> Fraction | Why:
        """Return the same as it stood on the day judged, which no later reading changes."""
        return self.days_ahead()

    def time_index(self) -> Fraction | Why:
        """Return active days earned over active days passed: SPI(t)."""
        return self.lacking

    def earned_on(self) -> date | Why:
        """Return the first whole day on which the plan expects the value."""
        return self.lacking

    def required(self) -> Fraction | Why:
        """Return what each active day left must bring, or may."""
        return self.lacking

    def mean(self) -> Fraction | Why:
        """Return what an active day has brought on average."""
        return self.lacking

    def mean_window(self) -> Window | None:
        """Return the days of the mean, from the end of the first to the end of the second."""
        return None

    def recent(self) -> Fraction | Why:
        """Return what an active day of the recent window has brought on average."""
        return self.lacking

    def recent_window(self) -> Window | None:
        """Return the days of the recent pace."""
        return None

    def feasibility(self) -> Fraction | Why:
        """Return required over demonstrated pace, for an allowance demonstrated over allowed pace."""
        return self.lacking

    def safe_days(self) -> int | Why:
        """Return how many days may pass idle."""
        return self.lacking

    def falls_behind_on(self) -> date | Why:
        """Return the first later day on which an idle value is behind."""
        return self.lacking

    def arrives_on(self) -> date | Why:
        """Return the first whole day on which the target is reached at the mean pace."""
        return self.lacking

    def burn_rate(self) -> Fraction | Why:
        """Return mean pace over the pace of the plan, of an allowance."""
        return self.lacking

    @property
    def freely(self) -> Fraction:
        """What of an allowance was used on days off that let it be used: it is asked as it is used."""
        return Fraction(0)

    def burns(self) -> tuple[Fraction | None, Fraction | None, Fraction | None]:
        """Return burn rates over a thirtieth and a tenth of the days, and over the last day."""
        return (None, None, None)

    def exhausted_on(self) -> date | Why:
        """Return the day on which an allowance is used up at the mean pace."""
        return self.lacking

    def left_today(self) -> Fraction | Why:
        """Return what may still be used of an allowance by the end of the day."""
        return self.lacking

    @property
    def stands_on_target(self) -> bool:
        """Whether the target was reached on an earlier day, which counts for the value of the day."""
        return False

    def is_met(self) -> bool | Why:
        """Return whether the target is met."""
        return self.lacking

    def finished_on(self) -> date | Why:
        """Return since when the target has stood reached."""
        return self.lacking

    def settled(self) -> Settled | None:
        """Return the outcome where readings have decided it, or none can; None while it is open or
        unknown.
        """
        return self.decided() if self.granted is None else self.granted

    def decided(self) -> Settled | None:
        """Return the outcome where readings have decided it."""
        return None

    def target_reason(self) -> Why | None:
        """Return why there is no target, where it is the end of the plan that would give one."""
        return None

    def handed_to(self, day: date) -> Fraction:
        """Return what the closed periods of a quota handed to the one that begins on a day; nothing
        without a quota.
        """
        return Fraction(0)

    def due_rows(self, days: int) -> tuple[DueRow, ...]:
        """Return what is due by the end of the day and of the following ones."""
        return ()

    # -- what measures of a status are made from

    def way(self) -> Fraction | None:
        """Return the whole change asked for, where it is a way to go."""
        return None

    def made(self) -> Fraction | None:
        """Return the part of the way that counts as made."""
        return None

    def asked(self) -> Fraction | None:
        """Return the part of the way that is expected by now."""
        return None


@frozen(kw_only=True)
class Silent(Course):
    """How things stand where nobody knows the value: what readings decided before stays decided.

    `before` is how things stood on the last day that was told, if any; a goal ends on `end_day`.
    """

    end_day: date
    before: Course | None = None

    @property
    def _deciding(self) -> Course | None:
        """How things stood when readings decided the goal, None where they did not."""
        return self.before if self.before is not None and self.before.settled() is not None else None

    def gap_as_read(self) -> Fraction | Why:
        """Return by how much the goal was missed, or met, when that was decided."""
        return self.lacking if self._deciding is None else self._deciding.gap()

    def attainment(self) -> Fraction | Why:
        """Return the share of the way that was made when the goal was decided."""
        if self.granted is not None:
            return Fraction(1)
        return self.lacking if self._deciding is None else self._deciding.attainment()

    def made(self) -> Fraction | None:
        """Return the part of the way that counted as made when the goal was decided."""
        return None if self._deciding is None else self._deciding.made()

    def is_met(self) -> bool | Why:
        """Return whether the target is met, where that is decided."""
        settled = self.settled()
        return self.lacking if settled is None else settled.is_met

    def finished_on(self) -> date | Why:
        """Return since when the target has stood reached."""
        return self.lacking if self._deciding is None else self._deciding.finished_on()

    def decided(self) -> Settled | None:
        """Return the outcome where it was decided before."""
        decided = None if self._deciding is None else self._deciding.settled()
        return decided and Settled(decided.is_met, self.on >= self.end_day)


@frozen(kw_only=True)
class SilentPlan(Silent):
    """A plan without a value: what the plan alone says is known, everything else has the reason of
    the value. `decides` is the last day that counts for the outcome; `whole` is the way, None without
    an end, and `due_way` the part of it that is expected by now.
    """

    plan: Plan
    decides: date
    due: Fraction
    whole: Fraction | None
    due_way: Fraction

    def expected(self) -> Fraction | Why:
        """Return what is expected at the end of the day."""
        return self.due

    def time_share(self) -> Fraction | Why:
        """Return the share of the active days that has passed."""
        return along.time_share(self.plan, self.on, self.decides)

    def way(self) -> Fraction | None:
        """Return the whole change asked for."""
        return self.whole

    def asked(self) -> Fraction | None:
        """Return the part of the way that is expected by now."""
        return self.due_way


def told(quantity: Fraction | Why) -> Fraction | None:
    """Return an exact quantity, or None where there is a reason instead."""
    return quantity if isinstance(quantity, Fraction) else None
