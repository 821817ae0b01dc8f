"""The default rule set: every rule of the house, in order of code. Data only."""

from __future__ import annotations

from typing import Final

from smartgoals.rules import _attainable, _effort, _measurable, _relevant, _specific, _strategy, _timely, _track_record
from smartgoals.rules._ruleset import RuleSet

DEFAULT: Final = RuleSet(
    rules=(
        *_specific.RULES,
        *_measurable.RULES,
        *_attainable.RULES,
        *_effort.RULES,
        *_track_record.RULES,
        *_relevant.RULES,
        *_timely.RULES,
        *_strategy.RULES,
    )
)
