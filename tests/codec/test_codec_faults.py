"""Every fault of a document is an error of ours with its path; none is dropped, and no lower layer shows."""

import pickle
from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import codec_samples as samples
import pytest

import smartgoals as sg
from smartgoals import codec
from smartgoals.codec._faults import MOST_ITEMS, MOST_KEYS

NAN = float("nan")
GOAL = {"id": "g", "metric": "followers"}
FULL = codec.unstructure(samples.strategy(), envelope=False)


def faults(data: Any, kind: Any = sg.Strategy) -> list[str]:
    """Return the faults of a document as `path: message`."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        codec.structure(data, kind)
    return [str(one) for one in caught.value.problems]


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        # An unknown key, with the nearest one; a key that is no text.
        ("chanel", "ig", "goals[0].chanel: unknown key 'chanel', did you mean 'channel'?"),
        ("a b", 1, "goals[0]['a b']: unknown key 'a b'; known: id, objective"),
        (7, 1, "goals[0][7]: must be a key in text, got int 7"),
        (None, 1, "goals[0][None]: must be a key in text"),
        # A wrong type: number for text, text for a list, truth for a number, None for what must be there.
        ("id", 7, "goals[0].id: must be an id (text), got int 7"),
        ("id", None, "goals[0].id: must be an id (text), got NoneType None"),
        ("statement", ["a"], "goals[0].statement: must be text, got list ['a']"),
        ("guardrails", "abc", "goals[0].guardrails: must be a list of metric ids, got str 'abc'"),
        ("guardrails", {"a": 1}, "goals[0].guardrails: must be a list of metric ids, got dict {'a': 1}"),
        ("guardrails", None, "goals[0].guardrails: must be a list of metric ids, got NoneType None"),
        ("guardrails", ["reach", 5], "goals[0].guardrails[1]: must be an id (text), got int 5"),
        ("revisions", "abc", "goals[0].revisions: must be a list of revisions, got str 'abc'"),
        ("revisions", ["x"], "goals[0].revisions[0]: must be an object: revision, got str 'x'"),
        ("baseline", {"value": True}, "goals[0].baseline.value: must be a number, got bool True"),
        ("baseline", {"value": "5"}, "goals[0].baseline.value: must be a number, got str '5'"),
        ("baseline", {"value": NAN}, "goals[0].baseline.value: must be a finite number, got nan"),
        ("baseline", {"value": float("-inf")}, "goals[0].baseline.value: must be a finite number, got -inf"),
        ("baseline", {"value": 10**400}, "goals[0].baseline.value: must be a number between"),
        ("baseline", {"value": [1]}, "goals[0].baseline.value: must be a number, got list [1]"),
        ("baseline", [], "goals[0].baseline: must be an object: baseline, got list []"),
        # A missing key.
        ("baseline", {}, "goals[0].baseline.value: must be given for every baseline, got None (the key is missing)"),
        # A bad date.
        ("start", "2026-13-01", "goals[0].start: must be a day such as '2026-01-31', got '2026-13-01'"),
        ("start", "tomorrow", "goals[0].start: must be a day such as '2026-01-31', got 'tomorrow'"),
        ("start", "20260131", "goals[0].start: must be a day such as"),
        ("start", "2026-W01-1", "goals[0].start: must be a day such as"),
        ("start", "2026-01-31T10:00:00", "goals[0].start: must be a day such as"),
        ("start", "2026-01-31T10:00:00Z", "(a day has no time: smartgoals.day_of_moment turns a moment into one)"),
        ("start", 20260131, "goals[0].start: must be a day such as '2026-01-31', got int 20260131"),
        # A word that is none.
        ("ambition", "streched", "goals[0].ambition: unknown ambition 'streched', did you mean 'stretch'?"),
        ("ambition", None, "goals[0].ambition: must be an ambition"),
        # Targets.
        ("target", {"value": 3}, "goals[0].target.kind: must be given for every target: one of reach_level"),
        ("target", {"kind": "reach_levle"}, "goals[0].target.kind: unknown kind of target 'reach_levle', did you mean"),
        ("target", {"kind": "x", "amout": 3}, "goals[0].target.amout: unknown key 'amout', did you mean 'amount'?"),
        ("target", {"kind": ["x"]}, "goals[0].target.kind: unknown kind of target ['x']"),
        ("target", "50 folowers a", "goals[0].target: must be a pace such as"),
        ("target", 50, "goals[0].target: must be an object: target, got int 50"),
        ("target", {"kind": "reach_level"}, "goals[0].target.value: must be given for every reach level"),
        ("target", {"kind": "change_by"}, "goals[0].target.amount: must be exactly one of amount and percent"),
        ("target", {"kind": "keep_pace", "pace": "many"}, "goals[0].target.pace: must be a pace such as"),
        ("target", {"kind": "keep_pace", "pace": 50}, "goals[0].target.pace: must be a pace such as"),
        (
            "target",
            {"kind": "keep_pace", "pace": {"amount": 5}},
            "goals[0].target.pace.period: must be given for every",
        ),
        ("effort", {"amount": 5, "period": "wek"}, "goals[0].effort.period: must be a period such as"),
        ("cadence", "sometimes", "goals[0].cadence: must be a cadence such as"),
        ("cadence", 3, "goals[0].cadence: must be a cadence such as"),
        # Calendars.
        ("calendar", None, "goals[0].calendar: must be an object: calendar, got NoneType None"),
        ("calendar", {"working_days": "mon-xyz"}, "goals[0].calendar.working_days: must be a weekday"),
        ("calendar", {"working_days": [["mon"]]}, "goals[0].calendar.working_days: must be a weekday"),
        ("calendar", {"holidays": ["2026-02-30"]}, "goals[0].calendar.holidays[0]: must be a day such as"),
        ("calendar", {"holidays": "2026-02-28"}, "goals[0].calendar.holidays: must be a list of days"),
        (
            "calendar",
            {"holidays": {"known_from": "2026-01-01"}},
            "goals[0].calendar.holidays.known_until: must be given",
        ),
        ("calendar", {"pauses": [{"start": "2026-01-02"}]}, "goals[0].calendar.pauses[0].end: must be given for every"),
        # What contradicts itself, told by the model.
        ("deadline", "2026-01-01", "goals[0].deadline: must be on or after the start 2026-02-01"),
    ],
)
def test_a_fault_in_a_goal_is_named(field: Any, value: Any, expected: str) -> None:
    """A fault deep in a document is named by its path, what it is, and what would be right."""
    start = {} if field == "start" else {"start": "2026-02-01"}
    found = faults({"goals": [{**GOAL, **start, field: value}]})
    assert any(expected in one for one in found), found
    assert all(one.startswith("goals[0]") for one in found)


IN_STRATEGIES: list[tuple[Any, str]] = [
    ([], "must be an object: strategy, got list []"),
    ("{}", "must be an object: strategy, got str '{}'"),
    (None, "must be an object: strategy, got NoneType None"),
    ({"goals": "abc"}, "goals: must be a list of goals, got str 'abc'"),
    ({"goals": {"g": GOAL}}, "goals: must be a list of goals, got dict"),
    ({"goals": None}, "goals: must be a list of goals, got NoneType None"),
    ({"sources": [{"metric": "reach", "breaks": "2026"}]}, "sources[0].breaks: must be a list of days, got str"),
    ({"metrics": [{"id": "m", "nature": "flow", "range": [0, 1]}]}, "metrics[0].range: must be an object with low"),
    ({"metrics": [{"id": "m", "nature": "flow", "range": {"low": "0"}}]}, "metrics[0].range.low: must be a number"),
    ({"metrics": [{"id": "m", "nature": "flow", "range": {"min": 0}}]}, "metrics[0].range.min: unknown key"),
    (
        {"metrics": [{"id": "m", "nature": "flow", "range": {"low": 1, "high": 0}}]},
        "metrics[0].range: must be a low",
    ),
    (
        {"metrics": [{"id": "m"}, {"id": "m", "nature": "flow"}]},
        "metrics[0].nature: must be given for every metric",
    ),
    ({"capacity": {"amount": 5, "unit": 3, "period": "week"}}, "capacity.unit: must be a unit"),
]


AUDIT = {"id": "a", "as_of": "2026-03-31"}


IN_AUDITS: list[tuple[Any, str]] = [
    ({"content_mix": [["video", 0.5]]}, "channels[0].content_mix: must be an object: names with their shares"),
    ({"content_mix": {"video": 2}}, "channels[0].content_mix.video: must be a share from 0 to 1, got 2"),
    ({"audience": {"age": 3}}, "channels[0].audience.age: must be an object: names with their shares"),
    ({"audience": {"age": {"25": True}}}, "channels[0].audience.age.25: must be a number, got bool True"),
    ({"baselines": [{"metric": "reach"}]}, "channels[0].baselines[0].value: must be given for every measurement"),
    ({"baselines": [{"metric": "reach", "value": "unknown"}]}, "channels[0].baselines[0].value: must be a number"),
    (
        {"top_content": [{"url": "u", "pinned": 1}]},
        "channels[0].top_content[0].pinned: must be true or false, got int",
    ),
]


IN_READINGS: list[tuple[Any, str]] = [
    ("abc", "readings: must be a list of readings such as"),
    (None, "readings: must be a list of readings such as"),
    (["ab"], "readings[0]: must be [day, value], [day, value, recorded_on] or an object"),
    ([["2026-01-04"]], "readings[0]: must be [day, value]"),
    ([["2026-01-04", 1, None, 4]], "readings[0]: must be [day, value]"),
    ([["2026-01-04", 1], ["2026-01-05"]], "readings[1]: must be [day, value]"),
    ([["2026-01-04", 1], ["2026-13-05", 1]], "readings[1].day: must be a day such as"),
    ([["20260104", 1], ["2026-01-04xx", 1]], "readings[0].day: must be a day such as"),
    ([["2026-W01-1", 1]], "readings[0].day: must be a day such as"),
    ([[20260104, 1]], "readings[0].day: must be a day such as"),
    ([["2026-01-04", "1"]], "readings[0].value: must be a number, got str '1'"),
    ([["2026-01-04", True]], "readings[0].value: must be a number, got bool True"),
    ([["2026-01-04", NAN]], "readings[0].value: must be a finite number, got nan"),
    ([["2026-01-04", None]], "readings[0].value: must be a number, got NoneType None"),
    ([["2026-01-04", 1, "2026-01-03"]], "readings[0].recorded_on: must be on or after the reading's day"),
    ([{"day": "2026-01-04"}], "readings[0].value: must be given for every reading"),
    (
        [{"day": "2026-01-04", "value": 1, "outof": 3}],
        "readings[0].outof: unknown key 'outof', did you mean 'out_of'?",
    ),
    ([{"day": "2026-01-04", "value": 1, "out_of": 0}], "readings[0].out_of: must be above zero"),
    (
        [{"day": "2026-01-04", "value": 1, "out_of": 5}, ["2026-01-05", 2]],
        "readings[1].out_of: must be a denominator",
    ),
]


@pytest.mark.parametrize(
    ("data", "kind", "expected"),
    [
        *((data, sg.Strategy, expected) for data, expected in IN_STRATEGIES),
        *(({**AUDIT, "channels": [{"platform": "x", **entry}]}, sg.Audit, expected) for entry, expected in IN_AUDITS),
        *(({"metric": "reach", "readings": rows}, sg.History, expected) for rows, expected in IN_READINGS),
        ({"metric": "reach"}, sg.History, "readings: must be given for every history, got None (the key is missing)"),
        ([], sg.History, "must be an object: history, got list []"),
        # A target read as one class may leave its kind out, and may not have another's.
        ({"kind": "change_by", "value": 3}, sg.ReachLevel, "kind: unknown kind 'change_by'; known: reach_level"),
        (
            {"goals": [{"id": "g", "metric": "folowers"}]},
            sg.Strategy,
            "goals[0].metric: unknown metric 'folowers', did you mean 'followers'?",
        ),
    ],
)
def test_a_fault_is_named(data: Any, kind: Any, expected: str) -> None:
    """A document whose parts are none of theirs, an audit's figures and each row of a history are told at their place."""
    found = faults(data, kind)
    assert any(one.startswith(expected) for one in found), found
    if kind is sg.Audit:
        assert len(found) == 1


