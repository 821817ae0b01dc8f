"""What contradicts itself is refused, with the path of each fault: goals, targets, metrics, audits and the rest."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._model.objective import objective_kind
from smartgoals._numbers import exact, rounded
from smartgoals.strategies import days, goals, numbers

D = date(2026, 1, 5)
LATER = date(2026, 6, 28)
BENT = sg.ReachLevel(9, milestones=[sg.Milestone(D + timedelta(days=30), 3)])
WHOLE_METRIC = {"id": "m", "unit": "count"}


@pytest.mark.parametrize(
    ("build", "paths"),
    [
        (lambda: sg.Goal(id="g", start=LATER, deadline=D), ("deadline",)),
        (lambda: sg.Goal(id="g", start=date.min), ("start",)),
        (lambda: sg.Goal(id="g", deadline=D, baseline=sg.Baseline(value=1, on=D)), ("baseline.on",)),
        (lambda: sg.Goal(id="g", deadline=D, target=BENT), ("target.milestones[0].on",)),
        (lambda: sg.Goal(id="g", start=LATER, target=BENT), ("target.milestones[0].on",)),
        (
            lambda: sg.Goal(id="g", start=D, baseline=sg.Baseline(value=1, on=D + timedelta(days=30)), target=BENT),
            ("target.milestones[0].on",),
        ),
        (
            lambda: sg.Goal(id="g", start=LATER, deadline=D, baseline=sg.Baseline(value=1, on=D), target=BENT),
            ("deadline", "baseline.on", "target.milestones[0].on"),
        ),
        (
            lambda: sg.Goal(id="g", revisions=[sg.Revision(on=D, reason="a"), sg.Revision(on=D, reason="b")]),
            ("revisions",),
        ),
        (lambda: sg.Revision(on=D, reason="r", start=LATER, deadline=D), ("deadline",)),
        (lambda: sg.Revision(on=date.min, reason="r"), ("on",)),
        (lambda: sg.Goal(id="", metric=3, target=5), ("id", "metric", "target")),
        (lambda: sg.Goal(id="g", cadence="hourly"), ("cadence",)),
        (lambda: sg.Goal(id="g", guardrails="reach"), ("guardrails",)),
        (lambda: sg.ReachLevel(9, milestones=[sg.Milestone(D, 1), sg.Milestone(D, 2)]), ("milestones",)),
        (lambda: sg.ReachLevel(9, milestones=[3]), ("milestones[0]",)),
        (lambda: sg.ReachLevel(9, judged="never"), ("judged",)),
        (sg.ChangeBy, ("amount",)),
        (lambda: sg.ChangeBy(1, percent=1), ("amount",)),
        (lambda: sg.ChangeBy(0), ("amount",)),
        (lambda: sg.ChangeBy(percent=0.0), ("percent",)),
        (lambda: sg.KeepPace("50 weekly-ish"), ("pace",)),
        (lambda: sg.KeepPace(50), ("pace",)),
        (lambda: sg.ReachLevel(9, milestones=[(D, 1), (D, "x"), (D, 1, 2)]), ("milestones[1].value", "milestones[2]")),
        (lambda: sg.Goal(id="g", effort="much"), ("effort",)),
        (lambda: sg.KeepPace(sg.Pace(1, "week"), counted="daily", bound="about"), ("counted", "bound")),
        (sg.StayWithin, ("low",)),
        (lambda: sg.StayWithin(low=2, high=1), ("high",)),
        (lambda: sg.Reading(LATER, 1, recorded_on=D), ("recorded_on",)),
        (lambda: sg.Reading(D, 1, out_of=0), ("out_of",)),
        (lambda: sg.audits.Window(LATER, D), ("end",)),
        (lambda: sg.audits.Measurement(metric="m", value=1, on=D, window=sg.audits.Window(D, D)), ("on",)),
        (lambda: sg.audits.Measurement(metric="m", value=1, currency="euro"), ("currency",)),
        (lambda: sg.audits.Measurement(metric="m", value=1, currency=3), ("currency",)),
        (lambda: sg.returns.Cost(ad_spend=-1, currency="E1R"), ("ad_spend", "currency")),
        (lambda: sg.Link(metric="a", to="a"), ("to",)),
        (lambda: sg.Objective(id="o", title="T", kind="k", start=LATER, deadline=D), ("deadline",)),
        (lambda: sg.Objective(id="o", title="T", kind="k", serves="o"), ("serves",)),
        (lambda: sg.Metric(nature="stock", over_time="sum", **WHOLE_METRIC), ("over_time",)),
        (
            lambda: sg.Metric(nature="score", over_time="sum", over_channels="sum", **WHOLE_METRIC),
            ("over_time", "over_channels"),
        ),
        (lambda: sg.Metric(nature="flow", over_time="last", **WHOLE_METRIC), ("over_time",)),
        (lambda: sg.Metric(nature="unique", over_channels="sum", **WHOLE_METRIC), ("over_channels",)),
        (lambda: sg.Metric(id="m", nature="flow", unit="ratio"), ("unit",)),
        (lambda: sg.Metric(nature="flow", range=(1, 1), **WHOLE_METRIC), ("range",)),
        (lambda: sg.Metric(nature="flow", range=(1, 2, 3), **WHOLE_METRIC), ("range",)),
        (lambda: sg.Metric(id="m", nature="flwo"), ("nature",)),
        (lambda: sg.ClosedGoal(goal=sg.Goal(id="g"), closed_on=D, outcome="met", score=1.5), ("score",)),
        (lambda: sg.DataSource(metric="m", cadence="often", latency_days=-1), ("cadence", "latency_days")),
        (lambda: sg.DataSource(metric="m", cadence=7), ("cadence",)),
        (
            lambda: sg.audits.ChannelAudit(platform="p", checks=[sg.audits.Check(name="c", result="pass")] * 2),
            ("checks",),
        ),
        (lambda: sg.audits.ChannelAudit(platform="p", content_mix={"a": 0.6, "b": 0.5}), ("content_mix",)),
        (
            lambda: sg.audits.ChannelAudit(platform="p", content_mix={"a": 1.5, "b": "x"}),
            ("content_mix.a", "content_mix.b"),
        ),
        (lambda: sg.audits.ChannelAudit(platform="p", content_mix=[("a", 0), ("a", 1)]), ("content_mix",)),
        (lambda: sg.audits.ChannelAudit(platform="p", content_mix=["ab"]), ("content_mix",)),
        (lambda: sg.audits.ChannelAudit(platform="p", audience={"age": {"x": 2}}), ("audience.age.x",)),
        (lambda: sg.audits.ChannelAudit(platform="p", audience=[("age", {}), ("age", {})]), ("audience",)),
        (
            lambda: sg.Audit(
                id="a",
                as_of=D,
                channels=[
                    sg.audits.ChannelAudit(platform="X", handle="@a"),
                    sg.audits.ChannelAudit(platform="y"),
                    sg.audits.ChannelAudit(platform="x", handle="@A"),
                ],
            ),
            ("channels[2]",),
        ),
        (lambda: sg.Audit(id="a", as_of=D, next_due=D), ("next_due",)),
        (lambda: sg.Audit(id="a", as_of="today", window=3, swot=4), ("as_of", "window", "swot")),
    ],
)
def test_contradictions_are_refused_with_their_paths(build: Callable[[], object], paths: tuple[str, ...]) -> None:
    """Every fault of a value is reported at once, each at the field that would have to change."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        build()
    assert tuple(one.path for one in caught.value.problems) == paths


