"""What the page of the convention says of each kind of target, held against a slow reckoning day by day."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import convention_oracle as slow
import pytest
from agreement_samples import MONDAY, Case, cases, on, side_of_pace
from attrs import evolve
from hypothesis import assume, example, given, strategies as st
from tests.shares import share_of_examples

import smartgoals as sg

ZERO = Fraction(0)
BETTER = st.sampled_from(["higher", "lower", "context"])
BOUNDS = st.none() | st.sampled_from(["at_least", "at_most"])


def same(found: float | None, reckoned: Fraction | None) -> bool:
    """Tell whether a rounded figure is the exact one, rounded once."""
    return found is None if reckoned is None else found is not None and found == float(reckoned)


def dated(rows: dict[int, float]) -> list[tuple[date, float]]:
    """Return readings by offset as rows by day."""
    return [(on(day), value) for day, value in sorted(rows.items())]


def metric(nature: str = "stock", better: str = "higher", **more: Any) -> sg.Metric:
    """Return the metric of the samples."""
    return sg.Metric(id="m", nature=nature, unit="count", better=better, **more)


def goal(target: Any, *, first: int = 0, last: int = 27, **more: Any) -> sg.Goal:
    """Return a goal of four weeks, or between other days."""
    return sg.Goal(id="g", metric="m", target=target, start=on(first), deadline=on(last), **more)


def ask(wanted: sg.Goal, rows: dict[int, float], day: int, of: sg.Metric, **how: Any) -> sg.Progress:
    """Return the progress of a goal on a day, so many days after the Monday."""
    return sg.assess(wanted, sg.History.of(dated(rows), metric=of), as_of=on(day), **how)


# Where a plan starts, and which side is good.


@example({-12: 90, -1: 100, 0: 120}, 6)
@example({-9: 10, -1: 12, 3: 15}, 6)
@example({-9: 10, 0: 15}, 6)
@example({3: 15, 5: 16}, 6)
@given(st.dictionaries(st.integers(-20, 12), st.integers(-9, 30), min_size=1, max_size=6), st.integers(-1, 12))
def test_a_goal_without_a_baseline_starts_from_what_was_read(read: dict[int, float], day: int) -> None:
    """It starts from the last reading before its start, else from the first one after it, as soon as that is read."""
    progress = ask(goal(sg.ReachLevel(40)), read, day, metric())
    before = [offset for offset in read if offset < 0]
    after = [offset for offset in read if 0 <= offset <= day]
    first = max(before) if before else min(after, default=None)
    if first is None:
        assert (progress.baseline, progress.reasons["gap"]) == (None, "no_baseline")
        return
    begins = on(max(first, -1))
    assert (progress.baseline, progress.baseline_read_on, progress.start) == (read[first], on(first), begins)


@pytest.mark.parametrize(
    ("read", "starts"),
    [({}, (130, on(-5), on(-1))), ({-9: 90}, (90, on(-9), on(-1))), ({3: 150}, (130, on(-5), on(-1)))],
)
def test_an_audit_says_where_a_goal_starts_that_was_not_read_before(read: dict[int, float], starts: Any) -> None:
    """The latest audit before the start comes after what was read before it, and before what is read after it."""
    audits = [
        sg.Audit(
            id=f"a{measured}",
            as_of=on(day),
            channels=[
                sg.audits.ChannelAudit(
                    platform="instagram", channel="ig", baselines=[sg.audits.Measurement(metric="m", value=measured)]
                )
            ],
        )
        for day, measured in ((-30, 120), (-5, 130), (2, 140))
    ]
    channel = sg.Channel(id="ig", platform="instagram")
    wanted = goal(sg.ReachLevel(200), channel="ig")
    strategy = sg.Strategy(metrics=[metric()], channels=[channel], goals=[wanted], audits=audits)
    history = sg.History.of(dated(read), metric=metric(), channel="ig")
    progress = sg.assess(wanted, history, as_of=on(9), evidence=strategy)
    assert (progress.baseline, progress.baseline_read_on, progress.start) == starts


@given(st.integers(-20, 10), st.integers(0, 20), st.sampled_from(["stock", "score"]), st.integers(0, 27))
def test_a_plan_starts_on_the_later_of_two_days(read_on: int, value: int, nature: str, day: int) -> None:
    """The plan stands on the baseline at the end of its own day or of the day before the start, if that is later."""
    wanted = goal(sg.ReachLevel(50), baseline=sg.Baseline(value=value, on=on(read_on)))
    progress = ask(wanted, {-3: 1}, day, metric(nature))
    begins = max(on(read_on), on(-1))
    assert (progress.start, progress.baseline) == (begins, value)
    assert same(progress.expected, slow.line(wanted, begins, Fraction(value), Fraction(50 - value))(on(day)))


@given(st.integers(-20, 10), st.integers(-3, 20), st.integers(0, 27), st.booleans())
def test_a_flow_counts_its_own_days_whatever_its_baseline_says(
    read_on: int, value: int, day: int, change: bool
) -> None:
    """A flow counts from zero on the eve of the start; the baseline is what a change is measured from."""
    target = sg.ChangeBy(30) if change else sg.ReachLevel(60)
    wanted = goal(target, baseline=sg.Baseline(value=value, on=on(read_on)))
    rows = {-2: 100, 0: 3, 9: 4, 20: 5}
    progress = ask(wanted, rows, day, metric("flow"))
    end = Fraction(value + 30 if change else 60)
    assert (progress.start, progress.baseline, progress.target) == (on(-1), 0, end)
    assert same(progress.expected, slow.line(wanted, on(-1), ZERO, end)(on(day)))
    assert progress.actual == sum(amount for offset, amount in rows.items() if 0 <= offset <= day)


def good_side(target: Any, nature: str, better: str, begins: int | None, stated: bool) -> str | None:
    """Return the good side by the table of the page; None where it does not say."""
    if isinstance(target, sg.KeepPace):
        return "lower" if side_of_pace(target, metric(nature, better)) == "at_most" else "higher"
    if isinstance(target, sg.ChangeBy):
        return "higher" if target.amount > 0 else "lower"
    way = None if begins in {None, target.value} else "higher" if begins < target.value else "lower"
    own = None if better == "context" else better
    if nature == "flow":
        return own or (way if stated else None) or "higher"
    return (way or own) if stated else (own or way)


@given(
    st.sampled_from(["pace", "change", "reach"]),
    st.sampled_from(["stock", "flow"]),
    BETTER,
    BOUNDS,
    st.integers(1, 9) | st.integers(-9, -1),
    st.integers(-9, 9),
    st.booleans(),
)
def test_the_good_side_is_that_of_the_table(  # noqa: PLR0917 - one argument for each column of the table
    kind: str, nature: str, better: str, bound: str | None, size: int, begins: int, stated: bool
) -> None:
    """Which side is good follows from the target, the metric's better side and the numbers, as the page's table says."""
    target: Any = {
        "pace": sg.KeepPace(sg.Pace(size, "week"), bound=bound),
        "change": sg.ChangeBy(size),
        "reach": sg.ReachLevel(size),
    }[kind]
    wanted = goal(target, baseline=sg.Baseline(value=begins) if stated else None)
    assume(nature == "stock" or stated or kind != "change")
    side = good_side(target, nature, better, begins if stated or nature == "stock" else None, stated)
    assume(side is not None)
    # A total that shall be negative has no side by the page; a flow's amounts are counted, not owed.
    assume(kind != "reach" or nature == "stock" or size > 0)
    progress = ask(wanted, {-1: begins, 4: 2}, 6, metric(nature, better))
    assert progress.bound == ("at_least" if side == "higher" else "at_most")
    assert progress.gap * (1 if side == "higher" else -1) == pytest.approx(progress.actual - progress.expected)


@given(st.integers(0, 9), st.integers(1, 9), st.integers(-9, 9), st.sampled_from([1, -1]), st.integers(0, 30))
def test_a_level_that_stood_beyond_its_target_is_held(
    target: int, beyond: int, later: int, side: int, day: int
) -> None:
    """Without a stated baseline its plan is flat at the target; whoever is beyond it is on plan, whoever is not is behind."""
    better = "higher" if side > 0 else "lower"
    now = target + side * later
    progress = ask(goal(sg.ReachLevel(target)), {-1: target + side * beyond, 0: now}, day, metric("stock", better))
    assert (progress.expected, progress.target, progress.actual) == (target, target, now)
    assert (progress.gap, progress.is_on_plan) == (later, later >= 0)
    assert progress.is_met is (later >= 0)
    assert (progress.status("viva") == "on_track") == (later >= 0)


# Paces along a line.


def weights(first: int, last: int) -> st.SearchStrategy[dict[Any, float]]:
    """Draw half days, worked Saturdays and double shifts, by weekday and by day, mostly none."""
    some = st.sampled_from([0.5, 1, 2, 0.25])
    single = st.dictionaries(st.integers(first, last).map(on), some | st.just(0), max_size=3)
    return st.just({}) | st.builds(
        lambda named, days: {**named, **days}, st.dictionaries(st.sampled_from(["sat", "fri"]), some), single
    )


@st.composite
def paced(draw: st.DrawFn) -> tuple[sg.Goal, dict[int, float], sg.Metric]:
    """Draw a pace per day over any days, or per weeks over whole weeks, with days off and both kinds of pauses."""
    daily = draw(st.booleans())
    first = draw(st.integers(0, 6))
    weeks = draw(st.integers(1, 5))
    last = first + 7 * weeks - 1 + (draw(st.integers(-5, 0)) if daily else 0)
    rest = []
    if draw(st.booleans()):
        keeps = draw(st.sampled_from(["pace", "end"]))
        if daily or keeps == "end":
            begins = draw(st.integers(first, last))
            ends = begins + draw(st.integers(0, 8))
        else:
            # A pause of whole weeks takes whole weeks from the amount, however a part of a week would be counted.
            begins = draw(st.integers(first, last))
            ends = begins + 6
            assume(ends <= last)
        rest.append(sg.Pause(on(begins), on(ends), keeps=keeps))
    off = [on(day) for day in sorted(draw(st.sets(st.integers(first, last), max_size=3)))]
    calendar = sg.Calendar(
        working_days=draw(st.sampled_from([None, "mon-fri", "mon,wed"])),
        holidays=off,
        pauses=rest,
        weights=draw(weights(first, last)),
    )
    assume(slow.active(calendar, on(first), on(last)))
    period = "day" if daily else draw(st.sampled_from(["week", "7 days", "14 days", "2 weeks"]))
    pace = sg.Pace(draw(st.integers(-9, 9).filter(bool)), sg.Period.parse(period))
    flow = draw(st.booleans())
    baseline = None if flow else sg.Baseline(value=draw(st.integers(-9, 9)))
    target = sg.KeepPace(pace, bound=draw(BOUNDS))
    wanted = goal(target, first=first, last=last, baseline=baseline, calendar=calendar)
    rows = draw(st.dictionaries(st.integers(first, last + 5), st.integers(-9, 20), min_size=1, max_size=6))
    return wanted, rows, metric("flow" if flow else "stock", draw(BETTER))


@given(paced(), st.data())
def test_a_pace_asks_what_counting_its_days_gives(
    case: tuple[sg.Goal, dict[int, float], sg.Metric], data: st.DataObject
) -> None:
    """Expected value, actual and gap of a continuous pace are what walking through the days gives, on the good side."""
    wanted, rows, of = case
    eve = wanted.start - slow.DAY
    day = data.draw(st.integers((wanted.start - MONDAY).days, (wanted.deadline - MONDAY).days + 5))
    base = ZERO if wanted.baseline is None else Fraction(wanted.baseline.value)
    progress = ask(wanted, rows, day, of)
    expected = slow.line(wanted, eve, base, slow.asked_in_all(wanted, eve))(on(day))
    until = min(on(day), wanted.deadline)
    read = dated(rows)

    def brought(when: date) -> Fraction:
        if of.nature == "flow":
            return slow.total(read, when, when)
        now, before = (slow.level_on(read, one) for one in (when, when - slow.DAY))
        return (base if now is None else now) - (base if before is None or when == wanted.start else before)

    is_of_days = wanted.target.pace.period == sg.Period(1, "day")
    if progress.is_allowance and is_of_days and progress.expected is not None:  # given as it is used
        expected += slow.freed(wanted, eve, brought, until)
    assert same(progress.expected, expected)
    actual = slow.total(read, wanted.start, until) if of.nature == "flow" else slow.level_on(read, until)
    if of.nature == "flow" and not any(wanted.start <= when <= until for when, _ in read):
        actual = None  # missing is not zero
    assert same(progress.actual, actual)
    sign = 1 if side_of_pace(wanted.target, of) == "at_least" else -1
    assert actual is None or same(progress.gap, sign * (actual - expected))


def test_a_pace_per_day_asks_it_of_each_active_day() -> None:
    """5 calls a day from Monday to Friday are 25 a week; 50 a week with the weekend off are 50, on five days."""
    weekdays = sg.Calendar(working_days="mon-fri")
    facts = {"last": 6, "calendar": weekdays, "baseline": sg.Baseline(value=0)}
    daily, weekly = (goal(sg.KeepPace(sg.Pace.parse(pace)), **facts) for pace in ("5/day", "50/week"))
    own = sg.Strategy(metrics=[metric()])
    assert [sg.plan(daily, own).value_on(on(day)) for day in range(7)] == [5, 10, 15, 20, 25, 25, 25]
    assert [sg.plan(weekly, own).value_on(on(day)) for day in range(7)] == [10, 20, 30, 40, 50, 50, 50]


@given(
    st.integers(0, 15),
    st.integers(1, 8),
    st.sampled_from(["pace", "end"]),
    st.integers(0, 40),
    st.sampled_from([{}, {"sat": 0.5}, {"fri": 0.5, on(24): 2}, {on(19): 1, on(23): 0.25}]),
)
def test_a_pause_moves_the_end_of_a_level_or_keeps_it(
    begin: int, lasts: int, keeps: str, day: int, weighs: dict[Any, float]
) -> None:
    """A pause that keeps the pace moves the day a level is judged on by the active days it takes; the other does not."""
    pause = sg.Pause(on(begin), on(begin + lasts - 1), keeps=keeps)
    calendar = sg.Calendar(working_days="mon-fri", pauses=[pause], weights=weighs)
    wanted = goal(sg.ReachLevel(30), last=20, baseline=sg.Baseline(value=0), calendar=calendar)
    end = slow.moved_deadline(wanted, on(-1)) if keeps == "pace" else wanted.deadline
    rows = {k: k % 7 for k in range(45)}
    progress = ask(wanted, rows, day, metric())
    assert progress.deadline == end
    assert progress.actual == min(day, (end - MONDAY).days) % 7
    # The pace is that of the days asked for, though the last day of the moved end may hold more work than is left.
    if keeps == "pace":
        asked = slow.active_but_for_pauses(calendar, on(0), wanted.deadline)
        expected = min(Fraction(30), Fraction(30) * slow.active(calendar, on(0), min(on(day), end)) / asked)
    else:
        expected = slow.line(wanted, on(-1), ZERO, Fraction(30))(on(day))
    assert same(progress.expected, expected)


# Quotas and rolling windows.

CARRIES = st.just({}) | st.fixed_dictionaries(
    {"carry": st.sampled_from(["surplus", "both"])}, optional={"carry_at_most": st.integers(1, 12)}
)


@st.composite
def fiscal_calendars(draw: st.DrawFn) -> sg.Calendar:
    """Draw a calendar whose fiscal years are cut by months or weeks, from any date."""
    pattern = draw(st.sampled_from(["months", "4-4-5", "4-5-4", "5-4-4", "13x4"]))
    of_weeks = {
        "fiscal_first_week": draw(st.sampled_from(["nearest", "last", "first", "date"])),
        "fiscal_leap_period": draw(st.none() | st.integers(1, 12)),
    }
    return sg.Calendar(
        week_start=draw(st.sampled_from(["monday", "sunday", "wednesday"])),
        fiscal_year_start=draw(st.integers(1, 12)),
        fiscal_year_day=draw(st.just(1) | st.integers(1, 28)),
        fiscal_pattern=pattern,
        **of_weeks if pattern != "months" else {},
    )


@st.composite
def kept(draw: st.DrawFn, counted: str) -> tuple[slow.Kept, sg.Metric, str]:
    """Draw a kept pace by calendar period or rolling window, with partial periods, days off and both kinds of pauses."""
    unit = draw(st.sampled_from("week,day,2 weeks,2 days,3 days,10 days,month,2 months,quarter,year".split(",")))
    first = draw(st.integers(0, 40))
    lasts = draw(st.integers(3, 40)) if unit not in {"quarter", "year"} else draw(st.integers(60, 130))
    last = first + lasts - 1
    off = [on(day) for day in sorted(draw(st.sets(st.integers(first - 8, last + 8), max_size=4)))]
    rest = []
    if draw(st.booleans()):
        begins = draw(st.integers(first - 3, last))
        rest.append(
            sg.Pause(on(begins), on(begins + draw(st.integers(0, 16))), keeps=draw(st.sampled_from(["pace", "end"])))
        )
    calendar = evolve(
        draw(fiscal_calendars()),
        working_days=draw(st.sampled_from([None, "mon-fri", "mon,wed,fri"])),
        holidays=off,
        pauses=rest,
        weights=draw(weights(first - 8, last + 8)),
    )
    assume(slow.active(calendar, on(first), on(last)))
    flow = draw(st.sampled_from([True, True, False]))
    amount = draw(st.integers(1, 9)) if flow else draw(st.integers(-6, 9).filter(bool))
    carries = draw(CARRIES) if counted == "calendar" else {}
    target = sg.KeepPace(sg.Pace(amount, sg.Period.parse(unit)), counted=counted, bound=draw(BOUNDS), **carries)
    wanted = goal(target, first=first, last=last, calendar=calendar, baseline=None if flow else sg.Baseline(value=3))
    rows = draw(st.dictionaries(st.integers(first, last + 4), st.integers(0, 12), min_size=1, max_size=10))
    of = metric("flow" if flow else "stock", draw(BETTER))
    sign = 1 if side_of_pace(target, of) == "at_least" else -1
    return slow.Kept(wanted, dated(rows), flow, sign, Fraction(3)), of, draw(st.sampled_from(["carry", "zero"]))


def assessed(case: slow.Kept, of: sg.Metric, day: date, missing: str) -> sg.Progress:
    """Return the library's progress of a kept pace."""
    return sg.assess(case.goal, sg.History.of(case.rows, metric=of), as_of=day, missing=missing)


