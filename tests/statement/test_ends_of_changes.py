"""Changes with where they start and where they lead to: "by 10 % from 4,500", "by 500 to reach 4,950"."""

from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

import smartgoals as sg

DAY = date(2026, 3, 2)
Row = tuple[str, dict[str, Any]]

ROWS: tuple[Row, ...] = (
    # Where it starts.
    ("Increase visits by 10 % from 4500", {"amount": 10, "amount_kind": "relative", "baseline": 4500}),
    ("Augmenter les visites de 10 % depuis 4500", {"amount": 10, "amount_kind": "relative", "baseline": 4500}),
    ("Augmenter les visites de 10 % à partir de 4500", {"amount": 10, "baseline": 4500}),
    ("Reduce churn by 2 points from 5 %", {"amount": 2, "amount_kind": "delta", "baseline": 5}),
    ("Raise revenue by 10 % from €45k", {"amount": 10, "unit": "%", "baseline": 45_000}),
    ("Double signups from 300", {"amount": 100, "direction": "increase", "baseline": 300}),
    ("Double followers to 2500 from 1250", {"amount": 100, "baseline": 1250, "target": 2500}),
    ("Double visits from 4500", {"amount": 100, "baseline": 4500}),
    ("Increase visits from 4500 by 450", {"amount": 450, "amount_kind": "delta", "baseline": 4500}),
    ("Increase visits from 4500 by 450 to 4950", {"amount": 450, "baseline": 4500, "target": 4950}),
    ("Cut the bounce rate from 60 % by 10 points", {"amount": 10, "unit": "pp", "baseline": 60}),
    ("Reduce our costs from 500 € a month by 20 %", {"amount": 20, "unit": "%", "baseline": 500}),
    ("Augmenter les visites de 4500 de 10 %", {"amount": 10, "amount_kind": "relative", "baseline": 4500}),
    ("Réduire les coûts de 500 € de 20 %", {"amount": 20, "direction": "decrease", "baseline": 500}),
    ("Increase visits from 4500 in March by 450", {"amount": 450, "baseline": None}),
    ("Increase sales from 20 countries by 10 %", {"amount": 10, "baseline": None}),
    ("Augmenter le prix de 20 abonnements de 10 %", {"amount": 10, "baseline": None}),
    ("Reduce our orders from 500 a month by 20 %", {"baseline": 500, "per": sg.Period(1, "month")}),
    ("Double our TikTok followers (3,500 today) by June", {"amount": 100, "unit": "%", "baseline": 3500}),
    ("Double our followers by June, currently 1,500", {"amount": 100, "baseline": 1500}),
    ("Doubler le CA (3 000 € aujourd'hui) d'ici juin", {"amount": 100, "unit": "%", "baseline": 3000}),
    ("Double our conversion rate (2% today)", {"amount": 100, "baseline": 2}),
    ("Double signups (currently 40 signups)", {"amount": 100, "baseline": 40}),
    ("Doubler nos commandes (120 par semaine actuellement)", {"baseline": 120, "per": sg.Period(1, "week")}),
    ("Grow our orders by 20% (120 a week today)", {"amount": 20, "baseline": 120, "per": sg.Period(1, "week")}),
    ("Grow our orders by 20% (120 today)", {"amount": 20, "baseline": 120, "per": None}),
    ("Double our posts (currently 5 platforms)", {"amount": 100, "baseline": None}),
    ("Double our followers (20% growth today)", {"amount": 100, "baseline": None}),
    ("Double our orders (120 a week, 3 shops)", {"amount": 100, "baseline": None, "per": None}),
    # What stands behind "from" and is counted is another thing.
    ("Increase leads by 10 % from 3 campaigns", {"amount": 10, "baseline": None}),
    ("Get 10 % more leads from 40 partners", {"amount": 10, "baseline": None}),
    # Where it leads to.
    ("Increase visits by 10 % to 4950", {"amount": 10, "upper": None, "target": 4950}),
    ("Increase visits 10 % up to 5000", {"amount": 10, "upper": None, "target": 5000}),
    ("Augmenter les visites de 10 % à 4950", {"amount": 10, "amount_kind": "relative", "target": 4950}),
    ("Augmenter les visites de 10 %, à 4950", {"amount": 10, "baseline": None, "target": 4950}),
    ("Increase followers by 500 to reach 4950 by June", {"amount": 500, "target": 4950}),
    ("Augmenter les abonnés de 500 pour atteindre 4950", {"amount": 500, "target": 4950}),
    ("Reduce churn by 20 % to 4 %", {"amount": 20, "amount_kind": "relative", "target": 4}),
    ("Increase conversion rate by 15%, from 2.0% to 2.3%,", {"amount": 15, "baseline": 2, "target": 2.3}),
    ("Augmenter le taux de conversion de 15 %, de 2,0 % à 2,3 %", {"amount": 15, "baseline": 2, "target": 2.3}),
    ("Increase conversion rate from 2.0% to 2.3%, by 15%", {"amount": 15, "baseline": 2, "target": 2.3}),
    # Levels to which that many percent do not lead, or of another metric, are not those of the change.
    ("Increase conversion rate by 15%, from 2.0% to 2.9%,", {"amount": 15, "baseline": None, "target": None}),
    ("Increase the share by 15%, and churn from 2.0% to 2.3%", {"amount": 15, "baseline": None, "target": None}),
    ("Increase conversion rate from 2.0% to 2.3% for 15% of visitors", {"amount": 2.3, "baseline": 2}),
    # "du taux de 20 % à 4 %" are two levels, and 10 to 15 % or 40 % a range.
    ("Réduire le taux d’attrition de 20 % à 4 %", {"amount": 4, "baseline": 20, "target": 4}),
    ("Increase visits by 10 % to 15 %", {"amount": 10, "upper": 15, "target": None}),
    ("Increase visits by 10 % to 40", {"amount": 10, "upper": 40, "target": None}),
    # A purpose that counts another thing is no end.
    ("Increase posts by 5 to reach 4950 people", {"amount": 5, "target": None}),
    # The period of the level is none of the change.
    ("Increase signups 20 % to 600 a month", {"amount": 20, "target": 600, "per": sg.Period(1, "month"), "pace": None}),
    ("Increase signups by 100 to 600 a month", {"amount": 100, "target": 600, "pace": None}),
    # So many of each period are where a flow leads to, however near; of what is there at any time, a range.
    ("Increase leads by 25 % to 50 a week", {"amount": 25, "target": 50, "per": sg.Period(1, "week"), "pace": None}),
    ("Augmenter les leads de 25 % à 50 par semaine", {"target": 50, "per": sg.Period(1, "week"), "pace": None}),
    ("Increase leads by 25 % to 40 % a month", {"amount": 25, "upper": 40, "target": None}),
    ("Grow followers by 5 % to 10 per month", {"amount": 5, "upper": 10, "target": None}),
    ("Increase prices by 2 % to 3 a year", {"amount": 2, "upper": 3, "target": None}),
    # What may be a year is told as what it may be.
    ("Increase sales by 10 % until 2150", {"amount": 10, "upper": None, "target": None, "deadline": None}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "fields"), ROWS)
