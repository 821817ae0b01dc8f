"""The immutable mapping that results hold."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given, strategies as st

from smartgoals._record import Record

ITEMS = st.dictionaries(st.text(max_size=5), st.one_of(st.integers(), st.text(max_size=5), st.lists(st.integers())))


@given(ITEMS)
def test_a_record_is_the_mapping_it_was_made_from(items: dict[str, object]) -> None:
    """A record equals its items, keeps their order, and answers as they do."""
    record = Record(items)
    assert record == items
    assert list(record) == list(items)
    assert len(record) == len(items)
    assert eval(repr(record)) == items


@given(ITEMS)
def test_equal_records_hash_alike_and_travel(items: dict[str, object]) -> None:
    """The order of items matters to nobody but a reader, and a record pickles and copies."""
    record = Record(items)
    backwards = Record(reversed(items.items()))
    assert record == backwards
    assert hash(record) == hash(backwards)
    assert pickle.loads(pickle.dumps(record)) == record
    assert copy.deepcopy(record) == record


@given(ITEMS, st.text(max_size=5))
def test_a_record_does_not_change(items: dict[str, object], name: str) -> None:
    """Neither items nor attributes can be set, nor does it follow what it was made from."""
    record = Record(items)
    with pytest.raises(AttributeError, match="immutable"):
        record._items = {}
    with pytest.raises(TypeError):
        record[name] = 2  # type: ignore[index]  # that it is refused is the test
    before = dict(items)
    items[name] = object()
    assert record == before


def test_what_has_no_hash_is_no_key() -> None:
    """Whoever asks for a list under the keys gets the default, as of any key that is not there."""
    record = Record({"a": 1})
    odd: Any = ["a"]
    assert record.get(odd, 7) == 7
    assert record.get(odd) is None
