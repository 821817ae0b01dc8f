"""Every type that a public annotation leads to is public: shown on the source, name by name, without importing a checker."""

import ast
import importlib
from collections.abc import Iterator
from contextlib import suppress
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, get_args, get_origin

import pytest
from tests.every import for_every
from tests.scripts import syntax

import smartgoals
from smartgoals import types
from smartgoals._forecast.methods import METHODS, forecaster_of

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "smartgoals"
READ = frozenset("__init__ __getitem__ __iter__ __contains__ __call__".split())
"""Methods with names of their own that callers use all the same."""


class Definition(NamedTuple):
    """Where a name is defined, and what defines it there."""

    module: str
    name: str
    node: ast.stmt | None


def tree(module: str) -> ast.Module:
    """Return a module as syntax."""
    place = PACKAGE.parent.joinpath(*module.split("."))
    return syntax(place / "__init__.py" if place.is_dir() else place.with_suffix(".py"))


def is_module(name: str) -> bool:
    """Tell whether a dotted name is a module or package of ours."""
    place = PACKAGE.parent.joinpath(*name.split("."))
    return place.is_dir() or place.with_suffix(".py").exists()


@cache
def bound(module: str) -> dict[str, ast.stmt | tuple[str, str]]:
    """Return what the names of a module are: a statement that defines one, or the place it is imported from."""
    names: dict[str, ast.stmt | tuple[str, str]] = {}
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("smartgoals"):
            names |= {alias.asname or alias.name: (node.module or "", alias.name) for alias in node.names}
    for node in tree(module).body:
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                names[name] = node
            case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name), *_]):
                names[name] = node
            case _:
                pass
    return names


@cache
def tables() -> dict[str, dict[str, tuple[str, str]]]:
    """Return for every door the place of each of its names."""
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
        body = tree(name).body if "_ROOMS" in path.read_text(encoding="utf-8") else ()  # few modules have a table
        rows = next((ast.literal_eval(node.value) for node in body if is_table(node)), ())
        for row, names in rows:
            module, _, holder = row.partition(":")
            if module and not holder:
                found.setdefault(name, {}).update({one: (f"smartgoals.{module}", one) for one in names.split()})
    codec = importlib.import_module("smartgoals.codec")
    places = bound("smartgoals.codec")
    found["smartgoals.codec"] = {one: at for one in codec.__all__ if isinstance(at := places.get(one), tuple)}
    return found


def is_table(node: ast.stmt) -> bool:
    """Tell whether a statement is the table of a door."""
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_ROOMS"


def defined(module: str, name: str) -> Definition | None:
    """Follow a name through the imports to where it is defined; None for what is none of ours, and for modules."""
    while True:
        if is_module(f"{module}.{name}"):
            return None
        place = bound(module).get(name) or tables().get(module, {}).get(name)
        if place is None:
            return None
        if not isinstance(place, tuple):
            return Definition(module, name, place)
        module, name = place


@cache
def public() -> dict[tuple[str, str], Definition]:
    """Return what every public name is, by where it is defined."""
    every = (defined(*place) for names in tables().values() for place in names.values())
    return {(one.module, one.name): one for one in every if one is not None}


