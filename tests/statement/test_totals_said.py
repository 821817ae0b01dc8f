"""A bound of what adds up is one of all days until the last, where no period is said; of a level it is one of each day."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 3, 10)
JUNE = date(2026, 6, 30)
TOTALS: list[tuple[str, Any]] = [
    ("Limit ad spend to €2,000 by December", sg.StayWithin(high=2000, per="297 days")),
    ("Spend at most €2,000 on ads until December", sg.ReachLevel(2000)),
    ("Spend at most €2,000 on ads in total until December", sg.ReachLevel(2000)),
    ("Stay under 50 unfollows until June", sg.ReachLevel(50)),
    ("Have at most 3 complaints this quarter", sg.ReachLevel(3)),
    ("Ne pas dépenser plus de 2 000 € en publicité d'ici décembre", sg.StayWithin(high=2000, per="297 days")),
    ("Pas plus de 30 remboursements d'ici juin", sg.ReachLevel(30)),
    ("Keep revenue above €50,000 until December", sg.ReachLevel(50_000)),
    ("Garder le chiffre d'affaires au-dessus de 50 000 € jusqu'en décembre", sg.ReachLevel(50_000)),
    ("Keep ad spend above €400 until June", sg.ReachLevel(400)),
    ("Keep ad spend between €400 and €500 until June", sg.StayWithin(low=400, high=500, per="113 days")),
    ("Reduce ad spend to €2,000 by June", sg.StayWithin(high=2000, per="113 days")),
    ("Reduce unfollows to 50 by June", sg.ReachLevel(50)),
    ("Keep unfollows above 50 until June", sg.StayWithin(low=50, per="113 days")),
]
EACH: list[tuple[str, Any]] = [
    ("Keep ad spend under €50 a day until June", sg.KeepPace(sg.Pace(50, "day", "EUR"), bound="at_most")),
    ("Keep monthly ad spend under €500 until June", sg.KeepPace(sg.Pace(500, "month", "EUR"), bound="at_most")),
    ("Keep followers above 500 until June", sg.StayWithin(low=500)),
    ("Hold followers at 500 until June", sg.StayWithin(low=500)),
    ("Hold churn at 3% until June", sg.StayWithin(high=0.03)),
    ("Hold 5 events by June", sg.ReachLevel(5)),
    ("Keep churn under 3 % until June", sg.StayWithin(high=0.03)),
    ("Keep response time under 2 hours until June", sg.StayWithin(high=2)),
    ("unfollows: stay at 5 or below, by 30 June 2026", sg.StayWithin(high=5)),
    ("désabonnements : rester entre 5 et 9, d’ici le 30 juin 2026", sg.StayWithin(low=5, high=9)),
    ("followers: stay at 5 or below, by 30 June 2026", sg.StayWithin(high=5)),
    ("complaints: stay under 5, by 30 June 2026", sg.ReachLevel(5)),
]


@pytest.mark.parametrize(("text", "target"), TOTALS + EACH)
def test_a_bound_is_of_the_total_or_of_each_day(text: str, target: Any) -> None:
    """A flow is bounded in all unless a period is said; a stock, a share and a length of time are on each day."""
    assert sg.parse_goal(text, as_of=DAY).to_goal().target == target


@given(
    st.sampled_from(["ad spend under €{}", "total cost below €{}", "unfollows under {}"]),
    st.integers(1, 10**4),
    st.lists(st.integers(0, 2000), min_size=1, max_size=113),
)
def test_a_ceiling_is_judged_by_the_total(what: str, most: int, amounts: list[int]) -> None:
    """Whatever comes on which day, a ceiling is kept as long as all of it together is no more."""
    draft = sg.parse_goal(f"Keep {what.format(most)} until 30 June 2026", as_of=DAY)
    goal = draft.to_goal()
    amounts += [0] * (113 - len(amounts))
    days = [(DAY + timedelta(days=k), amount) for k, amount in enumerate(amounts)]
    history = sg.History.of(days, metric=goal.metric)
    is_kept = sum(amounts) <= most
    assert sg.assess(goal, history, as_of=JUNE).is_met is is_kept
    assert sg.close(goal, history, as_of=JUNE).outcome == ("met" if is_kept else "missed")


def test_a_ceiling_counts_from_a_first_day() -> None:
    """Without a first day a total that no level can tell lacks that; a sentence that is told names the bound alone."""
    text = "Limit ad spend to €2,000 by 31 December 2026"
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.parse_goal(text).to_goal()
    assert [one.path for one in caught.value.problems] == ["start"]
    assert sg.parse_goal(text).merge(sg.Goal(id="g")).target is None
    started = sg.Goal(id="g", start=date(2026, 12, 1))
    assert sg.parse_goal(text).merge(started).target == sg.StayWithin(high=2000, per="31 days")
    assert sg.parse_goal(text).to_goal(start=date(2026, 12, 1)).target == sg.StayWithin(high=2000, per="31 days")
    assert sg.parse_goal(text, as_of=DAY).text() == "advertising spend: stay at 2,000 EUR or below by 31 December 2026"


def test_a_ceiling_without_an_end_lacks_that_alone() -> None:
    """Where no last day is said, that is what is missing, and one before the first is refused as such."""
    draft = sg.parse_goal("Limit ad spend to €2,000", as_of=DAY)
    with pytest.raises(sg.SmartGoalsError) as caught:
        draft.to_goal()
    assert [one.path for one in caught.value.problems] == ["deadline"]
    with pytest.raises(sg.SmartGoalsError):
        draft.to_goal(deadline=date(2026, 1, 1))


def test_what_falls_from_a_level_is_read_by_that() -> None:
    """A stated baseline says the way by its numbers, and an amount of each day that is held is a band of days."""
    goal = sg.parse_goal("Reduce ad spend from €3,000 to €2,000 by June", as_of=DAY).to_goal()
    assert (goal.target, goal.baseline) == (sg.ReachLevel(2000), sg.Baseline(value=3000))
    fields: dict[str, Any] = {"direction": "maintain", "amount": 400, "upper": 500, "amount_kind": "target"}
    daily = sg.Draft(statement="…", language="en", metric="ad_spend", as_of=DAY, deadline=JUNE, per="day", **fields)
    assert daily.to_goal().target == sg.StayWithin(low=400, high=500)
    based = sg.parse_goal("advertising spend: stay at 4 or above (from 6)", as_of=DAY).merge(sg.Goal(id="g"))
    assert (based.target, based.baseline) == (sg.StayWithin(low=4), sg.Baseline(value=6))
    assert of_each(daily, "month") == sg.StayWithin(low=400, high=500, per="month")


def of_each(draft: sg.Draft, period: str) -> Any:
    """Return the target of a draft of amounts of another period."""
    return attrs.evolve(draft, per=period).to_goal().target
