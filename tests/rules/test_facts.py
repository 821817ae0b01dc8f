"""The facts behind the rules, on hand-made figures: what is asked, what was shown, what benchmarks allow, what a fix asks."""

# ruff: noqa: E501 -- tables of figures, one row a line

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from rule_samples import AS_OF, GOAL, STRATEGY, audit, rising

import smartgoals as sg
from smartgoals._case import (
    asked as asking,
    attainability,
    capacity,
    shown as showing,
    surroundings as around,
)
from smartgoals._case.once import once
from smartgoals.rules import Case

CHANNELS = {"ig": "instagram", "x": "x", "site": "website", "mail": "newsletter"}
AROUND = evolve(STRATEGY, channels=[sg.Channel(id=one, platform=platform) for one, platform in CHANNELS.items()])


def case(evidence: sg.Evidence | None = None, *, as_of: date = AS_OF, **changes: Any) -> Case:
    """Return a case of the example's goal, changed."""
    known = sg.Evidence(strategy=AROUND) if evidence is None else evidence
    return Case(
        goal=evolve(GOAL, **changes),
        surroundings=around.Surroundings(evidence=known, as_of=as_of),
    )


def weekly(values: list[float], metric: str, channel: str | None = "ig") -> sg.History:
    """Return readings a week apart, the last on the day of the check."""
    days = [AS_OF - timedelta(weeks=len(values) - 1 - k) for k in range(len(values))]
    return sg.History.of(list(zip(days, values, strict=True)), metric=metric, channel=channel)


def known(*histories: sg.History, **parts: Any) -> sg.Evidence:
    """Return evidence with readings."""
    return sg.Evidence(strategy=AROUND, histories=histories, **parts)


WEEKS = Fraction((date(2026, 6, 28) - AS_OF).days, 7)
PACE = sg.KeepPace(sg.Pace.parse("50 followers/week"))
ASKED: list[tuple[dict[str, Any], asking.AskedShape, int, Any]] = [
    ({}, asking.AskedShape.CHANGE, 1, 50),
    ({"deadline": None}, asking.AskedShape.CHANGE, 1, 50),
    ({"target": sg.ReachLevel(3000), "deadline": None}, asking.AskedShape.CHANGE, 1, None),
    ({"target": sg.KeepPace(sg.Pace.parse("-5 followers/week"))}, asking.AskedShape.CHANGE, -1, -5),
    ({"target": sg.KeepPace(sg.Pace(5, "week"), bound="at_most")}, asking.AskedShape.CHANGE, -1, 5),
    ({"target": sg.ChangeBy(-170)}, asking.AskedShape.CHANGE, -1, -10),
    ({"metric": "shares", "target": sg.KeepPace(sg.Pace(70, "week"))}, asking.AskedShape.TOTAL, 1, 70),
    ({"metric": "shares", "target": sg.ReachLevel(170)}, asking.AskedShape.TOTAL, 1, 10),
    ({"metric": "shares", "target": sg.ReachLevel(170), "deadline": None}, asking.AskedShape.TOTAL, 1, None),
    ({"metric": "shares", "target": sg.ChangeBy(1), "baseline": None}, asking.AskedShape.TOTAL, 1, None),
    ({"metric": "support_calls", "target": sg.KeepPace(sg.Pace(7, "week"))}, asking.AskedShape.TOTAL, -1, 7),
    ({"metric": "reach", "target": sg.KeepPace(sg.Pace(900, "week"))}, asking.AskedShape.LEVEL, 1, 900),
    ({"metric": "reach", "target": sg.ReachLevel(900), "baseline": None}, asking.AskedShape.LEVEL, 1, 900),
    ({"metric": "conversion_rate", "target": sg.KeepPace(sg.Pace(0.001, "week"))}, asking.AskedShape.CHANGE, 1, Fraction(1, 1000)),
    ({"metric": "conversion_rate", "target": sg.ChangeBy(percent=10), "baseline": sg.Baseline(value=0.02)}, asking.AskedShape.LEVEL, 1, Fraction(22, 1000)),
    ({"metric": "bounce_rate", "target": sg.ReachLevel(0.4)}, asking.AskedShape.LEVEL, -1, Fraction(2, 5)),
    ({"metric": "frequency", "target": sg.ReachLevel(2), "baseline": sg.Baseline(value=3)}, asking.AskedShape.LEVEL, -1, 2),
    ({"metric": "frequency", "target": sg.ReachLevel(2), "baseline": None}, asking.AskedShape.LEVEL, 1, 2),
    ({"target": sg.StayWithin(low=1)}, asking.AskedShape.BAND, 1, None),
    ({"metric": "shares", "target": sg.ReachLevel(170), "calendar": sg.Calendar(pauses=[sg.Pause(date(2026, 2, 1), date(2026, 7, 1), keeps="end")])},
     asking.AskedShape.TOTAL, 1, None),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "shape", "sign", "amount"), ASKED)
