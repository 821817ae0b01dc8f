"""What the tests of rules share: the complete goal that the rules' own examples start from, and what a template asks for."""

from string import Formatter

from smartgoals.rules._examples_base import (
    AS_OF,
    EVIDENCE,
    GOAL,
    HISTORY,
    SALES,
    STRATEGY,
    audit,
    rising,
)

__all__ = ["AS_OF", "EVIDENCE", "GOAL", "HISTORY", "SALES", "STRATEGY", "audit", "placeholders", "rising"]


def placeholders(template: str) -> set[str]:
    """Return the names that a template is filled with."""
    return {name for _, name, _, _ in Formatter().parse(template) if name}
