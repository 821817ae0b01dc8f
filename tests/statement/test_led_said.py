"""Changes that name the level they lead to: "by 25 % to 2,500" asks for 2,500, from 2,000."""

from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

import smartgoals as sg

DAY = date(2026, 11, 30)
REACH = sg.ReachLevel

ROWS: tuple[tuple[str, Any, float | None], ...] = (
    ("Increase newsletter subscribers by 25% to 2,500 by June 30, 2027", REACH(2500), 2000),
    ("Double our YouTube subscribers to 10,000 by June 2027", REACH(10_000), 5000),
    ("Doubler nos abonnés YouTube pour atteindre 10 000 d’ici juin 2027", REACH(10_000), None),
    ("Doubler nos abonnés YouTube à 10 000 d’ici juin 2027", REACH(10_000), 5000),
    ("Augmenter nos abonnés de 25 % à 2 500 d’ici le 30 juin 2027", REACH(2500), 2000),
    ("Grow followers 25% (to 2,500) by June 30, 2027", REACH(2500), 2000),
    ("Grow followers by 25% (to 50 posts a week) in 2027", sg.ChangeBy(percent=25), None),
    ("Grow followers from 2,000 by 25% to 2,500 by June 30, 2027", REACH(2500), 2000),
    ("Grow followers from 1,740 by 15% to 2,000 by June 30, 2027", REACH(2000), 1740),
    ("Increase followers by 15% to 2,000,000 by June 2027", REACH(2_000_000), 1_739_130),
    ("Decrease followers by 20% to 2,500 by June 2027", REACH(2500), 3125),
    ("Increase visits by 500 to reach 4,950 by June 2027", REACH(4950), 4450),
    ("Augmenter les abonnés de 500 pour atteindre 4950 d’ici juin 2027", REACH(4950), 4450),
    ("Increase visits by 500 to reach 4,950 a month by June 2027", sg.ReachPace("4950/month"), 4450),
    ("Increase visits by 25% to 2,500 a month by June 30, 2027", sg.ReachPace("2500/month"), 2000),
    ("Grow revenue by 20% to €120k by June 2027", REACH(120_000), 100_000),
    ("Reduce complaints by half to 20 by June 2027", REACH(20), 40),
    # A share and its points are in hundredths of the metric, a mark and a length in its own unit.
    ("Reduce churn by 20 % to 4 % by June 2027", REACH(0.04), 0.05),
    ("Réduire le taux de rebond de 10 points à 45 % d’ici juin 2027", REACH(0.45), 0.55),
    ("Raise our average rating by 10% to 4.4 by June 2027", REACH(4.4), 4),
    ("Reduce response time by 20 % to 30 minutes by June 2027", REACH(0.5), None),
    ("Cut response time by half to 2 hours by June 2027", REACH(2), None),
    ("Reduce the vacancy of desks by 20 % to 4 % by June 2027", REACH(0.04), None),
    # What money brings back is told in times, and in percent where a sign says so.
    ("Double ROAS to 4 by June 2027", REACH(4), 2),
    ("Doubler le ROAS à 4 d'ici juin 2027", REACH(4), 2),
    ("Increase LTV/CAC by 50% to 3 by June 2027", REACH(3), 2),
    ("Increase ROI by 50% to 30% by June 2027", REACH(0.3), 0.2),
    ("Double engagement rate to 4 by June 2027", REACH(0.04), 0.02),
    # A level in percent is that of a share, whatever the change is said of.
    ("Raise conversion by 20% to 3% by June 2027", REACH(0.03), None),
    ("Double conversion rate to 4% by June 2027", REACH(0.04), 0.02),
    ("Doubler le taux de conversion à 4 % d'ici juin 2027", REACH(0.04), None),
    ("Halve churn to 3% by June 2027", REACH(0.03), 0.06),
    # Nobody knows where it starts that shall be more than so many, or that leads from less than one.
    ("Increase followers by at least 25% to 2,500 by June 2027", REACH(2500), None),
    ("Increase clients by 40% to 3, by June 2027", REACH(3), None),
    # A change of each period keeps its pace.
    ("Grow followers by 30 a week to reach 1670 by December 2027", sg.KeepPace("30 followers/week"), None),
)


