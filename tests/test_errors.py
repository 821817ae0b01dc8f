"""The error family: one base, facts as attributes, errors that travel, and messages that say what would be right."""

import copy
import pickle
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._errors import found_at, join, nearest, raise_all, shown


class Broken:
    """A value whose repr fails, as a caller's may."""

    def __repr__(self) -> str:
        raise RuntimeError("no repr today")


def one_of_each() -> list[sg.SmartGoalsError]:
    """Return an error of every class, with every fact given."""
    invalid = sg.InvalidValue(value=-3, expected="above zero", hint="leave it out", path="pace.amount")
    unknown = sg.UnknownName(kind="metric", name="folowers", known=("followers", "reach"), path="metric")
    return [
        sg.SmartGoalsError("out of luck", path="a"),
        invalid,
        sg.WrongType(value="3", expected="a number", hint="write numbers without quotes", path="amount"),
        unknown,
        sg.StructureErrors(problems=[invalid, unknown]),
    ]


EACH = pytest.mark.parametrize("error", one_of_each(), ids=lambda error: type(error).__name__)


def facts_of(error: sg.SmartGoalsError) -> dict[str, object]:
    """Return what an error knows, its problems as texts, since errors compare by identity."""
    public = (
        "message",
        "path",
        "location",
        "pointer",
        "argument",
        "value",
        "expected",
        "hint",
        "kind",
        "name",
        "known",
    )
    told = {name: getattr(error, name) for name in (*public, "suggestion") if hasattr(error, name)}
    return told | {"problems": [str(one) for one in error.problems]}


@EACH
def test_errors_travel(error: sg.SmartGoalsError) -> None:
    """Pickled, copied and deep-copied errors are of the same class, with the same facts, text and arguments."""
    error.add_note("seen on a Monday")
    for back in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(back) is type(error)
        assert str(back) == str(error)
        assert back.args == error.args
        assert facts_of(back) == facts_of(error)
        assert back.__notes__ == ["seen on a Monday"]


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        (sg.InvalidValue(value=0, expected="1"), ValueError),
        (sg.WrongType(value=0, expected="text"), TypeError),
        (sg.UnknownName(kind="goal", name="g"), KeyError),
        (sg.StructureErrors(problems=[]), ValueError),
    ],
)
def test_errors_are_built_ins_too(error: sg.SmartGoalsError, builtin: type[Exception]) -> None:
    """Each error is one of the family and the built-in that fits."""
    assert isinstance(error, sg.SmartGoalsError)
    assert isinstance(error, builtin)


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (sg.SmartGoalsError("out of luck"), "out of luck"),
        (sg.SmartGoalsError("out of luck", path="a.b"), "a.b: out of luck"),
        (sg.InvalidValue(value=-3, expected="above zero"), "must be above zero, got -3"),
        (sg.InvalidValue(value="", expected="text", hint="say it"), "must be text, got '' (say it)"),
        (sg.WrongType(value="3", expected="a number", path="x"), "x: must be a number, got str '3'"),
        (sg.WrongType(value=None, expected="a date", hint="why"), "must be a date, got NoneType None (why)"),
        (sg.UnknownName(kind="goal", name="grwth", known=["growth"]), "unknown goal 'grwth', did you mean 'growth'?"),
        (
            sg.UnknownName(kind="goal", name="zzz", known=["growth", "reach"]),
            "unknown goal 'zzz'; known: growth, reach",
        ),
        (sg.UnknownName(kind="goal", name="zzz"), "unknown goal 'zzz'"),
        (sg.UnknownName(kind="goal", name=3, known=["a"]), "unknown goal 3; known: a"),
        (sg.UnknownName(kind="goal", name="zzz", suggestion="growth"), "unknown goal 'zzz', did you mean 'growth'?"),
    ],
)
def test_messages_name_the_value_and_what_would_do(error: sg.SmartGoalsError, text: str) -> None:
    """A message names the place, the value as written, and what would be right."""
    assert str(error) == text


def test_many_known_names_are_cut() -> None:
    """A message lists a dozen known names, not a thousand; the attribute keeps them all."""
    error = sg.UnknownName(kind="metric", name="?", known=[f"m{k}" for k in range(1000)])
    assert str(error).endswith("m11…")
    assert len(error.known) == 1000


@EACH
def test_at_moves_an_error_below_its_parent(error: sg.SmartGoalsError) -> None:
    """An error moved below a parent says the longer path and is otherwise the same."""
    moved = error.at("goals[3]")
    assert type(moved) is type(error)
    for before, after in zip(error.problems, moved.problems, strict=True):
        assert after.path == join("goals[3]", before.path)
        assert after.message == before.message


def test_at_keeps_the_wording_of_a_traveller() -> None:
    """A value that cannot travel is kept as shown, and neither the journey nor a move changes how it was told."""
    stays = sg.InvalidValue(value=[lambda: 0], expected="a number")
    back = pickle.loads(pickle.dumps(stays))
    assert back.value == [shown(stays.value[0])]
    assert str(back) == str(stays)
    assert str(back.at("x")) == f"x: {stays}"


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        3,
        0.5,
        "text",
        b"bytes",
        date(2026, 1, 1),
        datetime(2026, 1, 1, tzinfo=UTC),
        Decimal("0.1"),
        Fraction(1, 3),
        [1, [2]],
        (1, "a"),
        {"a": [1]},
        sg.ReachLevel(3),
        sg.types.Nature.STOCK,
    ],
    ids=repr,
)
def test_plain_facts_travel_as_they_are(value: object) -> None:
    """Plain values, ours, and collections of them arrive equal and of the same type."""
    back = pickle.loads(pickle.dumps(sg.InvalidValue(value=value, expected="another")))
    assert back.value == value
    assert type(back.value) is type(value)


