"""The constructor law: every fault of a value's fields at once, each at its place."""

import datetime
import functools
import sys
from collections.abc import Callable, Iterable
from datetime import date
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from attrs import field, frozen
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import _checked as c
from smartgoals._days import day
from smartgoals._numbers import number
from smartgoals._words import Word, member
from smartgoals.audits import ChannelAudit


def _numbers(value: Iterable[float]) -> tuple[float, ...]:
    return c.each(value, "numbers", number)


@c.checked
@c.brief
@frozen
class Sample:
    """A small value with a field of every sort."""

    value: float = field(converter=number)
    on: date | None = field(default=None, converter=lambda one: None if one is None else day(one))
    many: tuple[float, ...] = field(default=(), converter=_numbers, kw_only=True)
    free: object = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.value < 0:
            raise c.refuse("value", self.value, "zero or more", "turn it round")


class Colour(Word):
    """Two words."""

    RED = "red"
    DARK_BLUE = "dark blue"


GOOD = {"value": [1, 2.5], "on": [None, date(2026, 1, 1)], "many": [[], [1, 2]]}
BAD: dict[str, list[tuple[Any, tuple[str, ...]]]] = {
    "value": [("1", ("value",)), (None, ("value",))],
    "on": [("today", ("on",)), (3, ("on",))],
    "many": [([1, "2", True], ("many[1]", "many[2]")), ("12", ("many",)), (7, ("many",))],
}


@given(st.data())
def test_every_fault_is_told_with_its_path(data: st.DataObject) -> None:
    """A constructor reports all the fields it refuses, in order, and items by index; one fault is itself and no group."""
    arguments, paths = {}, []
    for name, good in GOOD.items():
        if data.draw(st.booleans(), label=name):
            arguments[name] = data.draw(st.sampled_from(good))
        else:
            arguments[name], told = data.draw(st.sampled_from(BAD[name]))
            paths += told
    is_by_place = data.draw(st.booleans(), label="by place")
    made = functools.partial(Sample, arguments.pop("value"), arguments.pop("on")) if is_by_place else Sample
    if not paths:
        assert isinstance(made(**arguments), Sample)
        return
    with pytest.raises(sg.SmartGoalsError) as caught:
        made(**arguments)
    assert [one.path for one in caught.value.problems] == paths
    assert isinstance(caught.value, sg.StructureErrors) is (len(paths) > 1)


def test_an_iterator_is_read_once() -> None:
    """A generator's items are kept when all is well, and named when one of them is refused."""
    assert Sample(1, many=(one for one in (1, 2))).many == (1, 2)
    with pytest.raises(sg.WrongType) as caught:
        Sample(1, many=(one for one in (1, "2")))
    assert caught.value.path == "many[1]"


def test_faults_between_fields_come_through() -> None:
    """What a value finds between its fields is raised unchanged."""
    with pytest.raises(sg.InvalidValue) as caught:
        Sample(-1)
    assert (caught.value.path, caught.value.hint) == ("value", "turn it round")


def test_misnamed_arguments_are_a_type_error() -> None:
    """A missing or unexpected argument is Python's own TypeError, as for any function."""
    with pytest.raises(TypeError):
        Sample()  # type: ignore[call-arg]  # the point of the test
    with pytest.raises(TypeError):
        Sample(1, colour="red")  # type: ignore[call-arg]  # the point of the test


@pytest.mark.parametrize(
    ("sample", "text"),
    [
        (Sample(1), "Sample(value=1)"),
        (Sample(1, date(2026, 1, 1)), "Sample(value=1, on=datetime.date(2026, 1, 1))"),
        (Sample(0, many=[0.5]), "Sample(value=0, many=(0.5,))"),
        (Sample(0, many=[], free=()), "Sample(value=0, free=())"),
    ],
)
def test_a_repr_says_what_is_not_the_default(sample: Sample, text: str) -> None:
    """A repr names the fields that differ from their defaults, and no others."""
    assert repr(sample) == text


