"""Which numbers a proposal asks for: inside what a metric can be, no finer than it is told, and why there is none."""

from fractions import Fraction
from math import inf
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st
from proposing_cases import DEADLINE, LAST, days, histories, known, proposed, strategy

import smartgoals as sg
from smartgoals import codec, present
from smartgoals._projection import project
from smartgoals.catalog import METRICS

TICKETS = sg.Metric(id="tickets", nature="stock", better="lower", name_en="open tickets")


def read(metric: str | sg.Metric, values: list[Any]) -> sg.History:
    """Return daily readings of a metric, the last of which is of the last day."""
    return sg.History.of(zip(days(1, len(values)), values, strict=True), metric=metric, channel="ig")


def around(seed: int, line: tuple[float, float], spread: float, digits: int | None, many: int = 150) -> list[float]:
    """Return readings around a line, from its start and slope, told in so many digits."""
    chance, (start, slope) = Random(seed), line
    return [round(start + slope * k + chance.gauss(0, spread), digits) for k in range(many)]


def waiting(values: list[float]) -> list[float]:
    """Return hours, none of them under a fifth of one."""
    return [max(0.2, one) for one in values]


def serving(metric: sg.Metric) -> sg.Strategy:
    """Return a strategy whose objective a metric of its own serves."""
    link = sg.Link(metric=metric.id, to="ad_recall_lift", because="who waits tells it")
    objective = sg.Objective(id="o", title="Be known", kind="brand_awareness", serves="bookings", links=[link])
    return strategy(objectives=[objective], metrics=[metric])


@pytest.mark.parametrize(
    ("history", "kind", "reason"),
    [
        (read("net_new_followers", [-3, -2, -5, -1, -4] * 20), "brand_awareness", "pace_below_zero"),
        (read("average_rating", [5.0] * 150), "reputation", "never_moved"),
        (read("reply_rate", [0.92] * 60), "customer_care", "never_moved"),
        (read("revenue", [1e308, 9e307] * 15), "conversions_sales", "too_large"),
        (read("revenue", [1e308] * 30), "conversions_sales", "never_moved"),
    ],
)
def test_why_no_number_can_be_asked_for(history: sg.History, kind: str, reason: str) -> None:
    """Each has its own reason, said in both languages, and the history alone has no such target either."""
    found = proposed(known(history, plan=strategy(kind)))
    assert [one.reason.value for one in found.unproposed] == [reason]
    assert len({found.unproposed[0].text(language) for language in ("en", "fr")}) == 2
    assert sg.target_for(history, on=DEADLINE, as_of=LAST, chance=0.25) is None


def test_an_ambition_on_the_bound_keeps_no_other_back() -> None:
    """Where the stretch alone lies on the bound, the others are proposed, as the history alone has them, and it says why."""
    hours = read("first_response_time", waiting(around(3, (5, -0.026), 0.7, 2)))
    found = proposed(known(hours, plan=strategy("customer_care")))
    assert found.unproposed == ()
    one = found[0]
    assert one.safe is not None
    assert one.even is not None
    assert one.stretch is None
    assert one.reasons == {"stretch": "at_bound"}
    assert one.ambitions == (one.safe, one.even)
    for level in one.ambitions:
        alone = sg.target_for(hours, on=DEADLINE, as_of=LAST, chance=level.asked)
        assert alone is not None
        assert (alone.target, alone.chance) == (level.target, level.chance)
    assert "stretch: none, for what has such a chance lies on the bound of what it can be;" in one.text()
    assert "ambitieuse : aucune, car ce qui a une telle chance est à la limite" in one.text("fr").replace("\xa0", " ")
    assert "| stretch | none, for what has such a chance lies on the bound" in present.markdown(one)
    assert "stretch" not in evolve(one, reasons={}).text()
    assert codec.structure(codec.unstructure(one), sg.types.GoalProposal) == one


def test_reasons_that_differ_are_told_of_each_ambition() -> None:
    """Where no ambition has a target, and not for one reason, none is told that is untrue of another."""
    weeks = zip(days(7, 8), [-2, 1, 0, 0, 0, 0, 0, 0], strict=True)
    few = sg.History.of(weeks, metric="net_new_followers", channel="ig")
    found = proposed(known(few)).unproposed[0]
    assert found.reason == "no_ambition"
    assert found.facts == {"safe": "pace_below_zero", "even": "pace_below_zero", "stretch": "no_chance"}
    each = {"safe": "pace_below_zero", "even": "too_coarse", "stretch": "no_chance"}
    left = sg.types.Unproposed(metric="leads", channel=None, reason=sg.types.Unproposable.NO_AMBITION, facts=each)
    assert left.text() == (
        "leads: no ambition has a target: safe: none, for what has such a chance is a pace below zero, which no goal can "
        "ask for; even: none, for no target of its own has about such a chance; stretch: none, for no target has such a "
        "chance"
    )
    assert "aucune ambition n’a de cible : sûre : aucune, car" in left.text("fr").replace("\xa0", " ")
    bare = evolve(left, facts={"safe": "at_bound", "even": 7})
    assert bare.text().endswith("target: safe: none, for what has such a chance lies on the bound of what it can be")


