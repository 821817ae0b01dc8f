"""A class that is a document or a result: frameworks which ask it how it is read and written get
the codec's answer.

Imports nothing of smartgoals and no framework: the codec, which knows the model, is loaded when a
framework asks, and only then. Hypothesis asks nobody: it has to be told, by whichever of the two comes last.
"""

from __future__ import annotations

from importlib import import_module
from sys import modules
from typing import Any, TypeVar

T = TypeVar("T")


def document(cls: type[T]) -> type[T]:
    """Let pydantic, and what is built on it, read and write a class as the codec does, and
    Hypothesis draw it.
    """

    # By name and at call time: the codec stands above the model, and only who asks shall load it.
    def core_schema(kind: type[T], source: Any, handler: Any) -> Any:
        return import_module("smartgoals.codec._pydantic").core_schema(kind)

    def json_schema(kind: type[T], schema: Any, handler: Any) -> Any:
        return import_module("smartgoals.codec._pydantic").json_schema(kind, handler)

    cls.__get_pydantic_core_schema__ = classmethod(core_schema)  # type: ignore[attr-defined]  # a protocol of pydantic's
    cls.__get_pydantic_json_schema__ = classmethod(json_schema)  # type: ignore[attr-defined]  # a protocol of pydantic's
    drawn(cls)
    return cls


def drawn(kind: Any) -> None:
    """Tell Hypothesis what to draw for a type that is just defined, if it is there and has called
    our entry point.

    If it comes later, it calls the entry point then, which tells it of every type that is there. So
    a program without Hypothesis pays nothing, and Hypothesis pays for no model that a program does
    not use.
    """
    tell = getattr(modules.get("smartgoals.strategies._register"), "tell", None)
    if tell is not None:
        tell(kind)