@given(kept("calendar"), st.data())
def test_a_quota_is_what_counting_period_by_period_gives(
    drawn: tuple[slow.Kept, sg.Metric, str], data: st.DataObject
) -> None:
    """Due, made, left, closed, met, unread and carried, expected, actual and gap follow from walking through periods."""
    case, of, missing = drawn
    day = case.goal.start + timedelta(days=data.draw(st.integers(0, (case.goal.deadline - case.goal.start).days + 3)))
    # Before the first reading a level is unknown, and so is a flow unless silence means nothing.
    assume(any(when <= min(day, case.goal.deadline) for when, _ in case.rows) or (case.flow and missing == "zero"))
    grows = (
        case.flow and all(value >= 0 for when, value in case.rows if when <= day) and case.goal.target.pace.amount > 0
    )
    progress = assessed(case, of, day, missing)
    reckoned = slow.quota_on(case, day, silence_is_zero=missing == "zero", grows=grows)
    quota, now = progress.quota, reckoned.now
    # What days off bring and let be used has laws of its own (`test_spent_on_days_off.py`).
    assume(not reckoned.uncounted and (now.asks is not None or not case.is_cap))
    assert (quota.start, quota.end) == (now.first, now.last)
    assert (quota.closed, quota.met, quota.unread) == (reckoned.closed, reckoned.met, reckoned.unread)
    made, toward = case.made(now.first, min(day, now.last)), 1 if case.goal.target.pace.amount > 0 else -1
    carried = reckoned.carried if now.asks is not None else ZERO
    asks = (now.asks or ZERO) - case.sign * carried
    if now.asks is not None:
        assert same(quota.carried, carried)
    assert same(quota.due, toward * max(ZERO, toward * asks))
    assert same(quota.made, made)
    left = max(ZERO, (asks - made) * toward)
    assert same(quota.left, left if now.asks else ZERO)  # a period that asks for nothing has nothing left to do
    assert case.is_cap is progress.is_allowance
    if reckoned.missed_by or (day >= case.goal.deadline and not reckoned.unread):
        assert progress.is_met is (reckoned.missed_by >= 0)
    if reckoned.expected is not None:
        assert same(progress.expected, reckoned.expected)
        assert same(progress.actual, reckoned.actual)
    if reckoned.missed_by:
        assert same(progress.gap, reckoned.missed_by)
    elif reckoned.unread:
        # What was decided before the days that nobody read keeps the gap that it had then.
        assert progress.is_met is not True
        assert ("gap" in progress.reasons) if progress.gap is None else (progress.is_met is False and progress.gap < 0)
        # What an allowance was overdrawn by beyond all that is still given is missed, whatever was not read.
        assert progress.is_met is None or (grows and case.is_cap and case.goal.target.carry == "both")
    elif not case.is_cap:
        assert same(progress.gap, case.sign * (reckoned.actual - reckoned.expected))
    elif now.asks is not None:
        assert same(progress.gap, case.over(now, day) + carried)
        assert same(progress.left_today, max(ZERO, case.over(now, day) + carried))


