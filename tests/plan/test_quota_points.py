"""The points of a quota: periods that are alike are walked as one, and the line is the one that each by itself gives."""

from datetime import date, timedelta
from fractions import Fraction
from unittest.mock import patch

import pytest
from attrs import evolve
from hypothesis import assume, given, strategies as st

from smartgoals import Calendar, Goal, KeepPace, Pause, plan
from smartgoals._errors import InvalidValue
from smartgoals._numbers import exact
from smartgoals._plan import quota
from smartgoals._plan.quota import Asking, Span, active_days, quota_points, whole_period
from smartgoals._time.holidays import Holidays
from smartgoals._time.pace import Pace

DAY0 = date(2026, 1, 5)
ONE_DAY = timedelta(days=1)
PERIODS = ("day", "3 days", "week", "2 weeks", "14 days", "month", "quarter", "2 months")


def on(k: int) -> date:
    """Return a day by how many days it lies after the first."""
    return DAY0 + timedelta(days=k)


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """Draw a calendar with days off, pauses and half days, or none of them."""
    pauses, after = [], -12
    for gap, length, keeps in draw(
        st.lists(st.tuples(st.integers(1, 40), st.integers(0, 45), st.sampled_from(["pace", "end"])), max_size=3)
    ):
        pauses.append(Pause(on(after + gap), on(after + gap + length), keeps=keeps))
        after += gap + length
    days = draw(st.lists(st.integers(-10, 220).map(on), max_size=6))
    known = draw(st.none() | st.integers(60, 500).map(on))
    weights = draw(st.sampled_from([None, None, {"sat": 0.5}, {on(30): 0.5, on(31): 0.5}]))
    return Calendar(
        working_days=draw(st.sampled_from([None, "mon-fri", "mon-sat", "tue"])),
        holidays=Holidays(days=days, known_from=None if known is None else on(-40), known_until=known),
        pauses=pauses,
        weights=weights,
        week_start=draw(st.sampled_from(["monday", "sunday"])),
    )


def one_by_one(
    start: date, value: Fraction, pace: Pace, calendar: Calendar, end: date, *, of_people: bool
) -> list[tuple[int, Fraction]]:
    """Return the points of a quota as walking each of its periods by itself gives them."""
    asking, first, slope = Asking.of(pace, calendar), start + ONE_DAY, None
    points, day = [(start.toordinal(), value)], start + ONE_DAY
    while day <= end:
        whole = whole_period(pace.period, calendar, first, day)
        part = Span(max(whole.start, first), min(whole.end, end))
        amount = asking.amount_in(Span(whole.start, part.end) if of_people else part, whole)
        days, value = active_days(calendar, part), value + amount
        if not days or (slope is not None and amount == slope * days):
            points[len(points) - (len(points) > 1) :] = [(part.end.toordinal(), value)]
        else:
            points.append((part.end.toordinal(), value))
            slope = amount / days
        day = part.end + ONE_DAY
    return points


@given(
    calendars(),
    st.builds(Pace, st.sampled_from([0, 1, 5, 2.5, -3]), st.sampled_from(PERIODS)),
    st.integers(-15, 40),
    st.sampled_from([1, 2, 6, 40, 190, 700]),
    st.booleans(),
)
def test_alike_periods_give_the_points_of_each_by_itself(
    calendar: Calendar, pace: Pace, start: int, length: int, of_people: bool
) -> None:
    """Periods that are alike are one stretch, and no point is another one for that."""
    asked = (on(start), Fraction(2), pace, calendar, on(start + length))
    is_one_stretch = pace.period == quota.DAY and all(pause.keeps == "end" for pause in calendar.pauses)
    if is_one_stretch:
        known = calendar.holidays.known_until
        if known is not None and asked[-1] > known:
            with pytest.raises(InvalidValue):
                quota_points(*asked, of_people=of_people)
            return
        total = Fraction(2) + exact(pace.amount) * calendar.active_days(asked[0], asked[-1])
        assert quota_points(*asked, of_people=of_people) == ((asked[0].toordinal(), 2), (asked[-1].toordinal(), total))
    else:
        assert list(quota_points(*asked, of_people=of_people)) == one_by_one(*asked, of_people=of_people)


