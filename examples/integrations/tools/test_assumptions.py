"""What the mappers take for granted of nobody: units, percentages, ids, counts, definitions; each is told."""

from __future__ import annotations

from datetime import date

import objects
from asana_goals import from_asana, to_asana
from beeminder_goals import from_beeminder, to_beeminder
from clickup_goals import from_clickup
from github_milestones import from_github
from gitlab_milestones import from_gitlab
from jira_epics import from_jira_epics
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
