"""Write what is made from the schema of the wire: its files in docs/reference/schema, and the reference of fields.

Run `python tools/refresh_wire.py` after a change of the model that shows on the wire; tests/codec compares each with a fresh one.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import smartgoals as sg
from smartgoals import codec

REFERENCE: Final = Path(__file__).resolve().parent.parent / "docs" / "reference"
FIELDS: Final = REFERENCE / "fields.md"
DOCUMENTS: Final = (sg.Strategy, sg.Goal, sg.Audit, sg.History)
NAMES: Final = {"metric_id": "an id of a metric", "platform": "a platform", "kind_of_objective": "a kind of objective"}
HEAD: Final = """\
# Fields of documents

<!-- Made by tools/refresh_wire.py from the schema; change smartgoals.codec._descriptions. -->

Every object of a document with its keys, as {doc}`schema` gives them to machines.
A key in bold has to be there; any other may be left out, which means what its sentence says of null, or its default.

"""


def text(schema: Mapping[str, Any]) -> str:
    """Return a schema as its file has it."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def files() -> dict[Path, str]:
    """Return every file that is made, with what it shall hold."""
    schemas = {REFERENCE / "schema" / f"{kind.__name__.lower()}.json": codec.json_schema(kind) for kind in DOCUMENTS}
    return {**{path: text(schema) for path, schema in schemas.items()}, FIELDS: fields_page()}


def fields_page() -> str:
    """Return the reference of fields: a table for each object, in the order of their words."""
    definitions = codec.json_schema()["$defs"]
    objects = {word: schema for word, schema in definitions.items() if "properties" in schema}
    return HEAD + "\n".join(table(word, schema) for word, schema in sorted(objects.items()))


def table(word: str, schema: Mapping[str, Any]) -> str:
    """Return the section of one object: what it is, and a row for each key."""
    rows = [
        f"| {f'**`{key}`**' if key in schema['required'] else f'`{key}`'} | {form(part)} | {part['description']} |"
        for key, part in schema["properties"].items()
    ]
    head = f"({anchor(word)})=\n## `{word}`\n\n{schema['description']}\n\n| key | what stands there | meaning |\n|---|---|---|\n"
    return head + "\n".join(rows) + "\n"


def anchor(word: str) -> str:
    """Return where the section of an object begins."""
    return f"field-{word.replace('_', '-')}"


def form(schema: Mapping[str, Any]) -> str:
    """Return what may stand in a place, in words."""
    return " or ".join(dict.fromkeys(forms(schema)))


def forms(schema: Mapping[str, Any]) -> Iterator[str]:
    """Yield each of the forms that may stand in a place."""
    if "$ref" in schema:
        word = schema["$ref"].rpartition("/")[2]
        yield NAMES.get(word) or ("a target" if word == "target" else f"[`{word}`](#{anchor(word)})")
    elif "anyOf" in schema:
        for one in schema["anyOf"]:
            yield from forms(one)
    elif "const" in schema:
        yield f"`{schema['const']}`"
    elif "enum" in schema:
        yield ", ".join(f"`{word}`" for word in schema["enum"])
    elif schema.get("type") == "array":
        yield f"a list of {form(schema['items'])}" if isinstance(schema["items"], Mapping) else "a row"
    elif schema.get("type") == "object":
        yield f"an object whose values are {form(schema['additionalProperties'])}"
    else:
        kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        yield from (plain(kind, schema) for kind in kinds)


def plain(kind: str, schema: Mapping[str, Any]) -> str:
    """Return a type of JSON in words, with its bounds."""
    words = {
        "string": "text",
        "number": "number",
        "integer": "whole number",
        "boolean": "true or false",
        "null": "null",
    }
    told = "day" if schema.get("format") == "date" else words[kind]
    if kind not in ("number", "integer"):
        return told
    if "exclusiveMinimum" in schema:
        return f"{told} above {schema['exclusiveMinimum']}"
    if "maximum" in schema:
        return f"{told}, {schema['minimum']} to {schema['maximum']}"
    return f"{told}, at least {schema['minimum']}" if "minimum" in schema else told


if __name__ == "__main__":
    for path, made in files().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made, encoding="utf-8")
