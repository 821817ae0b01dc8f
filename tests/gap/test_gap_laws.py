"""The laws of a gap: its parts sum to the change exactly, and nothing but the figures decides on them."""

import pickle
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import assume, example, given, strategies as st

import smartgoals as sg
from smartgoals import catalog
from smartgoals._gap.shapley import MOST_PARTS, shared
from smartgoals.catalog._formulas import parse, parts as names_in

NUMBERS = st.one_of(
    st.integers(-(10**9), 10**9),
    st.floats(-1e12, 1e12).map(lambda value: round(value, 9)),
    st.decimals(-1000, 1000, places=3),
    st.fractions(-1000, 1000, max_denominator=1000),
)
COUNTS = st.integers(0, 10**6)
RATES = st.one_of(st.floats(0, 1), st.integers(0, 1), st.fractions(0, 1, max_denominator=500))
FORMULAS = (
    "a * b",
    "a * b * c",
    "a + b - c",
    "a * (b + c)",
    "a * b / c",
    "(a - b) / (c + d)",
    "1000 * a / b",
    "a * b * c * d * e * f * g * h",
)


def pair(of: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, Any]]:
    """Draw a figure before and after."""
    return st.tuples(of, of)


@st.composite
def figures(draw: Any) -> dict[str, Any]:
    """Draw a formula and figures of its parts."""
    formula = draw(st.sampled_from(FORMULAS))
    names = sorted(set(formula) & set("abcdefgh"))
    return {"metric": "conversions", "formula": formula, "parts": {name: draw(pair(NUMBERS)) for name in names}}


@st.composite
def by_channel(draw: Any, least: int = 1) -> dict[str, dict[str, tuple[Any, Any]]]:
    """Draw sessions and conversion rates of channels."""
    names = draw(st.lists(st.sampled_from("ig fb tiktok x mail".split()), min_size=least, max_size=5, unique=True))
    return {
        name: {"sessions": draw(pair(COUNTS)), "conversion_rate": draw(pair(st.one_of(RATES, st.none())))}
        for name in names
    }


def amounts(gap: sg.progress.Gap) -> dict[tuple[str, str | None], Fraction]:
    """Return the amounts of a gap by part and channel."""
    return {(part.name, part.channel): part.amount for part in gap.parts}


def turned(both: tuple[Any, Any]) -> tuple[Any, Any]:
    """Return a figure after and before."""
    return both[1], both[0]


@given(figures())
def test_parts_sum_to_the_change_to_the_last_digit(asked: dict[str, Any]) -> None:
    """Python's own sum of the amounts is the change, whatever the formula and figures; else there are no parts, and why."""
    gap = sg.explain_gap(**asked)
    if gap.parts:
        assert sum(part.amount for part in gap.parts) == gap.change
        assert [part.name for part in gap.parts] == [*asked["parts"]]
    else:
        assert gap.unexplained
    assert (gap.change is None) == (gap.before is None or gap.after is None)


@given(figures())
def test_before_and_after_in_each_others_place_negate_every_part(asked: dict[str, Any]) -> None:
    """What a part added it takes away on the way back."""
    gap = sg.explain_gap(**asked)
    back = sg.explain_gap(**{**asked, "parts": {name: turned(both) for name, both in asked["parts"].items()}})
    assert amounts(back) == {key: -amount for key, amount in amounts(gap).items()}


@given(figures(), st.randoms(use_true_random=False))
def test_the_order_of_parts_changes_nothing(asked: dict[str, Any], random: Any) -> None:
    """Each part adds what it adds, wherever it stands among the figures given."""
    order = [*asked["parts"]]
    random.shuffle(order)
    other = sg.explain_gap(**{**asked, "parts": {name: asked["parts"][name] for name in order}})
    assert amounts(other) == amounts(sg.explain_gap(**asked))


@given(figures(), st.data())
def test_what_does_not_change_adds_nothing(asked: dict[str, Any], data: st.DataObject) -> None:
    """A part that is the same on both sides has an amount of zero."""
    name = data.draw(st.sampled_from([*asked["parts"]]))
    before = asked["parts"][name][0]
    gap = sg.explain_gap(**{**asked, "parts": {**asked["parts"], name: (before, before)}})
    assert not gap.parts or amounts(gap)[name, None] == 0


