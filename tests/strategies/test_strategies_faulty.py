"""Documents with faults: the codec finds exactly those that were planted, and people are told of each."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import codec, strategies as drawn_by


@given(drawn_by.faulty_documents())
def test_the_codec_finds_exactly_the_faults_that_were_planted(faulty: tuple[dict[str, Any], tuple[str, ...]]) -> None:
    """No fault is hidden by another, and none causes a further one."""
    document, paths = faulty
    with pytest.raises(sg.SmartGoalsError) as caught:
        codec.structure(document)
    assert sorted(problem.path for problem in caught.value.problems) == list(paths)
    assert 1 <= len(paths) <= 5


RICH = sg.Strategy(
    objectives=[sg.Objective(id="o", title="Be known", kind="brand_awareness")],
    goals=[sg.Goal(id="g", objective="o", metric="followers", target=sg.ReachLevel(1_000))],
    channels=[sg.Channel(id="c", platform="instagram")],
    histories=[sg.History.of([(date(2026, 1, 1), 1), (date(2026, 1, 2), 2)], metric="followers")],
    events=[sg.Event(id="e", start=date(2026, 2, 1))],
)


@given(drawn_by.faulty_documents(12, 12, strategies=st.just(RICH)))
def test_as_many_faults_as_asked_for(faulty: tuple[dict[str, Any], tuple[str, ...]]) -> None:
    """Where there is room, there are as many faults as asked for, each in a place of its own."""
    assert len(set(faulty[1])) == 12
