"""Weights of days: half days, worked Saturdays and double shifts, counted and stepped as a slow day-by-day oracle does it."""

import pickle
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, example, given, strategies as st

import smartgoals as sg

FIRST, LAST = date(2025, 12, 1), date(2026, 3, 31)
DAYS = st.dates(FIRST, LAST)
NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
WEIGHTS = st.sampled_from([0, 0.1, 0.25, 0.5, 1, 1.5, 2])
TIMES = st.fractions(-20, 20, max_denominator=60)
STEP = timedelta(days=1)


@st.composite
def calendars(draw: st.DrawFn) -> sg.Calendar:
    """Draw a calendar with weighed weekdays and days, holidays and a pause, all of which may fall on one day."""
    working = draw(st.sets(st.integers(0, 6), min_size=1))
    weights: dict[Any, float] = dict(draw(st.dictionaries(st.sampled_from(NAMES), WEIGHTS, max_size=3)))
    assume(any(weights.get(NAMES[one], one in working) for one in range(7)))
    holidays = draw(st.lists(DAYS, max_size=5))
    weights |= draw(st.dictionaries(DAYS | st.sampled_from([*holidays, FIRST]), WEIGHTS, max_size=6))
    pauses = []
    if draw(st.booleans()):
        begins = draw(DAYS)
        pauses.append(sg.Pause(begins, begins + STEP * draw(st.integers(0, 20)), keeps="end"))
    return sg.Calendar(working_days=working, weights=weights, holidays=holidays, pauses=pauses)


def weight(calendar: sg.Calendar, day: date) -> Fraction:
    """Return the slow way what a day counts for: a pause first, then the day's own weight, holidays, the weekday."""
    if any(one.start <= day <= one.end for one in calendar.pauses):
        return Fraction(0)
    if day in calendar.weights:
        return Fraction(Decimal(str(calendar.weights[day])))
    if day in calendar.holidays:
        return Fraction(0)
    by_weekday = calendar.weights.get(NAMES[day.weekday()], int(day.weekday() in calendar.working_days))
    return Fraction(Decimal(str(by_weekday)))


def total(calendar: sg.Calendar, after: date, upto: date) -> Fraction:
    """Add up the weights of the days of (after, upto]."""
    return sum((weight(calendar, after + STEP * k) for k in range(1, (upto - after).days + 1)), Fraction(0))


@given(calendars(), DAYS, DAYS)
def test_counting_agrees_with_the_oracle(calendar: sg.Calendar, one: date, other: date) -> None:
    """Active days are the weights of the days, added up exactly; a day is active when it weighs anything."""
    after, upto = sorted((one, other))
    assert calendar.active_days(after, upto) == total(calendar, after, upto) == -calendar.active_days(upto, after)
    assert calendar.weight_of(one) == float(weight(calendar, one))
    assert calendar.exact_weight_of(one) == weight(calendar, one)
    assert calendar.is_active(one) == (weight(calendar, one) > 0)


@given(calendars(), DAYS, st.integers(-40, 40))
def test_days_are_stepped_one_by_one(calendar: sg.Calendar, day: date, n: int) -> None:
    """The n-th active day is found by a walk that counts every day that weighs anything as one."""
    walked, left = day, abs(n)
    while left:
        walked += STEP if n > 0 else -STEP
        left -= weight(calendar, walked) > 0
    assert calendar.nth_active_day(day, n) == walked


@given(calendars(), DAYS, TIMES, st.booleans())
def test_the_day_of_a_time_is_the_first_that_has_it(
    calendar: sg.Calendar, after: date, time: Fraction, strictly: bool
) -> None:
    """`day_by` walks on until at least so many days of work are done, or more than so many."""
    walked, done = after, Fraction(0)
    while done < time or (strictly and done <= time and time >= 0):
        walked += STEP
        done += weight(calendar, walked)
    assert calendar.day_by(after, time, strictly=strictly) == walked


@given(calendars())
def test_calendars_with_weights_are_values(calendar: sg.Calendar) -> None:
    """They pickle, hash and compare by what they say, and their repr pastes back."""
    copied = pickle.loads(pickle.dumps(calendar))
    assert copied == calendar
    assert hash(copied) == hash(calendar)
    assert copied.active_upto(740_000) == calendar.active_upto(740_000)
    public = {name: getattr(room, name) for room in (sg.types, sg) for name in room.__all__}
    names = public | {"datetime": __import__("datetime")}
    assert eval(repr(calendar), names) == calendar
    assert evolve(calendar, weights=calendar.weights) == calendar


@given(calendars(), DAYS)
def test_holidays_taken_out_leave_the_weights(calendar: sg.Calendar, day: date) -> None:
    """What is said of a day stays said when the holidays of a calendar change."""
    without = evolve(calendar, holidays=None)
    assert without.weights == calendar.weights
    assert without.exact_weight_of(day) == weight(without, day)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"working_days": "mon-fri", "weights": {"sat": 1}}, {"working_days": "mon-sat"}),
        ({"weights": {"sun": 0, "saturday": 0}}, {"working_days": "mon-fri"}),
        ({"working_days": "mon-fri", "weights": {5: 0.5}}, {"working_days": "lun-sam", "weights": {"samedi": 0.50}}),
        ({"weights": {"fri": Decimal("0.5")}}, {"weights": {"fri": Fraction(1, 2)}}),
        ({"weights": {date(2026, 5, 9): 1.0, "mon": 0.5}}, {"weights": {"mon": 0.5, date(2026, 5, 9): 1}}),
        ({"weights": None}, {}),
        ({"weights": {"mon": 1}}, {}),
    ],
)
def test_what_says_the_same_is_equal(one: Mapping[str, Any], other: Mapping[str, Any]) -> None:
    """A weekday has one spelling: worked, off, or by weight; the order and the kind of number do not matter."""
    left, right = sg.Calendar(**one), sg.Calendar(**other)
    assert left == right
    assert repr(left) == repr(right)
    assert hash(left) == hash(right)