@pytest.mark.parametrize("seed", range(4))
def test_nothing_is_counted_below_zero(seed: int) -> None:
    """A count that was never below zero is asked for at zero at the least; one that was may be asked below."""
    fell = read(TICKETS, [max(0, round(one)) for one in around(seed, (200, -1), 5, 0, 120)])
    plan = serving(TICKETS)
    for one in proposed(known(fell, plan=plan)):
        assert set(one.reasons.values()) == {"at_bound"}
    for chance in (0.05, 0.2, 0.3, 0.5, 0.8):
        found = sg.target_for(fell, on=DEADLINE, as_of=LAST, chance=chance)
        if found is not None and isinstance(found.target, sg.ChangeBy):
            assert fell.last.value + (found.target.amount or 0) >= 0
    below = read(TICKETS, [one - 150 for one in fell.values])
    harder = sg.target_for(below, on=DEADLINE, as_of=LAST, chance=0.2)
    assert harder is not None
    assert isinstance(harder.target, sg.ChangeBy)
    assert below.last.value + (harder.target.amount or 0) < -80


def test_a_count_may_reach_its_bound() -> None:
    """What is counted may come to nothing: zero open tickets is a target."""
    low = read(TICKETS, [3 + (k * 5) % 4 - (k > 100) for k in range(150)])
    found = [sg.target_for(low, on=DEADLINE, as_of=LAST, chance=one / 50) for one in range(1, 25)]
    ends = {low.last.value + (one.target.amount or 0) for one in found if one and isinstance(one.target, sg.ChangeBy)}
    assert min(ends) == 0


def test_what_no_number_reaches_is_not_asked_for() -> None:
    """A gain beyond all numbers is none."""
    leaps = read("followers", [1.7e308, -1.7e308] * 15)
    assert sg.target_for(leaps, on=DEADLINE, as_of=LAST, chance=0.01) is None


@pytest.mark.parametrize(("digits", "step"), [(None, Fraction(1)), (1, Fraction(1, 10)), (2, Fraction(1, 100))])
def test_no_finer_than_it_is_told(digits: int | None, step: Fraction) -> None:
    """Scores read in whole points are asked for in whole points."""
    scores = read("nps", around(5, (-30, 0.1), 5, digits))
    proposal = proposed(known(scores, plan=strategy("retention_loyalty")))[0]
    for one in proposal.ambitions:
        target = one.target
        asked = target.value if isinstance(target, sg.ReachLevel) else getattr(target, "low", inf)
        assert (Fraction(str(asked)) / step).denominator == 1


@given(st.sampled_from(["engagement_rate_reach", "first_response_time", "nps", "reply_rate"]).flatmap(histories))
def test_never_on_the_bound_of_what_is_measured(history: sg.History) -> None:
    """No rate, mean or score is asked to reach the end of its range."""
    low, high = METRICS[history.metric_id or ""].range
    for chance in (0.1, 0.25, 0.5, 0.8):
        found = sg.target_for(history, on=DEADLINE, as_of=LAST, chance=chance)
        if found is not None and isinstance(found.target, sg.ReachLevel):
            assert found.target.value not in (low, high)


def test_a_level_to_hold_is_found_with_few_projections(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each number is projected once, its check included: a score at most where levels are held by the period."""
    looked: list[object] = []
    plain = project.projection_of

    def counted(goal: sg.Goal, *facts: Any, **options: Any) -> sg.Projection:
        looked.append(goal.target)
        return plain(goal, *facts, **options)

    monkeypatch.setattr(project, "projection_of", counted)
    reach = read("reach", [round(one) for one in around(3, (4000, 0), 300, 0)])
    proposal = proposed(known(reach))[0]
    assert [one.holds for one in proposal.ambitions] == [True, True, True]
    assert len(looked) == len(set(looked)) <= 20


@given(histories("reach"), st.floats(0.05, 0.95))
def test_a_held_level_is_the_last_that_is_likely_enough(history: sg.History, chance: float) -> None:
    """Of what is held by the period, a much harder level is less likely than was asked, and a much easier one more."""
    found = sg.target_for(history, on=DEADLINE, as_of=LAST, chance=chance)
    if found is None or not isinstance(found.target, sg.StayWithin) or not found.target.low:
        return
    assert found.goal.baseline is not None
    low, now = found.target.low, found.goal.baseline.value
    for level, side in ((low - max(2, 0.2 * low), 1), (low + max(2, 0.2 * low), -1)):
        if 0 < level <= now:
            moved = evolve(found.goal, target=sg.StayWithin(low=level, per=found.target.per))
            other = sg.project(moved, history, as_of=LAST).probability
            assert other is not None
            assert (other - chance) * side >= -0.02
