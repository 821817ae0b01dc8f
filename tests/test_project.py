"""The project's own files say what is true: the README's output, the commands, the floors, the generated reference."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.scripts import script

from smartgoals import audits, catalog, channels, rules, status

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def printed_by(*arguments: str) -> str:
    """Return what the quickstart prints in an interpreter of its own, as a reader would run it."""
    command = [sys.executable, "-W", "error", str(ROOT / "examples" / "quickstart.py"), *arguments]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=environment, check=True, timeout=300
    ).stdout


def test_readme_shows_what_the_quickstart_prints() -> None:
    """The block of output in the README is what the quickstart prints today; tools/refresh_docs.py writes it."""
    refresh = script("tools/refresh_docs.py")
    block = refresh.BLOCK.search(README)
    assert block is not None
    assert block[0] == refresh.shown(printed_by())


def test_quickstart_speaks_french() -> None:
    """The quickstart answers in French when asked, and not with the English text."""
    french = printed_by("--language", "fr")
    assert len(french.splitlines()) > 5
    assert french != printed_by()


def test_reference_is_fresh() -> None:
    """The committed reference is the one made from the names of the front door and of the public submodules."""
    refresh = script("tools/refresh_docs.py")
    places = (refresh.API, refresh.ROOM_PAGES, refresh.SIGNATURES)
    made = (refresh.api_pages(), refresh.room_pages(), refresh.signatures_pages())
    for folder, pages in zip(places, made, strict=True):
        assert sorted(folder.glob("*.md")) == sorted(pages)
        assert {place: place.read_text(encoding="utf-8") for place in pages} == pages


def test_readme_counts_what_there_is() -> None:
    """The numbers of rules, metrics, platforms and status rules in the README are those of the code."""
    on_others = (rules.READING_RULES, audits.AUDIT_RULES, channels.CHANNEL_RULES, channels.COMPARISON_RULES)
    on_goals, others = len([*rules.DEFAULT]), sum(len([*each]) for each in on_others)
    assert f"from {on_goals} rules with stable codes ({on_goals + others} with those" in README
    assert f"A catalogue of {len(catalog.METRICS)} metrics" in README
    assert f"what {len(catalog.PLATFORMS)} platforms call them" in README
    assert len(status.STATUS_PRESETS) == 19
    assert "nineteen published status rules" in README


def commands() -> list[str]:
    """Return the shell blocks of the README."""
    return re.findall(r"^```(?:sh|shell|bash|console)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_readme_has_two_commands_of_one_line() -> None:
    """The README sets up with exactly two commands, each one line: the main job, and the tests."""
    assert [command.count("\n") for command in commands()] == [1, 1]
    assert "examples/quickstart.py" in commands()[0]
    assert "pytest" in commands()[1]


@pytest.mark.parametrize(("marker", "number"), [("quickstart-command", 0), ("test-command", 1)])
def test_ci_finds_the_commands_of_the_readme(marker: str, number: int) -> None:
    """CI reads its commands from the README, under markers that are there."""
    assert re.search(rf"^<!-- {marker} -->\n```sh\n{re.escape(commands()[number])}```$", README, re.MULTILINE)
    assert f"readme_command {marker}" in CI


def test_floors_are_the_ones_tested() -> None:
    """The lowest releases that pyproject.toml allows are those CI installs; nothing has a ceiling."""
    wanted = sorted(line.replace(">=", "==") for line in PROJECT["project"]["dependencies"])
    pinned = (ROOT / ".ci" / "constraints-floor.txt").read_text(encoding="utf-8").splitlines()
    assert sorted(line for line in pinned if line and not line.startswith("#")) == wanted
    extras = PROJECT["project"]["optional-dependencies"]
    everything = [*PROJECT["project"]["dependencies"], *(line for lines in extras.values() for line in lines)]
    assert [line for line in everything if re.search(r"<|==|~=", line)] == []


def test_ci_can_be_run() -> None:
    """CI's script is executable, and bash can read it."""
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    subprocess.run(["bash", "-n", str(ROOT / ".ci" / "run")], check=True, timeout=60)


def test_warnings_are_errors_and_every_branch_is_covered() -> None:
    """The suite treats warnings as errors, and the report fails below 100 % of branches."""
    tool = PROJECT["tool"]
    assert tool["pytest"]["ini_options"]["filterwarnings"][0] == "error"
    assert tool["coverage"]["run"]["branch"] is True
    assert tool["coverage"]["report"]["fail_under"] == 100


def test_typing_marker_is_shipped() -> None:
    """The package tells type checkers that it is typed."""
    assert (ROOT / "src" / "smartgoals" / "py.typed").is_file()


def test_smoke_of_the_wheel() -> None:
    """The script that tries an installed wheel passes here too."""
    assert script("tests/smoke.py").main().startswith("smoke: ")


def test_every_teaching_has_a_home() -> None:
    """The page about the guide has one row for each of its teachings, G1 to G27, in order."""
    page = (ROOT / "docs" / "explanation" / "guide.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| (G\d+) \|", page, re.MULTILINE) == [f"G{number}" for number in range(1, 28)]
