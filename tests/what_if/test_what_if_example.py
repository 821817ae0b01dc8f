"""The example runs, on real data, and says what it found."""

import runpy
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "plan_with_events.py"


def test_the_example_tells_both_chances(capsys: pytest.CaptureFixture[str]) -> None:
    """A market that came once showed no effect, and the page says so."""
    runpy.run_path(str(EXAMPLE), run_name="__main__")
    said = " ".join(capsys.readouterr().out.split())
    assert "Without the events" in said
    assert "may as well be nothing: Christmas market 2016" in said
    assert "left out of the pace: Christmas market 2015" in said
