"""Calendars of real teams, from a goal to its verdict: half days, worked Saturdays, fiscal months, leap weeks."""

from datetime import date, timedelta
from typing import Any

import pytest

import smartgoals as sg

D = date
CALLS = sg.Metric(id="calls", nature="flow", unit="count", better="higher", range=(0, None))
OWN = sg.Strategy(metrics=[CALLS])
MONDAY, FOUR_WEEKS_LATER = D(2026, 1, 5), D(2026, 2, 1)


def goal(target: Any, calendar: sg.Calendar, *, start: date = MONDAY, deadline: date = FOUR_WEEKS_LATER) -> sg.Goal:
    """Return a goal on calls with a calendar."""
    return sg.Goal(id="g", metric="calls", target=target, start=start, deadline=deadline, calendar=calendar)


def pace(text: str, counted: str = "continuous") -> sg.KeepPace:
    """Return a kept pace."""
    return sg.KeepPace(sg.Pace.parse(text), counted=counted)


def log(*rows: tuple[date, float]) -> sg.History:
    """Return calls made on days."""
    return sg.History.of(rows, metric=CALLS)


HALF_FRIDAY = sg.Calendar(working_days="mon-fri", weights={"fri": 0.5})
SOME_SATURDAY = sg.Calendar(working_days="mon-fri", weights={D(2026, 1, 10): 1}, holidays=[D(2026, 1, 6)])


@pytest.mark.parametrize(
    ("calendar", "asked", "values"),
    [
        (HALF_FRIDAY, "10/day", [10, 20, 30, 40, 45, 45, 45]),
        (HALF_FRIDAY, "45/week", [10, 20, 30, 40, 45, 45, 45]),
        (SOME_SATURDAY, "10/day", [10, 10, 20, 30, 40, 50, 50]),
        (SOME_SATURDAY, "50/week", [10, 10, 20, 30, 40, 50, 50]),
        (sg.Calendar(working_days="mon-fri", weights={D(2026, 1, 7): 2}), "10/day", [10, 20, 40, 50, 60, 60, 60]),
    ],
)
def test_a_pace_goes_by_the_weight_of_days(calendar: sg.Calendar, asked: str, values: list[float]) -> None:
    """A pace per day asks half on a half day and twice on a double shift; one per week spreads its total by weight."""
    plan = sg.plan(goal(pace(asked), calendar, deadline=D(2026, 1, 11)), OWN)
    assert [plan.value_on(MONDAY + timedelta(days=k)) for k in range(7)] == values


def test_a_progress_counts_days_by_weight() -> None:
    """Paces are told per whole active day, gaps in days are fractions of one, and a half day is safe for half."""
    wanted = goal(sg.ReachLevel(90), HALF_FRIDAY, deadline=D(2026, 1, 18))  # nine days of work
    made = log((MONDAY, 10), (D(2026, 1, 9), 40))
    p = sg.assess(wanted, made, as_of=D(2026, 1, 9), evidence=OWN)
    assert (p.expected, p.gap, p.gap_days) == (45, 5, 0.5)
    assert p.time_share == 0.5
    assert p.mean_pace.amount == pytest.approx(50 / 4.5)
    assert p.required_pace.amount == pytest.approx(40 / 4.5)
    assert p.falls_behind_on == D(2026, 1, 12)
    assert p.safe_days == 2
    assert p.arrives_on == D(2026, 1, 15)  # 3.6 days of work later
    assert [row.due for row in p.due_table(7)] == [45, 45, 45, 55, 65, 75, 85]
    assert str(sg.plan(wanted, OWN).mean_pace) == "90/9 days"
    week = goal(sg.ReachLevel(45), HALF_FRIDAY, deadline=D(2026, 1, 11))
    assert str(sg.plan(week, OWN).mean_pace) == "10/day"  # 45 in 4.5 days, of which no period consists
    assert "gap_days = " in p.explain()


def test_what_is_assumed_of_half_days_is_told_in_days() -> None:
    """The days of which something is assumed are active days too, each for its weight."""
    wanted = goal(sg.ReachLevel(90), HALF_FRIDAY, deadline=D(2026, 1, 18))
    p = sg.assess(wanted, log((MONDAY, 10)), as_of=D(2026, 1, 9), evidence=OWN, missing="zero")
    assert p.assumed_days == 3.5
    whole = sg.assess(wanted, log((MONDAY, 10)), as_of=D(2026, 1, 8), evidence=OWN, missing="zero")
    assert whole.assumed_days == 3
    assert isinstance(whole.assumed_days, int)


