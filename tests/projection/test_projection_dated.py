"""Dated: the ways in which amounts of a log that lies nearly evenly may be dated, and what their mean is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import smartgoals as sg
from smartgoals._projection.dated import DatedUpto, DatedWay, ways_of

DAYS = [date(2026, 1, 1) + timedelta(days=30 * k) for k in range(4)]
ONE = timedelta(days=1)
# The last working days of months from March 2025 on.
WORKING = [(3, 31), (4, 30), (5, 30), (6, 30), (7, 31), (8, 29), (9, 30), (10, 31), (11, 28), (12, 31)]
LOG = sg.History.of([(date(2025, *one), 20) for one in WORKING], metric="leads")
READ = LOG.last.day


@pytest.mark.parametrize(
    ("after", "end", "ways"),
    [
        (DatedUpto(DAYS[0], DAYS[0], 1.0), DatedUpto(DAYS[1], DAYS[1], 1.0), [(1.0, DAYS[0], DAYS[1])]),
        (
            DatedUpto(DAYS[0], DAYS[0], 1.0),
            DatedUpto(DAYS[0], DAYS[1], 0.25),
            [(0.75, DAYS[0], DAYS[0]), (0.25, DAYS[0], DAYS[1])],
        ),
        (
            DatedUpto(DAYS[0], DAYS[1], 0.25),
            DatedUpto(DAYS[0], DAYS[1], 0.75),
            [(0.25, DAYS[0], DAYS[0]), (0.5, DAYS[0], DAYS[1]), (0.25, DAYS[1], DAYS[1])],
        ),
        (
            DatedUpto(DAYS[0], DAYS[1], 0.25),
            DatedUpto(DAYS[0], DAYS[1], 1.0),
            [(0.75, DAYS[0], DAYS[1]), (0.25, DAYS[1], DAYS[1])],
        ),
        (
            DatedUpto(DAYS[0], DAYS[1], 0.5),
            DatedUpto(DAYS[1], DAYS[2], 0.5),
            [
                (0.25, DAYS[0], DAYS[1]),
                (0.25, DAYS[0], DAYS[2]),
                (0.25, DAYS[1], DAYS[1]),
                (0.25, DAYS[1], DAYS[2]),
            ],
        ),
    ],
)
def test_one_amount_is_dated_once(after: DatedUpto, end: DatedUpto, ways: list[tuple[float, date, date]]) -> None:
    """An amount that came by a first day came by the second; amounts about two days come apart from each other."""
    assert ways_of(after, end) == [DatedWay(*one) for one in ways]


def chance(asked: int, start: date, deadline: date) -> float:
    """Return the chance of a total."""
    goal = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(asked), start=start, deadline=deadline)
    told = sg.project(goal, LOG, as_of=READ).probability
    assert told is not None
    return told


def test_an_amount_that_may_have_come_has_its_chance() -> None:
    """January ends on a Saturday: the chance of its amount grows about the days on which it may be read."""
    january = [chance(19, READ + ONE, date(2026, 1, on)) for on in range(28, 32)]
    assert january == sorted(january)
    assert january[0] < 0.2
    assert 0.2 < january[-2] < january[-1] < 0.99
    assert chance(19, READ + ONE, date(2026, 2, 2)) > 0.99
    assert chance(21, READ + ONE, date(2026, 2, 2)) < 0.01
    assert chance(19, READ + ONE, date(2026, 2, 20)) > 0.99


def test_one_month_has_one_chance() -> None:
    """A total, a quota, a band and a pace to be reached of the same month have one chance."""
    start, end = date(2026, 1, 1), date(2026, 1, 31)
    targets: list[sg.Target] = [
        sg.KeepPace("19/month", counted="calendar"),
        sg.StayWithin(low=19, per="month"),
        sg.ReachPace("19/month"),
    ]
    asked = [sg.Goal(id="g", metric="leads", target=one, start=start, deadline=end) for one in targets]
    found = [sg.project(one, LOG, as_of=READ).probability for one in asked]
    assert found == pytest.approx([chance(19, start, end)] * 3, abs=1e-6)


def test_a_month_is_kept_by_its_own_amount() -> None:
    """Each month brings its amount on the last working day, and none has two of them."""
    for least, most, met in ((15, 25, True), (25, 45, False), (0, 15, False)):
        goal = sg.Goal(
            id="g",
            metric="leads",
            target=sg.StayWithin(low=least, high=most, per="month"),
            start=date(2026, 1, 1),
            deadline=date(2026, 3, 31),
        )
        told = sg.project(goal, LOG, as_of=READ).probability
        assert told is not None
        assert (told > 0.5) is met
