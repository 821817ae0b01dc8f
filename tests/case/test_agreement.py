"""Whoever asks about a goal gets one answer: assess, close, project, status, review and their mirror images agree."""

from datetime import date, timedelta
from typing import Any

import pytest
from agreement_samples import KINDS, MONDAY, Case, cases, later_rows, on, shifted
from attrs import evolve
from hypothesis import assume, given, settings, strategies as st
from tests.shares import share_of_examples

import smartgoals as sg
from smartgoals.strategies import goals, histories, whole_strategies

NO_RANGE = (None, None)
ANY_RANGE = st.sampled_from([NO_RANGE, (0, None), (None, 20), (-9, 20)])
DECIDED = {"judged", "already_met", "already_missed"}

# The words of the presets that say behind, at risk, off track or the like of it.
BEHIND = frozenset(
    "at_risk behind lagging off_track red unhealthy over_plan page ticket below low under yellow watch "
    "slightly_under progressing partial".split()
)


def answers(case: Case, day: int) -> tuple[Any, Any, Any]:
    """Return what assess, close and project say of one case on one day, each asked by itself."""
    asked = {"as_of": on(day), "missing": case.missing}
    return (
        sg.assess(case.goal, case.history, **asked),
        sg.close(case.goal, case.history, probability=0.5, **asked),
        sg.project(case.goal, case.history, **asked),
    )


@pytest.mark.parametrize("kind", KINDS)
@share_of_examples(4)
@given(data=st.data())
def test_three_answers_are_one_once_a_goal_is_judged(kind: str, data: st.DataObject) -> None:
    """From the judged day on: is met, closed as met, and a chance of one; or none can be told."""
    case = data.draw(cases(kinds=[kind]))
    day = case.judged() + data.draw(st.integers(0, 9), label="days later")
    progress, closed, projection = answers(case, day)
    known = {True: ("met", 1.0), False: ("missed", 0.0), None: ("unknown", None)}
    assert (closed.outcome, projection.probability) == known[progress.is_met]


@pytest.mark.parametrize("kind", KINDS)
@share_of_examples(4)
@given(data=st.data())
def test_what_readings_have_decided_stays_decided(kind: str, data: st.DataObject) -> None:
    """No later day undoes an outcome, be it silent; only what is presumed of silence is undone when readings come."""
    case = data.draw(cases(kinds=[kind], missing=["carry", "zero", "unknown"]))
    day = data.draw(st.integers(0, case.last + 3), label="day")
    was = case.assessed(day).settled
    if was is None:
        return
    now = case.assessed(day + data.draw(st.integers(0, 20), label="days later")).settled
    assert now is not None
    assert now.is_met is was.is_met


@pytest.mark.parametrize("kind", KINDS)
@share_of_examples(4)
@given(data=st.data())
def test_whoever_is_met_is_not_behind(kind: str, data: st.DataObject) -> None:
    """No preset says behind, at risk, off track or the like of it about a goal that is met."""
    case = data.draw(cases(kinds=[kind]))
    progress = case.assessed(data.draw(st.integers(0, case.last + 9), label="day"))
    if not progress.is_met:
        return
    said = {name: progress.status(name) for name in sg.status.STATUS_PRESETS}
    if progress.is_allowance:
        del said["ad_pacing"]  # "under" says there that less was spent, and that is no fault of a goal
    assert {name: status for name, status in said.items() if status in BEHIND} == {}


@given(cases(kinds=["quota"]), st.integers(0, 9))
def test_a_quota_is_met_when_every_closed_period_is(case: Case, late: int) -> None:
    """Once judged, a quota is met exactly when all closed periods are read and met, or paid what they handed on."""
    progress = case.assessed(case.judged() + late)
    quota = progress.quota
    assume(progress.actual is not None and quota is not None)
    every, some_missed = quota.met == quota.closed and quota.unread == 0, quota.met < quota.closed
    if case.goal.target.carry == "both":
        assert (progress.is_met is True) >= every
        assert (progress.is_met is False) <= some_missed or quota.unread
    else:
        assert (progress.is_met is True, progress.is_met is False) == (every, some_missed)


@given(cases(kinds=["quota"]), st.data())
def test_a_missed_period_is_made_good_by_no_other(case: Case, data: st.DataObject) -> None:
    """Before its end, a quota is not met exactly when a closed period missed what it asked, unless it hands on its debt."""
    progress = case.assessed(data.draw(st.integers(0, case.last)))
    quota = progress.quota
    assume(progress.actual is not None and quota is not None)
    overdrawn = progress.is_allowance and quota.made * progress.plan.sign < quota.due * progress.plan.sign
    was_missed = quota.met < quota.closed
    assert (progress.is_met is False) == was_missed or overdrawn or case.goal.target.carry == "both"
    assert was_missed or overdrawn or progress.is_met is not False
    assert (progress.gap is not None and progress.gap < 0) >= (progress.is_met is False)