def test_what_is_asked(changes: dict[str, Any], shape: asking.AskedShape, sign: int, amount: Any) -> None:
    """A target becomes a change or total per week, a level or a band, in its direction, with the exact amount."""
    asked = case(**changes).asked
    assert asked is not None
    assert (asked.shape, asked.sign, asked.amount) == (shape, sign, amount)


def test_nothing_is_asked_without_target_or_metric() -> None:
    """Without a target or a known metric nothing is asked; after the deadline, or where the calendar ends, no amount is."""
    assert case(target=None).asked is None
    assert case(metric="unheard_of").asked is None
    over = case(target=sg.ReachLevel(3000), as_of=date(2027, 1, 1)).asked
    assert over is not None
    assert over.amount is None
    unknown = sg.Calendar(holidays=sg.Holidays(known_from=date(2020, 1, 1), known_until=date(2020, 12, 31)))
    ends = case(target=sg.ReachLevel(3000), calendar=unknown).asked
    assert ends is not None
    assert ends.amount is None


SHOWN = [
    (weekly([1000, 1040, 1100], "followers"), {}, (60, 50, 2)),
    (weekly([10, 20, 30], "shares"), {"metric": "shares", "target": sg.KeepPace(sg.Pace(5, "week"))}, (30, 20, 3)),
    (weekly([0.02, 0.04], "conversion_rate"), {"metric": "conversion_rate", "target": sg.ReachLevel(0.05), "baseline": None}, (Fraction(1, 50), Fraction(1, 50), 1)),
    (weekly([20, 21, 22, 23, 24], "conversion_rate"), {"metric": "conversion_rate", "target": sg.ReachLevel(50), "baseline": None}, (1, 1, 4)),
    (weekly([20, 22, 20, 22, 20], "conversion_rate"), {"metric": "conversion_rate", "target": sg.ReachLevel(50), "baseline": None}, (Fraction(1, 2), 0, 4)),
    (weekly([9, 4], "followers"), {"target": sg.StayWithin(low=5, high=8)}, (-1, -1, 2)),
    (weekly([9, 6], "followers"), {"target": sg.StayWithin(high=8)}, (0, Fraction(-1, 2), 2)),
]  # fmt: skip


@pytest.mark.parametrize(("history", "changes", "expected"), SHOWN)
def test_what_was_shown(history: sg.History, changes: dict[str, Any], expected: tuple[Any, ...]) -> None:
    """Readings become best and usual in the shape that is asked, over windows that end with the last one."""
    shown = case(known(history), **changes).demonstrated
    assert shown is not None
    assert (shown.best, shown.usual, shown.windows) == expected


def test_months_of_weekly_totals() -> None:
    """Windows of totals end on days with readings: thirty days never catch five weeks, nor a month two of its totals."""
    asked, monthly = asking.Asked(asking.AskedShape.TOTAL, 1, None), sg.Period(1, "month")
    weeks = showing.shown_by(weekly([70.0] * 26, "shares"), asked, monthly)
    ends = [date(2025, month + 1, 1) - timedelta(days=1) for month in range(1, 12)]
    months = showing.shown_by(sg.History.of([(one, 10 * one.day) for one in ends], metric="shares"), asked, monthly)
    assert weeks is not None
    assert (weeks.best, weeks.usual, weeks.windows, weeks.days) == (70, 70, 6, 28)
    assert months is not None
    assert (months.usual, months.windows, months.days) == (70, 11, 30)
    assert months.best == Fraction(310 * 7, 30)  # the first month is taken to be as long as most


