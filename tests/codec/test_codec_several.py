"""Several values at once: a list, or an object by names, of documents or results, with the place of each fault."""

from typing import Any

import pytest

import smartgoals as sg
from smartgoals import codec

GOALS = (sg.Goal(id="g"), sg.Goal(id="h", metric="followers"))


def test_several_results_are_a_list_or_an_object() -> None:
    """What functions return several of is data too, in the language asked for."""
    found = sg.recommend_metrics("brand_awareness", limit=3)
    data = codec.unstructure(found, language="fr")
    assert data[0] == codec.unstructure(found[0], language="fr", envelope=False)
    assert codec.structure(data, tuple[sg.metrics.Recommendation, ...]) == found
    rolled = sg.types.Record({"all": sg.roll_up({})})
    assert codec.structure(codec.unstructure(rolled), sg.types.Record[str, sg.RollUp]) == rolled


def test_items_may_stand_in_their_envelopes() -> None:
    """A list of documents that were written one by one is read as it is; a version that nothing reads is told."""
    assert codec.structure([codec.unstructure(GOALS[0], envelope=True)], list[sg.Goal]) == [GOALS[0]]
    with pytest.raises(sg.InvalidValue, match=r"\[0\].smartgoals: must be a version"):
        codec.structure([{"smartgoals": 9, "goal": {}}], list[sg.Goal])
    with pytest.raises(sg.UnknownName, match=r"\[0\].more: unknown key"):
        codec.structure([{"smartgoals": 2, "goal": {"id": "g"}, "more": 1}], list[sg.Goal])


def test_faults_of_items_have_their_places() -> None:
    """Every fault of every item is told, at its position or name."""
    with pytest.raises(sg.StructureErrors) as caught:
        codec.structure([{"id": 5}, {"id": "h", "x": 1}], tuple[sg.Goal, ...])
    assert caught.value.paths == ("[0].id", "[1].x")
    assert codec.structure([{"id": "h", "x": 1}], tuple[sg.Goal, ...], "report").unknown == ("[0].x",)
    with pytest.raises(sg.SmartGoalsError, match="all"):
        codec.structure({"all": 5}, sg.types.Record[str, sg.RollUp])
    with pytest.raises(sg.WrongType, match="a list of values"):
        codec.structure({"id": "g"}, list[sg.Goal])


@pytest.mark.parametrize("kind", [tuple, list, dict[str, int], tuple[sg.Goal, sg.Goal]])
def test_other_collections_are_refused(kind: Any) -> None:
    """A collection of what is no type of ours, or of several, is no type either."""
    with pytest.raises(sg.WrongType, match="type: must be a type of the model"):
        codec.structure([], kind)


def test_a_value_that_may_be_missing() -> None:
    """`Goal | None` reads null as None, and anything else as a goal."""
    assert codec.structure(None, sg.Goal | None) is None
    assert codec.structure({"id": "g"}, sg.Goal | None) == sg.Goal(id="g")
    assert codec.structure(None, sg.Goal | None, "report") == codec.Structured(None)
    with pytest.raises(sg.WrongType, match="an object: goal"):
        codec.structure(5, sg.Goal | None)
