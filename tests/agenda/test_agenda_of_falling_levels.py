"""What an agenda says of a level that shall fall: at most so much, in its unit."""

from datetime import date, timedelta

import pytest

import smartgoals as sg

START, END = date(2026, 4, 6), date(2026, 5, 10)
DUE = date(2026, 4, 20)
TICKETS = sg.Metric(id="open_tickets", nature="stock", unit="count", better="lower")
WAIT = sg.Metric(id="wait", nature="mean", unit="duration", scale="minutes", better="lower")
CALL = sg.Metric(id="call", nature="mean", unit="duration", scale="hours", better="higher")


def lines(metric: sg.Metric, values: tuple[float, float], milestone: float, target: float, language: str) -> list[str]:
    """Return what the agenda of a goal says in its second and third week, with plain blanks."""
    history = sg.History.of([(START - timedelta(8), values[0]), (START - timedelta(1), values[1])], metric=metric)
    asked = sg.ReachLevel(target, milestones=[sg.Milestone(DUE, milestone)])
    goal = sg.Goal(id="g", metric=metric.id, start=START, deadline=END, target=asked)
    strategy = sg.Strategy(metrics=[metric], goals=[goal], histories=[history])
    agenda = sg.agenda(strategy, as_of=START, start=START + timedelta(7), end=END, chances=[])
    told = agenda.text(language).replace("\u202f", " ").replace("\xa0", " ")
    return [one for one in told.splitlines() if "April" in one or "avril" in one or "May 10" in one][:3]


CASES = [
    (
        TICKETS,
        (107, 106),
        100,
        80,
        [
            "13 April 2026: look at open tickets: the plan expects at most 102",
            "20 April 2026: milestone of open tickets: at most 100",
            "20 April 2026: look at open tickets: the plan expects at most 100",
        ],
        [
            "13 avril 2026 : faire le point : open tickets, la trajectoire prévoit 102 au plus",
            "20 avril 2026 : jalon : open tickets, 100 au plus",
            "20 avril 2026 : faire le point : open tickets, la trajectoire prévoit 100 au plus",
        ],
    ),
    (
        WAIT,
        (107, 105),
        100,
        80,
        [
            "13 April 2026: look at wait: the plan expects at most 102.3 min",
            "20 April 2026: milestone of wait: at most 100 min",
            "20 April 2026: look at wait: the plan expects at most 100 min",
        ],
        [
            "13 avril 2026 : faire le point : wait, la trajectoire prévoit 102,3 min au plus",
            "20 avril 2026 : jalon : wait, 100 min au plus",
            "20 avril 2026 : faire le point : wait, la trajectoire prévoit 100 min au plus",
        ],
    ),
    (
        CALL,
        (0.05, 0.05),
        0.25,
        0.5,
        [
            "13 April 2026: look at call: the plan expects 0.1567 h",
            "20 April 2026: milestone of call: 0.25 h",
            "20 April 2026: look at call: the plan expects 0.25 h",
        ],
        [
            "13 avril 2026 : faire le point : call, la trajectoire prévoit 0,1567 h",
            "20 avril 2026 : jalon : call, 0,25 h",
            "20 avril 2026 : faire le point : call, la trajectoire prévoit 0,25 h",
        ],
    ),
]


@pytest.mark.parametrize(("metric", "values", "milestone", "target", "english", "french"), CASES)
def test_a_level_that_falls_is_expected_to_be_at_most_so_much(
    metric: sg.Metric,
    values: tuple[float, float],
    milestone: float,
    target: float,
    *,
    english: list[str],
    french: list[str],
) -> None:
    """Check-ins and milestones say the side of a plan that falls, as its deadline does, and times have their scale."""
    assert lines(metric, values, milestone, target, "en") == english
    assert lines(metric, values, milestone, target, "fr") == french
