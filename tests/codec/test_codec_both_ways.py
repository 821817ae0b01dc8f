"""The schema and the reader say the same of a document, as far as a schema can: both take it, or both refuse it.

What a schema cannot say, and the reader alone refuses: what lies between fields and parts (days in order, ids that are known,
one id twice, shares that sum to more than 1), how a text is spelt (a pace, a day that no month has, an id with a blank at its
end), and numbers beyond what a computer holds.
"""

import functools
import importlib
import importlib.util
import json
from typing import Any

import pytest
from drawn_documents import BY_WORD, CHOICES, DOCUMENTS, WRONG, chosen, found_at, places, put
from hypothesis import given

import smartgoals as sg
from smartgoals import codec

pytestmark = pytest.mark.skipif(importlib.util.find_spec("jsonschema") is None, reason="jsonschema is not installed")


@functools.cache
def validator(word: str) -> Any:
    """Return the validator of the documents of a word, made once."""
    return importlib.import_module("jsonschema").Draft202012Validator(codec.json_schema(BY_WORD[word]))


def faults_of(data: Any, word: str) -> tuple[sg.SmartGoalsError, ...]:
    """Return what the reader finds wrong."""
    try:
        codec.structure(data, BY_WORD[word])
    except sg.SmartGoalsError as fault:
        return fault.problems
    return ()


def is_of_shape(fault: sg.SmartGoalsError) -> bool:
    """Tell whether a fault is one of type or shape: a value of another type, a key that is unknown or missing."""
    if isinstance(fault, sg.UnknownName):
        return fault.kind == "key"
    return isinstance(fault, sg.WrongType) or "the key is missing" in str(fault)


@given(document=DOCUMENTS)
def test_what_is_written_fits(document: tuple[str, Any]) -> None:
    """Each drawn value, written and sent as JSON, fits the schema of its type, bare and in its envelope."""
    word, data = document
    sent = json.loads(json.dumps(data, allow_nan=False))
    assert list(validator(word).iter_errors(sent)) == []
    assert list(validator(word).iter_errors({"smartgoals": codec.VERSION, word: sent})) == []


@given(document=DOCUMENTS, wrong=WRONG, choice=CHOICES)
def test_one_wrong_place_is_seen_by_both(document: tuple[str, Any], wrong: Any, choice: int) -> None:
    """With another value in one place, what the reader takes fits, and what it refuses for its shape does not."""
    word, data = document
    broken = put(data, chosen(places(data), choice), wrong)
    faults = faults_of(broken, word)
    fits = validator(word).is_valid(broken)
    if not faults:
        assert fits
    if any(map(is_of_shape, faults)):
        assert not fits, faults


@given(document=DOCUMENTS, choice=CHOICES)
def test_one_key_too_many_or_too_few_is_seen_by_both(document: tuple[str, Any], choice: int) -> None:
    """With an unknown key a document fits no more; without one of its keys it fits where the reader takes it."""
    word, data = document
    objects = [place for place in places(data) if isinstance(found_at(data, place), dict)]
    if not objects:
        return
    place = chosen(objects, choice)
    part = found_at(data, place)
    if part:
        gone = chosen(sorted(part), choice)
        short = put(data, place, {key: value for key, value in part.items() if key != gone})
        faults = faults_of(short, word)
        assert validator(word).is_valid(short) or faults
        assert not (validator(word).is_valid(short) and any(map(is_of_shape, faults)))
    if place and place[-1] not in ("content_mix", "audience", "weights") and "audience" not in place:
        assert not validator(word).is_valid(put(data, place, {**part, "zzz": 1}))
