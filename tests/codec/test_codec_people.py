"""Documents that people write by hand: YAML's `on`, shorter forms, near misses, faulty parts set aside, patches."""

from collections import UserDict
from datetime import date
from typing import Any

import codec_samples as samples
import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import codec

GOAL = sg.Goal(id="g", metric="followers", target=sg.ReachLevel(2400), owner="Ana")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"value": 1200, True: "2026-01-04"}, sg.Baseline),
        ({True: "2026-01-04", "value": 1200}, sg.Milestone),
        ({"metric": "reach", "value": 3, True: "2026-01-04"}, sg.audits.Measurement),
    ],
)
def test_the_key_on_is_read_though_yaml_takes_it_for_true(data: dict[Any, Any], kind: Any) -> None:
    """YAML 1.1 reads the key `on` as the truth value; where a day belongs there, it is read as meant."""
    assert codec.structure(data, kind).on == date(2026, 1, 4)


@pytest.mark.parametrize(("data", "kind"), [({"strategy": {}}, sg.Strategy), ({"goal": {"id": "g"}}, sg.Goal)])
def test_an_envelope_without_its_version_is_told_so(data: Any, kind: Any) -> None:
    """Who forgets the number beside the document hears what to write, in words for people too."""
    with pytest.raises(sg.InvalidValue, match="smartgoals: must be the version of a document") as caught:
        codec.structure(data, kind)
    assert "“smartgoals: 2”" in codec.wording(caught.value)


def test_a_true_key_elsewhere_is_a_fault() -> None:
    """Where there is no key `on`, or it is there twice, a key that is no text is told."""
    for data, kind in (({"id": "g", True: 1}, sg.Goal), ({"value": 1, "on": "2026-01-04", True: 1}, sg.Baseline)):
        with pytest.raises(sg.WrongType, match="must be a key in text"):
            codec.structure(data, kind)
    with pytest.raises(sg.WrongType, match="on: must be a day"):
        codec.structure({"value": 1, True: 5}, sg.Baseline)


def test_faults_below_a_key_taken_for_true_have_its_name() -> None:
    """A bad day under such a key is told at `on`, beside the other faults of the part."""
    with pytest.raises(sg.StructureErrors) as caught:
        codec.structure({"id": "g", "baseline": {"value": "x", True: "2026-02-30"}}, sg.Goal)
    assert set(caught.value.paths) == {"baseline.on", "baseline.value"}


