"""A measure behind a colon, by its name and its number: "be more visible: new followers 500"."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg

DAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("text", "metric", "direction", "kind", "amount"),
    [
        ("Be more visible: new followers 500 by June", "followers", "increase", "delta", 500),
        ("Être plus visible : nouveaux abonnés 500 d'ici juin", "followers", "increase", "delta", 500),
        ("Improve service: response time 2 hours by June", "first_response_time", "achieve", "target", 2),
        ("Améliorer le service : délai de réponse 2 heures", "first_response_time", "achieve", "target", 2),
        ("Grow faster: revenue €500,000 in 2026", "revenue", "achieve", "target", 500_000),
        ("Grow faster: revenue +10% in 2026", "revenue", "increase", "relative", 10),
        ("Be more visible: followers to 500", "followers", "achieve", "target", 500),
        ("Be healthier: weight 70 kg by June", "weight", "achieve", "target", 70),
        ("Be leaner: cut costs by 10% by June", "costs", "decrease", "relative", 10),
        ("Be more visible: 500 followers by June", "followers", "achieve", "target", 500),
        ("Reduce response time to 2 hours", "first_response_time", "decrease", "target", 2),
        ("Improve response time by 2 hours", "first_response_time", "decrease", "delta", 2),
    ],
)
def test_a_measure_behind_a_colon_is_read(text: str, metric: str, direction: str, kind: str, amount: Any) -> None:
    """What stands before the colon only leads to it; its number is a level, or so many new ones of one."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, draft.direction, draft.amount_kind, draft.amount) == (metric, direction, kind, amount)


def test_what_is_vague_alone_stays_vague() -> None:
    """A vague word with a number of nothing is no measure."""
    assert sg.parse_goal("Be more visible: 500 by June", as_of=DAY).metric is None
