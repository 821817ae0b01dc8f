"""Types for whoever asks at run time: names that a module has for checkers alone are there once
annotations are read.

Imports nothing of smartgoals before that. Most modules import types under `TYPE_CHECKING`, so that
who checks a goal pays for no catalogue; `typing.get_type_hints`, and cattrs and pydantic with it,
look for these names in the module. What they need is in a table that `tools/make_hints.py` makes.
"""

from __future__ import annotations

from importlib import import_module
from types import FunctionType

TYPE_CHECKING = False  # as in the door: the module `typing` costs more than this one
if TYPE_CHECKING:
    from collections.abc import ItemsView, Iterator, KeysView, ValuesView
    from typing import Any

_DONE = "__hints__"


def hinted(value: Any) -> None:
    """Let the annotations of a public class or function be read with types for names, whoever asks
    for them.
    """
    told = getattr(value, "__func__", value)
    if isinstance(told, FunctionType):
        told.__annotations__ = _hints(told.__annotations__, told.__module__)
    elif isinstance(told, type):
        for one in told.__mro__:
            if "__annotations__" in vars(one) and one.__module__.startswith("smartgoals."):
                one.__annotations__ = _hints(vars(one)["__annotations__"], one.__module__)


def _hints(annotations: dict[str, Any], module: str) -> dict[str, Any]:
    return Hints(annotations, module) if type(annotations) is dict else annotations


def complete(module: str) -> None:
    """Give a module below `smartgoals` the names that it has for checkers, as far as public
    annotations need them.
    """
    from smartgoals._hint_names import ALIASES, NAMES

    place = import_module(f"smartgoals.{module}")
    if _DONE in vars(place):
        return
    for row in NAMES.get(module, ()):
        home, _, name = row.partition(":")
        setattr(place, name, getattr(import_module(f"smartgoals.{home}"), name))
    for row in ALIASES.get(module, ()):
        home, _, name = row.partition(":")
        if home != module:
            complete(home)
        found = getattr(import_module(f"smartgoals.{home}"), name)
        setattr(place, name, _resolved(found, vars(place)) if home == module else found)
    setattr(place, _DONE, True)  # last: another thread that asks meanwhile does the same again


def _resolved(alias: Any, names: dict[str, Any]) -> Any:
    """Return an alias that is written as text, or has text in it, with types in its place."""
    from types import SimpleNamespace
    from typing import get_type_hints

    return get_type_hints(SimpleNamespace(__annotations__={"alias": alias}), names)["alias"]


class Hints(dict):  # type: ignore[type-arg]  # `dict[str, Any]` would be asked for its arguments when it is made
    """Annotations as they were written; whoever reads them finds the names in them defined."""

    __slots__ = ("_module",)

    def __init__(self, annotations: dict[str, Any], module: str) -> None:
        super().__init__(annotations)
        self._module = module.removeprefix("smartgoals.")

    def _read(self) -> None:
        complete(self._module)

    def __iter__(self) -> Iterator[str]:
        self._read()
        return super().__iter__()

    def __getitem__(self, key: str) -> Any:
        self._read()
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        """Return an annotation, or the default."""
        self._read()
        return super().get(key, default)

    def keys(self) -> KeysView[str]:  # type: ignore[override]  # the view of a dict is one
        """Return the annotated names."""
        self._read()
        return super().keys()

    def values(self) -> ValuesView[Any]:  # type: ignore[override]  # the view of a dict is one
        """Return the annotations."""
        self._read()
        return super().values()

    def items(self) -> ItemsView[str, Any]:  # type: ignore[override]  # the view of a dict is one
        """Return the annotated names with their annotations."""
        self._read()
        return super().items()
