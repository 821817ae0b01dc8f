"""Our hooks on a cattrs converter, so that a host's own classes and backends carry our types. The only place that knows cattrs.

Which of cattrs' defaults would lose a fault is no question here: a hook reads a whole value of ours with our own shapes.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any, TypeVar, get_origin

import cattrs
from cattrs import BaseConverter, Converter

from smartgoals._model.roster import Roster
from smartgoals.codec._book import book
from smartgoals.codec._document import structure, unstructure

__all__ = ["configure", "make_converter"]

C = TypeVar("C", bound=BaseConverter)


def make_converter() -> Converter:
    """Return a new cattrs converter that reads and writes every type of the model; cattrs' global one is left alone.

    >>> from smartgoals import Goal
    >>> make_converter().unstructure(Goal(id="g", metric="followers"))
    {'id': 'g', 'metric': 'followers'}
    """
    return configure(cattrs.Converter())


def configure(converter: C) -> C:
    """Teach a converter of the host's, such as a preconfigured one for JSON, YAML or TOML, every type of the model.

    Returns the same converter. Its `structure` raises our errors for our types; inside a class of the host's, cattrs groups
    them as it groups all others.

    >>> from cattrs.preconf.json import make_converter
    >>> from smartgoals import Goal
    >>> json = configure(make_converter())
    >>> json.dumps(Goal(id="g"))
    '{"id": "g"}'
    >>> json.loads('{"id": "g"}', Goal).id
    'g'
    """
    shapes = book().shapes
    for kind in shapes:
        if isinstance(kind, type) and issubclass(kind, Enum):
            # Enums are text, and a hook for text would come before one found by a predicate.
            converter.register_structure_hook(kind, _reader(kind))
            converter.register_unstructure_hook(kind, unstructure)
        elif not isinstance(kind, type) and get_origin(kind) is not Roster:
            converter.register_structure_hook(kind, _reader(kind))
    # By predicate and not by class: registering a class makes cattrs rewrite the types in its attrs fields.
    converter.register_structure_hook_func(lambda kind: _found(kind) and kind in shapes, structure)
    converter.register_unstructure_hook_func(
        lambda kind: kind is Roster or (_found(kind) and kind in shapes), unstructure
    )
    return converter


def _found(kind: Any) -> bool:
    """Tell whether a type is found by predicate: a class, or a roster of a class."""
    return isinstance(kind, type) or get_origin(kind) is Roster


def _reader(kind: Any) -> Callable[[Any, Any], Any]:
    return lambda data, _: structure(data, kind)
