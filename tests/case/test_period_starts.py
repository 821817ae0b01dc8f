"""Where goals about the amounts of periods start and arrive: other periods, weighed days, fiscal months, cut periods."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._plan.start import start_of
from smartgoals._time.mean_length import mean_length

DAY = timedelta(days=1)
MONDAY = date(2026, 1, 5)
WEEKDAYS = sg.Calendar(working_days="mon-fri")
SATURDAYS = sg.Calendar(working_days="mon-fri", weights={"sat": 0.5})
PERIODS = ("day", "3 days", "week", "2 weeks", "month", "quarter", "6 months", "year")


def goal(target: Any, **more: Any) -> sg.Goal:
    """Return a goal about leads of half a year, or of other days."""
    days = {"start": MONDAY, "deadline": date(2026, 6, 28)}
    return sg.Goal(id="g", metric="leads", target=target, **(days | more))


@pytest.mark.parametrize(
    ("value", "per", "target", "calendar", "starts_from"),
    [
        (5, "day", "30/week", WEEKDAYS, 25),
        (25, "week", "6/day", WEEKDAYS, 5),
        (10, "day", "60/week", SATURDAYS, 55),
        (5, "day", "40/week", sg.Calendar(), 35),
        (5, "day", "150/month", WEEKDAYS, 5 * 30.4375 * 5 / 7),
        (100, "week", "430/month", sg.Calendar(fiscal_pattern="13x4"), 400),
        (300, "week", "1400/month", sg.Calendar(fiscal_pattern="4-4-5"), 1300),
        (300, "week", "4000/quarter", sg.Calendar(fiscal_pattern="13x4"), 3900),
        (100, "week", "450/month", sg.Calendar(), 434.8214),
        (120, "year", "12/month", sg.Calendar(), 10),
        (3, "3 days", "8/week", WEEKDAYS, 7),
    ],
)
def test_a_baseline_of_another_period_is_converted_by_the_calendar(
    value: float, per: str, target: str, calendar: sg.Calendar, starts_from: float
) -> None:
    """5 a day from Monday to Friday are 25 a week, and a fiscal month of thirteen has four weeks."""
    base = sg.Baseline(value=value, per=per, on=date(2026, 1, 4))
    plan = sg.plan(goal(sg.ReachPace(target), baseline=base, calendar=calendar))
    assert plan.start_value == pytest.approx(starts_from, rel=1e-6)
    assert plan.better == "higher"


@given(st.sampled_from(PERIODS), st.sampled_from(PERIODS), st.sampled_from((WEEKDAYS, SATURDAYS, sg.Calendar())))
def test_a_pace_comes_back_from_another_period(one: str, other: str, calendar: sg.Calendar) -> None:
    """Converted there and back a pace is what it was, and a pace per day brings the active days of a week."""
    lengths = [mean_length(sg.Period.parse(period), calendar) for period in (one, other)]
    assert Fraction(7) * (lengths[0] / lengths[1]) * (lengths[1] / lengths[0]) == 7
    assert mean_length(sg.Period(1, "week"), calendar) / mean_length(sg.Period(1, "day"), calendar) == (
        Fraction(calendar.days_of_week)
    )


@pytest.mark.parametrize("calendar", [WEEKDAYS, SATURDAYS, sg.Calendar(), sg.Calendar(working_days="mon,wed")])
def test_a_pace_per_day_is_as_hard_as_its_week(calendar: sg.Calendar) -> None:
    """A check says the same of so many an active day and of what a week of these days brings."""
    days = [MONDAY - DAY * k for k in range(84, 0, -1)]
    rows = [(day, 8 * float(calendar.weight_of(day))) for day in days]
    evidence = sg.Evidence(histories=[sg.History.of(rows, metric="leads")])
    week = float(calendar.days_of_week)
    for amount in (7, 9, 30):
        by_day = sg.check(goal(sg.KeepPace(sg.Pace(amount, "day")), calendar=calendar), evidence=evidence, as_of=MONDAY)
        by_week = sg.check(
            goal(sg.KeepPace(sg.Pace(amount * week, "week")), calendar=calendar), evidence=evidence, as_of=MONDAY
        )
        assert by_day.verdicts["attainable"] == by_week.verdicts["attainable"], amount


@pytest.mark.parametrize("deadline", [date(2026, 6, 30), date(2026, 7, 15), date(2026, 7, 30)])
def test_a_growth_arrives_with_the_last_whole_month_as_far_as_it_grew(deadline: date) -> None:
    """Exactly 10 % a month until June is met in July too, which no whole month of it ends."""
    ends = [date(2026, k + 1, 1) - DAY for k in range(1, 7)]
    rows = [(end, 200 * 1.1**k) for k, end in enumerate(ends, start=1)]
    wanted = goal(
        sg.GrowBy("10 %/month"),
        baseline=sg.Baseline(value=200, per="month"),
        start=date(2026, 1, 1),
        deadline=deadline,
    )
    plan = sg.plan(wanted)
    assert [plan.value_on(end) for end in ends] == pytest.approx([value for _, value in rows])
    assert plan.value_on(deadline) == plan.end_value == pytest.approx(200 * 1.1**6)
    late = sg.History.of([*rows, (date(2026, 7, 14), 10)], metric="leads")
    assert sg.assess(wanted, late, as_of=deadline).is_met
    assert sg.close(wanted, late, as_of=date(2026, 8, 2)).outcome == "met"


@pytest.mark.parametrize(("pattern", "periods"), [("4-4-5", 12), ("4-5-4", 12), ("13x4", 13)])
def test_a_growth_bends_with_the_fiscal_months(pattern: str, periods: int) -> None:
    """10 % a month on a calendar of weeks are 10 % from each of its months to the next."""
    calendar = sg.Calendar(fiscal_pattern=pattern)
    year = calendar.fiscal_year_of(date(2026, 6, 1))
    wanted = goal(
        sg.GrowBy("10 %/month"),
        baseline=sg.Baseline(value=200, per="month"),
        start=year.start,
        deadline=year.end,
        calendar=calendar,
    )
    plan, day, ends = sg.plan(wanted), year.start, []
    while day <= year.end:
        ends.append(calendar.fiscal_period_of(day).end)
        day = ends[-1] + DAY
    assert len(ends) == periods
    assert [plan.value_on(end) for end in ends] == pytest.approx([200 * 1.1**k for k in range(1, periods + 1)])
    rows = [(end, 200 * 1.1**k) for k, end in enumerate(ends, start=1)]
    assert sg.close(wanted, sg.History.of(rows, metric="leads"), as_of=year.end + DAY).outcome == "met"


def test_a_growth_that_begins_inside_a_fiscal_month_grows_by_the_share_of_it() -> None:
    """From the middle of a month of four weeks, half a period's growth has come by its end, and then whole ones."""
    calendar = sg.Calendar(fiscal_pattern="13x4")
    first = calendar.fiscal_period_of(date(2026, 6, 1))
    begins = first.start + 14 * DAY
    stock = sg.Goal(
        id="g",
        metric="followers",
        target=sg.GrowBy("21 %/month"),
        baseline=sg.Baseline(value=1000),
        start=begins,
        deadline=first.end + 42 * DAY,
        calendar=calendar,
    )
    plan = sg.plan(stock)
    assert plan.value_on(first.end) == pytest.approx(1100)
    assert plan.value_on(first.end + 28 * DAY) == pytest.approx(1331)
    assert plan.end_value == pytest.approx(1331 * 1.21**0.5)


