"""What each kind of goal tells beside its chance: its period, its target, where the rest begins, and what is lacking."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

import smartgoals as sg

MONDAY = date(2026, 1, 5)
LAST = MONDAY + timedelta(41)
END = LAST + timedelta(35)
AMOUNTS = [3 + k % 5 for k in range(42)]
LEADS = sg.Metric(id="m", nature="flow")
FANS = sg.Metric(id="m", nature="stock")


def history_of(metric: sg.Metric) -> sg.History:
    """Return amounts a day, or the level they add up to."""
    values = AMOUNTS if metric is LEADS else [100 + sum(AMOUNTS[: k + 1]) for k in range(42)]
    return sg.History.of([(MONDAY + timedelta(k), one) for k, one in enumerate(values)], metric=metric)


def project(target: sg.Target | None, metric: sg.Metric = LEADS, **more: Any) -> sg.Projection:
    """Return the projection of a goal from the 22nd day on, five weeks before its end."""
    as_of, method = more.pop("as_of", LAST), more.pop("method", None)
    missing = more.pop("missing", None)
    fields: dict[str, Any] = {"start": MONDAY + timedelta(21), "deadline": END} | more
    goal = sg.Goal(id="g", metric="m", target=target, **fields)
    return sg.project(goal, history_of(metric), as_of=as_of, method=method, missing=missing)


@pytest.mark.parametrize(
    ("target", "period", "shown", "arrives"),
    [
        (sg.ReachLevel(300), "week", 300, None),
        (sg.KeepPace("5/day"), "day", 280, None),
        (sg.KeepPace("150/month"), "month", None, None),
        (sg.KeepPace("9/day", bound="at_most"), "day", 504, "nothing_to_arrive_at"),
        (sg.KeepPace("30/week", counted="calendar"), "week", None, "nothing_to_arrive_at"),
        (sg.KeepPace("60/2 weeks", counted="rolling"), "2 weeks", None, "nothing_to_arrive_at"),
        (sg.ReachPace("200/month"), "month", 200, None),
        (sg.StayWithin(low=0, high=20), "week", None, "nothing_to_arrive_at"),
        (sg.StayWithin(low=9, high=900, per="month"), "month", None, "nothing_to_arrive_at"),
    ],
)
def test_each_kind_of_goal_tells_its_period_and_target(
    target: sg.Target, period: str, shown: int | None, arrives: str | None
) -> None:
    """Paces are told by the period of the goal; a quota and a band have neither a target nor an arrival."""
    base = sg.Baseline(value=20, per="week") if isinstance(target, sg.ReachPace) else None
    p = project(target, baseline=base)
    assert str(p.period) == period
    if shown is not None or arrives is not None:
        assert p.target == shown
    assert (p.arrival.reason == "nothing_to_arrive_at") == (arrives is not None)
    assert (p.goal, p.as_of, p.method) == ("g", LAST, "default")
    assert set(p.reasons) == ({"arrival"} if p.arrival.reason else set())
    assert p.failure is None
    assert p.progress.as_of == LAST
    assert p.forecast is not None
    is_reading = isinstance(target, sg.StayWithin) and target.per is None
    if not isinstance(target, sg.ReachPace):
        assert p.forecast.total_from == (None if is_reading else MONDAY + timedelta(21))
        assert p.forecast.day == p.deadline == END


@pytest.mark.parametrize(
    ("metric", "start", "now", "since"),
    [
        (LEADS, MONDAY + timedelta(21), sum(AMOUNTS[21:]), LAST),
        (LEADS, LAST + timedelta(1), 0, LAST),
        (LEADS, LAST + timedelta(8), 0, LAST + timedelta(7)),  # the rest begins with the goal
        (FANS, MONDAY + timedelta(21), 100 + sum(AMOUNTS), LAST),
        (FANS, LAST + timedelta(8), 100 + sum(AMOUNTS), LAST),
    ],
)
def test_the_rest_begins_after_the_last_reading_or_with_the_goal(
    metric: sg.Metric, start: date, now: float, since: date
) -> None:
    """A flow counts from its own first day on, a level stands where it was read; the days ahead are those from there."""
    p = project(sg.ReachLevel(900), metric, start=start)
    assert (p.now, p.since, p.days_ahead) == (now, since, (END - since).days)
    rest = sg.Calendar(pauses=[sg.Pause(LAST + timedelta(10), LAST + timedelta(14), keeps="end")])
    assert project(sg.ReachLevel(900), metric, start=start, calendar=rest).days_ahead == (END - since).days - 5


def boom(history: sg.History, days: Any, *, as_of: date, total_from: date | None = None) -> Any:
    """Fail, at length."""
    raise ValueError("boom " * 100)


class Mute(Exception):
    """A failure whose own text fails."""

    def __str__(self) -> str:
        raise RuntimeError


def silent(history: sg.History, days: Any, *, as_of: date, total_from: date | None = None) -> Any:
    """Fail without words."""
    raise Mute


def refused(history: sg.History, days: Any, *, as_of: date, total_from: date | None = None) -> Any:
    """Fail with a refusal of the library's own."""
    return sg.History.of([(MONDAY, "x")], metric="m")  # type: ignore[list-item]  # the refusal is the point


