"""Damaged results: what no result of the library can hold is refused at its place, by the reader and by the schema."""

import importlib
import importlib.util
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import other_results
import pytest
from hypothesis import given, strategies as st
from other_results import KINDS

import smartgoals as sg
from smartgoals import codec
from smartgoals._forecast.distribution import (
    Bounded,
    Known,
    Pooled,
    Quantiles,
    Shifted,
    Steady,
    TwoPiece,
    Weighted,
    Whole,
)
from smartgoals._forecast.passage import AmountLeg, Amounts, Implied, OneWay, WalkLeg, Wandering
from smartgoals._forecast.rounding import Rounded, RoundedPath
from smartgoals._forecast.skewed import Skewed

NORMAL = TwoPiece(centre=100.0, down=10.0, up=20.0, down_df=4, up_df=2, edge=0.0)
WALK = [WalkLeg(steps=k, drift=1.0, drift_scale=0.1, step=2.0, scale=3.0 * k) for k in (1.0, 4.0, 9.0)]
WANDERING = Wandering(
    start=10.0, steps=6.0, legs=tuple(WALK), peak=1.0, trough=-1.0, first=0.2, on_the_way=(NORMAL,), at_end=NORMAL
)
AMOUNTS = Amounts(
    legs=(AmountLeg(upto=2.0, rate=NORMAL, centre=10.0), AmountLeg(upto=9.0, rate=NORMAL, centre=11.0)),
    past=(9.0, 12.0),
    ratios=(0.8, 1.1),
    spread=0.2,
    noise=3.0,
    count=7.0,
    on_the_way=(),
    at_end=NORMAL,
)
SHAPES = {
    "two_piece": NORMAL,
    "skewed": Skewed(mean=4.0, deviation=2.0, skew=0.5, df=9.0, nothing=0.25),
    "bounded": Bounded(NORMAL, 0.0, 200.0),
    "weighted": Weighted((1.0, 2.0, 3.0), (0.2, 0.5, 1.0)),
    "quantiles": Quantiles((0.1, 0.5, 0.9), (1.0, 2.0, 4.0)),
    "pooled": Pooled((NORMAL, Known(3.0)), (0.75, 0.25)),
    "whole": Whole(NORMAL),
    "shifted": Shifted(NORMAL, 2.0),
    "steady": Steady(NORMAL, 0.75),
    "rounded": Rounded(NORMAL, 10.0),
}
PATHS = {
    "one_way": OneWay(at_end=NORMAL, at_start=Known(1.0), rising=True),
    "wandering": WANDERING,
    "amounts": AMOUNTS,
    "implied": Implied(start=1.0, steps=12.0, at_end=NORMAL),
    "rounded_path": RoundedPath(WANDERING, 10.0, (-1.0, 0.0, 1.0)),
}
ALL = SHAPES | PATHS
HUGE = 10**400
# The kind, the place, what is put there, and whether a schema can say that it is wrong.
WRONG = [
    *(("two_piece", key, value, True) for key in ("down", "up") for value in (0, -5, "inf")),
    *(("skewed", key, value, True) for key in ("deviation", "df") for value in (0, -5, "inf")),
    *(("skewed", "nothing", value, True) for value in (-0.1, 1.1)),
    *(("two_piece", key, value, True) for key in ("down_df", "up_df") for value in (0, -3, 1, 3, HUGE)),
    ("bounded", "high", -1.0, False),
    ("bounded", "inner.down", -5, True),
    ("weighted", "values[1]", 0.5, False),
    ("weighted", "shares[1]", 0.1, False),
    ("weighted", "shares[0]", -0.1, True),
    ("weighted", "shares[2]", 1.5, True),
    ("weighted", "shares[2]", 0.9, False),
    ("weighted", "shares", [], True),
    ("weighted", "shares", [1.0], False),
    ("quantiles", "shares[0]", 0, True),
    ("quantiles", "shares[2]", 1, True),
    ("quantiles", "shares[1]", 0.1, False),
    ("quantiles", "values[2]", 1.5, False),
    ("quantiles", "shares", [0.5], True),
    ("quantiles", "values", [1.0, 2.0], False),
    ("pooled", "parts", [], True),
    ("pooled", "shares", [1.0], False),
    ("pooled", "shares[0]", 1.5, True),
    ("pooled", "shares", [0.5, 0.25], False),
    ("rounded", "grain", 0, True),
    ("rounded", "grain", -10, True),
    ("wandering", "legs", [], True),
    ("wandering", "steps", 0, True),
    ("wandering", "steps", "inf", True),
    ("wandering", "first", 0, True),
    ("wandering", "legs[1].steps", 1.0, False),
    ("wandering", "steps", 2, False),
    ("wandering", "steps", 20, False),
    ("wandering", "legs[0].steps", 0, True),
    ("wandering", "legs[0].scale", 0, True),
    ("wandering", "legs[0].step", -1, True),
    ("wandering", "legs[0].drift_scale", -1, True),
    ("amounts", "legs", [], True),
    ("amounts", "legs[1].upto", 2.0, False),
    ("amounts", "legs[0].upto", 0, True),
    ("amounts", "spread", 0, True),
    ("amounts", "noise", 0, True),
    ("amounts", "count", "inf", True),
    ("amounts", "count", 1e12, True),
    ("amounts", "ratios[1]", 0.5, False),
    ("implied", "steps", 0, True),
    ("rounded_path", "grain", 0, True),
    ("rounded_path", "doubts", [], True),
]