FIGURES = (
    "actual expected gap gap_days attainment pace_index time_index earned_on time_share safe_days falls_behind_on "
    "burn_rate exhausted_on left_today is_met finished_on feasibility arrives_on quota target baseline is_allowance "
    "start deadline counted bound required_pace mean_pace recent_pace assumed reasons"
).split()
JUDGED_FIGURES = ("actual", "gap", "is_met", "quota")


def statuses(progress: sg.Progress) -> dict[str, str]:
    """Return the status under every preset."""
    return {name: progress.status(name) for name in sg.status.STATUS_PRESETS}


@pytest.mark.parametrize("kind", KINDS)
@share_of_examples(4)
@given(data=st.data())
def test_readings_after_the_judged_day_change_no_verdict(kind: str, data: st.DataObject) -> None:
    """Actual, gap, is met, quota, status and score are what they are without the readings that came later."""
    case = data.draw(cases(kinds=[kind]))
    end = case.judged()
    kept = tuple(row for row in case.rows if row[0] <= end)
    more = kept + data.draw(later_rows(case, end, least=1), label="later readings")
    day = end + data.draw(st.integers(0, 14), label="days later")
    without, with_more = case.assessed(day, kept), case.assessed(day, more)
    for name in JUDGED_FIGURES:
        assert getattr(with_more, name) == getattr(without, name), name
    assert statuses(with_more) == statuses(without)
    scores = [
        sg.close(case.goal, case.of(rows), as_of=on(day), missing=case.missing, probability=0.5)
        for rows in (kept, more)
    ]
    assert scores[0] == scores[1]


@pytest.mark.parametrize("kind", KINDS)
@share_of_examples(4)
@given(data=st.data())
def test_a_judgement_stays_as_it_was(kind: str, data: st.DataObject) -> None:
    """Asked again later, with all that has been read since, a goal has the figures of its judged day."""
    case = data.draw(cases(kinds=[kind], missing=["carry", "zero"]))
    end = case.judged()
    then, later = case.assessed(end), case.assessed(end + data.draw(st.integers(1, 14)))
    for name in JUDGED_FIGURES:
        assert getattr(later, name) == getattr(then, name), name


@given(cases(kinds=["reach", "change", "pace", "band", "quota"], missing=["carry", "zero"]), st.data())
def test_a_correction_of_an_earlier_day_counts_when_it_is_known(case: Case, data: st.DataObject) -> None:
    """What corrects a day up to the judged one counts like the right value, and not on a day before it was known."""
    end = case.judged()
    rows = [row for row in case.rows if row[0] <= end]
    assume(rows)
    wrong, value = data.draw(st.sampled_from(rows)), data.draw(st.integers(0, 20))
    known = end + data.draw(st.integers(1, 5))
    told = [(on(day), number, on(day)) for day, number in rows] + [(on(wrong[0]), value, on(known))]
    history = sg.History.of(told, metric=case.metric)
    right = [(day, value if day == wrong[0] else number) for day, number in rows]
    asked: dict[str, Any] = {"as_of": on(known + 2), "missing": case.missing}
    for expected, more in ((right, {}), (rows, {"known_on": on(known - 1)})):
        plain = sg.assess(case.goal, case.of(expected), **asked)
        corrected = sg.assess(case.goal, history, **asked, **more)
        for name in JUDGED_FIGURES:
            assert getattr(corrected, name) == getattr(plain, name), name
        closed = sg.close(case.goal, history, probability=0.5, **asked, **more)
        assert closed.score == sg.close(case.goal, case.of(expected), probability=0.5, **asked).score
        chance = sg.project(case.goal, history, **asked, **more).probability
        assert chance == sg.project(case.goal, case.of(expected), **asked).probability


@pytest.mark.parametrize("kind", KINDS)
@share_of_examples(4)
@given(data=st.data())
def test_a_certain_chance_is_decided_by_readings(kind: str, data: st.DataObject) -> None:
    """A chance is exactly 0 or 1 only with its reason, and no reading that the page allows later changes it."""
    case = data.draw(cases(kinds=[kind], missing=["carry", "zero"], weeks=3))
    if case.metric.nature == "flow" and data.draw(st.booleans(), label="only adds"):
        case = evolve(case, metric=evolve(case.metric, range=(0, None)))
    day = data.draw(st.integers(0, case.last), label="day")
    projection = sg.project(case.goal, case.history, as_of=on(day), missing=case.missing)
    reason = projection.reasons.get("probability")
    assert (projection.probability in {0.0, 1.0}) == (reason in DECIDED) == projection.is_certain
    if not projection.is_certain:
        return
    seen = tuple(row for row in case.rows if row[0] <= day)
    more = data.draw(later_rows(case, day, is_alike=True), label="read later")
    later = case.assessed(case.judged() + 1, seen + more)
    assert later.is_met is (projection.probability == 1.0)