def test_the_facts_of_a_history_are_checked_with_its_rows() -> None:
    """Wrong facts do not hide wrong rows, nor an unknown key either."""
    data = {"metric": {"id": "m"}, "channel": 5, "chanel": "x", "readings": [["2026-01-04", "1"]]}
    assert faults({"histories": [data]}) == [
        "histories[0].chanel: unknown key 'chanel', did you mean 'channel'?",
        "histories[0].metric.nature: must be given for every metric, got None (the key is missing)",
        "histories[0].channel: must be an id (text), got int 5",
        "histories[0].readings[0].value: must be a number, got str '1' (write numbers without quotes)",
    ]


@pytest.mark.parametrize(
    ("covers", "rows", "expected"),
    [
        ("often", [["2026-01-31", "1"]], ["covers: must be a period such as", "readings[0].value: must be a number"]),
        (7, [["2026-01-31", 1]], ["covers: must be a period"]),
        ("month", [["2026-01-31", 1], ["2026-02-01", 1]], ["readings[1].covers: must be a period that can end on"]),
        (None, [{"day": "2026-01-31", "value": 1, "covers": "month"}], ["readings[0].covers: must be a day such as"]),
        (
            None,
            [{"day": "2026-01-31", "value": 1, "covers": "2026-02-01"}],
            ["readings[0].covers: must be on or before"],
        ),
    ],
)
def test_what_cannot_be_covered_is_named(covers: Any, rows: Any, expected: list[str]) -> None:
    """A period that is none, one that a row cannot end, and a first day that is none or too late are named in place."""
    found = faults({"metric": "reach", "covers": covers, "readings": rows}, sg.History)
    assert len(found) == len(expected)
    assert all(one.startswith(start) for one, start in zip(found, expected, strict=True)), found


