"""pydantic, and FastAPI on top of it, take and give documents as the codec does, with our schema."""

import asyncio
import json
import subprocess
import sys
from datetime import date
from functools import cache
from typing import Annotated, Any

import codec_samples as samples
import pytest
from drawn_documents import BY_WORD, CHOICES, DOCUMENTS as DRAWN, VALUES, WRONG, chosen, places, put
from hypothesis import assume, given, strategies as st

import smartgoals as sg
from smartgoals import codec
from smartgoals.codec._book import words
from smartgoals.codec._results.engine import rows
from smartgoals.codec._types import OBJECTS, TARGETS

pydantic: Any = pytest.importorskip("pydantic")
GOAL = {"id": "fans", "metric": "followers", "target": {"kind": "reach_level", "value": 2400}, "start": "2026-01-05"}
DOCUMENTS = [kind for _, kind in (*OBJECTS, *TARGETS)]
DOCUMENTS += [sg.History, sg.Pace, sg.Growth, sg.Period, sg.Cadence, sg.Holidays]


@cache
def adapter(kind: Any) -> Any:
    """Return what pydantic makes of a type."""
    return pydantic.TypeAdapter(kind)


def problems(kind: Any, data: Any) -> list[dict[str, Any]]:
    """Return what pydantic says is wrong."""
    with pytest.raises(pydantic.ValidationError) as refused:
        adapter(kind).validate_python(data)
    found: list[dict[str, Any]] = refused.value.errors()
    return found


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.__name__)
def test_every_document_has_our_schema(kind: Any) -> None:
    """pydantic describes each type as the codec does, with the same definitions under the same words."""
    for mode in ("validation", "serialization"):
        made = adapter(kind).json_schema(mode=mode)
        definitions = {**made.pop("$defs", {}), words()[kind]: made} if "properties" in made else made.pop("$defs", {})
        ours = codec.json_schemas(kind)
        assert all(ours[word] == schema for word, schema in definitions.items()), mode


SAMPLES = [samples.strategy(), *samples.goals(), *samples.audits(), *samples.histories()]


@given(st.sampled_from(SAMPLES) | VALUES.map(lambda pair: pair[1]))
def test_values_go_there_and_back(value: Any) -> None:
    """What pydantic writes of a value it reads back equal, as objects and as JSON; it is what the codec writes."""
    made = adapter(type(value))
    assert made.dump_python(value) == codec.unstructure(value)
    assert made.validate_python(made.dump_python(value)) == value
    assert made.validate_json(made.dump_json(value)) == value
    assert made.validate_python(value) is value


@given(DRAWN, CHOICES, WRONG)
def test_pydantic_tells_the_faults_that_the_codec_tells(document: tuple[str, Any], choice: int, wrong: Any) -> None:
    """Broken in one place, a document has the same places of faults for pydantic as for the codec, or none for both."""
    word, data = document
    assume(word != "target")  # of a union pydantic tries one class after the other, unless it is a TargetField
    broken = put(data, chosen(places(data), choice), wrong)
    try:
        codec.structure(broken, BY_WORD[word])
    except sg.SmartGoalsError as fault:
        ours = {one.location for one in fault.problems}
    else:
        assert adapter(BY_WORD[word]).validate_python(broken) == codec.structure(broken, BY_WORD[word])
        return
    assert {one["loc"] for one in problems(BY_WORD[word], broken)} == ours


def test_every_problem_is_told_at_its_place() -> None:
    """Each fault of a document is an error of pydantic's, at its own place, beside the errors of the host's own fields."""
    campaign = pydantic.create_model("Campaign", title=(str, ...), goals=(list[sg.Goal], ...))
    wrong = {"goals": [GOAL, {"id": "g", "start": "2026-13-01", "chanel": "ig", "baseline": {"value": "x"}}]}
    found = problems(campaign, wrong)
    assert {(one["loc"], one["type"]) for one in found} == {
        (("title",), "missing"),
        (("goals", 1, "start"), "invalid_value"),
        (("goals", 1, "chanel"), "unknown_name"),
        (("goals", 1, "baseline", "value"), "wrong_type"),
    }
    told = {one["loc"]: one for one in found}
    assert told["goals", 1, "chanel"]["msg"] == "unknown key 'chanel', did you mean 'channel'?"
    assert told["goals", 1, "chanel"]["ctx"]["suggestion"] == "channel"
    assert told["goals", 1, "baseline", "value"]["input"] == "x"
    json.dumps([{key: one[key] for key in ("type", "loc", "msg", "ctx")} for one in found if "ctx" in one])