@given(kept("rolling"), st.data())
def test_a_rolling_pace_is_what_looking_at_each_window_gives(
    drawn: tuple[slow.Kept, sg.Metric, str], data: st.DataObject
) -> None:
    """Expected, actual, gap and the verdict of a rolling pace follow from every window that ended by the day."""
    case, of, missing = drawn
    day = case.goal.start + timedelta(days=data.draw(st.integers(0, (case.goal.deadline - case.goal.start).days + 3)))
    assume(any(when <= min(day, case.goal.deadline) for when, _ in case.rows) or (case.flow and missing == "zero"))
    assume(not slow.fails_early(case, day))
    progress = assessed(case, of, day, missing)
    reckoned = slow.rolling_on(case, day, silence_is_zero=missing == "zero")
    now = reckoned.now
    assert (progress.is_met is False) == reckoned.failed
    if now is None:
        assert case.is_cap or progress.expected == 0
        return
    if day >= case.goal.deadline:
        assert progress.is_met is (False if reckoned.failed else None if reckoned.unread else True)
    assert same(progress.actual, case.made(now.first, now.last))
    if now.asks is not None or not case.is_cap:
        assert same(progress.expected, now.asks or ZERO)
    if now.asks is not None or reckoned.failed or reckoned.unread:
        assert same(progress.gap, reckoned.gap)


