"""Value of an effect: an interval, never one number, and into a return only with what a unit is worth."""

import pytest
from effect_samples import day, event, visits

import smartgoals as sg
from smartgoals.catalog import Interval

FOUND = sg.effect(visits(120, 60), event(), as_of=day(119))
MONEY = sg.effect(visits(120, 60, metric="revenue"), event(), as_of=day(119))


def test_a_unit_value_makes_money_of_an_effect() -> None:
    """Its bounds are those of the interval times the value, and with a value in bounds the outermost of them."""
    low, high = FOUND.interval()
    assert FOUND.value(unit_value=2) == Interval(2 * low, 2 * high)
    assert FOUND.value(unit_value=(1, 3)) == Interval(low, 3 * high)
    assert FOUND.value(unit_value=Interval(1, 3), coverage=0.5) == Interval(
        FOUND.interval(0.5)[0], 3 * FOUND.interval(0.5)[1]
    )
    lost = sg.effect(visits(120, -60), event(), as_of=day(119))
    assert lost.value(unit_value=(1, 3)).low == pytest.approx(3 * lost.interval()[0])


def test_an_effect_goes_into_a_return() -> None:
    """The return is an interval over the days of the effect."""
    found = sg.roi(FOUND, cost=500, unit_value=3)
    low, high = FOUND.interval()
    assert isinstance(found.net_roi, Interval)
    assert found.net_roi.low == pytest.approx((3 * low - 500) / 500)
    assert found.net_roi.high == pytest.approx((3 * high - 500) / 500)
    assert found.window == sg.audits.Window(day(60), day(66))
    own = sg.audits.Window(day(60), day(80))
    assert sg.roi(FOUND, cost=500, unit_value=3, window=own).window == own


def test_money_needs_no_unit_value() -> None:
    """What is told in money is its own value."""
    assert MONEY.is_money
    low, high = MONEY.interval()
    assert MONEY.value() == Interval(low, high)
    assert sg.roi(MONEY, cost=100).value == Interval(low, high)


UNDEFINED = sg.effect(visits(), event(), as_of=day(50))
REFUSED = [
    (FOUND, {}, "unit_value"),
    (FOUND, {"unit_value": -1}, "unit_value"),
    (FOUND, {"unit_value": (3, 1)}, "unit_value"),
    (FOUND, {"unit_value": "2"}, "unit_value"),
    (FOUND, {"unit_value": ("a", 1)}, r"unit_value[0]"),
    (UNDEFINED, {"unit_value": 2}, "effect"),
    (100, {"unit_value": 2}, "unit_value"),
]


@pytest.mark.parametrize(("value", "parts", "path"), REFUSED)
def test_what_makes_no_value_is_refused(value: object, parts: dict[str, object], path: str) -> None:
    """The path says which argument is wrong."""
    with pytest.raises(sg.SmartGoalsError) as told:
        sg.roi(value, cost=10, **parts)  # type: ignore[arg-type]
    assert [one.path for one in told.value.problems] == [path]