@pytest.mark.parametrize(
    ("method", "starts", "length"), [(boom, "ValueError: boom boom", 212), (silent, "Mute: ", 6), (refused, "", None)]
)
def test_a_failed_method_is_told_and_costs_the_rest(method: Any, starts: str, length: int | None) -> None:
    """What the method raised is told in two hundred letters; what readings have decided stays decided."""
    p = project(sg.ReachLevel(300), method=method)
    assert p.failure is not None
    assert p.failure.startswith(starts)
    assert length is None or len(p.failure) == length
    failed = dict.fromkeys(("probability", "expected", "arrival"), "method_failed")
    assert (dict(p.reasons), p.probability, p.forecast) == (failed, None, None)
    assert (p.arrival.reason, p.deadline, p.bound, p.goal) == ("method_failed", END, "at_least", "g")
    met = project(sg.ReachLevel(20), method=method)
    assert (met.probability, dict(met.reasons)) == (1.0, failed | {"probability": "already_met"})
    cap = project(sg.KeepPace("1/day", bound="at_most"), method=method)
    assert (cap.probability, cap.bound, cap.reasons["probability"]) == (0.0, "at_most", "already_missed")


@pytest.mark.parametrize(
    ("lacking", "reason"),
    [
        ({"target": None}, "no_target"),
        ({"deadline": None}, "no_deadline"),
        ({"as_of": MONDAY - timedelta(3)}, "no_reading"),
    ],
)
def test_what_is_lacking_is_told_of_all_parts(lacking: dict[str, Any], reason: str) -> None:
    """Where nothing can be said, chance, value and arrival have the same reason, and the deadline is still told."""
    fields = {"target": sg.ReachLevel(300)} | lacking
    p = project(fields.pop("target"), **fields)
    assert dict(p.reasons) == dict.fromkeys(("probability", "expected", "arrival"), reason)
    assert (p.probability, p.expected, p.arrival.reason, p.method) == (None, None, reason, None)
    assert p.deadline == (None if "deadline" in lacking else END)
    assert not p.is_certain


@pytest.mark.parametrize(
    ("target", "metric", "chance"),
    [
        (sg.ReachLevel(100), LEADS, 1.0),
        (sg.ReachLevel(110), LEADS, 0.0),
        (sg.ReachLevel(307), FANS, 1.0),
        (sg.StayWithin(low=0, high=7), LEADS, 1.0),
        (sg.StayWithin(low=30, high=40, per="week"), LEADS, 1.0),
        (sg.KeepPace("30/week", counted="calendar"), LEADS, 1.0),
    ],
)
def test_what_was_judged_is_told_from_its_readings(target: sg.Target, metric: sg.Metric, chance: float) -> None:
    """After a deadline that was read the forecast is the reading, known, of the goal's own days, and nothing is open."""
    end = MONDAY + timedelta(41)
    p = project(target, metric, deadline=end, as_of=end)
    assert p.reasons["probability"] == "judged"
    assert p.probability == chance
    assert p.forecast is not None
    assert (p.forecast.day, p.forecast.is_known, p.periods, p.milestones) == (end, True, (), ())
    assert (p.days_ahead, p.pace_expected) == (0, None)
    if isinstance(target, sg.ReachLevel):
        assert p.method == p.forecast.method == "reading"
        assert p.expected == (sum(AMOUNTS[21:]) if metric is LEADS else 100 + sum(AMOUNTS))
        assert p.forecast.total_from == (MONDAY + timedelta(21) if metric is LEADS else None)
        assert p.forecast.inputs is not None
        assert (p.forecast.inputs.readings, p.forecast.inputs.first, p.forecast.inputs.last) == (42, MONDAY, LAST)


