"""Fields of a host's models whose type is no class, and so cannot say by itself how it is read.
Imports no framework.
"""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any, Final, TypeAlias, final

from smartgoals._model.target import Target

__all__ = ["TargetField"]


@final
class _ReadByCodec:
    """A note on a type: pydantic asks it how the type is read, written and described."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return import_module("smartgoals.codec._pydantic").core_schema(source)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        return import_module("smartgoals.codec._pydantic").json_schema(Target, handler)


_NOTE: Final = _ReadByCodec()
TargetField: TypeAlias = Annotated[Target, _NOTE]
"""Any target, as a field of a pydantic model: `target: TargetField`.

A union of classes cannot say how it is read, so that pydantic tries each class of it. Under this
name a target is read as the codec reads it, by its `kind` or from a pace in text, and each fault is
told once, at its own place. To type checkers it is a `Target`.
"""
