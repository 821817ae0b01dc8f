"""What a release has written stays readable for ever: the files under tests/golden are never changed, only added to."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import codec_samples as samples
import pytest
import sheet_samples

import smartgoals as sg
from smartgoals import codec

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
VALUES: dict[str, Callable[[], Any]] = {
    "strategy-full.json": samples.strategy,
    "strategy-empty.json": sg.Strategy,
    "goal.json": lambda: samples.goals()[0],
    "audit.json": lambda: samples.audits()[0],
    "history-corrected.json": lambda: samples.histories()[1],
    "metric.json": lambda: samples.metrics()[0],
}
BY_HAND = "strategy-by-hand.json"
# From 1 to 2 no word of the wire changed, only what goals mean.
WRITTEN = {f"v{version}/{name}": value for version in (1, 2) for name, value in VALUES.items()}
# What version 2 can say and version 1 could not.
WRITTEN["v2/history-additions.json"] = samples.additions
WRITTEN["v2/source-with-a-way.json"] = samples.source_with_a_way
WRITTEN["v2/source-of-a-meter.json"] = samples.source_of_a_meter
WRITTEN["v2/quota-that-carries-over.json"] = samples.carrying_quota
WRITTEN["v2/calendar-of-a-team.json"] = samples.calendar_of_a_team
WRITTEN["v2/history-of-spans.json"] = samples.spans
WRITTEN["v2/source-of-weeks.json"] = samples.source_of_weeks
WRITTEN["v2/metric-of-time.json"] = samples.of_time
WRITTEN["v2/strategy-with-events.json"] = samples.strategy_with_events
WRITTEN["v2/sheet.json"] = sheet_samples.sheet
# What release 0.1.0 wrote, of values that its own Hypothesis strategies drew and of the example it came with: the type, what
# is written otherwise today, and what means something else.
RELEASED: dict[str, tuple[type, dict[str, str], list[tuple[str, str]]]] = {
    "audit": (sg.Audit, {"competitors[1].platform": "tiktok"}, []),
    "calendar": (sg.Calendar, {}, []),
    "closed-goal": (sg.ClosedGoal, {}, [("goal.target", "band"), ("goal.revisions[1].baseline.on", "baseline_day")]),
    "data-source": (sg.DataSource, {}, []),
    "goal": (sg.Goal, {}, [("revisions[1].target", "band")]),
    "goal-of-a-fraction": (
        sg.Goal,
        {"target.pace": "0.5 posts/week", "effort": "2.5 h/week"},
        [("target.pace", "fraction"), ("effort", "fraction")],
    ),
    "history": (sg.History, {}, []),
    "metric": (sg.Metric, {}, []),
    "strategy": (sg.Strategy, {}, [("goals[0].target.judged", "any_day"), ("closed_goals[0].goal.target", "band")]),
    "strategy-example": (sg.Strategy, {}, [("goals[0].target.counted", "quota"), ("goals[6].target", "band")]),
}
CURRENT = tuple(name for name in WRITTEN if name.startswith(f"v{codec.VERSION}/"))


def by_hand() -> sg.Strategy:
    """Return the strategy that strategy-by-hand.json spells in every other way that is read."""
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
                    sg.audits.ChannelAudit(
                        platform="x",
                        baselines=[sg.audits.Measurement(metric=one, value=None) for one in ("reach", "link_clicks")],
                    )
                ],
            )
        ],
    )


def differences(was: Any, now: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield what stands otherwise in a document now, by its path."""
    match was, now:
        case (dict(), dict()) if was.keys() == now.keys():
            for key in was:
                yield from differences(was[key], now[key], f"{path}.{key}" if path else key)
        case (list(), list()) if len(was) == len(now):
            for position, (one, other) in enumerate(zip(was, now, strict=True)):
                yield from differences(one, other, f"{path}[{position}]")
        case _ if was != now:
            yield path, now


def load(name: str) -> Any:
    """Return a golden file as data."""
    return json.loads((GOLDEN / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(WRITTEN))
def test_golden_files_read_as_what_they_were(name: str) -> None:
    """A file of an earlier release reads as the value it was written from."""
    value = WRITTEN[name]()
    assert codec.structure(load(name), type(value)) == value


@pytest.mark.parametrize("name", sorted(CURRENT))
def test_this_version_still_writes_its_golden_files(name: str) -> None:
    """Within a version the wire does not drift: the same value is written the same way."""
    assert codec.unstructure(WRITTEN[name](), envelope=True) == load(name)


@pytest.mark.parametrize("name", sorted(WRITTEN))
def test_golden_files_are_written_as_files_of_today(name: str) -> None:
    """What an earlier file says is written again word for word, under today's version."""
    data = load(name)
    value = codec.structure(data, type(WRITTEN[name]()))
    assert codec.unstructure(value, envelope=True) == {**data, "smartgoals": codec.VERSION}


@pytest.mark.parametrize("name", sorted(RELEASED))
def test_what_release_0_1_wrote_is_read_and_what_changed_is_told(name: str) -> None:
    """It reads, comes back word for word but for what is listed, and tells what means something else."""
    kind, otherwise, told = RELEASED[name]
    data = load(f"v1/release-0.1-{name}.json")
    word = next(key for key in data if key != "smartgoals")
    value: Any = codec.structure(data, kind)
    written = codec.unstructure(value, envelope=True)
    assert dict(differences(data[word], written[word])) == otherwise
    assert codec.structure(written, kind) == codec.structure(codec.migrate(data), kind) == value
    assert [(meaning.path, meaning.code.value) for meaning in codec.meanings(data, kind)] == told
    assert codec.meanings(written, kind) == ()


@pytest.mark.parametrize("version", [1, 2])
def test_other_spellings_are_read_for_ever(version: int) -> None:
    """What people write by hand in a spelling that is read stays readable."""
    assert codec.structure(load(f"v{version}/{BY_HAND}")) == by_hand()


def test_every_golden_file_is_used() -> None:
    """No golden file lies there unread."""
    names = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.json")}
    released = {f"v1/release-0.1-{name}.json" for name in RELEASED}
    assert names == {*WRITTEN, *released, f"v1/{BY_HAND}", f"v2/{BY_HAND}"}
    assert all(name.startswith(f"v{load(name)['smartgoals']}/") for name in names)


def test_a_golden_file_tells_for_ever_what_it_means_otherwise() -> None:
    """What a file of version 1 tells of its meanings stays told, and today's tells nothing."""
    meanings = codec.meanings(load("v1/strategy-full.json"))
    assert [(meaning.path, meaning.code.value) for meaning in meanings] == [
        ("goals[0].target.counted", "quota"),
        ("goals[1].target.judged", "any_day"),
        ("goals[3].target.judged", "any_day"),
        ("goals[4].target", "band"),
        ("goals[5].target", "band"),
        ("goals[6].target.counted", "rolling"),
        ("closed_goals[0].goal.target", "beyond_target"),
    ]
    assert codec.meanings(load("v2/strategy-full.json")) == ()
