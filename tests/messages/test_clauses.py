"""Clauses: how sentences are joined on one line is said once, as each language parts them."""

import re
from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import catalog, returns
from smartgoals._messages.formatting import FRENCH
from smartgoals._relevance.relevance import relevance

DAYS = [date(2026, 1, 4) + timedelta(weeks=k) for k in range(8)]
GOAL = sg.Goal(
    id="g",
    metric="followers",
    target=sg.ReachLevel(2400),
    baseline=sg.Baseline(value=1200, on=DAYS[0]),
    start=date(2026, 1, 5),
    deadline=date(2026, 6, 28),
)
HISTORY = sg.History.of([(on, 1200 + 50 * k) for k, on in enumerate(DAYS)], metric="followers")
STRATEGY = sg.Strategy(goals=[GOAL], histories=[HISTORY])
PROJECTION = sg.project(GOAL, HISTORY, as_of=DAYS[-1])
REVIEW = sg.review(STRATEGY, as_of=DAYS[-1], language="fr")
TEXTS = {
    "projection": PROJECTION.text("fr"),
    "forecast": PROJECTION.forecast.text("fr") if PROJECTION.forecast else "",
    "relevance": relevance("followers", "conversions_sales").text("fr"),
    "recommendation": "\n".join(one.text("fr") for one in sg.recommend_metrics("conversions_sales")),
    "diff": REVIEW.diff(sg.review(STRATEGY, as_of=DAYS[1], language="fr")).text(),
    "explained": REVIEW.goals["g"].report.explain(),
    "roi": returns.roi(100, 40).text("fr"),
    "rolled": sg.roll_up([PROJECTION.progress, sg.assess(evolve(GOAL, deadline=None), HISTORY, as_of=DAYS[-1])]).text(
        "fr"
    ),
    "prior": "\n".join(
        one.explain("fr") for one in catalog.priors("engagement_rate_followers", "instagram", as_of=DAYS[-1])
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_french_clauses_stand_apart(name: str) -> None:
    """In French a blank that does not break stands before the semicolon, whatever joins the sentences."""
    assert "\u00a0; " in TEXTS[name]
    assert not re.findall(r"\S;", TEXTS[name])


CLAUSES = st.lists(st.text("abé {}", min_size=1).filter(str.strip), min_size=1, max_size=5)
OWN = evolve(FRENCH, code="xx", phrases={"report.clauses": "{one} / {next}"})


@given(CLAUSES, st.sampled_from([(sg.Language.of("en"), "; "), (FRENCH, "\u00a0; "), (OWN, " / ")]))
@example(["a", "b"], (OWN, " / "))
@example(["{a}"], (FRENCH, "\u00a0; "))
def test_joined_clauses_come_apart_again(clauses: list[str], language: tuple[sg.Language, str]) -> None:
    """English joins closely, French apart, and a host's own language as its phrase says; one sentence stays alone."""
    into, mark = language
    assert into.joined(clauses).split(mark) == clauses
