"""What a release has written stays readable for ever: the files under tests/golden are never changed, only added to."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import codec_samples as samples
import pytest

import smartgoals as sg
from smartgoals import codec

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
WRITTEN: dict[str, Callable[[], Any]] = {
    "v1/strategy-full.json": samples.strategy,
    "v1/strategy-empty.json": sg.Strategy,
    "v1/goal.json": lambda: samples.goals()[0],
    "v1/audit.json": lambda: samples.audits()[0],
    "v1/history-corrected.json": lambda: samples.histories()[1],
    "v1/history-additions.json": samples.additions,
    "v1/metric.json": lambda: samples.metrics()[0],
}


def by_hand() -> sg.Strategy:
    """Return the strategy that v1/strategy-by-hand.json spells in every other way that is read."""
    day = samples.D
    return sg.Strategy(
        objectives=[sg.Objective(id="sales", title="Sell more", kind="conversions_sales")],
        channels=[sg.Channel(id="ig", platform="instagram")],
        goals=[
            sg.Goal(
                id="g",
                metric="followers",
                channel="ig",
                objective="sales",
                target=sg.KeepPace(sg.Pace.parse("50 followers/week")),
                cadence="every monday",
                effort=sg.Pace.parse("5 heures/week"),
                calendar=sg.Calendar(working_days="mon-wed", holidays=[day(2026, 1, 1)]),
            ),
            sg.Goal(id="h"),
        ],
        histories=[
            sg.History.of(
                [
                    (day(2026, 1, 4), 1200),
                    (day(2026, 1, 11), 1245),
                    (day(2026, 1, 12), 1250),
                    (day(2026, 1, 12), 1251, day(2026, 1, 14)),
                ],
                metric="followers",
                channel="ig",
            )
        ],
        audits=[
            sg.Audit(
                id="a",
                as_of=day(2026, 3, 31),
                channels=[
                    sg.ChannelAudit(
                        platform="x",
                        baselines=[sg.Measurement(metric=one, value=None) for one in ("reach", "link_clicks")],
                    )
                ],
            )
        ],
    )


def load(name: str) -> Any:
    """Return a golden file as data."""
    return json.loads((GOLDEN / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(WRITTEN))
def test_golden_files_read_as_what_they_were(name: str) -> None:
    """A file of an earlier release reads as the value it was written from."""
    value = WRITTEN[name]()
    assert codec.structure(load(name), type(value)) == value


@pytest.mark.parametrize("name", sorted(WRITTEN))
def test_this_version_still_writes_its_golden_files(name: str) -> None:
    """Within a version the wire does not drift: the same value is written the same way."""
    assert codec.unstructure(WRITTEN[name](), envelope=True) == load(name)


def test_other_spellings_are_read_for_ever() -> None:
    """What people write by hand in a spelling that is read stays readable."""
    assert codec.structure(load("v1/strategy-by-hand.json")) == by_hand()


def test_every_golden_file_is_used() -> None:
    """No golden file lies there unread."""
    names = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.json")}
    assert {*WRITTEN, "v1/strategy-by-hand.json"} <= names
    assert all(load(name)["smartgoals"] == 1 for name in names if name.startswith("v1/"))
