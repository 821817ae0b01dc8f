"""Efforts and risks are added up where they come at once, in hours by whatever word."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._case.efforts import at_once, most_at_once
from smartgoals._case.surroundings import Surroundings

AS_OF = date(2026, 11, 30)
Days = tuple[date | None, date | None]


def goal(id: str, days: Days, **fields: object) -> sg.Goal:
    """Return a goal of some days."""
    return sg.Goal(id=id, metric="followers", channel="ig", start=days[0], deadline=days[1], **fields)  # type: ignore[arg-type]  # fields of a goal


def evidence(
    code: str, goals: list[sg.Goal], capacity: str | None = None, as_of: date = AS_OF
) -> list[dict[str, object]]:
    """Return what a rule found of each goal of a strategy."""
    plan = sg.Strategy(
        channels=[sg.Channel(id="ig", platform="instagram")],
        goals=goals,
        capacity=None if capacity is None else sg.Pace.parse(capacity),
    )
    reports = [sg.check(one, as_of=as_of, evidence=plan) for one in goals]
    return [dict(one.evidence) for report in reports for one in report.findings if one.code == code]


YEAR = (date(2027, 1, 1), date(2027, 12, 31))
NEXT = (date(2028, 1, 1), date(2028, 12, 31))
QUARTERS: list[Days] = [
    (date(2027, 1, 1), date(2027, 3, 31)),
    (date(2027, 4, 1), date(2027, 6, 30)),
    (date(2027, 7, 1), date(2027, 9, 30)),
    (date(2027, 10, 1), date(2027, 12, 31)),
]


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ([YEAR, NEXT], []),
        ([YEAR, YEAR], [16, 16]),
        ([YEAR, (date(2027, 12, 31), date(2028, 6, 30))], [16, 16]),
        ([(None, None), YEAR], [16, 16]),
        ([(None, date(2026, 12, 31)), YEAR], []),
        # The long one runs beside each of the short ones, which run in turns.
        ([YEAR, QUARTERS[0], QUARTERS[1]], [16, 16, 16]),
        ([(date(2026, 1, 1), date(2026, 6, 30)), YEAR], []),
    ],
)
def test_efforts_are_added_where_goals_run_at_once(days: list[Days], found: list[float]) -> None:
    """Eight hours a week each are too much for ten where two run at once, and never where they run in turns."""
    goals = [goal(f"g{at}", one, effort=sg.Pace.parse("8 hours/week")) for at, one in enumerate(days)]
    told = evidence("SGA313", goals, "10 hours/week")
    assert [one["total"] for one in told] == found
    assert all(one["goals"] == 2 for one in told)


@pytest.mark.parametrize(
    ("effort", "capacity", "total"),
    [
        ("12 heures/semaine", "10 hours/week", 12),
        ("12 h/week", "10 hours/week", 12),
        ("720 minutes/week", "10 hours/week", 12),
        ("12 person-hours/week", "10 hours/week", 12),
        ("12 man-hours/week", "10 heures par semaine", 12),
        ("12 heures de travail par semaine", "10 h/week", 12),
        ("48 hours/month", "600 minutes/week", pytest.approx(48 * 60 * 12 / 365.25 * 7, rel=1e-3)),
        ("3 jours/semaine", "2 days/week", 3),
        ("12 posts/week", "10 Posts/week", 12),
        ("12/week", "10/week", 12),
        # Of a day of work nobody knows the hours, and of posts none.
        ("3 days/week", "10 hours/week", None),
        ("12 posts/week", "10 hours/week", None),
        ("12/week", "10 hours/week", None),
        ("600 minutes/week", "10 hours/week", None),
    ],
)
def test_hours_are_read_by_any_word(effort: str, capacity: str, total: float | None) -> None:
    """An effort is held against a capacity in its unit, whatever word and language each is told in."""
    told = evidence("SGA313", [goal("g", YEAR, effort=sg.Pace.parse(effort))], capacity)
    assert [one["total"] for one in told] == ([] if total is None else [total])


@pytest.mark.parametrize(
    ("days", "as_of", "counts"),
    [
        (QUARTERS, AS_OF, []),
        ([YEAR] * 4, AS_OF, [4] * 4),
        ([YEAR] * 3, AS_OF, []),
        ([*QUARTERS, YEAR, YEAR, YEAR], AS_OF, [4] * 7),
        ([YEAR] * 4, date(2028, 1, 1), []),
    ],
)
def test_stretch_goals_are_counted_at_once(days: list[Days], as_of: date, counts: list[int]) -> None:
    """Four stretch goals in four quarters never run at once."""
    goals = [goal(f"g{at}", one, ambition="stretch") for at, one in enumerate(days)]
    told = evidence("SGA314", goals, as_of=as_of)
    assert [one["count"] for one in told] == counts


def test_a_channel_takes_what_its_goals_take_at_once() -> None:
    """Hours that are planned in turns are not added up, neither of a channel nor where goals are proposed."""
    goals = [goal(f"g{at}", one, effort=sg.Pace.parse("5 h/week")) for at, one in enumerate(QUARTERS)]
    plan = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], goals=goals)
    assert [one.hours for one in sg.channels.scorecards(plan, as_of=AS_OF).cards] == [5]


FIRST = date(2027, 1, 1)
GOALS = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), st.integers(0, 5)), min_size=1, max_size=7)


@given(GOALS)
def test_most_is_that_of_the_fullest_day(rows: list[tuple[int, int, int]]) -> None:
    """What is found in one pass is what looking at each day finds."""
    days = [(FIRST + timedelta(begin), FIRST + timedelta(begin + length)) for begin, length, _ in rows]
    goals = [goal(f"g{at}", one) for at, one in enumerate(days)]
    sizes = {f"g{at}": Fraction(size) for at, (_, _, size) in enumerate(rows)}

    def on(day: date, among: list[sg.Goal]) -> Fraction:
        running = (one for one in among if one.start <= day <= one.deadline)  # type: ignore[operator]  # both are given
        return sum((sizes[one.id] for one in running), Fraction(0))

    looked = [FIRST + timedelta(at) for at in range(41)]
    assert most_at_once(goals, AS_OF, lambda one: sizes[one.id]) == max(on(day, goals) for day in looked)
    for one in goals:
        found = at_once(one, goals, AS_OF, lambda other: sizes[other.id])
        own = [day for day in looked if days[goals.index(one)][0] <= day <= days[goals.index(one)][1]]
        assert sum(sizes[other.id] for other in found) == max(on(day, goals) for day in own)
        assert found[-1] is one
        assert all(other.id != one.id for other in found[:-1])


def test_without_a_capacity_no_effort_is_told_in_its_unit() -> None:
    """Nobody says of what the hours would be too many."""
    around = Surroundings(evidence=sg.Evidence(strategy=sg.Strategy()), as_of=date(2026, 1, 5))
    assert around.efforts == {}
    assert evolve(around, evidence=sg.Evidence()).efforts == {}
