"""What a release has written stays readable for ever: the files under tests/golden are never changed, only added to."""

import json
from collections.abc import Callable
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
# Values that Hypothesis drew by the strategies of release 0.1.0, as that release wrote them, and what means something else.
RELEASED: dict[str, tuple[str, ...]] = {
    "v1/release-0.1-audit.json": (),
    "v1/release-0.1-calendar.json": (),
    "v1/release-0.1-closed-goal.json": ("goal.target band", "goal.revisions[1].baseline.on baseline_day"),
    "v1/release-0.1-data-source.json": (),
    "v1/release-0.1-goal.json": ("revisions[1].target band",),
    "v1/release-0.1-strategy-example.json": ("goals[0].target.counted quota", "goals[6].target band"),
    "v1/release-0.1-goal-quota.json": (
        "target band",
        "revisions[0].baseline.on baseline_day",
        "revisions[0].target.counted quota",
        "revisions[1].target band",
    ),
    "v1/release-0.1-goal-rolling.json": (
        "target.counted rolling",
        "revisions[0].target band",
        "revisions[1].deadline paused_end",
    ),
    "v1/release-0.1-history.json": (),
    "v1/release-0.1-metric.json": (),
    "v1/release-0.1-strategy-daily.json": ("goals[0].target.pace daily_pace",),
    "v1/release-0.1-strategy-paused.json": (
        "goals[0].target.judged any_day",
        "goals[0].deadline paused_end",
        "goals[0].target beyond_target",
        "goals[1].target band",
        "goals[2].revisions[0].baseline.on baseline_day",
        "goals[2].revisions[0].target band",
    ),
    "v1/release-0.1-strategy-percent.json": (
        "goals[0].revisions[0].target band",
        "closed_goals[0].goal.baseline.on baseline_day",
        "closed_goals[0].goal.target band",
        "closed_goals[0].goal.revisions[0].baseline.on baseline_day",
        "closed_goals[0].goal.revisions[0].target.milestones milestone_before_start",
        "closed_goals[0].goal.revisions[0].target.percent percent",
        "closed_goals[0].goal.revisions[0].target.judged any_day",
    ),
    "v1/release-0.1-strategy.json": (
        "goals[0].target.judged any_day",
        "goals[0].revisions[0].target.judged any_day",
        "goals[1].target.counted quota",
        "goals[1].revisions[0].target.counted rolling",
        "goals[1].revisions[1].target band",
        "closed_goals[0].goal.target band",
        "closed_goals[0].goal.revisions[0].baseline.on baseline_day",
        "closed_goals[0].goal.revisions[0].target band",
    ),
}
KINDS = {
    "strategy": sg.Strategy,
    "goal": sg.Goal,
    "history": sg.History,
    "metric": sg.Metric,
    "audit": sg.Audit,
    "calendar": sg.Calendar,
    "closed_goal": sg.ClosedGoal,
    "data_source": sg.DataSource,
}
OF_A_FRACTION = "v1/release-0.1-goal-of-a-fraction.json"
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


def load(name: str) -> Any:
    """Return a golden file as data."""
    return json.loads((GOLDEN / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(WRITTEN))
def test_golden_files_read_as_what_they_were(name: str) -> None:
    """A file of an earlier release reads as the value it was written from, and is written again word for word.

    Within a version the wire does not drift: the same value is written the same way; an older file under today's number.
    """
    data, value = load(name), WRITTEN[name]()
    read = codec.structure(data, type(value))
    assert read == value
    for one in (value, read):
        assert codec.unstructure(one, envelope=True) == {**data, "smartgoals": codec.VERSION}
    assert (data["smartgoals"] == codec.VERSION) is (name in CURRENT)


@pytest.mark.parametrize("version", [1, 2])
def test_other_spellings_are_read_for_ever(version: int) -> None:
    """What people write by hand in a spelling that is read stays readable."""
    assert codec.structure(load(f"v{version}/{BY_HAND}")) == by_hand()


def test_every_golden_file_is_used() -> None:
    """No golden file lies there unread."""
    names = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.json")}
    assert names == {*WRITTEN, *RELEASED, OF_A_FRACTION, f"v1/{BY_HAND}", f"v2/{BY_HAND}"}
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


@pytest.mark.parametrize("name", sorted(RELEASED))
def test_what_the_first_release_wrote_is_read_and_written_word_for_word(name: str) -> None:
    """Each field of a drawn document of 0.1.0 is kept; names of platforms alone are told as we tell them."""
    data = load(name)
    (word,) = data.keys() - {"smartgoals"}
    value: Any = codec.structure(data, KINDS[word])
    assert codec.unstructure(value, envelope=True) == {**lower_platforms(data), "smartgoals": codec.VERSION}
    assert codec.structure(codec.migrate(data), KINDS[word]) == value
    # What it means otherwise stays told; once it is written anew, nothing is.
    told = [f"{meaning.path} {meaning.code}" for meaning in codec.meanings(data, KINDS[word])]
    assert told == list(RELEASED[name])
    assert codec.meanings(codec.migrate(data), KINDS[word]) == ()


def test_what_the_first_release_took_for_a_unit_is_told_as_a_fraction() -> None:
    """0.1.0 wrote "1/2 posts" as one of a unit "/2 posts"; it is half a post now, is written so, and is told."""
    data = load(OF_A_FRACTION)
    goal = codec.structure(data, sg.Goal)
    written = codec.unstructure(goal)
    assert (written["target"]["pace"], written["effort"]) == ("0.5 posts/week", "2.5 h/week")
    told = [(meaning.path, meaning.code.value) for meaning in codec.meanings(data, sg.Goal)]
    assert told == [("target.pace", "fraction"), ("effort", "fraction")]


@pytest.mark.parametrize("text", ["5 10 x/week", "5 5/week"])
def test_a_pace_whose_unit_was_a_figure_is_refused_at_its_place(text: str) -> None:
    """Release 0.1.0 took a second figure for a part of the unit, and wrote it."""
    goal = {"id": "g", "target": {"kind": "keep_pace", "pace": text}}
    with pytest.raises(sg.InvalidValue, match="a unit is a word") as refused:
        codec.structure({"smartgoals": 1, "goal": goal}, sg.Goal)
    assert refused.value.path == "target.pace"


def lower_platforms(data: Any) -> Any:
    """Return a document with its known platforms by our names for them."""
    if isinstance(data, dict):
        return {
            key: value.lower() if key == "platform" and value == "TikTok" else lower_platforms(value)
            for key, value in data.items()
        }
    return [lower_platforms(item) for item in data] if isinstance(data, list) else data
