"""Worked cases of quotas: what a period asks for, and that each stands by itself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pacing_samples import (
    FLOW,
    FLOW_LOW,
    MET,
    MISSED,
    STOCK,
    STOCK_LOW,
    UNKNOWN,
    WEEKDAYS,
    Row,
    Verdicts,
    assessed,
    closed,
    day,
    days,
    goal,
    metric_of,
    pace,
    paused,
    projected,
    quota,
    read,
    verdicts,
)

import smartgoals as sg

# ---------------------------------------------------------------- which period it is


FISCAL = sg.Calendar(week_start="sunday", fiscal_year_start=2, fiscal_pattern="4-4-5")


SIX_WEEKS = ("2026-01-04", "2026-02-14")
ONE_YEAR = ("2026-02-01", "2027-01-30")


@pytest.mark.parametrize(
    ("asked", "span", "calendar", "on", "period"),
    [
        ("5/week", SIX_WEEKS, sg.Calendar(week_start="sunday"), "2026-01-14", ("2026-01-11", "2026-01-17")),
        ("5/week", SIX_WEEKS, sg.Calendar(week_start="monday"), "2026-01-14", ("2026-01-12", "2026-01-18")),
        ("5/week", SIX_WEEKS, sg.Calendar(week_start="saturday"), "2026-01-14", ("2026-01-10", "2026-01-16")),
        ("40/month", ONE_YEAR, FISCAL, "2026-03-02", ("2026-03-01", "2026-03-28")),
        ("40/month", ONE_YEAR, FISCAL, "2026-04-30", ("2026-03-29", "2026-05-02")),  # the month of five weeks
        ("40/month", ONE_YEAR, sg.Calendar(fiscal_year_start=2), "2026-03-02", ("2026-03-01", "2026-03-31")),
        ("40/quarter", ONE_YEAR, FISCAL, "2026-05-10", ("2026-05-03", "2026-08-01")),
        ("40/quarter", ONE_YEAR, sg.Calendar(fiscal_year_start=2), "2026-05-10", ("2026-05-01", "2026-07-31")),
    ],
)
def test_the_period_of_a_quota_is_the_calendars(
    asked: str, span: tuple[str, str], calendar: sg.Calendar, on: str, period: tuple[str, str]
) -> None:
    """A week begins where the calendar says; a month is the fiscal one under a pattern of weeks, a quarter always."""
    kept = goal(pace(asked, "calendar"), *span, calendar=calendar)
    found = quota(kept, read([(span[0], 1)]), on)
    assert (found.start, found.end, found.due) == (*map(day, period), kept.target.pace.amount)


def test_weeks_of_a_fiscal_year() -> None:
    """Twelve months of four, four and five weeks, and a year of 53 where the pattern needs one."""
    first = FISCAL.fiscal_year_of(day("2026-06-01")).start
    spans = [FISCAL.fiscal_period_of(first + timedelta(weeks=k)) for k in range(52)]
    lengths = [(end - start).days // 7 + 1 for start, end, _ in dict.fromkeys(spans)]
    assert lengths == [4, 4, 5] * 4
    assert [spans[k].label[-2:] for k in (12, 13)] == ["P3", "P4"]
    july = sg.Calendar(week_start="saturday", fiscal_year_start=7, fiscal_pattern="5-4-4")
    assert july.fiscal_year_of(day("2019-09-01"))[:2] == (date(2019, 6, 29), date(2020, 7, 3))
    january = sg.Calendar(week_start="monday", fiscal_year_start=1, fiscal_pattern="4-4-5")
    labels = [january.fiscal_quarter_of(day(f"2023-{on}")).label for on in ("07-02", "07-03", "10-01")]
    assert labels == ["FY2023 Q2", "FY2023 Q3", "FY2023 Q3"]


def test_the_week_of_a_year_with_53() -> None:
    """A week over the turn of the year is one period."""
    assert sg.types.EVERY_DAY.week_of(day("2021-01-03")).label == "2020-W53"


# ---------------------------------------------------------------- what a period asks for

HOLIDAY = sg.Calendar(working_days="mon-fri", holidays=[date(2026, 1, 12)])
LONG_WEEKEND = sg.Calendar(working_days="mon-fri", holidays=[date(2026, 1, 9)])
JULY_YEAR = sg.Calendar(fiscal_year_start=7)
SPAN = ("2026-01-05", "2026-02-01")


@pytest.mark.parametrize(
    ("asked", "span", "calendar", "on", "due"),
    [
        # Holidays and days off inside a whole period take nothing away.
        ("7/week", SPAN, HOLIDAY, "2026-01-05", 7),
        ("7/week", SPAN, HOLIDAY, "2026-01-13", 7),  # the week of the holiday itself
        ("7/week", SPAN, HOLIDAY, "2026-01-19", 7),
        ("7/week", SPAN, HOLIDAY, "2026-01-26", 7),
        ("40 h/week", ("2018-01-01", "2018-12-31"), WEEKDAYS, "2018-01-01", 40),
        ("20/month", ("2026-01-01", "2026-04-30"), HOLIDAY, "2026-01-10", 20),
        ("20/month", ("2026-01-01", "2026-04-30"), HOLIDAY, "2026-03-10", 20),
        ("30/month", ("2026-01-15", "2026-04-30"), sg.types.EVERY_DAY, "2026-02-10", 30),
        ("30/month", ("2026-01-15", "2026-04-30"), sg.types.EVERY_DAY, "2026-03-10", 30),
        ("3/quarter", ("2026-02-01", "2027-01-31"), sg.types.EVERY_DAY, "2026-06-30", 3),
        ("90/quarter", ("2026-01-15", "2026-12-31"), JULY_YEAR, "2026-04-01", 90),
        ("130/quarter", ("2026-02-15", "2027-01-30"), FISCAL, "2026-05-10", 130),
        ("12/year", ("2026-07-01", "2028-03-31"), sg.types.EVERY_DAY, "2027-05-01", 12),
        ("-0.5/week", SPAN, HOLIDAY, "2026-01-13", -0.5),
        # A period cut by the start or the end asks for its active days' share of the whole one's.
        ("30/month", ("2026-01-15", "2026-04-30"), sg.types.EVERY_DAY, "2026-01-20", 30 * 17 / 31),
        ("30/month", ("2026-01-15", "2026-04-10"), sg.types.EVERY_DAY, "2026-04-05", 10),
        ("22/month", ("2026-01-15", "2026-04-30"), WEEKDAYS, "2026-01-20", 12),  # of 22 weekdays
        ("10/week", ("2026-01-07", "2026-01-20"), WEEKDAYS, "2026-01-08", 6),  # 3 of 5
        ("10/week", ("2026-01-07", "2026-01-20"), WEEKDAYS, "2026-01-19", 4),  # 2 of 5
        ("10/week", ("2026-01-07", "2026-01-20"), LONG_WEEKEND, "2026-01-08", 5),  # 2 of 4
        ("7/week", ("2026-01-07", "2026-01-20"), sg.types.EVERY_DAY, "2026-01-08", 5),
        ("12/year", ("2026-07-01", "2028-03-31"), sg.types.EVERY_DAY, "2026-08-01", 12 * 184 / 365),
        ("13/quarter", ("2026-02-15", "2027-01-30"), FISCAL, "2026-02-20", 11),  # 11 of 13 weeks
        # Days in a pause that keeps the pace take their share of a period.
        ("7/week", SPAN, paused("2026-01-14", "2026-01-15"), "2026-01-13", 5),
        ("7/week", SPAN, paused("2026-01-14", "2026-01-15", keeps="end"), "2026-01-13", 7),
        ("7/week", SPAN, paused("2026-01-14", "2026-01-18"), "2026-01-13", 2),
        ("7/week", SPAN, paused("2026-01-17", "2026-01-18", working_days="mon-fri"), "2026-01-13", 7),  # of days off
        ("5/week", ("2026-01-05", "2026-02-28"), paused("2026-01-19", "2026-02-01"), "2026-01-20", 0),
    ],
)
def test_what_a_period_asks_for(asked: str, span: tuple[str, str], calendar: sg.Calendar, on: str, due: float) -> None:
    """A whole period asks for the whole amount, a cut or paused one for the share of its active days."""
    kept = goal(pace(asked, "calendar"), *span, calendar=calendar)
    assert quota(kept, read([(span[0], 0)]), on).due == pytest.approx(due)


ONE_WEEK = [date(2026, 1, k) for k in range(12, 17)]


@pytest.mark.parametrize(
    "calendar",
    [
        paused("2026-01-12", "2026-01-18"),
        sg.Calendar(working_days="mon-fri", holidays=ONE_WEEK),
    ],
)
def test_a_period_without_an_active_day_is_not_counted(calendar: sg.Calendar) -> None:
    """It asks for nothing, and is neither met nor missed."""
    asked = goal(pace("7/week", "calendar"), *SPAN, calendar=calendar)
    history = read([("2026-01-06", 7), ("2026-01-20", 0)])
    idle, after = (quota(asked, history, on) for on in ("2026-01-15", "2026-01-20"))
    assert (idle.due, idle.left) == (0, 0)
    assert (after.closed, after.met, after.due) == (1, 1, 7)
    assert assessed(asked, history, "2026-01-20").gap == 0


def test_five_a_day_ask_nothing_of_a_weekend() -> None:
    """A daily quota has five periods in a week of weekdays, each of the whole amount."""
    asked = goal(pace("5/day", "calendar"), *SPAN, calendar=WEEKDAYS)
    history = read([(on, 5) for on in days("2026-01-05", 5)])
    monday, sunday = (quota(asked, history, on) for on in ("2026-01-05", "2026-01-11"))
    assert (monday.due, monday.made) == (5, 5)
    assert (sunday.closed, sunday.met) == (5, 5)
    assert assessed(asked, history, "2026-01-11").is_on_plan


# ---------------------------------------------------------------- each period by itself

SEVEN = goal(pace("7/week", "calendar"), *SPAN)
FOUR = goal(pace("4/week", "calendar", "at_most"), *SPAN, FLOW_LOW)
BUDGET = goal(pace("200/week", "calendar", "at_most"), *SPAN, FLOW_LOW)


@pytest.mark.parametrize(
    ("asked", "weeks", "answer"),
    [
        (SEVEN, (14, 0, 7, 7), MISSED),
        (SEVEN, (0, 14, 7, 7), MISSED),
        (SEVEN, (7, 7, 7, 6), MISSED),
        (SEVEN, (7, 7, 7, 7), MET),
        (SEVEN, (20, 7, 9, 8), MET),
        (FOUR, (0, 8, 1, 0), MISSED),
        (FOUR, (4, 4, 4, 4), MET),
        (FOUR, (0, 0, 0, 5), MISSED),
    ],
)
def test_no_period_makes_another_good(asked: sg.Goal, weeks: tuple[float, ...], answer: Verdicts) -> None:
    """A closed period that missed is made good by no other, and a surplus is no other's."""
    metric = FLOW if asked is SEVEN else FLOW_LOW
    history = read([*zip(days("2026-01-06", 4, 7), weeks, strict=True), ("2026-02-01", 0)], metric)
    assert verdicts(asked, history, "2026-02-01") == answer
    assert verdicts(asked, history, "2026-02-10") == answer


