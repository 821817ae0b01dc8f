"""Rows of days: what the days of one call share changes no answer, and the work grows with the days and not their square."""

from collections.abc import Sequence
from datetime import date, timedelta
from types import ModuleType
from typing import Any, NamedTuple
from unittest.mock import patch

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals._case.assess import way_said
from smartgoals._case.known import KnownGoal
from smartgoals._case.series import SeriesRow
from smartgoals._case.surroundings import Surroundings
from smartgoals._evidence import knowledge
from smartgoals._plan import from_goal
from smartgoals._plan.quota import quota_points
from smartgoals._progress import band, period_band, tally, windows
from smartgoals._time.holidays import Holidays

DAY0 = date(2026, 1, 5)
NATURES = ("flow", "stock", "unique", "ratio")
WEEKDAYS = sg.Calendar(working_days="mon-fri", holidays=[DAY0 + timedelta(days=9)])
PAUSED = sg.Calendar(pauses=[sg.Pause(DAY0 + timedelta(days=12), DAY0 + timedelta(days=22), keeps="end")])
PACES = ("3/day", "9/week", "20/2 weeks", "30/month", "0/week", "-4/week")
amounts = st.integers(0, 12) | st.sampled_from([0.5, 2.25, 40])


def on(k: int) -> date:
    """Return a day by how many days it lies after the first."""
    return DAY0 + timedelta(days=k)


class Drawn(NamedTuple):
    """A goal, its readings, how they are read, and the days that are asked about, in any order."""

    goal: sg.Goal
    history: sg.History
    way: dict[str, Any]
    days: Sequence[date]


@st.composite
def targets(draw: st.DrawFn) -> sg.Target:
    """Draw a target of each kind."""
    kind = draw(st.sampled_from(["quota", "quota", "rolling", "pace", "band", "band of periods", "level", "reach"]))
    if kind == "quota":
        carry = draw(st.sampled_from(["none", "surplus", "both"]))
        limit = draw(st.none() | st.integers(1, 9)) if carry != "none" else None
        bound = draw(st.sampled_from([None, "at_most"]))
        pace = draw(st.sampled_from(PACES[:4] if bound else PACES))
        return sg.KeepPace(pace, counted="calendar", carry=carry, carry_at_most=limit, bound=bound)
    if kind in {"rolling", "pace"}:
        counted = "rolling" if kind == "rolling" else "continuous"
        bound = draw(st.sampled_from([None, "at_most"]))
        return sg.KeepPace(draw(st.sampled_from(PACES[:4])), counted=counted, bound=bound)
    if kind in {"band", "band of periods"}:
        low, high = draw(st.sampled_from([(2, 9), (None, 6), (3, None), (20, 50)]))
        per = draw(st.sampled_from(["week", "month"])) if kind == "band of periods" else None
        return sg.StayWithin(low=low, high=high, per=per)
    if kind == "level":
        return sg.ReachLevel(
            draw(st.sampled_from([8, 40, 300])), judged=draw(st.sampled_from(["on_deadline", "any_day"]))
        )
    return sg.ReachPace(draw(st.sampled_from(["30/week", "60/month"])))


@st.composite
def drawn_goals(draw: st.DrawFn) -> Drawn:
    """Draw a goal of any kind with readings that come daily, seldom or in bursts, up to some day."""
    nature, target = draw(st.sampled_from(NATURES)), draw(targets())
    metric = sg.Metric(id="m", nature=nature)
    places = draw(st.sets(st.integers(-6, 70), max_size=30) | st.sampled_from([range(60), range(6, 62, 7), range(20)]))
    covers = "week" if nature == "flow" and draw(st.integers(0, 4)) == 0 else None
    if covers:
        places = {k - k % 7 + 6 for k in places}
    out_of = draw(st.integers(1, 50)) if nature == "ratio" else None
    rows = [sg.Reading(on(k), draw(amounts), out_of=out_of) for k in sorted(places)]
    history = sg.History.of(rows, metric=metric, covers=covers)
    base = None if nature == "flow" or draw(st.booleans()) else sg.Baseline(value=draw(amounts))
    per = "week" if base is None and isinstance(target, sg.ReachPace) else None
    goes_on = isinstance(target, sg.KeepPace | sg.StayWithin)
    goal = sg.Goal(
        id="g",
        metric="m",
        target=target,
        start=DAY0,
        deadline=draw(st.sampled_from([on(55), on(62), on(27), *([None] if goes_on else [])])),
        baseline=sg.Baseline(value=9, per=per) if per else base,
        calendar=draw(st.sampled_from([sg.Calendar(), sg.Calendar(), WEEKDAYS, PAUSED])),
    )  # fmt: skip
    way: dict[str, Any] = {}
    if draw(st.booleans()):
        way["missing"] = sg.Assume(
            missing=draw(st.sampled_from(["carry", "zero", "unknown", "pessimistic"])), between=draw(st.booleans())
        )
    if nature == "stock" and draw(st.booleans()):
        way["counter"] = True
    if nature == "ratio" and draw(st.booleans()):
        way["recompute_over"] = "2 weeks"
    days = draw(st.lists(st.integers(-3, 75), max_size=8).map(lambda some: [*map(on, some)]))
    return Drawn(goal, history, way, [*days, *map(on, range(0, 70, draw(st.sampled_from([2, 5, 9]))))])


