"""Templates piece by piece: what each form says, what a template is that says more, and one that is none at all."""

from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals._messages.formatting import ENGLISH, FRENCH, fill
from smartgoals._messages.placeholders import decimals, pieces, placeholders, unlike

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


NAMES = st.sets(st.sampled_from("abcde"))


def asking(names: set[str]) -> str:
    """Return a template that asks for these facts."""
    return " and ".join(f"{{{name}}}" for name in sorted(names)) or "nothing"


@given(NAMES, NAMES)
@example({"a"}, {"a", "b"})
@example({"c"}, {"a", "b"})
@example({"c"}, set())
def test_a_translation_asks_for_no_other_facts(asked: set[str], known: set[str]) -> None:
    """It may leave facts out, and asks for none that the sentences of the house do not have."""
    fault = unlike(asking(asked), asking(known))
    if asked <= known:
        assert fault is None
    elif known:
        assert f"a template with only {', '.join(f'{{{name}}}' for name in sorted(known))}" in str(fault)
    else:
        assert "a text without placeholders" in str(fault)


@given(st.integers(-40, 80) | st.sampled_from([1.0, True, "2", None]))
@example(-1)
@example(0)
@example(30)
@example(31)
@example(1.0)
@example(True)
@example("2")
@example(None)
def test_decimals_are_a_number_of_them(number: Any) -> None:
    """Nothing but a whole number from 0 to 30 says how many decimals are written."""
    if type(number) is int and 0 <= number <= 30:
        assert decimals(number) == number
    else:
        with pytest.raises(sg.InvalidValue, match="number of decimals"):
            decimals(number)


@given(st.lists(st.tuples(st.text("ab .{}é", max_size=6), st.sampled_from(["who", "n", "a"])), max_size=5))
def test_what_stands_between_names_is_told_as_it_stands(parts: list[tuple[str, str]]) -> None:
    """Texts around the facts, braces written twice among them, are no part of what is filled in."""
    template = "".join(text.replace("{", "{{").replace("}", "}}") + f"{{{name}}}" for text, name in parts)
    said = {"who": "ana", "n": "2", "a": "0,5"}
    assert fill(template, FACTS, FRENCH) == "".join(text + said[name] for text, name in parts)
    assert placeholders(template) == {name for _, name in parts}
