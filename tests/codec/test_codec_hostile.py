"""Whatever JSON may hold, reading it gives a value or an error of ours: drawn documents, and valid ones broken at random."""

import contextlib
import json
from typing import Any

import codec_samples as samples
import pytest
from hypothesis import assume, given, strategies as st

import smartgoals as sg
from smartgoals import codec

FULL = json.dumps(codec.unstructure(samples.strategy()))
KINDS = tuple(samples.words())
KEYS = sorted({key for part in codec.json_schema()["$defs"].values() for key in part.get("properties", {})})
WORDS = (
    "keep_pace",
    "2026-01-04",
    "2026-02-30",
    "50 followers/week",
    "followers",
    "mon-fri",
    "",
    "é",
    "\ud800",
    "\x00",
)

leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.just(10**400),
    st.floats(),
    st.text(max_size=5),
    st.sampled_from(WORDS),
)
json_like = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text(max_size=3)), inner, max_size=5),
    ),
    max_leaves=12,
)


def read(data: Any, kind: Any) -> Any:
    """Return what is read, or None for an error of ours; any other error fails the test that called."""
    problems: tuple[sg.SmartGoalsError, ...] = ()
    value = None
    try:
        value = codec.structure(data, kind)
    except sg.SmartGoalsError as fault:
        problems = fault.problems
    # What a hook raises that is no error of ours is told as a value that is not readable: none of our hooks does.
    assert not any(isinstance(one, sg.InvalidValue) and one.expected == "readable" for one in problems)
    return value


@given(data=json_like, kind=st.sampled_from(KINDS))
def test_any_json_is_a_value_or_an_error_of_ours(data: Any, kind: Any) -> None:
    """Any data at all is a value that comes back, or an error of ours."""
    value = read(data, kind)
    if value is not None and type(value) is not str:  # an id is its own wire form
        assert codec.structure(codec.unstructure(value), kind) == value


@given(data=json_like)
def test_any_json_is_migrated_or_an_error_of_ours(data: Any) -> None:
    """A migration of any data is an envelope, or an error of ours."""
    with contextlib.suppress(sg.SmartGoalsError):
        assert codec.migrate(data)["smartgoals"] == 2


def say(data: Any, kind: Any) -> None:
    """Say what a document means otherwise today, unless it is an error of ours."""
    with contextlib.suppress(sg.SmartGoalsError):
        for meaning in codec.structure(data, kind, unknown="report").meanings:
            assert meaning.text("en") != meaning.text("fr")


@given(data=json_like, kind=st.sampled_from(KINDS))
def test_any_old_document_says_its_meanings_or_an_error_of_ours(data: Any, kind: Any) -> None:
    """Whatever an envelope of version 1 holds, its meanings can be said, or it is an error of ours."""
    say({"smartgoals": 1, samples.words()[kind]: data}, kind)


def places(data: Any) -> list[tuple[Any, Any]]:
    """Return every place in a document: a container, and a key or position in it."""
    keys = list(data) if isinstance(data, dict) else list(range(len(data))) if isinstance(data, list) else []
    return [(data, key) for key in keys] + [place for key in keys for place in places(data[key])]


COUNT = len(places(json.loads(FULL)))


@given(where=st.integers(0, COUNT - 1), what=json_like)
def test_a_broken_document_is_an_error_of_ours(where: int, what: Any) -> None:
    """A valid document with any one place replaced is still a strategy, or an error of ours."""
    data = json.loads(FULL)
    holder, key = places(data)[where]
    holder[key] = what
    value = read(data, sg.Strategy)
    if value is not None:
        assert codec.structure(codec.unstructure(value)) == value
        say({**data, "smartgoals": 1}, sg.Strategy)


WRONG = ([], {}, True, "\ud800", 10**400, ["2026-01-04", 3], {"id": "x"})


@given(where=st.integers(0, COUNT - 1), wrong=st.sampled_from(WRONG))
def test_any_place_can_be_wrong(where: int, wrong: Any) -> None:
    """Places all over a document with all features, made wrong in turn, are a value or an error of ours."""
    data = json.loads(FULL)
    holder, key = places(data)[where]
    holder[key] = wrong
    read(data, sg.Strategy)
    say({**data, "smartgoals": 1}, sg.Strategy)


FREE = {"video", "photo", "age", "country", "25-34", "FR", "BE"}


@given(where=st.integers(0, COUNT - 1), is_gone=st.booleans())
def test_every_key_can_be_missing_or_misspelt(where: int, is_gone: bool) -> None:
    """Without a key a document is read or the key is named; with a misspelt one it is never read, and the key is named."""
    data = json.loads(FULL)
    holder, key = places(data)[where]
    assume(isinstance(holder, dict))
    item = holder.pop(key)
    if is_gone or key in FREE:
        read(data, sg.Strategy)
        return
    holder[f"{key}_x"] = item
    with pytest.raises(sg.SmartGoalsError, match=f"{key}_x"):
        codec.structure(data)
