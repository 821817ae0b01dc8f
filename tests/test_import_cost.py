"""`import smartgoals` is cheap: it loads nothing that only some callers need.

How long it takes is measured in benchmarks/, as a ratio; a timed assertion would test the machine.
"""

import subprocess
import sys

import pytest

# What the task of a caller may never touch: the converters, the test tools, and dateutil beyond relativedelta.
HEAVY = ("cattrs", "dateutil.parser", "dateutil.rrule", "dateutil.tz", "hypothesis", "numpy", "pytest")
ROOMS = tuple(
    "audits catalog channels codec forecasts metrics present progress returns rules status strategies testing types".split()
)


def loaded_by(statement: str) -> set[str]:
    """Return the modules that a fresh interpreter holds after the statement."""
    code = f"import sys\n{statement}\nprint(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)
    return set(done.stdout.split())


@pytest.fixture(scope="module")
def front_door() -> set[str]:
    """Return what is loaded once `import smartgoals` is done."""
    return loaded_by("import smartgoals")


@pytest.mark.parametrize("module", HEAVY)
def test_front_door_leaves_out(front_door: set[str], module: str) -> None:
    """Importing the library loads none of the heavy dependencies."""
    assert module not in front_door


@pytest.mark.parametrize("room", ROOMS)
def test_front_door_leaves_rooms_closed(front_door: set[str], room: str) -> None:
    """Importing the library opens none of the rooms that only some callers enter."""
    assert f"smartgoals.{room}" not in front_door


def test_the_check_sees_a_heavy_import() -> None:
    """The check notices cattrs once a converter is asked for, so that its silence means something."""
    assert "cattrs" in loaded_by("from smartgoals.codec import make_converter")


def test_asking_for_a_name_loads_its_module() -> None:
    """A name of the front door answers on first use, without a further import."""
    assert "smartgoals" in loaded_by("import smartgoals; smartgoals.Goal; smartgoals.codec.structure")


PARSER = "smartgoals._statement.parse"


def test_rules_load_the_parser_with_the_first_statement() -> None:
    """Checking goals without a statement costs no parser and no lexicon; one with a statement loads both."""
    ask = "import smartgoals as sg; from datetime import date; from smartgoals import rules; rules.DEFAULT.active; "
    ask += "sg.check(sg.Goal(id='g', metric='followers'{}), as_of=date(2026, 1, 5))"
    without, beside = loaded_by(ask.format("")), loaded_by(ask.format(", statement='Win 5 followers'"))
    assert PARSER in beside
    assert not {one for one in without if one == PARSER or "lexicon" in one}
