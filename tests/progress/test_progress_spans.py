"""Amounts that cover weeks and months are followed as what they brought to each day, and only once they are dated."""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._numbers import exact
from smartgoals.strategies import days

SUNDAY = date(2026, 1, 4)
START, DEADLINE = date(2026, 1, 8), date(2026, 2, 4)
NEAR = days(date(2025, 12, 20), date(2026, 2, 10))
ROWS = st.lists(st.tuples(NEAR, st.integers(0, 60), st.sampled_from((None, 1, 2, 7, 31))), max_size=6)


def week(k: int, value: float = 70) -> sg.Reading:
    """Return the amount of the k-th week after the one that ends on the first Sunday."""
    return sg.Reading(SUNDAY + timedelta(weeks=k), value, covers="week")


def flow(rows: list[Any]) -> sg.History:
    """Return a history of an amount."""
    return sg.History.of(rows, metric="leads")


def goal(target: Any, **more: Any) -> sg.Goal:
    """Return a goal on an amount that begins on a Thursday and ends on a Wednesday."""
    return sg.Goal(id="g", metric="leads", target=target, **{"start": START, "deadline": DEADLINE} | more)


def brought(history: sg.History, on: date, upto: date) -> Fraction:
    """Return what the readings dated up to a day brought to another day."""
    total = Fraction(0)
    for one in history:
        first = one.covers or one.day
        if one.day <= upto and first <= on <= one.day:
            total += exact(one.value) / ((one.day - first).days + 1)
    return total


def drawn(rows: list[tuple[date, int, int | None]]) -> sg.History:
    """Return the history of rows (day, value, how many days are covered)."""
    return flow(
        [
            sg.Reading(on, value, covers=None if span is None else on - timedelta(days=span - 1))
            for on, value, span in rows
        ]
    )


@given(ROWS, NEAR)
def test_a_total_is_followed_day_by_day(rows: list[tuple[date, int, int | None]], as_of: date) -> None:
    """The total of a goal is what readings dated up to the day brought to each of the goal's days."""
    history = drawn(rows)
    told = sg.assess(goal(sg.ReachLevel(100)), history, as_of=as_of)
    last = min(as_of, DEADLINE)
    span = [START + timedelta(days=k) for k in range(max(0, (last - START).days + 1))]
    expected = sum((brought(history, on, last) for on in span), Fraction(0))
    if told.actual is not None:
        assert told.actual == pytest.approx(float(expected))
    assert sg.assess(goal(sg.ReachLevel(100)), history.upto(as_of), as_of=as_of) == told
    earlier = sg.assess(goal(sg.ReachLevel(100)), history.upto(last), as_of=as_of)
    assert (earlier.actual, earlier.is_met, earlier.gap) == (told.actual, told.is_met, told.gap)


@given(ROWS)
def test_a_late_finish_is_the_first_day_that_reached(rows: list[tuple[date, int, int | None]]) -> None:
    """The day since when the target stands reached is the one that a walk over the readings finds."""
    history = drawn(rows)
    as_of = date(2026, 2, 10)
    told = sg.assess(goal(sg.ReachLevel(60)), history, as_of=as_of)
    found = None
    for on in sorted({one.day for one in history if one.day >= START}):
        total = sum(
            (brought(history, START + timedelta(days=k), on) for k in range((on - START).days + 1)), Fraction(0)
        )
        if total >= 60 and found is None:
            found = on
    # What nobody read by the deadline is unknown, and no later reading finishes it.
    is_read = any(START <= one.day <= DEADLINE for one in history)
    assert told.finished_on == (found if is_read else None)


@pytest.mark.parametrize(("before_start", "actual", "finished"), [(False, 40, None), (True, 70, date(2026, 1, 11))])
def test_a_week_that_begins_before_the_goal(before_start: bool, actual: int, finished: date | None) -> None:
    """Of a week of which four days lie in the goal four sevenths count, unless what was before it counts too."""
    plan = sg.Plan.linear(START - timedelta(days=1), 0, DEADLINE, 70)
    told = sg.assess(plan, flow([week(1)]), as_of=date(2026, 1, 20), before_start=before_start)
    assert (told.actual, told.finished_on) == (actual, finished)
    assert sg.assess(plan, flow([(SUNDAY + timedelta(weeks=1), 70)]), as_of=date(2026, 1, 20)).actual == 70


@pytest.mark.parametrize("covers", [None, "week"])
def test_what_came_before_the_start_may_be_enough(covers: str | None) -> None:
    """A total that was reached before the plan's first day stands reached from the first reading in it on."""
    plan = sg.Plan.linear(START - timedelta(days=1), 0, DEADLINE, 60)
    before, first = sg.Reading(SUNDAY, 70, covers=covers), sg.Reading(date(2026, 1, 12), 1)
    told = [sg.assess(plan, flow(rows), as_of=first.day, before_start=True) for rows in ([before], [before, first])]
    assert [(one.actual, one.finished_on) for one in told] == [(70, None), (71, first.day)]


