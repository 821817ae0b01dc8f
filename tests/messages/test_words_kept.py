"""Words are worked out once for a language: several findings say one fact, and each asks for its words."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest

import smartgoals as sg
from smartgoals._messages.amount import Amount, WholeAmount, amount, count_places, counted, named
from smartgoals._messages.faults import wording
from smartgoals._messages.formatting import ENGLISH, FRENCH, Language
from smartgoals._messages.worded import Worded

CANADIAN = attrs.evolve(FRENCH, code="fr-CA")


@pytest.mark.parametrize(
    "made",
    [lambda said: Amount(2.5, said), lambda said: WholeAmount(2, said), lambda said: Worded("two", said=said)],
    ids=["amount", "whole amount", "words"],
)
def test_words_are_worked_out_once_for_a_language(made: Any) -> None:
    """Asked again in the language that was asked last it says them as they are; in another one it works them out anew."""
    asked: list[str] = []

    def said(language: Language) -> str:
        asked.append(language.code)
        return f"in {language.code}"

    fact = made(said)
    for language in (ENGLISH, ENGLISH, FRENCH, FRENCH, CANADIAN, ENGLISH, ENGLISH):
        assert fact.into(language) == f"in {language.code}"
    assert asked == ["en", "fr", "fr-CA", "en"]


@pytest.mark.parametrize(
    ("size", "places"),
    [(0, 1), (0.0499, 4), (0.05, 1), (0.3, 1), (9.99, 1), (10, 0), (10.5, 0), (78.27, 0)],
)
def test_from_ten_on_no_parts_are_counted(size: float, places: int) -> None:
    """Of a few a tenth is told, of next to none the first digits, and of ten and more none, up or down."""
    assert count_places(size) == count_places(-size) == places


@pytest.mark.parametrize("value", [3, 3.5])
def test_what_is_counted_is_as_whole_as_its_number(value: float) -> None:
    """A whole number stays one when it is told in a unit, by names, or with what is counted."""
    kind = WholeAmount if isinstance(value, int) else Amount
    for made in (amount(value), named(value, {"fr": "peu"}), counted(amount(value), {"en": "fan|fans"})):
        assert type(made) is kind
        assert made == value
    assert counted(amount(value), {"en": "fan|fans"}).into(ENGLISH) == f"{value} fans"  # type: ignore[attr-defined]  # an amount


LONGEST = 60


@pytest.mark.parametrize("length", [1, LONGEST - 1, LONGEST, LONGEST + 1, LONGEST + 2, 500])
def test_somebodys_words_are_told_up_to_sixty_letters(length: int) -> None:
    """A text that was read, the name of a field that there is not, and the id of a part: longer ones are cut, or not told."""
    words = "k" * length
    told = words if length <= LONGEST else f"{'k' * (LONGEST - 1)}…"
    read = sg.InvalidValue(value=words, expected="above zero")
    assert wording(read).endswith(f"got “{told}”")
    field = sg.InvalidValue(value=0, expected="above zero", path=words)
    assert wording(field) == f"{told[:1].upper()}{told[1:]}: expected a number above zero, got 0"
    part = sg.InvalidValue(value=0, expected="above zero", path="goals[0].target")
    place = wording(part, data={"goals": [{"id": words}]}).partition(" › ")[0]
    assert place == (f"Goal “{words}”" if length <= LONGEST else "Goal 1")


HEADINGS = "the headings of a known sheet; `sheet` says how another table looks"


@pytest.mark.parametrize(
    ("value", "english"),
    [
        (["Date", "Views"], "“Date”, “Views”"),
        (("Date", None, 3), "“Date”, nothing, 3"),
        ([], "a list"),
        ((), "a list"),
        ("Date;Views", "“Date;Views”"),
        (7, "7"),
        (list("abcdefgh"), ", ".join(f"“{one}”" for one in "abcdefgh")),
        (list("abcdefghi"), ", ".join(f"“{one}”" for one in "abcdefgh")),
    ],
)
def test_headings_are_told_one_by_one(value: object, english: str) -> None:
    """Of a line of headings the first eight, each in its quotes; whatever is no line, or an empty one, as anything else."""
    said = wording(sg.InvalidValue(value=value, expected=HEADINGS))
    assert said == f"Expected the headings of a known table, got {english}"


@pytest.mark.parametrize(
    ("error", "english"),
    [
        (
            sg.UnknownName(kind="key", name="chanel", known=("channel",), path="goals[0].chanel"),
            "Goal 1: “chanel” is not",
        ),
        (sg.UnknownName(kind="metric", name="zz", known=(), path="goals[0].metric"), "Goal 1 › metric: “zz” is not"),
        (sg.UnknownName(kind="metric", name=None, known=(), path="metric"), "Metric: nothing is not"),
        (sg.InvalidValue(value=None, expected="above zero", path="value"), "Value: expected a number above zero"),
        (sg.UnknownName(kind="metric", name="zz", known=(), path="accept[1]"), "Exactness accepted 2: “zz” is not"),
        (sg.UnknownName(kind="metric", name="zz", known=(), path="accept"), "Accept: “zz” is not"),
        (sg.InvalidValue(value=1, expected="above zero", path="[2]"), "Entry 3: expected a number above zero, got 1"),
    ],
    ids=range(7),
)
def test_a_place_is_told_by_its_steps(error: sg.SmartGoalsError, english: str) -> None:
    """The step to a key that there is not is the key itself; every other step is told, entries by their numbers from 1."""
    assert wording(error).startswith(english)


@pytest.mark.parametrize("count", [1, 7, 8, 9, 30])
def test_up_to_eight_names_are_told_for_one_that_there_is_not(count: int) -> None:
    """All of eight, and of more the first eight with the word that there are others."""
    known = tuple(f"name{place}" for place in range(count))
    said = wording(sg.UnknownName(kind="metric", name="~", known=known))
    assert re.findall(r"name\d+", said) == [*known[:8]]
    assert ("among others" in said) is (count > 8)
