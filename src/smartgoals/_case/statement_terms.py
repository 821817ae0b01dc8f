"""Whether a statement and its goal tell one number of unlike things: of another period, on the other
side, the other way, or by another day.

Like the figures themselves, these are told where the statement can surely be read in one way alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._case.statement_figures import figures_in, is_of_each
from smartgoals._model.target import Bound, ChangeBy, GrowBy, KeepPace, ReachPace, StayWithin
from smartgoals._statement.words import AmountKind, DeadlineKind, Movement
from smartgoals._time.counting import Counting

if TYPE_CHECKING:
    from smartgoals._case.known import KnownGoal
    from smartgoals._model.target import Target
    from smartgoals._numbers import Number
    from smartgoals._statement.draft import Draft
    from smartgoals._statement.sentence import Sentence
    from smartgoals._time.period import Period

__all__ = ["UnlikeTerms", "by_unlike_day", "unlike_terms"]

_YEAR: Final = re.compile(r"\d{4}")
_WAYS: Final = frozenset({Movement.INCREASE, Movement.DECREASE})
_DAY: Final = timedelta(1)
_MONTHS: Final = 12


class UnlikeTerms(NamedTuple):
    """What is told of one number by the statement and by the target: periods, sides, or signs.

    `bound` is the side that the statement says; where it `is_rolling`, the statement counts it in any days in
    a row, and the target does not.
    """

    amount: Number
    is_percent: bool
    periods: tuple[Period, Period] | None = None
    bound: Bound | None = None
    sign: int = 0
    is_rolling: bool = False


def unlike_terms(draft: Draft, target: Target, words: Callable[[], Sentence]) -> UnlikeTerms | None:
    """Return what a statement of one figure, which is the target's, tells of it otherwise; None for nothing."""
    if draft.amount is None or draft.also or draft.upper is not None:
        return None
    found = (
        _of_another_period(draft, target)
        or _the_other_way(draft, target)
        or _on_the_other_side(draft, target)
        or _counted_otherwise(draft, target)
    )
    if found is None:
        return None
    said = words()
    figures = [one for one in figures_in(said) if one.digits or one.is_factor or one.is_large_in_words]
    return None if is_of_each(said) or len(figures) > 1 else found  # "un taux de 3 %" is one figure


def _of_another_period(draft: Draft, target: Target) -> UnlikeTerms | None:
    pace = target.pace if isinstance(target, (KeepPace, ReachPace)) else None
    asked = target.growth.period if isinstance(target, GrowBy) else None if pace is None else pace.period
    is_growth = isinstance(target, GrowBy)
    kind = AmountKind.RELATIVE if is_growth else AmountKind.RATE
    if asked is None or draft.pace is None or draft.amount_kind is not kind or draft.amount is None:
        return None
    said = draft.pace.period
    if draft.pace.amount != draft.amount or said.mean_days == asked.mean_days:
        return None
    return UnlikeTerms(draft.amount, is_growth, periods=(said, asked))


def _the_other_way(draft: Draft, target: Target) -> UnlikeTerms | None:
    if not isinstance(target, ChangeBy) or draft.direction not in _WAYS or draft.amount is None:
        return None
    is_percent = target.percent is not None
    change = target.percent if target.percent is not None else target.amount
    kind = AmountKind.RELATIVE if is_percent else AmountKind.DELTA
    sign = 1 if draft.direction is Movement.INCREASE else -1
    if draft.amount_kind is not kind or not change or sign * change > 0:
        return None
    return UnlikeTerms(abs(change), is_percent, sign=sign)


def _on_the_other_side(draft: Draft, target: Target) -> UnlikeTerms | None:
    asked, amount = None, None
    if isinstance(target, KeepPace):
        asked, amount = target.bound, target.pace.amount
    elif isinstance(target, StayWithin) and (target.low is None) is not (target.high is None):
        asked = Bound.AT_MOST if target.low is None else Bound.AT_LEAST
        amount = target.high if target.low is None else target.low
    if asked is None or amount is None or draft.bound is None or draft.bound is asked:
        return None
    return UnlikeTerms(amount, False, bound=draft.bound)


def _counted_otherwise(draft: Draft, target: Target) -> UnlikeTerms | None:
    if (
        not isinstance(target, KeepPace)
        or draft.counted is not Counting.ROLLING
        or target.counted is Counting.ROLLING
    ):
        return None
    return UnlikeTerms(target.pace.amount, False, is_rolling=True)


def by_unlike_day(case: KnownGoal, draft: Draft, words: Callable[[], Sentence]) -> date | None:
    """Return the day by which a statement surely wants its figure, where the goal ends on another one.

    A day without its year is compared by month and day, and a month with the one before as well: "by June".
    """
    said, ends = draft.deadline, case.goal.deadline
    if said is None or ends is None or draft.deadline_text is None or draft.also:
        return None
    marks = getattr(case.goal.target, "milestones", ())
    is_open = any(one.field == "deadline" for one in draft.ambiguities)
    if (
        is_open
        or any(mark.on == said for mark in marks)
        or _agree(draft.deadline_text, said, ends, draft.deadline_kind)
    ):
        return None
    told = [phrase for _, _, phrase in words().times if phrase.is_deadline]
    return said if len(told) == 1 else None


def _agree(text: str, said: date, ends: date, kind: DeadlineKind | None) -> bool:
    """Tell whether a day may be meant by another one; always where it is told in words that have no day."""
    is_of_year = _YEAR.search(text) is not None
    if kind is DeadlineKind.MONTH:
        months = (ends.year - said.year) * _MONTHS + ends.month - said.month
        return months in (-1, 0) if is_of_year else months % _MONTHS in (_MONTHS - 1, 0)
    if kind is not DeadlineKind.ABSOLUTE_DATE or not any(letter.isdigit() for letter in text):
        return True
    days = (said,) if is_of_year else tuple(_in_year(said, ends.year + more) for more in (-1, 0, 1))
    return any(abs(day - ends) <= _DAY for day in days)


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February, and years beyond the calendar
        return day