def mentioned(node: ast.expr) -> Iterator[str]:
    """Yield the names in an annotation, also those in quotes."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            with suppress(SyntaxError):  # a word of a Literal
                yield from mentioned(ast.parse(inner.value, mode="eval").body)
        elif isinstance(inner, ast.Attribute) and isinstance(inner.value, ast.Name):
            yield f"{inner.value.id}.{inner.attr}"
        elif isinstance(inner, ast.Name):
            yield inner.id


def arguments(function: ast.FunctionDef) -> list[ast.arg]:
    """Return the arguments of a function, in order."""
    given = function.args
    packed = [one for one in (given.vararg, given.kwarg) if one is not None]
    return [*given.posonlyargs, *given.args, *given.kwonlyargs, *packed]


def annotations(what: Definition) -> Iterator[tuple[str, str, ast.expr]]:
    """Yield module, place and annotation of everything public about a name, inherited parts included."""
    match what.node:
        case ast.FunctionDef() as function:
            for one in arguments(function):
                if one.annotation is not None:
                    yield what.module, f"{what.name}({one.arg})", one.annotation
            if function.returns is not None:
                yield what.module, f"{what.name}()", function.returns
        case ast.ClassDef(bases=bases, body=body):
            for base in (defined(what.module, name) for each in bases for name in mentioned(each)):
                if base is not None and isinstance(base.node, ast.ClassDef):
                    yield from annotations(base)
            for node in body:
                if isinstance(node, ast.AnnAssign) and not ast.unparse(node.target).startswith("_"):
                    yield what.module, f"{what.name}.{ast.unparse(node.target)}", node.annotation
                elif isinstance(node, ast.FunctionDef) and (not node.name.startswith("_") or node.name in READ):
                    for module, place, given in annotations(Definition(what.module, node.name, node)):
                        yield module, f"{what.name}.{place}", given
        case ast.AnnAssign(annotation=kind, value=value):
            is_alias = value is not None and "TypeAlias" in ast.unparse(kind)
            yield what.module, what.name, value if is_alias and value is not None else kind
        case _:
            pass


def private(what: Definition) -> Iterator[str]:
    """Yield what a name leads to that is ours and has no public name."""
    for module, place, annotation in annotations(what):
        for name in mentioned(annotation):
            holder, _, last = name.rpartition(".")
            at = bound(module).get(holder)
            found = defined(".".join(at), last) if isinstance(at, tuple) else defined(module, name)
            is_variable = found is not None and "TypeVar(" in ast.unparse(found.node or ast.Pass())
            if found is not None and not is_variable and (found.module, found.name) not in public():
                yield f"{what.module}.{place}: {found.module}.{found.name}"


@for_every(sorted(f"{module}:{name}" for module, name in public()))
def test_what_an_annotation_names_is_public(name: str) -> None:
    """Types of parameters, results, attributes, properties and aliases are at the front or in a public room."""
    assert list(private(public()[tuple(name.split(":"))])) == []  # type: ignore[index]  # a pair


def test_the_walk_sees_a_private_type() -> None:
    """A class that leads to what has no public name is told with the place."""
    assert ("smartgoals._model.goal", "Goal") in public()
    source = "class Found:\n    def of(self, on: 'list[Terms]') -> None: ...\n"
    node = ast.parse(source).body[0]
    told = list(private(Definition("smartgoals.rules._terms", "Found", node)))
    assert told == ["smartgoals.rules._terms.Found.of(on): smartgoals.rules._terms.Terms"]


def test_no_public_function_takes_options_unread() -> None:
    """No public function or method has `**options: Any`: a checker sees what is misspelt."""
    every = [
        (what, function)
        for what in public().values()
        for function in (what.node.body if isinstance(what.node, ast.ClassDef) else [what.node])
        if isinstance(function, ast.FunctionDef) and not function.name.startswith("_")
    ]
    assert [
        f"{what.module}.{what.name}.{function.name}"
        for what, function in every
        if (packed := function.args.kwarg) is not None
        and (packed.annotation is None or ast.unparse(packed.annotation) == "Any")
    ] == []


def test_every_public_name_is_walked() -> None:
    """The tables that are read as text are those that the package opens."""
    names = {one for one in smartgoals.__all__ if not is_module(f"smartgoals.{one}")}
    assert names == set(tables()["smartgoals"])


LIKE = [name for name in types.__all__ if name.endswith("Like")]


@pytest.mark.parametrize("name", LIKE)
def test_the_words_that_checkers_know_are_those_of_the_enum(name: str) -> None:
    """Where a word does for the member of an enum, the alias lists the words, all of them and no others."""
    parts = get_args(getattr(types, name))
    words = {word for part in parts if get_origin(part) is Literal for word in get_args(part)}
    enums = [part for part in parts if isinstance(part, type) and issubclass(part, StrEnum)]
    if words and enums:
        assert [words] == [{member.value for member in kind} for kind in enums]
    if name == "MethodLike":
        assert {forecaster_of(word).name for word in words} == words == set(METHODS)
