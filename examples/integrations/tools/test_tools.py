"""What the mappers keep, what they tell as lost, and what they say of faulty objects."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import import_goals
import objects
import pytest
from asana_goals import from_asana, to_asana
from assembly import Import
from beeminder_goals import from_beeminder, to_beeminder
from clickup_goals import from_clickup, to_clickup
from conversions import day_of
from github_milestones import from_github, to_github
from gitlab_milestones import from_gitlab, to_gitlab
from hypothesis import given, settings, strategies as st
from jira_epics import from_jira_epics, to_jira_epic
from jira_versions import from_jira, to_jira
from viva_okr import from_viva, to_viva
from why import WHY

import smartgoals as sg

ON = date(2026, 3, 1)
SAID_TWICE = {
    *("viva[0].keyResults[0].type", "viva[0].keyResults[2].type"),
    *("beeminder[0].yaw", "beeminder[0].aggday", "beeminder[2].aggday"),
}
"""From 30 to 45 is an increase, and a goal that adds up takes the sum of a day, without saying so; so do roads."""
Read = Callable[[Any], Import]
READERS: dict[str, tuple[Read, list[Any]]] = {
    "asana": (partial(from_asana, read_on=ON), objects.ASANA),
    "clickup": (partial(from_clickup, kind="customer_care"), objects.CLICKUP),
    "viva": (partial(from_viva, kind="customer_care"), objects.VIVA),
    "github": (partial(from_github, read_on=ON), objects.GITHUB),
    "gitlab": (partial(from_gitlab, issues={"12": objects.GITLAB_ISSUES}), objects.GITLAB),
    "jira": (partial(from_jira, read_on=ON), objects.JIRA),
    "epics": (partial(from_jira_epics, children={"SHOP-12": objects.CHILDREN}), objects.EPICS),
    "beeminder": (from_beeminder, objects.BEEMINDER),
}
WRITERS: dict[str, Callable[[sg.Strategy, str], Any]] = {
    "asana": to_asana,
    "clickup": lambda strategy, id: to_clickup(strategy, "e53a"),
    "viva": lambda strategy, id: to_viva(strategy, "o1"),
    "github": lambda strategy, id: to_github(strategy.goals[id]),
    "gitlab": lambda strategy, id: to_gitlab(strategy.goals[id]),
    "jira": lambda strategy, id: to_jira(strategy.goals[id]),
    "epics": lambda strategy, id: to_jira_epic(strategy.goals[id]),
    "beeminder": to_beeminder,
}
every_tool = pytest.mark.parametrize("tool", READERS)


def leaves(data: Any, *above: str | int) -> Iterator[tuple[str | int, ...]]:
    """Yield the place of every value that says something: no empty one, and no flag that is not set."""
    members = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    if not members and data not in (None, "", [], {}, False):
        yield above
    for key, value in members:
        yield from leaves(value, *above, key)


def parent(data: Any, place: tuple[str | int, ...]) -> Any:
    """Return what holds the value at a place."""
    for step in place[:-1]:
        data = data[step]
    return data


def spelt(place: tuple[str | int, ...], root: str) -> str:
    """Return a place as a path."""
    return root + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)


@every_tool
def test_realistic_objects_are_read_without_a_fault(tool: str) -> None:
    """Every goal arrives, and a review can be made of them."""
    read, sources = READERS[tool]
    result = read(sources)
    assert result.faults == ()
    assert len(sg.review(result.strategy, as_of=ON).goals) == len(result.strategy.goals) > 0


@every_tool
def test_nothing_is_dropped_in_silence(tool: str) -> None:
    """Whatever is taken out of an object changes the strategy, what is lost, or what is faulty."""
    read, sources = READERS[tool]
    whole = read(sources)
    for place in leaves(sources):
        less = copy.deepcopy(sources)
        parent(less, place)[place[-1]] = None
        result = read(less)
        same = (result.strategy, result.lost, str(result.faults)) == (whole.strategy, whole.lost, str(whole.faults))
        assert not same or "roadall" in place or spelt(place, tool) in SAID_TWICE, f"{spelt(place, tool)} says nothing"


@every_tool
def test_what_nobody_has_heard_of_is_told(tool: str) -> None:
    """A key that the mapper does not know is told as lost at its place, wherever it stands."""
    read, sources = READERS[tool]
    places = {place[:-1] for place in leaves(sources) if isinstance(place[-1], str)}
    for place in places:
        more = copy.deepcopy(sources)
        parent(more, (*place, "mystery"))["mystery"] = 1
        lost = {(loss.place.partition("[")[2], loss.why) for loss in read(more).lost} - {
            (loss.place.partition("[")[2], loss.why) for loss in read(sources).lost
        }
        if any("followers" in str(step) or "owners" in str(step) for step in place):  # a list that is lost whole
            continue
        path = spelt((*place, "mystery"), "").removeprefix("[")
        assert [loss[0] for loss in lost] == [path]


@every_tool
def test_what_is_written_reads_back_equal(tool: str) -> None:
    """from(to(goal)) is the goal; what comes back of histories is the last reading where no more is held."""
    read, sources = READERS[tool]
    strategy = read(sources).strategy
    for goal in strategy.goals:
        carried = WRITERS[tool](strategy, goal.id)
        again = read([carried.data])
        assert again.faults == ()
        lost = {loss.place.partition(".")[0] for loss in carried.lost}
        if "calendar" not in lost:
            assert again.strategy.goals[goal.id] == goal
            assert again.strategy.metrics.get(goal.metric or "") == strategy.metrics.get(goal.metric or "")


DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
NUMBERS = st.integers(-(10**6), 10**6) | st.decimals(-1000, 1000, places=2).map(float)


@given(st.data(), st.tuples(DAYS, DAYS).map(sorted).filter(lambda pair: pair[0] < pair[1]), NUMBERS, NUMBERS)
@settings(max_examples=60, deadline=None)
@pytest.mark.parametrize("tool", ["asana", "clickup", "viva", "beeminder"])
def test_goals_that_a_tool_can_hold_come_back_equal(
    tool: str, data: st.DataObject, days: list[date], start: float, end: float
) -> None:
    """Whatever level, days, unit and words a goal has: from(to(goal)) == goal, and nothing of it is lost."""
    falls = end < start
    ratio = tool != "beeminder" and data.draw(st.booleans())
    nature, unit = ("ratio", "ratio") if ratio else ("stock", "count")
    id = f"{tool}-g"
    title = data.draw(st.text("abcé ’", min_size=1).filter(str.strip))
    metric = sg.Metric(id=id, nature=nature, unit=unit, better="lower" if falls else "higher", name_en=title)
    parent_id = {"clickup": "e53a", "viva": "o1"}.get(tool)
    terms = {"start": None} if tool == "beeminder" else {"start": days[0]}
    base = sg.Baseline(value=start, on=days[0] if tool == "beeminder" else None)
    goal = sg.Goal(
        id="g", objective=parent_id, metric=id, statement=title, deadline=days[1], baseline=base,
        target=sg.ReachLevel(end), **terms,
    )  # fmt: skip
    objective = sg.Objective(id=parent_id or "o", title="t", kind="customer_care", start=days[0], deadline=days[1])
    strategy = sg.Strategy(objectives=[objective], metrics=[metric], goals=[goal])
    carried = WRITERS[tool](strategy, "g")
    again = READERS[tool][0]([carried.data]).strategy
    assert again.goals["g"] == goal
    assert [loss.place for loss in carried.lost] == (["objective.kind"] if parent_id else [])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@every_tool
@given(st.data())
@settings(max_examples=100, deadline=None)
def test_no_object_raises_what_is_not_ours(tool: str, data: st.DataObject) -> None:
    """Whatever stands at a place of an object, it is read, or told as a fault of ours with its place."""
    read, sources = READERS[tool]
    bad = copy.deepcopy(sources)
    places = list(leaves(sources))
    for place in data.draw(st.lists(st.sampled_from(places), min_size=1, max_size=3)):
        upto = data.draw(st.integers(1, len(place)))
        try:
            parent(bad, place[:upto])[place[upto - 1]] = data.draw(JSON)
        except (TypeError, KeyError, IndexError, AttributeError):  # an earlier one has replaced what held it
            continue
    result = read(bad)
    assert all(fault.path for fault in result.faults)
    is_told = bool(result.lost or result.faults)  # an object without key results may lose nothing
    assert bool(result.text("en")) == bool(result.text("fr")) == is_told


def test_what_asana_says_is_told_in_both_languages() -> None:
    """Faults stand at their place in Asana's own object, all in one round, and losses with their reason."""
    bad = [
        {"gid": "1", "due_on": "2026-13-01", "metric": {"unit": "widgets"}},
        {"gid": "2", "start_on": "2026-05-01", "due_on": "2026-03-01", "metric": {"unit": "none", "target_number_value": "3%"}},
        {"gid": "3", "name": "Sound", "metric": {"unit": "none", "target_number_value": 3, "precision": 2}},
    ]  # fmt: skip
    result = from_asana(bad, read_on=ON)
    assert result.strategy.goals.ids == ("3",)
    written = "a share is written as a number, 0.03 for 3 %, and a percentage without its sign, as 3"
    assert [str(fault) for fault in result.faults] == [
        "goals[0].metric.unit: unknown unit 'widgets'; known: none, currency, percentage",
        "goals[0].due_on: must be a day such as '2026-01-31', got '2026-13-01'",
        f"goals[1].metric.target_number_value: must be a number, got str '3%' ({written})",
        "goals[1].due_on: must be on or after the start 2026-05-01, got datetime.date(2026, 3, 1)",
    ]
    assert result.text("en").splitlines() == [
        "Goal 1 › metric › unit: “widgets” is not a unit that is known; known are: none, currency, percentage",
        "Goal 1 › due_on: expected a day such as 2026-01-31, got “2026-13-01”",
        "Goal 2 › metric › target_number_value: expected a number, got “3%”. Write 0.03 for 3 %",
        "Goal 2 › due_on: expected a day not before the start, 1 May 2026, got 1 March 2026",
        "goals[2].metric.precision: it says how a figure is shown",
    ]
    assert result.text("fr").replace("\N{NO-BREAK SPACE}", " ").splitlines() == [
        "But 1 › mesure › unité : « widgets » n’est pas une unité connue ; sont connus : none, currency, percentage",
        "But 1 › due_on : on attend un jour tel que 2026-01-31 ; on lit « 2026-13-01 »",
        "But 2 › mesure › target_number_value : on attend un nombre ; on lit « 3% ». Écrire 0.03 pour 3 %",
        "But 2 › due_on : on attend un jour qui ne précède pas le début, le 1er mai 2026 ; on lit 1er mars 2026",
        "goals[2].metric.precision : cela dit comment montrer un chiffre",
    ]