STOCKED = goal(pace("50/week", "calendar"), *SPAN, STOCK, 1200, on="2026-01-04")
LOSE = goal(pace("-0.5/week", "calendar"), *SPAN, STOCK_LOW, base=80)
LATER_START = goal(pace("50/week", "calendar"), "2026-04-06", "2026-06-28", STOCK, 1000, on="2025-12-31")
THREE = goal(pace("3/week", "calendar"), "2026-01-05", "2026-01-25")
REPORTS = goal(pace("3/quarter", "calendar"), "2026-02-01", "2027-01-31")
TURN = goal(pace("5/week", "calendar"), "2020-12-21", "2021-01-17")


@pytest.mark.parametrize(
    ("asked", "rows", "on", "met", "closed", "made", "due", "gap", "is_met"),
    [
        # A week over the turn of the year, and of a year of 53, is one period.
        (TURN, [("2020-12-22", 5), ("2020-12-31", 3), ("2021-01-02", 2)], "2021-01-03", 2, 2, 5, 5, 0, None),
        # Two of three in one week are two, and two weeks of three are not all.
        (THREE, [(f"2026-01-{on:02}", 1) for on in (5, 7, 9, 12, 15, 19, 21, 23)], "2026-01-25", 2, 3, 3, 3, -1, False),
        # Three of three a quarter, and in the first, cut one two of the share of 59 of 90 days.
        (REPORTS, [("2026-02-10", 2), ("2026-04-10", 3), ("2026-07-01", 0)], "2026-06-30", 2, 2, 3, 3, 0, None),
        # Half a kilogramme a week, of which the first week lost 0.6 and the second 0.2.
        (LOSE, [("2026-01-11", 79.4), ("2026-01-18", 79.2)], "2026-01-18", 1, 2, -0.2, -0.5, -0.3, False),
        # 45 followers of 50 in the first week missed by 5, whatever the second brings.
        *(
            (STOCKED, [("2026-01-04", 1200), ("2026-01-11", 1245), ("2026-01-18", second)], "2026-01-18",
             met, 2, second - 1245, 50, gap, False)
            for second, gap, met in ((1301, -5, 1), (1295, -5, 1), (1294, -6, 0))
        ),
        # No period is asked for before the start, whenever the baseline was read.
        (LATER_START, [("2025-12-31", 1000), ("2026-04-12", 1050)], "2026-04-12", 1, 1, 50, 50, 0, None),
    ],
)  # fmt: skip
def test_how_many_periods_met_their_quota(  # noqa: PLR0917 - one argument for each column of the table
    asked: sg.Goal,
    rows: list[Row],
    on: str,
    met: int,
    closed: int,
    made: float,
    due: float,
    gap: float,
    is_met: bool | None,
) -> None:
    """A goal is met when every closed period met its quota; how many did is told beside what the last one made."""
    progress = assessed(asked, read(rows, metric_of(asked)), on)
    week = progress.quota
    assert week is not None
    assert (week.met, week.closed, week.made, week.due) == (met, closed, made, due)
    assert (progress.gap, progress.is_met) == (gap, is_met)


