"""The checks as tests of pytest, which is imported here alone, when somebody asks for the decorator.

Where it is not installed that is told on use.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest
else:
    try:
        import pytest
    except ModuleNotFoundError:  # so that whoever takes all names of the kit gets those that need it not
        pytest = None  # which is asked for before anything else

from smartgoals.testing._check import ConformanceFailure, NamedCheck
from smartgoals.testing._conformance import read_checks


def each_check(
    checks: Iterable[NamedCheck],
    *,
    expected: Mapping[str, str] | None = None,
) -> pytest.MarkDecorator:
    """Return a decorator that gives a test each check as its argument `check`, by its name; needs pytest.

    The test calls it. What `expected` names is marked as expected to fail for the reason given,
    strictly: one that passes fails its test. Raises as :func:`run_checks` does for what are no
    checks, and for a name that no check has, and :class:`ModuleNotFoundError` without pytest.

    >>> import smartgoals as sg
    >>> from smartgoals import testing
    >>> @testing.each_check(testing.calendar_checks(sg.Calendar()))
    ... def test_our_calendar(check):
    ...     check()
    """
    if pytest is None:
        raise ModuleNotFoundError("each_check() needs pytest: install pytest", name="pytest")
    given, reasons = read_checks(checks, expected)
    several = len({check.of for check in given}) > 1
    return pytest.mark.parametrize(
        "check",
        [
            pytest.param(
                check,
                id=f"{check.of}-{check.name}" if several else check.name,
                marks=[
                    pytest.mark.xfail(
                        reason=reasons[check.name],
                        strict=True,
                        raises=ConformanceFailure,
                    ),
                ]
                if check.name in reasons
                else [],
            )
            for check in given
        ],
    )
