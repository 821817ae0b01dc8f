"""The report of the benchmarks: its tables, its records, what it leaves out; no test here times anything."""

import importlib
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from scripts import ROOT, script

FOLDER = ROOT / "benchmarks"
if str(FOLDER) not in sys.path:
    sys.path.append(str(FOLDER))

figures: Any = importlib.import_module("figures")
hot_paths: Any = importlib.import_module("hot_paths")
instructions: Any = importlib.import_module("instructions")
report: Any = importlib.import_module("report")
runs: Any = importlib.import_module("runs")

WORDS = ("at most", "at least", "below")
texts = st.text("abc ", min_size=1)
sizes = st.floats(0.001, 1e6)
bars = st.builds(figures.Bar, st.sampled_from(WORDS), sizes)


def figure(measured: float | None = 1.5, bar: Any = None, **more: Any) -> Any:
    """Return a figure of a benchmark that is none."""
    told = {"what": "reading", "unit": "x", "source": "bench_x", "yardstick": "cattrs", **more}
    return figures.Figure(measured=measured, bar=bar, **told)


def record(commit: str, *measured: Any, day: str = "2026-11-29", **more: Any) -> dict[str, Any]:
    """Return the record of a run, as it is kept."""
    plain = {"commit": commit, "day": day, "quick": False, "load": 1.0, "versions": {"python": "3.11.7"}}
    return {**plain, "figures": [figures.to_data(one) for one in measured], **more}


def test_the_page_fits_the_records() -> None:
    """What the page says of performance is made from what is kept; tools/make_performance.py writes it."""
    make = script("tools/make_performance.py")
    page = make.PAGE.read_text(encoding="utf-8")
    assert {name for name, _ in make.BLOCK.findall(page)} == {*make.MAKE}
    assert make.refreshed(page, runs.read()) == page


def test_every_benchmark_is_run_or_left_out_with_its_reason() -> None:
    """Each script of a benchmark is in the report, or is named with why not, and so is each in the order of the page."""
    scripts = {path.stem for path in FOLDER.glob("bench_*.py")}
    assert scripts == {bench.name for bench in report.BENCHES} | {*report.BY_ITSELF}
    order = script("tools/make_performance.py").ORDER
    assert {f"bench_{name}" for name in order} == {bench.name for bench in report.BENCHES}


@pytest.mark.parametrize(
    ("word", "limit", "measured", "is_met"),
    [
        ("at most", 2, 2, True),
        ("at most", 2, 2.01, False),
        ("at least", 4, 4, True),
        ("at least", 4, 3.9, False),
        ("below", 1, 1, False),
        ("below", 1, 0.99, True),
    ],
)
def test_a_bar_holds_what_it_says(word: str, limit: float, measured: float, is_met: bool) -> None:
    """At most and at least hold their limit itself, and below does not."""
    assert figure(measured, figures.Bar(word, limit)).is_met is is_met


def test_without_a_bar_or_a_figure_nothing_is_met() -> None:
    """What has no bar, and what was too short to tell, is neither met nor missed."""
    assert figure().is_met is None
    assert figure(None, figures.at_most(1)).is_met is None


@given(texts, st.none() | sizes, texts, st.none() | bars, st.lists(st.tuples(st.integers(1, 9), sizes)))
def test_a_figure_is_written_and_read(what: str, measured: float | None, unit: str, bar: Any, curve: Any) -> None:
    """A figure goes through JSON: all of it comes back, numbers with the digits that count, and then for ever."""
    one = figure(measured, bar, what=what, unit=unit, curve=tuple(curve))
    again = figures.from_data(json.loads(json.dumps(figures.to_data(one))))
    assert (again.key, again.bar) == (one.key, one.bar)
    assert again.measured == (None if measured is None else pytest.approx(measured, rel=1e-3))
    assert figures.from_data(figures.to_data(again)) == again


def test_one_table_has_all_figures() -> None:
    """The table has what, yardstick, bar, figure, and whether it is met, with units where there are any."""
    told = report.table(
        [
            figure(1.24, figures.at_most(1.5)),
            figure(7.94, figures.at_most(6), what="checking"),
            figure(0.1837, what="a sentence", unit="ms", yardstick=""),
            figure(4321, figures.at_least(1000), what="goals", unit="a second", yardstick=""),
        ]
    )
    assert told.splitlines() == [
        "| what | yardstick of the same run | bar | measured | met |",
        "|---|---|---|--:|---|",
        "| reading | cattrs | at most 1.5 | 1.24 | yes |",
        "| checking | cattrs | at most 6 | 7.94 | **no** |",
        "| a sentence | | | 0.18 ms | |",
        "| goals | | at least 1,000 a second | 4,321 a second | yes |",
    ]


def test_growth_has_a_table_of_its_own() -> None:
    """A growth shows seconds by size, and a size that was not asked is told as such."""
    far = figure(1.02, figures.at_most(1.3), unit="exponent", curve=((10, 0.001), (100, 0.01), (1000, 0.1)))
    short = figure(None, figures.at_most(1.3), what="short", unit="exponent", curve=((10, 0.001),))
    assert report.curves([far, short]).splitlines() == [
        "| what grows | 10 | 100 | 1,000 | exponent | met |",
        "|---|--:|--:|--:|--:|---|",
        "| reading | 0.001 s | 0.01 s | 0.1 s | 1.02 | yes |",
        "| short | 0.001 s | – | – | – | |",
    ]


