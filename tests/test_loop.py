"""The script that says whether a change may land: what it asks, in which order, and every no.

Its tools are stand-ins here, which note how they were called and say yes: a run installs nothing.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import attrs
import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "smartgoals"
TOOLS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
LAYERS = TOOLS["importlinter"]["contracts"][0]["layers"]
# Every room of the list, in parentheses or not, built or not.
ROOMS = sorted(room for layer in LAYERS for room in re.findall(r"\w+", layer))
# What is built of it, each with the path of its files.
SOURCES = {
    path.name.removesuffix(".py"): f"src/smartgoals/{path.name}{'' if path.suffix else '/'}"
    for path in sorted(PACKAGE.iterdir())
    if not path.name.startswith("__") and (path.suffix == ".py" or (path / "__init__.py").exists())
}
# It notes its calls, says no to call number WRONG, makes environments of more stand-ins, and takes
# Python for 3.11.
STAND_IN = """\
#!/bin/sh
echo "${0##*/} $*" >> "$CALLS"
number=0
while read -r call; do number=$((number + 1)); done < "$CALLS"
echo "call $number"
case "$*" in
    "-m venv "*)
        mkdir -p "$3/bin"
        for tool in python pip coverage pyright sphinx-build; do cp "$0" "$3/bin/$tool"; done
        ;;
    *"< (3, 14)"*) exit 1 ;;
esac
[ "$number" != "$WRONG" ]
"""
RULES_OF_ALL = "not src/ and not tests/"
BROWSER = "a browser, for the tests that look at pages"
"""A section that asks no tool of ours: it looks for a program, and installs one where there is none."""
DOCUMENTATION = "documentation, warnings as errors, and the pages made of it"
SECTIONS = (
    "Python and tree",
    "tools",
    BROWSER,
    "ruff",
    "import contract",
    "mypy",
    "pyright",
    "examples, the first by the command in the README",
    "wheel: built from the sdist, installed alone, imported, tried",
    "tests and coverage, by the command in the README",
    "tests with the lowest dependencies allowed",
    DOCUMENTATION,
    "tests of what asks python-dateutil, with its newest release, which another test tool holds back",
)


def headings(printed: str) -> tuple[str, ...]:
    """Return the sections that a run announced, in order."""
    return tuple(re.findall(r"^=== (.*) \(at \d+ s\)$", printed, re.MULTILINE))


@attrs.frozen(kw_only=True)
class Run:
    """What one run of the script printed, called and answered."""

    code: int
    printed: str
    complaint: str
    calls: tuple[str, ...]

    @property
    def sections(self) -> tuple[str, ...]:
        """The headings, in order."""
        return headings(self.printed)

    def section_of(self, number: int) -> str:
        """Return the heading above a call, or what the script calls the time before the first."""
        return ("set-up", *headings(self.printed.partition(f"call {number}\n")[0]))[-1]


@attrs.frozen
class Checkout:
    """A checkout with the script and what it reads, and interpreters that only note their calls."""

    place: Path
    tools: Path

    def run(self, *arguments: str, wrong: int = 0, cores: int = 1) -> Run:
        """Run the script, with one call that says no where a number is given; on one core its calls come in order."""
        calls = self.tools / "calls"
        calls.write_text("", encoding="utf-8")
        environment = {
            **{name: value for name, value in os.environ.items() if name != "PYTHON"},
            "PATH": f"{self.tools}:{os.environ['PATH']}",
            "TMPDIR": str(self.tools / "work"),
            # Nothing is installed by a test.
            "CHROMIUM": "a stand-in",
            "CORES": str(cores),
            "CALLS": str(calls),
            "WRONG": str(wrong),
        }
        command = ["bash", str(self.place / ".ci" / "run"), *arguments]
        ended = subprocess.run(
            command,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=environment,
            stdin=subprocess.DEVNULL,
            check=False,
            timeout=120,
        )
        return Run(
            code=ended.returncode,
            printed=ended.stdout,
            complaint=ended.stderr,
            calls=tuple(calls.read_text(encoding="utf-8").splitlines()),
        )


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """Make a checkout with links to package and tests, and a `python3` that is a stand-in."""
    place, tools = tmp_path / "checkout", tmp_path / "tools"
    for folder in (place / ".ci", place / "examples", tools / "work"):
        folder.mkdir(parents=True)
    shutil.copy(ROOT / ".ci" / "run", place / ".ci" / "run")
    shutil.copy(ROOT / "README.md", place / "README.md")
    (place / "examples" / "other.py").touch()
    for name in ("src", "tests"):
        (place / name).symlink_to(ROOT / name)
    (tools / "python3").write_text(STAND_IN, encoding="utf-8")
    (tools / "python3").chmod(0o755)
    return Checkout(place, tools)


def files(checkout: Checkout) -> list[Path]:
    """Return what stands in a checkout, without what its links lead to."""
    linked = [checkout.place / "src", checkout.place / "tests"]
    entries = sorted(checkout.place.rglob("*"))
    return [entry for entry in entries if not any(link in entry.parents for link in linked)]


def called(run: Run, what: str) -> int:
    """Return the place of a call among the calls of a run."""
    return next(number for number, call in enumerate(run.calls) if what in call)


def test_everything_is_asked_the_cheapest_first(checkout: Checkout) -> None:
    """The full run asks first what says no soonest, then runs the suite; it leaves no trace."""
    before = files(checkout)
    run = checkout.run()
    assert run.code == 0, run.complaint
    assert run.sections == SECTIONS
    assert files(checkout) == before
    assert list((checkout.tools / "work").iterdir()) == []


def test_no_failure_of_the_full_run_goes_unheard(checkout: Checkout) -> None:
    """Whichever section fails at its end, the run stops there, names it and leaves no trace."""
    whole = checkout.run()
    last_of = {whole.section_of(number): number for number in range(1, len(whole.calls) + 1)}
    assert tuple(last_of) == ("set-up", *(one for one in SECTIONS if one != BROWSER))
    for section, number in last_of.items():
        run = checkout.run(wrong=number)
        assert run.code != 0
        assert len(run.calls) == number
        assert f"!!! FAILED in: {section} (after" in run.printed
        assert list((checkout.tools / "work").iterdir()) == []


BESIDE = """\
case "$*" in
    "-q -W "*) while ! grep -q "install -q --upgrade\\|floor.txt" "$CALLS"; do sleep 0.01; done ;;
    "tools/check_site.py "*) exit "$SITE" ;;
