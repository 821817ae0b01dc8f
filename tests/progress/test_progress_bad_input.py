"""Bad input: each kind has one answer, an error that names it or a defined value; and each quantity explains itself."""

from datetime import UTC, date, datetime, timedelta

import pytest

import smartgoals as sg
from smartgoals import codec

DAY0 = date(2026, 1, 1)
PLAN = sg.Plan.linear(DAY0, 0, date(2026, 1, 11), 10)
GOAL = sg.Goal(
    id="g",
    metric="followers",
    channel="ig",
    target=sg.ReachLevel(10),
    baseline=sg.Baseline(value=0, on=DAY0),
    start=DAY0,
    deadline=date(2026, 1, 11),
)
NOON = datetime(2026, 1, 3, 12, tzinfo=UTC)
ONE = sg.History.of([(date(2026, 1, 3), 1)])


def day(k: int) -> date:
    """Return the k-th day after the plans of these tests start."""
    return DAY0 + timedelta(days=k)


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ({"plan_or_goal": "10 followers"}, "plan_or_goal"),
        ({"plan_or_goal": None}, "plan_or_goal"),
        ({"history": [(day(1), 1)]}, "history"),
        ({"as_of": NOON}, "as_of"),
        ({"as_of": "2026-01-03"}, "as_of"),
        ({"known_on": NOON}, "known_on"),
        ({"counter": 1}, "counter"),
        ({"before_start": "yes"}, "before_start"),
        ({"missing": 0}, "missing"),
        ({"recent": 7}, "recent"),
        ({"horizon": 7}, "horizon"),
        ({"recompute_over": 7}, "recompute_over"),
    ],
)
def test_wrong_types_are_named(arguments: dict[str, object], path: str) -> None:
    """What is no plan, history, day, policy or period is refused with the name of the argument."""
    given = {"plan_or_goal": PLAN, "history": ONE, "as_of": day(3)} | arguments
    first, second = given.pop("plan_or_goal"), given.pop("history")
    with pytest.raises(sg.WrongType) as caught:
        sg.assess(first, second, **given)  # type: ignore[arg-type]  # the point of the test
    assert caught.value.path == path


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ({"missing": "skip"}, "missing"),
        ({"recent": "a while"}, "recent"),
        ({"horizon": "soon"}, "horizon"),
    ],
)
def test_unknown_words_are_named(arguments: dict[str, str], path: str) -> None:
    """A policy or period that nobody knows is refused with the name of the argument."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.assess(PLAN, ONE, as_of=day(3), **arguments)  # type: ignore[arg-type]  # the point of the test
    assert caught.value.path == path


def test_the_day_must_be_said() -> None:
    """There is no today: as_of is required, and by name."""
    with pytest.raises(TypeError, match="as_of"):
        sg.assess(PLAN, ONE)  # type: ignore[call-arg]  # the point of the test


@pytest.mark.parametrize(
    ("facts", "path"), [({"metric": "likes"}, "history.metric"), ({"channel": "x"}, "history.channel")]
)
def test_a_history_of_something_else_is_refused(facts: dict[str, str], path: str) -> None:
    """Another metric or channel than the goal's is an error that names it; one that nothing is known of is taken."""
    with pytest.raises(sg.InvalidValue) as caught:
        sg.assess(
            GOAL, sg.History.of([(day(2), 1)], **({"metric": "followers", "channel": "ig"} | facts)), as_of=day(3)
        )
    assert caught.value.path == path
    assert sg.assess(GOAL, ONE, as_of=day(3)).actual == 1
    assert (
        sg.assess(
            GOAL, sg.History.of([(day(2), 1)], metric=sg.Metric(id="followers", nature="stock")), as_of=day(3)
        ).gap
        == -2
    )


def test_units_do_not_mix() -> None:
    """The required pace has the unit of the plan, and a pace in another unit is not compared with it."""
    plan = sg.Plan.at_pace(DAY0, 0, "1 follower/day", until=day(10))
    required = sg.assess(plan, ONE, as_of=day(3)).required_pace
    assert required is not None
    assert required.unit == "follower"
    with pytest.raises(sg.InvalidValue, match="lead"):
        _ = required > sg.Pace.parse("1 lead/day")


def test_odd_readings_have_defined_answers() -> None:
    """Out of order, twice on a day, in the future, before the baseline, zero, falling: each has a value, and none fails."""
    h = sg.History.of([(day(5), 9), (day(2), 3), (day(2), 4), (day(-3), 8), (day(1), 0)])
    assert sg.assess(PLAN, h, as_of=day(3)).actual == 4
    assert sg.assess(PLAN, h, as_of=day(1)).actual == 0
    early = sg.assess(PLAN, h, as_of=DAY0)
    assert early.actual == 8
    assert early.read_on == day(-3)
    fallen = sg.assess(PLAN, sg.History.of([(day(2), -3)]), as_of=day(2))
    assert fallen.attainment == -0.3
    assert fallen.attainment_clamped == 0
    assert fallen.gap_days == -2
    assert fallen.earned_on == DAY0
    assert fallen.feasibility is None


def test_what_no_number_can_tell_is_none_with_a_reason() -> None:
    """What no number of JSON can hold is never rounded to infinity, and hides nothing else of the progress."""
    plan = sg.Plan.linear(DAY0, 0, day(10), 1e300)
    assert sg.assess(plan, sg.History.of([(day(1), 1e300)]), as_of=day(1)).attainment == 1
    p = sg.assess(sg.Plan.linear(DAY0, 0, day(10), 1e-300), sg.History.of([(day(1), 1e300)]), as_of=day(1))
    assert (p.attainment, p.reasons["attainment"], p.is_met) == (None, "beyond_reach", True)
    assert "beyond" not in p.text()
    assert codec.structure(codec.unstructure(p), sg.Progress) == p
    largest = sg.assess(sg.Plan.linear(DAY0, 0, day(10), 1), sg.History.of([(day(1), 1.7e308)]), as_of=day(1))
    assert largest.gap == 1.7e308