def test_a_cap_broken_in_one_week_is_broken() -> None:
    """As soon as a week took 8 of 4 the cap cannot be kept, and no status says on track."""
    used = read([("2026-01-06", 0), ("2026-01-14", 8), ("2026-01-20", 1), ("2026-01-31", 0)], FLOW_LOW)
    week = assessed(FOUR, used, "2026-01-18")
    assert week.quota is not None
    assert (week.quota.made, week.quota.due, week.left_today) == (8, 4, 0)
    assert (week.gap, week.is_met) == (-4, False)
    assert week.status("viva") != "on_track"
    assert projected(FOUR, used, "2026-01-18").probability == 0.0
    assert closed(FOUR, used, "2026-02-02").outcome == "missed"


@pytest.mark.parametrize(
    ("rows", "on", "expected", "actual", "gap"),
    [
        ([("2026-01-06", 9), ("2026-01-14", 5)], "2026-01-15", 7, 12, 5),
        ([("2026-01-06", 9), ("2026-01-14", 5)], "2026-01-18", 14, 12, -2),
        ([("2026-01-06", 9), ("2026-01-14", 9)], "2026-01-15", 7, 14, 7),
        ([("2026-01-06", 4), ("2026-01-14", 20)], "2026-01-15", 7, 4, -3),
        ([("2026-01-06", 4), ("2026-01-14", 5)], "2026-01-18", 14, 9, -5),
        ([("2026-01-06", 3)], "2026-01-07", 0, 3, 3),
    ],
)
def test_figures_of_a_demand(rows: list[Row], on: str, expected: float, actual: float, gap: float) -> None:
    """Expected is what closed periods asked, actual what counts, gap what closed ones missed by."""
    progress = assessed(SEVEN, read(rows), on)
    assert (progress.expected, progress.actual, progress.gap) == (expected, actual, gap)