@given(
    st.integers(0, 9) | st.floats(0, 9),
    st.none() | st.dates(),
    st.lists(st.integers(0, 9), max_size=3),
    st.none() | st.booleans(),
)
def test_a_repr_pastes_back(value: float, on: date | None, many: list[float], free: object) -> None:
    """What a value says of itself makes the same value, and names each field that is not its default, and no other."""
    sample = Sample(value, on, many=many, free=free)
    told = repr(sample)
    assert eval(told, {"Sample": Sample, "datetime": datetime}) == sample
    named = {name for name in ("on", "many", "free") if f"{name}=" in told}
    assert named == {name for name, one in (("on", on), ("many", many or None), ("free", free)) if one is not None}


def test_a_repr_compares_with_what_the_default_becomes() -> None:
    """A default that a converter turns into something else is a default all the same; a field tells itself in its own way."""
    assert repr(sg.Calendar()) == "Calendar()"
    assert repr(sg.Calendar(working_days="mon-fri", week_start="sunday")) == (
        "Calendar(working_days='mon-fri', week_start='sunday')"
    )
    pause = sg.Pause(date(2026, 8, 1), date(2026, 8, 2), keeps="end")
    assert repr(pause) == ("Pause(start=datetime.date(2026, 8, 1), end=datetime.date(2026, 8, 2), keeps='end')")
    assert repr(sg.Cadence.parse("weekly")) == "Cadence(every=Period(1, 'week'))"
    assert repr(sg.Holidays.of([date(2026, 5, 1)])) == "Holidays(days=(datetime.date(2026, 5, 1),))"