def test_a_key_result_that_ends_after_its_objective_leaves_the_others() -> None:
    """It is set aside alone, and told at the place of its own day."""
    late = copy.deepcopy(objects.VIVA)
    late[0]["keyResults"][1]["period"]["end"] = "2026-06-30"
    result = from_viva(late, kind="customer_care")
    assert result.strategy.goals.ids == ("k1", "k3")
    assert [fault.path for fault in result.faults] == ["objectives[0].keyResults[1].period.end"]


def test_figures_arrive_in_our_scale_with_their_money_and_their_direction() -> None:
    """A percentage of hundredths is a ratio, a currency is told with the readings, and falling is better where it is asked."""
    strategy = from_clickup(objects.CLICKUP, kind="customer_care").strategy
    assert strategy.goals["kr2"].target == sg.ReachLevel(0.57)
    review = sg.review(strategy, as_of=ON)
    assert review.goals["kr4"].currency == "EUR"
    assert strategy.metrics["clickup-kr1"].better == "lower"


def test_a_metric_that_you_know_takes_the_place_of_one_of_the_goal() -> None:
    """Named by gid, it is the catalogue's; a slip is told at the goal."""
    letter = {"gid": "12004", "name": "A letter", "metric": {"unit": "none", "target_number_value": 900}}
    result = from_asana([letter], read_on=ON, metrics={"12004": "email_subscribers"})
    assert result.strategy.goals["12004"].metric == "email_subscribers"
    assert (result.strategy.metrics.ids, result.faults) == ((), ())
    clickup = from_clickup(objects.CLICKUP, kind="customer_care", metrics={"kr1": "first_response_time"})
    assert clickup.strategy.goals["kr1"].metric == "first_response_time"
    viva = from_viva(objects.VIVA, kind="customer_care", metrics={"k2": "first_response_time"})
    assert viva.strategy.history_of("first_response_time") is not None
    assert from_beeminder(objects.BEEMINDER, metrics={"coffee": "leads"}).strategy.goals["coffee"].metric == "leads"
    unmeasured = from_asana(objects.ASANA[2:], read_on=ON, metrics={"12003": "followers"})
    assert unmeasured.strategy.goals["12003"].metric == "followers"
    slip = from_asana(objects.ASANA[:1], read_on=ON, metrics={"12001": "folowers"})
    assert next(str(fault) for fault in slip.faults) == "goals[0]: unknown metric 'folowers', did you mean 'followers'?"


