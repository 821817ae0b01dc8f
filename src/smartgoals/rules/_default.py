"""The default rule set: every rule of the house, in order of code. Data only."""

from __future__ import annotations

from typing import Final

from smartgoals.rules import _attainable as attainable
from smartgoals.rules._measurable import (
    baselines,
    definitions,
    figures,
    near_units,
    sources,
    targets,
)
from smartgoals.rules._relevant import beside, directions, fit, objectives
from smartgoals.rules._ruleset import RuleSet
from smartgoals.rules._specific import fields, metrics, statements
from smartgoals.rules._strategy import channels, evidence, focus, waivers
from smartgoals.rules._timely import check_ins, deadlines, spans

DEFAULT: Final = RuleSet(
    rules=(
        *fields.RULES,
        *metrics.RULES,
        *statements.RULES,
        *targets.RULES,
        *near_units.RULES,
        *figures.RULES,
        *definitions.RULES,
        *sources.RULES,
        *baselines.RULES,
        *attainable.RULES,
        *objectives.RULES,
        *fit.RULES,
        *beside.RULES,
        *directions.RULES,
        *deadlines.RULES,
        *spans.RULES,
        *check_ins.RULES,
        *channels.RULES,
        *focus.RULES,
        *evidence.RULES,
        *waivers.RULES,
    )
)
