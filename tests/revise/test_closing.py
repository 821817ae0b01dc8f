"""Closing goals: both targets graded, the lesson kept; and what many closed goals say of how goals are set."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import strategies as sgst
from smartgoals._revise import calibration

START, END = date(2026, 1, 5), date(2026, 3, 29)
BASE = sg.Baseline(value=1200, on=date(2026, 1, 4))


TARGET = sg.ReachLevel(1300)


def goal(target: Any = TARGET, **facts: Any) -> sg.Goal:
    """Return a goal on followers from 1,200."""
    known: dict[str, Any] = {"metric": "followers", "start": START, "deadline": END, "baseline": BASE}
    return sg.Goal(id="g", target=target, **(known | facts))


def ending(value: float, on: date = END, metric: str = "followers") -> sg.History:
    """Return a history that ends with a value."""
    return sg.History.of([(START, 0 if metric != "followers" else 1200), (on, value)], metric=metric)


def test_habits_are_told_by_the_shares_of_their_source() -> None:
    """Of committed goals 40 to 90 % are met in the sweet spot, of stretch goals 10 to 75 %, in fifths of what was expected."""
    assert (calibration.SANDBAGGING, calibration.OVER_REACH) == ((0.9, 0.75), (0.4, 0.1))
    assert calibration.BANDS == (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


def test_closed_before_the_deadline() -> None:
    """A goal closed early is met if it stands, and abandoned otherwise; said to be abandoned, it is unless met."""
    early = date(2026, 2, 1)
    assert sg.close(goal(), ending(1310, early), as_of=early).outcome == "met"
    given_up = sg.close(goal(), ending(1210, early), as_of=early)
    assert (given_up.outcome, given_up.original_outcome) == ("abandoned", "unknown")
    assert sg.close(goal(), ending(1290), as_of=END, abandoned=True).outcome == "abandoned"
    assert sg.close(goal(), ending(1300), as_of=END, abandoned=True).outcome == "met"


def test_nobody_measured() -> None:
    """Without readings, or without a plan to hold them against, the outcome is unknown."""
    assert sg.close(goal(), None, as_of=END).outcome == "unknown"
    assert sg.close(goal(), None, as_of=END, abandoned=True).outcome == "abandoned"
    assert sg.close(goal(), sg.History.of([], metric="followers"), as_of=END).outcome == "unknown"
    assert sg.close(goal(None), ending(1300), as_of=END).outcome == "unknown"
    assert sg.close(goal(deadline=None), ending(1300), as_of=END).outcome in {"unknown", "abandoned"}


def test_both_targets_are_graded() -> None:
    """A goal that was eased is met by its new terms and missed by its first ones."""
    eased = goal(sg.ReachLevel(1400)).revised(on=date(2026, 2, 1), reason="too hard", target=sg.ReachLevel(1300))
    found = sg.close(eased, ending(1300), as_of=END)
    assert (found.outcome, found.original_outcome, found.original_score) == ("met", "missed", 0.5)
    sooner = goal(deadline=date(2026, 12, 31)).revised(on=date(2026, 2, 1), reason="shorter", deadline=END)
    assert sg.close(sooner, ending(1290), as_of=END).original_outcome == "unknown"


def test_allowances() -> None:
    """An allowance that was kept scores one; one that was overdrawn scores what was allowed over what was used."""
    calls = goal(
        sg.KeepPace(sg.Pace.parse("10/week"), bound="at_most"), metric="support_calls", baseline=None
    )  # fmt: skip
    kept, over = (sg.close(calls, ending(value, metric="support_calls"), as_of=END) for value in (100, 150))
    assert (kept.outcome, kept.score) == ("met", 1)
    assert (over.outcome, over.score) == ("missed", 0.8)
    early = sg.close(calls, ending(10, date(2026, 2, 1), "support_calls"), as_of=date(2026, 2, 1))
    assert (early.outcome, early.score) == ("abandoned", None)


def test_what_was_likely_at_the_start() -> None:
    """The chance is the caller's, or the projection of the first day from what was known by then."""
    weekly = sg.History.of(
        [(date(2025, 10, 5) + timedelta(weeks=k), 1000 + 16 * k) for k in range(14)] + [(END, 1310)], metric="followers"
    )
    found = sg.close(goal(), weekly, as_of=END)
    assert found.probability is not None
    assert found.probability > 0.5
    assert sg.close(goal(), weekly, as_of=END, probability=0.3).probability == 0.3
    assert sg.close(goal(), ending(1300), as_of=END).probability is None
    assert sg.close(goal(start=None, baseline=None), weekly, as_of=END).probability is None
    before = goal(start=END + timedelta(3), deadline=END + timedelta(40))
    ahead = sg.History.of([(END + timedelta(k), 1000 + k) for k in range(-3, 3)], metric="followers")
    assert sg.close(before, ahead, as_of=END).probability is None  # it has no first day yet
    with pytest.raises(sg.InvalidValue, match="probability"):
        sg.close(goal(), weekly, as_of=END, probability=2)


