"""Goals in the first and the last days of the calendar: its last day is what many write for no end."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import smartgoals as sg

LAST, NEAR = date.max.toordinal(), 400
SECOND = date.min + timedelta(1)
"""The first day on which a goal may start, since a plan stands on its baseline the day before."""
PERS = ["day", "week", "month", "quarter", "year", "2 weeks", "2 months", "10 days", "5 years"]
FISCAL: list[dict[str, Any]] = [
    {},
    {"fiscal_pattern": "13x4", "fiscal_first_week": "last"},
    {"fiscal_pattern": "4-4-5"},
    {"fiscal_year_start": 7},
    {"working_days": "mon-fri"},
]


def leads(first: date, count: int, metric: str = "leads") -> sg.History:
    """Return a history of one a day, as far as the calendar goes."""
    ordinals = range(first.toordinal(), min(first.toordinal() + count, LAST + 1))
    return sg.History.of([(date.fromordinal(one), 1) for one in ordinals], metric=metric)


@st.composite
def targets(draw: st.DrawFn) -> sg.Target:
    """Draw a target of any kind."""
    per, pick = draw(st.sampled_from(PERS)), lambda *of: draw(st.sampled_from(of))
    pace = sg.Pace(3, sg.Period.parse(per))
    judged = pick("on_deadline", "any_day")
    kinds: dict[str, Callable[[], sg.Target]] = {
        "quota": lambda: sg.KeepPace(
            pace, counted="calendar", carry=pick("none", "surplus", "both"), bound=pick(None, "at_most")
        ),
        "rolling": lambda: sg.KeepPace(pace, counted="rolling", bound=pick(None, "at_most")),
        "pace": lambda: sg.KeepPace(pace),
        "reach": lambda: sg.ReachPace(pace, judged=judged),
        "level": lambda: sg.ReachLevel(50, judged=judged),
        "change": lambda: sg.ChangeBy(10),
        "grow": lambda: sg.GrowBy(sg.Growth(10, sg.Period.parse(per))),
        "band": lambda: sg.StayWithin(low=1, high=3),
        "bands": lambda: sg.StayWithin(high=3, per=per),
    }
    return kinds[draw(st.sampled_from(sorted(kinds)))]()


@st.composite
def goals_at_an_end(draw: st.DrawFn) -> tuple[sg.Goal, sg.History, date]:
    """Draw a goal near either end of the calendar, its readings and the day asked about."""
    low = draw(st.sampled_from([1, LAST - NEAR]))
    day = st.integers(low, low + NEAR).map(date.fromordinal)
    begins, ends = sorted((draw(day), draw(day | st.just(date.fromordinal(low + NEAR)))))
    begins = max(begins, SECOND)
    ends = max(begins, ends)
    fields = dict(draw(st.sampled_from(FISCAL)))
    if draw(st.booleans()):
        pause = sorted((draw(day), draw(day)))
        keeps = draw(st.sampled_from(["pace", "end"]))
        fields["pauses"] = [sg.Pause(*pause, keeps=keeps)]
    target, metric = draw(targets()), draw(st.sampled_from(["leads", "followers", "reach"]))
    per = target.pace.period if isinstance(target, sg.ReachPace) else None
    goal = sg.Goal(
        id="g",
        metric=metric,
        target=target,
        start=begins,
        deadline=ends,
        baseline=draw(st.sampled_from([None, sg.Baseline(value=9, per=per)])),
        calendar=sg.Calendar(**fields),
        cadence="weekly",
    )
    history = leads(draw(day), draw(st.integers(1, 90)), metric)
    return goal, history, draw(day | st.sampled_from([begins, ends]))


def ask_everything(goal: sg.Goal, history: sg.History, day: date) -> None:
    """Ask all that can be asked about a goal."""
    strategy = sg.Strategy(goals=[goal], histories=[history])
    evidence = sg.Evidence(strategy=strategy)
    progress = sg.assess(goal, history, as_of=day)
    progress.explain()
    assert len(progress.due_table(5)) <= 5
    projection = sg.project(goal, history, as_of=day)
    assert projection.probability is not None or projection.reasons["probability"]
    assert sg.close(goal, history, as_of=day).outcome
    assert sg.check(goal, evidence=evidence, as_of=day)
    assert sg.revise(goal, evidence=evidence, as_of=day)
    assert sg.review(strategy, as_of=day).goals


@given(goals_at_an_end())
def test_nothing_foreign_is_raised_at_the_ends_of_the_calendar(
    drawn: tuple[sg.Goal, sg.History, date],
) -> None:
    """Whatever is asked is answered, or refused with the path of what is wrong."""
    goal, history, day = drawn
    paths: list[str] = []
    for ask in (lambda: ask_everything(goal, history, day), lambda: sg.plan(goal)):
        try:
            ask()
        except sg.SmartGoalsError as fault:
            paths.append(fault.path)
    assert all(paths)
    # A pause to the end of all days leaves none to end on, and a day before the first fiscal year is in none; what has
    # no plan is assessed all the same.
    is_outside = any(pause.end == date.max for pause in goal.calendar.pauses) or "day" in paths
    assert len(paths) < 2 or is_outside


def forever(target: sg.Target, **more: Any) -> sg.Goal:
    """Return a goal of the last quarter there is."""
    return sg.Goal(id="g", metric="leads", target=target, start=date(9999, 10, 1), deadline=date.max, **more)


AUTUMN = leads(date(9999, 9, 1), 100)


def test_windows_and_bands_up_to_the_last_day() -> None:
    """The last window and the last period end with the calendar: nothing was read after 9 December."""
    rolling = sg.assess(forever(sg.KeepPace("3/week", counted="rolling")), AUTUMN, as_of=date.max)
    assert (rolling.actual, rolling.expected) == (0, 3)
    band = sg.assess(forever(sg.StayWithin(high=31, per="2 months")), AUTUMN, as_of=date.max)
    assert band.is_met is False
    assert band.quota is not None
    assert (band.quota.start, band.quota.end) == (date(9999, 12, 1), date.max)


def test_a_month_up_to_the_last_day_is_a_month() -> None:
    """December of the last year asks for all of a month's amount, and has its chance."""
    goal = forever(sg.KeepPace("3/month", counted="calendar"))
    (month,) = sg.project(goal, AUTUMN, as_of=date(9999, 12, 1)).periods
    assert (month.start, month.end) == (date(9999, 12, 1), date.max)
    assert sg.plan(forever(sg.KeepPace("3/month"))).end_value == 9