def test_places_are_those_of_what_was_given() -> None:
    """In an envelope, a place begins with the word of the document; of a missing key, the part around it is told."""
    goal = {"id": "g", "target": {"kind": "reach_level"}}
    (bare,) = problems(sg.Strategy, {"goals": [goal]})
    (inside,) = problems(sg.Strategy, {"smartgoals": 2, "strategy": {"goals": [goal]}})
    assert bare["loc"] == ("goals", 0, "target", "value")
    assert inside["loc"] == ("strategy", *bare["loc"])
    assert bare["input"] == inside["input"] == goal["target"]
    (version,) = problems(sg.Strategy, {"smartgoals": 99, "strategy": {}})
    assert version["loc"] == ("smartgoals",)
    (whole,) = problems(sg.Goal, 7)
    assert (whole["loc"], whole["input"]) == ((), 7)


def test_a_field_takes_any_target() -> None:
    """A union of targets is read by its `kind`."""
    for value in (sg.ReachLevel(5), sg.StayWithin(low=3, high=5), sg.GrowBy("10 %/month")):
        assert adapter(sg.Target).validate_python(codec.unstructure(value)) == value
    assert adapter(sg.Target | None).validate_python(None) is None


def test_a_target_is_read_as_the_codec_reads_it() -> None:
    """A field of any target takes what a goal takes, tells each fault once at its own place, and has our definition."""
    campaign = pydantic.create_model("Campaign", target=(codec.TargetField, ...), more=(codec.TargetField | None, None))
    for value in (sg.ReachLevel(5), sg.StayWithin(low=3, high=5), sg.GrowBy("10 %/month")):
        made = campaign(target=codec.unstructure(value), more=value)
        assert made.target == made.more == value
        assert campaign.model_validate_json(made.model_dump_json()) == made
    assert campaign(target="50 followers/week").target == sg.KeepPace("50 followers/week")
    for wrong, where in (
        ({"kind": "keep_pace", "pace": 5}, ("pace",)),
        ({"kind": "keep_pase"}, ("kind",)),
        ({"kind": "keep_pace", "pace": "5/week", "colour": 1}, ("colour",)),
        (7, ()),
    ):
        (fault,) = problems(campaign, {"target": wrong})
        assert fault["loc"] == ("target", *where)
    for mode in ("validation", "serialization"):
        schema = campaign.model_json_schema(mode=mode)
        assert schema["properties"]["target"]["$ref"] == "#/$defs/target"
        ours = codec.json_schemas(sg.Target)
        assert {**schema["$defs"], "target_envelope": ours["target_envelope"]} == ours
    any_target: Any = codec.TargetField
    assert codec.make_converter().structure("5/week", any_target) == sg.KeepPace("5/week")


def test_a_field_takes_what_people_write() -> None:
    """A baseline may be a number, and the target of a goal a pace in text, in a model as in a document."""
    assert adapter(sg.Baseline).validate_python(1200) == sg.Baseline(value=1200)
    goal = adapter(sg.Goal).validate_python({"id": "g", "target": "50 followers/week", "baseline": 1200})
    assert goal.target == sg.KeepPace("50 followers/week")
    assert goal.baseline == sg.Baseline(value=1200)


def test_a_models_schema_refers_to_our_definitions() -> None:
    """Definitions stand where pydantic keeps its own, under the template that is asked for."""
    campaign = pydantic.create_model("Campaign", goal=(sg.Goal, ...), strategy=(sg.Strategy, ...))
    template = "#/components/schemas/{model}"
    taken = campaign.model_json_schema(ref_template=template)
    assert taken["properties"]["goal"] == {"$ref": "#/components/schemas/goal"}
    assert [one["$ref"].rpartition("/")[2] for one in taken["properties"]["strategy"]["anyOf"]] == [
        "strategy_envelope",
        "strategy",
    ]
    assert taken["$defs"] == codec.json_schemas(sg.Strategy, ref_template=template)
    given = campaign.model_json_schema(ref_template=template, mode="serialization")
    assert given["properties"]["strategy"]["anyOf"] == [{"$ref": "#/components/schemas/strategy_envelope"}]


