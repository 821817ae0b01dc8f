"""Strategies and every other value of the model as plain data, and back: JSON, YAML, TOML or what the host likes.

:func:`structure` reads and :func:`unstructure` writes; :func:`make_converter` and :func:`configure` bring the same to cattrs and
its backends. Documents of a strategy stand in an envelope with a version, :func:`migrate` brings
an old one up to date, :func:`meanings` tells what it means otherwise today, :func:`json_schema`
describes them, and :func:`wording` says what is wrong with one to the people who write it. The
model does not know this package, and nothing here reads or writes a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from smartgoals._messages.faults import wording
from smartgoals.codec._document import Structured, json_schema, meanings, structure, unstructure
from smartgoals.codec._envelope import MIGRATIONS, VERSION, Migration, migrate
from smartgoals.codec._meanings import Meaning, MeaningCode

if TYPE_CHECKING:
    from smartgoals.codec._converter import configure as configure, make_converter as make_converter

__all__ = [
    "MIGRATIONS",
    "VERSION",
    "Meaning",
    "MeaningCode",
    "Migration",
    "Structured",
    "configure",
    "json_schema",
    "make_converter",
    "meanings",
    "migrate",
    "structure",
    "unstructure",
    "wording",
]


def __getattr__(name: str) -> Any:
    if name in ("configure", "make_converter"):
        from smartgoals.codec import _converter  # cattrs is loaded by those who want a converter, and by nobody else

        return getattr(_converter, name)
    raise AttributeError(f"module 'smartgoals.codec' has no attribute {name!r}")
