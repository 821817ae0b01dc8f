"""Errors as other programs need them: where in steps, as a pointer, as data; and no more work than is asked for."""

import copy
import difflib
import json
import pickle
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import codec
from smartgoals._errors import found_at, in_document, raise_all
from smartgoals._location import join, located, pointer, spelt, step
from smartgoals._model._circles import circles
from smartgoals._near import Names
from smartgoals.codec._lenient import without

STEPS = st.integers(0, 10**9 - 1) | st.text(min_size=1, max_size=10)


@given(st.lists(STEPS).map(tuple))
@example(("goals", 0, "mix", "paid ads", "a.b", "[0]", "0", "it's", 'say "it"', "\\", "\n", "é", "x" * 60))
def test_a_location_survives_its_text(location: tuple[str | int, ...]) -> None:
    """Whatever keys and positions there are, the text that people read leads back to them."""
    assert located(spelt(location)) == location
    assert located(location) == location


@given(st.lists(st.text() | st.integers(0)))
def test_a_pointer_leads_to_its_place(location: list[str | int]) -> None:
    """A pointer read as RFC 6901 says gives the steps back, each as text."""
    tokens = pointer(location).split("/")[1:]
    assert [one.replace("~1", "/").replace("~0", "~") for one in tokens] == [str(one) for one in location]


@given(st.text(), st.text())
def test_any_text_is_a_path(parent: str, child: str) -> None:
    """A caller's own text is taken for a path without complaint, and joins as ever."""
    error = sg.SmartGoalsError("x", path=child).at(parent)
    assert error.path == join(parent, child)
    assert all(isinstance(one, (str, int)) for one in error.location)


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("", ()),
        ("goals[3].target.pace", ("goals", 3, "target", "pace")),
        ("[0][1]", (0, 1)),
        ("row 3", ("row 3",)),
        ("weights[saturday]", ("weights", "saturday")),
        ("weights[2026-12-24]", ("weights", "2026-12-24")),
        ("calendar['a.b'].days", ("calendar", "a.b", "days")),
        ("baseline[True]", ("baseline", "True")),
        ("['a", ("[", "'a")),
    ],
)
def test_paths_as_they_are_written_are_read(path: str, location: tuple[str | int, ...]) -> None:
    """Every form of path that is written anywhere has its steps."""
    assert located(path) == location


