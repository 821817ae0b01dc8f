"""Laws of proposals, over plausible readings of the metrics of all ten kinds of objective."""

import pickle
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, strategies as st
from proposing_cases import LAST, histories, known, proposed, strategy

import smartgoals as sg
from smartgoals._propose.words import BOUNDS, CHANCES
from smartgoals.catalog import METRICS

KINDS = sorted(str(one) for one in sg.ObjectiveKind)


@st.composite
def evidences(draw: st.DrawFn) -> sg.Evidence:
    """Draw readings of a few metrics that serve a kind of objective, and of one that may not."""
    kind = draw(st.sampled_from(KINDS))
    names = [one.metric for one in sg.recommend_metrics(kind)]
    chosen = draw(st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True))
    other = draw(st.sampled_from(sorted(METRICS)))
    read = [draw(histories(one)) for one in dict.fromkeys([*chosen, other])]
    return known(*read, plan=strategy(kind))


def asks(one: sg.types.AmbitionLevel) -> float:
    """Return the number that a target asks for, as a level, a gain or a pace."""
    target = one.target
    if isinstance(target, sg.ChangeBy):
        base = one.goal.baseline
        assert base is not None
        assert target.amount is not None
        return base.value + target.amount
    if isinstance(target, (sg.KeepPace, sg.ReachPace)):
        return target.pace.amount
    if isinstance(target, sg.StayWithin):
        side = target.low if target.high is None else target.high
        assert side is not None
        return side
    assert isinstance(target, sg.ReachLevel)
    return target.value


def test_an_ambition_reaches_half_way_to_the_next_chance() -> None:
    """A target whose chance lies beyond the middle of two of the chances 1, .8, .5, .25 and 0 means the other ambition."""
    middles = [(likely + less) / 2 for likely, less in pairwise((1.0, *CHANCES.values(), 0.0))]
    assert list(CHANCES) == list(BOUNDS)
    assert [side for low, high in BOUNDS.values() for side in (high, low)] == pytest.approx(
        [middle for ends in pairwise(middles) for middle in ends]
    )


@given(evidences())
def test_a_chance_is_that_of_the_projection_and_no_proposal_fails(evidence: sg.Evidence) -> None:
    """One question has one answer, told chances mean what they say, and check never fails what is proposed."""
    for proposal in proposed(evidence):
        history = evidence.history_of(proposal.metric, proposal.channel)
        assert history is not None
        assert proposal.ambitions
        for name in BOUNDS:
            one = getattr(proposal, name)
            assert (one is None) == (name in proposal.reasons)
            if one is None:
                continue
            assert sg.project(one.goal, history, as_of=LAST, evidence=evidence).probability == one.chance
            low, high = BOUNDS[name]
            assert low < one.chance < high
            number = one.target.amount if isinstance(one.target, sg.ChangeBy) else asks(one)
            assert number is not None
            assert float(f"{number:.6g}") == number
            report = sg.check(one.goal, evidence=evidence, as_of=LAST)
            assert "fail" not in report.verdicts.values()
            assert report.verdicts["attainable"] == "pass"
        better = 1 if METRICS[proposal.metric].better == "higher" else -1
        numbers = [better * asks(one) for one in proposal.ambitions]
        assert numbers == sorted(set(numbers)), f"{proposal}; {proposal.ambitions[0].goal.baseline}"
        chances = [one.chance for one in proposal.ambitions]
        assert chances == sorted(set(chances), reverse=True)


@given(evidences(), st.randoms(use_true_random=False))
def test_the_order_of_histories_changes_nothing(evidence: sg.Evidence, chance: Random) -> None:
    """Each measured metric is told once, in the same place, however histories are given; in both languages; it pickles."""
    read = list(evidence.histories)
    chance.shuffle(read)
    found, again = proposed(evidence), proposed(known(*read, plan=evidence.strategy))
    assert found == again
    assert pickle.loads(pickle.dumps(found)) == found
    told = [(one.metric, one.channel) for one in (*found, *found.unproposed)]
    assert sorted(told) == sorted((one.metric_id, one.channel) for one in read)
    assert bool(found.measure_first) == (not len(found))
    for said in [found, *found, *found.unproposed, *(one for each in found for one in each.ambitions)]:
        english, french = said.text("en"), said.text("fr")
        assert english
        assert french
        assert "{" not in english + french


@given(
    st.sampled_from(["followers", "reach", "engagement_rate_reach", "first_response_time"]).flatmap(histories),
    st.floats(0.02, 0.98),
)
def test_a_target_alone_gains_or_holds(history: sg.History, chance: float) -> None:
    """What is asked of a history alone has the chance of its projection; a gain is one, and what is held no more than now."""
    found = sg.target_for(history, on=LAST.replace(month=9), as_of=LAST, chance=chance)
    if found is None:
        return
    assert found.asked == chance
    assert sg.project(found.goal, history, as_of=LAST).probability == found.chance
    better, base = (1 if history.better == "higher" else -1), found.goal.baseline
    if base is not None:
        gain = better * (asks(found) - base.value)
        assert found.holds == isinstance(found.target, sg.StayWithin)
        assert (gain <= 0) if found.holds else (gain > 0)


@given(histories("sessions"))
def test_surer_targets_ask_for_less(history: sg.History) -> None:
    """Of two chances the larger one never asks for more."""
    chances = (0.9, 0.7, 0.5, 0.3, 0.1)
    found = [sg.target_for(history, on=LAST.replace(month=9), as_of=LAST, chance=one) for one in chances]
    numbers = [asks(one) for one in found if one is not None]
    assert numbers == sorted(numbers)