@pytest.mark.parametrize(
    ("target", "hint"),
    [
        (sg.Pace(50, "week"), "KeepPace"),
        (2400, "ReachLevel"),
        (0.5, "ReachLevel"),
        (True, ""),
        ("reach 5", ""),
    ],
)
def test_what_is_nearly_a_target_gets_a_hint(target: object, hint: str) -> None:
    """A bare pace or number is refused with the type that would say what it means."""
    with pytest.raises(sg.WrongType) as caught:
        sg.Goal(id="g", target=target)  # type: ignore[arg-type]  # the point of the test
    assert hint in caught.value.hint
    assert bool(hint) == bool(caught.value.hint)


@pytest.mark.parametrize("nature", list(sg.types.Nature))
def test_a_nature_says_how_a_metric_adds_up(nature: sg.types.Nature) -> None:
    """A metric that only says its nature combines windows and channels as that nature does."""
    metric = sg.Metric(id="m", nature=nature)
    assert metric.over_time is not None
    assert metric.over_channels is not None
    assert (metric.over_time is sg.types.OverTime.SUM) == (nature is sg.types.Nature.FLOW)
    assert sg.Metric(id="m", nature=nature, over_time=metric.over_time, over_channels=metric.over_channels) == metric


def test_a_metric_is_called_by_its_name_or_id() -> None:
    """A metric answers in the language asked for, else in English, else with its id in words."""
    plain, named = (
        sg.Metric(id="new_fans", nature="flow"),
        sg.Metric(id="m", nature="flow", name_en="Fans", name_fr="Fidèles"),
    )
    assert (plain.name(), plain.name("fr")) == ("new fans", "new fans")
    assert (named.name(), named.name("fr")) == ("Fans", "Fidèles")
    assert sg.Metric(id="m", nature="flow", name_en="Fans").name("fr") == "Fans"


