"""Every public value travels by every protocol of pickle, and by copies, and is what it was."""

import copy
import pickle
from collections.abc import Callable
from enum import Enum
from functools import partial
from typing import Any

import attrs
import pytest
from tests.public_values import samples
from tests.test_named_arguments import TODAY

import smartgoals as sg
from smartgoals import codec, rules
from smartgoals._errors import shown

APART: dict[type, str] = {
    codec.Migration: "it holds a function of the caller's, and the sample's has no name",
}
"""Classes whose sample is not asked, each with the reason."""
BY_IDENTITY = {kind for kind in samples() if getattr(kind, "__eq__", None) is object.__eq__}
"""What says of no other value that it equals it; the copy is looked at by its class."""
VALUES = {
    f"{kind.__module__}.{kind.__qualname__}": value
    for kind, value in samples().items()
    if kind.__module__.startswith("smartgoals") and kind not in APART
}


def ways() -> dict[str, Callable[[Any], Any]]:
    """Return the ways in which a value travels."""
    found: dict[str, Callable[[Any], Any]] = {"copy": copy.copy, "deepcopy": copy.deepcopy}
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        found[f"protocol {protocol}"] = partial(_pickled, protocol)
    return found


def _pickled(protocol: int, value: Any) -> Any:
    return pickle.loads(pickle.dumps(value, protocol))


@pytest.mark.parametrize("way", ways())
def test_values_travel(way: str) -> None:
    """A value that travelled is of its class, equal to what it was where values are compared, and hashes alike."""
    travel, unlike = ways()[way], []
    for name, value in VALUES.items():
        try:
            again = travel(value)
        except Exception as fault:
            unlike.append(f"{name}: {fault!r}")
            continue
        if type(again) is not type(value) or (type(value) not in BY_IDENTITY and again != value):
            unlike.append(f"{name}: {shown(again)}")
        elif type(value) not in BY_IDENTITY and type(value).__hash__ is not None and hash(again) != hash(value):
            unlike.append(f"{name}: another hash")
    assert unlike == []


@pytest.mark.parametrize("way", ways())
def test_rules_travel(way: str) -> None:
    """Rules of the house, one that was changed, one of a host and whole sets find afterwards what they found before."""
    travel = ways()[way]
    own = rules.Rule(
        code="ACME1", name="no-owner", criterion="specific", severity="info", check=_ownerless, texts={"en": "x"}
    )
    changed = attrs.evolve(rules.DEFAULT.rules[0], severity="info", name="as-we-say")
    for value in (rules.DEFAULT, rules.DEFAULT.with_rule(own), *rules.DEFAULT.rules, own, changed):
        again = travel(value)
        assert again == value
        assert repr(again) == repr(value)
    assert len(travel(changed).examples) == len(changed.examples)
    goal = sg.Goal(id="g", metric="followers")
    before, after = (sg.check(goal, rules=one, as_of=TODAY) for one in (rules.DEFAULT, travel(rules.DEFAULT)))
    assert before.findings == after.findings


def _ownerless(case: Any, _options: Any) -> list[Any]:
    return [] if case.goal.owner else [rules.Fault("owner")]


def test_a_member_travels_by_its_name() -> None:
    """An enum is its own copy."""
    members = [value for value in VALUES.values() if isinstance(value, Enum)]
    assert all(travel(one) is one for one in members for travel in ways().values())
