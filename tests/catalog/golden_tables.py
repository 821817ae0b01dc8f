"""What the tables of the catalogue hold, row by row, in so few digits that no row changes unnoticed.

    PYTHONPATH=src:tests/catalog python tests/catalog/golden_tables.py

writes `tests/data/tables.json` anew, which is right where a row was changed on purpose: a platform renamed a column,
a benchmark has a later source. What a row holds is read in the tables themselves.
"""

import json
from collections.abc import Mapping, Set
from enum import Enum
from hashlib import sha256
from itertools import chain
from pathlib import Path

import attrs

from smartgoals import catalog

GOLDEN = Path(__file__).parent.parent / "data" / "tables.json"
_DIGITS = 12


def _plain(value: object) -> object:
    """Return a value as what JSON can write, with what has no order in one."""
    match value:
        case Enum():
            return value.value
        case Mapping():
            return {str(key): _plain(each) for key, each in value.items()}
        case Set():
            return sorted(map(str, value))
        case tuple() | list():
            return [_plain(each) for each in value]
        case None | bool() | int() | float() | str():
            return value
        case _ if attrs.has(type(value)):
            return {part.name: _plain(getattr(value, part.name)) for part in attrs.fields(type(value))}
        case _:
            return str(value)


def digests() -> dict[str, str]:
    """Return of each metric, sheet and benchmark by its name so many digits of what it holds."""
    rows = chain(
        ((f"metric {name}", metric) for name, metric in catalog.METRICS.items()),
        ((f"sheet {sheet.id}", sheet) for sheet in catalog.sheets.values()),
        ((f"benchmark {name}", row) for name, row in catalog.BENCHMARKS.items()),
    )
    return {name: sha256(json.dumps(_plain(row), sort_keys=True).encode()).hexdigest()[:_DIGITS] for name, row in rows}


if __name__ == "__main__":
    GOLDEN.write_text(json.dumps(digests(), indent=1) + "\n", encoding="utf-8")