@pytest.mark.parametrize(("text", "target", "start"), ROWS)
def test_a_change_with_its_level_asks_for_the_level(text: str, target: Any, start: float | None) -> None:
    """Of a change and the level that it leads to the level is the target, and says with it where it starts."""
    goal = sg.parse_goal(text, as_of=DAY).to_goal()
    assert (goal.target, None if goal.baseline is None else goal.baseline.value) == (target, start)


@given(st.integers(1, 300), st.integers(50, 9000), st.sampled_from(["by {} % to {:,}", "by {} %, to {:,},"]))
def test_what_a_change_starts_from_leads_to_its_level(percent: int, start: int, how: str) -> None:
    """Whatever the figures, the change from the start that is worked out is the one that was said."""
    end = round(start * (100 + percent) / 100)
    said = how.format(percent, end)
    draft = sg.parse_goal(f"Increase followers {said} by 30 June 2027", as_of=DAY)
    assume(draft.target == end)  # "by 10 % to 40" may be a range
    goal = draft.to_goal()
    assert goal.target == sg.ReachLevel(end)
    if goal.baseline is not None:
        assert abs((end / goal.baseline.value - 1) * 100 - percent) < 0.5


UNLIKE: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("Reduce leads by 20% to 10% by June 2027", "target", "20% to 10%", ()),
    ("Grow followers from 2,000 by 25% to 3,000 in 2027", "target", "25% to 3,000", ("3000", "2500")),
    ("Grow followers by 25% to 3,000 (currently 2,000)", "target", "25% to 3,000", ("3000", "2500")),
    ("Double our fans to 10,000 from 4,000", "target", "Double our fans to 10,000", ("10000", "8000")),
    ("Increase visits from 4500 by 900 to 4950", "target", "900 to 4950", ("4950", "5400")),
    (
        "Increase followers by 100 a month to 4,000 by June",
        "pace",
        "100 a month to 4,000",
        ("100 followers/month", "4000"),
    ),
)


@pytest.mark.parametrize(("text", "field", "words", "readings"), UNLIKE)
def test_a_change_that_leads_elsewhere_is_told(text: str, field: str, words: str, readings: Any) -> None:
    """Two figures that ask for different things are told, the one that is taken first."""
    told = sg.parse_goal(text, as_of=DAY).ambiguities
    assert (field, words, readings) in [(one.field, one.text, one.readings) for one in told]


@pytest.mark.parametrize(
    "text",
    [
        "Grow followers from 1,740 by 15% to 2,000 in 2027",
        "Increase visits from 19,980 by 5,000 to 25,000 in 2027",
        "Increase newsletter subscribers by 25% to 2,500 in 2027",
    ],
)
def test_a_change_that_leads_to_its_level_asks_nothing(text: str) -> None:
    """Figures that people round agree."""
    assert not [one for one in sg.parse_goal(text, as_of=DAY).ambiguities if one.field == "target"]


def test_nobody_asks_for_a_start_that_a_level_tells() -> None:
    """A change of which the level is told needs no starting point."""
    text = "Increase newsletter subscribers by 25% to 2,500 by June 30, 2027"
    assert "SGM206" not in [one.code for one in sg.check_statement(text, as_of=DAY).findings]


def test_a_level_needs_no_direction() -> None:
    """Whoever says the level need not say which way it lies; from where it starts is open then."""
    said = {"metric": "followers", "amount": 25, "amount_kind": "relative", "unit": "%", "target": 2500}
    goal = sg.Draft(statement="followers", language="en", deadline=date(2027, 6, 30), **said).to_goal()
    assert (goal.target, goal.baseline) == (REACH(2500), None)
