"""The example that sets a strategy's accounts beside others runs, in both languages."""

import runpy
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "compare_with_others.py"


@pytest.mark.parametrize(
    ("language", "said"), [("en", "clearly better than the others"), ("fr", "nous sommes derrière")]
)
def test_the_example_runs(
    language: str, said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It prints where the account stands, and which content resonates."""
    monkeypatch.setattr(sys, "argv", [str(EXAMPLE), "--language", language])
    runpy.run_path(str(EXAMPLE), run_name="__main__")
    assert said in capsys.readouterr().out