# To shrink by a percentage is no image of growing by it.
MIRRORED = [kind for kind in KINDS if not kind.startswith("growth")]


@pytest.mark.parametrize("kind", MIRRORED)
@share_of_examples(4)
@given(data=st.data())
def test_mirror_images_agree(kind: str, data: st.DataObject) -> None:
    """With every value, target and bound turned over and the other side better, all figures are mirror images."""
    case = data.draw(cases(kinds=[kind]))
    if isinstance(case.goal.target, (sg.ReachLevel, sg.ReachPace)) and case.metric.better == "context":
        baseline = case.goal.baseline
        # Neither the metric nor the numbers say a side there, and "else higher" is no mirror image of itself.
        assume(case.metric.nature == "stock" or baseline is not None)
        level = getattr(case.goal.target, "value", None)
        assume(baseline is None or (level is not None and baseline.value != level))
    if isinstance(case.goal.target, sg.KeepPace):
        # The bound is said in the image, so it is said in the original too: a fall is "at most" whatever is better.
        image = case.mirrored()
        bound = "at_most" if image.goal.target.bound == "at_least" else "at_least"
        case = evolve(case, goal=evolve(case.goal, target=evolve(case.goal.target, bound=bound)))
    if isinstance(case.goal.target, sg.StayWithin) and case.goal.target.per is not None:
        low, high = case.goal.target.low, case.goal.target.high
        assume(0 not in {low, high})  # at most nothing is an allowance, and at least nothing asks for nothing
        assume(low is None or high is None or low * high > 0)  # which bound to tell first, no image decides
    image = case.mirrored()
    day = data.draw(st.integers(-3, case.last + 9), label="day")
    left, right = case.assessed(day), image.assessed(day)
    # Where a goal starts on its target and the metric says no side, neither does the page.
    assume(case.metric.better != "context" or left.baseline != left.target or left.baseline is None)
    turned = ("expected", "actual", "target", "baseline", "required_pace", "mean_pace", "recent_pace")
    for name in turned:
        value = getattr(left, name)
        assert getattr(right, name) == (None if value is None else -value), name
    alone = {"is_met", "reasons"} if case.metric.nature == "flow" and day < case.judged() else set()
    for name in set(FIGURES) - {*turned, "bound", "quota"} - alone:
        assert getattr(left, name) == getattr(right, name), name
    assert mirrored_quota(right.quota) == left.quota
    assert statuses(left) == statuses(right)
    if case.metric.nature == "stock":  # a flow that only adds is certain sooner, and no image of it only takes away
        chances = [sg.project(one.goal, one.history, as_of=on(day), missing=one.missing) for one in (case, image)]
        assert chances[0].reasons.get("probability") == chances[1].reasons.get("probability")
        assert close_to(*(chance.probability for chance in chances))


def close_to(one: float | None, other: float | None) -> bool:
    """Tell whether two chances are the same but for the last digits of a float."""
    if one is None or other is None:
        return one is other
    return abs(one - other) < 1e-9


def mirrored_quota(quota: sg.progress.QuotaPeriod | None) -> sg.progress.QuotaPeriod | None:
    """Return a quota with what it asks and what was made turned over; what is left to do is an amount."""
    if quota is None:
        return None
    most = None if quota.most is None else -quota.most
    return evolve(quota, due=-quota.due, most=most, made=-quota.made)


@given(cases(kinds=KINDS), st.integers(-60, 300), st.data())
def test_whole_weeks_later_nothing_is_different(case: Case, weeks: int, data: st.DataObject) -> None:
    """Where no month, year or holiday comes in, a goal moved by whole weeks has the same figures, days moved along."""
    target = case.goal.target
    assume(not isinstance(target, (sg.KeepPace, sg.ReachPace)) or target.pace.period.days is not None)
    assume(not isinstance(target, sg.GrowBy) or target.growth.period.days is not None)
    base = case.goal.baseline
    assume(base is None or base.per is None or base.per.days is not None)
    assume(not isinstance(target, sg.StayWithin) or target.per is None or target.per.days is not None)
    case = evolve(case, goal=evolve(case.goal, calendar=evolve(case.goal.calendar, holidays=())))
    moved, day = shifted(case, 7 * weeks), data.draw(st.integers(-3, case.last + 9), label="day")
    left, right = case.assessed(day), moved.assessed(day + 7 * weeks)
    for name in FIGURES:
        assert earlier(getattr(right, name), 7 * weeks) == getattr(left, name), name
    assert statuses(left) == statuses(right)
    one = sg.project(case.goal, case.history, as_of=on(day), missing=case.missing)
    other = sg.project(moved.goal, moved.history, as_of=on(day + 7 * weeks), missing=case.missing)
    assert one.reasons == other.reasons
    assert close_to(one.probability, other.probability)


