"""Facts of a case at their edges: how far back silence is written out, what a metric shows, and what is no gain at all."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals._case.as_read import as_read
from smartgoals._case.asked import AskedShape
from smartgoals._case.case import Case
from smartgoals._case.difficulty import Difficulty
from smartgoals._case.outlook import _Ahead
from smartgoals._case.proposing import _fits
from smartgoals._case.shown import shape_of
from smartgoals._case.surroundings import Surroundings
from smartgoals._evidence import Evidence
from smartgoals._forecast.distribution import Known, TwoPiece
from smartgoals._forecast.forecast import Forecast
from smartgoals._model.metric import Nature
from smartgoals._model.way_of_reading import Assume
from smartgoals._progress.how_read import HowRead

AS_OF = date(2026, 1, 1)
CENTURY = 36_600
"""Days of which silence is written out: a hundred years of 366."""


@pytest.mark.parametrize("between", [True, False])
@pytest.mark.parametrize("back", [1, 30, CENTURY - 1, CENTURY, CENTURY + 1, CENTURY + 9_000])
def test_silence_is_written_out_for_a_hundred_years(back: int, between: bool) -> None:
    """Each day since the only reading of a flow is a zero, up to a century; what was before is told by nobody."""
    history = sg.History.of([(AS_OF - timedelta(back), 7)], metric="leads")
    how = HowRead(Nature.FLOW, Assume(missing="zero", between=between))
    found = as_read(history, how, AS_OF)
    assert len(found) == 1 + min(back, CENTURY)
    assert found.values == (7, *[0] * min(back, CENTURY))
    assert found.last.day == AS_OF


@pytest.mark.parametrize("nature", [None, *Nature])
def test_a_metric_shows_what_it_counts(nature: Nature | None) -> None:
    """A stock shows by how much it changes, a flow what it brings, and anything else where it stands."""
    expected: dict[Nature | None, AskedShape] = {Nature.STOCK: AskedShape.CHANGE, Nature.FLOW: AskedShape.TOTAL}
    shown = shape_of(None if nature is None else sg.Metric(id="m", nature=nature))
    assert shown is expected.get(nature, AskedShape.LEVEL)


@given(st.integers(-40, 40).map(lambda one: Fraction(one, 10)), st.sampled_from([1, -1]), st.integers(0, 2))
@example(Fraction(1), 1, 1)
@example(Fraction(9, 10), 1, 1)
def test_a_gain_of_less_than_the_least_is_none(gain: Fraction, sign: int, least: int) -> None:
    """What a forecast brings in two weeks is half of it each, good side up; less than one of people is nothing."""
    made = Forecast(on=AS_OF, as_of=AS_OF - timedelta(14), method="own", distribution=Known(float(100 + gain)))
    ahead = _Ahead(made, Fraction(100), Fraction(2), sign, Fraction(least))
    assert ahead.with_chance(Fraction(1, 2)) == (gain / 2 * sign if abs(gain) >= least else 0)


@given(st.floats(0.05, 0.95), st.floats(0.01, 0.04), st.sampled_from([1, -1]))
def test_a_surer_chance_has_the_lesser_amount(chance: float, more: float, sign: int) -> None:
    """Whichever side is the good one, less of it is likelier, and the amount is the one with just that chance."""
    spread = TwoPiece(centre=110.0, down=4.0, up=9.0, down_df=4, up_df=4)
    made = Forecast(on=AS_OF, as_of=AS_OF - timedelta(14), method="own", distribution=spread)
    ahead = _Ahead(made, Fraction(100), Fraction(2), sign)
    amount = ahead.with_chance(Fraction(chance))
    assert ahead.with_chance(Fraction(chance + more)) < amount
    value = 100 + 2 * sign * float(amount)
    found = made.probability(at_least=value) if sign > 0 else made.probability(at_most=value)
    assert found == pytest.approx(chance, abs=1e-6)


SUNDAY = date(2026, 1, 4)
RATES = [round(0.03 + 0.0003 * k + 0.001 * (7 * k % 5), 4) for k in range(20)]


@pytest.mark.parametrize(("level", "is_more"), [(0.0395, False), (0.0399, True)])
def test_the_same_level_sooner_mends_no_goal_that_asks_too_little(level: float, is_more: bool) -> None:
    """Of what is too easy a proposal asks for more; as much on another day is the same level, whatever its chance."""
    rows = [(SUNDAY + timedelta(7 * k), rate) for k, rate in enumerate(RATES)]
    history = sg.History.of(rows, metric="engagement_rate_followers")
    last = history.last.day
    around = Surroundings(evidence=Evidence(), as_of=last)
    goal = sg.Goal(
        id="g",
        metric="engagement_rate_followers",
        target=sg.ReachLevel(0.0395),
        ambition="stretch",
        start=last + timedelta(1),
        deadline=last + timedelta(7 * 13),
    )
    case = Case(goal=goal, surroundings=around, given=history)
    assert case.outlook is not None
    assert case.difficulty is Difficulty.COMFORTABLE
    other = evolve(goal, target=sg.ReachLevel(level), deadline=last + timedelta(7 * 4))
    assert case.with_goal(other).difficulty is Difficulty.STRETCH
    assert _fits(case, case.outlook, case.with_goal(other)) is is_more
