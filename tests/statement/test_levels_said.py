"""Examples of the levels of a sentence: where a goal starts and ends, in unlike units, ranks, bands, old figures."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg

DAY = date(2026, 3, 10)
JUNE = date(2026, 6, 30)
Row = tuple[str, dict[str, Any]]


def said(text: str, **fields: Any) -> Row:
    """Return a row: a sentence and the fields of its draft."""
    return text, fields


UNITS: tuple[Row, ...] = (
    said("Reduce weight from 90 kg to 176 lbs", direction="decrease", baseline=198.416036, target=176, unit="lb"),
    said("Réduire les déchets de 2 tonnes à 500 kg par mois", direction="decrease", baseline=2000, target=500),
    said("Increase distance from 800 m to 2 km by June", direction="increase", baseline=0.8, target=2, unit="km"),
    said("Reduce water use from 900 litres to 0.5 m3", direction="decrease", baseline=0.9, target=0.5, unit="m3"),
    said("Réduire la consommation de 900 litres à 0,5 m3", baseline=0.9, target=0.5, unit="m3"),
    said("Reduce average call time from 1m30s to 50s", direction="decrease", baseline=90, target=50, unit="seconds"),
    said("Swim 100 m", amount=100, unit="m"),
    said("Swim 100 m 30 times", amount=100, unit="m"),
    said("Reduce page weight from 1.2 MB to 600 KB", direction="decrease", baseline=1200, target=600, unit="KB"),
    said("Réduire le poids des pages de 1,2 Mo à 600 Ko", direction="decrease", baseline=1200, target=600, unit="KB"),
    said("Reduce storage from 2 GB to 500 MB", direction="decrease", baseline=2000, target=500, unit="MB"),
    said("Réduire le délai d'un an à 6 mois", direction="decrease", baseline=12, target=6, unit="months"),
    said("Reply within 2 hours (currently 1 day)", direction="decrease", baseline=24, target=2, unit="hours"),
    said("Increase donations from €500 to $900", direction="increase", baseline=None, target=900, unit="USD"),
    said("Augmenter les dons de 500 € à 900 $", direction="increase", baseline=None, target=900, unit="USD"),
    said("Reduce use from 90 gallons to 300 litres", direction="decrease", baseline=None, target=300, unit="litres"),
    said("Reduce waste from 90 kg to 300 litres", direction="decrease", baseline=None, target=300, unit="litres"),
)
SIGNS: tuple[Row, ...] = (
    said("Obtenir un NPS > 50 fin juin", direction="achieve", bound="at_least", baseline=None, target=50),
    said("Atteindre un taux de conversion > 3 %", direction="achieve", bound="at_least", baseline=None, target=3),
    said("Obtain one NPS > 50", direction="achieve", bound="at_least", baseline=None, target=50),
    said("Followers -> 5000 by June", bound=None, baseline=None, target=5000, deadline=JUNE),
    said("Followers => 5000 by June", bound=None, target=5000),
    said("Followers >= 5000 by June", bound="at_least", target=5000),
    said("650->1000 followers", direction="increase", bound=None, baseline=650, target=1000),
    said("Taux de conversion 2 % > 3 %", direction="increase", bound=None, baseline=2, target=3),
)


@pytest.mark.parametrize(("text", "fields"), [*UNITS, *SIGNS])
def test_what_the_levels_of_a_sentence_are(text: str, fields: dict[str, Any]) -> None:
    """Levels are told in one unit, and what compares or points is read as that."""
    draft = sg.parse_goal(text, as_of=DAY)

    assert {name: getattr(draft, name) for name in fields} == fields


@pytest.mark.parametrize("text", ["Increase donations from €500 to $900", "Passer de 90 kg à 300 litres"])
def test_a_level_of_an_unlike_unit_is_told_as_open(text: str) -> None:
    """A level that cannot be told in the unit of the other is no baseline, and is said to be open."""
    assert [one.field for one in sg.parse_goal(text, as_of=DAY).ambiguities] == ["baseline"]