MANY = {
    "title": 5,
    "objectives": [{"id": "a", "title": "A", "kind": "reputation", "start": "2026-02-30"}],
    "channels": [{"id": "ig"}, {"id": "x", "platform": "x"}],
    "goals": [
        "none",
        {"id": "g", "metric": "folowers", "objective": "a", "channel": "ig"},
        {"id": "h", "objective": "b", "channel": "x", "target": {"kind": "keep_pace", "pace": "many"}},
        {"id": "i", "objective": "b", "channel": "y"},
    ],
}
TWINS = {
    "objectives": [{"id": "a", "title": "A", "kind": "reputation"}] * 2,
    "goals": [{"id": "g", "objective": "z", "metric": "folowers"}],
    "channels": ["wrong", {"id": "c", "platform": "x"}, {"id": "c", "platform": "x"}],
}
ONE = {"id": "a", "title": "A", "kind": "reputation", "serves": "b"}
TWO = {"id": "b", "title": "B", "kind": "reputation", "serves": "a", "deadline": "2026-06-30"}
NAMELESS = {"id": "g", "objective": "a", "metric": "folowers"}
CLOSED = {
    "closed_goals": [{"goal": {"id": "old"}}],
    "audits": [{**AUDIT, "channels": [{"platform": "x", "goal_ids": ["old", "older"]}]}],
}
LATE = {"id": "g", "start": "2026-03-01", "deadline": "2026-01-01"}