def earlier(value: Any, days: int) -> Any:
    """Return a figure with every day in it so many days earlier."""
    if isinstance(value, date):
        return value - timedelta(days=days)
    if isinstance(value, tuple):
        return tuple(earlier(part, days) for part in value)
    if isinstance(value, sg.progress.QuotaPeriod):
        return evolve(value, start=earlier(value.start, days), end=earlier(value.end, days))
    return value


SPELLINGS = (
    ("7/week", "7/week", True),
    ("7/week", "1/day", False),
    ("12/year", "1/month", False),
    ("12 posts/12 months", "12 posts/year", False),
    ("7 posts/week", "7 posts/week", True),
)


@pytest.mark.parametrize(("left", "right", "equal"), SPELLINGS)
def test_paces_are_equal_as_written(left: str, right: str, equal: bool) -> None:
    """Paces are equal when amount, period and unit are; those that only run level say so by their rate."""
    one, other = sg.Pace.parse(left), sg.Pace.parse(right)
    assert (one == other) is equal
    assert one.same_rate(other)
    assert not one < other
    assert not other < one


PACES = (
    "7/week", "1/day", "7/7 days", "14/2 weeks", "14/14 days", "1.0/day", "30/month", "90/quarter", "90/3 months",
    "360/year", "360/12 months", "7 posts/week", "7 posts/7 days",
)  # fmt: skip


@given(st.data(), st.sampled_from(["continuous", "calendar", "rolling"]), st.integers(0, 90))
def test_equal_goals_give_equal_answers(data: st.DataObject, counted: str, day: int) -> None:
    """Goals written in different words that are equal have one progress, one ending and one chance."""
    written = st.tuples(
        st.sampled_from(PACES),
        st.sampled_from([None, range(7), "mon-sun"]),
        st.sampled_from([5, 5.0]),
        st.sampled_from([{}, {"milestones": []}]),
    )
    pair = [spelled(counted, *data.draw(written)) for _ in range(2)]
    if pair[0] != pair[1]:
        return
    assert hash(pair[0]) == hash(pair[1])
    metric = sg.Metric(id="m", nature=data.draw(st.sampled_from(["stock", "flow"])), unit="count")
    rows = data.draw(st.dictionaries(st.integers(0, 90), st.integers(0, 30), max_size=8))
    history = sg.History.of([(on(offset), value) for offset, value in rows.items()], metric=metric)
    for ask in (sg.assess, sg.project, sg.close):
        one, other = (ask(goal, history, as_of=on(day)) for goal in pair)
        assert one == other


def spelled(counted: str, pace: str, days: Any, value: float, more: dict[str, Any]) -> sg.Goal:
    """Return a goal of twelve weeks in which each part may be written in several ways."""
    return sg.Goal(
        id="g",
        metric="m",
        target=sg.KeepPace(sg.Pace.parse(pace), counted=counted, **more),
        start=on(0),
        deadline=on(83),
        baseline=sg.Baseline(value=value),
        calendar=sg.Calendar(working_days=days),
    )


def as_strategy(drawn: list[Case], own: bool) -> sg.Strategy:
    """Return a strategy that holds each case as a goal on a metric of its own."""
    metrics, wanted, read = [], [], []
    for number, case in enumerate(drawn):
        metric = evolve(case.metric, id=f"m{number}")
        metrics.append(metric)
        wanted.append(evolve(case.goal, id=f"g{number}", metric=metric.id, channel="ig"))
        rows = [(on(day), value) for day, value in case.rows]
        read.append(sg.History.of(rows, metric=metric if own else metric.id, channel="ig"))
    channel = sg.Channel(id="ig", platform="instagram")
    return sg.Strategy(metrics=metrics, goals=wanted, histories=read, channels=[channel])


