"""What is wrong with a call for scorecards is told all at once, each at its argument."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg

ON = date(2026, 4, 5)
ENTRY = sg.audits.ChannelAudit(platform="blog", handle="@b", mission="sell")
AUDIT = sg.Audit(id="q", as_of=ON, channels=[ENTRY])
PLAN = sg.Strategy(channels=[sg.Channel(id="x", platform="x")], audits=[AUDIT])


def paths(strategy: Any = PLAN, **facts: Any) -> list[str]:
    """Return where a call says that something is wrong."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.channels.scorecards(strategy, **({"as_of": ON} | facts))
    return [one.path for one in caught.value.problems]


@pytest.mark.parametrize(("facts", "expected"), [
    ({"as_of": "today"}, ["as_of"]),
    ({"evidence": [3]}, ["evidence"]),
    ({"evidence": "mine"}, ["evidence"]),
    ({"attribution": "last_click"}, ["attribution"]),
    ({"capacity": 20}, ["capacity"]),
    ({"least_reviews": 0}, ["least_reviews"]),
    ({"language": "de"}, ["language"]),
    ({"outcome": "followers"}, ["outcome"]),
    ({"outcome": "purchase"}, ["outcome"]),
    ({"outcome": 7}, ["outcome"]),
    ({"values": [1]}, ["values"]),
    ({"values": {"followers": 1, "purchases": -1, "leads": 2, 3: "x"}, "outcome": "sign_ups"},
     ["values.followers", "values.purchases", "values[3]", "values[3]", "outcome"]),
    ({"values": {"q1.sales": 1}}, ["values['q1.sales']"]),
    ({"exceptions": ["x"]}, ["exceptions"]),
    ({"exceptions": {"z": ["care_load"], "x": ["habit", "care_load", 3], "y": "care_load"}},
     ["exceptions", "exceptions.x[0]", "exceptions.x[2]", "exceptions", "exceptions.y"]),
])  # fmt: skip
def test_every_option_is_refused_at_its_name(facts: dict[str, Any], expected: list[str]) -> None:
    """What is wrong with one option is told with its name, and with the names inside it."""
    assert paths(**facts) == expected


def test_all_options_are_told_together() -> None:
    """Every wrong option is one problem of one error, whatever the others are."""
    wrong = {
        "as_of": 7,
        "evidence": 3,
        "outcome": "purchase",
        "capacity": sg.Pace.parse("20 posts/week"),
        "exceptions": {"z": []},
        "attribution": 5,
        "least_reviews": True,
        "language": "de",
    }
    found = ["as_of", "evidence", "attribution", "capacity", "least_reviews", "language"]
    assert paths(**wrong) == [*found, "outcome", "exceptions"]
    assert paths(None, **wrong) == ["strategy", *found]
    without = [one for one in found if one != "evidence"]
    assert paths("plan", **(wrong | {"evidence": None})) == ["strategy", *without]


def test_an_account_of_the_audit_is_a_channel() -> None:
    """A name that only the audit knows may be kept, and is told among those that are known."""
    found = sg.channels.scorecards(PLAN, as_of=ON, exceptions={"@b on blog": ["care_load"]})
    assert found.get("@b on blog").exceptions == ("care_load",)
    with pytest.raises(sg.UnknownName) as caught:
        sg.channels.scorecards(PLAN, as_of=ON, exceptions={"@c on blog": []})
    assert caught.value.known == ("@b on blog", "x")


def test_the_capacity_of_a_strategy_is_refused_as_its_own() -> None:
    """What the strategy says of its capacity is told to be its own, unless the caller says more."""
    plan = sg.Strategy(capacity=sg.Pace.parse("3 people/week"))
    assert paths(plan) == ["strategy.capacity"]
    assert sg.channels.scorecards(plan, as_of=ON, capacity=sg.Pace.parse("30 min/week")).capacity == 0.5
