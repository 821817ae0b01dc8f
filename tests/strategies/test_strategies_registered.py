"""`st.from_type` draws every type of the model as soon as the package is installed, and registering costs little."""

import importlib
import subprocess
import sys
import tomllib
import typing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from hypothesis.errors import InvalidArgument

import smartgoals as sg
from smartgoals.strategies import _register, rosters

ROOT = Path(__file__).resolve().parents[2]
TYPES = [
    getattr(importlib.import_module(f"smartgoals.{module}"), pair.partition(":")[0])
    for module, pairs in _register._TYPES
    for pair in pairs.split()
]
FEW = settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
_register.register()


def child(program: str) -> str:
    """Run a program in an interpreter of its own and return what it prints."""
    command = [sys.executable, "-c", program]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout.strip()


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
@FEW
@given(st.data())
def test_from_type_draws_every_type(kind: Any, data: st.DataObject) -> None:
    """A type of the model is drawn by `st.from_type`, and an id as text that the model accepts."""
    value = data.draw(st.from_type(kind))
    if isinstance(kind, type):
        assert type(value) is kind
    else:
        assert sg.Goal(id=value).id == value


@FEW
@given(st.from_type(sg.Target))
def test_from_type_draws_the_union_of_targets(target: sg.Target) -> None:
    """The union of targets is drawn from its members."""
    assert isinstance(target, typing.get_args(sg.Target))


@pytest.mark.parametrize("kind", [sg.Goal, sg.Objective, sg.Metric, sg.Channel, sg.ClosedGoal, sg.Event])
@FEW
@given(st.data())
def test_a_roster_holds_what_its_type_says(kind: Any, data: st.DataObject) -> None:
    """`Roster[Goal]` is drawn of goals, and says so of an id that it lacks."""
    roster = data.draw(st.from_type(sg.types.Roster[kind]))
    assert all(type(member) is kind for member in roster)
    with pytest.raises(sg.UnknownName, match=kind.__name__.lower().replace("closedgoal", "closed goal")):
        roster["no such id"]


def test_a_roster_is_of_what_has_an_id() -> None:
    """A reading has none, so that no roster of readings can be drawn."""
    with pytest.raises(InvalidArgument, match="such as Goal"):
        rosters(kind=sg.Reading)


def test_every_type_of_the_model_is_registered() -> None:
    """Every public class that is neither an error, an enum nor a result of judging has its strategy."""
    rooms = ("smartgoals._model", "smartgoals._time")
    model = {
        name
        for room in (sg, sg.audits, sg.returns, sg.types)
        for name in room.__all__
        if isinstance(kind := getattr(room, name), type)
        and kind.__module__.startswith(rooms)
        and hasattr(kind, "__attrs_attrs__")
    }
    assert model - {"Holidays"} <= {kind.__name__ for kind in TYPES}


def test_the_entry_point_is_declared() -> None:
    """The entry point of pyproject.toml leads to the function that registers."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"][
        "hypothesis"
    ]
    module, _, name = declared["smartgoals"].partition(":")
    assert getattr(importlib.import_module(module), name) is _register.register


def test_registering_builds_no_strategy() -> None:
    """Registering loads neither the modules that hold the strategies nor the catalogue, and draws nothing."""
    program = (
        "import sys, hypothesis; from smartgoals.strategies._register import register; register();"
        "print(sorted(name for name in sys.modules if name.startswith(('smartgoals.strategies.', 'smartgoals.catalog'))))"
    )
    assert child(program) == "['smartgoals.strategies._register']"


def test_the_front_door_does_not_load_hypothesis() -> None:
    """A program that only uses the model never loads Hypothesis, nor does naming the room of strategies."""
    program = "import sys, smartgoals.strategies; print('hypothesis' in sys.modules)"
    assert child(program) == "False"
