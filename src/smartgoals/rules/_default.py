"""The default rule set: every rule of the house, in order of code. Data only."""

from __future__ import annotations

from typing import Final

from smartgoals.rules._attainable import checks as attainable, effort, track_record
from smartgoals.rules._measurable import checks as measurable, near_units
from smartgoals.rules._relevant import beside, directions, fit, objectives
from smartgoals.rules._ruleset import RuleSet
from smartgoals.rules._specific import checks as specific, near_platforms
from smartgoals.rules._strategy import checks as strategy
from smartgoals.rules._timely import checks as timely

DEFAULT: Final = RuleSet(
    rules=(
        *specific.RULES,
        *near_platforms.RULES,
        *measurable.RULES,
        *near_units.RULES,
        *attainable.RULES,
        *effort.RULES,
        *track_record.RULES,
        *objectives.RULES,
        *fit.RULES,
        *beside.RULES,
        *directions.RULES,
        *timely.RULES,
        *strategy.RULES,
    )
)