def test_roads_are_paces_with_pauses() -> None:
    """A flat stretch is a pause that keeps the pace, and an allowance is at most; another pace is told."""
    result = from_beeminder(objects.BEEMINDER)
    goals = result.strategy.goals
    assert str(goals["pushups"].target) == "keep 70/week"
    assert [str(pause) for pause in goals["pushups"].calendar.pauses] == [
        "pause from 2026-02-02 to 2026-02-08, keeping the pace"
    ]
    assert str(goals["coffee"].target) == "keep at most 14/week"
    assert [loss.place for loss in result.lost if loss.why == "other_pace"] == ["goals[0].roadall[3]"]
    progress = sg.assess(
        goals["pushups"], result.strategy.histories[0], as_of=date(2026, 1, 6), evidence=result.strategy
    )
    assert (progress.actual, progress.expected) == (21, 20)


def test_issues_give_the_whole_way_down() -> None:
    """Each day on which an issue was opened or closed has its count; of a milestone without issues there is none."""
    history = from_gitlab(objects.GITLAB, issues={"12": objects.GITLAB_ISSUES}).strategy.histories[0]
    assert [(row.day.isoformat(), row.value) for row in history] == [
        ("2026-01-10", 1), ("2026-01-11", 2), ("2026-01-20", 1),
    ]  # fmt: skip
    assert from_gitlab(objects.GITLAB).strategy.histories == ()
    epics = from_jira_epics(objects.EPICS, children={"SHOP-12": objects.CHILDREN}, zone=ZoneInfo("Europe/Paris"))
    assert [(row.day.isoformat(), row.value) for row in epics.strategy.histories[0]] == [
        ("2026-01-06", 2), ("2026-02-01", 1),
    ]  # fmt: skip
    paris = from_gitlab(objects.GITLAB, issues={"12": objects.GITLAB_ISSUES}, zone=ZoneInfo("Europe/Paris"))
    assert paris.strategy.histories[0].last.day == date(2026, 1, 20)


