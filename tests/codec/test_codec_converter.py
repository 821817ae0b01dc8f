"""Our types on a host's cattrs converter: alone, inside the host's classes, and through each backend it may have."""

import importlib
import subprocess
import sys
from functools import cache
from typing import Any

import cattrs
import codec_samples as samples
import pytest
from attrs import evolve, fields, frozen
from cattrs import override
from cattrs.gen import make_dict_structure_fn
from hypothesis import example, given
from tests.shares import share_of_examples

import smartgoals as sg
from smartgoals import codec
from smartgoals.strategies import whole_strategies

BACKENDS = {"json": "json", "orjson": "orjson", "msgspec": "msgspec", "pyyaml": "yaml", "tomlkit": "tomlkit"}


@frozen
class Campaign:
    """A class of a host's that holds values of ours."""

    name: str
    goal: sg.Goal
    target: sg.Target
    ambition: sg.types.Ambition
    channel: sg.types.ChannelId
    histories: list[sg.History]
    goals: sg.types.Roster[sg.Goal]
    pace: sg.Pace | None = None


def campaign() -> Campaign:
    """Return one with every field set."""
    return Campaign(
        "spring",
        samples.goals()[0],
        sg.ReachLevel(5),
        sg.types.Ambition.STRETCH,
        sg.types.ChannelId("ig"),
        [*samples.histories()[:4]],
        samples.strategy().goals,
        sg.Pace.parse("5/day"),
    )


def for_backend(strategy: sg.Strategy, backend: str) -> sg.Strategy:
    """Return the strategy without the number of 70 bits that some backends have no room for."""
    if backend == "json":
        return strategy
    return evolve(strategy, histories=strategy.histories[:4])


@cache
def configured(backend: str) -> Any:
    """Return a preconfigured converter with our hooks, or skip where its backend is not installed."""
    pytest.importorskip(BACKENDS[backend])
    return codec.configure(importlib.import_module(f"cattrs.preconf.{backend}").make_converter())


@pytest.mark.parametrize("backend", BACKENDS)
@share_of_examples(4)
@given(strategy=whole_strategies(audits=True))
@example(strategy=samples.strategy())
def test_backends_carry_a_strategy(backend: str, strategy: sg.Strategy) -> None:
    """Any strategy, one with every feature first, goes through the backend's own text and comes back."""
    converter = configured(backend)
    fitting = for_backend(strategy, backend)
    assert converter.loads(converter.dumps(fitting), sg.Strategy) == fitting


@pytest.mark.parametrize("backend", BACKENDS)
def test_backends_carry_a_hosts_class(backend: str) -> None:
    """A class of the host's with values of ours in its fields goes through the backend and comes back."""
    converter = configured(backend)
    text = converter.dumps(campaign())
    assert converter.loads(text, Campaign) == campaign()


@pytest.mark.parametrize("backend", BACKENDS)
def test_backends_raise_our_errors(backend: str) -> None:
    """Through a backend too, a fault of our types is an error of ours with its path."""
    converter = configured(backend)
    text = converter.dumps({"goals": [{"id": "g", "metric": "folowers", "target": {"kind": "reach_level"}}]})
    with pytest.raises(sg.SmartGoalsError, match=r"goals\[0\].target.value"):
        converter.loads(text, sg.Strategy)


def test_days_written_bare_in_yaml_and_toml_are_read() -> None:
    """YAML and TOML have dates of their own, and people write them without quotes."""
    goal = sg.Goal(id="g", start=samples.D(2026, 1, 5))
    assert configured("pyyaml").loads("id: g\nstart: 2026-01-05\n", sg.Goal) == goal
    assert configured("tomlkit").loads('id = "g"\nstart = 2026-01-05\n', sg.Goal) == goal
    with pytest.raises(sg.WrongType, match="start: must be a day"):
        configured("tomlkit").loads('id = "g"\nstart = 2026-01-05T10:00:00\n', sg.Goal)


def test_a_converter_writes_rosters_and_words() -> None:
    """A converter of ours knows every type of the functions: a roster, a word and an id too."""
    converter = codec.make_converter()
    strategy = samples.strategy()
    assert converter.unstructure(strategy.goals) == codec.unstructure(strategy.goals)
    assert converter.unstructure(sg.types.Ambition.STRETCH) == "stretch"
    assert converter.structure("ig", sg.types.ChannelId) == "ig"
    with pytest.raises(sg.WrongType):
        converter.structure(5, sg.types.ChannelId)