def test_a_lucky_day_is_no_week() -> None:
    """A window has three quarters of its length at least: a last day after a long silence is told over the silence."""
    rows = [(AS_OF - timedelta(days=40), 3), (AS_OF - timedelta(days=1), 900), (AS_OF, 10)]
    shown = showing.shown_by(sg.History.of(rows, metric="shares"), asking.Asked(asking.AskedShape.TOTAL, 1, None), None)
    assert shown is not None
    assert (shown.best, shown.windows, shown.days) == (Fraction(910 * 7, 40), 1, 40)


def test_too_little_was_shown() -> None:
    """One reading, or readings of less than a week, show no pace; a single level shows no range."""
    assert case(known(weekly([1000], "followers"))).demonstrated is None
    days = [(AS_OF - timedelta(days=3), 1000), (AS_OF, 1040)]
    assert case(known(sg.History.of(days, metric="followers", channel="ig"))).demonstrated is None
    one = known(weekly([0.02], "conversion_rate"))
    assert case(one, metric="conversion_rate", target=sg.ReachLevel(0.05)).demonstrated is None
    assert case().demonstrated is None


def test_readings_off_the_windows_are_read_between() -> None:
    """A level between two readings lies on the straight line between them, and the last of a day counts."""
    rows = [(AS_OF - timedelta(days=17), 1000), (AS_OF - timedelta(days=4), 1130), (AS_OF, 1150), (AS_OF, 1170)]
    shown = case(known(sg.History.of(rows, metric="followers", channel="ig"))).demonstrated
    assert shown is not None
    assert (shown.windows, shown.days) == (2, 7)
    daily = [(AS_OF - timedelta(days=k), 1000 - 3 * k) for k in range(0, 60, 2)]
    shown = case(known(sg.History.of(daily, metric="followers", channel="ig"))).demonstrated
    assert shown is not None
    assert (shown.best, shown.usual, shown.windows) == (21, 21, 8)


@pytest.mark.parametrize(
    ("asked", "shown", "times"),
    [
        (None, (5, 1), 0),
        (None, (0, 0), None),
        ((asking.AskedShape.LEVEL, 1, None), (-1, -2), 0),
        ((asking.AskedShape.CHANGE, 1, 50), (40, 20), Fraction(5, 4)),
        ((asking.AskedShape.CHANGE, 1, 30), (40, 20), Fraction(3, 4)),
        ((asking.AskedShape.CHANGE, 1, -3), (40, 20), 0),
        ((asking.AskedShape.CHANGE, 1, 3), (0, -2), None),
        ((asking.AskedShape.CHANGE, 1, -3), (-6, -8), 2),
        ((asking.AskedShape.CHANGE, -1, 4), (-6, -8), Fraction(3, 2)),
        ((asking.AskedShape.CHANGE, 1, -7), (-6, -8), 0),
        ((asking.AskedShape.CHANGE, 1, 0), (-6, -8), None),
        ((asking.AskedShape.CHANGE, 1, 3), (-6, -8), None),
        ((asking.AskedShape.TOTAL, -1, 20), (-30, -40), Fraction(3, 2)),
        ((asking.AskedShape.TOTAL, -1, 0), (-30, -40), None),
        ((asking.AskedShape.TOTAL, -1, -5), (-30, -40), None),
        ((asking.AskedShape.TOTAL, -1, 35), (-30, -40), 0),
        ((asking.AskedShape.LEVEL, 1, 10), (6, 4), Fraction(5, 3)),
        ((asking.AskedShape.LEVEL, 1, 10), (0, 0), None),
        ((asking.AskedShape.LEVEL, -1, 4), (6, 4), 0),
    ],
)
def test_how_many_times_the_best(asked: Any, shown: tuple[int, int], times: Any) -> None:
    """What is asked is compared with the best that was shown, in both directions; no measure is None and never infinite."""
    figures = showing.Demonstrated(Fraction(shown[0]), Fraction(shown[1]), 4, 7, 5)
    amount = None if asked is None or asked[2] is None else Fraction(asked[2])
    given = None if asked is None else asking.Asked(asked[0], asked[1], amount, gap=amount)
    assert attainability.times_of(given, figures) == times


