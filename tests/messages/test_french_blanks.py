"""French parts its marks from the words before them by a blank at which no line breaks, in every text of the house."""

import re
from collections.abc import Iterator

import pytest

from smartgoals import rules
from smartgoals._channels.deepen import COMPARISON_RULES
from smartgoals._channels.request import CHANNEL_RULES
from smartgoals._messages import rows
from smartgoals.codec import _meanings
from smartgoals.rules._audits.findings import AUDIT_RULES
from smartgoals.rules._readings.findings import READING_RULES

NARROW = "\u202f"
UNLIKE = re.compile(f"[ {NARROW}](?=[:;!?»])|«[ {NARROW}]")
"""A plain blank, or the narrow one, where the one that does not break stands."""


def french() -> Iterator[tuple[str, str]]:
    """Yield every French text of tables, rules and changed meanings, by its place."""
    for key in rows.all_keys():
        yield key, rows.phrase_of(key, "fr") or ""
    for rule in (*rules.DEFAULT, *AUDIT_RULES, *READING_RULES, *CHANNEL_RULES, *COMPARISON_RULES):
        said = rule.texts["fr"]
        yield from ((f"{rule.code} {name}", text) for name, text in said._asdict().items() if isinstance(text, str))
        yield from ((f"{rule.code} {name}", text) for name, text in said.variants.items())
    for number, meaning in enumerate(_meanings.RULES):
        yield f"{meaning.code} {number}", meaning.french


def test_french_texts_have_their_own_blanks() -> None:
    """No text leaves a mark to begin a line, and none parts it otherwise than its neighbours do."""
    texts = dict(french())
    assert len(texts) > 3_000
    assert {place: text for place, text in texts.items() if UNLIKE.search(text)} == {}


@pytest.mark.parametrize(
    "text", ["soit :", "soit\u202f:", "soit ;", "soit\u202f;", "quoi ?", "« soit\u00a0»", "«\u00a0soit »"]
)
def test_a_text_with_other_blanks_is_told(text: str) -> None:
    """The look finds each of the blanks that it is there for."""
    assert UNLIKE.search(text)
