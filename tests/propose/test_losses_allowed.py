"""Targets that are no gain: each says how much of what was read last it allows to be lost."""

from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st
from proposing_cases import DEADLINE, LAST, days, known, proposed, strategy

import smartgoals as sg
from smartgoals import present


def level(target: Any, base: sg.Baseline | None, metric: str = "nps", **facts: Any) -> sg.types.AmbitionLevel:
    """Return a target that asks for no gain on a baseline."""
    goal = sg.Goal(id="g", metric=metric, target=target, baseline=base)
    return sg.types.AmbitionLevel(**{"goal": goal, "asked": 0.8, "chance": 0.81, "holds": True} | facts)


def plain(text: str) -> str:
    """Return a text with plain blanks."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def at(value: float, per: str | None = None) -> sg.Baseline:
    """Return where a goal starts."""
    return sg.Baseline(value=value, on=LAST, per=per)


@pytest.mark.parametrize(
    ("held", "loss", "said"),
    [
        (
            level(sg.StayWithin(low=-53), at(-21)),
            32,
            "stay at -53 or above (81 %), which allows a loss of 32 on the last reading (-21)",
        ),
        (level(sg.StayWithin(low=-21), at(-21)), 0, "hold what there is: stay at -21 or above (81 %)"),
        (
            level(sg.StayWithin(high=6.8), at(2.5), "first_response_time"),
            4.3,
            "stay at 6.8 h or below (81 %), which allows a rise of 4.3 h over the last reading (2.5 h)",
        ),
        (
            level(sg.StayWithin(low=0.02), at(0.031), "engagement_rate_reach"),
            0.011,
            "stay at 2 % or above (81 %), which allows a loss of 1.1 points on the last reading (3.1 %)",
        ),
        (
            level(sg.ReachPace("300/week"), at(4000, "week"), "reach"),
            3700,
            "reach 300 a week (81 %), which allows a loss of 3700 on the last whole period (4000)",
        ),
        (
            level(sg.KeepPace("35/week", bound="at_most"), at(31, "week"), "email_unsubscribes"),
            4,
            "keep at most 35 a week (81 %), which allows a rise of 4 over the last whole period (31)",
        ),
        (
            level(sg.KeepPace("35/week"), at(35, "week"), "shares"),
            0,
            "keep 35 a week (81 %), no gain on the last whole period",
        ),
        (level(sg.StayWithin(low=30), at(40, "week"), "reach"), None, "hold what there is: stay at 30 or above (81 %)"),
        (
            level(sg.StayWithin(low=30, high=50), at(40)),
            None,
            "hold what there is: stay between 30 and 50 (81 %)",
        ),
        (level(sg.StayWithin(low=30), None), None, "hold what there is: stay at 30 or above (81 %)"),
        (level(sg.ReachLevel(30), at(40)), None, "hold what there is: reach 30 (81 %)"),
        (level(sg.ReachLevel(45), at(40), holds=False), None, "reach 45 (81 %)"),
    ],
)
def test_a_loss_is_told_with_its_size(held: sg.types.AmbitionLevel, loss: float | None, said: str) -> None:
    """Only a level that is as good as what was read last is called what there is."""
    assert held.loss == loss
    assert held.text() == said


def test_a_loss_in_french() -> None:
    """French says the same, of readings and of periods, down and up."""
    losses = {
        level(sg.StayWithin(low=-53), at(-21)): "une perte de 32 sur le dernier relevé (-21)",
        level(sg.StayWithin(high=9), at(2), "resolution_time"): "une hausse de 7 h sur le dernier relevé (2 h)",
        level(sg.ReachPace("300/week"), at(4000, "week"), "reach"): (
            "une perte de 3700 sur la dernière période entière (4000)"
        ),
        level(sg.KeepPace("35/week", bound="at_most"), at(31, "week"), "email_unsubscribes"): (
            "une hausse de 4 sur la dernière période entière (31)"
        ),
    }
    for held, said in losses.items():
        assert plain(held.text("fr")).endswith(f"(81 %), ce qui permet {said}")


def test_the_page_tells_the_loss() -> None:
    """A page writes it behind the target, in the unit of the metric."""
    fell = level(sg.StayWithin(low=-53), at(-21))
    rose = level(sg.StayWithin(high=6.8), at(2.5), "first_response_time")
    assert "stay at -53 points or above (allows a loss of 32 points)" in plain(present.markdown(fell))
    assert "(permet une perte de 32 points)" in plain(present.markdown(fell, language="fr"))
    assert "stay at 6.8 h or below (allows a rise of 4.3 h)" in plain(present.markdown(rose))
    assert "(permet une hausse de 4,3 h)" in plain(present.markdown(rose, language="fr"))


def test_what_is_proposed_tells_its_loss() -> None:
    """A proposal that holds less than there is says so, and one that gains has no loss."""
    score = sg.History.of(
        [(on, -30 - 0.1 * k + (k * k * 7) % 11) for k, on in enumerate(days(1, 90))], metric="nps", channel="ig"
    )
    best = proposed(known(score, plan=strategy("customer_care")))[0]
    held = [one for one in best.ambitions if one.holds]
    assert held
    for one in held:
        assert isinstance(one.target, sg.StayWithin)
        assert one.target.low is not None
        assert one.loss == pytest.approx(score.last.value - one.target.low)
        assert ("allows a loss of" in one.text()) == bool(one.loss)
        assert evolve(one, holds=False).loss is None
    assert all(one.loss is None for one in best.ambitions if not one.holds)


@given(st.integers(10, 99), st.sampled_from(["sessions", "email_unsubscribes"]))
@example(40, "sessions")
@example(40, "email_unsubscribes")
def test_a_pace_holds_unless_it_asks_for_more_than_the_last_whole_week(size: int, metric: str) -> None:
    """Whoever asks for the chance of going on like last week is told no gain, and no loss where that is the target."""
    weeks = [size * (8 + k * 7 % 5) for k in range(26)]
    read = sg.History.of(zip(days(7, len(weeks)), weeks, strict=True), metric=metric)
    even = sg.target_for(read, on=DEADLINE, as_of=LAST, chance=0.5)
    assert even is not None
    assert isinstance(even.target, sg.KeepPace)
    base = even.goal.baseline
    assert base is not None
    as_before = evolve(even.goal, target=evolve(even.target, pace=sg.Pace(base.value, "week")))
    chance = sg.project(as_before, read, as_of=LAST).probability
    assert chance is not None
    found = sg.target_for(read, on=DEADLINE, as_of=LAST, chance=chance)
    assert found is not None
    assert isinstance(found.target, sg.KeepPace)
    gain = (found.target.pace.amount - base.value) * (1 if read.better == "higher" else -1)
    assert found.holds == (gain <= 0)
    assert found.loss == (-gain if found.holds else None)
    if size == 40:
        assert (gain, found.loss) == (0, 0)
        assert found.text().endswith("no gain on the last whole period")