def test_results_are_given_and_taken() -> None:
    """A result stands in its envelope, reads back equal, and is described with all that it holds."""
    campaign = pydantic.create_model("Campaign", review=(sg.Review, ...), shares=(list[sg.RollUp], ...))
    strategy = sg.Strategy(goals=[sg.Goal(id="g", metric="followers"), sg.Goal(id="h")])
    day = date(2026, 1, 5)
    said = campaign(review=sg.review(strategy, as_of=day), shares=[sg.roll_up_strategy(strategy, as_of=day).total])
    assert said.model_dump()["review"] == codec.unstructure(said.review)
    assert campaign.model_validate_json(said.model_dump_json()) == said
    for mode in ("validation", "serialization"):
        schema = campaign.model_json_schema(mode=mode)
        assert schema["$defs"] == codec.json_schemas(sg.Review, sg.RollUp)
        assert {"$ref": "#/$defs/review_envelope"} in schema["properties"]["review"]["anyOf"]


CLASSES: set[Any] = {*rows(), *(kind for kind in words() if isinstance(kind, type) and not issubclass(kind, str))}


@pytest.mark.parametrize("kind", sorted(CLASSES, key=repr), ids=repr)
def test_every_class_can_stand_in_a_model(kind: Any) -> None:
    """Every class of a document and of a result is read and described; enums are pydantic's own to read."""
    assert adapter(kind).json_schema()


def test_plans_and_holidays_can_stand_in_a_model() -> None:
    """A plan stands in its envelope as results do, holidays are a list of days as in a calendar, or an object."""
    plan = sg.Plan.linear(date(2026, 1, 1), 0, date(2026, 1, 11), 10)
    known = sg.Holidays(days=[date(2026, 1, 1)], known_from=date(2026, 1, 1), known_until=date(2026, 12, 31))
    model = pydantic.create_model("Model", plan=(sg.Plan, ...), free=(list[sg.Holidays], ...))
    said = model(plan=plan, free=[["2026-01-01"], known])
    assert said.free[0] == sg.Holidays.of([date(2026, 1, 1)])
    written = said.model_dump()
    assert written["plan"] == codec.unstructure(plan)
    assert written["free"] == [["2026-01-01"], codec.unstructure(known)]
    assert model.model_validate_json(said.model_dump_json()) == said
    (fault,) = problems(model, {"plan": written["plan"], "free": [["2026-01-01", "x"]]})
    assert fault["loc"] == ("free", 0, 1)


def asked(app: Any, path: str, body: Any = None) -> tuple[int, Any]:
    """Return the status and the answer of a service to one request; without a network, as the protocol ASGI has it."""
    sent: list[dict[str, Any]] = []
    scope = {
        "type": "http",
        "method": "GET" if body is None else "POST",
        "path": path,
        "query_string": b"",
        "headers": [(b"content-type", b"application/json")],
    }

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"" if body is None else json.dumps(body).encode(), "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    return sent[0]["status"], json.loads(b"".join(one.get("body", b"") for one in sent))


@pytest.fixture
def service() -> Any:
    """Return a service that takes a strategy and gives a goal, and one that gives the strategy back."""
    fastapi = pytest.importorskip("fastapi")
    app = fastapi.FastAPI()

    async def first_goal(strategy: Annotated[sg.Strategy, fastapi.Body()]) -> sg.Goal:
        return strategy.goals[0]

    async def unchanged(strategy: Annotated[sg.Strategy, fastapi.Body()]) -> sg.Strategy:
        return strategy

    app.post("/first-goal")(first_goal)
    app.post("/unchanged")(unchanged)
    return app


