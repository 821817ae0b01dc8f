"""What the rules find is what was written down: who reads a report sees no other word or figure without being told."""

from collections.abc import Iterable
from functools import cache
from typing import Any
from unittest.mock import patch

from golden_findings import found, written
from tests.every import for_every

from smartgoals.rules import Fault, _engine

WRITTEN = written()


@cache
def now() -> tuple[dict[str, str], set[str]]:
    """Return what the rules find now, and which of them return anything else than a tuple of faults meanwhile."""
    run, odd = _engine._run, set[str]()

    def held(active: Iterable[Any], case: Any, into: Any) -> Any:
        return run([(rule, asking(rule, check), *more) for rule, check, *more in active], case, into)

    def asking(rule: Any, check: Any) -> Any:
        def asked(case: Any, options: Any) -> Any:
            faults = check(case, options)
            if not isinstance(faults, tuple) or not all(isinstance(one, Fault) for one in faults):
                odd.add(rule.code)
            return faults

        return asked

    with patch.object(_engine, "_run", held):
        return dict(found()), odd


@for_every(WRITTEN)
def test_findings_are_those_written_down(name: str) -> None:
    """The sentences in both languages, and of each finding the place, the figures and what mends it."""
    assert now()[0].get(name, "").splitlines() == WRITTEN[name].splitlines()


def test_every_case_is_written_down() -> None:
    """Nothing is looked at that has no findings written down, and none is left over."""
    assert list(now()[0]) == list(WRITTEN)


def test_a_rule_of_the_house_returns_a_tuple_of_faults() -> None:
    """Also where it finds none: the engine takes nothing at all for no fault, and who calls a rule by itself gets no None."""
    assert now()[1] == set()