def test_shorter_forms_are_read_and_never_written() -> None:
    """A pace in text is a target, and a number a baseline; what is written is whole."""
    goal = codec.structure({"id": "g", "target": "50 followers/week", "baseline": 1200}, sg.Goal)
    assert goal.target == sg.KeepPace("50 followers/week")
    assert goal.baseline == sg.Baseline(value=1200)
    assert codec.unstructure(goal)["target"] == {"kind": "keep_pace", "pace": "50 followers/week"}
    assert codec.unstructure(goal)["baseline"] == {"value": 1200}
    assert codec.structure("1 200 €/mois", sg.Target) == sg.KeepPace("1200 €/month")


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("target", "many", "target: must be a pace such as"),
        ("target", 50, "target: must be an object: target"),
        ("baseline", True, "baseline: must be an object: baseline"),
        ("baseline", float("nan"), "baseline: must be a finite number"),
        ("baseline", "1200", "baseline: must be an object: baseline"),
    ],
)
def test_what_is_no_shorter_form_is_refused(field: str, value: Any, expected: str) -> None:
    """Text that is no pace and truth that is no number are told at their field."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        codec.structure({"id": "g", field: value}, sg.Goal)
    assert str(caught.value).startswith(expected) or expected.split(": ")[1] in str(caught.value)


def test_near_misses_of_open_words_are_told() -> None:
    """A kind, a platform and a unit that nearly are known ones are told with what may be meant; own words are not."""
    data = {
        "objectives": [
            {"id": "o", "title": "O", "kind": "conversion_sales"},
            {"id": "p", "title": "P", "kind": "carbon_footprint"},
        ],
        "channels": [{"id": "ig", "platform": "instagramm"}, {"id": "in", "platform": "our intranet"}],
        "goals": [
            {"id": "g", "metric": "followers", "target": "50 folowers/week"},
            {"id": "h", "metric": "followers", "target": "50 fans/week"},
        ],
        "audits": [{"id": "a", "as_of": "2026-01-01", "channels": [{"platform": "twiter"}]}],
    }
    read = codec.structure(data, unknown="report")
    assert [(one.path, one.suggestion) for one in read.near_misses] == [
        ("objectives[0].kind", "conversions_sales"),
        ("channels[0].platform", "instagram"),
        ("goals[0].target.pace", "followers"),
        ("audits[0].channels[0].platform", "x"),
    ]
    alone = codec.structure({"id": "g", "metric": "followers", "target": "50 folowers/week"}, sg.Goal, "report")
    assert [one.path for one in alone.near_misses] == ["target.pace"]
    audit = codec.structure(data["audits"][0], sg.Audit, "report")
    assert [one.path for one in audit.near_misses] == ["channels[0].platform"]
    assert codec.structure({"value": 1}, sg.Baseline, "report").near_misses == ()


def test_near_misses_are_looked_for_in_every_place() -> None:
    """Whatever holds a platform, a unit of a metric or an effort is looked at: audits, revisions, closed goals, capacity."""
    goal = {"id": "g", "metric": "followers", "target": "50 folowers/week", "effort": "5 huors/week"}
    revised = {
        "id": "r",
        "metric": "followers",
        "revisions": [{"on": "2026-01-05", "reason": "x", "target": "5 folowers/week"}],
    }
    data: dict[str, Any] = {
        "goals": [goal, revised, {"id": "own", "effort": "3 sprints/week"}, {"id": "h", "effort": "1 hour/week"}],
        "closed_goals": [{"goal": {**goal, "id": "c"}, "closed_on": "2026-01-05", "outcome": "met"}],
        "capacity": "20 heurs/week",
        "audits": [
            {
                "id": "a",
                "as_of": "2026-01-01",
                "competitors": [{"name": "N", "platform": "tiktokk"}],
                "impostors": [{"platform": "instagramm"}],
                "requests": [{"platform": "twiter"}],
            }
        ],
    }
    told = codec.structure(data, unknown="report").near_misses
    assert {one.path: one.suggestion for one in told} == {
        "goals[0].target.pace": "followers",
        "goals[0].effort": "hours",
        "goals[1].revisions[0].target.pace": "followers",
        "closed_goals[0].goal.target.pace": "followers",
        "closed_goals[0].goal.effort": "hours",
        "capacity": "heures",
        "audits[0].competitors[0].platform": "tiktok",
        "audits[0].impostors[0].platform": "instagram",
        "audits[0].requests[0].platform": "x",
    }
    closed = codec.structure(data["closed_goals"][0], sg.ClosedGoal, "report")
    assert [one.path for one in closed.near_misses] == ["goal.target.pace", "goal.effort"]


def test_faulty_parts_are_set_aside_with_what_needs_them() -> None:
    """The sound parts of a document are read, and each other is told with its faults at its place."""
    data = {
        "titel": "x",
        "title": 5,
        "channels": [{"id": "ig"}, {"id": "x", "platform": "x"}],
        "goals": [
            {"id": "sound", "channel": "x"},
            {"id": "no-channel", "channel": "ig"},
            "nothing",
            {"id": "late", "start": "2026-02-01", "deadline": "2026-01-01"},
            {"id": "also-sound"},
        ],
        "audits": [{"id": "a", "as_of": "2026-01-01", "channels": [{"platform": "x", "goal_ids": ["late"]}]}],
    }
    read = codec.structure(data, faulty="set_aside")
    assert read.value.goals.ids == ("sound", "also-sound")
    assert read.value.channels.ids == ("x",)
    assert [(one.path, one.id) for one in read.left_out] == [
        ("titel", None),
        ("title", None),
        ("channels[0]", "ig"),
        ("goals[1]", "no-channel"),
        ("goals[2]", None),
        ("goals[3]", "late"),
        ("audits[0]", "a"),
    ]
    assert [fault.path for one in read.left_out for fault in one.faults] == [
        "titel",
        "title",
        "channels[0].platform",
        "goals[1].channel",
        "goals[2]",
        "goals[3].deadline",
        "audits[0].channels[0].goal_ids[0]",
    ]
    lenient = codec.structure(data, unknown="report", faulty="set_aside")
    assert lenient.unknown == ("titel",)
    assert lenient.left_out[0].path == "title"
    assert data["titel"] == "x"


def test_all_places_are_those_of_the_document_that_was_given() -> None:
    """Near misses, meanings, unknown keys and what was left out count the same entries."""
    calm = {"id": "calm", "metric": "followers", "target": {"kind": "stay_within", "low": 1, "high": 4}}
    slip = {"id": "b", "target": "50 folowers/week", "metric": "followers", "colour": 1}
    data = {"smartgoals": 1, "strategy": {"goals": [5, calm, slip]}}
    read = codec.structure(data, unknown="report", faulty="set_aside")
    assert [one.path for one in read.meanings] == ["goals[1].target"]
    assert [one.path for one in read.near_misses] == ["goals[2].target.pace"]
    assert (read.unknown, read.left_out[0].path) == (("goals[2].colour",), "goals[0]")


def test_what_was_left_out_says_itself() -> None:
    """A part that was set aside is told by its place, its id and its faults."""
    read = codec.structure({"goals": [{"id": "g", "metric": "nope"}, 5]}, faulty="set_aside")
    named, bare = map(str, read.left_out)
    assert named.startswith("goals[0] (g): metric: unknown metric 'nope'")
    assert bare == "goals[1]: must be an object: goal, got int 5"


def test_keys_of_lists_of_lists_are_left_out_at_their_places() -> None:
    """An unknown key inside the rows of a history is left out there alone."""
    data = {
        "histories": [{"metric": "reach", "readings": [["2026-01-03", 1], {"day": "2026-01-04", "value": 1, "x": 0}]}]
    }
    read = codec.structure(data, unknown="report")
    assert read.unknown == ("histories[0].readings[1].x",)
    assert len(read.value.histories[0]) == 2


def test_a_sound_document_is_read_once() -> None:
    """Looking for what is faulty reads the document already; a sound one is not read a second time for that."""

    class Watched(UserDict[str, Any]):
        asked = 0

        def __len__(self) -> int:
            self.asked += 1
            return super().__len__()

    once, aside = Watched(id="g"), Watched(id="g")
    codec.structure({"goals": [once]})
    assert codec.structure({"goals": [aside]}, faulty="set_aside").value.goals.ids == ("g",)
    assert aside.asked == once.asked > 0


@pytest.mark.parametrize("data", [[], "x", None, {"smartgoals": 9, "strategy": {}}])
def test_what_is_no_document_is_refused_as_ever(data: Any) -> None:
    """Where nothing can be set aside, the faults are raised."""
    with pytest.raises(sg.SmartGoalsError):
        codec.structure(data, faulty="set_aside")


def test_what_must_be_there_cannot_be_set_aside() -> None:
    """A part whose own faults no cut mends is refused whole."""
    with pytest.raises(sg.SmartGoalsError, match="id"):
        codec.structure({"metric": "followers"}, sg.Goal, faulty="set_aside")
    with pytest.raises(sg.InvalidValue, match="faulty: must be 'refuse' or 'set_aside'"):
        codec.structure({}, faulty="drop")  # type: ignore[call-overload]  # the point of the test


@given(data=st.data())
def test_setting_aside_ends_and_what_is_left_is_sound(data: st.DataObject) -> None:
    """Whatever entries are faulty, the rest is read, and nothing of it is in the parts left out."""
    document = codec.unstructure(samples.strategy(), envelope=False)
    for part in ("goals", "channels", "objectives", "metrics", "histories"):
        for position in range(len(document[part])):
            if data.draw(st.integers(0, 4)) == 0:
                document[part][position] = data.draw(st.sampled_from([None, {}, {"id": "x"}, 5]))
    read = codec.structure(document, faulty="set_aside")
    assert codec.structure(codec.unstructure(read.value)) == read.value
    assert len({one.path for one in read.left_out}) == len(read.left_out)
    assert all(fault.path.startswith(one.path) for one in read.left_out for fault in one.faults)


def test_a_patch_changes_places_by_their_paths() -> None:
    """Parts of parts, entries by position and by id, new entries, and None for what goes."""
    plan = sg.Strategy(goals=[GOAL, sg.Goal(id="h")], channels=[sg.Channel(id="ig", platform="instagram")])
    after = codec.patch(
        plan,
        {
            "goals[0].target.value": 2500,
            "goals[h].channel": "ig",
            "goals[2]": sg.Goal(id="new", baseline=sg.Baseline(value=3)),
            "goals[g].owner": None,
            "title": "ours",
        },
    )
    assert after.goals["g"] == sg.Goal(id="g", metric="followers", target=sg.ReachLevel(2500))
    assert after.goals["h"].channel == "ig"
    assert after.goals["new"].baseline == sg.Baseline(value=3)
    assert after.title == "ours"
    assert codec.patch(after, {"goals[new]": None, "goals[1]": None}).goals.ids == ("g",)
    assert codec.patch(GOAL, {}) == GOAL
    assert codec.patch(GOAL, {"guardrails": ["reach"], "ambition": sg.types.Ambition.STRETCH}).guardrails == ("reach",)
    assert codec.patch(GOAL, {"calendar.working_days": "mon-fri"}).calendar.working_days == (0, 1, 2, 3, 4)
    assert codec.patch(GOAL, {"target": {"kind": "reach_level", "value": 3}}).target == sg.ReachLevel(3)


def test_a_patch_follows_what_its_changes_made_of_the_document() -> None:
    """A new id is found by the next change, a replaced entry by its new one, and what a part is not there yet comes to be."""
    plan = sg.Strategy(goals=[GOAL, sg.Goal(id="h")])
    after = codec.patch(
        plan,
        {
            "goals[h].owner": "Bob",
            "goals[h].id": "i",
            "goals[i].statement": "more",
            "goals[g]": {"id": "k"},
            "goals[k].baseline.value": 5,
            "goals[k].baseline.on": date(2026, 1, 4),
            "histories[0]": {"metric": "reach", "readings": [["2026-01-04", 1]]},
            "histories[0].readings[0]": ["2026-01-05", 2],
        },
    )
    assert after.goals["i"] == sg.Goal(id="i", owner="Bob", statement="more")
    assert after.goals["k"].baseline == sg.Baseline(value=5, on=date(2026, 1, 4))
    assert after.histories[0].values == (2,)
    closed = {"goal": {"id": "old", "target": "5/week"}, "closed_on": "2026-01-31", "outcome": "missed"}
    kept = codec.patch(after, {"closed_goals": [closed], "closed_goals[old].lesson": "start sooner"})
    assert kept.closed_goals["old"].lesson == "start sooner"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"goals[9].owner": "x"}, r"goals\[9\]: must be a position below 1"),
        ({"goals[none].owner": "x"}, r"goals\[none\]|goals.none"),
        ({"goals[0].owner.name": "x", "goals[0].id.x": 1}, "2 problems"),
        ({"goals[0].owner": 5}, r"goals\[0\].owner: must be text"),
        ({"": 1}, "changes: must be a path"),
        ({5: 1}, "changes: must be a path"),
        ({"nothing": 1}, "nothing: unknown key"),
    ],
)
def test_a_patch_that_leads_nowhere_is_refused(changes: dict[Any, Any], message: str) -> None:
    """A path to what is not there, or through what has no parts, is told; so is a value that is wrong there."""
    with pytest.raises(sg.SmartGoalsError, match=message):
        codec.patch(sg.Strategy(goals=[GOAL]), changes)


@pytest.mark.parametrize("value", [5, "g", sg.types.Ambition.STRETCH, sg.Pace.parse("5/day")])
def test_a_patch_needs_a_value_with_parts(value: Any) -> None:
    """What is no value of ours, or is written in text, has no places to change."""
    with pytest.raises(sg.WrongType, match="value: must be a value"):
        codec.patch(value, {})


def test_a_patch_takes_a_mapping() -> None:
    """What is no mapping of paths is refused."""
    with pytest.raises(sg.WrongType, match="a mapping of paths"):
        codec.patch(GOAL, [("owner", "x")])  # type: ignore[arg-type]  # the point of the test