def test_a_kind_of_objective_may_be_the_callers_own() -> None:
    """A known kind becomes its member, any other word stays as it is."""
    assert sg.Objective(id="o", title="T", kind="reputation").kind is sg.ObjectiveKind.REPUTATION
    assert sg.Objective(id="o", title="T", kind="research").kind == "research"


def test_the_kind_of_an_objective_is_read_from_either() -> None:
    """A kind is taken from an objective or read from a word; anything else is refused."""
    assert objective_kind(sg.Objective(id="o", title="T", kind="reputation")) is sg.ObjectiveKind.REPUTATION
    assert objective_kind("reputation") is sg.ObjectiveKind.REPUTATION
    assert objective_kind("research") == "research"
    with pytest.raises(sg.WrongType):
        objective_kind(3)  # type: ignore[arg-type]  # the point of the test


class TestGoals:
    """What a goal asks, and what it used to ask."""

    @given(goals(), days(), days(), st.text("abc", min_size=1))
    def test_yesterday_stays_what_it_was(self, goal: sg.Goal, on: date, before: date, reason: str) -> None:
        """A revision never changes what the goal asked before it: asked on any earlier day, it is the goal it was."""
        last = goal.revisions[-1].on if goal.revisions else date.min
        on, before = max(on, last + timedelta(days=1)), max(min(before, on - timedelta(days=1)), last)
        if before >= on:
            before = on - timedelta(days=1)
        revised = goal.revised(on=on, reason=reason, target=None, start=None, deadline=None, baseline=None)
        assert revised.as_asked_on(before) == goal
        assert revised.as_asked_on(on) == revised
        assert revised.original == goal.original

    @given(goals(), days())
    def test_every_day_has_its_terms(self, goal: sg.Goal, on: date) -> None:
        """On any day a goal asks the terms of the first revision after it, or its own, and knows no later revision."""
        asked = goal.as_asked_on(on)
        later = [one for one in goal.revisions if one.on > on]
        terms = later[0] if later else goal
        assert (asked.target, asked.start, asked.deadline, asked.baseline) == (
            terms.target,
            terms.start,
            terms.deadline,
            terms.baseline,
        )
        assert asked.revisions == tuple(one for one in goal.revisions if one.on <= on)
        assert asked.as_asked_on(on) == asked

    @given(goals(), days(), days())
    def test_looking_back_twice_is_looking_back_once(self, goal: sg.Goal, first: date, second: date) -> None:
        """What a goal asked on a day can be asked of the goal as it stood on any later day."""
        early, late = sorted((first, second))
        assert goal.as_asked_on(late).as_asked_on(early) == goal.as_asked_on(early)

    def test_a_revision_changes_terms_only(self) -> None:
        """Only target, start, deadline and baseline are revised, after the last revision, and with a reason."""
        goal = sg.Goal(id="g", revisions=[sg.Revision(on=D, reason="r")])
        for changes, paths in (
            ({"metric": "reach", "owner": "me", "on": LATER}, ("metric", "owner")),
            ({"on": D}, ("on",)),
            ({"on": "today"}, ("on",)),
            ({"on": LATER, "deadline": "soon"}, ("deadline",)),
        ):
            asked: dict[str, Any] = {"reason": "why", **changes}
            with pytest.raises(sg.SmartGoalsError) as caught:
                goal.revised(**asked)
            assert tuple(one.path for one in caught.value.problems) == paths
        with pytest.raises(sg.WrongType):
            goal.as_asked_on("today")  # type: ignore[arg-type]  # the point of the test

    @pytest.mark.parametrize(
        ("goal", "begins", "recurs"),
        [
            (sg.Goal(id="g"), None, False),
            (sg.Goal(id="g", start=D), D - timedelta(days=1), False),
            (sg.Goal(id="g", start=D, baseline=sg.Baseline(value=1)), D - timedelta(days=1), False),
            (sg.Goal(id="g", start=D, baseline=sg.Baseline(value=1, on=D)), D, False),
            (sg.Goal(id="g", target=sg.KeepPace(sg.Pace(1, "week"))), None, True),
        ],
    )
    def test_a_plan_starts_on_its_baseline(self, goal: sg.Goal, begins: date | None, recurs: bool) -> None:
        """The plan starts at the baseline's day, or at the end of the day before the start; a pace recurs by itself."""
        assert goal.plan_starts_on == begins
        assert goal.is_recurring is recurs


