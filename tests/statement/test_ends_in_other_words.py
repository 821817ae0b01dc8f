"""Levels that changes lead to, in other units and words: "by 45 seconds to 4 minutes", "gain 500 to reach 3,000"."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 11, 30)

LED = (
    ("Reduce average handle time by 45 seconds to 4 minutes by April", "delta", 45, 240),
    ("Reduce wait time by 2 hours to 30 minutes by June", "delta", 2, 0.5),
    ("Réduire le temps de traitement de 45 secondes à 4 minutes en avril", "delta", 45, 240),
    ("Réduire le temps de traitement de 45 secondes pour arriver à 4 minutes en avril", "delta", 45, 240),
    ("Reduce bugs by 20 to 10 by June", "delta", 20, 10),
    ("Gain 500 followers to reach 3,000 by June", "delta", 500, 3000),
    ("Gain 500 followers to get to 3,000 by June", "delta", 500, 3000),
    ("Gagner 500 abonnés pour arriver à 3 000 d'ici juin", "delta", 500, 3000),
    ("Reduce CPL by 20% to reach $40 by Q2", "relative", 20, 40),
    ("Réduire le CPL de 20 % pour atteindre 40 € au T2", "relative", 20, 40),
    ("Gain 2 points of market share to reach 14% by year end", "delta", 2, 14),
    ("Gagner 2 points de part de marché pour atteindre 14 % en fin d'année", "delta", 2, 14),
)


@pytest.mark.parametrize(("text", "kind", "amount", "target"), LED)
def test_a_change_leads_to_the_level_behind_it(text: str, kind: str, amount: int, target: float) -> None:
    """The level is told in the unit of the change, and is what the goal asks for."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (str(draft.amount_kind), draft.amount, draft.target) == (kind, amount, target)
    assert isinstance(draft.to_goal(id="goal").target, sg.ReachLevel)


FROM_TO = (
    ("Réduire le temps de réponse de 4 heures à 15 minutes", 240, 15),
    ("Réduire le délai de réponse d'un an à 6 mois", 12, 6),
    ("Reduce the response time from 2 hours to 30 minutes", 120, 30),
    ("Cut bugs from 20 to 10", 20, 10),
)


@pytest.mark.parametrize(("text", "baseline", "target"), FROM_TO)
def test_two_levels_stay_two_levels(text: str, baseline: int, target: int) -> None:
    """« De 4 heures à 15 minutes » is no fall by four hours."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (str(draft.amount_kind), draft.baseline, draft.target) == ("target", baseline, target)


NOT_LED = (
    ("Gain 500 followers to reach 50 schools by June", 500),
    ("Reduce cost per click by 10 to 20 cents", 0.1),
    ("Publish 20 posts to reach 500", 20),
)


@pytest.mark.parametrize(("text", "amount"), NOT_LED)
def test_what_a_change_is_for_is_no_end_of_it(text: str, amount: float) -> None:
    """What is counted behind is another thing, and the end of a range no level."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.amount == amount
    assert draft.target in {None, amount}


@given(change=st.integers(2, 300), end=st.integers(400, 9000), by=st.sampled_from(("by June", "by 1 May 2027")))
def test_gaining_so_many_to_reach_a_level_reaches_it(change: int, end: int, by: str) -> None:
    """The goal asks for the level that is named, and starts from what the two leave."""
    draft = sg.parse_goal(f"Gain {change} followers to reach {end:,} {by}", as_of=DAY)
    goal = draft.to_goal(id="goal")
    assert (str(goal.target), goal.baseline) == (f"reach {end}", sg.Baseline(value=end - change))


TOLD = (
    ("Sign 12 new accounts worth £5k each by June", ["£5k"]),
    ("Signer 12 nouveaux contrats à 5 k€ chacun d'ici juin", ["à 5 k€"]),
    ("Hold 3 parent evenings of 40 families each by July", ["of 40 families"]),
    ("Recruit 25 volunteers, 15 of them under 30, by June", ["15 of them"]),
    ("Recruter 25 bénévoles, 15 d'entre eux de moins de 30 ans, d'ici juin", ["15 d'entre eux"]),
    ("Walk 10,000 steps a day 5 days a week", ["5 days"]),
    ("Sleep 8 hours a night at least 5 nights a week", ["at least 5"]),
    ("Faire 10 000 pas par jour 5 jours sur 7", ["5 jours"]),
    ("Do 20 squats a day with a 5-day plan", []),
    ("Write 4 posts and 2 newsletters each week", []),
    ("Gain 500 followers, each of them real", []),
)


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_figures_of_each_and_of_some_days_are_told(text: str, told: list[str]) -> None:
    """What each is worth, how many of them are of one kind, and on how many days it is done, no goal holds."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert [one.text for one in draft.ambiguities if one.field == "also"] == told
