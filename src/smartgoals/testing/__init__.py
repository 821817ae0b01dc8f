"""Conformance checks: the laws that what callers add keeps, as what is built in does.

Public. For each extension point a function returns named checks, each one sentence of law:
:func:`rule_checks`, :func:`forecaster_checks` and so on. :func:`run_checks` runs them and returns
what came of each; :func:`each_check` makes a pytest test of each. The same checks hold for what is
built in. Neither pytest nor Hypothesis is needed but by :func:`each_check` and :func:`drawn`.

>>> import smartgoals as sg
>>> from smartgoals import testing
>>> result = testing.run_checks(testing.calendar_checks(sg.Calendar(working_days="mon-fri")))
>>> result.failures
()
"""

from smartgoals._door import door as _door

_ROOMS = (
    ("testing._calendars", "calendar_checks"),
    ("testing._catalogs", "catalog_checks"),
    ("testing._check", "ConformanceFailure Flaw NamedCheck"),
    ("testing._conformance", "CheckOutcome Conformance ConformanceResult run_checks"),
    ("testing._converters", "converter_checks"),
    ("testing._drawn", "drawn"),
    ("testing._forecasters", "forecaster_checks"),
    ("testing._languages", "language_checks"),
    ("testing._presets", "preset_checks"),
    ("testing._pytest", "each_check"),
    ("testing._rules", "rule_checks"),
    ("testing._sheets", "sheet_checks"),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
