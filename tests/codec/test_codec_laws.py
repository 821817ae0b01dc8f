"""Laws of the wire, for a drawn document of any kind: it comes back, is plain, says what it must, and is left alone."""

import copy
import functools
import json
import math
import pickle
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from drawn_documents import (
    BY_WORD,
    CHOICES,
    DOCUMENTS,
    KINDS,
    VALUES,
    WRONG,
    chosen,
    found_at,
    objects,
    places,
    put,
)
from hypothesis import assume, example, given, strategies as st
from tests.shares import share_of_examples

import smartgoals as sg
import smartgoals.strategies as drawn
from smartgoals import codec
from smartgoals.codec._book import words

PLAIN = (dict, list, str, int, float, bool)


def shuffled(data: Any, chance: Any) -> Any:
    """Return a document whose objects have their keys in another order."""
    if isinstance(data, dict):
        keys = list(data)
        chance.shuffle(keys)
        return {key: shuffled(data[key], chance) for key in keys}
    return [shuffled(part, chance) for part in data] if isinstance(data, list) else data


def refusal(act: Callable[[], Any]) -> sg.SmartGoalsError | None:
    """Return the error of ours that an act raises, or None."""
    try:
        act()
    except sg.SmartGoalsError as fault:
        return fault
    return None


def problems(data: Any, kind: Any) -> tuple[sg.SmartGoalsError, ...]:
    """Return every fault that reading finds."""
    fault = refusal(lambda: codec.structure(data, kind))
    return () if fault is None else fault.problems


@given(VALUES)
def test_every_document_comes_back(pair: tuple[str, Any]) -> None:
    """Bare and in its envelope, through the text of JSON, a value is read as what was written; and written the same again."""
    kind, value = BY_WORD[pair[0]], pair[1]
    for envelope in (False, True):
        data = codec.unstructure(value, envelope=envelope)
        # An envelope of a target names which of them it is.
        again = codec.structure(json.loads(json.dumps(data, allow_nan=False)), type(value) if envelope else kind)
        assert again == value
        assert codec.unstructure(again, envelope=envelope) == data


@given(DOCUMENTS)
def test_written_data_is_plain(document: tuple[str, Any]) -> None:
    """Dicts, lists, texts and numbers of exactly those types, keys of text, and nothing that is null or not finite."""
    for place in places(document[1]):
        part = found_at(document[1], place)
        assert type(part) in PLAIN
        assert not isinstance(part, dict) or all(type(key) is str for key in part)
        assert not isinstance(part, float) or math.isfinite(part)


@given(DOCUMENTS, CHOICES)
def test_nothing_is_written_that_goes_without_saying(document: tuple[str, Any], choice: int) -> None:
    """Without any one of its keys a document says something else, or nothing that can be read."""
    word, data = document
    place = chosen([one for one in objects(data) if found_at(data, one)] or [()], choice)
    part = found_at(data, place)
    if not isinstance(part, dict) or not part:
        return
    # How a metric adds up follows from its nature, and is written all the same.
    keys = sorted(part.keys() - {"over_time", "over_channels"})
    gone = chosen(keys, choice)
    short = put(data, place, {key: value for key, value in part.items() if key != gone})
    assert problems(short, BY_WORD[word]) or codec.structure(short, BY_WORD[word]) != codec.structure(
        data, BY_WORD[word]
    )


@given(DOCUMENTS, st.randoms(use_true_random=False))
def test_the_order_of_keys_says_nothing(document: tuple[str, Any], chance: Any) -> None:
    """An object is read by its keys, in whatever order they stand."""
    word, data = document
    assert codec.structure(shuffled(data, chance), BY_WORD[word]) == codec.structure(data, BY_WORD[word])


@given(DOCUMENTS, CHOICES, WRONG)
def test_what_is_handed_in_is_left_alone(document: tuple[str, Any], choice: int, wrong: Any) -> None:
    """Reading, migrating and finding faults change nothing of a document, be it right or wrong."""
    word, data = document
    for given_in in (data, put(data, chosen(places(data), choice), wrong)):
        whole = {"smartgoals": 1, word: given_in}
        before = copy.deepcopy(whole)
        problems(whole, BY_WORD[word])
        codec.migrate(whole)
        for how in ({"unknown": "report"}, {"faulty": "set_aside"}):
            refusal(functools.partial(codec.structure, whole, BY_WORD[word], **how))
        assert whole == before