SATURDAY = date(2026, 5, 9)


@pytest.mark.parametrize(
    ("weights", "holidays", "pauses", "expected"),
    [
        ({}, [], [], 0),
        ({"sat": 0.5}, [], [], 0.5),
        ({"sat": 0.5}, [SATURDAY], [], 0),
        ({SATURDAY: 1}, [], [], 1),
        ({SATURDAY: 1}, [SATURDAY], [], 1),
        ({SATURDAY: 0, "sat": 0.5}, [], [], 0),
        ({SATURDAY: 2, "sat": 0.5}, [SATURDAY], [], 2),
        ({SATURDAY: 2}, [SATURDAY], [sg.Pause(SATURDAY, SATURDAY, keeps="pace")], 0),
    ],
)
def test_the_order_of_precedence(weights: Any, holidays: Any, pauses: Any, expected: float) -> None:
    """A pause goes before what is said of the day, that before a holiday, and that before the weekday."""
    calendar = sg.Calendar(working_days="mon-fri", weights=weights, holidays=holidays, pauses=pauses)
    assert calendar.weight_of(SATURDAY) == expected
    assert calendar.is_active(SATURDAY) is (expected > 0)


@pytest.mark.parametrize(
    ("weights", "paths"),
    [
        ({"sat": -0.5}, ["weights[sat]"]),
        ({date(2026, 12, 24): -1, "sat": "half", "moonday": 1}, ["weights[2026-12-24]", "weights[sat]", "weights[moonday]"]),
        ({"sat": 0.5, "samedi": 1}, ["weights[samedi]"]),
        ({"2026-12-24": 0.5}, ["weights[2026-12-24]"]),
        ({datetime.fromisoformat("2026-12-24"): 0.5}, ["weights[2026-12-24T00:00:00]"]),
        ({7: 1, None: 1, True: 1}, ["weights[7]", "weights[None]", "weights[True]"]),
        ({"sat": True}, ["weights[sat]"]),
        ({"sat": float("nan")}, ["weights[sat]"]),
        ([("sat", 0.5)], ["weights"]),
        ("sat", ["weights"]),
        (dict.fromkeys(NAMES, 0), ["weights"]),
    ],
)  # fmt: skip
def test_what_no_day_can_weigh_is_refused(weights: Any, paths: list[str]) -> None:
    """Every fault is told at its key, all of them at once; a week without any work is refused, too."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.Calendar(weights=weights)
    assert [one.path for one in caught.value.problems] == paths


def test_pauses_over_every_weighed_day_leave_nothing() -> None:
    """A calendar whose pauses take all of its days is refused, be some of them double shifts."""
    with pytest.raises(sg.InvalidValue) as caught:
        sg.Calendar(weights={SATURDAY: 2}, pauses=[sg.Pause(date.min, date.max, keeps="end")])
    assert caught.value.path == "pauses"


def test_weights_beyond_the_known_holidays() -> None:
    """A weight of a day does not make known what is a holiday around it."""
    holidays = sg.Holidays(days=[], known_from=FIRST, known_until=LAST)
    calendar = sg.Calendar(holidays=holidays, weights={LAST + STEP: 1})
    for ask in (
        lambda: calendar.is_active(LAST + STEP),
        lambda: calendar.nth_active_day(LAST + STEP, 1),
        lambda: calendar.day_by(LAST + STEP, 1),
    ):
        with pytest.raises(sg.InvalidValue):
            ask()
    assert calendar.day_by(LAST, 1) is None
    assert calendar.nth_active_day(LAST, 1) is None
    assert calendar.day_by(LAST, 0) == LAST
    assert calendar.day_by(FIRST, Decimal("2.5")) == FIRST + 3 * STEP
    for wrong in ("2", True, float("inf")):
        with pytest.raises(sg.SmartGoalsError):
            calendar.day_by(FIRST, wrong)  # type: ignore[arg-type]


def test_weights_in_words() -> None:
    """A calendar says which weekdays weigh what, and how many days have a weight of their own."""
    half = sg.Calendar(working_days="mon-fri", weights={"sat": 0.5, SATURDAY: 1}, holidays=[date(2026, 5, 1)])
    assert str(half) == "mon-sat (sat 0.5), 1 day by weight less 1 holiday"
    assert str(sg.Calendar(weights={SATURDAY: 0, FIRST: 2})) == "every day, 2 days by weight"


@example(sg.Calendar(weights={"mon": 1e-300, "tue": 1e300}))
@given(st.builds(sg.Calendar, weights=st.dictionaries(st.sampled_from(NAMES), st.floats(1e-6, 1e6), min_size=1)))
def test_any_weight_is_counted_exactly(calendar: sg.Calendar) -> None:
    """A week is the sum of its weekdays, digit by digit, however small or large a weight is."""
    assert calendar.active_days(FIRST, FIRST + 7 * STEP) == calendar.days_of_week
    weights = [calendar.exact_weight_of(FIRST + STEP * k) for k in range(7)]
    assert sum(weights, Fraction(0)) == calendar.days_of_week
