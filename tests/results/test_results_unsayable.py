"""Results whose parts do not fit together: refused where they are read, and no error where they are written."""

import copy
import json
from functools import cache
from typing import Any

import pytest
from hypothesis import given, strategies as st
from other_results import KINDS

import smartgoals as sg
from smartgoals import codec
from smartgoals._propose.proposals import AmbitionLevel, GoalProposals, Unproposed
from smartgoals._relevance.recommend import Recommendation
from smartgoals.rules._report import StrategyReport

SAYABLE = "parts that fit together, so that its sentence can be said"
JUNK: tuple[Any, ...] = (None, "", "context", 1e308, -1, 0, [], {}, True, {"id": "g"}, "x" * 201, "a b", ["context"])
PROPOSED: dict[str, Any] = {"metric": "reach", "channel": "ig", "reason": "metric_unknown"}
RECOMMENDED: dict[str, Any] = {
    "metric": "reach", "objective": "o", "proxy": False, "rate": None, "guardrails": [], "source_kind": None,
}  # fmt: skip
UNSAYABLE: list[tuple[Any, dict[str, Any]]] = [
    (AmbitionLevel, {"goal": {"id": "g"}, "asked": 12, "chance": 0.5, "holds": False}),
    (Unproposed, PROPOSED | {"channel": "", "platform": "instagram"}),
    (Unproposed, PROPOSED | {"facts": {"why": "no_reason_of_ours"}}),
    (Recommendation, RECOMMENDED | {"level": "context"}),
]


@cache
def samples() -> tuple[tuple[Any, Any], ...]:
    """Return two results of each kind with what is written of them, made once they are asked for: it takes a second."""
    return tuple(
        (type(made), codec.unstructure(made, envelope=False)) for make in KINDS for made in list(make("en"))[:2]
    )


def places(data: Any) -> list[tuple[Any, Any]]:
    """Return every place in data: what holds it, and its key or position."""
    keys = list(data) if isinstance(data, dict) else list(range(len(data))) if isinstance(data, list) else []
    return [(data, key) for key in keys] + [place for key in keys for place in places(data[key])]


@pytest.mark.parametrize(("kind", "data"), UNSAYABLE)
def test_a_result_that_cannot_be_said_is_refused(kind: Any, data: dict[str, Any]) -> None:
    """A reader refuses a result of which no sentence can be made, with what it read, in both languages."""
    with pytest.raises(sg.InvalidValue) as caught:
        codec.structure(data, kind)
    assert (caught.value.path, caught.value.expected, caught.value.value) == ("", SAYABLE, data)
    assert "parties qui vont ensemble" in codec.wording(caught.value, "fr")


def test_a_part_that_cannot_be_said_is_refused_at_its_place() -> None:
    """Inside another result the fault stands where the part does."""
    sample = next(data for _, data in samples() if data.get("proposals"))
    data = copy.deepcopy(sample)
    data["proposals"][0]["safe"] = UNSAYABLE[0][1]
    with pytest.raises(sg.InvalidValue) as caught:
        codec.structure(data, GoalProposals)
    assert (caught.value.path, caught.value.expected) == ("proposals[0].safe", SAYABLE)


with_places = st.deferred(lambda: st.sampled_from([sample for sample in samples() if places(sample[1])]))


@given(with_places, st.integers(0, 10_000), st.sampled_from(JUNK))
def test_what_is_read_can_be_written(sample: tuple[Any, Any], where: int, junk: Any) -> None:
    """A result with any one place replaced is refused, or is written and reads equal."""
    kind, data = sample[0], copy.deepcopy(sample[1])
    spots = places(data)
    holder, key = spots[where % len(spots)]
    holder[key] = junk
    try:
        value = codec.structure(data, kind)
    except sg.SmartGoalsError:
        return
    written = json.loads(json.dumps(codec.unstructure(value), allow_nan=False))
    assert codec.structure(written, kind) == value


@pytest.mark.parametrize("key", ["0.5", "a.b[3]", "it's", ""])
def test_a_key_is_one_step_of_a_path(key: str) -> None:
    """However a key of an object is spelt, the path leads to what it holds."""
    data: dict[str, Any] = {"as_of": "2026-01-05", "findings": [], "reports": {key: {"findings": 7}}}
    with pytest.raises(sg.SmartGoalsError) as caught:
        codec.structure(data, StrategyReport)
    inside = [fault.location for fault in caught.value.problems if fault.location[0] == "reports"]
    assert inside
    assert all(location[:2] == ("reports", key) for location in inside)