@pytest.mark.parametrize(
    ("data", "paths"),
    [
        # Goal 1 names an objective and a channel that are there but wrong: only its metric is unknown. What goal 2
        # names is looked at beside its faulty target.
        (
            MANY,
            """objectives[0].start channels[0].platform goals[0] goals[2].target.pace title
            goals[1].metric goals[2].objective goals[3].objective goals[3].channel""",
        ),
        # Two of one id are reported with the names that nothing answers to.
        (TWINS, "channels[0] objectives[1].id channels[2].id goals[0].objective goals[0].metric"),
        # A circle and a date outside an objective are found among the parts that could be read, at their own positions.
        (
            {"objectives": [None, ONE, TWO], "goals": [None, {"id": "g", "objective": "b", "deadline": "2026-07-01"}]},
            "objectives[0] goals[0] objectives[1].serves goals[1].deadline",
        ),
        # An audit may name a closed goal that could not be read.
        (CLOSED, "closed_goals[0].closed_on closed_goals[0].outcome audits[0].channels[0].goal_ids[1]"),
        # Where a part that could not be read does not say its id, no name of its kind is called unknown.
        (
            {"objectives": [{"title": "A"}], "goals": [NAMELESS]},
            "objectives[0].id objectives[0].kind goals[0].metric",
        ),
        (
            {"objectives": [{"id": 5}], "goals": [NAMELESS]},
            "objectives[0].title objectives[0].kind objectives[0].id goals[0].metric",
        ),
        ({"objectives": ["a"], "goals": [NAMELESS]}, "objectives[0] goals[0].metric"),
        ({"objectives": [["a"]], "goals": [NAMELESS]}, "objectives[0] goals[0].metric"),
        ({"objectives": {"a": 1}, "goals": [NAMELESS]}, "objectives goals[0].metric"),
        # What lies between the other fields of a goal is told, whatever stands where its baseline should.
        *(
            ({"goals": [{**LATE, "baseline": wrong}]}, f"goals[0].baseline{where} goals[0].deadline")
            for wrong, where in (("many", ""), ([3], ""), (True, ""), ({"value": "x"}, ".value"), ({}, ".value"))
        ),
        # That a history says of no metric what it is one of is told beside what is wrong in it.
        *(
            (
                {"histories": [{**metric, "readings": [["2026-01-01", "x"]]}]},
                "histories[0].readings[0].value histories[0].metric",
            )
            for metric in ({}, {"metric": None})
        ),
    ],
)
def test_all_faults_are_reported_at_once(data: Any, paths: str) -> None:
    """Faults of fields, of nested parts and between the parts come in one report, in order."""
    assert [one.split(": ", 1)[0] for one in faults(data)] == paths.split()


