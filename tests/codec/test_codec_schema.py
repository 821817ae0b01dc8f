"""The JSON Schema is made from the classes, is committed as it is made, and holds what is written."""

import importlib
import importlib.util
import json
from pathlib import Path
from typing import Any

import attrs
import codec_samples as samples
import pytest
from tests.every import for_every
from tests.scripts import script

import smartgoals as sg
from smartgoals import codec

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMAS = ROOT / "docs" / "reference" / "schema"
GOLDEN = sorted((ROOT / "tests" / "golden").rglob("*.json"))
needs_jsonschema = pytest.mark.skipif(
    importlib.util.find_spec("jsonschema") is None, reason="jsonschema is not installed"
)


def errors(data: Any, kind: Any = sg.Strategy) -> list[str]:
    """Return what a validator says of a document."""
    validator = importlib.import_module("jsonschema").Draft202012Validator
    return [one.message for one in validator(codec.json_schema(kind)).iter_errors(data)]


def test_what_is_committed_is_what_is_made() -> None:
    """The schemas in docs/reference/schema and the reference of fields are what the classes give; tools/refresh_wire.py
    writes them anew.
    """
    tool = script("tools/refresh_wire.py")
    made = tool.files()
    assert {path for path in made if path.suffix == ".json"} == set(SCHEMAS.glob("*.json"))
    assert {path: path.read_text(encoding="utf-8") for path in made} == made
    assert json.loads((SCHEMAS / "strategy.json").read_text(encoding="utf-8")) == codec.json_schema()


def test_every_key_that_is_read_is_described() -> None:
    """Each class has a definition with exactly the fields that its constructor takes."""
    definitions = codec.json_schema()["$defs"]
    for kind, word in samples.words().items():
        if attrs.has(kind) and word in definitions and kind is not sg.History:
            names = {field.name for field in attrs.fields(kind) if field.init}
            assert set(definitions[word]["properties"]) - {"kind"} == names - {"kind"}, word
            assert definitions[word]["additionalProperties"] is False
            assert definitions[word]["description"]


def test_what_must_be_there_is_required() -> None:
    """Required keys are the fields without a default."""
    definitions = codec.json_schema()["$defs"]
    assert definitions["goal"]["required"] == ["id"]
    assert definitions["reach_level"]["required"] == ["kind", "value"]
    assert definitions["history"]["required"] == ["readings"]


@needs_jsonschema
@for_every(list(samples.words()))
def test_every_schema_is_a_schema(kind: Any) -> None:
    """Each type has a schema that is valid by the dialect it names."""
    importlib.import_module("jsonschema").Draft202012Validator.check_schema(codec.json_schema(kind))


@needs_jsonschema
@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_golden_files_fit_the_schema(path: Path) -> None:
    """What any release has written, and what is read beside it, fits the schema of its type."""
    data = json.loads(path.read_text(encoding="utf-8"))
    (word,) = data.keys() - {"smartgoals"}
    kind = {known: kind for kind, known in samples.words().items()}[word]
    assert errors(data, kind) == []
    assert errors(data[word], kind) == []


@needs_jsonschema
def test_what_is_written_fits_the_schema() -> None:
    """Every sample fits the schema of its type."""
    for value in (
        samples.strategy(),
        *samples.goals(),
        *samples.goals_of_periods(),
        *samples.histories(),
        *samples.audits(),
        *samples.metrics(),
    ):
        assert errors(codec.unstructure(value), type(value)) == []
    assert errors("10 %/month", sg.Growth) == []


@needs_jsonschema
@pytest.mark.parametrize(
    "data",
    [
        {"smartgoals": 0, "strategy": {}},
        {"smartgoals": 3, "strategy": {}},
        {"smartgoals": 1, "strategy": {}, "x": 1},
        {"smartgoals": 2, "strategy": {"titel": "x"}},
        {"smartgoals": 2},
        {"goals": [{}]},
        {"goals": [{"id": "g", "ambition": "streched"}]},
        {"goals": [{"id": "g", "target": {"kind": "reach_level", "amount": 3}}]},
        {"goals": "abc"},
        {"histories": [{"readings": [["2026-01-04"]]}]},
        {"histories": [{"readings": [["2026-01-04", 1, None, 4]]}]},
        {"audits": [{"id": "a", "as_of": "2026-03-31", "channels": [{"platform": "x", "content_mix": {"v": "x"}}]}]},
        [],
    ],
)
def test_what_is_refused_for_its_shape_does_not_fit(data: Any) -> None:
    """The schema refuses what the reader refuses, where a shape can say it."""
    assert errors(data) != []
    with pytest.raises(sg.SmartGoalsError):
        codec.structure(data)


def test_a_type_that_nothing_describes_is_named() -> None:
    """The field of a result whose type has no schema yet is no schema without content."""
    from smartgoals.codec._schemas.results import of_type

    with pytest.raises(KeyError, match="complex"):
        of_type(complex)