def put(data: Any, path: str, value: Any) -> Any:
    """Return a copy of plain data with another value at a path."""
    copy = json.loads(json.dumps(data))
    *before, last = (
        int(step) if step.isdigit() else step for step in path.replace("[", ".").replace("]", "").split(".")
    )
    part = copy
    for step in before:
        part = part[step]
    part[last] = value
    return copy


def bare(value: Any) -> Any:
    """Return a result as plain data without its envelope."""
    return json.loads(json.dumps(codec.unstructure(value, envelope=False)))


def is_valid(kind: Any, data: Any) -> bool:
    """Tell whether data fit the schema of a kind."""
    if importlib.util.find_spec("jsonschema") is None:
        pytest.skip("jsonschema is not installed")
    schema = codec.json_schema(kind)
    return bool(importlib.import_module("jsonschema").Draft202012Validator(schema).is_valid(data))


@pytest.mark.parametrize("kind", ALL)
def test_sound_ones_are_read(kind: str) -> None:
    """Every distribution and path that is as it should be reads back equal, and fits."""
    assert codec.structure(bare(ALL[kind]), type(ALL[kind])) == ALL[kind]
    assert is_valid(type(ALL[kind]), bare(ALL[kind]))


@pytest.mark.parametrize(("kind", "path", "value", "is_said"), WRONG, ids=lambda one: str(one)[:20])
def test_damaged_ones_are_refused_at_their_place(kind: str, path: str, value: Any, is_said: bool) -> None:
    """A parameter with which no answer is right is refused where it stands; the schema says so where one can."""
    broken = put(bare(ALL[kind]), path, value)
    with pytest.raises(sg.InvalidValue) as caught:
        codec.structure(broken, type(ALL[kind]))
    assert caught.value.path.startswith(path)
    assert is_valid(type(ALL[kind]), broken) is not is_said


NUMBERS = st.one_of(
    st.sampled_from([0, -1, 1, 2, 0.5, -0.5, 1e300, -1e300, 1e-300, 3, HUGE, "inf", "-inf"]), st.floats()
)


def numbers_in(data: Any, at: str = "") -> Iterator[str]:
    """Yield the path of every number."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, part in items:
        path = f"{at}[{key}]" if isinstance(key, int) else f"{at}.{key}".lstrip(".")
        if isinstance(part, (int, float)) and not isinstance(part, bool):
            yield path
        yield from numbers_in(part, path)


def part_at(data: Any, path: str) -> Any:
    """Return what stands at a path of plain data."""
    for step in path.replace("[", ".").replace("]", "").split("."):
        data = data[int(step) if step.isdigit() else step]
    return data


def leaves_in(data: Any, at: str = "") -> Iterator[str]:
    """Yield the path of everything that has no parts."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else None
    if items is None:
        yield at
        return
    for key, part in items:
        yield from leaves_in(part, f"{at}[{key}]" if isinstance(key, int) else f"{at}.{key}".lstrip("."))


@given(kind=st.sampled_from(sorted(ALL)), at=st.integers(0, 100), value=NUMBERS, x=st.floats(-1e6, 1e6))
def test_what_is_read_answers(kind: str, at: int, value: Any, x: float) -> None:
    """With any other number in a place a distribution or path is refused, or it answers with chances and in order.

    Quantiles without end, which a caller's own method may give, are left out: between them there is nothing to tell.
    """
    if kind == "quantiles" and isinstance(value, str):
        return
    data = bare(ALL[kind])
    places = list(numbers_in(data))
    try:
        read: Any = codec.structure(put(data, places[at % len(places)], value), type(ALL[kind]))
    except sg.SmartGoalsError:
        return
    codec.unstructure(read)
    if kind in PATHS:
        assert all(-1e-9 <= read.chance(x, upward=upward) <= 1 + 1e-9 for upward in (True, False))
        return
    assert read.quantile(0.1) <= read.quantile(0.5) <= read.quantile(0.9)
    assert 0 <= read.below(x) <= read.at_most(x) <= 1


