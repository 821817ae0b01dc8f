"""Each property of the wire has its sentence, each sentence its property, and every interpreter says the same."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import smartgoals as sg
from smartgoals import codec
from smartgoals.codec._book import words
from smartgoals.codec._descriptions import descriptions
from smartgoals.codec._results.engine import rows

EVERYTHING = codec.json_schemas(*words(), *rows())
SHOWN = "import json, smartgoals as s; print(json.dumps([s.codec.json_schema(), s.codec.json_schemas(s.Review)]))"
SHARED = ("result", "spoken_word")
"""Words whose sentences stand wherever a result has such a key."""


def printed_by(*options: str, **environment: str) -> Any:
    """Return the schemas that an interpreter with options makes."""
    command = [sys.executable, *options, "-c", SHOWN]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, timeout=120, env={**os.environ, **environment}
    )
    return json.loads(done.stdout)


def properties_in(schema: Any) -> Iterator[tuple[str, Any]]:
    """Yield every property of every object in a schema, however deep."""
    if isinstance(schema, dict):
        named = schema.get("properties")
        yield from named.items() if isinstance(named, dict) else ()
        for part in schema.values():
            yield from properties_in(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from properties_in(part)


def described() -> dict[str, str]:
    """Return what the schemas of all types say, by word and by property, without what all results share."""
    told: dict[str, str] = {}
    for word, schema in EVERYTHING.items():
        if "description" in schema and not word.endswith("_envelope"):
            told[word] = schema["description"]
            objects = [schema, *(part for part in schema.get("anyOf", ()) if "properties" in part)]
            named = {name: part for one in objects for name, part in one.get("properties", {}).items()}
            told |= {f"{word}.{name}": part["description"] for name, part in named.items()}
    own = {place for place, sentence in told.items() if place in descriptions() or sentence not in shared().values()}
    return {place: told[place] for place in own}


def shared() -> dict[str, str]:
    """Return what the keys say that many results have."""
    return {place: said for place, said in descriptions().items() if place.partition(".")[0] in SHARED}


def test_no_property_without_a_sentence_and_no_sentence_without_a_property() -> None:
    """The table of sentences and the properties of all documents and results are one set."""
    assert described() == {place: said for place, said in descriptions().items() if place not in shared()}
    assert all(part.get("description") for _, part in properties_in(EVERYTHING))


def test_an_envelope_says_what_it_holds() -> None:
    """The version and the document of each envelope are described, too."""
    for word, schema in EVERYTHING.items():
        if word.endswith("_envelope"):
            assert schema["description"]
            assert all(part["description"] for part in schema["properties"].values()), word


def is_plain(sentence: str) -> bool:
    """Tell whether a description is short, a sentence, and free of the markup of docstrings."""
    is_sentence = re.fullmatch(r"[A-Z“\"].*[.]", sentence) is not None and len(sentence) <= 100
    return is_sentence and not re.search(r":\w+:`|\bNone\b|\bTrue\b|\bFalse\b|  |[{}]", sentence)


def test_a_description_is_one_plain_sentence() -> None:
    """A description is short, begins with a capital, ends with a full stop, and has no markup of docstrings in it."""
    assert len(descriptions()) > 1_000
    assert {place: sentence for place, sentence in descriptions().items() if not is_plain(sentence)} == {}
    assert not any(map(is_plain, ("no capital.", "No stop", "Is None.", "A" * 100 + ".", "A :class:`Goal` here.")))


def test_what_may_be_null_says_what_that_means() -> None:
    """Where null may stand, the sentence says what it stands for, and nowhere else does it speak of null."""
    for word, schema in EVERYTHING.items():
        for name, part in schema.get("properties", {}).items():
            if {"type": "null"} in part.get("anyOf", ()):
                assert re.search(r"\bnull\b|not_available", part["description"]), f"{word}.{name}"
            elif part.get("type") in ("number", "string", "boolean", "integer"):
                assert "null" not in part["description"], f"{word}.{name}"


def test_every_interpreter_describes_the_same() -> None:
    """Neither an interpreter that drops docstrings nor the seed of hashes changes the schema."""
    usual = printed_by()
    assert usual == [codec.json_schema(), codec.json_schemas(sg.Review)]
    assert printed_by("-OO") == usual
    texts = {json.dumps(printed_by(PYTHONHASHSEED=seed)) for seed in ("1", "2")}
    assert texts == {json.dumps(usual)}
