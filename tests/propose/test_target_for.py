"""The target that has a chance, from a history alone: its form, which way it is rounded, and what is refused."""

from datetime import date, timedelta
from typing import Any

import pytest
from proposing_cases import DEADLINE, LAST, days, fans

import smartgoals as sg

VISITS = sg.History.of([(on, 400 + 60 * (k % 7 > 4) + 17 * k % 31) for k, on in enumerate(days())], metric="sessions")


def asked(history: sg.History, chance: float = 0.8, **facts: Any) -> sg.types.AmbitionLevel | None:
    """Return the target by the deadline."""
    return sg.target_for(history, **({"on": DEADLINE, "as_of": LAST, "chance": chance} | facts))


@pytest.mark.parametrize(
    ("chance", "target"), [(0.8, "change by +595"), (0.5, "change by +650"), (0.25, "change by +695")]
)
def test_it_is_what_is_proposed(chance: float, target: str) -> None:
    """It is the same number as that of a proposal on the metric."""
    found = asked(fans(), chance)
    assert found is not None
    assert str(found.target) == target
    assert abs(found.chance - chance) <= 0.02
    assert found.asked == chance
    assert not found.holds
    assert (found.goal.start, found.goal.deadline) == (LAST + timedelta(days=1), DEADLINE)


def test_a_metric_of_ones_own() -> None:
    """A metric may stand in the history, or in the strategy of the evidence."""
    own = sg.Metric(id="walks", nature="flow", better="lower")
    walks = sg.History.of(list(VISITS), metric=own)
    found = asked(walks)
    assert found is not None
    assert isinstance(found.target, sg.KeepPace)
    named = sg.History.of(list(VISITS), metric="walks")
    again = asked(named, evidence=sg.Strategy(metrics=[own]))
    assert again == found
    assert asked(walks, 0.25) != found
    harder = asked(walks, 0.25)
    assert harder is not None
    assert isinstance(harder.target, sg.KeepPace)
    assert harder.target.pace.amount < found.target.pace.amount


@pytest.mark.parametrize(("every", "per"), [(1, "week"), (7, "week"), (9, "month"), (30, "month"), (40, "quarter")])
def test_what_is_rare_is_told_of_a_longer_period(every: int, per: str) -> None:
    """Nobody says 0.3 orders a week: a pace is of the shortest usual period in which one comes at least."""
    orders = sg.History.of([(on, int(k % every == 0 and k != 1)) for k, on in enumerate(days())], metric="leads")
    found = asked(orders)
    assert found is not None
    assert isinstance(found.target, sg.KeepPace)
    assert str(found.target.pace.period) == per


def test_without_a_day_it_is_asked_on_that_of_the_last_reading() -> None:
    """A history alone is asked about on the day of its last reading; an empty one has no such day."""
    assert asked(fans(), as_of=None) == asked(fans(), as_of=fans().days[-1])
    with pytest.raises(sg.InvalidValue, match="as_of: must be a day, where the history has no reading"):
        asked(sg.History.of([], metric="followers"), as_of=None)


def test_nothing_read_has_no_target() -> None:
    """Without a reading by the day there is none, and none where people of readings do not add up."""
    assert asked(fans(), as_of=date(2025, 1, 1)) is None
    one_month = [(date(2026, 5, 9), 300), (date(2026, 5, 31), 900), (date(2026, 6, 30), 800)]
    assert asked(sg.History.of(one_month, metric="reach")) is None


def test_what_became_known_later_is_left_out() -> None:
    """On the day of knowledge of the evidence, readings that came later count for nothing."""
    later = fans().with_readings([sg.Reading(LAST, 90_000, recorded_on=LAST + timedelta(days=9))])
    known = sg.Evidence(known_on=LAST)
    assert asked(later, evidence=known) == asked(fans(), evidence=known)
    assert asked(later) != asked(fans())


@pytest.mark.parametrize("size", [1e300, 1e-300])
@pytest.mark.parametrize("metric", ["followers", "revenue", "average_order_value"])
def test_numbers_of_any_size(size: float, metric: str) -> None:
    """The largest and smallest numbers have targets, too."""
    read = sg.History.of([(on, size * (1 - (k * 7 % 11) / 30)) for k, on in enumerate(days())], metric=metric)
    assert asked(read, 0.01) is not None


@pytest.mark.parametrize(
    ("facts", "paths"),
    [
        ({"history": 7, "on": "soon", "as_of": "today", "chance": 2}, {"history", "on", "as_of", "chance"}),
        ({"history": 7, "as_of": None}, {"history"}),
        ({"on": LAST}, {"on"}),
        ({"chance": 0}, {"chance"}),
        ({"evidence": 7}, {"evidence"}),
        ({"history": sg.History.of([(LAST, 7)])}, {"history.metric"}),
        ({"history": sg.History.of([(LAST, 7)], metric="nobodys")}, {"history.metric"}),
        ({"history": sg.History.of([(LAST, 7)], metric="mentions")}, {"history.metric"}),
    ],
)
def test_bad_input_is_told_by_its_path(facts: dict[str, Any], paths: set[str]) -> None:
    """Every argument that is wrong is named."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        asked(**({"history": fans()} | facts))
    assert {one.path for one in caught.value.problems} == paths


@pytest.mark.parametrize("chance", [5e-324, 1e-300, 1e-17, 1e-9, 1 - 1e-16])
@pytest.mark.parametrize("better", ["higher", "lower"])
def test_a_chance_next_to_none_or_to_certainty_is_answered(chance: float, better: str) -> None:
    """No chance between the two is refused, however near to one of them."""
    read = sg.History.of(list(fans()), metric=sg.Metric(id="own", nature="stock", better=better))
    found = asked(read, chance)
    assert found is None or 0.0 <= found.chance <= 1.0


@pytest.mark.parametrize("chance", [0, 1, -1, 2, float("nan"), float("inf"), "x", None, True])
def test_a_chance_that_is_none_is_refused_at_its_argument(chance: Any) -> None:
    """What is no chance is told by the name of the argument that it was given as."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        asked(fans(), chance)
    assert {one.path for one in caught.value.problems} == {"chance"}