def test_the_global_converter_is_left_alone() -> None:
    """cattrs' own converter and a new one of the host's know nothing of our hooks."""
    codec.make_converter()
    assert cattrs.unstructure(sg.Pace.parse("5/day")) != "5/day"
    assert cattrs.Converter().unstructure(sg.Pace.parse("5/day")) != "5/day"


def test_the_models_classes_are_left_alone() -> None:
    """Configuring a converter rewrites nothing in the classes of the model."""
    before = [field.type for field in fields(sg.Goal)]
    codec.make_converter()
    assert [field.type for field in fields(sg.Goal)] == before


def test_what_a_host_puts_around_our_errors() -> None:
    """Inside a host's class cattrs groups faults as it does all others; ours is in the group, whole."""
    data = codec.make_converter().unstructure(campaign())
    data["goal"]["target"]["pace"] = "many"
    with pytest.raises(ExceptionGroup) as caught:
        codec.make_converter().structure(data, Campaign)
    (ours,) = caught.value.exceptions
    assert isinstance(ours, sg.InvalidValue)
    assert ours.path == "target.pace"


@frozen
class Page:
    """A class of a host's that holds results of ours."""

    review: sg.Review
    progress: sg.Progress | None = None


@pytest.mark.parametrize("backend", BACKENDS)
def test_backends_carry_results(backend: str) -> None:
    """A review, alone and inside a class of the host's, is what the functions write, and comes back."""
    converter = configured(backend)
    goal = sg.Goal(id="g", metric="followers", target=sg.ReachLevel(9), deadline=samples.D(2026, 6, 1))
    review = sg.review(sg.Strategy(goals=[goal]), as_of=samples.D(2026, 1, 5), language="fr")
    page = Page(review, sg.assess(goal, samples.histories()[0], as_of=samples.D(2026, 1, 5)))
    if backend != "tomlkit":  # TOML has no null, which results have
        assert converter.loads(converter.dumps(page), Page) == page
    assert converter.unstructure(review) == codec.unstructure(review)
    assert converter.structure(codec.unstructure(review), sg.Review) == review


def test_what_is_no_data_is_refused_by_a_converter_too() -> None:
    """A class of ours that is neither document nor result is not written by its fields."""
    with pytest.raises(sg.WrongType, match="must be a type of the model"):
        codec.make_converter().unstructure(sg.Evidence())


def test_an_unknown_name_is_an_attribute_error() -> None:
    """The package says what it does not have, as any module does."""
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = codec.no_such_name


def test_cattrs_is_loaded_by_those_who_ask() -> None:
    """The model does not load the codec, nor the converter it stands on."""
    found = "[name for name in ('cattrs', 'smartgoals.codec') if name in sys.modules]"
    code = f"import smartgoals; smartgoals.Strategy\nimport sys\nprint({found})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_host_overrides_a_field() -> None:
    """A key of the host's own, wherever the class stands, with faults at that key."""
    converter = codec.override_fields(codec.make_converter(), sg.Goal, {"owner": override(rename="responsible")})
    data = {"goals": [{"id": "g", "responsible": "Ana"}]}
    strategy = converter.structure(data, sg.Strategy)
    assert strategy.goals["g"].owner == "Ana"
    assert converter.unstructure(strategy)["strategy"] == data
    with pytest.raises(sg.StructureErrors) as caught:
        converter.structure({"goals": [{"id": "g", "responsible": 3, "owner": "Ana"}]}, sg.Strategy)
    assert set(caught.value.paths) == {"goals[0].owner", "goals[0].responsible"}


def test_a_host_leaves_a_field_out_or_reads_it_otherwise() -> None:
    """What cattrs' override can say of a field, it can say of ours."""
    converter = codec.override_fields(
        codec.make_converter(),
        sg.Goal,
        {
            "owner": override(omit=True),
            "statement": override(struct_hook=lambda value, _: str(value).upper(), unstruct_hook=str.lower),
        },
    )
    goal = converter.structure({"id": "g", "statement": "more"}, sg.Goal)
    assert goal.statement == "MORE"
    assert converter.unstructure(sg.Goal(id="g", owner="Ana", statement="MORE")) == {"id": "g", "statement": "more"}