def in_one_call(case: Drawn) -> list[sg.Progress]:
    """Return the progress on each day as the rows of one call have it, which share what is the same on all days."""
    around = Surroundings(
        evidence=knowledge(None, None), as_of=case.days[0], way=way_said(**case.way), is_one_of_many=True
    )
    rows = (evolve(around, as_of=day) for day in case.days)
    return [KnownGoal(goal=row.as_asked(case.goal), surroundings=row, given=case.history).progress for row in rows]


@given(drawn_goals())
def test_days_of_one_call_stand_as_each_does_alone(case: Drawn) -> None:
    """What the days of one call share changes no answer: each stands as an assessment of that day alone says."""
    for day, row in zip(case.days, in_one_call(case), strict=True):
        alone = sg.assess(case.goal, case.history, as_of=day, **case.way)
        assert row == alone, day
        assert row.status("engagedly_threshold") == alone.status("engagedly_threshold")


def leaves_unread_out(progress: sg.Progress) -> bool:
    """Tell whether a progress expects only what the periods asked that were read: a demand was missed."""
    quota, told = progress.quota, None not in (progress.gap, progress.expected)
    return told and quota is not None and quota.unread > 0 and not progress.is_allowance


SILENT = Drawn(
    sg.Goal(
        id="g",
        metric="m",
        target=sg.KeepPace("3/day", counted="calendar"),
        start=DAY0,
        deadline=on(55),
        baseline=sg.Baseline(value=0),
    ),
    sg.History.of([sg.Reading(on(6), 0, covers=DAY0)], metric=sg.Metric(id="m", nature="flow")),
    {},
    [on(6), on(8)],
)
"""A week that brought nothing, and no reading of the days after it."""


@given(drawn_goals())
@example(SILENT)
def test_rows_tell_what_assessments_do(case: Drawn) -> None:
    """Value and plan of each row are those of an assessment of its day.

    The line of a plan goes on where nobody reads; what is expected of a demand that was missed does not.
    """
    rows = sg.series(case.goal, case.history, as_of=max(case.days), days=case.days, **case.way)
    for row in rows:
        alone = sg.assess(case.goal, case.history, as_of=row.day, **case.way)
        assert row.actual == alone.actual, row.day
        if leaves_unread_out(alone):
            assert row.plan is not None
            assert alone.expected is not None
            assert abs(row.plan) >= abs(alone.expected), row.day
        else:
            assert row.plan == alone.expected, row.day


LONG_PAUSE = sg.Calendar(pauses=[sg.Pause(on(12), on(3700), keeps="pace")])
KNOWN_DAYS = sg.Calendar(holidays=Holidays(days=[on(9)], known_from=on(-400), known_until=on(3690)))
BENT = [sg.Milestone(on(33), 30), sg.Milestone(on(3685), 900)]


