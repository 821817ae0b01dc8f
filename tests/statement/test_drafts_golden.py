"""No sentence is read otherwise than it was without anybody having looked at it."""

import pytest
from golden_drafts import drafts, written

WRITTEN = written()
FIRST_LETTERS = sorted({text[:2].lower() for text in WRITTEN})


@pytest.mark.parametrize("letters", FIRST_LETTERS)
def test_sentences_are_read_as_written_down(letters: str) -> None:
    """What is read of a sentence, and what is asked of it, changes with no release that does not say so."""
    asked = [text for text in WRITTEN if text[:2].lower() == letters]
    assert {text: drafts(text) for text in asked} == {text: WRITTEN[text] for text in asked}