def closed(**changes: Any) -> sg.ClosedGoal:
    """Return a goal that was met: 100 more in ten weeks, unless changed."""
    facts: dict[str, Any] = {
        "actual": 1100,
        "outcome": "met",
        "closed_on": date(2026, 1, 1),
        **changes.pop("closing", {}),
    }
    terms = {
        "id": "past",
        "start": date(2025, 10, 1),
        "deadline": date(2025, 12, 9),
        "baseline": sg.Baseline(value=1000),
    }
    return sg.ClosedGoal(goal=evolve(GOAL, **{**terms, **changes}), **facts)


@pytest.mark.parametrize(
    ("past", "shape", "reached"),
    [
        (closed(), asking.AskedShape.CHANGE, 10),
        (closed(), asking.AskedShape.TOTAL, 110),
        (closed(), asking.AskedShape.LEVEL, 1100),
        (closed(closing={"actual": None}), asking.AskedShape.CHANGE, 50),
        (closed(closing={"actual": None}), asking.AskedShape.LEVEL, None),
        (closed(closing={"actual": None}, target=sg.ReachLevel(1200)), asking.AskedShape.LEVEL, 1200),
        (closed(closing={"actual": None}, target=sg.ReachLevel(1200)), asking.AskedShape.CHANGE, None),
        (closed(baseline=None, deadline=None), asking.AskedShape.CHANGE, 50),
        (closed(baseline=None), asking.AskedShape.CHANGE, 50),
    ],
)
def test_what_a_past_goal_reached(past: sg.ClosedGoal, shape: asking.AskedShape, reached: Any) -> None:
    """A past goal tells its actual pace or level, or else the pace it kept."""
    assert attainability.achieved(past, asking.Asked(shape, 1, Fraction(1))) == reached


def test_past_goals_judge_only_what_they_reached() -> None:
    """Of goals met before, the one that reached most may make a goal attainable; missed, later and other ones may not."""
    low, high = closed(), closed(id="high", closing={"actual": 2000})
    others = [
        closed(id="m", closing={"outcome": "missed"}),
        closed(id="l", closing={"closed_on": date(2027, 1, 1)}),
        closed(id="o", metric="shares"),
    ]
    evidence = sg.Evidence(strategy=AROUND, closed_goals=[low, high, low, *others])
    judged = case(evidence, channel="x", baseline=None).judgement
    assert (judged.by, judged.past) == (attainability.Ground.PAST_GOALS, high)
    few = sg.Evidence(strategy=AROUND, closed_goals=[low])
    assert case(few, channel="x", baseline=None).judgement.by is attainability.Ground.NOTHING
    silent = sg.Evidence(strategy=AROUND, closed_goals=[closed(closing={"actual": None}, target=sg.ReachLevel(3))])
    assert case(silent, channel="x", baseline=None).judgement.by is attainability.Ground.NOTHING
    assert (
        case(silent, channel="x", baseline=None, target=sg.StayWithin(low=1)).judgement.by
        is attainability.Ground.NOTHING
    )


def figures(metric: str, *values: tuple[date, float], channel: str = "ig", days: int | None = None) -> list[sg.Audit]:
    """Return audits with one figure each, on a day or over a window of days that ends there."""
    made = []
    for day, value in values:
        window = None if days is None else sg.audits.Window(day - timedelta(days=days - 1), day)
        one = sg.audits.Measurement(metric=metric, value=value, on=day if days is None else None, window=window)
        made.append(audit(one, on=day, channel=channel, platform=CHANNELS[channel]))
    return made