# Levels on any day, bands, percentages, counters.


@given(
    st.dictionaries(st.integers(0, 35), st.integers(0, 12), min_size=1, max_size=8),
    st.integers(1, 10),
    st.booleans(),
    st.integers(0, 35),
    st.sampled_from(["stock", "flow"]),
)
def test_a_level_for_any_day_stays_reached(
    rows: dict[int, float], level: int, falls: bool, day: int, nature: str
) -> None:
    """Once it stood on its target on a day of the goal, it is met for good; a flow is looked at by the day."""
    assume(min(rows) <= min(day, 27))
    sign = -1 if falls else 1
    target = sg.ReachLevel(sign * level, judged="any_day")
    of = metric(nature, "lower" if falls else "higher")
    wanted = goal(target, baseline=sg.Baseline(value=0))
    progress = ask(wanted, {offset: sign * value for offset, value in rows.items()}, day, of)
    reached = any(value >= level for offset, value in rows.items() if offset <= min(day, 27))
    assert progress.is_met is reached
    if reached:
        assert progress.attainment_clamped == 1
        assert progress.finished_on == on(min(offset for offset, value in rows.items() if value >= level))
    elif progress.attainment is not None:
        assert progress.attainment < 1


ENDS = st.tuples(st.integers(-3, 6), st.integers(0, 6), st.sampled_from(["both", "low", "high"]))