@pytest.mark.parametrize(
    ("check", "value", "kept"),
    [
        (c.text, "  a b ", "a b"),
        (c.text, "x" * 20_000, "x" * 20_000),
        (c.optional_text, None, None),
        (c.optional_text, " \n", None),
        (c.optional_text, " a ", "a"),
        (c.name, "é[0] b", "é[0] b"),
        (c.name, "x" * 200, "x" * 200),
        (c.truth, True, True),
        (c.truth, False, False),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_text_is_tidied(check: object, value: object, kept: object) -> None:
    """Text loses its outer blanks, an id is taken to the letter, and a truth value is itself."""
    assert callable(check)
    assert check(value) == kept


@pytest.mark.parametrize(
    ("check", "value", "error"),
    [
        (c.text, "", sg.InvalidValue),
        (c.text, " \t", sg.InvalidValue),
        (c.text, "x" * 20_001, sg.InvalidValue),
        (c.text, "half \ud800", sg.InvalidValue),
        (c.text, 3, sg.WrongType),
        (c.text, None, sg.WrongType),
        (c.text, b"a", sg.WrongType),
        (c.optional_text, 3, sg.WrongType),
        (c.name, "", sg.InvalidValue),
        (c.name, " a", sg.InvalidValue),
        (c.name, "a\n", sg.InvalidValue),
        (c.name, "a\x00b", sg.InvalidValue),
        (c.name, "a\nb", sg.InvalidValue),
        (c.name, "\ud800", sg.InvalidValue),
        (c.name, "x" * 201, sg.InvalidValue),
        (c.name, 3, sg.WrongType),
        (c.name, None, sg.WrongType),
        (c.truth, 1, sg.WrongType),
        (c.truth, "yes", sg.WrongType),
        (c.truth, None, sg.WrongType),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_is_no_text_is_refused(check: object, value: object, error: type[Exception]) -> None:
    """Empty, over-long and broken text, ids nobody can see, and other types are refused."""
    assert callable(check)
    with pytest.raises(error) as caught:
        check(value)
    assert isinstance(caught.value, sg.SmartGoalsError)


@given(st.text(max_size=9) | st.text(" \t\n\u00a0\u200bab\x00", max_size=6))
def test_any_text_is_kept_or_refused(value: str) -> None:
    """Text that is kept has no outer blanks and is kept again as it is; an id is kept to the letter, and both can be sent."""
    for check in (c.text, c.name):
        try:
            kept = check(value)
        except sg.SmartGoalsError:
            continue
        assert check(kept) == kept == kept.strip()
        assert kept == (value if check is c.name else value.strip())
        kept.encode()


@pytest.mark.parametrize("value", ["abc", b"abc", {"a": 1}, 3, None])
def test_what_iterates_into_something_else_is_refused(value: object) -> None:
    """Text and mappings are no lists, though Python would iterate them."""
    with pytest.raises(sg.WrongType) as caught:
        c.sequence(value, "numbers")  # type: ignore[arg-type]  # the point of the test
    assert caught.value.expected == "a list of numbers"


@given(st.lists(st.integers(), max_size=5))
def test_any_iterable_is_a_list(values: list[int]) -> None:
    """Lists, tuples, sets, generators and views become tuples, in their order."""
    for given_as in (values, tuple(values), iter(values), (one for one in values), dict(enumerate(values)).values()):
        assert c.sequence(given_as, "numbers") == tuple(values)
    assert set(c.sequence(set(values), "numbers")) == set(values)


def test_instances_pass_and_others_are_refused() -> None:
    """A value of the class passes as it is; another is refused with what was wanted."""
    sample = Sample(1)
    assert c.instance(sample, Sample, "a Sample") is sample
    with pytest.raises(sg.WrongType, match="must be a Sample"):
        c.instance("a", Sample, "a Sample")


@given(st.sampled_from(Colour))
def test_words_are_read_and_equal_their_text(word: Colour) -> None:
    """A word is read from itself or its text, equals that text, and its repr pastes back."""
    assert member(Colour, word.value, "colour") is member(Colour, word, "colour") is word
    assert word == word.value == str(word)
    assert eval(repr(word)) is word
    assert (repr(Colour.DARK_BLUE), str(Colour.DARK_BLUE)) == ("Colour.DARK_BLUE", "dark blue")


def test_unknown_words_find_the_nearest() -> None:
    """A slip in a word is an unknown name with a suggestion, and what is no text is told the choices."""
    with pytest.raises(sg.UnknownName) as slip:
        member(Colour, "rde", "colour")
    assert (slip.value.suggestion, slip.value.known) == ("red", ("red", "dark blue"))
    with pytest.raises(sg.WrongType) as wrong:
        member(Colour, 3, "colour")  # type: ignore[arg-type]  # the point of the test
    assert wrong.value.expected == "a colour: one of red, dark blue"


def test_ipython_and_hypothesis_show_the_repr() -> None:
    """The pretty printers of IPython and Hypothesis show the short repr, and not every field."""
    shown: list[str] = []
    printer = SimpleNamespace(text=shown.append)
    for value in (Sample(1), sg.History.of([]), sg.Strategy().goals):
        value._repr_pretty_(printer, False)  # type: ignore[union-attr]  # a protocol of IPython's
    assert shown == ["Sample(value=1)", "History.of([])", "[]"]


def test_arguments_are_refused_together() -> None:
    """What is wrong with several arguments is told at once, and what is right is returned."""
    told = c.Arguments()
    assert told.read("amount", number, 3) == 3
    told.settle()
    told.read("on", day, "today")  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(sg.WrongType, match=r"^on: must be a date"):
        told.settle()
    told.read("many", _numbers, [1, "x", "y"])  # type: ignore[list-item]  # wrong on purpose
    with pytest.raises(sg.StructureErrors) as caught:
        told.settle()
    assert caught.value.paths == ("on", "many[1]", "many[2]")


class Endless:
    """What says that it has more items than Python counts, and has none."""

    def __len__(self) -> int:
        return sys.maxsize + 1

    def __iter__(self) -> Any:
        raise AssertionError("nobody reads it")


@pytest.mark.parametrize("items", [range(10**12), range(10**30), Endless()], ids=["long", "longer", "endless"])
def test_what_says_that_it_is_too_long_is_not_read(items: Any) -> None:
    """A list that no memory holds, and that says so, is refused at its place before it is made."""
    for ask, place in (
        (lambda: c.sequence(items, "numbers"), ""),
        (lambda: sg.Audit(id="a", as_of=date(2026, 1, 5), notes=items), "notes"),
        (lambda: sg.Evidence(histories=items), "histories"),
        (lambda: sg.Strategy(goals=items), "goals"),
        (lambda: sg.History.from_columns(days=items, values=[]), "days"),
        (lambda: sg.roll_up(items), "children"),
    ):
        with pytest.raises(sg.InvalidValue, match="at most 10000000 ") as caught:
            ask()
        assert caught.value.path == place
    assert c.sequence(range(3), "numbers") == (0, 1, 2)


def test_refused_items_are_told_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of refusals without end is not looked at to its end."""
    monkeypatch.setattr(c, "_MOST_FAULTS", 3)
    read: list[object] = []
    with pytest.raises(sg.StructureErrors) as caught:
        c.each(["x"] * 9, "numbers", lambda one: (read.append(one), number(one)))
    assert caught.value.paths == ("[0]", "[1]", "[2]")
    assert len(read) == 3


@pytest.mark.parametrize("value", [np.float64(3.5), np.array(5)], ids=["a scalar", "an array without axes"])
def test_what_only_looks_like_a_list_is_refused(value: object) -> None:
    """Scalars of numpy have the methods of a list, and raise when they are asked."""
    for name in ("histories", "audits", "closed_goals", "sources"):
        with pytest.raises(sg.WrongType, match=name):
            sg.Evidence(**{name: value})  # type: ignore[arg-type]  # which is refused
    with pytest.raises(sg.WrongType, match="working_days"):
        sg.Calendar(working_days=value)  # type: ignore[arg-type]  # as above
    with pytest.raises(sg.WrongType, match="texts"):
        list(sg.parse_goals(value))  # type: ignore[arg-type]  # as above
    with pytest.raises(sg.UnknownName) as caught:
        sg.Goal(id="g").text(value)  # type: ignore[arg-type]  # as above
    assert caught.value.explain()


def test_what_is_compared_with_an_array_is_refused() -> None:
    """Names, words and flags that are arrays are refused, and those of the right type answered as ever."""
    array, monday = np.array(["x", "y"], dtype=object), date(2026, 1, 5)
    asked: list[Callable[[Any], object]] = [
        sg.Event(id="e", start=monday, channels=["ig"]).touches,
        lambda one: sg.Event(id="e", start=monday, channels=["ig"]).touches("leads", one),
        sg.Audit(id="a", as_of=monday, channels=[ChannelAudit(platform="instagram", channel="ig")]).get,
        sg.Strategy(histories=[sg.History.of([(monday, 1)], metric="leads")]).history_of,
        lambda one: sg.Calendar().day_by(monday, 3, strictly=one),
        lambda one: sg.codec.structure({"id": "g"}, sg.Goal, unknown=one),
        lambda one: sg.codec.unstructure(sg.Goal(id="g"), envelope=one),
        lambda one: sg.check(sg.Goal(id="g"), as_of=monday, waivers=one),
        lambda one: sg.catalog.from_native("instagram", "reach", of=one),
    ]
    for ask in asked:
        with pytest.raises(sg.SmartGoalsError):
            ask(array)
    assert sg.Calendar().day_by(monday, 3, strictly=True) == date(2026, 1, 9)


def test_an_iterator_is_read_twice_where_a_function_fails() -> None:
    """What a function read before it failed is known when its argument is judged, by position and by name."""
    assert sg.Language.of("fr").joined(one for one in ("a", "b"))
    for ask in (lambda some: sg.Language.of("fr").joined(some), lambda some: sg.Language.of("fr").joined(clauses=some)):
        with pytest.raises(sg.SmartGoalsError, match="clauses"):
            ask(one for one in (1, 2))