@pytest.mark.parametrize("value", [HUGE, -HUGE, 4_000_000])
def test_days_beyond_every_calendar_are_refused(value: int) -> None:
    """Days ahead that no calendar reaches are refused, by the schema, too."""
    projection = next(iter(sg.review(other_results.plan(), as_of=other_results.TODAY).goals)).projection
    broken = put(bare(projection), "days_ahead", value)
    with pytest.raises(sg.InvalidValue, match="days_ahead"):
        codec.structure(broken, sg.Projection)
    assert not is_valid(sg.Projection, broken)


@pytest.mark.parametrize("value", [0, 2, HUGE])
def test_the_way_of_a_proposal_is_up_or_down(value: int) -> None:
    """The sign of a proposal is 1 or -1."""
    broken = put(bare(next(other_results.proposals("en"))), "sign", value)
    with pytest.raises(sg.InvalidValue, match="sign"):
        codec.structure(broken, sg.Proposal)
    assert not is_valid(sg.Proposal, broken)


@pytest.mark.parametrize("name", ["gap", "gap_days"])
def test_exact_figures_that_no_number_tells_are_none_with_a_reason(name: str) -> None:
    """An exact figure beyond the reach of a number is read, and told as one that is made is: not at all, and why."""
    read = codec.structure(put(bare(other_results.progress(8)), f"exact.{name}", "1" + "0" * 400), sg.Progress)
    assert codec.structure(codec.unstructure(read), sg.Progress) == read
    read = codec.structure(put(bare(other_results.progress(8)), f"exact.{name}", "1/1" + "0" * 400), sg.Progress)
    assert codec.unstructure(read)


@pytest.mark.parametrize("unit", ["", "  ", "%"])
def test_units_that_no_pace_can_have_are_refused(unit: str) -> None:
    """A unit by which no pace could be written is refused where it stands."""
    projection = next(iter(sg.review(other_results.plan(), as_of=other_results.TODAY).goals)).projection
    for value in (other_results.progress(8), projection):
        broken = put(bare(value), "unit", unit)
        with pytest.raises(sg.InvalidValue, match="unit"):
            codec.structure(broken, type(value))
        assert is_valid(type(value), broken) is bool(unit)


def test_a_habit_is_known_with_the_share_that_was_met() -> None:
    """A calibration that tells a habit tells the share met, too; one without may leave both out."""
    known, unknown = (
        next(one for one in other_results.calibrations("en") if (one.habit is None) is is_none)
        for is_none in (False, True)
    )
    assert is_valid(type(known), bare(known))
    assert is_valid(type(known), bare(unknown))
    broken = put(bare(known), "met_share", None)
    with pytest.raises(sg.InvalidValue, match="met_share"):
        codec.structure(broken, type(known))
    assert not is_valid(type(known), broken)


def test_a_plan_has_two_knots_and_no_debt_to_hand_on() -> None:
    """A plan of one knot, or with less than nothing to hand on, is refused by reader and schema."""
    plan = sg.Plan.linear(date(2026, 1, 1), 0, date(2026, 1, 31), 10)
    data = bare(plan)
    for broken in ({**data, "knots": data["knots"][:1]}, {**data, "carry_at_most": -1}):
        with pytest.raises(sg.InvalidValue):
            codec.structure(broken, sg.Plan)
        assert not is_valid(sg.Plan, broken)
    with pytest.raises(sg.InvalidValue, match="exact"):
        codec.structure(put(data, "knots[1].exact", "1" + "0" * 400), sg.Plan)