def test_months_are_cut_at_their_ends() -> None:
    """A quota by the month has of a week that two months share what each of its days brought."""
    weeks = flow([week(k) for k in range(9)])
    quota = goal(sg.KeepPace("300/month", counted="calendar"), start=date(2026, 1, 1), deadline=date(2026, 2, 28))
    january = sg.assess(quota, weeks, as_of=date(2026, 2, 1)).quota
    february = sg.assess(quota, weeks, as_of=date(2026, 2, 8)).quota
    assert january is not None
    assert january.made == 10
    assert february is not None
    assert (february.made, february.met) == (80, 1)
    early = sg.assess(quota, weeks, as_of=date(2026, 1, 27)).quota
    assert early is not None
    assert early.made == 250


def test_a_week_leaves_no_day_without_a_reading() -> None:
    """Days that a week covers are read, even where every day should be."""
    unknown = sg.Assume("zero", between=True)
    weeks = flow([week(1), week(3)])
    told = sg.assess(goal(sg.ReachLevel(100)), weeks, as_of=SUNDAY + timedelta(weeks=3), missing=unknown)
    assert told.assumed == ((date(2026, 1, 12), date(2026, 1, 18)),)
    daily = sg.assess(
        goal(sg.ReachLevel(100)), flow([(date(2026, 1, 10), 1)]), as_of=date(2026, 1, 11), missing=unknown
    )
    assert daily.assumed == ((START, date(2026, 1, 9)), (date(2026, 1, 11), date(2026, 1, 11)))


def test_a_day_of_a_week_is_held_against_a_band() -> None:
    """A band on a day's amount takes a week for seven days, not for its last."""
    band = goal(sg.StayWithin(low=5, high=15))
    assert sg.assess(band, flow([week(2)]), as_of=date(2026, 1, 18)).is_met
    outside = sg.assess(band, flow([week(2, 700)]), as_of=date(2026, 1, 18))
    assert (outside.is_met, outside.gap) == (False, -85)


def test_a_level_of_one_day_is_reached_by_the_mean_day() -> None:
    """A week stands for its mean day, which some day of it reached; its total is no day's."""
    any_day = goal(sg.ReachLevel(50, judged="any_day"))
    assert sg.assess(any_day, flow([week(2, 70)]), as_of=date(2026, 1, 18)).is_met is not True
    assert sg.assess(any_day, flow([week(2, 350)]), as_of=date(2026, 1, 18)).is_met is True


class TestWindowsOfPeople:
    """What a day counts of people is not what a week counts."""

    PEOPLE = sg.Goal(
        id="r",
        metric="reach",
        target=sg.ReachLevel(300),
        baseline=sg.Baseline(value=10),
        start=START,
        deadline=DEADLINE,
    )
    DAY = sg.Reading(date(2026, 1, 14), 40, covers="day")

    @pytest.mark.parametrize(
        ("rows", "actual"),
        [
            ([DAY, week(2, 200)], None),
            ([week(1, 180), week(2, 200)], 200),
            ([DAY, sg.Reading(date(2026, 1, 18), 50)], 50),
            (
                [
                    sg.Reading(date(2026, 1, 15), 180, covers="month"),
                    sg.Reading(date(2026, 1, 18), 99, covers="30 days"),
                ],
                99,
            ),
        ],
    )
    def test_unlike_windows_have_no_level(self, rows: list[sg.Reading], actual: int | None) -> None:
        """Where days and weeks are told in one history the level is undefined, with the reason; months are alike."""
        told = sg.assess(self.PEOPLE, sg.History.of(rows, metric="reach"), as_of=date(2026, 1, 18))
        assert told.actual == actual
        assert (told.reasons.get("actual") == sg.progress.Reason.SPANS_DIFFER) is (actual is None)

    def test_a_stock_is_what_it_was_last(self) -> None:
        """A level of a day is a level, whatever window it was told with."""
        stock = sg.Goal(
            id="f",
            metric="followers",
            target=sg.ReachLevel(300),
            baseline=sg.Baseline(value=10),
            start=START,
            deadline=DEADLINE,
        )
        rows = [self.DAY, week(2, 200)]
        assert sg.assess(stock, sg.History.of(rows, metric="followers"), as_of=date(2026, 1, 18)).actual == 200


