"""Property tests of the importer: it shows every fault of a document at its place, and takes what has none."""

import json
from typing import Any

from hypothesis import given, strategies as st
from read_upload import read_upload

import smartgoals as sg
from smartgoals import codec
from smartgoals.strategies import faulty_documents

LANGUAGES = st.sampled_from(["en", "fr"])


@given(faulty_documents(), LANGUAGES)
def test_every_fault_is_shown_at_its_place(faulty: tuple[dict[str, Any], tuple[str, ...]], language: str) -> None:
    """The places are those at which faults were planted: none is lost, and none is shown that is not there."""
    document, paths = faulty
    answer = read_upload(json.dumps(document), language)
    assert answer.strategy is None
    assert set(answer.faults) == set(paths)
    assert all(said and "Traceback" not in said for several in answer.faults.values() for said in several)


@given(st.from_type(sg.Strategy), LANGUAGES)
def test_a_sound_document_is_taken_as_it_is(strategy: sg.Strategy, language: str) -> None:
    """What is sent is what was written, to the last value."""
    answer = read_upload(json.dumps(codec.unstructure(strategy)), language)
    assert answer == (strategy, {})


@given(st.text(), LANGUAGES)
def test_text_that_is_no_document_is_refused_with_a_reason(text: str, language: str) -> None:
    """Whatever somebody sends, there is an answer."""
    answer = read_upload(text, language)
    assert answer.strategy is not None or answer.faults


def test_what_a_sender_reads_of_a_bad_document() -> None:
    """The words themselves, in both languages."""
    text = json.dumps({"smartgoals": 2, "strategy": {"goals": [{"id": "shop", "deadline": "soon"}]}})
    english, french = (read_upload(text, language).faults for language in ("en", "fr"))
    assert english == {"goals[0].deadline": ["Goal “shop” › deadline: expected a day such as 2026-01-31, got “soon”"]}
    (said,) = french["goals[0].deadline"]
    assert said.replace("\N{NO-BREAK SPACE}", " ") == (
        "But « shop » › échéance : on attend un jour tel que 2026-01-31 ; on lit « soon »"
    )
