"""Changes of a flow without a stated baseline: more, or less, than as many days before have brought."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

START = date(2026, 3, 2)  # a Monday
EVE = START - timedelta(days=1)


def asked(target: sg.Target, days: int, **more: object) -> sg.Goal:
    """Return a goal about leads of so many days."""
    return sg.Goal(
        id="g",
        metric="leads",
        channel="site",
        target=target,
        **{"start": START, "deadline": EVE + timedelta(days=days)} | more,  # type: ignore[arg-type]  # drawn fields
    )


def logged(amounts: Sequence[int], step: int = 1, last: date = EVE, covers: str | None = None) -> sg.History:
    """Return amounts that lie a step of days apart, the last of them on a day."""
    days = [last - timedelta(days=step * back) for back in reversed(range(len(amounts)))]
    return sg.History.of(zip(days, amounts, strict=True), metric="leads", channel="site", covers=covers)


def end_of(goal: sg.Goal, history: sg.History) -> float:
    """Return what a goal asks for in the end."""
    plan = sg.assess(goal, history, as_of=START).plan
    assert isinstance(plan, sg.Plan)
    return float(plan.end_value)


@given(st.lists(st.integers(0, 50), min_size=60, max_size=60), st.integers(1, 59), st.integers(-90, 200))
def test_a_share_is_one_of_as_many_days_before(amounts: list[int], days: int, percent: int) -> None:
    """So much more than the last days before the start brought, as many as the goal has."""
    brought = sum(amounts[-days:])
    goal = asked(sg.ChangeBy(percent=percent or 5), days)
    told = sg.assess(goal, logged(amounts), as_of=START)
    assert (told.plan is None) is (not brought)
    if not brought:
        return
    assert end_of(goal, logged(amounts)) == pytest.approx(brought * (100 + (percent or 5)) / 100)


@given(st.lists(st.integers(1, 50), min_size=16, max_size=30), st.integers(1, 16), st.integers(-50, 50))
def test_the_grain_of_a_log_changes_no_target(weeks: list[int], many: int, more: int) -> None:
    """Days, and the weeks they make, start a change alike."""
    goal = asked(sg.ChangeBy(more or 1), 7 * many)
    days = [week // 7 + (day < week % 7) for week in weeks for day in range(7)]
    ends = [end_of(goal, log) for log in (logged(days), logged(weeks, 7), logged(weeks, 7, covers="week"))]
    total = sum(weeks[-many:]) + (more or 1)
    if many <= len(weeks):
        assert ends == pytest.approx([total] * 3)


@given(
    st.sampled_from([1, 2, 7, 14]),
    st.integers(14, 120),
    st.integers(0, 13),
    st.integers(1, 9),
    st.sampled_from([50, -50]),
)
def test_so_much_more_in_each_amount_is_so_much_more(
    step: int, days: int, late: int, amount: int, percent: int
) -> None:
    """An even log meets a change exactly that each of its amounts made, wherever its days fall in the goal."""
    last = EVE - timedelta(days=late % step)
    before, since = [amount * 2] * 60, [amount * (200 + 2 * percent) // 100] * (-(-days // step) + 1)
    log = logged(before, step, last).with_readings(
        [(last + timedelta(days=step * (k + 1)), value) for k, value in enumerate(since)]
    )
    goal = asked(sg.ChangeBy(percent=percent), days)
    found = sg.assess(goal, log, as_of=EVE + timedelta(days=days))
    assert (found.actual, found.gap, found.is_met) == (found.target, 0, True)


def test_an_uneven_log_counts_by_its_days() -> None:
    """Amounts that lie now a week and now two apart tell by the days up to the last one."""
    log = logged([10] * 3, 7, EVE - timedelta(days=21)).with_readings([(EVE, 10), (EVE - timedelta(days=7), 10)])
    assert end_of(asked(sg.ChangeBy(1), 30), log) == 41


def test_a_goal_on_whose_days_an_even_log_dates_nothing_counts_by_its_days() -> None:
    """Three days between two Sundays have no amount of their own, and those before them had one."""
    assert end_of(asked(sg.ChangeBy(1), 3), logged([10] * 9, 7)) == 11


@pytest.mark.parametrize(
    ("read", "end_value"), [(27, None), (28, 11 * 112), (60, 11 * 112), (112, 11 * 112), (150, 11 * 112)]
)
def test_a_shorter_log_counts_by_its_share(read: int, end_value: float | None) -> None:
    """Ten a day are 1,120 in sixteen weeks, if four weeks of them were read; what fewer tell is no usual pace."""
    goal = asked(sg.ChangeBy(percent=10), 112)
    told = sg.assess(goal, logged([10] * read), as_of=START)
    if end_value is None:
        assert told.reasons["expected"] == "no_baseline"
        assert "too little was read" in sg.project(goal, logged([10] * read), as_of=START).text()
    else:
        assert end_of(goal, logged([10] * read)) == pytest.approx(end_value)


def test_days_that_nobody_read_yet_are_no_days_of_nothing() -> None:
    """The days last read count, though they ended a month before the goal began."""
    months = logged([310] * 5, 31, last=date(2026, 1, 31), covers="31 days")
    assert end_of(asked(sg.ChangeBy(percent=10), 93), months) == pytest.approx(1023)


def audited(measured: sg.audits.Measurement, window: sg.audits.Window | None = None) -> sg.Strategy:
    """Return a strategy whose audit, of some days, measured something."""
    site = sg.Channel(id="site", platform="website")
    entry = sg.audits.ChannelAudit(
        platform="website", channel="site", baselines=[sg.audits.Measurement(metric="revenue", value=5), measured]
    )
    return sg.Strategy(
        channels=[site], audits=[sg.Audit(id="a", as_of=date(2026, 2, 28), window=window, channels=[entry])]
    )


def test_an_audit_counts_by_the_days_of_its_window() -> None:
    """What an audit measured over a quarter starts the change of a month by its share; of a day it tells nothing."""
    quarter = sg.audits.Window(date(2025, 12, 1), date(2026, 2, 28))
    goal = asked(sg.ChangeBy(percent=20), 30)
    nothing = sg.History.of([], metric="leads", channel="site")
    window, point = (
        sg.Evidence(strategy=audited(sg.audits.Measurement(metric="leads", value=900, window=one)))
        for one in (quarter, None)
    )
    plan = sg.assess(goal, nothing, as_of=START, evidence=window).plan
    assert isinstance(plan, sg.Plan)
    assert plan.end_value == 360
    assert sg.assess(goal, nothing, as_of=START, evidence=point).plan is None
    of_audit = sg.Evidence(strategy=audited(sg.audits.Measurement(metric="leads", value=900), quarter))
    assert sg.assess(goal, nothing, as_of=START, evidence=of_audit).plan == plan


@pytest.mark.parametrize("field", ["start", "deadline"])
def test_a_goal_without_days_has_none_before_it(field: str) -> None:
    """Without a first and a last day nobody knows how many days to compare with."""
    told = sg.assess(asked(sg.ChangeBy(percent=10), 30, **{field: None}), logged([10] * 90), as_of=START)
    assert told.plan is None
    assert told.reasons["expected"] == f"no_{field}"


def test_a_stated_baseline_is_taken_as_stated() -> None:
    """Who says what as many days brought is believed."""
    goal = asked(sg.ChangeBy(percent=10), 30, baseline=sg.Baseline(value=500))
    assert end_of(goal, logged([10] * 90)) == 550


@given(st.sampled_from([1, 2, 7, 14]), st.integers(28, 90), st.integers(0, 9))
def test_a_log_as_long_as_the_goal_counts_in_full(step: int, days: int, low: int) -> None:
    """The first amount counts as any other: of as many as the goal has all of them, and none is made up."""
    many = -(-days // step)
    amounts = [low + 7 * k % 11 for k in range(many)]
    brought = sum(amounts)
    goal = asked(sg.ChangeBy(1), step * many)
    assert end_of(goal, logged(amounts, step)) == brought + 1
    assert end_of(goal, logged([50, *amounts], step)) == brought + 1


@pytest.mark.parametrize("first", ["2025-12-31", "2025-11-30"])
def test_the_first_of_months_is_of_its_own_days(first: str) -> None:
    """Months read on their last days tell of whole months, the first of them of its own."""
    begins = date.fromisoformat(first)
    ends = [one - timedelta(1) for one in (date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1))]
    months = [one for one in ends if one >= begins]
    days = (ends[-1] - begins.replace(day=1)).days + 1
    log = sg.History.of([(one, 300) for one in months], metric="leads", channel="site")
    assert end_of(asked(sg.ChangeBy(1), days), log) == 300 * len(months) + 1


def test_a_lone_amount_of_a_day_tells_no_days_before() -> None:
    """Of one reading nobody knows which days it speaks for."""
    assert sg.assess(asked(sg.ChangeBy(1), 30), logged([300]), as_of=START).plan is None


# ---------------------------------------------------------------- goals that begin later

LATER = [0, 1, 9, 28, 49, 90]
CHANGES = {"a tenth": sg.ChangeBy(percent=10), "so many": sg.ChangeBy(20), "less": sg.ChangeBy(percent=-20)}


def ahead(target: sg.Target, days: int, later: int) -> sg.Goal:
    """Return a goal that begins some days after the last reading."""
    start = START + timedelta(days=later)
    return asked(target, days, start=start, deadline=start + timedelta(days=days - 1))


@pytest.mark.parametrize("target", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("later", LATER)
@pytest.mark.parametrize(("step", "covers"), [(1, None), (7, None), (7, "week")])
def test_a_change_that_begins_later_counts_from_the_days_before_its_start(
    target: sg.ChangeBy, later: int, step: int, covers: str | None
) -> None:
    """Ten a day until July, and twenty since: what is measured from are as many days before the start, be they read."""
    amounts = [10 * step] * (140 // step) + [20 * step] * (28 // step)
    log = logged(amounts, step, covers=covers)
    goal = ahead(target, 56, later)
    found = sg.project(goal, log, as_of=EVE)
    upto = later // step * step
    unread = min(upto, 56)
    ends, first = EVE + timedelta(upto), EVE + timedelta(upto - unread + 1)
    coming = sg.forecast(log, on=ends, as_of=EVE, total_from=first).expected if unread else 0
    brought = sum(20 if back < 28 else 10 for back in range(56 - unread)) + coming
    wanted = brought + 20 if target.amount is not None else brought * (1 + float(target.percent or 0) / 100)
    assert found.target == pytest.approx(wanted, rel=0.03)
    cautions = {one.code.value for one in found.cautions}
    assert ("start_ahead" in cautions) is (upto > 0)


@pytest.mark.parametrize("later", [1, 28, 49])
def test_so_much_more_is_as_likely_however_far_its_start_lies(later: int) -> None:
    """An even log is as likely to bring a change from later on as from now; what it brings until then counts for nothing."""
    log = logged([8, 12] * 70)
    now, then = (sg.project(ahead(sg.ChangeBy(percent=5), 56, one), log, as_of=EVE) for one in (0, later))
    assert now.probability is not None
    assert then.probability is not None
    assert then.target == pytest.approx(now.target, rel=0.03)
    assert then.probability < 0.5
    assert abs(then.probability - now.probability) < 0.2


def test_a_change_that_begins_later_has_an_arrival_and_no_tripwires() -> None:
    """What is read before its start moves what it asks, so that no value before tells its chance."""
    goal, log = ahead(sg.ChangeBy(percent=5), 56, 28), logged([8, 12] * 70)
    found = sg.project(goal, log, as_of=EVE)
    assert found.arrival.median is None or found.arrival.median > goal.start  # type: ignore[operator]  # it has one
    assert found.tripwires((0.5,)).reason == "no_baseline"
    assert found.forecast is not None
    assert goal.deadline is not None
    (there,) = found.forecast.fan([goal.deadline])
    assert there.probability(at_least=found.target or 0) == pytest.approx(found.probability)


@pytest.mark.parametrize("target", CHANGES.values(), ids=CHANGES)
def test_once_its_start_has_come_a_change_counts_from_what_was_read(target: sg.ChangeBy) -> None:
    """On the eve of its start all is read: progress and projection hold the same target."""
    goal, log = ahead(target, 56, 0), logged([8, 12] * 70)
    assert sg.project(goal, log, as_of=EVE).target == sg.assess(goal, log, as_of=EVE).target
    later = ahead(target, 56, 3)
    longer = log.with_readings([(EVE + timedelta(k), 10) for k in (1, 2, 3)])
    assert (
        sg.project(later, longer, as_of=EVE + timedelta(3)).target
        == sg.assess(later, longer, as_of=EVE + timedelta(3)).target
    )


def test_nothing_is_no_base_for_a_share() -> None:
    """Of a log that brings nothing no share is asked, now or later."""
    found = sg.project(ahead(sg.ChangeBy(percent=5), 56, 28), logged([0] * 140), as_of=EVE)
    assert found.probability is None