@pytest.mark.parametrize(
    ("rows", "on", "figures"),
    [
        ([("2026-01-06", 150), ("2026-01-12", 0)], "2026-01-12", (400, 150, 200, 200)),
        ([("2026-01-06", 150), ("2026-01-14", 50)], "2026-01-15", (400, 200, 150, 150)),
        ([("2026-01-06", 150), ("2026-01-14", 260)], "2026-01-15", (400, 410, -60, 0)),
        ([("2026-01-06", 300), ("2026-01-12", 0)], "2026-01-12", (400, 300, -100, 200)),
        ([("2026-01-06", 300), ("2026-01-14", 50)], "2026-01-15", (400, 350, -100, 150)),
    ],
)
def test_figures_of_an_allowance(rows: list[Row], on: str, figures: tuple[float, float, float, float]) -> None:
    """Neither overdraft nor surplus carries over: what is left is the running period's own."""
    progress = assessed(BUDGET, read(rows, FLOW_LOW), on)
    shown = (progress.expected, progress.actual, progress.gap, progress.left_today)
    assert shown == figures


@pytest.mark.parametrize("sunday", ["2026-01-11", "2026-01-25"])
def test_the_due_table_of_a_weekly_cap(sunday: str) -> None:
    """What Sunday's table says of Monday is what is left on Monday."""
    history = read([("2026-01-06", 0)], FLOW_LOW)
    monday = day(sunday) + timedelta(1)
    row = assessed(FOUR, history, sunday).due_table(2)[1]
    assert (row.day, row.delta) == (monday, 4)
    assert assessed(FOUR, history, monday).left_today == 4