def test_a_change_keeps_its_start_and_its_end(text: str, fields: dict[str, Any]) -> None:
    """Neither is lost beside the change, and none is taken for the change itself."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert {name: getattr(draft, name) for name in fields} == fields


CHANGES = st.tuples(st.integers(1, 20).map(lambda k: 5 * k), st.integers(1, 40).map(lambda k: 100 * k))


@given(CHANGES, st.sampled_from(["visits", "followers", "leads"]))
def test_start_and_end_are_read_wherever_a_change_stands(drawn: tuple[int, int], noun: str) -> None:
    """Whatever the figures, "by p % from b" and "by p % to t" have the change, and the level where it is said."""
    percent, base = drawn
    end = base * (100 + percent)  # of more than a hundred times as much no range is told
    starting = sg.parse_goal(f"Increase {noun} by {percent} % from {base:,} by 30 June 2026", as_of=DAY)
    assert (starting.amount, starting.baseline, starting.target) == (percent, base, None)
    leading = sg.parse_goal(f"Increase {noun} by {percent} % to {end:,} by 30 June 2026", as_of=DAY)
    assert (leading.amount, leading.upper, leading.target) == (percent, None, end)
    assert starting.deadline == leading.deadline == date(2026, 6, 30)


@given(st.integers(1, 30), st.integers(60, 900))
def test_the_month_of_a_level_is_no_month_of_the_change(percent: int, level: int) -> None:
    """A share more, to so many a month, does not grow by that share each month."""
    assume(not 1900 <= percent * level <= 2100)  # "to 2050 a month by June" may be the year
    draft = sg.parse_goal(f"Increase signups by {percent} % to {percent * level} a month by June", as_of=DAY)
    assert (draft.pace, draft.target, draft.deadline) == (None, percent * level, date(2026, 6, 30))


@pytest.mark.parametrize(
    ("text", "verb", "taken"),
    [
        ("Increase our conversion rate from 3% to 2% by June", "Increase", "decrease"),
        ("Reduce response time from 2 h to 4 h by June", "Reduce", "increase"),
        ("Augmenter les abonnés de 5 000 à 4 000 d'ici juin", "Augmenter", "decrease"),
        ("Increase followers from 5,000 to 5,000 by June", "Increase", "decrease"),
    ],
)
def test_a_verb_that_leads_away_from_the_target_is_told(text: str, verb: str, taken: str) -> None:
    """Where the verb says up and the levels say down, the levels are taken, and somebody is asked."""
    (told,) = sg.parse_goal(text, as_of=date(2026, 3, 10)).ambiguities
    assert (told.field, told.text, told.readings[0]) == ("direction", verb, taken)


@pytest.mark.parametrize(
    "text",
    [
        "Increase followers from 4,000 to 5,000 by June",
        "Improve response time from 4 h to 2 h by June",
        "Passer le taux de conversion de 3 % à 2 % d'ici juin",
        "Reduce complaints from 40 to 20 by June",
    ],
)
def test_a_verb_that_leads_to_the_target_asks_nothing(text: str) -> None:
    """A verb that goes with its levels, or that says no way, leaves nothing open."""
    assert not sg.parse_goal(text, as_of=date(2026, 3, 10)).ambiguities
