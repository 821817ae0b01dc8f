"""Why a goal has no plan, and what it lacks.

What belongs here: the reasons, their words and the fields to mend. What does not: working them out (that
is `from_goal`). Knows words only.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, final

from smartgoals._messages.say import say
from smartgoals._plan.terms import MOST_PERIODS
from smartgoals._words import Word

if TYPE_CHECKING:
    from smartgoals._messages.formatting import Language

__all__ = ["NoPlan"]


@final
class NoPlan(Word):
    """Why a goal has no plan; each member's `missing` says what would be needed.

    >>> NoPlan.NO_TARGET.text("fr")
    'le but n’a pas de cible'
    """

    NO_TARGET = "no_target"
    NO_DEADLINE = "no_deadline"
    NO_BASELINE = "no_baseline"
    NO_START = "no_start"
    NO_PATH = "no_path"
    NO_ACTIVE_DAY = "no_active_day"
    HOLIDAYS_UNKNOWN = "holidays_unknown"
    PERCENT_OF_ZERO = "percent_of_zero"
    UNKNOWN_METRIC = "unknown_metric"
    UNFIT_PACE = "unfit_pace"
    NO_WHOLE_PERIOD = "no_whole_period"
    TOO_MANY_PERIODS = "too_many_periods"
    BEYOND_NUMBERS = "beyond_numbers"
    OTHER_SCALE = "other_scale"
    OTHER_MONEY = "other_money"

    @property
    def missing(self) -> str:
        """What the goal lacks, as words after "needs"."""
        return next(words for member, words in _MISSING if member is self)

    @property
    def field(self) -> str:
        """The field of the goal to mend."""
        return _FIELDS.get(self.value, self.value.removeprefix("no_"))

    def text(self, language: Language | str | None = None) -> str:
        """Say the reason in a language, as a clause."""
        # A quantity lacks a deadline as a plan does, and says so under its own name.
        room = "progress" if self is NoPlan.NO_DEADLINE else "projection"
        return say(f"{room}.{self.value}", language=language)


_MISSING = (
    (NoPlan.NO_TARGET, "a target"),
    (NoPlan.NO_DEADLINE, "a deadline"),
    (NoPlan.NO_BASELINE, "a baseline: the value the metric starts from"),
    (NoPlan.NO_START, "a start, or a baseline with its day"),
    (NoPlan.NO_PATH, "a target with a path; staying within a band has none, see Band"),
    (NoPlan.NO_ACTIVE_DAY, "a calendar with an active day between start and deadline"),
    (NoPlan.HOLIDAYS_UNKNOWN, "a calendar whose holidays are known from the eve of the start to the deadline"),
    (NoPlan.PERCENT_OF_ZERO, "a baseline other than zero, to take a percentage of"),
    (NoPlan.UNKNOWN_METRIC, "a metric that somebody defined: a standard one, or one of the strategy's own"),
    (
        NoPlan.UNFIT_PACE,
        (
            "a target that fits the metric: a rate, a mean or a score reaches a level (ReachLevel), a stock a level "
            "or gains at a pace (KeepPace); only what adds up over days or is counted afresh each period has a pace "
            "to reach"
        ),
    ),
    (NoPlan.NO_WHOLE_PERIOD, "a deadline on or after the end of a whole period of its pace"),
    (NoPlan.TOO_MANY_PERIODS, f"a deadline at most {MOST_PERIODS:,} periods after the start"),
    (NoPlan.BEYOND_NUMBERS, "a growth whose result is below 1e308"),
    (NoPlan.OTHER_SCALE, "a pace in the unit of time that its metric is told in"),
    (NoPlan.OTHER_MONEY, "a pace in the currency of its readings"),
)  # fmt: skip
_FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no_path": "target",
        "no_active_day": "calendar",
        "holidays_unknown": "calendar",
        "percent_of_zero": "target.percent",
        "unknown_metric": "metric",
        "unfit_pace": "target",
        "no_whole_period": "deadline",
        "too_many_periods": "deadline",
        "beyond_numbers": "target.growth",
        "other_scale": "target.pace",
        "other_money": "target.pace",
    }
)