def band_of(ends: tuple[int, int, str]) -> sg.StayWithin:
    """Return a band from its lower end, its width and the ends it has."""
    low, width, which = ends
    return sg.StayWithin(low=None if which == "high" else low, high=None if which == "low" else low + width)


@given(
    ENDS,
    st.dictionaries(st.integers(1, 35), st.integers(-6, 15), max_size=6),
    st.integers(-6, 15),
    st.integers(0, 33),
    st.sampled_from(["carry", "zero", "pessimistic", "unknown"]),
)
def test_a_band_of_a_level_is_left_for_good(
    ends: tuple[int, int, str], rows: dict[int, float], began: int, day: int, missing: str
) -> None:
    """The gap is how far inside the day's value is, and once it was left, how far outside it was at worst."""
    target = band_of(ends)
    read = {0: began} | rows
    progress = ask(goal(target), read, day, metric(), missing=missing)
    last = min(day, 27)
    if missing == "unknown" and last not in read:
        margins = [slow.margin(target, slow.exact(value)) for offset, value in read.items() if offset < last]
        assert progress.actual is None
        assert progress.is_met is (False if min(margins) < 0 else None)
        return
    margins = [slow.margin(target, slow.level_on(dated(read), on(k))) for k in range(last + 1)]
    assert same(progress.actual, slow.level_on(dated(read), on(last)))
    assert same(progress.gap, min(margins) if min(margins) < 0 else margins[-1])
    if day >= 27:
        assert progress.is_met is (min(margins) >= 0)
    assert (progress.is_met is False) == (min(margins) < 0)


