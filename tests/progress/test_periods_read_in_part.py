"""What readings cover in part is unread until the next one: a week at the turn of months that are told as a whole."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

SALES = sg.Metric(id="m", nature="flow", unit="count", better="higher", range=(0, None))
COSTS = sg.Metric(id="m", nature="flow", unit="count", better="lower", range=(0, None))
FIRST, LAST = date(2026, 1, 5), date(2026, 4, 30)
ENDS = [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)]


def told(target: sg.Target, day: date, *amounts: float, metric: sg.Metric = SALES, **more: Any) -> sg.Progress:
    """Return how a goal stands of which each month up to then brought so much."""
    begins = [date(2026, month, 1) for month in range(1, 5)]
    rows = [sg.Reading(end, one, covers=first) for end, one, first in zip(ENDS, amounts, begins, strict=False)]
    goal = sg.Goal(id="g", metric="m", target=target, start=FIRST, deadline=LAST)
    return sg.assess(goal, sg.History.of(rows, metric=metric), as_of=day, **more)


def quota(amount: float, per: str = "week", **more: Any) -> sg.KeepPace:
    """Return a quota of so much in each period of the calendar."""
    return sg.KeepPace(sg.Pace(amount, sg.Period.parse(per)), counted="calendar", **more)


WEEKS = [
    quota(70),
    quota(70, carry="surplus"),
    sg.StayWithin(low=70, per="week"),
    sg.StayWithin(low=70, high=90, per="week"),
]


@pytest.mark.parametrize("target", [*WEEKS, sg.KeepPace("70/week", counted="rolling")])
@pytest.mark.parametrize(
    ("day", "amounts", "gap_reason"),
    [
        (date(2026, 1, 31), (310,), None),
        (date(2026, 2, 1), (310,), "days_unknown"),  # of its week six days of January are read
        (date(2026, 2, 8), (310,), "days_unknown"),
        (date(2026, 2, 28), (310, 280), None),
        (date(2026, 3, 1), (310, 280), "days_unknown"),
        (date(2026, 3, 31), (310, 280, 310), None),
    ],
)
def test_a_week_at_the_turn_waits_for_its_month(
    target: sg.Target, day: date, amounts: tuple[float, ...], gap_reason: str | None
) -> None:
    """Ten a day keep 70 a week in each form, and none of them tells of a week until all its days are read."""
    progress = told(target, day, *amounts)
    assert progress.is_met is None
    assert progress.reasons.get("gap") == gap_reason


@pytest.mark.parametrize("target", WEEKS)
def test_the_week_is_judged_once_it_is_read(target: sg.Target) -> None:
    """A February that brought less misses the week that it shares with January."""
    progress = told(target, date(2026, 2, 28), 310, 140)
    assert progress.is_met is False
    assert progress.quota is not None
    assert progress.quota.unread == 0


def test_a_quarter_waits_for_all_its_months() -> None:
    """900 in a quarter of which two months are told are unknown when it is over, and met with the third."""
    target = quota(900, "quarter", bound="at_least")
    found = [told(target, day, 320, 280, *last).quota for day, last in ((ENDS[2], ()), (date(2026, 4, 30), (390, 0)))]
    assert [(one.closed, one.met, one.unread) for one in found if one is not None] == [(0, 0, 1), (2, 1, 0)]


@pytest.mark.parametrize(
    ("target", "metric", "amounts", "is_met", "quota_told"),
    [
        (quota(50), SALES, (310,), None, (4, 4, 0)),  # six days brought 60
        (quota(60), SALES, (310,), None, (4, 4, 0)),
        (quota(61), SALES, (310,), None, (3, 3, 1)),
        (quota(60, carry="surplus"), SALES, (310,), None, (4, 4, 0)),
        (quota(80, bound="at_most"), COSTS, (310,), None, (3, 3, 1)),
        (quota(59, bound="at_most", carry="surplus", carry_at_most=1), COSTS, (310,), False, (4, 0, 0)),
        (quota(80, bound="at_most", carry="both"), COSTS, (620,), None, (3, 0, 1)),
    ],
)
def test_what_is_read_so_far_may_be_enough_to_know(
    target: sg.KeepPace, metric: sg.Metric, amounts: tuple[float, ...], is_met: bool | None, quota_told: tuple[int, ...]
) -> None:
    """Of a total that only grows a demand that is reached is met, and an allowance that is overdrawn is missed."""
    progress = told(target, date(2026, 2, 1), *amounts, metric=metric)
    week = progress.quota
    assert week is not None
    assert (progress.is_met, (week.closed, week.met, week.unread)) == (is_met, quota_told)


@pytest.mark.parametrize("missing", ["zero", "pessimistic"])
def test_who_says_what_silence_means_knows(missing: str) -> None:
    """Where silence tells something, the rest of the week brought that."""
    progress = told(quota(70), date(2026, 2, 1), 310, missing=missing)
    assert (progress.is_met, progress.gap) == (False, -10)


@given(
    st.sampled_from([*WEEKS, quota(75), quota(80, bound="at_most"), quota(900, "quarter"), quota(20, "3 days")]),
    st.lists(st.integers(0, 40).map(lambda tens: 10 * tens), min_size=4, max_size=4),
    st.integers(0, 115),
    st.integers(0, 60),
)
def test_what_months_have_decided_stays_decided(target: sg.Target, amounts: list[int], day: int, later: int) -> None:
    """No later month undoes an outcome, whenever it is asked about."""
    on = [FIRST + timedelta(days=day), min(FIRST + timedelta(days=day + later), LAST)]
    read = [amounts[: sum(end <= one for end in ENDS)] for one in on]
    was, now = (told(target, one, *some).settled for one, some in zip(on, read, strict=True))
    if was is not None:
        assert now is not None
        assert now.is_met is was.is_met