def test_overrides_add_up() -> None:
    """A second call keeps what the first one said, and a strategy keeps its envelope and the paths of references."""
    converter = codec.override_fields(codec.make_converter(), sg.Goal, {"owner": override(rename="wer")})
    codec.override_fields(converter, sg.Goal, {"deadline": override(rename="bis")})
    goal = sg.Goal(id="g", owner="Ana", deadline=samples.D(2026, 6, 1))
    assert converter.unstructure(goal) == {"id": "g", "wer": "Ana", "bis": "2026-06-01"}
    codec.override_fields(converter, sg.Strategy, {"goals": override(rename="ziele")})
    strategy = sg.Strategy(goals=[goal])
    data = converter.unstructure(strategy)
    assert data == {"smartgoals": 2, "strategy": {"ziele": [converter.unstructure(goal)]}}
    assert converter.structure(data, sg.Strategy) == strategy
    with pytest.raises(sg.StructureErrors) as caught:
        converter.structure({"ziele": [{"id": "g", "metric": "nope", "bis": "x"}]}, sg.Strategy)
    assert caught.value.paths == ("ziele[0].bis", "ziele[0].metric")


def test_overrides_are_checked() -> None:
    """A field that there is not, a key that another field has, and a class without fields on the wire are refused."""
    converter = codec.make_converter()
    with pytest.raises(sg.UnknownName, match="owner"):
        codec.override_fields(converter, sg.Goal, {"ower": override(rename="x")})
    with pytest.raises(sg.InvalidValue, match="owner: must be renamed to a key that no other field has, got 'id'"):
        codec.override_fields(converter, sg.Goal, {"owner": override(rename="id")})
    for kind in (int, sg.types.Ambition, sg.types.Roster[sg.Goal], sg.History, sg.Pace, "goal"):
        with pytest.raises(sg.WrongType, match="kind: must be an attrs class of the model"):
            codec.override_fields(converter, kind, {})


def test_a_hosts_hook_is_asked_wherever_its_type_stands() -> None:
    """A hook registered for one of our types reads it inside our other types too; what it refuses has its path."""
    converter = codec.make_converter()

    def read(value: Any, _: Any) -> sg.Baseline:
        if value == "none":
            raise ValueError("say a number")
        return sg.Baseline(value=len(value))

    converter.register_structure_hook(sg.Baseline, read)
    assert converter.structure({"id": "g", "baseline": "abc"}, sg.Goal).baseline == sg.Baseline(value=3)
    with pytest.raises(sg.InvalidValue, match=r"goals\[0\].baseline: must be readable.*say a number"):
        converter.structure({"goals": [{"id": "g", "baseline": "none"}]}, sg.Strategy)


def test_what_a_hosts_hook_cannot_look_up_is_no_missing_key() -> None:
    """A KeyError of a host's hook is a refusal where its value stands, and hides no other fault."""
    converter = codec.make_converter()
    converter.register_structure_hook(sg.Baseline, lambda value, _: {"small": sg.Baseline(value=1)}[value])
    converter.register_structure_hook(sg.Pace, lambda value, _: sg.Pace.parse(value.replace("pro Woche", "/week")))
    with pytest.raises(sg.StructureErrors) as caught:
        converter.structure({"goals": [{"id": "g", "baseline": "large", "start": "x"}]}, sg.Strategy)
    assert caught.value.paths == ("goals[0].baseline", "goals[0].start")
    goal = converter.structure({"id": "g", "baseline": "small", "target": "5 posts pro Woche"}, sg.Goal)
    assert goal.target == sg.KeepPace("5 posts/week")


