"""What is asked of a forecast: of which days it is told, which days it leaves out, and what has come so far."""

from collections.abc import Sequence
from datetime import date, timedelta
from statistics import fmean
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._case.case import Case
from smartgoals._case.surroundings import Surroundings
from smartgoals._evidence import Evidence
from smartgoals._plan.band import Band
from smartgoals._plan.plan import Plan
from smartgoals._projection.judged import fan_of, judged_forecast
from smartgoals._projection.question import ProjectionQuestion
from smartgoals._projection.quotas import made_since

MONDAY = date(2026, 1, 5)
LAST = MONDAY + timedelta(27)  # a Sunday
WAVES = [40 + 3 * k % 7 for k in range(28)]


def question(
    target: sg.Target,
    values: Sequence[float] = WAVES,
    nature: str = "flow",
    as_of: date | None = None,
    **facts: Any,
) -> ProjectionQuestion:
    """Return what is asked on behalf of a goal of eight weeks with a reading a day of its first weeks."""
    metric = sg.Metric(id="m", nature=nature)
    history = sg.History.of([(MONDAY + timedelta(k), value) for k, value in enumerate(values)], metric=metric)
    terms: dict[str, Any] = {"start": MONDAY, "deadline": MONDAY + timedelta(55), **facts}
    goal = sg.Goal(id="g", metric="m", target=target, **terms)
    known = Evidence(strategy=sg.Strategy(metrics=[metric]))
    case = Case(goal=goal, surroundings=Surroundings(evidence=known, as_of=as_of or history.last.day), given=history)
    plan, asked = case.progress.plan, case.forecasting
    assert isinstance(plan, Plan | Band)
    assert asked is not None
    return ProjectionQuestion(case.goal, case.progress, plan, asked)


PAUSE = sg.Calendar(pauses=[sg.Pause(LAST + timedelta(5), LAST + timedelta(9), keeps="end")])
TARGETS: list[tuple[sg.Target, str]] = [
    (sg.StayWithin(low=10, high=90), "flow"),
    (sg.StayWithin(low=10, high=90), "stock"),
    (sg.StayWithin(low=10, high=900, per="week"), "flow"),
    (sg.ReachLevel(2000), "flow"),
    (sg.ReachLevel(90), "stock"),
    (sg.ReachPace("400/week"), "flow"),
    (sg.KeepPace("300/week", counted="calendar"), "flow"),
]


@pytest.mark.parametrize(("target", "nature"), TARGETS)
@given(st.lists(st.integers(1, 28), min_size=1, max_size=4), st.sampled_from([sg.Calendar(), PAUSE]))
def test_a_forecast_is_told_of_the_day_asked_for(
    target: sg.Target, nature: str, ahead: list[int], calendar: sg.Calendar
) -> None:
    """Of a day behind a pause it is what an earlier one would bring, and told of the day itself all the same."""
    found = question(target, nature=nature, calendar=calendar)
    days = [LAST + timedelta(one) for one in ahead]
    assert [one.day for one in found.amounts(days)] == days
    if found.periods is None:
        assert [one.day for one in fan_of(found, days)] == days


@given(st.integers(1, 28))
def test_a_day_behind_a_pause_has_the_amount_of_an_earlier_one(ahead: int) -> None:
    """What may be read on a day hangs on how many days of work lie between, and pauses are none of them."""
    target = sg.StayWithin(low=10, high=90)
    paused = question(target, nature="stock", calendar=PAUSE).amounts([LAST + timedelta(ahead)])[0]
    worked = sum(not 5 <= k <= 9 for k in range(1, ahead + 1))
    plain = question(target, nature="stock").amounts([LAST + timedelta(worked)])[0]
    assert paused.distribution == plain.distribution


