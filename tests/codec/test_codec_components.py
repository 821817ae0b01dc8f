"""Schemas of several types at once, with references spelt as the host wants them: components of an OpenAPI document."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import codec
from smartgoals.codec._book import words

OPENAPI = "#/components/schemas/{model}"


def references(schema: Any) -> set[str]:
    """Return every reference in a schema, those that tell the members of a union apart too."""
    text = json.dumps(schema)
    return set(re.findall(r'"(#/[^"]*)"', text))


@given(st.sampled_from(list(words())), st.text("/#abc", max_size=5), st.text("/xyz", max_size=3))
def test_references_are_spelt_as_asked(kind: Any, before: str, after: str) -> None:
    """Each reference follows the template and leads to a definition that is there; but for the spelling it is one schema."""
    template = f"#/{before}{{model}}{after}"
    asked, plain = codec.json_schema(kind, ref_template=template), codec.json_schema(kind)
    for schema, spelt in ((asked, template), (plain, "#/$defs/{model}")):
        assert references(schema) <= {spelt.format(model=word) for word in schema["$defs"]}
    assert asked["$defs"].keys() == plain["$defs"].keys()
    assert len(references(asked)) == len(references(plain))


def test_components_hold_all_they_need() -> None:
    """Components refer to each other and to nothing else; each type asked for is there, and its envelope."""
    components = codec.json_schemas(
        sg.Strategy, sg.Target, sg.types.Ambition, sg.types.Roster[sg.Goal], ref_template=OPENAPI
    )
    assert references(components) == {f"#/components/schemas/{word}" for word in components} & references(components)
    assert {"strategy", "strategy_envelope", "target", "target_envelope", "ambition", "goals"} <= set(components)
    assert components["ambition"] == {"type": "string", "enum": ["committed", "stretch"]}
    assert components["goals"]["items"] == {"$ref": "#/components/schemas/goal"}
    assert list(components) == sorted(components)


@given(st.lists(st.sampled_from(list(words())), min_size=1, max_size=4, unique=True))
def test_components_are_the_definitions(kinds: list[Any]) -> None:
    """The components of several types are those of each alone, and say what the definitions of its document say."""
    together = codec.json_schemas(*kinds)
    alone = [codec.json_schemas(kind) for kind in kinds]
    assert together == {word: schema for one in alone for word, schema in one.items()}
    for kind in kinds:
        definitions = codec.json_schema(kind)["$defs"]
        assert {word: together[word] for word in definitions} == definitions


def test_a_schema_is_the_callers_own() -> None:
    """What is returned may be changed, and the next caller gets it whole."""
    schema = codec.json_schema(sg.Goal)
    schema["$defs"]["goal"]["properties"].clear()
    schema["$defs"]["metric_id"]["examples"].clear()
    assert codec.json_schema(sg.Goal)["$defs"]["goal"]["properties"]
    assert "followers" in codec.json_schema(sg.Goal)["$defs"]["metric_id"]["examples"]


@pytest.mark.parametrize(("template", "error"), [("#/$defs/", sg.InvalidValue), (None, sg.WrongType)])
def test_a_template_names_the_model(template: Any, error: type[sg.SmartGoalsError]) -> None:
    """A template without a place for the word would make one reference of all, and is refused."""
    for act in (codec.json_schema, codec.json_schemas):
        with pytest.raises(error) as refused:
            act(sg.Goal, ref_template=template)
        assert refused.value.path == "ref_template"


@pytest.mark.parametrize("kind", [int, "goal", [], sg.types.DateSpan])
def test_only_documents_have_a_schema(kind: Any) -> None:
    """What is no type of a document is refused where it is named."""
    for act in (codec.json_schema, codec.json_schemas):
        with pytest.raises(sg.WrongType) as refused:
            act(kind)
        assert refused.value.path == "type"


def test_open_words_have_examples() -> None:
    """Open words list the catalogue's as examples, and any other word fits; closed ones list all there are."""
    definitions = codec.json_schema()["$defs"]
    assert set(sg.catalog.METRICS) == set(definitions["metric_id"]["examples"])
    assert set(sg.ObjectiveKind) == set(definitions["kind_of_objective"]["examples"])
    assert set(sg.catalog.PLATFORMS) <= set(definitions["platform"]["examples"])
    assert not any("enum" in definitions[word] for word in ("metric_id", "kind_of_objective", "platform"))
    assert definitions["metric"]["properties"]["nature"]["enum"] == [str(nature) for nature in sg.types.Nature]
    assert definitions["goal"]["properties"]["metric"]["anyOf"][0] == {"$ref": "#/$defs/metric_id"}


def test_a_target_says_which_it_is() -> None:
    """The kinds of target are told apart by `kind`, in the way that OpenAPI reads."""
    target = codec.json_schemas(sg.Target, ref_template=OPENAPI)["target"]["anyOf"][0]
    assert target["discriminator"]["propertyName"] == "kind"
    assert list(target["discriminator"]["mapping"].values()) == [one["$ref"] for one in target["oneOf"]]
    kinds = [
        codec.json_schemas(sg.Target)[word]["properties"]["kind"]["const"]
        for word in target["discriminator"]["mapping"]
    ]
    assert kinds == list(target["discriminator"]["mapping"])