def test_a_half_day_has_the_pace_of_a_whole_one() -> None:
    """10 a day asks 5 of a Saturday that counts half, of a pace to be reached as of one to be kept."""
    brought = {5: 5, 6: 0}
    days = [MONDAY + DAY * k for k in range(27)]
    rows = sg.History.of([(day, brought.get(day.weekday(), 10)) for day in days], metric="leads")
    common = {"deadline": date(2026, 1, 31), "calendar": SATURDAYS}
    reach = goal(sg.ReachPace("10/day"), baseline=sg.Baseline(value=8, per="day"), **common)
    keep = goal(sg.KeepPace("10/day", counted="calendar"), **common)
    for wanted in (reach, keep):
        assert sg.close(wanted, rows, as_of=date(2026, 2, 1)).outcome == "met"
    saturday = sg.assess(reach, rows, as_of=date(2026, 1, 31))
    assert (saturday.actual, saturday.expected) == (10, 10)


@pytest.mark.parametrize("read_on", [date(2026, 1, 6), date(2026, 1, 7), date(2026, 1, 15)])
def test_periods_of_several_units_run_from_the_first_day_of_the_goal(read_on: date) -> None:
    """Two weeks of a goal that starts on the 7th end on the 20th, whatever day its baseline is of."""
    first = date(2026, 1, 7)
    rows = [(first + DAY * k, 1) for k in range(14)]
    history = sg.History.of([*rows, (date(2026, 1, 21), 50), (date(2026, 2, 3), 0)], metric="leads")
    base = sg.Baseline(value=10, per="2 weeks", on=read_on)
    wanted = goal(sg.ReachPace("20/2 weeks"), baseline=base, start=first, deadline=date(2026, 3, 17))
    progress = sg.assess(wanted, history, as_of=date(2026, 1, 21))
    assert (progress.read_on, progress.actual) == (date(2026, 1, 20), 14)
    assert sg.plan(wanted).value_on(read_on) == 10
    assert sg.assess(progress.plan, history, as_of=date(2026, 1, 21)).actual == 14


