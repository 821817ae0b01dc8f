"""Write what is made from the schema of the wire: its files in docs/reference/schema, and the reference of fields.

Run `python tools/refresh_wire.py` after a change of the model that shows on the wire; tests/codec compares each with a fresh one.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import smartgoals as sg
from smartgoals import catalog, codec
from smartgoals.codec._results.engine import rows

REFERENCE: Final = Path(__file__).resolve().parent.parent / "docs" / "reference"
FIELDS: Final = REFERENCE / "fields.md"
RESULT_FIELDS: Final = REFERENCE / "result-fields"
SPREADS: Final = (("a", "f"), ("g", "p"), ("q", "z"))
"""The first letters of the objects of results on each of their pages; in one page they would be too long to load."""
DOCUMENTS: Final = (sg.Strategy, sg.Goal, sg.Audit, sg.History, catalog.Sheet)
NAMES: Final = {
    "words": "text, or a list of such",
    "metric_id": "an id of a metric",
    "platform": "a platform",
    "kind_of_objective": "a kind of objective",
    "target": "a target",
    "fact": "a fact",
    "spoken_fact": "a fact",
    "language": "a language",
    "parameter": "number",
    "distribution": "a distribution",
    "plain_distribution": "a distribution",
    "passage": "a path",
}
HEAD: Final = """\
# Fields of documents

<!-- Made by tools/refresh_wire.py from the schema; change smartgoals.codec._descriptions. -->

Every object of a document with its keys, as {doc}`schema` gives them to machines.
A key in bold has to be there; any other may be left out, which means what its sentence says of null, or its default.

"""
RESULTS_HEAD: Final = """\
# Fields of results

<!-- Made by tools/refresh_wire.py from the schema; change smartgoals.codec._descriptions. -->

Every object of a result with its keys, as {{doc}}`../schema` gives them to machines.
What is a document in it stands in {{doc}}`../fields`.
All keys are always there, except where some are in bold: the others may be missing there. Null stands where there is nothing.
A later release may add keys.

| object | what it is |
|---|---|
{rows}
```{{toctree}}
:hidden:

{pages}
```
"""
SPREAD_HEAD: Final = """\
# Fields of results, {first} to {last}

<!-- Made by tools/refresh_wire.py from the schema; change smartgoals.codec._descriptions. -->

How to read these tables is said on the page of [all objects](index.md).

"""


def text(schema: Mapping[str, Any]) -> str:
    """Return a schema as its file has it."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def files() -> dict[Path, str]:
    """Return every file that is made, with what it shall hold."""
    schemas = {kind.__name__.lower(): codec.json_schema(kind) for kind in DOCUMENTS}
    made = {
        REFERENCE / "schema" / f"{name}.json": text(one) for name, one in (*schemas.items(), ("results", results()))
    }
    documents = objects_in(codec.json_schemas(*DOCUMENTS))
    others = {word: one for word, one in objects_in(results()["$defs"]).items() if word not in documents}
    return {**made, FIELDS: page(HEAD, documents), **result_pages(others)}


def result_pages(objects: Mapping[str, Any]) -> dict[Path, str]:
    """Return the pages of the objects of results, and the table that leads to each object."""
    pages = {}
    for first, last in SPREADS:
        here = {word: schema for word, schema in objects.items() if first <= word[0] <= last}
        head = SPREAD_HEAD.format(first=first.upper(), last=last.upper())
        pages[RESULT_FIELDS / f"{first}-{last}.md"] = page(head, here)
    entries = sorted(objects.items())
    rows = "".join(f"| [`{word}`](#{anchor(word)}) | {schema['description']} |\n" for word, schema in entries)
    names = "\n".join(place.stem for place in pages)
    return {RESULT_FIELDS / "index.md": RESULTS_HEAD.format(rows=rows, pages=names), **pages}


def results() -> dict[str, Any]:
    """Return one schema of all results, each in its envelope."""
    definitions = codec.json_schemas(*rows())
    envelopes = [word for word in definitions if word.endswith("_envelope")]
    return {
        "$schema": codec.json_schema()["$schema"],
        "title": f"smartgoals results, version {codec.VERSION}",
        "anyOf": [{"$ref": f"#/$defs/{word}"} for word in envelopes],
        "$defs": definitions,
    }


def objects_in(definitions: Mapping[str, Any]) -> dict[str, Any]:
    """Return the objects among definitions, without envelopes."""
    return {
        word: schema
        for word, schema in definitions.items()
        if "properties" in schema and not word.endswith("_envelope")
    }


def page(head: str, objects: Mapping[str, Any]) -> str:
    """Return a reference of fields: a table for each object, in the order of their words."""
    return head + "\n".join(table(word, schema) for word, schema in sorted(objects.items()))


def table(word: str, schema: Mapping[str, Any]) -> str:
    """Return the section of one object: what it is, and a row for each key."""
    # Of a result that has all its keys always, none is set apart.
    told = (
        ()
        if schema["additionalProperties"] and len(schema["required"]) == len(schema["properties"])
        else schema["required"]
    )
    entries = [
        f"| {f'**`{key}`**' if key in told else f'`{key}`'} | {form(part)} | {part['description']} |"
        for key, part in schema["properties"].items()
    ]
    head = f"({anchor(word)})=\n## `{word}`\n\n{schema['description']}\n\n| key | what stands there | meaning |\n|---|---|---|\n"
    return head + "\n".join(entries) + "\n"


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
        yield NAMES.get(word) or f"[`{word}`](#{anchor(word)})"
    elif "anyOf" in schema or "oneOf" in schema:
        for one in schema.get("anyOf") or schema["oneOf"]:
            yield from forms(one)
    elif "const" in schema:
        yield f"`{schema['const']}`"
    elif "enum" in schema:
        yield ", ".join(f"`{word}`" for word in schema["enum"])
    elif schema.get("type") == "array":
        yield several(schema["items"]) if schema["items"] else "a list of " + listed(schema["prefixItems"])
    elif "properties" in schema:
        yield "a word with its sentence"
    elif schema.get("type") == "object":
        yield f"an object whose values are {form(schema['additionalProperties'])}"
    else:
        yield plain(schema["type"], schema)


def several(items: Mapping[str, Any]) -> str:
    """Return a list of entries in words; of entries that may have several forms, so that it is plain what is listed."""
    entry = form(items)
    return f"a list, each entry {entry}" if "a list" in entry else f"a list of {entry}"


def listed(parts: list[Any]) -> str:
    """Return what stands in a list of fixed length."""
    return " and ".join(form(part) for part in parts)


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
