"""Results fit their schema: every key that is written is described, is always there, and holds what is said of it."""

import functools
import importlib
import importlib.util
import json
from collections.abc import Callable, Iterator
from datetime import date
from math import inf
from typing import Any

import attrs
import other_results
import pytest
from hypothesis import given, settings, strategies as st
from other_results import KINDS, SPANISH

import smartgoals as sg
import smartgoals.strategies as drawn
from smartgoals import codec
from smartgoals._forecast.distribution import Bounded, Known, Quantiles
from smartgoals.codec._results.engine import rows

pytestmark = pytest.mark.skipif(importlib.util.find_spec("jsonschema") is None, reason="jsonschema is not installed")
Kind = Callable[[sg.Language | str], Iterator[Any]]


def closed(schema: Any) -> Any:
    """Return a schema by which no key is allowed that it does not describe."""
    if isinstance(schema, dict):
        kept = {key: closed(part) for key, part in schema.items()}
        return {**kept, "additionalProperties": False} if kept.get("additionalProperties") is True else kept
    return [closed(part) for part in schema] if isinstance(schema, list) else schema


@functools.cache
def validator(word: str, *, is_open: bool = False) -> Any:
    """Return the validator of the results of a word, by which every key has to be described; or as it is handed out."""
    schema = codec.json_schema(kind_of(word))
    return importlib.import_module("jsonschema").Draft202012Validator(schema if is_open else closed(schema))


def kind_of(word: str) -> Any:
    """Return the class of a word."""
    return next(kind for kind, row in rows().items() if row.word == word)


def errors(value: Any, **how: Any) -> list[str]:
    """Return what a validator says of a result as it is sent."""
    data = json.loads(json.dumps(codec.unstructure(value, **how), allow_nan=False))
    (word,) = data.keys() - {"smartgoals"}
    if isinstance(data[word], dict) and isinstance(how.get("language"), sg.Language):
        data[word].pop("language", None)  # the one key that any result may have: a whole language of the caller's
    faults = [*validator(word).iter_errors(data), *validator(word).iter_errors(data[word])]
    return [f"{one.json_path}: {one.message[:300]}" for one in faults]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_results_fit(kind: Kind, language: str) -> None:
    """Each kind of result fits its schema, bare and in its envelope, in each language of the house."""
    for value in kind(language):
        assert errors(value, language=language) == []


@pytest.mark.parametrize("kind", [other_results.relevances, other_results.languages], ids=lambda kind: kind.__name__)
def test_results_in_a_language_of_the_callers_fit(kind: Kind) -> None:
    """A language that travels whole fits, too."""
    for value in kind(SPANISH):
        assert codec.unstructure(value, language=SPANISH)
        assert errors(value) == []


@settings(max_examples=15)
@given(review=drawn.reviews())
def test_drawn_reviews_fit(review: sg.Review) -> None:
    """Whatever a review says of a strategy, with the mended goals too, fits its schema."""
    assert errors(review) == []
    assert errors(review, fixes=True) == []


@settings(max_examples=25)
@given(result=st.one_of(drawn.progresses(), drawn.projections(), drawn.tripwires(), drawn.agendas()))
def test_drawn_progress_and_projections_fit(result: Any) -> None:
    """Whatever is said of a goal and its readings fits its schema."""
    assert errors(result) == []


@pytest.mark.parametrize(
    "value", [Known(inf), Bounded(Known(1.0), -inf, None), Quantiles((0.1, 0.9), (-inf, 2.0))], ids=str
)
def test_parameters_without_end_fit(value: Any) -> None:
    """Numbers without end, which a host's distribution may have for parameters, are words that fit."""
    assert errors(value) == []


def test_paces_that_text_cannot_tell_fit() -> None:
    """A pace so large that text does not tell a whole number from a rounded one is an object that fits and reads back."""
    goal = sg.Goal(
        id="g",
        metric="followers",
        target=sg.ReachLevel(10**21),
        baseline=sg.Baseline(value=0, on=date(2026, 1, 1)),
        start=date(2026, 1, 1),
        deadline=date(2026, 6, 28),
    )
    history = sg.History.of([(date(2026, 1, 11), 5 * 10**19)], metric="followers")
    progress = sg.assess(goal, history, as_of=date(2026, 1, 11))
    assert errors(progress) == []
    data = codec.unstructure(progress, envelope=False)
    assert isinstance(data["required_pace"], dict)
    assert codec.structure(data, sg.Progress).required_pace == progress.required_pace
    review = sg.review(sg.Strategy(goals=[goal], histories=[history]), as_of=date(2026, 1, 11))
    assert errors(review) == []