@given(st.integers(1, 3000), st.lists(STEPS, max_size=3).map(tuple))
def test_a_key_of_any_length_leads_to_its_place(length: int, below: tuple[str | int, ...]) -> None:
    """However long a key is, the steps keep it whole, below another place and after a journey, and the text stays short."""
    key = "k" * length
    error = sg.InvalidValue(value=1, expected="less", path=("mix", key)).at(below)
    for back in (error, pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
        assert back.location == (*below, "mix", key)
        assert len(back.path) <= len(spelt(below)) + 150


def test_a_long_key_is_cut_in_the_text_only() -> None:
    """The text of a path stays readable; the steps keep the key whole, also below another place and after a journey."""
    key = "k" * 1000
    error = sg.InvalidValue(value=1, expected="less", path=("mix", key)).at("goals[0]")
    assert len(error.path) < 150
    for back in (error, pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
        assert back.location == ("goals", 0, "mix", key)
        assert back.pointer == f"/goals/0/mix/{key}"
    assert error.at(("a", 1)).location == ("a", 1, "goals", 0, "mix", key)
    assert sg.SmartGoalsError("x", path="weights[saturday]").at(("goals", 0)).path == "goals[0].weights[saturday]"
    with pytest.raises(sg.UnknownName) as caught:
        codec.structure({"goals": [{"id": "g", key: 1}]})
    assert caught.value.location == ("goals", 0, key)


def test_names_of_shares_are_told_apart() -> None:
    """A name with a dot or a blank in it is one step, with its text quoted."""
    with pytest.raises(sg.StructureErrors) as caught:
        sg.audits.ChannelAudit(platform="instagram", audience={"age": {"18-24": 2, "a.b": 3}})
    assert [one.location for one in caught.value.problems] == [("audience", "age", "18-24"), ("audience", "age", "a.b")]
    assert caught.value.paths == ("audience.age.18-24", "audience.age['a.b']")


@given(st.data())
def test_any_error_is_data(data: st.DataObject) -> None:
    """Whatever the value and the names are, the facts dump as strict JSON, and small JSON is kept as it is."""
    leaves = (
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text() | st.binary() | st.dates()
    )
    odd = leaves | st.decimals() | st.fractions() | st.just(object())
    value = data.draw(
        st.recursive(odd, lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.integers(), inner))
    )
    errors: list[sg.SmartGoalsError] = [
        sg.InvalidValue(value=value, expected="x", path="a[0]"),
        sg.WrongType(value=value, expected="x"),
        sg.UnknownName(kind="x", name=value, known=("x", "y")),
        sg.SmartGoalsError("x"),
    ]
    for error in errors:
        sent = error.as_dict()
        assert json.loads(json.dumps(sent, allow_nan=False)) == sent
        assert sent["message"] == error.message
        assert (sent["path"], tuple(sent["location"]), sent["pointer"]) == (error.path, error.location, error.pointer)
    assert sg.StructureErrors(problems=errors).as_dict()["problems"] == [one.as_dict() for one in errors]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.5, 0.5),
        (float("nan"), "nan"),
        (10**400, "1" + "0" * 118 + "…"),
        (2**63 - 1, 2**63 - 1),
        (-(2**63), str(-(2**63))),
        ("\ud800", "\\ud800"),
        (date(2026, 1, 5), "2026-01-05"),
        (Decimal("0.10"), "0.10"),
        (Fraction(1, 3), "1/3"),
        ({"a": [1, None]}, {"a": [1, None]}),
        (sg.types.Nature.STOCK, "stock"),
        ("x" * 500, "x" * 199 + "…"),
        ([0] * 1000, "[" + "0, " * 39 + "0…"),
        ({1: 2}, "{1: 2}"),
    ],
    ids=range(14),
)
def test_values_are_written_as_data(value: object, written: object) -> None:
    """A value is written as JSON has it where it is small, else as it is shown."""
    assert sg.InvalidValue(value=value, expected="x").as_dict()["value"] == written


HALF = st.text(st.characters(), max_size=4) | st.sampled_from(["\ud800", "\udfff", "a\ud801b"])


@given(HALF, HALF, HALF)
def test_every_fact_can_be_sent_as_utf8(one: str, other: str, third: str) -> None:
    """Half characters in a name, a place or what a host says are spelt out, since no UTF-8 holds them."""
    errors = [
        sg.UnknownName(kind="key", name=one, known=(other,), suggestion=third, path=("goals", 0, one)),
        sg.InvalidValue(value={one: other}, expected=f"x{other}", hint=third, path=one),
        sg.SmartGoalsError(other),
    ]
    for error in errors:
        json.dumps(error.as_dict(), ensure_ascii=False, allow_nan=False).encode()
    lone = any(0xD800 <= ord(letter) <= 0xDFFF for letter in one)
    assert (errors[0].as_dict()["location"] == ["goals", 0, one]) is not lone


def test_each_kind_says_what_it_is() -> None:
    """Each class has a word of its own, and data have the facts of the class, at most twenty names among them."""
    known = [f"m{place}" for place in range(1000)]
    sent = sg.UnknownName(kind="metric", name="m999x", known=known, path="goals[0].metric").as_dict()
    assert sent == {
        "code": "unknown_name",
        "path": "goals[0].metric",
        "location": ["goals", 0, "metric"],
        "pointer": "/goals/0/metric",
        "message": sent["message"],
        "argument": "goals",
        "kind": "metric",
        "name": "m999x",
        "suggestion": "m999",
        "known": known[:20],
    }
    words = [
        one.code for one in (sg.InvalidValue, sg.WrongType, sg.UnknownName, sg.StructureErrors, sg.SmartGoalsError)
    ]
    assert words == ["invalid_value", "wrong_type", "unknown_name", "several", "error"]