def test_a_missing_peer_is_told() -> None:
    """A benchmark whose peer is not installed measures nothing and says so, and one that can do without says that."""
    bench = report.Bench(name="bench_x", needs=("json", "no_such_peer"))
    assert [*report.gather([bench])] == [(bench, [], "needs no_such_peer, which is not installed")]
    assert report.lacking(("json", "no_such_peer")) == ["no_such_peer"]


def test_a_benchmark_runs_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """A benchmark runs in a process of its own, which hands its figures over, and tells which peers it lacked."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))
    bench = report.Bench(name="bench_rules", peers=("no_such_peer",), given={"count": 3})
    ((_, found, why),) = report.gather([bench])
    assert why == "no_such_peer is not installed, and not stood beside"
    assert {one.source for one in found} == {"bench_rules"}
    assert any(one.unit == "x" and one.bar is not None for one in found)


def test_what_ended_early_is_told() -> None:
    """The last line of an error is told, and a limit as a limit; nothing where all went well."""
    assert report.ended(0, "a warning", 60) == ""
    assert report.ended(1, "Traceback\n\nValueError: no\n", 60) == "ended with 1: ValueError: no"
    assert report.ended(1, "", 60) == "ended with 1: nothing told"
    assert report.ended(report.LATE, "", 60) == "stopped after 60 seconds of the processor, its limit"


def test_only_benchmarks_that_are_there_are_asked() -> None:
    """Names are known with and without their prefix, and once; others are refused with those that there are."""
    assert [bench.name for bench in report.asked_for(["codec", "bench_rules", "codec"])] == [
        "bench_codec",
        "bench_rules",
    ]
    assert report.asked_for([]) == [*report.BENCHES]
    with pytest.raises(SystemExit, match="no benchmark bench_codecs; there are bench_import"):
        report.asked_for(["codecs"])
    with pytest.raises(SystemExit, match="scores chances on outside data"):
        report.asked_for(["targets"])


def test_counts_stand_beside_those_recorded() -> None:
    """A change is told in percent of the last record that has counts; a call that is new has none."""
    kept = [
        record("one", instructions={"pace": 900}),
        record("two", instructions={"pace": 1000}),
        record("three", figure()),
    ]
    told = instructions.table({"pace": 1025, "plan": 7}, instructions.last(kept)).splitlines()
    assert "recorded on 2026-11-29 at two" in told[0]
    assert told[2:] == [
        "| call | recorded | now | change |",
        "|---|--:|--:|--:|",
        "| pace | 1,000 | 1,025 | +2.50 % |",
        "| plan | – | 7 | – |",
    ]
    assert instructions.change(1000, 900) == pytest.approx(-10)
    assert "nothing is recorded" in instructions.table({"pace": 1}, instructions.last([]))


def test_counts_of_another_python_are_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts of two builds cannot be compared, and the table says so."""
    monkeypatch.setattr(instructions.platform, "python_version", lambda: "3.13.1")
    told = instructions.table({"pace": 1}, record("one", instructions={"pace": 1}))
    assert "Python 3.11.7; this is 3.13.1, so the change says nothing of the library" in told


def test_missing_valgrind_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Without valgrind the report says plainly that nothing was counted, and goes on."""
    monkeypatch.setattr(instructions.shutil, "which", lambda name: None)
    assert instructions.counted() == ({}, instructions.NO_VALGRIND)
    assert report.main(["--instructions"]) == 0
    assert "valgrind is not installed" in capsys.readouterr().out


@pytest.mark.parametrize("name", hot_paths.PATHS)
def test_every_call_that_is_counted_can_be_made(name: str) -> None:
    """A call is made ready, and answers each time."""
    call = hot_paths.PATHS[name].make()
    assert call() is not None
    assert call() is not None


def test_runs_of_one_commit_stand_together() -> None:
    """The last commit that measured a figure counts, all its runs, but no quick one and none of before."""
    kept = [
        record("one", figure(9.0, figures.at_most(2)), figure(5.0, what="old", source="bench_y"), day="2026-11-01"),
        record("two", figure(1.8, figures.at_most(2)), figure(3.0, what="gone")),
        record("two", figure(7.0, figures.at_most(2)), quick=True),
        record("two", figure(2.1, figures.at_most(2))),
    ]
    both, old = runs.latest(kept)
    assert (both.values, both.is_met, both.day) == ((1.8, 2.1), None, "2026-11-29")
    assert (old.last.what, old.values, old.day) == ("old", (5.0,), "2026-11-01")
    make = script("tools/make_performance.py")
    assert make.values(both, "2026-11-29") == "1.80 to 2.10"
    assert make.values(old, "2026-11-29") == "5.00 (2026-11-01)"
    assert "| at most 2 | 1.80 to 2.10 | not in every run |" in make.ratios(kept)


def test_a_run_is_recorded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A record has day, commit, machine, versions, figures, and what was left out with its reason."""
    told = figure(1.0, figures.at_most(2))
    monkeypatch.setattr(report, "gather", lambda benches, **_: iter([(benches[0], [told], "no peer")]))
    path = tmp_path / "records.jsonl"
    assert report.main(["--only", "codec", "--record", str(path)]) == 0
    (kept,) = runs.read(path)
    assert [figures.from_data(row) for row in kept["figures"]] == [told]
    assert kept["skipped"] == {"bench_codec": "no peer"}
    assert {*kept} >= {"day", "commit", "machine", "versions", "load", "quick"}
    assert kept["machine"]["cores"] > 0
