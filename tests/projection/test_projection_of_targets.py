"""The chance of a goal for each meaning a target can have: level, total, quota, band; and when it is certain."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from smartgoals import (
    Baseline,
    Calendar,
    Goal,
    History,
    KeepPace,
    Metric,
    Milestone,
    Pace,
    Pause,
    Projection,
    ReachLevel,
    ReachPace,
    StayWithin,
    Target,
    assess,
    close,
    project,
)

START = date(2025, 10, 5)
STOCK, FLOW = Metric(id="m", nature="stock"), Metric(id="m", nature="flow")
LOWER = Metric(id="m", nature="stock", better="lower")
GROWN = [1000 + 45 * k + (7 * k) % 11 for k in range(20)]
WAVES = [20 + 3 * (k % 7) + (5 * k) % 4 for k in range(100)]


def weekly(values: list[float] | list[int], metric: Metric = STOCK) -> History:
    """Return a history with a reading a week."""
    return History.of([(START + timedelta(weeks=k), value) for k, value in enumerate(values)], metric=metric)


def daily(values: list[float] | list[int], metric: Metric = FLOW) -> History:
    """Return a history with a reading a day."""
    return History.of([(START + timedelta(days=k), value) for k, value in enumerate(values)], metric=metric)


def ask(
    target: Target | None, history: History, *, back: int = 0, ahead: int = 84, as_of: date | None = None, **more: Any
) -> Projection:
    """Return the projection of a goal that started so many days before the last reading and ends so many after it."""
    last = history.last.day
    method = more.pop("method", None)
    goal = Goal(
        id="g",
        metric="m",
        target=target,
        start=last - timedelta(days=back - 1),
        deadline=last + timedelta(days=ahead),
        **more,
    )
    return project(goal, history, as_of=as_of or last, method=method)


def test_a_level_is_judged_on_the_deadline() -> None:
    """The chance of a level is that of the forecast on the deadline, and falls as the level rises."""
    history = weekly(GROWN)
    low, middle, high = (ask(ReachLevel(value), history).probability for value in (2200, 2390, 2600))
    assert low is not None
    assert middle is not None
    assert high is not None
    assert 0.95 < low < 1
    assert 0.3 < middle < 0.7
    assert 0 < high < 0.1
    p = ask(ReachLevel(2390), history)
    assert p.forecast is not None
    assert p.probability == p.forecast.probability(at_least=2390)
    assert (p.expected, p.interval(0.8)) == (p.forecast.expected, p.forecast.interval(0.8))
    assert (p.method, p.target, p.deadline) == ("default", 2390, history.last.day + timedelta(days=84))


def test_a_pace_of_a_level_is_the_level_it_leads_to() -> None:
    """So much a week is judged as the baseline and what the weeks add to it."""
    history = weekly(GROWN)
    base = Baseline(value=1000, on=history.last.day)
    level = ask(ReachLevel(2400), history, baseline=base)
    assert ask(KeepPace(Pace.parse("116.66666666666667/week")), history, baseline=base).probability == pytest.approx(
        level.probability, abs=1e-6
    )


def test_the_baseline_says_the_direction_before_the_metric_does() -> None:
    """With a baseline its numbers decide; without one a level that was passed already is met, not to be undone."""
    history = weekly(GROWN)
    assert ask(ReachLevel(1500), history).bound == "at_least"
    assert ask(ReachLevel(1500), history, baseline=Baseline(value=1900)).bound == "at_most"
    context = weekly(GROWN, Metric(id="m", nature="stock", better="context"))
    assert ask(ReachLevel(1500), context).bound == "at_most"
    assert ask(KeepPace(Pace.parse("5/week"), bound="at_most"), history).bound == "at_most"


def test_any_day_is_likelier_than_the_deadline() -> None:
    """A level that may be reached on any day has at least the chance it has on the deadline; reached once, it is met."""
    values = [50 + 5 * ((k * k) % 7) for k in range(60)]
    history = daily(values, Metric(id="m", nature="score"))
    on_deadline, any_day = (
        ask(ReachLevel(88, judged=judged), history, ahead=40) for judged in ("on_deadline", "any_day")
    )
    assert on_deadline.probability is not None
    assert any_day.probability is not None
    assert 0 < on_deadline.probability < any_day.probability < 1
    seen = ask(ReachLevel(60, judged="any_day"), history, back=30, ahead=40)
    assert (seen.probability, dict(seen.reasons)["probability"]) == (1.0, "already_met")
    assert seen.is_certain
    assert any_day.pace_for_even is not None
    assert any_day.pace_for_likely is not None
    assert any_day.pace_for_even < any_day.pace_for_likely
    lower = daily([-value for value in values], Metric(id="m", nature="score", better="lower"))
    other = ask(ReachLevel(-88, judged="any_day"), lower, ahead=40)
    assert other.pace_for_even is not None
    assert float(other.pace_for_even.amount) == pytest.approx(-float(any_day.pace_for_even.amount), rel=1e-6)


def test_a_flow_counts_what_it_brought() -> None:
    """A flow is projected as its total since the start; a total reached cannot be missed, an allowance used up not met."""
    history = daily(WAVES)
    counted = sum(WAVES[-30:])
    p = ask(ReachLevel(counted + 1200), history, back=30, ahead=40)
    assert p.now == counted
    assert p.expected == pytest.approx(counted + 40 * 30, rel=0.1)
    assert p.probability is not None
    assert 0.2 < p.probability < 0.99  # its weeks bring 212 to 215 each
    met = ask(ReachLevel(counted - 1), history, back=30, ahead=40)
    assert (met.probability, met.reasons["probability"]) == (1.0, "already_met")
    capped = ask(KeepPace(Pace.parse("10/day"), bound="at_most"), history, back=30, ahead=20)
    assert (capped.probability, capped.reasons["probability"]) == (0.0, "already_missed")
    kept = ask(KeepPace(Pace.parse("35/day"), bound="at_most"), history, back=30, ahead=20)
    assert kept.probability is not None
    assert 0.9 < kept.probability < 1
    assert kept.arrival.reason == "nothing_to_arrive_at"


def test_a_flow_that_can_go_back_is_never_certain() -> None:
    """A total of amounts that may be negative can still be lost."""
    history = daily([30.0 * (-1) ** (k % 3 == 0) for k in range(60)])
    p = ask(ReachLevel(10), history, back=30, ahead=40)
    assert p.probability is not None
    assert p.now is not None
    assert p.now > 10
    assert 0.5 < p.probability < 1


def test_every_period_must_meet_its_quota() -> None:
    """A quota is less likely met in every week than in each; a missed week rules it out; the open weeks are listed."""
    history = daily(WAVES)
    p = ask(KeepPace(Pace.parse("180/week"), counted="calendar"), history, back=29, ahead=40)
    assert p.probability is not None
    chances = [one.probability for one in p.periods]
    assert 0 < p.probability < min(chances) < 1
    assert p.probability > 0.3
    assert p.periods[0].start <= history.last.day + timedelta(days=1) <= p.periods[0].end
    assert p.periods[-1].end == p.deadline
    assert p.target is None
    missed = ask(KeepPace(Pace.parse("220/week"), counted="calendar"), history, back=29, ahead=40)
    assert (missed.probability, missed.reasons["probability"]) == (0.0, "already_missed")
    assert len(missed.periods) == len(p.periods)
    capped = ask(KeepPace(Pace.parse("240/week"), counted="calendar", bound="at_most"), history, back=29, ahead=40)
    assert capped.probability is not None
    assert 0.3 < capped.probability < 1


def test_a_quota_on_a_stock_counts_its_changes() -> None:
    """A weekly quota of new followers is what the count grows in the week."""
    history = weekly(GROWN)
    easy, hard = (
        ask(KeepPace(Pace.parse(f"{amount}/week"), counted="calendar"), history, back=28).probability
        for amount in (20, 60)
    )
    assert easy is not None
    assert easy > 0.7
    assert hard == 0.0
    days = daily([100 + 10 * k + (5 * k) % 3 for k in range(17)], STOCK)
    running = ask(KeepPace(Pace.parse("60/week"), counted="calendar"), days, back=28)
    assert [one.left for one in running.periods[:2]] == [60 - (days.last.value - days[14].value), 60]
    before = Baseline(value=0, on=START - timedelta(days=20))
    target = KeepPace(Pace.parse("60/week"), counted="rolling")
    young = ask(target, daily([5, 9, 30], STOCK), back=28, baseline=before)
    assert young.periods[0].left == 60 - 30  # it stood on its baseline until the first reading


def test_windows_that_allow_nothing_are_kept_by_nothing() -> None:
    """Where one comes every other day, no week stays without; a demand of nothing is always met."""
    history = daily([float(k % 2) for k in range(60)], FLOW)
    target = KeepPace(Pace.parse("0/week"), counted="rolling", bound="at_most")
    assert ask(target, history, back=0, ahead=30).probability <= 0.005
    assert ask(KeepPace(Pace.parse("0/week"), counted="rolling"), history, back=0, ahead=30).probability >= 1 - 1e-5


def test_rolling_windows_are_quotas_too() -> None:
    """Any window of the length must hold the amount; a partial first window of an allowance counts as well."""
    history = daily(WAVES)
    easy, hard = (
        ask(KeepPace(Pace.parse(f"{amount}/week"), counted="rolling"), history, back=30, ahead=40).probability
        for amount in (150, 230)
    )
    assert easy is not None
    assert hard is not None
    assert hard < 0.2
    assert easy > 0.7
    capped = ask(KeepPace(Pace.parse("250/week"), counted="rolling", bound="at_most"), history, back=2, ahead=40)
    assert capped.probability is not None
    assert 0.5 < capped.probability < 1
    short = ask(KeepPace(Pace.parse("150/month"), counted="rolling"), history, back=2, ahead=5)
    assert short.periods == ()


def test_quotas_of_the_past_are_judged() -> None:
    """After the deadline the quotas were met or not."""
    history = daily(WAVES)
    last = history.last.day
    for amount, chance in ((150, 1.0), (400, 0.0)):
        goal = Goal(
            id="g",
            metric="m",
            target=KeepPace(Pace.parse(f"{amount}/week"), counted="calendar"),
            start=last - timedelta(days=30),
            deadline=last - timedelta(days=3),
        )
        p = project(goal, history, as_of=last)
        assert (p.probability, p.periods) == (chance, ())


def test_the_same_amount_every_day_meets_its_quota_as_surely_as_can_be() -> None:
    """Without any noise between days only the rate is in doubt."""
    history = daily([10.0] * 60)
    easy = ask(KeepPace(Pace.parse("50/week"), counted="calendar"), history, back=20, ahead=40).probability
    capped = ask(KeepPace(Pace.parse("90/week"), counted="calendar", bound="at_most"), history, back=20, ahead=40)
    assert easy is not None
    assert capped.probability is not None
    assert easy > 0.95
    assert capped.probability > 0.95


def test_a_band_is_kept_on_every_reading() -> None:
    """A band is left once and for all: the chance of staying is at most that of standing inside at the end."""
    values = [50 + 5 * ((k * k) % 7) for k in range(60)]
    history = daily(values, Metric(id="m", nature="score"))
    wide, narrow = (ask(StayWithin(low=low, high=high), history, ahead=40) for low, high in ((0, 200), (45, 75)))
    assert wide.probability is not None
    assert narrow.probability is not None
    assert narrow.forecast is not None
    assert 0 < narrow.probability <= narrow.forecast.probability(between=(45, 75))
    assert narrow.probability < wide.probability < 1
    left = ask(StayWithin(low=60), history, back=30, ahead=40)
    assert (left.probability, left.reasons["probability"]) == (0.0, "already_missed")
    over = ask(StayWithin(high=60), history, back=30, ahead=40)
    assert over.probability == 0.0
    cannot = ask(StayWithin(low=1000, high=1001), history, ahead=40)
    assert cannot.probability is not None
    assert 0 < cannot.probability < 1e-4
    assert wide.arrival.reason == "nothing_to_arrive_at"


def test_a_band_on_a_flow_holds_each_day() -> None:
    """A band on a flow is held against the total of each day, of which two readings are one."""
    rows = [(START + timedelta(days=k), value) for k, value in enumerate(WAVES)]
    history = History.of([*rows, (rows[-1][0], 3)], metric=FLOW)
    inside = ask(StayWithin(low=2, high=90), history, back=30, ahead=30)
    assert inside.probability is not None
    assert 0.5 < inside.probability < 1
    assert ask(StayWithin(high=40), history, back=30, ahead=30).probability == 0.0


@pytest.mark.parametrize(("value", "chance"), [(1700, 1.0), (2000, 0.0)])
def test_a_deadline_that_was_read_is_judged(value: int, chance: float) -> None:
    """After a reading on or after the deadline the outcome is known."""
    history = weekly(GROWN)
    last = history.last.day
    for judged in ("on_deadline", "any_day"):
        goal = Goal(
            id="g",
            metric="m",
            target=ReachLevel(value, judged=judged),
            start=START,
            deadline=last,
        )
        p = project(goal, history, as_of=last + timedelta(days=9))
        assert p.probability == chance
        assert p.is_certain
        assert p.reasons["probability"] == "judged"
        assert (p.pace_for_even, p.sensitivity, p.probability_with("1/week")) == (None, (), None)
    band = Goal(id="g", metric="m", target=StayWithin(low=0), start=START, deadline=last)
    assert project(band, history, as_of=last).reasons["probability"] == "judged"


@pytest.mark.parametrize(("value", "chance"), [(1800, 1.0), (1990, 0.0)])
def test_a_deadline_that_passed_unread_is_judged_by_the_last_level(value: int, chance: float) -> None:
    """A level is carried to a deadline that passed unread, and judged there as assessing and closing do."""
    history = weekly(GROWN)
    last = history.last.day
    goal = Goal(id="g", metric="m", target=ReachLevel(value), start=START, deadline=last + timedelta(weeks=3))
    as_of = last + timedelta(weeks=5)
    p = project(goal, history, as_of=as_of)
    assert (p.probability, p.reasons["probability"]) == (chance, "judged")
    assert assess(goal, history, as_of=as_of).is_met is bool(chance)
    assert close(goal, history, as_of=as_of).outcome == ("met" if chance else "missed")
    strict = project(goal, history, as_of=as_of, missing="unknown")
    assert (strict.probability, strict.reasons["probability"]) == (None, "days_unknown")


def test_milestones_ahead_have_chances_of_their_own() -> None:
    """Each milestone still to come has the chance of standing there on its day; past ones are left out."""
    history = weekly(GROWN)
    last = history.last.day
    marks = [Milestone(last - timedelta(weeks=2), 1700), Milestone(last + timedelta(weeks=4), 2033)]
    p = ask(ReachLevel(2390, milestones=marks), history, back=70)
    assert [(one.day, one.value) for one in p.milestones] == [(last + timedelta(weeks=4), 2033)]
    assert 0.3 < p.milestones[0].probability < 0.7


def test_pauses_ahead_bring_nothing() -> None:
    """A pause that keeps the end lowers the chance; one that keeps the pace moves the end and leaves the chance."""
    history = weekly(GROWN)
    last = history.last.day
    plain = ask(ReachLevel(2390), history)
    days = (last + timedelta(days=5), last + timedelta(days=24))
    kept_end, kept_pace = (
        ask(ReachLevel(2390), history, calendar=Calendar(pauses=[Pause(*days, keeps=keeps)]))
        for keeps in ("end", "pace")
    )
    assert plain.probability is not None
    assert kept_end.probability is not None
    assert kept_end.probability < plain.probability / 2
    assert kept_pace.probability == pytest.approx(plain.probability, abs=1e-9)
    assert plain.deadline is not None
    assert kept_pace.deadline == plain.deadline + timedelta(days=20)
    score = daily([50 + 5 * ((k * k) % 7) for k in range(60)], Metric(id="m", nature="score"))
    calm = Calendar(pauses=[Pause(score.last.day + timedelta(days=5), score.last.day + timedelta(days=9), keeps="end")])
    assert ask(ReachLevel(80), score, calendar=calm).probability == ask(ReachLevel(80), score).probability


@pytest.mark.parametrize(
    ("first", "last", "worked"),
    [
        (date(2026, 2, 3), date(2026, 2, 14), 31),  # over before the last whole month, March
        (date(2026, 3, 11), date(2026, 3, 20), 21),
        (date(2026, 2, 20), date(2026, 3, 11), 20),
        (date(2026, 3, 1), date(2026, 3, 30), 1),
        (date(2026, 3, 1), date(2026, 3, 31), 28),  # without a day in March it is February that is judged
    ],
)
def test_a_pace_to_reach_is_forecast_by_the_days_of_its_last_month(first: date, last: date, worked: int) -> None:
    """A pause that keeps the end takes its days from a month, and the forecast is of the month all the same."""
    history = daily([100 + k % 3 for k in range(99)])
    pause = Calendar(pauses=[Pause(first, last, keeps="end")])
    target, base = ReachPace("3000/month"), Baseline(value=2500, per="month")
    p = ask(
        target,
        history,
        back=40,
        ahead=date(2026, 3, 31).toordinal() - history.last.day.toordinal(),
        baseline=base,
        calendar=pause,
    )
    month = 2 if worked == 28 else 3
    assert p.failure is None
    assert p.expected == pytest.approx(101 * worked, rel=0.02)
    assert p.forecast is not None
    assert p.forecast.total_from == date(2026, month, 1)
    assert p.forecast.day == date(2026, month, 28 if month == 2 else 31)
    assert p.probability is not None
    assert (p.probability > 0.5) == (worked == 31)


def test_a_pace_of_people_is_forecast_after_a_pause() -> None:
    """What is read as one amount a period has no days to count, and is asked for by its place in the row."""
    history = History.of([(date(2026, 1, 4) + timedelta(weeks=k), 500 + k % 3) for k in range(12)], metric="reach")
    pause = Calendar(pauses=[Pause(date(2026, 4, 6), date(2026, 4, 12), keeps="end")])
    goal = Goal(
        id="g",
        metric="reach",
        target=ReachPace("480/week"),
        baseline=Baseline(value=450, per="week"),
        start=date(2026, 1, 5),
        deadline=date(2026, 5, 31),
        calendar=pause,
    )
    p = project(goal, history, as_of=history.last.day)
    assert p.failure is None
    assert p.probability is not None
    assert p.probability > 0.5


@pytest.mark.parametrize("target", [ReachLevel(300), KeepPace("60/week"), KeepPace("60/week", counted="calendar")])
def test_a_goal_that_starts_in_a_pause_ahead_is_forecast_by_the_days_after_it(target: Target) -> None:
    """What begins and ends after a pause brings as much as it would without one, and nothing within it."""
    history = daily([10] * 60)
    first = history.last.day + timedelta(days=3)
    goal = Goal(id="g", metric="m", target=target, start=first + timedelta(days=4), deadline=first + timedelta(days=37))
    pause = Calendar(pauses=[Pause(first, first + timedelta(days=9), keeps="end")])
    p = project(evolve(goal, calendar=pause), history, as_of=history.last.day)
    assert p.failure is None
    assert p.expected == pytest.approx(280)
    assert p.forecast is not None
    assert p.forecast.total_from == goal.start


def test_a_milestone_within_a_pause_is_reached_by_nothing() -> None:
    """Before the first day to work a total is nothing for certain, and its chance as small as no reading makes it."""
    history = daily([10 + k % 2 for k in range(60)])
    first = history.last.day + timedelta(days=3)
    goal = Goal(
        id="g",
        metric="m",
        target=ReachLevel(300, milestones=[(first + timedelta(days=6), 1), (first + timedelta(days=20), 60)]),
        start=first + timedelta(days=4),
        deadline=first + timedelta(days=37),
        calendar=Calendar(pauses=[Pause(first, first + timedelta(days=9), keeps="end")]),
    )
    p = project(goal, history, as_of=history.last.day)
    assert p.failure is None
    chances = [one.probability for one in p.milestones]
    assert chances[0] == pytest.approx(0, abs=1e-5)
    assert chances[1] > 0.9