@given(
    st.lists(cases(weeks=3), min_size=1, max_size=2),
    st.booleans(),
    st.integers(0, 30),
    st.sampled_from(["carry", "zero"]),
)
def test_a_review_is_its_parts(drawn: list[Case], own: bool, day: int, missing: str) -> None:
    """Report, progress and chance in a review are what each room answers by itself; a roll-up has the same progress."""
    strategy = as_strategy(drawn, own)
    asked: dict[str, Any] = {"as_of": on(day), "missing": missing}
    review = sg.review(strategy, **asked)
    rolled = sg.roll_up_strategy(strategy, as_of=on(day), assessing={"missing": missing})
    evidence = sg.Evidence(strategy=strategy)
    for goal, history in zip(strategy.goals, strategy.histories, strict=True):
        part = review.goals[goal.id]
        progress = sg.assess(goal, history, evidence=strategy, **asked)
        assert rolled.goals[goal.id] == progress
        assert part.progress == progress or "progress" in part.reasons
        if part.projection is not None:
            assert part.projection == sg.project(goal, history, evidence=strategy, **asked)
        if missing == "carry":
            assert part.report == sg.check(goal, evidence=evidence, as_of=on(day))
    if missing == "carry":
        assert review.findings == sg.check_strategy(strategy, evidence=evidence, as_of=on(day)).findings


# A review of a drawn strategy runs every rule on every goal, so a quarter of the examples is what a quick run can pay.
@settings(max_examples=settings().max_examples // 4)
@given(whole_strategies(audits=True), st.integers(0, 900))
def test_a_review_of_any_strategy_is_its_parts(strategy: sg.Strategy, day: int) -> None:
    """Of whatever strategy there is, a review holds what assess and project say, or the reason why they cannot."""
    as_of = date(2025, 6, 1) + timedelta(days=day)
    review = sg.review(strategy, as_of=as_of)
    evidence = sg.Evidence(strategy=strategy)
    for part in review.goals:
        assert (part.progress is None) == ("progress" in part.reasons)
        assert (part.projection is None) == ("projection" in part.reasons)
        history = evidence.history_for(part.goal)
        if part.progress is not None and history is not None:
            assert part.progress == sg.assess(part.goal, history, as_of=as_of, evidence=strategy)
        if part.projection is not None and history is not None:
            assert part.projection == sg.project(part.goal, history, as_of=as_of, evidence=strategy)


@given(goals(complete=True, metrics=st.just("m")), st.data())
def test_three_answers_are_one_for_whatever_goal_is_drawn(goal: sg.Goal, data: st.DataObject) -> None:
    """The three answers are one on and after the judged day, with revisions, corrections and odd calendars too."""
    nature = data.draw(st.sampled_from(["stock", "flow", "score"]))
    metric = sg.Metric(id="m", nature=nature, better=data.draw(st.sampled_from(["higher", "lower", "context"])))
    history = data.draw(histories(metrics=st.just(metric), channels=st.just(goal.channel)))
    late = data.draw(st.integers(0, 30))
    try:
        end = sg.assess(goal, history, as_of=goal.deadline).deadline or goal.deadline
        as_of = max(end, goal.deadline, *(revision.on for revision in goal.revisions)) + timedelta(days=late)
        progress = sg.assess(goal, history, as_of=as_of)
        closed = sg.close(goal, history, as_of=as_of, probability=0.5)
        projection = sg.project(goal, history, as_of=as_of)
    except sg.SmartGoalsError:
        assume(False)  # figures beyond every number, or a plan that the calendar leaves no room for
    known = {True: ("met", 1.0), False: ("missed", 0.0), None: ("unknown", None)}
    assert (closed.outcome, projection.probability) == known[progress.is_met]


def test_a_pace_without_a_deadline_has_no_ending() -> None:
    """What needs an end is None, for the reason that there is no deadline."""
    goal = sg.Goal(id="g", metric="m", target=sg.KeepPace(sg.Pace(7, "week")), start=MONDAY)
    metric = sg.Metric(id="m", nature="flow", unit="count")
    history = sg.History.of([(on(day), 1) for day in range(20)], metric=metric)
    progress = sg.assess(goal, history, as_of=on(19))
    bounded = sg.assess(evolve(goal, deadline=on(69)), history, as_of=on(19))
    for name in ("target", "attainment", "required_pace", "is_met"):
        assert (getattr(progress, name), progress.reasons.get(name)) == (None, "no_deadline"), name
    for name in ("actual", "expected", "gap", "mean_pace"):
        assert getattr(progress, name) == getattr(bounded, name), name
    projection = sg.project(goal, history, as_of=on(19))
    assert (projection.probability, projection.reasons["probability"]) == (None, "no_deadline")
    assert sg.close(goal, history, as_of=on(19)).score is None