@given(
    ENDS,
    st.dictionaries(st.integers(0, 35), st.lists(st.integers(0, 6), min_size=1, max_size=2), min_size=1, max_size=12),
    st.integers(0, 33),
)
def test_a_band_of_a_flow_holds_the_total_of_each_day(
    ends: tuple[int, int, str], rows: dict[int, list[float]], day: int
) -> None:
    """With days without a reading as zero, each day of the goal is held against the band by its total."""
    target, last = band_of(ends), min(day, 27)
    entries = [(on(offset), value) for offset, values in rows.items() for value in values]
    history = sg.History.of(entries, metric=metric("flow"))
    progress = sg.assess(goal(target), history, as_of=on(day), missing=sg.Assume("zero", between=True))
    margins = [slow.margin(target, slow.total(entries, on(k), on(k))) for k in range(last + 1)]
    assert same(progress.actual, slow.total(entries, on(last), on(last)))
    assert same(progress.gap, min(margins) if min(margins) < 0 else margins[-1])
    assert (progress.is_met is False) == (min(margins) < 0)


@given(
    ENDS,
    st.lists(st.integers(0, 9), min_size=28, max_size=28),
    st.sampled_from(["carry", "zero", "pessimistic", "unknown"]),
    st.integers(0, 33),
)
def test_a_band_of_a_flow_read_every_day_assumes_nothing(
    ends: tuple[int, int, str], values: list[float], missing: str, day: int
) -> None:
    """Where every day was read, what a missing one would mean changes nothing."""
    target, last = band_of(ends), min(day, 27)
    progress = ask(goal(target), dict(enumerate(values)), day, metric("flow"), missing=missing)
    margins = [slow.margin(target, slow.exact(value)) for value in values[: last + 1]]
    assert progress.actual == values[last]
    assert same(progress.gap, min(margins) if min(margins) < 0 else margins[-1])
    assert (progress.is_met is False) == (min(margins) < 0)


