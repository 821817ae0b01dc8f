"""A stated baseline is newer than what was read before its own day, and older than what was read from then on."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

import smartgoals as sg

START = date(2026, 4, 1)


def goal(on: date, **facts: object) -> sg.Goal:
    """Return a goal of 1,500 followers whose baseline of 1,000 is of a day."""
    base = sg.Baseline(value=1000, on=on)
    fields = {"start": START, "deadline": date(2026, 6, 30), "target": sg.ReachLevel(1500), **facts}
    return sg.Goal(id="g", metric="followers", baseline=base, **fields)  # type: ignore[arg-type]  # checked by Goal


def weekly(count: int) -> sg.History:
    """Return so many weeks of readings from the last day of 2025 on, 25 more each."""
    return sg.History.of(
        [(date(2025, 12, 31) + timedelta(7 * k), 1000 + 25 * k) for k in range(count)], metric="followers"
    )


@given(st.integers(0, 95), st.integers(0, 40))
def test_what_was_read_since_the_day_of_a_baseline_stands(before: int, later: int) -> None:
    """Until it is read again a level is the last reading, unless the baseline is of a later day than it."""
    on, as_of = START - timedelta(before), START + timedelta(later)
    history = weekly(13)
    found = sg.assess(goal(on), history, as_of=as_of)
    is_older = on <= history.last.day
    assert found.actual == (history.last.value if is_older else 1000)
    assert not is_older or found.read_on == history.last.day


@pytest.mark.parametrize("counter", [False, True])
def test_forecasts_and_revisions_go_on_from_what_was_read(*, counter: bool) -> None:
    """A goal that began after its audit has the chance that its readings give it, and is not called too hard."""
    asked = goal(date(2025, 12, 31))
    for as_of in (date(2026, 3, 30), date(2026, 4, 3)):
        assert (sg.project(asked, weekly(13), as_of=as_of, counter=counter).probability or 0) > 0.9
    told = sg.revise(asked, sg.Evidence(histories=[weekly(13)]), as_of=date(2026, 4, 3))
    assert "beyond" not in told.text()


@given(st.integers(-20, 95), st.sampled_from([600, 1000, 1250]), st.integers(0, 40), st.integers(1, 13), st.booleans())
@example(1, 1250, 4, 13, False)
def test_a_band_stands_on_one_value_wherever_it_is_asked(
    before: int, value: int, later: int, read: int, counter: bool
) -> None:
    """A band begins as any level does: what it is assessed at is what its days, its chance and its forecast go on from."""
    asked = goal(START - timedelta(before), target=sg.StayWithin(low=900, high=1300))
    asked = evolve(asked, baseline=evolve(asked.baseline, value=value))
    level = evolve(asked, target=sg.ReachLevel(1500))
    as_of, history = START + timedelta(later), weekly(read)
    found, projected = (ask(asked, history, as_of=as_of, counter=counter) for ask in (sg.assess, sg.project))
    begun = sg.assess(level, history, as_of=as_of, counter=counter)
    assert (found.actual, found.read_on, found.resets) == (begun.actual, begun.read_on, begun.resets)
    assert sg.series(asked, history, as_of=as_of, counter=counter)[-1].actual == found.actual
    if projected.forecast is not None:
        assert projected.fan([projected.since])[0].expected == found.actual
        assert projected.since == found.read_on
