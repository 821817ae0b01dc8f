"""A rule finds its fault exactly where it is, with the figures of it as evidence."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

import smartgoals as sg

AS_OF = date(2026, 3, 1)
BEGINS = date(2026, 3, 2)
SHARE = sg.Goal(
    id="g",
    metric="click_through_rate",
    channel="ig",
    target=sg.ReachLevel(0.5),
    start=BEGINS,
    deadline=date(2026, 6, 28),
)


@given(st.integers(1, 100))
def test_a_share_told_in_percent_is_found_where_it_stands(percent: int) -> None:
    """A start above one is no share, and its evidence says between what a share lies."""
    asked = evolve(SHARE, baseline=sg.Baseline(value=percent, on=AS_OF))
    found = [one for one in sg.check(asked, as_of=AS_OF).findings if one.code == "SGM217"]
    assert len(found) == (percent > 1)
    for one in found:
        assert (one.evidence["value"], one.evidence["unit"]) == (percent, "ratio")
        assert (one.evidence["low"], one.evidence["high"]) == (0, 1)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), min_size=1, max_size=4))
def test_goals_on_one_figure_are_twice_the_same_where_their_days_meet(
    rows: list[tuple[int, int]],
) -> None:
    """One alone never is; of several each that shares a day with another is named, and no other."""
    goals = [
        evolve(
            SHARE,
            id=f"g{place}",
            start=BEGINS + timedelta(first),
            deadline=BEGINS + timedelta(first + length),
        )
        for place, (first, length) in enumerate(rows)
    ]
    channels = [sg.Channel(id="ig", platform="instagram")]
    found = sg.check_strategy(sg.Strategy(goals=goals, channels=channels), as_of=AS_OF)
    told = [one for one in found.findings if one.code == "SGC608"]
    meet = {
        f"g{place}"
        for place, (first, length) in enumerate(rows)
        for other, (begins, days) in enumerate(rows)
        if place != other and first <= begins + days and begins <= first + length
    }
    evidence = [one.evidence["goals"] for one in told]
    named = {str(name) for names in evidence if isinstance(names, tuple) for name in names}
    assert named == meet


@given(st.integers(0, 9), st.integers(0, 60))
@example(4, 20)
@example(4, 19)
@example(2, 1)
def test_presence_is_thin_on_more_channels_than_two_with_less_than_half_an_hour_a_working_day(
    count: int, halves: int
) -> None:
    """The least hours are enough, two channels can always be kept, and without a capacity nothing is said."""
    channels = [sg.Channel(id=f"c{place}", platform="instagram") for place in range(count)]
    capacity = sg.Pace.parse(f"{halves / 2} hours/week") if halves else None
    found = sg.check_strategy(sg.Strategy(channels=channels, capacity=capacity), as_of=AS_OF).findings
    told = [one for one in found if one.code == "SGC605"]
    assert len(told) == (capacity is not None and count > 2 and halves < 5 * count)
    for one in told:
        assert one.evidence["channels"] == count
        assert one.evidence["each"] == pytest.approx(halves / 2 / count, rel=1e-5)
