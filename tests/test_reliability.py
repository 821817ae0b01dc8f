"""The page of reliability says what is kept, attacks find nothing, and surroundings change no byte."""

import importlib
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, strategies as st

from scripts import ROOT, script

FUZZ = ROOT / "tools" / "fuzz"
TARGETS = ("paces", "cadences", "selections", "statements", "documents", "tables", "sheets")


def of_attacks(name: str) -> Any:
    """Return a module of the folder of attacks, which import each other by their names."""
    if str(FUZZ) not in sys.path:
        sys.path.append(str(FUZZ))
    return importlib.import_module(name)


@pytest.fixture(scope="module")
def make() -> Any:
    """Return the tool that makes the tables of the page."""
    return script("tools/make_reliability.py")


def test_the_tables_are_those_of_the_records(make: Any) -> None:
    """What the page says of attacks and of growth is made from what is kept; tools/make_reliability.py writes it."""
    page = make.PAGE.read_text(encoding="utf-8")
    assert make.refreshed(page, make.EXACT) == page


def test_there_are_as_many_properties_as_the_page_says(make: Any) -> None:
    """No row of the page says more tests, or more of them properties, than there are."""
    page = make.PAGE.read_text(encoding="utf-8")
    (table,) = (told for name, told in make.BLOCK.findall(page) if name == "properties")
    said = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:-1]]
    counted = make.counted()
    for room, tests, properties in said:
        there = counted["" if room == "the whole" else room]
        assert (int(tests.replace(",", "")), int(properties.replace(",", ""))) <= there, room
        assert int(properties.replace(",", "")) <= there[1], room


def test_every_target_is_listed_and_every_record_adds_up() -> None:
    """Each harness has a name and a row of the table, and a record adds up."""
    records, run = of_attacks("records"), of_attacks("run")
    assert {of_attacks(module).HARNESS.name for module in TARGETS} == {*run.MODULES} == {*records.WHAT}
    kept = records.read()
    assert {record["target"] for record in kept} <= {*run.MODULES}
    for record in kept:
        assert record["accepted"] + record["refused"] <= record["executions"]
        assert record["crashes"] or record["accepted"] + record["refused"] == record["executions"]


@pytest.mark.parametrize("module", [module for module in TARGETS if module != "cadences"])  # these take minutes yet
@given(data=st.binary(max_size=192))
def test_any_bytes_are_answered_or_refused(module: str, data: bytes) -> None:
    """Whatever input bytes make, the answer is a right one or an error of ours at its place, and the same again."""
    harness, attacked = of_attacks("harness"), of_attacks(module).HARNESS
    tally = harness.Tally(executions=harness.SAMPLE - 1)  # so that this one is looked at in full
    harness.execute(attacked, data, tally)
    assert tally.crashes == {}


@given(st.binary(max_size=32))
def test_bytes_say_all_of_an_input(data: bytes) -> None:
    """An input can be had again from its bytes, and bytes that are used up count as zero."""
    source = of_attacks("source").Source
    build = of_attacks("paces").HARNESS.build
    assert build(source(data)) == build(source(data)) == build(source(data + bytes(64)))


def test_an_attack_tells_what_it_found() -> None:
    """A foreign exception, a wrong place and another second answer are kinds of crashes, each told once with its bytes."""
    harness = of_attacks("harness")

    def of(ask: Any, place: Any = harness.no_place) -> dict[str, tuple[str, str]]:
        tally = harness.Tally(executions=harness.SAMPLE - 2)
        attacked = harness.Harness("x", lambda source: source.byte(), ask, lambda asked, answer: None, place)
        for data in (b"\x07", b"\x08"):
            harness.execute(attacked, data, tally)
        return tally.crashes

    assert of(lambda asked: asked) == {}
    ((kind, (data, told)),) = of(lambda asked: 1 // 0).items()
    assert "ZeroDivisionError" in kind
    assert (data, told.splitlines()[-1]) == ("07", "ZeroDivisionError: integer division or modulo by zero")
    (kind,) = of(lambda asked: object())
    assert "another answer" in kind


def test_surroundings_change_no_byte() -> None:
    """Hash seeds, time zones, locales, -O, -OO, development mode, warnings as errors and threads give the same bytes."""
    command = [sys.executable, str(ROOT / "tools" / "determinism.py"), "--few"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert done.stdout == "all at once: the same bytes\n"