class TestAudits:
    """What an audit can be asked."""

    def test_the_latest_measurement_with_a_value_answers(self) -> None:
        """Of several figures for a metric the latest that has a value answers; else the one that was not to be had."""
        missing = sg.audits.Measurement(metric="reach", value=None, on=LATER)
        old = sg.audits.Measurement(metric="reach", value=5, on=D)
        window = sg.audits.Measurement(metric="reach", value=6, window=sg.audits.Window(D, LATER))
        undated = sg.audits.Measurement(metric="reach", value=7)
        audit = sg.audits.ChannelAudit(platform="p", baselines=[undated, window, old, missing])
        assert audit.get("reach") == window
        assert sg.audits.ChannelAudit(platform="p", baselines=[old, undated]).get("reach") == old
        assert sg.audits.ChannelAudit(platform="p", baselines=[missing]).get("reach") == missing
        assert audit.get("followers") is None
        assert (old.ends_on, window.ends_on, undated.ends_on) == (D, LATER, None)

    def test_a_channel_is_found_by_id_or_else_by_account(self) -> None:
        """An entry answers to its channel's id; one without an id to platform and handle, whatever their case."""
        by_id = sg.audits.ChannelAudit(platform="x", channel="ig", handle="@a")
        by_account = sg.audits.ChannelAudit(platform="Instagram", handle="@B")
        audit = sg.Audit(id="a", as_of=D, channels=[by_id, by_account])
        assert audit.get("ig") == by_id
        assert audit.get("other", platform="instagram", handle="@b") == by_account
        assert audit.get("other") is None
        assert audit.get("other", platform="x", handle="@a") is None

    @given(st.lists(st.none() | numbers(0, 1000), min_size=6, max_size=6))
    def test_costs_add_up_what_is_known(self, items: list[float | None]) -> None:
        """The total is the exact sum of the known items, labour being hours times their cost; None when none is known."""
        names = ("ad_spend", "effort_hours", "hourly_cost", "tools", "content", "fees")
        cost = sg.returns.Cost(**dict(zip(names, items, strict=True)))
        spend, hours, rate, *others = (None if one is None else exact(one) for one in items)
        labour = None if hours is None or rate is None else hours * rate
        known = [one for one in (spend, labour, *others) if one is not None]
        assert cost.labour == (None if labour is None else rounded(labour))
        if not known:
            assert cost.total is None
        elif cost.labour is None or labour == exact(cost.labour):
            assert cost.total == rounded(sum(known))

    def test_windows_count_both_ends(self) -> None:
        """A window of one day has one day."""
        assert (sg.audits.Window(D, D).days, sg.audits.Window(D, D + timedelta(days=6)).days) == (1, 7)
