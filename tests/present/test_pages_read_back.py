"""Pages of results that were read from data: what they have of those of the results themselves, and what stays behind."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import smartgoals as sg
from smartgoals import codec, present

DOCUMENT = Path(__file__).parents[2] / "examples" / "data" / "strategy.json"


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("on", [date(2016, 8, 1), date(2016, 10, 2)])
def test_the_page_of_a_review_read_back_lacks_what_is_said_to_stay_behind(on: date, language: str) -> None:
    """Line for line it is that of the review, but for units in findings and what came by a milestone."""
    strategy = codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")))
    review = sg.review(strategy, as_of=on, language=language)
    data = json.loads(json.dumps(codec.unstructure(review, fixes=True)))
    back = codec.structure(data, sg.Review)
    fresh, later = (present.markdown(one).splitlines() for one in (review, back))
    assert len(fresh) == len(later)
    found = [one.message for each in back.goals for one in each.report.findings]
    milestone = {"en": "- **Milestone**", "fr": "- **Jalon**"}[language]
    for before, after in zip(fresh, later, strict=True):
        if before.startswith(milestone):
            assert before.startswith(after)
        elif before != after:
            assert any(message in after for message in found)
