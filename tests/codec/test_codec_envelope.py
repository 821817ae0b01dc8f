"""The envelope names a version; a chain of pure steps brings an old document up to date; a newer one is refused."""

import copy
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import codec

ENVELOPE = {"smartgoals": 2, "strategy": {"title": "ours"}}


def rename_name(tag: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """Bring a body of the invented version 0, which said `name`, to version 1, which has `title`."""
    assert tag == "strategy"
    return {"title" if key == "name" else key: value for key, value in body.items()}


ZERO = codec.Migration(0, rename_name)
CHAIN = (ZERO, *codec.MIGRATIONS)


def test_the_chain_starts_at_the_first_version() -> None:
    """Version 1 is the first that was ever written, and each version up to today's has its step."""
    assert codec.VERSION == 2
    assert [step.version for step in codec.MIGRATIONS] == [1]


def test_version_1_is_brought_up_to_date_as_it_is() -> None:
    """From 1 to 2 no word changed, so the body stays what it was, and is read as what it was."""
    old = {"smartgoals": 1, "strategy": {"title": "ours"}}
    assert codec.migrate(old) == ENVELOPE
    assert codec.structure(old) == codec.structure(ENVELOPE) == sg.Strategy(title="ours")


STEPS = [
    *CHAIN,
    codec.Migration(-1, lambda tag, body: {"name": body["label"]}),
    codec.Migration(-2, lambda tag, body: {"label": body["said"]}),
]


@given(st.permutations(STEPS), st.integers(-2, 2), st.text(min_size=1, max_size=9))
def test_a_chain_with_several_steps_runs_in_order(chain: list[codec.Migration], version: int, title: str) -> None:
    """Each step reads what the one before it wrote, whatever order the chain lists them in and wherever one begins."""
    key = {-2: "said", -1: "label", 0: "name"}.get(version, "title")
    old = {"smartgoals": version, "strategy": {key: title}}
    before = copy.deepcopy(old)
    assert codec.migrate(old, chain=chain) == {"smartgoals": 2, "strategy": {"title": title}}
    assert old == before


def test_a_chain_with_a_gap_reads_what_it_reaches() -> None:
    """A step that leads nowhere makes its version no more readable."""
    gap = codec.Migration(-2, rename_name)
    with pytest.raises(sg.InvalidValue, match="a version this release reads: 0, 1, 2, got -2"):
        codec.migrate({"smartgoals": -2, "strategy": {}}, chain=(gap, *CHAIN))


@pytest.mark.parametrize("data", [None, [], "x", {}, {"strategy": {}}])
def test_what_is_no_envelope_is_not_migrated(data: Any) -> None:
    """A migration needs a version, so a bare body is refused."""
    with pytest.raises(sg.WrongType, match="must be an envelope"):
        codec.migrate(data)


def test_an_envelope_holds_one_document() -> None:
    """None, two, or an unknown one: refused, with the nearest word that is known."""
    with pytest.raises(sg.InvalidValue, match="one document beside 'smartgoals'"):
        codec.structure({"smartgoals": 1})
    with pytest.raises(sg.InvalidValue, match="one document beside 'smartgoals'"):
        codec.structure({"smartgoals": 1, "strategy": {}, "goal": {}})
    with pytest.raises(sg.UnknownName, match="did you mean 'strategy'"):
        codec.structure({"smartgoals": 1, "stratgy": {}})
    with pytest.raises(sg.UnknownName, match="unknown document 7"):
        codec.structure({"smartgoals": 1, 7: {}})


def test_the_document_must_be_of_the_type_asked_for() -> None:
    """An envelope of a goal is no strategy."""
    goal = codec.unstructure(sg.Goal(id="g"), envelope=True)
    assert goal == {"smartgoals": 2, "goal": {"id": "g"}}
    assert codec.structure(goal, sg.Goal) == sg.Goal(id="g")
    with pytest.raises(sg.UnknownName, match="unknown document 'goal', did you mean 'strategy'"):
        codec.structure(goal)


def test_a_key_beside_the_document_is_unknown() -> None:
    """The envelope has two keys; a third is refused, or reported."""
    data = {**ENVELOPE, "written_by": "us"}
    with pytest.raises(sg.UnknownName, match="written_by: unknown key"):
        codec.structure(data)
    with pytest.raises(sg.UnknownName, match="written_by: unknown key"):
        codec.migrate(data)
    assert codec.structure(data, unknown="report").unknown == ("written_by",)
