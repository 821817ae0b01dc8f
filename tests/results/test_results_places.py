"""Places in results as people call them: no key of a result is told as a program spells it."""

from typing import Any

import other_results
import pytest

import smartgoals as sg
from smartgoals import codec
from smartgoals._messages.rows import table
from smartgoals._progress.recorded import EXACT
from smartgoals.codec._results.engine import parts_of, rows
from smartgoals.codec._schemas.results import _FINDING, _LANGUAGE, _progress


def keys() -> set[str]:
    """Return every key of a result that is read."""
    read = {part.key for row in rows().values() if row.writer is None for part in parts_of(row) if part.argument}
    return read | {*_FINDING, *_LANGUAGE, *_progress(), *EXACT} - {"is_on_plan", "days_to_exhaustion"}


def test_every_key_of_a_result_has_a_name() -> None:
    """What the reader of results may find fault with is called by its name in two languages."""
    assert sorted(keys() - table("field").keys()) == []


@pytest.mark.parametrize(
    ("place", "value", "english", "french"),
    [
        (("as_of",), "soon", "Day of reference: ", "Jour de référence : "),
        (
            ("goals", 0, "progress", "actual"),
            "z",
            "Goal “g” › progress › value reached: ",
            "But « g » › avancement › valeur atteinte : ",
        ),
        (("goals", 0, "report", "findings", 0, "severity"), "z", "finding 1 › severity: ", "constat 1 › gravité : "),
        (
            ("goals", 0, "projection", "forecast", "cautions"),
            [7],
            "projection › forecast › caution 1: ",
            "projection › prévision › mise en garde 1 : ",
        ),
    ],
)
def test_places_in_results_read_as_words(place: Any, value: Any, english: str, french: str) -> None:
    """A place in a review is told in words, and what stands in a list by its number."""
    data = codec.unstructure(sg.review(other_results.plan(), as_of=other_results.TODAY), envelope=False)
    part = data
    for step in place[:-1]:
        part = part[step]
    part[place[-1]] = value
    with pytest.raises(sg.SmartGoalsError) as caught:
        codec.structure(data, sg.Review)
    assert english in codec.wording(caught.value, data=data).replace("\N{NO-BREAK SPACE}", " ")
    assert french in codec.wording(caught.value, "fr", data=data).replace("\N{NO-BREAK SPACE}", " ")
