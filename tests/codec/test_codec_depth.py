"""What is nested deep, or holds itself, ends in an error of ours: patched, written, and in errors that travel."""

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import codec, types
from smartgoals.codec import _faults as module

PLAN = sg.Strategy(goals=[sg.Goal(id="g")])


def nested(depth: int, *, as_lists: bool = False) -> Any:
    """Return objects, or lists, that hold each other so deep."""
    data: Any = [1] if as_lists else {"a": 1}
    for _ in range(depth):
        data = [data] if as_lists else {"a": data}
    return data


def endless() -> list[Any]:
    """Return a list that holds itself ten times, an object that does, and two that hold each other."""
    often: list[Any] = []
    often += [often] * 10
    alone: dict[str, Any] = {}
    alone["a"] = alone
    each: list[Any] = []
    each.append({"b": each})
    return [often, alone, [{"id": each}], each]


def faults(ask: Any, *args: Any) -> list[tuple[type, str]]:
    """Return what is told, each with its kind and place."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        ask(*args)
    return [(type(one), one.path) for one in caught.value.problems]


DEEP = st.integers(0, 600).flatmap(lambda depth: st.booleans().map(lambda lists: nested(depth, as_lists=lists)))


@pytest.mark.parametrize("place", ["title", "goals", "capacity"])
@given(data=DEEP | st.integers(0, 3).map(lambda at: endless()[at]))
def test_a_deep_change_is_refused_as_its_document_is(place: str, data: Any) -> None:
    """What a patch puts somewhere is told as if it had stood there."""
    told = faults(codec.structure, {place: data})
    assert faults(codec.patch, sg.Strategy(), {place: data}) == told
    assert faults(codec.patch, PLAN, {"goals": [{"id": "g", "owner": data}]}) == [(sg.WrongType, "goals[0].owner")]
    assert faults(codec.patch, sg.Goal(id="g"), {"owner": data}) == [(sg.WrongType, "owner")]


def test_a_change_too_deep_is_left_as_it_was_given() -> None:
    """A path into what lies too deep changes nothing of the caller's."""
    data = nested(30)
    path = ".".join(["title", *"a" * 31])
    assert faults(codec.patch, PLAN, {"title": data, path: 5})[0][0] is sg.InvalidValue
    assert data == nested(30)


@pytest.mark.parametrize("value", [nested(10_000, as_lists=True), nested(10_000), range(10**30), *endless()])
def test_what_is_no_value_is_not_written_however_deep(value: Any) -> None:
    """It is refused as one number is, at its place where it has one."""
    for given_value in (value, [value], (value, value), types.Record({"x": value})):
        assert {kind for kind, _ in faults(codec.unstructure, given_value)} == {sg.WrongType}


def test_values_in_lists_are_written() -> None:
    """Lists of lists of values are, as far as anybody nests them."""
    assert codec.unstructure([(sg.Goal(id="g"),), types.Record({"x": [sg.Goal(id="h")]})]) == [
        [{"id": "g"}],
        {"x": [{"id": "h"}]},
    ]


@pytest.mark.parametrize("value", endless())
def test_errors_of_endless_values_travel(value: Any) -> None:
    """A fact that holds itself travels with an error in little time, however often it does."""
    error = sg.InvalidValue(value=(value, value), expected="a list that ends")
    again = pickle.loads(pickle.dumps(error))
    assert (again.message, type(again.value), copy.copy(error).path) == (error.message, tuple, error.path)
    assert again.value[0] == again.value[1]


def test_the_place_of_what_lies_too_deep_is_not_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """How deep a caller's objects hold each other makes no difference to how long it takes to refuse them."""
    looked: list[int] = []
    inside = module._inside

    def counting(whole: Any) -> Any:
        looked[-1] += 1
        return inside(whole)

    monkeypatch.setattr(module, "_inside", counting)
    for depth in (500, 5_000):
        looked.append(0)
        assert faults(codec.unstructure, (nested(depth),))[0][0] is sg.WrongType
    assert looked[0] == looked[1] < 100