def test_the_repr_of_an_error_has_its_whole_message() -> None:
    """What is looked for only when it is asked for stands in the `repr` too."""
    assert repr(sg.UnknownName(kind="goal", name="grwth", known=["growth"])) == (
        """UnknownName("unknown goal 'grwth', did you mean 'growth'?")"""
    )
    assert repr(sg.InvalidValue(value=0, expected="1")) == "InvalidValue('must be 1, got 0')"


@given(st.lists(st.text(max_size=5), max_size=3), st.lists(st.text(max_size=5), min_size=1, max_size=3))
def test_a_note_stays_with_the_error_it_was_made_on(before: list[str], after: list[str]) -> None:
    """An error found elsewhere has the notes so far, and later ones are its own."""
    error = sg.InvalidValue(value=0, expected="above zero")
    for note in before:
        error.add_note(note)
    moved = error.at("goals[0]")
    for note in after:
        moved.add_note(note)
    assert getattr(error, "__notes__", []) == before
    assert moved.__notes__ == [*before, *after]


def test_a_document_is_no_argument() -> None:
    """An argument at fault is named, and what is wrong in a document never is, wherever the error travels."""
    with pytest.raises(sg.UnknownName) as unknown:
        sg.check(sg.Goal(id="g"), as_of=date(2026, 1, 5), language="tlh")
    assert unknown.value.argument == "language"
    faults = [
        sg.SmartGoalsError("x", path="language"),
        sg.StructureErrors(problems=[sg.SmartGoalsError("y", path="b")]),
    ]
    with pytest.raises(sg.StructureErrors) as caught:
        raise_all([in_document(one) for one in faults])
    assert [one.argument for one in caught.value.problems] == [None, None]
    moved = found_at(pickle.loads(pickle.dumps(caught.value.problems[0])), "z")
    assert (moved.argument, moved.path) == (None, "z")
    assert caught.value.argument is None


