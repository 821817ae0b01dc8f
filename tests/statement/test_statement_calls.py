"""Calls of the room with what nobody means: each argument is refused in the errors of the house, at its name."""

import inspect
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

import smartgoals as sg

DAY = date(2026, 1, 5)
DRAFTS = [
    sg.parse_goal("Gain 500 followers on Instagram by June 2026", as_of=DAY),
    sg.parse_goal("reach 300 zorgs by May 2026", as_of=DAY),
    sg.parse_goal("be better"),
    sg.parse_goal(""),
]
NEVER = [5, True, b"x", 3.5, float("nan"), [], {}, object(), [None], date, ("a", "b"), len, iter([None])]
"""Values that no argument of a goal takes."""
NO_IDS = ["", " ", "a\nb", "\ud800", "x" * 300]
GIVEN = [one for one in inspect.signature(sg.Draft.to_goal).parameters if one != "self"]
IDS = ["id", "objective", "metric", "channel"]


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda one: one.statement)
@pytest.mark.parametrize("name", GIVEN)
def test_what_is_given_to_a_goal_is_refused_at_its_name(draft: sg.Draft, name: str) -> None:
    """Whatever the sentence says, and however false a value is: it is refused at the argument, and there alone."""
    values = [*NEVER, *NO_IDS] if name in IDS else NEVER
    for value in values:
        with pytest.raises(sg.SmartGoalsError) as told:
            draft.to_goal(**{name: value})
        assert {one.path for one in told.value.problems} == {name}


def test_a_goal_has_an_id_however_long_its_names_are() -> None:
    """Names that are ids of their own may be too long for one together; nobody is refused an id not given."""
    goal = DRAFTS[0].to_goal(channel="c" * 150, metric="m" * 150, target=sg.ReachLevel(5))
    assert (goal.id, goal.channel) == ("goal", "c" * 150)


def test_a_blank_owner_is_none() -> None:
    """An owner may be blank, as that of a goal may, and then the sentence's is taken."""
    assert DRAFTS[0].to_goal(owner=" ").owner is None


@pytest.mark.parametrize(
    ("texts", "path"),
    [
        (["a", None], "texts[1]"),
        (["a", "b", 5, None], "texts[2]"),
        (iter([b"x"]), "texts[0]"),
        ({"a": 1}, "texts"),
        ("Gain 50 followers", "texts"),
        (bytearray(b"x"), "texts"),
        (5, "texts"),
        (None, "texts"),
    ],
)
def test_a_text_that_is_none_is_told_by_its_place(texts: Any, path: str) -> None:
    """Of many texts the one that is refused is named, and what is no list of texts is refused as a whole."""
    with pytest.raises(sg.WrongType) as told:
        list(sg.parse_goals(texts))
    assert told.value.path == path


def refused(call: Callable[..., Any], arguments: dict[str, Any]) -> list[str]:
    """Return at which arguments a call is refused; at none where it is not."""
    try:
        call("Gain 50 followers", **arguments)
    except sg.SmartGoalsError as told:
        return [one.path for one in told.problems]
    return []


@pytest.mark.parametrize(
    "call", [sg.parse_goal, sg.check_statement, lambda text, **more: list(sg.parse_goals([text], **more))]
)
@pytest.mark.parametrize("name", ["language", "as_of", "evidence", "rules", "waivers"])
def test_any_call_refuses_in_the_errors_of_the_house(call: Callable[..., Any], name: str) -> None:
    """No argument of any value ends in another error than one of the house."""
    if name in ("evidence", "rules", "waivers") and call is not sg.check_statement:
        return
    for value in NEVER:
        assert all(path.startswith(name) for path in refused(call, {"as_of": DAY, name: value})), value
