"""The default rule set: every rule of the house, in order of code. Data only."""

from __future__ import annotations

from typing import Final

from smartgoals.rules import _attainable as attainable
from smartgoals.rules._measurable import checks as measurable
from smartgoals.rules._relevant import checks as relevant
from smartgoals.rules._ruleset import RuleSet
from smartgoals.rules._specific import checks as specific
from smartgoals.rules._strategy import checks as strategy
from smartgoals.rules._timely import checks as timely

DEFAULT: Final = RuleSet(
    rules=(
        *specific.RULES,
        *measurable.RULES,
        *attainable.RULES,
        *relevant.RULES,
        *timely.RULES,
        *strategy.RULES,
    )
)
