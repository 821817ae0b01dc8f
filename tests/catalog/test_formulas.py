"""Formulas are plain arithmetic, read once into a tree, evaluated exactly, and refused with the reason."""

from fractions import Fraction

import pytest
from hypothesis import example, given, strategies as st

from smartgoals import InvalidValue, Metric, UnknownName, catalog
from smartgoals.catalog._formulas import ZeroDenominator, denominators, evaluate, numerators, parse, parts, written

NUMBERS = st.integers(-1000, 1000)


def worth(text: str, **values: int) -> Fraction:
    """Return the value of a formula with known parts."""
    low, high = evaluate(parse(text), {name: (Fraction(value),) * 2 for name, value in values.items()})  # type: ignore[misc]
    assert low == high
    return low


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("10 - 4 - 3", 3),
        ("100 / 10 / 2", 5),
        ("-a + 5", 3),
        ("2 * -a", -4),
        ("1.5 * a", 3),
        ("((a))", 2),
    ],
)
def test_grammar(text: str, expected: int) -> None:
    """Products bind before sums, both from the left; a sign may stand before a factor."""
    assert worth(text, a=2) == expected


@given(NUMBERS, NUMBERS, st.integers(1, 1000))
def test_evaluation_agrees_with_fractions(a: int, b: int, c: int) -> None:
    """A formula is worth what exact arithmetic says."""
    assert worth("(a - b) / c + 3 * a", a=a, b=b, c=c) == Fraction(a - b, c) + 3 * a


@given(
    st.lists(NUMBERS, min_size=2, max_size=2),
    st.lists(st.integers(1, 1000), min_size=2, max_size=2),
    NUMBERS,
    st.integers(1, 1000),
)
def test_bounds_hold_every_value_between_them(a: list[int], b: list[int], x: int, y: int) -> None:
    """With parts within bounds, the result of any parts inside lies within the bounds of the result."""
    x, y = min(max(x, min(a)), max(a)), min(max(y, min(b)), max(b))
    for text in ("a + b", "a - b", "a * b", "a / b"):
        bounds = {"a": (Fraction(min(a)), Fraction(max(a))), "b": (Fraction(min(b)), Fraction(max(b)))}
        low, high = evaluate(parse(text), bounds)
        assert low <= worth(text, a=x, b=y) <= high


def test_names_of_a_formula() -> None:
    """Parts are named once and in order; those below and above the line can be told apart."""
    tree = parse("(a - b) / (c * a) + 1 / d")
    assert parts(tree) == ("a", "b", "c", "d")
    assert denominators(tree) == ("c", "a", "d")
    assert numerators(parse("(a - b) / c")) == ("a", "b")
    assert numerators(parse("a - b")) == ("a", "b")
    assert denominators(parse("a")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a +",
        "(a",
        "a b",
        "a ** b",
        "__import__('os')",
        "a.b",
        "a / / b",
        ")",
        "a, b",
        "1 2",
        "a $",
        "(" * 60 + "a" + ")" * 60,
        "a+" * 1500 + "a",
    ],
)
def test_whatever_is_no_arithmetic_is_refused(text: str) -> None:
    """A formula can neither call nor reach anything, and nesting and length are bounded."""
    with pytest.raises(InvalidValue) as caught:
        parse(text)
    assert caught.value.path == "formula"


def test_every_formula_of_the_catalogue_is_made_of_known_parts() -> None:
    """All 76 formulas parse, use known names only, and none leads back to itself."""
    known = set(catalog.DEFAULT.part_names())
    with_formula = [one for one in catalog.METRICS if catalog.DEFAULT.tree(one) is not None]
    assert len(with_formula) == 76
    for one in with_formula:
        assert set(parts(catalog.DEFAULT.tree(one))) <= known  # type: ignore[arg-type]  # those without a tree were left out
        again = catalog.with_metric(catalog.METRICS[one])
        assert again.tree(one) == catalog.DEFAULT.tree(one)


def test_a_formula_in_a_circle_is_refused_with_the_circle() -> None:
    """The way round is named, whether it is short or long."""
    with pytest.raises(InvalidValue, match="a -> b -> a"):
        catalog.with_metric(
            Metric(id="a", nature="ratio", unit="ratio", formula="b / sessions"),
            Metric(id="b", nature="ratio", unit="ratio", formula="1 - a"),
        )
    with pytest.raises(InvalidValue, match="a -> a"):
        catalog.with_metric(Metric(id="a", nature="ratio", unit="ratio", formula="a / 2"))
    with pytest.raises(InvalidValue, match="site_engagement_rate -> bounce_rate"):
        catalog.with_metric(Metric(id="site_engagement_rate", nature="ratio", unit="ratio", formula="1 - bounce_rate"))


def test_an_unknown_part_is_refused_with_the_nearest() -> None:
    """A part must be a metric, a named input, or declared with the metric."""
    with pytest.raises(UnknownName) as caught:
        catalog.with_metric(Metric(id="a", nature="ratio", unit="ratio", formula="leads / sesions"))
    assert (caught.value.suggestion, caught.value.path) == ("sessions", "a.formula")
    mine = catalog.with_metric(
        Metric(id="a", nature="ratio", unit="ratio", formula="leads / calls_made"), inputs=["calls_made"]
    )
    assert mine.derive("a", {"leads": 1, "calls_made": 8}).value == 0.125
    assert mine.with_metric(Metric(id="a", nature="flow")).tree("a") is None


def test_a_metric_that_contradicts_itself_is_refused() -> None:
    """A stock that sums over time never reaches a catalogue."""
    with pytest.raises(InvalidValue) as caught:
        Metric(id="fans", nature="stock", unit="count", over_time="sum")
    assert caught.value.path == "over_time"


@given(st.integers(-5, 5), st.integers(-5, 5))
@example(0, 0)
@example(-1, 1)
def test_a_denominator_that_may_be_zero_is_refused(one: int, other: int) -> None:
    """Division by zero, or by bounds around it, has no value; by any others it has one between those of its ends."""
    low, high = sorted((one, other))
    bounds = {"a": (Fraction(1),) * 2, "b": (Fraction(low), Fraction(high))}
    if low <= 0 <= high:
        with pytest.raises(ZeroDenominator):
            evaluate(parse("a / b"), bounds)
    else:
        assert evaluate(parse("a / b"), bounds) == tuple(sorted((Fraction(1, low), Fraction(1, high))))


ARITHMETIC = st.recursive(
    st.sampled_from(["a", "b", "c", "2", "0.5"]),
    lambda inner: st.builds("({} {} {})".format, inner, st.sampled_from("+-*/"), inner),
    max_leaves=6,
)


@given(ARITHMETIC)
@example("(10 - 4) - 3")
@example("10 - (4 - 3)")
@example("a / (b / c)")
@example("(2 / 0.5)")
@example("a / 0.05")
def test_a_formula_that_is_written_down_is_read_back(text: str) -> None:
    """The parentheses that it needs are written, and what is read of it is worth the same."""
    tree = parse(text)
    again = parse(written(tree))
    assert written(again) == written(tree)
    assert parts(again) == parts(tree)
    values = {"a": 7, "b": -3, "c": 11}
    try:
        worth_ = worth(text, **values)
    except ZeroDenominator:
        with pytest.raises(ZeroDenominator):
            worth(written(tree), **values)
    else:
        assert worth(written(tree), **values) == worth_
