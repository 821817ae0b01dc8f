"""A rule of a caller's own."""

from typing import Any

from smartgoals.rules import Rule


def a_rule(code: str = "ACME1", check: Any = lambda case, options: (), **facts: Any) -> Rule:
    """Return a rule of a caller's own."""
    told: dict[str, Any] = {
        "name": "no-hashtag",
        "criterion": "specific",
        "severity": "warning",
        "texts": {"en": "no hashtag"},
    }
    return Rule(code=code, check=check, **{**told, **facts})