def test_audits_judge() -> None:
    """Audits show a change between two, a total over a window, or levels; one audit of a level shows no pace."""
    two = [(date(2026, 1, 1), 1000.0), (date(2026, 2, 5), 1300.0)]
    bare = {"strategy": AROUND}
    change = case(sg.Evidence(audits=figures("followers", *two), **bare), baseline=None).judgement
    assert (change.by, change.times) == (attainability.Ground.AUDITS, Fraction(5, 6))
    total = case(
        sg.Evidence(audits=figures("shares", *two, days=28), **bare),
        metric="shares",
        target=sg.KeepPace(sg.Pace(300, "week")),
    ).judgement
    assert (total.by, total.times) == (attainability.Ground.AUDITS, Fraction(12, 13))
    levels = figures("conversion_rate", (date(2026, 1, 1), 0.02), (date(2026, 2, 1), 0.03))
    level = case(
        sg.Evidence(audits=levels, **bare), metric="conversion_rate", target=sg.ReachLevel(0.03), baseline=None
    ).judgement
    assert (level.by, level.times) == (attainability.Ground.AUDITS, 0)
    higher = case(
        sg.Evidence(audits=levels, **bare), metric="conversion_rate", target=sg.ReachLevel(0.04), baseline=None
    ).judgement
    assert (higher.by, higher.times) == (attainability.Ground.AUDITS, Fraction(31, 119))
    one = case(sg.Evidence(audits=figures("followers", two[0]), **bare), baseline=None)
    assert one.judgement.by is attainability.Ground.NOTHING
    assert one.start is not None
    assert (one.start.value, one.start.read_on, one.start.by) == (1000, date(2026, 1, 1), "audit")
    late = case(sg.Evidence(audits=figures("followers", (date(2026, 4, 1), 1)), **bare), baseline=None)
    assert late.start is None
    undated = sg.Audit(id="u", as_of=AS_OF, channels=[sg.audits.ChannelAudit(platform="instagram", channel="ig", baselines=[sg.audits.Measurement(metric="followers", value=7)])])  # fmt: skip
    dated = case(sg.Evidence(audits=[undated], **bare), baseline=None).start
    assert dated is not None
    assert (dated.value, dated.read_on, dated.by) == (7, AS_OF, "audit")
    both = figures("followers", (date(2026, 2, 5), 1300.0), (date(2026, 4, 1), 1.0))
    before = case(sg.Evidence(audits=both, **bare), baseline=None, as_of=date(2026, 5, 1)).start
    assert before is not None
    assert (before.value, before.read_on, before.by) == (1300, date(2026, 2, 5), "audit")
    silent = case(sg.Evidence(audits=figures("followers", *two), **bare), target=None)
    assert silent.judgement.by is attainability.Ground.NOTHING


FEW = weekly([500], "followers", "x")
CAPACITY: list[tuple[sg.Evidence, dict[str, Any], capacity.Reach | None]] = [
    (known(FEW), {"metric": "shares", "channel": "x", "target": sg.KeepPace(sg.Pace(300, "week"))}, capacity.Reach.BEYOND),
    (known(FEW), {"metric": "shares", "channel": "x", "target": sg.KeepPace(sg.Pace(2, "week"))}, capacity.Reach.BETWEEN),
    (known(FEW, weekly([4, 4, 4], "posts_published", "x")), {"metric": "shares", "channel": "x", "target": sg.KeepPace(sg.Pace(2, "week"))}, capacity.Reach.WITHIN),
    (known(FEW, weekly([0, 0, 0], "posts_published", "x")), {"metric": "shares", "channel": "x", "target": sg.KeepPace(sg.Pace(2, "week"))}, capacity.Reach.BETWEEN),
    (sg.Evidence(strategy=AROUND, histories=[FEW], audits=figures("posts_published", (AS_OF, 16), channel="x", days=28)),
     {"metric": "shares", "channel": "x", "target": sg.KeepPace(sg.Pace(2, "week"))}, capacity.Reach.WITHIN),
    (sg.Evidence(strategy=AROUND, histories=[FEW], audits=figures("posts_published", (AS_OF, 16), channel="x")),
     {"metric": "shares", "channel": "x", "target": sg.KeepPace(sg.Pace(2, "week"))}, capacity.Reach.BETWEEN),
    (sg.Evidence(strategy=AROUND, audits=figures("followers", (AS_OF, 500), channel="x")),
     {"metric": "shares", "channel": "x", "target": sg.KeepPace(sg.Pace(300, "week"))}, capacity.Reach.BEYOND),
    (known(FEW), {"metric": "shares", "channel": "x", "target": sg.StayWithin(low=3)}, None),
    (known(FEW), {"metric": "shares", "channel": "x", "target": sg.KeepPace(sg.Pace(0, "week"))}, None),
    (known(FEW), {"metric": "revenue", "channel": "x", "target": sg.ReachLevel(300)}, None),
    (known(FEW), {"metric": "parcels", "channel": "x", "target": sg.KeepPace(sg.Pace(3, "week"))}, None),
    (known(FEW), {"metric": "mentions", "channel": "x", "target": sg.KeepPace(sg.Pace(3, "week"))}, None),
    (known(FEW), {"metric": "reach", "channel": "x", "target": sg.ReachLevel(300)}, None),
    (known(weekly([500], "followers", "site")), {"metric": "shares", "channel": "site", "target": sg.KeepPace(sg.Pace(3, "week"))}, None),
    (known(weekly([500], "followers", "site")), {"metric": "sessions", "channel": "mail", "target": sg.KeepPace(sg.Pace(3, "week"))}, None),
    (known(), {"metric": "unsubscribe_rate", "channel": "mail", "target": sg.ReachLevel(0.0001)}, capacity.Reach.BETWEEN),
    (known(), {"metric": "unsubscribe_rate", "channel": "mail", "target": sg.ReachLevel(0.002)}, capacity.Reach.WITHIN),
    (known(), {"metric": "click_to_open_rate", "channel": "mail", "target": sg.ReachLevel(0.1)}, None),
    (known(), {"channel": None}, None),
]  # fmt: skip


