"""A goal by periods or windows is judged as one that ends with what its log tells by its deadline: each answer says so."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given, strategies as st

import smartgoals as sg

SUNDAY, ONE = date(2026, 1, 4), timedelta(1)

TARGETS: dict[str, sg.Target] = {
    "weeks": sg.KeepPace("20/week", counted="calendar"),
    "fortnights": sg.KeepPace("40/2 weeks", counted="calendar"),
    "months": sg.KeepPace("85/month", counted="calendar"),
    "days": sg.KeepPace("2/day", counted="calendar", bound="at_most"),
    "surplus": sg.KeepPace("21/week", counted="calendar", carry="surplus"),
    "both": sg.KeepPace("21/week", counted="calendar", carry="both"),
    "allowance": sg.KeepPace("24/week", counted="calendar", bound="at_most"),
    "band": sg.StayWithin(low=18, high=25, per="week"),
    "floor": sg.StayWithin(low=80, per="month"),
    "windows": sg.KeepPace("20/week", counted="rolling"),
    "windows of months": sg.KeepPace("95/month", counted="rolling", bound="at_most"),
}


def goal(target: sg.Target, start: date, deadline: date, metric: str = "leads") -> sg.Goal:
    """Return a goal of a target."""
    return sg.Goal(id="g", metric=metric, target=target, start=start, deadline=deadline)


def log(values: list[int], *, every: int = 7, in_spans: bool, metric: str = "leads") -> sg.History:
    """Return readings from a Sunday on, so many days apart, which say that they cover these days or do not."""
    days = [SUNDAY + every * k * ONE for k in range(len(values))]
    rows = [
        sg.Reading(day, one, covers=day - (every - 1) * ONE if in_spans else None)
        for day, one in zip(days, values, strict=True)
    ]
    return sg.History.of(rows, metric=metric)


@given(
    target=st.sampled_from([*TARGETS.values()]),
    values=st.lists(st.integers(15, 28), min_size=8, max_size=16),
    lies=st.tuples(st.booleans(), st.sampled_from([7, 7, 14, 10])),
    start=st.integers(-40, 3),
    later=st.integers(1, 13),
)
def test_a_goal_ends_with_what_is_told(
    target: sg.Target, values: list[int], lies: tuple[bool, int], start: int, later: int
) -> None:
    """Its outcome is that of a goal which ends with the last day told, nothing but its deadline knows of the days
    after it, and the chance on its eve was as good as that.
    """
    in_spans, every = lies
    assume(start <= later < every)
    history = log(values, every=every, in_spans=in_spans)
    last = history.last.day
    asked = goal(target, last + start * ONE, last + later * ONE)
    assert asked.deadline is not None
    for on in (asked.deadline, asked.deadline + 9 * ONE):
        found, ahead = sg.assess(asked, history, as_of=on), sg.project(asked, history, as_of=on)
        closed = sg.close(asked, history, as_of=on)
        outcomes = {None: "unknown", True: "met", False: "missed"}
        assert closed.outcome == outcomes[found.is_met]
        assert ahead.probability == (None if found.is_met is None else float(found.is_met))
        if found.judged_upto is None:
            continue
        whole = goal(target, last + start * ONE, found.judged_upto)
        stands = sg.assess(whole, history, as_of=on)
        assert (found.is_met, found.gap, found.actual) == (stands.is_met, stands.gap, stands.actual)
        assert (found.expected, found.target, found.quota) == (stands.expected, stands.target, stands.quota)
        assert found.judged_upto < asked.deadline == found.deadline
        eve = sg.project(asked, history, as_of=last).probability
        assert eve is not None
        assert eve > 0.999 if found.is_met else eve < 0.001


def test_a_log_that_is_late_settles_nothing() -> None:
    """Whose last reading was due by the deadline and did not come is not judged by those before it."""
    history = log([20] * 10, in_spans=False)
    last = history.last.day
    for later, is_met in ((6, True), (7, None), (11, None)):
        asked = goal(TARGETS["weeks"], last - 34 * ONE, last + later * ONE)
        found = sg.assess(asked, history, as_of=last + later * ONE)
        assert found.is_met is is_met
        assert found.judged_upto == (last if is_met else None)
        assert found.reasons.get("is_met") == (None if is_met else "days_unknown")


@pytest.mark.parametrize("missing", ["zero", "pessimistic"])
def test_silence_that_tells_is_judged(missing: str) -> None:
    """Who says what came on silent days is judged by them: of the last part of a week nothing."""
    history = log([20] * 10, in_spans=False)
    asked = goal(TARGETS["weeks"], history.last.day - 34 * ONE, history.last.day + 4 * ONE)
    found = sg.assess(asked, history, as_of=history.last.day + 4 * ONE, missing=missing)
    assert (found.is_met, found.judged_upto) == (False, None)


def test_a_goal_of_which_nothing_is_told_is_unknown() -> None:
    """Of a goal between two readings, or a window that is not whole yet, nothing decides."""
    history = log([20] * 10, in_spans=False)
    last = history.last.day
    between = sg.assess(goal(TARGETS["weeks"], last + ONE, last + 4 * ONE), history, as_of=last + 4 * ONE)
    assert (between.is_met, between.judged_upto) == (None, None)
    spans = log([20] * 10, in_spans=True)
    window = sg.assess(goal(TARGETS["windows"], last - ONE, last + 6 * ONE), spans, as_of=last + 6 * ONE)
    assert (window.is_met, window.judged_upto) == (None, None)


@pytest.mark.parametrize(
    ("target", "metric", "start", "later", "in_spans"),
    [
        (TARGETS["windows"], "leads", -1, 6, True),
        (sg.KeepPace("5/week", counted="calendar"), "followers", 1, 4, False),
        (sg.StayWithin(low=1, per="week"), "followers", 1, 4, False),
        (sg.KeepPace("5/week", counted="rolling"), "followers", 1, 5, False),
    ],
    ids=["window not whole", "level", "band of a level", "windows of a level"],
)
def test_what_nothing_is_told_of_has_no_chance(
    target: sg.Target, metric: str, start: int, later: int, *, in_spans: bool
) -> None:
    """Neither ahead nor at the close, and for one reason; of a goal shorter than its window there is nothing to miss."""
    history = log([20] * 10, in_spans=in_spans, metric=metric)
    last = history.last.day
    asked = goal(target, last + start * ONE, last + later * ONE, metric)
    ahead = sg.project(asked, history, as_of=last)
    assert ahead.probability is None
    assert ahead.reasons["probability"] in {"days_unknown", "no_whole_period"}


@pytest.mark.parametrize(
    ("window", "upto"),
    [("month", date(2026, 2, 28)), ("5 days", date(2026, 2, 4)), ("quarter", None)],
)
def test_windows_are_told_as_far_as_they_hold_a_day_that_was_read(window: str, upto: date | None) -> None:
    """One of a month up to 28 February reaches back to 28 January, and holds what was read on the 31st; the next none."""
    ends = [date(year, month, day) for year in (2024, 2025) for month, day in ((4, 30), (7, 31), (10, 31))]
    days = sorted([*ends, date(2025, 1, 31), date(2026, 1, 31)])
    history = sg.History.of([(day, 20) for day in days], metric="leads")
    target = sg.KeepPace(f"90/{window}", counted="rolling", bound="at_most")
    found = sg.assess(goal(target, date(2025, 10, 1), date(2026, 3, 20)), history, as_of=date(2026, 3, 20))
    assert (found.is_met, found.judged_upto) == (True, upto)


def test_texts_say_by_which_days_a_goal_is_judged() -> None:
    """Both languages name the last day told and why no other counts; so does the line for programmers."""
    history = log([20] * 10, in_spans=False)
    asked = goal(TARGETS["weeks"], history.last.day - 34 * ONE, history.last.day + 4 * ONE)
    found = sg.assess(asked, history, as_of=history.last.day + 4 * ONE)
    told = "judged by what is told up to 8 March 2026, as the next reading is due after the deadline"
    assert found.text().endswith(told)
    assert found.text("fr").endswith(
        "\u00a0; jugé sur ce qui est connu au 8 mars 2026, le relevé suivant venant après l’échéance"
    )
    assert str(found).endswith("; judged by 2026-03-08")


def test_a_review_an_agenda_and_a_gap_take_the_outcome() -> None:
    """Whoever tells of such a goal tells the same: nothing is left to do, and nothing to propose."""
    history = log([20] * 10, in_spans=False)
    on = history.last.day + 4 * ONE
    asked = goal(TARGETS["weeks"], history.last.day - 34 * ONE, on)
    strategy = sg.Strategy(goals=[asked], histories=[history])
    (row,) = sg.review(strategy, as_of=on).goals
    assert row.progress.is_met is True
    assert row.projection is None or row.projection.probability == 1.0
    assert sg.revise(asked, strategy, as_of=on).verdict == "already_met"
    assert sg.explain_gap(asked, history, as_of=on).after == 20 * 5
    assert sg.agenda(strategy, start=on, end=on + 7 * ONE).entries == ()


PACES: dict[str, sg.Target] = {
    "to reach": sg.ReachPace("95/month"),
    "reached already": sg.ReachPace("40/month"),
    "growth": sg.GrowBy("1%/month"),
    "change": sg.ChangeBy(10),
}


@pytest.mark.parametrize("target", list(PACES.values())[:3], ids=list(PACES)[:3])
def test_a_whole_period_told_in_part_is_unread(target: sg.Target) -> None:
    """A pace to reach is judged by a whole month: told in weeks up to the 28th it is neither met nor missed, ahead
    and at the close, and once the month is told it is one of them.
    """
    history = log([20] * 30, in_spans=True).upto(date(2026, 6, 28))
    until = {end: goal(target, date(2026, 1, 5), end) for end in (date(2026, 6, 30), date(2026, 7, 5))}
    short, told = until.values()
    for on in (date(2026, 6, 1), date(2026, 6, 28), date(2026, 6, 30), date(2026, 7, 9)):
        found, ahead = sg.assess(short, history, as_of=on), sg.project(short, history, as_of=on)
        assert ahead.probability is None
        assert ahead.reasons["probability"] == "period_unread"
        assert found.settled is None
    assert found.reasons["is_met"] == "period_unread"
    later = log([20] * 30, in_spans=True)
    assert sg.assess(told, later, as_of=date(2026, 6, 30)).reasons["is_met"] == "period_unread"
    closed = sg.assess(told, later, as_of=date(2026, 7, 5))
    assert closed.is_met is (target == PACES["reached already"])
    assert sg.project(told, history, as_of=date(2026, 6, 28)).probability is not None


def test_any_month_may_reach_a_pace_but_one_told_in_part() -> None:
    """Judged on any day, the months that are told whole have the chance; the one that is cut has none."""
    history = log([20] * 26, in_spans=True)
    day = history.last.day  # 28 June
    asked = [
        goal(sg.ReachPace("95/month", judged="any_day"), date(2026, 6, 1), end)
        for end in (date(2026, 6, 30), date(2026, 8, 1))
    ]
    cut, longer = (sg.project(one, history, as_of=day).probability for one in asked)
    assert cut is None or cut < 0.001
    assert longer is not None
