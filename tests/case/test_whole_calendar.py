"""Days drawn from the first of the calendar to the last: whatever is asked is answered or refused, and by us."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals.strategies import cadences, calendars

FIRST, LAST = date.min.toordinal(), date.max.toordinal()
TARGETS: list[sg.Target] = [
    sg.ReachLevel(50),
    sg.ReachLevel(50, judged="any_day"),
    sg.ChangeBy(-10),
    sg.GrowBy("3 %/month"),
    sg.KeepPace("3/week"),
    sg.KeepPace("3/month", counted="calendar", carry="both"),
    sg.KeepPace("3/2 weeks", counted="rolling", bound="at_most"),
    sg.ReachPace("30/week"),
    sg.StayWithin(low=1, high=3),
    sg.StayWithin(high=3, per="quarter"),
]


def far_days() -> st.SearchStrategy[date]:
    """Draw a day of the whole calendar; of three, one lies near its start and one near its end."""
    ends = st.integers(FIRST, FIRST + 40) | st.integers(LAST - 40, LAST)
    return (ends | st.integers(FIRST, LAST)).map(date.fromordinal)


@st.composite
def asked(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a goal without order among its days, readings anywhere, and a day asked about."""
    near = draw(far_days()).toordinal()
    around = st.integers(max(FIRST, near - 60), min(LAST, near + 60)).map(date.fromordinal)
    day = around | around | far_days()
    read, start, deadline = sorted(draw(st.tuples(day, day, day)))
    if draw(st.integers(0, 9)) == 0:  # seldom, for a goal that contradicts itself is refused
        start, deadline = deadline, start
    fields: dict[str, Any] = {
        "start": draw(st.sampled_from([start, start, None])),
        "deadline": draw(st.sampled_from([deadline, deadline, deadline, None])),
        "baseline": draw(st.sampled_from([None, sg.Baseline(value=9), sg.Baseline(value=9, on=read)])),
        "calendar": draw(st.just(sg.Calendar()) | calendars()),
        "cadence": draw(st.none() | cadences()),
        "target": draw(st.sampled_from(TARGETS)),
        "metric": draw(st.sampled_from(["followers", "leads", "reach"])),
    }
    readings = draw(st.lists(st.tuples(day, st.integers(0, 99)), max_size=6, unique_by=lambda row: row[0]))
    return {"goal": fields, "readings": readings, "days": [draw(day) for _ in range(3)]}


def questions(drawn: dict[str, Any]) -> list[Callable[[], object]]:
    """Return all that is asked about what was drawn; empty where the goal contradicts itself."""
    try:
        goal = sg.Goal(id="g", **drawn["goal"])
        history = sg.History.of(drawn["readings"], metric=goal.metric)
        strategy = sg.Strategy(goals=[goal], histories=[history])
    except sg.SmartGoalsError:
        return []
    on, other, third = drawn["days"]
    event = sg.Event(id="e", start=min(other, third), end=max(other, third))
    told = {"as_of": on, "evidence": strategy}
    return [
        lambda: sg.plan(goal).value_on(other),
        lambda: sg.assess(goal, history, as_of=on).explain(),
        lambda: sg.project(goal, history, as_of=on, method="drift").periods,
        lambda: sg.project(goal, history, as_of=on).text("fr"),
        lambda: sg.check(goal, **told).text(),
        lambda: sg.revise(goal, **told).text(),
        lambda: sg.close(goal, history, as_of=on),
        lambda: sg.review(strategy, as_of=on).text(),
        lambda: sg.propose("brand_awareness", as_of=on, evidence=strategy, deadline=other),
        lambda: sg.explain_gap(goal, history, as_of=on).text(),
        lambda: sg.agenda(strategy, start=min(other, third), end=max(other, third), as_of=on).text(),
        lambda: sg.what_if(goal, history, as_of=on, events=[event], brings={"e": 5}).text(),
        lambda: sg.effect(history, event, as_of=on).text(),
        lambda: sg.target_for(history, on=other, as_of=on, chance=0.5),
        lambda: sg.backtest(history, days_ahead=7),
        lambda: sg.forecast(history, on=other, as_of=on).text(),
        lambda: goal.cadence.next_after(other, start=on) if goal.cadence else None,
        lambda: goal.cadence.last_day(on, other) if goal.cadence else None,
        *(
            lambda asks=asks: asks(other)  # type: ignore[misc]
            for asks in (
                goal.calendar.fiscal_year_of,
                goal.calendar.fiscal_quarter_of,
                goal.calendar.fiscal_period_of,
                goal.calendar.week_of,
                goal.calendar.is_active,
            )
        ),
        lambda: goal.calendar.active_days(min(on, other), max(on, other)),
        lambda: goal.calendar.nth_active_day(on, 3),
    ]


@given(asked())
def test_any_day_of_the_calendar_is_answered_or_refused(drawn: dict[str, Any]) -> None:
    """No question about goals, plans, calendars, cadences and readings raises anything but an error of ours."""
    for ask in questions(drawn):
        with suppress(sg.SmartGoalsError):
            ask()


def test_every_fiscal_period_of_the_ends_is_answered_or_refused() -> None:
    """All patterns and all first months, on the first and the last days there are."""
    ends = [date.min, date.min + timedelta(40), date(9999, 1, 3), date(9999, 12, 1), date.max]
    for pattern in ("4-4-5", "4-5-4", "5-4-4", "13x4"):
        for month in range(1, 13):
            for last in ("nearest", "last"):
                for day in ends:
                    for ask in ("fiscal_year_of", "fiscal_quarter_of", "fiscal_period_of"):
                        with suppress(sg.SmartGoalsError):
                            calendar = sg.Calendar(
                                fiscal_pattern=pattern, fiscal_year_start=month, fiscal_first_week=last
                            )
                            assert getattr(calendar, ask)(day).start <= day