def test_a_service_takes_and_gives_documents(service: Any) -> None:
    """FastAPI reads a strategy from a request, bare or in its envelope, and writes what the codec writes."""
    strategy = samples.strategy()
    document = codec.unstructure(strategy)
    assert asked(service, "/unchanged", document) == (200, document)
    assert asked(service, "/unchanged", document["strategy"]) == (200, document)
    goal = codec.unstructure(strategy.goals[0])
    assert asked(service, "/first-goal", document) == (200, goal)


def test_a_service_tells_every_fault(service: Any) -> None:
    """A faulty request is answered with each fault at its place in the body."""
    status, answer = asked(service, "/unchanged", {"goals": [{"id": "g", "metric": "folowers", "start": "x"}]})
    assert status == 422
    assert ["body", "goals", 0, "start"] in [one["loc"] for one in answer["detail"]]


@pytest.mark.parametrize(
    ("goal", "where", "said"),
    [
        ({"id": "\ud800"}, ["id"], "\\ud800"),
        ({"id": "g", "\ud800": 1}, ["\\ud800"], 1),
        ({"id": "g", "start": float("nan")}, ["start"], "nan"),
        ({"id": "g", "start": float("inf")}, ["start"], "inf"),
        ({"id": "g", "start": 10**30}, ["start"], "1" + "0" * 30),
        (
            {"owner": ["\ud800", float("nan"), True], "\ud800": {}},
            ["id"],
            {"owner": ["\\ud800", "nan", True], "\\ud800": {}},
        ),
    ],
)
def test_a_service_answers_what_no_answer_can_hold(service: Any, goal: Any, where: Any, said: Any) -> None:
    """Half characters, NaN, endless and huge numbers in a request are told, in an answer that can be sent."""
    status, answer = asked(service, "/unchanged", {"goals": [goal]})
    assert status == 422
    assert {tuple(one["loc"]): one["input"] for one in answer["detail"]}["body", "goals", 0, *where] == said


def test_what_holds_itself_is_told_in_short() -> None:
    """What was given may hold itself, or be no data at all."""
    goal: dict[str, Any] = {"start": date(2026, 1, 5)}
    (missing,) = problems(sg.Goal, goal)
    assert missing["input"] == goal
    goal["deadline"] = goal
    told = {one["loc"]: one["input"] for one in problems(sg.Goal, goal)}
    assert told["id",] == repr(goal)


def test_a_service_describes_our_schema(service: Any) -> None:
    """The components of the service's OpenAPI document are the codec's."""
    _, page = asked(service, "/openapi.json")
    components = page["components"]["schemas"]
    ours = codec.json_schemas(sg.Strategy, ref_template="#/components/schemas/{model}")
    assert {word: components[word] for word in ours} == ours
    body = page["paths"]["/unchanged"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert body["anyOf"][1] == {"$ref": "#/components/schemas/strategy"}
    given = page["paths"]["/first-goal"]["post"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert given["$ref"] == "#/components/schemas/goal"


def test_a_service_may_name_each_definition_once() -> None:
    """What is both taken and given has one name where FastAPI is told so, also of definitions that hold one another."""
    fastapi = pytest.importorskip("fastapi")
    app = fastapi.FastAPI(separate_input_output_schemas=False)

    async def unchanged(review: Annotated[sg.Review, fastapi.Body()]) -> sg.Review:
        return review

    app.post("/unchanged")(unchanged)
    components = app.openapi()["components"]["schemas"]
    ours = codec.json_schemas(sg.Review, ref_template="#/components/schemas/{model}")
    assert {word: components[word] for word in ours} == ours


def test_nothing_is_loaded_before_pydantic_asks() -> None:
    """A class of ours imports neither pydantic nor the codec; a model of pydantic's that holds one imports both."""
    code = (
        "import sys, smartgoals as sg; sg.Goal(id='g'); early = {'pydantic', 'smartgoals.codec'} & set(sys.modules); "
        "import pydantic; pydantic.TypeAdapter(sg.Goal); late = {'smartgoals.codec._pydantic'} & set(sys.modules); "
        "print(early, late)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout.split("\n")[0] == "set() {'smartgoals.codec._pydantic'}"