def test_what_is_due_ends_with_the_calendar() -> None:
    """There are two days left, and what is due on the last one is the target."""
    goal = forever(sg.ReachPace("30/month"), baseline=sg.Baseline(value=9, per="month"))
    rows = sg.assess(goal, AUTUMN, as_of=date(9999, 12, 30)).due_table(5)
    assert [row.day for row in rows] == [date(9999, 12, 30), date.max]
    assert rows[-1].due == 30


def test_fiscal_periods_of_the_year_10000() -> None:
    """The last days belong to a fiscal year that begins with the week of the first day of 10000."""
    calendar = sg.Calendar(fiscal_pattern="13x4", fiscal_first_week="last")
    year = calendar.fiscal_year_of(date.max)
    assert (year.start, year.end) == (date(9999, 12, 27), date.max)
    plan = sg.plan(forever(sg.KeepPace("3/month", counted="calendar"), calendar=calendar))
    # Three of the 28 days of the tenth period, and three periods.
    assert plan.value_on(date(9999, 12, 26)) == pytest.approx(3 * 3 / 28 + 9)
    assert plan.end_day == date.max


@pytest.mark.parametrize("kind", [sg.ReachLevel(100), sg.ReachPace("30/month")])
def test_a_pause_moves_no_end_beyond_the_calendar(kind: sg.Target) -> None:
    """The plan arrives on the last day there is."""
    rest = sg.Pause(date(9999, 11, 1), date(9999, 11, 10), keeps="pace")
    base = sg.Baseline(value=9, per="month") if isinstance(kind, sg.ReachPace) else None
    goal = forever(kind, calendar=sg.Calendar(pauses=[rest]), baseline=base)
    plan = sg.plan(goal)
    assert (plan.end_day, plan.end_value) == (date.max, 100 if base is None else 30)
    assert sg.assess(goal, AUTUMN, as_of=date.max).is_met is False


def test_the_first_days_of_all() -> None:
    """The first day of the calendar has no day before it, and asks for its share all the same."""
    history = leads(date.min, 60)
    goal = sg.Goal(
        id="g",
        metric="leads",
        target=sg.StayWithin(high=40, per="month"),
        start=date.min + timedelta(1),
        deadline=date(1, 3, 31),
    )
    progress = sg.assess(goal, history, as_of=date(1, 1, 31))
    assert progress.quota is not None
    assert progress.quota.made == 30
    reading = sg.History.of([(date.min, 5)], metric="followers")
    level = sg.Goal(id="l", metric="followers", target=sg.ReachLevel(9), start=date(1, 1, 2), deadline=date(1, 2, 1))
    assert sg.assess(level, reading, as_of=date(1, 1, 5)).actual == 5
    evidence = sg.Evidence(strategy=sg.Strategy(goals=[level], histories=[reading]))
    assert sg.revise(level, evidence=evidence, as_of=date(1, 1, 5))


