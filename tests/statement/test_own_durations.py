"""A length of time that the catalogue does not know has its unit in its id, so that no two units are put together."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 3, 10)
UNITS = ("seconds", "minutes", "hours", "days")
NOUNS = {"handle time": "handle_time", "setup time": "setup_time", "page load time": "page_load_time"}


@given(st.sampled_from(sorted(NOUNS)), st.sampled_from(UNITS), st.integers(2, 400), st.integers(1, 90))
def test_a_unit_of_time_is_a_part_of_the_id(noun: str, unit: str, less: int, end: int) -> None:
    """Seconds and minutes of one noun are two metrics, and a goal of either reads back with its unit."""
    draft = sg.parse_goal(f"Reduce {noun} from {end + less} to {end} {unit} by June", as_of=DAY)
    own: Any = draft.own_metric
    assert (own.id, own.scale) == (f"{NOUNS[noun]}_in_{unit}", unit)
    goal = draft.to_goal()
    assert (goal.metric, goal.target, goal.baseline) == (own.id, sg.ReachLevel(end), sg.Baseline(value=end + less))
    again = sg.parse_goal(goal.text(), as_of=DAY)
    assert (again.own_metric, again.to_goal().target) == (own, goal.target)


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Réduire le temps de traitement de 5 à 4 minutes d'ici juin", "processing_time_in_minutes"),
        ("Swim 60 minutes a week", "swimming_in_minutes"),
        ("Keep training hours above 40 by June", "training_hours"),
        ("Reduce response time from 5 to 4 minutes by June", None),
    ],
)
def test_only_a_unit_that_no_name_says_is_added(text: str, metric: str | None) -> None:
    """A name that says its unit keeps it, and the catalogue has a scale of its own."""
    own = sg.parse_goal(text, as_of=DAY).own_metric
    assert (own and own.id) == metric


def test_two_units_of_one_noun_make_one_strategy() -> None:
    """A strategy holds both, each by its own metric."""
    texts = ("Reduce handle time from 300 to 240 seconds by June", "Reduce handle time from 5 to 4 minutes by June")
    drafts = [sg.parse_goal(text, as_of=DAY) for text in texts]
    metrics = [one for one in (draft.own_metric for draft in drafts) if one is not None]
    goals = [draft.to_goal(id=f"g{place}") for place, draft in enumerate(drafts)]
    assert [one.id for one in sg.Strategy(goals=goals, metrics=metrics).metrics] == [one.metric for one in goals]