@pytest.mark.parametrize(("nature", "base"), [("flow", None), ("stock", 0), ("stock", 40)])
@given(st.integers(-1, 30))
def test_what_was_made_since_a_day_is_what_was_read_after_it(nature: str, base: int | None, eve: int) -> None:
    """From its last reading on nothing has come; of the first day on a level counts from its baseline."""
    rising = [50 + 2 * k for k in range(28)]
    baseline = None if base is None else sg.Baseline(value=base, on=MONDAY - timedelta(1))
    found = question(sg.KeepPace("30/week", counted="calendar"), rising, nature, baseline=baseline)
    plan = found.plan
    assert isinstance(plan, Plan)
    if nature == "flow":
        expected = sum(rising[eve + 1 :])
    else:
        expected = 0 if eve >= 27 else rising[-1] - (rising[eve] if eve >= 0 else base or 0)
    assert made_since(found, plan, MONDAY + timedelta(eve)) == expected


@pytest.mark.parametrize("base", [50, 10])
def test_a_level_read_on_the_eve_has_made_nothing_yet(base: int) -> None:
    """Between a baseline and a reading of the same day no day lies, whatever they say."""
    baseline = sg.Baseline(value=base, on=LAST)
    found = question(
        sg.KeepPace("30/week", counted="calendar"), nature="stock", start=LAST + timedelta(1), baseline=baseline
    )
    plan = found.plan
    assert isinstance(plan, Plan)
    assert made_since(found, plan, LAST) == 0


@pytest.mark.parametrize("bent", [1, 20, 54])
def test_a_plan_bends_between_its_ends_alone(bent: int) -> None:
    """A milestone bends it on its day; it neither bends where it starts, nor where it ends, nor on a day without one."""
    marks = [sg.Milestone(MONDAY + timedelta(bent), 900)]
    found = question(sg.ReachLevel(2000, milestones=marks))
    plan = found.plan
    assert isinstance(plan, Plan)
    days = [MONDAY + timedelta(k) for k in range(-1, 56)]
    assert [day for day in days if found.bends_on(plan, day)] == [MONDAY + timedelta(bent)]


@pytest.mark.parametrize(("end", "judged"), [(55, 55), (52, 48)])
def test_whole_periods_tell_of_a_bend_where_one_of_them_ends_before_the_last(end: int, judged: int) -> None:
    """Of a pace to be reached a bend is told by a week that has closed by then and is not the last one."""
    told = []
    for k in range(1, end):
        marks = [sg.Milestone(MONDAY + timedelta(k), 330)]
        found = question(sg.ReachPace("400/week", milestones=marks), deadline=MONDAY + timedelta(end))
        plan = found.plan
        assert isinstance(plan, Plan)
        assert found.told_on == MONDAY + timedelta(judged)
        told += [m for m in range(-1, end + 1) if found.bends_on(plan, MONDAY + timedelta(m))]
    # The plan starts at the end of the first whole week, on day 6, so that a second one tells of it first.
    assert told == list(range(13, judged))


@pytest.mark.parametrize("rested", range(7))
def test_a_week_has_the_amount_of_its_days_of_work(rested: int) -> None:
    """What holidays take from a week they take from its amount; a single day that is left brings what a day does."""
    week = LAST + timedelta(1)
    calendar = sg.Calendar(holidays=[week + timedelta(k) for k in range(rested)])
    uneven = [40 + k * k % 11 for k in range(28)]
    found = question(sg.ReachPace("400/week"), uneven, deadline=week + timedelta(6), calendar=calendar)
    assert found.periods is not None
    made = found.forecasts([week + timedelta(6)])[0]
    assert (made.day, made.total_from) == (week + timedelta(6), week)
    assert made.expected == pytest.approx(fmean(uneven) * (7 - rested), rel=0.2)
    assert made.quantile(0.1) < made.quantile(0.9)