def codes_in(data: Any, at: str = "") -> Iterator[str]:
    """Yield the path of every word that says why, with its sentence beside it."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, part in items:
        path = f"{at}[{key}]" if isinstance(key, int) else f"{at}.{key}".lstrip(".")
        if key == "code" and isinstance(part, str):
            yield path
        yield from codes_in(part, path)


def usable(value: Any) -> bool:
    """Tell whether a result that was read can be said and written in the language it was written in."""
    if hasattr(value, "text"):
        assert value.text("en")
    return bool(codec.unstructure(value, language="en"))


@pytest.mark.parametrize("kind", [*KINDS, "review"], ids=lambda kind: getattr(kind, "__name__", kind))
def test_words_of_later_releases_are_usable_or_refused_where_they_stand(kind: Any) -> None:
    """A code that this release does not know is read with its sentence, or refused at its place; never read and unusable."""
    values = [sg.review(other_results.plan(), as_of=other_results.TODAY)] if kind == "review" else list(kind("en"))
    for value in values:
        data = json.loads(json.dumps(codec.unstructure(value, language="en", envelope=False)))
        for path in sorted({*codes_in(data)} if isinstance(data, dict) else ())[:40]:
            if path == "code":
                continue
            broken = put(data, path, "a_word_of_later")
            try:
                read = codec.structure(broken, type(value))
            except sg.UnknownName as fault:
                assert (fault.path, bool(fault.known)) == (path, True)  # noqa: PT017 -- either is right
            else:
                assert usable(read)


def test_reasons_of_later_releases_do_not_fit() -> None:
    """What the reader refuses among the reasons of a progress, the schema does not allow."""
    data = bare(other_results.progress(None))
    name = next(iter(data["reasons"]))
    broken = put(data, f"reasons.{name}.code", "a_word_of_later")
    with pytest.raises(sg.UnknownName) as caught:
        codec.structure(broken, sg.Progress)
    assert caught.value.path == f"reasons.{name}.code"
    assert "later" in codec.wording(caught.value)
    assert not is_valid(sg.Progress, broken)


def test_steps_of_a_relevance_are_said_or_refused() -> None:
    """A step that gives no reason, where its sentence needs it, is refused."""
    relevance = next(other_results.relevances("en"))
    broken = put(bare(relevance), "chain[0].facts", {"because": None})
    with pytest.raises(sg.InvalidValue, match="because"):
        codec.structure(broken, type(relevance))


READ_CHANCES = {
    "probability",
    "chance",
    "chances",
    "chance_with",
    "likely_right",
    "met_share",
    "happened",
    "brier_of_line",
}
"""Keys of chances and shares that are read, and not told beside the fields."""
FACTS = {"evidence", "figures", "facts", "numbers", "basis", "spoken"}
"""Keys of facts, which may be called as they like."""


def chances_in(data: Any) -> list[str]:
    """Return the path of every chance that is read."""
    steps = {path: path.replace("[", ".[").split(".") for path in numbers_in(data)}
    named = {path: [one for one in parts if not one.startswith("[")] for path, parts in steps.items()}
    return [path for path, names in named.items() if READ_CHANCES & set(names[-1:]) and not FACTS & set(names)]


def reviewed(_: str) -> Iterator[Any]:
    """Yield a projection, and the review that it stands in."""
    review = sg.review(other_results.plan(), as_of=other_results.TODAY)
    yield from (next(iter(review.goals)).projection, review)


@pytest.mark.parametrize("wrong", [-1, -0.01, 1.01, 5])
@pytest.mark.parametrize("kind", [*KINDS, reviewed], ids=lambda one: one.__name__)
def test_chances_lie_from_0_to_1(kind: Any, wrong: float) -> None:
    """A chance beyond that is refused where it stands, in every result; the schema says so, too."""
    for value in list(kind("en"))[:3]:
        data = bare(value)
        for path in chances_in(data)[:6]:
            broken = put(data, path, wrong)
            with pytest.raises(sg.InvalidValue) as caught:
                codec.structure(broken, type(value))
            assert caught.value.path == path
            assert not is_valid(type(value), broken)


def test_chances_of_pairs_are_refused_where_they_stand() -> None:
    """Of those of two reviews, and of what an interval promised and kept, each is one."""
    found = next(other_results.backtests("en"))
    broken = put(bare(found), "coverage[0][1]", 1.5)
    with pytest.raises(sg.InvalidValue) as caught:
        codec.structure(broken, type(found))
    assert caught.value.path == "coverage[0][1]"
    assert not is_valid(type(found), broken)


@pytest.mark.parametrize("key", ["made", "due"])
@pytest.mark.parametrize("value", [HUGE, -HUGE, "1" + "0" * 400, 10**4000], ids=range(4))
def test_exact_shares_that_no_number_tells_are_refused(key: str, value: Any) -> None:
    """What is made and due of a roll-up, of an objective and of its children is within the reach of numbers."""
    data = bare(next(other_results.strategy_progresses("en")))
    # Of a progress what is made and due are told beside its fields, and numbers.
    places = [path for path in leaves_in(data) if path.rpartition(".")[2] == key and "/" in str(part_at(data, path))]
    assert len(places) > 2
    for path in places:
        with pytest.raises(sg.InvalidValue) as caught:
            codec.structure(put(data, path, value), sg.progress.StrategyProgress)
        assert caught.value.path == path


def test_what_is_read_of_a_roll_up_is_written() -> None:
    """The largest shares there are have no gap that a number tells, and a size is a fraction of so many digits."""
    data = bare(next(other_results.roll_ups("en"))) | {"made": str(int(1.7e308)), "due": str(-int(1.7e308))}
    read = codec.structure(data, sg.RollUp)
    assert read.gap is None
    assert codec.structure(codec.unstructure(read), sg.RollUp) == read
    with pytest.raises(sg.InvalidValue, match="size"):
        codec.structure(data | {"size": 10**5000}, sg.RollUp)
    with pytest.raises(sg.InvalidValue, match="size"):
        codec.structure(data | {"size": 10**4000}, sg.RollUp)
    assert codec.structure(data | {"size": 10**4000 - 1}, sg.RollUp)