@given(pair(NUMBERS), pair(NUMBERS), pair(NUMBERS))
def test_two_parts_that_do_the_same_add_the_same(one: Any, other: Any, rest: Any) -> None:
    """Factors of a product that change alike get one amount, whatever else is in it."""
    gap = sg.explain_gap(metric="leads", formula="a * b * c", parts={"a": one, "b": one, "c": rest})
    assert amounts(gap)["a", None] == amounts(gap)["b", None]


@given(figures(), st.integers(-1000, 1000))
def test_a_metric_in_another_unit_has_amounts_in_it(asked: dict[str, Any], times: int) -> None:
    """A formula times a number gives amounts times it."""
    assume(times)
    gap = sg.explain_gap(**asked)
    scaled = sg.explain_gap(**{**asked, "formula": f"({asked['formula']}) * {abs(times)}"})
    assert amounts(scaled) == {key: amount * abs(times) for key, amount in amounts(gap).items()}


@given(pair(NUMBERS), pair(NUMBERS))
def test_two_factors_share_what_they_do_together_evenly(a: Any, b: Any) -> None:
    """Of a product of two each factor adds its change times the mean of the other: the price and volume of textbooks."""
    gap = sg.explain_gap(metric="leads", formula="a * b", parts={"a": a, "b": b})
    first, second = (tuple(Fraction(str(v)) if isinstance(v, float) else Fraction(v) for v in both) for both in (a, b))
    assert amounts(gap)["a", None] == (first[1] - first[0]) * (second[0] + second[1]) / 2
    assert amounts(gap)["b", None] == (second[1] - second[0]) * (first[0] + first[1]) / 2


@given(by_channel())
def test_channels_sum_to_the_change_to_the_last_digit(channels: dict[str, Any]) -> None:
    """Volume, mix and the rates of all channels are the change of their sum."""
    gap = sg.explain_gap(metric="conversions", channels=channels)
    if gap.parts:
        assert sum(part.amount for part in gap.parts) == gap.change
        kinds = ["volume", *(["mix"] if len(channels) > 1 else []), *["rate"] * len(channels)]
        assert [part.kind for part in gap.parts] == kinds
    else:
        assert {what.reason for what in gap.unexplained} >= {"part_missing"}


@given(by_channel(2), st.randoms(use_true_random=False))
def test_the_order_of_channels_changes_nothing(channels: dict[str, Any], random: Any) -> None:
    """The same channels in another order have the same parts."""
    order = [*channels]
    random.shuffle(order)
    other = sg.explain_gap(metric="conversions", channels={name: channels[name] for name in order})
    assert amounts(other) == amounts(sg.explain_gap(metric="conversions", channels=channels))


@given(by_channel())
def test_one_channel_alone_gives_the_two_factor_result(channels: dict[str, Any]) -> None:
    """Volume and rate of one channel are its two factors."""
    name, figures = next(iter(channels.items()))
    alone = sg.explain_gap(metric="conversions", channels={name: figures})
    plain = sg.explain_gap(metric="conversions", parts=figures)
    assert [part.amount for part in alone.parts] == [part.amount for part in plain.parts]
    assert (alone.before, alone.after, alone.change) == (plain.before, plain.after, plain.change)


@given(by_channel(2))
def test_a_channel_in_two_halves_has_no_mix_of_its_own(channels: dict[str, Any]) -> None:
    """Half a channel beside the other half, with the same rate, leaves volume and mix as they were and halves its rate."""
    name, figures = next(iter(channels.items()))
    half = {**figures, "sessions": tuple(Fraction(value, 2) for value in figures["sessions"])}
    whole = sg.explain_gap(metric="conversions", channels=channels)
    halves = sg.explain_gap(metric="conversions", channels={**channels, name: half, "other half": half})
    for part in whole.parts:
        times = 2 if part.channel == name else 1
        assert amounts(halves)[part.name, part.channel] * times == part.amount


