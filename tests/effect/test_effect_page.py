"""Page of an effect: what came, what would have come, both answers, and what could have been seen."""

import re

from effect_samples import day, event, visits

import smartgoals as sg
from smartgoals import present


def test_the_page_tells_both_answers_and_the_caution() -> None:
    """Title, days, both answers and the smallest effect, with the caution of no control."""
    page = present.markdown(sg.effect(visits(120, 60), event(title="Fair"), as_of=day(119)))
    assert page.startswith("# What came beyond the usual: Fair (website sessions)\n")
    for part in (
        "5 March 2026 to 11 March 2026",
        "What would have come",
        "80 %",
        "By the readings before alone",
    ):
        assert part in page
    assert re.search(r"\(\d+ % of the usual\)", page)
    assert "without a control nothing here shows that the event was the cause" in page


def test_the_page_of_one_side_has_one_answer() -> None:
    """By the readings before alone nothing else is told, and of a usual total of nothing no share."""
    early = present.markdown(sg.effect(visits(120, 60), event(), as_of=day(66)), language="fr")
    assert "D’après les seuls relevés d’avant" not in early
    nothing = sg.History.of([(day(k), 9 * (60 <= k < 67)) for k in range(120)], metric="leads")
    assert "of the usual" not in present.markdown(sg.effect(nothing, event(), as_of=day(119)))


def test_an_undefined_effect_says_why() -> None:
    """The reason stands in place of figures, in each language."""
    found = sg.effect(visits(), event(), as_of=day(50))
    assert "no reading tells of the days of the event yet" in present.text(found)
    assert "aucun relevé ne parle encore" in present.html(found, language="fr")
