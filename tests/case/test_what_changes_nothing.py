"""What changes no answer about a goal: order, names, units, whole cycles of the calendar, and readings that say nothing new."""

import copy
import pickle
from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest
from agreement_samples import KINDS, Case, cases, later_rows, on, shifted
from attrs import evolve
from hypothesis import assume, given, strategies as st
from tests.shares import share_of_examples

import smartgoals as sg

# Weeks, months, years and leap years all fall alike after as many days.
CYCLE = 146_097
NUMBERS = ("actual", "expected", "gap", "target", "baseline", "left_today")
OTHERS = (
    "gap_days attainment pace_index time_index earned_on time_share safe_days falls_behind_on burn_rate is_met "
    "finished_on feasibility arrives_on is_allowance bound reasons settled"
).split()
# A growth is of a level, and a change that states no baseline is measured from one reading, of which a day may have
# several, or the first of which may be a zero.
FLOWING = [kind for kind in KINDS if kind not in {"growth", "change", "percent", "change_of_pace"}]
# What is reached on any day, or held on each, is of single days.
SUMMED = [kind for kind in FLOWING if kind not in {"any_day", "band"}]
FACTORS = [Fraction(10) ** power for power in (1, 3, 12, -3, -12)]
MANY = sg.Metric(id="n", nature="flow")


def statuses(progress: sg.Progress) -> dict[str, str]:
    """Return the status under every preset, but for that whose thresholds are units."""
    return {name: progress.status(name) for name in sg.status.STATUS_PRESETS if name != "hive"}


def asked(case: Case, day: int, history: sg.History | None = None) -> tuple[Any, Any, Any]:
    """Return what assess, project and close say of a case on a day, by its readings or others."""
    read = case.history if history is None else history
    how: dict[str, Any] = {"as_of": on(day), "missing": case.missing}
    return tuple(ask(case.goal, read, **how) for ask in (sg.assess, sg.project, sg.close))


@pytest.mark.parametrize("kind", KINDS)
@share_of_examples(5)
@given(data=st.data())
def test_the_order_in_which_readings_are_handed_in(kind: str, data: st.DataObject) -> None:
    """Readings of different days are one history in any order, and every answer is the same."""
    case = data.draw(cases(kinds=[kind], weeks=3))
    rows = data.draw(st.permutations(case.rows))
    day = data.draw(st.integers(0, case.last + 5), label="day")
    assert asked(case, day) == asked(case, day, case.of(rows))


@pytest.mark.parametrize("kind", KINDS)
@share_of_examples(5)
@given(data=st.data())
def test_readings_after_the_day_asked_about(kind: str, data: st.DataObject) -> None:
    """A goal is looked at from the end of the day: what is dated later is not known then, to anybody."""
    case = data.draw(cases(kinds=[kind], weeks=3))
    day = data.draw(st.integers(0, case.last + 3), label="day")
    rows = tuple(row for row in case.rows if row[0] <= day)
    more = data.draw(later_rows(case, day, least=1), label="later")
    few, many = asked(case, day, case.of(rows)), asked(case, day, case.of(rows + more))
    assert few[:2] == many[:2]
    # What a goal was given at its start is worked out on that day, be it ahead of the one it is closed on.
    if on(day) >= case.goal.plan_starts_on:
        assert few[2] == many[2]


@share_of_examples(2)
@given(cases(weeks=3), st.integers(0, 30), st.sampled_from(["a", "leads-2", "Été"]))
def test_what_a_goal_is_called(case: Case, day: int, name: str) -> None:
    """An id is a name and says nothing: renamed, a goal and a metric of one's own are answered alike."""
    renamed = evolve(case, goal=evolve(case.goal, id=name, metric="own"), metric=evolve(case.metric, id="own"))
    (left, *_), (right, *_) = asked(case, day), asked(renamed, day)
    for figure in (*NUMBERS, *OTHERS):
        assert getattr(left, figure) == getattr(right, figure), figure
    assert statuses(left) == statuses(right)
    chances = [sg.project(it.goal, it.history, as_of=on(day), missing=it.missing) for it in (case, renamed)]
    assert chances[0].probability == chances[1].probability


def large(value: float, factor: Fraction) -> float:
    """Return a whole number so many times as large."""
    return float(Fraction(value) * factor)


