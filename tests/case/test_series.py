"""A series tells each day as assess does, its plan as the plan does, and what lies ahead as the projection does."""

from datetime import date, timedelta
from math import isfinite

import pytest
from agreement_samples import KINDS, MONDAY, Case, cases, on
from attrs import evolve
from hypothesis import example, given, settings, strategies as st

import smartgoals as sg
from smartgoals import codec
from smartgoals.progress import SeriesRow
from smartgoals.strategies import goals, histories

BOUNDS = ("low_95", "low", "low_50", "expected", "high_50", "high", "high_95")
DAYS = [MONDAY + timedelta(days=k) for k in range(28)]
LEADS = sg.History.of([(day, 3 + k % 2) for k, day in enumerate(DAYS)], metric="leads")


def leads(**facts: object) -> sg.Goal:
    """Return a goal of six weeks."""
    terms = {"metric": "leads", "target": sg.ReachLevel(160), "start": DAYS[0], "deadline": date(2026, 2, 15)}
    return sg.Goal(id="g", **{**terms, **facts})


def told(case: Case, day: int, *, ahead: bool = False, **more: object) -> tuple[SeriesRow, ...]:
    """Return the rows of a case."""
    return sg.series(case.goal, case.history, as_of=on(day), missing=case.missing, ahead=ahead, **more)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=15)
@given(data=st.data())
def test_what_was_read_is_what_assess_tells_of_the_day(kind: str, data: st.DataObject) -> None:
    """`actual` of each day is that of an assessment on it; `plan` is what is expected, but of bands and of missed quotas."""
    case = data.draw(cases(kinds=[kind]))
    for row in told(case, data.draw(st.integers(0, case.last + 3), label="day")):
        progress = sg.assess(case.goal, case.history, as_of=row.day, missing=case.missing)
        assert row.actual == progress.actual
        if progress.counted is not sg.progress.Counted.CALENDAR:
            assert row.plan == progress.expected or progress.actual is None


@example([(3, 2), (9, 8)], 7, "week", 20)
@example([(3, 2), (9, 8)], 7, "week", 27)
@given(
    st.lists(st.tuples(st.integers(0, 27), st.integers(0, 9)), max_size=6),
    st.integers(1, 9),
    st.sampled_from(["day", "week"]),
    st.integers(0, 30),
)
def test_the_plan_of_a_quota_is_what_is_expected_and_what_nobody_read(
    rows: list[tuple[int, int]], amount: int, per: str, day: int
) -> None:
    """Its plan asks for every period that has closed; once one was missed, what is expected leaves the unread ones out."""
    goal = leads(target=sg.KeepPace(sg.Pace(amount, per), counted="calendar"), deadline=DAYS[-1])
    history = sg.History.of([(on(offset), value) for offset, value in rows], metric="leads")
    progress = sg.assess(goal, history, as_of=on(day))
    (row,) = sg.series(goal, history, as_of=on(day), days=[on(day)])
    closed = (min(day, 27) + 1) // (7 if per == "week" else 1)
    assert row.plan == amount * closed
    if progress.quota is not None:
        assert progress.quota.closed + progress.quota.unread == closed
        left_out = progress.quota.unread if progress.is_met is False else 0
        assert progress.expected == amount * (closed - left_out)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=8)
@given(data=st.data())
def test_the_fan_is_that_of_the_projection(kind: str, data: st.DataObject) -> None:
    """Until the deadline the intervals are those of the projection's fan, where that is of what is read: its known days agree."""
    case = data.draw(cases(kinds=[kind]))
    day = data.draw(st.integers(0, case.last - 1), label="day")
    projection = sg.project(case.goal, case.history, as_of=on(day), missing=case.missing)
    rows = [row for row in told(case, day, ahead=True) if row.day >= on(day)]
    plan = projection.progress.plan
    is_quota = kind == "quota" and plan is not None
    is_other = kind in {"rolling", "band_of_periods"} or (
        is_quota and not (plan.is_cap and case.metric.nature == "flow")
    )
    end = None if plan is None else plan.end_day
    late = [row for row in rows if end is not None and row.day > end]
    assert {row.expected for row in late} <= {None}
    rows = [row for row in rows if row not in late]
    if projection.forecast is None or is_other:
        assert {row.expected for row in rows} <= {None}
        return
    fan = projection.fan([row.day for row in rows])
    assert [row.expected for row in rows] == [one.expected for one in fan]
    assert [(row.low, row.high) for row in rows] == [one.interval(0.8) for one in fan]
    for row, one in zip(rows, fan, strict=True):
        # Of a single day that nobody read the one tells the last reading, the other what silence means; and of a
        # band of a flow the fan has the amount of a day, where a reading after a gap is of several.
        is_one_day = kind == "any_day" or (kind == "band" and case.metric.nature == "flow")
        # What is read in a period without an active day is no part of a quota, but of the total that is forecast.
        is_apart = is_quota and bool(case.goal.calendar.pauses)
        if not (is_one_day or is_apart) and one.is_known and row.actual is not None and row.day == projection.since:
            assert row.expected == pytest.approx(row.actual)
    for row in rows:
        bounds = [getattr(row, name) for name in BOUNDS]
        assert bounds == sorted(bounds)
        assert all(map(isfinite, bounds))


