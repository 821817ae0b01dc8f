"""Days and windows that are leapt over, against a slow search that looks at each of them."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._days import ONE_DAY
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import RollingWindows, first_window_ends
from smartgoals._progress.period_path import PeriodPath
from smartgoals._progress.reader import Reader
from smartgoals._progress.rolling import WindowCourse
from smartgoals._progress.windows import PastWindows, _is_uniform, _levels_of, _Look, margin_of, past_windows

DAY0 = date(2026, 1, 5)
CALENDARS = st.sampled_from(
    [
        sg.Calendar(),
        sg.Calendar(working_days="mon-fri"),
        sg.Calendar(working_days="tue", holidays=[DAY0 + timedelta(days=1), DAY0 + timedelta(days=8)]),
        sg.Calendar(weights={"sat": 0.5}),
        sg.Calendar(pauses=[sg.Pause(DAY0 + timedelta(days=20), DAY0 + timedelta(days=60), keeps="pace")]),
        sg.Calendar(pauses=[sg.Pause(DAY0 + timedelta(days=20), DAY0 + timedelta(days=60), keeps="end")]),
    ]
)
PACES = st.sampled_from(["2/day", "9/week", "20/10 days", "30/month", "70/2 months", "400/year", "0/week"])
MISSING = st.sampled_from([None, "zero", "unknown", "pessimistic"])
read = st.dictionaries(st.integers(-30, 400), st.integers(0, 40), min_size=1, max_size=12)
days = st.integers(1, 450)
NATURES = st.sampled_from(["flow", "stock"])


def rolling(
    nature: str, readings: dict[int, int], target: sg.KeepPace, calendar: sg.Calendar, asked: tuple[int, str | None]
) -> sg.Progress:
    """Return how the windows of a goal stand that runs for 450 days."""
    metric = sg.Metric(id="m", nature=nature)
    history = sg.History.of([(DAY0 + timedelta(k), value) for k, value in readings.items()], metric=metric)
    goal = sg.Goal(
        id="g",
        metric="m",
        target=target,
        start=DAY0,
        deadline=DAY0 + timedelta(days=450),
        calendar=calendar,
        baseline=sg.Baseline(value=0),
    )
    on, missing = asked
    told = sg.Strategy(metrics=[metric])
    counter = True if nature == "stock" and len(readings) % 2 else None
    return sg.assess(goal, history, as_of=DAY0 + timedelta(days=on), evidence=told, missing=missing, counter=counter)


@given(nature=NATURES, readings=read, pace=PACES, is_cap=st.booleans(), calendar=CALENDARS, on=days, missing=MISSING)
def test_windows_that_are_leapt_over_are_those_that_tell_nothing(
    *,
    nature: str,
    readings: dict[int, int],
    pace: str,
    is_cap: bool,
    calendar: sg.Calendar,
    on: int,
    missing: str | None,
) -> None:
    """The worst window so far, and whether one is unread, are those of looking at the window of each day."""
    target = sg.KeepPace(pace, counted="rolling", bound="at_most" if is_cap else "at_least")
    progress = rolling(nature, readings, target, calendar, (on, missing))
    course, plan = progress._course, progress.plan
    if not isinstance(course, WindowCourse) or not isinstance(plan, Plan):
        return
    assert course.read is not None
    reader = Reader.of(course.read.history, course.read.how, plan, course.read.base, course.read.on)
    windows = RollingWindows.of(plan)
    first = plan.start_day + ONE_DAY if plan.is_cap else first_window_ends(plan)
    due = windows.amount_on(first) if _is_uniform(windows) else None
    look, went, day = _Look(reader, windows, _levels_of(reader), due), PastWindows(), first - ONE_DAY
    while day < reader.on:
        day, went, _ = look._after(day, went)
    assert past_windows(reader, windows) == (went.upto(plan, reader.on) if went.counted_to else went)
    assert (course.worst, course.is_unread) == (went.worst, went.is_unread)


@given(nature=NATURES, readings=read, pace=PACES, is_cap=st.booleans(), calendar=CALENDARS, on=days)
def test_the_first_idle_window_that_fails_is_found_as_by_looking_at_each(
    *, nature: str, readings: dict[int, int], pace: str, is_cap: bool, calendar: sg.Calendar, on: int
) -> None:
    """If nothing more is done, the first window behind is that of the first day whose margin is below zero."""
    target = sg.KeepPace(pace, counted="rolling", bound="at_most" if is_cap else "at_least")
    course = rolling(nature, readings, target, calendar, (on, None))._course
    if not isinstance(course, WindowCourse):
        return
    windows, left = RollingWindows.of(course.plan), (course.plan.end_day - course.on).days
    fails = (
        day
        for k in range(1, left + 1)
        if margin_of(
            course.held[min(k, len(course.held) - 1)],
            windows.amount_on(day := course.on + timedelta(days=k)),
            windows,
        )
        < 0
    )
    assert course.idle_fails() == next(fails, None)


@given(
    pace=st.sampled_from(["9/day", "30/week", "120/month"]),
    better=st.sampled_from(["higher", "lower"]),
    base=st.integers(0, 60),
    readings=read,
    milestones=st.lists(st.tuples(st.integers(1, 440), st.integers(0, 200)), max_size=3, unique_by=lambda one: one[0]),
    calendar=CALENDARS,
    on=days,
)
def test_the_first_idle_period_that_fails_is_found_as_by_looking_at_each(
    *,
    pace: str,
    better: str,
    base: int,
    readings: dict[int, int],
    milestones: list[tuple[int, int]],
    calendar: sg.Calendar,
    on: int,
) -> None:
    """Of a pace to be reached, the first later period behind is found also where milestones turn the plan back."""
    metric = sg.Metric(id="m", nature="flow", better=better)
    history = sg.History.of([(DAY0 + timedelta(k), value) for k, value in readings.items()], metric=metric)
    marks = [sg.Milestone(DAY0 + timedelta(k), value) for k, value in sorted(milestones)]
    goal = sg.Goal(
        id="g",
        metric="m",
        target=sg.ReachPace(pace, milestones=marks),
        start=DAY0,
        deadline=DAY0 + timedelta(days=450),
        calendar=calendar,
        baseline=sg.Baseline(value=base, per=pace.split("/")[1]),
    )
    told = sg.Strategy(metrics=[metric])
    course = sg.assess(goal, history, as_of=DAY0 + timedelta(days=on), evidence=told, missing="zero")._course
    if not isinstance(course, PeriodPath):
        return
    slowly = None
    for span in course._ends.since(course.day):
        if span.end > course.plan.end_day or course._is_settled:
            break
        is_later = span.end > course.day and course._ends.counts(span)
        if is_later and course._short(course.plan.exact_on(span.end)) > 0:
            slowly = span.end
            break
    assert course.idle_fails() == slowly