@given(
    st.sampled_from(
        [
            sg.KeepPace("9/week", counted="calendar", carry="both", carry_at_most=5),
            sg.KeepPace("3/day", counted="calendar", carry="surplus"),
            sg.KeepPace("30/month", counted="calendar", bound="at_most", carry="both"),
            sg.KeepPace("9000/12 years", counted="calendar"),
            sg.KeepPace("9/week", counted="calendar", milestones=BENT),
            sg.KeepPace("9/week"),
            sg.StayWithin(low=2, high=9, per="2 weeks"),
            sg.StayWithin(low=1, per="day"),
            sg.StayWithin(high=30, per="month"),
            sg.StayWithin(low=1, high=5),
        ]
    ),
    st.sampled_from(["flow", "unique", "stock"]),
    st.sampled_from([sg.Calendar(), WEEKDAYS, PAUSED, LONG_PAUSE, KNOWN_DAYS]),
    st.sets(st.integers(-6, 70), max_size=20),
    st.lists(st.sampled_from([-3700, -3, 0, 5, 20, 41, 70, 90, 3600, 3900]), min_size=1, unique=True),
)
def test_rows_of_goals_without_an_end_are_those_of_each_day_alone(
    target: sg.Target, nature: str, calendar: sg.Calendar, places: set[int], days: list[int]
) -> None:
    """A goal without an end is drawn once for the rows of a call, and each row is the one that a call for its day tells."""
    history = sg.History.of([(on(k), k % 5) for k in sorted(places)], metric=sg.Metric(id="m", nature=nature))
    goal = sg.Goal(id="g", metric="m", target=target, start=DAY0, calendar=calendar)
    rows = _rows(goal, history, on(max(days)), [on(k) for k in days])
    alone = [_rows(goal, history, on(k), [on(k)]) for k in days]
    if all(isinstance(one, list) for one in alone):
        assert rows == [row for one in alone for row in one]


@given(drawn_goals(), st.booleans())
def test_days_of_a_history_of_statuses_stand_as_each_does_alone(case: Drawn, is_late: bool) -> None:
    """Each day has the progress that an assessment of what was known on it says, in whatever order the days come."""
    history = case.history
    if is_late:
        rows = [evolve(one, recorded_on=one.day + timedelta(days=k % 9)) for k, one in enumerate(history)]
        history = sg.History.of(rows, metric=history.metric)
    told = sg.status_history(case.goal, history, case.days, "engagedly_threshold", **case.way)
    for day, row in zip(case.days, told, strict=True):
        alone = sg.assess(case.goal, history, as_of=day, known_on=day, **case.way)
        assert row.progress == alone, day
        assert row.status == alone.status("engagedly_threshold")


def _rows(goal: sg.Goal, history: sg.History, as_of: date, days: list[date]) -> list[SeriesRow] | sg.SmartGoalsError:
    try:
        return list(sg.series(goal, history, as_of=as_of, days=days))
    except sg.SmartGoalsError as fault:  # days off of which nobody knows
        return fault


COUNTER = {"counter": True}
SHOWN = [100 + k * 7 % 90 for k in range(60)]
"""What a counter shows from day to day: it begins anew every two weeks."""


@pytest.mark.parametrize(
    ("target", "nature", "covers", "way"),
    [
        (sg.StayWithin(low=90, high=160), "stock", None, COUNTER),
        (sg.StayWithin(low=5, high=60, per="week"), "stock", None, COUNTER),
        (sg.KeepPace("40/week", counted="rolling"), "stock", None, COUNTER),
        (sg.KeepPace("40/week", counted="calendar", carry="both"), "stock", None, COUNTER),
        (sg.KeepPace("700/week", counted="calendar"), "flow", "week", {}),
        (sg.KeepPace("700/week", counted="rolling"), "flow", "week", {}),
    ],
)
def test_counters_and_figures_of_weeks_stand_as_each_day_alone(
    target: sg.Target, nature: str, covers: str | None, way: dict[str, Any]
) -> None:
    """A counter that begins anew, and figures that a later one may cover, are told as an assessment of the day."""
    places = [k for k in range(60) if k % 11 not in {3, 4} and (covers is None or k % 7 == 6)]
    rows = [(on(k), SHOWN[k]) for k in places]
    history = sg.History.of(rows, metric=sg.Metric(id="m", nature=nature), covers=covers)
    goal = sg.Goal(id="g", metric="m", target=target, start=DAY0, deadline=on(62))
    case = Drawn(goal, history, way, [on(k) for k in (*range(0, 66, 3), 5, 40)])
    for day, row in zip(case.days, in_one_call(case), strict=True):
        assert row == sg.assess(goal, history, as_of=day, **way), day