def test_one_fault_is_itself() -> None:
    """A document with one fault raises that fault, of its own class; one with several raises them together."""
    with pytest.raises(sg.UnknownName) as one:
        codec.structure({"titel": "x"})
    assert (one.value.path, one.value.suggestion) == ("titel", "title")
    with pytest.raises(sg.StructureErrors) as several:
        codec.structure({"titel": "x", "goals": 3})
    assert several.value.paths == ("titel", "goals")
    assert pickle.loads(pickle.dumps(several.value)).paths == several.value.paths


@pytest.mark.parametrize("kind", [int, "goal", None, [], sg.SmartGoalsError])
def test_a_type_that_is_not_ours_is_refused(kind: Any) -> None:
    """Reading, writing and describing know the types of the model, and say so of any other."""
    for act in (lambda: codec.structure({}, kind), lambda: codec.json_schema(kind)):
        with pytest.raises(sg.WrongType, match="type: must be a type of the model, such as Strategy"):
            act()


def test_a_value_that_is_not_ours_is_not_written() -> None:
    """Writing refuses what is no value of the model."""
    with pytest.raises(sg.WrongType, match="must be a type of the model"):
        codec.unstructure(object())


def test_unknown_keys_can_be_reported_instead() -> None:
    """A lenient reading leaves unknown keys out and names each, at any depth, and hides no fault."""
    data = {
        "titel": "x",
        "goals": [{**GOAL, "x": 1, "target": {"kind": "reach_level", "value": 1, "v": 2}}],
        "histories": [{"metric": "reach", "channl": "ig", "readings": [{"day": "2026-01-04", "value": 1, "a": 0}]}],
        "metrics": [{"id": "m", "nature": "flow", "range": {"min": 0}}],
    }
    read = codec.structure(data, unknown="report")
    assert read.unknown == (
        "titel",
        "goals[0].x",
        "goals[0].target.v",
        "histories[0].channl",
        "histories[0].readings[0].a",
        "metrics[0].range.min",
    )
    assert read.value.goals["g"].target == sg.ReachLevel(1)
    assert len(faults(data)) == 6
    with pytest.raises(sg.WrongType, match="capacity"):
        codec.structure({**data, "capacity": 3}, unknown="report")
    assert codec.structure(FULL, sg.Strategy, "report") == codec.Structured(samples.strategy(), ())


def test_unknown_is_a_word() -> None:
    """What to do with unknown keys is one of two words."""
    with pytest.raises(sg.InvalidValue, match="unknown: must be 'refuse' or 'report'"):
        codec.structure({}, unknown="drop")  # type: ignore[call-overload]  # the point of the test