@pytest.mark.parametrize(("evidence", "changes", "reach"), CAPACITY)
def test_what_benchmarks_allow(evidence: sg.Evidence, changes: dict[str, Any], reach: capacity.Reach | None) -> None:
    """Benchmarks call a target within, between or beyond; without size, platform, a fitting or a fresh prior they are silent."""
    found = case(evidence, **{"baseline": None, **changes}).judgement.capacity
    assert (found.reach if found is not None else None) is reach


def test_a_catalogue_without_a_metric_judges_nothing() -> None:
    """A caller's catalogue that lacks what benchmarks speak of leaves the goal unjudged."""
    from smartgoals import catalog

    small = catalog.DEFAULT.without(
        "net_new_followers", "cost_per_follower", "posting_frequency", "follower_growth_rate"
    )
    bare = sg.Evidence(strategy=AROUND, catalog=small)
    assert case(bare).judgement.capacity is None
    shares = sg.Evidence(strategy=AROUND, catalog=small, histories=[FEW])
    asks = {"metric": "shares", "channel": "x", "target": sg.KeepPace(sg.Pace(2, "week")), "baseline": None}
    assert case(shares, **asks).judgement.capacity is None


FIXED: list[tuple[sg.History, dict[str, Any], str, Any]] = [
    (rising(50), {"target": sg.KeepPace(sg.Pace.parse("200 followers/week"))}, "SGA301", sg.KeepPace(sg.Pace.parse("50 followers/week"))),
    (rising(50), {"target": sg.ReachLevel(9000)}, "SGA301", "lower"),
    (rising(50), {"target": sg.ChangeBy(9000)}, "SGA301", "lower"),
    (rising(50), {"target": sg.ReachLevel(2000), "baseline": None}, "SGA307", "higher"),
    (rising(50), {"target": sg.ChangeBy(percent=1)}, "SGA308", "higher"),
    (rising(50), {"target": sg.KeepPace(sg.Pace.parse("1 followers/day"))}, "SGA308", "higher"),
    (weekly([10, 12, 11], "shares"), {"metric": "shares", "target": sg.ReachLevel(9000), "baseline": None}, "SGA301", "lower"),
    (weekly([0.02, 0.03, 0.025], "conversion_rate"), {"metric": "conversion_rate", "target": sg.ReachLevel(0.9), "baseline": None}, "SGA301", 0.03),
    (weekly([90, 80, 85], "support_calls"), {"metric": "support_calls", "target": sg.KeepPace(sg.Pace(10, "week")), "baseline": None}, "SGA301", "higher"),
    (weekly([900, 950, 930], "reach"), {"metric": "reach", "target": sg.KeepPace(sg.Pace(3000, "week")), "baseline": None}, "SGA301", "lower"),
]  # fmt: skip


