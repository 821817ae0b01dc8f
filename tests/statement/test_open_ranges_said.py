"""Changes with two figures: a range, or a change and the level that it leads to, "by 25 % to 45 %", « de 10 points à 45 »."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg

DAY = date(2026, 2, 10)

OPEN = (
    ("Reduce bounce rate by 25 % to 45 % by June 2026", "25 % to 45 %", ("25-45", "45")),
    ("Réduire le taux de rebond de 25 % à 45 % d'ici juin 2026", "25 % à 45 %", ("25-45", "45")),
    ("Increase followers by 500 to 2,500 by June 2026", "500 to 2,500", ("500-2500", "2500")),
)


@pytest.mark.parametrize(("text", "said", "readings"), OPEN)
def test_the_end_of_a_range_may_be_a_level(text: str, said: str, readings: tuple[str, ...]) -> None:
    """Neither reading is silent: the second figure is the end of the range, and may be where it leads."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert [(one.field, one.text, one.readings) for one in draft.ambiguities] == [("target", said, readings)]


PLAIN: tuple[tuple[str, dict[str, Any]], ...] = (
    ("Augmenter le NPS de 10 points à 45 d'ici juin 2026", {"amount": 10, "target": 45, "baseline": None}),
    ("Increase NPS by 10 points to 45 by June 2026", {"amount": 10, "target": 45, "upper": None}),
    ("Augmenter le NPS de 10 points à 45 points d'ici juin 2026", {"baseline": 10, "target": 45}),
    ("Augmenter le NPS de 10 à 45 points d'ici juin 2026", {"baseline": 10, "target": 45}),
    (
        "Raise conversion by 2 points to 8 % by June 2026",
        {"metric": "conversion_rate", "amount": 2, "target": 8, "unit": "pp"},
    ),
    (
        "Améliorer la conversion de 2 points à 8 % d'ici juin 2026",
        {"metric": "conversion_rate", "amount": 2, "target": 8, "baseline": None},
    ),
    ("Increase sales by 10 % to 15 % by June 2026", {"amount": 10, "upper": 15}),
    ("Increase conversion rate by 10 to 15 % by June 2026", {"amount": 10, "upper": 15}),
    ("Increase followers by 500 to 800 by June 2026", {"amount": 500, "upper": 800}),
    ("Increase followers by 500-2,500 by June 2026", {"amount": 500, "upper": 2500}),
    ("Lose 5 to 12 kg by June 2026", {"amount": 5, "upper": 12}),
    ("Get 2 to 5 more leads by June 2026", {"amount": 2, "upper": 5}),
)


@pytest.mark.parametrize(("text", "fields"), PLAIN)
def test_ranges_and_levels_that_are_sure_are_told_alone(text: str, fields: dict[str, Any]) -> None:
    """Units and joints that say which of the two is meant leave nothing open."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert {name: getattr(draft, name) for name in fields} == fields
    assert draft.ambiguities == ()