def test_an_allowance_overdrawn() -> None:
    """A total over its allowance has no pace left to give; a level over it must come down, and says how fast."""
    flow = sg.Metric(id="spend", nature="flow", unit="money", better="lower")
    cap = sg.Plan.linear(DAY0, 0, day(10), 10, better="lower")
    total = sg.assess(cap, sg.History.of([(day(1), 12)], metric=flow), as_of=day(2))
    assert total.required_pace is None
    assert total.reasons["required_pace"] == total.reasons["feasibility"] == "used_up"
    assert total.exhausted_on == day(2)
    assert total.days_to_exhaustion == 0
    level = sg.assess(cap, sg.History.of([(day(1), 12)]), as_of=day(2))
    assert level.required_pace == sg.Pace(-0.25, "day")
    assert level.reasons["feasibility"] == "wrong_way"
    assert level.reasons["arrives_on"] == "allowance"


def test_an_allowance_is_used_at_a_rate() -> None:
    """6 of 10 used in 4 of 10 days burns 1.5 times the allowance, which is gone on the seventh day."""
    cap = sg.Plan.linear(DAY0, 0, day(10), 10, better="lower")
    p = sg.assess(cap, sg.History.of([(day(4), 6)]), as_of=day(4))
    assert p.burn_rate == 1.5
    assert p.exhausted_on == day(7)
    assert p.days_to_exhaustion == 3
    assert p.feasibility == 2.25
    assert p.left_today == 0
    assert p.is_met is None
    assert [row.delta for row in p.due_table(3)] == [-2, -1, 0]
    idle = sg.assess(cap, sg.History.of([(day(4), 0)]), as_of=day(4))
    assert idle.burn_rate == 0
    assert idle.reasons["exhausted_on"] == "no_pace"
    assert idle.days_to_exhaustion is None
    assert idle.feasibility == 0
    assert idle.left_today == 4
    whole = sg.assess(cap, sg.History.of([(day(4), 10)]), as_of=day(4))
    assert whole.required_pace == sg.Pace(0, "day")
    assert whole.reasons["feasibility"] == "used_up"
    start = sg.assess(cap, sg.History.of([(DAY0, 0)]), as_of=DAY0)
    assert start.reasons["burn_rate"] == start.reasons["exhausted_on"] == "nothing_elapsed"
    assert start.reasons["feasibility"] == "nothing_elapsed"
    over = sg.assess(cap, sg.History.of([(day(4), 6)]), as_of=day(11))
    assert over.is_met is True
    assert over.reasons["required_pace"] == "past_deadline"
    given_back = sg.assess(cap, sg.History.of([(day(4), -1)]), as_of=day(4))
    assert given_back.feasibility == 0
    assert given_back.reasons["exhausted_on"] == "wrong_way"


@pytest.mark.parametrize(
    ("days", "error"), [(-1, sg.InvalidValue), (10**6, sg.InvalidValue), (1.5, sg.WrongType), (True, sg.WrongType)]
)
def test_a_due_table_has_a_whole_number_of_rows(days: object, error: type[Exception]) -> None:
    """Fewer than none, more than ten years, parts of a day and truth values are refused."""
    with pytest.raises(error, match="days"):
        sg.assess(PLAN, ONE, as_of=day(3)).due_table(days)  # type: ignore[arg-type]  # the point of the test


def test_an_empty_due_table() -> None:
    """No rows asked for, none given."""
    assert sg.assess(PLAN, ONE, as_of=day(3)).due_table(0) == ()


def test_every_quantity_explains_itself() -> None:
    """Formula, numbers that went in, and the result or the reason for none, of each quantity once."""
    p = sg.assess(PLAN, ONE, as_of=day(3))
    found = {one.quantity: one for one in p.derivations()}
    rows = [name for name, row in vars(sg.Progress).items() if hasattr(row, "formula")]
    assert list(found) == rows
    assert len(found) == len(p.derivations())
    assert dict(found["required_pace"].numbers) == {"target": 10, "actual": 1, "as_of": day(3), "deadline": day(10)}
    assert found["required_pace"].result == p.required_pace
    lines = p.explain().splitlines()
    assert "attainment = (actual - baseline) / (target - baseline) [actual 1, baseline 0, target 10] = 0.1" in lines
    assert lines[-1].endswith("none, because the target does not stand reached")
    assert any("recent_window 2026-01-01 to 2026-01-03" in line for line in lines)
    cap = sg.assess(sg.Plan.linear(DAY0, 0, day(10), 10, better="lower"), ONE, as_of=day(3))
    assert "feasibility = mean pace / pace that may still be used" in cap.explain()


@pytest.mark.parametrize("reason", list(sg.progress.Reason))
def test_every_reason_has_a_sentence_in_both_languages(reason: sg.progress.Reason) -> None:
    """Reasons are words of JSON, and clauses in English and French."""
    assert reason == reason.value
    assert reason.text() == reason.text("en") != reason.text("fr")


def test_a_progress_reads_as_a_sentence() -> None:
    """Its text says where it stands, or why nobody can tell."""
    assert str(sg.assess(PLAN, ONE, as_of=day(3))) == "behind on 2026-01-04: 1 of 3 expected"
    nothing = sg.assess(PLAN, sg.History.of([]), as_of=day(3))
    assert str(nothing) == "progress unknown on 2026-01-04: there is no reading on or before the day"
    lacking = sg.assess(sg.Goal(id="g"), sg.History.of([]), as_of=day(3))
    assert str(lacking) == "progress unknown on 2026-01-04: needs a target"
