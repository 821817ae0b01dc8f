"""Every public callable with arguments that are right, found by itself: what the test of junk and its tool go through.

A callable is a function of a public room, a class, or a method of one. A class needs a value of it, which
is looked for in what the library answers; its fields are the arguments of its constructor, and its methods
are called on it. What no value and no table gives an argument for is told as a callable without a recipe.
"""

from __future__ import annotations

import inspect
import typing
import warnings
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, NamedTuple

import attrs
import numpy as np
from hypothesis.errors import InvalidArgument
from tests.public_values import ARGUMENTS, BY_NAME, FUNCTIONS, LIKE, samples
from tests.test_named_arguments import CALLS

import smartgoals as sg
from smartgoals import strategies

ROOMS = [sg, strategies]
ROOMS += [getattr(sg, room) for room in "audits catalog channels codec forecasts metrics present".split()]
ROOMS += [getattr(sg, room) for room in "progress returns rules status types".split()]

NO_CALLS = {
    "an enum": "members are looked up by Python's own `Enum`, which raises ValueError for what is none",
    "a named tuple": "a row of a result: a tuple of Python, which takes whatever it is made of",
    "a protocol": "it has no values of its own: callers write the classes",
    "a typed dict": "it says the types of arguments, and is a dict when it is called",
    "an error": "it is raised to tell of anything, and takes anything",
}
"""What is not handed junk, each with the reason."""


SHAPES = tuple(f"smartgoals._forecast.{part}" for part in ("distribution", "passage", "rounding", "skewed"))
HANDED = {"Case", "StrategyCase", "Strain", "Surroundings", "WholePeriods"}
OF_THE_LIBRARY = {
    "shapes": "parts of a `Forecast`, made by methods of floats and asked thousands of times for one chance",
    "facts": "what a rule is handed: a rule that asks them for nonsense costs its own finding, which says so",
}
"""Classes that callers meet and do not fill, and that check nothing, each kind with the reason."""

BY_POSITION = {"smartgoals.History.value_at", "smartgoals.types.RunningTotals.between"}
"""What takes a position, as a sequence does, and raises IndexError beyond its end as a sequence does."""


class Call(NamedTuple):
    """A callable by its name, and arguments that it answers."""

    name: str
    function: Callable[..., Any]
    given: dict[str, Any]


class NoRecipe(Exception):
    """A public callable for which nothing says what right arguments are."""


class Hollow:
    """An object of a caller that is nothing."""


class LikeNumpy(float):
    """A float that prints as those of numpy do."""

    def __repr__(self) -> str:
        return f"np.float64({float(self)})"


def _endless() -> tuple[list[Any], list[Any], dict[str, Any]]:
    """Return a list nested deeper than Python looks, and a list and a mapping that hold themselves."""
    deep: list[Any] = []
    for _ in range(10_000):
        deep = [deep]
    ring: list[Any] = []
    ring.append(ring)
    loop: dict[str, Any] = {}
    loop["x"] = loop
    return deep, ring, loop


def _junk() -> dict[str, Any]:
    deep, ring, loop = _endless()
    return {
        "None": None, "text": "x", "empty text": "", "1e308": 1e308, "10**40": 10**40, "10**5000": 10**5000,
        "nan": float("nan"), "-inf": float("-inf"), "minus one": -1, "true": True, "decimal nan": Decimal("sNaN"),
        "fraction": Fraction(10**400, 3), "complex": 1j, "[]": [], "{}": {}, "object": Hollow(), "bytes": b"",
        "aware": datetime(2026, 1, 5, tzinfo=UTC), "naive": datetime(2026, 1, 5),  # noqa: DTZ001 -- junk
        "first day": date.min, "last day": date.max, "list of junk": [None, "x", 1e308, Hollow()],
        "list of a list": [[]], "mapping of junk": {"x": Hollow(), 3: None}, "pairs": [("x", 1)], "set": {1},
        "lambda": lambda: None, "class": int, "a goal": sg.Goal(id="g"),
        "third": Fraction(1, 3), "decimal": Decimal("0.25"), "quiet nan": Decimal("NaN"), "like numpy": LikeNumpy(0.25),
        "surrogate": "\ud800", "long text": "ab " * 500,
        "float of numpy": np.float64(3.5), "array": np.array([1, 2]), "array of none": np.array([]),
        "array without axes": np.array(5), "words of numpy": np.array(["x", "y"], dtype=object),
        "deep list": deep, "ring": ring, "loop": loop, "list of the deep": [deep], "deep mapping": {"x": deep},
    }  # fmt: skip


JUNK: Mapping[str, Any] = _junk()


def kind_of(value: object) -> str | None:
    """Return why a public class is handed no junk by its constructor; None for one that is."""
    if not inspect.isclass(value):
        return None
    if issubclass(value, Enum):
        return "an enum"
    if issubclass(value, BaseException):
        return "an error"
    if typing.is_typeddict(value):
        return "a typed dict"
    if getattr(value, "_is_protocol", False):
        return "a protocol"
    return "a named tuple" if issubclass(value, tuple) and hasattr(value, "_fields") else None


def public() -> Iterator[tuple[str, Any]]:
    """Yield every public name with what it is, each thing once."""
    seen: set[int] = set()
    for room in ROOMS:
        for name in room.__all__:
            value = getattr(room, name)
            if not inspect.ismodule(value) and id(value) not in seen:
                seen.add(id(value))
                yield f"{room.__name__}.{name}", value


def is_ours(function: object) -> bool:
    """Tell whether a callable was written here, and is no old name of another one."""
    old = "the old name of" in (getattr(function, "__doc__", None) or "")
    return inspect.isroutine(function) and str(function.__module__).startswith("smartgoals") and not old