@given(DOCUMENTS)
def test_what_is_migrated_is_of_today(document: tuple[str, Any]) -> None:
    """A document of today stays as it is; one of version 1 becomes one of today, and is read as the same value."""
    word, data = document
    today, old = ({"smartgoals": version, word: data} for version in (codec.VERSION, 1))
    assert codec.migrate(today) == today
    assert codec.migrate(old) == today  # from 1 to 2 no word of the wire changed
    assert codec.structure(old, BY_WORD[word]) == codec.structure(codec.migrate(old), BY_WORD[word])


CONVERTER = codec.make_converter()


@given(VALUES)
def test_a_converter_reads_and_writes_what_the_functions_do(pair: tuple[str, Any]) -> None:
    """A host's converter and our functions are one codec, of every kind of document."""
    kind, value = BY_WORD[pair[0]], pair[1]
    data = codec.unstructure(value)
    assert CONVERTER.unstructure(value, unstructure_as=kind) == data
    assert CONVERTER.structure(data, kind) == codec.structure(data, kind) == value


@given(DOCUMENTS)
def test_a_sound_document_is_read_the_same_however_it_is_read(document: tuple[str, Any]) -> None:
    """Leniently, with faulty parts set aside, or both: nothing is left out, unknown or nearly something else."""
    word, data = document
    value = codec.structure(data, BY_WORD[word])
    for how in (
        {"unknown": "report"},
        {"faulty": "set_aside"},
        {"unknown": "report", "faulty": "set_aside"},
    ):
        read = codec.structure(data, BY_WORD[word], **how)
        assert (read.value, read.unknown, read.left_out, read.meanings) == (value, (), (), ())


@given(DOCUMENTS, st.lists(CHOICES, min_size=1, max_size=3))
def test_unknown_keys_are_told_at_their_places(document: tuple[str, Any], choices: list[int]) -> None:
    """Refused or reported, keys that nobody knows are named each at its place, and the rest is read as without them."""
    word, data = document
    assume(isinstance(data, dict))
    more, expected = data, set()
    for choice in choices:
        place = chosen(objects(data), choice)
        more = put(more, (*place, "zzz"), 1)
        expected.add((*place, "zzz"))
    faults = problems(more, BY_WORD[word])
    assert {fault.location for fault in faults} == expected
    assert all(isinstance(fault, sg.UnknownName) and fault.kind == "key" for fault in faults)
    read = codec.structure(more, BY_WORD[word], unknown="report")
    assert set(read.unknown) == {fault.path for fault in faults}
    assert read.value == codec.structure(data, BY_WORD[word])


@given(DOCUMENTS, CHOICES, WRONG)
def test_a_refusal_names_a_place_that_is_there(document: tuple[str, Any], choice: int, wrong: Any) -> None:
    """What is wrong is told where it stands: in the document, or one step below where something lacks."""
    word, data = document
    broken = put(data, chosen(places(data), choice), wrong)
    for fault in problems(broken, BY_WORD[word]):
        there = set(places(broken))
        assert fault.location in there or fault.location[:-1] in there, fault


@given(DOCUMENTS, CHOICES, WRONG)
def test_faults_travel_and_are_said_in_both_languages(document: tuple[str, Any], choice: int, wrong: Any) -> None:
    """A refusal pickles with all its places, and has as many sentences in French as in English."""
    word, data = document
    broken = put(data, chosen(places(data), choice), wrong)
    fault = refusal(lambda: codec.structure(broken, BY_WORD[word]))
    if fault is None:
        return
    again = pickle.loads(pickle.dumps(fault))
    assert [one.path for one in again.problems] == [one.path for one in fault.problems]
    assert str(again) == str(fault)
    said = [codec.wording(fault, language, data=broken) for language in ("en", "fr")]
    assert said[0] != said[1]
    assert len(said[0].splitlines()) == len(said[1].splitlines())


