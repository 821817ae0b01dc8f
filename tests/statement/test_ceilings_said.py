"""Up to so many: the most that is allowed, or how far something grows."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import types

AT_MOST = types.Bound.AT_MOST

MOST: tuple[tuple[str, int], ...] = (
    ("Up to 3 complaints a month", 3),
    ("Spend up to €500 a month on ads", 500),
    ("Spend up to €500 on ads by June", 500),
    ("Ad spend of up to 300 € a month", 300),
    ("Tolerate up to 3 errors a week", 3),
    ("Have up to 3 delays a month", 3),
    ("Keep churn up to 3 %", 3),
    ("Limit spending to up to 300 € a month", 300),
    ("A churn of up to 3 %", 3),
    ("Jusqu’à 3 plaintes par mois", 3),
    ("Tolérer jusqu’à 3 erreurs par semaine", 3),
    ("Dépenser jusqu’à 500 € par mois en publicité", 500),
    ("Allouer jusqu’à 500 € par mois à la publicité", 500),
)


@pytest.mark.parametrize(("text", "amount"), MOST)
def test_up_to_so_many_of_what_is_spent_or_suffered_is_the_most(text: str, amount: int) -> None:
    """It is kept at most, and no demand for so many."""
    draft = sg.parse_goal(text)
    assert (draft.amount, draft.bound, str(draft.direction)) == (amount, AT_MOST, "maintain")
    assert not draft.ambiguities


LEVELS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("Grow up to 500 followers", {"direction": "increase", "target": 500}),
    ("Increase visits up to 5000", {"direction": "increase", "target": 5000}),
    ("Get up to 500 followers", {"direction": "increase", "target": 500}),
    ("Bring churn up to 5 %", {"direction": "increase", "target": 5}),
    ("From 20 up to 50 posts a month", {"direction": "increase", "baseline": 20, "target": 50}),
    ("Passer jusqu’à 500 abonnés", {"direction": "increase", "target": 500}),
    ("Augmenter les visites jusqu’à 5000", {"direction": "increase", "target": 5000}),
    ("Réduire les plaintes jusqu’à 3 par mois", {"direction": "decrease", "amount": 3}),
)


@pytest.mark.parametrize(("text", "fields"), LEVELS)
def test_up_to_so_many_is_how_far_a_verb_leads(text: str, fields: dict[str, Any]) -> None:
    """Behind what grows, falls or goes it is a level to reach, and nothing else."""
    draft = sg.parse_goal(text)
    assert {name: getattr(draft, name) for name in fields} == fields
    assert (draft.bound, draft.ambiguities) == (None, ())


OPEN = (
    ("Publish up to 5 posts a week", AT_MOST, "up to 5"),
    ("Publier jusqu’à 5 posts par semaine", AT_MOST, "jusqu’à 5"),
    ("Recevoir jusqu’à 3 plaintes par mois", AT_MOST, "jusqu’à 3"),
    ("Up to 500 followers by June", AT_MOST, "Up to 500"),
    ("Sell up to 500 tickets", AT_MOST, "up to 500"),
    ("Resolve up to 20 tickets a day", AT_MOST, "up to 20"),
    ("Reach up to 5000 people by June", None, "up to 5000"),
    ("Atteindre jusqu’à 5000 abonnés", None, "jusqu’à 5000"),
    ("Save up to 500 €", None, "up to 500 €"),
)


@pytest.mark.parametrize(("text", "bound", "said"), OPEN)
def test_up_to_so_many_tells_that_it_may_be_either(text: str, bound: types.Bound | None, said: str) -> None:
    """Where neither verb nor noun says which, the likelier is read and both are told."""
    draft = sg.parse_goal(text)
    assert draft.bound is bound
    told = [(one.field, one.text, one.readings) for one in draft.ambiguities]
    assert told == [("bound", said, ("at_most", "at_least"))]


CHANGES = (
    ("Reduce costs by up to 20 %", "decrease"),
    ("Increase sales by up to 20 %", "increase"),
    ("Réduire les coûts de jusqu’à 20 %", "decrease"),
)


@pytest.mark.parametrize(("text", "direction"), CHANGES)
def test_a_change_by_up_to_so_much_is_a_bounded_change(text: str, direction: str) -> None:
    """By up to 20 % is no level of 20 %."""
    draft = sg.parse_goal(text)
    told = (draft.amount, str(draft.amount_kind), draft.target, draft.bound, str(draft.direction))
    assert told == (20, "relative", None, AT_MOST, direction)


TAKEN = (
    ("Lose up to 5 kg by June", "decrease", "delta"),
    ("Perdre jusqu’à 5 kg d’ici juin", "decrease", "delta"),
    ("Lose up to 5 members a month", "maintain", "rate"),
)


@pytest.mark.parametrize(("text", "direction", "kind"), TAKEN)
def test_up_to_so_much_that_is_taken_away_is_a_change(text: str, direction: str, kind: str) -> None:
    """Whoever loses up to 5 kg will not weigh 5 kg."""
    draft = sg.parse_goal(text)
    told = (draft.amount, str(draft.amount_kind), draft.target, draft.bound, str(draft.direction))
    assert told == (5, kind, None, AT_MOST, direction)


@given(
    st.integers(2, 900),
    st.sampled_from(("complaints", "errors", "accidents", "refunds", "incidents")),
    st.sampled_from(("week", "month", "quarter")),
)
def test_up_to_is_at_most_of_what_is_better_low(amount: int, noun: str, unit: str) -> None:
    """Whatever the figure and the period, "up to N complaints" says what "at most N complaints" does."""
    up_to, at_most = (sg.parse_goal(f"{words} {amount} {noun} a {unit}") for words in ("Up to", "At most"))
    names = ("metric", "amount", "amount_kind", "bound", "direction", "pace", "per", "target", "ambiguities")
    assert [getattr(up_to, name) for name in names] == [getattr(at_most, name) for name in names]


SHORT_FORMS = (
    "Max. 3 meetings per week until June",
    "Spend max. $800 a month on ads until June",
    "No more than max. 3 meetings a week until June",
    "Win approx. 40 leads by June",
    "Max. 3 réunions par semaine jusqu'en juin",
    "Min. 3 séances par semaine jusqu'en juin",
    "5 séances par semaine max. jusqu'en juin",
    "Réduire le temps de réponse à 30 min. d'ici juin",
)


@pytest.mark.parametrize("text", SHORT_FORMS)
def test_the_stop_of_a_short_form_ends_no_sentence(text: str) -> None:
    """ "Max." and "max" bound alike, in both languages."""
    day = date(2026, 3, 16)
    short, plain = (sg.parse_goal(said, as_of=day) for said in (text, text.replace(".", "", 1)))
    assert (short.metric, short.bound, short.to_goal().target) == (
        plain.metric,
        plain.bound,
        plain.to_goal().target,
    )


@pytest.mark.parametrize("text", ["Keep ad spend at 500 max. Win 40 leads", "Keep ad spend at 500 max. 3 posts a week"])
def test_a_stop_behind_a_bound_may_end_a_sentence(text: str) -> None:
    """Before a capital, or between two numbers, the stop parts two goals."""
    draft = sg.parse_goal(text, as_of=date(2026, 3, 16))
    assert (draft.metric, draft.amount, draft.bound) == ("ad_spend", 500, AT_MOST)