def methods(kind: type) -> Iterator[tuple[str, bool]]:
    """Yield the public methods of a class: their names, and whether they need no value."""
    for name in sorted(dir(kind)):
        member = inspect.getattr_static(kind, name)
        function = member.__func__ if isinstance(member, (classmethod, staticmethod)) else member
        if not name.startswith("_") and inspect.isfunction(function) and is_ours(function):
            yield name, isinstance(member, (classmethod, staticmethod))


@cache
def calls() -> tuple[Call, ...]:
    """Return every call there is, with right arguments; raise NoRecipe with all that have none."""
    found: list[Call] = []
    lacking: list[str] = []
    for name, value in public():
        for called, function in _of(name, value, lacking):
            try:
                found.append(Call(called, function, right(called, function)))
            except NoRecipe as none:
                lacking.append(f"{called}: {none}")
    if lacking:
        raise NoRecipe("\n".join(lacking))
    return tuple(found)


def _of(name: str, value: Any, lacking: list[str]) -> Iterator[tuple[str, Callable[..., Any]]]:
    if not inspect.isclass(value):
        if inspect.isroutine(value):
            yield name, value
        return
    if not value.__module__.startswith("smartgoals") or value.__module__ in SHAPES or value.__name__ in HANDED:
        return
    if kind_of(value) is None:
        yield name, value
    if kind_of(value) in ("an enum", "an error", "a protocol", "a typed dict"):
        bound = [
            (method, True)
            for method, alone in methods(value)
            if alone and kind_of(value) not in ("a protocol", "a typed dict")
        ]
    else:
        bound = list(methods(value))
    sample = samples()[value] if value in samples() else _made(name, value) if kind_of(value) is None else None
    for method, alone in bound:
        if not alone and sample is None:
            lacking.append(f"{name}.{method}: no value of {name} is known")
            continue
        yield f"{name}.{method}", getattr(value if alone else sample, method)


def _made(name: str, kind: type) -> Any:
    """Return a value of a class that nothing answers, made of right arguments; None where there are none."""
    try:
        return ask(Call(name, kind, right(name, kind)))
    except (NoRecipe, sg.SmartGoalsError):
        return None


def parameters(function: Callable[..., Any]) -> dict[str, inspect.Parameter]:
    """Return the parameters of a callable by name, those that stand for the rest of the arguments by name left out."""
    return {
        name: place for name, place in inspect.signature(function).parameters.items() if place.kind != place.VAR_KEYWORD
    }


def right(called: str, function: Callable[..., Any]) -> dict[str, Any]:
    """Return right arguments of a callable; those that may be left out are left out where nothing says them."""
    short = called.split(".", 1)[1] if called.startswith("smartgoals.") else called
    said = FUNCTIONS.get(short) or _tabled(function)
    sample = samples().get(function) if inspect.isclass(function) else None
    given: dict[str, Any] = {}
    for name, place in parameters(function).items():
        if name in said:
            given[name] = said[name]
        elif sample is not None and attrs.has(function):
            aliases = {one.alias: one.name for one in attrs.fields(function)}
            if name in aliases:
                given[name] = getattr(sample, aliases[name])
        elif place.default is place.empty and place.kind is not place.VAR_POSITIONAL:
            given[name] = _by_name_or_type(short, name, place)
    takes_rest = any(place.kind is place.VAR_KEYWORD for place in inspect.signature(function).parameters.values())
    return said | given if takes_rest else given


def _tabled(function: Callable[..., Any]) -> dict[str, Any]:
    """Return what the table of calls with named arguments hands to a function, or to a method of any value."""
    for other, given in CALLS.values():
        if (other.__qualname__, other.__module__) == (function.__qualname__, function.__module__):
            return given
    return {}


def _by_name_or_type(short: str, name: str, place: inspect.Parameter) -> Any:
    if (short, name) in ARGUMENTS:
        return ARGUMENTS[short, name]
    if name in BY_NAME:
        return BY_NAME[name]
    annotation = str(place.annotation).strip('"')
    if annotation in LIKE:
        return LIKE[annotation]
    for kind, value in samples().items():
        if getattr(kind, "__name__", "") == annotation.split("[")[0].split(" | ")[0]:
            return value
    if "None" in annotation:
        return None
    words = {type_.__name__: type_ for _, type_ in public() if inspect.isclass(type_) and issubclass(type_, Enum)}
    if annotation.split(" | ")[0] in words:
        return next(iter(words[annotation.split(" | ")[0]]))
    raise NoRecipe(f"argument {name}: {annotation}")


def ask(call: Call, changed: str = "", value: Any = None) -> Any:
    """Make a call, with one of its arguments changed; what is lazy is asked to its end."""
    by_place: list[Any] = []
    named: dict[str, Any] = {}
    for name, place in parameters(call.function).items():
        if name != changed and name not in call.given:
            continue
        handed = value if name == changed else call.given[name]
        if place.kind is place.VAR_POSITIONAL:
            by_place += [handed] if name == changed else handed
        elif place.kind is place.POSITIONAL_ONLY:
            by_place.append(handed)
        else:
            named[name] = handed
    named |= {name: given for name, given in call.given.items() if name not in parameters(call.function)}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        answer = call.function(*by_place, **named)
        return list(answer) if isinstance(answer, typing.Generator) else answer


def foreign(call: Call, changed: str, value: Any) -> BaseException | None:
    """Return what a call raises that is no error of ours, when one of its arguments is junk."""
    try:
        ask(call, changed, value)
    except sg.SmartGoalsError:
        return None
    except InvalidArgument as raised:  # what a strategy of Hypothesis raises for any mistake of its caller
        return None if call.name.startswith("smartgoals.strategies.") else raised
    except IndexError as raised:
        return None if call.name in BY_POSITION else raised
    except Exception as raised:
        return raised
    return None
