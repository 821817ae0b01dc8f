"""Ranges that are led to, and figures beside a goal's own: "to between 35 and 40 %", "at least 60 % women"."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 11, 30)

RANGES = (
    ("Reduce bounce rate to between 35 and 40% by June", "target", 35, 40, "reach 0.4"),
    ("Ramener le taux de rebond entre 35 et 40 % d'ici juin", "target", 35, 40, "reach 0.4"),
    ("Raise NPS to between 40 and 50 by June", "target", 40, 50, "reach 40"),
    ("Increase sales by between 5 and 10% by June", "relative", 5, 10, "change by +5 %"),
)


@pytest.mark.parametrize(("text", "kind", "low", "high", "target"), RANGES)
def test_a_range_that_is_led_to_is_one_of_levels(text: str, kind: str, low: int, high: int, target: str) -> None:
    """Both ends are levels, and not by how much a level changes."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (str(draft.amount_kind), draft.amount, draft.upper) == (kind, low, high)
    assert str(draft.to_goal(id="goal").target) == target


STARTS = (
    ("Cut time to hire to 30 days, from 47", 47, 30),
    ("Cut delivery time to 30 hours from 47", 47, 30),
    ("Raise NPS to 50, from 42, by June", 42, 50),
)


@pytest.mark.parametrize(("text", "baseline", "target"), STARTS)
def test_a_start_behind_a_level_has_its_unit(text: str, baseline: int, target: int) -> None:
    """Where a level with a unit starts from, a bare number says."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.baseline, draft.target) == (baseline, target)


TOLD = (
    ("Reach 50k beneficiaries, at least 60% women, by 2029", ["at least 60% women"]),
    ("Raise $1 per page read, $2,000 in total", ["$2,000"]),
    ("Grant permission in 8 weeks for 80% of cases", ["in 8 weeks"]),
    ("Cut subscriptions from 9 to 4, saving £60 a month", ["£60"]),
)


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_parts_totals_and_lengths_beside_a_figure_are_told(text: str, told: list[str]) -> None:
    """Each is of the goal, and no field of it holds any; none is an end or a period of it."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert [one.text for one in draft.ambiguities if one.field == "also"] == told
    assert (draft.per, draft.pace) == (None, None)
    assert draft.deadline in {None, date(2029, 12, 31)}


def test_a_clock_before_a_length_is_no_end() -> None:
    """What is done before eleven on five nights of each week ends on no day."""
    draft = sg.parse_goal("Go to bed before 11pm 5 nights a week", as_of=DAY)
    assert (draft.deadline, str(draft.pace)) == (None, "5 nights/week")


def test_what_is_free_of_something_does_not_count_it() -> None:
    """An alcohol-free day is none of drinking."""
    assert sg.parse_goal("Be alcohol-free on 20 of the next 30 days", as_of=DAY).metric is None
