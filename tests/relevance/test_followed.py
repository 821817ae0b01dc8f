"""What a plan follows on a day ties a leading indicator: open goals and what is read, and nothing of years ago."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals._relevance.followed import FOLLOWED_DAYS
from smartgoals._relevance.relevance import relevance_on

TODAY = date(2026, 11, 30)
SALES = sg.Objective(id="o", title="Sell", kind="conversions_sales", serves="sales")


def asked(*, histories: list[sg.History] | None = None, goals: list[sg.Goal] | None = None) -> tuple[bool, str]:
    """Return whether anything ties sessions to sales, and what the relevant criterion says of such a goal."""
    own = sg.Goal(
        id="g",
        objective="o",
        metric="sessions",
        channel="web",
        target=sg.ChangeBy(100),
        start=date(2026, 12, 1),
        deadline=date(2027, 5, 31),
    )
    channels = [sg.Channel(id="web", platform="website")]
    plan = sg.Strategy(objectives=[SALES], channels=channels, goals=[own, *(goals or [])], histories=histories or [])
    found = relevance_on("sessions", SALES, TODAY, evidence=sg.Evidence(strategy=plan))
    assert bool(sg.relevance("sessions", SALES, evidence=plan).linked) is bool(histories or goals)
    return bool(found.linked), sg.check(own, as_of=TODAY, evidence=plan).verdicts["relevant"].value


def read(days_ago: int) -> sg.History:
    """Return one reading so many days ago, or ahead."""
    return sg.History.of([(TODAY - timedelta(days_ago), 0)], metric="purchases")


@given(st.integers(-400, 5000))
@example(FOLLOWED_DAYS)
@example(FOLLOWED_DAYS + 1)
@example(0)
@example(-1)
def test_readings_tie_for_a_year(days_ago: int) -> None:
    """What was read in the year before the day is followed; what was read long ago, or is to come, is not."""
    is_followed = 0 <= days_ago <= FOLLOWED_DAYS
    assert asked(histories=[read(days_ago)]) == (is_followed, "pass" if is_followed else "unknown")


@pytest.mark.parametrize(
    ("deadline", "is_followed"), [(date(2020, 1, 1), False), (TODAY, True), (date(2027, 1, 1), True), (None, True)]
)
def test_goals_tie_until_they_are_over(deadline: date | None, is_followed: bool) -> None:
    """A goal that ended years ago follows nothing."""
    goal = sg.Goal(id="p", objective="o", metric="purchases", deadline=deadline)
    assert asked(goals=[goal]) == (is_followed, "pass" if is_followed else "unknown")


def test_guardrails_are_watched_as_long_as_somebody_reads_them() -> None:
    """A rate that was read once, years ago, is no second figure beside followers."""
    aim = sg.Objective(id="o", title="Known", kind="brand_awareness", serves="sales")
    goal = sg.Goal(id="g", objective="o", metric="followers", channel="web", target=sg.ChangeBy(100))
    channels = [sg.Channel(id="web", platform="instagram")]
    for day, is_found in ((date(2014, 1, 1), True), (date(2026, 11, 1), False)):
        rates = sg.History.of([(day, 0.02)], metric="net_sentiment", channel="web")
        plan = sg.Strategy(objectives=[aim], channels=channels, goals=[goal], histories=[rates])
        told = {one.code for one in sg.check(goal, as_of=TODAY, evidence=plan).findings}
        assert ("SGR408" in told) is is_found
        balanced = next(
            one
            for one in relevance_on(
                "followers", aim, TODAY, evidence=sg.Evidence(strategy=plan), goal=goal
            ).helps_decide
            if one.code == "balanced"
        )
        assert balanced.answer == ("fail" if is_found else "pass")