def test_endless_facts_travel_as_text() -> None:
    """A value that holds itself, or is nested beyond reason, is cut instead of recursing without end."""
    endless: list[object] = []
    endless.append(endless)
    back = pickle.loads(pickle.dumps(sg.InvalidValue(value=endless, expected="a list that ends")))
    assert "[[...]]" in str(back)


@given(
    st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_any_json_travels(value: object) -> None:
    """Whatever JSON can hold is kept as it was by an error that names it."""
    error = sg.WrongType(value=value, expected="something else")
    assert pickle.loads(pickle.dumps(error)).value == value


def test_explain_says_message_and_facts() -> None:
    """An explanation opens with the message and goes on fact by fact, leaving out what is not there."""
    assert sg.InvalidValue(value=0, expected="above zero", path="pace").explain() == (
        "pace: must be above zero, got 0\n  value: 0\n  expected: above zero"
    )
    assert sg.WrongType(value="", expected="a number", hint="no quotes").explain() == (
        "must be a number, got str '' (no quotes)\n  value: ''\n  expected: a number\n  hint: no quotes"
    )
    assert sg.UnknownName(kind="goal", name="g").explain() == "unknown goal 'g'\n  kind: goal\n  name: g"
    assert sg.SmartGoalsError("out of luck").explain() == "out of luck"


def test_explain_tells_every_problem() -> None:
    """A group explains each of its problems in turn."""
    group = sg.StructureErrors(problems=[sg.SmartGoalsError("one"), sg.SmartGoalsError("two", path="b")])
    assert group.explain() == "one\n\nb: two"


def test_groups_are_flat() -> None:
    """A group never holds a group: the single problems stand in order, each with its whole path."""
    inner = sg.StructureErrors(problems=[sg.SmartGoalsError("x", path="a"), sg.SmartGoalsError("y", path="b")])
    outer = sg.StructureErrors(problems=[inner, sg.SmartGoalsError("z", path="[0]")], path="goals")
    assert outer.paths == ("goals.a", "goals.b", "goals[0]")
    assert all(type(one) is sg.SmartGoalsError for one in outer.problems)
    assert str(outer) == "3 problems\n  goals.a: x\n  goals.b: y\n  goals[0]: z"
    assert str(sg.StructureErrors(problems=[sg.SmartGoalsError("x", path="a")])) == "a: x"


@pytest.mark.parametrize(
    ("parent", "child", "path"),
    [("", "a", "a"), ("a", "", "a"), ("a", "b", "a.b"), ("a", "[0]", "a[0]"), ("a[0]", "b", "a[0].b"), ("", "", "")],
)
def test_paths_join(parent: str, child: str, path: str) -> None:
    """Names are joined by a dot, positions stand in brackets, and nothing joined to a path is that path."""
    assert join(parent, child) == path


@pytest.mark.parametrize(
    ("name", "known", "found"),
    [
        ("folowers", ["followers", "reach"], "followers"),
        ("FOLLOWERS", ["Followers"], "Followers"),
        ("zzz", ["followers"], None),
        (3, ["3"], None),
        ("x" * 10_000, ["x" * 9_999], None),
        ("a", [], None),
    ],
)
def test_the_nearest_name_is_found(name: object, known: list[str], found: str | None) -> None:
    """A slip finds the name that was meant, without regard to case; what is like nothing, or is no name, finds none."""
    assert nearest(name, known) == found


def test_values_are_shown_short() -> None:
    """A message shows at most 120 characters of a value, and a value that cannot be shown by its type."""
    assert shown("a" * 500) == "'" + "a" * 118 + "…"
    assert shown(Broken()) == "<Broken>"
    assert "<Broken>" in str(sg.InvalidValue(value=Broken(), expected="better"))


def test_raise_all_raises_what_there_is() -> None:
    """No problem raises nothing, one raises itself, several raise a group."""
    one, two = sg.SmartGoalsError("one"), sg.SmartGoalsError("two")
    raise_all([])
    with pytest.raises(sg.SmartGoalsError) as single:
        raise_all([one])
    assert single.value is one
    with pytest.raises(sg.StructureErrors) as both:
        raise_all([one, two])
    assert both.value.problems == (one, two)
    with pytest.raises(sg.StructureErrors) as grouped:
        raise_all([both.value])
    assert grouped.value.problems == (one, two)


@given(st.integers(1, 60), st.text("ab", max_size=2))
def test_a_message_stops_after_twenty(count: int, parent: str) -> None:
    """A message tells twenty problems and how many more there are; the problems themselves are all kept."""
    faults = [sg.InvalidValue(value=k, expected="less", path=f"[{k}]") for k in range(count)]
    group = sg.StructureErrors(problems=faults).at(parent)
    assert group.paths == tuple(join(parent, f"[{k}]") for k in range(count))
    lines = str(group).splitlines()
    assert sum("must be less" in line for line in lines) == min(count, 20)
    assert (lines[-1] == f"  … and {count - 20} more, in `problems`") is (count > 20)
    assert str(pickle.loads(pickle.dumps(group))) == str(group)
    assert group.explain().count("expected: less") == count


@pytest.mark.parametrize("error", one_of_each()[:-1], ids=lambda error: type(error).__name__)
def test_an_error_is_found_at_another_place(error: sg.SmartGoalsError) -> None:
    """Its path is another one, and everything else of it stands, its own wording among it."""
    error.message = "said in other words"
    moved = found_at(error, "row 3")
    assert type(moved) is type(error)
    assert (str(moved), moved.path) == ("row 3: said in other words", "row 3")
    placed = {"path": "", "problems": [], "location": (), "pointer": "", "argument": ""}
    assert facts_of(moved) | placed == facts_of(error) | placed
