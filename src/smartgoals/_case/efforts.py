"""Efforts: what goals take of the people there are, in one unit, and when most of it is taken at once.

Knows goals and paces. Hours are told in many words, in both languages; a day of work has no fixed hours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias

from smartgoals._model.scale import Scale, scale_of, times

if TYPE_CHECKING:
    from smartgoals._model.goal import Goal
    from smartgoals._time.pace import Pace

__all__ = ["at_once", "hours_a_week", "hours_together", "most_at_once", "of_one_unit"]

_WEEK: Final = 7
_OF_PEOPLE: Final = frozenset("person people man staff team work personne homme équipe".split())
"""Words before a unit of time that say whose time it is: "person-hours", "man hours"."""
_Days: TypeAlias = tuple[date, date]


def hours_a_week(effort: Pace) -> Fraction | None:
    """Return an effort in hours a week; None where it is told in no time, or in days, of which
    nobody knows the hours.

    >>> from smartgoals._time.pace import Pace
    >>> efforts = ("90 min/week", "3 person-hours/week", "4 heures de travail/semaine", "3 posts/week", "2 days/week")
    >>> [hours_a_week(Pace.parse(one)) for one in efforts]
    [Fraction(3, 2), Fraction(3, 1), Fraction(4, 1), None, None]
    """
    scale = _scale(effort.unit or "hours")
    if scale is None or scale is Scale.DAYS:
        return None
    return effort.per_day_mean * _WEEK * times(scale, Scale.HOURS)


def of_one_unit(effort: Pace, capacity: Pace) -> Fraction | None:
    """Return an effort a week in the unit of a capacity; None where it is told in another.

    >>> from smartgoals._time.pace import Pace
    >>> room = Pace.parse("10 hours/week")
    >>> [of_one_unit(Pace.parse(one), room) for one in ("720 minutes/week", "12 h/semaine", "2 jours/semaine")]
    [Fraction(12, 1), Fraction(12, 1), None]
    """
    own, other = _unit_of(effort), _unit_of(capacity)
    a_week = effort.per_day_mean * _WEEK
    if isinstance(own, Scale) and isinstance(other, Scale) and Scale.DAYS not in (own, other):
        return a_week * times(own, other)
    return a_week if own == other else None


def at_once(
    goal: Goal, others: Iterable[Goal], as_of: date, size: Callable[[Goal], Fraction]
) -> tuple[Goal, ...]:
    """Return the goals that run on that day of a goal, from one day on, on which most is taken together.

    The goal is the last of them; goals that never run beside it, or only in turns, are not added up.
    """
    days = _days_of(goal, as_of)
    return (*_fullest((one for one in others if one.id != goal.id), days, size)[1], goal)


def most_at_once(goals: Iterable[Goal], as_of: date, size: Callable[[Goal], Fraction]) -> Fraction:
    """Return the most that goals take together on a day, from one day on."""
    return _fullest(goals, (as_of, date.max), size)[0]


def hours_together(
    hours: Mapping[str, Fraction], planned: Mapping[str, Iterable[Goal]], as_of: date
) -> Fraction:
    """Return the most hours that channels take together in a week, from a day on: of some it is planned by
    goals, which take theirs while they run, and the others take theirs all along.
    """
    fixed = sum((each for channel, each in hours.items() if channel not in planned), Fraction(0))
    goals = [goal for channel in hours for goal in planned.get(channel, ())]
    return fixed + most_at_once(goals, as_of, _hours_of)


def _hours_of(goal: Goal) -> Fraction:
    return (None if goal.effort is None else hours_a_week(goal.effort)) or Fraction(0)


def _fullest(
    goals: Iterable[Goal], days: _Days, size: Callable[[Goal], Fraction]
) -> tuple[Fraction, tuple[Goal, ...]]:
    """Return the most that goals take together on one of some days, and those that run then."""
    first, last = days
    told = [(one, *_days_of(one, first)) for one in goals]
    rows = [(one, begin, end) for one, begin, end in told if begin <= last and end >= first]
    # It is most on a day on which some goal begins; what ends on a day runs until its evening.
    turns = sorted(
        [(begin, 0, place) for place, (_, begin, _) in enumerate(rows)]
        + [(end, 1, place) for place, (_, _, end) in enumerate(rows)]
    )
    running: dict[int, Fraction] = {}
    total = most = Fraction(0)
    best: tuple[int, ...] = ()
    for _, is_end, place in turns:
        if is_end:
            total -= running.pop(place)
            continue
        running[place] = size(rows[place][0])
        total += running[place]
        if total > most:
            most, best = total, tuple(sorted(running))
    return most, tuple(rows[place][0] for place in best)


def _days_of(goal: Goal, as_of: date) -> _Days:
    """Return the first and the last day of a goal from a day on, both of which it runs."""
    return max(goal.start or as_of, as_of), goal.deadline or date.max


def _scale(unit: str) -> Scale | None:
    """Return the unit of time in which work is told: minutes, "person-hours", "heures de travail"."""
    first, *rest = unit.casefold().replace("-", " ").split()
    return scale_of(rest[0]) if rest and first in _OF_PEOPLE else scale_of(first)


def _unit_of(effort: Pace) -> Scale | str | None:
    """Return the unit of an effort: a unit of time, by whatever word, or its own word."""
    return None if effort.unit is None else _scale(effort.unit) or effort.unit.casefold()
