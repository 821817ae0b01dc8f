"""What the mappers take for granted of nobody: units, percentages, ids, counts, definitions; each is told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import objects
import pytest
from asana_goals import from_asana, to_asana
from beeminder_goals import from_beeminder, to_beeminder
from clickup_goals import from_clickup, to_clickup
from github_milestones import from_github, to_github
from gitlab_milestones import from_gitlab
from jira_epics import from_jira_epics
from mapping import Lost
from viva_okr import from_viva, to_viva

import smartgoals as sg

ON = date(2026, 3, 1)


def test_a_metric_in_another_unit_and_an_id_of_no_goal_are_told() -> None:
    """A percentage is no count of followers, a bare number no ratio, and nobody has the goal 99."""
    result = from_asana(objects.ASANA, read_on=ON, metrics={"12002": "followers", "99": "leads"})
    assert result.strategy.goals.ids == ("12001", "12003")
    assert [str(fault) for fault in result.faults] == [
        "goals[1].followers.unit: must be one of count, got 'ratio'",
        "metrics: unknown goal '99'; known: 12001, 12002, 12003",
    ]
    lines = result.text("fr").replace("\N{NO-BREAK SPACE}", " ").splitlines()
    assert lines[:2] == [
        "But 2 › followers › unité : on attend l’un de ces mots : count ; on lit « ratio »",
        "Mesures : « 99 » n’est pas un but de cette stratégie ; sont connus : 12001, 12002, 12003",
    ]
    viva = from_viva(objects.VIVA, kind="customer_care", metrics={"k1": "bounce_rate"})
    assert [fault.path for fault in viva.faults] == ["objectives[0].keyResults[0].bounce_rate.unit"]
    for stranger in (
        from_clickup(objects.CLICKUP, kind="customer_care", metrics={"e53a": "leads"}),
        from_beeminder(objects.BEEMINDER, metrics={"tea": "leads"}),
    ):
        assert [fault.path for fault in stranger.faults] == ["metrics"]


def test_how_far_one_is_is_no_amount_of_a_day() -> None:
    """Check-ins of 33 and 36 are no 69 leads, and push-ups of each day no level; without readings nothing is added."""
    viva = from_viva(objects.VIVA, kind="customer_care", metrics={"k1": "leads"})
    assert [str(fault) for fault in viva.faults] == [
        "objectives[0].keyResults[0].leads.nature: must be one of flow, got 'stock'"
    ]
    road = from_beeminder(objects.BEEMINDER, metrics={"pushups": "followers", "coffee": "leads"})
    assert [str(fault) for fault in road.faults] == ["goals[0].followers.nature: must be one of stock, got 'flow'"]
    letter = {"gid": "1", "name": "Leads", "metric": {"unit": "none", "target_number_value": 900}}
    assert from_asana([letter], read_on=ON, metrics={"1": "leads"}).faults == ()


def test_percentages_of_key_results_are_hundredths() -> None:
    """33 is 33 %, both ways, in the start, the target and the check-ins."""
    share = {
        "id": "k", "title": "Recommended", "type": "increase", "metric": {"unit": "percentage", "start": 30, "target": 45},
        "checkIns": [{"date": "2026-01-31", "value": 33}],
    }  # fmt: skip
    result = from_viva([{"id": "o1", "title": "Delight", "keyResults": [share]}], kind="customer_care")
    goal = result.strategy.goals["k"]
    assert (goal.baseline, goal.target) == (sg.Baseline(value=0.3), sg.ReachLevel(0.45))
    assert result.strategy.histories[0].values == (0.33,)
    (back,) = to_viva(result.strategy, "o1").data["keyResults"]
    assert back["metric"] == {"unit": "percentage", "start": 30, "target": 45}
    assert back["checkIns"] == [{"date": "2026-01-31", "value": 33}]


def test_a_key_result_without_a_title_gets_none() -> None:
    """Nothing is called by the place where it stood."""
    bare = {"id": "k", "type": "increase", "metric": {"unit": "number", "start": 1, "target": 2}}
    result = from_viva([{"id": "o1", "title": "Delight", "keyResults": [bare]}], kind="customer_care")
    assert result.strategy.metrics["viva-k"].name_en is None


def test_issues_are_of_the_milestone_that_their_key_names() -> None:
    """A key is an id as text or as the number it is; one of no milestone, as an iid, is a fault."""
    by_number = from_gitlab(objects.GITLAB, issues={12: objects.GITLAB_ISSUES})
    assert by_number.strategy == from_gitlab(objects.GITLAB, issues={"12": objects.GITLAB_ISSUES}).strategy
    assert len(by_number.strategy.histories) == 1
    by_iid = from_gitlab(objects.GITLAB, issues={3: objects.GITLAB_ISSUES})
    assert [str(fault) for fault in by_iid.faults] == ["issues: unknown id '3'; known: 12"]
    epics = from_jira_epics(objects.EPICS, children={"SHOP-99": objects.CHILDREN})
    assert [fault.path for fault in epics.faults] == ["children"]


def test_a_count_that_the_issues_do_not_give_is_told() -> None:
    """GitHub counts four open issues, and of those handed over one is open: the page of issues may not be the last."""
    lost = from_github(objects.GITHUB, read_on=ON, issues={1: objects.GITLAB_ISSUES, 2: []}).lost
    assert [(loss.place, loss.value, loss.why) for loss in lost if loss.place.endswith("open_issues")] == [
        ("milestones[0].open_issues", 4, "recounted"), ("milestones[1].open_issues", 0, "derived"),
    ]  # fmt: skip


def history(*rows: sg.Reading, metric: str, definition: str | None = None) -> sg.History:
    """Return a history of readings."""
    return sg.History.of(rows, metric=metric, definition=definition)


ROWS = (
    sg.Reading(date(2026, 1, 10), 5, covers=date(2026, 1, 8)),
    sg.Reading(date(2026, 1, 12), 7, recorded_on=date(2026, 1, 12)),
    sg.Reading(date(2026, 1, 12), 8, recorded_on=date(2026, 1, 20)),
)


def test_what_a_tool_cannot_hold_of_readings_is_told() -> None:
    """Days that a reading covers, what was corrected, denominators and further definitions, each at its place."""
    goal = sg.Goal(
        id="g", metric="leads", target=sg.KeepPace("5/week"), start=date(2026, 1, 5), deadline=date(2026, 3, 1)
    )
    strategy = sg.Strategy(goals=[goal], histories=[history(*ROWS, metric="leads", definition="CRM")])
    carried = to_beeminder(strategy, "g")
    assert carried.data["kyoom"] is True
    assert {loss.place: loss.value for loss in carried.lost} == {
        "metric": "leads",
        "history.definition": "CRM",
        "history.superseded": 1,
        "history[2026-01-10].covers": date(2026, 1, 8),
        "history[2026-01-12].recorded_on": date(2026, 1, 20),
    }
    share = sg.Goal(id="s", objective="o1", metric="open_rate", target=sg.ReachLevel(0.4))
    other = sg.Goal(id="t", objective="o1", metric="email_subscribers", target=sg.ReachLevel(900))
    rated = history(sg.Reading(date(2026, 1, 10), 0.2, out_of=80), metric="open_rate")
    strategy = sg.Strategy(
        objectives=[sg.Objective(id="o1", title="t", kind="customer_care")], goals=[share, other], histories=[rated]
    )
    assert [(loss.place, loss.value) for loss in to_viva(strategy, "o1").lost] == [
        ("objective.kind", "customer_care"), ("goals[s].metric", "open_rate"),
        ("goals[s].history[2026-01-10].out_of", 80), ("goals[t].metric", "email_subscribers"),
    ]  # fmt: skip


def test_of_two_definitions_the_other_is_told() -> None:
    """A tool holds one figure; which readings stay behind is said."""
    goal = sg.Goal(id="g", metric="email_subscribers", target=sg.ReachLevel(900))
    crm, shop = (
        history(sg.Reading(day, value), metric="email_subscribers", definition=definition)
        for day, value, definition in ((date(2026, 1, 10), 5, "CRM"), (date(2026, 1, 20), 9, "shop"))
    )
    carried = to_asana(sg.Strategy(goals=[goal], histories=[crm, shop]), "g")
    assert carried.data["metric"]["current_number_value"] == 9
    assert ("history", "1 readings of CRM", "defined_otherwise") in [
        (loss.place, loss.value, loss.why) for loss in carried.lost
    ]


def test_no_currency_is_made_of_a_definition() -> None:
    """A count that is kept in CRM is in no money, nor is money that is kept there; what a mapper wrote comes back."""
    for unit in ("count", "money"):
        own = sg.Metric(id="asana-g", nature="stock", unit=unit)
        goal = sg.Goal(id="g", metric="asana-g", target=sg.ReachLevel(900))
        read = history(sg.Reading(date(2026, 1, 10), 5), metric="asana-g", definition="kept in CRM")
        carried = to_asana(sg.Strategy(metrics=[own], goals=[goal], histories=[read]), "g")
        assert "currency_code" not in carried.data["metric"]
        assert [(loss.place, loss.value) for loss in carried.lost] == [("history.definition", "kept in CRM")]
    strategy = from_asana(objects.ASANA[:1], read_on=ON).strategy
    carried = to_asana(strategy, "12001")
    assert (carried.data["metric"]["currency_code"], carried.lost) == ("EUR", [])


def told(losses: Iterable[Lost]) -> list[tuple[str, object, str]]:
    """Return what is lost as plain rows."""
    return [(loss.place, loss.value, loss.why) for loss in losses]


def of_viva(**facts: Any) -> list[dict[str, Any]]:
    """Return an objective with one key result, in the shape of Viva."""
    return [{"id": "o1", "title": "Delight", "keyResults": [{"id": "k", "title": "Replies", **facts}]}]


def test_readings_and_a_currency_without_a_unit_are_told() -> None:
    """Nobody says what 5 is: no history is made of it, and none of it goes without a word."""
    check_ins = [{"date": "2026-01-31", "value": 5}, {"date": "2026-02-28", "value": 6}]
    metric = {"target": 4, "currency": "EUR"}
    viva = from_viva(of_viva(type="reach", metric=metric, checkIns=check_ins), kind="customer_care")
    at = "objectives[0].keyResults[0]"
    assert told(viva.lost) == [
        (f"{at}.metric.currency", "EUR", "unitless"),
        (f"{at}.checkIns[0]", 5, "unitless"), (f"{at}.checkIns[1]", 6, "unitless"),
    ]  # fmt: skip
    assert "nobody says in which unit it is" in viva.text()
    money = {"target_number_value": 10, "current_number_value": 3, "currency_code": "EUR"}
    asana = from_asana([{"gid": "1", "metric": money}], read_on=ON)
    assert told(asana.lost) == [
        ("goals[0].metric.currency_code", "EUR", "unitless"),
        ("goals[0].metric.current_number_value", 3, "unitless"),
    ]
    moment = {"date_modified": objects.milliseconds(2026, 3, 1)}
    bare = {"id": "k", "name": "K", "steps_end": 4, "steps_current": 2, "last_action": moment}
    clickup = from_clickup([{"id": "o", "name": "T", "key_results": [bare]}], kind="customer_care")
    assert told(clickup.lost) == [("goals[0].key_results[0].steps_current", 2, "unitless")]
    assert viva.strategy.histories == asana.strategy.histories == clickup.strategy.histories == ()


def test_a_currency_without_readings_in_it_is_told() -> None:
    """The definition of a history says the money, and there is none: alike in all three tools."""
    money = {"unit": "currency", "target": 4}
    viva = from_viva(of_viva(metric=money | {"currency": "EUR"}), kind="customer_care")
    asana = from_asana(
        [{"gid": "1", "metric": {"unit": "currency", "currency_code": "EUR", "target_number_value": 4}}], read_on=ON
    )
    result = {"id": "k", "type": "currency", "unit": "EUR", "steps_end": 4}
    clickup = from_clickup([{"id": "o", "name": "T", "key_results": [result]}], kind="customer_care")
    assert [told(read.lost)[-1][1:] for read in (viva, asana, clickup)] == [("EUR", "unread")] * 3
    count = from_viva(of_viva(metric={"unit": "number", "target": 4, "currency": "EUR"}), kind="customer_care")
    assert told(count.lost) == [("objectives[0].keyResults[0].metric.currency", "EUR", "shown")]


@pytest.mark.parametrize("bound", ["at_least", "at_most"])
@pytest.mark.parametrize("better", list(sg.types.Better)[:2])
def test_at_most_stays_at_most(bound: str, better: sg.types.Better) -> None:
    """The side of a road is that of the bound; where the metric says the other way, that is lost, and told."""
    own = sg.Metric(id="beeminder-g", nature="flow", better=better)
    goal = sg.Goal(id="g", metric=own.id, target=sg.KeepPace("14/week", bound=bound))
    carried = to_beeminder(sg.Strategy(metrics=[own], goals=[goal]), "g")
    (back,) = from_beeminder([carried.data]).strategy.goals
    assert str(back.target) == ("keep at most 14/week" if bound == "at_most" else "keep 14/week")
    is_said = (bound == "at_most") is (better == "lower")
    assert told(carried.lost) == ([] if is_said else [("metric.better", better, "not_held")])


def test_which_way_is_better_without_a_start_is_kept_or_told() -> None:
    """A decrease to 4 has no start to tell it by: Viva has a word for it, and for the others it is lost."""
    read = from_viva(of_viva(type="decrease", metric={"unit": "number", "target": 4}), kind="customer_care").strategy
    carried = to_viva(read, "o1")
    assert carried.data["keyResults"][0]["type"] == "decrease"
    assert from_viva([carried.data | {"id": "o1"}], kind="customer_care").strategy.metrics == read.metrics
    own = sg.Metric(id="asana-k", nature="stock", better="lower")
    goal = sg.Goal(id="k", objective="o1", metric=own.id, target=sg.ReachLevel(4))
    strategy = sg.Strategy(objectives=read.objectives, metrics=[own], goals=[goal])
    assert told(to_asana(strategy, "k").lost)[-1] == ("metric.better", "lower", "not_held")
    assert told(to_clickup(strategy, "o1").lost)[-1] == ("goals[k].metric.better", "lower", "not_held")
    level = attrs.evolve(goal, baseline=sg.Baseline(value=9))
    assert told(to_asana(attrs.evolve(strategy, goals=[level]), "k").lost) == [("objective", "o1", "not_held")]


def test_an_issue_without_its_day_is_a_fault() -> None:
    """It would not be counted as open, and the goal would look nearer than it is."""
    issues = [objects.GITLAB_ISSUES[0], {"closed_at": None, "title": "x"}]
    result = from_gitlab(objects.GITLAB, issues={"12": issues})
    assert [fault.path for fault in result.faults] == ["milestones[0].issues[1].created_at"]
    backwards = {"created_at": "2026-01-10T10:00:00Z", "closed_at": "2026-01-09T10:00:00Z"}
    result = from_gitlab(objects.GITLAB, issues={"12": [backwards]})
    assert [fault.path for fault in result.faults] == ["milestones[0].issues[0].closed_at"]
    assert "a day not before the start, 10 January 2026" in result.text()
    child = {"key": "SHOP-14", "fields": {"resolutiondate": None}}
    epics = from_jira_epics(objects.EPICS, children={"SHOP-12": [*objects.CHILDREN, child]})
    assert [fault.path for fault in epics.faults] == ["epics[0].issues[2].fields.created"]
    assert epics.text().startswith("Epics 1 › issues 3 › fields › created: expected a moment")


@pytest.mark.parametrize(
    "facts",
    [
        {"initday": 253402300799},
        {"goaldate": 253402300799},
        {"roadall": [[253402214400, 0, None], [253402214400, None, 0]]},
        {"goalval": 10**400},
    ],
    ids=["start", "end", "road", "value"],
)
def test_a_goal_at_the_end_of_time_leaves_the_others(facts: dict[str, Any]) -> None:
    """A day that no calendar of the zone has, and a number that no float holds, are faults at their places."""
    last = {"slug": "last", "kyoom": True, "rate": 7, "runits": "w", **facts}
    result = from_beeminder([last, *objects.BEEMINDER], zone=ZoneInfo("Europe/Paris"))
    assert [fault.path.partition("[1]")[0] for fault in result.faults] == [f"goals[0].{next(iter(facts))}"]
    assert result.strategy.goals.ids == ("pushups", "weight", "coffee")


@pytest.mark.parametrize("id", ["²", "٣", "007"])
def test_an_id_that_is_no_number_of_a_tracker_is_told(id: str) -> None:
    """What some count as a digit is no number of a milestone, and 007 would come back as 7."""
    carried = to_github(sg.Goal(id=id, metric=f"github-{id}", target=sg.ReachLevel(0)))
    assert ("number" in carried.data, told(carried.lost)) == (False, [("id", id, "not_held")])
