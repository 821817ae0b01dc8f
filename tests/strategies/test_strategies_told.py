"""Whichever comes last, the library or Hypothesis, `st.from_type` knows our types; and Hypothesis alone loads no model."""

import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import strategies as st

import smartgoals as sg
from smartgoals._documents import drawn
from smartgoals.strategies import _register

ROOT = Path(__file__).resolve().parents[2]
REGISTER = "from smartgoals.strategies._register import register; register()"
"""What Hypothesis does when it is imported, also where the package is not installed with its entry point."""
PICKLED = pickle.dumps(sg.Objective(id="o", title="Be known", kind="sales"))
FORMS = f"""
import pickle, attrs
from hypothesis import Phase, find, settings, strategies as st
unpickled = type(pickle.loads({PICKLED!r}))
import smartgoals as sg
from smartgoals import Goal
from smartgoals.types import GoalId, Roster

@attrs.frozen
class Own:
    plan: "sg.Strategy"
    goals: "list[sg.Goal]"

# The first value that Hypothesis tries is the dullest; looking for a duller one takes a minute.
FIRST = settings(database=None, max_examples=1, deadline=None, phases=[Phase.generate])

def dull(kind):
    return find(st.from_type(kind), lambda value: True, settings=FIRST)

print(dull(Goal), dull(list[sg.Goal]), dull(GoalId), len(dull(Roster)), dull(unpickled).id)
print(dull(Own).plan == sg.Strategy(), dull(sg.Review).as_of)
"""


def child(program: str) -> str:
    """Run a program in an interpreter of its own and return what it prints."""
    command = [sys.executable, "-W", "ignore", "-c", program]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout.strip()


@pytest.mark.parametrize("first", [REGISTER, f"import smartgoals as sg; sg.Goal, sg.Review; {REGISTER}"])
def test_our_types_are_known_whichever_comes_last(first: str) -> None:
    """A type is known however it is reached: from the front door, a room, a pickle, a field, a forward reference."""
    assert child(first + FORMS) == f"{sg.Goal(id='a')} [] a 0 a\nTrue 2026-01-01"


def test_hypothesis_alone_loads_no_model() -> None:
    """What every test run pays in which we are installed: five small modules, and none of our dependencies."""
    program = (
        f"import sys, hypothesis; {REGISTER}; print(len([n for n in sys.modules if n.split('.')[0] == 'smartgoals']),"
        "[n for n in sys.modules if n.startswith(('smartgoals._model', 'smartgoals._time', 'dateutil', 'cattrs'))])"
    )
    assert child(program) == "5 []"


def test_without_hypothesis_the_model_tells_nobody() -> None:
    """A program without Hypothesis loads with the model neither it nor the table of strategies."""
    program = "import sys, smartgoals as sg; sg.Goal; print([n for n in sys.modules if 'strategies' in n or n == 'hypothesis'])"
    assert child(program) == "[]"


BY_THREADS = f"""
import sys, threading, smartgoals as sg
faults = []

def run(program):
    try:
        exec(program, {{"sg": sg}})
    except Exception as fault:
        faults.append(fault)

sys.setswitchinterval(1e-5)
programs = ["sg.Strategy; sg.review", "import hypothesis; {REGISTER}"]
threads = [threading.Thread(target=run, args=[program]) for program in programs]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
from hypothesis import strategies as st
print(faults, st.from_type(sg.Goal).example().__class__ is sg.Goal)
"""


WITHOUT = """
import sys
sys.modules["hypothesis"] = None
import smartgoals.strategies._register, smartgoals as sg
print(sg.Goal.__name__)
"""


@pytest.mark.parametrize(
    ("program", "says"),
    [
        (f"{REGISTER}; import smartgoals as sg; print(sg.Goal.__name__)", "Goal"),
        (
            f"import sys; {REGISTER}; del sys.modules['hypothesis.strategies']; import smartgoals as sg; print(sg.Goal.__name__)",
            "Goal",
        ),
        (
            WITHOUT,
            "Goal",
        ),
        (BY_THREADS, "[] True"),
    ],
    ids=["registered first", "half loaded", "without Hypothesis", "in two threads"],
)
def test_no_order_of_loading_fails(program: str, says: str) -> None:
    """Whatever loads first, or at once, a type of the model is there, and no module of ours is seen half loaded."""
    assert child(program) == says


def test_what_a_half_loaded_module_lacks_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """A type that is not there yet tells of itself when it is; until Hypothesis is there, nothing is said."""
    monkeypatch.delattr(sys.modules["smartgoals._model.baseline"], "Baseline")
    _register.register()
    monkeypatch.setitem(sys.modules, "hypothesis.strategies", None)
    _register.tell(sg.Goal)


def test_a_type_without_a_strategy_is_left_to_hypothesis() -> None:
    """Of a type that we do not draw nothing is said, so that Hypothesis makes of it what it can."""
    _register.tell(sg.RollUp)
    _register.tell(date)
    assert "days" not in repr(st.from_type(date))


def test_a_type_is_told_to_the_plug_that_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A type tells the entry point of itself where Hypothesis has loaded it, and nobody else."""
    heard: list[object] = []
    for loaded in ({}, {"smartgoals.strategies._register": SimpleNamespace(tell=heard.append)}, {}):
        monkeypatch.setattr("smartgoals._documents.modules", loaded)
        drawn(sg.Goal)
    assert heard == [sg.Goal]
