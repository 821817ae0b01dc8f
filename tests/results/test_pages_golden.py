"""What results say and how they look is what was written down: a word or a mark that moves is a change for its readers."""

from functools import cache

from golden_pages import DRAWN, SAID, drawn, said, written
from tests.every import for_every

WORDS, CHARTS = written(SAID), written(DRAWN)


@cache
def words() -> dict[str, str]:
    """Return what results say now."""
    return {name: text.rstrip("\n") for name, text in said()}


@cache
def charts() -> dict[str, str]:
    """Return what is drawn of them now."""
    return dict(drawn())


@for_every(WORDS)
def test_results_say_what_was_written_down(name: str) -> None:
    """Every sentence and page is the one that was looked at, line by line, in both languages."""
    assert words().get(name, "").splitlines() == WORDS[name].splitlines()


@for_every(CHARTS)
def test_charts_are_those_written_down(name: str) -> None:
    """Every row, axis, colour and word of a chart is the one that was looked at."""
    assert charts().get(name, "").splitlines() == CHARTS[name].splitlines()


def test_every_result_is_written_down() -> None:
    """Nothing is looked at that has no text, and none is left over."""
    assert list(words()) == list(WORDS)
    assert list(charts()) == list(CHARTS)
