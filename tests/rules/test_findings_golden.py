"""What the rules find is what was written down: who reads a report sees no other word or figure without being told."""

from functools import cache

from golden_findings import found, written
from tests.every import for_every

WRITTEN = written()


@cache
def now() -> dict[str, str]:
    """Return what the rules find now."""
    return dict(found())


@for_every(WRITTEN)
def test_findings_are_those_written_down(name: str) -> None:
    """The sentences in both languages, and of each finding the place, the figures and what mends it."""
    assert now().get(name, "").splitlines() == WRITTEN[name].splitlines()


def test_every_case_is_written_down() -> None:
    """Nothing is looked at that has no findings written down, and none is left over."""
    assert list(now()) == list(WRITTEN)