def test_hooks_that_cattrs_makes_of_our_classes_work_inside_ours() -> None:
    """`make_dict_structure_fn` with an override reads a goal, and its groups of exceptions become our errors."""
    converter = codec.make_converter()
    own = make_dict_structure_fn(sg.Channel, converter, platform=override(rename="network"))
    converter.register_structure_hook_func(lambda kind: kind is sg.Channel, own)
    data = {"channels": [{"id": "ig", "network": "instagram"}]}
    assert converter.structure(data, sg.Strategy).channels["ig"].platform == "instagram"
    wrong = {"channels": [{"id": 5, "network": "x"}, {"network": "x", "platform": "y"}]}
    with pytest.raises(sg.SmartGoalsError) as caught:
        converter.structure(wrong, sg.Strategy)
    assert {one.path.partition(".")[0] for one in caught.value.problems} == {"channels[0]", "channels[1]"}


@pytest.mark.parametrize("wrong", [None, 5, cattrs.Converter])
def test_what_is_no_converter_is_refused(wrong: Any) -> None:
    """Whatever is to be taught or changed has to be a converter of cattrs."""
    for call in (codec.configure, lambda one: codec.override_fields(one, sg.Goal, {})):
        with pytest.raises(sg.WrongType, match="a converter of cattrs") as refused:
            call(wrong)
        assert refused.value.argument == "converter"


def test_an_id_stands_alone() -> None:
    """An id is text on its own, and is read by its own law."""
    converter = codec.make_converter()
    assert converter.unstructure(sg.types.GoalId("g"), unstructure_as=sg.types.GoalId) == "g"
    assert converter.structure("g", sg.types.GoalId) == "g"
    with pytest.raises(sg.SmartGoalsError):
        converter.structure(5, sg.types.GoalId)


@frozen
class _Host:
    """What a host keeps where we keep a starting point."""

    value: float
    parts: list[int]


def test_groups_of_cattrs_inside_a_hosts_hook_have_their_places() -> None:
    """A class of a host's that cattrs reads inside a document tells its faults where they stand."""
    converter = codec.make_converter()
    converter.register_structure_hook(
        sg.Baseline, lambda value, _: sg.Baseline(value=sum(converter.structure(value, _Host).parts))
    )
    good = {"id": "g", "baseline": {"value": 1, "parts": [1, 2]}}
    assert converter.structure(good, sg.Goal).baseline == sg.Baseline(value=3)
    wrong = {"goals": [{"id": "g", "baseline": {"parts": [1, "x"]}, "start": "x"}]}
    with pytest.raises(sg.StructureErrors) as caught:
        converter.structure(wrong, sg.Strategy)
    assert caught.value.paths == ("goals[0].baseline.value", "goals[0].baseline.parts[1]", "goals[0].start")


class _Size(str):
    """A word of a host's."""


@frozen
class _Box:
    """What a host keeps such words in."""

    size: _Size


def test_notes_of_a_hosts_are_no_places() -> None:
    """A note that a host's hook adds to its fault hides no place, where we read and where cattrs does."""

    def noted(value: Any, _: Any) -> Any:
        fault = ValueError("not with us")
        fault.add_note("see our handbook")
        raise fault

    converter = codec.make_converter()
    converter.register_structure_hook(sg.Baseline, noted)
    with pytest.raises(sg.SmartGoalsError) as caught:
        converter.structure({"goals": [{"id": "g", "baseline": 5}]}, sg.Strategy)
    assert [fault.path for fault in caught.value.problems] == ["goals[0].baseline"]
    converter = codec.make_converter()
    converter.register_structure_hook(_Size, noted)
    converter.register_structure_hook(sg.Baseline, lambda value, _: converter.structure(value, _Box))
    with pytest.raises(sg.SmartGoalsError) as caught:
        converter.structure({"goals": [{"id": "g", "baseline": {"size": 5}}]}, sg.Strategy)
    assert [fault.path for fault in caught.value.problems] == ["goals[0].baseline.size"]


def test_what_a_hosts_hook_does_wrong_by_itself_is_a_fault_of_its_program() -> None:
    """An error that refuses no value goes through."""

    def broken(value: Any, _: Any) -> sg.Baseline:
        raise RuntimeError("out of order")

    converter = codec.make_converter()
    converter.register_structure_hook(sg.Baseline, broken)
    with pytest.raises((RuntimeError, ExceptionGroup)) as caught:
        converter.structure({"goals": [{"id": "g", "baseline": 5}]}, sg.Strategy)
    assert "out of order" in str(caught.getrepr(style="native"))
