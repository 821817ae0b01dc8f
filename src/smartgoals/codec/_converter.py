"""Our hooks on a cattrs converter: the codec's own, and those of a host's, whose classes and
backends so carry our types.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import date
from enum import Enum
from importlib import import_module
from types import MappingProxyType
from typing import Any, Final, TypeVar, Union, get_args, get_origin

import attrs
import cattrs
from cattrs import BaseConverter, Converter
from cattrs.gen._consts import AttributeOverride  # what `override` returns; cattrs gives it no other name

from smartgoals._checked import mapping
from smartgoals._errors import InvalidValue, UnknownName, WrongType, raise_all
from smartgoals._model.roster import Roster
from smartgoals._model.strategy import Strategy
from smartgoals.codec._book import wire_of, words
from smartgoals.codec._envelope import KEY, VERSION, body_of
from smartgoals.codec._hooks import Overrides, as_it_is
from smartgoals.codec._leaves import read_day
from smartgoals.codec._types import OBJECTS, TARGETS

__all__ = ["configure", "make_converter", "override_fields"]

C = TypeVar("C", bound=BaseConverter)
_NO_OVERRIDES: Final[Overrides] = MappingProxyType({})


def make_converter() -> Converter:
    """Return a new cattrs converter that reads and writes every type of the model; cattrs' global
    one is left alone.

    >>> from smartgoals import Goal
    >>> make_converter().unstructure(Goal(id="g", metric="followers"))
    {'id': 'g', 'metric': 'followers'}
    """
    converter = cattrs.Converter(detailed_validation=True, forbid_extra_keys=True)
    # So that hooks which cattrs makes of our classes, for a host that overrides a field, read days
    # as ours do.
    converter.register_structure_hook(date, read_day)
    converter.register_unstructure_hook(date, date.isoformat)
    return configure(converter)


def configure(converter: C) -> C:
    """Teach a converter of the host's, such as a preconfigured one for JSON, YAML or TOML, every
    type of ours.

    Returns the same converter, which reads and writes documents and results as the functions of
    this package do. Its `structure` raises our errors for our types; inside a class of the host's,
    cattrs groups them as it groups all others. A hook that the host registers afterwards, for one
    of our types too, is the one that is asked, wherever a value of that type stands;
    :func:`override_fields` changes single fields. Raises :class:`~smartgoals.WrongType` for what is
    no converter.

    >>> from cattrs.preconf.json import make_converter
    >>> from smartgoals import Goal
    >>> json = configure(make_converter())
    >>> json.dumps(Goal(id="g"))
    '{"id": "g"}'
    >>> json.loads('{"id": "g"}', Goal).id
    'g'
    """
    _refuse_what_is_no_converter(converter)
    known = words()
    # First, so that whatever is said of documents below comes before it.
    converter.register_structure_hook_factory(_is_of_the_house, _result_hook)
    converter.register_unstructure_hook_factory(_is_of_the_house, lambda *_: _write_result)
    for kind in known:
        if isinstance(kind, type) and issubclass(kind, Enum):
            # Enums are text, and a hook for text would come before one found by a predicate.
            wire = wire_of(kind, converter)
            converter.register_structure_hook(kind, wire.read or as_it_is)
            converter.register_unstructure_hook(kind, wire.write or as_it_is)
        elif not isinstance(kind, type) and get_origin(kind) is not Roster:
            converter.register_structure_hook(kind, _later(kind, converter))
            if len(get_args(kind)) > 1:
                converter.register_unstructure_hook(kind, converter.unstructure)
    # By predicate and not by class: registering a class makes cattrs rewrite the types in its attrs fields.
    converter.register_structure_hook_factory(
        lambda kind: _is_found(kind) and kind in known, lambda kind, *_: _document_hook(kind, converter)
    )
    converter.register_structure_hook_factory(
        lambda kind: within_optional(kind) in known, lambda kind, *_: _optional(kind, converter)
    )
    converter.register_unstructure_hook_factory(
        lambda kind: _is_found(kind) and kind in known, lambda kind, *_: _writer(kind, converter)
    )
    converter.register_unstructure_hook_func(
        lambda kind: kind is Roster, lambda roster: [converter.unstructure(item) for item in roster]
    )
    return converter


def override_fields(converter: C, kind: type, overrides: Mapping[str, AttributeOverride]) -> C:
    """Change how single fields of one of our classes go over the wire, with cattrs' own `override`.

    Whatever is not said of a field stays as it was, what an earlier call said of it too; faults keep
    their paths, under the new keys. Raises :class:`~smartgoals.WrongType` for a class that is not
    written field by field, :class:`~smartgoals.UnknownName` for a field it does not have, and
    :class:`~smartgoals.InvalidValue` for a key that another field has.

    >>> from cattrs import override
    >>> from smartgoals import Goal
    >>> german = override_fields(make_converter(), Goal, {"owner": override(rename="verantwortlich")})
    >>> german.unstructure(Goal(id="g", owner="Ana"))
    {'id': 'g', 'verantwortlich': 'Ana'}
    """
    _refuse_what_is_no_converter(converter)
    if not _is_found(kind) or kind not in _BY_FIELD:
        raise WrongType(value=kind, expected="an attrs class of the model, such as Goal", path="kind")
    known = tuple(field.name for field in attrs.fields(kind) if field.init)
    mapping(overrides, "fields to overrides")
    raise_all(
        [
            UnknownName(kind="field", name=name, known=known, path=(name,) if isinstance(name, str) else "")
            for name in overrides
            if name not in known
        ]
    )
    before = getattr(converter.get_structure_hook(kind), "overrides", {})
    merged: dict[str, Any] = {**before, **overrides}
    keys = {name: (merged[name].rename if name in merged else None) or name for name in known}
    twins = [name for name in overrides if list(keys.values()).count(keys[name]) > 1]
    expected = "renamed to a key that no other field has"
    raise_all([InvalidValue(value=keys[name], expected=expected, path=name) for name in twins])
    read, write = _document_hook(kind, converter, merged), _writer(kind, converter, merged)
    read.overrides = merged
    converter.register_structure_hook_func(lambda asked: asked is kind, read)
    converter.register_unstructure_hook_func(lambda asked: asked is kind, write)
    return converter


_BY_FIELD: Final = frozenset(kind for _, kind in (*OBJECTS, *TARGETS))


def _refuse_what_is_no_converter(value: object) -> None:
    if not isinstance(value, BaseConverter):
        raise WrongType(value=value, expected="a converter of cattrs", path="converter")


@functools.cache
def documents() -> Converter:
    """Return the converter that the functions of this package read and write documents by."""
    return make_converter()


def _document_hook(kind: Any, converter: BaseConverter, overrides: Overrides = _NO_OVERRIDES) -> Any:
    """Return the hook of a type that reads a document with its envelope too; `body` reads what is inside."""
    body = wire_of(kind, converter, overrides).read or as_it_is

    def read(data: Any, _: Any) -> Any:
        if not isinstance(data, Mapping) or KEY not in data:
            return body(data, kind)
        inside = body_of(data, words()[kind])
        raise_all(inside.faults)
        return body(inside.body, kind)

    read.body = body  # type: ignore[attr-defined]  # read by the hooks of what holds such parts
    return read


def _writer(kind: Any, converter: BaseConverter, overrides: Overrides = _NO_OVERRIDES) -> Any:
    """Return the hook that writes a type: a strategy in its envelope, and `body` without it."""
    body = wire_of(kind, converter, overrides).write or as_it_is
    if kind is not Strategy:
        return body

    def write(value: Any) -> dict[str, Any]:
        return {KEY: VERSION, words()[kind]: body(value)}

    write.body = body  # type: ignore[attr-defined]  # written by the functions of this package
    return write


def _is_of_the_house(kind: Any) -> bool:
    """Tell whether a type is a class of ours with fields: what is no document is a result, or no
    data at all.
    """
    is_ours = isinstance(kind, type) and kind.__module__.startswith("smartgoals.")
    return is_ours and (hasattr(kind, "__attrs_attrs__") or hasattr(kind, "_fields"))


def _result_hook(kind: Any, *_: Any) -> Any:
    structure = import_module("smartgoals.codec._document").structure
    return lambda data, _: structure(data, kind)


def _write_result(value: Any) -> Any:
    return import_module("smartgoals.codec._document").unstructure(value)


def _later(kind: Any, converter: BaseConverter) -> Any:
    """Return a hook whose parts are looked for when it is first used, so that a host's own are found."""
    find = functools.cache(lambda: wire_of(kind, converter).read or as_it_is)
    return lambda value, _: find()(value, None)


def within_optional(kind: Any) -> Any:
    """Return the type beside None in a union; None for any other type."""
    members = get_args(kind) if type(None) in get_args(kind) else ()
    inner = tuple(one for one in members if one is not type(None))
    return Union[inner] if inner else None  # noqa: UP007  # the members are known at run time only


def _optional(kind: Any, converter: BaseConverter) -> Any:
    inner = within_optional(kind)
    read = converter.get_structure_hook(inner)
    return lambda value, _: None if value is None else read(value, inner)


def _is_found(kind: Any) -> bool:
    """Tell whether a type is found by predicate: a class, or a roster of a class."""
    return isinstance(kind, type) or get_origin(kind) is Roster
