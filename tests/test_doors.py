"""The doors: few names at the front, each written once by hand; the rest in public rooms, and old places still answer."""

import importlib
import sys
import warnings
from pathlib import Path
from types import ModuleType

import pytest
from tests.every import for_every
from tests.scripts import script

import smartgoals as sg
from smartgoals._door import door
from smartgoals._moved import ELSEWHERE, FROM_THE_FRONT, place_of

MOST_NAMES, MOST_FOR_GOOD = 96, 100
MOVED = [(name, room) for room, names in FROM_THE_FRONT for name in names.split()]


def stubs() -> ModuleType:
    """Return the tool that writes the stubs."""
    return script("tools/make_stubs.py")


DOORS = dict(stubs().doors())


def test_few_names_stand_at_the_front() -> None:
    """At most 96 names, so that those still to come fit into a hundred."""
    assert len(sg.__all__) <= MOST_NAMES < MOST_FOR_GOOD
    assert len(set(sg.__all__)) == len(sg.__all__)


@pytest.mark.parametrize("name", sorted(DOORS))
def test_a_stub_is_made_from_its_table(name: str) -> None:
    """What type checkers read of a room is what `tools/make_stubs.py` makes of its table: nobody writes a name twice."""
    path = DOORS[name].with_suffix(".pyi")
    assert path.read_text(encoding="utf-8") == stubs().stub(name)


@for_every(sorted(DOORS))
def test_a_door_shows_public_names_alone(name: str) -> None:
    """`dir` of a room, and what stands in its module beside them, is public, or begins with an underscore."""
    room = importlib.import_module(name)
    beside = {"__version__"} if name == "smartgoals" else set()
    assert set(dir(room)) == {*room.__all__, *beside}
    submodules = {key.rpartition(".")[2] for key in sys.modules if key.rpartition(".")[0] == name}
    assert {one for one in vars(room) if not one.startswith("_")} <= {*room.__all__, *submodules}


@for_every(sorted(DOORS))
def test_a_name_found_once_is_an_attribute(name: str) -> None:
    """A name is looked up in the table once; from then on it is an ordinary attribute of its room."""
    room = importlib.import_module(name)
    first = room.__all__[-1]
    assert getattr(room, first) is vars(room)[first]


def test_a_room_inside_is_found_in_the_table() -> None:
    """A row without a module names rooms, which are loaded when they are asked for, also once more."""
    _, find, _ = door("smartgoals", (("", "catalog returns"),))
    assert find("catalog") is importlib.import_module("smartgoals.catalog")
    assert find("returns") is sg.returns


@pytest.mark.parametrize(("name", "room"), MOVED)
def test_what_moved_still_answers_at_the_front(name: str, room: str) -> None:
    """A name that left the front gives what its room has, says where it went, at the caller's line, and is not listed."""
    with pytest.warns(DeprecationWarning, match=rf"^smartgoals\.{name} is {room}\.{name} now$") as told:
        found = getattr(sg, name)
    assert [Path(one.filename).name for one in told] == ["test_doors.py"]
    assert found is getattr(importlib.import_module(room), name)
    assert name not in sg.__all__
    assert name not in dir(sg)


def test_an_import_of_what_moved_says_so_too() -> None:
    """`from smartgoals import name` works for what moved, and its warning points at the import."""
    with pytest.warns(DeprecationWarning, match="smartgoals.channels.scorecards now") as told:
        from smartgoals import scorecards
    assert {Path(one.filename).name for one in told} == {"test_doors.py"}
    assert len(told) == 1
    assert scorecards is sg.channels.scorecards


@pytest.mark.parametrize(("once", "now"), ELSEWHERE)
def test_what_was_renamed_in_a_room_answers_there(once: str, now: str) -> None:
    """A name that a room gave up gives what it is called now, with a warning."""
    room, _, name = once.rpartition(".")
    with pytest.warns(DeprecationWarning, match=now):
        found = getattr(importlib.import_module(room), name)
    place, _, name = now.rpartition(".")
    assert found is getattr(importlib.import_module(place), name)


def test_what_never_was_is_an_attribute_error() -> None:
    """A door refuses what it has not and never had, as any module does, and private names without a look at history."""
    names, find, listed = door("smartgoals.rules", (("rules._words", "Verdict"),), unlisted="extra")
    assert (names, listed()) == (["Verdict"], ["Verdict", "extra"])
    for name in ("nothing", "_private", "__wrapped__"):
        with pytest.raises(AttributeError, match=f"'smartgoals.rules' has no attribute '{name}'"):
            find(name)
    assert place_of("smartgoals.rules.nothing") is None


def test_what_stays_warns_of_nothing() -> None:
    """No name of the front or of a room warns when it is used by the name it has."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for name in DOORS:
            room = importlib.import_module(name)
            assert all(hasattr(room, one) for one in room.__all__)