def test_bad_arguments_to_close() -> None:
    """What is no goal, day or history of it is refused as ours."""
    for call in (
        lambda: sg.close("g", None, as_of=END),  # type: ignore[arg-type]  # wrong on purpose
        lambda: sg.close(goal(), None, as_of="today"),  # type: ignore[arg-type]  # wrong on purpose
        lambda: sg.close(goal(), ending(1, metric="leads"), as_of=END),
        lambda: sg.close(goal(), None, as_of=END, abandoned="no"),  # type: ignore[arg-type]  # wrong on purpose
    ):
        with pytest.raises(sg.SmartGoalsError):
            call()


def closed(
    count: int, met: int, chance: float | None, ambition: str = "committed", **facts: Any
) -> list[sg.ClosedGoal]:
    """Return closed goals of which so many were met."""
    return [
        sg.ClosedGoal(
            goal=sg.Goal(id=f"g{k}", ambition=ambition),  # type: ignore[arg-type]  # the word of an ambition will do
            closed_on=END,
            outcome="met" if k < met else "missed",
            probability=chance,
            **facts,
        )
        for k in range(count)
    ]  # fmt: skip


def test_likely_was_right() -> None:
    """Of twenty goals called likely fifteen were met: the share, the error and the band say so."""
    found = sg.calibration([*closed(20, 15, 0.75), *closed(10, 1, 0.1)])
    assert (found.likely_right, found.with_chance, found.graded) == (0.75, 30, 30)
    assert found.brier == pytest.approx((15 * 0.0625 + 5 * 0.5625 + 0.81 + 9 * 0.01) / 30)
    assert [(one.low, one.count, one.is_off) for one in found.bands] == [(0.0, 10, False), (0.6, 20, False)]
    assert str(found.bands[1]) == "60% to 80%: said 75%, happened 75% of 20"
    off = sg.calibration([*closed(40, 10, 0.9), *closed(5, 5, 1.0)]).bands
    assert [(one.low, one.count, one.is_off) for one in off] == [(0.8, 45, True)]


@pytest.mark.parametrize(
    ("met", "ambition", "habit"),
    [
        (40, "committed", "sandbagging"),
        (36, "stretch", "sandbagging"),
        (30, "committed", "balanced"),
        (20, "stretch", "balanced"),
        (8, "committed", "over_reach"),
        (0, "stretch", "over_reach"),
    ],
)
def test_habits(met: int, ambition: str, habit: str) -> None:
    """Nearly all met is sandbagging, hardly any is over-reach, and a stretch goal may be missed more often."""
    found = sg.calibration(closed(40, met, None, ambition))
    assert (found.habit, found.met_share, found.likely_right) == (habit, met / 40, None)
    assert found.reason == "0 goals with a known chance, at least 10 are needed"
    assert str(found).endswith(habit)


def test_too_few_goals_say_nothing() -> None:
    """With too few graded goals everything is None, with the reason; unknown and abandoned ones do not count."""
    others = [attrs.evolve(one, outcome=what) for one in closed(9, 9, 0.9) for what in ("unknown", "abandoned")]
    found = sg.calibration([*closed(9, 9, 0.9), *others])
    assert (found.habit, found.likely_right, found.brier, found.met_share, found.bands) == (None, None, None, None, ())
    assert str(found) == "calibration unknown: 9 graded goals, at least 10 are needed"
    assert sg.calibration(closed(9, 9, 0.9), least=9).habit is not None
    for least in (0, True, 2.5):
        with pytest.raises(sg.InvalidValue, match="least"):
            sg.calibration([], least=least)  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(sg.WrongType):
        sg.calibration(["g"])  # type: ignore[list-item]  # wrong on purpose


def test_an_eased_goal_counts_by_what_it_first_asked() -> None:
    """Easing goals until they are met does not make a good record."""
    eased = sg.Goal(id="g", target=sg.ReachLevel(9)).revised(on=END, reason="too hard", target=sg.ReachLevel(5))
    many = [sg.ClosedGoal(goal=eased, closed_on=END, outcome="met", original_outcome="missed")] * 12
    assert sg.calibration(many).met_share == 0


@given(st.lists(sgst.closed_goals(), max_size=30))
def test_calibration_is_in_bounds(many: list[sg.ClosedGoal]) -> None:
    """Whatever was closed, shares lie within 0 and 1 and the bands hold every graded goal with a chance once."""
    found = sg.calibration(many, least=1)
    assert sum(one.count for one in found.bands) == found.with_chance <= found.graded <= len(many)
    for share in (found.likely_right, found.brier, found.met_share):
        assert share is None or 0 <= share <= 1
    assert (found.habit is None) == (found.graded == 0)