def test_nothing_is_reached_after_the_last_day() -> None:
    """What was read on the last day there is leaves none to arrive on, and no pace reaches beyond it."""
    goal = forever(sg.ReachLevel(1000), baseline=sg.Baseline(value=9))
    goal = evolve(goal, metric="followers")
    history = sg.History.of([(date(9999, 12, 1), 20), (date.max, 30)], metric="followers")
    projection = sg.project(goal, history, as_of=date.max)
    assert (projection.probability, projection.arrival.median) == (0, None)
    assert projection.arrival.reason == "not_arrived"
    with pytest.raises(sg.InvalidValue) as caught:
        sg.Plan.at_pace(date(9999, 11, 1), 0, "30/month", reaching=75)
    assert caught.value.path == "reaching"


def test_a_growth_in_a_sliver_of_its_period_proposes_no_percentage() -> None:
    """What would have to grow by a fiftieth within six days has no number of percent in a thousand years."""
    start = date(2026, 3, 1)
    rows = [(start - timedelta(7 * k + 1), 2000 - 50 * k) for k in range(10)]
    history = sg.History.of(rows, metric="followers")
    goal = sg.Goal(
        id="g",
        metric="followers",
        target=sg.GrowBy("10 %/1000 years"),
        start=start,
        deadline=start + timedelta(6),
    )
    evidence = sg.Evidence(strategy=sg.Strategy(goals=[goal], histories=[history]))
    revision = sg.revise(goal, evidence=evidence, as_of=start)
    assert (revision.verdict, revision.proposed) == ("too_easy", None)


@pytest.mark.parametrize("target", [sg.ChangeBy(500), sg.GrowBy("5 %/week"), sg.KeepPace("9/week")], ids=str)
def test_a_fan_of_a_start_ahead_on_the_first_and_the_last_day(target: sg.Target) -> None:
    """What counts from a start ahead stands before it where it was last read."""
    history = sg.History.of([(date(2026, 1, 1) + timedelta(k), 100 + k) for k in range(60)], metric="followers")
    start = date(2026, 7, 1)
    goal = sg.Goal(id="g", metric="followers", target=target, start=start, deadline=date(2026, 12, 31))
    first, last = sg.project(goal, history, as_of=date(2026, 6, 1)).fan([date.min, date.max])
    assert first.interval() == (159, 159)
    assert last.expected > 159


def test_an_event_of_the_first_days() -> None:
    """A share counts as many days before its deadline as usually lie between readings, as far as there are days."""
    rows = [(date.min, 5), (date(1, 4, 24), 6), (date(4, 11, 10), 7)]
    goal = sg.Goal(id="g", metric="conversion_rate", channel="ig", target=sg.GrowBy("1 %/week"), deadline=date(1, 1, 2))
    strategy = sg.Strategy(
        goals=[goal],
        channels=[sg.Channel(id="ig", platform="instagram")],
        histories=[sg.History.of(rows, metric="conversion_rate", channel="ig")],
        events=[sg.Event(id="e", start=date.min, end=date(8, 2, 19))],
    )
    assert sg.what_if(goal, as_of=date(1, 10, 2), evidence=strategy, events=["e"]).text()


def test_how_relevant_the_first_days_are() -> None:
    """The last 90 days of readings reach back as far as there are days."""
    goal = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(90), deadline=date(1, 3, 1), objective="o")
    objective = sg.Objective(id="o", title="Sell", kind="lead_generation")
    strategy = sg.Strategy(objectives=[objective], goals=[goal], histories=[leads(date.min, 40)])
    assert sg.relevance("leads", "o", goal=goal, evidence=strategy).questions


@pytest.mark.parametrize("value", [50, -50])
def test_a_level_read_on_the_first_day_of_all_has_no_day_before(value: int) -> None:
    """A goal that starts and ends on the first day of the calendar is answered, and needs a start to be judged."""
    history = sg.History.of([(date.min, 0)], metric="followers")
    goal = sg.Goal(id="g", metric="followers", target=sg.ReachLevel(value), deadline=date.min)
    assert sg.assess(goal, history, as_of=date.min).reasons["expected"] == "no_start"