@pytest.mark.parametrize(
    ("pattern", "first", "days", "per", "amount"),
    [
        ("13x4", date(2026, 3, 23), 28, "month", 1000),
        ("13x4", date(2026, 3, 23), 56, "month", 500),
        ("13x4", date(2026, 3, 23), 42, "month", 1000 / 1.5),
        ("4-4-5", date(2026, 3, 2), 28, "month", 1250),
        ("months", date(2026, 3, 1), 31, "month", 1000),
        ("months", date(2026, 3, 1), 61, "month", 500),
        ("months", date(2026, 3, 2), 14, "week", 500),
        ("months", date(2026, 3, 2), 14, "day", 100),
        ("months", date(2026, 3, 7), 2, "day", 1000),  # a weekend without an active day has no pace per day
    ],
)
def test_what_an_audit_measured_is_an_amount_of_the_calendars_periods(
    pattern: str, first: date, days: int, per: str, amount: float
) -> None:
    """A window of a fiscal month is a month, and per day what it brought is shared by active days."""
    calendar = evolve(WEEKDAYS, fiscal_pattern=pattern)
    last = first + DAY * (days - 1)
    measured = sg.audits.Measurement(metric="page_views", value=1000, window=sg.audits.Window(first, last))
    entry = sg.audits.ChannelAudit(platform="instagram", handle="@b", baselines=[measured])
    wanted = sg.Goal(
        id="g",
        metric="page_views",
        channel="ig",
        target=sg.ReachPace(sg.Pace(2000, per)),
        start=last + DAY,
        deadline=last + 112 * DAY,
        calendar=calendar,
    )
    strategy = sg.Strategy(
        channels=[sg.Channel(id="ig", platform="instagram", handle="@b")],
        goals=[wanted],
        audits=[sg.Audit(id="a", as_of=last, channels=[entry])],
    )
    silent = sg.History.of([], metric="page_views", channel="ig")
    found = sg.assess(wanted, silent, as_of=last + DAY, evidence=strategy).baseline
    assert found == pytest.approx(amount)


@pytest.mark.parametrize("calendar", [WEEKDAYS, SATURDAYS, sg.Calendar()])
def test_a_gain_per_day_is_revised_as_its_week(calendar: sg.Calendar) -> None:
    """What a pace per active day gains a stock by the end is what its plan says, to a check and to a revision."""
    rows = [(MONDAY - DAY - timedelta(weeks=k), 1000 - 25 * k) for k in range(31)]
    known = sg.Evidence(histories=[sg.History.of(rows, metric="followers")])
    week = float(calendar.days_of_week)
    for amount in (3, 5, 9):
        by_day, by_week = (
            sg.revise(
                sg.Goal(
                    id="g",
                    metric="followers",
                    target=sg.KeepPace(sg.Pace(each, per)),
                    baseline=sg.Baseline(value=1000, on=MONDAY - DAY),
                    start=MONDAY,
                    deadline=date(2026, 2, 1),
                    calendar=calendar,
                ),
                known,
                as_of=MONDAY - DAY,
            )
            for each, per in ((amount, "day"), (amount * week, "week"))
        )
        assert by_day.verdict == by_week.verdict, amount
        assert by_day.figures["asked"] == pytest.approx(by_week.figures["asked"]) == amount * week


