"""One reading tells every fault that can be known: of parts that are faulty otherwise too, and beside twins."""

import json
from typing import Any

import codec_samples as samples
import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import codec
from smartgoals.codec._faults import UnreadWord

FULL = json.dumps(codec.unstructure(samples.strategy(), envelope=False))
WRONG = ([], {}, True, "\ud800", 10**400, 3, -1, "zzz", None, "2026-02-30", "2020-01-01", "2040-01-01", 0)
DEFINED_BY = {
    "objective": ("objectives",),
    "channel": ("channels",),
    "metric": ("metrics",),
    "goal": ("goals", "closed_goals"),
}


def places(data: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the place of every part of a document; of readings the first ones stand for all."""
    parts = data.items() if isinstance(data, dict) else enumerate(data[:3]) if isinstance(data, list) else ()
    return [place for key, part in parts for place in ((*at, key), *places(part, (*at, key)))]


PLACES = places(json.loads(FULL))


def broken(*breaks: tuple[tuple[Any, ...], Any]) -> Any:
    """Return the document with places of it made wrong; None takes a key away."""
    data = json.loads(FULL)
    for place, wrong in breaks:
        holder = data
        for key in place[:-1]:
            holder = holder[key]
        if wrong is None and isinstance(holder, dict):
            del holder[place[-1]]
        else:
            holder[place[-1]] = wrong
    return data


def problems(data: Any) -> list[sg.SmartGoalsError]:
    """Return every problem of a document."""
    try:
        codec.structure(data)
    except sg.SmartGoalsError as fault:
        return list(fault.problems)
    return []


def cannot_be_known(fault: sg.SmartGoalsError, others: list[tuple[tuple[Any, ...], Any]]) -> bool:
    """Tell whether another break took away what a fault is about, or what may define the name that it misses."""
    lists = DEFINED_BY.get(fault.kind, ()) if isinstance(fault, sg.UnknownName) else ()
    # Of a part that does not say what kind it is, nobody knows what belongs there.
    gone = [place[:-1] if place[-1] == "kind" else place for place, _ in others]
    return any(place[0] in lists for place, _ in others) or any(fault.location[: len(place)] == place for place in gone)


@st.composite
def several_breaks(draw: st.DrawFn) -> list[tuple[tuple[Any, ...], Any]]:
    """Draw two to four breaks, none of a place that holds another."""
    chosen: list[tuple[Any, ...]] = []
    for place in draw(st.lists(st.sampled_from(PLACES), min_size=2, max_size=4)):
        if not any(place[: len(one)] == one or one[: len(place)] == place for one in chosen):
            chosen.append(place)
    return [(place, draw(st.sampled_from(WRONG))) for place in chosen]


@given(breaks=several_breaks())
def test_what_each_break_does_alone_they_do_together(breaks: list[tuple[tuple[Any, ...], Any]]) -> None:
    """A document broken in several places tells the faults of each place."""
    together = {(one.path, type(one)) for one in problems(broken(*breaks))}
    for single in breaks:
        others = [one for one in breaks if one is not single]
        missed = [one for one in problems(broken(single)) if (one.path, type(one)) not in together]
        assert all(cannot_be_known(one, others) for one in missed), missed


@pytest.mark.parametrize(
    ("data", "paths"),
    [
        (
            {"goals": [{"id": "g", "metric": "nope", "channel": "zz", "target": {"kind": "reach_level", "value": "x"}}]},
            {"goals[0].target.value", "goals[0].metric", "goals[0].channel"},
        ),
        (
            {"goals": [{"id": "g", "metric": "nope", "start": "2026-02-01", "deadline": "2026-01-01"}]},
            {"goals[0].deadline", "goals[0].metric"},
        ),
        (
            {"goals": [{"id": "g", "start": "2026-02-01", "deadline": "2026-01-01", "baseline": {"value": "x"}}]},
            {"goals[0].deadline", "goals[0].baseline.value"},
        ),
        (
            {"goals": [{"id": "g"}, {"id": "g", "metric": "nope", "guardrails": ["no", 5]}]},
            {"goals[1].id", "goals[1].metric", "goals[1].guardrails[0]", "goals[1].guardrails[1]"},
        ),
        (
            {
                "audits": [
                    {
                        "id": "a",
                        "as_of": "2026-01-01",
                        "channels": [
                            {
                                "platform": "x",
                                "checks": [3],
                                "goal_ids": ["none"],
                                "baselines": [{"metric": "nope", "value": 3}, {"metric": "reach"}],
                            }
                        ],
                    }
                ]
            },
            {
                "audits[0].channels[0].checks[0]",
                "audits[0].channels[0].goal_ids[0]",
                "audits[0].channels[0].baselines[0].metric",
                "audits[0].channels[0].baselines[1].value",
            },
        ),
        (
            {"audits": [{"id": "q", "as_of": "2026-01-01", "channels": [{"platform": "x"}, {"platform": "twitter"}]}]},
            {"audits[0].channels[1]"},
        ),
        (
            {"goals": [{"id": "g", "start": "2026-05-01", "deadline": "2026-01-01", "revisions": [{"on": "2025-01-01"}]}]},
            {"goals[0].deadline", "goals[0].revisions[0].reason"},
        ),
        (
            {
                "goals": [
                    {
                        "id": "g",
                        "deadline": "2026-06-01",
                        "target": {
                            "kind": "reach_level",
                            "value": 5,
                            "milestones": [{"on": "2026-09-01", "value": "x"}],
                        },
                    }
                ]
            },
            {"goals[0].target.milestones[0].value", "goals[0].target.milestones[0].on"},
        ),
        (
            {
                "metrics": [{"id": "m", "nature": "flow"}],
                "sources": [
                    {"metric": "m", "reading": {"missing": {"missing": "zero"}}},
                    {"metric": "m", "kind": 5, "reading": {"missing": {"missing": "carry"}}},
                ],
            },
            {"sources[1].kind", "sources[1].reading"},
        ),
        (
            {"histories": [{"metric": "reach", "readings": [["2026-13-01", 1]]}, {"metric": "reach", "readings": []}]},
            {"histories[0].readings[0].day", "histories[1]"},
        ),
        (
            {"histories": [{"metric": "nope", "channel": "zz", "readings": 3}]},
            {"histories[0].readings", "histories[0].channel", "histories[0].metric"},
        ),
    ],
)  # fmt: skip
def test_references_inside_faulty_parts_are_told(data: Any, paths: set[str]) -> None:
    """What a faulty part names is looked at all the same, and so is what lies between its sound fields."""
    assert {one.path for one in problems(data)} == paths


def test_nine_faults_of_nine_kinds_are_told_in_one_round() -> None:
    """An unknown key, a missing one, a wrong type, a wrong word, a bad day, a twin, an unknown name, a circle, a law."""
    data = {
        "titel": "x",
        "objectives": [
            {"id": "a", "title": "A", "kind": "reputation", "serves": "b"},
            {"id": "b", "title": "B", "kind": "reputation", "serves": "a"},
            {"id": "c", "kind": "reputation"},
        ],
        "goals": [
            {"id": "g", "metric": "folowers", "ambition": "streched", "start": "2026-02-30"},
            {"id": "g", "baseline": {"value": "5"}, "start": None, "deadline": "2026-01-31"},
            {"id": "h", "start": "2026-02-01", "deadline": "2026-01-01"},
        ],
    }
    assert {one.path for one in problems(data)} == {
        "titel",
        "objectives[0].serves",
        "objectives[2].title",
        "goals[0].metric",
        "goals[0].ambition",
        "goals[0].start",
        "goals[1].id",
        "goals[1].baseline.value",
        "goals[2].deadline",
    }


def test_names_that_are_known_have_no_gaps() -> None:
    """Beside twins, whose second one has no name, the names that are known are those that somebody wrote."""
    twin = {"id": "o", "title": "T", "kind": "reputation"}
    *_, unknown = problems({"objectives": [twin, twin], "goals": [{"id": "a", "objective": "zz"}]})
    assert isinstance(unknown, sg.UnknownName)
    assert unknown.known == ("o",)


def test_a_word_that_could_not_be_read_is_like_no_other() -> None:
    """What stands for an unread word equals itself alone, and no word that somebody wrote."""
    one, other = UnreadWord(), UnreadWord()
    assert [one].count(one) == 1
    assert one.__eq__(one)
    assert one != other
    assert one != ""
    assert len({one, other, one}) == 2