def test_a_quota_takes_the_share_of_its_days_by_weight() -> None:
    """A week cut after its half Friday asks nothing more, and one cut before it for the half day alone."""
    wanted = goal(pace("45/week", "calendar"), HALF_FRIDAY, start=D(2026, 1, 9))
    p = sg.assess(wanted, log((D(2026, 1, 9), 5), (D(2026, 1, 14), 44)), as_of=D(2026, 1, 14), evidence=OWN)
    assert (p.quota.due, p.quota.made, p.quota.closed, p.quota.met) == (45, 44, 1, 1)
    daily = goal(pace("10/day", "calendar"), HALF_FRIDAY)
    p = sg.assess(daily, log((D(2026, 1, 9), 5)), as_of=D(2026, 1, 9), evidence=OWN)
    assert (p.quota.due, p.quota.left) == (5, 0)
    window = goal(pace("10/day", "rolling"), HALF_FRIDAY)
    assert sg.assess(window, log((D(2026, 1, 9), 5)), as_of=D(2026, 1, 9), evidence=OWN).expected == 5


def test_one_answer_on_a_calendar_of_weights() -> None:
    """Assessing, projecting, closing and reviewing agree on a goal whose days are weighed."""
    wanted = goal(pace("10/day", "calendar"), HALF_FRIDAY, deadline=D(2026, 1, 11))
    rows = [(MONDAY + timedelta(days=k), amount) for k, amount in enumerate((10, 10, 10, 10, 5))]
    told = OWN.with_goal(wanted)
    made, after = log(*rows), D(2026, 1, 12)
    assert sg.assess(wanted, made, as_of=after, evidence=told).is_met
    assert sg.project(wanted, made, as_of=after, evidence=told).probability == 1.0
    assert sg.close(wanted, made, as_of=after, evidence=told).outcome == "met"
    short = log(*rows[:-1], (D(2026, 1, 9), 4))
    assert not sg.assess(wanted, short, as_of=after, evidence=told).is_met
    assert sg.close(wanted, short, as_of=after, evidence=told).outcome == "missed"
    assert sg.review(told, as_of=after, evidence=sg.Evidence(histories=[made]))


@pytest.mark.parametrize(
    ("asked", "fields", "on", "period"),
    [
        # A month from the sixth to the fifth, as a tax year has it.
        ("month", {"fiscal_year_start": 4, "fiscal_year_day": 6}, D(2026, 5, 1), (D(2026, 4, 6), D(2026, 5, 5))),
        ("quarter", {"fiscal_year_start": 4, "fiscal_year_day": 6}, D(2026, 5, 1), (D(2026, 4, 6), D(2026, 7, 5))),
        ("year", {"fiscal_year_start": 4, "fiscal_year_day": 6}, D(2026, 4, 5), (D(2025, 4, 6), D(2026, 4, 5))),
        # Thirteen periods of four weeks, the quarters of 12, 12, 12 and 16 weeks.
        ("month", {"fiscal_pattern": "13x4"}, D(2026, 2, 1), (D(2026, 1, 26), D(2026, 2, 22))),
        ("quarter", {"fiscal_pattern": "13x4"}, D(2026, 12, 1), (D(2026, 9, 7), D(2027, 1, 3))),
        # 2026 has 53 weeks from the Monday nearest to the first of January; January takes the last one here.
        ("month", {"fiscal_pattern": "4-4-5", "fiscal_leap_period": 1}, D(2026, 2, 1), (D(2025, 12, 29), D(2026, 2, 1))),
        ("quarter", {"fiscal_pattern": "4-4-5", "fiscal_leap_period": 1}, D(2026, 2, 1), (D(2025, 12, 29), D(2026, 4, 5))),
        # 4-4-5 from a fixed date.
        (
            "month",
            {"fiscal_pattern": "4-4-5", "fiscal_first_week": "date", "fiscal_year_start": 9, "fiscal_year_day": 26},
            D(2026, 11, 26),
            (D(2026, 11, 21), D(2026, 12, 25)),
        ),
    ],
)  # fmt: skip
def test_a_quota_has_the_months_quarters_and_years_of_its_team(
    asked: str, fields: dict[str, Any], on: date, period: tuple[date, date]
) -> None:
    """A quota by the month, quarter or year runs with the fiscal calendar, and a whole period asks for the whole amount."""
    calendar = sg.Calendar(**fields)
    wanted = goal(pace(f"30/{asked}", "calendar"), calendar, start=D(2025, 1, 1), deadline=D(2028, 12, 31))
    quota = sg.assess(wanted, log((on, 1)), as_of=on, evidence=OWN).quota
    assert (quota.start, quota.end, quota.due) == (*period, 30)


