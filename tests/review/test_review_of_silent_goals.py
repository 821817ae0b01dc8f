"""The review of goals of which nothing was heard: what is missing and why, in both languages, on the page and in a diff."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg
from smartgoals import present

AS_OF = date(2026, 1, 18)
DATES = {"start": date(2026, 1, 5), "deadline": date(2026, 6, 28)}
BEFORE, LATER, SINCE = date(2025, 12, 1), date(2026, 2, 1), date(2026, 1, 12)
POSTS = sg.Goal(id="g", metric="posts_published", target=sg.KeepPace("2/week"), **DATES)
QUOTA = sg.Goal(id="g", metric="posts_published", target=sg.KeepPace("2/week", counted="calendar"), **DATES)
FANS = sg.Goal(id="g", metric="followers", target=sg.ReachLevel(800), **DATES)

NO_METRIC = ("the goal names no metric", "le but ne nomme aucune mesure")
UNHEARD = (
    "there are no readings of its metric on its channel up to that day",
    "aucun relevé de sa mesure sur son canal jusqu’à ce jour",
)
SINCE_START = (
    "nothing has been read since the plan started, and missing is not zero",
    "rien n’a été relevé depuis le départ de la trajectoire, et une absence n’est pas un zéro",
)
SILENT: dict[str, tuple[sg.Goal, list[date] | None, tuple[str, str]]] = {
    "no metric": (sg.Goal(id="g", **DATES), None, NO_METRIC),
    "no history": (POSTS, None, UNHEARD),
    "a history of nothing": (POSTS, [], UNHEARD),
    "readings of later days": (POSTS, [LATER], UNHEARD),
    "a level of later days": (FANS, [LATER], UNHEARD),
    "a quota without a history": (QUOTA, None, UNHEARD),
    "readings before the start": (QUOTA, [BEFORE], SINCE_START),
}


def reviewed(goal: sg.Goal, days: list[date] | None, **facts: Any) -> sg.Review:
    """Return the review of one goal with readings of these days, or without a history."""
    histories = [] if days is None else [sg.History.of([(day, 3) for day in days], metric=goal.metric)]
    return sg.review(sg.Strategy(goals=[goal], histories=histories), as_of=AS_OF, **facts)


@pytest.mark.parametrize("case", SILENT)
def test_a_goal_nothing_is_heard_of_says_so(case: str) -> None:
    """What is missing has one reason in each language, which the text and the page of the review tell too."""
    goal, days, (english, french) = SILENT[case]
    found = reviewed(goal, days)
    one = found.goals["g"]
    assert (one.why("en"), one.why("fr")) == (english, french)
    assert one.progress is None or one.progress.actual is None
    assert (one.progress is None) == (one.reasons.keys() == {"progress", "projection"})
    assert (one.progress is None) == (one.projection is None)
    assert one.progress is not None or english in found.text()
    assert present.page(found, short=True)
    assert french in present.page(found, language="fr")


def test_zero_where_nothing_was_read_is_asked_for() -> None:
    """A history of nothing is a figure where what is missing counts as zero, and a goal without one stays silent."""
    heard = reviewed(QUOTA, [], missing="zero").goals["g"]
    assert heard.progress is not None
    assert (heard.progress.actual, heard.why()) == (0, None)
    assert reviewed(QUOTA, None, missing="zero").goals["g"].why() == UNHEARD[0]


def test_a_goal_that_falls_silent_or_is_heard_again_has_changed() -> None:
    """Between a review that heard of a goal and one that did not, plan and chance go to what could not be told."""
    silent, heard = reviewed(FANS, None), reviewed(FANS, [BEFORE, SINCE])
    lost, back = silent.diff(heard).goals["g"], heard.diff(silent).goals["g"]
    assert lost.is_on_plan[::-1] == back.is_on_plan == (None, False)
    assert lost.probability[::-1] == back.probability
    assert lost.probability[1] is None
    assert lost.has_changed
    assert back.has_changed
    assert not silent.diff(silent).goals["g"].has_changed
