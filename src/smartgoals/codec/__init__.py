"""Strategies, results and every other value of the model as plain data, and back: JSON, YAML, TOML
or what the host likes.

:func:`structure` reads and :func:`unstructure` writes; :func:`make_converter` and :func:`configure`
bring the same to cattrs and its backends. Documents of a strategy stand in an envelope with a
version, :func:`migrate` brings an old one up to date, :func:`meanings` tells what it means
otherwise today, :func:`json_schema` and :func:`json_schemas` describe them, and :func:`wording`
says what is wrong with one to the people who write it. The model does not know this package, and
nothing here reads or writes a file.
"""

from smartgoals._door import door as _door

_ROOMS = (
    ("_messages.faults", "wording"),
    ("codec._converter", "configure make_converter override_fields"),
    ("codec._document", "Structured meanings structure unstructure"),
    ("codec._envelope", "MIGRATIONS Migration VERSION migrate"),
    ("codec._fields", "TargetField"),
    ("codec._lenient", "LeftOut"),
    ("codec._meanings", "Meaning MeaningCode"),
    ("codec._patch", "patch"),
    ("codec._schema", "json_schema json_schemas"),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