@given(
    st.lists(st.tuples(st.integers(-4, 44), st.integers(0, 12), st.sampled_from([None, 2, 7, 20])), max_size=6),
    st.sampled_from(
        [
            sg.KeepPace("3/day", counted="calendar"),
            sg.KeepPace("9/week", counted="calendar", carry="both"),
            sg.KeepPace("9/week", counted="rolling"),
            sg.KeepPace("12/week", counted="calendar", bound="at_most"),
            sg.StayWithin(low=1, high=9, per="week"),
        ]
    ),
    st.permutations(range(4, 50, 8)),
)
def test_what_a_later_figure_covers_is_told_of_each_day_as_if_alone(
    rows: list[tuple[int, int, int | None]], target: sg.Target, days: list[int]
) -> None:
    """Figures of several days may say later what an earlier day brought: no row has it before they are dated."""
    readings = [sg.Reading(on(k), amount, covers=length and on(k - length + 1)) for k, amount, length in rows]
    history = sg.History.of(readings, metric=sg.Metric(id="m", nature="flow"))
    goal = sg.Goal(id="g", metric="m", target=target, start=DAY0, deadline=on(41))
    case = Drawn(goal, history, {}, [on(k) for k in days])
    for day, row in zip(case.days, in_one_call(case), strict=True):
        assert row == sg.assess(goal, history, as_of=day), day


@pytest.mark.parametrize(
    ("target", "room", "work"),
    [
        (sg.KeepPace("3/day", counted="calendar"), tally, "_made"),
        (sg.KeepPace("20/week", counted="rolling"), windows, "margin_of"),
        (sg.StayWithin(low=1, high=9), band, "margin"),
    ],
)
def test_the_work_grows_with_the_days(target: sg.Target, room: ModuleType, work: str) -> None:
    """Each period, window and reading is looked at a few times, and not once for every row."""
    days = 120
    goal = sg.Goal(id="g", metric="m", target=target, start=DAY0, deadline=on(days - 1))
    history = sg.History.of([(on(k), 3) for k in range(days)], metric=sg.Metric(id="m", nature="flow"))
    with patch.object(room, work, wraps=getattr(room, work)) as done:
        rows = sg.series(goal, history, as_of=on(days - 1))
    assert len(rows) == days + 1
    assert 0 < done.call_count <= 4 * days


@pytest.mark.parametrize(
    "target",
    [
        sg.KeepPace("3/day", counted="calendar"),
        sg.KeepPace("20/month", counted="calendar", carry="both"),
        sg.StayWithin(low=1, high=9, per="week"),
    ],
)
def test_a_goal_without_an_end_is_drawn_once_for_all_rows(target: sg.Target) -> None:
    """The periods of a goal without an end are laid out for a call and not for each row, and each closes once."""
    days = 120
    goal = sg.Goal(id="g", metric="m", target=target, start=DAY0)
    history = sg.History.of([(on(k), 3) for k in range(0, days, 9)], metric=sg.Metric(id="m", nature="flow"))
    with (
        patch.object(from_goal, "quota_points", wraps=quota_points) as drawn,
        patch.object(period_band, "quota_points", wraps=quota_points) as bounds,
        patch.object(tally, "_next", wraps=tally._next) as closed,
    ):
        rows = sg.series(goal, history, as_of=on(days - 1))
    assert len(rows) == days + 1
    assert 0 < drawn.call_count + bounds.call_count <= 8
    assert 0 < closed.call_count <= 4 * days


@pytest.mark.parametrize("deadline", [None, on(150)])
@pytest.mark.parametrize(
    "target",
    [
        sg.KeepPace("3/day", counted="calendar", carry="both"),
        sg.StayWithin(low=1, high=9, per="day"),
    ],
)
def test_each_period_closes_once_for_a_history_of_statuses(target: sg.Target, deadline: date | None) -> None:
    """Periods that closed are told alike on all days of a call, though each day has a plan and readings of its own."""
    days = 120
    goal = sg.Goal(id="g", metric="m", target=target, start=DAY0, deadline=deadline)
    history = sg.History.of([(on(k), 3) for k in range(days)], metric=sg.Metric(id="m", nature="flow"))
    with patch.object(tally, "_next", wraps=tally._next) as closed:
        rows = sg.status_history(goal, history, [*map(on, range(0, days, 2))], "engagedly_threshold")
    assert len(rows) == days // 2
    assert 0 < closed.call_count <= 4 * days