@settings(max_examples=30)
@given(goals(), histories(), st.dates(date(2024, 1, 1), date(2027, 1, 1)), st.booleans())
def test_any_goal_gives_rows_or_a_refusal_of_ours(goal: sg.Goal, history: sg.History, day: date, ahead: bool) -> None:
    """Whatever is asked, there are rows without a NaN, as many as there may be, or a fault of this library."""
    try:
        rows = sg.series(goal, history, as_of=day, ahead=ahead)
    except sg.SmartGoalsError:
        return
    assert len(rows) <= 3_665
    numbers = [value for row in rows for value in row[1:13] if value is not None]
    assert all(isfinite(value) for value in numbers)
    assert len({row.day for row in rows}) == len(rows)


@given(st.sets(st.integers(0, 40), min_size=1))
@example({13, 14, 15})
def test_nothing_is_forecast_of_days_after_the_deadline(ahead: set[int]) -> None:
    """A day that is asked for has the forecast of the goal until its deadline, and its plan alone from then on."""
    goal, asked = leads(), [DAYS[-1] + timedelta(days=days) for days in sorted(ahead)]
    rows = sg.series(goal, LEADS, as_of=DAYS[-1], days=asked, ahead=True)
    assert [row.day for row in rows] == asked
    for row in rows:
        assert (row.expected is None) == (goal.deadline is not None and row.day > goal.deadline)
        assert row.plan is not None


def test_a_goal_of_the_evidence_is_read_from_it() -> None:
    """Without a history the evidence's is taken; a goal that nothing is known of has no rows."""
    goal = leads()
    strategy = sg.Strategy(goals=[goal, sg.Goal(id="vague")], histories=[LEADS])
    assert sg.series(goal, as_of=DAYS[-1], evidence=strategy) == sg.series(goal, LEADS, as_of=DAYS[-1])
    assert sg.series(strategy.goals["vague"], as_of=DAYS[-1], evidence=strategy, ahead=True) == ()
    assert sg.series(goal, as_of=DAYS[3])[-1] == SeriesRow(DAYS[3], plan=sg.plan(goal).value_on(DAYS[3]))


def test_rows_go_from_the_plan_s_start_to_today_or_the_deadline() -> None:
    """The first row is the eve of the first day, the last one today or the deadline; a goal still to come begins today."""
    behind, ahead = sg.series(leads(), LEADS, as_of=DAYS[9]), sg.series(leads(), LEADS, as_of=DAYS[9], ahead=True)
    assert (behind[0].day, behind[-1].day) == (DAYS[0] - timedelta(days=1), DAYS[9])
    assert ahead[-1].day == date(2026, 2, 15)
    assert [row.day for row in ahead[: len(behind)]] == [row.day for row in behind]
    later = leads(start=date(2026, 2, 1))
    assert [row.day for row in sg.series(later, LEADS, as_of=DAYS[9])] == [DAYS[9]]
    endless = sg.series(
        sg.Goal(id="e", metric="followers"), sg.History.of([(DAYS[3], 5)], metric="followers"), as_of=DAYS[4]
    )
    assert [(row.day, row.actual) for row in endless] == [(DAYS[3], 5), (DAYS[4], 5)]


def test_days_of_the_caller_are_told_in_their_order() -> None:
    """`days` replaces the rows of each day; a day ahead has its plan, and its forecast only with *ahead*."""
    days = [DAYS[20], DAYS[2], date(2026, 2, 10)]
    rows = sg.series(leads(), LEADS, as_of=DAYS[9], days=days)
    assert [row.day for row in rows] == days
    assert [row.actual for row in rows] == [None, 10, None]
    assert rows[2].expected is None
    assert rows[2].plan is not None
    assert sg.series(leads(), LEADS, as_of=DAYS[9], days=days, ahead=True)[2].expected is not None