@share_of_examples(2)
@given(drawn.whole_strategies(), st.lists(st.tuples(CHOICES, WRONG), min_size=1, max_size=3))
def test_setting_aside_tells_what_refusing_tells(whole: sg.Strategy, breaks: list[tuple[int, Any]]) -> None:
    """Faulty entries left out, the rest is sound; each fault of the first round is told, at the entry it is in."""
    data = codec.unstructure(whole, envelope=False)
    for choice, wrong in breaks:
        entries = [place for place in places(data) if len(place) == 2 and isinstance(place[1], int)]
        if entries:
            data = put(data, chosen(entries, choice), wrong)
    read = codec.structure(data, faulty="set_aside")
    assert codec.structure(codec.unstructure(read.value)) == read.value
    told = {fault.path for part in read.left_out for fault in part.faults}
    assert {fault.path for fault in problems(data, sg.Strategy)} <= told


FIELDS = ("metric", "owner", "statement", "deadline", "target", "baseline", "calendar", "cadence", "guardrails")


@given(drawn.goals(), drawn.goals(), st.sampled_from(FIELDS))
def test_a_patch_is_a_value_put_in_its_field(one: sg.Goal, other: sg.Goal, name: str) -> None:
    """Changed by its path a goal is what it is with another value of the field, or refused as that is; nothing is no change."""
    assert codec.patch(one, {}) == one
    value = getattr(other, name)
    data = codec.unstructure(other, envelope=False)
    told = refusal(lambda: attrs.evolve(one, **{name: value}))
    if told is not None:
        refused = refusal(lambda: codec.patch(one, {name: data.get(name)}))
        assert refused is not None
        assert {fault.path for fault in refused.problems} == {fault.path for fault in told.problems}
        return
    expected = attrs.evolve(one, **{name: value})
    assert codec.patch(one, {name: value}) == codec.patch(one, {name: data.get(name)}) == expected


@given(st.lists(drawn.goals(), max_size=4), st.booleans())
def test_several_documents_are_each_alone(several: list[sg.Goal], in_envelopes: bool) -> None:
    """A list is written and read item by item, in envelopes or without, as a list or as a tuple."""
    assert codec.unstructure(several) == codec.unstructure(tuple(several))
    assert codec.unstructure(several) == [codec.unstructure(goal) for goal in several]
    data = [codec.unstructure(goal, envelope=in_envelopes) for goal in several]
    assert codec.structure(data, list[sg.Goal]) == several
    assert codec.structure(data, tuple[sg.Goal, ...]) == tuple(several)


@given(st.lists(st.tuples(DOCUMENTS, CHOICES, WRONG), min_size=1, max_size=3))
def test_faults_of_items_stand_below_their_positions(drawn_items: list[Any]) -> None:
    """What is wrong with an item of a list is what is wrong with it alone, one step further in."""
    items = [put(data, chosen(places(data), choice), wrong) for (_, data), choice, wrong in drawn_items]
    alone = {(at, *fault.location) for at, item in enumerate(items) for fault in problems(item, sg.Metric)}
    together = {fault.location for fault in problems(items, list[sg.Metric])}
    assert together == alone


@example(0)
@example(3)
@example(-2)
@given(st.integers())
def test_a_version_that_nothing_reads_is_refused_with_those_that_are(version: int) -> None:
    """A version of an older or a newer release, or of none, is told at its key with the versions that are read."""
    assume(version not in {1, 2})
    with pytest.raises(sg.InvalidValue, match=rf"a version this release reads: 1, 2, got {version}") as caught:
        codec.structure({"smartgoals": version, "strategy": {}})
    assert caught.value.path == "smartgoals"
    assert ("a newer release wrote it" in str(caught.value)) is (version > 2)


