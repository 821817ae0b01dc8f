"""A pace to be reached by a day inside a period is judged by the last whole one, and its figures count until that ends."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given, strategies as st

import smartgoals as sg
from smartgoals._plan.whole_periods import WholePeriods
from smartgoals._progress.progress import QUANTITIES
from smartgoals._time.period import Period

START = date(2026, 6, 1)
DAY = timedelta(days=1)
EVE = START - DAY
SAFE_TO_THE_END = "safe_to_the_end"


def goal(deadline: date, target: sg.Target, metric: str = "leads", **more: Any) -> sg.Goal:
    """Return a goal from June on that states its baseline."""
    known = {"baseline": sg.Baseline(value=100, per="month"), "start": START} | more
    return sg.Goal(id="g", metric=metric, target=target, deadline=deadline, **known)


def of_days(metric: str, values: list[int], first: date = START - 31 * DAY) -> sg.History:
    """Return readings of days in a row."""
    return sg.History.of([(first + k * DAY, value) for k, value in enumerate(values)], metric=metric)


@st.composite
def calendars(draw: st.DrawFn) -> sg.Calendar:
    """Draw a calendar with days off, half days and pauses that keep the end."""
    begins, lasts = draw(st.integers(0, 80)), draw(st.integers(0, 12))
    pause = sg.Pause(START + begins * DAY, START + (begins + lasts) * DAY, keeps="end")
    return sg.Calendar(
        working_days=draw(st.sampled_from([None, "mon-fri", "wed"])),
        weights=draw(st.sampled_from([None, {"fri": 0.5}])),
        pauses=draw(st.sampled_from([(), (pause,)])),
    )


@st.composite
def pairs(draw: st.DrawFn) -> tuple[sg.Goal, sg.Goal]:
    """Draw a goal whose deadline may lie inside a period, and the same by the end of the last whole one."""
    calendar, per = draw(calendars()), draw(st.sampled_from(["3 days", "week", "2 weeks", "month"]))
    ends = START + draw(st.integers(1, 100)) * DAY
    closes = WholePeriods(Period.parse(per), calendar, START).closed_by(ends)
    assume(closes is not None and closes.end > EVE and calendar.active_days(EVE, closes.end))
    target, base = sg.ReachPace(f"{draw(st.sampled_from([50, 100, 160]))}/{per}"), sg.Baseline(value=100, per=per)
    metric = draw(st.sampled_from(["leads", "total_cost"]))
    inside = goal(ends, target, metric, baseline=base, calendar=calendar)
    return inside, evolve(inside, deadline=closes.end)


@given(pairs(), st.lists(st.integers(0, 9), min_size=1, max_size=130), st.integers(-2, 100))
def test_the_figures_are_those_of_a_goal_that_ends_with_the_period(
    pair: tuple[sg.Goal, sg.Goal], values: list[int], asked: int
) -> None:
    """Up to the end of the last whole period nothing but the deadline tells the two goals apart."""
    day = START + min(asked, (pair[1].deadline - START).days - 1) * DAY
    inside, whole = (sg.assess(one, of_days(one.metric, values), as_of=day) for one in pair)
    assert inside.reasons == whole.reasons
    for row in QUANTITIES:
        if row.name != "safe_days" or inside.reasons.get("falls_behind_on") != SAFE_TO_THE_END:
            assert getattr(inside, row.name) == getattr(whole, row.name), row.name
    assert inside.quantities.burn_fast == whole.quantities.burn_fast


@pytest.mark.parametrize("deadline", [date(2026, 10, 31), date(2026, 11, 15)])
def test_what_is_required_is_required_until_the_last_whole_month_ends(deadline: date) -> None:
    """In both cases October decides: 80 more a month in its 31 days, whatever day of November is the deadline."""
    asked, daily = goal(deadline, sg.ReachPace("200/month")), of_days("leads", [4] * 153, date(2026, 5, 1))
    found = sg.assess(asked, daily, as_of=date(2026, 9, 30))
    assert float(found.required_pace.amount) == pytest.approx(80 / 31)
    assert found.time_share == pytest.approx(122 / 153)


@pytest.mark.parametrize("day", [date(2026, 10, 31), date(2026, 11, 5), date(2026, 11, 15)])
def test_nothing_is_required_once_the_last_whole_month_is_over(day: date) -> None:
    """What comes in November counts for nothing, so that no day of it is left."""
    asked, daily = goal(date(2026, 11, 15), sg.ReachPace("200/month")), of_days("leads", [4] * 199, date(2026, 5, 1))
    found = sg.assess(asked, daily, as_of=day)
    assert (found.required_pace, found.feasibility, found.time_share) == (None, None, 1)
    assert found.reasons["required_pace"] == found.reasons["feasibility"] == "no_days_left"
    unread = sg.assess(asked, sg.History.of([], metric="leads"), as_of=day)
    assert unread.time_share == 1


@pytest.mark.parametrize("values", [[4] * 45, []], ids=["read", "unread"])
@pytest.mark.parametrize("metric", ["leads", "total_cost"])
def test_without_an_active_day_in_its_last_whole_period_a_goal_has_no_share_of_time(
    metric: str, values: list[int]
) -> None:
    """A week whose Wednesday lay before the goal decides it: none of its days is one of them."""
    asked = goal(
        date(2026, 6, 10),
        sg.ReachPace("20/week"),
        metric,
        start=date(2026, 6, 4),
        baseline=sg.Baseline(value=10, per="week"),
        calendar=sg.Calendar(working_days="wed"),
    )
    found = sg.assess(asked, of_days(metric, values), as_of=date(2026, 6, 9))
    assert (found.time_share, found.reasons["time_share"]) == (None, "no_active_day")
    assert (found.burn_rate, found.quantities.burn_fast) == (None, None)
