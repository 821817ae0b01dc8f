"""Proposals for goals that run: what has been read decides none of them, and each has the chance that is promised."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._model.goal import Ambition
from smartgoals._model.target import Bound
from smartgoals._time.counting import Counting

ASKED, END = date(2026, 9, 14), date(2026, 11, 29)
LEAST = {Ambition.COMMITTED: 0.25, Ambition.STRETCH: 0.10}


def daily(seed: int = 1, *, middle: int = 300, spread: int = 60, days: int = 90) -> sg.History:
    """Return readings of as many days, up to the eve of the day asked about."""
    drawn = Random(seed)
    first = ASKED - timedelta(days)
    rows = [(first + timedelta(k), middle + drawn.randint(-spread, spread)) for k in range(days)]
    return sg.History.of(rows, metric="page_views", channel="c")


def goal(target: sg.Target, start: date, ambition: Ambition = Ambition.COMMITTED) -> sg.Goal:
    """Return a goal that ends eleven weeks after the day asked about."""
    return sg.Goal(
        id="g", metric="page_views", channel="c", target=target, start=start, deadline=END, ambition=ambition
    )


def revised(asked: sg.Goal, history: sg.History) -> sg.Proposal:
    """Return what revising says on the day asked about."""
    return sg.revise(asked, sg.Evidence(histories=[history]), as_of=ASKED)


TOO_EASY = {
    "demand": sg.KeepPace("1237/week", counted="calendar"),
    "allowance": sg.KeepPace("4000/week", counted="calendar", bound="at_most"),
    "rolling demand": sg.KeepPace("1237/week", counted="rolling"),
    "rolling allowance": sg.KeepPace("4000/week", counted="rolling", bound="at_most"),
}


@pytest.mark.parametrize("weeks", [0, 1, 6])
@pytest.mark.parametrize("target", TOO_EASY.values(), ids=TOO_EASY)
def test_a_quota_is_proposed_that_was_kept_so_far(target: sg.KeepPace, weeks: int) -> None:
    """A quota that is too easy gets a harder one, which no closed week has missed, and that has an even chance."""
    history, asked = daily(), goal(target, ASKED - timedelta(weeks=weeks))
    found = revised(asked, history)
    assert found.verdict == "too_easy"
    assert found.proposed is not None
    p, before = (sg.project(one, history, as_of=ASKED) for one in (found.proposed, asked))
    assert p.progress.settled is None
    assert p.probability is not None
    assert before.probability is not None
    assert 0.5 <= p.probability <= before.probability
    assert revised(found.proposed, history).proposed is None


def test_no_quota_is_proposed_where_all_that_suit_were_missed() -> None:
    """Where a closed week brought hardly more than the quota asks, any harder one is missed already."""
    history = daily()
    weak = sg.History.of(
        [(one.day, 177 if date(2026, 8, 10) <= one.day <= date(2026, 8, 16) else one.value) for one in history],
        metric="page_views",
        channel="c",
    )
    asked = goal(TOO_EASY["demand"], date(2026, 8, 3))
    assert sg.assess(asked, weak, as_of=ASKED).settled is None
    found = revised(asked, weak)
    assert found.verdict in {"too_easy", "comfortable"}
    assert found.proposed is None


@given(
    known=st.builds(daily, st.integers(0, 99), middle=st.sampled_from([40, 300]), spread=st.sampled_from([0, 5, 39])),
    share=st.sampled_from([0.2, 0.5, 0.7, 0.9, 1.0, 1.3, 2.0, 5.0]),
    kind=st.tuples(st.sampled_from(Counting), st.sampled_from(Bound)),
    ambition=st.sampled_from(Ambition),
    weeks=st.integers(0, 8),
)
def test_a_proposal_is_open_and_has_its_chance(
    known: sg.History, share: float, kind: tuple[Counting, Bound], ambition: Ambition, weeks: int
) -> None:
    """What is proposed is never decided, least of all as missed, has no smaller chance than its ambition allows,
    and gets no other proposal.
    """
    amount = round(share * 7 * sum(known.values) / len(known))
    target = sg.KeepPace(f"{amount}/week", counted=kind[0], bound=kind[1])
    found = revised(goal(target, ASKED - timedelta(weeks=weeks), ambition), known)
    if found.proposed is None:
        return
    p = sg.project(found.proposed, known, as_of=ASKED)
    assert p.progress.settled is None
    assert p.probability is not None
    assert p.probability >= LEAST[ambition]
    assert revised(found.proposed, known).proposed is None