def test_a_long_goal_has_no_more_rows_than_there_may_be() -> None:
    """Of more days than 3,660 each second is told, or each third; the first, today and the last are among them."""
    goal = leads(target=sg.ReachLevel(9_000), deadline=date(2041, 1, 4))
    rows = sg.series(goal, LEADS, as_of=DAYS[6], ahead=True)
    days = [row.day for row in rows]
    assert len(days) <= 3_662
    assert {DAYS[6], date(2041, 1, 4), DAYS[0] - timedelta(days=1)} <= set(days)
    assert days == sorted(days)


@pytest.mark.parametrize("target", [sg.KeepPace("50/week", counted="calendar"), sg.GrowBy("1 %/week")])
def test_a_goal_without_a_plan_has_no_rows_of_days_to_come(target: sg.Target) -> None:
    """Nothing is planned of them and nothing is forecast, be the deadline near or the last day there is."""
    base = sg.Baseline(value=9, on=DAYS[0] - timedelta(1), per="week" if isinstance(target, sg.GrowBy) else None)
    asked = leads(target=target, deadline=date.max, baseline=base)
    rows = sg.series(asked, LEADS, as_of=DAYS[9], ahead=True)
    assert rows == sg.series(asked, LEADS, as_of=DAYS[9])
    assert [row.day for row in rows] == [DAYS[0] - timedelta(1), *DAYS[:10]]
    assert sg.assess(asked, LEADS, as_of=DAYS[9]).reasons["gap"] == "too_many_periods"


def test_milestones_of_a_goal_without_a_plan_are_told() -> None:
    """A milestone is there without a plan, too: the rows go on until the last."""
    bend = sg.Milestone(on=DAYS[20], value=60)
    asked = leads(metric="followers", target=sg.ReachLevel(160, milestones=[bend]))
    rows = sg.series(asked, sg.History.of([], metric="followers"), as_of=DAYS[9], ahead=True)
    assert (rows[-1].day, rows[-1].milestone) == (DAYS[20], 60)


def test_a_band_has_its_bounds_on_its_days() -> None:
    """A band tells its bounds from the first day on; a band of periods those of the one that the day falls into."""
    goal = leads(metric="followers", target=sg.StayWithin(low=2, high=9))
    history = sg.History.of([(day, 5) for day in DAYS], metric="followers")
    rows = sg.series(goal, history, as_of=DAYS[2])
    assert [(row.plan, row.plan_low, row.plan_high) for row in rows[:2]] == [(None, None, None), (None, 2, 9)]
    # From Wednesday on, five days of the week ask for five sevenths.
    weekly = leads(target=sg.StayWithin(low=14, high=70, per="week"), start=DAYS[2])
    rows = sg.series(weekly, LEADS, as_of=DAYS[8], days=[DAYS[2], DAYS[8]])
    assert [(row.plan_low, row.plan_high) for row in rows] == [(10, 50), (14, 70)]
    floor = leads(target=sg.StayWithin(low=14, per="week"))
    assert sg.series(floor, LEADS, as_of=DAYS[8])[-1].plan_high is None


def test_milestones_stand_on_the_day_they_are_due() -> None:
    """A milestone is told on its day; where a pause keeps the pace, as many days later; of a pace on its own."""
    target = sg.ReachLevel(160, milestones=[sg.Milestone(DAYS[20], 70)])
    found = [
        (row.day, row.milestone) for row in sg.series(leads(target=target), LEADS, as_of=DAYS[25]) if row.milestone
    ]
    assert found == [(DAYS[20], 70)]
    rested = sg.Calendar(pauses=[sg.Pause(DAYS[5], DAYS[6], keeps="pace")])
    paused = leads(target=target, calendar=rested)
    found = [(row.day, row.milestone) for row in sg.series(paused, LEADS, as_of=DAYS[25]) if row.milestone]
    assert found == [(DAYS[22], 70)]
    pace = leads(target=sg.KeepPace("20 leads/week", milestones=[sg.Milestone(DAYS[20], 70)]))
    assert [row.day for row in sg.series(pace, LEADS, as_of=DAYS[25]) if row.milestone] == [DAYS[20]]


