"""The laws of closing and calibration: grades agree with progress, shares with what was counted."""

import math
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

START, END = date(2026, 1, 5), date(2026, 3, 29)
BASE = sg.Baseline(value=1200, on=date(2026, 1, 4))
HABITS = ["over_reach", "balanced", "sandbagging"]
VALUES = st.integers(1100, 1500)
CHANCES = st.sampled_from([0, 0.1, 0.2, 0.3, 0.5, 0.6, 0.75, 0.8, 0.9, 1])
AMBITIONS = st.sampled_from(["committed", "stretch"])


def goal(value: float = 1300, **facts: Any) -> sg.Goal:
    """Return a goal on followers from 1,200."""
    known: dict[str, Any] = {
        "metric": "followers",
        "start": START,
        "deadline": END,
        "baseline": BASE,
    }
    return sg.Goal(id="g", target=sg.ReachLevel(value), **(known | facts))


def read(*values: float, metric: str = "followers") -> sg.History:
    """Return weekly readings from the start on."""
    rows = [(START + timedelta(weeks=place), value) for place, value in enumerate(values)]
    return sg.History.of(rows, metric=metric)


def closed(
    count: int,
    met: int,
    chance: float | None = None,
    ambition: str = "committed",
) -> list[sg.ClosedGoal]:
    """Return closed goals of which so many were met."""
    return [
        sg.ClosedGoal(
            goal=sg.Goal(id="g", ambition=sg.types.Ambition(ambition)),
            closed_on=END,
            outcome="met" if place < met else "missed",
            probability=chance,
        )
        for place in range(count)
    ]


@given(st.lists(VALUES, min_size=1, max_size=13), st.integers(0, 100))
def test_a_grade_is_what_progress_says_of_the_last_day(values: list[float], later: int) -> None:
    """Outcome and figures are those of the progress; a goal that is not revised has one grade."""
    on = START + timedelta(weeks=len(values) - 1, days=later)
    found = sg.close(goal(), read(*values), as_of=on)
    told = sg.assess(goal(), read(*values), as_of=on)
    assert (found.actual, found.attainment) == (told.actual, told.attainment)
    assert (found.outcome == "met") == (told.is_met is True)
    assert found.outcome == ("met" if told.is_met else "missed" if on >= END else "abandoned")
    assert found.score == (1 if told.is_met else told.attainment_clamped)
    if found.outcome != "abandoned":
        first = (found.original_outcome, found.original_attainment, found.original_score)
        assert first == (found.outcome, found.attainment, found.score)


@given(st.lists(VALUES, min_size=1, max_size=13), st.booleans())
def test_giving_up_changes_only_what_was_not_met(values: list[float], is_early: bool) -> None:
    """A goal said to be given up is so unless it is met; its figures stay."""
    on = date(2026, 3, 1) if is_early else END
    known = read(*values)
    plain = sg.close(goal(), known, as_of=on)
    given_up = sg.close(goal(), known, as_of=on, abandoned=True)
    assert given_up.outcome == ("met" if plain.outcome == "met" else "abandoned")
    assert (given_up.actual, given_up.attainment) == (plain.actual, plain.attainment)
    assert given_up.original_outcome == plain.original_outcome


@given(VALUES, st.integers(1250, 1450), st.integers(1250, 1450))
def test_a_revised_goal_has_the_grade_of_each_of_its_terms(end: int, first: int, then: int) -> None:
    """What it last asked and what it first asked are graded as two goals would be."""
    known = read(*[1200] * 12, end)
    asked = (
        goal(first).revised(on=date(2026, 2, 1), reason="learnt", target=sg.ReachLevel(then))
        if first != then
        else goal(first)
    )
    found = sg.close(asked, known, as_of=END)
    last, original = (sg.close(goal(value), known, as_of=END) for value in (then, first))
    assert (found.outcome, found.attainment, found.score) == (
        last.outcome,
        last.attainment,
        last.score,
    )
    assert (found.original_outcome, found.original_attainment, found.original_score) == (
        original.outcome,
        original.attainment,
        original.score,
    )


@given(st.integers(1, 20), st.integers(0, 600))
def test_an_allowance_is_kept_or_scores_what_was_allowed_over_what_was_used(
    pace: int,
    used: int,
) -> None:
    """One where it was kept, and else less the more was used."""
    target = sg.KeepPace(f"{pace}/week", bound="at_most")
    asked = sg.Goal(id="g", metric="support_calls", target=target, start=START, deadline=END)
    known = sg.History.of([(START, 0), (END, used)], metric="support_calls")
    found = sg.close(asked, known, as_of=END)
    allowed = pace * 12
    assert found.outcome == ("met" if used <= allowed else "missed")
    assert found.score == (1 if used <= allowed else pytest.approx(allowed / used))


