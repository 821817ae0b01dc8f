"""Value of an effect: an interval, never one number, and into a return only with what a unit is worth."""

from collections.abc import Callable
from contextlib import nullcontext

import pytest
from attrs import evolve
from effect_samples import day, event, visits
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import codec, present
from smartgoals.catalog import Interval

FOUND = sg.effect(visits(120, 60), event(), as_of=day(119))
MONEY = sg.effect(visits(120, 60, metric="revenue"), event(), as_of=day(119))


LOST = sg.effect(visits(120, -60), event(), as_of=day(119))
UNSURE = sg.effect(visits(120, 0), event(), as_of=day(119))


@given(
    st.sampled_from([FOUND, LOST, UNSURE]),
    st.integers(0, 50),
    st.integers(0, 50),
    st.floats(0.1, 0.9),
    st.sampled_from([None, sg.types.Better.LOWER, sg.types.Better.HIGHER, sg.types.Better.CONTEXT]),
)
def test_a_unit_value_makes_money_of_an_effect(
    effect: sg.returns.Effect, worth: int, more: int, coverage: float, better: sg.types.Better | None
) -> None:
    """Its bounds are those of the interval times the value, with a value in bounds the outermost of them.

    What is better low is worth something as it falls.
    """
    turned = evolve(effect, better=better)
    sign = -1 if better == "lower" else 1
    ends = sorted(sign * end for end in effect.interval(coverage))
    every = [end * one for end in ends for one in (worth, worth + more)]
    found = turned.value(unit_value=(worth, worth + more), coverage=coverage)
    assert found == Interval(min(every), max(every))
    assert turned.value(unit_value=Interval(worth, worth + more), coverage=coverage) == found
    alone = turned.value(unit_value=worth, coverage=coverage)
    assert (alone.low, alone.high) == (worth * ends[0], worth * ends[1])


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
    (FOUND, {"unit_value": 1e308}, "unit_value"),
    (MONEY, {"unit_value": 0.1}, "unit_value"),
]


@pytest.mark.parametrize(("value", "parts", "path"), REFUSED)
def test_what_makes_no_value_is_refused(value: object, parts: dict[str, object], path: str) -> None:
    """The path says which argument is wrong."""
    with pytest.raises(sg.SmartGoalsError) as told:
        sg.roi(value, cost=10, **parts)  # type: ignore[arg-type]
    assert [one.path for one in told.value.problems] == [path]


@pytest.mark.parametrize(
    ("metric", "is_turned"),
    [
        ("sessions", False),
        ("unfollows", True),
        (sg.Metric(id="complaints", nature="flow", better="lower"), True),
        (sg.Metric(id="mentions_of_us", nature="flow", better="context"), False),
        ("nobody_knows_it", False),
    ],
)
def test_an_effect_is_worth_something_towards_the_better_side(metric: str | sg.Metric, is_turned: bool) -> None:
    """Fewer of what should fall is worth something; where the better side is not known, more counts as more."""
    rows = list(visits(120, -40))
    history = sg.History.of(rows, metric=metric, channel="site")
    found = sg.effect(history, event(), as_of=day(119))
    low, high = found.interval()
    assert high < 0
    assert found.value(unit_value=2) == (Interval(-2 * high, -2 * low) if is_turned else Interval(2 * low, 2 * high))


def test_a_fall_of_a_cost_is_a_gain() -> None:
    """Money that is spent is its own value, with the sign turned."""
    found = sg.effect(visits(120, 60, metric="total_cost"), event(), as_of=day(119))
    low, high = found.interval()
    assert sg.roi(found, cost=100).value == Interval(-high, -low)


def test_a_return_carries_the_cautions_of_its_effect() -> None:
    """It says that it rests on an interval, and all that the effect itself says, in both languages."""
    found = sg.roi(FOUND, cost=500, unit_value=3)
    assert found.of_effect
    assert found.effect_cautions == FOUND.cautions != ()
    assert sg.returns.RoiCaution.OF_AN_EFFECT in found.cautions
    assert str(found).endswith("on a cost of 500, by the interval of an effect")
    for language in ("en", "fr"):
        said, page = found.text(language), " ".join(present.text(found, language=language).split())
        for caution in (sg.returns.RoiCaution.OF_AN_EFFECT, *FOUND.cautions):
            assert caution.text(language) in said
            assert caution.text(language) in page.replace("’ ", "’")
    assert codec.structure(codec.unstructure(found), sg.returns.Roi) == found


def test_a_plain_return_says_nothing_of_effects() -> None:
    """A figure that was counted is no effect."""
    found = sg.roi(1000, cost=500)
    assert (found.of_effect, found.effect_cautions) == (False, ())
    assert sg.returns.RoiCaution.OF_AN_EFFECT not in found.cautions


