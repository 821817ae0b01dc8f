"""Slips of a letter or two: which name a heading was meant to be, without holding each against each letter by letter."""

from __future__ import annotations

from difflib import SequenceMatcher

from hypothesis import example, given, strategies as st

from smartgoals.catalog._suggestions import meant

SLIPPED = 2
LIKENESS = 0.8


def slips(word: str, other: str) -> int:
    """Return how many letters of the longer word do not stand in the other in their order."""
    kept = sum(block.size for block in SequenceMatcher(None, word, other).get_matching_blocks())
    return max(len(word), len(other)) - kept


@given(st.text(alphabet="abcd", max_size=9), st.lists(st.text(alphabet="abcd", max_size=9), max_size=9))
@example("followers", ["followrs", "folowers", "swollofer"])
@example("", ["", "ab", "abc"])
def test_a_slip_is_told_as_by_holding_the_words_against_each_other(heading: str, names: list[str]) -> None:
    """The nearest name within two letters is meant, and no other, whatever was left out of the comparison."""
    near = [
        (SequenceMatcher(None, heading, name).ratio(), name)
        for name in dict.fromkeys(names)
        if abs(len(name) - len(heading)) <= SLIPPED and slips(heading, name) <= SLIPPED
    ]
    ratio, name = max(near, default=(0.0, ""))
    expected = heading if heading in names else name if ratio >= LIKENESS else None
    assert meant(heading, names) == expected
