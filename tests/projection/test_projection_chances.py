"""Chances of levels and bands worked out from plain distributions, and how far from certainty an open one stays."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._forecast.distribution import Weighted
from smartgoals._forecast.forecast import Forecast
from smartgoals._plan.band import Band
from smartgoals._projection.chances import _beyond, honest, of_band

MONDAY = date(2026, 1, 5)
ON = MONDAY + timedelta(40)


def drawn(samples: list[float], **more: Any) -> Forecast:
    """Return the forecast of equally likely values."""
    return Forecast.of_samples(samples, on=ON, as_of=MONDAY, method="mine", **more)


def band(low: float | None, high: float | None) -> Band:
    """Return the band between two values."""
    return Band(low=low, high=high, start_day=MONDAY, end_day=ON)


@pytest.mark.parametrize(
    ("low", "high", "chance"),
    [
        (None, 3.0, 0.75),  # of 1, 2, 3 and 4 the bound itself is inside
        (2.0, None, 0.75),
        (2.0, 3.0, 0.5),
        (2.5, 2.6, 1e-6),
        (0.0, 9.0, 1 - 1e-6),
        (2.0, 2.0, 0.25),
    ],
)
def test_a_band_holds_its_bounds(low: float | None, high: float | None, chance: float) -> None:
    """Where nothing is said of the way, staying is standing inside at the end, both bounds allowed."""
    assert of_band(band(low, high), drawn([1.0, 2.0, 3.0, 4.0])) == pytest.approx(chance, abs=2e-6)


@given(st.floats(-30, 5), st.floats(10, 60), st.floats(1, 20))
def test_leaving_a_band_up_and_down_are_independent(low: float, high: float, spread: float) -> None:
    """Staying is the chance of never passing either bound on the way, and no more than that of the end."""
    values = [8.0 + spread * k / 50 for k in range(-50, 51)]
    f = drawn(values).with_path_from(7.0, MONDAY)
    over, under = f.reached(at_least=high + 1e-7), f.reached(at_most=low - 1e-7)
    inside = f.probability(between=(low, high))
    for found, never in (
        (of_band(band(low, high), f), (1 - over) * (1 - under)),
        (of_band(band(None, high), f), 1 - over),
        (of_band(band(low, None), f), 1 - under),
    ):
        assert found <= never + 1e-5
        ends = {True: inside}.get(never == (1 - over) * (1 - under), 1.0)
        assert found >= min(never, ends) - 1e-5


@given(st.one_of(st.floats(-1, 2), st.sampled_from([0.0, 1e-9, 2e-6, 1.0, 1 - 1e-9])))
def test_an_open_chance_is_a_millionth_from_certainty(chance: float) -> None:
    """A chance that readings have not decided is told as it is, or as the nearest a millionth away."""
    told = honest(chance)
    assert told in {chance, 1e-6, 1 - 1e-6}
    assert 1e-6 <= told <= 1 - 1e-6
    assert told == chance or abs(told - chance) <= max(0.0, -chance, chance - 1) + 2e-6


@given(
    st.lists(st.integers(-9, 9).map(float), min_size=1, max_size=8),
    st.integers(-9, 9),
    st.integers(0, 9),
    st.booleans(),
)
def test_a_band_turned_over_is_kept_as_likely(samples: list[float], low: int, room: int, is_on_its_way: bool) -> None:
    """The mirror image of what is expected stays in the mirrored band; on its way, too, a wider one is no harder."""
    high = low + room
    f, turned = drawn(samples), drawn([-one for one in samples])
    stays = of_band(band(low, high), f)
    assert of_band(band(-high, -low), turned) == pytest.approx(stays, abs=1e-9)
    if is_on_its_way:
        f = f.with_path_from(low, MONDAY)
        stays = of_band(band(low, high), f)
    for wider in (band(low - 1, high), band(low, high + 1), band(None, high), band(low, None)):
        assert of_band(wider, f) >= stays - 1e-9


class Drawn:
    """A method that knows the values of the last day, and how they were reached."""

    name = "drawn"

    def __call__(
        self, history: sg.History, days: Any, *, as_of: date, total_from: date | None = None
    ) -> list[Forecast]:
        """Return four equally likely values on each day, from the last reading on."""
        shape = Weighted((1.0, 2.0, 3.0, 4.0), (0.25, 0.5, 0.75, 1.0))
        made = [
            Forecast(on=day, as_of=as_of, method=self.name, distribution=shape, total_from=total_from) for day in days
        ]
        last = history.last
        return made if total_from else [one.with_path_from(last.value, last.day) for one in made]


@pytest.mark.parametrize(
    ("nature", "better", "judged", "target", "chance"),
    [
        ("stock", "higher", "on_deadline", 3, 0.5),
        ("stock", "lower", "on_deadline", 3, 0.75),
        ("stock", "higher", "any_day", 2.2, None),
        ("stock", "lower", "any_day", 1, None),
        ("flow", "higher", "on_deadline", 12, 0.75),  # ten were counted
    ],
)
def test_a_level_is_judged_on_its_good_side(
    nature: str, better: str, judged: str, target: float, chance: float
) -> None:
    """On the deadline the end counts, on any day the way to it; a total is reached by its end in any case."""
    metric = sg.Metric(id="m", nature=nature, better=better)
    values = [2.0, 2.0, 2.0, 2.0, 2.0]
    history = sg.History.of([(MONDAY + timedelta(k), one) for k, one in enumerate(values)], metric=metric)
    goal = sg.Goal(id="g", metric="m", target=sg.ReachLevel(target, judged=judged), start=MONDAY, deadline=ON)
    p = sg.project(goal, history, as_of=history.last.day, method=Drawn())
    assert p.probability is not None
    assert p.forecast is not None
    if chance is not None:
        assert p.probability == pytest.approx(chance)
    elif better == "higher":
        assert p.probability == p.forecast.reached(at_least=target) > p.forecast.probability(at_least=target)
    else:
        assert p.probability == p.forecast.reached(at_most=target) > p.forecast.probability(at_most=target)


@given(st.floats(-1e9, 1e9), st.sampled_from([1.0, -1.0]))
def test_outside_is_a_billionth_beyond_a_bound(bound: float, side: float) -> None:
    """The first value outside a bound is a billionth of it further, which is more than rounding; of 0 hardly anything."""
    outside = _beyond(bound, side)
    assert (outside - bound) * side > 0
    assert abs(outside - bound) == pytest.approx(1e-9 * abs(bound), rel=1e-6, abs=1e-300)