@given(by_channel(2))
def test_shares_and_rates_that_stay_leave_all_to_the_volume(channels: dict[str, Any]) -> None:
    """Where every channel grows by the same factor and keeps its rate, mix and rates are zero."""
    kept = {
        name: {"sessions": (figures["sessions"][0], figures["sessions"][0] * 3), "conversion_rate": (0.25, 0.25)}
        for name, figures in channels.items()
    }
    gap = sg.explain_gap(metric="conversions", channels=kept)
    assert [part.amount for part in gap.parts if part.kind != "volume"] == [0] * (len(kept) + 1)


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.tuples(st.fractions(), st.fractions()), min_size=2))
def test_the_amounts_are_the_mean_over_every_order(sides: dict[str, tuple[Fraction, Fraction]]) -> None:
    """For up to five parts the amounts equal what going through every order by hand gives."""
    from itertools import islice, permutations

    kept = dict(islice(sides.items(), 4))
    node = parse(" * ".join(kept) + " + " + next(iter(kept)))
    found = shared(node, kept).amounts
    assert found is not None
    mean = dict.fromkeys(kept, Fraction(0))
    orders = list(permutations(kept))
    for order in orders:
        now = {name: both[0] for name, both in kept.items()}
        for name in order:
            earlier = value(now, [*kept])
            now[name] = kept[name][1]
            mean[name] += (value(now, [*kept]) - earlier) / len(orders)
    assert found == mean


def value(now: dict[str, Fraction], names: list[str]) -> Fraction:
    """Return the product of all parts, and the first once more."""
    product = Fraction(1)
    for name in names:
        product *= now[name]
    return product + now[names[0]]


@given(figures())
@example({"metric": "conversions", "parts": {"sessions": (100, 200), "conversion_rate": (0.2, 0.1)}})
def test_shares_are_of_the_change_where_there_is_one(asked: dict[str, Any]) -> None:
    """A part's share is its amount over the change; where nothing changes in all, nothing is a share of it."""
    gap = sg.explain_gap(**asked)
    for part in gap.parts:
        if gap.change:
            assert part.share == pytest.approx(float(part.amount / gap.change))
        else:
            assert part.share is None


@given(st.sampled_from(sorted(one for one in catalog.METRICS if catalog.METRICS[one].formula)), st.data())
def test_the_catalogue_ties_as_its_formula_given_by_hand(metric: str, data: st.DataObject) -> None:
    """Who writes down the formula that the catalogue has gets the gap of the catalogue."""
    names = names_in(parse(str(catalog.METRICS[metric].formula)))
    parts = {name: data.draw(pair(COUNTS)) for name in names}
    gap = sg.explain_gap(metric=metric, parts=parts)
    assert sg.explain_gap(metric=metric, parts=parts, formula=gap.formula) == gap
    assert {part.name for part in gap.parts} <= set(names)


@given(figures(), st.sampled_from(["0.5", "0.05", "12.75", "3"]), st.sampled_from("*/+-"))
def test_the_formula_that_is_told_gives_the_gap_again(asked: dict[str, Any], number: str, sign: str) -> None:
    """Who copies the formula of a gap, numbers and all, gets the same one."""
    gap = sg.explain_gap(**{**asked, "formula": f"({asked['formula']}) {sign} {number}"})
    again = sg.explain_gap(**{**asked, "formula": gap.formula})
    assert (again.formula, again.before, again.after, again.parts) == (gap.formula, gap.before, gap.after, gap.parts)


@given(figures())
def test_a_gap_is_a_value(asked: dict[str, Any]) -> None:
    """Two gaps of the same figures are equal and hash alike, and a copy through pickle is the same."""
    gap = sg.explain_gap(**asked)
    assert pickle.loads(pickle.dumps(gap)) == gap == attrs.evolve(gap)
    assert hash(gap) == hash(sg.explain_gap(**asked))


def test_no_more_parts_are_shared_than_can_be_told_apart() -> None:
    """Nine parts are refused, with how many there may be."""
    parts = {f"p{place}": (1, 2) for place in range(MOST_PARTS + 1)}
    formula = " * ".join(parts)
    with pytest.raises(sg.InvalidValue, match="parts: must be from 1 to 8 parts, got 9"):
        sg.explain_gap(metric="leads", parts=parts, formula=formula)