@pytest.mark.parametrize(("history", "changes", "code", "expected"), FIXED)
def test_fixes_lie_in_the_stretch_band(history: sg.History, changes: dict[str, Any], code: str, expected: Any) -> None:
    """A mended target asks for what was shown: less where too much was asked, more where too little, in its own terms."""
    goal = evolve(GOAL, **changes)
    found = sg.check(goal, evidence=known(history), as_of=AS_OF).finding(code)
    assert found.fix is not None
    before, after = _size(goal.target), _size(found.fix.target)
    if expected == "lower":
        assert after < before
    elif expected == "higher":
        assert after > before
    elif isinstance(expected, float):
        assert after == expected
    else:
        assert found.fix.target == expected


def _size(target: Any) -> float:
    if isinstance(target, sg.KeepPace):
        return float(target.pace.per_day_mean)
    return float(target.value if isinstance(target, sg.ReachLevel) else target.amount or target.percent)


def test_no_fix_is_better_than_a_wrong_one() -> None:
    """Where nothing was shown, or a fix would ask for the wrong side, there is none."""
    flat = sg.check(
        evolve(GOAL, target=sg.ChangeBy(9000)), evidence=known(weekly([1000] * 9, "followers")), as_of=AS_OF
    )
    assert flat.finding("SGA303").fix is None
    level = evolve(GOAL, metric="bounce_rate", channel="site", target=sg.ReachLevel(0.6), baseline=None)
    met = sg.check(level, evidence=known(weekly([0.5, 0.55], "bounce_rate", "site")), as_of=AS_OF)
    assert met.finding("SGA307").fix is None  # two readings are one change, which may have been a lucky one
    falling = weekly([0.6, 0.58, 0.59, 0.57, 0.56, 0.57, 0.55, 0.54, 0.55, 0.53], "bounce_rate", "site")
    more = sg.check(evolve(level, target=sg.ReachLevel(0.8)), evidence=known(falling), as_of=AS_OF)
    assert more.finding("SGA307").fix is not None
    alone = sg.check(evolve(GOAL, target=sg.ReachLevel(2200)), evidence=known(), as_of=AS_OF)
    assert alone.finding("SGA307").fix is None
    worse = sg.check(
        evolve(GOAL, metric="reach", target=sg.ReachLevel(5000), baseline=None),
        evidence=known(weekly([900, 950, 920, 960, 930, 940], "reach")), as_of=AS_OF,
    )  # fmt: skip
    assert any(one.fix is not None for one in worse.findings_of("attainable"))
    zero = sg.check(
        evolve(GOAL, target=sg.ChangeBy(3000), baseline=sg.Baseline(value=1000, on=AS_OF)),
        evidence=known(weekly([980, 981, 982, 983], "followers")), as_of=AS_OF,
    )  # fmt: skip
    assert zero.finding("SGA301").fix is None


def test_deadlines_for_fixes() -> None:
    """The end of the quarter leaves four weeks or is the next one's; where the calendar ends, or milestones lie later, none."""
    from smartgoals._case.fixes import end_of_quarter, with_deadline

    goal = evolve(GOAL, deadline=None, target=sg.ReachLevel(3000))
    early, late = end_of_quarter(goal, date(2026, 4, 2)), end_of_quarter(goal, date(2026, 6, 20))
    assert early is not None
    assert late is not None
    assert (early.deadline, late.deadline) == (date(2026, 6, 30), date(2026, 9, 30))
    assert end_of_quarter(goal, date.max) is None
    assert with_deadline(goal, None) is None
    assert with_deadline(goal, date(2020, 1, 1)) is None


def test_facts_are_worked_out_once() -> None:
    """A fact is computed when first read, stays, and explains itself on the class."""
    calls = []

    class Holder:
        @once
        def answer(self) -> int:
            """The answer."""
            calls.append(1)
            return 42

    holder = Holder()
    assert (holder.answer, holder.answer, calls) == (42, 42, [1])
    assert Holder.answer.__doc__ == "The answer."