@example(-100, 20, 9, "stock")  # 20 % more than -100 is -80
@example(96, -30, 9, "stock")  # 30 % less than 96 is 67.2
@example(50, 100, 9, "score")
@example(-8, -50, 9, "stock")
@example(0, 20, 9, "stock")
@given(
    st.integers(-200, 200) | st.sampled_from([96, -100]),
    st.sampled_from([20, -30, 50, -50, 100, 12.5]),
    st.integers(0, 30),
    st.sampled_from(["stock", "score"]),
)
def test_a_percentage_is_of_the_size_of_the_baseline(base: int, percent: float, day: int, nature: str) -> None:
    """It goes up or down as its sign says, whatever the baseline's sign is; of zero there is none, with the reason."""
    wanted = goal(sg.ChangeBy(percent=percent), baseline=sg.Baseline(value=base))
    rows = {2: base + 5, 19: base - 5}
    history = sg.History.of(dated(rows), metric=metric(nature))
    progress = sg.assess(wanted, history, as_of=on(day))
    if base == 0:
        assert (progress.target, progress.is_met, progress.gap) == (None, None, None)
        assert {"gap", "expected", "attainment"} <= set(progress.reasons)
        projection = sg.project(wanted, history, as_of=on(day))
        assert projection.probability is None
        assert "probability" in projection.reasons
        assert sg.close(wanted, history, as_of=on(27)).outcome == "unknown"
        with pytest.raises(sg.InvalidValue):
            sg.plan(wanted, sg.Strategy(metrics=[metric(nature)]))
        return
    target = base + slow.exact(percent) * abs(base) / 100
    assert same(progress.target, target)
    assert progress.bound == ("at_least" if percent > 0 else "at_most")
    assert same(progress.expected, slow.line(wanted, on(-1), Fraction(base), target - base)(on(day)))


@example(40, [100, 10], 500, "stated")  # 110: less than half is a reset
@example(40, [100, 49, 60], 500, "stated")  # 160
@example(40, [100, 50, 60], 500, "stated")  # 60: a half is a correction
@example(40, [100, 0, 104], 500, "stated")  # 104: a zero between two high values is a glitch
@example(40, [100, 0, 3], 500, "stated")  # 103
@example(40, [100, 0], 500, "stated")  # 100
@example(40, [100, 90, 95, 20], 500, "stated")  # 115
@given(
    st.integers(1, 20),
    st.lists(st.integers(0, 60), min_size=1, max_size=8),
    st.integers(1, 60),
    st.sampled_from(["stated", "read"]),
)
def test_a_counter_goes_on_from_its_resets(began: int, values: list[int], target: int, how: str) -> None:
    """Its value is what adding up rises gives, through resets, corrections and zeros that were a glitch."""
    settled = all(value or k + 1 == len(values) or values[k + 1] for k, value in enumerate(values))
    assume(settled)  # two zeros in a row could be one glitch or two
    rows = {2 * k + 1: value for k, value in enumerate(values)}
    baseline = sg.Baseline(value=began) if how == "stated" else None
    wanted = goal(sg.ReachLevel(began + target), baseline=baseline)
    read = rows if how == "stated" else {-1: began} | rows
    progress = ask(wanted, read, 2 * len(values), metric(), counter=True)
    stands, resets = slow.counted_up([began, *values])
    assert (progress.actual, len(progress.resets)) == (stands, resets)
    assert progress.is_met is (stands >= began + target)
    history = sg.History.of(dated(read), metric=metric())
    closed = sg.close(wanted, history, as_of=on(27), counter=True, probability=0.5)
    assert closed.actual == stands
    assert (sg.project(wanted, history, as_of=on(27), counter=True).probability == 1.0) is (closed.outcome == "met")


# What follows from the figures of one day.