def times(value: Any, factor: Fraction) -> Any:
    """Return a target with every amount so many times as large."""
    if isinstance(value, sg.StayWithin):
        low, high = (None if end is None else large(end, factor) for end in (value.low, value.high))
        return sg.StayWithin(low=low, high=high, per=value.per)
    if isinstance(value, sg.GrowBy):
        return value
    bends = [(bend.on, large(bend.value, factor)) for bend in value.milestones]
    if isinstance(value, sg.ReachLevel):
        return evolve(value, value=large(value.value, factor), milestones=bends)
    if isinstance(value, sg.ChangeBy):
        if value.percent is not None:
            return evolve(value, milestones=bends)
        return evolve(value, amount=large(value.amount, factor), milestones=bends)
    pace = sg.Pace(large(value.pace.amount, factor), value.pace.period)
    if isinstance(value, sg.ReachPace):
        return evolve(value, pace=pace, milestones=bends)
    most = None if value.carry_at_most is None else large(value.carry_at_most, factor)
    return evolve(value, pace=pace, milestones=bends, carry_at_most=most)


def scaled(case: Case, factor: Fraction) -> Case:
    """Return the case with every amount so many times as large."""
    base = case.goal.baseline
    base = None if base is None else evolve(base, value=large(base.value, factor))
    goal = evolve(case.goal, target=times(case.goal.target, factor), baseline=base)
    return evolve(case, goal=goal, rows=tuple((day, large(value, factor)) for day, value in case.rows))


@pytest.mark.parametrize("kind", KINDS)
@share_of_examples(4)
@given(data=st.data())
def test_how_large_one_unit_is(kind: str, data: st.DataObject) -> None:
    """Told in thousands or in thousandths, amounts are as many times as large; days, shares and verdicts are the same."""
    case = data.draw(cases(kinds=[kind], weeks=4))
    factor = data.draw(st.sampled_from(FACTORS), label="factor")
    day = data.draw(st.integers(0, case.last + 3), label="day")
    larger = scaled(case, factor)
    left, right = case.assessed(day), larger.assessed(day)
    for name in NUMBERS:
        small, found = getattr(left, name), getattr(right, name)
        assert found == (None if small is None else pytest.approx(float(small * factor), rel=1e-12)), name
    for name in OTHERS:
        small, found = getattr(left, name), getattr(right, name)
        # A plan of a growth is rounded where it bends.
        assert found == (pytest.approx(small, rel=1e-9) if isinstance(small, float) else small), name
    assert statuses(left) == statuses(right)


@pytest.mark.parametrize("kind", KINDS)
@share_of_examples(5)
@given(data=st.data())
def test_four_hundred_years(kind: str, data: st.DataObject) -> None:
    """Months, quarters, leap days and weekdays come again after 400 years, and so does every answer."""
    case = data.draw(cases(kinds=[kind], weeks=4))
    off = [one + timedelta(CYCLE) for one in case.goal.calendar.holidays.days]
    moved = shifted(case, CYCLE)
    moved = evolve(moved, goal=evolve(moved.goal, calendar=evolve(moved.goal.calendar, holidays=off)))
    day = data.draw(st.integers(-3, case.last + 5), label="day")
    left, right = case.assessed(day), moved.assessed(day + CYCLE)
    for name in (*NUMBERS, "gap_days", "attainment", "time_share", "safe_days", "is_met", "feasibility", "reasons"):
        assert getattr(left, name) == getattr(right, name), name
    assert statuses(left) == statuses(right)
    one, other = (
        sg.project(it.goal, it.history, as_of=on(at), missing=it.missing)
        for it, at in ((case, day), (moved, day + CYCLE))
    )
    assert other.probability == pytest.approx(one.probability, abs=1e-9)


@given(cases(kinds=SUMMED, natures=["flow"], missing=["zero"], weeks=4), st.data())
def test_a_nothing_that_is_written_down(case: Case, data: st.DataObject) -> None:
    """Where silence is said to be nothing, a day of nothing that is written down is no news."""
    day = data.draw(st.integers(0, case.last + 3), label="day")
    rows = [row for row in case.rows if row[0] <= day]
    # Where nothing was read yet in its days, a zero is a first reading, and a first reading is news.
    first = (case.goal.start - on(0)).days
    assume(any(first <= offset for offset, _ in rows))
    free = sorted({*range(first, day + 1)} - {offset for offset, _ in rows})
    zeros = [(offset, 0) for offset in data.draw(st.sets(st.sampled_from(free), max_size=5) if free else st.just(()))]
    left, right = case.assessed(day, rows), case.assessed(day, sorted(rows + zeros))
    for name in ("actual", "expected", "gap", "is_met", "quota", "attainment", "settled", "target", "safe_days"):
        assert getattr(left, name) == getattr(right, name), name


