"""What is reached is what its noun counts, and people who see something alone are a reach; what is raised is what moves."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 3, 10)
NOUNS = st.sampled_from("employees cancellations schools clinics seats positions partners stores zorgs".split())
AUDIENCES = st.sampled_from(
    ["people", "persons", "viewers", "accounts", "potential voters", "young parents", "readers"]
)


@given(NOUNS, st.integers(2, 10**5))
def test_so_many_of_a_noun_are_a_level_of_it(noun: str, n: int) -> None:
    """A noun that nobody sees anything as is what counts, and no reach."""
    draft = sg.parse_goal(f"Reach {n:,} {noun} by June", as_of=DAY)
    assert (draft.metric, draft.amount, draft.amount_kind) == (noun, n, "target")
    assert draft.to_goal().target == sg.ReachLevel(n)


@given(AUDIENCES, st.integers(2, 10**6))
def test_so_many_who_see_something_are_a_reach(noun: str, n: int) -> None:
    """Whoever is called by a word for people is reached by what is shown, unless a metric counts them."""
    assert sg.parse_goal(f"Reach {n:,} {noun} by June", as_of=DAY).metric in {"reach", "listeners"}


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Reach 5,000 people on Instagram by June", "reach"),
        ("Toucher 5 000 personnes d'ici juin", "reach"),
        ("Toucher 5 000 d'ici juin", "reach"),
        ("Toucher 12 écoles d'ici juin", None),
        ("Reach 500 of them in the open by June", None),
        ("Atteindre 30 salariés d'ici juin", "employees"),
        ("Atteindre 5 000 personnes d'ici juin", None),
        ("Reach 80% of employees by June", None),
        ("Reach 500 by June", None),
        ("Train 30 employees by June", "trained_employees"),
        ("Instagram: reach 5,000 people", "reach"),
    ],
)
def test_a_verb_of_reaching_says_no_more_than_its_noun(text: str, metric: str | None) -> None:
    """Who is there is a level, and without a noun nobody knows what is reached."""
    assert sg.parse_goal(text, as_of=DAY).metric == metric


PRICES: list[tuple[str, str, Any, Any]] = [
    ("Raise ticket price from €20 to €25 by June", "ticket_price", 25, 20),
    ("Raise prices from €20 to €25 by June", "price", 25, 20),
    ("Raise the price to €25 by June", "price", 25, None),
    ("Raise salaries from €2,000 to €2,200 by June", "salary", 2200, 2000),
    ("Augmenter le prix du billet de 20 € à 25 € d'ici juin", "ticket_price", 25, 20),
    ("Augmenter les tarifs de 20 € à 25 € d'ici juin", "price", 25, 20),
]


@pytest.mark.parametrize(("text", "metric", "level", "start"), PRICES)
def test_a_price_that_is_raised_is_one_of_the_day(text: str, metric: str, level: int, start: int | None) -> None:
    """A price goes from one level to another, and raises no funds."""
    draft = sg.parse_goal(text, as_of=DAY)
    own: Any = draft.own_metric
    assert (draft.metric, own.nature, own.unit) == (metric, "stock", "money")
    baseline = None if start is None else sg.Baseline(value=start)
    assert (draft.to_goal().target, draft.to_goal().baseline) == (sg.ReachLevel(level), baseline)


@pytest.mark.parametrize(
    "text",
    ["Raise €50,000 by June", "Raise up to €50,000 by June", "Raise funds from €20,000 to €25,000", "Raise more money",
     "Raise the first €50k by June", "Raise for the school €500 by June", "Raise for charity €500 by June",
     "Fundraise at least €500"],
)  # fmt: skip
def test_money_that_is_raised_is_raised(text: str) -> None:
    """Where nothing but money stands behind the verb, it is what is raised."""
    assert sg.parse_goal(text, as_of=DAY).metric == "funds_raised"


BELOW: list[tuple[str, Any]] = [
    ("Atteindre moins de 40 tickets ouverts d'ici juin", sg.ReachLevel(40)),
    ("Have fewer than 40 open tickets by June", sg.ReachLevel(40)),
    ("Reach a response time of less than 2 hours by June", sg.ReachLevel(2)),
    ("Avoir un taux de rebond inférieur à 40 % d'ici juin", sg.ReachLevel(0.4)),
    ("Passer à moins de 5 % de churn d'ici juin", sg.ReachLevel(0.05)),
    ("Get churn under 5% by June", sg.ReachLevel(0.05)),
    ("Run 10 km in under 55 minutes by May", sg.ReachLevel(55)),
    ("Avoir plus de 10 000 abonnés d'ici juin", sg.ReachLevel(10_000)),
    ("Have fewer than 40 open tickets until June", sg.StayWithin(high=40)),
    ("Avoir moins de 40 tickets ouverts tout au long de 2026", sg.StayWithin(high=40)),
    ("Maintain churn below 5% by June", sg.StayWithin(high=0.05)),
    ("Avoir au plus 5 % de churn d'ici juin", sg.StayWithin(high=0.05)),
    ("Have fewer than 500 followers by June", sg.StayWithin(high=500)),
    ("Limiter le churn à moins de 5 % d'ici juin", sg.StayWithin(high=0.05)),
]


@pytest.mark.parametrize(("text", "target"), BELOW)
def test_a_level_below_is_reached_by_a_day_and_held_until_it(text: str, target: Any) -> None:
    """With a verb of having and "by" it is where to get; what is kept, capped or said of a time is a band."""
    assert sg.parse_goal(text, as_of=DAY).to_goal().target == target


def test_a_service_without_a_last_day_is_held() -> None:
    """Whoever replies in under two hours does so each time, whatever day is given; what sinks until June sinks."""
    reply = sg.parse_goal("Reply in under 2 hours", as_of=DAY)
    assert reply.to_goal(deadline=date(2026, 6, 30)).target == sg.StayWithin(high=2)
    assert sg.parse_goal("Bring churn under 5% until June", as_of=DAY).to_goal().target == sg.ReachLevel(0.05)
    weekly = sg.parse_goal("Have fewer than 10 complaints a month until June", as_of=DAY)
    assert str(weekly.to_goal().target) == "keep at most 10 complaints/month"


def test_a_level_below_that_came_down_in_time_is_met() -> None:
    """60 open tickets on the first day and 39 on the last are fewer than 40 by then."""
    goal = sg.parse_goal("Have fewer than 40 open tickets by June", as_of=DAY).to_goal()
    history = sg.History.of([(DAY, 60), (date(2026, 6, 30), 39)])
    assert sg.assess(goal, history, as_of=date(2026, 6, 30)).is_met