def test_a_closed_milestone_is_a_closed_goal_whose_outcome_is_open() -> None:
    """GitHub says when it was closed and not whether it was met."""
    closed = from_github(objects.GITHUB, read_on=ON).strategy.closed_goals["2"]
    assert (closed.closed_on, closed.outcome) == (date(2026, 1, 12), "unknown")


@pytest.mark.parametrize("tool", ["asana", "clickup", "viva", "github", "gitlab", "jira", "epics", "beeminder"])
def test_a_target_that_no_tool_holds_is_told(tool: str) -> None:
    """A band with two sides, a channel, an audience: what cannot be written is told with its place."""
    objective = {"clickup": "e53a", "viva": "o1"}.get(tool)
    goal = sg.Goal(
        id="g", objective=objective, metric="followers", channel="ig", target=sg.StayWithin(low=1, high=4),
        start=date(2026, 1, 5), deadline=date(2026, 6, 28), audience="young people",
    )  # fmt: skip
    strategy = sg.Strategy(
        objectives=[sg.Objective(id=objective or "o", title="t", kind="customer_care")],
        channels=[sg.Channel(id="ig", platform="instagram")],
        goals=[goal],
    )
    lost = {loss.place.removeprefix("goals[g]."): loss.value for loss in WRITERS[tool](strategy, "g").lost}
    assert {"channel", "audience", "target"} <= lost.keys()
    assert lost["target"] == "stay within 1 to 4"
    assert lost["metric"] == "followers"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_program_prints_what_the_guide_shows(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The page on importing shows these very lines."""
    assert import_goals.main(["--language", language]) == 0
    shown = (Path(__file__).parent / f"printed.{language}.txt").read_text(encoding="utf-8")
    assert capsys.readouterr().out == shown


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        (None, "File: expected something that can be read", "File : on attend quelque chose de lisible"),
        ("soon", "File: expected something that can be read, got “soon”", "File : on attend quelque chose de lisible"),
        ("{}", "Expected a list, got a group of fields", "On attend une liste ; on lit un groupe de champs"),
    ],
)
def test_a_file_of_no_goals_is_told_and_ends_with_two(
    text: str | None, english: str, french: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that is missing, is no JSON, or has no list is told in the language, without a traceback."""
    file = tmp_path / "goals.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    for language, said in (("en", english), ("fr", french)):
        assert import_goals.main([str(file), "--language", language]) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert printed.err.replace("\N{NO-BREAK SPACE}", " ").startswith(said)


def test_the_answer_of_asana_is_read_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Asana answers the list as data, and says where there is a next page: that the rest is not here is told."""
    file = tmp_path / "goals.json"
    file.write_text(json.dumps({"data": objects.ASANA, "next_page": {"offset": "x"}}), encoding="utf-8")
    assert import_goals.main([str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "next_page: there are more goals on the next page" in lines
    assert any(line.startswith("Sell more by mail: ") for line in lines)


def test_moments_are_days_of_a_zone() -> None:
    """The last millisecond of a day in Paris is not of the next one."""
    assert day_of(ZoneInfo("Europe/Paris"))("1767567600000") == "2026-01-05"
    assert day_of(ZoneInfo("UTC"))(1767567600000) == "2026-01-04"
    with pytest.raises(sg.InvalidValue, match="must be an aware datetime"):
        day_of()("2026-01-05")


def test_every_reason_has_two_languages() -> None:
    """No reason is said in one language alone."""
    assert all(english and french and english != french for english, french in WHY.values())
