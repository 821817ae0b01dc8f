"""A goal that is said reads back: nouns outside the catalogue as its metric, and people whose names are months."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 1, 5)
LANGUAGES = st.sampled_from(("en", "fr"))
NARROWED = st.sampled_from(
    "espresso second_hand weekly_team corner online_course team rescue garden repair of_mine".split()
)
NOUNS = st.sampled_from(
    "sales visits zorgs walks crafts reviews_read deals runs orders reach gains pairs meals".split()
)
OF = st.sampled_from(
    "reach_of_ads visits_to_shops gain_of_weight growth_of_trees runs_with_friends sales_of_may_bugs".split()
)
METRIC = st.one_of(st.builds("{}_{}".format, NARROWED, NOUNS), OF)
TARGETS = st.one_of(
    st.integers(1, 10**6).map(sg.ReachLevel),
    st.integers(1, 5000).map(sg.ChangeBy),
    st.integers(1, 5000).map(lambda one: sg.ChangeBy(-one)),
    st.integers(1, 90).map(lambda one: sg.ChangeBy(percent=-one)),
    st.integers(1, 5000).map(lambda one: sg.StayWithin(high=one)),
    st.integers(1, 5000).map(lambda one: sg.StayWithin(low=one, high=one + 7)),
)
LAST = st.dates(date(2026, 2, 1), date(2029, 12, 31))


@given(METRIC, TARGETS, LAST, LANGUAGES)
def test_any_noun_is_the_metric_of_its_goal(metric: str, target: Any, last: date, language: str) -> None:
    """Whatever its words mean elsewhere (a verb, a role, a word of time), the noun before the colon is what counts."""
    goal = sg.Goal(id="g", metric=metric, target=target, start=DAY, deadline=last)
    draft = sg.parse_goal(goal.text(language), language, DAY)
    again = draft.to_goal(id="g")
    assert (again.metric, again.target, again.deadline, again.owner) == (metric, target, last, None)


@pytest.mark.parametrize("text", ["Increase sales: reach 300 by June", "increase sales: reach 300 by June",
                                  "Sales team: reach 300 by June", "goal sales: reach 300 by June"])  # fmt: skip
def test_what_somebody_does_is_no_noun(text: str) -> None:
    """A verb with what it moves, a role and a word for a goal are none."""
    assert "_" not in (sg.parse_goal(text, as_of=DAY).metric or "")


FIRST = "June May April August Summer Monday Friday Mars Avril Mai Août Été Janvier Dimanche Noël Ana Will".split()
OWNERS = st.builds(
    "{} {}".format, st.sampled_from(FIRST), st.sampled_from("Carter Dupont Kone Le-Roy O’Neil Petit".split())
)


@given(OWNERS, st.sampled_from(["followers", "leads"]), st.sampled_from([None, LAST]), LANGUAGES, st.data())
def test_a_month_may_be_the_name_of_somebody(
    owner: str, metric: str, last: Any, language: str, data: st.DataObject
) -> None:
    """Who is in charge is no day: neither is the name lost, nor a deadline made of it."""
    deadline = None if last is None else data.draw(last)
    goal = sg.Goal(id="g", metric=metric, target=sg.ReachLevel(500), deadline=deadline, owner=owner)
    draft = sg.parse_goal(goal.text(language), language, DAY)
    assert (draft.owner, draft.deadline, draft.target) == (owner, deadline, 500)


@pytest.mark.parametrize(
    ("text", "owner", "deadline"),
    [
        ("Gain 50 clients, owned by June Carter", "June Carter", None),
        ("Gain 50 clients, led by April Jones by May", "April Jones", date(2026, 5, 31)),
        ("Gagner 50 clients, piloté par Avril Martin d’ici mai", "Avril Martin", date(2026, 5, 31)),
        ("Deliver 5 reports, delivered by June", None, date(2026, 6, 30)),
        ("Deliver 5 reports, delivered by June 2027", None, date(2027, 6, 30)),
        ("Deliver 5 reports, delivered by June with care", None, date(2026, 6, 30)),
        ("Gain 50 clients by June", None, date(2026, 6, 30)),
    ],
)
def test_a_name_is_told_from_a_day(text: str, owner: str | None, deadline: date | None) -> None:
    """Behind a phrase for who is in charge a month with a name behind it is somebody, and else it is the month."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.owner, draft.deadline) == (owner, deadline)
