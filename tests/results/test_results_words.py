"""Words of facts: what was read tells its figures as before, in the language written, and programs find plain values."""

import json
import pickle
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from test_results_round_trip import FEW, REVIEWS

import smartgoals as sg
from smartgoals import codec
from smartgoals._messages.amount import amount
from smartgoals._messages.formatting import Language
from smartgoals._messages.worded import Worded
from smartgoals._record import Record
from smartgoals.codec._results import words
from smartgoals.rules._report import facts_in_words
from smartgoals.strategies import smart_reports


def back(value: Any) -> Any:
    """Return a result as it comes back from JSON."""
    return codec.structure(json.loads(json.dumps(codec.unstructure(value))), type(value))


@pytest.mark.parametrize("code", REVIEWS)
def test_a_report_is_explained_as_before(code: str) -> None:
    """Every report of a review explains itself after reading as before, and each finding tells its figures so."""
    review, read = REVIEWS[code], back(REVIEWS[code])
    for one, again in zip(review.goals, read.goals, strict=True):
        assert again.report.explain() == one.report.explain()
        assert pickle.loads(pickle.dumps(again)).report.explain() == one.report.explain()
    for found, again in zip(review.findings, read.findings, strict=True):
        assert facts_in_words(again.evidence, review.language) == facts_in_words(found.evidence, review.language)


@FEW
@given(smart_reports())
def test_drawn_reports_are_explained_as_before(report: sg.SmartReport) -> None:
    """Whatever goal is checked, the report explains itself after reading as before."""
    assert back(report).explain() == report.explain()


FACTS = Record[str, Any](
    {
        "share": amount(0.0312, "ratio"),
        "plain": amount(12),
        "whole": amount(3, "duration", scale="days"),
        "open": (
            Worded("owner", fr="responsable"),
            "x",
            True,
            date(2026, 1, 1),
            (1, Worded("week", key="period.week")),
        ),
        "same": (Worded("x"), 3),
        "name": Worded("demos", fr="démonstrations"),
        "odd": sg.rules.Severity.ERROR,
    }
)


def test_only_what_plain_values_do_not_say_has_words() -> None:
    """Words are written of the facts that the language says otherwise, part by part in a tuple, and restore just those."""
    french = Language.of("fr")
    said = words.writer(french)(FACTS)
    assert said == {
        "share": "3,12\u202f%",
        "whole": "3\u00a0jours",
        "open": ["responsable", "x", "oui", "1er janvier 2026", ["1", "semaine"]],
        "name": "démonstrations",
    }
    plain = {name: fact for name, fact in FACTS.items() if name != "odd"}
    read = words.restored(plain, words.read(said), french)
    assert read == plain
    assert facts_in_words(read, french) == facts_in_words(plain, french)
    assert words.writer(french)(read) == said


def test_words_that_do_not_fit_leave_the_plain_value() -> None:
    """Words of another shape than their fact, and words of facts that have none, change nothing."""
    facts: dict[str, Any] = {"list": (1, 2), "text": "a", "day": date(2026, 1, 1), "truth": True}
    odd = {"list": ("a",), "text": ("b",), "day": "tomorrow", "truth": "yes", "gone": "x"}
    assert facts_in_words(words.restored(facts, odd, Language.of("en")), Language.of("en")) == facts_in_words(
        facts, Language.of("en")
    )


@pytest.mark.parametrize(("damaged", "expected"), [
    (7, "words: must be an object of words by the names of facts"),
    ({"open": 7}, "words.open: must be text, or a list of texts"),
    ({"open": ["a", None]}, "words.open: must be text, or a list of texts"),
])  # fmt: skip
def test_damaged_words_are_refused_at_their_place(damaged: Any, expected: str) -> None:
    """Words that are none are refused with their place, in a finding and beside the basis of a report."""
    report = REVIEWS["fr"].goals["level"].report
    data = codec.unstructure(report)
    data["smart_report"]["findings"][0]["words"] = damaged
    with pytest.raises(sg.SmartGoalsError) as caught:
        codec.structure(data, sg.SmartReport)
    assert f"findings[0].{expected}" in str(caught.value)
    data = codec.unstructure(report)
    data["smart_report"]["basis_words"] = damaged
    with pytest.raises(sg.SmartGoalsError) as caught:
        codec.structure(data, sg.SmartReport)
    assert f"basis_{expected}" in str(caught.value)