@given(st.none() | st.booleans() | st.text(max_size=3) | st.floats() | st.lists(st.integers(), max_size=2))
def test_a_version_is_a_whole_number(version: Any) -> None:
    """A version of another type is refused, a truth value too, by those who read and by those who migrate."""
    for act in (codec.migrate, codec.structure):
        with pytest.raises(sg.WrongType, match="smartgoals: must be a version"):
            act({"smartgoals": version, "strategy": {}})
    with pytest.raises(sg.WrongType, match="version: must be the whole number of a version"):
        codec.Migration(version, lambda _, body: body)


@given(st.sampled_from(sorted(words().values())), st.text(max_size=9))
def test_an_envelope_holds_one_document_of_the_kind_asked_for(word: str, other: str) -> None:
    """None, a second one, or one of another kind is refused; what stands beside it is an unknown key."""
    assume(other not in {"smartgoals", word})
    kind = BY_WORD[word]
    for wrong in ({"smartgoals": 2}, {"smartgoals": 2, other: {}}):
        with pytest.raises(sg.SmartGoalsError):
            codec.structure(wrong, kind)
    if other not in BY_WORD:
        faults = problems({"smartgoals": 2, word: {}, other: 1}, kind)
        assert any(isinstance(fault, sg.UnknownName) and fault.location == (other,) for fault in faults)


WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday".split(),
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
}


@given(
    st.dictionaries(st.integers(0, 6), st.sampled_from([0.5, 2]), max_size=3),
    st.dictionaries(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.sampled_from([0, 0.5, 3]), max_size=3),
    st.sampled_from(["en", "fr", "number"]),
    st.booleans(),
)
def test_weights_are_read_in_any_words(
    by_weekday: dict[int, float], by_day: dict[date, float], language: str, as_text: bool
) -> None:
    """A weekday by its name in either language or its number, a day as text or as a date, weigh the same."""
    named: dict[Any, float] = {
        day if language == "number" else WEEKDAYS[language][day]: weight for day, weight in by_weekday.items()
    }
    dated = {str(day) if as_text else day: weight for day, weight in by_day.items()}
    read = codec.structure({"weights": {**named, **dated}}, sg.Calendar)
    assert read == sg.Calendar(weights={**{WEEKDAYS["en"][day]: one for day, one in by_weekday.items()}, **by_day})
    assert codec.structure(codec.unstructure(read), sg.Calendar) == read


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.none() | st.integers(0, 400))
def test_an_event_ends_on_the_day_it_starts_unless_it_says_another(start: date, lasts: int | None) -> None:
    """Left out, null or said, the end is a day on or after the start, and is written."""
    end = start if lasts is None else start + timedelta(days=lasts)
    forms: list[dict[str, Any]] = [{"end": str(end)}, {"end": end}]
    for form in [*forms, *([{}, {"end": None}] if lasts in {None, 0} else [])]:
        found = codec.structure({"id": "sale", "start": str(start), **form}, sg.Event)
        assert found == sg.Event(id="sale", start=start, end=end)
        assert codec.unstructure(found) == {"id": "sale", "start": str(start), "end": str(end)}


@given(st.floats(-99, 10**6, allow_nan=False), st.sampled_from(sg.types.PeriodUnit), st.integers(1, 30))
def test_every_growth_comes_back(percent: float, unit: sg.types.PeriodUnit, count: int) -> None:
    """A growth is written as its text, and comes back with the number it had."""
    assume(percent not in {0, -0.0})
    growth = sg.Growth(percent, sg.Period(count, unit))
    written = codec.unstructure(growth)
    assert isinstance(written, str)
    assert codec.structure(written, sg.Growth) == growth


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: words()[kind])
@share_of_examples(4)
@given(data=st.data())
def test_each_kind_is_described_with_the_keys_it_is_written_with(kind: Any, data: st.DataObject) -> None:
    """Whatever key stands in a document is a property of the definition of its kind."""
    written = codec.unstructure(data.draw(KINDS[kind]), envelope=False)
    known = {
        name
        for definition in codec.json_schemas(kind).values()
        for one in (definition, *definition.get("anyOf", ()), *definition.get("oneOf", ()))
        for name in one.get("properties", {})
    }
    for place in objects(written):
        assert set(found_at(written, place)) <= known
