"""Every public callable answers, or refuses with an error of ours, whatever one of its arguments is.

The full product of callables, arguments and junk takes minutes: `python tools/hand_junk.py`. Here each
argument is handed a few of the values, chosen by its name, so that all are handed to many.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any
from zlib import crc32

import pytest
from tests.public_calls import (
    HANDED,
    JUNK,
    NO_CALLS,
    Hollow,
    NoRecipe,
    ask,
    calls,
    foreign,
    kind_of,
    parameters,
    public,
)
from tests.public_values import samples

import smartgoals as sg

FEW = 3
"""Values handed to each argument."""
SLOW = {"smartgoals.agenda", "smartgoals.Projection.tripwires"}
"""What takes a second to answer is handed one value an argument."""


def test_every_public_callable_has_a_recipe() -> None:
    """Right arguments are known for each, and it answers them, so that what is refused below is the junk."""
    refused = []
    for call in calls():
        try:
            ask(call)
        except Exception as fault:
            refused.append(f"{call.name}: {fault!r}")
    assert refused == []
    assert len(calls()) > 500


def test_what_is_left_out_has_a_reason() -> None:
    """A public class is handed junk unless it is of a kind that says why not."""
    kinds = {name: kind_of(value) for name, value in public()}
    assert {kind for kind in kinds.values() if kind} == set(NO_CALLS)
    assert {name.rpartition(".")[2] for name in kinds} >= HANDED


@pytest.mark.parametrize("part", range(4))
def test_junk_is_answered_or_refused(part: int) -> None:
    """With one argument that is junk and all others right, nothing but an error of ours is raised."""
    names, raised = [*JUNK], []
    for call in calls()[part::4]:
        for argument in parameters(call.function):
            first = crc32(f"{call.name} {argument}".encode()) % len(names)
            few = 1 if call.name in SLOW else FEW
            for step in range(few):
                junk = names[(first + step * 7) % len(names)]
                fault = foreign(call, argument, JUNK[junk])
                if fault is not None:
                    raised.append(f"{call.name}({argument}={junk}): {fault!r}")
    assert raised == []


def test_a_callable_without_a_recipe_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new public function of which nobody says right arguments fails this module, and not the caller."""

    def made_today(strange: Hollow) -> object:
        return strange

    made_today.__module__ = "smartgoals._new"
    monkeypatch.setattr("tests.public_calls.public", lambda: iter([("smartgoals.made_today", made_today)]))
    with pytest.raises(NoRecipe, match="made_today: argument strange"):
        calls.__wrapped__()


ASKED: dict[str, tuple[Callable[[Any, Any], Any], tuple[type[Exception], ...]]] = {
    "in": (operator.contains, (TypeError,)),
    "==": (operator.eq, ()),
    "<": (operator.lt, (TypeError,)),
    "[]": (operator.getitem, (TypeError, IndexError)),
    "format": (lambda value, junk: format(value, str(junk)), (TypeError, ValueError)),
}
"""What Python asks of a value and something else, and what Python itself raises for what it cannot do."""
ODD = ("None", "text", "nan", "quiet nan", "decimal nan", "complex", "[]", "object", "aware", "list of junk")
"""Junk that every value is asked about."""


@pytest.mark.parametrize("operation", ASKED)
def test_values_are_asked_about_junk(operation: str) -> None:
    """Whether junk is in a value, equals it, lies above it, is a place of it or a way to write it: an answer, or Python's own.

    What has a place for junk says that it is not in it, and no value equals it.
    """
    ask, allowed = ASKED[operation]
    raised = []
    for kind, value in samples().items():
        if not kind.__module__.startswith("smartgoals") or issubclass(kind, (tuple, str)):
            continue  # which Python itself asks
        for junk in ODD:
            try:
                answer = ask(value, JUNK[junk])
            except (sg.SmartGoalsError, *allowed):
                if operation == "in" and "__contains__" in vars(kind):
                    raised.append(f"{kind.__name__} {operation} {junk}: not answered")
            except Exception as fault:
                raised.append(f"{kind.__name__} {operation} {junk}: {fault!r}")
            else:
                if operation in ("in", "==") and answer is not False:
                    raised.append(f"{kind.__name__} {operation} {junk}: {answer!r}")
    assert raised == []