EVENTS = {
    "en": ("a pause begins, until 10 January 2026: fair", "the goal was revised: too easy", "an audit measured it"),
    "fr": (
        "début d’une pause, jusqu’au 10 janvier 2026\u00a0: fair",
        "le but a été révisé\u00a0: too easy",
        "un audit l’a mesuré",
    ),
}


@pytest.mark.parametrize("language", EVENTS)
def test_events_are_told_in_the_words_of_the_language(language: str) -> None:
    """Pauses, revisions and audits stand on their days, in the language; the reasons are their owner's words."""
    rested = sg.Calendar(pauses=[sg.Pause(DAYS[4], DAYS[5], keeps="end", reason="fair")])
    goal = leads(channel="ig", calendar=rested).revised(on=DAYS[7], reason="too\neasy", target=sg.ReachLevel(200))
    later = goal.revised(on=DAYS[20], reason="not yet known", target=sg.ReachLevel(300))
    seen = sg.audits.Measurement(metric="leads", value=3, on=DAYS[8])
    audit = sg.Audit(
        id="a", as_of=DAYS[8], channels=[sg.audits.ChannelAudit(channel="ig", platform="instagram", baselines=[seen])]
    )
    history = evolve(LEADS, channel="ig")
    strategy = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], goals=[later])
    known = sg.Evidence(strategy=strategy, audits=[audit])
    rows = sg.series(later, history, as_of=DAYS[12], evidence=known, language=language)
    assert {row.day: row.events for row in rows if row.events} == dict(
        zip((DAYS[4], DAYS[7], DAYS[8]), [(one,) for one in EVENTS[language]], strict=True)
    )
    plain = leads(calendar=sg.Calendar(pauses=[sg.Pause(DAYS[4], DAYS[5], keeps="end")]))
    said = "a pause begins, until 10 January 2026"
    assert [row.events for row in sg.series(plain, LEADS, as_of=DAYS[9]) if row.events] == [(said,)]


def test_counters_that_begin_anew_and_new_definitions_are_events() -> None:
    """A reset, an exchange and a new definition of the source stand on their days."""
    goal = sg.Goal(
        id="g", metric="followers", channel="ig", target=sg.ReachLevel(900), start=DAYS[0], deadline=date(2026, 2, 15)
    )
    rows = [(day, 100 + 10 * k if k < 9 else 5 + k) for k, day in enumerate(DAYS)]
    history = sg.History.of(rows, metric="followers", channel="ig")
    source = sg.DataSource(
        metric="followers",
        channel="ig",
        breaks=[DAYS[3]],
        reading=sg.WayOfReading(counter=True, exchanges=[(DAYS[14], 18)]),
    )
    known = sg.Evidence(sources=[source])
    found = {row.day: row.events for row in sg.series(goal, history, as_of=DAYS[20], evidence=known) if row.events}
    assert found == {
        DAYS[3]: ("what is counted was defined anew",),
        DAYS[9]: ("the counter began anew",),
        DAYS[14]: ("the counter was exchanged",),
    }


def test_a_day_is_told_by_the_terms_it_had() -> None:
    """A revision changes the plan from its day on, and no day before."""
    first = leads()
    revised = first.revised(on=DAYS[10], reason="too easy", target=sg.ReachLevel(400))
    before, after = sg.series(first, LEADS, as_of=DAYS[20]), sg.series(revised, LEADS, as_of=DAYS[20])
    assert before[:11] == tuple(row._replace(events=()) for row in after[:11])
    assert after[12].plan > before[12].plan


def test_a_row_is_written_and_read_back() -> None:
    """A row is a document of the results codec."""
    row = sg.series(leads(), LEADS, as_of=DAYS[9], ahead=True)[-1]
    assert codec.structure(codec.unstructure(row), SeriesRow) == row


@pytest.mark.parametrize(
    ("asked", "path"),
    [
        ({"goal": "g"}, "goal"),
        ({"history": []}, "history"),
        ({"ahead": 1}, "ahead"),
        ({"days": ["soon"]}, "days[0]"),
        ({"as_of": "today"}, "as_of"),
    ],
)
def test_what_is_no_argument_is_refused_under_its_name(asked: dict[str, object], path: str) -> None:
    """Each argument is refused by its name."""
    arguments = {"goal": leads(), "history": LEADS, "as_of": DAYS[9], **asked}
    with pytest.raises(sg.SmartGoalsError) as refusal:
        sg.series(**arguments)
    assert refusal.value.path == path
