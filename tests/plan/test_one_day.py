"""A level that a flow shall reach on any day is the amount of a single day, in the plan, the progress and the projection."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._model.metric import Nature
from smartgoals._plan.one_day import amounts_of_a_day, as_levels, asks_for_one_day, is_of_single_days

START = date(2026, 3, 1)
VISITS = sg.Metric(id="visits", nature="flow", better="higher", range=(0, None))
DAYS = [START - timedelta(days=60 - k) for k in range(60)]
FLOW = sg.History.of([(on, 100 + (k * 37) % 29) for k, on in enumerate(DAYS)], metric=VISITS)
LAST = DAYS[-1]


def record(level: float, **facts: object) -> sg.Goal:
    known = {"id": "g", "metric": "visits", "start": START, "deadline": date(2026, 3, 31)} | facts
    return sg.Goal(target=sg.ReachLevel(level, judged="any_day"), **known)  # type: ignore[arg-type]  # facts are right


@pytest.mark.parametrize(
    ("target", "nature", "answer"),
    [
        (sg.ReachLevel(5, judged="any_day"), sg.types.Nature.FLOW, True),
        (sg.ReachLevel(5), sg.types.Nature.FLOW, False),
        (sg.ReachLevel(5, judged="any_day"), sg.types.Nature.STOCK, False),
        (sg.ChangeBy(5, judged="any_day"), sg.types.Nature.FLOW, False),
        (None, sg.types.Nature.FLOW, False),
    ],
)
def test_only_a_level_on_any_day_of_a_flow_asks_for_one_day(
    target: sg.Target | None, nature: sg.types.Nature, answer: bool
) -> None:
    """Everything else on a flow is a total, and a level on any day of anything else is that level."""
    assert asks_for_one_day(sg.Goal(id="g", target=target), nature) is answer


@given(st.lists(st.tuples(st.dates(START, START + timedelta(days=9)), st.integers(0, 50)), max_size=30))
def test_days_are_read_as_levels(entries: list[tuple[date, int]]) -> None:
    """Each day is one reading, the sum of its entries, and nothing is lost."""
    flow = sg.History.of(entries, metric=VISITS, channel="site", definition="d")
    levels = as_levels(flow, VISITS)
    assert levels.nature is sg.types.Nature.SCORE
    assert (levels.channel, levels.definition, levels.bounds) == ("site", "d", (0, None))
    assert sum(levels.values) == sum(value for _, value in entries)
    for on, value in zip(levels.days, levels.values, strict=True):
        assert value == sum(amount for day, amount in entries if day == on)


def test_the_facts_of_a_standard_metric_stay() -> None:
    """By its id alone a standard metric keeps its range and better side; no metric stays none."""
    calls = as_levels(sg.History.of([(START, 3)], metric="support_calls"), "support_calls")
    assert (calls.metric_id, calls.better, calls.bounds[0]) == ("support_calls", sg.types.Better.LOWER, 0)
    assert as_levels(sg.History.of([(START, 3)]), None).metric is None


def test_progress_is_of_the_days_and_not_of_their_total() -> None:
    """Eleven quiet days do not add up to a record, and one loud day makes it."""
    quiet = [(START + timedelta(days=k), 50) for k in range(11)]
    history = sg.History.of([*FLOW, *(sg.Reading(on, value) for on, value in quiet)], metric=VISITS)
    found = sg.assess(record(400), history, as_of=quiet[-1][0])
    assert found.actual == 50
    assert found.is_met is False or found.is_met is None
    loud = sg.History.of(
        [*history, sg.Reading(date(2026, 3, 12), 250), sg.Reading(date(2026, 3, 12), 160)], metric=VISITS
    )
    assert sg.assess(record(400), loud, as_of=date(2026, 3, 12)).is_met is True
    assert sg.project(record(400), loud, as_of=date(2026, 3, 14)).probability == 1.0
    assert sg.project(record(400), loud, as_of=date(2026, 3, 14)).arrival.median == date(2026, 3, 12)


def test_the_chance_is_of_a_record_day() -> None:
    """The total of a month is certain to pass what hardly a single day will."""
    chances = [sg.project(record(level), FLOW, as_of=LAST).probability for level in (110, 130, 160, 400)]
    assert all(one is not None for one in chances)
    assert chances == sorted(chances, reverse=True)  # type: ignore[type-var]  # none is None, as just seen
    assert chances[0] is not None
    assert chances[0] > 0.9
    assert chances[-1] is not None
    assert chances[-1] < 0.2
    total = sg.project(
        sg.Goal(id="g", metric="visits", target=sg.ReachLevel(400), start=START, deadline=date(2026, 3, 31)),
        FLOW,
        as_of=LAST,
    )
    assert total.probability is not None
    assert total.probability > 0.9


def test_a_total_from_today_is_what_is_still_to_come() -> None:
    """Once the day's reading is in, a total from that day on leaves it out; before, it belongs to the total."""
    week = LAST + timedelta(days=7)
    ahead = sg.forecast(FLOW, on=week, as_of=LAST, total_from=LAST)
    assert ahead.quantile(0.5) == sg.forecast(FLOW, on=week, as_of=LAST, total_from=START).quantile(0.5)
    without = FLOW.upto(LAST - timedelta(days=1))
    late = sg.forecast(without, on=week, as_of=LAST, total_from=LAST)
    assert late.total_from == LAST
    today = sg.forecast(FLOW, on=LAST, as_of=LAST, total_from=LAST)
    assert today.expected == FLOW.last.value


def test_amounts_of_spans_are_told_by_their_mean_day() -> None:
    """A week of 70 and its last day's 3 are 13 that day; a log that says nothing of days is the same log."""
    sunday = date(2026, 1, 11)
    rows = [sg.Reading(sunday, 70, covers="week"), sg.Reading(sunday, 3)]
    told = amounts_of_a_day(sg.History.of(rows, metric=VISITS))
    assert (told.days, told.values, told.metric, told.covers) == ((sunday,), (13,), VISITS, None)
    assert amounts_of_a_day(FLOW) is FLOW


def test_bands_of_a_flow_are_of_single_days_as_an_amount_on_any_day_is() -> None:
    """A band by the week, a total and a band of a level are of more than one day's amount."""
    bands = [sg.StayWithin(high=9), sg.StayWithin(high=9, per="week"), sg.ReachLevel(9)]
    goals = [sg.Goal(id="g", metric="visits", target=band) for band in bands]
    assert [is_of_single_days(one, Nature.FLOW) for one in goals] == [True, False, False]
    assert is_of_single_days(record(9), Nature.FLOW)
    assert not is_of_single_days(goals[0], Nature.STOCK)