@pytest.mark.parametrize("weight", [0.2, 0.4, 0.6, 1])
@pytest.mark.parametrize("rested", range(3))
@pytest.mark.parametrize("low", [1, 2])
def test_a_day_of_less_work_has_the_pace_of_a_whole_one(weight: float, rested: int, low: int) -> None:
    """Of a pace a day, ten on a fifth of a day are fifty: it is as likely as on a whole day, whatever lies before it."""
    day = LAST + timedelta(rested + low)
    pauses = [sg.Pause(LAST + timedelta(1), LAST + timedelta(rested), keeps="end")] if rested else []
    weights = {LAST + timedelta(rested + k): weight for k in range(1, low + 1)}
    uneven = [40 + k * k % 11 for k in range(28)]
    calendar = sg.Calendar(weights=weights, pauses=pauses)
    made = question(sg.ReachPace("50/day"), uneven, deadline=day, calendar=calendar).forecasts([day])[0]
    ahead = low if weight > 0.5 else 1  # what a first day has left of its work, the next one has not begun
    alike = LAST + timedelta(ahead)
    whole = question(sg.ReachPace("50/day"), uneven, deadline=alike).forecasts([alike])[0]
    assert (made.day, made.total_from) == (day, day)
    assert made.distribution == whole.distribution


@pytest.mark.parametrize("low", [0.05, 0.5])
def test_a_week_of_nearly_no_work_brings_nothing(low: float) -> None:
    """Where one day of a week is left, and a small part of it alone, nothing comes, for sure."""
    week = LAST + timedelta(1)
    calendar = sg.Calendar(holidays=[week + timedelta(k) for k in range(6)], weights={week + timedelta(6): low})
    found = question(
        sg.ReachPace("400/week"), [40 + k * k % 11 for k in range(28)], deadline=week + timedelta(6), calendar=calendar
    )
    made = found.forecasts([week + timedelta(6)])[0]
    assert (made.day, made.total_from) == (week + timedelta(6), week)
    assert (made.quantile(0.9) == 0.0) is (low < 0.5)


@pytest.mark.parametrize("ahead", [-7, -1, 0, 1, 2, 9])
def test_a_flow_has_a_first_day_to_wait_for_where_it_begins_later(ahead: int) -> None:
    """Where the next reading is the goal's own nothing is waited for; else the first day has a forecast of its own."""
    found = question(sg.ReachLevel(2000), start=LAST + timedelta(1 + ahead))
    first = found.first_forecast
    assert (first is None) is (ahead <= 0)
    assert first is None or first.day == LAST + timedelta(1 + ahead)


@pytest.mark.parametrize("ahead", [1, 2, 9])
def test_a_level_that_counts_from_its_start_is_in_doubt_from_its_first_day(ahead: int) -> None:
    """On the eve of a start ahead it stands where it does, and on the first day it may stand elsewhere."""
    rising = [100 + 3 * k + k * k % 5 for k in range(28)]
    found = question(sg.ChangeBy(60), rising, "stock", start=LAST + timedelta(1 + ahead))
    assert found.is_start_ahead
    eve, first = found.forecasts([found.start, found.first_day])
    assert eve.quantile(0.1) == eve.quantile(0.9) == rising[-1]
    assert first.quantile(0.1) < first.quantile(0.9)


@pytest.mark.parametrize(("nature", "target"), [("flow", sg.ReachLevel(2000)), ("stock", sg.ReachLevel(200))])
@pytest.mark.parametrize("unread", range(5))
def test_a_deadline_was_read_where_the_last_reading_is_not_before_it(
    unread: int, nature: str, target: sg.Target
) -> None:
    """What stood there is known then and told as it was read; else a caution says how many days nobody looked."""
    end = LAST + timedelta(unread)
    found = question(target, nature=nature, deadline=end, as_of=end + timedelta(1))
    judged = judged_forecast(found)
    assert (judged is None) is (unread > 0)
    assert judged is None or (judged.is_known and judged.day == end)
    (told,) = fan_of(found, [end])
    assert [one.figure for one in told.cautions if one.code == "unread_deadline"] == ([unread] if unread else [])


