"""What a review costs in questions asked: nothing is worked out twice, and nothing grows that was handed in."""

import json
import pickle
import sys
from collections import Counter
from collections.abc import Container, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import smartgoals as sg

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "data" / "strategy.json"
AS_OF = date(2016, 9, 12)


def example() -> sg.Strategy:
    """Return the strategy of the quickstart."""
    return sg.codec.structure(json.loads(EXAMPLE.read_text(encoding="utf-8")), sg.Strategy)


@contextmanager
def counting(within: Container[CodeType] = ()) -> Iterator[Counter[CodeType]]:
    """Count how often each function is called, wherever it was imported to, but for calls from *within* some of them."""
    calls: Counter[CodeType] = Counter()

    def note(frame: FrameType, event: str, _: Any) -> None:
        if event == "call" and (frame.f_back is None or frame.f_back.f_code not in within):
            calls[frame.f_code] += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        yield calls
    finally:
        sys.setprofile(before)


def test_a_review_makes_one_progress_and_one_projection_a_goal() -> None:
    """However many rules and figures need them, a goal is assessed and projected once."""
    strategy = example()
    with counting() as calls:
        review = sg.review(strategy, as_of=AS_OF)
    made = {kind: calls[kind.__init__.__code__] for kind in (sg.Progress, sg.Projection)}
    assert 0 < made[sg.Progress] <= len(review.goals)
    assert 0 < made[sg.Projection] <= len(review.goals)


def test_a_review_runs_each_rule_once_a_goal() -> None:
    """The report of a goal and the findings on the strategy come from one run of the rules."""
    strategy = example()
    checks = Counter(rule.check.__code__ for rule in sg.rules.DEFAULT)
    with counting(within=checks) as calls:  # a rule may ask another one
        sg.review(strategy, as_of=AS_OF)
    assert sum(calls[code] for code in checks)
    too_often = {code.co_name: calls[code] for code in checks if calls[code] > checks[code] * len(strategy.goals)}
    assert too_often == {}


def test_evidence_stays_as_small_as_it_was() -> None:
    """Whatever was asked with it, evidence pickles to as many bytes as before."""
    strategy = example()
    evidence = sg.Evidence(strategy=strategy, histories=strategy.histories)
    size = len(pickle.dumps(evidence))
    for goal in strategy.goals:
        sg.check(goal, evidence=evidence, as_of=AS_OF)
        sg.revise(goal, evidence, as_of=AS_OF)
    sg.check_strategy(strategy, evidence=evidence, as_of=AS_OF)
    sg.review(strategy, evidence=evidence, as_of=AS_OF)
    assert len(pickle.dumps(evidence)) == size
