"""Drafts as data: what a sentence was read to say, and what it leaves open."""

from __future__ import annotations

from typing import Final

from smartgoals._messages.formatting import LANGUAGES
from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.draft import Draft
from smartgoals.codec._results.row import TEXT, Result

ROWS: Final[tuple[Result, ...]] = (
    Result("ambiguity", Ambiguity),
    Result(
        "draft",
        Draft,
        ("channel", "is_timed", TEXT),
        speaks=lambda draft: LANGUAGES.get(draft.language),
    ),
)