def test_an_audited_window_that_never_ends_is_no_amount_of_a_period() -> None:
    """What was measured until the last day there is stands as it is told."""
    measured = sg.audits.Measurement(
        metric="page_views", value=1000, window=sg.audits.Window(date(9999, 12, 1), date.max)
    )
    wanted = sg.Goal(id="g", metric="page_views", target=sg.ReachPace("2000/month"))
    assert start_of(wanted, None, date.max, [measured], sg.Period(1, "month")).value == 1000


def steady(days: int = 230, metric: str = "page_views") -> sg.Evidence:
    """Return readings of 20 to 28 a day for some days, up to a month into the goal."""
    first = MONDAY - 200 * DAY
    return sg.Evidence(
        histories=[sg.History.of([(first + DAY * k, 20 + (k * 7) % 9) for k in range(days)], metric=metric)]
    )


@pytest.mark.parametrize(
    ("target", "base"),
    [
        (sg.ReachPace("1800/month"), sg.Baseline(value=1500, per="month")),
        (sg.ChangeBy(percent=50), sg.Baseline(value=1500, per="month")),
    ],
)
def test_no_fix_and_no_proposal_leads_the_other_way(target: sg.Target, base: sg.Baseline) -> None:
    """From 1,500 a month to 1,800, where 720 are usual: to ask for 720 would be a fall, and no easier rise."""
    wanted = sg.Goal(
        id="g", metric="page_views", target=target, baseline=base, start=MONDAY, deadline=date(2026, 6, 30)
    )
    known, day = steady(), MONDAY + 20 * DAY
    revised = sg.revise(wanted, known, as_of=day)
    assert revised.verdict in {"heroic", "implausible"}
    assert revised.proposed is None
    fixes = [
        found.fix for found in sg.check(wanted, evidence=known, as_of=day).findings if found.code.startswith("SGA")
    ]
    assert fixes
    assert set(fixes) == {None}


def test_no_proposal_falls_into_doubt() -> None:
    """A month's total by another deadline would be asked about, whether it is so many a month."""
    rows = [(date(2026, 1, 1) + DAY * k, 500) for k in range(200)]
    wanted = sg.Goal(
        id="g",
        metric="page_views",
        target=sg.ReachLevel(18875),
        baseline=sg.Baseline(value=15100, per="month"),
        start=date(2026, 8, 1),
        deadline=date(2026, 8, 31),
    )
    known = sg.Evidence(histories=[sg.History.of(rows, metric="page_views")])
    assert sg.revise(wanted, known, as_of=date(2026, 7, 19)).alternative is None


def test_a_fix_of_a_gain_reckons_with_what_was_lost() -> None:
    """Half of 100 a week came so far, and the easier pace that a check offers is one that the rest can still make."""
    eve, day = MONDAY - DAY, MONDAY + 70 * DAY
    before = [(MONDAY - 70 * DAY + 7 * k * DAY, 300 + 70 * k + (k % 3) * 10) for k in range(10)]
    since = [(eve + 7 * k * DAY, 1000 + 50 * k + (k % 3) * 9) for k in range(11)]
    known = sg.Evidence(histories=[sg.History.of([*before, *since], metric="followers")])
    wanted = sg.Goal(
        id="g",
        metric="followers",
        target=sg.KeepPace("100 followers/week"),
        baseline=sg.Baseline(value=1000, on=eve),
        start=MONDAY,
        deadline=MONDAY + 181 * DAY,
    )
    fix = sg.check(wanted, evidence=known, as_of=day).finding("SGA301").fix
    assert fix is not None
    assert not {"SGA301", "SGA302", "SGA304", "SGA305"} & {
        found.code for found in sg.check(fix, evidence=known, as_of=day).findings
    }


def test_a_fix_that_changes_nothing_is_none() -> None:
    """Who asks for 25 and is shown 25 by the rounding is told no such fix."""
    first = MONDAY - 140 * DAY
    days = [first + DAY * k for k in range(160)]
    rows = [(day, 4 + k % 3 if day.weekday() < 5 else 0) for k, day in enumerate(days)]
    wanted = goal(
        sg.ReachPace("25/week"),
        baseline=sg.Baseline(value=5, per="day"),
        deadline=MONDAY + 90 * DAY,
        calendar=WEEKDAYS,
    )
    known = sg.Evidence(histories=[sg.History.of(rows, metric="leads")])
    found = sg.check(wanted, evidence=known, as_of=MONDAY + 18 * DAY)
    assert all(one.fix != wanted for one in found.findings)
