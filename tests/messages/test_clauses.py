"""Clauses: how sentences are joined on one line is said once, as each language parts them."""

import re
from datetime import date, timedelta

import pytest
from attrs import evolve

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


def test_clauses_are_joined_as_a_language_says() -> None:
    """English joins closely, French apart, and a host's own language as its phrase says; one sentence stays alone."""
    own = evolve(FRENCH, code="xx", phrases={"report.clauses": "{one} / {next}"})
    joined = [sg.Language.of("en").joined("ab"), FRENCH.joined("ab"), own.joined("ab"), FRENCH.joined(["{a}"])]
    assert joined == ["a; b", "a\u00a0; b", "a / b", "{a}"]