@given(amount=st.one_of(st.integers(-(10**25), 10**25), st.floats(-1e25, 1e25)))
def test_paces_among_facts_read_back_as_they_were(amount: float) -> None:
    """A pace that is the result of a derivation reads back equal, however large."""
    pace = sg.Pace(amount, "week", "leads")
    derivation = attrs.evolve(next(other_results.derivations("en")), result=pace)
    again = codec.structure(codec.unstructure(derivation), type(derivation)).result
    assert again == pace
    assert errors(derivation) == []


def test_every_result_has_a_schema() -> None:
    """Each class of results has a schema that is valid by the dialect it names, and no key but is required."""
    for kind, row in rows().items():
        schema = codec.json_schema(kind)
        importlib.import_module("jsonschema").Draft202012Validator.check_schema(schema)
        body = schema["$defs"][row.word]
        if row.word != "language":
            assert set(body["required"]) == set(body["properties"])
            assert body["additionalProperties"] is True
        assert schema["then"]["properties"]["smartgoals"]["enum"] == [codec.VERSION]


def places(data: Any, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return every place in a result, itself first."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [at, *(place for key, part in items for place in places(part, (*at, key)))]


def put(data: Any, place: tuple[str | int, ...], value: Any) -> Any:
    """Return a copy of a result with another value in a place."""
    if not place:
        return value
    return (
        {**data, place[0]: put(data[place[0]], place[1:], value)}
        if isinstance(data, dict)
        else [put(part, place[1:], value) if position == place[0] else part for position, part in enumerate(data)]
    )


@functools.cache
def written(kind: Kind) -> list[tuple[str, Any]]:
    """Return the samples of a kind as data, each with its word."""
    values = [codec.unstructure(value, language="en", envelope=True) for value in kind("en")]
    return [(next(key for key in data if key != "smartgoals"), json.loads(json.dumps(data))) for data in values]


@settings(max_examples=100)
@given(
    kind=st.sampled_from(KINDS),
    choices=st.tuples(st.integers(0, 1_000), st.integers(0, 10_000)),
    wrong=st.sampled_from([None, True, 7, -3.5, "zzz", [], ["zzz"], {}, {"zzz": 1}, [[]]]),
)
def test_what_is_refused_for_its_shape_does_not_fit(kind: Kind, choices: tuple[int, int], wrong: Any) -> None:
    """With another value in one place, what the reader refuses for its type or for a missing key is not valid."""
    word, data = written(kind)[choices[0] % len(written(kind))]
    place = places(data[word])[choices[1] % len(places(data[word]))]
    if word == "proposal" and place[:1] == ("figures",):
        return  # which figure has to be a number depends on its name
    broken = put(data[word], place, wrong)
    try:
        codec.structure(broken, kind_of(word))
    except sg.SmartGoalsError as fault:
        of_shape = [one for one in fault.problems if isinstance(one, sg.WrongType) or "is missing" in str(one)]
        assert not (of_shape and validator(word, is_open=True).is_valid(broken)), of_shape


def test_keys_of_later_releases_fit() -> None:
    """A result with keys that nothing here knows is valid, as the reader passes over them; a document is not."""
    review = codec.unstructure(sg.review(sg.Strategy(), as_of=date(2026, 1, 5)))
    validate = importlib.import_module("jsonschema").Draft202012Validator(codec.json_schema(sg.Review)).is_valid
    assert validate({**review, "later": 1})
    assert validate({**review, "review": {**review["review"], "later": 1}})
    assert not validate({**review, "review": {**review["review"], "strategy": {"later": 1}}})
    assert not validate({**review, "smartgoals": 1})
    short = {key: part for key, part in review["review"].items() if key != "smart"}
    assert not validate({**review, "review": short})
