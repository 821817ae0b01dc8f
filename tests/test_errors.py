"""The error family: one base, facts as attributes, errors that travel, and messages that say what would be right."""

import copy
import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import catalog, codec, rules
from smartgoals._errors import found_at, join, nearest, raise_all, shown
from smartgoals._location import spelt


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


PATHS = st.lists(st.sampled_from(["goals", "target", "a b"]) | st.integers(0, 9), max_size=3).map(tuple)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=4,
)
WORDS = st.text("abc e", min_size=1, max_size=9)
SINGLE = (
    st.builds(sg.SmartGoalsError, WORDS, path=PATHS)
    | st.builds(sg.InvalidValue, value=VALUES, expected=WORDS, hint=st.just("") | WORDS, path=PATHS)
    | st.builds(sg.WrongType, value=VALUES, expected=WORDS, hint=st.just("") | WORDS, path=PATHS)
    | st.builds(sg.UnknownName, kind=WORDS, name=WORDS, known=st.lists(WORDS, max_size=3), path=PATHS)
)
ERRORS = SINGLE | st.builds(
    lambda problems, path: sg.StructureErrors(problems=problems, path=path), st.lists(SINGLE, max_size=4), PATHS
)


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


def with_examples(test: Callable[..., None]) -> Callable[..., None]:
    """Try a law of errors on one of every class with every fact given, too."""
    for error in one_of_each():
        test = example(error)(test)
    return test


@with_examples
@given(ERRORS)
def test_errors_travel(error: sg.SmartGoalsError) -> None:
    """Pickled, copied and deep-copied errors are of the same class, with the same facts, text and arguments."""
    error.add_note("seen on a Monday")
    for back in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(back) is type(error)
        assert str(back) == str(error)
        assert back.args == error.args
        assert facts_of(back) == facts_of(error)
        assert back.__notes__ == error.__notes__


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


@given(st.integers(1, 1000))
def test_many_known_names_are_cut(count: int) -> None:
    """A message lists a dozen known names, not a thousand; the attribute keeps them all."""
    error = sg.UnknownName(kind="metric", name="?", known=[f"m{k}" for k in range(count)])
    listed = ", ".join(f"m{k}" for k in range(min(count, 12)))
    assert str(error) == f"unknown metric '?'; known: {listed}{'…' if count > 12 else ''}"
    assert len(error.known) == count


@given(ERRORS, PATHS)
def test_at_moves_an_error_below_its_parent(error: sg.SmartGoalsError, parent: tuple[str | int, ...]) -> None:
    """An error moved below a parent says the longer path and is otherwise the same; in two steps as in one."""
    moved = error.at(parent)
    assert type(moved) is type(error)
    for before, after in zip(error.problems, moved.problems, strict=True):
        assert after.location == (*parent, *before.location)
        assert after.path == join(spelt(parent), before.path)
        assert after.message == before.message
    stepwise = error
    for step in reversed(parent):
        stepwise = stepwise.at((step,))
    assert [one.path for one in stepwise.problems] == [one.path for one in moved.problems]


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


@given(st.lists(SINGLE, min_size=2, max_size=4))
def test_explain_tells_every_problem(problems: list[sg.SmartGoalsError]) -> None:
    """A group explains each of its problems in turn, each with its message before its facts."""
    assert sg.StructureErrors(problems=problems).explain() == "\n\n".join(one.explain() for one in problems)
    for one in problems:
        assert one.explain().startswith(str(one))


@given(st.lists(st.lists(SINGLE, min_size=1, max_size=3), min_size=1, max_size=3), PATHS)
def test_groups_are_flat(parts: list[list[sg.SmartGoalsError]], path: tuple[str | int, ...]) -> None:
    """A group never holds a group: the single problems stand in order, each with its whole path."""
    nested = sg.StructureErrors(problems=[sg.StructureErrors(problems=part) for part in parts], path=path)
    singles = [one for part in parts for one in part]
    assert [one.location for one in nested.problems] == [(*path, *one.location) for one in singles]
    assert nested.paths == tuple(one.path for one in nested.problems)
    assert not any(isinstance(one, sg.StructureErrors) for one in nested.problems)
    lines = [f"  {one}" for one in nested.problems] if len(singles) > 1 else [str(nested.problems[0])]
    assert str(nested) == "\n".join([f"{len(singles)} problems", *lines] if len(singles) > 1 else lines)


