# Made by tools/make_stubs.py from the table in __init__.py; change that.

from smartgoals.testing._calendars import calendar_checks as calendar_checks
from smartgoals.testing._catalogs import catalog_checks as catalog_checks
from smartgoals.testing._check import (
    ConformanceFailure as ConformanceFailure,
    Flaw as Flaw,
    NamedCheck as NamedCheck,
)
from smartgoals.testing._conformance import (
    CheckOutcome as CheckOutcome,
    Conformance as Conformance,
    ConformanceResult as ConformanceResult,
    run_checks as run_checks,
)
from smartgoals.testing._converters import converter_checks as converter_checks
from smartgoals.testing._drawn import drawn as drawn
from smartgoals.testing._forecasters import forecaster_checks as forecaster_checks
from smartgoals.testing._languages import language_checks as language_checks
from smartgoals.testing._presets import preset_checks as preset_checks
from smartgoals.testing._pytest import each_check as each_check
from smartgoals.testing._rules import rule_checks as rule_checks
from smartgoals.testing._sheets import sheet_checks as sheet_checks

__all__ = [
    "CheckOutcome",
    "Conformance",
    "ConformanceFailure",
    "ConformanceResult",
    "Flaw",
    "NamedCheck",
    "calendar_checks",
    "catalog_checks",
    "converter_checks",
    "drawn",
    "each_check",
    "forecaster_checks",
    "language_checks",
    "preset_checks",
    "rule_checks",
    "run_checks",
    "sheet_checks",
]
