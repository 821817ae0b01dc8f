"""What came of checks: run, held against what was expected to fail, and told as one value. Knows
checks, and no extension.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import final

from attrs import frozen

from smartgoals._checked import Arguments, each, instance, mapping, text
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, raise_all
from smartgoals._record import Record
from smartgoals._words import Word
from smartgoals.testing._check import Flaw, NamedCheck


class CheckOutcome(Word):
    """What came of a check; one that was expected to fail and passed is a failure, for its reason
    holds no longer.
    """

    PASSED = "passed"
    FAILED = "failed"
    EXPECTED_FAILURE = "expected_failure"
    UNEXPECTEDLY_PASSED = "unexpectedly_passed"


@final
@frozen(kw_only=True)
class ConformanceResult:
    """What came of one check: its outcome, the caller's `reason` for an expected failure, and the
    flaws found.
    """

    name: str
    law: str
    of: str
    outcome: CheckOutcome
    reason: str = ""
    flaws: tuple[Flaw, ...] = ()

    @property
    def is_failure(self) -> bool:
        """Whether it needs somebody's attention: it failed, or passed though it was expected to fail."""
        return self.outcome in (CheckOutcome.FAILED, CheckOutcome.UNEXPECTEDLY_PASSED)

    @property
    def path(self) -> str:
        """Where the first flaw is; empty where there is none, or it is about the whole."""
        return self.flaws[0].path if self.flaws else ""

    def text(self) -> str:
        """Say it in one line, with a line for each flaw."""
        why = f" ({self.reason})" if self.reason else ""
        lines = [f"{self.of} {self.name}: {self.outcome.replace('_', ' ')}{why}. {self.law}"]
        return "\n".join([*lines, *(f"  {flaw}" for flaw in self.flaws)])

    def __str__(self) -> str:
        return self.text()


@final
@frozen
class Conformance:
    """What came of several checks, in their order."""

    results: tuple[ConformanceResult, ...]

    @property
    def failures(self) -> tuple[ConformanceResult, ...]:
        """Those that failed, and those that passed though they were expected to fail."""
        return tuple(result for result in self.results if result.is_failure)

    @property
    def is_conforming(self) -> bool:
        """Whether nothing failed but what was expected to."""
        return not self.failures

    @property
    def counts(self) -> Record[CheckOutcome, int]:
        """How many checks came to each outcome."""
        outcomes = [result.outcome for result in self.results]
        return Record({outcome: outcomes.count(outcome) for outcome in CheckOutcome})

    def text(self) -> str:
        """Say how many checks came to what, and each that did not simply pass, with its flaws."""
        counts = ", ".join(
            f"{count} {word.replace('_', ' ')}" for word, count in self.counts.items() if count
        )
        lines = [result.text() for result in self.results if result.outcome is not CheckOutcome.PASSED]
        return "\n".join([f"{len(self.results)} checks: {counts or 'none'}", *lines])

    def __str__(self) -> str:
        return self.text()


def run_checks(
    checks: Iterable[NamedCheck],
    *,
    expected: Mapping[str, str] | None = None,
) -> Conformance:
    """Run checks and return what came of each; an extension that fails one raises nothing.

    `expected` maps names of checks that are expected to fail to the reason why. One that passes
    after all is told as a failure, so that a reason is taken out when it no longer holds. Raises
    :class:`~smartgoals.UnknownName` for a name that no check has, with the nearest one, and
    :class:`~smartgoals.SmartGoalsError` for what are no checks, and for none, such as those of an
    iterator that is used up.

    >>> import smartgoals as sg
    >>> from smartgoals import testing
    >>> checks = testing.calendar_checks(sg.Calendar())
    >>> print(testing.run_checks(checks).text())
    10 checks: 10 passed
    >>> testing.run_checks(checks, expected={"round-trp": "not written"})
    Traceback (most recent call last):
        ...
    smartgoals._errors.UnknownName: expected: unknown check 'round-trp', did you mean 'round-trip'?
    """
    given, reasons = read_checks(checks, expected)
    return Conformance(tuple(_came_of(check, reasons.get(check.name, "")) for check in given))


def read_checks(
    checks: Iterable[NamedCheck],
    expected: Mapping[str, str] | None,
) -> tuple[tuple[NamedCheck, ...], Mapping[str, str]]:
    """Return checks and the reasons of those expected to fail, or raise all that is wrong with them."""
    arguments = Arguments()
    given = arguments.read("checks", _checks, checks)
    reasons = arguments.read("expected", _reasons, {} if expected is None else expected)
    arguments.settle()
    raise_all(list(_strangers(given, reasons)))
    return (
        given,
        reasons,
    )


def _strangers(
    checks: Iterable[NamedCheck],
    reasons: Mapping[str, str],
) -> Iterator[SmartGoalsError]:
    names = tuple(dict.fromkeys(check.name for check in checks))
    for name in reasons:
        if name not in names:
            yield UnknownName(kind="check", name=name, known=names, path="expected")


def _checks(value: Iterable[NamedCheck]) -> tuple[NamedCheck, ...]:
    given = each(
        value,
        "checks",
        lambda item: instance(item, NamedCheck, "a NamedCheck, as rule_checks gives"),
    )
    if not given:
        raise InvalidValue(value=given, expected="at least one check", hint="of none nothing would be known")
    return given


def _reasons(value: Mapping[str, str]) -> dict[str, str]:
    arguments = Arguments()
    reasons = {
        name: arguments.read(str(name), text, reason)
        for name, reason in mapping(value, "checks to reasons").items()
    }
    arguments.settle()
    return reasons


def _came_of(check: NamedCheck, reason: str) -> ConformanceResult:
    flaws = check.flaws()
    if reason:
        outcome = CheckOutcome.EXPECTED_FAILURE if flaws else CheckOutcome.UNEXPECTEDLY_PASSED
    else:
        outcome = CheckOutcome.FAILED if flaws else CheckOutcome.PASSED
    return ConformanceResult(
        name=check.name,
        law=check.law,
        of=check.of,
        outcome=outcome,
        reason=reason,
        flaws=flaws,
    )
