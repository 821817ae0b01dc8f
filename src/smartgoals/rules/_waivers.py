"""Waivers: a finding that somebody has accepted, with the reason and until when. Knows days and ids of goals.

A waiver takes findings out of a report and keeps them beside it; it never changes what a rule sees, and never
makes known what nobody knows: a criterion whose *unknown* is waived stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import final

from attrs import field, frozen

from smartgoals._checked import checked, each, instance, optional_text, refusing, text
from smartgoals._days import day
from smartgoals._documents import document
from smartgoals._model.ids import GoalId, goal_id


def _goal(value: str | None) -> GoalId | None:
    return None if value is None else goal_id(value)


@final
@document
@checked
@frozen(kw_only=True)
class Waiver:
    """An accepted finding: the full code of its rule, the reason, and the last day on which that holds.

    `goal` limits it to one goal. A waiver that takes nothing out, or is past its day, is itself a finding.

    >>> print(Waiver(code="SGS106", reason="one-person shop", until=date(2026, 12, 31)))
    SGS106 until 2026-12-31, because one-person shop
    """

    code: str = field(converter=text)
    reason: str = field(converter=text)
    until: date = field(converter=day)
    goal: GoalId | None = field(default=None, converter=_goal)

    @refusing(code=text, goal=optional_text)
    def covers(self, code: str, goal: str | None) -> bool:
        """Tell whether the waiver speaks of this code and goal."""
        return self.code == code and (self.goal is None or self.goal == goal)

    def __str__(self) -> str:
        where = f" for {self.goal}" if self.goal else ""
        return f"{self.code}{where} until {self.until.isoformat()}, because {self.reason}"


def waivers_of(value: Iterable[Waiver]) -> tuple[Waiver, ...]:
    """Return the waivers of an argument, or refuse it."""
    return each(value, "waivers", lambda one: instance(one, Waiver, "a Waiver"))
