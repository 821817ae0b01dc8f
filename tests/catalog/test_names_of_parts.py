"""Names of what formulas are made of: each part, metric or not, is called by its name in the languages of the house."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest

from smartgoals import catalog
from smartgoals._messages.formatting import ENGLISH, FRENCH
from smartgoals._messages.rows import table
from smartgoals.catalog._default import catalog_or_default
from smartgoals.catalog._formulas import parse, parts as parts_of
from smartgoals.catalog._metric_words import metric_in_words

INPUTS = sorted(catalog_or_default(None).inputs)


def test_every_input_of_the_catalogue_has_its_names_and_no_other_word_has() -> None:
    """The table of names holds the inputs, neither more nor fewer."""
    assert sorted(table("input")) == INPUTS


@pytest.mark.parametrize("name", INPUTS)
def test_an_input_is_told_by_its_name(name: str) -> None:
    """Programs read the id; a sentence has no line between words in either language."""
    told = metric_in_words(name)
    assert told == name
    for language, column in ((ENGLISH, 0), (FRENCH, 1)):
        assert told.into(language) == table("input")[name][column]
        assert "_" not in told.into(language)
    for again in (pickle.loads(pickle.dumps(told)), copy.deepcopy(told)):
        assert again.into(FRENCH) == told.into(FRENCH)


def test_whatever_has_a_formula_is_made_of_parts_with_names_of_their_own() -> None:
    """Each part is a metric that has a French name, or an input that has one."""
    made = catalog.METRICS.values()
    parts = {part for one in made if one.formula for part in parts_of(parse(one.formula))}
    assert len(parts) > len(INPUTS)
    for part in parts:
        known = catalog.METRICS.get(part)
        assert part in INPUTS if known is None else known.name_fr


def test_a_language_of_ones_own_calls_an_input_as_it_likes() -> None:
    """By the name that it has for a metric of that id, else for the input, else in English."""
    german = attrs.evolve(ENGLISH, code="de", phrases={"metric.promoters": "Fans", "input.detractors": "Kritiker"})
    told = [metric_in_words(one).into(german) for one in ("promoters", "detractors", "respondents", "demo_calls")]
    assert told == ["Fans", "Kritiker", "respondents", "demo calls"]