@pytest.mark.parametrize(("first", "rest"), [(1, None), (8, None), (8, (8, 11))])
def test_the_first_day_to_work_of_a_goal_ahead_brings_its_amount(first: int, rest: tuple[int, int] | None) -> None:
    """The total at the end of the first day to work is that day's; in a pause before it nothing comes, for certain."""
    pauses = [] if rest is None else [sg.Pause(*(LAST + timedelta(k) for k in rest), keeps="end")]
    p = project(sg.ReachLevel(100), start=LAST + timedelta(first), calendar=sg.Calendar(pauses=pauses))
    works = LAST + timedelta(first if rest is None else rest[1] + 1)
    eve, on, next_one = p.fan([works - timedelta(1), works, works + timedelta(1)])
    assert 2 < on.expected < 8
    assert on.expected + 2 < next_one.expected < 16
    assert rest is None or (eve.expected, eve.quantile(0.99)) == (0, 0)


@pytest.mark.parametrize(
    ("step", "covers", "reason"),
    [(1, None, "people_do_not_add_up"), (7, None, "people_do_not_add_up"), (7, "week", "spans_differ")],
)
def test_readings_that_tell_nothing_of_the_goal_are_told(step: int, covers: str | None, reason: str) -> None:
    """People of days or weeks say nothing of those of a month, before the deadline and after it."""
    rows = [(MONDAY + timedelta(step * k), 300 + k) for k in range(9)]
    history = sg.History.of(rows, metric="reach", covers=covers)
    goal = sg.Goal(
        id="g",
        metric="reach",
        target=sg.ReachPace("5000/month"),
        start=date(2026, 1, 1),
        deadline=date(2026, 4, 30),
        baseline=sg.Baseline(value=4000, per="month"),
    )
    for as_of in (date(2026, 3, 20), date(2026, 5, 20)):
        p = sg.project(goal, history, as_of=as_of)
        assert dict(p.reasons) == dict.fromkeys(("probability", "expected", "arrival"), reason)
        assert (p.goal, p.as_of, p.deadline, p.probability) == ("g", as_of, goal.deadline, None)
        assert (p.bound, p.arrival.reason, p.progress.as_of) == ("at_least", reason, as_of)


@pytest.mark.parametrize(
    ("as_of", "missing", "probability", "reason"),
    [
        (END, "unknown", None, "days_unknown"),
        (END + timedelta(9), "unknown", None, "days_unknown"),
        (END, None, 0.0, "judged"),
    ],
)
def test_a_deadline_that_nobody_read_is_unknown_or_judged(
    as_of: date, missing: Any, probability: float | None, reason: str
) -> None:
    """On the deadline a level that was not read is what it was, unless silence shall be unknown."""
    goal = sg.Goal(id="g", metric="m", target=sg.ReachLevel(900), start=MONDAY + timedelta(21), deadline=END)
    p = sg.project(goal, history_of(FANS), as_of=as_of, missing=missing)
    assert (p.probability, p.reasons["probability"]) == (probability, reason)