def test_an_over_long_document_is_refused() -> None:
    """A list, an object, an id or a text over its limit is one fault, and is not read."""
    assert faults({"goals": [None] * (MOST_ITEMS + 1)}) == [
        f"goals: must be at most {MOST_ITEMS} goals, got {MOST_ITEMS + 1}"
    ]
    keys = {f"k{k}": 1 for k in range(MOST_KEYS + 1)}
    assert faults(keys) == [f"must be at most {MOST_KEYS} keys, got {MOST_KEYS + 1}"]
    mix = {"platform": "x", "content_mix": keys}
    assert faults({**AUDIT, "channels": [mix]}, sg.Audit)[0].startswith("channels[0].content_mix: must be at most")
    assert faults({"id": "g" * 201}, sg.Goal)[0].startswith("id: must be an id of 1 to 200")
    assert faults({"id": "g", "statement": "g" * 20_001}, sg.Goal)[0].startswith("statement: must be text of at most")
    assert all(len(one) < 400 for one in faults({"id": "g" * 10**6, "x" * 10**6: 1, "start": "9" * 10**6}, sg.Goal))


def test_an_over_long_history_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A history has a limit of its own, which the test lowers rather than fill the memory."""
    monkeypatch.setattr("smartgoals.codec._histories.MOST_READINGS", 2)
    assert faults({"metric": "reach", "readings": [["2026-01-04", 1]] * 3}, sg.History) == [
        "readings: must be at most 2 readings, got 3"
    ]


def test_a_deep_document_is_refused() -> None:
    """Depth costs nothing: what is nested where nothing nested belongs is a wrong type."""
    deep: Any = 1
    for _ in range(100_000):
        deep = [deep]
    for place in ("goals", "title", "capacity", "x"):
        found = faults({place: deep})
        assert [one.split(": ")[0] for one in found] == ["goals[0]" if place == "goals" else place]
    nested: Any = {}
    for _ in range(100_000):
        nested = {"baseline": nested}
    assert len(faults({"id": "g", **nested}, sg.Goal)) == 2
    while deep != 1 or nested:  # taken apart by hand, as the interpreter would do it by recursion
        deep = deep[0] if deep != 1 else 1
        nested = nested.get("baseline", {})


def test_a_document_that_holds_itself_is_refused() -> None:
    """A document that holds itself ends in faults, not in a loop."""
    loop: dict[str, Any] = {"id": "g"}
    loop.update(baseline=loop, target=loop, revisions=[loop], calendar=loop)
    assert "target.kind: must be given" in " ".join(faults(loop, sg.Goal))
    rows: list[Any] = []
    rows.append(rows)
    assert faults({"metric": "reach", "readings": rows}, sg.History)[0].startswith("readings[0]: must be [day, value]")


@attrs.frozen(kw_only=True)
class Coloured(sg.Goal):  # type: ignore[misc]  # what a checker refuses is the test
    """A goal of a host's own class, with a field that no document has a place for."""

    colour: str = "red"


@pytest.mark.parametrize(
    ("hold", "path"),
    [
        (lambda goal: sg.Strategy(goals=[sg.Goal(id="a"), goal]), "goals[1]"),
        (lambda goal: sg.ClosedGoal(goal=goal, closed_on=date(2026, 1, 1), outcome="missed"), "goal"),
        (lambda goal: sg.review(sg.Strategy(goals=[goal]), as_of=date(2026, 1, 1)), "strategy.goals[0]"),
        (lambda goal: goal, "type"),
    ],
)
def test_a_value_of_a_derived_class_is_written_nowhere(hold: Callable[[sg.Goal], object], path: str) -> None:
    """What a document has no place for is refused where it stands, and not left out without a word."""
    with pytest.raises(sg.WrongType) as caught:
        codec.unstructure(hold(Coloured(id="x")))
    assert caught.value.path == path


@pytest.mark.parametrize("times", [1, 2, 3, 5])
def test_each_part_whose_id_is_taken_is_told_beside_other_faults(times: int) -> None:
    """However often an id is there, each part after the first is told at its place, and so is what else is wrong."""
    objective = {"id": "o", "title": "t", "kind": "conversions_sales"}
    goals = [{"id": "g", "objective": "o"}, {"id": "h", "objective": "other"}]
    with pytest.raises(sg.SmartGoalsError) as refused:
        codec.structure({"smartgoals": 2, "strategy": {"objectives": [objective] * times, "goals": goals}})
    told = [one.path for one in refused.value.problems] if times > 1 else [refused.value.path]
    assert told == [*(f"objectives[{at}].id" for at in range(1, times)), "goals[1].objective"]