esac
[ "$number" != "$WRONG" ]
"""
"""How a stand-in ends that builds pages for as long as other sections take, and looks at them with an end of its own."""


@pytest.mark.parametrize("end", [0, 1])
def test_on_two_cores_the_documentation_is_made_beside_other_sections(checkout: Checkout, end: int) -> None:
    """It begins before they do, says what it has to say in its section, and its failure is a failure of the run."""
    stand_in = checkout.tools / "python3"
    text = STAND_IN.replace('[ "$number" != "$WRONG" ]\n', BESIDE.replace("$SITE", str(end)))
    stand_in.write_text(text, encoding="utf-8")
    run = checkout.run(cores=2)
    assert called(run, "sphinx-build -q -W") < called(run, "floor.txt")
    (before, after) = re.split(rf"^=== {DOCUMENTATION} .*\n", run.printed, flags=re.MULTILINE)
    assert "tools/check_site.py" not in before
    assert "tools/check_site.py" in after
    assert (run.code == 0, f"!!! FAILED in: {DOCUMENTATION} (after" in after) == (end == 0, end == 1)
    assert run.sections == SECTIONS[: len(SECTIONS) if end == 0 else SECTIONS.index(DOCUMENTATION) + 1]
    assert list((checkout.tools / "work").iterdir()) == []


def test_what_runs_beside_ends_with_the_run(checkout: Checkout) -> None:
    """Where another section fails, the documentation is not made to its end, and leaves no trace."""
    stand_in = checkout.tools / "python3"
    endless = 'case "$*" in\n    "-q -W "*) sleep 600 ;;\n    *"floor.txt "*) exit 1 ;;\nesac\n'
    stand_in.write_text(STAND_IN.replace('[ "$number" != "$WRONG" ]\n', endless), encoding="utf-8")
    run = checkout.run(cores=2)
    assert "!!! FAILED in: tests with the lowest dependencies allowed (after" in run.printed
    assert run.code == 1
    assert not any("check_site" in call for call in run.calls)
    assert list((checkout.tools / "work").iterdir()) == []


@pytest.mark.parametrize("cores", [1, 2])
def test_integrations_are_tried_beside_the_suite(checkout: Checkout, cores: int) -> None:
    """They say what they have to say at the end, whenever they were tried, and their failure is one of the run."""
    folder = checkout.place / "examples" / "integrations" / "one"
    folder.mkdir(parents=True)
    (folder / "requirements.txt").write_text("nothing", encoding="utf-8")
    (folder / "program.py").touch()
    run = checkout.run(cores=cores)
    assert (run.code, run.sections) == (0, (*SECTIONS, "integration: one")), run.complaint
    types = called(run, "-m mypy --strict examples/integrations/one/program.py")
    assert cores == 2 or types > called(run, "install -q --upgrade")
    stand_in = checkout.tools / "python3"
    wrong = 'case "$*" in *"--strict examples/integrations"*) exit 1 ;; esac\n'
    stand_in.write_text(STAND_IN.replace('[ "$number" != "$WRONG" ]\n', wrong), encoding="utf-8")
    run = checkout.run(cores=cores)
    assert (run.code, run.sections[-1]) == (1, "integration: one")
    assert "!!! FAILED in: integration" in run.printed


MISSING = """\
case "$*" in
    "combine -q") touch .coverage ;;
    "report --fail-under=0") echo "src/smartgoals/_plan/plan.py  9  1  90%  3" ;;
    "report") [ -e .told ] || { touch .told; exit 2; } ;;