@pytest.mark.parametrize(
    ("weeks", "on", "is_met"),
    [
        ((7, 7), "2026-01-18", None),
        ((7, 7, 7, 7), "2026-01-31", True),
        ((7, 7, 7, 7), "2026-02-01", True),
        ((7, 6), "2026-01-17", None),
        ((7, 6), "2026-01-18", False),
    ],
)
def test_a_quota_is_settled_by_its_last_period_or_by_a_miss(
    weeks: tuple[float, ...], on: str, is_met: bool | None
) -> None:
    """A quota is met by all its periods, the last one closed or full of what only adds, and missed by one miss."""
    rows = [*zip(days("2026-01-06", len(weeks), 7), weeks, strict=True), (on, 0)]
    assert assessed(SEVEN, read(rows), on).is_met is is_met


def test_a_surplus_keeps_no_later_week() -> None:
    """After a week of 14 of 7 the next one is due by itself, and so it is projected."""
    history = read([("2026-01-06", 14), ("2026-01-11", 0)])
    sunday = assessed(SEVEN, history, "2026-01-11")
    assert (sunday.falls_behind_on, sunday.safe_days) == (day("2026-01-18"), 6)
    ahead = projected(SEVEN, history, "2026-01-11").periods
    assert [period.left for period in ahead] == [7, 7, 7]


# ---------------------------------------------------------------- silence


def test_silence_settles_nothing() -> None:
    """Two silent weeks are unread, neither met nor missed; with zero for an answer, missed."""
    history = read([(on, 1) for on in days("2026-01-05", 14)])
    two_months = goal(pace("7/week", "calendar"), "2026-01-05", "2026-03-01")
    silent = assessed(two_months, history, "2026-02-02")
    assert (silent.gap, silent.is_met) == (None, None)
    assert "gap" in silent.reasons
    assert projected(two_months, history, "2026-02-02").probability != 0.0
    as_zero = assessed(two_months, history, "2026-02-02", missing="zero")
    assert (as_zero.gap, as_zero.is_met) == (-14, False)
    projection = projected(two_months, history, "2026-02-02", missing="zero")
    assert projection.probability == 0.0


@pytest.mark.parametrize(
    ("rows", "answer"),
    [
        ([("2026-01-06", 7)], UNKNOWN),
        ([("2026-01-06", 7), ("2026-01-12", 0)], MISSED),  # a reading in the second week
        ([("2026-01-06", 6)], MISSED),  # the first week was missed, whatever came of the second
        ([("2026-01-06", 7), ("2026-01-18", 7)], MET),
    ],
)
def test_a_silent_last_week(rows: list[Row], answer: Verdicts) -> None:
    """A period that is over and has no reading in it or after it is unread."""
    fortnight = goal(pace("7/week", "calendar"), "2026-01-05", "2026-01-18")
    assert verdicts(fortnight, read(rows), "2026-01-25") == answer
    if answer == UNKNOWN:
        assert verdicts(fortnight, read(rows), "2026-01-25", missing="zero") == MISSED


def test_a_silent_cap_is_unread_too() -> None:
    """Nothing written down is not nothing used, unless it is said."""
    fortnight = goal(pace("4/week", "calendar", "at_most"), "2026-01-05", "2026-01-18", FLOW_LOW)
    history = read([("2026-01-06", 3)], FLOW_LOW)
    assert verdicts(fortnight, history, "2026-01-25") == UNKNOWN
    assert verdicts(fortnight, history, "2026-01-25", missing="zero") == MET


@pytest.mark.parametrize("on", ["2026-01-11", "2026-01-18", "2026-01-20", "2026-01-25"])
@pytest.mark.parametrize(("made", "gap"), [(5, -2), (7, 0)])
def test_expected_and_gap_count_the_same_weeks(made: float, gap: float, on: str) -> None:
    """A demand that was missed is held against the weeks that were read, and its gap is actual less expected."""
    progress = assessed(goal(pace("7/week", "calendar"), "2026-01-05", "2026-02-01"), read([("2026-01-11", made)]), on)
    if gap or on == "2026-01-11":
        assert progress.gap == gap
        assert progress.actual is not None
        assert progress.actual - (progress.expected or 0) == gap
    else:
        assert progress.gap is None  # a week that nobody read may have been missed
