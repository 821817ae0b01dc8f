# Made by tools/make_stubs.py from the table in __init__.py; change that.

from smartgoals._messages.faults import wording as wording
from smartgoals.codec._converter import (
    configure as configure,
    make_converter as make_converter,
    override_fields as override_fields,
)
from smartgoals.codec._document import (
    Structured as Structured,
    meanings as meanings,
    structure as structure,
    unstructure as unstructure,
)
from smartgoals.codec._envelope import (
    MIGRATIONS as MIGRATIONS,
    VERSION as VERSION,
    Migration as Migration,
    migrate as migrate,
)
from smartgoals.codec._fields import TargetField as TargetField
from smartgoals.codec._lenient import LeftOut as LeftOut
from smartgoals.codec._meanings import Meaning as Meaning, MeaningCode as MeaningCode
from smartgoals.codec._patch import patch as patch
from smartgoals.codec._schema import json_schema as json_schema, json_schemas as json_schemas

__all__ = [
    "MIGRATIONS",
    "VERSION",
    "LeftOut",
    "Meaning",
    "MeaningCode",
    "Migration",
    "Structured",
    "TargetField",
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