@given(
    st.dictionaries(st.integers(-3, 40), st.integers(-3, 12), max_size=8),
    st.integers(1, 10),
    st.sampled_from(["stock", "flow"]),
    st.booleans(),
    st.integers(0, 45),
)
def test_a_finish_is_found_as_by_looking_at_every_day(
    rows: dict[int, float], target: int, nature: str, falls: bool, day: int
) -> None:
    """It is the first day of the run of days, up to the one asked about, on which the target stands reached."""
    sign = -1 if falls else 1
    if nature == "flow":
        rows = {offset: abs(value) if offset % 3 else value for offset, value in rows.items()}
    wanted = goal(sg.ReachLevel(sign * target), baseline=sg.Baseline(value=0))
    read = {offset: sign * value for offset, value in rows.items()}
    progress = ask(wanted, read, day, metric(nature, "lower" if falls else "higher"))

    def stands(offset: int) -> Fraction | None:
        if nature == "stock":
            return slow.level_on(dated(rows), on(offset))
        return slow.total(dated(rows), on(0), on(offset)) if any(0 <= k <= offset for k in rows) else None

    finished = None
    for offset in range(day, -1, -1):
        value = stands(offset)
        if value is None or value < target:
            break
        finished = offset
    before = stands(-1) if nature == "stock" else None
    assume(day < 27 or stands(27) is not None)  # what was never read by the deadline has no ending that could be late
    assume(
        finished != 0 or before is None or before < target
    )  # where a run that began before the goal begins is not said
    assert progress.finished_on == (None if finished is None else on(finished))
    assert (progress.finished_on is None) == ("finished_on" in progress.reasons)
    if finished is not None and finished >= 27 and not progress.is_met and progress.gap_days is not None:
        assert progress.gap_days == 27 - finished  # a late finish stays late


def dry(case: Case) -> bool:
    """Tell whether idle days of a case are days on which nothing happened."""
    return case.missing == "zero" or (case.missing == "carry" and case.metric.nature == "stock")


SAFE_KINDS = ["reach", "change", "percent", "pace", "any_day", "quota", "rolling"]


@pytest.mark.parametrize("kind", SAFE_KINDS)
@share_of_examples(2)
@given(data=st.data())
def test_the_day_after_the_safe_days_is_the_first_one_behind(kind: str, data: st.DataObject) -> None:
    """Idle, it is behind on the day named and on no day before; where none is named, on no day up to the end."""
    case = data.draw(cases(kinds=[kind], missing=["zero"], weeks=4))
    day = data.draw(st.integers(0, case.last), label="day")
    rows = tuple(row for row in case.rows if row[0] <= day)
    now = case.assessed(day, rows)
    assume(now.gap is not None and now.gap >= 0 and now.safe_days is not None)
    end = (now.deadline - MONDAY).days
    first = next((k for k in range(day + 1, end + 1) if (case.assessed(k, rows).gap or 0) < 0), None)
    assert now.falls_behind_on == (None if first is None else on(first))
    assert now.safe_days == (max(end - day, 0) if first is None else first - day - 1)


def test_idle_days_are_counted_from_the_baseline() -> None:
    """A baseline that differs from what was read on its day is where the first period counts from, today and tomorrow."""
    target = sg.KeepPace(sg.Pace(-2, "day"), counted="calendar", bound="at_most")
    wanted = goal(target, last=5, baseline=sg.Baseline(value=6))
    asked = [ask(wanted, {-1: 0}, day, metric("stock", "lower"), missing="zero") for day in range(-1, 3)]
    assert [progress.gap < 0 for progress in asked] == [False, False, True, True]
    assert asked[0].falls_behind_on == asked[1].falls_behind_on == on(1)


@given(cases(kinds=["reach", "change", "percent", "pace", "quota", "rolling"], missing=["zero", "carry"]), st.data())
def test_the_due_table_begins_with_what_is_missing_today(case: Case, data: st.DataObject) -> None:
    """The first row of a demand asks for as much as its gap is short, and for nothing where it is not."""
    progress = case.assessed(data.draw(st.integers(0, case.last)))
    rows = progress.due_table(3)
    assume(rows and not progress.is_allowance and progress.gap is not None)
    # What a period or window missed is made good by no other, so there is nothing to do about it.
    assume(progress.is_met is not False or progress.counted == "continuous")
    assert rows[0].delta == max(0, -progress.gap)
    assert rows[0].day == progress.as_of


@given(cases(kinds=["pace", "quota", "rolling", "reach"], natures=["flow"], missing=["zero"]), st.data())
def test_what_is_left_tomorrow_is_what_the_due_table_says(case: Case, data: st.DataObject) -> None:
    """An allowance's row for tomorrow is tomorrow's room, when nothing more is used."""
    day = data.draw(st.integers(0, case.last - 1))
    rows = tuple(row for row in case.rows if row[0] <= day)
    progress = case.assessed(day, rows)
    assume(progress.is_allowance and (progress.deadline - MONDAY).days > day)
    table, tomorrow = progress.due_table(2), case.assessed(day + 1, rows)
    assert max(0, table[1].delta) == tomorrow.left_today