def test_a_total_keeps_what_its_effects_say() -> None:
    """Each caution once, and that a part of it is an effect."""
    model = sg.returns.Attribution(model="holdout")
    days = sg.audits.Window(day(60), day(66))
    of_effect = sg.roi(FOUND, cost=500, unit_value=3, attribution=model)
    counted = sg.roi(100, cost=50, attribution=model, window=days)
    found = sg.returns.total_roi([of_effect, counted, of_effect])
    assert (found.of_effect, found.effect_cautions) == (True, FOUND.cautions)


EURO = evolve(visits(120, 60, metric="revenue"), definition="shop revenue in EUR")
DOLLAR = evolve(EURO, definition="shop revenue in $")


@pytest.mark.parametrize(
    ("history", "cost", "currency", "paths"),
    [
        (EURO, sg.returns.Cost(ad_spend=100, currency="EUR"), None, []),
        (EURO, sg.returns.Cost(ad_spend=100), "eur", []),
        (EURO, 100, None, []),
        (EURO, sg.returns.Cost(ad_spend=100, currency="USD"), None, ["cost.currency"]),
        (EURO, 100, "USD", ["currency"]),
        (EURO, sg.returns.Cost(ad_spend=100, currency="USD"), "CHF", ["currency", "cost.currency"]),
        (EURO, 100, 3, ["currency"]),
        (DOLLAR, sg.returns.Cost(ad_spend=100, currency="USD"), None, []),
        (visits(120, 60, metric="revenue"), sg.returns.Cost(ad_spend=100, currency="USD"), None, []),
    ],
)
def test_the_currency_of_an_effect_is_that_of_the_cost(
    history: sg.History, cost: object, currency: object, paths: list[str]
) -> None:
    """Where the history says it, another one is refused; a sign of several currencies, or nothing, refuses none."""
    found = sg.effect(history, event(), as_of=day(119))
    with pytest.raises(sg.SmartGoalsError) if paths else nullcontext() as told:
        sg.roi(found, cost, currency=currency)  # type: ignore[arg-type]
    assert paths == ([one.path for one in told.value.problems] if told else [])


def test_only_money_has_a_currency() -> None:
    """What a history of a count says after "in" is no currency of it."""
    counted = evolve(visits(120, 60), definition="sessions in EUR")
    assert sg.effect(counted, event(), as_of=day(119)).currency is None
    assert sg.effect(EURO, event(), as_of=day(119)).currency == "EUR"


@pytest.mark.parametrize("value", [FOUND, 100])
def test_all_that_is_wrong_with_a_return_is_told(value: object) -> None:
    """A wrong value of a unit hides no other fault."""
    with pytest.raises(sg.SmartGoalsError) as told:
        sg.roi(value, -5, unit_value="x", currency="euro", gross_margin=0)  # type: ignore[arg-type]
    assert [one.path for one in told.value.problems] == ["unit_value", "cost", "gross_margin", "currency"]


UNKNOWN = sg.effect(sg.History.of([]), event(), as_of=day(119))
NAMELESS = sg.effect(evolve(visits(120, 60), metric=None), event(), as_of=day(119))
PAID = sg.effect(EURO, event(), as_of=day(119))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            FOUND.value,
            "unit_value: must be what a unit of sessions is worth: it is no money by itself, got None",
        ),
        (
            NAMELESS.value,
            "unit_value: must be what a unit of it is worth: it is no money by itself, got None",
        ),
        (lambda: PAID.value(unit_value=2), "unit_value: must be left out: revenue is told in money already, got 2"),
        (
            lambda: FOUND.value(unit_value=1e308),
            (
                "unit_value: must be a value whose product with the effect is a finite number, got 1e+308 "
                "(effect and value lie too far apart)"
            ),
        ),
        (
            lambda: FOUND.value(unit_value=(3, 2)),
            "unit_value: must be a value not below zero, or two of them, the lower one first, got (3, 2)",
        ),
        (
            lambda: FOUND.value(unit_value=-1),
            "unit_value: must be a value not below zero, or two of them, the lower one first, got -1",
        ),
        (
            UNKNOWN.interval,
            "effect: must be an effect that is defined, got 'fair' (no reading tells of the days of the event yet)",
        ),
        (
            FOUND.probability,
            "at_least: must be exactly one of at_least and at_most, got None",
        ),
    ],
)
def test_a_question_that_has_no_answer_is_refused_with_why(asked: Callable[[], object], said: str) -> None:
    """The argument, what it must be and what was given, by the name of the metric where it has one."""
    with pytest.raises(sg.InvalidValue) as refused:
        asked()
    assert str(refused.value) == said


@pytest.mark.parametrize("worth", [0, (0, 0), (0, 2), (2, 2)])
def test_what_is_worth_nothing_brings_nothing(worth: object) -> None:
    """Nothing is a value, too, and so are two bounds that are one."""
    low, high = FOUND.interval()
    least, most = worth if isinstance(worth, tuple) else (worth, worth)
    assert FOUND.value(unit_value=worth) == Interval(low * least, high * most)  # type: ignore[arg-type]
