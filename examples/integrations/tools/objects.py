"""Objects as the tools answer them, for the tests: shortened, with values of our own."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any


def seconds(year: int, month: int, day: int) -> int:
    """Return when a day begins in UTC, in seconds since 1970."""
    return int(datetime(year, month, day, tzinfo=UTC).timestamp())


def milliseconds(year: int, month: int, day: int) -> str:
    """Return the same in milliseconds, in digits."""
    return f"{seconds(year, month, day)}000"


ASANA: list[Any] = [
    {
        "gid": "12001", "resource_type": "goal", "name": "Sell more by mail", "notes": "", "html_notes": "<body></body>",
        "due_on": "2026-06-30", "start_on": "2026-01-05", "is_workspace_level": True, "liked": False, "num_likes": 2,
        "owner": {"gid": "7", "resource_type": "user", "name": "Ana"}, "team": None, "followers": [{"gid": "8"}],
        "status": "yellow", "current_status_update": {"gid": "55", "title": "A slow week"},
        "metric": {
            "gid": "88", "resource_type": "goal_metric", "resource_subtype": "number", "precision": 0, "unit": "currency",
            "currency_code": "EUR", "initial_number_value": 1200, "target_number_value": 2400,
            "current_number_value": 1500, "current_display_value": "€1,500", "progress_source": "manual",
            "is_custom_weight": False,
        },
    },
    {
        "gid": "12002", "name": "Fewer returns", "due_on": "2026-06-30", "start_on": "2026-01-05",
        "metric": {
            "unit": "percentage", "currency_code": None, "precision": 1, "initial_number_value": 0.081,
            "target_number_value": 0.05, "current_number_value": 0.077, "progress_source": "external",
        },
    },
    {"gid": "12003", "name": "Be loved", "due_on": None, "start_on": None, "metric": None},
]  # fmt: skip

CLICKUP: list[Any] = [
    {
        "id": "e53a", "pretty_id": "6", "name": "Answer better", "team_id": "512", "creator": 183, "color": "#32a852",
        "date_created": milliseconds(2025, 12, 20), "start_date": milliseconds(2026, 1, 5), "private": False,
        "due_date": milliseconds(2026, 6, 28), "description": "", "archived": False, "multiple_owners": True,
        "owners": [{"id": 182, "username": "Ana"}], "members": [], "percent_completed": 25, "history": [],
        "key_results": [
            {
                "id": "kr1", "goal_id": "e53a", "name": "Answer within", "type": "number", "unit": "hours",
                "steps_start": 8, "steps_end": 4, "steps_current": 6, "percent_completed": 50, "completed": False,
                "task_ids": [], "owners": [{"id": 182}],
                "last_action": {
                    "id": "x", "userid": 183, "date_modified": milliseconds(2026, 3, 1), "steps_taken": None,
                    "note": "Two more people", "steps_before": "8", "steps_current": "6", "steps_before_float": 8,
                    "steps_taken_float": 2, "steps_current_float": 6,
                },
            },
            {
                "id": "kr2", "name": "Satisfied", "type": "percentage", "unit": None, "steps_start": 12.3,
                "steps_end": 57, "steps_current": 29, "last_action": {"date_modified": milliseconds(2026, 3, 1)},
            },
            {"id": "kr3", "name": "Answers written", "type": "boolean", "steps_start": False, "steps_end": True},
            {
                "id": "kr4", "name": "Refunds", "type": "currency", "unit": "EUR", "steps_start": 4000,
                "steps_end": 2500, "steps_current": 3100, "last_action": {"date_modified": milliseconds(2026, 3, 1)},
            },
            {
                "id": "kr5", "name": "Tasks done", "type": "automatic", "steps_start": 0, "steps_end": 12,
                "steps_current": 3, "task_ids": ["86a", "86b"],
            },
        ],
    }
]  # fmt: skip

VIVA: list[Any] = [
    {
        "id": "o1", "title": "Delight", "owner": "Ana", "status": "on track", "alignedTo": "Grow in France",
        "period": {"start": "2026-01-01", "end": "2026-03-31"},
        "keyResults": [
            {
                "id": "k1", "title": "Recommended", "type": "increase", "owner": "Bo", "weight": 2, "progress": 40,
                "period": {"start": "2026-01-01", "end": "2026-03-31"},
                "metric": {"name": "NPS", "unit": "number", "start": 30, "target": 45},
                "checkIns": [
                    {"date": "2026-01-31", "value": 33, "note": "After the fair", "status": "on track"},
                    {"date": "2026-02-28", "value": 36},
                ],
            },
            {
                "id": "k2", "title": "Wait at most", "type": "stay below", "period": {"end": "2026-03-31"},
                "metric": {"unit": "number", "target": 4}, "checkIns": [{"date": "2026-01-31", "value": 3.5}],
            },
            {
                "id": "k3", "title": "Margin", "type": "reach", "period": {"end": "2026-03-31"},
                "metric": {"unit": "currency", "currency": "EUR", "target": 90000},
                "checkIns": [{"date": "2026-01-31", "value": 20000}],
            },
        ],
    }
]  # fmt: skip

GITHUB: list[Any] = [
    {
        "url": "u", "html_url": "h", "labels_url": "l", "id": 1002604, "node_id": "n", "number": 1, "state": "open",
        "title": "v1.0", "description": "Tracking", "creator": {"login": "octocat", "id": 1}, "open_issues": 4,
        "closed_issues": 8, "created_at": "2026-01-10T20:09:31Z", "updated_at": "2026-02-03T18:58:10Z",
        "closed_at": None, "due_on": "2026-04-09T23:39:01Z",
    },
    {
        "number": 2, "state": "closed", "title": "v0.9", "open_issues": 0, "closed_issues": 3,
        "closed_at": "2026-01-12T13:22:01Z", "due_on": "2026-01-31T08:00:00Z",
    },
]  # fmt: skip

GITLAB: list[Any] = [
    {
        "id": 12, "iid": 3, "project_id": 16, "title": "10.0", "description": "Version", "due_date": "2026-03-29",
        "start_date": "2026-01-10", "state": "active", "expired": False, "web_url": "w",
        "created_at": "2026-01-02T09:24:18Z", "updated_at": "2026-01-02T09:24:18Z",
    }
]  # fmt: skip
GITLAB_ISSUES: list[Any] = [
    {"created_at": "2026-01-10T10:00:00.000Z", "closed_at": None},
    {"created_at": "2026-01-11T23:30:00.000Z", "closed_at": "2026-01-20T10:00:00.000Z"},
]

JIRA: list[Any] = [
    {
        "self": "s", "id": "10010", "description": "Minor", "name": "Next", "archived": False, "released": False,
        "startDate": "2026-01-05", "releaseDate": "2026-02-05", "overdue": False, "projectId": 10000,
        "issuesStatusForFixVersion": {"unmapped": 0, "toDo": 10, "inProgress": 20, "done": 100},
    }
]  # fmt: skip

EPICS: list[Any] = [
    {
        "self": "s", "id": "10002", "key": "SHOP-12",
        "fields": {
            "summary": "Pay by card", "duedate": "2026-03-31", "created": "2026-01-05T10:00:00.000+0100",
            "assignee": {"accountId": "5b10", "displayName": "Ana"}, "status": {"name": "In Progress"},
            "resolutiondate": None, "customfield_10016": 8,
        },
    }
]  # fmt: skip
CHILDREN: list[Any] = [
    {"key": "SHOP-13", "fields": {"created": "2026-01-06T10:00:00.000+0100", "resolutiondate": None}},
    {"fields": {"created": "2026-01-06T00:30:00.000+0100", "resolutiondate": "2026-02-01T10:00:00.000+0100"}},
]

BEEMINDER: list[Any] = [
    {
        "slug": "pushups", "title": "Push-ups", "goal_type": "hustler", "kyoom": True, "yaw": 1, "odom": False,
        "aggday": "sum", "rate": 70, "runits": "w", "gunits": "push-ups", "goaldate": seconds(2026, 6, 28),
        "goalval": None, "initday": seconds(2026, 1, 4), "initval": 0, "pledge": 5, "weekends_off": False,
        "losedate": seconds(2026, 3, 4), "safebuf": 2, "mathishard": [1782604800, 1600, 70], "won": False,
        "roadall": [
            [seconds(2026, 1, 4), 0, None], [seconds(2026, 2, 1), None, 70], [seconds(2026, 2, 8), None, 0],
            [seconds(2026, 3, 1), None, 60], [seconds(2026, 6, 28), None, 70],
        ],
        "datapoints": [
            {"id": "a", "timestamp": 1767618000, "daystamp": "20260105", "value": 12, "comment": "after work"},
            {"id": "b", "timestamp": 1767704400, "daystamp": "20260106", "value": 9},
            {"id": "c", "timestamp": 1767704400, "daystamp": "20260106", "value": 0, "is_dummy": True},
        ],
    },
    {
        "slug": "weight", "title": "Weigh less", "kyoom": False, "yaw": -1, "aggday": "min", "rate": None,
        "runits": "w", "goaldate": seconds(2026, 6, 28), "goalval": 72.5, "initday": seconds(2026, 1, 4),
        "initval": 80, "datapoints": [{"daystamp": "20260105", "value": 79.8}],
    },
    {
        "slug": "coffee", "title": "Less coffee", "kyoom": True, "yaw": -1, "aggday": "sum", "rate": 14, "runits": "w",
        "goaldate": seconds(2026, 6, 28), "goalval": None, "initday": seconds(2026, 1, 4),
    },
]  # fmt: skip
