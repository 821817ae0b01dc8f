"""The pages of what to watch: the values to act on in a table, and what to look at in a list, in both languages."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import smartgoals as sg
from smartgoals import codec, present

AS_OF = date(2016, 10, 2)
DOCUMENT = Path(__file__).parents[2] / "examples" / "data" / "strategy.json"


@pytest.fixture(scope="module", name="strategy")
def _strategy() -> sg.Strategy:
    return codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")))


def pages(result: Any, **how: Any) -> tuple[str, str]:
    """Return a result as Markdown in English and in French, with plain blanks and without emphasis."""
    told = (present.markdown(result, language=language, **how) for language in ("en", "fr"))
    english, french = (page.replace("\u202f", " ").replace("\xa0", " ").replace("**", "") for page in told)
    for form in ("text", "html"):
        assert getattr(present, form)(result, **how)
    return english, french


def wires_of(strategy: sg.Strategy, name: str, **asked: Any) -> sg.forecasts.Tripwires:
    """Return the tripwires of a goal of the strategy."""
    goal = strategy.goals[name]
    history = sg.Evidence(strategy=strategy).history_for(goal)
    assert history is not None
    return sg.project(goal, history, as_of=AS_OF, evidence=strategy).tripwires(**asked)


def test_tripwires_are_a_table_with_a_column_for_each_chance(strategy: sg.Strategy) -> None:
    """The head says on which side of a value which chance lies, and what is counted is told in whole ones."""
    wires = wires_of(strategy, "ig-growth", cadence="monthly")
    english, french = pages(wires, evidence=strategy)
    assert "When to act, told on 2 October 2016" in english
    assert "| Day | Below, under 50 % | Below, under 20 % |" in english
    assert "| Jour | En dessous, moins de 50 % | En dessous, moins de 20 % |" in french
    assert "4 October 2016 | 11,0" in english
    assert "4 octobre 2016 | 11 0" in french
    assert "ig-growth" not in english.replace("ig-growth", "", 1)


def test_an_allowance_is_acted_on_above(strategy: sg.Strategy) -> None:
    """And where the chance jumps the cell says why; where it has no value, only that."""
    wires = wires_of(strategy, "answer-time", days=[date(2016, 10, 3), date(2016, 12, 20)])
    english, _ = pages(wires)
    assert "| Day | Above, under 50 % | Above, under 20 % |" in english
    rows = (wires.rows[0]._replace(value=10.7, reason=sg.forecasts.ProjectionReason.JUMPS),)
    stale = (sg.forecasts.Caution("stale", 3),)
    counted = evolve(wires, rows=rows, chances=(0.5,), metric_unit="count", cautions=stale)
    assert "| 10" in pages(counted)[0]
    assert "(the chance jumps from one value to the next)" in pages(counted)[0]
    assert "the last reading is 3 days old" in pages(counted)[0]
    none = (wires.rows[0]._replace(value=None, reason=sg.forecasts.ProjectionReason.ANY_VALUE_DOES),)
    assert "whatever is read by then" in pages(evolve(wires, rows=none, chances=(0.5,)))[0]


def test_no_tripwires_have_their_reason(strategy: sg.Strategy) -> None:
    """A goal without any says why instead of a table."""
    wires = wires_of(strategy, "ig-growth", days=[])
    english, french = pages(wires)
    assert "No value to act on: no check-in lies ahead of the deadline" in english
    assert "Pas de seuil d’alerte : aucun point n’est prévu avant l’échéance" in french


def test_an_agenda_is_a_list_of_days(strategy: sg.Strategy) -> None:
    """Each day with what is to be looked at, and below what is left out."""
    found = sg.agenda(strategy, as_of=AS_OF, start=date(2016, 10, 3), end=date(2016, 10, 9), chances=(0.5,))
    english, french = pages(found)
    assert "Agenda from 3 October 2016 to 9 October 2016" in english
    assert "- 3 October 2016" in english
    assert "look at followers on @visit.strasbourg (Instagram): the plan expects 11,027" in english
    assert "abonnés sur @visit.strasbourg (Instagram), la trajectoire prévoit 11 027" in french
    assert "## Left out" in english
    assert "## Laissés de côté" in french


def test_an_empty_agenda_says_so() -> None:
    """Nothing to look at is said, not shown as nothing."""
    english, french = pages(sg.agenda(sg.Strategy(), start=AS_OF, end=AS_OF))
    assert "Nothing to look at on these days" in english
    assert "Rien à regarder ces jours-là" in french
    assert english.startswith("# Agenda of ")
    assert " from " not in english
    assert french.startswith("# Agenda du ")