def test_a_month_of_weeks_is_told_from_its_own_first_day() -> None:
    """What a log of Sundays brings in May comes in the weeks that end in it, and is told as that of May."""
    sundays = [date(2026, 2, 1) + timedelta(7 * k) for k in range(12)]
    metric = sg.Metric(id="m", nature="flow")
    history = sg.History.of([(day, 40 + 3 * k % 7) for k, day in enumerate(sundays)], metric=metric)
    facts: dict[str, Any] = {"start": date(2026, 2, 1), "deadline": date(2026, 5, 31)}
    goal = sg.Goal(id="g", metric="m", target=sg.ReachPace("180/month"), **facts)
    known = Evidence(strategy=sg.Strategy(metrics=[metric]))
    case = Case(goal=goal, surroundings=Surroundings(evidence=known, as_of=history.last.day), given=history)
    assert isinstance(case.progress.plan, Plan)
    assert case.forecasting is not None
    found = ProjectionQuestion(goal, case.progress, case.progress.plan, case.forecasting)
    made = found.forecasts([date(2026, 5, 31)])[0]
    assert (made.day, made.total_from) == (date(2026, 5, 31), date(2026, 5, 1))
    assert made.expected == pytest.approx(5 * 43, rel=0.1)  # the Sundays from 3 to 31 May


@pytest.mark.parametrize(
    ("target", "nature", "ahead", "since"),
    [
        (sg.ReachLevel(2000), "flow", -9, 0),
        (sg.ReachLevel(2000), "flow", 9, 9),
        (sg.ReachLevel(90), "stock", 9, 0),
        (sg.ChangeBy(9), "stock", 9, 9),
        (sg.ChangeBy(9), "stock", -9, 0),
    ],
)
def test_the_rest_begins_where_nothing_that_counts_was_read(
    target: sg.Target, nature: str, ahead: int, since: int
) -> None:
    """A flow and a change wait for their start where it lies ahead; a level goes on from its last reading."""
    found = question(target, nature=nature, start=LAST + timedelta(1 + ahead))
    assert found.since == LAST + timedelta(since)
    assert found.days_ahead == (found.told_on - found.since).days


@pytest.mark.parametrize(
    ("target", "nature", "ahead", "is_moved"),
    [
        (sg.ReachLevel(90, judged="any_day"), "flow", 0, False),
        (sg.ReachLevel(2000), "flow", 9, True),
        (sg.ChangeBy(300, judged="any_day"), "flow", 9, True),
        (sg.ReachLevel(90, judged="any_day"), "stock", 9, False),
        (sg.ReachLevel(90, judged="any_day"), "stock", 0, True),
        (sg.ReachLevel(90), "stock", 9, True),
    ],
)
def test_so_much_more_a_day_moves_a_total_and_a_level_that_counts_from_now(
    target: sg.Target, nature: str, ahead: int, *, is_moved: bool
) -> None:
    """It moves neither the amount of a single day, nor a level that begins later, which may stand there on its first day."""
    assert question(target, nature=nature, start=LAST + timedelta(1 + ahead)).is_moved_by_pace is is_moved


@pytest.mark.parametrize(
    ("nature", "target", "unread"), [("flow", sg.ReachLevel(200), 0), ("stock", sg.ReachLevel(90), 2)]
)
def test_days_that_are_never_read_leave_no_flow_unread(nature: str, target: sg.Target, unread: int) -> None:
    """On the Sunday after a Friday a shop that closes at weekends is read whole; a level has not been looked at for two days."""
    metric = sg.Metric(id="m", nature=nature)
    rows = [(MONDAY + timedelta(k), WAVES[k]) for k in range(28) if k % 7 < 5]
    goal = sg.Goal(id="g", metric="m", target=target, start=MONDAY, deadline=LAST)
    known = Evidence(strategy=sg.Strategy(metrics=[metric]))
    history = sg.History.of(rows, metric=metric)
    case = Case(goal=goal, surroundings=Surroundings(evidence=known, as_of=LAST + timedelta(1)), given=history)
    assert isinstance(case.progress.plan, Plan)
    assert case.forecasting is not None
    (told,) = fan_of(ProjectionQuestion(goal, case.progress, case.progress.plan, case.forecasting), [LAST])
    assert [one.figure for one in told.cautions if one.code == "unread_deadline"] == ([unread] if unread else [])