def test_suggestions_wait_until_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of thousands of misspelt names, those that a message tells are looked for, each once, and no others."""
    asked = []
    search = difflib.get_close_matches

    def counted(word: str, names: Any, **options: Any) -> list[str]:
        asked.append(len(names))
        return search(word, names, **options)

    monkeypatch.setattr(difflib, "get_close_matches", counted)
    objectives = [{"id": f"objective-number-{k}", "title": "t", "kind": "conversions_sales"} for k in range(2000)]
    goals = [{"id": f"g{k}", "objective": f"objective_number_{k}"} for k in range(2000)]
    with pytest.raises(sg.StructureErrors) as caught:
        codec.structure({"objectives": objectives, "goals": goals})
    assert asked == []
    assert str(caught.value) == str(caught.value)
    assert len(asked) == 20
    assert max(asked) <= 60
    problems = [one for one in caught.value.problems if isinstance(one, sg.UnknownName)]
    assert len({id(one.known) for one in problems}) == 1
    back = pickle.loads(pickle.dumps(caught.value))
    assert len(asked) == 20
    assert len({id(one.known) for one in back.problems}) == 1
    assert back.problems[1999].suggestion == problems[1999].suggestion == "objective-number-1999"
    assert len(asked) == 22


@given(st.integers(0, 4999), st.sampled_from("abc_- "), st.integers(0, 20))
def test_the_nearest_of_many_is_found(number: int, letter: str, place: int) -> None:
    """Of thousands of names that are alike, the one that a slip of one letter meant is found, or one as near."""
    meant = f"objective-number-{number}"
    slip = meant[:place] + letter + meant[place + 1 :]
    guess = MANY.nearest(slip)
    assert guess is not None
    likeness = difflib.SequenceMatcher(None, guess, slip).ratio
    assert likeness() >= difflib.SequenceMatcher(None, meant, slip).ratio() - 0.1
    assert Names(reversed(MANY)).nearest("nothing like it") is MANY.nearest("nothing like it") is None


MANY = Names((*(f"objective-number-{k}" for k in range(5000)), "x" * 300))


def test_a_group_of_a_hundred_thousand_is_told_in_twenty() -> None:
    """Its message is bounded, and moving it, which every level of a document may do, changes each problem once."""
    faults = [sg.InvalidValue(value=k, expected="less", path=f"[{k}]") for k in range(100_000)]
    group = sg.StructureErrors(problems=faults).at("readings")
    assert len(str(group)) < 1500
    assert str(group).endswith("… and 99980 more, in `problems`")
    assert group.problems[-1].location == ("readings", 99_999)


class Counting(Mapping[str, tuple[str, ...]]):
    """Arrows that count how often they are followed."""

    def __init__(self, arrows: Mapping[str, tuple[str, ...]]) -> None:
        self.arrows, self.followed = arrows, 0

    def __getitem__(self, name: str) -> tuple[str, ...]:
        self.followed += 1
        return self.arrows[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.arrows)

    def __len__(self) -> int:
        return len(self.arrows)


@pytest.mark.parametrize("closed", [True, False])
def test_a_search_for_circles_follows_each_arrow_once(closed: bool) -> None:
    """A circle, a chain, or a chain told from its end is searched in as many steps as it has arrows."""
    last = 0 if closed else 10_000
    arrows = {f"o{k}": (f"o{k + 1}",) for k in range(9_999)} | {"o9999": (f"o{last}",)}
    for told in (arrows, dict(reversed(arrows.items()))):
        counting = Counting(told)
        assert len(list(circles(counting))) == closed
        assert counting.followed == 10_000


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdefg"), max_size=3)))
def test_circles_are_circles(arrows: dict[str, list[str]]) -> None:
    """What is told is a circle of arrows from its first name on, and one is told exactly where there is any."""

    def reach(start: str) -> set[str]:
        reached: set[str] = set()
        left = list(arrows.get(start, ()))
        while left:
            if (name := left.pop()) not in reached:
                reached.add(name)
                left += arrows.get(name, ())
        return reached

    told = list(circles(arrows))
    order = list(arrows)
    for names in told:
        assert names[0] == names[-1]
        assert all(to in arrows[one] for one, to in pairwise(names))
        assert min(names, key=order.index) == names[0]
    inside = {name for name in arrows if name in reach(name)}
    assert bool(told) == bool(inside)
    if all(len(to) <= 1 for to in arrows.values()):
        assert {name for names in told for name in names} == inside


def test_a_tree_of_ten_thousand_parents_is_rolled_up_in_order() -> None:
    """A long line of parents that closes in itself is refused at once, with its circle."""
    parents = {f"p{k}": f"p{(k + 1) % 10_000}" for k in range(10_000)}
    with pytest.raises(sg.InvalidValue) as caught:
        sg.progress.roll_up_tree({}, parents)
    assert str(caught.value.value).count("->") == 10_000


def test_steps_are_spelt() -> None:
    """A key that is a word is written as it is; a position and any other key stand in brackets."""
    assert [step(one) for one in (3, "a", "a b", "", "0", True)] == ["[3]", "a", "['a b']", "['']", "0", "[True]"]


START = date(2026, 1, 5)
GOAL = sg.Goal(id="g", metric="followers", target=sg.ReachLevel(1500), start=START, deadline=date(2026, 3, 29))
READ = sg.History.of([(START + timedelta(days=k), 1200 + k) for k in range(30)], metric="followers")
PLAN = sg.Strategy(goals=[GOAL], histories=[READ])


@pytest.mark.parametrize("wrong", ["2026-01-12", datetime(2026, 1, 12, tzinfo=UTC), 3], ids=str)
@pytest.mark.parametrize(
    ("ask", "name"),
    [
        (lambda day: sg.assess(GOAL, READ, as_of=day), "as_of"),
        (lambda day: sg.assess(GOAL, READ, as_of=START, known_on=day), "known_on"),
        (lambda day: sg.project(GOAL, READ, as_of=day), "as_of"),
        (lambda day: sg.status_history(GOAL, READ, [day], "engagedly_threshold"), "days[0]"),
        (lambda day: sg.close(GOAL, READ, as_of=day), "as_of"),
        (lambda day: sg.revise(GOAL, sg.Evidence(histories=[READ]), as_of=day), "as_of"),
        (lambda day: sg.check(GOAL, as_of=day), "as_of"),
        (lambda day: sg.check_strategy(PLAN, as_of=day), "as_of"),
        (lambda day: sg.review(PLAN, as_of=day), "as_of"),
        (lambda day: sg.review(PLAN, as_of=START, known_on=day), "known_on"),
        (lambda day: sg.roll_up_strategy(PLAN, as_of=day), "as_of"),
        (lambda day: sg.channels.scorecards(PLAN, as_of=day), "as_of"),
        (lambda day: sg.rules.data_findings([READ], as_of=day), "as_of"),
        (lambda day: sg.backtest(READ, goal=GOAL, as_of=day), "as_of"),
        (lambda day: sg.forecast(READ, on=date(2026, 3, 1), as_of=day), "as_of"),
        (lambda day: sg.forecast(READ, on=day, as_of=date(2026, 2, 3)), "on"),
        (lambda day: sg.Forecast.of_samples([1, 2], on=START, as_of=day, method="mine"), "as_of"),
        (lambda day: sg.Forecast.of_quantiles({0.1: 1, 0.9: 2}, on=day, as_of=START, method="mine"), "on"),
        (lambda day: sg.Plan.linear(START, 0, date(2026, 3, 1), 100).ratchet(day, 50), "as_of"),
        (lambda day: sg.History.of([(START, 3)], metric="leads").exact_total(START, START, as_of=day), "as_of"),
        (lambda day: sg.catalog.priors("followers", as_of=day), "as_of"),
    ],
)
def test_a_day_that_is_none_is_told_by_its_name(ask: Callable[[Any], object], name: str, wrong: object) -> None:
    """Whatever is asked as of a day names the argument that is no day."""
    with pytest.raises(sg.WrongType) as caught:
        ask(wrong)
    assert (caught.value.path, caught.value.argument) == (name, name.partition("[")[0])


def test_what_the_codec_reads_is_a_document_and_what_it_is_told_an_argument() -> None:
    """A fault of the data names no argument; a type, a policy or a language that is none names its own."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        codec.structure({"goals": [{"id": "g", "metric": 3, "target": {"kind": "x"}}]})
    assert {one.argument for one in caught.value.problems} == {None}
    with pytest.raises(sg.WrongType) as typed:
        codec.structure({}, int)
    assert typed.value.argument == "type"
    with pytest.raises(sg.InvalidValue) as later:
        codec.structure({"smartgoals": 99, "strategy": {}})
    assert (later.value.path, later.value.argument) == ("smartgoals", None)
    with pytest.raises(sg.UnknownName) as beside:
        codec.migrate({"smartgoals": 2, "strategy": {}, "more": 1})
    assert (beside.value.path, beside.value.argument) == ("more", None)
    (left,) = codec.structure({"goals": [{"id": "g", "metric": 3}]}, faulty="set_aside").left_out
    assert [one.argument for one in left.faults] == [None]


def test_keys_are_left_out_by_looking_each_place_up() -> None:
    """However many keys nothing reads, each part of the document is looked up, and not held against all of them."""
    compared = []

    class Counted(int):
        def __eq__(self, other: object) -> bool:
            compared.append(other)
            return int(self) == other

        __hash__ = int.__hash__

    count = 2_000
    faults = [sg.UnknownName(kind="key", name="x", path=("goals", Counted(k), "x")) for k in range(count)]
    body = {"goals": [{"id": f"g{k}", "x": 1} for k in range(count)], "title": "t"}
    assert without(body, faults) == {"goals": [{"id": f"g{k}"} for k in range(count)], "title": "t"}
    assert len(compared) < 20 * count
