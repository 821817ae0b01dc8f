"""How readings become a value: natures, missing days, resets, ratios, and what was known when."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import present

DAY0 = date(2026, 1, 1)
PLAN = sg.Plan.linear(DAY0, 0, date(2026, 1, 11), 10)
FLOW = sg.Metric(id="sales", nature="flow", unit="count")


def day(k: int) -> date:
    """Return the k-th day after the plans of these tests start."""
    return DAY0 + timedelta(days=k)


def test_missing_is_never_zero_unless_asked() -> None:
    """A flow without a reading since the start is unknown; with zero it stands where the plan started."""
    h = sg.History.of([(DAY0, 50)], metric=FLOW)
    unknown = sg.assess(PLAN, h, as_of=day(3))
    assert unknown.actual is None
    assert unknown.gap is None
    assert unknown.expected == 3
    assert set(unknown.reasons.values()) == {"no_reading_since_start"}
    assert unknown.due_table() == ()
    assert unknown.status("viva") == "unknown"
    zero = sg.assess(PLAN, h, as_of=day(3), missing="zero")
    assert zero.actual == 0
    assert zero.gap == -3
    assert zero.assumed == ((day(1), day(3)),)
    empty = sg.assess(PLAN, sg.History.of([], metric=FLOW), as_of=day(3), missing="zero")
    assert empty.actual == 0
    assert empty.recent_pace == sg.Pace(0, "day")
    before = sg.assess(PLAN, h, as_of=day(-1))
    assert before.actual == 0
    assert before.reasons.get("actual") is None
    assert sg.assess(PLAN, sg.History.of([]), as_of=day(3)).reasons["actual"] == "no_reading"
    assert sg.assess(PLAN, sg.History.of([]), as_of=day(3), missing="zero").reasons["actual"] == "no_reading"


def test_unknown_assumes_nothing() -> None:
    """Under the policy unknown, a day after the last reading has no value, for levels and totals; a day with one has."""
    for metric in (None, FLOW):
        h = sg.History.of([(day(1), 1), (day(2), 2)], metric=metric)
        later = sg.assess(PLAN, h, as_of=day(3), missing=sg.types.MissingDays.UNKNOWN)
        assert later.actual is None
        assert later.reasons["actual"] == "days_unknown"
        assert later.read_on == day(2)
        assert sg.assess(PLAN, h, as_of=day(2), missing="unknown").actual is not None


def test_days_between_readings_are_missing_only_where_readings_are_daily() -> None:
    """A weekly total leaves no gap; where readings are daily, each day without one is presumed."""
    cap = sg.Plan.linear(DAY0, 0, day(10), 10, better="lower")
    h = sg.History.of([(day(1), 1), (day(4), 1), (day(4), 1), (day(6), 0)], metric=FLOW)
    trailing = sg.assess(cap, h, as_of=day(7), missing="pessimistic")
    assert trailing.assumed == ((day(7), day(7)),)
    assert trailing.actual == 5
    every = sg.assess(cap, h, as_of=day(7), missing=sg.Assume("pessimistic", between=True))
    assert every.assumed == ((day(2), day(3)), (day(5), day(5)), (day(7), day(7)))
    assert every.actual == 3 + 2 * 4
    assert every.assumed_days == 4
    assert every.recent_pace == sg.Pace(Fraction(11, 7), "day") == every.mean_pace


def test_assumed_days_are_active_days() -> None:
    """Of the days carried forward, those off are not counted as assumed."""
    plan = sg.Plan.linear(date(2026, 1, 4), 0, date(2026, 1, 30), 20, calendar=sg.Calendar(working_days="mon-fri"))
    p = sg.assess(plan, sg.History.of([(date(2026, 1, 8), 4)]), as_of=date(2026, 1, 12))
    assert p.assumed == ((date(2026, 1, 9), date(2026, 1, 12)),)
    assert p.assumed_days == 2


def test_a_reset_before_the_start_is_of_no_matter() -> None:
    """Only what happened since the start belongs to the plan; its recent pace sees resets as well."""
    h = sg.History.of([(day(-9), 70), (day(-5), 2), (day(4), 5), (day(6), 1)])
    p = sg.assess(PLAN, h, as_of=day(6), counter=True)
    assert p.actual == 6
    assert p.resets == (day(6),)
    assert p.recent_pace is not None
    assert p.recent_window == (day(-9), day(6))
    week = sg.assess(PLAN, h, as_of=day(6), counter=True, recent="week")
    assert week.recent_pace == sg.Pace(Fraction(4, 11), "day")  # since it was read before that week


def test_a_ratio_is_pooled_by_its_parts() -> None:
    """10 of 100 and 90 of 900 make a tenth, not the mean of two percentages; the window says which readings count."""
    metric = sg.Metric(id="conversion", nature="ratio", unit="ratio")
    h = sg.History.from_columns([day(1), day(2), day(3)], [0.5, 0.1, 0.2], out_of=[10, 900, 100], metric=metric)
    plan = sg.Plan.linear(DAY0, 0.05, day(10), 0.15)
    assert sg.assess(plan, h, as_of=day(3)).actual == 0.2
    assert sg.assess(plan, h, as_of=day(3), recompute_over="2 days").actual == 0.11
    pooled = sg.assess(plan, h, as_of=day(3), recompute_over="2 days", recent="1 day")
    assert pooled.recent_pace == sg.Pace(Fraction(110, 1000) - Fraction(95, 910), "day")
    late = sg.assess(plan, h, as_of=day(9), recompute_over="2 days")
    assert late.actual is None
    assert late.reasons["actual"] == "no_reading"
    without = sg.History.of([(day(1), 0.5)], metric=metric)
    assert sg.assess(plan, without, as_of=day(3), recompute_over="2 days").actual == 0.5


def test_the_recent_pace_says_its_window() -> None:
    """Four weeks by default, or what was asked for, from the reading before them, and to the last one."""
    long = sg.Plan.linear(DAY0, 0, day(100), 100)
    h = sg.History.of([(day(k), k + (k > 40) * 20) for k in range(10, 61, 10)])
    p = sg.assess(long, h, as_of=day(60))
    assert p.recent_window == (day(30), day(60))
    assert p.recent_pace == sg.Pace(Fraction(80 - 30, 30), "day")
    short = sg.assess(long, h, as_of=day(60), recent="2 weeks")
    assert short.recent_window == (day(40), day(60))
    assert short.recent_pace == sg.Pace(2, "day")
    later = sg.assess(long, h, as_of=day(69), recent="2 weeks")
    assert (later.recent_window, later.recent_pace) == ((day(50), day(60)), sg.Pace(1, "day"))
    young = sg.assess(long, h, as_of=day(10), recent="2 weeks")
    assert young.recent_window == (DAY0, day(10))
    assert young.recent_pace == sg.Pace(1, "day")
    before = sg.assess(long, sg.History.of([(day(-8), 8), (DAY0, 0)]), as_of=DAY0)
    assert before.recent_window == (day(-8), DAY0)
    assert before.recent_pace == sg.Pace(-1, "day")


def test_no_recent_pace_over_days_off() -> None:
    """A window without an active day has no pace, and says so."""
    plan = sg.Plan.linear(date(2026, 1, 2), 0, date(2026, 1, 30), 20, calendar=sg.Calendar(working_days="mon-fri"))
    p = sg.assess(plan, sg.History.of([(date(2026, 1, 2), 1)]), as_of=date(2026, 1, 4), recent="2 days")
    assert p.recent_pace is None
    assert p.reasons["recent_pace"] == "nothing_elapsed"
    weekend = sg.History.of([(date(2026, 1, 9), 5), (date(2026, 1, 10), 6)])
    p = sg.assess(plan, weekend, as_of=date(2026, 1, 12), recent="3 days")
    assert p.reasons["recent_pace"] == "nothing_elapsed"


def test_a_level_that_counts_on_any_day() -> None:
    """Judged on any day, a level once reached stays reached: it is not behind and asks no more, whatever it stands at now."""
    plan_of = {
        "start": DAY0, "deadline": day(10), "baseline": sg.Baseline(value=0, on=DAY0), "metric": "followers", "id": "g",
    }  # fmt: skip
    goal = sg.Goal(target=sg.ReachLevel(10, judged="any_day"), **plan_of)
    h = sg.History.of([(day(-2), 12), (DAY0, 3), (day(2), 10), (day(3), 4)], metric="followers")
    p = sg.assess(goal, h, as_of=day(6))
    assert p.is_met
    assert (p.actual, p.gap, p.attainment, p.is_on_plan) == (4, 4, 1, True)
    assert p.finished_on == day(2)
    assert p.settled == (True, False)
    assert p.required_pace == sg.Pace(0, "day")
    assert p.feasibility == 0
    assert p.arrives_on == day(6)
    assert p.safe_days == 4
    assert p.reasons["falls_behind_on"] == "safe_to_the_end"
    assert not sg.assess(goal, h, as_of=day(1)).is_met
    assert not sg.assess(goal, h.upto(DAY0), as_of=day(1)).is_met
    on_deadline = sg.assess(sg.Goal(target=sg.ReachLevel(10), **plan_of), h, as_of=day(6))
    assert not on_deadline.is_met
    assert on_deadline.safe_days == 0
    down = sg.Goal(
        target=sg.ChangeBy(-10, judged="any_day"), **(plan_of | {"baseline": sg.Baseline(value=20, on=DAY0)})
    )
    h = sg.History.of([(day(2), 10), (day(3), 14)], metric="followers")
    assert sg.assess(down, h, as_of=day(3)).is_met
    assert not sg.assess(down, h.after(day(2)), as_of=day(3)).is_met


def test_any_day_is_no_matter_for_a_total() -> None:
    """A running total that is not there yet has not been there before."""
    goal = sg.Goal(
        id="g", metric="purchases", target=sg.ReachLevel(10, judged="any_day"), start=day(1), deadline=day(10)
    )
    p = sg.assess(goal, sg.History.of([(day(1), 9)], metric="purchases"), as_of=day(2))
    assert p.is_met is False
    assert p.actual == 9


def test_a_goal_is_judged_by_the_terms_of_the_day() -> None:
    """Before the day of a revision a goal is assessed by what it asked then; its own metric comes from the strategy."""
    own = sg.Metric(id="leads-won", nature="flow", unit="count")
    goal = sg.Goal(id="g", metric="leads-won", target=sg.ReachLevel(10), start=day(1), deadline=day(10))
    later = goal.revised(on=day(6), reason="too easy", target=sg.ReachLevel(20))
    strategy = sg.Strategy(goals=[later], metrics=[own])
    h = sg.History.of([(day(1), 2), (day(2), 3)], metric="leads-won")
    before = sg.assess(later, h, as_of=day(5), evidence=strategy)
    assert before.target == 10
    assert before.actual == 5
    assert before.metric_unit == "count"
    after = sg.assess(later, h, as_of=day(6), evidence=strategy)
    assert after.target == 20
    assert after.gap == -7
    nobody = sg.assess(later, h, as_of=day(5))
    assert (nobody.actual, nobody.reasons["actual"]) == (None, "unknown_metric")


def test_an_arrival_after_the_end_of_the_calendar_is_not_told() -> None:
    """A crawl that would arrive after the year 9999 does not arrive."""
    p = sg.assess(sg.Plan.linear(DAY0, 0, day(10), 10**9), sg.History.of([(day(3), 1)]), as_of=day(3))
    assert p.arrives_on is None
    assert p.reasons["arrives_on"] == "beyond_horizon"
    last = sg.Plan.linear(date(9999, 12, 20), 0, date(9999, 12, 31), 11)
    p = sg.assess(last, sg.History.of([(date(9999, 12, 21), 1)]), as_of=date(9999, 12, 30))
    assert len(p.due_table(5)) == 2


def test_windows_end_with_the_calendar() -> None:
    """A window that would begin before the first day there is begins on it; a horizon beyond the last day cuts nothing."""
    plan = sg.Plan.linear(date(1, 1, 1), 0, date(1, 1, 11), 10)
    p = sg.assess(plan, sg.History.of([(date(1, 1, 3), 1)]), as_of=date(1, 1, 3), horizon="9998 years")
    assert p.recent_window == (date(1, 1, 1), date(1, 1, 3))
    late = sg.assess(PLAN, sg.History.of([(day(3), 1)]), as_of=day(3), horizon="9000 years")
    assert late.arrives_on == day(30)


@pytest.mark.parametrize("falls", [False, True])
def test_a_counter_and_a_pooled_mean_are_reached_on_any_day(falls: bool) -> None:
    """Any day is looked for in what a counter stands on with its resets, and in every day of a pooled window."""
    sign = -1 if falls else 1
    plan_of = {"id": "g", "metric": "m", "start": day(1), "deadline": day(30)}
    level = sg.Goal(
        target=sg.ReachLevel(10 * sign, judged="any_day"), baseline=sg.Baseline(value=0, on=DAY0), **plan_of
    )
    mean = sg.Metric(id="m", nature="mean", better="lower" if falls else "higher")
    rows = sg.History.from_columns([day(2), day(4)], [sign, 12 * sign], out_of=[9, 1], metric=mean)
    early, late = (sg.assess(level, rows, as_of=day(k), recompute_over="week") for k in (8, 9))
    assert (early.is_met, late.is_met, late.finished_on) == (False, True, day(9))
    gone = sg.assess(level, rows, as_of=day(20), recompute_over="week")
    assert (gone.actual, gone.reasons["actual"]) == (None, "no_reading")
    if not falls:
        counted = sg.History.of([(day(2), 7), (day(4), 1), (day(6), 4)], metric=sg.Metric(id="m", nature="stock"))
        p = sg.assess(level, counted, as_of=day(8), counter=True)
        assert (p.actual, p.is_met, p.finished_on) == (11, True, day(6))


def test_a_pooled_window_may_be_empty_on_the_way() -> None:
    """Days whose window holds no reading have no value, and the day of the finish is found behind them."""
    mean = sg.Metric(id="m", nature="mean")
    rows = sg.History.from_columns([day(1), day(8), day(9)], [1, 12, 12], out_of=[1, 1, 1], metric=mean)
    p = sg.assess(PLAN, rows, as_of=day(10), recompute_over="2 days")
    assert (p.actual, p.is_met, p.finished_on) == (12, True, day(8))
    assert sg.assess(PLAN, sg.History.of([], metric=mean), as_of=day(10), recompute_over="2 days").actual is None


def test_the_last_entry_of_a_day_is_its_level_in_a_band() -> None:
    """Of two levels of one day a band holds the one that was entered last."""
    band = sg.Goal(id="g", metric="m", target=sg.StayWithin(high=5), start=day(1), deadline=day(10))
    stock = sg.Metric(id="m", nature="stock")
    mended = sg.History.of([(day(2), 9), (day(2), 4)], metric=stock)
    assert sg.assess(band, mended, as_of=day(3)).is_met
    assert not sg.assess(band, sg.History.of([(day(2), 4), (day(2), 9)], metric=stock), as_of=day(3)).is_met


def test_a_goal_starts_from_the_latest_audit_that_measured_it() -> None:
    """Audits after the eve, and those that could not read the figure, are passed over for the one before."""
    audits = [
        sg.Audit(
            id=f"a{month}",
            as_of=date(2026, month, 1),
            channels=[
                sg.audits.ChannelAudit(
                    platform="instagram",
                    channel="ig",
                    baselines=[sg.audits.Measurement(metric="followers", value=value, on=date(2026, month, 1))],
                )
            ],
        )
        for month, value in ((1, 110), (2, None), (6, 150))
    ]
    goal = sg.Goal(
        id="g",
        metric="followers",
        channel="ig",
        target=sg.ReachLevel(200),
        start=date(2026, 3, 1),
        deadline=date(2026, 9, 30),
    )
    evidence = sg.Evidence(audits=audits)
    read = sg.History.of([(date(2026, 7, 1), 160)], metric="followers", channel="ig")
    p = sg.assess(goal, read, as_of=date(2026, 7, 1), evidence=evidence)
    assert (p.baseline, p.baseline_read_on) == (110, date(2026, 1, 1))


@pytest.mark.parametrize(
    ("metric", "rows", "english", "french"),
    [
        (
            "followers",
            [(date(2026, 4, 9), 5)],
            "there is no reading up to the deadline, 31 March 2026",
            "il n’y a aucun relevé jusqu’à l’échéance, le 31 mars 2026",
        ),
        (
            "sessions",
            [(date(2025, 12, 1), 5), (date(2026, 4, 9), 5)],
            "nothing was read from the start of the plan to the deadline, 31 March 2026, and missing is not zero",
            "rien n’a été relevé du départ de la trajectoire à l’échéance, le 31 mars 2026, et une absence n’est pas un zéro",
        ),
    ],
)
def test_what_was_read_after_the_deadline_is_not_denied(
    metric: str, rows: list[tuple[date, int]], english: str, french: str
) -> None:
    """A reading after the deadline is one, and does not count: the words name the deadline, wherever they are said."""
    goal = sg.Goal(
        id="g",
        metric=metric,
        target=sg.ReachLevel(77),
        baseline=sg.Baseline(value=0, on=date(2026, 1, 1)),
        start=date(2026, 1, 2),
        deadline=date(2026, 3, 31),
    )
    history = sg.History.of(rows, metric=metric)
    review = sg.review(sg.Strategy(goals=[goal], histories=[history]), as_of=date(2026, 4, 30))
    one = review.goals[0]
    assert one.progress is not None
    assert one.projection is not None
    for language, words in (("en", english), ("fr", french)):
        for said in (one.progress.text(language), one.projection.text(language), one.why(language)):
            assert said is not None
            assert words in said
        page = " ".join(present.text(review, language=language).replace("\u202f", " ").split())
        assert words in page
    assert english in str(one.progress)
    early = sg.assess(goal, sg.History.of([], metric=metric), as_of=date(2026, 3, 31))
    assert "deadline" not in early.text()


@given(st.integers(28, 60), st.sampled_from(["followers", "leads"]))
def test_nobody_knows_a_recent_pace_that_nobody_read(days: int, metric: str) -> None:
    """A value that is carried on is no pace: where nothing was read in the recent window, it has a reason."""
    last = date(2026, 3, 31)
    history = sg.History.of([(date(2026, 2, 28), 1300), (last, 1350)], metric=metric)
    goal = sg.Goal(
        id="g", metric=metric, target=sg.ReachLevel(9000), start=date(2026, 2, 1), deadline=date(2026, 8, 31)
    )
    told = sg.assess(goal, history, as_of=last + timedelta(days=days))
    assert (told.recent_pace, told.recent_window) == (None, None)
    assert told.reasons["recent_pace"] == "unread_lately"
    assert sg.assess(goal, history, as_of=last + timedelta(days=27)).recent_pace is not None
