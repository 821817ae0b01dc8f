"""Logs that say which days they cover: quotas, windows and bands count what is told of their days, and no day that
no reading will tell.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._model.target import Bound
from smartgoals._time.counting import Counting

SUNDAY = date(2026, 1, 4)
ONE = timedelta(1)
VALUES = [20 + (7 * k) % 9 - 4 for k in range(60)]


def goal(target: sg.Target, start: date, deadline: date) -> sg.Goal:
    """Return a goal of a target."""
    return sg.Goal(id="g", metric="leads", target=target, start=start, deadline=deadline)


def spans(many: int, every: int, length: int, value: int | None = None) -> sg.History:
    """Return readings so many days apart, each of the days up to its own."""
    rows = [
        sg.Reading(
            SUNDAY + every * k * ONE,
            VALUES[k] if value is None else value,
            covers=SUNDAY + (every * k - length + 1) * ONE,
        )
        for k in range(many)
    ]
    return sg.History.of(rows, metric="leads")


@given(
    lies=st.tuples(st.integers(1, 26), st.integers(1, 4)),
    offset=st.integers(0, 30),
    length=st.integers(1, 90),
    pace=st.integers(1, 60),
    kind=st.tuples(st.sampled_from(Counting), st.sampled_from(Bound)),
)
def test_what_a_log_leaves_unread_is_no_sure_miss(
    lies: tuple[int, int], offset: int, length: int, pace: int, kind: tuple[Counting, Bound]
) -> None:
    """A chance is told where readings to come can decide: a log that goes on as it did never ends in what was as good
    as ruled out, and what it leaves unread was no sure miss.
    """
    every = lies[0]
    longer = spans(12 + 120 // every, every, max(1, every // lies[1]), 20)
    on = SUNDAY + timedelta(every * 11)
    history, starts = longer.upto(on), on + timedelta(1 + offset)
    asked = goal(sg.KeepPace(f"{pace}/week", counted=kind[0], bound=kind[1]), starts, starts + timedelta(length))
    p = sg.project(asked, history, as_of=on)
    ends = sg.assess(asked, longer, as_of=starts + timedelta(length))
    if p.probability is None:
        assert ends.is_met is None or p.reasons["probability"] == "no_whole_period"
    else:
        assert ends.is_met is not True or p.probability > 0.001
        assert ends.is_met is not False or p.probability < 0.999


TARGETS: dict[str, sg.Target] = {
    "weeks": sg.KeepPace("15/week", counted="calendar"),
    "months": sg.KeepPace("75/month", counted="calendar"),
    "surplus": sg.KeepPace("75/month", counted="calendar", carry="surplus"),
    "both": sg.KeepPace("84/month", counted="calendar", carry="both"),
    "allowance": sg.KeepPace("95/month", counted="calendar", bound="at_most"),
    "band": sg.StayWithin(low=70, high=110, per="month"),
    "windows": sg.KeepPace("16/week", counted="rolling"),
    "windows of months": sg.KeepPace("100/month", counted="rolling", bound="at_most"),
}
ASKED, LAST_SUNDAY = date(2026, 6, 14), date(2026, 8, 16)


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
@pytest.mark.parametrize("later", range(1, 7))
def test_a_quota_has_the_chance_of_one_that_ends_with_what_is_told(target: sg.Target, later: int) -> None:
    """Weeks are told on Sundays: a deadline in mid-week has the chance, and expects the total, of the Sunday before."""
    history = spans(24, 7, 7)
    assert history.last.day == ASKED
    asked = [goal(target, date(2026, 5, 1), LAST_SUNDAY + by * ONE) for by in (0, later)]
    there, beyond = (sg.project(one, history, as_of=ASKED) for one in asked)
    assert there.probability is not None
    assert 0.001 < there.probability < 0.999
    assert beyond.probability == there.probability
    assert (beyond.expected, beyond.periods) == (there.expected, there.periods)


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_days_left_over_alone_decide_nothing(target: sg.Target) -> None:
    """Once the last Sunday is read, no reading will tell more: what it tells is as good as the outcome, and at the
    close it is.
    """
    history = spans(24, 7, 7, 20)
    deadline = ASKED + 4 * ONE
    asked = goal(target, date(2026, 5, 4), deadline)
    if getattr(target, "carry", "none") != "none" or isinstance(target, sg.StayWithin):
        asked = goal(target, date(2026, 6, 1), deadline)
    closed = sg.assess(asked, history, as_of=deadline)
    assert closed.judged_upto == ASKED
    for on in (ASKED, ASKED + ONE):
        found = sg.project(asked, history, as_of=on)
        assert found.probability == pytest.approx(float(closed.is_met or False), abs=1e-3)
        assert found.progress.settled is None or found.progress.is_met is closed.is_met


EACH_OTHER_WEEK: dict[str, tuple[sg.Target, bool | None]] = {
    "a week": (sg.KeepPace("9/week", counted="calendar"), False),
    "any week": (sg.KeepPace("9/week", counted="rolling"), False),
    "a band of weeks": (sg.StayWithin(low=5, high=60, per="week"), False),
    "at most in a week": (sg.KeepPace("30/week", counted="calendar", bound="at_most"), True),
    "a fortnight": (sg.KeepPace("15/2 weeks", counted="calendar"), True),
    "any fortnight": (sg.KeepPace("15/2 weeks", counted="rolling"), True),
    "more in a fortnight": (sg.KeepPace("30/2 weeks", counted="calendar"), False),
    "a total": (sg.ReachLevel(75), True),
    "more in all": (sg.ReachLevel(90), False),
    "on each day": (sg.KeepPace("1/day", counted="calendar"), False),
}


@pytest.mark.parametrize(("target", "is_met"), EACH_OTHER_WEEK.values(), ids=EACH_OTHER_WEEK)
@pytest.mark.parametrize("later", [0, 3, 7, 10])
def test_a_log_of_each_other_week_brings_nothing_between(target: sg.Target, is_met: bool, later: int) -> None:
    """Twenty or so in each other week are none in the weeks between: what is asked of those is missed, and what is
    asked of fortnights and in all is held against what is told; so are eight weeks, and some days more.
    """
    longer = spans(20, 14, 7)
    on = SUNDAY + 14 * 11 * ONE
    asked = goal(target, on + ONE, on + (56 + later) * ONE)
    p = sg.project(asked, longer.upto(on), as_of=on)
    assert p.probability is not None
    ends = sg.assess(asked, longer, as_of=asked.deadline or on)
    assert ends.is_met in {is_met, None}
    assert p.probability > 0.6 if is_met else p.probability < 0.4
    assert p.expected == pytest.approx(longer.upto(asked.deadline or on).total(on, asked.deadline or on), rel=0.1)


@pytest.mark.parametrize("kind", ["at most in a week", "a fortnight", "a total", "more in a fortnight"])
@pytest.mark.parametrize("ahead", [14, 28])
def test_a_tripwire_is_read_when_the_log_would_be(kind: str, ahead: int) -> None:
    """What a tripwire supposes is read in the weeks that the log would tell, and gives the chance that it names."""
    history = spans(14, 14, 7)
    on = history.last.day
    asked = goal(EACH_OTHER_WEEK[kind][0], on + ONE, on + 56 * ONE)
    (row,) = sg.project(asked, history, as_of=on).tripwires((0.5,), days=[on + ahead * ONE]).rows
    assert row.value is not None
    if ahead == 28:
        return
    supposed = history.with_readings([sg.Reading(row.day, row.value, covers=row.day - 6 * ONE)])
    found = sg.project(asked, supposed, as_of=row.day).probability
    assert found is not None
    assert row.reason is not None or 0.5 <= found <= 0.55


def test_progress_agenda_gap_and_what_if_read_each_other_week_alike() -> None:
    """What a goal made, has left and is expected to make is one thing in each answer."""
    history = sg.History.of([(one.day, one.value) for one in spans(14, 14, 7)], metric="leads", covers="week")
    on = history.last.day
    asked = goal(sg.KeepPace("15/2 weeks", counted="calendar"), on - 41 * ONE, on + 56 * ONE)
    progress, projection = sg.assess(asked, history, as_of=on), sg.project(asked, history, as_of=on)
    assert projection.progress == progress
    assert progress.quota is not None
    assert (progress.quota.closed, progress.quota.met) == (3, 3)
    total = goal(sg.ReachLevel(140), on - 41 * ONE, on + 56 * ONE)
    event = sg.Event(id="fair", kind="campaign", start=on + 8 * ONE, end=on + 9 * ONE)
    supposed, ahead = (
        sg.what_if(total, history, as_of=on, events=[event], brings={"fair": 0}),
        sg.project(total, history, as_of=on).probability,
    )
    assert supposed.without.probability == ahead
    assert supposed.chance_with == pytest.approx(ahead, abs=0.02)
    gap = sg.explain_gap(total, history, as_of=on)
    assert gap.after == sg.assess(total, history, as_of=on).actual
    known = sg.Evidence(histories=[history])
    listed = sg.agenda(sg.Strategy(goals=[asked]), evidence=known, start=on, end=on + 14 * ONE, chances=())
    assert {one.goal for one in listed.entries} == {"g"}


@pytest.mark.parametrize("day", [0, 3, 7, 13])
def test_a_mean_pace_waits_until_the_next_reading_is_due(day: int) -> None:
    """Of each other week the next reading is due in a fortnight: until then nothing is told of the days since."""
    history, on = spans(8, 14, 7, 70), SUNDAY + 14 * 7 * ONE
    asked = goal(sg.ReachLevel(1000), on - 55 * ONE, on + 70 * ONE)
    progress = sg.assess(asked, history, as_of=on + day * ONE)
    assert progress.mean_pace == sg.Pace(5, "day")
    late = sg.assess(asked, history, as_of=on + 14 * ONE)
    assert late.mean_pace is not None
    assert late.mean_pace.amount < 5


@pytest.mark.parametrize(
    "gone", [(), (5,), (3, 4, 9), (13,), (1, 3, 5, 7)], ids=["none", "one", "three", "late", "each other"]
)
@pytest.mark.parametrize("missing", [None, "unknown"])
@pytest.mark.parametrize(
    "target",
    [sg.ReachLevel(280), sg.KeepPace("66/week", counted="calendar"), sg.KeepPace("250/month", counted="calendar")],
    ids=["total", "weeks", "months"],
)
def test_a_week_that_lacks_brought_nothing_said_or_not(
    gone: tuple[int, ...], missing: sg.MissingDays | None, target: sg.Target
) -> None:
    """Weeks that say which days they cover and those that do not are forecast alike, where a week lacks."""
    weeks = [(SUNDAY + 7 * k * ONE, 70 + k % 4) for k in range(16) if k not in gone]
    on = weeks[-1][0]
    asked = goal(target, on + ONE, on + 28 * ONE)
    said, unsaid = (
        sg.project(asked, sg.History.of(weeks, metric="leads", covers=covers), as_of=on, missing=missing)
        for covers in ("week", None)
    )
    assert said.expected == unsaid.expected
    if target != sg.KeepPace("250/month", counted="calendar"):  # of which a week that says so counts in part
        assert said.probability == unsaid.probability


OFF_DAYS = {"every day": (), "weekdays": (5, 6), "three days": (1, 3, 5, 6)}


@pytest.mark.parametrize(
    ("off", "lacks"), [*((one, ()) for one in OFF_DAYS.values()), ((), (17, 40))], ids=[*OFF_DAYS, "lacks"]
)
def test_a_day_that_says_so_is_a_day(off: tuple[int, ...], lacks: tuple[int, ...]) -> None:
    """A log of days, or of some days of the week, answers alike whether its amounts say that they are of one day."""
    rows = [(on, 10 + k % 3) for k in range(84) if (on := SUNDAY + k * ONE).weekday() not in off and k not in lacks]
    plain, said = (sg.History.of(rows, metric="leads", covers=covers) for covers in (None, "day"))
    on = plain.last.day
    for target in (
        sg.ReachLevel(220),
        sg.KeepPace("56/week", counted="calendar"),
        sg.KeepPace("9/week", counted="rolling"),
    ):
        asked = goal(target, on + ONE, on + 28 * ONE)
        one, other = (sg.project(asked, history, as_of=on) for history in (plain, said))
        assert (one.expected, one.probability, one.cautions) == (other.expected, other.probability, other.cautions)
    totals = [sg.forecast(one, on=on + 28 * ONE, as_of=on, total_from=on + ONE).expected for one in (plain, said)]
    assert totals[0] == totals[1]
