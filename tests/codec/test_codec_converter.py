"""Our types on a host's cattrs converter: alone, inside the host's classes, and through each backend it may have."""

import importlib
import subprocess
import sys
from typing import Any

import cattrs
import codec_samples as samples
import pytest
from attrs import evolve, fields, frozen

import smartgoals as sg
from smartgoals import codec

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


def configured(backend: str) -> Any:
    """Return a preconfigured converter with our hooks, or skip where its backend is not installed."""
    pytest.importorskip(BACKENDS[backend])
    return codec.configure(importlib.import_module(f"cattrs.preconf.{backend}").make_converter())


@pytest.mark.parametrize("backend", BACKENDS)
def test_backends_carry_a_strategy(backend: str) -> None:
    """A strategy with every feature goes through the backend's own text and comes back."""
    converter = configured(backend)
    strategy = for_backend(samples.strategy(), backend)
    assert converter.loads(converter.dumps(strategy), sg.Strategy) == strategy


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


def test_a_host_reads_what_structure_reads() -> None:
    """A converter of ours reads and writes as the functions do, and knows every type of theirs."""
    converter = codec.make_converter()
    strategy = samples.strategy()
    assert converter.unstructure(strategy) == codec.unstructure(strategy)
    assert converter.structure(codec.unstructure(strategy), sg.Strategy) == strategy
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


def test_an_unknown_name_is_an_attribute_error() -> None:
    """The package says what it does not have, as any module does."""
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = codec.no_such_name


@pytest.mark.parametrize(("statement", "absent"), [
    ("import smartgoals; smartgoals.Strategy", ("cattrs", "smartgoals.codec")),
    ("import smartgoals.codec as c; c.structure({})", ("cattrs",)),
])  # fmt: skip
def test_cattrs_is_loaded_by_those_who_ask(statement: str, absent: tuple[str, ...]) -> None:
    """The model does not load the codec, and reading does not load cattrs."""
    code = f"{statement}\nimport sys\nprint([one for one in {absent!r} if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
