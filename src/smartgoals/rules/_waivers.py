"""Waivers: a finding that somebody has accepted, with the reason and until when. Knows findings and days.

A waiver takes findings out of a report and keeps them beside it; it never changes what a rule sees.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, final

from attrs import field, frozen

from smartgoals._checked import checked, each, instance, text
from smartgoals._days import day
from smartgoals._model.ids import GoalId, goal_id

if TYPE_CHECKING:
    from smartgoals.rules._finding import Finding


def _goal(value: str | None) -> GoalId | None:
    return None if value is None else goal_id(value)


@final
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

    def covers(self, code: str, goal: str | None) -> bool:
        """Tell whether the waiver speaks of this code and goal."""
        return self.code == code and (self.goal is None or self.goal == goal)

    def __str__(self) -> str:
        where = f" for {self.goal}" if self.goal else ""
        return f"{self.code}{where} until {self.until.isoformat()}, because {self.reason}"


def waivers_of(value: Iterable[Waiver]) -> tuple[Waiver, ...]:
    """Return the waivers of an argument, or refuse it."""
    return each(value, "waivers", lambda one: instance(one, Waiver, "a Waiver"))


def part(
    findings: Iterable[Finding], waivers: tuple[Waiver, ...], goal: str | None, as_of: date
) -> tuple[tuple[Finding, ...], tuple[tuple[Finding, Waiver], ...]]:
    """Part findings into those that stand and those that a waiver in force takes out."""
    stand, waived = [], []
    for finding in findings:
        by = next((one for one in waivers if as_of <= one.until and one.covers(finding.code, goal)), None)
        if by is None:
            stand.append(finding)
        else:
            waived.append((finding, by))
    return tuple(stand), tuple(waived)
