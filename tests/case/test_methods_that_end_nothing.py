"""A method of the caller's that raises, refuses totals or answers nonsense ends nothing, whatever is asked."""

import json
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import smartgoals as sg
from smartgoals import codec, present

DOCUMENT = Path(__file__).parents[2] / "examples" / "data" / "strategy.json"
ON = date(2016, 10, 2)


class Method:
    """A method with a name that no other text has."""

    name = "my <model>"

    def __init__(self, answer: Callable[..., list[sg.Forecast]]) -> None:
        self.answer = answer

    def __call__(
        self, history: sg.History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> list[sg.Forecast]:
        """Return what the test says, for each day."""
        told = {"as_of": as_of, "method": self.name, "total_from": total_from}
        return self.answer(float(history.last.value), days, told)


def raises(_last: float, _days: Sequence[date], _told: Any) -> Any:
    """Fail over several lines."""
    raise RuntimeError("no licence\nfor this *model*")


def refuses_totals(last: float, days: Sequence[date], told: Any) -> list[sg.Forecast]:
    """Answer for single days alone."""
    if told["total_from"] is not None:
        raise ValueError("says nothing of totals")
    return [sg.Forecast.of_quantiles({0.1: last * 0.9, 0.9: last * 1.2}, on=one, **told) for one in days]


def no_numbers(_last: float, days: Sequence[date], told: Any) -> list[sg.Forecast]:
    """Answer with what is no number."""
    return [sg.Forecast.of_samples([float("nan")], on=one, **told) for one in days]


def crossed(_last: float, days: Sequence[date], told: Any) -> list[sg.Forecast]:
    """Answer with quantiles that cross."""
    return [sg.Forecast.of_quantiles({0.1: 9, 0.9: 1}, on=one, **told) for one in days]


def too_few(_last: float, _days: Sequence[date], _told: Any) -> list[sg.Forecast]:
    """Answer for no day."""
    return []


SAID = {
    raises: "no licence",
    refuses_totals: "says nothing of totals",
    no_numbers: "must be a finite number, got nan",
    crossed: "do not fall",
    too_few: "it returned 0",
}
EACH = pytest.mark.parametrize("answer", SAID)


@cache
def shipped() -> sg.Strategy:
    """Return the strategy that the examples ship."""
    read = codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")))
    assert isinstance(read, sg.Strategy)
    return read


@cache
def usual() -> sg.Review:
    """Return its review by the default method."""
    return sg.review(shipped(), as_of=ON)


@EACH
def test_a_review_names_the_method_and_its_words(answer: Any) -> None:
    """Goals it cannot do have no chance and say why; progress and verdicts are those of any method."""
    review = sg.review(shipped(), as_of=ON, method=Method(answer))
    failed = []
    for one in review.goals:
        assert one.progress == usual().goals[one.id].progress
        if one.projection is not None and one.projection.probability is None:
            assert one.projection.reasons["probability"] == "method_failed"
            assert one.projection.method == "my <model>"
            assert SAID[answer] in (one.projection.failure or "")
            failed.append(one.id)
    flows = ["page-views", "passes", "retweets"]
    assert failed == (flows if answer is refuses_totals else [one.id for one in usual().goals if one.projection])
    assert codec.structure(codec.unstructure(review), sg.Review) == review
    for language, words in (("en", "method “my <model>” failed"), ("fr", "prévision « my <model> » a échoué")):
        text = " ".join(present.text(sg.review(shipped(), as_of=ON, method=Method(answer), language=language)).split())
        assert text.count(words) >= len(failed)
        assert "my <model>" not in present.html(review, language=language)


@pytest.mark.parametrize("goal", ["passes", "ig-growth", "answer-time"])
@EACH
def test_every_other_question_about_a_goal_is_answered(answer: Any, goal: str) -> None:
    """A series has its readings and plan, a what-if its reason, tripwires none, and goals of the past no chance."""
    method, strategy, of = Method(answer), shipped(), shipped().goals[goal]
    history = sg.Evidence(strategy=strategy).history_for(of)
    assert history is not None
    projection = sg.project(of, history, as_of=ON, evidence=strategy, method=method)
    assert projection.progress == sg.project(of, history, as_of=ON, evidence=strategy).progress
    rows = sg.series(of, history, as_of=ON, evidence=strategy, method=method, ahead=True)
    mine = [(row.day, row.plan, row.actual) for row in rows]
    theirs = sg.series(of, history, as_of=ON, evidence=strategy, ahead=True)
    assert mine == [(row.day, row.plan, row.actual) for row in theirs]
    if projection.failure is None:
        return
    assert {row.expected for row in rows if row.day > ON} == {None}
    assert {wire.value for wire in projection.tripwires().rows} <= {None}
    assert SAID[answer] in projection.text("fr")
    past = sg.backtest(history, goal=of, evidence=strategy, method=method)
    assert past.mean_chance is None
    if of.id != "answer-time":
        fair = sg.Event(id="fair", start=date(2016, 11, 1), end=date(2016, 11, 3))
        asked = sg.what_if(
            of, history, as_of=ON, evidence=strategy, events=[fair], brings={"fair": (10, 20)}, method=method
        )
        assert asked.chance_with is None
        assert SAID[answer] in asked.text()


DAYS = [date(2026, 1, 5) + timedelta(days=k) for k in range(60)]
FANS = sg.History.of([(day, 100 + 3 * k) for k, day in enumerate(DAYS)], metric="followers")


def fans(deadline: date) -> sg.Goal:
    """Return a goal that is far off, by a day."""
    return sg.Goal(id="g", metric="followers", target=sg.ReachLevel(4000), start=DAYS[0], deadline=deadline)


def boom(
    history: sg.History, days: Sequence[date], *, as_of: date, total_from: date | None = None
) -> list[sg.Forecast]:
    """Raise, whatever is asked."""
    raise ValueError("x")


def test_a_decided_goal_is_told_though_its_method_fails() -> None:
    """What readings have decided is said without a forecast: one goal of the past loses no text of a review."""
    strategy = sg.Strategy(goals=[fans(DAYS[20])], histories=[FANS])
    review = sg.review(strategy, as_of=DAYS[-1], method=boom)
    assert review.text().endswith("\nchance by 25 January 2026: 0 %")


def test_why_names_the_method_that_failed() -> None:
    """Why a goal has no chance is said in the words of its projection, which name the method and what it said."""
    strategy = sg.Strategy(goals=[fans(date(2026, 6, 1))], histories=[FANS])
    reviewed = sg.review(strategy, as_of=DAYS[-1], method=boom).goals["g"]
    assert reviewed.why() == "the forecasting method “boom” failed: ValueError: x"
    assert "« boom » a échoué" in str(reviewed.why("fr")).replace("\xa0", " ")


class Trap:
    """A distribution that answers everywhere but at a goal's own level."""

    def quantile(self, share: float) -> float:
        """Return numbers in order."""
        return 100.0 + share

    def below(self, x: float) -> float:
        """Fail where the goal asks."""
        if x == 4000:
            raise RuntimeError("not there")
        return min(1.0, max(0.0, x - 100.0))

    at_most = below


def test_a_distribution_that_fails_at_the_goal_alone_is_a_failed_method() -> None:
    """What no check of an answer finds costs the goal its chance, and nothing else."""

    def trap(history: sg.History, days: Sequence[date], *, as_of: date, total_from: date | None = None) -> Any:
        return [
            sg.Forecast(on=day, as_of=as_of, method="trap", distribution=Trap(), total_from=total_from) for day in days
        ]

    projection = sg.project(fans(date(2026, 6, 1)), FANS, as_of=DAYS[-1], method=trap)
    assert projection.probability is None
    assert projection.reasons["probability"] == "method_failed"
    assert projection.progress.actual is not None