esac
[ "$number" != "$WRONG" ]
"""
"""How a stand-in ends where coverage misses a line of a room at first."""


def test_lines_that_a_short_search_missed_are_searched_longer(checkout: Checkout) -> None:
    """The tests of their rooms run once more, and search longer; what they miss then is missed."""
    stand_in = checkout.tools / "python3"
    stand_in.write_text(STAND_IN.replace('[ "$number" != "$WRONG" ]\n', MISSING), encoding="utf-8")
    run = checkout.run()
    assert run.code == 0, run.complaint
    again = "a longer search for the lines that a short one missed"
    suite = SECTIONS.index("tests and coverage, by the command in the README")
    assert run.sections == (*SECTIONS[: suite + 1], again, *SECTIONS[suite + 1 :])
    rerun = called(run, "coverage run -m pytest -q -n auto tests/plan/")
    assert run.calls[rerun + 1 : rerun + 3] == ("coverage combine -q --append", "coverage report")
    for wrong in range(rerun + 1, rerun + 4):
        assert f"!!! FAILED in: {again} (after" in checkout.run(wrong=wrong).printed


@pytest.mark.parametrize("marker", ["test-command", "quickstart-command"])
def test_a_command_that_the_readme_lost_is_missed(checkout: Checkout, marker: str) -> None:
    """A command that is no longer in the README fails the full run instead of being left out."""
    readme = checkout.place / "README.md"
    text = readme.read_text(encoding="utf-8")
    readme.write_text(text.replace(f"<!-- {marker} -->", ""), encoding="utf-8")
    run = checkout.run()
    assert run.code != 0
    assert f"README.md has no command of one line below <!-- {marker} -->" in run.complaint


def test_the_script_may_be_edited_while_it_runs(checkout: Checkout) -> None:
    """A run of minutes goes by the script as it was at the start, whatever becomes of the file."""
    script = checkout.place / ".ci" / "run"
    stand_in = checkout.tools / "python3"
    spoiling = STAND_IN.replace("number=0", f'echo false > "{script}"\nnumber=0', 1)
    stand_in.write_text(spoiling, encoding="utf-8")
    run = checkout.run()
    assert (run.code, run.sections) == (0, SECTIONS)


def test_a_fault_of_format_is_told_before_the_suite_runs(checkout: Checkout) -> None:
    """Nothing but the set-up of the tools stands before ruff, and ruff before the suite."""
    run = checkout.run()
    lint, form = called(run, "-m ruff check ."), called(run, "-m ruff format --check .")
    assert called(run, "install -q -e .[dev]") + 1 == lint
    assert lint + 1 == form
    assert form < called(run, "coverage run -m pytest")


def test_no_failure_of_the_quick_run_goes_unheard(checkout: Checkout) -> None:
    """Whichever call fails, the quick run ends there, fails, and names the section."""
    whole = checkout.run("--quick", "rules")
    assert whole.code == 0, whole.complaint
    assert whole.sections == ("ruff", "import contract", "mypy", "tests of rules", "house rules")
    for number in range(1, len(whole.calls) + 1):
        run = checkout.run("--quick", "rules", wrong=number)
        assert run.code != 0
        assert len(run.calls) == number
        assert f"!!! FAILED in: {whole.section_of(number)} (after" in run.printed


@pytest.mark.parametrize("room", ROOMS)
def test_the_quick_run_knows_every_room(checkout: Checkout, room: str) -> None:
    """A room of the list is asked about its own files and tests, or refused while not built."""
    run = checkout.run("--quick", room)
    if room not in SOURCES:
        assert (run.code, run.calls) == (2, ())
        assert f"no room is called '{room}'; there are: agenda audit " in run.complaint
        return
    assert run.code == 0, run.complaint
    calls = "".join(f"{call}\n" for call in run.calls)
    name = room.removeprefix("_")
    sources = [SOURCES[one] for one in (name, f"_{name}") if one in SOURCES]  # a door, and the folder behind it
    assert f"-m mypy --strict {' '.join(sources)}\n" in calls
    folder, module = f"tests/{name}/", f"tests/test_{name}.py"
    selected = " or ".join([RULES_OF_ALL, *sources, folder, module])
    assert f"-m pytest -q -x tests/test_house.py -k {selected}\n" in calls
    tests = [folder] if list((ROOT / folder).rglob("test_*.py")) else []
    tests += [module] if (ROOT / module).exists() else []
    assert ("none yet" in run.printed) == (not tests)
    assert not tests or f"-m pytest -q -x {' '.join(tests)}\n" in calls


def test_a_room_is_called_with_or_without_its_underscore(checkout: Checkout) -> None:
    """`plan` and `_plan` are one room."""
    assert checkout.run("--quick", "plan").calls == checkout.run("--quick", "_plan").calls


def test_without_a_room_the_whole_package_is_read(checkout: Checkout) -> None:
    """The quick run of no room reads the whole package, all house rules, and no tests."""
    run = checkout.run("--quick")
    assert run.sections == ("ruff", "import contract", "mypy", "house rules")
    assert any(call.endswith("-m mypy --strict src") for call in run.calls)
    assert run.calls[-1] == "python3 -m pytest -q -x tests/test_house.py -k "


def test_the_environment_of_the_checkout_comes_first(checkout: Checkout) -> None:
    """The quick run takes the interpreter in .venv where there is one."""
    (checkout.place / ".venv" / "bin").mkdir(parents=True)
    shutil.copy(checkout.tools / "python3", checkout.place / ".venv" / "bin" / "python")
    assert {call.split()[0] for call in checkout.run("--quick", "plan").calls} == {"python"}


def test_missing_tools_are_told(checkout: Checkout) -> None:
    """An interpreter without the tools is told which they are, and how to get them."""
    (checkout.place / ".venv" / "bin").mkdir(parents=True)
    python = checkout.place / ".venv" / "bin" / "python"
    # A real interpreter, shut off from what is installed.
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" -I -S "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    run = checkout.run("--quick", "plan")
    assert run.code == 1
    assert "has no ruff, importlinter, mypy, pytest, hypothesis." in run.complaint
    assert '    python3 -m venv .venv && .venv/bin/pip install -e ".[dev]"\n' in run.complaint
    assert "!!! FAILED in: set-up" in run.printed


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--quik",), "'--quik' is not understood"),
        (("rules",), "'rules' is not understood"),
        (("",), "'' is not understood"),
        (("--quick", "rules", "plan"), "'--quick rules plan' is not understood"),
        (("--help", "rules"), "'--help rules' is not understood"),
        (("--quick", "ruels"), "no room is called 'ruels'; there are: agenda audit "),
        (("--quick", ""), "no room is called ''"),
        (("--quick", "__init__"), "no room is called '__init__'"),
        (("--quick", "rules/_timely"), "no room is called 'rules/_timely'"),
        (("--quick", ".*"), "no room is called '.*'"),
        (("--quick", "--all"), "no room is called '--all'"),
    ],
)
def test_the_unknown_is_refused(
    checkout: Checkout,
    arguments: tuple[str, ...],
    complaint: str,
) -> None:
    """An unknown option or room is refused before anything runs, with what there is."""
    run = checkout.run(*arguments)
    assert run.code == 2
    assert complaint in run.complaint
    assert (run.calls, run.printed) == ((), "")


def test_help_says_what_there_is(checkout: Checkout) -> None:
    """The help names each way to call the script and each room that is built, and no more."""
    run = checkout.run("--help")
    assert (run.code, run.calls) == (0, ())
    for way in ("--quick ", "--quick ROOM ", "--help "):
        assert f"bash .ci/run {way}" in run.printed
    rooms = sorted({room.removeprefix("_") for room in SOURCES})
    assert run.printed.partition("underscore:\n")[2].split() == rooms


def test_the_design_says_what_each_room_holds() -> None:
    """Every room that is built stands in the list, and in the table that newcomers are sent to."""
    page = (ROOT / "docs" / "explanation" / "design.md").read_text(encoding="utf-8")
    cells = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \|", page, re.MULTILINE)
    explained = {room for cell in cells for room in re.findall(r"\w+", cell)}
    assert SOURCES.keys() - explained == set()
    assert SOURCES.keys() - set(ROOMS) == set()