@pytest.mark.parametrize("calendar", [Calendar(), Calendar(working_days="mon-fri", holidays=[on(100), on(200)])])
@pytest.mark.parametrize("period", ["week", "2 weeks"])
def test_the_work_grows_with_the_special_days(calendar: Calendar, period: str) -> None:
    """Thirty years of weeks cost what the days off among them do, and not a step for each."""
    with patch.object(quota, "whole_period", wraps=whole_period) as periods:
        quota_points(on(0), Fraction(0), Pace(3, period), calendar, on(11_000))
    assert periods.call_count <= 3 + 2 * len(calendar.holidays)


@pytest.mark.parametrize("first", [on(0), date(1, 1, 1), date(9998, 1, 1)])
def test_days_around_a_pause_are_not_walked(first: date) -> None:
    """A quota a day with a pause that keeps the pace is two stretches, however many days it has."""
    pause = Pause(first + ONE_DAY, first + 9 * ONE_DAY, keeps="pace")
    calendar = Calendar(pauses=[pause])
    with patch.object(quota, "whole_period", wraps=whole_period) as periods:
        points = quota_points(first, Fraction(0), Pace(3, "day"), calendar, first + 600 * ONE_DAY)
    assert not periods.call_count
    days = first.toordinal()
    assert points == ((days, 0), (days + 9, 0), (days + 600, 3 * 591))


def asked_in_all(pace: str, counted: str, calendar: Calendar, start: date, end: date) -> float:
    """Return what a goal at a pace asks for by its last day."""
    target = KeepPace(pace, counted=counted)
    return plan(Goal(id="g", metric="leads", target=target, start=start, deadline=end, calendar=calendar)).end_value


@given(
    calendars(),
    st.sampled_from([("31/month", date(2026, 3, 1)), ("28/week", DAY0), ("90/quarter", date(2026, 1, 1))]),
    st.integers(1, 200),
)
def test_a_quota_asks_for_as_much_as_the_line_of_its_pace(
    calendar: Calendar, asked: tuple[str, date], length: int
) -> None:
    """Periods that begin with the goal ask for the same in all, cut or whole, where each has a day to work on."""
    pace, start = asked
    calendar = evolve(
        calendar, week_start="monday", holidays=evolve(calendar.holidays, known_from=None, known_until=None)
    )
    end, period, day = start + timedelta(days=length - 1), Pace.parse(pace).period, start
    while day <= end:
        whole = whole_period(period, calendar, start, day)
        assume(active_days(calendar, Span(day, min(whole.end, end))))
        day = whole.end + ONE_DAY
    line, quotas = (asked_in_all(pace, counted, calendar, start, end) for counted in ("continuous", "calendar"))
    assert line == pytest.approx(quotas)


@pytest.mark.parametrize(("keeps", "total"), [("end", 20), ("pace", 15)])
@pytest.mark.parametrize("counted", ["continuous", "calendar"])
def test_a_pause_is_made_up_for_in_a_month_that_the_goal_cuts(counted: str, keeps: str, total: int) -> None:
    """Twenty of the 31 days ask for 20 of 31, be five of them paused; a pause that keeps the pace takes its five."""
    calendar = Calendar(pauses=[Pause(date(2026, 3, 11), date(2026, 3, 15), keeps=keeps)])
    assert asked_in_all("31/month", counted, calendar, date(2026, 3, 1), date(2026, 3, 20)) == total


def test_a_part_that_is_paused_whole_asks_for_nothing() -> None:
    """What no day of a cut month can make up for is not asked for."""
    calendar = Calendar(pauses=[Pause(date(2026, 4, 1), date(2026, 4, 9), keeps="end")])
    assert asked_in_all("31/month", "calendar", calendar, date(2026, 3, 1), date(2026, 4, 7)) == 31