@given(cases(kinds=FLOWING, natures=["flow"], weeks=3), st.data())
def test_an_amount_that_is_entered_in_parts(case: Case, data: st.DataObject) -> None:
    """Two entries of a day of a flow are one amount: for its progress, its ending, and what is ahead."""
    parts = [(on(day), part) for day, value in case.rows for part in split(data, value)]
    day = data.draw(st.integers(0, case.last + 5), label="day")
    whole, apart = asked(case, day), asked(case, day, sg.History.of(parts, metric=case.metric))
    for name in (*NUMBERS, *OTHERS):
        assert getattr(whole[0], name) == getattr(apart[0], name), name
    assert (whole[1].probability, whole[1].expected) == (apart[1].probability, apart[1].expected)
    assert (whole[2].outcome, whole[2].actual, whole[2].score) == (apart[2].outcome, apart[2].actual, apart[2].score)


def split(data: st.DataObject, value: float) -> tuple[float, ...]:
    """Return an amount whole, or in two parts of its own sign."""
    if value < 2 or not data.draw(st.booleans()):
        return (value,)
    part = data.draw(st.integers(1, int(value) - 1))
    return part, value - part


@given(
    cases(kinds=["reach", "change", "percent", "pace", "band"], natures=["stock"], missing=["carry"]),
    st.data(),
)
def test_a_level_that_is_read_again_where_it_stood(case: Case, data: st.DataObject) -> None:
    """A level carries on by itself: read again between two readings, or up to the day, it has not changed."""
    day = data.draw(st.integers(0, case.last + 3), label="day")
    rows = dict(row for row in case.rows if row[0] <= day)
    first = (case.goal.start - on(0)).days
    base = case.goal.baseline
    begins = first if base is None or base.on is None else max(first, (base.on - on(0)).days + 1)
    after = max(begins, min((offset for offset in rows if offset >= begins), default=day + 1))
    again = data.draw(st.sets(st.integers(after, day), max_size=4)) if after <= day else set()
    more = dict(rows)
    for offset in sorted(again - set(rows)):
        more[offset] = rows[max(earlier for earlier in rows if earlier < offset)]
    left, right = case.assessed(day, rows.items()), case.assessed(day, more.items())
    for name in (*NUMBERS, "attainment", "is_met", "quota", "finished_on", "falls_behind_on", "time_share"):
        assert getattr(left, name) == getattr(right, name), name


@share_of_examples(2)
@given(cases(weeks=3), st.integers(0, 30), st.integers(1, 90))
def test_other_goals_of_the_strategy(case: Case, day: int, amount: int) -> None:
    """A goal is answered by what is known of it: another goal on another metric, with its readings, is none of that."""
    alone = sg.Strategy(metrics=[case.metric], goals=[case.goal], histories=[case.history])
    beside = sg.Goal(id="other", metric="n", target=sg.ReachLevel(amount), start=on(0), deadline=on(40))
    read = sg.History.of([(on(k), amount) for k in range(9)], metric=MANY)
    more = sg.Strategy(
        metrics=[case.metric, MANY], goals=[beside, case.goal], histories=[read, case.history]
    )  # fmt: skip
    parts = [sg.review(it, as_of=on(day), missing=case.missing).goals["g"] for it in (alone, more)]
    assert parts[0].progress == parts[1].progress
    assert parts[0].projection == parts[1].projection
    codes = [[finding.code for finding in part.report.findings] for part in parts]
    assert codes[0] == codes[1]


@pytest.mark.parametrize("travels", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))])
@share_of_examples(2)
@given(cases(weeks=3), st.integers(0, 30))
def test_answers_that_travel(travels: Any, case: Case, day: int) -> None:
    """A progress, a projection and a closed goal are values: copied or pickled they are equal, and say the same."""
    for answer in asked(case, day):
        again = travels(answer)
        assert (again, hash(again), repr(again)) == (answer, hash(answer), repr(answer))


@share_of_examples(2)
@given(cases(weeks=3), st.lists(st.integers(-3, 30), min_size=1, max_size=4))
def test_days_that_are_asked_about_together(case: Case, days: list[int]) -> None:
    """A history of statuses has the status that each of its days has alone, whatever else is asked with it."""
    rows = sg.status_history(case.goal, case.history, [on(day) for day in days], "viva", missing=case.missing)
    assert [(row.day, row.status) for row in rows] == [(on(day), case.assessed(day).status("viva")) for day in days]