@given(st.lists(PATHS, min_size=3, max_size=3))
def test_paths_join_in_any_order(parts: list[tuple[str | int, ...]]) -> None:
    """Joined two and two from either end, three paths make one, which is that of all their steps."""
    one, two, three = map(spelt, parts)
    assert join(join(one, two), three) == join(one, join(two, three)) == spelt(sum(parts, ()))


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


@given(VALUES | st.text(min_size=100, max_size=300) | st.integers(10**118, 10**130))
def test_values_are_shown_short(value: object) -> None:
    """A message shows at most 120 characters of a value, whole where it fits, on one line."""
    told, whole = shown(value), repr(value)
    assert len(told) <= 120
    assert told == whole if len(whole) <= 120 else whole.startswith(told.removesuffix("…"))


def test_a_value_that_cannot_be_shown_is_told_by_its_type() -> None:
    """What fails to say itself is named by its class, in a message too."""
    assert shown("a" * 500) == "'" + "a" * 118 + "…"
    assert shown(Broken()) == "<Broken>"
    assert "<Broken>" in str(sg.InvalidValue(value=Broken(), expected="better"))


@given(st.lists(SINGLE, max_size=4))
def test_raise_all_raises_what_there_is(problems: list[sg.SmartGoalsError]) -> None:
    """No problem raises nothing, one raises itself, several raise a group; a group of them is that group."""
    if not problems:
        raise_all([])
        return
    with pytest.raises(sg.SmartGoalsError) as caught:
        raise_all(problems)
    assert caught.value.problems == tuple(problems)
    assert (caught.value is problems[0]) is (len(problems) == 1)
    with pytest.raises(sg.SmartGoalsError) as grouped:
        raise_all([caught.value])
    assert grouped.value.problems == tuple(problems)


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


@given(SINGLE, st.sampled_from(["row 3", "goals[2]", ""]))
def test_an_error_is_found_at_another_place(error: sg.SmartGoalsError, place: str) -> None:
    """Its path is another one, and everything else of it stands, its own wording among it."""
    error.message = "said in other words"
    moved = found_at(error, place)
    assert type(moved) is type(error)
    assert (str(moved), moved.path) == (f"{place}: said in other words" if place else "said in other words", place)
    placed = {"path": "", "problems": [], "location": (), "pointer": "", "argument": ""}
    assert facts_of(moved) | placed == facts_of(error) | placed


MISSPELT = [f"xx{place}" for place in range(300)]


@pytest.mark.parametrize(
    "ask",
    [
        lambda: sg.Language.of("en").with_phrases(dict.fromkeys((f"x.{one}" for one in MISSPELT), "y")),
        lambda: catalog.derive("click_through_rate", dict.fromkeys(MISSPELT, 1)),
        lambda: rules.DEFAULT.with_severity(dict.fromkeys(MISSPELT, "error")),
        lambda: rules.DEFAULT.with_texts("en", dict.fromkeys(MISSPELT, rules.RuleText("a", "b"))),
        lambda: codec.patch(sg.Strategy(goals=[sg.Goal(id="g")]), {f"goals[{one}].owner": 1 for one in MISSPELT}),
        lambda: codec.structure({"goals": [{"id": one, "metric": one} for one in MISSPELT]}),
    ],
    ids=["phrases", "parts", "severities", "texts", "places", "metrics"],
)
def test_faults_of_one_kind_share_the_names_that_are_known(ask: Callable[[], object]) -> None:
    """However many names nobody knows, what finds the nearest of them is made once, and not for each fault."""
    with pytest.raises(sg.StructureErrors) as caught:
        ask()
    problems = [one for one in caught.value.problems if isinstance(one, sg.UnknownName)]
    assert len(problems) == len(MISSPELT)
    assert len({id(one.known) for one in problems}) == 1
