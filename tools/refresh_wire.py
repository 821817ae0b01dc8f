"""Write the JSON Schema of a strategy's documents, which is made from the classes, to docs/reference/schema/strategy.json.

Run `python tools/refresh_wire.py` after a change of the model that shows on the wire; tests/codec compares the two.
"""

import json
from pathlib import Path

from smartgoals import codec

SCHEMA = Path(__file__).resolve().parent.parent / "docs" / "reference" / "schema" / "strategy.json"


def text() -> str:
    """Return the schema as the file has it."""
    return json.dumps(codec.json_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    SCHEMA.parent.mkdir(parents=True, exist_ok=True)
    SCHEMA.write_text(text(), encoding="utf-8")
