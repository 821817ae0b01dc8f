"""So many times what there is, or as often as now: "10 times the leads", "twice as often", « trois fois plus souvent »."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 2, 10)

TIMES = (
    ("Get 10 times the leads by June 2026", "leads", "increase", 900),
    ("Get twice the leads by June 2026", "leads", "increase", 100),
    ("Generate twice the number of leads by June 2026", "leads", "increase", 100),
    ("Get 3 times as many leads by June 2026", "leads", "increase", 200),
    ("Get three times as many leads by June 2026", "leads", "increase", 200),
    ("Get 3 times the equivalent of our leads by June 2026", "leads", "increase", 200),
    ("Post three times as often by June 2026", "posts_published", "increase", 200),
    ("Post twice as often by June 2026", "posts_published", "increase", 100),
    ("Post 5 times more often by June 2026", "posts_published", "increase", 400),
    ("Post half as often by June 2026", "posts_published", "decrease", 50),
    ("Obtenir 10 fois le nombre de leads d'ici juin 2026", "leads", "increase", 900),
    ("Générer trois fois autant de leads d'ici juin 2026", "leads", "increase", 200),
    ("Publier trois fois plus souvent d'ici juin 2026", "posts_published", "increase", 200),
    ("Publier deux fois moins souvent d'ici juin 2026", "posts_published", "decrease", 50),
)


@pytest.mark.parametrize(("text", "metric", "direction", "percent"), TIMES)
def test_times_what_there_is_are_a_change_in_percent(text: str, metric: str, direction: str, percent: int) -> None:
    """So many times what there is now is a change of it, and no amount of so many."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.metric, str(draft.direction), draft.amount) == (metric, direction, percent)
    assert (draft.amount_kind, draft.unit, draft.ambiguities) == ("relative", "%", ())
    assert str(draft.to_goal().target) == f"change by {'+' if direction == 'increase' else '-'}{percent} %"


COUNTS = (
    ("Post 3 times a week", 3, "rate"),
    ("Post 3 times the first week", 3, "target"),
    ("Post twice the week of the launch", 2, "target"),
    ("Reach an LTV of 3 times the CAC", 3, "target"),
    ("Visiter deux fois nos clients d'ici juin 2026", 2, "target"),
    ("Win twice the cup by June 2026", 2, "target"),
    ("Read the report three times by June 2026", 3, "target"),
)


@pytest.mark.parametrize(("text", "amount", "kind"), COUNTS)
def test_how_often_something_is_done_is_no_change(text: str, amount: int, kind: str) -> None:
    """How often something is done, and how many times another figure a level is, compare with nothing of today."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, draft.amount_kind) == (amount, kind)
