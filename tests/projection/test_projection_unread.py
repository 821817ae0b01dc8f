"""What no reading will tell before the deadline: it is no part of a chance, and where nothing else is open there is none."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._model.target import Bound
from smartgoals._model.way_of_reading import MissingDays
from smartgoals._time.counting import Counting

SUNDAY = date(2026, 1, 4)
VALUES = [20 + (7 * k) % 9 - 4 for k in range(60)]
START, ASKED, LAST_SUNDAY = date(2026, 7, 6), date(2026, 9, 14), date(2026, 12, 27)


def weekly(many: int = 37, metric: str = "leads", *, every: int = 7) -> sg.History:
    """Return readings on Sundays, as many as asked for, or as many days apart."""
    days = [SUNDAY + timedelta(every * k) for k in range(many)]
    return sg.History.of(list(zip(days, VALUES, strict=False)), metric=metric)


def ends_of_months(many: int, metric: str = "leads") -> sg.History:
    """Return readings at the ends of months, from January 2025 on."""
    firsts = [date(2025 + k // 12, k % 12 + 1, 1) for k in range(1, many + 1)]
    return sg.History.of([(first - timedelta(1), 4 * VALUES[k]) for k, first in enumerate(firsts)], metric=metric)


def goal(target: sg.Target, deadline: date, *, start: date = START, metric: str = "leads") -> sg.Goal:
    """Return a goal of a target."""
    return sg.Goal(id="g", metric=metric, target=target, start=start, deadline=deadline)


TARGETS: dict[str, sg.Target] = {
    "quota": sg.KeepPace("16/week", counted="calendar"),
    "surplus": sg.KeepPace("16/week", counted="calendar", carry="surplus"),
    "both": sg.KeepPace("19/week", counted="calendar", carry="both"),
    "allowance": sg.KeepPace("25/week", counted="calendar", bound="at_most"),
    "allowance with debt": sg.KeepPace("21/week", counted="calendar", bound="at_most", carry="both"),
    "band": sg.StayWithin(low=14, high=60, per="week"),
    "bound": sg.StayWithin(low=14, per="week"),
}


@given(st.sampled_from([*TARGETS.values()]), st.integers(1, 6), st.sampled_from(["leads", "reach"]), st.integers(0, 13))
def test_days_after_the_last_sunday_change_no_chance(target: sg.Target, later: int, metric: str, weeks: int) -> None:
    """Where each Sunday is read, a deadline in mid-week has the chance of the Sunday before it; so of people."""
    metric = "leads" if getattr(target, "carry", "none") != "none" else metric
    history, last = weekly(metric=metric), LAST_SUNDAY - timedelta(7 * weeks)
    asked = [goal(target, last + timedelta(by), metric=metric) for by in (0, later)]
    there, beyond = (sg.project(one, history, as_of=ASKED).probability for one in asked)
    assert there is not None
    assert 1e-6 < there < 1 - 1e-6
    assert beyond == there


@pytest.mark.parametrize("missing", [MissingDays.ZERO, MissingDays.PESSIMISTIC])
def test_silence_that_tells_is_part_of_the_chance(missing: MissingDays) -> None:
    """Where it is said what came on silent days, the last part of a week is judged, and its chance counts."""
    history, asked = weekly(), goal(TARGETS["quota"], LAST_SUNDAY + timedelta(4))
    told = sg.project(asked, history, as_of=ASKED, missing=missing).probability
    untold = sg.project(asked, history, as_of=ASKED).probability
    assert told is not None
    assert untold is not None
    assert told < untold


def test_a_log_of_days_tells_of_each_of_them() -> None:
    """A daily log is read up to the deadline, so that a part of a week more is one more to be met."""
    history = weekly(57, every=1)
    target = sg.KeepPace("130/week", counted="calendar")
    begins = history.last.day + timedelta(1)
    assert begins.weekday() == 0
    asked = [goal(target, begins + timedelta(days), start=begins) for days in (20, 24)]
    shorter, longer = (sg.project(one, history, as_of=history.last.day).probability for one in asked)
    assert shorter is not None
    assert longer is not None
    assert longer < shorter


NOTHING_TOLD = {
    "total": (sg.ReachLevel(30), "no_reading_since_start"),
    "allowance": (sg.KeepPace("30/month", bound="at_most"), "no_reading_since_start"),
    "quota": (sg.KeepPace("30/month", counted="calendar"), "no_reading_since_start"),
    "rolling": (sg.KeepPace("5/week", counted="rolling"), "no_reading_since_start"),
    "pace to reach": (sg.ReachPace("5/week"), "period_unread"),
    "band": (sg.StayWithin(high=100, per="week"), "no_reading_since_start"),
}


@pytest.mark.parametrize(("target", "why"), NOTHING_TOLD.values(), ids=NOTHING_TOLD)
def test_a_goal_between_two_readings_has_no_chance(target: sg.Target, why: str) -> None:
    """Of a goal from one end of a month to before the next nothing will be read: none, for the reason of its close."""
    asked = goal(target, date(2026, 10, 28), start=date(2026, 10, 2))
    p = sg.project(asked, ends_of_months(20), as_of=ASKED)
    closes = sg.assess(asked, ends_of_months(22), as_of=date(2026, 10, 28))
    assert p.probability is None
    assert p.reasons["probability"] == why == closes.reasons["is_met"]


LEFT_OVER = {
    "quota": (sg.KeepPace("16/week", counted="calendar"), "leads"),
    "people": (sg.KeepPace("16/week", counted="calendar"), "reach"),
    "level": (sg.KeepPace("-9/week", counted="calendar", bound="at_least"), "followers"),
    "band": (sg.StayWithin(low=14, per="week"), "leads"),
}


@pytest.mark.parametrize(("target", "metric"), LEFT_OVER.values(), ids=LEFT_OVER)
def test_days_left_over_alone_decide_nothing(target: sg.Target, metric: str) -> None:
    """Once the last Sunday is read, and nothing was missed, nobody will tell more: the goal is as good as met, and met
    at its close.
    """
    starts, ends = SUNDAY + timedelta(1), SUNDAY + timedelta(7 * 8 + 4)
    history = sg.History.of([(SUNDAY + timedelta(7 * k), 20) for k in range(9)], metric=metric)
    asked = goal(target, ends, start=starts, metric=metric)
    ahead, closed = (sg.project(asked, history, as_of=on) for on in (ends - timedelta(2), ends))
    assert ahead.progress.is_met is None
    assert 0.999 < (ahead.probability or 0) < 1
    assert (closed.probability, closed.progress.judged_upto) == (1, SUNDAY + timedelta(7 * 8))
    before = sg.project(asked, history.upto(ends - timedelta(9)), as_of=ends - timedelta(9))
    assert before.probability is not None


def test_a_total_whose_last_reading_came_stays_as_it_was_read() -> None:
    """What is counted from zero is told by the readings there are, though no other will come."""
    history = weekly(9)
    asked = goal(sg.ReachLevel(1000), SUNDAY + timedelta(7 * 8 + 4), start=SUNDAY)
    p = sg.project(asked, history, as_of=SUNDAY + timedelta(7 * 8 + 1))
    assert p.probability == pytest.approx(0, abs=1e-5)
    level = goal(sg.ReachLevel(1000), SUNDAY + timedelta(7 * 8 + 4), start=SUNDAY, metric="followers")
    assert sg.project(level, weekly(9, "followers"), as_of=SUNDAY + timedelta(7 * 8 + 1)).probability is not None


def test_a_pace_on_any_day_is_told_by_the_periods_that_are_read() -> None:
    """A pace to be reached on any day may be met by an earlier period, whatever is unread at the end."""
    asked = goal(sg.ReachPace("18/week", judged="any_day"), date(2026, 12, 15), start=date(2026, 10, 2))
    assert sg.project(asked, ends_of_months(20), as_of=ASKED).probability is not None


@given(
    every=st.integers(1, 40),
    offset=st.integers(0, 30),
    length=st.integers(1, 90),
    pace=st.integers(1, 60),
    kind=st.tuples(st.sampled_from(Counting), st.sampled_from(Bound)),
)
def test_what_a_log_leaves_unread_is_no_sure_miss(
    every: int, offset: int, length: int, pace: int, kind: tuple[Counting, Bound]
) -> None:
    """A chance is told where readings to come can decide, and only there: a log that goes on as it did never ends
    in what was as good as ruled out, and what it leaves unread was no sure miss.
    """
    longer = sg.History.of([(SUNDAY + timedelta(every * k), 20) for k in range(12 + 120 // every)], metric="leads")
    on = SUNDAY + timedelta(every * 11)
    history, starts = longer.upto(on), on + timedelta(1 + offset)
    target = sg.KeepPace(f"{pace}/week", counted=kind[0], bound=kind[1])
    asked = goal(target, starts + timedelta(length), start=starts)
    p = sg.project(asked, history, as_of=on)
    ends = sg.assess(asked, longer, as_of=starts + timedelta(length))
    if p.probability is None:
        assert ends.is_met is None or p.reasons["probability"] == "no_whole_period"
    else:
        assert ends.is_met is not True or p.probability > 0.001
        assert ends.is_met is not False or p.probability < 0.999
        assert ends.is_met is not None or p.probability > 0.001  # what is left unread was missed by nobody


@pytest.mark.parametrize("pace", ["200/day", "900/week"], ids=["days", "weeks"])
@pytest.mark.parametrize(("start", "why"), [(-14, None), (1, "no_reading_since_start")], ids=["told", "untold"])
def test_rolling_windows_that_begin_after_the_last_reading_are_no_part(pace: str, start: int, why: str | None) -> None:
    """Those that were told before them have the chance; where none was, there is none."""
    history = weekly()
    last = history.last.day
    asked = goal(
        sg.KeepPace(pace, counted="rolling", bound="at_most"), last + timedelta(4), start=last + timedelta(start)
    )
    found = sg.project(asked, history, as_of=last)
    assert found.reasons.get("probability") == why
    assert (found.probability or 0) > (0.99 if why is None else -1)


@pytest.mark.parametrize("of", [("12-31", "01-31"), ("11-30", "12-31", "01-31")])
def test_a_month_that_says_so_is_read_at_its_end(of: tuple[str, ...]) -> None:
    """After two months of 31 days February is read by the 28th, and a goal of it has a chance; until the 27th none."""
    days = [date.fromisoformat(f"{2026 if one < '11' else 2025}-{one}") for one in of]
    history = sg.History.of([(one, 10 * one.day) for one in days], metric="leads", covers="month")
    asked = [goal(sg.ReachLevel(280), date(2026, 2, last), start=date(2026, 2, 1)) for last in (28, 27)]
    told, none = (sg.project(one, history, as_of=date(2026, 2, 5)) for one in asked)
    assert told.probability is not None
    assert none.reasons["probability"] == "no_reading_since_start"


def test_weeks_that_do_not_follow_each_other_are_read_as_they_lie() -> None:
    """Every other week that says so is due in a fortnight."""
    history = sg.History.of([(SUNDAY + timedelta(14 * k), 70) for k in range(4)], metric="leads", covers="week")
    last = history.last.day
    asked = [goal(sg.ReachLevel(70), last + timedelta(by), start=last + timedelta(1)) for by in (13, 14)]
    assert [sg.project(one, history, as_of=last).probability is None for one in asked] == [True, False]


ENDS_OF_MONTHS = [(date(2025, month, 1) - timedelta(1), 200 + month * 37 % 23) for month in range(3, 12)]


@pytest.mark.parametrize("target", [sg.ReachLevel(300), sg.ChangeBy(300), sg.KeepPace("46/week")], ids=str)
def test_a_month_that_ends_after_the_deadline_brings_a_total_nothing(target: sg.Target) -> None:
    """What is told of December on its last day comes too late for a goal that is judged on the 15th."""
    history = sg.History.of(ENDS_OF_MONTHS, metric="leads", covers="month")
    last, start = history.last.day, date(2025, 11, 1)
    ends = [date(2025, 11, 30), date(2025, 12, 15), date(2025, 12, 31)]
    found = [sg.project(goal(target, end, start=start), history, as_of=last) for end in ends]
    november, middle, both = (one.expected or 0 for one in found)
    assert middle == pytest.approx(november, rel=0.01)
    assert both == pytest.approx(2 * november, rel=0.1)
    assert (found[1].probability or 0) < 0.2


def test_silence_that_tells_leaves_no_day_out() -> None:
    """Who says that nothing came on silent days leaves none of them unread."""
    history = sg.History.of(ENDS_OF_MONTHS, metric="leads", covers="month")
    asked = goal(sg.ReachLevel(300), date(2025, 12, 15), start=date(2025, 11, 1))
    found = sg.project(asked, history, as_of=history.last.day, missing="pessimistic")
    assert found.expected == pytest.approx(320, rel=0.1)
