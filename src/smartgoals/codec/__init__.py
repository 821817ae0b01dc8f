"""Strategies and every other value of the model as plain data, and back: JSON, YAML, TOML or what the host likes.

:func:`structure` reads and :func:`unstructure` writes; :func:`make_converter` and :func:`configure` bring the same to cattrs and
its backends. Documents of a strategy stand in an envelope with a version, :func:`migrate` brings
an old one up to date, :func:`meanings` tells what it means otherwise today, :func:`json_schema`
and :func:`json_schemas` describe them, and :func:`wording` says what is wrong with one to the
people who write it. The model does not know this package, and nothing here reads or writes a file.
"""

from __future__ import annotations

from smartgoals._messages.faults import wording
from smartgoals.codec._converter import configure, make_converter, override_fields
from smartgoals.codec._document import Structured, meanings, structure, unstructure
from smartgoals.codec._envelope import MIGRATIONS, VERSION, Migration, migrate
from smartgoals.codec._lenient import LeftOut
from smartgoals.codec._meanings import Meaning, MeaningCode
from smartgoals.codec._patch import patch
from smartgoals.codec._schema import json_schema, json_schemas

__all__ = [
    "MIGRATIONS",
    "VERSION",
    "LeftOut",
    "Meaning",
    "MeaningCode",
    "Migration",
    "Structured",
    "configure",
    "json_schema",
    "json_schemas",
    "make_converter",
    "meanings",
    "migrate",
    "override_fields",
    "patch",
    "structure",
    "unstructure",
    "wording",
]
