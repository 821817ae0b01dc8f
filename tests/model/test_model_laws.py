"""The laws every type of the model keeps: values that paste back, hash, travel, cannot change, and refuse what is bad."""

import copy
import datetime
import inspect
import math
import pickle
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import smartgoals as sg
from smartgoals import strategies as drawn_by
from smartgoals.strategies._register import _TYPES

# The types of documents are at the front and in four rooms.
ROOMS = (sg.types, sg.audits, sg.channels, sg.returns, sg)
NAMES = {name: getattr(room, name) for room in ROOMS for name in room.__all__} | {"datetime": datetime}
DRAWN = [
    (NAMES[name], getattr(drawn_by, strategy))
    for home, pairs in _TYPES
    if home.startswith(("_model.", "_time."))  # results are made by functions, and have their own laws
    for name, _, strategy in (pair.partition(":") for pair in pairs.split())
    if isinstance(NAMES[name], type) and name != "Roster"
]
EACH = pytest.mark.parametrize(("kind", "strategy"), DRAWN, ids=[kind.__name__ for kind, _ in DRAWN])
FEW = settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
Strategy = Callable[[], st.SearchStrategy[Any]]
NOTHING_MEANT: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    math.nan,
    math.inf,
    10**400,
    "",
    "x",
    " x\x00",
    "\ud800",
    b"x",
    (),
    [],
    [None],
    [[1]],
    ["x", "x"],
    {},
    {"x": 2},
    {"x": {"y": 2}},
    {None: None},
    object(),
    Decimal("sNaN"),
    Fraction(1, 3),
    np.float32("nan"),
    np.array([1, 2]),
    datetime.date.min,
    datetime.date.max,
    datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC),
    lambda: 0,
    sg.ObjectiveKind.REPUTATION,
    sg.ReachLevel(1),
    sg.Goal(id="g"),
    iter([3]),
)


@EACH
@FEW
@given(st.data())
def test_a_repr_pastes_back(kind: type, strategy: Strategy, data: st.DataObject) -> None:
    """The repr of a value, pasted where the public names and datetime are known, is that value."""
    value = data.draw(strategy())
    assert type(value) is kind
    assert eval(repr(value), dict(NAMES)) == value


@EACH
@FEW
@given(st.data())
def test_values_travel(kind: type, strategy: Strategy, data: st.DataObject) -> None:
    """Pickled, copied and deep-copied values are equal to the first and hash alike."""
    value = data.draw(strategy())
    for back in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
        assert type(back) is kind
        assert back == value
        assert hash(back) == hash(value)


@EACH
@FEW
@given(st.data())
def test_values_do_not_change(kind: type, strategy: Strategy, data: st.DataObject) -> None:
    """No attribute of a value can be set, deleted or added."""
    value = data.draw(strategy())
    for name in (*(one.name for one in attrs.fields(kind)), "brand_new"):
        with pytest.raises(AttributeError):
            setattr(value, name, None)
        with pytest.raises(AttributeError):
            delattr(value, name)


@EACH
@FEW
@given(st.data())
def test_values_are_what_they_are_made_of(kind: type, strategy: Strategy, data: st.DataObject) -> None:
    """A value made again of its own parts is that value: what the constructor normalises, it leaves as it is."""
    value = data.draw(strategy())
    again = attrs.evolve(value)
    assert again == value
    assert hash(again) == hash(value)
    assert repr(again) == repr(value)


@EACH
@FEW
@given(st.data())
def test_values_read_as_one_sentence(kind: type, strategy: Strategy, data: st.DataObject) -> None:
    """The text of a value is not empty, shows no code, and holds no None."""
    text = str(data.draw(strategy()))
    assert text.strip()
    assert not text.startswith(f"{kind.__name__}(")
    assert "None" not in text.split()
    assert "datetime.date" not in text


@EACH
def test_types_are_final_and_explained(kind: type, strategy: Strategy) -> None:
    """A type of the model is final, documented, and shows an example that runs."""
    assert getattr(kind, "__final__", False)
    assert ">>> " in (kind.__doc__ or "")
    assert inspect.getdoc(strategy)