class TestPeopleOfPeriods:
    """Of people of a period those readings tell that cover it."""

    PACE = sg.Goal(
        id="p",
        metric="reach",
        target=sg.KeepPace("500 people/week", counted="calendar"),
        start=date(2026, 1, 5),
        deadline=date(2026, 2, 1),
    )

    def test_a_week_among_days_is_the_weeks(self) -> None:
        """Of a week's people its own reading tells, whatever its days and the seven days up to each of them tell."""
        days = [sg.Reading(SUNDAY + timedelta(days=k), 100, covers="day") for k in range(1, 15)]
        sliding = [sg.Reading(SUNDAY + timedelta(days=k), 300 + k, covers="week") for k in range(1, 15)]
        told = sg.assess(self.PACE, sg.History.of([*days, *sliding], metric="reach"), as_of=date(2026, 1, 18))
        weeks = [week(1, 307), week(2, 314)]
        assert told == sg.assess(self.PACE, sg.History.of(weeks, metric="reach"), as_of=date(2026, 1, 18))
        assert told.quota is not None
        assert told.quota.made == 314

    def test_a_day_is_no_week(self) -> None:
        """The people of a day that says so are not taken for those of its week; what says nothing is."""
        for covers, made in (("day", None), (None, 600)):
            rows = [sg.Reading(date(2026, 1, 14), 600, covers=covers)]
            told = sg.assess(self.PACE, sg.History.of(rows, metric="reach"), as_of=date(2026, 1, 18))
            assert told.actual == made if made is None else told.quota is not None and told.quota.made == made

    def test_a_pace_to_reach_has_the_share_of_each_month(self) -> None:
        """A month's amount has of a week that two months share its own days, as far as the week is dated by the day."""
        asked = sg.Goal(
            id="m",
            metric="leads",
            target=sg.ReachPace("400/month"),
            baseline=sg.Baseline(value=200, per="month", on=date(2025, 12, 31)),
            start=date(2026, 1, 1),
            deadline=date(2026, 6, 30),
        )
        history = flow([week(k) for k in range(9)])
        assert sg.assess(asked, history, as_of=date(2026, 2, 2)).actual == 310
        assert sg.assess(asked, history, as_of=date(2026, 1, 31)).reasons["actual"] == "period_unread"


class TestWays:
    """A source says once what its readings cover."""

    def test_a_source_of_weeks_is_readings_of_weeks(self) -> None:
        """Readings of a source of weeks are read as those that say so; those that say otherwise keep their word."""
        source = sg.DataSource(metric="leads", reading=sg.WayOfReading(covers="week"))
        silent = [sg.Reading(one.day, one.value) for one in (week(1), week(2))]
        own = sg.Reading(date(2026, 1, 20), 3, covers="day")
        evidence = sg.Evidence(sources=[source])
        for as_of in (date(2026, 1, 12), date(2026, 1, 20)):
            told = sg.assess(goal(sg.ReachLevel(100)), flow([*silent, own]), as_of=as_of, evidence=evidence)
            assert told == sg.assess(goal(sg.ReachLevel(100)), flow([week(1), week(2), own]), as_of=as_of)
        zero = sg.WayOfReading(missing="zero", covers="month").before(sg.WayOfReading(covers="week", counter=True))
        assert zero == sg.WayOfReading(missing="zero", counter=True, covers="month")
        assert sg.WayOfReading().before(sg.WayOfReading(covers="week")).covers == sg.Period(1, "week")
        assert str(sg.WayOfReading(covers="week")) == "each reading covers a week"

    def test_what_ends_no_month_is_refused(self) -> None:
        """A reading on the first of a month is refused where its source tells months, with its place."""
        evidence = sg.Evidence(sources=[sg.DataSource(metric="leads", reading=sg.WayOfReading(covers="month"))])
        with pytest.raises(sg.InvalidValue) as caught:
            sg.assess(goal(sg.ReachLevel(9)), flow([(date(2026, 2, 1), 3)]), as_of=DEADLINE, evidence=evidence)
        assert caught.value.path == "history[0].covers"


@pytest.mark.parametrize("ask", [sg.assess, sg.project, sg.close])
def test_all_say_the_same_of_a_goal_that_cuts_weeks(ask: Callable[..., Any]) -> None:
    """On the deadline assess, project and close judge the same total, of which the cut week is a part."""
    asked = goal(sg.ReachLevel(250))
    history = flow([week(k) for k in range(1, 5)])
    told = ask(asked, history, as_of=date(2026, 2, 5))
    value = {"assess": "is_met", "project": "probability", "close": "outcome"}[ask.__name__]
    assert getattr(told, value) in (True, 1.0, "met")
    missed = ask(goal(sg.ReachLevel(251)), history, as_of=date(2026, 2, 5))
    assert getattr(missed, value) in (False, 0.0, "missed")


def test_zeros_stand_beside_weeks() -> None:
    """Silence that means nothing happened is filled in for the forecast, and the weeks keep their days."""
    source = sg.DataSource(metric="leads", reading=sg.WayOfReading(missing="zero", covers="week"))
    rows = [(SUNDAY + timedelta(weeks=k), 70) for k in range(8)]
    as_of = SUNDAY + timedelta(weeks=7, days=2)
    asked = goal(sg.ReachLevel(900), deadline=date(2026, 5, 31))
    told = sg.project(asked, flow(rows), as_of=as_of, evidence=sg.Evidence(sources=[source]))
    assert told.expected is not None
    assert told.expected < 1600
