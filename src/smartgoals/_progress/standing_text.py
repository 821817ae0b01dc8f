"""Standing text: where a value stands against its plan, its allowance or its band, in one line of a
language.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from smartgoals._days import ONE_DAY
from smartgoals._messages.amount import Amount, WholeAmount, amount, places_of
from smartgoals._messages.formatting import ENGLISH, Language, asked_in
from smartgoals._messages.worded import Worded
from smartgoals._numbers import Number, exact, rounded
from smartgoals._plan.band import Band
from smartgoals._plan.from_goal import NoPlan
from smartgoals._plan.plan import Plan
from smartgoals._progress.reasons import Reason, reason_on
from smartgoals._time.counting import Counting
from smartgoals._time.period_words import periods_counted

if TYPE_CHECKING:
    from smartgoals._progress.quota import QuotaPeriod

__all__ = ["Stands", "missed_in", "standing_line", "standing_text"]


class Stands(NamedTuple):
    """What a line on a standing is read from: the facts of a progress; of people of one period each or not."""

    as_of: date
    deadline: date | None
    plan: object
    actual: Number | None
    expected: Number | None
    gap: Number | None
    is_on_plan: bool | None
    is_allowance: bool
    quota: QuotaPeriod | None
    why: Reason | NoPlan | None
    start: date | None = None
    unit: str | None = None
    of_people: bool = False
    judged_upto: date | None = None

    @property
    def begins_on(self) -> date | None:
        """The first day of a plan that has not begun; None where it has, and where there is none."""
        if self.plan is None or self.start is None or self.as_of > self.start:
            return None
        return self.start + ONE_DAY

    def told(self, value: Number | None) -> Amount | WholeAmount | None:
        """Return a figure to as many digits as a person reads: a share in percent."""
        if value is None:
            return None
        return amount(value, "ratio") if self.is_share else amount(value)

    @property
    def distance(self) -> Amount | WholeAmount | Worded:
        """How far off the value is: of a share in points, which percent are not."""
        size = abs(self.gap or 0)
        return Worded(str(size), said=partial(_points, size)) if self.is_share else amount(size)

    @property
    def is_share(self) -> bool:
        """Whether figures are shares of a whole."""
        return self.unit == "ratio"


def standing_text(progress: Stands, language: Language | str | None = None) -> str:
    """Return where a value stands and what is expected, or why that cannot be told; and by which days it is
    judged, where they are not all.
    """
    into = asked_in(language)
    stands = _standing(progress, into)
    if progress.judged_upto is None:
        return stands
    return into.say("progress.stands_judged_upto", {"stands": stands, "upto": progress.judged_upto})


def _standing(progress: Stands, into: Language) -> str:
    why = progress.why
    actual, expected = _told_apart(progress, into)
    facts: dict[str, object] = {"day": progress.as_of, "actual": actual, "expected": expected}
    if progress.begins_on is not None:
        code = "stands_not_started" if actual is None else "stands_before_start"
        return into.say(f"progress.{code}", {**facts, "first": progress.begins_on})
    if why is not None:
        reason = reason_on(why.value, progress.as_of, progress.deadline, into)
        return into.say("progress.stands_unknown_because", {**facts, "reason": reason})
    if isinstance(progress.plan, Band):
        facts |= {"gap": progress.distance, "periods": _periods(progress)}
        low, high = _asked_now(progress)
        facts |= {"low": progress.told(low), "high": progress.told(high)}
        return into.say(f"progress.{_side(progress, progress.plan)}", facts)
    sides = ("within", "over") if progress.is_allowance else ("on_plan", "behind")
    code = sides[not progress.is_on_plan]
    if (periods := missed_in(progress)) is not None:
        facts |= {"gap": progress.distance, "periods": periods}
        return into.say(f"progress.stands_{code}_by_period", facts)
    return into.say(f"progress.stands_{code}", facts)


def standing_line(progress: Stands) -> str:
    """Return where a value stands in English, for programmers: plain numbers, and days as they are written."""
    if progress.judged_upto is not None:
        return f"{standing_line(progress._replace(judged_upto=None))}; judged by {progress.judged_upto.isoformat()}"
    day, actual, gap = progress.as_of.isoformat(), progress.actual, progress.gap
    if progress.begins_on is not None:
        now = "" if actual is None else f", {ENGLISH.figure(actual)} so far"
        return f"not started on {day}: begins on {progress.begins_on.isoformat()}{now}"
    if actual is not None and gap is not None and isinstance(progress.plan, Band):
        low, high = _asked_now(progress)
        if progress.is_on_plan and low is not None and high is not None:
            between = f"{ENGLISH.figure(low)} to {ENGLISH.figure(high)}"
            return f"no period has left the band on {day}: {ENGLISH.figure(actual)} of {between} so far"
        side, room = ("inside", "from") if progress.is_on_plan else ("outside", "beyond")
        by = ENGLISH.figure(abs(gap))
        return f"{side} the band on {day}: {ENGLISH.figure(actual)}, {by} {room} its bound"
    if actual is None or progress.expected is None or gap is None:
        why = progress.why
        if isinstance(why, NoPlan):
            said = f": needs {why.missing}"
        else:
            said = "" if why is None else f": {reason_on(why, progress.as_of, progress.deadline, ENGLISH)}"
        return f"progress unknown on {day}{said}"
    side = "on plan" if progress.is_on_plan else "behind"
    periods, at, due = missed_in(progress), ENGLISH.figure(actual), ENGLISH.figure(progress.expected)
    short = "" if periods is None else f"by {ENGLISH.figure(abs(gap))} in {periods.into(ENGLISH)}; "
    return f"{side} on {day}: {short}{at} of {due} expected"


def missed_in(progress: Stands) -> Worded | None:
    """Return in which periods or windows that are over a plan was missed by the gap; None where it
    was not, or where the gap lies between what there is and what is expected.
    """
    is_known = progress.why is None and not isinstance(progress.plan, Band)
    if is_known and not progress.is_on_plan and _is_of_some_days(progress):
        return _periods(progress)
    return None


def _is_of_some_days(progress: Stands) -> bool:
    """Tell whether a gap is none between what there is and what is expected, but that of a period or
    window of days which is over.
    """
    beside = exact(progress.actual or 0) - exact(progress.expected or 0)
    gap, sign = exact(progress.gap or 0), cast("Plan", progress.plan).sign
    # With its sign, since what is left of an allowance is no excess of the same size.
    return abs(beside * sign - gap) > _ALIKE * max(abs(beside), Fraction(1))


def _side(progress: Stands, band: Band) -> str:
    """Return where a value is of a band; outside, whether it is so now or was left before."""
    if progress.is_on_plan:
        if _asked_now(progress) != (None, None):
            return "stands_kept"
        return "stands_inside_alone" if band.low is None or band.high is None else "stands_inside"
    quota, actual = progress.quota, exact(progress.actual or 0)
    if quota is None:
        margin, before = exact(band.margin(actual)), "stands_outside_at_worst"
    else:
        margin, before = _room(quota, actual, band), "stands_outside_by_period"
    beside = abs(margin - exact(progress.gap or 0))
    return "stands_outside" if beside <= _ALIKE * max(abs(actual), Fraction(1)) else before


def _asked_now(progress: Stands) -> tuple[Number | None, Number | None]:
    """Return what the running period is asked for by a band with two sides: it may be inside of
    them yet, or not, while it runs.
    """
    quota = progress.quota
    if quota is None or quota.most is None:
        return None, None
    low, high = sorted((quota.due, quota.most))
    return low, high


def _room(quota: QuotaPeriod, actual: Fraction, band: Band) -> Fraction:
    """Return how far inside a band of periods the running one is."""
    bounds = [exact(bound) for bound in (quota.due, quota.most) if bound is not None]
    rooms = ([] if band.low is None else [actual - min(bounds)]) + (
        [] if band.high is None else [max(bounds) - actual]
    )
    return min(rooms)


def _periods(progress: Stands) -> Worded:
    """Return of which periods a gap is: those of a quota that were missed, one window, else some days."""
    plan, quota = progress.plan, progress.quota
    period = plan.per if isinstance(plan, Band) else None
    if isinstance(plan, Plan) and plan.pace is not None and plan.counted is not Counting.CONTINUOUS:
        period = plan.pace.period
    if period is None:
        return Worded("some days", "period.some_days")
    is_worst = quota is None or progress.of_people  # a gap of which one window, or period, is told
    return periods_counted(1 if quota is None or is_worst else max(1, quota.closed - quota.met), period)


def _told_apart(progress: Stands, language: Language) -> tuple[object, object]:
    """Return what there is and what is expected as figures, which are alike only where no digit that
    somebody may read tells them apart.
    """
    actual, expected = progress.told(progress.actual), progress.told(progress.expected)
    if actual is None or expected is None or not progress.gap:
        return actual, expected
    if actual.into(language) != expected.into(language):
        return actual, expected
    write = language.percent if progress.is_share else language.figure
    least = 1 if progress.is_share else places_of(actual)
    finer = (
        (write(actual, places), write(expected, places)) for places in range(least + 1, _MOST_PLACES + 1)
    )
    return next((pair for pair in finer if pair[0] != pair[1]), (actual, expected))


_MOST_PLACES: Final = 6
_TEN: Final = 10
_ALIKE: Final = Fraction(1, 10**9)
"""Figures nearer to each other than this share of them differ by rounding alone."""


def _points(share: Number, language: Language) -> str:
    """Write the size of a change of a share, to as many digits as a share itself has."""
    points = exact(share) * 100
    return language.counted(rounded(round(points, 1 if points >= _TEN else 2) or points), "point")