def arguments(kind: type) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each field of a type with the dullest arguments that make a valid value around it."""
    needed = {
        "id": "a",
        "title": "a",
        "kind": "reputation",
        "platform": "a",
        "metric": "followers",
        "to": "reach",
        "nature": "stock",
        "value": 1,
        "name": "a",
        "result": "pass",
        "url": "a",
        "who": "a",
        "reason": "a",
        "outcome": "met",
        "goal": sg.Goal(id="g"),
        "pace": sg.Pace(1, "week"),
        "amount": 1,
        "period": "week",
        "percent": 1,
        "count": 1,
        "counts": {"reach": 1},
        "unit": "day",
        "keeps": "end",
        "every": "week",
        "low": 1,
        "growth": "10 %/month",
    } | dict.fromkeys(("on", "as_of", "day", "start", "end", "closed_on"), datetime.date(2026, 1, 5))
    fields = [one for one in attrs.fields(kind) if one.init]
    asked = {one.alias: needed[one.alias] for one in fields if one.default is attrs.NOTHING and one.alias in needed}
    if kind in {sg.ChangeBy, sg.StayWithin, sg.Cadence}:
        asked |= {one.alias: needed[one.alias] for one in fields[:1]}
    for one in fields:
        yield one.alias, asked


@pytest.mark.parametrize("kind", [kind for kind, _ in DRAWN if kind is not sg.History], ids=lambda kind: kind.__name__)
def test_bad_input_is_ours(kind: type) -> None:
    """Whatever is put into a field, there comes a valid value or an error of ours that names the field."""
    for field, around in arguments(kind):
        for bad in NOTHING_MEANT:
            refused: list[sg.SmartGoalsError] = []
            try:
                value = kind(**around | {field: bad})
            except sg.SmartGoalsError as error:
                refused += error.problems
            else:
                assert hash(value) == hash(copy.deepcopy(value))
            assert [one for one in refused if not one.path or not str(one)] == [], (field, bad)


@EACH
def test_missing_and_unexpected_arguments_are_type_errors(kind: type, strategy: Strategy) -> None:
    """An argument nobody knows is Python's own TypeError, whatever else is wrong."""
    with pytest.raises(TypeError, match="unexpected keyword argument"):
        kind(no_such_argument=1)


@pytest.mark.parametrize(
    "kind",
    [one for one in NAMES.values() if isinstance(one, type) and issubclass(one, Enum)],
    ids=lambda kind: kind.__name__,
)
def test_words_equal_their_text(kind: type[Enum]) -> None:
    """Members of the public enums are equal to the word JSON shows, and their repr pastes back."""
    assert [eval(repr(one), dict(NAMES)) is one and one == one.value and str(one) == one.value for one in kind] == [
        True for _ in kind
    ]


def test_equal_values_may_be_spelled_differently() -> None:
    """Words or members, lists or tuples, ints or floats: what means the same is equal and hashes alike."""
    spelled = [
        (sg.Metric(id="m", nature="flow"), sg.Metric(id="m", nature=sg.types.Nature.FLOW, over_time="sum")),
        (sg.ReachLevel(3), sg.ReachLevel(3.0)),
        (sg.ReachLevel(Decimal("0.10")), sg.ReachLevel(0.1)),
        (sg.Goal(id="g", guardrails=["a"]), sg.Goal(id="g", guardrails=("a",))),
        (sg.Goal(id="g", cadence="weekly"), sg.Goal(id="g", cadence=sg.Cadence(every="week"))),
        (sg.Goal(id="g", owner=" "), sg.Goal(id="g")),
        (sg.Strategy(goals=[sg.Goal(id="g")]), sg.Strategy(goals=(sg.Goal(id="g"),))),
        (sg.returns.Cost(currency="eur"), sg.returns.Cost(currency="EUR")),
        (
            sg.audits.ChannelAudit(platform="p", content_mix={"b": 1, "a": 0}),
            sg.audits.ChannelAudit(platform="p", content_mix=[("a", 0), ("b", 1)]),
        ),
    ]
    for one, other in spelled:
        assert one == other
        assert hash(one) == hash(other)
