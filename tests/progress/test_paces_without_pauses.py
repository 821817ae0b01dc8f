"""What came in a pause is no part of a pace: the mean and the recent one leave it out, as forecasts do."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

START = date(2026, 1, 5)  # a Monday
LAST = START + timedelta(days=97)
METRICS = {
    "leads": sg.Metric(id="m", nature="flow", unit="count", better="higher", range=(0, None)),
    "fans": sg.Metric(id="m", nature="stock", unit="count", better="higher", range=(0, None)),
    "share": sg.Metric(id="m", nature="score", better="higher"),
}


def day(k: int) -> date:
    """Return a day by its place."""
    return START + timedelta(days=k)


def pause(first: int, last: int, keeps: str = "end") -> sg.Pause:
    """Return a pause on days by their places."""
    return sg.Pause(day(first), day(last), keeps=keeps)


def asked(target: sg.Target, *pauses: sg.Pause, working: str | None = None) -> sg.Goal:
    """Return a goal of twenty weeks."""
    calendar = sg.Calendar(pauses=pauses, working_days=working)
    return sg.Goal(id="g", metric="m", target=target, start=START, deadline=day(139), calendar=calendar)


def read(kind: str, brought: list[float], step: int = 1, covers: str | None = None) -> sg.History:
    """Return what each day brought, told day by day or a step of days at a time; of a stock their sums."""
    sums = [sum(brought[k : k + step]) for k in range(0, len(brought), step)]
    values = [500 + sum(sums[: k + 1]) for k in range(len(sums))] if kind == "fans" else sums
    rows = [(day(step * k + step - 1), value) for k, value in enumerate(values)]
    return sg.History.of(rows, metric=METRICS[kind], covers=covers)


TARGETS: list[tuple[str, sg.Target]] = [
    ("leads", sg.ReachLevel(1300)),
    ("leads", sg.KeepPace("9/day")),
    ("leads", sg.KeepPace("60/week", counted="calendar")),
    ("leads", sg.KeepPace("60/week", counted="rolling")),
    ("leads", sg.KeepPace("12/day", bound="at_most")),
    ("fans", sg.ReachLevel(1900)),
    ("fans", sg.KeepPace("60/week")),
]


@pytest.mark.parametrize(("kind", "target"), TARGETS)
@pytest.mark.parametrize("inside", [0, 4, 30])
@pytest.mark.parametrize("told", [(1, None), (7, None), (7, "week")], ids=["days", "weeks", "weeks that say so"])
@pytest.mark.parametrize("keeps", ["pace", "end"])
def test_a_pace_is_that_of_the_days_of_work(
    kind: str, target: sg.Target, inside: float, told: tuple[int, str | None], keeps: str
) -> None:
    """Ten on each day of work are ten a day, whatever came in two paused weeks: for progress and projection."""
    rest, (step, covers) = pause(77, 90, keeps), told
    history = read(
        kind, [inside if 77 <= k <= 90 else 10 for k in range(98)], step, covers if kind == "leads" else None
    )
    found = sg.assess(asked(target, rest), history, as_of=LAST)
    assert found.mean_pace is not None
    assert found.mean_pace.amount == pytest.approx(10)
    assert found.recent_pace is not None
    assert found.recent_pace.amount == pytest.approx(10)
    there = history.values[-1] if kind == "fans" else sum(history.values)
    ahead = sg.project(asked(target, rest), history, as_of=LAST)
    assert ahead.deadline is not None
    assert ahead.expected == pytest.approx(there + 10 * (ahead.deadline - LAST).days, rel=0.02)


@given(
    st.lists(st.integers(0, 20), min_size=98, max_size=98),
    st.lists(st.tuples(st.integers(1, 90), st.integers(0, 20)), min_size=1, max_size=3),
    st.sampled_from(TARGETS),
    st.sampled_from([None, "mon-fri"]),
    st.integers(1, 97),
)
def test_what_a_pause_brought_changes_no_pace(
    brought: list[int],
    rests: list[tuple[int, int]],
    form: tuple[str, sg.Target],
    working: str | None,
    on: int,
) -> None:
    """The paces of a log of days are those of one that was silent in its pauses, and the value counts all of it."""
    kind, target = form
    firsts = sorted(dict(rests).items())
    later = [first for first, _ in firsts[1:]]
    ends = zip(firsts, [*later, 98], strict=True)
    pauses = [pause(first, min(first + length, after - 1)) for (first, length), after in ends]
    silent = [0 if any(one.start <= day(k) <= one.end for one in pauses) else value for k, value in enumerate(brought)]
    goal = asked(target, *pauses, working=working)
    told, without = (sg.assess(goal, read(kind, some).upto(day(on)), as_of=day(on)) for some in (brought, silent))
    for name in ("mean_pace", "recent_pace"):
        one, other = getattr(told, name), getattr(without, name)
        assert (one is None) is (other is None)
        if one is not None and not told.is_allowance:  # whose days off let be used what they are used
            assert one.amount == pytest.approx(other.amount)


def test_an_amount_of_working_days_too_counts_in_full() -> None:
    """Of a week of which five days are paused nobody knows which days brought what is told of it on Sunday."""
    rest = pause(70, 74)
    for covers in (None, "week"):
        found = sg.assess(asked(sg.ReachLevel(1300), rest), read("leads", [10] * 98, 7, covers), as_of=LAST)
        assert found.mean_pace is not None
        assert found.mean_pace.amount == pytest.approx(980 / 93)


def test_what_is_told_across_the_eve_of_a_pause_counts() -> None:
    """A first reading in a pause that tells of working days before it, too, is none of the pause; the next ones are."""
    days = [*range(65), *range(72, 98)]
    history = sg.History.of([(day(k), 10) for k in days], metric=METRICS["leads"])
    for first, left in ((70, 9), (65, 10)):
        found = sg.assess(asked(sg.ReachLevel(1300), pause(first, 81)), history, as_of=LAST)
        assert found.mean_pace is not None
        assert found.mean_pace.amount == pytest.approx(10 * (91 - left) / (98 - (82 - first)))
    covering = sg.History.of(
        [(day(k), 10) for k in range(65)] + [sg.Reading(day(75), 60, covers=day(72))], metric=METRICS["leads"]
    )
    found = sg.assess(asked(sg.ReachLevel(1300), pause(70, 81)), covering, as_of=day(76))
    assert found.mean_pace is not None
    assert found.mean_pace.amount == pytest.approx(650 / 70)


def test_a_pause_before_all_readings_takes_nothing() -> None:
    """Of the first reading nobody knows which days it tells of; of none after it nothing is left out."""
    history = sg.History.of([(day(k), 10) for k in range(75, 98)], metric=METRICS["leads"])
    found = sg.assess(asked(sg.ReachLevel(1300), pause(70, 80)), history, as_of=LAST)
    assert found.mean_pace is not None
    assert found.mean_pace.amount == pytest.approx((10 + 170) / 87)
    later = sg.assess(asked(sg.ReachLevel(1300), pause(96, 97)), history.upto(day(90)), as_of=LAST)
    assert later.mean_pace is not None


def test_a_score_does_not_rest() -> None:
    """What does not come from work moves in a pause as well."""
    values = [0.02 + k / 10_000 for k in range(98)]
    history = sg.History.of([(day(k), value) for k, value in enumerate(values)], metric=METRICS["share"])
    plain, paused = (
        sg.assess(asked(sg.ReachLevel(0.05), *some), history, as_of=LAST) for some in ((), (pause(80, 90),))
    )
    assert plain.mean_pace is not None
    assert paused.mean_pace is not None
    assert paused.mean_pace.amount == pytest.approx(plain.mean_pace.amount * 98 / 87, rel=0.02)


def test_the_first_day_of_all_may_be_a_pause() -> None:
    """Before it there is no day."""
    rest = sg.Pause(date.min, date(1, 1, 20), keeps="end")
    goal = sg.Goal(
        id="g",
        metric="m",
        target=sg.ReachLevel(400),
        start=date(1, 1, 10),
        deadline=date(1, 3, 1),
        calendar=sg.Calendar(pauses=[rest]),
    )
    history = sg.History.of([(date.min + timedelta(k), 10) for k in range(40)], metric=METRICS["leads"])
    found = sg.assess(goal, history, as_of=date(1, 2, 9))
    assert found.mean_pace is not None
    assert found.mean_pace.amount == pytest.approx(10)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "without what came in pauses"), ("fr", "sans ce qui est venu pendant les pauses")]
)
def test_a_mean_pace_says_what_it_leaves_out(language: str, words: str) -> None:
    """Where the figures shown do not give it, words do; a pause in which nothing came leaves the formula."""
    for inside, is_said in ((4, True), (0, False)):
        history = read("leads", [inside if 42 <= k <= 55 else 10 for k in range(98)])
        told = sg.assess(asked(sg.ReachLevel(1300), pause(42, 55)), history, as_of=LAST).explain(language)
        assert (words in told) is is_said
    band = sg.assess(asked(sg.StayWithin(low=1, per="week"), pause(42, 55)), history, as_of=LAST)
    assert words in band.explain(language)
