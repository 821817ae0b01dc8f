"""Sheet: the facts of a progress while it is put together; each is noted with its value or with the reason for none.

The one place where exact quantities are rounded. Knows reasons, and nothing of what the quantities mean.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, final

from smartgoals._numbers import rounded
from smartgoals._progress.reasons import Reason


@final
class Sheet:
    """Facts by their name in the progress, and reasons for those there are none of."""

    __slots__ = ("facts", "reasons")

    def __init__(self, facts: dict[str, Any]) -> None:
        self.facts = facts
        self.reasons: dict[str, Reason] = {}

    def number(self, name: str, found: Fraction | Reason) -> None:
        """Note a number, rounded once, or its reason."""
        if isinstance(found, Reason):
            self.reasons[name] = found
        else:
            self.facts[name] = rounded(found)

    def day(self, name: str, found: date | Reason) -> None:
        """Note a day, or its reason."""
        if isinstance(found, Reason):
            self.reasons[name] = found
        else:
            self.facts[name] = found

    def exact(self, name: str, found: Fraction | Reason) -> Fraction | None:
        """Return an exact quantity, or None once its reason is noted."""
        if isinstance(found, Reason):
            self.reasons[name] = found
            return None
        return found

    def none(self, reason: Reason, *names: str) -> None:
        """Note that there are none of these, and why."""
        for name in names:
            self.reasons[name] = reason