@pytest.mark.parametrize("is_paused", [True, False])
def test_people_of_a_week_are_forecast_of_its_days(*, is_paused: bool) -> None:
    """What is read as one number a week is forecast of the last whole week's own days, also behind a pause."""
    history = sg.History.of(
        [(MONDAY - timedelta(1) + timedelta(weeks=k), 500 + k % 3) for k in range(12)], metric="reach"
    )
    last, deadline = history.last.day, date(2026, 5, 31)
    pauses = [sg.Pause(last + timedelta(8), last + timedelta(14), keeps="end")] if is_paused else []
    goal = sg.Goal(
        id="g",
        metric="reach",
        target=sg.ReachPace("480/week"),
        baseline=sg.Baseline(value=450, per="week"),
        start=MONDAY,
        deadline=deadline,
        calendar=sg.Calendar(pauses=pauses),
    )
    p = sg.project(goal, history, as_of=last)
    assert p.forecast is not None
    assert (p.forecast.day, p.forecast.total_from, p.since) == (deadline, date(2026, 5, 25), date(2026, 5, 24))
    assert p.days_ahead == 7
    assert p.forecast.expected == pytest.approx(501, abs=1)


@pytest.mark.parametrize(
    ("target", "missing", "as_of", "probability", "reason"),
    [
        (sg.ReachLevel(5), None, MONDAY + timedelta(9), None, "no_reading_since_start"),
        (sg.ReachLevel(5), "unknown", MONDAY + timedelta(9), None, "days_unknown"),
        (sg.ReachLevel(5), "zero", END, 0.0, "judged"),
        (sg.KeepPace("5/week", counted="calendar"), None, END, None, "no_reading_since_start"),
        (sg.KeepPace("5/week", counted="calendar"), "zero", MONDAY + timedelta(9), 0.0, "already_missed"),
        (sg.StayWithin(low=1, per="week"), "pessimistic", MONDAY + timedelta(9), 0.0, "already_missed"),
    ],
)
def test_silence_is_told_as_the_progress_tells_it(
    target: sg.Target, missing: Any, as_of: date, probability: float | None, reason: str
) -> None:
    """Of a flow that nobody ever read the reason is that of its progress; silence that decides has decided."""
    goal = sg.Goal(id="g", metric="m", target=target, start=MONDAY, deadline=END)
    p = sg.project(goal, sg.History.of([], metric=LEADS), as_of=as_of, missing=missing)
    assert (p.probability, p.reasons["probability"]) == (probability, reason)
    assert p.is_certain == (probability is not None)
    if probability is None:
        assert p.reasons["expected"] == p.arrival.reason == reason


@pytest.mark.parametrize("as_of", [END, END + timedelta(9)])
def test_periods_that_nobody_read_to_their_end_are_unknown(as_of: date) -> None:
    """Of a band of periods whose last days were not read the reason is that, and not that a band has no path."""
    p = project(sg.StayWithin(low=1, per="week"), as_of=as_of)
    assert dict(p.reasons) == dict.fromkeys(("probability", "expected", "arrival"), "days_unknown")


UNREAD = sg.forecasts.Caution("unread_deadline", (END - LAST).days)


@pytest.mark.parametrize(
    ("metric", "target"),
    [(FANS, sg.ReachLevel(900)), (LEADS, sg.ReachLevel(900)), (FANS, sg.StayWithin(high=9000))],
)
@pytest.mark.parametrize("late", [0, 5])
def test_a_deadline_that_passed_unread_is_forecast_and_judged(metric: sg.Metric, target: sg.Target, late: int) -> None:
    """The chance is what the goal was judged as, by its last reading; what stood there is a forecast, and told so."""
    eve = project(target, metric, as_of=END - timedelta(1))
    p = project(target, metric, as_of=END + timedelta(late))
    assert p.progress.is_met is not None
    assert (p.probability, p.reasons["probability"]) == (float(p.progress.is_met), "judged")
    assert p.forecast is not None
    assert (p.method, p.forecast.is_known, p.forecast.day) == ("default", False, END)
    assert (p.expected, p.interval()) == (eve.expected, eve.interval())
    assert p.cautions[-1] == UNREAD
    assert UNREAD not in eve.cautions
    assert p.fan([END - timedelta(1), END])[1] == p.forecast
    assert (p.pace_for(0.5), p.sensitivity) == (None, ())