@pytest.mark.parametrize(
    ("fields", "deadline", "end"),
    [
        ({}, D(2026, 5, 30), D(2026, 5, 31)),
        ({}, D(2026, 5, 31), None),
        ({"fiscal_pattern": "13x4"}, D(2026, 5, 31), D(2026, 6, 14)),
        ({"fiscal_pattern": "13x4"}, D(2026, 6, 14), None),
        ({"fiscal_year_start": 4, "fiscal_year_day": 6}, D(2026, 5, 31), D(2026, 6, 5)),
        ({"fiscal_year_start": 7}, D(1, 5, 31), None),
        ({"fiscal_pattern": "13x4", "fiscal_year_start": 7}, D(1, 5, 31), None),
    ],
)
def test_a_deadline_that_cuts_a_fiscal_month(fields: dict[str, Any], deadline: date, end: date | None) -> None:
    """The last month of a quota is cut where the team's own month goes on."""
    wanted = goal(pace("30/month", "calendar"), sg.Calendar(**fields), start=D(1, 1, 2), deadline=deadline)
    report = sg.check(wanted, as_of=D(2026, 1, 1), evidence=sg.Evidence(strategy=OWN))
    cuts = [finding.evidence["end"] for finding in report.findings if finding.code == "SGT514"]
    assert cuts == ([] if end is None else [end])


def test_a_window_that_lies_in_days_off_asks_for_nothing() -> None:
    """Two days that are a weekend off hold no failure, however bad a window before them was."""
    wanted = goal(pace("4/2 days", "rolling"), sg.Calendar(working_days="mon-fri"))
    made = log(*((MONDAY + timedelta(days=k), 2 if k < 5 else 0) for k in range(7)))
    sunday = sg.assess(wanted, made, as_of=D(2026, 1, 11), evidence=OWN)
    assert (sunday.expected, sunday.actual, sunday.gap) == (0, 0, -2)  # Friday and Saturday held 2 of 4


def test_a_pause_may_end_a_goal_in_the_middle_of_a_day() -> None:
    """A lost day is made up for on two half days, or on one double shift of which the rest is not asked."""
    pause = sg.Pause(D(2026, 1, 7), D(2026, 1, 7), keeps="pace")
    double = sg.Calendar(working_days="mon-fri", pauses=[pause], weights={D(2026, 1, 12): 2})
    wanted = sg.Goal(
        id="g",
        metric="calls",
        target=sg.ReachLevel(50),
        start=MONDAY,
        deadline=D(2026, 1, 9),
        calendar=double,
    )
    plan = sg.plan(wanted, OWN)
    assert plan.end_day == D(2026, 1, 12)
    assert [plan.value_on(MONDAY + timedelta(days=k)) for k in range(8)] == [10, 20, 20, 30, 40, 40, 40, 50]


EMPTY_WEEK = sg.Holidays(days=[MONDAY + timedelta(days=7 + k) for k in range(5)])
RESTED_WEEK = sg.Pause(MONDAY + timedelta(days=7), MONDAY + timedelta(days=13), keeps="pace")


@pytest.mark.parametrize(
    ("counted", "fields", "values"),
    [
        ("continuous", {"holidays": EMPTY_WEEK}, [75, 75, 150]),  # a rate keeps its total
        ("calendar", {"holidays": EMPTY_WEEK}, [50, 50, 100]),
        ("continuous", {"pauses": [RESTED_WEEK]}, [50, 50, 100]),
        ("calendar", {"pauses": [RESTED_WEEK]}, [50, 50, 100]),
    ],
)
def test_who_makes_up_for_a_week_without_a_day_of_work(counted: str, fields: Any, values: list[float]) -> None:
    """Of a rate the other weeks, of a quota nobody; a pause that keeps the pace says of a rate that nobody shall."""
    calendar = sg.Calendar(working_days="mon-fri", **fields)
    plan = sg.plan(goal(pace("50/week", counted), calendar, deadline=MONDAY + timedelta(days=20)), OWN)
    assert [plan.value_on(MONDAY + timedelta(days=6 + 7 * k)) for k in range(3)] == values
