"""Property tests of the table: whatever a review says, a reader gets a row for each goal, whole and on one line."""

import json
from datetime import date
from pathlib import Path

from hypothesis import given, strategies as st
from review_table import NOT_KNOWN, one_line, rows

import smartgoals as sg
from smartgoals import codec
from smartgoals.strategies import goal_reviews, growing_histories, reviews, silent_histories, texts

ASKED = date(2026, 7, 1)
GOAL = sg.Goal(id="shop", metric="purchases", target=sg.KeepPace("3/day"), start=date(2026, 1, 1))


@given(st.from_type(sg.Review))
def test_each_goal_has_its_row(review: sg.Review) -> None:
    """No goal is lost, doubled or moved, in English and in French."""
    assert len(rows(review)) == len(review.goals)


@given(reviews(1, 2))
def test_each_cell_is_one_line_that_says_something(review: sg.Review) -> None:
    """Line breaks and hundreds of letters in what people wrote do not break the table, and no cell is empty."""
    for row in rows(review):
        assert all(cell.strip() and "\n" not in cell and len(cell) <= 200 for cell in row)


@given(silent_histories(until=ASKED, metrics=st.just("purchases")))
def test_what_is_not_known_is_no_zero(history: sg.History) -> None:
    """A source that fell silent is told by the library's own answer, never by a zero that nobody counted."""
    review = sg.review(sg.Strategy(goals=[GOAL], histories=[history]), as_of=ASKED)
    progress = review.goals["shop"].progress
    known = progress is not None and progress.actual is not None
    assert (rows(review)[0].stands_at == NOT_KNOWN) is not known


@given(growing_histories(max_step=10_000, metrics=st.just("followers")))
def test_numbers_can_be_read_back(history: sg.History) -> None:
    """Thousands are parted as in the language of the reader, and nothing is rounded away."""
    goal = sg.Goal(id="known", metric="followers", target=sg.ReachLevel(5_000), baseline=sg.Baseline(value=0))
    review = sg.review(sg.Strategy(goals=[goal], histories=[history]), as_of=history.last.day)
    assert int("".join(filter(str.isdigit, rows(review)[0].stands_at))) == history.last.value


@given(goal_reviews(), texts())
def test_text_of_people_fits_the_cell(reviewed: sg.GoalReview, text: str) -> None:
    """A cell has at most forty letters, and says of a long text that there is more."""
    for said in (text, reviewed.goal.statement or ""):
        assert len(one_line(said)) <= 40


def test_the_shipped_strategy_as_a_table() -> None:
    """What the page shows of a real strategy."""
    shipped = Path(__file__).resolve().parents[2] / "data" / "strategy.json"
    strategy = codec.structure(json.loads(shipped.read_text(encoding="utf-8")))
    english, french = (
        rows(sg.review(strategy, as_of=date(2016, 10, 2), language=language)) for language in ("en", "fr")
    )
    assert len(english) == len(french) == len(strategy.goals) > 0
    assert [row.stands_at for row in english if row.metric in {"Followers", "Conversion rate (per session)"}] == [
        "11,036 followers",
        "2.33 %",
    ]
    told = [row.stands_at for row in french if row.metric in {"Abonnés", "Taux de conversion"}]
    assert [" ".join(said.split()) for said in told] == ["11 036 abonnés", "2,33 %"]