@given(st.integers(0, 4), st.integers(-30, 60))
def test_the_chance_at_the_start_is_what_was_projected_then(weeks: int, gain: int) -> None:
    """By the readings up to that day alone; one of them shows no way, and has no chance."""
    days = [START - timedelta(weeks=place) for place in range(weeks, 0, -1)]
    before = [(day, 1200 + gain * place) for place, day in enumerate(days)]
    known = sg.History.of(before, metric="followers")
    later = sg.History.of([*before, (date(2026, 2, 1), 1400), (END, 1290)], metric="followers")
    found = sg.close(goal(), later, as_of=END).probability
    then = sg.project(goal(), known, as_of=START).probability
    assert found == (then if weeks > 1 else None)


@given(st.integers(1, 30), st.integers(0, 30), CHANCES)
def test_a_band_is_off_beyond_two_standard_errors(count: int, met: int, chance: float) -> None:
    """The band of goals of one chance says that chance, and what came lies near it or is off."""
    met = min(met, count)
    found = sg.calibration(closed(count, met, chance), least=1)
    (band,) = found.bands
    assert (band.count, band.happened) == (count, met / count)
    assert band.said == pytest.approx(chance)
    assert band.low <= chance < band.high or chance == band.high == 1
    assert (band.low * 5 % 1, band.high - band.low) == pytest.approx((0, 0.2))
    allowed = 2 * math.sqrt(chance * (1 - chance) / count)
    beyond = abs(met / count - chance) - allowed
    assert band.is_off == (beyond > 0) or abs(beyond) < 1e-9 < allowed
    assert found.likely_right == (met / count if chance >= 0.5 else None)
    error = (met * (1 - chance) ** 2 + (count - met) * chance**2) / count
    assert found.brier == pytest.approx(error)


@given(st.lists(st.tuples(st.booleans(), st.none() | CHANCES), min_size=1, max_size=15), st.data())
def test_the_same_goals_twice_or_in_another_order_have_the_same_shares(
    rows: list[tuple[bool, float | None]], data: st.DataObject
) -> None:
    """Shares and errors are those of what was closed, not of how it is handed over or how often."""
    many = [one for is_met, chance in rows for one in closed(1, int(is_met), chance)]
    found = sg.calibration(many, least=1)
    mixed = sg.calibration(data.draw(st.permutations(many)), least=1)
    twice = sg.calibration(many * 2, least=1)
    for other, times in ((mixed, 1), (twice, 2)):
        assert (other.graded, other.with_chance) == (
            found.graded * times,
            found.with_chance * times,
        )
        assert other.met_share == pytest.approx(found.met_share)
        for name in ("likely_right", "brier"):
            value = getattr(found, name)
            assert getattr(other, name) == (None if value is None else pytest.approx(value))
        told = [(one.low, one.count // times) for one in other.bands]
        assert told == [(one.low, one.count) for one in found.bands]
        happened = [one.happened for one in found.bands]
        assert [one.happened for one in other.bands] == pytest.approx(happened)
    assert mixed.habit == found.habit


@given(st.integers(1, 60), st.integers(0, 60), AMBITIONS)
def test_more_goals_met_are_never_set_too_high(count: int, met: int, ambition: str) -> None:
    """One more that is met leads towards sandbagging or nowhere, and so does a stretch."""
    met = min(met, count - 1)
    one, more = (
        HABITS.index(sg.calibration(closed(count, several, None, ambition), least=1).habit or "")
        for several in (met, met + 1)
    )
    assert one <= more
    stretch = sg.calibration(closed(count, met, None, "stretch"), least=1).habit
    assert HABITS.index(stretch or "") >= one


@given(st.integers(1, 30), st.integers(0, 30), st.integers(0, 30))
def test_too_few_goals_say_nothing_and_enough_say_all(
    least: int,
    plain: int,
    with_chance: int,
) -> None:
    """As many as are asked for are enough: goals for the habit, chances for the rest."""
    many = [*closed(plain, 1), *closed(with_chance, 1, 0.75)]
    found = sg.calibration(many, least=least)
    assert (found.habit is None) == (found.met_share is None) == (len(many) < least)
    assert (found.brier is None) == (not found.bands) == (with_chance < least)
    assert (found.reason is None) == (with_chance >= least)
    assert str(least) in (found.reason or str(least))


@pytest.mark.parametrize(("met", "habit"), [(42, "balanced"), (43, "sandbagging")])
def test_what_lies_two_errors_away_is_not_yet_beyond_them(met: int, habit: str) -> None:
    """Of 48 stretch goals 36 are sound, and two standard errors are six: the 43rd is too many."""
    assert sg.calibration(closed(48, met, None, "stretch")).habit == habit
