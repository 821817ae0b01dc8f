"""Templates piece by piece: what each form says, what a template is that says more, and one that is none at all."""

from typing import Any

import pytest

import smartgoals as sg
from smartgoals._messages.formatting import ENGLISH, FRENCH, fill
from smartgoals._messages.placeholders import pieces, placeholders, unlike

FACTS: dict[str, Any] = {"a": 0.5, "n": 2, "who": "ana", "none": None, "yes": True}
SAID = [
    ("{a} of {n}", "0.5 of 2", "0,5 of 2"),
    ("{a:%}", "50 %", "50\u202f%"),
    ("{a:.1}", "0.5", "0,5"),
    ("{n:#reading}", "2 readings", "2 relevés"),
    ("{who:^}", "Ana", "Ana"),
    ("{who:%}", "ana", "ana"),
    ("{none}", "unknown", "inconnu"),
    ("{yes:%}", "yes", "oui"),
    ("{{a}}", "{a}", "{a}"),
    ("{lost}", "{lost}", "{lost}"),
]
"""Templates of names and forms: what they say in English and in French."""

MORE = [
    ("{a!r}", "0.5"),
    ("{lost!s}", "{lost}"),
    ("{a:{form}}", "0.5"),
    ("{0}", "{0}"),
    ("{}", "{0}"),
]
"""Templates that ask for more than a name and a form: nothing of a value is told but what it says."""

NONE = ["{", "}", "{a", "{a:.x}"]
"""Texts that are no templates, or whose form is none: they are told as they stand."""


@pytest.mark.parametrize(("template", "english", "french"), SAID)
def test_a_template_says_its_facts_in_each_language(template: str, english: str, french: str) -> None:
    """Figures, counts, capitals and what is not there are written as each language does."""
    assert pieces(template) is not None
    assert (fill(template, FACTS, ENGLISH), fill(template, FACTS, FRENCH)) == (english, french)


@pytest.mark.parametrize(("template", "said"), MORE)
def test_a_template_that_asks_for_more_gets_the_facts_alone(template: str, said: str) -> None:
    """Conversions, places and forms within forms show nothing beside the fact as a language says it."""
    assert pieces(template) is None
    assert fill(template, FACTS, ENGLISH) == said


@pytest.mark.parametrize("template", NONE)
def test_what_is_no_template_is_told_as_it_stands(template: str) -> None:
    """A text with a stray brace, or a form that is none, is shown and ends no sentence."""
    assert fill(template, FACTS, ENGLISH) == template


@pytest.mark.parametrize(
    ("template", "said"),
    [("{", "braces close"), ("{a!r}", "without conversions"), ("{a:zz}", "a template with {x}")],
)
def test_a_translation_is_refused_where_it_is_given(template: str, said: str) -> None:
    """What a language may not hold is refused with what it may, by itself and beside the English sentence."""
    with pytest.raises(sg.InvalidValue, match=said):
        placeholders(template)
    assert said in str(unlike(template, "{a}"))


@pytest.mark.parametrize(
    ("template", "english", "said"),
    [
        ("{a}", "{a} and {b}", None),
        ("{c}", "{a} and {b}", "a template with only {a}, {b}"),
        ("{c}", "nothing", "a text without placeholders"),
    ],
)
def test_a_translation_asks_for_no_other_facts(template: str, english: str, said: str | None) -> None:
    """It may leave facts out, and asks for none that the English sentence does not have."""
    fault = unlike(template, english)
    assert (fault is None) if said is None else said in str(fault)
