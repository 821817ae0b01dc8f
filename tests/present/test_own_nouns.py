"""Metrics of one's own are told by what they count, as far as their names tell."""

import pytest

import smartgoals as sg
from smartgoals._messages.formatting import ENGLISH, FRENCH
from smartgoals.present._figures import FigureWords

NAMES = (
    # english, french, 84 of them in both
    ("weight", "poids", "84", "84"),
    ("grade", "note", "84", "84"),
    ("open tickets", "tickets ouverts", "84 open tickets", "84 tickets ouverts"),
    ("tickets closed", "tickets fermés", "84 tickets closed", "84 tickets fermés"),
    ("hours of sleep", "heures de sommeil", "84 hours of sleep", "84 heures de sommeil"),
    ("customer success", "réussite", "84", "84"),
    ("virus", "virus", "84", "84"),
    ("weight in kg", "poids en kg", "84 kg", "84 kg"),
)


@pytest.mark.parametrize(("english", "french", "in_english", "in_french"), NAMES)
def test_a_name_of_many_is_counted(english: str, french: str, in_english: str, in_french: str) -> None:
    """Tickets are counted, a weight is not, and kilos are a unit."""
    metric = sg.Metric(id="own", nature="stock", unit="count", name_en=english, name_fr=french)
    assert FigureWords(ENGLISH, metric).level(84) == in_english
    assert FigureWords(FRENCH, metric).level(84) == in_french


def test_a_name_without_a_number_is_that_of_many() -> None:
    """A metric that is an id alone is told by its words."""
    assert FigureWords(ENGLISH, sg.Metric(id="bugs_fixed", nature="flow", unit="count")).level(3) == "3 bugs fixed"