def test_silence_that_was_said_to_be_nothing_is_read() -> None:
    """Who says that silence is nothing knows what came until the deadline, and is not warned."""
    p = project(sg.ReachLevel(900), LEADS, as_of=END + timedelta(5), missing="zero")
    assert p.forecast is not None
    assert (p.probability, p.method, p.forecast.is_known, p.expected) == (0.0, "reading", True, sum(AMOUNTS[21:]))
    assert p.cautions == ()


@pytest.mark.parametrize(("lacking", "told"), [(0, 0), (1, 1), (2, 2), (9, 9)])
def test_readings_after_an_unread_deadline_judge_it_by_the_one_before(lacking: int, told: int) -> None:
    """What came later changes nothing; how old the reading was that counts is told."""
    days = [MONDAY + timedelta(k) for k in range(60) if not 40 - lacking < k <= 40]
    history = sg.History.of([(on, 100 + 3 * k) for k, on in enumerate(days)], metric=FANS)
    goal = sg.Goal(id="g", metric="m", target=sg.ReachLevel(150), start=MONDAY, deadline=MONDAY + timedelta(40))
    p = sg.project(goal, history, as_of=days[-1])
    assert p.forecast is not None
    assert (p.probability, p.forecast.is_known, p.expected) == (1.0, True, 100 + 3 * (40 - lacking))
    assert p.cautions == ((sg.forecasts.Caution("unread_deadline", told),) if told else ())


def test_days_that_are_never_read_leave_no_deadline_unread() -> None:
    """A log of working days tells all of a goal that ends on a Sunday; of one that ends on a Monday it lacks a day."""
    days = [one for one in (MONDAY + timedelta(k) for k in range(33)) if one.weekday() < 5]
    history = sg.History.of([(on, 4) for on in days], metric=LEADS)
    for ahead, lacking in ((2, ()), (3, (sg.forecasts.Caution("unread_deadline", 1),))):
        end = days[-1] + timedelta(ahead)
        goal = sg.Goal(id="g", metric="m", target=sg.ReachLevel(150), start=MONDAY, deadline=end)
        p = sg.project(goal, history, as_of=end)
        assert tuple(one for one in p.cautions if one.code == "unread_deadline") == lacking


@pytest.mark.parametrize(
    "target", [sg.StayWithin(low=0, high=20), sg.StayWithin(low=9, high=900, per="month"), sg.ReachLevel(900)]
)
def test_cautions_come_with_every_kind_of_goal(target: sg.Target) -> None:
    """Whoever asks further ahead than was read is told so, of a band as of a total."""
    p = project(target, deadline=LAST + timedelta(300))
    assert "far_ahead" in {one.code for one in p.cautions}


@pytest.mark.parametrize("keeps", ["pace", "end", None])
@pytest.mark.parametrize("is_read", [True, False])
@pytest.mark.parametrize(
    "target",
    [sg.ReachLevel(300), sg.ReachPace("60/week"), sg.KeepPace("30/week"), sg.StayWithin(low=0, high=20), None],
)
def test_a_projection_ends_on_the_day_on_which_its_progress_is_judged(
    target: sg.Target | None, is_read: bool, keeps: str | None
) -> None:
    """Whether anything was read or not, a pause that keeps the pace moves the end of both or of neither."""
    pauses = [] if keeps is None else [sg.Pause(LAST + timedelta(8), LAST + timedelta(14), keeps=keeps)]
    asked = sg.Goal(
        id="g",
        metric="m",
        target=target,
        start=MONDAY + timedelta(21),
        deadline=END,
        baseline=sg.Baseline(value=20, per="week" if isinstance(target, sg.ReachPace) else None),
        calendar=sg.Calendar(pauses=pauses),
    )
    history = history_of(LEADS) if is_read else sg.History.of([], metric=LEADS)
    p = sg.project(asked, history, as_of=LAST)
    assert p.deadline == p.progress.deadline == sg.assess(asked, history, as_of=LAST).deadline
    is_moved = keeps == "pace" and isinstance(target, (sg.ReachLevel, sg.ReachPace))
    assert p.deadline == END + timedelta(7 if is_moved else 0)
