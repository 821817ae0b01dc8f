"""No row of the catalogue changes without anybody having looked at it."""

import json

from golden_tables import GOLDEN, digests


def test_rows_hold_what_is_written_down() -> None:
    """Each metric, sheet and benchmark holds what it held when somebody last looked at it."""
    assert digests() == json.loads(GOLDEN.read_text(encoding="utf-8"))
