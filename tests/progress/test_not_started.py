"""A goal whose first day is still to come has not started: nothing is on plan, inside or behind."""

from datetime import date, timedelta

import pytest

import smartgoals as sg
from smartgoals import present
from smartgoals.present._standing import place_of

FIRST = date(2026, 4, 1)
EVE = FIRST - timedelta(1)
SAID = {
    "en": "not started on 31 March 2026: begins on 1 April 2026, 1000 so far",
    "fr": "pas commencé le 31 mars 2026 : début le 1er avril 2026, 1000 à ce jour",
}
PAGE = {
    "en": "1000 followers so far; not started, begins on 1 April 2026",
    "fr": "1000 abonnés à ce jour ; pas commencé, début le 1er avril 2026",
}
TARGETS = [
    sg.ReachLevel(1500),
    sg.ReachLevel(1500, milestones=[sg.Milestone(date(2026, 5, 1), 1200)]),
    sg.StayWithin(low=900, high=1100),
    sg.StayWithin(high=900),
]


def goal(target: sg.Target, metric: str = "followers") -> sg.Goal:
    """Return a goal of the second quarter."""
    return sg.Goal(id="g", metric=metric, target=target, start=FIRST, deadline=date(2026, 6, 30))


def plain(text: str) -> str:
    """Return text with plain blanks and no marks."""
    return text.replace("\u202f", " ").replace("\xa0", " ").replace("**", "")


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("language", SAID)
def test_before_its_first_day_a_goal_is_said_not_to_have_started(target: sg.Target, language: str) -> None:
    """Texts and pages say when it begins, and what there is; from the first day on they say how it stands."""
    history = sg.History.of([(EVE, 1000)], metric="followers")
    before, after = (sg.assess(goal(target), history, as_of=day) for day in (EVE, FIRST))
    assert plain(before.text(language)) == SAID[language]
    assert str(before) == "not started on 2026-03-31: begins on 2026-04-01, 1000 so far"
    assert PAGE[language] in plain(present.markdown(before, language=language))
    assert place_of(before) == "not_started"
    assert place_of(after) in {"on_plan", "behind"}
    assert not after.text(language).startswith(("not started", "pas"))


def test_a_goal_that_nobody_has_read_begins_all_the_same() -> None:
    """Without a value there is the first day alone."""
    history = sg.History.of([(EVE - timedelta(9), 3)], metric="posts_published")
    found = sg.assess(goal(sg.StayWithin(low=1, high=5), "posts_published"), history, as_of=EVE)
    assert found.text() == "not started on 31 March 2026: begins on 1 April 2026"
    assert plain(found.text("fr")) == "pas commencé le 31 mars 2026 : début le 1er avril 2026"
    assert str(found) == "not started on 2026-03-31: begins on 2026-04-01"
    assert "not started, begins on 1 April 2026" in present.markdown(found)


def test_a_review_counts_goals_that_have_not_started() -> None:
    """They are neither on plan nor of unknown standing."""
    history = sg.History.of([(EVE, 1000)], metric="followers")
    strategy = sg.Strategy(goals=[goal(sg.ReachLevel(1500))], histories=[history])
    pages = [plain(present.markdown(sg.review(strategy, as_of=EVE, language=one))) for one in ("en", "fr")]
    assert "1 not started" in pages[0]
    assert "début à venir : 1" in pages[1]
    assert "not started" in str(present.vega(sg.review(strategy, as_of=EVE)))
