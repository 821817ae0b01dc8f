"""Words: the three ambitions with their chances, and why nothing is proposed of what is measured."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, final

from smartgoals._messages.formatting import Language
from smartgoals._messages.say import say
from smartgoals._model.goal import Ambition
from smartgoals._propose.rounding import Lean
from smartgoals._words import Word


@final
class AmbitionName(Word):
    """How sure a proposed target is: `safe` is rather met, `even` as likely met as missed,
    `stretch` rather missed.
    """

    SAFE = "safe"
    EVEN = "even"
    STRETCH = "stretch"

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language."""
        return say(f"propose.{self.value}", language=language)


CHANCES: Final[Mapping[AmbitionName, float]] = MappingProxyType(
    {AmbitionName.SAFE: 0.8, AmbitionName.EVEN: 0.5, AmbitionName.STRETCH: 0.25}
)
"""The chances asked of a safe, an even and a stretch target: .8 is what a projection calls likely,
.25 is what the proposal for a stretch goal has at least (see the page on attainability)."""
LEANS: Final[Mapping[AmbitionName, Lean]] = MappingProxyType(
    {AmbitionName.SAFE: Lean.EASIER, AmbitionName.EVEN: Lean.NEAREST, AmbitionName.STRETCH: Lean.HARDER}
)
"""Which way each is rounded first: a safe target down, a stretch up."""
MEANT: Final[Mapping[AmbitionName, Ambition]] = MappingProxyType(
    {
        AmbitionName.SAFE: Ambition.COMMITTED,
        AmbitionName.EVEN: Ambition.COMMITTED,
        AmbitionName.STRETCH: Ambition.STRETCH,
    }
)
"""How a goal of each ambition is meant: a stretch target is aspired to, the others are promised."""
BOUNDS: Final[Mapping[AmbitionName, tuple[float, float]]] = MappingProxyType(
    {AmbitionName.SAFE: (0.65, 0.9), AmbitionName.EVEN: (0.375, 0.65), AmbitionName.STRETCH: (0.125, 0.375)}
)
"""Half way to the next of the chances 1, .8, .5, .25 and 0: a target whose chance lies beyond means
another ambition.
"""


@final
class Unproposable(Word):
    """Why no goal is proposed on a metric that is measured, or on its channel, or none of an ambition."""

    METRIC_UNKNOWN = "metric_unknown"
    DOES_NOT_SERVE = "does_not_serve"
    RELEVANCE_UNKNOWN = "relevance_unknown"
    CHANNEL_UNKNOWN = "channel_unknown"
    CHANNEL_DROPPED = "channel_dropped"
    NO_GOOD_SIDE = "no_good_side"
    ONLY_AUDITED = "only_audited"
    NO_READING = "no_reading"
    STALE = "stale"
    FEW_READINGS = "few_readings"
    ALREADY_A_GOAL = "already_a_goal"
    BEYOND_HOURS = "beyond_hours"
    ENOUGH_GOALS = "enough_goals"
    NEVER_MOVED = "never_moved"
    TOO_LARGE = "too_large"
    PACE_BELOW_ZERO = "pace_below_zero"
    AT_BOUND = "at_bound"
    NO_CHANCE = "no_chance"
    TOO_COARSE = "too_coarse"
    NO_AMBITION = "no_ambition"
    NOT_SHOWN = "not_shown"
    FAILS_CHECK = "fails_check"
